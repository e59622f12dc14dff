"""Fact records: what a reading says, one flat JSON object a fact.

This is a public format (``pamong facts --format jsonl``), so its keys are kept. Names stand in
for identities, except for events, which a participation must find again: their ``id`` is an IRI.
Every record carries the sentence it rests on, with its place in the document's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeAlias

from pamong.evidence import outlet_of
from pamong.find.unseen import tidied
from pamong.records import (
    Body,
    Document,
    Event,
    Fact,
    Headcount,
    Objective,
    Participation,
    Person,
    Place,
    Post,
    Reading,
    Region,
    Regulation,
    Relation,
    Span,
    Statement,
    Support,
    Tenure,
    Topic,
)
from pamong.tables import rows
from pamong.vocabulary import ID

Value: TypeAlias = "str | int | float | bool | Sequence[Value] | Mapping[str, Value] | None"
Record: TypeAlias = dict[str, Value]

COLUMNS = [
    "doc",
    "type",
    "name",
    "label",
    "person",
    "position",
    "of",
    "status",
    "since",
    "until",
    "kind",
    "number",
    "year",
    "issuer",
    "title",
    "short",
    "part_of",
    "date",
    "place",
    "event",
    "role",
    "group",
    "count",
    "subject",
    "predicate",
    "object",
    "speaker",
    "text",
    "direct",
    "by",
    "id",
    "start",
    "end",
    "sentence",
    "confidence",
    "rule",
    "note",
    "outlet",
    "published",
]
"""The columns of a spreadsheet of records; what a kind of fact does not have is empty."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The things and tenures of a reading by identity, to show names for identities.

    ``text`` is the document's as it looks, ``small`` that in small letters.
    """

    facts: Mapping[str, Fact]
    issuers: Mapping[str, str]
    text: str
    small: str

    def of(self, identity: str | None) -> str | None:
        """The name of a thing; its identity where the reading does not describe it."""
        fact = self.facts.get(identity or "")
        if isinstance(fact, Tenure):
            return f"{self.of(fact.person)}, {self.of(fact.post)}"
        return _name(fact) or self.issuers.get(identity or "", identity)

    def known(self, identity: str | None) -> str | None:
        """The name of a thing, None where the reading does not describe it."""
        return _name(self.facts.get(identity or ""))

    def post(self, identity: str) -> Post | None:
        """A post that the reading describes, or None."""
        fact = self.facts.get(identity)
        return fact if isinstance(fact, Post) else None


def _name(fact: Fact | None) -> str | None:
    if isinstance(fact, _NAMED):
        return fact.name
    return fact.label if isinstance(fact, _LABELLED) else None


_NAMED: Final = (Person, Region, Place, Body, Post)
_LABELLED: Final = (Regulation, Topic, Event)
_DESCRIBED: Final = (*_NAMED, *_LABELLED, Tenure)


def _described(reading: Reading) -> _Names:
    cited = (fact for fact in reading.facts if isinstance(fact, Regulation))
    text = tidied(reading.document.text)
    return _Names(
        {fact.id: fact for fact in reading.facts if isinstance(fact, _DESCRIBED)},
        {law.issuer: law.issuer_name for law in cited if law.issuer and law.issuer_name},
        text,
        text.lower(),
    )


# Rules of what is described for the sake of something else only.
_NO_RECORDS: Final = frozenset({"body_of_post"})


def fact_records(reading: Reading) -> Iterator[Record]:
    """The records of a reading, in the order of its facts.

    Regions, venues, posts and topics are no records of their own: they are values of others; so
    are bodies that only a post in them names (Kadistransnaker).

    >>> nobody = Reading(Document("x", "x", ""), (), ())
    >>> list(fact_records(nobody))
    []
    >>> ani = Person("person/x/ani", "Ani", (), (), Support((Span(0, 3),), "name"))
    >>> [record] = fact_records(Reading(Document("x", "x", "Ani."), (Span(0, 4),), (ani,)))
    >>> record["type"], record["name"], record["evidence"]
    ('person', 'Ani', {'start': 0, 'end': 3, 'text': 'Ani'})
    """
    names = _described(reading)
    for fact in reading.facts:
        tell = _TOLD.get(type(fact))
        if tell is not None and fact.support.rule not in _NO_RECORDS:
            yield {
                "doc": reading.document.name,
                **tell(fact, names),
                **_support(fact.support, reading.document, names),
            }


def _support(support: Support, document: Document, names: _Names) -> Record:
    first, *more = [_evidence(span, document) for span in support.sentences]
    told: Record = {"evidence": first, "confidence": support.confidence, "rule": support.rule}
    if more:
        told["more_evidence"] = more
    if support.note:
        told["note"] = support.note
    if support.according_to:
        told["according_to"] = names.of(support.according_to)
    return told | _published(document)


def _published(document: Document) -> Record:
    """Where and when the article came out; an outlet that is not named is the host of its page."""
    outlet = document.outlet or outlet_of(document.url)
    day = document.published.isoformat() if document.published else None
    known = {"outlet": outlet, "published": day}
    return {key: value for key, value in known.items() if value is not None}


def _evidence(span: Span, document: Document) -> Record:
    return {
        "start": span.start,
        "end": span.end,
        "text": document.text[span.start : span.end],
    }


def _iri(identity: str) -> str:
    return ID + identity


def _person(fact: Person, names: _Names) -> Record:
    return {
        "type": "person",
        "name": fact.name,
        "forms": list(fact.forms),
        "id": _iri(fact.id),
    }


def _tenure(fact: Tenure, names: _Names) -> Record:
    post = names.post(fact.post)
    return {
        "type": "tenure",
        "person": names.of(fact.person),
        "position": _told_title(post, names.small) if post else fact.post,
        "of": post.of if post else None,
        "label": post.name if post else None,
        "status": fact.status,
        "since": fact.since,
        "until": fact.until,
        "id": _iri(fact.id),
    }


def _regulation(fact: Regulation, names: _Names) -> Record:
    return {
        "type": "regulation",
        "kind": fact.kind_name,
        "number": fact.number,
        "year": None if fact.year is None else str(fact.year),
        "issuer": fact.issuer_name,
        "title": fact.title,
        "id": _iri(fact.id),
    }


def _told_title(post: Post, said: str) -> str:
    """A position as the text has it, its body in full only where the text has that: a Danramil.

    ``said`` is the text in small letters. Short titles (Sekretaris Daerah, Wakil Bupati) are
    always given in full.
    """
    words = post.title.lower().split()
    if len(words) <= _SHORT_TITLE or all(word in said for word in words):
        return post.title
    forms = [found for form in post.forms if (found := _without_region(form, post))]
    return forms[0] if forms else post.title


_SHORT_TITLE: Final = 2


@cache
def _short_names() -> frozenset[str]:
    return frozenset(row.form for row in rows("region-short-names"))


def _without_region(form: str, post: Post) -> str:
    """A form of a post without the region's name at its end: Kadisdukcapil (Kalteng)."""
    words = form.split(" (")[0].split()
    places = {*(post.of or "").lower().split(), *_short_names()} if post.region else set[str]()
    while words and words[-1].lower() in places:
        words.pop()
    return " ".join(words)


def _told_name(fact: Body, text: str) -> str:
    """A body as the text has it, in full where it does: not by its abbreviation alone."""
    if not fact.forms or fact.name in text or fact.forms[0] == fact.short:
        return fact.name
    return fact.forms[0]


def _body(fact: Body, names: _Names) -> Record:
    return {
        "type": "organization",
        "name": _told_name(fact, names.text),
        "label": fact.name,
        "short": fact.short,
        "part_of": names.known(fact.part_of),
        "id": _iri(fact.id),
    }


def _event(fact: Event, names: _Names) -> Record:
    return {
        "type": "event",
        "id": _iri(fact.id),
        "kind": fact.kind_name,
        "name": fact.label,
        "date": fact.date,
        "place": fact.place_name,
    }


def _participation(fact: Participation, names: _Names) -> Record:
    return {
        "type": "participation",
        "event": _iri(fact.event),
        "person": names.of(fact.person),
        "role": fact.role,
    }


def _headcount(fact: Headcount, names: _Names) -> Record:
    return {
        "type": "headcount",
        "event": _iri(fact.event),
        "group": fact.group_name,
        "count": fact.count,
    }


def _objective(fact: Objective, names: _Names) -> Record:
    return {"type": "objective", "event": _iri(fact.event), "text": fact.text}


def _relation(fact: Relation, names: _Names) -> Record:
    return {
        "type": "relation",
        "subject": names.of(fact.subject),
        "predicate": fact.predicate,
        "object": names.of(fact.object),
    }


def _statement(fact: Statement, names: _Names) -> Record:
    # Where only the act is reported there are no words, and so no "text".
    words: Record = {} if fact.text is None else {"text": fact.text}
    return {
        "type": "statement",
        "speaker": names.of(fact.speaker),
        **words,
        "direct": fact.direct,
        "by": fact.by,
    }


_TOLD: Final[Mapping[type[Fact], Callable[[Any, _Names], Record]]] = {
    Person: _person,
    Tenure: _tenure,
    Regulation: _regulation,
    Body: _body,
    Event: _event,
    Participation: _participation,
    Headcount: _headcount,
    Objective: _objective,
    Relation: _relation,
    Statement: _statement,
}
"""What each kind of fact tells; kinds that are not here are no records of their own."""


# ---- spreadsheets and people -----------------------------------------------------------------


def cells(record: Record) -> list[str]:
    """A record as one row under :data:`COLUMNS`.

    >>> row = cells({"doc": "d", "type": "statement", "direct": False, "text": None})
    >>> row[COLUMNS.index("direct")], row[COLUMNS.index("text")], len(row) == len(COLUMNS)
    ('false', '', True)
    """
    evidence = record.get("evidence")
    first = evidence if isinstance(evidence, Mapping) else {}
    place = {"start": first.get("start"), "end": first.get("end"), "sentence": first.get("text")}
    flat = {**record, **place}
    return [_cell(flat.get(column)) for column in COLUMNS]


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


_SHOWN = [
    "name",
    "person",
    "position",
    "of",
    "status",
    "speaker",
    "text",
    "kind",
    "number",
    "year",
    "event",
    "role",
    "group",
    "count",
    "subject",
    "predicate",
    "object",
    "date",
    "place",
]


def summary(record: Record) -> str:
    """A record in one line for people.

    >>> summary({"type": "tenure", "person": "Ani", "position": "Camat", "of": None})
    'Ani · Camat'
    """
    values = (_cell(record.get(key)).removeprefix(ID) for key in _SHOWN)
    return " · ".join(dict.fromkeys(value for value in values if value))
