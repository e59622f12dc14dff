"""Regencies, districts and villages that no table has: whoever heads them is found all the same.

The places and the people are invented, in the style of the register.
"""

from __future__ import annotations

import pytest

from pamong.extract import extract
from pamong.facts import fact_records
from pamong.records import Document

CASES = [
    ("Bupati Sungai Sarindu H. Ruslan Hamdani membuka rapat.",
     ("Ruslan Hamdani", "Bupati", "Kabupaten Sungai Sarindu")),
    ("Wakil Gubernur Tanjung Sarunai Edward Silalahi hadir.",
     ("Edward Silalahi", "Wakil Gubernur", "Provinsi Tanjung Sarunai")),
    ("Rapat dihadiri Bupati Sarindu Hilir Ismail Bachri.",
     ("Ismail Bachri", "Bupati", "Kabupaten Sarindu Hilir")),
    ("Camat Tebing Sarindu Nurdin Alamsyah hadir.",
     ("Nurdin Alamsyah", "Camat", "Kecamatan Tebing Sarindu")),
    ("Camat Muara Sarindu Odiaman Laoli hadir.",
     ("Odiaman Laoli", "Camat", "Kecamatan Muara Sarindu")),
    ("Sekretaris Desa Teluk Sepang Rizal Pahlevi menyebut air surut.",
     ("Rizal Pahlevi", "Sekretaris Desa", "Desa Teluk Sepang")),
    ("Lurah Kampung Sarindu, Endang Suhendi, menambahkan.",
     ("Endang Suhendi", "Lurah", "Kelurahan Kampung Sarindu")),
    ("Kepala Bidang Mutasi BKPSDM Sungai Sarindu, Dahlia Rosmini, bicara. Kabupaten Sungai Sarindu "
     "siap.", ("Dahlia Rosmini", "Kepala Bidang Mutasi", "Bidang Mutasi BKPSDM Sungai Sarindu")),
    ("Wakil Bupati Seruyan Lamuddin hadir di Kabupaten Seruyan.",
     ("Lamuddin", "Wakil Bupati", "Kabupaten Seruyan")),
    ("Wakil Bupati Sarindung Lamuddin hadir di Kabupaten Sarindung.",
     ("Lamuddin", "Wakil Bupati", "Kabupaten Sarindung")),
    ("Sekda Kota Sarindung Baru Untung Raharjo hadir. Kota Sarindung Baru ramai.",
     ("Untung Raharjo", "Sekretaris Daerah", "Kota Sarindung Baru")),
    ("Lurah Sarindung Sari Makmur Wahyu Hidayat hadir.",
     ("Wahyu Hidayat", "Lurah", "Kelurahan Sarindung Sari Makmur")),
    ("Pj Kepala Desa Lubuk Sarindu, Mulyadi Akbar, hadir.",
     ("Mulyadi Akbar", "Kepala Desa", "Desa Lubuk Sarindu")),
]  # fmt: skip


def _held(text: str) -> set[tuple[object, ...]]:
    records = fact_records(extract(Document("x", "x", f"Kabar hari ini\n\n{text}\n")))
    return {(r["person"], r["position"], r["of"]) for r in records if r["type"] == "tenure"}


@pytest.mark.parametrize(("text", "held"), CASES)
def test_who_heads_an_unknown_place(text: str, held: tuple[str, str, str]) -> None:
    assert _held(text) == {held}


def test_a_small_place_lies_in_the_unknown_regency() -> None:
    text = (
        "Pemerintah Kabupaten Sungai Sarindu menggelar rapat. Bupati Sungai Sarindu Ruslan "
        "Hamdani membuka rapat bersama Camat Talang Sarunai Hendri Saputra."
    )
    records = list(fact_records(extract(Document("x", "x", f"Kabar hari ini\n\n{text}\n"))))
    tenures = {str(r["id"]) for r in records if r["type"] == "tenure"}
    assert any("kabupaten-sungai-sarindu.kecamatan-talang-sarunai" in tenure for tenure in tenures)


def test_a_known_district_before_a_name_stays_whole() -> None:
    assert _held("Camat Muara Badak Siti Aminah hadir di Kutai Kartanegara.") == {
        ("Siti Aminah", "Camat", "Kecamatan Muara Badak")
    }


def test_offices_before_two_words_make_a_region_of_them() -> None:
    text = (
        "Kejari Sarindu Mulya menahan tersangka. Kepala Dinas Perikanan Sarindu Mulya, Hasan "
        "Basri, hadir. Kepala BPBD Sarindu Mulya Nurdin Wagola juga hadir."
    )
    assert _held(text) == {
        ("Hasan Basri", "Kepala Dinas Perikanan", "Dinas Perikanan Kabupaten Sarindu Mulya"),
        ("Nurdin Wagola", "Kepala BPBD",
         "Badan Penanggulangan Bencana Daerah Kabupaten Sarindu Mulya"),
    }  # fmt: skip


def test_a_holder_of_two_offices_is_no_region() -> None:
    text = (
        "Sekda Sarindu Wagola hadir. Dahulu Plt Kepala Dinas Perikanan Sarindu Wagola, kini Sekda."
    )
    reading = fact_records(extract(Document("x", "x", f"Kabar hari ini\n\n{text}\n")))
    assert "Sarindu Wagola" in {str(r["name"]) for r in reading if r["type"] == "person"}


@pytest.mark.parametrize(
    ("lede", "status"),
    [
        ("Bupati Bima Ani Lestari melantik dua kepala desa terpilih, Senin (17/6/2024).", None),
        ("Bupati Bima Ani Lestari akan melantik dua kepala desa terpilih.", "elect"),
    ],
)
def test_the_elected_in_a_list_are_in_office_once_sworn_in(lede: str, status: str | None) -> None:
    text = (
        f"{lede}\n\nMereka adalah Abdul Rauf (Desa Batu Sarindu), Yuli Astuti (Desa Air Sarindu)."
    )
    records = fact_records(extract(Document("x", "x", f"Kabar hari ini\n\n{text}\n")))
    heads = {
        r["person"]: r["status"]
        for r in records
        if r["type"] == "tenure" and r["position"] == "Kepala Desa"
    }
    assert heads == {"Abdul Rauf": status, "Yuli Astuti": status}


def test_a_dateline_holds_no_office() -> None:
    text = (
        "TANJUNG SARINDU \u2013 Bupati Bima, Ani Lestari, melantik 15 pejabat, Selasa (14/3/2023)."
    )
    assert _held(text) == {("Ani Lestari", "Bupati", "Kabupaten Bima")}
