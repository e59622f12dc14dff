"""Mutated articles by the thousand: no crash, no false evidence, no pathological slowness.

    python benchmarks/fuzz.py [--mutants 10000] [--seed 1] [--first 0] [--slowest 5]

Each mutant is made from the shipped articles by a random number of mutations, drawn from a
generator that is seeded with the seed and the mutant's number, so that any one can be made
again (``--first N --mutants 1``). Every mutant goes the whole way from text to fact records;
every fact must stand on sentences inside its text. Mutants are grouped by size (powers of two),
and the slowest of a group is compared with the median of the group: the bar is 20 times.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Final, TypeAlias

from pamong.extract import extract
from pamong.facts import fact_records
from pamong.paths import SEEDS
from pamong.records import Document, Reading

BAR: Final = 20.0
FEW: Final = 100
"""Groups with fewer mutants than this say nothing about their median."""
LARGEST: Final = 16_000

Mutation: TypeAlias = Callable[[random.Random, str], str]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mutated text: its number, the mutations that made it, and what it cost in CPU seconds."""

    number: int
    made_by: tuple[str, ...]
    size: int
    seconds: float


@cache
def originals() -> tuple[str, ...]:
    """The shipped articles."""
    return tuple(p.read_bytes().decode() for p in sorted((SEEDS / "articles").glob("*.txt")))


# ---- mutations -------------------------------------------------------------------------------

NAMES: Final = (
    "Edi", "Aulia", "Siti", "Andi", "I Made", "Teuku", "Muh.", "Rahman", "Basri", "Nur", "H.",
    "Dr.", "Sihombing", "Wanggai", "La Ode", "S.Sos.", "bin",
)  # fmt: skip
POSTS: Final = (
    "Bupati", "Plt. Kepala Dinas", "Camat", "Sekda", "Kabid", "Ketua DPRD", "Wakil", "mantan",
    "Kapolres", "Kepala Desa", "Pj", "Asisten I", "Direktur PT", "Anggota Komisi II",
)  # fmt: skip
BODIES: Final = ("Dinas", "Badan", "Bagian", "DPRD", "Setkab", "PT", "RSUD", "Kementerian", "SMA")
LAWS: Final = ("Perda", "Nomor", "Keputusan Bupati", "UU No.", "12/2020", "tentang", "Pasal 3")
DAYS: Final = ("Senin", "(12/3/2021)", "17 Agustus", "kemarin", "pukul 09.00", "s/d", "2024-2029")
VERBS: Final = ("kata", "ujar", "melantik", "menggantikan", "dihadiri", "hadir", "membuka", "yang")
JOINTS: Final = (" ", ", ", " dan ", " (", ") ", " \u2013 ", "; ", "/", "\n", "\n1. ", ". ", ' "')
TAGS: Final = ("<p>", "</p>", "<br/>", "&nbsp;", "&amp;", '<a href="x">', "<script>", "[caption]")
ODD: Final = (
    "\u200b\u00ad\ufeff\u202e\u0301\x00\x1b\x85\u2028\U0001f600\ufffd\u0130\u1e9e\t\r"
    "\u00b2\u00bd\u0663\u216b"
)
SIGNS: Final = "()[]{}\"'\u201c\u201d\u2018\u2019\u00ab\u00bb.,:;-\u2013/\\&%"


def _at(r: random.Random, text: str) -> tuple[int, int]:
    a, b = sorted((r.randint(0, len(text)), r.randint(0, len(text))))
    return a, b


def cut(r: random.Random, text: str) -> str:
    """Leave a stretch out."""
    a, b = _at(r, text)
    return text[:a] + text[b:]


def clip(r: random.Random, text: str) -> str:
    """Keep a stretch only."""
    a, b = _at(r, text)
    return text[a:b]


def splice(r: random.Random, text: str) -> str:
    """Put a stretch of another article somewhere inside."""
    other = r.choice(originals())
    a, b = _at(r, other)
    k = r.randint(0, len(text))
    return text[:k] + other[a:b] + text[k:]


def repeat(r: random.Random, text: str) -> str:
    """Say a short stretch many times."""
    a = r.randint(0, len(text))
    part = text[a : a + r.randint(1, 80)]
    return text[:a] + part * r.randint(2, 200) + text[a:]


def recode(r: random.Random, text: str) -> str:
    """Write in one encoding, read in another."""
    write, read = r.choice(
        [("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-16", "latin-1"), ("latin-1", "utf-8"),
         ("cp1252", "utf-8"), ("utf-8", "ascii"), ("utf-8", "utf-16")]
    )  # fmt: skip
    return text.encode(write, "replace").decode(read, "replace")


def unbalance(r: random.Random, text: str) -> str:
    """Strew brackets, quotes and stops."""
    for _ in range(r.randint(1, 60)):
        k = r.randint(0, len(text))
        text = text[:k] + r.choice(SIGNS) * r.randint(1, 3) + text[k + r.randint(0, 1) :]
    return text


def capitals(r: random.Random, text: str) -> str:
    """Write a stretch in capitals, in small letters, or as titles are written."""
    a, b = _at(r, text)
    return text[:a] + r.choice([str.upper, str.lower, str.title])(text[a:b]) + text[b:]


def unspaced(r: random.Random, text: str) -> str:
    """Lose the spaces or the line ends of a stretch."""
    a, b = _at(r, text)
    return text[:a] + re.sub(r.choice([r" +", r"\n+", r"(?<=[.,]) "]), "", text[a:b]) + text[b:]


def lined(r: random.Random, text: str) -> str:
    """Break a stretch into lines, or make it one line."""
    a, b = _at(r, text)
    old, new = r.choice([(" ", "\n"), ("\n", " "), (". ", ".\n\n"), ("\n", "\r\n")])
    return text[:a] + text[a:b].replace(old, new) + text[b:]


def scanned(r: random.Random, text: str) -> str:
    """Misread letters as a scanner does."""
    for old, new in r.sample([("m", "rn"), ("i", "l"), ("0", "O"), ("l", "1"), ("e", "c")], 2):
        text = re.sub(old, lambda m, n=new: n if r.random() < 0.2 else m.group(), text)
    return text


def tagged(r: random.Random, text: str) -> str:
    """Leave remains of markup and odd characters about."""
    for _ in range(r.randint(1, 40)):
        k = r.randint(0, len(text))
        text = text[:k] + r.choice([*TAGS, *ODD]) + text[k:]
    return text


def shuffled(r: random.Random, text: str) -> str:
    """Put the sentences, or the words, in another order."""
    sign = r.choice([". ", " ", "\n"])
    parts = text.split(sign)
    r.shuffle(parts)
    return sign.join(parts)


def _run(words: Sequence[str]) -> Mutation:
    def run(r: random.Random, text: str) -> str:
        k, sign = r.randint(0, len(text)), r.choice(JOINTS)
        row = sign.join(r.choice(words) for _ in range(r.choice([10, 100, 1000, 3000])))
        return text[:k] + row + text[k:]

    return run


EVERYTHING: Final = NAMES + POSTS + BODIES + LAWS + DAYS + VERBS
MUTATIONS: Final[dict[str, Mutation]] = {
    "cut": cut, "clip": clip, "splice": splice, "repeat": repeat, "recode": recode,
    "unbalance": unbalance, "capitals": capitals, "unspaced": unspaced, "lined": lined,
    "scanned": scanned, "tagged": tagged, "shuffled": shuffled, "names": _run(NAMES),
    "posts": _run(POSTS), "bodies": _run(BODIES), "laws": _run(LAWS), "days": _run(DAYS),
    "names and posts": _run(NAMES + POSTS), "everything": _run(EVERYTHING),
}  # fmt: skip
"""The mutations by name. The runs make thousands of one kind of thing in one sentence."""


def mutated(seed: int, number: int) -> tuple[str, tuple[str, ...]]:
    """Make one mutant: its text, and the mutations that made it."""
    r = random.Random(f"{seed}/{number}")
    text = r.choice(originals())
    chosen = r.choices(list(MUTATIONS), k=r.randint(1, 5))
    for name in chosen:
        text = MUTATIONS[name](r, text)[:LARGEST]
    return text, tuple(chosen)


# ---- what must hold --------------------------------------------------------------------------


def faults(reading: Reading) -> Iterator[str]:
    """Facts whose evidence is not in the text."""
    text = reading.document.text
    known = set(reading.sentences)
    for fact in reading.facts:
        spans = fact.support.sentences
        if not spans or not known.issuperset(spans) or list(spans) != sorted(spans):
            yield f"{fact} does not stand on sentences of the text"
        if any(not 0 <= s.start < s.end <= len(text) for s in spans):
            yield f"{fact} stands outside the text"
    for record in fact_records(reading):
        evidence = record["evidence"]
        if isinstance(evidence, dict) and str(evidence["text"]) not in text:
            yield f"{record} quotes what the text does not say"


def measured(seed: int, number: int, runs: int = 1) -> Mutant:
    """Read one mutant; raises AssertionError where a fact's evidence is not in the text."""
    text, made_by = mutated(seed, number)
    document = Document("mutant", "mutant", text)
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        reading = extract(document)
        seconds.append(time.process_time() - start)
        found = list(faults(reading))
        if found:
            raise AssertionError(found[0])
    return Mutant(number, made_by, len(text), min(seconds))


# ---- the command -----------------------------------------------------------------------------


def grouped(mutants: Iterable[Mutant]) -> dict[int, list[Mutant]]:
    """The mutants by size: under 1 KB, under 2 KB, under 4 KB ..."""
    groups: defaultdict[int, list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        groups[max(mutant.size // 1024, 0).bit_length()].append(mutant)
    return dict(sorted(groups.items()))


def report(seed: int, mutants: Sequence[Mutant], slowest: int) -> float:
    """Print a line a size; give the worst ratio of a slowest mutant to its group's median."""
    worst = 0.0
    print("     size  mutants   median ms  slowest ms  times  us/KB  slowest is")
    for group, members in grouped(mutants).items():
        middle = median(m.seconds for m in members)
        top = max((_again(seed, m) for m in sorted(members, key=lambda m: -m.seconds)[:slowest]),
                  key=lambda m: m.seconds)  # fmt: skip
        ratio = top.seconds / middle
        worst = max(worst, ratio if len(members) >= FEW else 0.0)
        rate = 1e6 * sum(m.seconds for m in members) / max(sum(m.size for m in members) / 1024, 1)
        print(f"< {2**group:4} KB {len(members):8} {middle * 1e3:11.2f} {top.seconds * 1e3:11.1f} "
              f"{ratio:6.1f} {rate:6.0f}  {top.number}: {', '.join(top.made_by)}")  # fmt: skip
    return worst


def _again(seed: int, mutant: Mutant) -> Mutant:
    """The same mutant at its best of three, so that a busy machine is not held against it."""
    return measured(seed, mutant.number, 3)


def run(seed: int, first: int, count: int) -> tuple[list[Mutant], int]:
    """Read the mutants; those that were read, and how many were not."""
    mutants, crashed = [], 0
    for number in range(first, first + count):
        try:
            mutants.append(measured(seed, number))
        except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError,
                TypeError, ValueError) as error:  # fmt: skip
            crashed += 1
            print(f"mutant {number} ({', '.join(mutated(seed, number)[1])}): {error!r:.300}")
    return mutants, crashed


def main() -> int:
    """Read mutants and print what they cost; 1 where one crashed or was too slow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first mutant")
    parser.add_argument("--slowest", type=int, default=3, help="how many of a size to time again")
    args = parser.parse_args()
    extract(Document("warm", "warm", originals()[0]))
    mutants, crashed = run(args.seed, args.first, args.mutants)
    worst = report(args.seed, mutants, args.slowest)
    cost = sum(m.seconds for m in mutants)
    hours = cost / max(len(mutants), 1) * 1e6 / 3600
    print(f"{len(mutants)} read, {crashed} crashed, worst {worst:.1f} times its median")
    print(f"{cost:.0f} CPU seconds; a million mutants take {hours:.1f} CPU hours")
    return int(bool(crashed) or worst > BAR)


if __name__ == "__main__":
    raise SystemExit(main())
