"""What changed between two states, told in plain language. All people and places are invented."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

import factories
from pamong.cli import cli
from pamong.correct.notes import note
from pamong.correct.retract import retract
from pamong.diff.changes import SECTIONS, Change, compared
from pamong.diff.state import State, read_state, state_of
from pamong.diff.told import TITLES, WORDS, as_record, lines
from pamong.errors import PamongError
from pamong.export import export
from pamong.records import (
    Document,
    Event,
    Person,
    Post,
    Reading,
    Regulation,
    Tenure,
)
from pamong.resolve.decisions import decision
from pamong.store import Store, open_store

REGENT, SECRETARY = "post/99.01/bupati", "post/99.01/sekretaris-daerah"
WULAN = ("person/99.01/wulan-kartasemita", "Wulan Kartasemita")
BUDI = ("person/99.01/budi-laksmono", "Budi Laksmono")


def article(name: str, text: str, day: date | None = None) -> Document:
    return Document(name, name, text, outlet="Warta Antah", published=day)


def holds(
    name: str,
    who: tuple[str, str],
    post: str,
    capacity: str | None = None,
    since: str | None = None,
    until: str | None = None,
    day: date | None = None,
) -> Reading:
    """An article that says of somebody that they hold a post."""
    path, label = who
    title = post.rpartition("/")[2].replace("-", " ").title()
    doc = article(name, f"{title} Antah, {label}, hadir ({name}).", day)
    whole = factories.whole(doc)
    key = f"tenure/{path[7:].replace('/', '.')}/{post[5:].replace('/', '.')}"
    key = f"{key}/{(capacity or 'x').lower()}"
    return factories.reading(
        doc,
        Person(path, label, (), (), whole),
        Post(post, f"{title} Antah", title, None, (), "role-asisten", None, None, whole),
        Tenure(key, path, post, capacity, None, since, until, whole),
    )


def happens(name: str, day: str, label: str = "Rapat besar") -> Reading:
    doc = article(name, f"{label} itu pada {day}.")
    event = Event("event/99.01/rapat-besar", label, ("ev-rakor",), "Rapat", day, None, None, None,
                  None, factories.whole(doc))  # fmt: skip
    return factories.reading(doc, event)


def decreed(name: str, title: str | None) -> Reading:
    doc = article(name, f"Peraturan itu tentang {title}.")
    law = Regulation("decree/perda/99.01/2024/7", "Perda Antah Nomor 7 Tahun 2024", (),
                     "doc-perda", "Peraturan Daerah", "7", 2024, None, None, title, None,
                     factories.whole(doc))  # fmt: skip
    return factories.reading(doc, law)


def stored(*readings: Reading) -> Store:
    store = open_store()
    store.load(readings)
    return store


def state(*readings: Reading) -> State:
    return read_state(stored(*readings).graph)


def told(found: tuple[Change, ...], section: str, language: str = "id") -> list[str]:
    """The lines of one section, sentences and addresses left out."""
    chosen = tuple(one for one in found if one.section == section)
    return [line.strip() for line in lines(chosen, language) if "\u201c" not in line][1:]


# ---- offices ---------------------------------------------------------------------------------


def test_two_states_that_say_the_same_do_not_differ() -> None:
    same = state(holds("d1", WULAN, REGENT))
    assert compared(same, same) == ()
    assert list(lines(())) == ["Tidak ada perbedaan."]
    assert compared(state(), state()) == ()


def test_who_gained_and_who_lost_an_office_with_the_sentence() -> None:
    before = state(holds("d1", WULAN, REGENT, day=date(2024, 1, 2)))
    after = state(holds("d2", BUDI, REGENT, "Pj", "2025-03", day=date(2025, 3, 4)))
    office = [one for one in compared(before, after) if one.section == "office"]
    assert [(one.sign, one.name) for one in office] == [
        ("+", "Budi Laksmono: Bupati Antah"),
        ("-", "Wulan Kartasemita: Bupati Antah"),
    ]
    assert list(lines(tuple(office))) == [
        "Jabatan",
        "  + Budi Laksmono: Bupati Antah",
        "      kapasitas: Penjabat",
        "      sejak: 2025-03",
        "      \u201cBupati Antah, Budi Laksmono, hadir (d2).\u201d",
        "      Warta Antah, 2025-03-04, doc/d2",
        "  - Wulan Kartasemita: Bupati Antah",
        "      \u201cBupati Antah, Wulan Kartasemita, hadir (d1).\u201d",
        "      Warta Antah, 2024-01-02, doc/d1",
    ]


def test_an_office_told_otherwise_gives_both_sides() -> None:
    before = state(holds("d1", WULAN, REGENT, "Plt"))
    after = state(holds("d1", WULAN, REGENT, None, "2024-01-02"))
    words = told(compared(before, after), "office", "en")
    assert words[0] == "~ Wulan Kartasemita: Bupati Antah"
    assert words[1].endswith(" \u2192 not said")
    assert words[2:] == ["since: not said \u2192 2024-01-02", "Warta Antah, doc/d1"]
    (change,) = (one for one in compared(before, after) if one.section == "office")
    assert {(d.about, d.before, d.after) for d in change.details} == {
        ("capacity", ("k:cap-plt",), ()),
        ("since", (), ("2024-01-02",)),
    }


def test_another_article_that_says_the_same_changes_no_office() -> None:
    before, after = state(holds("d1", WULAN, REGENT)), state(
        holds("d1", WULAN, REGENT), holds("d2", WULAN, REGENT)
    )  # fmt: skip
    found = compared(before, after)
    assert {one.section for one in found} == {"article", "claim"}
    claims = [one for one in found if one.section == "claim"]
    assert len(claims) == 3
    assert {one.sign for one in claims} == {"+"}
    assert {s.text for one in claims for s in one.sentences} == {
        "Bupati Antah, Wulan Kartasemita, hadir (d2)."
    }


# ---- events, decrees, identities -------------------------------------------------------------


def test_a_date_that_changed_is_told_as_a_date() -> None:
    found = compared(state(happens("d1", "2024-01-02")), state(happens("d1", "2024-01-03")))
    assert told(found, "event")[:2] == ["~ Rapat besar", "tanggal: 2024-01-02 \u2192 2024-01-03"]
    gone = compared(state(happens("d1", "2024-01-02")), state())
    assert told(gone, "event")[:2] == ["- Rapat besar", "jenis: Rapat koordinasi"]
    assert "tanggal: 2024-01-02" in told(gone, "event")


def test_decrees_that_are_new_gone_or_told_otherwise() -> None:
    bare, titled = state(decreed("d1", None)), state(decreed("d1", "Retribusi"))
    assert "judul: tidak disebut \u2192 Retribusi" in told(compared(bare, titled), "decree")
    assert told(compared(state(), bare), "decree")[0] == "+ Perda Antah Nomor 7 Tahun 2024"
    assert told(compared(bare, state()), "decree")[0] == "- Perda Antah Nomor 7 Tahun 2024"


def test_people_who_became_one_lost_no_office() -> None:
    one = holds("d1", ("person/99.01/w-kartasemita", "W. Kartasemita"), SECRETARY)
    other = holds("d2", ("person/98.01/wulan-kartasemita", "Wulan Kartasemita"), REGENT)
    store = stored(one, other)
    before = read_state(store.graph)
    pair = ("person/99.01/w-kartasemita", "person/98.01/wulan-kartasemita")
    assert {s for s, _, _ in before.facts} >= set(pair)
    store.decide([decision(*pair, "same")])
    after = read_state(store.graph)
    found = compared(before, after)
    assert {one.section for one in found} == {"joined"}
    (joined,) = (one for one in found if one.section == "joined")
    assert joined.details[0].before == tuple(sorted(pair))
    back = compared(after, before)
    assert {one.section for one in back} >= {"parted"}
    assert told(back, "parted")[1].startswith("identitas: ")


def test_a_state_is_compared_with_any_file_of_it(tmp_path: Path) -> None:
    store = stored(factories.seed_reading(), factories.installation_reading())
    here = read_state(store.graph)
    for suffix, format_ in ((".ttl", "turtle"), (".trig", "trig"), (".nq", "nquads")):
        file = tmp_path / f"g{suffix}"
        file.write_text(export(store.graph, format_), encoding="utf-8")
        assert compared(here, state_of(str(file))) == ()
        assert compared(state_of(str(file)), here) == ()
        changed = stored(factories.installation_reading())
        found = compared(state_of(str(file)), read_state(changed.graph))
        wanted = [o for o in compared(here, read_state(changed.graph)) if o.section != "claim"]
        assert [replace(o, sentences=()) for o in found if o.section != "claim"] == [
            replace(o, sentences=()) for o in wanted
        ]
        assert any(one.section == "claim" for one in found) == (suffix != ".ttl")
        offices = [o.sentences for o in found if o.section == "office"]
        assert offices == [o.sentences for o in wanted if o.section == "office"]
        assert all(offices)


# ---- what stands beside ----------------------------------------------------------------------


def test_retractions_and_notes_are_told() -> None:
    store = stored(holds("d1", WULAN, REGENT), holds("d2", BUDI, SECRETARY))
    before = read_state(store.graph)
    retract(store, "doc/d1", "Redaksi", "2026-01-02", "dicabut")
    store.annotate([note("doc/d2", "reply", "Tidak\nbenar.", "Budi", "2026-01-03")])
    found = compared(before, read_state(store.graph))
    assert told(found, "tombstone") == [
        *("+ doc/d1", "tanggal: 2026-01-02", "oleh: Redaksi", "alasan: dicabut"),
    ]
    assert told(found, "note", "en") == [
        *("+ Budi", "on: doc/d2", "date: 2026-01-03", "says: Tidak benar."),
    ]
    assert [one.sign for one in found if one.section == "office"] == ["-"]


# ---- order, words, records -------------------------------------------------------------------


def test_the_order_of_loading_and_the_direction_leave_no_trace() -> None:
    before = (holds("d1", WULAN, REGENT), happens("d2", "2024-01-02"), decreed("d3", None))
    after = (holds("d4", BUDI, REGENT), happens("d2", "2024-01-05"), holds("d5", WULAN, SECRETARY))
    wanted = compared(state(*before), state(*after))
    assert len(wanted) > 10
    for order in itertools.permutations(range(3)):
        assert compared(state(*(before[i] for i in order)), state(*(after[i] for i in order))) == (
            wanted
        )
    turned = {"+": "-", "-": "+", "~": "~"}
    back = compared(state(*after), state(*before))
    assert sorted((o.section, o.name, turned[o.sign]) for o in back) == sorted(
        (o.section, o.name, o.sign) for o in wanted
    )


def test_every_section_and_every_word_is_told_in_both_languages() -> None:
    assert tuple(TITLES) != ()
    assert set(TITLES) == set(SECTIONS)
    found = compared(state(), state(factories.seed_reading(), factories.installation_reading()))
    assert {d.about for one in found for d in one.details} <= set(WORDS)
    indonesian, english = list(lines(found)), list(lines(found, "en"))
    assert len(indonesian) == len(english)
    assert indonesian != english
    assert not [line for line in indonesian if re.search("(^|[ ,])k:", line)]


def test_nothing_an_article_holds_steers_the_terminal() -> None:
    found = compared(state(), state(happens("d1", "2024-01-02", "Rapat \x1b]0;x\x07\nbesar")))
    assert not [line for line in lines(found) if any(c < " " for c in line)]


def test_the_record_holds_what_the_lines_say() -> None:
    found = compared(state(), state(holds("d1", WULAN, REGENT, "Pj", "2024", day=date(2024, 1, 2))))
    record = json.loads(json.dumps(as_record(found)))
    assert record["different"] is True
    (office,) = (c for c in record["changes"] if c["section"] == "office")
    assert office["change"] == "added"
    assert office["name"] == "Wulan Kartasemita: Bupati Antah"
    assert office["details"] == [
        {"about": "capacity", "before": [], "after": ["k:cap-pj"]},
        {"about": "since", "before": [], "after": ["2024"]},
    ]
    (evidence,) = office["evidence"]
    assert evidence["text"] == "Bupati Antah, Wulan Kartasemita, hadir (d1)."
    assert evidence["date"] == "2024-01-02"


# ---- the command -----------------------------------------------------------------------------


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(cli, ["diff", *(str(a) for a in arguments)])
    assert result.exit_code == code, result.output
    return result.output


def test_the_command_compares_stores_and_files(tmp_path: Path) -> None:
    for name, readings in (("a", [holds("d1", WULAN, REGENT)]), ("b", [holds("d1", BUDI, REGENT)])):
        with open_store(tmp_path / name) as store:
            store.load(readings)
            (tmp_path / f"{name}.ttl").write_text(export(store.graph, "turtle"), "utf-8")
    assert run(tmp_path / "a", tmp_path / "a.ttl", "--exit-code") == "Tidak ada perbedaan.\n"
    assert run(tmp_path / "a", tmp_path / "a", "--lang", "en") == "No difference.\n"
    text = run(tmp_path / "a", tmp_path / "b.ttl")
    assert text.startswith("Jabatan\n  + Budi Laksmono: Bupati Antah\n")
    assert run(tmp_path / "a", tmp_path / "b.ttl", "--exit-code", code=1) == text
    record = json.loads(run(tmp_path / "a.ttl", tmp_path / "b", "--format", "json"))
    assert {change["section"] for change in record["changes"]} == {"office", "person"}


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.csv", b"a,b", "is no store and none of"),
        ("x.ttl", b"<a <b", "cannot be read"),
        ("x.trig", b"\xff\xfe", "cannot be read"),
        ("x.nq", b'<http://a> <http://b> "c" <http://d>', "cannot be read"),
    ],
)
def test_what_is_no_state_is_refused(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    output = run(tmp_path / name, tmp_path / name, code=1)
    assert words in output
    assert output.count("\n") == 1


def test_a_store_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(PamongError, match="no store here"):
        state_of(str(tmp_path / "s"))
    assert not (tmp_path / "s").exists()


def test_foreign_triples_are_no_obstacle(tmp_path: Path) -> None:
    graph = ox.Store()
    some, p = ox.NamedNode("https://other.example/a"), ox.NamedNode("https://other.example/p")
    graph.add(ox.Quad(some, p, ox.BlankNode("b"), ox.DefaultGraph()))
    graph.add(ox.Quad(ox.BlankNode("b"), p, ox.Literal("x"), some))
    assert compared(read_state(graph), state(holds("d1", WULAN, REGENT)))
    assert compared(read_state(ox.Store()), read_state(graph)) == ()
