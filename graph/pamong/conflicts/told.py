"""Conflicts in words: a row a sentence for people and spreadsheets, a record each for JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pamong.conflicts import KINDS, Conflict, Side
from pamong.evidence import Sentence

COLUMNS: Final = {
    "id": ("no", "berat", "jenis", "tentang", "pihak", "media", "tanggal", "kalimat"),
    "en": ("no", "severity", "kind", "about", "side", "outlet", "date", "sentence"),
}
_SEVERITIES: Final = {"high": "berat", "medium": "sedang", "low": "ringan"}
_KNOWN: Final = {"id": "register peraturan", "en": "register of regulations"}
"""Whose side it is that no sentence tells."""
_ISO: Final = re.compile(r"\d{4}-\d\d-(\d\d)")


def in_words(found: Conflict, language: str) -> tuple[str, str]:
    """The severity and the kind of a conflict in Indonesian (``id``) or English (``en``).

    >>> in_words(Conflict("headcount", "low", "event/x", "Rapat", ()), "id")
    ('ringan', 'jumlah orang')
    >>> in_words(Conflict("headcount", "low", "event/x", "Rapat", ()), "en")
    ('low', 'number of people')
    """
    if language == "en":
        return found.severity, KINDS[found.kind][1]
    return _SEVERITIES[found.severity], KINDS[found.kind][0]


def rows(conflicts: Iterable[Conflict], language: str) -> Iterator[tuple[str, ...]]:
    """A row for each sentence of each side, with the number of the conflict in front."""
    for number, found in enumerate(conflicts, 1):
        head = (str(number), *in_words(found, language), found.name)
        for side in found.sides:
            told = tuple(_told(side))
            if not told:
                yield (*head, side.value, _KNOWN[language], "", "")
            for one in told:
                where = (one.article.outlet or _document(one), one.article.date or "")
                yield (*head, side.value, *where, " ".join(one.text.split()))


def record(found: Conflict) -> dict[str, Any]:
    """A conflict as one record; its keys and the words of its ``kind`` are of no language."""
    sides = [
        {"value": side.value, "sentences": [_sentence(one) for one in _told(side)]}
        for side in found.sides
    ]
    return {
        "kind": found.kind,
        "severity": found.severity,
        "about": found.about,
        "name": found.name,
        "sides": sides,
    }


def _told(side: Side) -> tuple[Sentence, ...]:
    """The sentences of a side, each once, in the order of its claims.

    A claim of an event rests on all sentences that tell of it; those are enough that have the day.
    """
    seen: dict[tuple[str, int], Sentence] = {}
    for claim in side.claims:
        for one in claim.sentences:
            seen.setdefault((one.article.iri, one.start), one)
    found = tuple(seen.values())
    return tuple(one for one in found if _has_day(one.text, side.value)) or found


def _has_day(text: str, value: str) -> bool:
    """Whether a text has the day of an ISO date; any text has what is no date.

    >>> _has_day("Ditutup 8 Mei.", "2025-05-08"), _has_day("Ditutup.", "2025-05-08")
    (True, False)
    >>> _has_day("Ditutup.", "Ani")
    True
    """
    day = _ISO.fullmatch(value)
    return day is None or re.search(rf"\b0?{int(day[1])}\b", text) is not None


def _sentence(one: Sentence) -> dict[str, Any]:
    return {
        "sentence": one.text,
        "start": one.start,
        "doc": _document(one),
        "outlet": one.article.outlet,
        "date": one.article.date,
        "url": one.article.url,
    }


def _document(one: Sentence) -> str:
    return one.article.iri.rsplit("/", 1)[-1]
