"""How long the command takes to answer: ``python benchmarks/startup.py [RUNS]``.

Prints the median wall time of a few commands, each started anew. The bars are 0.2 s for
``--help`` and 0.5 s for the facts of one article; a busy machine misses them, so read the
times on a quiet one. That the command imports nothing heavy is a test (``test_package.py``).
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from pamong.paths import SEEDS

RUNS = 11


def main(runs: int) -> None:
    """Time each command ``runs`` times and print one line for each."""
    article = sorted((SEEDS / "articles").glob("*.txt"))[0]
    for arguments in (["--help"], ["facts", str(article), "--format", "jsonl"]):
        times = [seconds(arguments) for _ in range(runs)]
        shown = " ".join(Path(argument).name for argument in arguments)
        print(f"{median(times):.3f} s  (best {min(times):.3f})  pamong {shown}")


def seconds(arguments: list[str]) -> float:
    """Run ``pamong`` once; CalledProcessError where it fails, so that no failure is timed."""
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "pamong", *arguments], check=True, capture_output=True)
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
