"""Abbreviations of bodies: those the article introduces, those it uses for something else, and
those that no table knows but whose region stands behind them.

Universitas Diponegoro (Undip) ... Undip; Perjanjian Kerja Sama (PKS), which is no party here;
DPMPD Kaltim, a work unit by its first letter.
"""

from __future__ import annotations

from typing import Final

from pamong.find.bodies import unknown_concept
from pamong.find.lexicon import bodies_by_form
from pamong.find.lines import Line
from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.tokens import Tokens
from pamong.values import replace

_UNIT_LETTERS: Final = frozenset("DB")
_SHORTEST: Final = 4
_LONGEST: Final = 9
_REACH: Final = 8


def borrowed(t: Tokens, lines: tuple[Line, ...]) -> frozenset[str]:
    """Abbreviations of bodies that an article introduces for something else.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Bupati meneken Perjanjian Kerja Sama (PKS) kemarin. PKS itu berlaku.")
    >>> sorted(borrowed(t, scan(t)))
    ['PKS']
    >>> t = tokenise("Partai Keadilan Sejahtera (PKS) menang.")
    >>> sorted(borrowed(t, scan(t)))
    []
    """
    return frozenset(
        t.words[item.first]
        for line in lines
        for k in line.things
        if isinstance(item := line.items[k], BodyMention) and _stands_for_words(t, item)
    )


def _stands_for_words(t: Tokens, body: BodyMention) -> bool:
    """Whether a body's abbreviation in brackets spells the words before it, which are no body's."""
    first, last = body.first, body.last
    if body.fixed is None or last != first + 1 or last >= len(t.words) or first < 2:
        return False
    if t.words[first - 1] != "(" or t.words[last] != ")":
        return False
    short = t.words[first].lower()
    start = max(0, first - 1 - _REACH)
    words = [w for w in t.lowers[start : first - 1] if w not in {"dan", "di", "untuk", "serta"}]
    initials = "".join(word[0] for word in words[-len(short) :])
    return initials == short and not body.name.lower().startswith(words[-len(short)])


def without_borrowed(t: Tokens, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without the bodies whose abbreviations stand for something else in this article."""
    taken = borrowed(t, lines)
    if not taken:
        return lines
    return tuple(Line(t, _freed(t, line, taken)) for line in lines)


def _freed(t: Tokens, line: Line, taken: frozenset[str]) -> list[Item]:
    out: list[Item] = []
    for item in line.items:
        if isinstance(item, BodyMention) and t.slice(item.first, item.last) in taken:
            out.extend(range(item.first, item.last))
        else:
            out.append(item)
    return out


def with_own_shorts(
    t: Tokens, lines: tuple[Line, ...], shorts: dict[str, BodyMention]
) -> tuple[Line, ...]:
    """The lines with abbreviations of the tables read as the bodies the article gives them to.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Universitas Gajah Mada (UGM) hadir. Rektor UGM bicara.")
    >>> lines = scan(t)
    >>> lines = with_own_shorts(t, lines, {"UGM": lines[0][0]})
    >>> lines[1][0].body.name
    'Universitas Gajah Mada'
    """
    own = {
        short: body
        for short, body in shorts.items()
        if body.fixed is None and short.lower() in bodies_by_form()
    }
    if not own:
        return lines
    return tuple(Line(t, [_owned(t, item, own) for item in line.items]) for line in lines)


def _owned(t: Tokens, item: Item, own: dict[str, BodyMention]) -> Item:
    if isinstance(item, PostMention) and item.body is not None:
        return replace(item, body=_owned_body(t, item.body, own))
    return _owned_body(t, item, own) if isinstance(item, BodyMention) else item


def _owned_body(t: Tokens, body: BodyMention, own: dict[str, BodyMention]) -> BodyMention:
    named = own.get(t.words[body.first]) if body.fixed is not None else None
    if named is None or body.parent is not None:
        return body
    region = body.region or named.region
    return replace(named, first=body.first, last=body.last, short=None, region=region)


def with_named_bodies(t: Tokens, line: Line, shorts: dict[str, BodyMention]) -> Line:
    """The line with a short name that the article gave read out of its head's name: Rektor Unifa
    | Mulyadi Hamid.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Universitas Fajar (Unifa) hadir. Rektor Unifa Mulyadi Hamid bicara.")
    >>> lines = scan(t)
    >>> post, name, *_ = with_named_bodies(t, lines[1], {"Unifa": lines[0][0]})
    >>> post.body.name, name.name
    ('Universitas Fajar', 'Mulyadi Hamid')
    """
    found = [k for k in line.names if k - 1 in line.held
             and _is_glued(t, line[k - 1], line[k], shorts)]  # fmt: skip
    if not found:
        return line
    out: list[Item] = list(line)
    for k in found:
        post, name = out[k - 1], out[k]
        assert isinstance(post, PostMention)
        assert isinstance(name, NameMention)
        last = name.first + 1
        body = replace(shorts[t.words[name.first]], first=name.first, last=last, short=None)
        rest = t.slice(last, name.name_last)
        out[k - 1] = replace(post, last=last, body=body)
        out[k] = replace(name, first=last, name_first=last, name=rest)
    return Line(t, out)


def _is_glued(t: Tokens, post: Item, name: Item, shorts: dict[str, BodyMention]) -> bool:
    """Whether a name right after a post that takes a body begins with a body's short name."""
    if not isinstance(post, PostMention) or not isinstance(name, NameMention):
        return False
    whole = name.first == name.name_first and name.name_last > name.first + 1
    takes = post.row.takes == "body" and post.body is None and post.last == name.first
    return whole and takes and t.words[name.first] in shorts


def with_unknown_units(t: Tokens, line: Line) -> Line:
    """The line with unknown abbreviations before a region read as work units: DPMPD Kaltim.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kantor itu milik DPMPD Kaltim, kata Rustam.")
    >>> [item.name for item in with_unknown_units(t, scan(t)[0]) if isinstance(item, BodyMention)]
    ['DPMPD']
    """
    found = [k for k in line.mentions if k and isinstance(line.items[k], RegionMention)
             and _is_unknown_unit(t, line[k - 1], line[k])]  # fmt: skip
    if not found:
        return line
    out: list[Item] = list(line)
    for k in reversed(found):
        region = out[k]
        assert isinstance(region, RegionMention)
        out[k - 1 : k + 1] = [_unit(t, region.first - 1, region)]
    return Line(t, out)


def _unit(t: Tokens, k: int, region: RegionMention) -> BodyMention:
    word = t.words[k]
    return BodyMention(k, region.last, word, unknown_concept(word), "region", region=region)


def _is_unknown_unit(t: Tokens, item: Item, after: Item) -> bool:
    if not isinstance(after, RegionMention) or not after.codes or after.level == 3:
        return False
    if isinstance(item, int):
        first, last = item, item + 1
    elif isinstance(item, NameMention):
        first, last = item.first, item.last
    else:
        return False
    word = t.words[first]
    return (
        last == first + 1 == after.first
        and _SHORTEST <= len(word) <= _LONGEST
        and word.isupper()
        and word.isalnum()
        and word[0] in _UNIT_LETTERS
        and not t.words[after.first].isupper()
    )
