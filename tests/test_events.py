"""Occasions: which there are, when and where, who took part, how many, and what for.

The seed article is compared with its gold graph, the other shipped articles with their gold
files. The single lines were written for these tests; their turns of phrase are those of some
thirty public pages read while the rules were made. A new case is a line in a table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from pamong.claim import triples_of
from pamong.extract import extract
from pamong.paths import SEEDS
from pamong.records import (
    Document,
    Event,
    Fact,
    Headcount,
    Objective,
    Participation,
    Person,
    Place,
    Reading,
    Relation,
    Statement,
    Tenure,
)

GOLD = Path(__file__).parent / "gold"
SEED = "kukar-rakor-kerja-sama"
SEED_ID = "4a4847d21d14bf21"
STEMS = sorted(path.stem for path in (GOLD / "articles").glob("*.json"))
OF_OCCASIONS = (Event, Place, Participation, Headcount, Objective)


def reading_of(text: str, published: date | None = None) -> Reading:
    return extract(Document("x", "x", text, published=published))


def all_of(reading: Reading, kind: type[Any]) -> list[Any]:
    return [fact for fact in reading.facts if isinstance(fact, kind)]


def names(reading: Reading) -> dict[str, str]:
    return {person.id: person.name for person in all_of(reading, Person)}


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Label, day and place of every occasion of a text."""
    return [(e.label, e.date, e.place_name) for e in all_of(reading_of(text), Event)]


def seen(text: str) -> set[tuple[str, str]]:
    """Who took part in what role, over all occasions of a text."""
    reading = reading_of(text)
    return {(names(reading)[p.person], p.role) for p in all_of(reading, Participation)}


# ---- the seed article, against its gold graph --------------------------------------------------


@cache
def seed_reading() -> Reading:
    text = Path(SEEDS, "articles", f"{SEED}.txt").read_bytes().decode("utf-8")
    return extract(Document(SEED_ID, SEED, text))


def triples_read(facts: Iterable[Fact]) -> set[Triple]:
    lines = "".join(f"{triple} .\n" for fact in facts for triple in triples_of(fact))
    return {quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)}


def is_of_occasions(quad: Quad) -> bool:
    """Whether a triple of the gold graph describes an occasion or what belongs to it."""
    subject = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
    kinds = ("event", "place", "participation", "headcount")
    return any(f"/id/{kind}/" in subject for kind in kinds)


def test_the_seed_occasion_is_read_as_its_gold_graph_has_it() -> None:
    gold = {
        quad.triple
        for quad in parse(path=GOLD / "seed-expected.trig", format=RdfFormat.TRIG)
        if is_of_occasions(quad)
    }
    relations = ("held_at", "located_in", "about", "organized_by")
    read = triples_read(
        fact
        for fact in seed_reading().facts
        if isinstance(fact, OF_OCCASIONS)
        or (
            isinstance(fact, Relation)
            and fact.predicate in relations
            and fact.subject.startswith(("event/", "place/"))
        )
    )
    assert gold, "the gold graph tells of no occasion: is its path right?"
    assert read == gold


def test_the_seed_statements_know_their_occasion() -> None:
    by_speaker = {(s.speaker, s.event is not None) for s in all_of(seed_reading(), Statement)}
    assert ("person/64.02/sunggono", True) in by_speaker
    assert ("person/64.02/ismi-nurul-huda", False) in by_speaker
    assert ("person/64.02/edi-damansyah", False) in by_speaker


# ---- the shipped articles, against their gold files --------------------------------------------


@cache
def gold_of(stem: str) -> dict[str, Any]:
    record = json.loads((GOLD / "articles" / f"{stem}.json").read_text(encoding="utf-8"))
    assert isinstance(record, dict)
    return record


@cache
def shipped(stem: str) -> Reading:
    text = Path(SEEDS, "articles", f"{stem}.txt").read_bytes().decode("utf-8")
    published = date.fromisoformat(gold_of(stem)["published"])
    return extract(Document(stem, stem, text, published=published))


def fits(gold: dict[str, Any], event: Event) -> bool:
    """Whether kind and day agree; the kind by most words of one of its accepted names."""
    if gold["date"] and event.date and gold["date"] != event.date:
        return False
    ours = set(f"{event.kind_name} {event.label}".lower().split())
    kinds = [set(kind.lower().replace("(", "").replace(")", "").split()) for kind in gold["kind"]]
    return any(len(ours & kind) >= 0.6 * min(len(ours), len(kind)) for kind in kinds)


def pairs(
    stem: str,
) -> tuple[list[tuple[dict[str, Any], Event]], list[dict[str, Any]], list[Event]]:
    """Gold and read occasions side by side, then what is missed and what is read too much."""
    left = all_of(shipped(stem), Event)
    together, missed = [], []
    for gold in sorted(gold_of(stem)["events"], key=lambda g: g["date"] is None):
        event = next((e for e in left if fits(gold, e)), None)
        if event is not None:
            left.remove(event)
            together.append((gold, event))
        elif not gold.get("optional"):
            missed.append(gold)
    return together, missed, left


@pytest.mark.parametrize("stem", STEMS)
def test_every_occasion_of_a_shipped_article_is_read_and_none_is_made_up(stem: str) -> None:
    together, missed, extra = pairs(stem)
    assert together, f"{stem}: no occasion agrees with the gold file"
    assert not missed, f"{stem}: missed {[gold['kind'][0] for gold in missed]}"
    assert not extra, f"{stem}: made up {[event.label for event in extra]}"


def participations(stem: str) -> tuple[int, int, int]:
    """How many persons at occasions are found, missed and made up in an article."""
    people = {form: p["name"] for p in gold_of(stem)["persons"] for form in p["forms"]}
    called = names(shipped(stem))
    found = missed = extra = 0
    for gold, event in pairs(stem)[0]:
        wanted = {p["person"] for p in gold["participants"]}
        read = {
            people.get(called[p.person], called[p.person])
            for p in all_of(shipped(stem), Participation)
            if p.event == event.id
        }
        found += len(wanted & read)
        if not gold.get("optional"):
            missed += len(wanted - read)
            extra += len(read - wanted)
    return found, missed, extra


def test_who_took_part_in_the_shipped_articles() -> None:
    found, missed, extra = (sum(n) for n in zip(*map(participations, STEMS), strict=True))
    assert found >= 60, "the gold files name some seventy participants"
    assert found / (found + missed) >= 0.93
    assert found / (found + extra) >= 0.96


def test_headcounts_of_the_shipped_articles() -> None:
    wanted = {
        (stem, count["count"])
        for stem in STEMS
        for event in gold_of(stem)["events"]
        for count in event.get("headcounts") or ()
    }
    read = {(stem, c.count) for stem in STEMS for c in all_of(shipped(stem), Headcount)}
    assert wanted, "the gold files count nobody"
    assert wanted <= read


@pytest.mark.parametrize("stem", [*STEMS, SEED])
def test_records_hold_together(stem: str) -> None:
    reading = seed_reading() if stem == SEED else shipped(stem)
    events = {event.id for event in all_of(reading, Event)}
    assert events
    assert len(events) == len(all_of(reading, Event))
    parts = all_of(reading, Participation)
    assert len({p.id for p in parts}) == len(parts)
    tenures = {t.id for t in all_of(reading, Tenure)}
    for part in parts:
        assert part.event in events
        assert part.accompanying != part.person
        assert part.in_capacity_of is None or part.in_capacity_of in tenures
    for fact in reading.facts:
        if isinstance(fact, OF_OCCASIONS):
            assert fact.support.sentences
            assert set(fact.support.sentences) <= set(reading.sentences)
            assert 0 < fact.support.confidence <= 1


# ---- which occasions there are -----------------------------------------------------------------

TOLD = [
    (
        "DPRD Kukar menggelar Rapat Paripurna ke-9 di Ruang Sidang Utama, Senin (5/5/2025). "
        "Rapat dipimpin Junadi.",
        [("Rapat Paripurna ke-9", "2025-05-05", "Ruang Sidang Utama")],
    ),
    (
        "Rakor dan evaluasi digelar di Aula Bappeda, Senin (5/5/2025).",
        [("Rakor dan evaluasi", "2025-05-05", "Aula Bappeda")],
    ),
    (
        "Retret ini berlangsung lima hari, mulai dari 22 Juni 2025 hingga 26 Juni 2025.",
        [("Retret", "2025-06-22", None)],
    ),
    (
        "Ali Hatala dilantik sebagai Camat Tenggarong, Senin (5/5/2025). Pelantikan itu dihadiri "
        "Sekda Kukar Sunggono.",
        [("Pelantikan Camat Tenggarong", "2025-05-05", None)],
    ),
    (
        "Ia melantik Ali Hatala, Senin (5/5/2025). Setahun kemudian, Jumat (8/5/2026), "
        "Bupati Kukar Edi Damansyah melantik Budi Santoso.",
        [("Pelantikan", "2025-05-05", None), ("Pelantikan", "2026-05-08", None)],
    ),
    (
        "Bupati Kukar Edi Damansyah meresmikan Pasar Tangga Arung, Senin (5/5/2025). "
        "Acara serupa digelar di Egon Buluk.",
        [
            ("Peresmian Pasar Tangga Arung", "2025-05-05", None),
            ("Peresmian", "2025-05-05", "Egon Buluk"),
        ],
    ),
    (
        "Surat keputusan itu diserahkan Bupati Kukar Edi Damansyah di Aula Bappeda, Jumat "
        "(6/9/2024). Pengukuhan tersebut disaksikan Rendi Solihin.",
        [("Penyerahan SK", "2024-09-06", "Aula Bappeda")],
    ),
    (
        "Erau Adat Kutai dibuka di Stadion Rondong Demang, Minggu (21/9/2025). "
        "Erau ditutup Senin (29/9/2025).",
        [
            ("Pembukaan Erau Adat Kutai", "2025-09-21", "Stadion Rondong Demang"),
            ("Penutupan Erau", "2025-09-29", None),
        ],
    ),
    ("Surat bernomor 5/2024 itu diteken pada 5 Juni 2024.", []),
    ("Pilkada 2020 dimenangkan Edi Damansyah.", []),
    ("Pelantikan Bupati Kukar ditunda.", []),
    ("Rakor akan digelar bulan depan.", []),
    ("Tugasnya sampai Edi Damansyah dan Rendi Solihin dilantik sebagai bupati.", []),
    ('"Rapat digelar di Aula Bappeda, Senin (5/5/2025)," kata Bupati Kukar Edi Damansyah.', []),
    ("Sekda Kukar Sunggono membahas hasil musrenbang kemarin.", []),
]


@pytest.mark.parametrize(("text", "occasions"), TOLD)
def test_occasions(text: str, occasions: list[tuple[str, str | None, str | None]]) -> None:
    assert told(text) == occasions


def test_an_occasion_told_twice_keeps_both_sentences() -> None:
    reading = reading_of(
        "DPRD Kukar menggelar rapat paripurna, Senin (5/5/2025). Rapat dipimpin Junadi."
    )
    (event,) = all_of(reading, Event)
    assert event.support.sentences == reading.sentences


def test_a_headline_alone_tells_of_nothing() -> None:
    assert told("Bupati Buka Rakor, Senin (5/5/2025)\n\nHarga cabai naik.") == []


def test_an_identity_names_region_day_and_kind() -> None:
    text = "Bupati Kukar Edi Damansyah melantik Ali Hatala sebagai Camat Tenggarong, "
    dated = all_of(reading_of(text + "Senin (5/5/2025)."), Event)
    undated = all_of(reading_of(text + "di Aula Bappeda."), Event)
    assert [e.id for e in dated] == ["event/64.02/2025-05-05/pelantikan"]
    assert [e.id for e in undated] == ["event/x/pelantikan"]


def test_the_hour_is_kept() -> None:
    reading = reading_of("Rakor digelar di Aula Bappeda, Senin (5/5/2025) pukul 07.30 Wita.")
    assert [event.time for event in all_of(reading, Event)] == ["07:30"]


def test_a_planned_occasion_is_less_sure_than_one_that_was() -> None:
    held, planned = (
        all_of(reading_of(f"Rakor {verb} Senin (5/5/2025)."), Event)[0].support.confidence
        for verb in ("digelar", "akan digelar")
    )
    assert planned < held


# ---- who took part -----------------------------------------------------------------------------

BEGIN = "Rakor digelar di Aula Bappeda, Senin (5/5/2025). "
SEEN = [
    (BEGIN + "Rakor dibuka Bupati Kukar Edi Damansyah.", {("Edi Damansyah", "opens")}),
    (BEGIN + "Bupati Kukar Edi Damansyah membuka rakor.", {("Edi Damansyah", "opens")}),
    (
        BEGIN + "Rapat dipimpin Sekda Kukar Sunggono dan dihadiri Camat Tenggarong, Ali Hatala.",
        {("Sunggono", "chairs"), ("Ali Hatala", "attends")},
    ),
    (
        BEGIN + "Turut hadir antara lain Sekda Kukar, Sunggono; Asisten II, Budi Santoso; serta "
        "para camat.",
        {("Sunggono", "attends"), ("Budi Santoso", "attends")},
    ),
    (
        BEGIN + "Sekda Kukar Sunggono, didampingi Asisten I Ahmad Taufik, membuka rakor.",
        {("Sunggono", "opens"), ("Ahmad Taufik", "accompanies")},
    ),
    (
        "Bupati Kukar Edi Damansyah melantik Ali Hatala dan Budi Santoso, Senin (5/5/2025).",
        {
            ("Edi Damansyah", "inaugurates"),
            ("Ali Hatala", "inaugurated"),
            ("Budi Santoso", "inaugurated"),
        },
    ),
    (
        "Ali Hatala dilantik menjadi Camat Tenggarong oleh Bupati Kukar Edi Damansyah, Senin "
        "(5/5/2025).",
        {("Edi Damansyah", "inaugurates"), ("Ali Hatala", "inaugurated")},
    ),
    (
        "Tiga camat dilantik, Senin (5/5/2025), yakni Ali Hatala, Budi Santoso, dan Joko Sampurno.",
        {
            ("Ali Hatala", "inaugurated"),
            ("Budi Santoso", "inaugurated"),
            ("Joko Sampurno", "inaugurated"),
        },
    ),
    (
        "Pada Senin (5/5/2025) Bupati Kukar Edi Damansyah melantik dua kepala desa. Markus Mada "
        "menjadi Kepala Desa Nebe.",
        {("Edi Damansyah", "inaugurates"), ("Markus Mada", "inaugurated")},
    ),
    (
        "Gubernur Kaltim Rudy Mas'ud melantik tiga penjabat, Senin (5/5/2025). Mereka adalah "
        "Ali Hatala untuk Berau, Budi Santoso untuk Paser, serta Joko Sampurno untuk Bontang.",
        {
            ("Rudy Mas'ud", "inaugurates"),
            ("Ali Hatala", "inaugurated"),
            ("Budi Santoso", "inaugurated"),
            ("Joko Sampurno", "inaugurated"),
        },
    ),
    (
        "Gubernur Kaltim Rudy Mas'ud melantik mereka, Senin (5/5/2025). Ali Hatala bertugas di "
        "Berau, Budi Santoso di Paser.",
        {
            ("Rudy Mas'ud", "inaugurates"),
            ("Ali Hatala", "inaugurated"),
            ("Budi Santoso", "inaugurated"),
        },
    ),
    (
        "Sekda Kukar Sunggono menyerahkan SK kepada Ali Hatala di Aula Bappeda, Senin (5/5/2025).",
        {("Sunggono", "attends"), ("Ali Hatala", "attends")},
    ),
    (
        BEGIN + "Narasumber antara lain Ahmad Fajri, Kepala Bappeda Kukar.",
        {("Ahmad Fajri", "resource")},
    ),
    (
        BEGIN + '"Kita siap," kata Sekda Kukar Sunggono di sela acara.',
        {("Sunggono", "speaks")},
    ),
    (BEGIN + "Menurut Sekda Kukar Sunggono, harga naik.", set()),
    (BEGIN + "Bupati Kukar Edi Damansyah tidak hadir.", set()),
    (
        BEGIN + "Sekda Kukar Sunggono meminta Camat Tenggarong Ali Hatala bekerja.",
        {("Sunggono", "speaks")},
    ),
    ("Sejak 2021 Rendi Solihin mendampingi Edi Damansyah sebagai Wakil Bupati Kukar.", set()),
    # "di" set apart from its verb
    (
        BEGIN + "Rakor di pimpin langsung oleh Sekda Kukar Sunggono.",
        {("Sunggono", "chairs")},
    ),
    # lists: a line each, after a colon; a sentence that goes on with one
    (
        BEGIN + "Turut hadir:\n1. Camat Tenggarong Ali Hatala\n2. Kepala Bappeda Ahmad Fajri\n"
        "Rapat berjalan lancar.",
        {("Ali Hatala", "attends"), ("Ahmad Fajri", "attends")},
    ),
    (
        BEGIN + "Hadir Camat Tenggarong Ali Hatala. Juga Kepala Bappeda Kukar Ahmad Fajri.",
        {("Ali Hatala", "attends"), ("Ahmad Fajri", "attends")},
    ),
    (
        BEGIN + "Rakor menghadirkan narasumber, antara lain:\n"
        "Ahmad Fajri, Kepala Bappeda Kukar, yang mengupas anggaran.\n"
        "Ali Hatala, Camat Tenggarong.",
        {("Ahmad Fajri", "resource"), ("Ali Hatala", "resource")},
    ),
    # a list goes on after whom somebody stands for, and "dan" may close it without a name
    (
        BEGIN + "Rakor dihadiri Gubernur Kaltim yang diwakili Asisten I Budi Santoso, serta Camat "
        "Tenggarong Ali Hatala.",
        {("Budi Santoso", "attends"), ("Ali Hatala", "attends")},
    ),
    (
        BEGIN + "Rakor dipimpin Sekda Kukar Sunggono, Camat Tenggarong Ali Hatala, dan kepala OPD.",
        {("Sunggono", "chairs"), ("Ali Hatala", "chairs")},
    ),
    (
        "Gubernur Kaltim Isran Noor melantik tiga penjabat di Lamin Etam, Senin (5/5/2025).\n"
        "Mereka yang dilantik Gubernur:\n- Ali Hatala sebagai Pj Bupati Paser\n- belum diumumkan\n"
        "- Budi Santoso sebagai Pj Bupati Berau",
        {
            ("Isran Noor", "inaugurates"),
            ("Ali Hatala", "inaugurated"),
            ("Budi Santoso", "inaugurated"),
        },
    ),
    # those who sign with each other, and those of whom a short form in brackets tells
    (
        "Kerja sama itu ditandatangani Rektor Unikarta Ali Hatala dengan Bupati Kukar Edi "
        "Damansyah di Aula Bappeda, Senin (5/5/2025).",
        {("Ali Hatala", "signs"), ("Edi Damansyah", "signs")},
    ),
    (
        "Pembukaan secara resmi Musabaqoh Tilawatil Quran (MTQ) dilakukan oleh Bupati Kukar Edi "
        "Damansyah, Senin (5/5/2025).",
        {("Edi Damansyah", "opens")},
    ),
    (
        BEGIN + "Hal itu disampaikan Sekda Kukar Sunggono saat membuka rakor.",
        {("Sunggono", "opens")},
    ),
    # beside the noun for the occasion
    (
        "Kunjungan Bupati Kukar Edi Damansyah beserta Sekda Sunggono ke Anggana, Senin (5/5/2025).",
        {("Edi Damansyah", "attends"), ("Sunggono", "attends")},
    ),
    (
        "Pemkab meneken nota kesepahaman, Senin (5/5/2025). Penandatanganan dilakukan "
        "Bupati Kukar Edi Damansyah dan Ketua KPU Kukar Ali Hatala.",
        {("Edi Damansyah", "signs"), ("Ali Hatala", "signs")},
    ),
    (
        "Sekda Kukar Sunggono menghadiri pelantikan Ketua KONI Kukar Ali Hatala di Aula Bappeda, "
        "Senin (5/5/2025).",
        {("Sunggono", "attends"), ("Ali Hatala", "inaugurated")},
    ),
    # those who put on a parade
    (
        "Upacara digelar di Lapangan Pemuda, Senin (5/5/2025). Bertindak sebagai komandan upacara, "
        "Kepala Satpol PP Ali Hatala.",
        {("Ali Hatala", "attends")},
    ),
    # a title between quotation marks names an occasion, a spokesman need not have been at it
    (
        'Bappeda Kukar menggelar "Bimbingan Teknis Penyusunan Anggaran" di Hotel Jatra, '
        "Senin (5/5/2025). Acara ini dibuka Sekda Kukar Sunggono.",
        {("Sunggono", "opens")},
    ),
    (BEGIN + '"Semua lancar," kata Kabag Humas Kukar Ali Hatala.', set()),
    (BEGIN + '"Semua lancar," kata Sekda Kukar Sunggono saat dihubungi terpisah.', set()),
    # a court, an arrest
    (
        "KPK menangkap Bupati Kukar Ali Hatala dalam operasi tangkap tangan, Senin (5/5/2025).",
        {("Ali Hatala", "attends")},
    ),
    (
        BEGIN + "Plakat diserahkan Bupati Kukar Edi Damansyah kepada Ali Hatala dan kepada "
        "Budi Santoso saat rakor.",
        {
            ("Edi Damansyah", "attends"),
            ("Ali Hatala", "attends"),
            ("Budi Santoso", "attends"),
        },
    ),
    (
        BEGIN + "Rakor dihadiri Ali Hatala dari Golkar, Budi Santoso dari PDIP, dan Siti Aminah "
        "dari PKB.",
        {("Ali Hatala", "attends"), ("Budi Santoso", "attends"), ("Siti Aminah", "attends")},
    ),
    (
        "Pengucapan sumpah digelar Senin (5/5/2025). Dalam rapat yang dipimpin Ketua DPRD Kukar "
        "Junadi tersebut berlangsung pengucapan sumpah atas dilantiknya Ali Hatala.",
        {("Junadi", "chairs"), ("Ali Hatala", "inaugurated")},
    ),
    (
        BEGIN + "Sekretaris DPRD Kukar Ali Hatala mengungkapkan, para anggota akan mengikuti "
        "rakor.",
        {("Ali Hatala", "speaks")},
    ),
]


MUTASI = "Bupati Kukar Edi Damansyah melantik 12 pejabat di Aula Bappeda, Senin (5/5/2025).\n\n"
INSTALLED = [
    (
        "Berikut pejabat yang dilantik:\n\n1. Ali Hatala - Kepala Dinas Perhubungan\n"
        "2. Budi Santoso (Kepala Dinas Sosial)\n3. Citra Lestari: Kepala Dinas Perdagangan\n"
        "4. Dewi Anggraini sebagai Kepala Dinas Kesehatan\n5. Kepala Bappeda, Eko Prasetyo\n",
        {"Ali Hatala", "Budi Santoso", "Citra Lestari", "Dewi Anggraini", "Eko Prasetyo"},
    ),
    (
        "Ali Hatala yang sebelumnya menjabat Kepala Dinas Sosial kini menjadi Asisten I. Jabatan "
        "Kepala Dinas Sosial diisi oleh Budi Santoso, menggantikan Citra Lestari. Selanjutnya "
        "Dewi Anggraini menerima amanah sebagai Kepala Dinas Kesehatan.",
        {"Ali Hatala", "Budi Santoso", "Dewi Anggraini"},
    ),
    (
        "Kepala Dinas Sosial sebelumnya dijabat Ali Hatala. Budi Santoso menjadi penggantinya.",
        {"Budi Santoso"},
    ),
    ('"Segera bekerja," pesan Edi kepada Ali Hatala.', set()),
]


@pytest.mark.parametrize(("text", "people"), INSTALLED)
def test_whom_an_inauguration_of_several_put_into_office(text: str, people: set[str]) -> None:
    found = {name for name, role in seen(MUTASI + text) if role == "inaugurated"}
    assert found == people


def test_who_witnesses_an_inauguration_is_no_item_of_the_list_above() -> None:
    found = seen(
        "Bupati Kukar Edi Damansyah melantik para camat di Pendopo, Senin (5/5/2025), yakni:\n"
        "- Ali Hatala, Camat Anggana;\n- Citra Lestari, Camat Muara Kaman.\n\n"
        "Ketua DPRD Kukar Budi Santoso dan Sekda Kukar Sunggono menjadi saksi."
    )
    assert ("Ali Hatala", "inaugurated") in found
    assert {(name, role) for name, role in found if role == "attends"} == {
        ("Budi Santoso", "attends"), ("Sunggono", "attends"),
    }  # fmt: skip


ONE = [
    "DPRD Kukar menggelar rapat paripurna dalam rangka pengucapan sumpah anggota DPRD, "
    "Senin (5/5/2025). Pengucapan sumpah dipandu Ketua Pengadilan Negeri Ali Hatala.",
    "Sekda Kukar Sunggono memimpin apel gabungan, Senin (5/5/2025). Apel itu diikuti para camat.",
    "Bupati Kukar meresmikan puskesmas, Senin (5/5/2025). Peresmian ditandai dengan "
    "penandatanganan prasasti.",
    "Pelantikan digelar di Aula Bappeda, Senin (5/5/2025). Pelantikan berlangsung dalam rapat "
    "paripurna. Sidang dipimpin Ketua DPRD Kukar Junadi.",
    "Pemkab Kukar menggelar rapat koordinasi terkait persiapan penyambutan kunjungan kerja "
    "(kunker) Kapolda di Aula Bappeda, Senin (5/5/2025).",
    "Wali Kota mengikuti pengucapan sumpah anggota DPRD dari Partai Nasdem di Gedung DPRD Kota "
    "Samarinda, Senin (5/5/2025). Dalam rapat yang dipimpin Ketua DPRD tersebut, ia berpesan.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_occasion_however_it_is_called(text: str) -> None:
    assert len(told(text)) == 1


def test_the_day_at_the_end_of_a_sentence_is_of_its_first_clause() -> None:
    text = "Bupati meninjau jalan yang rusak karena banjir dari Anggana, Senin (5/5/2025) siang."
    assert [day for _, day, _ in told(text)] == ["2025-05-05"]


def test_a_term_of_office_dates_nothing() -> None:
    text = "Anggota DPRD 2024-2029 dan 2024-2029 dilantik, Senin (2/9/2024). Rapat digelar 5 Mei."
    assert {day for _, day, _ in told(text)} == {"2024-09-02", "2024-05-05"}


@pytest.mark.parametrize(("text", "people"), SEEN)
def test_participants(text: str, people: set[tuple[str, str]]) -> None:
    assert seen(text) == people


def parts_of(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Name, role, whom they accompany and for whom they stand."""
    reading = reading_of(text)
    called = names(reading)
    return [
        (
            called[p.person],
            p.role,
            called.get(p.accompanying or ""),
            called.get(p.proxy_for or "", p.proxy_for),
        )
        for p in all_of(reading, Participation)
    ]


def test_whom_somebody_accompanies() -> None:
    text = (
        "Didampingi Ahmad Taufik, Asisten I Setkab Kukar, Sunggono membuka rakor, Senin (5/5/2025)."
    )
    assert ("Ahmad Taufik", "accompanies", "Sunggono", None) in parts_of(text)


def test_the_one_represented_takes_no_part() -> None:
    text = BEGIN + "Bupati Kukar Edi Damansyah diwakili Sekda Kukar Sunggono."
    assert parts_of(text) == [("Sunggono", "attends", None, "Edi Damansyah")]


def test_an_address_read_out_is_its_authors() -> None:
    text = BEGIN + "Sambutan Bupati Kukar Edi Damansyah dibacakan Sekda Kukar Sunggono."
    assert parts_of(text) == [("Sunggono", "speaks", None, "Edi Damansyah")]


def test_a_title_stands_for_its_holder_and_his_name_is_evidence() -> None:
    reading = reading_of("Bupati Kukar Edi Damansyah tiba. Bupati membuka rakor, Senin (5/5/2025).")
    (part,) = all_of(reading, Participation)
    assert part.support.sentences == reading.sentences
    assert part.in_capacity_of == "tenure/64.02.edi-damansyah/64.02.bupati/x"


def test_a_pronoun_stands_for_the_subject_before_it() -> None:
    text = "Desa Nebe dipimpin Sumiati. Ia dilantik Bupati Kukar Edi Damansyah, Senin (5/5/2025)."
    assert ("Sumiati", "inaugurated") in seen(text)


# ---- how many, what for, where, by whom --------------------------------------------------------

COUNTED = [
    ("Rakor itu diikuti 25 anggota dewan.", [("grp-anggota-dprd", 25)]),
    ("Rakor itu dihadiri dua belas camat.", [("grp-camat", 12)]),
    ("Sebanyak 1.500 orang hadir dalam rakor itu.", [("grp-seluruh", 1500)]),
    ("Rakor itu dihadiri ratusan warga.", []),
    ("Rakor itu membahas bantuan untuk 25 anggota koperasi dan 30 desa.", []),
]


@pytest.mark.parametrize(("text", "counts"), COUNTED)
def test_headcounts(text: str, counts: list[tuple[str, int]]) -> None:
    found = all_of(reading_of(BEGIN + text), Headcount)
    assert [(c.group, c.count) for c in found] == counts


def test_two_numbers_of_one_group_are_two_counts() -> None:
    text = BEGIN + "Sebanyak 100 peserta hadir langsung, sedangkan 500 peserta bergabung daring."
    found = all_of(reading_of(text), Headcount)
    assert [c.count for c in found] == [100, 500]
    assert len({c.id for c in found}) == 2


def test_aims_are_parted_at_their_verbs_and_belong_to_who_gives_them() -> None:
    text = BEGIN + (
        "Menurut Sekda Kukar Sunggono, rakor bertujuan memperkuat tugas, fungsi, dan data, dan "
        "meningkatkan kinerja."
    )
    found = all_of(reading_of(text), Objective)
    assert [a.text for a in found] == ["memperkuat tugas, fungsi, dan data", "meningkatkan kinerja"]
    assert {a.support.according_to for a in found} == {"person/64.02/sunggono"}


PLACES = [
    ("Rakor digelar di Hotel Jatra, Samarinda, Senin (5/5/2025).", "region/64.72", 0.9),
    ("Bupati Kukar tiba. Rakor digelar di Hotel Jatra Kukar, 5 Mei 2025.", "region/64.02", 0.6),
]


@pytest.mark.parametrize(("text", "region", "confidence"), PLACES)
def test_where_a_place_lies(text: str, region: str, confidence: float) -> None:
    (found,) = [r for r in all_of(reading_of(text), Relation) if r.predicate == "located_in"]
    assert (found.object, found.support.confidence) == (region, confidence)


def test_a_region_is_no_new_place() -> None:
    reading = reading_of("Ali Hatala dilantik Bupati Kukar Edi Damansyah di Samarinda, 5 Mei 2025.")
    (held_at,) = [r for r in all_of(reading, Relation) if r.predicate == "held_at"]
    assert held_at.object == "region/64.72"
    assert all_of(reading, Place) == []


def test_who_holds_an_occasion() -> None:
    reading = reading_of("DPRD Kukar menggelar rapat paripurna, Senin (5/5/2025).")
    assert [r.object for r in all_of(reading, Relation) if r.predicate == "organized_by"] == [
        "org/64.02/dprd"
    ]


# ---- known misses ------------------------------------------------------------------------------


@pytest.mark.xfail(strict=True, reason="a day that another noun completes: tanggal 25 dan 26 Mei")
def test_two_occasions_that_share_a_month() -> None:
    text = "Beseprah jatuh tanggal 25 dan Belimbur tanggal 28 September 2025."
    assert [day for _, day, _ in told(text)] == ["2025-09-25", "2025-09-28"]


def test_a_visitor_who_only_speaks() -> None:
    text = BEGIN + '\n\n"Airnya kecil," keluh Rusmina Sari.'
    assert ("Rusmina Sari", "speaks") in seen(text)
