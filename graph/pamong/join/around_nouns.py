"""Who took part, by the words around a noun: kunjungan Bupati A; pelantikan A oleh B."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.scan import Line
from pamong.find.verbs import openers
from pamong.join.actors import Cast, Group, actors, group_after, list_after, subject_before
from pamong.join.ceremonies import CEREMONIES
from pamong.join.cues import SAYING, cue_at
from pamong.join.line import word
from pamong.join.occasion import BESIDE_IT
from pamong.join.part import Part
from pamong.join.participants import parties
from pamong.join.telling import NOUN, WORD, Telling
from pamong.link.scene import Scene

_CHANGES: Final = frozenset({"ev-serah-terima", "ev-sertijab", "ev-pisah-sambut"})
_DECIDED: Final = frozenset({"ditetapkan", "dinyatakan", "diusulkan", "ditunjuk"})
_AGENT: Final = 12


def around(c: Cast, x: Telling) -> Iterator[Part]:
    """Pada upacara itu Aulia ...; serah terima dari A kepada B; who is said to be at it."""
    line = c.s.lines[x.line]
    if x.how in {NOUN, WORD} and x.definite and x.at == 1:
        for actor in list_after(c, x.line, x.end, _end_of_clause(c.s, x)):
            if not _spoken_of(c, x.line, actor.at) and not _is_decided(c, x.line, actor.end):
                rule = "at_it" if x.how == NOUN else BESIDE_IT
                yield Part(actor.person, "attends", (x.line,), 0.8, rule, actor.post, weak=True)
    if x.how == NOUN and word(c.s, line, x.at - 1) in {"dalam", "pada", "di", "saat"}:
        yield from _saying_before(c, x)
    if x.how == NOUN and any(k.concept in _CHANGES for k in x.kinds):
        yield from _handing_over(c, x)
    if x.how == NOUN:
        yield from _beside_noun(c, x)


# What whoever stands after "oleh" does, by the noun; and whom a noun is of without it.
_AGENTS: Final = {
    "ev-pelantikan": "inaugurates", "ev-pengukuhan": "inaugurates", "ev-sumpah": "inaugurates",
    "ev-pembukaan": "opens", "ev-penutupan": "closes", "ev-peresmian": "inaugurates",
    "ev-peluncuran": "inaugurates", "ev-pencanangan": "inaugurates",
    "ev-peletakan-batu-pertama": "inaugurates", "ev-penandatanganan": "signs",
}  # fmt: skip
_OBJECTS: Final = {
    "ev-pelantikan": "inaugurated", "ev-pengukuhan": "inaugurated", "ev-sumpah": "inaugurated",
    "ev-kunjungan-kerja": "attends", "ev-peninjauan": "attends", "ev-sidak": "attends",
}  # fmt: skip


def _beside_noun(c: Cast, x: Telling) -> Iterator[Part]:
    """Kunjungan Bupati A beserta B; pelantikan A oleh B; penandatanganan dilakukan A dan B."""
    concept = x.kinds[-1].concept
    line = c.s.lines[x.line]
    if x.unreal:
        return
    if concept in _OBJECTS and word(c.s, line, x.end) not in {"oleh", "dengan"}:
        group = group_after(c, x.line, x.end)
        beside = group if group and group[0].at == x.end else ()
        for actor in (*beside, *_successors(c, x, beside)):
            if actor.by == "name":
                yield Part(actor.person, _OBJECTS[concept], (x.line,), 0.8, "of_whom", actor.post)
    role = next((_AGENTS[kind.concept] for kind in x.kinds if kind.concept in _AGENTS), None)
    if role is None:
        return
    words = {"oleh", "dilakukan", "antara"} if role == "signs" else {"oleh", "dilakukan"}
    by = next((k for k in range(x.end, min(x.end + _AGENT, len(line)))
               if word(c.s, line, k) in words), None)  # fmt: skip
    if by is not None and not _is_done(line, x.end, by):
        named = parties if role == "signs" else group_after
        for actor in named(c, x.line, by + 1):
            yield Part(actor.person, role, (x.line,), 0.85, "by_whom", actor.post)


def _is_done(line: Line, start: int, by: int) -> bool:
    """Whether "oleh" goes with another verb: rapat pengambilan sumpah dipimpin oleh X."""
    return any(here in openers() and here != "dilakukan" for here in line.words[start:by])


def _successors(c: Cast, x: Telling, beside: Group) -> Group:
    """Pelantikan A menggantikan B dan C menggantikan D: those who come after somebody."""
    if not beside or x.kinds[-1].concept not in CEREMONIES:
        return ()
    line = c.s.lines[x.line]
    return tuple(a for a in list_after(c, x.line, beside[-1].end, len(line))
                 if word(c.s, line, a.end) == "menggantikan")  # fmt: skip


def _end_of_clause(s: Scene, x: Telling) -> int:
    """Where what somebody says, or wants, begins: the item of "bahwa", "agar" or a quotation."""
    line = s.lines[x.line]
    for k in range(x.end, len(line)):
        item = line.items[k]
        if isinstance(item, int):
            cue = cue_at(s.t, item)
            if s.t.lowers[item] in {"bahwa", "agar"} or (cue is not None and cue.kind == SAYING):
                return k
    return len(line)


def _saying_before(c: Cast, x: Telling) -> Iterator[Part]:
    """Indra Catri menyampaikan nota penjelasan dalam rapat paripurna."""
    line = c.s.lines[x.line]
    for k in range(x.at - 1, 0, -1):
        item = line.items[k]
        cue = cue_at(c.s.t, item) if isinstance(item, int) else None
        if cue is not None and cue.kind == SAYING:
            for actor in subject_before(c, x.line, k)[:1]:
                yield Part(actor.person, "speaks", (x.line,), 0.85, "spoke_in", actor.post,
                           weak=True)  # fmt: skip
            return


def _spoken_of(c: Cast, number: int, k: int) -> bool:
    return word(c.s, c.s.lines[number], k - 1) in {"kepada", "tentang", "mengenai", "oleh", "dari",
                                                   "bahwa", "gelar"}  # fmt: skip


def _is_decided(c: Cast, number: int, k: int) -> bool:
    """Dalam pleno itu A ditetapkan sebagai calon: who is only decided upon need not be there."""
    words = c.s.lines[number].words[k : k + _AGENT]
    return not _DECIDED.isdisjoint(words)


def _handing_over(c: Cast, x: Telling) -> Iterator[Part]:
    """Serah terima dari A; the subject of the clause takes over."""
    line = c.s.lines[x.line]
    for actor in actors(c, x.line):
        lead = {word(c.s, line, actor.at - 1), word(c.s, line, actor.at - 3)}
        if lead & {"dari", "kepada", "ke"} and x.end <= actor.at <= x.end + 12:
            yield Part(actor.person, "attends", (x.line,), 0.85, "handing_over", actor.post)
    for actor in subject_before(c, x.line, x.at)[:1]:
        if not _says_between(c.s, line, actor.end, x.at):
            yield Part(actor.person, "attends", (x.line,), 0.8, "handing_over", actor.post)


def _says_between(s: Scene, line: Line, start: int, stop: int) -> bool:
    return any(
        isinstance(item := line.items[k], int) and (cue := cue_at(s.t, item)) and cue.kind == SAYING
        for k in range(start, stop)
    )
