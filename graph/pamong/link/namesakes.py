"""Which persons a name could mean at all, without asking every person of the article.

An article that names a thousand people would else compare each name with all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_Words = tuple[str, ...]


class Namesakes:
    """The persons of an article by what a form of their names shares with them.

    >>> near = Namesakes()
    >>> near.add(0, ("edi", "damansyah"))
    >>> near.add(1, ("m", "taufik"))
    >>> near.holding(("edi",)), near.holding(("muhammad", "taufik")), near.holding(("ani",))
    ([0], [1], [])
    >>> near.slipped(("edi", "damansyoh")), near.slipped(("edy", "damansyoh"))
    ([0], [])
    """

    def __init__(self) -> None:
        self._words: defaultdict[str, set[int]] = defaultdict(set)
        self._initials: defaultdict[_Words, set[int]] = defaultdict(set)
        self._but_one: defaultdict[tuple[int, _Words], set[int]] = defaultdict(set)

    def add(self, person: int, tokens: _Words) -> None:
        """Say that a person's name has these words."""
        self.call(person, tokens)
        self._initials[_initials(tokens)].add(person)
        for key in _but_one(tokens):
            self._but_one[key].add(person)

    def call(self, person: int, words: Iterable[str]) -> None:
        """Say that a person is called by each of these words."""
        for word in words:
            self._words[word].add(person)

    def holding(self, part: _Words) -> list[int]:
        """The persons whose name may hold these words, or hold them but for initials."""
        rarest = min((self._words.get(word, set()) for word in part), key=len, default=set())
        return sorted(rarest | self._initials.get(_initials(part), set()))

    def slipped(self, part: _Words) -> list[int]:
        """The persons whose name differs from these words in at most one of them."""
        return sorted({k for key in _but_one(part) for k in self._but_one.get(key, ())})


def _initials(tokens: _Words) -> _Words:
    return tuple(token[0] for token in tokens)


def _but_one(tokens: _Words) -> list[tuple[int, _Words]]:
    """A name with each of its words left out in turn; of one word nothing would be left."""
    if len(tokens) < 2:
        return []
    return [(i, (*tokens[:i], *tokens[i + 1 :])) for i in range(len(tokens))]
