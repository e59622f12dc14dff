"""What a store remembers of every article so that things can be known again: sketches and keys.

They lie in a graph of their own beside each document, ``doc/ID/index``, and come and go with it.
:class:`Index` reads them as they will be once some documents are replaced.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, cast

from pamong.lines import index_graph
from pamong.ntriples import iri, literal
from pamong.ntriples import triple as written
from pamong.records import Reading
from pamong.resolve.decisions import Decisions
from pamong.resolve.sketch import Sketch, Sketched, sketch_of, sketched, together
from pamong.vocabulary import ID, PAMONG

if TYPE_CHECKING:
    import pyoxigraph as ox

_SUFFIX = "/index"


@dataclass(frozen=True, slots=True)
class Indexed:
    """The index of one document: its name, and the triples of its graph."""

    document: str
    things: tuple[Sketched, ...]

    @property
    def graph(self) -> str:
        """The name of its graph as N-Triples text."""
        return index_graph(self.document)

    def triples(self) -> Iterator[str]:
        """What the graph holds: sketches, keys, and what was read under another path."""
        for one in self.things:
            yield written(one.node, PAMONG.sketch, literal(one.sketch.written()))
            for key in one.keys:
                yield written(one.node, PAMONG.blockingKey, literal(key))
            if one.node != one.path:
                yield written(one.path, PAMONG.takenFor, iri(one.node))


def indexed(reading: Reading, ruled: Decisions) -> Indexed:
    """The index of a reading, with namesakes apart where a person said so."""
    document = reading.document.id
    things = (replace(t, node=ruled.node(t.node, document)) for t in sketched(reading))
    return Indexed(document, tuple(things))


def ruled_anew(old: Indexed, ruled: Decisions) -> Indexed:
    """The index of a document after other decisions."""
    bare = ((thing, thing.node.removesuffix(f"~{old.document}")) for thing in old.things)
    things = (replace(t, node=ruled.node(node, old.document)) for t, node in bare)
    return Indexed(old.document, tuple(things))


def indexed_in(graph: ox.Store, document: str) -> Indexed:
    """The index that a store holds for a document; an empty one where it is unknown."""
    from pyoxigraph import NamedNode

    sketches: defaultdict[str, list[str]] = defaultdict(list)
    keys: defaultdict[str, set[str]] = defaultdict(set)
    paths: dict[str, str] = {}
    for quad in graph.quads_for_pattern(None, None, None, NamedNode(index_graph(document)[1:-1])):
        subject = cast("ox.NamedNode", quad.subject).value.removeprefix(ID)
        value = cast("ox.NamedNode", quad.object).value
        if quad.predicate.value == PAMONG.sketch:
            sketches[subject].append(value)
        elif quad.predicate.value == PAMONG.blockingKey:
            keys[subject].add(value)
        else:
            paths[subject] = value.removeprefix(ID)
    return Indexed(document, tuple(_things(sketches, keys, paths)))


def _things(
    sketches: Mapping[str, list[str]], keys: Mapping[str, set[str]], paths: Mapping[str, str]
) -> Iterator[Sketched]:
    """The things of a document; one that was read under several paths comes with each of them."""
    for node in sorted(sketches):
        taken = [path for path, other in sorted(paths.items()) if other == node]
        for text in sorted(sketches[node]):
            for path in taken or [node]:
                yield Sketched(path, node, _known(text), tuple(sorted(keys.get(node, ()))))


@cache
def _known(written_sketch: str) -> Sketch:
    return sketch_of(written_sketch)


def nodes_in(graph: ox.Store) -> frozenset[str]:
    """Every node that a store's articles tell of."""
    from pyoxigraph import NamedNode

    quads = graph.quads_for_pattern(None, NamedNode(PAMONG.sketch), None, None)
    return frozenset(cast("ox.NamedNode", quad.subject).value.removeprefix(ID) for quad in quads)


class Index:
    """The sketches and keys of a store as they are once some documents are replaced."""

    def __init__(self, graph: ox.Store, new: Iterable[Indexed] = ()) -> None:
        self._graph = graph
        self._new = {one.document: one for one in new}
        self._sketches: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        self._found: defaultdict[str, set[str]] = defaultdict(set)
        self._keys: defaultdict[str, set[str]] = defaultdict(set)
        self._documents: dict[str, frozenset[str]] = {}
        for one in self._new.values():
            for thing in one.things:
                at = self._sketches[thing.node].setdefault(one.document, set())
                at.add(thing.sketch.written())
                self._keys[thing.node].update(thing.keys)
                for key in thing.keys:
                    self._found[key].add(thing.node)

    def told(self, node: str) -> frozenset[str]:
        """All sketches of a node as text, each once."""
        here = (text for texts in self._sketches[node].values() for text in texts)
        return frozenset(here) | {value for _, value in self._quads(node, PAMONG.sketch)}

    def sketch(self, node: str) -> Sketch:
        """All that is told of a node."""
        return together(_known(text) for text in sorted(self.told(node)))

    def documents(self, node: str) -> frozenset[str]:
        """The documents that tell of a node."""
        if node not in self._documents:
            stored = {document for document, _ in self._quads(node, PAMONG.sketch)}
            self._documents[node] = frozenset(stored | self._sketches[node].keys())
        return self._documents[node]

    def keys(self, node: str) -> frozenset[str]:
        """The keys of a node, from all documents."""
        stored = {value for _, value in self._quads(node, PAMONG.blockingKey)}
        return frozenset(stored | self._keys[node])

    def found(self, key: str) -> frozenset[str]:
        """The nodes that have a key."""
        from pyoxigraph import Literal, NamedNode

        quads = self._graph.quads_for_pattern(
            None, NamedNode(PAMONG.blockingKey), Literal(key), None
        )
        stored = {
            cast("ox.NamedNode", quad.subject).value.removeprefix(ID)
            for quad in quads
            if _document(quad) not in self._new
        }
        return frozenset(stored | self._found[key])

    def _quads(self, node: str, predicate: str) -> Iterator[tuple[str, str]]:
        """The documents that stay, each with a value of the node."""
        from pyoxigraph import NamedNode

        subject = NamedNode(iri(node)[1:-1])
        for quad in self._graph.quads_for_pattern(subject, NamedNode(predicate), None, None):
            document = _document(quad)
            if document not in self._new:
                yield document, cast("ox.Literal", quad.object).value


def _document(quad: ox.Quad) -> str:
    graph = cast("ox.NamedNode", quad.graph_name).value
    return graph.removeprefix(f"{ID}doc/").removesuffix(_SUFFIX)
