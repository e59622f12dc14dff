"""Rotations: who left an office for another one, and who came after.

Kapolda Jatim A digeser menjadi X; A digantikan B; posisinya diisi C; D menggantikan Kapolres E.
Each rule sees the whole article and every holding found before it, and says what further follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final, TypeAlias

from pamong.find.mentions import PostMention, first_of
from pamong.find.scan import Line
from pamong.join import acting, seats
from pamong.join.about import PRONOUNS, last_subject, subject
from pamong.join.antecedents import APPOINTING
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.seats import AFTER, COPULAS, FILLED, LEFT, LEFT_BY, next_person, others, taken_by
from pamong.join.standings import SEATS
from pamong.link.scene import Scene
from pamong.values import replace

Later: TypeAlias = Callable[[Scene, tuple[Held, ...]], Iterator[Held]]

_REPLACING: Final = frozenset(
    {"menggantikan", "mengantikan", "mengganti", "menggeser", "meneruskan", "menyusul"}
)
_GIVEN_WAY: Final = frozenset({"digantikan", "diganti"})
_ONE_FOR_ANOTHER: Final = _REPLACING | _GIVEN_WAY | LEFT_BY | AFTER | {"berganti"}
# Whoever is moved so has left the office named beside.
_MOVED: Final = frozenset({
    "digeser", "bergeser", "dimutasi", "dimutasikan", "dipindah", "dipindahkan",
    "dipindahtugaskan", "dirotasi", "ditarik", "dicopot", "dinonjobkan", "dipromosikan",
    "diberhentikan", "dipromosi", "ditempatkan", "digantikan", "diganti", "pensiun", "berpindah",
    "diplot", "lengser",
})  # fmt: skip
# Whoever is named so has left it where the new office is one that is no second one.
_NAMED: Final = frozenset({
    "diangkat", "dilantik", "promosi", "menjadi", "jadi", "kini", "sekarang", "menduduki",
    "dipercaya",
})  # fmt: skip
_BECOMES: Final = frozenset({"menjadi", "jadi", "kini", "promosi", "sekarang"})
_TAKING: Final = frozenset({
    "menjabat", "sebagai", "menjadi", "jadi", "ke", "menduduki", "jabatan", "barunya", "baru",
    "posisi", "dipercaya", "bertugas", "mengemban", "resmi", "dilantik", "diangkat", "definitif",
})  # fmt: skip
_TO: Final = frozenset({"menjadi", "jadi", "sebagai", "ke"})
_NOT: Final = frozenset({"tidak", "belum", "bukan", "batal", "bakal", "tak", "jika", "bila"})
_SKIPPED: Final = frozenset({
    "juga", "kini", "akan", "yang", "telah", "resmi", "turut", "ikut", ",", "sendiri", "sudah",
    "selanjutnya", "ini", "itu", "baru", "kemudian", "sekarang", "lalu", "mendapat", "memasuki",
    "karena", "masa", ")", "menjabat", "sebelumnya", "sebagai",
})  # fmt: skip
_BESIDE: Final = frozenset({
    "post_before_name", "post_comma_name", "name_comma_post", "degree_then_post",
    "name_with_post_in_brackets", "post_with_name_in_brackets",
})  # fmt: skip
# Titles of posts that are held beside an office.
_SECOND: Final = (
    "Ketua", "Anggota", "Pembina", "Koordinator", "Penasihat", "Bendahara", "Juru", "Bunda",
    "Wakil Ketua", "Duta", "Presiden", "Komisaris", "Dewan",
)  # fmt: skip
_FARTHEST: Final = 7
# Who stands in for a holder on leave or away: UU 10/2016 art. 70, UU 30/2014 art. 34.
_STANDING_IN: Final = frozenset({"Plh", "Pjs"})
_AWAY: Final = {"plh": "Plh", "pjs": "Pjs"}


def moved_on(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Kapolda Jatim A digeser menjadi Wakabaintelkam: the office named beside A is over."""
    for number, line in s.lines_with(_MOVED | _NAMED):
        for k, verb in enumerate(line.words):
            if verb not in _MOVED | _NAMED or word(s, line, k - 1) in _NOT:
                continue
            person = _mover(s, line, k)
            if verb == "pensiun" and "akan" in line.words[max(0, k - 4) : k]:
                continue
            seat = None if person is None else _seat_left(s, found, person, number, line, k)
            if seat is not None and _leaves(s, line, k, verb, seat):
                yield replace(seat, rule="moved_on", confidence=0.88, standing="former")


def _seat_left(
    s: Scene, found: tuple[Held, ...], person: int, number: int, line: Line, k: int
) -> Held | None:
    """The office that whoever a verb moves has held: beside the name, or told just before."""
    seat = _beside(found, person, number, line, k)
    if seat is None and line.words[k] in _GIVEN_WAY:
        seat = _was_held(s, found, person, number)
    return seat or _told_just_now(s, found, person, number, line.words[k])


def left_post(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A dicopot dari jabatannya sebagai Camat; B kini Sekda setelah digeser dari Kadis X."""
    for number, line in s.lines_with(_MOVED | _LEAVING):
        for k, verb in enumerate(line.words):
            if verb not in _MOVED | _LEAVING or word(s, line, k - 1) in _NOT:
                continue
            at = _from_post(s, line, k)
            post = None if at is None else post_at(line, at)
            if at is None or post is None or person_at(s, line, at + 1) is not None:
                continue
            person = _mover(s, line, k)
            person = _agent(s, number, line, k) if person is None else person
            if person is not None:
                yield Held(person, post, number, "left_post", 0.86, "former")


_LEAVING: Final = frozenset({"mundur", "mengundurkan", "dibebastugaskan", "dinonaktifkan"})
_FROM_SEAT: Final = frozenset({
    "dari", "jabatan", "jabatannya", "posisi", "posisinya", "kursi", "sebagai", "selaku", "diri",
    "sebelumnya",
})  # fmt: skip


def _from_post(s: Scene, line: Line, k: int) -> int | None:
    """The place of the post that a verb says was left: digeser | dari posisi | Kasatpol PP."""
    at = k + 1
    while word(s, line, at) in _FROM_SEAT:
        at += 1
    away = word(s, line, k + 1) == "dari" or word(s, line, k + 2) == "dari"
    return at if away and post_at(line, at) is not None else None


_DISMISSING: Final = frozenset({"memberhentikan", "mencopot", "menonaktifkan"})
_MOVING: Final = frozenset({"memutasi", "merotasi", "menggeser", "memindahkan", "memutasikan"})


def dismissed(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Memberhentikan A sebagai Kades X, dan mengangkat B sebagai Pj: A has left the post."""
    for number, line in s.lines_with(_DISMISSING | _MOVING):
        own = [h for h in found if h.line == number]
        for k, verb in enumerate(line.words):
            if verb in _MOVING:
                yield from _moved_away(own, line, k)
            if verb not in _DISMISSING:
                continue
            end = next((at for at in range(k, len(line)) if line.words[at] in APPOINTING), None)
            stop = first_of(line[end]) if end is not None else s.t.sentences[number].stop
            for held in own:
                if first_of(line[k]) < held.post.first < stop:
                    yield replace(held, rule="dismissed", standing="former")


def _moved_away(own: list[Held], line: Line, k: int) -> Iterator[Held]:
    """Kapolri memutasi Kapolres X, A: the office right after the verb is over."""
    first = post_at(line, k + 1)
    for held in own:
        if first is not None and held.post.first == first.first and held.rule in _BESIDE:
            yield replace(held, rule="dismissed", confidence=0.86, standing="former")


def _mover(s: Scene, line: Line, k: int) -> int | None:
    """The person right before a verb, over small words, a clause and a post of the person's own."""
    return _right_before(s, line, k) if (at := _clause_of(s, line, k)) is None else at


def _clause_of(s: Scene, line: Line, k: int) -> int | None:
    """The person whose clause of small words ends at a verb: A yang kerap didemo | digeser."""
    for at in range(k - 1, max(-1, k - _LONGEST_CLAUSE), -1):
        if not line.words[at] or word(s, line, at) in {",", "("}:
            return None
        if word(s, line, at) == "yang":
            return person_at(s, line, at - 1)
    return None


_LONGEST_CLAUSE: Final = 9


def _right_before(s: Scene, line: Line, k: int) -> int | None:
    """The person right before a verb, over small words and a post of the person's own."""
    for at in range(k - 1, max(-1, k - _FARTHEST), -1):
        person = person_at(s, line, at)
        if person is not None:
            return person
        if post_at(line, at) is None and word(s, line, at) not in _SKIPPED | {"("}:
            return None
    return None


def _beside(found: tuple[Held, ...], person: int, number: int, line: Line, k: int) -> Held | None:
    """The holding of a person that a post beside the name says, before place ``k`` of a line."""
    stop = first_of(line[k])
    own = [h for h in found if h.line == number and h.person == person and h.rule in _BESIDE
           and h.post.first < stop and (h.standing or h.post.standing) is None]  # fmt: skip
    return own[-1] if own else None


def _told_just_now(
    s: Scene, found: tuple[Held, ...], person: int, number: int, verb: str
) -> Held | None:
    """The office that the sentence before says a person to hold: Ia menjabat Inspektur."""
    own = [h for h in found if h.person == person and h.line == number - 1
           and (h.standing or h.post.standing) is None
           and (("menjabat" in s.lines[h.line].words and h.rule == "by_link")
                or (h.rule in _BESIDE and verb in _SHIFTED))]  # fmt: skip
    return own[-1] if own else None


_SHIFTED: Final = frozenset({
    "digeser", "bergeser", "dimutasi", "dipindah", "dirotasi", "dicopot", "lengser", "digantikan",
    "diganti",
})  # fmt: skip


def _leaves(s: Scene, line: Line, k: int, verb: str, seat: Held) -> bool:
    """Whether a verb says that the office beside is over."""
    if verb in _GIVEN_WAY:
        return _away(s, line, k) is None
    to = next((at for at in range(k + 1, min(k + 5, len(line))) if post_at(line, at)), None)
    newer = None if to is None else post_at(line, to)
    if verb in _MOVED:
        return newer is None or s.posts[newer.first].id != s.posts[seat.post.first].id
    if newer is None or to is None or newer.capacity is not None or newer.standing is not None:
        return False
    into = word(s, line, to - 1) in _TO
    between = all(word(s, line, at) in _TAKING for at in range(k + 1, to))
    direct = between and (into or verb in _BECOMES)
    first = newer.title.startswith(_SECOND) or seat.post.title.startswith(_SECOND)
    return direct and not first and s.posts[newer.first].id != s.posts[seat.post.first].id


def replaced(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A menggantikan B, A digantikan B: who held the post before, and who has it now."""
    for number, line in s.lines_with(_ONE_FOR_ANOTHER):
        for k, verb in enumerate(line.words):
            if verb in _GIVEN_WAY or (verb == "berganti" and word(s, line, k + 1) in _TO_WHOM):
                yield from _gave_way(s, found, number, line, k)
            elif verb in _ONE_FOR_ANOTHER:
                yield from _took_over(s, found, number, line, k)


def _agent(s: Scene, number: int, line: Line, k: int) -> int | None:
    """The person a verb is about, a pronoun's from the lines before."""
    person = _in_clause(s, line, k)
    if person is None:
        person = subject(s, line, k)
    if person is None and any(word(s, line, at) in PRONOUNS for at in range(k)):
        person = (last_subject(s, number) or (None,))[0]
    return person


def _in_clause(s: Scene, line: Line, k: int) -> int | None:
    """The person whose clause a verb stands in: A, yang dilantik Menteri | menggantikan."""
    for at in range(k - 1, 0, -1):
        if person_at(s, line, at) is not None:
            return None
        if word(s, line, at) == "yang":
            return person_at(s, line, at - 1 - (word(s, line, at - 1) == ","))
    return None


def _gave_way(s: Scene, found: tuple[Held, ...], number: int, line: Line, k: int) -> Iterator[Held]:
    """Kapolda Sumut A digantikan B: A has left the post, B has it."""
    at, older = next_person(s, line, k), _agent(s, number, line, k)
    older = _mover(s, line, k) if older is None else older
    newer = None if at is None else person_at(s, line, at)
    if newer is None or older is None or older == newer or _is_absent(line, k):
        return
    seat = (_beside(found, older, number, line, k) or _vacated(found, older, number)
            or _was_held(s, found, older, number)
            or _changing(s, number, line, k, older)
            or _told_just_now(s, found, older, number, line.words[k])
            or _in_his_clause(s, found, older, number, line, k))  # fmt: skip
    away = _away(s, line, k)
    if seat is not None and away is not None:
        yield replace(taken_by(seat, newer, number), rule="replaced", capacity=away)
        return
    if seat is not None and not _is_other(s, line, k, seat, number):
        yield replace(taken_by(seat, newer, number), rule="replaced")
        yield replace(seat, line=number, rule="replaced", confidence=0.85, standing="former",
                      others=others(seat, number))  # fmt: skip
        return
    held = _latest(found, newer, number, first_of(line[k]))
    if held is not None:
        yield _past(s, found, held, older, number)


_ABSENT: Final = frozenset({"absen", "berhalangan", "mangkir"})


def _is_absent(line: Line, k: int) -> bool:
    """Whether somebody only stays away and another goes there: Bupati A absen dan | digantikan."""
    before = line.words[max(0, k - _FARTHEST) : k]
    return not _ABSENT.isdisjoint(before) or ("tidak", "hadir") in pairwise(before)


def _in_his_clause(
    s: Scene, found: tuple[Held, ...], older: int, number: int, line: Line, k: int
) -> Held | None:
    """The office of the clause before a verb: A yang saat ini Kapolda Jambi | digantikan."""
    at = k - 1 - (word(s, line, k - 1) in {"akan", "bakal", "telah", "resmi", "kini"})
    post = post_at(line, at)
    own = [h for h in found if h.line == number and h.person == older and h.post == post
           and h.rule == "by_link" and h.standing is None]  # fmt: skip
    return own[-1] if own and "yang" in line.words[:at] else None


def _away(s: Scene, line: Line, k: int) -> str | None:
    """The capacity in which somebody stands in for a holder on leave: digantikan | Pjs Budi."""
    return _AWAY.get(word(s, line, k + 1 + (word(s, line, k + 1) == "oleh")))


_TO_WHOM: Final = frozenset({"ke", "kepada"})
_CHANGES: Final = frozenset({"berganti", "bergeser", "dirotasi", "dimutasi", "penyegaran"})


def _changing(s: Scene, number: int, line: Line, k: int, older: int) -> Held | None:
    """The office that changes hands before a name: Kapolda Maluku juga berganti, A | digantikan."""
    name_k = next((at for at in range(k - 1, -1, -1) if person_at(s, line, at) == older), 0)
    post_k = next((at for at in range(name_k - 1, -1, -1) if post_at(line, at)), None)
    post = None if post_k is None else post_at(line, post_k)
    if post_k is None or post is None or not all(line.words[post_k + 1 : name_k]):
        return None
    changes = _CHANGES.intersection(line.words[post_k + 1 : name_k])
    return Held(older, post, number, "replaced", 0.85) if changes else None


def _is_other(s: Scene, line: Line, k: int, seat: Held, number: int) -> bool:
    """Whether another post stands before the verb as its subject: A; jabatan Camat diganti B."""
    post = post_at(line, k - 1)
    return post is not None and (seat.line != number or post.first != seat.post.first)


def _took_over(
    s: Scene, found: tuple[Held, ...], number: int, line: Line, k: int
) -> Iterator[Held]:
    """A menggantikan B; A menggantikan Kapolres B: B held the post that A has taken."""
    at, newer = next_person(s, line, k), _newcomer(s, number, line, k)
    if k == 0:
        newer = _put_just_now(found, number)
    newer = _by_epithet(found, number, first_of(line[k])) if newer is None else newer
    older = None if at is None else person_at(s, line, at)
    if at is None or older is None or _is_filled(s, line, k, at) or newer in (None, older):
        return
    given = post_at(line, k - 1) if word(s, line, k - 2) in _GIVING else None
    if given is not None and _is_nobodys(found, number, given) and (
        word(s, line, k) not in LEFT_BY):  # fmt: skip
        yield Held(older, given, number, "replaced", 0.85, "former")
        return
    own = post_at(line, at - 1) if at - 1 > k else None
    if own is None and word(s, line, at + 1) == ",":
        own = post_at(line, at + 2)
    after = post_at(line, at + 2) if word(s, line, at + 1) in {"sebagai", "selaku"} else None
    if own is not None:
        yield from _named_post(s, found, number, (newer, older), own)
    elif after is not None and word(s, line, k) in LEFT_BY:
        proposed = "candidate" if _NOT.intersection(line.words[:k]) else None
        yield Held(newer, after, number, "replaced", 0.8, proposed)
    else:
        yield from _by_seats(s, found, number, (newer, older), k)


def _is_filled(s: Scene, line: Line, k: int, at: int) -> bool:
    """Whether a third is put there: posisi yang ditinggalkan diisi C; jabatan A kini diisi C."""
    near = (*line.words[k:at], *line.words[at + 1 : at + 4])
    return word(s, line, k) in LEFT_BY and not FILLED.isdisjoint(near)


def _by_seats(
    s: Scene, found: tuple[Held, ...], number: int, pair: tuple[int, int], k: int
) -> Iterator[Held]:
    """Who held what, by the seats that the newer and the older of a pair are told to have."""
    newer, older = pair
    line = s.lines[number]
    own_seats = _taken(s, found, newer, number)
    held = (_seat(s, newer, number) or _latest(own_seats, newer, number, first_of(line[k]))
            or _latest(own_seats, newer, number, None))  # fmt: skip
    left = _vacated(found, older, number)
    if left is not None and (held is None or _role(held) != _role(left)):
        yield replace(taken_by(left, newer, number), rule="replaced")
        return
    if held is None or "candidate" in {held.standing, held.post.standing}:
        return  # bakal menjadi Pj menggantikan B
    past = _past(s, found, held, older, number)
    yield replace(past, standing="former") if word(s, line, k) in LEFT_BY else past


def _by_epithet(found: tuple[Held, ...], number: int, stop: int) -> int | None:
    """Whom a post in short stands for: Kepala Diskominfo itu | menggantikan A."""
    named = [h for h in found if h.line == number and h.rule == "epithet" and h.post.first < stop]
    return named[-1].person if named else None


def _taken(s: Scene, found: tuple[Held, ...], newer: int, number: int) -> tuple[Held, ...]:
    """The offices somebody may have come into, less what the person does every day besides.

    Where nothing else was said before, the one that the article names later counts.
    """
    daily = [h for h in found if h.person == newer and h.line <= number and _is_daily(s, h)]
    named = [h for h in found if h.line == number and h.rule == "epithet"]
    rest = tuple([h for h in found if h not in daily and h not in named])
    if not daily or any(h.person == newer and h.line <= number for h in rest):
        return rest
    later = [h for h in rest if h.person == newer and (h.standing or h.post.standing) is None]
    once = {s.posts[h.post.first].id for h in later}
    return (*rest, replace(later[0], line=number)) if len(once) == 1 else rest


def _is_daily(s: Scene, h: Held) -> bool:
    """Whether somebody has a post beside a new one: A, yang sehari-hari | Kepala Dinas."""
    line = s.lines[h.line]
    k = line.items.index(h.post) if h.post in line.items else 0
    return "sehari-hari" in line.words[max(0, k - _FARTHEST) : k]


_GIVING: Final = frozenset({"menunjuk", "melantik", "mengangkat", "menetapkan"})


def _is_nobodys(found: tuple[Held, ...], number: int, post: PostMention) -> bool:
    """Whether no one is said to hold the post: A menunjuk Plt Kepala Biro | menggantikan B."""
    return not any(h.line == number and h.post.first == post.first for h in found)


def _put_just_now(found: tuple[Held, ...], number: int) -> int | None:
    """Whom the sentence before has put into an office last: (A jadi Camat.) Menggantikan B."""
    put = [h for h in found if h.line == number - 1 and h.rule in {"by_link", "moved"}
           and (h.standing or h.post.standing) is None]  # fmt: skip
    return max(put, key=lambda h: h.post.first).person if put else None


def _newcomer(s: Scene, number: int, line: Line, k: int) -> int | None:
    """Who replaces somebody; of a clause without a name it is said last: yang | ... adalah B."""
    before = word(s, line, k - 2)
    headless = word(s, line, k - 1) == "yang" and before.isalpha() and before not in _OF_NAMES
    if line.words[k] in LEFT_BY or not headless:
        return _agent(s, number, line, k)
    said = next((at for at in range(k + 1, len(line)) if word(s, line, at) in COPULAS), None)
    return None if said is None else person_at(s, line, said + 1)


_OF_NAMES: Final = frozenset({"itu", "tersebut", "ini", "dia", "ia", "beliau"})


def _named_post(
    s: Scene, found: tuple[Held, ...], number: int, people: tuple[int, int], post: PostMention
) -> Iterator[Held]:
    """A menggantikan Kapolres B: the post is said with B, who has left it."""
    newer, older = people
    if any(h.person == newer and h.line == number and h.standing == "candidate" for h in found):
        return  # bakal menjadi Pj menggantikan B
    own = [h for h in found if h.person == newer and h.post.row.role == post.row.role]
    if any((h.capacity or h.post.capacity) in _STANDING_IN for h in own):
        return
    yield Held(older, post, number, "replaced", 0.85, "former")
    if not own and post.capacity is None and post.standing is None:
        yield Held(newer, post, number, "replaced", 0.8)


def _role(held: Held) -> str:
    return held.post.row.role


def _past(s: Scene, found: tuple[Held, ...], held: Held, older: int, number: int) -> Held:
    """The holding of whoever was before ``held``, over unless somebody only stands in."""
    standing = None if (held.capacity or held.post.capacity) in _STANDING_IN else "former"
    own = next((h for h in found if h.person == older and _same_post(s, h, held)), None)
    acting = (own.capacity or own.post.capacity) if own is not None else None
    return replace(held, person=older, line=number, rule="replaced", confidence=0.85,
                   standing=standing, others=others(held, number), capacity=acting,
                   post=replace(held.post, capacity=None))  # fmt: skip


def _same_post(s: Scene, one: Held, other: Held) -> bool:
    return s.posts[one.post.first].id == s.posts[other.post.first].id


def _vacated(found: tuple[Held, ...], person: int, number: int) -> Held | None:
    """The office a person has just left, by this line or the two before it."""
    own = [h for h in found if h.person == person and number - 2 <= h.line <= number
           and h.rule in LEFT | {"by_link"} and h.standing == "former"]  # fmt: skip
    return max(own, key=lambda h: (h.line, h.rule in LEFT)) if own else None


def _seat(s: Scene, person: int, number: int) -> Held | None:
    """The office of which the sentence before speaks: kursi sekda sempat lowong."""
    before = number - 1
    if before < s.t.headline or s.t.paragraph[before] != s.t.paragraph[number]:
        return None
    line = s.lines[before]
    for k in range(len(line)):
        post = post_at(line, k)
        if post is None or word(s, line, k - 1) not in SEATS:
            continue
        if not any(s.people.of(item) is not None for item in line.items):
            return Held(person, post, before, "replaced", 0.8)
    return None


def _was_held(s: Scene, found: tuple[Held, ...], person: int, number: int) -> Held | None:
    """The office that this line says a person to have had: yang sebelumnya dipimpin A."""
    own = [h for h in found if h.person == person and h.line == number
           and h.rule == "post_held_by"
           and (h.standing == "former" or "berganti" in s.lines[number].words
                or _in_clause_of(s, number, h))]  # fmt: skip
    return own[-1] if own else None


def _in_clause_of(s: Scene, number: int, held: Held) -> bool:
    """Whether a clause tells who holds a post: Kapolda Riau yang dijabat | A (digantikan B)."""
    line = s.lines[number]
    k = line.items.index(held.post) if held.post in line.items else len(line)
    return "yang" in line.words[k + 1 : k + 5]


def _latest(found: tuple[Held, ...], person: int, number: int, stop: int | None) -> Held | None:
    """The post a person has come into last: by a verb rather than one named beside the person.

    ``stop`` is the token before which a post of the line itself must stand.
    """
    own = [
        h for h in found
        if h.person == person and h.line <= number
        and "former" not in {h.standing, h.post.standing}
        and (stop is None or h.line < number or h.post.first < stop)
    ]  # fmt: skip
    return max(own, key=lambda h: (h.line, h.rule not in _BESIDE, h.post.first)) if own else None


RULES: Final[tuple[Later, ...]] = (
    moved_on,
    left_post,
    dismissed,
    *seats.RULES,
    *acting.RULES,
    replaced,
)
