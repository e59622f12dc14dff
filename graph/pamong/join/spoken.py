"""What a verb of speech makes of its sentence, and speech that goes on without one.

:data:`CUE_RULES` and :data:`LINE_RULES` in order; each decides or abstains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pamong.find.mentions import NameMention, PostMention, first_of
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.join import cues
from pamong.join.gathering import (
    INDIRECT,
    ONWARD,
    STOPS,
    Gathering,
    Said,
    Spot,
    Words,
    speaker_of,
    voice_in,
)
from pamong.join.line import word
from pamong.join.quotes import MARKS
from pamong.join.speakers import THAT, Speaker, resolved, speaker_at
from pamong.join.subjects import subject_of
from pamong.values import replace

CueRule: TypeAlias = Callable[[Gathering, Spot], Said | None]
LineRule: TypeAlias = Callable[[Gathering, int], Said | None]

# What may stand between a speaker and the words said.
_SKIPPED: Final = frozenset({",", ":", "\u2013", "bahwa", "kalau", "jika", "pula", "juga", "lagi",
                             "kembali"})  # fmt: skip
# Clauses of circumstance that end the words said.
_TAILS: Final = frozenset({"menyusul", "usai", "seusai", "sambil", "seraya", "sembari", "selepas"})
_THANKS: Final = frozenset({"mengucapkan", "mengapresiasi", "menyambut", "berterima", "bersyukur",
                             "merasa"})  # fmt: skip
_COURTESY: Final = frozenset({"apresiasi", "terima", "selamat", "duka", "belasungkawa", "rasa",
                              "ucapan", "permohonan", "penghargaan", "maaf"})  # fmt: skip
_PAPERS: Final = frozenset({
    "sambutan", "sambutannya", "pidato", "laporan", "nota", "jawaban", "pandangan", "bantuan",
    "penghargaan", "santunan", "lkpj", "aspirasi", "materi", "surat", "hasil", "dokumen", "pokok",
    "rancangan", "raperda", "ranperda", "pendapat", "penjelasan", "keterangan", "arahan", "paparan",
    "orasi", "usulan", "salam", "amanat", "informasi", "sejumlah", "beberapa", "tausiyah",
})  # fmt: skip
_OATHS: Final = frozenset({"sumpah", "janji", "ikrar", "sumpah/janji"})
# Words that may stand before a passive verb of speech without being its subject ...
_OPENINGS: Final = frozenset({
    "seperti", "sebagaimana", "yang", "lebih", "lanjut", "jauh", "kemudian", "selanjutnya", "juga",
    "sementara", "itu", "sebelumnya", "kembali", "pula", "selain", "terakhir", ",", "hal", "senada",
    "serupa", "sama", "demikian", "ini", "tersebut", "di", "sisi", "lain", "pernyataan",
})  # fmt: skip
# ... and those of them that are, and point back to what was said before.
_POINTING: Final = frozenset({"hal", "demikian", "pernyataan"})
_CLAUSE: Final = frozenset({"bahwa", "agar", "supaya", ",", ":", "kalau"})
_STILL: Final = frozenset({"masih", "lagi", "juga"})


def _tail_cut(t: Tokens, first: int, last: int) -> int:
    """Where the words said end before a clause of circumstance: ..., menyusul pernyataan Bupati."""
    for i in range(first + 2, last - 1):
        if t.words[i] == "," and t.lowers[i + 1] in _TAILS:
            return i
    return last


def _content(g: Gathering, number: int, first: int) -> Words | None:
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
    if last <= first:
        return None
    return t.starts[first], t.ends[last - 1], tuple(lines)


def _runs_on(t: Tokens, number: int) -> bool:
    following = number + 1
    return (
        following < len(t.sentences)
        and t.paragraph[following] == t.paragraph[number]
        and t.words[t.sentences[following].start][0].islower()
    )


def _said(g: Gathering, spot: Spot, found: Speaker, content: Words | None, rule: str,
          at: int) -> Said | None:  # fmt: skip
    """A statement of one sentence, None where the speaker is unknown."""
    person = resolved(g.talk, found, spot.number, at)
    if person is None:
        return None
    start, end, lines = content if content is not None else (None, None, (spot.number,))
    return Said(person, start, end, False, found.by, lines, INDIRECT[found.by], rule,
                voice_in(g, lines, person, found.by), spot.number)  # fmt: skip


def according_to(g: Gathering, spot: Spot) -> Said | None:
    """Menurut X, ...; menurutnya, ..."""
    if spot.cue.kind != cues.SOURCE:
        return None
    found = speaker_of(g, spot)
    if found is None:
        return None
    at = _past_circumstance(g, spot.line, found.last)
    content = _from_item(g, spot, at)
    if content is None:
        content = _before_item(g, spot, spot.k)
    return _said(g, spot, found, content, "according_to", spot.k)


def _past_circumstance(g: Gathering, line: Line, k: int) -> int:
    """Step over words between a speaker and the comma after him: Menurut Indra ketika itu, ..."""
    if word(g.s, line, k) in ONWARD:
        for at in range(k, min(k + 12, len(line))):
            if word(g.s, line, at) == ",":
                return at
    return k


def _from_item(g: Gathering, spot: Spot, k: int) -> Words | None:
    return _content(g, spot.number, first_of(spot.line[k])) if k < len(spot.line) else None


def _before_item(g: Gathering, spot: Spot, k: int) -> Words | None:
    """The words from the beginning of the sentence, without a dateline, to item ``k``."""
    first = _body_start(g, spot.number)
    last = first_of(spot.line[k])
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
    if before in _STILL:
        before = word(g.s, spot.line, spot.k - 2)
    if spot.k and before not in {",", "\u2013", "-"}:
        return None
    found = _strict_speaker(g, spot)
    if found is None:
        return None
    following = word(g.s, spot.line, found.last)
    if not _stops(spot, found, following):
        return None
    if spot.k == 0:
        content = _from_item(g, spot, _past_circumstance(g, spot.line, found.last))
    elif following not in STOPS - {","} | ONWARD and found.last + 2 < len(spot.line):
        content = _content(g, spot.number, _body_start(g, spot.number))
    else:
        content = _before_item(g, spot, spot.k)
    return None if content is None else _said(g, spot, found, content, "put_in", spot.k)


def _stops(spot: Spot, found: Speaker, following: str) -> bool:
    """Whether an inserted "kata X" ends after its speaker; a name ends it without a comma too."""
    if found.by == "name" and spot.k:
        return True
    known = bool(following) or found.last >= len(spot.line)
    return known and following in STOPS | ONWARD


def _strict_speaker(g: Gathering, spot: Spot) -> Speaker | None:
    if spot.cue.theirs:
        return Speaker(None, "pronoun", spot.next, back=True)
    return speaker_at(g.talk, spot.number, spot.next)


def said_by(g: Gathering, spot: Spot) -> Said | None:
    """Dikatakan X, ...; angka itu diungkap X; seperti disampaikan X, ...; dijelaskannya, ..."""
    if spot.cue.kind != cues.PASSIVE:
        return None
    before = g.t.lowers[_body_start(g, spot.number) : spot.cue.first]
    begins = _OPENINGS.issuperset(before)
    if not begins and (spot.cue.theirs or before[-1] == "yang" or _of_paper(before)):
        return None
    found = _strict_speaker(g, spot)
    if found is None:
        return None
    content = _announced(g, spot, found) if begins else None
    if content is None and resolved(g.talk, found, spot.number, spot.k) == g.talk.told.get(
        spot.number - 1
    ):
        return None
    return _said(g, spot, found, content, "said_by", spot.k)


def _announced(g: Gathering, spot: Spot, found: Speaker) -> Words | None:
    """The words after a passive verb and its speaker, where it is they that follow.

    Hal itu disampaikan X, Senin, tells the day; dikatakan X, jalan itu baik, tells the words.
    """
    at = _past_circumstance(g, spot.line, found.last)
    following = word(g.s, spot.line, at)
    if spot.cue.theirs and following not in ONWARD | STOPS:
        return _from_item(g, spot, at)
    if following not in _CLAUSE:
        return None
    points = g.t.lowers[_body_start(g, spot.number)] in _POINTING
    return None if points and following != "bahwa" else _from_item(g, spot, at)


def _of_paper(before: tuple[str, ...]) -> bool:
    """Whether what was handed over is a paper or a speech: sambutan Bupati disampaikan Sekda."""
    return not _PAPERS.isdisjoint(before)


def says(g: Gathering, spot: Spot) -> Said | None:
    """X mengatakan (bahwa) ...; Bupati menilai ...; ia berharap ..."""
    if spot.cue.kind != cues.SAYING or not _says_something(g, spot):
        return None
    found = subject_of(g.talk, spot.number, spot.k)
    if found is None:
        return None
    kept = g.t.lowers[spot.cue.first] in _THANKS or (
        word(g.s, spot.line, spot.next) in _COURTESY or g.t.lowers[spot.cue.last - 1] in _COURTESY
    )
    first = spot.cue.first if kept else spot.cue.first + 1
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
    if verb == "mengucapkan":
        return following not in _OATHS
    if verb in {"meminta", "mengajak"} and _is_official(spot.line, spot.next):
        return "ikut" not in g.t.lowers[spot.cue.last : spot.cue.last + 12]
    return True


def _is_official(line: Line, k: int) -> bool:
    return k < len(line) and isinstance(line[k], PostMention | NameMention)


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


# ---- speech that goes on ------------------------------------------------------------------------

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
    sure = 0.6 if g.t.lowers[g.t.sentences[number].start] == "dalam" else 0.8
    return Said(earlier.person, start, end, False, "implied", lines, sure, "continues",
                earlier.voice, number)  # fmt: skip


def _past_opening(t: Tokens, r: range) -> int | None:
    """The token after the words that take up what was said; None where there are none."""
    first, second = t.lowers[r.start], t.lowers[r.start + 1] if len(r) > 1 else ""
    if first == "ini":
        return r.start + 1
    if first == "hal" and second in THAT:
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
    if any(isinstance(item, NameMention | PostMention) for item in line.items):
        return False
    r = g.t.sentences[number]
    return not _MEANT.isdisjoint(g.t.lowers[r.start : r.stop])


LINE_RULES: Final[tuple[LineRule, ...]] = (continues,)


def spoken(g: Gathering, number: int) -> Iterator[Said]:
    """The statements that the verbs of one sentence make: one, and any speech it points to."""
    for cue in g.cues[number]:
        if number in g.taken and cue.kind != cues.REPORT:
            continue
        place = g.talk.place(cue.first)
        said = None if place is None else _by_rules(g, Spot(cue, *place))
        if said is not None:
            if cue.kind != cues.REPORT:
                _remember(g, said)
            yield said


def going_on(g: Gathering, number: int) -> Iterator[Said]:
    """The statement of a sentence that goes on with speech, without any verb for it."""
    for rule in LINE_RULES:
        said = rule(g, number)
        if said is not None:
            _remember(g, said)
            yield said
            return


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
