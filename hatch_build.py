"""Compile the modules that read articles, where the machine that builds a wheel can.

``find``, ``link`` and ``join`` are plain typed Python and run as they are; mypyc makes machine
code of the very same files, with which an article is read in less than half the time. So a wheel
is compiled where a C compiler is at hand, and is a pure one everywhere else.

``PAMONG_COMPILE=0`` asks for a pure wheel; ``PAMONG_COMPILE=1`` makes it an error not to compile.
A checkout that is installed to be worked on (``pip install -e``) is never compiled: what is
edited must be what runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = ("find", "link", "join")
"""The packages below ``graph/pamong`` that are compiled, and ``extract``, which calls them."""


def is_wanted() -> bool:
    """Whether to compile: as the environment says, else where there is what compiling needs."""
    asked = os.environ.get("PAMONG_COMPILE", "")
    return asked != "0" and (asked == "1" or _can_compile())


def _can_compile() -> bool:
    """Whether there is a C compiler, and Python's own headers."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    headers = Path(sysconfig.get_path("include")) / "Python.h"
    return shutil.which(compiler) is not None and headers.exists()


def modules(graph: Path) -> list[str]:
    """The files to compile, as paths below ``graph``.

    >>> modules(Path("graph"))[-1]
    'pamong/extract.py'
    """
    found = (p for name in SOURCES for p in sorted((graph / "pamong" / name).glob("*.py")))
    named = [p.relative_to(graph).as_posix() for p in found if p.name != "__init__.py"]
    return [*named, "pamong/extract.py"]


def compiled(root: Path, folder: Path) -> list[Path]:
    """The shared objects of the modules, made in ``folder``; CalledProcessError where it fails."""
    graph = folder / "graph"
    shutil.copytree(root / "graph", graph, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    command = [sys.executable, str(Path(__file__).resolve()), *modules(graph)]
    subprocess.run(command, cwd=graph, check=True, stdout=subprocess.DEVNULL)
    found = sorted(p for p in graph.rglob("*") if p.suffix in {".so", ".pyd"})
    return [p for p in found if p.relative_to(graph).parts[0] != "build"]


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
        try:
            found = compiled(Path(self.root), self._made)
        except subprocess.CalledProcessError:
            if os.environ.get("PAMONG_COMPILE") == "1":
                raise
            self.app.display_warning("pamong: not compiled; the wheel is pure Python, and slower")
            return
        graph = self._made / "graph"
        build_data["force_include"] |= {str(p): p.relative_to(graph).as_posix() for p in found}
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if hasattr(self, "_made"):
            shutil.rmtree(self._made)


def build(paths: list[str]) -> None:
    """Compile these files where they lie; run in a process of its own, in their root."""
    from mypyc.build import mypycify
    from setuptools import setup

    options = ["--follow-imports=silent", "--python-version=3.11", *paths]
    made: Any = mypycify(
        options, opt_level="1", debug_level="0", multi_file=True, group_name="pamong"
    )
    setup(name="pamong", ext_modules=made, script_args=["-q", "build_ext", "--inplace"])


if __name__ == "__main__":
    build(sys.argv[1:])
