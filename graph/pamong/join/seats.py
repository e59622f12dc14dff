"""Seats that were left: who sat there before, who comes after, by words that name no holder.

Posisinya diisi B; penggantinya adalah B; posisi tersebut sebelumnya dijabat A; jabatan yang
ditinggalkan A. Each rule sees the whole article and every holding found before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pamong.find.mentions import PostMention, first_of
from pamong.find.scan import Line
from pamong.join.about import subject
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.standings import ONCE, SEATS
from pamong.link.scene import Scene
from pamong.values import replace

Later: TypeAlias = Callable[[Scene, tuple[Held, ...]], Iterator[Held]]

LEFT_BY: Final = frozenset({"ditinggalkan", "ditinggal"})
FILLED: Final = frozenset({
    "diisi", "dijabat", "ditempati", "diduduki", "diemban", "dipegang", "diserahkan", "diberikan",
    "dipercayakan", "dirangkap", "digantikan", "diganti", "diambil", "dilanjutkan", "diteruskan",
})  # fmt: skip
LEFT: Final = frozenset({"moved_on", "moved", "left_post"})
AFTER: Final = frozenset({"pasca", "sepeninggal", "selepas"})
_FARTHEST: Final = 7


def next_person(s: Scene, line: Line, k: int) -> int | None:
    """The place of the person named next after a word, None where none follows soon."""
    reach = k + 2 if word(s, line, k) in AFTER else k + 5
    return next((at for at in range(k + 1, min(reach, len(line)))
                 if person_at(s, line, at) is not None), None)  # fmt: skip


def others(held: Held, number: int) -> tuple[int, ...]:
    """The line of a holding, where it is another than line ``number``."""
    return (held.line,) if held.line != number else ()


def taken_by(seat: Held, newer: int, number: int) -> Held:
    """Who has an office after the holder of ``seat``."""
    post = replace(seat.post, standing=None, capacity=None)
    return replace(seat, person=newer, post=post, line=number, confidence=0.85, standing=None,
                   capacity=None, others=others(seat, number))  # fmt: skip


# ---- posisinya diisi B ---------------------------------------------------------------------------

_HIS_SEAT: Final = SEATS | {"posisinya", "jabatannya", "kursinya"}
_THIS: Final = frozenset({"ini", "itu", "tersebut", "jabatannya", "posisinya", "kursinya"})


def seat_filled(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Posisinya akan diisi oleh B; jabatan yang ditinggalkan dijabat B: the seat left just now."""
    for number, line in s.lines_with(FILLED):
        for k, verb in enumerate(line.words):
            seat_k = _his_seat(s, line, k) if verb in FILLED else None
            at = None if seat_k is None else next_person(s, line, k)
            person = None if at is None else person_at(s, line, at)
            if seat_k is None or person is None:
                continue
            if _was_once(s, line, seat_k, k):
                yield from _held_before(s, found, number, line, k, person)
                continue
            seat = _left_last(found, number, first_of(line[k]), person)
            if seat is not None:
                yield replace(taken_by(seat, person, number), rule="seat_filled")


def _his_seat(s: Scene, line: Line, k: int) -> int | None:
    """The place of the seat a verb is about, no post said: posisi dia akan | digantikan."""
    for at in range(k - 1, max(-1, k - _FARTHEST), -1):
        here = word(s, line, at)
        if here in _HIS_SEAT:
            return at
        if not here:
            return None
    return None


def _was_once(s: Scene, line: Line, seat_k: int, k: int) -> bool:
    """Whether a seat was filled before: posisi ini sebelumnya | dijabat; sebelumnya, posisi ini."""
    lead = seat_k - 1 - (word(s, line, seat_k - 1) == ",")
    return word(s, line, lead) in ONCE or not ONCE.isdisjoint(line.words[seat_k:k])


def _held_before(
    s: Scene, found: tuple[Held, ...], number: int, line: Line, k: int, person: int
) -> Iterator[Held]:
    """Posisi ini sebelumnya dijabat B: B had the office that somebody has got just before."""
    if not _THIS.intersection(line.words[:k]):
        return
    stop = first_of(line[k])
    got = [h for h in found if number - 1 <= h.line <= number and h.post.first < stop
           and h.standing is None and h.person != person]  # fmt: skip
    if got:
        seat = max(got, key=lambda h: (h.line, h.post.first))
        yield replace(taken_by(seat, person, number), rule="seat_filled", standing="former")


def _left_last(found: tuple[Held, ...], number: int, stop: int, newer: int) -> Held | None:
    """The office left last before a token: in this line, or the two before it."""
    left = [h for h in found if number - 2 <= h.line <= number and h.post.first < stop
            and (h.standing or h.post.standing) == "former" and h.person != newer
            and (h.rule in LEFT or (_says_left(h) and h.line >= number - 1))]  # fmt: skip
    return max(left, key=lambda h: (h.line, h.post.first)) if left else None


_NOW: Final = frozenset(
    {",", "kini", "akan", "sekarang", "selanjutnya", "kemudian", "lalu", "tersebut"}
)


def seat_of(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Jabatan yang ditinggalkan A, diisi oleh B: B has the office that A has left."""
    for number, line in s.lines_with(LEFT_BY):
        for k, verb in enumerate(line.words):
            if verb not in LEFT_BY or not _HIS_SEAT.intersection(line.words[max(0, k - 3) : k]):
                continue
            at = k + 1 + (word(s, line, k + 1) == "oleh")
            older, verb_k = person_at(s, line, at), at + 1
            while word(s, line, verb_k) in _NOW:
                verb_k += 1
            next_k = next_person(s, line, verb_k) if word(s, line, verb_k) in FILLED else None
            seat = None if older is None or next_k is None else _left_by(found, older, number)
            newer = None if next_k is None else person_at(s, line, next_k)
            if seat is not None and newer is not None and newer != older:
                yield replace(taken_by(seat, newer, number), rule="seat_filled")


def _left_by(found: tuple[Held, ...], older: int, number: int) -> Held | None:
    """The office that a person is last said to have left."""
    left = [h for h in found if h.person == older and h.line <= number and h.standing == "former"]
    return max(left, key=lambda h: (h.line, h.rule in LEFT, h.post.first)) if left else None


def _says_left(held: Held) -> bool:
    """Whether words put an office into the past: sebelumnya menjabat Camat; mantan Camat X, A."""
    return held.rule == "by_link" or held.post.standing == "former"


# ---- penggantinya adalah B -----------------------------------------------------------------------

_HIS_SUCCESSOR: Final = frozenset({"penggantinya", "gantinya"})
COPULAS: Final = frozenset({"adalah", "ialah", "yakni", "yaitu"})
_TO_HIM: Final = FILLED | COPULAS | {
    "oleh", "akan", "kini", "telah", "sudah", "resmi", "ditunjuk", "kepada", "nantinya",
    "ditetapkan", "dilantik", "diangkat", "juga", "dipercaya", ",", ":",
}  # fmt: skip


def his_successor(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A dimutasi; penggantinya (diisi oleh) B: B has the seat that was left just before."""
    for number, line in s.lines_with(_HIS_SUCCESSOR):
        k = next(k for k, here in enumerate(line.words) if here in _HIS_SUCCESSOR)
        at = k + 1
        while word(s, line, at) in _TO_HIM:
            at += 1
        at += post_at(line, at) is not None
        person = person_at(s, line, at)
        seat = None if person is None else _left_last(found, number, first_of(line[k]), person)
        if person is not None and seat is not None:
            yield replace(taken_by(seat, person, number), rule="successor")


def his_own(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Pengganti A adalah B; sebagai pengganti A, Bupati menunjuk B: B has what A has left."""
    for number, line in s.lines_with(frozenset({"pengganti"})):
        k = line.words.index("pengganti")
        older = person_at(s, line, k + 1)
        at = next((at for at in range(k + 2, min(k + 7, len(line)))
                   if word(s, line, at) in COPULAS | FILLED | _NAMING), None)  # fmt: skip
        next_k = None if older is None or at is None else next_person(s, line, at)
        newer = None if next_k is None else person_at(s, line, next_k)
        seat = None if older is None or newer is None else _left_by(found, older, number)
        if seat is not None and newer is not None and newer != older:
            yield replace(taken_by(seat, newer, number), rule="successor")


_NAMING: Final = frozenset({"menunjuk", "mengangkat", "melantik", "ditunjuk", "diangkat",
                            "dilantik"})  # fmt: skip


def successor(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Pengganti A sebagai Camat adalah B; pengganti Camat X diisi oleh B: B has it now."""
    for number, line in s.lines_with(frozenset({"pengganti"})):
        k = line.words.index("pengganti")
        at = next((at for at in range(k + 1, min(k + 4, len(line))) if post_at(line, at)), None)
        post = None if at is None else post_at(line, at)
        if at is None or post is None:
            continue
        if not (FILLED | COPULAS).intersection(line.words[at : at + 3]):
            continue
        following = next_person(s, line, at + 1)
        person = None if following is None else person_at(s, line, following)
        if person is not None and person != person_at(s, line, k + 1):
            yield Held(person, post, number, "successor", 0.85)


# ---- who sat there before ------------------------------------------------------------------------


def left_behind(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Jabatan Camat yang juga ditinggalkan A; posisi Kadis, sebelumnya ditempati A."""
    for number, line in s.lines_with(LEFT_BY | ONCE):
        for k, verb in enumerate(line.words):
            before = word(s, line, k - 1) in ONCE
            if verb not in LEFT_BY and not (before and verb in FILLED):
                continue
            at = k - 1 - (before or word(s, line, k - 1) == "juga")
            post, person_k = post_at(line, at - 1), k + 1 + (word(s, line, k + 1) == "oleh")
            person = person_at(s, line, person_k)
            if verb in LEFT_BY and post_at(line, k - 1) is not None:
                post, at = post_at(line, k - 1), k  # Kadis Kesehatan ditinggalkan A
            clause = at == k or word(s, line, at) == "yang" or (
                before and word(s, line, at) == ",")  # fmt: skip
            if clause and post is not None and person is not None:
                yield Held(person, post, number, "left_behind", 0.86, "former")


_VACANT: Final = frozenset({"kosong", "lowong"})
_SINCE: Final = frozenset({"setelah", "sejak", "karena", "lantaran", "usai", "akibat", "pasca"})
_GOING: Final = frozenset({
    "meninggal", "mengundurkan", "memasuki", "menjadi", "menjabat", "menempati", "menduduki",
    "mundur",
})  # fmt: skip


def vacant(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Jabatan ini lowong setelah A pensiun; kursi Sekda kosong sejak A dilantik: A has left it."""
    for number, line in s.lines_with(_VACANT):
        for k, here in enumerate(line.words):
            if here not in _VACANT or word(s, line, k + 1) not in _SINCE:
                continue
            at = k + 2 + (word(s, line, k + 2) in LEFT_BY)
            person, does = person_at(s, line, at), word(s, line, at + 1)
            if person is None or (does.startswith("me") and does not in _GOING):
                continue
            post = _seat_spoken_of(s, number, line, k)
            if post is not None:
                yield Held(person, post, number, "left_behind", 0.82, "former")


_EARLIER: Final = frozenset({"sebelumnya", "lama", "terdahulu"})


def predecessor(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Posisi Kajari Siak berganti setelah pejabat sebelumnya, A, ditahan: A had it before."""
    for number, line in s.lines_with(frozenset({"pejabat"})):
        for k, here in enumerate(line.words):
            if here != "pejabat" or word(s, line, k + 1) not in _EARLIER:
                continue
            at = k + 2 + (word(s, line, k + 2) == ",")
            person = person_at(s, line, at)
            own = [post_k for post_k in line.posts if post_k < k]
            if person is not None and own and not _is_second_post(s, line, own[-1]):
                post = post_at(line, own[-1])
                assert post is not None
                yield Held(person, post, number, "left_behind", 0.84, "former")


def _is_second_post(s: Scene, line: Line, k: int) -> bool:
    """Whether the post at ``k`` stands right before the name of its own holder."""
    return person_at(s, line, k + 1) is not None


_SERVES: Final = frozenset({"menjabat", "menduduki", "mengisi", "memegang", "mengemban",
                            "menempati"})  # fmt: skip
_THEN: Final = ONCE | {"pernah", "sempat"}


def same_seat(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A yang sebelumnya menjabat posisi tersebut: A had the office that was named last."""
    for number, line in s.lines_with(_SERVES):
        for k, here in enumerate(line.words):
            this = word(s, line, k + 1) in SEATS and word(s, line, k + 2) in _THIS
            if here not in _SERVES or not this or word(s, line, k - 1) not in _THEN:
                continue
            person, post = subject(s, line, k), _named_last(s, number, line, k)
            if person is not None and post is not None:
                told = () if post in line.items else (number - 1,)
                yield Held(person, post, number, "left_behind", 0.82, "former", others=told)


def _seat_spoken_of(s: Scene, number: int, line: Line, k: int) -> PostMention | None:
    """The post said to be vacant at ``k``: kursi Sekda | kosong; jabatan ini | lowong."""
    for at in range(k - 1, max(-1, k - 5), -1):
        if post_at(line, at) is not None:
            return post_at(line, at)
        if word(s, line, at) in SEATS and word(s, line, at + 1) in _THIS:
            return _named_last(s, number, line, at)
    return None


def _named_last(s: Scene, number: int, line: Line, k: int) -> PostMention | None:
    """The post that stands last before place ``k``: in this line, or else in the one before."""
    own = [at for at in line.posts if at < k]
    if own:
        return post_at(line, own[-1])
    before = number - 1
    if before < s.t.headline or not s.lines[before].posts:
        return None
    return post_at(s.lines[before], s.lines[before].posts[-1])


RULES: Final[tuple[Later, ...]] = (
    left_behind,
    predecessor,
    vacant,
    same_seat,
    successor,
    his_own,
    his_successor,
    seat_filled,
    seat_of,
)
"""Who left a seat, and who has filled it, in the order in which one rule builds on another."""
