"""Two names that a dash without spaces makes one word: Erman Safar-Heldo Aura."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from pamong.find.words import common_words, name_words

# Two words of three letters or more, each with one capital; the second may be a title's letters.
_PAIR: Final = re.compile(r"[A-Z][a-z]{2,}-(?:[A-Z][a-z]{2,}|Hj?|Drs?|Dra|Ir|KH)")
_TITLES: Final = frozenset({"H", "Hj", "Dr", "Drs", "Dra", "Ir", "KH"})


@cache
def _no_names() -> frozenset[str]:
    return frozenset(common_words()) - name_words()


def split_pairs(parts: list[str]) -> list[str]:
    """The spaces and words of a text in turn, with pairs of names cut at their dash.

    A dash joins two people where names stand on both its sides: words that are mostly names, or
    words of longer names, or any after a word for pairs. Of two words after a capital and before
    none the second may be a husband's name (Devi Kandouw-Tanos), so both must be known.

    >>> split_pairs(["", "Yahya", " ", "Fuad-Yazid", " ", "Mahfud"])[3:6]
    ['Fuad', '', '-']
    >>> split_pairs(["", "Devi", " ", "Kandouw-Tanos"]), split_pairs(["", "Sosial-Budaya"])
    (['', 'Devi', ' ', 'Kandouw-Tanos'], ['', 'Sosial-Budaya'])
    >>> split_pairs([])
    []
    """
    _cut_datelines(parts)
    places = [k for k in range(1, len(parts), 2) if "-" in parts[k] and _PAIR.fullmatch(parts[k])]
    said = set(parts[1::2]) if places else set[str]()
    for k in reversed(places):
        left, _, right = parts[k].partition("-")
        if _are_two(left, right, _Beside(parts, k), said):
            parts[k : k + 1] = [left, "", "-", "", right]
    return parts


_DATELINE: Final = re.compile(r"([A-Z][A-Za-z]{3,})-([A-Z][a-z]{2,})")


def _cut_datelines(parts: list[str]) -> None:
    """Cut a place from the first word of its report: Semarang-Kabid Humas Polda Jateng."""
    for k in reversed(range(1, len(parts), 2)):
        if "-" not in parts[k] or not _in_dateline(parts, k):
            continue
        found = _DATELINE.fullmatch(parts[k])
        if found is None:
            continue
        left, right = found[1].lower(), found[2].lower()
        if left != right and (found[1].isupper() or left not in _no_names()):
            parts[k : k + 1] = [found[1], "", "-", "", found[2]]


def _begins_line(parts: Sequence[str], k: int) -> bool:
    return k == 1 or (k > 1 and "\n" in parts[k - 1])


def _in_dateline(parts: Sequence[str], k: int) -> bool:
    """Whether a word begins a line, or ends a place's two words there: PALANGKA | RAYA-Staf.

    >>> _in_dateline(["", "PALANGKA", " ", "RAYA-Staf"], 3)
    True
    >>> _in_dateline(["", "Kata", " ", "Semarang-Kabid"], 3), _in_dateline(["", "RAYA-Staf"], 1)
    (False, True)
    """
    if _begins_line(parts, k):
        return True
    first = parts[k - 2] if k > 2 else ""
    capitals = first.isalpha() and first.isupper() and parts[k][:2].isupper()
    return capitals and _begins_line(parts, k - 2)


_PAIR_WORDS: Final = frozenset({"pasangan", "paslon", "duet", "urut", "bakal"})
_REACH: Final = 40


class _Beside:
    """What stands beside a word: the capitalised words before and after it, a word for pairs."""

    def __init__(self, parts: Sequence[str], k: int) -> None:
        self.before = _capital(parts, k - 1, k - 2)
        self.after = _capital(parts, k + 1, k + 2)
        near = parts[max(1, k - _REACH) : k]
        self.pair = not _PAIR_WORDS.isdisjoint(word.lower() for word in near)


def _capital(parts: Sequence[str], gap: int, k: int) -> str:
    """The small letters of a capitalised word behind one space, "" where there is none."""
    if not 0 < k < len(parts) or parts[gap] != " " or not parts[k][0].isupper():
        return ""
    return parts[k].lower()


def _are_two(left: str, right: str, beside: _Beside, said: set[str]) -> bool:
    a, b = left.lower(), right.lower()
    if beside.pair and beside.before and beside.after:
        return a != b
    if a == b or not _no_names().isdisjoint((a, b)):
        return False
    if beside.pair:
        return True
    if right in _TITLES:
        return a in name_words() or bool(beside.before)
    if beside.after:
        near = {a, b, beside.after, beside.before} if beside.before else {a, b}
        return not name_words().isdisjoint(near)
    if beside.before:
        return a in name_words() and b in name_words()
    return _both_known(left, right, said)


def _both_known(left: str, right: str, said: set[str]) -> bool:
    """Whether two words are mostly names, one of them in the table, the other there or said."""
    known = [word.lower() in name_words() for word in (left, right)]
    return any(known) and all(k or w in said for k, w in zip(known, (left, right), strict=True))
