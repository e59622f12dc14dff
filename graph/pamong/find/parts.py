"""What is read at once: a text of ordinary length as a whole, anything longer in parts.

No article is longer than a part. A file that is (an archive in one file, a broken export) is
read part by part, so that time grows with its length and memory hardly at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

LONGEST: Final = 50_000
_BREAKS: Final = ("\n\n", "\n", ". ", " ")


def parts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches ``[start, end)`` of a text, cut between paragraphs where there are any.

    >>> list(parts("Rapat selesai.")), list(parts(""))
    ([(0, 14)], [(0, 0)])
    >>> [b - a for a, b in parts("x" * 120_000)]
    [50000, 50000, 20000]
    """
    start = 0
    while len(text) - start > LONGEST:
        end = _break_before(text, start, start + LONGEST)
        yield start, end
        start = end
    yield start, len(text)


def _break_before(text: str, start: int, end: int) -> int:
    """The best place to break a text in the second half of a stretch."""
    for sign in _BREAKS:
        found = text.rfind(sign, (start + end) // 2, end)
        if found >= 0:
            return found + len(sign)
    return end
