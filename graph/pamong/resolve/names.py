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
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA

from pamong.find.words import name_words
from pamong.resolve.common import is_common
from pamong.resolve.spelling import Name, given_with, near_sound, read, skeleton, sound
from pamong.tables import rows

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
    "baptismal-name-left-out": ("nama baptis tidak ditulis", "a baptismal name is left out"),
    "initials": ("sebagian nama disingkat", "some words are initials"),
    "initials-of-two": ("singkatan yang dapat berarti dua nama", "initials that fit two names"),
    "last-word": (
        "hanya kata di belakang yang sama, mungkin nama keluarga",
        "only a word behind the given name is shared, maybe the family's",
    ),
    "maybe-the-wife": ("Ny. dapat berarti istrinya", "Ny. (Mrs) may mean the wife"),
    "middle-left-out": ("nama tengah tidak ditulis", "a middle name is left out"),
    "more-words-before": ("yang satu berkata lebih di depan", "one has more words before"),
    "more-words-behind": ("yang satu berkata lebih di belakang", "one has more words behind"),
    "near-sound": ("bunyinya hampir sama", "they sound nearly alike"),
    "no-name": ("tidak ada nama", "there is no name"),
    "one-letter": ("berbeda satu huruf", "they differ by a letter"),
    "one-letter-of-one-word": (
        "hanya satu kata, dan berbeda satu huruf",
        "one word only, and a letter differs",
    ),
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
    "shortened": ("satu kata dipendekkan", "a word is shortened"),
    "spouse-or-child": (
        "yang satu memakai nama lengkap yang lain di belakang namanya sendiri",
        "one carries the other's whole name behind their own",
    ),
    "two-letters": ("berbeda dua huruf", "they differ by two letters"),
    "usual-word-left-out": (
        "kata yang sering tidak ditulis (Muhammad, Andi, I)",
        "a word is left out that often is (Muhammad, Andi, I)",
    ),
    "usual-word-only": (
        "hanya kata yang sangat umum yang sama (Muhammad)",
        "only a very common word is shared (Muhammad)",
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
        wife = "ny" in (one.order, other.order)
        return Likeness("unsure", 0.5, "maybe-the-wife" if wife else "other-generation")
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
    if len(one) > 1 and near_sound("".join(heard)) == near_sound("".join(heard_too)):
        return Likeness("same", 0.9, "near-sound")
    one, other = _joined(other, one), _joined(one, other)
    one, other = sorted((one, other), key=lambda words: (len(words), words))
    if len(one) == len(other):
        found = _word_by_word(one, other)
        return _turned(one, other) or found if found.verdict == "different" else found
    return _shorter(one, other)


def _joined(one: _Words, other: _Words) -> _Words:
    """The other name with two of its words as one where the first writes them so.

    >>> _joined(("hendriyanto", "sitorus"), ("hendri", "yanto", "sitorus"))
    ('hendriyanto', 'sitorus')
    """
    heard = set(map(sound, one))
    for i in range(len(other) - 1):
        if sound(other[i] + other[i + 1]) in heard:
            return (*other[:i], other[i] + other[i + 1], *other[i + 2 :])
    return other


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

_Relation: TypeAlias = Literal["one", "near", "initial", "short", "slip", "two", "like", "other"]


@lru_cache(1 << 16)
def _relation(one: str, other: str) -> _Relation:
    """What two words in the same place are to each other.

    ``short`` is a name's beginning by which its bearer is called (Stef for Stefanus), ``slip`` a
    letter's difference, ``two`` one between two names in use, ``like`` two letters', or
    one in a short word.
    """
    a, b = sound(one), sound(other)
    if a == b:
        return "one"
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or _is_cut(short, long):
        return "initial" if _begin_alike(short, long) else "other"
    if min(len(a), len(b)) > 4 and near_sound(one) == near_sound(other):
        return "near"
    if len(short) > 3 and len(long) > len(short) + 2 and long.startswith(short):
        return "short"
    if len(short) > 4 and a.replace("rn", "m") == b.replace("rn", "m"):
        return "slip"
    apart = OSA.distance(a, b, score_cutoff=2)
    if len(short) < 3 or apart > 2 or _tells_two(a, b):
        return "other"
    known = one in name_words() and other in name_words()
    if apart == 2 or len(short) < 5:
        return "like" if not known and (apart == 1 or _is_like(a, b)) else "other"
    return "two" if known or not _slips(a, b) else "slip"


def _is_cut(short: str, long: str) -> bool:
    """Whether a word is short for another: Ch. for Christian, Ngr. for Ngurah.

    >>> _is_cut("dj", "djoko"), _is_cut("ngr", "ngurah"), _is_cut("ali", "alimin")
    (True, True, False)
    """
    if len(short) > 3 or len(long) < len(short) + 2 or short in name_words():
        return False
    letters = iter(long)
    consonants = not set(short) & set("aeiou") and all(letter in letters for letter in short)
    return long.startswith(short) or consonants


def _begin_alike(short: str, long: str) -> bool:
    first = {long[0], sound(long)[0], *_FIRST.get(long[0], "")}
    return short[0] in first


_FIRST: Final[Mapping[str, str]] = {"c": "k", "k": "c", "y": "j", "j": "y", "z": "j"}
"""Letters with which one name begins in two spellings: Jusuf and Yusuf."""


def _is_like(one: str, other: str) -> bool:
    """Whether two long words that differ by two letters begin, end and sound alike.

    >>> _is_like("resimi", "ruseimi"), _is_like("hartono", "hartini"), _is_like("hasan", "husin")
    (True, False, False)
    """
    if min(len(one), len(other)) < 6 or one[0] != other[0] or one[-1] != other[-1]:
        return False
    return skeleton(one) == skeleton(other) or min(len(one), len(other)) > 8


_MISREAD: Final = frozenset(
    ("be", "bh", "ce", "ft", "gq", "hk", "hn", "ij", "il", "lt", "mn", "nu", "vy")
)
"""Letters that a scanner, or a finger beside the key, takes for one another."""


def _slips(one: str, other: str) -> bool:
    """Whether a letter's difference is how people and scanners err, not another name.

    A letter is left out, doubled, turned with its neighbour; a vowel is another vowel; or two
    letters look alike.

    >>> _slips("talerang", "talenrang"), _slips("diogo", "dlogo"), _slips("suhaemi", "suhaeri")
    (True, True, False)
    """
    apart = sorted((a, b) for a, b in zip(one, other, strict=False) if a != b)
    if len(one) != len(other) or len(apart) != 1:
        return True
    pair = "".join(sorted(apart[0]))
    return pair in _MISREAD or set(pair) <= set("aeiou")


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
    if "like" in found:
        if telling:
            return Likeness("unsure", 0.5, "two-letters")
        return Likeness("different", 0.3, "other-words")
    if "short" in found:
        return Likeness("unsure", 0.5, "shortened" if len(one) > 1 else "one-word")
    if "slip" in found and len(one) == 1:
        return Likeness("unsure", 0.5, "one-letter-of-one-word")
    if "slip" in found:
        sure = found.count("slip") == 1 and (telling or len(one) > 2) and "initial" not in found
        return Likeness("same" if sure else "unsure", 0.85 if sure else 0.6, "one-letter")
    if "initial" in found:
        return _initials(one, other, found, telling)
    return Likeness("same" if telling else "unsure", 0.9 if telling else 0.6, "near-sound")


def _tells(word: str) -> bool:
    """Whether a word tells people apart: it is no initial and not borne by every tenth."""
    return len(word) > 2 and word not in given_with() and sound(word) not in _common_sounds()


@cache
def _common_sounds() -> frozenset[str]:
    return frozenset(sound(row.form) for row in rows("common-names"))


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
    full = [(w, i) for w, i in zip(one, kept, strict=True) if min(len(w), len(other[i])) > 2]
    if not any(word not in given_with() for word, _ in full):
        return _hardly_shared(full)
    if len(full) > 1 and all(_is_usual(other, i) for i in missing):
        return Likeness("same", 0.85, "usual-word-left-out")
    given = next((i for i in range(len(other)) if not _is_usual(other, i)), 0)
    if len(full) == 1:
        return _one_word(*full[0], other, given)
    if given in missing:
        return _before(one, other, kept)
    if all(kept[0] < i < kept[-1] or _is_usual(other, i) for i in missing):
        sure = any(map(_tells, one))
        return Likeness("same" if sure else "unsure", 0.8 if sure else 0.6, "middle-left-out")
    sure = len(full) > 2 or sum(map(_tells, one)) > 1
    return Likeness("same" if sure else "unsure", 0.8 if sure else 0.6, "more-words-behind")


def _one_word(word: str, at: int, other: _Words, given: int) -> Likeness:
    """A single word is shared, in full: is it the name somebody goes by, or the family's?"""
    if _relation(word, other[at]) not in ("one", "near"):
        return Likeness("different", 0.2, "other-words")
    return Likeness("unsure", 0.4, "last-word" if at > given else "one-word")


def _hardly_shared(full: Sequence[object]) -> Likeness:
    """Initials, or a Muhammad, are all that is shared: M. Hatta and Mahyuddin, Muhammad."""
    if full:
        return Likeness("unsure", 0.3, "usual-word-only")
    return Likeness("different", 0.2, "other-words")


def _before(one: _Words, other: _Words, kept: Sequence[int]) -> Likeness:
    """The longer name has its own given name before the shorter's: a wife's or child's, mostly."""
    found = {_relation(word, other[i]) for word, i in zip(one, kept, strict=True)}
    if _is_baptismal(other[0]) and kept[0] == 1:
        return Likeness("unsure", 0.6, "baptismal-name-left-out")
    if found <= {"one", "near"} and len(other) - len(one) == 1:
        return Likeness("different", 0.3, "spouse-or-child")
    return Likeness("unsure", 0.4, "more-words-before")


def _is_baptismal(word: str) -> bool:
    """Whether a word is a saint's name, which many bear before the name they go by.

    >>> _is_baptismal("fransiskus"), _is_baptismal("emanuel"), _is_baptismal("agus")
    (True, True, False)
    """
    return (len(word) > 5 and word.endswith("us")) or word in _SAINTS


_SAINTS: Final = frozenset(
    ("elisabeth", "emanuel", "gabriel", "maria", "theresia", "veronika", "yohanes", "yosef")
)


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
    return _relation(word, other) not in ("like", "other", "short", "two")


# ---- keys --------------------------------------------------------------------------------------


def blocking_keys(name: str) -> frozenset[str]:
    """Keys of which two spellings of one name share at least one: its words without vowels.

    Words that half the country bears are left out where others stand beside them; two words that
    some write as one (Nur Hayati) have a key together.

    >>> sorted(blocking_keys("Mohammad Edi Damansyah"))
    ['et', 'tmns']
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
