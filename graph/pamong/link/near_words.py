"""Which words beside a name vouch for it: kata X, bersama X, X dari Makassar, X, seorang petani."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import NameMention, PostMention, RegionMention
from pamong.find.verbs import role_at, speech_at
from pamong.link.doubts import (
    Place,
    half_common,
    known_words,
    length,
    plausible,
)
from pamong.link.people_lists import INTRODUCING

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
    if word in {":", ";"} and p.word(-2) in _AMONG and not _NAMED.isdisjoint(p.line.said):
        return 0.85 if plausible(p) and (length(p) > 1 or known_words(p)) else None
    if word == "masing-masing" and _tells_of_people(p):
        return 0.85 if plausible(p) else None
    if word == "dengan" and p.word(-2) in {"berpasangan", "berduet"}:
        return 0.85 if plausible(p) and (length(p) > 1 or known_words(p)) else None
    if word == "asing" and p.word(-2) in _PLAYERS:
        return 0.85 if plausible(p) else None
    if word in _OBLIQUE and (length(p) >= 2 or known_words(p)):
        return 0.85 if plausible(p) else None
    return None


# What announces a list, and what says that the list is of persons: tiga nama, diantaranya; X dan Y.
_AMONG: Final = frozenset({"diantaranya", "antaranya"})
_NAMED: Final = frozenset({"nama", "nama-nama", "orang", "calon", "kandidat"})
_PLAYERS: Final = frozenset({
    "pemain", "pelatih", "bek", "kiper", "gelandang", "penyerang", "striker",
})  # fmt: skip


_PEOPLE: Final = frozenset({"orang", "terdakwa", "tersangka", "saksi", "korban", "staf"})


def _tells_of_people(p: Place) -> bool:
    """Whether persons or a post are spoken of before it: dua mantan Kades, masing-masing Rudi."""
    if any(isinstance(item, PostMention) for item in p.line.items[: p.at]):
        return True
    return not _PEOPLE.isdisjoint(p.line.words[: p.at])


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
    if _CAME.isdisjoint(p.line.said) or INTRODUCING.isdisjoint(p.line.said):
        return None
    several = sum(word == "dari" for word in p.line.words) > 2
    return 0.8 if (known_words(p) or several) and plausible(p) else None


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
