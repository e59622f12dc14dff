"""Articles that are one text: a press release that several outlets print is one source, not many.

An article becomes the set of its shingles, all runs of four words in a row, without case and
punctuation. Two articles have one origin where most shingles of the shorter one are the longer
one's too, and the shorter is no mere fragment (:data:`SHARED`, :data:`OF_ALL`); the same two
sentences quoted in two reports are far from that. Where half of the numbers differ, dates among
them, it is other news in the same words, as in a report of every week.

Which pairs are worth comparing is told by MinHash: of each shingle one number (BLAKE2b), of an
article the least number in each of 128 bins (one-permutation hashing, with empty bins filled from
their neighbours: Li, Owen and Zhang 2012; Shrivastava and Li 2014), and pairs of bins as keys under
which likely pairs meet.

All is computed from the texts when it is asked for: a store keeps nothing of it, so that it is the
same in whatever order articles came.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from pamong.vocabulary import DCT, SDO

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Store

Hashes: TypeAlias = NDArray[np.uint64]

SHARED: Final = 0.6
"""How much of the shorter article two reprints share at least."""
OF_ALL: Final = 0.3
"""How much of all shingles of both articles two reprints share at least."""

_NUMBERS: Final = 0.5  # how many of the numbers of the one that has fewer both have at least
_SURE: Final = 0.15  # how far an estimate from bins may be off
_RUN: Final = 4
_BINS: Final = 128
_ROWS: Final = 2
_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d+(?:[./:,-]\d+)*")
_EMPTY: Final = np.uint64(2**64 - 1)
_FACTORS: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
"""Odd numbers, one a place in a run, so that the order of words counts."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article and the one it repeats, with the part of the shorter one that both share."""

    article: str
    of: str
    shared: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that are one text, the first to come out in front."""

    articles: tuple[str, ...]
    reprints: tuple[Reprint, ...]


# ---- an article as numbers ---------------------------------------------------------------------


def shingles(text: str) -> Hashes:
    """The runs of four words of a text as sorted numbers, each once; a shorter text is one run.

    >>> len(shingles("Bupati membuka rapat di Melati.")), len(shingles(""))
    (2, 0)
    >>> (shingles("Rapat, hari ini: DI Melati!") == shingles("rapat hari ini di melati")).all()
    np.True_
    """
    words = [_number(word) for word in _WORD.findall(text.lower())]
    if not words:
        return np.empty(0, dtype=np.uint64)
    row = np.array(words, dtype=np.uint64)
    runs = np.zeros(max(1, len(row) - _RUN + 1), dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        part = row[place : place + len(runs)]
        runs[: len(part)] += part * np.uint64(factor)
    return np.unique(_mixed(runs))


@lru_cache(1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def _mixed(runs: Hashes) -> Hashes:
    """Numbers whose bits depend on all bits (the finisher of SplitMix64)."""
    mixed = (runs ^ (runs >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def signature(runs: Hashes) -> Hashes:
    """The least number in each bin; an empty bin has that of the next one that has any."""
    least = np.full(_BINS, _EMPTY, dtype=np.uint64)
    np.minimum.at(least, (runs % np.uint64(_BINS)).astype(np.intp), runs)
    filled = np.flatnonzero(least != _EMPTY)
    if not len(filled):
        return least
    at = np.searchsorted(filled, np.arange(_BINS)) % len(filled)
    return least[filled[at]]


def keys(runs: Hashes) -> tuple[bytes, ...]:
    """The keys under which an article meets those that are likely to be like it."""
    if not len(runs):
        return ()
    bands = signature(runs).reshape(-1, _ROWS)
    return tuple(bytes([number]) + band.tobytes() for number, band in enumerate(bands))


def likeness(one: Hashes, other: Hashes) -> float:
    """The part of the shorter article that two share, 0 where they are no reprints.

    >>> text = "Bupati membuka rapat di aula Melati pada hari Senin dan berpesan agar semua hadir"
    >>> likeness(shingles(text), shingles(f"{text} sampai selesai acara"))
    1.0
    >>> likeness(shingles(text), shingles("Wali kota menutup lomba di lapangan Kenanga"))
    0.0
    >>> likeness(shingles(""), shingles(""))
    0.0
    """
    if not len(one) or not len(other):
        return 0.0
    both = len(np.intersect1d(one, other, assume_unique=True))
    part, whole = both / min(len(one), len(other)), both / (len(one) + len(other) - both)
    return round(part, 3) if part >= SHARED and whole >= OF_ALL else 0.0


def same_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the numbers of two texts, dates among them, may be those of one.

    >>> same_numbers(frozenset({"4/3/2025", "12"}), frozenset({"4/3/2025"}))
    True
    >>> same_numbers(frozenset({"4/3/2025"}), frozenset({"11/3/2025"}))
    False
    >>> same_numbers(frozenset(), frozenset({"12"}))
    True
    """
    return len(one & other) >= _NUMBERS * min(len(one), len(other))


# ---- articles together -------------------------------------------------------------------------


def grouped(texts: Mapping[str, str]) -> tuple[Origin, ...]:
    """The groups of articles that are one text, by their names and in the order given.

    An article belongs to a group by being like any of it. Whatever stands alone is left out.

    >>> text = "Bupati membuka rapat di aula Melati pada hari Senin dan berpesan agar semua hadir"
    >>> [o.articles for o in grouped({"a": text, "b": "Lomba ditutup.", "c": text.upper()})]
    [('a', 'c')]
    >>> grouped({})
    ()
    """
    order = {name: place for place, name in enumerate(texts)}
    found = tuple(_reprints(texts))
    first = _joined(order, found)
    members: defaultdict[str, list[str]] = defaultdict(list)
    repeated: defaultdict[str, list[Reprint]] = defaultdict(list)
    for name in texts:
        members[first[name]].append(name)
    for one in found:
        repeated[first[one.article]].append(one)
    groups = ((tuple(names), tuple(repeated[head])) for head, names in members.items())
    return tuple(Origin(*group) for group in groups if len(group[0]) > 1)


def _reprints(texts: Mapping[str, str]) -> Iterator[Reprint]:
    """Each article with every earlier one that it is like."""
    names = tuple(texts)
    runs = [shingles(text) for text in texts.values()]
    numbers = [frozenset(_NUMBER.findall(text)) for text in texts.values()]
    for later, earlier in _likely(runs):
        shared = likeness(runs[earlier], runs[later])
        if shared and same_numbers(numbers[earlier], numbers[later]):
            yield Reprint(names[later], names[earlier], shared)


def _likely(runs: Sequence[Hashes]) -> Iterator[tuple[int, int]]:
    """The pairs that meet under a key and agree in enough bins, the later of each in front."""
    met: defaultdict[bytes, list[int]] = defaultdict(list)
    bins = np.empty((len(runs), _BINS), dtype=np.uint64)
    for later, numbers in enumerate(runs):
        bins[later] = signature(numbers)
        own = keys(numbers)
        near = np.array(sorted({one for key in own for one in met[key]}), dtype=np.intp)
        if len(near):
            agree = (bins[near] == bins[later]).mean(axis=1)
            yield from ((later, int(one)) for one in near[agree >= OF_ALL - _SURE])
        for key in own:
            met[key].append(later)


def _joined(order: Mapping[str, int], found: Iterable[Reprint]) -> Mapping[str, str]:
    """The first article of the group of each."""
    first = {name: name for name in order}

    def of(name: str) -> str:
        while first[name] != name:
            name = first[name]
        return name

    for one in found:
        head, other = sorted((of(one.article), of(one.of)), key=order.__getitem__)
        first[other] = head
    return {name: of(name) for name in order}


# ---- articles of a store -----------------------------------------------------------------------


def origins(store: Store, articles: Iterable[str] | None = None) -> tuple[Origin, ...]:
    """The groups of articles of a store that are one text each, the first to come out in front.

    ``articles`` are the IRIs of those to compare, all of them by default.

    >>> from pamong.store import open_store
    >>> origins(open_store().graph)
    ()
    """
    wanted = None if articles is None else frozenset(articles)
    texts, dates = _texts(store, wanted), _dates(store, wanted)
    order = sorted(texts, key=lambda iri: (dates.get(iri, _LATE), iri))
    return grouped({iri: texts[iri] for iri in order})


def first_of(store: Store, articles: Iterable[str] | None = None) -> Mapping[str, str]:
    """Each article that repeats another, with the first one of its group.

    >>> from pamong.store import open_store
    >>> first_of(open_store().graph)
    {}
    """
    groups = origins(store, articles)
    return {name: group.articles[0] for group in groups for name in group.articles[1:]}


def independent(store: Store, sources: Iterable[str]) -> int:
    """How many sources there are among some articles, reprints of one text counted once.

    ``sources`` are IRIs of articles or their addresses; whatever is neither counts for itself.

    >>> from pamong.store import open_store
    >>> independent(open_store().graph, ["https://example.org/berita"])
    1
    """
    given = frozenset(sources)
    articles = {article for address in given for article in _at(store, address)}
    first = first_of(store, articles) if len(articles) > 1 else {}
    return len({first.get(article, article) for article in articles})


def _at(store: Store, address: str) -> tuple[str, ...]:
    """The articles of an address; what is the address of none stands for itself."""
    from pyoxigraph import DefaultGraph, NamedNode

    found = store.quads_for_pattern(None, NamedNode(DCT.source), NamedNode(address), DefaultGraph())
    return tuple(cast("NamedNode", quad.subject).value for quad in found) or (address,)


_LATE: Final = "9999"
"""Behind all dates: of two articles, the one without a date is held to be the reprint."""


def _texts(store: Store, wanted: frozenset[str] | None) -> dict[str, str]:
    """The texts of articles: each lies in the article's own graph."""
    return {
        article: text for article, text, graph in _said(store, SDO.text, wanted) if graph == article
    }


def _dates(store: Store, wanted: frozenset[str] | None) -> dict[str, str]:
    return {article: day for article, day, _ in _said(store, SDO.datePublished, wanted)}


def _said(
    store: Store, predicate: str, wanted: frozenset[str] | None
) -> Iterator[tuple[str, str, str]]:
    """The literals of a predicate with subjects and graphs; of all subjects without ``wanted``."""
    from pyoxigraph import NamedNode

    subjects = (None,) if wanted is None else tuple(NamedNode(iri) for iri in sorted(wanted))
    for subject in subjects:
        for quad in store.quads_for_pattern(subject, NamedNode(predicate), None, None):
            graph = getattr(quad.graph_name, "value", "")
            yield cast("NamedNode", quad.subject).value, cast("Literal", quad.object).value, graph
