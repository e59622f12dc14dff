"""The page in a real browser: Debian's Chromium, with the network refused.

Skipped only where no Chromium is installed (``apt-get install chromium``).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from gold_store import gold_store
from hostile import NAMES, POST_NAME, hostile_store
from pamong.draw import page as draw
from pamong.store import open_store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium on the PATH; install Debian's package chromium"
)


class Opened:
    """An open page, what it asked for, and what it complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(5000)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))

    @property
    def outside(self) -> list[str]:
        """Requests for anything but the file itself and what is written in it."""
        return [url for url in self.requests[1:] if not url.startswith("data:")]

    def heading(self) -> str:
        """The name of what the panel is about."""
        return self.page.inner_text("#panel h2")

    def search(self, text: str) -> list[str]:
        """Type into the search field and give the names it finds."""
        self.page.fill("#search", text)
        return self.page.locator("#found li[role=option] bdi:first-child").all_inner_texts()

    def choose(self, text: str) -> None:
        """Choose the first that the search finds."""
        assert self.search(text)
        self.page.keyboard.press("Enter")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pages: the gold graphs, one actor of them, hostile names, and nothing."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {
        "gold": draw(gold_store()),
        "sunggono": draw(gold_store(), focus="Sunggono", lang="en"),
        "hostile": draw(hostile_store()),
        "empty": draw(open_store()),
    }
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


def opened(
    browser: Browser, files: Path, name: str, width: int = 1280, mark: str = "", dark: bool = False
) -> Opened:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
        color_scheme="dark" if dark else "light",
        offline=True,
    )
    page = Opened(context.new_page())
    page.page.goto(f"{(files / f'{name}.html').as_uri()}{mark}")
    page.page.wait_for_selector("#panel :first-child")
    return page


@pytest.fixture
def gold(browser: Browser, files: Path) -> Iterator[Opened]:
    page = opened(browser, files, "gold")
    yield page
    page.page.context.close()


@pytest.fixture
def hostile(browser: Browser, files: Path) -> Iterator[Opened]:
    page = opened(browser, files, "hostile")
    yield page
    page.page.context.close()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["gold", "sunggono", "hostile", "empty"])
def test_it_opens_silently_and_asks_for_nothing(
    browser: Browser, files: Path, name: str, width: int
) -> None:
    page = opened(browser, files, name, width)
    page.page.wait_for_timeout(200)
    assert page.requests
    assert page.outside == []
    assert page.complaints == []
    page.page.context.close()


def test_its_policy_is_in_force(gold: Opened) -> None:
    gold.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'taken over'";
            document.body.append(script);
            const image = new Image();
            image.src = "https://example.org/x.png";
        }"""
    )
    gold.page.wait_for_timeout(200)
    assert gold.page.title() != "taken over"
    assert len(gold.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in gold.complaints)


# ---- finding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sungg", "Sunggono"),
        ("Akhmad Tauf", "Akhmad Taufik Hidayat"),
        ("tkksd", "Tim Koordinasi Kerja Sama Daerah"),
        ("bagian kerjasama", "Bagian Kerja Sama Setkab Kutai Kartanegara"),
        ("105/SK/BUP", "Keputusan Bupati Kutai Kartanegara Nomor 105/SK/BUP/HK/2021"),
        ("hidayat ahmad", "Ahmad Taufik Hidayat"),
    ],
)
def test_search_finds_names_and_spellings(gold: Opened, typed: str, name: str) -> None:
    assert name in gold.search(typed)


def test_search_says_when_nothing_is_found(gold: Opened) -> None:
    assert gold.search("zzzz") == []
    assert "Tidak ditemukan" in gold.page.inner_text("#found")


def test_keys_are_enough_to_find_and_to_leave(gold: Opened) -> None:
    gold.page.keyboard.press("/")
    gold.page.keyboard.type("ahmad faj")
    gold.page.keyboard.press("Enter")
    assert gold.heading() == "Ahmad Fajri"
    assert gold.page.evaluate("document.activeElement.tagName") == "H2"
    gold.page.keyboard.press("Escape")
    assert gold.page.locator("#panel .close").count() == 0


# ---- reading ---------------------------------------------------------------------------------


def test_a_person_shows_posts_events_statements_and_people_with_sentences(gold: Opened) -> None:
    gold.choose("sunggono")
    panel = gold.page.inner_text("#panel")
    headings = [text.casefold() for text in gold.page.locator("#panel h3").all_inner_texts()]
    for heading in ("jabatan", "kegiatan", "didampingi", "bertemu", "pernyataan"):
        assert any(text.startswith(heading) for text in headings), heading
    assert "FGD itu dibuka Sekda Kukar Sunggono." in panel
    assert "21 Okt 2023" in panel
    assert "Sunggono" in gold.page.locator("#panel mark").all_inner_texts()


def test_acting_and_former_posts_are_marked(gold: Opened) -> None:
    gold.choose("kepala pusat fasilitasi")
    holders = gold.page.locator("#panel .entry").first
    assert holders.locator(".name").first.inner_text() == "Ahmad Fajri"
    assert "penjabat sementara" in holders.inner_text()
    assert "Pj" in holders.locator(".chip").all_inner_texts()
    former = gold.page.locator("#panel li.entry.former", has_text="Budi Santoso")
    assert "mantan" in former.first.inner_text()


def test_a_source_is_a_link_that_tells_nobody_where_it_was_followed(gold: Opened) -> None:
    gold.choose("edi damansyah")
    link = gold.page.locator("#panel footer a").first
    assert str(link.get_attribute("href")).startswith("https://kerjasama.kukarkab.go.id/")
    assert "noopener" in str(link.get_attribute("rel"))


def test_background_says_that_no_article_says_it(gold: Opened) -> None:
    gold.choose("sekretaris daerah kabupaten")
    entry = gold.page.locator("#panel li.entry", has_text="Sekretariat Kabupaten").first
    assert "Pengetahuan latar" in entry.inner_text()


CENTRE = """([red, green, blue]) => {
    const canvas = document.querySelector("#canvas canvas");
    const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const xs = [], ys = [];
    for (let i = 0; i < data.length; i += 4) {
        if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) continue;
        xs.push((i / 4) % width);
        ys.push(Math.floor(i / 4 / width));
    }
    const middle = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
    const box = canvas.getBoundingClientRect();
    const ratio = canvas.width / box.width;
    return xs.length ? [box.left + middle(xs) / ratio, box.top + middle(ys) / ratio] : null;
}"""

PERSON, POST = [0, 114, 178], [230, 159, 0]
"""Okabe and Ito's blue and orange, in which persons and posts are drawn on light ground."""


def only(page: Opened, *kinds: str) -> None:
    """Leave only some kinds in the picture, by the legend."""
    for button in page.page.locator("#legend button[aria-pressed=true]").all():
        if button.get_attribute("data-kind") not in kinds:
            page.page.click(f"#legend [data-kind={button.get_attribute('data-kind')}]")


def spot(page: Opened, colour: list[int]) -> tuple[float, float]:
    """The middle of all that is drawn in a colour."""
    x, y = page.page.evaluate(CENTRE, colour)
    return x, y


@pytest.fixture
def pair(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """A page on which one person holds one post."""
    from factories import document, person, reading, whole
    from pamong.records import Post, Tenure

    doc = document("d1", "Andi Wijaya menjabat Kepala Bidang.")
    post = Post("post/x/k", "Kepala Bidang", "Kepala", None, (), None, None, None, whole(doc))
    held = Tenure(
        "tenure/x.a/x.k/x", "person/x/a", post.id, None, None, None, None, whole(doc, "apposition")
    )
    store = open_store()
    store.load([reading(doc, person(doc, "person/x/a", "Andi Wijaya"), post, held)])
    (tmp_path / "pair.html").write_text(draw(store), encoding="utf-8")
    page = opened(browser, tmp_path, "pair")
    yield page
    page.page.context.close()


def test_a_click_on_a_node_shows_its_sentences(pair: Opened) -> None:
    pair.page.mouse.click(*spot(pair, PERSON))
    assert pair.heading() == "Andi Wijaya"
    assert "Andi Wijaya menjabat Kepala Bidang." in pair.page.inner_text("#panel blockquote")
    assert pair.complaints == []


def test_a_click_on_a_line_shows_its_claims(pair: Opened) -> None:
    (x, y), (a, b) = spot(pair, PERSON), spot(pair, POST)
    pair.page.mouse.click((x + a) / 2, (y + b) / 2)
    assert pair.heading() == "Andi Wijaya \u2013 Kepala Bidang"
    panel = pair.page.inner_text("#panel")
    assert "menjabat" in panel
    assert "aturan: apposition" in panel


def test_a_click_on_nothing_closes_the_panel(pair: Opened) -> None:
    pair.page.mouse.click(*spot(pair, PERSON))
    pair.page.mouse.click(300, 650)
    assert pair.page.locator("#panel .close").count() == 0


def test_the_legend_filters_by_type(pair: Opened) -> None:
    assert pair.page.evaluate(CENTRE, POST)
    only(pair, "person")
    pair.page.wait_for_timeout(100)
    assert pair.page.evaluate(CENTRE, POST) is None
    assert pair.page.evaluate(CENTRE, PERSON)


# ---- two languages, two themes, two views ----------------------------------------------------


def test_the_language_changes_everywhere(gold: Opened) -> None:
    gold.choose("sunggono")
    gold.page.click("#language")
    assert gold.page.get_attribute("html", "lang") == "en"
    assert "posts" in gold.page.inner_text("#panel h3").casefold()
    assert "People" in gold.page.inner_text("#legend")
    assert (
        gold.page.get_attribute("#search", "placeholder")
        == "Search names, posts, bodies, decree numbers\u2026"
    )


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_follows_the_reader_and_can_be_changed(
    browser: Browser, files: Path, dark: bool
) -> None:
    page = opened(browser, files, "gold", dark=dark)
    first, second = ("dark", "light") if dark else ("light", "dark")
    assert page.page.get_attribute("html", "data-theme") == first
    page.page.click("#theme")
    assert page.page.get_attribute("html", "data-theme") == second
    page.page.context.close()


def column(page: Opened, position: int) -> list[str]:
    return page.page.locator(f"#rows tbody td:nth-child({position})").all_inner_texts()


def test_the_table_holds_what_the_picture_shows_and_sorts(gold: Opened) -> None:
    gold.page.click("#as-table")
    assert "Sunggono" in column(gold, 1)
    assert "Kabupaten Kutai Kartanegara" not in column(gold, 1)
    gold.page.click("#rows th:nth-child(1) button")
    names = column(gold, 1)
    assert names == sorted(names, key=str.casefold)
    gold.page.click("#rows th:nth-child(1) button")
    assert column(gold, 1) == names[::-1]
    assert gold.page.get_attribute("#rows th:nth-child(1)", "aria-sort") == "descending"


def test_the_table_of_links_opens_the_same_claims(gold: Opened) -> None:
    gold.page.click("#as-table")
    gold.page.click("#of-links")
    row = gold.page.locator("#rows tr", has_text="Tim Koordinasi").filter(has_text="membentuk")
    row.locator("td:nth-child(2) button").click()
    assert "TKKSD dibentuk dengan Keputusan Bupati" in gold.page.inner_text("#panel")


def test_regions_join_the_picture_when_asked_for(gold: Opened) -> None:
    gold.page.click("#as-table")
    gold.page.click("#legend [data-kind=region]")
    assert "Kabupaten Kutai Kartanegara" in column(gold, 1)


def test_paper_shows_the_table_too(gold: Opened) -> None:
    gold.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    gold.page.emulate_media(media="print")
    assert gold.page.is_visible("#rows table")
    assert not gold.page.is_visible("#search")


# ---- addresses and small screens -------------------------------------------------------------


def test_a_page_about_one_actor_opens_on_it(browser: Browser, files: Path) -> None:
    page = opened(browser, files, "sunggono")
    assert page.heading() == "Sunggono"
    assert page.page.title().startswith("Sunggono")
    page.page.context.close()


def test_an_address_leads_to_an_actor_and_follows_the_reader(browser: Browser, files: Path) -> None:
    page = opened(browser, files, "gold", mark="#person/kemendagri/ahmad-fajri")
    assert page.heading() == "Ahmad Fajri"
    page.choose("sunggono")
    assert page.page.url.endswith("#person/64.02/sunggono")
    page.page.context.close()


@pytest.mark.parametrize("mark", ["#no/such", "#%E0%A4%A", "#__proto__"])
def test_a_broken_address_opens_the_start(browser: Browser, files: Path, mark: str) -> None:
    page = opened(browser, files, "gold", mark=mark)
    assert page.page.locator("#panel .close").count() == 0
    assert page.complaints == []
    page.page.context.close()


def test_a_narrow_screen_shows_the_panel_below_and_never_scrolls_sideways(
    browser: Browser, files: Path
) -> None:
    page = opened(browser, files, "gold", width=390)
    page.choose("sunggono")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
    stage, panel = (page.page.locator(name).bounding_box() for name in ("#stage", "#panel"))
    assert stage is not None
    assert panel is not None
    assert panel["y"] >= stage["y"] + stage["height"] - 1
    page.page.context.close()


def test_an_empty_graph_says_what_to_do(browser: Browser, files: Path) -> None:
    page = opened(browser, files, "empty")
    assert "pamong load" in page.page.inner_text("main")
    page.page.context.close()


# ---- hostile words ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_text_wherever_it_is_shown(hostile: Opened, name: str) -> None:
    before = hostile.page.evaluate("document.querySelectorAll('img, iframe, b, i, script').length")
    hostile.page.click("#as-table")
    rows = hostile.page.locator("#rows button.name").all_text_contents()
    assert name in rows
    hostile.page.locator("#rows button.name").nth(rows.index(name)).click()
    assert hostile.page.text_content("#panel h2") == name
    assert any(
        name in text for text in hostile.page.locator("#panel blockquote").all_text_contents()
    )
    after = hostile.page.evaluate("document.querySelectorAll('img, iframe, b, i, script').length")
    assert after == before
    assert hostile.complaints == []
    assert hostile.outside == []


def test_a_hostile_address_is_no_link(hostile: Opened) -> None:
    hostile.choose("kepala")
    assert hostile.page.text_content("#panel h2") == POST_NAME
    assert hostile.page.locator("a").count() == 0


def test_signs_that_turn_the_writing_round_end_with_their_name(hostile: Opened) -> None:
    hostile.choose("andi")
    styles = hostile.page.locator("#panel h2 bdi").evaluate("e => getComputedStyle(e).unicodeBidi")
    assert styles == "isolate"
