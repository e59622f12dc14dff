"""The page as a file: what it holds, what it asks for, and what hostile words can do to it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

from gold_store import gold_store
from hostile import NAMES, hostile_store
from pamong.draw import SCRIPTS, embedded, page
from pamong.errors import PamongError
from pamong.network import words
from pamong.store import open_store


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._inside, data))

    def inside(self, tag: str) -> list[str]:
        """What stands inside the elements of a name."""
        return [text for name, text in self.texts if name == tag and text.strip()]


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


@pytest.fixture(scope="module")
def gold() -> str:
    return page(gold_store())


@pytest.fixture(scope="module")
def hostile() -> str:
    return page(hostile_store())


def test_the_page_names_nothing_outside_itself(gold: str) -> None:
    wanted = ("src", "srcset", "href", "action", "data", "poster", "style")
    asked = {
        value
        for _, attributes in Parsed(gold).tags
        for name, value in attributes.items()
        if name in wanted or name.startswith("on")
    }
    assert {str(value).partition(":")[0] for value in asked} == {"data"}


def test_the_style_asks_for_nothing(gold: str) -> None:
    (style,) = Parsed(gold).inside("style")
    assert "@import" not in style
    assert "url(" not in style


def test_the_policy_allows_the_scripts_and_styles_of_the_page_by_hash_and_no_others(
    gold: str,
) -> None:
    parsed = Parsed(gold)
    (policy,) = [a["content"] for _, a in parsed.tags if "http-equiv" in a]
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    blocks = re.findall(r"<script>(.*?)</script>", gold, re.DOTALL)
    assert len(blocks) == 2
    assert rules["script-src"] == " ".join(map(hashed, blocks))
    assert rules["style-src"] == hashed(*parsed.inside("style"))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_scripts_write_no_markup() -> None:
    from pamong.draw import _PAGE  # the sources, before they are put together

    for name in SCRIPTS:
        source = (_PAGE / name).read_text(encoding="utf-8")
        for forbidden in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ):
            assert forbidden not in source, f"{name}: {forbidden}"


def test_every_phrase_the_scripts_ask_for_exists() -> None:
    from pamong.draw import _PAGE

    source = "".join((_PAGE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    template = (_PAGE / "template.html").read_text(encoding="utf-8")
    asked = set(re.findall(r'say\("([a-z.]+)"', source))
    asked |= set(re.findall(r'data-(?:words|label|placeholder)="([^"]+)"', template))
    assert len(asked) > 30
    assert not asked - set(words())


def test_nothing_hostile_leaves_the_data(hostile: str) -> None:
    data = data_of(hostile)
    known = {node["label"] for node in data["nodes"]}
    assert set(NAMES) <= known
    outside = hostile.replace(embedded(data), "")
    assert len(outside) < len(hostile)
    assert not [name for name in NAMES if name in outside]


def test_hostile_words_make_no_elements(gold: str, hostile: str) -> None:
    assert [tag for tag, _ in Parsed(hostile).tags] == [tag for tag, _ in Parsed(gold).tags]


def test_a_hostile_focus_stays_text_in_the_title() -> None:
    name = next(name for name in NAMES if "</script>" in name)
    html = page(hostile_store(), focus=name)
    assert "<img" not in html
    assert "".join(Parsed(html).inside("title")).startswith(name)


def test_line_separators_of_javascript_are_escaped() -> None:
    assert embedded({"a": "\u2028&\u2029>"}) == '{"a":"\\u2028\\u0026\\u2029\\u003e"}'
    assert json.loads(embedded({"a": "\u2028</script>"})) == {"a": "\u2028</script>"}


def test_all_facts_travel_with_their_sentences(gold: str) -> None:
    data = data_of(gold)
    cited = {number for claim in data["claims"] for number in claim["sentences"]}
    assert cited == set(range(len(data["sentences"])))
    texts = {sentence["text"] for sentence in data["sentences"]}
    assert "FGD itu dibuka Sekda Kukar Sunggono." in texts


def test_lines_are_one_a_pair_and_know_their_links(gold: str) -> None:
    data = data_of(gold)
    pairs = [frozenset((edge["from"], edge["to"])) for edge in data["edges"]]
    assert len(pairs) == len(set(pairs))
    assert sorted(n for edge in data["edges"] for n in edge["links"]) == list(
        range(len(data["links"]))
    )


def test_acting_former_and_holding_are_drawn_differently(gold: str) -> None:
    looks = {edge["style"]: edge.get("dashes") for edge in data_of(gold)["edges"]}
    assert set(looks) == {"holds", "acting", "former", "other"}
    assert looks["acting"] != looks["former"]
    assert looks["holds"] is None


def test_regions_are_in_the_file_but_not_in_the_first_view(gold: str) -> None:
    data = data_of(gold)
    groups = [node["group"] for node in data["nodes"]]
    assert "region" in groups
    assert "region" not in {groups[number] for number in data["core"]}


def test_no_node_has_a_title_for_pyvis_to_take_for_markup(gold: str) -> None:
    data = data_of(gold)
    assert not [one for one in (*data["nodes"], *data["edges"]) if "title" in one]
    assert data["options"]["physics"] == {"enabled": False}


@pytest.mark.parametrize(
    "name", ["Sunggono", "sunggono", "H Sunggono", "person/64.02/sunggono"]
)  # fmt: skip
def test_a_page_can_be_about_one_actor(name: str) -> None:
    data = data_of(page(gold_store(), focus=name))
    assert data["nodes"][data["focus"]]["label"] == "Sunggono"
    assert data["focus"] in data["core"]


def test_a_focus_that_is_not_there_is_an_error_with_the_nearest_names() -> None:
    with pytest.raises(PamongError, match=r"no actor .* 'Sungono'; try 'Sunggono'"):
        page(gold_store(), focus="Sungono")


def test_another_language_is_an_error() -> None:
    with pytest.raises(PamongError, match=r"no 'de' page; choose one of id, en"):
        page(gold_store(), lang="de")


def test_the_page_opens_in_the_language_asked_for() -> None:
    html = page(gold_store(), lang="en")
    assert '<html lang="en">' in html
    assert "Who holds which office" in "".join(Parsed(html).inside("title"))


def test_an_empty_store_still_gives_a_page() -> None:
    assert data_of(page(open_store()))["nodes"] == []
