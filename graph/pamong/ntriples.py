"""RDF terms as text, in canonical N-Triples.

Making text is four times faster than making RDF objects, and canonical text can be compared,
sorted and hashed as it is. Whatever an article holds (quotation marks, line breaks, control
characters) leaves here as one line that every RDF parser reads back unchanged.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pamong.vocabulary import CONCEPT, ID, RDF, XSD

# RFC 3987: besides spaces and brackets, C1 controls, private use and non-characters. A second
# "#" cannot occur below, since paths are made of slugs and one fragment.
_NOT_IN_IRI = re.compile(
    "[^!#$&'()*+,\\-./0-9:;=?@A-Z_a-z~%\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd]"
    "|%(?![0-9A-Fa-f]{2})"
)
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f\ufffe\uffff]')
_SHORT_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_CACHED = 1 << 16  # identities recur within an article and from one to the next
_INTEGER = f"^^<{XSD.integer}>"
_DATES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def _percent(bad: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in bad[0].encode())


def _below(base: str, path: str) -> str:
    return f"<{base}{_NOT_IN_IRI.sub(_percent, path)}>"


@lru_cache(_CACHED)
def iri(path: str) -> str:
    """Write an identity as an IRI; what no IRI may hold is percent-encoded.

    >>> iri("person/64.02/sunggono")
    '<https://w3id.org/pamong/id/person/64.02/sunggono>'
    >>> iri("person/x/a> <b")
    '<https://w3id.org/pamong/id/person/x/a%3E%20%3Cb>'
    """
    return _below(ID, path)


@lru_cache(_CACHED)
def triple(subject: str, predicate: str, term: str) -> str:
    """A triple: the path of its subject, the IRI of its predicate, its object as N-Triples text.

    >>> triple("person/x/ani", "http://x.example/p", '"Ani"')
    '<https://w3id.org/pamong/id/person/x/ani> <http://x.example/p> "Ani"'
    """
    return f"{iri(subject)} <{predicate}> {term}"


def is_a(subject: str, kind: str) -> str:
    """The triple that says of what class a thing is.

    >>> print(is_a("doc/x", "https://example.org/Body")[-62:])
    .org/1999/02/22-rdf-syntax-ns#type> <https://example.org/Body>
    """
    return triple(subject, RDF.type, f"<{kind}>")


def concept(name: str) -> str:
    """Write a concept of ``ontology/concepts.ttl``, given by its local name.

    >>> concept("role-bupati")
    '<https://w3id.org/pamong/concept/role-bupati>'
    """
    return _below(CONCEPT, name)


def _escape(character: re.Match[str]) -> str:
    return _SHORT_ESCAPES.get(character[0]) or f"\\u{ord(character[0]):04X}"


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    r"""Write a literal, canonically: only what must be escaped is.

    >>> literal("Sunggono")
    '"Sunggono"'
    >>> literal("")
    '""'
    >>> literal('Bupati "Kukar"\n', language="id")
    '"Bupati \\"Kukar\\"\\n"@id'
    """
    quoted = f'"{_ESCAPED.sub(_escape, text) if _ESCAPED.search(text) else text}"'
    if language is not None:
        return f"{quoted}@{language}"
    return f"{quoted}^^<{datatype}>" if datatype is not None else quoted


def indonesian(text: str) -> str:
    """Write a text in Indonesian.

    >>> print(indonesian("Rapat \\"kerja\\""))
    "Rapat \\"kerja\\""@id
    >>> indonesian("")
    '""@id'
    """
    return literal(text, "id")


def integer(number: int) -> str:
    """Write a whole number.

    >>> print(integer(12))
    "12"^^<http://www.w3.org/2001/XMLSchema#integer>
    >>> print(integer(-1))
    "-1"^^<http://www.w3.org/2001/XMLSchema#integer>
    """
    return f'"{number}"{_INTEGER}'


def decimal(number: float) -> str:
    """Write a decimal of at most three places; floats drag longer tails that mean nothing.

    >>> decimal(0.1 + 0.2)
    '"0.3"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    short = f"{number:.3f}".rstrip("0")
    return literal(f"{short}0" if short.endswith(".") else short, datatype=XSD.decimal)


def iso_date(text: str) -> str:
    """Write an ISO date with the datatype of its own precision; any other text stays text.

    >>> iso_date("2021-01")
    '"2021-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    >>> iso_date("soon")
    '"soon"'
    """
    digits = re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII)
    return literal(text, datatype=_DATES[len(text)] if digits else None)


@lru_cache(_CACHED)
def is_iri(text: str) -> bool:
    """Tell whether a text is an absolute IRI to the parser that will read it back.

    >>> is_iri("https://kukarkab.go.id/berita/1"), is_iri("berita/1"), is_iri("")
    (True, False, False)
    """
    from pyoxigraph import NamedNode

    try:
        NamedNode(text)
    except ValueError:
        return False
    return True
