"""Two people who are both said to hold an office that only one can hold, at one time.

A successor in a later article is a succession and no conflict, and so is whoever acts for the
holder. An article that calls somebody by an office he held once ("Gubernur X" in an account of
long ago) says nothing of when; so a day counts only where the text ties the office to it: the
holder came to a dated event in that office, or speaks in the article, or the text dates his term.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from pamong.conflicts.given import Conflict, Given, articles, path, published, sides
from pamong.evidence import Claim, in_order
from pamong.vocabulary import CONCEPT, DCT, ORG, PAMONG, RDF, SDO

_SINGLE: Final = frozenset((
    "bendesa-adat", "bunda-forum-anak", "bunda-genre", "bunda-literasi", "bunda-paud", "bupati",
    "camat", "dandim", "danlanal", "danlanud", "danramil", "danrem", "dekan", "direktur-utama",
    "gubernur", "gubernur-bi", "inspektur", "jaksa-agung", "kajari", "kajati", "kapolda",
    "kapolres", "kapolri", "kapolsek", "kepala-badan", "kepala-bagian", "kepala-bidang",
    "kepala-biro", "kepala-desa", "kepala-dinas", "kepala-dusun", "kepala-kantor", "kepala-kanwil",
    "kepala-lapas", "kepala-pelaksana", "kepala-puskesmas", "kepala-satuan", "kepala-seksi",
    "kepala-sekolah", "kepala-subbagian", "kepala-subbidang", "ketua-akd", "ketua-bawaslu",
    "ketua-dekranasda", "ketua-dpr", "ketua-dprd", "ketua-fraksi", "ketua-komisi", "ketua-kpu",
    "ketua-kwarcab", "ketua-pansus", "ketua-partai", "ketua-pengadilan", "ketua-rt", "ketua-rw",
    "ketua-tp-pkk", "lurah", "menteri", "menteri-koordinator", "pangdam", "presiden", "rektor",
    "sekcam", "sekda", "sekdes", "sekjen", "sekretaris-dprd", "sekretaris-lurah", "sultan",
    "wakil-bupati", "wakil-gubernur", "wakil-presiden", "wakil-wali-kota", "wali-kota",
))  # fmt: skip
"""Roles of which a body or region has one, so that one person holds the post at a time."""
_DEFINITIVE: Final = f"{CONCEPT}cap-definitif"
_CHANGES: Final = frozenset(
    f"{CONCEPT}ev-{kind}"
    for kind in ("pelantikan", "pengukuhan", "pisah-sambut", "serah-terima", "sertijab", "sumpah")
)
"""Occasions on whose day two people may rightly be called holders."""


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody in office from one day or date to another, as some claims say."""

    person: str
    start: str
    end: str
    claims: tuple[Claim, ...]

    @property
    def is_day(self) -> bool:
        """Whether only one day is told."""
        return self.start == self.end


def of_holders(given: Given) -> Iterator[Conflict]:
    """Posts of one seat that two people hold definitively at one time."""
    for post, terms in sorted(_by_post(given).items()):
        found = tuple(_held(given, post, terms))
        clash = {h for pair in combinations(found, 2) if _clash(given, *pair) for h in pair}
        clash |= set(_between(given, found))
        if clash:
            said = _said(clash)
            severity = "high" if any(h.is_day for h in clash) else "medium"
            yield Conflict(
                "two-holders", severity, path(post), given.name(post), sides(said, said, given.name)
            )


def _said(held: Iterable[Held]) -> Mapping[str, tuple[Claim, ...]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for one in held:
        found[one.person].extend(one.claims)
    return {person: in_order(claims) for person, claims in sorted(found.items())}


def _by_post(given: Given) -> Mapping[str, tuple[str, ...]]:
    """The tenures of each post of one seat, those of deputies for a while left out."""
    kinds, capacities = given.value(RDF.type), given.value(PAMONG.capacity)
    roles = given.value(ORG.role)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for tenure, post in given.value(PAMONG.post).items():
        single = roles.get(post, "").removeprefix(f"{CONCEPT}role-") in _SINGLE
        definitive = capacities.get(tenure, _DEFINITIVE) == _DEFINITIVE
        if single and definitive and kinds.get(tenure) == PAMONG.Tenure:
            found[post].append(tenure)
    return {post: tuple(terms) for post, terms in found.items() if len(terms) > 1}


def _held(given: Given, post: str, tenures: Iterable[str]) -> Iterator[Held]:
    people = given.of(ORG.member)
    told = [(t, person, tuple(_in_office(given, t, claims)))
            for t in tenures for person, claims in people.get(t, {}).items()]  # fmt: skip
    both = _of_several(told)
    for tenure, person, claims in told:
        yield from _dated(given, tenure, person)
        if tenure not in given.value(DCT.isPartOf):
            own = (claim for claim in claims if not articles((claim,)) & both)
            yield from _seen(given, tenure, person, own)


def _in_office(given: Given, tenure: str, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a tenure that do not say that it is over."""
    over = {c.iri for said in given.of(PAMONG.standing).get(tenure, {}).values() for c in said}
    return (claim for claim in claims if claim.iri not in over)


def _of_several(told: Iterable[tuple[str, str, tuple[Claim, ...]]]) -> frozenset[str]:
    """The articles that call several people holders of one post: they tell of several times."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, person, claims in told:
        for article in articles(claims):
            found[article].add(person)
    return frozenset(article for article, people in found.items() if len(people) > 1)


def _dated(given: Given, tenure: str, person: str) -> Iterator[Held]:
    """A term whose start and end are both told."""
    starts = given.of(SDO.startDate).get(tenure, {})
    ends = given.of(SDO.endDate).get(tenure, {})
    for start, claims in starts.items():
        for end, others in ends.items():
            if start < end:
                yield Held(person, start, end, in_order((*claims, *others)))


def _seen(given: Given, tenure: str, person: str, claims: Iterable[Claim]) -> Iterator[Held]:
    """The days on which somebody acts in an office: at events, or by speaking in an article."""
    days = dict(_at_events(given, tenure, person))
    for claim in claims:
        here = articles((claim,))
        own = {day for day, said in days.items() if articles(said) & here}
        yield from (Held(person, day, day, (claim,)) for day in sorted(own))
        day = published(claim)
        if not own and day is not None and here & given.spoken.get(person, frozenset()):
            yield Held(person, day, day, (claim,))


def _at_events(given: Given, tenure: str, person: str) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """The days of a person's events, those left out on which offices change hands."""
    for part in given.parts_of.get(person, ()):
        day = given.day(part.event)
        whose = part.tenure in (None, tenure)
        if whose and day is not None and not _CHANGES & set(given.kinds.get(part.event, ())):
            yield day, part.claims


def _clash(given: Given, one: Held, other: Held) -> bool:
    """Whether two people hold an office at one time, as two articles say."""
    if articles(one.claims) & articles(other.claims) or not _meet(one, other):
        return False
    return one.person != other.person and not given.may_be_one(one.person, other.person)


def _meet(one: Held, other: Held) -> bool:
    if one.is_day and other.is_day:
        return one.start == other.start
    first, second = sorted((one, other), key=lambda h: (h.start, h.end))
    least = min(len(first.end), len(second.start))
    return second.start[:least] < first.end[:least] and _begins_within(first, second)


def _begins_within(first: Held, second: Held) -> bool:
    """Whether the second begins after the first: a year that both begin in tells nothing."""
    least = min(len(first.start), len(second.start))
    return first.start[:least] < second.start[:least] or (
        not first.is_day and not second.is_day and first.start == second.start
    )


def _between(given: Given, found: Iterable[Held]) -> Iterator[Held]:
    """Somebody seen in office between two days on which another one is, of three articles."""
    days = sorted((h for h in found if h.is_day), key=lambda h: (h.start, h.person))
    for i, one in enumerate(days):
        for other in days[i + 1 :]:
            if other.start == one.start or given.may_be_one(one.person, other.person):
                continue
            again = [h for h in days if h.person == one.person and h.start > other.start]
            if again:
                yield from (one, other, again[0])
