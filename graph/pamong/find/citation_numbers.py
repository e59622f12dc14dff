"""The numbers of a citation: one with its year, or several that share a kind and a year.

Nomor 2 dan 3 Tahun 2022, No 12/2020 dan 13/2020, Nomor 152/P sampai 154/P Tahun 2018.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pamong.find.tokens import Tokens

MARKERS: Final = frozenset({"nomor", "no", "nomer", "bernomor", "nomornya", "nmr"})
_JOINING: Final = frozenset({",", "dan", "serta", "&", "sampai", "hingga"})
_YEAR_WORDS: Final = frozenset({"tahun", "thn", "th"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_SHORT_YEARED: Final = re.compile(r"(\d+[A-Za-z]?)/((?:19|20)\d\d)$")
_TRAILING_YEAR: Final = re.compile(r"[/.\-]((?:19|20)\d\d)$")
_LONGEST_PLAIN: Final = 5


class Numbered(NamedTuple):
    """A number as written, its year, and the token after both. ``marked``: after "Nomor"."""

    last: int
    number: str
    year: int | None
    marked: bool


def read_number(t: Tokens, k: int, stop: int) -> tuple[int, str] | None:
    """The number at ``k``: everything written together, closing punctuation left out.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Nomor 821.2/04-BKD, tahun")
    >>> read_number(t, 1, len(t.words))
    (2, '821.2/04-BKD')
    >>> read_number(t, len(t.words) - 1, len(t.words)) is None
    True
    """
    end = k + 1
    while end < stop and t.starts[end] == t.ends[end - 1] and t.words[end] not in ',;()"\u201d':
        end += 1
    while end > k + 1 and not t.words[end - 1][-1].isalnum():
        end -= 1
    text = t.slice(k, end)
    if not any(ch.isdigit() for ch in text) and not (len(text) <= 4 and text.isupper()):
        return None
    return end, text


def read_year(t: Tokens, k: int, stop: int) -> tuple[int, int | None]:
    """The year that begins at ``k`` (Tahun 2020) and the token after it.

    ``(k, None)`` where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Nomor 5 Tahun 2020")
    >>> read_year(t, 2, 4), read_year(t, 0, 4)
    ((4, 2020), (0, None))
    """
    at = k
    while at < stop and (t.words[at] in {",", "("} or t.lowers[at] in _YEAR_WORDS):
        at += 1
        if at < stop and t.lowers[at - 1] in _YEAR_WORDS and _YEAR.match(t.words[at]):
            return at + 1, int(t.words[at])
    return k, None


def past_marker(t: Tokens, k: int, stop: int) -> int:
    """The token after "Nomor" at ``k`` and its dots, ``k`` where no such word stands.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Nomor: 5 Tahun")
    >>> past_marker(t, 0, 4), past_marker(t, 2, 4), past_marker(t, 4, 4)
    (2, 2, 4)
    """
    if k >= stop or t.lowers[k] not in MARKERS:
        return k
    k += 1
    while k < stop and t.words[k] in {".", ":", ","}:
        k += 1
    return k


def read_numbered(t: Tokens, k: int, stop: int, marked: bool) -> Numbered | None:
    """The number at ``k`` with the year that is written with it or after it.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("12/2020 dan 105/SK/BUP/HK/2021 serta 7 Tahun 2023")
    >>> [read_numbered(t, k, len(t.words), True)[1:3] for k in (0, 2, 4)]
    [('12', 2020), ('105/SK/BUP/HK/2021', 2021), ('7', 2023)]
    >>> read_numbered(t, 1, len(t.words), True) is None
    True
    """
    found = read_number(t, k, stop)
    if found is None:
        return None
    end, number = found
    short = _SHORT_YEARED.match(number)
    if short:
        return Numbered(end, short[1], int(short[2]), marked)
    end, year = read_year(t, end, stop)
    if year is None:
        trailing = _TRAILING_YEAR.search(number)
        year = int(trailing[1]) if trailing else None
    return Numbered(end, number, year, marked)


def further_numbers(t: Tokens, k: int, stop: int) -> tuple[Numbered, ...]:
    """The numbers that go on from a first one that ends at ``k``, years filled in from behind.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Nomor 1, 2 dan Nomor 3 Tahun 2024 dan 4 orang")
    >>> [(n.number, n.year) for n in further_numbers(t, 2, len(t.words))]
    [('2', 2024), ('3', 2024)]
    >>> further_numbers(t, 9, len(t.words))
    ()
    """
    found: list[Numbered] = []
    following = _next_number(t, k, stop)
    while following is not None:
        found.append(following)
        following = _next_number(t, following.last, stop)
    while found and found[-1].year is None:
        found.pop()
    year: int | None = None
    for at in range(len(found) - 1, -1, -1):
        year = found[at].year or year
        found[at] = found[at]._replace(year=year)
    return tuple(found)


def _next_number(t: Tokens, k: int, stop: int) -> Numbered | None:
    at = k
    while at < min(stop, k + 2) and t.lowers[at] in _JOINING:
        at += 1
    if at == k:
        return None
    start = past_marker(t, at, stop)
    if start >= stop or not t.words[start][0].isdigit():
        return None
    found = read_numbered(t, start, stop, start > at)
    if found is None or not (found.marked or len(found.number) <= _LONGEST_PLAIN):
        return None
    return found
