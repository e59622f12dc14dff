"""Where an article may tell of occasions: one pass over its words, so that later steps look there.

A word inside a quotation tells what somebody said, and is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from pamong.find.mentions import EventMention, PostMention
from pamong.find.verbs import APART, openers, speech
from pamong.join.counts import BEING_THERE
from pamong.join.gathering import Said
from pamong.join.quotes import MARKS, Quote, quotes
from pamong.join.speakers import TIMES
from pamong.link.scene import Scene

# Plain words that stand for an occasion already told of: acara itu, di tempat yang sama.
WORDS: Final = frozenset({"acara", "kegiatan", "forum", "seremoni", "hajatan", "agenda"})
SPOTS: Final = frozenset({"tempat", "lokasi", "kesempatan", "momen", "momentum"})
# Somebody's own words at an occasion already told of: dalam sambutannya, di hadapan undangan.
ADDRESSES: Final = frozenset({
    "sambutannya", "arahannya", "pidatonya", "laporannya", "amanatnya", "paparannya", "orasinya",
    "hadapan",
})  # fmt: skip
_LONGEST: Final = 25
_OPENING: Final = frozenset({",", ":", "kata", "ujar"})
_ENDING: Final = frozenset({",", ".", "!", "?"})
OFFICIANT: Final = "inspektur"


@dataclass(frozen=True, slots=True)
class Marks:
    """The places (items) of each line at which to look, and the lines that may count people.

    ``telling``: nouns for occasions, verbs and pointing words; ``verbs``: verbs of taking part.
    """

    quoted: frozenset[int]
    telling: dict[int, list[int]] = field(default_factory=dict)
    verbs: dict[int, list[int]] = field(default_factory=dict)
    counting: dict[int, None] = field(default_factory=dict)


@cache
def _known() -> dict[str, tuple[bool, bool, bool]]:
    """What a word may be: a sign of an occasion, a verb of taking part, one of counting."""
    short = {word for word, mode in speech().items() if mode in {"direct", "both"}}
    told = openers() | WORDS | SPOTS | ADDRESSES | TIMES | short
    return {
        word: (word in told, word in openers(), word in BEING_THERE) for word in told | BEING_THERE
    }


def marks(s: Scene, said: tuple[Said, ...] = ()) -> Marks:
    """Look once through the article; ``said`` are its statements.

    A title between quotation marks is looked through like other words: it is nobody's statement,
    and stands short and whole within its sentence.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> m = marks(scene(Document("x", "x", 'Rakor dibuka Edi. "Acara sukses," kata Edi.')))
    >>> m.telling, m.verbs
    ({0: [0, 1], 1: [5]}, {0: [1]})
    >>> marks(scene(Document("x", "x", ""))).telling
    {}
    """
    signs = [i for i, w in enumerate(s.t.lowers) if w in MARKS]
    found = quotes(s.t, signs) if signs else ()
    heard = {x.start for x in said if x.direct}
    m = Marks(frozenset(i for q in found if not _is_title(s, q, heard)
                        for i in range(q.first, q.last)))  # fmt: skip
    known, lowers = _known(), s.t.lowers
    for number, line in s.body_lines():
        for k, item in enumerate(line):
            if isinstance(item, int):
                here = lowers[item]
                if here == APART and item + 1 < len(lowers):
                    here = APART + lowers[item + 1]
                what = known.get(here)
                if what is not None and item not in m.quoted:
                    _mark(m, number, k, what)
            elif isinstance(item, EventMention):
                if item.first not in m.quoted:
                    m.telling.setdefault(number, []).append(k)
            elif isinstance(item, PostMention) and lowers[item.first] == OFFICIANT:
                m.verbs.setdefault(number, []).append(k)
    return m


def _is_title(s: Scene, q: Quote, heard: set[int | None]) -> bool:
    t = s.t
    return (
        q.opened and q.closed and q.last - q.first <= _LONGEST
        and t.starts[q.first] not in heard
        and t.sentence[q.mark] == t.sentence[q.last - 1]
        and q.mark > t.sentences[t.sentence[q.mark]].start
        and t.lowers[q.mark - 1] not in _OPENING
        and t.lowers[q.last - 1] not in _ENDING
    )  # fmt: skip


def _mark(m: Marks, number: int, k: int, what: tuple[bool, bool, bool]) -> None:
    tells, acts, counts = what
    if tells:
        m.telling.setdefault(number, []).append(k)
    if acts:
        m.verbs.setdefault(number, []).append(k)
    if counts:
        m.counting[number] = None
