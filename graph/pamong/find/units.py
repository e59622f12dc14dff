"""Units of the forces, by number and name: XVI/Pattimura, 0906/Kukar, 1609-05/Sukasada."""

from __future__ import annotations

from typing import Final

from pamong.find.lexicon import HONORIFIC, phrases_at
from pamong.find.shapes import is_capital, is_roman, may_continue_name
from pamong.find.tokens import Tokens
from pamong.find.words import name_words

_LONGEST: Final = 4
# What ends a region's name of two words: 0106/Aceh | Tengah.
_PARTS: Final = frozenset({"tengah", "utara", "selatan", "barat", "timur", "tenggara", "besar"})


def read_unit(t: Tokens, k: int, stop: int) -> int | None:
    """Where the unit that begins at token ``k`` ends, None where none does.

    A number makes a unit, and so does a name before a rank.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Danrem 091/Aji Surya Natakesuma Brigjen TNI Anggara, Danramil 05 Kapten Budi")
    >>> [t.slice(k, end) for k in (1, 9) if (end := read_unit(t, k, len(t.words)))]
    ['091/Aji Surya Natakesuma', '05']
    >>> t = tokenise("Danlanud Pattimura Kolonel Pnb Andreas hadir")
    >>> read_unit(t, 1, len(t.words)), read_unit(t, 4, len(t.words))
    (2, None)
    """
    if k >= stop:
        return None
    number = _number_end(t, k, stop)
    if number == k:
        end = _words_end(t, k, stop, named=True)
        return end if end > k and end < stop and _is_rank(t, end, stop) else None
    slashed = t.words[number - 1] == "/"
    if slashed or "/" in t.words[k]:
        return _words_end(t, number, stop, named=True)
    return _words_end(t, number, stop, named=False)


def _number_end(t: Tokens, k: int, stop: int) -> int:
    """Where the number at ``k`` ends, a slash after it included: 091, 1609-05, XVI /."""
    word = t.words[k]
    if not (word[0].isdigit() or is_roman(word.split("/")[0])):
        return k
    return k + 2 if k + 2 < stop and t.words[k + 1] == "/" else k + 1


def _words_end(t: Tokens, k: int, stop: int, named: bool) -> int:
    """Where a unit's name ends; one without a slash before it holds no word of personal names."""
    end = k
    while end < min(stop, k + _LONGEST) and is_capital(t, end):
        goes_on = may_continue_name(t, end, stop) or (named and t.lowers[end] in _PARTS)
        if _is_rank(t, end, stop) or not goes_on:
            break
        if not named and t.lowers[end] in name_words():
            break
        end += 1
    return end


def _is_rank(t: Tokens, k: int, stop: int) -> bool:
    for hit in phrases_at(t, k, stop):
        row = hit.row(HONORIFIC)
        if row is not None:
            return row.kind == "rank"
    return False
