"""What the claims of a store say of a thing, so that what they say differently can be seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from pamong.evidence import Claim, Triples, in_order
from pamong.resolve.names import compare
from pamong.vocabulary import CONCEPT, CV, DCT, ID, ORG, PAMONG, RDFS, SDO

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Store

Said: TypeAlias = Mapping[str, tuple[Claim, ...]]
"""The values that claims give one thing, each with the claims that give it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the sides of a conflict: what is said there, and the claims that say it."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Articles that say different things, or one that says what cannot be.

    ``kind`` is a key of :data:`pamong.conflicts.KINDS`, ``severity`` high, medium or low.
    ``about`` is the path of the thing, ``name`` what it is called.
    """

    kind: str
    severity: str
    about: str
    name: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a participation says: who was where, in which part, and for whom.

    ``role`` is a concept without its beginning (``part-membuka``). ``tenure`` is the post in which
    the person came, ``proxy`` whom the person stood in for; None where nothing is said.
    """

    event: str
    person: str
    role: str
    tenure: str | None
    proxy: str | None
    claims: tuple[Claim, ...]


class Given:
    """The accepted facts of a store by predicate, each with its claims; read as they are needed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._triples = Triples(store)
        self._links: dict[str, dict[str, dict[str, tuple[Claim, ...]]]] = {}
        self._value: dict[str, dict[str, str]] = {}

    def of(self, predicate: str) -> Mapping[str, Said]:
        """The objects of each subject of a predicate, as text, with their claims."""
        if predicate not in self._links:
            found: defaultdict[str, dict[str, tuple[Claim, ...]]] = defaultdict(dict)
            for subject, value, claims in self._triples.links(predicate):
                found[subject][value] = claims
            self._links[predicate] = dict(found)
        return self._links[predicate]

    def value(self, predicate: str) -> Mapping[str, str]:
        """The first object of each subject of a predicate, as text."""
        if predicate not in self._value:
            self._value[predicate] = self._triples.value(predicate)
        return self._value[predicate]

    def values(self, predicate: str) -> Mapping[str, tuple[str, ...]]:
        """All objects of each subject of a predicate, as text."""
        found = self._triples.values(predicate)
        return {subject: tuple(term.value for term in terms) for subject, terms in found.items()}

    def name(self, node: str) -> str:
        """What a thing is called, the end of its path where it has no name."""
        return self.value(RDFS.label).get(node) or node.rsplit("/", 1)[-1]

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two people may be one by their names, though nothing proved it yet."""
        return compare(self.name(one), self.name(other)).verdict != "different"

    @cached_property
    def names(self) -> Mapping[str, Said]:
        """The names that each article gives a thing of ours, with the claims that give them."""
        from pyoxigraph import NamedNode

        found: defaultdict[str, defaultdict[str, list[Claim]]] = defaultdict(
            lambda: defaultdict(list)
        )
        claims = self._triples.claims()
        for quad in self._store.quads_for_pattern(None, NamedNode(RDFS.label), None, None):
            claim = claims.get(getattr(quad.graph_name, "value", ""))
            if claim is not None:
                subject = cast("NamedNode", quad.subject).value
                found[subject][cast("Literal", quad.object).value].append(claim)
        return {
            subject: {name: in_order(said) for name, said in sorted(names.items())}
            for subject, names in sorted(found.items())
        }

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Who took part where, in stable order."""
        people, roles = self.of(CV.hasParticipant), self.value(CV.role)
        tenures, proxies = self.value(PAMONG.inCapacityOf), self.value(PAMONG.proxyFor)
        return tuple(
            Part(
                event,
                person,
                roles.get(part, "").removeprefix(CONCEPT),
                tenures.get(part),
                proxies.get(part),
                claims,
            )
            for event, parts in self.of(CV.hasParticipation).items()
            for part in parts
            for person, claims in people.get(part, {}).items()
        )

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[Part, ...]]:
        """The parts by event and by person, under the IRI of either."""
        found: defaultdict[str, list[Part]] = defaultdict(list)
        for part in self.parts:
            found[part.event].append(part)
            found[part.person].append(part)
        return {node: tuple(parts) for node, parts in found.items()}

    @cached_property
    def holders(self) -> Mapping[str, set[str]]:
        """Whoever is said to hold or to have held a post, by post."""
        people = self.value(ORG.member)
        found: defaultdict[str, set[str]] = defaultdict(set)
        for tenure, post in self.value(PAMONG.post).items():
            if tenure in people:
                found[post].add(people[tenure])
        return found

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of each event, as concepts."""
        return self.values(DCT.type)

    @cached_property
    def spoken(self) -> Mapping[str, frozenset[str]]:
        """The articles in which each person speaks."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for said in self.of(PAMONG.statedBy).values():
            for person, claims in said.items():
                found[person] |= articles(claims)
        return {person: frozenset(where) for person, where in found.items()}

    def year(self, decree: str) -> str | None:
        """The year of a decree, None where none is told."""
        return self.value(PAMONG.year).get(decree)

    def issuer(self, decree: str) -> str:
        """Whose decree it is and of what kind: its path without year and number."""
        return "/".join(path(decree).split("/")[:-2])

    def day(self, event: str) -> str | None:
        """The day of an event, None unless its date has one."""
        date = self.value(SDO.startDate).get(event, "")
        return date if len(date) == _DAY else None

    def scope(self, event: str) -> str:
        """The region, body or document that an event's path begins with."""
        return path(event).split("/")[1]


_DAY: Final = len("2025-09-21")


def path(node: str) -> str:
    """A thing's path, without what all paths begin with."""
    return node.removeprefix(ID)


def articles(claims: Iterable[Claim]) -> frozenset[str]:
    """The articles that some claims stand in."""
    return frozenset(s.article.iri for claim in claims for s in claim.sentences)


def published(claim: Claim) -> str | None:
    """The day on which the article of a claim came out, as ISO text."""
    return next((s.article.date for s in claim.sentences), None)


def disputed(said: Said, alike: Callable[[str, str], bool] = str.__eq__) -> tuple[str, ...]:
    """The values that are in dispute: those that no article gives together with another one.

    >>> from pamong.evidence import Article, Sentence
    >>> def of(*names: str) -> tuple[Claim, ...]:
    ...     found = (Article(name, None, None, None, None) for name in names)
    ...     return tuple(Claim(a.iri, None, 1, None, None, (Sentence("", 0, a),)) for a in found)
    >>> disputed({"28": of("d1"), "29": of("d2")})
    ('28', '29')
    >>> disputed({"Ani": of("d1", "d2"), "Budi": of("d2")}), disputed({"28": of("d1")})
    ((), ())
    """
    found: set[str] = set()
    for one, other in combinations(sorted(said), 2):
        left, right = articles(said[one]), articles(said[other])
        if left and right and not left & right and not alike(one, other):
            found |= {one, other}
    return tuple(sorted(found))


def sides(said: Said, values: Iterable[str], name: Callable[[str], str] = str) -> tuple[Side, ...]:
    """Some values of a thing as sides, the one told first in front."""
    found = (Side(name(value), said[value]) for value in values)
    return tuple(sorted(found, key=lambda side: (_first(side.claims), side.value)))


def _first(claims: Iterable[Claim]) -> str:
    return min((day for claim in claims if (day := published(claim))), default="")


def in_dispute(
    kind: str,
    severity: str,
    given: Given,
    subject: str,
    said: Said,
    alike: Callable[[str, str], bool] = str.__eq__,
    name: Callable[[str], str] = str,
) -> Iterator[Conflict]:
    """The conflict over a thing's values, if there is one."""
    values = disputed(said, alike)
    if values:
        found = sides(said, values, name)
        yield Conflict(kind, severity, path(subject), given.name(subject), found)
