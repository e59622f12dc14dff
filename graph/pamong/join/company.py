"""Who came with whom, and who came for whom: A didampingi B; C hadir mewakili D."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import BodyMention, PostMention
from pamong.join.actors import Actor, Cast, Group, group_after, list_after, subject_before
from pamong.join.deeds import Deed, everybody, is_object, part_of
from pamong.join.line import post_at, word
from pamong.join.part import Part
from pamong.values import replace

_BEYOND: Final = frozenset({"dalam", "usai", "saat", "ketika", "untuk", "pada", "dengan", "di"})
# Whoever is quoted may speak for another one without having been there: kata X mewakili Y.
_SAID_BY: Final = frozenset({"kata", "ujar", "ucap", "tutur", "jelas", "ungkap", "imbuh"})
_LONG_AGO: Final = frozenset({"sejak", "pernah", "selama"})


def accompanies(c: Cast, d: Deed) -> Iterator[Part]:
    """A didampingi B dan C; didampingi B, A berkata; B mendampingi A."""
    if d.row.role != "accompanies":
        return
    if d.row.voice == "active":
        yield from _beside(c, d)
        return
    company = list_after(c, d.line, d.end, _company_stop(c, d))
    subject = subject_before(c, d.line, d.at)
    if not subject and d.at <= 1:
        subject = _inverted(c, d, company)
        company = tuple(a for a in list_after(c, d.line, d.end, d.stop) if a not in subject)
    yield from _with(c, d, company, subject)


def _company_stop(c: Cast, d: Deed) -> int:
    """Where the company ends: before what is done, when, or with whom."""
    line = c.s.lines[d.line]
    return next((k for k in range(d.end, d.stop) if word(c.s, line, k) in _BEYOND
                 and not (word(c.s, line, k) == "pada" and isinstance(line[k + 1], BodyMention))),
                d.stop)  # fmt: skip


def _inverted(c: Cast, d: Deed, company: Group) -> Group:
    """Didampingi B, Asisten I, A mengucapkan ...: the last one before the verb is the subject."""
    named = list_after(c, d.line, d.end, d.stop)
    if len(named) < 2:
        return ()
    last = named[-1]
    line = c.s.lines[d.line]
    parted = word(c.s, line, last.at - 1) == ","
    return (last,) if parted and d.stop - last.end <= 4 else ()


def _with(c: Cast, d: Deed, company: Group, subject: Group) -> Iterator[Part]:
    leader = subject[0].person if subject else None
    for actor in company:
        if not is_object(c, d.line, actor):
            part = part_of(c, d, actor, "accompanies", "accompanied")
            yield replace(part, accompanying=leader)
    yield from everybody(c, d, subject, "attends", "accompanied")


def _beside(c: Cast, d: Deed) -> Iterator[Part]:
    """B mendampingi A; hadir mendampingi A: B; C; D."""
    line = c.s.lines[d.line]
    if any(word(c.s, line, k) in _LONG_AGO for k in range(d.at)):
        return
    led = group_after(c, d.line, d.end)[:1]
    company = subject_before(c, d.line, d.at)
    if not company:
        start = led[0].end if led else d.end
        company = list_after(c, d.line, start, d.stop)
    yield from _with(c, d, company, led)


def proxies(c: Cast, d: Deed) -> Iterator[Part]:
    """Bupati diwakili Asisten I; X hadir mewakili Bupati: the one represented stays away."""
    words = d.row.form.split()
    if "mewakili" in words:
        for actor in subject_before(c, d.line, d.at):
            if word(c.s, c.s.lines[d.line], actor.at - 1) not in _SAID_BY:
                yield _standing_for(c, d, actor, d.end)
    elif words[0] == "diwakili":
        absent = subject_before(c, d.line, d.at)
        for actor in group_after(c, d.line, d.end):
            part = part_of(c, d, actor, "attends", "proxy")
            yield replace(part, stood_for=absent[0].person if absent else None,
                          stood_post=None if absent else _post_near(c, d.line, d.at))  # fmt: skip


def _standing_for(c: Cast, d: Deed, actor: Actor, k: int) -> Part:
    part = part_of(c, d, actor, "attends", "proxy")
    absent = group_after(c, d.line, k)[:1]
    if absent:
        return replace(part, stood_for=absent[0].person)
    return replace(part, stood_post=post_at(c.s.lines[d.line], k))


def _post_near(c: Cast, number: int, k: int) -> PostMention | None:
    return post_at(c.s.lines[number], k - 1)
