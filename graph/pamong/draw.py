"""The page: one HTML file with everything in it, that asks nobody for anything.

Its Content-Security-Policy names the three scripts and styles it has by their hashes and allows
nothing else, so that even a flaw in them could run no foreign code and send nothing away. Names
and sentences travel as JSON and are shown as text.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pamong.errors import PamongError
from pamong.evidence import Article, Claim, Sentence
from pamong.network import Actor, Detail, Link, Saying, Words, network, words
from pamong.picture import Picture, picture

if TYPE_CHECKING:
    from pyoxigraph import Store as Graph

    from pamong.store import Store

Json: TypeAlias = dict[str, Any]

LANGUAGES = ("id", "en")

SCRIPTS = ("data.js", "text.js", "picture.js", "panel.js", "search.js", "table.js", "start.js")
"""The page's own scripts in the order in which they build on each other."""

_PAGE = Path(__file__).parent / "page"
_VIS = "lib/vis-9.1.2/vis-network.min.js"
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def page(store: Store | Graph, focus: str | None = None, lang: str = "id") -> str:
    """Draw a store as one HTML page.

    ``focus`` is the name, another spelling or the IRI of the actor the page opens on; without it
    the page opens on the most connected ones. ``lang`` is the language it opens in, ``id`` or
    ``en``. Raises PamongError for a name the graph does not hold and for another language.
    """
    if lang not in LANGUAGES:
        raise PamongError(f"lang: there is no {lang!r} page; choose one of {', '.join(LANGUAGES)}")
    graph = network(store)
    shown = picture(graph, focus)
    data = _data(shown, graph.graph["sayings"], graph.graph["articles"], lang)
    return _filled(_title(shown, lang), embedded(data), lang)


def embedded(data: Json) -> str:
    """Write JSON that can stand inside a script element: no sign in it can end the element.

    >>> embedded({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    >>> embedded({})
    '{}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """A Content-Security-Policy that allows these scripts and styles, data images, and no more.

    >>> policy(["a"], [])
    "default-src 'none'; script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; \
style-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(texts: Iterable[str]) -> str:
    digests = (sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests) or "'none'"


# ---- the file --------------------------------------------------------------------------------


def _filled(title: str, data: str, lang: str) -> str:
    style, library, script = _file("style.css"), _library(), _script()
    parts = {
        "data": data,
        "description": escape(_say("ui.description", lang)),
        "lang": lang,
        "library": library,
        "noscript": escape(_say("ui.noscript", lang)),
        "policy": policy((library, script), (style,)),
        "script": script,
        "style": style,
        "title": escape(title),
    }
    return _PLACE.sub(lambda place: parts[place[1]], _file("template.html"))


def _title(shown: Picture, lang: str) -> str:
    name = shown.actors[shown.focus].name if shown.focus is not None else _say("ui.title", lang)
    return f"{name} \u00b7 Pamong"


def _say(key: str, lang: str) -> str:
    return words()[key][LANGUAGES.index(lang)]


@cache
def _file(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


@cache
def _script() -> str:
    parts = "\n".join(_file(name) for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@cache
def _library() -> str:
    """vis-network as pyvis carries it, found without importing pyvis.

    Its last line names a source map, which a browser's tools would ask for: it is left out.
    """
    spec = find_spec("pyvis")
    places = spec.submodule_search_locations if spec else None
    path = Path(places[0], _VIS) if places else None
    if path is None or not path.is_file():
        raise PamongError(f"pyvis: {_VIS} is missing; install pyvis 0.3.2 again")
    return path.read_text(encoding="utf-8").partition("\n//# sourceMappingURL")[0]


# ---- what the page knows ---------------------------------------------------------------------


class _Ledger:
    """Articles, sentences and claims by number, each written once however often it is cited."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._actors = numbers
        self._seen: dict[Article | Sentence | Claim, int] = {}
        self.articles: list[Json] = []
        self.sentences: list[Json] = []
        self.claims: list[Json] = []

    def actor(self, iri: str | None) -> int | None:
        """The number of an actor, None where the picture has no such actor."""
        return self._actors.get(iri) if iri is not None else None

    def all(self, claims: Iterable[Claim]) -> list[int]:
        """The numbers of claims."""
        return [self._claim(claim) for claim in claims]

    def article(self, article: Article) -> int:
        """The number of an article."""
        entry = {
            "title": article.title,
            "outlet": article.outlet,
            "date": article.date,
            "url": article.url,
            "id": article.iri.rpartition("/")[2],
        }
        return self._number(article, self.articles, entry)

    def _sentence(self, sentence: Sentence) -> int:
        if sentence in self._seen:
            return self._seen[sentence]
        entry = {"text": sentence.text, "article": self.article(sentence.article)}
        return self._number(sentence, self.sentences, entry)

    def _claim(self, claim: Claim) -> int:
        if claim in self._seen:
            return self._seen[claim]
        entry = {
            "sentences": [self._sentence(sentence) for sentence in claim.sentences],
            "confidence": claim.confidence if claim.confidence < 1 else None,
            "rule": claim.rule,
            "note": claim.note,
            "by": self.actor(claim.according_to),
        }
        return self._number(claim, self.claims, entry)

    def _number(self, thing: Article | Sentence | Claim, table: list[Json], entry: Json) -> int:
        if thing not in self._seen:
            self._seen[thing] = len(table)
            table.append(_said(entry))
        return self._seen[thing]


def _said(entry: Json) -> Json:
    """An entry without what is not said: a large graph has more gaps than values."""
    return {key: value for key, value in entry.items() if value not in (None, [], ())}


def _data(
    shown: Picture, sayings: Sequence[Saying], articles: Iterable[Article], lang: str
) -> Json:
    ledger = _Ledger({actor.iri: i for i, actor in enumerate(shown.actors)})
    for article in articles:  # first, so that their order is the order of time
        ledger.article(article)
    return {
        "lang": lang,
        "focus": shown.focus,
        "core": shown.core,
        "words": {key: list(pair) for key, pair in sorted(words().items())},
        "actors": [_actor(actor, ledger) for actor in shown.actors],
        "links": [_link(link, ledger) for link in shown.links],
        "sayings": [_saying(saying, ledger) for saying in sayings],
        "claims": ledger.claims,
        "sentences": ledger.sentences,
        "articles": ledger.articles,
        "nodes": shown.nodes,
        "edges": shown.edges,
        "options": shown.options,
    }


def _actor(actor: Actor, ledger: _Ledger) -> Json:
    return _said(
        {
            "key": actor.iri.partition("/id/")[2] or actor.iri,
            "also": list(actor.also),
            "details": [_detail(detail, ledger) for detail in actor.details],
            "claims": ledger.all(actor.claims),
        }
    )


def _detail(detail: Detail, ledger: _Ledger) -> Json:
    pair = _pair(detail.value)
    return _said({"kind": detail.kind, "value": pair, "claims": ledger.all(detail.claims)})


def _pair(pair: Words | None) -> list[str] | str | None:
    """Words in both languages, or once where they are the same."""
    return None if pair is None else pair.id if pair.id == pair.en else list(pair)


def _link(link: Link, ledger: _Ledger) -> Json:
    return _said(
        {
            "kind": link.kind,
            "from": ledger.actor(link.source),
            "to": ledger.actor(link.target),
            "role": _pair(link.role),
            "standing": link.standing,
            "since": link.since,
            "until": link.until,
            "via": ledger.actor(link.via),
            "claims": ledger.all(link.claims),
        }
    )


def _saying(saying: Saying, ledger: _Ledger) -> Json:
    about = (ledger.actor(topic) for topic in saying.about)
    return _said(
        {
            "speaker": ledger.actor(saying.speaker),
            "text": saying.text,
            "direct": saying.direct or None,
            "at": ledger.actor(saying.at),
            "about": [topic for topic in about if topic is not None],
            "claims": ledger.all(saying.claims),
        }
    )
