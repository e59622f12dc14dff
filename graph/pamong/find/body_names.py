"""Where the name of a body ends: the matters, the number or the free name after its first words.

Dinas Pemberdayaan Masyarakat dan Desa | Kukar, Kodim 0906/Kukar | Letkol, PT Multi Harapan Utama |
Samarinda: each kind of body has its own way of going on.
"""

from __future__ import annotations

from typing import Final

from pamong import tables
from pamong.find.degree_marks import degree_key
from pamong.find.lexicon import (
    BODY,
    EVENT,
    HEAD,
    HONORIFIC,
    POSITION,
    REGION,
    VENUE,
    districts,
    phrases_at,
    walk,
)
from pamong.find.regions import LEVELS, read_region
from pamong.find.shapes import (
    begins_balinese,
    is_abbreviation,
    is_capital,
    is_roman,
    may_continue_name,
    roman,
)
from pamong.find.tokens import Tokens
from pamong.find.units import read_unit
from pamong.find.words import common_words, degrees, name_words, subject_words

_CONNECTORS: Final = frozenset({"dan", "serta", "&", "/"})
_INNER: Final = frozenset({"dan", "untuk", "serta", "bagi", "&"})
OPEN_SCOPES: Final = frozenset({"private", "party"})
# Bodies named after a place or a person rather than after their matters.
_OPEN_CONCEPTS: Final = frozenset({
    "body-puskesmas", "body-rumah-sakit", "body-sekolah", "body-perguruan-tinggi", "body-lapas",
    "body-ormas", "body-lembaga-adat", "body-kesultanan", "body-panitia", "body-koperasi",
    "body-bank", "body-bumd", "body-bumn", "body-majelis",
    "body-pesantren", "body-yayasan", "body-perusahaan", "body-lembaga-agama", "body-kelompok",
    "body-organisasi-olahraga", "body-organisasi-profesi", "body-pramuka", "body-partai-pengurus",
    "body-upt",
})  # fmt: skip
_COMPANIES: Final = frozenset(
    {"body-perusahaan", "body-bumd", "body-bumn", "body-bank", "body-koperasi"}
)
# Military units go by number and name: Kodim 0906/Kukar, Yonif 611/Awang Long, Kodam VI/Mulawarman.
_UNITS: Final = frozenset(
    {"body-kodim", "body-korem", "body-kodam", "body-koramil", "body-batalyon", "body-pangkalan"}
)
# Bodies whose head says all but the region or place: Setkab Kukar, Polsek Anggana, PN Tenggarong.
_WHOLE: Final = frozenset({
    "body-setda", "body-dprd", "body-pemda", "body-sekretariat-dprd", "body-inspektorat",
    "body-kpu", "body-bawaslu", "body-polres", "body-polda", "body-akd", "body-mrp", "body-polsek",
    "body-pengadilan", "body-kejaksaan",
})  # fmt: skip
_PLACED: Final = frozenset({"body-polsek", "body-pengadilan", "body-kejaksaan", "body-polres"})
# Associations that have a chapter a region, and go by its name.
_CHAPTERED: Final = frozenset({
    "body-lembaga-adat", "body-ormas", "body-organisasi-profesi", "body-organisasi-olahraga",
    "body-pramuka", "body-majelis", "body-upt",
})  # fmt: skip
# Bodies named after a person, whose titles stand in their names: RSUD Haji Boejasin.
_NAMED_AFTER: Final = frozenset({"body-rumah-sakit", "body-perguruan-tinggi", "body-sekolah"})
_PEOPLED: Final = frozenset({"body-kelompok", "body-partai-pengurus", "body-koperasi"})
# Heads that are words of the language besides: only matters that are known make a body of them.
_STRICT_HEADS: Final = frozenset(
    {"balai", "pos", "pusat", "unit", "loka", "stasiun", "satuan", "kantor", "sentra", "deputi"}
)
# What is behind a name and no part of it: Universitas Brawijaya | Lantai VI.
_AFTER_NAME: Final = frozenset(
    {"lantai", "jalan", "jl", "periode", "masa", "edisi", "tahun", "nomor", "no"}
)
# The first word of many companies' names, which never stands alone: Tirta Karta Rejasa.
_BEGUN_NAMES: Final = frozenset({"tirta", "bina", "sumber"})
_NUMERALS: Final = frozenset({"belas", "puluh"})
LONGEST_NAME: Final = 12
_LONGEST_PLACE: Final = 3


def name_end(t: Tokens, k: int, stop: int, row: tables.BodyHead) -> int:
    """Where what belongs to the name after a head ends, ``k`` where nothing does.

    >>> from pamong.find.lexicon import heads_by_kind
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Dinas Pemberdayaan Masyarakat dan Desa Kukar")
    >>> t.words[name_end(t, 1, len(t.words), heads_by_kind()["dinas"])]
    'Kukar'
    >>> t = tokenise("Kodim 0906/Kukar Letkol Jeffry")
    >>> t.words[name_end(t, 1, len(t.words), heads_by_kind()["kodim"])]
    'Letkol'
    >>> name_end(t, 0, len(t.words), heads_by_kind()["dprd"])
    0
    """
    if row.concept in _UNITS:
        return _unit_end(t, k, stop)
    if row.concept == "body-fraksi":
        return _party_end(t, k, stop)
    if row.concept in _WHOLE:
        return _place_end(t, k, stop) if row.concept in _PLACED else k
    return _open_end(t, k, stop, row) if is_open(row) else _subject_end(t, k, stop, row)


def is_open(row: tables.BodyHead) -> bool:
    """Whether bodies of a head have free names, and not the matters they deal with.

    >>> from pamong.find.lexicon import heads_by_kind
    >>> is_open(heads_by_kind()["pt"]), is_open(heads_by_kind()["dinas"])
    (True, False)
    """
    return row.scope in OPEN_SCOPES or row.concept in _OPEN_CONCEPTS


# ---- matters ---------------------------------------------------------------------------------


def _is_subject(t: Tokens, k: int) -> bool:
    """Whether token ``k`` is a word of the administration's matters, or an abbreviation of one."""
    word = t.words[k]
    if not word[0].isupper():
        return roman(word) is not None or _is_small_subject(t, k)
    if t.lowers[k] in subject_words() or is_roman(word):
        return not begins_balinese(t, k, len(t.words))  # Kadis Perhubungan I Gede Artha
    short = is_abbreviation(word) and word.isupper() and len(word) <= 6
    if not (short or is_verbal_noun(t.lowers[k])):
        return False
    hits = phrases_at(t, k, k + 1)
    if short and any(hit.row(HONORIFIC) for hit in hits):
        return False  # Sekretaris | KH. Nur Alam
    return not any(hit.row(HEAD) or hit.row(BODY) for hit in hits)


def _is_small_subject(t: Tokens, k: int) -> bool:
    """Whether a matter lost its capital after "dan": dan | keluarga Berencana."""
    if t.lowers[k] not in subject_words() or k == 0 or t.lowers[k - 1] != "dan":
        return False
    following = t.words[k + 1] if k + 1 < len(t.words) else ""
    return following[:1].isupper() and following.lower() in subject_words()


def is_verbal_noun(word: str) -> bool:
    """Whether a word is built like a matter: pe-...-an, ke-...-an (KBBI: nouns of doing and being).

    >>> is_verbal_noun("kepelabuhan"), is_verbal_noun("pemonitoran"), is_verbal_noun("kemal")
    (True, True, False)
    """
    return (
        len(word) >= 8
        and word.startswith(("pe", "ke"))
        and word.endswith("an")
        and word not in name_words()
    )


def _is_region_here(t: Tokens, k: int, stop: int) -> bool:
    return t.lowers[k] not in subject_words() and read_region(t, k, stop) is not None


def _subject_end(t: Tokens, i: int, stop: int, row: tables.BodyHead) -> int:
    """Where the matters after a head end: Pemberdayaan Masyarakat dan Desa | Kukar."""
    k = i
    while k < min(stop, i + LONGEST_NAME):
        if is_capital(t, k):
            if k > i and _begins_state_body(t, k, stop):
                break
            if _is_subject(t, k) and not (t.lowers[k] in LEVELS and _is_region_here(t, k, stop)):
                k += 1
                continue
            if k == i and row.form not in _STRICT_HEADS and _opens_unknown(t, k, stop):
                k += 1
                continue
            break
        step = (_joining(t, k, stop) or _numbered(t, k, stop)) if k > i else 0
        if not step:
            break
        k += step
    return k


def _begins_state_body(t: Tokens, k: int, stop: int) -> bool:
    """Whether a body of the state begins at ``k``: Biro Perlengkapan | Kejaksaan Agung."""
    rows = (hit.row(BODY) for hit in phrases_at(t, k, stop) if hit.last > k + 1)
    return any(row is not None and row.scope == "state" for row in rows)


def _joining(t: Tokens, k: int, stop: int) -> int:
    """How many tokens at ``k`` join another matter to a name: dan Desa 2, a comma in a list 2,
    a comma and "dan" 3; 0 where nothing does.
    """
    if t.lowers[k] not in _CONNECTORS | {","}:
        return 0
    at = k + 2 if t.lowers[k] == "," and k + 1 < stop and t.lowers[k + 1] == "dan" else k + 1
    if at >= stop or not _is_subject(t, at) or _begins_other(t, at, stop):
        return 0
    if at == k + 1 and t.lowers[k] == "," and not _list_goes_on(t, at, stop):
        return 0
    return at + 1 - k


def _numbered(t: Tokens, k: int, stop: int) -> int:
    """How many tokens at ``k`` are a number written against the word before: Covid-19."""
    close = k + 1 < stop and t.words[k] == "-" and t.words[k + 1].isdigit()
    return 2 if close and t.starts[k] == t.ends[k - 1] and t.starts[k + 1] == t.ends[k] else 0


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
    if k + 1 < stop and t.words[k] == "," and t.lowers[k + 1] == "dan":
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


# ---- free names ------------------------------------------------------------------------------


def _open_end(t: Tokens, i: int, stop: int, row: tables.BodyHead) -> int:
    """Where the free name of a company, school, hospital or association ends."""
    i = _past_doctor(t, i, stop) if row.concept == "body-rumah-sakit" else i
    k = i
    while k < min(stop, i + LONGEST_NAME):
        if is_capital(t, k) or t.words[k][0].isdigit():
            if _ends_open(t, i, k, stop, row):
                break
            k += 1
        elif _joins_open(t, i, k, stop):
            k += 2
        elif t.lowers[k] == "ke" and k + 2 < stop and t.words[k + 1] == "-":
            k += 3
        else:
            break
    return k


_DOCTORS: Final = frozenset({"dr", "drg", "prof", "h", "hj", "kh", "r", "moch", "."})


def _past_doctor(t: Tokens, i: int, stop: int) -> int:
    """Past the titles of the doctor a hospital is named after: RSD dr | Soebandi Jember dr Hendro.

    Only where a region ends the name or somebody else is named behind; else "Direktur RSUD dr
    Joni" names its head.
    """
    start = i
    while start < stop and t.lowers[start] in _DOCTORS:
        start += 1
    end = start
    while end < min(stop, start + LONGEST_NAME) and is_capital(t, end):
        end += 1
    if start == i or end == start:
        return i
    if end > start + 1 and any(hit.row(REGION) for hit in phrases_at(t, end - 1, end)):
        return start
    if end + 1 >= stop:
        return i
    comma = t.words[end] == "," and degree_key(t.words[end + 1]) not in degrees()
    behind = end + 1 if comma else end
    titled = any(hit.row(HONORIFIC) for hit in phrases_at(t, behind, stop))
    return start if titled or (comma and is_capital(t, behind)) else i


def _joins_open(t: Tokens, i: int, k: int, stop: int) -> bool:
    """Whether "dan" at ``k`` joins a matter to a free name: Himpunan Pengusaha dan Pedagang."""
    return (
        t.lowers[k] in _INNER
        and k > i
        and t.lowers[i - 1] != "universitas"  # Universitas Brawijaya | dan Pakar Hukum
        and k + 1 < stop
        and is_capital(t, k + 1)
        and t.lowers[k + 1] in subject_words()
    )


def _ends_open(t: Tokens, i: int, k: int, stop: int, row: tables.BodyHead) -> bool:
    """Whether the word at ``k`` is no part of the free name that began at ``i``."""
    if begins_balinese(t, k, stop) or (k > i and t.words[k - 1] == "RI"):
        return True  # Ketua Panitia Karya | I Wayan Suarbawa; Ketua Komite III DPD RI | Sylviana
    named = k == i and row.concept == "body-perusahaan"  # PT Multi Harapan Utama
    lower = t.lowers[k]
    if (_is_common(t, k) and not named) or lower in _AFTER_NAME or lower.startswith("se-"):
        return True
    if row.concept in _CHAPTERED and _ends_in_region(t, k, stop):
        return True
    if k == i:
        panel = row.concept == "body-panitia"
        held = panel and (_holder_follows(t, k, row) or _is_title(t, k, stop))
        return held or _begins_own(t, k, stop, row)
    if row.concept == "body-sekolah" and _is_graduate(t, k, stop):
        return True
    if k == i + 1 and row.concept in _NAMED_AFTER:
        return False
    if lower in _NOBLE and row.concept in _CHAPTERED:
        return True  # Lembaga Adat Bulungan | Datu Buyung Perkasa
    return _begins_other_kind(t, k, stop) or _holder_follows(t, k, row) or _is_full_name(t, k, row)


# Words of birth with which names begin, of which no association is called in its last words.
_NOBLE: Final = frozenset({
    "datu", "andi", "teuku", "teungku", "tengku", "lalu", "baiq", "pangeran", "raden", "tubagus",
})  # fmt: skip


def _is_graduate(t: Tokens, k: int, stop: int) -> bool:
    """Whether a name with a degree behind begins, as of who heads a school: Amelia Ganda SPd."""
    if t.lowers[k] not in name_words():
        return False
    for j in range(k + 1, min(stop, k + 4)):
        if not is_capital(t, j):
            return False
        if is_abbreviation(t.words[j]) and degree_key(t.words[j]) in degrees():
            return True
    return False


def _is_full_name(t: Tokens, k: int, row: tables.BodyHead) -> bool:
    """Whether two names of a person in a row end the name of a body that is not called after one.

    Federasi Mikronesia | Heri Akhmadi; but SMA Negeri Ahmad Yani.
    """
    if row.concept not in _CHAPTERED | _PEOPLED or k + 1 >= len(t.words):
        return False
    return {t.lowers[k], t.lowers[k + 1]} <= name_words() and is_capital(t, k + 1)


def _is_common(t: Tokens, k: int) -> bool:
    """Whether a word is one of function or a date; Universitas 17 Agustus is named after one."""
    kind = common_words().get(t.lowers[k])
    if kind == "calendar":
        return not (t.words[k - 1].isdigit() or t.lowers[k - 1] in _NUMERALS)
    return kind == "function"


def _begins_own(t: Tokens, k: int, stop: int, row: tables.BodyHead) -> bool:
    """Whether after the head comes what is no name: a body of its own (DPC | PDI Perjuangan), a
    region with its level word (RSUD | Kabupaten Bone).
    """
    if row.scope == "parent":
        return any(hit.row(BODY) is not None for hit in phrases_at(t, k, stop))
    return row.scope != "party" and t.lowers[k] in LEVELS and _is_known_region(t, k, stop)


def _ends_in_region(t: Tokens, k: int, stop: int) -> bool:
    """Whether a name's last words, from ``k`` on, are the region of a chapter: ... Adat | Bali."""
    region = read_region(t, k, stop)
    if region is None or not region.codes or region.level == 3 or region.word:
        return False
    return region.last >= stop or not is_capital(t, region.last)


def _is_known_region(t: Tokens, k: int, stop: int) -> bool:
    region = read_region(t, k, stop)
    return region is not None and bool(region.codes) and region.level != 3


# Bodies that are rarely called after a person, so that a personal name ends theirs.
_HELD: Final = _COMPANIES | {"body-panitia", "body-upt", "body-partai-pengurus", "body-kelompok"}


def _holder_follows(t: Tokens, k: int, row: tables.BodyHead) -> bool:
    """Whether a personal name after a company's name begins: Perumda Tirta Mahakam | Suparno."""
    return (
        row.concept in _HELD
        and t.lowers[k] in name_words()
        and t.lowers[k] not in common_words()
        and t.lowers[k - 1] not in _BEGUN_NAMES
    )


def _begins_other_kind(t: Tokens, k: int, stop: int) -> bool:
    for hit in phrases_at(t, k, stop):
        if hit.row(POSITION) is not None or hit.row(EVENT) is not None:
            return True
        if hit.row(VENUE) is not None and hit.last > k + 1:
            return True
    return _is_title(t, k, stop)


_CLERGY: Final = frozenset({"ustadz", "ustad", "ustadzah", "pendeta", "romo", "pastor"})


def _is_title(t: Tokens, k: int, stop: int) -> bool:
    """Whether a title that begins no body's name stands at ``k``: Panitia | Ir Harun."""
    rows = (hit.row(HONORIFIC) for hit in phrases_at(t, k, stop))
    titles = [row for row in rows if row is not None and row.part != "yes"]
    short = len(t.words[k]) <= 4 or t.lowers[k] in _CLERGY
    return any(short or row.kind == "rank" for row in titles)


def _party_end(t: Tokens, k: int, stop: int) -> int:
    """Where the party that a fraction is named after ends: Fraksi | PDI Perjuangan, Fraksi PAN."""
    for hit in phrases_at(t, k, stop) if k < stop and is_capital(t, k) else ():
        if hit.row(BODY) is not None:
            return hit.last
    end = k
    while end < min(stop, k + _LONGEST_PLACE) and is_capital(t, end):
        if t.lowers[end] in name_words() or not may_continue_name(t, end, stop):
            break
        if _begins_other(t, end, stop) or read_region(t, end, stop) is not None:
            break
        end += 1
    return _past_second(t, k, end, stop)


def _past_second(t: Tokens, k: int, end: int, stop: int) -> int:
    """Past the second half of a fraction's own name: Fraksi Keadilan | dan Persatuan."""
    at = end + 1
    if not (k < end and at < stop and t.lowers[end] == "dan" and is_capital(t, at)):
        return end
    matter = t.lowers[at] in _IDEALS and t.lowers[end - 1] in _IDEALS
    return at + 1 if matter else end


# Words of which fractions that several parties make up are called.
_IDEALS: Final = frozenset({
    "amanat", "bangsa", "demokrasi", "keadilan", "kebangkitan", "kebangsaan", "kesejahteraan",
    "nurani", "pembangunan", "pembaruan", "perjuangan", "persatuan", "rakyat", "sejahtera",
})  # fmt: skip


# ---- places and numbers ----------------------------------------------------------------------


def _place_end(t: Tokens, k: int, stop: int) -> int:
    """Where the place of a court or police post ends, that is no region of the register."""
    if k >= stop or not is_capital(t, k) or read_region(t, k, stop) is not None:
        return k
    known = walk(districts(), t, k, stop)
    if known:
        return known[0].last
    end = k
    while end < min(stop, k + _LONGEST_PLACE) and is_capital(t, end):
        if end > k and t.lowers[end] in name_words():
            break
        if not may_continue_name(t, end, stop) or _begins_other(t, end, stop):
            break
        if _begins_other_kind(t, end, stop) or _is_held(t, end, stop):
            break
        end += 1
    return end


def _unit_end(t: Tokens, k: int, stop: int) -> int:
    """Where the number and name of a military unit end: 0906/Kukar, VI/Mulawarman, 611/Awang
    Long.
    """
    if k < stop and t.lowers[k] == "infanteri":
        k += 1
    numbered = k < stop and (t.words[k][0].isdigit() or is_roman(t.words[k].split("/")[0]))
    return (read_unit(t, k, stop) or k) if numbered else _place_end(t, k, stop)


def _is_held(t: Tokens, k: int, stop: int) -> bool:
    """Whether a rank, and so the unit's commander, follows its number: Kodim 0709 | Letkol."""
    return k < stop and any(hit.row(HONORIFIC) is not None for hit in phrases_at(t, k, stop))
