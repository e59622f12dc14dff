"""The history of a post: who, since when, until when, who after whom, and nothing invented.

All articles are invented (``made``).
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from made import COUNCIL, REGENT, SECRETARY, Article, stored
from pamong.asof.days import may_begin_by, may_last_until, period
from pamong.asof.moments import moment
from pamong.cli import cli
from pamong.errors import PamongError
from pamong.history import History, history
from pamong.history.law import grounds
from pamong.history.reasons import REASONS, reason
from pamong.history.told import lines, record
from pamong.records import Participation
from pamong.store import open_store
from pamong.tables import rows

POST = "Bupati Rimba Jaya"


def told(*articles: Article, day: str | None = None) -> History:
    """The history of the regent's post by some articles."""
    return history(stored(*articles), POST, day=day)


def shown(found: History) -> list[tuple[str, str | None, str | None, str | None, str]]:
    """Name, capacity, since, until and state of each holder."""
    return [(h.name, h.capacity, h.since, h.until, h.state) for h in found.holdings]


def one_term_after_another() -> tuple[Article, ...]:
    """Sari Wening until 2021, Bima Raksa in between, Tirta Laras after him."""
    one = Article("a1", "2016-03-01")
    one.holds("Sari Wening", REGENT, "Sari Wening dilantik, Senin (29/2/2016).", since="2016-02-29")
    two = Article("a2", "2021-02-17", outlet="Suara Sagara")
    two.holds(
        "Sari Wening",
        REGENT,
        "Masa jabatan Sari Wening berakhir 16 Februari 2021.",
        standing="former",
        until="2021-02-16",
    )
    two.holds(
        "Bima Raksa",
        REGENT,
        "Bima Raksa menjadi Plh Bupati, Rabu (17/2/2021).",
        capacity="Plh",
        since="2021-02-17",
    )
    three = Article("a3", "2021-02-27")
    three.holds("Tirta Laras", REGENT, "Tirta Laras dilantik, Jumat (26/2/2021).",
                since="2021-02-26")  # fmt: skip
    return one, two, three


@cache
def example() -> ox.Store:
    """The store of these three articles."""
    return stored(*one_term_after_another())


def test_the_line_of_holders_has_dates_capacities_and_states() -> None:
    assert shown(history(example(), POST)) == [
        ("Sari Wening", None, "2016-02-29", "2021-02-16", "closed"),
        ("Bima Raksa", "Plh", "2021-02-17", None, "confirmed"),
        ("Tirta Laras", None, "2021-02-26", None, "open"),
    ]


def test_every_holder_comes_with_sentence_outlet_and_day() -> None:
    found = history(example(), POST)
    quotes = {(q.text, q.article.outlet, q.article.date) for h in found.holdings for q in h.quotes}
    assert quotes == {
        ("Sari Wening dilantik, Senin (29/2/2016).", "Kabar Rimba", "2016-03-01"),
        ("Masa jabatan Sari Wening berakhir 16 Februari 2021.", "Suara Sagara", "2021-02-17"),
        ("Bima Raksa menjadi Plh Bupati, Rabu (17/2/2021).", "Suara Sagara", "2021-02-17"),
        ("Tirta Laras dilantik, Jumat (26/2/2021).", "Kabar Rimba", "2021-02-27"),
    }


def test_the_order_of_loading_changes_nothing() -> None:
    turned = stored(*reversed(one_term_after_another()))
    assert record(history(turned, POST)) == record(history(example(), POST))


def test_an_end_is_told_only_where_a_sentence_says_so() -> None:
    one = Article("a1", "2022-01-10")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    two = Article("a2", "2024-03-01")
    two.holds("Bima Raksa", REGENT, "Bupati Bima Raksa hadir.")
    found = told(one, two)
    assert shown(found) == [
        ("Sari Wening", None, None, None, "confirmed"),
        ("Bima Raksa", None, None, None, "confirmed"),
    ]
    assert [h.confirmed for h in found.holdings] == ["2022-01-10", "2024-03-01"]
    assert [s.said for s in found.successions] == [False]


def test_seen_time_is_that_of_articles_and_valid_time_that_of_texts() -> None:
    one = Article("a1", "2022-01-10")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    two = Article("a2", "2023-05-10")
    two.holds("Sari Wening", REGENT, "Bupati Sari Wening datang.")
    three = Article("a3", "2024-05-10")
    three.holds("Sari Wening", REGENT, "Mantan Bupati Sari Wening hadir.", standing="former")
    (held,) = told(one, two, three).holdings
    assert (held.seen_first, held.seen_last, held.over_seen) == (
        "2022-01-10", "2023-05-10", "2024-05-10",
    )  # fmt: skip
    assert (held.since, held.until, held.confirmed, held.state) == (
        None, None, "2023-05-10", "closed",
    )  # fmt: skip


def test_what_looks_back_confirms_the_day_it_tells_of() -> None:
    article = Article("a1", "2024-05-10")
    article.holds("Sari Wening", REGENT, "Rabu (22/4/2015) Bupati Sari Wening membuka rapat.")
    (held,) = told(article).holdings
    assert (held.confirmed, held.seen_last) == ("2015-04-22", None)


def test_what_looks_back_to_the_day_of_an_event_confirms_that_day() -> None:
    article = Article("a1", "2024-05-10")
    sentence = "Bupati Sari Wening melantik mereka."
    held = article.holds("Sari Wening", REGENT, sentence)
    event = article.event("pelantikan", "2023-01-05", "Pelantikan digelar, Kamis (5/1/2023).")
    article.attends(event, "Sari Wening", held, "Sari Wening hadir di sana.")
    part = article.facts[-1]
    assert isinstance(part, Participation)
    assert told(article).holdings[0].confirmed == "2024-05-10", "told by another sentence"
    article.facts[-1] = replace(part, support=article.facts[0].support)
    assert told(article).holdings[0].confirmed == "2023-01-05"


def test_two_terms_of_one_person_stand_apart() -> None:
    one = Article("a1", "2016-03-01")
    one.holds("Sari Wening", REGENT, "Sari Wening dilantik, Senin (29/2/2016).", since="2016-02-29")
    two = Article("a2", "2021-02-17")
    two.holds("Sari Wening", REGENT, "Masa jabatan Sari Wening berakhir 16 Februari 2021.",
              standing="former", until="2021-02-16")  # fmt: skip
    three = Article("a3", "2023-06-01")
    three.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    assert shown(told(one, two, three)) == [
        ("Sari Wening", None, "2016-02-29", "2021-02-16", "closed"),
        ("Sari Wening", None, None, None, "confirmed"),
    ]


def test_a_sentence_says_who_replaced_whom_and_why() -> None:
    article = Article("a1", "2023-05-10")
    older = article.holds("Sari Wening", REGENT, "Mantan Bupati Sari Wening.", standing="former")
    newer = article.holds("Bima Raksa", REGENT, "Bupati Bima Raksa hadir.")
    article.replaces(newer, older, "Bima Raksa menggantikan Sari Wening yang meninggal dunia.")
    found = told(article)
    assert [(s.older.name, s.newer.name, s.said, s.reason) for s in found.successions] == [
        ("Sari Wening", "Bima Raksa", True, "death")
    ]
    assert [h.name for h in found.holdings] == ["Sari Wening", "Bima Raksa"]
    assert [q.text for c in found.successions[0].claims for q in c.sentences] == [
        "Bima Raksa menggantikan Sari Wening yang meninggal dunia."
    ]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Sari Wening wafat", "death"),
        ("Sari Wening ditahan penyidik", "arrest"),
        ("Sari Wening mengundurkan diri", "resignation"),
        ("Sari Wening dicopot", "dismissal"),
        ("Sari Wening memasuki masa pensiun", "retirement"),
        ("Sari Wening tidak berniat maju", "election"),
        ("Sari Wening cuti kampanye", "leave"),
        ("masa jabatan Sari Wening habis", "term-ended"),
        ("Sari Wening dimutasi", "rotation"),
        ("Sari Wening hadir", None),
        ("Bima Raksa wafat", None),
        ("Bima Raksa wafat, dan Sari Wening hadir", None),
        ("Bima Raksa memimpin dengan Sari Wening, lalu menjalani proses hukum", None),
    ],
)
def test_reasons_are_read_from_the_clause_of_the_name(clause: str, expected: str | None) -> None:
    assert reason([f"{clause}."], "Sari Wening") == expected
    assert expected is None or expected in REASONS


def test_a_gap_between_two_terms_is_a_vacancy_and_says_so() -> None:
    one = Article("a1", "2021-02-17")
    one.holds("Sari Wening", REGENT, "Masa jabatan Sari Wening berakhir 16 Februari 2021.",
              standing="former", until="2021-02-16")  # fmt: skip
    two = Article("a2", "2021-02-27")
    two.holds("Tirta Laras", REGENT, "Tirta Laras dilantik, Jumat (26/2/2021).", since="2021-02-26")
    found = told(one, two)
    assert [(v.after, v.before, v.said) for v in found.vacancies] == [
        ("2021-02-16", "2021-02-26", False)
    ]
    assert history(example(), POST).vacancies == ()


def test_a_vacancy_that_a_sentence_tells_of_is_quoted() -> None:
    article = Article("a1", "2023-05-10")
    article.holds("Sari Wening", REGENT, "Kursi bupati lowong sejak Sari Wening wafat.",
                  standing="former")  # fmt: skip
    (vacancy,) = told(article).vacancies
    assert vacancy.said
    assert [q.text for q in vacancy.quotes] == ["Kursi bupati lowong sejak Sari Wening wafat."]


def test_two_who_are_told_to_hold_a_post_at_once_overlap() -> None:
    one = Article("a1", "2023-05-10")
    one.holds("Sari Wening", REGENT, "Bupati Sari Wening sejak 2 Januari 2023.", since="2023-01-02")
    two = Article("a2", "2023-06-10")
    two.holds("Bima Raksa", REGENT, "Bupati Bima Raksa sejak 1 Maret 2023.", since="2023-03-01")
    found = told(one, two)
    assert [(m.one, m.other, m.first, m.last) for m in found.overlaps] == [
        ("Sari Wening", "Bima Raksa", "2023-03-01", "2023-05-10")
    ]
    assert history(example(), POST).overlaps == ()


def test_candidates_stand_apart_from_holders() -> None:
    article = Article("a1", "2024-11-28")
    article.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    article.holds("Bima Raksa", REGENT, "Bupati terpilih Bima Raksa hadir.", standing="elect")
    article.holds("Tirta Laras", REGENT, "Calon Bupati Tirta Laras hadir.", standing="candidate")
    found = told(article)
    assert [h.name for h in found.holdings] == ["Sari Wening"]
    assert {(c.name, c.how) for c in found.candidacies} == {
        ("Bima Raksa", "elect"), ("Tirta Laras", "candidate"),
    }  # fmt: skip


def test_another_post_is_another_history() -> None:
    article = Article("a1", "2024-11-28")
    article.holds("Sari Wening", REGENT, "Bupati Sari Wening hadir.")
    article.holds("Bima Raksa", SECRETARY, "Sekda Bima Raksa hadir.")
    article.holds("Tirta Laras", COUNCIL, "Anggota DPRD Tirta Laras hadir.")
    assert [h.name for h in told(article).holdings] == ["Sari Wening"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-02-28", []),
        ("2016", ["Sari Wening"]),
        ("2021-02-16", ["Sari Wening"]),
        ("2021-02-17", ["Sari Wening", "Bima Raksa"]),
        ("2021-02", ["Sari Wening", "Bima Raksa", "Tirta Laras"]),
        ("2030", ["Sari Wening", "Bima Raksa", "Tirta Laras"]),
    ],
)
def test_the_history_up_to_a_day(day: str, expected: list[str]) -> None:
    assert [h.name for h in history(example(), POST, day=day).holdings] == expected


# ---- the law -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("capacity", "post", "day", "law"),
    [
        ("Pjs", REGENT, "2024-09-25", "Permendagri 1/2018"),
        ("Plt", REGENT, "2016-10-28", "Permendagri 74/2016"),
        ("Plh", REGENT, "2021-02-17", "ps. 65"),
        ("Pj", REGENT, "2023-09-26", "Permendagri 4/2023"),
        ("Pj", SECRETARY, "2023-09-29", "Permendagri 91/2019"),
        ("Plt", "post/xx.01/dinkes/kepala", "2022-01-01", "SE BKN 1/SE/I/2021"),
    ],
)
def test_the_law_names_a_capacity_on_a_day(capacity: str, post: str, day: str, law: str) -> None:
    assert any(law in ground.law for ground in grounds(capacity, post, day))


def test_no_law_is_named_before_it_was_in_force() -> None:
    assert grounds("Pjs", REGENT, "2017-12-31") == ()
    assert not any("4/2023" in g.law for g in grounds("Pj", REGENT, "2022-12-20"))
    assert not any("74/2016" in g.law for g in grounds("Plt", REGENT, "2019-01-01"))
    assert grounds("sementara", REGENT, "2024-08-14") == ()


def test_rows_of_law_are_in_force_for_some_time() -> None:
    assert len(rows("acting-law")) > 10
    for row in rows("acting-law"):
        assert row.office in {"kepala-daerah", "sekretaris-daerah", "lain"}
        assert row.capacity in {"Pj", "Plt", "Plh", "Pjs"}
        assert period(row.since).first <= period(row.until or "9999").last
        assert all((row.says, row.says_en, row.source))


# ---- dates and moments ---------------------------------------------------------------------------


def test_dates_of_any_precision_compare_by_what_they_may_mean() -> None:
    assert may_begin_by("2024", period("2024-01-01"))
    assert not may_begin_by("2024-02", period("2024-01"))
    assert may_last_until("2024", period("2024-12-31"))
    assert not may_last_until("2023", period("2024"))


@pytest.mark.parametrize(
    ("sentence", "day", "past"),
    [
        ("Bupati hadir, Jumat (10/5/2024).", "2024-05-11", False),
        ("Bupati hadir, Jumat (10/5/2019).", "2019-05-10", True),
        ("UU Nomor 23 Tahun 2014 dibahas Bupati.", "2024-05-11", False),
        ("Bupati kala itu menolak.", None, True),
        ("Ia bupati sejak 2024.", "2024-05-11", False),
    ],
)
def test_a_sentence_speaks_of_its_article_or_of_a_day_long_gone(
    sentence: str, day: str | None, past: bool
) -> None:
    found = moment(sentence, "2024-05-11")
    assert (found.day, found.past) == (day, past)


# ---- text, JSON, command -------------------------------------------------------------------------


def test_text_and_record_hold_the_same_holders_in_both_languages() -> None:
    found = history(example(), POST)
    for lang, word in (("id", "Pergantian"), ("en", "Successions")):
        text = "\n".join(lines(found, lang))
        assert word in text
        assert all(h.name in text for h in found.holdings)
        assert all(q.text in text for h in found.holdings for q in h.quotes)
    names = [h["name"] for h in json.loads(json.dumps(record(found)))["holdings"]]
    assert names == [h.name for h in found.holdings]


def test_a_post_without_holders_says_so() -> None:
    article = Article("a1", "2024-11-28")
    article.holds("Bima Raksa", REGENT, "Bupati terpilih Bima Raksa hadir.", standing="elect")
    text = list(lines(told(article)))
    assert "Tidak ada pejabat yang diberitakan." in text


def test_words_that_mean_no_post_or_several_are_errors() -> None:
    with pytest.raises(PamongError, match=r"Maksud Anda|Periksa"):
        history(example(), "Bupati Rimba Raya Selatan")
    with pytest.raises(PamongError, match="no date; write 2024"):
        history(example(), POST, day="kemarin")


def test_the_command_shows_text_and_json(tmp_path: object) -> None:
    folder = f"{tmp_path}/store"
    with open_store(folder) as store:
        store.load(article.reading() for article in one_term_after_another())
    run = CliRunner().invoke
    shown_ = run(cli, ["history", POST, "--store", folder, "--as-of", "2021-02-20"])
    assert shown_.exit_code == 0, shown_.output
    assert "Bima Raksa (Plh)" in shown_.output
    assert "Tirta Laras" not in shown_.output
    as_json = run(cli, ["history", POST, "--store", folder, "--format", "json"])
    assert [h["name"] for h in json.loads(as_json.output)["holdings"]] == [
        "Sari Wening", "Bima Raksa", "Tirta Laras",
    ]  # fmt: skip
    bad = run(cli, ["history", POST, "--store", folder, "--as-of", "2021-02-30"])
    assert bad.exit_code == 1
    assert "write 2024, 2024-09 or 2024-09-25" in bad.output
    nobody = run(cli, ["query", "siapa-menjabat", "--store", folder, "--as-of", "2015"])
    assert nobody.exit_code == 0
    assert "Wening" not in nobody.output
