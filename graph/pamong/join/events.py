"""Occasions of an article, who took part in them, and the records that say so.

:mod:`pamong.join.tellings` finds what tells of an occasion, :mod:`pamong.join.drafts` puts the
tellings of one occasion together, :mod:`pamong.join.participants` reads who was there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import PostMention, first_of
from pamong.find.scan import Line
from pamong.find.verbs import openers
from pamong.join.actors import Cast, Group, actors, cast, group_after, list_after, subject_before
from pamong.join.circumstances import Where, days_in
from pamong.join.counts import Count, counts_in
from pamong.join.cues import SAYING, cue_at
from pamong.join.drafts import Draft, Story, complete, story
from pamong.join.gathering import Said
from pamong.join.held import Held
from pamong.join.installed import entries, is_bare, newcomers
from pamong.join.labels import Kind
from pamong.join.line import word
from pamong.join.marks import ADDRESSES, Marks, marks
from pamong.join.objectives import aims_in, matter_after, organizer, topics_in
from pamong.join.participants import (
    RITES,
    Deed,
    Part,
    Verb,
    installed,
    list_stop,
    parties,
    parts,
    settled,
    verbs_in,
)
from pamong.join.tellings import AFTERWARDS, MOMENT, NOUN, PRESENCE, VERB, WORD, Telling
from pamong.link.scene import Scene
from pamong.tables import RoleVerb, TopicWord

_CEREMONY: Final = frozenset({"ev-pelantikan", "ev-pengukuhan", "ev-sumpah", "ev-penganugerahan"})
_UNVEILING: Final = frozenset({"ev-peresmian", "ev-peletakan-batu-pertama", "ev-peluncuran",
                               "ev-pencanangan"})  # fmt: skip
_INSTALLING: Final = frozenset({"inaugurated", "inaugurates"})
_RITES: Final = _CEREMONY | _UNVEILING
# Verbs whose occasion is one only with a day or a place: people meet and hand things over daily.
_DAILY: Final = frozenset({
    "ev-penyerahan", "ev-pertemuan", "ev-peninjauan", "ev-kunjungan-kerja", "ev-penyambutan",
    "ev-dialog", "ev-silaturahmi", "ev-audiensi", "ev-rapat", "ev-pelepasan", "ev-penandatanganan",
})  # fmt: skip
_AROUND: Final = frozenset({
    "dalam", "pada", "saat", "usai", "seusai", "sela", "sela-sela", "ketika", "selepas", "di",
    "hadapan", "membuka", "menutup",
})  # fmt: skip
_CHANGES: Final = frozenset({"ev-serah-terima", "ev-sertijab", "ev-pisah-sambut"})
# The rule of parts that rest on a word which only points to the occasion told of last.
_BESIDE: Final = "beside_it"
_DECIDED: Final = frozenset({"ditetapkan", "dinyatakan", "diusulkan", "ditunjuk"})
_SPOKESMEN: Final = frozenset({"humas", "jubir", "juru"})
_QUOTED: Final = "quoted_on"
# Words of a report that somebody was not there where he spoke: dihubungi terpisah.
_ELSEWHERE: Final = frozenset({
    "terpisah", "dihubungi", "telepon", "telpon", "tertulis", "tertulisnya", "dikonfirmasi",
    "whatsapp", "rilis", "rilisnya", "siaran", "instagram", "facebook", "unggahan",
})  # fmt: skip
# Rules of statements that may come from anywhere: menurut X, pernyataan X.
_FROM_OTHERS: Final = frozenset({"according_to", "reported"})
_QUIET: Final = 4
_AGENT: Final = 12
_NEAR: Final = 3
_ENOUGH: Final = 2
_REACH: Final = 4
_NEXT: Final = 2


@dataclass(frozen=True, slots=True)
class Aim:
    """What an occasion is for; ``person`` is who says so, None where the article does."""

    text: str
    person: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Matter:
    """What an occasion is about, and the line that says so."""

    row: TopicWord
    line: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion of an article.

    ``lines`` are the sentences that tell of it, by a word for it or by one that points back to
    it; ``moments`` those that only go on with it ("waktu itu"). ``tokens`` are where the words for
    it stand. ``parts`` holds one part a person.
    """

    number: int
    kinds: tuple[Kind, ...]
    label: str
    key: str
    date: str | None
    end_date: str | None
    time: str | None
    day_line: int | None
    where: Where | None
    planned: bool
    lines: tuple[int, ...]
    moments: tuple[int, ...]
    tokens: tuple[int, ...]
    parts: tuple[Part, ...]
    counts: tuple[Count, ...]
    aims: tuple[Aim, ...]
    matters: tuple[Matter, ...]
    organizers: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _Gathered:
    """What is found for one draft before it is known to count."""

    parts: list[Part] = field(default_factory=list)
    named: list[Part] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    organizers: dict[str, int] = field(default_factory=dict)


def occasions(s: Scene, held: tuple[Held, ...],
              said: tuple[Said, ...] = ()) -> tuple[Occasion, ...]:  # fmt: skip
    """The occasions an article tells of, in text order; ``said`` are its statements.

    An occasion counts where the text gives it a day or a place, or names two who took part.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def found(text):
    ...     s = scene(Document("x", "x", text))
    ...     return [(o.label, o.date, [(s.people.known[p.person].name, p.role) for p in o.parts])
    ...             for o in occasions(s, holdings(s))]
    >>> found("Rakor dibuka Bupati Kukar Edi Damansyah di Hotel Jatra, Senin (5/5/2025).")
    [('Rakor', '2025-05-05', [('Edi Damansyah', 'opens')])]
    >>> found("")
    []
    >>> found("Musrenbang akan digelar. Pelantikan Bupati Kukar Edi Damansyah ditunda.")
    []
    """
    m = marks(s, said)
    if not m.telling:
        return ()
    c = cast(s, held)
    verbs = {number: verbs_in(c, number, places) for number, places in m.verbs.items()}
    told = story(s, m, _patients(c, verbs))
    complete(told)
    found = {id(d): _Gathered() for d in told.drafts}
    for number in sorted({*told.lines, *verbs}):
        _read_line(c, told, found, number, verbs.get(number, ()))
    for draft in told.drafts:
        if draft.concepts & _CEREMONY:
            found[id(draft)].named.extend(_install(c, told, draft))
    for x in said:
        _hear(c, told, found, x)
    _count(s, told, found, m)
    _aim(s, told, found, said)
    return _kept(told, found)


def _patients(c: Cast, deeds: dict[int, tuple[Verb, ...]]
              ) -> dict[tuple[int, int], set[int]]:  # fmt: skip
    """Who is put into office by each verb, so that two inaugurations are not taken for one."""
    installing = [(number, verb, verbs) for number, verbs in deeds.items()
                  for verb in verbs if verb[2].role in _INSTALLING]  # fmt: skip
    if len(installing) < _ENOUGH:
        return {}
    found: dict[tuple[int, int], set[int]] = {}
    for number, (at, end, row), verbs in installing:
        stop = list_stop(c, number, end, verbs)
        deed = Deed(number, at, end, stop, row, True, True, True)
        _, patients = installed(c, deed)
        found[number, at] = {a.person for a in patients}
    return found


# ---- who took part ---------------------------------------------------------------------------


def _read_line(c: Cast, told: Story, found: dict[int, _Gathered], number: int,
               verbs: tuple[Verb, ...]) -> None:  # fmt: skip
    here = told.lines.get(number, [])
    for at, end, row in verbs:
        draft, exact = _draft_of(told, number, at, end, row, here)
        if draft is None or (not here and not _goes_on(c.s, told, draft, number, at, row)):
            continue
        deed = Deed(
            number,
            at,
            end,
            list_stop(c, number, end, verbs),
            row,
            own=any(x.how != MOMENT for x, _ in here),
            exact=exact,
            ceremony=not draft.concepts.isdisjoint(_RITES),
            near=_object_near(c.s, here, at, end),
            planned=draft.unreal,
        )
        found[id(draft)].parts.extend(parts(c, deed))
        if row.role in _LISTING and deed.stop >= len(c.s.lines[number]):
            found[id(draft)].parts.extend(_listed_below(c, deed))
    for x, draft in here:
        found[id(draft)].parts.extend(_around(c, x))
        _details(c.s, x, draft, found[id(draft)])


def _listed_below(c: Cast, d: Deed) -> Iterator[Part]:
    """Turut hadir: and a line each; hadir A, B. Juga C."""
    for number, actor in entries(c, d.line, d.row.role in _GOING_ON):
        role = "inaugurated" if d.row.role == "inaugurates" else d.row.role
        yield Part(actor.person, role, (d.line, number), 0.85, "listed_below", actor.post)


def _object_near(s: Scene, here: list[tuple[Telling, Draft]], at: int, end: int) -> bool:
    """Whether a word for the occasion is the verb itself, its object, or stands right before it."""
    return any(
        at <= x.at <= end + _REACH or at - _REACH <= x.end <= at
        for x, _ in here if x.how != MOMENT and word(s, s.lines[x.line], x.at) not in ADDRESSES
    )  # fmt: skip


def _draft_of(told: Story, number: int, at: int, end: int,
              row: RoleVerb, here: list[tuple[Telling, Draft]]
              ) -> tuple[Draft | None, bool]:  # fmt: skip
    """The occasion of a verb: its own, the one named right after it, before it, or gone on with."""
    for x, draft in here:
        if at <= x.at < end and x.how in {VERB, PRESENCE}:
            return draft, True
    for x, draft in here:
        if x.how == NOUN and end <= x.at <= end + 3:
            return draft, False
    before = [(x, draft) for x, draft in here if x.at < at and x.how != MOMENT]
    if before:
        return _of_company(before[-1], here, row, end), False
    if here:
        x, draft = here[0]
        aside = at <= 1 and x.how == VERB and not draft.placed
        return (told.current(number) if aside else None) or draft, False
    return told.current(number), False


def _of_company(before: tuple[Telling, Draft], here: list[tuple[Telling, Draft]], row: RoleVerb,
                end: int) -> Draft:  # fmt: skip
    """Whom A brought along to what is told next: A, didampingi B, saat membuka rakor, Senin."""
    after = next(((x, d) for x, d in here if x.at >= end and x.how in {NOUN, VERB}), None)
    if row.role != "accompanies" or row.voice != "passive" or after is None:
        return before[1]
    bare = before[0].when is None and before[0].where is None
    told = after[0].when is not None or after[0].where is not None
    return after[1] if bare and told else before[1]


_LISTING: Final = frozenset({"attends", "resource", "speaks", "inaugurated", "inaugurates",
                             "accompanies", "signs"})  # fmt: skip
_GOING_ON: Final = frozenset({"attends", "accompanies", "speaks", "resource"})


def _goes_on(s: Scene, told: Story, draft: Draft, number: int, at: int, row: RoleVerb) -> bool:
    """Whether a line without a word for the occasion may still be about it."""
    rite = row.role == "chairs" and word(s, s.lines[number], at - 1) in RITES
    if row.role not in _GOING_ON and not rite:
        return False
    first = row.form.split()[0]
    there = "hadir" in row.form or "saksi" in row.form
    if there or row.role == "resource" or first in {"turut", "ikut", "tampak"}:
        return True
    if sum(d.placed for d in told.drafts) == 1 and draft.placed:
        return True
    between = s.t.paragraph[number] - s.t.paragraph[draft.last]
    return between == 0 or (between == 1 and number - draft.last <= _NEXT)


def _around(c: Cast, x: Telling) -> Iterator[Part]:
    """Pada upacara itu Aulia ...; serah terima dari A kepada B; who is said to be at it."""
    line = c.s.lines[x.line]
    if x.how in {NOUN, WORD} and x.definite and x.at == 1:
        for actor in list_after(c, x.line, x.end, _end_of_clause(c.s, x)):
            if not _spoken_of(c, x.line, actor.at) and not _is_decided(c, x.line, actor.end):
                rule = "at_it" if x.how == NOUN else _BESIDE
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
    if not beside or x.kinds[-1].concept not in _CEREMONY:
        return ()
    line = c.s.lines[x.line]
    return tuple(a for a in list_after(c, x.line, beside[-1].end, len(line))
                 if word(c.s, line, a.end) == "menggantikan")  # fmt: skip


def _end_of_clause(s: Scene, x: Telling) -> int:
    """Where what somebody says, or wants, begins: the item of "bahwa", "agar" or a quotation."""
    line = s.lines[x.line]
    for k in range(x.end, len(line)):
        item = line[k]
        if isinstance(item, int):
            cue = cue_at(s.t, item)
            if s.t.lowers[item] in {"bahwa", "agar"} or (cue is not None and cue.kind == SAYING):
                return k
    return len(line)


def _saying_before(c: Cast, x: Telling) -> Iterator[Part]:
    """Indra Catri menyampaikan nota penjelasan dalam rapat paripurna."""
    line = c.s.lines[x.line]
    for k in range(x.at - 1, 0, -1):
        item = line[k]
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
        isinstance(item := line[k], int) and (cue := cue_at(s.t, item)) and cue.kind == SAYING
        for k in range(start, stop)
    )


def _install(c: Cast, told: Story, draft: Draft) -> Iterator[Part]:
    """Who was put into office, by the sentences after: of several as long as they go on about it.

    They end with a day or an occasion of their own; after one or two they are the next three.
    """
    first = draft.told[0].line
    quiet, goes_on = 0, False
    for number in range(first + 1, len(c.s.lines)):
        if is_bare(c, number):
            continue
        if quiet > (_QUIET if draft.several else _NEXT) or _is_of_another(c.s, told, draft, number):
            return
        found = tuple(newcomers(c, number, draft.several, goes_on))
        quiet, goes_on = (0, True) if found else (quiet + 1, False)
        for actor in found:
            yield Part(actor.person, "inaugurated", (number,), 0.7, "named_to_office", actor.post,
                       weak=True)  # fmt: skip


def _is_of_another(s: Scene, told: Story, draft: Draft, number: int) -> bool:
    """Whether a line has a day or tells of an occasion that is not this one."""
    here = [d for x, d in told.lines.get(number, ()) if x.how in {NOUN, VERB}]
    if here:
        return any(d is not draft for d in here)
    days = days_in(s, number)
    return bool(days) and (draft.when is None or days[0].start != draft.when.start)


def _hear(c: Cast, told: Story, found: dict[int, _Gathered], x: Said) -> None:
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
                    rule = _BESIDE if telling.how == WORD else "spoke_at"
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


# ---- how many, what for, about what ----------------------------------------------------------


def _details(s: Scene, x: Telling, draft: Draft, gathered: _Gathered) -> None:
    if x.how != NOUN:
        return
    body = organizer(s, x.line, x.at, x.end)
    if body is not None:
        ref = s.bodies.get(body.first)
        if ref is not None:
            gathered.organizers.setdefault(ref.id, x.line)
    gathered.matters.extend(Matter(row, x.line) for row in matter_after(s, x.line, x.end))


def _count(s: Scene, told: Story, found: dict[int, _Gathered], m: Marks) -> None:
    for number in m.counting:
        for count in counts_in(s, number, m.quoted):
            draft = _placed_at(told, number)
            if draft is not None:
                found[id(draft)].counts.append(count)


def _placed_at(told: Story, number: int) -> Draft | None:
    """The occasion a line is about, one with a day, a place or tellings enough first."""
    here = [draft for x, draft in told.lines.get(number, ()) if draft.placed]
    return here[-1] if here else told.current(number)


def _aim(s: Scene, told: Story, found: dict[int, _Gathered], said: tuple[Said, ...]) -> None:
    by = {number: x.person for x in said if not x.direct for number in x.lines}
    last = -2
    for number in sorted({n + k for n in told.lines for k in range(3) if n + k < len(s.lines)}):
        goes_on = last == number - 1
        if not goes_on and not any(x.how in {NOUN, WORD} for x, _ in told.lines.get(number, ())):
            continue
        draft = _placed_at(told, number)
        aims = () if draft is None else aims_in(s, number, goes_on)
        if draft is None or not aims:
            continue
        found[id(draft)].aims.extend(Aim(text, by.get(number), number) for text in aims)
        if not goes_on:
            r = s.t.sentences[number]
            rows = topics_in(s.t, r.start, r.stop)
            found[id(draft)].matters.extend(Matter(row, number) for row in rows)
        last = number


# ---- which of them count ---------------------------------------------------------------------


def _kept(told: Story, found: dict[int, _Gathered]) -> tuple[Occasion, ...]:
    out: list[Occasion] = []
    for draft in sorted(told.drafts, key=lambda d: d.told[0].line):
        gathered = found[id(draft)]
        people = [p for p in gathered.parts if p.rule != _BESIDE or _is_here(p, gathered, found)]
        if draft.several or not any(p.role == "inaugurated" for p in people):
            people.extend(gathered.named)
        chosen = settled(people)
        if draft.kinds and _counts(draft, chosen):
            out.append(_occasion(told.s, len(out), draft, gathered, chosen))
    return tuple(out)


def _is_here(part: Part, here: _Gathered, found: dict[int, _Gathered]) -> bool:
    """Whether "dalam sambutannya" may mean this occasion: not if its speaker was at another one."""
    elsewhere = any(
        p.person == part.person and not p.weak
        for other in found.values()
        if other is not here
        for p in other.parts
    )
    return not elsewhere or any(p.person == part.person and not p.weak for p in here.parts)


def _counts(draft: Draft, chosen: tuple[Part, ...]) -> bool:
    """Whether an occasion has a day, a place, or two who took part; a planned one has its day."""
    if draft.when is not None:
        return True
    if draft.unreal:
        return False
    if draft.placed:
        return True
    enough = len({p.person for p in chosen}) >= _ENOUGH
    return enough and not draft.concepts <= _DAILY


def _occasion(
    s: Scene, number: int, draft: Draft, gathered: _Gathered, chosen: tuple[Part, ...]
) -> Occasion:
    when = draft.when
    lines = {x.line for x in draft.told if x.how not in {MOMENT, PRESENCE}}
    tokens = {_token(s, x) for x in draft.told if x.how in {NOUN, WORD}}
    return Occasion(
        number=number,
        kinds=tuple(draft.kinds),
        label=draft.label,
        key=draft.key,
        date=when.start if when else None,
        end_date=when.end if when else None,
        time=when.time if when else None,
        day_line=when.line if when else None,
        where=draft.where,
        planned=draft.unreal,
        lines=tuple(sorted(lines)),
        moments=tuple(sorted({x.line for x in draft.told} - lines)),
        tokens=tuple(sorted(tokens)),
        parts=chosen,
        counts=_once(gathered.counts),
        aims=tuple(dict.fromkeys(gathered.aims)),
        matters=tuple({m.row.name: m for m in reversed(gathered.matters)}.values()),
        organizers=tuple(gathered.organizers.items()),
    )


def _token(s: Scene, x: Telling) -> int:
    return first_of(s.lines[x.line][x.at])


def _once(counts: list[Count]) -> tuple[Count, ...]:
    """Every number of a group once, at the line that gives it first."""
    return tuple({(c.group, c.count): c for c in reversed(counts)}.values())[::-1]
