"""Days, months and years as a text gives them, compared by what they may mean.

A date is ISO text of the precision given: ``2024``, ``2024-09`` or ``2024-09-25``.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import cast

from pamong.errors import PamongError


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included, as ISO dates."""

    first: str
    last: str


def period(words: str) -> Period:
    """The days that an ISO date of any precision stands for; PamongError where it is none.

    >>> period("2024-02"), period("2021")
    (Period(first='2024-02-01', last='2024-02-29'), Period(first='2021-01-01', last='2021-12-31'))
    >>> period("2024-09-25").first
    '2024-09-25'
    >>> period("25 September 2024")
    Traceback (most recent call last):
    pamong.errors.PamongError: '25 September 2024' is no date; write 2024, 2024-09 or 2024-09-25
    """
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", words.strip())
    if match is not None:
        year, month, day = (int(part) if part else None for part in match.groups())
        found = _days(cast("int", year), month, day)
        if found is not None:
            return found
    raise PamongError(f"{words!r} is no date; write 2024, 2024-09 or 2024-09-25")


def _days(year: int, month: int | None, day: int | None) -> Period | None:
    """
    >>> _days(2023, 2, 29) is None, _days(2023, 13, None) is None, _days(0, None, None) is None
    (True, True, True)
    """
    if year < 1 or (month is not None and not 1 <= month <= 12):
        return None
    first, last = month or 1, month or 12
    end = calendar.monthrange(year, last)[1]
    if day is not None and not 1 <= day <= end:
        return None
    return Period(f"{year:04}-{first:02}-{day or 1:02}", f"{year:04}-{last:02}-{day or end:02}")


def may_begin_by(since: str | None, day: Period) -> bool:
    """Whether what begins at ``since`` may have begun on a day of the period or before.

    >>> may_begin_by("2024", period("2024-03-01")), may_begin_by("2024-04", period("2024-03"))
    (True, False)
    >>> may_begin_by(None, period("2024"))
    True
    """
    return since is None or period(since).first <= day.last


def may_last_until(until: str | None, day: Period) -> bool:
    """Whether what ends at ``until`` may have lasted to a day of the period.

    >>> may_last_until("2021-02-16", period("2021-02-16")), may_last_until("2020", period("2021"))
    (True, False)
    """
    return until is None or period(until).last >= day.first


def touches(date: str, day: Period) -> bool:
    """Whether a date and a period may have a day in common.

    >>> touches("2015-06-30", period("2015")), touches("2015", period("2015-06-30"))
    (True, True)
    >>> touches("2015-06-30", period("2015-07"))
    False
    """
    return may_begin_by(date, day) and may_last_until(date, day)
