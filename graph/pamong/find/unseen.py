"""Signs of a text that no reader sees, and spaces that are not the plain one.

Pages are full of them: soft hyphens inside words, empty marks at the head of a paragraph, hard
spaces between the words of a name. They are read as if they were not there, or as the space they
look like; places in the text count them all the same.
"""

from __future__ import annotations

from typing import Final

# Soft hyphen, zero-width space and joiners, marks and turns of direction, word joiner, BOM
# (Unicode 15, general category Cf, as far as pages use them).
_UNSEEN: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068"
    "\u2069\ufeff"
)
_SPACES: Final = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_ODD: Final = _UNSEEN + _SPACES
_AS_READ: Final = str.maketrans(_SPACES, " " * len(_SPACES), _UNSEEN)


def is_tidy(text: str) -> bool:
    r"""Whether a text has no such sign.

    >>> is_tidy("Edi Damansyah"), is_tidy("Edi\u00a0Daman\u00adsyah"), is_tidy("")
    (True, False, True)
    """
    return text.isascii() or not any(sign in text for sign in _ODD)


def tidied(text: str) -> str:
    r"""A text as it looks: without signs that no reader sees, with plain spaces.

    >>> tidied("Edi\u00a0Daman\u00adsyah"), tidied("")
    ('Edi Damansyah', '')
    """
    return text.translate(_AS_READ)


def seen_places(text: str) -> list[int]:
    r"""Where each sign of the tidied text stands in a text.

    >>> seen_places("a\u00adb\u00a0c"), seen_places("")
    ([0, 2, 3, 4], [])
    """
    return [place for place, sign in enumerate(text) if sign not in _UNSEEN]
