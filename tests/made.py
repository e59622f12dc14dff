"""Small invented articles as readings, a sentence a fact, for tests of time.

Rimba Jaya and Sagara Mulya are no regencies, and nobody here is a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pyoxigraph as ox

from pamong.records import (
    Body,
    Document,
    Event,
    Fact,
    Headcount,
    Participation,
    Person,
    Post,
    Reading,
    Regulation,
    Relation,
    Span,
    Statement,
    Support,
    Tenure,
)
from pamong.store import open_store

REGENT = "post/xx.01/bupati"
SECRETARY = "post/xx.01/sekretaris-daerah"
COUNCIL = "post/xx.01/dprd/anggota"
_NAMES = {REGENT: "Bupati Rimba Jaya", SECRETARY: "Sekda Rimba Jaya", COUNCIL: "Anggota DPRD"}


@dataclass
class Article:
    """An article that is written sentence by sentence, each with the fact it tells."""

    id: str
    published: str | None
    outlet: str = "Kabar Rimba"
    text: str = ""
    facts: list[Fact] = field(default_factory=list)

    def says(self, sentence: str, rule: str = "by-hand") -> Support:
        """Write one more sentence; what rests on it."""
        start = len(self.text) + bool(self.text)
        self.text = f"{self.text} {sentence}".strip()
        return Support((Span(start, start + len(sentence)),), rule)

    def person(self, name: str, support: Support) -> str:
        """A person by a name of one article."""
        id_ = f"person/xx.01/{name.lower().replace(' ', '-')}"
        self.facts.append(Person(id_, name, (), (), support))
        return id_

    def post(self, id_: str, support: Support) -> str:
        """One of the posts of Rimba Jaya."""
        self.facts.append(
            Post(id_, _NAMES[id_], _NAMES[id_], None, (), None, None, "region/64.02", support)
        )
        return id_

    def holds(
        self,
        name: str,
        post: str,
        sentence: str,
        capacity: str | None = None,
        standing: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> str:
        """Somebody in a post, as a sentence says it; the tenure's identity."""
        support = self.says(sentence)
        who = self.person(name, support)
        self.post(post, support)
        last = standing if standing in ("elect", "candidate") else (capacity or "x").lower()
        kind = "candidacy" if last in ("elect", "candidate") else "tenure"
        id_ = f"{kind}/{who.split('/', 1)[1].replace('/', '.')}/{post[5:].replace('/', '.')}/{last}"
        self.facts.append(Tenure(id_, who, post, capacity, standing, since, until, support))
        return id_

    def replaces(self, newer: str, older: str, sentence: str) -> None:
        """One tenure in the place of another."""
        self.facts.append(Relation(newer, "replaces", older, self.says(sentence)))

    def event(self, slug: str, when: str | None, sentence: str) -> str:
        """An occasion."""
        id_ = f"event/xx.01/{when or self.id}/{slug}"
        support = self.says(sentence)
        self.facts.append(
            Event(id_, slug.title(), ("ev-rapat",), "Rapat", when, None, None, None, None, support)
        )
        return id_

    def attends(self, event: str, name: str, tenure: str | None, sentence: str) -> None:
        """Somebody at an occasion."""
        support = self.says(sentence)
        who = self.person(name, support)
        id_ = f"participation/{event}/{who}".replace("/", ".").replace(".", "/", 1)
        self.facts.append(Participation(id_, event, who, "attends", None, None, tenure, support))

    def counts(self, event: str, count: int, sentence: str) -> None:
        """How many came to an occasion."""
        id_ = f"headcount/{event}/peserta".replace("/", ".").replace(".", "/", 1)
        self.facts.append(
            Headcount(id_, event, "grp-peserta", "peserta", count, self.says(sentence))
        )

    def states(self, name: str, words: str, event: str | None, sentence: str) -> None:
        """What somebody said."""
        support = self.says(sentence)
        who = self.person(name, support)
        id_ = f"statement/{self.id}/{len(self.text)}"
        self.facts.append(Statement(id_, who, words, True, "name", event, (), None, support))

    def body(self, id_: str, name: str, sentence: str) -> str:
        """A body."""
        support = self.says(sentence)
        self.facts.append(Body(id_, name, (), None, "body-dinas", None, None, True, support))
        return id_

    def decree(self, year: int, number: str, sentence: str) -> str:
        """A decree of a year."""
        id_ = f"decree/keputusan-bupati/xx.01/{year}/{number}"
        support = self.says(sentence)
        label = f"Keputusan Bupati Nomor {number} Tahun {year}"
        self.facts.append(
            Regulation(id_, label, (), "doc-keputusan-bupati", "Keputusan Bupati", number, year,
                       None, None, None, None, support)
        )  # fmt: skip
        return id_

    def reading(self) -> Reading:
        """The article as it was read."""
        published = date.fromisoformat(self.published) if self.published else None
        doc = Document(self.id, self.id, self.text, None, self.outlet, published, None)
        spans = {span for fact in self.facts for span in fact.support.sentences}
        return Reading(doc, tuple(sorted(spans)), tuple(self.facts))


def stored(*articles: Article) -> ox.Store:
    """The graph of a store in memory that holds these articles."""
    store = open_store()
    done = store.load(article.reading() for article in articles)
    assert done.new == len(articles)
    return store.graph
