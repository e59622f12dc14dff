"""What was taken back stays away and can be given back. All people and places are invented.

``ROUND`` is an article of four sentences that tells of two people, one of them in many ways.
"""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import factories
from pamong.ask import who
from pamong.cli import cli
from pamong.correct.erase import BLANK
from pamong.correct.notes import note
from pamong.correct.purge import purge
from pamong.correct.retract import erase, retract, undo
from pamong.correct.tombstones import Tombstone
from pamong.errors import PamongError
from pamong.export import FORMATS, export, turtle
from pamong.extract import extract
from pamong.paths import SEEDS
from pamong.read import documents
from pamong.records import (
    Body,
    Document,
    Event,
    Fact,
    Participation,
    Person,
    Post,
    Reading,
    Relation,
    Span,
    Statement,
    Support,
    Tenure,
)
from pamong.resolve.decisions import decision
from pamong.store import Loaded, Store, open_store
from pamong.verify import verify_store
from pamong.vocabulary import ID, PAMONG

WULAN, BUDI = "person/99.01/wulan-kartasemita", "person/99.01/budi-laksmono"
REGENT, SECRETARY = "post/99.01/bupati", "post/99.01/sekretaris-daerah"
MEETING = "event/99.01/2024-01-02/rapat"
SENTENCES = (
    "Bupati Antah, Hj. Wulan Kartasemita, membuka rapat itu, Selasa.",
    "Sekretaris Daerah Budi Laksmono hadir.",
    "Budi berterima kasih kepada WULAN KARTASEMITA.",
    "Menurut Wulan, rapat itu membahas Yayasan Wulan Purnama.",
)
TEXT = "\n".join(SENTENCES)
SPANS = tuple(Span(start := TEXT.index(s), start + len(s)) for s in SENTENCES)


def on(*numbers: int, rule: str = "by-hand", according_to: str | None = None) -> Support:
    return Support(tuple(SPANS[n - 1] for n in numbers), rule, according_to=according_to)


def _post(path: str, name: str, *numbers: int) -> Post:
    return Post(path, name, name, None, (), "role-asisten", None, None, on(*numbers))


def round_of_talks(name: str = "d1") -> Reading:
    doc = Document(
        name, "rapat", TEXT, url=f"https://antah.example/{name}/wulan-kartasemita-membuka-rapat",
        outlet="Warta Antah", published=date(2024, 1, 3), title="Wulan Kartasemita Buka Rapat",
    )  # fmt: skip
    said = f"statement/{name}/c104"
    facts: tuple[Fact, ...] = (
        Person(WULAN, "Wulan Kartasemita", ("Hj. Wulan Kartasemita", "Wulan"), ("Hj",), on(1, 4)),
        Person(BUDI, "Budi Laksmono", ("Budi",), (), on(2, 3)),
        _post(REGENT, "Bupati Antah", 1),
        _post(SECRETARY, "Sekretaris Daerah Antah", 2),
        Tenure(f"tenure/99.01.wulan-kartasemita/99.01.bupati/{name}", WULAN, REGENT, None, None,
               None, None, on(1)),
        Tenure(f"tenure/99.01.budi-laksmono/99.01.sekretaris-daerah/{name}", BUDI, SECRETARY, None,
               None, None, None, on(2)),
        Event(MEETING, "Rapat Wulan", (), "Rapat", "2024-01-02", None, None, None, None, on(1)),
        Participation(f"participation/{MEETING[6:]}/99.01.wulan-kartasemita/membuka", MEETING,
                      WULAN, "opens", None, None, None, on(1)),
        Participation(f"participation/{MEETING[6:]}/99.01.budi-laksmono/hadir", MEETING, BUDI,
                      "attends", None, None, None, on(2)),
        Statement(f"{said}/99.01.budi-laksmono", BUDI, "berterima kasih kepada WULAN KARTASEMITA",
                  False, "name", None, (), None, on(3)),
        Body("org/99.01/yayasan-wulan-purnama", "Yayasan Wulan Purnama", (), None, "body-lainnya",
             None, None, False, on(4)),
        Relation("org/99.01/yayasan-wulan-purnama", "about", MEETING, on(4, according_to=WULAN)),
    )  # fmt: skip
    return Reading(doc, SPANS, facts)


ROUND = round_of_talks()


def elsewhere(name: str, path: str, person: str, post: str | None = None) -> Reading:
    """Another article of one sentence, which tells of one person."""
    doc = Document(name, name, f"{person} hadir di {name}.")
    facts: list[Fact] = [Person(path, person, (), (), factories.whole(doc))]
    if post is not None:
        key = f"{path[7:].replace('/', '.')}/{post[5:].replace('/', '.')}"
        whole = factories.whole(doc)
        facts.append(Post(post, "Bupati", "Bupati", None, (), "role-asisten", None, None, whole))
        facts.append(Tenure(f"tenure/{key}/{name}", path, post, None, None, None, None, whole))
    return factories.reading(doc, *facts)


def stored(*readings: Reading) -> Store:
    store = open_store()
    store.load(readings)
    return store


def quads(store: Store) -> set[ox.Quad]:
    return set(store.graph)


def claims(store: Store) -> list[str]:
    """The claims of a store, by their paths."""
    found = store.graph.quads_for_pattern(None, ox.NamedNode(PAMONG.evidence), None, None)
    return sorted({str(quad.subject)[1:-1].removeprefix(ID) for quad in found})


def claim(store: Store, *words: str) -> str:
    """The one claim of a store whose triples hold all these words."""
    texts = {
        name: " ".join(str(q.triple) for q in store.graph.quads_for_pattern(
            None, None, None, ox.NamedNode(ID + name)))
        for name in claims(store)
    }  # fmt: skip
    (found,) = (name for name, text in texts.items() if all(word in text for word in words))
    return found


def holding(store: Store, words: str) -> list[str]:
    """The quads that hold some words, in any case, but for the ontology's own."""
    return [str(q) for q in store.graph
            if words.lower() in str(q).lower() and "/concept/" not in str(q.subject)]  # fmt: skip


BUDI_HOLDS = ("sekretaris-daerah", "budi-laksmono", "Tenure")


# ---- claims --------------------------------------------------------------------------------------


def test_a_claim_taken_back_is_gone_and_loading_does_not_bring_it() -> None:
    store = stored(ROUND)
    name = claim(store, *BUDI_HOLDS)
    retract(store, name, "Redaksi", "2026-01-02", "dicabut")
    assert name not in claims(store)
    posts = [p.items for p in who(store.graph, "Budi Laksmono").parts if p.title == "Jabatan"]
    assert posts == [()]
    after = quads(store)
    assert store.load([ROUND]) == Loaded(unchanged=1)
    assert quads(store) == after
    store.load([replace(ROUND, document=replace(ROUND.document, title="Lain"))])
    assert name not in claims(store)
    assert verify_store(store) == ()


def test_what_it_states_stays_where_another_article_states_it() -> None:
    store = stored(ROUND, round_of_talks("d2"))
    other = claim(stored(round_of_talks("d2")), *BUDI_HOLDS)
    retract(store, claim(stored(ROUND), *BUDI_HOLDS))
    assert claim(store, *BUDI_HOLDS) == other


def test_another_rule_that_reads_the_same_brings_nothing_back() -> None:
    store = stored(ROUND)
    name = claim(store, *BUDI_HOLDS)
    retract(store, name)
    renamed = tuple(
        replace(fact, support=replace(fact.support, rule="another")) for fact in ROUND.facts
    )
    store.load([replace(ROUND, facts=renamed)])
    assert len(claims(store)) == len(ROUND.facts) - 1
    assert not [c for c in claims(store) if c.endswith(name.rpartition(".")[2])]


def test_tombstones_before_articles_or_after_are_the_same() -> None:
    before, after = open_store(), stored(ROUND)
    retract(after, claim(after, *BUDI_HOLDS), "Redaksi", "2026-01-02", "dicabut")
    retract(after, claim(after, "Yayasan"), "Redaksi", "2026-01-02", "dicabut")
    before.retract(after.tombstones())
    before.load([ROUND])
    assert quads(before) == quads(after)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_taking_back_leaves_no_trace(order: tuple[int, ...]) -> None:
    names = claims(stored(ROUND))[:3]
    wanted, found = stored(ROUND), stored(ROUND)
    for name in names:
        retract(wanted, name)
    for number in order:
        retract(found, names[number])
    assert quads(found) == quads(wanted)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=6, unique=True), st.randoms())
def test_whatever_is_given_back_gives_the_earlier_bytes(picked: list[int], chance: object) -> None:
    store = stored(ROUND, elsewhere("d2", "person/99.01/wulan-kartasemita", "Wulan Kartasemita"))
    text, before = turtle(store.graph), quads(store)
    targets = [*claims(store), "doc/d1", "doc/d2"]
    made = [
        retract(store, targets[i % len(targets)])
        for i in sorted({i % len(targets) for i in picked})
    ]
    assert turtle(store.graph) != text
    assert verify_store(store) == ()
    chance.shuffle(made)  # type: ignore[attr-defined]
    for one in made:
        undo(store, one.path)
        assert verify_store(store) == ()
    assert turtle(store.graph) == text
    assert quads(store) == before


def test_who_was_one_by_a_post_taken_back_is_two_again() -> None:
    one = elsewhere("a1", "person/99.01/ahmad-surotirto", "Ahmad Surotirto", REGENT)
    other = elsewhere("a2", "person/98.01/akhmad-surotirto", "Akhmad Surotirto", REGENT)
    without = stored(one, replace(other, facts=other.facts[:2]))
    store = stored(one, other)
    before = quads(store)
    assert len(people(store)) == 1
    assert len(people(without)) == 2
    name = next(c for c in claims(store) if c.startswith("doc/a2") and _states(store, c, "Tenure"))
    stone = retract(store, name)
    assert people(store) == people(without)
    undo(store, stone.path)
    assert quads(store) == before


def people(store: Store) -> set[str]:
    kind = ox.NamedNode("http://xmlns.com/foaf/0.1/Person")
    found = store.graph.quads_for_pattern(None, None, kind, ox.DefaultGraph())
    return {str(quad.subject) for quad in found}


def _states(store: Store, name: str, words: str) -> bool:
    where = ox.NamedNode(ID + name)
    return any(words in str(q) for q in store.graph.quads_for_pattern(None, None, None, where))


# ---- documents -----------------------------------------------------------------------------------


def test_a_document_taken_back_is_gone_until_it_is_given_back() -> None:
    other = elsewhere("d2", "person/99.01/agus-salim-x", "Agus Salim")
    store = stored(ROUND, other)
    before = quads(store)
    stone = retract(store, f"<{ID}doc/d1>")
    left = set(export(store.graph, "ntriples").splitlines())
    told = {line for line in left if "/tombstone/" in line}
    assert len(told) == 2
    assert left - told == set(export(stored(other).graph, "ntriples").splitlines())
    assert store.load([ROUND]) == Loaded(unchanged=1)
    assert [d.id for d in store.documents()] == ["d2"]
    undo(store, stone.path)
    assert quads(store) == before


def test_a_document_loaded_anew_while_it_is_away_comes_back_as_it_is_now() -> None:
    store = stored(ROUND)
    stone = retract(store, "doc/d1")
    newer = replace(ROUND, document=replace(ROUND.document, title="Judul baru"))
    assert store.load([newer]) == Loaded(replaced=1)
    assert store.documents() == ()
    undo(store, stone.path)
    assert quads(store) == quads(stored(newer))


def test_a_document_removed_while_it_is_away_is_removed() -> None:
    store = stored(ROUND)
    stone = retract(store, "doc/d1")
    assert store.remove(["d1"]) == 1
    undo(store, stone.path)
    assert store.documents() == ()


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_exports_tell_of_a_tombstone_and_nothing_of_what_it_stands_for(format_: str) -> None:
    store = stored(ROUND)
    retract(store, claim(store, "berterima kasih"), "Redaksi Antah", "2026-01-02", "keliru kutip")
    text = export(store.graph, format_)
    assert "keliru kutip" in text
    assert "Redaksi Antah" in text
    assert "ReportedStatement" not in text
    assert "withheld" not in text
    retract(store, "doc/d1")
    assert "berterima" not in export(store.graph, format_)


# ---- people --------------------------------------------------------------------------------------


def test_nothing_of_a_person_is_left_and_all_else_is() -> None:
    store = stored(ROUND, elsewhere("d2", "person/99.01/wulan-kartasemita", "Wulan Kartasemita"))
    done = erase(store, "Wulan Kartasemita", "Petugas", "2026-01-02", "permintaan")
    assert done.documents == ("d1", "d2")
    assert done.named == ()
    for words in ("kartasemita", "Rapat Wulan", "Menurut Wulan,"):
        assert holding(store, words) == [], words
    of_others = tuple(f for f in ROUND.facts if f.support.according_to is None and not _names(f))
    assert len(of_others) == 8
    assert claims(store) == claims(stored(replace(ROUND, facts=of_others)))
    assert verify_store(store) == ()
    doc = store.document("d1")
    assert doc is not None
    assert len(doc.text) == len(TEXT)
    assert doc.text.count("\n") == 3
    assert "Yayasan Wulan Purnama" in doc.text
    assert doc.title == f"{BLANK * 17} Buka Rapat"
    assert doc.url is None
    statements = [p for p in who(store.graph, "Budi Laksmono").parts if p.title == "Pernyataan"]
    assert [i.cells[0] for p in statements for i in p.items] == [
        f"berterima kasih kepada {BLANK * 17}"
    ]
    with pytest.raises(PamongError, match="Tidak ada"):
        who(store.graph, "Wulan Kartasemita")


def _names(fact: Fact) -> bool:
    """Whether a fact is about the one who is erased."""
    return any("wulan-kartasemita" in str(getattr(fact, k, "")) for k in ("id", "person"))


def test_a_tombstone_of_a_person_names_nobody_and_stays_in_the_store() -> None:
    store = stored(ROUND)
    stone = erase(store, "Wulan Kartasemita", "Petugas", "2026-01-02", "permintaan").tombstone
    assert stone.target == ""
    assert stone.hashes
    assert not any("wulan" in text or "kartasemita" in text for text in stone.hashes)
    assert not any("tombstone" in export(store.graph, format_) for format_ in FORMATS)
    again = stored(ROUND)
    other = erase(again, "Wulan Kartasemita", "Petugas", "2026-01-02", "permintaan").tombstone
    assert not set(stone.hashes) & set(other.hashes), "each store has a salt of its own"
    with pytest.raises(PamongError, match="keeps no name"):
        erase(stored(ROUND), "Wulan Kartasemita", "", "", "permintaan Ibu Wulan Kartasemita")


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_articles_before_and_after_a_tombstone_say_the_same(order: tuple[int, ...]) -> None:
    later = elsewhere("d3", "person/d3/wulan-kartasemita", "Wulan Kartasemita")
    all_ = (ROUND, elsewhere("d2", BUDI, "Budi Laksmono"), later)
    wanted = stored(*all_)
    stone = erase(wanted, WULAN).tombstone
    store = open_store()
    store.retract([stone])
    for number in order:
        store.load([all_[number]])
    assert quads(store) == quads(wanted)
    assert holding(store, "kartasemita") == []
    assert store.load(all_) == Loaded(unchanged=3)


def test_a_namesake_of_a_common_name_elsewhere_is_somebody_else() -> None:
    here = elsewhere("d1", "person/99.01/ahmad-yani", "Ahmad Yani", REGENT)
    there = elsewhere("d2", "person/98.01/ahmad-yani", "Ahmad Yani", "post/98.01/bupati")
    store = stored(here)
    erase(store, "Ahmad Yani")
    assert claims(store) == claims(stored(replace(here, facts=(here.facts[1],))))
    store.load([there])
    assert set(claims(store)) >= set(claims(stored(there)))


def test_a_word_of_the_name_inside_the_name_of_another_stays() -> None:
    doc = Document("d1", "d1", "Ahmad Surotirto dan Ahmad Fajri hadir. Ahmad pulang.")
    whole = factories.whole(doc)
    people = (
        Person("person/99.01/ahmad-surotirto", "Ahmad Surotirto", (), (), whole),
        Person("person/99.01/ahmad-fajri", "Ahmad Fajri", (), (), whole),
    )
    store = stored(factories.reading(doc, *people))
    erase(store, "Ahmad Surotirto")
    kept = store.document("d1")
    assert kept is not None
    assert kept.text == f"{BLANK * 15} dan Ahmad Fajri hadir. {BLANK * 5} pulang."


def test_decisions_and_notes_on_a_person_go_with_the_data() -> None:
    store = stored(ROUND, elsewhere("d2", "person/98.01/w-kartasemita", "W. Kartasemita"))
    store.decide([decision("person/98.01/w-kartasemita", WULAN, "same", "Ani", "2026-01-02")])
    store.annotate(
        [
            note(WULAN, "reply", "Tidak benar.", "Wulan Kartasemita", "2026-01-02"),
            note("doc/d1", "correction", "Bukan Wulan Kartasemita.", "Ani", "2026-01-02"),
        ]
    )
    erase(store, "Wulan Kartasemita")
    assert store.decisions() == ()
    assert [n.text for n in store.notes()] == [f"Bukan {BLANK * 17}."]
    assert holding(store, "kartasemita") == []


def test_without_the_tombstone_the_articles_bring_the_data_again() -> None:
    store = stored(ROUND)
    before = quads(store)
    stone = erase(store, "Wulan Kartasemita").tombstone
    erased = turtle(store.graph)
    undo(store, stone.path)
    assert turtle(store.graph) == erased
    assert store.load([ROUND]) == Loaded(replaced=1)
    assert quads(store) == before


def test_a_claim_withheld_before_holds_nothing_of_a_person_erased_after() -> None:
    store = stored(ROUND)
    why = "keberatan Wulan Kartasemita"
    stone = retract(store, claim(store, "berterima kasih"), "Redaksi", "2026-01-02", why)
    retract(store, claim(store, "99.01.bupati", "Tenure"))
    erase(store, "Wulan Kartasemita")
    assert holding(store, "kartasemita") == []
    undo(store, stone.path)
    assert holding(store, "kartasemita") == []
    assert verify_store(store) == ()


def test_an_article_whose_id_holds_the_name_is_named() -> None:
    reading = elsewhere("wulan-kartasemita-hadir", WULAN, "Wulan Kartasemita")
    assert erase(stored(reading), "Wulan Kartasemita").named == ("wulan-kartasemita-hadir",)


def test_people_of_the_shipped_articles_can_be_erased_each() -> None:
    readings = [extract(document) for document in documents()]
    whole = stored(*readings)
    names = sorted({f.name for r in readings for f in r.facts if isinstance(f, Person)})
    assert len(names) > 30
    for name in names[::13]:
        store = Store(ox.Store())
        store.load(readings)
        try:
            erase(store, name)
        except PamongError as error:
            assert "beberapa hal" in str(error)  # noqa: PT017
            continue
        assert verify_store(store) == (), name
        assert [len(d.text) for d in store.documents()] == [len(d.text) for d in whole.documents()]
        assert store.load(readings) == Loaded(unchanged=len(readings)), name


# ---- refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    ["doc/nowhere", "doc/d1#by-hand.0000000000", WULAN, "", "x", "doc/", "doc/d1#", "doc/a>b"],
)
def test_what_is_not_there_cannot_be_taken_back(target: str) -> None:
    with pytest.raises(PamongError, match="holds no such claim"):
        retract(stored(ROUND), target)


def test_nothing_is_taken_back_twice() -> None:
    store = stored(ROUND)
    name = claims(store)[0]
    retract(store, name)
    with pytest.raises(PamongError, match="already"):
        retract(store, name)
    with pytest.raises(PamongError, match="no such tombstone"):
        undo(store, "tombstone/0000000000")


def test_a_store_opened_to_be_read_refuses(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.load([ROUND])
    with open_store(tmp_path / "s", read_only=True) as store:
        before = quads(store)
        with pytest.raises(PamongError, match="read only"):
            retract(store, "doc/d1")
        with pytest.raises(PamongError, match="read only"):
            erase(store, "Wulan Kartasemita")
        with pytest.raises(PamongError, match="read only"):
            store.annotate([note("doc/d1", "reply", "x", "Ani", "2026-01-02")])
        assert quads(store) == before


# ---- on the disk ---------------------------------------------------------------------------------

_FOR_EVER = """
import sys
import test_retract as t
with t.open_store(sys.argv[1]) as store:
    print("ready", flush=True)
    while True:
        stone = t.retract(store, "doc/d1")
        t.undo(store, stone.path)
"""


def test_a_kill_in_the_middle_leaves_nothing_half_done(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.load([ROUND])
        whole = quads(store)
    without = stored(ROUND)
    retract(without, "doc/d1")
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent / "graph")])
    for delay in (0.05, 0.11, 0.17):
        with subprocess.Popen(
            [sys.executable, "-c", _FOR_EVER, str(tmp_path / "s")],
            env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE,
        ) as running:  # fmt: skip
            assert running.stdout is not None
            running.stdout.readline()
            time.sleep(delay)
            running.send_signal(signal.SIGKILL)
        with open_store(tmp_path / "s") as store:
            assert quads(store) in (whole, quads(without))
            if store.tombstones():
                undo(store, store.tombstones()[0].path)
            assert quads(store) == whole


def test_an_erased_name_is_on_the_disk_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    with open_store(folder) as store:
        store.load([ROUND])
    assert _files_with(folder, b"Kartasemita")
    with open_store(folder) as store:
        erase(store, "Wulan Kartasemita")
        left = quads(store)
    purge(folder)
    assert _files_with(folder, b"artasemita") == []
    assert sorted(p.name for p in folder.iterdir()) == ["graph", "pamong-store"]
    with open_store(folder, read_only=True) as store:
        assert quads(store) == left


def _files_with(folder: Path, words: bytes) -> list[str]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return sorted(p.name for p in files if words in p.read_bytes())


@pytest.mark.parametrize(
    "left_behind",
    [
        {"graph": "graph.old"},
        {"graph": "graph", "x": "graph.old"},
        {"graph": "graph", "x": "graph.new"},
    ],
    ids=["between two names", "before the old one went", "while copying"],
)
def test_a_purge_cut_short_is_cleared_up(tmp_path: Path, left_behind: dict[str, str]) -> None:
    folder = tmp_path / "s"
    with open_store(folder) as store:
        store.load([ROUND])
        before = quads(store)
    (folder / "graph").rename(folder / left_behind["graph"])
    if "x" in left_behind:
        (folder / left_behind["x"]).mkdir()
    with open_store(folder, read_only=True) as store:
        assert quads(store) == before
    with open_store(folder) as store:
        assert quads(store) == before
    assert sorted(p.name for p in folder.iterdir()) == ["graph", "pamong-store"]


def test_a_store_in_use_is_not_purged(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    with open_store(folder) as store:
        store.load([ROUND])
        with pytest.raises(PamongError, match="--purge"):
            purge(folder)
        assert store.documents()


# ---- commands ------------------------------------------------------------------------------------

SEED = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(cli, [str(a) for a in arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_the_commands_take_back_list_and_give_back(tmp_path: Path) -> None:
    store = tmp_path / "s"
    run("load", SEED, "--store", store)
    before, facts = run("export", "--store", store), run("facts", "--store", store)
    with open_store(store, read_only=True) as opened:
        name = claim(opened, "sekretaris-daerah", "64.02.sunggono", "Tenure")
    said = run("retract", name, "--because", "keliru", "--by", "Ani", "--store", store)
    stone = said.split("--undo ")[1].split("`")[0]
    listed = run("retract", "--list", "--format", "csv", "--store", store)
    assert f"{stone},claim,{name}," in listed
    assert "Ani,keliru" in listed
    assert len(run("facts", "--store", store).splitlines()) == len(facts.splitlines()) - 1
    assert "1 unchanged" in run("load", SEED, "--store", store)
    assert "there again" in run("retract", "--undo", stone, "--store", store)
    assert run("export", "--store", store) == before
    assert run("facts", "--store", store) == facts


def test_the_command_erases_a_person(tmp_path: Path) -> None:
    store = tmp_path / "s"
    run("load", SEED, "--store", store)
    assert "1 articles changed" in run("retract", "--person", "Sunggono", "--store", store)
    for command in ("facts", "export", "verify"):
        text = run(command, "--store", store)
        assert not [line for line in text.splitlines() if "unggono" in line and "skos" not in line]
    assert "person" in run("retract", "--list", "--store", store)
    assert "written anew" in run("retract", "--purge", "--store", store)
    assert "every fact stands" in run("verify", "--store", store)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "give one of"),
        (("doc/x", "--list"), 2, "give one of"),
        (("doc/x",), 1, "holds no such claim"),
        (("--person", "Siapa Itu"), 1, "Tidak ada"),
        (("--undo", "x"), 1, "no such tombstone"),
    ],
)
def test_the_command_says_what_is_wrong(
    tmp_path: Path, arguments: Iterable[str], code: int, words: str
) -> None:
    open_store(tmp_path / "s").close()
    assert words in run("retract", *arguments, "--store", tmp_path / "s", code=code)


@pytest.mark.parametrize(
    "arguments",
    [
        ("retract", "doc/d1"),
        ("retract", "--person", "Ani"),
        ("retract", "--undo", "x"),
        ("retract", "--list"),
        ("retract", "--purge"),
        ("note", "doc/d1", "--from", "Ani", "--text", "x"),
        ("note", "--undo", "x"),
        ("note", "--list"),
    ],
)
def test_no_command_makes_a_store(tmp_path: Path, arguments: Iterable[str]) -> None:
    assert "no store here" in run(*arguments, "--store", tmp_path / "s", code=1)
    assert not (tmp_path / "s").exists()


def test_a_tombstone_is_read_back_as_it_was_written() -> None:
    store = open_store()
    made = (
        Tombstone("", ("s.1", "s.2"), "Ani", "2026-01-02", 'kata "a"\n'),
        Tombstone("doc/d1"),
        Tombstone("doc/d1#by-hand.1", (), "", "", "x"),
    )
    store.retract(made)
    assert store.tombstones() == made
    store.retract(())
    assert [q for q in store.graph if "tombstone" in str(q)] == []
