"""Mutated articles by the thousand: no crash, no false evidence, no pathological slowness.

    python benchmarks/fuzz.py [--mutants 10000] [--seed 1] [--first 0] [--jobs 2] [--slowest 3]
    python benchmarks/fuzz.py --pieces --mutants 1000000
    python benchmarks/fuzz.py --line 50

Each mutant is made from the shipped articles by a random number of mutations, drawn from a
generator that is seeded with the seed and the mutant's number, so that any one can be made
again (``--first N --mutants 1``). Every mutant goes the whole way from text to fact records;
every fact must stand on sentences inside its text. Mutants are grouped by size (powers of two),
and the slowest of a group is compared with the median of the group: the bar is 20 times. A million
mutants take about four hours of one core where Pamong is compiled, eight where it is not.

``--pieces`` mutates one to four sentences that follow each other in an article, and keeps a
mutant short, so that a million of them take half an hour: what breaks a rule is nearly always
within few sentences. Whole articles are for what needs many: who is who, which occasion is meant.

``--line MB`` reads lines of one kind of thing instead, each four times as long as the one before
up to so many megabytes, and prints what a kilobyte costs: the time must grow with the length.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from statistics import median
from typing import Final, TypeAlias

from pamong.extract import extract
from pamong.facts import fact_records
from pamong.paths import SEEDS
from pamong.records import Document, Reading
from pamong.tables import TABLES, rows

BAR: Final = 20.0
FEW: Final = 100
"""Groups with fewer mutants than this say nothing about their median."""
LARGEST: Final = 16_000
PIECES: Final = (200, 400, 800, 1_200)
"""The most signs of mutants that are made of a few sentences: any of these."""
SENTENCES: Final = 4

Mutation: TypeAlias = Callable[[random.Random, str], str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What mutants are made of: the seed; a few sentences (``pieces``) or whole articles."""

    seed: int
    pieces: bool = False


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mutated text: its number, its length, and what it cost in CPU seconds.

    ``crash`` says what went wrong, None where nothing did.
    """

    number: int
    size: int
    seconds: float
    crash: str | None = None


@cache
def originals() -> tuple[str, ...]:
    """The shipped articles."""
    return tuple(p.read_bytes().decode() for p in sorted((SEEDS / "articles").glob("*.txt")))


@cache
def sentences() -> tuple[tuple[str, ...], ...]:
    """The sentences and headings of each shipped article, cut at stops and line ends."""
    return tuple(tuple(re.split(r"(?<=[.!?\"\u201d]) +|(?<=\n)", text)) for text in originals())


def piece(r: random.Random) -> str:
    """One to four sentences of an article, as they follow each other there."""
    article = r.choice(sentences())
    k = r.randrange(len(article))
    return " ".join(article[k : k + r.randint(1, SENTENCES)])


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
TAGS: Final = (
    "<p>", "</p>", "<br/>", "&nbsp;", "&amp;", '<a href="x">', "<script>", "[caption]", "<!--",
    "-->", "<style>", "</", "<![CDATA[", "&lt;p&gt;", "&amp;amp;", "&#39;", "&#x2013;", "&#",
    "&#0;", "&#xD800;", "&#99999999999;", "&quot", "&;",
)  # fmt: skip
COMMAS: Final = (",", ",", ";", "dan", "serta", ":", "yakni")
QUOTES: Final = ('"', "\u201c", "\u201d", '," kata', "Siap", "ujarnya.", "ia", "'")
NUMBERS: Final = ("1", "12", "2024", "1.248", "Rp90", "orang", "821.2/04-BKD", "II", "50%", "09.00")
ODD: Final = (
    "\u200b\u00ad\ufeff\u202e\u0301\x00\x1b\x85\u2028\U0001f600\ufffd\u0130\u1e9e\t\r"
    "\x07\x08\x0b\x0c\x1c\x1f\x7f\u2029\u00b2\u00bd\u0663\u216b"
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


def nested(r: random.Random, text: str) -> str:
    """Put a stretch into brackets or quotes, thousands deep."""
    a, b = _at(r, text)
    left, right = r.choice(["()", "[]", "{}", "<>", '""', "\u201c\u201d", "''"])
    depth = r.choice([10, 100, 1000, 4000])
    return text[:a] + left * depth + text[a : min(b, a + 200)] + right * depth + text[b:]


def hostile(r: random.Random, text: str) -> str:
    """Put signs between letters that no reader sees, or that turn the direction of writing."""
    a, b = _at(r, text)
    sign = r.choice([*ODD, "\u0336", "\u200d", "\u2067", "\U000e0041", "\ud800"])
    return text[:a] + sign.join(text[a : min(b, a + 2000)]) + text[b:]


def lookalike(r: random.Random, text: str) -> str:
    """Write letters of other scripts, or wide ones, for those they look like."""
    a, b = _at(r, text)
    wide = {k: k + 0xFEE0 for k in range(0x21, 0x7F)}
    cyrillic = str.maketrans("aceopx", "\u0430\u0441\u0435\u043e\u0440\u0445")
    return text[:a] + text[a:b].translate(r.choice([wide, cyrillic])) + text[b:]


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


@cache
def forms() -> tuple[str, ...]:
    """Every phrase the tables know, one after another."""
    found = (getattr(row, "form", row[0]) for table in TABLES for row in rows(table.table))
    return tuple(dict.fromkeys(form for form in found if not form[0].isdigit()))


def insisting(r: random.Random, text: str) -> str:
    """Say one phrase of the tables over and over, in some case, with a joint or a word between."""
    form = r.choice([str, str.title, str.upper])(r.choice(forms()))
    part = form + r.choice(JOINTS) + r.choice(["", "", r.choice(EVERYTHING) + " "])
    k = r.randint(0, len(text))
    return text[:k] + part * r.choice([10, 100, 1000]) + text[k:]


EVERYTHING: Final = NAMES + POSTS + BODIES + LAWS + DAYS + VERBS
MUTATIONS: Final[dict[str, Mutation]] = {
    "cut": cut, "clip": clip, "splice": splice, "repeat": repeat, "recode": recode,
    "unbalance": unbalance, "capitals": capitals, "unspaced": unspaced, "lined": lined,
    "scanned": scanned, "tagged": tagged, "nested": nested, "hostile": hostile,
    "lookalike": lookalike, "shuffled": shuffled, "names": _run(NAMES), "posts": _run(POSTS),
    "bodies": _run(BODIES), "laws": _run(LAWS), "days": _run(DAYS), "commas": _run(COMMAS + NAMES),
    "quotes": _run(QUOTES + NAMES), "numbers": _run(NUMBERS + LAWS),
    "names and posts": _run(NAMES + POSTS), "everything": _run(EVERYTHING),
    "insisting": insisting,
}  # fmt: skip
"""The mutations by name. The runs make thousands of one kind of thing in one sentence."""


def mutated(plan: Plan, number: int) -> tuple[str, tuple[str, ...]]:
    """Make one mutant: its text, and the mutations that made it."""
    r = random.Random(f"{plan.seed}/{number}")
    text = piece(r) if plan.pieces else r.choice(originals())
    largest = r.choice(PIECES) if plan.pieces else LARGEST
    chosen = r.choices(list(MUTATIONS), k=r.randint(1, 5))
    for name in chosen:
        text = MUTATIONS[name](r, text)[:largest]
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


def measured(plan: Plan, number: int, runs: int = 1) -> Mutant:
    """Read one mutant, and say what it cost; the best of several runs."""
    text, _ = mutated(plan, number)
    document = Document("mutant", "mutant", text)
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        try:
            reading = extract(document)
            seconds.append(time.process_time() - start)
            crash = next(faults(reading), None)
        except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError,
                TypeError, ValueError) as error:  # fmt: skip
            crash = repr(error)
        if crash is not None:
            return Mutant(number, len(text), 0.0, crash)
    return Mutant(number, len(text), min(seconds))


def ready() -> None:
    """Warm a process up, so that loading tables is not held against the first mutant."""
    extract(Document("warm", "warm", originals()[0]))
    gc.collect()
    gc.freeze()


def read(plan: Plan, numbers: range, jobs: int) -> Iterator[Mutant]:
    """Read mutants in several processes, in order."""
    with multiprocessing.Pool(jobs, ready) as pool:
        yield from pool.imap(partial(measured, plan), numbers, chunksize=50)


# ---- what it cost ----------------------------------------------------------------------------


def grouped(mutants: Iterable[Mutant]) -> dict[int, list[Mutant]]:
    """The mutants by the power of two that their size is below; those under 64 signs together."""
    groups: defaultdict[int, list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        groups[max(mutant.size.bit_length(), 6)].append(mutant)
    return dict(sorted(groups.items()))


def report(plan: Plan, mutants: Sequence[Mutant], slowest: int) -> float:
    """Print a line a size; give the worst ratio of a slowest mutant to its group's median."""
    worst = 0.0
    print("   signs  mutants  median ms  slowest ms  times  us/KB  slowest is")
    for group, members in grouped(mutants).items():
        middle = median(m.seconds for m in members)
        top = max((_again(plan, m) for m in sorted(members, key=lambda m: -m.seconds)[:slowest]),
                  key=lambda m: m.seconds)  # fmt: skip
        ratio = top.seconds / max(middle, 1e-9)
        worst = max(worst, ratio if len(members) >= FEW else 0.0)
        rate = 1e6 * sum(m.seconds for m in members) / max(sum(m.size for m in members) / 1024, 1)
        made_by = ", ".join(mutated(plan, top.number)[1])
        print(f"< {2**group:6} {len(members):8} {middle * 1e3:10.2f} {top.seconds * 1e3:11.1f} "
              f"{ratio:6.1f} {rate:6.0f}  {top.number}: {made_by}")  # fmt: skip
    return worst


def _again(plan: Plan, mutant: Mutant) -> Mutant:
    """The same mutant at its best of five, so that a busy machine is not held against it."""
    return measured(plan, mutant.number, 5)


def fuzz(plan: Plan, numbers: range, jobs: int, slowest: int) -> bool:
    """Read mutants and print what they cost; whether none crashed and none was too slow."""
    mutants: list[Mutant] = []
    crashed = 0
    for mutant in read(plan, numbers, jobs):
        if mutant.crash is None:
            mutants.append(mutant)
        else:
            crashed += 1
            made_by = ", ".join(mutated(plan, mutant.number)[1])
            print(f"mutant {mutant.number} ({made_by}): {mutant.crash:.300}", flush=True)
        if mutant.number % 10_000 == 9_999:
            print(f"{mutant.number + 1} read", file=sys.stderr, flush=True)
    ready()
    worst = report(plan, mutants, slowest)
    cost = sum(m.seconds for m in mutants)
    hours = cost / max(len(mutants), 1) * 1e6 / 3600
    print(f"{len(mutants)} read, {crashed} crashed, worst {worst:.1f} times its median")
    print(f"{cost:.0f} CPU seconds of reading; a million mutants take {hours:.1f} CPU hours")
    return not crashed and worst <= BAR


# ---- one long line ---------------------------------------------------------------------------

LINES: Final[dict[str, str]] = {
    "article": "",
    "sentences": "Bupati Kukar Edi Damansyah hadir. ",
    "names": "Edi Damansyah, ",
    "posts": "Kepala Dinas ",
    "holders": "Camat Loa Kulu Ali Hatala, ",
    "terms": "Siti Aminah sebagai Camat dan ",
    "bodies": "Dinas Sosial Kukar dan ",
    "in bodies": "Bagian Kerja Sama Bagian Umum ",
    "spaces": " ",
    "laws": "Perda Nomor 5 Tahun 2020, ",
    "days": "Senin (9/6/2025) ",
    "quotes": '"Siap," kata Edi. ',
    "speeches": '"Kami siap.\n\n',
    "capitals": "Raja ",
    "words": "dan ",
    "numbers": "12 ",
    "commas": ", ",
    "brackets": "(",
    "signs": '("',
    "letters": "a",
    "tags": "<p>&nbsp;</p>",
}
"""What lines are made of; the first is the shipped articles, one after another."""
_SHORTEST: Final = 12_000
_GROWTH: Final = 4
_MUCH: Final = 2.5


def line_of(kind: str, length: int) -> str:
    """One line of so many signs."""
    part = LINES[kind] or " ".join(" ".join(originals()).split()) + " "
    return (part * (length // len(part) + 1))[:length]


def grow(megabytes: float) -> bool:
    """Print what a kilobyte of longer and longer lines costs; whether no kind costs ever more.

    Only the line of articles is of the full length; the others are of a fiftieth of it.
    """
    ready()
    held = True
    for kind in LINES:
        longest = megabytes * 1e6 / (50 if LINES[kind] else 1)
        costs: list[float] = []
        length = _SHORTEST
        while length <= longest:
            costs.append(_cost(line_of(kind, length)))
            length = length * _GROWTH if length == longest else min(length * _GROWTH, int(longest))
        held = held and costs[-1] < _MUCH * costs[0]
        print(f"{kind:10} us/KB " + " ".join(f"{c:7.0f}" for c in costs), flush=True)
    return held


def _cost(text: str) -> float:
    """Microseconds a kilobyte; of short texts the best of three."""
    seconds = []
    for _ in range(3 if len(text) < 1e6 else 1):
        start = time.process_time()
        extract(Document("line", "line", text))
        seconds.append(time.process_time() - start)
    return min(seconds) * 1e6 / (len(text) / 1024)


# ---- the command -----------------------------------------------------------------------------


def main() -> int:
    """Read mutants or long lines and print what they cost; 1 where one crashed or was too slow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first mutant")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--slowest", type=int, default=3, help="how many of a size to time again")
    parser.add_argument("--pieces", action="store_true", help="mutate a few sentences, not all")
    parser.add_argument("--line", type=float, metavar="MB", help="read lines of up to so many MB")
    args = parser.parse_args()
    if args.line:
        return int(not grow(args.line))
    numbers = range(args.first, args.first + args.mutants)
    return int(not fuzz(Plan(args.seed, args.pieces), numbers, args.jobs, args.slowest))


if __name__ == "__main__":
    raise SystemExit(main())
