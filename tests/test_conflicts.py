"""Contradictions between articles. All people, places and articles here are invented."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner

import factories
from pamong.claim import key as dotted
from pamong.cli import cli
from pamong.commands.contradictions import KINDS as OFFERED
from pamong.conflicts import KINDS, Conflict, conflicts
from pamong.extract import extract
from pamong.paths import SEEDS
from pamong.read import documents
from pamong.records import (
    Document,
    Event,
    Fact,
    Headcount,
    Participation,
    Person,
    Place,
    Post,
    Reading,
    Regulation,
    Relation,
    Statement,
    Support,
    Tenure,
)
from pamong.store import open_store

Told: TypeAlias = Callable[[Support], Iterable[Fact]]

ANI, BUDI = "person/99.01/ani-wirasa", "person/99.01/budi-laksmono"
ELSEWHERE = "person/99.02/ani-wirasa"
NAMES = {ANI: "Ani Wirasa", BUDI: "Budi Laksmono", ELSEWHERE: "Ani Wirasa"}
PEOPLE = "SELECT ?p WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> }"
BUPATI = "post/99.01/bupati"
FAIR = "event/99.01/2025-03-04/pembukaan-pekan-raya-melati-2025"


def article(
    name: str, *told: Told, day: str | None = "2025-03-05", text: str | None = None
) -> Reading:
    """An article of one sentence that tells of some facts."""
    published = date.fromisoformat(day) if day else None
    doc = Document(name, name, text or f"Artikel {name}.", None, f"Kabar {name}", published)
    whole = factories.whole(doc)
    facts = {fact: None for one in told for fact in one(whole)}
    return Reading(doc, whole.sentences, tuple(facts))


def person(path: str, name: str | None = None) -> Told:
    return lambda s: (Person(path, name or NAMES[path], (), (), s),)


def holds(
    who: str,
    post: str = BUPATI,
    role: str = "role-bupati",
    capacity: str | None = None,
    standing: str | None = None,
    term: tuple[str, str] | None = None,
) -> Told:
    since, until = term or (None, None)
    identity = f"tenure/{dotted(who)}/{dotted(post)}/{standing or capacity or 'def'}"
    dated = f"{identity}/{since}" if since else identity

    def facts(s: Support) -> Iterable[Fact]:
        title = post.rsplit("/", 1)[1].replace("-", " ").title()
        return (
            Person(who, NAMES[who], (), (), s),
            Post(post, title, title, None, (), role, None, None, s),
            Tenure(dated, who, post, capacity, standing, since, until, s),
        )

    return facts


def says(who: str) -> Told:
    def facts(s: Support) -> Iterable[Fact]:
        name = f"statement/{id(s)}/{dotted(who)}"
        yield Statement(name, who, None, False, "name", None, (), None, s)

    return facts


def event(
    path: str = FAIR,
    label: str = "Pembukaan Pekan Raya Melati 2025",
    kinds: Sequence[str] = ("ev-pembukaan", "ev-festival"),
    day: str | None = "2025-03-04",
    end: str | None = None,
    time: str | None = None,
    venue: str | None = "Lapangan Kenanga",
) -> Told:
    place = None if venue is None else f"place/99.01/{venue.lower().replace(' ', '-')}"

    def facts(s: Support) -> Iterable[Fact]:
        yield Event(path, label, tuple(kinds), label, day, end, time, place, venue, s)
        if place is not None and venue is not None:
            yield Place(place, venue, (), s)
            yield Relation(path, "held_at", place, s)

    return facts


def takes_part(who: str, role: str, path: str = FAIR, proxy: str | None = None) -> Told:
    key = f"{path.removeprefix('event/')}/{dotted(who)}/{role}"

    def facts(s: Support) -> Iterable[Fact]:
        yield Person(who, NAMES[who], (), (), s)
        yield Participation(f"participation/{key}", path, who, role, None, proxy, None, s)

    return facts


def counts(number: int, path: str = FAIR) -> Told:
    key = f"headcount/{path.removeprefix('event/')}/camat"
    return lambda s: (Headcount(key, path, "grp-camat", "camat", number, s),)


def decree(
    number: str, year: int, title: str | None = None, kind: str = "perbup", where: str = "99.01/"
) -> Told:
    path = f"decree/{kind}/{where}{year}/{number}"
    label = f"{kind.title()} Nomor {number} Tahun {year}"
    return lambda s: (
        Regulation(path, label, (), f"doc-{kind}", kind, number, year, None, None, title, None, s),
    )


def found(*readings: Reading) -> list[tuple[str, list[str]]]:
    return [(c.kind, [side.value for side in c.sides]) for c in listed(*readings)]


def listed(*readings: Reading) -> tuple[Conflict, ...]:
    store = open_store()
    store.load(readings)
    return conflicts(store.graph)


def test_the_command_offers_every_kind() -> None:
    assert tuple(KINDS) == OFFERED


# ---- holders -----------------------------------------------------------------------------------


def test_two_definitive_holders_on_one_day() -> None:
    one = article("a1", holds(ANI), says(ANI))
    other = article("a2", holds(BUDI), says(BUDI))
    [conflict] = listed(one, other)
    assert (conflict.kind, conflict.severity) == ("two-holders", "high")
    assert {side.value for side in conflict.sides} == {"Ani Wirasa", "Budi Laksmono"}
    claims = [claim for side in conflict.sides for claim in side.claims]
    outlets = {sentence.article.outlet for claim in claims for sentence in claim.sentences}
    assert outlets == {"Kabar a1", "Kabar a2"}


def test_a_holder_between_two_days_of_another_one() -> None:
    days = ("2025-01-05", "2025-02-05", "2025-03-05")
    readings = (
        article(f"a{i}", holds(who), says(who), day=day)
        for i, (who, day) in enumerate(zip((ANI, BUDI, ANI), days, strict=True))
    )
    assert found(*readings) == [("two-holders", ["Ani Wirasa", "Budi Laksmono"])]


def test_terms_that_overlap() -> None:
    one = article("a1", holds(ANI, term=("2016", "2021")))
    other = article("a2", holds(BUDI, term=("2019", "2024")))
    assert found(one, other) == [("two-holders", ["Ani Wirasa", "Budi Laksmono"])]


@pytest.mark.parametrize(
    "later",
    [
        article("a2", holds(BUDI), says(BUDI), day="2025-09-05"),
        article("a2", holds(BUDI), day="2025-03-05"),
        article("a2", holds(BUDI, capacity="Plh"), says(BUDI)),
        article("a2", holds(BUDI, standing="former"), says(BUDI)),
        article("a2", holds(BUDI), holds(ANI), says(BUDI), says(ANI)),
        article("a2", holds(BUDI, "post/99.01/asisten", "role-asisten"), says(BUDI)),
        article("a2", holds(BUDI), takes_part(BUDI, "speaks", "event/99.01/2020-01-01/rapat"),
                event("event/99.01/2020-01-01/rapat", "Rapat", ("ev-rapat",), "2020-01-01"),
                says(BUDI)),
    ],
    ids=["successor", "only named", "acting", "former", "of two times", "another post",
         "of an earlier day"],
)  # fmt: skip
def test_no_two_holders(later: Reading) -> None:
    assert found(article("a1", holds(ANI), says(ANI)), later) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(("2016", "2021"), ("2021", "2024")), (("2016", "2021-02"), ("2021", "2024"))],
)
def test_terms_that_follow_each_other(one: tuple[str, str], other: tuple[str, str]) -> None:
    readings = article("a1", holds(ANI, term=one)), article("a2", holds(BUDI, term=other))
    assert found(*readings) == []


# ---- occasions ---------------------------------------------------------------------------------


def test_two_openers_and_a_deputy() -> None:
    one = article("a1", event(), takes_part(ANI, "opens"))
    other = article("a2", event(), takes_part(BUDI, "opens"))
    both = article("a3", event(), takes_part(ANI, "opens"), takes_part(BUDI, "opens"))
    assert found(one, other) == [("event-opener", ["Ani Wirasa", "Budi Laksmono"])]
    assert found(one, other, both) == []
    for proxy in (ANI, BUPATI):
        deputy = article("a2", event(), holds(ANI), takes_part(BUDI, "opens", proxy=proxy))
        assert found(one, deputy) == []


def test_two_nodes_that_may_be_one_person_do_not_contradict_each_other() -> None:
    """One name in two regions stays two people for want of proof; a reader sees one opener."""
    one = article("a1", event(), takes_part(ANI, "opens"))
    other = article("a2", event(), takes_part(ELSEWHERE, "opens"))
    store = open_store()
    store.load((one, other))
    names = [name for (name,) in store.graph.query(PEOPLE)]  # pyright: ignore
    assert len(names) == 2
    assert conflicts(store.graph) == ()


def test_two_venues() -> None:
    one = article("a1", event(venue="Aula Kantor Bappeda"), takes_part(ANI, "opens"))
    room = article("a2", event(venue="Ruang Serbaguna Kantor Bappeda"), takes_part(ANI, "opens"))
    house = article("a3", event(venue="Hotel Cempaka"), takes_part(ANI, "opens"))
    same = article("a4", event(venue="Kantor Bappeda"), takes_part(ANI, "opens"))
    [(kind, venues)] = found(one, room)
    assert (kind, venues) == (
        "event-venue",
        ["Aula Kantor Bappeda", "Ruang Serbaguna Kantor Bappeda"],
    )
    assert [c.severity for c in listed(one, room)] == ["low"]
    assert [c.severity for c in listed(one, house)] == ["medium"]
    assert found(one, same) == []


def test_two_last_days() -> None:
    closing = "event/99.01/2025-03-12/penutupan-pekan-raya-melati-2025"
    label = "Penutupan Pekan Raya Melati 2025"
    planned = article("a1", event(end="2025-03-11"))
    closed = article("a2", event(closing, label, ("ev-penutupan",), "2025-03-12"))
    next_year = article("a3", event(closing, label, ("ev-penutupan",), "2026-03-12"))
    assert found(planned, closed) == [("event-end", ["2025-03-11", "2025-03-12"])]
    assert found(planned, next_year) == []


def test_one_numbered_meeting_on_two_days() -> None:
    def session(name: str, day: str, number: str = "7") -> Reading:
        path = f"event/99.01/{day}/rapat-paripurna-ke-{number}"
        return article(
            name, event(path, f"Rapat Paripurna ke-{number}", ("ev-paripurna",), day), day=day
        )

    assert found(session("a1", "2025-03-04"), session("a2", "2025-03-05")) == [
        ("event-date", ["2025-03-04", "2025-03-05"])
    ]
    assert found(session("a1", "2025-03-04"), session("a2", "2025-03-05", "8")) == []
    assert found(session("a1", "2024-03-04"), session("a2", "2025-03-05")) == []


def test_one_person_sworn_in_on_two_days() -> None:
    def sworn(name: str, day: str, who: str = ANI) -> Reading:
        path = f"event/99.01/{day}/pelantikan-{name}"
        told = event(path, "Pelantikan", ("ev-pelantikan",), day, venue=None)
        return article(name, told, takes_part(who, "inaugurated", path), day=day)

    one = sworn("a1", "2025-03-04")
    assert found(one, sworn("a2", "2025-03-05")) == [("event-date", ["2025-03-04", "2025-03-05"])]
    assert found(one, sworn("a2", "2025-03-05", BUDI)) == []
    assert found(one, sworn("a2", "2026-03-05")) == []


def test_two_headcounts() -> None:
    one = article("a1", event(), counts(193))
    other = article("a2", event(), counts(192))
    about = article("a3", event(), counts(200), text="Pekan dihadiri sekitar 200 camat.")
    assert found(one, other) == [("headcount", ["192 Camat", "193 Camat"])]
    assert found(one, about) == []


def test_two_hours() -> None:
    one, other = article("a1", event(time="08:00")), article("a2", event(time="10:00"))
    assert found(one, other) == [("event-time", ["08:00:00", "10:00:00"])]


# ---- what cannot be ----------------------------------------------------------------------------


def test_an_end_before_the_start() -> None:
    assert found(article("a1", holds(ANI, term=("2024", "2021")))) == [
        ("start-after-end", ["2024", "2021"])
    ]
    assert found(article("a1", holds(ANI, term=("2024-05", "2024")))) == []


def test_one_person_in_two_places_at_one_time() -> None:
    elsewhere = "event/99.01/2025-03-04/rapat-kerja"

    def both(time: str, role: str = "attends") -> list[str]:
        one = article("a1", event(time="08:00"), takes_part(ANI, "opens"))
        meeting = event(elsewhere, "Rapat kerja", ("ev-rapat",), time=time, venue="Hotel Cempaka")
        other = article("a2", meeting, takes_part(ANI, role, elsewhere))
        return [kind for kind, _ in found(one, other)]

    assert both("08:15") == ["two-places"]
    assert both("13:00") == []
    assert both("08:15", "organizes") == []


# ---- decrees -----------------------------------------------------------------------------------


def test_two_numbers_for_one_decree() -> None:
    title = "pengelolaan pasar rakyat"
    one, other = article("a1", decree("12", 2024, title)), article("a2", decree("21", 2024, title))
    assert found(one, other) == [
        ("decree-number", ["Perbup Nomor 12 Tahun 2024", "Perbup Nomor 21 Tahun 2024"])
    ]
    later = article("a2", decree("21", 2025, title))
    both = article("a3", decree("12", 2024, title), decree("21", 2024, title))
    assert found(one, later) == []
    assert found(one, other, both) == []


def test_one_number_for_two_decrees() -> None:
    one = article("a1", decree("12", 2024, "pengelolaan pasar rakyat"))
    other = article("a2", decree("12", 2024, "pajak parkir"))
    longer = article("a2", decree("12", 2024, "Pengelolaan Pasar Rakyat dan Toko Swalayan"))
    assert [kind for kind, _ in found(one, other)] == ["decree-title"]
    assert found(one, longer) == []


def cited(
    number: str, year: int, title: str | None, text: str, kind: str = "permendagri"
) -> list[str]:
    told = decree(number, year, title, kind, "")
    return [side for kind, sides in found(article("a1", told, text=text)) for side in sides]


def test_citations_to_check() -> None:
    """Permendagri 22/2020 is on the cooperation of regions; 20/2020 is not."""
    title = "Tata Cara Kerja Sama Daerah dengan Daerah Lain"
    right = "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah"
    [_, meant] = cited("20", 2020, title, "Itu sesuai Permendagri 20/2020.")
    assert meant.startswith(right)
    [_, meant] = cited("22", 2021, title, "Itu sesuai Permendagri 22/2021.")
    assert meant.startswith(right)
    said = "Kerja sama dengan daerah lain dan pihak ketiga sesuai Permendagri 20/2020."
    [_, meant] = cited("20", 2020, None, said)
    assert meant.startswith(right)


@pytest.mark.parametrize(
    ("number", "year", "title", "text"),
    [
        ("22", 2020, "Kerja Sama Daerah", "Itu sesuai Permendagri 22/2020."),
        ("22", 2020, None, "Itu sesuai Permendagri 22/2020."),
        ("91", 2020, "Seragam Petugas Parkir", "Itu sesuai Permendagri 91/2020."),
        ("91", 2020, None, "Rapat membahas seragam sesuai Permendagri 91/2020."),
        ("91", 2003, "Tata Cara Kerja Sama Daerah dengan Daerah Lain", "Permendagri 91/2003."),
    ],
)
def test_citations_that_are_right_or_unknown(
    number: str, year: int, title: str | None, text: str
) -> None:
    assert cited(number, year, title, text) == []


# ---- names -------------------------------------------------------------------------------------


def test_a_name_spelled_two_ways() -> None:
    one = article("a1", person(ANI), holds(ANI))
    other = article("a2", person(ANI, "Anni Wirasa"))
    short = article("a3", person(ANI, "Ani"))
    assert found(one, other) == [("name-spelling", ["Ani Wirasa", "Anni Wirasa"])]
    assert found(one, short) == []


# ---- from texts, and on the command line ---------------------------------------------------------


FIRST = """Pekan Raya Kubu Melati Dibuka

TENGGARONG - Sebanyak 31 kepala desa menerima SK perpanjangan masa jabatan. Dokumen itu \
diserahkan Bupati Kutai Kartanegara Rangga Wirasa di Aula Kantor Bappeda, Jumat (7/3/2025). \
Pengukuhan tersebut menindaklanjuti aturan baru."""
SECOND = """Kades Kubu Melati

TENGGARONG - Hanya 30 kades yang dikukuhkan perpanjangan masa jabatannya oleh Bupati Kutai \
Kartanegara Rangga Wirasa pada Jumat (7/3/2025) di Ruang Serbaguna Kantor Bappeda."""


def test_two_accounts_of_one_handing_over() -> None:
    texts = (("a1", FIRST), ("a2", SECOND))
    readings = [extract(Document(n, n, t, published=date(2025, 3, 7))) for n, t in texts]
    kinds = {kind: values for kind, values in found(*readings)}
    assert set(kinds) == {"headcount", "event-venue"}
    assert kinds["headcount"] == ["30 Kepala desa", "31 Kepala desa"]


def test_the_shipped_articles_differ_in_the_spelling_of_two_names_only() -> None:
    shipped = [extract(document) for document in documents([SEEDS / "articles"])]
    assert found(*shipped) == [
        ("name-spelling", ["Ahmad Taufik Hidayat", "Akhmad Taufik Hidayat"]),
        ("name-spelling", ["Sy. Vanesa Vilna", "Sy. Vanessa Vilna"]),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> str:
    store = open_store(tmp_path / "s.db")
    with store:
        one = article("a1", event(), takes_part(ANI, "opens"), counts(30))
        other = article("a2", event(), takes_part(BUDI, "opens"), counts(31))
        store.load((one, other))
    return str(tmp_path / "s.db")


def run(*arguments: str) -> str:
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_lists_both_sides(folder: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("conflicts", "--store", folder, "--format", "csv"))))
    assert [(r["jenis"], r["pihak"], r["media"]) for r in rows] == [
        ("siapa yang membuka", "Ani Wirasa", "Kabar a1"),
        ("siapa yang membuka", "Budi Laksmono", "Kabar a2"),
        ("jumlah orang", "30 Camat", "Kabar a1"),
        ("jumlah orang", "31 Camat", "Kabar a2"),
    ]
    english = run("conflicts", "--store", folder, "--lang", "en", "--kind", "headcount")
    assert "number of people" in english
    assert "who opened it" not in english


def test_the_command_writes_records(folder: str) -> None:
    lines = run("conflicts", "--store", folder, "--format", "jsonl", "--kind", "headcount")
    [record] = [json.loads(line) for line in lines.splitlines()]
    assert record["kind"] == "headcount"
    assert [side["value"] for side in record["sides"]] == ["30 Camat", "31 Camat"]
    assert record["sides"][0]["sentences"][0]["date"] == "2025-03-05"
