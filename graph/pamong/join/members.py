"""Members of councils, whose party or constituency is told between their seat and their name.

Anggota DPRD Kukar dari Fraksi Golkar, Budi; Anggota DPR RI asal Kaltim, Siti.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import BodyMention, NameMention, RegionMention
from pamong.find.scan import Line
from pamong.find.shapes import is_roman
from pamong.join.beside import listed
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

_FROM: Final = frozenset({"dari", "asal"})
_SEAT_WORDS: Final = _FROM | {"daerah", "pemilihan", "dapil", "partai", "fraksi", "politisi"}
_SEATS: Final = ("anggota", "wakil ketua", "ketua", "sekretaris")
_LONGEST: Final = 12  # items between a seat and a name


def seat_of_party(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Anggota DPRD Kukar dari Fraksi Golkar, Budi: the party stands between seat and name."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or post.body is None or not post.row.form.startswith(_SEATS):
            continue
        at = _past_party(s, line, k + 1)
        person = person_at(s, line, at + (word(s, line, at) == ",")) if at > k + 1 else None
        if person is None:
            continue
        yield Held(person, post, number, "seat_of_party", 0.88)
        for other in listed(s, line, at + 1 + (word(s, line, at) == ",")):
            yield Held(other, post, number, "post_shared", 0.85)


_INTRODUCING: Final = frozenset({"antaranya", "diantaranya", "yakni", "yaitu", "seperti"})
_FAR: Final = 12


def members_named(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Anggota Komisi II lainnya juga hadir, di antaranya A, B, dan C: members named further on."""
    if _INTRODUCING.isdisjoint(line.said) and "lainnya" not in line.said:
        return
    for k in line.posts:
        post = post_at(line, k)
        if post is None or not post.row.form.startswith("anggota"):
            continue
        if post.body is None and post.ordinal is None:
            continue
        at = _introduced(line, k)
        person = person_at(s, line, at) if at is not None else None
        others = listed(s, line, at + 1) if at is not None and person is not None else []
        for holder in (person, *others) if person is not None and others else ():
            yield Held(holder, post, number, "post_shared", 0.85)


def _introduced(line: Line, k: int) -> int | None:
    """The place of the first name of a list that words behind a post bring in, None without."""
    if line.words[k + 1 : k + 3] == ("lainnya", ""):
        return k + 2  # anggota Komisi 2 lainnya Andi, Dewi, dan Nur
    for at in range(k + 1, min(k + _FAR, len(line))):
        if line.words[at] in _INTRODUCING:
            return at + 1 + (line.words[at + 1 : at + 2] == (":",))
        if not line.words[at]:
            return None
    return None


def _past_party(s: Scene, line: Line, k: int) -> int:
    """The place after what is told of a member at ``k``, which is ``k`` where nothing is."""
    at = k
    while at < k + _LONGEST and _is_told(s, line, at, begun=at > k):
        at += 1
    return at


def _is_told(s: Scene, line: Line, at: int, *, begun: bool) -> bool:
    """Whether the item at ``at`` goes on telling of a party or a constituency."""
    here = word(s, line, at)
    if word(s, line, at - 1) in {"daerah", "("} or (begun and here in {"(", ")"}):
        return begun and here != ","  # daerah pemilihan (Dapil), however that is written
    if here:
        return here in _SEAT_WORDS or (begun and (here.isdigit() or is_roman(here.upper())))
    item = line[at] if at < len(line) else None
    if isinstance(item, BodyMention):
        return item.scope == "party" or item.concept == "body-fraksi"
    if isinstance(item, RegionMention):
        return begun
    return begun and isinstance(item, NameMention) and is_roman(s.t.slice(item.first, item.last))
