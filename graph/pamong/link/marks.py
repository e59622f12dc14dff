"""What brackets, dashes, ages and numbers beside a name say: Farida (PDI Perjuangan), Ali (45)."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import BodyMention, NameMention
from pamong.link.doubts import (
    Place,
    known_words,
    length,
    plausible,
)


def _is_age(word: str) -> bool:
    return len(word) == 2 and word.isdigit()


def in_brackets(p: Place) -> float | None:
    """A party, its letters or an age in brackets after it: Farida (PDI Perjuangan), Ali (45).

    Or an age between commas: Ananta Wicaksa, 22, kuliah.
    """
    if p.word(1) == "," and p.word(3) == "," and _is_age(p.word(2)):
        return 0.9 if length(p) > 1 and plausible(p) else None
    if p.word(1) != "(":
        return None
    inside = p.item(2)
    if isinstance(inside, BodyMention):
        return 0.9 if inside.scope == "party" and plausible(p) else None
    if not (isinstance(inside, int | NameMention) and plausible(p)):
        return None
    if isinstance(inside, NameMention) and inside.prefixes and p.word(3) == ")":
        return 0.85  # Abdurrahman Wahid (Gus Dur)
    word = p.t.words[inside if isinstance(inside, int) else inside.first]
    if word.isdigit():
        aged = p.word(3) in {"tahun", "thn", "th"}
        return 0.9 if len(word) == 2 or aged else None
    letters = word.isalpha() and word.isupper() and 2 <= len(word) <= 7 and p.word(3) == ")"
    return 0.85 if letters and known_words(p) else None


def numbered(p: Place) -> float | None:
    """A number on the ballot after it: Barko dengan nomor urut empat."""
    k = 2 if p.word(1) in {"dengan", ","} else 1
    return 0.85 if (p.word(k), p.word(k + 1)) == ("nomor", "urut") and plausible(p) else None


_PAIRED: Final = frozenset({"paslon", "pasangan", "duet"})


_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})


def in_pair(p: Place) -> float | None:
    """Joined to another name by a dash, where pairs are told of: paslon Nurhidayah-Imam Kafali."""
    if p.word(1) not in _DASHES and p.word(-1) not in _DASHES:
        return None
    if p.word(-1) == "(" or p.word(1) == ")":
        return None  # what a pair is called in short: (Zul-Uhel)
    beside = any(p.word(k // 2) in _DASHES and isinstance(p.item(k), NameMention) for k in (2, -2))
    return 0.85 if beside and not _PAIRED.isdisjoint(p.line.words) and plausible(p) else None


def of_a_party(p: Place) -> float | None:
    """A party after "dari": Djasmi Has dari Partai NasDem."""
    party = p.item(2)
    if p.word(1) == "dari" and isinstance(party, BodyMention) and party.scope == "party":
        return 0.88 if plausible(p) else None
    return None
