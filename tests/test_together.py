"""Many articles loaded together make one sound graph, whatever words each of them uses.

The articles are invented, one or two a cause; only the regions are real.
"""

from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from pamong.check import Finding, check_shapes, check_store
from pamong.extract import extract
from pamong.facts import fact_records
from pamong.records import Body, Document, Post
from pamong.store import Store, open_store
from pamong.verify import verify_store
from pamong.vocabulary import DCT, ID, ORG, PAMONG


def loaded(*texts: str) -> Store:
    """A store of invented articles."""
    store = open_store()
    store.load(extract(Document(f"t{n}", f"t{n}", text)) for n, text in enumerate(texts))
    return store


def found(store: Store) -> tuple[Finding, ...]:
    """What the checks and shapes find."""
    return (*check_store(store.graph), *check_shapes(store.graph))


def objects(store: Store, subject: str, predicate: str) -> set[str]:
    """What the merged facts say of a thing, as paths and local names."""
    quads = store.graph.quads_for_pattern(
        NamedNode(ID + subject), NamedNode(predicate), None, DefaultGraph()
    )
    return {getattr(q.object, "value", "").removeprefix(ID).split("/concept/")[-1] for q in quads}


def posts(text: str) -> dict[str, Post]:
    """The posts of one invented article by their identities."""
    facts = extract(Document("t", "t", text)).facts
    return {fact.id: fact for fact in facts if isinstance(fact, Post)}


@pytest.mark.parametrize(
    ("post", "role", "texts"),
    [
        (
            "post/64.02/disdikbud/kepala",
            "role-kepala-dinas",
            (
                "Kepala Dinas Pendidikan dan Kebudayaan Kukar Rahmat Hidayat hadir.",
                "Kepala Disdikbud Kukar Rahmat Hidayat hadir.",
                "Kadisdikbud Kukar Rahmat Hidayat hadir.",
            ),
        ),
        (
            "post/64.02/dprd/ketua-sementara",
            "role-ketua-dprd",
            (
                "Ketua Sementara DPRD Kukar Rahmat Hidayat hadir.",
                "DPRD Kukar bersidang. Ketua Sementara Rahmat Hidayat membuka rapat di DPRD Kukar.",
            ),
        ),
        (
            "post/64.02/dprd/bapemperda/ketua",
            "role-ketua-akd",
            (
                "Ketua Bapemperda DPRD Kukar Rahmat Hidayat hadir.",
                "Ketua Badan Pembentukan Peraturan Daerah DPRD Kukar Rahmat Hidayat hadir.",
            ),
        ),
        (
            "post/63/bkd/kepala",
            "role-kepala-badan",
            (
                "Kepala BKD Kalsel Rahmat Hidayat hadir.",
                "Kepala Badan Kepegawaian Daerah Kalsel Rahmat Hidayat hadir.",
            ),
        ),
        (
            "post/76/tp-pkk/ketua",
            "role-ketua-tp-pkk",
            (
                "Ketua TP PKK Provinsi Sulawesi Barat Dewi Anggraini hadir.",
                "Ketua Tim Penggerak PKK Provinsi Sulawesi Barat Dewi Anggraini hadir.",
            ),
        ),
    ],
)
def test_a_post_has_one_role_in_whatever_words(
    post: str, role: str, texts: tuple[str, ...]
) -> None:
    assert {posts(text)[post].role for text in texts} == {role}
    store = loaded(*texts)
    assert objects(store, post, ORG.role) == {role}
    assert found(store) == ()


def test_a_body_that_only_a_post_names_is_described() -> None:
    text = "Kadis Perkim Kukar Rahmat Hidayat hadir."
    store = loaded(text)
    assert objects(store, "post/64.02/dinas-perkim/kepala", ORG.postIn) == {
        "org/64.02/dinas-perkim"
    }
    assert found(store) == ()


def test_a_body_that_only_a_post_names_is_no_record() -> None:
    reading = extract(Document("t", "t", "Kadis Perkim Kukar Rahmat Hidayat hadir."))
    assert [fact.id for fact in reading.facts if isinstance(fact, Body)] == [
        "org/64.02/dinas-perkim"
    ]
    assert {str(record["type"]) for record in fact_records(reading)} == {
        "person",
        "tenure",
        "relation",
    }


def test_a_body_in_the_words_of_a_position_is_a_record() -> None:
    reading = extract(Document("t", "t", "Kepala Dinas Sosial Kukar Rahmat Hidayat hadir."))
    kinds = {str(record["type"]) for record in fact_records(reading)}
    assert "organization" in kinds


def test_a_post_that_a_region_has_many_of_is_another_in_each_article() -> None:
    first = "Rapat digelar di Kabupaten Kukar. Ketua Pokja Rahmat Hidayat hadir."
    second = "Rapat digelar di Kabupaten Kukar. Ketua Pokja Dewi Anggraini hadir."
    store = loaded(first, second)
    assert objects(store, "post/64.02/t0/ketua", DCT.spatial) == {"region/64.02"}
    assert objects(store, "post/64.02/t1/ketua", DCT.spatial) == {"region/64.02"}
    assert found(store) == ()


def test_a_village_head_is_of_the_regency_of_his_village() -> None:
    store = loaded("Bupati Sikka Anton Wibowo melantik Kepala Desa Nebe Markus Lado, Senin.")
    assert objects(store, "post/53.07/desa-nebe/kepala-desa", DCT.spatial) == {"region/53.07"}
    assert found(store) == ()


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Presiden Prabowo Subianto hadir.", "post/indonesia/presiden", "org/indonesia"),
        ("Wamendagri Rahmat Hidayat hadir.", "post/kemendagri/wakil-menteri", "org/kemendagri"),
        (
            "Kapolri Rahmat Hidayat hadir.",
            "post/polri/kepala-kepolisian-negara-republik-indonesia",
            "org/polri",
        ),
    ],
)
def test_a_post_of_the_state_sits_in_its_body(text: str, post: str, body: str) -> None:
    store = loaded(text)
    assert objects(store, post, ORG.postIn) == {body}
    assert found(store) == ()


@pytest.mark.parametrize(
    ("text", "decree", "issuer"),
    [
        (
            "Perpres Nomor 72 Tahun 2021 mengaturnya.",
            "decree/perpres/2021/72",
            "post/indonesia/presiden",
        ),
        (
            "Keputusan Kapolri Nomor 178 Tahun 2012 mengaturnya.",
            "decree/keputusan/2012/178",
            "post/polri/kepala-kepolisian-negara-republik-indonesia",
        ),
        (
            "Rapat di Kukar membahas Keputusan DPRD Nomor 13 Tahun 2017.",
            "decree/keputusan-dprd/64.02/2017/13",
            "org/64.02/dprd",
        ),
        (
            "Rapat di Kukar membahas Peraturan Kepala Daerah Nomor 13 Tahun 2017.",
            "decree/perkada/64.02/2017/13",
            "post/64.02/bupati",
        ),
    ],
)
def test_whoever_issued_a_decree_is_described(text: str, decree: str, issuer: str) -> None:
    store = loaded(text)
    assert objects(store, decree, PAMONG.issuedBy) == {issuer}
    assert found(store) == ()


def test_a_decree_of_a_regional_office_is_of_its_region() -> None:
    store = loaded("Pemkab Kebumen menerbitkan Perbup Nomor 35 Tahun 2017.")
    assert objects(store, "decree/perbup/33.05/2017/35", DCT.spatial) == {"region/33.05"}
    assert found(store) == ()


def test_who_is_designated_replaces_nobody_yet() -> None:
    store = loaded(
        "Kejati Sulteng dipimpin Kajati Sulteng Rahmat Hidayat. Anton Wibowo ditunjuk sebagai "
        "calon Kajati Sulteng menggantikan Rahmat Hidayat."
    )
    assert found(store) == ()


def test_all_of_it_together_is_sound() -> None:
    store = loaded(
        "Wamendagri Rahmat Hidayat membuka rapat di Kukar bersama Kadis Perkim Anton Wibowo.",
        "Rapat di Kukar dihadiri Kepala Dinas Anton Wibowo dan Kepala Desa Nebe Markus Lado.",
        "Perpres Nomor 72 Tahun 2021 dan Perbup Kukar Nomor 3 Tahun 2022 mengaturnya.",
    )
    assert found(store) == ()
    assert verify_store(store) == ()


def test_an_office_named_before_is_not_another_of_its_region() -> None:
    found_posts = posts(
        "Sekretaris Disdikbud Kukar Maria Ulfah pensiun. "
        "Jabatan sekretaris dinas kini diemban Joko Santoso."
    )
    assert set(found_posts) == {"post/64.02/disdikbud/sekretaris"}
