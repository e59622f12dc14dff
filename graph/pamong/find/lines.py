"""A sentence as the scan leaves it: a line of items, mentions and the words between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from pamong.find.mentions import Item, NameMention, PostMention
from pamong.find.tokens import Tokens


class Line(tuple[Item, ...]):
    """The items of a sentence, and where among them its words, mentions, posts and names stand.

    ``words`` has the small word at each place, "" where a mention stands; the others list the
    places of all mentions, of posts and of names, so that a rule looks only where it can apply.

    >>> from pamong.find.tokens import tokenise
    >>> line = Line(tokenise("Ali pulang"), [NameMention(0, 1, 0, 1, "Ali"), 1])
    >>> line.words, line.mentions, line.names, line.posts
    (('', 'pulang'), (0,), (0,), ())
    >>> Line(tokenise(""), ())
    ()
    """

    words: tuple[str, ...]
    mentions: tuple[int, ...]
    posts: tuple[int, ...]
    names: tuple[int, ...]

    def __new__(cls, t: Tokens, items: Iterable[Item]) -> Self:
        """The line of these items of a text."""
        line = super().__new__(cls, items)
        lowers = t.lowers
        words = tuple([lowers[item] if isinstance(item, int) else "" for item in line])
        found = tuple([k for k, word in enumerate(words) if not word])
        line.words = words
        line.mentions = found
        line.posts = tuple([k for k in found if isinstance(line[k], PostMention)])
        line.names = tuple([k for k in found if isinstance(line[k], NameMention)])
        return line
