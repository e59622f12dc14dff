"""The catalogue of questions: the ``*.rq`` files of ``queries/`` and what their headers say.

A header is a block of ``#+`` lines (the convention of grlc), a small YAML: two spaces a level,
one ``key: value`` a line, lists in square brackets. The file stays plain SPARQL that any engine
runs: a parameter is a variable ``?_name``, unbound where nobody gives it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from pamong.errors import PamongError
from pamong.paths import QUERIES

KINDS = (
    "text",
    "integer",
    "date",
    "iri",
    "region",
    "person",
    "body",
    "post",
    "regulation",
    "event",
    "body-kind",
    "regulation-kind",
    "event-kind",
)

Header: TypeAlias = Mapping[str, "str | Header"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question.

    ``kind`` says how its words are read (:data:`KINDS`): plain values, a ``region`` by name or
    code, the name of a ``person``, ``body``, ``post``, ``regulation`` or ``event`` of the store,
    or a word of one of the ontology's lists (``event-kind``). Without a value and a ``default``
    the question answers for everything.
    """

    name: str
    kind: str
    about: str
    default: str | None
    example: str | None

    @property
    def variable(self) -> str:
        """Its variable in the query, without the question mark."""
        return f"_{self.name}"


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, in Indonesian and English, its parameters, its SPARQL."""

    name: str
    summary: str
    summary_en: str
    description: str
    params: tuple[Parameter, ...]
    tags: tuple[str, ...]
    text: str

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((p for p in self.params if p.name == name), None)


@cache
def catalogue(folder: Path = QUERIES) -> tuple[Question, ...]:
    """All questions, by name. Raises PamongError for a file whose header lacks something.

    >>> [q.name for q in catalogue() if "jabatan" in q.tags][:2]
    ['bukti-jabatan', 'jabatan-di-lembaga']
    """
    return tuple(from_file(path) for path in sorted(folder.glob("*.rq")))


def named(name: str, folder: Path = QUERIES) -> Question:
    """The question of that name. Raises PamongError, naming the nearest, where there is none.

    >>> named("siapa-menjabat").summary
    'Siapa memegang jabatan ini di wilayah ini?'
    >>> named("kegiatn")
    Traceback (most recent call last):
    pamong.errors.PamongError: there is no question 'kegiatn'; did you mean kegiatan?
    """
    found = {q.name: q for q in catalogue(folder)}
    if name in found:
        return found[name]
    near = difflib.get_close_matches(name, found, n=2, cutoff=0.7)
    cure = f"did you mean {' or '.join(near)}?" if near else "see `pamong queries`"
    raise PamongError(f"there is no question {name!r}; {cure}")


def from_file(path: Path) -> Question:
    """The question of a ``.rq`` file, one's own as well: the header may be missing there.

    >>> from pamong.paths import QUERIES
    >>> sorted(p.name for p in from_file(QUERIES / "lembaga-wilayah.rq").params)
    ['wilayah']
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PamongError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise PamongError(f"{path}: is not UTF-8; save the query as UTF-8") from error
    return from_text(path.stem, text)


def from_text(name: str, text: str) -> Question:
    """The question that a query's text and header describe.

    >>> header = "#+ summary: Siapa?\\n#+ params:\\n#+   nama:\\n#+     type: text\\n"
    >>> q = from_text("x", header + "ASK {}")
    >>> q.summary, q.params[0].name, q.params[0].kind, q.params[0].default
    ('Siapa?', 'nama', 'text', None)
    >>> from_text("own", "ASK {}").params
    ()
    """
    header = _header(name, text)
    return Question(
        name=name,
        summary=_text(header, "summary") or "",
        summary_en=_text(header, "summary-en") or "",
        description=_text(header, "description") or "",
        params=tuple(_params(name, header.get("params", {}))),
        tags=_list(_text(header, "tags") or ""),
        text=text,
    )


def _params(question: str, listed: str | Header) -> Iterator[Parameter]:
    for name, about in ({} if isinstance(listed, str) else listed).items():
        if isinstance(about, str):
            raise PamongError(f"{question}: parameter {name!r} needs lines such as `type: text`")
        kind = _text(about, "type") or "text"
        if kind not in KINDS:
            raise PamongError(
                f"{question}: parameter {name!r} has type {kind!r}; use one of {', '.join(KINDS)}"
            )
        yield Parameter(
            name,
            kind,
            _text(about, "about") or "",
            _text(about, "default"),
            _text(about, "example"),
        )


def _text(header: Header, key: str) -> str | None:
    value = header.get(key)
    return value if isinstance(value, str) and value else None


def _list(words: str) -> tuple[str, ...]:
    """
    >>> _list("[jabatan, orang]"), _list("")
    (('jabatan', 'orang'), ())
    """
    return tuple(word.strip() for word in words.strip("[]").split(",") if word.strip())


def _header(name: str, text: str) -> Header:
    """The ``#+`` lines of a query as nested mappings."""
    root: dict[str, str | Header] = {}
    open_at: list[dict[str, str | Header]] = [root]
    for line in re.findall(r"^#\+(.*)$", text, re.MULTILINE):
        match = re.fullmatch(r" ((?:  )*)([\w-]+):(?: +(.*?))? *", line)
        if match is None or len(match[1]) // 2 >= len(open_at):
            raise PamongError(f"{name}: the header line {line.strip()!r} is no `key: value`")
        del open_at[len(match[1]) // 2 + 1 :]
        if match[3]:
            open_at[-1][match[2]] = match[3].strip('"')
        else:
            inner: dict[str, str | Header] = {}
            open_at[-1][match[2]] = inner
            open_at.append(inner)
    return root
