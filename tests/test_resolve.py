"""Identity across articles. All people, places and articles here are invented."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

import factories
from pamong.claim import key as dotted
from pamong.cli import cli
from pamong.errors import PamongError
from pamong.export import export
from pamong.extract import extract
from pamong.lines import is_as_read
from pamong.merge import lines_of
from pamong.ntriples import iri
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
    Regulation,
    Tenure,
)
from pamong.resolve.decisions import as_table, decision, from_table
from pamong.resolve.settle import JUDGEMENTS
from pamong.resolve.told import node_named, pairs, why
from pamong.resolve.view import as_read, viewed
from pamong.store import Store, open_store

BUPATI = "post/99.01/bupati"
SEKDA = "post/99.01/sekretaris-daerah"


def article(name: str, *held: tuple[str, str, str | None]) -> Reading:
    """An article that tells of people, each by path, name and the post held (None for none)."""
    doc = Document(name, name, f"Artikel {name}. " + " ".join(f"{n} hadir." for _, n, _ in held))
    whole = factories.whole(doc)
    facts: list[Fact] = []
    for path, person, post in held:
        facts.append(Person(path, person, (), (), whole))
        if post is not None:
            title = post.rsplit("/", 1)[1].title().replace("-", " ")
            facts.append(Post(post, title, title, None, (), "role-asisten", None, None, whole))
            key = f"{dotted(path)}/{dotted(post)}"
            facts.append(Tenure(f"tenure/{key}/x", path, post, None, None, None, None, whole))
    return Reading(doc, (whole.sentences), tuple(facts))


SPELLED_ONE_WAY = article("a1", ("person/99.01/ahmad-surotirto", "Ahmad Surotirto", BUPATI))
SPELLED_ANOTHER = article("a2", ("person/99.01/akhmad-surotirto", "Akhmad Surotirto", BUPATI))
WITHOUT_POST = article(
    "a3",
    ("person/a3/wulan-kartasemita", "Wulan Kartasemita", None),
    ("person/99.01/budi-laksmono", "Budi Laksmono", SEKDA),
)
WITH_POST = article("a4", ("person/99.01/wulan-kartasemita", "Wulan Kartasemita", SEKDA))
ELSEWHERE = article("a5", ("person/99.02/ahmad-surotirto", "Ahmad Surotirto", "post/99.02/bupati"))
FATHER_AND_SON = article(
    "a6",
    ("person/99.01/ahmad-surotirto", "Ahmad Surotirto", BUPATI),
    ("person/99.01/akhmad-surotirto", "Akhmad Surotirto", SEKDA),
)
ALL = (SPELLED_ONE_WAY, SPELLED_ANOTHER, WITHOUT_POST, WITH_POST, ELSEWHERE)


def stored(readings: Iterable[Reading]) -> Store:
    store = open_store()
    store.load(readings)
    return store


def people(store: Store) -> set[str]:
    """The people whom the merged graph shows, by the last part of their path."""
    rows = store.graph.query(
        "SELECT ?p WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> } ORDER BY ?p"
    )
    return {str(row["p"])[1:-1].split("/id/person/")[1] for row in rows}  # pyright: ignore


def test_spellings_of_one_holder_are_one() -> None:
    assert people(stored((SPELLED_ONE_WAY, SPELLED_ANOTHER))) == {"99.01/ahmad-surotirto"}


def test_a_short_name_in_a_post_of_many_is_left_for_a_person_to_decide() -> None:
    council = "post/99.01/dprd/anggota"
    long = article("e1", ("person/99.01/wulan-kartasemita", "Wulan Kartasemita", council))
    short = article("e2", ("person/99.01/wulan", "Wulan", council))
    store = stored((long, short))
    assert len(people(store)) == 2
    assert len(list(pairs(store.graph, "unsure"))) == 1


def test_a_person_without_a_post_is_the_one_of_that_name_in_the_region() -> None:
    found = people(stored((WITHOUT_POST, WITH_POST)))
    assert found == {"99.01/budi-laksmono", "99.01/wulan-kartasemita"}


def test_a_name_alone_joins_nobody_across_regions() -> None:
    found = people(stored((SPELLED_ONE_WAY, ELSEWHERE)))
    assert found == {"99.01/ahmad-surotirto", "99.02/ahmad-surotirto"}


def test_what_one_article_keeps_apart_is_two() -> None:
    store = stored((FATHER_AND_SON,))
    assert people(store) == {"99.01/ahmad-surotirto", "99.01/akhmad-surotirto"}
    store.load((SPELLED_ONE_WAY, SPELLED_ANOTHER))
    assert people(store) == {"99.01/ahmad-surotirto", "99.01/akhmad-surotirto"}
    found = why(store.graph, "person/99.01/ahmad-surotirto", "person/99.01/akhmad-surotirto")
    assert found.judgement.reason == "apart-in-one-article"
    store.remove(["a6"])
    assert people(store) == {"99.01/ahmad-surotirto"}


@pytest.mark.parametrize("seed", range(6))
def test_the_bytes_do_not_depend_on_the_order(seed: int) -> None:
    readings = [*ALL, FATHER_AND_SON]
    random.Random(seed).shuffle(readings)
    store = open_store()
    for reading in readings:
        store.load([reading])
    for format_ in ("turtle", "trig"):
        whole = export(stored((*ALL, FATHER_AND_SON)).graph, format_)
        assert export(store.graph, format_) == whole


def test_judging_anew_changes_nothing() -> None:
    store = stored((*ALL, FATHER_AND_SON))
    before = set(store.graph)
    store.judge_anew()
    assert set(store.graph) == before


def test_judging_anew_mends_what_was_judged_otherwise() -> None:
    store, whole = stored(ALL), set(stored(ALL).graph)
    names = store.graph.quads_for_pattern(None, None, None, ox.NamedNode(JUDGEMENTS[1:-1]))
    for quad in list(names):
        store.graph.remove(quad)
    assert set(store.graph) != whole
    store.judge_anew()
    assert set(store.graph) == whole


def test_what_was_read_is_kept_word_for_word() -> None:
    alone = stored((SPELLED_ANOTHER,))
    store = stored((SPELLED_ANOTHER, SPELLED_ONE_WAY))
    read = {str(q.triple) for q in alone.graph if "a2#" in str(q.graph_name)}
    kept = {str(q.triple) for q in store.graph if "/as-read" in str(q.graph_name)}
    assert kept
    assert kept <= read
    store.remove(["a1"])
    assert export(store.graph, "trig") == export(alone.graph, "trig")


@pytest.mark.parametrize("path", sorted((SEEDS / "articles").glob("*.txt")), ids=lambda p: p.stem)
def test_what_was_read_comes_back_from_what_is_shown(path: Path) -> None:
    """Of the shipped articles, with every person, body, event and decree under another name."""
    reading = next(iter(documents([str(path)])))
    read = extract(reading)
    lines = set(lines_of(read))
    named = (f.id for f in read.facts if isinstance(f, Person | Body | Event | Regulation))
    names = {path: f"{path.partition('/')[0]}/99.01/{n}" for n, path in enumerate(sorted(named))}
    shown = viewed(lines, reading.id, names)
    terms = {t for line in shown if not is_as_read(line.graph) for t in line.triple.split(" ", 2)}
    assert terms.isdisjoint(map(iri, names))
    assert len(shown) > len(lines)
    assert as_read(shown, reading.id) == lines


def test_a_merge_that_is_undone_leaves_the_earlier_bytes() -> None:
    store = stored((SPELLED_ONE_WAY, ELSEWHERE))
    before = export(store.graph, "turtle"), export(store.graph, "trig")
    made = decision("person/99.01/ahmad-surotirto", "person/99.02/ahmad-surotirto", "same")
    store.decide([made])
    assert people(store) == {"99.01/ahmad-surotirto"}
    assert store.decisions() == (made,)
    store.decide([])
    assert (export(store.graph, "turtle"), export(store.graph, "trig")) == before


def test_a_decision_parts_what_was_judged_one() -> None:
    store = stored((SPELLED_ONE_WAY, SPELLED_ANOTHER))
    paths = "person/99.01/ahmad-surotirto", "person/99.01/akhmad-surotirto"
    store.decide([decision(*paths, "different")])
    assert len(people(store)) == 2
    assert why(store.graph, *paths).judgement.reason == "decided"


def test_decisions_hold_for_articles_that_come_later() -> None:
    made = decision("person/99.01/ahmad-surotirto", "person/99.01/akhmad-surotirto", "different")
    early, late = open_store(), stored((SPELLED_ONE_WAY, SPELLED_ANOTHER))
    early.decide([made])
    early.load((SPELLED_ANOTHER, SPELLED_ONE_WAY))
    late.decide([made])
    assert export(early.graph, "trig") == export(late.graph, "trig")


def test_a_namesake_in_one_article_can_be_told_apart() -> None:
    again = article("a7", ("person/99.01/ahmad-surotirto", "Ahmad Surotirto", SEKDA))
    store = stored((SPELLED_ONE_WAY, again))
    before = export(store.graph, "trig")
    assert people(store) == {"99.01/ahmad-surotirto"}
    store.decide([decision("person/99.01/ahmad-surotirto", "doc/a7", "different")])
    assert people(store) == {"99.01/ahmad-surotirto", "99.01/ahmad-surotirto~a7"}
    store.decide([])
    assert export(store.graph, "trig") == before


def test_the_table_of_decisions_can_be_edited() -> None:
    made = (
        decision("person/99.01/b", "person/99.01/a", "same", "Ani", "2026-01-02", 'kata "dia"'),
        decision("person/99.01/c", "doc/a7", "different"),
    )
    assert from_table(as_table(made), "x.csv") == tuple(sorted(made))
    with pytest.raises(PamongError, match=r"x\.csv, line 2: 'sama' is no verdict"):
        from_table("left,right,verdict\nperson/1/a,person/1/b,sama\n", "x.csv")


def test_names_and_paths_find_their_thing() -> None:
    store = stored((SPELLED_ONE_WAY, SPELLED_ANOTHER, ELSEWHERE))
    assert node_named(store.graph, "Akhmad Surotirto") == "person/99.01/akhmad-surotirto"
    with pytest.raises(PamongError, match="several things have this name"):
        node_named(store.graph, "Ahmad Surotirto")
    with pytest.raises(PamongError, match="no person, post, body, decree or event"):
        node_named(store.graph, "Tidak Ada")


def test_a_common_name_in_two_villages_is_two_people() -> None:
    who = "person/99.01/suhartono", "Suhartono"
    nebe = article("d1", (*who, "post/99.01/desa-nebe/kepala-desa"))
    lado = article("d2", (*who, "post/99.01/desa-lado/kepala-desa"))
    again = article("d3", (*who, "post/99.01/desa-nebe/kepala-desa"))
    store = stored((nebe, lado, again))
    assert people(store) == {"99.01/suhartono~desa-nebe", "99.01/suhartono~desa-lado"}
    assert len(list(pairs(store.graph, "unsure"))) == 1


def meeting(name: str, path: str, *who: tuple[str, str], place: str | None = None) -> Reading:
    """An article on a meeting of one day in one region, with people and their roles."""
    doc = Document(name, name, f"Artikel {name} tentang rapat.")
    whole = factories.whole(doc)
    label = path.rsplit("/", 1)[1].title()
    facts: list[Fact] = [
        Event(path, label, ("ev-rapat",), label, "2025-03-04", None, None, place, None, whole)
    ]
    for person, role in who:
        facts.append(Person(person, person.rsplit("/", 1)[1].title(), (), (), whole))
        key = f"{path.removeprefix('event/')}/{dotted(person)}/{role}"
        facts.append(
            Participation(f"participation/{key}", path, person, role, None, None, None, whole)
        )
    return Reading(doc, whole.sentences, tuple(facts))


def events(store: Store) -> Sequence[str]:
    rows = store.graph.query("SELECT ?e WHERE { ?e a <https://schema.org/Event> } ORDER BY ?e")
    return [str(row["e"])[1:-1].split("/id/")[1] for row in rows]  # pyright: ignore


def test_one_meeting_in_two_articles_is_one_with_its_participants() -> None:
    opener = ("person/99.01/ahmad-surotirto", "opens")
    guest = ("person/99.01/wulan-kartasemita", "attends")
    one = meeting("b1", "event/99.01/2025-03-04/rapat-kerja", opener)
    other = meeting("b2", "event/99.01/2025-03-04/rapat-anggaran", opener, guest)
    store = stored((one, other))
    assert events(store) == ["event/99.01/2025-03-04/rapat-anggaran"]
    found = store.graph.query(
        "SELECT ?p WHERE { ?e <http://data.europa.eu/m8g/hasParticipation> ?p } ORDER BY ?p"
    )
    shown = [str(row["p"]).rsplit("/", 2)[1:] for row in found]  # pyright: ignore
    assert shown == [
        ["99.01.ahmad-surotirto", "opens>"],
        ["99.01.wulan-kartasemita", "attends>"],
    ]


def test_two_meetings_of_one_day_are_left_for_a_person_to_decide() -> None:
    one = meeting("b1", "event/99.01/2025-03-04/rapat-kerja", ("person/99.01/ani-wirasa", "opens"))
    other = meeting(
        "b2", "event/99.01/2025-03-04/rapat-anggaran", ("person/99.01/budi-laksmono", "opens")
    )
    store = stored((one, other))
    assert len(events(store)) == 2
    assert [found.judgement.reason for found in pairs(store.graph, "unsure")] == [
        "same-day-and-kind"
    ]


def test_one_office_in_two_wordings_is_one_post() -> None:
    long = article(
        "c1", ("person/99.01/ani-wirasa", "Ani Wirasa", "post/99.01/asisten-bidang-niaga")
    )
    short = article("c2", ("person/99.01/ani-wirasa", "Ani Wirasa", "post/99.01/asisten-niaga"))
    part = article("c3", ("person/99.01/ani-wirasa", "Ani Wirasa", "post/99.01/asisten-niaga-desa"))
    store = stored((long, short, part))
    found = [(w.left.path, w.right.path) for w in pairs(store.graph, "same")]
    assert found == [("post/99.01/asisten-bidang-niaga", "post/99.01/asisten-niaga")]
    assert {w.judgement.reason for w in pairs(store.graph, "unsure")} == {"part-of-matter"}
    tenures = store.graph.query("SELECT ?t WHERE { ?t a <https://w3id.org/pamong/ns#Tenure> }")
    assert len(list(tenures)) == 2  # pyright: ignore


def run(*arguments: str) -> tuple[int, str]:
    """The exit code and the output of a command."""
    result = CliRunner().invoke(cli, ["resolve", *arguments])
    return result.exit_code, result.output


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A store on disk with the articles of this file."""
    with open_store(tmp_path / "db") as store:
        store.load((*ALL, FATHER_AND_SON))
    return str(tmp_path / "db")


def test_the_command_tells_why(folder: str) -> None:
    code, said = run("--why", "Wulan Kartasemita", "Budi Laksmono", "--store", folder)
    assert code == 0
    assert said.startswith("berbeda (0.99): namanya berbeda\nditampilkan sebagai dua\n")


def test_the_command_decides_and_undoes(folder: str) -> None:
    pair = "person/99.01/ahmad-surotirto", "person/99.02/ahmad-surotirto"
    assert run("--same", *pair, "--by", "Ani", "--store", folder)[0] == 0
    assert (
        "person/99.01/ahmad-surotirto,person/99.02/ahmad-surotirto,same,Ani,"
        in (run("--save", "-", "--store", folder)[1])
    )
    assert run("--undo", *pair, "--store", folder)[0] == 0
    assert run("--undo", *pair, "--store", folder) == (
        1,
        f"Error: {pair[0]}, {pair[1]}: nothing was decided; `pamong resolve --save -` lists\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--different", "Wulan Kartasemita", "doc/a1"), "tells nothing of"),
        (("--same", "Wulan Kartasemita", "Wulan Kartasemita"), "given twice"),
        (("--same", "Wulan Kartasemita", BUPATI), "two kinds"),
        (("--same", "<script>", "x"), "has this name"),
        (("--load", "tidak-ada.csv"), "cannot be read"),
        (("--why", "Ahmad Surotirto", "Budi Laksmono"), "several things"),
    ],
)
def test_misuse_is_told_in_a_sentence(folder: str, arguments: Sequence[str], said: str) -> None:
    code, output = run(*arguments, "--store", folder)
    assert code == 1
    assert output.startswith("Error: ")
    assert said in output
    assert len(output.splitlines()) == 1


def test_a_review_asks_about_each_unsure_pair(tmp_path: Path) -> None:
    one = meeting("b1", "event/99.01/2025-03-04/rapat-kerja", ("person/99.01/ani-wirasa", "opens"))
    other = meeting(
        "b2", "event/99.01/2025-03-04/rapat-anggaran", ("person/99.01/budi-laksmono", "opens")
    )
    folder = str(tmp_path / "db")
    with open_store(folder) as store:
        store.load((one, other))
    asked = CliRunner().invoke(cli, ["resolve", "--review", "--store", folder], input="s\n")
    assert asked.exit_code == 0
    with open_store(folder, read_only=True) as store:
        assert [d.verdict for d in store.decisions()] == ["same"]
        assert len(events(store)) == 1
