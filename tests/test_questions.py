"""The catalogue: every question describes itself, runs in two engines, and answers on the gold.

The expected rows are those of the hand-made gold graph of the seed article
(``tests/gold/seed-expected.trig``), written down while the questions were designed.
"""

import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from golden import gold_store
from pamong import lookup, sparql
from pamong.ask import Rows, Triples, ask, run, values, who
from pamong.errors import PamongError
from pamong.questions import Question, catalogue, from_file, from_text, named
from pamong.vocabulary import ID, XSD

QUESTIONS = catalogue()
NAMES = [q.name for q in QUESTIONS]
GIVEN = [(q.name, {p.name: p.example or "" for p in q.params}) for q in QUESTIONS]
"""Every question with the examples that its header promises."""


def rows(name: str, **given: str) -> list[tuple[str | None, ...]]:
    answer = ask(gold_store(), named(name), given)
    assert isinstance(answer, Rows)
    return [tuple(row.values()) for row in answer.texts()]


@cache
def gold_dataset() -> rdflib.Dataset:
    """The gold graph in rdflib's own store."""
    text = gold_store().dump(format=pyoxigraph.RdfFormat.TRIG)
    dataset = rdflib.Dataset()
    dataset.parse(data=text, format="trig")
    return dataset


def for_rdflib(term: pyoxigraph.NamedNode | pyoxigraph.Literal) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    plain = term.datatype.value == XSD.string
    return rdflib.Literal(term.value, datatype=None if plain else term.datatype.value)


def in_rdflib(
    query: str, bindings: Mapping[str, rdflib.URIRef | rdflib.Literal] | None = None
) -> list[tuple[str | None, ...]]:
    with warnings.catch_warnings():
        # rdflib 7.6 warns of its own use of Dataset.default_context.
        warnings.simplefilter("ignore", DeprecationWarning)
        answer = gold_dataset().query(query, initBindings=dict(bindings or {}))
        found = [tuple(row) for row in answer if isinstance(row, tuple)]
    return sorted((tuple(None if c is None else str(c) for c in row) for row in found), key=repr)


def in_oxigraph(query: str) -> list[tuple[str | None, ...]]:
    answer = run(gold_store(), query)
    assert isinstance(answer, Rows)
    return sorted((tuple(row.values()) for row in answer.texts()), key=repr)


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_a_question_describes_itself(question: Question) -> None:
    assert question.summary.endswith("?"), "write `#+ summary:`, in Indonesian"
    assert question.summary_en.endswith("?"), "write `#+ summary-en:`, in English"
    assert question.description, "write `#+ description:`"
    assert question.tags, "write `#+ tags: […]`"


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_parameters_are_variables_of_the_query_and_the_other_way_round(question: Question) -> None:
    inside = {v for v in sparql.variables(question.text) if v.startswith("_")}
    assert inside == {p.variable for p in question.params}
    assert all(p.about and p.example for p in question.params)


def test_the_headers_are_yaml() -> None:
    """As grlc reads them; values that hold a colon and a space must stand in quotes."""
    for question in QUESTIONS:
        for line in question.text.splitlines():
            if line.startswith("#+"):
                _, _, value = line.partition(": ")
                assert ": " not in value or value.startswith('"'), f"{question.name}: {line}"


@pytest.mark.parametrize(("name", "given"), GIVEN, ids=NAMES)
def test_both_engines_give_the_same_rows(name: str, given: dict[str, str]) -> None:
    """Parameters bound by Pamong there, by rdflib's own ``initBindings`` here."""
    question = named(name)
    bound = values(gold_store(), question, given)
    bindings = {variable: for_rdflib(term) for variable, term in bound.items()}
    found = in_oxigraph(sparql.bound(question.text, bound))
    assert found == in_rdflib(question.text, bindings)


@pytest.mark.parametrize("name", NAMES)
def test_both_engines_give_the_same_rows_for_everything(name: str) -> None:
    query = named(name).text
    assert in_oxigraph(query) == in_rdflib(query)


def test_the_examples_have_answers() -> None:
    empty = [name for name, given in GIVEN if not rows(name, **given)]
    assert empty == []


# ---- the first twelve competency questions --------------------------------------------------


def test_who_is_the_regional_secretary() -> None:
    assert rows("siapa-menjabat", jabatan="Sekda", wilayah="Kukar") == [
        (
            "Sekretaris Daerah Kabupaten Kutai Kartanegara",
            "Sunggono",
            None,
            None,
            None,
            None,
        )
    ]
    assert len(rows("siapa-menjabat")) == 5


def test_what_post_a_person_holds() -> None:
    assert rows("jabatan-orang", orang="ahmad fajri") == [
        (
            "Ahmad Fajri",
            "Kepala Pusat Fasilitasi Kerja Sama Setjen Kemendagri",
            "Pusat Fasilitasi Kerja Sama",
            "Pj",
            None,
        )
    ]


def test_which_sentence_names_the_regent() -> None:
    [(name, _, sentence, source)] = rows("bukti-jabatan", jabatan="Bupati", wilayah="Kukar")
    assert name == "Edi Damansyah"
    assert sentence is not None
    assert sentence.endswith("Bupati Kukar, Edi Damansyah.")
    assert source is not None
    assert source.startswith("https://kerjasama.kukarkab.go.id/")


def test_the_parents_of_a_body_in_order() -> None:
    assert [row[1:] for row in rows("induk-lembaga", lembaga="Pusat Fasilitasi Kerjasama")] == [
        ("Sekretariat Jenderal Kementerian Dalam Negeri", "1"),
        ("Kementerian Dalam Negeri", "2"),
    ]


def test_the_posts_of_a_body_and_its_units() -> None:
    assert [row[1] for row in rows("jabatan-di-lembaga", lembaga="Setkab Kukar")] == [
        "Ahmad Taufik Hidayat",
        "Ismi Nurul Huda",
        "Sunggono",
    ]


def test_the_bodies_of_a_region() -> None:
    assert rows("lembaga-wilayah", wilayah="64.02") == [
        ("Bagian Kerja Sama Setkab Kutai Kartanegara", "Bagian"),
        ("Pemerintah Kabupaten Kutai Kartanegara", "Pemerintah daerah"),
        ("Sekretariat Kabupaten Kutai Kartanegara", "Sekretariat Daerah"),
        ("Tim Koordinasi Kerja Sama Daerah", "Tim"),
    ]


def test_the_regulations() -> None:
    assert rows("peraturan") == [
        (
            "Permendagri Nomor 22 Tahun 2020",
            "Peraturan Menteri Dalam Negeri",
            "22",
            "2020",
            "Menteri Dalam Negeri",
        ),
        (
            "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021",
            "Keputusan Bupati",
            "105",
            "2021",
            "Bupati Kutai Kartanegara",
        ),
    ]
    assert [row[2] for row in rows("peraturan", tahun="2021")] == ["105"]
    assert [row[2] for row in rows("peraturan", jenis="Permendagri")] == ["22"]
    assert [row[2] for row in rows("peraturan", wilayah="Kukar")] == ["105"]


def test_which_decree_set_up_a_team() -> None:
    found = rows("pembentukan-lembaga", lembaga="TKKSD")
    assert {row[1:4] for row in found} == {
        (
            "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021",
            "2021",
            "Bupati Kutai Kartanegara",
        )
    }
    assert [(row[4] or "").split()[0] for row in found] == ["Menyusul", "Respon"]


def test_what_a_regulation_regulates() -> None:
    found = rows("isi-peraturan", jenis="Permendagri", nomor="22", tahun="2020")
    assert [row[1] for row in found] == [
        "Protokol kerja sama antardaerah",
        "Protokol kerja sama dengan entitas eksternal",
    ]
    assert rows("isi-peraturan", nomor="23") == []


@pytest.mark.parametrize("spelled", ["105/SK/BUP/HK/2021", None])
def test_which_regulation_follows_up_which(spelled: str | None) -> None:
    given = {} if spelled is None else {"peraturan": f"SK Bupati Kukar No. {spelled}"}
    assert rows("tindak-lanjut-peraturan", **given) == [
        (
            "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021",
            "Permendagri Nomor 22 Tahun 2020",
            "0.8",
        )
    ]


def test_the_events() -> None:
    assert rows("kegiatan", jenis="rakor") == [
        ("Rakor dan evaluasi", "Hotel Grand Jatra Kukar", None, None)
    ]
    assert rows("kegiatan", jenis="FGD") == []


def test_how_many_took_part() -> None:
    assert [row[1:] for row in rows("peserta-kegiatan", jenis="rapat koordinasi")] == [
        ("Seluruh peserta", "32"),
        ("Aparatur sipil negara", "21"),
        ("Bukan ASN", "11"),
    ]


def test_what_was_decided() -> None:
    assert [row[1:3] for row in rows("apa-diputuskan", wilayah="Kukar")] == [
        ("membentuk", "Tim Koordinasi Kerja Sama Daerah"),
        ("membentuk", "Tim Koordinasi Kerja Sama Daerah"),
        ("menindaklanjuti", "Permendagri Nomor 22 Tahun 2020"),
        ("menindaklanjuti", "Permendagri Nomor 22 Tahun 2020"),
    ]


# ---- profiles --------------------------------------------------------------------------------


def part(name: str, title: str) -> list[tuple[str | None, ...]]:
    profile = who(gold_store(), name)
    return [item.cells for p in profile.parts if p.title == title for item in p.items]


def test_a_profile_tells_posts_events_meetings_and_statements() -> None:
    profile = who(gold_store(), "SUNGGONO")
    assert (profile.name, profile.forms) == ("Sunggono", ("H Sunggono",))
    assert [c[0] for c in part("Sunggono", "Jabatan")] == [
        "Sekretaris Daerah Kabupaten Kutai Kartanegara"
    ]
    assert {c[1] for c in part("Sunggono", "Kegiatan")} == {"Hadir", "Narasumber"}
    assert [c[0] for c in part("Sunggono", "Bertemu")] == ["Ahmad Fajri", "Ahmad Taufik Hidayat"]
    assert len(part("Sunggono", "Pernyataan")) == 8
    assert [c[0] for c in part("Edi Damansyah", "Peraturan dari jabatannya")] == [
        "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021"
    ]
    assert len(profile.sources) == 1


def test_every_item_of_a_profile_has_a_sentence() -> None:
    profile = who(gold_store(), "H Sunggono")
    items = [item for p in profile.parts for item in p.items]
    assert items
    assert all(e.sentence and e.source for item in items for e in item.evidence)
    assert all(item.evidence for item in items)


def dated_twice() -> pyoxigraph.Store:
    """A tenure without a date and the dated one inside it, both from one sentence (invented)."""
    trig = """
    @base <https://w3id.org/pamong/id/> . @prefix pamong: <https://w3id.org/pamong/ns#> .
    @prefix org: <http://www.w3.org/ns/org#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sdo: <https://schema.org/> .
    @prefix oa: <http://www.w3.org/ns/oa#> . @prefix dct: <http://purl.org/dc/terms/> .
    <person/a> a foaf:Person ; rdfs:label "Ani" . <post/b> a org:Post ; rdfs:label "Camat"@id .
    <t> a pamong:Tenure ; org:member <person/a> ; pamong:post <post/b> .
    <t/2> a pamong:Tenure ; org:member <person/a> ; pamong:post <post/b> ;
        sdo:startDate "2021" ; dct:isPartOf <t> .
    <doc/d#c> pamong:evidence <doc/d#s> . <doc/d#e> pamong:evidence <doc/d#s> .
    <doc/d#s> oa:exact "Ani dilantik." ; oa:start 0 ; oa:hasSource <doc/d> .
    GRAPH <doc/d#c> { <t> a pamong:Tenure ; org:member <person/a> ; pamong:post <post/b> }
    GRAPH <doc/d#e> { <t/2> a pamong:Tenure ; org:member <person/a> ; pamong:post <post/b> }
    """
    store = pyoxigraph.Store()
    store.load(trig.encode(), format=pyoxigraph.RdfFormat.TRIG)
    return store


def test_a_dated_post_is_told_once() -> None:
    [item] = who(dated_twice(), "Ani").parts[0].items
    assert item.cells[-2:] == ("2021", None)


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(PamongError, match=r"Tidak ada 'Sungono'\. Maksud Anda Sunggono\?"):
        who(gold_store(), "Sungono")
    with pytest.raises(PamongError, match="Ahmad Fajri atau Ahmad Taufik Hidayat"):
        who(gold_store(), "ahmad")


def test_namesakes_are_listed_and_a_path_tells_them_apart() -> None:
    store = pyoxigraph.Store()
    store.extend(gold_store())
    other = pyoxigraph.NamedNode(f"{ID}person/64.72/sunggono")
    for quad in gold_store().quads_for_pattern(
        pyoxigraph.NamedNode(f"{ID}person/64.02/sunggono"), None, None, pyoxigraph.DefaultGraph()
    ):
        store.add(pyoxigraph.Quad(other, quad.predicate, quad.object))
    with pytest.raises(PamongError, match=r"person/64\.02/sunggono.*person/64\.72/sunggono"):
        who(store, "Sunggono")
    assert who(store, "person/64.72/sunggono").id == "person/64.72/sunggono"


# ---- lookup ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kukar", "64.02"),
        ("kutai kartanegara", "64.02"),
        ("Kabupaten Kutai Kartanegara", "64.02"),
        ("Kab. Kutai Kartanegara", "64.02"),
        ("64.02", "64.02"),
        ("Provinsi Aceh", "11"),
        ("Kota Bandung", "32.73"),
        ("Tenggarong", "64.02.06"),
    ],
)
def test_regions_by_name(words: str, code: str) -> None:
    found = lookup.term_of(pyoxigraph.Store(), "region", words)
    assert found == pyoxigraph.NamedNode(f"{ID}region/{code}")


def test_a_region_of_two_namesakes_must_be_chosen() -> None:
    with pytest.raises(PamongError, match=r"Kabupaten Bandung.*Kota Bandung"):
        lookup.term_of(pyoxigraph.Store(), "region", "Bandung")


def test_of_namesakes_the_one_in_the_store_is_meant() -> None:
    store = pyoxigraph.Store()
    bandung = pyoxigraph.NamedNode(f"{ID}region/32.73")
    spatial = pyoxigraph.NamedNode("http://purl.org/dc/terms/spatial")
    store.add(pyoxigraph.Quad(pyoxigraph.NamedNode(f"{ID}org/x"), spatial, bandung))
    assert lookup.term_of(store, "region", "Bandung") == bandung


# ---- own queries -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service silent <https://example.org/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <https://example.org/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("LOAD <https://example.org/x.ttl>", "LOAD"),
        ("INSERT DATA { <a> <b> <c> }", "no SPARQL 1.1 question"),
        ("CLEAR ALL", "no SPARQL 1.1 question"),
        ("SELECT ?x WHERE { ?x ", "no SPARQL 1.1 question"),
        ("", "no SPARQL 1.1 question"),
    ],
)
def test_what_is_no_question_is_refused(query: str, complaint: str) -> None:
    before = len(gold_store())
    with pytest.raises(PamongError, match=complaint):
        run(gold_store(), query)
    assert len(gold_store()) == before


ELSEWHERE = "<http://127.0.0.1:9/>"


@pytest.mark.parametrize(
    "query",
    [
        "PREFIX ex: <http://127.0.0.1:9/> SELECT * { SERVICEex:x { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        f"SELECT * {{ SERVICESILENT{ELSEWHERE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p trueSERVICE{ELSEWHERE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p 1e0SERVICE{ELSEWHERE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ BIND({ELSEWHERE} AS ?x) FILTER(?a<?b)SERVICE?x#>\n {{ }} }}",
        f"SELECT * {{ BIND({ELSEWHERE} AS ?x) FILTER(?a<org:b)SERVICE?x#>\n {{ }} }}",
        f"SELECT * {{ ?s ?p <http://x/\\u0061#> SERVICE {ELSEWHERE} {{ }} }}",
        f"SELECT * {{ ?s ?p org:a\\#b . SERVICE {ELSEWHERE} {{ }} }}",
        f"SELECT * {{ ?s ?p ?o #\r SERVICE {ELSEWHERE} {{ }} }}",
    ],
)
def test_a_hidden_call_is_found(query: str) -> None:
    """Each of these Oxigraph reads as a call, whatever the grammar says of spaces."""
    with pytest.raises(PamongError, match="SERVICE would leave this store"):
        run(gold_store(), query)


def test_the_word_service_is_harmless_elsewhere() -> None:
    query = (
        'SELECT ?service { ?service rdfs:label "SERVICE <x> {"@id # SERVICE <y> {}\n'
        "OPTIONAL { ?service <https://example.org/SERVICE> ?o } }"
    )
    answer = run(gold_store(), query)
    assert isinstance(answer, Rows)
    assert answer.rows == ()


HOSTILE = ['x" } DROP ALL #', "x\\", "'''", "a\nb", "?_orang", "> <x", "\u2028", "\U0001f600"]


@pytest.mark.parametrize("value", HOSTILE)
def test_values_stay_values(value: str) -> None:
    question = from_text("own", "SELECT ?x { BIND(?_v AS ?x) }")
    answer = ask(gold_store(), question, {"v": value})
    assert isinstance(answer, Rows)
    assert [row["x"] for row in answer.texts()] == [value]


def test_a_construct_is_bound_in_its_where(tmp_path: Path) -> None:
    path = tmp_path / "holders.rq"
    path.write_text(
        "CONSTRUCT { ?p rdfs:label ?l } WHERE { ?p a foaf:Person ; rdfs:label ?l "
        "FILTER(?l = ?_nama) }",
        encoding="utf-8",
    )
    answer = ask(gold_store(), from_file(path), {"nama": "Sunggono"})
    assert answer == Triples(
        (f'<{ID}person/64.02/sunggono> <http://www.w3.org/2000/01/rdf-schema#label> "Sunggono" .',)
    )


def test_ask_answers_yes_or_no() -> None:
    assert run(gold_store(), "ASK { ?p a foaf:Person }") is True
    assert run(gold_store(), "ASK { ?p a foaf:Nobody }") is False


def test_an_unknown_parameter_is_named() -> None:
    with pytest.raises(PamongError, match="has no parameter 'nama'; it has jabatan, wilayah"):
        ask(gold_store(), named("siapa-menjabat"), {"nama": "Sunggono"})


@pytest.mark.parametrize(
    "header",
    ["#+ summary", "#+ params:\n#+   x: text", "#+ params:\n#+   x:\n#+     type: colour"],
)
def test_a_faulty_header_is_an_error(header: str) -> None:
    with pytest.raises(PamongError, match=r"^own: "):
        from_text("own", f"{header}\nASK {{}}")
