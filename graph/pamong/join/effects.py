"""What regulations do to others, and decrees to those in office.

A change, a repeal and a legal basis are read between two citations of one sentence; an
appointment or a dismissal between a decree and the tenures of its sentence. Where a sentence
tells of no such thing, nothing is said (UU 12/2011, appendix II, on how titles name changes).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import RegulationMention
from pamong.find.scan import Line
from pamong.join.regulations import regulation_ref
from pamong.link.scene import Scene
from pamong.records import Participation, Relation, Span, Support, Tenure

_REACH: Final = 12
# Words between an earlier citation and a later one: what the earlier does to the later.
_CHANGES: Final = frozenset({"perubahan", "mengubah", "merevisi", "revisi", "merubah"})
_REPEALS: Final = frozenset({"pencabutan", "mencabut", "membatalkan", "menggantikan", "mengganti"})
_BASES: Final = frozenset({
    "berdasarkan", "mengacu", "merujuk", "amanat", "mengamanatkan", "turunan", "pelaksanaan",
    "menindaklanjuti", "melaksanakan", "dasar",
})  # fmt: skip
# Words by which the later does it to the earlier.
_CHANGED_BY: Final = frozenset({"diubah", "direvisi", "dirubah", "diperbarui", "diperbaharui"})
_REPEALED_BY: Final = frozenset({"dicabut", "dibatalkan", "diganti", "digantikan"})
_DECREES: Final = ("doc-keputusan", "doc-kep", "doc-surat-perintah", "doc-surat-keputusan")
_APPOINTING: Final = frozenset({
    "ditunjuk", "menunjuk", "penunjukan", "diangkat", "mengangkat", "pengangkatan", "dilantik",
    "melantik", "pelantikan", "ditetapkan", "menetapkan", "penetapan", "ditugaskan", "menugaskan",
    "dikukuhkan", "mengukuhkan", "pengukuhan", "pengesahan", "menjadi", "sebagai",
})  # fmt: skip
# Words that put somebody into the post that a link names: melantik A sebagai Kepala Dinas B.
_INSTALLING: Final = frozenset(
    {"melantik", "dilantik", "mengangkat", "diangkat", "menunjuk", "ditunjuk", "dikukuhkan"}
)
_LINKED: Final = frozenset({"by_link"})
_DISMISSING: Final = frozenset(
    {"diberhentikan", "memberhentikan", "pemberhentian", "dicopot", "mencopot", "dibebastugaskan"}
)


def _cited(line: Line) -> list[RegulationMention]:
    return [item for k in line.citations if isinstance(item := line.items[k], RegulationMention)]


def _between(s: Scene, before: RegulationMention, after: RegulationMention) -> set[str]:
    """The words from one citation to the next; of a title that names the next, the title's."""
    if after.first == before.last:
        return set((before.title or "").lower().split())
    return set(s.t.lowers[before.last : after.first])


def _act(words: set[str]) -> tuple[str, bool] | None:
    """What the words say that one citation does to the other; True where the earlier does it."""
    if words & _CHANGED_BY:
        return "amends", False
    if words & _REPEALED_BY:
        return "repeals", False
    for act, said in (("amends", _CHANGES), ("repeals", _REPEALS), ("based_on", _BASES)):
        if words & said:
            return act, True
    return None


def regulation_effects(s: Scene) -> Iterator[Relation]:
    """What regulations change, repeal or rest on.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> text = "UU Nomor 3 Tahun 2024 tentang Perubahan Kedua atas UU Nomor 6 Tahun 2014 terbit."
    >>> [(r.subject, r.predicate, r.object)
    ...  for r in regulation_effects(scene(Document("x", "x", text)))]
    [('decree/uu/2024/3', 'amends', 'decree/uu/2014/6')]
    >>> text = "Perpres Nomor 16 Tahun 2018 diubah dengan Perpres Nomor 12 Tahun 2021."
    >>> [(r.subject, r.predicate) for r in regulation_effects(scene(Document("x", "x", text)))]
    [('decree/perpres/2021/12', 'amends')]
    >>> list(regulation_effects(scene(Document("x", "x", "UU Nomor 6 Tahun 2014 berlaku."))))
    []
    """
    for number, line in s.body_lines():
        found = _cited(line)
        for before, after in itertools.pairwise(found):
            act = _act(_between(s, before, after)) if after.first - before.last < _REACH else None
            if act is None:
                continue
            earlier, later = regulation_ref(s, before).id, regulation_ref(s, after).id
            subject, object_ = (earlier, later) if act[1] else (later, earlier)
            if subject != object_:
                support = Support(s.spans([number]), f"regulation_{act[0]}", 0.85)
                yield Relation(subject, act[0], object_, support)


# ---- appointments ----------------------------------------------------------------------------


def _decree_lines(s: Scene) -> Iterator[tuple[int, str, frozenset[str]]]:
    """The sentences that cite a decree: their numbers, the decree, their words and its title's."""
    for number, line in s.body_lines():
        for item in _cited(line):
            ref = regulation_ref(s, item)
            if ref.kind.startswith(_DECREES):
                tokens = s.t.sentences[number]
                yield number, ref.id, frozenset(s.t.lowers[tokens.start : tokens.stop])


def _told_in(span: Span, offices: tuple[Tenure, ...]) -> list[Tenure]:
    return [t for t in offices if span in t.support.sentences]


def appointments(
    s: Scene, offices: tuple[Tenure, ...], installed: frozenset[str]
) -> Iterator[Relation]:
    """Whom decrees put into office and whom they dismiss.

    ``installed`` are the tenures that the article says began at an inauguration.

    >>> from pamong.join.offices import tenures
    >>> from pamong.join.tenures import holdings
    >>> from pamong.join.things import person_ids
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def appointed(text):
    ...     s = scene(Document("x", "x", text))
    ...     held = holdings(s)
    ...     offices = tuple(tenures(s, held, person_ids(s, held)))
    ...     return [r.predicate for r in appointments(s, offices, frozenset())]
    >>> appointed("Edi Damansyah ditunjuk sebagai Plt Bupati Kukar dengan SK Gubernur Kaltim "
    ...           "Nomor 12 Tahun 2021.")
    ['appoints']
    >>> appointed("Bupati Kukar Edi Damansyah menjelaskan SK Gubernur Nomor 12 Tahun 2021.")
    []
    """
    said: set[tuple[str, str]] = set()
    for number, decree, words in _decree_lines(s):
        span = s.t.spans[number]
        for tenure in _told_in(span, offices):
            act = _done(tenure, words, installed)
            if act is not None and (decree, tenure.id) not in said:
                said.add((decree, tenure.id))
                support = Support((span,), f"decree_{act}", 0.8)
                yield Relation(decree, act, tenure.id, support)


def _done(tenure: Tenure, words: frozenset[str], installed: frozenset[str]) -> str | None:
    """What a decree does to a tenure of its sentence: begin it, end it, or nothing that is said."""
    if tenure.standing == "former":
        return "dismisses" if words & _DISMISSING else None
    linked = tenure.support.rule in _LINKED and bool(words & _INSTALLING)
    new = tenure.id in installed or tenure.capacity is not None or linked
    if tenure.standing is None and new and words & _APPOINTING:
        return "appoints"
    return None


def installed_in(facts: tuple[object, ...]) -> frozenset[str]:
    """The tenures in which somebody was inaugurated, from the participations of an article.

    >>> installed_in(())
    frozenset()
    """
    return frozenset(
        fact.in_capacity_of
        for fact in facts
        if isinstance(fact, Participation)
        and fact.role == "inaugurated"
        and fact.in_capacity_of is not None
    )
