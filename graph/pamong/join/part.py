"""One person's part in an occasion, and which of several parts counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import PostMention
from pamong.values import replace

# From the most to the least telling role; whoever has several is given the first of them.
RANK: Final = ("inaugurated", "inaugurates", "opens", "closes", "chairs", "signs", "hosts",
               "accompanies", "organizes", "resource", "speaks", "attends")  # fmt: skip


@dataclass(slots=True, unsafe_hash=True)
class Part:
    """One person in one role at one occasion.

    ``stood_for`` is the person a proxy stands for, ``stood_post`` the post where it is only
    named; ``weak`` counts only where the person has no other part.
    """

    person: int
    role: str
    lines: tuple[int, ...]
    confidence: float
    rule: str
    post: PostMention | None = None
    accompanying: int | None = None
    stood_for: int | None = None
    stood_post: PostMention | None = None
    weak: bool = False


def settled(found: list[Part]) -> tuple[Part, ...]:
    """One part a person: the most telling role, its lines and its best confidence.

    Whoever was asked for information (resource) keeps that beside another role. Weak parts count
    only for persons without any other.

    >>> a = Part(0, "attends", (2,), 0.9, "doer")
    >>> [(p.role, p.lines) for p in settled([a, replace(a, lines=(4,)), replace(a, role="opens")])]
    [('opens', (2,))]
    >>> settled([])
    ()
    """
    strong = {p.person for p in found if not p.weak}
    kept: dict[int, list[Part]] = {}
    for part in found:
        if not part.weak or part.person not in strong:
            kept.setdefault(part.person, []).append(part)
    return tuple(p for own in kept.values() for p in _roles_of(own))


def _roles_of(own: list[Part]) -> Iterator[Part]:
    asked = [p for p in own if p.role == "resource"]
    other = [p for p in own if p.role != "resource"]
    for same in (other, asked):
        if same:
            yield _united(same)


def _united(own: list[Part]) -> Part:
    if len(own) == 1:
        return own[0]
    role = min((p.role for p in own), key=RANK.index)
    chosen = [p for p in own if p.role == role]
    best = max(chosen, key=lambda p: (p.confidence, -p.lines[0]))
    lines = tuple(sorted({line for p in chosen for line in p.lines}))
    return replace(
        best, lines=lines,
        post=best.post or next((p.post for p in own if p.post is not None), None),
        accompanying=next((p.accompanying for p in chosen if p.accompanying is not None), None),
        stood_for=next((p.stood_for for p in own if p.stood_for is not None), None),
        stood_post=next((p.stood_post for p in own if p.stood_post is not None), None),
    )  # fmt: skip
