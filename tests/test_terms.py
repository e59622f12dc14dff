"""Since when and until when, who after whom, who stood in: invented sentences in real regions."""

from __future__ import annotations

from datetime import date

import pytest

from pamong.extract import extract
from pamong.records import Document, Person, Relation, Tenure


def facts(text: str, published: date | None) -> tuple[dict[str, str], list[Tenure], list[Relation]]:
    """The names of the persons of a text by identity, its tenures and its relations."""
    found = extract(Document("x", "x", text, published=published)).facts
    names = {f.id: f.name for f in found if isinstance(f, Person)}
    tenures = [f for f in found if isinstance(f, Tenure)]
    return names, tenures, [f for f in found if isinstance(f, Relation)]


def terms(text: str, published: date = date(2024, 6, 1)) -> set[tuple[str, str | None, str | None]]:
    """Who held an office since when and until when, those without any date left out."""
    names, tenures, _ = facts(text, published)
    return {(names[t.person], t.since, t.until) for t in tenures if t.since or t.until}


DATED = [
    (
        "Gubernur Kaltim Budi Santoso melantik Siti Aminah sebagai Bupati Berau di Samarinda, "
        "Senin (3/6/2019).",
        {("Siti Aminah", "2019-06-03", None)},
    ),
    (
        "Masa bakti Bupati Berau Siti Aminah tuntas pada 16 Februari 2021.",
        {("Siti Aminah", None, "2021-02-16")},
    ),
    (
        "Ketika periode Bupati Berau Siti Aminah usai Juni 2015, warga berkumpul.",
        {("Siti Aminah", None, "2015-06")},
    ),
    (
        "Menteri Dalam Negeri menunjuk Rudi Hartono sebagai Plt Bupati Berau melalui surat "
        "tertanggal 6 Oktober 2017.",
        {("Rudi Hartono", "2017-10-06", None)},
    ),
    (
        "Rudi Hartono, Ketua DPRD Berau periode 2019-2024, hadir.",
        {("Rudi Hartono", "2019", "2024")},
    ),
    (
        "Kursi Sekda Berau sempat lowong. Siti Aminah dilantik Rabu (23/1/2019) menggantikan "
        "Rudi Hartono yang wafat 4 September 2018. Sekda Berau Siti Aminah hadir kemarin.",
        {("Siti Aminah", "2019-01-23", None), ("Rudi Hartono", None, "2018-09-04")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[text[:40] for text, _ in DATED])
def test_a_sentence_dates_an_office(
    text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    assert terms(text) == expected


UNDATED = [
    "Bupati Berau Siti Aminah membuka rapat di Tanjung Redeb, Senin (3/6/2019).",
    "Siti Aminah bakal dilantik sebagai calon Bupati Berau, Senin (3/6/2024).",
    "Kepala Dinas Sosial Berau Siti Aminah menyaksikan pelantikan, Senin (3/6/2019).",
    "Sekda Berau Siti Aminah menerima penghargaan yang berlaku hingga 2026.",
]


@pytest.mark.parametrize("text", UNDATED, ids=[text[:40] for text in UNDATED])
def test_other_dates_date_no_office(text: str) -> None:
    _, tenures, _ = facts(text, date(2024, 6, 1))
    assert tenures, "somebody holds or seeks an office here"
    assert terms(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gubernur Kaltim melantik Siti Aminah sebagai Pj Bupati Berau. Kepala Dinas Sosial "
            "Kaltim itu menggantikan Rudi Hartono yang mundur.",
            {("Siti Aminah", "Rudi Hartono")},
        ),
        (
            "Jabatan Bupati Berau beralih dari Rudi Hartono kepada Siti Aminah.",
            {("Siti Aminah", "Rudi Hartono")},
        ),
        (
            "Siti Aminah, yang sehari-hari Kepala Dinas Sosial Berau, terpilih dalam kongres. Ia "
            "menggantikan Rudi Hartono. Ketua Umum KONI Berau Siti Aminah menerima bendera.",
            {("Siti Aminah", "Rudi Hartono")},
        ),
        ("Bupati Berau Siti Aminah bertemu Camat Kelay Rudi Hartono.", set()),
    ],
)
def test_a_sentence_says_who_came_after_whom(text: str, expected: set[tuple[str, str]]) -> None:
    names, tenures, relations = facts(text, date(2024, 6, 1))
    person = {t.id: names[t.person] for t in tenures}
    post = {t.id: t.post for t in tenures}
    found = [(r.subject, r.object) for r in relations if r.predicate == "replaces"]
    assert {(person[newer], person[older]) for newer, older in found} == expected
    assert all(post[newer] == post[older] for newer, older in found)


def test_who_takes_over_what_is_not_what_somebody_does_every_day() -> None:
    text = (
        "Siti Aminah, yang sehari-hari Kepala Dinas Sosial Berau, terpilih dalam kongres. Ia "
        "menggantikan Rudi Hartono. Ketua Umum KONI Berau Siti Aminah menerima bendera."
    )
    names, tenures, _ = facts(text, None)
    posts = {t.post.rsplit("/", 1)[-1] for t in tenures if names[t.person] == "Rudi Hartono"}
    assert posts == {"ketua-umum"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selama Siti Aminah menjadi Pj Bupati Berau, tugas sekda dijalankan Rudi Hartono, "
            "dengan status Pj.",
            ("Rudi Hartono", "Pj", None),
        ),
        (
            "Sesudah itu Berau sempat dipimpin penjabat, Rudi Hartono. Pada Minggu (19/2/2023), "
            "Pj Bupati itu membuka rapat di Berau.",
            ("Rudi Hartono", "Pj", "former"),
        ),
        (
            "Siti Aminah masih Penjabat (Pj) Bupati Berau kala itu. Tugas Siti Aminah sebagai "
            "penjabat selesai Mei 2024. Mendagri lalu menunjuk Rudi Hartono.",
            ("Rudi Hartono", "Pj", None),
        ),
    ],
)
def test_who_stands_in_without_a_title(
    text: str, expected: tuple[str, str | None, str | None]
) -> None:
    names, tenures, _ = facts(text, date(2024, 6, 1))
    found = {(names[t.person], t.capacity, t.standing) for t in tenures}
    assert expected in found
    assert [f for f in found if f[0] == expected[0]] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bupati Berau Siti Aminah hadir. Siti memimpin lagi dengan Rudi Hartono sebagai "
            "wakilnya, lalu pada Oktober 2017 keduanya berpisah.",
            ("Rudi Hartono", "wakil-bupati", "former"),
        ),
        (
            "Bupati Berau Siti Aminah hadir. Siti memimpin dengan Rudi Hartono sebagai wakilnya.",
            ("Rudi Hartono", "wakil-bupati", None),
        ),
        (
            "Siti Aminah disumpah sebagai Bupati Berau, kini berpasangan dengan Rudi Hartono yang "
            "mengisi posisi Andi Wijaya. Busana dikenakan Bupati, Wabup, dan istri mereka.",
            ("Rudi Hartono", "wakil-bupati", None),
        ),
        (
            "Siti Aminah disumpah sebagai Bupati Berau, kini berpasangan dengan Rudi Hartono yang "
            "mengisi posisi Andi Wijaya. Busana dikenakan Bupati, Wabup, dan istri mereka.",
            ("Andi Wijaya", "wakil-bupati", "former"),
        ),
        (
            "Gubernur mengumumkan Siti Aminah untuk posisi Pj Bupati Berau. Belakangan kabar "
            "justru menyebut Asisten I Setkab Berau Rudi Hartono yang bakal dilantik.",
            ("Rudi Hartono", "bupati", "candidate"),
        ),
        (
            "Siti Aminah dulu Sekretaris Dinas Sosial Berau. Jabatan sekretaris dinas kini diemban "
            "Rudi Hartono.",
            ("Rudi Hartono", "sekretaris", None),
        ),
    ],
)
def test_a_post_in_short_is_the_one_named_before(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    names, tenures, _ = facts(text, date(2024, 6, 1))
    found = {(names[t.person], t.post.rsplit("/", 1)[-1], t.standing) for t in tenures}
    assert expected in found


def test_a_secretary_of_one_of_two_offices_stays_unnamed() -> None:
    text = (
        "Siti Aminah Sekretaris Dinas Sosial Berau. Andi Wijaya Sekretaris Dinas Perhubungan "
        "Berau. Jabatan sekretaris dinas kini diemban Rudi Hartono."
    )
    names, tenures, _ = facts(text, None)
    posts = {t.post for t in tenures if names[t.person] == "Rudi Hartono"}
    assert posts
    assert not any("dinsos" in post or "dishub" in post for post in posts)
