"""Is the graph sound? Shapes for single things, queries for what only the whole store shows.

Neither is written here: ``ontology/shapes.ttl`` holds the shapes (SHACL Core), and every file of
``ontology/checks/`` is one question to the store, whose answers are the things at fault::

    #+ severity: violation
    #+ id: Lembaga ini berada di bawah dirinya sendiri.
    #+ en: This body lies below itself.
    PREFIX org: <http://www.w3.org/ns/org#>
    SELECT DISTINCT ?node WHERE { ?node org:subOrganizationOf+ ?node }

The queries do what ``sh:sparql`` would, in milliseconds instead of seconds a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from pamong.errors import PamongError
from pamong.paths import ONTOLOGY
from pamong.vocabulary import CONCEPTS_GRAPH, REFERENCE_GRAPH

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Graph
    from rdflib.term import Node

Severity: TypeAlias = Literal["violation", "warning"]

CHECKS = ONTOLOGY / "checks"
SHAPES = ONTOLOGY / "shapes.ttl"

_HEADER = re.compile(r"^#\+ (severity|id|en): (.+)$", re.MULTILINE)


class CheckError(PamongError):
    """A file of checks that cannot be used."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing at fault: the check that found it, and what is wrong, in two languages.

    ``check`` is the name of a query in ``ontology/checks/`` or of a shape in
    ``ontology/shapes.ttl``; ``node`` is the IRI of the thing. A violation is a fault of the
    graph, a warning a contradiction or an oddity that may lie in the articles themselves.
    """

    check: str
    severity: Severity
    node: str
    message_id: str
    message_en: str


@dataclass(frozen=True, slots=True)
class Check:
    """One query of ``ontology/checks/``, with what to say of each node it returns."""

    name: str
    severity: Severity
    message_id: str
    message_en: str
    query: str

    def finding(self, node: str) -> Finding:
        """Say of one node what this check says of all it returns."""
        return Finding(self.name, self.severity, node, self.message_id, self.message_en)


# ---- queries ---------------------------------------------------------------------------------


@cache
def checks(folder: Path = CHECKS) -> tuple[Check, ...]:
    """Read the queries of a folder, in order of their names.

    Raises CheckError where a header line is missing or the severity is neither ``violation``
    nor ``warning``. An empty folder gives no checks.

    >>> [check.name for check in checks()][:2]
    ['accompanied-but-absent', 'appointed-and-dismissed']
    """
    return tuple(read_check(path) for path in sorted(folder.glob("*.rq")))


def read_check(path: Path) -> Check:
    """Read one query and its header (``#+ severity:``, ``#+ id:``, ``#+ en:``).

    Raises CheckError where the header lacks a line or names another severity.
    """
    query = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(query))
    for key in ("severity", "id", "en"):
        if key not in header:
            raise CheckError(f"{path}: the header has no line '#+ {key}: …'; add it.")
    return Check(path.stem, _severity(path, header["severity"]), header["id"], header["en"], query)


def _severity(path: Path, word: str) -> Severity:
    if word == "violation" or word == "warning":
        return word
    raise CheckError(f"{path}: severity '{word}' is unknown; write 'violation' or 'warning'.")


def check_store(store: Store, only: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """Ask a store every question of ``ontology/checks/``, or ``only`` those named.

    The store has claim graphs named ``doc/ID#…``, the merged facts in its default graph, the
    concepts and the background in graphs of their own. Gives the findings in order, none where
    all is well. Raises CheckError for a name that is no check.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> check_store(store.graph)
    ()
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> check_store(store.graph)
    ()
    """
    chosen = checks() if only is None else tuple(map(_named, only))
    return tuple(sorted(finding for check in chosen for finding in _ask(store, check)))


def _named(name: str) -> Check:
    for check in checks():
        if check.name == name:
            return check
    names = ", ".join(check.name for check in checks())
    raise CheckError(f"There is no check '{name}'; there are: {names}.")


def _ask(store: Store, check: Check) -> Iterator[Finding]:
    from pyoxigraph import QuerySolutions

    answers = store.query(check.query)
    if not isinstance(answers, QuerySolutions):
        raise CheckError(f"The check '{check.name}' is no SELECT query; let it return ?node.")
    for answer in answers:
        yield check.finding(getattr(answer["node"], "value", str(answer["node"])))


# ---- shapes ----------------------------------------------------------------------------------


@cache
def shapes() -> Graph:
    """Read ``ontology/shapes.ttl``."""
    from rdflib import Graph

    return Graph().parse(SHAPES)


def check_shapes(store: Store) -> tuple[Finding, ...]:
    """Hold the merged facts of a store, its concepts and its background against the shapes."""
    return check_graph(merged_graph(store))


def merged_graph(store: Store) -> Graph:
    """Copy the default graph of a store, its concepts and its background into one rdflib graph.

    pySHACL takes all graphs of a dataset for one; claim graphs would only repeat the facts.
    """
    from pyoxigraph import DefaultGraph, NamedNode, RdfFormat
    from rdflib import Graph

    graph = Graph()
    for name in (DefaultGraph(), NamedNode(CONCEPTS_GRAPH), NamedNode(REFERENCE_GRAPH)):
        graph.parse(data=store.dump(format=RdfFormat.N_TRIPLES, from_graph=name), format="nt")
    return graph


def check_graph(graph: Graph) -> tuple[Finding, ...]:
    """Hold a graph of facts and concepts against the shapes; give the findings in order."""
    from pyshacl import validate
    from rdflib import RDF, SH, Graph

    _, report, _ = validate(graph, shacl_graph=shapes(), inference="none", meta_shacl=False)
    if not isinstance(report, Graph):
        raise CheckError(f"{SHAPES}: the shapes cannot be used: {report}")
    results = report.subjects(RDF.type, SH.ValidationResult)
    return tuple(sorted({_shape_finding(report, result) for result in results}))


def _shape_finding(report: Graph, result: Node) -> Finding:
    from rdflib import SH

    warning = report.value(result, SH.resultSeverity) == SH.Warning
    messages = {getattr(text, "language", None): str(text) for text in _messages(report, result)}
    return Finding(
        check=_shape_name(report.value(result, SH.sourceShape)),
        severity="warning" if warning else "violation",
        node=str(report.value(result, SH.focusNode)),
        message_id=messages.get("id", "Tidak sesuai dengan bentuk yang diharapkan."),
        message_en=messages.get("en", "It does not have the expected shape."),
    )


def _messages(report: Graph, result: Node) -> Iterator[Node]:
    from rdflib import SH

    return report.objects(result, SH.resultMessage)


def _shape_name(shape: Node | None) -> str:
    """Name a shape after itself or, where it is a part without a name, after its owner."""
    from rdflib import SH, URIRef

    while shape is not None and not isinstance(shape, URIRef):
        shape = next(shapes().subjects(SH.property, shape), None)
    return "shape" if shape is None else str(shape).rsplit("#", 1)[-1]
