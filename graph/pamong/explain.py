"""Why an article was read as it was: sentence by sentence what was seen in it, what was made of
each sighting and by which rule, what was turned down and why, and the facts.

Candidates and their decisions are those of :mod:`pamong.reasons`, facts are what
:mod:`pamong.facts` writes of them, and :mod:`pamong.rules` says what each rule means. The format
of :func:`as_record` is described in ``docs/explain.md``, and its keys are kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pamong.extract import extract
from pamong.facts import Record, fact_records, summary
from pamong.find.parts import parts
from pamong.reasons import Candidate, candidates, case
from pamong.records import Document, Reading, Span
from pamong.rules import MEANINGS
from pamong.tell import one_line
from pamong.vocabulary import ID

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence: its place, its words, its candidates and the facts that stand on it first."""

    span: Span
    text: str
    candidates: tuple[Candidate, ...]
    facts: tuple[Record, ...]


def explain(document: Document) -> Iterator[Explained]:
    """Every sentence of a document, in order.

    >>> text = "Bupati Kukar Edi Damansyah hadir. Warga Kota Raja senang."
    >>> first, second = explain(Document("x", "x", text))
    >>> [(c.kind, c.text, c.read_as, c.rule) for c in first.candidates if c.within is None][1:]
    [('name', 'Edi Damansyah', 'Edi Damansyah', 'after_post')]
    >>> [record["type"] for record in first.facts]
    ['person', 'tenure']
    >>> list(explain(Document("x", "x", "")))
    []
    """
    reading = extract(document)
    facts = _by_sentence(reading)
    for start, end in parts(document.text):
        seen = case(reading, start, end)
        for number, span in enumerate(seen.s.t.spans):
            text = document.text[span.start : span.end]
            yield Explained(span, text, tuple(candidates(seen, number)), tuple(facts[span]))


def _by_sentence(reading: Reading) -> dict[Span, list[Record]]:
    """The records by the first of the sentences they stand on."""
    placed: defaultdict[Span, list[Record]] = defaultdict(list)
    for record in fact_records(reading):
        placed[_span(record["evidence"])].append(record)
    return placed


def _span(evidence: object) -> Span:
    assert isinstance(evidence, Mapping)
    return Span(int(str(evidence["start"])), int(str(evidence["end"])))


def fired(sentences: Sequence[Explained]) -> dict[str, str]:
    """The rules that decided anything in some sentences, by name, with what they mean.

    >>> list(fired(list(explain(Document("x", "x", "Bupati Kukar Edi Damansyah hadir.")))))
    ['after_post', 'post_before_name', 'region']
    >>> fired([])
    {}
    """
    names = {c.rule for one in sentences for c in one.candidates if c.rule}
    names |= {str(record["rule"]) for one in sentences for record in one.facts}
    return {name: MEANINGS[name] for name in sorted(names & MEANINGS.keys())}


# ---- as JSON ---------------------------------------------------------------------------------


def as_record(name: str, sentences: Sequence[Explained]) -> dict[str, object]:
    """The explanation of a document as one object for JSON."""
    return {
        "doc": name,
        "sentences": [_sentence_record(one) for one in sentences],
        "rules": fired(sentences),
    }


def _sentence_record(one: Explained) -> dict[str, object]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "candidates": [_candidate_record(c) for c in one.candidates],
        "facts": list(one.facts),
    }


def _candidate_record(c: Candidate) -> dict[str, object]:
    return {
        "kind": c.kind, "start": c.span.start, "end": c.span.end, "text": c.text,
        "within": c.within, "accepted": c.reason is None, "read_as": c.read_as,
        "id": ID + c.id if c.id else None, "rule": c.rule, "confidence": c.confidence,
        "holders": list(c.holders), "reason": c.reason, "why_not": c.why_not,
    }  # fmt: skip


# ---- as text ---------------------------------------------------------------------------------


def candidate_line(c: Candidate) -> str:
    """A candidate in one line: + taken, - turned down; what stands in another's words is set in.

    >>> candidate_line(Candidate("name", Span(0, 3), "Ani", "Ani", None, "after_post", 0.9))
    '+ name "Ani" = Ani  [after_post 0.9]'
    >>> candidate_line(Candidate("name", Span(0, 3), "Ani", reason="unvouched"))
    '- name "Ani": no rule vouches for it'
    """
    words = f'{c.kind} "{one_line(c.text)}"'
    margin = "" if c.within is None else "  "
    if c.reason is not None:
        return f"{margin}- {words}: {one_line(c.why_not or '')}"
    whose = f", held by {' and '.join(c.holders)}" if c.holders else ""
    by = " ".join(str(x) for x in (c.rule, c.confidence) if x is not None)
    what = one_line((c.read_as or "") + whose)
    return f"{margin}+ {words} = {what}" + (f"  [{by}]" if by else "")


def fact_line(record: Record, labels: Mapping[str, str] | None = None) -> str:
    """A fact in one line, with its rule, its confidence, its further sentences and its note.

    ``labels`` are names to show for the identities of occasions.

    >>> ani = {"type": "person", "name": "Ani", "rule": "after_post", "confidence": 0.9}
    >>> fact_line(ani)
    'person: Ani  <- after_post, 0.9'
    >>> fact_line(ani | {"more_evidence": [{"start": 5, "end": 9}], "note": "Any read as Ani"})
    'person: Ani  <- after_post, 0.9, also [5, 9) (Any read as Ani)'
    """
    named = dict(record)
    if isinstance(event := record.get("event"), str):
        named["event"] = (labels or {}).get(event, event)
    note = one_line(f"({record['note']})") if record.get("note") else ""
    by = f"{record['rule']}, {record['confidence']}{_also(record)}"
    return one_line(f"{record['type']}: {summary(named)}") + f"  <- {by} {note}".rstrip()


def _also(record: Record) -> str:
    """The places of a fact's further sentences."""
    more = record.get("more_evidence")
    spans = [_span(evidence) for evidence in more] if isinstance(more, list) else []
    places = " ".join(f"[{span.start}, {span.end})" for span in spans)
    return f", also {places}" if places else ""


def _labels(sentences: Sequence[Explained]) -> dict[str, str]:
    """The names of the occasions by their identities."""
    records = (record for one in sentences for record in one.facts)
    return {str(r["id"]): str(r["name"]) for r in records if r["type"] == "event"}


_RULES: Final = "Rules"


def lines(name: str, sentences: Sequence[Explained]) -> Iterator[str]:
    """The explanation as plain lines, for a pipe."""
    labels = _labels(sentences)
    yield one_line(name)
    for one in sentences:
        yield ""
        yield f"[{one.span.start}, {one.span.end}) {one_line(one.text)}"
        yield from (f"  {candidate_line(c)}" for c in one.candidates)
        yield from (f"    {fact_line(record, labels)}" for record in one.facts)
    yield from _legend(sentences)


def _legend(sentences: Sequence[Explained]) -> Iterator[str]:
    rules = fired(sentences)
    if rules:
        yield ""
        yield _RULES
    width = max(map(len, rules), default=0)
    yield from (f"  {rule.ljust(width)}  {meaning}" for rule, meaning in rules.items())


_STYLES: Final = {
    "name": "bold cyan", "post": "magenta", "body": "blue", "region": "green", "date": "yellow",
    "regulation": "bold yellow", "occasion": "bold magenta", "venue": "green",
}  # fmt: skip


def painted(name: str, sentences: Sequence[Explained]) -> Iterator[Text]:
    """The same in colour, for a terminal: what was seen is coloured in the sentence itself."""
    from rich.text import Text

    labels = _labels(sentences)
    yield Text(one_line(name), "bold underline")
    for one in sentences:
        yield Text()
        yield Text(f"[{one.span.start}, {one.span.end}) ", "dim") + _sentence(one, Text)
        for c in one.candidates:
            yield Text(f"  {candidate_line(c)}", "dim red" if c.reason else _STYLES[c.kind])
        for record in one.facts:
            yield Text(f"    {fact_line(record, labels)}", "bold")
    yield from (Text(line, "bold underline" if line == _RULES else "dim")
                for line in _legend(sentences))  # fmt: skip


def _sentence(one: Explained, new: Callable[[str], Text]) -> Text:
    """The words of a sentence, each sign one sign, so that places stay what they are."""
    shown = new("".join(one_line(sign) or " " for sign in one.text))
    for c in one.candidates:
        style = "dim strike" if c.reason else _STYLES[c.kind]
        shown.stylize(style, c.span.start - one.span.start, c.span.end - one.span.start)
    return shown
