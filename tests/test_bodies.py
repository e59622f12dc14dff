"""Named bodies in the press: which are found, where their names end, and which are one.

Sentences were written for these tests; the bodies are common kinds, the persons invented.
"""

from __future__ import annotations

import pytest

from pamong.extract import extract
from pamong.facts import fact_records
from pamong.records import Body, Document


def bodies(text: str) -> dict[str, tuple[str, ...]]:
    """The bodies of a text: how each is told in the fact records, with all its other forms."""
    reading = extract(Document("x", "x", f"Judul\n\n{text}"))
    told = [r["name"] for r in fact_records(reading) if r["type"] == "organization"]
    found = [f for f in reading.facts if isinstance(f, Body)]
    return {str(name): (f.name, *f.forms) for name, f in zip(told, found, strict=True)}


def keys(text: str) -> list[str]:
    facts = extract(Document("x", "x", f"Judul\n\n{text}")).facts
    return [f.id for f in facts if isinstance(f, Body)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rapat digelar Dinas Pemberdayaan Masyarakat dan Desa Kukar, Senin.",
         ["Dinas Pemberdayaan Masyarakat dan Desa Kukar"]),
        ("Kepala Dinas Sosial, Kependudukan, Pemberdayaan Perempuan, dan Perlindungan Anak hadir.",
         ["Dinas Sosial, Kependudukan, Pemberdayaan Perempuan, dan Perlindungan Anak"]),
        ("Unit Pengelola Angkutan Perairan dan Kepelabuhan Dishub Kaltim ditinjau.",
         ["Unit Pengelola Angkutan Perairan dan Kepelabuhan Dishub Kaltim", "Dishub Kaltim"]),
        ("Bantuan disalurkan BPBD kota Banjarbaru.", ["BPBD kota Banjarbaru"]),
        ("Anggaran disiapkan pemkab Gunungkidul.", ["pemkab Gunungkidul"]),
        ("Hadir forkopimda Kabupaten Fakfak.", ["forkopimda Kabupaten Fakfak"]),
        ("Pelayanan digelar Perumda Tirta Karta Rejasa.", ["Perumda Tirta Karta Rejasa"]),
        ("Air disalurkan PDAM Tirta Manakarra.", ["PDAM Tirta Manakarra"]),
        ("Air disalurkan PDAM Kota Tegal.", ["PDAM Kota Tegal"]),
        ("Personel Kodim 0906/Kukar dan Korem 091/ASN apel.",
         ["Kodim 0906/Kukar", "Korem 091/ASN"]),
        ("Polsek Banawa dan Polres Donggala berjaga.", ["Polsek Banawa", "Polres Donggala"]),
        ("Bantuan diterima KTH Rakat Sepakat dan Konsorsium Rawa Lestari.",
         ["KTH Rakat Sepakat", "Konsorsium Rawa Lestari"]),
        ("Data kementerian ESDM menyebutnya.", ["kementerian ESDM"]),
        ("Kepala SMA/SLB Negeri dibina Dinas Sosial.", ["Dinas Sosial"]),
        ("Perwakilan Serikat Pekerja Kota/Kabupaten hadir.", ["Serikat Pekerja"]),
        ("Kerja sama dalam Bidang Pendidikan diteken Dinas Sosial.", ["Dinas Sosial"]),
        ("Bidang Pendidikan Dinas Sosial rapat.", ["Bidang Pendidikan", "Dinas Sosial"]),
        ("Rektor Universitas Brawijaya dan Pakar Hukum hadir.", ["Universitas Brawijaya"]),
        ("Fraksi Keadilan dan Persatuan dan Fraksi NasDem setuju.",
         ["Fraksi Keadilan dan Persatuan", "Fraksi NasDem"]),
        ("PT Rawa Matra Indonesia (RMI) didenda. PT RMI diam.", ["PT Rawa Matra Indonesia"]),
        ("PT RMI Diduga Lalai. PT Rawa Matra Indonesia (RMI) didenda.",
         ["PT Rawa Matra Indonesia"]),
        ("Izin pemerintah Provinsi Maluku Utara terbit.", ["pemerintah Provinsi Maluku Utara"]),
        ("Saran fraksi Golkar dan fraksi PPDN diterima.", ["fraksi Golkar", "fraksi PPDN"]),
        ("Hadir Universitas 17 Agustus 1945, Selasa.", ["Universitas 17 Agustus 1945"]),
        ("Acara di Gedung Rektorat Universitas Brawijaya Lantai VI.", ["Universitas Brawijaya"]),
        ("Hadir STMIK Widya Cipta Dharma dan UPN Veteran Yogyakarta.",
         ["STMIK Widya Cipta Dharma", "UPN Veteran Yogyakarta"]),
        ("Ketua Bhayangkari Cabang Jepara hadir.", ["Bhayangkari Cabang Jepara"]),
        ("Fraksi PDI Perjuangan dan Fraksi NasDem setuju.",
         ["Fraksi PDI Perjuangan", "Fraksi NasDem"]),
        ("Ketua DPC PDI Perjuangan hadir.", ["DPC PDI Perjuangan", "PDI Perjuangan"]),
        ("Peresmian di Kantor Kementerian Dalam Negeri.", ["Kementerian Dalam Negeri"]),
        ("Kepala DKISP Rustam Hadi hadir.", ["DKISP"]),
        ("Kantor itu milik DPMPD Kaltim, katanya.", ["DPMPD Kaltim"]),
        ("Pedagang UPT Pasar Tugu dan PD Pasar Surya rapat.", ["UPT Pasar Tugu", "PD Pasar Surya"]),
        ("Wisuda Institut Agama Islam (IAI) Miftahul Ulum dibuka.",
         ["Institut Agama Islam Miftahul Ulum"]),
        ("Sidak Polresta Bogor Kota berlanjut.", ["Polresta Bogor Kota"]),
        ("Wisuda Sekolah Tinggi Ilmu Sosial dan Ilmu Politik Raja Haji dibuka.",
         ["Sekolah Tinggi Ilmu Sosial dan Ilmu Politik Raja Haji"]),
        ("Satgas Penanganan Covid-19 bekerja.", ["Satgas Penanganan Covid-19"]),
        ("Kredit disalurkan Bank NTT Surabaya.", ["Bank NTT"]),
        ("Sidang Majelis Rakyat Papua Barat (MRPB) dibuka.", ["Majelis Rakyat Papua Barat"]),
    ],
)  # fmt: skip
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    assert sorted(bodies(text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Rencana Kerja Pemerintah Daerah (RKPD) dibahas.",
        "Para kepala Satuan Kerja Perangkat Daerah (SKPD) hadir.",
        "Anggota PPK dan PPS dilantik, juga KUA dan PPID.",
        "Bupati meneken Perjanjian Kerja Sama (PKS) dan PKS itu berlaku.",
        "Rapat digelar di Kantor Kecamatan dan kantor desa.",
        "Kapolres Rustam Hadi dan Kadispora Sri Hadi hadir.",
        "Ketua RT dan ketua RW hadir di Balai Riam.",
        "Bupati Rustam Hadi datang ke Kukar.",
    ],
)
def test_no_named_body(text: str) -> None:
    assert bodies(text) == {}


def test_a_holder_in_brackets_is_no_short_name() -> None:
    text = "Hadir Ketua DPRD Bantaeng (H. Rustam) dan Ketua Pengadilan Negeri Bantaeng (Sri Hadi)."
    assert sorted(bodies(text)) == ["DPRD Bantaeng", "Pengadilan Negeri Bantaeng"]
    assert not any("Hadi" in form for forms in bodies(text).values() for form in forms)


@pytest.mark.parametrize(
    "text",
    [
        "PT Multi Harapan Utama (MHU) membantu. Kata MHU, bantuan tiba.",
        "Otorita Ibu Kota Nusantara (OIKN) rapat. OIKN hadir.",
        "PDAM Tirta Mahakam kini Perumda Air Minum Tirta Mahakam.",
        "Kodim 0906/Kukar apel. Kodim 0906 bubar.",
        "Dinas Pendidikan Kukar rapat. Disdik Kukar hadir.",
    ],
)
def test_long_and_short_are_one(text: str) -> None:
    assert len(bodies(text)) == 1


def test_the_full_name_is_told_where_the_text_has_it() -> None:
    assert list(bodies("PT Multi Harapan Utama (MHU) membantu.")) == ["PT Multi Harapan Utama"]
    assert list(bodies("Polres Bantaeng apel.")) == ["Polres Bantaeng"]


def test_work_units_go_by_the_short_form_in_use() -> None:
    text = "Dinas Pendidikan Kukar, Dinas Kesehatan Kukar dan Dinas Perhubungan Kukar rapat."
    assert keys(text) == ["org/64.02/disdik", "org/64.02/dinkes", "org/64.02/dishub"]


def test_a_misspelt_name_is_its_short_form() -> None:
    assert len(bodies("Universitas Gajah Mada (UGM) hadir. Rektor UGM Sri Hadi bicara.")) == 1


def test_a_chapter_goes_by_its_region() -> None:
    text = "Majelis Desa Adat (MDA) Bali rapat. Majelis Desa Adat Provinsi Bali dan MDA Bali hadir."
    assert keys(text) == ["org/51/mda"]


def test_an_outlet_before_the_first_word() -> None:
    text = "Ruteng, Warta.com-Pemerintah Kabupaten Manggarai membangun jalan."
    assert list(bodies(text)) == ["Pemerintah Kabupaten Manggarai"]


@pytest.mark.xfail(strict=True, reason="two bodies joined by a dash are one word of the text")
def test_two_bodies_joined_by_a_dash() -> None:
    assert sorted(bodies("Sinergi TNI-Polri dijaga.")) == ["Polri", "TNI"]


@pytest.mark.xfail(strict=True, reason="a task force goes by another abbreviation than its own")
def test_a_task_force_by_the_abbreviation_of_its_matter() -> None:
    text = "Satuan Tugas Tindak Pidana Korupsi (Tipikor) dibentuk. Satgas Tipikor bekerja."
    assert len(bodies(text)) == 1
