"""Regions: Kabupaten Kutai Kartanegara (Kukar), Kaltim, Kecamatan Loa Janan, Desa Nebe."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from pamong.find.lexicon import CAPITAL, HONORIFIC, REGION, districts, name_words, phrases_at, walk
from pamong.find.mentions import RegionMention
from pamong.find.shapes import (
    abbreviation_in_brackets,
    is_capital,
    letters_fit,
    may_continue_name,
)
from pamong.find.tokens import Tokens

# Level words of UU 23/2014 and of the regions' own names for districts and villages.
LEVELS: Final = {
    "provinsi": 1, "prov": 1, "propinsi": 1,
    "kabupaten": 2, "kab": 2, "kota": 2, "kotamadya": 2,
    "kecamatan": 3, "kec": 3, "distrik": 3, "kapanewon": 3, "kemantren": 3,
    "kelurahan": 4, "desa": 4, "kampung": 4, "nagari": 4, "gampong": 4, "pekon": 4, "kalurahan": 4,
    "negeri": 4, "ohoi": 4, "jorong": 4, "dusun": 4, "pakraman": 4, "lembang": 4, "tiyuh": 4,
}  # fmt: skip
_VILLAGE_QUALIFIERS: Final = frozenset({"persiapan", "adat"})


@cache
def level_of(code: str) -> int:
    """The level of a dotted code.

    >>> level_of("64"), level_of("64.02"), level_of("64.02.10")
    (1, 2, 3)
    """
    return code.count(".") + 1


def is_city(code: str) -> bool:
    """Whether a level-2 code is a city (kota): 71 to 99 in its second part.

    >>> is_city("64.72"), is_city("64.02"), is_city("64")
    (True, False, False)
    """
    return level_of(code) == 2 and code[3] in "789"


def _codes(entries: list[tuple[int, Any]]) -> tuple[tuple[str, ...], bool]:
    """The codes a phrase may mean, and whether it is a name on its own and not only a capital."""
    codes = [row.code for kind, row in entries if kind == REGION]
    if codes:
        return tuple(dict.fromkeys(codes)), True
    capitals = [row.code for kind, row in entries if kind == CAPITAL]
    return tuple(dict.fromkeys(capitals)), False


def _fitting(codes: tuple[str, ...], word: str, level: int) -> tuple[str, ...]:
    kept = [c for c in codes if level_of(c) == level]
    if level == 2 and word in {"kota", "kotamadya"}:
        kept = [c for c in kept if is_city(c)]
    elif level == 2:
        kept = [c for c in kept if not is_city(c)]
    return tuple(kept)


def _with_short(t: Tokens, region: RegionMention, stop: int) -> RegionMention:
    """The same with a short name in brackets after it: Kutai Kartanegara (Kukar)."""
    found = abbreviation_in_brackets(t, region.last, stop)
    if found is None or not letters_fit(found[1], region.name):
        return region
    last, short = found
    return RegionMention(region.first, last, region.name, region.codes, region.level,
                         region.word, short)  # fmt: skip


def _known(t: Tokens, i: int, stop: int, word: str, level: int) -> tuple[int, tuple[str, ...]]:
    """The longest known name of that level at ``i``: where it ends, and its codes."""
    for hit in walk(districts(), t, i, stop) if level == 3 else phrases_at(t, i, stop):
        codes, _ = _codes(hit.entries)
        kept = codes if level == 3 else _fitting(codes, word, level)
        if kept:
            return hit.last, kept
    return i, ()


def _unknown_end(t: Tokens, i: int, stop: int) -> int:
    """Where an unknown name that begins at ``i`` ends: at most four capitalised words."""
    k = i
    while k < min(stop, i + 4) and is_capital(t, k) and may_continue_name(t, k, stop):
        if k > i and (t.lowers[k] in name_words() or _is_rank(t, k, stop)):
            break
        k += 1
    return k


def _is_rank(t: Tokens, k: int, stop: int) -> bool:
    """Whether a rank begins at ``k``, and with it a person: Kapolsek Banjarbaru Barat | Kompol."""
    rows = (hit.row(HONORIFIC) for hit in phrases_at(t, k, stop))
    return any(row is not None and row.kind == "rank" for row in rows)


def _levelled(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A level word with the name after it."""
    word = t.lowers[i]
    level = LEVELS[word]
    k = i + 1
    if k < stop and t.words[k] == ".":
        k += 1
    if k < stop and t.lowers[k] in _VILLAGE_QUALIFIERS and level == 4:
        k += 1
    if k >= stop or not is_capital(t, k):
        return None
    end, codes = _known(t, k, stop, word, level) if level < 4 else (k, ())
    if not codes:
        end = _unknown_end(t, k, stop)
    if end == k:
        return None
    found = RegionMention(i, end, t.slice(k, end), codes, level, t.words[i])
    return _with_short(t, found, stop)


_AT_PLACE: Final = frozenset({"di", "ke", "dari", "dan", ",", "(", "/"})
_DATELINE: Final = frozenset({"\u2013", "-", "\u2014", ",", "(", ":", "/", "|"})


def _stands_as_place(t: Tokens, i: int, last: int, stop: int) -> bool:
    """Whether a capital's name, often a common word too (Sumber, Tanjung), stands as a place.

    It does after a word of place, or in a dateline.
    """
    if i and t.lowers[i - 1] in _AT_PLACE:
        return not (last < stop and t.words[last][0].isupper() and t.words[last - 1].istitle())
    return last < stop and t.words[last] in _DATELINE and t.sentence[i] <= 3


def _bare(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A name of a province, regency or city without its level word, or a capital."""
    if not is_capital(t, i):
        return None
    for hit in phrases_at(t, i, stop):
        codes, named = _codes(hit.entries)
        if not codes:
            continue
        if not named and not _stands_as_place(t, i, hit.last, stop):
            continue
        level = level_of(codes[0]) if len({level_of(c) for c in codes}) == 1 else None
        word = "" if named else "ibu kota"
        return _with_short(t, RegionMention(i, hit.last, t.slice(i, hit.last), codes, level, word),
                           stop)  # fmt: skip
    return None


def read_region(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """The region that begins at token ``i``, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kabupaten Kutai Kartanegara (Kukar) dan Kota Bogor di Jawa Barat")
    >>> region = read_region(t, 0, len(t.words))
    >>> region.codes, region.short
    (('64.02',), 'Kukar')
    >>> read_region(t, 7, len(t.words)).codes
    ('32.71',)
    >>> read_region(t, 1, len(t.words)).codes
    ('64.02',)
    >>> read_region(t, 6, len(t.words)) is None
    True
    """
    if t.lowers[i] in LEVELS and is_capital(t, i):
        found = _levelled(t, i, stop)
        if found is not None:
            return found
    return _bare(t, i, stop)


_QUARTERS: Final = frozenset({"Barat", "Timur", "Utara", "Selatan", "Tengah"})


def read_district(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A district's bare name at ``i``, where a post has just asked for one (Camat Talibura)."""
    if not is_capital(t, i):
        return None
    for hit in walk(districts(), t, i, stop):
        if hit.last < stop and t.words[hit.last] in _QUARTERS:
            break  # another district than the one whose name it begins with: Banjarbaru | Barat
        codes, _ = _codes(hit.entries)
        return RegionMention(i, hit.last, t.slice(i, hit.last), codes, 3, "")
    end = _unknown_end(t, i, stop)
    return RegionMention(i, end, t.slice(i, end), (), 3, "") if end > i else None


def read_village(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A village's bare name at ``i``, where a post has just asked for one (Kepala Desa Nebe)."""
    if not is_capital(t, i):
        return None
    end = _unknown_end(t, i, stop)
    return RegionMention(i, end, t.slice(i, end), (), 4, "") if end > i else None
