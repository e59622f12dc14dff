"""Why somebody left an office, in the words of the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

REASONS: Final[dict[str, tuple[str, str]]] = {
    "death": ("meninggal", "death"),
    "arrest": ("proses hukum", "arrest or prosecution"),
    "resignation": ("mengundurkan diri", "resignation"),
    "dismissal": ("diberhentikan", "dismissal"),
    "retirement": ("pensiun", "retirement"),
    "election": ("pemilihan", "election"),
    "leave": ("cuti", "leave"),
    "term-ended": ("masa jabatan berakhir", "term ended"),
    "rotation": ("mutasi", "rotation"),
}
"""The reasons in Indonesian and English; of several in one clause the first here counts."""

_WORDS: Final[dict[str, str]] = {
    "death": r"wafat|meninggal|almarhum|mendiang|sepeninggal",
    "arrest": r"ditahan|ditangkap|tersangka|terpidana|proses hukum|tertangkap tangan",
    "resignation": r"mengundurkan diri|mundur",
    "dismissal": r"diberhentikan|dicopot|dinonaktifkan|dipecat",
    "retirement": r"pensiun|purnatugas|purnabakti|purna tugas",
    "election": r"memenangi|memenangkan|terpilih|pemenang pilkada|tidak berniat maju",
    "leave": r"cuti",
    "term-ended": r"(?:masa|periode|bakti|tugas|jabatan)\b.{0,80}\b(?:berakhir|habis|usai|tuntas"
    r"|selesai)|selesai (?:\w+ )?periode|purna",
    "rotation": r"dimutasi|mutasi|dirotasi|rotasi|digeser|bergeser|dipindah\w*|dipromosikan",
}
_CLAUSE: Final = re.compile(r"[;]|, (?:dan|lalu|kemudian) | sedangkan | sementara itu ")
_TITLES: Final = re.compile(r"^(?:\W|[A-Z]\w*\.\s?)+")


def reason(sentences: Iterable[str], name: str) -> str | None:
    """Why the bearer of a name left, a key of :data:`REASONS`; None where no clause says it.

    Of a sentence that tells of several people, only the clause with the name counts.

    >>> said = ("Markus menjadi kades menggantikan Paulus yang mengundurkan diri, dan Robert "
    ...         "menggantikan Abdon yang meninggal dunia.")
    >>> reason([said], "Paulus"), reason([said], "Abdon"), reason([said], "Markus")
    ('resignation', 'death', 'resignation')
    >>> reason(["Bupati Sari hadir."], "Sari") is None, reason([], "Sari") is None
    (True, True)
    """
    return next((found for s in sentences for c in _clauses(s, name) if (found := _of(c))), None)


def _clauses(sentence: str, name: str) -> Iterator[str]:
    words = [w for w in re.findall(r"\w{3,}", name)]
    for clause in _CLAUSE.split(sentence):
        if any(re.search(rf"\b{re.escape(word)}\b", clause) for word in words):
            yield clause


def _of(clause: str) -> str | None:
    for key in REASONS:
        if re.search(rf"\b(?:{_WORDS[key]})\b", clause, re.IGNORECASE):
            return key
    return None
