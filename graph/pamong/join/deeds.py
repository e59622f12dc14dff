"""Verbs of taking part, where their lists end, and the part of whoever a verb names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from pamong import tables
from pamong.find.mentions import Item, RegionMention, first_of
from pamong.find.scan import Line
from pamong.find.verbs import role_at
from pamong.join.actors import Actor, Cast, Group
from pamong.join.cues import SAYING, cue_at, sayings
from pamong.join.line import word
from pamong.join.part import Part
from pamong.link.scene import Scene

_LIST_STOPS: Final = frozenset({"sementara", "sedangkan", "karena", "agar", "guna", "sebelum",
                                "melakukan", "melaksanakan"})  # fmt: skip
_VILLAGE: Final = 4
# How much less sure a part is than that of a doer whom the text names.
_LESS: Final = {"name": 0.0, "role": 0.05, "pronoun": 0.1, "agent": 0.1}
_OBJECTS: Final = frozenset({"kepada", "menggantikan", "mewakili", "nama", "dari"})
_REPRESENTED: Final = frozenset({"diwakili", "diwakilkan", "mewakilkan"})


@dataclass(slots=True, unsafe_hash=True)
class Deed:
    """A verb of taking part at the items ``[at, end)``; ``stop`` is where its lists end.

    ``own`` is True where the line itself tells of the occasion, ``exact`` where this very verb
    does; ``ceremony`` where the occasion puts somebody into an office or unveils a work; ``near``
    where the word for the occasion stands beside the verb; ``planned`` where that is to come.
    """

    line: int
    at: int
    end: int
    stop: int
    row: tables.RoleVerb
    own: bool
    exact: bool
    ceremony: bool
    near: bool = True
    planned: bool = False

    @property
    def first(self) -> str:
        """The first word of the verb's form."""
        return self.row.form.split()[0]


Verb: TypeAlias = tuple[int, int, tables.RoleVerb]


def verbs_in(c: Cast, number: int, places: Sequence[int]) -> tuple[Verb, ...]:
    """The verbs of taking part of a line: the items ``[at, end)`` of each, and its row.

    ``places`` are the items at which one may begin.

    >>> from pamong.join.actors import cast
    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat dibuka Bupati dan dihadiri Sekda."))
    >>> c = cast(s, holdings(s))
    >>> [(at, end, row.role) for at, end, row in verbs_in(c, 0, range(len(s.lines[0])))]
    [(1, 2, 'opens'), (4, 5, 'attends')]
    >>> verbs_in(c, 0, ())
    ()
    """
    line = c.s.lines[number]
    stop = c.s.t.sentences[number].stop
    found: list[Verb] = []
    for k in places:
        if found and k < found[-1][1]:
            continue
        verb = role_at(c.s.t, first_of(line[k]), stop)
        if verb is not None:
            end = k + 1
            while end < len(line) and first_of(line[end]) < verb[0]:
                end += 1
            found.append((k, end, verb[1]))
    return tuple(found)


def list_stop(c: Cast, number: int, start: int, verbs: Sequence[Verb]) -> int:
    """Where a list after item ``start`` ends: at the next verb, or a turn of thought.

    >>> from pamong.join.actors import cast
    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Turut hadir Edi, Aulia, sementara Siti absen."))
    >>> c = cast(s, holdings(s))
    >>> [list_stop(c, 0, k, ()) for k in (2, 7)]
    [6, 10]
    """
    line = c.s.lines[number]
    stop = _next_verb(line, start, verbs)
    for k, here in enumerate(line.words[start:stop], start):
        if here in _LIST_STOPS or (here in sayings() and _says(c.s, line[k])):
            return k
    return stop


def _next_verb(line: Line, start: int, verbs: Sequence[Verb]) -> int:
    """Where the first verb from item ``start`` on stands that ends a list, else the line's end."""
    for at, _, row in verbs:
        if at >= start and not _stands_in(row) and not _is_aside(line, at, row):
            return at
    return len(line)


def _is_aside(line: Line, at: int, row: tables.RoleVerb) -> bool:
    """Whether a verb is told of one in a list only: dihadiri A yang juga bertindak sebagai ..."""
    acting = row.form.startswith(("bertindak", "bertugas"))
    return acting and "yang" in line.words[max(0, at - 2) : at]


def _stands_in(row: tables.RoleVerb) -> bool:
    """Whether a verb only tells for whom somebody in a list came: dihadiri A mewakili B, dan C."""
    words = row.form.split()
    return words[-1] == "mewakili" or words[0] == "diwakili"


def _says(s: Scene, item: Item) -> bool:
    cue = cue_at(s.t, item) if isinstance(item, int) else None
    return cue is not None and cue.kind == SAYING


def part_of(c: Cast, d: Deed, actor: Actor, role: str, rule: str) -> Part:
    """The part of somebody whom a verb names, with the lines that say who that is.

    It is the surer the more plainly the line names the occasion and the person.
    """
    confidence = (0.95 if d.own else 0.85) - _LESS[actor.by] - _LESS.get(rule, 0.0)
    lines = (d.line,) if actor.by == "name" else _naming(c, d.line, actor.person)
    return Part(actor.person, role, lines, round(confidence, 2), rule, actor.post)


def _naming(c: Cast, number: int, person: int) -> tuple[int, ...]:
    """A line in which a role or a pronoun stands, and the nearest line that gives the name."""
    lines = {c.s.t.sentence[m.first] for m in c.s.people.known[person].mentions}
    if number in lines:
        return (number,)
    body = [n for n in lines if n >= c.s.t.headline]
    nearest = min(body, key=lambda n: (abs(n - number), n), default=number)
    return tuple(sorted({number, nearest}))


def everybody(c: Cast, d: Deed, group: Group, role: str, rule: str) -> Iterator[Part]:
    """The part of each of a group, but for those who are only spoken of."""
    for actor in group:
        if not is_object(c, d.line, actor):
            yield part_of(c, d, actor, role, rule)


def is_object(c: Cast, number: int, actor: Actor) -> bool:
    """Whether somebody in a list is only spoken of there: mewakili X; Nagari Koto Gadang.

    >>> from pamong.join.actors import actors
    >>> from pamong.join.actors import cast
    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Hadir Edi Damansyah mewakili Siti Aminah."))
    >>> c = cast(s, holdings(s))
    >>> [is_object(c, 0, actor) for actor in actors(c, 0)]
    [False, True]
    """
    line = c.s.lines[number]
    if word(c.s, line, actor.at - 1) in _OBJECTS:
        return True
    here = word(c.s, line, actor.end)
    after = actor.end + (here in {"yang", "di", ","})
    if word(c.s, line, after) in _REPRESENTED:
        return True
    if here == "yang" and word(c.s, line, after + 1) in _REPRESENTED:
        return True
    before = line[actor.at - 1] if actor.at else None
    return isinstance(before, RegionMention) and before.level == _VILLAGE
