"""Nouns for occasions (rapat paripurna ke-9, rakor) and venues (Aula Kantor Bappeda Kukar)."""

from __future__ import annotations

from typing import Final

from pamong.find.lexicon import EVENT, VENUE, phrases_at
from pamong.find.mentions import EventMention, VenueMention
from pamong.find.shapes import (
    abbreviation_in_brackets,
    brackets,
    is_capital,
    letters_fit,
    may_continue_name,
)
from pamong.find.tokens import Tokens

_LONGEST: Final = 14
_VENUE_INNER: Final = frozenset(
    {
        "dan",
        "utama",
        "serbaguna",
        "rapat",
        "sidang",
        "kantor",
        "rumah",
        "dinas",
        "kerja",
        "lantai",
        "paripurna",
        "jabatan",
    }
)


def _ordinal_end(t: Tokens, k: int, stop: int) -> int:
    """Step over an ordinal (ke-9, ke-390, Ke XII) or a Roman number."""
    if k < stop and t.lowers[k] == "ke" and k + 1 < stop:
        if t.words[k + 1] == "-" and k + 2 < stop:
            return k + 3
        return k + 2
    return k


def read_occasion(t: Tokens, i: int, stop: int) -> EventMention | None:
    """The occasion that a noun at token ``i`` names, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Rapat Paripurna ke-9 di ruang sidang")
    >>> read_occasion(t, 0, len(t.words)).name
    'Rapat Paripurna ke-9'
    >>> read_occasion(t, 5, len(t.words)) is None
    True
    """
    for hit in phrases_at(t, i, stop):
        row = hit.row(EVENT)
        if row is not None:
            k = hit.last
            last = brackets(t, k, stop)
            if last is not None and last - k <= 4 and is_capital(t, k + 1):
                k = last
            end = _ordinal_end(t, k, stop)
            return EventMention(i, end, row, t.slice(i, end))
    return None


def _venue_end(t: Tokens, i: int, k: int, stop: int) -> int:
    while k < min(stop, i + _LONGEST):
        word = t.words[k]
        if (
            (is_capital(t, k) or word[0].isdigit())
            and (
                word[0].isdigit()
                or may_continue_name(t, k, stop)
                or t.lowers[k] in {"serba", "guna"}
            )
        ) or (
            t.lowers[k] in _VENUE_INNER
            and k + 1 < stop
            and (is_capital(t, k + 1) or t.lowers[k + 1] in _VENUE_INNER)
        ):
            k += 1
        elif t.words[k] == "(" and abbreviation_in_brackets(t, k, stop) is not None:
            last, short = abbreviation_in_brackets(t, k, stop) or (k, "")
            if not letters_fit(short, t.slice(i, k)):
                break
            k = last
        else:
            break
    return k


def read_venue(t: Tokens, i: int, stop: int) -> VenueMention | None:
    """The venue that begins at token ``i``: a venue word and the name after it.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Hotel Grand Jatra Kukar . Didampingi")
    >>> read_venue(t, 0, len(t.words)).name
    'Hotel Grand Jatra Kukar'
    >>> read_venue(t, 4, len(t.words)) is None
    True
    """
    for hit in phrases_at(t, i, stop):
        if hit.row(VENUE) is None:
            continue
        end = _venue_end(t, i, hit.last, stop)
        if end == hit.last and not is_capital(t, i):
            return None
        return VenueMention(i, end, t.slice(i, end))
    return None
