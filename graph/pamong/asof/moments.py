"""The day that a sentence speaks of: that of its article, or one that has passed.

News tells of today and of years ago in one breath. "Bupati Rita membuka rapat itu (22/4/2015)" in
an article of 2021 says who held the office in 2015, and nothing of 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pamong.asof.days import period

# What is told within this time of its article is still news.
_NEWS: Final = timedelta(days=60)
# Whoever holds an office since a day holds it still.
_STILL: Final = frozenset({"sejak", "terhitung"})
_THEN: Final = re.compile(
    r"\b(?:(?:waktu|kala|saat|ketika|masa|tatkala) itu|pernah|semasa|sewaktu|dulu|dahulu|mulanya"
    r"|sebelumnya|tadinya|lalu (?:menunjuk|melantik|mengangkat)"
    r"|silam|(?:hingga|sampai|pada)(?: tahun)? (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """When what a sentence says held.

    ``day`` is an ISO date, None where nobody knows; ``past`` is True where the sentence looks
    back, so that it says nothing of the day of its article.
    """

    day: str | None
    past: bool


def moment(sentence: str, published: str | None, occasion: str | None = None) -> Moment:
    """The moment that a sentence of an article of the day ``published`` speaks of.

    ``occasion`` is the day of the event that it tells of, where that is known from elsewhere.

    >>> moment("Bupati Rita membuka rapat, Rabu (22/4/2015).", "2021-02-17")
    Moment(day='2015-04-22', past=True)
    >>> moment("Bupati Edi membuka rapat, Rabu (17/2/2021).", "2021-02-18")
    Moment(day='2021-02-18', past=False)
    >>> moment("Bupati waktu itu, Rita, hadir.", "2021-02-17")
    Moment(day=None, past=True)
    >>> moment("Yazid menjadi bupati definitif hingga 2021.", "2024-09-24")
    Moment(day=None, past=True)
    >>> moment("Ia dilantik Bupati Edi.", "2025-06-18", "2024-08-07")
    Moment(day='2024-08-07', past=True)
    >>> moment("", None)
    Moment(day=None, past=False)
    """
    told = sorted(_dates(sentence, published)) or ([occasion] if occasion else [])
    if published is not None and told:
        if any(is_news(day, published) for day in told):
            return Moment(published, False)
        return Moment(told[-1], True)
    then = _THEN.search(sentence)
    if then is None or (published is not None and then[0].endswith(published[:4])):
        return Moment(published, False)
    return Moment(None, True)


def is_news(day: str, published: str) -> bool:
    """Whether what happened on a day is news in an article: no more than sixty days old.

    >>> is_news("2022-12-20", "2022-12-23"), is_news("2022", "2023-06-01")
    (True, False)
    """
    return period(day).last >= (date.fromisoformat(published[:10]) - _NEWS).isoformat()


def _dates(sentence: str, published: str | None) -> Iterator[str]:
    """The dates of a sentence, less those since when, and years of regulations (23 Tahun 2014)."""
    from pamong.find.dates import calendar, read_date
    from pamong.find.tokens import tokenise

    t = tokenise(sentence)
    c = calendar(t, date.fromisoformat(published[:10]) if published else None)
    i = 0
    while i < len(t.words):
        found = read_date(t, i, len(t.words), c)
        if found is None:
            i += 1
            continue
        still = i > 0 and t.lowers[i - 1] in _STILL
        numbered = i > 0 and t.words[i - 1][-1].isdigit()
        day = found.end or found.start
        if day is not None and not still and not (numbered and len(day) == len("2014")):
            yield day
        i = max(found.last, i + 1)
