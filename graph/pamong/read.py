"""Documents from text files, folders, globs, JSON Lines and standard input.

The text is kept exactly as the file has it, line ends included, because every offset counts its
characters; only a UTF-8 byte-order mark at the very start is left out on purpose, as it is a
mark of the encoding and no part of the text. What cannot be read raises
:class:`~pamong.errors.PamongError` with the file, the fault and the cure.
"""

from __future__ import annotations

import glob
import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from pamong.errors import PamongError
from pamong.paths import SEEDS
from pamong.records import Document

ARTICLES = SEEDS / "articles"
STDIN = "-"
TEXT = frozenset({".txt", ".text"})
LINES = frozenset({".jsonl", ".ndjson"})
MARKUP = frozenset({".html", ".htm", ".xhtml"})

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]*")
_BOM = b"\xef\xbb\xbf"


def documents(sources: Sequence[str | Path] = ()) -> Iterator[Document]:
    """Every document of ``sources`` in order; with none, the articles that ship with Pamong.

    A source is a text file (with or without a sidecar ``NAME.json`` that gives ``id``, ``url``,
    ``outlet``, ``published`` and ``title``), a JSON Lines file of records with at least
    ``text``, a folder of such files, a glob, or ``-`` for standard input. The same document
    twice is given once.

    Raises PamongError for a source that is missing, empty, no UTF-8 text or no article, and
    when one id stands for two different texts.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "Rakor Kukar.txt")
    ...     _ = path.write_text("Sunggono hadir.", encoding="utf-8")
    ...     [(d.id, d.name, d.text) for d in documents([path, path])]
    [('rakor-kukar', 'Rakor Kukar', 'Sunggono hadir.')]
    """
    return _once(_read_all(sources or (ARTICLES,)))


def slug(words: str) -> str:
    """``words`` in ASCII lower case, everything else a single hyphen.

    >>> slug("Rakor & Évaluasi (2)"), slug("…")
    ('rakor-evaluasi-2', '')
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def short_hash(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of ``text``.

    >>> short_hash("Rapat.")
    '0c536dcc7243ada1'
    >>> short_hash(""), short_hash("") == short_hash(" ")
    ('e3b0c44298fc1c14', False)
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _once(found: Iterable[tuple[str, Document]]) -> Iterator[Document]:
    seen: dict[str, tuple[str, str]] = {}
    for where, document in found:
        first = seen.setdefault(document.id, (where, document.text))
        if first[1] != document.text:
            raise PamongError(
                f"{where}: the id {document.id!r} already stands for the text of {first[0]}; "
                f"give one of them another name, or an id of its own"
            )
        if first[0] == where:
            yield document


def _read_all(sources: Sequence[str | Path]) -> Iterator[tuple[str, Document]]:
    done: set[str] = set()
    for source in sources:
        for path in _files(source):
            if path not in done:
                done.add(path)
                yield from _read(path)


def _files(source: str | Path) -> Iterator[str]:
    """The files a source stands for, as strings, in a stable order."""
    path = Path(source)
    if str(source) == STDIN:
        yield STDIN
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield str(path)
    elif glob.has_magic(str(source)):
        yield from _glob(str(source))
    else:
        raise PamongError(f"{source}: there is no such file or folder; check the path")


def _folder(folder: Path) -> list[str]:
    found = sorted(
        str(p)
        for p in folder.rglob("*")
        if p.suffix.lower() in TEXT | LINES and _visible(p, folder)
    )
    if not found:
        raise PamongError(f"{folder}: the folder holds no .txt and no .jsonl file; add articles")
    return found


def _visible(path: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def _glob(pattern: str) -> Iterator[str]:
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        raise PamongError(f"{pattern}: no file matches; check the pattern")
    for path in found:
        # A sidecar that a wide pattern catches is read with its text, never for itself.
        if not path.endswith(".json"):
            yield from _files(path)


def _read(path: str) -> Iterator[tuple[str, Document]]:
    if path == STDIN:
        yield from _standard_input()
        return
    suffix = Path(path).suffix.lower()
    if suffix in MARKUP:
        raise PamongError(f"{path}: web pages are not read; save the article as plain text")
    if suffix == ".json":
        raise PamongError(f"{path}: is no article; give the .txt file beside it, or JSON Lines")
    text = _decoded(path, _bytes(path))
    if suffix in LINES:
        yield from _records(path, text)
    else:
        yield path, _article(Path(path), text)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise PamongError(f"{path}: cannot be read ({error.strerror}); check it") from error


def _decoded(where: str, data: bytes) -> str:
    """The text of ``data``, its byte-order mark left out."""
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise PamongError(
            f"{where}: byte {error.start} is not UTF-8; save the file as UTF-8"
        ) from error
    return _sound(where, text)


def _sound(where: str, text: str) -> str:
    """``text``, if it is one: not blank, not binary, not a web page."""
    if not text.strip():
        raise PamongError(f"{where}: there is no text in it; put the article there or leave it out")
    if "\0" in text:
        raise PamongError(f"{where}: is a binary file and no text; save the article as plain text")
    if re.match(r"\s*<(?:!doctype html|html)\b", text, re.IGNORECASE):
        raise PamongError(f"{where}: web pages are not read; save the article as plain text")
    return text


def _article(path: Path, text: str) -> Document:
    sidecar = path.with_suffix(".json")
    about = _sidecar(sidecar) if sidecar.is_file() else {}
    return _document(str(sidecar), about, text, slug(path.stem) or short_hash(text), path.stem)


def _sidecar(path: Path) -> Mapping[str, object]:
    return _object(str(path), _decoded(str(path), _bytes(str(path))))


def _object(where: str, text: str) -> Mapping[str, object]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise PamongError(f"{where}: is not JSON ({error.msg}); mend it or take it out") from error
    if not isinstance(value, dict):
        raise PamongError(f'{where}: holds no JSON object; write {{"url": …, "text": …}}')
    return value


def _standard_input() -> Iterator[tuple[str, Document]]:
    text = _decoded("standard input", sys.stdin.buffer.read())
    if _looks_like_records(text):
        yield from _records("standard input", text)
    else:
        yield "standard input", Document(short_hash(text), "stdin", text)


def _looks_like_records(text: str) -> bool:
    """Whether the first line is a JSON object, as no article's first line is.

    >>> _looks_like_records('{"text": "…"}'), _looks_like_records("{Kukar} Sunggono hadir.")
    (True, False)
    """
    try:
        return isinstance(json.loads(text.lstrip().split("\n", 1)[0]), dict)
    except json.JSONDecodeError:
        return False


def _records(where: str, text: str) -> Iterator[tuple[str, Document]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            place = f"{where}, line {number}"
            yield place, _record(place, _object(place, line))


def _record(where: str, about: Mapping[str, object]) -> Document:
    text = about.get("text")
    if not isinstance(text, str):
        raise PamongError(f'{where}: has no "text"; give the article\'s text there')
    _encodable(where, _sound(where, text))
    known = _field(where, about, "id")
    return _document(where, about, text, short_hash(text), known)


def _encodable(where: str, text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise PamongError(
            f"{where}: character {error.start} is half of a surrogate pair; write the text anew"
        ) from error


def _document(
    where: str, about: Mapping[str, object], text: str, fallback: str, name: str | None
) -> Document:
    url = _field(where, about, "url")
    known = _field(where, about, "id")
    id_ = _checked_id(where, known) if known else short_hash(url) if url else fallback
    return Document(
        id=id_,
        name=name or id_,
        text=text,
        url=url,
        outlet=_field(where, about, "outlet"),
        published=_published(where, about),
        title=_field(where, about, "title"),
    )


def _field(where: str, about: Mapping[str, object], key: str) -> str | None:
    value = about.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise PamongError(f"{where}: {key!r} must be a text, not {type(value).__name__}")


def _checked_id(where: str, known: str) -> str:
    if _ID.fullmatch(known):
        return known
    raise PamongError(
        f"{where}: the id {known!r} cannot stand in an IRI; "
        f'use letters, digits, ".", "_" and "-" only (an address belongs in "url")'
    )


def _published(where: str, about: Mapping[str, object]) -> date | None:
    value = _field(where, about, "published")
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise PamongError(
            f"{where}: 'published' is {value!r}; write a date such as 2023-10-05"
        ) from error
