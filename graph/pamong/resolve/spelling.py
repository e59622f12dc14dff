"""How a name is spelled says little: its words without titles, and how each of them sounds.

Old spelling lives on in names (Soeharto, Djoko; the reform of 1972 left them alone), and names from
Arabic, Sanskrit and Dutch are written by ear. ``name-sounds.csv`` says which letters and which
whole words sound alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from pamong.find.words import degrees, name_words
from pamong.tables import rows

_BRACKETS: Final = re.compile(r"\(([^)]*)\)")
_ALIAS: Final = re.compile(r"\s(?:alias|a\.k\.a\.?|aka)\s", re.IGNORECASE)
_MARKS: Final = re.compile(r"['`\u2018\u2019\u02bc\u00b4]")
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_DOUBLED: Final = re.compile(r"([a-z])\1+")
_LAST_H: Final = re.compile(r"(?<=[aeiou])h$")
_VOWELS: Final = re.compile(r"(?<!^)[aeiou]")
_HAJI: Final = re.compile(r"H[A-Z]")

# Retired, late: what brackets say of a person beside other names.
_NO_ALIAS: Final = frozenset({"p", "purn", "purnawirawan", "ret", "alm", "almh", "almarhum", "hc"})
_MRS: Final = frozenset({"ny", "nyonya"})  # before a woman's name, or her husband's
# What follows a rank: Mayjen TNI, Kapten Inf, Irjen Pol.
_FORCES: Final = frozenset(
    {"arh", "arm", "cba", "chb", "cpl", "cpm", "czi", "inf", "kav", "mar", "pnb", "pol", "polri"}
) | {"tek", "tni"}
CHILD_OF: Final = frozenset({"bin", "binti", "bt", "bte", "ibn", "ibnu"})
_CLAN_OF: Final = frozenset({"boru", "br", "bru", "beru"})  # before a Batak woman's clan
_JOINING: Final = frozenset({"al", "el"})  # Al-Haytar, Al Haytar
_OF: Final = frozenset({"van", "der", "de", "da", "dos", "den", "la"})
_ADAT: Final = frozenset({"dt", "dtk", "datuk", "datuak", "gelar", "glr"})
"""What begins a Minangkabau title behind the name, which many of one house bear in turn."""
_ORDERS: Final[Mapping[str, str]] = {"junior": "jr", "jr": "jr", "sr": "sr", "senior": "sr"} | {
    word: word for word in ("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii")
}
_REGNAL: Final = ("buwono", "buwana", "alam", "mangkunegara", "mangkunagoro")
_ABDUL: Final = re.compile(r"abd[ou](?:l|(?=r)r|(?=s)s|(?=n)n)(?=[a-z]{4})(?!lahi?$)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, all in small letters of ASCII.

    ``words`` are its words without titles and degrees, ``father`` those behind *bin*, ``order``
    which of several bearers is meant (jr, ii, x; ny where it may be the wife), ``aliases`` other
    names in brackets.
    """

    words: tuple[str, ...]
    father: tuple[str, ...] = ()
    order: str = ""
    aliases: tuple[tuple[str, ...], ...] = ()


@lru_cache(1 << 15)
def read(name: str) -> Name:
    """A name in its parts.

    >>> read("Dr. H. M. Hatta, S.Sos., M.Si.").words, read("Drs. Ir.").words, read("").words
    (('m', 'hatta'), (), ())
    >>> read("Robby Idong alias Fransiskus Roberto Diogo").aliases
    (('fransiskus', 'roberto', 'diogo'),)
    >>> read("Ali bin Abdurrahman")
    Name(words=('ali',), father=('abdul', 'rahman'), order='', aliases=())
    >>> read("Sri Sultan Hamengku Buwono X").order, read("Indra Catri Dt. Malako").words
    ('x', ('indra', 'catri'))
    """
    text = _MARKS.sub("", unicodedata.normalize("NFKD", name))
    main, *others = _ALIAS.split(_BRACKETS.sub(" ", text))
    inside = [a for a in _BRACKETS.findall(text) if _letters(a) not in _NO_ALIAS]
    words, order = _ordered(_words(main))
    order = order or ("ny" if _letters(main.split(" ", 1)[0]) in _MRS else "")
    at = next((i for i, word in enumerate(words) if i and word in CHILD_OF), len(words))
    aliases = tuple(found for other in (*inside, *others) if (found := _ordered(_words(other))[0]))
    return Name(words[:at], words[at + 1 :], order, aliases)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.lower())


def _words(text: str) -> tuple[str, ...]:
    """The words of a name's text without what stands before and behind the name."""
    written = text.partition(",")[0].split()
    while len(written) > 1 and _is_degree(written):
        written = written[: -2 if _letters(written[-1]) not in degrees() else -1]
    if len(written) > 1 and _HAJI.fullmatch(written[0]):
        written[0] = written[0][1:]  # HM Thamrin
    written = [letter for word in written for letter in _letters_apart(word, text)]
    parts = [part for word in written for part in _NOT_LETTERS.split(word.lower()) if part]
    parts = _untitled(parts)
    parts = parts[: next((i for i, p in enumerate(parts) if i and p in _ADAT), len(parts))]
    return tuple(_rejoined(parts))


def _letters_apart(word: str, text: str) -> Sequence[str]:
    """Initials without dots as letters: Verna GM Inkiriwang; not where all is in capitals."""
    small = word.lower()
    if not (1 < len(word) < 4 and word.isalpha() and word.isupper()) or text.isupper():
        return (word,)
    return (word,) if small in _whole_words() or small in _known_short() else tuple(word)


@cache
def _known_short() -> frozenset[str]:
    """Short words in capitals that are no initials: titles, parts of names, names."""
    titles = (row.form for row in rows("honorifics"))
    short = {form for form in titles if len(form) < 4} - {"aa"}  # Anak Agung, or two initials
    return frozenset(short) | name_words() | _ORDERS.keys()


def _is_degree(written: Sequence[str]) -> bool:
    """Whether a degree ends the words, with a space after its dot or not: M.Si, M. Si, SH."""
    last = written[-1]
    if _letters(last) in degrees():
        return "." in last or (last.isupper() and len(last) > 1)
    spaced = len(written) > 2 and written[-2].endswith(".") and len(written[-2]) <= 3
    return spaced and _letters(written[-2] + last) in degrees()


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    """Titles as words; those that are given names besides (Koko) are left on the name."""
    given = (row.form for row in rows("honorifics") if row.part == "no")
    split = (tuple(p for p in _NOT_LETTERS.split(form) if p) for form in given)
    return frozenset(form for form in split if not (len(form) == 1 and form[0] in name_words()))


_BALINESE: Final = ("i ", "ni ", "ida ", "gusti ", "dewa ", "desak ", "anak agung")


@cache
def given_with() -> frozenset[str]:
    """Words that a name is told with and without: Muhammad, Andi, I, Wayan.

    >>> {"muhammad", "andi", "wayan"} <= given_with(), "sunggono" in given_with()
    (True, False)
    """
    belong = [row.form for row in rows("honorifics") if row.part == "yes"]
    alone = {form for form in belong if form.isalpha()}
    born = {word for form in belong if form.startswith(_BALINESE) for word in form.split()}
    return frozenset(alone | born | {"muhammad", "ahmad", "abdul", "ode"})


def _untitled(parts: Sequence[str]) -> list[str]:
    left = list(parts)
    while len(left) > 1:
        width = next((n for n in (4, 3, 2, 1) if tuple(left[:n]) in _titles()), 0)
        if not width or width == len(left):
            break
        left = left[width:]
        while len(left) > 1 and left[0] in _FORCES:
            left = left[1:]
    if len(left) == 1 and (left[0],) in _titles() and len(left[0]) < 4:
        return []
    return left[:1] + [part for part in left[1:] if part not in {"hi", "hj", "haji"}]


def _rejoined(parts: Iterable[str]) -> list[str]:
    """Words joined and parted as most write them: Al-Haytar, Abdurrahman; a clan's *boru* off."""
    found: list[str] = []
    for part in parts:
        abdul = _ABDUL.match(part)
        if found and found[-1] in _JOINING:
            found[-1] += part
        elif abdul:
            found += ["abdul", part[abdul.end() :].removeprefix("l")]
        elif not (found and part in _CLAN_OF | _OF):
            found += _whole_words().get(part, part).split()
    return found


def _ordered(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words, and the order in which one of several bearers stands."""
    if len(words) > 1 and words[-1] in _ORDERS:
        return words[:-1], _ORDERS[words[-1]]
    if len(words) > 1 and words[-1] in {"i", "v", "x"} and words[-2].endswith(_REGNAL):
        return words[:-1], words[-1]
    return words, ""


# ---- sounds ------------------------------------------------------------------------------------


@cache
def _heard(place: str) -> Mapping[str, str]:
    return {row.form: row.heard for row in rows("name-sounds") if row.place == place}


def _whole_words() -> Mapping[str, str]:
    return _heard("word")


@cache
def _pattern(place: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_heard(place), key=lambda form: (-len(form), form))))


def _ending(word: str) -> str:
    for form in sorted(_heard("end"), key=lambda form: (-len(form), form)):
        if word.endswith(form):
            return word[: -len(form)] + _heard("end")[form]
    return word


@lru_cache(1 << 16)
def sound(word: str) -> str:
    """How a word of a name sounds, as a key.

    >>> sound("soeharto") == sound("suharto"), sound("akhmad") == sound("achmad")
    (True, True)
    >>> sound("moch"), sound("thaufiq"), sound("")
    ('muhamad', 'taufik', '')
    """
    plain = _ending(_whole_words().get(word, word))
    heard = _pattern("anywhere").sub(lambda found: _heard("anywhere")[found[0]], plain)
    return _LAST_H.sub("", _DOUBLED.sub(r"\1", heard))


@lru_cache(1 << 16)
def near_sound(word: str) -> str:
    """A looser key, for words that are likely one: Saipul and Syaeful, Zainal and Jainal.

    >>> near_sound("saipul") == near_sound("syaeful"), near_sound("zainal") == near_sound("jainal")
    (True, True)
    """
    heard = _pattern("near").sub(lambda found: _heard("near")[found[0]], sound(word))
    heard = _heard("near-start").get(heard[:1], heard[:1]) + heard[1:]
    inside = _pattern("near-inside").sub(lambda at: _heard("near-inside")[at[0]], heard[1:-1])
    last = _heard("near-end").get(heard[-1:], heard[-1:]) if len(heard) > 1 else ""
    return _DOUBLED.sub(r"\1", heard[:1] + inside + last)


_CLASSES: Final = str.maketrans("dzj", "tss")


@lru_cache(1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word by classes: what hardly any spelling changes.

    A vowel that begins a short word stays.

    >>> skeleton("damansyah"), skeleton("edy"), skeleton("asalasiyah") == skeleton("salasiyah")
    ('tmns', 'et', True)
    """
    bare = _VOWELS.sub("", near_sound(word)).translate(_CLASSES)
    bare = bare[1:] if len(bare) > 3 and bare[0] in "aeiou" else bare
    return _DOUBLED.sub(r"\1", bare)
