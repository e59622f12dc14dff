"""The gold graphs as a store laid out the way Pamong lays out its own.

``seed-expected.trig`` was written by hand from the seed article, ``reference.trig`` is the
background it needs, and ``fixture-extra.trig`` holds five invented documents, so that time,
several sources and direct quotation have data.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from pamong.paths import ONTOLOGY
from pamong.vocabulary import CONCEPTS_GRAPH, ID, RDFS, SKOS, prefixes

GOLD = Path(__file__).parent / "gold"
FILES = ("seed-expected.trig", "reference.trig", "fixture-extra.trig")

_LABEL = NamedNode(RDFS.label)
_ALT_LABEL = NamedNode(SKOS.altLabel)


def gold_store() -> Store:
    """Give a new store with the gold graphs, for a test to spoil."""
    store = Store()
    store.extend(_gold_quads())
    return store


def gold_triples() -> str:
    """Give the triples of the gold graphs, whatever graph they are in, as N-Triples."""
    return "".join(f"{quad.triple} .\n" for quad in _claims_and_background())


@cache
def _claims_and_background() -> tuple[Quad, ...]:
    store = Store()
    for name in FILES:
        store.load(path=GOLD / name, format=RdfFormat.TRIG)
    return tuple(store)


@cache
def _gold_quads() -> tuple[Quad, ...]:
    said = _claims_and_background()
    concepts = Store()
    concepts.load(
        path=ONTOLOGY / "concepts.ttl",
        format=RdfFormat.TURTLE,
        to_graph=NamedNode(CONCEPTS_GRAPH),
    )
    return (*said, *_merge(said), *concepts)


def _merge(quads: tuple[Quad, ...]) -> tuple[Quad, ...]:
    """The union of all graphs; of several labels the first stays, the others are other names."""
    labels: dict[str, str] = {}
    for quad in sorted(quads, key=str):
        if quad.predicate == _LABEL:
            labels.setdefault(str(quad.subject), str(quad.object))
    return tuple(_in_default_graph(quad, labels) for quad in quads)


def _in_default_graph(quad: Quad, labels: dict[str, str]) -> Quad:
    second = quad.predicate == _LABEL and str(quad.object) != labels[str(quad.subject)]
    predicate = _ALT_LABEL if second else quad.predicate
    return Quad(quad.subject, predicate, quad.object, DefaultGraph())


def prologue() -> str:
    """The prefixes of Pamong and its base, for SPARQL in tests."""
    lines = [f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in prefixes().items()]
    return "\n".join((f"BASE <{ID}>", *lines, ""))
