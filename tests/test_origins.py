"""Reprints of one text. The articles here are invented, of invented people and places."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from pamong.ask import who
from pamong.cli import cli
from pamong.extract import extract
from pamong.origins import OF_ALL, SHARED, first_of, grouped, keys, likeness, origins, shingles
from pamong.paths import SEEDS
from pamong.read import documents
from pamong.records import Document
from pamong.store import Store, open_store
from pamong.tell import profile

RELEASE = """Bupati Rangga Wirasa Membuka Pekan Raya Kubu Melati

Bupati Kutai Kartanegara Rangga Wirasa membuka Pekan Raya Kubu Melati di Lapangan Kenanga, Selasa \
(4/3/2025). Ia berharap para pengrajin rotan dari dua belas kampung di hulu mendapat pembeli baru.

Menurut Rangga Wirasa, tahun lalu pekan itu dikunjungi sembilan ribu orang dalam enam hari, dan \
separuh dari mereka datang dari luar kabupaten dengan perahu maupun bus sewaan.

Panitia menyiapkan tujuh puluh lapak tanpa biaya sewa. Setiap lapak diundi di balai kampung, agar \
pengrajin kecil tidak kalah cepat dari pedagang besar yang biasa memesan tempat jauh hari.

Pada malam penutupan akan dipentaskan lakon tentang asal mula sungai, dengan dua puluh penari muda \
yang berlatih sejak musim kemarau di sanggar milik kampung."""
OTHER = """Jembatan Kubu Melati Rampung

Jembatan gantung di Kubu Melati selesai dibangun setelah sempat tertunda banjir selama dua bulan. \
Warga kini dapat menyeberang tanpa menunggu ketinting, dan anak sekolah tiba lebih pagi.

"Tahun lalu pekan itu dikunjungi sembilan ribu orang dalam enam hari," kata Bupati \
Kutai Kartanegara Rangga Wirasa ketika ditanya soal Pekan Raya. \
Kontraktor masih akan memeriksa baut dan tali baja setiap tiga bulan."""
EXTRA = "\n\nBaca kabar lain dari hulu di laman kami, atau ikuti saluran kami setiap pagi."


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def reordered(text: str) -> str:
    first, *rest = paragraphs(text)
    return "\n\n".join([first, *reversed(rest)])


EDITS = {
    "as it is": RELEASE,
    "capitals": RELEASE.upper(),
    "another headline": "Pekan Raya Resmi Dibuka\n\n" + "\n\n".join(paragraphs(RELEASE)[1:]),
    "a paragraph of the outlet": RELEASE + EXTRA,
    "another order": reordered(RELEASE),
    "cut": "\n\n".join(paragraphs(RELEASE)[:-1]),
    "cut and more": "\n\n".join(paragraphs(RELEASE)[1:-1]) + EXTRA,
    "words changed": RELEASE.replace("Menurut", "Kata").replace("berharap", "ingin"),
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_an_edited_release_is_a_reprint(text: str) -> None:
    assert [o.articles for o in grouped({"a": RELEASE, "b": text, "c": OTHER})] == [("a", "b")]


def test_the_same_sentences_quoted_make_no_reprint() -> None:
    two = paragraphs(RELEASE)[2]
    assert grouped({"a": RELEASE, "b": f"{OTHER}\n\n{two}"}) == ()


def test_the_shipped_articles_are_no_reprints_of_each_other() -> None:
    """And are far from it: the closest pair shares less than a tenth of the bar."""
    texts = {d.id: d.text for d in documents([SEEDS / "articles"])}
    assert len(texts) > 10
    assert grouped(texts) == ()
    assert SHARED > 0.5
    assert OF_ALL > 0.2


@pytest.mark.parametrize("seed", range(3))
def test_a_long_article_that_loses_words_is_found_by_its_keys(seed: int) -> None:
    """Every edit that counts as a reprint shares a key: else no one would look at it."""
    chance = random.Random(seed)
    for document in documents([SEEDS / "articles"]):
        words = document.text.split()
        edited = " ".join(w for w in words if chance.random() > 0.06)
        one, other = shingles(document.text), shingles(edited)
        assert likeness(one, other) >= SHARED
        assert set(keys(one)) & set(keys(other))


def test_groups_are_joined_by_any_member() -> None:
    half = "\n\n".join(paragraphs(RELEASE)[:3])
    more = f"{half}{EXTRA}"
    [group] = grouped({"whole": RELEASE, "half": half, "more": more})
    assert group.articles == ("whole", "half", "more")
    assert {r.of for r in group.reprints} >= {"whole", "half"}


def stored(*texts: tuple[str, str, str | None]) -> Store:
    """A store of articles by id, text and day."""
    store = open_store()
    store.load(
        extract(Document(i, i, t, f"https://{i}.example/x", f"Kabar {i}",
                         date.fromisoformat(d) if d else None))
        for i, t, d in texts
    )  # fmt: skip
    return store


TWICE = (("b", RELEASE + EXTRA, "2025-03-06"), ("a", OTHER, None), ("c", RELEASE, "2025-03-05"))


def test_the_first_to_come_out_is_the_origin_in_any_order_of_loading() -> None:
    one, other = stored(*TWICE), stored(*reversed(TWICE))
    assert origins(one.graph) == origins(other.graph)
    [(reprint, first)] = first_of(one.graph).items()
    assert (reprint.rsplit("/", 1)[-1], first.rsplit("/", 1)[-1]) == ("b", "c")


def test_a_profile_counts_independent_sources() -> None:
    store = stored(*TWICE)
    found = who(store.graph, "Rangga Wirasa")
    assert len(found.sources) == 3
    assert found.independent == 2
    places = {(e.outlet, e.date) for part in found.parts for i in part.items for e in i.evidence}
    assert places == {("Kabar a", None), ("Kabar b", "2025-03-06"), ("Kabar c", "2025-03-05")}
    assert list(profile(found))[-1] == "Sumber: 2 (3 artikel)"


def test_the_command_lists_the_groups(tmp_path: Path) -> None:
    folder = str(tmp_path / "s.db")
    with open_store(folder) as store:
        store.load(extract(Document(i, i, t, None, f"Kabar {i}")) for i, t, _ in TWICE)
    lines = CliRunner().invoke(cli, ["origins", "--store", folder, "--format", "jsonl"]).output
    [record] = [json.loads(line) for line in lines.splitlines()]
    assert [(a["doc"], a["outlet"]) for a in record["articles"]] == [
        ("b", "Kabar b"),
        ("c", "Kabar c"),
    ]
    table = CliRunner().invoke(cli, ["origins", "--store", folder, "--lang", "en"]).output
    assert "shared" in table
    assert "Kabar c" in table


def test_a_weekly_report_in_the_same_words_is_no_reprint() -> None:
    """Only the dates and the counts differ: other news."""
    week = RELEASE.replace("4/3/2025", "11/3/2025")
    assert grouped({"a": RELEASE, "b": week}) == ()
