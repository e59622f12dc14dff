"""Any text is read without a crash, evidence is always the text's own words, and noise is noise.

The lines of noise were written after what pages of Indonesian outlets look like.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from time import process_time
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import Article, articles
from newsish import newsish
from pamong.extract import extract
from pamong.facts import Record, fact_records
from pamong.find.parts import LONGEST, parts
from pamong.records import Document, Reading

ARTICLES = list(articles())
NOISE = [
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Baca juga: Harga Cabai di Pasar Tembus Rp90 Ribu",
    "Baca Juga : Bupati Ali Rahman Lantik Camat",
    "Simak juga: Wakil Bupati Buka Rakor",
    "Share: Facebook Twitter WhatsApp Telegram",
    "Dibaca 1.248 kali",
    "Hak cipta dilindungi undang-undang.",
    "Copyright \u00a9 2025 kabar.example",
    "Ikuti berita terbaru kami di Google News.",
    "<p>&nbsp;</p>",
    "<br/>",
    "-----",
    "***",
    "Tags: Bupati, Kukar, Rakor",
    "Baca: Wakil Bupati Buka Rakor",
    "Simak Video: Bupati Buka Rakor",
    "[Gambas:Video 20detik]",
    "1.248 views",
    "12 Komentar",
    "Kirim Komentar",
    "Halaman Selanjutnya",
    "Dapatkan update berita pilihan di WhatsApp",
    "- Advertisement -",
    "#kukar #rakor",
    "Topik: Kukar",
    "https://kabar.example/berita/1",
    "redaksi@kabar.example",
    "(Adv/Diskominfo)",
    "(*)",
    "<!-- iklan -->",
    "Terpopuler",
    "Foto Istimewa",
]
PROSE = "Cuaca cerah sejak pagi dan jalan tampak ramai."


def what(record: Record) -> str:
    """A record with the words it stands on, but not where they are."""
    more = record.get("more_evidence")
    spans = [record["evidence"], *(more if isinstance(more, list) else [])]
    words = [span["text"] for span in spans if isinstance(span, dict)]
    kept = {k: v for k, v in record.items() if k not in ("evidence", "more_evidence")}
    return repr((sorted(kept.items()), words))


@cache
def facts(document: Document) -> Counter[str]:
    return Counter(what(record) for record in fact_records(extract(document)))


def with_paragraph(document: Document, at: int, paragraph: str) -> Document:
    """The document with one more paragraph after its first ``at``."""
    paragraphs = document.text.split("\n\n")
    return replace(document, text="\n\n".join([*paragraphs[:at], paragraph, *paragraphs[at:]]))


def breaks(article: Article) -> range:
    return range(1, article.document.text.count("\n\n") + 2)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.document.name)
def test_a_paragraph_of_noise_changes_nothing(article: Article) -> None:
    before = facts(article.document)
    assert before
    for at in breaks(article):
        noise = NOISE[at % len(NOISE)]
        assert facts(with_paragraph(article.document, at, noise)) == before, (at, noise)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ARTICLES),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(NOISE)), min_size=1, max_size=8),
)
def test_paragraphs_of_noise_anywhere_change_nothing(
    article: Article, noises: list[tuple[int, str]]
) -> None:
    document = article.document
    for at, noise in noises:
        last = document.text.count("\n\n") + 1
        document = with_paragraph(document, 1 + at % last, noise)
    assert facts(document) == facts(article.document)


@pytest.mark.parametrize("noise", NOISE)
def test_no_kind_of_noise_is_read(noise: str) -> None:
    for article in ARTICLES[::4]:
        at = article.document.text.count("\n\n") // 2 + 1
        assert facts(with_paragraph(article.document, at, noise)) == facts(article.document)


def test_a_sentence_beside_the_matter_changes_little() -> None:
    """Rules read a sentence beside its neighbours, so prose in between may part the two."""
    lost = kept = 0
    for article in ARTICLES:
        before = facts(article.document)
        for at in breaks(article):
            after = facts(with_paragraph(article.document, at, PROSE))
            lost += (before - after).total()
            kept += (before & after).total()
            assert not [fact for fact in after - before if fact.count(PROSE) > 1]
    assert lost / (lost + kept) < 0.01


@cache
def gist(document: Document) -> Counter[str]:
    """The facts of a document without the words they stand on, and how their signs are written."""
    told: Counter[str] = Counter()
    for record in fact_records(extract(document)):
        kept = {k: v for k, v in record.items() if "evidence" not in k and k != "text"}
        told[re.sub(r"\s+|\\n|[\"'\\\u2018-\u201d]", "", repr(sorted(kept.items())))] += 1
    return told


STRAIGHT = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")
ENTITIES = {"\u201c": "&ldquo;", "\u201d": "&#8221;", "\u2019": "&rsquo;", "'": "&#39;",
            "\u2013": "&ndash;", "&": "&amp;", '"': "&quot;"}  # fmt: skip


def wrapped(text: str, width: int = 70) -> str:
    """A text whose lines are as full as they can be."""
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
             for line in text.split("\n"))  # fmt: skip
    return "\n".join("\n".join(line) for line in lines)


LOOKS: dict[str, Callable[[str], str]] = {
    "lines ended as Windows does": lambda text: text.replace("\n", "\r\n"),
    "empty lines all around": lambda text: f"\n\n{text}\n\n  \n",
    "three empty lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "two spaces": lambda text: text.replace(". ", ".  "),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "hard spaces as entities": lambda text: text.replace(". ", ".&nbsp;"),
    "soft hyphens": lambda text: text.replace("an", "a\u00adn"),
    "empty signs": lambda text: text.replace(" ", " \u200b").replace("\n\n", "\n\n\ufeff"),
    "marks of direction": lambda text: text.replace("Bupati", "\u202aBupati\u202c"),
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "letters taken apart": lambda text: normalize("NFD", text),
    "entities": lambda text: "".join(ENTITIES.get(sign, sign) for sign in text),
    "UTF-8 read as Windows-1252": lambda text: text.encode().decode("cp1252", "replace"),
    "paragraphs in tags": lambda text: "<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>",
    "posts in bold": lambda text: re.sub(r"\b(Bupati|Camat)\b", r"<strong>\1</strong>", text),
    "posts in asterisks": lambda text: re.sub(r"\b(Bupati|Camat)\b", r"**\1**", text),
    "links": lambda text: re.sub(r"\b(Kukar|Sagara)\b", r'<a href="/tag/x">\1</a>', text),
    "full lines": wrapped,
    "a whole page": lambda text: (
        '<html><head><meta charset="utf-8"/></head><body><article class="x"><script>var a = "Ali '
        'Hatala, Camat";</script><style>p { color: red }</style>'
        + "".join(
            f'<section><p>{p}</p><img alt="" src="x.jpg"/></section>\n' for p in text.split("\n\n")
        )
        + "<!-- Bupati Ali --></article></body></html>"
    ),
}


@pytest.mark.parametrize("look", LOOKS)
def test_what_looks_the_same_is_read_the_same(look: str) -> None:
    for article in ARTICLES:
        changed = replace(article.document, text=LOOKS[look](article.document.text))
        assert gist(changed) == gist(article.document), article.document.name
        assert_evidence(extract(changed))


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in extract(Document("x", "x", text)).sentences]


@pytest.mark.parametrize(
    "text",
    ["Rapat dibuka Wakil Bupati Kukar yang\nKamis lalu dilantik.", "Hadir pula Letkol\nAli Hatala.",
     "Ia bertemu Camat,\nKapolsek, dan warga.", "Rapat digelar di\nTenggarong."],
    ids=["small word", "title", "comma", "place"],
)  # fmt: skip
def test_a_sentence_may_go_on_in_the_next_line(text: str) -> None:
    assert sentences(text) == [text]


def test_the_first_line_is_a_headline_where_a_paragraph_follows() -> None:
    headline = "Bupati Kutai Kartanegara Lantik Belasan Kepala Dinas"
    body = "Bupati Kukar Edi Damansyah melantik Ali Hatala sebagai Camat Tenggarong, kemarin."
    assert facts(Document("x", "x", f"{headline}\n{body}")) == facts(
        Document("x", "x", f"{headline}\n\n{body}")
    )
    wrapped_body = "Bupati Kutai Kartanegara Edi Damansyah\nAli Hatala, dan Camat hadir."
    assert len(sentences(wrapped_body)) == 2


SLIPS: dict[str, Callable[[str], str]] = {
    "no blank lines": lambda text: re.sub(r"\n\n+", "\n", text),
    "no space after a full stop": lambda text: re.sub(r"([a-z]{3})\. ([A-Z])", r"\1.\2", text),
    "a space before a stop": lambda text: re.sub(r"([a-z]{3})([.,])(?=\s)", r"\1 \2", text),
    "marks the wrong way round": lambda text: text.replace("\u201c", "\u201d"),
    "the first line in capitals": lambda text: "\n".join([text.split("\n")[0].upper(),
                                                          *text.split("\n")[1:]]),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_slips_of_layout_change_little(slip: str) -> None:
    lost = kept = 0
    for article in ARTICLES:
        changed = replace(article.document, text=SLIPS[slip](article.document.text))
        before, after = gist(article.document), gist(changed)
        lost += (before - after).total() + (after - before).total()
        kept += (before & after).total()
    assert lost / kept < 0.06


# ---- any text --------------------------------------------------------------------------------


def assert_evidence(reading: Reading) -> None:
    text, sentences = reading.document.text, set(reading.sentences)
    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    for fact in reading.facts:
        assert fact.support.sentences
        assert sentences.issuperset(fact.support.sentences)
        assert list(fact.support.sentences) == sorted(fact.support.sentences)
        assert 0 < fact.support.confidence <= 1
    for record in fact_records(reading):
        evidence = record["evidence"]
        assert isinstance(evidence, dict)
        start, end = int(str(evidence["start"])), int(str(evidence["end"]))
        assert text[start:end] == evidence["text"]


ANY_SIGN = st.characters(exclude_categories=())
"""Every code point, the halves of pairs among them, which JSON may hold."""


@settings(max_examples=300, deadline=None)
@given(st.text(ANY_SIGN, max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert_evidence(extract(Document("x", "x", text)))


@settings(max_examples=100, deadline=None)
@given(newsish(), st.lists(st.tuples(st.integers(0, 2000), st.text(ANY_SIGN, max_size=3))))
def test_any_signs_between_words_are_read(text: str, signs: list[tuple[int, str]]) -> None:
    for at, sign in signs:
        text = text[:at] + sign + text[at:]
    reading = extract(Document("x", "x", text))
    assert_evidence(reading)
    assert extract(Document("x", "x", text)) == reading


@settings(max_examples=300, deadline=None)
@given(newsish())
def test_any_words_of_the_tables_are_read(text: str) -> None:
    assert_evidence(extract(Document("x", "x", text)))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ARTICLES), st.integers(0, 4000), st.integers(0, 4000))
def test_any_piece_of_an_article_is_read(article: Article, first: int, last: int) -> None:
    assert_evidence(extract(replace(article.document, text=article.document.text[first:last])))


# ---- size ------------------------------------------------------------------------------------


def test_a_file_longer_than_any_article_is_read_in_parts() -> None:
    one = ARTICLES[0].document.text
    text = "\n\n".join([one] * (3 * LONGEST // len(one)))
    stretches = list(parts(text))
    assert len(stretches) > 2
    assert "".join(text[a:b] for a, b in stretches) == text
    assert max(b - a for a, b in stretches) <= LONGEST
    assert_evidence(extract(Document("x", "x", text)))


@pytest.mark.parametrize(
    "made_of",
    ["Bupati Kukar Edi Damansyah hadir. ", "Edi Damansyah, ", "Kepala Dinas ", '("', "a",
     "Siti Aminah sebagai Camat Muara Badak dan ", '"Siap," kata Edi. ', "Senin (9/6/2025) ",
     '"Siap.\n\n', " ", "Bagian Kerja Sama Bagian Umum "],
    ids=["sentence", "names", "posts", "signs", "letters", "terms", "quotes", "days", "speeches",
         "spaces", "bodies in bodies"],
)  # fmt: skip
def test_time_grows_with_the_length(made_of: str) -> None:
    """Four times the text takes about four times as long, and never sixteen times."""
    small, large = made_of * (12_000 // len(made_of)), made_of * (48_000 // len(made_of))
    seconds = []
    for text in (small, large):
        times = []
        for _ in range(3):
            start = process_time()
            extract(Document("x", "x", text))
            times.append(process_time() - start)
        seconds.append(min(times))
    assert seconds[1] < 10 * seconds[0] + 0.05


def test_a_first_word_alone_in_a_line_goes_on() -> None:
    """As a word processor leaves it: the paragraph's first word, then lines cut to a width."""
    text = (
        "Gubernur Melantik Dua Penjabat Bupati di Balai Kota\n"
        "SUARA KOTA (BANDAR) - Gubernur Rahmat Wiradi melantik dua orang penjabat\n"
        "bupati yang akan memimpin dua kabupaten sampai dengan pemilihan berikut.\n"
        "Adapun\n"
        "pejabat yang dilantik yaitu Kepala Dinas Pendidikan dan Kebudayaan Provinsi\n"
        "Lampung Darmawan Kesuma sebagai Penjabat (Pj) Bupati Mesuji dan juga Kepala\n"
        "Badan Pendapatan Daerah Provinsi Lampung Surya Prakoso sebagai Penjabat (Pj)\n"
        "Bupati Pringsewu, keduanya untuk masa satu tahun dan dapat diperpanjang.\n"
    )
    held = {
        (record["person"], record["position"])
        for record in fact_records(extract(Document("x", "x", text)))
        if record["type"] == "tenure"
    }
    assert held >= {
        ("Darmawan Kesuma", "Kepala Dinas Pendidikan dan Kebudayaan"),
        ("Darmawan Kesuma", "Bupati"),
        ("Surya Prakoso", "Kepala Badan Pendapatan Daerah"),
        ("Surya Prakoso", "Bupati"),
    }
