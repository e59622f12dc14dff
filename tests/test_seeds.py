"""The articles that ship: what a reader and the graph may rely on.

The seed article is a page of the regency's own site, kept byte for byte, slips included. The
other twelve were written for Pamong from the public pages that their sidecars name.
"""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from pamong.paths import SEEDS

ARTICLES = SEEDS / "articles"
SEED = "kukar-rakor-kerja-sama"
SEED_SHA256 = "3a2df826866253689d14b5ee27278ff06525a4f16a520d475d405088745f127d"
LONGEST = 2600

DATELINE = re.compile(r"[A-Z][A-Z ]+ \u2013 [A-Z]")
QUOTATION = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]|(?<!\\w)['\u2018]|['\u2019](?!\\w)")
"""A quotation mark; an apostrophe inside a name (Mas'ud) is none."""

STEMS = sorted(path.stem for path in ARTICLES.glob("*.txt"))
WRITTEN = [stem for stem in STEMS if stem != SEED]


def text_of(stem: str) -> str:
    return Path(ARTICLES, f"{stem}.txt").read_bytes().decode("utf-8")


def sidecar_of(stem: str) -> dict[str, object]:
    record = json.loads(Path(ARTICLES, f"{stem}.json").read_text(encoding="utf-8"))
    assert isinstance(record, dict)
    return record


def is_address(value: object) -> bool:
    if not isinstance(value, str):
        return False
    parts = urlsplit(value)
    return parts.scheme in {"http", "https"} and "." in parts.netloc


def test_the_seed_article_and_the_twelve_are_there() -> None:
    assert SEED in STEMS
    assert len(WRITTEN) == 12


def test_every_sidecar_has_its_article() -> None:
    assert sorted(path.stem for path in ARTICLES.glob("*.json")) == STEMS


def test_nothing_else_lies_among_the_articles() -> None:
    assert {path.suffix for path in ARTICLES.iterdir()} == {".txt", ".json"}


def test_the_seed_article_is_untouched() -> None:
    content = Path(ARTICLES, f"{SEED}.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == SEED_SHA256


@pytest.mark.parametrize("stem", STEMS)
def test_text_is_utf8_with_plain_line_ends(stem: str) -> None:
    text = text_of(stem)
    assert text.strip()
    assert "\r" not in text
    assert "\ufeff" not in text


@pytest.mark.parametrize("stem", WRITTEN)
def test_article_is_short(stem: str) -> None:
    assert len(text_of(stem)) <= LONGEST


@pytest.mark.parametrize("stem", STEMS)
def test_sidecar_says_where_the_facts_come_from(stem: str) -> None:
    sidecar = sidecar_of(stem)
    sources = sidecar["sources"]
    assert isinstance(sources, list)
    assert sources
    assert all(is_address(source) for source in sources)
    assert len(set(sources)) == len(sources)
    assert sidecar["url"] == sources[0]
    assert sidecar["outlet"]


@pytest.mark.parametrize("stem", WRITTEN)
def test_sidecar_dates_and_titles_the_article(stem: str) -> None:
    sidecar = sidecar_of(stem)
    published = sidecar["published"]
    assert isinstance(published, str)
    assert date.fromisoformat(published).isoformat() == published
    assert sidecar["title"] == text_of(stem).split("\n")[0]


@pytest.mark.parametrize("stem", WRITTEN)
def test_headline_then_dateline_then_paragraphs(stem: str) -> None:
    headline, blank, body = text_of(stem).split("\n", 2)
    assert headline.strip() == headline != ""
    assert blank == ""
    assert DATELINE.match(body)
    paragraphs = body.removesuffix("\n").split("\n\n")
    assert 4 <= len(paragraphs) <= 8
    assert all(line.strip() == line != "" for line in paragraphs)


@pytest.mark.parametrize("stem", WRITTEN)
def test_nobody_is_quoted_directly(stem: str) -> None:
    assert QUOTATION.findall(text_of(stem)) == []


@pytest.mark.parametrize("quoted", ['"Siap," katanya', "\u201cSiap\u201d", "kata 'siap' itu"])
def test_the_search_for_quotation_marks_finds_them(quoted: str) -> None:
    assert QUOTATION.search(quoted)
    assert not QUOTATION.search("Rudy Mas'ud dan Awang Ya\u2019coub")


def test_people_recur_across_articles() -> None:
    often = {"Sunggono": 5, "Edi Damansyah": 5, "Aulia Rahman Basri": 5, "Rendi Solihin": 5}
    found = {name: sum(name in text_of(stem) for stem in STEMS) for name in often}
    assert all(found[name] >= least for name, least in often.items()), found


# ---- the gold facts of these articles ------------------------------------------------------

GOLD = Path(__file__).parent / "gold" / "articles"
ROLES = frozenset(
    [
        "opens",
        "attends",
        "accompanies",
        "speaks",
        "organizes",
        "chairs",
        "inaugurates",
        "inaugurated",
        "signs",
        "hosts",
    ]
)
STATUSES = frozenset({None, "Pj", "Plt", "Plh", "Pjs", "former", "elect", "candidate"})
BY = frozenset({"name", "role", "pronoun", "epithet"})


def gold_of(stem: str) -> dict[str, Any]:
    return json.loads(Path(GOLD, f"{stem}.json").read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    """The words of ``text``, marks left out."""
    return re.findall(r"\w+", text)


def begins_a_sentence(starts: str, text: str) -> bool:
    """Whether a sentence of ``text`` begins with the words of ``starts``."""
    opening = words(starts)
    sentences = re.split(r"\n+|(?<=\.) (?=[A-Z])", text)
    return any(words(s.split(" \u2013 ", 1)[-1])[: len(opening)] == opening for s in sentences)


def test_every_written_article_has_gold_facts() -> None:
    assert sorted(path.stem for path in GOLD.glob("*.json")) == WRITTEN


@pytest.mark.parametrize("stem", WRITTEN)
def test_gold_is_of_this_very_text(stem: str) -> None:
    gold, sidecar = gold_of(stem), sidecar_of(stem)
    content = Path(ARTICLES, f"{stem}.txt").read_bytes()
    assert gold["sha256"] == hashlib.sha256(content).hexdigest()
    assert gold["id"] == stem
    assert {key: gold[key] for key in ("url", "sources", "published")} == {
        key: sidecar[key] for key in ("url", "sources", "published")
    }


@pytest.mark.parametrize("stem", WRITTEN)
def test_every_gold_form_stands_in_the_text(stem: str) -> None:
    gold, text = gold_of(stem), text_of(stem)
    named = gold["persons"] + gold["organizations"]
    assert [form for thing in named for form in thing["forms"] if form not in text] == []
    assert [r["number"] for r in gold["regulations"] if r["number"] not in text] == []


@pytest.mark.parametrize("stem", WRITTEN)
def test_gold_facts_are_about_gold_persons(stem: str) -> None:
    gold = gold_of(stem)
    persons = {person["name"] for person in gold["persons"]}
    assert len(persons) == len(gold["persons"])
    assert {tenure["person"] for tenure in gold["tenures"]} <= persons
    assert {statement["speaker"] for statement in gold["statements"]} <= persons
    assert {p["person"] for event in gold["events"] for p in event["participants"]} <= persons


@pytest.mark.parametrize("stem", WRITTEN)
def test_gold_statements_begin_sentences(stem: str) -> None:
    gold, text = gold_of(stem), text_of(stem)
    starts = [statement["starts"] for statement in gold["statements"]]
    assert starts
    assert [start for start in starts if not begins_a_sentence(start, text)] == []
    assert [start for start in starts if len(words(start)) < 4] == []


@pytest.mark.parametrize("stem", WRITTEN)
def test_gold_uses_the_words_agreed_on(stem: str) -> None:
    gold = gold_of(stem)
    assert {tenure["status"] for tenure in gold["tenures"]} <= STATUSES
    assert {p["role"] for event in gold["events"] for p in event["participants"]} <= ROLES
    assert {statement["by"] for statement in gold["statements"]} <= BY
    assert not any(statement["direct"] for statement in gold["statements"])
    dates = [event["date"] for event in gold["events"] if event["date"]]
    assert dates
    assert [date.fromisoformat(day).isoformat() for day in dates] == dates
