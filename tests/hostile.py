"""A store whose every field tries to be more than text.

The names are of the kinds that break pages: an element that ends a script, event handlers,
quotes, template and format signs, signs that turn the direction of writing round.
"""

from __future__ import annotations

from dataclasses import replace

from factories import document, person, reading, whole
from pamong.records import Document, Event, Fact, Participation, Post, Statement, Tenure
from pamong.store import Store, open_store

NAMES = (
    "</script><img src=x onerror=alert(1)>",
    "\"' onmouseover='alert(2)' x=\"",
    "{{data}} ${7*7} <!--<script>",
    "Andi \u202egnp.exe\u202c Budi",
    "\u2028line\u2029 & <b>bold</b>",
)
"""Each is a person's name, a spelling, a post, an event and a statement in the store."""

POST_NAME = "Kepala <svg onload=alert(3)>"


def _article(number: int, name: str) -> Document:
    made = document(f"h{number}", f"{name} menjabat {POST_NAME}.")
    return replace(made, title=name, outlet=name, url="javascript:alert(4)")


def _facts(number: int, name: str, doc: Document) -> tuple[Fact, ...]:
    who, post, event = f"person/x/p{number}", "post/x/kepala", "event/x/rapat"
    held = f"tenure/x.p{number}/x.kepala/x"
    said = f"statement/h{number}/c0/x.p{number}"
    part = f"participation/x/rapat/x.p{number}/hadir"
    why = replace(whole(doc), note=name, confidence=0.9)
    return (
        person(doc, who, name, f"{name} <i>"),
        Post(post, POST_NAME, POST_NAME, None, (name,), None, None, None, why),
        Event(event, "Rapat <iframe>", ("ev-rakor",), "Rapat", None, None, None, None, None, why),
        Tenure(held, who, post, None, None, None, None, why),
        Participation(part, event, who, "attends", None, None, None, why),
        Statement(said, who, name, True, "name", event, (), None, why),
    )


def hostile_store() -> Store:
    """Give a store in memory with one article for each hostile name."""
    articles = [(number, name, _article(number, name)) for number, name in enumerate(NAMES)]
    store = open_store()
    store.load([reading(doc, *_facts(number, name, doc)) for number, name, doc in articles])
    return store
