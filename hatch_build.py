"""Compile the modules that read articles, where it is asked for: ``PAMONG_COMPILE=1``.

They are plain typed Python and run as they are; mypyc makes machine code of the very same files,
which reads an article in three fifths of the time. That needs a C compiler, Python's headers and
two minutes, so a wheel is a pure one unless it is asked for. A checkout that is installed to be
worked on (``pip install -e``) is never compiled: what is edited must be what runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED: Final = ("find", "link", "join")
"""The packages below ``graph/pamong`` that are compiled."""
ALONE: Final = ("extract", "facts")
"""The modules compiled besides: what calls those, and what tells what they found."""


def is_wanted() -> bool:
    """Whether the environment asks to compile."""
    return os.environ.get("PAMONG_COMPILE") == "1"


def modules(graph: Path) -> list[str]:
    """The files to compile, as paths below ``graph``."""
    found = (p for name in COMPILED for p in sorted((graph / "pamong" / name).glob("*.py")))
    named = [p.relative_to(graph).as_posix() for p in found if p.name != "__init__.py"]
    return [*named, *(f"pamong/{name}.py" for name in ALONE)]


def shared_objects(root: Path, folder: Path) -> dict[str, str]:
    """What compiling made in ``folder``, each with its place in the wheel.

    Raises CalledProcessError where it fails; the compiler's words are on standard error.
    """
    graph = folder / "graph"
    shutil.copytree(root / "graph", graph, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    command = [sys.executable, str(Path(__file__).resolve()), *modules(graph)]
    subprocess.run(command, cwd=graph, check=True, stdout=sys.stderr)
    shutil.rmtree(graph / "build")
    found = sorted(path for path in graph.rglob("*") if path.suffix in {".so", ".pyd"})
    return {str(path): path.relative_to(graph).as_posix() for path in found}


class CompileHook(BuildHookInterface[Any]):
    """hatchling's hook: adds the shared objects to the wheel and names its platform."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What compiling needs beside hatchling; nothing where nothing is compiled."""
        return ["mypy>=1.18", "setuptools>=77"] if is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for a wheel that is to be installed; leave an editable one as it is."""
        if version != "standard" or not is_wanted():
            return
        self._made = Path(tempfile.mkdtemp(prefix="pamong-"))
        build_data["force_include"] |= shared_objects(Path(self.root), self._made)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if hasattr(self, "_made"):
            shutil.rmtree(self._made)


def compile_here(paths: list[str]) -> None:
    """Compile these files where they lie; run in a process of its own, in their root."""
    from mypyc.build import mypycify
    from setuptools import setup

    options = [
        "--follow-imports=silent",
        "--ignore-missing-imports",
        "--python-version=3.11",
        *paths,
    ]
    made: Any = mypycify(
        options, opt_level="1", debug_level="0", multi_file=True, group_name="pamong"
    )
    setup(name="pamong", ext_modules=made, script_args=["-q", "build_ext", "--inplace"])


if __name__ == "__main__":
    compile_here(sys.argv[1:])
