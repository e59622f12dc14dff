"""What an article tells of a thing, as far as it helps to know the thing again elsewhere.

A *node* is what identity is decided on: the path that ``link`` gave a thing. A person whom an
article names in full without any post is known by the document there (``person/DOC/NAME``), for
want of proof; where the article is about one region, that person is taken as the one of that name
in that region, unless the name is so common that many bear it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

from pamong.link.keys import slug
from pamong.records import (
    Body,
    Event,
    Fact,
    Participation,
    Person,
    Post,
    Reading,
    Regulation,
    Relation,
    Tenure,
)
from pamong.resolve.common import is_common
from pamong.resolve.names import blocking_keys

KINDS: Final = ("decree", "event", "org", "person", "post")
"""The kinds of things whose identity is resolved."""

_REGION: Final = re.compile(r"\d\d(?:\.\d\d)*$")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What one article, or several together, tell of one thing; every field sorted.

    ``names`` are its names without titles (of a post, its title), ``forms`` other ways of writing
    them. ``scopes`` are the regions (dotted codes) and state bodies it belongs to, ``posts`` the
    posts a person holds or held, ``kinds`` concepts, ``dates`` ISO dates, ``people`` who took part
    and how (``opens person/64.02/sunggono``), ``places`` venues, ``numbers`` a decree's number,
    ``bodies`` the body a post sits in.
    """

    names: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    def written(self) -> str:
        """The sketch as one line of JSON; :func:`sketch_of` reads it back.

        >>> sketch_of(Sketch(names=("Ani",)).written()) == Sketch(names=("Ani",))
        True
        """
        values = [getattr(self, name) for name in _FIELDS]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


_FIELDS: Final = tuple(field.name for field in fields(Sketch))


def sketch_of(written: str) -> Sketch:
    """The sketch that a line of JSON holds."""
    return Sketch(*(tuple(values) for values in json.loads(written)))


def together(sketches: Iterable[Sketch]) -> Sketch:
    """All that several sketches tell of one thing.

    >>> together((Sketch(names=("B",)), Sketch(names=("A",), posts=("post/x",))))
    Sketch(names=('A', 'B'), forms=(), scopes=(), posts=('post/x',), kinds=(), dates=(), \
people=(), places=(), numbers=(), bodies=())
    >>> together(()) == Sketch()
    True
    """
    given = tuple(sketches)
    if len(given) == 1:
        return given[0]
    return Sketch(
        *(tuple(sorted({v for s in given for v in getattr(s, name)})) for name in _FIELDS)
    )


@dataclass(frozen=True, slots=True)
class Sketched:
    """A thing of one article: the path it was read under, its node, its sketch and its keys."""

    path: str
    node: str
    sketch: Sketch
    keys: tuple[str, ...]


def kind_of(path: str) -> str:
    """The kind of thing a path names.

    >>> kind_of("person/64.02/sunggono"), kind_of("")
    ('person', '')
    """
    return path.partition("/")[0]


def scope_of(path: str) -> str:
    """The region, body or document that a path begins with.

    >>> scope_of("person/64.02/sunggono"), scope_of("person")
    ('64.02', '')
    """
    return path.partition("/")[2].partition("/")[0]


def is_region(scope: str) -> bool:
    """Whether a scope is the dotted code of a region.

    >>> is_region("64.02"), is_region("kemendagri"), is_region("4a4847d21d14bf21")
    (True, False, False)
    """
    return _REGION.match(scope) is not None


def is_loose(path: str, document: str) -> bool:
    """Whether a path is short of proof, so that it names a thing of one document only."""
    return scope_of(path) == document


_RESOLVED: Final = (Person, Body, Post, Event, Regulation)
_Thing: TypeAlias = Person | Body | Post | Event | Regulation


# ---- one article -----------------------------------------------------------------------------


def sketched(reading: Reading) -> Iterator[Sketched]:
    """The things of a reading whose identity is resolved, in the order of their paths."""
    about = _About.of(reading)
    things = (f for f in reading.facts if isinstance(f, _RESOLVED))
    for thing in sorted(things, key=lambda t: t.id):
        sketch = _sketch(thing, about)
        node = node_of(thing, about)
        yield Sketched(thing.id, node, sketch, tuple(sorted(_keys(kind_of(node), sketch))))


@dataclass(frozen=True, slots=True)
class _About:
    """What a reading says about its things, by their paths, and which region it is about."""

    document: str
    home: str | None
    posts: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, reading: Reading) -> _About:
        posts: defaultdict[str, set[str]] = defaultdict(set)
        people: defaultdict[str, set[str]] = defaultdict(set)
        places: defaultdict[str, set[str]] = defaultdict(set)
        for fact in reading.facts:
            if isinstance(fact, Tenure):
                posts[fact.person].add(fact.post)
            elif isinstance(fact, Participation):
                people[fact.event].add(f"{fact.role} {fact.person}")
            elif isinstance(fact, Relation) and fact.predicate == "held_at":
                places[fact.subject].add(fact.object)
        home = _home(reading.facts)
        return cls(reading.document.id, home, _sorted(posts), _sorted(people), _sorted(places))


def _sorted(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(values)) for key, values in found.items()}


def _home(facts: Iterable[Fact]) -> str | None:
    """The region that most posts and bodies of an article belong to; None where two are even."""
    scopes = (scope_of(f.id) for f in facts if isinstance(f, Post | Body | Event))
    ranked = Counter(scope for scope in scopes if is_region(scope)).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _sketch(thing: _Thing, about: _About) -> Sketch:
    if isinstance(thing, Person):
        return _person(thing, about)
    if isinstance(thing, Body):
        return _body(thing)
    if isinstance(thing, Post):
        return _post(thing, about)
    return _event(thing, about) if isinstance(thing, Event) else _decree(thing)


def _person(thing: Person, about: _About) -> Sketch:
    posts = about.posts.get(thing.id, ())
    own = {scope_of(thing.id)} if not is_loose(thing.id, about.document) else {about.home or ""}
    scopes = (own | {scope_of(post) for post in posts}) - {"", about.document}
    return Sketch(names=(thing.name,), scopes=tuple(sorted(scopes)), posts=posts)


def _body(thing: Body) -> Sketch:
    short = (thing.short,) if thing.short else ()
    return Sketch(
        names=(thing.name,),
        forms=tuple(sorted({*thing.forms, *short} - {thing.name})),
        scopes=(scope_of(thing.id),),
        kinds=(thing.kind,),
    )


def _post(thing: Post, about: _About) -> Sketch:
    """A post; one that its region has many of is only known to its article, and like no other."""
    vague = about.document in thing.id.split("/")
    return Sketch(
        names=(thing.title,),
        forms=tuple(sorted({thing.name, *thing.forms} - {thing.title})),
        scopes=() if vague else (scope_of(thing.id),),
        kinds=(thing.role,) if thing.role else (),
        bodies=(thing.body,) if thing.body else (),
    )


def _event(thing: Event, about: _About) -> Sketch:
    scope = scope_of(thing.id)
    return Sketch(
        names=(thing.label,),
        scopes=(about.home,) if scope == about.document and about.home else (scope,),
        kinds=tuple(sorted(thing.kinds)),
        dates=(thing.date,) if thing.date else (),
        people=about.people.get(thing.id, ()),
        places=about.places.get(thing.id, ()),
    )


def _decree(thing: Regulation) -> Sketch:
    scope = scope_of(thing.id.replace(f"/{thing.kind.removeprefix('doc-')}/", "/", 1))
    return Sketch(
        names=(thing.label,),
        scopes=(scope,) if is_region(scope) and "." in scope else (),
        kinds=(thing.kind,),
        dates=(str(thing.year),) if thing.year else (),
        numbers=(thing.number,) if thing.number else (),
    )


def node_of(thing: _Thing, about: _About) -> str:
    """The node of a thing: its path, but for people whom a path tells too much or too little of.

    Whom an article names in full without a post is the one of that name in the region it is about.
    A common name in a village, a school or another small place is told apart by that place: a
    regency has hundreds of them, and a Suhartono in many.
    """
    if not isinstance(thing, Person):
        return thing.id
    common = is_common(thing.name)
    if is_loose(thing.id, about.document):
        known = about.home is not None and not common
        return f"person/{about.home}/{slug(thing.name)}" if known else thing.id
    small = {small_place(post) for post in about.posts.get(thing.id, ())}
    if common and len(small) == 1 and None not in small:
        return f"{thing.id}~{small.pop()}"
    return thing.id


def small_place(post: str) -> str | None:
    """The village, school or post of guard that a post is of; None where it is of more.

    >>> small_place("post/53.07/desa-nebe/kepala-desa"), small_place("post/53.07/dprd/ketua")
    ('desa-nebe', None)
    """
    place = post.split("/")[2] if post.count("/") > 2 else ""
    return place if place.partition("-")[0] in _SMALL else None


_SMALL: Final = frozenset(
    (
        "desa", "dusun", "gampong", "kampung", "kelurahan", "koramil", "man", "min", "mts",
        "nagari", "negeri", "pekon", "polsek", "puskesmas", "rt", "rw", "sd", "sdn", "sekolah",
        "sma", "sman", "smk", "smkn", "smp", "smpn",
    )
)  # fmt: skip


# ---- keys --------------------------------------------------------------------------------------


def _keys(kind: str, sketch: Sketch) -> set[str]:
    """The keys under which things that may be one are looked for; things without one are alone."""
    if kind == "person":
        return _person_keys(sketch)
    if kind == "event":
        return {f"event {s} {d}" for s in sketch.scopes for d in sketch.dates if len(d) == 10}
    if kind == "decree":
        return {f"decree {d} {leading(n)}" for d in sketch.dates for n in sketch.numbers}
    if kind == "post":
        matters = {word for name in sketch.names for word in matter_of(name)}
        return {f"post {s} {word}" for s in sketch.scopes for word in matters}
    return {f"org {s} {slug(name)}" for s in sketch.scopes for name in sketch.names + sketch.forms}


def matter_of(title: str) -> tuple[str, ...]:
    """The words of a post's title that say what it is for; none where the title is of one seat.

    >>> matter_of("Asisten Bidang Ekonomi dan Pembangunan"), matter_of("Bupati")
    (('ekonomi', 'pembangunan'), ())
    """
    return tuple(word for word in slug(title).split("-") if word not in _OF_ANY_POST)


_OF_ANY_POST: Final = frozenset(
    (
        "anggota", "asisten", "badan", "bagian", "bidang", "bupati", "camat", "dan", "dinas",
        "direktur", "gubernur", "kabupaten", "kepala", "ketua", "kota", "lurah", "provinsi",
        "seksi", "sekretaris", "staf", "sub", "subbagian", "subbidang", "urusan", "wakil",
        "wali", "walikota", "x",
    )
)  # fmt: skip


def leading(number: str) -> str:
    """The running number at the head of a decree's number, or the number whole.

    >>> leading("105/SK/BUP/HK/2021"), leading("020"), leading("X.1")
    ('105', '20', 'X.1')
    """
    digits = re.match(r"\d+", number)
    return digits[0].lstrip("0") if digits else number


def _person_keys(sketch: Sketch) -> set[str]:
    """By name and region, and by whole name anywhere: nobody is sought by a first name alone.

    A person of a regency has a key of it, and one for those whom articles place in the province.
    """
    name = sketch.names[0]
    places = {place for scope in sketch.scopes for place in _places(scope)}
    near = {f"person {place} {key}" for place in places for key in blocking_keys(name)}
    whole = {f"person * {slug(name)}"} if len(name.split()) > 2 else set[str]()
    return near | whole


def _places(scope: str) -> tuple[str, ...]:
    if not is_region(scope):
        return (scope,)
    province = scope[:2]
    return (f"{province}=",) if scope == province else (scope[:5], f"{province}>")


def sought(key: str) -> tuple[str, ...]:
    """The keys to look under for whoever has a key: those of a province look into its regencies,
    those of a regency at the province, and not at all the others of the province.

    >>> sought("person 64= dmns"), sought("person 64> dmns"), sought("person 64.02 dmns")
    (('person 64= dmns', 'person 64> dmns'), ('person 64= dmns',), ('person 64.02 dmns',))
    """
    if "= " in key:
        return key, key.replace("= ", "> ", 1)
    return (key.replace("> ", "= ", 1),)
