"""What stands at a place of a line: a word, a person, a post."""

from __future__ import annotations

from pamong.find.mentions import PostMention
from pamong.find.scan import Line
from pamong.link.scene import Scene


def word(s: Scene, line: Line, k: int) -> str:
    """The small word at a place of a line, "" where a mention or nothing stands there."""
    words = line.words
    return words[k] if 0 <= k < len(words) else ""


def person_at(s: Scene, line: Line, k: int) -> int | None:
    """The person named at a place of a line, None where none is."""
    first = line.called.get(k)
    return None if first is None else s.people.who.get(first)


def post_at(line: Line, k: int) -> PostMention | None:
    """The post at a place of a line, None where none stands there."""
    return line.held.get(k)
