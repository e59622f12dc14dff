"""What is left of a document where some of its claims are left out: its quads and its index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pamong.lines import DEFAULT, Line
from pamong.resolve.index import Indexed
from pamong.resolve.sketch import Sketched, kind_of, scope_of
from pamong.vocabulary import CV, ID, ORG, PAMONG, RDF, SDO

_EVIDENCE: Final = f"<{PAMONG.evidence}>"


def without(lines: Iterable[Line], claims: set[str]) -> Iterator[Line]:
    """The quads that go with some claims: their own, those about them, their lonely sentences."""
    lines = tuple(lines)
    links = [ln.triple.split(" ", 2) for ln in lines if f" {_EVIDENCE} " in ln.triple]
    kept = {sentence for claim, _, sentence in links if claim not in claims}
    lonely = {sentence for claim, _, sentence in links if claim in claims} - kept
    for line in lines:
        about = line.triple.split(" ", 1)[0] if line.graph == DEFAULT else line.graph
        if about in claims or about in lonely:
            yield line


# ---- the index of what is shown ----------------------------------------------------------------


def trimmed(index: Indexed, lines: Iterable[Line]) -> Indexed:
    """The index of a document as far as some of its quads bear it out."""
    said = _said(lines)
    described = {path for path, _ in said[RDF.type]}
    things = (_trimmed(thing, said) for thing in index.things if thing.path in described)
    return replace(index, things=tuple(things))


_TOLD: Final = (
    *(RDF.type, ORG.member, PAMONG.post),
    *(CV.hasParticipation, CV.hasParticipant, SDO.location),
)


def _said(lines: Iterable[Line]) -> dict[str, set[tuple[str, str]]]:
    """What the claims of a document say with some predicates, as pairs of paths."""
    found: dict[str, set[tuple[str, str]]] = {p: set() for p in _TOLD}
    for line in lines:
        subject, predicate, term = line.triple.split(" ", 2)
        if "#" in line.graph and predicate[1:-1] in found:
            pair = subject[1:-1].removeprefix(ID), term[1:-1].removeprefix(ID)
            found[predicate[1:-1]].add(pair)
    return found


def _trimmed(thing: Sketched, said: dict[str, set[tuple[str, str]]]) -> Sketched:
    if kind_of(thing.path) == "person":
        return _person(thing, said)
    return _event(thing, said) if kind_of(thing.path) == "event" else thing


def _person(thing: Sketched, said: dict[str, set[tuple[str, str]]]) -> Sketched:
    """A person with the posts that are left, and the regions of those."""
    sketch = thing.sketch
    tenures = {tenure for tenure, person in said[ORG.member] if person == thing.path}
    posts = {post for tenure, post in said[PAMONG.post] if tenure in tenures}
    left = tuple(post for post in sketch.posts if post in posts)
    lost = {scope_of(post) for post in sketch.posts} - {scope_of(post) for post in left}
    lost -= {scope_of(thing.path), scope_of(thing.node)}
    scopes = tuple(scope for scope in sketch.scopes if scope not in lost)
    return replace(thing, sketch=replace(sketch, posts=left, scopes=scopes))


def _event(thing: Sketched, said: dict[str, set[tuple[str, str]]]) -> Sketched:
    """An event with the people and venues that are left."""
    sketch = thing.sketch
    parts = {part for event, part in said[CV.hasParticipation] if event == thing.path}
    present = {person for part, person in said[CV.hasParticipant] if part in parts}
    people = tuple(one for one in sketch.people if one.partition(" ")[2] in present)
    venues = {place for event, place in said[SDO.location] if event == thing.path}
    places = tuple(place for place in sketch.places if place in venues)
    return replace(thing, sketch=replace(sketch, people=people, places=places))
