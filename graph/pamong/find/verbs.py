"""Verbs of speech, of taking part and of occasions, looked up by their written form."""

from __future__ import annotations

from functools import cache
from typing import Final, TypeVar

from pamong import tables
from pamong.find.tokens import Tokens, phrase_words
from pamong.tables import rows

APART: Final = "di"


@cache
def speech() -> dict[str, str]:
    """Single-word forms of speech with their mode: direct, indirect, both or source.

    >>> speech()["kata"], speech()["menurut"], speech().get("hadir")
    ('direct', 'source', None)
    """
    return {row.form: row.mode for row in rows("speech-verbs") if " " not in row.form}


@cache
def _speech_phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("speech-verbs"):
        words = phrase_words(row.form)
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, row.mode))
    return {k: tuple(sorted(v, key=lambda x: (-len(x[0]), x))) for k, v in found.items()}


def speech_at(t: Tokens, k: int, stop: int) -> tuple[int, str] | None:
    """The verb or phrase of speech at ``k``: the token after it, and its mode.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Ia hadir, kata Edi")
    >>> speech_at(t, 3, 5), speech_at(t, 1, 5)
    ((4, 'direct'), None)
    >>> speech_at(t, 4, 4) is None
    True
    """
    word = t.lowers[k]
    for words, mode in _speech_phrases().get(word, ()):
        if k + len(words) <= stop and t.lowers[k : k + len(words)] == words:
            return k + len(words), mode
    single = speech().get(word)
    return None if single is None else (k + 1, single)


@cache
def _roles() -> dict[str, tuple[tuple[tuple[str, ...], tables.RoleVerb], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tables.RoleVerb]]] = {}
    for row in rows("role-verbs"):
        words = phrase_words(row.form)
        found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda x: (-len(x[0]), x[0]))) for k, v in found.items()}


def role_at(t: Tokens, k: int, stop: int) -> tuple[int, tables.RoleVerb] | None:
    """The verb of taking part at ``k`` (dibuka, menghadiri): the token after it, and its row.

    Many writers set "di" apart from its verb.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Rapat di buka oleh Edi di Kukar")
    >>> found = role_at(t, 1, 7)
    >>> found and (found[0], found[1].form)
    (4, 'dibuka oleh')
    >>> role_at(t, 5, 7) is None
    True
    """
    return _longest(_roles(), t, k, stop)


_Row = TypeVar("_Row")


def _longest(known: dict[str, tuple[tuple[tuple[str, ...], _Row], ...]], t: Tokens, k: int,
             stop: int) -> tuple[int, _Row] | None:  # fmt: skip
    """The longest form at ``k``, a "di" set apart from its verb included."""
    apart = t.lowers[k] == APART and k + 1 < stop
    first = APART + t.lowers[k + 1] if apart else t.lowers[k]
    rest = k + 1 + apart
    for words, row in known.get(first, ()):
        last = rest + len(words) - 1
        if last <= stop and t.lowers[rest:last] == words[1:]:
            return last, row
    return None


@cache
def _events() -> dict[str, tuple[tuple[tuple[str, ...], tables.EventVerb], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tables.EventVerb]]] = {}
    for row in rows("event-verbs"):
        words = phrase_words(row.form)
        found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda x: (-len(x[0]), x[0]))) for k, v in found.items()}


def event_at(t: Tokens, k: int, stop: int) -> tuple[int, tables.EventVerb] | None:
    """The verb that reports an occasion at ``k`` (dilantik): the token after it, and its row.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Ia mengambil sumpah Ali")
    >>> found = event_at(t, 1, 4)
    >>> found and (found[0], found[1].concept)
    (3, 'ev-sumpah')
    >>> event_at(t, 3, 4) is None
    True
    """
    return _longest(_events(), t, k, stop)


@cache
def reporters() -> frozenset[str]:
    """The words that begin a verb which reports an occasion.

    >>> "dilantik" in reporters(), "hadir" in reporters()
    (True, False)
    """
    return frozenset(_events())


@cache
def openers() -> frozenset[str]:
    """The words that begin a verb of taking part or of an occasion.

    >>> "dilantik" in openers(), "hadir" in openers(), "kata" in openers()
    (True, True, False)
    """
    return frozenset(_roles()) | frozenset(_events())
