"""An office that passes through verbs of its own: jabatan X dijabat A, dari A kepada B, adalah A.

What the post is said to be, who has it now, who had it before, and who has a second one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import NameMention, PostMention
from pamong.find.scan import Line
from pamong.join.about import subject
from pamong.join.antecedents import of_others
from pamong.join.beside import MARKS, is_plural, others_of_parties
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.linked import HOLDING
from pamong.join.standings import ONCE, SEATS
from pamong.link.scene import Scene

JOINERS: Final = frozenset({"sekaligus", "merangkap", "juga"})
PASSED_ON: Final = frozenset({"diserahkan", "diberikan", "diserahterimakan", "dialihkan"})


def seat_handed_on(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Posisi Budi sebagai Camat X diisi Siti: the seat that is named after who left it."""
    if SEATS.isdisjoint(line.said):
        return
    for k in line.posts:
        post, before = post_at(line, k), person_at(s, line, k - 2)
        if post is None or before is None or word(s, line, k - 1) not in {"sebagai", "selaku"}:
            continue
        if word(s, line, k - 3) not in SEATS or word(s, line, k + 1) not in HOLDING | REPLACED:
            continue
        after = person_at(s, line, k + 3 if word(s, line, k + 2) == "oleh" else k + 2)
        if after is not None:
            yield Held(before, post, number, "seat_handed_on", 0.85, "former")
            yield Held(after, post, number, "seat_handed_on", 0.85)


REPLACED: Final = frozenset({"digantikan", "diganti"})


_PASSING_ON: Final = HOLDING | REPLACED | PASSED_ON


def post_held_by(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Jabatan sekretaris dinas kini diemban Joko; kursi wali kota dipercayakan kepada Amiruddin."""
    for k, here in enumerate(line.words):
        if here not in _PASSING_ON or not _is_held(s, line, k):
            continue
        if word(s, line, k) == "beralih" and word(s, line, k + 1) == "dari":
            yield from _handedover(s, number, line, k)
            continue
        person_k = next((at for at in range(k + 1, min(k + 7, len(line)))
                          if person_at(s, line, at) is not None), None)  # fmt: skip
        post_k = next((at for at in range(k - 1, max(-1, k - 10), -1)
                        if post_at(line, at) is not None), None)  # fmt: skip
        if person_k is None or post_k is None or person_at(s, line, post_k + 1) is not None:
            continue
        if word(s, line, post_k - 1) == "secara":
            continue  # secara protokoler yang dipimpin Ali
        if any(post_at(line, at) and word(s, line, at + 1) == "(" for at in range(k, person_k)):
            continue  # diduduki orang dekat Gubernur (A), B
        person, post = person_at(s, line, person_k), post_at(line, post_k)
        own = _own_post(s, line, person_k)
        k += word(s, line, k + 1) in {"sementara", "rangkap"}
        if (
            person is not None
            and post is not None
            and own - k <= 1 + (own == person_k) * 4 + (word(s, line, k + 1) == "oleh")
        ):
            yield Held(person, post, number, "post_held_by", 0.85, _until_now(s, line, post_k, k),
                       capacity=None if word(s, line, k - 1) == "yang"
                       else _acting_before(s, number, post))  # fmt: skip
            if (earlier := _from_before(s, line, person_k)) is not None:
                yield Held(earlier, post, number, "handed_over", 0.85, "former")
            yield from _second_post(s, number, line, person_k)


def _second_post(s: Scene, number: int, line: Line, k: int) -> Iterator[Held]:
    """Ketua DPW PAN dijabat Sehan, Bupati Boltim: the post behind the holder's comma is his too."""
    person, post = person_at(s, line, k), post_at(line, k + 2)
    if person is None or post is None or word(s, line, k + 1) != "," or not post.proper:
        return
    if word(s, line, k + 3) in {".", ","} and person_at(s, line, k + 4) is None:
        yield Held(person, post, number, "name_comma_post", 0.85)


def _from_before(s: Scene, line: Line, k: int) -> int | None:
    """Who held the post before the person at ``k``: dijabat oleh B dari sebelumnya | A."""
    told = word(s, line, k + 1) == "dari" and word(s, line, k + 2) == "sebelumnya"
    return person_at(s, line, k + 3) if told else None


def _own_post(s: Scene, line: Line, k: int) -> int:
    """Where the post beside a name at ``k`` stands, ``k`` where none does: Asisten I, Yamin."""
    back = k - 2 if word(s, line, k - 1) == "," else k - 1
    return back if post_at(line, back) is not None else k


def _is_held(s: Scene, line: Line, k: int) -> bool:
    """Whether the verb at ``k`` leads from a post to its holder: diemban, diserahkan kepada."""
    here, following = line.words[k], word(s, line, k + 1)
    if here in HOLDING:
        return True
    if here in {"digantikan", "diganti"}:
        held = following == "oleh" and post_at(line, k - 1) is not None
        return held and word(s, line, k - 2) not in _COUNTED
    passed_on = here in PASSED_ON and following == "kepada"
    return passed_on and not SEATS.isdisjoint(line.words[:k])


# Posts of several: tiga Kadis diganti oleh | Bupati A, who has dismissed them.
_COUNTED: Final = frozenset({
    "dua", "tiga", "empat", "lima", "enam", "sejumlah", "beberapa", "para", "atau", "seluruh",
})  # fmt: skip


def _until_now(s: Scene, line: Line, post_k: int, k: int) -> str | None:
    """Whether the holder is the one before: jabatan Camat yang sebelumnya | dijabat A."""
    if line.words[:2] == ("sebelum", "itu"):
        return "former"
    between = range(post_k + 1, k)
    first = all(person_at(s, line, at) is None for at in between)
    return "former" if first and any(word(s, line, at) in ONCE for at in between) else None


def _acting_before(s: Scene, number: int, post: PostMention) -> str | None:
    """The capacity in which a seat was named before: Pj Wali Kota, then kursi wali kota."""
    if post.capacity is not None:
        return None
    ref = s.posts[post.first].id
    for back in range(number, s.t.headline - 1, -1):
        for k in s.lines[back].posts:
            other = post_at(s.lines[back], k)
            if other is not None and other.first < post.first and s.posts[other.first].id == ref:
                return other.capacity
    return None


def _handedover(s: Scene, number: int, line: Line, k: int) -> Iterator[Held]:
    """Jabatan Bupati beralih dari A kepada B: A held it, B holds it."""
    post = next((p for at in range(k - 1, -1, -1) if (p := post_at(line, at)) is not None), None)
    older, newer = person_at(s, line, k + 2), person_at(s, line, k + 4)
    if post is None or older is None or newer is None:
        return
    yield Held(older, post, number, "handed_over", 0.85, "former")
    yield Held(newer, post, number, "handed_over", 0.85,
               capacity=_acting_before(s, number, post))  # fmt: skip


def _from_whom(s: Scene, line: Line, k: int) -> int:
    """The place of the name after "dari", over words of change behind the post at ``k``."""
    for at in range(k + 1, min(k + 8, len(line))):
        if word(s, line, at) == "dari":
            old = word(s, line, at + 1) == "pejabat" and word(s, line, at + 2) == "lama"
            return at + 1 + 2 * old + (word(s, line, at + 1) == "sebelumnya")
        comma = word(s, line, at) == "," and word(s, line, at + 1) == "dari"
        if not word(s, line, at) or (word(s, line, at) in MARKS and not comma):
            break
    return len(line)


def from_to(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Kepala Dinas Sosial dari Wita kepada Alvi: who handed an office to whom."""
    if "dari" not in line.said:
        return
    for k in line.posts:
        at = _from_whom(s, line, k)
        fresh = word(s, line, at + 2) == "pejabat" and word(s, line, at + 3) == "baru"
        post, older = post_at(line, k), person_at(s, line, at)
        newer = person_at(s, line, at + 2 + 2 * fresh)
        passes = word(s, line, at + 1) in {"ke", "kepada"}
        after = None if older is None else _by_whom(s, line, at)
        if older is not None and post is not None and after is not None:
            yield Held(older, post, number, "handed_over", 0.88, "former")
            yield Held(after, post, number, "handed_over", 0.88)
            continue
        if passes and post is not None and older is not None and newer is not None:
            yield Held(older, post, number, "handed_over", 0.88, "former")
            yield Held(newer, post, number, "handed_over", 0.88,
                       capacity=_acting_before(s, number, post))  # fmt: skip
        if passes and post is not None and older is not None and _is_like(line, at + 2, post):
            yield Held(older, post, number, "handed_over", 0.88, "former")


def _by_whom(s: Scene, line: Line, k: int) -> int | None:
    """Who replaces the person at ``k``: Kepala Bappeda dari sebelumnya Ali, digantikan oleh | B."""
    at = k + 1 + (word(s, line, k + 1) == ",")
    if word(s, line, at) not in {"digantikan", "diganti"}:
        return None
    return person_at(s, line, at + 1 + (word(s, line, at + 1) in {"oleh", "kepada"}))


def hands_over(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Ia menyerahkan jabatan Kapolres Siak kepada B: B has it."""
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, k + 2)
        handed = word(s, line, k - 1) in SEATS and word(s, line, k - 2) in _HANDING
        if handed and word(s, line, k + 1) == "kepada" and post is not None and person is not None:
            yield Held(person, post, number, "handed_over", 0.88)


_HANDING: Final = frozenset({"menyerahkan", "mempercayakan", "menyerahterimakan"})


def _is_like(line: Line, k: int, post: PostMention) -> bool:
    """Whether the same office stands at ``k`` again: dari A kepada | Kapolres yang baru B."""
    other = post_at(line, k)
    return other is not None and other.row.role == post.row.role


NAMELY: Final = frozenset({"adalah", "ialah", "yakni", "yaitu", "bernama", "masih"})


def post_is_name(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Ketua MMDP adalah I Made Ridjasa; SK Penjabat Bupati kepada Hary Agung Prabowo."""
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, k + 2)
        if post is not None and post.capacity is not None and word(s, line, k + 1) in NAMELY:
            person = _whose_own(s, line, k + 2) if person is None else person
        if post is None or person is None:
            continue
        if word(s, line, k + 1) in NAMELY and not post_at(line, k - 1):
            yield Held(person, post, number, "post_is_name", 0.85)
            for other in others_of_parties(s, line, k + 3) if is_plural(post) else ():
                yield Held(other, post, number, "post_shared", 0.85)
        elif word(s, line, k + 1) == "kepada" and post.capacity is not None:
            yield Held(person, post, number, "post_is_name", 0.8)


def _whose_own(s: Scene, line: Line, k: int) -> int | None:
    """Whose the post at ``k`` is: Plh Wali Kota adalah | Sekda Bontang, Ali."""
    if post_at(line, k) is None:
        return None
    return person_at(s, line, k + 1 + (word(s, line, k + 1) == ","))


_TO: Final = frozenset({"ke", "menjadi", "jadi", "sebagai", "kini", "menjabat"})


def moved(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Budi, dari Camat Loa Kulu menjadi Kepala Dinas Sosial: what was held, and what is."""
    for k in line.posts:
        older = post_at(line, k)
        if older is None or not _was_before(s, line, k):
            continue
        to = next((at for at in range(k + 1, min(k + 5, len(line))) if post_at(line, at)), None)
        newer = None if to is None else post_at(line, to)
        if to is None or newer is None or word(s, line, to - 1) not in _TO:
            continue
        person = _before_clause(s, line, k)
        if person is None and not _named_before(line, k):
            person = subject(s, line, k)
        if person is not None and not of_others(s, line, k):
            yield Held(person, older, number, "moved", 0.85, "former")
            yield Held(person, newer, number, "moved", 0.85)


def _was_before(s: Scene, line: Line, k: int) -> bool:
    """Whether words before the post at ``k`` say that it was left: semula; yang sebelumnya."""
    if word(s, line, k - 1) in {"dari", "semula"}:
        return True
    said = word(s, line, k - 1) in _HELD_AS
    at = k - 1
    while word(s, line, at) in _HELD_AS:
        at -= 1
    at -= word(s, line, at) in ONCE and word(s, line, at - 1) == "dari"
    if word(s, line, at) == "dari":
        return said
    before = at - 1 - (word(s, line, at - 1) in {"yang", ","})
    owned = word(s, line, at - 1) == "yang" or person_at(s, line, before) is not None
    return (said or at == k - 1) and word(s, line, at) in ONCE and owned


_HELD_AS: Final = frozenset({
    "menjabat", "sebagai", "menjadi", "selaku", "merupakan", "jabatan", "lama", "posisi",
})  # fmt: skip


def _named_before(line: Line, k: int) -> bool:
    """Whether the nearest mention before a post is a name, whosever it is."""
    at = next((at for at in range(k - 1, max(-1, k - 7), -1) if not line.words[at]), None)
    return at is not None and isinstance(line[at], NameMention)


def _before_clause(s: Scene, line: Line, k: int) -> int | None:
    """The person right before the clause in which the post at ``k`` stands."""
    for at in range(k - 1, max(-1, k - 7), -1):
        if not line.words[at]:
            return person_at(s, line, at)
    return None


def also_before(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Ketua Komisi I yang juga Ketua PKS Jambi, Hapis: the name after the second has both."""
    for k in line.posts:
        if word(s, line, k - 1) not in JOINERS:
            continue
        post = post_at(line, k - 3 if word(s, line, k - 2) == "yang" else k - 2)
        person = person_at(s, line, k + 1 + (word(s, line, k + 1) == ","))
        if post is not None and person is not None:
            yield Held(person, post, number, "also_before", 0.85)


def also(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Sunggono, Sekda sekaligus Plh Bupati; Ketua DPRD yang juga Ketua PKB itu."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or word(s, line, k - 1) not in JOINERS:
            continue
        person = subject(s, line, k)
        if person is not None:
            yield Held(person, post, number, "also", 0.85)
