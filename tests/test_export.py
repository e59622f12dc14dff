"""Each format is read back by two libraries and compared with the store as a graph."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from pamong.export import FORMATS, STATING, SUFFIXES, export, merged_triples, turtle
from pamong.lines import is_index
from pamong.store import Store, open_store
from pamong.vocabulary import CONCEPT, ID, OA, PAMONG, PROV, RDF

OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
RDFLIB = {"ntriples": "nt", "jsonld": "json-ld"}
WHOLE = ("trig", "nquads", "jsonld")
MERGED = ("turtle", "ntriples")


@pytest.fixture(scope="module")
def store() -> Store:
    made = open_store()
    made.load([factories.seed_reading(), factories.installation_reading()])
    return made


def read_by_oxigraph(text: str, format_: str) -> list[ox.Quad]:
    return list(ox.parse(text.encode(), format=OXIGRAPH[format_]))


def as_text(quads: Iterable[ox.Quad]) -> set[tuple[str, str]]:
    return {(str(quad.triple), str(quad.graph_name)) for quad in quads}


def read_by_rdflib(text: str, format_: str) -> set[tuple[str, str]]:
    """What rdflib reads, written by it as N-Quads for the comparison."""
    from rdflib import Dataset

    dataset = Dataset()
    dataset.parse(data=text, format=RDFLIB.get(format_, format_))
    again = dataset.serialize(format="nquads")
    quads = ox.parse(again.encode(), format=ox.RdfFormat.N_QUADS)
    rdflib_default = ox.NamedNode("urn:x-rdflib:default")
    return {(t, "DEFAULT" if g == str(rdflib_default) else g) for t, g in as_text(quads)}


@pytest.mark.parametrize("format_", WHOLE)
# rdflib 7.6 warns of what it does itself.
@pytest.mark.filterwarnings("ignore:(Dataset|Conj).* is deprecated:DeprecationWarning")
def test_the_whole_dataset_comes_back(store: Store, format_: str) -> None:
    text = export(store.graph, format_)
    wanted = {line for line in as_text(store.graph) if not is_index(line[1])}
    assert wanted < as_text(store.graph)
    assert as_text(read_by_oxigraph(text, format_)) == wanted
    assert read_by_rdflib(text, format_) == wanted


@pytest.mark.parametrize("format_", MERGED)
def test_the_merged_graph_comes_back(store: Store, format_: str) -> None:
    from rdflib import Graph
    from rdflib.compare import isomorphic

    text = export(store.graph, format_)
    wanted = {str(triple) for triple in merged_triples(store.graph)}
    assert {str(quad.triple) for quad in read_by_oxigraph(text, format_)} == wanted
    lines = "".join(f"{triple} .\n" for triple in wanted)
    same = Graph().parse(data=text, format=RDFLIB.get(format_, format_))
    assert len(same) == len(wanted) > 300
    assert isomorphic(same, Graph().parse(data=lines, format="nt"))


def test_in_turtle_every_stated_node_shows_the_words_it_rests_on(store: Store) -> None:
    triples = {q.triple for q in read_by_oxigraph(turtle(store.graph), "turtle")}
    kinds = {ox.NamedNode(kind) for kind in STATING}
    typed = {(t.subject, t.object) for t in triples if t.predicate.value == RDF.type}
    stated = {subject for subject, kind in typed if kind in kinds}
    words = {t.subject: t.object for t in triples if t.predicate.value == OA.exact}
    derived = [t for t in triples if t.predicate.value == PROV.wasDerivedFrom]
    assert {t.subject for t in derived} == stated
    assert {kind for _, kind in typed if kind in kinds} == kinds
    assert all(t.object in words for t in derived)


def test_in_turtle_a_decree_shows_the_sentences_of_its_relations(store: Store) -> None:
    triples = [q.triple for q in read_by_oxigraph(turtle(store.graph), "turtle")]
    decree = ox.NamedNode(ID + factories.DECREE)
    sentences = {
        str(t.object).partition("char=")[2].strip(">")
        for t in triples
        if t.subject == decree and t.predicate.value == PROV.wasDerivedFrom
    }
    assert sentences == {"639,870", "871,940"}


def test_turtle_names_no_claims_and_only_concepts_in_use(store: Store) -> None:
    triples = [q.triple for q in read_by_oxigraph(turtle(store.graph), "turtle")]
    assert not any(t.predicate.value == PAMONG.evidence for t in triples)
    concepts = {t.subject for t in triples if str(t.subject).startswith(f"<{CONCEPT}")}
    used = {t.object for t in triples}
    assert concepts
    assert concepts <= used


def test_turtle_looks_as_people_write_it(store: Store) -> None:
    text = turtle(store.graph)
    assert text.startswith("@base <https://w3id.org/pamong/id/> .\n@prefix cv: ")
    assert '\n<person/64.02/sunggono> a foaf:Person ;\n    rdfs:label "Sunggono" ;\n' in text
    assert "    pamong:count 32 ;\n" in text
    assert text.index("<person/64.02/sunggono> a") < text.index("<doc/") or "<decree/" in text
    assert text.rindex("\nk:") > text.rindex("\n<")


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_an_empty_store_is_an_empty_file(format_: str) -> None:
    assert read_by_oxigraph(export(ox.Store(), format_), format_) == []


def test_every_suffix_means_a_format_and_every_format_has_one() -> None:
    assert sorted(SUFFIXES.values()) == sorted(FORMATS)


TEXTS = st.text(st.characters(codec="utf-8"))
DATATYPES = st.sampled_from(["integer", "decimal", "date", "string", "boolean"])


@settings(max_examples=60)
@given(
    text=TEXTS, kind=DATATYPES, path=st.text("ab./:-", max_size=8), format_=st.sampled_from(WHOLE)
)
def test_any_term_comes_back(text: str, kind: str, path: str, format_: str) -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    node = ox.NamedNode(f"{ID}person/{path}")
    graph = ox.Store()
    for term in (
        node,
        ox.Literal(text, language="id"),
        ox.Literal(text, datatype=ox.NamedNode(xsd + kind)),
        ox.Literal("12", datatype=ox.NamedNode(xsd + kind)),
    ):
        graph.add(ox.Quad(node, ox.NamedNode(f"{PAMONG.count}"), term, node))
        graph.add(ox.Quad(node, ox.NamedNode(RDF.type), node))
    assert set(read_by_oxigraph(export(graph, format_), format_)) == set(graph)
