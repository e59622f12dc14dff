"""Villages by their bare names, after a post has asked for one: Kepala Desa Nebe.

No table knows the eighty thousand villages, and who heads one is often named right behind it:
Kepala Desa Lolozai | Odiaman Laoli. Where the text names the village elsewhere, its end is known.
"""

from __future__ import annotations

from typing import Final

from pamong.find.lexicon import BODY, HEAD, POSITION, phrases_at
from pamong.find.mentions import RegionMention
from pamong.find.regions import read_coined, unknown_end
from pamong.find.shapes import is_capital
from pamong.find.tokens import Tokens
from pamong.find.words import common_words, name_words

# Family names of Nias, the Batak, Minahasa, Ambon and Papua, which follow a given name that no
# table knows: Odiaman | Laoli.
_CLANS: Final = frozenset({
    "baeha", "bawamenewi", "buulolo", "daeli", "daely", "dakhi", "duha", "gea", "giawa", "gulo",
    "halawa", "harefa", "hia", "laia", "laoli", "larosa", "lase", "lawolo", "manao", "mendrofa",
    "ndraha", "nduru", "sarumaha", "telaumbanua", "waruwu", "zai", "zalukhu", "zamasi", "zebua",
    "zega", "ziliwu",
    "aritonang", "barus", "butarbutar", "dalimunthe", "damanik", "daulay", "ginting", "gultom",
    "harahap", "hasibuan", "hutabarat", "hutagalung", "hutapea", "lubis", "lumbantoruan",
    "lumbantobing", "manurung", "marpaung", "munthe", "nababan", "nainggolan", "napitupulu",
    "nasution", "panjaitan", "pardede", "pasaribu", "pohan", "purba", "rambe", "rangkuti",
    "ritonga", "sagala", "saragih", "sembiring", "siagian", "sianturi", "sihombing", "silaban",
    "silalahi", "simamora", "simanjuntak", "simarmata", "simatupang", "simbolon", "sinaga",
    "siregar", "sirait", "sitepu", "sitohang", "sitompul", "sitorus", "situmorang", "tambunan",
    "tampubolon", "tarigan",
    "kaligis", "kandouw", "kaunang", "lumentut", "mamahit", "mandagi", "pangemanan", "rondonuwu",
    "runtuwene", "sondakh", "sumual", "supit", "tumewu", "waworuntu", "wowor",
    "latuconsina", "latupono", "matulessy", "pattinama", "sahetapy", "tuasikal", "wattimena",
    "alom", "karoba", "kogoya", "mandacan", "murib", "tabuni", "wanimbo", "wenda", "yikwa",
})  # fmt: skip
_HELD_ALREADY: Final = frozenset({"sebagai", "menjadi", "selaku", "jadi", "menjabat"})
_REACH: Final = 5


def read_village(t: Tokens, i: int, stop: int) -> RegionMention | None:
    """A village's bare name at ``i``, where a post has just asked for one; None where none begins.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kepala Desa Somi Yustiaman Zamasi hadir.")
    >>> read_village(t, 2, len(t.words)).name
    'Somi'
    >>> t = tokenise("Kepala Desa Tanjung Batu Seberang, Ali, hadir.")
    >>> read_village(t, 2, len(t.words)).name
    'Tanjung Batu Seberang'
    >>> read_village(t, 5, len(t.words)) is None
    True
    """
    if not is_capital(t, i):
        return None
    coined = read_coined(t, i, stop, range(4, 5))
    if coined is None and _is_head_named(t, i, stop):
        return None
    if coined is None and t.lowers[i] in _BEGIN_NAMES and i + 1 < stop and is_capital(t, i + 1):
        return None
    end = coined.last if coined is not None else _end(t, i, stop)
    return RegionMention(i, end, t.slice(i, end), (), 4, "") if end > i else None


# Shortened first names, with which no village's name begins: Kades | Abd Hamid.
_BEGIN_NAMES: Final = frozenset({"abd", "muh", "moh", "moch", "mohd", "mhd"})


def _is_head_named(t: Tokens, i: int, stop: int) -> bool:
    """Whether two words of names follow a post whose village is named elsewhere.

    Desa Badau ... Kepala Desa | Irawan Sumantri.
    """
    if i + 1 >= stop or not is_capital(t, i + 1):
        return False
    if t.lowers[i] not in name_words() or t.lowers[i + 1] not in name_words():
        return False
    return any(word == "desa" and is_capital(t, k + 1) and k + 1 != i
               for k, word in enumerate(t.lowers[:i]))  # fmt: skip


def _end(t: Tokens, i: int, stop: int) -> int:
    """Where the village ends: before who heads it, be that known by a name's word or not."""
    end = unknown_end(t, i, stop)
    if end < stop and is_capital(t, end):
        alone = end + 1 >= stop or not is_capital(t, end + 1)
        return end - 1 if alone and end - i >= 2 and t.lowers[end] in _CLANS else end
    if end - i < 3 or _is_named_next(t, end, stop) or _is_held(t, i):
        return end
    first = i + 2 if end - i == 4 else i + 1
    strange = all(_is_strange(t, k) for k in range(i, end))
    return first if strange else end


def _is_strange(t: Tokens, k: int) -> bool:
    """Whether a word is none of the language, as Batu and Timur are, and written as names are."""
    return (
        is_capital(t, k)
        and not t.words[k].isupper()
        and t.lowers[k] not in common_words()
        and not phrases_at(t, k, k + 1)
    )


def _is_named_next(t: Tokens, end: int, stop: int) -> bool:
    """Whether a comma and a name follow, so that the village stands before it whole."""
    k = end + 1
    if end >= stop or t.words[end] not in {",", "(", ":"} or k >= stop or not is_capital(t, k):
        return False
    kinds = POSITION, HEAD, BODY
    other = any(hit.row(kind) for hit in phrases_at(t, k, stop) for kind in kinds)
    return t.lowers[k] in name_words() or not other


def _is_held(t: Tokens, i: int) -> bool:
    """Whether who holds the post was named before it: Ghazali sebagai Pj Keuchik Paloh."""
    start = max(t.sentences[t.sentence[i]].start, i - _REACH)
    return not _HELD_ALREADY.isdisjoint(t.lowers[start:i])
