"""Who held a post over time: ``pamong history``."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from pamong.commands.options import AS_OF, LANGUAGE, STORE, formats, opened


@click.command()
@click.argument("post")
@click.option("-p", "--in", "region", metavar="WILAYAH", help="The region of a role (Sekda).")
@STORE
@AS_OF
@LANGUAGE
@formats("text", "json")
def history(
    post: str, region: str | None, store: str, as_of: str | None, lang: str, format_: str
) -> None:
    """Show the line of holders of a POST: since when, until when, who followed whom and why.

    An end is only told where a sentence says so; else you see up to which day an article
    confirms a holder. Whoever stood in (Pj, Plt, Plh, Pjs) comes with what the law says of that
    on the day. Each holder has the sentences, with outlet and date.

    Example:

    \b
        pamong history "Bupati Kutai Kartanegara"
        pamong history Sekda -p Kukar --as-of 2021
    """
    from pamong import tell
    from pamong.history import history as told
    from pamong.history.told import lines, record

    region = None if region is None else region.partition("wilayah=")[2] or region
    with opened(store, read_only=True) as kept:
        found = told(kept.graph, post, region, as_of)
    if format_ == "json":
        sys.stdout.write(tell.json_line(record(found)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in lines(found, lang))


COMMANDS: Iterable[click.Command] = (history,)
"""In the order in which ``pamong --help`` lists them."""
