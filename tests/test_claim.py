"""Claims against the gold graph of the seed article, and names that no one should have."""

from __future__ import annotations

import re
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from compare_seed import Stated, compare, gold_claims, own_claims
from pamong.claim import NAMED_BY, PREDICATES, ROLES, STANDINGS, Claim, claims_of, quads_of
from pamong.ntriples import decimal, iri, iso_date, literal
from pamong.paths import ONTOLOGY
from pamong.records import Body, Person, Reading, Relation, Span, Statement, Topic
from pamong.vocabulary import CONCEPT, ID, PAMONG, RDFS, SKOS

# Any text a file can hold: UTF-8 has no lone surrogates.
TEXTS = st.text(st.characters(codec="utf-8"))


def quads(reading: Reading) -> list[ox.Quad]:
    return list(ox.parse("\n".join(quads_of(reading)).encode(), format=ox.RdfFormat.N_QUADS))


def triples(claim: Claim) -> list[str]:
    return [triple.replace(ID, "") for triple in claim.triples]


def claims_by(reading: Reading, rule: str) -> list[Claim]:
    return [claim for claim in claims_of(reading) if claim.support.rule == rule]


def test_everything_stated_by_hand_is_a_gold_claim() -> None:
    gold, own = gold_claims(), own_claims(factories.seed_reading())
    result = compare(gold, own)
    assert not result.false
    assert len(result.found) == len(own) > 35
    assert {claim.describes for claim in result.found} == {True, False}


def test_a_changed_sentence_is_no_longer_the_gold_claim() -> None:
    claim = gold_claims()[0]
    elsewhere = Stated(claim.triples, frozenset({f"{ID}doc/x#char=0,1"}), claim.describes)
    assert compare([claim], [elsewhere]).false == (elsewhere,)


def test_the_same_reading_gives_the_same_names_and_the_rule_is_in_them() -> None:
    reading = factories.seed_reading()
    names = [claim.name for claim in claims_of(reading)]
    assert names == [claim.name for claim in claims_of(reading)]
    assert len(set(names)) == len(names)
    shape = re.compile(rf"doc/{factories.SEED_ID}#by-hand\.[0-9a-f]{{10}}")
    assert all(shape.fullmatch(name) for name in names)


def test_only_sentences_that_support_something_are_described() -> None:
    described = {
        quad.subject.value.partition("=")[2]
        for quad in quads(factories.seed_reading())
        if isinstance(quad.subject, ox.NamedNode) and "#char=" in quad.subject.value
    }
    supporting = {
        f"{span.start},{span.end}"
        for fact in factories.seed_reading().facts
        for span in fact.support.sentences
    }
    assert described == supporting
    assert len(described) < len(factories.SEED_SENTENCES)


def test_sure_claims_say_nothing_of_confidence() -> None:
    said = {
        quad.object.value
        for quad in quads(factories.seed_reading())
        if quad.predicate.value == PAMONG.confidence and isinstance(quad.object, ox.Literal)
    }
    assert said == {"0.6", "0.7", "0.8", "0.9"}


def test_a_topic_of_one_claim_is_described_inside_it_and_one_of_several_apart() -> None:
    holding = {
        topic: [c for c in claims_of(factories.seed_reading()) if _labels(c, topic)]
        for topic in (factories.MISSION, factories.COOPERATION)
    }
    (mission,) = holding[factories.MISSION]
    (cooperation,) = holding[factories.COOPERATION]
    assert any("ReportedStatement" in triple for triple in mission.triples)
    assert all(triple.startswith(iri(factories.COOPERATION)) for triple in cooperation.triples)


def _labels(claim: Claim, topic: str) -> bool:
    return any(t.startswith(f"{iri(topic)} <{RDFS.label}>") for t in claim.triples)


def test_a_topic_that_nothing_speaks_of_is_still_described() -> None:
    doc = factories.document("d", "Kerja sama.")
    topic = Topic("topic/x", "X", None, factories.whole(doc))
    (claim,) = claims_of(factories.reading(doc, topic))
    assert claim.describes


def test_a_dated_tenure_is_an_undated_one_and_a_term_within_it() -> None:
    said = [triple for c in claims_of(factories.installation_reading()) for triple in triples(c)]
    term = [t for t in said if "rudi-hartono" in t and "/2021-01> <http" in t.split(" ", 1)[0] + t]
    assert any("isPartOf" in t and t.endswith("/plt>") for t in term)
    assert any("startDate" in t and "gYearMonth" in t for t in term)
    assert any("endDate" in t and '"2021-06-30"' in t for t in term)
    undated = [t for t in said if t.split(" ")[0].endswith("bagian-kerja-sama.kepala/plt>")]
    assert undated
    assert not any("Date" in t for t in undated)


def test_a_former_holder_keeps_the_tenure_and_one_elected_has_none() -> None:
    said = [triple for c in claims_of(factories.installation_reading()) for triple in triples(c)]
    assert any("budi-santoso" in t and t.endswith("std-mantan>") for t in said)
    candidacy = [t for t in said if t.startswith("<candidacy/64.02.budi-santoso/64.02.bupati/")]
    assert any(t.endswith(f"<{PAMONG.Candidacy}>") for t in candidacy)
    assert any(t.endswith("std-terpilih>") for t in candidacy)
    assert not any("Tenure" in t for t in candidacy)
    assert not any(t.startswith("<tenure/x>") for t in said)


def test_the_same_triples_twice_are_one_claim_with_the_sentences_of_both() -> None:
    doc = factories.document("d", "Satu. Dua.")
    first, second = Span(0, 5), Span(6, 10)
    relation = Relation("org/x", "part_of", "org/y", replace(factories.whole(doc), rule="one"))
    facts = (
        replace(relation, support=replace(relation.support, sentences=(second,), confidence=0.5)),
        replace(relation, support=replace(relation.support, sentences=(first,))),
    )
    (claim,) = claims_of(Reading(doc, (first, second), facts))
    assert claim.support.sentences == (first, second)
    assert claim.support.confidence == 1


def test_a_region_stated_apart_is_not_in_the_description_of_the_body() -> None:
    doc = factories.document("d", "Tim.")
    body = Body(
        "org/x", "Tim", (), None, "body-tim", "region/64.02", None, False, factories.whole(doc)
    )
    (alone,) = claims_of(factories.reading(doc, body))
    apart = Relation("org/x", "spatial", "region/64.02", factories.whole(doc))
    described, _ = claims_of(factories.reading(doc, body, apart))
    assert any("spatial" in triple for triple in alone.triples)
    assert not any("spatial" in triple for triple in described.triples)


def test_what_a_claim_rests_on_is_said_in_the_graph_of_the_document() -> None:
    doc = factories.document("d", "Rapat itu bertujuan baik.")
    support = replace(factories.whole(doc), note='"Permendgri"', according_to="person/d/a")
    reading = factories.reading(
        doc, replace(factories.person(doc, "person/d/a", "A"), support=support)
    )
    about = {(q.predicate.value.rsplit("#")[-1], str(q.object)) for q in quads(reading)}
    assert ("comment", r'"\"Permendgri\""') in about
    assert ("wasAttributedTo", iri("person/d/a")) in about


def test_an_address_that_is_no_iri_is_left_out() -> None:
    assert not any("source>" in line for line in quads_of(factories.installation_reading()))
    assert any("source>" in line for line in quads_of(factories.seed_reading()))


def test_every_concept_that_code_names_is_in_the_lists() -> None:
    listed = {
        quad.subject.value.removeprefix(CONCEPT)
        for quad in ox.parse(path=ONTOLOGY / "concepts.ttl", format=ox.RdfFormat.TURTLE)
        if isinstance(quad.subject, ox.NamedNode)
    }
    named = {*ROLES.values(), *NAMED_BY.values(), *STANDINGS.values()}
    assert {"quote-langsung", "quote-taklangsung", *named} <= listed


@pytest.mark.parametrize("predicate", sorted(PREDICATES))
def test_every_relation_has_a_triple(predicate: str) -> None:
    doc = factories.document("d", "Kata.")
    relation = Relation("decree/x/2020/1", predicate, "org/y", factories.whole(doc))
    (claim,) = claims_of(factories.reading(doc, relation))
    (triple,) = triples(claim)
    assert triple.startswith("<decree/x/2020/1> <")
    assert ("is_about" in triple) == (predicate == "about")


@given(name=TEXTS, form=TEXTS, words=TEXTS, text=TEXTS.filter(bool))
def test_any_words_come_back_unchanged(name: str, form: str, words: str, text: str) -> None:
    doc = factories.document("d", text)
    said = Statement(
        "statement/d/c0/x", "person/d/x", words, True, "name", None, (), None, factories.whole(doc)
    )
    reading = factories.reading(doc, factories.person(doc, "person/d/x", name, form), said)
    store = ox.Store()
    store.load("\n".join(quads_of(reading)).encode(), format=ox.RdfFormat.N_QUADS)
    found = {q.object.value for q in store if isinstance(q.object, ox.Literal)}
    assert {name, form, words, text} <= found
    assert len(store) == len(set(quads_of(reading)))


@given(TEXTS)
def test_text_is_canonical(text: str) -> None:
    assert literal(text) == str(ox.Literal(text))
    assert literal(text, "id") == str(ox.Literal(text, language="id"))


@given(TEXTS)
def test_any_identity_is_an_iri(path: str) -> None:
    node = ox.NamedNode(iri(f"person/{path.replace('#', '')}")[1:-1])
    assert node.value.startswith(f"{ID}person/")


@pytest.mark.parametrize(
    ("date", "kind"),
    [("2021", "gYear"), ("2021-01", "gYearMonth"), ("2021-01-31", "date"), ("besok", "string")],
)
def test_a_date_has_the_type_of_its_precision(date: str, kind: str) -> None:
    term = next(ox.parse(f"<a:b> <a:c> {iso_date(date)} .".encode(), format=ox.RdfFormat.N_TRIPLES))
    assert isinstance(term.object, ox.Literal)
    assert term.object.datatype.value.endswith(f"#{kind}")


def test_confidence_has_no_tail_of_a_float() -> None:
    assert [decimal(n).split('"')[1] for n in (0.1 + 0.2, 0.85, 0.0)] == ["0.3", "0.85", "0.0"]


def test_forms_equal_to_the_name_are_not_repeated() -> None:
    doc = factories.document("d", "A.")
    person = Person("person/d/a", "A", ("A", "H A", "H A"), ("H",), factories.whole(doc))
    (claim,) = claims_of(factories.reading(doc, person))
    assert [t for t in claim.triples if SKOS.altLabel in t] == [
        f'{iri("person/d/a")} <{SKOS.altLabel}> "H A"'
    ]
