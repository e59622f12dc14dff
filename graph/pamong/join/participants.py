"""Who took part in an occasion, and as what: by verbs of taking part, of office, and of speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pamong.join.actors import (
    Cast,
    Group,
    actors,
    first_after,
    group_after,
    list_after,
    subject_before,
)
from pamong.join.ceremonies import installs
from pamong.join.company import accompanies, proxies
from pamong.join.deeds import Deed, everybody, part_of
from pamong.join.line import word
from pamong.join.part import Part
from pamong.values import replace

_BEING_THERE: Final = frozenset({
    "hadir", "turut", "ikut", "tampak", "terlihat", "berhadir", "duduk", "berpartisipasi",
    "juga", "nampak",
})  # fmt: skip
# Verbs of this table that mean an occasion only where the line names one right beside them.
_BESIDE: Final = frozenset({
    "opens", "closes", "chairs", "organizes", "hosts", "inaugurates", "inaugurated", "signs",
})  # fmt: skip
_OWN_DEED: Final = frozenset({
    "mengunjungi", "meninjau", "menyambangi", "menyerahkan", "bertemu", "berkunjung",
    "memantau", "pantau", "melayat", "bertakziah", "menjenguk", "mengecek",
    "bertandang", "bersilaturahmi", "bersilaturrahmi", "bersilaturrahim", "bersilaturahim",
    "berdialog", "beraudiensi", "diserahkan", "mengikuti",
    "menghadiri", "menemui", "temui", "mewakili", "ikuti",
})  # fmt: skip
_NEGATED: Final = frozenset({"tidak", "tak", "belum", "batal", "urung", "tanpa", "bukan"})
_WISHED: Final = frozenset({"akan", "agar", "untuk", "diminta", "meminta", "dapat", "bisa", "ingin",
                            "harus", "supaya", "wajib", "siap"})  # fmt: skip
_ADDRESSES: Final = frozenset({"sambutan", "pidato", "amanat", "arahan", "laporan", "sambutannya",
                               "paparan", "titah", "ceramah", "tausiah", "tausiyah",
                               "materi", "testimoni"})  # fmt: skip
# Parts of an occasion that somebody leads: ibadah dipimpin Pendeta X.
RITES: Final = frozenset({"ibadah", "doa", "kebaktian", "misa", "salat", "tausiah", "pembacaan"})
_PRESENTED: Final = frozenset({"dibahas", "dipaparkan", "sambutan"})
# What verbs end with that say no more than that somebody spoke: mengucapkan terima kasih.
_THANKS: Final = frozenset({"kasih", "selamat", "apresiasi"})
_CATCHING: Final = frozenset({"menangkap", "mengamankan", "menjaring", "menjatuhkan", "memvonis",
                              "menuntut", "mendakwa"})  # fmt: skip

Rule: TypeAlias = Callable[[Cast, Deed], Iterator[Part]]


def parts(c: Cast, d: Deed) -> Iterator[Part]:
    """Everybody whom one verb puts into the occasion of its line.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.join.actors import cast
    >>> from pamong.join.deeds import verbs_in
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def seen(text):
    ...     s = scene(Document("x", "x", text))
    ...     c = cast(s, holdings(s))
    ...     return [(s.people.known[p.person].name, p.role)
    ...             for at, end, row in verbs_in(c, 0, range(len(s.lines[0])))
    ...             for p in parts(c, Deed(0, at, end, len(s.lines[0]), row, True, True, True))]
    >>> seen("Rapat dibuka Bupati Kukar Edi Damansyah.")
    [('Edi Damansyah', 'opens')]
    >>> seen("Edi Damansyah tidak hadir.")
    []
    >>> seen("Bupati Edi Damansyah melantik Ali Hatala sebagai Camat Tenggarong.")
    [('Edi Damansyah', 'inaugurates'), ('Ali Hatala', 'inaugurated')]
    """
    before = word(c.s, c.s.lines[d.line], d.at - 1)
    if before in _NEGATED or (before in _WISHED and not d.exact and not _is_planned(before, d)):
        return
    for rule in RULES:
        found = tuple(p for p in rule(c, d) if _plausible(c, p, d))
        if found:
            yield from found
            return


def _is_planned(before: str, d: Deed) -> bool:
    """Whether a deed to come is one of an occasion to come: Menteri akan membuka MTQ, Jumat."""
    return d.planned and d.own and before == "akan"


def _plausible(c: Cast, p: Part, d: Deed) -> bool:
    return p.accompanying != p.person


def addresses(c: Cast, d: Deed) -> Iterator[Part]:
    """Sambutan Bupati dibacakan Sekda: who reads it speaks, for the author."""
    if d.row.role != "speaks" or d.row.voice != "passive":
        return
    line = c.s.lines[d.line]
    address = next((k for k in range(d.at - 1, max(-1, d.at - 8), -1)
                    if word(c.s, line, k) in _ADDRESSES), None)  # fmt: skip
    if address is None and d.first not in _PRESENTED:
        return
    start = d.at if address is None else address + 1
    author = next((a for a in actors(c, d.line) if start <= a.at < d.at), None)
    for actor in group_after(c, d.line, d.end):
        part = part_of(c, d, actor, "speaks", "address")
        yield part if author is None else replace(part, stood_for=author.person)


def agents(c: Cast, d: Deed) -> Iterator[Part]:
    """Dibuka Bupati; dihadiri A, B, dan C; disambut Sekda; diserahkan A kepada B."""
    if d.row.voice != "passive" or d.row.role in {"accompanies", "inaugurated", "speaks"}:
        return
    if d.row.role in _BESIDE and not d.own and not _is_rite(c, d):
        return
    if d.first == "dilakukan" and not d.ceremony:
        return
    titled = next((a for a in actors(c, d.line) if a.at == d.at and a.end > d.end), None)
    if titled is not None:  # Komandan Upacara Letkol Inf X: the verb is his title
        yield part_of(c, d, titled, d.row.role, "agent")
        return
    many = d.row.role in {"attends", "resource"} and d.first != "diserahkan"
    group = list_after(c, d.line, d.end, d.stop) if many else group_after(c, d.line, d.end)
    if d.row.role == "signs":
        group = parties(c, d.line, d.end)
    role = "attends" if _is_rite(c, d) else d.row.role
    yield from _sure(everybody(c, d, group, role, "agent"), d)
    if d.exact and d.row.role == "hosts":
        yield from everybody(c, d, subject_before(c, d.line, d.at), "attends", "guest")
    yield from _receivers(c, d)


def _is_rite(c: Cast, d: Deed) -> bool:
    """Ibadah dipimpin Pendeta X: whoever leads a part of an occasion is there."""
    return d.row.role == "chairs" and word(c.s, c.s.lines[d.line], d.at - 1) in RITES


def _sure(found: Iterator[Part], d: Deed) -> Iterator[Part]:
    """Who informed is told without the occasion: less sure."""
    for part in found:
        yield replace(part, confidence=0.7) if d.row.role == "resource" and not d.own else part


def _receivers(c: Cast, d: Deed) -> Iterator[Part]:
    """Diserahkan A kepada B; kepada B dan kepada C."""
    if d.first not in {"diserahkan", "menyerahkan"} or not d.own:
        return
    words = c.s.lines[d.line].words
    given = [k for k in range(d.end, len(words)) if words[k] == "kepada"]
    for k in given:
        if k != given[0] and words[k - 1] not in {"dan", "serta"}:
            return
        for actor in group_after(c, d.line, k + 1):
            yield part_of(c, d, actor, "attends", "receiver")


def doers(c: Cast, d: Deed) -> Iterator[Part]:
    """A membuka rapat; turut hadir A, B; A menyerahkan SK kepada B."""
    if d.row.voice != "active":
        return
    if (d.row.role in _BESIDE and not d.near) or (d.first in _OWN_DEED and not d.own):
        return
    if d.first == "melakukan" and not d.near:
        return
    subject = subject_before(c, d.line, d.at)
    group = subject
    if d.first in _BEING_THERE and (not subject or _is_listed(c, d)):
        group = list_after(c, d.line, d.end, d.stop) or subject
    if not group and d.first in {"bertindak", "bertugas", "menjadi", "selaku", "sebagai"}:
        group = group_after(c, d.line, d.end) or list_after(c, d.line, d.end, d.stop)[:1]
    unveils = d.first == "melakukan" and d.ceremony
    if d.first in _CATCHING:
        yield from _caught(c, d)
        return
    for part in everybody(c, d, group, "inaugurates" if unveils else d.row.role, "doer"):
        yield replace(part, weak=True) if d.row.form.split()[-1] in _THANKS else part
    yield from _fellows(c, d)
    yield from _receivers(c, d)
    if d.exact and d.first in {"bertemu", "menyambut", "menjamu", "menerima", "menemui", "temui"}:
        yield from everybody(c, d, group_after(c, d.line, d.end), "attends", "met")


def parties(c: Cast, number: int, k: int) -> Group:
    """Those who sign with each other: Rektor A dengan Bupati B serta Wakil Bupati C."""
    found = group_after(c, number, k)
    while found and word(c.s, c.s.lines[number], found[-1].end) in {"dengan", "bersama"}:
        more = group_after(c, number, found[-1].end + 1)
        if not more:
            break
        found = (*found, *more)
    return found


def _caught(c: Cast, d: Deed) -> Iterator[Part]:
    """KPK menangkap A dalam operasi tangkap tangan; hakim menjatuhkan vonis kepada A."""
    if not d.own:
        return
    line = c.s.lines[d.line]
    to = next((k for k in range(d.end, d.stop) if word(c.s, line, k) in {"kepada", "terhadap"}),
              d.end - 1)  # fmt: skip
    yield from everybody(c, d, group_after(c, d.line, to + 1), "attends", "caught")


def _is_listed(c: Cast, d: Deed) -> bool:
    """Whether those who are there are named right after the verb: turut hadir Sekda Sunggono."""
    place = first_after(c, d.line, d.end, 4)
    if place is None:
        return False
    stop = actors(c, d.line)[place].at
    words = {word(c.s, c.s.lines[d.line], k) for k in range(d.end, stop)}
    return not words & {"bersama", "dengan"}


def _fellows(c: Cast, d: Deed) -> Iterator[Part]:
    """Who comes along: hadir bersama Wakil Bupati Rendi."""
    line = c.s.lines[d.line]
    places = (d.at - 1, *range(d.end, min(d.stop, len(line))))
    with_ = {"bersama", "beserta", "dengan"} if d.row.role == "signs" else {"bersama", "beserta"}
    for k in places:
        if word(c.s, line, k) in with_:
            for actor in group_after(c, d.line, k + 1):
                yield part_of(c, d, actor, "attends", "fellow")


RULES: Final[tuple[Rule, ...]] = (installs, accompanies, proxies, addresses, agents, doers)
