"""Why an article was read as it was: sentence by sentence what was seen in it, what was made of
each sighting and by which rule, and what was turned down.

A *candidate* is a stretch of words that some finder took for a name, a post, a body, a region,
a date, a regulation, an occasion or a venue. Facts are what :mod:`pamong.facts` writes of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pamong.extract import extract
from pamong.facts import Record, fact_records, summary
from pamong.find.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    Mention,
    NameMention,
    PostMention,
    RegionMention,
    RegulationMention,
    VenueMention,
)
from pamong.find.parts import parts
from pamong.link.doubts import Place, after_byline, is_aside, is_no_person, plausible
from pamong.link.scene import Scene, scene
from pamong.link.scope import full_name, resolve
from pamong.records import (
    Body,
    Document,
    Event,
    Fact,
    Participation,
    Reading,
    Regulation,
    Span,
    Statement,
    Tenure,
)
from pamong.tell import one_line

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something seen in a sentence.

    ``read_as`` is what it was taken for and ``rule`` who decided so, with ``confidence`` where
    the rule gives one; where it was turned down, ``why_not`` says why and ``read_as`` is None.
    """

    kind: str
    span: Span
    text: str
    read_as: str | None = None
    rule: str | None = None
    confidence: float | None = None
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence: its place, its words, its candidates and the facts that stand on it first."""

    span: Span
    text: str
    candidates: tuple[Candidate, ...]
    facts: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """An article with what was made of it, to look up decisions in."""

    s: Scene
    bodies: frozenset[str]
    regulations: Mapping[Span, tuple[Regulation, ...]]
    tenures: Mapping[tuple[Span, str], Tenure]
    told: Mapping[Span, Fact]


def explain(document: Document) -> Iterator[Explained]:
    """Every sentence of a document, in order.

    >>> text = "Bupati Kukar Edi Damansyah hadir. Warga Kota Raja senang."
    >>> first, second = explain(Document("x", "x", text))
    >>> [(c.kind, c.text, c.read_as, c.rule) for c in first.candidates][1:]
    [('name', 'Edi Damansyah', 'person Edi Damansyah', 'after_post')]
    >>> [record["type"] for record in first.facts]
    ['person', 'tenure']
    >>> list(explain(Document("x", "x", "")))
    []
    """
    reading = extract(document)
    facts = _by_sentence(reading)
    for start, end in parts(document.text):
        case = _case(scene(document, start, end), reading)
        for number, span in enumerate(case.s.t.spans):
            text = document.text[span.start : span.end]
            yield Explained(span, text, tuple(_candidates(case, number)), tuple(facts[span]))


def _by_sentence(reading: Reading) -> dict[Span, list[Record]]:
    """The records by the first of the sentences they stand on."""
    placed: defaultdict[Span, list[Record]] = defaultdict(list)
    for record in fact_records(reading):
        evidence = record["evidence"]
        assert isinstance(evidence, Mapping)
        placed[Span(int(str(evidence["start"])), int(str(evidence["end"])))].append(record)
    return placed


def _case(s: Scene, reading: Reading) -> _Case:
    laws: defaultdict[Span, list[Regulation]] = defaultdict(list)
    tenures: dict[tuple[Span, str], Tenure] = {}
    told: dict[Span, Fact] = {}
    for fact in reading.facts:
        for span in fact.support.sentences:
            if isinstance(fact, Regulation):
                laws[span].append(fact)
            elif isinstance(fact, Tenure):
                tenures.setdefault((span, fact.post), fact)
            elif isinstance(fact, Event | Participation | Statement):
                told.setdefault(span, fact)
    bodies = frozenset(fact.id for fact in reading.facts if isinstance(fact, Body))
    return _Case(s, bodies, {k: tuple(v) for k, v in laws.items()}, tenures, told)


# ---- what became of a candidate --------------------------------------------------------------


def _candidates(case: _Case, number: int) -> Iterator[Candidate]:
    line, t = case.s.lines[number], case.s.t
    for at, item in enumerate(line):
        if not isinstance(item, int):
            span = Span(t.starts[item.first], t.ends[item.last - 1])
            seen = Candidate(_KINDS[type(item)], span, t.slice(item.first, item.last))
            yield _decided(case, number, at, item, seen)


_KINDS: Final[Mapping[type[Mention], str]] = {
    NameMention: "name", PostMention: "post", BodyMention: "body", RegionMention: "region",
    DateMention: "date", RegulationMention: "regulation", EventMention: "occasion",
    VenueMention: "venue",
}  # fmt: skip


def _decided(case: _Case, number: int, at: int, item: Mention, seen: Candidate) -> Candidate:
    if isinstance(item, NameMention):
        return _name(case, number, at, item, seen)
    if isinstance(item, PostMention):
        return _post(case, number, item, seen)
    if isinstance(item, BodyMention):
        return _body(case, item, seen)
    if isinstance(item, RegulationMention):
        return _regulation(case, number, seen)
    if isinstance(item, EventMention):
        return _occasion(case, number, item, seen)
    return _place_or_date(case, item, seen)


def _taken(seen: Candidate, read_as: str, rule: str | None = None,
           confidence: float | None = None) -> Candidate:  # fmt: skip
    return Candidate(seen.kind, seen.span, seen.text, read_as, rule, confidence)


def _refused(seen: Candidate, why: str) -> Candidate:
    return Candidate(seen.kind, seen.span, seen.text, why_not=why)


def _name(case: _Case, number: int, at: int, item: NameMention, seen: Candidate) -> Candidate:
    who = case.s.people.of(item)
    if who is None:
        return _refused(seen, _no_person(case.s, number, at))
    person = case.s.people.known[who]
    if item.first == min(m.first for m in person.mentions):
        return _taken(seen, f"person {person.name}", person.rule, person.confidence)
    return _taken(seen, f"person {person.name}", "same_name")


def _no_person(s: Scene, number: int, at: int) -> str:
    """Why a run of words was not taken for a person."""
    place = Place(s.t, s.lines[number], at)
    if number < s.t.headline:
        return "a headline alone makes no person"
    if is_aside(s.t, number) or after_byline(place):
        return "a byline, a credit or another article's title"
    if is_no_person(place):
        return "what stands beside it says that it is no person"
    return "no rule vouches for it" if plausible(place) else "its words speak against a name"


def _post(case: _Case, number: int, item: PostMention, seen: Candidate) -> Candidate:
    ref = case.s.posts[item.first]
    held = case.tenures.get((case.s.t.spans[number], ref.id))
    if held is None:
        return _refused(seen, f"{ref.label}: nobody is read as its holder here")
    return _taken(seen, f"post {ref.label}", held.support.rule, held.support.confidence)


def _body(case: _Case, item: BodyMention, seen: Candidate) -> Candidate:
    ref = case.s.bodies[item.first]
    if ref.id not in case.bodies:
        return _refused(seen, f"{ref.label}: a kind of body without a name of its own")
    return _taken(seen, f"body {ref.label}")


def _regulation(case: _Case, number: int, seen: Candidate) -> Candidate:
    cited = case.regulations.get(case.s.t.spans[number], ())
    if not cited:
        return _refused(seen, "neither a number nor a year is given")
    named = [law for law in cited if law.number and law.number in seen.text] or list(cited)
    return _taken(seen, f"regulation {named[0].label}", named[0].support.rule)


def _occasion(case: _Case, number: int, item: EventMention, seen: Candidate) -> Candidate:
    told = case.told.get(case.s.t.spans[number])
    if told is None:
        return _refused(seen, "no occasion is told of here")
    return _taken(seen, f"occasion {item.row.name}", told.support.rule)


def _place_or_date(case: _Case, item: Mention, seen: Candidate) -> Candidate:
    if isinstance(item, RegionMention):
        code = resolve(item, case.s.scope)
        known = f"region {full_name(code)} ({code})" if code else None
        return _taken(seen, known) if known else _refused(seen, "not in the register, or unclear")
    if isinstance(item, DateMention):
        day = " to ".join(dict.fromkeys(d for d in (item.start, item.end) if d))
        when = " ".join(filter(None, (day, item.time)))
        return _taken(seen, f"date {when}") if when else _refused(seen, "no day of the calendar")
    return _taken(seen, f"venue {item.name}" if isinstance(item, VenueMention) else "")


# ---- as text ---------------------------------------------------------------------------------


def as_record(name: str, sentences: Iterable[Explained]) -> dict[str, object]:
    """The explanation of a document as one object for JSON."""
    return {"doc": name, "sentences": [_sentence_record(one) for one in sentences]}


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
        "accepted": c.why_not is None, "read_as": c.read_as, "rule": c.rule,
        "confidence": c.confidence, "why_not": c.why_not,
    }  # fmt: skip


def candidate_line(c: Candidate) -> str:
    """A candidate in one line: + taken, - turned down.

    >>> candidate_line(Candidate("name", Span(0, 3), "Ani", "person Ani", "after_post", 0.9))
    '+ name "Ani" = person Ani  [after_post 0.9]'
    >>> candidate_line(Candidate("name", Span(0, 3), "Ani", why_not="no rule vouches for it"))
    '- name "Ani": no rule vouches for it'
    """
    words = f'{c.kind} "{one_line(c.text)}"'
    if c.why_not is not None:
        return f"- {words}: {one_line(c.why_not)}"
    by = " ".join(str(x) for x in (c.rule, c.confidence) if x is not None)
    return f"+ {words} = {one_line(c.read_as or '')}" + (f"  [{by}]" if by else "")


def fact_line(record: Record) -> str:
    """A fact in one line, with its rule, its confidence where not full, and its note.

    >>> ani = {"type": "person", "name": "Ani", "rule": "after_post", "confidence": 0.9}
    >>> fact_line(ani)
    'person: Ani  <- after_post, 0.9'
    """
    sure = "" if record["confidence"] == 1 else f", {record['confidence']}"
    note = f" ({record['note']})" if record.get("note") else ""
    return one_line(f"{record['type']}: {summary(record)}") + f"  <- {record['rule']}{sure}{note}"


def lines(name: str, sentences: Iterable[Explained]) -> Iterator[str]:
    """The explanation as plain lines, for a pipe."""
    yield one_line(name)
    for one in sentences:
        yield ""
        yield f"[{one.span.start}, {one.span.end}) {one_line(one.text)}"
        yield from (f"  {candidate_line(c)}" for c in one.candidates)
        yield from (f"    {fact_line(record)}" for record in one.facts)


_STYLES: Final = {
    "name": "bold cyan", "post": "magenta", "body": "blue", "region": "green", "date": "yellow",
    "regulation": "bold yellow", "occasion": "bold magenta", "venue": "green",
}  # fmt: skip


def painted(name: str, sentences: Iterable[Explained]) -> Iterator[Text]:
    """The same in colour, for a terminal: what was seen is coloured in the sentence itself."""
    from rich.text import Text

    yield Text(one_line(name), "bold underline")
    for one in sentences:
        yield Text()
        yield Text(f"[{one.span.start}, {one.span.end}) ", "dim") + _sentence(one, Text)
        for c in one.candidates:
            yield Text(f"  {candidate_line(c)}", "dim red" if c.why_not else _STYLES[c.kind])
        for record in one.facts:
            yield Text(f"    {fact_line(record)}", "bold")


def _sentence(one: Explained, new: Callable[[str], Text]) -> Text:
    """The words of a sentence, each sign one sign, so that places stay what they are."""
    shown = new("".join(one_line(sign) or " " for sign in one.text))
    for c in one.candidates:
        style = "dim strike" if c.why_not else _STYLES[c.kind]
        shown.stylize(style, c.span.start - one.span.start, c.span.end - one.span.start)
    return shown
