"""Whoever does the work of an office for a time, by words that put no title beside a name.

Tugas sekda dijalankan A dengan status Pj; sempat dipimpin penjabat, A; lalu menunjuk A, once the
term of an acting holder is over. Each rule sees the article and every holding found before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import PostMention
from pamong.find.scan import Line
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.seats import Later, next_person
from pamong.join.standings import ENDED
from pamong.link.scene import Scene
from pamong.values import replace

_DONE_BY: Final = frozenset({"dijalankan", "dilaksanakan"})
_CAPACITIES: Final = {
    "pj": "Pj", "penjabat": "Pj", "plt": "Plt", "plh": "Plh", "pjs": "Pjs",
}  # fmt: skip
_LED_BY: Final = frozenset({"dipimpin"})
_NAMING: Final = frozenset({"menunjuk", "mengangkat"})
_THEN: Final = frozenset({"lalu", "kemudian", "selanjutnya"})
_THAT: Final = frozenset({"itu", "tersebut"})
_REACH: Final = 6
_FURTHER: Final = 3  # lines in which a post in short takes up who was named


def duties_done(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Selama A menjadi Pj Bupati, tugas sekda dijalankan Kepala Dinas B, B, dengan status Pj."""
    for number, line in s.lines_with(_DONE_BY):
        for k, here in enumerate(line.words):
            post = post_at(line, k - 1)
            if here not in _DONE_BY or post is None or word(s, line, k - 2) != "tugas":
                continue
            at = next_person(s, line, k)
            person = None if at is None else person_at(s, line, at)
            capacity = None if at is None else _status(s, line, at)
            if person is not None and capacity is not None:
                past = "selama" in line.words[:k] and "kini" in line.words[k:]
                yield Held(person, post, number, "duties_done", 0.85, "former" if past else None,
                           capacity=capacity)  # fmt: skip


def _status(s: Scene, line: Line, at: int) -> str | None:
    """The capacity that "dengan status Pj" gives the person at a place."""
    for k in range(at + 1, min(at + _REACH, len(line))):
        if word(s, line, k) in {"status", "sebagai", "selaku"}:
            return _CAPACITIES.get(word(s, line, k + 1).rstrip("."))
    return None


def led_by_acting(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Buleleng sempat dipimpin penjabat, A. ... Pj Bupati itu membuka: who the short form means."""
    for number, line in s.lines_with(_LED_BY):
        for k, here in enumerate(line.words):
            capacity = _CAPACITIES.get(word(s, line, k + 1)) if here in _LED_BY else None
            at = k + 2 + (word(s, line, k + 2) == ",")
            person = person_at(s, line, at)
            if capacity is None or person is None or any(h.person == person for h in found):
                continue
            standing = "former" if "sempat" in line.words[:k] else None
            for later in range(number, min(number + _FURTHER, len(s.lines))):
                post = _taken_up(s, s.lines[later], capacity)
                if post is not None:
                    yield Held(person, post, later, "led_by_acting", 0.8, standing,
                               others=(number,) if later != number else ())  # fmt: skip
                    break


def _taken_up(s: Scene, line: Line, capacity: str) -> PostMention | None:
    """A post in short that takes up who was named before: Pj Bupati | itu."""
    for k in line.posts:
        post = post_at(line, k)
        if post is not None and post.capacity == capacity and word(s, line, k + 1) in _THAT:
            return post
    return None


def named_next(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Tugas A sebagai penjabat selesai Mei 2024. Mendagri lalu menunjuk B: B stands in after A."""
    for number, line in s.lines_with(_NAMING):
        before = s.lines[number - 1] if number > s.t.headline else None
        if before is None or ENDED.isdisjoint(before.said):
            continue
        for k, here in enumerate(line.words):
            person = person_at(s, line, k + 1)
            if here not in _NAMING or person is None or word(s, line, k - 1) not in _THEN:
                continue
            left = {person_at(s, before, at) for at in before.names}
            over = [h for h in found if h.person in left and h.person != person
                    and (h.standing or h.post.standing) == "former"
                    and (h.capacity or h.post.capacity) is not None]  # fmt: skip
            if over and not any(h.person == person and h.line == number
                                and h.rule == "by_link" for h in found):  # fmt: skip
                seat = over[-1]
                yield replace(
                    seat, person=person, line=number, rule="named_next", confidence=0.8,
                    standing=None, capacity=seat.capacity or seat.post.capacity,
                    post=replace(seat.post, standing=None), since=None, until=None,
                    others=(number - 1, seat.line),
                )  # fmt: skip


_TO_COME: Final = frozenset({"bakal", "akan"})


def named_instead(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A diumumkan untuk posisi Pj Bupati. Belakangan justru B yang bakal dilantik: both were to."""
    for number, line in s.lines_with(frozenset({"justru"})):
        for k, here in enumerate(line.words):
            person = person_at(s, line, k - 2) if word(s, line, k - 1) == "yang" else None
            if here not in _TO_COME or word(s, line, k + 1) != "dilantik" or person is None:
                continue
            told = [h for h in found if h.line == number - 1 and h.person != person
                    and (h.standing or h.post.standing) == "candidate"]  # fmt: skip
            if told:
                yield replace(told[-1], person=person, line=number, rule="named_instead",
                              confidence=0.8, others=(number - 1,))  # fmt: skip


_DEPUTIES: Final = {
    "role-bupati": "role-wakil-bupati",
    "role-gubernur": "role-wakil-gubernur",
    "role-wali-kota": "role-wakil-wali-kota",
}


def partnered(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Ia disumpah sebagai Bupati, berpasangan dengan B yang mengisi posisi C: their deputies.

    Only where the article names the deputy's office somewhere: Bupati, Wabup dan istri.
    """
    for number, line in s.lines_with(frozenset({"berpasangan"})):
        k = line.words.index("berpasangan")
        person = person_at(s, line, k + 2) if word(s, line, k + 1) == "dengan" else None
        heads = [h for h in found if h.line == number and h.post.row.role in _DEPUTIES
                 and h.rule == "by_link" and (h.standing or h.post.standing) is None]  # fmt: skip
        post = _named(s, _DEPUTIES[heads[-1].post.row.role]) if heads else None
        if person is None or post is None:
            continue
        yield Held(person, post, number, "partnered", 0.8)
        older = person_at(s, line, k + 6)
        if older is not None and line.words[k + 3 : k + 6] == ("yang", "mengisi", "posisi"):
            yield Held(older, post, number, "replaced", 0.8, "former")


def _named(s: Scene, role: str) -> PostMention | None:
    """The first post of a role in an article that is nobody's in particular."""
    for _, line in s.body_lines():
        for k in line.posts:
            post = line.held[k]
            plain = post.capacity is None and post.standing is None
            if plain and post.row.role == role and person_at(s, line, k + 1) is None:
                return post
    return None


RULES: Final[tuple[Later, ...]] = (duties_done, led_by_acting, partnered)
