"""What Pamong knows of the register: the CSV files of ``seeds/tables/`` as frozen rows.

One class a table; its fields are the file's header, all text, an empty cell is ``""``.
``python -m pamong.tables`` mends the files in place: forms in lower case, single spaces, rows
sorted and without duplicates.
"""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar, overload

from pamong.errors import PamongError
from pamong.paths import SEEDS

FOLDER = SEEDS / "tables"


@dataclass(frozen=True, slots=True)
class Row:
    """The base of every row. ``table`` is the file's stem, ``key`` how many columns tell rows
    apart (two where one form may have several meanings)."""

    table: ClassVar[str]
    key: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Region(Row):
    """A region of levels 1 to 3; level and parent follow from the dotted Kemendagri code."""

    table: ClassVar[str] = "regions"
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class RegionShortName(Row):
    """A short name in use; ``sure`` is ``no`` where the form means something else as well."""

    table: ClassVar[str] = "region-short-names"
    key: ClassVar[int] = 2
    form: str
    code: str
    sure: str
    example: str


@dataclass(frozen=True, slots=True)
class Capital(Row):
    """A seat of government; ``code`` is the region it names in a dateline."""

    table: ClassVar[str] = "capitals"
    key: ClassVar[int] = 2
    form: str
    code: str
    example: str


@dataclass(frozen=True, slots=True)
class Honorific(Row):
    """A word before a name; ``part`` is ``yes`` where it belongs to the name."""

    table: ClassVar[str] = "honorifics"
    key: ClassVar[int] = 2
    form: str
    kind: str
    part: str
    example: str


@dataclass(frozen=True, slots=True)
class Degree(Row):
    """A degree or suffix after a name, dots and spaces off."""

    table: ClassVar[str] = "degrees"
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class NameWord(Row):
    """A word that is mostly a personal name."""

    table: ClassVar[str] = "name-words"
    form: str
    source: str


@dataclass(frozen=True, slots=True)
class SubjectWord(Row):
    """A word inside the names of government bodies, after the head."""

    table: ClassVar[str] = "subject-words"
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class CommonWord(Row):
    """A word that is no name even where it is capitalised."""

    table: ClassVar[str] = "common-words"
    form: str
    kind: str


@dataclass(frozen=True, slots=True)
class Capacity(Row):
    """A word that says how a post is held; ``where`` is ``before`` or ``after`` the post."""

    table: ClassVar[str] = "capacities"
    key: ClassVar[int] = 2
    form: str
    status: str
    where: str
    example: str


@dataclass(frozen=True, slots=True)
class Position(Row):
    """A position, and what completes it (``takes``: region, body, field or nothing)."""

    table: ClassVar[str] = "positions"
    key: ClassVar[int] = 2
    form: str
    title: str
    role: str
    takes: str
    body: str
    example: str


@dataclass(frozen=True, slots=True)
class BodyHead(Row):
    """Words that begin a body's name (dinas, komisi, rsud)."""

    table: ClassVar[str] = "body-heads"
    key: ClassVar[int] = 2
    form: str
    name: str
    kind: str
    concept: str
    scope: str
    lower: str
    example: str


@dataclass(frozen=True, slots=True)
class NamedBody(Row):
    """A body with a fixed name, by each form in use."""

    table: ClassVar[str] = "bodies"
    key: ClassVar[int] = 2
    form: str
    name: str
    concept: str
    scope: str
    parent: str
    example: str


@dataclass(frozen=True, slots=True)
class RegulationKind(Row):
    """A kind of legal document by each form in use."""

    table: ClassVar[str] = "regulation-kinds"
    key: ClassVar[int] = 2
    form: str
    name: str
    concept: str
    issuer: str
    scope: str
    example: str


@dataclass(frozen=True, slots=True)
class EventKind(Row):
    """A noun for an occasion."""

    table: ClassVar[str] = "event-kinds"
    key: ClassVar[int] = 2
    form: str
    name: str
    concept: str
    example: str


@dataclass(frozen=True, slots=True)
class EventVerb(Row):
    """A verb that reports an occasion."""

    table: ClassVar[str] = "event-verbs"
    key: ClassVar[int] = 2
    form: str
    name: str
    concept: str
    example: str


@dataclass(frozen=True, slots=True)
class RoleVerb(Row):
    """A verb that says what someone did at an occasion."""

    table: ClassVar[str] = "role-verbs"
    key: ClassVar[int] = 2
    form: str
    voice: str
    role: str
    example: str


@dataclass(frozen=True, slots=True)
class SpeechVerb(Row):
    """A verb or preposition of speech."""

    table: ClassVar[str] = "speech-verbs"
    key: ClassVar[int] = 2
    form: str
    mode: str
    example: str


@dataclass(frozen=True, slots=True)
class Venue(Row):
    """A word that begins a venue."""

    table: ClassVar[str] = "venues"
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Group(Row):
    """A group of people that is counted."""

    table: ClassVar[str] = "groups"
    key: ClassVar[int] = 2
    form: str
    name: str
    concept: str
    example: str


@dataclass(frozen=True, slots=True)
class Abbreviation(Row):
    """A word with a final dot that does not end a sentence."""

    table: ClassVar[str] = "abbreviations"
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class CalendarWord(Row):
    """A month, weekday, relative day or number word; ``value`` is its number, signed."""

    table: ClassVar[str] = "calendar"
    key: ClassVar[int] = 2
    form: str
    kind: str
    value: str
    example: str


@dataclass(frozen=True, slots=True)
class TopicWord(Row):
    """A matter of regional government; ``broader`` is the wider matter, empty where none."""

    table: ClassVar[str] = "topics"
    key: ClassVar[int] = 2
    form: str
    name: str
    broader: str
    example: str


R = TypeVar("R", bound=Row)

TABLES: tuple[type[Row], ...] = (
    Region,
    RegionShortName,
    Capital,
    Honorific,
    Degree,
    NameWord,
    SubjectWord,
    CommonWord,
    Capacity,
    Position,
    BodyHead,
    NamedBody,
    RegulationKind,
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
def rows(table: type[R]) -> tuple[R, ...]: ...
@overload
def rows(table: str) -> tuple[Row, ...]: ...
def rows(table: type[Row] | str) -> tuple[Row, ...]:
    """The rows of a table, by its class (typed) or its file's stem; read once a process.

    Raises PamongError where the file is missing, is no UTF-8, or its header or a row does not
    fit the class.

    >>> rows(Region)[0]
    Region(code='11', name='Aceh')
    >>> rows("regions") is rows(Region)
    True
    >>> rows("villages")
    Traceback (most recent call last):
    pamong.errors.PamongError: villages: no such table; see seeds/tables/README.md for the list
    """
    return _rows(table_named(table) if isinstance(table, str) else table)


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
    return table.__match_args__


def path_of(table: type[Row], folder: Path = FOLDER) -> Path:
    """The file of a table."""
    return folder / f"{table.table}.csv"


@cache
def _rows(table: type[Row]) -> tuple[Row, ...]:
    return tuple(table(*cells) for cells in read(table))


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
    if any(len(cells) != len(wanted) for cells in body):
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
