"""Are two venues one? Names of rooms and buildings compared by the words that tell them apart."""

from __future__ import annotations

from functools import cache
from typing import Final

from pamong.link.keys import slug
from pamong.tables import rows

_BUILDING: Final = frozenset((
    "area", "dan", "depan", "di", "gedung", "kampus", "kantor", "kawasan", "kediaman", "komplek",
    "kompleks", "lantai", "lingkungan", "rumah", "jabatan", "dinas", "badan", "daerah",
))  # fmt: skip
"""Words that tell no building apart."""
_ROOM: Final = frozenset((
    "aula", "auditorium", "balairung", "halaman", "hall", "lapangan", "lobby", "lobi", "pelataran",
    "pendapa", "pendopo", "ruang", "ruangan", "serbaguna", "serba", "guna", "rapat", "sidang",
    "pertemuan", "utama", "ballroom",
))  # fmt: skip
"""Words for a room: two rooms of one building are told apart by these alone."""


def one_venue(one: str, other: str) -> bool:
    """Whether two names may be of one venue: the same building, and no two rooms of it.

    >>> one_venue("Aula Kantor Bappeda Melati", "Kantor Bappeda")
    True
    >>> one_venue("Aula Kantor Bappeda", "Ruang Serbaguna Kantor Bappeda")
    False
    >>> one_venue("Stadion Melati", "Hotel Kenanga"), one_venue("Aula", "Hotel Kenanga")
    (False, True)
    """
    left, right = _words(one), _words(other)
    if left <= right or right <= left:
        return True
    houses = _building(left), _building(right)
    if all(houses) and not houses[0] & houses[1]:
        return False
    rooms = left & _ROOM, right & _ROOM
    return rooms[0] <= rooms[1] or rooms[1] <= rooms[0]


def one_building(one: str, other: str) -> bool:
    """Whether two names have a word in common that tells a building apart.

    >>> one_building("Aula Kantor Bappeda", "Ruang Serbaguna Kantor Bappeda")
    True
    >>> one_building("Aula Kantor Bupati", "Aula Kantor Camat")
    False
    """
    return bool(_building(_words(one)) & _building(_words(other)))


def _building(words: frozenset[str]) -> frozenset[str]:
    return words - _BUILDING - _ROOM - _region_words()


@cache
def _words(name: str) -> frozenset[str]:
    """The words of a venue's name, short names of bodies written out beside them."""
    words = [word for word in slug(name).split("-") if word]
    return frozenset(words).union(*(_written_out().get(word, frozenset()) for word in words))


@cache
def _written_out() -> dict[str, frozenset[str]]:
    """Short names with the words they stand for."""
    return {
        row.form: frozenset(slug(row.name).split("-"))
        for row in rows("body-heads")
        if row.form.isalpha() and " " in row.name
    }


@cache
def _region_words() -> frozenset[str]:
    """The words of names of provinces, regencies and cities, which venues' names may end in."""
    names = [region.name for region in rows("regions") if region.code.count(".") < 2]
    names += [row.form for row in rows("region-short-names")]
    return frozenset(word for name in names for word in slug(name).split("-"))
