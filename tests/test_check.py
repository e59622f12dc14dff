"""Every check and every shape sees its fault, and the gold graphs have none.

The faults are invented, one a line: what is done to the gold graphs (SPARQL Update), and the
thing that must then be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import RDF, SH, Graph, URIRef

from factories import seed_reading
from gold_store import gold_store, prologue
from pamong.check import (
    CHECKS,
    SHAPES,
    CheckError,
    Finding,
    check_graph,
    check_shapes,
    check_store,
    checks,
    merged_graph,
    read_check,
)
from pamong.store import open_store
from pamong.vocabulary import ID, SHAPE

DOC = "doc/4a4847d21d14bf21"
SUNGGONO = "person/64.02/sunggono"
SEKDA = "tenure/64.02.sunggono/64.02.sekretaris-daerah/x"
BUPATI = "tenure/64.02.edi-damansyah/64.02.bupati/x"
FAJRI = "tenure/kemendagri.ahmad-fajri/kemendagri.setjen.pusat-fasilitasi-kerja-sama.kepala/pj"
RUDI = "tenure/64.02.rudi-hartono/64.02.setda.bagian-kerja-sama.kepala/plt/2021-01"
SK = "decree/keputusan-bupati/64.02/2021/105-sk-bup-hk-2021"
PERMENDAGRI = "decree/permendagri/2020/22"
RAKOR = "event/4a4847d21d14bf21/rakor-dan-evaluasi"
HADIR = "participation/4a4847d21d14bf21/rakor-dan-evaluasi/64.02.sunggono/hadir"
QUOTE = "statement/fx02/c164/64.02.sunggono"
FIRST = f"{DOC}#char=0,89"

STORE_FAULTS = (
    (
        "accompanied-but-absent",
        f"INSERT DATA {{ <{HADIR}> pamong:accompanying <person/64.02/edi-damansyah> }}",
        HADIR,
    ),
    (
        "appointed-and-dismissed",
        f"INSERT DATA {{ <{SK}> pamong:appoints <{SEKDA}> ; pamong:dismisses <{SEKDA}> }}",
        SK,
    ),
    (
        "body-below-itself",
        "INSERT DATA { <org/64.02/pemkab> org:subOrganizationOf <org/64.02/setda> }",
        "org/64.02/setda",
    ),
    (
        "capacity-of-another",
        f"INSERT DATA {{ <{HADIR}> pamong:inCapacityOf <{BUPATI}> }}",
        HADIR,
    ),
    (
        "claim-without-evidence",
        f"DELETE WHERE {{ <{DOC}#c-rakor-about> pamong:evidence ?sentence }}",
        f"{DOC}#c-rakor-about",
    ),
    (
        "claim-without-fact",
        f"INSERT DATA {{ <{DOC}#c-empty> pamong:evidence <{FIRST}> }}",
        f"{DOC}#c-empty",
    ),
    (
        "dated-tenure-alone",
        f"DELETE WHERE {{ <{RUDI}> dct:isPartOf ?whole }}",
        RUDI,
    ),
    (
        "decree-after-its-basis",
        f"INSERT DATA {{ <{PERMENDAGRI}> eli:based_on <{SK}> }}",
        PERMENDAGRI,
    ),
    (
        "decree-refers-to-itself",
        f"INSERT DATA {{ <{SK}> eli:cites <{SK}> }}",
        SK,
    ),
    (
        "decree-without-region",
        f"DELETE WHERE {{ <{SK}> dct:spatial ?region }}",
        SK,
    ),
    (
        "end-before-start",
        f"DELETE {{ <{RUDI}> sdo:endDate ?end }} WHERE {{ <{RUDI}> sdo:endDate ?end }} ;"
        f" INSERT DATA {{ <{RUDI}> sdo:endDate '2020'^^xsd:gYear }}",
        RUDI,
    ),
    (
        "evidence-elsewhere",
        f"INSERT DATA {{ <doc/fx01#m-rudi> pamong:evidence <{FIRST}> }}",
        "doc/fx01#m-rudi",
    ),
    (
        "fact-without-claim",
        f"INSERT DATA {{ <{SK}> pamong:establishes <org/64.02/setda> }}",
        SK,
    ),
    (
        "groups-exceed-total",
        f"DELETE {{ ?h pamong:count ?n }} INSERT {{ ?h pamong:count 99 }}"
        f" WHERE {{ <{RAKOR}> pamong:headcount ?h . ?h pamong:group k:grp-asn ; pamong:count ?n }}",
        RAKOR,
    ),
    (
        "one-person-two-regions",
        "INSERT DATA { <tenure/y> a pamong:Tenure ; pamong:post <post/64.72/sekretaris-daerah> ;"
        f" org:member <{SUNGGONO}> . <post/64.72/sekretaris-daerah> org:role k:role-sekda ;"
        " dct:spatial <region/64.72> }",
        SUNGGONO,
    ),
    (
        "place-inside-itself",
        "INSERT DATA { <region/64> sdo:containedInPlace <region/64.02> }",
        "region/64.02",
    ),
    (
        "post-outside-its-body",
        "DELETE { <post/64.02/sekretaris-daerah> dct:spatial ?region }"
        " INSERT { <post/64.02/sekretaris-daerah> dct:spatial <region/64.72> }"
        " WHERE { <post/64.02/sekretaris-daerah> dct:spatial ?region }",
        "post/64.02/sekretaris-daerah",
    ),
    (
        "quotation-not-in-sentence",
        f"DELETE {{ <{QUOTE}> sdo:text ?text }}"
        f" INSERT {{ <{QUOTE}> sdo:text 'Kerja sama harus berdampak pada hal lain,'@id }}"
        f" WHERE {{ <{QUOTE}> sdo:text ?text }}",
        QUOTE,
    ),
    (
        "sentence-name",
        f"DELETE {{ ?s oa:start 90 }} INSERT {{ ?s oa:start 91 }}"
        f" WHERE {{ ?s oa:hasSource <{DOC}> ; oa:start 90 }}",
        f"{DOC}#char=90,313",
    ),
    (
        "sentence-offsets",
        f"DELETE {{ <{FIRST}> oa:exact ?text }} INSERT {{ <{FIRST}> oa:exact 'Sekretaris' }}"
        f" WHERE {{ <{FIRST}> oa:exact ?text }}",
        FIRST,
    ),
    (
        "sentences-overlap",
        f"INSERT DATA {{ <{DOC}#char=80,89> oa:hasSource <{DOC}> ; oa:start 80 ; oa:end 89 ;"
        " oa:exact 'ra Kukar.' }",
        FIRST,
    ),
    (
        "several-labels",
        "INSERT DATA { <region/64.02> rdfs:label 'Kukar'@id }",
        "region/64.02",
    ),
    (
        "two-definitive-holders",
        "INSERT DATA { <tenure/a> pamong:capacity k:cap-definitif ; pamong:post <post/64.02/bupati>"
        " ; org:member <person/a> ; sdo:startDate '2019'^^xsd:gYear ; sdo:endDate '2024'^^xsd:gYear"
        " . <tenure/b> pamong:capacity k:cap-definitif ; pamong:post <post/64.02/bupati>"
        " ; org:member <person/b> ; sdo:startDate '2021-02'^^xsd:gYearMonth }",
        "tenure/a",
    ),
    (
        "two-disjoint-types",
        f"INSERT DATA {{ <{SUNGGONO}> a org:Post }}",
        SUNGGONO,
    ),
    (
        "unknown-concept",
        f"INSERT DATA {{ <{RAKOR}> dct:type k:ev-tidak-ada }}",
        "https://w3id.org/pamong/concept/ev-tidak-ada",
    ),
)

SHAPE_FAULTS = (
    ("Iri", "INSERT DATA { <person/64.02/Édi> a foaf:Person ; rdfs:label 'Edi' }"),
    ("Name", f"DELETE WHERE {{ <{SUNGGONO}> rdfs:label ?name }}"),
    ("Person", f"INSERT DATA {{ <{SUNGGONO}> rdfs:label 'H. Sunggono' }}"),
    ("Region", "INSERT DATA { <region/6402> a pamong:Region ; rdfs:label 'Kukar'@id }"),
    ("Place", "INSERT DATA { <place/x> a sdo:Place ; sdo:containedInPlace <org/kemendagri> }"),
    ("Organization", f"INSERT DATA {{ <org/64.02/setda> org:subOrganizationOf <{SUNGGONO}> }}"),
    ("Post", "INSERT DATA { <post/64.02/bupati> org:role k:role-bupati, k:role-menteri }"),
    ("PostSomewhere", "INSERT DATA { <post/x> a org:Post ; rdfs:label 'Kepala'@id }"),
    ("OnePerson", f"INSERT DATA {{ <{SEKDA}> org:member <person/64.02/edi-damansyah> }}"),
    ("OnePost", f"DELETE WHERE {{ <{SEKDA}> pamong:post ?post }}"),
    ("StartDate", f"INSERT DATA {{ <{RUDI}> sdo:startDate 'Januari 2021' }}"),
    ("EndDate", f"INSERT DATA {{ <{RUDI}> sdo:endDate '2021-07-30'^^xsd:date }}"),
    ("Tenure", f"INSERT DATA {{ <{SEKDA}> pamong:capacity k:ev-rakor }}"),
    ("Tenure", f"INSERT DATA {{ <{SEKDA}> pamong:standing k:std-calon }}"),
    ("TenureClosed", f"INSERT DATA {{ <{SEKDA}> sdo:text 'Sekda' }}"),
    (
        "Candidacy",
        f"INSERT DATA {{ <candidacy/x> a pamong:Candidacy ; org:member <{SUNGGONO}> ;"
        " pamong:post <post/64.02/bupati> }",
    ),
    (
        "Candidacy",
        f"INSERT DATA {{ <candidacy/x> a pamong:Candidacy ; org:member <{SUNGGONO}> ;"
        " pamong:post <post/64.02/bupati> ; pamong:standing k:std-calon ;"
        " pamong:capacity k:cap-plt }",
    ),
    ("Decree", f"INSERT DATA {{ <{SK}> pamong:year 2022 }}"),
    ("Decree", f"INSERT DATA {{ <{SK}> pamong:issuedBy <person/64.02/edi-damansyah> }}"),
    ("Decree", f"INSERT DATA {{ <{SK}> pamong:dismisses <person/64.02/edi-damansyah> }}"),
    ("Decree", f"INSERT DATA {{ <{SK}> eli:number '105/SK' }}"),
    (
        "DecreeCited",
        "INSERT DATA { <decree/x> a eli:LegalResource ; rdfs:label 'Perda'@id ;"
        " eli:type_document k:doc-perda }",
    ),
    ("Event", f"DELETE WHERE {{ <{RAKOR}> dct:type ?kind }}"),
    ("Event", f"INSERT DATA {{ <{RAKOR}> sdo:location <{SUNGGONO}> }}"),
    ("Headcount", f"DELETE WHERE {{ <{RAKOR}> pamong:headcount ?headcount }}"),
    ("Participation", f"INSERT DATA {{ <{HADIR}> cv:role k:part-membuka }}"),
    ("Participation", f"INSERT DATA {{ <{HADIR}> pamong:accompanying <{SUNGGONO}> }}"),
    ("Participation", f"INSERT DATA {{ <{HADIR}> pamong:proxyFor <org/64.02/setda> }}"),
    ("Statement", f"DELETE WHERE {{ <{QUOTE}> pamong:statedBy ?speaker }}"),
    ("Statement", f"INSERT DATA {{ <{QUOTE}> pamong:voicedBy <{SUNGGONO}> }}"),
    ("Statement", f"INSERT DATA {{ <{QUOTE}> pamong:speakerNamedBy k:quote-langsung }}"),
    ("Claim", f"INSERT DATA {{ <{DOC}#c-rakor-about> pamong:confidence 1.5 }}"),
    ("Claim", f"INSERT DATA {{ <{DOC}#c-rakor-about> pamong:evidence <{SUNGGONO}> }}"),
    ("Sentence", f"INSERT DATA {{ <{FIRST}> oa:start 100 }}"),
)


def spoilt(update: str) -> Store:
    store = gold_store()
    before = set(store)
    store.update(prologue() + update)
    assert set(store) != before, "the fault changed nothing"
    return store


def test_gold_graphs_pass_every_check() -> None:
    assert check_store(gold_store()) == ()


def test_gold_graphs_pass_every_shape() -> None:
    assert check_shapes(gold_store()) == ()


@pytest.mark.parametrize(("name", "update", "node"), STORE_FAULTS, ids=[f[0] for f in STORE_FAULTS])
def test_check_sees_its_fault(name: str, update: str, node: str) -> None:
    found = check_store(spoilt(update))
    iri = node if node.startswith("https://") else ID + node
    assert iri in {finding.node for finding in found if finding.check == name}


@pytest.mark.parametrize(("shape", "update"), SHAPE_FAULTS)
def test_shape_sees_its_fault(shape: str, update: str) -> None:
    found = check_shapes(spoilt(update))
    assert shape in {finding.check for finding in found}


def test_every_check_has_a_fault_that_proves_it() -> None:
    assert {name for name, *_ in STORE_FAULTS} == {path.stem for path in CHECKS.glob("*.rq")}


def test_every_shape_has_a_fault_that_proves_it() -> None:
    graph = Graph().parse(SHAPES)
    named = {str(s) for s in graph.subjects() if str(s).startswith(SHAPE)} - {SHAPE + "Subject"}
    assert {SHAPE + shape for shape, _ in SHAPE_FAULTS} == named


def test_every_constraint_speaks_both_languages() -> None:
    graph = Graph().parse(SHAPES)
    shapes = {shape for shape in graph.subjects() if str(shape).startswith(SHAPE)}
    parts = {part for shape in shapes for part in graph.objects(shape, SH.property)}
    targets = {SH.targetClass, SH.targetObjectsOf, SH.targetSubjectsOf}
    saying_nothing = {SH.path, SH.property, RDF.type} | targets
    constraints = [
        shape for shape in shapes | parts if set(graph.predicates(shape)) - saying_nothing
    ]
    assert len(constraints) > 50
    languages = {"id", "en"}
    assert [
        (shape, graph.value(shape, SH.path))
        for shape in constraints
        if {getattr(text, "language", None) for text in graph.objects(shape, SH.message)}
        != languages
    ] == []


def test_what_others_are_about_needs_a_name() -> None:
    found = check_shapes(spoilt(f"INSERT DATA {{ <{RAKOR}> sdo:about <topic/x> }}"))
    assert [(finding.check, finding.node) for finding in found] == [("Name", ID + "topic/x")]


def test_findings_are_told_in_both_languages() -> None:
    found = check_shapes(spoilt(f"INSERT DATA {{ <{SK}> pamong:year 2022 }}"))
    assert found == (
        Finding(
            check="Decree",
            severity="violation",
            node=ID + SK,
            message_id="Tahun peraturan harus satu bilangan antara 1847 dan 2100.",
            message_en="The year of a decree must be one number between 1847 and 2100.",
        ),
    )


def test_two_sources_that_differ_are_a_warning_and_no_violation() -> None:
    headcount = "headcount/4a4847d21d14bf21/rakor-dan-evaluasi/seluruh"
    found = check_shapes(spoilt(f"INSERT DATA {{ <{headcount}> pamong:count 35 }}"))
    assert [(finding.severity, finding.node) for finding in found] == [("warning", ID + headcount)]


def test_successor_in_the_year_the_other_left_is_no_second_holder() -> None:
    update = (
        "INSERT DATA { <tenure/a> pamong:capacity k:cap-definitif ; pamong:post <post/64.02/bupati>"
        " ; org:member <person/a> ; sdo:startDate '2016'^^xsd:gYear ; sdo:endDate '2021'^^xsd:gYear"
        " . <tenure/b> pamong:capacity k:cap-definitif ; pamong:post <post/64.02/bupati>"
        " ; org:member <person/b> ; sdo:startDate '2021-02-26'^^xsd:date }"
    )
    assert check_store(spoilt(update), only=["two-definitive-holders"]) == ()


def test_less_precise_end_does_not_precede_its_start() -> None:
    update = "INSERT DATA { <e> sdo:startDate '2021-06'^^xsd:gYearMonth ; sdo:endDate '2021' }"
    assert check_store(spoilt(update), only=["end-before-start"]) == ()


def test_quotation_over_two_sentences_is_found_in_them() -> None:
    update = (
        f"DELETE {{ <{QUOTE}> sdo:text ?text }} INSERT {{ <{QUOTE}> sdo:text 'Kerja sama harus"
        " berdampak pada kesejahteraan. Bukan hanya pada berita.'@id ."
        " <doc/fx02#c-st-sunggono> pamong:evidence <doc/fx02#char=228,356> }"
        f" WHERE {{ <{QUOTE}> sdo:text ?text }}"
    )
    assert check_store(spoilt(update), only=["quotation-not-in-sentence"]) == ()


def test_candidacy_passes_where_it_says_what_it_is() -> None:
    update = (
        f"INSERT DATA {{ <candidacy/x> a pamong:Candidacy ; org:member <{SUNGGONO}> ;"
        " pamong:post <post/64.02/bupati> ; pamong:standing k:std-calon }"
    )
    assert check_shapes(spoilt(update)) == ()


def test_graph_alone_can_be_held_against_the_shapes() -> None:
    graph = merged_graph(gold_store())
    assert check_graph(graph) == ()
    graph.remove((URIRef(ID + RAKOR), None, None))
    assert {finding.node for finding in check_graph(graph)} > {ID + HADIR}


def test_concepts_of_the_store_may_lie_in_their_own_graph_only() -> None:
    store = gold_store()
    assert not store.query(prologue() + "ASK { k:cap-pj a skos:Concept }")
    assert check_store(store, only=["unknown-concept", "groups-exceed-total"]) == ()


def test_a_loaded_reading_has_no_violation() -> None:
    with open_store() as store:
        store.load([seed_reading()])
        found = (*check_store(store.graph), *check_shapes(store.graph))
    assert [finding for finding in found if finding.severity == "violation"] == []


def test_empty_store_is_sound() -> None:
    assert check_store(Store()) == ()
    assert check_shapes(Store()) == ()


def test_unknown_check_is_named_with_those_there_are() -> None:
    with pytest.raises(CheckError, match="There is no check 'bodies'; there are: accompanied"):
        check_store(Store(), only=["bodies"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("#+ severity: warning\n#+ id: a\nSELECT", "no line '#\\+ en: …'; add it"),
        ("#+ severity: fatal\n#+ id: a\n#+ en: b\nSELECT", "severity 'fatal' is unknown"),
    ],
)
def test_header_of_a_check_must_be_whole(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CheckError, match=message):
        read_check(path)


def test_checks_read_once_and_in_order() -> None:
    names = [check.name for check in checks()]
    assert names == sorted(names)
    assert checks() is checks()
