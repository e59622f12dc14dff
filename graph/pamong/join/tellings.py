"""What tells of an occasion: a noun (rapat, FGD), a verb (dilantik), words that point back.

Each telling carries the day and the place that its own clause gives. Whether two tellings are of
one occasion is decided in :mod:`pamong.join.drafts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pamong.find.mentions import EventMention, Item
from pamong.find.scan import Line
from pamong.find.verbs import APART, reporters, role_at
from pamong.join.asides import CARRIED_OUT, on_their_own, only_mentioned
from pamong.join.circumstances import (
    When,
    Where,
    clear_after,
    clear_before,
    days_in,
    ends_with,
    places_in,
)
from pamong.join.cues import SHORT, cue_at
from pamong.join.event_nouns import by_noun, is_bare, is_definite
from pamong.join.event_verbs import by_verb
from pamong.join.line import post_at, word
from pamong.join.marks import ADDRESSES, POINTERS, SPOTS, WORDS
from pamong.join.speakers import TIMES
from pamong.join.telling import AFTERWARDS, MOMENT, NOUN, PRESENCE, VERB, WORD, Telling
from pamong.join.unreal import is_denied, is_to_come
from pamong.link.scene import Scene
from pamong.values import replace

_AROUND: Final = frozenset({"sela", "sela-sela", "usai", "seusai", "selepas", "sesudah", "setelah",
                            "saat", "ketika", "dalam", "pada", "hadapan"})  # fmt: skip
_IN: Final = frozenset({"dalam", "pada", "saat", "di", "mengawali", "mengakhiri", "lewat"})
_ELECTED: Final = frozenset({"terpilih", "hasil", "pemenang", "dalam"})
_ELECTION: Final = "ev-pemilihan"
_ENDS_OF_SPEECH: Final = frozenset({",", '"', "\u201d", "'", "\u2019", "?", "!"})


def tellings(s: Scene, number: int, places: Sequence[int]) -> tuple[Telling, ...]:
    """What a line tells of, in its order; ``places`` are the items at which it may.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def told(text):
    ...     s = scene(Document("x", "x", text))
    ...     found = tellings(s, 0, range(len(s.lines[0])))
    ...     return [(x.label, x.when and x.when.start) for x in found]
    >>> told("Rakor dan evaluasi digelar di Aula Bappeda, Senin (5/5/2025).")
    [('Rakor dan evaluasi', '2025-05-05')]
    >>> told("Ia dilantik Gubernur pada 6 Mei 2024, setelah SK tiba 5 Mei 2024.")
    [('Pelantikan', '2024-05-06')]
    >>> told("Surat itu diteken pada 5 Juni 2024.")
    []
    """
    line = s.lines[number]
    marked = list(_marked(s, number, line, places))
    mentioned = only_mentioned(line, marked)
    found = [x for x in marked if x not in mentioned] if mentioned else marked
    if not any([x.how for x in found]):
        return ()
    found = on_their_own(line, found)
    days, spots = days_in(s, number), places_in(s, number)
    if mentioned:
        days = [d for d in days if not any(_is_day_of(x, d) for x in mentioned)]
    walls = [x.at for x in found]
    placed = [
        _set(s, line, x, walls, days, spots, first=k == 0) for k, x in enumerate(found) if x.how
    ]
    return tuple(x for x in placed if _means_something(s, line, x))


def _is_day_of(x: Telling, d: When) -> bool:
    """Whether a day stands right behind what is only spoken of: hasil Pilkada 27 November 2024."""
    return x.how == NOUN and x.end <= d.item <= x.end + 2


def _marked(s: Scene, number: int, line: Line, places: Sequence[int]) -> Iterator[Telling]:
    """Nouns, verbs and pointing words in order; a verb that reports nothing is a wall (how "")."""
    end = 0
    for k in places:
        found = _mark(s, number, line, k, line[k]) if k >= end else None
        if found is not None:
            yield found
            end = found.end


def _mark(s: Scene, number: int, line: Line, k: int, item: Item) -> Telling | None:
    if isinstance(item, EventMention):
        return by_noun(s, number, line, k, item)
    if not isinstance(item, int):
        return None
    here = line.words[k]
    if here in reporters() or here == APART:
        found = by_verb(s, number, line, k, item)
        if found is not None:
            return found
    if here in POINTERS:
        return _by_pointing(s, number, line, k)
    return _wall(s, number, line, k, item)


def _wall(s: Scene, number: int, line: Line, k: int, token: int) -> Telling | None:
    """A verb of speech beside a quotation: the day after it is the day it was said."""
    cue = cue_at(s.t, token)
    if cue is not None and cue.kind == SHORT and k and word(s, line, k - 1) in _ENDS_OF_SPEECH:
        return Telling(number, k, k + 1, "")
    return None


def _by_pointing(s: Scene, number: int, line: Line, k: int) -> Telling | None:
    here = word(s, line, k)
    if here in WORDS:
        return _pointing_noun(s, number, line, k)
    if here in ADDRESSES and word(s, line, k - 1) in _IN:
        return Telling(number, k, k + 1, WORD, definite=True)
    if here in SPOTS and _same(s, line, k + 1):
        return Telling(number, k, k + 2, WORD, definite=True)
    then = here in TIMES and here != "kesempatan" and word(s, line, k + 1) in {"itu", "tersebut"}
    if then and post_at(line, k - 1) is None and post_at(line, k + 2) is None:
        return Telling(number, k, k + 2, MOMENT, definite=True)
    return None


def _pointing_noun(s: Scene, number: int, line: Line, k: int) -> Telling | None:
    if word(s, line, k + 1) == "serupa":
        return Telling(number, k, k + 2, WORD, alike=True)
    definite = is_definite(s, line, k + 1) or (k == 0 and word(s, line, 1) == "yang")
    if definite or word(s, line, k - 1) in _AROUND or is_bare(s, line, k, k + 1):
        return Telling(number, k, k + 1, WORD, definite=definite, bare=not definite)
    return None


def _same(s: Scene, line: Line, k: int) -> bool:
    """Yang sama, sama, itu, tersebut."""
    here = word(s, line, k)
    return here in {"sama", "itu", "tersebut", "ini"} or (
        here == "yang" and word(s, line, k + 1) == "sama"
    )


def _set(s: Scene, line: Line, x: Telling, walls: list[int], days: list[When],
         places: list[Where], first: bool) -> Telling:  # fmt: skip
    """A telling with the day and the place of its clause: after it, else before the first one.

    After "usai rapat itu" something else is told.
    """
    if x.definite and word(s, line, x.at - 1) in AFTERWARDS:
        return x
    stop = next((at for at in walls if at > x.at), len(line))
    clear = clear_after(s, line, x.end, stop)
    when = next((d for d in days if x.end <= d.item < clear), None)
    where = next((p for p in places if x.end <= p.item < clear), None)
    vague = x.unreal or (x.definite and len(walls) > 1 and line.words[walls[-1]] != "")
    if first and when is None and days and not vague and ends_with(s, line, days[-1].item):
        when = days[-1]
    if first and (when is None or where is None):
        start = clear_before(line, x.at)
        when = when or next((d for d in reversed(days) if start <= d.item < x.at), None)
        where = where or next((p for p in reversed(places) if start <= p.item < x.at), None)
    if when is None and where is None:
        return x
    return replace(x, when=when, where=where, unreal=x.unreal or is_to_come(s, when))


def _means_something(s: Scene, line: Line, x: Telling) -> bool:
    """Whether a telling counts: no denial, no matter spoken of, no election as background."""
    if x.how not in {NOUN, VERB}:
        return True
    if is_denied(line, x):
        return False
    dated = x.when is not None
    if any([kind.concept == _ELECTION for kind in x.kinds]):
        return (
            x.when is not None and 0 <= x.when.item - x.end <= 1
            and _ELECTED.isdisjoint(line.words[max(0, x.at - 3) : x.at])
        )  # fmt: skip
    if x.how == NOUN and word(s, line, x.at - 1) in CARRIED_OUT:
        return x.definite or dated or x.where is not None
    if x.how == VERB and x.kinds[0].concept == "ev-rapat":
        return dated and x.where is not None
    return True


def presence(s: Scene, number: int, verbs: Sequence[int]) -> Telling | None:
    """A line that has somebody be somewhere, without a word for the occasion: hadir di Hotel X.

    ``verbs`` are the items at which verbs of taking part stand.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Sekda Kukar, hadir di Hotel Grand Jatra. Ia pulang."))
    >>> presence(s, 0, [2]).where.name, presence(s, 1, [1])
    ('Hotel Grand Jatra', None)
    """
    line = s.lines[number]
    for k in verbs:
        item = line.items[k]
        if not isinstance(item, int) or not s.t.lowers[item].startswith("hadir"):
            continue
        if role_at(s.t, item, s.t.sentences[number].stop) is None:
            continue
        places = [p for p in places_in(s, number) if p.item > k and not p.whole]
        if places:
            days = days_in(s, number)
            return Telling(number, k, k + 1, PRESENCE, when=days[0] if days else None,
                           where=places[0])  # fmt: skip
    return None
