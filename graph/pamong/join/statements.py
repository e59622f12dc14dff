"""What the article reports as said: by whom, in which words, directly or not.

Quotations come first in a sentence (:mod:`pamong.join.quoted`), then the verbs around them
(:mod:`pamong.join.spoken`), then speech that goes on without a verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from pamong.join.gathering import Gathering, Said, gathering
from pamong.join.quoted import QUOTE_RULES, heard, is_stray, whole
from pamong.join.quotes import Quote
from pamong.join.spoken import CUE_RULES, LINE_RULES, going_on, spoken
from pamong.join.tenures import Held
from pamong.link.scene import Scene


def statements(s: Scene, held: tuple[Held, ...]) -> tuple[Said, ...]:
    """What the article reports as said, in text order; ``held`` tells whom a role stands for.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def said(text):
    ...     s = scene(Document("x", "x", text))
    ...     return [(s.people.known[x.person].name, text[x.start:x.end], x.by)
    ...             for x in statements(s, holdings(s))]
    >>> said('"Kami siap," kata Bupati Kukar Edi Damansyah. Ia berharap warga bersabar.')
    [('Edi Damansyah', 'Kami siap', 'name'), ('Edi Damansyah', 'warga bersabar', 'pronoun')]
    >>> said("")
    []
    >>> said('Bupati Kukar Edi Damansyah membuka pameran "Kukar Idaman Terbaik" di Tenggarong.')
    []
    """
    g = gathering(s, held)
    if not (g.cues or g.quotes):
        return ()
    waiting = [q for q in (whole(g, q) for q in g.quotes) if not is_stray(g, q)]
    found: list[Said] = []
    for number in range(s.t.headline, len(s.lines)):
        found.extend(_of_line(g, number, waiting))
    return tuple(sorted(found, key=lambda x: (x.at, len(s.t.text) if x.start is None else x.start)))


def _of_line(g: Gathering, number: int, waiting: list[Quote]) -> Iterator[Said]:
    """The statements that begin in one sentence; ``waiting`` are all quotations."""
    for q in waiting:
        said = heard(g, q) if g.t.sentence[q.mark] == number else None
        if said is not None:
            yield said
    if number in g.cues:
        yield from spoken(g, number, waiting)
    if number not in g.taken:
        yield from going_on(g, number)


__all__ = ["CUE_RULES", "LINE_RULES", "QUOTE_RULES", "Said", "statements"]
