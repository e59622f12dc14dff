"""Candidates whom no post stands beside: paslon nomor urut 1, A dan B; pesaingnya, C-D.

The office they seek is the one the article names; the second of a pair seeks to be the deputy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from pamong.find.mentions import EventMention, Item, PostMention, first_of
from pamong.find.scan import Line
from pamong.join.beside import AND, MARKS, has_own_post
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene
from pamong.values import replace

_HEADS: Final = {
    "role-bupati": "role-wakil-bupati",
    "role-wali-kota": "role-wakil-wali-kota",
    "role-gubernur": "role-wakil-gubernur",
}
_Pair: TypeAlias = tuple[PostMention, PostMention]
_DEPUTIES: Final = frozenset(_HEADS.values())
_CUES: Final = frozenset({
    "pasangan", "paslon", "duet", "urut", "pesaing", "pesaingnya", "rivalnya", "penantang",
    "penantangnya",
})  # fmt: skip
_ELECTIONS: Final = frozenset({
    "pilkada", "pilbup", "pilwali", "pilwalkot", "pilwako", "pilgub", "paslon", "psu", "calon",
    "kpu", "suara", "pemilihan", "urut",
})  # fmt: skip
_INCUMBENT: Final = frozenset({"petahana", "pejawat", "inkumben"})
_WON: Final = frozenset({"terpilih", "memenangkan", "pemenang", "menang", "unggul"})
_SWORN: Final = frozenset({"sumpah", "dilantik", "melantik", "pelantikan"})
_NEAR: Final = 10


def candidacies(s: Scene, found: tuple[Held, ...]) -> Iterator[Held]:
    """Pairs of candidates, and an incumbent who runs, in an article on an election."""
    known = {(h.person, s.posts[h.post.first].id) for h in found if _sought(h)}
    offices = _offices(s) if _on_an_election(s) else _Offices({}, {})
    for number, line in s.lines_with(_CUES | _INCUMBENT) if offices.heads else ():
        near = offices.near(s, number)
        if near is None:
            continue
        for held in (*_pairs(s, number, line, near), *_incumbents(s, number, line, near)):
            if (held.person, s.posts[held.post.first].id) not in known:
                yield held
    for number, line in s.lines_with(_RUNNING):
        for held in _running(s, number, line, found):
            if (held.person, s.posts[held.post.first].id) not in known:
                yield held


_RUNNING: Final = frozenset({"ikut", "maju", "mengikuti", "bertarung", "berlaga", "mencalonkan"})


def _running(s: Scene, number: int, line: Line, found: tuple[Held, ...]) -> Iterator[Held]:
    """Bupati A dan Wakil Bupati B sama-sama ikut Pilkada: holders who seek their offices again.

    Nothing of a deputy alone, who may seek the head's.
    """
    verb = next((k for k, here in enumerate(line.words) if here in _RUNNING
                 and any(_is_contest(item) for item in line.items[k : k + 5])), None)  # fmt: skip
    if verb is None:
        return
    if any(post.standing in {"candidate", "elect"} for post in _posts(line)):
        return
    here = [h for h in found if h.line == number and _may_run(s, line, verb, h)]
    heads = [h for h in here if h.post.row.role in _HEADS]
    last = max(heads, key=lambda h: h.post.first, default=None)
    if last is None:
        return
    deputy = _HEADS[last.post.row.role or ""]
    for held in (last, *(h for h in here if h.post.row.role == deputy)):
        yield replace(held, standing="candidate", rule="incumbent_runs", confidence=0.8)


def _is_contest(item: Item) -> bool:
    return isinstance(item, EventMention) and item.row.concept == "ev-pemilihan"


def _may_run(s: Scene, line: Line, verb: int, held: Held) -> bool:
    """Whether a head or deputy now in office is named before the verb."""
    before = s.t.starts[held.post.first] < s.t.starts[first_of(line[verb])]
    acting = held.capacity or held.post.capacity or held.standing or held.post.standing
    role = held.post.row.role
    return before and not acting and (role in _HEADS or role in _HEADS.values())


def _on_an_election(s: Scene) -> bool:
    """Whether the article tells of an election: its words, or a post that somebody seeks."""
    if not _ELECTIONS.isdisjoint(s.index):
        return True
    sought = {"candidate", "elect"}
    return any(post.standing in sought for _, line in s.body_lines() for post in _posts(line))


def _sought(h: Held) -> bool:
    return (h.standing or h.post.standing) in {"candidate", "elect"}


def _pairs(s: Scene, number: int, line: Line, offices: _Pair) -> Iterator[Held]:
    """Dua pesaingnya, A-B dan C-D: each pair within reach of its word, or of the pair before it."""
    if not _SWORN.isdisjoint(line.said):
        return
    cues = [k for k, here in enumerate(line.words) if here in _CUES]
    standing = "elect" if _WON & set(line.words) else "candidate"
    free = 0  # the first place that no pair holds yet
    for k in line.names:
        pair = _pair_at(s, line, k) if k >= free else None
        if pair is None or not any(cue < k <= cue + _NEAR for cue in cues):
            continue
        free = k + 3
        for person, post in zip(pair, offices, strict=True):
            yield Held(person, post, number, "candidates_in_pairs", 0.82, standing)
        cues.append(k + 2)


def _pair_at(s: Scene, line: Line, k: int) -> tuple[int, int] | None:
    """Two persons joined at ``k`` of whom neither has a post beside the name."""
    first, second = person_at(s, line, k), person_at(s, line, k + 2)
    joined = word(s, line, k + 1) in (AND | MARKS | {"/"}) - {",", ":"}
    if first is None or second is None or not joined or post_at(line, k - 1) is not None:
        return None
    return None if has_own_post(s, line, k + 2) else (first, second)


def _incumbents(s: Scene, number: int, line: Line, offices: _Pair) -> Iterator[Held]:
    """Calon petahana, Edi Damansyah."""
    for k, here in enumerate(line.words):
        if here not in _INCUMBENT or word(s, line, k - 1) != "calon":
            continue
        person = person_at(s, line, k + 1 + (word(s, line, k + 1) == ","))
        if person is not None:
            yield Held(person, offices[0], number, "incumbent_runs", 0.82, "candidate")


@dataclass(slots=True)
class _Offices:
    """The heads' offices of an article that have their deputies' in it, and those, by line.

    Of several in a line the first one is kept.
    """

    heads: dict[int, PostMention]
    deputies: dict[tuple[str, str | None], dict[int, PostMention]]

    def near(self, s: Scene, number: int) -> _Pair | None:
        """The head's and the deputy's office that the article names nearest to a line."""
        head = _nearest(self.heads, number)
        deputy = _nearest(self.deputies[_deputy_of(s, head)], number) if head is not None else None
        return None if head is None or deputy is None else (_plain(head), _plain(deputy))


def _offices(s: Scene) -> _Offices:
    """The offices of pairs that an article on an election names, headings of its page aside."""
    posts = [(n, p) for n in range(s.t.headline, len(s.lines)) for p in _posts(s.lines[n])]
    found = _Offices({}, {})
    for number, post in posts:
        if post.row.role in _DEPUTIES:
            key = (post.row.role, s.posts[post.first].of)
            found.deputies.setdefault(key, {}).setdefault(number, post)
    for number, post in posts:
        if post.row.role in _HEADS and _deputy_of(s, post) in found.deputies:
            found.heads.setdefault(number, post)
    return found


def _deputy_of(s: Scene, head: PostMention) -> tuple[str, str | None]:
    return _HEADS[head.row.role or ""], s.posts[head.first].of


def _nearest(found: dict[int, PostMention], number: int) -> PostMention | None:
    """The post in the last line up to one, else in the first line after it; None without any."""
    lines = list(found)
    if not lines:
        return None
    return found[lines[max(bisect_right(lines, number) - 1, 0)]]


def _posts(line: Line) -> Iterator[PostMention]:
    for k in line.posts:
        post = post_at(line, k)
        if post is not None:
            yield post


def _plain(post: PostMention) -> PostMention:
    """An office without how somebody held it."""
    return replace(post, capacity=None, standing=None)
