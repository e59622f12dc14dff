"""A text that says one thing over and over is read in the time of any other of its length.

The parts are those that once were walked again from each of their words; found by repeating every
phrase of the tables (``benchmarks/fuzz.py``).
"""

import time

import pytest

from pamong.extract import extract
from pamong.paths import SEEDS
from pamong.records import Document

PARTS = ("H.", "R. ", "Nn\n", "Kak ", "Pj ", "DILANTIK Edi ", "PASANGAN CALON. Bupati ")
LENGTH = 1_200
BAR = 20
"""How many times the time of an ordinary text one may take; the parts below took 25 to 60."""


def seconds(text: str) -> float:
    """What reading costs at its best of three."""
    spent: list[float] = []
    for _ in range(3):
        start = time.process_time()
        extract(Document("x", "x", text))
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.fixture(scope="module")
def usual() -> float:
    """The time of the beginning of a shipped article."""
    return seconds((SEEDS / "articles" / "kukar-rakor-kerja-sama.txt").read_text("utf-8")[:LENGTH])


@pytest.mark.parametrize("part", PARTS)
def test_what_is_said_over_and_over_is_read_in_time(part: str, usual: float) -> None:
    assert seconds((part * LENGTH)[:LENGTH]) < BAR * usual


@pytest.mark.parametrize("part", ["Pasangan calon. Bupati ", "MELANTIK. "])
def test_time_grows_with_the_length(part: str) -> None:
    """Forty times the length takes about forty times the time, not its square."""
    assert seconds(part * 4_000) < 3 * 40 * seconds(part * 100)
