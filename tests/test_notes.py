"""Replies and corrections stand beside claims and never change them. All people are invented."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import factories
from pamong.ask import Rows, ask, who, with_notes
from pamong.cli import cli
from pamong.correct.notes import MOST, NOTES, Note, all_noted, note, notes_in, target_named
from pamong.errors import PamongError
from pamong.export import FORMATS, export, turtle
from pamong.paths import SEEDS
from pamong.questions import named
from pamong.store import Store, open_store
from pamong.tell import profile
from pamong.verify import verify_store
from pamong.vocabulary import ID, PAMONG

SEED = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"
DAY = "2026-01-31"
DOC = f"doc/{factories.SEED_ID}"


def stored(*notes: Note) -> Store:
    store = open_store()
    store.load([factories.seed_reading()])
    store.annotate(notes)
    return store


def tenure_claim(store: Store) -> str:
    """The claim that Sunggono is the secretary."""
    found = store.graph.quads_for_pattern(None, ox.NamedNode(PAMONG.post), None, None)
    (name,) = (
        str(q.graph_name)[1:-1].removeprefix(ID)
        for q in found
        if "sunggono" in str(q.subject) and "#" in str(q.graph_name)
    )
    return name


def reply(target: str = DOC, text: str = "Saya tidak hadir.", link: str = "") -> Note:
    return note(target, "reply", text, "Sunggono", DAY, link)


# ---- beside claims ---------------------------------------------------------------------------


def test_a_note_changes_no_claim_and_goes_without_a_trace() -> None:
    store = stored()
    before, text = set(store.graph), turtle(store.graph)
    store.annotate([reply(), reply(factories.SUNGGONO)])
    added = set(store.graph) - before
    assert before < set(store.graph)
    assert {str(quad.graph_name) for quad in added} == {NOTES}
    assert verify_store(store) == ()
    store.annotate([])
    assert set(store.graph) == before
    assert turtle(store.graph) == text


def test_notes_survive_reloading_and_replacing_and_their_order_leaves_no_trace() -> None:
    one, other = reply(), reply(factories.SUNGGONO, "Lain.")
    store = stored(one, other)
    store.load([factories.seed_reading()])
    store.remove([factories.SEED_ID])
    store.load([factories.seed_reading()])
    assert store.notes() == tuple(sorted((one, other)))
    assert set(store.graph) == set(stored(other, one).graph)


def test_who_shows_the_notes_on_the_person_the_claim_and_the_article() -> None:
    store = stored()
    claim = tenure_claim(store)
    made = [reply(claim, "Bukan saya."), reply(DOC, "Ralat."), reply(factories.SUNGGONO, "Ya.")]
    made.append(reply(factories.FAJRI, "Tentang orang lain."))
    store.annotate(made)
    found = who(store.graph, "Sunggono")
    assert {n.note.text for n in found.notes} == {"Bukan saya.", "Ralat.", "Ya."}
    lines = list(profile(found))
    assert f"Hak jawab dari Sunggono, {DAY}, tentang {claim}" in lines
    assert "  \u201cBukan saya.\u201d" in lines
    below = lines.index(f"      * Hak jawab dari Sunggono, {DAY}, di bawah")
    assert lines[below - 1].endswith(("huruf ke-0", "huruf ke-90", "huruf ke-2394"))
    assert who(stored().graph, "Sunggono").notes == ()


def test_a_question_shows_the_note_in_the_row_of_its_evidence() -> None:
    store = stored()
    claim = tenure_claim(store)
    question = named("riwayat-jabatan")
    bare = ask(store.graph, question)
    assert with_notes(store.graph, question, {}, bare) == bare
    store.annotate([reply(claim, "Bukan saya.")])
    found = with_notes(store.graph, question, {}, bare)
    assert isinstance(found, Rows)
    assert isinstance(bare, Rows)
    assert found.columns == (*bare.columns, "catatan")
    noted = [row["nama"] for row in found.texts() if row["catatan"]]
    assert noted == ["Sunggono"] * 3, "not beside what another claim reads in the same sentence"
    other = named("siapa-menjabat")
    answer = ask(store.graph, other)
    assert with_notes(store.graph, other, {}, answer) == answer


def test_a_note_on_somebody_who_became_one_with_another_is_shown_with_both() -> None:
    def held(name: str, path: str, person: str) -> None:
        from pamong.records import Person, Post, Tenure

        doc = factories.document(name, f"{person} adalah bupati.")
        why = factories.whole(doc)
        post = "post/99.01/bupati"
        key = f"tenure/99.01.{path.rpartition('/')[2]}/99.01.bupati/{name}"
        store.load(
            [
                factories.reading(
                    doc,
                    Person(path, person, (), (), why),
                    Post(post, "Bupati", "Bupati", None, (), "role-asisten", None, None, why),
                    Tenure(key, path, post, None, None, None, None, why),
                )
            ]
        )

    store = open_store()
    held("a2", "person/99.01/akhmad-surotirto", "Akhmad Surotirto")
    store.annotate([reply("person/99.01/akhmad-surotirto", "Nama saya lain.")])
    held("a1", "person/99.01/ahmad-surotirto", "Ahmad Surotirto")
    assert {n.target for n in all_noted(store.graph)} == {who(store.graph, "Ahmad Surotirto").id}
    assert [n.note.text for n in who(store.graph, "Akhmad Surotirto").notes] == ["Nama saya lain."]


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_exports_carry_notes(format_: str) -> None:
    text = export(stored(reply(link="https://warta.example/hak-jawab")).graph, format_)
    assert "Saya tidak hadir." in text
    assert "https://warta.example/hak-jawab" in text


# rdflib 7.6 warns of what it does itself.
@pytest.mark.filterwarnings("ignore:(Dataset|Conj).* is deprecated:DeprecationWarning")
def test_a_note_is_a_web_annotation() -> None:
    made = reply(factories.SUNGGONO, 'Kata "saya"\nbenar.', "https://warta.example/1")
    graph = rdflib.Graph().parse(data=turtle(stored(made).graph), format="turtle")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    (one,) = graph.subjects(rdflib.RDF.type, oa.Annotation)
    assert graph.value(one, oa.hasTarget) == rdflib.URIRef(ID + factories.SUNGGONO)
    assert graph.value(one, oa.motivatedBy) == oa.replying
    body = graph.value(one, oa.hasBody)
    assert (body, rdflib.RDF.type, oa.TextualBody) in graph
    assert graph.value(body, rdflib.RDF.value) == rdflib.Literal(made.text, lang="id")
    assert graph.value(one, rdflib.DCTERMS.created) == rdflib.Literal(DAY, datatype=rdflib.XSD.date)


# ---- hostile input ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '" . <a> <b> <c> . "',
        "} ; DROP ALL ; INSERT DATA {",
        "[red]merah[/red] \\u0041 %s {0}",
        "baris\n\tdua",
        "emoji \U0001f469\u200d\U0001f4bb",
        "x" * MOST,
    ],
)
def test_markup_stays_the_characters_it_is_made_of(text: str) -> None:
    store = stored()
    before = len(store.graph)
    store.annotate([reply(text=text)])
    assert [one.text for one in store.notes()] == [text]
    assert len(store.graph) == before + 8
    for format_ in ("turtle", "trig", "nquads"):
        ox.Store().load(export(store.graph, format_).encode(), format=_formats()[format_])


def _formats() -> dict[str, ox.RdfFormat]:
    kinds = ox.RdfFormat
    return {"turtle": kinds.TURTLE, "trig": kinds.TRIG, "nquads": kinds.N_QUADS}


@given(st.text(max_size=60))
def test_whatever_is_taken_comes_back_as_it_was_given(text: str) -> None:
    try:
        made = reply(text=text)
    except PamongError:
        return
    store = open_store()
    store.annotate([made])
    assert notes_in(store.graph) == (made,)
    assert made.text == text.replace("\r\n", "\n").replace("\r", "\n").strip()


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        ({"text": "x" * (MOST + 1)}, "shorten it to 20000"),
        ({"text": " \n"}, "is empty"),
        ({"text": "a\x00b"}, r"U\+0000"),
        ({"text": "a\x1b[2Jb"}, r"U\+001B"),
        ({"text": "a\u202eb"}, r"U\+202E"),
        ({"text": "a\ud800b"}, r"U\+D800"),
        ({"text": "a\u2028b"}, r"U\+2028"),
        ({"sender": "a\nb"}, r"U\+000A"),
        ({"sender": ""}, "is empty"),
        ({"sender": "x" * 201}, "shorten it to 200"),
        ({"on": "kemarin"}, "no date"),
        ({"on": "2026-02-30"}, "no date"),
        ({"on": "20260131"}, "no date"),
        ({"link": "javascript:alert(1)"}, "no web address"),
        ({"link": "https://a.example/<b>"}, "no web address"),
        ({"link": "http://["}, "no web address"),
        ({"link": "https://a.example/" + "x" * 2000}, "no web address"),
        ({"target": "post/64/gubernur"}, "a note is about"),
        ({"target": ""}, "a note is about"),
    ],
)
def test_what_cannot_be_a_note_is_refused(given_: dict[str, str], words: str) -> None:
    right = {"target": DOC, "text": "Ya.", "sender": "Ani", "on": DAY, "link": ""} | given_
    with pytest.raises(PamongError, match=words):
        note(right["target"], "reply", right["text"], right["sender"], right["on"], right["link"])


@pytest.mark.parametrize("words", ["doc/nowhere", "event/x>y", "person/64/tidak-ada", "Siapa Itu"])
def test_a_note_on_nothing_is_refused(words: str) -> None:
    with pytest.raises(PamongError):
        target_named(stored().graph, words)


# ---- the command -----------------------------------------------------------------------------


def run(*arguments: str | Path, code: int = 0, stdin: bytes | None = None) -> str:
    result = CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run("load", SEED, "--store", tmp_path / "s")
    return tmp_path / "s"


def test_the_command_takes_lists_and_forgets_notes(folder: Path) -> None:
    before = run("export", "--store", folder)
    said = run("note", "Sunggono", "--from", "Sunggono", "--text", "Tidak, Pak.", "--date", DAY,
               "--link", "https://warta.example/1", "--store", folder)  # fmt: skip
    name = said.split(": ")[0]
    listed = run("note", "--list", "--format", "csv", "--store", folder)
    (row,) = csv.DictReader(io.StringIO(listed))
    assert row["catatan"] == name
    assert list(row.values())[1:] == [
        *("reply", "person/64.02/sunggono", "Sunggono", DAY, "Tidak, Pak."),
        "https://warta.example/1",
    ]
    assert "Tidak, Pak." in run("who", "Sunggono", "--store", folder)
    told = json.loads(run("who", "Sunggono", "--format", "json", "--store", folder))
    assert told["notes"][0]["note"]["text"] == "Tidak, Pak."
    run("note", "--undo", name, "--store", folder)
    assert run("export", "--store", folder) == before
    assert "no such note" in run("note", "--undo", name, "--store", folder, code=1)


def test_a_text_comes_from_a_file_or_from_standard_input(folder: Path, tmp_path: Path) -> None:
    letter = tmp_path / "surat.txt"
    letter.write_bytes(b"\xef\xbb\xbfBukan begitu.\r\nSalam.")
    about = (DOC, "--from", "Ani", "--correction", "--date", DAY, "--store", folder)
    assert "Hak koreksi" in run("note", *about, "--file", letter)
    run("note", *about, "--file", "-", stdin=b"Lain.")
    with open_store(folder, read_only=True) as store:
        assert [n.text for n in store.notes()] == ["Bukan begitu.\nSalam.", "Lain."]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"x" * 50_000_000, "longer than the 20000 characters"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"  \n", "is empty"),
    ],
    ids=["50 MB", "no UTF-8", "blank"],
)
def test_a_letter_that_cannot_be_a_note_is_refused(folder: Path, data: bytes, words: str) -> None:
    about = ("note", "Sunggono", "--from", "Ani", "--file", "-", "--store", folder)
    assert words in run(*about, code=1, stdin=data)
    assert "nothing to report" in run("note", "--list", "--store", folder)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("Sunggono",),
        ("Sunggono", "--from", "Ani"),
        ("Sunggono", "--text", "x"),
        ("Sunggono", "--from", "Ani", "--text", "x", "--file", "y"),
    ],
)
def test_half_a_note_is_wrong_usage(folder: Path, arguments: Iterable[str]) -> None:
    assert "give TARGET" in run("note", *arguments, "--store", folder, code=2)
