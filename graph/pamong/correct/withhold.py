"""What of a document is shown and what is withheld: the filter between reading and resolving.

A document is stored in two halves. What is shown goes on to resolution and into every answer; what
was taken back is kept as one text in ``doc/ID/withheld``, which no query sees and no export
carries, so that it can be given back. Both are a function of what was read and of the tombstones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from pamong.claim import facts_with_claims
from pamong.correct.erase import BLANK, erased
from pamong.correct.tombstones import Tombstones, digest_of
from pamong.correct.trim import trimmed, without
from pamong.lines import Line, Lines, withheld_graph
from pamong.ntriples import literal, triple
from pamong.records import Document, Fact, Reading
from pamong.resolve.decisions import Decisions
from pamong.resolve.index import Indexed
from pamong.resolve.keep import Kept, held, none
from pamong.resolve.sketch import Sketched, sketch_of
from pamong.vocabulary import ID, PAMONG

if TYPE_CHECKING:
    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Halves:
    """A document as it was read, in two halves; the hidden one has the index of the whole."""

    shown: Kept
    hidden: Kept

    def __bool__(self) -> bool:
        return bool(self.shown or self.hidden)

    @property
    def state(self) -> tuple[object, object]:
        """What tells it from another state of the same document."""
        return self.shown.state, self.hidden.state

    @property
    def whole(self) -> Kept:
        """The document as it was read, nothing withheld."""
        index = self.hidden.index if self.hidden else self.shown.index
        return Kept(self.shown.lines | self.hidden.lines, index)

    def ruled_anew(self, ruled: Decisions) -> Halves:
        """The same halves after other decisions on identity."""
        return Halves(self.shown.ruled_anew(ruled), self.hidden.ruled_anew(ruled))


def nothing(document: str) -> Halves:
    """The halves of a document that is not there."""
    return Halves(none(document), none(document))


def halves(whole: Kept, taken: Tombstones) -> Halves:
    """A document in two halves, the people whose data was taken back erased from both."""
    document = whole.index.document
    if not whole:
        return nothing(document)
    left = erased(whole, taken)
    if taken.has_document(document):
        return Halves(none(document), left)
    hidden = frozenset(_hidden(left.lines, taken.digests(document)))
    if not hidden:
        return Halves(left, none(document))
    shown = left.lines - hidden
    return Halves(Kept(shown, trimmed(left.index, shown)), Kept(hidden, left.index))


def _hidden(lines: Iterable[Line], digests: frozenset[str]) -> Iterator[Line]:
    """The quads of some claims, what is said of them, and the sentences that only they rest on."""
    if digests:
        lines = tuple(lines)
        claims = {ln.graph for ln in lines if "#" in ln.graph and digest_of(ln.graph) in digests}
        yield from without(lines, claims)


# ---- in a store --------------------------------------------------------------------------------


def halves_in(graph: ox.Store, document: str) -> Halves:
    """Both halves of a document as a store holds them."""
    return Halves(held(graph, document), _hidden_in(graph, document))


def hidden_lines(hidden: Kept) -> Lines:
    """The quads in which a store keeps a hidden half; none where nothing is hidden."""
    if not hidden:
        return set()
    document = hidden.index.document
    text = json.dumps(
        {
            "lines": sorted(hidden.lines),
            "index": [
                [one.path, one.node, one.sketch.written(), list(one.keys)]
                for one in sorted(hidden.index.things, key=lambda t: (t.path, t.node))
            ],
        },
        ensure_ascii=False,
    )
    said = triple(f"doc/{document}", PAMONG.withheld, literal(text))
    return {Line(said, withheld_graph(document))}


def _hidden_in(graph: ox.Store, document: str) -> Kept:
    from pyoxigraph import NamedNode

    where = NamedNode(withheld_graph(document)[1:-1])
    quad = next(graph.quads_for_pattern(None, NamedNode(PAMONG.withheld), None, where), None)
    if quad is None:
        return none(document)
    kept = json.loads(cast("ox.Literal", quad.object).value)
    things = (
        Sketched(path, node, sketch_of(sketch), tuple(keys))
        for path, node, sketch, keys in kept["index"]
    )
    lines = frozenset(Line(said, name) for said, name in kept["lines"])
    return Kept(lines, Indexed(document, tuple(things)))


def documents_withheld(graph: ox.Store) -> frozenset[str]:
    """The documents of which anything is withheld."""
    from pyoxigraph import NamedNode

    found = graph.quads_for_pattern(None, NamedNode(PAMONG.withheld), None, None)
    return frozenset(
        cast("ox.NamedNode", quad.subject).value.removeprefix(f"{ID}doc/") for quad in found
    )


# ---- facts read again --------------------------------------------------------------------------


def as_shown(reading: Reading, graph: ox.Store) -> Reading:
    """A stored document read again, without the facts that the store does not show.

    A document of which nothing was taken back is given as it is.
    """
    document = reading.document.id
    if not _is_touched(graph, reading.document):
        return reading
    shown = {digest_of(line.graph) for line in held(graph, document).lines if "#" in line.graph}
    return replace(reading, facts=tuple(_shown_facts(reading, shown)))


def _is_touched(graph: ox.Store, document: Document) -> bool:
    return BLANK in document.text or bool(_hidden_in(graph, document.id))


def _shown_facts(reading: Reading, shown: set[str]) -> Iterator[Fact]:
    for fact, claims in facts_with_claims(reading):
        if not claims or any(digest_of(claim.name) in shown for claim in claims):
            yield fact
