"""Who is whose kin: ibundanya, Kliwon; Jero Seroni, istri terakhir Raja Gianyar."""

from __future__ import annotations

from typing import Final

from pamong.link.doubts import (
    Place,
    length,
    plausible,
)
from pamong.link.own_words import PLACE_SIGNS

_KIN: Final = frozenset(
    {
        "istrinya",
        "suaminya",
        "ibundanya",
        "ibunya",
        "ayahnya",
        "ayahandanya",
        "putranya",
        "putrinya",
        "anaknya",
        "wakilnya",
        "suami",
        "istri",
        "hukumnya",
        "pengacaranya",
        "adiknya",
        "kakaknya",
        "ajudannya",
        "rekannya",
        "sekretarisnya",
    }
)


def after_kin(p: Place) -> float | None:
    """A word of kin or of a deputy before its comma: ibundanya, Kliwon; wakilnya, Rendi."""
    if p.word(-1) in _KIN or (p.word(-1) == "," and p.word(-2) in _KIN):
        return 0.85 if plausible(p) else None
    return None


_RELATED: Final = frozenset({
    "putri", "putra", "istri", "suami", "anak", "adik", "kakak", "ayah", "ibu", "menantu", "cucu",
    "keponakan", "sepupu", "mertua", "ayahanda", "ibunda",
})  # fmt: skip


def kin_of(p: Place) -> float | None:
    """Whose kin it is, in apposition: Jero Seroni, istri terakhir Raja Gianyar."""
    if p.word(1) != "," or p.word(2) not in _RELATED or p.word(-1) in PLACE_SIGNS - {'"', "\u201c"}:
        return None
    return 0.82 if length(p) > 1 and plausible(p) else None
