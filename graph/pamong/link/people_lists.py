"""Which lists are of persons, which of places, and who of a list vouches for whom."""

from __future__ import annotations

import itertools
from typing import Final

from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.names import COMMON_GIVEN
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.find.words import common_words
from pamong.link.doubts import (
    PLACE_NOUNS,
    Place,
    completes_post,
    is_no_person,
    is_title_of_custom,
    known_words,
    length,
    plausible,
)
from pamong.link.own_words import PLACE_SIGNS

INTRODUCING: Final = frozenset({"ialah", "yaitu", "yakni", "adalah", "meliputi", ":", "lain"})


_LIST_MARKS: Final = frozenset({"-", "\u2013", "\u2022", "*"})


_LONGEST_LIST_LINE: Final = 14


def ends_list_line(p: Place) -> float | None:
    """The end of a list's line that begins with a post: - Kades Merindu, Sasmiati."""
    after = [item for item in p.line.items[p.at + 1 :] if not _is_stop(p.t, item)]
    if after or p.word(-1) not in {",", ":"} or len(p.line) > _LONGEST_LIST_LINE:
        return None
    start = p.line[0]
    marked = isinstance(start, int) and (
        p.t.words[start] in _LIST_MARKS or p.t.words[start].isdigit()
    )
    opening = p.line.items[:3] if marked else p.line.items[:1]
    return 0.85 if any(isinstance(i, PostMention) for i in opening) and plausible(p) else None


def _is_stop(t: Tokens, item: Item) -> bool:
    return isinstance(item, int) and t.words[item] in {".", ";", ","}


_LIST_GLUE: Final = frozenset({",", ";", "dan", "serta", "&", "maupun", "beserta", "\u2013", "-"})


_GROUPS: Final = frozenset({"band", "grup", "group", "orkes", "klub", "perusahaan", "merek"})


def lists_places(line: Line) -> int | None:
    """The place after which a line lists villages, districts or bands, None where it lists none."""
    noun = group = -99
    if INTRODUCING.isdisjoint(line.said) and "seperti" not in line.said:
        return None
    for k, word in enumerate(line.words):
        if word in PLACE_NOUNS:
            noun = k
        elif word in _GROUPS:
            group = k
        elif (word in INTRODUCING and k - noun <= 6) or (word == "seperti" and k - group <= 6):
            return k
    return None


def spread_in_lists(t: Tokens, line: Line, found: dict[int, tuple[float, str]]) -> None:
    """Let a person of a list vouch for its neighbours: Abdul Rasid, Junadi, dan Aini Faridah."""
    for direction in (line.names, line.names[::-1]):
        for a, b in itertools.pairwise(direction):
            left, right = line[a], line[b]
            assert isinstance(left, NameMention)
            assert isinstance(right, NameMention)
            if left.first not in found or right.first in found:
                continue
            between = line.items[min(a, b) + 1 : max(a, b)]
            glued = 1 <= len(between) <= 2 and all(_glues(t, item) for item in between)
            place = Place(t, line, b)
            if glued and plausible(place) and not _unlisted(place):
                found[right.first] = (0.75, "in_list")


def _unlisted(p: Place) -> bool:
    """Whether a run is no person of a list: Wadankor | Brimob, which a body completes."""
    if is_no_person(p) or completes_post(p) or is_title_of_custom(p):
        return True
    if p.word(-1) in PLACE_SIGNS or not (known_words(p) or _is_strange(p)):
        return True
    completed = isinstance(p.item(1), BodyMention | RegionMention) and not p.name.prefixes
    return completed and length(p) == 1 and not known_words(p)


def _is_strange(p: Place) -> bool:
    """Whether no word of a run is one of the language."""
    return all(word not in common_words() or word in COMMON_GIVEN for word in p.words)


def _glues(t: Tokens, item: Item) -> bool:
    return isinstance(item, int) and t.lowers[item] in _LIST_GLUE
