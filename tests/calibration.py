"""Whether confidences mean what they say: of claims at 0.9, nine in ten are right.

    python tests/calibration.py [--write FILE] [FOLDER ...]

Reads the gold articles (and those of further folders of gold files with their texts), and prints
the share of facts that are right, for each band of confidence and for each rule beside the
confidence the rule gives; ``--write`` puts that into a document below its mark. Facts of kinds
without gold, and those that match a gold fact which readers may differ on, do not count.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching import FOLDERS, Article, articles, judged

BANDS: Final = (0.95, 0.9, 0.8, 0.7, 0.0)
"""The lower ends of the bands of confidence."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact that was judged: what it is, who says so how surely, and whether it is right."""

    kind: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims are right, of how many, and what they claimed on average."""

    right: int
    count: int
    claimed: float

    @property
    def reached(self) -> float:
        """The share that is right."""
        return self.right / self.count

    @property
    def cautious(self) -> float:
        """The share, drawn towards four in five as two further claims would draw it.

        Few claims say little: one right of one is no proof of certainty.
        """
        return (self.right + 1.6) / (self.count + 2)


def claims(read: Iterable[Article]) -> Iterator[Claim]:
    """Every judged fact of some articles."""
    for article in read:
        for kind, judgement in judged(article).items():
            for records, right in ((judgement.right, True), (judgement.extra, False)):
                for r in records:
                    yield Claim(kind, str(r["rule"]), float(str(r["confidence"])), right)


def share(found: Sequence[Claim]) -> Share:
    """The share of some claims that is right.

    >>> two = [Claim("person", "titled", 0.9, True), Claim("person", "titled", 0.7, False)]
    >>> share(two).right, share(two).count, round(share(two).claimed, 2)
    (1, 2, 0.8)
    """
    right = sum(claim.right for claim in found)
    return Share(right, len(found), sum(claim.confidence for claim in found) / len(found))


def band(confidence: float) -> float:
    """The lower end of the band in which a confidence lies.

    >>> band(0.97), band(0.9), band(0.1)
    (0.95, 0.9, 0.0)
    """
    return next(low for low in BANDS if confidence >= low)


def by_band(found: Iterable[Claim]) -> dict[float, Share]:
    """The share of right claims for each band."""
    groups: defaultdict[float, list[Claim]] = defaultdict(list)
    for claim in found:
        groups[band(claim.confidence)].append(claim)
    return {low: share(groups[low]) for low in BANDS if groups[low]}


def by_rule(found: Iterable[Claim]) -> dict[tuple[str, str], Share]:
    """The share of right claims for each kind of fact and rule, the most used first."""
    groups: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in found:
        groups[claim.kind, claim.rule].append(claim)
    order = sorted(groups, key=lambda key: (key[0], -len(groups[key]), key[1]))
    return {key: share(groups[key]) for key in order}


def tables(found: Sequence[Claim]) -> Iterator[str]:
    """Both tables, in Markdown."""
    yield "| confidence | right | of | share |"
    yield "| --- | --: | --: | --: |"
    for low, s in by_band(found).items():
        above = next((b for b in reversed(BANDS) if b > low), None)
        name = f"{low} to 1" if above is None else f"{low} to {above}"
        yield f"| {name} | {s.right} | {s.count} | {s.reached:.1%} |"
    yield ""
    yield "| kind | rule | right | of | share | claimed |"
    yield "| --- | --- | --: | --: | --: | --: |"
    for (kind, rule), s in by_rule(found).items():
        yield f"| {kind} | `{rule}` | {s.right} | {s.count} | {s.reached:.0%} | {s.claimed:.2f} |"


TABLES: Final = "<!-- from here on written by tests/calibration.py -->\n"


def with_tables(document: str, found: Sequence[Claim]) -> str:
    """A document with both tables after its mark, whatever stood there before.

    >>> with_tables(TABLES + "old", [Claim("person", "titled", 0.9, True)]).count("old")
    0
    """
    before, mark, _ = document.partition(TABLES)
    return before + mark + "\n" + "\n".join(tables(found)) + "\n"


def main() -> None:
    """Print the tables, or write them into a document."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, help="further folders of gold files")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the tables into FILE")
    args = parser.parse_args()
    found = list(claims(articles([*FOLDERS, *args.folders])))
    if args.write:
        args.write.write_text(with_tables(args.write.read_text("utf-8"), found), "utf-8")
    else:
        print("\n".join(tables(found)))


if __name__ == "__main__":
    main()
