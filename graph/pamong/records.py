"""What flows between the steps: frozen records, from a document to facts with identities.

Every identity is a path below ``https://w3id.org/pamong/id/`` (``person/64.02/sunggono``);
:mod:`pamong.claim` turns it into an IRI. Offsets count Unicode code points of
``Document.text``. Absence is None or an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read: its exact text and where it comes from.

    ``id`` names the document in IRIs (``doc/ID``); ``name`` is what fact records call it
    (the file's name without suffix, or the record's id).
    """

    id: str
    name: str
    text: str
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Support:
    """Why a fact is believed: its sentences, the rule that read them, how sure, and any remark.

    ``sentences`` is never empty and in text order. ``note`` says what a reader should know
    ("Permendgri read as Permendagri"). ``according_to`` is the identity of the person whose
    words the fact rests on, None where the article itself vouches for it.
    """

    sentences: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    note: str | None = None
    according_to: str | None = None


# ---- things, each described once a document ------------------------------------------------


@dataclass(frozen=True, slots=True)
class Person:
    """A named human being. ``forms`` are the other spellings in the text, titles included."""

    id: str
    name: str
    forms: tuple[str, ...]
    prefixes: tuple[str, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative region; ``id`` ends in its dotted Kemendagri code."""

    id: str
    name: str
    forms: tuple[str, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Place:
    """A venue that is no administrative region (a hotel, a hall, a stadium)."""

    id: str
    name: str
    forms: tuple[str, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation. ``kind`` is a concept of the scheme ``bodytype`` (``body-dinas``)."""

    id: str
    name: str
    forms: tuple[str, ...]
    short: str | None
    kind: str
    region: str | None
    part_of: str | None
    public: bool
    support: Support


@dataclass(frozen=True, slots=True)
class Post:
    """An office that persons hold.

    ``name`` is the full label ("Kepala Bagian Kerja Sama Setkab Kutai Kartanegara"), ``title``
    the position as a spreadsheet shows it ("Kepala Bagian Kerja Sama") and ``of`` the name of
    the body or region it belongs to. ``role`` is a concept (``role-kepala-bagian``) or None.
    """

    id: str
    name: str
    title: str
    of: str | None
    forms: tuple[str, ...]
    role: str | None
    body: str | None
    region: str | None
    support: Support


@dataclass(frozen=True, slots=True)
class Regulation:
    """A law, regulation, decree, circular or letter that is cited with a number or a year.

    ``number`` is the number as written (``105/SK/BUP/HK/2021``); ``year`` may be None.
    ``kind`` is a concept (``doc-permendagri``), ``kind_name`` its name in words.
    """

    id: str
    label: str
    forms: tuple[str, ...]
    kind: str
    kind_name: str
    number: str | None
    year: int | None
    issuer: str | None
    issuer_name: str | None
    title: str | None
    region: str | None
    support: Support


@dataclass(frozen=True, slots=True)
class Topic:
    """What a regulation, an event or a statement is about."""

    id: str
    label: str
    broader: str | None
    support: Support


@dataclass(frozen=True, slots=True)
class Event:
    """An occasion. ``kinds`` are concepts (``ev-rakor``); ``date`` is ISO, as exact as the text."""

    id: str
    label: str
    kinds: tuple[str, ...]
    kind_name: str
    date: str | None
    end_date: str | None
    time: str | None
    place: str | None
    place_name: str | None
    support: Support


Thing: TypeAlias = Person | Region | Place | Body | Post | Regulation | Topic | Event


# ---- facts that join things ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post.

    ``capacity`` is None, ``Pj``, ``Plt``, ``Plh`` or ``Pjs``; ``standing`` is None (in office),
    ``former``, ``elect`` or ``candidate``. The last two are candidacies and never tenures in
    the graph. ``since`` and ``until`` are ISO dates of the precision the text gives.
    """

    id: str
    person: str
    post: str
    capacity: str | None
    standing: str | None
    since: str | None
    until: str | None
    support: Support

    @property
    def status(self) -> str | None:
        """The one word of the fact record: the standing where there is one, else the capacity."""
        return self.standing or self.capacity


@dataclass(frozen=True, slots=True)
class Relation:
    """One triple between two things; ``predicate`` is a key of :data:`pamong.claim.PREDICATES`.

    ``part_of``, ``post_in``, ``issued_by``, ``establishes``, ``follows_up``, ``based_on``,
    ``amends``, ``repeals``, ``cites``, ``appoints``, ``dismisses``, ``replaces`` (tenure to
    tenure), ``located_in``, ``held_at`` (event to place), ``about``, ``organized_by``,
    ``spatial`` (a body's region where that is a fact of its own).
    """

    subject: str
    predicate: str
    object: str
    support: Support


@dataclass(frozen=True, slots=True)
class Participation:
    """A person at an event.

    ``role``: opens, closes, attends, accompanies, speaks, organizes, chairs, inaugurates,
    inaugurated, signs, hosts, resource (narasumber). ``accompanying`` and ``proxy_for`` are
    persons (or posts, for a proxy); ``in_capacity_of`` is a tenure.
    """

    id: str
    event: str
    person: str
    role: str
    accompanying: str | None
    proxy_for: str | None
    in_capacity_of: str | None
    support: Support


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many of one group took part; ``group`` is a concept, ``group_name`` the text's words."""

    id: str
    event: str
    group: str
    group_name: str
    count: int
    support: Support


@dataclass(frozen=True, slots=True)
class Objective:
    """What an event is for, in the article's words."""

    event: str
    text: str
    support: Support


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said. ``text`` is the words, None where only the act is reported.

    ``by`` says how the text names the speaker there: name, role, pronoun, epithet or implied.
    ``voice`` is who read it out, where that was somebody else.
    """

    id: str
    speaker: str
    text: str | None
    direct: bool
    by: str
    event: str | None
    about: tuple[str, ...]
    voice: str | None
    support: Support


Fact: TypeAlias = Thing | Tenure | Relation | Participation | Headcount | Objective | Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: the document, its sentences, and its facts in stable order."""

    document: Document
    sentences: tuple[Span, ...]
    facts: tuple[Fact, ...]
