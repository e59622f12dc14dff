"""Who spoke in an occasion, after it or beside it, and so was there."""

from __future__ import annotations

import itertools
from typing import Final

from pamong.find.mentions import PostMention
from pamong.join.actors import Cast
from pamong.join.circumstances import days_in
from pamong.join.drafts import Draft, Story
from pamong.join.gathering import Said
from pamong.join.line import word
from pamong.join.occasion import BESIDE_IT, Gathered
from pamong.join.part import Part
from pamong.join.telling import AFTERWARDS, MOMENT, NOUN, WORD, Telling
from pamong.link.scene import Scene

_AROUND: Final = frozenset({
    "dalam", "pada", "saat", "usai", "seusai", "sela", "sela-sela", "ketika", "selepas", "di",
    "hadapan", "membuka", "menutup",
})  # fmt: skip
_SPOKESMEN: Final = frozenset({"humas", "jubir", "juru"})
_QUOTED: Final = "quoted_on"
# Words of a report that somebody was not there where he spoke: dihubungi terpisah.
_ELSEWHERE: Final = frozenset({
    "terpisah", "dihubungi", "telepon", "telpon", "tertulis", "tertulisnya", "dikonfirmasi",
    "whatsapp", "rilis", "rilisnya", "siaran", "instagram", "facebook", "unggahan",
})  # fmt: skip
# Rules of statements that may come from anywhere: menurut X, pernyataan X.
_FROM_OTHERS: Final = frozenset({"according_to", "reported"})
_AGENT: Final = 12
_NEAR: Final = 3


def hear(c: Cast, told: Story, found: dict[int, Gathered], x: Said) -> None:
    """Whoever spoke in, after or beside an occasion that the sentence points to was there.

    So was, less surely, whoever is quoted while the article goes on about one: not who wrote,
    phoned or was asked elsewhere, nor who spoke on another day. A spokesman tells of what he need
    not have been at.
    """
    if any(_is_spokesman(c.s, h.post) for h in c.owners.values() if h.person == x.person):
        return
    if x.rule not in _FROM_OTHERS:
        for number in x.lines:
            for telling, draft in told.lines.get(number, ()):
                if _speaks_at(c.s, telling, x):
                    confidence = 0.85 if telling.how in {NOUN, WORD} else 0.75
                    rule = BESIDE_IT if telling.how == WORD else "spoke_at"
                    part = Part(x.person, "speaks", (number,), confidence, rule, weak=True)
                    found[id(draft)].parts.append(part)
                    return
    going = _gone_on_with(c.s, told, x)
    if going is not None:
        found[id(going)].parts.append(Part(x.person, "speaks", x.lines, 0.6, _QUOTED, weak=True))


def _is_spokesman(s: Scene, post: PostMention) -> bool:
    return not _SPOKESMEN.isdisjoint(s.t.lowers[post.first : post.last])


def _gone_on_with(s: Scene, told: Story, x: Said) -> Draft | None:
    """The one occasion that an article is about where it quotes somebody; None without one."""
    draft = told.current(x.at) or next((d for d in told.drafts if d.placed), None)
    if draft is None or not draft.placed or draft.unreal:
        return None
    if not x.direct and (x.by not in {"name", "role"} or x.rule in _FROM_OTHERS):
        return None
    first = draft.told[0].line
    alone = sum(d.placed and not d.unreal for d in told.drafts) == 1
    if not alone or first - s.t.headline > _NEAR:
        return None
    for number in x.lines:
        r = s.t.sentences[number]
        if not _ELSEWHERE.isdisjoint(s.t.lowers[r.start : r.stop]) or _to_an_outlet(s, r):
            return None
        days = days_in(s, number)
        if days and draft.when is not None and all(d.start != draft.when.start for d in days):
            return None
    return draft


def _to_an_outlet(s: Scene, r: range) -> bool:
    """Whether somebody speaks to one newspaper only: ujarnya kepada detikSulsel."""
    words = s.t.words[r.start : r.stop]
    return any(
        before == "kepada" and any(c.isupper() for c in here[1:]) and not here.isupper()
        for before, here in itertools.pairwise(words)
    )


def _speaks_at(s: Scene, x: Telling, said: Said) -> bool:
    line = s.lines[x.line]
    if x.how in {WORD, MOMENT}:
        return True
    before = word(s, line, x.at - 1)
    if x.how != NOUN:
        return before in {"saat", "usai", "seusai", "ketika"} and x.when is not None
    if line.words[0] in AFTERWARDS and x.at <= _AGENT:
        return True
    wider = word(s, line, x.at - 2) if before in {"sambutan", "acara", "kegiatan"} else ""
    return before in _AROUND or wider in _AROUND or x.definite
