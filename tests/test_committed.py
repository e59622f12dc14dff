"""What no file of the checkout may hold: paths and hosts of whoever worked on it, keys."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FOLDERS = (".ci", "benchmarks", "docs", "graph", "ontology", "queries", "seeds", "tests")

STRAY = {
    "a path of one machine": re.compile(
        r"(?<![\w.:/<])/(?:home|Users|root|work|opt|mnt|srv|tmp)/\w|\b[A-Z]:\\Users\b"
    ),
    "a host of one network": re.compile(
        r"\b(?:10\.\d{1,3}|192\.168)\.\d{1,3}\.\d{1,3}\b|\blocalhost:\d|\bfile:///\w"
        r"|(?i:index[-_]url|\bdevpi\b|\bartifactory\b)"
    ),
    "a key": re.compile(r"-{5}BEGIN [A-Z ]*KEY|\b(?:ghp|gho|pypi)[-_]\w{20}|\bAKIA[0-9A-Z]{12}"),
}

SLASH = "/"
EXAMPLES = {
    "a path of one machine": f"open('{SLASH}home{SLASH}siti{SLASH}x.txt')",
    "a host of one network": "pip install --index" + "-url=http:x",
    "a key": "AKIA" + "0" * 16,
}


def texts() -> Iterator[tuple[Path, str]]:
    """Every file of the checkout that is text, but for what tools leave behind."""
    tops = (
        p for p in ROOT.iterdir() if p.is_file() and p.suffix in {".md", ".toml", ".py", ".cff"}
    )
    inside = (p for folder in FOLDERS for p in (ROOT / folder).rglob("*"))
    for path in sorted({*tops, *inside}):
        if path.is_file() and "__pycache__" not in path.parts:
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


@pytest.mark.checkout
def test_nothing_of_one_machine_is_committed() -> None:
    read = 0
    found: list[str] = []
    for path, text in texts():
        read += 1
        for what, pattern in STRAY.items():
            found += [f"{path.relative_to(ROOT)}: {what}: {m[0]}" for m in pattern.finditer(text)]
    assert read > 250, "the checkout has some three hundred files of text"
    assert not found, "\n".join(found)


@pytest.mark.parametrize("what", STRAY)
def test_each_pattern_finds_its_example(what: str) -> None:
    assert STRAY[what].search(EXAMPLES[what])
    assert not STRAY[what].search("https://example.org/home/siti, pukul 10.00, 64.02.01.2001")
