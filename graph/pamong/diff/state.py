"""A state of a graph, to be compared with another: a store, or a file that was exported.

Turtle and N-Triples hold the merged facts without their claims; a state says so by having none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from pamong.correct.notes import NOTES, Note, notes_in
from pamong.correct.tombstones import TOMBSTONES, Tombstone, tombstones_in
from pamong.errors import PamongError
from pamong.evidence import Article, Sentence, Triples
from pamong.lines import is_as_read, is_index, is_withheld
from pamong.resolve.settle import RESOLUTION
from pamong.vocabulary import CONCEPT, ID, OA, OWL, PAMONG, PROV

if TYPE_CHECKING:
    import pyoxigraph as ox

Facts: TypeAlias = frozenset[tuple[str, str, str]]
"""Subject, predicate and object: things as paths, concepts as ``k:NAME``, else plain words."""

_KINDS: Final = {".trig": "TRIG", ".nq": "N_QUADS", ".ttl": "TURTLE", ".nt": "N_TRIPLES"}


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one claim says, and the sentences it rests on."""

    facts: Facts
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class State:
    """All of a graph that is compared. ``claims`` is None where the file holds none.

    ``names`` gives each identity that is shown as another one; ``support`` the sentences behind
    what is said of a subject.
    """

    facts: Facts
    claims: Mapping[str, Claimed] | None
    support: Mapping[str, tuple[Sentence, ...]]
    articles: Mapping[str, Article]
    names: Mapping[str, str]
    tombstones: tuple[Tombstone, ...]
    notes: tuple[Note, ...]


def state_of(place: str) -> State:
    """The state of a store's folder or of an exported file.

    Raises PamongError where there is none, or the file is none of Turtle, TriG, N-Quads and
    N-Triples.
    """
    path = Path(place)
    if path.is_dir() or not path.exists():
        from pamong.store import open_store

        with open_store(path, read_only=True) as kept:
            return read_state(kept.graph)
    return read_state(_loaded(path))


def _loaded(path: Path) -> ox.Store:
    import pyoxigraph as ox

    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise PamongError(f"{path}: is no store and none of {', '.join(_KINDS)}; export it anew")
    graph = ox.Store()
    try:
        graph.bulk_load(path=str(path), format=getattr(ox.RdfFormat, kind))
    except (OSError, SyntaxError, ValueError) as error:
        words = " ".join(str(error).split())
        raise PamongError(f"{path}: cannot be read ({words}); export it anew") from error
    if kind in ("TURTLE", "N_TRIPLES"):
        _put_apart(graph)
    return graph


def _put_apart(graph: ox.Store) -> None:
    """Copy notes and tombstones, which stand among the facts there, into their graphs."""
    import pyoxigraph as ox

    for prefix, name in (("note/", NOTES), ("tombstone/", TOMBSTONES)):
        where = ox.NamedNode(name[1:-1])
        graph.extend(
            [
                ox.Quad(q.subject, q.predicate, q.object, where)
                for q in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())
                if _word(q.subject).startswith(prefix)
            ]
        )


def read_state(graph: ox.Store) -> State:
    """The state of a graph."""
    known = Triples(graph)
    said: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
    facts = set[tuple[str, str, str]]()
    for quad in graph:
        graph_name = _word(quad.graph_name)
        if not graph_name:
            facts.add(_fact(quad))
        elif "#" in graph_name and not _is_beside(graph_name):
            said[graph_name].add(_fact(quad))
    told = {
        iri.removeprefix(ID): Claimed(frozenset(said[iri.removeprefix(ID)]), claim.sentences)
        for iri, claim in known.claims().items()
    }
    articles = {article.iri.removeprefix(ID): article for article in known.articles()}
    return State(
        facts=frozenset(f for f in facts if not f[0].startswith(_ASIDE)),
        claims=told or None,
        support=_supported(told.values()) if told else _derived(frozenset(facts), articles),
        articles=articles,
        names=_names(graph),
        tombstones=tombstones_in(graph).made,
        notes=notes_in(graph),
    )


_ASIDE: Final = ("doc/", "note/", "tombstone/", "k:")


def _is_beside(graph: str) -> bool:
    return is_as_read(graph) or is_index(graph) or is_withheld(graph)


def _fact(quad: ox.Quad) -> tuple[str, str, str]:
    return _word(quad.subject), quad.predicate.value, _word(quad.object)


def _word(term: object) -> str:
    value = getattr(term, "value", "")
    if value.startswith(CONCEPT):
        return f"k:{value[len(CONCEPT) :]}"
    return cast("str", value).removeprefix(ID)


def _supported(claims: Iterable[Claimed]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences of all claims that say anything of a subject."""
    found: defaultdict[str, set[Sentence]] = defaultdict(set)
    for claim in claims:
        for subject, _, _ in claim.facts:
            found[subject] |= set(claim.sentences)
    return {subject: in_order(sentences) for subject, sentences in found.items()}


def _derived(facts: Facts, articles: Mapping[str, Article]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences that a file without claims gives for its subjects."""
    about = {(s, p): o for s, p, o in facts if p in (OA.exact, OA.start, OA.hasSource)}
    found: defaultdict[str, set[Sentence]] = defaultdict(set)
    for subject, predicate, at in facts:
        article = articles.get(about.get((at, OA.hasSource), ""))
        if predicate == PROV.wasDerivedFrom and article is not None:
            words, start = about.get((at, OA.exact), ""), about.get((at, OA.start), "0")
            found[subject].add(Sentence(words, int(start), article))
    return {subject: in_order(of) for subject, of in found.items()}


def in_order(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Sentences, the oldest article first, then as the text runs."""
    return tuple(sorted(sentences, key=lambda s: (s.article.date or "", s.article.iri, s.start)))


def _names(graph: ox.Store) -> dict[str, str]:
    """Each identity that an article gave, with the one that is shown: kept by stores and TriG."""
    from pyoxigraph import NamedNode

    where = NamedNode(RESOLUTION[1:-1])
    same = graph.quads_for_pattern(None, NamedNode(OWL.sameAs), None, where)
    names = {_word(quad.subject): _word(quad.object) for quad in same}
    taken = graph.quads_for_pattern(None, NamedNode(PAMONG.takenFor), None, None)
    nodes = {_word(quad.subject): _word(quad.object) for quad in taken}
    return {**names, **{path: names.get(node, node) for path, node in nodes.items()}}
