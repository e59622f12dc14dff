"""Whether every fact still stands on the words it was read from.

Each sentence is sliced again from the text, the text's hash is compared, and no fact may be
without a claim, no claim without a sentence. Whoever reads a graph can trust it as far as this
finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from pamong.claim import text_hash
from pamong.lines import Line, is_as_read
from pamong.merge import elected, holds_facts
from pamong.records import Document, Fact, Reading, Span
from pamong.store import Store
from pamong.vocabulary import ID, OA, PAMONG, RDF, RDFS, SDO, SKOS

_DEFAULT = ox.DefaultGraph()
_NAMES = (RDFS.label, SKOS.altLabel)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong: where (an identity), and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


# ---- a reading -----------------------------------------------------------------------------------


def verify_reading(reading: Reading) -> tuple[Finding, ...]:
    """What is wrong with the evidence of a reading, before it goes anywhere; sorted.

    Every fact must have sentences, in text order; every sentence must lie in the text, hold a
    word, and be one of the document's sentences.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> verify_reading(extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir.")))
    ()
    >>> from dataclasses import replace
    >>> reading = extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))
    >>> print(verify_reading(replace(reading, sentences=()))[0])
    doc/x: Person has a sentence [0, 33) that is none of the document's
    """
    known = frozenset(reading.sentences)
    text = reading.document.text
    found = {
        Finding(f"doc/{reading.document.id}", f"{type(fact).__name__} {what}")
        for fact in reading.facts
        for what in _faults(fact, text, known)
    }
    return tuple(sorted(found))


def _faults(fact: Fact, text: str, known: frozenset[Span]) -> Iterator[str]:
    sentences = fact.support.sentences
    if not sentences:
        yield f"by rule {fact.support.rule!r} has no sentence"
    if list(sentences) != sorted(set(sentences)):
        yield f"by rule {fact.support.rule!r} has its sentences out of order or twice"
    for span in sentences:
        if not (0 <= span.start < span.end <= len(text)):
            yield f"has a sentence [{span.start}, {span.end}) outside the text"
        elif not text[span.start : span.end].strip():
            yield f"has an empty sentence [{span.start}, {span.end})"
        elif span not in known:
            yield f"has a sentence [{span.start}, {span.end}) that is none of the document's"


# ---- a store -------------------------------------------------------------------------------------


def verify_store(store: Store) -> tuple[Finding, ...]:
    """What is wrong with a store, sorted; nothing where all is well."""
    graph = store.graph
    found = {
        *_of_texts(graph, store.documents()),
        *_of_claims(graph),
        *_of_merged_facts(graph),
    }
    return tuple(sorted(found))


def _path(term: object) -> str:
    return term.value.removeprefix(ID) if isinstance(term, ox.NamedNode) else str(term)


def _objects(graph: ox.Store, subject: ox.NamedNode, predicate: str) -> list[str]:
    found = graph.quads_for_pattern(subject, ox.NamedNode(predicate), None, _DEFAULT)
    return [_text(quad.object) for quad in found]


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _of_texts(graph: ox.Store, documents: Iterable[Document]) -> Iterator[Finding]:
    """Texts against their hashes, sentences against their texts."""
    for document in documents:
        node = ox.NamedNode(f"{ID}doc/{document.id}")
        if _objects(graph, node, SDO.sha256) != [text_hash(document.text)]:
            yield Finding(_path(node), "the text is not the one that was read; load it anew")
        yield from _of_sentences(graph, node, document.text)


def _of_sentences(graph: ox.Store, document: ox.NamedNode, text: str) -> Iterator[Finding]:
    for quad in graph.quads_for_pattern(None, ox.NamedNode(OA.hasSource), document, _DEFAULT):
        sentence = quad.subject
        if isinstance(sentence, ox.NamedNode) and not _is_in_text(graph, sentence, text):
            yield Finding(_path(sentence), "the words are not those of the text at this place")


def _is_in_text(graph: ox.Store, sentence: ox.NamedNode, text: str) -> bool:
    words = _objects(graph, sentence, OA.exact)
    place = (*_objects(graph, sentence, OA.start), *_objects(graph, sentence, OA.end))
    if len(words) != 1 or len(place) != 2 or not all(map(str.isdecimal, place)):
        return False
    start, end = map(int, place)
    named = sentence.value.endswith(f"#char={start},{end}")
    return named and bool(words[0]) and text[start:end] == words[0]


def _of_claims(graph: ox.Store) -> Iterator[Finding]:
    """Every claim has a sentence of its own document, and every sentence supports a claim."""
    sentences = _instances(graph, PAMONG.Sentence)
    evidence = list(graph.quads_for_pattern(None, ox.NamedNode(PAMONG.evidence), None, _DEFAULT))
    claims = {name for name in graph.named_graphs() if _is_claim(graph, name)}
    supported = {quad.subject for quad in evidence}
    for claim in claims - supported:
        yield Finding(_path(claim), "the claim has no sentence that supports it")
    for claim in supported - claims:
        yield Finding(_path(claim), "the claim states nothing")
    for sentence in sentences - {quad.object for quad in evidence}:
        yield Finding(_path(sentence), "the sentence supports nothing")
    for quad in evidence:
        if quad.object not in sentences:
            yield Finding(_path(quad.subject), f"the sentence {_path(quad.object)} is unknown")
        elif _document_of(quad.subject) != _document_of(quad.object):
            yield Finding(_path(quad.subject), "the claim rests on a sentence of another document")


def _is_claim(graph: ox.Store, name: ox.NamedNode | ox.BlankNode) -> bool:
    """Whether a graph is a claim's; the engine remembers the names of graphs that are empty now."""
    if "#" not in _text(name) or is_as_read(_text(name)):
        return False
    return next(graph.quads_for_pattern(None, None, None, name), None) is not None


def _instances(graph: ox.Store, kind: str) -> set[object]:
    found = graph.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(kind), _DEFAULT)
    return {quad.subject for quad in found}


def _document_of(term: object) -> str:
    return _path(term).partition("#")[0]


# ---- merged facts --------------------------------------------------------------------------------


def _of_merged_facts(graph: ox.Store) -> Iterator[Finding]:
    """The merged facts are what claims, background and concepts say, no more and no less."""
    merged, stated = set[ox.Triple](), set[ox.Triple]()
    names: dict[str, set[Line]] = {}
    for quad in graph:
        if quad.graph_name == _DEFAULT:
            if not _is_about_evidence(quad.subject):
                merged.add(quad.triple)
        elif _is_name(quad):
            line = Line(str(quad.triple), str(quad.graph_name))
            names.setdefault(str(quad.subject), set()).add(line)
        elif _states(quad):
            stated.add(quad.triple)
    wanted = {str(triple) for triple in stated} | {
        triple for subject, given in names.items() for triple in elected(subject, given)
    }
    held = {str(triple) for triple in merged}
    for triple in held - wanted:
        yield Finding(_subject(triple), f"no claim and no background says this: {triple}")
    for triple in wanted - held:
        yield Finding(_subject(triple), f"a claim says this, and the merged facts do not: {triple}")


def _subject(triple: str) -> str:
    return triple.split(" ", 1)[0].strip("<>").removeprefix(ID)


def _is_about_evidence(subject: object) -> bool:
    return _path(subject).startswith("doc/")


def _is_name(quad: ox.Quad) -> bool:
    return quad.predicate.value in _NAMES and _text(quad.subject).startswith(ID) and _states(quad)


def _states(quad: ox.Quad) -> bool:
    return holds_facts(str(quad.graph_name))
