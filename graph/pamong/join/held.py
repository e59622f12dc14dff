"""A person in a post, as one line of an article says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import PostMention

ACTING: Final = frozenset({"Pj", "Plt", "Plh", "Pjs"})
"""The capacities in which somebody only stands in for the holder of an office."""


@dataclass(slots=True, unsafe_hash=True)
class Held:
    """A person in a post as one line says it.

    ``standing`` overrides what the post's own words say; ``others`` are further lines that the
    reading rests on.
    """

    person: int
    post: PostMention
    line: int
    rule: str
    confidence: float
    standing: str | None = None
    capacity: str | None = None
    since: str | None = None
    until: str | None = None
    others: tuple[int, ...] = ()
