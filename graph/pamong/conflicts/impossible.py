"""What cannot be, whoever says it: an end before the start, one person in two places at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from pamong.conflicts.given import Conflict, Given, Side, path
from pamong.evidence import in_order
from pamong.resolve.venues import one_venue
from pamong.vocabulary import ORG, PAMONG, SDO

_HERE: Final = frozenset((
    "part-berbicara", "part-hadir", "part-melantik", "part-membuka", "part-memimpin",
    "part-mendampingi", "part-menutup", "part-dilantik",
))  # fmt: skip
_AT_ONCE: Final = 30  # minutes between the starts of two events that nobody can both be at


def of_the_impossible(given: Given) -> Iterator[Conflict]:
    """Ends before starts, and people in two places at one time."""
    yield from _ends_first(given)
    yield from _two_places(given)


def _ends_first(given: Given) -> Iterator[Conflict]:
    starts = given.of(SDO.startDate)
    for node, ends in given.of(SDO.endDate).items():
        for end, later in ends.items():
            for start, earlier in starts.get(node, {}).items():
                if end < start[: len(end)]:
                    found = (Side(start, earlier), Side(end, later))
                    yield Conflict("start-after-end", "high", path(node), _of(given, node), found)


def _of(given: Given, node: str) -> str:
    """What a thing is called; a tenure, by who holds which post."""
    person, post = given.value(ORG.member).get(node), given.value(PAMONG.post).get(node)
    if person is None or post is None:
        return given.name(node)
    return f"{given.name(person)}, {given.name(post)}"


def _two_places(given: Given) -> Iterator[Conflict]:
    """People at two events of one time, in two venues; whoever sends a deputy is at one only."""
    times, days = given.value(SDO.startTime), given.value(SDO.startDate)
    found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for part in given.parts:
        if part.event in times and part.role in _HERE and given.day(part.event) is not None:
            found[part.person, days[part.event]][part.event] = None
    for (person, _), events in sorted(found.items()):
        for one, other in combinations(sorted(events), 2):
            if _at_once(times[one], times[other]) and _apart(given, one, other):
                yield _in_both(given, person, one, other)


def _at_once(one: str, other: str) -> bool:
    """
    >>> _at_once("09:00:00", "09:20:00"), _at_once("09:00:00", "10:00:00")
    (True, False)
    """
    return abs(_minutes(one) - _minutes(other)) < _AT_ONCE


def _minutes(time: str) -> int:
    hours, minutes, *_ = time.split(":")
    return int(hours) * 60 + int(minutes)


def _apart(given: Given, one: str, other: str) -> bool:
    """Whether both events have a venue and no venue of one may be the other's."""
    places = given.of(SDO.location)
    left, right = places.get(one, {}), places.get(other, {})
    pairs = [(given.name(a), given.name(b)) for a in left for b in right]
    return bool(pairs) and not any(one_venue(a, b) for a, b in pairs)


def _in_both(given: Given, person: str, one: str, other: str) -> Conflict:
    found = tuple(
        Side(_event(given, event), in_order(c for p in given.parts
             if (p.event, p.person) == (event, person) for c in p.claims))
        for event in (one, other)
    )  # fmt: skip
    return Conflict("two-places", "medium", path(person), given.name(person), found)


def _event(given: Given, event: str) -> str:
    places = ", ".join(given.name(place) for place in given.of(SDO.location).get(event, {}))
    return f"{given.name(event)}, {given.value(SDO.startTime)[event][:5]}, {places}"
