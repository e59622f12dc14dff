"""Officials whom running news names in passing: stand-ins, leavers, elided offices and regions.

The lines are invented; their turns of phrase were met in pages of newspapers and press offices
from Aceh to Papua, none of which is quoted. Regions and kinds of office are real.
"""

from __future__ import annotations

import pytest

from test_tenures import BERAU, Held, held

WAJO = "Kabupaten Wajo"

STANDING_IN: list[tuple[str, set[Held]]] = [
    (
        "Agus Salim dilantik sebagai Pjs Bupati Berau. Agus menggantikan Budi Santoso yang cuti.",
        {
            ("Agus Salim", "Bupati", BERAU, "Pjs"),
            ("Budi Santoso", "Bupati", BERAU, None),
        },
    ),
    (
        "Agus Salim dilantik sebagai Pj Bupati Berau. Agus menggantikan Budi Santoso.",
        {
            ("Agus Salim", "Bupati", BERAU, "Pj"),
            ("Budi Santoso", "Bupati", BERAU, "former"),
        },
    ),
    (
        "Plt Dinas Sosial Berau, Budi Santoso, hadir.",
        {("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", "Plt")},
    ),
    (
        "Budi Santoso ditunjuk menjadi Pjs Kota Bontang.",
        {("Budi Santoso", "Wali Kota", "Kota Bontang", "Pjs")},
    ),
]

LEAVING: list[tuple[str, set[Held]]] = [
    (
        "Camat Gunung Tabur Budi Santoso yang telah pensiun tinggal di Berau.",
        {("Budi Santoso", "Camat", "Kecamatan Gunung Tabur", "former")},
    ),
    (
        "Budi Santoso menjabat Kadis Sosial Berau sebelum menjadi Sekda Berau.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", BERAU, "former"),
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
        },
    ),
    (
        "Budi Santoso merupakan Sekda Berau pasca Agus Salim.",
        {
            ("Budi Santoso", "Sekretaris Daerah", BERAU, None),
            ("Agus Salim", "Sekretaris Daerah", BERAU, "former"),
        },
    ),
]

ELIDED: list[tuple[str, set[Held]]] = [
    (
        "Gubernur Sulsel membuka acara di Makassar bersama Bupati Bone Budi Santoso, Bupati Wajo "
        "Agus Salim dan Bupati Maros Umar Said. Rombongan lalu ke Wajo. Wakil bupati saat ini, "
        "Siti Aminah, menyambut.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Bone", None),
            ("Agus Salim", "Bupati", WAJO, None),
            ("Umar Said", "Bupati", "Kabupaten Maros", None),
            ("Siti Aminah", "Wakil Bupati", WAJO, None),
        },
    ),
    (
        "Rapat DPRD Berau dipimpin Wakil Ketua l Budi Santoso dan Waket ll Agus Salim.",
        {
            ("Budi Santoso", "Wakil Ketua I DPRD", f"DPRD {BERAU}", None),
            ("Agus Salim", "Wakil Ketua II DPRD", f"DPRD {BERAU}", None),
        },
    ),
    (
        "Hadir Kapolda Papua, Irjen Budi Santoso, Gubkepaud Sentra, Irjen Agus Salim, Wakapolda "
        "Papua Barat, Brigjen Umar Said.",
        {
            ("Budi Santoso", "Kepala Kepolisian Daerah", "Provinsi Papua", None),
            ("Umar Said", "Wakil Kepala Kepolisian Daerah", "Provinsi Papua Barat", None),
        },
    ),
]

SEVERAL: list[tuple[str, set[Held]]] = [
    (
        "Ketua Komisi II DPRD Berau Budi Santoso datang bersama Sekretaris Komisi Agus Salim serta "
        "para anggota, seperti Umar Said, Siti Aminah, dan Rudi Hartono.",
        {
            ("Budi Santoso", "Ketua Komisi II", f"Komisi II DPRD {BERAU[10:]}", None),
            ("Agus Salim", "Sekretaris Komisi II", f"Komisi II DPRD {BERAU[10:]}", None),
            ("Umar Said", "Anggota Komisi II", f"Komisi II DPRD {BERAU[10:]}", None),
            ("Siti Aminah", "Anggota Komisi II", f"Komisi II DPRD {BERAU[10:]}", None),
            ("Rudi Hartono", "Anggota Komisi II", f"Komisi II DPRD {BERAU[10:]}", None),
        },
    ),
    (
        "Keempat paslon adalah Budi Santoso-Agus Salim (Baik), Umar Said-Rudi Hartono (Maju) dalam "
        "pemilihan bupati dan wakil bupati Berau.",
        {
            ("Budi Santoso", "Bupati", BERAU, "candidate"),
            ("Agus Salim", "Wakil Bupati", BERAU, "candidate"),
            ("Umar Said", "Bupati", BERAU, "candidate"),
            ("Rudi Hartono", "Wakil Bupati", BERAU, "candidate"),
        },
    ),
]

TERMS: list[tuple[str, set[Held]]] = [
    (
        "Hadir mantan Bupati Wajo dua periode Budi Santoso, Bupati Berau periode 2010-2015 Agus "
        "Salim dan Siti Aminah, istri Camat Gunung Tabur Umar Aminah.",
        {
            ("Budi Santoso", "Bupati", WAJO, "former"),
            ("Agus Salim", "Bupati", BERAU, "former"),
            ("Umar Aminah", "Camat", "Kecamatan Gunung Tabur", None),
        },
    ),
    (
        'Umar Said mengatakan hal itu di Berau. Warga diminta sabar," kata mantan Camat Gunung '
        "Tabur ini.",
        {("Umar Said", "Camat", "Kecamatan Gunung Tabur", "former")},
    ),
    (
        "Ketua Umum KONI Berau Budi Santoso hadir. Ketua KONI Budi Santoso senang.",
        {("Budi Santoso", "Ketua Umum KONI", f"Komite Olahraga Nasional Indonesia {BERAU}", None)},
    ),
    (
        "Hadir Sekda Berau, SF. Hartono, dan Ketua Panitia Umar Said, S.Pd.",
        {
            ("SF. Hartono", "Sekretaris Daerah", BERAU, None),
            ("Umar Said", "Ketua Panitia", f"Panitia {BERAU}", None),
        },
    ),
]

CLAUSES: list[tuple[str, set[Held]]] = [
    (
        "Bupati Berau, Budi Santoso, tiba. Bupati Berau yang juga selaku Ketua Apkasi itu senang.",
        {
            ("Budi Santoso", "Bupati", BERAU, None),
            ("Budi Santoso", "Ketua Apkasi",
             "Asosiasi Pemerintah Kabupaten Seluruh Indonesia", None),
        },
    ),
    (
        "Kasat Samapta, Polres Berau, AKP Budi Santoso, dan Kapolsek Gunung Tabur, Ipda Agus "
        "Salim, bertindak sebagai perwira upacara.",
        {
            ("Budi Santoso", "Kepala Satuan Samapta Polres", f"Kepolisian Resor {BERAU}", None),
            ("Agus Salim", "Kepala Kepolisian Sektor", "Polsek Gunung Tabur", None),
        },
    ),
    (
        "Pj Gubernur Kaltim, Komjen Pol. (Purn.) Dr. (H.C.) Budi Santoso bertindak sebagai "
        "Inspektur Upacara dan Pemimpin Upacara adalah Kasatpol PP Berau, L.M. Salim, S.E.",
        {
            ("Budi Santoso", "Gubernur", "Provinsi Kalimantan Timur", "Pj"),
            ("L.M. Salim", "Kepala Satuan Polisi Pamong Praja", BERAU, None),
        },
    ),
    (
        "Ketua Umum PWI Pusat, Budi Santoso, bersama Sekjen Agus Salim datang ke Berau.",
        {
            ("Budi Santoso", "Ketua Umum PWI Pusat", "Persatuan Wartawan Indonesia", None),
            ("Agus Salim", "Sekretaris Jenderal",
             "Persatuan Wartawan Indonesia", None),
        },
    ),
]  # fmt: skip

YEARS: list[tuple[str, set[Held]]] = [
    (
        "Di Berau Budi Santoso menjabat sebagai Camat Gunung Tabur pada 2012 hingga 2017.",
        {("Budi Santoso", "Camat", "Kecamatan Gunung Tabur", "former")},
    ),
    (
        "Agus Salim datang ke Berau. Pada 2014, ia menjabat sebagai kepala dinas sosial Berau.",
        {("Agus Salim", "Kepala Dinas Sosial", f"Dinas Sosial {BERAU}", "former")},
    ),
    (
        "Pada 2021, Agus Salim dilantik sebagai Camat Gunung Tabur.",
        {("Agus Salim", "Camat", "Kecamatan Gunung Tabur", None)},
    ),
    (
        "Di Berau hadir Kadis Sosial Budi Santoso, Kadis Hubtrans, Kabag Ekbank dan Kadis "
        "Pertanian Agus Salim.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", BERAU, None),
            ("Agus Salim", "Kepala Dinas Pertanian", f"Dinas Pertanian {BERAU}", None),
        },
    ),
]

APART: list[tuple[str, set[Held]]] = [
    (
        "Turut hadir DPRD Berau, Budi Santoso, Camat Gunung Tabur, Agus Salim, Kepala Kampung "
        "Maluang, Umar Said.",
        {
            ("Agus Salim", "Camat", "Kecamatan Gunung Tabur", None),
            ("Umar Said", "Kepala Kampung", "Kampung Maluang", None),
        },
    ),
    (
        "Kasubdit I Ekbang Direktorat Reserse Kriminal Khusus Polda Kaltim, Kompol Budi Santoso, "
        "hadir bersama Kasdim 0902 Berau Mayor Inf Agus Salim.",
        {
            ("Budi Santoso", "Kepala Subdirektorat I Ekbang",
             "Subdirektorat I Ekbang Direktorat Reserse Kriminal Khusus Polda Kaltim", None),
            ("Agus Salim", "Kepala Staf Kodim 0902 Berau", "Kodim 0902 Berau", None),
        },
    ),
    (
        "Ketua Fraksi Partai Amanat Nasional (PAN) DPRD Berau Budi Santoso hadir.",
        {
            ("Budi Santoso", "Ketua Fraksi Partai Amanat Nasional",
             "Fraksi Partai Amanat Nasional DPRD Berau", None),
        },
    ),
    (
        "Gubernur Daerah Istimewa Yogyakarta (DIY) Budi Santoso dan Wakapolres Sleman Kompol , "
        "Agus Salim hadir.",
        {
            ("Budi Santoso", "Gubernur", "Daerah Istimewa Yogyakarta", None),
            ("Agus Salim", "Wakil Kepala Kepolisian Resor", "Kabupaten Sleman", None),
        },
    ),
    (
        "Ketua Panitia Karya I Wayan Santosa hadir di Badung.",
        {("I Wayan Santosa", "Ketua Panitia Karya", "Panitia Karya Kabupaten Badung", None)},
    ),
]  # fmt: skip

APART_AGAIN = [
    (
        "Kadis Sosial dan PMD Berau Budi Santoso hadir bersama Bupati Bolaang Mongondow Selatan "
        "Bolsel Agus Salim.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial dan PMD", "Dinas Sosial dan PMD Kabupaten Berau",
             None),
            ("Agus Salim", "Bupati", "Kabupaten Bolaang Mongondow Selatan", None),
        },
    ),
    (
        "Budi Santoso yang pada saat itu menjabat Bupati Berau ditahan.",
        {("Budi Santoso", "Bupati", BERAU, "former")},
    ),
    (
        "Rektor Unitaska, Budi Santoso hadir di Berau.",
        {("Budi Santoso", "Rektor Unitaska", "Unitaska", None)},
    ),
    (
        "Ada laboratorium di Universitas Mulawarman (oleh Rektor Budi Santoso).",
        {("Budi Santoso", "Rektor Universitas Mulawarman", "Universitas Mulawarman", None)},
    ),
    (
        "Kapolda Kaltim Irjen Pol Budi Santoso tiba di Berau. Kapolres Berau AKBP Agus Salim dan "
        "Dirreskrimum Kombes Pol Umar Said hadir.",
        {
            ("Budi Santoso", "Kepala Kepolisian Daerah", "Provinsi Kalimantan Timur", None),
            ("Agus Salim", "Kepala Kepolisian Resor", BERAU, None),
            ("Umar Said", "Direktur Reserse Kriminal Umum", "Provinsi Kalimantan Timur", None),
        },
    ),
    (
        "Siti Aminah dilantik sebagai Ketua TP PKK, Ketua Posyandu, serta Bunda PAUD Kabupaten "
        "Berau.",
        {
            ("Siti Aminah", "Ketua TP PKK",
             "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kabupaten Berau", None),
            ("Siti Aminah", "Ketua Posyandu", "Pos Pelayanan Terpadu Kabupaten Berau", None),
            ("Siti Aminah", "Bunda PAUD", BERAU, None),
        },
    ),
    (
        "Samarinda-Kabid Humas Polda Kaltim Kombes Pol Budi Santoso hadir.",
        {
            ("Budi Santoso", "Kepala Bidang Humas Polda",
             "Kepolisian Daerah Provinsi Kalimantan Timur", None),
        },
    ),
]  # fmt: skip

APART_AT_LAST = [
    (
        "Di Berau hadir Kepala Bappeda, Pan Budi Marwoto, Kepala Dinas Sosial, Agus Salim, Kepala "
        "Dinas Pangan, Umar Said.",
        {
            ("Agus Salim", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Umar Said", "Kepala Dinas Pangan", "Dinas Pangan Kabupaten Berau", None),
        },
    ),
    (
        "Bupati Konawe, Budi Santoso, didampingi Dirjen Perkebunan, Agus Salim, Dirjen "
        "Hortikultura, Umar Said, dan Kasiter Korem 161/Wira Sakti, Letkol Inf Seniman Zega.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Konawe", None),
            ("Agus Salim", "Direktur Jenderal Perkebunan", "Republik Indonesia", None),
            ("Umar Said", "Direktur Jenderal Hortikultura", "Republik Indonesia", None),
            ("Seniman Zega", "Kepala Seksi Teritorial Korem 161/Wira Sakti",
             "Korem 161/Wira Sakti", None),
        },
    ),
    (
        "Apel di Berau dipimpin oleh AKBP Budi Santoso, selaku Kapolres Berau, dan diikuti warga.",
        {("Budi Santoso", "Kepala Kepolisian Resor", BERAU, None)},
    ),
    (
        "Kapolres Berau, AKBP Zainal Rio Tangkari, hadir.",
        {("Zainal Rio Tangkari", "Kepala Kepolisian Resor", BERAU, None)},
    ),
    (
        "Warga berduka atas meninggalnya Bupati Berau, Alm. H. Budi Santoso.",
        {("Budi Santoso", "Bupati", BERAU, "former")},
    ),
    (
        "Selamat kepada pasangan terpilih Bupati dan Wakil Bupati Berau, Budi Santoso, S.H., dan "
        "H. Agus Salim.",
        {
            ("Budi Santoso", "Bupati", BERAU, "elect"),
            ("Agus Salim", "Wakil Bupati", BERAU, "elect"),
        },
    ),
]  # fmt: skip

NOBODY = [
    "Budi Santoso dari Berau menunggu kedua mantan Bupati Berau itu.",
    "Hadir Sekjen Paguyuban Lurah (Nayantoko) Berau, bersama Budi.",
    "Warga Raja Ampat datang ke Raja Ampat bersama Budi Santoso.",
    "Warga menyambut Siti Aminah di Berau. Istri Bupati Berau itu senang.",
    "Di Berau Budi Santoso jadi ketua kontingen.",
    "Budi Santoso hadir di Berau selaku kepala daerah.",
    "Di DPRD Berau, Budi Santoso selaku pimpinan rapat menutup acara.",
    "Hal itu dikatakan Budi Santoso. Kedatangan Bupati dan Wakil Bupati Berau tersebut disambut.",
    "Acara Kepala Biro Penerangan Masyarakat (Karopenmas) Polri di Berau.",
]
"""Sentences in which nobody's office is named."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *STANDING_IN,
        *LEAVING,
        *ELIDED,
        *SEVERAL,
        *TERMS,
        *CLAUSES,
        *YEARS,
        *APART,
        *APART_AGAIN,
        *APART_AT_LAST,
    ],
)
def test_who_is_named_in_passing(text: str, expected: set[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_name_no_holder(text: str) -> None:
    assert held(text) == set()
