"""The store: a folder with an Oxigraph database, into which readings go and out of which
everything else is asked.

What lies where is told in :mod:`pamong.merge`. The whole text of a document lies in the store as
well, as ``sdo:text`` in the document's own graph: so it comes and goes with the document in the
same transaction, a copy of the store is complete, and :mod:`pamong.verify` can slice every
sentence again. It is not among the merged facts, so that no question has to step over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from pamong.correct.notes import Note, notes_in
from pamong.correct.notes import lines_of as lines_of_notes
from pamong.correct.purge import cleared, database, mended
from pamong.correct.tombstones import Tombstone, Tombstones, tombstones_in
from pamong.correct.tombstones import lines_of as lines_of_tombstones
from pamong.correct.withhold import (
    Halves,
    documents_withheld,
    halves,
    halves_in,
    hidden_lines,
    nothing,
)
from pamong.errors import PamongError
from pamong.lines import Line, Lines
from pamong.merge import CONCEPTS, background, change
from pamong.ntriples import iri
from pamong.paths import ONTOLOGY
from pamong.records import Document, Reading
from pamong.resolve.decisions import Decision, Decisions, decisions_in
from pamong.resolve.decisions import lines_of as lines_of_decisions
from pamong.resolve.index import nodes_in
from pamong.resolve.keep import Moves, moves, of_reading
from pamong.vocabulary import CONCEPTS_GRAPH, DCT, ID, RDF, RDFS, SDO

if TYPE_CHECKING:
    from rdflib import Dataset

VERSION = 2
MARKER = "pamong-store"
_BATCH = 50  # documents a transaction: ten times faster than one each, still well under a second


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, in documents."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0

    def __add__(self, other: Loaded) -> Loaded:
        return Loaded(
            self.new + other.new,
            self.replaced + other.replaced,
            self.unchanged + other.unchanged,
        )


class Store:
    """An open store. Use it as a context manager, so that it is flushed and let go.

    ``graph`` is the Oxigraph store itself: read it freely, write through :meth:`load`,
    :meth:`remove`, :meth:`decide`, :meth:`retract` and :meth:`annotate` only, which keep the
    merged facts true.
    """

    def __init__(self, graph: ox.Store, read_only: bool = False) -> None:
        self._graph: ox.Store | None = graph
        self._concepts_are_current = False
        self.read_only = read_only

    @property
    def graph(self) -> ox.Store:
        """The Oxigraph store; PamongError once it is closed."""
        if self._graph is None:
            raise PamongError("the store is closed; open it again with open_store")
        return self._graph

    def _writable(self) -> ox.Store:
        if self.read_only:
            raise PamongError("the store was opened to be read only; open it for writing")
        return self.graph

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to disk and let the folder go; without it the next open is slow."""
        if self._graph is not None and not self.read_only:
            self._graph.flush()
        self._graph = None

    def load(self, readings: Iterable[Reading]) -> Loaded:
        """Store readings; a document that is there already is replaced as a whole.

        What a transaction holds is stored whole or not at all. Loading the same again changes
        nothing and writes nothing. Of two readings of one document the later wins. What was taken
        back (:meth:`retract`) does not come again.
        """
        done = Loaded()
        rest = iter(readings)
        while batch := list(islice(rest, _BATCH)):
            done += self._load(batch)
        return done

    def _load(self, batch: Sequence[Reading]) -> Loaded:
        ruled, taken = decisions_in(self.graph), tombstones_in(self.graph)
        latest = {reading.document.id: reading for reading in batch}
        old = {name: halves_in(self.graph, name) for name in latest}
        new = {name: halves(of_reading(r, ruled), taken) for name, r in latest.items()}
        self._settle(ruled, old, new)
        same = {name for name in latest if old[name].state == new[name].state}
        replaced, unchanged = sum(1 for n in latest if old[n] and n not in same), len(same)
        return Loaded(len(latest) - replaced - unchanged, replaced, unchanged)

    def remove(self, documents: Iterable[str]) -> int:
        """Take documents out, with every fact that only they support; the number removed."""
        old = {name: halves_in(self.graph, name) for name in documents}
        self._settle(decisions_in(self.graph), old, {name: nothing(name) for name in old})
        return sum(1 for kept in old.values() if kept)

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided, in order."""
        return decisions_in(self.graph).made

    def decide(self, made: Iterable[Decision]) -> None:
        """Take what people decided for all that is decided; what was decided before is forgotten.

        Things are joined and parted as the decisions say, and as they would be without those
        that are gone: to give the earlier decisions again gives the earlier bytes again.
        """
        ruled, before = Decisions(made), decisions_in(self.graph)
        changed = set(ruled.made) ^ set(before.made)
        apart = {d.right.removeprefix("doc/") for d in changed if d.right.startswith("doc/")}
        old = {name: halves_in(self.graph, name) for name in apart}
        new = {name: kept.ruled_anew(ruled) for name, kept in old.items()}
        nodes = {node for d in changed for node in (d.left, d.right)}
        self._settle(ruled, old, new, nodes)

    def judge_anew(self) -> None:
        """Judge all things anew; changes nothing but where an earlier Pamong judged otherwise."""
        self._settle(decisions_in(self.graph), {}, {}, nodes_in(self.graph))

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What was taken back, in order."""
        return tombstones_in(self.graph).made

    def retract(
        self,
        made: Iterable[Tombstone],
        forgotten: Iterable[str] = (),
        notes: Iterable[Note] | None = None,
    ) -> None:
        """Take these tombstones for all that there are; what none of them is about comes back.

        A person's data does not: it is gone until the articles are loaded anew. ``forgotten`` are
        identities about which decisions are forgotten; ``notes``, where given, takes the place of
        all notes. All in one transaction.
        """
        taken, before, lost = Tombstones(made), tombstones_in(self.graph), set(forgotten)
        decided = decisions_in(self.graph).made
        ruled = Decisions(d for d in decided if not lost & {d.left, d.right})
        touched = _touched(self.graph, set(taken.made), set(before.made))
        old = {name: halves_in(self.graph, name) for name in sorted(touched)}
        new = {name: halves(kept.whole, taken).ruled_anew(ruled) for name, kept in old.items()}
        differ = {name for name in old if old[name].state != new[name].state}
        beside = Moves(set(lines_of_tombstones(before.made)), set(lines_of_tombstones(taken.made)))
        if notes is not None:
            beside.old.update(lines_of_notes(self.notes()))
            beside.new.update(lines_of_notes(notes))
        changed = ({name: each[name] for name in differ} for each in (old, new))
        self._settle(ruled, *changed, nodes=lost, beside=beside)

    def notes(self) -> tuple[Note, ...]:
        """Replies and corrections, in order."""
        return notes_in(self.graph)

    def annotate(self, made: Iterable[Note]) -> None:
        """Take these notes for all that there are. They never change what articles say."""
        self._replace(set(lines_of_notes(self.notes())), set(lines_of_notes(made)))

    def _settle(
        self,
        ruled: Decisions,
        old: Mapping[str, Halves],
        new: Mapping[str, Halves],
        nodes: Iterable[str] = (),
        beside: Moves | None = None,
    ) -> None:
        """Put the new state of some documents in the place of the old, identities settled.

        ``beside`` are quads of other graphs that go and come in the same transaction.
        """
        before, after = ({n: kept.shown for n, kept in each.items()} for each in (old, new))
        moved = moves(self.graph, ruled, before, after, nodes)
        made = set(lines_of_decisions(decisions_in(self.graph).made))
        gone = made | moved.old | _hidden(old)
        come = set(lines_of_decisions(ruled.made)) | moved.new | _hidden(new)
        if beside is not None:
            gone, come = gone | beside.old, come | beside.new
        self._replace(gone, come)

    def _replace(self, old: Lines, new: Lines) -> None:
        graph = self._writable()
        gone, come = background(graph, old - new, new - old)
        if not self._concepts_are_current:
            gone |= _held_concepts(graph)
            come |= _shipped_concepts()
        what = change(graph, old | gone, new | come)
        if what:
            graph.update(what.as_update())
        self._concepts_are_current = True

    def documents(self) -> tuple[Document, ...]:
        """The documents of the store with their texts, in order of their ids."""
        kind = ox.NamedNode(SDO.NewsArticle)
        found = self.graph.quads_for_pattern(None, ox.NamedNode(RDF.type), kind, ox.DefaultGraph())
        return tuple(_document(self.graph, iri) for iri in sorted(_value(q.subject) for q in found))

    def document(self, name: str) -> Document | None:
        """One document by its id, None where the store has none."""
        node = ox.NamedNode(iri(f"doc/{name}")[1:-1])
        known = next(self.graph.quads_for_pattern(node, None, None, ox.DefaultGraph()), None)
        return _document(self.graph, node.value) if known else None

    def dataset(self) -> Dataset:
        """The store as an rdflib ``Dataset``: merged facts as default graph, a graph a claim."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.graph))


def _hidden(documents: Mapping[str, Halves]) -> Lines:
    return {line for kept in documents.values() for line in hidden_lines(kept.hidden)}


def _touched(graph: ox.Store, new: set[Tombstone], old: set[Tombstone]) -> set[str]:
    """The documents that may change with the tombstones; all where a person's data goes."""
    named = {one.document for one in new ^ old if one.document}
    if not any(one.hashes for one in new - old):
        return named
    kind = ox.NamedNode(SDO.NewsArticle)
    found = graph.quads_for_pattern(None, ox.NamedNode(RDF.type), kind, ox.DefaultGraph())
    shown = {_value(quad.subject).removeprefix(f"{ID}doc/") for quad in found}
    return named | shown | documents_withheld(graph)


def _held_concepts(graph: ox.Store) -> Lines:
    quads = graph.quads_for_pattern(None, None, None, ox.NamedNode(CONCEPTS_GRAPH))
    return {Line(str(quad.triple), CONCEPTS) for quad in quads}


@cache
def _shipped_concepts() -> frozenset[Line]:
    path = ONTOLOGY / "concepts.ttl"
    quads = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
    return frozenset(Line(str(quad.triple), CONCEPTS) for quad in quads)


# ---- documents read back -----------------------------------------------------------------------


def _value(term: Any) -> str:
    return term.value


def _of(graph: ox.Store, subject: str, predicate: str, where: ox.NamedNode | None) -> str | None:
    found = graph.quads_for_pattern(
        ox.NamedNode(subject), ox.NamedNode(predicate), None, where or ox.DefaultGraph()
    )
    return next((_value(quad.object) for quad in found), None)


def _document(graph: ox.Store, subject: str) -> Document:
    def of(predicate: str) -> str | None:
        return _of(graph, subject, predicate, None)

    name = subject.removeprefix(f"{ID}doc/")
    published = of(SDO.datePublished)
    return Document(
        id=name,
        name=of(RDFS.label) or name,
        text=_of(graph, subject, SDO.text, ox.NamedNode(subject)) or "",
        url=of(DCT.source),
        outlet=of(DCT.publisher),
        published=date.fromisoformat(published) if published else None,
        title=of(SDO.headline),
    )


# ---- opening -----------------------------------------------------------------------------------


def open_store(path: Path | str | None = None, read_only: bool = False) -> Store:
    """Open the store in a folder, or make one there; without a folder, one in memory.

    A store opened ``read_only`` may be read beside a writer, and shows the state at its opening.
    Raises PamongError where the folder is no store, is one of another version, is in use, or
    (``read_only``) does not exist.

    >>> store = open_store()
    >>> len(store.graph), store.documents()
    (0, ())
    """
    if path is None:
        return Store(ox.Store())
    folder = Path(path)
    _check(folder, read_only)
    if read_only:
        return Store(_opened(folder, read_only=True), read_only=True)
    if not (folder / MARKER).exists():
        _make(folder)
    return Store(_opened(folder, read_only=False))


def _check(folder: Path, read_only: bool) -> None:
    """Refuse what is no store of this version, before the engine writes its files there."""
    if folder.exists() and not folder.is_dir():
        raise PamongError(f"{folder}: is a file, no store; give a folder with --store")
    marker = folder / MARKER
    if marker.exists():
        _check_version(folder, marker.read_text(encoding="utf-8").strip())
    elif folder.is_dir() and any(folder.iterdir()):
        raise PamongError(f"{folder}: is no Pamong store; give an empty or new folder with --store")
    elif read_only:
        raise PamongError(f"{folder}: there is no store here; make one with 'pamong load'")


def _check_version(folder: Path, found: str) -> None:
    if found != str(VERSION):
        raise PamongError(
            f"{folder}: this store has version {found or 'unknown'}, and this Pamong reads "
            f"version {VERSION}; load the articles anew into another folder"
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).write_text(f"{VERSION}\n", encoding="utf-8")
    except OSError as error:
        raise PamongError(
            f"{folder}: cannot make a store here ({error.strerror}); give another --store"
        ) from error


def _opened(folder: Path, read_only: bool) -> ox.Store:
    try:
        if read_only:
            return ox.Store.read_only(str(database(folder)))
        opened = ox.Store(str(mended(folder)))
        cleared(folder)
        return opened
    except (OSError, RuntimeError) as error:
        raise PamongError(f"{folder}: {_cure(str(error))}") from error


def _cure(reason: str) -> str:
    if "lock" in reason.lower():
        return "another process is writing to this store; wait for it, or open it read-only"
    return f"the database cannot be opened ({reason}); load the articles anew into another folder"
