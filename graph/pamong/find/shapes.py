"""What a token looks like: capital, initial, abbreviation, number, in brackets."""

from __future__ import annotations

from typing import Final

from pamong.find.tokens import Tokens, per_word
from pamong.find.words import common_words, name_words

_ROMAN: Final = frozenset(
    [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
        "XIX",
        "XX",
        "XXI",
    ]
)
_ABBREVIATION_LENGTH: Final = 24


def is_capital(t: Tokens, i: int) -> bool:
    """Whether token ``i`` begins with a capital letter.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Bupati hadir 2 kali")
    >>> [is_capital(t, k) for k in range(4)]
    [True, False, False, False]
    """
    return t.words[i][0].isupper()


# The letter l that stands for the I of a number, a slip as common as it is unseen: Komisi ll.
_SLIPS: Final = {"l": "I", "ll": "II", "lll": "III"}


def is_roman(word: str) -> bool:
    """Whether a word is a Roman number as commissions and assistants carry it.

    >>> is_roman("III"), is_roman("Ali"), is_roman("")
    (True, False, False)
    """
    return word in _ROMAN


def roman(word: str) -> str | None:
    """The Roman number that a word is or is meant to be, None where it is none.

    >>> roman("IV"), roman("ll"), roman("la")
    ('IV', 'II', None)
    """
    return word if word in _ROMAN else _SLIPS.get(word)


_BALINESE: Final = frozenset({
    "wayan", "putu", "gede", "made", "kadek", "komang", "nyoman", "nengah", "ketut", "gusti",
    "dewa", "gst", "gd", "md", "kt", "wyn", "ngurah",
})  # fmt: skip


def begins_balinese(t: Tokens, k: int, stop: int) -> bool:
    """Whether the I or Ni at ``k`` begins a name and the I is no number: Ketua | I Nyoman Parta.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Ketua Komisi I I Nyoman Parta")
    >>> begins_balinese(t, 3, 6), begins_balinese(t, 2, 6), begins_balinese(t, 5, 6)
    (True, False, False)
    """
    return k + 1 < stop and t.words[k] in {"I", "Ni"} and t.lowers[k + 1] in _BALINESE


def is_initial(word: str) -> bool:
    """Whether a word is one capital letter.

    >>> is_initial("M"), is_initial("Mu"), is_initial("m")
    (True, False, False)
    """
    return len(word) == 1 and word.isupper()


@per_word
def is_abbreviation(word: str) -> bool:
    """Whether a word is written like an abbreviation: two capitals or more.

    >>> is_abbreviation("DPMD"), is_abbreviation("DP3A"), is_abbreviation("Kepala")
    (True, True, False)
    """
    return sum(c.isupper() for c in word) >= 2


def may_continue_name(t: Tokens, i: int, stop: int) -> bool:
    """Whether token ``i`` can stand inside a proper name: a word that is no verb or function
    word.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Edi Damansyah dan 2")
    >>> [may_continue_name(t, k, 4) for k in range(4)]
    [True, True, False, False]
    """
    word = t.words[i]
    if not word[0].isalpha():
        return False
    kind = common_words().get(t.lowers[i])
    return kind not in {"function", "verb", "calendar"} or t.lowers[i] in name_words()


def letters_fit(short: str, full: str) -> bool:
    """Whether the letters of ``short`` occur in that order in ``full``.

    >>> letters_fit("Kukar", "Kutai Kartanegara"), letters_fit("TKKD", "Tim Kerja Sama Daerah")
    (True, False)
    >>> letters_fit("PAN", "Dinas Kesehatan")
    False
    """
    rest = iter(full.lower())
    return all(any(c == other for other in rest) for c in short.lower() if c.isalpha())


def brackets(t: Tokens, i: int, stop: int) -> int | None:
    """The token after the bracket that opens at ``i``, None where none opens or it never closes.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Sekda (Sunggono) hadir (lagi")
    >>> brackets(t, 1, 7), brackets(t, 0, 7), brackets(t, 5, 7)
    (4, None, None)
    """
    if i >= stop or t.words[i] != "(":
        return None
    for k in range(i + 1, min(stop, i + 14)):
        if t.words[k] == ")":
            return k + 1
    return None


def abbreviation_in_brackets(t: Tokens, i: int, stop: int) -> tuple[int, str] | None:
    """A short name in brackets at ``i``: the token after it, and the short name.

    At most two words, the first capitalised, no number alone: (Kukar), (DPMD), (Diskop UKM).

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Dinas Sosial (Dinsos) (2024) Kukar")
    >>> abbreviation_in_brackets(t, 2, 9)
    (5, 'Dinsos')
    >>> abbreviation_in_brackets(t, 5, 9), abbreviation_in_brackets(t, 0, 9)
    (None, None)
    """
    last = brackets(t, i, stop)
    if last is None or not 1 <= last - i - 2 <= 3:
        return None
    inside = t.slice(i + 1, last - 1)
    if len(inside) > _ABBREVIATION_LENGTH or not inside[0].isupper() or inside[0].isdigit():
        return None
    return last, inside
