"""What the finders see in the text: mentions, each a stretch of tokens ``[first, last)``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pamong import tables


@dataclass(slots=True, unsafe_hash=True)
class RegionMention:
    """A region. ``codes`` are the regions it may be (empty: not in the register).

    ``level`` is 1 (province) to 4 (village), None where the name alone does not tell; ``word``
    is the level word as written ("Kabupaten"), "" where there is none.
    """

    first: int
    last: int
    name: str
    codes: tuple[str, ...]
    level: int | None
    word: str
    short: str | None = None


@dataclass(slots=True, unsafe_hash=True)
class BodyMention:
    """A body. ``name`` is its name without region and parent, ``concept`` its kind.

    ``fixed`` is its row where the tables know the body itself, ``head`` the row of its first
    words otherwise; ``short`` an abbreviation written in brackets after it.
    """

    first: int
    last: int
    name: str
    concept: str
    scope: str
    short: str | None = None
    parent: BodyMention | None = None
    region: RegionMention | None = None
    fixed: tables.Body | None = None
    head: tables.BodyHead | None = None


@dataclass(slots=True, unsafe_hash=True)
class PostMention:
    """A position, with its capacity (Pj, Plt ...), standing (former ...) and what it is of.

    ``title`` is the full title ("Kepala Dinas Kesehatan"), ``core`` the token of the position's
    first word. ``proper`` is False where it is written in small letters.
    """

    first: int
    last: int
    core: int
    title: str
    row: tables.Position
    capacity: str | None = None
    standing: str | None = None
    body: BodyMention | None = None
    region: RegionMention | None = None
    field: str | None = None
    ordinal: str | None = None
    proper: bool = True


@dataclass(slots=True, unsafe_hash=True)
class NameMention:
    """A run of words that may be a person's name.

    ``[name_first, name_last)`` is the bare name; ``prefixes`` and ``suffixes`` are the titles
    around it. ``kind`` of the strongest prefix (academic, rank ...) is "" where there is none.
    """

    first: int
    last: int
    name_first: int
    name_last: int
    name: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    kind: str = ""


@dataclass(slots=True, unsafe_hash=True)
class DateMention:
    """A date or period. ``start`` and ``end`` are ISO of the precision given; ``time`` is HH:MM.

    ``relative`` is True where it was counted from the day of publication.
    """

    first: int
    last: int
    start: str | None
    end: str | None = None
    time: str | None = None
    relative: bool = False


@dataclass(slots=True, unsafe_hash=True)
class RegulationMention:
    """A regulation cited with a number or a year; ``also``: further numbers of the citation."""

    first: int
    last: int
    row: tables.RegulationKind
    number: str | None
    year: int | None
    issuer: PostMention | BodyMention | None = None
    region: RegionMention | None = None
    title: str | None = None
    slip: str | None = None
    also: tuple[tuple[str, int | None], ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class EventMention:
    """A noun for an occasion; ``name`` is the words as written, ordinal and theme included."""

    first: int
    last: int
    row: tables.EventKind
    name: str


@dataclass(slots=True, unsafe_hash=True)
class VenueMention:
    """A venue as written ("Aula Kantor Bappeda Kukar"), with the bodies named inside it."""

    first: int
    last: int
    name: str
    bodies: tuple[BodyMention, ...] = ()


Mention: TypeAlias = (
    RegionMention
    | BodyMention
    | PostMention
    | NameMention
    | DateMention
    | RegulationMention
    | EventMention
    | VenueMention
)

Item: TypeAlias = Mention | int  # a mention, or the number of a token that is in none


def first_of(item: Item) -> int:
    """The first token of an item.

    >>> first_of(3), first_of(NameMention(5, 6, 5, 6, "Ali"))
    (3, 5)
    """
    return item if isinstance(item, int) else item.first
