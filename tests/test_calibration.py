"""Confidences mean what docs/confidence.md says, on the gold articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from calibration import TABLES, Claim, by_rule, claims, share, with_tables
from matching import articles

DOCUMENT = Path(__file__).parents[1] / "docs" / "confidence.md"


@cache
def found() -> tuple[Claim, ...]:
    return tuple(claims(articles()))


def between(low: float, high: float) -> float:
    return share([claim for claim in found() if low <= claim.confidence < high]).reached


def test_of_facts_at_nine_tenths_nine_in_ten_are_right() -> None:
    assert len(found()) > 500
    assert between(0.9, 2) >= 0.9
    assert between(0.95, 2) >= 0.9


def test_the_less_sure_are_right_less_often() -> None:
    assert between(0.0, 0.8) < between(0.8, 0.9) < between(0.9, 2)


def test_no_rule_that_is_often_used_claims_far_more_than_it_reaches() -> None:
    often = {key: s for key, s in by_rule(found()).items() if s.count >= 20}
    assert often
    assert {key: s for key, s in often.items() if s.claimed - s.cautious > 0.2} == {}


@pytest.mark.checkout
def test_the_document_has_room_for_the_tables() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert text.count(TABLES) == 1
    assert with_tables(text, found()).startswith(text.split(TABLES)[0])
