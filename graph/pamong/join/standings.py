"""Whether a post that a verb joins to a name is held, was held, or is only sought.

The words before the link say it (pernah, diusulkan), those of a term that is over, or a period.
"""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import EventMention
from pamong.find.scan import Line
from pamong.join.about import INSTALLING
from pamong.join.beside import TIMES, then_after
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

TERMS: Final = frozenset({"bakti", "jabatan", "periode", "tugas", "masa", "kepemimpinan"})
ENDED: Final = frozenset({"usai", "berakhir", "tuntas", "habis", "selesai", "purna", "lengser"})
ONCE: Final = frozenset({"sebelumnya", "semula", "tadinya", "dulunya"})
SEATS: Final = frozenset({"posisi", "jabatan", "kursi"})
MOVING: Final = frozenset({
    "dipromosi", "digeser", "bergeser", "dipindah", "dipindahkan", "dimutasi", "pindah",
    "dirotasi", "promosi", "dipromosikan", "jabatan",
})  # fmt: skip
PROPOSED: Final = frozenset({
    "diusulkan", "dicalonkan", "mencalonkan", "diusung", "mengusulkan", "mengusung", "bakal",
    "diproyeksikan", "digadang", "disebut-sebut", "calon", "mendaftar", "melamar",
})  # fmt: skip
_BEFORE: Final = frozenset({
    "pernah", "sempat", "sebelumnya", "dulu", "dahulu", "dulunya", "tadinya", "semula", "mantan",
    "semasa", "memulai", "mengawali",
})  # fmt: skip
PUTTING_IN: Final = INSTALLING | {"melantik", "mengangkat", "menunjuk", "mengukuhkan"}


def over(s: Scene, line: Line, link: int, k: int) -> bool:
    """Whether the line says that the term is over: masa tugas X sebagai Plh Bupati selesai."""
    before = line.words[:link]
    if "berakhirnya" in before and not TERMS.isdisjoint(before[before.index("berakhirnya") :]):
        return True
    return not TERMS.isdisjoint(before) and not ENDED.isdisjoint(line.words[k:])


def standing_at(s: Scene, line: Line, link: int, k: int) -> str | None:
    """How somebody stands to the post at item ``k`` that the words at ``link`` give him.

    ``former`` where he left it, ``candidate`` where he is proposed for it, None where he holds it.
    """
    words = line.words[:link]
    if _left_behind(s, line, link):
        return "former"
    once = not ONCE.isdisjoint(line.words[max(0, link - 2) : link + 1])
    if not PROPOSED.isdisjoint(words) and not (once and _of_him(s, line, link + 1)):
        return "candidate"
    if _are_candidates(s, line, link):
        return "candidate"
    if "pemenang" in words:
        return "elect"
    if word(s, line, link) == "untuk" and word(s, line, link + 1) in SEATS:
        moved = tuple(words)
        sworn = not _SWORN.isdisjoint(words) or _at_swearing(s, line)
        return None if sworn or not MOVING.isdisjoint(moved[-3:]) else "candidate"
    if _taken_away(s, line, link, k) or _is_dismissed(s, line, link):
        return "former"
    return "former" if over(s, line, link, k) or _left(s, line, link, k) else None


# What somebody is told to lose an office by: SK pemberhentian A selaku Kepala Dinas.
_DISMISSAL: Final = frozenset({"pemberhentian", "pencopotan"})


def _is_dismissed(s: Scene, line: Line, link: int) -> bool:
    """Whether a dismissal from the office at a link is told, and nobody's coming into it."""
    words = line.words[:link]
    told = not _DISMISSAL.isdisjoint(words) and "pengangkatan" not in words
    return told and word(s, line, link) in {"selaku", "sebagai"}


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
        return PUTTING_IN.isdisjoint(line.words[:link])
    if word(s, line, k + 1) == "sebelum" and word(s, line, k + 2) not in _TERM_ENDS:
        return True
    held = word(s, line, link - 1) in {"menjabat", "bertugas"}
    if word(s, line, link - 1 - held) in {"lama", "lamanya"}:
        return True
    near = _near(s, line, link)
    if word(s, line, link - 1) in PUTTING_IN and word(s, line, link - 2) not in _BEFORE:
        near -= ONCE  # A, semula staf, dilantik menjadi Camat
    if near & PUTTING_IN and near & _BEFORE == {"sebelumnya"} and not _of_him(s, line, link):
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
        if person_at(s, line, at) is not None or word(s, line, at) in PUTTING_IN:
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
