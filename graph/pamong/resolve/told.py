"""Why two things are held to be one, or two: told in words, with the sentences on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pamong.errors import PamongError
from pamong.lines import is_index
from pamong.link.keys import slug
from pamong.resolve.cluster import canonical
from pamong.resolve.decisions import decisions_in
from pamong.resolve.index import Index
from pamong.resolve.judge import REASONS, Judgement
from pamong.resolve.settle import judged, judgements, name_of
from pamong.resolve.sketch import Sketch, kind_of, sketch_of
from pamong.vocabulary import ID, OA, PAMONG

if TYPE_CHECKING:
    import pyoxigraph as ox

_FEW = 3
_MOST = 10


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things: its path, what all articles tell of it, and in which articles."""

    path: str
    sketch: Sketch
    documents: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first of its names, its path where it has none."""
        return self.sketch.names[0] if self.sketch.names else self.path


@dataclass(frozen=True, slots=True)
class Why:
    """A pair, what is held of it, and whether the graph shows the two as one."""

    left: Side
    right: Side
    judgement: Judgement
    joined: bool

    def reason(self, language: str) -> str:
        """The reason in words, ``id`` or ``en``."""
        return REASONS[self.judgement.reason][0 if language == "id" else 1]


def why(graph: ox.Store, one: str, other: str) -> Why:
    """What is held of two things, given by path or name, and why.

    Raises PamongError where one of them is unknown or means several things.
    """
    left, right = sorted((node_named(graph, one), node_named(graph, other)))
    index = Index(graph)
    found = judged(index, decisions_in(graph), left, right)
    joined = (name_of(graph, left) or left) == (name_of(graph, right) or right)
    return Why(_side(graph, index, left), _side(graph, index, right), found, joined)


def pairs(graph: ox.Store, verdict: str) -> Iterator[Why]:
    """The pairs of a store that were judged so, in order of their paths."""
    index = Index(graph)
    for left, right, found in sorted(judgements(graph), key=lambda pair: pair[:2]):
        if found.verdict == verdict:
            joined = (name_of(graph, left) or left) == (name_of(graph, right) or right)
            yield Why(_side(graph, index, left), _side(graph, index, right), found, joined)


def _side(graph: ox.Store, index: Index, node: str) -> Side:
    documents = tuple(sorted(index.documents(node)))
    sentences = tuple(_sentences(graph, node))
    return Side(node, index.sketch(node), documents, sentences)


def _sentences(graph: ox.Store, node: str) -> Iterator[str]:
    """A few sentences that tell of a thing, each once."""
    from pyoxigraph import NamedNode

    seen: set[str] = set()
    thing = NamedNode(ID + node)
    claims = {q.graph_name for q in graph.quads_for_pattern(thing, None, None, None)}
    names = sorted(str(g).removesuffix("/as-read>").rstrip(">").lstrip("<") for g in claims)
    for name in names:
        if "#" not in name or is_index(name) or len(seen) == _FEW:
            continue
        for sentence in _objects(graph, name, PAMONG.evidence):
            for words in _objects(graph, sentence, OA.exact):
                if words not in seen and len(seen) < _FEW:
                    seen.add(words)
                    yield words


def _objects(graph: ox.Store, subject: str, predicate: str) -> list[str]:
    from pyoxigraph import DefaultGraph, NamedNode

    found = graph.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, DefaultGraph())
    return sorted(cast("ox.Literal", quad.object).value for quad in found)


# ---- by name -----------------------------------------------------------------------------------


def node_named(graph: ox.Store, words: str) -> str:
    """The thing that a path, an IRI or a name means.

    A name of several things that are one in the graph means the one they go by. Raises PamongError
    where nothing has the name, or several things do.
    """
    path = words.strip("<>").removeprefix(ID)
    if Index(graph).told(path):
        return path
    wanted = slug(words)
    sketches = tuple(_sketches(graph))
    found = {node for node, sketch in sketches if wanted in map(slug, sketch.names)} or {
        node for node, sketch in sketches if wanted in map(slug, sketch.forms)
    }
    if not found:
        raise PamongError(
            f"{words}: no person, post, body, decree or event has this name; "
            "give the whole name or the identity, as `pamong resolve` lists them"
        )
    if len({name_of(graph, node) or node for node in found}) > 1:
        listed = ", ".join(sorted(found))
        raise PamongError(f"{words}: several things have this name; give one of {listed}")
    return canonical(found)


def article_named(graph: ox.Store, words: str, node: str) -> str:
    """The article (``doc/ID``) that a path or IRI means.

    Raises PamongError where the store has none, or it tells nothing of the node.
    """
    path = words.strip("<>").removeprefix(ID)
    index = Index(graph)
    name = path.removeprefix("doc/")
    told = sorted(index.documents(node) | index.documents(f"{node}~{name}"))
    if name not in told:
        listed = ", ".join(f"doc/{one}" for one in told[:_MOST])
        raise PamongError(f"{path}: this article tells nothing of {node}; these do: {listed}")
    return path


def _sketches(graph: ox.Store) -> Iterator[tuple[str, Sketch]]:
    from pyoxigraph import NamedNode

    for quad in graph.quads_for_pattern(None, NamedNode(PAMONG.sketch), None, None):
        node = cast("ox.NamedNode", quad.subject).value.removeprefix(ID)
        yield node, sketch_of(cast("ox.Literal", quad.object).value)


# ---- in words ----------------------------------------------------------------------------------


def lines(found: Why, language: str = "id") -> Iterator[str]:
    """A pair in words: the verdict, the reason, and what is known on either side."""
    verdict, score = found.judgement.verdict, found.judgement.score
    yield f"{_VERDICTS[language][verdict]} ({score:.2f}): {found.reason(language)}"
    yield _JOINED[language][found.joined]
    for side in (found.left, found.right):
        yield ""
        yield f"  {side.name}  <{side.path}>"
        yield from (f"    {what}" for what in _known(side))
        yield from (f"    \u201c{' '.join(words.split())}\u201d" for words in side.sentences)


_VERDICTS = {
    "id": {"same": "sama", "different": "berbeda", "unsure": "belum pasti"},
    "en": {"same": "the same", "different": "different", "unsure": "unsure"},
}
_JOINED = {
    "id": ("ditampilkan sebagai dua", "ditampilkan sebagai satu"),
    "en": ("shown as two", "shown as one"),
}


def _known(side: Side) -> Iterator[str]:
    sketch = side.sketch
    for values in (sketch.names[1:], sketch.posts, sketch.scopes, sketch.kinds, sketch.dates):
        if values:
            yield ", ".join(values)
    yield f"{len(side.documents)} artikel" if kind_of(side.path) else ""
