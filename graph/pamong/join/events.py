"""Occasions of an article, who took part in them, and the records that say so.

:mod:`pamong.join.tellings` finds what tells of an occasion, :mod:`pamong.join.drafts` puts the
tellings of one occasion together, :mod:`pamong.join.participants` reads who was there,
:mod:`pamong.join.occasion` says which occasions count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.join.actors import Cast, cast
from pamong.join.around_nouns import around
from pamong.join.ceremonies import CEREMONIES, installed
from pamong.join.circumstances import days_in
from pamong.join.counts import counts_in
from pamong.join.deeds import Deed, Verb, list_stop, verbs_in
from pamong.join.drafts import Draft, Story, complete, story
from pamong.join.gathering import Said
from pamong.join.heard import hear
from pamong.join.held import Held
from pamong.join.installed import entries, is_bare, newcomers
from pamong.join.line import word
from pamong.join.marks import ADDRESSES, Marks, marks
from pamong.join.objectives import aims_in, matter_after, organizer, topics_in
from pamong.join.occasion import Aim, Gathered, Matter, Occasion, kept
from pamong.join.part import Part
from pamong.join.participants import RITES, parts
from pamong.join.telling import MOMENT, NOUN, PRESENCE, VERB, WORD, Telling
from pamong.link.scene import Scene
from pamong.tables import RoleVerb

_UNVEILING: Final = frozenset({"ev-peresmian", "ev-peletakan-batu-pertama", "ev-peluncuran",
                               "ev-pencanangan"})  # fmt: skip
_INSTALLING: Final = frozenset({"inaugurated", "inaugurates"})
_RITES: Final = CEREMONIES | _UNVEILING
_RECEIVING: Final = frozenset({"sebanyak", "menerima"})
_QUIET: Final = 4
_REACH: Final = 4
_NEXT: Final = 2


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
    found = {id(d): Gathered() for d in told.drafts}
    for number in sorted({*told.lines, *verbs}):
        _read_line(c, told, found, number, verbs.get(number, ()))
    for draft in told.drafts:
        if draft.concepts & CEREMONIES:
            found[id(draft)].named.extend(_install(c, told, draft))
    for x in said:
        hear(c, told, found, x)
    _count(s, told, found, m)
    _aim(s, told, found, said)
    return kept(told, found)


def _patients(c: Cast, deeds: dict[int, tuple[Verb, ...]]
              ) -> dict[tuple[int, int], set[int]]:  # fmt: skip
    """Who is put into office by each verb, so that two inaugurations are not taken for one."""
    installing = [(number, verb, verbs) for number, verbs in deeds.items()
                  for verb in verbs if verb[2].role in _INSTALLING]  # fmt: skip
    if len(installing) < 2:
        return {}
    found: dict[tuple[int, int], set[int]] = {}
    for number, (at, end, row), verbs in installing:
        stop = list_stop(c, number, end, verbs)
        deed = Deed(number, at, end, stop, row, True, True, True)
        _, patients = installed(c, deed)
        found[number, at] = {a.person for a in patients}
    return found


def _read_line(c: Cast, told: Story, found: dict[int, Gathered], number: int,
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
        found[id(draft)].parts.extend(around(c, x))
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


def _details(s: Scene, x: Telling, draft: Draft, gathered: Gathered) -> None:
    if x.how != NOUN:
        return
    body = organizer(s, x.line, x.at, x.end)
    if body is not None:
        ref = s.bodies.get(body.first)
        if ref is not None:
            gathered.organizers.setdefault(ref.id, x.line)
    gathered.matters.extend(Matter(row, x.line) for row in matter_after(s, x.line, x.end))


def _count(s: Scene, told: Story, found: dict[int, Gathered], m: Marks) -> None:
    for number in m.counting:
        for count in counts_in(s, number, m.quoted):
            draft = _placed_at(told, number)
            if draft is not None:
                found[id(draft)].counts.append(count)
    for number, line in s.body_lines():
        if number + 1 < len(s.lines) and frozenset(line.words) >= _RECEIVING:
            for draft in _handed_over(s, told, number + 1):
                found[id(draft)].counts.extend(counts_in(s, number, m.quoted))


def _handed_over(s: Scene, told: Story, number: int) -> Iterator[Draft]:
    """The handing over that a line tells of, where it goes on with the line before.

    "Sebanyak 12 kades menerima SK. Dokumen itu diserahkan di Pendopo": those who receive are there.
    """
    if s.t.paragraph[number] == s.t.paragraph[number - 1]:
        for x, draft in told.lines.get(number, ()):
            if x.how == VERB and "ev-penyerahan" in draft.concepts:
                yield draft


def _placed_at(told: Story, number: int) -> Draft | None:
    """The occasion a line is about, one with a day, a place or tellings enough first."""
    here = [draft for x, draft in told.lines.get(number, ()) if draft.placed]
    return here[-1] if here else told.current(number)


def _aim(s: Scene, told: Story, found: dict[int, Gathered], said: tuple[Said, ...]) -> None:
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
