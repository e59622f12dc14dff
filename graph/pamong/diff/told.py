"""A comparison of two states in words, and as a record for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from pamong.diff.changes import (
    ARTICLE,
    BODY,
    CLAIM,
    DECREE,
    EVENT,
    JOINED,
    NOTE,
    OFFICE,
    PARTED,
    PERSON,
    PRESENCE,
    TOMBSTONE,
    Change,
    Detail,
)
from pamong.evidence import Sentence
from pamong.paths import ONTOLOGY
from pamong.tell import one_line
from pamong.vocabulary import CONCEPT, ID, SKOS

_AT: Final = {"id": 0, "en": 1}

TITLES: Final[Mapping[str, tuple[str, str]]] = {
    OFFICE: ("Jabatan", "Offices"),
    EVENT: ("Kegiatan", "Events"),
    PRESENCE: ("Kehadiran", "Who took part"),
    DECREE: ("Peraturan dan keputusan", "Regulations and decrees"),
    PERSON: ("Orang", "People"),
    BODY: ("Lembaga", "Bodies"),
    JOINED: ("Kini dianggap satu", "Held to be one now"),
    PARTED: ("Tidak lagi dianggap satu", "No longer held to be one"),
    ARTICLE: ("Artikel", "Articles"),
    CLAIM: ("Klaim", "Claims"),
    TOMBSTONE: ("Penarikan", "Retractions"),
    NOTE: ("Hak jawab dan koreksi", "Replies and corrections"),
}
"""The title of each section, in Indonesian and English."""

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "about": ("tentang", "about"),
    "address": ("alamat", "address"),
    "amends": ("mengubah", "amends"),
    "appoints": ("mengangkat", "appoints"),
    "at": ("pukul", "at"),
    "because": ("alasan", "because"),
    "by": ("oleh", "by"),
    "capacity": ("kapasitas", "capacity"),
    "date": ("tanggal", "date"),
    "dismisses": ("memberhentikan", "dismisses"),
    "establishes": ("membentuk", "establishes"),
    "follows-up": ("menindaklanjuti", "follows up"),
    "from": ("tanggal", "date"),
    "identity": ("identitas", "identity"),
    "issuer": ("penerbit", "issued by"),
    "kind": ("jenis", "kind"),
    "name": ("nama", "name"),
    "number": ("nomor", "number"),
    "on": ("mengenai", "on"),
    "organizer": ("penyelenggara", "organizer"),
    "outlet": ("media", "outlet"),
    "part-of": ("bagian dari", "part of"),
    "place": ("tempat", "place"),
    "repeals": ("mencabut", "repeals"),
    "role": ("peran", "role"),
    "says": ("isi", "says"),
    "since": ("sejak", "since"),
    "standing": ("status", "standing"),
    "title": ("judul", "title"),
    "to": ("sampai", "to"),
    "until": ("sampai", "until"),
    "year": ("tahun", "year"),
}
"""What details are about, in Indonesian and English."""

_NOTHING: Final = ("Tidak ada perbedaan.", "No difference.")
_PERSONAL: Final = ("data pribadi seseorang", "a person's data")
_NONE: Final = ("tidak disebut", "not said")


# ---- words ---------------------------------------------------------------------------------------


@cache
def _concepts() -> Mapping[tuple[str, str], str]:
    """The names of the concepts by language."""
    import pyoxigraph as ox

    named = (SKOS.prefLabel, SKOS.notation)
    found: dict[tuple[str, str], str] = {}
    for quad in ox.parse(path=str(ONTOLOGY / "concepts.ttl"), format=ox.RdfFormat.TURTLE):
        name = str(quad.subject)[1:-1].removeprefix(CONCEPT)
        if quad.predicate.value == named[0] and isinstance(quad.object, ox.Literal):
            found[name, quad.object.language or ""] = quad.object.value
    return found


def shown(value: str, language: str) -> str:
    """A value in words: a concept by its name, all else as it is, in one line.

    >>> shown("k:cap-pj", "id"), shown("2024-01-02", "id"), shown("k:none", "en")
    ('Penjabat', '2024-01-02', 'none')
    """
    if value.startswith("k:"):
        return _concepts().get((value[2:], language), value[2:])
    return one_line(value)


def lines(found: Sequence[Change], language: str = "id") -> Iterator[str]:
    """A comparison as lines of text: one section after the other, ``+``, ``-`` and ``~``.

    >>> list(lines(())), list(lines((), "en"))
    (['Tidak ada perbedaan.'], ['No difference.'])
    """
    if not found:
        yield _NOTHING[_AT[language]]
    for number, (section, changes) in enumerate(groupby(found, key=lambda c: c.section)):
        if number:
            yield ""
        yield TITLES[section][_AT[language]]
        for one in changes:
            yield from _change(one, language)


def _change(one: Change, language: str) -> Iterator[str]:
    name = one_line(one.name) or _PERSONAL[_AT[language]]
    yield f"  {one.sign} {name}"
    for detail in one.details:
        yield f"      {_detail(detail, one.sign, language)}"
    for sentence in one.sentences:
        yield f"      \u201c{one_line(sentence.text)}\u201d"
        yield f"      {_where(sentence)}"


def _detail(one: Detail, sign: str, language: str) -> str:
    before, after = (
        ", ".join(shown(v, language) for v in side) for side in (one.before, one.after)
    )
    word = WORDS[one.about][_AT[language]]
    if sign != "~":
        return f"{word}: {after or before}"
    none = _NONE[_AT[language]]
    return f"{word}: {before or none} \u2192 {after or none}"


def _where(sentence: Sentence) -> str:
    article = sentence.article
    parts = (article.outlet, article.date, article.url or article.iri.removeprefix(ID))
    return one_line(", ".join(part for part in parts if part))


# ---- a record ------------------------------------------------------------------------------------


def as_record(found: Sequence[Change]) -> dict[str, object]:
    """A comparison as one object for programs.

    >>> as_record(())
    {'different': False, 'changes': []}
    """
    return {"different": bool(found), "changes": [_record(one) for one in found]}


_SIGNS: Final = {"+": "added", "-": "removed", "~": "changed"}


def _record(one: Change) -> dict[str, object]:
    return {
        "section": one.section,
        "change": _SIGNS[one.sign],
        "id": one.thing,
        "name": one.name,
        "details": [
            {"about": d.about, "before": list(d.before), "after": list(d.after)}
            for d in one.details
        ],
        "evidence": [
            {
                "text": s.text,
                "start": s.start,
                "article": s.article.iri,
                "outlet": s.article.outlet,
                "date": s.article.date,
                "url": s.article.url,
            }
            for s in one.sentences
        ],
    }
