"""The command line, as a user meets it: help, answers, files, errors and exit codes."""

import csv
import io
import json
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

import click
import pyoxigraph
import pytest
import rdflib
from click.testing import CliRunner, Result

from pamong import tell
from pamong.cli import cli
from pamong.facts import COLUMNS
from pamong.paths import SEEDS
from pamong.vocabulary import ID

SEED = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"
COMMANDS = sorted(cli.commands)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)


def out(*arguments: str | Path, stdin: str | bytes | None = None) -> str:
    """What a command that must succeed prints."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


def complaint(*arguments: str | Path, stdin: str | bytes | None = None) -> str:
    """The one sentence of a command that must fail."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the seed article, for tests that only read."""
    folder = tmp_path_factory.mktemp("stores") / "seed.db"
    out("load", SEED, "--store", folder)
    return folder


# ---- help ------------------------------------------------------------------------------------


def test_all_commands_are_there() -> None:
    wanted = [
        "build",
        "load",
        "facts",
        "query",
        "queries",
        "who",
        "draw",
        "export",
        "check",
        "verify",
        "explain",
    ]
    assert set(wanted) <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_have_help(name: str) -> None:
    command = cli.commands[name]
    text = cleandoc(command.help or "")
    assert text.splitlines()[0].endswith((".", ":"))
    assert "Example:\n\n\b\n" in text, "write an example that can be copied"
    assert f"pamong {name}" in text.partition("Example:")[2]
    assert "Example:" in out(name, "--help")


@pytest.mark.parametrize("name", COMMANDS)
def test_options_have_help(name: str) -> None:
    options = [p for p in cli.commands[name].params if isinstance(p, click.Option)]
    assert [o.name for o in options if not o.help and o.name != "lang"] == []


def test_the_bare_command_lists_the_commands() -> None:
    text = out("--help")
    assert [name for name in COMMANDS if f"\n  {name} " not in text] == []


# ---- the main job ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What ``pamong build`` printed for the shipped articles, and its folder."""
    folder = tmp_path_factory.mktemp("built")
    return out("build", "--store", folder / "db", "--out", folder / "out"), folder / "out"


def test_build_tells_who_holds_which_office(built: tuple[str, Path]) -> None:
    lines = built[0].splitlines()
    assert any("Sekretaris Daerah" in line and "Sunggono" in line for line in lines)
    assert any("Permendagri Nomor 22 Tahun 2020" in line for line in lines)


def test_build_leaves_its_four_files_and_nothing_else(built: tuple[str, Path]) -> None:
    names = sorted(path.name for path in built[1].iterdir())
    assert names == ["facts.csv", "graph.html", "graph.trig", "graph.ttl"]


def test_the_files_of_build_can_be_read(built: tuple[str, Path]) -> None:
    graph = rdflib.Graph().parse(built[1] / "graph.ttl")
    sunggono = rdflib.URIRef(f"{ID}person/64.02/sunggono")
    assert (sunggono, rdflib.RDFS.label, rdflib.Literal("Sunggono")) in graph
    rows = list(csv.DictReader(io.StringIO((built[1] / "facts.csv").read_text("utf-8"))))
    assert list(rows[0]) == list(COLUMNS)
    assert {row["doc"] for row in rows} == {p.stem for p in SEED.parent.glob("*.txt")}


def test_building_again_changes_nothing(built: tuple[str, Path]) -> None:
    folder = built[1].parent
    before = {path.name: path.read_bytes() for path in built[1].iterdir()}
    text = out("build", "--store", folder / "db", "--out", folder / "again")
    count = len(list(SEED.parent.glob("*.txt")))
    assert f"0 new, 0 replaced, {count} unchanged" in text
    assert {path.name: path.read_bytes() for path in (folder / "again").iterdir()} == before


def test_load_twice_changes_nothing(tmp_path: Path) -> None:
    first = out("load", SEED, "--store", tmp_path / "db")
    assert first == "1 articles: 1 new, 0 replaced, 0 unchanged\n"
    assert "0 new, 0 replaced, 1 unchanged" in out("load", SEED, "--store", tmp_path / "db")


def test_one_bad_file_and_nothing_is_stored(tmp_path: Path) -> None:
    bad = tmp_path / "z.txt"
    bad.write_bytes(b"\xff")
    assert "z.txt: byte 0 is not UTF-8" in complaint("load", SEED, bad, "--store", tmp_path / "db")
    assert "0 articles" in out("verify", "--store", tmp_path / "db")


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    text = out("facts", "-", "--format", "jsonl", stdin="Bupati Kukar Edi Damansyah hadir.")
    [person] = [r for r in map(json.loads, text.splitlines()) if r["type"] == "person"]
    assert (person["doc"], person["name"]) == ("stdin", "Edi Damansyah")


# ---- facts -----------------------------------------------------------------------------------


def test_facts_of_an_article_need_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    records = [json.loads(line) for line in out("facts", SEED, "--format", "jsonl").splitlines()]
    assert {r["name"] for r in records if r["type"] == "person"} >= {"Sunggono", "Ahmad Fajri"}
    assert list(tmp_path.iterdir()) == []


def test_facts_of_a_store_are_those_of_its_articles(store: Path) -> None:
    for format_ in ("jsonl", "csv", "table"):
        direct = out("facts", SEED, "--format", format_)
        assert direct
        assert out("facts", "--store", store, "--format", format_) == direct


# ---- questions -------------------------------------------------------------------------------


def test_a_named_question(store: Path) -> None:
    arguments = ("siapa-menjabat", "-p", "jabatan=Sekda", "-p", "wilayah=Kukar")
    text = out("query", *arguments, "--store", store, "--format", "csv")
    [row] = csv.DictReader(io.StringIO(text))
    assert row["nama"] == "Sunggono"


@pytest.mark.parametrize("format_", ["table", "csv", "json", "jsonl"])
def test_every_format_holds_the_answer(store: Path, format_: str) -> None:
    text = out("query", "jabatan-orang", "--store", store, "--format", format_)
    assert "Ahmad Fajri" in text
    assert "Pj" in text


def test_json_is_the_sparql_results_format(store: Path) -> None:
    text = out(
        "query", "jabatan-orang", "-p", "orang=Sunggono", "--store", store, "--format", "json"
    )
    result = json.loads(text)
    assert "nama" in result["head"]["vars"]
    [row] = result["results"]["bindings"]
    assert row["nama"] == {"type": "literal", "value": "Sunggono"}
    assert row["jabatan"]["xml:lang"] == "id"


def test_own_queries_from_a_file_and_from_standard_input(store: Path, tmp_path: Path) -> None:
    query = "SELECT ?nama { ?p a foaf:Person ; rdfs:label ?nama FILTER(?nama = ?_n) }"
    path = tmp_path / "own.rq"
    path.write_text(query, encoding="utf-8")
    assert out("query", path, "-p", "n=Sunggono", "--store", store) == "nama\nSunggono\n"
    assert out("query", "-", "-p", "n=Sungg", "--store", store, stdin=query) == "nama\n"


def test_a_construct_writes_turtle(store: Path) -> None:
    query = "CONSTRUCT { ?p rdfs:label ?l } WHERE { ?p a foaf:Person ; rdfs:label ?l }"
    text = out("query", "-", "--store", store, "--format", "turtle", stdin=query)
    assert len(rdflib.Graph().parse(data=text, format="turtle")) >= 5
    assert "use turtle" in complaint("query", "-", "--store", store, "--format", "csv", stdin=query)


def test_the_catalogue_lists_every_question() -> None:
    text = out("queries", "--format", "jsonl")
    names = {json.loads(line)["nama"] for line in text.splitlines()}
    assert "siapa-menjabat" in names
    assert names <= set(out("queries").split())


def test_who_shows_sentences(store: Path) -> None:
    text = out("who", "sunggono", "--store", store)
    assert text.startswith("Sunggono")
    assert "Sekretaris Daerah" in text
    assert "\u201cSumber informasi tersebut antara lain Ahmad Fajri, Pj." in text
    assert json.loads(out("who", "sunggono", "--store", store, "--format", "json"))["name"]


class Terminal(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


HOSTILE = ("Sunggono [red]merah[/red]", "\x1b]0;judul\x07", "", "baris\nbaru")


@pytest.mark.parametrize("screen", [io.StringIO, Terminal])
def test_texts_stay_texts_on_any_screen(screen: type[io.StringIO]) -> None:
    target = screen()
    tell.table(("a", "b", "c", "d"), [HOSTILE], target)
    shown = target.getvalue()
    assert "Sunggono [red]merah[/red]" in shown
    assert "\ufffd]0;judul" in shown
    assert "baris baru" in shown
    assert "\x07" not in shown


def test_a_terminal_shows_no_empty_column() -> None:
    target = Terminal()
    tell.table(("nama", "kapasitas"), [("Sunggono", "")], target)
    assert "nama" in target.getvalue()
    assert "kapasitas" not in target.getvalue()


# ---- the graph -------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["ttl", "trig", "nq", "nt", "jsonld"])
def test_export_takes_the_format_from_the_name(store: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph.{suffix}"
    out("export", "-o", path, "--store", store)
    format_ = pyoxigraph.RdfFormat.from_extension(suffix)
    assert len(list(pyoxigraph.parse(path=path, format=format_))) > 100


def test_export_writes_to_standard_output(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    out("export", "-o", path, "--store", store)
    assert out("export", "--store", store) == path.read_text("utf-8")


def test_draw_writes_a_page(store: Path, tmp_path: Path) -> None:
    out("draw", "-o", tmp_path / "a.html", "--store", store)
    text = (tmp_path / "a.html").read_text("utf-8")
    assert text.lower().startswith("<!doctype html>")
    assert "Sunggono" in text


def test_verify_finds_nothing(store: Path) -> None:
    assert out("verify", "--store", store).startswith("1 articles: every fact stands")


def test_check_names_what_is_wrong(store: Path) -> None:
    result = run("check", "--store", store, "--format", "jsonl")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    violated = any(f["tingkat"] == "violation" for f in found)
    assert result.exit_code == int(violated)


def test_explain_shows_sentences_facts_and_rules() -> None:
    text = out("explain", SEED)
    assert "person: Sunggono" in text
    assert "  <- " in text


# ---- errors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("who", "Sungono"), "Tidak ada 'Sungono'. Maksud Anda Sunggono?"),
        (("query", "siapa-menjabt"), "there is no question 'siapa-menjabt'"),
        (("query", "kegiatan", "-p", "nama=x"), "has no parameter 'nama'; it has jenis"),
        (("query", "peraturan", "-p", "tahun=lama"), "is no whole number"),
        (("query", "missing.rq"), "missing.rq: cannot be read"),
        (("draw", "--focus", "Nobody", "-o", "-"), "Nobody"),
    ],
)
def test_errors_are_one_sentence(store: Path, arguments: tuple[str, ...], words: str) -> None:
    assert words in complaint(*arguments, "--store", store)


@pytest.mark.parametrize("command", ["verify", "check", "export", "draw", "facts"])
def test_a_missing_store_is_named(tmp_path: Path, command: str) -> None:
    assert "none.db: there is no store here" in complaint(command, "--store", tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [("query",), ("who",), ("facts", "--format", "xml"), ("nothing",), ("query", "x", "-p", "y")],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_endpoint_is_no_store() -> None:
    assert "give a folder" in complaint("verify", "--store", "https://example.org/sparql")


def test_the_store_may_come_from_the_environment(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAMONG_STORE", str(store))
    assert "1 articles" in out("verify")


def test_nothing_is_half_written(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    (target / "graph.ttl").mkdir(parents=True)
    assert "cannot be written" in complaint("export", "-o", target / "graph.ttl", "--store", store)
    assert [path.name for path in target.iterdir()] == ["graph.ttl"]


def test_a_closed_pipe_is_no_traceback() -> None:
    code = (
        "import os, sys; os.close(1); r, w = os.pipe(); os.close(r); os.dup2(w, 1)\n"
        "from pamong.cli import cli; cli(['facts', sys.argv[1], '--format', 'jsonl'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SEED)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
