"""The graph as it was on a day: what is kept, what is left out, and nothing hanging in the air.

All articles are invented (``made``).
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
import pytest

from made import COUNCIL, REGENT, Article, stored
from pamong.asof.slice import as_of
from pamong.errors import PamongError
from pamong.merge import holds_facts
from pamong.vocabulary import (
    CV,
    DCT,
    ELI,
    ID,
    OA,
    ORG,
    PAMONG,
    RDF,
    RDFS,
    SDO,
    concept,
)


def names(graph: ox.Store, post: str = REGENT) -> set[str]:
    """Who is in a post, by the merged facts."""
    found = graph.query(
        f"SELECT DISTINCT ?n {{ ?t <{PAMONG.post}> <{ID}{post}> ; <{ORG.member}> ?p ; "
        f"a <{PAMONG.Tenure}> . ?p <{RDFS.label}> ?n }}"
    )
    assert isinstance(found, ox.QuerySolutions)
    return {row["n"].value for row in found}


def subjects(graph: ox.Store, kind: str) -> set[str]:
    """The things of a class, by the merged facts."""
    quads = graph.quads_for_pattern(
        None, ox.NamedNode(RDF.type), ox.NamedNode(kind), ox.DefaultGraph()
    )
    return {
        quad.subject.value.removeprefix(ID)
        for quad in quads
        if isinstance(quad.subject, ox.NamedNode)
    }


@cache
def two_terms() -> ox.Store:
    """Sari Wening's term from 2016 to February 2021, and Bima Raksa's since the 26th of it."""
    one = Article("a1", "2016-03-01")
    one.holds("Sari Wening", REGENT, "Sari Wening dilantik, Senin (29/2/2016).", since="2016-02-29")
    two = Article("a2", "2021-02-27")
    two.holds("Sari Wening", REGENT, "Masa jabatan Sari Wening tuntas 16 Februari 2021.",
              standing="former", since="2016-02-29", until="2021-02-16")  # fmt: skip
    two.holds("Bima Raksa", REGENT, "Bima Raksa dilantik, Jumat (26/2/2021).", since="2021-02-26")
    return stored(one, two)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-02-28", set()),
        ("2016-02-29", {"Sari Wening"}),
        ("2016-02", {"Sari Wening"}),
        ("2016-01", set()),
        ("2021-02-16", {"Sari Wening"}),
        ("2021-02-17", set()),
        ("2021-02-25", set()),
        ("2021-02-26", {"Bima Raksa"}),
        ("2021-02", {"Sari Wening", "Bima Raksa"}),
        ("2021", {"Sari Wening", "Bima Raksa"}),
        ("2030", {"Bima Raksa"}),
        ("2015", set()),
    ],
)
def test_terms_hold_from_their_first_to_their_last_day(day: str, expected: set[str]) -> None:
    assert names(as_of(two_terms(), day)) == expected


@pytest.mark.parametrize(
    ("since", "until", "day", "held"),
    [
        ("2019", "2024", "2019-01-01", True),
        ("2019", "2024", "2024-12-31", True),
        ("2019", "2024", "2025-01-01", False),
        ("2019", "2024", "2018", False),
        ("2019-08", None, "2019-08-01", True),
        ("2019-08", None, "2019-07-31", False),
        ("2019-08", "2019-08", "2019", True),
        (None, "2021", "2021-05", True),
        (None, "2021", "2020", False),
        (None, "2021", "2022", False),
    ],
)
def test_a_date_may_be_any_day_it_stands_for(
    since: str | None, until: str | None, day: str, held: bool
) -> None:
    article = Article("a1", "2025-06-01")
    article.holds("Sari Wening", REGENT, "Sari Wening pernah menjabat.", standing="former",
                  since=since, until=until)  # fmt: skip
    assert bool(names(as_of(stored(article), day))) is held


def test_what_has_no_date_goes_by_its_article() -> None:
    article = Article("a1", "2023-05-04")
    article.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    graph = stored(article)
    assert names(as_of(graph, "2023-05-03")) == set()
    assert names(as_of(graph, "2023-05-04")) == {"Sari Wening"}
    assert names(as_of(graph, "2029")) == {"Sari Wening"}


def test_an_article_without_a_day_says_nothing_of_any_day() -> None:
    article = Article("a1", None)
    article.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    article.holds("Bima Raksa", COUNCIL, "Bima Raksa dilantik 3 Mei 2023.", since="2023-05-03")
    graph = stored(article)
    assert names(as_of(graph, "2024")) == set()
    assert names(as_of(graph, "2024"), COUNCIL) == {"Bima Raksa"}


def test_a_later_article_ends_a_tenure_only_where_it_says_so() -> None:
    one = Article("a1", "2022-01-10")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    two = Article("a2", "2023-01-10")
    two.holds("Sari Wening", REGENT, "Mantan Bupati Sari Wening hadir.", standing="former")
    three = Article("a3", "2024-01-10")
    three.holds("Bima Raksa", REGENT, "Bupati Bima Raksa hadir.")
    assert names(as_of(stored(one, two, three), "2022-06")) == {"Sari Wening"}
    assert names(as_of(stored(one, two, three), "2023-06")) == set()
    assert names(as_of(stored(one, three), "2024-06")) == {"Sari Wening", "Bima Raksa"}


def test_whoever_comes_back_is_in_office_again() -> None:
    one = Article("a1", "2023-01-10")
    one.holds("Sari Wening", REGENT, "Mantan Bupati Sari Wening hadir.", standing="former")
    two = Article("a2", "2024-01-10")
    two.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    assert names(as_of(stored(one, two), "2023-06")) == set()
    assert names(as_of(stored(one, two), "2024-06")) == {"Sari Wening"}


def test_what_is_told_of_another_day_holds_on_that_day() -> None:
    article = Article("a1", "2021-02-17")
    article.holds("Sari Wening", REGENT, "Rabu (22/4/2015) Bupati Sari Wening membuka rapat.")
    article.holds("Bima Raksa", COUNCIL, "Anggota dewan waktu itu, Bima Raksa, hadir.")
    graph = stored(article)
    assert names(as_of(graph, "2022")) == set()
    assert names(as_of(graph, "2022"), COUNCIL) == set()
    assert names(as_of(graph, "2021-02-17")) == set()


def test_a_seat_of_one_has_one_holder_after_an_oath() -> None:
    one = Article("a1", "2024-03-01")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    one.holds("Tirta Laras", COUNCIL, "Anggota DPRD Tirta Laras hadir.")
    two = Article("a2", "2025-02-21")
    two.holds("Bima Raksa", REGENT, "Bima Raksa dilantik, Kamis (20/2/2025).", since="2025-02-20")
    two.holds("Wira Buana", COUNCIL, "Wira Buana dilantik, Kamis (20/2/2025).", since="2025-02-20")
    graph = stored(one, two)
    assert names(as_of(graph, "2025-02-19")) == {"Sari Wening"}
    assert names(as_of(graph, "2025-02-20")) == {"Bima Raksa"}
    assert names(as_of(graph, "2025-03"), COUNCIL) == {"Tirta Laras", "Wira Buana"}


def test_whoever_stands_in_gives_way_to_whoever_is_told_to_hold_the_post() -> None:
    one = Article("a1", "2024-09-25")
    one.holds("Bima Raksa", REGENT, "Bima Raksa dikukuhkan sebagai Pjs, Rabu (25/9/2024).",
              capacity="Pjs", since="2024-09-25")  # fmt: skip
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening cuti.")
    two = Article("a2", "2024-12-01")
    two.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    graph = stored(one, two)
    assert names(as_of(graph, "2024-10")) == {"Sari Wening", "Bima Raksa"}
    assert names(as_of(graph, "2024-12-01")) == {"Sari Wening"}


@cache
def occasions() -> ox.Store:
    """A meeting of May 2023 told of in 2024, one of 2024, and one that nobody dates."""
    article = Article("a1", "2024-07-01")
    held = article.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    old = article.event("rapat-lama", "2023-05-10", "Rapat lama digelar, Rabu (10/5/2023).")
    article.attends(old, "Bima Raksa", held, "Bima Raksa datang ke rapat lama.")
    article.counts(old, 40, "Rapat lama dihadiri 40 peserta.")
    article.states("Bima Raksa", "Kita mulai.", old, "Bima Raksa: Kita mulai.")
    new = article.event("rapat-baru", "2024-06-10", "Rapat baru digelar, Senin (10/6/2024).")
    article.attends(new, "Tirta Laras", None, "Tirta Laras datang ke rapat baru.")
    article.states("Tirta Laras", "Kita lanjut.", None, "Tirta Laras: Kita lanjut.")
    article.event("rapat-lain", None, "Rapat lain digelar.")
    return stored(article)


def test_events_come_with_who_was_there_and_what_was_said() -> None:
    kept = as_of(occasions(), "2023-12")
    assert subjects(kept, SDO.Event) == {"event/xx.01/2023-05-10/rapat-lama"}
    assert len(subjects(kept, CV.Participation)) == 1
    assert len(subjects(kept, PAMONG.Headcount)) == 1
    assert len(subjects(kept, PAMONG.ReportedStatement)) == 1
    assert names(kept) == set()
    link = ox.NamedNode(PAMONG.inCapacityOf)
    assert not list(kept.quads_for_pattern(None, link, None, None)), "that tenure is of 2024"


def test_events_of_later_days_are_left_out() -> None:
    assert subjects(as_of(occasions(), "2023-05-09"), SDO.Event) == set()
    assert len(subjects(as_of(occasions(), "2024-07"), SDO.Event)) == 3
    assert len(subjects(as_of(occasions(), "2024-07"), PAMONG.ReportedStatement)) == 2


def test_regulations_of_later_years_are_left_out() -> None:
    article = Article("a1", "2024-07-01")
    article.decree(2021, "7", "Keputusan Bupati Nomor 7 Tahun 2021 berlaku.")
    article.decree(2024, "9", "Keputusan Bupati Nomor 9 Tahun 2024 berlaku.")
    graph = stored(article)
    found = {year: len(subjects(as_of(graph, year), ELI.LegalResource)) for year in
             ("2020-12-31", "2021-01-01", "2023", "2024-02-01")}  # fmt: skip
    assert found == {"2020-12-31": 0, "2021-01-01": 1, "2023": 1, "2024-02-01": 2}


def test_later_descriptions_come_only_with_what_speaks_of_them() -> None:
    one = Article("a1", "2024-07-01")
    one.body("org/xx.01/dinas-rimba", "Dinas Rimba", "Dinas Rimba dibentuk.")
    two = Article("a2", "2022-07-01")
    two.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    graph = stored(one, two)
    assert "org/xx.01/dinas-rimba" not in subjects(as_of(graph, "2023"), CV.PublicOrganisation)
    assert "org/xx.01/dinas-rimba" in subjects(as_of(graph, "2024-07"), CV.PublicOrganisation)


def test_history_keeps_what_is_past_and_nothing_to_come() -> None:
    kept = as_of(two_terms(), "2021-02-20", past=True)
    assert names(kept) == {"Sari Wening"}
    assert names(as_of(two_terms(), "2021-03", past=True)) == {"Sari Wening", "Bima Raksa"}
    former = ox.NamedNode(concept("std-mantan"))
    assert list(
        as_of(two_terms(), "2021-03", past=True).quads_for_pattern(None, None, former, None)
    )
    before = as_of(two_terms(), "2021-02-10", past=True)
    assert not list(before.quads_for_pattern(None, None, former, None))


@pytest.mark.parametrize("graph", [two_terms(), occasions()], ids=["terms", "events"])
@pytest.mark.parametrize("day", ["2016-02-29", "2021-02-16", "2023-12", "2024-07-01", "2030"])
@pytest.mark.parametrize("past", [False, True])
def test_nothing_hangs_in_the_air(graph: ox.Store, day: str, past: bool) -> None:
    """Every fact has its claim and sentence, every thing that is spoken of a kind and one name."""
    kept = as_of(graph, day, past)
    merged = {quad.triple for quad in kept.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    claimed: set[ox.Triple] = set()
    for quad in kept:
        if holds_facts(str(quad.graph_name)):
            claimed.add(quad.triple)
    labels = {t for t in claimed if t.predicate.value in {RDFS.label}}
    assert claimed - labels <= merged
    for name in {quad.graph_name for quad in kept if "#" in str(quad.graph_name)}:
        assert isinstance(name, ox.NamedNode)
        evidence = list(kept.quads_for_pattern(name, ox.NamedNode(PAMONG.evidence), None, None))
        assert evidence
        assert all(list(kept.quads_for_pattern(q.object, ox.NamedNode(OA.exact), None, None))
                   for q in evidence if isinstance(q.object, ox.NamedNode))  # fmt: skip
    for triple in merged:
        node = triple.object
        if not isinstance(node, ox.NamedNode) or not node.value.startswith(ID):
            continue
        if triple.predicate.value not in {PAMONG.evidence, OA.hasSource, DCT.spatial}:
            assert list(kept.quads_for_pattern(node, ox.NamedNode(RDF.type), None, None)), triple


def test_the_same_day_gives_the_same_graph_whatever_the_order() -> None:
    one, two = Article("a1", "2022-01-10"), Article("a2", "2023-01-10")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    two.holds("Bima Raksa", REGENT, "Bupati Bima Raksa hadir.")
    assert set(as_of(stored(one, two), "2024")) == set(as_of(stored(two, one), "2024"))


@pytest.mark.parametrize(
    "words", ["", "2024-13", "2024-02-30", "20240101", "0000", "2024-1-1", "x"]
)
def test_a_bad_date_says_how_to_write_one(words: str) -> None:
    with pytest.raises(PamongError, match="write 2024, 2024-09 or 2024-09-25"):
        as_of(two_terms(), words)
