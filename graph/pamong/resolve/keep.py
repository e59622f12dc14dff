"""What a store keeps of a document, and what moves when documents come, go or are ruled on.

A document is kept as it was read, with its index. What is shown of it follows: its claims with the
identities that all documents together settle. So when one document comes, others may have to be
shown anew; :func:`moves` finds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from pamong.lines import Line, Lines, index_graph
from pamong.merge import lines_of, stored_lines
from pamong.records import Reading
from pamong.resolve.decisions import Decisions
from pamong.resolve.index import Index, Indexed, indexed, indexed_in, ruled_anew
from pamong.resolve.settle import names_in, remembers, settled
from pamong.resolve.sketch import Sketched, sought
from pamong.resolve.view import as_read, viewed
from pamong.vocabulary import ID

if TYPE_CHECKING:
    import pyoxigraph as ox

_POST = f"<{ID}post/"


@dataclass(frozen=True, slots=True)
class Kept:
    """A document's quads as they were read, and its index; False where there is nothing."""

    lines: frozenset[Line]
    index: Indexed

    def __bool__(self) -> bool:
        return bool(self.lines)

    @property
    def state(self) -> tuple[frozenset[Line], frozenset[str]]:
        """What tells it from another state of the same document."""
        return self.lines, frozenset(self.index.triples())

    def ruled_anew(self, ruled: Decisions) -> Kept:
        """The same document after other decisions."""
        return replace(self, index=ruled_anew(self.index, ruled))

    def shown(self, names: Mapping[str, str]) -> Lines:
        """All quads a store holds of it, merged facts apart, with these names for its things."""
        document = self.index.document
        graph = index_graph(document)
        beside = {Line(triple, graph) for triple in self.index.triples()}
        return viewed(set(self.lines), document, names) | beside

    def posts(self) -> Iterator[str]:
        """The posts it speaks of."""
        for line in self.lines:
            subject = line.triple.split(" ", 1)[0]
            if subject.startswith(_POST):
                yield subject[len(ID) + 1 : -1]


def of_reading(reading: Reading, ruled: Decisions) -> Kept:
    """What is kept of a reading."""
    return Kept(frozenset(lines_of(reading)), indexed(reading, ruled))


def none(document: str) -> Kept:
    """What is kept of a document that is not there."""
    return Kept(frozenset(), Indexed(document, ()))


def held(graph: ox.Store, document: str) -> Kept:
    """What a store keeps of a document."""
    return _split(graph, document, set(stored_lines(graph, document)))


def _split(graph: ox.Store, document: str, lines: Lines) -> Kept:
    beside = index_graph(document)
    shown = {line for line in lines if line.graph != beside}
    return Kept(frozenset(as_read(shown, document)), indexed_in(graph, document))


@dataclass(frozen=True, slots=True)
class Moves:
    """The quads that some change replaces, and those that take their place."""

    old: Lines
    new: Lines


def moves(
    graph: ox.Store,
    ruled: Decisions,
    old: Mapping[str, Kept],
    new: Mapping[str, Kept],
    nodes: Iterable[str] = (),
) -> Moves:
    """What moves where some documents are replaced and ``nodes`` were decided on."""
    if not nodes and all(old[name].state == new[name].state for name in new):
        return Moves(set(), set())
    index = Index(graph, (kept.index for kept in new.values()))
    touched = {*nodes, *_touched(graph, index, old, new)}
    done = settled(graph, index, ruled, touched, _met(graph, old, new))
    others = {d for node in done.moved for d in index.documents(node)} - new.keys()
    kept = {**new, **{name: held(graph, name) for name in others}}
    gone, come = set(done.gone), set(done.come)
    for name, document in kept.items():
        gone |= set(stored_lines(graph, name))
        come |= document.shown(names_in(graph, document.index, done, document.posts()))
    return Moves(gone, come)


def _touched(
    graph: ox.Store, index: Index, old: Mapping[str, Kept], new: Mapping[str, Kept]
) -> Iterator[str]:
    """The nodes of which more or less is told than before, and those an article keeps apart."""
    before = Index(graph)
    documents = [*old.values(), *new.values()]
    for node in {thing.node for kept in documents for thing in kept.index.things}:
        if before.told(node) != index.told(node):
            yield node
    for kept in documents:
        for one, other in combinations(kept.index.things, 2):
            if one.node != other.node and _seek_each_other(one, other):
                yield from (one.node, other.node)


def _seek_each_other(one: Sketched, other: Sketched) -> bool:
    return not {wanted for key in one.keys for wanted in sought(key)}.isdisjoint(other.keys)


def _met(graph: ox.Store, old: Mapping[str, Kept], new: Mapping[str, Kept]) -> set[str]:
    """The nodes of one article that are judged the same as others, where there are several."""
    found: set[str] = set()
    for kept in (*old.values(), *new.values()):
        judged = {t.node for t in kept.index.things if remembers(graph, t.node)}
        found |= judged if len(judged) > 1 else set()
    return found
