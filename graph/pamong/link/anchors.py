"""Which runs of words are persons: the rules that vouch for a name, in one list.

A run is a person where a rule of :data:`ANCHORS` vouches for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pamong.find.mentions import NameMention
from pamong.find.names import GIVEN_FIRST
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.link.doubts import (
    Place,
    after_byline,
    completes_post,
    is_aside,
    is_bare_byline,
    is_no_person,
    length,
    plausible,
)
from pamong.link.kin import after_kin, kin_of
from pamong.link.marks import in_brackets, in_pair, numbered, of_a_party
from pamong.link.near_posts import after_post, before_post, heads_pkk, spouse_of
from pamong.link.near_words import (
    acting_as,
    from_place,
    meant_for,
    oblique,
    relative_clause,
    speaking,
    taking_part,
)
from pamong.link.nicknames import is_nickname
from pamong.link.own_words import borne_title, by_its_words, titled, with_degree
from pamong.link.people_lists import ends_list_line, lists_places, spread_in_lists

Anchor = Callable[[Place], float | None]

ANCHORS: Final[tuple[Anchor, ...]] = (
    spouse_of,
    heads_pkk,
    with_degree,
    titled,
    after_post,
    after_kin,
    speaking,
    before_post,
    oblique,
    taking_part,
    in_brackets,
    of_a_party,
    numbered,
    in_pair,
    ends_list_line,
    borne_title,
    kin_of,
    meant_for,
    acting_as,
    from_place,
    relative_clause,
    by_its_words,
)


# ---- which names of an article are vouched for ----------------------------------------------

SKIPPED_FIRST: Final = GIVEN_FIRST | {"haji", "hajah", "h", "hj", "i", "ni"}


def anchored(t: Tokens, lines: tuple[Line, ...]) -> dict[int, tuple[float, str]]:
    """The names a rule vouches for, by first token: confidence and the rule's name.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("H. Sunggono hadir. Meja Hijau.")
    >>> sorted(anchored(t, scan(t)).items())
    [(0, (0.97, 'titled'))]
    """
    found: dict[int, tuple[float, str]] = {}
    for number, line in enumerate(lines):
        if not line.names or number < t.headline:
            continue
        if is_aside(t, number) or is_bare_byline(lines, number):
            continue
        for at in line.names:
            place = Place(t, line, at)
            verdict = _verdict(place)
            if verdict is not None:
                found[place.name.first] = verdict
        spread_in_lists(t, line, found)
        start = lists_places(line)
        if start is not None:
            for item in line.items[start:]:
                if isinstance(item, NameMention) and found.get(item.first, ("", ""))[1] in _WEAK:
                    del found[item.first]
    return found


_SKIPPED: Final = SKIPPED_FIRST | {"."}


def _all_skipped(p: Place) -> bool:
    """Whether a run is only what other names begin with: Muhammad, M.; but Ir. Muhammad is one."""
    titled = p.name.kind == "academic" and length(p) == 1 and len(p.words[0]) > 4
    return _SKIPPED.issuperset(p.words) and not titled


_OBJECTIONS: Final[tuple[tuple[str, Callable[[Place], bool]], ...]] = (
    ("no_person", is_no_person),
    ("only_beginning", _all_skipped),
    ("nickname", is_nickname),
    ("credit", after_byline),
    ("of_post", completes_post),
)


def _objection(p: Place) -> str | None:
    """What forbids a run to be a person whatever vouches for it; None where nothing does."""
    for reason, objects in _OBJECTIONS:
        if objects(p):
            return reason
    return None


def refusal(t: Tokens, lines: tuple[Line, ...], number: int, at: int) -> str:
    """Why :func:`anchored` did not take the name at item ``at`` of a line.

    The answer is a key of :data:`pamong.reasons.REASONS`.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Rapat usai. Editor: Rina Wati")
    >>> lines = scan(t)
    >>> refusal(t, lines, 1, lines[1].names[0])
    'credit'
    """
    if number < t.headline:
        return "headline"
    if is_aside(t, number) or is_bare_byline(lines, number):
        return "credit"
    place = Place(t, lines[number], at)
    objection = _objection(place)
    if objection is not None:
        return objection
    if _verdict(place) is not None:
        return "place_list"
    return "unvouched" if plausible(place) else "implausible"


def _verdict(p: Place) -> tuple[float, str] | None:
    if _objection(p) is not None:
        return None
    for rule in ANCHORS:
        confidence = rule(p)
        if confidence is not None:
            return confidence, rule.__name__
    return None


_WEAK: Final = frozenset({"in_list", "by_its_words", "oblique", "relative_clause"})
