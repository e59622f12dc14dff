"""Words of a line that tell of an occasion, with the day and the place of their clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pamong.join.circumstances import When, Where
from pamong.join.labels import Kind

NOUN: Final = "noun"
VERB: Final = "verb"
WORD: Final = "word"  # acara itu, kegiatan tersebut, di tempat yang sama
MOMENT: Final = "moment"  # waktu itu, kala itu
PRESENCE: Final = "presence"  # hadir di Hotel X: an occasion not named yet
NAMING: Final = frozenset({NOUN, VERB})
AFTERWARDS: Final = frozenset({"usai", "seusai", "selepas", "setelah", "sesudah"})


@dataclass(slots=True, unsafe_hash=True)
class Telling:
    """Words of a line that tell of an occasion: the items ``[at, end)``.

    ``definite``: it points back (rapat itu); ``bare``: it begins its sentence without any day or
    place (Rapat dipimpin ...), which points back as well. ``alike``: it is another one of the
    kind (acara serupa). ``unreal``: wished for, planned or only spoken of, so that it needs a day.
    ``aside``: told as a part of another occasion, or as what that is held for.
    """

    line: int
    at: int
    end: int
    how: str
    kinds: tuple[Kind, ...] = ()
    label: str = ""
    key: str = ""
    definite: bool = False
    bare: bool = False
    alike: bool = False
    unreal: bool = False
    aside: bool = False
    ordinal: str | None = None
    when: When | None = None
    where: Where | None = None
