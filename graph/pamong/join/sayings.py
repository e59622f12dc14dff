"""Statements as records, each under the sentence it starts in and its speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pamong.join.gathering import Said
from pamong.join.matters import Matter, spoken_of
from pamong.link.keys import dotted
from pamong.link.scene import Scene
from pamong.records import Statement, Support, Topic
from pamong.values import replace


def sayings(
    s: Scene,
    said: tuple[Said, ...],
    ids: tuple[str, ...],
    events: tuple[tuple[str | None, tuple[str, ...]], ...],
    known: frozenset[str] = frozenset(),
) -> Iterator[Statement | Topic]:
    """One record a statement, in text order.

    ``events`` gives for each the occasion it was made at, and those it is about; one that is about
    no occasion is about the matters and the body (one of ``known``) it speaks of. A second one by
    the same speaker in the same sentence is told apart by ``~2``.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> list(sayings(scene(Document("x", "x", "")), (), (), ()))
    []
    """
    seen: Counter[str] = Counter()
    for one, (event, about) in zip(said, events, strict=True):
        spans = s.spans(one.lines)
        identity = f"statement/{s.document.id}/c{spans[0].start}/{dotted(ids[one.person])}"
        seen[identity] += 1
        if seen[identity] > 1:
            identity = f"{identity}~{seen[identity]}"
        statement = _statement(s, one, identity, ids)
        matters: tuple[Matter, ...] = ()
        if not about:
            about, matters = spoken_of(s, one, known)
        yield replace(statement, event=event, about=about)
        for matter in matters:
            yield Topic(matter.id, matter.label, None, statement.support)


def _statement(s: Scene, one: Said, identity: str, ids: tuple[str, ...]) -> Statement:
    text = None
    if one.start is not None and one.end is not None:
        text = s.document.text[one.start : one.end]
    voice = ids[one.voice] if one.voice is not None else None
    support = Support(s.spans(one.lines), one.rule, round(one.confidence, 2))
    return Statement(identity, ids[one.person], text, one.direct, one.by, None, (), voice, support)
