"""Regions: Kabupaten Kutai Kartanegara (Kukar), Kaltim, Kecamatan Loa Janan, Desa Nebe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final, NamedTuple

from pamong.find.landforms import (
    LANDFORMS,
    QUARTERS,
    goes_on,
    is_begun,
    is_promised,
    landform_end,
    without_holder,
)
from pamong.find.lexicon import CAPITAL, HONORIFIC, REGION, districts, phrases_at, walk
from pamong.find.mentions import RegionMention
from pamong.find.shapes import (
    abbreviation_in_brackets,
    begins_balinese,
    is_capital,
    letters_fit,
)
from pamong.find.tokens import Tokens
from pamong.find.words import common_words, name_words, subject_words

# Level words of UU 23/2014 and of the regions' own names for districts and villages.
LEVELS: Final = {
    "provinsi": 1, "prov": 1, "propinsi": 1, "provinisi": 1, "provins": 1,
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


def unknown_end(t: Tokens, i: int, stop: int) -> int:
    """Where an unknown name that begins at ``i`` ends: at most four capitalised words.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Nagari Koto Gadang Siti")
    >>> unknown_end(t, 1, 4), unknown_end(t, 0, 4), unknown_end(t, 4, 4)
    (3, 3, 4)
    """
    k = i
    while k < min(stop, i + 4) and goes_on(t, i, k, stop):
        if k > i and (_is_named(t, i, k, stop) or begins_rank(t, k, stop)):
            break
        if k > i and begins_balinese(t, k, stop):
            break
        k += 1
    return without_holder(t, i, k, stop)


def _is_named(t: Tokens, i: int, k: int, stop: int) -> bool:
    """Whether a person's name begins at ``k``, and not the rest of a landform's: Teluk | Sepang."""
    if t.lowers[k] not in name_words() or is_promised(t, k, stop):
        return False
    rest = k == i + 1 and t.lowers[i] in LANDFORMS
    return not (rest and k + 2 < stop and is_capital(t, k + 1) and is_capital(t, k + 2))


def begins_rank(t: Tokens, k: int, stop: int) -> bool:
    """Whether a rank begins at ``k``, and with it a person: Kapolsek Banjarbaru Barat | Kompol.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Banjarbaru Barat Kompol Andi")
    >>> begins_rank(t, 2, 4), begins_rank(t, 1, 4)
    (True, False)
    """
    rows = (hit.row(HONORIFIC) for hit in phrases_at(t, k, stop))
    return any(row is not None and row.kind == "rank" for row in rows)


class Coined(NamedTuple):
    """A region that the text itself names with its level, and no table knows."""

    words: tuple[str, ...]
    level: int
    word: str


_COINERS: Final = {
    **{word: (level, word.title()) for word, level in LEVELS.items() if word != "negeri"},
    **dict.fromkeys(("prov", "propinsi", "provinisi", "provins", "pemprov"), (1, "Provinsi")),
    "kab": (2, "Kabupaten"), "pemkab": (2, "Kabupaten"), "pemkot": (2, "Kota"),
    "kec": (3, "Kecamatan"),
}  # fmt: skip


def coined_regions(t: Tokens) -> dict[str, list[Coined]]:
    """The regions that a text names where their end is plain, by their first small word.

    What stands between a level word and a small word is a name; of a region that the tables
    know, or one that begins like it, nothing is coined. A word that people are named by may
    stand in it where the text has the whole twice, a person being named after it but once.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Pemkab Sagara Biru dan Kabupaten Agam. Bupati Sagara Biru Ani hadir.")
    >>> coined_regions(t)
    {'sagara': [Coined(words=('sagara', 'biru'), level=2, word='Kabupaten')]}
    >>> coined_regions(tokenise("Kecamatan Loa Kulu ramai."))
    {}
    """
    places = [i for i, lower in enumerate(t.lowers) if lower in _COINERS]
    headed = _headed_words(t) if places else frozenset()
    found: dict[str, list[Coined]] = {}
    for region in (*_coined_by_bodies(t), *_coined_by_heads(t)):
        found.setdefault(region.words[0], []).append(region)
    for region in dict.fromkeys(filter(None, (_coined_at(t, i, headed) for i in places))):
        words = region.words[region.level < 4 :]
        if name_words().isdisjoint(words) or _said_twice(t, region.words):
            found.setdefault(region.words[0], []).append(region)
    for regions in found.values():
        regions.sort(key=lambda region: len(region.words))
        del regions[1:]
    return found


_SEATED: Final = frozenset({
    "bupati", "wabup", "sekda", "dprd", "polres", "kapolres", "kejari", "kajari", "kodim", "dandim",
    "bawaslu", "kpu", "bappeda", "bpbd", "bkpsdm", "setda", "setkab", "rsud", "kesbangpol",
    "inspektorat", "disdik", "dinkes", "diskominfo", "pn", "bnn", "kemenag", "bps", "gubernur",
    "polda", "kapolda", "pemprov", "pemkab", "camat", "kapolsek", "danramil", "kua",
    "puskesmas",
})  # fmt: skip


_OF_PROVINCES: Final = frozenset({"gubernur", "polda", "kapolda", "pemprov"})
_OF_DISTRICTS: Final = frozenset({"camat", "kapolsek", "danramil", "kua", "puskesmas"})


def _coined_by_bodies(t: Tokens) -> Iterator[Coined]:
    """The regions that are named with their offices only: Bupati, DPRD and Polres of one name.

    Two different offices before the same two words, or one and the dateline, make it a region
    where somebody is named behind them once, and something else the other time.
    """
    seats = [i for i in range(len(t.lowers) - 3) if t.lowers[i] in _seats()]
    places: dict[tuple[str, ...], list[int]] = {}
    for i in seats:
        if is_capital(t, i) and _is_open_pair(t, i + 1):
            places.setdefault(t.lowers[i + 1 : i + 3], []).append(i)
    for words, found in places.items():
        offices = {t.lowers[i] for i in found} | ({"-"} if words == _dateline(t) else set())
        behind = {t.lowers[i + 3] for i in found}
        held = any(_is_holder(t, i + 3) for i in found)
        if len(offices) >= 2 and held and (len(behind) > 1 or "-" in offices):
            yield Coined(words, *_level_of_offices(offices))


def _level_of_offices(offices: set[str]) -> tuple[int, str]:
    """The level and the level word of what these are offices of."""
    if not _OF_DISTRICTS.isdisjoint(offices):
        return 3, "Kecamatan"
    return (2, "Kabupaten") if _OF_PROVINCES.isdisjoint(offices) else (1, "Provinsi")


@cache
def _seats() -> frozenset[str]:
    """Words that end offices and the names of work units, which a region follows."""
    return _SEATED | subject_words() - LANDFORMS - QUARTERS


def _is_open_pair(t: Tokens, k: int) -> bool:
    """Whether two words at ``k`` may be an unknown region: the first is no word of anything."""
    stop = t.sentences[t.sentence[k]].stop
    if k + 2 > stop or not (is_capital(t, k) and goes_on(t, k, k + 1, stop)):
        return False
    first = t.lowers[k]
    if first in name_words() or first in subject_words() or t.words[k].isupper():
        return False
    landform = first in LANDFORMS
    return (landform or first not in common_words()) and not _begins_known(t, k, stop, 2)


def _is_holder(t: Tokens, k: int) -> bool:
    """Whether somebody is named at ``k``, with or without a comma before."""
    stop = len(t.words)
    k += t.words[k] == "," and k + 1 < stop
    return is_capital(t, k) and (t.lowers[k] in name_words() or _is_titled(t, k, stop))


def _dateline(t: Tokens) -> tuple[str, ...]:
    """The two words that open an article's body in capitals: WARINGIN JAYA -."""
    if t.headline >= len(t.sentences):
        return ()
    k = t.sentences[t.headline].start
    told = t.words[k : k + 2]
    shown = len(told) == 2 and all(word.isalpha() and word.isupper() for word in told)
    ends = k + 2 < len(t.words) and t.words[k + 2] in _DATELINE
    return t.lowers[k : k + 2] if shown and ends else ()


_HEADED: Final = {
    "bupati": (2, "Kabupaten"), "wabup": (2, "Kabupaten"), "gubernur": (1, "Provinsi"),
    "wagub": (1, "Provinsi"), "walikota": (2, "Kota"), "kota": (2, "Kota"),
    "polda": (1, "Provinsi"), "kapolda": (1, "Provinsi"), "polres": (2, "Kabupaten"),
    "kapolres": (2, "Kabupaten"), "kejari": (2, "Kabupaten"), "dprd": (2, "Kabupaten"),
}  # fmt: skip
_RELIGIOUS: Final = frozenset({"religious", "academic", "rank"})


def _coined_by_heads(t: Tokens) -> Iterator[Coined]:
    """The regions whose heads the text names with them: Bupati Sungai Tarum | H. Ruslan."""
    for i, lower in enumerate(t.lowers):
        if lower in _HEADED and is_capital(t, i) and (lower != "kota" or t.lowers[i - 1] == "wali"):
            stop = t.sentences[t.sentence[i]].stop
            end = _headed_end(t, i + 1, stop)
            if end is not None and not _begins_known(t, i + 1, stop, 2):
                yield Coined(t.lowers[i + 1 : end], *_HEADED[lower])


# Quarters that end people's names too: Bupati Eddy Raya Samsuri.
_NAMES_ENDS: Final = frozenset({"raya"})


def _headed_end(t: Tokens, k: int, stop: int) -> int | None:
    """Where a region of two words or three that follows its head ends, None where none does.

    It begins with a landform, ends in a quarter (Tarum Hilir), or a title ends it.
    """
    least = landform_end(t, k, stop)
    if least is not None and t.lowers[k + 1] not in name_words():
        return least
    end = k
    while end < min(stop, k + 3) and goes_on(t, k, end, stop):
        if t.lowers[end] in name_words() or _is_titled(t, end, stop):
            break
        end += 1
        if end - k >= 2 and t.lowers[end - 1] in QUARTERS - _NAMES_ENDS:
            return end
    return end if end < stop and end > k and _is_titled(t, end, stop) else None


def _is_titled(t: Tokens, k: int, stop: int) -> bool:
    """Whether a title that begins a person's mention stands at ``k``: H., Drs., AKBP."""
    rows = (hit.row(HONORIFIC) for hit in phrases_at(t, k, stop))
    return any(row is not None and row.part != "yes" and row.kind in _RELIGIOUS for row in rows)


def _said_twice(t: Tokens, words: tuple[str, ...]) -> bool:
    begins = (i for i, lower in enumerate(t.lowers) if lower == words[0])
    return sum(t.lowers[i : i + len(words)] == words for i in begins) > 1


# What heads a region: a name may follow its level word at once, Kepala Desa Somi | Yustiaman Laia.
_HEADS: Final = frozenset({"wali", "kepala", "lurah", "sekretaris"})


def _coined_at(t: Tokens, i: int, headed: frozenset[str]) -> Coined | None:
    """The region coined with the level word at ``i``, None where it is known or has no end."""
    level, word = _COINERS[t.lowers[i]]
    stop = t.sentences[t.sentence[i]].stop
    k = i + 2 if i + 1 < stop and t.words[i + 1] == "." else i + 1
    if k >= stop or not is_capital(t, k) or t.lowers[i - 1] in _HEADS:
        return None
    lone = level in {2, 3} and t.lowers[k] in headed
    if not (is_capital(t, i) or (lone and level == 3)):
        return None
    end = k
    while end < min(stop, k + 4) and goes_on(t, k, end, stop):
        end += 1
    if level == 4:
        end = next((n for n in range(k, end) if t.lowers[n] in LEVELS), end)
    going_on = end < stop and is_capital(t, end) and t.lowers[end] not in LEVELS
    least = k + 1 if lone else k + 2
    if not least <= end <= k + 3 or going_on:
        return None
    return None if _begins_known(t, k, stop, level) else Coined(t.lowers[k:end], level, word)


def _headed_words(t: Tokens) -> frozenset[str]:
    """The single words, no names, that somebody heads: Bupati | Seruyung, Wali Kota | Purnama."""
    heads = (k for k in range(len(t.lowers) - 1) if _is_regent(t, k))
    words = {t.lowers[k + 1] for k in heads if len(t.lowers[k + 1]) >= _SHORTEST_LONE}
    return frozenset(words - name_words() - common_words().keys())


def _is_regent(t: Tokens, k: int) -> bool:
    lower = t.lowers[k]
    return lower in _REGENTS or (lower == "kota" and k > 0 and t.lowers[k - 1] == "wali")


_SHORTEST_LONE: Final = 4
_REGENTS: Final = frozenset({"bupati", "wabup", "walikota", "camat"})


def _begins_known(t: Tokens, k: int, stop: int, level: int) -> bool:
    """Whether a region, or anything else that the tables know, begins at ``k``.

    A landform that is a place of its own elsewhere is none here: Tanjung | Merawan.
    """
    hits = [*phrases_at(t, k, stop), *(walk(districts(), t, k, stop) if level == 3 else ())]
    return any(not is_begun(t, k, hit.last, stop) for hit in hits)


def read_coined(t: Tokens, i: int, stop: int, levels: range) -> RegionMention | None:
    """A coined region of one of these levels that begins at ``i`` without its level word."""
    for words, level, word in t.coined.get(t.lowers[i], ()):
        last = i + len(words)
        if level in levels and last <= stop and t.lowers[i:last] == words:
            return RegionMention(i, last, t.slice(i, last), (), level, word)
    return None


def _levelled(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A level word with the name after it."""
    word = t.lowers[i]
    level = LEVELS[word]
    k = i + 1
    if k < stop and t.words[k] == ".":
        k += 1
    if k < stop and t.lowers[k] in _VILLAGE_QUALIFIERS and level == 4:
        k += 1
    if k >= stop or not is_capital(t, k) or (level <= 2 and begins_rank(t, k, stop)):
        return None
    end, codes = _known(t, k, stop, word, level) if level < 4 else (k, ())
    if not codes:
        coined = read_coined(t, k, stop, range(level, level + 1))
        end = coined.last if coined is not None else unknown_end(t, k, stop)
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
    coined = read_coined(t, i, stop, range(1, 3)) if t.coined else None
    if coined is not None:
        return coined
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


def read_small_region(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A region in small letters between a post and a name: wakil bupati | jeneponto Budi.

    >>> from pamong.find.tokens import tokenise
    >>> read_small_region(tokenise("bupati jeneponto Budi"), 1, 3).codes
    ('73.04',)
    >>> t = tokenise("bupati baru Budi, bupati jeneponto itu")
    >>> read_small_region(t, 1, 7), read_small_region(t, 5, 7)
    (None, None)
    """
    if not t.words[i].islower() or t.lowers[i] in common_words():
        return None
    for hit in phrases_at(t, i, stop):
        codes, named = _codes(hit.entries)
        level = level_of(codes[0]) if codes else 0
        small = all(word.islower() for word in t.words[i : hit.last])
        if named and small and level and hit.last < stop and is_capital(t, hit.last):
            return RegionMention(i, hit.last, t.slice(i, hit.last).title(), codes, level, "")
    return None


_QUARTERS: Final = frozenset({"Barat", "Timur", "Utara", "Selatan", "Tengah"})


def read_district(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A district's bare name at ``i``, where a post has just asked for one (Camat Talibura).

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Camat Talibura hadir")
    >>> read_district(t, 1, 3).codes
    ('53.07.08',)
    >>> read_district(t, 2, 3) is None
    True
    """
    if not is_capital(t, i):
        return None
    for hit in walk(districts(), t, i, stop):
        if hit.last < stop and t.words[hit.last] in _QUARTERS:
            break  # another district than the one whose name it begins with: Banjarbaru | Barat
        if is_begun(t, i, hit.last, stop):
            break
        codes, _ = _codes(hit.entries)
        return RegionMention(i, hit.last, t.slice(i, hit.last), codes, 3, "")
    coined = read_coined(t, i, stop, range(3, 4))
    if coined is not None:
        return replace(coined, word="")
    if t.lowers[i] in name_words():
        return None  # all districts are known: Camat | Agus Salim
    end = unknown_end(t, i, stop)
    return RegionMention(i, end, t.slice(i, end), (), 3, "") if end > i else None


def past_again(t: Tokens, region: RegionMention, stop: int) -> int:
    """Where a region ends that is said again in short: Bolaang Mongondow Selatan | Bolsel.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kabupaten Bolaang Mongondow Selatan Bolsel hadir")
    >>> region = read_region(t, 0, 6)
    >>> region.last, past_again(t, region, 6)
    (4, 5)
    >>> past_again(t, region, 4)
    4
    """
    k = _past_province(t, region, stop)
    again = read_region(t, k, stop) if k < stop and is_capital(t, k) else None
    if again is None or again.word or again.last > k + 1 or not region.codes:
        return k
    return again.last if set(again.codes) & set(region.codes) else k


def _past_province(t: Tokens, region: RegionMention, stop: int) -> int:
    """Where a region ends with the province it lies in: Wali Kota Batu | Provinsi Jawa Timur."""
    k = region.last
    if k >= stop or region.level == 1 or t.words[k] not in {"Provinsi", "Prov"}:
        return k
    province = read_region(t, k, stop)
    return k if province is None or province.level != 1 else province.last
