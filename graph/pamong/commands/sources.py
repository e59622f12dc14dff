"""Which articles are one text, so that they count as one source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from pamong.commands.options import LANGUAGE, STORE, formats, opened, report

if TYPE_CHECKING:
    from pamong.evidence import Article
    from pamong.origins import Origin

_COLUMNS = {
    "id": ("no", "serupa", "artikel", "media", "tanggal", "judul"),
    "en": ("no", "shared", "article", "outlet", "date", "headline"),
}


@click.command()
@STORE
@LANGUAGE
@formats("table", "csv", "jsonl")
def origins(store: str, lang: str, format_: str) -> None:
    """List articles that are one text: press releases that several outlets print.

    The first to come out stands in front; of each other the part is told that the shorter of two
    shares with the one it repeats. Such articles count as one source.

    Example:

    \b
        pamong origins
        pamong origins --format csv
    """
    from pamong import tell
    from pamong.evidence import articles
    from pamong.origins import origins as found_in

    with opened(store, read_only=True) as kept:
        found, known = found_in(kept.graph), {a.iri: a for a in articles(kept.graph)}
    rows = [row for number, one in enumerate(found, 1) for row in _rows(str(number), one, known)]
    if format_ == "jsonl":
        for one in found:
            click.echo(tell.json_line(_record(one, known)), nl=False)
    else:
        report(_COLUMNS[lang], rows, format_)


def _shared(found: Origin, article: str) -> float | None:
    """How much an article shares with the one in its group it is most like; None of the first."""
    return max((one.shared for one in found.reprints if one.article == article), default=None)


def _rows(number: str, found: Origin, known: dict[str, Article]) -> Iterable[tuple[str, ...]]:
    for iri in found.articles:
        article, shared = known[iri], _shared(found, iri)
        told = (article.outlet or "", article.date or "", article.title or "")
        yield (number, "" if shared is None else f"{shared:.2f}", iri.rsplit("/", 1)[-1], *told)


def _record(found: Origin, known: dict[str, Article]) -> dict[str, Any]:
    return {
        "articles": [
            {
                "doc": iri.rsplit("/", 1)[-1],
                "shared": _shared(found, iri),
                "outlet": known[iri].outlet,
                "date": known[iri].date,
                "title": known[iri].title,
                "url": known[iri].url,
            }
            for iri in found.articles
        ]
    }


COMMANDS: Iterable[click.Command] = (origins,)
"""In the order in which ``pamong --help`` lists them."""
