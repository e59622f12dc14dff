"""Regulations cited with a number or a year, in every style.

UU Nomor 23 Tahun 2014, UU 3/2024, Perda No. 2/2016, SK Bupati Kukar Nomor: 105/SK/BUP/HK/2021,
Keputusan Mendagri untuk itu bernomor 100.2.1.3-6266 Tahun 2022, surat bernomor ... tertanggal ...
The hierarchy of kinds follows UU 12/2011 (as amended by UU 13/2022); the table has the forms.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from pamong import tables
from pamong.find.bodies import read_body
from pamong.find.body_names import is_verbal_noun
from pamong.find.citation_numbers import (
    MARKERS,
    Numbered,
    further_numbers,
    past_marker,
    read_numbered,
    read_year,
)
from pamong.find.dates import Calendar, read_date
from pamong.find.lexicon import REGULATION, phrases_at
from pamong.find.mentions import BodyMention, PostMention, RegionMention, RegulationMention
from pamong.find.names import read_name
from pamong.find.posts import read_post
from pamong.find.regions import read_region
from pamong.find.shapes import (
    abbreviation_in_brackets,
    is_abbreviation,
    is_capital,
    letters_fit,
)
from pamong.find.tokens import Tokens
from pamong.tables import rows
from pamong.values import replace

_FILLERS: Final = frozenset({
    "untuk", "itu", "tersebut", "ini", "yang", ",", ":", "antara", "lain", "dengan", "ri",
    "republik", "indonesia", "diteken", "pada", "adalah", "bertanggal", "tertanggal", "tanggal",
    "(", ")", "provinsi", "kabupaten", "kota", "berupa", "yakni", "yaitu", "dikeluarkan", "terbit",
})  # fmt: skip
_DATED: Final = frozenset({"tanggal", "tertanggal", "bertanggal", "diteken", "ditandatangani"})
_LONGEST_GAP: Final = 9
_LONGEST_TOPIC: Final = 7
_SHORTEST_LONE: Final = 4
# Words after which a title names the regulation it changes, and words that join another.
_CHANGED: Final = frozenset({"atas", "terhadap", "dari"})
_JOINED: Final = frozenset({"dan", "serta", "jo", "juncto", "dengan", "melalui", "lewat", "dalam"})
# Papers with a number that are no regulations.
_CONTRACTS: Final = frozenset({"kontrak", "perjanjian", "jalan", "tanah", "kuasa", "kendaraan"})
_ABOUT: Final = frozenset({"tentang", "mengenai", "perihal"})
_TITLE_ENDS: Final = frozenset(
    {
        ",",
        ".",
        ";",
        "(",
        ")",
        ":",
        '"',
        "\u201d",
        "\u201c",
        "yang",
        "untuk",
        "menjadi",
        "telah",
        "sebagai",
        "pada",
        "guna",
        "serta",
        "maka",
        "oleh",
    }
)
SLIP_OPENINGS: Final = ("per", "kep", "und", "ins", "sur")


@cache
def _single_forms() -> dict[str, tables.RegulationKind]:
    return {row.form: row for row in rows("regulation-kinds") if " " not in row.form}


def _slip(t: Tokens, i: int, stop: int) -> tuple[int, tables.RegulationKind, str] | None:
    """A typing slip of a kind (Permendgri): met by edit distance where a number follows."""
    word = t.lowers[i]
    if len(word) < 7 or i + 1 >= stop or not word.startswith(SLIP_OPENINGS):
        return None
    if not is_capital(t, i) or not (t.lowers[i + 1] in MARKERS or t.words[i + 1][0].isdigit()):
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(word, sorted(_single_forms()), scorer=OSA.distance, score_cutoff=2)
    if found is None or len(found[0]) < 7:
        return None
    return i + 1, _single_forms()[found[0]], t.words[i]


def _kind(t: Tokens, i: int, stop: int) -> tuple[int, tables.RegulationKind, str | None] | None:
    for hit in phrases_at(t, i, stop):
        row = hit.row(REGULATION)
        if row is not None:
            return hit.last, row, None
    return _slip(t, i, stop)


class _Gap:
    """What stands between a regulation's kind and its number."""

    __slots__ = ("date", "issuer", "last", "marked", "region")

    def __init__(self) -> None:
        self.last = 0
        self.issuer: PostMention | BodyMention | None = None
        self.region: RegionMention | None = None
        self.date: str | None = None
        self.marked = False


def _gap(t: Tokens, k: int, stop: int, c: Calendar) -> _Gap | None:
    """Read issuer, region and date up to the number, None where the words lead elsewhere."""
    gap = _Gap()
    limit = min(stop, k + _LONGEST_GAP)
    while k < stop:
        lower = t.lowers[k]
        if lower in MARKERS:
            gap.marked = True
            k = past_marker(t, k, stop)
            break
        if t.words[k][0].isdigit() and read_date(t, k, stop, c) is None:
            break
        step = _gap_step(t, k, stop, c, gap) or _topic_end(t, k, stop)
        if step is None or k >= limit:
            return None
        k = step
        limit = max(limit, min(stop, k + 4))
    gap.last = k
    return gap if k < stop else None


def _gap_step(t: Tokens, k: int, stop: int, c: Calendar, gap: _Gap) -> int | None:
    if is_capital(t, k) and gap.issuer is None:
        issuer = read_post(t, k, stop) or read_body(t, k, stop)
        if issuer is not None:
            gap.issuer = issuer
            return issuer.last
    if is_capital(t, k) and gap.region is None:
        region = read_region(t, k, stop)
        if region is not None:
            gap.region = region
            return region.last
    found = read_date(t, k, stop, c)
    if found is not None and found.start:
        gap.date = found.start
        return found.last
    if is_capital(t, k) and isinstance(gap.issuer, PostMention) and t.lowers[k] not in _FILLERS:
        holder = read_name(t, k, stop)
        if holder is not None:
            return holder.last
    return k + 1 if t.lowers[k] in _FILLERS else None


def _date_after(t: Tokens, k: int, stop: int, c: Calendar) -> int | None:
    """The year of a date that the words after the number give: tertanggal 6 Oktober 2017."""
    for at in range(k, min(stop, k + 4)):
        if t.lowers[at : at + 3] == ("tanggal", "yang", "sama"):
            return _year_before(t, k, c)
        if t.lowers[at] in _DATED:
            for start in range(at + 1, min(stop, at + 3)):
                found = read_date(t, start, stop, c)
                if found is not None and found.start:
                    return int(found.start[:4])
    return None


def _topic_end(t: Tokens, k: int, stop: int) -> int | None:
    """The marker behind a regulation's matter, where that is named before the number.

    UU Cipta Kerja | Nomor 11, SK pemberhentian | Nomor 188, Perda tentang Pajak | Nomor 3.
    """
    if not (is_capital(t, k) or t.lowers[k] in _ABOUT or is_verbal_noun(t.lowers[k])):
        return None
    for at in range(k, min(stop, k + _LONGEST_TOPIC)):
        if t.lowers[at] in MARKERS:
            return at
        if not t.words[at][0].isalpha() or t.lowers[at] in _CONTRACTS:
            return None
        if at > k and _kind(t, at, stop) is not None:
            return None
    return None


def _year_before(t: Tokens, k: int, c: Calendar) -> int | None:
    """The year of the last date before ``k`` in its sentence."""
    at = k - 1
    while at >= 0 and t.sentence[at] == t.sentence[k]:
        found = read_date(t, at, k, c)
        if found is not None and found.start and len(found.start) == 10:
            return int(found.start[:4])
        at -= 1
    return None


def _title(t: Tokens, k: int, stop: int, c: Calendar) -> tuple[int, str | None]:
    """What it is about: tentang Desa. The words up to the next stop, or to another citation.

    What a regulation changes is of its title, and yet a citation of its own: the first number is
    where that begins.
    """
    if k >= stop or t.lowers[k] not in _ABOUT:
        return k, None
    end = k + 1
    while end < stop and t.lowers[end] not in _TITLE_ENDS:
        other = read_regulation(t, end, stop, c)
        if other is not None and _is_changed(t, end - 1):
            title_end, _ = _title(t, other.last, stop, c)
            return end, t.slice(k + 1, max(title_end, other.last))
        if other is not None:
            end = _without_joint(t, k + 1, end)
            break
        end += 1
    return (end, t.slice(k + 1, end)) if end > k + 1 else (k, None)


def _is_changed(t: Tokens, k: int) -> bool:
    """Whether a title goes on with a citation after ``k``: perubahan atas ..., pelaksanaan ..."""
    return t.lowers[k] in _CHANGED or is_verbal_noun(t.lowers[k])


def _without_joint(t: Tokens, start: int, end: int) -> int:
    """Where a title ends before another citation, the word that joins them left out."""
    while end > start and t.lowers[end - 1] in _JOINED:
        end -= 1
    return end


def _cited(t: Tokens, i: int, k: int, stop: int, c: Calendar,
           row: tables.RegulationKind, gap: _Gap) -> RegulationMention | None:  # fmt: skip
    found = read_numbered(t, k, stop, gap.marked)
    if found is None or not (gap.marked or found.number[0].isdigit()):
        return None
    others = further_numbers(t, found.last, stop)
    year = found.year
    if year is None:
        year = others[0].year if others else _dated(t, found.last, stop, c, gap)
    if _too_bare(found, year, row):
        return None
    last, title = _title(t, others[-1].last if others else found.last, stop, c)
    also = tuple((other.number, other.year) for other in others)
    return RegulationMention(
        i, last, row, found.number, year, gap.issuer, gap.region, title, also=also
    )


def _dated(t: Tokens, end: int, stop: int, c: Calendar, gap: _Gap) -> int | None:
    """The year of the date that a citation gives: tertanggal 6 Oktober 2017."""
    return _date_after(t, end, stop, c) or (int(gap.date[:4]) if gap.date else None)


def _too_bare(found: Numbered, year: int | None, row: tables.RegulationKind) -> bool:
    """Whether a lone short number without "Nomor" is none: SK 12 pegawai; nor is UU 1945, by
    which the constitution is meant.
    """
    short = len(found.number) < _SHORTEST_LONE and row.form not in {"uu", "pp"}
    return not found.marked and year is None and (short or found.number == "1945")


def read_regulation(t: Tokens, i: int, stop: int, c: Calendar) -> RegulationMention | None:
    """The citation that begins at token ``i``, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> c = Calendar(None, None)
    >>> t = tokenise("SK Bupati Kukar Nomor: 105/SK/BUP/HK/2021.")
    >>> found = read_regulation(t, 0, len(t.words), c)
    >>> found.number, found.year
    ('105/SK/BUP/HK/2021', 2021)
    >>> t = tokenise("Permendgri Nomor 22 Tahun 2020")
    >>> found = read_regulation(t, 0, len(t.words), c)
    >>> found.row.name, found.number, found.year, found.slip
    ('Peraturan Menteri Dalam Negeri', '22', 2020, 'Permendgri')
    >>> read_regulation(tokenise("Perda yang baru"), 0, 3, c) is None
    True
    """
    kind = _kind(t, i, stop)
    if kind is None:
        return None
    k, row, slip = kind
    k = _past_short(t, k, stop, row)
    if k >= stop:
        return None
    gap = _gap(t, k, stop, c)
    if gap is None:
        return _year_only(t, i, k, stop, row)
    found = _cited(t, i, gap.last, stop, c, row, gap)
    return None if found is None else replace(found, slip=slip)


def _past_short(t: Tokens, k: int, stop: int, row: tables.RegulationKind) -> int:
    """Step over the kind's short form in brackets: Peraturan KPU (PKPU) | Nomor 2."""
    found = abbreviation_in_brackets(t, k, stop)
    if found is None or any(ch.isdigit() for ch in found[1]):
        return k
    return found[0] if is_abbreviation(found[1]) or letters_fit(found[1], row.name) else k


def _year_only(t: Tokens, i: int, k: int, stop: int,
               row: tables.RegulationKind) -> RegulationMention | None:  # fmt: skip
    """A law cited by its year alone: UU Desa is none, UU Tahun 2014 is."""
    end, year = read_year(t, k, stop)
    if year is None or not is_capital(t, i):
        return None
    return RegulationMention(i, end, row, None, year)
