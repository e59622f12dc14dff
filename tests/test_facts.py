"""Fact records: the public format, on a reading of the seed article made by hand.

The reading is ``factories.seed_reading``; its values follow the gold graph of the seed article.
"""

import json
from typing import Any

import pytest

from factories import seed_reading
from pamong.extract import extract
from pamong.facts import COLUMNS, cells, fact_records, summary
from pamong.read import documents

RECORDS: list[dict[str, Any]] = list(fact_records(seed_reading()))
TYPES = sorted({record["type"] for record in RECORDS})


def of(kind: str) -> list[dict[str, Any]]:
    return [record for record in RECORDS if record["type"] == kind]


def test_the_reading_has_every_type() -> None:
    assert TYPES == [
        "event",
        "headcount",
        "objective",
        "organization",
        "participation",
        "person",
        "regulation",
        "relation",
        "statement",
        "tenure",
    ]


KEYS = {
    "person": {"name", "forms", "id"},
    "tenure": {"person", "position", "of", "label", "status", "since", "until", "id"},
    "regulation": {"kind", "number", "year", "issuer", "title", "id"},
    "organization": {"name", "label", "short", "part_of", "id"},
    "event": {"id", "kind", "name", "date", "place"},
    "participation": {"event", "person", "role"},
    "headcount": {"event", "group", "count"},
    "objective": {"event", "text"},
    "relation": {"subject", "predicate", "object"},
    "statement": {"speaker", "direct", "by"},
}
COMMON = {"doc", "type", "evidence", "confidence", "rule"}
OPTIONAL = {"more_evidence", "note", "according_to", "text", "outlet", "published"}


@pytest.mark.parametrize("record", RECORDS, ids=[r["type"] for r in RECORDS])
def test_the_keys_of_a_record_are_kept(record: dict[str, Any]) -> None:
    wanted = COMMON | KEYS[record["type"]]
    assert wanted <= record.keys()
    assert record.keys() - wanted <= OPTIONAL


@pytest.mark.parametrize("record", RECORDS, ids=[r["type"] for r in RECORDS])
def test_evidence_is_the_text_at_its_place(record: dict[str, Any]) -> None:
    text = seed_reading().document.text
    for evidence in (record["evidence"], *record.get("more_evidence", [])):
        assert evidence["text"] == text[evidence["start"] : evidence["end"]]
        assert evidence["text"]


@pytest.mark.parametrize("record", RECORDS, ids=[r["type"] for r in RECORDS])
def test_a_record_is_json_and_a_row(record: dict[str, Any]) -> None:
    assert json.loads(json.dumps(record)) == record
    row = dict(zip(COLUMNS, cells(record), strict=True))
    assert row["type"] == record["type"]
    assert row["sentence"] == record["evidence"]["text"]
    assert row["text"] == record.get("text", "")
    assert row["start"] == str(record["evidence"]["start"])
    assert summary(record)


def test_names_stand_in_for_identities() -> None:
    acting = next(r for r in of("tenure") if r["status"] == "Pj")
    assert acting["person"] == "Ahmad Fajri"
    assert acting["position"].startswith("Kepala Pusat Fasilitasi")
    assert {r["doc"] for r in RECORDS} == {seed_reading().document.name}
    assert "Sunggono" in {r["speaker"] for r in of("statement")}
    assert all(isinstance(r["year"], str) for r in of("regulation"))


def test_a_participation_finds_its_event() -> None:
    events = {record["id"] for record in of("event")}
    assert events
    assert {r["event"] for r in (*of("participation"), *of("headcount"))} <= events


def test_every_column_belongs_to_a_kind_of_fact() -> None:
    known = set().union(*KEYS.values(), COMMON, OPTIONAL) | {"start", "end", "sentence"}
    assert set(COLUMNS) <= known
    assert known - set(COLUMNS) == {"evidence", "more_evidence", "forms", "according_to"}


def test_the_order_is_stable() -> None:
    document = next(iter(documents()))
    first, second = (list(fact_records(extract(document))) for _ in range(2))
    assert first
    assert json.dumps(first) == json.dumps(second)
