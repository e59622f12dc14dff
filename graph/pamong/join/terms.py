"""Since when and until when somebody held an office, where a sentence gives the day.

A term begins on the day of the inauguration that puts a person into the office, on the day that
"sejak" names, or, of whoever stands in, on the day of the letter that names them. It ends on the
day that a word of ending names (tuntas pada 16 Februari 2021, wafat 4 September 2018, hingga
2021), or when the text gives its years (periode 2019-2024). No date is ever inferred from
silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import DateMention
from pamong.find.scan import Line
from pamong.join.held import ACTING, Held
from pamong.join.line import person_at, post_at, word
from pamong.join.standings import ENDED
from pamong.link.scene import Scene
from pamong.records import Event, Fact, Participation, Relation, Span, Tenure
from pamong.values import replace

# Rules that read a title beside a name: an office somebody has already when sworn into another.
_BESIDE: Final = frozenset({
    "post_before_name", "post_comma_name", "name_comma_post", "epithet", "name_then_post",
    "career",
})  # fmt: skip
_HEADS: Final = ("bupati", "wali-kota", "gubernur")
_APPOINTERS: Final = ("gubernur", "menteri", "presiden", "wakil-gubernur")
_NAMING: Final = frozenset({"menunjuk", "ditunjuk", "mengangkat", "diangkat", "menugaskan"})
_SIGNED: Final = frozenset({"tertanggal", "bertanggal"})
_SINCE: Final = frozenset({"sejak", "terhitung", "mulai"})
_TILL: Final = frozenset({"hingga", "sampai"})
_DIED: Final = frozenset({"wafat", "meninggal", "pensiun", "mundur", "lengser", "berhenti"})
_RULING: Final = frozenset({"memerintah", "menjabat", "memimpin", "periode"})
_YEARS: Final = re.compile(r"((?:19|20)\d{2})\s?[-\u2013/]\s?((?:19|20)\d{2})")
_SMALL: Final = frozenset({"pada", "per", "tanggal", "dunia", "diri", "sejak", "tahun", "("})


def dated(
    s: Scene,
    held: tuple[Held, ...],
    offices: tuple[Tenure, ...],
    stated: Iterable[Fact],
    ids: tuple[str, ...],
) -> Iterator[Tenure]:
    """The tenures of an article with the dates that its sentences give them; the rest as they are.

    ``stated`` are who came after whom in it, its occasions, and who took part in them; ``ids`` are
    the identities of its persons.

    >>> from datetime import date
    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> def terms(text):
    ...     found = extract(Document("x", "x", text, published=date(2022, 1, 9))).facts
    ...     return [(t.since, t.until) for t in found if isinstance(t, Tenure)]
    >>> terms("Siti Rahma dilantik sebagai Bupati Berau di Samarinda, Senin (3/1/2022).")
    [('2022-01-03', None)]
    >>> terms("Bupati Berau Siti Rahma hadir di Samarinda, Senin (3/1/2022).")
    [(None, None)]
    >>> terms("")
    []
    """
    begun = dict(_inaugurations(offices, tuple(stated)))
    told = _told(s, held, offices, ids)
    for office in offices:
        since, until = told.get(office.id, (None, None))
        since = begun.get(office.id) or since
        if office.standing in {"elect", "candidate"}:
            yield office
        elif _is_backwards(since, until):
            # One term had ended before the next began: both are told.
            yield replace(office, standing=None, since=since)
            yield replace(office, standing="former", until=until)
        else:
            yield replace(office, since=since, until=until)


def _is_backwards(since: str | None, until: str | None) -> bool:
    """
    >>> _is_backwards("2024", "2019-08-14"), _is_backwards("2019", "2019-08")
    (True, False)
    >>> _is_backwards(None, "2019")
    False
    """
    if since is None or until is None:
        return False
    size = min(len(since), len(until))
    return until[:size] < since[:size]


# ---- inaugurations -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Oath:
    """Somebody is put into an office on a day; ``high`` where a governor or minister does it."""

    person: str
    day: str
    sentences: frozenset[Span]
    high: bool


def _oaths(offices: Sequence[Tenure], stated: Sequence[Fact]) -> Iterator[_Oath]:
    """The inaugurations of an article, the earliest of each person first."""
    days = {f.id: f.date for f in stated if isinstance(f, Event)}
    parts = [f for f in stated if isinstance(f, Participation)]
    givers = {t.person for t in offices if t.post.rsplit("/", 1)[-1] in _APPOINTERS}
    high = {p.event for p in parts if p.role == "inaugurates" and p.person in givers}
    for part in sorted(parts, key=lambda p: days.get(p.event) or ""):
        day = days.get(part.event)
        if part.role == "inaugurated" and day is not None:
            spans = frozenset(part.support.sentences)
            yield _Oath(part.person, day, spans, part.event in high)


def _inaugurations(
    offices: tuple[Tenure, ...], stated: tuple[Fact, ...]
) -> Iterator[tuple[str, str]]:
    """The tenures that began at an inauguration, with its day; the earliest of a tenure counts."""
    seen: set[str] = set()
    own: dict[str, list[Tenure]] = defaultdict(list)
    for office in offices:
        own[office.person].append(office)
    taken = {f.subject: f.support.sentences for f in stated if isinstance(f, Relation)
             and f.predicate == "replaces"}  # fmt: skip
    for oath in _oaths(offices, stated):
        mine = own[oath.person]
        into = _taken_over(mine, oath, taken) or _into(mine, oath)
        if into is not None and into.id not in seen:
            seen.add(into.id)
            yield into.id, oath.day


def _taken_over(
    offices: Sequence[Tenure], oath: _Oath, taken: Mapping[str, tuple[Span, ...]]
) -> Tenure | None:
    """The office in which the same sentence says somebody replaced: dilantik menggantikan B."""
    found = [t for t in offices if oath.sentences.intersection(taken.get(t.id, ()))]
    return found[0] if len(found) == 1 else None


def _into(offices: Sequence[Tenure], oath: _Oath) -> Tenure | None:
    """The one office of a person that an oath is for, None where that is not plain."""
    own = [t for t in offices if t.capacity != "Plh" and t.standing in {None, "former"}]
    near = [t for t in own if oath.sentences.intersection(t.support.sentences)]
    put = [t for t in near if t.support.rule not in _BESIDE]
    for some in (put, [t for t in put if t.capacity], [t for t in put if t.standing is None]):
        if len(some) == 1:
            return some[0]
    if any(t.standing is None for t in near):
        return None  # who is sworn in has another office already; into which one is not said
    heads = [t for t in own if _is_head(t, oath)]
    rest = heads or [t for t in own if t.support.rule not in _BESIDE]
    return rest[0] if len(rest) == 1 else None


def _is_head(office: Tenure, oath: _Oath) -> bool:
    """Whether whoever sits above puts a head of region or a deputy into office."""
    return oath.high and office.standing is None and office.post.endswith(_HEADS)


# ---- words of beginning and ending ---------------------------------------------------------------


def _told(
    s: Scene, held: tuple[Held, ...], offices: tuple[Tenure, ...], ids: tuple[str, ...]
) -> dict[str, tuple[str | None, str | None]]:
    """What the lines of each tenure's holdings say of its first and its last day."""
    own: dict[tuple[str, str, str | None], list[Held]] = defaultdict(list)
    for h in held:
        own[ids[h.person], s.posts[h.post.first].id, _capacity(h)].append(h)
    return {
        office.id: _first_and_last(s, own[office.person, office.post, office.capacity], office)
        for office in offices
    }


def _first_and_last(s: Scene, own: Sequence[Held], office: Tenure) -> tuple[str | None, str | None]:
    said = [_dates_of(s, h) for h in own]
    since = next((first for first, _ in said if first), None)
    until = next((last for _, last in said if last), None)
    return since, _left(s, own) if until is None and office.standing == "former" else until


def _capacity(h: Held) -> str | None:
    return h.capacity or (h.post.capacity if h.post.capacity in ACTING else None)


def _dates_of(s: Scene, h: Held) -> tuple[str | None, str | None]:
    """The first and the last day that the line of a holding gives it."""
    line = s.lines[h.line]
    years = _years(s, h, line) or _years_after(s, h)
    if years is not None:
        return years
    if _capacity(h) is not None:
        return _acting(s, h, line)
    return _since(s, h, line), _until(s, h, line)


def _place(h: Held, line: Line) -> int | None:
    return line.items.index(h.post) if h.post in line.items else None


def _day_at(line: Line, k: int) -> str | None:
    item = line[k] if 0 <= k < len(line) else None
    return item.start if isinstance(item, DateMention) else None


def _day_after(s: Scene, line: Line, k: int) -> str | None:
    """The day that stands after a word, small words between: wafat | pada 4 September 2018."""
    while word(s, line, k + 1) in _SMALL:
        k += 1
    return _day_at(line, k + 1) or _year_at(s, line, k + 1)


def _year_at(s: Scene, line: Line, k: int) -> str | None:
    said = word(s, line, k)
    return said if re.fullmatch(r"(?:19|20)\d{2}", said) else None


def _years(s: Scene, h: Held, line: Line) -> tuple[str, str] | None:
    """The years of a term beside its post or its holder: Ketua DPRD periode 2019-2024."""
    at = _place(h, line)
    places = [] if at is None else [at]
    places += [k for k in line.names if person_at(s, line, k) == h.person]
    for k in places:
        k += word(s, line, k + 1) == ","
        k += word(s, line, k + 1) == "yang"
        if word(s, line, k + 1) in _RULING:
            first = _first_token(line, k + 2)
            found = None if first is None else _YEARS.match(s.t.text, s.t.starts[first])
            if found is not None:
                return found[1], found[2]
    return None


def _years_after(s: Scene, h: Held) -> tuple[str, str] | None:
    """The years in the next sentence: mantan Bupati A. A, yang memerintah 2005-2015, ..."""
    if (h.standing or h.post.standing) != "former" or h.line + 1 >= len(s.lines):
        return None
    return _years(s, h, s.lines[h.line + 1])


def _first_token(line: Line, k: int) -> int | None:
    item = line[k] if k < len(line) else None
    return item if isinstance(item, int) else getattr(item, "first", None)


def _since(s: Scene, h: Held, line: Line) -> str | None:
    """The day from which somebody holds a post: Kepala Dinas A sejak 3 Januari 2022."""
    at = _place(h, line)
    if at is None:
        return None
    near = range(at + 1, min(at + 5, len(line)))
    return next((_day_after(s, line, k) for k in near if word(s, line, k) in _SINCE), None)


def _until(s: Scene, h: Held, line: Line) -> str | None:
    """The day on which a post was left: masa bakti Bupati A tuntas pada 16 Februari 2021."""
    if h.rule == "term_over":
        return next((day for k, here in enumerate(line.words)
                     if here in ENDED and (day := _day_after(s, line, k))), None)  # fmt: skip
    at = _place(h, line)
    if at is None or (h.standing or h.post.standing) != "former":
        return None
    near = range(at + 1, min(at + 4, len(line)))
    return next((_day_after(s, line, k) for k in near if word(s, line, k) in _TILL), None)


def _acting(s: Scene, h: Held, line: Line) -> tuple[str | None, str | None]:
    """The days of whoever stands in: from the letter or the hand-over to the new holder's oath."""
    at = _place(h, line) or 0
    till = next((k for k in range(at + 1, len(line)) if word(s, line, k) in _TILL), len(line))
    until = None
    if "dilantik" in line.words[till:]:
        until = next((day for k in range(till, len(line)) if (day := _day_at(line, k))), None)
    if not _NAMING.isdisjoint(line.words[:at]):
        signed = (k for k in range(at + 1, till) if word(s, line, k) in _SIGNED)
        return next((_day_at(line, k + 1) for k in signed), None), until
    if until is not None:
        return next((day for k in range(at + 1, till) if (day := _day_at(line, k))), None), until
    return _since(s, h, line), None


def _left(s: Scene, own: Sequence[Held]) -> str | None:
    """The day on which somebody died, retired, or ended the one office the article tells of."""
    persons = {h.person for h in own}
    lines = {number for h in own for number in (h.line, *h.others)}
    for number in sorted(lines):
        line = s.lines[number]
        for k in line.names:
            if person_at(s, line, k) not in persons or word(s, line, k + 1) != "yang":
                continue
            if word(s, line, k + 2) in _DIED:
                return _day_after(s, line, k + 2)
    return _ended_in_capacity(s, own)


def _ended_in_capacity(s: Scene, own: Sequence[Held]) -> str | None:
    """Tugas A sebagai penjabat | selesai Mei 2024."""
    for h in own:
        line = s.lines[h.line]
        for k, here in enumerate(line.words):
            if here in ENDED and any(person_at(s, line, at) == h.person for at in range(k)):
                posts = [at for at in range(k) if post_at(line, at) is not None]
                if len(posts) <= 1:
                    return _day_after(s, line, k)
    return None
