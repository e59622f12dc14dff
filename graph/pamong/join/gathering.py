"""What is gathered while an article's statements are read: cues, quotations, who spoke where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.join import cues
from pamong.join.cues import Cue, cue_at, spots
from pamong.join.held import Held
from pamong.join.quotes import Quote, quotes
from pamong.join.speakers import Speaker, Talk, speaker_at, talk
from pamong.join.subjects import subject_of
from pamong.link.scene import Scene

Words: TypeAlias = tuple[int, int, tuple[int, ...]]  # offsets of the words said, their lines

# How sure a quotation's speaker is, by how he is named; and an indirect statement's.
DIRECT: Final = {"name": 0.97, "role": 0.92, "pronoun": 0.9, "epithet": 0.8, "implied": 0.6}
INDIRECT: Final = {"name": 0.9, "role": 0.85, "pronoun": 0.8, "epithet": 0.7, "implied": 0.6}
# What a speaker's words end with.
STOPS: Final = frozenset({",", ".", ";", "!", "?", ""})
# What may follow ", kata X" or ", ujarnya" when no comma or stop does.
ONWARD: Final = frozenset({
    "saat", "usai", "kepada", "di", "dalam", "pada", "ketika", "seusai", "sambil", "seraya",
    "mengenai", "soal", "waktu", "kala", "singkat", "lagi", "melalui", "dengan", "menanggapi",
    "menjawab", "menjelaskan", "menambahkan", "terkait", "selepas", "sembari", "didampingi",
    "penuh", "lewat", "tentang", "menutup", "mengakhiri", "kemarin", "tadi", "yang", "(",
})  # fmt: skip


@dataclass(slots=True, unsafe_hash=True)
class Said:
    """One statement.

    ``person`` and ``voice`` (who read it out) are numbers of the scene's persons; ``start`` and
    ``end`` the offsets of the words said, None where only the act is reported; ``by`` is name,
    role, pronoun, epithet or implied; ``lines`` the sentences it rests on, ``at`` the one in
    which it starts.
    """

    person: int
    start: int | None
    end: int | None
    direct: bool
    by: str
    lines: tuple[int, ...]
    confidence: float
    rule: str
    voice: int | None
    at: int


@dataclass(slots=True)
class Gathering:
    """The cues and quotations of an article, and what earlier ones leave for later ones.

    ``taken`` are the sentences whose statement is found, ``quoted`` those with a quotation of
    somebody known; ``indirect`` has the reported words of a sentence, ``voices`` who read out.
    """

    talk: Talk
    s: Scene
    t: Tokens
    cues: dict[int, list[Cue]]
    quotes: tuple[Quote, ...]
    taken: set[int] = field(default_factory=set)
    quoted: set[int] = field(default_factory=set)
    indirect: dict[int, Said] = field(default_factory=dict)
    voices: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True, unsafe_hash=True)
class Spot:
    """A cue in its line: the number of the line, and the item at which the cue begins."""

    cue: Cue
    number: int
    line: Line
    k: int

    @property
    def next(self) -> int:
        """The item after the cue."""
        return self.k + self.cue.last - self.cue.first


def speaker_of(g: Gathering, spot: Spot) -> Speaker | None:
    """The speaker of any cue, before or after it."""
    if spot.cue.kind == cues.SAYING:
        return subject_of(g.talk, spot.number, spot.k)
    if spot.cue.theirs:
        return Speaker(None, "pronoun", spot.next, back=True)
    if spot.cue.kind in {cues.SHORT, cues.SOURCE, cues.PASSIVE}:
        return speaker_at(g.talk, spot.number, spot.next, spot.cue.kind == cues.SHORT)
    return None


def voice_in(g: Gathering, lines: tuple[int, ...], person: int, by: str) -> int | None:
    """Who read the words out for their author, None where he spoke himself.

    Dalam sambutan yang dibacakan Sekda names the reader; "katanya" after it keeps him.
    """
    voice = _reader(g, lines[-1], person)
    before = lines[0] - 1
    if voice is None and by in {"pronoun", "implied"} and g.talk.told.get(before) == person:
        voice = g.voices.get(before)
    if voice is not None:
        g.voices.update(dict.fromkeys(lines, voice))
    return voice


def _reader(g: Gathering, number: int, person: int) -> int | None:
    for cue in g.cues.get(number, ()):
        place = g.talk.place(cue.first) if cue.kind == cues.READING else None
        if place is not None:
            found = speaker_at(g.talk, number, place[2] + 1)
            if found is not None and found.person != person:
                return found.person
    return None


def _outside(t: Tokens, places: list[int], found: tuple[Quote, ...]) -> dict[int, list[Cue]]:
    """The cues by sentence, without those inside a quotation that is closed."""
    spoken: dict[int, list[Cue]] = {}
    closed = [q for q in found if q.closed]
    end = 0
    for i in places:
        while closed and closed[0].last <= i:
            del closed[0]
        if i < end or (closed and closed[0].first <= i):
            continue
        cue = cue_at(t, i)
        if cue is not None:
            spoken.setdefault(t.sentence[i], []).append(cue)
            end = cue.last
    return spoken


def gathering(s: Scene, held: tuple[Held, ...]) -> Gathering:
    """The cues and quotations of an article, by sentence, before any of them is read."""
    places, marks = spots(s.t)
    found = quotes(s.t, marks) if marks else ()
    return Gathering(talk(s, held), s, s.t, _outside(s.t, places, found), found)
