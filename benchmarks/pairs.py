"""Whether two names are one person: Pamong beside nomenklatura's logic-v2 on the same pairs.

    python benchmarks/pairs.py [--part tune|kept|all] [--missed]

The pairs are ``tests/gold/name-pairs.csv``; ``tests/name_pairs.py`` says what they are. A pair that
a judge calls *same* is predicted the same; *unsure* is not. Pamong is measured by names alone and
with the context of each name (office and region), as the store judges people. logic-v2 is given
the names and, with context, the office as ``position`` and the region as ``address``, which is all
of the context that its model of a person has room for; a pair is predicted the same from 0.7 on,
its authors' threshold, and from the threshold that suits it best on the very pairs.

nomenklatura is no dependency of the project: ``pip install 'pamong[bench]'`` (it needs ICU). Where
it is missing, its rows are left out with a line that says so.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from pamong.resolve.names import compare
from pamong.tables import rows

USUAL: Final = 0.7
PRECISION, RECALL = 0.99, 0.90
TESTS: Final = Path(__file__).resolve().parents[1] / "tests" / "name_pairs.py"


@cache
def gold() -> ModuleType:
    """The module that reads the pairs; it lies with the tests, which use it too."""
    spec = importlib.util.spec_from_file_location("name_pairs", TESTS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def by_name(pair: Any) -> bool:
    """Whether Pamong calls the names alone the same."""
    return compare(pair.left, pair.right).verdict == "same"


def in_context(pair: Any) -> bool:
    """Whether Pamong calls the people the same, by name, office and region."""
    return gold().judged(pair).verdict == "same"


# ---- nomenklatura ----------------------------------------------------------------------------


@cache
def region_name(code: str) -> str:
    """The name of a region, "" where the register has none of that code."""
    return next((region.name for region in rows("regions") if region.code == code), "")


def entity(name: str, context: str) -> Any:
    """A name and its context as a Person of followthemoney."""
    from followthemoney import model  # pyright: ignore[reportMissingImports]

    made = model.make_entity("Person")
    made.id = f"{name} {context}"
    made.add("name", name)
    if context:
        made.add("country", "id")
        title, region, _ = context.split(", ")
        made.add("position", title or None)
        made.add("address", region_name(region) or None)
    return made


def logic_v2(pairs: Sequence[Any], with_context: bool) -> list[float]:
    """The scores of nomenklatura's logic-v2, 0 to 1."""
    from nomenklatura.matching import LogicV2  # pyright: ignore[reportMissingImports]

    config = LogicV2.default_config()

    def score(pair: Any) -> float:
        left, right = (
            entity(name, context if with_context else "")
            for name, context in (
                (pair.left, pair.context_left),
                (pair.right, pair.context_right),
            )
        )
        return LogicV2.compare(left, right, config).score

    return [score(pair) for pair in pairs]


def best_threshold(pairs: Sequence[Any], scores: Sequence[float]) -> float:
    """The threshold of the highest F1 on these pairs: more than anybody could know beforehand."""

    def f1(threshold: float) -> float:
        found = gold().measured(zip(pairs, (s >= threshold for s in scores), strict=True))
        both = found.precision + found.recall
        return 2 * found.precision * found.recall / both if both else 0.0

    return max(sorted(set(scores)), key=f1)


# ---- the report ------------------------------------------------------------------------------


def row(name: str, pairs: Sequence[Any], said: Sequence[bool]) -> str:
    """One judge's figures as a row of Markdown."""
    found = gold().measured(zip(pairs, said, strict=True))
    return (
        f"| {name} | {found.precision:.3f} | {found.recall:.3f} "
        f"| {found.rightly} | {found.wrongly} | {found.missed} |"
    )


def report(pairs: Sequence[Any]) -> list[str]:
    """The table, a line each."""
    pamong: tuple[tuple[str, Callable[[Any], bool]], ...] = (
        ("Pamong, with office and region", in_context),
        ("Pamong, names alone", by_name),
    )
    lines = [
        "| judge | precision | recall | rightly same | wrongly same | missed |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *(row(name, pairs, [judge(pair) for pair in pairs]) for name, judge in pamong),
    ]
    if importlib.util.find_spec("nomenklatura") is None:
        return [*lines, "", "nomenklatura is not installed: pip install 'pamong[bench]'"]
    for name, with_context in (("with office and region", True), ("names alone", False)):
        scores = logic_v2(pairs, with_context)
        for threshold in (USUAL, best_threshold(pairs, scores)):
            said = [score >= threshold for score in scores]
            lines.append(row(f"logic-v2, {name}, from {threshold:.2f}", pairs, said))
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where Pamong is short of the bar."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--part", choices=("all", "kept", "tune"), default="all")
    parser.add_argument("--missed", action="store_true", help="list Pamong's errors too")
    given = parser.parse_args(arguments)
    pairs = [pair for pair in gold().pairs() if given.part in ("all", pair.part)]
    same = sum(pair.same == "yes" for pair in pairs)
    print(f"{len(pairs)} pairs ({given.part}), {same} of them one person\n")
    print("\n".join(report(pairs)))
    wrong = [pair for pair in pairs if in_context(pair) != (pair.same == "yes")]
    for pair in wrong if given.missed else ():
        print(f"{pair.kind}: {pair.left} | {pair.right} | {gold().judged(pair).reason}")
    found = gold().measured((pair, in_context(pair)) for pair in pairs)
    return int(found.precision < PRECISION or found.recall < RECALL)


if __name__ == "__main__":
    raise SystemExit(main())
