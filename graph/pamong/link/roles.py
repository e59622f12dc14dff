"""The role of a post in a body: told by the post itself, never by the words an article uses.

One post is named in many words: Kepala Disdikbud, Kepala Dinas Pendidikan, Kadisdikbud. Its
identity is its title and its body, and so its role follows from these alone, by what the table of
positions says of such a title with such a body.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from pamong.find.lexicon import heads_by_kind
from pamong.link.keys import slug
from pamong.tables import Position, rows

# What a title may end in without becoming another office: Wakil Ketua II, Ketua Sementara.
_TAILS: Final = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "sementara"})


@cache
def _by_title() -> dict[str, str]:
    """The role of a title that says all by itself: kepala, ketua, kepala-dinas."""
    found: dict[str, str] = {}
    for row in rows("positions"):
        found.setdefault(slug(row.title), row.role)
    return found


@cache
def _by_body() -> dict[tuple[str, str], str]:
    """The role of a title with a body's words: (ketua, dprd), (kepala, dinas), (ketua, tp-pkk)."""
    found: dict[tuple[str, str], str] = {}
    for row in rows("positions"):
        for title, body in _splits(row):
            found.setdefault((title, body), row.role)
    return found


def _splits(row: Position) -> Iterator[tuple[str, str]]:
    """The titles and bodies that a position may be read as: Ketua | DPRD, Ketua | TP PKK."""
    for words in (row.title.split(), row.form.split()):
        for k in range(1, len(words)):
            title = slug(" ".join(words[:k]))
            if title in _by_title():
                yield title, slug(" ".join(words[k:]))


@cache
def _by_kind() -> dict[tuple[str, str], str]:
    """The role of a title in a kind of body: that of its plainest head, else of all its heads."""
    found: dict[tuple[str, str], set[str]] = {}
    plain: dict[tuple[str, str], str] = {}
    for (title, body), role in _by_body().items():
        head = heads_by_kind().get(body)
        if head is not None and role != _by_title()[title]:
            found.setdefault((title, head.concept), set()).add(role)
            if head.concept == f"body-{body}":
                plain[title, head.concept] = role
    return {key: next(iter(roles)) for key, roles in found.items() if len(roles) == 1} | plain


def _beginnings(key: str) -> Iterator[str]:
    """A key, then what it begins with, longest first: komisi-ii, komisi."""
    words = key.split("-")
    for end in range(len(words), 0, -1):
        yield "-".join(words[:end])


@lru_cache(maxsize=4096)
def role_in_body(title: str, body: str, concept: str) -> str | None:
    """The role of a post by the keys of its title and its body, and by that body's kind.

    None where the table of positions does not know the title.

    >>> role_in_body("kepala", "disdikbud", "body-dinas"), role_in_body("kepala", "x", "body-x")
    ('role-kepala-dinas', 'role-kepala')
    >>> role_in_body("ketua-sementara", "dprd", "body-dprd")
    'role-ketua-dprd'
    >>> role_in_body("ketua", "bapemperda", "body-akd")
    'role-ketua-akd'
    >>> role_in_body("juru-kunci-makam", "dprd", "body-dprd") is None
    True
    """
    plain = _without_tail(title)
    for key in _beginnings(body):
        role = _by_body().get((plain, key))
        if role is not None and (key == body or _is_head(key, concept)):
            return role
    return _by_kind().get((plain, concept)) or _by_title().get(title) or _by_title().get(plain)


def _is_head(key: str, concept: str) -> bool:
    """Whether bodies of a kind begin so: komisi-ii is a Komisi, but dewan-adat no Dewan (DPRD)."""
    head = heads_by_kind().get(key)
    return head is not None and head.concept == concept


def _without_tail(title: str) -> str:
    words = title.split("-")
    while len(words) > 1 and words[-1] in _TAILS:
        words.pop()
    return "-".join(words)
