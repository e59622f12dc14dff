"""One occasion however often it is told: which tellings belong together.

Two tellings are of one occasion where kind, day, place, ordinal and the persons put into office
agree; a telling that points back (rapat itu, acara tersebut) joins the last that fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import DateMention
from pamong.find.scan import Line
from pamong.join.ceremonies import CEREMONIES
from pamong.join.circumstances import When, Where
from pamong.join.counts import number_at, numerals
from pamong.join.labels import Kind
from pamong.join.last_days import last_day
from pamong.join.line import word
from pamong.join.marks import WORDS, Marks
from pamong.join.telling import MOMENT, NOUN, PRESENCE, VERB, WORD, Telling
from pamong.join.tellings import presence, tellings
from pamong.join.unreal import is_to_come
from pamong.link.keys import slug
from pamong.link.scene import Scene
from pamong.values import replace

_MEETINGS: Final = frozenset({
    "ev-rapat", "ev-paripurna", "ev-rakor", "ev-rdp", "ev-raker", "ev-sidang", "ev-rapat-pleno",
    "ev-pertemuan", "ev-evaluasi", "ev-audiensi", "ev-rups", "ev-rat", "ev-konsultasi-publik",
    "ev-musyawarah", "ev-musrenbang", "ev-fgd", "ev-diskusi", "ev-dialog", "ev-silaturahmi",
    "ev-kunjungan-kerja", "ev-sosialisasi", "ev-musyawarah-desa", "ev-konferensi", "ev-musda",
    "ev-sumpah",
})  # fmt: skip
_FORMAL: Final = CEREMONIES | {
    "ev-penyerahan", "ev-penandatanganan", "ev-serah-terima", "ev-sertijab", "ev-upacara",
    "ev-upacara-adat", "ev-peresmian", "ev-peringatan", "ev-hari-jadi", "ev-pembukaan",
    "ev-penutupan", "ev-festival", "ev-apel", "ev-peluncuran", "ev-pencanangan", "ev-syukuran",
    "ev-pisah-sambut", "ev-wisuda", "ev-pelepasan", "ev-perayaan", "ev-keagamaan",
}  # fmt: skip
_VISITS: Final = frozenset({"ev-kunjungan-kerja", "ev-peninjauan", "ev-sidak", "ev-silaturahmi",
                            "ev-dialog", "ev-penyambutan", "ev-simulasi"})  # fmt: skip
_COMMEMORATIONS: Final = frozenset({"ev-upacara", "ev-peringatan", "ev-hari-jadi", "ev-apel"})
# What a plain noun may stand for once the occasion has been named.
_STANDS_FOR: Final = {
    "Rapat": _MEETINGS, "Sidang": _MEETINGS, "Pertemuan": _MEETINGS, "Pleno": _MEETINGS,
    "Musyawarah": _MEETINGS, "Diskusi": _MEETINGS | {"ev-seminar", "ev-lokakarya"},
    "Dialog": _MEETINGS, "Pembahasan": _MEETINGS,
    "Prosesi": _FORMAL, "Upacara": _FORMAL | {"ev-bakti-sosial", "ev-gerakan", "ev-mtq"},
    "Pembukaan": frozenset({"ev-pembukaan"}), "Paripurna": _MEETINGS,
    "Penutupan": frozenset({"ev-penutupan"}), "Kunjungan": _VISITS,
    "Rapat paripurna": frozenset({"ev-paripurna", "ev-sidang"}),
    "Evaluasi": frozenset({"ev-rakor", "ev-rapat"}), "Penilaian": frozenset(),
    "Pesta rakyat": frozenset({"ev-festival"}), "Pesta adat": frozenset({"ev-festival"}),
    "Festival": frozenset({"ev-festival"}), "Perayaan": _FORMAL,
}  # fmt: skip
_ALIKE_NAMES: Final = frozenset({
    "ev-paripurna", "ev-rakor", "ev-rdp", "ev-fgd", "ev-musrenbang", "ev-festival",
    "ev-pemungutan-suara", "ev-pelantikan", "ev-rapat", "ev-pelatihan", "ev-peninjauan",
    "ev-kunjungan-kerja", "ev-penyambutan",
})  # fmt: skip
_PLAIN_PLACES: Final = frozenset({
    "aula", "ruang", "gedung", "kantor", "hotel", "pendopo", "pendapa", "kota", "kabupaten",
    "kecamatan", "desa", "rumah", "balai", "lapangan", "utama", "serbaguna", "rapat", "halaman",
    "jabatan", "dinas", "sidang", "badan", "lantai",
})  # fmt: skip
_ADDRESSES: Final = frozenset({"sambutan", "pidato", "arahan"})
_MARKS: Final = frozenset({".", ",", "(", ")", "wib", "wita", "wit"})
_FROM_AFAR: Final = frozenset({"virtual", "daring", "online", "zoom", "vicon", "hybrid", "video",
                               "hibrida", "teleconference", "telekonferensi"})  # fmt: skip
_PHASES: Final = frozenset({"ev-pembukaan", "ev-penutupan"})
_PERSONAL: Final = CEREMONIES | {"ev-sertijab", "ev-serah-terima"}
_PARTS_OF_DAY: Final = frozenset({"hari", "malam", "pagi", "siang", "sore"})
_SEVERAL: Final = frozenset({"mereka", "para", "sejumlah", "beberapa", "keduanya", "puluhan",
                             "ratusan", "belasan", "pejabat", "penjabat"})  # fmt: skip
_MANY: Final = 1000
_FAR: Final = 3
_DAY: Final = 10
_SOME: Final = frozenset({"sebuah", "suatu", "acara", "kegiatan", "rangkaian"})
_GOING_ON: Final = frozenset({"dilanjutkan", "dilaksanakan", "dilakukan", "usai", "seusai",
                              "setelah", "diakhiri", "kemudian", "lewat", "melalui"})  # fmt: skip
_DEPENDENT: Final = frozenset({"ev-penyerahan", "ev-penandatanganan", "ev-sumpah"})
_SMALL: Final = _DEPENDENT - {"ev-sumpah"}


@dataclass(slots=True)
class Draft:
    """An occasion while its tellings are gathered.

    ``people`` are the persons put into office by it; ``told`` its tellings in text order;
    ``lead`` is True of the first one with a day or a place, which the article goes on about;
    ``several`` where a sentence that tells of it speaks of a number of people.
    """

    kinds: list[Kind] = field(default_factory=list)
    label: str = ""
    key: str = ""
    ordinal: str | None = None
    when: When | None = None
    where: Where | None = None
    unreal: bool = False
    told: list[Telling] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    lead: bool = False
    several: bool = False

    @property
    def last(self) -> int:
        """The line that told of it last."""
        return self.told[-1].line

    @property
    def concepts(self) -> set[str]:
        """The concepts of its kinds."""
        return {kind.concept for kind in self.kinds}

    @property
    def placed(self) -> bool:
        """Whether the text gives it a day or a place."""
        return self.when is not None or (self.where is not None and not self.where.whole)


@dataclass(slots=True)
class Story:
    """The occasions of an article in the order in which they are told, and which lines tell."""

    s: Scene
    drafts: list[Draft] = field(default_factory=list)
    lines: dict[int, list[tuple[Telling, Draft]]] = field(default_factory=dict)

    def join(self, draft: Draft, x: Telling) -> None:
        """Count a telling to an occasion."""
        draft.told.append(x)
        if draft.kinds and not draft.several and draft.concepts <= _PERSONAL:
            draft.several = is_of_several(self.s, x.line)
        self.lines.setdefault(x.line, []).append((x, draft))

    def current(self, number: int) -> Draft | None:
        """The occasion a line without a word for one goes on with: the one told of last.

        One with a day or a place comes before one without.
        """
        told = [d for d in self.drafts if d.told and d.told[0].line <= number]
        placed = [d for d in told if d.placed]
        able = [d for d in placed if not d.unreal] or placed or [d for d in told if d.kinds]
        if len(able) < 2:
            return able[0] if able else None
        return max(able, key=lambda d: next(
            (x.line, x.how != MOMENT) for x in reversed(d.told) if x.line <= number
        ))  # fmt: skip


def story(s: Scene, m: Marks,
          patients: dict[tuple[int, int], set[int]]) -> Story:  # fmt: skip
    """Gather the tellings of an article into occasions.

    ``patients`` are the persons put into office by the verb at an item of a line.
    """
    out = Story(s)
    for number in sorted({*m.telling, *m.verbs}):
        found = tellings(s, number, m.telling[number]) if number in m.telling else ()
        here = None
        if number in m.verbs and not any(x.how != MOMENT for x in found):
            here = presence(s, number, m.verbs[number])
        for x in (*found, *(() if here is None else (here,))):
            _place(out, _inherited(s, out, x), patients.get((x.line, x.at), set()))
    return out


def _inherited(s: Scene, story_: Story, x: Telling) -> Telling:
    """A telling with the day that "hari itu" or "selepas acara" takes over from before."""
    if x.when is not None or x.how not in {NOUN, VERB} or _depends(story_, x) is not None:
        return x
    if x.at and s.lines[x.line].words[x.at - 1] == "dengan":
        return x
    if _same_day(s, x):
        return replace(x, when=_last_day(s, x.line))
    line = s.lines[x.line]
    if word(s, line, 0) in {"selepas", "usai", "seusai", "setelah", "sesudah"}:
        current = story_.current(x.line)
        if current is not None and current.when is not None and _close(s, current, x):
            return replace(x, when=current.when)
    return x


def _same_day(s: Scene, x: Telling) -> bool:
    line = s.lines[x.line]
    for k in range(min(x.at, len(line) - 1)):
        if word(s, line, k) in _PARTS_OF_DAY and _points(s, line, k + 1):
            return True
    return False


def _points(s: Scene, line: Line, k: int) -> bool:
    here = word(s, line, k)
    return here in {"itu", "tersebut"} or (here == "yang" and word(s, line, k + 1) == "sama")


def _last_day(s: Scene, number: int) -> When | None:
    for back in range(number - 1, max(number - 4, s.t.headline - 1), -1):
        days = _full_days(s, back)
        if days:
            return replace(days[0], time=None)
    return None


def is_of_several(s: Scene, number: int) -> bool:
    """Whether a line speaks of several people: mereka, sepuluh penjabat."""
    line = s.lines[number]
    if not _SEVERAL.isdisjoint(line.said):
        return True
    stop = s.t.sentences[number].stop
    for item in numerals(line):
        found = number_at(s.t, item, stop)
        if found is not None and 1 < found[1] < _MANY:
            return True
    return False


# ---- which occasion a telling is of ----------------------------------------------------------


def _place(out: Story, x: Telling, people: set[int]) -> None:
    if x.how in {WORD, MOMENT}:
        _point(out, x)
        return
    known = _fitting(out, x, people)
    if known is not None:
        _add(out, known, x, people)
    elif not x.unreal or x.when is not None:
        fresh = Draft(list(x.kinds), x.label, x.key, x.ordinal, x.when, x.where, x.unreal,
                      people=set(people), lead=not any(d.placed for d in out.drafts))  # fmt: skip
        out.drafts.append(fresh)
        out.join(fresh, x)


def _point(out: Story, x: Telling) -> None:
    """Acara itu, di tempat yang sama; acara serupa is another one of the same kind."""
    current = out.current(x.line)
    if current is None:
        return
    if x.alike:
        if x.where is not None or x.when is not None:
            day = x.when or current.when
            name = current.kinds[0].name if current.kinds else ""
            fresh = Draft(list(current.kinds), name, name, None, day, x.where)
            out.drafts.append(fresh)
            out.join(fresh, x)
        return
    if x.when is not None and current.when is not None and x.when.start != current.when.start:
        return
    out.join(current, x)
    if x.how == WORD:
        current.where = current.where or x.where
        current.when = current.when or x.when


def _fitting(out: Story, x: Telling, people: set[int]) -> Draft | None:
    """The occasion that a telling is of, the last one told first; None where it is a new one."""
    same_line = _depends(out, x)
    if same_line is not None:
        return same_line
    for draft in sorted(out.drafts, key=lambda d: -d.last):
        if not _clash(out.s, draft, x, people) and _fits(out.s, draft, x):
            return draft
    return _ceremony_before(out, x, people) if x.definite and x.kinds and x.when is None else None


def _ceremony_before(out: Story, x: Telling, people: set[int]) -> Draft | None:
    """Pengukuhan tersebut, after the handing over of decrees: another name for one ceremony."""
    if not _concepts(x) <= _FORMAL:
        return None
    for draft in sorted(out.drafts, key=lambda d: -d.last):
        near = x.line - draft.last <= _FAR and draft.concepts <= _FORMAL
        if near and not _clash(out.s, draft, x, people):
            return draft
    return None


def _depends(out: Story, x: Telling) -> Draft | None:
    """Handing over and signing without a day or place belong to what is told right before them.

    So does what it is told to have been part of: pelantikan berlangsung dalam rapat paripurna.
    """
    earlier = [(y, d) for y, d in out.lines.get(x.line, ()) if y.at < x.at]
    if earlier and _is_within(out.s, x) and _leads_into(earlier[-1][0], x):
        return earlier[-1][1]
    if x.when is not None or x.where is not None:
        return None
    if earlier and x.aside:
        return earlier[-1][1]
    if _is_phase_of_it(out.s, x):
        return out.current(x.line)
    before = [d for y, d in earlier if y.how in {NOUN, VERB}]
    if before and _is_within(out.s, x):
        return before[-1]
    if not _concepts(x) <= (_DEPENDENT if x.how == VERB else _SMALL):
        return None
    if before:
        return before[-1] if x.how == VERB else None
    current = out.current(x.line)
    if current is None or not _close(out.s, current, x):
        return None
    if x.how == NOUN:
        return current if current.placed and not x.definite and _comes_next(out.s, x) else None
    return current if x.line - current.last <= 1 and current.concepts <= _FORMAL else None


def _leads_into(y: Telling, x: Telling) -> bool:
    """Acara yang dikemas dalam talk show ini; dipertemukan dalam sebuah lokakarya, Senin."""
    if y.how == WORD:
        return x.definite
    return y.how == VERB and (y.when is None or x.when is None or y.when.start == x.when.start)


def _comes_next(s: Scene, x: Telling) -> bool:
    """Dilanjutkan penandatanganan berita acara; usai penyerahan bantuan: a part of what goes on."""
    line = s.lines[x.line]
    lead = {word(s, line, x.at - 1), word(s, line, x.at - 2)}
    return not lead.isdisjoint(_GOING_ON)


def _is_phase_of_it(s: Scene, x: Telling) -> bool:
    """Penutupan kegiatan ini, sambutan pembukaan: a part of the occasion told of before."""
    if x.how != NOUN or not _concepts(x) <= _PHASES:
        return False
    line = s.lines[x.line]
    return word(s, line, x.end) in WORDS or word(s, line, x.at - 1) in _ADDRESSES


def _is_within(s: Scene, x: Telling) -> bool:
    words = s.lines[x.line].words[max(0, x.at - 2) : x.at]
    return x.how == NOUN and "dalam" in words and (words[-1] == "dalam" or words[-1] in _SOME)


def _concepts(x: Telling) -> set[str]:
    return {kind.concept for kind in x.kinds}


def _clash(s: Scene, d: Draft, x: Telling, people: set[int]) -> bool:
    """Whether day, place, ordinal, phase or persons keep a telling apart from an occasion."""
    if x.when is not None and d.when is not None and not _days_meet(d.when, x.when):
        return True
    if x.ordinal is not None and d.ordinal is not None and x.ordinal != d.ordinal:
        return True
    if (
        x.where is not None and d.where is not None and not _places_meet(d.where, x.where)
        and not _same_day_and_kind(d, x) and not _is_remote(s, d, x) and not _goes_on(d, x)
    ):  # fmt: skip
        return True
    phases = (d.concepts & _PHASES, _concepts(x) & _PHASES)
    if all(phases) and phases[0] != phases[1]:
        return True
    if not people or not d.people or people & d.people or not d.concepts <= _PERSONAL:
        return False
    if d.several and x.when is None and x.where is None:
        return False
    return x.when is not None or x.line - d.last > 1


def _is_remote(s: Scene, d: Draft, x: Telling) -> bool:
    """Whether one of two places only followed from afar: rapat virtual di ruang kerja Bupati."""
    lines = {x.line, *(y.line for y in d.told)}
    return any(not _FROM_AFAR.isdisjoint(s.lines[number].words) for number in lines)


def _same_day_and_kind(d: Draft, x: Telling) -> bool:
    """One day, one name: told twice, however its place is described."""
    if x.when is None or d.when is None or x.when.start != d.when.start:
        return False
    return x.how == NOUN and _share_name(d, x)


def _goes_on(d: Draft, x: Telling) -> bool:
    """Whether the next sentence only says more exactly where one of the same kind was."""
    if x.when is not None or d.when is None or x.line - d.last != 1:
        return False
    return x.how == VERB and bool(d.concepts & _concepts(x) & CEREMONIES)


def _days_meet(a: When, b: When) -> bool:
    return a.start == b.start or (a.end is not None and a.start <= b.start <= a.end)


def _places_meet(a: Where, b: Where) -> bool:
    """Whether two places may be one: a region takes in a place, names share a telling word."""
    if a.whole != b.whole:
        return True
    left, right = _telling_words(a), _telling_words(b)
    return bool(left & right) or not left or not right


def _telling_words(place: Where) -> set[str]:
    return set(slug(place.name).split("-")) - _PLAIN_PLACES


def _fits(s: Scene, d: Draft, x: Telling) -> bool:
    """Whether kind and distance let a telling be of an occasion that nothing tells it from."""
    if not d.kinds or not x.kinds:
        return _close(s, d, x)
    grade = _kinship(d, x)
    if not grade or (grade == 1 and d.unreal and not x.unreal):
        return False
    if x.when is not None and d.when is not None:
        return grade == 2 or _close(s, d, x)
    if x.when is not None and d.when is None:
        return _close(s, d, x)
    if x.definite or x.bare or (grade == 2 and d.lead and not x.unreal and x.where is None):
        return True
    if x.where is not None and d.where is None and x.how == VERB:
        return x.line - d.last <= 1 and _close(s, d, x)
    return _close(s, d, x) or (
        x.how == NOUN and grade == 2 and not d.unreal and x.where is not None
    )


def _close(s: Scene, d: Draft, x: Telling) -> bool:
    """The same paragraph or the next, or at most three sentences on."""
    between = s.t.paragraph[x.line] - s.t.paragraph[d.last]
    return between <= 1 or x.line - d.last <= _FAR


def _kinship(d: Draft, x: Telling) -> int:
    """How well kinds agree: 2 the same, 1 by a noun that may stand for the other, 0 not at all."""
    theirs, ours = d.concepts, _concepts(x)
    if theirs & CEREMONIES and ours & CEREMONIES:
        return 2
    if theirs & ours and (theirs & ours & _ALIKE_NAMES or _share_name(d, x)):
        return 2
    if _stands_for(x.kinds, theirs) or _stands_for(tuple(d.kinds), ours):
        return 1
    for alike in (_VISITS, _COMMEMORATIONS):
        if theirs & alike and ours & alike and (x.when is None or d.when is None):
            return 1
    near = x.line - d.last <= 1
    if near and theirs == {"ev-penyambutan"} and ours & _FORMAL:
        return 1
    if near and ours == {"ev-penyambutan"} and theirs & _FORMAL and not d.placed:
        return 1
    return 0


def _share_name(d: Draft, x: Telling) -> bool:
    """Whether a kind of both goes by one name, or by its head alone: apel after apel gabungan."""
    ours, theirs = {kind.name for kind in d.kinds}, {kind.name for kind in x.kinds}
    if ours & theirs:
        return True
    return bool(ours & {name.split()[0] for name in theirs}) or bool(
        theirs & {name.split()[0] for name in ours}
    )


def _stands_for(kinds: tuple[Kind, ...], others: set[str]) -> bool:
    return any(_STANDS_FOR.get(kind.name, frozenset()) & others for kind in kinds)


def _add(out: Story, d: Draft, x: Telling, people: set[int]) -> None:
    """Count a telling to an occasion and take over what it says more."""
    plain = _is_plain(x) or _concepts(x) <= _SMALL or x.aside
    if not d.kinds or (_only_plain(d) and not plain) or d.concepts == {"ev-penyambutan"}:
        kept = [kind for kind in d.kinds if x.kinds and _adds_to(kind, x.kinds)]
        d.kinds = [*x.kinds, *kept] or d.kinds
        d.label, d.key = x.label or d.label, x.key or d.key
    elif not plain or _is_within(out.s, x):
        d.kinds.extend([kind for kind in x.kinds if kind.concept not in d.concepts])
        if x.how == NOUN and len(x.label) > len(d.label) and d.label.lower() in x.label.lower():
            d.label, d.key = x.label, x.key
    d.ordinal = d.ordinal or x.ordinal
    d.when = d.when or x.when
    if d.when is not None and d.when.time is None and x.when is not None and x.when.time:
        d.when = replace(d.when, time=x.when.time)
    if d.when is not None and x.when is not None and d.when.start == x.when.start:
        d.when = replace(d.when, end=d.when.end or x.when.end)
    if d.where is None or (d.where.whole and x.where is not None and not x.where.whole):
        d.where = x.where or d.where
    d.unreal = (d.unreal and x.unreal) or is_to_come(out.s, d.when)
    d.people |= people
    out.join(d, x)


def _adds_to(plain: Kind, kinds: tuple[Kind, ...]) -> bool:
    """Whether a plain kind says more beside others: upacara, of peringatan HUT; not rapat."""
    return plain.name == "Upacara" and all(plain.name not in kind.name for kind in kinds)


def _is_plain(x: Telling) -> bool:
    """Whether the words name no kind of their own: rapat, upacara, prosesi."""
    return x.how != PRESENCE and all(kind.name in _STANDS_FOR for kind in x.kinds)


def _only_plain(d: Draft) -> bool:
    return all(kind.name in _STANDS_FOR for kind in d.kinds)


# ---- what the tellings leave open ------------------------------------------------------------


def complete(out: Story) -> None:
    """Give an occasion without a day the one its paragraph or its article begins with.

    What lasts for days has its last day, too, where one of its sentences tells it.
    """
    claimed = {(d.when.line, d.when.item) for d in out.drafts if d.when is not None}
    for d in out.drafts:
        if d.when is None:
            d.when = _day_alone(out.s, d.told[0].line + 1)
        if d.when is None and d.where is not None and not d.unreal:
            d.when = next(_days_near(out.s, d.told[0].line, claimed, d.lead), None)
        if d.when is not None:
            lines = tuple(dict.fromkeys(x.line for x in d.told))
            end = last_day(out.s, d.when, frozenset(d.concepts), lines)
            d.when = d.when if end is None else replace(d.when, end=end)


def _day_alone(s: Scene, number: int) -> When | None:
    """A day that stands alone after the sentence it belongs to: di Pendopo. Kamis (5/5/2025)."""
    if number >= len(s.lines) or any(isinstance(item, int) for item in s.lines[number].items[:1]):
        return None
    line = s.lines[number]
    alone = all(not isinstance(x, int) or word(s, line, k) in _MARKS for k, x in enumerate(line))
    return next(iter(_full_days(s, number)), None) if alone else None


def _full_days(s: Scene, number: int) -> list[When]:
    """All the days a line gives, those of decrees and terms too."""
    return [
        When(item.start, item.end, item.time, number, k)
        for k, item in enumerate(s.lines[number])
        if isinstance(item, DateMention) and item.start is not None and len(item.start) == _DAY
    ]


def _days_near(s: Scene, number: int, claimed: set[tuple[int, int]],
               ahead: bool) -> Iterator[When]:  # fmt: skip
    """The only day of the sentence before, in the same paragraph, that nothing else has taken.

    ``ahead``: the two sentences after it count as well.
    """
    for near in (number - 1, *((number + 1, number + 2) if ahead else ())):
        if not s.t.headline <= near < len(s.lines):
            continue
        if s.t.paragraph[near] != s.t.paragraph[number]:
            continue
        days = _full_days(s, near)
        if len(days) == 1 and (near, days[0].item) not in claimed:
            yield days[0]
