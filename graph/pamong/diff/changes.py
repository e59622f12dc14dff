"""What changed between two states of a graph: offices, events, decrees, people, claims.

Facts are compared under the identities of the later state, so that somebody who only goes by
another identity has not lost an office: that people were joined or parted is told by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from pamong.correct.notes import Note
from pamong.correct.tombstones import Tombstone
from pamong.diff.state import Facts, State, in_order
from pamong.evidence import Article, Sentence
from pamong.resolve.view import renamed_path
from pamong.vocabulary import (
    CV,
    DCT,
    ELI,
    FOAF,
    ORG,
    PAMONG,
    RDF,
    RDFS,
    SDO,
)

Sign: TypeAlias = Literal["+", "-", "~"]

OFFICE, PERSON, EVENT, DECREE, BODY = "office", "person", "event", "decree", "body"
PRESENCE, ARTICLE, CLAIM = "presence", "article", "claim"
JOINED, PARTED, TOMBSTONE, NOTE = "joined", "parted", "tombstone", "note"

SECTIONS: Final = (
    *(OFFICE, EVENT, PRESENCE, DECREE, PERSON, BODY, JOINED, PARTED),
    *(ARTICLE, CLAIM, TOMBSTONE, NOTE),
)
"""The sections of a comparison, in the order in which they are told."""


@dataclass(frozen=True, slots=True, order=True)
class Detail:
    """What is told of a thing: a word of :data:`pamong.diff.told.WORDS`, before and after.

    Values are names or ``k:CONCEPT``; both sides are sorted, and empty where nothing is said.
    """

    about: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``+`` what is new, ``-`` what is gone, ``~`` what is told otherwise."""

    section: str
    sign: Sign
    thing: str
    name: str
    details: tuple[Detail, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def compared(before: State, after: State) -> tuple[Change, ...]:
    """All changes from one state to another, in stable order; empty where they say the same.

    Claims are compared where both states hold them.
    """
    joined, parted, names = _moved(before, after)
    old = _Side(before, names)
    new = _Side(after, {})
    found = [
        *_offices(old, new),
        *_things(old, new, EVENT, SDO.Event, _OF_EVENTS),
        *_presences(old, new),
        *_things(old, new, DECREE, ELI.LegalResource, _OF_DECREES),
        *_things(old, new, PERSON, FOAF.Person, {}),
        *_bodies(old, new),
        *_identities(old, new, joined, parted),
        *_articles(before.articles, after.articles),
        *_claims(before, after, old, new),
        *_tombstones(before.tombstones, after.tombstones),
        *_notes(before.notes, after.notes),
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Change) -> tuple[int, str, str, str]:
    return SECTIONS.index(one.section), one.name.casefold(), one.thing, one.sign


# ---- identities --------------------------------------------------------------------------------

_RESOLVED: Final = ("person", "org", "event", "decree")


def _moved(
    before: State, after: State
) -> tuple[dict[str, set[str]], dict[str, set[str]], dict[str, str]]:
    """What was joined (by the later name), what parted (by the earlier), and who is renamed."""
    here, there = _read_as(before), _read_as(after)
    to: defaultdict[str, set[str]] = defaultdict(set)
    of: defaultdict[str, set[str]] = defaultdict(set)
    for path in here.keys() & there.keys():
        to[here[path]].add(there[path])
        of[there[path]].add(here[path])
    names = {old: next(iter(new)) for old, new in to.items() if len(new) == 1 and old not in new}
    joined = {new: old for new, old in of.items() if len(old) > 1}
    return joined, {old: new for old, new in to.items() if len(new) > 1}, names


def _read_as(state: State) -> dict[str, str]:
    """Each identity that articles gave, with the one it is shown as."""
    shown = {s for s, p, _ in state.facts if p == RDF.type and s.partition("/")[0] in _RESOLVED}
    read = {path: state.names.get(path, path) for path in shown}
    return read | {p: name for p, name in state.names.items() if name in shown}


class _Side:
    """The facts of a state by subject, under the identities of the later one."""

    def __init__(self, state: State, names: Mapping[str, str]) -> None:
        self.names = names
        self.about: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for subject, predicate, term in state.facts:
            self.about[self._path(subject)][predicate].add(self._path(term))
        self._support: defaultdict[str, set[Sentence]] = defaultdict(set)
        for subject, sentences in state.support.items():
            self._support[self._path(subject)] |= set(sentences)

    def _path(self, word: str) -> str:
        return renamed_path(word, self.names) if self.names and "/" in word else word

    def told(self, facts: Facts) -> frozenset[tuple[str, str, str]]:
        """Facts under the later identities."""
        return frozenset((self._path(s), p, self._path(o)) for s, p, o in facts)

    def of_class(self, kind: str) -> set[str]:
        """The subjects of a class."""
        return {s for s, about in self.about.items() if kind in about.get(RDF.type, ())}

    def one(self, subject: str, predicate: str) -> str:
        """The first value, empty where there is none."""
        return min(self.values(subject, predicate), default="")

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The values of a property, sorted."""
        return tuple(sorted(self.about.get(subject, {}).get(predicate, ())))

    def name(self, path: str) -> str:
        """The name of a thing; its path where it has none."""
        return self.one(path, RDFS.label) or path

    def sentences(self, subjects: Iterable[str]) -> tuple[Sentence, ...]:
        """What some subjects rest on."""
        return in_order({s for subject in subjects for s in self._support.get(subject, ())})


# ---- offices -------------------------------------------------------------------------------------

_OF_TERMS: Final = {
    PAMONG.capacity: "capacity",
    PAMONG.standing: "standing",
    SDO.startDate: "since",
    SDO.endDate: "until",
}
_HELD: Final = (PAMONG.Tenure, PAMONG.Candidacy)


def _offices(old: _Side, new: _Side) -> Iterator[Change]:
    """Who gained, lost or changed an office, or a candidacy for one."""
    before, after = _held(old), _held(new)
    for key in before.keys() | after.keys():
        person, post = key
        was, now = before.get(key, set()), after.get(key, set())
        side = new if now else old
        name = f"{side.name(person)}: {side.name(post)}"
        details = tuple(_details(old, was, new, now, _OF_TERMS))
        if not was or not now or details:
            sign: Sign = "~" if was and now else "+" if now else "-"
            sentences = new.sentences(now) if now else old.sentences(was)
            yield Change(OFFICE, sign, f"{person} {post}", name, details, sentences)


def _held(side: _Side) -> dict[tuple[str, str], set[str]]:
    """The tenures and candidacies of each person in each post."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for kind in _HELD:
        for held in side.of_class(kind):
            found[side.one(held, ORG.member), side.one(held, PAMONG.post)].add(held)
    return found


def _details(
    old: _Side, was: Iterable[str], new: _Side, now: Iterable[str], words: Mapping[str, str]
) -> Iterator[Detail]:
    """What is told otherwise of some things, or told at all where they are only on one side."""
    for predicate, word in words.items():
        before, after = _told(old, was, predicate), _told(new, now, predicate)
        if before != after:
            yield Detail(word, before, after)


def _told(side: _Side, subjects: Iterable[str], predicate: str) -> tuple[str, ...]:
    found = {v for subject in subjects for v in side.values(subject, predicate)}
    return tuple(sorted(side.name(v) if "/" in v and v in side.about else v for v in found))


# ---- things --------------------------------------------------------------------------------------

_OF_EVENTS: Final = {
    RDFS.label: "name",
    DCT.type: "kind",
    SDO.startDate: "from",
    SDO.endDate: "to",
    SDO.startTime: "at",
    SDO.location: "place",
    SDO.organizer: "organizer",
}
_OF_DECREES: Final = {
    ELI.number: "number",
    PAMONG.year: "year",
    ELI.title: "title",
    PAMONG.issuedBy: "issuer",
    ELI.is_about: "about",
    ELI.amends: "amends",
    ELI.repeals: "repeals",
    PAMONG.appoints: "appoints",
    PAMONG.dismisses: "dismisses",
    PAMONG.establishes: "establishes",
    PAMONG.followsUp: "follows-up",
}
_OF_BODIES: Final = {ORG.subOrganizationOf: "part-of"}


def _things(
    old: _Side, new: _Side, section: str, kind: str, words: Mapping[str, str]
) -> Iterator[Change]:
    """The things of a class that are new, gone, or told otherwise."""
    before, after = old.of_class(kind), new.of_class(kind)
    for thing in before | after:
        was, now = [thing] * (thing in before), [thing] * (thing in after)
        details = tuple(_details(old, was, new, now, words))
        side = new if now else old
        if not was or not now or details:
            sign: Sign = "~" if was and now else "+" if now else "-"
            yield Change(
                section, sign, thing, side.name(thing), _unnamed(details, sign),
                side.sentences([thing]),
            )  # fmt: skip


def _unnamed(details: tuple[Detail, ...], sign: Sign) -> tuple[Detail, ...]:
    """Details less the name, which a new or lost thing is told by anyway."""
    return tuple(d for d in details if sign == "~" or d.about != "name")


def _bodies(old: _Side, new: _Side) -> Iterator[Change]:
    for kind in (CV.PublicOrganisation, ORG.Organization):
        yield from _things(old, new, BODY, kind, _OF_BODIES)


def _presences(old: _Side, new: _Side) -> Iterator[Change]:
    """Who came to an event, or is no longer said to have come."""
    for sign, here, there in (("+", new, old), ("-", old, new)):
        for event, part in _parts(here) - _parts(there):
            person, role = here.one(part, CV.hasParticipant), here.values(part, CV.role)
            name = f"{here.name(person)}: {here.name(event)}"
            before, after = ((), role) if sign == "+" else (role, ())
            details = (Detail("role", before, after),)
            yield Change(
                PRESENCE, "+" if sign == "+" else "-", part, name, details, here.sentences([part])
            )


def _parts(side: _Side) -> set[tuple[str, str]]:
    return {
        (event, part)
        for event, about in side.about.items()
        for part in about.get(CV.hasParticipation, ())
    }


def _identities(
    old: _Side, new: _Side, joined: Mapping[str, set[str]], parted: Mapping[str, set[str]]
) -> Iterator[Change]:
    """Things that are one now, and things that are no longer."""
    for path, were in joined.items():
        names = tuple(sorted(were))
        yield Change(JOINED, "~", path, new.name(path), (Detail("identity", names, (path,)),))
    for path, are in parted.items():
        names = tuple(sorted(are))
        yield Change(PARTED, "~", path, old.name(path), (Detail("identity", (path,), names),))


# ---- claims, and what stands beside them ---------------------------------------------------------


def _articles(old: Mapping[str, Article], new: Mapping[str, Article]) -> Iterator[Change]:
    for path in old.keys() ^ new.keys():
        article = new[path] if path in new else old[path]
        sign: Sign = "+" if path in new else "-"
        given = (("outlet", article.outlet), ("date", article.date), ("address", article.url))
        details = tuple(_given(word, value, sign) for word, value in given if value)
        yield Change(ARTICLE, sign, path, article.title or path, details)


def _given(word: str, value: str, sign: Sign) -> Detail:
    return Detail(word, (), (value,)) if sign == "+" else Detail(word, (value,), ())


def _claims(before: State, after: State, old: _Side, new: _Side) -> Iterator[Change]:
    if before.claims is None or after.claims is None:
        return
    for path in before.claims.keys() ^ after.claims.keys():
        here, side = (after, new) if path in after.claims else (before, old)
        claim = (here.claims or {})[path]
        sign: Sign = "+" if here is after else "-"
        words = tuple(sorted(_in_words(side, side.told(claim.facts))))
        yield Change(
            CLAIM, sign, path, path, (Detail("says", *_sides(words, sign)),), claim.sentences
        )


def _sides(words: tuple[str, ...], sign: Sign) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return ((), words) if sign == "+" else (words, ())


_INNER: Final = (RDF.type, RDFS.label, DCT.isPartOf, CV.hasParticipation, PAMONG.headcount)


def _in_words(side: _Side, facts: Facts) -> Iterator[str]:
    """What a claim says, by the names of its things; a thing's description by its name alone."""
    told = {(s, o) for s, p, o in facts if p not in _INNER}
    if not told:
        yield from {side.name(s) for s, p, _ in facts if p in (RDF.type, RDFS.label)}
    for subject, term in told:
        name = side.name(subject) if RDFS.label in side.about.get(subject, {}) else ""
        value = side.name(term) if "/" in term and term in side.about else term
        yield f"{name}: {value}" if name else value


def _tombstones(old: tuple[Tombstone, ...], new: tuple[Tombstone, ...]) -> Iterator[Change]:
    signed: tuple[tuple[Sign, set[Tombstone]], ...] = (
        ("+", set(new) - set(old)),
        ("-", set(old) - set(new)),
    )
    for sign, stones in signed:
        for one in stones:
            given = (("date", one.on), ("by", one.by), ("because", one.why))
            details = tuple(_given(word, value, sign) for word, value in given if value)
            yield Change(TOMBSTONE, sign, one.path, one.target, details)


def _notes(old: tuple[Note, ...], new: tuple[Note, ...]) -> Iterator[Change]:
    signed: tuple[tuple[Sign, set[Note]], ...] = (
        ("+", set(new) - set(old)),
        ("-", set(old) - set(new)),
    )
    for sign, notes in signed:
        for one in notes:
            given = (("on", one.target), ("date", one.on), ("says", one.text))
            details = tuple(_given(word, value, sign) for word, value in given)
            yield Change(NOTE, sign, one.path, one.sender, details)
