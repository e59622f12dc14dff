"""An occasion as an article gives it, and whether it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import first_of
from pamong.join.circumstances import Where
from pamong.join.counts import Count
from pamong.join.drafts import Draft, Story
from pamong.join.labels import Kind
from pamong.join.part import Part, settled
from pamong.join.telling import MOMENT, NOUN, PRESENCE, WORD, Telling
from pamong.link.scene import Scene
from pamong.tables import TopicWord

# Verbs whose occasion is one only with a day or a place: people meet and hand things over daily.
_DAILY: Final = frozenset({
    "ev-penyerahan", "ev-pertemuan", "ev-peninjauan", "ev-kunjungan-kerja", "ev-penyambutan",
    "ev-dialog", "ev-silaturahmi", "ev-audiensi", "ev-rapat", "ev-pelepasan", "ev-penandatanganan",
})  # fmt: skip
# The rule of parts that rest on a word which only points to the occasion told of last.
BESIDE_IT: Final = "beside_it"
_ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class Aim:
    """What an occasion is for; ``person`` is who says so, None where the article does."""

    text: str
    person: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Matter:
    """What an occasion is about, and the line that says so."""

    row: TopicWord
    line: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion of an article.

    ``lines`` are the sentences that tell of it, by a word for it or by one that points back to
    it; ``moments`` those that only go on with it ("waktu itu"). ``tokens`` are where the words for
    it stand. ``parts`` holds one part a person.
    """

    number: int
    kinds: tuple[Kind, ...]
    label: str
    key: str
    date: str | None
    end_date: str | None
    time: str | None
    day_line: int | None
    where: Where | None
    planned: bool
    lines: tuple[int, ...]
    moments: tuple[int, ...]
    tokens: tuple[int, ...]
    parts: tuple[Part, ...]
    counts: tuple[Count, ...]
    aims: tuple[Aim, ...]
    matters: tuple[Matter, ...]
    organizers: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class Gathered:
    """What is found for one draft before it is known to count."""

    parts: list[Part] = field(default_factory=list)
    named: list[Part] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    organizers: dict[str, int] = field(default_factory=dict)


def kept(told: Story, found: dict[int, Gathered]) -> tuple[Occasion, ...]:
    """The occasions that count, in text order, each with what was found for its draft.

    ``found`` holds that by the ``id`` of the drafts of ``told``.
    """
    out: list[Occasion] = []
    for draft in sorted(told.drafts, key=lambda d: d.told[0].line):
        gathered = found[id(draft)]
        people = [p for p in gathered.parts if p.rule != BESIDE_IT or _is_here(p, gathered, found)]
        if draft.several or not any(p.role == "inaugurated" for p in people):
            people.extend(gathered.named)
        chosen = settled(people)
        if draft.kinds and _counts(draft, chosen):
            out.append(_occasion(told.s, len(out), draft, gathered, chosen))
    return tuple(out)


def _is_here(part: Part, here: Gathered, found: dict[int, Gathered]) -> bool:
    """Whether "dalam sambutannya" may mean this occasion: not if its speaker was at another one."""
    elsewhere = any(
        p.person == part.person and not p.weak
        for other in found.values()
        if other is not here
        for p in other.parts
    )
    return not elsewhere or any(p.person == part.person and not p.weak for p in here.parts)


def _counts(draft: Draft, chosen: tuple[Part, ...]) -> bool:
    """Whether an occasion has a day, a place, or two who took part; a planned one has its day."""
    if draft.when is not None:
        return True
    if draft.unreal:
        return False
    if draft.placed:
        return True
    enough = len({p.person for p in chosen}) >= _ENOUGH
    return enough and not draft.concepts <= _DAILY


def _occasion(
    s: Scene, number: int, draft: Draft, gathered: Gathered, chosen: tuple[Part, ...]
) -> Occasion:
    when = draft.when
    lines = {x.line for x in draft.told if x.how not in {MOMENT, PRESENCE}}
    tokens = {_token(s, x) for x in draft.told if x.how in {NOUN, WORD}}
    return Occasion(
        number=number,
        kinds=tuple(draft.kinds),
        label=draft.label,
        key=draft.key,
        date=when.start if when else None,
        end_date=when.end if when else None,
        time=when.time if when else None,
        day_line=when.line if when else None,
        where=draft.where,
        planned=draft.unreal,
        lines=tuple(sorted(lines)),
        moments=tuple(sorted({x.line for x in draft.told} - lines)),
        tokens=tuple(sorted(tokens)),
        parts=chosen,
        counts=_once(gathered.counts),
        aims=tuple(dict.fromkeys(gathered.aims)),
        matters=tuple({m.row.name: m for m in reversed(gathered.matters)}.values()),
        organizers=tuple(gathered.organizers.items()),
    )


def _token(s: Scene, x: Telling) -> int:
    return first_of(s.lines[x.line][x.at])


def _once(counts: list[Count]) -> tuple[Count, ...]:
    """Every number of a group once, at the line that gives it first."""
    return tuple({(c.group, c.count): c for c in reversed(counts)}.values())[::-1]
