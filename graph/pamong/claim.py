"""Facts to claims: each fact becomes a few triples in a named graph of its own.

A claim is one named graph, ``doc/ID#RULE.HASH``: its name says which document, which rule and,
by a hash, which triples, so that the same text always yields the same names. What supports it
(sentences, confidence, speaker) is said *about* that name in the document's graph ``doc/ID``.

Triples are canonical N-Triples text (:mod:`pamong.ntriples`) without the final dot.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import singledispatch
from hashlib import blake2b, sha256

from pamong.ntriples import (
    concept,
    decimal,
    indonesian,
    integer,
    iri,
    is_a,
    is_iri,
    iso_date,
    literal,
    triple,
)
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
from pamong.vocabulary import CV, DCT, ELI, FOAF, OA, ORG, PAMONG, PROV, RDFS, SDO, SKOS, XSD

PREDICATES: Mapping[str, str] = {
    "about": SDO.about,
    "amends": ELI.amends,
    "appoints": PAMONG.appoints,
    "based_on": ELI.based_on,
    "cites": ELI.cites,
    "dismisses": PAMONG.dismisses,
    "establishes": PAMONG.establishes,
    "follows_up": PAMONG.followsUp,
    "held_at": SDO.location,
    "issued_by": PAMONG.issuedBy,
    "located_in": SDO.containedInPlace,
    "organized_by": SDO.organizer,
    "part_of": ORG.subOrganizationOf,
    "post_in": ORG.postIn,
    "repeals": ELI.repeals,
    "replaces": DCT.replaces,
    "spatial": DCT.spatial,
}

ROLES: Mapping[str, str] = {
    "accompanies": "part-mendampingi",
    "attends": "part-hadir",
    "chairs": "part-memimpin",
    "closes": "part-menutup",
    "hosts": "part-tuan-rumah",
    "inaugurated": "part-dilantik",
    "inaugurates": "part-melantik",
    "opens": "part-membuka",
    "organizes": "part-menyelenggarakan",
    "resource": "part-narasumber",
    "signs": "part-menandatangani",
    "speaks": "part-berbicara",
}

NAMED_BY: Mapping[str, str] = {
    "epithet": "by-julukan",
    "implied": "by-tersirat",
    "name": "by-nama",
    "pronoun": "by-kata-ganti",
    "role": "by-jabatan",
}

STANDINGS: Mapping[str, str] = {
    "candidate": "std-calon",
    "elect": "std-terpilih",
    "former": "std-mantan",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One named graph: the path of its name, its sorted triples, and why they are believed.

    ``describes`` is True where the claim says what a thing is (its names and kind), False
    where it states a fact that joins things.
    """

    name: str
    triples: tuple[str, ...]
    support: Support
    describes: bool

    @property
    def graph(self) -> str:
        """The claim's IRI as N-Triples text."""
        return iri(self.name)


def key(identity: str) -> str:
    """What one identity contributes to the identity of a composite.

    >>> key("post/64.02/setda/asisten")
    '64.02.setda.asisten'
    """
    return identity.split("/", 1)[-1].replace("/", ".")


# ---- facts to triples ------------------------------------------------------------------------


def _names(identity: str, label: str, forms: Iterable[str], language: str | None) -> Iterator[str]:
    yield triple(identity, RDFS.label, literal(label, language))
    for form in set(forms) - {label}:
        yield triple(identity, SKOS.altLabel, literal(form, language))


def _linked(subject: str, predicate: str, identity: str | None) -> Iterator[str]:
    if identity is not None:
        yield triple(subject, predicate, iri(identity))


def _listed(subject: str, predicate: str, name: str | None) -> Iterator[str]:
    if name is not None:
        yield triple(subject, predicate, concept(name))


def _dated(subject: str, predicate: str, when: str | None) -> Iterator[str]:
    if when is not None:
        yield triple(subject, predicate, iso_date(when))


@singledispatch
def triples_of(fact: Fact) -> Iterator[str]:
    """The triples one fact states, in no particular order; a tenure's are its undated ones."""
    raise TypeError(f"{type(fact).__name__} is no kind of fact")


@triples_of.register
def _person(fact: Person) -> Iterator[str]:
    yield is_a(fact.id, FOAF.Person)
    yield from _names(fact.id, fact.name, fact.forms, None)
    for prefix in fact.prefixes:
        yield triple(fact.id, SDO.honorificPrefix, literal(prefix))


@triples_of.register
def _region(fact: Region) -> Iterator[str]:
    yield is_a(fact.id, PAMONG.Region)
    yield from _names(fact.id, fact.name, fact.forms, "id")


@triples_of.register
def _place(fact: Place) -> Iterator[str]:
    yield is_a(fact.id, SDO.Place)
    yield from _names(fact.id, fact.name, fact.forms, "id")


@triples_of.register
def _body(fact: Body) -> Iterator[str]:
    kind = CV.PublicOrganisation if fact.public else ORG.Organization
    short = (fact.short,) if fact.short else ()
    yield is_a(fact.id, kind)
    yield from _names(fact.id, fact.name, (*fact.forms, *short), "id")
    yield from _listed(fact.id, ORG.classification, fact.kind)
    yield from _linked(fact.id, DCT.spatial, fact.region)


@triples_of.register
def _post(fact: Post) -> Iterator[str]:
    yield is_a(fact.id, ORG.Post)
    yield from _names(fact.id, fact.name, fact.forms, "id")
    yield from _listed(fact.id, ORG.role, fact.role)
    yield from _linked(fact.id, DCT.spatial, fact.region)


def _number(fact: Regulation) -> Iterator[str]:
    """The running number of a decree, and the full one where it says more (105/SK/BUP/HK/2021)."""
    if fact.number is None:
        return
    digits = re.match(r"[0-9]+", fact.number)
    if digits:
        yield triple(fact.id, ELI.number, literal(digits[0]))
    if not digits or digits[0] != fact.number:
        yield triple(fact.id, ELI.id_local, literal(fact.number))


@triples_of.register
def _regulation(fact: Regulation) -> Iterator[str]:
    yield is_a(fact.id, ELI.LegalResource)
    yield from _names(fact.id, fact.label, fact.forms, "id")
    yield triple(fact.id, ELI.type_document, concept(fact.kind))
    yield from _number(fact)
    if fact.year is not None:
        yield triple(fact.id, PAMONG.year, integer(fact.year))
    if fact.title is not None:
        yield triple(fact.id, ELI.title, indonesian(fact.title))
    yield from _linked(fact.id, DCT.spatial, fact.region)


@triples_of.register
def _topic(fact: Topic) -> Iterator[str]:
    yield is_a(fact.id, SKOS.Concept)
    yield triple(fact.id, RDFS.label, indonesian(fact.label))
    yield from _linked(fact.id, SKOS.broader, fact.broader)


@triples_of.register
def _event(fact: Event) -> Iterator[str]:
    yield is_a(fact.id, SDO.Event)
    yield triple(fact.id, RDFS.label, indonesian(fact.label))
    for kind in fact.kinds:
        yield triple(fact.id, DCT.type, concept(kind))
    yield from _dated(fact.id, SDO.startDate, fact.date)
    yield from _dated(fact.id, SDO.endDate, fact.end_date)
    if fact.time is not None and re.fullmatch(r"[0-9]{2}:[0-9]{2}", fact.time):
        yield triple(fact.id, SDO.startTime, literal(f"{fact.time}:00", datatype=XSD.time))


def _held(identity: str, fact: Tenure) -> Iterator[str]:
    yield is_a(identity, PAMONG.Tenure)
    yield triple(identity, ORG.member, iri(fact.person))
    yield triple(identity, PAMONG.post, iri(fact.post))
    if fact.capacity is not None:
        yield triple(identity, PAMONG.capacity, concept(f"cap-{fact.capacity.lower()}"))


def _candidacy(fact: Tenure, standing: str) -> Iterator[str]:
    """Somebody who is to hold a post, or wants to, holds none: a candidacy is no tenure."""
    identity = f"candidacy/{key(fact.person)}/{key(fact.post)}/{standing.removeprefix('std-')}"
    yield is_a(identity, PAMONG.Candidacy)
    yield triple(identity, ORG.member, iri(fact.person))
    yield triple(identity, PAMONG.post, iri(fact.post))
    yield triple(identity, PAMONG.standing, concept(standing))


def _is_candidacy(fact: Fact) -> bool:
    return isinstance(fact, Tenure) and fact.standing in ("elect", "candidate")


def _term_suffix(fact: Tenure) -> str:
    if fact.since is not None:
        return f"/{fact.since}"
    return f"/until-{fact.until}" if fact.until is not None else ""


@triples_of.register
def _tenure(fact: Tenure) -> Iterator[str]:
    if fact.standing is not None and _is_candidacy(fact):
        yield from _candidacy(fact, STANDINGS[fact.standing])
        return
    undated = fact.id.removesuffix(_term_suffix(fact))
    yield from _held(undated, fact)
    if fact.standing is not None:
        yield triple(undated, PAMONG.standing, concept(STANDINGS[fact.standing]))


def _term_of(fact: Tenure) -> Iterator[str]:
    """The dated term inside an undated tenure, so that two terms keep their own start and end."""
    undated = fact.id.removesuffix(_term_suffix(fact))
    dated = undated + _term_suffix(fact)
    yield from _held(dated, fact)
    yield from _dated(dated, SDO.startDate, fact.since)
    yield from _dated(dated, SDO.endDate, fact.until)
    yield triple(dated, DCT.isPartOf, iri(undated))


def _predicate(fact: Relation) -> str:
    if fact.predicate == "about" and fact.subject.startswith("decree/"):
        return ELI.is_about
    return PREDICATES[fact.predicate]


@triples_of.register
def _relation(fact: Relation) -> Iterator[str]:
    yield triple(fact.subject, _predicate(fact), iri(fact.object))


@triples_of.register
def _participation(fact: Participation) -> Iterator[str]:
    yield triple(fact.event, CV.hasParticipation, iri(fact.id))
    yield is_a(fact.id, CV.Participation)
    yield triple(fact.id, CV.hasParticipant, iri(fact.person))
    yield triple(fact.id, CV.role, concept(ROLES[fact.role]))
    yield from _linked(fact.id, PAMONG.accompanying, fact.accompanying)
    yield from _linked(fact.id, PAMONG.proxyFor, fact.proxy_for)
    yield from _linked(fact.id, PAMONG.inCapacityOf, fact.in_capacity_of)


@triples_of.register
def _headcount(fact: Headcount) -> Iterator[str]:
    yield triple(fact.event, PAMONG.headcount, iri(fact.id))
    yield is_a(fact.id, PAMONG.Headcount)
    yield triple(fact.id, PAMONG.group, concept(fact.group))
    yield triple(fact.id, PAMONG.count, integer(fact.count))


@triples_of.register
def _objective(fact: Objective) -> Iterator[str]:
    yield triple(fact.event, PAMONG.objective, indonesian(fact.text))


@triples_of.register
def _statement(fact: Statement) -> Iterator[str]:
    mode = "quote-langsung" if fact.direct else "quote-taklangsung"
    yield is_a(fact.id, PAMONG.ReportedStatement)
    yield triple(fact.id, PAMONG.statedBy, iri(fact.speaker))
    yield triple(fact.id, PAMONG.quoteMode, concept(mode))
    yield triple(fact.id, PAMONG.speakerNamedBy, concept(NAMED_BY[fact.by]))
    yield from _linked(fact.id, PAMONG.statedAt, fact.event)
    yield from _linked(fact.id, PAMONG.voicedBy, fact.voice)
    for thing in fact.about:
        yield triple(fact.id, SDO.about, iri(thing))
    if fact.text is not None:
        yield triple(fact.id, SDO.text, indonesian(fact.text))


# ---- a reading to claims ---------------------------------------------------------------------

_THINGS = (Person, Region, Place, Body, Post, Regulation, Topic, Event)


def _slug(rule: str) -> str:
    return re.sub(r"[^0-9a-z]+", "-", rule.lower()).strip("-")


def _claim(document: str, triples: Iterable[str], support: Support, describes: bool) -> Claim:
    ordered = tuple(sorted(set(triples)))
    digest = blake2b("\n".join(ordered).encode(), digest_size=5).hexdigest()
    name = f"doc/{document}#{_slug(support.rule)}.{digest}"
    return Claim(name, ordered, support, describes)


def _topics_inside(facts: Iterable[Fact]) -> dict[str, Topic]:
    """The topics that only one claim speaks of: they are described inside it."""
    uses: Counter[str] = Counter()
    broader: set[str] = set()
    topics: dict[str, Topic] = {}
    for fact in facts:
        if isinstance(fact, Topic):
            topics[fact.id] = fact
            broader.update((fact.broader,) if fact.broader else ())
        else:
            uses.update(_subjects_spoken_of(fact))
    return {t: topic for t, topic in topics.items() if uses[t] == 1 and t not in broader}


def _subjects_spoken_of(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, Statement):
        return fact.about
    return (fact.object,) if isinstance(fact, Relation) else ()


def _with_own_regions(facts: Iterable[Fact]) -> Iterator[Fact]:
    """A body's region is part of its description, except where it is a fact of its own."""
    facts = tuple(facts)
    apart = {f.subject for f in facts if isinstance(f, Relation) and f.predicate == "spatial"}
    for fact in facts:
        yield replace(fact, region=None) if isinstance(fact, Body) and fact.id in apart else fact


def _claims(document: str, fact: Fact, inside: Mapping[str, Topic]) -> Iterator[Claim]:
    triples = list(triples_of(fact))
    for spoken_of in _subjects_spoken_of(fact):
        if spoken_of in inside:
            triples += triples_of(inside[spoken_of])
    yield _claim(document, triples, fact.support, isinstance(fact, _THINGS))
    if isinstance(fact, Tenure) and _term_suffix(fact) and not _is_candidacy(fact):
        yield _claim(document, _term_of(fact), fact.support, False)


def _joined(one: Support, other: Support) -> Support:
    """Two reasons for the same triples: all their sentences, and the surer of the two."""
    return replace(
        one if one.confidence >= other.confidence else other,
        sentences=tuple(sorted({*one.sentences, *other.sentences})),
    )


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, in the order of its facts.

    A topic that one claim alone speaks of is described inside that claim. Facts that state the
    same triples are one claim with the sentences of both. A tenure with dates yields two
    claims: the undated tenure, and the dated term within it.
    """
    claims: dict[tuple[str, ...], Claim] = {}
    for _, stated in facts_with_claims(reading):
        for claim in stated:
            known = claims.get(claim.triples)
            if known is not None:
                claim = replace(known, support=_joined(known.support, claim.support))
            claims[claim.triples] = claim
    return tuple(claims.values())


def facts_with_claims(reading: Reading) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    """Each fact of a reading with the claims that state it.

    A topic that is described inside the claim of another fact has none.
    """
    inside = _topics_inside(reading.facts)
    for fact in _with_own_regions(reading.facts):
        if isinstance(fact, Topic) and fact.id in inside:
            yield fact, ()
        else:
            yield fact, tuple(_claims(reading.document.id, fact, inside))


# ---- what is said about documents, sentences and claims ----------------------------------------


def document_graph(document: Document) -> str:
    """The IRI of a document, which is the name of its graph as well.

    >>> document_graph(Document("kukar-1", "x", ""))
    '<https://w3id.org/pamong/id/doc/kukar-1>'
    """
    return iri(f"doc/{document.id}")


def text_triple(document: Document) -> str:
    """The document's whole text. It stays out of the merged facts, where no one looks for it."""
    return f"{document_graph(document)} <{SDO.text}> {literal(document.text)}"


def text_hash(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal: tells a changed source.

    >>> text_hash("")[:8]
    'e3b0c442'
    """
    return sha256(text.encode()).hexdigest()


def _about_document(document: Document) -> Iterator[str]:
    identity = f"doc/{document.id}"
    yield is_a(identity, SDO.NewsArticle)
    yield triple(identity, DCT.identifier, literal(document.id))
    yield triple(identity, DCT.language, literal("id"))
    yield triple(identity, SDO.sha256, literal(text_hash(document.text)))
    if document.name != document.id:
        yield triple(identity, RDFS.label, literal(document.name))
    if document.url is not None and is_iri(document.url):
        yield triple(identity, DCT.source, f"<{document.url}>")
    if document.outlet is not None:
        yield triple(identity, DCT.publisher, literal(document.outlet))
    if document.title is not None:
        yield triple(identity, SDO.headline, indonesian(document.title))
    if document.published is not None:
        yield triple(identity, SDO.datePublished, iso_date(document.published.isoformat()))


def sentence_path(document: str, sentence: Span) -> str:
    """The identity of a sentence, by its place in the text (RFC 5147).

    >>> sentence_path("x", Span(0, 89))
    'doc/x#char=0,89'
    """
    return f"doc/{document}#char={sentence.start},{sentence.end}"


def _about_sentence(document: Document, sentence: Span) -> Iterator[str]:
    identity = sentence_path(document.id, sentence)
    words = document.text[sentence.start : sentence.end]
    yield is_a(identity, PAMONG.Sentence)
    yield triple(identity, OA.hasSource, document_graph(document))
    yield triple(identity, OA.start, integer(sentence.start))
    yield triple(identity, OA.end, integer(sentence.end))
    yield triple(identity, OA.exact, literal(words))


def _about_claim(document: Document, claim: Claim) -> Iterator[str]:
    support = claim.support
    for sentence in support.sentences:
        yield triple(claim.name, PAMONG.evidence, iri(sentence_path(document.id, sentence)))
    if support.confidence < 1:
        yield triple(claim.name, PAMONG.confidence, decimal(support.confidence))
    yield from _linked(claim.name, PROV.wasAttributedTo, support.according_to)
    if support.note is not None:
        yield triple(claim.name, RDFS.comment, literal(support.note))


def metadata_of(document: Document, claims: Iterable[Claim]) -> tuple[str, ...]:
    """What is said about a document, its claims, and the sentences that support one of them."""
    claims = tuple(claims)
    sentences = sorted({s for claim in claims for s in claim.support.sentences})
    return (
        *_about_document(document),
        *(triple for s in sentences for triple in _about_sentence(document, s)),
        *(triple for claim in claims for triple in _about_claim(document, claim)),
    )


def quads_of(reading: Reading) -> tuple[str, ...]:
    """All that a reading says as lines of N-Quads: the document's graph, and one a claim.

    >>> from pamong.extract import extract
    >>> quads = quads_of(extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir.")))
    >>> any("Edi Damansyah" in quad for quad in quads), all(q.endswith(" .") for q in quads)
    (True, True)
    >>> len(quads_of(extract(Document("x", "x", ""))))
    5
    """
    claims = claims_of(reading)
    graph = document_graph(reading.document)
    described = (*metadata_of(reading.document, claims), text_triple(reading.document))
    return (
        *(f"{triple} {graph} ." for triple in described),
        *(f"{triple} {claim.graph} ." for claim in claims for triple in claim.triples),
    )
