"""Readings made by hand, for tests that must not depend on how well a text is read.

``seed_reading`` is a good part of what the seed article says, written down after its gold graph
(``gold/seed-expected.trig``): one of every kind of fact, with the sentences of the real text.
The small ones are invented.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from pamong.paths import SEEDS
from pamong.records import (
    Body,
    Document,
    Event,
    Fact,
    Headcount,
    Objective,
    Participation,
    Person,
    Place,
    Post,
    Reading,
    Region,
    Regulation,
    Relation,
    Span,
    Statement,
    Support,
    Tenure,
    Topic,
)

SEED_ID = "4a4847d21d14bf21"
SEED_FILE = SEEDS / "articles" / "kukar-rakor-kerja-sama.txt"
SEED_URL = (
    "https://kerjasama.kukarkab.go.id/berita/sekda-membuka-rapat-evaluasi-kerja-bagian-kerjasama"
)

# The seventeen sentences of the seed article, numbered from 1 as the gold graph's notes do.
SEED_SENTENCES = tuple(
    Span(start, end)
    for start, end in (
        (0, 89), (90, 313), (314, 465), (466, 638), (639, 870), (871, 940), (941, 1160),
        (1161, 1285), (1286, 1437), (1438, 1583), (1584, 1712), (1713, 1783), (1784, 1963),
        (1964, 2197), (2198, 2263), (2264, 2393), (2394, 2601),
    )
)  # fmt: skip


def support(
    *sentences: int,
    rule: str = "by-hand",
    confidence: float = 1.0,
    note: str | None = None,
    according_to: str | None = None,
) -> Support:
    """Some sentences of the seed article, by number, as the support of a fact."""
    spans = tuple(SEED_SENTENCES[number - 1] for number in sentences)
    return Support(spans, rule, confidence, note, according_to)


def document(id_: str, text: str) -> Document:
    """An invented document."""
    return Document(id=id_, name=id_, text=text)


def whole(doc: Document, rule: str = "by-hand", confidence: float = 1.0) -> Support:
    """The whole text of a document as the support of a fact."""
    return Support((Span(0, len(doc.text)),), rule, confidence)


def person(doc: Document, id_: str, name: str, *forms: str, rule: str = "by-hand") -> Person:
    """A person whom the whole text supports."""
    return Person(id_, name, forms, (), whole(doc, rule))


def reading(doc: Document, *facts: Fact) -> Reading:
    """A reading of a one-sentence document."""
    return Reading(doc, (Span(0, len(doc.text)),), facts)


@cache
def seed_document() -> Document:
    """The seed article under the id that the gold graph gives it."""
    return Document(
        id=SEED_ID,
        name="kukar-rakor-kerja-sama",
        text=SEED_FILE.read_text(encoding="utf-8"),
        url=SEED_URL,
    )


KUKAR = "region/64.02"
SETDA = "org/64.02/setda"
SECTION = "org/64.02/setda/bagian-kerja-sama"
TEAM = "org/64.02/tkksd"
CENTRE = "org/kemendagri/setjen/pusat-fasilitasi-kerja-sama"
SUNGGONO = "person/64.02/sunggono"
TAUFIK = "person/64.02/ahmad-taufik-hidayat"
ISMI = "person/64.02/ismi-nurul-huda"
FAJRI = "person/kemendagri/ahmad-fajri"
ASSISTANT = "post/64.02/setda/asisten-pemerintahan-dan-kesejahteraan"
HEAD_OF_CENTRE = f"post/{CENTRE.removeprefix('org/')}/kepala"
DECREE = "decree/keputusan-bupati/64.02/2021/105-sk-bup-hk-2021"
RULING = "decree/permendagri/2020/22"
MEETING = "event/4a4847d21d14bf21/rakor-dan-evaluasi"
HOTEL = "place/64.02/hotel-grand-jatra-kukar"
COOPERATION = "topic/kerja-sama-daerah"
BETWEEN_REGIONS = "topic/kerja-sama-antardaerah"
MISSION = "topic/misi-ideal-kukar"
AS_SECRETARY = "tenure/64.02.sunggono/64.02.sekretaris-daerah/x"
AS_ASSISTANT = (
    "tenure/64.02.ahmad-taufik-hidayat/64.02.setda.asisten-pemerintahan-dan-kesejahteraan/x"
)
AS_HEAD_OF_CENTRE = (
    "tenure/kemendagri.ahmad-fajri/kemendagri.setjen.pusat-fasilitasi-kerja-sama.kepala/pj"
)


def _people() -> tuple[Fact, ...]:
    return (
        Person(SUNGGONO, "Sunggono", ("H Sunggono",), ("H",), support(2, 8, 10, 17)),
        Person(TAUFIK, "Ahmad Taufik Hidayat", (), (), support(2, 17)),
        Person(ISMI, "Ismi Nurul Huda", ("Hj Ismi Nurul Huda",), ("Hj",), support(13)),
        Person(FAJRI, "Ahmad Fajri", (), (), support(17)),
    )


def _places() -> tuple[Fact, ...]:
    return (
        Region(KUKAR, "Kabupaten Kutai Kartanegara", ("Kukar",), support(1)),
        Place(HOTEL, "Hotel Grand Jatra Kukar", (), support(1)),
        Relation(HOTEL, "located_in", KUKAR, support(1, confidence=0.6)),
    )


def _bodies() -> tuple[Fact, ...]:
    return (
        Body(
            SETDA, "Sekretariat Kabupaten Kutai Kartanegara", ("Setkab Kukar",), None,
            "body-setda", KUKAR, None, True, support(2, 8, 10, 13),
        ),
        Body(
            SECTION, "Bagian Kerja Sama Setkab Kutai Kartanegara",
            ("Bagian Kerjasama Setkab Kukar", "bagian kerjasama Setkab Kukar"), None,
            "body-bagian", KUKAR, SETDA, True, support(10, 13),
        ),
        Body(
            TEAM, "Tim Koordinasi Kerja Sama Daerah", (), "TKKSD",
            "body-tim", KUKAR, None, True, support(5),
        ),
        Relation(TEAM, "spatial", KUKAR, support(5, 6, confidence=0.9)),
        Relation(SECTION, "part_of", SETDA, support(10, 13)),
    )  # fmt: skip


def _posts() -> tuple[Fact, ...]:
    return (
        Post(
            "post/64.02/sekretaris-daerah", "Sekretaris Daerah Kabupaten Kutai Kartanegara",
            "Sekretaris Daerah", "Kabupaten Kutai Kartanegara", ("Sekda",), "role-sekda",
            SETDA, KUKAR, support(1, 17),
        ),
        Post(
            ASSISTANT, "Asisten Bidang Pemerintahan dan Kesejahteraan Setkab Kutai Kartanegara",
            "Asisten Bidang Pemerintahan dan Kesejahteraan", "Setkab Kutai Kartanegara",
            ("Asisten I Bidang Pemerintahan dan Kesejahteraan Setkab Kukar",
             "Asisten Pemerintahan dan Kesejahteraan di Kukar"),
            "role-asisten", SETDA, KUKAR, support(2, 17),
        ),
        Post(
            HEAD_OF_CENTRE, "Kepala Pusat Fasilitasi Kerja Sama Setjen Kemendagri",
            "Kepala Pusat Fasilitasi Kerja Sama", "Setjen Kemendagri",
            ("Kepala Pusat Fasilitasi Kerjasama Setjen Kemendagri",), "role-kepala-pusat",
            CENTRE, None, support(17),
        ),
        Relation(ASSISTANT, "post_in", SETDA, support(2)),
    )  # fmt: skip


def _tenures() -> tuple[Fact, ...]:
    secretary = "post/64.02/sekretaris-daerah"
    return (
        Tenure(AS_SECRETARY, SUNGGONO, secretary, None, None, None, None, support(1, 2, 17)),
        Tenure(AS_ASSISTANT, TAUFIK, ASSISTANT, None, None, None, None, support(2, 17)),
        Tenure(AS_HEAD_OF_CENTRE, FAJRI, HEAD_OF_CENTRE, "Pj", None, None, None, support(17)),
    )


def _regulations() -> tuple[Fact, ...]:
    return (
        Regulation(
            RULING, "Permendagri Nomor 22 Tahun 2020", ("Permendgri Nomor 22 Tahun 2020",),
            "doc-permendagri", "Peraturan Menteri Dalam Negeri", "22", 2020,
            "post/kemendagri/menteri", "Menteri Dalam Negeri", None, None, support(5),
        ),
        Regulation(
            DECREE, "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021",
            ("SK Bupati Kukar Nomor: 105/SK/BUP/HK/2021",), "doc-keputusan-bupati",
            "Keputusan Bupati", "105/SK/BUP/HK/2021", 2021, "post/64.02/bupati",
            "Bupati Kutai Kartanegara", None, KUKAR, support(6),
        ),
        Relation(RULING, "issued_by", "post/kemendagri/menteri", support(5)),
        Relation(DECREE, "issued_by", "post/64.02/bupati", support(6)),
        Relation(DECREE, "establishes", TEAM, support(5, 6, confidence=0.9)),
        Relation(DECREE, "follows_up", RULING, support(5, 6, confidence=0.8)),
        Relation(RULING, "about", BETWEEN_REGIONS, support(5)),
    )  # fmt: skip


def _topics() -> tuple[Fact, ...]:
    return (
        Topic(COOPERATION, "Kerja sama daerah", None, support(5, 13)),
        Topic(BETWEEN_REGIONS, "Protokol kerja sama antardaerah", COOPERATION, support(5)),
        Topic(MISSION, "Misi Ideal Kukar", None, support(8)),
    )


def _meeting() -> tuple[Fact, ...]:
    counted = f"headcount/{MEETING.removeprefix('event/')}"
    aim = "meningkatkan pemahaman tata kelola kerjasama daerah"
    return (
        Event(
            MEETING, "Rakor dan evaluasi", ("ev-rakor", "ev-evaluasi"), "Rapat koordinasi",
            None, None, None, HOTEL, "Hotel Grand Jatra Kukar", support(2, 13),
        ),
        Relation(MEETING, "held_at", HOTEL, support(1, 2, confidence=0.9)),
        Relation(MEETING, "about", COOPERATION, support(13)),
        Headcount(f"{counted}/seluruh", MEETING, "grp-seluruh", "orang", 32, support(15)),
        Headcount(f"{counted}/asn", MEETING, "grp-asn", "ASN", 21, support(16)),
        Headcount(f"{counted}/non-asn", MEETING, "grp-non-asn", "non-ASN", 11, support(16)),
        Objective(MEETING, aim, support(13, according_to=ISMI)),
    )  # fmt: skip


def _participations() -> tuple[Fact, ...]:
    took_part = f"participation/{MEETING.removeprefix('event/')}"
    return (
        Participation(
            f"{took_part}/64.02.sunggono/hadir", MEETING, SUNGGONO, "attends",
            None, None, AS_SECRETARY, support(1, 2),
        ),
        Participation(
            f"{took_part}/64.02.ahmad-taufik-hidayat/mendampingi", MEETING, TAUFIK, "accompanies",
            SUNGGONO, None, AS_ASSISTANT, support(2),
        ),
        Participation(
            f"{took_part}/kemendagri.ahmad-fajri/narasumber", MEETING, FAJRI, "resource",
            None, None, AS_HEAD_OF_CENTRE, support(17, confidence=0.7),
        ),
    )  # fmt: skip


def _statements() -> tuple[Fact, ...]:
    mission = (
        "aspek kolaboratif Setkab Kukar harus menjadi katalis dalam mewujudkan misi Ideal Kukar "
        "di ranah kerjasama"
    )
    return (
        Statement(
            f"statement/{SEED_ID}/c90/64.02.sunggono", SUNGGONO,
            "mengucapkan terima kasih atas terselenggaranya rakor dan evaluasi ini",
            False, "name", MEETING, (MEETING,), None, support(2),
        ),
        Statement(
            f"statement/{SEED_ID}/c1161/64.02.sunggono", SUNGGONO, mission,
            False, "name", MEETING, (SETDA, MISSION), None, support(8),
        ),
    )  # fmt: skip


@cache
def seed_reading() -> Reading:
    """A good part of the seed article: every fact of it stands in the gold graph."""
    facts = (
        *_people(), *_places(), *_bodies(), *_posts(), *_tenures(), *_regulations(),
        *_topics(), *_meeting(), *_participations(), *_statements(),
    )  # fmt: skip
    return Reading(seed_document(), SEED_SENTENCES, facts)


def installation_reading() -> Reading:
    """An invented article with dates: one installed, one gone, one elected."""
    doc = Document(
        "fx01",
        "pelantikan",
        "Rudi Hartono menjabat Plt Kepala Bagian Kerja Sama Setkab Kukar sejak Januari 2021.",
        url="https://example.org/a b",  # no IRI: must neither be kept nor break the load
        published=date(2023, 7, 4),
        title='(fiktif) "Pelantikan"',
    )
    post = "post/64.02/setda/bagian-kerja-sama/kepala"
    rudi, budi = "person/64.02/rudi-hartono", "person/64.02/budi-santoso"
    acting = f"tenure/64.02.rudi-hartono/{post.removeprefix('post/').replace('/', '.')}/plt"
    former = f"tenure/64.02.budi-santoso/{post.removeprefix('post/').replace('/', '.')}/x"
    return reading(
        doc,
        person(doc, rudi, "Rudi Hartono"),
        person(doc, budi, "Budi Santoso"),
        Tenure(acting, rudi, post, "Plt", None, "2021-01", "2021-06-30", whole(doc)),
        Tenure(former, budi, post, None, "former", None, None, whole(doc)),
        Tenure("tenure/x", budi, "post/64.02/bupati", None, "elect", None, None, whole(doc)),
        Relation(f"{acting}/2021-01", "replaces", former, whole(doc)),
    )
