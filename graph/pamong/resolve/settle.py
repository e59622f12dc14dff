"""Which things are one, once some articles have come or gone: judged anew only where it may differ.

What was judged is remembered in the store (``graph/judgements``), so that a new article costs the
pairs it brings and no others. The outcome is the same as if all had been judged at once: a group
of nodes that judgements connect is always divided as a whole (:mod:`pamong.resolve.cluster`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from pamong.lines import Line
from pamong.ntriples import iri, literal
from pamong.ntriples import triple as written
from pamong.resolve.cluster import Edge, clusters, names_of
from pamong.resolve.decisions import Decisions
from pamong.resolve.index import Index, Indexed
from pamong.resolve.judge import Judgement, Verdict, judge
from pamong.resolve.sketch import kind_of, sought
from pamong.resolve.view import of_posts
from pamong.vocabulary import ID, OWL, PAMONG

if TYPE_CHECKING:
    import pyoxigraph as ox

JUDGEMENTS: Final = f"<{ID}graph/judgements>"
"""The graph of a store that remembers what was judged of pairs."""
RESOLUTION: Final = f"<{ID}graph/resolution>"
"""The graph of a store that says which identity another is shown with."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed: quads of the two graphs that go and come, and whose name changed.

    ``moved`` are the nodes that go by another path than before.
    """

    gone: frozenset[Line]
    come: frozenset[Line]
    moved: frozenset[str]


def settled(
    graph: ox.Store, index: Index, ruled: Decisions, touched: Iterable[str], met: Iterable[str]
) -> Settled:
    """Settle the identity of some nodes and of all that judgements connect with them.

    ``touched`` are the nodes of which more or less is told than before; they are judged anew.
    ``met`` are those that came together in an article or no longer do: groups may part or join.
    """
    work = _Work(graph, index, ruled)
    for node in sorted(set(touched)):
        work.judge(node)
    return work.outcome(set(met))


class _Work:
    """The judgements of a store while some of them change."""

    def __init__(self, graph: ox.Store, index: Index, ruled: Decisions) -> None:
        self._graph = graph
        self._index = index
        self._ruled = ruled
        self._old: dict[str, frozenset[Line]] = {}
        self._new: dict[str, dict[str, Judgement]] = {}

    # ---- judging ---------------------------------------------------------------------------

    def judge(self, node: str) -> None:
        """Judge a node against all that share a key with it."""
        before = self._neighbours(node)
        after = {other: self._judged(node, other) for other in self._candidates(node)}
        kept = {o: j for o, j in after.items() if j.verdict != "different"}
        for other in before.keys() | kept.keys():
            self._neighbours(other)
            self._new[other].pop(node, None)
            if other in kept:
                self._new[other][node] = kept[other]
        self._new[node] = kept

    def _candidates(self, node: str) -> set[str]:
        found = set(self._ruled.partners(node))
        for wanted in {wanted for key in self._index.keys(node) for wanted in sought(key)}:
            found |= {n for n in self._index.found(wanted) if kind_of(n) == kind_of(node)}
        return {other for other in found - {node} if self._index.told(other)}

    def _judged(self, node: str, other: str) -> Judgement:
        return judged(self._index, self._ruled, node, other)

    def _neighbours(self, node: str) -> dict[str, Judgement]:
        if node not in self._new:
            self._old[node] = frozenset(_remembered(self._graph, node))
            self._new[node] = dict(_judgement(line) for line in self._old[node])
        return self._new[node]

    # ---- what follows ----------------------------------------------------------------------

    def outcome(self, met: set[str]) -> Settled:
        """What changes in the store, the affected groups divided anew."""
        nodes = self._connected(met)
        judged = tuple(self._new)
        names = names_of(clusters(nodes, self._edges(nodes), self._apart))
        before = {node: name_of(self._graph, node) for node in nodes}
        after = {node: names.get(node) for node in nodes}
        moved = {node for node in nodes if before[node] != after[node]}
        gone = {_renaming(n, name) for n in moved if (name := before[n]) is not None}
        come = {_renaming(n, name) for n in moved if (name := after[n]) is not None}
        old = {line for node in judged for line in self._old.get(node, ())}
        new = {_line(n, other, j) for n in judged for other, j in self._new[n].items()}
        return Settled(frozenset(gone | old - new), frozenset(come | new - old), frozenset(moved))

    def _connected(self, met: set[str]) -> set[str]:
        """The nodes whose group may have changed: all that old or new judgements reach."""
        todo, seen = [*self._new, *met], set[str]()
        while todo:
            node = todo.pop()
            if node in seen:
                continue
            seen.add(node)
            now = (o for o, j in self._neighbours(node).items() if j.verdict == "same")
            before = (o for o, j in map(_judgement, self._old.get(node, ())) if j.verdict == "same")
            todo += {*now, *before} - seen
        return seen

    def _edges(self, nodes: Iterable[str]) -> Iterator[Edge]:
        for node in nodes:
            for other, found in self._neighbours(node).items():
                if node < other and found.verdict == "same":
                    score = found.score + (found.reason == "decided")
                    yield Edge(node, other, score)

    def _apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        return any(self._are_apart(a, b) for a in sorted(one) for b in sorted(other))

    def _are_apart(self, one: str, other: str) -> bool:
        ruled = self._ruled.verdict(one, other)
        if ruled is not None:
            return ruled == "different"
        if self._index.documents(one) & self._index.documents(other):
            return True
        return self._judged(one, other).reason == "names-differ"


def judged(index: Index, ruled: Decisions, one: str, other: str) -> Judgement:
    """What is held of two nodes by decision, by the articles that tell of both, or by what is told.

    What one article keeps apart is two things, unless a person decided otherwise.
    """
    verdict = ruled.verdict(one, other)
    if verdict is not None:
        return Judgement(verdict, 1.0, "decided")
    left, right = sorted((one, other))
    found = _judge(left, right, index.told(left), index.told(right))
    if found.verdict == "different":
        return found
    met = index.documents(left) & index.documents(right)
    return Judgement("different", 1.0, "apart-in-one-article") if met else found


@lru_cache(1 << 16)
def _judge(left: str, right: str, one: frozenset[str], other: frozenset[str]) -> Judgement:
    from pamong.resolve.sketch import sketch_of, together

    sketches = (together(sketch_of(text) for text in sorted(texts)) for texts in (one, other))
    return judge(left, right, *sketches)


# ---- what the store remembers ------------------------------------------------------------------


def _line(node: str, other: str, found: Judgement) -> Line:
    text = f"{found.verdict} {found.score} {found.reason} {other}"
    return Line(written(node, PAMONG.judgement, literal(text)), JUDGEMENTS)


def _judgement(line: Line) -> tuple[str, Judgement]:
    text = line.triple.split(" ", 2)[2].strip('"')
    verdict, score, reason, other = text.split(" ", 3)
    return other, Judgement(cast("Verdict", verdict), float(score), reason)


def _remembered(graph: ox.Store, node: str) -> Iterator[Line]:
    from pyoxigraph import NamedNode

    subject, where = NamedNode(iri(node)[1:-1]), NamedNode(JUDGEMENTS[1:-1])
    for quad in graph.quads_for_pattern(subject, NamedNode(PAMONG.judgement), None, where):
        yield Line(str(quad.triple), JUDGEMENTS)


def judgements(graph: ox.Store) -> Iterator[tuple[str, str, Judgement]]:
    """All that a store remembers of pairs, each pair once, in no particular order."""
    from pyoxigraph import NamedNode

    for quad in graph.quads_for_pattern(None, None, None, NamedNode(JUDGEMENTS[1:-1])):
        node = cast("ox.NamedNode", quad.subject).value.removeprefix(ID)
        other, found = _judgement(Line(str(quad.triple), JUDGEMENTS))
        if node < other:
            yield node, other, found


def remembers(graph: ox.Store, node: str) -> bool:
    """Whether a node was judged the same as another."""
    lines = _remembered(graph, node)
    return any(_judgement(line)[1].verdict == "same" for line in lines)


def _renaming(node: str, name: str) -> Line:
    return Line(written(node, OWL.sameAs, iri(name)), RESOLUTION)


def name_of(graph: ox.Store, node: str) -> str | None:
    """The path that a node goes by in a store; None where it goes by its own."""
    from pyoxigraph import NamedNode

    subject, where = NamedNode(iri(node)[1:-1]), NamedNode(RESOLUTION[1:-1])
    found = graph.quads_for_pattern(subject, NamedNode(OWL.sameAs), None, where)
    return next((cast("ox.NamedNode", quad.object).value.removeprefix(ID) for quad in found), None)


def names_in(
    graph: ox.Store, things: Indexed, settled_now: Settled, posts: Iterable[str]
) -> dict[str, str]:
    """The canonical path of each thing of a document that has another than it was read under."""
    come = (line.triple for line in settled_now.come if line.graph == RESOLUTION)
    new = {triple.split(" ", 1)[0]: triple for triple in come}
    names: dict[str, str] = {}
    for one in things.things:
        name = _new_name(graph, one.node, settled_now.moved, new)
        if name != one.path:
            names[one.path] = name
    return {**dict(of_posts(posts, names)), **names}


def _new_name(graph: ox.Store, node: str, moved: frozenset[str], new: Mapping[str, str]) -> str:
    if node not in moved:
        return name_of(graph, node) or node
    triple = new.get(iri(node))
    return triple.rsplit(" ", 1)[1][len(ID) + 1 : -1] if triple else node
