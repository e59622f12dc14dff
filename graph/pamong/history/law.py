"""What the law calls whoever stands in for the holder of an office, on a day.

The rules and where they were looked up are the table ``acting-law.csv``.
"""

from __future__ import annotations

from dataclasses import dataclass

from pamong.asof.days import may_begin_by, may_last_until, period
from pamong.tables import rows

_HEADS = frozenset({"bupati", "wali-kota", "gubernur", "walikota"})


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule of law, since when and until when it is in force, and what it says."""

    law: str
    since: str
    until: str | None
    says: str
    says_en: str


def grounds(capacity: str | None, post: str, day: str | None) -> tuple[Ground, ...]:
    """The rules for a capacity (Pj, Plt, Plh, Pjs) in a post (its identity) on a day.

    None where nobody stands in, or where no day is known.

    >>> [g.law for g in grounds("Pjs", "post/64.02/bupati", "2024-09-25")]
    ['Permendagri 74/2016 diubah Permendagri 1/2018 (UU 10/2016 ps. 70)']
    >>> [g.law for g in grounds("Plt", "post/64.02/bupati", "2015-06-30")]
    ['UU 23/2014 ps. 66 ayat (1) huruf c']
    >>> grounds(None, "post/64.02/bupati", "2024"), grounds("Pj", "post/64.02/bupati", None)
    ((), ())
    """
    if capacity is None or day is None:
        return ()
    office = office_of(post)
    asked = period(day)
    return tuple(
        Ground(row.law, row.since, row.until or None, row.says, row.says_en)
        for row in rows("acting-law")
        if row.capacity == capacity and row.office == office
        and may_begin_by(row.since, asked) and may_last_until(row.until or None, asked)
    )  # fmt: skip


def office_of(post: str) -> str:
    """Which rules an office goes by, by the last part of its identity.

    >>> office_of("post/64.02/wakil-bupati"), office_of("post/64.02/sekretaris-daerah")
    ('kepala-daerah', 'sekretaris-daerah')
    >>> office_of("post/64.02/dinkes/kepala")
    'lain'
    """
    last = post.rsplit("/", 1)[-1]
    if last.removeprefix("wakil-") in _HEADS:
        return "kepala-daerah"
    return last if last == "sekretaris-daerah" else "lain"
