"""Runs of words that may be a person's name, titles and degrees around them."""

from __future__ import annotations

import re
from typing import Final

from pamong.find.degree_marks import (
    SMALL_DEGREES,
    begins_as_degree,
    degree_end,
    degree_key,
    is_parted_degree,
    looks_like_degree,
    suffixes_at,
)
from pamong.find.lexicon import (
    BODY,
    CAPACITY,
    EVENT,
    HEAD,
    HONORIFIC,
    POSITION,
    REGION,
    REGULATION,
    VENUE,
    phrases_at,
    trie,
)
from pamong.find.mentions import NameMention
from pamong.find.shapes import begins_balinese, is_capital, is_initial, is_roman
from pamong.find.tokens import Tokens, are_initials
from pamong.find.words import common_words, degrees, name_words

_STOPPERS: Final = (POSITION, HEAD, BODY, EVENT, REGULATION, VENUE, CAPACITY)
# bin and binti (son and daughter of), boru (of a Batak clan), the Minangkabau particle of titles.
_PARTICLES: Final = frozenset(
    {"bin", "binti", "bt", "nan", "van", "de", "da", "al", "el", "boru", "br", "bru", "beru", "dos"}
)
# Daughter of a Batak or Karo clan, often shortened.
_DAUGHTERS: Final = frozenset({"boru", "br", "bru", "beru"})
_LOOSE: Final = _PARTICLES - {"nan"}  # in small letters they end no name
_LONGEST: Final = 7
# Titles that are written in small letters too.
SMALL_HONORIFICS: Final = frozenset({"dr", "drg", "drh", "apt", "ns", "jero"})
# Words of citations and of levels, and numbers in letters, which no name holds.
_NO_NAMES: Final = frozenset({
    "indonesia", "sumatera", "sumatra", "kalimantan", "sulawesi", "nusantara",
    "no", "nomor", "nip", "nik", "nrp", "pasal", "ayat", "tahun", "provinsi", "propinsi",
    "kabupaten", "kecamatan", "kelurahan", "eselon",
})  # fmt: skip
# Prefixes of verbs and nouns that, capitalised before a name, open a sentence (Sepeninggal
# Junaidi).
_OPENING_PREFIXES: Final = ("se", "me", "ber", "ter", "di", "pe", "ke")
_DOTTED: Final = re.compile(r"[A-Z](?:\.[A-Z])+")  # of initials: Kornelis H.R.P Landomari


def _prefix(t: Tokens, k: int, stop: int) -> tuple[int, str, str] | None:
    """One honorific at ``k`` that is not part of the name: its end, its words, its kind."""
    if not (is_capital(t, k) or t.lowers[k] in SMALL_HONORIFICS):
        return None
    for hit in phrases_at(t, k, stop):
        row = hit.row(HONORIFIC)
        if row is None or row.part == "yes" or _is_given_name(t, k, hit.last, stop):
            continue
        if t.words[k] == "Kp":
            continue  # a kampung; the prince is a KP
        last = hit.last
        if last < stop and t.words[last] == ".":
            last += 1
        return last, t.slice(k, last), row.kind
    return None


def _is_given_name(t: Tokens, k: int, last: int, stop: int) -> bool:
    """Whether a word of honour is the first of a two-word name here: Syarif Hidayat."""
    if last != k + 1 or t.lowers[k] not in name_words() or last >= stop or t.words[last] == ".":
        return False
    return is_capital(t, last) and not (last + 1 < stop and is_capital(t, last + 1))


# Retired, or of honour: Letjen (Purn), Dr. (H.C.).
_IN_BRACKETS: Final = frozenset({"p", "purn", "ret", "purnawirawan", "h.c", "hc"})


def _rank_suffix(t: Tokens, k: int, stop: int) -> int:
    """Step over what follows a title in brackets: (Purn), (Ret); Gusti Kanjeng Ratu (GKR)."""
    if k + 2 < stop and t.words[k] == "(" and t.lowers[k + 1] in _IN_BRACKETS:
        closing = k + 2 + (t.words[k + 2] == ".")
        if closing < stop and t.words[closing] == ")":
            return closing + 1
    if k + 3 < stop and t.words[k] == "(" and t.words[k + 2] == ")" and t.words[k + 1].isalpha():
        again = _prefix(t, k + 1, k + 2)
        return k + 3 if again is not None and is_capital(t, k + 3) else k
    return k


# Nobody has more titles before the name; a row of hundreds must not be walked from each of them.
_MOST_PREFIXES: Final = 12


def _prefixes(t: Tokens, i: int, stop: int) -> tuple[int, tuple[str, ...], str]:
    found: list[str] = []
    kind = ""
    k = i
    while k < stop and len(found) < _MOST_PREFIXES:
        if t.words[k] == "," and found and k + 1 < stop and _prefix(t, k + 1, stop):
            k += 1
            continue
        if t.words[k] == "," and _is_stray_comma(t, k, kind):
            k += 1
            continue
        prefix = _prefix(t, k, stop)
        if prefix is None:
            break
        k, words, kind = prefix[0], prefix[1], prefix[2] or kind
        found.append(words)
        k = _rank_suffix(t, k, stop)
    return k, tuple(found), kind


_BEFORE_NAMES: Final = frozenset({"drs", "dra", "drh"})  # degrees that never follow a name


def _is_stray_comma(t: Tokens, k: int, kind: str) -> bool:
    """Whether a comma has slipped between a title and a name: Kompol , Lesman; Drh, Rizal."""
    if kind == "rank" and t.starts[k] > t.ends[k - 1]:
        return True
    return t.lowers[k - 1] in _BEFORE_NAMES and k + 1 < len(t.words) and is_capital(t, k + 1)


# After these words of Balinese names another word of honour is the name's: I Gusti Ayu Mas.
_BALINESE_RANKS: Final = frozenset({"ayu", "gde", "gede", "agung", "istri", "ngurah", "raka"})


def _is_stopper(t: Tokens, k: int, stop: int, inside: bool) -> bool:
    """Whether something else than a name begins at ``k``."""
    lower = t.lowers[k]
    known = lower in name_words()
    if inside and (t.lowers[k - 1] == "al" or _ends_in_office(t, k, stop)):
        return False  # Al Muktamar; Lukman Hakim
    initialed = inside and is_initial(t.words[k - (2 if t.words[k - 1] == "." else 1)])
    for hit in phrases_at(t, k, stop):
        honorific = hit.row(HONORIFIC)
        if initialed and hit.last == k + 1 and honorific is None:
            continue  # Reni S Banjar
        if honorific is not None:
            if inside and t.lowers[k] == "hi" and _goes_on_after_dot(t, k, stop):
                return False  # the Moluccan Haji inside a name: Masrul Hi. Ibrahim
            if honorific.part == "yes" or (inside and t.lowers[k - 1] in _BALINESE_RANKS):
                return False
            if inside and not known and not _ends_in_letters(t, k, stop):
                return True
        if any(hit.row(kind) is not None for kind in _STOPPERS):
            if known and hit.last == k + 1 and inside:
                continue
            return True
        if hit.row(REGION) is not None and not (hit.last == k + 1 and _in_name(t, k, stop, inside)):
            return True
    return False


def _goes_on_after_dot(t: Tokens, k: int, stop: int) -> bool:
    """Whether a capital stands after a word, or after the word's dot: Ikbal Hi Mustafa."""
    following = k + 2 if k + 1 < stop and t.words[k + 1] == "." else k + 1
    return following < stop and is_capital(t, following)


def _ends_in_letters(t: Tokens, k: int, stop: int) -> bool:
    """Whether a title's letters after a name end it: Mamon BP, Misrun JS."""
    if not (t.words[k].isupper() and len(t.words[k]) == 2):
        return False
    return k + 1 >= stop or not (is_capital(t, k + 1) or t.words[k + 1] == ".")


# Offices and halls that are names too.
_NAMED_OFFICES: Final = frozenset({"hakim", "sangaji", "graha", "sultan"})


def _ends_in_office(t: Tokens, k: int, stop: int) -> bool:
    """Whether an office's word at ``k`` is the end of a name: Lukman Hakim, Mandala Sangaji."""
    before = t.lowers[k - 1]
    strange = t.lowers[k] != "hakim" and before not in common_words()
    if t.lowers[k] not in _NAMED_OFFICES or not (strange or before in name_words()):
        return False
    return k + 1 >= stop or not is_capital(t, k + 1) or t.lowers[k + 1] in name_words()


# Common words that end names of two words or more.
_LAST_WORDS: Final = frozenset({
    "putra", "putri", "agung", "pratama", "akbar", "jaya", "perkasa", "perdana", "utama", "bagus",
})  # fmt: skip


# Clans that bear the name of a region.
_CLANS: Final = frozenset({"samosir"})


def _in_name(t: Tokens, k: int, stop: int, inside: bool) -> bool:
    """Whether a region's word at ``k`` is a name's: Irwan Padang, Teddy Minahasa Putra."""
    if t.lowers[k] in name_words() or (inside and is_initial(t.words[k - 1])):
        return True
    if inside and t.lowers[k] in _CLANS and t.lowers[k - 1] not in common_words():
        return True
    if not inside or k + 1 >= stop or not is_capital(t, k + 1):
        return False
    return t.lowers[k + 1] in name_words() or t.lowers[k + 1] in _LAST_WORDS


# Degrees so common without dots that even after a lone name they are no part of it.
_PLAIN_DEGREES: Final = frozenset({
    "sh", "se", "mm", "mh", "st", "mt", "msi", "ssos", "spd", "mpd", "skm", "sip", "map", "mkes",
    "sik", "ma", "sag",
})  # fmt: skip
# What names begin with and nobody is called by alone.
GIVEN_FIRST: Final = frozenset({
    "muhammad", "mohammad", "muhamad", "mohamad", "moh", "moch", "mochammad", "mochamad", "muh",
    "mohd", "mhd", "m", "siti", "sitti", "abdul", "abd", "a",
})  # fmt: skip


def _is_name_word(t: Tokens, k: int, stop: int, first: int) -> bool:
    inside = k > first
    word, lower = t.words[k], t.lowers[k]
    if (
        not word[0].isupper()
        or (lower in _NO_NAMES and not (inside and lower == "nusantara"))
        or (len(word) > 1 and is_roman(word))
    ):
        return False
    if inside and lower in _BIRTH_ORDER and _begins_birth(t, k, first):
        return False
    if lower not in name_words():
        if not _may_be_name(word, lower):
            return False
        kind = common_words().get(lower)
        noble = lower == "anak" and k + 1 < stop and t.words[k + 1] == "Agung"
        common = kind is not None and not noble and not _named_so(t, k, stop)
        if common and (not inside or _ends_name(t, k, stop, kind)):
            return False
        if inside and (begins_as_degree(word) or lower in SMALL_DEGREES):
            return False
        if inside and _is_letters_behind(t, k, first):
            return False
        if inside and degree_key(word) in degrees() and looks_like_degree(word):
            if len(word) == 2 and _name_follows(t, k + 1, stop):
                return True  # Misdah MT Sirajuddin
            return k - first == 1 and _is_part_of_lone_name(t, first, word)
    return not _is_stopper(t, k, stop, inside)


def _is_letters_behind(t: Tokens, k: int, first: int) -> bool:
    """Whether three capitals or more at ``k`` stand behind a name of small letters: Sudir PAD.

    But Muhammad MTA, whose name they complete.
    """
    word = t.words[k]
    if not (3 <= len(word) <= 5 and word.isupper() and word.isalpha()):
        return False
    return t.words[k - 1].istitle() and t.lowers[first] not in GIVEN_FIRST


# Balinese names of birth order, which begin a name: Manggala Karya | Wayan Mudiarta.
_BIRTH_ORDER: Final = frozenset({"wayan", "nyoman", "ketut", "kadek", "komang"})
_BEFORE_BIRTH: Final = frozenset({
    "i", "ni", "ida", "ayu", "bagus", "ib", "gusti", "gst", "dewa", "sang", "si", "desak", "ngakan",
    "anak", "agung", "ngurah", "cokorda", "tjokorda", "cok", "aa", "pande", "jero", "luh", "made",
    "putu", "gede", "wayan", "nengah", "kadek", "ketut", "nyoman", "komang", "andi", "pasek",
})  # fmt: skip


def _begins_birth(t: Tokens, k: int, first: int) -> bool:
    before = t.lowers[k - 1]
    if {before, t.lowers[first]} & _BEFORE_BIRTH:
        return False
    return len(before) > 1 and before not in name_words()


# Names that are common words besides: a Sasak noble's, and who was born on a Sunday.
COMMON_GIVEN: Final = frozenset({
    "lalu", "ahad", "waris", "arus", "sabar", "tulus", "undang", "cek", "karya",
})  # fmt: skip


def _named_so(t: Tokens, k: int, stop: int) -> bool:
    """Whether a common word begins a name inside a sentence: H. Lalu Pathul, Ahad Legiarto."""
    if t.lowers[k] not in COMMON_GIVEN or k + 1 >= stop or not is_capital(t, k + 1):
        return False
    inside = k > 0 and t.sentence[k - 1] == t.sentence[k]
    if t.lowers[k] == "karya" and t.words[k - 1] != ",":
        return False
    return inside and common_words().get(t.lowers[k + 1]) is None


def _ends_name(t: Tokens, k: int, stop: int, kind: str | None) -> bool:
    """Whether a common word after a name is none of its words.

    A verb or adverb that prose capitalises between two names is one: Hasudungan Naik P Samosir.
    """
    if kind not in {"function", "verb", "calendar", "adverb"}:
        return False
    if k + 1 >= stop:
        return True
    if len(t.words[k - 1]) > 2 and t.lowers[k - 1] in GIVEN_FIRST and _goes_on(t, k + 1):
        return False  # Moh Akhir Armansyah
    if kind != "calendar" and _fills_commas(t, k):
        return False
    if kind == "calendar":
        return t.lowers[k - 1] not in name_words() or not _goes_on(t, k + 1)
    at = k + 2 if t.words[k + 1] == "," else k + 1
    if at < stop and degree_end(t, at, stop) is not None:
        return False
    if not is_capital(t, k + 1):
        return True
    named = t.lowers[k - 1] in name_words() or is_initial(t.words[k + 1])
    named = named and t.lowers[k + 1] not in common_words()
    named = named and not _is_stopper(t, k + 1, stop, True)
    return not named or _is_title(t, k)


def _fills_commas(t: Tokens, k: int) -> bool:
    """Whether a word and the one before it are all between two commas: , Rubi Salam,"""
    between = k > 1 and t.words[k - 2] == t.words[k + 1] == ","
    return between and t.words[k].istitle() and t.lowers[k - 1] not in common_words()


def _goes_on(t: Tokens, k: int) -> bool:
    """Whether a word after a day or month is the name's: Agus Hari Kesuma, but Agus Senin Pagi."""
    return is_capital(t, k) and t.words[k].isalpha() and t.lowers[k] not in common_words()


def _is_title(t: Tokens, k: int) -> bool:
    """Whether the sentence around ``k`` has few long words in small letters, as headlines do."""
    found = 0
    for i in t.sentences[t.sentence[k]]:
        w = t.words[i]
        if len(w) >= 5 and w.islower():
            found += 1
            if found == 3:
                return False
    return True


# Contracted posts of police, prosecution and army without end: Kasubsi, Karoops, Dirpamobvit.
POST_BEGINNINGS: Final = (
    "kasubag", "kasubb", "kasubs", "kasubd", "kabag", "kabid", "kasat", "kadiv", "karoop",
    "karolog", "kacab", "kapol", "wakapol",
    "wadir", "dirres", "dirpam", "dirlant", "dirkrim", "danrem", "dandim", "danyon", "danlan",
    "danramil", "pangdam", "irwas", "irwil", "kalapas", "karutan", "kadispen", "kapen", "kasrem",
    "kasdam", "kasdim", "sekdis", "sekcam", "korwil", "korda", "komwil", "komda",
)  # fmt: skip


def _may_be_name(word: str, lower: str) -> bool:
    """Whether a word that no table knows has the shape of a name.

    >>> [_may_be_name(w, w.lower()) for w in ("Sunggono", "Rp180", "Kasubsi", "Se-Bali")]
    [True, False, False, False]
    >>> _may_be_name("Detik-Detik", "detik-detik"), _may_be_name("Al-Haytar", "al-haytar")
    (False, True)
    """
    if (lower.endswith("nya") and len(lower) > 5) or lower.startswith(POST_BEGINNINGS):
        return False
    if lower.endswith("pun") and len(lower) > 6:
        return False
    if word.isalpha():
        return True
    if "_" in word:
        return False
    if "-" in word:
        parts = lower.split("-")
        strange = (p for p in parts if p in common_words() or "" in trie().get(p, {}))
        return parts[0] not in {"se", parts[-1]} and all(p in name_words() for p in strange)
    return not any(c.isdigit() for c in word)


def _is_part_of_lone_name(t: Tokens, first: int, word: str) -> bool:
    """Whether letters after one word are of the name and no degree: Muhammad MTA, Rusdi AR."""
    if "." in word or word.lower() in _PLAIN_DEGREES:
        return False
    return len(word) == 2 or t.lowers[first] in GIVEN_FIRST


def _name_follows(t: Tokens, k: int, stop: int) -> bool:
    return k < stop and t.lowers[k] in name_words() and t.words[k].istitle()


def _bare_end(t: Tokens, i: int, stop: int) -> int:
    """Where the bare name that begins at ``i`` ends, initials and particles included."""
    k, limit = i, min(stop, i + _LONGEST)
    while k < limit:
        if k > i and t.lowers[k] in _PARTICLES and k + 1 < stop and is_capital(t, k + 1):
            k += 2 if t.words[k + 1].istitle() and t.words[k + 1].isalpha() else 1
        elif k > i and t.lowers[k] in _DAUGHTERS and _goes_on_after_dot(t, k, stop):
            k += 3 if t.words[k + 1] == "." else 2
        elif k > i and len(t.words[k]) == 1 and is_parted_degree(t, k, stop):
            break
        elif k > i and t.words[k - 1] == "." and _DOTTED.fullmatch(t.words[k]):
            k += 1
        elif is_initial(t.words[k]) and (k + 1 < stop or k > i):
            k += 1
            if k < stop and t.words[k] == "." and k + 1 < stop and is_capital(t, k + 1):
                k += 1
        elif _is_name_word(t, k, stop, i) or _ends_balinese(t, i, k, stop):
            k += 1
            if _short_given_name(t, k, stop):
                k += 1
        else:
            break
    while k > i and (t.words[k - 1] == "." or t.words[k - 1] in _LOOSE):
        k -= 1
    return k


def _ends_balinese(t: Tokens, i: int, k: int, stop: int) -> bool:
    """Whether a region's name at ``k`` ends a name of Bali: I Made | Gianyar."""
    alone = k + 1 >= stop or not is_capital(t, k + 1)
    return k == i + 2 and alone and t.words[k].istitle() and begins_balinese(t, i, stop)


_SHORT_GIVEN: Final = frozenset({
    "moh", "moch", "mohd", "mhd", "muh", "abd", "ahm", "dg", "st", "sy", "sri", "hm", "ht", "am",
    "hi", "greg", "fx", "aa", "ib", "gst", "cok",
    "th", "chr", "ign", "yoh",
})  # fmt: skip


def _short_given_name(t: Tokens, k: int, stop: int) -> bool:
    """Whether a dot after a shortened given name (Moh., Abd.) goes on with the name.

    So does one that stands without a space before initials: Sukri.I.H Moonti.
    """
    if k + 1 >= stop or t.words[k] != "." or not is_capital(t, k + 1):
        return False
    glued = t.starts[k + 1] == t.ends[k] and _DOTTED.fullmatch(t.words[k + 1]) is not None
    short = t.lowers[k - 1] in _SHORT_GIVEN or are_initials(t.words[k - 1], t.words[k + 1])
    return short or (glued and k + 2 < stop and is_capital(t, k + 2))


def _opens_sentence(t: Tokens, first: int, last: int) -> bool:
    """Whether the run's first word opens the sentence and only the next begins the name."""
    word = t.lowers[first]
    opening = (
        first == 0 or t.sentence[first - 1] != t.sentence[first] or t.words[first - 1] in '\u201c"'
    )
    if first > 1 and t.words[first - 1] in {".", ")"} and t.words[first - 2].isdigit():
        return False  # an item of a list
    return (
        opening
        and last - first >= 2
        and len(word) >= 6
        and word not in name_words()
        and word.startswith(_OPENING_PREFIXES)
        and t.lowers[first + 1] in name_words()
    )


# Titles that only persons bear, so that even a common word after them is a name: H. Makmur.
_MARKING: Final = frozenset({"religious", "academic", "rank"})


def _titled_end(t: Tokens, k: int, stop: int, kind: str) -> int:
    """Where a name ends whose first word is common but stands after a title, ``k`` where none is.

    H. Makmur; GKR Timur; Pdt. WTP Simarmata; but no Raden and one common word.
    """
    common = common_words().get(t.lowers[k]) in {"noun", "adjective", "adverb"}
    written = t.words[k].istitle() or (t.words[k].isupper() and len(t.words[k]) <= 3)
    if not common or not written or _is_stopper(t, k, stop, False):
        return k
    if k + 1 < stop and is_capital(t, k + 1):
        return _bare_end(t, k + 1, stop) if _goes_on(t, k + 1) else k
    court = kind == "nobility" and t.words[k - 1].isupper()
    return k + 1 if court or kind in _MARKING else k


def _is_misspelt_rank(t: Tokens, k: int, stop: int) -> bool:
    """Whether four capitals or more stand before a name that is not in capitals: ABPK Fajar Dani.

    Two words have to follow, so that a name in capitals among others is not cut.
    """
    word = t.words[k]
    if len(word) < 4 or not word.isupper() or k + 2 >= stop or t.lowers[k] in name_words():
        return False
    return t.words[k + 1].istitle() and t.words[k + 2].istitle()


def read_name(t: Tokens, i: int, stop: int) -> NameMention | None:
    """The name that may begin at token ``i``, titles and degrees around it, None where none can.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("H. Ahmad Fauzan, S.Sos, M.Si, hadir")
    >>> name = read_name(t, 0, len(t.words))
    >>> name.name, name.prefixes, name.suffixes
    ('Ahmad Fauzan', ('H.',), ('S.Sos', 'M.Si'))
    >>> read_name(t, 10, len(t.words)) is None
    True
    >>> t = tokenise("Dr. H. Sunggono")
    >>> read_name(t, 0, len(t.words)).name
    'Sunggono'
    """
    first, prefixes, kind = _prefixes(t, i, stop)
    if first >= stop or _is_misspelt_rank(t, first, stop):
        return None
    last = _bare_end(t, first, stop)
    if last == first and prefixes and t.lowers[i] in name_words():
        first, prefixes, kind = i, (), ""  # Syarif alone is a name, not what honours one
        last = i + 1
    if last == first and len(prefixes) > 1 and kind == "nobility" and prefixes[0].isupper():
        first, last, prefixes = first - 1, first, prefixes[:-1]  # GKR Bendara
    if last == first and (kind in _MARKING or kind == "nobility"):
        last = _titled_end(t, first, stop, kind)
    if last == first:
        return None
    end, suffixes = suffixes_at(t, last, stop)
    if not prefixes and _opens_sentence(t, first, last):
        return None
    return NameMention(i, end, first, last, t.slice(first, last), prefixes, suffixes, kind)
