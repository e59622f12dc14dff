"""What an occasion is called: its kinds, and its name as the text writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    NameMention,
    RegionMention,
    first_of,
)
from pamong.find.scan import Line
from pamong.join.line import word
from pamong.link.scene import Scene

_LASTING: Final = frozenset({"ev-festival", "ev-pameran", "ev-pertandingan", "ev-mtq", "ev-jambore",
                             "ev-lomba", "ev-upacara-adat", "ev-kongres"})  # fmt: skip
_CLOSING: Final = frozenset({"berakhir", "ditutup", "usai"})
_CLOSING_BEFORE: Final = frozenset({"menutup", "penutupan", "berakhirnya"})
_OPENING: Final = frozenset({"dibuka", "membuka", "pembukaan", "mengawali"})
_PHASES: Final = frozenset({"ev-pembukaan", "ev-penutupan"})
# Between the opening and what is opened: pembukaan secara resmi kegiatan MTQ.
_BETWEEN: Final = frozenset({"secara", "resmi", "acara", "kegiatan", "pelaksanaan", "rangkaian"})
# Nouns that add nothing to the occasion named after them: prosesi serah terima.
_WRAPPINGS: Final = frozenset({"Prosesi", "Upacara", "Perayaan"})
_STOPS: Final = frozenset({",", ".", ";", ":", "dan", "yang", "di", "dengan"})
_NEAR: Final = 6
_STEPS: Final = 3


@dataclass(slots=True, unsafe_hash=True)
class Kind:
    """A kind of occasion: its name in words, and its concept."""

    name: str
    concept: str


def kinds_at(s: Scene, line: Line, k: int, item: EventMention) -> tuple[list[Kind], int]:
    """The kinds that the nouns from item ``k`` on name, and the item after them.

    Rakor dan evaluasi, pembukaan secara resmi Festival Erau, Musabaqah Tilawatil Quran (MTQ).
    """
    kinds, end = [_kind(item)], k + 1
    while True:
        step = _joined(s, line, end, kinds[-1])
        following = line[step] if step < len(line) else None
        if not isinstance(following, EventMention):
            break
        kinds.append(_kind(following))
        end = step + 1 + (word(s, line, step - 1) == "(" and word(s, line, step + 1) == ")")
    return (kinds[1:] if len(kinds) > 1 and kinds[0].name in _WRAPPINGS else kinds), end


def _kind(item: EventMention) -> Kind:
    return Kind(item.row.name, item.row.concept)


def _joined(s: Scene, line: Line, end: int, last: Kind) -> int:
    """Where another noun of the same occasion would stand after item ``end``."""
    if word(s, line, end) in {"dan", "serta"}:
        return end + 1
    for step in range(end, end + _STEPS):
        here = word(s, line, step)
        if here == "(" and word(s, line, step + 2) == ")":
            return step + 1  # serah terima jabatan (Sertijab): the short form of it
        if here in _STOPS or step >= len(line) or isinstance(line[step], EventMention):
            break
    if last.concept in _PHASES:
        for step in range(end, end + _STEPS):
            if word(s, line, step) not in _BETWEEN:
                return step
    return end


def label(s: Scene, line: Line, k: int, end: int) -> tuple[str, int]:
    """The occasion's name as written, with the capitalised words after it: Erau Adat Kutai 2025.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Pembukaan Festival Erau Adat Kutai 2025 meriah."))
    >>> line = s.lines[0]
    >>> label(s, line, 0, 2)
    ('Pembukaan Festival Erau Adat Kutai 2025', 6)
    >>> label(s, line, 3, 4)
    ('Adat Kutai 2025', 6)
    """
    named = end - 2 if word(s, line, end - 1) == ")" else end - 1
    ends = (first_of(line[k]), last_token(line, named) - 1)
    proper = any(s.t.words[i][0].isupper() for i in ends)
    stop = _proper_end(s, line, end) if proper else end
    text = squeezed(s, first_of(line[k]), last_token(line, stop - 1))
    return _without_bracket(text[:1].upper() + text[1:]), stop


def _proper_end(s: Scene, line: Line, end: int) -> int:
    """Where the capitalised words after a name end."""
    stop, limit = end, min(end + _NEAR, len(line))
    while stop < limit:
        if _continues(s, line, stop):
            stop += 1
        elif word(s, line, stop) == "dan" and _continues(s, line, stop + 1):
            stop += 2
        else:
            break
    return stop


def _continues(s: Scene, line: Line, k: int) -> bool:
    """Whether an item goes on with a name: a capitalised word, a year, a body, a region."""
    if k >= len(line):
        return False
    item = line.items[k]
    if isinstance(item, int):
        here = s.t.words[item]
        return here[0].isupper() or (len(here) == 4 and here.isdigit())
    if isinstance(item, NameMention):
        return s.people.of(item) is None
    if isinstance(item, DateMention):
        return item.start is not None and len(item.start) == 4
    return isinstance(item, BodyMention | RegionMention | EventMention)


def _without_bracket(text: str) -> str:
    """A label without its abbreviation in brackets: Focus Group Discussion (FGD)."""
    start, end = text.find(" ("), text.find(")")
    return text if start < 0 or end < start else (text[:start] + text[end + 1 :]).strip()


def phase(s: Scene, line: Line, k: int, end: int, kinds: list[Kind],
          name: str) -> tuple[list[Kind], str]:  # fmt: skip
    """The opening or closing of what lasts for days is an occasion of its own."""
    if not any(kind.concept in _LASTING for kind in kinds):
        return kinds, name
    before = {word(s, line, j) for j in range(max(0, k - 2), k)}
    after = {word(s, line, j) for j in range(end, end + 3)}
    around = before | after
    if after & _CLOSING or before & _CLOSING_BEFORE:
        return [Kind("Penutupan", "ev-penutupan"), *kinds], f"Penutupan {name}"
    if around & _OPENING:
        return [Kind("Pembukaan", "ev-pembukaan"), *kinds], f"Pembukaan {name}"
    return kinds, name


def squeezed(s: Scene, first: int, last: int) -> str:
    """The text of the tokens ``[first, last)`` on one line.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat   kerja itu."))
    >>> line = s.lines[0]
    >>> squeezed(s, 0, 2), squeezed(s, 0, 0)
    ('Rapat kerja', '')
    """
    return " ".join(s.t.slice(first, last).split())


def last_token(line: Line, k: int) -> int:
    """The token after an item of a line."""
    item = line.items[k]
    return item + 1 if isinstance(item, int) else item.last
