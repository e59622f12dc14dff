"""Who says what: quotations, verbs of speech, and speech that goes on without one.

The seed article is compared with its gold graph, the twelve other shipped articles with their
gold files. The single lines were written for these tests; their turns of phrase are those of
some forty public pages read while the rules were made. A new case is a line in a table.
"""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from pamong.find.tokens import tokenise
from pamong.join.quotes import quotes
from pamong.join.statements import CUE_RULES, LINE_RULES, QUOTE_RULES, Said, statements
from pamong.join.tenures import holdings
from pamong.link.keys import slug
from pamong.link.scene import Scene, scene
from pamong.paths import SEEDS
from pamong.records import Document

GOLD = Path(__file__).parent / "gold"
SEED = "kukar-rakor-kerja-sama"
STEMS = sorted(path.stem for path in (GOLD / "articles").glob("*.json"))


def read(text: str) -> tuple[Scene, tuple[Said, ...]]:
    s = scene(Document("x", "x", text))
    return s, statements(s, holdings(s))


@cache
def shipped(stem: str) -> tuple[Scene, tuple[Said, ...]]:
    return read(Path(SEEDS, "articles", f"{stem}.txt").read_bytes().decode("utf-8"))


def words_of(s: Scene, said: Said) -> str | None:
    return None if said.start is None else s.t.text[said.start : said.end]


def heard(text: str) -> list[tuple[str, str | None, str]]:
    """Speaker, words and the way he is named, of every statement of a text."""
    s, found = read(text)
    return [(s.people.known[x.person].name, words_of(s, x), x.by) for x in found]


# ---- the seed article, against its gold graph ---------------------------------------------------


@cache
def gold_statements() -> frozenset[tuple[str, str | None, tuple[int, ...]]]:
    """Of the gold graph: the speaker's key, the words, where the evidence sentences start."""
    quads = list(parse(path=GOLD / "seed-expected.trig", format=RdfFormat.TRIG))
    evidence: dict[str, list[int]] = {}
    speaker: dict[str, str] = {}
    text: dict[str, str] = {}
    for q in quads:
        assert isinstance(q.predicate, NamedNode)
        term = q.predicate.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        claim = str(getattr(q.graph_name, "value", ""))
        if term == "evidence" and isinstance(q.object, NamedNode):
            place = q.object.value.rsplit("char=", 1)[-1]
            evidence.setdefault(str(getattr(q.subject, "value", "")), []).append(
                int(place.split(",")[0])
            )
        elif term == "statedBy" and isinstance(q.object, NamedNode):
            speaker[claim] = q.object.value.rsplit("/", 1)[-1]
        elif term == "text" and isinstance(q.object, Literal):
            text[claim] = q.object.value
    return frozenset((who, text.get(claim), tuple(sorted(evidence[claim])))
                     for claim, who in speaker.items())  # fmt: skip


def seed_statements() -> list[tuple[str, str | None, tuple[int, ...]]]:
    s, found = shipped(SEED)
    return [(slug(s.people.known[x.person].name), words_of(s, x),
             tuple(s.t.spans[k].start for k in x.lines)) for x in found]  # fmt: skip


def test_seed_statements_are_those_of_the_gold_graph() -> None:
    found = seed_statements()
    assert gold_statements()
    assert len(found) == len(set(found))
    assert set(found) == gold_statements()


def test_what_the_seed_only_continues_is_less_sure_than_what_it_reports() -> None:
    _, found = shipped(SEED)
    implied = [x.confidence for x in found if x.by == "implied"]
    named = [x.confidence for x in found if x.by == "name" and x.start is not None]
    assert implied
    assert max(implied) < min(named)


# ---- the other articles, against their gold files -----------------------------------------------


def gold_of(stem: str) -> dict[str, Any]:
    return json.loads((GOLD / "articles" / f"{stem}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("stem", STEMS)
def test_shipped_article(stem: str) -> None:
    """Every gold statement is found with its speaker, and nothing else is."""
    s, found = shipped(stem)
    record = gold_of(stem)
    forms = {p["name"]: {p["name"], *p["forms"]} for p in record["persons"]}
    left = [(s.t.text[s.t.spans[x.at].start :], s.people.known[x.person].name) for x in found]
    for gold in record["statements"]:
        match = next((entry for entry in left if entry[0].startswith(gold["starts"])
                      and entry[1] in forms[gold["speaker"]]), None)  # fmt: skip
        if match is None:
            assert gold.get("optional") or gold["by"] in {"pronoun", "epithet"}, gold
        else:
            left.remove(match)
    assert left == []


def test_gold_files_hold_statements() -> None:
    assert sum(len(gold_of(stem)["statements"]) for stem in STEMS) > 30


@pytest.mark.parametrize("stem", [SEED, *STEMS])
def test_statements_are_well_formed(stem: str) -> None:
    s, found = shipped(stem)
    for said in found:
        assert said.lines == tuple(sorted(set(said.lines)))
        assert said.lines[0] == said.at
        assert 0 < said.confidence < 1
        assert (said.start is None) == (said.end is None)
        if said.start is not None and said.end is not None:
            spans = [s.t.spans[k] for k in said.lines]
            assert spans[0].start <= said.start < said.end <= spans[-1].end
    assert all(a.at <= b.at for a, b in pairwise(found))


@pytest.mark.checkout  # a compiled function keeps no docstring
def test_every_rule_says_what_it_knows() -> None:
    rules = (*QUOTE_RULES, *CUE_RULES, *LINE_RULES)
    assert len({rule.__name__ for rule in rules}) == len(rules)
    assert all(rule.__doc__ for rule in rules)


# ---- quotations ---------------------------------------------------------------------------------

EDI = "Edi Damansyah"
RASID = "Abdul Rasid"
SUNGGONO = "Sunggono"
OPENING = "Bupati Kukar Edi Damansyah hadir. "

DIRECT = [
    # missing, doubled, angled and wrong-way marks
    ('"Kami siap semua, kata Bupati Kukar Edi Damansyah.', EDI, "Kami siap semua", "name"),
    ("Kami akan hadir di sini,\u201d ujar Bupati Kukar Edi Damansyah.", EDI,
     "Kami akan hadir di sini", "name"),
    ("''Kami siap,'' kata Bupati Kukar Edi Damansyah.", EDI, "Kami siap", "name"),
    ("\u00abKami siap\u00bb, kata Bupati Kukar Edi Damansyah.", EDI, "Kami siap", "name"),
    ("\u201dKami siap,\u201d kata Bupati Kukar Edi Damansyah.", EDI, "Kami siap", "name"),
    (OPENING + "\u201cAcara ini sukses.\u201dpungkasnya.", EDI, "Acara ini sukses.", "pronoun"),
    # the speaker after it
    ('"Tunggu saja. Pasti jadi," kata Ketua DPRD Kukar, Abdul Rasid.', RASID,
     "Tunggu saja. Pasti jadi", "name"),
    ('"Siapa yang datang?" tanya Bupati Kukar Edi Damansyah.', EDI, "Siapa yang datang?", "name"),
    (OPENING + '"Jalan terus," ujarnya disambut tepuk tangan.', EDI, "Jalan terus", "pronoun"),
    (OPENING + '"Jalan terus," tegas dia.', EDI, "Jalan terus", "pronoun"),
    (OPENING + '"Jalan terus," pesan sang bupati.', EDI, "Jalan terus", "role"),
    (OPENING + '"Jalan terus," tutur pria yang gemar memancing itu.', EDI, "Jalan terus",
     "epithet"),
    (OPENING + '"Jalan terus," ungkap orang nomor satu di Kukar, Senin.', EDI, "Jalan terus",
     "epithet"),
    (OPENING + '"Jalan terus," kelakar Edi.', EDI, "Jalan terus", "name"),
    ('"Jalan terus," Bupati Kukar Edi Damansyah menegaskan.', EDI, "Jalan terus", "name"),
    ('"Jalan terus," demikian Bupati Kukar Edi Damansyah.', EDI, "Jalan terus", "name"),
    ('"Jalan terus." Demikian disampaikan Bupati Kukar Edi Damansyah, Senin (1/2/2025).', EDI,
     "Jalan terus.", "name"),
    ('"Air kami kecil," keluh warga RT 6, Edi Damansyah.', EDI, "Air kami kecil", "name"),
    # the speaker before it
    ('Bupati Kukar Edi Damansyah mengatakan, "Kita harus maju. Kita bisa."', EDI,
     "Kita harus maju. Kita bisa.", "name"),
    ('Bupati Kukar Edi Damansyah: "Kami siap semua hari ini."', EDI, "Kami siap semua hari ini.",
     "name"),
]  # fmt: skip


def test_a_quotation_and_a_name_without_a_verb() -> None:
    text = '"Kita siap bekerja," Bupati Kukar Edi Damansyah, kepada wartawan usai membuka rakor.'
    assert heard(text) == [("Edi Damansyah", "Kita siap bekerja", "name")]


def test_who_stands_in_for_another_speaks_himself() -> None:
    text = "Bupati Kukar Edi Damansyah yang diwakili oleh Sekda Kukar Sunggono mengatakan, "
    assert heard(text + "rakor itu penting.") == [("Sunggono", "rakor itu penting", "name")]


@pytest.mark.parametrize(("text", "speaker", "words", "by"), DIRECT)
def test_quotation(text: str, speaker: str, words: str, by: str) -> None:
    _, found = read(text)
    assert [x.direct for x in found] == [True]
    assert heard(text) == [(speaker, words, by)]


def test_split_quotation_is_two_statements_of_one_speaker() -> None:
    found = heard('"Kita maju," kata Bupati Kukar Edi Damansyah. "Kita bisa bersama."')
    assert found == [(EDI, "Kita maju", "name"), (EDI, "Kita bisa bersama.", "implied")]


def test_speech_of_several_paragraphs_belongs_to_the_speaker_named_last() -> None:
    found = heard('"Kami terus bekerja. Tidak kenal lelah.\n'
                  '"Semua harus turun," kata Bupati Kukar Edi Damansyah.')  # fmt: skip
    assert [(who, words) for who, words, _ in found] == [
        (EDI, "Kami terus bekerja. Tidak kenal lelah."),
        (EDI, "Semua harus turun"),
    ]


TITLES = [
    OPENING + 'Acara bertajuk "Kukar Idaman Terbaik" dibuka Edi Damansyah.',
    OPENING + "Penghargaan \u201cKota Sehat\u201d itu diterima Edi Damansyah.",
    OPENING + 'Kata "sepakat" diucapkan Edi Damansyah.',
    OPENING + "Masjid Jami' dan 'Rumah Kita' ikut dikunjungi.",
    "",
]


@pytest.mark.parametrize("text", TITLES)
def test_marks_around_a_title_are_no_statement(text: str) -> None:
    assert heard(text) == []


def test_quotation_of_somebody_without_a_name_is_nobodys() -> None:
    assert heard(OPENING + '"Air kami kecil," kata seorang warga. "Kami tunggu," katanya.') == []


def test_partial_quotation_stays_inside_the_report() -> None:
    found = heard(OPENING + 'Ia menyebut acara itu "sangat membantu" warga.')
    assert found == [(EDI, 'acara itu "sangat membantu" warga', "pronoun")]


def test_quotation_ends_with_its_paragraph() -> None:
    t = tokenise('"Kami siap.\nSemua pulang. "Ya," kata Ali.')
    assert [t.slice(q.first, q.last) for q in quotes(t)] == ["Kami siap.", "Ya,"]


# ---- verbs --------------------------------------------------------------------------------------

INDIRECT = [
    # the subject before the verb
    ("Bupati Kukar Edi Damansyah menilai jalan itu baik.", EDI, "jalan itu baik", "name"),
    (OPENING + "Lebih jauh Edi mengatakan bahwa jalan itu baik.", EDI, "jalan itu baik", "name"),
    (OPENING + "Bupati menyebut jalan itu baik.", EDI, "jalan itu baik", "role"),
    (OPENING + "Bupati sampaikan bahwa jalan itu baik.", EDI, "jalan itu baik", "role"),
    (OPENING + "Ia pun mengaku bangga.", EDI, "bangga", "pronoun"),
    (OPENING + "Ia juga mengingatkan agar jalan dijaga.", EDI, "agar jalan dijaga", "pronoun"),
    (OPENING + "Orang nomor satu di Kukar itu berharap jalan dijaga.", EDI, "jalan dijaga",
     "epithet"),
    (OPENING + "Edi, kepada awak media, Senin (1/2/2025), menerangkan jalan itu baik.", EDI,
     "jalan itu baik", "name"),
    ("Ketua DPRD Kukar, Abdul Rasid, dari Fraksi Golkar menilai jalan itu baik.", RASID,
     "jalan itu baik", "name"),
    ("Abdul Rasid, Ketua DPRD Kukar waktu itu, menyatakan jalan itu baik.", RASID,
     "jalan itu baik", "name"),
    (OPENING + "Edi meminta Kepala Dinas PU segera memperbaiki jalan.", EDI,
     "Kepala Dinas PU segera memperbaiki jalan", "name"),
    (OPENING + "Edi tak menampik ada masalah.", EDI, "ada masalah", "name"),
    (OPENING + "Edi mengucapkan terima kasih kepada warga, sambil tersenyum.", EDI,
     "mengucapkan terima kasih kepada warga", "name"),
    # according to
    (OPENING + "Menurut Edi, jalan itu baik.", EDI, "jalan itu baik", "name"),
    (OPENING + "Menurut Edi ketika itu, jalan itu baik.", EDI, "jalan itu baik", "name"),
    (OPENING + "Menurutnya, jalan itu baik.", EDI, "jalan itu baik", "pronoun"),
    (OPENING + "Jalan itu baik menurut Edi.", EDI, "Jalan itu baik", "name"),
    # the verb put in
    (OPENING + "Jalan itu baik, kata Edi.", EDI, "Jalan itu baik", "name"),
    (OPENING + "Jalan itu, tuturnya, sudah baik.", EDI, "Jalan itu, tuturnya, sudah baik",
     "pronoun"),
    (OPENING + "Jalan itu, masih kata Edi, sudah baik.", EDI,
     "Jalan itu, masih kata Edi, sudah baik", "name"),
    (OPENING + "Lanjut Edi, jalan itu baik.", EDI, "jalan itu baik", "name"),
    # the passive
    ("Dikatakan Bupati Kukar Edi Damansyah, jalan itu baik.", EDI, "jalan itu baik", "name"),
    ("Hal senada disampaikan Ketua DPRD Kukar Abdul Rasid bahwa jalan itu baik.", RASID,
     "jalan itu baik", "name"),
    (OPENING + "Ditambahkannya, jalan itu baik.", EDI, "jalan itu baik", "pronoun"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words", "by"), INDIRECT)
def test_reported_speech(text: str, speaker: str, words: str, by: str) -> None:
    _, found = read(text)
    assert [x.direct for x in found] == [False]
    assert heard(text) == [(speaker, words, by)]


ACTS = [
    "Kabar itu dibenarkan Ketua DPRD Kukar, Abdul Rasid.",
    "Angka itu diungkap Plt Ketua DPRD Kukar Abdul Rasid pada rapat, Senin (1/2/2025).",
    "Warga pulang, menyusul pernyataan Ketua DPRD Kukar, Abdul Rasid.",
]


@pytest.mark.parametrize("text", ACTS)
def test_an_act_of_saying_may_have_no_words(text: str) -> None:
    assert heard(text) == [(RASID, None, "name")]


SILENT = [
    OPENING + "Menurut data, warga miskin turun.",
    OPENING + "Warga mengaku senang bertemu Edi.",
    OPENING + "Bersama Edi, warga mengaku senang.",
    OPENING + "Edi enggan menyebutkan jumlahnya.",
    OPENING + "Edi akan menyampaikan hasilnya besok.",
    OPENING + "Setelah Edi menyatakan mundur, rapat ditutup.",
    OPENING + "Edi menyampaikan nota penjelasan raperda.",
    OPENING + "Edi mengucapkan sumpah di Samarinda.",
    OPENING + "Edi mengutus staf yang mengaku tidak tahu.",
    OPENING + "Sambutan Bupati disampaikan Abdul Rasid.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_verb_of_speech_is_not_always_speech(text: str) -> None:
    assert heard(text) == []


def test_the_one_through_whom_an_office_speaks_is_the_speaker() -> None:
    found = heard("Kepala Dinas PU Kukar Wiyono melalui Kabid Bina Marga Linda Juniarti "
                  "mengatakan jalan itu panjang.")  # fmt: skip
    assert found == [("Linda Juniarti", "jalan itu panjang", "name")]


def test_a_reader_lends_his_voice_until_the_speaker_changes() -> None:
    text = (
        "Bupati Kukar Edi Damansyah dalam sambutan yang dibacakan Sekda Sunggono menyampaikan, "
        'air adalah hak. "Air itu hidup," katanya. Menurut Abdul Rasid, air itu mahal.'
    )
    s, found = read(text)
    names = [s.people.known[x.person].name for x in found]
    voices = [None if x.voice is None else s.people.known[x.voice].name for x in found]
    assert names == [EDI, EDI, RASID]
    assert voices == [SUNGGONO, SUNGGONO, None]


# ---- speech that goes on ------------------------------------------------------------------------

REPORT = "Menurut Bupati Kukar Edi Damansyah, jalan itu baik. "

CONTINUED = [
    (REPORT + "Ini memerlukan kerja sama.", "memerlukan kerja sama"),
    (REPORT + "Hal ini penting bagi warga.", "penting bagi warga"),
    (REPORT + "Selain itu, bertujuan menata kota.", "bertujuan menata kota"),
]


@pytest.mark.parametrize(("text", "words"), CONTINUED)
def test_speech_goes_on(text: str, words: str) -> None:
    assert heard(text)[1:] == [(EDI, words, "implied")]


EVENTS_AGAIN = [
    REPORT + "Ini terjadi kemarin.",
    REPORT + "\nHal ini penting bagi warga.",
    REPORT + "Hal ini penting bagi Abdul Rasid.",
    REPORT + "Jalan harus dijaga.",
]


@pytest.mark.parametrize("text", EVENTS_AGAIN)
def test_speech_ends_where_the_words_do_not_take_it_up(text: str) -> None:
    assert len(heard(text)) == 1


# ---- known misses -------------------------------------------------------------------------------


@pytest.mark.xfail(strict=True, reason="a verb has one speaker, two who agree are heard as one")
def test_two_who_say_the_same_are_both_heard() -> None:
    found = heard("Bupati Kukar Edi Damansyah dan Ketua DPRD Kukar Abdul Rasid berharap jalan "
                  "cepat selesai.")  # fmt: skip
    assert {who for who, _, _ in found} == {EDI, RASID}
