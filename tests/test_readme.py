"""What README.md and CONTRIBUTING.md say holds: the commands exist, and print what is shown.

A ``console`` block is a session: ``$`` begins a command, the lines below are its output, in which
``...`` stands for any text and the width of columns is free. All ``pamong`` commands of the README
run in order in one folder, in which ``my-article.txt`` is the seed article. The two that install
something are compared with what CI runs, and run without installing.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from pamong.cli import cli
from pamong.paths import QUERIES, SEEDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

ARTICLE = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"
AS_SHOWN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q "


class Step(NamedTuple):
    """A command of a session and the output shown below it."""

    command: str
    output: str


def steps(text: str) -> Iterator[Step]:
    """The steps of all ``console`` blocks of a text, in order."""
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Step(command, output)


def mentioned(text: str) -> Iterator[list[str]]:
    """The words of every ``pamong …`` command in a text, in blocks as in running text."""
    inline = re.findall(r"`((?:\.venv/bin/)?pamong [a-z][^`]*)`", text)
    for command in [*inline, *(step.command for step in steps(text))]:
        for call in re.split(r"&&|\|(?=\s)|;", command.replace(r"\|", "|")):
            words = call.split()
            if words and words[0].removeprefix(".venv/bin/") == "pamong":
                yield words[1:]


def options(command: click.Command) -> set[str]:
    """Every option that a command takes, and those that all commands take."""
    return {name for each in (command, cli) for param in each.params for name in param.opts} | {
        "--help",
        "--version",
    }


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_commands_and_options_exist(text: str) -> None:
    for words in mentioned(text):
        command = cli.commands.get(words[0])
        assert command is not None, f"there is no pamong {words[0]}"
        used = {word.strip("[]") for word in words if word.startswith(("-", "[-")) and word != "-"}
        assert used <= options(command), f"pamong {' '.join(words)}"


def test_every_command_is_in_the_readme() -> None:
    assert sorted(cli.commands.keys() - {words[0] for words in mentioned(README)}) == []


@pytest.mark.checkout
def test_both_ways_to_start_are_one_line_each() -> None:
    starts = [step.command for step in steps(README) if step.command.startswith(INSTALL)]
    assert [start.removeprefix(INSTALL) for start in starts] == [
        ". && .venv/bin/pamong build",
        "-e '.[dev]' && .venv/bin/pytest",
    ]
    assert starts[1] in (ROOT / ".ci/run").read_text("utf-8")
    assert starts[1] in CONTRIBUTING


@pytest.mark.checkout
def test_files_that_are_linked_exist() -> None:
    for text in (README, CONTRIBUTING):
        links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_shows_real_output(tmp_path: Path) -> None:
    """Each ``pamong`` command prints what the README shows below it."""
    (tmp_path / "my-article.txt").write_bytes(ARTICLE.read_bytes())
    sessions = [step for step in steps(README) if "pamong " in step.command]
    assert sessions[0].output, "the README shows what pamong build prints"
    for step in sessions:
        printed = pamong(step.command, tmp_path)
        assert not step.output or same(step.output, printed), f"$ {step.command}\n{printed}"


@pytest.mark.parametrize(
    ("language", "folder"), [("csv", SEEDS / "tables"), ("sparql", QUERIES)], ids=["row", "header"]
)
def test_examples_in_contributing_stand_in_the_files(language: str, folder: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.is_file()]
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    parts = blocks[0].splitlines(keepends=True) if language == "csv" else blocks
    assert parts
    assert [part for part in parts if not any(part in text for text in texts)] == []


@pytest.mark.checkout
@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_examples_in_the_documents_run(path: Path) -> None:
    """The Python blocks of a document, and links to its neighbours."""
    text = path.read_text("utf-8")
    for block in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        subprocess.run([sys.executable, "-W", "error", "-c", block], check=True)
    links = re.findall(r"\]\((?!http)([^)#]+)\)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []


def pamong(command: str, folder: Path) -> str:
    """Run a README's command in a folder, with the ``pamong`` of this environment."""
    *_, start = re.split(r"&& (?=\.venv/bin/pamong)", command)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", start.replace(".venv/bin/", "")],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def same(shown: str, printed: str) -> bool:
    """Whether the printed text is the one shown, ``...`` aside.

    >>> same("Bupati\\n...\\n2 offices\\n", "Bupati\\nSekda\\n2 offices\\n")
    True
    >>> same("", "something\\n")
    False
    """
    return doctest.OutputChecker().check_output(shown, printed, AS_SHOWN)
