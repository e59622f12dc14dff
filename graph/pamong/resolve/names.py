"""Are these two names of one person, as far as names can tell?

Indonesian names vary as those of few countries do: Muhammad is written in a dozen ways, or as M.;
old spelling lives on (Soeharto, Djoko); a name of three words is often told by two of them; a wife
carries her husband's whole name behind her own, a child the father's behind *bin*. So a comparison
walks both names word by word and says what it found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA

from pamong.link.keys import slug
from pamong.tables import rows

Verdict: TypeAlias = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two names say: the verdict, how alike they are (0 to 1), and the reason's name."""

    verdict: Verdict
    score: float
    reason: str


# How a word is spelled does not tell it apart: old spelling (EYD replaced it in 1972) and the ways
# in which Arabic names are written in Latin letters.
_SOUNDS: Final = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "sy"),
    ("nj", "ny"),
    ("kh", "h"),
    ("ch", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("dz", "z"),
    ("ph", "f"),
    ("v", "f"),
    ("q", "k"),
    ("x", "ks"),
    ("ie", "i"),
    ("y", "i"),
)
_DOUBLED: Final = re.compile(r"([a-z])\1+")
_LAST_H: Final = re.compile(r"(?<=[aeiou])h$")

_MUHAMMAD: Final = frozenset(
    ("m", "md", "mhd", "moch", "mochamad", "mochammad", "moh", "mohamad", "mohammad", "muh")
).union(("muhamad", "muhammad"))
_AHMAD: Final = frozenset(("achmad", "ahmad", "ahmat", "akhmad"))
_USUALLY: Final = frozenset(("abdul", "adji", "aji", "andi", "h", "hj", "siti"))
_DROPPED: Final = _MUHAMMAD | _AHMAD | _USUALLY
"""Words that a name is told with and without (Muhammad Tito Karnavian)."""
_CHILD_OF: Final = frozenset(["bin", "binti", "bt", "bte"])

_PAIRS_OF_TWO: Final = (("wan", "wati"), ("a", "i"), ("a", "o"), ("i", "o"), ("us", "a"), ("", "a"))
"""Endings that tell a man's name from a woman's, or from another one: Rizky and Rizka."""


@lru_cache(1 << 16)
def sound(word: str) -> str:
    """How a word of a name sounds, as a key.

    >>> sound("Soeharto") == sound("Suharto"), sound("Akhmad") == sound("Achmad")
    (True, True)
    >>> sound("Moch."), sound("Thaufiq"), sound("")
    ('muhamad', 'taufik', '')
    """
    plain = slug(word) if word else ""
    if plain in _MUHAMMAD and len(plain) > 1:
        return "muhamad"
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return _LAST_H.sub("", _DOUBLED.sub(r"\1", plain))


@lru_cache(1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as slugs, titles and degrees off.

    >>> words_of("Dr. H. M. Hatta, S.Sos., M.Si."), words_of("Drs. Ir."), words_of("")
    (('m', 'hatta'), (), ())
    """
    bare = [word for word in re.split(r"[\s.\-]+", name.partition(",")[0]) if word]
    words = ["".join(slug(word).split("-")) for word in bare if slug(word) != "x"]
    while len(words) > 0 and words[0] in _titles():
        words = words[1:]
    return tuple(words)


@lru_cache(1)
def _titles() -> frozenset[str]:
    given = (row for row in rows("honorifics") if row.part == "no")
    return frozenset(row.form.replace(".", "") for row in given) - {"m", "aji", "adji"}


@lru_cache(1 << 16)
def compare(one: str, other: str) -> Likeness:
    """What two names say of each other.

    >>> compare("Akhmad Taufik", "Achmad Taufiq").verdict
    'same'
    >>> compare("Maslianawati Edi Damansyah", "Edi Damansyah").reason
    'more-words-before'
    >>> compare("Sunggono", "").verdict
    'different'
    """
    left, right = sorted((words_of(one), words_of(other)), key=lambda w: (len(w), w))
    if not left:
        return Likeness("different", 0.0, "no-name")
    if _child(left, right):
        return Likeness("different", 0.9, "parent-and-child")
    left, right = _without_father(left), _without_father(right)
    heard = tuple(map(sound, left)), tuple(map(sound, right))
    if heard[0] == heard[1]:
        return Likeness("same", 1.0, "one-sound")
    if sorted(heard[0]) == sorted(heard[1]):
        return Likeness("same", 0.9, "other-order")
    if len(left) == len(right):
        return _word_by_word(left, right)
    return _shorter(*sorted((left, right), key=len))


def _child(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name is that of the other's father: X bin Y and Y."""
    for child, parent in ((one, other), (other, one)):
        at = next((i for i, word in enumerate(child) if word in _CHILD_OF), None)
        if at and tuple(map(sound, child[at + 1 :])) == tuple(map(sound, parent)):
            return True
    return False


def _without_father(words: Sequence[str]) -> tuple[str, ...]:
    at = next((i for i, word in enumerate(words) if word in _CHILD_OF and i), len(words))
    return tuple(words[:at])


# ---- as many words ---------------------------------------------------------------------------


def _word_by_word(one: Sequence[str], other: Sequence[str]) -> Likeness:
    found = [_alike(a, b) for a, b in zip(one, other, strict=True)]
    if "other" in found:
        return Likeness("different", 0.2, "other-words")
    whole = sum(1 for f, word in zip(found, one, strict=True) if f == "one" and len(word) > 2)
    if "slip" in found:
        sure = found.count("slip") == 1 and whole > 0 and "initial" not in found
        return Likeness("same" if sure else "unsure", 0.85 if sure else 0.6, "one-letter")
    initials = [(a, b) for f, a, b in zip(found, one, other, strict=True) if f == "initial"]
    usual = all(sound(a) in _USUAL or sound(b) in _USUAL for a, b in initials)
    sure = whole > 1 or (whole == 1 and usual)
    return Likeness("same" if sure else "unsure", 0.85 if sure else 0.6, "initials")


_USUAL: Final = frozenset(("muhamad", "ahmad", "abdul"))
"""What an initial usually stands for; ``ahmad`` is how Akhmad sounds too."""


def _alike(one: str, other: str) -> Literal["one", "initial", "slip", "other"]:
    """What two words in the same place are to each other."""
    a, b = sound(one), sound(other)
    if a == b:
        return "one"
    short, long = sorted((one, other), key=len)
    if len(short) == 1 and (long.startswith(short) or sound(long).startswith(sound(short))):
        return "initial"
    if min(len(a), len(b)) > 4 and OSA.distance(a, b) == 1 and not _tells_two(a, b):
        return "slip"
    return "other"


def _tells_two(one: str, other: str) -> bool:
    """Whether the words differ by an ending that tells two people apart: Farid and Farida."""
    for a, b in (*_PAIRS_OF_TWO, *((b, a) for a, b in _PAIRS_OF_TWO)):
        if one.endswith(a) and other.endswith(b):
            stem, other_stem = one[: len(one) - len(a)], other[: len(other) - len(b)]
            if stem == other_stem:
                return True
    return False


# ---- fewer words -------------------------------------------------------------------------------


def _shorter(one: Sequence[str], other: Sequence[str]) -> Likeness:
    """One name has fewer words: are they the other's, in order, and which are left out?"""
    kept = _places(one, other)
    if kept is None:
        return Likeness("different", 0.2, "other-words")
    missing = [word for i, word in enumerate(other) if i not in kept]
    whole = sum(1 for word in one if len(word) > 2)
    if whole > 1 and all(word in _DROPPED or len(word) == 1 for word in missing):
        return Likeness("same", 0.85, "usual-word-left-out")
    if len(one) == 1:
        return Likeness("unsure", 0.4, "one-word")
    if kept[0] > 0:
        return Likeness("unsure", 0.4, "more-words-before")
    sure = whole > 2
    return Likeness("same" if sure else "unsure", 0.8 if sure else 0.6, "more-words-behind")


def _places(short: Sequence[str], long: Sequence[str]) -> list[int] | None:
    """Where the words of the shorter name stand in the longer, in order; None where they do not."""
    found: list[int] = []
    for word in short:
        after = found[-1] + 1 if found else 0
        at = next((i for i in range(after, len(long)) if _alike(word, long[i]) != "other"), None)
        if at is None:
            return None
        found.append(at)
    return found


# ---- keys --------------------------------------------------------------------------------------

_VOWELS: Final = re.compile(r"(?<!^)[aeiou]")


def blocking_keys(name: str) -> frozenset[str]:
    """Keys of which two spellings of one name share at least one: its words without vowels.

    Words that half the country bears are left out where others stand beside them.

    >>> sorted(blocking_keys("Mohammad Edi Damansyah"))
    ['dmns', 'ed']
    >>> sorted(blocking_keys("Muhammad")), blocking_keys("")
    (['mhmd'], frozenset())
    """
    words = [word for word in words_of(name) if len(word) > 1 and word not in _CHILD_OF]
    telling = [word for word in words if word not in _DROPPED]
    return frozenset(map(_skeleton, telling or words))


def _skeleton(word: str) -> str:
    return _VOWELS.sub("", sound(word))


def likeliest(one: Iterable[str], other: Iterable[str]) -> Likeness:
    """The best that any two names of two people say of each other.

    >>> likeliest(("Edi", "Edi Damansyah"), ("Edy Damansyah",)).verdict
    'same'
    >>> likeliest((), ("Ani",)).verdict
    'different'
    """
    order = {"same": 2, "unsure": 1, "different": 0}
    others = tuple(other)
    found = (compare(a, b) for a in one for b in others)
    none = Likeness("different", 0.0, "no-name")
    return max(found, key=lambda f: (order[f.verdict], f.score), default=none)
