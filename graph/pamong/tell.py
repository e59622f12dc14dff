"""Answers for people and for programs: tables, CSV, JSON, JSON Lines, Turtle; and whole files.

In a terminal a table is drawn by rich and fits its width. In a pipe it is plain text whose
columns are aligned and whose cells are never cut, so that ``grep`` and ``cut`` find everything.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from pamong.errors import PamongError
from pamong.vocabulary import ID

if TYPE_CHECKING:
    from rich.text import Text

    from pamong.ask import Answer, Cell, Profile, Rows, Triples
    from pamong.correct.notes import Noted

Line = Sequence[str]


# ---- tables ------------------------------------------------------------------------------------


def table(columns: Line, rows: Iterable[Line], out: TextIO | None = None) -> None:
    """Write a table to ``out`` (standard output where none is given)."""
    target = sys.stdout if out is None else out
    body = [[one_line(cell) for cell in row] for row in rows]
    if target.isatty():
        _draw(columns, body, target)
    else:
        target.writelines(f"{line}\n" for line in aligned(columns, body))


def one_line(text: str) -> str:
    r"""A text in one line; control characters, which could steer a terminal, are shown as \ufffd.

    >>> one_line("Sunggono\n  hadir"), one_line("\x1b[2Jx") == "\ufffd[2Jx"
    ('Sunggono hadir', True)
    """
    return safe(" ".join(text.split()))


def safe(line: str) -> str:
    r"""A line whose control characters, which could steer a terminal, are shown as \ufffd.

    >>> safe("  a\x1b[2Jb") == "  a\ufffd[2Jb", safe("")
    (True, '')
    """
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", line)


def _draw(columns: Line, rows: Sequence[Line], out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    # A terminal is narrow: columns that hold nothing would squeeze those that do.
    kept = [i for i in range(len(columns)) if not rows or any(row[i] for row in rows)]
    drawn = Table(*(columns[i] for i in kept))
    for row in rows:
        drawn.add_row(*(Text(row[i]) for i in kept))  # as it is: "[red]" in a text is a text
    Console(file=out).print(drawn)


def in_colour(out: TextIO) -> bool:
    """Whether colours are shown: to a terminal, where NO_COLOR is unset or empty (no-color.org).

    >>> in_colour(io.StringIO())
    False
    """
    return out.isatty() and not os.environ.get("NO_COLOR")


def paint(texts: Iterable[Text]) -> None:
    """Write coloured lines to the terminal."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False)
    for text in texts:
        console.print(text, soft_wrap=True)


def aligned(columns: Line, rows: Sequence[Line]) -> Iterator[str]:
    """Lines of a plain table, two spaces between the columns.

    >>> list(aligned(["nama", "n"], [["Sunggono", "1"], ["Ani", ""]]))
    ['nama      n', 'Sunggono  1', 'Ani']
    >>> list(aligned(["nama"], []))
    ['nama']
    """
    lines = [columns, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    for line in lines:
        yield "  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip()


# ---- CSV and JSON Lines ------------------------------------------------------------------------


def csv_text(columns: Line, rows: Iterable[Line]) -> str:
    r"""Rows as CSV with a header and ``\n`` line ends.

    >>> csv_text(["nama"], [["Sunggono, Sekda"]])
    'nama\n"Sunggono, Sekda"\n'
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return out.getvalue()


def json_line(record: object) -> str:
    """One record as a line of JSON, as people write it: no escapes for letters.

    >>> json_line({"nama": "Édi"})
    '{"nama": "Édi"}\\n'
    >>> json_line([])
    '[]\\n'
    """
    return json.dumps(record, ensure_ascii=False) + "\n"


# ---- answers -----------------------------------------------------------------------------------

FORMATS = ("table", "csv", "json", "jsonl", "turtle")


def answer(found: Answer, format_: str) -> None:
    """Write an answer to standard output.

    Raises PamongError where the format does not fit: Turtle is for CONSTRUCT and DESCRIBE, the
    others are for SELECT; ``json`` is the SPARQL 1.1 results format.
    """
    from pamong.ask import Rows, Triples

    if isinstance(found, Triples):
        _triples(found, format_)
    elif isinstance(found, Rows):
        _rows(found, format_)
    else:
        word = "true" if found else "false"
        result = {"head": {}, "boolean": found}
        sys.stdout.write(json_line(result) if format_ == "json" else f"{word}\n")


def _triples(found: Triples, format_: str) -> None:
    if format_ not in ("table", "turtle"):
        raise PamongError(f"this answer is a graph, which {format_} cannot hold; use turtle")
    # N-Triples is a part of Turtle.
    sys.stdout.writelines(f"{line}\n" for line in found.lines)


def _rows(found: Rows, format_: str) -> None:
    if format_ == "turtle":
        raise PamongError("this answer is a table, which turtle cannot hold; use csv or json")
    if format_ == "csv":
        rows = ([cell or "" for cell in row.values()] for row in found.texts())
        sys.stdout.write(csv_text(found.columns, rows))
    elif format_ == "json":
        sys.stdout.write(sparql_json(found))
    elif format_ == "jsonl":
        sys.stdout.writelines(json_line(row) for row in found.texts())
    else:
        table(found.columns, shown(found))


def shown(found: Rows) -> Iterator[list[str]]:
    """The rows as people read them: Pamong's own IRIs without their common beginning."""
    for row in found.texts():
        yield [(cell or "").removeprefix(ID) for cell in row.values()]


def sparql_json(found: Rows) -> str:
    """Rows in the SPARQL 1.1 Query Results JSON Format."""
    bindings = [
        {c: _binding(cell) for c, cell in zip(found.columns, row, strict=True) if cell is not None}
        for row in found.rows
    ]
    result = {"head": {"vars": list(found.columns)}, "results": {"bindings": bindings}}
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _binding(cell: Cell) -> dict[str, str]:
    from pyoxigraph import BlankNode, Literal, NamedNode

    if isinstance(cell, Literal):
        return {"type": "literal", "value": cell.value, **_kind(cell.language, cell.datatype.value)}
    if isinstance(cell, NamedNode | BlankNode):
        return {"type": "uri" if isinstance(cell, NamedNode) else "bnode", "value": cell.value}
    return {"type": "literal", "value": str(cell)}


def _kind(language: str | None, datatype: str) -> dict[str, str]:
    if language:
        return {"xml:lang": language}
    return {} if datatype.endswith("#string") else {"datatype": datatype}


# ---- profiles ----------------------------------------------------------------------------------


def profile(found: Profile) -> Iterator[str]:
    """A profile as lines of text: each fact, and below it its sentences and where they stand."""
    from pamong.correct.notes import heading

    also = f" ({', '.join(found.forms)})" if found.forms else ""
    yield one_line(f"{found.name}{also}")
    yield found.id
    for part in found.parts:
        if part.items:
            yield ""
            yield part.title
        for item in part.items:
            known = " \u00b7 ".join(cell for cell in item.cells if cell)
            yield f"  - {one_line(known) or '(hanya tindakannya)'}"
            for one in item.evidence:
                yield f"      \u201c{one_line(one.sentence)}\u201d"
                place = one_line(", ".join(filter(None, (one.outlet, one.date))))
                where = f"{one.source.removeprefix(ID)}, huruf ke-{one.start}"
                yield f"      {place}: {where}" if place else f"      {where}"
                for noted in found.notes:
                    if noted.is_beside(one.claims):
                        yield f"      * {one_line(heading(noted.note))}, di bawah"
    yield from notes(found.notes)
    yield ""
    articles = len(found.sources)
    also = f" ({articles} artikel)" if articles != found.independent else ""
    yield f"Sumber: {found.independent}{also}"


def notes(found: Iterable[Noted], language: str = "id") -> Iterator[str]:
    """Replies and corrections as lines of text, each whole; nothing where there are none."""
    from pamong.correct.notes import heading

    for noted in found:
        yield ""
        about = {"id": "tentang", "en": "on"}[language]
        yield one_line(f"{heading(noted.note, language)}, {about} {noted.target}")
        yield f"  \u201c{one_line(noted.note.text)}\u201d"
        if noted.note.link:
            yield f"  {noted.note.link}"


# ---- files -------------------------------------------------------------------------------------


def save(path: Path | str, text: str) -> None:
    """Write a whole file or nothing: into a neighbour first, which then takes its place.

    ``-`` is standard output. Raises PamongError where the file cannot be written.
    """
    if str(path) == "-":
        sys.stdout.write(text)
        return
    target = Path(path)
    try:
        _replace(target, text)
    except OSError as error:
        raise PamongError(f"{target}: cannot be written ({error.strerror}); check it") from error


def _replace(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        # mkstemp makes files for their owner only; a result is as readable as any other file.
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
