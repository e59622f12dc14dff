"""Bodies: Dinas Kesehatan Kaltim, Bagian Kerja Sama Setkab Kukar, DPRD, RSUD Aji Muhammad Idris."""

from __future__ import annotations

from typing import Final

from pamong import tables
from pamong.find.lexicon import (
    BODY,
    EVENT,
    HEAD,
    HONORIFIC,
    POSITION,
    VENUE,
    common_words,
    name_words,
    phrases_at,
    subject_words,
)
from pamong.find.mentions import BodyMention, RegionMention
from pamong.find.regions import LEVELS, read_region
from pamong.find.shapes import (
    abbreviation_in_brackets,
    is_abbreviation,
    is_capital,
    is_roman,
    letters_fit,
    may_continue_name,
)
from pamong.find.tokens import Tokens

_CONNECTORS: Final = frozenset({"dan", "serta", "&", "/"})
_INNER: Final = frozenset({"dan", "untuk", "serta", "bagi", "&"})
_NATIONAL: Final = frozenset({"ri", "republik"})
_PART_SCOPES: Final = frozenset({"parent", "part"})
_OPEN_SCOPES: Final = frozenset({"private", "party"})
# Bodies named after a place or a person rather than after their matters.
_OPEN_CONCEPTS: Final = frozenset({
    "body-puskesmas", "body-rumah-sakit", "body-sekolah", "body-perguruan-tinggi", "body-lapas",
    "body-ormas", "body-lembaga-adat", "body-kesultanan", "body-panitia", "body-koperasi",
    "body-bank", "body-bumd", "body-bumn", "body-pangkalan", "body-batalyon", "body-majelis",
    "body-pesantren", "body-yayasan", "body-perusahaan", "body-lembaga-agama", "body-kelompok",
    "body-organisasi-olahraga", "body-organisasi-profesi", "body-pramuka", "body-partai-pengurus",
})  # fmt: skip
_LONGEST_NAME: Final = 12


def _is_subject(t: Tokens, k: int) -> bool:
    """Whether token ``k`` is a word of the administration's matters, or an abbreviation of one."""
    word = t.words[k]
    if not word[0].isupper():
        return False
    if t.lowers[k] in subject_words() or is_roman(word):
        return True
    if not (is_abbreviation(word) and word.isupper() and len(word) <= 6):
        return False
    return not any(hit.row(HEAD) or hit.row(BODY) for hit in phrases_at(t, k, k + 1))


def _is_region_here(t: Tokens, k: int, stop: int) -> bool:
    return t.lowers[k] not in subject_words() and read_region(t, k, stop) is not None


def _subject_end(t: Tokens, i: int, stop: int) -> int:
    """Where the matters after a head end: Pemberdayaan Masyarakat dan Desa | Kukar."""
    k = i
    while k < min(stop, i + _LONGEST_NAME):
        if is_capital(t, k):
            if _is_subject(t, k) and not (t.lowers[k] in LEVELS and _is_region_here(t, k, stop)):
                k += 1
                continue
            if k == i and _opens_unknown(t, k, stop):
                k += 1
                continue
            break
        if k > i and k + 1 < stop and _joins_subject(t, k, stop):
            k += 2
            continue
        break
    return k


def _joins_subject(t: Tokens, k: int, stop: int) -> bool:
    """Whether the word at ``k`` joins another matter to a name: dan Desa, a comma in a list."""
    if t.lowers[k] not in _CONNECTORS | {","} or not _is_subject(t, k + 1):
        return False
    if _begins_other(t, k + 1, stop):
        return False
    return t.lowers[k] != "," or _list_goes_on(t, k + 1, stop)


def _begins_other(t: Tokens, k: int, stop: int) -> bool:
    """Whether a position or another body begins at ``k``, so that "dan" joins no name."""
    for hit in phrases_at(t, k, stop):
        if hit.row(POSITION) is not None or hit.row(BODY) is not None:
            return True
        head = hit.row(HEAD)
        if head is not None and t.lowers[k] not in subject_words():
            return True
    return False


def _list_goes_on(t: Tokens, k: int, stop: int) -> bool:
    """Whether a comma's word belongs to a list of matters that a "dan" closes."""
    while k < stop and _is_subject(t, k):
        k += 1
    return k + 1 < stop and t.lowers[k] in _CONNECTORS | {","} and _is_subject(t, k + 1)


def _opens_unknown(t: Tokens, k: int, stop: int) -> bool:
    """Whether an unknown word may be the first of a name: Dinas Perkimtan, but not Dinas Kukar."""
    return (
        t.lowers[k] not in name_words()
        and may_continue_name(t, k, stop)
        and not _is_region_here(t, k, stop)
        and not _begins_other(t, k, stop)
    )


_COMPANIES: Final = frozenset(
    {"body-perusahaan", "body-bumd", "body-bumn", "body-bank", "body-koperasi"}
)


def _holder_follows(t: Tokens, k: int, row: tables.BodyHead) -> bool:
    """Whether a personal name after a company's name begins: Perumda Tirta Mahakam | Suparno."""
    return row.concept in _COMPANIES and t.lowers[k] in name_words()


def _open_end(t: Tokens, i: int, stop: int, row: tables.BodyHead) -> int:
    """Where the free name of a company, school, hospital or association ends."""
    k = i
    while k < min(stop, i + _LONGEST_NAME):
        if is_capital(t, k) or t.words[k][0].isdigit():
            if common_words().get(t.lowers[k]) in {"function", "calendar"}:
                break
            if k > i and (_begins_other_kind(t, k, stop) or _holder_follows(t, k, row)):
                break
            k += 1
        elif (
            t.lowers[k] in _INNER
            and k > i
            and k + 1 < stop
            and is_capital(t, k + 1)
            and t.lowers[k + 1] in subject_words()
        ):
            k += 2
        elif t.lowers[k] == "ke" and k + 2 < stop and t.words[k + 1] == "-":
            k += 3
        else:
            break
    return k


def _begins_other_kind(t: Tokens, k: int, stop: int) -> bool:
    for hit in phrases_at(t, k, stop):
        if hit.row(POSITION) is not None or hit.row(EVENT) is not None:
            return True
        honorific = hit.row(HONORIFIC)
        if honorific is not None and honorific.part != "yes" and len(t.words[k]) <= 4:
            return True
    return False


def _short(t: Tokens, end: int, stop: int, full: str) -> tuple[int, str | None]:
    """An abbreviation in brackets that fits the name: where it ends, and the abbreviation."""
    found = abbreviation_in_brackets(t, end, stop)
    if found is None or not (letters_fit(found[1], full) or is_abbreviation(found[1])):
        return end, None
    return found


def _of_region(t: Tokens, k: int, stop: int) -> tuple[int, RegionMention | None]:
    """The region after a body's name, "RI" stepped over."""
    if k < stop and t.lowers[k] in _NATIONAL and is_capital(t, k):
        k += 1 + (t.lowers[k] == "republik" and k + 1 < stop and t.lowers[k + 1] == "indonesia")
        return k, None
    if k >= stop or not is_capital(t, k):
        return k, None
    region = read_region(t, k, stop)
    if region is None or (region.level is not None and region.level > 2 and not region.word):
        return k, None
    return region.last, region


def _parent(t: Tokens, k: int, stop: int) -> BodyMention | None:
    """The body right after another's name: Bagian Kerja Sama | Setkab Kukar."""
    if k < stop and t.lowers[k] in {"pada", "di"} and k + 1 < stop and is_capital(t, k + 1):
        k += 1
    if k >= stop or not is_capital(t, k):
        return None
    return read_body(t, k, stop)


def _completed(t: Tokens, base: BodyMention, stop: int) -> BodyMention:
    """The body with its abbreviation, its parent and its region."""
    last, short = base.last, base.short
    full = base.name
    if short is None:
        last, short = _short(t, base.last, stop, full)
    parent = _parent(t, last, stop) if _is_part(base) else None
    region = None
    if parent is not None:
        last = parent.last
    elif base.scope not in {"party"}:
        last, region = _of_region(t, last, stop)
        if short is None and region is not None:
            last, short = _short(t, last, stop, full)
    return BodyMention(base.first, last, base.name, base.concept, base.scope, short, parent,
                       region, base.fixed, base.head)  # fmt: skip


def _fixed(t: Tokens, i: int, stop: int) -> BodyMention | None:
    """A body the tables know by name: Bappeda, Kemendagri, Mahkamah Konstitusi."""
    if not is_capital(t, i):
        return None
    for hit in phrases_at(t, i, stop):
        row: tables.Body | None = hit.row(BODY)
        if row is not None:
            return BodyMention(i, hit.last, row.name, row.concept, row.scope, fixed=row)
    return None


def _headed(t: Tokens, i: int, stop: int) -> BodyMention | None:
    """A body by its first words and what follows: Dinas ..., Komisi II, PT ..."""
    for hit in phrases_at(t, i, stop):
        row: tables.BodyHead | None = hit.row(HEAD)
        if row is None or row.form in LEVELS or _is_venue(t, i, stop):
            continue
        if not is_capital(t, i):
            return _small(t, i, hit.last, stop, row)
        k = hit.last
        if k < stop and t.words[k] == ".":
            k += 1
        k, short = _short(t, k, stop, row.name)
        end = _name_end(t, k, stop, row)
        rest = t.slice(k, end)
        if row.concept == "body-kantor" and rest in {"", "Pusat"}:
            return None
        name = f"{row.name} {rest}".strip()
        return BodyMention(i, end, name, row.concept, row.scope, short, head=row)
    return None


def _is_venue(t: Tokens, i: int, stop: int) -> bool:
    """Whether a venue of two words or more begins here: Balai Kota."""
    return any(hit.row(VENUE) is not None and hit.last > i + 1 for hit in phrases_at(t, i, stop))


# Bodies whose head says all but the region or place: Setkab Kukar, Polsek Anggana, PN Tenggarong.
_WHOLE: Final = frozenset({
    "body-setda", "body-dprd", "body-pemda", "body-sekretariat-dprd", "body-inspektorat",
    "body-kpu",
    "body-bawaslu", "body-polres", "body-polda", "body-akd", "body-mrp", "body-polsek",
    "body-pengadilan", "body-kejaksaan", "body-koramil",
})  # fmt: skip
_PLACED: Final = frozenset(
    {"body-polsek", "body-pengadilan", "body-kejaksaan", "body-koramil", "body-polres"}
)


def _name_end(t: Tokens, k: int, stop: int, row: tables.BodyHead) -> int:
    """Where what belongs to the name after a head ends."""
    if row.concept in _WHOLE:
        return _place_end(t, k, stop) if row.concept in _PLACED else k
    return _open_end(t, k, stop, row) if _is_open(row) else _subject_end(t, k, stop)


def _place_end(t: Tokens, k: int, stop: int) -> int:
    """Where the place of a court or police post ends, that is no region of the register."""
    if k >= stop or not is_capital(t, k) or read_region(t, k, stop) is not None:
        return k
    end = k
    while end < min(stop, k + 3) and is_capital(t, end) and t.lowers[end] not in name_words():
        if not may_continue_name(t, end, stop) or _begins_other(t, end, stop):
            break
        end += 1
    return end


def _is_open(row: tables.BodyHead) -> bool:
    return row.scope in _OPEN_SCOPES or row.concept in _OPEN_CONCEPTS


def _is_part(body: BodyMention) -> bool:
    """Whether a body sits inside another, which may follow its name."""
    if body.fixed is not None:
        return body.scope in _PART_SCOPES or body.fixed.parent not in {"", "pemda"}
    return body.scope in _PART_SCOPES


def _small(t: Tokens, i: int, k: int, stop: int, row: tables.BodyHead) -> BodyMention | None:
    """A part of a body in small letters before its parent: bagian kerja sama Setkab Kukar."""
    if row.lower != "yes" or row.scope not in _PART_SCOPES:
        return None
    end = k
    while end < min(stop, k + _LONGEST_NAME) and t.words[end][0].islower():
        if t.lowers[end] not in subject_words():
            return None
        end += 1
    if end == k or end >= stop or not is_capital(t, end) or read_body(t, end, stop) is None:
        return None
    name = f"{row.name} {t.slice(k, end).title()}"
    return BodyMention(i, end, name, row.concept, row.scope, head=row)


def named_body(row: tables.BodyHead, first: int, last: int, rest: str) -> BodyMention:
    """The body that a contracted post implies: Kabid Transmigrasi is head of a Bidang."""
    return BodyMention(first, last, f"{row.name} {rest}".strip(), row.concept, row.scope, head=row)


def read_body(t: Tokens, i: int, stop: int) -> BodyMention | None:
    """The body that begins at token ``i``, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Dinas Pemberdayaan Masyarakat dan Desa (DPMD) Kukar, Arianto")
    >>> body = read_body(t, 0, len(t.words))
    >>> body.name, body.short, body.region.codes
    ('Dinas Pemberdayaan Masyarakat dan Desa', 'DPMD', ('64.02',))
    >>> read_body(t, 9, len(t.words)) is None
    True
    >>> t = tokenise("Bagian Kerja Sama Setkab Kukar")
    >>> read_body(t, 0, len(t.words)).parent.name
    'Sekretariat Kabupaten'
    """
    fixed, headed = _fixed(t, i, stop), _headed(t, i, stop)
    if fixed is not None and fixed.scope == "part" and headed is not None and _is_part(headed):
        base: BodyMention | None = headed
    elif fixed is not None and (headed is None or headed.last <= fixed.last):
        base = fixed
    else:
        base = headed
    return None if base is None else _completed(t, base, stop)
