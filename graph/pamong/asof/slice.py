"""The graph as it was on a day, in valid time: what held then, not what was written then.

:func:`as_of` gives a new store in memory, which every question reads like any other. A DATE is a
day, a month or a year; what a text dates by the month or the year may lie anywhere in it, and is
left out only where it cannot have held on any day of DATE.

What is kept:

- a tenure whose term had begun and not ended, the last day included; of which only the end is
  known, on that day alone;
- a tenure without dates that an article up to then tells of, unless one up to then says that it is
  over (former, replaced, dismissed). What an article tells of another day (22 April 2015, in an
  article of 2021) holds on that day alone, see :mod:`pamong.asof.moments`;
- a tenure without an end stays open, as no end is invented. It is left out from the day on which
  somebody else is sworn into the same seat of one, and, where somebody only stood in, from the
  day on which anybody else is told to hold the post: that ends no term, it says who sat there;
- events that had begun, with who took part, how many, and what was said there;
- regulations of that year or before;
- of a dated term what the articles say that give its dates, and those that were out by then;
- everything else by the day of its article: what only later articles say without a date is left
  out, and so is what articles without a day of publication say;
- names, kinds and places of whatever the kept facts speak of, and their background.

A claim keeps its name, its sentences and its article. Left out are the texts of the articles and
what is needed to load more: the store that comes out is for asking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, cast

from pamong.asof.days import Period, may_begin_by, may_last_until, period, touches
from pamong.asof.moments import Moment, moment
from pamong.lines import Line
from pamong.merge import elected, holds_facts
from pamong.vocabulary import (
    CONCEPTS_GRAPH,
    CV,
    DCT,
    ELI,
    ID,
    OA,
    ORG,
    PAMONG,
    RDF,
    RDFS,
    REFERENCE_GRAPH,
    SDO,
    SKOS,
    concept,
)

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

    Term: TypeAlias = NamedNode | Literal

_FORMER = concept("std-mantan")
# Posts that several people hold at once.
_OF_MANY = ("anggota", "staf-ahli", "wakil-ketua", "asisten", "babinsa", "komisioner")
_NAMES = frozenset({RDFS.label, SKOS.altLabel})
_OF_EVENT = frozenset({CV.hasParticipation, PAMONG.headcount})
_DOCUMENTS = f"{ID}doc/"


# ---- what a store says -------------------------------------------------------------------------


@dataclass(slots=True)
class _Told:
    """A claim: its triples, the day of its article, and what is said about the claim itself."""

    published: str | None = None
    sentences: tuple[tuple[str, str], ...] = ()
    triples: list[Triple] = field(default_factory=list)


@dataclass(slots=True)
class _Held:
    """A store taken apart: claims, background, concepts, and all that is said about documents."""

    claims: dict[str, _Told] = field(default_factory=lambda: defaultdict(_Told))
    reference: list[Triple] = field(default_factory=list)
    concepts: list[Triple] = field(default_factory=list)
    about: dict[str, list[Triple]] = field(default_factory=lambda: defaultdict(list))


def _taken_apart(store: Store) -> _Held:
    held = _Held()
    for quad in store:
        graph = getattr(quad.graph_name, "value", "")
        if not graph:
            _about(held, quad)
        elif graph == REFERENCE_GRAPH:
            held.reference.append(quad.triple)
        elif graph == CONCEPTS_GRAPH:
            held.concepts.append(quad.triple)
        elif holds_facts(str(quad.graph_name)):
            held.claims[graph].triples.append(quad.triple)
    known = {claim: told for claim, told in held.claims.items() if claim in held.about}
    held.claims = known
    for claim, told in known.items():
        told.published = _published(held, claim)
        told.sentences = tuple(_sentences(held, claim))
    return held


def _about(held: _Held, quad: Quad) -> None:
    subject = cast("NamedNode", quad.subject).value
    if subject.startswith(_DOCUMENTS):
        held.about[subject].append(quad.triple)


def _objects(triples: Iterable[Triple], predicate: str) -> list[str]:
    return [_value(t.object) for t in triples if _value(t.predicate) == predicate]


def _value(term: object) -> str:
    return cast("Term", term).value


def _published(held: _Held, claim: str) -> str | None:
    """The day of the article in which a claim stands, None where the article has none."""
    document = claim.partition("#")[0]
    return next(iter(_objects(held.about.get(document, ()), SDO.datePublished)), None)


def _sentences(held: _Held, claim: str) -> Iterator[tuple[str, str]]:
    """The IRIs and the words of the sentences that a claim rests on."""
    for sentence in _objects(held.about[claim], PAMONG.evidence):
        for text in _objects(held.about.get(sentence, ()), OA.exact):
            yield sentence, text


# ---- what held on a day ------------------------------------------------------------------------


@dataclass(slots=True)
class _Facts:
    """What claims say of time, by the IRI of the thing: dates, years, terms, who is of what."""

    kinds: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    start: dict[str, str] = field(default_factory=dict)
    end: dict[str, str] = field(default_factory=dict)
    year: dict[str, str] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)
    terms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whole: dict[str, str] = field(default_factory=dict)
    post: dict[str, str] = field(default_factory=dict)
    person: dict[str, str] = field(default_factory=dict)
    holders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acting: set[str] = field(default_factory=set)
    takes_part: dict[str, str] = field(default_factory=dict)
    claims: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    over: set[str] = field(default_factory=set)


def _facts(claims: Mapping[str, _Told]) -> _Facts:
    facts = _Facts()
    for claim, told in claims.items():
        for triple in told.triples:
            _noted(facts, claim, triple)
    for tenure, post in facts.post.items():
        if tenure not in facts.whole and PAMONG.Tenure in facts.kinds[tenure]:
            facts.holders[post].add(tenure)
    return facts


def _noted(facts: _Facts, claim: str, triple: Triple) -> None:
    subject, predicate, value = (
        _value(triple.subject),
        _value(triple.predicate),
        _value(triple.object),
    )
    facts.claims[subject].add(claim)
    if predicate == RDF.type:
        facts.kinds[subject].add(value)
    elif predicate == SDO.startDate:
        facts.start[subject] = min(value, facts.start.get(subject, value))
    elif predicate == SDO.endDate:
        facts.end[subject] = max(value, facts.end.get(subject, value))
    elif predicate == PAMONG.year:
        facts.year[subject] = value.zfill(4)
    elif predicate == DCT.isPartOf:
        facts.terms[value].add(subject)
        facts.whole[subject] = value
    elif predicate == PAMONG.post:
        facts.post[subject] = value
    elif predicate == CV.hasParticipant:
        facts.takes_part[subject] = value
    elif predicate == ORG.member:
        facts.person[subject] = value
    elif predicate == PAMONG.capacity:
        facts.acting.add(subject)
    elif predicate in _OF_EVENT:
        facts.within[value] = subject
    elif predicate == PAMONG.statedAt:
        facts.within[subject] = value
    elif predicate == PAMONG.standing and value == _FORMER:
        facts.over.add(claim)


class _Day:
    """Which things and claims of a store held on a day."""

    def __init__(self, held: _Held, day: Period, past: bool) -> None:
        self.claims = held.claims
        self.facts = _facts(held.claims)
        self.day = day
        self.past = past
        self._told: dict[str, str | None] = {}
        self._timed = {
            thing: timed
            for thing in self.facts.claims
            if (timed := self._verdict(thing)) is not None
        }

    def is_by_then(self, claim: str) -> bool:
        """Whether a claim's article had come out by that day."""
        published = self.claims[claim].published
        return published is not None and published[:10] <= self.day.last

    def is_out(self, thing: str) -> bool:
        """Whether a thing that has a time did not hold on that day."""
        return self._timed.get(thing, (True, False))[0] is False

    def is_dated(self, thing: str) -> bool:
        """Whether a thing held on that day by its own dates, whenever its article came out."""
        return self._timed.get(thing, (False, False)) == (True, True)

    def is_dated_by(self, claim: str, thing: str) -> bool:
        """Whether a thing held on that day by its own dates, which a claim's article gives."""
        parts = self.facts.terms.get(thing)
        if not self.is_dated(thing) or not parts:
            return self.is_dated(thing)
        document = claim.partition("#")[0]
        told = (c for part in parts if self.is_dated(part) for c in self.facts.claims[part])
        return any(c.partition("#")[0] == document for c in told)

    def is_timed(self, thing: str) -> bool:
        """Whether a thing is of a kind that has a time: tenures, events, regulations, sayings."""
        return thing in self._timed

    def _verdict(self, thing: str) -> tuple[bool, bool] | None:
        """Whether a thing held, and whether its own dates say so; None for what has no time."""
        kinds = self.facts.kinds[thing]
        if PAMONG.Tenure in kinds:
            return self._of_tenure(thing)
        if SDO.Event in kinds or ELI.LegalResource in kinds:
            return self._of_dated(thing)
        if thing in self.facts.within:
            return self._of_dated(self.facts.within[thing])
        if kinds & {PAMONG.ReportedStatement, PAMONG.Candidacy, PAMONG.Headcount, CV.Participation}:
            return self._by_article(thing), False
        return None

    def _of_dated(self, thing: str) -> tuple[bool, bool]:
        when = self.facts.start.get(thing) or self.facts.year.get(thing)
        if when is None:
            return self._by_article(thing), False
        return may_begin_by(when, self.day), True

    def _of_tenure(self, thing: str) -> tuple[bool, bool]:
        if thing in self.facts.start or thing in self.facts.end:
            whole = self.facts.whole.get(thing, thing)
            return self._term_holds(thing) and not self._is_followed(whole), True
        terms = self.facts.terms.get(thing, ())
        if any(map(self._term_holds, terms)):
            return not self._is_followed(thing), True
        return self._is_told(thing), False

    def _term_holds(self, term: str) -> bool:
        """Whether a dated term ran on that day; one of which only the end is known, on its end."""
        since, until = self.facts.start.get(term), self.facts.end.get(term)
        if since is None:
            return until is not None and (
                may_begin_by(until, self.day) if self.past else touches(until, self.day)
            )
        if not may_begin_by(since, self.day) or self.past:
            return may_begin_by(since, self.day)
        if until is not None:
            return may_last_until(until, self.day)
        return self._over(self.facts.whole.get(term, term)) < period(since).first

    def _is_told(self, tenure: str) -> bool:
        """Whether articles up to that day tell of a tenure as running, by no date of its own."""
        moments = [m for m in self._moments(tenure) if m.day]
        if self.past:
            return self._by_article(tenure)
        if any(m.past and touches(m.day or "", self.day) for m in moments):
            return True
        last = max((m.day or "" for m in moments if not m.past), default="")
        return bool(last) and last > max(self._over(tenure), self._ended(tenure)) and (
            not self._is_followed(tenure))  # fmt: skip

    def _over(self, tenure: str) -> str:
        """The last day on which, as articles say by then, a tenure was over; "" without."""
        told = self.facts.claims[tenure] & self.facts.over
        days = (self._end_in(tenure, claim) or self._published(claim) for claim in told)
        return max((day for day in days if day and day <= self.day.first), default="")

    def _end_in(self, tenure: str, claim: str) -> str | None:
        """The end of a term of a tenure that the article of a claim gives, None without."""
        document = claim.partition("#")[0]
        return next(
            (
                period(end).last
                for term in self.facts.terms.get(tenure, ())
                if (end := self.facts.end.get(term))
                and any(c.partition("#")[0] == document for c in self.facts.claims[term])
            ),
            None,
        )

    def _ended(self, tenure: str) -> str:
        """The last day of the terms of a tenure that had ended by then."""
        ends = (self.facts.end.get(term) for term in self.facts.terms.get(tenure, ()))
        return max((period(end).last for end in ends if end), default="")

    def _moments(self, tenure: str) -> list[Moment]:
        """What articles up to that day tell of as running, and when."""
        person = self.facts.person.get(tenure)
        return [
            moment(text, self.claims[claim].published, self._occasions.get((person, sentence)))
            for claim in self.facts.claims[tenure]
            if claim not in self.facts.over and self.is_by_then(claim)
            for sentence, text in self.claims[claim].sentences
        ]

    @cached_property
    def _occasions(self) -> dict[tuple[str | None, str], str]:
        """The day of the event at which a sentence tells of a person, where it is one."""
        found: dict[tuple[str | None, str], set[str]] = defaultdict(set)
        for part, person in self.facts.takes_part.items():
            day = self.facts.start.get(self.facts.within.get(part, ""))
            for claim in self.facts.claims[part] if day else ():
                for sentence, _ in self.claims[claim].sentences:
                    found[person, sentence].add(day or "")
        return {key: days.pop() for key, days in found.items() if len(days) == 1}

    def _is_followed(self, tenure: str) -> bool:
        """Whether a later holder of the same seat is told of by that day.

        Whoever stands in does so while nobody else is told to hold the post; a seat of one has
        one holder, so that an oath in it ends, on that day, that somebody else held it.
        """
        if self.past:
            return False
        post, acting = self.facts.post.get(tenure), tenure in self.facts.acting
        last = self._last_told(tenure)
        if post is None or last is None:
            return False
        for other in self.facts.holders[post] - {tenure}:
            if not acting and (other in self.facts.acting or self._is_of_many(post)):
                continue
            if not acting and self.facts.person.get(other) == self.facts.person.get(tenure):
                continue
            begun = self._begun(other)
            told = self._last_told(other) if acting else None
            if any(day is not None and last < day <= self.day.first for day in (begun, told)):
                return True
        return False

    @staticmethod
    def _is_of_many(post: str) -> bool:
        return post.rsplit("/", 1)[-1].startswith(_OF_MANY)

    def _begun(self, tenure: str) -> str | None:
        """The last day up to then on which a term of a tenure began, None where none is dated."""
        starts = (self.facts.start.get(term) for term in self.facts.terms.get(tenure, ()))
        found = [period(s).first for s in starts if s and may_begin_by(s, self.day)]
        return max(found, default=None)

    def _last_told(self, tenure: str) -> str | None:
        """The last day of which articles up to that day tell a tenure; found once each."""
        if tenure not in self._told:
            self._told[tenure] = self._found_last_told(tenure)
        return self._told[tenure]

    def _found_last_told(self, tenure: str) -> str | None:
        told = [m.day for m in self._moments(tenure) if m.day]
        begun = self._begun(tenure)
        return max([*told, *([begun] if begun else [])], default=None)

    def _published(self, claim: str) -> str:
        return (self.claims[claim].published or "")[: len("2024-09-25")]

    def _by_article(self, thing: str) -> bool:
        return any(self.is_by_then(claim) for claim in self.facts.claims[thing])


# ---- the slice ---------------------------------------------------------------------------------


def as_of(store: Store, words: str, past: bool = False) -> Store:
    """A store in memory that holds what held on the day, in the month or in the year ``words``.

    With ``past`` what had ended by then is kept as well: the history up to that day. Raises
    PamongError where ``words`` are no date. The module says what is kept and what is left out.

    >>> from pamong.store import open_store
    >>> len(as_of(open_store().graph, "2024"))
    0
    """
    import pyoxigraph as ox

    day = period(words)
    held = _taken_apart(store)
    kept = _kept(_Day(held, day, past))
    used = {node for triples in kept.values() for t in triples for node in _nodes(t)}
    quads = [
        *_named(kept),
        *_merged(kept, _background(held.reference, used)),
        *(quad for t in held.concepts for quad in _concept(t)),
        *(_default(t) for t in _metadata(held, kept)),
    ]
    sliced = ox.Store()
    sliced.extend(quads)
    return sliced


def _kept(on: _Day) -> dict[str, list[Triple]]:
    """The claims that hold on a day with the triples that do, those of names last."""
    kept: dict[str, list[Triple]] = {}
    waiting: dict[str, list[Triple]] = {}
    for claim, told in on.claims.items():
        triples = [t for t in told.triples if _holds(on, claim, t)]
        if not triples or any(on.is_out(_value(t.subject)) for t in told.triples):
            continue
        subjects = {_value(t.subject) for t in triples}
        if on.is_by_then(claim) or any(on.is_dated_by(claim, s) for s in subjects):
            kept[claim] = triples
        elif not any(map(on.is_timed, subjects)):
            waiting[claim] = triples
    return kept | _spoken_of(kept, waiting)


def _holds(on: _Day, claim: str, triple: Triple) -> bool:
    """Whether a triple of a claim held: none that leads to what did not, no "former" too early."""
    if _value(triple.predicate) == PAMONG.standing and _value(triple.object) == _FORMER:
        return on.past and on.is_by_then(claim)
    return not on.is_out(_value(triple.object))


def _spoken_of(
    kept: Mapping[str, list[Triple]], waiting: dict[str, list[Triple]]
) -> dict[str, list[Triple]]:
    """The later descriptions of things that kept claims, or kept descriptions, speak of."""
    by_subject: defaultdict[str, list[str]] = defaultdict(list)
    for claim, triples in waiting.items():
        by_subject[_value(triples[0].subject)].append(claim)
    found: dict[str, list[Triple]] = {}
    todo = [node for triples in kept.values() for t in triples for node in _nodes(t)]
    while todo:
        for claim in by_subject.pop(todo.pop(), ()):
            found[claim] = waiting[claim]
            todo += (node for t in waiting[claim] for node in _nodes(t))
    return found


def _nodes(triple: Triple) -> Iterator[str]:
    from pyoxigraph import NamedNode

    for term in (triple.subject, triple.object):
        if isinstance(term, NamedNode) and term.value.startswith(ID):
            yield term.value


def _background(reference: Iterable[Triple], used: set[str]) -> list[Triple]:
    """The background of the things that are spoken of, and of whatever that names."""
    by_subject: defaultdict[str, list[Triple]] = defaultdict(list)
    for triple in reference:
        by_subject[_value(triple.subject)].append(triple)
    found: list[Triple] = []
    todo = list(used)
    while todo:
        for triple in by_subject.pop(todo.pop(), ()):
            found.append(triple)
            todo += _nodes(triple)
    return found


def _named(kept: Mapping[str, list[Triple]]) -> Iterator[Quad]:
    from pyoxigraph import NamedNode, Quad

    for claim, triples in kept.items():
        graph = NamedNode(claim)
        for t in triples:
            yield Quad(t.subject, t.predicate, t.object, graph)


def _merged(kept: Mapping[str, list[Triple]], reference: list[Triple]) -> Iterator[Quad]:
    """The merged facts: all that is claimed and the background, with one label a thing."""
    from pyoxigraph import NamedNode, Quad

    graph = NamedNode(REFERENCE_GRAPH)
    names: defaultdict[str, list[Line]] = defaultdict(list)
    given = [(t, f"<{claim}>") for claim, triples in kept.items() for t in triples]
    for t, name in (*given, *((t, str(graph)) for t in reference)):
        if _value(t.predicate) in _NAMES:
            names[str(t.subject)].append(Line(str(t), name))
        else:
            yield _default(t)
    for subject, lines in names.items():
        yield from _parsed(elected(subject, lines))
    for t in reference:
        yield Quad(t.subject, t.predicate, t.object, graph)


def _parsed(triples: Iterable[str]) -> Iterator[Quad]:
    from pyoxigraph import RdfFormat, parse

    text = "".join(f"{triple} .\n" for triple in triples)
    return iter(parse(text, format=RdfFormat.N_TRIPLES))


def _default(triple: Triple) -> Quad:
    from pyoxigraph import DefaultGraph, Quad

    return Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())


def _concept(triple: Triple) -> Iterator[Quad]:
    from pyoxigraph import NamedNode, Quad

    yield _default(triple)
    yield Quad(triple.subject, triple.predicate, triple.object, NamedNode(CONCEPTS_GRAPH))


def _metadata(held: _Held, kept: Mapping[str, list[Triple]]) -> Iterator[Triple]:
    """What is said about the kept claims, their sentences and their articles."""
    todo, seen = list(kept), set(kept)
    while todo:
        for triple in held.about.get(todo.pop(), ()):
            yield triple
            if _value(triple.predicate) in (PAMONG.evidence, OA.hasSource):
                node = _value(triple.object)
                if node not in seen:
                    seen.add(node)
                    todo.append(node)
