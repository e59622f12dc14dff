"""What an occasion is for (bertujuan untuk ...), what it is about, and who holds it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache
from typing import Final

from pamong import tables
from pamong.find.mentions import BodyMention, EventMention, first_of
from pamong.find.scan import Line
from pamong.find.tokens import Tokens, phrase_words
from pamong.join.line import word
from pamong.join.speakers import THAT
from pamong.link.scene import Scene
from pamong.tables import rows

_FOR: Final = frozenset({"untuk", "guna"})
_IS: Final = frozenset({"adalah", "ialah", "yakni", "yaitu", "untuk"})
_HELD: Final = frozenset({"digelar", "diadakan", "dilaksanakan", "diselenggarakan", "dihelat",
                          "dimaksudkan", "diinisiasi", "digagas"})  # fmt: skip
_HOLDS: Final = frozenset({"menggelar", "mengadakan", "melaksanakan", "menyelenggarakan",
                           "menghelat", "menginisiasi", "menggagas"})  # fmt: skip
_ABOUT: Final = frozenset({"tentang", "mengenai", "terkait", "soal", "bertema", "bertajuk"})
_VERB_LENGTH: Final = 5
_NO_VERBS: Final = frozenset({"menteri", "melalui", "mereka", "menurut", "menjadi", "media"})
_OPENING: Final = frozenset({"\u201c", "\u2018"})
_QUOTES: Final = frozenset({"\u201d"})
_STOPS: Final = frozenset({".", '"', "\u201d", "!", "?"})


def aims_in(s: Scene, number: int, goes_on: bool) -> tuple[str, ...]:
    """The aims a line gives an occasion, one a verb, in the article's words.

    ``goes_on``: the line before gave aims, so that "bertujuan" needs no subject.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def aims(text):
    ...     return aims_in(scene(Document("x", "x", text)), 0, False)
    >>> aims("Rakor bertujuan untuk memperkuat tugas, fungsi, dan data, dan meningkatkan kinerja.")
    ('memperkuat tugas, fungsi, dan data', 'meningkatkan kinerja')
    >>> aims("Kegiatan ini digelar untuk memperkuat koordinasi.")
    ('memperkuat koordinasi',)
    >>> aims("Bupati pulang untuk makan.")
    ()
    """
    start = _start(s, number, goes_on)
    if start is None:
        return ()
    t = s.t
    stop = t.sentences[number].stop
    opened = any(t.words[k] in _OPENING for k in range(start, stop - 1))
    while stop > start and t.words[stop - 1] in (_STOPS - _QUOTES if opened else _STOPS):
        stop -= 1
    if stop <= start or not _is_verb(t, start):
        return ()
    cuts = [start, *_cuts(t, start, stop), stop]
    return tuple(_piece(t, a, b) for a, b in itertools.pairwise(cuts))


def _start(s: Scene, number: int, goes_on: bool) -> int | None:
    """The token at which the first aim begins."""
    line = s.lines[number]
    for k, here in enumerate(line.words):
        if here == "bertujuan":
            return _token(line, k + 1 + (word(s, line, k + 1) in _FOR))
        if here in _HELD and word(s, line, k + 1) in _FOR:
            return _token(line, k + 2)
        if here == "tujuan" and word(s, line, k - 1) != "dengan":
            return _after_is(s, line, k)
    return None


def _after_is(s: Scene, line: Line, k: int) -> int | None:
    """Tujuan utama rapat ini adalah untuk ...: after "adalah untuk"."""
    for at in range(k + 1, min(k + 14, len(line))):
        if word(s, line, at) == "untuk" and word(s, line, at - 1) in THAT:
            return _token(line, at + 1)
        if word(s, line, at) in _IS - _FOR:
            return _token(line, at + 1 + (word(s, line, at + 1) in _FOR))
    return None


def _token(line: Line, k: int) -> int | None:
    if k >= len(line):
        return None
    return first_of(line[k])


def _is_verb(t: Tokens, i: int) -> bool:
    here = t.lowers[i]
    return here.startswith("me") and len(here) > _VERB_LENGTH and here not in _NO_VERBS


def _cuts(t: Tokens, start: int, stop: int) -> Iterator[int]:
    """The tokens at which another aim begins: a verb after a comma or an "and"."""
    for k in range(start + 2, stop):
        if _is_verb(t, k) and t.lowers[k - 1] in {",", "dan", "serta", ";"}:
            yield k


def _piece(t: Tokens, start: int, stop: int) -> str:
    while stop > start and t.lowers[stop - 1] in {",", "dan", "serta", ";"}:
        stop -= 1
    return " ".join(t.slice(start, stop).split())


# ---- matters ---------------------------------------------------------------------------------


@cache
def _topics() -> dict[str, tuple[tuple[tuple[str, ...], tables.TopicWord], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tables.TopicWord]]] = {}
    for row in rows("topics"):
        words = phrase_words(row.form)
        found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in found.items()}


def topics_in(t: Tokens, start: int, stop: int) -> Iterator[tables.TopicWord]:
    """The matters of regional government that the tokens ``[start, stop)`` name.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("pemahaman tata kelola kerjasama daerah")
    >>> [row.name for row in topics_in(t, 0, len(t.words))]
    ['Kerja sama daerah']
    """
    k = start
    while k < stop:
        for words, row in _topics().get(t.lowers[k], ()):
            if k + len(words) <= stop and t.lowers[k : k + len(words)] == words:
                yield row
                k += len(words) - 1
                break
        k += 1


def matter_after(s: Scene, number: int, end: int) -> Iterator[tables.TopicWord]:
    """What an occasion is about: the matters in the words after "tentang" beside its name."""
    line = s.lines[number]
    for k in range(end, min(end + 4, len(line))):
        if word(s, line, k) in _ABOUT:
            start = _token(line, k + 1)
            if start is not None:
                yield from topics_in(s.t, start, min(start + 9, s.t.sentences[number].stop))
            return


def organizer(s: Scene, number: int, at: int, end: int) -> BodyMention | None:
    """The body that holds the occasion named at the items ``[at, end)``, None where none is named.

    Digelar oleh Diskominfo; DPRD Kukar menggelar Rapat Paripurna.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "DPRD Kukar menggelar Rapat Paripurna ke-9."))
    >>> organizer(s, 0, 2, 3).name
    'DPRD'
    """
    line = s.lines[number]
    if word(s, line, at - 1) in _HOLDS:
        return next((b for k in range(at - 2, max(-1, at - 5), -1)
                     if isinstance(b := line[k], BodyMention)), None)  # fmt: skip
    for k in range(end, min(end + 6, len(line))):
        if isinstance(line[k], EventMention):
            return None
        if word(s, line, k) in _HELD:
            body = line[k + 1 + (word(s, line, k + 1) == "oleh")] if k + 2 < len(line) else None
            return body if isinstance(body, BodyMention) else None
    return None
