"""Where an article may tell of occasions: one pass over its words, so that later steps look there.

A word inside a quotation tells what somebody said, and is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from pamong.find.mentions import EventMention, PostMention, first_of
from pamong.find.scan import Line
from pamong.find.verbs import APART, openers, reporters, speech
from pamong.join.counts import BEING_THERE
from pamong.join.gathering import Said
from pamong.join.quotes import MARKS, Quote, quotes
from pamong.join.speakers import TIMES
from pamong.link.scene import Scene

# Plain words that stand for an occasion already told of: acara itu, di tempat yang sama.
WORDS: Final = frozenset({"acara", "kegiatan", "forum", "seremoni", "hajatan", "agenda"})
SPOTS: Final = frozenset({"tempat", "lokasi", "kesempatan", "momen", "momentum", "ditempat",
                          "dilokasi", "dikesempatan"})  # fmt: skip
# Somebody's own words at an occasion already told of: dalam sambutannya, di hadapan undangan.
ADDRESSES: Final = frozenset({
    "sambutannya", "arahannya", "pidatonya", "laporannya", "amanatnya", "paparannya", "orasinya",
    "hadapan",
})  # fmt: skip
# Every word that may point to an occasion already told of.
POINTERS: Final = WORDS | SPOTS | ADDRESSES | TIMES
_LONGEST: Final = 25
_OPENING: Final = frozenset({",", ":", "kata", "ujar"})
_ENDING: Final = frozenset({",", ".", "!", "?"})
OFFICIANTS: Final = frozenset({"inspektur", "komandan", "perwira"})


@dataclass(frozen=True, slots=True)
class Marks:
    """The places (items) of each line at which to look, and the lines that may count people.

    ``telling``: nouns for occasions, verbs and pointing words; ``verbs``: verbs of taking part.
    """

    quoted: frozenset[int]
    telling: dict[int, list[int]] = field(default_factory=dict)
    verbs: dict[int, list[int]] = field(default_factory=dict)
    counting: dict[int, None] = field(default_factory=dict)


TELLS, ACTS, COUNTS, WALLS = 1, 2, 4, 8


@cache
def _known() -> dict[str, int]:
    """What a word may be: a sign of an occasion, a verb of taking part, one of counting, or a
    verb of speech, which only parts what is told before it from what is told after.
    """
    short = {word for word, mode in speech().items() if mode in {"direct", "both"}}
    told = reporters() | POINTERS
    return {
        word: TELLS * (word in told) | ACTS * (word in openers()) | COUNTS * (word in BEING_THERE)
        | WALLS * (word in short)
        for word in told | short | openers() | BEING_THERE
    }  # fmt: skip


def marks(s: Scene, said: tuple[Said, ...] = ()) -> Marks:
    """Look once through the article; ``said`` are its statements.

    A title between quotation marks is looked through like other words: it is nobody's statement,
    and stands short and whole within its sentence.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> m = marks(scene(Document("x", "x", 'Rakor dibuka Edi. "Acara sukses," kata Edi.')))
    >>> m.telling, m.verbs
    ({0: [0]}, {0: [1]})
    >>> marks(scene(Document("x", "x", ""))).telling
    {}
    """
    m, known = Marks(_quoted(s, said)), _known()
    for number, line in s.body_lines():
        _look(s, m, number, line, known)
    return m


def _quoted(s: Scene, said: tuple[Said, ...]) -> frozenset[int]:
    """The tokens of what somebody says."""
    if MARKS.isdisjoint(s.index):
        return frozenset()
    signs = [i for i, w in enumerate(s.t.lowers) if w in MARKS]
    heard = {x.start for x in said if x.direct}
    spoken = [q for q in quotes(s.t, signs) if not _is_title(s, q, heard)]
    return frozenset([i for q in spoken for i in range(q.first, q.last)])


def _look(s: Scene, m: Marks, number: int, line: Line, known: dict[str, int]) -> None:
    """Note what a line tells; verbs of speech alone tell nothing."""
    found = [(k, known[w]) for k, w in enumerate(line.words) if w in known]
    if APART in line.words:
        found += [(k, known[w]) for k, w in _apart(line) if w in known]
    for k in line.things:
        item = line.items[k]
        if type(item) is EventMention:
            found.append((k, TELLS))
        elif type(item) is PostMention and s.t.lowers[item.first] in OFFICIANTS:
            found.append((k, ACTS))
    if m.quoted:
        found = [x for x in found if first_of(line[x[0]]) not in m.quoted]
    whole = 0
    for _, what in found:
        whole |= what
    if not whole & ~WALLS:
        return
    found.sort()
    if whole & TELLS:
        m.telling[number] = [k for k, what in found if what & (TELLS | WALLS)]
    if whole & ACTS:
        m.verbs[number] = [k for k, what in found if what & ACTS]
    if whole & COUNTS:
        m.counting[number] = None


def _apart(line: Line) -> list[tuple[int, str]]:
    """The verbs whose "di" stands apart: di buka."""
    words = line.words
    return [(k, APART + words[k + 1]) for k, w in enumerate(words[:-1]) if w == APART]


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
