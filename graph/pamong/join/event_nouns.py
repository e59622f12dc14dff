"""An occasion told of by a noun: rakor dan evaluasi, pembukaan Festival Erau, rapat itu."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import DateMention, EventMention, VenueMention
from pamong.find.scan import Line
from pamong.join.asides import is_marked
from pamong.join.labels import kinds_at, label, phase
from pamong.join.line import word
from pamong.join.speakers import THAT, TIMES
from pamong.join.telling import NOUN, Telling
from pamong.join.unreal import is_ahead, is_unreal
from pamong.link.scene import Scene

_NEAR: Final = 6
_PLAIN: Final = frozenset({"Rapat", "Sidang", "Pertemuan", "Kunjungan", "Upacara"})


def by_noun(s: Scene, number: int, line: Line, k: int, item: EventMention) -> Telling:
    """A noun, with the nouns joined to it: rakor dan evaluasi, pembukaan Festival Erau."""
    kinds, end = kinds_at(s, line, k, item)
    text, end = label(s, line, k, end)
    kinds, text = phase(s, line, k, end, kinds, text)
    return Telling(number, k, end, NOUN, tuple(dict.fromkeys(kinds)), text, text,
                   aside=is_marked(line, k),
                   definite=is_definite(s, line, end) or word(s, line, k - 1) == "jalannya",
                   bare=is_bare(s, line, k, end),
                   unreal=is_unreal(line, k) or is_ahead(s, line, end),
                   ordinal=_ordinal(item.name))  # fmt: skip


def is_definite(s: Scene, line: Line, end: int) -> bool:
    """Whether "itu", "ini" or "tersebut" belongs to the noun before item ``end``.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat koordinasi itu digelar."))
    >>> line = s.lines[0]
    >>> is_definite(s, line, 1), is_definite(s, line, 2), is_definite(s, line, 99)
    (True, False, False)
    """
    theme = word(s, line, end) in {"bertema", "bertajuk"}
    for k in range(end, min(end + (16 if theme else _NEAR), len(line))):
        here = word(s, line, k)
        if here in THAT:
            return word(s, line, k - 1) not in TIMES | {"tahun", "bulan", "pekan"}
        if theme:
            continue
        if here in {",", ".", "yang", "di", "pada", "untuk", "dan"} or here[:2] in {"di", "me"}:
            return False
        if isinstance(line[k], DateMention | VenueMention):
            return False
    return False


def is_bare(s: Scene, line: Line, k: int, end: int) -> bool:
    """Whether the noun begins the sentence and a verb follows it: Rapat dipimpin ...

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat dipimpin Sekda."))
    >>> line = s.lines[0]
    >>> is_bare(s, line, 0, 1), is_bare(s, line, 1, 2)
    (True, False)
    """
    following = word(s, line, end)
    if k == 1 and following == "yang" and word(s, line, 0) in {"dalam", "pada"}:
        return isinstance(item := line.items[k], EventMention) and item.row.name in _PLAIN
    return k == 0 and (
        following[:2] in {"di", "be", "me"} or following in {"juga", "turut", "waktu", "yang"}
    )


def _ordinal(name: str) -> str | None:
    """Which of its row an occasion is, None where it does not say: MTQ ke-45."""
    at = name.lower().find("ke-")
    return name[at + 3 :].split()[0].lower() if at >= 0 and name[at + 3 :].strip() else None
