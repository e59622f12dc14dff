"""What decrees do: set up bodies, and follow up other regulations.

"Menyusul" and "menindaklanjuti" are weaker than a legal basis, and so is the relation made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import BodyMention, RegulationMention
from pamong.find.scan import Line
from pamong.join.regulations import RegulationRef, regulation_ref
from pamong.join.speakers import THAT
from pamong.link.scene import Scene
from pamong.records import Relation, Support

_SETTING_UP: Final = frozenset({"pembentukan", "membentuk", "dibentuk", "dibentuknya", "terbentuk"})
_FOLLOWING: Final = frozenset({"menyusul", "menindaklanjuti", "ditindaklanjuti"})
_DECREES: Final = ("doc-keputusan", "doc-kep")
_REACH: Final = 3


@dataclass(frozen=True, slots=True)
class SetUp:
    """A body that a decree sets up, and the sentences that say so."""

    body: str
    decree: RegulationRef
    lines: tuple[int, ...]


def _cited(s: Scene, line: Line) -> list[tuple[int, RegulationRef]]:
    return [
        (k, regulation_ref(s, item))
        for k in line.citations
        if isinstance(item := line.items[k], RegulationMention)
    ]


def _decree_in(s: Scene, line: Line) -> RegulationRef | None:
    """The first decree (keputusan) a line cites, regulations in general left out."""
    return next((ref for _, ref in _cited(s, line) if ref.kind.startswith(_DECREES)), None)


def _body_set_up(s: Scene, line: Line) -> str | None:
    """The body right after a word of setting up, None where a line sets up none."""
    if _SETTING_UP.isdisjoint(line.said):
        return None
    for k, here in enumerate(line.words):
        if here in _SETTING_UP:
            for other in line.items[k + 1 : k + 1 + _REACH]:
                if isinstance(other, BodyMention):
                    return s.bodies[other.first].id
    return None


def _points_back(s: Scene, line: Line) -> bool:
    """Whether a line opens by pointing to the one before: Respon ini, Hal itu."""
    return any(isinstance(item, int) and s.t.lowers[item] in THAT for item in line.items[:3])


def set_up(s: Scene) -> tuple[SetUp, ...]:
    """The bodies of an article that a decree of the same or the next sentence sets up.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> text = "Bupati membentuk TKKSD Kukar dengan SK Bupati Kukar Nomor 5 Tahun 2021."
    >>> [(u.body, u.decree.number) for u in set_up(scene(Document("x", "x", text)))]
    [('org/64.02/tkksd', '5')]
    >>> set_up(scene(Document("x", "x", "TKKSD Kukar akan bersidang.")))
    ()
    """
    lines = dict(s.body_lines())
    found: list[SetUp] = []
    for number, line in lines.items():
        body = _body_set_up(s, line)
        if body is None:
            continue
        decree = _decree_in(s, line)
        told: tuple[int, ...] = (number,)
        after = lines.get(number + 1)
        if decree is None and after is not None and _points_back(s, after):
            decree, told = _decree_in(s, after), (number, number + 1)
        if decree is not None:
            found.append(SetUp(body, decree, told))
    return tuple(found)


def _followed(s: Scene, lines: tuple[int, ...], decree: RegulationRef) -> RegulationRef | None:
    """The other regulation that these sentences say the decree comes after."""
    for number in lines:
        line = s.lines[number]
        for k, ref in _cited(s, line):
            words = {s.t.lowers[item] for item in line.items[:k] if isinstance(item, int)}
            if ref.id != decree.id and words & _FOLLOWING:
                return ref
    return None


def decrees(s: Scene) -> Iterator[Relation]:
    """What each decree set up, which region that makes the body's, and what it follows up."""
    for up in set_up(s):
        spans = s.spans(up.lines)
        strong = Support(spans, "decree_sets_up", 0.9)
        yield Relation(up.decree.id, "establishes", up.body, strong)
        if up.decree.region is not None and all(
            ref.region is None for ref in s.bodies.values() if ref.id == up.body
        ):
            yield Relation(up.body, "spatial", f"region/{up.decree.region}", strong)
        earlier = _followed(s, up.lines, up.decree)
        if earlier is not None:
            yield Relation(
                up.decree.id, "follows_up", earlier.id, Support(spans, "decree_follows", 0.8)
            )
