"""Lists that go on over sentences and lines, and whom those after an inauguration put into office.

A menjadi Camat X; jabatan Y kini diisi B; 1. C, Kepala Dinas Z.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import BodyMention, Item, PostMention, RegionMention
from pamong.find.scan import Line
from pamong.join.actors import Actor, Cast, Group, actors
from pamong.join.cues import SAYING, SHORT, cue_at, sayings
from pamong.join.line import word
from pamong.join.marks import ADDRESSES

# Words by which somebody is said to get a post.
_GETTING: Final = frozenset({
    "menjadi", "sebagai", "dipercaya", "dipercayakan", "ditetapkan", "didapuk", "menyandang",
    "dilantik", "dikukuhkan", "dimutasi", "dipindah", "dipindahkan", "dipindahtugaskan",
    "bergeser", "digeser", "dirotasi", "dipromosikan", "promosi", "menempati", "menduduki",
    "mengisi", "diisi", "dijabat", "diberikan", "diserahkan", "diamanahi", "amanah",
    "kepercayaan", "bertugas", "ditempatkan", "ditugaskan", "definitif", "memimpin", "adalah",
    "ialah",
    "yakni", "yaitu", "masing-masing", "untuk", "selaku", ":", "jabatan", "posisi", "dipegang",
    "dipimpin", "ditempati", "diduduki", "diemban", "jatuh", "terdiri", "mendapat", "mendapatkan",
})  # fmt: skip
# Those that say so of the one person whom the sentence before has put into office.
_MADE: Final = frozenset({"menjadi", "dipercaya", "ditetapkan", "didapuk", "menyandang"})
_STANDING_IN: Final = frozenset({"Plt", "Plh"})
# Sentences on who stood in meanwhile.
_FOR_NOW: Final = frozenset({"peralihan", "transisi", "cuti"})
# Words that begin a sentence which goes on with a list.
_FURTHER: Final = frozenset({
    "selanjutnya", "kemudian", "lalu", "berikutnya", "sedangkan", "sementara", "serta", "dan",
    "juga", "selain", "lainnya", "ada", "lantas", "dari",
})  # fmt: skip
_BEFORE_NOW: Final = frozenset({"sebelumnya", "semula", "sempat", "dulu", "dulunya", "tadinya",
                                "sebelum"})  # fmt: skip
_HELD_BY: Final = frozenset({"dijabat", "dipegang", "diisi", "diduduki", "ditempati", "dipimpin"})
_DIRECTLY: Final = _HELD_BY | {"langsung"}
_LEAVING: Final = frozenset({"menggantikan", "gantikan", "mengganti", "ditinggalkan",
                             "peninggalan"})  # fmt: skip
_LEFT_AFTER: Final = frozenset({"digantikan", "diganti", "pensiun", "purnatugas", "meninggal"})
_AWAY: Final = frozenset({"cuti", "pensiun", "berhalangan"})
_NOW: Final = frozenset({"kini", "dilantik", "sekarang", "dimutasi", "bergeser", "digeser"})
_OTHERS: Final = frozenset({"kepada", "mewakili", "nama", "oleh", "didampingi", "disaksikan",
                            "dihadiri", "bersama"})  # fmt: skip
_LIGHT: Final = frozenset({
    ".", ")", "(", "-", "\u2013", "\u2014", "\u2022", "*", "\u00b7", ":", ";", ",", "saudara",
    "sang", "sdr", "bapak", "ibu", "jabatan", "posisi", "juga", "dan", "serta", "\u25cf", "\u25aa",
    "/",
})  # fmt: skip


_PAIRING: Final = frozenset({"-", "\u2013", "\u2014", "(", ":"})
_BULLETS: Final = frozenset({"-", "\u2013", "\u2022", "*", "\u00b7", "\u25cf", "\u25aa"})
_NO_VERBS: Final = frozenset({"bersama", "beserta", "berserta", "dilingkungan", "diantaranya",
                              "dinas", "direktur", "mewakili", "berikut", "terkait", "menteri",
                              "tersebut", "direksi"})  # fmt: skip
_SHORT: Final = 4
_NUMBERING: Final = 4


def newcomers(c: Cast, number: int, several: bool, goes_on: bool) -> Iterator[Actor]:
    """Whom a line after an inauguration puts into office.

    ``several``: it was one of several persons; ``goes_on``: the line before did so, too. Nobody
    in a line that reports speech, nobody who only left the post or stands in for its holder.

    >>> from pamong.join.actors import cast
    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def new(text):
    ...     s = scene(Document("x", "x", text))
    ...     return [s.people.known[a.person].name
    ...             for a in newcomers(cast(s, holdings(s)), 0, True, False)]
    >>> new("Edi Damansyah menjadi Camat Tenggarong menggantikan Ali Hatala.")
    ['Edi Damansyah']
    >>> new("Jabatan Camat Tenggarong kini diisi oleh Ali Hatala.")
    ['Ali Hatala']
    >>> new("Bupati Edi Damansyah mengatakan, Ali Hatala menjadi camat.")
    []
    """
    line = c.s.lines[number]
    if _reports_speech(c, line):
        return
    words = set(line.words)
    if not words & (_GETTING if several or goes_on else _MADE) and not (
        goes_on and word(c.s, line, 0) in _FURTHER
    ):
        first = entry(c, number)
        if several and first is not None and (goes_on or first.post or _is_placed(line, first)):
            yield first
        return
    if _is_meanwhile(line, words):
        return
    for actor in actors(c, number):
        if actor.by != "role" and not _is_left(c, line, actor):
            yield actor


def _is_placed(line: Line, actor: Actor) -> bool:
    """Whether a mark and a region follow a name, as in a list: Kaspinor - Sukamara."""
    if actor.end + 1 >= len(line) or line.words[actor.end] not in _PAIRING:
        return False
    return isinstance(line[actor.end + 1], RegionMention | PostMention)


def _is_meanwhile(line: Line, words: set[str]) -> bool:
    """Whether a line names those who only stand in: tiga pelaksana harian, Plh Bupati X."""
    if words & _FOR_NOW or ("pelaksana" in words and words & {"harian", "tugas"}):
        return True
    return any(isinstance(x, PostMention) and x.capacity in _STANDING_IN for x in line)


def _reports_speech(c: Cast, line: Line) -> bool:
    words = sayings()
    if "menurut" in line.said:
        return True
    if words.isdisjoint(line.said) and ADDRESSES.isdisjoint(line.said):
        return False
    return any(
        w in ADDRESSES or (w in words and _is_cue(c, line[k]))
        for k, w in enumerate(line.words)
    )  # fmt: skip


def _is_cue(c: Cast, item: Item) -> bool:
    cue = cue_at(c.s.t, item) if isinstance(item, int) else None
    return cue is not None and cue.kind in {SAYING, SHORT}


def _is_left(c: Cast, line: Line, actor: Actor) -> bool:
    """Whether somebody is only named as the one before: menggantikan X; sebelumnya dijabat X."""
    before = word(c.s, line, actor.at - 1)
    after = {word(c.s, line, k) for k in range(actor.end, actor.end + 3)}
    if after & _AWAY:
        return True
    if after & _NOW and before not in {"oleh"}:
        return False
    if before == "oleh" and word(c.s, line, actor.at - 2) in _DIRECTLY:
        before = word(c.s, line, actor.at - 2)
    if before == "dari" and {"kepada", "ke"} & {word(c.s, line, k) for k in
                                                range(actor.end, actor.end + 2)}:  # fmt: skip
        return True
    if before in _LEAVING or word(c.s, line, actor.end) in _LEFT_AFTER:
        return True
    if before in _HELD_BY:
        return any(word(c.s, line, k) in _BEFORE_NOW for k in range(actor.at - 4, actor.at))
    if before == "kepada":
        placed = actor.at > 1 and isinstance(line[actor.at - 2], RegionMention)
        return not placed and not _given(c, line, actor.at)
    return before in _OTHERS


def _given(c: Cast, line: Line, at: int) -> bool:
    """Jabatan itu diberikan kepada X."""
    return any(word(c.s, line, k) in _GETTING for k in range(max(0, at - 4), at))


def entry(c: Cast, number: int) -> Actor | None:
    """The person whom a line of a list is about: 1. Edi Damansyah, Camat Tenggarong.

    None where other words than a number, a post or a body come first, or the line reports speech.
    """
    line = c.s.lines[number]
    if not line.names or not _is_light(c, line, 0):
        first = next(iter(line.names), None)
        if first != 0:
            return None
    for actor in actors(c, number):
        before = range(actor.at)
        if actor.by == "name" and all(_is_light(c, line, k) for k in before):
            return None if _reports_speech(c, line) else actor
        return None
    return None


def _is_light(c: Cast, line: Line, k: int) -> bool:
    item = line.items[k]
    if isinstance(item, int):
        here = c.s.t.lowers[item]
        return here in _LIGHT or here.isdigit() or len(here) == 1
    return isinstance(item, PostMention | BodyMention | RegionMention)


def is_bare(c: Cast, number: int) -> bool:
    """Whether a line holds no more than the number of an entry."""
    line = c.s.lines[number]
    return len(line) <= _NUMBERING and all(
        isinstance(item, int) and _is_light(c, line, k) for k, item in enumerate(line)
    )


def entries(c: Cast, number: int, everybody: bool = False) -> Iterator[tuple[int, Actor]]:
    """The persons listed a line each after a line that ends with a colon, with their lines.

    ``everybody``: a line may name several. A line of the list that names nobody is stepped over.

    After a list that ended with a stop, those of the sentences that go on with it: Juga Camat X.
    """
    opened = word(c.s, c.s.lines[number], len(c.s.lines[number]) - 1) in {":", ";", ","}
    bulleted = number + 1 < len(c.s.lines) and _is_bulleted(c, number + 1)
    opened = opened or bulleted
    for following in range(number + 1, len(c.s.lines)):
        if is_bare(c, following):
            continue
        if bulleted and not _is_bulleted(c, following):
            return  # what comes after the last item is no item
        listed = _listed_in(c, following, opened, everybody)
        if not listed and not (opened and _is_bulleted(c, following)):
            return
        for actor in listed:
            yield following, actor


def _is_bulleted(c: Cast, number: int) -> bool:
    """Whether the paragraph of a line is an item of a list."""
    paragraphs = c.s.t.paragraph
    first = bisect_left(paragraphs, paragraphs[number])
    return word(c.s, c.s.lines[first], 0) in _BULLETS


def _listed_in(c: Cast, number: int, opened: bool, everybody: bool) -> Group:
    line = c.s.lines[number]
    if opened:
        first = entry(c, number)
        if first is None:
            return ()
        return actors(c, number) if everybody and not _has_verb(line) else (first,)
    if word(c.s, line, 0) not in _FURTHER and entry(c, number) is None:
        return ()
    return () if _has_verb(line) or _reports_speech(c, line) else actors(c, number)


def _has_verb(line: Line) -> bool:
    return any(
        here == "hadir"
        or (
            here.startswith(("me", "di", "ber", "ter"))
            and len(here) > _SHORT
            and here not in _NO_VERBS
        )
        for here in line.words
    )
