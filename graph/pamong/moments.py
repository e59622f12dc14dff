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

from pamong.days import period

# What is told within this time of its article is still news.
_NEWS: Final = timedelta(days=60)
_THEN: Final = re.compile(
    r"\b(?:(?:waktu|kala|saat|ketika|masa|tatkala) itu|pernah|semasa|sewaktu|sepeninggal"
    r"|dulu|dahulu|mulanya|silam)\b",
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


def moment(sentence: str, published: str | None) -> Moment:
    """The moment that a sentence of an article of the day ``published`` speaks of.

    >>> moment("Bupati Rita membuka rapat, Rabu (22/4/2015).", "2021-02-17")
    Moment(day='2015-04-22', past=True)
    >>> moment("Bupati Edi membuka rapat, Rabu (17/2/2021).", "2021-02-18")
    Moment(day='2021-02-18', past=False)
    >>> moment("Bupati waktu itu, Rita, hadir.", "2021-02-17")
    Moment(day=None, past=True)
    >>> moment("", None)
    Moment(day=None, past=False)
    """
    told = sorted(_dates(sentence, published))
    if published is not None and told:
        before = (date.fromisoformat(published[:10]) - _NEWS).isoformat()
        if all(period(day).last < before for day in told):
            return Moment(told[-1], True)
        return Moment(published, False)
    if _THEN.search(sentence):
        return Moment(None, True)
    return Moment(published, False)


def _dates(sentence: str, published: str | None) -> Iterator[str]:
    """The dates of a sentence, the years of regulations (Nomor 23 Tahun 2014) left out."""
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
        numbered = i > 0 and t.words[i - 1][-1].isdigit()
        day = found.end or found.start
        if day is not None and not (numbered and len(day) == len("2014")):
            yield day
        i = max(found.last, i + 1)
