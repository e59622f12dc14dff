"""How many took part: 32 orang, 25 anggota dewan, empat pejabat, 100 peserta."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong import tables
from pamong.find.scan import Line
from pamong.find.tokens import Tokens, phrase_words
from pamong.link.scene import Scene
from pamong.tables import rows

# Groups that are no people, or people who are counted without being there.
_ABSENT: Final = frozenset({
    "grp-desa", "grp-kecamatan", "grp-kelurahan", "grp-opd", "grp-fraksi", "grp-koperasi", "grp-kk",
    "grp-penduduk", "grp-pemilih", "grp-korban", "grp-tersangka", "grp-umkm", "grp-rt", "grp-kim",
    "grp-kontingen", "grp-pencari-kerja", "grp-pengungsi",
})  # fmt: skip
_ANYBODY: Final = "orang"
BEING_THERE: Final = frozenset({
    "terlibat", "mengikuti", "diikuti", "dihadiri", "hadir", "menghadiri", "dikukuhkan", "dilantik",
    "disumpah", "melantik", "mengukuhkan", "dilepas", "melepas", "bergabung", "melibatkan",
    "diwisuda", "mewisuda", "mengucap", "mengucapkan", "peserta", "disaksikan", "undangan",
    "memadati", "dipadati", "pesertanya", "berpartisipasi", "berkumpul",
})  # fmt: skip
_IS: Final = frozenset({"sebagai", "merupakan", "adalah", "ialah", "dari", "unsur", "di",
                        "antaranya", "dikategorikan"})  # fmt: skip
_NO_COUNT: Final = frozenset({"persen", "suara", "usulan", "ke", "nomor", "pukul", "usia", "umur",
                              "rp", "periode", "tahun", "dari"})  # fmt: skip
# Before a number of "orang": all who were there, and no part of them.
_COUNTED_AFTER: Final = frozenset({
    "sebanyak", "oleh", "diikuti", "dihadiri", ",", "jumlah", "total", "sekitar", "lebih", "hanya",
    "sisanya", "sejumlah", "kurang", "sedikitnya", "setidaknya", "ada", "melibatkan", "dari",
    "melantik", "mengukuhkan", "dan", "itu",
})  # fmt: skip
_MOST: Final = 1_000_000


@dataclass(slots=True, unsafe_hash=True)
class Count:
    """So many of one group; ``name`` is the group in the text's words."""

    group: str
    name: str
    count: int
    line: int


@cache
def _groups() -> dict[str, tuple[tuple[tuple[str, ...], tables.Group], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], tables.Group]]] = {}
    for row in rows("groups"):
        words = phrase_words(row.form)
        found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in found.items()}


@cache
def _number_words() -> dict[str, tuple[str, int]]:
    kinds = {"number", "teen", "ten", "multiplier"}
    return {row.form: (row.kind, int(row.value)) for row in rows("calendar") if row.kind in kinds}


def number_at(t: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The number at token ``i``: the token after it, and its value; None where none stands there.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("dua belas, 1.500, tiga puluh lima, 25 ribu")
    >>> [number_at(t, i, len(t.words)) for i in (0, 3, 5, 9)]
    [(2, 12), (4, 1500), (8, 35), (11, 25000)]
    >>> number_at(t, 2, len(t.words)) is None
    True
    """
    word = t.lowers[i]
    if word[0].isdigit():
        plain = word.replace(".", "")
        if not plain.isdecimal() or ("." in word and len(word.rsplit(".", 1)[1]) != 3):
            return None
        return _scaled(t, i + 1, stop, int(plain))
    if word not in _number_words() or _number_words()[word][0] != "number":
        return None
    return _in_words(t, i, stop)


def _scaled(t: Tokens, k: int, stop: int, value: int) -> tuple[int, int]:
    kind = _number_words().get(t.lowers[k]) if k < stop else None
    if kind is not None and kind[0] == "multiplier":
        return k + 1, value * kind[1]
    return k, value


def _in_words(t: Tokens, i: int, stop: int) -> tuple[int, int]:
    """A number spelled out: lima, dua belas, tiga puluh lima, dua ratus."""
    whole = ones = 0
    k = i
    while k < stop and t.lowers[k] in _number_words():
        kind, value = _number_words()[t.lowers[k]]
        if kind == "number":
            if ones and k > i:
                break
            ones = value
        elif kind == "teen":
            whole, ones = whole + value + ones, 0
        else:
            whole, ones = whole + max(ones, 1) * value, 0
        k += 1
    return k, whole + ones


def numerals(line: Line) -> list[int]:
    """The tokens of a line at which a number may begin.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Sebanyak 12 camat dan dua lurah hadir."))
    >>> line = s.lines[0]
    >>> [s.t.words[k] for k in numerals(line)]
    ['12', 'dua']
    """
    words = _number_words()
    return [i for i, w in zip(line, line.words, strict=True)
            if w and (w in words or w[0].isdigit()) and isinstance(i, int)]  # fmt: skip


def group_at(t: Tokens, k: int, stop: int) -> tuple[int, tables.Group] | None:
    """The group of people at token ``k``: the token after its words, and its row.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("12 kepala desa hadir")
    >>> group_at(t, 1, 4)[0], group_at(t, 3, 4)
    (3, None)
    >>> group_at(t, 1, 2)
    """
    for words, row in _groups().get(t.lowers[k], ()):
        if k + len(words) <= stop and t.lowers[k : k + len(words)] == words:
            return k + len(words), row
    return None


def counts_in(s: Scene, number: int, quoted: frozenset[int]) -> Iterator[Count]:
    """The groups a line counts; whoever asks has seen a word of :data:`BEING_THERE` in it.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def counted(text):
    ...     s = scene(Document("x", "x", text))
    ...     return [(c.count, c.group) for c in counts_in(s, 0, frozenset())]
    >>> counted("Dari jumlah peserta, 21 orang dikategorikan sebagai individu ASN.")
    [(21, 'grp-asn')]
    >>> counted("Rapat diikuti 25 anggota dewan dan dua belas camat.")
    [(25, 'grp-anggota-dprd'), (12, 'grp-camat')]
    >>> counted("Bupati meraih 209.905 suara dari 193 desa.")
    []
    """
    t = s.t
    sentence = t.sentences[number]
    for item in numerals(s.lines[number]):
        if item not in quoted:
            found = _count(t, item, sentence, number)
            if found is not None:
                yield found


def _count(t: Tokens, i: int, sentence: range, number: int) -> Count | None:
    found = number_at(t, i, sentence.stop)
    if found is None or found[0] >= sentence.stop or not 1 <= found[1] < _MOST:
        return None
    if i > sentence.start and t.lowers[i - 1] in _NO_COUNT and t.lowers[i - 1] != "dari":
        return None
    group = group_at(t, found[0], sentence.stop)
    if group is None:
        return None
    end, row = group
    if row.form == _ANYBODY:
        if i > sentence.start and t.lowers[i - 1] not in _COUNTED_AFTER:
            return None
        row = _said_to_be(t, end, sentence.stop) or row
    if row.concept in _ABSENT:
        return None
    return Count(row.concept, row.form, found[1], number)


def _said_to_be(t: Tokens, k: int, stop: int) -> tables.Group | None:
    """What "21 orang" are said to be: dikategorikan sebagai individu ASN."""
    for at in range(k, min(k + 4, stop)):
        if t.lowers[at] not in _IS:
            group = group_at(t, at, stop) if at > k else None
            return None if group is None else group[1]
    return None
