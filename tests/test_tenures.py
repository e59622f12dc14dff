"""Every way in which a person and a post meet, a line a case.

The lines are invented; their turns of phrase were met in some ninety pages of newspapers and
press offices from Aceh to Papua, none of which is quoted. Regions and kinds of office are real.
"""

from __future__ import annotations

from datetime import date

import pytest

from pamong.extract import extract
from pamong.join.tenures import RULES, rules_for
from pamong.link.scene import scene
from pamong.records import Document, Person, Post, Tenure

Held = tuple[str, str, str | None, str | None]


def held(text: str) -> set[Held]:
    """What an article with a headline and this body says: person, title, of, status."""
    document = Document("x", "x", f"Kabar Hari Ini\n\n{text}", published=date(2025, 6, 1))
    facts = extract(document).facts
    people = {fact.id: fact.name for fact in facts if isinstance(fact, Person)}
    posts = {fact.id: fact for fact in facts if isinstance(fact, Post)}
    return {
        (people[fact.person], posts[fact.post].title, posts[fact.post].of, fact.status)
        for fact in facts
        if isinstance(fact, Tenure)
    }


BERAU = "Kabupaten Berau"
RIVAI = "RSUD Abdul Rivai Kabupaten Berau"

BESIDE: list[tuple[str, set[Held]]] = [
    (
        "Bupati Berau Budi Santoso membuka acara.",
        {("Budi Santoso", "Bupati", BERAU, None)},
    ),
    (
        "Budi Santoso, Bupati Berau, membuka acara.",
        {("Budi Santoso", "Bupati", BERAU, None)},
    ),
    (
        "Hadir Budi Santoso (Bupati Berau).",
        {("Budi Santoso", "Bupati", BERAU, None)},
    ),
    (
        "Hadir Bupati Berau (Budi Santoso, S.Sos) dan Kapolres Berau (AKBP Rudi Hartono).",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Rudi Hartono", "Kepala Kepolisian Resor", BERAU, None),
        },
    ),
    (
        "Acara dibuka walikota Bontang, Budi Santoso.",
        {("Budi Santoso", "Wali Kota", "Kota Bontang", None)},
    ),
    (
        "Bupati dan Wakil Bupati Berau, Budi Santoso dan Siti Aminah, hadir.",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Siti Aminah", "Wakil Bupati", BERAU, None),
        },
    ),
    (
        "Rapat dipimpin Wakil Ketua DPRD Berau, Budi Santoso dan Siti Aminah.",
        {
            ("Budi Santoso", "Wakil Ketua DPRD", "DPRD Kabupaten Berau", None),
            ("Siti Aminah", "Wakil Ketua DPRD", "DPRD Kabupaten Berau", None),
        },
    ),
    (
        "Budi Santoso (41), mantan Camat Talisayan, diperiksa di Berau.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", "former")},
    ),
    (
        "Camat Talisayan, Berau, Budi Santoso melantik Pj Kepala Kampung.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", None)},
    ),
    (
        "Drs. Budi Santoso, M.AP Camat Talisayan dalam laporannya di Berau menyebut hal itu.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", None)},
    ),
    (
        "Bupati Berau sebelumnya, Budi Santoso, juga datang.",
        {("Budi Santoso", "Bupati", BERAU, "former")},
    ),
    (
        "Gubernur Kaltim nonaktif Budi Santoso diperiksa.",
        {("Budi Santoso", "Gubernur", "Provinsi Kalimantan Timur", None)},
    ),
    (
        "Pj Wali Kota Batu Provinsi Jawa Timur Budi Santoso hadir.",
        {("Budi Santoso", "Wali Kota", "Kota Batu", "Pj")},
    ),
    (
        "Kepala Dinas Sosial Berau H. Makmur, mengatakan hal itu.",
        {("Makmur", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None)},
    ),
    (
        "Sekretaris Daerah Kota (Setdako) Bontang, Budi Santoso, hadir.",
        {("Budi Santoso", "Sekretaris Daerah", "Kota Bontang", None)},
    ),
    (
        "Diserahkan Penjabat Sementara (Pjs.) Bupati Berau H. Budi Santoso, kemarin.",
        {("Budi Santoso", "Bupati", BERAU, "Pjs")},
    ),
    (
        "Pejabat Bupati Berau Budi Santoso hadir.",
        {("Budi Santoso", "Bupati", BERAU, "Pj")},
    ),
]

LINKED: list[tuple[str, set[Held]]] = [
    (
        "Dilantik Budi Santoso sebagai Pj Bupati Berau, Rudi Hartono sebagai Pj Bupati Paser, dan "
        "Agus Salim sebagai Pj Wali Kota Bontang.",
        {
            ("Budi Santoso", "Bupati", BERAU, "Pj"),
            ("Rudi Hartono", "Bupati", "Kabupaten Paser", "Pj"),
            ("Agus Salim", "Wali Kota", "Kota Bontang", "Pj"),
        },
    ),
    (
        "Budi Santoso yang sebelumnya menjabat Camat Talisayan kini menjadi Kepala Dinas Sosial "
        "Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            (
                "Budi Santoso",
                "Kepala Dinas Sosial",
                "Dinas Sosial Kabupaten Berau",
                None,
            ),
        },
    ),
    (
        "Sebelumnya, Presiden Joko Widodo melantik Budi Santoso menjadi Kapolri.",
        {
            ("Joko Widodo", "Presiden", "Republik Indonesia", None),
            (
                "Budi Santoso",
                "Kepala Kepolisian Negara Republik Indonesia",
                "Republik Indonesia",
                None,
            ),
        },
    ),
    (
        "Budi Santoso resmi menjabat Kapolres Berau. Dia menggantikan AKBP Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None),
            ("Rudi Hartono", "Kepala Kepolisian Resor", BERAU, "former"),
        },
    ),
    (
        "Sekda Berau adalah Budi Santoso.",
        {("Budi Santoso", "Sekretaris Daerah", BERAU, None)},
    ),
    (
        "Kepala Dinas Sosial Berau digantikan oleh Siti Aminah.",
        {("Siti Aminah", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None)},
    ),
    (
        "Budi Santoso digeser ke Sekretaris Daerah Berau.",
        {("Budi Santoso", "Sekretaris Daerah", BERAU, None)},
    ),
    (
        "Sekda Berau yang juga Ketua KONI Berau, Budi Santoso, hadir.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            (
                "Budi Santoso",
                "Ketua KONI",
                "Komite Olahraga Nasional Indonesia Kabupaten Berau",
                None,
            ),
        },
    ),
    (
        "Budi Santoso dilantik sebagai Ketua TP PKK dan Bunda PAUD Kecamatan Talisayan, Berau.",
        {
            (
                "Budi Santoso",
                "Ketua TP PKK",
                "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kecamatan Talisayan",
                None,
            ),
            ("Budi Santoso", "Bunda PAUD", "Kecamatan Talisayan", None),
        },
    ),
    (
        "SK perpanjangan Pj Bupati Berau kepada Budi Santoso diserahkan kemarin.",
        {("Budi Santoso", "Bupati", BERAU, "Pj")},
    ),
]

LISTS: list[tuple[str, set[Held]]] = [
    (
        "Pj Bupati: Agus Salim (Kutai Timur) dan Budi Santoso (Paser).",
        {
            ("Agus Salim", "Bupati", "Kabupaten Kutai Timur", "Pj"),
            ("Budi Santoso", "Bupati", "Kabupaten Paser", "Pj"),
        },
    ),
    (
        "Pj Bupati Paser, Agus Salim; Berau, Budi Santoso.",
        {
            ("Agus Salim", "Bupati", "Kabupaten Paser", "Pj"),
            ("Budi Santoso", "Bupati", BERAU, "Pj"),
        },
    ),
    (
        "Berikut kepala desa di Buton Tengah:\n- Abdul Kadir dari Desa Wasilomata\n"
        "- Rahmat Hidayat dari Desa Dahiango",
        {
            ("Abdul Kadir", "Kepala Desa", "Desa Wasilomata", None),
            ("Rahmat Hidayat", "Kepala Desa", "Desa Dahiango", None),
        },
    ),
    (
        "1. Budi Santoso \u2013 Kepala Dinas Sosial Berau\n2. Siti Aminah \u2013 Camat Talisayan",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Siti Aminah", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Budi Santoso, SE, Kepala Bagian Umum pada RSUD Abdul Rivai, dan Siti Aminah, SKM, Kepala "
        "Subbagian Keuangan pada rumah sakit yang sama, disumpah di Berau.",
        {
            ("Budi Santoso", "Kepala Bagian Umum", f"Bagian Umum {RIVAI}", None),
            ("Siti Aminah", "Kepala Subbagian Keuangan", f"Subbagian Keuangan {RIVAI}",
             None),
        },
    ),
    (
        "Yang dilantik: Budi Santoso (Sekda Berau) \u2013 Pjs Bupati Berau; Siti Aminah (kini Pj "
        "Bupati Paser).",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            ("Budi Santoso", "Bupati", BERAU, "Pjs"),
            ("Siti Aminah", "Bupati", "Kabupaten Paser", "Pj"),
        },
    ),
    (
        "Posisi Budi Santoso sebagai Sekda Berau diisi Siti Aminah.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, "former"),
            ("Siti Aminah", "Sekretaris Daerah", BERAU, None),
        },
    ),
    (
        "Dirut RSD dr Soebandi Jember dr Budi Santoso hadir.",
        {
            ("Budi Santoso", "Direktur Utama RSD dr Soebandi Jember",
             "Rumah Sakit Daerah dr Soebandi Jember", None),
        },
    ),
    (
        "Bupati Berau Budi Santoso membangunnya pada 2019. Setelah Budi selesai dua periode, "
        "gedung itu kosong.",
        {("Budi Santoso", "Bupati", BERAU, "former")},
    ),
    (
        "Bupati Berau Budi Santoso hadir. Setelah Budi selesai memberi sambutan, acara ditutup.",
        {("Budi Santoso", "Bupati", BERAU, None)},
    ),
    (
        "Acara di Desa Labanan itu dijaga Babinsa Serda Budi Santoso. Bupati Berau tidak hadir.",
        {("Budi Santoso", "Babinsa", "Desa Labanan", None)},
    ),
    (
        "Pj Gubernur Kaltim Budi Santoso melantik Rudi Hartono sebagai Pj Bupati Berau.\n\n"
        "Kepala Bappeda Kaltim itu menggantikan Siti Aminah.",
        {
            ("Budi Santoso", "Gubernur", "Provinsi Kalimantan Timur", "Pj"),
            ("Siti Aminah", "Bupati", BERAU, "former"),
            ("Rudi Hartono", "Bupati", BERAU, "Pj"),
            ("Rudi Hartono", "Kepala Bappeda",
             "Badan Perencanaan Pembangunan Daerah Provinsi Kalimantan Timur", None),
        },
    ),
    (
        "Rapat membahas kursi Ketua DPRD Berau yang lowong. Penggantinya akan meneruskan tugas "
        "almarhum Rudi Hartono.",
        {("Rudi Hartono", "Ketua DPRD", "DPRD Kabupaten Berau", "former")},
    ),
    (
        "Budi Santoso dilantik sebagai Pj Bupati Berau. Selama Rudi Hartono menjadi Pj Bupati "
        "Berau, jalan itu rusak.",
        {("Budi Santoso", "Bupati", BERAU, "Pj"), ("Rudi Hartono", "Bupati", BERAU, "former")},
    ),
    (
        "Sebelum itu jabatan Sekda Berau dipegang sementara oleh Asisten I, Rudi Hartono.",
        {
            ("Rudi Hartono", "Sekretaris Daerah", BERAU, "former"),
            ("Rudi Hartono", "Asisten I", BERAU, None),
        },
    ),
    (
        "Dua tahun sebelumnya, H Budi Santoso SH memegang tugas Ketua Panitia Hari Jadi Berau.",
        {("Budi Santoso", "Ketua Panitia Hari Jadi Berau", "Panitia Hari Jadi Berau", "former")},
    ),
]  # fmt: skip

SEEKING: list[tuple[str, set[Held]]] = [
    (
        "Paslon bupati dan wakil bupati Berau yakni Budi Santoso dan Siti Aminah mendaftar.",
        {
            ("Budi Santoso", "Bupati", BERAU, "candidate"),
            ("Siti Aminah", "Wakil Bupati", BERAU, "candidate"),
        },
    ),
    (
        "Debat calon Bupati dan Wakil Bupati Berau digelar. Pasangan nomor urut 1, Budi Santoso "
        "dan Siti Aminah, datang lebih dulu.",
        {
            ("Budi Santoso", "Bupati", BERAU, "candidate"),
            ("Siti Aminah", "Wakil Bupati", BERAU, "candidate"),
        },
    ),
    (
        "Paslon bupati dan wakil bupati Berau nomor urut 1, Budi Santoso-Siti Aminah, datang.",
        {
            ("Budi Santoso", "Bupati", BERAU, "candidate"),
            ("Siti Aminah", "Wakil Bupati", BERAU, "candidate"),
        },
    ),
    (
        "Bupati Berau Budi Santoso dan Wakil Bupati Siti Aminah sama-sama ikut Pilkada 2024.",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Budi Santoso", "Bupati", BERAU, "candidate"),
            ("Siti Aminah", "Wakil Bupati", BERAU, None),
            ("Siti Aminah", "Wakil Bupati", BERAU, "candidate"),
        },
    ),
    (
        "Wakil Bupati Berau Siti Aminah maju dalam Pilkada 2024.",
        {("Siti Aminah", "Wakil Bupati", BERAU, None)},
    ),
]

FORCES: list[tuple[str, set[Held]]] = [
    (
        "Hadir Danrem 091/Aji Surya Natakesuma Brigjen TNI Budi Santoso dan Dandim 0902 Letkol "
        "Inf Agus Salim di Berau.",
        {
            (
                "Budi Santoso",
                "Komandan Korem 091/Aji Surya Natakesuma",
                "Korem 091/Aji Surya Natakesuma",
                None,
            ),
            ("Agus Salim", "Komandan Kodim 0902", "Kodim 0902", None),
        },
    ),
    (
        "Kapolda Metro Jaya Irjen Pol Budi Santoso hadir.",
        {("Budi Santoso", "Kepala Kepolisian Daerah", "Daerah Khusus Ibukota Jakarta", None)},
    ),
    (
        "Kapolresta Serang Kota, Kombes Pol Budi Santoso, hadir.",
        {("Budi Santoso", "Kepala Kepolisian Resor Kota", "Kota Serang", None)},
    ),
    (
        "Ketua DPD Partai Golkar Kalbar, Budi Santoso mengatakan hal itu.",
        {("Budi Santoso", "Ketua DPD", "Dewan Pimpinan Daerah Partai Golkar Kalimantan Barat",
          None)},
    ),
]  # fmt: skip

NOBODY = [
    "Budi Santoso mengatakan, semua kader punya potensi untuk menjadi Ketua DPD Golkar Kaltim.",
    "Budi Santoso melantik lima pejabat yang ditunjuk sebagai Pj Bupati.",
    "Budi Santoso memandu ketiganya mengucapkan sumpah jabatan sebagai Pj Gubernur Kaltim.",
    "Mewakili Bupati Berau, Budi Santoso membuka acara.",
    "Ujar Budi Santoso, selaku ketua panitia kegiatan.",
]
"""Sentences with a name and a post that do not meet."""

MISSED: list[tuple[str, Held]] = [
    (
        "Budi Santoso pernah memimpin Dinas Kesehatan Berau, kata Sekda Berau Siti Aminah.",
        ("Budi Santoso", "Kepala Dinas Kesehatan", BERAU, "former"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*BESIDE, *LINKED, *LISTS, *SEEKING, *FORCES])
def test_person_and_post_meet(text: str, expected: set[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_a_name_and_a_post_that_do_not_meet(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(("text", "expected"), MISSED)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_misses(text: str, expected: Held) -> None:
    assert expected in held(text)


def test_a_rule_that_is_not_asked_would_see_nothing() -> None:
    texts = [*(text for text, _ in [*BESIDE, *LINKED, *LISTS, *SEEKING, *FORCES]), *NOBODY]
    left_out = 0
    for s in (scene(Document("x", "x", text)) for text in texts):
        for number, line in s.body_lines():
            asked = rules_for(line)
            silent = [rule for rule in RULES if rule not in asked]
            assert [held for rule in silent for held in rule(s, number, line)] == []
            left_out += len(silent)
    assert left_out > len(texts)
