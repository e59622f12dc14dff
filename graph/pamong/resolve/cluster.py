"""Judgements to identities: which nodes are one thing, whatever the order they came in.

The surest judgements join first, and nothing joins two that one article keeps apart, that a
person said are two, or whose names differ: so a chain of likenesses cannot carry one person into
another. What results depends on the set of judgements alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pamong.resolve.sketch import is_region, scope_of

Apart: TypeAlias = Callable[[frozenset[str], frozenset[str]], bool]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes judged the same, and how sure that is; ``left`` comes first in order."""

    left: str
    right: str
    score: float


def clusters(
    nodes: Iterable[str], edges: Iterable[Edge], apart: Apart
) -> tuple[frozenset[str], ...]:
    """The nodes in groups that are one thing each, in order of their first members.

    ``apart`` says of two groups whether they must not be joined.

    >>> ab, bc = Edge("a", "b", 0.9), Edge("b", "c", 0.8)
    >>> [sorted(group) for group in clusters("abc", (bc, ab), lambda one, other: False)]
    [['a', 'b', 'c']]
    >>> [sorted(g) for g in clusters("abc", (bc, ab), lambda one, other: "c" in one | other)]
    [['a', 'b'], ['c']]
    >>> clusters("", (), lambda one, other: False)
    ()
    """
    group = {node: frozenset((node,)) for node in nodes}
    for edge in sorted(set(edges), key=lambda e: (-e.score, e.left, e.right)):
        one, other = group[edge.left], group[edge.right]
        if one is not other and not apart(one, other):
            joined = one | other
            group.update((node, joined) for node in joined)
    return tuple(sorted(set(group.values()), key=min))


def canonical(group: Iterable[str]) -> str:
    """The node whose path a group goes by: of a region before one document's, the fullest name.

    >>> canonical(("person/d1/ani", "person/64.02/ani", "person/64.02/ani-sulastri"))
    'person/64.02/ani-sulastri'
    """
    return min(group, key=lambda n: (not _is_known(n), -len(n.split("/")[-1].split("-")), n))


def _is_known(node: str) -> bool:
    scope = scope_of(node)
    return is_region(scope) or scope.isalpha()


def names_of(groups: Iterable[frozenset[str]]) -> Mapping[str, str]:
    """Each node that goes by another's path, with that path.

    >>> names_of((frozenset(("person/64/ani", "person/d1/ani")), frozenset(("person/64/bo",))))
    {'person/d1/ani': 'person/64/ani'}
    """
    found: dict[str, str] = {}
    for group in groups:
        name = canonical(group)
        found.update((node, name) for node in sorted(group) if node != name)
    return found
