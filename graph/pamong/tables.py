"""What Pamong knows of the register: the CSV files of ``seeds/tables/`` as immutable rows.

One class a table; its fields are the file's header, all text, an empty cell is ``""``. The rows
are named tuples: as immutable as frozen dataclasses, and 30,000 of them cost half the time, which
every command pays when it starts. ``table`` is the file's stem, ``key`` how many columns tell rows
apart (two where one form may have several meanings).

``python -m pamong.tables`` mends the files in place: forms in lower case, single spaces, rows
sorted and without duplicates.
"""

from __future__ import annotations

import csv
import io
import sys
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, overload

from pamong.errors import PamongError
from pamong.paths import SEEDS

FOLDER = SEEDS / "tables"


class Region(NamedTuple):
    """A region of levels 1 to 3; level and parent follow from the dotted Kemendagri code."""

    code: str
    name: str

    table = "regions"
    key = 1


class RegionShortName(NamedTuple):
    """A short name in use; ``sure`` is ``no`` where the form means something else as well."""

    form: str
    code: str
    sure: str
    example: str

    table = "region-short-names"
    key = 2


class Capital(NamedTuple):
    """A seat of government; ``code`` is the region it names in a dateline."""

    form: str
    code: str
    example: str

    table = "capitals"
    key = 2


class Honorific(NamedTuple):
    """A word before a name; ``part`` is ``yes`` where it belongs to the name."""

    form: str
    kind: str
    part: str
    example: str

    table = "honorifics"
    key = 2


class Degree(NamedTuple):
    """A degree or suffix after a name, dots and spaces off."""

    form: str
    example: str

    table = "degrees"
    key = 1


class NameWord(NamedTuple):
    """A word that is mostly a personal name."""

    form: str
    source: str

    table = "name-words"
    key = 1


class CommonName(NamedTuple):
    """A word so common in names that a name of such words alone tells nobody apart."""

    form: str
    example: str

    table = "common-names"
    key = 1


class NameSound(NamedTuple):
    """Letters or a word of names that sound like others; ``place`` says where, and how surely."""

    form: str
    heard: str
    place: str
    pair: str

    table = "name-sounds"
    key = 2


class SubjectWord(NamedTuple):
    """A word inside the names of government bodies, after the head."""

    form: str
    example: str

    table = "subject-words"
    key = 1


class CommonWord(NamedTuple):
    """A word that is no name even where it is capitalised."""

    form: str
    kind: str

    table = "common-words"
    key = 1


class Capacity(NamedTuple):
    """A word that says how a post is held; ``where`` is ``before`` or ``after`` the post."""

    form: str
    status: str
    where: str
    example: str

    table = "capacities"
    key = 2


class Position(NamedTuple):
    """A position, and what completes it (``takes``: region, body, field or nothing)."""

    form: str
    title: str
    role: str
    takes: str
    body: str
    example: str

    table = "positions"
    key = 2


class BodyHead(NamedTuple):
    """Words that begin a body's name (dinas, komisi, rsud)."""

    form: str
    name: str
    kind: str
    concept: str
    scope: str
    lower: str
    example: str

    table = "body-heads"
    key = 2


class Body(NamedTuple):
    """A body with a fixed name, by each form in use."""

    form: str
    name: str
    concept: str
    scope: str
    parent: str
    example: str

    table = "bodies"
    key = 2


class RegulationKind(NamedTuple):
    """A kind of legal document by each form in use."""

    form: str
    name: str
    concept: str
    issuer: str
    scope: str
    example: str

    table = "regulation-kinds"
    key = 2


class KnownRegulation(NamedTuple):
    """A law or regulation that news cites; ``kind`` is a concept without ``doc-``.

    ``source`` tells where number, year and title were looked up.
    """

    kind: str
    number: str
    year: str
    title: str
    source: str

    table = "known-regulations"
    key = 3


class ActingLaw(NamedTuple):
    """What a law says of whoever stands in, in force from ``since`` to ``until`` (ISO or empty).

    ``office`` is ``kepala-daerah``, ``sekretaris-daerah`` or ``lain``, all other offices.
    """

    capacity: str
    office: str
    since: str
    law: str
    until: str
    says: str
    says_en: str
    source: str

    table = "acting-law"
    key = 4


class EventKind(NamedTuple):
    """A noun for an occasion."""

    form: str
    name: str
    concept: str
    example: str

    table = "event-kinds"
    key = 2


class EventVerb(NamedTuple):
    """A verb that reports an occasion."""

    form: str
    name: str
    concept: str
    example: str

    table = "event-verbs"
    key = 2


class RoleVerb(NamedTuple):
    """A verb that says what someone did at an occasion."""

    form: str
    voice: str
    role: str
    example: str

    table = "role-verbs"
    key = 2


class SpeechVerb(NamedTuple):
    """A verb or preposition of speech."""

    form: str
    mode: str
    example: str

    table = "speech-verbs"
    key = 2


class Venue(NamedTuple):
    """A word that begins a venue."""

    form: str
    example: str

    table = "venues"
    key = 1


class Group(NamedTuple):
    """A group of people that is counted."""

    form: str
    name: str
    concept: str
    example: str

    table = "groups"
    key = 2


class Abbreviation(NamedTuple):
    """A word with a final dot that does not end a sentence."""

    form: str
    example: str

    table = "abbreviations"
    key = 1


class CalendarWord(NamedTuple):
    """A month, weekday, relative day or number word; ``value`` is its number, signed."""

    form: str
    kind: str
    value: str
    example: str

    table = "calendar"
    key = 2


class TopicWord(NamedTuple):
    """A matter of regional government; ``broader`` is the wider matter, empty where none."""

    form: str
    name: str
    broader: str
    example: str

    table = "topics"
    key = 2


Row: TypeAlias = (
    Region
    | RegionShortName
    | Capital
    | Honorific
    | Degree
    | NameWord
    | CommonName
    | NameSound
    | SubjectWord
    | CommonWord
    | Capacity
    | Position
    | BodyHead
    | Body
    | RegulationKind
    | KnownRegulation
    | ActingLaw
    | EventKind
    | EventVerb
    | RoleVerb
    | SpeechVerb
    | Venue
    | Group
    | Abbreviation
    | CalendarWord
    | TopicWord
)

TABLES: tuple[type[Row], ...] = (
    Region,
    RegionShortName,
    Capital,
    Honorific,
    Degree,
    NameWord,
    CommonName,
    NameSound,
    SubjectWord,
    CommonWord,
    Capacity,
    Position,
    BodyHead,
    Body,
    RegulationKind,
    KnownRegulation,
    ActingLaw,
    EventKind,
    EventVerb,
    RoleVerb,
    SpeechVerb,
    Venue,
    Group,
    Abbreviation,
    CalendarWord,
    TopicWord,
)


@overload
def rows(table: Literal["regions"]) -> tuple[Region, ...]: ...
@overload
def rows(table: Literal["region-short-names"]) -> tuple[RegionShortName, ...]: ...
@overload
def rows(table: Literal["capitals"]) -> tuple[Capital, ...]: ...
@overload
def rows(table: Literal["honorifics"]) -> tuple[Honorific, ...]: ...
@overload
def rows(table: Literal["degrees"]) -> tuple[Degree, ...]: ...
@overload
def rows(table: Literal["name-words"]) -> tuple[NameWord, ...]: ...
@overload
def rows(table: Literal["common-names"]) -> tuple[CommonName, ...]: ...
@overload
def rows(table: Literal["name-sounds"]) -> tuple[NameSound, ...]: ...
@overload
def rows(table: Literal["subject-words"]) -> tuple[SubjectWord, ...]: ...
@overload
def rows(table: Literal["common-words"]) -> tuple[CommonWord, ...]: ...
@overload
def rows(table: Literal["capacities"]) -> tuple[Capacity, ...]: ...
@overload
def rows(table: Literal["positions"]) -> tuple[Position, ...]: ...
@overload
def rows(table: Literal["body-heads"]) -> tuple[BodyHead, ...]: ...
@overload
def rows(table: Literal["bodies"]) -> tuple[Body, ...]: ...
@overload
def rows(table: Literal["regulation-kinds"]) -> tuple[RegulationKind, ...]: ...
@overload
def rows(table: Literal["known-regulations"]) -> tuple[KnownRegulation, ...]: ...
@overload
def rows(table: Literal["acting-law"]) -> tuple[ActingLaw, ...]: ...
@overload
def rows(table: Literal["event-kinds"]) -> tuple[EventKind, ...]: ...
@overload
def rows(table: Literal["event-verbs"]) -> tuple[EventVerb, ...]: ...
@overload
def rows(table: Literal["role-verbs"]) -> tuple[RoleVerb, ...]: ...
@overload
def rows(table: Literal["speech-verbs"]) -> tuple[SpeechVerb, ...]: ...
@overload
def rows(table: Literal["venues"]) -> tuple[Venue, ...]: ...
@overload
def rows(table: Literal["groups"]) -> tuple[Group, ...]: ...
@overload
def rows(table: Literal["abbreviations"]) -> tuple[Abbreviation, ...]: ...
@overload
def rows(table: Literal["calendar"]) -> tuple[CalendarWord, ...]: ...
@overload
def rows(table: Literal["topics"]) -> tuple[TopicWord, ...]: ...
@overload
def rows(table: str) -> tuple[Any, ...]: ...
def rows(table: str) -> tuple[Any, ...]:
    """The rows of a table by its file's stem, in the file's order; read once a process.

    Raises PamongError where there is no such table, its file is missing or no UTF-8, or its
    header or a row does not fit the class.

    >>> rows("regions")[0]
    Region(code='11', name='Aceh')
    >>> rows("regions") is rows("regions")
    True
    >>> rows("villages")
    Traceback (most recent call last):
    pamong.errors.PamongError: villages: no such table; see seeds/tables/README.md for the list
    """
    return _rows(table_named(table))


def table_named(stem: str) -> type[Row]:
    """The class of the table whose file has this stem; PamongError where there is none.

    >>> table_named("venues")
    <class 'pamong.tables.Venue'>
    """
    for table in TABLES:
        if table.table == stem:
            return table
    raise PamongError(f"{stem}: no such table; see seeds/tables/README.md for the list")


def columns(table: type[Row]) -> tuple[str, ...]:
    """The header a table's file must have.

    >>> columns(Capital)
    ('form', 'code', 'example')
    """
    return table._fields


def path_of(table: type[Row], folder: Path = FOLDER) -> Path:
    """The file of a table.

    >>> path_of(Degree).name
    'degrees.csv'
    """
    return folder / f"{table.table}.csv"


@cache
def _rows(table: type[Row]) -> tuple[Row, ...]:
    return tuple(map(table._make, read(table)))


def read(table: type[Row], folder: Path = FOLDER) -> list[list[str]]:
    """The cells of a table's file without its header, in file order, each row of full length.

    Raises PamongError with file, line and cure.
    """
    path = path_of(table, folder)
    header, *body = _cells(path) or [[]]
    wanted = list(columns(table))
    if header != wanted:
        raise PamongError(
            f"{path}:1: the header is {','.join(header)!r}; make it {','.join(wanted)!r}"
        )
    if set(map(len, body)) - {len(wanted)}:
        raise _wrong_width(path, body, len(wanted))
    return body


def _wrong_width(path: Path, body: list[list[str]], width: int) -> PamongError:
    line, cells = next((n, c) for n, c in enumerate(body, 2) if len(c) != width)
    return PamongError(
        f"{path}:{line}: {len(cells)} cells where the header has {width}; "
        "add or remove a comma, and put cells that hold one in double quotes"
    )


def _cells(path: Path) -> list[list[str]]:
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise PamongError(f"{path}:{reader.line_num}: {error}; mend the double quotes") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PamongError(f"{path}: the table is missing; restore the file") from error
    except UnicodeDecodeError as error:
        raise PamongError(f"{path}: not UTF-8 ({error.reason}); save it as UTF-8") from error


def mended(table: type[Row], body: list[list[str]]) -> list[list[str]]:
    """The rows as the house keeps them: single spaces, lower-case forms, sorted, none twice.

    >>> mended(Venue, [["Hotel ", "di  Hotel Elty"], ["aula", "di Aula"], ["aula", "di Aula"]])
    [['aula', 'di Aula'], ['hotel', 'di Hotel Elty']]
    >>> mended(Venue, [])
    []
    """
    forms = columns(table)[0] == "form"
    tidy = ([" ".join(cell.split()) for cell in cells] for cells in body)
    unique = {(cells[0].lower() if forms else cells[0], *cells[1:]) for cells in tidy}
    return [list(cells) for cells in sorted(unique)]


def rendered(table: type[Row], body: list[list[str]]) -> str:
    """A table's file as text.

    >>> rendered(Venue, [["aula", "di Aula, lantai 2"]])
    'form,example\\naula,"di Aula, lantai 2"\\n'
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns(table), *body])
    return out.getvalue()


def mend(table: type[Row], folder: Path = FOLDER) -> bool:
    """Rewrite a table's file as :func:`mended` says; True where that changed it."""
    path = path_of(table, folder)
    text = rendered(table, mended(table, read(table, folder)))
    if text == path.read_bytes().decode("utf-8"):
        return False
    path.write_bytes(text.encode("utf-8"))
    return True


def main() -> None:
    """Mend every table and say which files changed."""
    try:
        for table in TABLES:
            if mend(table):
                print(f"mended {path_of(table)}")
    except PamongError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
