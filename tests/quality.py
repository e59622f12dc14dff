"""How well the gold articles are read, and that it never gets worse unnoticed.

    python tests/quality.py [--errors] [--raise | --allow-regression REASON]

Prints, for the shipped and for the invented articles, precision, recall and F1 by kind of fact
beside the counts of errors, and fails below a floor of ``gold/quality.json`` or where the gold
data is not the data the floors were measured on. ``--raise`` lifts the floors to what is reached
now; only ``--allow-regression`` lowers one, and the reason stays in the file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from matching import FOLDERS, GOLD, KINDS, Judgement, articles, judged

FILE: Final = GOLD / "quality.json"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts of one kind are right, missed and wrong."""

    right: int
    missed: int
    extra: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find."""
        all_twice = 2 * self.right + self.missed + self.extra
        return 2 * self.right / all_twice if all_twice else 1.0

    @property
    def precision(self) -> float:
        """The share of the facts found that is right."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold facts that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the quality gate is not passed, and what to do."""

    where: str
    says: str


Scores = dict[str, dict[str, Tally]]
"""Tallies by set of articles and kind of fact."""
Judgements = dict[str, dict[str, dict[str, Judgement]]]
"""Judgements by set of articles, article and kind of fact."""


def gold_sha() -> str:
    """One hash over the bytes of all gold files and texts beside them."""
    whole = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted(folder.iterdir()):
            if path.suffix in {".json", ".txt"}:
                whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def read_all(folders: Sequence[Path] = FOLDERS) -> Judgements:
    """Read and judge every gold article."""
    return {folder.name: {a.document.name: judged(a) for a in articles([folder])}
            for folder in folders}  # fmt: skip


def scores(all_judged: Judgements) -> Scores:
    """Sum up the judgements of each set of articles."""
    return {
        name: {kind: _tally([judgement[kind] for judgement in docs.values()]) for kind in KINDS}
        for name, docs in all_judged.items()
    }


def _tally(judgements: Sequence[Judgement]) -> Tally:
    return Tally(
        sum(len(j.right) for j in judgements),
        sum(len(j.missed) for j in judgements),
        sum(len(j.extra) for j in judgements),
    )


# ---- the gate --------------------------------------------------------------------------------


def pinned() -> dict[str, Any]:
    """What ``gold/quality.json`` says."""
    return json.loads(FILE.read_text("utf-8"))


def faults(found: Scores, pins: Mapping[str, Any], sha: str) -> Iterator[Fault]:
    """Where the scores are below their floors, or were measured on other gold.

    >>> low = {"articles": {"person": Tally(1, 1, 0)}}
    >>> pins = {"gold": "x", "floors": {"articles": {"person": 0.9}}}
    >>> [fault.where for fault in faults(low, pins, "x")]
    ['articles person']
    >>> [fault.where for fault in faults({}, pins, "y")]
    ['gold', 'articles person']
    """
    if sha != pins["gold"]:
        yield Fault("gold", "the gold data has changed; measure again with --raise")
    for name, floors in pins["floors"].items():
        for kind, floor in floors.items():
            reached = found.get(name, {}).get(kind)
            if reached is None:
                yield Fault(f"{name} {kind}", "was not measured")
            elif _rounded(reached) < floor:
                yield Fault(f"{name} {kind}", f"F1 {reached.f1:.4f} is below its floor {floor:.4f}")


def _rounded(tally: Tally) -> float:
    return int(tally.f1 * 10_000) / 10_000


def lifted(found: Scores, pins: Mapping[str, Any], sha: str, reason: str | None) -> dict[str, Any]:
    """The pins with floors lifted to what is reached; lowered only where a reason is given.

    >>> pins = {"gold": "x", "floors": {"a": {"person": 0.9}}, "regressions": []}
    >>> lifted({"a": {"person": Tally(1, 1, 0)}}, pins, "x", None)["floors"]
    {'a': {'person': 0.9}}
    >>> lifted({"a": {"person": Tally(1, 1, 0)}}, pins, "x", "harder gold")["regressions"]
    [{'reason': 'harder gold', 'lowered': {'a person': [0.9, 0.6666]}}]
    """
    floors: dict[str, dict[str, float]] = {}
    lowered: dict[str, list[float]] = {}
    for name, kinds in found.items():
        for kind, tally in kinds.items():
            old, new = pins["floors"].get(name, {}).get(kind, 0.0), _rounded(tally)
            if new < old and reason:
                lowered[f"{name} {kind}"] = [old, new]
            floors.setdefault(name, {})[kind] = new if reason else max(old, new)
    noted = [{"reason": reason, "lowered": lowered}] if lowered else []
    return {"gold": sha, "floors": floors, "regressions": [*pins["regressions"], *noted]}


# ---- the command -----------------------------------------------------------------------------


def table(found: Scores) -> Iterator[str]:
    """The scores as lines: counts of errors beside percentages."""
    for name, kinds in found.items():
        yield f"{name:14} {'right':>5} {'missed':>6} {'wrong':>5} {'P':>6} {'R':>6} {'F1':>6}"
        for kind, t in kinds.items():
            shares = " ".join(f"{share:6.1%}" for share in (t.precision, t.recall, t.f1))
            yield f"{kind:14} {t.right:5} {t.missed:6} {t.extra:5} {shares}"
        mean = sum(t.f1 for t in kinds.values()) / len(kinds)
        yield f"mean F1 {mean:.1%}\n"


def errors(all_judged: Judgements) -> Iterator[str]:
    """Every fact that was missed or is wrong, a line each."""
    from pamong.facts import summary

    for docs in all_judged.values():
        for doc, kinds in docs.items():
            for kind, j in kinds.items():
                yield from (f"{doc} missed {kind}: {w.label}" for w in j.missed)
                yield from (f"{doc} wrong {kind}: {summary(r)} <- {r['rule']}" for r in j.extra)


def main() -> int:
    """Print the scores; 1 where the gate is not passed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    parser.add_argument("--allow-regression", metavar="REASON", help="lower floors, and say why")
    args = parser.parse_args()
    all_judged = read_all()
    found, sha = scores(all_judged), gold_sha()
    print("\n".join(table(found)))
    if args.errors:
        print("\n".join(errors(all_judged)))
    if args.lift or args.allow_regression:
        pins = lifted(found, pinned(), sha, args.allow_regression)
        FILE.write_text(json.dumps(pins, indent=2, ensure_ascii=False) + "\n", "utf-8")
    failed = list(faults(found, pinned(), sha))
    for fault in failed:
        print(f"{fault.where}: {fault.says}")
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
