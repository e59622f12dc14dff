"""Words that places begin with, and words they end in: Muara Lenggang, Tebing Keranji Hilir.

Most names of Indonesian places say what lies there, in the words of the region: a river's mouth
(muara, kuala, nanga), a hill (bukit, tebing), a water (sungai, batang, aek, way). No given name
begins so, which tells where an unknown place ends and whoever heads it begins.
"""

from __future__ import annotations

from typing import Final

from pamong.find.shapes import is_capital, may_continue_name
from pamong.find.tokens import Tokens
from pamong.find.words import name_words

# Badan Informasi Geospasial, Pedoman Penulisan Nama Rupabumi: generic elements of place names.
LANDFORMS: Final = frozenset({
    "aek", "air", "batu", "blang", "bukit", "danau", "gunung", "kampung", "karang", "koto", "kuala",
    "labuhan", "lembah", "lhok", "lubuk", "muara", "nanga", "padang", "pangkalan", "pantai",
    "parit", "pasir", "pematang", "pulau", "rantau", "rawa", "rimba", "sei", "simpang", "sumber",
    "sungai", "talang", "tanjung", "tebing", "telaga", "teluk", "ujung",
})  # fmt: skip
QUARTERS: Final = frozenset({
    "atas", "barat", "baru", "bawah", "besar", "dalam", "darat", "hilir", "hulu", "ilir", "kecil",
    "lama", "laut", "luar", "raya", "seberang", "selatan", "tengah", "timur", "ulu", "utara",
})  # fmt: skip


# Words of promise that villages are called after, and hardly anybody's given name.
_PROMISES: Final = frozenset({
    "baru", "harapan", "maju", "makmur", "mekar", "mukti", "permai", "raya", "sejahtera",
    "sentosa",
})  # fmt: skip


def landform_end(t: Tokens, i: int, stop: int) -> int | None:
    """Where a place that begins with a landform at ``i`` may end at the least, None where none is.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Camat Tebing Keranji Hilir Nurdin, Muara hadir")
    >>> landform_end(t, 1, 7), landform_end(t, 2, 7), landform_end(t, 6, 7)
    (4, None, None)
    """
    k = i + 1
    if i >= stop or t.lowers[i] not in LANDFORMS or not (is_capital(t, i) and _goes_on(t, k, stop)):
        return None
    k += 1
    while k < stop and is_capital(t, k) and t.lowers[k] in QUARTERS | _PROMISES:
        k += 1
    return k


# What tells the level of the region behind: Kota Batu | Provinsi Jawa Timur.
_LEVEL_WORDS: Final = frozenset({"provinsi", "kabupaten", "kecamatan", "prov", "kab", "kec"})


def _goes_on(t: Tokens, k: int, stop: int) -> bool:
    if k >= stop or t.lowers[k] in _LEVEL_WORDS:
        return False
    return is_capital(t, k) and may_continue_name(t, k, stop)


def goes_on(t: Tokens, i: int, k: int, stop: int) -> bool:
    """Whether the word at ``k`` may be of a place that began at ``i``: Serayu | Baru.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kota Serayu Baru dan Baru")
    >>> goes_on(t, 1, 2, 5), goes_on(t, 1, 3, 5), goes_on(t, 4, 4, 5)
    (True, False, False)
    """
    if k >= stop or not is_capital(t, k):
        return False
    return may_continue_name(t, k, stop) or (i < k and t.lowers[k] in QUARTERS)


def is_promised(t: Tokens, k: int, stop: int) -> bool:
    """Whether a name's word at ``k`` is of a village: Tegal | Sari Makmur, before Wahyu Hidayat.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Lurah Tegal Sari Makmur Wahyu Hidayat hadir")
    >>> is_promised(t, 2, 7), is_promised(t, 4, 7)
    (True, False)
    """
    last = k + 1
    if last + 1 >= stop or t.lowers[last] not in _PROMISES:
        return False
    return is_capital(t, last) and is_capital(t, last + 1)


def is_begun(t: Tokens, i: int, last: int, stop: int) -> bool:
    """Whether what ends at ``last`` is but the first word of a longer place: Muara | Lenggang.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Camat Muara Lenggang, Camat Muara Budi")
    >>> is_begun(t, 1, 2, 7), is_begun(t, 5, 6, 7), is_begun(t, 2, 3, 7)
    (True, False, False)
    """
    if last != i + 1 or landform_end(t, i, stop) is None:
        return False
    return t.lowers[last] not in name_words()


def without_holder(t: Tokens, i: int, end: int, stop: int) -> int:
    """Where an unknown place ends before the two names or more of who heads it.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Camat Tebing Keranji Odiaman Laoli hadir")
    >>> without_holder(t, 1, 5, 6), without_holder(t, 1, 3, 6)
    (3, 3)
    """
    least = landform_end(t, i, stop)
    if least is None or least >= end:
        return end
    after = least
    while after < stop and is_capital(t, after):
        after += 1
    return least if after - least >= 2 else end
