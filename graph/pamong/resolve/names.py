"""Are these two names of one person, as far as names can tell?

Indonesian names vary as those of few countries do: Muhammad is written in a dozen ways, or as M.;
old spelling lives on (Soeharto, Djoko); a name of three words is often told by two of them; a wife
carries her husband's whole name behind her own, a child the father's behind *bin*. So a comparison
walks both names word by word and says what it found. A name alone proves little: who is meant is
for ``judge`` to say, which knows posts and regions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA

from pamong.find.words import name_words
from pamong.resolve.common import is_common
from pamong.resolve.spelling import Name, given_with, near_sound, read, skeleton, sound

Verdict: TypeAlias = Literal["same", "different", "unsure"]
_Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two names say: the verdict, how alike they are (0 to 1), and the reason's name.

    ``reason`` is a key of :data:`REASONS`.
    """

    verdict: Verdict
    score: float
    reason: str


REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "alias": ("nama yang satu disebut sebagai nama lain", "one is given as another name"),
    "initials": ("sebagian nama disingkat", "some words are initials"),
    "initials-of-two": ("singkatan yang dapat berarti dua nama", "initials that fit two names"),
    "middle-left-out": ("nama tengah tidak ditulis", "a middle name is left out"),
    "more-words-before": ("yang satu berkata lebih di depan", "one has more words before"),
    "more-words-behind": ("yang satu berkata lebih di belakang", "one has more words behind"),
    "near-sound": ("bunyinya hampir sama", "they sound nearly alike"),
    "no-name": ("tidak ada nama", "there is no name"),
    "one-letter": ("berbeda satu huruf", "they differ by a letter"),
    "one-letter-of-two": (
        "berbeda satu huruf, dan keduanya nama yang lazim",
        "they differ by a letter, and both are names in use",
    ),
    "one-sound": ("sama atau hanya berbeda ejaan", "the same but for spelling"),
    "one-word": ("hanya satu kata yang sama", "only one word is shared"),
    "other-father": ("nama ayahnya berbeda", "the fathers' names differ"),
    "other-generation": ("angka atau Jr./Sr. berbeda", "another number, or Jr. and Sr."),
    "other-order": ("urutan katanya berbeda", "the words stand in another order"),
    "other-words": ("katanya berbeda", "the words differ"),
    "parent-and-child": ("yang satu anak yang lain", "one is the other's child"),
    "spouse-or-child": (
        "yang satu memakai nama lengkap yang lain di belakang namanya sendiri",
        "one carries the other's whole name behind their own",
    ),
    "usual-word-left-out": (
        "kata yang sering tidak ditulis (Muhammad, Andi, I)",
        "a word is left out that often is (Muhammad, Andi, I)",
    ),
}
"""Each reason in Indonesian and English."""

_ENDINGS: Final = (
    ("wan", "wati"),
    ("a", "i"),
    ("a", "o"),
    ("i", "o"),
    ("us", "a"),
    ("", "a"),
    ("", "i"),
    ("", "o"),
)
"""Endings that tell a man's name from a woman's, or from another one: Rizky and Rizka."""


@lru_cache(1 << 16)
def compare(one: str, other: str) -> Likeness:
    """What two names say of each other.

    >>> compare("Akhmad Taufik", "Achmad Taufiq").verdict
    'same'
    >>> compare("Maslianawati Edi Damansyah", "Edi Damansyah").reason
    'spouse-or-child'
    >>> compare("Sunggono", "").verdict
    'different'
    """
    left, right = sorted((read(one), read(other)), key=lambda n: (len(n.words), n.words))
    if not left.words:
        return Likeness("different", 0.0, "no-name")
    found = _named(left, right)
    if found.verdict == "same" or not (left.aliases or right.aliases):
        return found
    return _by_alias(left, right, found)


def _by_alias(one: Name, other: Name, found: Likeness) -> Likeness:
    """Whether another name that is given with one is the other."""
    for a in (one.words, *one.aliases):
        for b in (other.words, *other.aliases):
            if _words(a, b).verdict == "same" and min(len(a), len(b)) > 1:
                return Likeness("same", 0.9, "alias")
            if _words(a, b).verdict == "same":
                found = Likeness("unsure", 0.6, "alias")
    return found


def _named(one: Name, other: Name) -> Likeness:
    if _is_father(one, other) or _is_father(other, one):
        return Likeness("different", 0.05, "parent-and-child")
    if one.order and other.order and one.order != other.order:
        return Likeness("different", 0.05, "other-generation")
    if one.father and other.father and _words(one.father, other.father).verdict == "different":
        return Likeness("different", 0.1, "other-father")
    found = _words(one.words, other.words)
    if one.order != other.order and found.verdict == "same":
        return Likeness("unsure", 0.5, "other-generation")
    return found


def _is_father(child: Name, parent: Name) -> bool:
    """Whether one name is that of the other's father: X bin Y and Y."""
    if not child.father or _one_sound(child.words, parent.words):
        return False
    return _words(*sorted((child.father, parent.words), key=len)).verdict == "same"


def _one_sound(one: Sequence[str], other: Sequence[str]) -> bool:
    return tuple(map(sound, one)) == tuple(map(sound, other))


def _words(one: _Words, other: _Words) -> Likeness:
    """What the words of two names say."""
    one, other = sorted((one, other), key=lambda words: (len(words), words))
    heard, heard_too = tuple(map(sound, one)), tuple(map(sound, other))
    if heard == heard_too or sound("".join(heard)) == sound("".join(heard_too)):
        return Likeness("same", 1.0, "one-sound")
    other = _joined(one, other)
    if len(one) == len(other):
        found = _word_by_word(one, other)
        return _turned(one, other) or found if found.verdict == "different" else found
    return _shorter(one, other)


def _joined(short: _Words, long: _Words) -> _Words:
    """The longer name with two of its words as one where the shorter writes them so.

    >>> _joined(("hendriyanto", "sitorus"), ("hendri", "yanto", "sitorus"))
    ('hendriyanto', 'sitorus')
    """
    heard = set(map(sound, short))
    for i in range(len(long) - 1):
        if len(long) > len(short) and sound(long[i] + long[i + 1]) in heard:
            return (*long[:i], long[i] + long[i + 1], *long[i + 2 :])
    return long


def _turned(one: _Words, other: _Words) -> Likeness | None:
    """The same words in another order; surely one person where only the last goes first."""
    heard, heard_too = list(map(sound, one)), list(map(sound, other))
    if sorted(heard) != sorted(heard_too):
        return None
    turns = (heard[1:] + heard[:1], heard[-1:] + heard[:-1])
    if heard_too in turns and not is_common(" ".join(one)):
        return Likeness("same", 0.85, "other-order")
    return Likeness("unsure", 0.6, "other-order")


# ---- as many words ---------------------------------------------------------------------------

_Relation: TypeAlias = Literal["one", "near", "initial", "slip", "two", "other"]


@lru_cache(1 << 16)
def _relation(one: str, other: str) -> _Relation:
    """What two words in the same place are to each other.

    ``slip`` is a letter's difference, ``two`` one between two words that are both names in use.
    """
    a, b = sound(one), sound(other)
    if a == b:
        return "one"
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return "initial" if short in {long[0], sound(long)[0]} else "other"
    if min(len(a), len(b)) > 4 and near_sound(one) == near_sound(other):
        return "near"
    if len(short) < 5 or OSA.distance(a, b) != 1 or _tells_two(a, b):
        return "other"
    return "two" if one in name_words() and other in name_words() else "slip"


def _tells_two(one: str, other: str) -> bool:
    """Whether the words differ by an ending that tells two people apart: Farid and Farida."""
    for a, b in (*_ENDINGS, *((b, a) for a, b in _ENDINGS)):
        ends = one.endswith(a) and other.endswith(b)
        if ends and one[: len(one) - len(a)] == other[: len(other) - len(b)]:
            return True
    return False


def _word_by_word(one: _Words, other: _Words) -> Likeness:
    found: list[_Relation] = [_relation(a, b) for a, b in zip(one, other, strict=True)]
    if "other" in found:
        return Likeness("different", 0.2, "other-words")
    telling = [w for f, w in zip(found, one, strict=True) if f in ("one", "near") and _tells(w)]
    if "two" in found:
        return Likeness("unsure", 0.5, "one-letter-of-two")
    if "slip" in found:
        sure = found.count("slip") == 1 and (telling or len(one) > 2) and "initial" not in found
        return Likeness("same" if sure else "unsure", 0.85 if sure else 0.6, "one-letter")
    if "initial" in found:
        return _initials(one, other, found, telling)
    return Likeness("same" if telling else "unsure", 0.9 if telling else 0.6, "near-sound")


def _tells(word: str) -> bool:
    """Whether a word tells people apart: it is no initial and not borne by every tenth."""
    return len(word) > 2 and not is_common(f"{word} ahmad")


def _initials(
    one: _Words, other: _Words, found: Sequence[_Relation], telling: Sequence[str]
) -> Likeness:
    pairs = [(a, b) for f, a, b in zip(found, one, other, strict=True) if f == "initial"]
    usual = all(max(pair, key=len) in given_with() for pair in pairs)
    whole = sum(f != "initial" and len(w) > 2 for f, w in zip(found, one, strict=True))
    if whole > 1 or (telling and (usual or (len(pairs) == 1 and found[0] != "initial"))):
        return Likeness("same", 0.85, "initials")
    if whole and usual:
        return Likeness("same", 0.75, "initials")
    return Likeness("unsure", 0.6, "initials" if whole else "initials-of-two")


# ---- fewer words -------------------------------------------------------------------------------


def _shorter(one: _Words, other: _Words) -> Likeness:
    """One name has fewer words: are they the other's, in order, and which are left out?"""
    kept = _places(one, other)
    if kept is None:
        return Likeness("different", 0.2, "other-words")
    missing = [i for i in range(len(other)) if i not in kept]
    whole = sum(len(w) > 2 and len(other[i]) > 2 for w, i in zip(one, kept, strict=True))
    if whole > 1 and all(_is_usual(other, i) for i in missing):
        return Likeness("same", 0.85, "usual-word-left-out")
    if whole < 2:
        return Likeness("unsure", 0.4, "one-word")
    if any(i < kept[0] and not _is_usual(other, i) for i in missing):
        return _before(one, other, kept)
    if all(kept[0] < i < kept[-1] or _is_usual(other, i) for i in missing):
        sure = any(map(_tells, one))
        return Likeness("same" if sure else "unsure", 0.8 if sure else 0.6, "middle-left-out")
    sure = whole > 2
    return Likeness("same" if sure else "unsure", 0.8 if sure else 0.6, "more-words-behind")


def _before(one: _Words, other: _Words, kept: Sequence[int]) -> Likeness:
    """The longer name goes on where the shorter begins: a wife's or a child's, mostly."""
    found = {_relation(word, other[i]) for word, i in zip(one, kept, strict=True)}
    if found <= {"one", "near"} and kept[0] == 1 and len(other) - len(one) == 1:
        return Likeness("different", 0.3, "spouse-or-child")
    return Likeness("unsure", 0.4, "more-words-before")


def _is_usual(words: _Words, i: int) -> bool:
    """Whether a name is told with and without its word at ``i``."""
    if len(words[i]) == 1 or words[i] in {"muhammad", "ahmad"}:
        return True
    return all(word in given_with() or len(word) == 1 for word in words[: i + 1])


def _places(short: _Words, long: _Words) -> list[int] | None:
    """Where the words of the shorter name stand in the longer, in order; None where they do not."""
    found: list[int] = []
    for word in short:
        after = found[-1] + 1 if found else 0
        at = next((i for i in range(after, len(long)) if _fits(word, long[i])), None)
        if at is None:
            return None
        found.append(at)
    return found


def _fits(word: str, other: str) -> bool:
    return _relation(word, other) not in ("other", "two")


# ---- keys --------------------------------------------------------------------------------------


def blocking_keys(name: str) -> frozenset[str]:
    """Keys of which two spellings of one name share at least one: its words without vowels.

    Words that half the country bears are left out where others stand beside them; two words that
    some write as one (Nur Hayati) have a key together.

    >>> sorted(blocking_keys("Mohammad Edi Damansyah"))
    ['dmns', 'ed', 'edmns']
    >>> sorted(blocking_keys("Muhammad")), blocking_keys("")
    (['mt'], frozenset())
    """
    parts = read(name)
    return frozenset(key for words in (parts.words, *parts.aliases) for key in _keys(words))


def _keys(words: _Words) -> Iterable[str]:
    whole = [word for word in words if len(word) > 1]
    telling = [word for word in whole if word not in given_with()] or whole
    yield from map(skeleton, telling)
    if len(telling) == 2:
        yield skeleton("".join(telling))


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
