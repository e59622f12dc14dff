"""Which runs of words are persons: the rules that vouch for a name, in one list.

A run is a person where a rule of :data:`ANCHORS` vouches for it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong.find.lexicon import common_words, name_words
from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.find.verbs import role_at, speech_at
from pamong.tables import rows


@dataclass(frozen=True, slots=True)
class Place:
    """A name in its line: what stands before and after it."""

    t: Tokens
    line: Line
    at: int

    @property
    def name(self) -> NameMention:
        """The name itself."""
        item = self.line[self.at]
        assert isinstance(item, NameMention)
        return item

    def item(self, offset: int) -> Item | None:
        """The item so many places away, None beyond the line."""
        k = self.at + offset
        return self.line[k] if 0 <= k < len(self.line) else None

    def word(self, offset: int) -> str:
        """The lower-case word so many places away, "" where a mention or nothing stands there."""
        item = self.item(offset)
        return self.t.lowers[item] if isinstance(item, int) else ""


Anchor = Callable[[Place], float | None]

_OBLIQUE: Final = frozenset({
    "oleh", "kepada", "bersama", "menurut", "saudara", "bernama", "almarhum",
    "almarhumah", "mendiang", "alm", "pasangan", "nama", "diwakili",
    "mewakili", "didampingi", "mendampingi", "menggantikan",
    "digantikan", "menunjuk", "mengangkat", "melantik", "dilantik", "mengganti", "diganti",
    "menetapkan", "dijabat", "diemban", "dipegang", "dipimpin", "diisi", "dipercayakan", "menyusul",
    "istri", "suami", "ibunda", "ayahanda", "ibu", "bapak", "politisi", "wartawan", "peneliti",
    "pengamat", "akademisi", "aktivis", "pendeta", "mengusulkan", "sosok", "sang",
})  # fmt: skip
_STRONG_OBLIQUE: Final = frozenset(
    {
        "menurut",
        "bernama",
        "almarhum",
        "almarhumah",
        "mendiang",
        "oleh",
        "menggantikan",
        "melantik",
        "didampingi",
        "sosok",
    }
)


def titled(p: Place) -> float | None:
    """A title before it: H. Sunggono, AKBP Dody."""
    return 0.97 if p.name.prefixes else None


def with_degree(p: Place) -> float | None:
    """A degree after it: Suriami, SKM, M.Kes."""
    return 0.98 if p.name.suffixes else None


def after_post(p: Place) -> float | None:
    """A post right before it, or before its comma: Bupati Kukar, Edi Damansyah."""
    if isinstance(p.item(-1), PostMention):
        return 0.95
    if p.word(-1) in {",", ":"} and isinstance(p.item(-2), PostMention):
        return 0.92 if _plausible(p) else None
    if p.word(-1) == "itu" and p.word(-2) in _TIMES and isinstance(p.item(-3), PostMention):
        return 0.9 if _plausible(p) else None
    return None


_TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika"})


def before_post(p: Place) -> float | None:
    """A post after it, in apposition, in brackets or by a verb: Sunggono, Sekda."""
    if p.word(1) in {",", "("} and isinstance(p.item(2), PostMention):
        return 0.93 if _plausible(p) else None
    if p.word(1) in {"\u2013", "-", ":"} and isinstance(p.item(2), PostMention):
        return 0.9 if _plausible(p) and _known_words(p) else None
    linked = p.word(1) in {"selaku", "sebagai", "menjabat", "menjadi", "adalah", "merupakan"}
    return 0.93 if linked and isinstance(p.item(2), PostMention) else None


def speaking(p: Place) -> float | None:
    """A verb of speech beside it: kata Heriansyah, Arianto menjelaskan, Menurut Rita."""
    before = p.item(-1)
    if isinstance(before, int) and speech_at(p.t, before, before + 1) is not None:
        return 0.95 if _plausible(p) else None
    after = p.item(1)
    if isinstance(after, int):
        spoken = speech_at(p.t, after, after + 1)
        if spoken is not None and spoken[1] in {"indirect", "both"}:
            return 0.9 if _plausible(p) else None
    return None


def taking_part(p: Place) -> float | None:
    """A verb of taking part beside it: dibuka Ahyani, Joko membuka."""
    before = p.item(-1)
    if isinstance(before, int) and role_at(p.t, before, before + 1) is not None:
        return 0.88 if _plausible(p) else None
    after = p.item(1)
    if isinstance(after, int) and role_at(p.t, after, after + 1) is not None:
        return 0.85 if _plausible(p) else None
    return None


def oblique(p: Place) -> float | None:
    """A word before it that persons follow: bersama, kepada, menggantikan."""
    word = p.word(-1)
    if word == "dari" and p.word(1) in {"kepada", "ke"} and isinstance(p.item(2), NameMention):
        return 0.85 if _plausible(p) else None
    if word in _STRONG_OBLIQUE:
        return 0.9 if _plausible(p) else None
    if word in _OBLIQUE and (_length(p) >= 2 or _known_words(p)):
        return 0.85 if _plausible(p) else None
    return None


_KIN: Final = frozenset(
    {
        "istrinya",
        "suaminya",
        "ibundanya",
        "ibunya",
        "ayahnya",
        "ayahandanya",
        "putranya",
        "putrinya",
        "anaknya",
        "wakilnya",
        "suami",
        "istri",
    }
)


def after_kin(p: Place) -> float | None:
    """A word of kin or of a deputy before its comma: ibundanya, Kliwon; wakilnya, Rendi."""
    if p.word(-1) in _KIN or (p.word(-1) == "," and p.word(-2) in _KIN):
        return 0.85 if _plausible(p) else None
    return None


def meant_for(p: Place) -> float | None:
    """A post or a region after "untuk": Jafri untuk Nagari Koto Gadang."""
    if p.word(1) == "untuk" and isinstance(p.item(2), PostMention | RegionMention):
        return 0.85 if _plausible(p) else None
    return None


def in_brackets(p: Place) -> float | None:
    """A party, region or age in brackets after it: Farida (PDI Perjuangan), Ali (45)."""
    if p.word(1) != "(":
        return None
    inside = p.item(2)
    if isinstance(inside, BodyMention) and inside.scope == "party":
        return 0.9
    if isinstance(inside, int) and p.t.words[inside].isdigit() and len(p.t.words[inside]) == 2:
        return 0.9
    return None


def relative_clause(p: Place) -> float | None:
    """A clause about a person after it: Widiyanti, yang mengenakan ..."""
    if p.word(1) == "," and p.word(2) == "yang" and _known_words(p):
        return 0.8
    return None


_PLACES: Final = frozenset(
    {
        "di",
        "ke",
        "dari",
        "desa",
        "kelurahan",
        "kampung",
        "jalan",
        "jl",
        "bertema",
        "tema",
        "bertajuk",
        "gelar",
        "bergelar",
        "\u201c",
        '"',
    }
)


def by_its_words(p: Place) -> float | None:
    """Two words or more, half of them mostly personal names, none a common word, at no place."""
    words = [w for w in _words(p) if w != "."]
    known = sum(w in name_words() for w in words)
    if len(words) < 2 or known * 2 < len(words) or p.word(-1) in _PLACES or not _plausible(p):
        return None
    return 0.8 if not any(w in common_words() and w not in name_words() for w in words) else None


ANCHORS: Final[tuple[Anchor, ...]] = (
    with_degree,
    titled,
    after_post,
    speaking,
    before_post,
    oblique,
    taking_part,
    in_brackets,
    after_kin,
    meant_for,
    relative_clause,
    by_its_words,
)


@cache
def _district_names() -> frozenset[tuple[str, ...]]:
    """The names of districts of two words or more, which a run may be instead of a person."""
    names = (tuple(row.name.lower().split()) for row in rows("regions") if row.code.count(".") == 2)
    return frozenset(name for name in names if len(name) > 1)


def _words(p: Place) -> tuple[str, ...]:
    return p.t.lowers[p.name.name_first : p.name.name_last]


def _length(p: Place) -> int:
    return sum(1 for w in _words(p) if w != ".")


def _known_words(p: Place) -> bool:
    return any(w in name_words() for w in _words(p))


def _plausible(p: Place) -> bool:
    """Whether nothing in the run speaks against a person: a lone common word, an abbreviation."""
    words = _words(p)
    if words in _district_names():
        return False
    if len(words) == 1:
        word = p.t.words[p.name.name_first]
        if any(c.isupper() for c in word[1:]) and any(c.islower() for c in word[1:]):
            return False
        if words[0] in common_words() and words[0] not in name_words():
            return False
        return not (word.isupper() and len(word) > 1)
    return not all(w in common_words() and w not in name_words() for w in words)


# ---- which names of an article are vouched for ----------------------------------------------

SKIPPED_FIRST: Final = frozenset({
    "muhammad", "mohammad", "muhamad", "mohamad", "moh", "moch", "mochammad", "mochamad", "muh",
    "mohd", "m", "haji", "hajah", "siti", "abdul", "abd", "a", "h", "hj", "i", "ni",
})  # fmt: skip


def anchored(t: Tokens, lines: tuple[Line, ...]) -> dict[int, tuple[float, str]]:
    """The names a rule vouches for, by first token: confidence and the rule's name."""
    found: dict[int, tuple[float, str]] = {}
    for number, line in enumerate(lines):
        if number < t.headline:
            continue
        for at, item in enumerate(line):
            if isinstance(item, NameMention):
                verdict = _verdict(Place(t, line, at))
                if verdict is not None:
                    found[item.first] = verdict
        _spread_in_lists(t, line, found)
        start = _lists_places(t, line)
        if start is not None:
            for item in line[start:]:
                if isinstance(item, NameMention) and found.get(item.first, ("", ""))[1] in _WEAK:
                    del found[item.first]
    return found


# Words before a run that is a title of honour, a street or a slogan and no person.
_NO_PERSON: Final = frozenset({"gelar", "bergelar", "jalan", "jl", "bertema", "tema", "bertajuk"})


def _all_skipped(p: Place) -> bool:
    """Whether a run is only what other names begin with: Muhammad, M."""
    return all(w in SKIPPED_FIRST or w == "." for w in _words(p))


_CALLED: Final = frozenset({"disapa", "dipanggil", "sapaan", "panggilan", "julukan"})


def is_nickname(p: Place) -> bool:
    """Whether a run is what somebody is called: akrab disapa Win; Robby Idong, begitu ia disapa."""
    if p.word(-1) in _CALLED:
        return True
    if p.word(1) != "," or p.word(2) not in {"begitu", "demikian", "sapaan", "panggilan"}:
        return False
    return any(p.word(k) in _CALLED for k in range(2, 7))


def _verdict(p: Place) -> tuple[float, str] | None:
    if p.word(-1) in _NO_PERSON or _all_skipped(p) or is_nickname(p):
        return None
    if p.name.kind == "nobility" and isinstance(p.item(-1), NameMention):
        return None  # a title borne after the name: Indra Catri Dt. Malako Nan Putiah
    for rule in ANCHORS:
        confidence = rule(p)
        if confidence is not None:
            return confidence, rule.__name__
    return None


_LIST_GLUE: Final = frozenset({",", ";", "dan", "serta", "&", "maupun", "beserta", "\u2013", "-"})
_PLACE_NOUNS: Final = frozenset({
    "desa", "nagari", "kampung", "kelurahan", "kecamatan", "distrik", "dusun", "wilayah", "daerah",
    "negeri", "kabupaten", "gampong", "pekon", "titik", "lokasi", "jorong", "kota",
})  # fmt: skip
_INTRODUCING: Final = frozenset({"ialah", "yaitu", "yakni", "adalah", "meliputi", ":", "lain"})
_WEAK: Final = frozenset({"in_list", "by_its_words", "oblique", "relative_clause"})


def _lists_places(t: Tokens, line: Line) -> int | None:
    """The place after which a line lists villages or districts, None where it lists none."""
    noun = -99
    for k, item in enumerate(line):
        if not isinstance(item, int):
            continue
        word = t.lowers[item]
        if word in _PLACE_NOUNS:
            noun = k
        elif word in _INTRODUCING and k - noun <= 6:
            return k
    return None


def _spread_in_lists(t: Tokens, line: Line, found: dict[int, tuple[float, str]]) -> None:
    """Let a person of a list vouch for its neighbours: Abdul Rasid, Junadi, dan Aini Faridah."""
    names = [k for k, item in enumerate(line) if isinstance(item, NameMention)]
    for direction in (names, names[::-1]):
        for a, b in itertools.pairwise(direction):
            left, right = line[a], line[b]
            assert isinstance(left, NameMention)
            assert isinstance(right, NameMention)
            if left.first not in found or right.first in found:
                continue
            between = line[min(a, b) + 1 : max(a, b)]
            glued = 1 <= len(between) <= 2 and all(_glues(t, item) for item in between)
            if glued and _plausible(Place(t, line, b)):
                found[right.first] = (0.85, "in_list")


def _glues(t: Tokens, item: Item) -> bool:
    return isinstance(item, int) and t.lowers[item] in _LIST_GLUE
