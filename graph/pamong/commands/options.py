"""What several commands share: the store's folder, the formats, and a store opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pamong.errors import PamongError

if TYPE_CHECKING:
    from pyoxigraph import Store as Graph

    from pamong.store import Store

F = TypeVar("F", bound=Callable[..., Any])

STORE = click.option(
    "--store",
    "store",
    metavar="DIR",
    default="pamong.db",
    envvar="PAMONG_STORE",
    show_default=True,
    show_envvar=True,
    help="The folder of the store.",
)
SOURCES = click.argument("sources", metavar="[SOURCE]...", nargs=-1)
LANGUAGE = click.option(
    "--lang", type=click.Choice(("id", "en")), default="id", show_default=True, help="In words of."
)

AS_OF = click.option(
    "--as-of",
    "as_of",
    metavar="DATE",
    help="Answer for that day, month or year (2024-09-25, 2024-09, 2024) in place of all time.",
)


def formats(*names: str) -> Callable[[F], F]:
    """The option ``--format`` with these choices, the first by default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="How the answer is written.",
    )


def opened(store: str, read_only: bool = False) -> Store:
    """The store in a folder. Raises PamongError for an endpoint, and where no store is there."""
    from pamong.store import open_store

    if store.startswith(("http://", "https://")):
        raise PamongError(f"{store}: an endpoint cannot be the store; give a folder with --store")
    return open_store(store, read_only=read_only)


def at(graph: Graph, day: str | None) -> Graph:
    """The graph of a store as it was on a day, or as it is where none is given.

    Raises PamongError where that is no date.
    """
    if day is None:
        return graph
    from pamong.asof.slice import as_of

    return as_of(graph, day)


def report(columns: Sequence[str], rows: Sequence[Sequence[str]], format_: str) -> None:
    """Write rows as a table, CSV or JSON Lines; a table without rows says so."""
    import sys

    from pamong import tell

    if format_ == "csv":
        sys.stdout.write(tell.csv_text(columns, rows))
    elif format_ == "jsonl":
        sys.stdout.writelines(tell.json_line(dict(zip(columns, r, strict=True))) for r in rows)
    elif rows:
        tell.table(columns, rows)
    else:
        click.echo("nothing to report")
