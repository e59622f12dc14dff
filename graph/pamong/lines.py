"""Quads as text, and the names of the graphs that lie beside a document's own.

A document ``doc/ID`` has a graph a claim (``doc/ID#RULE.HASH``), one of its own for its text, one
for its index (``doc/ID/index``, :mod:`pamong.resolve.index`), and, where a claim is shown with
other identities than it was read with, one that keeps what was read (``…/as-read``,
:mod:`pamong.resolve.view`).
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from pamong.ntriples import iri

DEFAULT = ""

_AS_READ = "/as-read"
_INDEX = "/index"
_WITHHELD = "/withheld"


class Line(NamedTuple):
    """One quad as text: a triple in N-Triples and the name of its graph, empty for the default."""

    triple: str
    graph: str


Lines: TypeAlias = set[Line]


def as_read_graph(graph: str) -> str:
    """The graph that keeps what a graph's triples were read as.

    >>> as_read_graph("<https://example.org/doc/x#rule.1>")
    '<https://example.org/doc/x#rule.1/as-read>'
    """
    return f"{graph[:-1]}{_AS_READ}>"


def is_as_read(graph: str) -> bool:
    """Whether a graph, as N-Triples text or as an IRI, keeps what was read.

    >>> is_as_read("<https://example.org/doc/x#rule.1/as-read>"), is_as_read("")
    (True, False)
    """
    return graph.rstrip(">").endswith(_AS_READ)


def shown_graph(as_read: str) -> str:
    """The graph that a graph of triples as they were read belongs to.

    >>> shown_graph("<https://example.org/doc/x#rule.1/as-read>")
    '<https://example.org/doc/x#rule.1>'
    """
    return as_read.removesuffix(f"{_AS_READ}>") + ">"


def index_graph(document: str) -> str:
    """The graph that holds a document's index.

    >>> index_graph("x")
    '<https://w3id.org/pamong/id/doc/x/index>'
    """
    return iri(f"doc/{document}{_INDEX}")


def is_index(graph: str) -> bool:
    """Whether a graph, as N-Triples text or as an IRI, is the index of a document.

    >>> is_index(index_graph("x")), is_index("")
    (True, False)
    """
    return graph.rstrip(">").endswith(_INDEX)


def withheld_graph(document: str) -> str:
    """The graph that keeps what was taken back of a document.

    >>> withheld_graph("x")
    '<https://w3id.org/pamong/id/doc/x/withheld>'
    """
    return iri(f"doc/{document}{_WITHHELD}")


def is_withheld(graph: str) -> bool:
    """Whether a graph, as N-Triples text or as an IRI, keeps what was taken back.

    >>> is_withheld(withheld_graph("x")), is_withheld("")
    (True, False)
    """
    return graph.rstrip(">").endswith(_WITHHELD)
