"""What regulations and statements are about: matters of government, bodies, named missions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import BodyMention, RegulationMention, first_of
from pamong.join.gathering import Said
from pamong.join.objectives import topics_in
from pamong.join.regulations import regulation_ref
from pamong.link.keys import slug
from pamong.link.scene import Scene
from pamong.records import Relation, Support, Topic

_REGULATING: Final = frozenset({"merinci", "mengatur", "memuat", "berisi", "memerinci"})
# What a regulation gives of a matter, which names the topic with it: protokol kerja sama.
_KINDS: Final = frozenset({"protokol", "pedoman", "mekanisme", "standar", "petunjuk"})
_MISSIONS: Final = frozenset({"misi", "visi"})
_STOPS: Final = frozenset({",", ".", ";", "(", ")", "\u201d", '"'})
_OPENING: Final = 6


@dataclass(slots=True, unsafe_hash=True)
class Matter:
    """A topic: its identity, its label, and the name of the broader one, None at the top."""

    id: str
    label: str
    broader: str | None


def _topic_id(name: str) -> str:
    return f"topic/{slug(name)}"


def _regulated(s: Scene, k: int, stop: int) -> Iterator[Matter]:
    """The matters after "yang merinci" at token ``k``, the kind of ruling in their labels."""
    start = k + 2
    end = start
    while end < stop and s.t.lowers[end] not in _STOPS:
        end += 1
    kind = s.t.lowers[start] if start < stop and s.t.lowers[start] in _KINDS else None
    for row in topics_in(s.t, start, end):
        plain = row.name[0].lower() + row.name[1:]
        label = row.name if kind is None else f"{kind.title()} {plain}"
        yield Matter(_topic_id(row.name), label, row.broader or None)


def regulated(s: Scene) -> Iterator[Topic | Relation]:
    """What the article says that regulations regulate.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> text = "Permendagri Nomor 22 Tahun 2020 yang mengatur kerja sama antardaerah sudah terbit."
    >>> [fact.label for fact in regulated(scene(Document("x", "x", text)))
    ...  if isinstance(fact, Topic)]
    ['Kerja sama antardaerah', 'Kerja sama daerah']
    >>> list(regulated(scene(Document("x", "x", "Permendagri Nomor 22 Tahun 2020 terbit."))))
    []
    """
    for number, line in s.body_lines():
        stop = s.t.sentences[number].stop
        for k in line.citations:
            item = line.items[k]
            if not isinstance(item, RegulationMention) or item.last + 2 >= stop:
                continue
            if s.t.lowers[item.last] == "yang" and s.t.lowers[item.last + 1] in _REGULATING:
                support = Support(s.spans([number]), "regulates")
                decree = regulation_ref(s, item).id
                for matter in _regulated(s, item.last, stop):
                    yield from _described(matter, support)
                    yield Relation(decree, "about", matter.id, support)


def _described(matter: Matter, support: Support) -> Iterator[Topic]:
    broader = None if matter.broader is None else _topic_id(matter.broader)
    yield Topic(matter.id, matter.label, broader, support)
    if matter.broader is not None and broader is not None:
        yield Topic(broader, matter.broader, None, support)


# ---- statements ------------------------------------------------------------------------------


def _missions(s: Scene, start: int, stop: int) -> Iterator[Matter]:
    """A mission or vision by its own name: misi Ideal Kukar."""
    for k in range(start, stop - 1):
        if s.t.lowers[k] in _MISSIONS and s.t.words[k + 1][0].isupper():
            end = k + 1
            while end < stop and s.t.words[end][0].isupper():
                end += 1
            label = f"{s.t.words[k].title()} {s.t.slice(k + 1, end)}"
            yield Matter(_topic_id(label), label, None)


def _opening_body(s: Scene, number: int, start: int) -> str | None:
    """The body that a statement's first words name."""
    line = [item for item in s.lines[number] if first_of(item) >= start]
    for item in line[:_OPENING]:
        if isinstance(item, BodyMention):
            return s.bodies[item.first].id
    return None


def spoken_of(
    s: Scene, one: Said, known: frozenset[str]
) -> tuple[tuple[str, ...], tuple[Matter, ...]]:
    """What a statement is about: all identities, and those of them that are matters.

    ``known`` are the bodies the article describes; another is not pointed to.
    """
    if one.start is None or one.end is None:
        return (), ()
    start, stop = bisect_left(s.t.starts, one.start), bisect_left(s.t.starts, one.end)
    if start >= len(s.t.starts):
        return (), ()
    body = _opening_body(s, s.t.sentence[start], start)
    ids = (body,) if body is not None and body in known else ()
    matters = {matter.id: matter for matter in _missions(s, start, stop)}
    if not ids:  # what is said of a body is about that body; matters in passing are not counted
        named = (Matter(_topic_id(r.name), r.name, None) for r in topics_in(s.t, start, stop))
        matters.update((matter.id, matter) for matter in named)
    return (*ids, *matters), tuple(matters.values())
