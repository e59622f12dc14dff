"""What a store tells of the holders of a post: each claim with the moment it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pamong import lookup
from pamong.asof.moments import Moment, moment
from pamong.errors import PamongError
from pamong.evidence import Claim, Sentence, Triples
from pamong.evidence import Term as Term_
from pamong.vocabulary import CV, DCT, ID, ORG, PAMONG, RDF, RDFS, SDO, SKOS, concept

if TYPE_CHECKING:
    from pyoxigraph import Store

FORMER = concept("std-mantan")
# "Ketua Sementara DPRD" presides until there is a chair: the same seat, held for a time.
FOR_A_TIME = "-sementara"


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence on a tenure, and the moment it speaks of.

    ``over`` is True where its article says that the tenure is over, ``running`` where the
    sentence tells of it as held, be it on a day long gone.
    """

    sentence: Sentence
    moment: Moment
    over: bool
    running: bool

    @property
    def published(self) -> str | None:
        """The day of its article, None where nobody knows it."""
        return self.sentence.article.date


@dataclass(frozen=True, slots=True)
class Term:
    """A dated term of a tenure, with the claims that give its dates."""

    since: str | None
    until: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """All that is told of one person in one post and capacity."""

    tenure: str
    person: str
    post: str
    capacity: str | None
    terms: tuple[Term, ...]
    tellings: tuple[Telling, ...]


# Words by which a sentence tells of an office as left, not of a day on which it was held.
_LEFT = re.compile(
    r"\b(?:mantan|bekas|eks|almarhum|mendiang|menggantikan|digantikan|ditinggalkan|lengser|purna"
    r"|berakhir|habis|usai|tuntas|selesai|wafat|meninggal|mundur|pensiun|dicopot|diberhentikan)\b",
    re.IGNORECASE,
)


_WORDS = re.compile(r"\w{3,}")


def telling(sentence: Sentence, name: str, over: bool, occasion: str | None) -> Telling:
    """What a sentence on a tenure tells; ``over`` is whether its article says that it is over.

    ``occasion`` is the day of the event of which the sentence tells, None where it tells of none.
    Of an office that is over, only a sentence that names the holder tells when it was held.
    """
    told = moment(sentence.text, sentence.article.date, occasion)
    named = not set(_WORDS.findall(name)).isdisjoint(_WORDS.findall(sentence.text))
    held = told.past and told.day is not None and named and not _LEFT.search(sentence.text)
    return Telling(sentence, told, over, held or not over)


class Given:
    """The tenures, candidacies and successions of a store, each read once."""

    def __init__(self, store: Store) -> None:
        """Read a store; what is told of a post is read as it is asked for."""
        self.store = store
        self.triples = Triples(store)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What things are called."""
        return self.triples.value(RDFS.label)

    @cached_property
    def _post_of(self) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
        return {(s, t): claims for s, t, claims in self.triples.links(PAMONG.post)}

    @cached_property
    def _kinds(self) -> Mapping[str, frozenset[str]]:
        found = self.triples.values(RDF.type).items()
        return {subject: frozenset(t.value for t in terms) for subject, terms in found}

    @cached_property
    def _person_of(self) -> Mapping[str, str]:
        return self.triples.value(ORG.member)

    @cached_property
    def _whole_of(self) -> Mapping[str, str]:
        return self.triples.value(DCT.isPartOf)

    @cached_property
    def _over(self) -> Mapping[str, frozenset[str]]:
        """The claims that say of a tenure that it is over."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for subject, value, claims in self.triples.links(PAMONG.standing):
            if value == FORMER:
                found[subject] |= {claim.iri for claim in claims}
        return {subject: frozenset(claims) for subject, claims in found.items()}

    @cached_property
    def _capacity_of(self) -> Mapping[str, str]:
        notations = self.triples.value(SKOS.notation)
        named = self.triples.value(PAMONG.capacity)
        return {tenure: notations.get(c, c.rsplit("/", 1)[-1]) for tenure, c in named.items()}

    def name(self, iri: str) -> str:
        """What a thing is called, the last part of its IRI where nobody names it."""
        return self.labels.get(iri) or iri.rsplit("/", 1)[-1]

    def offices(self, posts: Iterable[str]) -> tuple[Office, ...]:
        """The tenures in some posts, in order of their identities."""
        wanted = set(posts)
        return tuple(
            self._office(tenure, post, claims)
            for (tenure, post), claims in self._post_of.items()
            if post in wanted and tenure not in self._whole_of and tenure in self._person_of
            and PAMONG.Tenure in self._kinds.get(tenure, ())
        )  # fmt: skip

    def _office(self, tenure: str, post: str, claims: tuple[Claim, ...]) -> Office:
        over = self._over.get(tenure, frozenset())
        names = self._names_of(post)
        person = self._person_of[tenure]
        told = [
            telling(s, self.name(person), c.iri in over, self._occasions.get((person, s)))
            for c in claims
            for s in _telling_of(c, names)
        ]
        capacity = self._capacity_of.get(tenure)
        if capacity is None and post.endswith(FOR_A_TIME):
            capacity = "sementara"
        terms = tuple(self._terms(tenure))
        return Office(tenure, person, post, capacity, terms, tuple(dict.fromkeys(told)))

    def _names_of(self, post: str) -> frozenset[str]:
        """What a post is called, in small letters."""
        found = {t.value for t in self._spellings.get(post, ())} | {self.name(post)}
        return frozenset(name.casefold() for name in found)

    @cached_property
    def _occasions(self) -> Mapping[tuple[str, Sentence], str]:
        """The day of the event at which a sentence tells of a person, where it is one."""
        event_of = {part: event for event, part, _ in self.triples.links(CV.hasParticipation)}
        found: defaultdict[tuple[str, Sentence], set[str]] = defaultdict(set)
        for part, person, claims in self.triples.links(CV.hasParticipant):
            day = self._starts.get(event_of.get(part, ""))
            for sentence in (s for claim in claims for s in claim.sentences if day):
                found[person, sentence].add(day or "")
        return {key: days.pop() for key, days in found.items() if len(days) == 1}

    @cached_property
    def _spellings(self) -> Mapping[str, list[Term_]]:
        return self.triples.values(SKOS.altLabel)

    @cached_property
    def _parts(self) -> Mapping[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for part, whole in self._whole_of.items():
            found[whole].append(part)
        return {whole: tuple(parts) for whole, parts in found.items()}

    @cached_property
    def _starts(self) -> Mapping[str, str]:
        return self.triples.value(SDO.startDate)

    @cached_property
    def _ends(self) -> Mapping[str, str]:
        return self.triples.value(SDO.endDate)

    def _terms(self, tenure: str) -> Iterator[Term]:
        for part in self._parts.get(tenure, ()):
            claims = [c for (s, _), found in self._post_of.items() if s == part for c in found]
            yield Term(self._starts.get(part), self._ends.get(part), tuple(claims))

    def candidacies(self, posts: Iterable[str]) -> Iterator[tuple[str, str, tuple[Claim, ...]]]:
        """Who was to hold some posts or wanted to: person, ``candidate`` or ``elect``, claims."""
        wanted = set(posts)
        standing = self.triples.value(PAMONG.standing)
        for (node, post), claims in self._post_of.items():
            if post in wanted and PAMONG.Candidacy in self._kinds.get(node, ()):
                how = "elect" if standing.get(node, "").endswith("terpilih") else "candidate"
                yield self._person_of[node], how, claims

    def replaced(self) -> Iterator[tuple[str, str, tuple[Claim, ...]]]:
        """Which tenure came in the place of which, as a sentence says it: newer, older, claims."""
        yield from self.triples.links(DCT.replaces)

    # ---- which post -----------------------------------------------------------------------

    def posts_named(self, words: str, region: str | None) -> tuple[str, ...]:
        """The posts that words mean, an office for a time with the office itself.

        Raises PamongError where they mean none, or a role in several places and no ``region``.
        """
        found, region = self._named(words, region)
        place = None if region is None else lookup.region(self.store, "region", region).iri
        posts = {found} if found.startswith(ID) else self._of_role(found)
        here = {p for p in posts if place is None or self._lies_in(p, place)}
        if not here:
            raise PamongError(f"Tidak ada {words!r} dalam berita yang dimuat; periksa wilayahnya.")
        seats = {p.removesuffix(FOR_A_TIME) for p in here}
        if len(seats) > 1:
            listed = "; ".join(sorted(self.name(post) for post in here))
            raise PamongError(f"{words!r} ada di beberapa tempat, pilih satu dengan -p: {listed}")
        known = {post for _, post in self._post_of}
        both = {p + end for p in seats for end in ("", FOR_A_TIME)}
        return tuple(sorted(both & known)) or tuple(sorted(here))

    def _named(self, words: str, region: str | None) -> tuple[str, str | None]:
        """A post or a role by its name, with the region that the last words name (Sekda Kukar)."""
        try:
            return lookup.thing(self.store, "post", words).iri, region
        except PamongError:
            for role, place in _splits(words) if region is None else ():
                found = self._role_in(role, place)
                if found is not None:
                    return found, place
            raise

    def _role_in(self, role: str, place: str) -> str | None:
        try:
            lookup.region(self.store, "region", place)
            found = lookup.thing(self.store, "post", role).iri
        except PamongError:
            return None
        return None if found.startswith(ID) else found

    def _of_role(self, role: str) -> set[str]:
        broader = self.triples.value(SKOS.broader)
        roles = self.triples.values(ORG.role)
        known = {post for _, post in self._post_of}
        return {
            post for post in known
            if any(_is_below(term.value, role, broader) for term in roles.get(post, ()))
        }  # fmt: skip

    def _lies_in(self, post: str, region: str) -> bool:
        code = region.rsplit("/", 1)[-1]
        spatial = {t.value for t in self.triples.values(DCT.spatial).get(post, ())}
        return region in spatial or post.startswith(f"{ID}post/{code}/")


def _splits(words: str) -> Iterator[tuple[str, str]]:
    """
    >>> list(_splits("Sekda Kutai Timur"))
    [('Sekda', 'Kutai Timur'), ('Sekda Kutai', 'Timur')]
    >>> list(_splits("Sekda"))
    []
    """
    parts = words.split()
    for k in range(1, len(parts)):
        yield " ".join(parts[:k]), " ".join(parts[k:])


def _telling_of(claim: Claim, names: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences of a claim that name the post; all of them where none does.

    The others only say who "he" is.
    """
    named = [s for s in claim.sentences if any(n in s.text.casefold() for n in names)]
    return tuple(named) or claim.sentences


def _is_below(role: str | None, above: str, broader: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    while role is not None and role not in seen:
        if role == above:
            return True
        seen.add(role)
        role = broader.get(role)
    return False
