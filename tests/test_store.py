"""The store: the same claims give the same graph, whatever was loaded or removed before."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from pamong.errors import PamongError
from pamong.export import turtle
from pamong.merge import REFERENCE
from pamong.ntriples import indonesian, iri
from pamong.paths import ONTOLOGY
from pamong.records import Person, Post, Reading, Region, Tenure
from pamong.reference import described
from pamong.store import MARKER, Loaded, Store, open_store
from pamong.vocabulary import CONCEPT, CONCEPTS_GRAPH, ID, RDFS, REFERENCE_GRAPH, SDO, SKOS


def about(id_: str, name: str, *forms: str, region: str = "64.02") -> Reading:
    """An invented article in which one person is the regent of a region."""
    doc = factories.document(id_, f"{name} adalah bupati.")
    person, post = f"person/{region}/a", f"post/{region}/bupati"
    support = factories.whole(doc)
    return factories.reading(
        doc,
        Person(person, name, forms, (), support),
        Region(f"region/{region}", f"Kabupaten {region}", (), support),
        Post(post, f"Bupati {region}", "Bupati", None, (), "role-bupati", None, None, support),
        Tenure(
            f"tenure/{region}.a/{region}.bupati/x", person, post, None, None, None, None, support
        ),
    )


ARTICLES = (
    about("d1", "Ali"),
    about("d2", "Ali Budi", "Ali"),
    about("d3", "Ali Budi", region="64.03"),
    about("d4", "H Ali", "Ali Budi"),
)


def loaded(*readings: Reading) -> Store:
    store = open_store()
    store.load(readings)
    return store


def quads(store: Store) -> set[ox.Quad]:
    return set(store.graph)


def names(store: Store, subject: str, predicate: str) -> list[str]:
    found = store.graph.quads_for_pattern(
        ox.NamedNode(ID + subject), ox.NamedNode(predicate), None, ox.DefaultGraph()
    )
    return sorted(q.object.value for q in found if isinstance(q.object, ox.Literal))


def test_loading_twice_changes_nothing() -> None:
    store = loaded(factories.seed_reading())
    before = quads(store)
    assert store.load([factories.seed_reading()]) == Loaded(unchanged=1)
    assert quads(store) == before


@pytest.mark.parametrize("order", list(itertools.permutations(ARTICLES)))
def test_the_order_of_loading_leaves_no_trace(order: tuple[Reading, ...]) -> None:
    store = open_store()
    for reading in order:
        store.load([reading])
    assert turtle(store.graph) == turtle(loaded(*ARTICLES).graph)
    assert quads(store) == quads(loaded(*ARTICLES))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(ARTICLES)), max_size=8))
def test_after_any_loads_and_removals_only_what_is_left_is_there(
    steps: list[tuple[bool, Reading]],
) -> None:
    store, left = loaded(), dict[str, Reading]()
    store.load([ARTICLES[0]])
    store.remove(["d1"])
    for loads, reading in steps:
        if loads:
            store.load([reading])
            left[reading.document.id] = reading
        else:
            assert store.remove([reading.document.id]) == (reading.document.id in left)
            left.pop(reading.document.id, None)
    wanted = loaded(*left.values()) if left else None
    assert turtle(store.graph) == (turtle(wanted.graph) if wanted else turtle(ox.Store()))
    assert wanted is None or quads(store) == quads(wanted)


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import hashlib, factories; from pamong.store import open_store;"
        "from pamong.export import turtle, trig; s = open_store();"
        "s.load([factories.seed_reading(), factories.installation_reading()]);"
        "print(hashlib.sha256((turtle(s.graph) + trig(s.graph)).encode()).hexdigest())"
    )
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent / "graph")])
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(found) == 1
    assert len(found.pop().strip()) == 64


def test_a_document_is_replaced_as_a_whole() -> None:
    store = loaded(about("d1", "Ali"), about("d9", "Cici", region="64.03"))
    assert store.load([about("d1", "Umar")]) == Loaded(replaced=1)
    assert quads(store) == quads(loaded(about("d1", "Umar"), about("d9", "Cici", region="64.03")))
    assert names(store, "person/64.02/a", RDFS.label) == ["Umar"]


def test_of_two_readings_of_one_document_the_later_wins() -> None:
    assert quads(loaded(about("d1", "Ali"), about("d1", "Umar"))) == quads(
        loaded(about("d1", "Umar"))
    )


def test_the_name_that_most_claims_give_is_the_label_and_votes_are_counted_anew() -> None:
    store = loaded(about("d1", "Ali"), about("d2", "Ali Budi"), about("d3", "Ali Budi"))
    assert names(store, "person/64.02/a", RDFS.label) == ["Ali Budi"]
    assert names(store, "person/64.02/a", SKOS.altLabel) == ["Ali"]
    store.remove(["d3"])
    assert names(store, "person/64.02/a", RDFS.label) == ["Ali"]
    assert names(store, "person/64.02/a", SKOS.altLabel) == ["Ali Budi"]


def test_the_background_names_what_it_knows() -> None:
    store = loaded(about("d1", "Ali"), about("d2", "Ali"))
    assert names(store, "region/64.02", RDFS.label) == ["Kabupaten Kutai Kartanegara"]
    assert names(store, "region/64.02", SKOS.altLabel) == ["Kabupaten 64.02", "Kukar"]
    assert names(store, "post/64.02/bupati", RDFS.label) == ["Bupati Kutai Kartanegara"]


def test_the_background_speaks_only_of_what_the_store_speaks_of() -> None:
    def described(store: Store) -> set[str]:
        where = ox.NamedNode(REFERENCE_GRAPH)
        found = store.graph.quads_for_pattern(None, None, None, where)
        return {str(q.subject).replace(ID, "").strip("<>") for q in found}

    one = {"region/64", "region/64.02", "org/64.02/pemkab", "post/64.02/bupati"}
    store = loaded(about("d1", "Ali"))
    assert described(store) == one
    store.load([about("d2", "Budi", region="64.03")])
    assert described(store) > one
    store.remove(["d2"])
    assert described(store) == one
    store.remove(["d1"])
    assert described(store) == set()


def test_the_merged_facts_hold_each_fact_once_and_no_text() -> None:
    store = loaded(*ARTICLES)
    merged = list(store.graph.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    assert len(merged) == len({q.triple for q in merged})
    assert not any(
        q.predicate.value == SDO.text and str(q.subject).startswith(f"<{ID}doc/") for q in merged
    )
    rows = store.graph.query("SELECT ?t { ?t a <https://w3id.org/pamong/ns#Tenure> }")
    assert isinstance(rows, ox.QuerySolutions)
    assert len(list(rows)) == 2


def test_evidence_is_one_hop_away() -> None:
    store = loaded(factories.seed_reading())
    rows = store.graph.query(
        "PREFIX pamong: <https://w3id.org/pamong/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>"
        "SELECT ?words { ?decree pamong:establishes ?team ."
        " GRAPH ?claim { ?decree pamong:establishes ?team }"
        " ?claim pamong:evidence/oa:exact ?words }"
    )
    assert isinstance(rows, ox.QuerySolutions)
    words = sorted(row["words"].value for row in rows)
    assert [text.split(" ", 1)[0] for text in words] == ["Menyusul", "Respon"]


def test_documents_come_back_as_they_were_read() -> None:
    readings = (factories.seed_reading(), *ARTICLES)
    store = loaded(*readings)
    assert store.documents() == tuple(
        sorted((reading.document for reading in readings), key=lambda d: d.id)
    )
    assert store.document("d1") == ARTICLES[0].document
    assert store.document("nowhere") is None


def test_the_concepts_are_in_their_graph_and_among_the_merged_facts() -> None:
    store = loaded(ARTICLES[0])
    where = ox.NamedNode(CONCEPTS_GRAPH)
    concepts = [q.triple for q in store.graph.quads_for_pattern(None, None, None, where)]
    assert len(concepts) > 100
    merged = {q.triple for q in store.graph.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    assert set(concepts) <= merged


def test_concepts_of_an_older_version_give_way() -> None:
    store = loaded(ARTICLES[0])
    old = ox.NamedNode("https://w3id.org/pamong/concept/old")
    for graph in (ox.NamedNode(CONCEPTS_GRAPH), ox.DefaultGraph()):
        store.graph.add(ox.Quad(old, ox.NamedNode(RDFS.label), ox.Literal("old"), graph))
    again = Store(store.graph)
    again.load([ARTICLES[0]])
    assert quads(again) == quads(loaded(ARTICLES[0]))


# rdflib 7.6 warns of what it does itself.
@pytest.mark.filterwarnings("ignore:(Dataset|Conj).* is deprecated:DeprecationWarning")
def test_rdflib_sees_the_same_dataset() -> None:
    from rdflib import FOAF, RDF
    from rdflib import RDFS as LABELS

    dataset = loaded(ARTICLES[0]).dataset()
    assert len({graph.identifier for graph in dataset.graphs()}) > 3
    (person,) = dataset.default_graph.subjects(RDF.type, FOAF.Person)
    assert [str(name) for name in dataset.default_graph.objects(person, LABELS.label)] == ["Ali"]
    rows = list(dataset.query("SELECT ?n { ?p a foaf:Person ; rdfs:label ?n }"))
    assert len(rows) == 1


# ---- on disk -----------------------------------------------------------------------------------


def test_what_was_stored_is_there_after_closing(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.load(ARTICLES)
    with open_store(tmp_path / "s", read_only=True) as again:
        assert quads(again) == quads(loaded(*ARTICLES))
        with pytest.raises(PamongError, match="read only"):
            again.load(ARTICLES)
    with pytest.raises(PamongError, match="closed"):
        _ = again.graph


def test_a_store_in_use_is_refused_with_the_cure(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.load(ARTICLES)
        with pytest.raises(PamongError, match="another process is writing"):
            open_store(tmp_path / "s")
        with open_store(tmp_path / "s", read_only=True) as beside:
            assert quads(beside) == quads(store)


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "s").close()
    (tmp_path / "s" / MARKER).write_text("99\n")
    with pytest.raises(PamongError, match="version 99"):
        open_store(tmp_path / "s")


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Yth.")
    with pytest.raises(PamongError, match="no Pamong store"):
        open_store(tmp_path)
    with pytest.raises(PamongError, match="is a file"):
        open_store(tmp_path / "letter.txt")
    with pytest.raises(PamongError, match="cannot make a store"):
        open_store(tmp_path / "letter.txt" / "below")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_reading_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(PamongError, match="pamong load"):
        open_store(tmp_path / "s", read_only=True)
    assert not (tmp_path / "s").exists()


def test_a_damaged_database_says_so(tmp_path: Path) -> None:
    open_store(tmp_path / "s").close()
    (tmp_path / "s" / "graph" / "CURRENT").write_text("garbage")
    with pytest.raises(PamongError, match="load the articles anew"):
        open_store(tmp_path / "s")


def test_a_load_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    def readings() -> itertools.chain[Reading]:
        def broken() -> Reading:
            raise PamongError("cannot be read")

        return itertools.chain([about("d7", "Umar")], (broken() for _ in range(1)))

    store = loaded(ARTICLES[0])
    before = quads(store)
    with pytest.raises(PamongError, match="cannot be read"):
        store.load(readings())
    assert quads(store) == before


def test_the_reference_graph_is_named_as_the_vocabulary_says() -> None:
    assert REFERENCE.strip("<>") == REFERENCE_GRAPH


# ---- background ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identity", "label", "inside"),
    [
        ("region/64.02", "Kabupaten Kutai Kartanegara", "region/64"),
        ("region/64", "Provinsi Kalimantan Timur", None),
        ("region/34", "Daerah Istimewa Yogyakarta", None),
        ("region/64.02.01", "Kecamatan Muara Muntai", "region/64.02"),
        ("org/64.02/pemkab", "Pemerintah Kabupaten Kutai Kartanegara", "region/64.02"),
        ("org/64.72/pemkot", "Pemerintah Kota Samarinda", "region/64.72"),
        (
            "org/64.02/setda",
            "Sekretariat Daerah Kabupaten Kutai Kartanegara",
            "org/64.02/pemkab",
        ),
        ("post/64.02/bupati", "Bupati Kutai Kartanegara", "org/64.02/pemkab"),
        ("post/64.02/wakil-bupati", "Wakil Bupati Kutai Kartanegara", "org/64.02/pemkab"),
        ("post/64.72/wali-kota", "Wali Kota Samarinda", "org/64.72/pemkot"),
        ("post/64/gubernur", "Gubernur Kalimantan Timur", "org/64/pemprov"),
        (
            "post/64.02/sekretaris-daerah",
            "Sekretaris Daerah Kabupaten Kutai Kartanegara",
            "org/64.02/setda",
        ),
        ("post/kemendagri/menteri", "Menteri Dalam Negeri", "org/kemendagri"),
        ("org/kemendagri", "Kementerian Dalam Negeri", None),
    ],
)
def test_what_the_background_knows(identity: str, label: str, inside: str | None) -> None:
    said = described(identity)
    assert all(triple.startswith(iri(identity)) for triple in said)
    assert f"{iri(identity)} <{RDFS.label}> {indonesian(label)}" in said
    if inside is not None:
        assert any(triple.endswith(iri(inside)) for triple in said)


@pytest.mark.parametrize(
    "identity",
    [
        "post/64.02/wali-kota",  # a regency has a regent
        "post/64/bupati",
        "org/64.02/pemkot",
        "org/64.02/dinas-kesehatan",
        "post/kukar/menteri",
        "region/64.02/x",
        "person/64.02/sunggono",
        "",
    ],
)
def test_what_the_background_is_silent_about(identity: str) -> None:
    assert described(identity) == ()


def test_the_background_uses_concepts_of_the_lists() -> None:
    offices = ("bupati", "wakil-bupati", "wali-kota", "wakil-wali-kota", "gubernur")
    identities = [
        f"post/{code}/{office}" for code in ("64", "64.02", "64.72") for office in offices
    ]
    identities += ["post/64/wakil-gubernur", "post/64/sekretaris-daerah"]
    identities += ["org/64/setda", "org/64/pemprov"]
    said = [triple for identity in identities for triple in described(identity)]
    used = {t.rsplit(" ", 1)[1] for t in said if t.rsplit(" ", 1)[1].startswith(f"<{CONCEPT}")}
    listed = {str(q.subject) for q in ox.parse(path=ONTOLOGY / "concepts.ttl")}
    assert len(used) == 9
    assert used <= listed
