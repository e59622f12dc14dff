"""The articles that ship: what a reader and the graph may rely on.

The seed article is a page of the regency's own site, kept byte for byte, slips included. The
other twelve were written for Pamong from the public pages that their sidecars name.
"""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
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
