"""One walk over a text that leaves a line of items a sentence: mentions, and the words between.

The order of the finders is the order of trust: a date is never a number of a regulation, a
regulation's issuer never a post of its own, a post swallows its body, a name is what is left.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Final, TypeAlias

from pamong.find.bodies import read_body
from pamong.find.dates import Calendar, calendar, date_openers, read_date
from pamong.find.lexicon import (
    BODY,
    CAPACITY,
    CAPITAL,
    EVENT,
    HEAD,
    POSITION,
    REGION,
    REGULATION,
    VENUE,
    openings,
)
from pamong.find.lines import Line
from pamong.find.mentions import BodyMention, Item, Mention, NameMention, PostMention
from pamong.find.names import SMALL_HONORIFICS, read_name
from pamong.find.occasions import read_occasion, read_venue
from pamong.find.posts import read_post
from pamong.find.regions import LEVELS, coined_regions, read_region
from pamong.find.regulations import SLIP_OPENINGS, read_regulation
from pamong.find.shapes import is_capital
from pamong.find.tokens import Tokens
from pamong.find.words import common_words
from pamong.values import replace

Finder: TypeAlias = Callable[[Tokens, int, int, Calendar], Mention | None]


def _post(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    return read_post(t, i, stop)


def _venue(t: Tokens, i: int, stop: int, c: Calendar) -> Mention | None:
    venue = read_venue(t, i, stop)
    if venue is None:
        return None
    bodies = _bodies_inside(t, venue.first + 1, venue.last, stop)
    last = max([venue.last, *(body.last for body in bodies)])
    return replace(venue, last=last, name=t.slice(venue.first, last), bodies=bodies)


def _bodies_inside(t: Tokens, i: int, last: int, stop: int) -> tuple[BodyMention, ...]:
    """The bodies that begin inside a venue: ruang Banmus, Kantor Kementerian | Dalam Negeri."""
    found: list[BodyMention] = []
    while i < last:
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


# Signs beside the kinds of the lexicon: what else a word may begin.
_DATE: Final = 1 << 20
_LEVEL: Final = 1 << 21
_NAME: Final = 1 << 22
_SLIP: Final = 1 << 23
_ENOUGH: Final = 100  # letters of a word that tell what it may begin
_ANYWHERE: Final = ~(REGION | CAPITAL | _LEVEL)

FINDERS: Final[tuple[tuple[int, Finder], ...]] = (
    (_DATE, read_date),
    (REGULATION | _SLIP, read_regulation),
    (CAPACITY | POSITION, _post),
    (HEAD | BODY, _body),
    (VENUE, _venue),
    (REGION | CAPITAL | _LEVEL, _region),
    (EVENT, _occasion),
    (_NAME, _name),
)
"""The finders in the order in which they are asked, each with the signs of what it finds."""


@cache
def _signs() -> dict[str, int]:
    """What each small word may be the first word of; a word that is not here begins nothing."""
    sought = functools.reduce(operator.or_, (signs for signs, _ in FINDERS))
    found = {word: kinds & sought for word, kinds in openings().items()}
    for word in LEVELS:
        found[word] = found.get(word, 0) | _LEVEL
    for word in [*date_openers().intersection(found), "("]:
        found[word] = found.get(word, 0) | _DATE
    for word in SMALL_HONORIFICS:
        found[word] = found.get(word, 0) | _NAME
    return found


@lru_cache(maxsize=1 << 16)
def _signs_of(word: str) -> int:
    """What may begin at a word as written; names and regions begin with a capital letter.

    Articles share most of their words, so that the answers are kept, up to a limit.
    """
    lower = word.lower()
    signs = _signs().get(lower, 0)
    if word[0].isupper():
        signs |= _NAME | (_DATE if lower in date_openers() else 0)
        return signs | _SLIP if lower.startswith(SLIP_OPENINGS) else signs
    return _DATE if word[0].isdigit() else signs & _ANYWHERE


def _line(t: Tokens, sentence: range, c: Calendar, likely: list[tuple[int, int]]) -> Line:
    """The line of a sentence; ``likely`` are its tokens that may begin something, with signs."""
    items: list[Item] = []
    done, stop = sentence.start, sentence.stop
    for i, signs in likely:
        if i < done:
            continue
        found = _first(t, i, stop, c, signs)
        if found is not None:
            items.extend(range(done, i))
            if isinstance(found, NameMention) and _lacks_first_word(t, items, found):
                items.pop()
                found = replace(found, first=i - 1, name_first=i - 1,
                                name=t.slice(i - 1, found.name_last))  # fmt: skip
            items.append(found)
            done = found.last
    items.extend(range(done, stop))
    return Line(t, items)


def _lacks_first_word(t: Tokens, items: list[Item], name: NameMention) -> bool:
    """Whether a common word between a whole post and a name is its first: Kaban SDM | Sah Alim."""
    if len(items) < 2 or name.prefixes:
        return False
    k, post = items[-1], items[-2]
    if not isinstance(k, int) or not isinstance(post, PostMention) or not post.proper:
        return False
    if post.region is None and post.body is None and post.field is None:
        return False
    return t.words[k].istitle() and common_words().get(t.lowers[k]) in _GIVEN_KINDS


_GIVEN_KINDS: Final = frozenset({"noun", "adjective"})


def _first(t: Tokens, i: int, stop: int, c: Calendar, signs: int) -> Mention | None:
    for finder in _finders(signs):
        found = finder(t, i, stop, c)
        if found is not None:
            return found
    return None


@cache
def _finders(signs: int) -> tuple[Finder, ...]:
    """The finders of what a word with these signs may begin, in their order."""
    return tuple(finder for sought, finder in FINDERS if sought & signs)


def scan(t: Tokens, published: date | None = None) -> tuple[Line, ...]:
    """The lines of a text, one a sentence, in order.

    >>> from pamong.find.tokens import tokenise
    >>> line, = scan(tokenise("Bupati Kukar, Edi Damansyah, hadir."))
    >>> [type(item).__name__ for item in line.items]
    ['PostMention', 'int', 'NameMention', 'int', 'int', 'int']
    >>> scan(tokenise(""))
    ()
    """
    c = calendar(t, published)
    t.coined.update(coined_regions(t))
    likely: list[list[tuple[int, int]]] = [[] for _ in t.sentences]
    long = max(map(len, t.words), default=0) > _ENOUGH
    words = [word[:_ENOUGH] for word in t.words] if long else t.words
    for i, found in enumerate(map(_signs_of, words)):
        if found & _NAME and t.lowers[i] in t.coined:
            found |= REGION
        if found:
            likely[t.sentence[i]].append((i, found))
    return tuple(_line(t, r, c, spots) for r, spots in zip(t.sentences, likely, strict=True))
