"""What was taken back, by whom and why: a tombstone for each claim, document or person.

They lie in ``<…/graph/tombstones>`` of a store and are heeded whenever articles are loaded, so
that what was taken back does not come again. A tombstone of a person holds no personal data: of
the names it keeps salted hashes only, which are compared with those of the names that an article
brings. Whoever has the store and guesses a name can still test the guess; nobody can list names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, cast

from pamong.lines import Line
from pamong.ntriples import iri, is_a, iso_date, literal, triple
from pamong.vocabulary import DCT, ID, PAMONG, PROV, RDFS

if TYPE_CHECKING:
    import pyoxigraph as ox

TOMBSTONES: Final = f"<{ID}graph/tombstones>"
"""The graph of a store that says what was taken back."""


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """What was taken back: a claim (``doc/ID#RULE.HASH``), a document (``doc/ID``) or a person.

    Of a person ``target`` is empty and ``hashes`` holds ``SALT.HASH`` texts (:func:`hashed`).
    ``by`` is who took it back, ``on`` the ISO date, ``why`` the reason; each may be empty.
    """

    target: str
    hashes: tuple[str, ...] = ()
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def path(self) -> str:
        """Its own identity, which says nothing of what it stands for.

        >>> Tombstone("doc/d1").path
        'tombstone/8d41336fa6'
        """
        text = "\n".join((self.target, *self.hashes))
        return f"tombstone/{blake2b(text.encode(), digest_size=5).hexdigest()}"

    @property
    def document(self) -> str | None:
        """The document that it is about, None for a person."""
        return self.target.removeprefix("doc/").partition("#")[0] or None


def hashed(salt: str, words: str) -> str:
    """The salted hash of some words.

    >>> hashed("a", "64/ani") == hashed("a", "64/ani") != hashed("b", "64/ani")
    True
    >>> hashed("a", "64/ani").partition(".")[0]
    'a'
    """
    return f"{salt}.{blake2b(words.encode(), key=salt.encode(), digest_size=16).hexdigest()}"


def digest_of(claim: str) -> str:
    """The part of a claim's name that stands for what it states, whatever rule read it.

    >>> digest_of("doc/d1#tenure.5f3a"), digest_of("<https://example.org/doc/d1#tenure.5f3a>")
    ('5f3a', '5f3a')
    """
    return claim.rstrip(">").rpartition("#")[2].rpartition(".")[2]


class Tombstones:
    """All that was taken back, by what it is about."""

    def __init__(self, made: Iterable[Tombstone] = ()) -> None:
        self.made = tuple(sorted(made))

    def has_document(self, document: str) -> bool:
        """Whether a whole document was taken back."""
        return f"doc/{document}" in self._targets

    def digests(self, document: str) -> frozenset[str]:
        """What claims of a document were taken back, by :func:`digest_of`."""
        return self._digests.get(document, frozenset())

    @cached_property
    def _targets(self) -> frozenset[str]:
        return frozenset(one.target for one in self.made if one.target)

    @cached_property
    def _digests(self) -> Mapping[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.made:
            if "#" in one.target and one.document:
                found[one.document].add(digest_of(one.target))
        return {document: frozenset(digests) for document, digests in found.items()}

    @cached_property
    def _hashes(self) -> frozenset[str]:
        return frozenset(text for one in self.made for text in one.hashes)

    @cached_property
    def salts(self) -> tuple[str, ...]:
        """The salts in use; one for all persons of a store, as a rule."""
        return tuple(sorted({text.partition(".")[0] for text in self._hashes}))

    def knows(self, words: str) -> bool:
        """Whether some words are among those that were taken back with a person.

        >>> taken = Tombstones([Tombstone("", (hashed("s", "64/ani"),))])
        >>> taken.knows("64/ani"), taken.knows("64/budi"), Tombstones().knows("64/ani")
        (True, False, False)
        """
        return any(hashed(salt, words) in self._hashes for salt in self.salts)


# ---- as quads ----------------------------------------------------------------------------------


def lines_of(made: Iterable[Tombstone]) -> Iterator[Line]:
    """Tombstones as quads."""
    for one in made:
        yield Line(is_a(one.path, PAMONG.Retraction), TOMBSTONES)
        if one.target:
            yield Line(triple(one.path, PROV.invalidated, iri(one.target)), TOMBSTONES)
        for text in one.hashes:
            yield Line(triple(one.path, PAMONG.identityHash, literal(text)), TOMBSTONES)
        if one.on:
            yield Line(triple(one.path, DCT.created, iso_date(one.on)), TOMBSTONES)
        for predicate, words in ((DCT.creator, one.by), (RDFS.comment, one.why)):
            if words:
                yield Line(triple(one.path, predicate, literal(words)), TOMBSTONES)


def tombstones_in(graph: ox.Store) -> Tombstones:
    """What a store, or a dataset read from a file, says was taken back."""
    from pyoxigraph import NamedNode

    said: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in graph.quads_for_pattern(None, None, None, NamedNode(TOMBSTONES[1:-1])):
        subject = cast("ox.NamedNode", quad.subject).value
        value = cast("ox.NamedNode | ox.Literal", quad.object).value
        said[subject][quad.predicate.value].append(value)
    return Tombstones(_tombstone(about) for about in said.values())


def _tombstone(about: Mapping[str, list[str]]) -> Tombstone:
    def one(predicate: str) -> str:
        return next(iter(about.get(predicate, ())), "")

    return Tombstone(
        target=one(PROV.invalidated).removeprefix(ID),
        hashes=tuple(sorted(about.get(PAMONG.identityHash, ()))),
        by=one(DCT.creator),
        on=one(DCT.created),
        why=one(RDFS.comment),
    )
