"""An occasion told of by a verb: dilantik, menyerahkan SK, meresmikan Puskesmas Sumber.

Of what is signed or handed over, only contracts, decrees and gifts make an occasion.
"""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import (
    BodyMention,
    EventMention,
    NameMention,
    RegionMention,
    RegulationMention,
    VenueMention,
    first_of,
)
from pamong.find.scan import Line
from pamong.find.verbs import event_at
from pamong.join.event_nouns import by_noun
from pamong.join.labels import Kind, last_token, squeezed
from pamong.join.line import post_at, word
from pamong.join.telling import VERB, Telling
from pamong.join.unreal import is_unreal
from pamong.link.scene import Scene

_CONTRACTS: Final = frozenset({"nota", "mou", "kesepahaman", "perjanjian", "kesepakatan", "pks",
                               "nphd", "pakta", "prasasti", "komitmen", "berita", "kerja",
                               "kerjasama"})  # fmt: skip
# What is handed over at an occasion of its own, and what that occasion is called.
_GOODS: Final = {
    "sk": "SK", "sk-nya": "SK", "surat": "surat keputusan", "keputusan": "SK", "bantuan": "bantuan",
    "penghargaan": "penghargaan", "sertifikat": "sertifikat", "sertipikat": "sertifikat",
    "hibah": "hibah", "piagam": "penghargaan", "dipa": "DIPA", "lhp": "LHP", "santunan": "santunan",
    "perda": "perda", "kode": "kode wilayah", "hadiah": "hadiah", "kunci": "kunci", "aset": "aset",
    "bonus": "bonus", "sembako": "bantuan", "beasiswa": "beasiswa", "dokumen": "dokumen",
    "memori": "memori jabatan", "perpanjangannya": "SK", "remisi": "remisi", "dpa": "DPA",
    "cendera": "cendera mata", "tali": "tali asih", "raperda": "raperda", "ranperda": "raperda",
}  # fmt: skip
_VAGUE: Final = frozenset({"baik", "positif", "hangat", "antusias", "gembira", "hut", "ramadan"})
_OF_OFFICES: Final = frozenset({"ev-pelantikan", "ev-pengukuhan", "ev-sumpah"})
_OF_WORKS: Final = frozenset({"ev-peresmian", "ev-peluncuran", "ev-pencanangan"})
_OBJECT_ENDS: Final = frozenset({"di", "pada", "serta", "dan", "yang", "untuk", "dengan", "oleh",
                                 "bersama", "sebagai", "dalam", "secara", "itu"})  # fmt: skip
_NEAR: Final = 6
_INAUGURATION: Final = Kind("Pelantikan", "ev-pelantikan")


def by_verb(s: Scene, number: int, line: Line, k: int, token: int) -> Telling | None:
    """What a verb at item ``k``, the token ``token``, tells of; None where no such verb is there.

    A verb of the table that makes no occasion here (menyerahkan tongkat) is one of kind "".
    """
    found = event_at(s.t, token, s.t.sentences[number].stop)
    if found is None:
        return None
    last, row = found
    end = k + 1
    while end < len(line) and first_of(line[end]) < last:
        end += 1
    name = _reported(s, line, k, end, row.concept, row.name)
    if name is None:
        return Telling(number, k, end, "")
    kinds: tuple[Kind, ...] = (Kind(row.name, row.concept),)
    key = name
    if row.concept == "ev-sumpah" and _into_office(s, line, end):
        kinds, name = (_INAUGURATION, *kinds), _INAUGURATION.name
        key = name
    following = line[end] if end < len(line) else None
    if isinstance(following, EventMention) and row.concept != "ev-penyerahan":
        noun = by_noun(s, number, line, end, following)
        kinds, end, name = (*kinds, *noun.kinds), noun.end, f"{name} {noun.label}"
        return Telling(number, k, end, VERB, kinds, name, name, unreal=is_unreal(line, k))
    named = f"{name}{_object(s, line, k, end, row.concept)}"
    return Telling(number, k, end, VERB, kinds, named, key, unreal=is_unreal(line, k))


def _object(s: Scene, line: Line, k: int, end: int, concept: str) -> str:
    """What a verb's occasion is of: " Puskesmas Sumber", " Pj Bupati Jayapura"; "" if untold."""
    if concept in _OF_OFFICES:
        posts = [p for at in range(end, len(line)) if (p := post_at(line, at)) is not None
                 and word(s, line, at - 1) in {"sebagai", "menjadi", "selaku"}]  # fmt: skip
        return f" {squeezed(s, posts[0].first, posts[0].last)}" if len(posts) == 1 else ""
    if concept not in _OF_WORKS or word(s, line, k).startswith("di"):
        return ""
    stop = end
    while stop < min(end + _NEAR, len(line)) and _is_object_part(s, line, stop):
        stop += 1
    text = squeezed(s, first_of(line[end]), last_token(line, stop - 1)) if stop > end else ""
    return f" {text}" if any(w[0].isupper() for w in text.split()) else ""


def _is_object_part(s: Scene, line: Line, k: int) -> bool:
    here = word(s, line, k)
    item = line.items[k]
    if isinstance(item, NameMention):
        return s.people.of(item) is None
    if not isinstance(item, int):
        return isinstance(item, BodyMention | RegionMention | VenueMention)
    return here not in _OBJECT_ENDS and here[0].isalpha()


def _into_office(s: Scene, line: Line, end: int) -> bool:
    """Whether an oath makes somebody something: disumpah menjadi Pj Bupati X."""
    return any(
        word(s, line, k) in {"menjadi", "sebagai", "selaku"} and post_at(line, k + 1) is not None
        for k in range(end, len(line))
    )


def _reported(s: Scene, line: Line, k: int, end: int, concept: str, name: str) -> str | None:
    """What the occasion of a verb is called; None where the verb reports none."""
    if concept == "ev-penandatanganan":
        return name if _signs_contract(s, line, k, end) else None
    if concept == "ev-penyerahan":
        return _handing(s, line, k, end, name)
    if concept == "ev-penyambutan" and (word(s, line, end) in _VAGUE or _is_event(line, end)):
        return None
    return name


def _signs_contract(s: Scene, line: Line, k: int, end: int) -> bool:
    """Whether what is signed is named: right after the verb, or before a passive one."""
    passive = word(s, line, k).startswith("di")
    first = first_of(line[0 if passive else max(0, k - 8)])
    last = last_token(line, min(len(line), end + 6) - 1)
    return not _CONTRACTS.isdisjoint(s.t.lowers[first:last])


def _is_event(line: Line, k: int) -> bool:
    return k < len(line) and isinstance(line[k], EventMention)


def _handing(s: Scene, line: Line, k: int, end: int, name: str) -> str | None:
    """Penyerahan SK, Penyerahan bantuan: by what is handed over, after or before the verb."""
    passive = word(s, line, k).startswith("di")
    places = range(k - 1, max(-1, k - 10), -1) if passive else range(end, min(len(line), end + 5))
    for at in places:
        item = line[at]
        if isinstance(item, RegulationMention):
            if "keputusan" in item.row.name.lower():
                return f"{name} SK"
            return f"{name} {item.row.name}" if len(item.row.name) < 24 else name
        good = _GOODS.get(s.t.lowers[first_of(line[at])])
        if good is not None:
            return f"{name} {good}"
    return None
