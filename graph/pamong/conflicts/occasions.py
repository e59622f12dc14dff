"""What articles say differently of an occasion: its day and venue, who opened it, how many came."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Final, TypeAlias

from pamong.conflicts.given import (
    Conflict,
    Given,
    Part,
    Said,
    articles,
    in_dispute,
    path,
    sides,
)
from pamong.evidence import Claim, in_order
from pamong.resolve.venues import one_building, one_venue
from pamong.vocabulary import CONCEPT, PAMONG, SDO, SKOS

_ACTS: Final = {
    "part-membuka": "event-opener",
    "part-menutup": "event-closer",
    "part-melantik": "event-inaugurator",
}
_CLOSING: Final = f"{CONCEPT}ev-penutupan"
_STAGES: Final = frozenset(("acara", "kegiatan", "pembukaan", "penutupan", "rangkaian", "resmi"))
"""Words for a part of an occasion; without them its name is that of the whole."""
_ROUGHLY: Final = re.compile(
    r"(?:sekitar|kurang lebih|lebih dari|sedikitnya|setidaknya|hampir|mencapai)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ROUGH: Final = 0.2  # how far a rough number may be off
_SAME_EDITION: Final = 30  # days between two dates of one festival; the next is a year later
_MISTAKEN: Final = 7  # days between two dates that one occasion may be told with
_ORDINAL: Final = re.compile(r"-ke-(?:\d+|[ivxlc]+)(?:-|$)")

_End: TypeAlias = tuple[str, str, tuple[Claim, ...]]
"""An event, the last day of what it is a part of, and the claims that say so."""
_Edition: TypeAlias = dict[str, tuple[str, list[Claim]]]
"""The last days told of one occasion, each with an event and the claims."""


def of_occasions(given: Given) -> Iterator[Conflict]:
    """All that articles say differently of occasions."""
    yield from _venues(given)
    for event, said in given.of(SDO.startTime).items():
        yield from in_dispute("event-time", "low", given, event, said)
    for event, said in given.of(SDO.startDate).items():
        if "/event/" in event:
            yield from in_dispute("event-date", "high", given, event, said, _one_in_short)
    yield from _doers(given)
    yield from _counts(given)
    yield from _ends(given)
    yield from _days(given)


def _one_in_short(one: str, other: str) -> bool:
    """Whether a date is the other without its day: 2025-09 for 2025-09-21."""
    return one.startswith(other) or other.startswith(one)


def _venues(given: Given) -> Iterator[Conflict]:
    def alike(one: str, other: str) -> bool:
        return one_venue(given.name(one), given.name(other))

    for event, said in given.of(SDO.location).items():
        places = {place: claims for place, claims in said.items() if path(place)[:6] == "place/"}
        names = tuple(given.name(place) for place in places)
        rooms = any(one_building(a, b) for a, b in combinations(names, 2))
        severity = "low" if rooms else "medium"
        yield from in_dispute("event-venue", severity, given, event, places, alike, given.name)


# ---- who did it --------------------------------------------------------------------------------


def _doers(given: Given) -> Iterator[Conflict]:
    """Two people who are said to have opened, closed or led one occasion, by different articles."""
    found: defaultdict[tuple[str, str], dict[str, tuple[Claim, ...]]] = defaultdict(dict)
    stood_in: defaultdict[str, set[str]] = defaultdict(set)
    for part in given.parts:
        if part.role in _ACTS:
            found[part.event, part.role][part.person] = part.claims
            stood_in[part.event] |= _both_of_a_proxy(part, given)

    for (event, role), said in sorted(found.items()):
        proxies = stood_in[event]

        def alike(one: str, other: str, among: set[str] = proxies) -> bool:
            return {one, other} <= among or given.may_be_one(one, other)

        yield from in_dispute(_ACTS[role], "medium", given, event, said, alike, given.name)


def _both_of_a_proxy(part: Part, given: Given) -> set[str]:
    """Who stood in, and for whom: a post stands for whoever may hold it."""
    if part.proxy is None:
        return set()
    return {part.person, part.proxy} | given.holders.get(part.proxy, set())


# ---- how many ----------------------------------------------------------------------------------


def _counts(given: Given) -> Iterator[Conflict]:
    groups, counts = given.value(PAMONG.group), given.of(PAMONG.count)
    for event, nodes in given.of(PAMONG.headcount).items():
        found: defaultdict[str, defaultdict[str, list[Claim]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for node in nodes:
            for number, claims in counts.get(node, {}).items():
                found[groups.get(node, "")][number].extend(claims)
        for group, numbers in sorted(found.items()):
            said = {number: in_order(claims) for number, claims in numbers.items()}
            yield from _of_group(given, event, group, said)


def _of_group(given: Given, event: str, group: str, said: Said) -> Iterator[Conflict]:
    def alike(one: str, other: str) -> bool:
        rough = _is_rough(one, said[one]) or _is_rough(other, said[other])
        return rough and abs(int(one) - int(other)) <= _ROUGH * max(int(one), int(other))

    def shown(number: str) -> str:
        return f"{number} {given.value(SKOS.prefLabel).get(group, '')}".strip()

    yield from in_dispute("headcount", "medium", given, event, said, alike, shown)


def _is_rough(number: str, claims: tuple[Claim, ...]) -> bool:
    """Whether a number is told as a rough one: sekitar 100."""
    texts = (s.text.replace(".", "") for claim in claims for s in claim.sentences)
    return any(_ROUGHLY.search(text.partition(number)[0]) for text in texts)


# ---- when it ended, when it was ----------------------------------------------------------------


def _ends(given: Given) -> Iterator[Conflict]:
    """Two last days of one occasion: as it was announced, and as its closing tells."""
    editions = _by_whole_name(given, _ends_of(given))
    for (_, name), said in sorted(editions.items()):
        days = {day: in_order(claims) for day, (_, claims) in said.items()}
        about = min(event for event, _ in said.values())
        for found in in_dispute("event-end", "medium", given, about, days, _far_apart):
            yield Conflict(found.kind, found.severity, found.about, name, found.sides)


def _ends_of(given: Given) -> Iterator[_End]:
    """Events with the last day of what they are a part of."""
    for event, said in given.of(SDO.endDate).items():
        yield from ((event, day, claims) for day, claims in said.items() if "/event/" in event)
    for event, said in given.of(SDO.startDate).items():
        if _CLOSING in given.kinds.get(event, ()):
            yield from ((event, day, claims) for day, claims in said.items())


def _by_whole_name(given: Given, ends: Iterator[_End]) -> Mapping[tuple[str, str], _Edition]:
    found: defaultdict[tuple[str, str], _Edition] = defaultdict(dict)
    for event, day, claims in ends:
        for name in sorted({_whole(name) for name in given.names.get(event, {})}):
            if " " in name and len(day) == len("2025-09-21"):
                found[given.scope(event), name].setdefault(day, (event, []))[1].extend(claims)
    return found


def _whole(name: str) -> str:
    """The name of the whole that a part of an occasion is named after.

    >>> _whole("Pembukaan Erau Adat Kutai 2025"), _whole("Penutupan")
    ('Erau Adat Kutai 2025', '')
    """
    return " ".join(word for word in name.split() if word.lower() not in _STAGES)


def _far_apart(one: str, other: str) -> bool:
    """Whether two days are of two editions of a yearly occasion."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) > _SAME_EDITION


def _days(given: Given) -> Iterator[Conflict]:
    """One occasion on two days: one numbered meeting, one person sworn in, or one name, venue
    and company."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for event in given.of(SDO.startDate):
        if given.day(event) is not None:
            found[given.scope(event), path(event).rsplit("/", 1)[-1]].append(event)
            for person in _sworn_in(given, event):
                found[given.scope(event), person].append(event)
    for (_, key), events in sorted(found.items()):
        for one, other in combinations(sorted(events), 2):
            if _may_be_one(given, key, one, other):
                yield _two_days(given, one, other)


def _may_be_one(given: Given, key: str, one: str, other: str) -> bool:
    days = date.fromisoformat(given.day(one) or ""), date.fromisoformat(given.day(other) or "")
    near = abs((days[0] - days[1]).days)
    together = articles(_told(given, one)) & articles(_told(given, other))
    if not 0 < near <= _SAME_EDITION or together:
        return False
    if _ORDINAL.search(f"-{key}-") or _sworn_in(given, one) & _sworn_in(given, other):
        return True
    return near <= _MISTAKEN and key.count("-") > 1 and _share(given, one, other)


def _sworn_in(given: Given, event: str) -> frozenset[str]:
    """Who was sworn in at an event: nobody is twice within a month, so that it is one event."""
    parts = given.parts_of.get(event, ())
    return frozenset(part.person for part in parts if part.role == "part-dilantik")


def _told(given: Given, event: str) -> tuple[Claim, ...]:
    return tuple(claim for said in given.names.get(event, {}).values() for claim in said)


def _share(given: Given, one: str, other: str) -> bool:
    """Whether two events have a venue and somebody in one part in common."""
    places = given.of(SDO.location)
    parts = [{(p.person, p.role) for p in given.parts_of.get(e, ())} for e in (one, other)]
    return bool(places.get(one, {}).keys() & places.get(other, {}).keys() and parts[0] & parts[1])


def _two_days(given: Given, one: str, other: str) -> Conflict:
    dates = given.of(SDO.startDate)
    said = {day: claims for event in (one, other) for day, claims in dates[event].items()}
    return Conflict("event-date", "medium", path(one), given.name(one), sides(said, said))
