"""The database of a store written anew, so that what was erased is on the disk no more.

The engine never forgets a text it has seen: what no quad holds any more stays in its dictionary of
terms, compacted or not. So after a person's data was erased, what is left is copied into a new
database, which then takes the place of the old one. Whenever that is cut short, either the old one
or the new one is there, whole; the next opening for writing clears up (:func:`mended`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from pamong.errors import PamongError

DATABASE: Final = "graph"
_NEW: Final = "graph.new"
_OLD: Final = "graph.old"


def purge(folder: Path | str) -> None:
    """Write the database of a closed store anew. Raises PamongError where that cannot be done."""
    place = Path(folder)
    try:
        _copied(place / DATABASE, place / _NEW)
        with _alone(place / DATABASE):
            (place / DATABASE).rename(place / _OLD)
            (place / _NEW).rename(place / DATABASE)
        shutil.rmtree(place / _OLD)
    except (OSError, RuntimeError) as error:
        raise PamongError(
            f"{place}: the data is out of the graph, but its traces are still on the disk "
            f"({error}); run `pamong retract --purge` when nobody uses the store"
        ) from error


def _copied(source: Path, to: Path) -> None:
    """Copy a database; both are closed at the end, since the engine finds its files by name."""
    shutil.rmtree(to, ignore_errors=True)
    target = ox.Store(str(to))
    target.bulk_extend(ox.Store(str(source)))
    target.flush()


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Hold the engine's own lock on a closed database, so that nobody opens it for writing.

    Raises OSError where somebody did. Windows has no such lock, and renames no folder in use.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(place / "LOCK", "a") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def database(folder: Path) -> Path:
    """The folder of the database; the old one where a purge was cut short between two names."""
    current, old = folder / DATABASE, folder / _OLD
    return old if old.exists() and not current.exists() else current


def mended(folder: Path) -> Path:
    """The folder of the database, put back under its name where a purge was cut short."""
    found = database(folder)
    if found.name == _OLD:
        found.rename(folder / DATABASE)
    return folder / DATABASE


def cleared(folder: Path) -> None:
    """Remove what a purge that was cut short left behind; the database must be open for writing."""
    for name in (_NEW, _OLD):
        if (folder / name).exists():
            shutil.rmtree(folder / name)
