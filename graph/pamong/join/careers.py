"""What holdings say of further ones: who was replaced, what came next, what a bare "Plt" means.

Each rule sees the whole article and every holding found before it; :data:`RULES` is their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pamong.find.lexicon import CAPACITY, phrases_at
from pamong.find.mentions import DateMention, NameMention, PostMention
from pamong.find.scan import Line
from pamong.join import acting, rotations
from pamong.join.about import PRONOUNS, last_subject, subject
from pamong.join.candidacies import candidacies
from pamong.join.held import ACTING, Held
from pamong.join.line import person_at, post_at, word
from pamong.join.standings import SEATS, over
from pamong.link.scene import Scene
from pamong.values import replace

Later: TypeAlias = Callable[[Scene, tuple[Held, ...]], Iterator[Held]]

_NEXT: Final = frozenset({"kemudian", "lalu", "selanjutnya", "terakhir"})
_UNTIL: Final = frozenset({"hingga", "sampai"})
_BECOMING: Final = frozenset({"selaku", "sebagai", "berstatus", "menjadi", "menjabat"})
_SWEARING: Final = frozenset({"melantik", "sumpah", "mengukuhkan"})
_BESIDE: Final = frozenset({
    "post_before_name", "post_comma_name", "name_comma_post", "name_with_post_in_brackets",
})  # fmt: skip
_AND: Final = frozenset({"dan", "serta", "&"})


def role_then_name(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """A sentence about a post without a name, its only holder named in the next.

    It adds sentences to a tenure that another sentence states; it never makes one.
    """
    holders: dict[str, set[int]] = {}
    for h in found:
        if h.standing is None and h.post.standing is None:
            holders.setdefault(s.posts[h.post.first].id, set()).add(h.person)
    for number, line in s.body_lines():
        post = post_at(line, 0)
        if post is None or number + 1 >= len(s.lines) or _names_somebody(line):
            continue
        people = holders.get(s.posts[post.first].id, set())
        named = {s.people.of(item) for item in s.lines[number + 1]}
        if len(people) == 1 and people <= named:
            person = next(iter(people))
            yield Held(person, post, number, "role_then_name", 0.8, others=(number + 1,))


_ALSO: Final = frozenset({"juga", "sekaligus", "selaku", "merangkap"})
_OF_CLAUSE: Final = frozenset({"yang", "juga", "menjabat", "sebagai", "selaku", "sekaligus"})


def holder_also(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Wali Kota yang juga Ketua Apeksi: whoever is known to hold the one post has the other."""
    taken = {h.post.first for h in found}
    for number, line in s.lines_with(_ALSO):
        for k in line.posts:
            post, at = post_at(line, k), k + 1
            while word(s, line, at) in _OF_CLAUSE:
                at += 1
            other = post_at(line, at) if at > k + 1 else None
            if post is None or other is None or other.first in taken:
                continue
            person = None if _is_named(s, line, k, at) else _only_holder(s, found, post)
            if person is not None:
                yield Held(person, other, number, "holder_also", 0.8)


def _is_named(s: Scene, line: Line, k: int, at: int) -> bool:
    """Whether a name stands beside the posts at ``k`` and ``at``."""
    beside = (k - 1, k - 2, at + 1, at + 2)
    return any(person_at(s, line, j) is not None for j in beside)


def _only_holder(s: Scene, found: tuple[Held, ...], post: PostMention) -> int | None:
    """The one person who holds a post by name elsewhere in the article."""
    ref = s.posts[post.first].id
    holders = {
        h.person for h in found
        if s.posts[h.post.first].id == ref and h.post.capacity == post.capacity
        and not (h.standing or h.post.standing)
    }  # fmt: skip
    return next(iter(holders)) if len(holders) == 1 else None


def _names_somebody(line: Line) -> bool:
    return any(isinstance(item, NameMention) for item in line.items)


def career(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Sebagai wakil bupati, kemudian Plt Bupati, lalu bupati definitif hingga 2021."""
    for held in found:
        if held.rule != "by_link":
            continue
        line = s.lines[held.line]
        k = line.items.index(held.post) if held.post in line.items else len(line)
        while word(s, line, k + 1) == "," and word(s, line, k + 2) in _NEXT:
            post = post_at(line, k + 3)
            if post is None:
                break
            yield replace(held, post=post, rule="career", confidence=0.8,
                          standing=_left(s, line, k + 3, post))  # fmt: skip
            k += 3


def _left(s: Scene, line: Line, k: int, post: PostMention) -> str | None:
    """Whether a stage of a career is over: the next follows, or a date says until when."""
    if post.capacity is not None:
        return None
    if word(s, line, k + 1) == "," and word(s, line, k + 2) in _NEXT:
        return "former"
    for at in range(k + 1, min(k + 4, len(line) - 1)):
        if word(s, line, at) in _UNTIL and isinstance(line[at + 1], DateMention | int):
            return "former"
    return None


def bare_capacity(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Junadi selaku pelaksana tugas (Plt): the capacity alone, of a post named before."""
    known = {(h.person, h.capacity or h.post.capacity) for h in found}
    for number, line in s.lines_with(_BECOMING):
        for k, item in enumerate(line):
            if not isinstance(item, int) or word(s, line, k - 1) not in _BECOMING:
                continue
            capacity = _capacity_at(s, item, number)
            person, others = _whom(s, number, line, k) if capacity else (None, ())
            if capacity is not None and (beside := person_at(s, line, k - 2)) is not None:
                person, others = beside, ()
            if capacity is None or person is None or _of_several(s, line, k) or _is_hinted(line, k):
                continue
            if (person, capacity) in known:  # an acting office is only named in short
                yield from _ended(s, found, person, capacity, number, k)
                continue
            known.add((person, capacity))
            post = _meant(s, found, person, number, item)
            if post is not None:
                acting = replace(post, capacity=capacity, standing=None)
                yield Held(person, acting, number, "bare_capacity", 0.75, others=others)


def _is_hinted(line: Line, k: int) -> bool:
    """Whether a capacity is only thought likely: mengisyaratkan Ali yang akan ditunjuk menjadi."""
    headless = line.words[k - 2 : k - 1] == (",",)  # katanya, menjadi Plt bukan hal mudah
    return headless or not _HINTING.isdisjoint(line.words[:k])


_HINTING: Final = frozenset({"mengisyaratkan", "diproyeksikan", "kemungkinan", "dikabarkan"})


def _of_several(s: Scene, line: Line, k: int) -> bool:
    """Whether a capacity is one in several places, of which none is said: Pj di dua kabupaten."""
    return word(s, line, k + 1) == "di" and (
        word(s, line, k + 2) in {"dua", "tiga", "sejumlah"} or word(s, line, k + 2).isdigit()
    )


def _ended(s: Scene, found: tuple[Held, ...], person: int, capacity: str, number: int,
           k: int) -> Iterator[Held]:  # fmt: skip
    """Tugas Bodewin sebagai penjabat selesai Mei 2024: the acting office that is over."""
    if not over(s, s.lines[number], k - 1, k):
        return
    for held in found:
        if held.person == person and (held.capacity or held.post.capacity) == capacity:
            yield replace(held, line=number, standing="former", others=(held.line,))
            return


def _capacity_at(s: Scene, token: int, number: int) -> str | None:
    for hit in phrases_at(s.t, token, s.t.sentences[number].stop):
        row = hit.row(CAPACITY)
        if row is not None and row.status in ACTING:
            return row.status
    return None


def _whom(s: Scene, number: int, line: Line, k: int) -> tuple[int | None, tuple[int, ...]]:
    person = subject(s, line, k)
    if person is not None:
        return person, ()
    if any(word(s, line, at) in PRONOUNS for at in range(k)):
        return last_subject(s, number) or (None, ())
    return None, ()


def _meant(s: Scene, found: tuple[Held, ...], person: int, number: int,
           token: int) -> PostMention | None:  # fmt: skip
    """The post a bare capacity is of: one the person came into nearby, else the last one named."""
    own = [h for h in found if h.person == person and number - 2 <= h.line <= number
           and h.rule not in _BESIDE]  # fmt: skip
    if own:
        return max(own, key=lambda h: (h.line, h.post.first)).post
    beside = {h.post.first for h in found if h.person == person}
    posts = [
        item for back in range(max(s.t.headline, number - 3), number + 1)
        for item in s.lines[back]
        if isinstance(item, PostMention) and item.first < token and item.first not in beside
        and not s.posts[item.first].id.startswith("post/x/") and not _appoints(s, item)
    ]  # fmt: skip
    return posts[-1] if posts else None


def _appoints(s: Scene, post: PostMention) -> bool:
    """Whether a post is that of whoever puts others into office: Pj Bupati | menunjuk Edi."""
    return s.t.lowers[post.last : post.last + 1] in {("menunjuk",), ("melantik",), ("mengangkat",)}


def sworn_pair(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Kursi Bupati dan Wakil Bupati berganti. Gubernur mengambil sumpah A dan B."""
    taken = {h.post.first for h in found}
    for number, line in s.lines_with(_SWEARING):
        pair = _sworn(s, line)
        if pair is None or any(isinstance(item, PostMention) for item in line.items[pair[2] :]):
            continue
        for back in (number, number - 1):
            posts = _two_posts(s, s.lines[back], taken) if back >= s.t.headline else None
            if posts is not None:
                others = (back,) if back != number else ()
                for person, post in zip(pair[:2], posts, strict=True):
                    yield Held(person, post, number, "sworn_pair", 0.8, others=others)
                break


def _sworn(s: Scene, line: Line) -> tuple[int, int, int] | None:
    """Two persons after a verb of swearing in, and the place after them."""
    for k, here in enumerate(line.words):
        if here not in _SWEARING:
            continue
        first, second = person_at(s, line, k + 1), person_at(s, line, k + 3)
        if first is None or second is None:
            continue
        if word(s, line, k + 2) in _AND:
            return first, second, k + 4
    return None


def _two_posts(s: Scene, line: Line, taken: set[int]) -> tuple[PostMention, PostMention] | None:
    for k in range(len(line) - 2):
        first, second = post_at(line, k), post_at(line, k + 2)
        if first is None or second is None or word(s, line, k + 1) not in _AND:
            continue
        if not {first.first, second.first} & taken:
            region = first.region or second.region
            return replace(first, region=region), replace(second, region=region)
    return None


_LATE: Final = frozenset({"almarhum", "almarhumah", "mendiang", "alm"})
_TAKEN_ON: Final = frozenset({"tugas", "kursi", "jabatan", "posisi", "menggantikan"})


def late_holder(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Kursi Ketua DPRD ... Dia meneruskan tugas almarhum Junaidi: who died holding the seat."""
    for number, line in s.lines_with(_LATE):
        for k in line.names:
            person = person_at(s, line, k)
            at = k - 2 if word(s, line, k - 1) == "." else k - 1
            if person is None or word(s, line, at) not in _LATE:
                continue
            if word(s, line, at - 1) in _TAKEN_ON and (seat := _seat_before(s, number, at)):
                yield Held(person, seat, number, "late_holder", 0.8, "former")


def _seat_before(s: Scene, number: int, k: int) -> PostMention | None:
    """The post whose seat was spoken of last: kursi | Ketua DPRD, in this line or two before."""
    for back in range(number, max(s.t.headline - 1, number - 3), -1):
        line = s.lines[back]
        for at in reversed(line.posts):
            if (back < number or at < k) and word(s, line, at - 1) in SEATS:
                return post_at(line, at)
    return None


RULES: Final[tuple[Later, ...]] = (
    *rotations.RULES,
    late_holder,
    career,
    holder_also,
    bare_capacity,
    sworn_pair,
    candidacies,
    role_then_name,
    acting.named_next,
    acting.named_instead,
)
