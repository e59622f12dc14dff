"""Words that are common words but for a slip of the pen: Kontruksi, Waki Bupati."""

from __future__ import annotations

from typing import Final

from pamong.find.tokens import per_word
from pamong.find.words import common_words, name_words

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST: Final = 8  # shorter words have too many neighbours, names among them
# What begins a post of which it is a part, and is written in haste before another post.
_BEFORE_POSTS: Final = frozenset({
    "wakil", "kepala", "ketua", "penjabat", "mantan", "calon", "bapak", "sekretaris", "asisten",
})  # fmt: skip


def _dropped(word: str) -> set[str]:
    return {word[:k] + word[k + 1 :] for k in range(len(word))}


def _added(word: str) -> set[str]:
    return {word[:k] + c + word[k:] for k in range(len(word) + 1) for c in _LETTERS}


@per_word
def is_slip(word: str) -> bool:
    """Whether a long small word that no table knows is a common word with a letter lost or doubled.

    >>> is_slip("kontruksi"), is_slip("konstruksi"), is_slip("sunggono"), is_slip("")
    (True, False, False, False)
    """
    if len(word) < _SHORTEST or word in common_words() or word in name_words():
        return False
    return not (_dropped(word) | _added(word)).isdisjoint(common_words())


@per_word
def is_slip_before_post(word: str) -> bool:
    """Whether a small word is the beginning of a post with a letter lost or doubled.

    >>> is_slip_before_post("waki"), is_slip_before_post("wakil"), is_slip_before_post("budi")
    (True, False, False)
    """
    if len(word) < 4 or word in _BEFORE_POSTS or word in name_words():
        return False
    return not (_dropped(word) | _added(word)).isdisjoint(_BEFORE_POSTS)
