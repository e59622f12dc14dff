"""Quotations that are speech, and whose: :data:`QUOTE_RULES` in order, each decides or abstains."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from pamong.find.mentions import first_of
from pamong.find.scan import Line
from pamong.join import cues
from pamong.join.cues import cue_at
from pamong.join.gathering import (
    DIRECT,
    ONWARD,
    STOPS,
    Gathering,
    Said,
    Spot,
    speaker_of,
    voice_in,
)
from pamong.join.line import word
from pamong.join.quotes import MARKS, Quote
from pamong.join.speakers import THAT, Speaker, resolved, speaker_at, topic
from pamong.join.subjects import subject_of
from pamong.values import replace


@dataclass(slots=True, unsafe_hash=True)
class Owner:
    """Whose a quotation is; ``person`` is None where the article does not tell."""

    person: int | None
    by: str
    line: int
    confidence: float


QuoteRule: TypeAlias = Callable[[Gathering, Quote], Owner | None]

_LEADS: Final = frozenset({",", ":", "\u2013", "\u2014", "-", "(", ")", "bahwa"})
# After a quotation and a name without any verb: to whom, when or where it was said.
_TO: Final = frozenset({"kepada", "usai", "seusai", "saat", "ketika", "di"})
_THUS: Final = frozenset({"demikian", "begitu", "demikianlah"})
_NO_VERBS: Final = frozenset({"dan", "serta", "oleh", "untuk", "dari", "yang", "kepada", "bersama",
                              "di", "dengan", "pada", "dalam", "karena", "atau", "saat", "maka",
                              "sebelum", "sesudah", "setelah", "bagi", "antara"})  # fmt: skip


def _line_of(g: Gathering, q: Quote) -> int:
    return g.t.sentence[q.mark]


def _begins_speech(g: Gathering, q: Quote) -> bool:
    """Whether a quotation stands where speech does: at a beginning, after a comma, a verb."""
    first = g.t.sentences[_line_of(g, q)].start
    if q.mark == first or not q.opened:
        return True
    before = g.t.lowers[q.mark - 1]
    if before in _LEADS or before in MARKS or before == ".":
        return True
    return any(cue.last == q.mark for cue in g.cues.get(_line_of(g, q), ()))


def _is_sentence(g: Gathering, q: Quote, least: int = 4) -> bool:
    """Whether a quotation is long enough for speech, or ends as a sentence does."""
    return q.last - q.first >= least or g.t.words[q.last - 1] in ".!?,"


def _of_their(g: Gathering, spot: Spot) -> Speaker:
    """The speaker of ujarnya: a pronoun, or a name right after it (ujarnya Kerry)."""
    person = g.s.people.of(spot.line[spot.next]) if spot.next < len(spot.line) else None
    if person is not None:
        return Speaker(person, "name", spot.next + 1)
    return Speaker(None, "pronoun", spot.next, back=True)


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
    return Owner(person, found.by, line, DIRECT[found.by] - less)


def said_after(g: Gathering, q: Quote) -> Owner | None:
    """ "...", kata X; "...", ujarnya; "...", X menegaskan; "...", demikian X."""
    place = _after(g, q) if _begins_speech(g, q) else None
    if place is None:
        return None
    number, line, k = place
    thus = word(g.s, line, k) in _THUS
    k += thus
    item = line.items[k] if k < len(line) else None
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
        return _owner(g, _of_their(g, spot), q, spot.number)
    found = speaker_at(g.talk, spot.number, spot.next, loose=True)
    if found is None:
        found = Speaker(None, "implied", 0, back=True)
    return _owner(g, found, q, spot.number)


def _unknown_verb(g: Gathering, number: int, line: Line, k: int) -> Speaker | None:
    """A speaker after a small word that no table knows: "...," wejang Edi; "...," kelakarnya."""
    verb = word(g.s, line, k)
    if not verb.isalpha() or verb in _NO_VERBS or not g.t.words[first_of(line[k])].islower():
        return None
    if verb.endswith("nya") and word(g.s, line, k + 1) in STOPS | ONWARD:
        return Speaker(None, "pronoun", k + 1, back=True)
    return speaker_at(g.talk, number, k + 1)


def _speaker_first(g: Gathering, q: Quote, number: int, k: int, thus: bool) -> Owner | None:
    """ "...", Edi menegaskan; "...", demikian Edi; "...," Bupati Edi, kepada wartawan."""
    found = speaker_at(g.talk, number, k)
    if found is None:
        return None
    line = g.s.lines[number]
    at = found.last
    item = line[at] if at < len(line) else None
    cue = cue_at(g.t, item) if isinstance(item, int) else None
    if thus or (cue is not None and cue.kind in {cues.SAYING, cues.SHORT}):
        return _owner(g, found, q, number)
    if g.t.words[q.last - 1] == "," and word(g.s, line, at + (word(g.s, line, at) == ",")) in _TO:
        return _owner(g, found, q, number, 0.15)
    return None


def led_in(g: Gathering, q: Quote) -> Owner | None:
    """X mengatakan, "..."; kata X: "..."; Menurut X, "..."; X: "..."."""
    number = _line_of(g, q)
    if not (q.opened and _begins_speech(g, q) and _is_sentence(g, q)):
        return None
    for cue in reversed(g.cues.get(number, ())):
        place = g.talk.place(cue.first) if cue.first < q.mark <= cue.last + 16 else None
        if place is not None:
            found = speaker_of(g, Spot(cue, *place))
            if found is not None:
                return Owner(resolved(g.talk, found, number, place[2]), found.by, number,
                             DIRECT[found.by])  # fmt: skip
    return _before_colon(g, q)


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
    if word(g.s, line, 0) not in _THUS and word(g.s, line, 1) not in THAT:
        return None
    for cue in g.cues.get(following, ())[:2]:
        place = g.talk.place(cue.first)
        if cue.kind == cues.PASSIVE and not cue.theirs and place is not None and place[2] <= 4:
            found = speaker_at(g.talk, following, place[2] + 1)
            if found is not None and found.person is not None:
                return Owner(found.person, found.by, following, DIRECT[found.by] - 0.1)
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
    if same or number - 1 in g.quoted:
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


def told_in_the_next(g: Gathering, q: Quote) -> Owner | None:
    """A speech of several paragraphs, each with its opening mark, the last with its speaker."""
    for _ in range(_PARAGRAPHS):
        other = _next_paragraph(g, q)
        if other is None:
            return None
        owner = said_after(g, other)
        if owner is not None:
            return owner
        q = other
    return None


_PARAGRAPHS: Final = 12  # no speech that an article quotes has more


def _next_paragraph(g: Gathering, q: Quote) -> Quote | None:
    """The quotation that begins right after one without its closing mark."""
    if q.closed or q.after >= len(g.t.words) or g.t.words[q.after] not in MARKS:
        return None
    at = bisect_right(g.quotes, q.after, key=attrgetter("after"))
    return g.quotes[at] if at < len(g.quotes) and g.quotes[at].mark == q.after else None


QUOTE_RULES: Final[tuple[QuoteRule, ...]] = (
    said_after,
    led_in,
    told_of_after,
    told_in_the_next,
    goes_on,
    stands_alone,
)


def is_stray(g: Gathering, q: Quote) -> bool:
    """Whether a mark that nothing closes stands before a report: "Sunggono menyatakan ..."""
    for cue in g.cues.get(_line_of(g, q), ())[:1]:
        place = g.talk.place(cue.first)
        if cue.kind == cues.SAYING and place is not None and place[2] <= 4:
            return subject_of(g.talk, place[0], place[2]) is not None
    return False


def whole(g: Gathering, q: Quote) -> Quote:
    """A quotation without its end, cut before the verb of speech in it: "Kami siap, kata Edi."""
    for number in range(_line_of(g, q), g.t.sentence[q.last - 1] + 1):
        for cue in g.cues.get(number, ()):
            if cue.kind == cues.SHORT and cue.first > q.first and g.t.words[cue.first - 1] == ",":
                return replace(q, last=cue.first, after=cue.first)
    return q


def heard(g: Gathering, q: Quote) -> Iterator[Said]:
    """The statement a quotation makes; none where it is a title or nobody is known to say it."""
    for rule in QUOTE_RULES:
        owner = rule(g, q)
        if owner is not None:
            yield from _owned(g, q, owner, rule.__name__)
            return


def _owned(g: Gathering, q: Quote, owner: Owner, rule: str) -> Iterator[Said]:
    inside = range(_line_of(g, q), g.t.sentence[q.last - 1] + 1)
    lines = tuple(sorted({*inside, owner.line}))
    g.taken.update(lines)
    g.talk.told.update(dict.fromkeys(lines, owner.person))
    if owner.person is None:
        return
    g.quoted.update(lines)
    last = q.last - (g.t.words[q.last - 1] == "," and q.last - q.first > 1)
    voice = voice_in(g, lines, owner.person, owner.by)
    yield Said(owner.person, g.t.starts[q.first], g.t.ends[last - 1], True, owner.by, lines,
               owner.confidence, rule, voice, inside.start)  # fmt: skip
