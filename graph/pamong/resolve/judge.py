"""Are these two the same? A judgement with three verdicts, a score and the reason.

Each rule is a small function that decides or abstains (None); the first that decides is right.
The rules of a kind stand in one visible list, the surest grounds for a difference first: to split
what is one loses a join, to merge what is two corrupts facts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from pamong.link.keys import slug
from pamong.resolve.common import is_common
from pamong.resolve.names import Verdict, likeliest
from pamong.resolve.sketch import Sketch, is_region, kind_of, leading, matter_of
from pamong.resolve.venues import one_building


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is held of a pair: the verdict, how sure (0 to 1), and the name of the rule.

    ``reason`` is a key of :data:`REASONS`.
    """

    verdict: Verdict
    score: float
    reason: str


REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "apart-in-one-article": (
        "satu artikel menyebut keduanya sebagai dua hal",
        "one article tells of both as two",
    ),
    "decided": ("diputuskan oleh orang", "a person decided so"),
    "name-alone": (
        "hanya namanya yang sama; wilayahnya berbeda",
        "only the name is shared; the regions differ",
    ),
    "name-in-common": (
        "namanya umum, dan tidak ada jabatan yang sama",
        "the name is common, and no post is shared",
    ),
    "names-alike": ("namanya mirip, tetapi tidak sama", "the names are alike, yet not the same"),
    "names-differ": ("namanya berbeda", "the names differ"),
    "nothing-shared": ("tidak ada yang sama", "nothing is shared"),
    "one-matter": (
        "peran, lembaga, dan urusannya sama",
        "one role, body and matter",
    ),
    "part-of-matter": (
        "peran dan lembaganya sama; urusan yang satu bagian dari yang lain",
        "one role and body; the matters of one are part of the other's",
    ),
    "same-day-and-building": (
        "jenis, wilayah, dan tanggalnya sama, di gedung yang sama, dan orang yang sama hadir",
        "one kind, region and date, one building, and the same people were there",
    ),
    "same-day-and-company": (
        "jenis, wilayah, dan tanggalnya sama, dan orang yang sama hadir",
        "one kind, region and date, and the same people took part",
    ),
    "same-day-and-kind": (
        "jenis, wilayah, dan tanggalnya sama",
        "one kind, region and date",
    ),
    "same-day-and-place": (
        "jenis, wilayah, tanggal, dan tempatnya sama",
        "one kind, region, date and venue",
    ),
    "same-number": (
        "nomor depan, tahun, dan jenisnya sama; yang satu ditulis pendek",
        "one running number, year and kind; one is written in short",
    ),
    "same-short-name": (
        "nama pendeknya sama, di wilayah yang sama",
        "one short name in one region",
    ),
    "short-and-post": (
        "nama yang satu lebih pendek atau berbeda satu huruf, dan jabatannya sama",
        "one name is shorter or differs by a letter, and the post is one",
    ),
    "short-and-region": (
        "nama yang satu lebih pendek, di wilayah yang sama",
        "one name is shorter, in one region",
    ),
    "spelling-and-post": (
        "namanya sama atau hanya berbeda ejaan, dan jabatannya sama",
        "the names are one but for spelling, and the post is one",
    ),
    "spelling-and-region": (
        "namanya sama atau hanya berbeda ejaan, di wilayah yang sama",
        "the names are one but for spelling, in one region",
    ),
}
"""Each reason in Indonesian and English."""

Rule: TypeAlias = Callable[[Sketch, Sketch], Judgement | None]


def judge(left: str, right: str, one: Sketch, other: Sketch) -> Judgement:
    """What is held of two nodes, by all that is known of each.

    >>> ani = Sketch(names=("Ani Sulastri",), scopes=("64.02",), posts=("post/64.02/bupati",))
    >>> judge("person/64.02/a", "person/d1/a", ani, ani).verdict
    'same'
    >>> judge("person/64.02/a", "org/64.02/a", ani, ani).reason
    'nothing-shared'
    """
    if kind_of(left) != kind_of(right):
        return Judgement("different", 1.0, "nothing-shared")
    for rule in RULES[kind_of(left)]:
        found = rule(one, other)
        if found is not None:
            return found
    return Judgement("different", 0.9, "nothing-shared")


# ---- people ----------------------------------------------------------------------------------


def _names_that_differ(one: Sketch, other: Sketch) -> Judgement | None:
    if likeliest(one.names, other.names).verdict == "different":
        return Judgement("different", 0.99, "names-differ")
    return None


def _one_name_and_post(one: Sketch, other: Sketch) -> Judgement | None:
    shared = set(one.posts) & set(other.posts)
    if not shared:
        return None
    found = likeliest(one.names, other.names)
    if found.verdict == "same":
        return Judgement("same", 0.98, "spelling-and-post")
    of_one = any(not _is_of_many(post) for post in shared)
    sure = of_one and found.reason in _SHORT
    return Judgement("same", 0.92, "short-and-post") if sure else None


def _is_of_many(post: str) -> bool:
    """Whether several hold a post at a time, so that it does not say which of them is meant.

    >>> _is_of_many("post/64.02/dprd/anggota"), _is_of_many("post/64.02/bupati")
    (True, False)
    """
    return post.rpartition("/")[2].partition("-")[0] in ("anggota", "staf")


_SHORT: Final = frozenset(
    (
        "alias", "baptismal-name-left-out", "initials", "middle-left-out", "more-words-behind",
        "near-sound", "one-letter", "one-word", "other-order", "shortened", "two-letters",
        "usual-word-left-out",
    )
)  # fmt: skip
"""How the names of one holder of a post may differ where names alone would prove nothing."""


def _one_name_and_region(one: Sketch, other: Sketch) -> Judgement | None:
    found = likeliest(one.names, other.names)
    if found.verdict != "same" or not _share_region(one, other):
        return None
    if any(is_common(name) for name in one.names + other.names):
        return Judgement("unsure", 0.7, "name-in-common")
    if found.reason == "one-sound":
        return Judgement("same", 0.95, "spelling-and-region")
    return Judgement("same", 0.9, "short-and-region")


def _alike_in_one_region(one: Sketch, other: Sketch) -> Judgement | None:
    return Judgement("unsure", 0.6, "names-alike") if _share_region(one, other) else None


def _one_name_elsewhere(one: Sketch, other: Sketch) -> Judgement | None:
    whole = all(len(name.split()) > 2 for name in one.names + other.names)
    if whole and likeliest(one.names, other.names).verdict == "same":
        return Judgement("unsure", 0.5, "name-alone")
    return Judgement("different", 0.7, "name-alone")


def _share_region(one: Sketch, other: Sketch) -> bool:
    """Whether both belong to one region below the provinces, or to one body of the state.

    A province is shared where one of them belongs to nothing smaller in it.
    """
    return any(
        a == b or (is_region(a) and is_region(b) and (a.startswith(b) or b.startswith(a)))
        for a in one.scopes
        for b in other.scopes
    )


# ---- events, decrees, bodies -----------------------------------------------------------------


def _other_day_or_kind(one: Sketch, other: Sketch) -> Judgement | None:
    if set(one.dates) & set(other.dates) and set(one.kinds) & set(other.kinds):
        return None
    return Judgement("different", 0.9, "nothing-shared")


def _one_day_and_place(one: Sketch, other: Sketch) -> Judgement | None:
    if set(one.places) & set(other.places):
        return Judgement("same", 0.95, "same-day-and-place")
    return None


def _one_day_and_building(one: Sketch, other: Sketch) -> Judgement | None:
    """One person at one kind of occasion in one building, whatever room and part are told."""
    people = [{part.partition(" ")[2] for part in sketch.people} for sketch in (one, other)]
    places = ((a, b) for a in one.places for b in other.places)
    if people[0] & people[1] and any(one_building(_name(a), _name(b)) for a, b in places):
        return Judgement("same", 0.9, "same-day-and-building")
    return None


def _name(place: str) -> str:
    return place.rpartition("/")[2]


def _one_day_and_company(one: Sketch, other: Sketch) -> Judgement | None:
    if set(one.people) & set(other.people):
        return Judgement("same", 0.92, "same-day-and-company")
    return None


def _one_day_and_kind(one: Sketch, other: Sketch) -> Judgement | None:
    return Judgement("unsure", 0.5, "same-day-and-kind")


def _one_number_in_short(one: Sketch, other: Sketch) -> Judgement | None:
    """One decree by its whole number and by its running number alone, of one issuer and year."""
    if not set(one.dates) & set(other.dates) or not _share_kind(one, other):
        return None
    for a in one.numbers:
        for b in other.numbers:
            if leading(a) == leading(b) and (a.isdigit() or b.isdigit() or slug(a) == slug(b)):
                return Judgement("same", 0.9, "same-number")
    return None


def _share_kind(one: Sketch, other: Sketch) -> bool:
    """Whether the kinds are one, or one is the other said in short (Keputusan of a Bupati)."""
    if set(one.scopes) != set(other.scopes):
        return False
    return any(a.startswith(b) or b.startswith(a) for a in one.kinds for b in other.kinds)


def _one_short_name(one: Sketch, other: Sketch) -> Judgement | None:
    """A body by a name that is the other's too, in one region and of one kind."""
    if not set(one.scopes) & set(other.scopes) or not set(one.kinds) & set(other.kinds):
        return None
    shared = _written(one) & _written(other)
    whole = {slug(name) for name in (*one.names, *other.names)} & shared
    if whole:
        return Judgement("same", 0.93, "same-short-name")
    return Judgement("unsure", 0.6, "same-short-name") if shared else None


def _other_office(one: Sketch, other: Sketch) -> Judgement | None:
    """Posts of two regions, of two bodies, or of two roles are two."""
    apart = (
        not set(one.scopes) & set(other.scopes)
        or not set(one.kinds) & set(other.kinds)
        or (one.bodies and other.bodies and not set(one.bodies) & set(other.bodies))
    )
    return Judgement("different", 0.95, "nothing-shared") if apart else None


def _one_matter(one: Sketch, other: Sketch) -> Judgement | None:
    """Posts of one role in one body, whose titles speak of the same matters."""
    found = [(matter_of(a), matter_of(b)) for a in one.names for b in other.names]
    if any(a == b for a, b in found):
        return Judgement("same", 0.93, "one-matter")
    if any(set(a) < set(b) or set(b) < set(a) for a, b in found if a and b):
        return Judgement("unsure", 0.6, "part-of-matter")
    return None


def _written(sketch: Sketch) -> set[str]:
    return {slug(name) for name in (*sketch.names, *sketch.forms)}


RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "person": (
        _names_that_differ,
        _one_name_and_post,
        _one_name_and_region,
        _alike_in_one_region,
        _one_name_elsewhere,
    ),
    "event": (
        _other_day_or_kind,
        _one_day_and_place,
        _one_day_and_building,
        _one_day_and_company,
        _one_day_and_kind,
    ),
    "decree": (_one_number_in_short,),
    "org": (_one_short_name,),
    "post": (_other_office, _one_matter),
}
