"""Questions put to a store: named and own queries, and the profile of a person.

A query can only read: updates do not parse as queries, and SERVICE, which would reach another
machine, is refused. Parameters enter as typed terms, never as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from pamong import lookup, sparql
from pamong.correct.notes import Noted, all_noted, heading
from pamong.errors import PamongError
from pamong.evidence import published_in
from pamong.origins import independent
from pamong.questions import Question, named
from pamong.vocabulary import ID, prefixes

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, QueryTriples, Store
    from pyoxigraph import Triple as OxTriple

    Cell: TypeAlias = NamedNode | BlankNode | Literal | OxTriple | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a SELECT: its columns, and a term or None for each in every row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def texts(self) -> Iterator[dict[str, str | None]]:
        """The rows as words: literals by their text, IRIs as they are, None where unbound."""
        for row in self.rows:
            yield {c: words(cell) for c, cell in zip(self.columns, row, strict=True)}


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of a CONSTRUCT or DESCRIBE, in stable order, as N-Triples text."""

    lines: tuple[str, ...]


Answer: TypeAlias = Rows | Triples | bool


def words(cell: Cell) -> str | None:
    """A term as words: a literal's text, an IRI; None for none.

    >>> from pyoxigraph import Literal, NamedNode
    >>> words(Literal("Kukar", language="id")), words(NamedNode("https://example.org/x"))
    ('Kukar', 'https://example.org/x')
    >>> words(None) is None, words(Literal(""))
    (True, '')
    """
    return None if cell is None else getattr(cell, "value", None) or str(cell).strip('"<>')


def ask(store: Store, question: Question, given: Mapping[str, str] | None = None) -> Answer:
    """The answer to a question, with the parameters given as words.

    Raises PamongError for a parameter that the question does not have or whose words mean
    nothing, and for a query that cannot run.
    """
    return run(store, sparql.bound(question.text, values(store, question, given or {})))


def values(
    store: Store, question: Question, given: Mapping[str, str]
) -> dict[str, NamedNode | Literal]:
    """The variables of a question with the terms that the given words and defaults stand for."""
    known = {p.name: p.default for p in question.params if p.default is not None}
    return dict(_value(store, question, *item) for item in {**known, **given}.items())


def _value(
    store: Store, question: Question, name: str, spelled: str
) -> tuple[str, NamedNode | Literal]:
    parameter = question.parameter(name)
    if parameter is not None:
        return parameter.variable, lookup.term_of(store, parameter.kind, spelled)
    free = sparql.variables(question.text)
    for variable in (f"_{name}", name):
        if not question.params and variable in free:
            return variable, lookup.term_of(store, _guessed(spelled), spelled)
    names = [p.name for p in question.params] or sorted(free)
    raise PamongError(
        f"{question.name} has no parameter {name!r}; it has {', '.join(names) or 'none'}"
    )


def _guessed(spelled: str) -> str:
    """The kind of a value for a query without a header: an address, a whole number or a text.

    >>> _guessed("https://w3id.org/pamong/id/region/64.02"), _guessed("2020"), _guessed("Kukar")
    ('iri', 'integer', 'text')
    """
    if re.match(r"(?:https?|urn):\S+$", spelled):
        return "iri"
    return "integer" if re.fullmatch(r"[0-9]{1,18}", spelled) else "text"


def run(store: Store, query: str) -> Answer:
    """The answer to a SPARQL query. Pamong's own prefixes need not be declared.

    Raises PamongError where it does not parse, is an update, calls another machine or fails.
    """
    calls = sparql.outside_calls(query)
    if calls:
        raise PamongError(
            f"{calls[0]} would leave this store, which a question must not; "
            "load what it needs first, and take it out (no prefix may hold the word either)"
        )
    try:
        return _answer(store, query)
    except SyntaxError as error:
        raise PamongError(f"the query is no SPARQL 1.1 question: {_one_line(error)}") from error
    except (RuntimeError, ValueError) as error:
        raise PamongError(f"the query cannot be answered: {_one_line(error)}") from error


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _answer(store: Store, query: str) -> Answer:
    import pyoxigraph

    found = store.query(query, base_iri=ID, prefixes=prefixes())
    if isinstance(found, pyoxigraph.QueryBoolean):
        return bool(found)
    if isinstance(found, pyoxigraph.QuerySolutions):
        columns = tuple(v.value for v in found.variables)
        return Rows(columns, tuple(tuple(row) for row in found))
    return _sorted(found)


def _sorted(found: QueryTriples) -> Triples:
    return Triples(tuple(sorted({f"{triple} ." for triple in found})))


# ---- profiles ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence, and where it stands: the article's address (or IRI) and the first character.

    ``claims`` are the claims that state the fact and rest on the sentence, by their paths;
    ``outlet`` and ``date`` tell where and when (ISO) the article came out, None where unknown.
    """

    source: str
    start: int
    sentence: str
    claims: tuple[str, ...] = ()
    outlet: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is known of a person, in the columns of its part, with its sentences."""

    cells: tuple[str | None, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a profile: its title, the columns of its items, the items in stable order."""

    title: str
    columns: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All that the store knows of a person: names, one part for each kind of fact, and notes.

    ``independent`` is how many articles it rests on, reprints of one text counted once.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[Noted, ...] = ()
    independent: int = 0

    @property
    def sources(self) -> tuple[str, ...]:
        """The articles that the profile rests on, each once."""
        found = {e.source for part in self.parts for item in part.items for e in item.evidence}
        return tuple(sorted(found))


_PARTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Jabatan",
        "riwayat-jabatan",
        ("jabatan", "lembaga", "kapasitas", "status", "mulai", "selesai"),
    ),
    ("Peraturan dari jabatannya", "peraturan-pejabat", ("peraturan", "jabatan")),
    ("Kegiatan", "kegiatan-orang", ("kegiatan", "peran", "tanggal", "tempat")),
    ("Bertemu", "siapa-bertemu", ("bertemu", "kegiatan")),
    ("Pernyataan", "pernyataan-orang", ("teks", "cara", "kegiatan")),
)


def who(store: Store, name: str) -> Profile:
    """What the store knows of the person of that name.

    Names match by their words, whatever the case, on the label and the other spellings. Raises
    PamongError that lists the candidates where several people have the name, or the nearest
    names where nobody has.
    """
    person = lookup.thing(store, "person", name)
    path = person.iri.removeprefix(ID)
    parts = _published(store, tuple(_part(store, person.iri, *part) for part in _PARTS))
    notes = _notes(store, path, parts)
    found = Profile(path, person.label, _forms(store, person.iri), parts, notes)
    return replace(found, independent=independent(store, found.sources))


def _published(store: Store, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with the outlet and the day of each sentence's article."""
    places = {e.source for part in parts for item in part.items for e in item.evidence}
    known = {source: published_in(store, source) for source in places}

    def dated(item: Item) -> Item:
        found = ((one, *known[one.source]) for one in item.evidence)
        return replace(item, evidence=tuple(replace(e, outlet=o, date=d) for e, o, d in found))

    return tuple(replace(part, items=tuple(map(dated, part.items))) for part in parts)


def _notes(store: Store, person: str, parts: Iterable[Part]) -> tuple[Noted, ...]:
    """The notes on a person, on their claims and on the articles that tell of them."""
    items = (item for part in parts for item in part.items)
    claims = {claim for item in items for e in item.evidence for claim in e.claims}
    return tuple(
        noted for noted in all_noted(store) if noted.target == person or noted.is_beside(claims)
    )


def with_notes(
    store: Store, question: Question, given: Mapping[str, str] | None, found: Answer
) -> Answer:
    """An answer with a column ``catatan`` where notes stand beside the claims of its rows.

    Any other answer is given as it is: of a question that names no claim, or with nothing noted.
    """
    noted = all_noted(store)
    if not noted or not isinstance(found, Rows) or not _names_claims(question):
        return found
    claims = _claims_of_rows(store, question, given)
    cells = [_noted_beside(claims.get(row, set()), noted) for row in found.rows]
    if not any(cells):
        return found
    rows = zip(found.rows, cells, strict=True)
    return Rows((*found.columns, "catatan"), tuple((*row, _cell(text)) for row, text in rows))


def _names_claims(question: Question) -> bool:
    """Whether a question has a variable for the claim, as those of the catalogue call it."""
    chosen = question.text.partition("WHERE")[0]
    return "?klaim" not in chosen and "?klaim " in question.text and _SELECT in question.text


_SELECT = "SELECT DISTINCT "


def _with_claims(question: Question) -> Question:
    """A question that gives the claim as well, in its first column."""
    return replace(question, text=question.text.replace(_SELECT, f"{_SELECT}?klaim ", 1))


def _claims_of_rows(
    store: Store, question: Question, given: Mapping[str, str] | None
) -> dict[tuple[Cell, ...], set[str]]:
    """The claims behind each row of an answer."""
    answer = ask(store, _with_claims(question), given)
    claims: dict[tuple[Cell, ...], set[str]] = {}
    for claim, *row in answer.rows if isinstance(answer, Rows) else ():
        claims.setdefault(tuple(row), set()).add((words(claim) or "").removeprefix(ID))
    return claims


def _noted_beside(claims: set[str], noted: Iterable[Noted]) -> str:
    beside = (n.note for n in noted if n.is_beside(claims))
    return " / ".join(f"{heading(one)}: {one.text}" for one in beside)


def _cell(text: str) -> Cell:
    from pyoxigraph import Literal

    return Literal(text) if text else None


def _forms(store: Store, person: str) -> tuple[str, ...]:
    found = run(store, f"SELECT ?form {{ <{person}> skos:altLabel ?form }}")
    assert isinstance(found, Rows)
    return tuple(sorted({row["form"] or "" for row in found.texts()}))


def _part(store: Store, person: str, title: str, question: str, columns: tuple[str, ...]) -> Part:
    answer = ask(store, _with_claims(named(question)), {"orang": person})
    assert isinstance(answer, Rows)
    items = _without_undated(columns, _items(columns, answer.texts()))
    return Part(title, columns, tuple(items))


def _items(columns: tuple[str, ...], rows: Iterable[Mapping[str, str | None]]) -> list[Item]:
    """Rows that differ in their sentences and claims only, made one."""
    grouped: dict[tuple[str | None, ...], dict[tuple[str, int, str], set[str]]] = {}
    for row in rows:
        place = row["sumber"] or "", int(row["awal"] or 0), row["kalimat"] or ""
        at = grouped.setdefault(tuple(row[c] for c in columns), {}).setdefault(place, set())
        at.add((row["klaim"] or "").removeprefix(ID))
    return [Item(cells, _evidence(found)) for cells, found in grouped.items()]


def _evidence(found: Mapping[tuple[str, int, str], set[str]]) -> tuple[Evidence, ...]:
    return tuple(sorted(Evidence(*place, tuple(sorted(claims))) for place, claims in found.items()))


def _without_undated(columns: tuple[str, ...], items: list[Item]) -> list[Item]:
    """Items less those that only repeat a dated one without its dates, from its sentences."""
    dated = [item for item in items if any(item.cells[i] for i in _dates(columns))]
    return [item for item in items if not any(_repeats(columns, item, one) for one in dated)]


def _repeats(columns: tuple[str, ...], item: Item, dated: Item) -> bool:
    dates = _dates(columns)
    bare = tuple(None if i in dates else cell for i, cell in enumerate(dated.cells))
    places = {(e.source, e.start) for e in dated.evidence}
    return item.cells == bare and all((e.source, e.start) in places for e in item.evidence)


def _dates(columns: tuple[str, ...]) -> frozenset[int]:
    return frozenset(i for i, column in enumerate(columns) if column in ("mulai", "selesai"))
