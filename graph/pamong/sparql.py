"""The words of a SPARQL query: enough of its grammar to bind parameters and to refuse SERVICE.

A query is never pasted together from values. A parameter is a variable ``?_name`` (the grlc
convention), and its value enters as a ``VALUES`` block of one serialised RDF term at the head of
the outermost group. Such a block works alike in every engine; without it the variable is unbound
and the query answers for everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pamong.errors import PamongError

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

# SPARQL 1.1, section 19: comments end at the line, IRIs hold no space, a keyword is a bare word
# and no half of a prefixed name.
_TOKEN = re.compile(
    r"""
      (?P<iri>\<[^\x00-\x20<>"{}|^`]*\>)
    | (?P<comment>\#[^\r\n]*)
    | (?P<string>'{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3} | "{3}(?:[^"\\]|\\.|"{1,2}(?!"))*"{3}
                |'(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*")
    | (?P<variable>[?$]\w+)
    | (?P<prefixed>(?:[^\W\d_][\w.-]*)?:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*)
    | (?P<word>@?[^\W\d_][\w-]*)
    | (?P<mark>\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Token(NamedTuple):
    """A piece of a query: its kind (a group of the grammar above), its text, where it starts."""

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, comments left out.

    >>> [t.text for t in tokens('ASK { ?s :p "a # b" } # done')]
    ['ASK', '{', '?s', ':p', '"a # b"', '}']
    """
    for match in _TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "comment":
            yield Token(match.lastgroup, match.group(), match.start())


def variables(query: str) -> frozenset[str]:
    """The names of a query's variables, without their question marks.

    >>> sorted(variables('SELECT ?nama { ?p :label $nama ; :of ?_wilayah . # ?not_this'))
    ['_wilayah', 'nama', 'p']
    """
    return frozenset(t.text[1:] for t in tokens(query) if t.kind == "variable")


def outside_calls(query: str) -> tuple[str, ...]:
    """The keywords of a query that would reach another machine or change the store.

    Escapes such as ``\\u0053`` are read as well, since an engine may read them before parsing.

    >>> outside_calls('SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }')
    ('SERVICE',)
    >>> outside_calls('SELECT ?service { ?service :SERVICE "SERVICE" } # SERVICE')
    ()
    >>> outside_calls('SELECT * { \\\\u0053ERVICE <https://example.org/> { } }')
    ('SERVICE',)
    """
    plain = _ESCAPE.sub(lambda m: _character(m.group(1) or m.group(2)), query)
    found = (_call(t) for text in (query, plain) for t in tokens(text))
    return tuple(sorted({call for call in found if call}))


def _call(token: Token) -> str | None:
    """The keyword that a token is or may hide, None where it is harmless.

    Engines read keywords without a space after or before them (``SERVICEex:x``,
    ``1e0SERVICE<x>``), and ``?a<?b)SERVICE?x#>`` as a comparison; so whatever is not plainly the
    local half of a prefixed name, a variable, a string or an IRI counts.
    """
    text = token.text.upper()
    if token.kind == "word" and text == "LOAD":
        return "LOAD"
    hidden = {
        "word": text,
        "prefixed": text.partition(":")[0],
        # A comparison stands in brackets: only after their end can a keyword follow it.
        "iri": text.partition(")")[2],
    }.get(token.kind, "")
    return "SERVICE" if "SERVICE" in hidden else None


def _character(digits: str) -> str:
    """The character of an escape; what is no character becomes a replacement mark."""
    number = int(digits, 16)
    return chr(number) if number < 0x110000 else "\ufffd"


def bound(query: str, values: Mapping[str, NamedNode | Literal]) -> str:
    """``query`` with each variable of ``values`` given its one value.

    Raises PamongError when the query has no group to put them in.

    >>> from pyoxigraph import Literal
    >>> bound("ASK { ?s :p ?_o }", {"_o": Literal('"} DROP ALL #')})
    'ASK { VALUES ?_o { "\\\\"} DROP ALL #" } ?s :p ?_o }'
    >>> bound("ASK { ?s :p ?_o }", {})
    'ASK { ?s :p ?_o }'
    """
    if not values:
        return query
    place = _head(query)
    blocks = " ".join(f"VALUES ?{name} {{ {values[name]} }}" for name in sorted(values))
    return f"{query[:place]} {blocks}{query[place:]}"


def _head(query: str) -> int:
    """Where the outermost group of a query begins, right after its brace."""
    groups = list(_outer_groups(query))
    template = any(t.kind == "word" and t.text.upper() == "CONSTRUCT" for t in tokens(query))
    if not groups or (template and len(groups) < 2):
        raise PamongError("the query has no WHERE { … } to bind its parameters in; write one")
    return groups[1 if template else 0]


def _outer_groups(query: str) -> Iterator[int]:
    depth = 0
    for token in tokens(query):
        if token.kind == "mark" and token.text == "{":
            if depth == 0:
                yield token.start + 1
            depth += 1
        elif token.kind == "mark" and token.text == "}":
            depth -= 1
