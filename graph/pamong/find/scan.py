"""One walk over a text that leaves a line of items a sentence: mentions, and the words between.

The order of the finders is the order of trust: a date is never a number of a regulation, a
regulation's issuer never a post of its own, a post swallows its body, a name is what is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from pamong.find.bodies import read_body
from pamong.find.dates import Calendar, calendar, read_date
from pamong.find.lexicon import trie
from pamong.find.mentions import BodyMention, Item, Mention
from pamong.find.names import read_name
from pamong.find.occasions import read_occasion, read_venue
from pamong.find.posts import read_post
from pamong.find.regions import LEVELS, read_region
from pamong.find.regulations import read_regulation
from pamong.find.shapes import is_capital
from pamong.find.tokens import Tokens

Finder: TypeAlias = Callable[[Tokens, int, int, Calendar], Mention | None]
Line: TypeAlias = tuple[Item, ...]


def _post(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_post(t, i, stop)


def _venue(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    venue = read_venue(t, i, stop)
    if venue is None:
        return None
    return replace(venue, bodies=_bodies_inside(t, venue.first + 1, venue.last))


def _bodies_inside(t: Tokens, i: int, stop: int) -> tuple[BodyMention, ...]:
    """The bodies named inside a venue: ruang Banmus, Aula Kantor Bappeda Kukar."""
    found: list[BodyMention] = []
    while i < stop:
        body = read_body(t, i, stop) if is_capital(t, i) else None
        if body is not None:
            found.append(body)
        i = body.last if body is not None else i + 1
    return tuple(found)


def _body(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_body(t, i, stop)


def _region(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_region(t, i, stop)


def _occasion(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_occasion(t, i, stop)


def _name(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_name(t, i, stop)


FINDERS: Final[tuple[Finder, ...]] = (
    read_date,
    read_regulation,
    _post,
    _body,
    _venue,
    _region,
    _occasion,
    _name,
)


def _line(t: Tokens, sentence: range, c: Calendar) -> Line:
    items: list[Item] = []
    root = trie()
    i, stop = sentence.start, sentence.stop
    while i < stop:
        word = t.words[i]
        first = word[0]
        if first.isupper() or first.isdigit() or first == "(" or t.lowers[i] in root or (
            t.lowers[i] in LEVELS
        ):  # fmt: skip
            found = _first(t, i, stop, c)
            if found is not None:
                items.append(found)
                i = found.last
                continue
        items.append(i)
        i += 1
    return tuple(items)


def _first(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    for finder in FINDERS:
        found = finder(t, i, stop, c)
        if found is not None:
            return found
    return None


def scan(t: Tokens, published: date | None = None) -> tuple[Line, ...]:
    """The lines of a text, one a sentence, in order.

    >>> from pamong.find.tokens import tokenise
    >>> line, = scan(tokenise("Bupati Kukar, Edi Damansyah, hadir."))
    >>> [type(item).__name__ for item in line]
    ['PostMention', 'int', 'NameMention', 'int', 'int', 'int']
    >>> scan(tokenise(""))
    ()
    """
    c = calendar(t, published)
    return tuple(_line(t, sentence, c) for sentence in t.sentences)
