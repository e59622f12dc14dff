"""What a text holds beside what a reader sees of it: remains of its page, inside words and lines.

Pages leave soft hyphens in words, empty marks at the head of a paragraph, hard spaces in names,
tags around words, entities for signs, signs of one encoding read in another, and lines that end
where the page was full. A text is read as it looks; places count the text as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

# Soft hyphen, zero-width space and joiners, marks and turns of direction, word joiner, BOM
# (Unicode 15, general category Cf, as far as pages use them).
_UNSEEN: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068"
    "\u2069\ufeff"
)
_SPACES: Final = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_ODD: Final = _UNSEEN + _SPACES
# Punctuation in UTF-8 that was read as Windows-1252.
_MISREAD: Final = {
    sign.encode().decode("cp1252", "replace"): sign
    for sign in "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022"
} | {"\u00e2\u20ac\u009d": "\u201d", "\u00c2\u00a0": " "}
_BOLD: Final = "**"
_SUSPECT: Final = ("<", "&", "\u00e2\u20ac", _BOLD)


@cache
def _remains() -> re.Pattern[str]:
    """Whatever does not look as it is written: tags inside a line, entities, odd signs."""
    return re.compile(
        r"<(?i:script|style)\b[^<>]{0,300}>[^<]{0,5000}</(?i:script|style)>|<!--[^<>]{0,500}-->"
        r"|</?(?i:a|abbr|b|cite|code|em|font|i|img|ins|label|mark|picture|small|source|span|strong|sub|sup|u)\b[^<>\n]{0,300}>"
        r"|&(?:\#\d{2,6}|\#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"
        rf"|(?<!\*)\*\*(?!\*)|{'|'.join(map(re.escape, _MISREAD))}|[{_ODD}]"
    )


def _as_seen(remains: str) -> str:
    if remains[0] == "<" or remains == _BOLD or remains in _UNSEEN:
        return ""
    seen = _MISREAD.get(remains) or html.unescape(remains)
    if seen in _SPACES:
        return " "
    return "" if seen in _UNSEEN else seen


def is_tidy(text: str) -> bool:
    r"""Whether a text has no such remains; most have none.

    >>> is_tidy("Edi & Ali < 3"), is_tidy("Edi&nbsp;Daman\u00adsyah"), is_tidy("")
    (True, False, True)
    """
    if not text.isascii() and any(sign in text for sign in _ODD):
        return False
    suspect = any(sign in text for sign in _SUSPECT)
    return not suspect or _remains().search(text) is None


def tidied(text: str) -> str:
    r"""A text as it looks.

    >>> tidied("<b>Edi</b>\u00a0Daman\u00adsyah"), tidied("Mas&#39;ud"), tidied("")
    ('Edi Damansyah', "Mas'ud", '')
    """
    return text if is_tidy(text) else _remains().sub(lambda found: _as_seen(found.group()), text)


def places(text: str) -> tuple[list[int], list[int]]:
    r"""Where each sign of the tidied text begins and ends in a text.

    >>> places("a\u00adb&amp;c")
    ([0, 2, 3, 8], [1, 3, 8, 9])
    >>> places("")
    ([], [])
    """
    begins: list[int] = []
    ends: list[int] = []
    for start, end, length in _stretches(text):
        begins += range(start, end) if length is None else [start] * length
        ends += range(start + 1, end + 1) if length is None else [end] * length
    return begins, ends


def _stretches(text: str) -> Iterator[tuple[int, int, int | None]]:
    """The stretches of a text in turn, each with how many signs it looks like: None, as it is."""
    last = 0
    for found in _remains().finditer(text):
        yield last, found.start(), None
        yield found.start(), found.end(), len(_as_seen(found.group()))
        last = found.end()
    yield last, len(text), None


# ---- full lines --------------------------------------------------------------------------------

_WIDEST: Final = 120
_NARROWEST: Final = 40
_FEW: Final = 4
_MOST: Final = 0.8
_DATELINE: Final = re.compile(r"^.{0,60}? [-\u2013\u2014] ")
_ENDED: Final = re.compile(r"[.!?\u201d\"]\s*$")
_MARK: Final = re.compile(r"(?:[-*\u2022\u2013]|\d{1,3}[.)])(?=\s)")


def unwrapped(text: str) -> str:
    r"""A text whose lines end where they were full, with spaces for those line ends.

    A line is full where the first word of the next had no room in it. Where most lines are full
    that do not end a sentence, the text was wrapped; the ends of paragraphs and of items of lists
    stay. Word processors leave the first word of a paragraph alone in a line: it goes on as
    well. A headline does not, where the next line has a dateline.

    >>> wrapped = "\n".join(["Kepala Dinas Sosial Kabupaten Kutai Kartanegara"] * 6)
    >>> unwrapped(wrapped + "\n\nSelesai.").count("\n"), unwrapped("1. Ali\n2. Budi").count("\n")
    (2, 1)
    """
    lines = text.split("\n")
    if len(lines) <= _FEW:
        return text
    width = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    ends = [k for k in range(len(lines) - 1) if lines[k].strip() and _goes_on(lines[k + 1])]
    full = {k for k in ends if _is_full(lines[k], lines[k + 1], width)}
    alone = {k for k in ends if _is_first_word(lines, k)}
    others = [k for k in ends if k not in alone and not _ENDED.search(lines[k])]
    if len(full) < _FEW or len(full.intersection(others)) < _MOST * len(others):
        return text
    full |= alone
    full -= {0} if _DATELINE.search(lines[1]) else set()
    last = len(lines) - 1
    return "".join(
        line + ("" if k == last else " " if k in full else "\n") for k, line in enumerate(lines)
    )


def _is_first_word(lines: Sequence[str], k: int) -> bool:
    """Whether a line is one word, with a capital, after a line that ends a sentence or is blank."""
    word = lines[k].strip()
    begins = k > 0 and (not lines[k - 1].strip() or _ENDED.search(lines[k - 1]) is not None)
    return begins and word[0].isupper() and word.isalpha()


def _goes_on(line: str) -> bool:
    """Whether a line may go on with the one before: not empty, and no item of a list."""
    begins = line.lstrip()
    return bool(begins) and _MARK.match(begins) is None


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word had no room in a line."""
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width
