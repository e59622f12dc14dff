"""Who is who: ``pamong resolve``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from pamong.commands.options import LANGUAGE, STORE, formats, opened, report
from pamong.errors import PamongError

if TYPE_CHECKING:
    from pamong.resolve.told import Why
    from pamong.store import Store

PAIR = {"nargs": 2, "metavar": "A B"}


@click.command()
@STORE
@click.option("--why", **PAIR, help="Why A and B are held to be one, or two.")
@click.option("--same", **PAIR, help="Decide that A and B are one.")
@click.option("--different", **PAIR, help="Decide that A and B are two; B may be doc/ID.")
@click.option("--undo", **PAIR, help="Forget what was decided of A and B.")
@click.option("--because", metavar="TEXT", default="", help="The reason of a decision.")
@click.option("--by", metavar="NAME", default="", help="Who decides.")
@click.option("--unsure", is_flag=True, help="List the pairs that a person should look at.")
@click.option("--review", is_flag=True, help="Decide on them one by one, in the terminal.")
@click.option("--anew", is_flag=True, help="Judge all pairs anew, as after a new Pamong.")
@click.option("--save", metavar="FILE", help="Write the decisions as a CSV table.")
@click.option("--load", "table", metavar="FILE", help="Take a table for all that is decided.")
@LANGUAGE
@formats("table", "csv", "jsonl")
def resolve(
    store: str,
    why: tuple[str, str] | None,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    undo: tuple[str, str] | None,
    because: str,
    by: str,
    unsure: bool,
    review: bool,
    anew: bool,
    save: str | None,
    table: str | None,
    lang: str,
    format_: str,
) -> None:
    """Show which things of several articles are one, say why, and decide otherwise.

    Without an option: every pair that is held to be one. What an article says is never changed;
    a decision undone gives the earlier graph again. A and B are names or identities.

    Example:

    \b
        pamong resolve
        pamong resolve --unsure
        pamong resolve --why "Aji Muhammad Arifin" "Adji Muhammad Arifin"
        pamong resolve --save decisions.csv
    """
    if why is not None:
        _tell_why(store, *why, lang)
    elif review:
        _review(store, by, lang)
    elif anew:
        with opened(store) as kept:
            kept.judge_anew()
    elif save is not None:
        _save(store, save)
    elif table is not None:
        _load(store, table)
    elif given := _decided(same, different, undo):
        _decide(store, *given, by, because)
    else:
        _list(store, "unsure" if unsure else "same", lang, format_)


def _decided(
    same: tuple[str, str] | None, different: tuple[str, str] | None, undo: tuple[str, str] | None
) -> tuple[str, str, str | None] | None:
    """The pair that a person decides on, with the verdict, None to undo; None without a pair."""
    given = [(pair, word) for pair, word in ((same, "same"), (different, "different")) if pair]
    given += [(undo, None)] if undo else []
    if len(given) > 1:
        raise click.UsageError("give one of --same, --different and --undo")
    return (*given[0][0], given[0][1]) if given else None


def _tell_why(store: str, one: str, other: str, lang: str) -> None:
    from pamong.resolve.told import why

    with opened(store, read_only=True) as kept:
        _say(why(kept.graph, one, other), lang)


def _say(found: Why, lang: str) -> None:
    """A pair in words; what came from articles cannot steer the terminal."""
    from pamong.resolve.told import lines
    from pamong.tell import safe

    for line in lines(found, lang):
        click.echo(safe(line))


def _list(store: str, verdict: str, lang: str, format_: str) -> None:
    from pamong.resolve.told import pairs

    with opened(store, read_only=True) as kept:
        rows = [_row(found, lang) for found in pairs(kept.graph, verdict)]
    report(("satu", "lain", "keyakinan", "alasan", "identitas", "identitas lain"), rows, format_)


def _row(found: Why, lang: str) -> tuple[str, ...]:
    score = f"{found.judgement.score:.2f}"
    paths = found.left.path, found.right.path
    return found.left.name, found.right.name, score, found.reason(lang), *paths


def _save(store: str, file: str) -> None:
    from pamong import tell
    from pamong.resolve.decisions import as_table

    with opened(store, read_only=True) as kept:
        made = kept.decisions()
    tell.save(file, as_table(made))
    if file != "-":
        click.echo(f"{file}: {len(made)} decisions")


def _load(store: str, file: str) -> None:
    from pathlib import Path

    from pamong.resolve.decisions import from_table

    try:
        text = Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PamongError(f"{file}: cannot be read ({error}); give a CSV table in UTF-8") from error
    made = from_table(text, file)
    with opened(store) as kept:
        kept.decide(made)
    click.echo(f"{len(made)} decisions")


def _decide(store: str, one: str, other: str, verdict: str | None, by: str, because: str) -> None:
    from pamong.resolve.told import article_named, node_named

    with opened(store) as kept:
        left = node_named(kept.graph, one)
        if other.startswith("doc/"):
            right = article_named(kept.graph, other, left)
        else:
            right = node_named(kept.graph, other)
        _ruled(kept, left, right, verdict, by, because)
    click.echo(f"{left}, {right}: {verdict or 'undone'}")


def _ruled(kept: Store, left: str, right: str, verdict: str | None, by: str, because: str) -> None:
    """Set one decision in the place of an earlier one on the same pair, or take that away."""
    from datetime import date

    from pamong.resolve.decisions import decision

    new = decision(left, right, verdict or "different", by, date.today().isoformat(), because)
    others = [d for d in kept.decisions() if (d.left, d.right) != (new.left, new.right)]
    if verdict is None and len(others) == len(kept.decisions()):
        raise PamongError(f"{left}, {right}: nothing was decided; `pamong resolve --save -` lists")
    kept.decide([*others, new] if verdict else others)


def _review(store: str, by: str, lang: str) -> None:
    """Show each unsure pair and ask; an empty answer leaves it open."""
    from pamong.resolve.told import pairs

    with opened(store) as kept:
        for found in list(pairs(kept.graph, "unsure")):
            _say(found, lang)
            answer = click.prompt(
                "[s]ama / [b]eda / [l]ewati / [q]", default="l", show_default=False
            )
            if answer == "q":
                break
            if answer in ("s", "b"):
                verdict = "same" if answer == "s" else "different"
                _ruled(kept, found.left.path, found.right.path, verdict, by, "")


COMMANDS: Iterable[click.Command] = (resolve,)
"""In the order in which ``pamong --help`` lists them."""
