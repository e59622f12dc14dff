"""Contradictions between articles, and what cannot be: each with both sides and their sentences.

A conflict is what a careful reader would call one. What one article says together is none: whoever
writes that two people opened a festival does not contradict himself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from pamong.conflicts.decrees import of_decrees
from pamong.conflicts.given import Conflict, Given, Side
from pamong.conflicts.holders import of_holders
from pamong.conflicts.impossible import of_the_impossible
from pamong.conflicts.occasions import of_occasions
from pamong.conflicts.spellings import of_names

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["KINDS", "SEVERITIES", "Conflict", "Side", "conflicts"]

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "two-holders": ("dua pejabat definitif pada satu waktu", "two definitive holders at one time"),
    "start-after-end": ("berakhir sebelum mulai", "ends before it starts"),
    "two-places": ("di dua tempat pada satu waktu", "in two places at one time"),
    "event-date": ("tanggal kegiatan", "date of an event"),
    "event-end": ("tanggal berakhirnya kegiatan", "last day of an event"),
    "event-time": ("jam kegiatan", "time of an event"),
    "event-venue": ("tempat kegiatan", "venue of an event"),
    "event-opener": ("siapa yang membuka", "who opened it"),
    "event-closer": ("siapa yang menutup", "who closed it"),
    "event-inaugurator": ("siapa yang melantik", "who swore them in"),
    "headcount": ("jumlah orang", "number of people"),
    "decree-number": ("nomor peraturan", "number of a decree"),
    "decree-title": ("judul peraturan", "title of a decree"),
    "to-check": ("kutipan yang perlu diperiksa", "citation to check"),
    "name-spelling": ("ejaan nama", "spelling of a name"),
}
"""The kinds of conflicts in Indonesian and English, the gravest first."""

SEVERITIES: Final = ("high", "medium", "low")

_READERS: Final[tuple[Callable[[Given], Iterator[Conflict]], ...]] = (
    of_holders,
    of_the_impossible,
    of_occasions,
    of_decrees,
    of_names,
)


def conflicts(store: Store) -> tuple[Conflict, ...]:
    """All contradictions of a store: the grave ones first, then by kind and by what they are about.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> conflicts(store.graph)
    ()
    >>> texts = ("Bupati Kukar Ahmad Zainuddin hadir.", "Bupati Kukar Akhmad Zainuddin hadir.")
    >>> _ = store.load(extract(Document(t[14:18], "x", t)) for t in texts)
    >>> [(c.kind, [side.value for side in c.sides]) for c in conflicts(store.graph)]
    [('name-spelling', ['Ahmad Zainuddin', 'Akhmad Zainuddin'])]
    """
    given = Given(store)
    found = {c: None for reader in _READERS for c in reader(given)}
    return tuple(sorted(found, key=_order))


def _order(found: Conflict) -> tuple[int, int, str, str, tuple[str, ...]]:
    values = tuple(side.value for side in found.sides)
    kind = list(KINDS).index(found.kind)
    return SEVERITIES.index(found.severity), kind, found.name, found.about, values
