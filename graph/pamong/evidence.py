"""The sentences behind every triple of a store.

A claim is a named graph that holds one fact of one article; the default graph holds the accepted
facts and what is known of the claims. Reading both in whole predicates, once, is many times
cheaper than one ``GRAPH ?c { … }`` question for each fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast
from urllib.parse import urlsplit

from pamong.vocabulary import (
    CONCEPTS_GRAPH,
    DCT,
    ID,
    OA,
    PAMONG,
    PROV,
    RDF,
    RDFS,
    SDO,
    SKOS,
)

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

Term: TypeAlias = "NamedNode | BlankNode | Literal"

_ACCEPTED = (None, CONCEPTS_GRAPH)
"""The graphs that are believed without a claim: the default graph has no name."""


@dataclass(frozen=True, slots=True)
class Article:
    """Where a sentence stands. ``date`` is ISO; ``outlet`` falls back on the host of ``url``."""

    iri: str
    title: str | None
    outlet: str | None
    date: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The exact words of one sentence and where they begin, in Unicode code points."""

    text: str
    start: int
    article: Article


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact as one article gives it.

    ``rule`` is the rule that read it, None where neither the claim nor its name says.
    ``according_to`` is the IRI of the person whose words it rests on, None where the article
    vouches for it. ``note`` is what a reader should know ("Permendgri read as Permendagri").
    """

    iri: str
    rule: str | None
    confidence: float
    according_to: str | None
    note: str | None
    sentences: tuple[Sentence, ...]


def rule_of(claim: str) -> str | None:
    """The rule in a claim's IRI: its fragment before the first dot, None without one.

    >>> rule_of("https://w3id.org/pamong/id/doc/d1#tenure-apposition.5f3a")
    'tenure-apposition'
    >>> rule_of("https://w3id.org/pamong/id/doc/d1#c-tenure") is None
    True
    >>> rule_of("") is None
    True
    """
    rule, dot, _ = claim.partition("#")[2].partition(".")
    return rule if dot and rule else None


def outlet_of(url: str | None) -> str | None:
    """The host of a web address, None for anything else.

    >>> outlet_of("https://www.kukarkab.go.id/berita/1")
    'kukarkab.go.id'
    >>> outlet_of(None) is None
    True
    >>> outlet_of("javascript:alert(1)") is None
    True
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:  # an unfinished bracket, as in "http://["
        return None
    host = parts.hostname if parts.scheme in ("http", "https") else None
    return host.removeprefix("www.") if host else None


class Triples:
    """The accepted triples of a store, each with the claims that make it."""

    def __init__(self, store: Store) -> None:
        """Read the claims of a store; its facts are read as they are asked for."""
        self._store = store
        self._claims = read_claims(store)

    def claims(self) -> Mapping[str, Claim]:
        """Give every claim of the store by its IRI."""
        return self._claims

    def of(self, predicate: str) -> dict[tuple[str, Term], tuple[Claim, ...]]:
        """Give each accepted ``(subject, object)`` with its claims, in stable order.

        Background facts, which no article says, have none.
        """
        held: dict[tuple[str, Term], list[Claim]] = {}
        loose: list[tuple[str, tuple[str, Term]]] = []
        for quad in _quads(self._store, predicate):
            graph = getattr(quad.graph_name, "value", "")
            if graph:
                loose.append((graph, _ends(quad)))
            else:
                held[_ends(quad)] = []
        for graph, ends in loose:
            if ends in held and graph in self._claims:
                held[ends].append(self._claims[graph])
        return {ends: in_order(held[ends]) for ends in sorted(held, key=_order)}

    def links(self, predicate: str) -> Iterator[tuple[str, str, tuple[Claim, ...]]]:
        """Give subject, object and claims of a predicate, objects as plain text."""
        for (subject, term), claims in self.of(predicate).items():
            yield subject, term.value, claims

    def values(self, predicate: str) -> dict[str, list[Term]]:
        """Give the objects of each subject, the concepts' own among them, in stable order."""
        return _values(self._store, predicate)

    def value(self, predicate: str) -> dict[str, str]:
        """Give the first object of each subject as plain text."""
        return _first(self._store, predicate)

    def articles(self) -> tuple[Article, ...]:
        """Give every article of the store, the oldest first."""
        return articles(self._store)


def articles(store: Store) -> tuple[Article, ...]:
    """Read every article of a store, the oldest first.

    >>> from pamong.store import open_store
    >>> articles(open_store().graph)
    ()
    """
    found = _articles(store).values()
    return tuple(sorted(found, key=lambda article: (article.date or "", article.iri)))


def published_in(store: Store, source: str) -> tuple[str | None, str | None]:
    """Give the outlet and the day of an article, by its IRI or its address; None where unknown.

    Where several articles have one address, the first in order speaks for them.

    >>> from pamong.store import open_store
    >>> published_in(open_store().graph, "https://melati.example/berita/1")
    ('melati.example', None)
    >>> published_in(open_store().graph, "https://w3id.org/pamong/id/doc/x")
    (None, None)
    """
    from pyoxigraph import DefaultGraph, NamedNode

    def one(article: NamedNode, predicate: str) -> str | None:
        found = store.quads_for_pattern(article, NamedNode(predicate), None, DefaultGraph())
        return min((cast("Term", quad.object).value for quad in found), default=None)

    at = NamedNode(source)
    named = store.quads_for_pattern(None, NamedNode(DCT.source), at, DefaultGraph())
    articles_there = (cast("NamedNode", quad.subject) for quad in named)
    article = min(articles_there, key=lambda node: node.value, default=at)
    address = one(article, DCT.source) or (None if source.startswith(ID) else source)
    outlet = one(article, DCT.publisher) or outlet_of(address)
    return outlet, one(article, SDO.datePublished)


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Sort claims without doubles: the oldest article first, then as the text runs."""
    return tuple(sorted({claim.iri: claim for claim in claims}.values(), key=_claim_order))


def sources(claims: Iterable[Claim], first: Mapping[str, str] | None = None) -> int:
    """Count the independent articles that stand behind some claims.

    ``first`` gives the first article that each reprint repeats (:func:`pamong.origins.first_of`):
    a press release is one source, however many outlets print it.

    >>> def told(*names: str) -> Claim:
    ...     found = (Article(name, None, None, None, None) for name in names)
    ...     return Claim("k", None, 1, None, None, tuple(Sentence("", 0, a) for a in found))
    >>> sources([told("a", "b", "c")]), sources([told("a", "b", "c")], {"b": "a"})
    (3, 2)
    >>> sources(())
    0
    """
    given = {sentence.article.iri for claim in claims for sentence in claim.sentences}
    return len({(first or {}).get(article, article) for article in given})


def read_claims(store: Store) -> dict[str, Claim]:
    """Read every claim of a store, by its IRI, with its sentences.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> read_claims(store.graph)
    {}
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> {one.text for claim in read_claims(store.graph).values() for one in claim.sentences}
    {'Bupati Kukar Edi Damansyah hadir.'}
    """
    sentences = _sentences(store)
    confidence = _first(store, PAMONG.confidence)
    according = _first(store, PROV.wasAttributedTo)
    rules = _first(store, PAMONG.rule)
    notes = _first(store, RDFS.comment) | _first(store, SKOS.note)
    return {
        claim: Claim(
            iri=claim,
            rule=rules.get(claim) or rule_of(claim),
            confidence=float(confidence.get(claim, "1")),
            according_to=according.get(claim),
            note=notes.get(claim),
            sentences=_in_text_order(sentences, terms),
        )
        for claim, terms in _values(store, PAMONG.evidence).items()
    }


def _in_text_order(known: Mapping[str, Sentence], terms: Iterable[Term]) -> tuple[Sentence, ...]:
    found = (known[term.value] for term in terms if term.value in known)
    return tuple(sorted(found, key=lambda sentence: (sentence.article.iri, sentence.start)))


def _sentences(store: Store) -> dict[str, Sentence]:
    articles = _articles(store)
    source = _first(store, OA.hasSource)
    start = _first(store, OA.start)
    return {
        iri: Sentence(text, int(start.get(iri, "0")), articles[source[iri]])
        for iri, text in _first(store, OA.exact).items()
        if source.get(iri) in articles
    }


def _articles(store: Store) -> dict[str, Article]:
    titles = _first(store, SDO.headline)
    dates = _first(store, SDO.datePublished)
    urls = _first(store, DCT.source)
    outlets = _first(store, DCT.publisher)
    kinds = _values(store, RDF.type)
    return {
        iri: Article(
            iri=iri,
            title=titles.get(iri),
            outlet=outlets.get(iri) or outlet_of(urls.get(iri)),
            date=dates.get(iri),
            url=urls.get(iri),
        )
        for iri, terms in kinds.items()
        if any(term.value == SDO.NewsArticle for term in terms)
    }


def _first(store: Store, predicate: str) -> dict[str, str]:
    return {subject: terms[0].value for subject, terms in _values(store, predicate).items()}


def _values(store: Store, predicate: str) -> dict[str, list[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for quad in _quads(store, predicate):
        if getattr(quad.graph_name, "value", None) in _ACCEPTED:
            subject, term = _ends(quad)
            found[subject].append(term)
    return {subject: sorted(found[subject], key=str) for subject in sorted(found)}


def _quads(store: Store, predicate: str) -> Iterator[Quad]:
    from pyoxigraph import NamedNode

    return store.quads_for_pattern(None, NamedNode(predicate), None, None)


def _ends(quad: Quad) -> tuple[str, Term]:
    return cast("NamedNode", quad.subject).value, cast("Term", quad.object)


def _order(ends: tuple[str, Term]) -> tuple[str, str]:
    return ends[0], str(ends[1])


def _claim_order(claim: Claim) -> tuple[str, str, int, str]:
    if not claim.sentences:
        return "", "", 0, claim.iri
    first = claim.sentences[0]
    return first.article.date or "", first.article.iri, first.start, claim.iri
