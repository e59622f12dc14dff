"""Taking back a claim, a document, or a person's data, and giving back what may be given back.

A tombstone stays (:mod:`pamong.correct.tombstones`), so that what was taken back does not come
again with the next load (:mod:`pamong.correct.withhold`). A claim or a document can be given back
as it was. A person's data cannot: it is gone (:mod:`pamong.correct.erase`), and comes only with
the articles, loaded anew after the tombstone is taken away. Undang-Undang Nomor 27 Tahun 2022
tentang Pelindungan Data Pribadi, articles 8 and 43, gives people the right to have their data
erased.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from pamong import lookup
from pamong.correct.erase import Eraser, telling, told_by
from pamong.correct.notes import Note
from pamong.correct.tombstones import Tombstone, Tombstones, digest_of, hashed
from pamong.correct.withhold import halves_in
from pamong.errors import PamongError
from pamong.link.keys import slug
from pamong.ntriples import is_iri
from pamong.resolve.index import Index
from pamong.resolve.settle import RESOLUTION
from pamong.vocabulary import ID, OWL, PAMONG, RDFS, SKOS

if TYPE_CHECKING:
    import pyoxigraph as ox

    from pamong.store import Store


def retract(store: Store, target: str, by: str = "", on: str = "", why: str = "") -> Tombstone:
    """Take back a claim (``doc/ID#RULE.HASH``) or a document (``doc/ID``), by path or IRI.

    Raises PamongError where the store does not hold it, or it is taken back already.
    """
    one = Tombstone(target.strip("<>").removeprefix(ID), (), by, on, why)
    made = store.tombstones()
    if any(_is_same(one, other) for other in made):
        raise PamongError(f"{one.target}: is taken back already; `pamong retract --list` shows it")
    if not _is_held(store.graph, one):
        raise PamongError(
            f"{one.target}: the store holds no such claim and no such document; "
            "give its identity, such as doc/ID or doc/ID#RULE.HASH"
        )
    store.retract([*made, one])
    return one


def _is_same(one: Tombstone, other: Tombstone) -> bool:
    if one.document != other.document or ("#" in one.target) != ("#" in other.target):
        return False
    return "#" not in one.target or digest_of(one.target) == digest_of(other.target)


def _is_held(graph: ox.Store, one: Tombstone) -> bool:
    if one.document is None or not one.target.startswith("doc/") or not is_iri(ID + one.target):
        return False
    lines = halves_in(graph, one.document).whole.lines
    if "#" not in one.target:
        return bool(lines)
    digest = digest_of(one.target)
    return any("#" in line.graph and digest_of(line.graph) == digest for line in lines)


def undo(store: Store, tombstone: str) -> Tombstone:
    """Take a tombstone away; a claim or a document is there again as it was.

    Raises PamongError where there is no such tombstone.
    """
    path = tombstone.strip("<>").removeprefix(ID)
    path = path if path.startswith("tombstone/") else f"tombstone/{path}"
    made = store.tombstones()
    found = next((one for one in made if one.path == path), None)
    if found is None:
        raise PamongError(f"{tombstone}: there is no such tombstone; `pamong retract --list`")
    store.retract([one for one in made if one != found])
    return found


# ---- a person ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done on a person's request: the tombstone, and what may still hold the name.

    ``documents`` are those changed; ``named`` those whose own identity is made of the name: to
    be rid of it they must be removed, and loaded under another id.
    """

    tombstone: Tombstone
    documents: tuple[str, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Identity:
    """All by which a store knows a person."""

    paths: frozenset[str]
    names: frozenset[str]
    scopes: frozenset[str]


def erase(store: Store, name: str, by: str = "", on: str = "", why: str = "") -> Erased:
    """Erase the data of the person of that name, in every article, notes and decisions too.

    Raises PamongError where nobody or several people have the name, or where ``by`` or ``why``
    hold it, since a tombstone must not.
    """
    graph = store.graph
    known = _identity(graph, lookup.thing(graph, "person", name).iri.removeprefix(ID))
    eraser = _eraser(known)
    if eraser(by) != by or eraser(why) != why:
        raise PamongError("a tombstone keeps no name; leave it out of --by and --because")
    before = {document.id: document for document in store.documents()}
    one = Tombstone("", _hashes(known, Tombstones(store.tombstones())), by, on, why)
    others = (replace(o, by=eraser(o.by), why=eraser(o.why)) for o in store.tombstones())
    store.retract([*others, one], known.paths, _notes(store.notes(), known))
    after = {document.id: document for document in store.documents()}
    changed = tuple(sorted(n for n in before if before[n] != after.get(n)))
    whole = {slug(name) for name in known.names if " " in name}
    named = tuple(n for n in sorted(after) if any(w in slug(n) for w in whole))
    return Erased(one, changed, named)


def _identity(graph: ox.Store, canonical: str) -> _Identity:
    """The identities that are one with a person, and their names and regions in all articles."""
    nodes = {canonical, *_subjects(graph, OWL.sameAs, canonical, RESOLUTION[1:-1])}
    paths = nodes | {path for n in nodes for path in _subjects(graph, PAMONG.takenFor, n, None)}
    sketches = [Index(graph).sketch(node) for node in sorted(nodes)]
    label = _objects(graph, canonical, RDFS.label)
    names = {n for sketch in sketches for n in sketch.names}
    names |= set(telling((*label, *_objects(graph, canonical, SKOS.altLabel))))
    scopes = {scope for sketch in sketches for scope in sketch.scopes}
    return _Identity(frozenset(paths), frozenset(names), frozenset(scopes))


def _subjects(graph: ox.Store, predicate: str, of: str, where: str | None) -> Iterator[str]:
    from pyoxigraph import NamedNode

    place = NamedNode(where) if where else None
    for quad in graph.quads_for_pattern(None, NamedNode(predicate), NamedNode(ID + of), place):
        yield cast("ox.NamedNode", quad.subject).value.removeprefix(ID)


def _objects(graph: ox.Store, subject: str, predicate: str) -> tuple[str, ...]:
    from pyoxigraph import DefaultGraph, NamedNode

    found = graph.quads_for_pattern(
        NamedNode(ID + subject), NamedNode(predicate), None, DefaultGraph()
    )
    return tuple(sorted(cast("ox.Literal", quad.object).value for quad in found))


def _hashes(known: _Identity, taken: Tombstones) -> tuple[str, ...]:
    """The hashes of what tells a person, under the salt of the store."""
    salt = taken.salts[0] if taken.salts else secrets.token_hex(8)
    told = told_by(known.names, known.scopes, known.paths)
    return tuple(sorted(hashed(salt, text) for text in told))


def _eraser(known: _Identity) -> Eraser:
    several = frozenset(name for name in known.names if " " in name)
    return Eraser(several, known.names - several)


def _notes(notes: Iterable[Note], known: _Identity) -> tuple[Note, ...]:
    """The notes that are left: none about the person, the name blanked out in all others."""
    eraser = _eraser(known)
    return tuple(
        replace(one, text=eraser(one.text), sender=eraser(one.sender))
        for one in notes
        if one.target not in known.paths
    )


# ---- what there is -----------------------------------------------------------------------------


def kind_of(one: Tombstone) -> str:
    """What was taken back: ``claim``, ``document`` or ``person``.

    >>> kind_of(Tombstone("doc/x")), kind_of(Tombstone("doc/x#r.1")), kind_of(Tombstone(""))
    ('document', 'claim', 'person')
    """
    if not one.target:
        return "person"
    return "claim" if "#" in one.target else "document"
