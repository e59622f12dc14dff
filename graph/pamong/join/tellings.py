"""What tells of an occasion: a noun (rapat, FGD), a verb (dilantik), words that point back.

Each telling carries the day and the place that its own clause gives. Whether two tellings are of
one occasion is decided in :mod:`pamong.join.events`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    Item,
    NameMention,
    RegionMention,
    RegulationMention,
    VenueMention,
    first_of,
)
from pamong.find.scan import Line
from pamong.find.verbs import APART, event_at, reporters, role_at
from pamong.join.circumstances import (
    When,
    Where,
    clear_after,
    clear_before,
    days_in,
    ends_with,
    places_in,
)
from pamong.join.cues import SHORT, cue_at
from pamong.join.labels import Kind, kinds_at, label, last_token, phase, squeezed
from pamong.join.line import post_at, word
from pamong.join.marks import ADDRESSES, POINTERS, SPOTS, WORDS
from pamong.join.speakers import THAT, TIMES
from pamong.link.scene import Scene
from pamong.values import replace

NOUN: Final = "noun"
VERB: Final = "verb"
WORD: Final = "word"  # acara itu, kegiatan tersebut, di tempat yang sama
MOMENT: Final = "moment"  # waktu itu, kala itu
PRESENCE: Final = "presence"  # hadir di Hotel X: an occasion not named yet

_NAMING: Final = frozenset({NOUN, VERB})
_AROUND: Final = frozenset({"sela", "sela-sela", "usai", "seusai", "selepas", "sesudah", "setelah",
                            "saat", "ketika", "dalam", "pada", "hadapan"})  # fmt: skip
_PLANNED: Final = frozenset({"akan", "bakal", "dijadwalkan", "direncanakan", "rencananya",
                             "diagendakan", "nanti", "berencana", "segera"})  # fmt: skip
_SCHEDULED: Final = frozenset({"dijadwalkan", "direncanakan", "diagendakan", "rencananya"})
_CLAUSE_TURNS: Final = frozenset({",", ".", ";", "yang", "bahwa", "membahas", "digelar"})
_STEPS: Final = 3
_AHEAD: Final = 14
_DENIED: Final = frozenset({"batal", "dibatalkan", "urung", "ditunda", "semestinya", "seharusnya",
                            "belum", "tidak", "tak", "bukan", "tertunda", "biasanya",
                            "lazimnya"})  # fmt: skip
_CALLED_OFF: Final = _DENIED - {"tidak", "tak", "belum", "bukan"}
_UNREAL: Final = frozenset({
    "agar", "supaya", "untuk", "jika", "bila", "apabila", "kalau", "sampai", "hingga", "sebelum",
    "menunggu", "ingin", "harus", "perlu", "dapat", "bisa", "siap", "meminta", "diminta", "wajib",
    "mengusulkan", "diusulkan", "jelang", "menjelang", "tanpa", "guna", "berharap", "diharapkan",
    "mengimbau", "mengajak", "sejak", "menargetkan", "berencana", "mendorong", "dijadwalkan",
    "kalaupun", "sekalipun", "bersedia", "mempersiapkan", "menyiapkan", "merencanakan", "persiapan",
    "dipersiapkan", "disiapkan",
})  # fmt: skip
_NOT_YET: Final = _UNREAL | _PLANNED
_CLAUSE_ENDS: Final = frozenset({";", ":", ".", "\u201d"})
# Nouns before an occasion that make it a matter spoken of: hasil musrenbang, panitia hari jadi.
_MATTERS: Final = frozenset({
    "kesiapan",
    "hasil", "persiapan", "panitia", "biaya", "anggaran", "dana", "usulan", "jadwal", "kabar",
    "pasca", "rencana", "soal", "tentang", "mengenai", "terkait", "logistik", "penyelenggara",
    "penyelenggaraan", "hak", "materi", "tahapan", "tahap", "pelaksanaan", "proses", "sistem",
    "kasus", "bidang", "ruang", "aula", "gedung", "bersifat", "berupa", "sumber", "fungsi",
    "tugas", "juara", "daftar", "menuju", "sekretaris", "pimpinan",
    "penundaan", "pembatalan",
    "kontingen", "kafilah", "rombongan", "ajang", "umum",
})  # fmt: skip
_SPOKEN_OF: Final = (_MATTERS | {"atas"}) - {"pelaksanaan", "penyelenggaraan", "proses", "jalannya"}
# Before what is only a part of the occasion told of.
_BY_MEANS_OF: Final = frozenset({"melalui", "via", "lewat"})
_SO_AS_TO: Final = frozenset({"untuk", "guna"})
_CELEBRATING: Final = frozenset({"memperingati", "memeriahkan", "menyambut"})
_MARKED: Final = frozenset({"rangka", "ditandai", "diawali", "diakhiri", "dirangkai", "diisi",
                            "dimulai", "dirangkaikan", "disertai", "diwarnai"})  # fmt: skip
_CARRIED_OUT: Final = frozenset({"pelaksanaan", "penyelenggaraan", "proses", "jalannya"})
_ABOUT: Final = frozenset({"mengenai", "membahas"})
_DEEDS: Final = frozenset({"ev-penyerahan", "ev-penandatanganan"})
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
AFTERWARDS: Final = frozenset({"usai", "seusai", "selepas", "setelah", "sesudah"})
_VAGUE: Final = frozenset({"baik", "positif", "hangat", "antusias", "gembira", "hut", "ramadan"})
_OF_OFFICES: Final = frozenset({"ev-pelantikan", "ev-pengukuhan", "ev-sumpah"})
_OF_WORKS: Final = frozenset({"ev-peresmian", "ev-peluncuran", "ev-pencanangan"})
_OBJECT_ENDS: Final = frozenset({"di", "pada", "serta", "dan", "yang", "untuk", "dengan", "oleh",
                                 "bersama", "sebagai", "dalam", "secara", "itu"})  # fmt: skip
_IN: Final = frozenset({"dalam", "pada", "saat", "di", "mengawali", "mengakhiri", "lewat"})
_ELECTED: Final = frozenset({"terpilih", "hasil", "pemenang", "dalam"})
_ELECTION: Final = "ev-pemilihan"
_NEAR: Final = 6
_PLAIN: Final = frozenset({"Rapat", "Sidang", "Pertemuan", "Kunjungan", "Upacara"})


_INAUGURATION: Final = Kind("Pelantikan", "ev-pelantikan")


@dataclass(slots=True, unsafe_hash=True)
class Telling:
    """Words of a line that tell of an occasion: the items ``[at, end)``.

    ``definite``: it points back (rapat itu); ``bare``: it begins its sentence without any day or
    place (Rapat dipimpin ...), which points back as well. ``alike``: it is another one of the
    kind (acara serupa). ``unreal``: wished for, planned or only spoken of, so that it needs a day.
    ``aside``: told as a part of another occasion, or as what that is held for.
    """

    line: int
    at: int
    end: int
    how: str
    kinds: tuple[Kind, ...] = ()
    label: str = ""
    key: str = ""
    definite: bool = False
    bare: bool = False
    alike: bool = False
    unreal: bool = False
    aside: bool = False
    ordinal: str | None = None
    when: When | None = None
    where: Where | None = None


def tellings(s: Scene, number: int, places: Sequence[int]) -> tuple[Telling, ...]:
    """What a line tells of, in its order; ``places`` are the items at which it may.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def told(text):
    ...     s = scene(Document("x", "x", text))
    ...     found = tellings(s, 0, range(len(s.lines[0])))
    ...     return [(x.label, x.when and x.when.start) for x in found]
    >>> told("Rakor dan evaluasi digelar di Aula Bappeda, Senin (5/5/2025).")
    [('Rakor dan evaluasi', '2025-05-05')]
    >>> told("Ia dilantik Gubernur pada 6 Mei 2024, setelah SK tiba 5 Mei 2024.")
    [('Pelantikan', '2024-05-06')]
    >>> told("Surat itu diteken pada 5 Juni 2024.")
    []
    """
    line = s.lines[number]
    marked = list(_marked(s, number, line, places))
    spoken_of = [
        x for k, x in enumerate(marked)
        if _only_spoken_of(line, x) or _only_says_when(line, x, marked[:k])
    ]  # fmt: skip
    found = [x for x in marked if x not in spoken_of] if spoken_of else marked
    if not any([x.how for x in found]):
        return ()
    if len(found) > 1:
        found = _without_deeds(line, _without_seconds(line, _without_purposes(line, found)))
    days, spots = days_in(s, number), places_in(s, number)
    if spoken_of:
        days = [d for d in days if not any(_is_day_of(x, d) for x in spoken_of)]
    walls = [x.at for x in found]
    placed = [
        _set(s, line, x, walls, days, spots, first=k == 0) for k, x in enumerate(found) if x.how
    ]
    return tuple(x for x in placed if _means_something(s, line, x))


def _only_says_when(line: Line, x: Telling, before: Sequence[Telling]) -> bool:
    """Menggelar syukuran usai pelantikan, Senin: the second tells when the first one was."""
    words = line.words[max(0, x.at - 3) : x.at]
    if x.how == VERB and "yang" in words and "baru" in words:
        return True  # pejabat yang baru saja dilantik
    if not words or words[-1] not in AFTERWARDS:
        return False
    return any(y.how in _NAMING and not y.unreal for y in before)


def _is_day_of(x: Telling, d: When) -> bool:
    """Whether a day stands right behind what is only spoken of: hasil Pilkada 27 November 2024."""
    return x.how == NOUN and x.end <= d.item <= x.end + 2


# ---- the words that tell ---------------------------------------------------------------------


def _marked(s: Scene, number: int, line: Line, places: Sequence[int]) -> Iterator[Telling]:
    """Nouns, verbs and pointing words in order; a verb that reports nothing is a wall (how "")."""
    end = 0
    for k in places:
        found = _mark(s, number, line, k, line[k]) if k >= end else None
        if found is not None:
            yield found
            end = found.end


def _mark(s: Scene, number: int, line: Line, k: int, item: Item) -> Telling | None:
    if isinstance(item, EventMention):
        return _by_noun(s, number, line, k, item)
    if not isinstance(item, int):
        return None
    here = line.words[k]
    if here in reporters() or here == APART:
        found = _by_verb(s, number, line, k, item)
        if found is not None:
            return found
    if here in POINTERS:
        return _by_pointing(s, number, line, k)
    return _wall(s, number, line, k, item)


def _wall(s: Scene, number: int, line: Line, k: int, token: int) -> Telling | None:
    """A verb of speech beside a quotation: the day after it is the day it was said."""
    cue = cue_at(s.t, token)
    if cue is not None and cue.kind == SHORT and k and word(s, line, k - 1) in _ENDS_OF_SPEECH:
        return Telling(number, k, k + 1, "")
    return None


_ENDS_OF_SPEECH: Final = frozenset({",", '"', "\u201d", "'", "\u2019", "?", "!"})


def _by_noun(s: Scene, number: int, line: Line, k: int, item: EventMention) -> Telling:
    """A noun, with the nouns joined to it: rakor dan evaluasi, pembukaan Festival Erau."""
    kinds, end = kinds_at(s, line, k, item)
    text, end = label(s, line, k, end)
    kinds, text = phase(s, line, k, end, kinds, text)
    return Telling(number, k, end, NOUN, tuple(dict.fromkeys(kinds)), text, text,
                   aside=_is_marked(line, k),
                   definite=_is_definite(s, line, end) or word(s, line, k - 1) == "jalannya",
                   bare=_is_bare(s, line, k, end),
                   unreal=_is_unreal(s, line, k) or _is_ahead(s, line, end),
        ordinal=_ordinal(item.name))  # fmt: skip


def _is_definite(s: Scene, line: Line, end: int) -> bool:
    """Whether "itu", "ini" or "tersebut" belongs to the noun before item ``end``."""
    theme = word(s, line, end) in {"bertema", "bertajuk"}
    for k in range(end, min(end + (16 if theme else _NEAR), len(line))):
        here = word(s, line, k)
        if here in THAT:
            return word(s, line, k - 1) not in TIMES | {"tahun", "bulan", "pekan"}
        if theme:
            continue
        if here in {",", ".", "yang", "di", "pada", "untuk", "dan"} or here[:2] in {"di", "me"}:
            return False
        if isinstance(line[k], DateMention | VenueMention):
            return False
    return False


def _is_bare(s: Scene, line: Line, k: int, end: int) -> bool:
    """Whether the noun begins the sentence and a verb follows it: Rapat dipimpin ..."""
    following = word(s, line, end)
    if k == 1 and following == "yang" and word(s, line, 0) in {"dalam", "pada"}:
        return isinstance(item := line[k], EventMention) and item.row.name in _PLAIN
    return k == 0 and (
        following[:2] in {"di", "be", "me"} or following in {"juga", "turut", "waktu", "yang"}
    )


def _ordinal(name: str) -> str | None:
    at = name.lower().find("ke-")
    return name[at + 3 :].split()[0].lower() if at >= 0 and name[at + 3 :].strip() else None


def _clause_before(line: Line, k: int) -> tuple[str, ...]:
    """The small words of the clause before item ``k``, a dozen at most."""
    words = line.words[max(0, k - 12) : k]
    ends = [at for at, here in enumerate(words, 1) if here in _CLAUSE_ENDS]
    return words[ends[-1] :] if ends else words


def _is_unreal(s: Scene, line: Line, k: int) -> bool:
    return not _NOT_YET.isdisjoint(_clause_before(line, k))


def _is_ahead(s: Scene, line: Line, end: int) -> bool:
    """Rakor akan digelar; MTQ di Kota Namlea dijadwalkan dibuka: planned, by a word after it."""
    if any(word(s, line, k) in _PLANNED for k in range(end, end + 2)):
        return True
    words = line.words[end : end + _AHEAD]
    at = next((k for k, here in enumerate(words) if here in _SCHEDULED), 0)
    return at > 0 and _CLAUSE_TURNS.isdisjoint(words[:at])


def _is_denied(line: Line, x: Telling) -> bool:
    words = line.words
    if not _DENIED.isdisjoint(words[max(0, x.at - 3) : x.at]):
        return True
    for here in words[x.end : x.end + 7]:
        if here == "," or here == ".":
            return False
        if here in _CALLED_OFF:
            return True
    return False


# ---- verbs -----------------------------------------------------------------------------------


def _by_verb(s: Scene, number: int, line: Line, k: int, token: int) -> Telling | None:
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
        noun = _by_noun(s, number, line, end, following)
        kinds, end, name = (*kinds, *noun.kinds), noun.end, f"{name} {noun.label}"
        return Telling(number, k, end, VERB, kinds, name, name, unreal=_is_unreal(s, line, k))
    named = f"{name}{_object(s, line, k, end, row.concept)}"
    return Telling(number, k, end, VERB, kinds, named, key, unreal=_is_unreal(s, line, k))


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
    item = line[k]
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


# ---- words that point back -------------------------------------------------------------------


def _by_pointing(s: Scene, number: int, line: Line, k: int) -> Telling | None:
    here = word(s, line, k)
    if here in WORDS:
        return _pointing_noun(s, number, line, k)
    if here in ADDRESSES and word(s, line, k - 1) in _IN:
        return Telling(number, k, k + 1, WORD, definite=True)
    if here in SPOTS and _same(s, line, k + 1):
        return Telling(number, k, k + 2, WORD, definite=True)
    then = here in TIMES and here != "kesempatan" and word(s, line, k + 1) in {"itu", "tersebut"}
    if then and post_at(line, k - 1) is None and post_at(line, k + 2) is None:
        return Telling(number, k, k + 2, MOMENT, definite=True)
    return None


def _pointing_noun(s: Scene, number: int, line: Line, k: int) -> Telling | None:
    if word(s, line, k + 1) == "serupa":
        return Telling(number, k, k + 2, WORD, alike=True)
    definite = _is_definite(s, line, k + 1) or (k == 0 and word(s, line, 1) == "yang")
    if definite or word(s, line, k - 1) in _AROUND or _is_bare(s, line, k, k + 1):
        return Telling(number, k, k + 1, WORD, definite=definite, bare=not definite)
    return None


def _same(s: Scene, line: Line, k: int) -> bool:
    """Yang sama, sama, itu, tersebut."""
    here = word(s, line, k)
    return here in {"sama", "itu", "tersebut", "ini"} or (
        here == "yang" and word(s, line, k + 1) == "sama"
    )


# ---- the day and the place of each -----------------------------------------------------------


def _set(s: Scene, line: Line, x: Telling, walls: list[int], days: list[When],
         places: list[Where], first: bool) -> Telling:  # fmt: skip
    """A telling with the day and the place of its clause: after it, else before the first one.

    After "usai rapat itu" something else is told.
    """
    if x.definite and word(s, line, x.at - 1) in AFTERWARDS:
        return x
    stop = next((at for at in walls if at > x.at), len(line))
    clear = clear_after(s, line, x.end, stop)
    when = next((d for d in days if x.end <= d.item < clear), None)
    where = next((p for p in places if x.end <= p.item < clear), None)
    vague = x.unreal or (x.definite and len(walls) > 1 and line.words[walls[-1]] != "")
    if first and when is None and days and not vague and ends_with(s, line, days[-1].item):
        when = days[-1]
    if first and (when is None or where is None):
        start = clear_before(line, x.at)
        when = when or next((d for d in reversed(days) if start <= d.item < x.at), None)
        where = where or next((p for p in reversed(places) if start <= p.item < x.at), None)
    if when is None and where is None:
        return x
    return replace(x, when=when, where=where, unreal=x.unreal or is_to_come(s, when))


def is_to_come(s: Scene, when: When | None) -> bool:
    """Whether a day comes after the one on which the article appeared."""
    published = s.document.published
    return when is not None and published is not None and when.start > published.isoformat()


def _only_spoken_of(line: Line, x: Telling) -> bool:
    """Whether a noun names no occasion told of here: persiapan HUT, hasil musrenbang."""
    if x.how != NOUN or x.definite or not x.at:
        return False
    before = line.words[x.at - 1]
    if before in _CARRIED_OUT and x.at > 1:
        before = line.words[x.at - 2]
    return before in _SPOKEN_OF


def _without_purposes(line: Line, found: list[Telling]) -> list[Telling]:
    """The tellings without what the others are held for; the first of those is that, too."""
    held = [x for x in found if not _is_purpose(line, x)]
    main = next((k for k, x in enumerate(held) if x.how in _NAMING or x.how == WORD), None)
    if main is None or len(held) == len(found):
        return found
    if held[main].how == WORD:
        return held
    aims = [k for x in found if x not in held and line.words[x.at - 1] == "rangka" for k in x.kinds]
    held[main] = replace(held[main], kinds=tuple(dict.fromkeys((*held[main].kinds, *aims))))
    return held


def _is_purpose(line: Line, x: Telling) -> bool:
    """Dalam rangka peringatan HUT RI; ditandai dengan penandatanganan prasasti.

    What another occasion of the line is held for or by, or is part of it.
    """
    if not x.at:
        return False
    before = line.words[x.at - 1]
    if x.how == NOUN and before in _BY_MEANS_OF:
        return True
    return _is_marked(line, x.at) or (before in _SO_AS_TO and line.words[x.at] in _CELEBRATING)


def _is_marked(line: Line, k: int) -> bool:
    """Whether the words before item ``k`` make it a part of another occasion."""
    before = line.words[k - 1] if k else ""
    if before == "dengan" and k > 1:
        before = line.words[k - 2]
    return before in _MARKED


def _without_seconds(line: Line, found: list[Telling]) -> list[Telling]:
    """Bimtek Keprotokolan serta pelatihan X: the second noun is of the same occasion.

    Only where neither a day, a place nor a verb parts them.
    """
    kept: list[Telling] = []
    for x in found:
        if kept and _is_second(line, kept[-1], x):
            kept[-1] = replace(kept[-1], kinds=tuple(dict.fromkeys((*kept[-1].kinds, *x.kinds))))
        else:
            kept.append(x)
    return kept


def _is_second(line: Line, before: Telling, x: Telling) -> bool:
    if x.how != NOUN or before.how != NOUN:
        return False
    joint = line.words[x.at - 1]
    near = joint in {"serta", "sekaligus"} or (joint == "dan" and x.at - before.end <= _STEPS)
    return near and not _parted(line, before.end, x.at)


def _parted(line: Line, start: int, stop: int) -> bool:
    """Whether a day, a comma or a verb stands between two items."""
    return any(
        (here[:2] in {"di", "me"} and len(here) > _NEAR) or here == ","
        or isinstance(line[k], DateMention | VenueMention)
        for k, here in enumerate(line.words[start:stop], start) if here not in _ABOUT
    )  # fmt: skip


def _without_deeds(line: Line, found: list[Telling]) -> list[Telling]:
    """Bupati menyerahkan kunci pada peresmian Puskesmas X: what is done at an occasion is none."""
    return [
        x for k, x in enumerate(found)
        if not (x.how == VERB and x.kinds[0].concept in _DEEDS and k + 1 < len(found)
                and found[k + 1].how == NOUN and not found[k + 1].unreal
                and _is_at(line, found[k + 1].at, x.end))
    ]  # fmt: skip


def _is_at(line: Line, k: int, start: int) -> bool:
    """Whether "pada", "saat" or "dalam acara" leads up to item ``k``, and no day comes before."""
    before = line.words[k - 1]
    if before in {"acara", "kegiatan", "rangkaian"}:
        before = line.words[k - 2]
    return before in {"pada", "saat", "dalam"} and not any(
        isinstance(line[j], DateMention) for j in range(start, k)
    )


def _means_something(s: Scene, line: Line, x: Telling) -> bool:
    """Whether a telling counts: no denial, no matter spoken of, no election as background."""
    if x.how not in {NOUN, VERB}:
        return True
    if _is_denied(line, x):
        return False
    dated = x.when is not None
    if any([kind.concept == _ELECTION for kind in x.kinds]):
        return (
            x.when is not None and 0 <= x.when.item - x.end <= 1
            and _ELECTED.isdisjoint(line.words[max(0, x.at - 3) : x.at])
        )  # fmt: skip
    if x.how == NOUN and word(s, line, x.at - 1) in _CARRIED_OUT:
        return x.definite or dated or x.where is not None
    if x.how == VERB and x.kinds[0].concept == "ev-rapat":
        return dated and x.where is not None
    return True


def presence(s: Scene, number: int, verbs: Sequence[int]) -> Telling | None:
    """A line that has somebody be somewhere, without a word for the occasion: hadir di Hotel X.

    ``verbs`` are the items at which verbs of taking part stand.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Sekda Kukar, hadir di Hotel Grand Jatra. Ia pulang."))
    >>> presence(s, 0, [2]).where.name, presence(s, 1, [1])
    ('Hotel Grand Jatra', None)
    """
    line = s.lines[number]
    for k in verbs:
        item = line[k]
        if not isinstance(item, int) or not s.t.lowers[item].startswith("hadir"):
            continue
        if role_at(s.t, item, s.t.sentences[number].stop) is None:
            continue
        places = [p for p in places_in(s, number) if p.item > k and not p.whole]
        if places:
            days = days_in(s, number)
            return Telling(number, k, k + 1, PRESENCE, when=days[0] if days else None,
                           where=places[0])  # fmt: skip
    return None
