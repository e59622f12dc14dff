"""Where articles contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

import click

from pamong.commands.options import LANGUAGE, STORE, formats, opened, report

KINDS = (
    "two-holders", "start-after-end", "two-places", "event-date", "event-end", "event-time",
    "event-venue", "event-opener", "event-closer", "event-inaugurator", "headcount",
    "decree-number", "decree-title", "to-check", "name-spelling",
)  # fmt: skip
"""Those of :data:`pamong.conflicts.KINDS`, which costs too much to import for ``--help``."""


@click.command()
@STORE
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only such.")
@LANGUAGE
@formats("table", "csv", "jsonl")
def conflicts(store: str, kinds: tuple[str, ...], lang: str, format_: str) -> None:
    """List where articles contradict each other, the gravest first.

    Each side comes with its sentences, their outlet and date. A citation that fits no known
    regulation but nearly fits one is listed as one to check. What one article says together is
    no contradiction, nor is a successor in a later article.

    Example:

    \b
        pamong conflicts
        pamong conflicts --kind event-date --kind to-check --format csv
    """
    from pamong.conflicts import conflicts as found_in
    from pamong.conflicts.told import COLUMNS, record, rows

    with opened(store, read_only=True) as kept:
        found = [one for one in found_in(kept.graph) if not kinds or one.kind in kinds]
    if format_ == "jsonl":
        from pamong import tell

        for one in found:
            click.echo(tell.json_line(record(one)), nl=False)
    else:
        report(COLUMNS[lang], tuple(rows(found, lang)), format_)


COMMANDS: Iterable[click.Command] = (conflicts,)
"""In the order in which ``pamong --help`` lists them."""
