"""Which runs of words are persons: the rules that vouch for a name, in one list.

A run is a person where a rule of :data:`ANCHORS` vouches for it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Final

from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.names import COMMON_GIVEN, GIVEN_FIRST
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.find.verbs import role_at, speech_at
from pamong.find.words import common_words, name_words
from pamong.link.doubts import (
    PLACE_NOUNS,
    Place,
    after_byline,
    completes_post,
    half_common,
    is_aside,
    is_bare_byline,
    is_no_person,
    is_title_of_custom,
    known_words,
    length,
    plausible,
)
from pamong.link.near_posts import after_post, before_post, heads_pkk, right_after_post, spouse_of

Anchor = Callable[[Place], float | None]

_OBLIQUE: Final = frozenset({
    "oleh", "kepada", "bersama", "menurut", "saudara", "bernama", "almarhum",
    "almarhumah", "mendiang", "alm", "pasangan", "nama", "diwakili",
    "mewakili", "didampingi", "mendampingi", "menggantikan",
    "digantikan", "ditinggalkan", "ditinggal",
    "menunjuk", "mengangkat", "melantik", "dilantik", "mengganti", "diganti",
    "menetapkan", "dijabat", "ditempati", "diduduki", "diampu", "diemban", "dipegang",
    "dipimpin", "diisi", "dipercayakan", "menyusul", "posisi",
    "keterangan", "penuturan", "pengakuan", "kesaksian",
    "istri", "suami", "ibunda", "ayahanda", "ibu", "bapak", "politisi", "wartawan", "peneliti",
    "pengamat", "akademisi", "aktivis", "pendeta", "mengusulkan", "sosok", "sang",
    "yakni", "yaitu", "menghadirkan", "dihadirkan", "pengacara", "penyidik", "petani", "nelayan",
    "pengusaha", "mahasiswa", "guru", "atlet", "pelatih", "artis", "penyanyi", "budayawan",
    "sejarawan", "pakar", "kandidat", "petahana", "legislator", "senator", "hakim", "jaksa",
    "bek", "kiper", "gelandang", "penyerang", "striker", "winger", "pesepakbola",
    "ulama", "kiai", "seniman", "sastrawan", "pegiat", "relawan", "komisioner", "rekannya",
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
        "terdakwa",
        "tersangka",
        "terpidana",
        "saksi",
        "korban",
        "ditinggalkan",
        "ditinggal",
        "pj",
        "pjs",
        "plt",
        "plh",
    }
)


def titled(p: Place) -> float | None:
    """A title before it: H. Sunggono, AKBP Dody."""
    return 0.97 if p.name.prefixes else None


def with_degree(p: Place) -> float | None:
    """A degree after it: Suriami, SKM, M.Kes."""
    if not p.name.suffixes:
        return None
    return right_after_post(p) if isinstance(p.item(-1), PostMention) else 0.98


def speaking(p: Place) -> float | None:
    """A verb of speech beside it: kata Heriansyah, Arianto menjelaskan, Menurut Rita."""
    before = p.item(-1)
    if isinstance(before, int) and speech_at(p.t, before, before + 1) is not None:
        return 0.95 if plausible(p) else None
    after = p.item(1)
    if isinstance(after, int):
        spoken = speech_at(p.t, after, after + 1)
        if spoken is not None and spoken[1] in {"indirect", "both"}:
            return 0.9 if plausible(p) else None
    return None


def taking_part(p: Place) -> float | None:
    """A verb of taking part beside it: dibuka Ahyani, Joko membuka."""
    certain = length(p) > 1 or known_words(p)
    before = p.item(-1)
    done = role_at(p.t, before, before + 1) if isinstance(before, int) else None
    if done is not None:
        done_by = certain or (p.word(-1).startswith("di") and done[1].role != "organizes")
        return 0.88 if done_by and plausible(p) else None
    after = p.item(1)
    if isinstance(after, int) and role_at(p.t, after, after + 1) is not None:
        does = certain or not p.word(1).startswith("di")
        return 0.85 if does and plausible(p) else None
    return None


def oblique(p: Place) -> float | None:
    """A word before it that persons follow: bersama, kepada, menggantikan."""
    word = p.word(-1)
    if word == "dari" and p.word(1) in {"kepada", "ke"} and isinstance(p.item(2), NameMention):
        return 0.85 if plausible(p) else None
    if word in {"ke", "kepada"} and p.word(-3) == "dari" and isinstance(p.item(-2), NameMention):
        return 0.85 if plausible(p) and isinstance(p.item(-4), PostMention) else None
    at = -2 if word == "," else -1
    if p.word(at) in {"sebelumnya", "lama"} and p.word(at - 1) == "pejabat":
        return 0.85 if plausible(p) else None
    if word in _STRONG_OBLIQUE:
        told_of = word == "menggantikan" and p.word(1) == "yang" and half_common(p)
        return 0.9 if plausible(p) or told_of else None
    if word == "masing-masing" and _tells_of_people(p):
        return 0.85 if plausible(p) else None
    if word == "asing" and p.word(-2) in _PLAYERS:
        return 0.85 if plausible(p) else None
    if word in _OBLIQUE and (length(p) >= 2 or known_words(p)):
        return 0.85 if plausible(p) else None
    return None


_PLAYERS: Final = frozenset({
    "pemain", "pelatih", "bek", "kiper", "gelandang", "penyerang", "striker",
})  # fmt: skip
_PEOPLE: Final = frozenset({"orang", "terdakwa", "tersangka", "saksi", "korban", "staf"})


def _tells_of_people(p: Place) -> bool:
    """Whether persons or a post are spoken of before it: dua mantan Kades, masing-masing Rudi."""
    if any(isinstance(item, PostMention) for item in p.line.items[: p.at]):
        return True
    return not _PEOPLE.isdisjoint(p.line.words[: p.at])


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
        "hukumnya",
        "pengacaranya",
        "adiknya",
        "kakaknya",
        "ajudannya",
        "rekannya",
        "sekretarisnya",
    }
)


def after_kin(p: Place) -> float | None:
    """A word of kin or of a deputy before its comma: ibundanya, Kliwon; wakilnya, Rendi."""
    if p.word(-1) in _KIN or (p.word(-1) == "," and p.word(-2) in _KIN):
        return 0.85 if plausible(p) else None
    return None


_RELATED: Final = frozenset({
    "putri", "putra", "istri", "suami", "anak", "adik", "kakak", "ayah", "ibu", "menantu", "cucu",
    "keponakan", "sepupu", "mertua", "ayahanda", "ibunda",
})  # fmt: skip


def kin_of(p: Place) -> float | None:
    """Whose kin it is, in apposition: Jero Seroni, istri terakhir Raja Gianyar."""
    if p.word(1) != "," or p.word(2) not in _RELATED or p.word(-1) in _PLACES - {'"', "\u201c"}:
        return None
    return 0.82 if length(p) > 1 and plausible(p) else None


def meant_for(p: Place) -> float | None:
    """A post or a region after "untuk": Jafri untuk Nagari Koto Gadang."""
    if p.word(1) == "untuk" and isinstance(p.item(2), PostMention | RegionMention):
        return 0.85 if plausible(p) else None
    return None


_CAME: Final = frozenset({
    "pemain", "atlet", "peserta", "siswa", "mahasiswa", "santri", "warga", "korban", "pemenang",
    "juara", "peraih", "orang", "pelajar", "jemaah", "penumpang",
})  # fmt: skip


def acting_as(p: Place) -> float | None:
    """What it acts as after it, though no post: Lenusdin selaku Panitia Pelaksana."""
    if p.word(1) != "selaku" or not (length(p) > 1 or known_words(p) or p.name.name.istitle()):
        return None
    several = sum(word == "selaku" for word in p.line.words) > 1
    return 0.8 if plausible(p) and (several or known_words(p)) else None


def from_place(p: Place) -> float | None:
    """One of several of whom it is said where they come from: Zulfikar dari Makassar."""
    if p.word(1) != "dari" or not isinstance(p.item(2), RegionMention):
        return None
    if _CAME.isdisjoint(p.line.said) or _INTRODUCING.isdisjoint(p.line.said):
        return None
    several = sum(word == "dari" for word in p.line.words) > 2
    return 0.8 if (known_words(p) or several) and plausible(p) else None


def _is_age(word: str) -> bool:
    return len(word) == 2 and word.isdigit()


def in_brackets(p: Place) -> float | None:
    """A party, its letters or an age in brackets after it: Farida (PDI Perjuangan), Ali (45).

    Or an age between commas: Ananta Wicaksa, 22, kuliah.
    """
    if p.word(1) == "," and p.word(3) == "," and _is_age(p.word(2)):
        return 0.9 if length(p) > 1 and plausible(p) else None
    if p.word(1) != "(":
        return None
    inside = p.item(2)
    if isinstance(inside, BodyMention):
        return 0.9 if inside.scope == "party" and plausible(p) else None
    if not (isinstance(inside, int | NameMention) and plausible(p)):
        return None
    if isinstance(inside, NameMention) and inside.prefixes and p.word(3) == ")":
        return 0.85  # Abdurrahman Wahid (Gus Dur)
    word = p.t.words[inside if isinstance(inside, int) else inside.first]
    if word.isdigit():
        aged = p.word(3) in {"tahun", "thn", "th"}
        return 0.9 if len(word) == 2 or aged else None
    letters = word.isalpha() and word.isupper() and 2 <= len(word) <= 7 and p.word(3) == ")"
    return 0.85 if letters and known_words(p) else None


def numbered(p: Place) -> float | None:
    """A number on the ballot after it: Barko dengan nomor urut empat."""
    k = 2 if p.word(1) in {"dengan", ","} else 1
    return 0.85 if (p.word(k), p.word(k + 1)) == ("nomor", "urut") and plausible(p) else None


_PAIRED: Final = frozenset({"paslon", "pasangan", "duet"})
_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})


def in_pair(p: Place) -> float | None:
    """Joined to another name by a dash, where pairs are told of: paslon Nurhidayah-Imam Kafali."""
    if p.word(1) not in _DASHES and p.word(-1) not in _DASHES:
        return None
    if p.word(-1) == "(" or p.word(1) == ")":
        return None  # what a pair is called in short: (Zul-Uhel)
    beside = any(p.word(k // 2) in _DASHES and isinstance(p.item(k), NameMention) for k in (2, -2))
    return 0.85 if beside and not _PAIRED.isdisjoint(p.line.words) and plausible(p) else None


def of_a_party(p: Place) -> float | None:
    """A party after "dari": Djasmi Has dari Partai NasDem."""
    party = p.item(2)
    if p.word(1) == "dari" and isinstance(party, BodyMention) and party.scope == "party":
        return 0.88 if plausible(p) else None
    return None


# What begins a name and is part of it: Balinese birth order, Acehnese, Bugis and Sasak birth.
_BORNE: Final = frozenset({
    "i", "ni", "ida", "gusti", "anak", "dewa", "ngakan", "cokorda", "desak", "wayan", "putu",
    "gede", "komang", "nyoman", "ketut", "kadek", "nengah", "luh", "pande", "teuku", "cut",
    "teungku", "andi", "lalu", "baiq", "la", "wa", "daeng", "tengku", "raden", "tubagus",
    "sidi", "bagindo",
})  # fmt: skip
_SIGNS: Final = frozenset({"bandara", "lapangan", "gor", "stadion", "rsud", "rsup", "masjid"})


def borne_title(p: Place) -> float | None:
    """A word of birth that begins names, and another after it: I Nyoman Pukel, Teuku Nyak Arief."""
    first = p.words[0]
    enough = length(p) >= (3 if first in {"i", "ni", "ida", "anak", "la", "wa"} else 2)
    if first not in _BORNE or not enough or p.word(-1) in _PLACES | _SIGNS:
        return None
    return 0.85 if not isinstance(p.item(-1), BodyMention | RegionMention) else None


_LIST_MARKS: Final = frozenset({"-", "\u2013", "\u2022", "*"})
_LONGEST_LIST_LINE: Final = 14


def ends_list_line(p: Place) -> float | None:
    """The end of a list's line that begins with a post: - Kades Merindu, Sasmiati."""
    after = [item for item in p.line.items[p.at + 1 :] if not _is_stop(p.t, item)]
    if after or p.word(-1) not in {",", ":"} or len(p.line) > _LONGEST_LIST_LINE:
        return None
    start = p.line[0]
    marked = isinstance(start, int) and (
        p.t.words[start] in _LIST_MARKS or p.t.words[start].isdigit()
    )
    opening = p.line.items[:3] if marked else p.line.items[:1]
    return 0.85 if any(isinstance(i, PostMention) for i in opening) and plausible(p) else None


def _is_stop(t: Tokens, item: Item) -> bool:
    return isinstance(item, int) and t.words[item] in {".", ";", ","}


def relative_clause(p: Place) -> float | None:
    """A clause about a person after it: Widiyanti, yang mengenakan ...; Endang, seorang petugas."""
    after = p.item(1)
    sang = isinstance(after, int) and p.t.words[after] == "sang"
    if sang or (p.word(1), p.word(2)) == (",", "seorang"):
        return 0.85 if plausible(p) else None
    if p.word(1) == "," and p.word(2) == "yang" and known_words(p):
        return 0.8
    if p.word(1) == "asal" and (length(p) > 1 or known_words(p)) and _is_origin(p):
        return 0.8 if plausible(p) else None
    return None


def _is_origin(p: Place) -> bool:
    """Whether "asal" is followed by where somebody is from: Alan Dermawan asal kota Ternate."""
    return isinstance(p.item(2), RegionMention) or p.word(2) in {"kota", "desa", "kabupaten"}


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
        "tembus",
        "menuju",
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
    words = [w for w in p.words if w != "."]
    known = sum(w in name_words() for w in words)
    if len(words) < 2 or known * 2 < len(words) or p.word(-1) in _PLACES or not plausible(p):
        return None
    return 0.8 if not any(w in common_words() and w not in name_words() for w in words) else None


ANCHORS: Final[tuple[Anchor, ...]] = (
    spouse_of,
    heads_pkk,
    with_degree,
    titled,
    after_post,
    speaking,
    before_post,
    oblique,
    taking_part,
    in_brackets,
    of_a_party,
    numbered,
    in_pair,
    ends_list_line,
    borne_title,
    after_kin,
    kin_of,
    meant_for,
    acting_as,
    from_place,
    relative_clause,
    by_its_words,
)


# ---- which names of an article are vouched for ----------------------------------------------

SKIPPED_FIRST: Final = GIVEN_FIRST | {"haji", "hajah", "h", "hj", "i", "ni"}


def anchored(t: Tokens, lines: tuple[Line, ...]) -> dict[int, tuple[float, str]]:
    """The names a rule vouches for, by first token: confidence and the rule's name.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("H. Sunggono hadir. Meja Hijau.")
    >>> sorted(anchored(t, scan(t)).items())
    [(0, (0.97, 'titled'))]
    """
    found: dict[int, tuple[float, str]] = {}
    for number, line in enumerate(lines):
        if not line.names or number < t.headline:
            continue
        if is_aside(t, number) or is_bare_byline(lines, number):
            continue
        for at in line.names:
            place = Place(t, line, at)
            verdict = _verdict(place)
            if verdict is not None:
                found[place.name.first] = verdict
        _spread_in_lists(t, line, found)
        start = _lists_places(line)
        if start is not None:
            for item in line.items[start:]:
                if isinstance(item, NameMention) and found.get(item.first, ("", ""))[1] in _WEAK:
                    del found[item.first]
    return found


_SKIPPED: Final = SKIPPED_FIRST | {"."}


def _all_skipped(p: Place) -> bool:
    """Whether a run is only what other names begin with: Muhammad, M."""
    return _SKIPPED.issuperset(p.words)


_CALLED: Final = frozenset({"disapa", "dipanggil", "sapaan", "panggilan", "julukan", "alias"})
# Words without one of which in its line no name but a noble's is what somebody is called.
_CALLING: Final = _CALLED | {"(", "atau", "disebut", "begitu", "demikian"}
_POLITE: Final = frozenset({"tuan", "pak", "bang", "bu", "abang", "mas", "om"})
_COMMONLY: Final = frozenset({"akrab", "biasa", "kerap", "lazim"})


def is_short_form(p: Place) -> bool:
    """Whether a run is what the name before its brackets is shortened to: Joko Widodo (Jokowi)."""
    if p.word(-1) != "(" or p.word(1) != ")":
        return False
    if length(p) > 2 or (length(p) == 2 and p.words[0] not in _BORNE):
        return False
    return isinstance(p.item(-2), NameMention) and plausible(p)


def is_nickname(p: Place) -> bool:
    """Whether a run is what somebody is called: akrab disapa Win; Robby Idong, begitu ia disapa."""
    if p.name.kind != "nobility" and _CALLING.isdisjoint(p.line.said):
        return False
    politely = p.word(-1) in _POLITE and p.word(-2) in _CALLED
    if politely or p.word(-1) in _CALLED or is_short_form(p) or is_title_of_custom(p):
        return True
    if p.word(-1) == "atau" and p.name.kind in {"religious", "address"}:
        return any(isinstance(p.item(k), NameMention) for k in (-2, -3))
    if p.word(-1) == "disebut" and p.word(-2) in _COMMONLY:
        return True
    if p.word(1) != "," or p.word(2) not in {"begitu", "demikian", "sapaan", "panggilan"}:
        return False
    return any(p.word(k) in _CALLED for k in range(2, 7))


_OBJECTIONS: Final[tuple[tuple[str, Callable[[Place], bool]], ...]] = (
    ("no_person", is_no_person),
    ("only_beginning", _all_skipped),
    ("nickname", is_nickname),
    ("credit", after_byline),
    ("of_post", completes_post),
)


def _objection(p: Place) -> str | None:
    """What forbids a run to be a person whatever vouches for it; None where nothing does."""
    for reason, objects in _OBJECTIONS:
        if objects(p):
            return reason
    return None


def refusal(t: Tokens, lines: tuple[Line, ...], number: int, at: int) -> str:
    """Why :func:`anchored` did not take the name at item ``at`` of a line.

    The answer is a key of :data:`pamong.reasons.REASONS`.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Rapat usai. Editor: Rina Wati")
    >>> lines = scan(t)
    >>> refusal(t, lines, 1, lines[1].names[0])
    'credit'
    """
    if number < t.headline:
        return "headline"
    if is_aside(t, number) or is_bare_byline(lines, number):
        return "credit"
    place = Place(t, lines[number], at)
    objection = _objection(place)
    if objection is not None:
        return objection
    if _verdict(place) is not None:
        return "place_list"
    return "unvouched" if plausible(place) else "implausible"


def _verdict(p: Place) -> tuple[float, str] | None:
    if _objection(p) is not None:
        return None
    for rule in ANCHORS:
        confidence = rule(p)
        if confidence is not None:
            return confidence, rule.__name__
    return None


_LIST_GLUE: Final = frozenset({",", ";", "dan", "serta", "&", "maupun", "beserta", "\u2013", "-"})
_INTRODUCING: Final = frozenset({"ialah", "yaitu", "yakni", "adalah", "meliputi", ":", "lain"})
_WEAK: Final = frozenset({"in_list", "by_its_words", "oblique", "relative_clause"})


_GROUPS: Final = frozenset({"band", "grup", "group", "orkes", "klub", "perusahaan", "merek"})


def _lists_places(line: Line) -> int | None:
    """The place after which a line lists villages, districts or bands, None where it lists none."""
    noun = group = -99
    if _INTRODUCING.isdisjoint(line.said) and "seperti" not in line.said:
        return None
    for k, word in enumerate(line.words):
        if word in PLACE_NOUNS:
            noun = k
        elif word in _GROUPS:
            group = k
        elif (word in _INTRODUCING and k - noun <= 6) or (word == "seperti" and k - group <= 6):
            return k
    return None


def _spread_in_lists(t: Tokens, line: Line, found: dict[int, tuple[float, str]]) -> None:
    """Let a person of a list vouch for its neighbours: Abdul Rasid, Junadi, dan Aini Faridah."""
    for direction in (line.names, line.names[::-1]):
        for a, b in itertools.pairwise(direction):
            left, right = line[a], line[b]
            assert isinstance(left, NameMention)
            assert isinstance(right, NameMention)
            if left.first not in found or right.first in found:
                continue
            between = line.items[min(a, b) + 1 : max(a, b)]
            glued = 1 <= len(between) <= 2 and all(_glues(t, item) for item in between)
            place = Place(t, line, b)
            if glued and plausible(place) and not _unlisted(place):
                found[right.first] = (0.75, "in_list")


def _unlisted(p: Place) -> bool:
    """Whether a run is no person of a list: Wadankor | Brimob, which a body completes."""
    if is_no_person(p) or completes_post(p) or is_title_of_custom(p):
        return True
    if p.word(-1) in _PLACES or not (known_words(p) or _is_strange(p)):
        return True
    completed = isinstance(p.item(1), BodyMention | RegionMention) and not p.name.prefixes
    return completed and length(p) == 1 and not known_words(p)


def _is_strange(p: Place) -> bool:
    """Whether no word of a run is one of the language."""
    return all(word not in common_words() or word in COMMON_GIVEN for word in p.words)


def _glues(t: Tokens, item: Item) -> bool:
    return isinstance(item, int) and t.lowers[item] in _LIST_GLUE
