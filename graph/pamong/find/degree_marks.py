"""The degrees behind a name, with dots and spaces or without: S.Sos, SH, M. Si."""

from __future__ import annotations

import re
from typing import Final

from pamong.find.shapes import is_capital, is_initial
from pamong.find.tokens import Tokens, per_word
from pamong.find.words import degrees

_NOT_LETTERS: Final = re.compile(r"[\W_]+")


@per_word
def degree_key(word: str) -> str:
    """A degree as the table writes it.

    >>> degree_key("S.Sos"), degree_key("M. Si."), degree_key("")
    ('ssos', 'msi', '')
    """
    return _NOT_LETTERS.sub("", word).lower()


@per_word
def looks_like_degree(word: str) -> bool:
    """Whether a word is written as degrees are: with a full stop inside, or two capitals.

    >>> looks_like_degree("S.Sos"), looks_like_degree("MSi"), looks_like_degree("Ali")
    (True, True, False)
    >>> looks_like_degree("")
    False
    """
    return "." in word or sum(c.isupper() for c in word) >= 2


# Degrees that are written like words too, and are no names: Ria Safaria Spsi MPsi.
SMALL_DEGREES: Final = frozenset({
    "msi", "spsi", "spd", "mpd", "ssos", "mkes", "mhum", "shum", "shut", "stp", "ssi", "skm", "spt",
    "mkom", "skom", "spdi", "mpdi", "mpsi", "msos", "skep", "amd", "skeb", "pr",
})  # fmt: skip


def suffixes_at(t: Tokens, k: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """Degrees after a name: where they end, and as written."""
    found: list[str] = []
    while k < stop:
        at = k + 1 if t.words[k] == "," and k + 1 < stop else k
        end = degree_end(t, at, stop)
        if end is None:
            break
        found.append(t.slice(at, end))
        k = end
    return k, tuple(found)


def degree_end(t: Tokens, k: int, stop: int) -> int | None:
    """Where the degree at ``k`` ends, None where there is none: S.Sos, SH, M. Si, S.STP."""
    word = t.words[k]
    if not word[0].isupper():
        return None
    known = degree_key(word) in degrees() and (
        looks_like_degree(word) or is_initial(word) or t.lowers[k] in SMALL_DEGREES
    )
    if known or begins_as_degree(word):
        end = k + 1
    else:
        spaced = _spaced_degree(t, k, stop)
        if spaced is None:
            return None
        end = spaced
    if end < stop and t.words[end] == "." and t.starts[end] == t.ends[end - 1]:
        following = end + 1
        if following < stop and (
            t.words[following] in {",", "(", ")"} or not is_capital(t, following)
        ):
            return following
        if following < stop and _degree_key_at(t, following) in degrees():
            return following
    return end


def begins_as_degree(word: str) -> bool:
    """Whether a degree begins letters and dots that no table knows as a whole: M.Sc.QAM."""
    first, _, rest = word.partition(".")
    if rest and len(first) > 2 and first.isupper() and degree_key(rest) in degrees():
        return degree_key(first) in degrees()  # two that a space should part: SKM.MKes
    return bool(rest) and "." in rest and degree_key(first + rest.partition(".")[0]) in degrees()


def is_parted_degree(t: Tokens, k: int, stop: int) -> bool:
    """Whether a letter and the short word after it are a degree without its dot: S Ip, M Si."""
    if k + 1 >= stop or not 2 <= len(t.words[k + 1]) <= 3 or not t.words[k + 1].istitle():
        return False
    last = k + 2 >= stop or not is_capital(t, k + 2) or len(t.words[k + 2]) == 1
    return last and degree_key(t.words[k] + t.words[k + 1]) in degrees()


def _degree_key_at(t: Tokens, k: int) -> str:
    return degree_key(t.words[k])


def _spaced_degree(t: Tokens, k: int, stop: int) -> int | None:
    """A degree written with a space after its dot: M. Si, S. Pd."""
    if len(t.words[k]) == 1 and is_parted_degree(t, k, stop):
        return k + 2
    if len(t.words[k]) > 2 or k + 2 >= stop or t.words[k + 1] != ".":
        return None
    if degree_key(t.words[k] + t.words[k + 2]) in degrees() and t.words[k + 2][0].isupper():
        return k + 3
    return None
