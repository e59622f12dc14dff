"""Stretches between quotation marks, whatever the marks look like and wherever one is missing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from pamong.find.tokens import Tokens

# Straight, curly, low, angled and double-prime marks; two single ones in a row count as one.
DOUBLE: Final = frozenset('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033')
SINGLE: Final = frozenset({"'", "\u2018", "\u2019", "`", "\u00b4"})
MARKS: Final = DOUBLE | SINGLE
_OPENING: Final = frozenset({"\u201c", "\u201e", "\u201f", "\u00ab", "\u2018", "`"})
_CLOSING: Final = frozenset({"\u201d", "\u00bb", "\u2019"})
_AFTER_WORDS: Final = frozenset(".,!?;:)\u2026")
_BEFORE_WORDS: Final = frozenset({"(", ":", "\u2013", "\u2014", "-", ","})


@dataclass(slots=True, unsafe_hash=True)
class Quote:
    """A stretch between marks: the tokens ``[first, last)`` of its words, marks left out.

    ``mark`` is the token of the opening mark and ``after`` the token after the closing one;
    ``closed`` and ``opened`` are False where that mark is missing.
    """

    mark: int
    first: int
    last: int
    after: int
    opened: bool = True
    closed: bool = True


@dataclass(slots=True, unsafe_hash=True)
class _Mark:
    first: int
    last: int
    single: bool


def _marks(t: Tokens, places: list[int]) -> list[_Mark]:
    """The marks at these tokens, two single ones side by side taken as one double."""
    found: list[_Mark] = []
    k = 0
    while k < len(places):
        i = places[k]
        if t.words[i] in DOUBLE:
            found.append(_Mark(i, i + 1, False))
        elif _doubled(t, i, places[k + 1] if k + 1 < len(places) else -1):
            found.append(_Mark(i, i + 2, False))
            k += 1
        else:
            found.append(_Mark(i, i + 1, True))
        k += 1
    return found


def _doubled(t: Tokens, i: int, following: int) -> bool:
    return following == i + 1 and t.starts[following] == t.ends[i] and t.words[following] in SINGLE


def _direction(t: Tokens, mark: _Mark, is_open: bool) -> str:
    """Whether a mark opens or closes: by the spaces around it, else its shape, else in turn."""
    i, j = mark.first, mark.last
    before = i == 0 or t.starts[i] > t.ends[i - 1]
    after = j == len(t.words) or t.starts[j] > t.ends[j - 1]
    if before != after:
        return "open" if before else "close"
    if not before:
        if t.words[i - 1] in _AFTER_WORDS - {":", ","} or t.words[j] in _AFTER_WORDS:
            return "close"
        if t.words[i - 1] in _BEFORE_WORDS and not is_open:
            return "open"
    if t.words[i] in _OPENING and not is_open:
        return "open"
    if t.words[i] in _CLOSING and is_open:
        return "close"
    return "close" if is_open else "open"


def _may_open_single(t: Tokens, i: int) -> bool:
    """A single mark opens a quotation where a sentence or a clause begins, a curly one anywhere."""
    if t.words[i] == "\u2018":
        return True
    if i + 1 >= len(t.words) or not t.words[i + 1][0].isupper():
        return False
    return i == 0 or t.words[i - 1] in ".!?,:\u2013-" or t.sentence[i] != t.sentence[i - 1]


def _may_close_single(t: Tokens, i: int) -> bool:
    """A single mark closes a quotation beside a stop or a comma; elsewhere it is an apostrophe."""
    beside = t.words[i - 1], t.words[i + 1] if i + 1 < len(t.words) else "."
    return any(word in _AFTER_WORDS for word in beside)


def _paragraph_end(t: Tokens, token: int) -> int:
    """The token after the paragraph in which ``token`` stands."""
    number = t.sentence[token]
    after = bisect_right(t.paragraph, t.paragraph[number], number)
    return t.sentences[after - 1].stop


def _unclosed(t: Tokens, mark: _Mark, limit: int) -> Quote | None:
    """A quotation without its end: it reaches to the end of the paragraph, at most ``limit``."""
    if mark.single or mark.last >= len(t.words):
        return None
    end = min(_paragraph_end(t, mark.first), limit)
    return Quote(mark.first, mark.last, end, end, closed=False) if end > mark.last else None


def _unopened(t: Tokens, mark: _Mark) -> Quote | None:
    """A quotation without its beginning: it reaches back to the beginning of its sentence."""
    first = t.sentences[t.sentence[mark.first - 1]].start if mark.first else 0
    if mark.single or mark.first <= first or t.words[mark.first - 1] not in ",.!?":
        return None
    return Quote(first, first, mark.first, mark.last, opened=False)


def quotes(t: Tokens, places: list[int] | None = None) -> tuple[Quote, ...]:
    """The quotations of a text in order; ``places`` are the tokens of :data:`MARKS`, if known.

    A mark inside a quotation is left alone; a quotation ends with its paragraph.

    >>> from pamong.find.tokens import tokenise
    >>> def words(text):
    ...     t = tokenise(text)
    ...     return [t.slice(q.first, q.last) for q in quotes(t)]
    >>> words('"Kami siap," kata Edi. \u201dSemua hadir.\u201d')
    ['Kami siap,', 'Semua hadir.']
    >>> words("")
    []
    >>> words("''Harga ma'af,'' katanya. Jum'at itu 'sepi'.")
    ["Harga ma'af,"]
    """
    if places is None:
        places = [i for i, word in enumerate(t.words) if word in MARKS]
    found: list[Quote] = []
    opened: _Mark | None = None
    depth = 0
    for mark in _marks(t, places):
        if opened is not None and mark.first >= _paragraph_end(t, opened.first):
            _keep(found, _unclosed(t, opened, len(t.words)))
            opened, depth = None, 0
        if opened is not None and mark.single != opened.single:
            continue
        opens = _direction(t, mark, opened is not None) == "open"
        if opened is None:
            if not opens:
                _keep(found, _unopened(t, mark))
            elif not mark.single or _may_open_single(t, mark.first):
                opened, depth = mark, 0
        elif opens:
            depth += 1
        elif depth:
            depth -= 1
        elif not mark.single or _may_close_single(t, mark.first):
            _keep(found, Quote(opened.first, opened.last, mark.first, mark.last))
            opened = None
    if opened is not None:
        _keep(found, _unclosed(t, opened, len(t.words)))
    return tuple(found)


def _keep(found: list[Quote], quote: Quote | None) -> None:
    if quote is not None and quote.last > quote.first:
        found.append(quote)
