"""What has not happened, by the words around it: planned, wished for, called off, to come."""

from __future__ import annotations

from typing import Final

from pamong.find.scan import Line
from pamong.join.circumstances import When
from pamong.join.line import word
from pamong.join.telling import Telling
from pamong.link.scene import Scene

_PLANNED: Final = frozenset({"akan", "bakal", "dijadwalkan", "direncanakan", "rencananya",
                             "diagendakan", "nanti", "berencana", "segera"})  # fmt: skip
_SCHEDULED: Final = frozenset({"dijadwalkan", "direncanakan", "diagendakan", "rencananya"})
_CLAUSE_TURNS: Final = frozenset({",", ".", ";", "yang", "bahwa", "membahas", "digelar"})
_AHEAD: Final = 14
_DENIED: Final = frozenset({"batal", "dibatalkan", "urung", "ditunda", "semestinya", "seharusnya",
                            "belum", "tidak", "tak", "bukan", "tertunda", "biasanya",
                            "lazimnya"})  # fmt: skip
_CALLED_OFF: Final = _DENIED - {"tidak", "tak", "belum", "bukan"}
_UNREAL: Final = frozenset({
    "agar", "supaya", "untuk", "jika", "bila", "apabila", "kalau", "sampai", "hingga", "sebelum",
    "menunggu", "ingin", "harus", "perlu", "dapat", "bisa", "siap", "meminta", "diminta", "wajib",
    "mengusulkan", "diusulkan", "jelang", "menjelang", "tanpa", "guna", "berharap", "diharapkan",
    "mengimbau", "mengajak", "sejak", "menargetkan", "berencana", "mendorong", "dijadwalkan",
    "kalaupun", "sekalipun", "bersedia", "mempersiapkan", "menyiapkan", "merencanakan", "persiapan",
    "dipersiapkan", "disiapkan",
})  # fmt: skip
_NOT_YET: Final = _UNREAL | _PLANNED
_CLAUSE_ENDS: Final = frozenset({";", ":", ".", "\u201d"})


def _clause_before(line: Line, k: int) -> tuple[str, ...]:
    """The small words of the clause before item ``k``, a dozen at most."""
    words = line.words[max(0, k - 12) : k]
    ends = [at for at, here in enumerate(words, 1) if here in _CLAUSE_ENDS]
    return words[ends[-1] :] if ends else words


def is_unreal(line: Line, k: int) -> bool:
    """Whether the clause before item ``k`` only wants or plans it: agar, untuk, berencana.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def unreal(text):
    ...     line = scene(Document("x", "x", text)).lines[0]
    ...     return is_unreal(line, len(line) - 1)
    >>> unreal("Kami ingin menggelar rapat")
    True
    >>> unreal("Rapat"), unreal("Kami ingin; mereka menggelar rapat")
    (False, False)
    """
    return not _NOT_YET.isdisjoint(_clause_before(line, k))


def is_ahead(s: Scene, line: Line, end: int) -> bool:
    """Rakor akan digelar; MTQ di Kota Namlea dijadwalkan dibuka: planned, by a word after it.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rakor akan digelar."))
    >>> line = s.lines[0]
    >>> is_ahead(s, line, 1), is_ahead(s, line, 2), is_ahead(s, line, 99)
    (True, False, False)
    """
    if any(word(s, line, k) in _PLANNED for k in range(end, end + 2)):
        return True
    words = line.words[end : end + _AHEAD]
    at = next((k for k, here in enumerate(words) if here in _SCHEDULED), 0)
    return at > 0 and _CLAUSE_TURNS.isdisjoint(words[:at])


def is_denied(line: Line, x: Telling) -> bool:
    """Whether it did not take place: batal digelar before it, or ditunda after it in its clause.

    >>> from pamong.join.telling import NOUN
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def denied(text, at):
    ...     return is_denied(scene(Document("x", "x", text)).lines[0], Telling(0, at, at + 1, NOUN))
    >>> denied("Rapat di Aula Bappeda ditunda.", 0)
    True
    >>> denied("Rapat dibuka, Erau ditunda.", 0), denied("Rapat tidak lama.", 0)
    (False, False)
    """
    words = line.words
    if not _DENIED.isdisjoint(words[max(0, x.at - 3) : x.at]):
        return True
    for here in words[x.end : x.end + 7]:
        if here == "," or here == ".":
            return False
        if here in _CALLED_OFF:
            return True
    return False


def is_to_come(s: Scene, when: When | None) -> bool:
    """Whether a day comes after the one on which the article appeared.

    >>> from datetime import date
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat.", published=date(2025, 5, 5)))
    >>> [is_to_come(s, When(day, None, None, 0, 0)) for day in ("2025-05-06", "2025-05-05")]
    [True, False]
    >>> is_to_come(s, None)
    False
    """
    published = s.document.published
    return when is not None and published is not None and when.start > published.isoformat()
