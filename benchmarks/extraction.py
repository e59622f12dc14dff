"""Articles a CPU second, from text to fact records, beside other tools on the same texts.

    python benchmarks/extraction.py [--articles 60] [--rounds 5] [--json FILE] [--only TOOL ...]

Prints Markdown; ``--json`` writes the same figures to a file. The texts are the shipped articles
and others spliced from their paragraphs, of about 2.6 KB each. Each tool runs in a process of its
own, one after the other, and is timed in CPU time, the best of several rounds; in the same
process the plain ``re`` tokenisation is timed that its ratio is to. Only Pamong reads facts: the
others cut words (razdel, spaCy), look phrases up (EntityRuler) or match one person and office
grammar (Yargy, the nearest in kind, which looks every word up in a Russian dictionary).

The other tools are no dependencies of the project: ``pip install 'pamong[bench]'``. One that is
missing is skipped with a line that says so. Peak memory needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import inspect
import json
import os
import random
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, Final

from pamong.paths import SEEDS

ARTICLE: Final = 2600  # bytes of the article that rates are given for
PATTERNS: Final = 2000  # phrases for EntityRuler and offices for Yargy
STARTS: Final = 7
PLAIN: Final = re.compile(r"\w+|[^\w\s]")

Reader = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one tool cost: articles of 2.6 KB a CPU second, CPU beside plain ``re``, loading, size.

    ``ready`` is the CPU time until the first article was read, ``megabytes`` the peak memory of
    the process, its texts included.
    """

    tool: str
    articles: float
    ratio: float
    ready: float
    megabytes: float


# ---- texts -----------------------------------------------------------------------------------


def texts(count: int) -> list[str]:
    """The shipped articles, then spliced ones, ``count`` in all, the same in every run."""
    shipped = [p.read_text("utf-8") for p in sorted((SEEDS / "articles").glob("*.txt"))]
    paragraphs = [p for text in shipped for p in text.split("\n\n")[1:] if p.strip()]
    dice = random.Random(1)
    return [*shipped, *(_spliced(paragraphs, dice) for _ in range(count))][:count]


def _spliced(paragraphs: Sequence[str], dice: random.Random) -> str:
    text = "Judul berita"
    while len(text.encode()) < ARTICLE:
        text += "\n\n" + dice.choice(paragraphs)
    return text


# ---- tools: each makes its reader, or raises ModuleNotFoundError -----------------------------


def plain_re() -> Reader:
    """The words of a text with their places, by one regular expression."""
    return lambda text: [match.span() for match in PLAIN.finditer(text)]


def pamong() -> Reader:
    """The whole pipeline: text to fact records, garbage collected as rarely as the command does."""
    from pamong.cli import FEW_COLLECTIONS
    from pamong.extract import extract
    from pamong.facts import fact_records
    from pamong.records import Document

    gc.set_threshold(FEW_COLLECTIONS)
    return lambda text: list(fact_records(extract(Document("x", "x", text))))


def razdel_sentences() -> Reader:
    """Sentences by razdel."""
    razdel: Any = importlib.import_module("razdel")
    return lambda text: list(razdel.sentenize(text))


def razdel_tokens() -> Reader:
    """Words by razdel."""
    razdel: Any = importlib.import_module("razdel")
    return lambda text: list(razdel.tokenize(text))


def spacy_tokenizer() -> Reader:
    """Words by spaCy's blank Indonesian pipeline."""
    spacy: Any = importlib.import_module("spacy")
    return spacy.blank("id").make_doc


def spacy_without_exceptions() -> Reader:
    """The same without the tokenizer's 16,000 special cases, which make it slow."""
    spacy: Any = importlib.import_module("spacy")
    nlp = spacy.blank("id")
    nlp.tokenizer.rules = {}
    return nlp.make_doc


def spacy_entity_ruler() -> Reader:
    """The same pipeline with an EntityRuler of phrases from the tables."""
    spacy: Any = importlib.import_module("spacy")
    nlp = spacy.blank("id")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "POST", "pattern": form} for form in _forms()])
    return nlp


def yargy() -> Reader:
    """An office of the tables before one to three capitalised words, by Yargy."""
    _let_pymorphy_load()
    grammar: Any = importlib.import_module("yargy")
    predicates: Any = importlib.import_module("yargy.predicates")
    pipelines: Any = importlib.import_module("yargy.pipelines")
    office = pipelines.caseless_pipeline(_forms())
    name = predicates.is_capitalized().repeatable(max=3)
    parser = grammar.Parser(grammar.rule(office, name))
    return lambda text: list(parser.findall(text))


def _let_pymorphy_load() -> None:
    """Give pymorphy2, below Yargy, the function that Python 3.11 took away."""
    gone = "getargspec"
    if not hasattr(inspect, gone):
        setattr(inspect, gone, lambda f: inspect.getfullargspec(f)[:4])


def _forms() -> list[str]:
    from pamong.tables import rows

    forms = [row.form for row in rows("positions")] + [row.form for row in rows("bodies")]
    return sorted(set(forms))[:PATTERNS]


TOOLS: Final[dict[str, Callable[[], Reader]]] = {
    "plain re": plain_re,
    "pamong": pamong,
    "razdel sentences": razdel_sentences,
    "razdel tokens": razdel_tokens,
    "spaCy blank id": spacy_tokenizer,
    "spaCy blank id, no special cases": spacy_without_exceptions,
    "spaCy EntityRuler": spacy_entity_ruler,
    "Yargy": yargy,
}


# ---- measuring -------------------------------------------------------------------------------


def measured(tool: str, read: list[str], rounds: int) -> Measured:
    """Time one tool in this process, plain ``re`` beside it in every round."""
    start = process_time()
    reader = TOOLS[tool]()
    reader(read[0])
    ready = process_time() - start
    for text in read:
        reader(text)
    plain = plain_re()
    times = [(_seconds(reader, read), _seconds(plain, read)) for _ in range(rounds)]
    best, beside = (min(column) for column in zip(*times, strict=True))
    size = sum(len(text.encode()) for text in read)
    return Measured(tool, size / ARTICLE / best, best / beside, ready, _megabytes())


def _seconds(reader: Reader, read: list[str]) -> float:
    start = process_time()
    for text in read:
        reader(text)
    return process_time() - start


def _megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def in_turn(tools: Sequence[str], count: int, rounds: int) -> Iterator[Measured]:
    """Measure each tool in a fresh process; one that is not installed is named on stderr."""
    for tool in tools:
        arguments = ["--child", tool, "--articles", str(count), "--rounds", str(rounds)]
        done = subprocess.run([sys.executable, __file__, *arguments], check=True, text=True,
                              stdout=subprocess.PIPE)  # fmt: skip
        found = json.loads(done.stdout)
        if "missing" in found:
            print(f"{tool}: skipped, {found['missing']} is not installed", file=sys.stderr)
        else:
            yield Measured(**found)


def child(tool: str, count: int, rounds: int) -> dict[str, Any]:
    """What a process of its own tells of one tool."""
    try:
        return asdict(measured(tool, texts(count), rounds))
    except ModuleNotFoundError as error:
        return {"missing": error.name}


def start_up() -> float:
    """The median wall time of ``pamong facts`` on one article, in seconds.

    With its bytecode written, as an installed package has it: once more is run than is counted.
    """
    article = sorted((SEEDS / "articles").glob("*.txt"))[0]
    command = [sys.executable, "-m", "pamong", "facts", str(article), "--format", "jsonl"]
    with TemporaryDirectory() as folder:
        own = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        times = [_wall_seconds(command, {**os.environ, **own}) for _ in range(1 + STARTS)]
    return median(times[1:])


def _wall_seconds(command: list[str], environment: dict[str, str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return perf_counter() - start


# ---- showing ---------------------------------------------------------------------------------


def markdown(found: Sequence[Measured], start: float, count: int) -> str:
    """The figures as a table, the start-up below it.

    >>> print(markdown([Measured("pamong", 1000.0, 12.0, 0.25, 90.0)], 0.3, 60))
    Articles of 2.6 KB a CPU second, over 60 texts:
    <BLANKLINE>
    | tool | articles/s | times plain re | ready, CPU s | peak MB |
    | --- | ---: | ---: | ---: | ---: |
    | pamong | 1,000 | 12.0 | 0.25 | 90 |
    <BLANKLINE>
    `pamong facts` on one article: 0.30 s from start to end.
    """
    rows = "\n".join(
        f"| {m.tool} | {m.articles:,.0f} | {m.ratio:.1f} | {m.ready:.2f} | {m.megabytes:.0f} |"
        for m in found
    )
    return (
        f"Articles of 2.6 KB a CPU second, over {count} texts:\n\n"
        "| tool | articles/s | times plain re | ready, CPU s | peak MB |\n"
        f"| --- | ---: | ---: | ---: | ---: |\n{rows}\n\n"
        f"`pamong facts` on one article: {start:.2f} s from start to end."
    )


def main() -> None:
    """Measure every tool that is installed, and print what came out."""
    parser = argparse.ArgumentParser(description="Articles a CPU second, beside other tools.")
    parser.add_argument("--articles", type=int, default=60, help="how many texts to read")
    parser.add_argument("--rounds", type=int, default=5, help="how often; the best one counts")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--only", nargs="+", choices=TOOLS, default=list(TOOLS), metavar="TOOL")
    parser.add_argument("--child", choices=TOOLS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(child(given.child, given.articles, given.rounds)))
        return
    found = list(in_turn(given.only, given.articles, given.rounds))
    start = start_up()
    print(markdown(found, start, given.articles))
    if given.json:
        figures = {"articles": given.articles, "start_up": start, "tools": [*map(asdict, found)]}
        given.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
