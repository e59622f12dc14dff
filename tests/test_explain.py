"""What ``pamong explain`` says of an article: candidates, decisions, rules, facts.

The sentences were written for these tests; the articles are the shipped and the invented ones.
"""

from __future__ import annotations

import ast
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

import pamong
from matching import Article, articles
from newsish import newsish
from pamong.cli import cli
from pamong.explain import Explained, as_record, explain, fired, lines, painted
from pamong.extract import extract
from pamong.facts import Record, fact_records
from pamong.join.tenures import RULES
from pamong.link.anchors import ANCHORS
from pamong.reasons import KINDS, REASONS, Candidate
from pamong.records import Document
from pamong.rules import MEANINGS
from pamong.vocabulary import ID

PACKAGE = Path(pamong.__file__).parent
DOCUMENT = Path(__file__).parents[1] / "docs" / "explain.md"
TEXT = (
    "Rapat di Tenggarong\n\n"
    "Bupati Kukar Edi Damansyah membuka rapat koordinasi, Senin (9/6/2025). "
    "Rasa Bungah sepi. Camat akan hadir. Edi pulang."
)
ARTICLES = list(articles())
each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.document.name)


def explained(text: str) -> list[Explained]:
    return list(explain(Document("x", "x", text)))


@cache
def sentences_of(article: Article) -> tuple[Explained, ...]:
    return tuple(explain(article.document))


def found(text: str, words: str) -> Candidate:
    """The one candidate with these words."""
    (candidate,) = [c for one in explained(text) for c in one.candidates if c.text == words]
    return candidate


# ---- what became of candidates ---------------------------------------------------------------


def test_a_person_is_explained_by_the_rule_that_vouches() -> None:
    candidate = found(TEXT, "Edi Damansyah")
    assert (candidate.kind, candidate.read_as) == ("name", "Edi Damansyah")
    assert candidate.id == "person/64.02/edi-damansyah"
    assert candidate.rule == "after_post"
    assert candidate.confidence is not None
    assert found(TEXT, "Edi").rule == "same_name"


def test_days_and_regions_are_shown_as_they_were_read() -> None:
    assert found("Rapat pada 9 Juni 2025.", "9 Juni 2025").read_as == "2025-06-09"
    kukar = found("Warga di Kukar.", "Kukar")
    assert (kukar.read_as, kukar.id) == ("Kabupaten Kutai Kartanegara", "region/64.02")


def test_a_post_is_explained_with_who_holds_it() -> None:
    post = found(TEXT, "Bupati Kukar")
    assert (post.read_as, post.id) == ("Bupati Kutai Kartanegara", "post/64.02/bupati")
    assert (post.holders, post.rule) == (("Edi Damansyah",), "post_before_name")


def test_what_stands_in_the_words_of_a_post_is_shown_too() -> None:
    text = "Kepala Dinas Sosial Kukar Ali Hatala hadir."
    (sentence,) = explained(text)
    assert [(c.kind, c.text, c.within) for c in sentence.candidates] == [
        ("post", "Kepala Dinas Sosial Kukar", None),
        ("body", "Dinas Sosial Kukar", "post"),
        ("region", "Kukar", "post"),
        ("name", "Ali Hatala", None),
    ]
    assert found(text, "Dinas Sosial Kukar").id == "org/64.02/dinsos"


def test_each_regulation_of_a_citation_is_shown() -> None:
    (sentence,) = explained("Sesuai Perda Nomor 2 dan 3 Tahun 2022, pajak naik.")
    assert [(c.text, c.id) for c in sentence.candidates] == [
        ("Perda Nomor 2 dan 3 Tahun 2022", "decree/perda/2022/2"),
        ("Perda Nomor 2 dan 3 Tahun 2022", "decree/perda/2022/3"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        (TEXT, "Bungah", "implausible"),
        (TEXT, "Camat", "nobody"),
        ("Rapat usai. Editor: Rina Wati", "Rina Wati", "credit"),
        ("Bupati Kukar Hadir\n\nRapat usai.", "Bupati Kukar", "headline"),
        ("Rapat bertajuk Ahmad Yani usai.", "Ahmad Yani", "no_person"),
        ("Rapat dihadiri Sekda Darmawan.", "Sekda", "of_nothing"),
        ("Warga Kota Raja senang.", "Kota Raja", "unclear"),
        ("Hotel Grand Jatra Kukar ramai.", "Hotel Grand Jatra Kukar", "no_place"),
    ],
)
def test_what_is_turned_down_says_why(text: str, words: str, reason: str) -> None:
    candidate = found(text, words)
    assert (candidate.reason, candidate.read_as, candidate.id) == (reason, None, None)
    assert candidate.why_not is not None
    assert candidate.why_not.endswith(REASONS[reason])


def test_a_post_of_nothing_says_who_would_hold_it() -> None:
    post = found("Rapat dihadiri Sekda Darmawan.", "Sekda")
    assert post.why_not == f"Darmawan would hold it, but {REASONS['of_nothing']}"


# ---- that it tells the truth -----------------------------------------------------------------


@each_article
def test_every_fact_is_shown_once_and_every_candidate_in_its_sentence(
    article: Article,
) -> None:
    document = article.document
    sentences = sentences_of(article)
    shown = [json.dumps(record) for one in sentences for record in one.facts]
    assert sorted(shown) == sorted(json.dumps(r) for r in fact_records(extract(document)))
    for one in sentences:
        for c in one.candidates:
            assert document.text[c.span.start : c.span.end] == c.text
            assert one.span.start <= c.span.start < c.span.end <= one.span.end
            assert (c.read_as is None) == (c.reason is not None)


def facts_of(article: Article, kind: str) -> list[Record]:
    return [r for one in sentences_of(article) for r in one.facts if r["type"] == kind]


@each_article
@pytest.mark.parametrize(
    ("kind", "type_"),
    [("name", "person"), ("body", "organization"), ("regulation", "regulation")],
)
def test_facts_and_what_was_taken_are_the_same(article: Article, kind: str, type_: str) -> None:
    """Each person, body and regulation was taken from a candidate, and each taken one is a fact."""
    taken = {
        ID + (c.id or "") for one in sentences_of(article) for c in one.candidates
        if c.kind == kind and c.reason is None
    }  # fmt: skip
    assert taken == {str(record["id"]) for record in facts_of(article, type_)}


@each_article
def test_whoever_is_shown_to_hold_a_post_has_a_tenure(article: Article) -> None:
    held = {(str(r["person"]), str(r["position"])) for r in facts_of(article, "tenure")}
    people = {person for person, _ in held}
    for one in sentences_of(article):
        for c in one.candidates:
            if c.kind == "post" and c.reason is None:
                assert c.holders
                assert people.issuperset(c.holders)


@each_article
def test_a_refused_post_gives_its_sentence_no_tenure_by_that_post(article: Article) -> None:
    """Of the tenures, each was made from a post that is shown as taken, but for implied ones."""
    taken = [
        (holder, c.rule) for one in sentences_of(article) for c in one.candidates
        if c.kind == "post" and c.reason is None for holder in c.holders
    ]  # fmt: skip
    holders = {holder for holder, _ in taken}
    missing = [r for r in facts_of(article, "tenure") if r["person"] not in holders]
    assert {str(r["rule"]) for r in missing} <= {"bare_capacity", "role_then_name", "sworn_pair"}


@settings(max_examples=200, deadline=None)
@given(newsish())
def test_any_text_is_explained(text: str) -> None:
    document = Document("x", "x", text)
    sentences = explained(text)
    shown = [json.dumps(record) for one in sentences for record in one.facts]
    assert sorted(shown) == sorted(json.dumps(r) for r in fact_records(extract(document)))
    for one in sentences:
        assert text[one.span.start : one.span.end] == one.text
        for c in one.candidates:
            assert one.span.start <= c.span.start < c.span.end <= one.span.end
            assert (c.read_as is None) == (c.reason is not None)
    assert list(lines("x", sentences))


# ---- rules -----------------------------------------------------------------------------------

_RULE_ARGUMENT = {"Support": 1, "Held": 3, "Part": 4}


def rules_in(path: Path) -> Iterator[str]:
    """The names of rules that a module gives to facts, where they are written out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            at = _RULE_ARGUMENT.get(node.func.id)
            argument = node.args[at] if at is not None and len(node.args) > at else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def modules() -> list[Path]:
    return [p for folder in ("join", "link") for p in sorted((PACKAGE / folder).glob("*.py"))]


def test_every_rule_has_a_meaning_and_every_meaning_a_rule() -> None:
    written = {rule for path in modules() for rule in rules_in(path)}
    assert len(written) > 30
    assert written | {rule.__name__ for rule in ANCHORS} <= MEANINGS.keys()
    code = "\n".join(path.read_text("utf-8") for path in modules())
    made = {f"{kind}_{act}" for kind in ("decree", "regulation")
            for act in ("appoints", "dismisses", "amends", "based_on", "repeals")}  # fmt: skip
    known = MEANINGS.keys() - made - {"same_name"}
    assert [rule for rule in sorted(known) if not re.search(rf"\b{rule}\b", code)] == []
    assert RULES


@each_article
def test_the_rules_that_decided_are_named_at_the_end(article: Article) -> None:
    sentences = sentences_of(article)
    used = {str(record["rule"]) for one in sentences for record in one.facts}
    used |= {c.rule for one in sentences for c in one.candidates if c.rule}
    assert fired(sentences).keys() == used
    *_, last = lines("x", sentences)
    assert last.split()[0] == max(used)


# ---- the format ------------------------------------------------------------------------------


def test_json_says_what_the_text_says(tmp_path: Path) -> None:
    file = tmp_path / "berita.txt"
    file.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(cli, ["explain", str(file), "--format", "json"])
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    document = Document("berita", "berita", TEXT)
    read = json.loads(line)
    assert [s["text"] for s in read["sentences"]] == [one.text for one in explain(document)]
    assert [s["candidates"] for s in read["sentences"]] == [
        s["candidates"]
        for s in json.loads(json.dumps(as_record("berita", list(explain(document)))))["sentences"]
    ]


def documented(first: str) -> list[str]:
    """The names in the first column of the table that is headed so, in docs/explain.md."""
    table = DOCUMENT.read_text("utf-8").split(f"| {first} |")[1].split("\n\n")[0]
    rows = [line.split("|")[1] for line in table.splitlines()[2:]]
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


@pytest.mark.checkout
def test_the_document_names_every_key_reason_and_kind() -> None:
    record = json.loads(json.dumps(as_record("x", explained(TEXT))))
    sentence = record["sentences"][1]
    assert documented("the article") == list(record)
    assert documented("a sentence") == list(sentence)
    assert sorted(documented("a candidate")) == sorted(sentence["candidates"][0])
    text = DOCUMENT.read_text("utf-8")
    assert documented("reason") == list(REASONS)
    assert [why for why in REASONS.values() if f"| {why} |" not in text] == []
    kinds = text.split("one of these kinds:")[1].split(".")[0]
    assert re.findall(r"`(\w+)`", kinds) == list(KINDS)


@each_article
def test_every_reason_that_is_given_is_a_known_one(article: Article) -> None:
    given = {c.reason for one in sentences_of(article) for c in one.candidates if c.reason}
    assert given <= REASONS.keys()
    assert {c.kind for one in sentences_of(article) for c in one.candidates} <= set(KINDS)


# ---- colours ---------------------------------------------------------------------------------


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


def in_terminal(file: Path, **settings: str) -> bytes:
    """What the command writes to a terminal of its own."""
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "pamong", "explain", str(file)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, env={**environment, "TERM": "xterm", **settings}
    ) as run:
        os.close(theirs)
        written = b""
        while piece := _piece(ours):
            written += piece
    os.close(ours)
    assert run.returncode == 0
    return written


def _piece(end: int) -> bytes:
    """What a terminal has to say; nothing where the other end is closed."""
    try:
        return os.read(end, 4096)
    except OSError:  # Linux says so that nobody writes any more
        return b""


def test_a_terminal_is_written_to_in_colour_unless_told_not_to(tmp_path: Path) -> None:
    file = tmp_path / "berita.txt"
    file.write_text(TEXT, "utf-8")
    plain = in_terminal(file, NO_COLOR="1")
    assert b"Edi Damansyah" in plain
    assert b"\x1b" not in plain
    assert b"\x1b[" in in_terminal(file)


def test_a_text_cannot_steer_the_terminal() -> None:
    shown = "\n".join(lines("\x1b[2Jx", explained("Bupati Kukar \x1b[31mEdi Damansyah hadir.")))
    assert "\x1b" not in shown
    assert all("\x1b" not in t.plain for t in painted("x", explained("Bupati \x1b[31mEdi hadir.")))
