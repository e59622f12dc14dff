"""A sentence as the scan leaves it: a line of items, mentions and the words between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pamong.find.mentions import Item, NameMention, PostMention, RegulationMention
from pamong.find.tokens import Tokens


class Line:
    """The items of a sentence, and where among them its words, mentions, posts and names stand.

    ``words`` has the small word at each place, "" where a mention stands, and ``said`` each of
    them once; ``mentions`` lists the places of all mentions, ``posts``, ``names``, ``things`` and
    ``citations`` those of posts, of names, of all but names, and of regulations, so that a rule
    looks only where it can apply. ``held`` has the posts by their places,
    ``called`` the first tokens of the names by theirs.

    >>> from pamong.find.tokens import tokenise
    >>> line = Line(tokenise("Ali pulang"), [NameMention(0, 1, 0, 1, "Ali"), 1])
    >>> line.words, line.mentions, line.names, line.posts
    (('', 'pulang'), (0,), (0,), ())
    >>> len(Line(tokenise(""), ()))
    0
    """

    items: tuple[Item, ...]
    words: tuple[str, ...]
    mentions: tuple[int, ...]
    posts: tuple[int, ...]
    names: tuple[int, ...]
    things: tuple[int, ...]
    citations: tuple[int, ...]
    said: frozenset[str]
    held: dict[int, PostMention]
    called: dict[int, int]

    def __init__(self, t: Tokens, items: Iterable[Item]) -> None:
        """The line of these items of a text."""
        given = tuple(items)
        lowers = t.lowers
        words = tuple([lowers[item] if isinstance(item, int) else "" for item in given])
        found = tuple([k for k, word in enumerate(words) if not word])
        held = {k: item for k in found if isinstance(item := given[k], PostMention)}
        called = {k: item.first for k in found if isinstance(item := given[k], NameMention)}
        self.items = given
        self.words = words
        self.mentions = found
        self.posts = tuple(held)
        self.names = tuple(called)
        self.things = tuple([k for k in found if k not in called]) if called else found
        self.citations = tuple([k for k in self.things if isinstance(given[k], RegulationMention)])
        self.said = frozenset(words)
        self.held = held
        self.called = called

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, place: int) -> Item:
        return self.items[place]

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)
