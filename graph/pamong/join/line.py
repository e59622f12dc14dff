"""What stands at a place of a line: a word, a person, a post."""

from __future__ import annotations

from pamong.find.mentions import PostMention
from pamong.find.scan import Line
from pamong.link.scene import Scene


def word(s: Scene, line: Line, k: int) -> str:
    """The small word at a place of a line, "" where a mention or nothing stands there.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))
    >>> line = s.lines[0]
    >>> [word(s, line, k) for k in range(len(line))]
    ['', '', 'hadir', '.']
    >>> word(s, line, -1), word(s, line, 99)
    ('', '')
    """
    words = line.words
    return words[k] if 0 <= k < len(words) else ""


def person_at(s: Scene, line: Line, k: int) -> int | None:
    """The person named at a place of a line, None where none is.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))
    >>> line = s.lines[0]
    >>> [person_at(s, line, k) for k in range(len(line))]
    [None, 0, None, None]
    >>> person_at(s, line, -1), person_at(s, line, 99)
    (None, None)
    """
    first = line.called.get(k)
    return None if first is None else s.people.who.get(first)


def post_at(line: Line, k: int) -> PostMention | None:
    """The post at a place of a line, None where none stands there.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))
    >>> line = s.lines[0]
    >>> post_at(line, 0).row.form
    'bupati'
    >>> post_at(line, 1), post_at(line, -1)
    (None, None)
    """
    return line.held.get(k)
