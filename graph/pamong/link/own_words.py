"""Which words of a name vouch for it: a title, a degree, a word of birth, words that are names."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import BodyMention, PostMention, RegionMention
from pamong.find.words import common_words, name_words
from pamong.link.doubts import (
    Place,
    length,
    plausible,
)
from pamong.link.near_posts import right_after_post


def titled(p: Place) -> float | None:
    """A title before it: H. Sunggono, AKBP Dody."""
    return 0.97 if p.name.prefixes else None


def with_degree(p: Place) -> float | None:
    """A degree after it: Suriami, SKM, M.Kes."""
    if not p.name.suffixes:
        return None
    return right_after_post(p) if isinstance(p.item(-1), PostMention) else 0.98


# What begins a name and is part of it: Balinese birth order, Acehnese, Bugis and Sasak birth.
BORNE: Final = frozenset({
    "i", "ni", "ida", "gusti", "anak", "dewa", "ngakan", "cokorda", "desak", "wayan", "putu",
    "gede", "komang", "nyoman", "ketut", "kadek", "nengah", "luh", "pande", "teuku", "cut",
    "teungku", "andi", "lalu", "baiq", "la", "wa", "daeng", "tengku", "raden", "tubagus",
    "sidi", "bagindo",
})  # fmt: skip


_SIGNS: Final = frozenset({"bandara", "lapangan", "gor", "stadion", "rsud", "rsup", "masjid"})


def borne_title(p: Place) -> float | None:
    """A word of birth that begins names, and another after it: I Nyoman Pukel, Teuku Nyak Arief."""
    first = p.words[0]
    enough = length(p) >= (3 if first in {"i", "ni", "ida", "anak", "la", "wa"} else 2)
    if first not in BORNE or not enough or p.word(-1) in PLACE_SIGNS | _SIGNS:
        return None
    return 0.85 if not isinstance(p.item(-1), BodyMention | RegionMention) else None


PLACE_SIGNS: Final = frozenset(
    {
        "di",
        "ke",
        "dari",
        "desa",
        "kelurahan",
        "kampung",
        "jalan",
        "jl",
        "tembus",
        "menuju",
        "bertema",
        "tema",
        "bertajuk",
        "gelar",
        "bergelar",
        "\u201c",
        '"',
    }
)


def by_its_words(p: Place) -> float | None:
    """Two words or more, half of them mostly personal names, none a common word, at no place."""
    words = [w for w in p.words if w != "."]
    known = sum(w in name_words() for w in words)
    if len(words) < 2 or known * 2 < len(words) or p.word(-1) in PLACE_SIGNS or not plausible(p):
        return None
    return 0.8 if not any(w in common_words() and w not in name_words() for w in words) else None
