"""The quality gate, and that its matcher sees what is wrong.

The shipped articles were seen while the rules were written; so were the invented ones after
their first reading, whose scores stand in ``gold/invented/README.md``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from matching import FOLDERS, KINDS, Article, articles, judge, judged, person_key
from pamong.extract import extract
from pamong.facts import Record, fact_records
from quality import Scores, Tally, faults, gold_sha, lifted, pinned, read_all, scores

ARTICLES = list(articles())
PATHS = [path for folder in FOLDERS for path in sorted(folder.glob("*.json"))]


@cache
def _records(article: Article) -> tuple[Record, ...]:
    return tuple(fact_records(extract(article.document)))


@cache
def _scores() -> Scores:
    return scores(read_all())


def test_no_score_is_below_its_floor() -> None:
    found = _scores()
    assert [f"{f.where}: {f.says}" for f in faults(found, pinned(), gold_sha())] == []


def test_every_kind_of_fact_has_a_floor_in_every_set() -> None:
    assert pinned()["floors"].keys() == {folder.name for folder in FOLDERS}
    assert all(set(floors) == set(KINDS) for floors in pinned()["floors"].values())


def _shown() -> Iterator[tuple[str, str, list[float]]]:
    """The set, the kind, and precision, recall and F1 of each line that the README shows."""
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    block = readme.split("$ .venv/bin/python tests/quality.py\n")[1].split("```")[0]
    name = ""
    for line in block.splitlines():
        first, *cells = line.split()[:7] or [""]
        if first in KINDS:
            yield name, first, [float(cell.rstrip("%")) / 100 for cell in cells[3:]]
        elif cells[:1] == ["right"]:
            name = first


@pytest.mark.checkout
def test_the_readme_claims_no_more_than_is_reached() -> None:
    """Where it does, put the output of ``quality.py`` there again, and say why in the commit."""
    shown = list(_shown())
    assert len(shown) == len(KINDS) * len(FOLDERS)
    for name, kind, claimed in shown:
        tally = _scores()[name][kind]
        for share, reached in zip(claimed, (tally.precision, tally.recall, tally.f1), strict=True):
            assert reached >= share - 0.03, (name, kind, share, reached)


def test_floors_only_fall_for_a_reason_that_is_kept() -> None:
    pins = {"gold": "x", "floors": {"a": {"person": 0.9}}, "regressions": []}
    worse = {"a": {"person": Tally(1, 1, 0)}}
    assert lifted(worse, pins, "x", None)["floors"] == pins["floors"]
    assert [f.where for f in faults(worse, lifted(worse, pins, "x", None), "x")] == ["a person"]
    lowered = lifted(worse, pins, "x", "harder gold")
    assert list(faults(worse, lowered, "x")) == []
    assert lowered["regressions"][0]["reason"] == "harder gold"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_gold_is_of_the_text_it_stands_beside(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))
    text = next(a.document.text for a in ARTICLES if a.document.name == path.stem)
    assert hashlib.sha256(text.encode()).hexdigest() == data["sha256"]
    named = [form for row in data["persons"] + data["organizations"] for form in row["forms"]]
    assert [form for form in named if form not in text] == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.document.name)
def test_a_fact_that_is_left_out_is_missed(article: Article) -> None:
    """Without its persons, an article has no right person; all else stands as it was."""
    others = [r for r in _records(article) if r["type"] != "person"]
    before, after = judged(article), judge(article, others)
    assert after["person"].right == ()
    assert len(after["person"].missed) == len(before["person"].missed) + len(before["person"].right)
    assert [k for k in KINDS[1:] if after[k] != before[k]] == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.document.name)
def test_a_fact_told_twice_is_wrong_once(article: Article) -> None:
    people = [r for r in _records(article) if r["type"] == "person"]
    before, after = judge(article, people), judge(article, [*people, *people])
    assert after["person"].missed == before["person"].missed
    wrong = len(before["person"].extra)
    assert len(after["person"].extra) >= 2 * wrong + len(before["person"].right)


def test_titles_are_no_part_of_a_name() -> None:
    assert person_key("Prof. Dr. Hj. Ani Wulan, S.H., M.Si.") == person_key("Ani Wulan")
    assert person_key("Kombes Pol Heru Sulistyo") == "heru sulistyo"
    assert person_key("Andi Baso") != person_key("Baso")
