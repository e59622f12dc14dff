"""What became of everything that was seen in a sentence, and why.

A *candidate* is a stretch of words that some finder took for a name, a post, a body, a region,
a date, a regulation, an occasion or a venue. It was taken, and then says as what, or it was
turned down, and then says why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    Item,
    Mention,
    NameMention,
    PostMention,
    RegionMention,
    RegulationMention,
    VenueMention,
)
from pamong.join.held import Held
from pamong.join.offices import refusals
from pamong.join.regulations import each_number, regulation_ref
from pamong.join.tenures import holdings
from pamong.join.things import person_ids
from pamong.link.anchors import anchored, refusal
from pamong.link.bodies import bodies_in
from pamong.link.scene import Scene, scene
from pamong.link.scope import full_name, regions_in, resolve
from pamong.records import Body, Event, Fact, Place, Reading, Regulation, Span

REASONS: Final[Mapping[str, str]] = {
    "acting_in_short": "says an acting post again in short",
    "credit": "it stands in a byline, a credit or another article's title",
    "headline": "a headline alone makes no fact",
    "implausible": "its words speak against a name",
    "kind_only": "a kind of body without a name of its own",
    "nickname": "a nickname, of nobody named before",
    "no_day": "no day of the calendar",
    "no_occasion": "no occasion is told of here",
    "no_person": "what stands beside it says that it is no person",
    "no_place": "no occasion is said to have been there",
    "nobody": "nobody is read as its holder here",
    "of_nothing": "nothing tells of what body or region it is",
    "of_post": "it belongs to the post before it",
    "only_beginning": "it only begins names",
    "place_list": "it stands in a list of places",
    "said_in_full": "says again in short what another sentence says in full",
    "sworn_in": "the candidate comes into the office in this article",
    "unclear": "no region of the register, or more than one",
    "unvouched": "no rule vouches for it",
}
"""Why a candidate was turned down, by the code that says so."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something seen in a sentence.

    ``read_as`` is what it was taken for, ``id`` the identity of that thing where it has one,
    ``rule`` who decided so, with the ``confidence`` that the rule gives. ``holders`` are the
    persons whom a post was given to here. Where it was turned down, ``reason`` is a key of
    :data:`REASONS`. ``within`` is the kind of the candidate in whose words it stands.
    """

    kind: str
    span: Span
    text: str
    read_as: str | None = None
    id: str | None = None
    rule: str | None = None
    confidence: float | None = None
    holders: tuple[str, ...] = ()
    reason: str | None = None
    within: str | None = None

    @property
    def why_not(self) -> str | None:
        """Why it was turned down in words; None where it was taken."""
        if self.reason is None:
            return None
        who = f"{' and '.join(self.holders)} would hold it, but " if self.holders else ""
        return who + REASONS[self.reason]


@dataclass(frozen=True, slots=True)
class Case:
    """A linked article, or a stretch of one, with what was made of it.

    ``vouched`` has the confidence and the rule of each name by its first token; ``facts`` the
    bodies and regulations of the whole article by identity; ``told`` the occasions and places by
    the sentences that tell of them; ``held`` the holdings by the first token of their post, each
    with why it is no tenure.
    """

    s: Scene
    persons: tuple[str, ...]
    vouched: Mapping[int, tuple[float, str]]
    facts: Mapping[str, Fact]
    told: Mapping[Span, tuple[Event | Place, ...]]
    held: Mapping[int, tuple[tuple[Held, str | None], ...]]


def case(reading: Reading, start: int, end: int) -> Case:
    """Link the stretch ``[start, end)`` of an article again, beside what was read of it all."""
    s = scene(reading.document, start, end)
    held = holdings(s)
    by_post: defaultdict[int, list[tuple[Held, str | None]]] = defaultdict(list)
    for h, against in refusals(s, held):
        by_post[h.post.first].append((h, against))
    told: defaultdict[Span, list[Event | Place]] = defaultdict(list)
    for fact in reading.facts:
        if isinstance(fact, Event | Place):
            for span in fact.support.sentences:
                told[span].append(fact)
    things = {f.id: f for f in reading.facts if isinstance(f, Body | Regulation)}
    return Case(
        s, person_ids(s, held), anchored(s.t, s.lines), things,
        {k: tuple(v) for k, v in told.items()}, {k: tuple(v) for k, v in by_post.items()},
    )  # fmt: skip


def candidates(c: Case, number: int) -> Iterator[Candidate]:
    """Everything seen in one sentence, in text order, what stands in another's words after it.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> reading = extract(Document("x", "x", "Kepala Dinas Sosial Kukar hadir. Editor: Rina."))
    >>> for number in 0, 1:
    ...     for one in candidates(case(reading, 0, len(reading.document.text)), number):
    ...         print(one.kind, one.text, one.within, one.why_not, sep="; ")
    post; Kepala Dinas Sosial Kukar; None; nobody is read as its holder here
    body; Dinas Sosial Kukar; post; None
    region; Kukar; post; None
    name; Rina; None; it stands in a byline, a credit or another article's title
    """
    line = c.s.lines[number]
    for at in line.mentions:
        item = line[at]
        if isinstance(item, int):
            continue
        yield _decided(c, number, at, item)
        yield from _further(c, item)
        for inner in _inside(item):
            yield replace(_decided(c, number, at, inner), within=_KINDS[type(item)])


def _further(c: Case, item: Mention) -> Iterator[Candidate]:
    """The further regulations of one citation: Perda Nomor 2 dan 3 Tahun 2022."""
    if isinstance(item, RegulationMention):
        for one in list(each_number(item))[1:]:
            yield _regulation(c, one, _seen(c, item))


def _inside(item: Item) -> Iterator[BodyMention | RegionMention]:
    """The bodies and regions in the words of another mention, each once."""
    seen = {(item.first, item.last)} if isinstance(item, BodyMention | RegionMention) else set()
    for inner in (*bodies_in(item), *(region for region, _, _ in regions_in(item))):
        place = inner.first, inner.last
        if place not in seen and _is_part(inner, item):
            seen.add(place)
            yield inner


def _is_part(inner: BodyMention | RegionMention, item: Item) -> bool:
    """Whether the words of a mention are written inside another: no Kabid's own Bidang."""
    if isinstance(item, int) or not item.first <= inner.first < inner.last <= item.last:
        return False
    implied = isinstance(item, PostMention) and inner.first <= item.core
    return not (implied and isinstance(inner, BodyMention))


# ---- one candidate ---------------------------------------------------------------------------

_KINDS: Final[Mapping[type[Mention], str]] = {
    NameMention: "name", PostMention: "post", BodyMention: "body", RegionMention: "region",
    DateMention: "date", RegulationMention: "regulation", EventMention: "occasion",
    VenueMention: "venue",
}  # fmt: skip
KINDS: Final = tuple(_KINDS.values())
"""The kinds of candidates."""


def _decided(c: Case, number: int, at: int, item: Mention) -> Candidate:
    seen = _seen(c, item)
    if isinstance(item, NameMention):
        return _name(c, number, at, item, seen)
    if isinstance(item, PostMention):
        return _post(c, number, item, seen)
    if isinstance(item, BodyMention):
        return _body(c, number, item, seen)
    if isinstance(item, RegulationMention):
        return _regulation(c, item, seen)
    if isinstance(item, RegionMention):
        return _region(c, item, seen)
    return _circumstance(c, number, item, seen)


def _seen(c: Case, item: Mention) -> Candidate:
    """A candidate before anything is decided."""
    span = Span(c.s.t.starts[item.first], c.s.t.ends[item.last - 1])
    return Candidate(_KINDS[type(item)], span, c.s.document.text[span.start : span.end])


def _name(c: Case, number: int, at: int, item: NameMention, seen: Candidate) -> Candidate:
    who = c.s.people.of(item)
    if who is None:
        return replace(seen, reason=refusal(c.s.t, c.s.lines, number, at))
    confidence, rule = c.vouched.get(item.first, (None, "same_name"))
    return replace(seen, read_as=c.s.people.known[who].name, id=c.persons[who], rule=rule,
                   confidence=confidence)  # fmt: skip


def _post(c: Case, number: int, item: PostMention, seen: Candidate) -> Candidate:
    ref = c.s.posts[item.first]
    held = c.held.get(item.first, ())
    given = [h for h, against in held if against is None]
    if given:
        best = max(given, key=lambda h: h.confidence)
        return replace(seen, read_as=ref.label, id=ref.id, rule=best.rule,
                       confidence=best.confidence, holders=_names(c, given))  # fmt: skip
    if held:
        return replace(seen, reason=held[0][1], holders=_names(c, [h for h, _ in held]))
    return replace(seen, reason=_untold(c, number) or "nobody")


def _names(c: Case, held: list[Held]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.s.people.known[h.person].name for h in held))


def _untold(c: Case, number: int) -> str | None:
    """Why a sentence makes no facts; None where it may."""
    if number < c.s.t.headline:
        return "headline"
    return None if any(n == number for n, _ in c.s.told) else "credit"


def _body(c: Case, number: int, item: BodyMention, seen: Candidate) -> Candidate:
    ref = c.s.bodies[item.first]
    fact = c.facts.get(ref.id)
    if fact is None:
        return replace(seen, reason=_untold(c, number) or "kind_only")
    return replace(seen, read_as=ref.label, id=ref.id, rule=fact.support.rule,
                   confidence=fact.support.confidence)  # fmt: skip


def _regulation(c: Case, item: RegulationMention, seen: Candidate) -> Candidate:
    ref = regulation_ref(c.s, item)
    fact = c.facts.get(ref.id)
    if fact is None:
        return replace(seen, reason=_untold(c, ref.line) or "headline")
    return replace(seen, read_as=ref.label, id=ref.id, rule=fact.support.rule,
                   confidence=fact.support.confidence)  # fmt: skip


def _region(c: Case, item: RegionMention, seen: Candidate) -> Candidate:
    code = resolve(item, c.s.scope)
    if code is None:
        return replace(seen, reason="unclear")
    return replace(seen, read_as=full_name(code), id=f"region/{code}", rule="region")


def _circumstance(c: Case, number: int, item: DateMention | EventMention | VenueMention,
                  seen: Candidate) -> Candidate:  # fmt: skip
    if isinstance(item, DateMention):
        day = " to ".join(dict.fromkeys(d for d in (item.start, item.end) if d))
        when = " ".join(filter(None, (day, item.time)))
        return replace(seen, read_as=when) if when else replace(seen, reason="no_day")
    here = c.told.get(c.s.t.spans[number], ())
    if isinstance(item, VenueMention):
        found = next((f for f in here if isinstance(f, Place) and f.name == item.name), None)
        reason, name = "no_place", item.name
    else:
        found = _occasion(item, [f for f in here if isinstance(f, Event)])
        reason, name = "no_occasion", found.label if found else ""
    if found is None:
        return replace(seen, reason=_untold(c, number) or reason)
    return replace(seen, read_as=name, id=found.id, rule=found.support.rule,
                   confidence=found.support.confidence)  # fmt: skip


def _occasion(item: EventMention, here: list[Event]) -> Event | None:
    """The occasion that a noun tells of: one of its kind before any other of the sentence."""
    return next((e for e in here if item.row.concept in e.kinds), here[0] if here else None)
