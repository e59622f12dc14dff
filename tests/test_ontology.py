"""The ontology keeps its own rules: after OOPS! (Poveda-Villalon et al. 2014) and OWL 2 RL.

The sample data are the gold graphs of :mod:`gold_store`.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from gold_store import gold_store, gold_triples
from pamong.check import merged_graph
from pamong.paths import ONTOLOGY
from pamong.vocabulary import CONCEPT, ID, PAMONG, prefixes, terms

ONTOLOGY_IRI = URIRef("https://w3id.org/pamong/ns")
LANGUAGES = ("id", "en")
CORE = tuple(prefixes()[prefix] for prefix in ("owl", "rdf", "rdfs", "xsd"))
DOMAIN = (RDFS.domain, URIRef("https://schema.org/domainIncludes"))
RANGE = (RDFS.range, URIRef("https://schema.org/rangeIncludes"))

RL_TERMS = {
    "AllDisjointClasses",
    "AnnotationProperty",
    "Class",
    "DatatypeProperty",
    "ObjectProperty",
    "Ontology",
    "SymmetricProperty",
    "inverseOf",
    "members",
    "propertyChainAxiom",
    "versionIRI",
    "versionInfo",
}
"""The constructs of OWL in use: all are in OWL 2 RL (W3C, OWL 2 Profiles, section 4)."""


@cache
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "pamong.ttl")


@cache
def concepts() -> Graph:
    return Graph().parse(ONTOLOGY / "concepts.ttl")


@cache
def sample() -> Graph:
    """All the triples of the gold graphs, whatever graph they are in."""
    return Graph().parse(data=gold_triples(), format="nt")


@cache
def vocabulary_files() -> tuple[Path, ...]:
    return tuple(sorted((ONTOLOGY / "vocabularies").glob("*.tsv")))


def header(path: Path) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    return dict(re.findall(r"^# ([a-z ]+): (.+)$", text, re.MULTILINE))


def rows(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((n for n in lines if n[0] != "#"), delimiter="\t", quoting=3))


@cache
def known_terms() -> dict[str, frozenset[str]]:
    """The namespaces of the vendored lists, each with its terms."""
    return {
        header(path)["namespace"]: frozenset(row["term"] for row in rows(path))
        for path in vocabulary_files()
    }


def used_iris(graph: Graph) -> set[str]:
    return {str(node) for triple in graph for node in triple if isinstance(node, URIRef)}


def own(kind: Node | None = None) -> list[URIRef]:
    found = {URIRef(iri) for iri in terms(PAMONG).values()}
    return sorted(t for t in found if kind is None or (t, RDF.type, kind) in ontology())


def properties() -> list[URIRef]:
    return own(OWL.ObjectProperty) + own(OWL.DatatypeProperty)


def texts(graph: Graph, term: Node, predicate: URIRef, language: str) -> list[str]:
    values = (v for v in graph.objects(term, predicate) if isinstance(v, Literal))
    return [str(value) for value in values if value.language == language]


def local(term: Node) -> str:
    return str(term).rsplit("#", 1)[-1]


# ---- terms -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("predicate", [RDFS.label, RDFS.comment], ids=["label", "comment"])
@pytest.mark.parametrize("term", own(), ids=local)
def test_term_is_explained_once_in_each_language(
    term: URIRef, predicate: URIRef, language: str
) -> None:
    (text,) = texts(ontology(), term, predicate, language)
    assert text == text.strip() != ""


@pytest.mark.parametrize("term", own(), ids=local)
def test_term_says_where_it_is_defined(term: URIRef) -> None:
    assert list(ontology().objects(term, RDFS.isDefinedBy)) == [ONTOLOGY_IRI]


def test_names_are_camel_case_by_kind() -> None:
    assert [c for c in own(OWL.Class) if not re.fullmatch("[A-Z][A-Za-z]+", local(c))] == []
    assert [p for p in properties() if not re.fullmatch("[a-z][A-Za-z]+", local(p))] == []
    assert {*own(OWL.Class), *properties()} == set(own())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_terms_share_a_label(language: str) -> None:
    labels = Counter(
        text.lower() for term in own() for text in texts(ontology(), term, RDFS.label, language)
    )
    assert [label for label, count in labels.items() if count > 1] == []


@pytest.mark.parametrize("term", properties(), ids=local)
def test_property_has_one_domain_or_several_possible_ones(term: URIRef) -> None:
    """Two rdfs:domain would mean both at once (OOPS! pitfall P19)."""
    strict, loose = (list(ontology().objects(term, predicate)) for predicate in DOMAIN)
    assert (len(strict), len(loose) > 1) in {(1, False), (0, True)}


@pytest.mark.parametrize("term", own(OWL.ObjectProperty), ids=local)
def test_object_property_has_one_range_or_several_possible_ones(term: URIRef) -> None:
    strict, loose = (list(ontology().objects(term, predicate)) for predicate in RANGE)
    assert (len(strict), len(loose) > 1) in {(1, False), (0, True)}


def test_only_a_text_has_no_range() -> None:
    """objective is in the language of the article: a literal with or without a language tag."""
    without = [p for p in own(OWL.DatatypeProperty) if (p, RDFS.range, None) not in ontology()]
    assert [local(p) for p in without] == ["objective"]


def test_ranges_of_texts_and_numbers_are_datatypes_of_owl() -> None:
    ranges = {
        local(o) for p in own(OWL.DatatypeProperty) for o in ontology().objects(p, RDFS.range)
    }
    assert ranges == {"decimal", "integer", "nonNegativeInteger", "string"}


def test_ontology_introduces_itself() -> None:
    about = dict(ontology().predicate_objects(ONTOLOGY_IRI))
    named = {ontology().qname(p) for p in about if isinstance(p, URIRef)}
    assert named >= {
        *("dct:title", "dct:description", "dct:created", "dct:license", "dct:creator"),
        *("owl:versionIRI", "owl:versionInfo", "vann:preferredNamespaceUri"),
    }


# ---- terms of others -------------------------------------------------------------------------


@pytest.mark.parametrize("path", vocabulary_files(), ids=lambda path: path.stem)
def test_vendored_list_says_what_it_is(path: Path) -> None:
    assert {"namespace", "source", "version", "licence", "taken from"} <= header(path).keys()
    names = [row["term"] for row in rows(path)]
    assert names == sorted(set(names))
    assert all(row["kind"] for row in rows(path))


def test_every_vocabulary_in_use_is_vendored() -> None:
    namespaces = set(prefixes().values()) - {prefixes()["pamong"], CONCEPT, *CORE}
    assert namespaces <= known_terms().keys()


@pytest.mark.parametrize("namespace", sorted(known_terms()))
def test_terms_of_others_exist(namespace: str) -> None:
    iris = used_iris(ontology()) | used_iris(sample()) | used_iris(concepts())
    names = {iri[len(namespace) :] for iri in iris if iri.startswith(namespace)} - {""}
    assert names, f"nothing of {namespace} is in use"
    assert names - known_terms()[namespace] == set()


def test_a_term_that_does_not_exist_would_be_seen() -> None:
    assert "originalOrganization" in known_terms()["http://www.w3.org/ns/org#"]
    assert "orginalOrganization" not in known_terms()["http://www.w3.org/ns/org#"]


def test_every_iri_of_the_ontology_has_a_known_namespace() -> None:
    known = (*known_terms(), *CORE, str(ONTOLOGY_IRI), "https://www.apache.org/licenses/")
    assert [iri for iri in used_iris(ontology()) if not iri.startswith(known)] == []


def test_data_use_declared_terms_only() -> None:
    predicates = {str(p) for p in sample().predicates()}
    classes = {str(c) for c in sample().objects(None, RDF.type)}
    declared = {str(s) for s in ontology().subjects(RDF.type)}
    assert [t for t in predicates | classes if t not in declared and not t.startswith(CORE)] == []


def test_declared_terms_are_of_one_kind_of_property() -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    declared = Counter(s for kind in kinds for s in ontology().subjects(RDF.type, kind))
    assert [term for term, count in declared.items() if count > 1] == []


# ---- concepts --------------------------------------------------------------------------------


def concept_list() -> list[Node]:
    return sorted(concepts().subjects(RDF.type, SKOS.Concept), key=str)


@pytest.mark.parametrize("language", LANGUAGES)
def test_concepts_and_schemes_have_one_name_in_each_language(language: str) -> None:
    named = concept_list() + list(concepts().subjects(RDF.type, SKOS.ConceptScheme))
    wrong = {
        str(node): texts(concepts(), node, SKOS.prefLabel, language)
        for node in named
        if len(texts(concepts(), node, SKOS.prefLabel, language)) != 1
    }
    assert named
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_is_explained_in_each_language(language: str) -> None:
    wrong = [
        concept
        for concept in concept_list()
        if len(texts(concepts(), concept, SKOS.definition, language)) != 1
    ]
    assert wrong == []


def test_concepts_are_in_one_scheme_that_exists() -> None:
    schemes = set(concepts().subjects(RDF.type, SKOS.ConceptScheme))
    wrong = [
        concept
        for concept in concept_list()
        if len(found := list(concepts().objects(concept, SKOS.inScheme))) != 1
        or found[0] not in schemes
    ]
    assert wrong == []


def test_broader_concepts_are_in_the_same_scheme() -> None:
    pairs = list(concepts().subject_objects(SKOS.broader))
    scheme = {c: concepts().value(c, SKOS.inScheme) for c in concept_list()}
    assert pairs
    assert [(one, two) for one, two in pairs if scheme[one] != scheme.get(two)] == []


def test_no_concept_is_broader_than_itself() -> None:
    looping = [
        concept
        for concept in concept_list()
        for broader in concepts().objects(concept, SKOS.broader)
        if concept in concepts().transitive_objects(broader, SKOS.broader)
    ]
    assert looping == []


def test_each_concept_is_a_top_or_below_another() -> None:
    loose = [
        concept
        for concept in concept_list()
        if (concept, SKOS.broader, None) not in concepts()
        and (concept, SKOS.topConceptOf, None) not in concepts()
    ]
    assert loose == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_concepts_of_a_scheme_share_a_name(language: str) -> None:
    names = Counter(
        (concepts().value(concept, SKOS.inScheme), text.lower())
        for concept in concept_list()
        for text in texts(concepts(), concept, SKOS.prefLabel, language)
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_concepts_of_roles_are_roles_of_org() -> None:
    role = URIRef("http://www.w3.org/ns/org#Role")
    wrong = [
        concept
        for concept in concept_list()
        if str(concept).startswith(CONCEPT + "role-")
        and (concept, RDF.type, role) not in concepts()
    ]
    assert wrong == []


def test_concepts_of_the_sample_exist() -> None:
    used = {o for o in sample().objects() if str(o).startswith(CONCEPT)}
    assert used
    assert used - set(concept_list()) == set()


# ---- OWL 2 RL --------------------------------------------------------------------------------


def test_only_constructs_of_owl_2_rl_are_used() -> None:
    owl = {iri[len(CORE[0]) :] for iri in used_iris(ontology()) if iri.startswith(CORE[0])}
    assert owl == RL_TERMS


def contradictions(extra: str = "") -> list[str]:
    """Close ontology and sample under OWL 2 RL; give what owlrl found to be impossible."""
    import owlrl

    graph = Graph()
    graph += ontology()
    graph += merged_graph(gold_store())
    graph.parse(data=turtle(extra), format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return [str(text) for text in graph.objects(None, errors)]


def turtle(text: str) -> str:
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in prefixes().items()]
    return "\n".join((f"@base <{ID}> .", *lines, text))


def test_sample_does_not_contradict_the_ontology() -> None:
    assert contradictions() == []


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param("<person/64.02/sunggono> a org:Post .", id="a person is no post"),
        pytest.param(
            "<person/64.02/sunggono> pamong:capacity k:cap-pj .", id="only a tenure has a capacity"
        ),
        pytest.param(
            "<c> a pamong:Candidacy . <d> pamong:appoints <c> .", id="a candidacy is no tenure"
        ),
    ],
)
def test_a_contradiction_is_seen(fault: str) -> None:
    assert contradictions(fault)


def test_a_candidacy_is_consistent_with_the_same_properties() -> None:
    candidacy = (
        "<c> a pamong:Candidacy ; org:member <person/64.02/sunggono> ;"
        " pamong:post <post/64.02/bupati> ; pamong:standing k:std-calon ."
    )
    assert contradictions(candidacy) == []
