"""Occasions as records: events, places, who took part, headcounts, aims and matters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamong.claim import ROLES
from pamong.join.circumstances import Where, region_inside
from pamong.join.counts import Count
from pamong.join.gathering import Said
from pamong.join.occasion import Occasion
from pamong.join.part import Part
from pamong.link.keys import dotted, slug
from pamong.link.scene import Scene
from pamong.records import (
    Event,
    Fact,
    Headcount,
    Objective,
    Participation,
    Place,
    Relation,
    Support,
    Tenure,
    Topic,
)

_NOT_HELD: Final = frozenset({"elect", "candidate"})
_PLANNED: Final = 0.7


@dataclass(frozen=True, slots=True)
class _Names:
    """The identities an occasion's records refer to."""

    s: Scene
    persons: tuple[str, ...]
    offices: tuple[Tenure, ...]
    bodies: frozenset[str]


def event_ids(s: Scene, found: tuple[Occasion, ...]) -> tuple[str, ...]:
    """The identity of every occasion: by region and day where both are known, else the document's.

    >>> from pamong.join.events import occasions
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "DPRD Kukar menggelar rakor, Senin (5/5/2025)."))
    >>> event_ids(s, occasions(s, ()))
    ('event/64.02/2025-05-05/rakor',)
    >>> event_ids(s, ())
    ()
    """
    home = s.scope.local or s.scope.province
    seen: dict[str, int] = {}
    out: list[str] = []
    for o in found:
        key = slug(o.key)
        path = f"event/{home}/{o.date}/{key}" if home and o.date else f"event/{s.document.id}/{key}"
        seen[path] = seen.get(path, 0) + 1
        out.append(path if seen[path] == 1 else f"{path}~{seen[path]}")
    return tuple(out)


def event_facts(
    s: Scene,
    found: tuple[Occasion, ...],
    ids: tuple[str, ...],
    offices: tuple[Tenure, ...],
    bodies: frozenset[str],
) -> Iterator[Fact]:
    """The records of the occasions.

    ``ids`` are the persons' identities; ``offices`` and ``bodies`` are the article's tenures and
    the identities of its bodies, to which alone the records refer.
    """
    names = _Names(s, ids, offices, bodies)
    for o, event in zip(found, event_ids(s, found), strict=True):
        place = None if o.where is None else _place_id(s, o.where)
        yield _event(s, o, event, place)
        yield from _place(s, o, event, place)
        for part in o.parts:
            yield _participation(names, event, part)
        yield from _headcounts(s, o, event)
        yield from _purpose(names, o, event)


def spoken_at(s: Scene, found: tuple[Occasion, ...], said: tuple[Said, ...]
              ) -> tuple[tuple[str | None, tuple[str, ...]], ...]:  # fmt: skip
    """For every statement, the occasion it was made at, and the occasions it is about.

    It was made at the occasion told of last, where its speaker took part in that; it is about one
    that the reported words name, or whose aim they give.
    """
    told = [_told(s, o, event) for o, event in zip(found, event_ids(s, found), strict=True)]
    return tuple((_made_at(told, x), _about(told, x)) for x in said)


@dataclass(frozen=True, slots=True)
class _Told:
    """Where an occasion is told of, who was there, and the lines in which whom says its aims."""

    event: str
    lines: tuple[int, ...]
    people: frozenset[int]
    starts: tuple[int, ...]
    aims: tuple[tuple[int, int | None], ...]


def _told(s: Scene, o: Occasion, event: str) -> _Told:
    return _Told(
        event,
        tuple(sorted({*o.lines, *o.moments})),
        frozenset([p.person for p in o.parts]),
        tuple([s.t.starts[token] for token in o.tokens]),
        tuple([(aim.line, aim.person) for aim in o.aims]),
    )


def _made_at(occasions: list[_Told], x: Said) -> str | None:
    last: tuple[int, str] | None = None
    latest = -1
    for o in occasions:
        before = bisect_right(o.lines, x.at)
        told = o.lines[before - 1] if before else -1
        latest = max(latest, told)
        if x.person in o.people and told >= 0 and (last is None or told >= last[0]):
            last = (told, o.event)
    return last[1] if last is not None and last[0] == latest else None


def _about(occasions: list[_Told], x: Said) -> tuple[str, ...]:
    if x.start is None or x.end is None:
        return ()
    start, end = x.start, x.end
    return tuple(
        o.event
        for o in occasions
        if any([start <= place < end for place in o.starts])
        or any([line in x.lines and person == x.person for line, person in o.aims])
    )


def _event(s: Scene, o: Occasion, event: str, place: str | None) -> Event:
    name = " dan ".join(_plain(kind.name, k) for k, kind in enumerate(o.kinds))
    confidence = _PLANNED if o.planned else 0.95
    return Event(
        event, o.label, tuple(dict.fromkeys(k.concept for k in o.kinds)), name, o.date, o.end_date,
        o.time, place, o.where.name if o.where else None,
        Support(s.spans(_event_lines(o)), "occasion", confidence),
    )  # fmt: skip


def _plain(name: str, k: int) -> str:
    """Kinds after the first in small letters, unless they are abbreviations."""
    return name if not k or name[:2].isupper() else name[:1].lower() + name[1:]


def _event_lines(o: Occasion) -> set[int]:
    """The sentences that name the occasion, and the one that gives its day."""
    days = set() if o.day_line is None else {o.day_line}
    return {*(o.lines or o.moments), *days}


# ---- places ----------------------------------------------------------------------------------


def _home(s: Scene, where: Where) -> str:
    return where.region or s.scope.local or s.scope.province or s.document.id


def _place_id(s: Scene, where: Where) -> str:
    if where.whole and where.region is not None:
        return f"region/{where.region}"
    return f"place/{_home(s, where)}/{slug(where.name)}"


def _place(s: Scene, o: Occasion, event: str, place: str | None) -> Iterator[Fact]:
    """The place, where it lies, and that the occasion was held there."""
    where = o.where
    if where is None or place is None:
        return
    lines = {where.line}
    if not where.whole:
        yield Place(place, where.name, (), Support(s.spans(lines), "place"))
        yield from _located(s, where, place)
    named = where.line in o.lines
    lines |= set() if named else set(o.lines[:1])
    yield Relation(event, "held_at", place,
                   Support(s.spans(lines), "held_at", 0.95 if named else 0.9))  # fmt: skip


def _located(s: Scene, where: Where, place: str) -> Iterator[Relation]:
    """Hotel Jatra, Samarinda says it; Hotel Jatra Kukar suggests it."""
    sure = where.region is not None
    code = where.region if sure else region_inside(s, where)
    if code is not None:
        support = Support(s.spans({where.line}), "located_in", 0.9 if sure else 0.6)
        yield Relation(place, "located_in", f"region/{code}", support)


# ---- persons ---------------------------------------------------------------------------------


def _participation(names: _Names, event: str, part: Part) -> Participation:
    person = names.persons[part.person]
    role = ROLES[part.role].removeprefix("part-")
    company = None if part.accompanying is None else names.persons[part.accompanying]
    return Participation(
        f"participation/{event.removeprefix('event/')}/{dotted(person)}/{role}", event, person,
        part.role, company, _stood_for(names, part), _capacity(names, person, part),
        Support(names.s.spans(set(part.lines)), part.rule, part.confidence),
    )  # fmt: skip


def _stood_for(names: _Names, part: Part) -> str | None:
    """The person a proxy stands for, else the post that only its title names."""
    if part.stood_for is not None:
        return names.persons[part.stood_for]
    if part.stood_post is None:
        return None
    ref = names.s.posts.get(part.stood_post.first)
    known = {office.post for office in names.offices}
    return ref.id if ref is not None and ref.id in known else None


def _capacity(names: _Names, person: str, part: Part) -> str | None:
    """The tenure a person is named with there; else the only one the article gives him.

    Whoever is put into office takes part in no capacity yet.
    """
    if part.role == "inaugurated":
        return None
    own = [t for t in names.offices if t.person == person and t.standing not in _NOT_HELD]
    ref = names.s.posts.get(part.post.first) if part.post is not None else None
    if ref is not None:
        held = [t for t in own if t.post == ref.id]
        acting = part.post.capacity if part.post is not None else None
        return next((t.id for t in held if t.capacity == acting), held[0].id if held else None)
    now = [t for t in own if t.standing is None]
    return now[0].id if len(now) == 1 else None


# ---- how many, what for, about what, by whom -------------------------------------------------


def _headcounts(s: Scene, o: Occasion, event: str) -> Iterator[Headcount]:
    seen: dict[str, int] = {}
    for count in o.counts:
        key = count.group.removeprefix("grp-")
        seen[key] = seen.get(key, 0) + 1
        tail = key if seen[key] == 1 else f"{key}~{seen[key]}"
        yield _headcount(s, event, tail, count)


def _headcount(s: Scene, event: str, tail: str, count: Count) -> Headcount:
    identity = f"headcount/{event.removeprefix('event/')}/{tail}"
    support = Support(s.spans({count.line}), "headcount", 0.95)
    return Headcount(identity, event, count.group, count.name, count.count, support)


def _purpose(names: _Names, o: Occasion, event: str) -> Iterator[Fact]:
    s = names.s
    for aim in o.aims:
        person = None if aim.person is None else names.persons[aim.person]
        yield Objective(event, aim.text, Support(s.spans({aim.line}), "aim", 0.95, None, person))
    for matter in o.matters:
        support = Support(s.spans({matter.line}), "matter", 0.9)
        topic = f"topic/{slug(matter.row.name)}"
        yield Topic(topic, matter.row.name, None, support)
        yield Relation(event, "about", topic, support)
    for body, line in o.organizers:
        if body not in names.bodies:
            continue
        yield Relation(event, "organized_by", body, Support(s.spans({line}), "organizer", 0.9))
