"""The last day of an occasion of several days: dijadwalkan berakhir 28 September."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import DateMention
from pamong.find.scan import Line
from pamong.join.circumstances import When
from pamong.join.line import word
from pamong.link.scene import Scene

_LASTING: Final = frozenset({
    "ev-festival", "ev-jambore", "ev-kongres", "ev-lomba", "ev-mtq", "ev-olahraga", "ev-pameran",
    "ev-pasar-murah", "ev-pelatihan", "ev-perayaan", "ev-pertandingan",
})  # fmt: skip
_ENDING: Final = frozenset({"berakhir", "ditutup"})
_GOING_ON: Final = frozenset({"berlangsung", "digelar", "dihelat", "dilaksanakan"})
_UNTIL: Final = frozenset({"hingga", "sampai"})
_BETWEEN: Final = frozenset({"akan", "baru", "dengan", "hari", "nanti", "pada", "tanggal"}) | _UNTIL
_REACH: Final = 5
_DAY: Final = len("2025-09-28")


def last_day(s: Scene, when: When, concepts: frozenset[str], lines: tuple[int, ...]) -> str | None:
    """The day on which an occasion is said to end, in one of its lines; None where none says so.

    Only what lasts for days has one (``concepts``), and it lies behind the first day.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def found(text, kind="ev-festival"):
    ...     s = scene(Document("x", "x", text))
    ...     return last_day(s, When("2025-09-21", None, None, 0, 0), frozenset({kind}), (0,))
    >>> found("Festival dibuka, Minggu (21/9/2025), dan berakhir pada 28 September 2025.")
    '2025-09-28'
    >>> found("Festival ditutup 14 September 2025."), found("Festival berlangsung meriah.")
    (None, None)
    >>> found("Rapat berakhir 28 September 2025.", "ev-rapat")
    """
    if when.end is not None or not concepts & _LASTING:
        return None
    for number in lines:
        for k, item in enumerate(s.lines[number].items):
            if type(item) is DateMention and _is_last(s, s.lines[number], k, item, when):
                return item.start
    return None


def _is_last(s: Scene, line: Line, k: int, day: DateMention, when: When) -> bool:
    if day.start is None or len(day.start) != _DAY or day.start <= when.start:
        return False
    until = False
    for back in range(k - 1, max(-1, k - 1 - _REACH), -1):
        here = word(s, line, back)
        if here in _ENDING or (here in _GOING_ON and until):
            return True
        if here not in _BETWEEN:
            return False
        until = until or here in _UNTIL
    return False
