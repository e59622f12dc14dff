"""A post joined to a name by a verb or a particle: selaku, menjabat, dijabat, dari ... ke.

Each rule asks whom its words are about, and whether the post is held, was held or is sought.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    EventMention,
    NameMention,
    PostMention,
    RegionMention,
)
from pamong.find.scan import Line
from pamong.find.words import common_words
from pamong.join.about import INSTALLING, PRONOUNS, last_subject, subject
from pamong.join.beside import AND, MARKS, TIMES, is_plural, then_after
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.doubts import is_degree
from pamong.link.scene import Scene

THEN: Final = frozenset({"itu", "tersebut", "ini"})
TERMS: Final = frozenset({"bakti", "jabatan", "periode", "tugas", "masa", "kepemimpinan"})
ENDED: Final = frozenset({"usai", "berakhir", "tuntas", "habis", "selesai", "purna", "lengser"})
_LINKS: Final = frozenset({
    "selaku", "sebagai", "menjabat", "menjadi", "adalah", "ialah", "merupakan", "masih", "jadi",
    "jabat", "sebelumnya", "semula", "tadinya", "dulunya",
})  # fmt: skip
ONCE: Final = frozenset({"sebelumnya", "semula", "tadinya", "dulunya"})
HOLDING: Final = frozenset({
    "dipercaya", "dijabat", "diemban", "dipegang", "diisi", "dipimpin", "diduduki",
    "dipercayakan", "dirangkap", "beralih", "ditempati",
})  # fmt: skip
SEATS: Final = frozenset({"posisi", "jabatan", "kursi"})
_TO_SEATS: Final = frozenset({"untuk", "mengisi", "menduduki", "menempati"})
_NOW: Final = frozenset({"kini", "sekarang", "sehari-hari", "masih", "saat", "ini", "juga"})


# ---- whether the post is held, was held, or is sought ------------------------------------------

_PROPOSED: Final = frozenset({
    "diusulkan", "dicalonkan", "mencalonkan", "diusung", "mengusulkan", "mengusung", "bakal",
    "diproyeksikan", "digadang", "disebut-sebut", "calon", "mendaftar", "melamar",
})  # fmt: skip
_BEFORE: Final = frozenset({
    "pernah", "sempat", "sebelumnya", "dulu", "dahulu", "dulunya", "tadinya", "semula", "mantan",
    "semasa", "memulai", "mengawali",
})  # fmt: skip
_INSTALLING: Final = INSTALLING | {"melantik", "mengangkat", "menunjuk", "mengukuhkan"}


def over(s: Scene, line: Line, link: int, k: int) -> bool:
    """Whether the line says that the term is over: masa tugas X sebagai Plh Bupati selesai."""
    before = line.words[:link]
    if "berakhirnya" in before and not TERMS.isdisjoint(before[before.index("berakhirnya") :]):
        return True
    return not TERMS.isdisjoint(before) and not ENDED.isdisjoint(line.words[k:])


def _standing_at(s: Scene, line: Line, link: int, k: int) -> str | None:
    words = line.words[:link]
    if _left_behind(s, line, link):
        return "former"
    once = not ONCE.isdisjoint(line.words[max(0, link - 2) : link + 1])
    if not _PROPOSED.isdisjoint(words) and not (once and _of_him(s, line, link + 1)):
        return "candidate"
    if _are_candidates(s, line, link):
        return "candidate"
    if "pemenang" in words:
        return "elect"
    if word(s, line, link) == "untuk" and word(s, line, link + 1) in SEATS:
        moved = tuple(words)
        sworn = not _SWORN.isdisjoint(words) or _at_swearing(s, line)
        return None if sworn or not _MOVING.isdisjoint(moved[-3:]) else "candidate"
    if _taken_away(s, line, link, k):
        return "former"
    return "former" if over(s, line, link, k) or _left(s, line, link, k) else None


def _taken_away(s: Scene, line: Line, link: int, k: int) -> bool:
    """Whether an office is told of as lost: jabatannya sebagai Dirut telah dicopot."""
    own = word(s, line, link - 1) in {"jabatannya", "posisinya"}
    return own and not _LOST.isdisjoint(line.words[k + 1 : k + 4])


_LOST: Final = frozenset({"dicopot", "dicabut", "berakhir", "diganti", "digantikan", "lepas"})


_SWORN: Final = frozenset({"pelantikan", "dilantik", "melantik"})


def _at_swearing(s: Scene, line: Line) -> bool:
    """Whether a line names a swearing in: yang mengikuti pelantikan adalah A untuk posisi X."""
    events = (item for item in line if isinstance(item, EventMention))
    return any("pelantikan" in s.t.lowers[item.first : item.last] for item in events)


def _are_candidates(s: Scene, line: Line, link: int) -> bool:
    """Whether a list names candidates: tiga calon kepala dinas yakni A sebagai | Kadis X, B."""
    for k in line.posts:
        post = post_at(line, k)
        if k < link and post is not None and post.standing == "candidate":
            return word(s, line, k + 1) in {"yakni", "yaitu", "adalah", "masing-masing", ":"}
    return False


def _left(s: Scene, line: Line, link: int, k: int) -> bool:
    """Whether a word before the link, or beside the post, puts the office into the past."""
    post = post_at(line, k)
    if post is not None and post.capacity is not None:
        return False  # an acting office that is over is said to be so by words of its own
    if word(s, line, 0) in {"sebelum", "sewaktu", "semasa"} or _meanwhile(s, line, link):
        return True
    if word(s, line, link) in ONCE or _then_before(s, line, link):
        return True
    if word(s, line, 0) in ONCE and not _SERVING.isdisjoint(line.words[: link + 1]):
        return _INSTALLING.isdisjoint(line.words[:link])
    if word(s, line, k + 1) == "sebelum" and word(s, line, k + 2) not in _TERM_ENDS:
        return True
    held = word(s, line, link - 1) in {"menjabat", "bertugas"}
    if word(s, line, link - 1 - held) in {"lama", "lamanya"}:
        return True
    near = _near(s, line, link)
    if word(s, line, link - 1) in _INSTALLING and word(s, line, link - 2) not in _BEFORE:
        near -= ONCE  # A, semula staf, dilantik menjadi Camat
    if near & _INSTALLING and near & _BEFORE == {"sebelumnya"} and not _of_him(s, line, link):
        return False  # "Sebelumnya, Presiden melantik Idham menjadi Kapolri" only tells when
    then = then_after(s, line, k + 1) or (
        word(s, line, link) == "yang" and word(s, line, k - 1) == "itu"
    )
    return bool(near & _BEFORE or then) or _past_period(s, line, link)


_PERIODS: Final = frozenset({"periode", "tahun"})
# What may come before a term's end: menjabat bupati sebelum | masa jabatannya berakhir.
_TERM_ENDS: Final = frozenset({"masa", "pilkada", "pemilu", "pelantikan", "ada", "adanya"})


_SERVING: Final = frozenset({"menjabat", "bertugas", "berdinas"})


def _near(s: Scene, line: Line, link: int) -> set[str]:
    """The words before a link, without those that say which holder: Kadis sebelumnya, Edi."""
    places = range(max(_since(line, link), link - 5), link)
    return {word(s, line, at) for at in places if post_at(line, at - 1) is None}


def _of_him(s: Scene, line: Line, link: int) -> bool:
    """Whether "sebelumnya" stands between a name and the link: A yang sebelumnya menjabat."""
    for at in range(link - 1, max(-1, link - 5), -1):
        if person_at(s, line, at) is not None or word(s, line, at) in _INSTALLING:
            return False
        if word(s, line, at) == "sebelumnya":
            return True
    return False


def _left_behind(s: Scene, line: Line, link: int) -> bool:
    """Whether the person before a link is who left: jabatan yang ditinggalkan A sebagai Kajati."""
    leaving = {"ditinggalkan", "ditinggal", "pengganti"}
    if word(s, line, link) not in {"sebagai", "selaku"}:
        return False  # Kadis Kesehatan ditinggalkan A, who is another one now: menjabat
    return word(s, line, link - 2) in leaving or (
        word(s, line, link - 2) == "oleh" and word(s, line, link - 3) in leaving
    )


def _since(line: Line, link: int) -> int:
    """The place after the last post before a link: what is said before it is said of that post."""
    return max((k + 1 for k in line.posts if k < link), default=0)


def _then_before(s: Scene, line: Line, link: int) -> bool:
    """Whether "saat itu" stands right before a link: yang saat itu menjabat."""
    at = link - 1 - (word(s, line, link - 1) in {"menjabat", "bertugas"})
    return word(s, line, at) == "itu" and word(s, line, at - 1) in TIMES


def _meanwhile(s: Scene, line: Line, link: int) -> bool:
    """Whether the office bridged a time of passage: masa peralihan diisi X sebagai ketua."""
    return "masa" in line.words[:link] and any(
        word(s, line, at) == "masa" and word(s, line, at + 1) in {"peralihan", "transisi"}
        for at in range(link)
    )


def _past_period(s: Scene, line: Line, link: int) -> bool:
    """Whether "pada periode lalu" or "tahun silam" stands before the link."""
    return not _PERIODS.isdisjoint(line.words[:link]) and any(
        word(s, line, at) in _PERIODS and word(s, line, at + 1) in {"lalu", "silam"}
        for at in range(link)
    )


# ---- whom the words are about ------------------------------------------------------------------

# Whoever these mean, they are not the one person named last.
_SEVERAL: Final = frozenset({
    "keduanya", "ketiganya", "keempatnya", "mereka", "saya", "kami", "kita", "semuanya",
    "masing-masing",
})  # fmt: skip


def _whom(s: Scene, number: int, line: Line, link: int) -> tuple[int | None, tuple[int, ...]]:
    """The person a link is about; of a pronoun, the subject of the line before."""
    if of_others(s, line, link) or _is_unread(s, line, link):
        return None, ()
    person = _right_before(s, line, link)
    if person is None:
        person = _antecedent(s, line, link)
    if person is None and not _is_installer(s, line, link):
        person = subject(s, line, link)
    if person is not None:
        return person, ()
    if any(word(s, line, at) in PRONOUNS or _epithet_at(line, s, at) for at in range(link)):
        found = last_subject(s, number)
        if found is not None:
            return found
    return None, ()


def _is_unread(s: Scene, line: Line, link: int) -> bool:
    """Whether a name that was not read as a person's stands right before a link."""
    at = link - 1
    while word(s, line, at) in _SAID_BETWEEN or word(s, line, at) in {"saat", "ini"}:
        at -= 1
    at -= word(s, line, at) == ","
    if at > 0 and isinstance(item := line[at], int):
        before = line[at - 1]
        return s.t.words[item].istitle() and isinstance(before, NameMention) and (
            person_at(s, line, at - 1) is None)  # fmt: skip
    unread = at >= 0 and isinstance(line[at], NameMention) and person_at(s, line, at) is None
    return unread and word(s, line, at - 1) in _NEXT_CLAUSE and not _is_degree_at(line, at)


def _is_degree_at(line: Line, at: int) -> bool:
    """Whether what stands after a comma at ``at`` is only the end of the degrees of a name."""
    item = line[at] if 1 < at < len(line) else None
    return isinstance(item, NameMention) and line.words[at - 1] == "," and is_degree(item.name)


# What begins a clause about somebody else: A merupakan Kaban X, | hingga B menjadi Pj Bupati.
_NEXT_CLAUSE: Final = frozenset({",", "dan", "serta", "hingga", "sedangkan", "sementara", "lalu"})


def _right_before(s: Scene, line: Line, link: int) -> int | None:
    """The person whom "selaku" follows, an agent or not: dipimpin oleh Budi, selaku Kapolres."""
    if word(s, line, link) != "selaku":
        return None
    return person_at(s, line, link - 2 if word(s, line, link - 1) == "," else link - 1)


APPOINTING: Final = frozenset({"melantik", "mengangkat", "menunjuk", "mengukuhkan"})


def _is_installer(s: Scene, line: Line, link: int) -> bool:
    """Whether the person before a link puts others into office: A melantik tujuh orang sebagai."""
    for at in range(link - 1, -1, -1):
        if word(s, line, at) in APPOINTING:
            return True
        if person_at(s, line, at) is not None:
            return False
    return False


def _antecedent(s: Scene, line: Line, link: int) -> int | None:
    """The person whom a clause is about: digantikan oleh Subakri yang sebelumnya menjabat ..."""
    for at in range(link - 1, max(-1, link - 6), -1):
        if word(s, line, at) == "yang":
            before = at - 2 if word(s, line, at - 1) == "," else at - 1
            if post_at(line, before) is not None and word(s, line, before - 1) == ",":
                before -= 2  # Nurdin, Pj Bupati Aceh Jaya yang ...
            before -= 2 * _is_degree_at(line, before)  # Ali, M.App, Sc yang ...
            return person_at(s, line, before)
        if not line.words[at]:
            return None
    return None


def of_others(s: Scene, line: Line, link: int) -> bool:
    """Whether the words before a link are about others than the person named last.

    About several (ketiganya ... sebagai), or about a noun with a clause (pejabat yang ditunjuk).
    """
    for at in range(link - 1, -1, -1):
        if person_at(s, line, at) is not None:
            return False
        if post_at(line, at) is not None:
            return _has_unknown_holder(s, line, at)
        if word(s, line, at) in _SEVERAL:
            return True
        if word(s, line, at) == "yang" and word(s, line, at + 1) != "baru":
            return _qualifies_noun(s, line, at)
    return False


def _has_unknown_holder(s: Scene, line: Line, at: int) -> bool:
    """Whether a post that a comma or "dan" sets off is of somebody whose name was not read."""
    joined = word(s, line, at - 1) in AND and word(s, line, at - 2) == ","
    item = line[at + 1] if at + 1 < len(line) else None
    named = isinstance(item, NameMention) or (
        isinstance(item, int) and s.t.words[item][:1].isupper()
    )
    return joined and named


_PERSONAL: Final = frozenset({
    ",", ")", "itu", "ini", "tersebut", "\u2013", "-", "\u2014", "sosok", "lalu", "adalah", "ialah",
    "juga",
})  # fmt: skip


def _qualifies_noun(s: Scene, line: Line, at: int) -> bool:
    before = word(s, line, at - 1)
    if before == "":
        unread = isinstance(line[at - 1], NameMention) and person_at(s, line, at - 1) is None
        unread = unread and not _is_degree_at(line, at - 1)
        return at > 1 and (unread or isinstance(line[at - 1], BodyMention | RegionMention))
    called = word(s, line, at - 2) in {"merupakan", "adalah", "ialah", "seorang", "sosok"}
    return before not in _PERSONAL | PRONOUNS and not called


def _epithet_at(line: Line, s: Scene, k: int) -> bool:
    """Whether a post stands at ``k`` for the person last named: mantan Camat itu."""
    return post_at(line, k) is not None and word(s, line, k + 1) in THEN


# ---- selaku, sebagai, menjabat -----------------------------------------------------------------


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
        return k - 2 if not _MOVING.isdisjoint(line.words[:k]) else None
    if word(s, line, k - 1) in SEATS and word(s, line, k - 3) in _INSTALLING:
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
_MOVING: Final = frozenset({
    "dipromosi", "digeser", "bergeser", "dipindah", "dipindahkan", "dimutasi", "pindah",
    "dirotasi", "promosi", "dipromosikan", "jabatan",
})  # fmt: skip
_WISHING: Final = frozenset({"untuk", "ingin", "bisa", "dapat", "berhak", "hendak", "siap"})


def _moves(s: Scene, line: Line, k: int) -> bool:
    """Whether somebody is moved to the post at ``k``: digeser ke Sekretaris DPRD."""
    return any(word(s, line, at) in _MOVING for at in range(k - 4, k - 1))


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
    return wished and _INSTALLING.isdisjoint(said) and _PROPOSED.isdisjoint(said)


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
    while word(s, line, at) in _SAID_BETWEEN and at > link - 4:
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
    return at if clause or person == subject(s, line, link) else None


# What may stand between a name and a link: B, | sebelumnya | menjabat Wakapolda.
_SAID_BETWEEN: Final = ONCE | {
    "yang", "kini", "pernah", "menjabat", "kembali", "resmi", "dipercaya", "dipercayakan",
    "dilantik", "ditunjuk", "diangkat", "didapuk", "diberikan", "diberi", "amanah", "kepercayaan",
}  # fmt: skip


def _linked(
    s: Scene, number: int, line: Line, link: int, k: int, name_k: int | None
) -> Iterator[Held]:
    """What a link says: of two persons in two posts, of the name before it, or of the subject."""
    if word(s, line, k + 1) in {"pada", "di"} and word(s, line, k + 2) in _SEVERAL_PLACES:
        return
    post, standing = post_at(line, k), _standing_at(s, line, link, k)
    assert post is not None
    pair, second = _pair(s, line, link, k), post_at(line, k + 2)
    if pair is not None and second is not None:
        yield Held(pair[0], post, number, "posts_in_pairs", 0.85, standing)
        yield Held(pair[1], second, number, "posts_in_pairs", 0.85, standing)
        return
    person, others = _whom(s, number, line, link)
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
