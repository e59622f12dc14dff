"""The checks, one session each: ``nox`` runs them all, ``nox -s lint`` one.

Start it from the environment that the README makes (``.venv/bin/nox``). Sessions use that
environment, except ``installed``, which gives the wheel and the sdist a fresh one each.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import nox

ROOT = Path(__file__).parent
DIST = ROOT / "dist"

BUILT = ("graph.ttl", "graph.trig", "facts.csv", "graph.html")
"""What ``pamong build`` leaves in its folder."""

TESTED = ("tests", "benchmarks", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md")
"""What the tests need beside an installed package; the code and its data are not among it."""

nox.options.default_venv_backend = "none"
nox.options.error_on_missing_interpreters = True


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests and the doctests on the checkout."""
    session.run(sys.executable, "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for mistakes and for lines that are not laid out as ruff would."""
    session.run(sys.executable, "-m", "ruff", "check", ".")
    session.run(sys.executable, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of all Python here, and that mypy understands what is compiled."""
    session.run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable)
    session.run(sys.executable, "-m", "mypy")


@nox.session
def dist(session: nox.Session) -> None:
    """Build the sdist, and from it the wheel, into an empty ``dist/``."""
    shutil.rmtree(DIST, ignore_errors=True)
    session.run(sys.executable, "-m", "build", "--outdir", str(DIST), str(ROOT))


@nox.session(venv_backend="venv")
@nox.parametrize("kind", ["wheel", "sdist"])
def installed(session: nox.Session, kind: str) -> None:
    """Use what ``dist`` built as a stranger would, then run the sdist's tests against it.

    The wheel is pure Python; of the sdist a compiled one is made (hatch_build.py).
    """
    archive = _only(DIST.glob("*.whl")) if kind == "wheel" else _compiled(session)
    session.install(str(archive))
    with tempfile.TemporaryDirectory(prefix="pamong-") as folder:
        session.chdir(folder)
        _use(session, Path(folder))
        session.install(f"{archive}[test]")
        _test(session, Path(folder))


def _compiled(session: nox.Session) -> Path:
    """The compiled wheel of the sdist that ``dist`` built."""
    folder = session.create_tmp()
    for old in Path(folder).glob("*.whl"):
        old.unlink()
    session.run(
        *("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder),
        str(_only(DIST.glob("*.tar.gz"))),
        env={"PAMONG_COMPILE": "1"},
    )
    return _only(Path(folder).resolve().glob("*.whl"))


@nox.session(venv_backend="venv", default=False)
def lowest(session: nox.Session) -> None:
    """Run what ``dist`` built with the oldest releases that ``pyproject.toml`` admits."""
    session.install("uv")
    project = str(ROOT / "pyproject.toml")
    session.run(
        *("uv", "pip", "install", "--quiet", "--resolution=lowest-direct"),
        *("--requirement", project, "--extra", "test"),
    )
    session.install("--no-deps", str(_only(DIST.glob("*.whl"))))
    with tempfile.TemporaryDirectory(prefix="pamong-") as folder:
        _test(session, Path(folder))


def _use(session: nox.Session, folder: Path) -> None:
    """Run the main job with nothing but what an ordinary install brings."""
    session.run("pamong", "--version")
    session.run("pamong", "build", "--out", "out")
    missing = [name for name in BUILT if not _has_content(folder / "out" / name)]
    if missing:
        session.error(f"pamong build left nothing in {', '.join(missing)}")


def _test(session: nox.Session, folder: Path) -> None:
    """Run the tests of the sdist where no checkout is near, and the installed doctests."""
    shutil.unpack_archive(_only(DIST.glob("*.tar.gz")), folder / "unpacked", filter="data")
    source = _only((folder / "unpacked").iterdir())
    away = folder / "tests-alone"
    away.mkdir()
    for name in TESTED:
        shutil.move(source / name, away / name)
    shutil.rmtree(folder / "unpacked")
    session.chdir(away)
    session.run(
        "pytest",
        *("--config-file", "pyproject.toml", "--rootdir", "."),
        *("-m", "not checkout", "--pyargs", "pamong", "tests"),
    )
    session.chdir(ROOT)


def _only(paths: Iterable[Path]) -> Path:
    """The one path there is; ValueError where there are none or several."""
    (path,) = paths
    return path


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
