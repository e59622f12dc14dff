"""Who holds what in running news: members of councils, clauses about others, parts and duties.

The lines are invented; their turns of phrase were met in pages of newspapers and press offices
from Aceh to Papua, none of which is quoted. Regions and kinds of office are real.
"""

from __future__ import annotations

import pytest

from test_tenures import BERAU, Held, held

DPRD = f"DPRD {BERAU}"

MEMBERS: list[tuple[str, set[Held]]] = [
    (
        "Hadir anggota DPRD Berau dari Fraksi Golkar, Budi Santoso, dan anggota DPRD Berau "
        "Fraksi PKS Siti Aminah.",
        {
            ("Budi Santoso", "Anggota DPRD", DPRD, None),
            ("Siti Aminah", "Anggota DPRD", DPRD, None),
        },
    ),
    (
        "Anggota DPRD Berau dari Dapil I, Rudi Hartono, hadir.",
        {("Rudi Hartono", "Anggota DPRD", DPRD, None)},
    ),
    (
        "Anggota DPRD Berau Fraksi Partai NasDem Dapil Berau Rina Wati hadir.",
        {("Rina Wati", "Anggota DPRD", DPRD, None)},
    ),
    (
        "Hadir Anggota DPRD Berau dari Daerah Pemilihan (Dapil) Berau II (kedua), Budi Santoso, "
        "Siti Aminah dan Umar Said.",
        {
            ("Budi Santoso", "Anggota DPRD", DPRD, None),
            ("Siti Aminah", "Anggota DPRD", DPRD, None),
            ("Umar Said", "Anggota DPRD", DPRD, None),
        },
    ),
]

CLAUSES: list[tuple[str, set[Held]]] = [
    (
        "Budi Santoso merupakan Kepala Dinas Sosial Berau, hingga Agus S Salim saat ini menjadi "
        "Penjabat Bupati Berau.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Agus S Salim", "Bupati", BERAU, "Pj"),
        },
    ),
    (
        "Budi Santoso mendaftar sebagai Ketua KPU Berau.",
        {("Budi Santoso", "Ketua KPU", "Komisi Pemilihan Umum Kabupaten Berau", "candidate")},
    ),
    (
        "Warga mengenal Ir. Agus Salim, M.App, Sc, Ph.D yang pernah menjabat Sekda Berau.",
        {("Agus Salim", "Sekretaris Daerah", BERAU, "former")},
    ),
    (
        "Menteri Agus tiba di Berau. Menteri Desa, Pembangunan Daerah Tertinggal, dan "
        "Transmigrasi, Agus Salim, hadir.",
        {
            (
                "Agus Salim",
                "Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
                "Republik Indonesia",
                None,
            )
        },
    ),
    (
        "PALANGKA RAYA-Staf Ahli Gubernur Bidang Hukum Kalteng Budi Santoso hadir.",
        {("Budi Santoso", "Staf Ahli Gubernur Hukum", "Provinsi Kalimantan Tengah", None)},
    ),
    (
        "Ketua Komisi III DPRD Berau Agus Salim hadir. Kini pimpinan Komisi II DPRD Berau "
        "terbentuk dengan Ketua Budi Santoso.",
        {
            ("Agus Salim", "Ketua Komisi III", "Komisi III DPRD Berau", None),
            ("Budi Santoso", "Ketua Komisi II", "Komisi II DPRD Berau", None),
        },
    ),
]

APART: list[tuple[str, set[Held]]] = [
    (
        "Hadir mantan Kades Labanan, Candu Muhammad Tahir, di Berau.",
        {("Candu Muhammad Tahir", "Kepala Desa", "Desa Labanan", "former")},
    ),
    (
        "Warga Berau melaporkan Kepala Desa Labanan, periode 2015-2020, Budi Santoso.",
        {("Budi Santoso", "Kepala Desa", "Desa Labanan", "former")},
    ),
    (
        "Hal itu disampaikan Kapolres Berau (Polres Berau) Budi Santoso.",
        {("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None)},
    ),
    (
        "Anggota DPRD Berau Sultan Najamudin hadir.",
        {("Sultan Najamudin", "Anggota DPRD", DPRD, None)},
    ),
    (
        "Keduanya menggantikan pejabat sebelumnya yakni Budi Santoso (Sekda Berau) dan Agus Salim "
        "(Camat Gunung Tabur).",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, "former"),
            ("Agus Salim", "Camat", "Kecamatan Gunung Tabur", "former"),
        },
    ),
    (
        "Budi Santoso membenarkan jabatannya sebagai Sekda Berau telah dicopot.",
        {("Budi Santoso", "Sekretaris Daerah", BERAU, "former")},
    ),
    (
        "Jabatan Camat itu, ujar Sekda Berau Budi Santoso usai salat, kosong.",
        {("Budi Santoso", "Sekretaris Daerah", BERAU, None)},
    ),
    (
        "Hadir di Berau Asisten Daerah II Kabupaten Berau Budi Santoso.",
        {("Budi Santoso", "Asisten II", BERAU, None)},
    ),
    (
        "Hadir Kapolres Berau, Irjen Pol, Wahyu Widada, serta warga.",
        {("Wahyu Widada", "Kepala Kepolisian Resor", BERAU, None)},
    ),
    (
        "Hadir Dandim 0106/Aceh Tengah, Letkol Inf Budi Santoso.",
        {("Budi Santoso", "Komandan Kodim 0106/Aceh Tengah", "Kodim 0106/Aceh Tengah", None)},
    ),
    (
        "Warga Desa Labanan di Berau disambut Kepala Desa Irawan Sumantri dan istri.",
        {("Irawan Sumantri", "Kepala Desa", "Desa Labanan", None)},
    ),
    (
        "Polres Berau menyambut Kapolres baru, AKBP Budi Santoso.",
        {("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None)},
    ),
    (
        "Jabatan Ketua KPU Berau dijabat Budi Santoso, Camat Gunung Tabur.",
        {
            ("Budi Santoso", "Ketua KPU", "Komisi Pemilihan Umum Kabupaten Berau", None),
            ("Budi Santoso", "Camat", "Kecamatan Gunung Tabur", None),
        },
    ),
    (
        "Tongkat komando Kapolres Berau berpindah dari AKBP Agus Salim kepada pejabat baru AKBP "
        "Budi Santoso.",
        {
            ("Agus Salim", "Kepala Kepolisian Resor", BERAU, "former"),
            ("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None),
        },
    ),
    (
        "Kapolres Berau AKBP Budi Santoso hadir. \u201cIni amanah,\u201d ujar mantan Kapolres "
        "Bontang yang juga alumni Akpol.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None),
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kota Bontang", "former"),
        },
    ),
    (
        "Partai mengusung Budi Santoso sebagai Cawabup Berau.",
        {("Budi Santoso", "Wakil Bupati", BERAU, "candidate")},
    ),
    (
        "Keterangan diminta dari Sekretaris Daerah Pemkab Berau Budi Santoso dan Kepala Bagian "
        "Protokol Pemkab Berau Raja Faisal.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            ("Raja Faisal", "Kepala Bagian Protokol", "Bagian Protokol Pemkab Berau", None),
        },
    ),
    (
        "Ketua Komite III DPD RI Sylviana Murni hadir.",
        {
            (
                "Sylviana Murni",
                "Ketua Komite III DPD RI",
                "Komite III DPD RI",
                None,
            )
        },
    ),
    (
        "Bupati Berau Budi Santoso menunjuk Plt Kepala Dinas Sosial Berau menggantikan Agus Salim.",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Agus Salim", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", "former"),
        },
    ),
    (
        "Plt Deputi penindakan dan eksekusi KPK, Budi Santoso, datang ke Berau.",
        {
            (
                "Budi Santoso",
                "Deputi Penindakan dan Eksekusi",
                "Komisi Pemberantasan Korupsi",
                "Plt",
            )
        },
    ),
    (
        "Penunjukan itu seiring berakhirnya masa jabatan Budi Santoso sebagai Pj Bupati Berau.",
        {("Budi Santoso", "Bupati", BERAU, "former")},
    ),
    (
        "Masa jabatan Bupati Berau, Budi Santoso dan Wakil Bupati Agus Salim akan berakhir Mei.",
        {("Budi Santoso", "Bupati", BERAU, None), ("Agus Salim", "Wakil Bupati", BERAU, None)},
    ),
    (
        "Bupati Berau Budi Santoso menemui Camat Gunung Tabur Agus Salim. Rombongan disambut oleh "
        "Camat Agus Salim. Mantan Ketua KPU Berau tersebut senang.",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Agus Salim", "Camat", "Kecamatan Gunung Tabur", None),
            ("Budi Santoso", "Ketua KPU", "Komisi Pemilihan Umum Kabupaten Berau", "former"),
        },
    ),
    (
        "Bupati Berau Agus Salim melantik dua kepala desa terpilih. Mereka adalah Budi Santoso "
        "(Desa Labanan) dan Umar Said (Desa Maluang).",
        {
            ("Agus Salim", "Bupati", BERAU, None),
            ("Budi Santoso", "Kepala Desa", "Desa Labanan", None),
            ("Umar Said", "Kepala Desa", "Desa Maluang", None),
        },
    ),
    (
        "Anggota Komisi II DPRD Berau lainnya juga hadir, di antaranya Budi Santoso, Siti Aminah, "
        "dan Umar Said.",
        {
            ("Budi Santoso", "Anggota Komisi II", "Komisi II DPRD Berau", None),
            ("Siti Aminah", "Anggota Komisi II", "Komisi II DPRD Berau", None),
            ("Umar Said", "Anggota Komisi II", "Komisi II DPRD Berau", None),
        },
    ),
    (
        "Plt Camat Gunung Tabur saat ini dijabat rangkap Sekda Berau Budi Santoso.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Gunung Tabur", "Plt"),
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
        },
    ),
    (
        "Sekda Berau, Budi Santoso, mundur, dan sebagai penggantinya Bupati Berau menunjuk Umar.",
        {("Budi Santoso", "Sekretaris Daerah", BERAU, None)},
    ),
    (
        "Wakil Bupati Berau Budi Santoso hadir. Dia mengatakan, menjadi Plt bukan hal mudah.",
        {("Budi Santoso", "Wakil Bupati", BERAU, None)},
    ),
    (
        "Sementara, anggota Komisi II DPRD Berau lainnya Budi Santoso, Siti Aminah, dan Umar Said "
        "setuju.",
        {
            ("Budi Santoso", "Anggota Komisi II", "Komisi II DPRD Berau", None),
            ("Siti Aminah", "Anggota Komisi II", "Komisi II DPRD Berau", None),
            ("Umar Said", "Anggota Komisi II", "Komisi II DPRD Berau", None),
        },
    ),
    (
        "Wakapolsek Gunung Tabur, Budi Santoso, hadir di Berau.",
        {("Budi Santoso", "Wakil Kepala Kepolisian Sektor", "Kecamatan Gunung Tabur", None)},
    ),
    (
        "Ketua DPRD Berau Junaidi wafat. Sepeninggal Junaidi, DPRD Berau dipimpin Junadi selaku "
        "pelaksana tugas (Plt).",
        {("Junaidi", "Ketua DPRD", DPRD, None), ("Junadi", "Ketua DPRD", DPRD, "Plt")},
    ),
]  # fmt: skip

NOBODY = [
    "Di Berau tamu disambut secara protokoler yang dipimpin oleh Budi Santoso.",
    "Di Berau Budi Santoso bekerja selaku konsultan pengawas.",
    "Rombongan disambut AKBP Budi Santoso, Bupati Berau, Forkopimda Berau, dan tokoh adat.",
    "Warga Berau mengikuti Program Gule Kabung (Gubernur Langsung Kerja).",
    "Di Bawaslu Berau, Budi Santoso menjalankan tugas dan wewenang sebagai pengawas pemilu.",
]
"""Sentences in which nobody's office is named."""


@pytest.mark.parametrize(("text", "expected"), [*MEMBERS, *CLAUSES, *APART])
def test_who_holds_what_in_running_news(text: str, expected: set[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_duties_are_no_office(text: str) -> None:
    assert held(text) == set()
