"""What somebody is called beside the name: akrab disapa Win; Joko Widodo (Jokowi)."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import NameMention
from pamong.link.doubts import (
    Place,
    is_title_of_custom,
    length,
    plausible,
)
from pamong.link.own_words import BORNE

_CALLED: Final = frozenset({"disapa", "dipanggil", "sapaan", "panggilan", "julukan", "alias"})


# Words without one of which in its line no name but a noble's is what somebody is called.
_CALLING: Final = _CALLED | {"(", "atau", "disebut", "begitu", "demikian"}


_POLITE: Final = frozenset({"tuan", "pak", "bang", "bu", "abang", "mas", "om"})


_COMMONLY: Final = frozenset({"akrab", "biasa", "kerap", "lazim"})


def is_short_form(p: Place) -> bool:
    """Whether a run is what the name before its brackets is shortened to: Joko Widodo (Jokowi)."""
    if p.word(-1) != "(" or p.word(1) != ")":
        return False
    if length(p) > 2 or (length(p) == 2 and p.words[0] not in BORNE):
        return False
    return isinstance(p.item(-2), NameMention) and plausible(p)


def is_nickname(p: Place) -> bool:
    """Whether a run is what somebody is called: akrab disapa Win; Robby Idong, begitu ia disapa."""
    if p.name.kind != "nobility" and _CALLING.isdisjoint(p.line.said):
        return False
    politely = p.word(-1) in _POLITE and p.word(-2) in _CALLED
    if politely or p.word(-1) in _CALLED or is_short_form(p) or is_title_of_custom(p):
        return True
    if p.word(-1) == "atau" and p.name.kind in {"religious", "address"}:
        return any(isinstance(p.item(k), NameMention) for k in (-2, -3))
    if p.word(-1) == "disebut" and p.word(-2) in _COMMONLY:
        return True
    if p.word(1) in {"sapaan", "panggilan"} and p.word(2) in {"akrab", "akrabnya"}:
        return True
    if p.word(1) != "," or p.word(2) not in {"begitu", "demikian", "sapaan", "panggilan"}:
        return False
    return any(p.word(k) in _CALLED for k in range(2, 7))
