"""What the article reports as said: by whom, in which words, directly or not.

Quotations come first in a sentence, then the verbs around them; :data:`QUOTE_RULES` find the
speaker of a quotation, :data:`CUE_RULES` read what a verb of speech makes of its sentence,
:data:`LINE_RULES` hear a speech that goes on without one. Each decides or abstains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from pamong.find.mentions import NameMention, PostMention
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.join import cues
from pamong.join.cues import Cue, cue_at, spots
from pamong.join.quotes import MARKS, Quote, quotes
from pamong.join.speakers import (
    Speaker,
    Talk,
    resolved,
    speaker_at,
    subject_of,
    talk,
    topic,
    word,
)
from pamong.join.tenures import Held
from pamong.link.scene import Scene


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a quotation is; ``person`` is None where the article does not tell."""

    person: int | None
    by: str
    line: int
    confidence: float


@dataclass(slots=True)
class Gathering:
    """The statements found so far, and what is still to be read."""

    talk: Talk
    cues: dict[int, list[Cue]]
    quotes: tuple[Quote, ...]
    found: list[Said] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    indirect: dict[int, Said] = field(default_factory=dict)

    @property
    def s(self) -> Scene:
        """The article."""
        return self.talk.s

    @property
    def t(self) -> Tokens:
        """Its words."""
        return self.talk.s.t


@dataclass(frozen=True, slots=True)
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


QuoteRule: TypeAlias = Callable[[Gathering, Quote], Owner | None]
CueRule: TypeAlias = Callable[[Gathering, Spot], Said | None]
LineRule: TypeAlias = Callable[[Gathering, int], Said | None]

_DIRECT: Final = {"name": 0.97, "role": 0.92, "pronoun": 0.9, "epithet": 0.8, "implied": 0.6}
_INDIRECT: Final = {"name": 0.9, "role": 0.85, "pronoun": 0.8, "epithet": 0.7, "implied": 0.6}
_STOPS: Final = frozenset({",", ".", ";", "!", "?", ""})
_LEADS: Final = frozenset({",", ":", "\u2013", "\u2014", "-", "(", ")", "bahwa"})
_THUS: Final = frozenset({"demikian", "begitu", "demikianlah"})
_THAT: Final = frozenset({"ini", "itu", "tersebut"})
# What may stand between a speaker and the words said.
_SKIPPED: Final = frozenset({",", ":", "bahwa", "kalau", "pula", "juga", "lagi", "kembali", "\u2013"})
# What may follow ", kata X" or ", ujarnya" when no comma or stop does.
_ONWARD: Final = frozenset({
    "saat", "usai", "kepada", "di", "dalam", "pada", "ketika", "seusai", "sambil", "seraya",
    "mengenai", "soal", "waktu", "kala", "singkat", "lagi", "melalui", "dengan", "menanggapi",
    "menjawab", "menjelaskan", "menambahkan", "terkait", "selepas", "sembari", "didampingi",
    "penuh", "lewat", "tentang", "menutup", "mengakhiri", "kemarin", "tadi", "yang", "(",
})  # fmt: skip


# ---- quotations: whose are they -------------------------------------------------------------------


def _line_of(g: Gathering, q: Quote) -> int:
    return g.t.sentence[q.mark]


def _begins_speech(g: Gathering, q: Quote) -> bool:
    """Whether a quotation stands where speech does: at a beginning, after a comma, a verb."""
    first = g.t.sentences[_line_of(g, q)].start
    if q.mark == first or not q.opened:
        return True
    before = g.t.lowers[q.mark - 1]
    if before in _LEADS or before in MARKS:
        return True
    return any(cue.last == q.mark for cue in g.cues.get(_line_of(g, q), ()))


def _is_sentence(g: Gathering, q: Quote, least: int = 4) -> bool:
    """Whether a quotation is long enough for speech, or ends as a sentence does."""
    return q.last - q.first >= least or g.t.words[q.last - 1] in ".!?,"


def _after(g: Gathering, q: Quote) -> tuple[int, Line, int] | None:
    """The line and item after a quotation; a new sentence counts if it goes on with the old."""
    i = q.after
    while i < len(g.t.words) and g.t.words[i] in ",.-\u2013\u2014":
        i += 1
    if i >= len(g.t.words):
        return None
    number, last = g.t.sentence[i], g.t.sentence[q.after - 1]
    if number != last:
        if g.t.paragraph[number] != g.t.paragraph[last]:
            return None
        cue = cue_at(g.t, i)
        if not (g.t.words[i][0].islower() or (cue is not None and cue.kind == cues.SHORT)):
            return None
    return g.talk.place(i)


def _origin(g: Gathering, q: Quote) -> tuple[int, int]:
    """Where a pronoun after a quotation looks back from: the quotation's opening mark."""
    place = g.talk.place(q.mark)
    return (_line_of(g, q), 0) if place is None else (place[0], place[2])


def _owner(g: Gathering, found: Speaker, q: Quote, line: int, less: float = 0.0) -> Owner:
    person = resolved(g.talk, found, *_origin(g, q))
    return Owner(person, found.by, line, _DIRECT[found.by] - less)


def said_after(g: Gathering, q: Quote) -> Owner | None:
    """ "...", kata X; "...", ujarnya; "...", X menegaskan; "...", demikian X."""
    place = _after(g, q) if _begins_speech(g, q) else None
    if place is None:
        return None
    number, line, k = place
    thus = word(g.s, line, k) in _THUS
    k += thus
    item = line[k] if k < len(line) else None
    cue = cue_at(g.t, item) if isinstance(item, int) else None
    if cue is not None and cue.kind in {cues.SHORT, cues.PASSIVE}:
        return _of_cue(g, q, Spot(cue, number, line, k))
    if isinstance(item, int) and g.t.words[q.last - 1] == ",":
        found = _unknown_verb(g, number, line, k)
        if found is not None:
            return _owner(g, found, q, number, 0.1)
    return _speaker_first(g, q, number, k, thus)


def _of_cue(g: Gathering, q: Quote, spot: Spot) -> Owner | None:
    if spot.cue.theirs:
        return _owner(g, Speaker(None, "pronoun", 0, back=True), q, spot.number)
    found = speaker_at(g.talk, spot.number, spot.next, loose=True)
    if found is None:
        found = Speaker(None, "implied", 0, back=True)
    return _owner(g, found, q, spot.number)


def _unknown_verb(g: Gathering, number: int, line: Line, k: int) -> Speaker | None:
    """A speaker after a small word that no table knows: "...," wejang Edi; "...," kelakarnya."""
    verb = word(g.s, line, k)
    if not verb.isalpha() or not g.t.words[_token(line, k)].islower():
        return None
    if verb.endswith("nya") and word(g.s, line, k + 1) in _STOPS | _ONWARD:
        return Speaker(None, "pronoun", k + 1, back=True)
    found = speaker_at(g.talk, number, k + 1)
    return None if found is None or found.by == "role" else found


def _token(line: Line, k: int) -> int:
    item = line[k]
    return item if isinstance(item, int) else item.first


def _speaker_first(g: Gathering, q: Quote, number: int, k: int, thus: bool) -> Owner | None:
    """ "...", Edi menegaskan; "...", demikian Edi."""
    found = speaker_at(g.talk, number, k)
    if found is None:
        return None
    line = g.s.lines[number]
    at = found.last
    item = line[at] if at < len(line) else None
    cue = cue_at(g.t, item) if isinstance(item, int) else None
    if thus or (cue is not None and cue.kind in {cues.SAYING, cues.SHORT}):
        return _owner(g, found, q, number)
    return None


def led_in(g: Gathering, q: Quote) -> Owner | None:
    """X mengatakan, "..."; kata X: "..."; Menurut X, "..."; X: "..."."""
    number = _line_of(g, q)
    if not (q.opened and _begins_speech(g, q) and _is_sentence(g, q)):
        return None
    for cue in reversed(g.cues.get(number, ())):
        place = g.talk.place(cue.first) if cue.first < q.mark <= cue.last + 16 else None
        if place is not None:
            found = _speaker_of(g, Spot(cue, *place))
            if found is not None:
                return Owner(resolved(g.talk, found, number, place[2]), found.by, number,
                             _DIRECT[found.by])  # fmt: skip
    return _before_colon(g, q)


def _speaker_of(g: Gathering, spot: Spot) -> Speaker | None:
    """The speaker of any cue, before or after it."""
    if spot.cue.kind == cues.SAYING:
        return subject_of(g.talk, spot.number, spot.k)
    if spot.cue.theirs:
        return Speaker(None, "pronoun", spot.next, back=True)
    if spot.cue.kind in {cues.SHORT, cues.SOURCE, cues.PASSIVE}:
        return speaker_at(g.talk, spot.number, spot.next, spot.cue.kind == cues.SHORT)
    return None


def _before_colon(g: Gathering, q: Quote) -> Owner | None:
    """X: "..." """
    place = g.talk.place(q.mark)
    if place is None or word(g.s, place[1], place[2] - 1) != ":":
        return None
    number, line, k = place
    person = g.s.people.of(line[k - 2]) if k >= 2 else None
    return None if person is None else Owner(person, "name", number, 0.85)


def told_of_after(g: Gathering, q: Quote) -> Owner | None:
    """ "...." Hal itu disampaikan X; the next sentence says whose the words were."""
    following = g.t.sentence[q.after - 1] + 1
    if following >= len(g.s.lines) or not (_begins_speech(g, q) and _is_sentence(g, q)):
        return None
    line = g.s.lines[following]
    if word(g.s, line, 0) not in _THUS and word(g.s, line, 1) not in _THAT:
        return None
    for cue in g.cues.get(following, ())[:2]:
        place = g.talk.place(cue.first)
        if cue.kind == cues.PASSIVE and not cue.theirs and place is not None and place[2] <= 4:
            found = speaker_at(g.talk, following, place[2] + 1)
            if found is not None and found.person is not None:
                return Owner(found.person, found.by, following, _DIRECT[found.by] - 0.1)
    return None


def goes_on(g: Gathering, q: Quote) -> Owner | None:
    """A quotation right after the words of somebody is his: "...", kata X. "..."."""
    number = _line_of(g, q)
    if not (_begins_speech(g, q) and _is_sentence(g, q)):
        return None
    if number in g.talk.told and q.mark > g.t.sentences[number].start:
        return Owner(g.talk.told[number], "implied", number, 0.8)
    person = g.talk.told.get(number - 1)
    if person is None or q.mark != g.t.sentences[number].start:
        return None
    same = g.t.paragraph[number] == g.t.paragraph[number - 1]
    if same or (g.found and g.found[-1].direct and number - 1 in g.found[-1].lines):
        return Owner(person, "implied", number, 0.7 if same else 0.6)
    return None


def stands_alone(g: Gathering, q: Quote) -> Owner | None:
    """A whole sentence between marks and nobody near it: the person last spoken of, perhaps."""
    number = _line_of(g, q)
    if q.mark != g.t.sentences[number].start or not (q.opened and q.closed):
        return None
    if not _is_sentence(g, q, 100) or q.last - q.first < 5:
        return None
    return Owner(topic(g.talk, number, 0), "implied", number, 0.5)


QUOTE_RULES: Final[tuple[QuoteRule, ...]] = (
    said_after,
    led_in,
    told_of_after,
    goes_on,
    stands_alone,
)


# ---- verbs: what do they make of their sentence ---------------------------------------------------

# Clauses of circumstance that end the words said.
_TAILS: Final = frozenset({"menyusul", "usai", "seusai", "sambil", "seraya", "sembari", "selepas"})
_THANKS: Final = frozenset({"mengucapkan", "mengapresiasi", "menyambut", "berterima", "bersyukur"})
_COURTESY: Final = frozenset({"apresiasi", "terima", "selamat", "duka", "belasungkawa", "rasa",
                              "ucapan", "permohonan", "penghargaan", "maaf"})  # fmt: skip
_PAPERS: Final = frozenset({
    "sambutan", "sambutannya", "pidato", "laporan", "nota", "jawaban", "pandangan", "bantuan",
    "penghargaan", "santunan", "lkpj", "aspirasi", "materi", "surat", "hasil", "dokumen", "pokok",
    "rancangan", "raperda", "ranperda", "pendapat", "penjelasan", "keterangan", "arahan", "paparan",
    "orasi", "usulan", "salam", "amanat", "informasi", "sejumlah", "beberapa", "tausiyah",
})  # fmt: skip
_CLAUSE: Final = frozenset({"bahwa", "agar", "supaya", ",", ":", "kalau"})


def _tail_cut(t: Tokens, first: int, last: int) -> int:
    """Where the words said end before a clause of circumstance: ..., menyusul pernyataan Bupati."""
    for i in range(first + 2, last - 1):
        if t.words[i] == "," and t.lowers[i + 1] in _TAILS:
            return i
    return last


def _content(g: Gathering, number: int, first: int) -> tuple[int, int, tuple[int, ...]] | None:
    """The words said from a token on, as offsets, and their lines; None where there are none.

    A sentence that goes on in small letters after a full stop is one with the next; then the
    last full stop is part of the words, since others are.
    """
    t = g.t
    lines = [number]
    while _runs_on(t, lines[-1]):
        lines.append(lines[-1] + 1)
    last = t.sentences[lines[-1]].stop
    while first < last and t.lowers[first] in _SKIPPED:
        first += 1
    if len(lines) == 1:
        while last > first and (t.words[last - 1] in ".," or t.words[last - 1] in MARKS):
            last -= 1
        last = _tail_cut(t, first, last)
    if last - first < 2:
        return None
    return t.starts[first], t.ends[last - 1], tuple(lines)


def _runs_on(t: Tokens, number: int) -> bool:
    following = number + 1
    return (
        following < len(t.sentences)
        and t.paragraph[following] == t.paragraph[number]
        and t.words[t.sentences[following].start][0].islower()
    )


def _said(g: Gathering, spot: Spot, found: Speaker, content: tuple[int, int, tuple[int, ...]] | None,
          rule: str, at: int) -> Said | None:  # fmt: skip
    """A statement of one sentence, None where the speaker is unknown."""
    person = resolved(g.talk, found, spot.number, at)
    if person is None:
        return None
    start, end, lines = content if content is not None else (None, None, (spot.number,))
    return Said(person, start, end, False, found.by, lines, _INDIRECT[found.by], rule,
                _voice(g, spot.number, person), spot.number)  # fmt: skip


def _voice(g: Gathering, number: int, person: int) -> int | None:
    """Who read the words out: dalam sambutan yang dibacakan Sekda Sunggono."""
    for cue in g.cues.get(number, ()):
        place = g.talk.place(cue.first) if cue.kind == cues.READING else None
        if place is not None:
            found = speaker_at(g.talk, number, place[2] + 1)
            if found is not None and found.person not in {None, person}:
                return found.person
    return None


def according_to(g: Gathering, spot: Spot) -> Said | None:
    """Menurut X, ...; menurutnya, ..."""
    if spot.cue.kind != cues.SOURCE:
        return None
    found = _speaker_of(g, spot)
    if found is None:
        return None
    at = _past_circumstance(g, spot.line, found.last)
    content = _from_item(g, spot, at)
    if content is None:
        content = _before_item(g, spot, spot.k)
    return _said(g, spot, found, content, "according_to", spot.k)


def _past_circumstance(g: Gathering, line: Line, k: int) -> int:
    """Step over words between a speaker and the comma after him: Menurut Indra ketika itu, ..."""
    if word(g.s, line, k) in _ONWARD:
        for at in range(k, min(k + 12, len(line))):
            if word(g.s, line, at) == ",":
                return at
    return k


def _from_item(g: Gathering, spot: Spot, k: int) -> tuple[int, int, tuple[int, ...]] | None:
    return _content(g, spot.number, _token(spot.line, k)) if k < len(spot.line) else None


def _before_item(g: Gathering, spot: Spot, k: int) -> tuple[int, int, tuple[int, ...]] | None:
    """The words from the beginning of the sentence, without a dateline, to item ``k``."""
    first = _body_start(g, spot.number)
    last = _token(spot.line, k)
    while last > first and g.t.words[last - 1] in ",.":
        last -= 1
    if last - first < 2:
        return None
    return g.t.starts[first], g.t.ends[last - 1], (spot.number,)


def _body_start(g: Gathering, number: int) -> int:
    """The first token of a sentence after its dateline."""
    r = g.t.sentences[number]
    for i in range(r.start, min(r.start + 8, r.stop)):
        if g.t.words[i] in "\u2013\u2014-" and g.t.starts[i] > g.t.ends[i - 1]:
            return i + 1
    return r.start


def put_in(g: Gathering, spot: Spot) -> Said | None:
    """..., kata dia, ...; ..., tuturnya.; Kata Edi, ...: a short verb beside its words."""
    if spot.cue.kind != cues.SHORT:
        return None
    before = word(g.s, spot.line, spot.k - 1) if spot.k else ""
    if before not in {",", "", "\u2013", "-"} or (spot.k and not before):
        return None
    found = _strict_speaker(g, spot)
    if found is None:
        return None
    following = word(g.s, spot.line, found.last)
    if not (following in _STOPS | _ONWARD) or (found.last < len(spot.line) and not following):
        return None
    if spot.k == 0:
        content = _from_item(g, spot, _past_circumstance(g, spot.line, found.last))
    elif following == "," and found.last + 2 < len(spot.line):
        content = _content(g, spot.number, _body_start(g, spot.number))
    else:
        content = _before_item(g, spot, spot.k)
    return None if content is None else _said(g, spot, found, content, "put_in", spot.k)


def _strict_speaker(g: Gathering, spot: Spot) -> Speaker | None:
    if spot.cue.theirs:
        return Speaker(None, "pronoun", spot.next, back=True)
    return speaker_at(g.talk, spot.number, spot.next)


def said_by(g: Gathering, spot: Spot) -> Said | None:
    """Dikatakan X, ...; angka itu diungkap X; seperti disampaikan X, ...; dijelaskannya, ..."""
    if spot.cue.kind != cues.PASSIVE:
        return None
    before = word(g.s, spot.line, spot.k - 1)
    first = _body_start(g, spot.number)
    begins = _token(spot.line, spot.k) == first or before in {"seperti", "sebagaimana"}
    if before == "yang" and word(g.s, spot.line, spot.k - 2) not in {"seperti", "sebagaimana"}:
        return None
    if not begins and (spot.cue.theirs or _of_paper(g, spot)):
        return None
    found = _strict_speaker(g, spot)
    if found is None:
        return None
    at = _past_circumstance(g, spot.line, found.last)
    content = _from_item(g, spot, at) if begins and word(g.s, spot.line, at) in _CLAUSE else None
    return _said(g, spot, found, content, "said_by", spot.k)


def _of_paper(g: Gathering, spot: Spot) -> bool:
    """Whether what was handed over is a paper or a speech: sambutan Bupati disampaikan Sekda."""
    return any(g.t.lowers[i] in _PAPERS
               for i in range(g.t.sentences[spot.number].start, spot.cue.first))  # fmt: skip


def says(g: Gathering, spot: Spot) -> Said | None:
    """X mengatakan (bahwa) ...; Bupati menilai ...; ia berharap ..."""
    if spot.cue.kind != cues.SAYING or not _says_something(g, spot):
        return None
    found = subject_of(g.talk, spot.number, spot.k)
    if found is None:
        return None
    kept = g.t.lowers[spot.cue.first] in _THANKS or (
        word(g.s, spot.line, spot.next) in _COURTESY
        or g.t.lowers[spot.cue.last - 1] in _COURTESY
    )
    first = spot.cue.first if kept else spot.cue.last
    content = _content(g, spot.number, first)
    return None if content is None else _said(g, spot, found, content, "says", found.last)


def _says_something(g: Gathering, spot: Spot) -> bool:
    """Whether words follow the verb, not a thing handed over or a person asked to come along."""
    verb = g.t.lowers[spot.cue.first].removesuffix("nya")
    following = word(g.s, spot.line, spot.next)
    if verb in cues.ACTS:
        return following in _CLAUSE
    if verb in {"menyampaikan", "mengumumkan", "melaporkan", "memaparkan", "mengungkapkan"}:
        return following not in _PAPERS
    if verb in {"meminta", "mengajak", "mendorong"}:
        return "ikut" not in g.t.lowers[spot.cue.last : spot.cue.last + 12]
    return True


def reported(g: Gathering, spot: Spot) -> Said | None:
    """Menyusul pernyataan X: that he spoke is reported, not what he said."""
    if spot.cue.kind != cues.REPORT:
        return None
    found = speaker_at(g.talk, spot.number, spot.next)
    if found is None or found.person is None or found.by not in {"name", "role"}:
        return None
    said = _said(g, spot, found, None, "reported", spot.k)
    return None if said is None else replace(said, confidence=0.8)


CUE_RULES: Final[tuple[CueRule, ...]] = (
    according_to,
    put_in,
    said_by,
    says,
    reported,
)


# ---- speech that goes on --------------------------------------------------------------------------

# Words of duty, aim and worth: a sentence that has one goes on with an opinion, not with events.
_MEANT: Final = frozenset({
    "harus", "perlu", "memerlukan", "membutuhkan", "penting", "bertujuan", "mesti", "wajib",
    "diharapkan", "hendaknya", "sebaiknya", "seharusnya",
})  # fmt: skip


def continues(g: Gathering, number: int) -> Said | None:
    """Ini memerlukan ...; Hal ini penting ...; Selain itu, bertujuan ...; dalam ranah inilah ...

    Only right after words reported of somebody, in the same paragraph, with nobody else named.
    """
    earlier = g.indirect.get(number - 1)
    if earlier is None or g.t.paragraph[number] != g.t.paragraph[number - 1]:
        return None
    first = _past_opening(g.t, g.t.sentences[number])
    if first is None or not _means(g, number):
        return None
    content = _content(g, number, first)
    if content is None:
        return None
    start, end, lines = content
    return Said(earlier.person, start, end, False, "implied", lines, 0.7, "continues",
                earlier.voice, number)  # fmt: skip


def _past_opening(t: Tokens, r: range) -> int | None:
    """The token after the words that take up what was said; None where there are none."""
    first, second = t.lowers[r.start], t.lowers[r.start + 1] if len(r) > 1 else ""
    if first == "ini":
        return r.start + 1
    if first == "hal" and second in _THAT:
        return r.start + 2
    if first == "selain" and second == "itu":
        return r.start + 2
    if first == "dalam":
        for i in range(r.start, min(r.start + 10, r.stop)):
            if t.lowers[i] == "inilah":
                return i + 1
    return None


def _means(g: Gathering, number: int) -> bool:
    line = g.s.lines[number]
    if any(isinstance(item, NameMention | PostMention) for item in line):
        return False
    r = g.t.sentences[number]
    return not _MEANT.isdisjoint(g.t.lowers[r.start : r.stop])


LINE_RULES: Final[tuple[LineRule, ...]] = (continues,)


# ---- all together ---------------------------------------------------------------------------------


def _gathering(s: Scene, held: tuple[Held, ...]) -> Gathering:
    places, marks = spots(s.t)
    found = quotes(s.t, marks)
    spoken: dict[int, list[Cue]] = {}
    end = 0
    for i in places:
        cue = cue_at(s.t, i) if i >= end else None
        if cue is not None:
            spoken.setdefault(s.t.sentence[i], []).append(cue)
            end = cue.last
    return Gathering(talk(s, held), spoken, found)


def _is_stray(g: Gathering, q: Quote) -> bool:
    """Whether a mark that nothing closes stands before a report: "Sunggono menyatakan ..."""
    if q.closed:
        return False
    for cue in g.cues.get(_line_of(g, q), ())[:1]:
        place = g.talk.place(cue.first)
        if cue.kind == cues.SAYING and place is not None and place[2] <= 4:
            return subject_of(g.talk, place[0], place[2]) is not None
    return False


def _shortened(g: Gathering, q: Quote) -> Quote:
    """A quotation without its end, cut before the verb of speech in it: "Kami siap, kata Edi."""
    if q.closed:
        return q
    for number in range(_line_of(g, q), g.t.sentence[q.last - 1] + 1):
        for cue in g.cues.get(number, ()):
            if cue.kind == cues.SHORT and cue.first > q.first and g.t.words[cue.first - 1] == ",":
                return replace(q, last=cue.first, after=cue.first)
    return q


def _quoted(g: Gathering, q: Quote) -> Said | None:
    """The statement a quotation makes, None where it is a title or nobody is known to say it."""
    for rule in QUOTE_RULES:
        owner = rule(g, q)
        if owner is not None:
            break
    else:
        return None
    inside = range(_line_of(g, q), g.t.sentence[q.last - 1] + 1)
    g.taken.update({*inside, owner.line})
    if owner.person is None:
        return None
    last = q.last - (g.t.words[q.last - 1] == "," and q.last - q.first > 1)
    g.talk.told.update(dict.fromkeys((*inside, owner.line), owner.person))
    return Said(owner.person, g.t.starts[q.first], g.t.ends[last - 1], True, owner.by,
                tuple(sorted({*inside, owner.line})), owner.confidence, rule.__name__,
                _voice(g, owner.line, owner.person), inside.start)  # fmt: skip


def _spoken(g: Gathering, number: int, quoted: list[Quote]) -> Iterator[Said]:
    """The statements that the verbs of one sentence make: one, and any speech it points to."""
    for cue in g.cues.get(number, ()):
        if any(q.mark <= cue.first < q.after for q in quoted):
            continue
        if number in g.taken and cue.kind != cues.REPORT:
            continue
        place = g.talk.place(cue.first)
        said = None if place is None else _by_rules(g, Spot(cue, *place))
        if said is not None:
            if cue.kind != cues.REPORT:
                _remember(g, said)
            yield said


def _by_rules(g: Gathering, spot: Spot) -> Said | None:
    for rule in CUE_RULES:
        said = rule(g, spot)
        if said is not None:
            return said
    return None


def _remember(g: Gathering, said: Said) -> None:
    for line in said.lines:
        g.taken.add(line)
        g.talk.told[line] = said.person
        g.indirect[line] = said


def statements(s: Scene, held: tuple[Held, ...]) -> tuple[Said, ...]:
    """What the article reports as said, in text order; ``held`` tells whom a role stands for.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def heard(text):
    ...     s = scene(Document("x", "x", text))
    ...     return [(s.people.known[x.person].name, text[x.start:x.end], x.by)
    ...             for x in statements(s, holdings(s))]
    >>> heard('"Kami siap," kata Bupati Kukar Edi Damansyah. Ia berharap warga bersabar.')
    [('Edi Damansyah', 'Kami siap', 'name'), ('Edi Damansyah', 'warga bersabar', 'pronoun')]
    >>> heard("")
    []
    >>> heard('Bupati Kukar Edi Damansyah membuka pameran "Kukar Idaman Terbaik" di Tenggarong.')
    []
    """
    g = _gathering(s, held)
    if not (g.cues or g.quotes):
        return ()
    waiting = [q for q in (_shortened(g, q) for q in g.quotes) if not _is_stray(g, q)]
    by_line: dict[int, list[Quote]] = {}
    for q in waiting:
        by_line.setdefault(_line_of(g, q), []).append(q)
    for number in range(s.t.headline, len(s.lines)):
        for q in by_line.get(number, ()):
            said = _quoted(g, q)
            if said is not None:
                g.found.append(said)
        if number in g.cues:
            g.found.extend(_spoken(g, number, waiting))
        if number not in g.taken:
            for rule in LINE_RULES:
                said = rule(g, number)
                if said is not None:
                    _remember(g, said)
                    g.found.append(said)
    return tuple(sorted(g.found, key=lambda x: (x.at, -1 if x.start is None else x.start)))


__all__ = ["CUE_RULES", "LINE_RULES", "QUOTE_RULES", "Said", "statements"]
