"""What must change in a store so that it says what some readings say, and nothing more.

A store holds one named graph a claim, graphs of background facts and concepts, one graph a
document for its text, and a default graph: the set union of all those facts, with one
``rdfs:label`` a thing. The default graph is a pure function of the named graphs. That makes it
independent of the order of loading, and lets a document be taken out again: a merged triple goes
when no named graph holds it any more.

Whatever is said about documents, sentences and claims stands in the default graph alone; every
subject of it begins with the document's IRI, so nothing is lost and a third of the quads is saved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, cast

from pamong.claim import claims_of, document_graph, metadata_of, text_triple
from pamong.lines import DEFAULT, Line, Lines, as_read_graph, index_graph, is_as_read
from pamong.reference import KINDS, described
from pamong.vocabulary import CONCEPTS_GRAPH, ID, OA, PAMONG, RDFS, REFERENCE_GRAPH, SKOS

if TYPE_CHECKING:
    import pyoxigraph as ox

    from pamong.records import Reading

REFERENCE = f"<{REFERENCE_GRAPH}>"
CONCEPTS = f"<{CONCEPTS_GRAPH}>"

_LABEL = f"<{RDFS.label}>"
_OTHER = f"<{SKOS.altLabel}>"
_THING = f"<{ID}"


@dataclass(frozen=True, slots=True)
class Change:
    """The quads that must go and those that must come, without overlap."""

    gone: frozenset[Line]
    new: frozenset[Line]

    def __bool__(self) -> bool:
        return bool(self.gone or self.new)

    def as_update(self) -> str:
        """The change as one SPARQL update, which a store does as a whole or not at all."""
        parts = (("DELETE DATA", self.gone), ("INSERT DATA", self.new))
        return " ;\n".join(f"{verb} {{\n{_data(lines)}\n}}" for verb, lines in parts if lines)


def _data(lines: Iterable[Line]) -> str:
    """Quads in the syntax of an update. Canonical N-Triples text is valid there as it is."""
    graphs: defaultdict[str, list[str]] = defaultdict(list)
    for line in sorted(lines):
        graphs[line.graph].append(f"{line.triple} .")
    return "\n".join(
        f"GRAPH {graph} {{\n{body}\n}}" if graph else body
        for graph, body in ((graph, "\n".join(triples)) for graph, triples in graphs.items())
    )


# ---- the quads of a document -------------------------------------------------------------------


def lines_of(reading: Reading) -> Iterator[Line]:
    """The quads a store holds for a reading as it was read, merged facts and index apart."""
    claims = claims_of(reading)
    for triple in metadata_of(reading.document, claims):
        yield Line(triple, DEFAULT)
    yield Line(text_triple(reading.document), document_graph(reading.document))
    for claim in claims:
        for triple in claim.triples:
            yield Line(triple, claim.graph)


def stored_lines(graph: ox.Store, document: str) -> Iterator[Line]:
    """The quads a store holds for a document, the merged facts apart; none where it is unknown."""
    from pyoxigraph import DefaultGraph, NamedNode

    default = DefaultGraph()
    named = NamedNode(f"{ID}doc/{document}")
    sentences = _subjects(graph, OA.hasSource, named)
    claims = {claim for s in sentences for claim in _subjects(graph, PAMONG.evidence, s)}
    for subject in (named, *sentences, *claims):
        for quad in graph.quads_for_pattern(subject, None, None, default):
            yield Line(str(quad.triple), DEFAULT)
    for name in (str(named), *map(str, claims)):
        for each in (name, as_read_graph(name)):
            yield from _lines_in(graph, each)
    yield from _lines_in(graph, index_graph(document))


def _lines_in(graph: ox.Store, name: str) -> Iterator[Line]:
    from pyoxigraph import NamedNode

    for quad in graph.quads_for_pattern(None, None, None, NamedNode(name[1:-1])):
        yield Line(str(quad.triple), name)


def _subjects(graph: ox.Store, predicate: str, of: ox.NamedNode) -> list[ox.NamedNode]:
    from pyoxigraph import DefaultGraph, NamedNode

    found = graph.quads_for_pattern(None, NamedNode(predicate), of, DefaultGraph())
    return [cast("ox.NamedNode", quad.subject) for quad in found]


# ---- the merged facts --------------------------------------------------------------------------


def holds_facts(graph: str) -> bool:
    """Whether a graph's triples are merged: a claim's, the background's, the concepts'.

    >>> holds_facts("https://example.org/doc/x#k1"), holds_facts("https://example.org/doc/x")
    (True, False)
    >>> holds_facts("")
    False
    """
    return ("#" in graph and not is_as_read(graph)) or graph in (REFERENCE, CONCEPTS)


def change(graph: ox.Store, old: Lines, new: Lines) -> Change:
    """All that must change where the quads ``old`` are replaced by ``new``, merged facts included.

    ``old`` are quads that the store holds. Merged facts follow by themselves and are in neither.
    """
    gone, come = old - new, new - old
    facts_gone = {line for line in gone if holds_facts(line.graph)}
    facts_come = {line for line in come if holds_facts(line.graph)}
    names = _names(graph, facts_gone, facts_come)
    merged_gone = set(_unsupported(graph, facts_gone, facts_come))
    merged_come = {line.triple for line in facts_come if not _is_name(line.triple)}
    return Change(
        gone=frozenset(gone | {Line(t, DEFAULT) for t in merged_gone} | names.gone),
        new=frozenset(come | {Line(t, DEFAULT) for t in merged_come} | names.new),
    )


def _is_name(triple: str) -> bool:
    """Whether a triple names a thing of ours; an object may hold any words, so it is split off."""
    return triple.startswith(_THING) and triple.split(" ", 2)[1] in (_LABEL, _OTHER)


def _unsupported(graph: ox.Store, gone: Lines, come: Lines) -> Iterator[str]:
    """The merged triples that no named graph holds any more, names apart."""
    arriving = {line.triple for line in come}
    for triple in {line.triple for line in gone} - arriving:
        if not _is_name(triple) and not _is_held(graph, triple, gone):
            yield triple


def _is_held(graph: ox.Store, triple: str, gone: Lines) -> bool:
    """Whether a named graph holds a triple as a fact, those that go left out."""
    parsed = _parsed(triple)
    found = graph.quads_for_pattern(parsed.subject, parsed.predicate, parsed.object, None)
    graphs = (str(quad.graph_name) for quad in found)
    return any(holds_facts(name) and Line(triple, name) not in gone for name in graphs)


def _parsed(triple: str) -> ox.Triple:
    from pyoxigraph import RdfFormat, parse

    return next(parse(f"{triple} .", format=RdfFormat.N_TRIPLES)).triple


# ---- one name a thing --------------------------------------------------------------------------


def _names(graph: ox.Store, gone: Lines, come: Lines) -> Change:
    """What changes in the merged names of the things whose names are gone or come."""
    leaving, arriving = _by_subject(gone), _by_subject(come)
    old: Lines = set()
    new: Lines = set()
    for subject in leaving.keys() | arriving.keys():
        held = set(_named(graph, subject, DEFAULT))
        old |= held
        names = _renamed(graph, subject, held, leaving[subject], arriving[subject])
        new |= {Line(triple, DEFAULT) for triple in names}
    return Change(frozenset(old - new), frozenset(new - old))


def _by_subject(lines: Lines) -> defaultdict[str, Lines]:
    found: defaultdict[str, Lines] = defaultdict(set)
    for line in lines:
        if _is_name(line.triple):
            found[line.triple.split(" ", 1)[0]].add(line)
    return found


def _renamed(graph: ox.Store, subject: str, held: Lines, gone: Lines, come: Lines) -> Iterable[str]:
    """The merged names of a thing after the change.

    A popular thing is named by thousands of claims. They are counted only where the change may
    turn the vote; else the label stays, and only the names that go are looked up.
    """
    label = next((_name(line) for line in held if _predicate(line) == _LABEL), None)
    if label is None or _may_turn(graph, f"{subject} {_LABEL} {label}", gone, come):
        given = {line for line in _named(graph, subject, None) if holds_facts(line.graph)}
        return elected(subject, (given - gone) | come)
    arriving = {_name(line) for line in come}
    leaving = {_name(line) for line in gone} - arriving
    lost = {name for name in leaving if not _is_still_given(graph, subject, name, gone)}
    return _with_label(subject, label, ({_name(line) for line in held} | arriving) - lost)


def _may_turn(graph: ox.Store, labelling: str, gone: Lines, come: Lines) -> bool:
    """Whether a change may give a thing another label than the one a merged triple gives it."""
    if any(line.graph == REFERENCE for line in gone | come):
        return True
    if _is_background(graph, labelling):
        return False
    balance: Counter[str] = Counter()
    for lines, vote in ((come, 1), (gone, -1)):
        for line in lines:
            if _predicate(line) == _LABEL:
                balance[line.triple] += vote
    return balance[labelling] < 0 or any(n > 0 for t, n in balance.items() if t != labelling)


def _is_background(graph: ox.Store, triple: str) -> bool:
    from pyoxigraph import NamedNode

    parsed, where = _parsed(triple), NamedNode(REFERENCE_GRAPH)
    found = graph.quads_for_pattern(parsed.subject, parsed.predicate, parsed.object, where)
    return next(found, None) is not None


def _predicate(line: Line) -> str:
    return line.triple.split(" ", 2)[1]


def _name(line: Line) -> str:
    return line.triple.split(" ", 2)[2]


def _is_still_given(graph: ox.Store, subject: str, name: str, gone: Lines) -> bool:
    return any(_is_held(graph, f"{subject} {p} {name}", gone) for p in (_LABEL, _OTHER))


def _named(graph: ox.Store, subject: str, where: str | None) -> Iterator[Line]:
    """The names of a thing, in every graph or among the merged facts only."""
    from pyoxigraph import DefaultGraph, NamedNode

    node, default = NamedNode(subject[1:-1]), DefaultGraph()
    for predicate in (RDFS.label, SKOS.altLabel):
        found = graph.quads_for_pattern(
            node, NamedNode(predicate), None, default if where == DEFAULT else None
        )
        for quad in found:
            name = DEFAULT if quad.graph_name == default else str(quad.graph_name)
            yield Line(str(quad.triple), name)


def elected(subject: str, given: Iterable[Line]) -> Iterator[str]:
    """The names of a thing as they are merged: one label, and every other name beside it.

    The background's label wins, then the one most claims give, then the shortest, then the
    first in order of code points.

    >>> def named(label: str, graph: str) -> Line:
    ...     return Line(f"<x> <{RDFS.label}> {label}", graph)
    >>> def names(*given: Line) -> list[str]:
    ...     return [triple.rsplit("#")[-1] for triple in elected("<x>", given)]
    >>> names(named('"A"', "<1#c>"), named('"B"', "<2#c>"), named('"B"', "<3#c>"))
    ['label> "B"', 'altLabel> "A"']
    >>> names(named('"A"', REFERENCE), named('"B"', "<2#c>"), named('"B"', "<3#c>"))
    ['label> "A"', 'altLabel> "B"']
    >>> names()
    []
    """
    labels: Counter[str] = Counter()
    background: set[str] = set()
    names: set[str] = set()
    for line in given:
        _, predicate, name = line.triple.split(" ", 2)
        names.add(name)
        if predicate == _LABEL:
            labels[name] += 1
            background |= {name} if line.graph == REFERENCE else set()
    best = min(labels, key=lambda n: (n not in background, -labels[n], len(n), n), default=None)
    yield from _with_label(subject, best, names)


def _with_label(subject: str, label: str | None, names: set[str]) -> Iterator[str]:
    if label is not None:
        yield f"{subject} {_LABEL} {label}"
    for name in sorted(names - {label}):
        yield f"{subject} {_OTHER} {name}"


# ---- background ----------------------------------------------------------------------------------


def background(graph: ox.Store, gone: Lines, come: Lines) -> tuple[Lines, Lines]:
    """The background that goes and comes with some claims: only what the store speaks of has any.

    A description comes with the thing it describes, and with every thing that a description
    names; it goes when no claim and no other description speaks of the thing any more.
    """
    arriving = _things(come)
    new = set(_descriptions(graph, arriving))
    return _orphans(graph, _things(gone) - arriving, gone, come | new), new


def _things(lines: Iterable[Line]) -> set[str]:
    """The regions, bodies and posts that some claims speak of, as paths below the base."""
    facts = (line.triple for line in lines if holds_facts(line.graph))
    return {path for triple in facts for path in _paths(triple)}


def _paths(triple: str) -> Iterator[str]:
    subject, _, term = triple.split(" ", 2)
    for node in (subject, term):
        if node.startswith(_THING):
            path = node[len(_THING) : -1]
            if path.partition("/")[0] in KINDS:
                yield path


def _descriptions(graph: ox.Store, wanted: Iterable[str]) -> Iterator[Line]:
    """The descriptions of some things, and of what they name, as far as the store lacks them."""
    todo, seen = list(wanted), set(wanted)
    while todo:
        path = todo.pop()
        if _is_described(graph, path):
            continue
        lines = [Line(triple, REFERENCE) for triple in described(path)]
        yield from lines
        named = _things(lines) - seen
        todo += named
        seen |= named


def _is_described(graph: ox.Store, path: str) -> bool:
    from pyoxigraph import NamedNode

    node, where = NamedNode(ID + path), NamedNode(REFERENCE_GRAPH)
    return next(graph.quads_for_pattern(node, None, None, where), None) is not None


def _orphans(graph: ox.Store, suspects: Iterable[str], gone: Lines, come: Lines) -> Lines:
    """The descriptions of things that nothing speaks of any more."""
    orphans: Lines = set()
    kept = _things(come)
    todo = [path for path in suspects if path not in kept]
    while todo:
        path = todo.pop()
        if _is_spoken_of(graph, path, gone | orphans):
            continue
        lines = {Line(triple, REFERENCE) for triple in described(path)} - orphans
        orphans |= lines
        todo += _things(lines) - {path} - kept
    return orphans


def _is_spoken_of(graph: ox.Store, path: str, gone: Lines) -> bool:
    """Whether a claim or another description speaks of a thing, those that go left out."""
    from pyoxigraph import NamedNode

    node = NamedNode(ID + path)
    spoken = chain(
        graph.quads_for_pattern(None, None, node, None),
        graph.quads_for_pattern(node, None, None, None),
    )
    lines = (Line(str(quad.triple), str(quad.graph_name)) for quad in spoken)
    own = f"{_THING}{path}> "
    return any(
        holds_facts(line.graph)
        and line not in gone
        and not (line.graph == REFERENCE and line.triple.startswith(own))
        for line in lines
    )
