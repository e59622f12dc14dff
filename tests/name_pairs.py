"""Labelled pairs of names (``gold/name-pairs.csv``), and what is judged of each.

A pair is two names as outlets and records write them, each with the context in which it stands:
office, region (dotted code; none where the office is the state's) and year. ``same`` says whether
they are one person. Two fifths of the rows, by a hash of the names, are ``kept`` apart from tuning;
their scores were seen after each change, the kinds of their errors and three pairs of them as well.
``source`` is the address of the page that has at least one of the
spellings, ``public record`` where holder and office are common knowledge and no page was kept,
``a slip …`` where a real name was misspelt for the purpose, and ``invented`` where the people are.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from pamong.link.keys import slug
from pamong.resolve.judge import Judgement, judge
from pamong.resolve.sketch import Sketch

PAIRS: Final = Path(__file__).parent / "gold" / "name-pairs.csv"


class Pair(NamedTuple):
    """A row of the table; the fields are its header."""

    left: str
    right: str
    context_left: str
    context_right: str
    same: str
    kind: str
    part: str
    source: str


@dataclass(frozen=True, slots=True)
class Measured:
    """How many pairs of each sort a judge called the same, and how many not."""

    rightly: int
    wrongly: int
    missed: int

    @property
    def precision(self) -> float:
        return self.rightly / (self.rightly + self.wrongly) if self.rightly else 0.0

    @property
    def recall(self) -> float:
        return self.rightly / (self.rightly + self.missed) if self.rightly else 0.0


@cache
def pairs() -> tuple[Pair, ...]:
    """The rows of the table."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        header, *body = csv.reader(file)
    assert header == list(Pair._fields), f"{PAIRS}: the header is {header}"
    return tuple(Pair(*row) for row in body)


def sketch(name: str, context: str) -> Sketch:
    """What an article would tell of somebody of this name in this context.

    >>> sketch("Ani", "Bupati, 64.02, 2025").posts, sketch("Ani", "Menteri Agama, , 2020").scopes
    (('post/64.02/bupati',), ('menteri-agama',))
    >>> sketch("Ani", "") == Sketch(names=("Ani",))
    True
    """
    if not context:
        return Sketch(names=(name,))
    title, region, _ = context.split(", ")
    post = slug(title.removeprefix("calon "))
    scope = region or post
    posts = (f"post/{scope}/{post}",) if title else ()
    return Sketch(names=(name,), scopes=(scope,), posts=posts)


def judged(pair: Pair) -> Judgement:
    """What Pamong holds of a pair, context and all."""
    one, other = sketch(pair.left, pair.context_left), sketch(pair.right, pair.context_right)
    return judge("person/a", "person/b", one, other)


def measured(found: Iterable[tuple[Pair, bool]]) -> Measured:
    """How good a judge is, by each pair and whether it called it the same."""
    given = tuple(found)
    return Measured(
        sum(said and pair.same == "yes" for pair, said in given),
        sum(said and pair.same == "no" for pair, said in given),
        sum(not said and pair.same == "yes" for pair, said in given),
    )
