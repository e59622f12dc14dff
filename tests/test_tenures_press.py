"""Who holds what in the news of press offices: lists of guests, slips of the pen, small letters.

The lines are invented; their turns of phrase were met in pages of press offices and local papers
from Aceh to Papua, none of which is quoted. Regions and kinds of office are real.
"""

from __future__ import annotations

import pytest

from test_tenures import BERAU, Held, held

DPRD = f"DPRD {BERAU}"

LINES: list[tuple[str, set[Held]]] = [
    (
        "Hadir dua anggota DPRD Berau Dapil Berau Rudi Hartono dan Siti Aminah, Sekda Berau "
        "Budi Santoso.",
        {
            ("Rudi Hartono", "Anggota DPRD", DPRD, None),
            ("Siti Aminah", "Anggota DPRD", DPRD, None),
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
        },
    ),
    (
        "Usulan datang dari dua anggota DPRD Berau yakni Rudi Hartono dari Partai Demokrat dan "
        "Siti Aminah dari Fraksi PKS.",
        {
            ("Rudi Hartono", "Anggota DPRD", DPRD, None),
            ("Siti Aminah", "Anggota DPRD", DPRD, None),
        },
    ),
    (
        "Hadir Ketua DPR Kabupaten Berau Rudi Hartono.",
        {("Rudi Hartono", "Ketua DPRD", DPRD, None)},
    ),
    (
        "Hadir Asisten II kabupaten Berau, Rudi Hartono.",
        {("Rudi Hartono", "Asisten II", BERAU, None)},
    ),
    (
        "Hadir wakil bupati berau Rudi Hartono.",
        {("Rudi Hartono", "Wakil Bupati", BERAU, None)},
    ),
    (
        "Hadir Kepala Disperdagkop-UKM Berau, Rudi Hartono.",
        {("Rudi Hartono", "Kepala Disperdagkop-UKM", f"Disperdagkop-UKM {BERAU}", None)},
    ),
    (
        "Acara itu menandai berakhirnya masa jabatan Bupati Berau periode 2016-2021, Rudi Hartono.",
        {("Rudi Hartono", "Bupati", BERAU, "former")},
    ),
    (
        "Bupati Berau Rudi Hartono absen dan digantikan oleh Sekda Berau Budi Santoso.",
        {
            ("Rudi Hartono", "Bupati", BERAU, None),
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
        },
    ),
    (
        "Mantan Bupati Berau Rudi Hartono hadir. Rudi Hartono kemudian dilantik menjadi Bupati "
        "Berau.",
        {("Rudi Hartono", "Bupati", BERAU, "former")},
    ),
    (
        "Hadir Sekda Berau, Drh, Budi Santoso, Asisten II Berau, Rudi Dg. Hartono, "
        "Kepala Bappeda Berau, Umar.I.H Said.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            ("Rudi Dg. Hartono", "Asisten II", BERAU, None),
            ("Umar.I.H Said", "Kepala Bappeda", f"Badan Perencanaan Pembangunan Daerah {BERAU}",
             None),
        },
    ),
    (
        "Hadir mantan Sekretaris Jenderal Kementerian Dalam Negeri (Sekjen Kemendagri) Budi "
        "Santoso, Penjabat Sekretaris Daerah (Pj Sekda) Berau, Rudi Hartono, dan Ketua Komwil I "
        "Apeksi yang juga Wali Kota Binjai Umar Said.",
        {
            ("Budi Santoso", "Sekretaris Jenderal Kementerian Dalam Negeri",
             "Kementerian Dalam Negeri", "former"),
            ("Rudi Hartono", "Sekretaris Daerah", BERAU, "Pj"),
            ("Umar Said", "Ketua Komwil I", "Komisariat Wilayah I Apeksi", None),
            ("Umar Said", "Wali Kota", "Kota Binjai", None),
        },
    ),
    (
        "Rapat yang dibuka Ketua DPRD Berau Budi Santoso menyepakati Rudi Hartono dari Fraksi "
        "Golkar sebagai ketua pansus, dan 14 orang perwakilan fraksi sebagai anggota pansus.",
        {
            ("Budi Santoso", "Ketua DPRD", DPRD, None),
            ("Rudi Hartono", "Ketua Pansus", BERAU, None),
        },
    ),
    (
        "Diserahkan surat pemberhentian Rudi Hartono selaku Camat Sambaliung.",
        {("Rudi Hartono", "Camat", "Kecamatan Sambaliung", "former")},
    ),
    (
        "Hadir Direktur Barang Kebutuhan Pokok dan Barang Penting Kementerian Perdagangan Budi "
        "Santoso serta Inspektur Jenderal Kemendagri RI Komjen Pol Rudi Hartono.",
        {
            ("Budi Santoso", "Direktur Barang Kebutuhan Pokok dan Barang Penting",
             "Kementerian Perdagangan", None),
            ("Rudi Hartono", "Inspektur Jenderal Kemendagri", "Kementerian Dalam Negeri", None),
        },
    ),
    (
        "Bupati Berau didampingi Sekretaris Daerah Jaheng Fansu Aldir dan Asisten II Wahyu Sultan.",
        {
            ("Jaheng Fansu Aldir", "Sekretaris Daerah", BERAU, None),
            ("Wahyu Sultan", "Asisten II", BERAU, None),
        },
    ),
    (
        "Hadir Ketua Pengadilan Negeri Berau Kelas II, Budi Santoso,S.H, Kepala Kejaksaan Negeri "
        "Berau, Rudi Th. Hartono, Perwira Penghubung Kodim Berau, Mayor Inf.",
        {
            ("Budi Santoso", "Ketua Pengadilan Negeri", f"Pengadilan Negeri {BERAU}", None),
            ("Rudi Th. Hartono", "Kepala Kejaksaan Negeri", BERAU, None),
        },
    ),
    (
        "Teks dibacakan Umar Said, sedangkan sejarah dibacakan oleh Sekda Berau Budi Santoso "
        "sekaligus sebagai Ketua PGRI Berau.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            ("Budi Santoso", "Ketua PGRI", "Persatuan Guru Republik Indonesia Kabupaten Berau",
             None),
        },
    ),
    (
        "Hadir Kepala Bandara Mutiara Sis Aljufri, Budi Santoso.",
        set(),
    ),
    (
        "Dilantik Bupati Berau Hartono di Berau. Hadir Ketua TP PKK Berau Rina Hartono.",
        {
            ("Hartono", "Bupati", BERAU, None),
            ("Rina Hartono", "Ketua TP PKK",
             f"Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga {BERAU}", None),
        },
    ),
    (
        "Hadir Kaban Kepegawaian dan Pengembangan SDM Berau Sah Alim Hartono, Camat Sambaliung, "
        "M. Ali Hartono, serta tokoh agama.",
        {
            ("Sah Alim Hartono", "Kepala Badan Kepegawaian dan Pengembangan SDM",
             f"Badan Kepegawaian dan Pengembangan SDM {BERAU}", None),
            ("M. Ali Hartono", "Camat", "Kecamatan Sambaliung", None),
        },
    ),
    (
        "Hadir Wakil Bupati Berau Pilar Saga Ichsan, dan pada kesempatan itu dibuka acara.",
        {("Pilar Saga Ichsan", "Wakil Bupati", BERAU, None)},
    ),
    (
        "Hadir Rudi Hartono, Camat pada Kecamatan Sambaliung, dan Umar Said, Camat Kota Sigli.",
        {
            ("Rudi Hartono", "Camat", "Kecamatan Sambaliung", None),
            ("Umar Said", "Camat", "Kecamatan Kota Sigli", None),
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[text[:50] for text, _ in LINES])
def test_the_lines_of_press_offices_are_read(text: str, expected: set[Held]) -> None:
    assert held(text) == expected


def test_a_word_of_place_that_is_misspelt_is_no_name() -> None:
    assert held("Kades Abd Hamid hadir.") == set()
    assert held("Gubernur Provinisi Kalimantan Timur hadir.") == set()
