"""Identities: paths below ``https://w3id.org/pamong/id/``, made of normalised keys.

A key that is short of proof carries the region, or the document, it was found in, so that two
things are split rather than merged.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pamong.find.tokens import per_word

_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_JOINED: Final = {"kerjasama": "kerja sama", "walikota": "wali kota", "tatakelola": "tata kelola"}
_JOINED_PATTERN: Final = re.compile(r"\b(" + "|".join(_JOINED) + r")\b", re.IGNORECASE)


@per_word
def spelled(text: str) -> str:
    """A name with the words apart that the dictionary (KBBI) parts, capitals kept.

    >>> spelled("Bagian Kerjasama"), spelled("walikota"), spelled("")
    ('Bagian Kerja Sama', 'wali kota', '')
    """

    def apart(match: re.Match[str]) -> str:
        words = _JOINED[match.group().lower()]
        return words.title() if match.group()[0].isupper() else words

    return _JOINED_PATTERN.sub(apart, text)


@per_word
def slug(text: str) -> str:
    """The key of a name: ASCII, small, words parted by dashes; "x" where nothing is left.

    >>> slug("Kerjasama Antar-Daerah"), slug("105/SK/BUP/HK/2021"), slug("Mas\u2019ud")
    ('kerja-sama-antar-daerah', '105-sk-bup-hk-2021', 'mas-ud')
    >>> slug("\u2014")
    'x'
    """
    plain = unicodedata.normalize("NFKD", spelled(text)).lower()
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_SLUG.sub("-", ascii_only).strip("-") or "x"


def dotted(identity: str) -> str:
    """A key made of another identity's path: its kind off, slashes as dots.

    >>> dotted("person/64.02/sunggono"), dotted("post/64.02/setda/kepala")
    ('64.02.sunggono', '64.02.setda.kepala')
    """
    return identity.split("/", 1)[1].replace("/", ".")
