"""Whom words are about: the subject of a place in a line, and of the lines before it."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import PostMention
from pamong.find.scan import Line
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

INSTALLING: Final = frozenset({
    "dilantik", "dikukuhkan", "ditunjuk", "diangkat", "disumpah", "ditetapkan", "dipercaya",
    "dipilih", "didapuk", "diamanahkan",
})  # fmt: skip
PRONOUNS: Final = frozenset({"ia", "dia", "beliau", "dirinya"})


def subject(s: Scene, line: Line, k: int) -> int | None:
    """The person whom words before place ``k`` are about: the nearest name that is no agent."""
    for at in range(k - 1, -1, -1):
        person = person_at(s, line, at)
        if person is None:
            continue
        before = at - 1 if post_at(line, at - 1) is None else at - 2
        agent = word(s, line, before)
        if agent == "oleh" or (agent in INSTALLING and _earlier_name(s, line, before)):
            continue
        if agent in _SENT and before < at - 1:
            continue  # ditugaskan Gubernur A: the post before a name says whose deed it is
        if agent in _NOT_ABOUT:
            continue
        return person
    return None


_SENT: Final = frozenset({
    "ditugaskan", "diminta", "diutus", "diperintahkan", "ditandatangani", "disaksikan", "diusulkan",
})  # fmt: skip
_ACCOMPANYING: Final = frozenset({"mendampingi", "mewakili", "menggantikan", "membantu", "bersama"})
_NOT_ABOUT: Final = _ACCOMPANYING | {"sebelum", "setelah", "sesudah", "sejak"}


def _earlier_name(s: Scene, line: Line, k: int) -> bool:
    return k > 0 and any(
        person_at(s, line, at) is not None
        or isinstance(line[at], PostMention)
        or word(s, line, at) in PRONOUNS
        for at in range(k)
    )


# Who came is not whom the text is about: Hadir dalam kegiatan itu Gubernur A dan Bupati B.
_ATTENDING: Final = frozenset({"hadir", "turut", "tampak", "terlihat", "selain", "mendampingi"})


def last_subject(s: Scene, number: int) -> tuple[int, tuple[int, ...]] | None:
    """The person the text was last about before a line: the first name of the nearest line."""
    for back in range(number - 1, max(number - 4, s.t.headline - 1), -1):
        first = word(s, s.lines[back], 0)
        if first in _ATTENDING and (first, word(s, s.lines[back], 1)) != ("selain", "itu"):
            continue
        for at, item in enumerate(s.lines[back]):
            person = s.people.of(item)
            if person is None:
                continue
            if _inside_clause(s, s.lines[back], at) or _receives(s, s.lines[back], at):
                break
            installed = _installed_by(s, s.lines[back], at)
            return person if installed is None else installed, (back,)
    return None


_INSTALLS: Final = frozenset({"melantik", "mengukuhkan", "menunjuk", "mengangkat"})


def _installed_by(s: Scene, line: Line, at: int) -> int | None:
    """Whom the person at ``at`` puts into office: what an office is told of next is about them."""
    verb = next((k for k in range(at + 1, min(at + 4, len(line))) if word(s, line, k) in _INSTALLS),
                None)  # fmt: skip
    if verb is None:
        return None
    named = [k for k in line.names if k > verb and s.people.of(line[k]) is not None]
    return s.people.of(line[named[0]]) if named else None


def _receives(s: Scene, line: Line, at: int) -> bool:
    """Whether the first person of a line only receives others: Rombongan disambut oleh Bupati A."""
    before = at - 1 if post_at(line, at - 1) is None else at - 2
    before -= word(s, line, before) == "oleh"
    return word(s, line, before) in _RECEIVED


_RECEIVED: Final = frozenset({"disambut", "diterima", "dijamu", "didampingi"})


def _inside_clause(s: Scene, line: Line, at: int) -> bool:
    """Whether a name stands behind "yang": it belongs to a clause and is not what a line is
    about.
    """
    return any(word(s, line, k) == "yang" for k in range(at))
