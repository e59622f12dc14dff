"""What ``pamong explain`` says of an article: candidates, decisions, rules, facts.

The sentences were written for these tests; the seed article is the shipped one.
"""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from matching import Article, articles
from pamong.cli import cli
from pamong.explain import Candidate, Explained, as_record, explain, lines, painted
from pamong.extract import extract
from pamong.facts import fact_records
from pamong.records import Document

TEXT = (
    "Rapat di Tenggarong\n\n"
    "Bupati Kukar Edi Damansyah membuka rapat koordinasi, Senin (9/6/2025). "
    "Rasa Bungah sepi. Camat akan hadir. Edi pulang."
)


def explained(text: str) -> list[Explained]:
    return list(explain(Document("x", "x", text)))


def found(text: str, words: str) -> Candidate:
    """The one candidate with these words."""
    (candidate,) = [c for one in explained(text) for c in one.candidates if c.text == words]
    return candidate


def test_a_person_is_explained_by_the_rule_that_vouches() -> None:
    candidate = found(TEXT, "Edi Damansyah")
    assert (candidate.kind, candidate.read_as) == ("name", "person Edi Damansyah")
    assert candidate.rule == "after_post"
    assert candidate.confidence is not None
    assert found(TEXT, "Edi").rule == "same_name"


def test_what_is_turned_down_says_why() -> None:
    assert found(TEXT, "Bungah").why_not
    assert found(TEXT, "Camat").why_not == "Camat: nobody is read as its holder here"


def test_days_and_regions_are_shown_as_they_were_read() -> None:
    assert found("Rapat pada 9 Juni 2025.", "9 Juni 2025").read_as == "date 2025-06-09"
    assert found("Warga di Kukar.", "Kukar").read_as == "region Kabupaten Kutai Kartanegara (64.02)"


@pytest.mark.parametrize("article", list(articles()), ids=lambda article: article.document.name)
def test_every_fact_is_shown_once_and_every_candidate_in_its_sentence(
    article: Article,
) -> None:
    document = article.document
    sentences = list(explain(document))
    shown = [json.dumps(record) for one in sentences for record in one.facts]
    assert sorted(shown) == sorted(json.dumps(r) for r in fact_records(extract(document)))
    for one in sentences:
        for c in one.candidates:
            assert document.text[c.span.start : c.span.end] == c.text
            assert one.span.start <= c.span.start < c.span.end <= one.span.end
            assert (c.read_as is None) == (c.why_not is not None)


def test_json_says_what_the_text_says(tmp_path: Path) -> None:
    file = tmp_path / "berita.txt"
    file.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(cli, ["explain", str(file), "--format", "json"])
    assert result.exit_code == 0
    sentences = list(explain(Document("berita", "berita", TEXT)))
    read = json.loads(result.stdout)
    assert [s["text"] for s in read["sentences"]] == [one.text for one in sentences]
    assert [s["candidates"] for s in read["sentences"]] == [
        s["candidates"] for s in json.loads(json.dumps(as_record("berita", sentences)))["sentences"]
    ]


def test_colours_change_no_word() -> None:
    """In a terminal the same words are shown; in a pipe there is no colour at all."""
    from rich.console import Console

    plain = "\n".join(lines("x", explained(TEXT)))
    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", highlight=False)
    for text in painted("x", explained(TEXT)):
        console.print(text, soft_wrap=True)
    coloured = [text.plain for text in painted("x", explained(TEXT))]
    assert "\n".join(coloured) == plain
    assert "\x1b[" in out.getvalue()
    assert "\x1b" not in plain


def test_a_text_cannot_steer_the_terminal() -> None:
    shown = "\n".join(lines("\x1b[2Jx", explained("Bupati Kukar \x1b[31mEdi Damansyah hadir.")))
    assert "\x1b" not in shown
    assert all("\x1b" not in t.plain for t in painted("x", explained("Bupati \x1b[31mEdi hadir.")))
