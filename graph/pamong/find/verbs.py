"""Verbs of speech and of taking part, looked up by their written form."""

from __future__ import annotations

from functools import cache
from typing import Final

from pamong import tables
from pamong.find.tokens import Tokens, phrase_words
from pamong.tables import rows

_PASSIVE_BY: Final = frozenset({"oleh"})


@cache
def speech() -> dict[str, str]:
    """Single-word forms of speech with their mode: direct, indirect, both or source."""
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
    """The verb or phrase of speech at ``k``: the token after it, and its mode."""
    for words, mode in _speech_phrases().get(t.lowers[k], ()):
        if k + len(words) <= stop and t.lowers[k : k + len(words)] == words:
            return k + len(words), mode
    mode = speech().get(t.lowers[k])
    return None if mode is None else (k + 1, mode)


@cache
def _roles() -> dict[str, tuple[tuple[tuple[str, ...], tables.RoleVerb], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tables.RoleVerb]]] = {}
    for row in rows("role-verbs"):
        words = phrase_words(row.form)
        found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda x: (-len(x[0]), x[0]))) for k, v in found.items()}


def role_at(t: Tokens, k: int, stop: int) -> tuple[int, tables.RoleVerb] | None:
    """The verb of taking part at ``k`` (dibuka, menghadiri): the token after it, and its row."""
    for words, row in _roles().get(t.lowers[k], ()):
        if k + len(words) <= stop and t.lowers[k : k + len(words)] == words:
            return k + len(words), row
    return None


def by_whom(t: Tokens, k: int, stop: int) -> int:
    """Step over "oleh" and "langsung" after a passive verb."""
    while k < stop and t.lowers[k] in _PASSIVE_BY | {"langsung", "secara"}:
        k += 1
    return k
