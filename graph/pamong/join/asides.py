"""Tellings that are no occasion of their own: spoken of, a part of another, or what that is for.

Hasil musrenbang; ditandai dengan penandatanganan prasasti; dalam rangka HUT RI.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pamong.find.mentions import DateMention, VenueMention
from pamong.find.scan import Line
from pamong.join.telling import AFTERWARDS, NAMING, NOUN, VERB, WORD, Telling
from pamong.values import replace

_STEPS: Final = 3
# Nouns before an occasion that make it a matter spoken of: hasil musrenbang, panitia hari jadi.
_SPOKEN_OF: Final = frozenset({
    "kesiapan", "atas", "hasil", "persiapan", "panitia", "biaya", "anggaran", "dana", "usulan",
    "jadwal", "kabar", "pasca", "rencana", "soal", "tentang", "mengenai", "terkait", "logistik",
    "penyelenggara", "hak", "materi", "tahapan", "tahap", "sistem", "kasus", "bidang", "ruang",
    "aula", "gedung", "bersifat", "berupa", "sumber", "fungsi", "tugas", "juara", "daftar",
    "menuju", "sekretaris", "pimpinan", "penundaan", "pembatalan", "kontingen", "kafilah",
    "rombongan", "ajang", "umum",
})  # fmt: skip
# Before what is only a part of the occasion told of.
_BY_MEANS_OF: Final = frozenset({"melalui", "via", "lewat"})
_SO_AS_TO: Final = frozenset({"untuk", "guna"})
_CELEBRATING: Final = frozenset({"memperingati", "memeriahkan", "menyambut"})
_MARKED: Final = frozenset({"rangka", "ditandai", "diawali", "diakhiri", "dirangkai", "diisi",
                            "dimulai", "dirangkaikan", "disertai", "diwarnai"})  # fmt: skip
# Nouns that leave the occasion after them what it is: pelaksanaan MTQ.
CARRIED_OUT: Final = frozenset({"pelaksanaan", "penyelenggaraan", "proses", "jalannya"})
_ABOUT: Final = frozenset({"mengenai", "membahas"})
_DEEDS: Final = frozenset({"ev-penyerahan", "ev-penandatanganan"})
_NEAR: Final = 6


def only_mentioned(line: Line, marked: Sequence[Telling]) -> list[Telling]:
    """Those tellings of a line, given in its order, that name no occasion told of there.

    >>> from pamong.find.mentions import EventMention
    >>> from pamong.join.event_nouns import by_noun
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def mentioned(text):
    ...     s = scene(Document("x", "x", text))
    ...     line = s.lines[0]
    ...     found = [by_noun(s, 0, line, k, item) for k, item in enumerate(line)
    ...              if isinstance(item, EventMention)]
    ...     return [x.label for x in only_mentioned(line, found)]
    >>> mentioned("Panitia membahas hasil musrenbang.")
    ['Musrenbang']
    >>> mentioned("Pelaksanaan musrenbang lancar.")
    []
    >>> mentioned("Ia hadir di rakor usai musrenbang.")
    ['Musrenbang']
    """
    return [
        x for k, x in enumerate(marked)
        if _only_spoken_of(line, x) or _only_says_when(line, x, marked[:k])
    ]  # fmt: skip


def on_their_own(line: Line, found: list[Telling]) -> list[Telling]:
    """The tellings of a line without those that belong to another one of it.

    What another is held for or consists of is left out, two nouns of one occasion become one, and
    what is done at an occasion is not one more.
    """
    if len(found) < 2:
        return found
    return _without_deeds(line, _without_seconds(line, _without_purposes(line, found)))


def _only_says_when(line: Line, x: Telling, before: Sequence[Telling]) -> bool:
    """Menggelar syukuran usai pelantikan, Senin: the second tells when the first one was."""
    words = line.words[max(0, x.at - 3) : x.at]
    if x.how == VERB and "yang" in words and "baru" in words:
        return True  # pejabat yang baru saja dilantik
    if not words or words[-1] not in AFTERWARDS:
        return False
    return any(y.how in NAMING and not y.unreal for y in before)


def _only_spoken_of(line: Line, x: Telling) -> bool:
    """Whether a noun names no occasion told of here: persiapan HUT, hasil musrenbang."""
    if x.how != NOUN or x.definite or not x.at:
        return False
    before = line.words[x.at - 1]
    if before in CARRIED_OUT and x.at > 1:
        before = line.words[x.at - 2]
    return before in _SPOKEN_OF


def _without_purposes(line: Line, found: list[Telling]) -> list[Telling]:
    """The tellings without what the others are held for; the first of those is that, too."""
    held = [x for x in found if not _is_purpose(line, x)]
    main = next((k for k, x in enumerate(held) if x.how in NAMING or x.how == WORD), None)
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
    return is_marked(line, x.at) or (before in _SO_AS_TO and line.words[x.at] in _CELEBRATING)


def is_marked(line: Line, k: int) -> bool:
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
