"""Every way of breaking a graph that verification promises to notice, broken once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest

import factories
from pamong.merge import REFERENCE
from pamong.records import Reading, Span, Support
from pamong.store import Store, open_store
from pamong.verify import verify_reading, verify_store
from pamong.vocabulary import ID, OA, ORG, PAMONG, RDF, RDFS, SDO

DOC = ox.NamedNode(f"{ID}doc/{factories.SEED_ID}")
SENTENCE = ox.NamedNode(f"{DOC.value}#char=0,89")
DEFAULT = ox.DefaultGraph()


def seed_store() -> Store:
    store = open_store()
    store.load([factories.seed_reading()])
    return store


def change(graph: ox.Store, quad: ox.Quad, literal: str) -> None:
    graph.remove(quad)
    graph.add(ox.Quad(quad.subject, quad.predicate, ox.Literal(literal), quad.graph_name))


def one(graph: ox.Store, subject: ox.NamedNode, predicate: str) -> ox.Quad:
    return next(graph.quads_for_pattern(subject, ox.NamedNode(predicate), None, None))


def a_claim(graph: ox.Store) -> ox.NamedNode:
    named = (name for name in graph.named_graphs() if isinstance(name, ox.NamedNode))
    return min((name for name in named if "#" in name.value), key=str)


def change_text(graph: ox.Store) -> None:
    text = one(graph, DOC, SDO.text)
    assert isinstance(text.object, ox.Literal)
    change(graph, text, text.object.value.replace("Kukar", "Kubar", 1))


def change_words(graph: ox.Store) -> None:
    change(graph, one(graph, SENTENCE, OA.exact), "Wali Kota hadir.")


def move_sentence(graph: ox.Store) -> None:
    change(graph, one(graph, SENTENCE, OA.start), "1")


def drop_evidence(graph: ox.Store) -> None:
    for quad in list(graph.quads_for_pattern(a_claim(graph), ox.NamedNode(PAMONG.evidence), None)):
        graph.remove(quad)


def drop_claim(graph: ox.Store) -> None:
    graph.remove_graph(a_claim(graph))


def drop_sentence(graph: ox.Store) -> None:
    for quad in list(graph.quads_for_pattern(SENTENCE, None, None, DEFAULT)):
        graph.remove(quad)


def borrow_sentence(graph: ox.Store) -> None:
    other = ox.NamedNode(f"{ID}doc/other#char=0,4")
    graph.add(ox.Quad(other, ox.NamedNode(RDF.type), ox.NamedNode(PAMONG.Sentence)))
    graph.add(ox.Quad(a_claim(graph), ox.NamedNode(PAMONG.evidence), other))


def idle_sentence(graph: ox.Store) -> None:
    other = ox.NamedNode(f"{DOC.value}#char=0,4")
    graph.add(ox.Quad(other, ox.NamedNode(RDF.type), ox.NamedNode(PAMONG.Sentence)))


def invent_fact(graph: ox.Store) -> None:
    chief = ox.NamedNode(f"{ID}org/64.02/pemkab")
    graph.add(ox.Quad(chief, ox.NamedNode(ORG.subOrganizationOf), chief))


def lose_fact(graph: ox.Store) -> None:
    team = ox.NamedNode(ID + factories.DECREE)
    found = graph.quads_for_pattern(team, ox.NamedNode(PAMONG.establishes), None, DEFAULT)
    graph.remove(next(found))


def second_label(graph: ox.Store) -> None:
    person = ox.NamedNode(ID + factories.SUNGGONO)
    graph.add(ox.Quad(person, ox.NamedNode(RDFS.label), ox.Literal("H Sunggono")))


def lose_background(graph: ox.Store) -> None:
    graph.remove_graph(ox.NamedNode(REFERENCE.strip("<>")))


BROKEN: list[tuple[Callable[[ox.Store], None], str]] = [
    (change_text, "not the one that was read"),
    (change_words, "not those of the text"),
    (move_sentence, "not those of the text"),
    (drop_evidence, "no sentence that supports it"),
    (drop_claim, "the claim states nothing"),
    (drop_sentence, "is unknown"),
    (borrow_sentence, "of another document"),
    (idle_sentence, "supports nothing"),
    (invent_fact, "no claim and no background says this"),
    (lose_fact, "the merged facts do not"),
    (second_label, "no claim and no background says this"),
    (lose_background, "no claim and no background says this"),
]


def test_a_sound_store_has_no_findings() -> None:
    store = seed_store()
    store.load([factories.installation_reading()])
    assert len(store.graph) > 500
    assert verify_store(store) == ()
    assert verify_store(open_store()) == ()


@pytest.mark.parametrize(("break_it", "what"), BROKEN, ids=lambda v: getattr(v, "__name__", ""))
def test_what_is_broken_is_found(break_it: Callable[[ox.Store], None], what: str) -> None:
    store = seed_store()
    break_it(store.graph)
    findings = verify_store(store)
    assert any(what in str(finding) for finding in findings)
    assert list(findings) == sorted(findings)


def test_a_sound_reading_has_no_findings() -> None:
    assert verify_reading(factories.seed_reading()) == ()


@pytest.mark.parametrize(
    ("sentences", "what"),
    [
        ((), "no sentence"),
        ((Span(0, 99999),), "outside the text"),
        ((Span(5, 5),), "outside the text"),
        ((Span(89, 90),), "empty sentence"),
        ((Span(0, 10),), "none of the document's"),
        ((Span(90, 313), Span(0, 89)), "out of order"),
        ((Span(0, 89), Span(0, 89)), "out of order"),
    ],
)
def test_what_is_wrong_in_a_reading_is_found(sentences: tuple[Span, ...], what: str) -> None:
    sound = factories.seed_reading()
    broken = replace(sound.facts[0], support=Support(sentences, "by-hand"))
    findings = verify_reading(Reading(sound.document, sound.sentences, (broken, *sound.facts[1:])))
    assert any(what in finding.what for finding in findings)
