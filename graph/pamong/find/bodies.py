"""Bodies: Dinas Kesehatan Kaltim, Bagian Kerja Sama Setkab Kukar, DPRD, RSUD Aji Muhammad Idris."""

from __future__ import annotations

from typing import Final

from pamong import tables
from pamong.find.body_names import LONGEST_NAME, is_open, name_end
from pamong.find.lexicon import BODY, HEAD, POSITION, VENUE, Hit, phrases_at
from pamong.find.mentions import BodyMention, RegionMention
from pamong.find.regions import LEVELS, is_city, read_region
from pamong.find.shapes import (
    abbreviation_in_brackets,
    is_abbreviation,
    is_capital,
    is_roman,
    letters_fit,
)
from pamong.find.tokens import Tokens
from pamong.find.words import degrees, name_words, subject_words
from pamong.values import replace

_NATIONAL: Final = frozenset({"ri", "republik"})
_PART_SCOPES: Final = frozenset({"parent", "part"})
# The level of an association that stands between its name and its region.
_CHAPTERS: Final = frozenset({"cabang", "daerah", "wilayah"})
# What "Kantor" and "Pusat" are of, without a name of its own.
_NO_NAMES: Final = frozenset(
    {"", "Pusat", "Harian", "Kecamatan", "Distrik", "Pemerintahan", "Cabang"}
)
# Work units in general, which the press names by their long words too.
_KINDS: Final = frozenset(
    {"Satuan Kerja Perangkat Daerah", "Satuan Kerja", "Unit Kerja", "Unit Usaha", "Tim Kerja"}
)
# Bodies whose one-word forms are no words of the language, so that small letters do: pemkab Agam.
_SMALL: Final = frozenset({
    "body-pemda", "body-forum", "body-polres", "body-polda", "body-polsek", "body-kodim",
    "body-koramil", "body-korem", "body-dprd", "body-kejaksaan", "body-kpu", "body-bawaslu",
    "body-setda", "body-badan", "body-dinas",
})  # fmt: skip
# Bodies of which a region after the name is only where a branch is: Bank NTT | Surabaya.
_NOWHERE: Final = frozenset({"body-bank"})
# How many letters an abbreviation of a body has, and those that stand for kinds of bodies.
_SHORT_LEAST: Final = 3
_SHORT_MOST: Final = 8
_KIND_SHORTS: Final = frozenset({
    "SKPD", "OPD", "SKPK", "SOPD", "BUMD", "BUMN", "ASN", "PNS", "TPS", "KPPS", "LSM", "BPD",
    "LPM", "KIM", "UKM", "UMKM", "RAPAT", "TIM", "DPT", "APBD", "WNI", "CPNS", "PPPK", "PAW",
})  # fmt: skip
_PLAIN_HEADS: Final = frozenset({"dinas", "badan", "forum"})


def _short(t: Tokens, end: int, stop: int, full: str) -> tuple[int, str | None]:
    """An abbreviation in brackets that fits the name: where it ends, and the abbreviation."""
    found = abbreviation_in_brackets(t, end, stop)
    if found is None or not _may_abbreviate(t, end + 1, found[0] - 1, found[1], full):
        return end, None
    return found


def _may_abbreviate(t: Tokens, i: int, last: int, short: str, full: str) -> bool:
    """Whether the words in brackets are a short name and not a holder or his post: (H. Ali)."""
    if any(hit.row(POSITION) is not None for hit in phrases_at(t, i, last)):
        return False
    if letters_fit(short, full):
        return True
    return last == i + 1 and is_abbreviation(short) and not _is_longer(t, i, short)


def _is_longer(t: Tokens, i: int, short: str) -> bool:
    """Whether an abbreviation at ``i`` in brackets spells more words than the body's before it:
    Rencana Kerja Pemerintah Daerah (RKPD).
    """
    words = t.words[max(0, i - 1 - len(short)) : i - 1]
    return "".join(word[0] for word in words).lower() == short.lower()


def _of_region(t: Tokens, k: int, stop: int) -> tuple[int, RegionMention | None]:
    """The region after a body's name, "RI" stepped over."""
    if k < stop and t.lowers[k] in _NATIONAL and is_capital(t, k):
        k += 1 + (t.lowers[k] == "republik" and k + 1 < stop and t.lowers[k + 1] == "indonesia")
        return k, None
    if k >= stop or not (is_capital(t, k) or _is_small_level(t, k, stop)):
        return k, None
    region = read_region(t, k, stop) if is_capital(t, k) else _small_levelled(t, k, stop)
    if region is None or (region.level is not None and region.level > 2 and not region.word):
        return k, None
    return region.last, region


def _is_small_level(t: Tokens, k: int, stop: int) -> bool:
    """Whether a level word in small letters stands before a region: kabupaten Bone."""
    return LEVELS.get(t.lowers[k], 4) < 3 and k + 1 < stop and is_capital(t, k + 1)


def _small_levelled(t: Tokens, k: int, stop: int) -> RegionMention | None:
    """The region after a level word in small letters: BPBD kota | Banjarbaru."""
    region = read_region(t, k + 1, stop)
    if region is None or region.word or not region.codes:
        return None
    level = LEVELS[t.lowers[k]]
    fitting = tuple(c for c in region.codes if c.count(".") + 1 == level)
    return replace(region, first=k, level=level, codes=fitting) if fitting else None


# Seksi A Bidang B Dinas C Pemkab D: nobody goes on for long.
_DEEPEST: Final = 6


def _parent(t: Tokens, k: int, stop: int, depth: int) -> BodyMention | None:
    """The body right after another's name: Bagian Kerja Sama | Setkab Kukar."""
    if depth >= _DEEPEST:
        return None
    if k < stop and t.lowers[k] in {"pada", "di", "-"} and k + 1 < stop and is_capital(t, k + 1):
        k += 1
    if k >= stop or not is_capital(t, k):
        return None
    return read_body(t, k, stop, depth + 1)


def _completed(t: Tokens, base: BodyMention, stop: int, depth: int) -> BodyMention:
    """The body with its abbreviation, its parent and its region."""
    centre = _past_centre(t, base.last, stop, base.concept)
    base = base if centre == base.last else replace(base, last=centre, scope="state")
    last, short = base.last, base.short
    full = base.name
    if short is None:
        begin = _past_level(t, base.last, stop)
        last, short = _short(t, begin, stop, full)
        if short is None:
            last = base.last
    inside = _is_part(base) and not _is_fraction(base)
    parent = _parent(t, last, stop, depth) if inside else None
    region = None
    if parent is not None:
        last = parent.last
    elif base.scope != "party" and base.concept not in _NOWHERE:
        last, region = _of_region(t, _past_chapter(t, last, stop, base), stop)
        if region is None and last > base.last and short is None:
            last = base.last
        last, region = _of_city_police(t, last, stop, base, region)
        if short is None and region is not None:
            last, short = _short(t, last, stop, full)
    return BodyMention(base.first, last, base.name, base.concept, base.scope, short, parent,
                       region, base.fixed, base.head)  # fmt: skip


_CENTRED: Final = frozenset({
    "body-organisasi-profesi", "body-ormas", "body-organisasi-olahraga", "body-organisasi-pemda",
    "body-lembaga-agama", "body-organisasi",
})  # fmt: skip


def _past_centre(t: Tokens, k: int, stop: int, concept: str) -> int:
    """Step over the word for an association's own board: Ketua Umum PWI | Pusat."""
    return k + 1 if concept in _CENTRED and k < stop and t.words[k] == "Pusat" else k


def _past_level(t: Tokens, k: int, stop: int) -> int:
    """Step over a level word before a short form: Sekretariat Daerah | Kota | (Setdako)."""
    level = k + 1 < stop and is_capital(t, k) and LEVELS.get(t.lowers[k], 4) < 3
    return k + 1 if level and t.words[k + 1] == "(" else k


def _past_chapter(t: Tokens, k: int, stop: int, base: BodyMention) -> int:
    """Step over an association's level before its region: Bhayangkari Cabang | Jepara."""
    if base.fixed is None or k + 1 >= stop or t.lowers[k] not in _CHAPTERS:
        return k
    return k + 1 if is_capital(t, k) and read_region(t, k + 1, stop) is not None else k


def _of_city_police(
    t: Tokens, k: int, stop: int, base: BodyMention, region: RegionMention | None
) -> tuple[int, RegionMention | None]:
    """The region of a city's police, whose "Kota" stands behind: Polresta Bogor Kota."""
    if base.concept != "body-polres" or region is None or region.word:
        return k, region
    if k >= stop or t.words[k] != "Kota":
        return k, region
    cities = tuple(code for code in region.codes if is_city(code))
    return k + 1, replace(region, last=k + 1, codes=cities or region.codes)


def _is_fraction(base: BodyMention) -> bool:
    """Whether a body is a fraction, whose name is its party's and which is no part of that."""
    return base.concept == "body-fraksi"


def _is_written(t: Tokens, hit: Hit, i: int, stop: int, row: tables.Body | tables.BodyHead) -> bool:
    """Whether a body's word is written as a name, or in small letters before its region, where it
    is no word of the language: pemkab Gunungkidul, forkopimda Kabupaten Fakfak.
    """
    if is_capital(t, i):
        return t.words[i] != "Bpk"  # short for Bapak
    if hit.last == i + 2 and _is_half_small(t, i, row):
        return True
    if row.concept == "body-fraksi":
        return _is_party(t, hit.last, stop)
    if hit.last != i + 1 or row.concept not in _SMALL or row.form in _PLAIN_HEADS:
        return False
    if hit.last >= stop or not is_capital(t, hit.last):
        return False
    region = read_region(t, hit.last, stop)
    return region is not None and bool(region.codes)


def _is_half_small(t: Tokens, i: int, row: tables.Body | tables.BodyHead) -> bool:
    """Whether only the first of two words is small: kementerian ESDM, pemerintah Provinsi X."""
    short = t.words[i + 1].isupper() and len(t.words[i + 1]) > 2
    return short or (row.concept == "body-pemda" and is_capital(t, i + 1))


def _is_party(t: Tokens, k: int, stop: int) -> bool:
    """Whether a party's name or an unknown abbreviation makes a fraction: fraksi | Golkar."""
    if k >= stop or not is_capital(t, k):
        return False
    hits = phrases_at(t, k, stop)
    parties = (hit.row(BODY) for hit in hits)
    known = any(row is not None and row.concept == "body-partai" for row in parties)
    return known or (not hits and t.words[k].isupper() and len(t.words[k]) > 2)


def _fixed(t: Tokens, i: int, stop: int) -> BodyMention | None:
    """A body the tables know by name: Bappeda, Kemendagri, Mahkamah Konstitusi."""
    for hit in phrases_at(t, i, stop):
        row: tables.Body | None = hit.row(BODY)
        if row is not None and _is_written(t, hit, i, stop, row):
            return BodyMention(i, hit.last, row.name, row.concept, row.scope, fixed=row)
    return None


def _headed(t: Tokens, i: int, stop: int) -> BodyMention | None:
    """A body by its first words and what follows: Dinas ..., Komisi II, PT ..."""
    for hit in phrases_at(t, i, stop):
        row: tables.BodyHead | None = hit.row(HEAD)
        if row is None or row.form in LEVELS or _is_venue(t, i, stop) or _is_namelike(t, i, stop):
            continue
        if not is_capital(t, i):
            small = _small(t, i, hit.last, stop, row)
            if small is not None or not _is_written(t, hit, i, stop, row):
                return small
        k = hit.last
        if k < stop and t.words[k] == ".":
            k += 1
        k, short = _short(t, k, stop, row.name)
        end = _without_levels(t, k, name_end(t, k, stop, row), stop)
        rest = t.slice(k, end)
        name = f"{row.name} {rest}".strip()
        if name in _KINDS or (row.form == "kantor" and rest.split(" ")[0] in _NO_NAMES):
            return None
        if _is_no_name(t, i, rest, row):
            return None
        return BodyMention(i, end, name, row.concept, row.scope, short, head=row)
    return None


def _without_levels(t: Tokens, k: int, end: int, stop: int) -> int:
    """Where a name ends before levels told together: Serikat Pekerja | Kota/Kabupaten."""
    told = k < end < stop and t.words[end] == "/" and t.lowers[end - 1] in LEVELS
    return end - 1 if told else end


# What a school of no name is told by: SMA/SMK/SLB Negeri.
_OWNED: Final = frozenset({"Negeri", "Swasta"})


def _is_no_name(t: Tokens, i: int, rest: str, row: tables.BodyHead) -> bool:
    """Whether no body of its own is named: all schools of a kind, or a field that was agreed on
    (kerja sama dalam | Bidang Pendidikan).
    """
    if row.concept == "body-sekolah":
        return rest in _OWNED
    return row.form == "bidang" and i > 0 and t.lowers[i - 1] == "dalam"


def _is_namelike(t: Tokens, i: int, stop: int) -> bool:
    """Whether a short form that names have as well is written as they are: Zahir Man Aidi."""
    if t.words[i] != "Man":
        return False
    return i + 1 >= stop or not t.words[i + 1][0].isdigit()


def _is_venue(t: Tokens, i: int, stop: int) -> bool:
    """Whether a venue of two words or more begins here: Balai Kota."""
    return any(hit.row(VENUE) is not None and hit.last > i + 1 for hit in phrases_at(t, i, stop))


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
    while end < min(stop, k + LONGEST_NAME) and t.words[end][0].islower():
        if t.lowers[end] not in subject_words():
            return None
        end += 1
    if end == k or end >= stop or not is_capital(t, end) or read_body(t, end, stop) is None:
        return None
    name = f"{row.name} {t.slice(k, end).title()}"
    return BodyMention(i, end, name, row.concept, row.scope, head=row)


def _body_begins(t: Tokens, k: int, stop: int) -> bool:
    """Whether a known body begins at ``k``: Setjen | Kemendagri is one in another."""
    return k < stop and any(hit.row(BODY) is not None for hit in phrases_at(t, k, stop))


def _of_two(
    t: Tokens, fixed: BodyMention | None, headed: BodyMention | None, stop: int
) -> BodyMention | None:
    """The better of a known body and of one read by its head: the longer, the known where the
    other only goes on with a region (Bank NTT | Surabaya).
    """
    if fixed is None or headed is None:
        return fixed or headed
    parts = fixed.scope == "part" and _is_part(headed)
    if headed.last == fixed.last or (parts and _body_begins(t, headed.last, fixed.last)):
        return headed if parts else fixed
    if headed.last < fixed.last:
        return fixed
    if fixed.scope == headed.scope == "party" or _is_whole(t, fixed):
        return fixed  # Partai Golkar | Lodewijk Paulus, DPD RI | La Nyalla Mattalitti
    if fixed.last > fixed.first + 1 and t.lowers[fixed.last] in name_words():
        return fixed  # Kepala Perwakilan DPD RI | Dedy Suranto
    goes_on = fixed.scope in {"state", "party"} and headed.head is not None and is_open(headed.head)
    return fixed if goes_on and read_region(t, fixed.last, stop) is not None else headed


# Bodies after whose names their members stand, and no words of theirs.
_WHOLE: Final = frozenset({"Majelis Hakim"})


def _is_whole(t: Tokens, fixed: BodyMention) -> bool:
    """Whether nothing goes on with a known name: Majelis Hakim, and what ends in RI."""
    return fixed.name in _WHOLE or t.lowers[fixed.last - 1] in _NATIONAL


def _is_tail(t: Tokens, base: BodyMention, stop: int) -> bool:
    """Whether a body's words are the end of a longer phrase that brackets abbreviate."""
    if base.first == 0 or not t.words[base.first - 1][0].isupper():
        return False
    found = abbreviation_in_brackets(t, base.last, stop)
    return (
        found is not None
        and not letters_fit(found[1], base.name)
        and _is_longer(t, base.last + 1, found[1])
    )


def named_body(row: tables.BodyHead, first: int, last: int, rest: str) -> BodyMention:
    """The body that a contracted post implies: Kabid Transmigrasi is head of a Bidang."""
    return BodyMention(first, last, f"{row.name} {rest}".strip(), row.concept, row.scope, head=row)


def read_body(t: Tokens, i: int, stop: int, depth: int = 0) -> BodyMention | None:
    """The body that begins at token ``i``, None where none does.

    ``depth`` is how many bodies right before it are said to be parts of it.

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
    if not phrases_at(t, i, stop):
        return None
    fixed, headed = _fixed(t, i, stop), _headed(t, i, stop)
    base = _of_two(t, fixed, headed, stop)
    if base is None or _is_tail(t, base, stop):
        return None
    return _completed(t, base, stop, depth)


def unknown_body(t: Tokens, k: int, stop: int) -> BodyMention | None:
    """The body that an abbreviation no table knows names behind a post: Kepala DKISP Aidil Basith.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kepala DKISP HM Aidil Basith")
    >>> body = unknown_body(t, 1, len(t.words))
    >>> body.name, body.concept
    ('DKISP', 'body-dinas')
    >>> unknown_body(t, 3, len(t.words)) is None
    True
    """
    if k >= stop or not (_is_unknown_short(t, k, stop) or _is_contracted(t, k, stop)):
        return None
    word = t.words[k]
    last, region = _of_region(t, _past_centre(t, k + 1, stop, unknown_concept(word)), stop)
    return BodyMention(k, last, word, unknown_concept(word), "region", word, region=region)


# How contracted names of work units begin: Diskoperdagin, Dinpermades, Bapelitbangda, Bakeuda.
_CONTRACTED: Final = ("Dis", "Din", "Bap", "Bak", "Kesbang", "Bappe")
_LEAST_CONTRACTED: Final = 7


def _is_contracted(t: Tokens, k: int, stop: int) -> bool:
    """Whether a word behind a post is a contracted work unit that no table knows."""
    word = t.words[k]
    if not word.startswith(_CONTRACTED) or len(word) < _LEAST_CONTRACTED:
        return False
    if not word.replace("-", "").isalpha():
        return False
    return t.lowers[k] not in name_words() and not phrases_at(t, k, stop)


def unknown_concept(word: str) -> str:
    """The kind that the first letter of an unknown work unit tells (PP 18/2016: dinas, badan).

    >>> unknown_concept("DKISP"), unknown_concept("BPSDM"), unknown_concept("Setwan")
    ('body-dinas', 'body-badan', 'body-organisasi')
    """
    return {"D": "body-dinas", "B": "body-badan"}.get(word[0], "body-organisasi")


def _is_unknown_short(t: Tokens, k: int, stop: int) -> bool:
    word = t.words[k]
    if not (word.isalpha() and word.isupper() and _SHORT_LEAST <= len(word) <= _SHORT_MOST):
        return False
    if t.lowers[k] in name_words() or is_roman(word) or phrases_at(t, k, stop):
        return False
    if t.lowers[k] in degrees() or t.lowers[k] in subject_words() or word in _KIND_SHORTS:
        return False
    behind = t.words[k + 1] if k + 1 < stop else ""
    return not (behind.isupper() and len(behind) > _SHORT_LEAST)
