"""What the article reports as said: by whom, in which words, directly or not.

Quotations come first in a sentence (:mod:`pamong.join.quoted`), then the verbs around them
(:mod:`pamong.join.spoken`), then speech that goes on without a verb.
"""

from __future__ import annotations

from pamong.join.gathering import Gathering, Said, gathering
from pamong.join.held import Held
from pamong.join.quoted import QUOTE_RULES, heard, is_stray, whole
from pamong.join.quotes import Quote
from pamong.join.spoken import CUE_RULES, LINE_RULES, going_on, spoken
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
    quoted = _by_line(g)
    found: list[Said] = []
    for number in range(s.t.headline, len(s.lines)):
        for q in quoted.get(number, ()):
            found.extend(heard(g, q))
        if number in g.cues:
            found.extend(spoken(g, number))
        if number - 1 in g.indirect and number not in g.taken:
            found.extend(going_on(g, number))
    return tuple(sorted(found, key=lambda x: (x.at, len(s.t.text) if x.start is None else x.start)))


def _by_line(g: Gathering) -> dict[int, list[Quote]]:
    """The quotations by the sentence they begin in; a mark that opens nothing makes none.

    What an unclosed one turns out to hold is no report of its own.
    """
    found: dict[int, list[Quote]] = {}
    for q in g.quotes:
        if not q.closed:
            if is_stray(g, q):
                continue
            q = whole(g, q)
            for number in range(g.t.sentence[q.mark], g.t.sentence[q.last - 1] + 1):
                g.cues[number] = [c for c in g.cues.get(number, ())
                                  if not q.first <= c.first < q.last]  # fmt: skip
        found.setdefault(g.t.sentence[q.mark], []).append(q)
    return found


__all__ = ["CUE_RULES", "LINE_RULES", "QUOTE_RULES", "Said", "statements"]
