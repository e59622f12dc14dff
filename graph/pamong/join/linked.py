"""A post joined to a name by a verb or a particle: selaku, menjabat, dijabat, dari ... ke.

Each rule finds a link, asks whom its words are about (:mod:`pamong.join.antecedents`) and
whether the post is held, was held or is sought (:mod:`pamong.join.standings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import EventMention, PostMention
from pamong.find.scan import Line
from pamong.find.words import common_words
from pamong.join.about import INSTALLING, subject
from pamong.join.antecedents import SAID_BETWEEN, whom
from pamong.join.beside import AND, MARKS, TIMES, is_plural
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.standings import MOVING, PROPOSED, PUTTING_IN, SEATS, standing_at
from pamong.link.scene import Scene

_LINKS: Final = frozenset({
    "selaku", "sebagai", "menjabat", "menjadi", "adalah", "ialah", "merupakan", "masih", "jadi",
    "jabat", "sebelumnya", "semula", "tadinya", "dulunya",
})  # fmt: skip
HOLDING: Final = frozenset({
    "dipercaya", "dijabat", "diemban", "dipegang", "diisi", "dipimpin", "diduduki",
    "dipercayakan", "dirangkap", "beralih", "ditempati",
})  # fmt: skip
_TO_SEATS: Final = frozenset({"untuk", "mengisi", "menduduki", "menempati"})
_NOW: Final = frozenset({"kini", "sekarang", "sehari-hari", "masih", "saat", "ini", "juga"})
_NOWADAYS: Final = _NOW | TIMES | {"itu", "hari", "-", "sehari"}


def _clause_of(s: Scene, line: Line, k: int) -> int | None:
    """The place of a "yang" whose clause is the post at ``k``: yang sehari-hari Sekda."""
    at = k - 1
    while word(s, line, at) in _NOWADAYS and at > k - 5:
        at -= 1
    clause = word(s, line, at) == "yang" and at < k - 1
    return at if clause and word(s, line, at - 1) in {",", ""} else None


# The words that lead from a name to a post behind them: selaku, untuk jabatan, yang kini, ke.
LEADING: Final = _LINKS | SEATS | {
    "untuk", "merangkap", "yang", "ke", "tugas", "amanah", "dikursi", "menempati", "menduduki",
}  # fmt: skip


def _linked_at(s: Scene, line: Line, k: int) -> int | None:
    """The place of the linking word that leads to the post at ``k``, None where none does."""
    post = post_at(line, k)
    if post is not None and post.capacity is not None and word(s, line, k - 1) == "untuk":
        return k - 1 if person_at(s, line, k - 2) is not None else None
    if word(s, line, k - 1) in SEATS and word(s, line, k - 2) in _TO_SEATS:
        return None if word(s, line, k - 3) == "khusus" else k - 2
    if word(s, line, k - 1) in {"kursi", "dikursi"} and "duduk" in line.words[max(0, k - 3) : k]:
        return k - 2
    if word(s, line, k - 1) in _SITTING and word(s, line, k - 2) not in _UNSURE:
        return k - 1
    if word(s, line, k - 1) in {"yakni", "yaitu"} and "merangkap" in line.words[max(0, k - 6) : k]:
        return k - 1 - line.words[k - 1 :: -1].index("merangkap")
    if word(s, line, k - 1) in SEATS and word(s, line, k - 2) == "dengan":
        return k - 2 if not MOVING.isdisjoint(line.words[:k]) else None
    if word(s, line, k - 1) in SEATS and word(s, line, k - 3) in PUTTING_IN:
        return k - 2  # dilantik pada jabatan Camat
    if (clause := _clause_of(s, line, k)) is not None:
        return clause
    if word(s, line, k - 1) == "ke" and _moves(s, line, k):
        return k - 1
    if word(s, line, k - 1) in {"tugas", "amanah"} and word(s, line, k - 2) in _BEARING:
        return k - 2
    for back in range(1, 4):
        here = word(s, line, k - back)
        if back > 1 and post is not None and not post.proper and _is_noun(word(s, line, k - 1)):
            return None  # selaku konsultan pengawas
        if here in {"penggantinya", "gantinya"}:
            return None  # sebagai penggantinya Pj Bupati menunjuk
        if here in _LINKS:
            said = _only_wished(s, line, k - back) or _is_duty(s, line, k - back, post)
            return None if said else k - back
        if not here or here in MARKS:
            return None
    return None


_SITTING: Final = frozenset({"menempati", "menduduki"})
_UNSURE: Final = frozenset({"untuk", "akan", "bisa", "dapat", "ingin", "layak", "yang", "calon"})
_BEARING: Final = frozenset({"memegang", "mengemban", "memikul"})
_WISHING: Final = frozenset({"untuk", "ingin", "bisa", "dapat", "berhak", "hendak", "siap"})


def _moves(s: Scene, line: Line, k: int) -> bool:
    """Whether somebody is moved to the post at ``k``: digeser ke Sekretaris DPRD."""
    return any(word(s, line, at) in MOVING for at in range(k - 4, k - 1))


def _is_defined(s: Scene, line: Line, link: int) -> bool:
    """Whether "adalah" tells who a noun is and not what a person: Pemimpin Upacara adalah Camat."""
    if word(s, line, link) not in {"adalah", "ialah"} or link == 0:
        return False
    before = line[link - 1]
    if isinstance(before, int):
        return s.t.words[before][0].isupper()
    return isinstance(before, EventMention)


def _only_wished(s: Scene, line: Line, link: int) -> bool:
    """Whether nobody has come into the office: kader punya potensi untuk menjadi ketua."""
    said = line.words[:link]
    wished = word(s, line, link - 1) in _WISHING
    return wished and PUTTING_IN.isdisjoint(said) and PROPOSED.isdisjoint(said)


def _is_noun(here: str) -> bool:
    """Whether a word is a noun that a post in small letters goes with, and no word for a seat."""
    if here in SEATS | _OF_POSTS:
        return False
    return here == "konsultan" or common_words().get(here) == "noun"


_OF_POSTS: Final = frozenset({"pejabat", "penjabat", "salah", "orang", "pelaksana", "tugas"})
_DUTIES: Final = frozenset({"wewenang", "kewajiban", "fungsi", "peran", "fungsinya", "perannya"})


def _is_duty(s: Scene, line: Line, link: int, post: PostMention | None) -> bool:
    """Whether "sebagai" tells of a part, of no office: tugas dan wewenang sebagai pengawas."""
    acting = post is not None and (post.capacity is not None or post.proper)
    return not acting and word(s, line, link - 1) in _DUTIES


def by_near_link(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """A sebagai Pj Bupati X, B sebagai Pj Bupati Y: a link right after its name binds first."""
    for k in line.posts:
        link = _usable_link(s, line, k)
        name_k = None if link is None else _apposed_before(s, line, link, k)
        name_k = _name_before(s, line, link) if link is not None and name_k is None else name_k
        if link is not None and name_k is not None:
            yield from _linked(s, number, line, link, k, name_k)


def by_link(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Melantik Aden menjadi Pj Sekda; ia menjabat Ketua; A dan B dilantik sebagai ..."""
    for k in line.posts:
        link = _usable_link(s, line, k)
        if link is not None:
            yield from _linked(s, number, line, link, k, None)


def _usable_link(s: Scene, line: Line, k: int) -> int | None:
    """The link to the post at ``k``, None where the post has a name of its own.

    "Sekda selaku pembina" has a post before the link: that is meant, and not a person.
    """
    if post_at(line, k) is None or person_at(s, line, k + 1) is not None:
        return None
    link = _linked_at(s, line, k)
    if link is not None and _is_defined(s, line, link):
        return None
    if link is None or post_at(line, link - 1) is None:
        return link
    agent = word(s, line, link - 2)
    named = person_at(s, line, link - 2) is not None  # Irma Kabag Umum | menjadi Kadis Sosial
    if named and word(s, line, link) in {"menjadi", "jadi"}:
        return link
    ok = agent == "oleh" or agent in INSTALLING or _apposed_before(s, line, link, k) is not None
    return link if ok else None  # ditunjuk oleh Menteri menjadi


def _apposed_before(s: Scene, line: Line, link: int, k: int) -> int | None:
    """The place of the name whose post is before a link to an acting one: A, Camat, sebagai Pj."""
    post = post_at(line, k)
    at = link - 2 - (word(s, line, link - 2) == ",")
    first = at <= 1 and post_at(line, link - 1) is not None
    acting = post is not None and post.capacity is not None
    return at if first and acting and person_at(s, line, at) is not None else None


def _name_before(s: Scene, line: Line, link: int) -> int | None:
    """The place of the name right before a link, a comma or a bracket between them."""
    at = link - 1
    while word(s, line, at) in SAID_BETWEEN and at > link - 4:
        at -= 1
    if word(s, line, at) == "(":
        at -= 1
    if word(s, line, at) == ")":
        opening = next((b for b in range(at, max(-1, at - 5), -1) if word(s, line, b) == "("), at)
        at = opening - 1
    elif word(s, line, at) == ",":
        at -= 1
    person = person_at(s, line, at)
    if person is None:
        return None
    clause = word(s, line, at + 1) in {",", "yang"} and at + 2 < link
    clause = clause or (at + 2 == link and word(s, line, at + 1) == "sekaligus")
    return at if clause or person == subject(s, line, link) else None


def _linked(
    s: Scene, number: int, line: Line, link: int, k: int, name_k: int | None
) -> Iterator[Held]:
    """What a link says: of two persons in two posts, of the name before it, or of the subject."""
    if word(s, line, k + 1) in {"pada", "di"} and word(s, line, k + 2) in _SEVERAL_PLACES:
        return
    post, standing = post_at(line, k), standing_at(s, line, link, k)
    assert post is not None
    pair, second = _pair(s, line, link, k), post_at(line, k + 2)
    if pair is not None and second is not None:
        yield Held(pair[0], post, number, "posts_in_pairs", 0.85, standing)
        yield Held(pair[1], second, number, "posts_in_pairs", 0.85, standing)
        return
    person, others = whom(s, number, line, link)
    if name_k is not None:
        person, others = person_at(s, line, name_k), ()
    if person is None:
        return
    yield Held(person, post, number, "by_link", 0.9, standing, others=others)
    for further in _further_offices(s, line, k):
        yield Held(person, further, number, "by_link", 0.85, standing, others=others)
    for sharing in _sharing(s, line, name_k) if name_k is not None and is_plural(post) else ():
        yield Held(sharing, post, number, "post_shared", 0.85, standing)


_SEVERAL_PLACES: Final = frozenset({"dua", "tiga", "empat", "lima", "beberapa", "sejumlah"})


def _further_offices(s: Scene, line: Line, k: int) -> list[PostMention]:
    """The posts beside the one at ``k``: sebagai Ketua TP PKK, Ketua Posyandu, serta Bunda PAUD."""
    found: list[PostMention] = []
    at = k
    while word(s, line, at + 1) == ",":
        at += 2 + (word(s, line, at + 2) in {"dan", "serta"})
        post = post_at(line, at)
        if post is None or person_at(s, line, at + 1) is not None or has_own_name(s, line, at):
            return []
        found.append(post)
        if word(s, line, at - 1) != ",":
            return found
    second = post_at(line, at + 2)
    return [*found, second] if second is not None and _second_office(s, line, at) else []


def _second_office(s: Scene, line: Line, k: int) -> bool:
    """Whether one person has two posts: sebagai Ketua TP PKK dan Bunda PAUD Kecamatan Pandaan."""
    joined = word(s, line, k + 1) in {"dan", "serta", "sekaligus"}
    if any(word(s, line, at) in HOLDING for at in (k + 3, k + 4)):
        return False  # A jadi Irwil dan Kapolda Riau akan dijabat B
    return joined and person_at(s, line, k + 3) is None and word(s, line, k + 3) not in MARKS - {
        ","} and not has_own_name(s, line, k + 2)  # fmt: skip


def has_own_name(s: Scene, line: Line, k: int) -> bool:
    """Whether a comma and a name follow the post at ``k``."""
    return word(s, line, k + 1) == "," and person_at(s, line, k + 2) is not None


def _sharing(s: Scene, line: Line, name_k: int) -> list[int]:
    """Who is joined to the name at ``name_k`` before it: Lalu Wirajaya dan | Abdul Hadi selaku."""
    if word(s, line, name_k - 1) not in AND:
        return []
    at = name_k - 2 - (word(s, line, name_k - 2) == ",")
    found: list[int] = []
    while (person := person_at(s, line, at)) is not None:
        if post_at(line, at - 1) is not None or _apposed(s, line, at):
            break
        found.append(person)
        at -= 2 if word(s, line, at - 1) == "," else len(line)
    return found


def _apposed(s: Scene, line: Line, at: int) -> bool:
    """Whether the name at ``at`` belongs to the post before its comma: Ketua DPRD, Isvie."""
    return word(s, line, at - 1) == "," and post_at(line, at - 2) is not None


def _pair(s: Scene, line: Line, link: int, k: int) -> tuple[int, int] | None:
    """Two persons for two posts: A dan B dilantik sebagai bupati dan wakil bupati."""
    if post_at(line, k + 2) is None or word(s, line, k + 1) not in AND:
        return None
    for at in range(link - 1, 1, -1):
        first, second = person_at(s, line, at - 2), person_at(s, line, at)
        if first is not None and second is not None and word(s, line, at - 1) in AND:
            return first, second
    return None
