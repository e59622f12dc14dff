"""The names Pamong writes: one closed class a vocabulary, one line a term.

A term is its IRI as a plain string, so that importing this module costs nothing and any RDF
library can take it (``rdflib.URIRef(PAMONG.Tenure)``, ``pyoxigraph.NamedNode(PAMONG.Tenure)``).
A misspelt term is an AttributeError at run time and an error of the type checker before that;
:class:`rdflib.namespace.DefinedNamespace` gives only the first, at the price of importing rdflib.

``ontology/pamong.ttl`` is where the terms are defined. ``tests/test_vocabulary.py`` compares the
two, both ways, and looks up the terms of others in ``ontology/vocabularies/``.
"""

from __future__ import annotations

from typing import Final

BASE: Final = "https://w3id.org/pamong/"
ONTOLOGY: Final = BASE + "ns"
ID: Final = BASE + "id/"
CONCEPT: Final = BASE + "concept/"
SHAPE: Final = BASE + "shapes#"

CONCEPTS_GRAPH: Final = ID + "graph/concepts"
"""The graph of a store that holds ``ontology/concepts.ttl``."""
REFERENCE_GRAPH: Final = ID + "graph/reference"
"""The graph of a store that holds background facts, which no article needs to say."""

_NS: Final = BASE + "ns#"
_CV: Final = "http://data.europa.eu/m8g/"
_DCT: Final = "http://purl.org/dc/terms/"
_ELI: Final = "http://data.europa.eu/eli/ontology#"
_FOAF: Final = "http://xmlns.com/foaf/0.1/"
_OA: Final = "http://www.w3.org/ns/oa#"
_ORG: Final = "http://www.w3.org/ns/org#"
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_PROV: Final = "http://www.w3.org/ns/prov#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_SDO: Final = "https://schema.org/"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"


class PAMONG:
    """Pamong's own terms: all of ``ontology/pamong.ttl``, and no others.

    >>> PAMONG.Tenure
    'https://w3id.org/pamong/ns#Tenure'
    >>> PAMONG.Tenur
    Traceback (most recent call last):
    AttributeError: type object 'PAMONG' has no attribute 'Tenur'
    """

    Candidacy: Final = _NS + "Candidacy"
    Claim: Final = _NS + "Claim"
    Headcount: Final = _NS + "Headcount"
    Region: Final = _NS + "Region"
    ReportedStatement: Final = _NS + "ReportedStatement"
    Retraction: Final = _NS + "Retraction"
    Sentence: Final = _NS + "Sentence"
    Tenure: Final = _NS + "Tenure"

    accompanying: Final = _NS + "accompanying"
    appoints: Final = _NS + "appoints"
    blockingKey: Final = _NS + "blockingKey"
    capacity: Final = _NS + "capacity"
    confidence: Final = _NS + "confidence"
    contradicts: Final = _NS + "contradicts"
    count: Final = _NS + "count"
    decision: Final = _NS + "decision"
    dismisses: Final = _NS + "dismisses"
    establishes: Final = _NS + "establishes"
    evidence: Final = _NS + "evidence"
    followsUp: Final = _NS + "followsUp"
    group: Final = _NS + "group"
    headcount: Final = _NS + "headcount"
    identityHash: Final = _NS + "identityHash"
    inCapacityOf: Final = _NS + "inCapacityOf"
    issuedBy: Final = _NS + "issuedBy"
    judgement: Final = _NS + "judgement"
    objective: Final = _NS + "objective"
    post: Final = _NS + "post"
    proxyFor: Final = _NS + "proxyFor"
    quoteMode: Final = _NS + "quoteMode"
    rule: Final = _NS + "rule"
    sketch: Final = _NS + "sketch"
    speakerNamedBy: Final = _NS + "speakerNamedBy"
    standing: Final = _NS + "standing"
    statedAt: Final = _NS + "statedAt"
    statedBy: Final = _NS + "statedBy"
    takenFor: Final = _NS + "takenFor"
    voicedBy: Final = _NS + "voicedBy"
    withheld: Final = _NS + "withheld"
    year: Final = _NS + "year"


class CV:
    """Core vocabularies of the European Union (CPOV, CPSV-AP): public bodies, participation."""

    Participation: Final = _CV + "Participation"
    PublicOrganisation: Final = _CV + "PublicOrganisation"
    hasParticipant: Final = _CV + "hasParticipant"
    hasParticipation: Final = _CV + "hasParticipation"
    role: Final = _CV + "role"


class DCT:
    """Dublin Core terms: type of an event, region, parts, sources."""

    created: Final = _DCT + "created"
    creator: Final = _DCT + "creator"
    identifier: Final = _DCT + "identifier"
    isPartOf: Final = _DCT + "isPartOf"
    language: Final = _DCT + "language"
    publisher: Final = _DCT + "publisher"
    replaces: Final = _DCT + "replaces"
    source: Final = _DCT + "source"
    spatial: Final = _DCT + "spatial"
    type: Final = _DCT + "type"


class ELI:
    """European Legislation Identifier: laws, regulations and decrees."""

    LegalResource: Final = _ELI + "LegalResource"
    amends: Final = _ELI + "amends"
    based_on: Final = _ELI + "based_on"
    cites: Final = _ELI + "cites"
    date_document: Final = _ELI + "date_document"
    id_local: Final = _ELI + "id_local"
    is_about: Final = _ELI + "is_about"
    number: Final = _ELI + "number"
    repeals: Final = _ELI + "repeals"
    title: Final = _ELI + "title"
    type_document: Final = _ELI + "type_document"


class FOAF:
    """Friend of a Friend: persons."""

    Person: Final = _FOAF + "Person"


class OA:
    """Web Annotation: where a sentence stands in its document; replies and corrections."""

    Annotation: Final = _OA + "Annotation"
    TextualBody: Final = _OA + "TextualBody"
    editing: Final = _OA + "editing"
    end: Final = _OA + "end"
    exact: Final = _OA + "exact"
    hasBody: Final = _OA + "hasBody"
    hasSource: Final = _OA + "hasSource"
    hasTarget: Final = _OA + "hasTarget"
    motivatedBy: Final = _OA + "motivatedBy"
    replying: Final = _OA + "replying"
    start: Final = _OA + "start"


class ORG:
    """The Organization Ontology of W3C: bodies, posts, roles, memberships."""

    Organization: Final = _ORG + "Organization"
    Post: Final = _ORG + "Post"
    Role: Final = _ORG + "Role"
    classification: Final = _ORG + "classification"
    member: Final = _ORG + "member"
    postIn: Final = _ORG + "postIn"
    role: Final = _ORG + "role"
    subOrganizationOf: Final = _ORG + "subOrganizationOf"


class OWL:
    """The Web Ontology Language: what is the same and what is not."""

    differentFrom: Final = _OWL + "differentFrom"
    sameAs: Final = _OWL + "sameAs"


class PROV:
    """The provenance ontology of W3C: according to whom, derived from what, taken back."""

    invalidated: Final = _PROV + "invalidated"
    wasAttributedTo: Final = _PROV + "wasAttributedTo"
    wasDerivedFrom: Final = _PROV + "wasDerivedFrom"


class RDF:
    """The Resource Description Framework."""

    langString: Final = _RDF + "langString"
    type: Final = _RDF + "type"
    value: Final = _RDF + "value"


class RDFS:
    """RDF Schema: names, remarks, where to read on."""

    comment: Final = _RDFS + "comment"
    label: Final = _RDFS + "label"
    seeAlso: Final = _RDFS + "seeAlso"


class SDO:
    """schema.org: events, places, articles, what is said of whom."""

    Event: Final = _SDO + "Event"
    NewsArticle: Final = _SDO + "NewsArticle"
    Place: Final = _SDO + "Place"
    about: Final = _SDO + "about"
    containedInPlace: Final = _SDO + "containedInPlace"
    datePublished: Final = _SDO + "datePublished"
    endDate: Final = _SDO + "endDate"
    headline: Final = _SDO + "headline"
    honorificPrefix: Final = _SDO + "honorificPrefix"
    location: Final = _SDO + "location"
    organizer: Final = _SDO + "organizer"
    sha256: Final = _SDO + "sha256"
    startDate: Final = _SDO + "startDate"
    startTime: Final = _SDO + "startTime"
    superEvent: Final = _SDO + "superEvent"
    text: Final = _SDO + "text"


class SKOS:
    """Simple Knowledge Organization System: lists of concepts, other names, remarks."""

    Concept: Final = _SKOS + "Concept"
    ConceptScheme: Final = _SKOS + "ConceptScheme"
    altLabel: Final = _SKOS + "altLabel"
    broader: Final = _SKOS + "broader"
    inScheme: Final = _SKOS + "inScheme"
    notation: Final = _SKOS + "notation"
    note: Final = _SKOS + "note"
    prefLabel: Final = _SKOS + "prefLabel"


class XSD:
    """Datatypes of XML Schema."""

    date: Final = _XSD + "date"
    decimal: Final = _XSD + "decimal"
    gYear: Final = _XSD + "gYear"
    gYearMonth: Final = _XSD + "gYearMonth"
    integer: Final = _XSD + "integer"
    string: Final = _XSD + "string"
    time: Final = _XSD + "time"


VOCABULARIES: Final = (
    (CV, "cv", _CV),
    (DCT, "dct", _DCT),
    (ELI, "eli", _ELI),
    (FOAF, "foaf", _FOAF),
    (OA, "oa", _OA),
    (ORG, "org", _ORG),
    (OWL, "owl", _OWL),
    (PAMONG, "pamong", _NS),
    (PROV, "prov", _PROV),
    (RDF, "rdf", _RDF),
    (RDFS, "rdfs", _RDFS),
    (SDO, "sdo", _SDO),
    (SKOS, "skos", _SKOS),
    (XSD, "xsd", _XSD),
)
"""Each class with the prefix and the namespace of its terms, in order of the prefix."""


def prefixes() -> dict[str, str]:
    """Give every prefix of Pamong with its namespace, in order of the prefix.

    ``k`` is the prefix of the concepts; things below :data:`ID` have none, since a local name
    in Turtle may not hold an unescaped slash: they are written against ``@base``.

    >>> prefixes()["pamong"]
    'https://w3id.org/pamong/ns#'
    >>> prefixes()["k"]
    'https://w3id.org/pamong/concept/'
    """
    named = {prefix: namespace for _, prefix, namespace in VOCABULARIES}
    return dict(sorted({**named, "k": CONCEPT}.items()))


def terms(vocabulary: type) -> dict[str, str]:
    """Give the terms of one of the classes above: local name to IRI, in order of the name.

    >>> terms(FOAF)
    {'Person': 'http://xmlns.com/foaf/0.1/Person'}
    """
    return {name: iri for name, iri in sorted(vars(vocabulary).items()) if name[0] != "_"}


def concept(name: str) -> str:
    """Turn the name of a concept into its IRI; whether it exists is the tests' business.

    >>> concept("cap-pj")
    'https://w3id.org/pamong/concept/cap-pj'
    """
    return CONCEPT + name
