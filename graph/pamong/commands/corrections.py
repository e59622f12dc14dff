"""Change and correction: ``pamong diff``, ``pamong retract``, ``pamong note``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from pamong.commands.options import LANGUAGE, STORE, formats, opened, report
from pamong.errors import PamongError

if TYPE_CHECKING:
    from pamong.correct.notes import Kind, Note
    from pamong.correct.tombstones import Tombstone
    from pamong.store import Store

BECAUSE = click.option("--because", metavar="TEXT", default="", help="The reason.")
BY = click.option("--by", metavar="NAME", default="", help="Who decides.")
COLUMNS = ("batu nisan", "jenis", "yang ditarik", "tanggal", "oleh", "alasan")
NOTE_COLUMNS = ("catatan", "jenis", "tentang", "dari", "tanggal", "teks", "tautan")


# ---- diff ----------------------------------------------------------------------------------------


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--exit-code", is_flag=True, help="Exit with 1 where A and B differ.")
@LANGUAGE
@formats("text", "json")
@click.pass_context
def diff(
    ctx: click.Context, before: str, after: str, exit_code: bool, lang: str, format_: str
) -> None:
    """Tell in plain language what changed between two states of a graph.

    A and B are stores, or files that `pamong export` wrote: Turtle, TriG, N-Quads, N-Triples.
    Told are offices gained, lost and changed; events, decrees and people; people joined and
    parted; claims with their sentences; retractions and notes.

    Example:

    \b
        pamong diff kemarin.trig pamong.db
        pamong diff lama.ttl baru.ttl --lang en
        pamong diff a.nq b.nq --format json --exit-code
    """
    from pamong import tell
    from pamong.diff.changes import compared
    from pamong.diff.state import state_of
    from pamong.diff.told import as_record, lines

    found = compared(state_of(before), state_of(after))
    if format_ == "json":
        sys.stdout.write(tell.json_line(as_record(found)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in lines(found, lang))
    ctx.exit(int(exit_code and bool(found)))


def _kept(store: str) -> Store:
    """A store that is there, opened for writing. Raises PamongError where there is none."""
    opened(store, read_only=True).close()
    return opened(store)


# ---- retract -------------------------------------------------------------------------------------


@click.command()
@click.argument("target", required=False)
@STORE
@click.option("--person", metavar="NAME", help="Erase a person's data, on request.")
@click.option("--list", "listed", is_flag=True, help="List what was taken back.")
@click.option("--undo", metavar="TOMBSTONE", help="Give back what a tombstone stands for.")
@click.option("--purge", is_flag=True, help="Write the database anew, after an erasure cut short.")
@BECAUSE
@BY
@formats("table", "csv", "jsonl")
def retract(
    target: str | None,
    store: str,
    person: str | None,
    listed: bool,
    undo: str | None,
    purge: bool,
    because: str,
    by: str,
    format_: str,
) -> None:
    """Take back a claim, a document, or a person's data; loading does not bring it again.

    TARGET is doc/ID#RULE.HASH or doc/ID, or the whole IRI. It can be given back with --undo.
    A person's data cannot: claims that name the person go, the name is blanked out in all
    texts, and only salted hashes of it are kept, so that no later article brings it back.

    Example:

    \b
        pamong retract doc/4a4847d21d14bf21 --because "dicabut redaksi" --by Redaksi
        pamong retract --person "Sunggono" --because "permintaan pemilik data"
        pamong retract --list
        pamong retract --undo tombstone/57c0f6e0a3
    """
    if [target is None, person is None, undo is None, not listed, not purge].count(False) != 1:
        raise click.UsageError("give one of TARGET, --person, --undo, --list and --purge")
    if person is not None:
        _erase(store, person, by, because)
    elif undo is not None:
        _undo(store, undo)
    elif target is not None:
        _retract(store, target, by, because)
    elif listed:
        _list(store, format_)
    else:
        _purge(store)


def _purge(store: str) -> None:
    from pamong.correct.purge import purge

    _kept(store).close()  # a purge that was cut short is cleared up
    purge(store)
    click.echo(f"{store}: the database is written anew")


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def _retract(store: str, target: str, by: str, because: str) -> None:
    from pamong.correct.retract import retract as taken_back

    with _kept(store) as kept:
        one = taken_back(kept, target, by, _today(), because)
    click.echo(f"{one.target}: taken back; `pamong retract --undo {one.path}` gives it back")


def _undo(store: str, tombstone: str) -> None:
    from pamong.correct.retract import kind_of
    from pamong.correct.retract import undo as given_back

    with _kept(store) as kept:
        one = given_back(kept, tombstone)
    if kind_of(one) == "person":
        click.echo(f"{one.path}: gone; load the articles anew to have the person's data again")
    else:
        click.echo(f"{one.target}: there again")


def _erase(store: str, person: str, by: str, because: str) -> None:
    from pamong.correct.purge import purge
    from pamong.correct.retract import erase

    with _kept(store) as kept:
        done = erase(kept, person, by, _today(), because)
    purge(store)
    click.echo(f"{done.tombstone.path}: {len(done.documents)} articles changed")
    for name in done.named:
        click.echo(f"doc/{name}: its own id holds the name; remove it, load it under another id")
    click.echo("The article files outside the store still hold the name.")


def _list(store: str, format_: str) -> None:
    with opened(store, read_only=True) as kept:
        rows = [_tombstone_row(one) for one in kept.tombstones()]
    report(COLUMNS, rows, format_)


def _tombstone_row(one: Tombstone) -> tuple[str, ...]:
    from pamong.correct.retract import kind_of

    return one.path, kind_of(one), one.target, one.on, one.by, one.why


# ---- note ----------------------------------------------------------------------------------------


@click.command()
@click.argument("target", required=False)
@STORE
@click.option("--from", "sender", metavar="NAME", help="From whom the note is.")
@click.option("--text", metavar="TEXT", help="What it says.")
@click.option("--file", "file", metavar="FILE", help='A file that says it; "-" is standard input.')
@click.option("--correction", is_flag=True, help="A correction, in place of a reply.")
@click.option("--date", "on", metavar="DATE", help="Of which day it is; today by default.")
@click.option("--link", metavar="URL", default="", help="Where it was published.")
@click.option("--list", "listed", is_flag=True, help="List the notes.")
@click.option("--undo", metavar="NOTE", help="Take a note away.")
@formats("table", "csv", "jsonl")
def note(
    target: str | None,
    store: str,
    sender: str | None,
    text: str | None,
    file: str | None,
    correction: bool,
    on: str | None,
    link: str,
    listed: bool,
    undo: str | None,
    format_: str,
) -> None:
    """Set a reply (hak jawab) or a correction (hak koreksi) beside what an article says.

    TARGET is a claim (doc/ID#RULE.HASH), a document (doc/ID), an event or a person, by identity;
    a person by name as well. The claim itself stays as it is; `pamong who`, `pamong query` and
    the exports show the note with it. See UU 40/1999 tentang Pers, articles 1 and 5.

    Example:

    \b
        pamong note Sunggono --from Sunggono --text "Saya tidak hadir." --date 2026-01-31
        pamong note doc/4a4847d21d14bf21 --from Diskominfo --file surat.txt --correction
        pamong note --list
        pamong note --undo note/54a347ba90
    """
    if listed:
        _list_notes(store, format_)
    elif undo is not None:
        _undo_note(store, undo)
    elif target is None or sender is None or (text is None) == (file is None):
        raise click.UsageError("give TARGET, --from, and --text or --file; or --list, or --undo")
    else:
        words = text if text is not None else _read(file or "-")
        kind: Kind = "correction" if correction else "reply"
        _note(store, target, kind, words, sender, on or _today(), link)


def _note(store: str, target: str, kind: Kind, words: str, sender: str, on: str, link: str) -> None:
    from pamong.correct.notes import heading, target_named
    from pamong.correct.notes import note as made

    with _kept(store) as kept:
        one = made(target_named(kept.graph, target), kind, words, sender, on, link)
        kept.annotate({*kept.notes(), one})
    click.echo(f"{one.path}: {heading(one)}, tentang {one.target}")


def _read(file: str) -> str:
    """The text of a file, read no further than it takes to see that a note would be too long."""
    from pamong.correct.notes import decoded

    if file == "-":
        return decoded("standard input", sys.stdin.buffer)
    try:
        with open(file, "rb") as source:
            return decoded(file, source)
    except OSError as error:
        raise PamongError(f"{file}: cannot be read ({error.strerror}); check it") from error


def _list_notes(store: str, format_: str) -> None:
    with opened(store, read_only=True) as kept:
        rows = [_note_row(one) for one in kept.notes()]
    report(NOTE_COLUMNS, rows, format_)


def _note_row(one: Note) -> tuple[str, ...]:
    return one.path, one.kind, one.target, one.sender, one.on, one.text, one.link


def _undo_note(store: str, path: str) -> None:
    with _kept(store) as kept:
        _take_away(kept, path)
    click.echo(f"{path}: gone")


def _take_away(kept: Store, path: str) -> None:
    notes = kept.notes()
    left = [one for one in notes if path not in (one.path, one.path.removeprefix("note/"))]
    if len(left) == len(notes):
        raise PamongError(f"{path}: there is no such note; `pamong note --list` lists them")
    kept.annotate(left)


COMMANDS: Iterable[click.Command] = (diff, retract, note)
"""In the order in which ``pamong --help`` lists them."""
