"""How large a graph the page can bear, beside a plain pyvis page of the same network.

    python benchmarks/page.py [--nodes 1000 5000 20000] [--pyvis 100 1000]

Needs the packages of the extra ``dev`` and a ``chromium`` on the PATH. Times are wall time in
headless Chromium without a graphics card; "drag" is frames a second while the picture is dragged
about. A plain pyvis page counts as ready once its physics has come to rest or been given up
after two minutes.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pamong.vocabulary import FOAF, ID, OA, ORG, PAMONG, RDF, RDFS, SDO

if TYPE_CHECKING:
    import networkx as nx
    from playwright.sync_api import Page
    from pyoxigraph import Store

PATIENCE = 120_000  # milliseconds
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")

FRAMES = """() => new Promise((done) => {
    let frames = 0;
    const start = performance.now();
    const count = (now) => {
        frames += 1;
        if (now - start > 2000) done((frames * 1000) / (now - start));
        else requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
})"""

SEARCH = """async () => {
    const field = document.getElementById("search");
    const start = performance.now();
    field.value = "pegawai 77";
    field.dispatchEvent(new Event("input"));
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""


OURS = "document.querySelector('#panel')?.firstChild"
PLAIN = "window.network && network.physics.stabilized"
"""When a page is ready: ours once its panel is written, after the picture is drawn."""


class Measured(NamedTuple):
    """What one page cost."""

    what: str
    nodes: int
    edges: int
    made: float
    megabytes: float
    ready: float | None
    drag: float
    search: float | None
    outside: int


# ---- an invented graph -----------------------------------------------------------------------


def invented(nodes: int) -> Store:
    """A store with about ``nodes`` actors, three links each, one article for every ten persons.

    Half are persons, a third posts, the rest bodies; a few posts and bodies get most of the
    links, as in life.
    """
    from pyoxigraph import RdfFormat, Store

    lines = "".join(f"{line} .\n" for line in sorted(set(_lines(nodes))))
    store = Store()
    store.bulk_load(lines.encode(), format=RdfFormat.N_QUADS)
    return store


def _lines(nodes: int) -> Iterator[str]:
    dice = random.Random(1)
    persons, posts, bodies = nodes // 2, nodes // 3, max(1, nodes // 6)
    for post in range(posts):
        yield from _thing(f"post/x/p{post}", ORG.Post, f"Kepala Bidang {post}")
        yield from _claim(post % 97, f"post{post}", _link(f"post/x/p{post}", ORG.postIn,
                          f"org/x/b{_often(dice, bodies)}"))  # fmt: skip
    for body in range(bodies):
        yield from _thing(f"org/x/b{body}", ORG.Organization, f"Dinas Urusan {body}")
        part = _link(f"org/x/b{body}", ORG.subOrganizationOf, f"org/x/b{_often(dice, bodies)}")
        yield from _claim(body % 97, f"body{body}", part)
    for person in range(persons):
        yield from _person(person, dice, posts)


def _person(person: int, dice: random.Random, posts: int) -> Iterator[str]:
    name = f"person/x/n{person}"
    yield from _thing(name, FOAF.Person, f"Pegawai {person}")
    for turn in range(4):
        tenure, post = f"tenure/n{person}/{turn}", f"post/x/p{_often(dice, posts)}"
        triples = (
            *_link(tenure, RDF.type, PAMONG.Tenure),
            *_link(tenure, ORG.member, name),
            *_link(tenure, PAMONG.post, post),
        )
        yield from _claim(person // 10, f"tenure{person}-{turn}", triples)


def _often(dice: random.Random, size: int) -> int:
    """A number below ``size``, small ones far more often."""
    return min(int(dice.paretovariate(0.6)) - 1, dice.randrange(size))


def _iri(path: str) -> str:
    return f"<{path if path.startswith('http') else ID + path}>"


def _link(subject: str, predicate: str, target: str) -> tuple[str, ...]:
    return (f"{_iri(subject)} <{predicate}> {_iri(target)}",)


def _thing(path: str, kind: str, label: str) -> Iterator[str]:
    yield from _link(path, RDF.type, kind)
    yield f'{_iri(path)} <{RDFS.label}> "{label}"'


def _claim(article: int, name: str, triples: Iterable[str]) -> Iterator[str]:
    """The triples as facts and as a claim, with a sentence of the usual length."""
    claim, sentence = f"doc/a{article}#rule.{name}", f"doc/a{article}#char={len(name)},{name}"
    for triple in triples:
        yield triple
        yield f"{triple} {_iri(claim)}"
    yield from _link(f"doc/a{article}", RDF.type, SDO.NewsArticle)
    yield f'{_iri(f"doc/a{article}")} <{SDO.datePublished}> "2024-01-{article % 28 + 1:02}"'
    yield from _link(claim, PAMONG.evidence, sentence)
    yield from _link(sentence, OA.hasSource, f"doc/a{article}")
    words = f"Kalimat tentang {name} yang panjangnya seperti kalimat berita pada umumnya. " * 2
    yield f'{_iri(sentence)} <{OA.exact}> "{words}"'


# ---- two pages of it -------------------------------------------------------------------------


def ours(store: Store) -> str:
    """The page of this package."""
    from pamong.draw import page

    return page(store)


def plain(graph: nx.MultiDiGraph) -> str:
    """What pyvis makes of the same network, everything inlined as far as it can."""
    from pyvis.network import Network

    drawn = Network(directed=True, cdn_resources="in_line")
    for node, data in graph.nodes(data=True):
        drawn.add_node(node, label=data["actor"].name)
    for source, target in {(a, b) for a, b, _ in graph.edges}:
        drawn.add_edge(source, target)
    return drawn.generate_html()


def measured(what: str, nodes: int, chromium: str) -> Measured:
    """Make a page, open it with the network refused, drag it about and search in it."""
    from pamong.network import network

    store = invented(nodes)
    graph = network(store)
    start = time.perf_counter()
    html = ours(store) if what == "pamong" else plain(graph)
    made = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(html, encoding="utf-8")
        ready, drag, search, outside = _opened(path, chromium, what == "pamong")
    size = len(html.encode()) / 1e6
    return Measured(what, len(graph), graph.number_of_edges(), made, size, ready, drag, search,
                    outside)  # fmt: skip


def _opened(
    path: Path, chromium: str, is_ours: bool
) -> tuple[float | None, float, float | None, int]:
    from playwright.sync_api import TimeoutError as Late
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True).new_page()
        outside: list[str] = []
        page.on("request", lambda r: outside.append(r.url) if r.url.startswith("http") else None)
        start = time.perf_counter()
        ready: float | None = None
        try:
            page.goto(path.as_uri(), wait_until="commit", timeout=PATIENCE)
            page.wait_for_function(OURS if is_ours else PLAIN, timeout=PATIENCE)
            page.evaluate("new Promise(requestAnimationFrame)")
            ready = time.perf_counter() - start
        except Late:
            pass
        drag = _dragged(page) if ready is not None else 0.0
        search = page.evaluate(SEARCH) if is_ours else None
        browser.close()
    return ready, drag, search, len(outside)


def _dragged(page: Page) -> float:
    page.mouse.move(300, 500)
    page.mouse.down()
    page.evaluate(f"window.frames_seen = ({FRAMES})(); null")
    for step in range(40):
        page.mouse.move(300 + step * 5, 500 - step * 3)
        page.wait_for_timeout(30)
    page.mouse.up()
    return page.evaluate("window.frames_seen")


def _line(result: Measured) -> str:
    ready = f"{result.ready:8.2f}" if result.ready is not None else f"   > {PATIENCE // 1000}"
    search = f"{result.search:7.0f}" if result.search is not None else "      -"
    return (
        f"{result.what:<8}{result.nodes:>7}{result.edges:>8}{result.made:>8.1f}"
        f"{result.megabytes:>7.1f}{ready}{result.drag:>9.0f}{search}{result.outside:>9}"
    )


def main() -> None:
    """Measure and print one line a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, nargs="*", default=[1000, 5000, 20000])
    parser.add_argument("--pyvis", type=int, nargs="*", default=[100, 1000])
    wanted = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("no chromium on the PATH; install Debian's package chromium")
    print("page      nodes   links  made s     MB ready s  drag f/s search ms outside")
    for nodes in wanted.nodes:
        print(_line(measured("pamong", nodes, chromium)), flush=True)
    for nodes in wanted.pyvis:
        print(_line(measured("pyvis", nodes, chromium)), flush=True)


if __name__ == "__main__":
    main()
