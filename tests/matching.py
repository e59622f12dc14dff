"""Which gold facts were found: one article's gold beside the fact records of its reading.

The rules are those of ``gold/articles/README.md``: lists are accepted spellings of one thing, a
person is known by any of the forms, titles left out, and every fact counts once. Gold facts that
readers may differ on are ``optional``: found or not, they count nowhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from pamong.extract import extract
from pamong.facts import Record, fact_records
from pamong.paths import SEEDS
from pamong.records import Document
from pamong.tables import rows

GOLD: Final = Path(__file__).parent / "gold"
FOLDERS: Final = (GOLD / "articles", GOLD / "invented")
KINDS: Final = (
    "person", "tenure", "regulation", "organization", "event", "participation", "statement",
)  # fmt: skip

# Words that say of what level a region is; "Pemkab Kukar" and "Kabupaten Kukar" are one place.
_LEVELS: Final = frozenset(
    [
        "daerah",
        "desa",
        "distrik",
        "kab",
        "kabupaten",
        "kampung",
        "kec",
        "kecamatan",
        "kelurahan",
        "kota",
        "pemerintah",
        "pemkab",
        "pemkot",
        "pemprov",
        "prov",
        "provinsi",
        "sekretariat",
        "setda",
        "setkab",
    ]
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One gold fact, flat: what a kind of fact does not have is empty."""

    kind: str
    label: str
    optional: bool
    people: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    status: str | None = None
    number: str = ""
    year: str = ""
    date: str | None = None
    event: int = -1
    starts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A gold article: its document and its gold facts."""

    document: Document
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of one article: records that are right, those that are not, gold not found."""

    right: tuple[Record, ...]
    extra: tuple[Record, ...]
    missed: tuple[Wanted, ...]


# ---- words -----------------------------------------------------------------------------------


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, dots and apostrophes inside a word left out.

    >>> words("S.Sos. Ma'ruf"), words("")
    (('ssos', 'maruf'), ())
    """
    return tuple(re.findall(r"\w+", re.sub(r"(?<=\w)[.'\u2019`](?=\w)", "", text.casefold())))


@cache
def titles() -> frozenset[str]:
    """Every word that stands before or after a name without being part of it."""
    before = (row.form for row in rows("honorifics") if row.part != "yes")
    after = (row.form for row in rows("degrees"))
    return frozenset(word for form in (*before, *after) for word in words(form))


def person_key(name: str) -> str:
    """A name without its titles; the whole where it is nothing but titles.

    >>> person_key("Dr. H. Sunggono, M.M."), person_key("Haji")
    ('sunggono', 'haji')
    """
    spelled = words(name.split(",")[0])
    return " ".join([word for word in spelled if word not in titles()] or spelled)


def _place_words(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _LEVELS


def alike(one: str, other: str, share: float) -> bool:
    """Whether two phrases share that part of the words of the shorter one.

    >>> alike("Rapat Paripurna ke-9", "Rapat Paripurna", 1.0), alike("", "Rapat", 0.5)
    (True, False)
    """
    left, right = frozenset(words(one)), frozenset(words(other))
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= share * shorter


def close(one: str, other: str, more: int) -> bool:
    """Whether one phrase is the other and at most ``more`` further words, none of them "wakil".

    >>> close("Ketua DPRD", "Ketua", 2), close("Wakil Ketua", "Ketua", 2)
    (True, False)
    """
    deputy = "wakil" in set(words(one)) ^ set(words(other))
    far = abs(len(words(one)) - len(words(other))) > more
    return alike(one, other, 1.0) and not far and not deputy


# ---- gold ------------------------------------------------------------------------------------


def read_article(path: Path) -> Article:
    """Read a gold file and the text beside it, or among the shipped articles."""
    data = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt")
    if not text.exists():
        text = SEEDS / "articles" / text.name
    day = date.fromisoformat(data["published"]) if data["published"] else None
    document = Document(path.stem, path.stem, text.read_bytes().decode(), published=day)
    return Article(document, tuple(_wanted(data)))


def articles(folders: Iterable[Path] = FOLDERS) -> Iterator[Article]:
    """All gold articles of some folders, by name."""
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            yield read_article(path)


def _wanted(data: Mapping[str, Any]) -> Iterator[Wanted]:
    people = {p["name"]: _keys(p["name"], p["forms"]) for p in data["persons"]}

    def who(name: str) -> frozenset[str]:
        return people.get(name) or _keys(name, ())

    for row in data["persons"]:
        yield Wanted("person", row["name"], _optional(row), people[row["name"]])
    for row in data["tenures"]:
        label = f"{row['person']}, {row['position'][0]}, {row['status']}"
        yield Wanted("tenure", label, _optional(row), who(row["person"]),
                     tuple(row["position"]), tuple(row["of"]), status=row["status"])  # fmt: skip
    for row in data["regulations"]:
        label = f"{row['kind'][0]} {row['number']} {row['year']}"
        yield Wanted("regulation", label, _optional(row), named=tuple(row["kind"]),
                     number=_number(row["number"]), year=row["year"] or "")  # fmt: skip
    for row in data["organizations"]:
        named = (row["name"], *row["forms"])
        yield Wanted("organization", row["name"], _optional(row), named=named)
    yield from _occasions(data["events"], who)
    for row in data["statements"]:
        label = f"{row['speaker']}: {row['starts']}"
        yield Wanted("statement", label, _optional(row), who(row["speaker"]),
                     starts=words(row["starts"])[:4])  # fmt: skip


def _occasions(
    events: Sequence[Mapping[str, Any]], who: Callable[[str], frozenset[str]]
) -> Iterator[Wanted]:
    for number, row in enumerate(events):
        yield Wanted("event", row["kind"][0], _optional(row), named=tuple(row["kind"]),
                     places=tuple(row["place"]), date=row["date"], event=number)  # fmt: skip
        for part in row["participants"]:
            label = f"{part['person']}, {row['kind'][0]}"
            optional = _optional(row) or _optional(part)
            yield Wanted("participation", label, optional, who(part["person"]), event=number)


def _keys(name: str, forms: Iterable[str]) -> frozenset[str]:
    return frozenset(person_key(form) for form in (name, *forms)) - {""}


def _number(number: str | None) -> str:
    return re.sub(r"\W+", "", number or "").casefold().lstrip("0")


def _optional(row: Mapping[str, Any]) -> bool:
    """Whether a gold fact is one to differ on: flagged, or said by somebody not named there."""
    unnamed = row.get("by") in {"pronoun", "epithet", "implied"} and not row.get("direct")
    return bool(row.get("optional")) or unnamed


# ---- what matches what -----------------------------------------------------------------------


def _text(record: Record, key: str) -> str:
    return str(record.get(key) or "")


def _tenure(wanted: Wanted, record: Record) -> bool:
    if person_key(_text(record, "person")) not in wanted.people:
        return False
    if record.get("status") != wanted.status:
        return False
    return _position(wanted, record) and _belongs(wanted, record)


def _position(wanted: Wanted, record: Record) -> bool:
    position, of = _text(record, "position"), _text(record, "of")
    spelled = {words(position), words(f"{position} {of}")}
    accepted = {words(f"{p} {o}") for p in wanted.named for o in ("", *wanted.of)}
    return bool(spelled & accepted) or any(close(position, p, 2) for p in wanted.named)


def _belongs(wanted: Wanted, record: Record) -> bool:
    of = _place_words(_text(record, "of"))
    found = of | _place_words(_text(record, "position"))
    accepted = [_place_words(of) for of in wanted.of]
    return not wanted.of or any(
        place and (place <= found or (of <= place and found & place)) for place in accepted
    )


def _regulation(wanted: Wanted, record: Record) -> bool:
    same = _number(_text(record, "number")), _text(record, "year")
    kind = _text(record, "kind")
    return same == (wanted.number, wanted.year) and any(alike(kind, k, 0.5) for k in wanted.named)


def _organization(wanted: Wanted, record: Record) -> bool:
    name, short = _text(record, "name"), _text(record, "short")
    if {words(name), words(short)} & {words(form) for form in wanted.named}:
        return True
    return any(len(words(form)) > 1 and close(name, form, 3) for form in wanted.named)


def _event(wanted: Wanted, record: Record) -> bool:
    found = _text(record, "date")[:10]
    if wanted.date and found and wanted.date != found:
        return False
    called = f"{_text(record, 'kind')} {_text(record, 'name')}"
    return any(alike(called, kind, 0.6) for kind in wanted.named)


def _statement(wanted: Wanted, record: Record) -> bool:
    evidence = record["evidence"]
    sentence = str(evidence["text"]) if isinstance(evidence, Mapping) else ""
    begins = any(_holds(words(text), wanted.starts) for text in (_text(record, "text"), sentence))
    return begins and person_key(_text(record, "speaker")) in wanted.people


def _holds(run: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(run[i : i + len(part)] == part for i in range(len(run)))


def same(wanted: Wanted, record: Record, events: Mapping[str, int]) -> bool:
    """Whether a record says what a gold fact says; ``events`` are the gold numbers of events."""
    if wanted.kind == "person":
        return person_key(_text(record, "name")) in wanted.people
    if wanted.kind == "participation":
        there = events.get(_text(record, "event")) == wanted.event
        return there and person_key(_text(record, "person")) in wanted.people
    return _SAME[wanted.kind](wanted, record)


_SAME: Final[Mapping[str, Callable[[Wanted, Record], bool]]] = {
    "tenure": _tenure,
    "regulation": _regulation,
    "organization": _organization,
    "event": _event,
    "statement": _statement,
}


def _fit(wanted: Wanted, record: Record) -> int:
    """How well an event fits beyond being one: of two on a day, the venue tells which is meant."""
    place = _text(record, "place")
    on = wanted.date is not None and wanted.date == _text(record, "date")[:10]
    at = any(alike(place, other, 0.6) for other in wanted.places)
    called = words(_text(record, "kind")) in {words(kind) for kind in wanted.named}
    return 1 + 4 * on + 2 * at + called


# ---- one to one ------------------------------------------------------------------------------


def _pairs(
    wanted: Sequence[Wanted], found: Sequence[Record], events: Mapping[str, int]
) -> dict[int, int]:
    """The largest matching, the best-fitting among them: gold number to record number."""
    import networkx as nx

    graph: nx.Graph = nx.Graph()
    for i, gold in enumerate(wanted):
        for j, record in enumerate(found):
            if same(gold, record, events):
                # A fact that counts is matched before one that does not.
                weight = (_fit(gold, record) if gold.kind == "event" else 1) * 2
                graph.add_edge(("g", i), ("f", j), weight=weight + (not gold.optional))
    matched = nx.max_weight_matching(graph, maxcardinality=True)
    return dict(sorted((min(p)[1], max(p)[1]) if min(p)[0] == "g" else (max(p)[1], min(p)[1])
                       for p in matched))  # fmt: skip


def judge(article: Article, records: Sequence[Record]) -> dict[str, Judgement]:
    """Compare the records of one article with its gold, kind by kind."""
    judged: dict[str, Judgement] = {}
    events: dict[str, int] = {}
    for kind in KINDS:
        wanted = [w for w in article.wanted if w.kind == kind]
        found = [r for r in records if r["type"] == kind]
        pairs = _pairs(wanted, found, events)
        if kind == "event":
            events = {_text(found[j], "id"): wanted[i].event for i, j in pairs.items()}
        judged[kind] = Judgement(
            tuple(found[j] for i, j in pairs.items() if not wanted[i].optional),
            tuple(r for j, r in enumerate(found) if j not in pairs.values()),
            tuple(w for i, w in enumerate(wanted) if i not in pairs and not w.optional),
        )
    return judged


def judged(article: Article) -> dict[str, Judgement]:
    """Read an article and compare what was read with its gold."""
    return judge(article, list(fact_records(extract(article.document))))
