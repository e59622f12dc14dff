"""The command line: each command parses, calls and echoes; the work is done elsewhere.

Whatever costs time to import is imported inside the commands that need it, so that
``pamong --help`` answers at once.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pamong.commands import contradictions, corrections, identity, sources, time
from pamong.commands.options import AS_OF, SOURCES, STORE, at, formats
from pamong.commands.options import opened as _opened
from pamong.commands.options import report as _report
from pamong.errors import PamongError

if TYPE_CHECKING:
    from pamong.ask import Rows
    from pamong.read import Document
    from pamong.records import Reading
    from pamong.store import Store

# The tables make some 100,000 objects that stay: to look for garbage among them after every 700,
# as Python does, takes a tenth of the start.
FEW_COLLECTIONS = 20_000


class Commands(click.Group):
    """The commands; the one place where a PamongError becomes a sentence and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except PamongError as error:
            raise click.ClickException(str(error)) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which one meets them, not by alphabet."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pamong")
def cli() -> None:
    """Build and ask a knowledge graph of Indonesian regional government, from its own news.

    Start with the articles that ship with Pamong:

    \b
        pamong build
        pamong who Sunggono
    """
    gc.set_threshold(FEW_COLLECTIONS)
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(encoding="utf-8")


@cli.command()
@SOURCES
@STORE
@click.option("--out", metavar="DIR", default="out", show_default=True, help="Where files go.")
def build(sources: tuple[str, ...], store: str, out: str) -> None:
    """Build graph, tables and page in one go: load, check, export.

    A SOURCE is a text file, a folder, a JSON Lines file or "-" for standard input; with none,
    the articles that ship with Pamong are read. What the store held before stays in it;
    another --store gives a graph of its own.

    Example:

    \b
        pamong build
        pamong build berita/*.txt --out out
    """
    with _opened(store) as opened:
        read = _load(opened, sources)
        _print_holders(opened)
        _print_decisions(opened)
        _print_findings(opened)
        written = _export_all(opened, Path(out))
    click.echo(f"{read}\n{written}")


@cli.command()
@SOURCES
@STORE
def load(sources: tuple[str, ...], store: str) -> None:
    """Load articles into the store; loading them again changes nothing.

    Either every SOURCE can be read or nothing is stored.

    Example:

    \b
        pamong load berita/ arsip.jsonl
        cat berita.txt | pamong load -
    """
    with _opened(store) as opened:
        click.echo(_load(opened, sources))


@cli.command()
@SOURCES
@STORE
@formats("table", "csv", "jsonl")
def facts(sources: tuple[str, ...], store: str, format_: str) -> None:
    """List the facts, of the store, or of articles without any store.

    Each has the sentence it rests on, with its place in the text.

    Example:

    \b
        pamong facts berita.txt --format jsonl
        pamong facts --format csv > fakta.csv
    """
    from pamong import tell
    from pamong.facts import COLUMNS, cells, fact_records

    readings = _readings(_documents(sources)) if sources else _stored(store)
    records = (record for reading in readings for record in fact_records(reading))
    if format_ == "jsonl":
        sys.stdout.writelines(tell.json_line(record) for record in records)
    elif format_ == "csv":
        sys.stdout.write(tell.csv_text(COLUMNS, map(cells, records)))
    else:
        tell.table(("artikel", "jenis", "fakta", "kalimat"), map(_fact_row, records))


@cli.command()
@click.argument("question", metavar="NAME|FILE.rq")
@click.option(
    "-p",
    "--param",
    "params",
    metavar="KEY=VALUE",
    multiple=True,
    help="A parameter; names are looked up (wilayah=Kukar).",
)
@STORE
@AS_OF
@formats("table", "csv", "json", "jsonl", "turtle")
def query(
    question: str, params: tuple[str, ...], store: str, as_of: str | None, format_: str
) -> None:
    """Answer a question of the catalogue, or a SPARQL query of your own.

    A query can only read. "-" reads it from standard input.

    Example:

    \b
        pamong query siapa-menjabat -p jabatan=Sekda -p wilayah=Kukar
        pamong query siapa-menjabat -p wilayah=Kukar --as-of 2021-02-17
        pamong query my-question.rq --format csv
    """
    from pamong import ask, tell

    given = dict(_pair(param) for param in params)
    asked = _question(question)
    with _opened(store, read_only=True) as opened:
        graph = at(opened.graph, as_of)
        found = ask.ask(graph, asked, given)
        tell.answer(ask.with_notes(graph, asked, given, found), format_)


@cli.command()
@formats("table", "csv", "jsonl")
def queries(format_: str) -> None:
    """List the questions of the catalogue with their parameters.

    Example:

    \b
        pamong queries
    """
    from pamong import tell
    from pamong.questions import catalogue

    columns = ("nama", "pertanyaan", "question", "parameter")
    rows = [
        (q.name, q.summary, q.summary_en, ", ".join(p.name for p in q.params)) for q in catalogue()
    ]
    if format_ == "csv":
        sys.stdout.write(tell.csv_text(columns, rows))
    elif format_ == "jsonl":
        sys.stdout.writelines(tell.json_line(dict(zip(columns, r, strict=True))) for r in rows)
    else:
        tell.table(columns, rows)


@cli.command()
@click.argument("name")
@STORE
@AS_OF
@formats("text", "json")
def who(name: str, store: str, as_of: str | None, format_: str) -> None:
    """Show what is known of a person: posts, decrees, events, meetings, statements.

    Each fact comes with its sentences.

    Example:

    \b
        pamong who "Edi Damansyah"
    """
    from dataclasses import asdict

    from pamong import ask, tell

    with _opened(store, read_only=True) as opened:
        profile = ask.who(at(opened.graph, as_of), name)
    if format_ == "json":
        sys.stdout.write(tell.json_line(asdict(profile)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in tell.profile(profile))


@cli.command()
@STORE
@click.option(
    "-o", "--output", metavar="FILE", default="graph.html", show_default=True, help="The page."
)
@click.option("--focus", metavar="NAME", help="Whom or what the page opens on.")
@click.option("--lang", type=click.Choice(("id", "en")), default="id", show_default=True)
def draw(store: str, output: str, focus: str | None, lang: str) -> None:
    """Draw the network as one HTML page that asks nobody for anything.

    Example:

    \b
        pamong draw -o graph.html
        pamong draw --focus Sunggono --lang en -o sunggono.html
    """
    from pamong import tell
    from pamong.draw import page

    with _opened(store, read_only=True) as opened:
        text = page(opened.graph, focus, lang)
    tell.save(output, text)


@cli.command()
@STORE
@click.option(
    "-o", "--output", metavar="FILE", default="-", help='The file; "-" is standard output.'
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("turtle", "trig", "nquads", "ntriples", "jsonld")),
    help="By default what the suffix of FILE says, else turtle.",
)
def export(store: str, output: str, format_: str | None) -> None:
    """Export the graph as Turtle, TriG, N-Quads, N-Triples or JSON-LD.

    Turtle and N-Triples hold the merged facts and their sentences; the others everything.

    Example:

    \b
        pamong export -o graph.ttl
        pamong export --format nquads | sort > graph.nq
    """
    from pamong import tell
    from pamong.export import SUFFIXES
    from pamong.export import export as exported

    with _opened(store, read_only=True) as opened:
        chosen = format_ or SUFFIXES.get(Path(output).suffix.lower(), "turtle")
        text = exported(opened.graph, chosen)
    tell.save(output, text)


@cli.command()
@STORE
@formats("table", "csv", "jsonl")
@click.pass_context
def check(ctx: click.Context, store: str, format_: str) -> None:
    """Check the graph against its shapes and rules; exit code 1 where it violates one.

    Warnings are contradictions and oddities that may lie in the articles themselves.

    Example:

    \b
        pamong check
    """
    from pamong.check import check_shapes, check_store

    with _opened(store, read_only=True) as opened:
        found = sorted({*check_store(opened.graph), *check_shapes(opened.graph)})
    rows = [(f.severity, f.check, f.node, f.message_id, f.message_en) for f in found]
    _report(("tingkat", "pemeriksaan", "benda", "keterangan", "message"), rows, format_)
    ctx.exit(int(any(f.severity == "violation" for f in found)))


@cli.command()
@STORE
@click.pass_context
def verify(ctx: click.Context, store: str) -> None:
    """Verify that every fact still stands on the words it was read from.

    Every sentence is sliced again from its text; exit code 1 where one differs.

    Example:

    \b
        pamong verify
    """
    from pamong.verify import verify_store

    with _opened(store, read_only=True) as opened:
        found = verify_store(opened)
        count = len(opened.documents())
    if not found:
        click.echo(f"{count} articles: every fact stands on its sentences")
    for finding in found:
        click.echo(str(finding))
    ctx.exit(int(bool(found)))


@cli.command()
@click.argument("source", metavar="FILE")
@formats("text", "json")
def explain(source: str, format_: str) -> None:
    """Explain what was read: each sentence, what was seen in it, its facts, and the rules.

    "+" marks what was taken and "-" what was turned down, each with the reason. In a terminal
    it is in colour, unless NO_COLOR is set; JSON is one object for each article, as
    docs/explain.md describes it.

    Example:

    \b
        pamong explain berita.txt
        pamong explain berita.txt --format json
    """
    from pamong import tell
    from pamong.explain import as_record, lines, painted
    from pamong.explain import explain as explained

    for document in _documents((source,)):
        sentences = list(explained(document))
        if format_ == "json":
            sys.stdout.write(tell.json_line(as_record(document.name, sentences)))
        elif tell.in_colour(sys.stdout):
            tell.paint(painted(document.name, sentences))
        else:
            sys.stdout.writelines(f"{line}\n" for line in lines(document.name, sentences))


for _module in (identity, time, contradictions, sources, corrections):
    for _command in _module.COMMANDS:
        cli.add_command(_command)


# ---- what the commands share -------------------------------------------------------------------


def _documents(sources: Sequence[str]) -> list[Document]:
    """All documents at once: a fault in the last file is known before anything is stored."""
    from pamong.read import documents

    return list(documents(sources))


def _stored(store: str) -> Iterator[Reading]:
    """The articles of a store read again, less what was taken back."""
    from pamong.correct.withhold import as_shown

    with _opened(store, read_only=True) as opened:
        for reading in _readings(opened.documents()):
            yield as_shown(reading, opened.graph)


def _readings(documents: Sequence[Document]) -> Iterator[Reading]:
    from pamong.extract import extract

    return map(extract, _watched(documents))


def _watched(documents: Sequence[Document]) -> Iterable[Document]:
    """The documents, with a progress bar where there are many and somebody looks."""
    if len(documents) < 10 or not sys.stderr.isatty():
        return documents
    from rich.console import Console
    from rich.progress import track

    return track(documents, "Membaca", console=Console(stderr=True), transient=True)


def _load(store: Store, sources: Sequence[str]) -> str:
    """Load sources; what that did, as a sentence."""
    documents = _documents(sources)
    done = store.load(_readings(documents))
    return f"{len(documents)} articles: {done.new} new, {done.replaced} replaced, " + (
        f"{done.unchanged} unchanged"
    )


def _pair(param: str) -> tuple[str, str]:
    key, equals, value = param.partition("=")
    if not (key and equals):
        raise click.BadParameter(f"{param!r} is no KEY=VALUE; write -p wilayah=Kukar")
    return key, value


def _question(name: str) -> Any:
    from pamong.questions import from_file, from_text, named

    if name == "-":
        return from_text("standard input", sys.stdin.read())
    return from_file(Path(name)) if name.endswith((".rq", ".sparql")) else named(name)


def _fact_row(record: dict[str, Any]) -> tuple[str, str, str, str]:
    from pamong.facts import summary

    return record["doc"], record["type"], summary(record), record["evidence"]["text"]


# ---- build -------------------------------------------------------------------------------------


def _print_holders(store: Store) -> None:
    """Who holds which office."""
    _print_answer(store, "siapa-menjabat", "Siapa menjabat apa")


def _print_decisions(store: Store) -> None:
    """Which regulations there are, and what they did."""
    _print_answer(store, "peraturan", "Peraturan yang disebut")
    _print_answer(
        store, "apa-diputuskan", "Apa yang diputuskan", ("peraturan", "tindakan", "sasaran")
    )


def _print_answer(
    store: Store, question: str, title: str, columns: Sequence[str] | None = None
) -> None:
    from pamong import ask, tell
    from pamong.questions import named

    found = ask.ask(store.graph, named(question))
    if isinstance(found, ask.Rows) and found.rows:
        kept, rows = _filled(found, columns or found.columns)
        click.echo(f"{title}\n")
        tell.table(kept, rows)
        click.echo()


def _filled(found: Rows, columns: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """The columns that hold anything, and the rows in them, each once."""
    from pamong import tell

    places = [found.columns.index(column) for column in columns]
    rows = [[row[i] for i in places] for row in tell.shown(found)]
    kept = [i for i in range(len(columns)) if any(row[i] for row in rows)]
    unique = dict.fromkeys(tuple(row[i] for i in kept) for row in rows)
    return [columns[i] for i in kept], [list(row) for row in unique]


def _print_findings(store: Store) -> None:
    """What check and verify would say, in one line each, where they would say anything."""
    from pamong.check import check_store
    from pamong.verify import verify_store

    found = check_store(store.graph)
    broken = len(verify_store(store))
    violations = sum(f.severity == "violation" for f in found)
    if found:
        warnings = len(found) - violations
        click.echo(f"{violations} violations, {warnings} warnings; see `pamong check`", err=True)
    if broken:
        click.echo(f"{broken} facts without their sentences; see `pamong verify`", err=True)


def _export_all(store: Store, folder: Path) -> str:
    from pamong import tell
    from pamong.draw import page
    from pamong.export import export as exported

    tell.save(folder / "graph.ttl", exported(store.graph, "turtle"))
    tell.save(folder / "graph.trig", exported(store.graph, "trig"))
    tell.save(folder / "facts.csv", _facts_csv(store))
    tell.save(folder / "graph.html", page(store.graph))
    return " ".join(str(folder / n) for n in ("graph.ttl", "graph.trig", "facts.csv", "graph.html"))


def _facts_csv(store: Store) -> str:
    from pamong import tell
    from pamong.correct.withhold import as_shown
    from pamong.extract import extract
    from pamong.facts import COLUMNS, cells, fact_records

    readings = (as_shown(extract(d), store.graph) for d in store.documents())
    records = (record for reading in readings for record in fact_records(reading))
    return tell.csv_text(COLUMNS, map(cells, records))
