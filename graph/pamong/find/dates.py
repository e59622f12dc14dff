"""Dates: Jumat (6/9/2024), Rabu, 18 Juni 2025, (21/9), Mei 2024, kemarin, pukul 07.30 Wita."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from pamong.find.mentions import DateMention
from pamong.find.tokens import Tokens
from pamong.tables import rows

_SLASHED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$")
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_DAY_RANGE: Final = re.compile(r"(\d{1,2})[-\u2013\u2014](\d{1,2})$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_TIME: Final = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)$")
_ZONES: Final = frozenset({"wib", "wita", "wit"})
_PAST: Final = frozenset({"lalu", "kemarin", "silam", "tadi"})
_PARTS_OF_DAY: Final = frozenset({"pagi", "siang", "sore", "malam", "petang", "dini"})
_TO: Final = frozenset({"-", "\u2013", "\u2014", "hingga", "sampai", "s.d", "s/d", "dan"})
_BEFORE_DAYS: Final = frozenset({"tanggal", "tgl", "pada", ","}) | _PARTS_OF_DAY | _PAST
_WHOLE_DATE: Final = 100  # how many bare years a whole date outweighs
_FAR_AHEAD: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a date without its year is counted from: the day of publication, and the text's year."""

    published: date | None
    year: int | None


@cache
def _values(kind: str) -> dict[str, int]:
    return {row.form: int(row.value) for row in rows("calendar") if row.kind == kind}


def calendar(t: Tokens, published: date | None) -> Calendar:
    """The calendar of one text: its publication day, and the year most of its dates bear.

    >>> from pamong.find.tokens import tokenise
    >>> calendar(tokenise("Senin (9/6/2025)"), None)
    Calendar(published=None, year=2025)
    >>> calendar(tokenise("Senin (9/6/2025)"), date(2024, 1, 2)).year
    2024
    >>> calendar(tokenise("kemarin"), None)
    Calendar(published=None, year=None)
    """
    if published is not None:
        return Calendar(published, published.year)
    years: Counter[str] = Counter()
    for w in t.words:
        if len(w) > 3 and w[0].isdigit() and _YEAR.match(w[-4:]):
            years[w[-4:]] += _WHOLE_DATE if _SLASHED.match(w) else "-" not in w
    return Calendar(None, int(min(years, key=lambda y: (-years[y], y))) if years else None)


def _iso(year: int | None, month: int, day: int | None) -> str | None:
    """The ISO form, None where there is no such day or no year.

    >>> _iso(2024, 9, 6), _iso(2024, 9, None), _iso(2023, 2, 29), _iso(None, 1, 1)
    ('2024-09-06', '2024-09', None, None)
    """
    if year is None or not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _yearless(c: Calendar, month: int, day: int) -> str | None:
    """A day and month without a year: the one nearest before the day of publication."""
    found = _iso(c.year, month, day)
    if found is not None and c.published is not None:
        ahead = date.fromisoformat(found) - c.published
        if ahead > _FAR_AHEAD:
            return _iso(c.published.year - 1, month, day)
    return found


def _slashed(word: str, c: Calendar) -> str | None:
    iso = _ISO.match(word)
    if iso:
        return _iso(int(iso[1]), int(iso[2]), int(iso[3]))
    match = _SLASHED.match(word)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    if match[3] is None:
        return _yearless(c, month, day) if "/" in word else None
    year = int(match[3])
    return _iso(year + 2000 if year < 100 else year, month, day)


def _year_at(t: Tokens, k: int, stop: int) -> tuple[int, int | None]:
    """A year at ``k`` or after "tahun": where it ends, and the year."""
    at = k + 1 if k + 1 < stop and t.lowers[k] in {"tahun", "th"} else k
    if at < stop and _YEAR.match(t.words[at]):
        return at + 1, int(t.words[at])
    return k, None


def _in_words(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """Day and month in words, a range of days too: 18 Juni 2025, 10-12 Mei 2024, Mei 2024."""
    months = _values("month")
    first, last, k = _days(t, i, stop)
    if k >= stop or t.lowers[k] not in months or not t.words[k][0].isupper():
        return None
    month = months[t.lowers[k]]
    k += 1
    if k < stop and t.words[k] == "." and len(t.words[k - 1]) <= 4:
        k += 1
    k, year = _year_at(t, k, stop)
    if first is None:
        return None if year is None else DateMention(i, k, _iso(year, month, None))
    start = _iso(year, month, first) if year else _yearless(c, month, first)
    if start is None:
        return None
    end = _iso(int(start[:4]), month, last) if last else None
    return DateMention(i, k, start, end)


def _days(t: Tokens, i: int, stop: int) -> tuple[int | None, int | None, int]:
    """The day or days before a month: first, last (None for one day), the token after."""
    word = t.words[i]
    both = _DAY_RANGE.match(word) if len(word) > 2 and word[0].isdigit() else None
    if both:
        return int(both[1]), int(both[2]), i + 1
    if not word.isdecimal() or len(word) > 2:
        return None, None, i
    first = int(t.words[i])
    ranged = i + 2 < stop and t.lowers[i + 1] in _TO and t.words[i + 2].isdecimal()
    if ranged and len(t.words[i + 2]) <= 2:
        return first, int(t.words[i + 2]), i + 3
    return first, None, i + 1


def _plain(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """A date without its weekday."""
    word = t.words[i]
    if word[0].isdigit() and not word.isdecimal():
        iso = _slashed(word, c)
        if iso is not None:
            return DateMention(i, i + 1, iso)
    found = _in_words(t, i, stop, c)
    if found is not None:
        return found
    if t.lowers[i] == "tahun":
        k, year = _year_at(t, i, stop)
        if year is not None:
            return DateMention(i, k, str(year))
    return None


def _bracketed(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """(6/9/2024), (24/9) 2024, (18 Juni 2025), (27/6/2025 malam)."""
    if t.words[i] != "(" or i + 2 >= stop or not _may_begin(t, i + 1):
        return None
    inner = _plain(t, i + 1, stop, c)
    if inner is None:
        return None
    k = inner.last
    while k < stop and t.words[k] != ")" and k < inner.last + 3:
        k += 1
    if k >= stop or t.words[k] != ")":
        return None
    after, year = _year_at(t, k + 1, stop)
    if year is not None and "/" in t.words[i + 1] and t.words[i + 1].count("/") == 1:
        day, month = (int(part) for part in t.words[i + 1].split("/"))
        return DateMention(i, after, _iso(year, month, day))
    return DateMention(i, k + 1, inner.start, inner.end)


def _weekday(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """A weekday, with its date or counted back from the day of publication."""
    number = _values("weekday").get(t.lowers[i])
    if number is None or not t.words[i][0].isupper():
        return None
    k = i + 1
    while k < stop and (t.lowers[k] in _PARTS_OF_DAY or t.words[k] in {",", "/"}):
        k += 1
    if k < stop:
        dated = _bracketed(t, k, stop, c) or _plain(t, k, stop, c)
        if dated is not None and dated.start is not None and len(dated.start) == 10:
            return DateMention(i, dated.last, dated.start, dated.end)
    return _nearest_weekday(t, i, stop, number, c)


def _nearest_weekday(t: Tokens, i: int, stop: int, number: int, c: Calendar) -> DateMention | None:
    if c.published is None:
        return None
    back = (c.published.isoweekday() - number) % 7
    last = i + 1
    while last < stop and t.lowers[last] in _PARTS_OF_DAY | _PAST:
        back = back or (7 if t.lowers[last] in _PAST - {"tadi"} else 0)
        last += 1
    day = c.published - timedelta(days=back)
    return DateMention(i, last, day.isoformat(), relative=True)


def _relative(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """hari ini, kemarin, siang tadi."""
    if t.lowers[i] not in _relative_openers():
        return None
    offsets = _values("relative")
    for length in (3, 2, 1):
        if i + length > stop:
            continue
        phrase = " ".join(t.lowers[i : i + length])
        if phrase in offsets and not (length == 1 and phrase == "tadi"):
            if c.published is None:
                return DateMention(i, i + length, None, relative=True)
            day = c.published + timedelta(days=offsets[phrase])
            return DateMention(i, i + length, day.isoformat(), relative=True)
    return None


def _with_time(t: Tokens, found: DateMention, stop: int) -> DateMention:
    """The date with the hour that follows it: pukul 07.30 Wita."""
    k = found.last
    while k < stop and (t.words[k] in {",", "("} or t.lowers[k] in _PARTS_OF_DAY | {"sekitar"}):
        k += 1
    if k + 1 < stop and t.lowers[k] in {"pukul", "pkl", "jam"}:
        k += 1 + (t.words[k + 1] == "." and k + 2 < stop)
        time = _TIME.match(t.words[k])
        if time:
            k += 1
            k += k < stop and t.lowers[k] in _ZONES
            clock = f"{int(time[1]):02d}:{time[2]}"
            return DateMention(found.first, k, found.start, found.end, clock, found.relative)
    return found


@cache
def _relative_openers() -> frozenset[str]:
    return frozenset(form.split()[0] for form in _values("relative"))


@cache
def date_openers() -> frozenset[str]:
    """The small words and marks that a date may begin with, numbers aside.

    >>> "senin" in date_openers(), "(" in date_openers(), "9" in date_openers()
    (True, True, False)
    """
    named = frozenset(_values("weekday")) | frozenset(_values("month"))
    return named | _relative_openers() | {"tahun", "("}


def _may_begin(t: Tokens, i: int) -> bool:
    return t.words[i][0].isdigit() or t.lowers[i] in date_openers()


def _is_number_of(t: Tokens, i: int) -> bool:
    """Whether 02/10 without a year is the number of a unit: Kasdim 02/10, Danramil 05/06."""
    alone = t.words[i].count("/") == 1
    return alone and i > 0 and t.lowers[i - 1] not in _BEFORE_DAYS


def read_date(t: Tokens, i: int, stop: int, c: Calendar) -> DateMention | None:
    """The date that begins at token ``i``, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Jumat (6/9/2024) pukul 07.30 Wita, Mei 2024, (19/12), 31 Februari 2024")
    >>> c = Calendar(date(2025, 1, 3), 2025)
    >>> found = read_date(t, 0, len(t.words), c)
    >>> found.start, found.time
    ('2024-09-06', '07:30')
    >>> read_date(t, 8, len(t.words), c).start
    '2024-05'
    >>> read_date(t, 11, len(t.words), c).start
    '2024-12-19'
    >>> read_date(t, 15, len(t.words), c) is None
    True
    """
    if not _may_begin(t, i):
        return None
    found = (
        _weekday(t, i, stop, c)
        or _bracketed(t, i, stop, c)
        or (None if _is_number_of(t, i) else _plain(t, i, stop, c))
        or _relative(t, i, stop, c)
    )
    return None if found is None else _with_time(t, found, stop)
