"""Compare what is read from the seed article with its gold graph, claim by claim.

    python tests/compare_seed.py [--quiet]

A claim counts as found where its triples and its evidence sentences are those of a gold claim;
names of claims, confidence and the document's own description are left aside. What is told apart:
descriptions of things (what they are called) and facts (what joins them). Exit code 1 below a
recall of 0.95, or if anything is false.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from pamong.claim import claims_of, quads_of
from pamong.paths import SEEDS
from pamong.read import documents
from pamong.records import Document, Reading
from pamong.vocabulary import ID, PAMONG

GOLD = Path(__file__).parent / "gold" / "seed-expected.trig"
ARTICLE = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"
GOLD_ID = "4a4847d21d14bf21"
RECALL = 0.95

# Terms that Pamong writes and that the gold graph is silent about.
NEWER = (PAMONG.speakerNamedBy,)


@dataclass(frozen=True)
class Stated:
    """One claim, without its name: its triples, its evidence, whether it describes a thing."""

    triples: frozenset[Triple]
    evidence: frozenset[str]
    describes: bool

    @property
    def sentences(self) -> str:
        """The places of its sentences, in text order."""
        places = (tuple(map(int, s.split("=")[1].split(","))) for s in self.evidence)
        return " ".join(f"{start}-{end}" for start, end in sorted(places))


@dataclass(frozen=True)
class Comparison:
    """What was found, what was missed, and what was stated that the gold graph does not know."""

    found: tuple[Stated, ...]
    missed: tuple[Stated, ...]
    false: tuple[Stated, ...]

    @property
    def recall(self) -> float:
        """The share of the gold claims that was found."""
        return len(self.found) / (len(self.found) + len(self.missed))

    @property
    def passed(self) -> bool:
        """Whether the bar is met."""
        return self.recall >= RECALL and not self.false

    def of(self, describes: bool) -> Comparison:
        """The part about descriptions of things, or the part about facts."""
        parts = (self.found, self.missed, self.false)
        return Comparison(*(tuple(s for s in part if s.describes == describes) for part in parts))


def _value(quad: Quad, part: str) -> str:
    node = getattr(quad, part)
    return node.value if isinstance(node, NamedNode) else ""


def _stated(quads: Iterable[Quad], describing: frozenset[str]) -> tuple[Stated, ...]:
    triples: dict[str, set[Triple]] = {}
    evidence: dict[str, set[str]] = {}
    for quad in quads:
        if "#" in _value(quad, "graph_name"):
            triples.setdefault(_value(quad, "graph_name"), set()).add(quad.triple)
        elif quad.predicate.value == PAMONG.evidence:
            evidence.setdefault(_value(quad, "subject"), set()).add(_value(quad, "object"))
    return tuple(
        Stated(frozenset(triples[name]), frozenset(evidence.get(name, ())), name in describing)
        for name in sorted(triples)
    )


def gold_claims(path: Path = GOLD) -> tuple[Stated, ...]:
    """The claims of a gold graph, where descriptions are named ``m-…`` and facts ``c-…``."""
    quads = list(parse(path.read_bytes(), format=RdfFormat.TRIG))
    names = {_value(quad, "graph_name") for quad in quads}
    return _stated(quads, frozenset(name for name in names if "#m-" in name))


def own_claims(reading: Reading, newer: Iterable[str] = NEWER) -> tuple[Stated, ...]:
    """The claims of a reading, without the terms that the gold graph is silent about."""
    left_out = frozenset(newer)
    quads = parse("\n".join(quads_of(reading)).encode(), format=RdfFormat.N_QUADS)
    describing = frozenset(f"{ID}{c.name}" for c in claims_of(reading) if c.describes)
    return _stated((q for q in quads if q.predicate.value not in left_out), describing)


def compare(gold: Iterable[Stated], own: Iterable[Stated]) -> Comparison:
    """Match claims one to one by their triples and their sentences."""
    wanted = {(claim.triples, claim.evidence): claim for claim in gold}
    stated = {(claim.triples, claim.evidence): claim for claim in own}
    return Comparison(
        found=tuple(wanted[k] for k in wanted if k in stated),
        missed=tuple(wanted[k] for k in wanted if k not in stated),
        false=tuple(stated[k] for k in stated if k not in wanted),
    )


# ---- the report ------------------------------------------------------------------------------


def _short(term: object) -> str:
    text = str(term).replace(ID, "")
    for separator in ("#", "/"):
        if text.startswith("<http"):
            text = text.rsplit(separator, 1)[-1].removesuffix(">") if separator in text else text
    return text


def _line(triple: Triple) -> str:
    return " ".join(map(_short, (triple.subject, triple.predicate, triple.object)))


def _nearest(claim: Stated, others: Iterable[Stated]) -> Stated | None:
    """The claim that shares most with this one, None where none shares a subject."""
    subjects = {str(t.subject) for t in claim.triples}
    near = [o for o in others if subjects & {str(t.subject) for t in o.triples}]
    shared = [(len(claim.triples & o.triples), len(claim.evidence & o.evidence), o) for o in near]
    best = max(shared, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] else None


def _difference(claim: Stated, other: Stated) -> Iterator[str]:
    yield from sorted(f"    - {_line(t)}" for t in claim.triples - other.triples)
    yield from sorted(f"    + {_line(t)}" for t in other.triples - claim.triples)
    if claim.evidence != other.evidence:
        yield f"    sentences: gold {claim.sentences} / read {other.sentences}"


def _missed(claim: Stated, false: Iterable[Stated]) -> Iterator[str]:
    near = _nearest(claim, false)
    if near is None:
        yield f"  missed   [{claim.sentences}]"
        yield from sorted(f"    - {_line(t)}" for t in claim.triples)
    else:
        yield f"  differs  {_line(min(claim.triples & near.triples, key=str))}"
        yield from _difference(claim, near)


def _false(comparison: Comparison) -> Iterator[str]:
    near = {_nearest(claim, comparison.false) for claim in comparison.missed}
    for claim in comparison.false:
        if claim not in near:
            yield f"  false    [{claim.sentences}]"
            yield from sorted(f"    + {_line(t)}" for t in claim.triples)


def _summary(name: str, part: Comparison) -> str:
    total = len(part.found) + len(part.missed)
    share = f"{part.recall:.3f}" if total else "-"
    return f"{name:<13} {len(part.found)}/{total} found (recall {share}), {len(part.false)} false"


def _triples(claims: Iterable[Stated]) -> set[Triple]:
    return {triple for claim in claims for triple in claim.triples}


def report(gold: tuple[Stated, ...], own: tuple[Stated, ...], quiet: bool) -> Iterator[str]:
    """The comparison in lines of text: near misses with their differing triples, then counts."""
    whole = compare(gold, own)
    for name, part in (("descriptions", whole.of(True)), ("facts", whole.of(False))):
        yield _summary(name, part)
        if not quiet:
            for claim in part.missed:
                yield from _missed(claim, part.false)
            yield from _false(part)
    wanted, stated = _triples(gold), _triples(own)
    recall = len(wanted & stated) / len(wanted)
    precision = len(wanted & stated) / max(len(stated), 1)
    yield _summary("all claims", whole)
    yield f"{'triples':<13} recall {recall:.3f}, precision {precision:.3f}"


def seed_document() -> Document:
    """The seed article under the id that the gold graph gives it."""
    (document,) = documents([ARTICLE])
    return replace(document, id=GOLD_ID)


def main(arguments: list[str]) -> int:
    """Read the seed article, print what differs, and say whether the bar is met."""
    from pamong.extract import extract

    gold, own = gold_claims(), own_claims(extract(seed_document()))
    print("\n".join(report(gold, own, quiet="--quiet" in arguments)))
    return 0 if compare(gold, own).passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
