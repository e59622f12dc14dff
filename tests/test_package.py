"""The package as users get it: what travels in the archives, and what starting it costs.

That both archives install and run where no checkout is near is checked by
``nox -s dist installed``, which installs from the network and so is no test.
"""

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions, requires, version
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CARRIED = {
    "graph/pamong": "pamong",
    "ontology": "pamong/data/ontology",
    "queries": "pamong/data/queries",
    "seeds": "pamong/data/seeds",
}
"""Where each folder of the checkout lies in the wheel."""

HEAVY = ("rdflib", "pyoxigraph", "oxrdflib", "pyshacl", "networkx", "pyvis", "IPython")
"""What takes longer to import than ``pamong --help`` may take in all."""


def run(*command: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """Run Python with these arguments and return what it printed; its error is the failure."""
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def sources(folder: str) -> Iterator[Path]:
    """The files of a folder of the checkout, without Python's caches."""
    for path in sorted((ROOT / folder).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this checkout and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(
        *("-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)),
        env={**os.environ, "PAMONG_COMPILE": ""},
    )
    return folder


@pytest.fixture(scope="module")
def wheel(archives: Path) -> dict[str, bytes]:
    """The wheel's files by name."""
    (path,) = archives.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def sdist(archives: Path) -> set[str]:
    """The names of the sdist's files, without their common first folder."""
    (path,) = archives.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {member.name.partition("/")[2] for member in archive if member.isfile()}


@pytest.mark.checkout
def test_wheel_carries_code_and_data_and_nothing_else(wheel: dict[str, bytes]) -> None:
    expected = {
        f"{place}/{path.relative_to(ROOT / folder).as_posix()}": path.read_bytes()
        for folder, place in CARRIED.items()
        for path in sources(folder)
    }
    found = {name: data for name, data in wheel.items() if ".dist-info/" not in name}
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []


@pytest.mark.checkout
@pytest.mark.parametrize(
    "name",
    [
        "pamong/py.typed",
        "pamong/records.py",
        "pamong/data/ontology/pamong.ttl",
        "pamong/data/ontology/shapes.ttl",
        "pamong/data/seeds/articles/kukar-rakor-kerja-sama.txt",
        "pamong/data/seeds/tables/regions.csv",
    ],
)
def test_wheel_has(wheel: dict[str, bytes], name: str) -> None:
    """Named one by one: a folder that is missing from the checkout would pass the test above."""
    assert name in wheel


@pytest.mark.checkout
def test_wheel_has_queries(wheel: dict[str, bytes]) -> None:
    assert any(name.startswith("pamong/data/queries/") for name in wheel if name.endswith(".rq"))


@pytest.mark.checkout
def test_wheel_carries_the_licences(wheel: dict[str, bytes]) -> None:
    licences = {name.rsplit("/", 1)[-1] for name in wheel if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}


@pytest.mark.checkout
def test_sdist_carries_all_that_builds_and_tests_it(sdist: set[str]) -> None:
    folders = [*CARRIED, "tests", "benchmarks", ".ci"]
    expected = {path.relative_to(ROOT).as_posix() for name in folders for path in sources(name)}
    single = {"pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "noxfile.py"}
    assert sorted((expected | single) - sdist) == []


@pytest.mark.checkout
def test_no_ignored_pattern_can_drop_data() -> None:
    """hatchling obeys .gitignore, so a pattern over files would silently thin out the wheel."""
    lines = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    assert patterns
    assert [line for line in patterns if not line.endswith("/")] == []


@pytest.mark.checkout
def test_checkout_has_no_data_inside_the_package() -> None:
    """``paths.py`` takes a package with a ``data`` folder for an installed wheel."""
    assert not (ROOT / "graph/pamong/data").exists()


@pytest.mark.checkout
def test_every_folder_of_modules_is_a_package() -> None:
    """Without an ``__init__.py`` doctests import ``graph.pamong.find.x``, a second set of classes
    beside ``pamong.find.x``, and fail in ways that are hard to read."""
    folders = {path.parent for path in sources("graph/pamong") if path.suffix == ".py"}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_the_package_says_that_it_is_typed() -> None:
    assert files("pamong").joinpath("py.typed").is_file()


def imported(path: Path) -> Iterator[str]:
    """The top-level names that a module imports, inside its functions as well."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_what_the_package_imports_is_declared() -> None:
    """A library that only the test tools bring would be missing at a user's."""
    modules = Path(str(files("pamong"))).rglob("*.py")
    names = {name for path in modules for name in imported(path)}
    foreign = names - set(sys.stdlib_module_names) - {"pamong"}
    declared = {
        re.split(r"[^\w.-]", line, maxsplit=1)[0].lower()
        for line in requires("pamong") or ()
        if "extra ==" not in line
    }
    brought_by = packages_distributions()
    assert "click" in foreign
    assert {name for name in foreign if not bringers(brought_by, name) & declared} == set()


def bringers(brought_by: Mapping[str, list[str]], name: str) -> set[str]:
    """The distributions, in small letters, that bring an import name."""
    return {distribution.lower() for distribution in brought_by.get(name, ())}


def test_version_is_that_of_the_project(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert version("pamong") == project["version"]
    assert project["version"] in run("-m", "pamong", "--version", cwd=tmp_path)


def test_the_command_imports_nothing_heavy(tmp_path: Path) -> None:
    """``pamong --help`` shall answer at once; times are in ``benchmarks/startup.py``."""
    code = "import pamong.cli, sys; print(*sys.modules)"
    loaded = run("-c", code, cwd=tmp_path).split()
    assert "click" in loaded
    assert [name for name in HEAVY if name in loaded] == []
