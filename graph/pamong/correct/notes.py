"""Replies and corrections beside what articles say: hak jawab and hak koreksi.

Undang-Undang Nomor 40 Tahun 1999 tentang Pers gives whoever is harmed by a report the right to
reply with facts (article 1, point 11), and everybody the right to correct what is wrong (article
1, point 12); the press must print both (article 5). A note stands beside a claim, a document, a
person or an event, as a Web Annotation in ``<…/graph/notes>``. It never changes a claim.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO, Final, Literal, TypeAlias, cast
from urllib.parse import urlsplit

from pamong.errors import PamongError
from pamong.lines import Line
from pamong.ntriples import indonesian, iri, is_a, is_iri, iso_date, literal, triple
from pamong.vocabulary import DCT, ID, OA, RDF, RDFS

if TYPE_CHECKING:
    import pyoxigraph as ox

Kind: TypeAlias = Literal["reply", "correction"]

NOTES: Final = f"<{ID}graph/notes>"
"""The graph of a store that holds the notes."""

MOST: Final = 20_000
"""Characters that a note may have; the longest reply a newspaper prints is shorter."""
_MOST_OF_NAME: Final = 200
_MOTIVES: Final[Mapping[Kind, str]] = {"reply": OA.replying, "correction": OA.editing}
TARGETS: Final = ("doc", "person", "event")
"""The kinds of things that a note may be about; a claim is a part of a document."""


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """A reply or a correction.

    ``target`` is the path of what it is about, ``sender`` from whom it is, ``on`` an ISO date;
    ``link`` is where it was published, empty where that is not said.
    """

    target: str
    kind: Kind
    text: str
    sender: str
    on: str
    link: str = ""

    @property
    def path(self) -> str:
        """Its identity: the same note has the same.

        >>> Note("doc/d1", "reply", "Tidak benar.", "Ani", "2026-01-02").path
        'note/54a347ba90'
        """
        parts = (self.target, self.kind, self.text, self.sender, self.on, self.link)
        return f"note/{blake2b(chr(0).join(parts).encode(), digest_size=5).hexdigest()}"


def note(target: str, kind: Kind, text: str, sender: str, on: str, link: str = "") -> Note:
    """A note made of what somebody gave. Raises PamongError where something in it cannot be.

    Line breaks and tabs stay; markup stays as the characters it is made of, and is never read.

    >>> note("doc/d1", "reply", " Tidak benar.\\r\\n", "Ani", "2026-01-02").text
    'Tidak benar.'
    >>> note("post/64/gubernur", "reply", "x", "Ani", "2026-01-02")
    Traceback (most recent call last):
    pamong.errors.PamongError: post/64/gubernur: a note is about a claim, a document, a person or \
an event; give the identity of one
    """
    if target.partition("/")[0] not in TARGETS:
        raise PamongError(
            f"{target}: a note is about a claim, a document, a person or an event; "
            "give the identity of one"
        )
    words = _sound("the text", text.replace("\r\n", "\n").replace("\r", "\n"), MOST, "\n\t")
    name = _sound("the sender", sender, _MOST_OF_NAME, "")
    return Note(target, kind, words, name, _dated(on), _linked(link))


def _sound(what: str, words: str, most: int, allowed: str) -> str:
    """Words without blanks around them; PamongError where they are none, too many or hide some."""
    if len(words) > most:
        raise PamongError(f"{what} has {len(words)} characters; shorten it to {most}")
    stripped = words.strip()
    if not stripped:
        raise PamongError(f"{what} is empty; say what is to be noted, and from whom")
    bad = next((c for c in stripped if c not in allowed and _is_hidden(c)), None)
    if bad is not None:
        raise PamongError(f"{what} holds the hidden character U+{ord(bad):04X}; take it out")
    return stripped


def _is_hidden(character: str) -> bool:
    """Whether a character steers instead of showing: controls, half surrogates, marks that turn
    the direction of a text (Trojan Source, CVE-2021-42574), and what is no character.

    >>> [_is_hidden(c) for c in ("a", "\\x1b", "\\u202e", "\\u200d", "<")]
    [False, True, True, False, False]
    """
    if character in "\u200c\u200d":  # joiners, which scripts and emoji need
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")


def _dated(on: str) -> str:
    try:
        return date.fromisoformat(on).isoformat() if re.fullmatch(r"[0-9-]{10}", on) else _no(on)
    except ValueError:
        return _no(on)


def _no(on: str) -> str:
    raise PamongError(f"{on[:40]!r} is no date; write one such as 2026-01-31")


def _linked(link: str) -> str:
    """A web address, or nothing where there is none; PamongError for anything else."""
    if not link:
        return ""
    try:
        scheme = urlsplit(link).scheme
    except ValueError:
        scheme = ""
    if len(link) > 2000 or scheme not in ("http", "https") or not is_iri(link):
        raise PamongError(f"{link[:60]!r} is no web address; give one that begins with https://")
    return link


def decoded(name: str, source: BinaryIO) -> str:
    """The text of an open file for a note. Raises PamongError where it is too long, or no UTF-8.

    No more is read than shows that: 50 MB cost no more than 80 kB.

    >>> from io import BytesIO
    >>> decoded("x.txt", BytesIO(b"Tidak benar."))
    'Tidak benar.'
    >>> decoded("x.txt", BytesIO(b"x" * 100_000))
    Traceback (most recent call last):
    pamong.errors.PamongError: x.txt: is longer than the 20000 characters of a note; shorten it
    """
    limit = 4 * MOST  # bytes that the longest characters take
    data = source.read(limit + 1)
    if len(data) > limit:
        raise PamongError(f"{name}: is longer than the {MOST} characters of a note; shorten it")
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise PamongError(
            f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8"
        ) from error


def target_named(graph: ox.Store, words: str) -> str:
    """The path of what a note is to be about: given by path or IRI, or a person by name.

    Raises PamongError where the store knows no such thing.
    """
    from pamong import lookup

    path = words.strip("<>").removeprefix(ID)
    if path.partition("/")[0] not in TARGETS or "/" not in path:
        return lookup.thing(graph, "person", words).iri.removeprefix(ID)
    if not _is_known(graph, path):
        raise PamongError(f"{words}: the store knows no such claim, document, person or event")
    return path


def _is_known(graph: ox.Store, path: str) -> bool:
    from pyoxigraph import DefaultGraph, NamedNode

    try:
        node = NamedNode(ID + path)
    except ValueError:
        return False
    return next(graph.quads_for_pattern(node, None, None, DefaultGraph()), None) is not None


# ---- as quads ----------------------------------------------------------------------------------


def lines_of(made: Iterable[Note]) -> Iterator[Line]:
    """Notes as quads: an ``oa:Annotation`` each, with an ``oa:TextualBody``."""
    for one in made:
        yield from (Line(text, NOTES) for text in _triples(one))


def _triples(one: Note) -> Iterator[str]:
    body = f"{one.path}/body"
    yield is_a(one.path, OA.Annotation)
    yield triple(one.path, OA.hasTarget, iri(one.target))
    yield triple(one.path, OA.hasBody, iri(body))
    yield triple(one.path, OA.motivatedBy, f"<{_MOTIVES[one.kind]}>")
    yield triple(one.path, DCT.creator, literal(one.sender))
    yield triple(one.path, DCT.created, iso_date(one.on))
    if one.link:
        yield triple(one.path, RDFS.seeAlso, f"<{one.link}>")
    yield is_a(body, OA.TextualBody)
    yield triple(body, RDF.value, indonesian(one.text))


def notes_in(graph: ox.Store) -> tuple[Note, ...]:
    """The notes of a store, or of a dataset read from a file, in order."""
    from pyoxigraph import NamedNode

    said: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for quad in graph.quads_for_pattern(None, None, None, NamedNode(NOTES[1:-1])):
        subject = cast("ox.NamedNode", quad.subject).value
        value = cast("ox.NamedNode | ox.Literal", quad.object).value
        said[subject][quad.predicate.value] = value
    found = (about for about in said.values() if OA.hasTarget in about)
    return tuple(sorted(_note(about, said[about[OA.hasBody]]) for about in found))


def _note(about: Mapping[str, str], body: Mapping[str, str]) -> Note:
    kinds: dict[str, Kind] = {motive: kind for kind, motive in _MOTIVES.items()}
    return Note(
        target=about[OA.hasTarget].removeprefix(ID),
        kind=kinds[about[OA.motivatedBy]],
        text=body[RDF.value],
        sender=about[DCT.creator],
        on=about[DCT.created],
        link=about.get(RDFS.seeAlso, ""),
    )


# ---- beside what is shown ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Noted:
    """A note, and what it is about under the identity that the graph shows."""

    note: Note
    target: str

    def is_beside(self, claims: Iterable[str]) -> bool:
        """Whether the note is about one of some claims, or about the document of one.

        >>> note = Note("doc/d1", "reply", "Tidak benar.", "Ani", "2026-01-02")
        >>> noted = Noted(note, "doc/d1")
        >>> noted.is_beside(["doc/d1#tenure.5f"]), noted.is_beside(["doc/d10#tenure.5f"])
        (True, False)
        >>> noted.is_beside([])
        False
        """
        return any(self.target in (claim, claim.partition("#")[0]) for claim in claims)


def all_noted(graph: ox.Store) -> tuple[Noted, ...]:
    """All notes of a store with what they are about, in order."""
    return tuple(Noted(one, _shown(graph, one)) for one in notes_in(graph))


def _shown(graph: ox.Store, one: Note) -> str:
    from pamong.resolve.settle import name_of

    return one.target if one.target.startswith("doc/") else name_of(graph, one.target) or one.target


_WORDS: Final[Mapping[str, Mapping[Kind, str]]] = {
    "id": {"reply": "Hak jawab", "correction": "Hak koreksi"},
    "en": {"reply": "Right of reply", "correction": "Correction"},
}


def heading(one: Note, language: str = "id") -> str:
    """What kind of note it is, from whom, of which day.

    >>> heading(Note("doc/d1", "reply", "Tidak benar.", "Ani", "2026-01-02"))
    'Hak jawab dari Ani, 2026-01-02'
    """
    word = {"id": "dari", "en": "from"}[language]
    return f"{_WORDS[language][one.kind]} {word} {one.sender}, {one.on}"
