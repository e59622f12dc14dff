"""A name that articles spell differently, on one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from pamong.conflicts.given import Conflict, Given, in_dispute
from pamong.link.keys import slug
from pamong.vocabulary import FOAF, RDF

_SHORT: Final = 3  # a word of fewer letters is an initial or short for something
_FAR: Final = 2  # letters in which a word may be spelled otherwise


def of_names(given: Given) -> Iterator[Conflict]:
    """People whose name articles spell in several ways; a shorter name is no other spelling."""
    kinds = given.value(RDF.type)
    for person, said in given.names.items():
        if kinds.get(person) == FOAF.Person and len(said) > 1:
            yield from in_dispute("name-spelling", "low", given, person, said, _one_spelling)


def _one_spelling(one: str, other: str) -> bool:
    return not spelled_differently(one, other)


def spelled_differently(one: str, other: str) -> bool:
    """Whether two names of one person differ in letters, or in a word in their midst.

    Apostrophes, initials, degrees, and words left out before or behind are no other spelling.

    >>> spelled_differently("Adji Melati Rangga", "Aji Melati Rangga")
    True
    >>> spelled_differently("Pangeran Rangga Heri", "Pangeran Rangga Muhammad Heri")
    True
    >>> spelled_differently("Ani Melati, S.Sos", "Ani Melati")
    False
    >>> spelled_differently("Muhammad Bayu Rangga", "Bayu Rangga"), spelled_differently("", "Ani")
    (False, False)
    >>> spelled_differently("M. Bayu", "Muhammad Bayu"), spelled_differently("Mas'ud", "Mas ud")
    (False, False)
    """
    left, right = _words(one), _words(other)
    if not left or not right or "".join(left) == "".join(right):
        return False
    if len(left) == len(right):
        return any(_other_letters(a, b) for a, b in zip(left, right, strict=True)) and all(
            a == b or _one_word(a, b) for a, b in zip(left, right, strict=True)
        )
    short, long = sorted((left, right), key=len)
    return _has_more_inside(short, long)


def _words(name: str) -> tuple[str, ...]:
    """The words of a bare name; whatever stands behind a comma is a degree."""
    return tuple(word for word in slug(name.partition(",")[0]).split("-") if word)


def _other_letters(one: str, other: str) -> bool:
    return one != other and min(len(one), len(other)) >= _SHORT


def _one_word(one: str, other: str) -> bool:
    """Whether a word may be the other one: by an initial, or by a letter or two."""
    if min(len(one), len(other)) < _SHORT:
        return one[0] == other[0]
    return OSA.distance(one, other) <= _FAR


def _has_more_inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a longer name begins and ends as the shorter one, with a whole word between."""
    if len(short) < 2 or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    rest = iter(long)
    inside = all(word in rest for word in short)
    more = [word for word in long if word not in short]
    return inside and any(len(word) >= _SHORT for word in more)
