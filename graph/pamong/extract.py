"""The whole way from a document to its facts, in running order.

``find`` (words, mentions) → ``link`` (who is who, which post, which body) → ``join`` (facts).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pamong.find.civil import without_civil_numbers
from pamong.find.parts import parts
from pamong.join.decrees import decrees
from pamong.join.effects import appointments, installed_in, regulation_effects
from pamong.join.events import occasions
from pamong.join.happenings import event_facts, spoken_at
from pamong.join.held import Held
from pamong.join.matters import regulated
from pamong.join.offices import successions, tenures
from pamong.join.regulations import citations, regulations
from pamong.join.sayings import sayings
from pamong.join.statements import statements
from pamong.join.tenures import holdings
from pamong.join.terms import dated
from pamong.join.things import bodies, person_ids, persons, posts, regions
from pamong.link.scene import Scene, scene
from pamong.records import (
    Body,
    Document,
    Fact,
    Objective,
    Participation,
    Person,
    Reading,
    Relation,
    Statement,
    Tenure,
    Topic,
)


def extract(document: Document) -> Reading:
    """Read one document: its sentences and every fact it states, each with its evidence.

    The reading's document is the one given, but for numbers that single out a person (NIP, NIK).

    >>> reading = extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))
    >>> [fact.name for fact in reading.facts if type(fact).__name__ == "Person"]
    ['Edi Damansyah']
    >>> extract(Document("x", "x", "")).facts
    ()
    """
    text = without_civil_numbers(document.text)
    document = document if text == document.text else replace(document, text=text)
    stretches = list(parts(text))
    if len(stretches) == 1:
        return _read(scene(document))
    read = [_read(scene(document, start, end)) for start, end in stretches]
    sentences = tuple(span for one in read for span in one.sentences)
    return Reading(document, sentences, _united(read))


def _read(s: Scene) -> Reading:
    held = holdings(s)
    return Reading(s.document, s.t.spans, tuple(_no_surer(_facts(s, held))))


_OF_PERSONS: Final = (Tenure, Participation, Statement)


def _no_surer(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, none about a person surer than that there is such a person."""
    sure: dict[str, float] = {}
    for fact in facts:
        if isinstance(fact, Person):
            sure[fact.id] = fact.support.confidence
        elif isinstance(fact, _OF_PERSONS):
            who = fact.speaker if isinstance(fact, Statement) else fact.person
            if sure.get(who, 1.0) < fact.support.confidence:
                fact = replace(fact, support=replace(fact.support, confidence=sure[who]))
        yield fact


def _united(read: Iterable[Reading]) -> tuple[Fact, ...]:
    """The facts of all parts of a text, each thing described where it is named first."""
    facts: dict[tuple[str, ...], Fact] = {}
    for one in read:
        for fact in one.facts:
            facts.setdefault(_identity(fact), fact)
    return tuple(facts.values())


def _identity(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, Relation):
        return fact.subject, fact.predicate, fact.object
    return (fact.event, fact.text) if isinstance(fact, Objective) else (fact.id,)


def _facts(s: Scene, held: tuple[Held, ...]) -> Iterator[Fact]:
    ids = person_ids(s, held)
    cited = citations(s)
    offices = tuple(tenures(s, held, ids))
    wanted = {tenure.post for tenure in offices} | {c.issuer for c in cited if c.issuer}
    yield from persons(s, ids)
    yield from regions(s)
    named = tuple(bodies(s))
    yield from named
    known = frozenset(b.id for b in named if isinstance(b, Body))
    yield from posts(s, wanted, known)
    yield from regulations(s, cited)
    yield from decrees(s)
    yield from regulation_effects(s)
    said = statements(s, held)
    found = occasions(s, held, said)
    stated = (*regulated(s), *event_facts(s, found, ids, offices, known))
    followed = tuple(successions(s, held, ids, offices))
    yield from dated(s, held, offices, (*followed, *stated), ids)
    yield from followed
    yield from stated
    yield from appointments(s, offices, installed_in(stated))
    described = {fact.id for fact in stated if isinstance(fact, Topic)}
    for fact in sayings(s, said, ids, spoken_at(s, found, said), known):
        if not (isinstance(fact, Topic) and fact.id in described):
            yield fact
