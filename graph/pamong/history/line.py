"""The holders of a post in their order: each term with its dates, how far it is confirmed, its end.

Two times are kept apart: the *valid* time, in which somebody held the post by what the texts say,
and the *seen* time, in which articles told of it as current.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pamong.asof.days import period
from pamong.asof.moments import is_news
from pamong.evidence import Claim, Sentence, in_order
from pamong.history.given import Given, Office, Telling, Term
from pamong.history.law import Ground, grounds
from pamong.history.reasons import reason
from pamong.vocabulary import ID

OPEN, CLOSED, CONFIRMED = "open", "closed", "confirmed"


@dataclass(frozen=True, slots=True)
class Holding:
    """One stretch of time of one person in a post.

    ``capacity`` is Pj, Plt, Plh, Pjs, ``sementara``, ``definitif`` where a sentence says so, else
    None. ``since`` and ``until`` are ISO as exactly as a text gives them. ``confirmed`` is the
    last day of which an article tells it as running; ``seen_first`` and ``seen_last`` are the
    days of the first and the last such article, ``over_seen`` that of the first that tells it as
    over. ``state``: ``open`` since a known day, ``closed`` by a sentence that says so, else
    ``confirmed`` up to a day. ``quotes`` are the sentences with outlet and date.
    """

    tenure: str
    person: str
    name: str
    post: str
    capacity: str | None
    since: str | None
    until: str | None
    confirmed: str | None
    seen_first: str | None
    seen_last: str | None
    over_seen: str | None
    state: str
    law: tuple[Ground, ...]
    quotes: tuple[Sentence, ...]

    @property
    def begins(self) -> str:
        """The first day of which anything is known, as ISO to the day; "" where none is."""
        first = self.since or self.until or self.confirmed
        return period(first).first if first else ""

    @property
    def acting(self) -> bool:
        """Whether this person only stood in."""
        return self.capacity not in (None, "definitif")


def holdings(given: Given, posts: Iterable[str]) -> tuple[Holding, ...]:
    """The holders of some posts in order, whoever is followed before who follows."""
    found = [h for office in given.offices(posts) for h in _stretches(given, office)]
    after = {(newer, older) for newer, older, _ in given.replaced()}
    ordered = _in_turn(sorted(found, key=_order), after)
    return tuple(_settled(h, ordered) for h in ordered)


def _order(h: Holding) -> tuple[bool, str, bool, str, str, str]:
    """By the first day that is known; whoever has none last, as nobody knows where they belong."""
    return not h.begins, h.begins, h.since is not None, h.until or "9999", h.name, h.tenure


def _in_turn(found: list[Holding], after: set[tuple[str, str]]) -> list[Holding]:
    """Holders without a date put right before whoever followed them, where that is plain.

    That is whoever is told to have replaced them, or the same person in full office; or, where
    nobody else has left the seat, whoever holds it when it is told that they held it once.
    """
    ordered = [h for h in found if h.begins]
    for h in (h for h in found if not h.begins):
        place = next((i for i, o in enumerate(ordered) if _follows(h, o, ordered, after)), None)
        ordered.insert(len(ordered) if place is None else place, h)
    return ordered


def _follows(
    h: Holding, other: Holding, ordered: Sequence[Holding], after: set[tuple[str, str]]
) -> bool:
    if (other.tenure, h.tenure) in after:
        return True
    if h.person == other.person:
        return h.acting and not other.acting
    if any(o.state == CLOSED for o in ordered) or h.over_seen is None or other.state == CLOSED:
        return False
    begun = other.since is None or is_news(other.since, h.over_seen)
    return begun and (other.confirmed or "") >= h.over_seen


# ---- the stretches of one person -----------------------------------------------------------------


@dataclass(slots=True)
class _Stretch:
    since: str | None
    until: str | None
    claims: list[Claim]
    tellings: list[Telling]


def _stretches(given: Given, office: Office) -> Iterator[Holding]:
    """The terms of a person in a post, and what is told of none of them."""
    found = [_Stretch(t.since, t.until, list(t.claims), []) for t in merged(office.terms)]
    terms = tuple(found)
    rest: dict[int, _Stretch] = {}
    for told in sorted((t for t in office.tellings if not _is_vague(t)), key=_when):
        place = _place(terms, told)
        slot = sum(_first(t) <= _day(told) for t in terms)
        stretch = rest.setdefault(slot, _empty()) if place is None else terms[place]
        stretch.tellings.append(told)
    for told in (t for t in office.tellings if _is_vague(t)):
        known = [*terms, *rest.values()] or [rest.setdefault(0, _empty())]
        _nearest(known, told).tellings.append(told)
    for stretch in (*terms, *rest.values()):
        yield _holding(given, office, stretch)


def _empty() -> _Stretch:
    return _Stretch(None, None, [], [])


def _is_vague(telling: Telling) -> bool:
    """Whether a sentence tells of a day that nobody knows: Waktu itu Bupati A hadir."""
    return telling.running and telling.moment.day is None


def _nearest(stretches: Sequence[_Stretch], telling: Telling) -> _Stretch:
    """The last stretch told of in the same article, or else that had begun when it came out."""
    article = telling.sentence.article
    same = [s for s in stretches if any(c.article == article for c in _said_in(s))]
    begun = [s for s in stretches if _began(s) <= (telling.published or "")]
    return max(same or begun or stretches, key=_began)


def _said_in(stretch: _Stretch) -> Iterator[Sentence]:
    yield from (t.sentence for t in stretch.tellings)
    yield from (s for claim in stretch.claims for s in claim.sentences)


def _began(stretch: _Stretch) -> str:
    days = [_day(t) for t in stretch.tellings if t.running]
    return _first(stretch) if stretch.since or stretch.until else min(days, default="")


def merged(terms: Iterable[Term]) -> list[Term]:
    """Terms that several articles date in part, as one where they can be one.

    >>> [(t.since, t.until) for t in merged([Term(None, "2021", ()), Term("2016", None, ())])]
    [('2016', '2021')]
    >>> [(t.since, t.until) for t in merged([Term("2021", None, ()), Term(None, "2019", ())])]
    [(None, '2019'), ('2021', None)]
    >>> merged([])
    []
    """
    done: list[Term] = []
    for term in sorted(terms, key=lambda t: (t.since or t.until or "", t.since is None)):
        fits = next((i for i, one in enumerate(done) if _is_one(one, term)), None)
        if fits is None:
            done.append(term)
        else:
            done[fits] = _joined(done[fits], term)
    return sorted(done, key=lambda t: t.since or t.until or "")


def _is_one(one: Term, other: Term) -> bool:
    if one.since is not None and other.since is not None:
        near = one.since.startswith(other.since) or other.since.startswith(one.since)
        return near and _agree(one.until, other.until)
    if one.until is not None and other.until is not None:
        return _agree(one.until, other.until)
    since, until = one.since or other.since, one.until or other.until
    return since is not None and until is not None and period(since).first <= period(until).last


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _joined(one: Term, other: Term) -> Term:
    return Term(
        _finer(one.since, other.since),
        _finer(one.until, other.until),
        in_order((*one.claims, *other.claims)),
    )


def _finer(one: str | None, other: str | None) -> str | None:
    return max((d for d in (one, other) if d), key=len, default=None)


def _first(stretch: _Stretch) -> str:
    return period(stretch.since or stretch.until or "0001").first


def _day(telling: Telling) -> str:
    day = telling.moment.day or telling.published
    return period(day).last if day else ""


def _when(telling: Telling) -> tuple[str, str, int]:
    sentence = telling.sentence
    return _day(telling), sentence.article.iri, sentence.start


def _place(terms: Sequence[_Stretch], telling: Telling) -> int | None:
    """The term that a sentence is about: by the day it gives, by its article, or the one before."""
    if telling.running and telling.moment.past and telling.moment.day:
        inside = [i for i, term in enumerate(terms) if _covers(term, _day(telling))]
        return inside[-1] if inside else None
    article = telling.sentence.article
    told = [i for i, term in enumerate(terms) if any(s.article == article for s in _said_in(term))]
    fitting = [i for i in told if (terms[i].until is not None) == telling.over]
    if told:
        return (fitting or told)[-1]
    if telling.over or telling.moment.day is None:
        told = [i for i, t in enumerate(terms) if _first(t) <= _day(telling)]
        return told[-1] if told else None
    inside = [i for i, term in enumerate(terms) if _covers(term, _day(telling))]
    return inside[-1] if inside else None


def _covers(term: _Stretch, day: str) -> bool:
    begun = term.since is None or period(term.since).first <= day
    return begun and (term.until is None or day <= period(term.until).last)


def _holding(given: Given, office: Office, stretch: _Stretch) -> Holding:
    running = [t for t in stretch.tellings if t.running]
    news = [t.published for t in running if t.published and not t.moment.past]
    over = [t.published for t in stretch.tellings if t.over and t.published]
    days = [t.moment.day for t in running if t.moment.day and _may_be(t.moment.day, stretch)]
    quotes = _quotes(stretch)
    definitive = office.capacity is None and any("definitif" in q.text.lower() for q in quotes)
    confirmed = max(days, default=None)
    return Holding(
        tenure=office.tenure,
        person=office.person,
        name=given.name(office.person),
        post=office.post,
        capacity="definitif" if definitive else office.capacity,
        since=stretch.since,
        until=stretch.until,
        confirmed=confirmed,
        seen_first=min(news, default=None),
        seen_last=max(news, default=None),
        over_seen=min(over, default=None),
        state=CLOSED if stretch.until or any(t.over for t in stretch.tellings) else CONFIRMED,
        law=grounds(
            office.capacity,
            office.post.removeprefix(ID),
            stretch.since or confirmed or stretch.until,
        ),
        quotes=quotes,
    )


def _may_be(day: str, stretch: _Stretch) -> bool:
    """Whether somebody is told on a day of a term, not after its end."""
    return stretch.until is None or period(day).first <= period(stretch.until).last


def _quotes(stretch: _Stretch) -> tuple[Sentence, ...]:
    """The sentences of a stretch, the oldest article first, then as the text runs."""
    told = [t.sentence for t in stretch.tellings] or [
        s for claim in stretch.claims for s in claim.sentences
    ]
    return tuple(sorted(dict.fromkeys(told), key=_standing_at))


def _standing_at(sentence: Sentence) -> tuple[str, str, int]:
    return sentence.article.date or "", sentence.article.iri, sentence.start


def _settled(h: Holding, ordered: Sequence[Holding]) -> Holding:
    """A holding as open where it began on a known day, and nobody is told of after it."""
    if h.state != CONFIRMED or h.since is None:
        return h
    last = max(h.begins, h.confirmed or "")
    followed = any(o is not h and o.begins > last for o in ordered)
    told = h.acting and any(o is not h and (o.confirmed or "") > last for o in ordered)
    return h if followed or told else replace(h, state=OPEN)


# ---- who came after whom -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Succession:
    """Who came after whom. ``said`` is True where a sentence says so, False where dates do.

    ``reason`` is a key of :data:`pamong.history.reasons.REASONS`, None where no sentence says it.
    """

    older: Holding
    newer: Holding
    said: bool
    reason: str | None
    claims: tuple[Claim, ...]


def successions(given: Given, line: Sequence[Holding]) -> tuple[Succession, ...]:
    """The successions of a post, in the order of whoever came after."""
    said = {(newer, older): claims for newer, older, claims in given.replaced()}
    found: list[Succession] = []
    for i, newer in enumerate(line):
        own = {o.tenure: o for o in line if (newer.tenure, o.tenure) in said}
        for older in own.values():
            pair = (newer.tenure, older.tenure)
            if not any((f.newer.tenure, f.older.tenure) == pair for f in found):
                found.append(_succession(older, newer, said[newer.tenure, older.tenure]))
        before = line[i - 1] if i else None
        if before is not None and not own and _goes_before(before, newer):
            found.append(_succession(before, newer, ()))
    return tuple(found)


def _goes_before(one: Holding, other: Holding) -> bool:
    """Whether one came before the other, and it is more than the same again.

    Whoever has no day and yet stands before somebody is known to have been there earlier.
    """
    if not other.begins or (one.person == other.person and one.capacity == other.capacity):
        return False
    ended = one.until is not None and period(one.until).last <= other.begins
    return not one.begins or one.begins < other.begins or ended


def _succession(older: Holding, newer: Holding, claims: tuple[Claim, ...]) -> Succession:
    sentences = [s.text for claim in claims for s in claim.sentences]
    sentences += [q.text for q in older.quotes if claims or older.state == CLOSED]
    why = reason(sentences, older.name)
    return Succession(older, newer, bool(claims), why, claims)


# ---- more than one, and nobody -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people who are told to have held the post at once, from one day to another."""

    one: str
    other: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Nobody in the post: ``said`` by a sentence, or left open between an end and a beginning.

    ``after`` and ``before`` are the day on which one left and that on which the next came, None
    where a sentence gives none.
    """

    after: str | None
    before: str | None
    said: bool
    quotes: tuple[Sentence, ...]


_EMPTY = re.compile(r"\b(?:lowong|kekosongan jabatan|kursi kosong|jabatan kosong)\b", re.IGNORECASE)


def meetings(line: Sequence[Holding]) -> tuple[Meeting, ...]:
    """Who held the post at once, by days that texts give."""
    found: list[Meeting] = []
    for i, one in enumerate(line):
        for other in line[i + 1 :]:
            first, last = _common(one, other)
            if one.person != other.person and first and first < last:
                found.append(Meeting(one.name, other.name, first, last))
    return tuple(found)


def _common(one: Holding, other: Holding) -> tuple[str, str]:
    spans = [_span(one), _span(other)]
    if not all(first and last for first, last in spans):
        return "", ""
    return max(first for first, _ in spans), min(last for _, last in spans)


def _span(h: Holding) -> tuple[str, str]:
    """The first and the last day of which it is known that somebody held the post."""
    days = [d for d in (h.since, h.seen_first, h.confirmed, h.until) if d]
    first = period(h.since).last if h.since else min(days, default="")
    last = period(h.until).first if h.until else max(days, default="")
    return (first, last) if len(days) > 1 else ("", "")


def vacancies(line: Sequence[Holding]) -> tuple[Vacancy, ...]:
    """When nobody held the post: where a sentence says so, and between an end and the next oath."""
    told = {q: None for h in line for q in h.quotes if _EMPTY.search(q.text)}
    gaps = tuple(gap for h in line if (gap := _gap_after(h, line)) is not None)
    if not told:
        return gaps
    if len(gaps) == 1:
        return (replace(gaps[0], said=True, quotes=tuple(told)),)
    return (*gaps, Vacancy(None, None, True, tuple(told)))


def _gap_after(h: Holding, line: Sequence[Holding]) -> Vacancy | None:
    """The days between the end of a holding and the next one that anything is known of."""
    if h.until is None:
        return None
    end = period(h.until).last
    if any(o is not h and _covers_day(o, end) for o in line):
        return None
    starts = [(period(o.since).first, o.since) for o in line if o.since]
    later = sorted(s for s in starts if s[0] > end)
    told = sorted(o.begins for o in line if o is not h and o.begins >= end)
    if not later or (told and told[0] < later[0][0]) or len(h.until) < len("2024-09-25"):
        return None
    first = later[0]
    return Vacancy(h.until, first[1], False, ()) if _next_day(end) < first[0] else None


def _covers_day(h: Holding, day: str) -> bool:
    first, last = _span(h)
    if h.until is None and h.since is not None and h.state == OPEN:
        last = "9999"
    return bool(first) and first <= day < last


def _next_day(day: str) -> str:
    from datetime import date, timedelta

    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
