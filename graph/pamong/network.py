"""The graph as a network: actors, and the links between them with the sentences that say so.

The nodes of the network are IRIs with an :class:`Actor`; its edges are :class:`Link`\\ s. What the
ontology writes as nodes of their own because a triple has no room for it (tenures,
participations, statements) becomes a link again: that is what a picture or a path shows.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pamong.evidence import Claim, Term, Triples, in_order
from pamong.origins import first_of
from pamong.vocabulary import (
    CONCEPT,
    CV,
    DCT,
    ELI,
    FOAF,
    ID,
    ORG,
    PAMONG,
    RDF,
    RDFS,
    SDO,
    SKOS,
    concept,
)

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store as Graph

    from pamong.store import Store


class Words(NamedTuple):
    """The same words in Indonesian and in English."""

    id: str
    en: str


@dataclass(frozen=True, slots=True)
class Detail:
    """Something said of one actor: ``kind`` names it (``number``), ``value`` is what is said."""

    kind: str
    value: Words
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A node. ``kind`` is one of :data:`KINDS`; ``also`` are other spellings of the name."""

    iri: str
    kind: str
    name: str
    also: tuple[str, ...]
    details: tuple[Detail, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An edge; ``kind`` is a key ``link.KIND`` of the words.

    ``role`` says how (Pj, "opened the event"). ``standing`` is None, ``acting``, ``former``,
    ``elect`` or ``candidate``. ``via`` is a third actor the link is about: the event where one
    accompanied the other, the post somebody was appointed to.
    """

    kind: str
    source: str
    target: str
    claims: tuple[Claim, ...]
    role: Words | None = None
    standing: str | None = None
    since: str | None = None
    until: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """A reported statement. ``text`` is None where only the act of speaking is reported."""

    iri: str
    speaker: str
    text: str | None
    direct: bool
    at: str | None
    about: tuple[str, ...]
    claims: tuple[Claim, ...]


KINDS: Mapping[str, str] = {
    FOAF.Person: "person",
    ORG.Post: "post",
    CV.PublicOrganisation: "body",
    ORG.Organization: "body",
    ELI.LegalResource: "decree",
    SDO.Event: "event",
    SDO.Place: "place",
    SKOS.Concept: "topic",
    PAMONG.Region: "region",
}
"""What kind of actor a thing of some class is."""

DIRECT: Mapping[str, str] = {
    DCT.spatial: "in_region",
    ELI.amends: "amends",
    ELI.based_on: "based_on",
    ELI.cites: "cites",
    ELI.is_about: "about",
    ELI.repeals: "repeals",
    ORG.postIn: "post_in",
    ORG.subOrganizationOf: "part_of",
    PAMONG.establishes: "establishes",
    PAMONG.followsUp: "follows_up",
    PAMONG.issuedBy: "issued_by",
    SDO.about: "about",
    SDO.containedInPlace: "located_in",
    SDO.location: "held_at",
    SDO.organizer: "organized_by",
    SDO.superEvent: "within",
    SKOS.broader: "broader",
}
"""Properties that join two actors as they are, and the kind of link each becomes."""

DETAILS: Mapping[str, str] = {
    DCT.type: "type",
    ELI.date_document: "dated",
    ELI.id_local: "number",
    ELI.number: "number",
    ELI.title: "title",
    ORG.classification: "type",
    ELI.type_document: "type",
    PAMONG.objective: "objective",
    PAMONG.year: "year",
    SDO.endDate: "end",
    SDO.honorificPrefix: "honorific",
    SDO.startDate: "start",
    SDO.startTime: "time",
}
"""Properties that describe one actor, and what each is called on the page."""

ACTING = concept("cap-sementara")
"""The capacity above all others in which someone stands in for a holder."""

STANDINGS: Mapping[str, str] = {
    "std-mantan": "former",
    "std-terpilih": "elect",
    "std-calon": "candidate",
}


@cache
def words() -> Mapping[str, Words]:
    """Give every phrase of the page and every word on a link, by key, in both languages.

    >>> words()["link.tenure"]
    Words(id='menjabat', en='holds')
    >>> words()["link.tenure.back"].id
    'dijabat oleh'
    """
    table = Path(__file__).parent / "page" / "words.csv"
    with table.open(encoding="utf-8", newline="") as rows:
        return {row["key"]: Words(row["id"], row["en"]) for row in csv.DictReader(rows)}


def network(store: Store | Graph) -> nx.MultiDiGraph:
    """Read a store as a network of actors and links.

    Nodes are IRIs with an ``actor``; edges carry a ``link``. The graph's own attributes are
    ``sayings`` (every :class:`Saying`), ``articles`` (every article, the oldest first) and
    ``reprints`` (each article that repeats another, with the first that it repeats).
    The order of all of them depends on the store's content alone. A link whose end is no
    actor is left out: there would be nothing to draw it to.
    """
    import networkx as nx

    database = _database(store)
    reader = _Reader(database)
    sayings = tuple(_sayings(reader))
    graph = nx.MultiDiGraph(
        sayings=sayings, articles=reader.triples.articles(), reprints=first_of(database)
    )
    for actor in _actors(reader):
        graph.add_node(actor.iri, actor=actor)
    for link in sorted(_links(reader, sayings), key=_link_order):
        if link.source in graph and link.target in graph:
            graph.add_edge(link.source, link.target, link=link)
    return graph


def _database(store: Store | Graph) -> Graph:
    from pyoxigraph import Store as Graph

    return store if isinstance(store, Graph) else store.graph


class _Reader:
    """A store's triples and what its concepts are called, each read once."""

    def __init__(self, store: Graph) -> None:
        self.triples = Triples(store)
        self.kinds = _kinds(self.triples)
        self._labels = self.triples.values(SKOS.prefLabel)
        self._notations = self.triples.value(SKOS.notation)
        self._broader = self.triples.value(SKOS.broader)

    def concept(self, iri: str) -> Words:
        """Name a concept in both languages, by the last part of its IRI where it has no label."""
        said = {getattr(term, "language", None): term.value for term in self._labels.get(iri, ())}
        fallback = said.get("id") or said.get("en") or _tail(iri)
        return Words(said.get("id") or fallback, said.get("en") or fallback)

    def short(self, iri: str) -> Words:
        """Name a concept by its notation (Pj) where it has one."""
        notation = self._notations.get(iri)
        return Words(notation, notation) if notation else self.concept(iri)

    def is_acting(self, capacity: str | None) -> bool:
        """Tell whether a capacity lies below :data:`ACTING`."""
        seen: set[str] = set()
        while capacity is not None and capacity not in seen:
            seen.add(capacity)
            capacity = self._broader.get(capacity)
        return ACTING in seen

    def words(self, term: Term) -> Words:
        """Name a concept, or give a literal as it is."""
        if term.value.startswith(CONCEPT):
            return self.concept(term.value)
        return Words(term.value, term.value)

    def claims(self, predicate: str) -> dict[str, tuple[Claim, ...]]:
        """Give the claims that state a property of each subject."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for subject, _, claims in self.triples.links(predicate):
            found[subject].extend(claims)
        return {subject: in_order(claims) for subject, claims in found.items()}


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


# ---- actors ----------------------------------------------------------------------------------


def _kinds(triples: Triples) -> dict[str, str]:
    """The kind of each actor; the concepts of the ontology's lists are words and no actors."""
    return {
        subject: KINDS[terms[-1]]
        for subject, terms in _classes(triples).items()
        if subject.startswith(ID) and terms
    }


def _classes(triples: Triples) -> dict[str, list[str]]:
    found = triples.values(RDF.type).items()
    return {subject: [t.value for t in terms if t.value in KINDS] for subject, terms in found}


def _actors(reader: _Reader) -> Iterator[Actor]:
    names = reader.triples.value(RDFS.label)
    spellings = reader.triples.values(SKOS.altLabel)
    details = _details(reader)
    claims = reader.claims(RDF.type)
    for iri, kind in reader.kinds.items():
        name = names.get(iri) or _tail(iri)
        also = sorted({term.value for term in spellings.get(iri, ())} - {name})
        yield Actor(iri, kind, name, tuple(also), tuple(details[iri]), claims.get(iri, ()))


def _details(reader: _Reader) -> defaultdict[str, list[Detail]]:
    found: defaultdict[str, list[Detail]] = defaultdict(list)
    whole_numbers = reader.triples.value(ELI.id_local)
    for predicate, kind in DETAILS.items():
        for (subject, term), claims in reader.triples.of(predicate).items():
            # "105" says less than the "105/SK/BUP/HK/2021" beside it.
            if predicate != ELI.number or subject not in whole_numbers:
                found[subject].append(Detail(kind, reader.words(term), claims))
    for event, detail in _headcounts(reader):
        found[event].append(detail)
    return found


def _headcounts(reader: _Reader) -> Iterator[tuple[str, Detail]]:
    groups = reader.triples.value(PAMONG.group)
    event_of = {count: event for event, count, _ in reader.triples.links(PAMONG.headcount)}
    for node, number, claims in reader.triples.links(PAMONG.count):
        if node in event_of and node in groups:
            group = reader.concept(groups[node])
            value = Words(f"{number} {group.id}", f"{number} {group.en}")
            yield event_of[node], Detail("headcount", value, claims)


# ---- links -----------------------------------------------------------------------------------


def _links(reader: _Reader, sayings: Iterable[Saying]) -> Iterator[Link]:
    tenures = _tenures(reader)
    yield from _direct(reader)
    yield from _tenure_links(reader, tenures)
    yield from _acts(reader, tenures)
    yield from _participations(reader)
    yield from _said(sayings)


def _direct(reader: _Reader) -> Iterator[Link]:
    for predicate, kind in DIRECT.items():
        for subject, target, claims in reader.triples.links(predicate):
            yield Link(kind, subject, target, claims)


class _Tenure(NamedTuple):
    person: str
    post: str
    capacity: str | None
    standing: str | None
    since: str | None
    until: str | None
    claims: tuple[Claim, ...]


def _tenures(reader: _Reader) -> dict[str, _Tenure]:
    """Tenures and candidacies by IRI: both join a person and a post."""
    triples = reader.triples
    posts = triples.value(PAMONG.post)
    capacities, standings = triples.value(PAMONG.capacity), triples.value(PAMONG.standing)
    since, until = triples.value(SDO.startDate), triples.value(SDO.endDate)
    claims = reader.claims(ORG.member)
    return {
        iri: _Tenure(
            person,
            posts[iri],
            capacities.get(iri),
            standings.get(iri),
            since.get(iri),
            until.get(iri),
            claims[iri],
        )
        for iri, person in triples.value(ORG.member).items()
        if iri in posts
    }


def _tenure_links(reader: _Reader, tenures: Mapping[str, _Tenure]) -> Iterator[Link]:
    terms = _terms(reader, tenures)
    alone = {inner[0] for inner in terms.values() if len(inner) == 1}
    today = max((article.date or "" for article in reader.triples.articles()), default="")
    succeeded = {earlier for _, earlier, _ in reader.triples.links(DCT.replaces)}
    for iri, tenure in tenures.items():
        inner = terms.get(iri, ())
        if len(inner) == 1:
            tenure = _with_dates(tenure, tenures[inner[0]])
        if iri not in alone:
            over = not succeeded.isdisjoint((iri, *inner)) or _ended(tenure, today)
            yield _held(reader, tenure, over)


def _with_dates(whole: _Tenure, term: _Tenure) -> _Tenure:
    """A tenure with the dates of its only term: one link says both."""
    claims = in_order((*whole.claims, *term.claims))
    return whole._replace(since=term.since, until=term.until, claims=claims)


def _terms(reader: _Reader, tenures: Mapping[str, _Tenure]) -> dict[str, list[str]]:
    """The dated terms within each undated tenure."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for term, whole, _ in reader.triples.links(DCT.isPartOf):
        if term in tenures and whole in tenures:
            found[whole].append(term)
    return dict(found)


def _held(reader: _Reader, tenure: _Tenure, over: bool) -> Link:
    capacity = tenure.capacity
    return Link(
        kind="tenure",
        source=tenure.person,
        target=tenure.post,
        claims=tenure.claims,
        role=reader.short(capacity) if capacity else None,
        standing=_standing(reader, tenure, over),
        since=tenure.since,
        until=tenure.until,
    )


def _ended(tenure: _Tenure, today: str) -> bool:
    """Whether its end is past. ``today`` is the newest article's date: no page may depend on
    the clock."""
    return tenure.until is not None and (not today or tenure.until <= today)


def _standing(reader: _Reader, tenure: _Tenure, over: bool) -> str | None:
    said = STANDINGS.get(_tail(tenure.standing or ""))
    if said or over:
        return said or "former"
    return "acting" if reader.is_acting(tenure.capacity) else None


def _acts(reader: _Reader, tenures: Mapping[str, _Tenure]) -> Iterator[Link]:
    """What is done to a tenure is drawn to the person who holds it."""
    for predicate, kind in ((PAMONG.appoints, "appoints"), (PAMONG.dismisses, "dismisses")):
        for decree, iri, claims in reader.triples.links(predicate):
            if iri in tenures:
                yield Link(kind, decree, tenures[iri].person, claims, via=tenures[iri].post)
    for later, earlier, claims in reader.triples.links(DCT.replaces):
        if later in tenures and earlier in tenures:
            one, other = tenures[later], tenures[earlier]
            yield Link("replaces", one.person, other.person, claims, via=one.post)


def _participations(reader: _Reader) -> Iterator[Link]:
    triples = reader.triples
    persons, roles = triples.value(CV.hasParticipant), triples.value(CV.role)
    for event, iri, claims in triples.links(CV.hasParticipation):
        if iri in persons:
            role = reader.concept(roles[iri]) if iri in roles else None
            yield Link("participation", persons[iri], event, claims, role=role)
    events = {iri: event for event, iri, _ in triples.links(CV.hasParticipation)}
    for predicate, kind in ((PAMONG.accompanying, "accompanies"), (PAMONG.proxyFor, "proxy_for")):
        for iri, other, claims in triples.links(predicate):
            if iri in persons:
                yield Link(kind, persons[iri], other, claims, via=events.get(iri))


# ---- what was said ---------------------------------------------------------------------------


def _sayings(reader: _Reader) -> Iterator[Saying]:
    triples = reader.triples
    texts, modes = triples.value(SDO.text), triples.value(PAMONG.quoteMode)
    places, topics = triples.value(PAMONG.statedAt), triples.values(SDO.about)
    claims = reader.claims(PAMONG.statedBy)
    for iri, speaker in triples.value(PAMONG.statedBy).items():
        yield Saying(
            iri=iri,
            speaker=speaker,
            text=texts.get(iri),
            direct=_tail(modes.get(iri, "")) == "quote-langsung",
            at=places.get(iri),
            about=tuple(term.value for term in topics.get(iri, ())),
            claims=claims[iri],
        )


def _said(sayings: Iterable[Saying]) -> Iterator[Link]:
    """One link from a speaker to each thing spoken of or at, however often."""
    found: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for saying in sayings:
        for kind, target in _targets(saying):
            found[kind, saying.speaker, target].extend(saying.claims)
    for (kind, speaker, target), claims in found.items():
        yield Link(kind, speaker, target, in_order(claims))


def _targets(saying: Saying) -> Iterator[tuple[str, str]]:
    if saying.at:
        yield "said_at", saying.at
    for topic in saying.about:
        if topic != saying.at:
            yield "said_about", topic


def _link_order(link: Link) -> tuple[str, ...]:
    role = link.role.id if link.role else ""
    ends = (link.source, link.target, link.kind, link.standing or "", link.since or "")
    return (*ends, link.until or "", role, link.via or "")
