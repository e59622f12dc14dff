"""Claims as they are shown: with the identities that resolution found.

What was read is never rewritten. Where a claim is shown with another identity than it was read
with, its graph holds the triples as they are shown, so that every question works; the triples as
read lie beside it, word for word, in ``CLAIM/as-read``.

Composite identities are made anew from their parts: a tenure is keyed by its person and post, a
participation by event and person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pamong.claim import key
from pamong.lines import DEFAULT, Line, Lines, as_read_graph, is_as_read, shown_graph
from pamong.ntriples import iri
from pamong.vocabulary import ID

_THING = f"<{ID}"


def viewed(lines: Lines, document: str, names: Mapping[str, str]) -> Lines:
    """The quads of a document with the identities of ``names``, and what they were read as.

    ``names`` holds the canonical path of every path that has another one.
    """
    if not names:
        return lines
    shown: Lines = set()
    for graph, triples in _by_graph(lines).items():
        named = {triple: renamed(triple, names) for triple in triples}
        kept = as_read_graph(graph or iri(f"doc/{document}"))
        changed = {old for old, new in named.items() if old != new}
        shown |= {Line(new, graph) for new in named.values()}
        if changed:
            shown |= {Line(old, kept) for old in (triples if graph else changed)}
    return shown


def as_read(lines: Lines, document: str) -> Lines:
    """The quads of a document as they were read, from the quads that a store holds of it."""
    graphs = _by_graph(lines)
    said = graphs.get(as_read_graph(iri(f"doc/{document}")), set[str]())
    kept = {
        shown_graph(graph): triples
        for graph, triples in graphs.items()
        if is_as_read(graph) and triples is not said
    }
    if not kept and not said:
        return lines
    hidden = {_head(triple) for triple in said}
    read = {Line(triple, graph) for graph, triples in kept.items() for triple in triples}
    read |= {Line(triple, DEFAULT) for triple in said}
    return read | {line for line in lines if not _is_replaced(line, kept, hidden)}


def _is_replaced(line: Line, kept: Mapping[str, set[str]], hidden: set[str]) -> bool:
    """Whether what a quad was read as is kept elsewhere, or the quad is itself what is kept."""
    if line.graph == DEFAULT:
        return _head(line.triple) in hidden
    return line.graph in kept or is_as_read(line.graph)


def _head(triple: str) -> str:
    return " ".join(triple.split(" ", 2)[:2])


def _by_graph(lines: Iterable[Line]) -> dict[str, set[str]]:
    graphs: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        graphs[line.graph].add(line.triple)
    return graphs


# ---- one triple ------------------------------------------------------------------------------


def renamed(triple: str, names: Mapping[str, str]) -> str:
    """A triple with canonical identities.

    >>> names = {"person/d1/ani": "person/64/ani"}
    >>> text = f'<{ID}person/d1/ani> <http://x.example/says> "<{ID}person/d1/ani>"'
    >>> renamed(text, names) == text.replace("d1", "64", 1)
    True
    """
    subject, predicate, term = triple.split(" ", 2)
    return f"{_renamed(subject, names)} {predicate} {_renamed(term, names)}"


def _renamed(term: str, names: Mapping[str, str]) -> str:
    if not term.startswith(_THING):
        return term
    path = term[len(_THING) : -1]
    new = renamed_path(path, names)
    return term if new == path else iri(new)


def renamed_path(path: str, names: Mapping[str, str]) -> str:
    """A path by its canonical name: its own, or that of the parts it is made of.

    >>> names = {"person/d1/ani": "person/64/ani", "event/d1/rapat": "event/64/2024-01-02/rapat"}
    >>> renamed_path("tenure/d1.ani/64.bupati/pj/2024", names)
    'tenure/64.ani/64.bupati/pj/2024'
    >>> renamed_path("participation/d1/rapat/d1.ani/opens", names)
    'participation/64/2024-01-02/rapat/64.ani/opens'
    >>> renamed_path("doc/d1", names)
    'doc/d1'
    """
    if path in names:
        return names[path]
    kind, _, rest = path.partition("/")
    if kind in ("tenure", "candidacy"):
        person, post, *more = rest.split("/")
        return "/".join((kind, _key(person, names, "person"), _key(post, names, "post"), *more))
    if kind == "participation":
        event, person, role = rest.rsplit("/", 2)
        event = names.get(f"event/{event}", f"event/{event}").partition("/")[2]
        return f"{kind}/{event}/{_key(person, names, 'person')}/{role}"
    if kind == "headcount":
        event, _, group = rest.rpartition("/")
        return f"{kind}/{names.get(f'event/{event}', f'event/{event}').partition('/')[2]}/{group}"
    if kind == "statement":
        said, _, person = rest.rpartition("/")
        return f"{kind}/{said}/{_key(person, names, 'person')}"
    return path


def _key(part: str, names: Mapping[str, str], kind: str) -> str:
    """One part of a composite key, by the canonical name of what it stands for."""
    for path, name in names.items():
        if path.startswith(f"{kind}/") and key(path) == part:
            return key(name)
    return part


def of_posts(posts: Iterable[str], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The posts that go by another path because their bodies do.

    >>> dict(of_posts(("post/64.02/dpu/kepala", "post/64.02/bupati"),
    ...               {"org/64.02/dpu": "org/64.02/dinas-pu"}))
    {'post/64.02/dpu/kepala': 'post/64.02/dinas-pu/kepala'}
    """
    if not any(path.startswith("org/") for path in names):
        return
    for post in posts:
        body, _, role = post.rpartition("/")
        name = names.get(f"org/{body.partition('/')[2]}")
        if name is not None:
            yield post, f"post/{name.partition('/')[2]}/{role}"
