"""The graph as a file: Turtle, TriG, N-Quads, N-Triples, JSON-LD.

TriG, N-Quads and JSON-LD carry the whole dataset, quad for quad, but for what a store keeps to
find things again (:mod:`pamong.resolve`), which follows from the rest, and for what was taken back
(:mod:`pamong.correct.withhold`): the tombstones of claims and documents tell of that. Turtle and
N-Triples have no named graphs, so they carry the merged facts, and say with
``prov:wasDerivedFrom`` on every node that states a fact of its own (tenures, participations,
headcounts, statements, decrees) from which sentences it comes; sentences, their documents, the
concepts in use, notes and tombstones come along.

The same graph gives the same bytes: everything is sorted, and nothing is written that the graph
does not say (no date, no version).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import TypeAlias, cast

import pyoxigraph as ox

from pamong.correct.notes import NOTES
from pamong.correct.tombstones import TOMBSTONES
from pamong.errors import PamongError
from pamong.lines import is_index, is_withheld
from pamong.resolve.settle import JUDGEMENTS
from pamong.vocabulary import (
    CONCEPT,
    CONCEPTS_GRAPH,
    CV,
    ELI,
    ID,
    PAMONG,
    PROV,
    RDF,
    XSD,
    prefixes,
)

Subject: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Triple"

STATING = (
    CV.Participation,
    ELI.LegalResource,
    PAMONG.Candidacy,
    PAMONG.Headcount,
    PAMONG.ReportedStatement,
    PAMONG.Tenure,
)
"""The kinds of nodes that state a fact of their own, and carry its sentences in Turtle."""

_LISTS = (CONCEPT, CONCEPTS_GRAPH)
_TYPE = ox.NamedNode(RDF.type)
_DERIVED = ox.NamedNode(PROV.wasDerivedFrom)
_DEFAULT = ox.DefaultGraph()


# ---- what goes into which file -------------------------------------------------------------------


def merged_triples(graph: ox.Store) -> list[ox.Triple]:
    """The merged facts as one graph that shows its evidence, sorted.

    Claims themselves stay out, since without named graphs nothing would say what they claim; so
    do concepts that nothing refers to.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> merged_triples(store.graph)
    []
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> triples = merged_triples(store.graph)
    >>> len(triples) == len(set(triples)) < len(store.graph)
    True
    """
    evidence = _evidence(graph)
    triples = {
        quad.triple
        for quad in graph.quads_for_pattern(None, None, None, _DEFAULT)
        if quad.subject not in evidence
    }
    stating = {t.subject for t in triples if t.predicate == _TYPE and _value(t.object) in STATING}
    derived = {
        ox.Triple(subject, _DERIVED, sentence)
        for subject, sentence in _derivations(graph, evidence)
        if subject in stating
    }
    said = triples | derived | set(_beside(graph))
    return sorted(_without_idle_concepts(said), key=_order)


def _evidence(graph: ox.Store) -> dict[Subject, list[ox.NamedNode]]:
    """The sentences of each claim."""
    found: defaultdict[Subject, list[ox.NamedNode]] = defaultdict(list)
    for quad in graph.quads_for_pattern(None, ox.NamedNode(PAMONG.evidence), None, _DEFAULT):
        found[quad.subject].append(cast("ox.NamedNode", quad.object))
    return dict(found)


def _derivations(
    graph: ox.Store, evidence: Mapping[Subject, Sequence[ox.NamedNode]]
) -> Iterator[tuple[Subject, ox.NamedNode]]:
    """Each subject of a claim with each sentence of that claim."""
    for claim, sentences in evidence.items():
        quads = graph.quads_for_pattern(None, None, None, cast("ox.NamedNode", claim))
        for subject in {quad.subject for quad in quads}:
            for sentence in sentences:
                yield subject, sentence


def _without_idle_concepts(triples: set[ox.Triple]) -> Iterator[ox.Triple]:
    about = defaultdict(list)
    for triple in triples:
        if _value(triple.subject).startswith(_LISTS):
            about[_value(triple.subject)].append(triple)
        else:
            yield triple
    named = (_value(t.object) for t in triples if _value(t.subject) not in about)
    todo, used = [name for name in set(named) if name in about], set[str]()
    while todo:
        name = todo.pop()
        if name in used or name not in about:
            continue
        used.add(name)
        yield from about[name]
        todo += [_value(triple.object) for triple in about[name]]


def all_quads(graph: ox.Store) -> list[ox.Quad]:
    """The whole dataset, sorted: the default graph first, then graph by graph."""
    secret = _tombstones_of_people(graph)
    quads = (
        quad for quad in graph if not _is_inner(_graph_name(quad)) and quad.subject not in secret
    )
    return sorted(quads, key=lambda quad: (_graph_name(quad), *_order(quad.triple)))


def _is_inner(name: str) -> bool:
    """Whether a graph is a store's own: an index, judgements, what was taken back."""
    return is_index(name) or is_withheld(name) or name == JUDGEMENTS[1:-1]


def _tombstones_of_people(graph: ox.Store) -> set[Subject]:
    """They stay in the store: whoever has one may test guesses of the name."""
    found = graph.quads_for_pattern(None, ox.NamedNode(PAMONG.identityHash), None, None)
    return {quad.subject for quad in found}


def _beside(graph: ox.Store) -> Iterator[ox.Triple]:
    """Replies, corrections and tombstones, which no claim states."""
    secret = _tombstones_of_people(graph)
    for name in (NOTES, TOMBSTONES):
        for quad in graph.quads_for_pattern(None, None, None, ox.NamedNode(name[1:-1])):
            if quad.subject not in secret:
                yield quad.triple


def _graph_name(quad: ox.Quad) -> str:
    return "" if quad.graph_name == _DEFAULT else _value(quad.graph_name)


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


def _order(triple: ox.Triple) -> tuple[int, str, bool, str, str]:
    """Facts, then documents and sentences, then concepts; the type of a thing before all else."""
    subject, predicate = _value(triple.subject), triple.predicate.value
    section = 2 if subject.startswith(_LISTS) else int(subject.startswith(f"{ID}doc/"))
    return section, subject, predicate != RDF.type, predicate, str(triple.object)


# ---- Turtle and TriG -----------------------------------------------------------------------------

# A local name that needs no escape.
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_BARE = {
    XSD.integer: re.compile(r"[+-]?[0-9]+\Z"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+\Z"),
}


@cache
def _compact(iri: str) -> str:
    """An IRI as Turtle writes it: with a prefix, against the base, or in full.

    >>> _compact("http://www.w3.org/ns/org#Post"), _compact("https://w3id.org/pamong/id/region/64")
    ('org:Post', '<region/64>')
    >>> _compact("https://w3id.org/pamong/id/person/x/../y")
    '<https://w3id.org/pamong/id/person/x/../y>'
    """
    for prefix, namespace in prefixes().items():
        if iri.startswith(namespace) and _LOCAL.match(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    path = iri.removeprefix(ID)
    return f"<{path}>" if path != iri and _is_relative(path) else f"<{iri}>"


def _is_relative(path: str) -> bool:
    """Whether a path resolves against the base to itself: RFC 3986, sections 4.2 and 5.2.4."""
    first, *rest = path.split("/")
    return bool(rest) and first.isalpha() and not {".", ".."}.intersection(rest)


def _literal(term: ox.Literal) -> str:
    kind = term.datatype.value
    if kind in _BARE and _BARE[kind].match(term.value):
        return term.value
    text = str(term)
    suffix = f"^^<{kind}>"
    if text.endswith(suffix):
        return f"{text.removesuffix(suffix)}^^{_compact(kind)}"
    return text


def _term(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return _compact(term.value)
    return _literal(term) if isinstance(term, ox.Literal) else str(term)


def _property(predicate: ox.NamedNode) -> str:
    return "a" if predicate == _TYPE else _compact(predicate.value)


def _blocks(triples: Iterable[ox.Triple], indent: str) -> Iterator[str]:
    """Sorted triples as Turtle, one block a subject, one line a property."""
    for subject, about in groupby(triples, key=lambda triple: triple.subject):
        lines = (
            f"{_property(predicate)} {' , '.join(_term(t.object) for t in alike)}"
            for predicate, alike in groupby(about, key=lambda triple: triple.predicate)
        )
        body = f" ;\n{indent}    ".join(lines)
        yield f"{indent}{_term(subject)} {body} .\n"


def _header() -> str:
    lines = (f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in prefixes().items())
    return "\n".join((f"@base <{ID}> .", *lines, "", ""))


def turtle(graph: ox.Store) -> str:
    """The merged facts with their sentences as Turtle.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> turtle(store.graph).count("Edi Damansyah")
    0
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> turtle(store.graph).count("Edi Damansyah") > 0
    True
    """
    return _header() + "\n".join(_blocks(merged_triples(graph), ""))


def trig(graph: ox.Store) -> str:
    """The whole dataset as TriG.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> "{" in trig(store.graph), "{" in turtle(store.graph)
    (True, False)
    """
    parts = [_header()]
    for name, quads in groupby(all_quads(graph), key=_graph_name):
        if name:
            body = "".join(_blocks((quad.triple for quad in quads), "    "))
            parts.append(f"\n{_compact(name)} {{\n{body}}}\n")
        else:
            parts.append("\n".join(_blocks((quad.triple for quad in quads), "")))
    return "".join(parts)


# ---- the others ----------------------------------------------------------------------------------


def ntriples(graph: ox.Store) -> str:
    """The merged facts with their sentences as N-Triples.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> ntriples(store.graph)
    ''
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> all(line.endswith(" .") for line in ntriples(store.graph).splitlines())
    True
    """
    return "".join(f"{triple} .\n" for triple in merged_triples(graph))


def nquads(graph: ox.Store) -> str:
    """The whole dataset as N-Quads, sorted by line.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> nquads(store.graph)
    ''
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> lines = nquads(store.graph).splitlines()
    >>> lines == sorted(lines), len(lines) > len(ntriples(store.graph).splitlines())
    (True, True)
    """
    lines = ox.serialize(all_quads(graph), format=ox.RdfFormat.N_QUADS) or b""
    return "".join(f"{line.decode()}\n" for line in sorted(lines.split(b"\n")) if line)


def jsonld(graph: ox.Store) -> str:
    """The whole dataset as JSON-LD: expanded, a line a node, so that no context is needed.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> jsonld(store.graph)
    '[]\\n'
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> "Edi Damansyah" in jsonld(store.graph)
    True
    """
    nodes = [
        node if not name else {"@id": name, "@graph": [node]}
        for name, node in _nodes(all_quads(graph))
    ]
    lines = ",\n".join(json.dumps(node, ensure_ascii=False) for node in nodes)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _nodes(quads: Iterable[ox.Quad]) -> Iterator[tuple[str, dict[str, object]]]:
    """Each subject of each graph as a node object of JSON-LD."""
    for (name, subject), about in groupby(quads, key=lambda q: (_graph_name(q), q.subject)):
        node: dict[str, object] = {"@id": _id(subject)}
        for predicate, alike in groupby(about, key=lambda q: q.predicate):
            if predicate == _TYPE:
                node["@type"] = [_id(quad.object) for quad in alike]
            else:
                node[predicate.value] = [_object(quad.object) for quad in alike]
        yield name, node


def _id(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _object(term: object) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        return {"@id": _id(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == XSD.string:
        return {"@value": term.value}
    return {"@value": term.value, "@type": term.datatype.value}


FORMATS: Mapping[str, Callable[[ox.Store], str]] = {
    "turtle": turtle,
    "trig": trig,
    "nquads": nquads,
    "ntriples": ntriples,
    "jsonld": jsonld,
}
"""The formats by name, each a function from a store's graph to the file's text."""

SUFFIXES: Mapping[str, str] = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
}
"""The format that each file name suffix means."""


def export(graph: ox.Store, format_: str) -> str:
    """Write the graph of a store in a format of :data:`FORMATS`; PamongError for any other.

    >>> export(ox.Store(), "jsonld")
    '[]\\n'
    >>> export(ox.Store(), "excel")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    pamong.errors.PamongError: unknown format 'excel'; use one of turtle, trig, nquads, ...
    """
    if format_ not in FORMATS:
        raise PamongError(f"unknown format {format_!r}; use one of {', '.join(FORMATS)}")
    return FORMATS[format_](graph)
