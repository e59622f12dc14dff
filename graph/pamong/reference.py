"""Background knowledge: what no article needs to say, of the regions and bodies articles name.

A region lies in its province, a regional secretariat belongs to the regional government, a
minister sits in the ministry. Such triples live in a graph of their own, never in a claim; each
is derived from the tables, and only for what occurs in the store.

Every triple of :func:`described` has the asked thing as its subject, so a store can ask on for
the things a description names, and drop a description that nothing names any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pamong.ntriples import concept, indonesian, iri, is_a, literal, triple
from pamong.read import slug
from pamong.tables import Body as BodyRow
from pamong.tables import Position, rows
from pamong.vocabulary import CV, DCT, ORG, PAMONG, RDFS, SDO, SKOS

KINDS = ("region", "org", "post")

# What a post is of that is of the whole state: the president, a minister whose ministry is unsaid.
_STATE = "indonesia"
_ALL = BodyRow(_STATE, "Republik Indonesia", "body-lembaga-negara", "state", "", "Indonesia")


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of regional government: what it is called, and its government and offices.

    Heads and deputies of regions: UU 23/2014, articles 59 and 63; the secretary of a region
    leads its secretariat: article 213.
    """

    word: str
    government: str
    head: str
    short: str


# Bodies that every region has one of, known by their initials: UU 23/2014 art. 95 and 148 on the
# DPRD, UU 7/2017 art. 10 on the KPU.
_COUNCILS = frozenset({"dprd", "kpu"})

_PROVINCE = _Level("Provinsi", "pemprov", "Gubernur", "Pemprov")
_REGENCY = _Level("Kabupaten", "pemkab", "Bupati", "Pemkab")
_CITY = _Level("Kota", "pemkot", "Wali Kota", "Pemkot")


@dataclass(frozen=True, slots=True)
class _Region:
    """A region with its names: in full, without the word for its level, and in short."""

    code: str
    full: str
    bare: str
    short: str | None
    level: _Level | None

    @property
    def parent(self) -> str | None:
        code = self.code.rpartition(".")[0]
        return code or None


@cache
def _table() -> Mapping[str, str]:
    return {row.code: row.name for row in rows("regions")}


@cache
def _short_names() -> Mapping[str, str]:
    """The shortest of the short names that mean one region only, as a text writes it."""
    found: dict[str, str] = {}
    for row in rows("region-short-names"):
        name = _as_written(row.form, row.example)
        if row.sure == "yes" and name is not None:
            found[row.code] = min(found.get(row.code, name), name, key=lambda n: (len(n), n))
    return found


def _as_written(form: str, example: str) -> str | None:
    """A form of the tables, which are in lower case, as its example writes it.

    >>> _as_written("kukar", "Bupati Kukar"), _as_written("kukar", "")
    ('Kukar', None)
    """
    start = example.lower().find(form)
    return example[start : start + len(form)] if start >= 0 else None


def _level(code: str, name: str) -> _Level | None:
    if "." not in code:
        return _PROVINCE
    if code.count(".") > 1:
        return None
    return _CITY if name.startswith("Kota ") else _REGENCY


@cache
def _region(code: str) -> _Region | None:
    name = _table().get(code)
    if name is None:
        return None
    level = _level(code, name)
    word = f"{level.word if level else 'Kecamatan'} "
    bare = name.removeprefix(word)
    full = name if name.startswith("Daerah ") else word + bare  # Daerah Istimewa Yogyakarta
    return _Region(code, full, bare, _short_names().get(code), level)


@cache
def _of_the_state() -> Mapping[str, BodyRow]:
    """The bodies of the state by the slug of each of their forms (kemendagri, polri)."""
    return {slug(row.form): row for row in rows("bodies") if row.scope == "state"} | {_STATE: _ALL}


@cache
def _state_titles() -> Mapping[tuple[str, str], Position]:
    """The posts of the state that are whole by themselves, by the slugs of body and title."""
    whole = (row for row in rows("positions") if row.takes == "nothing" and row.body)
    found = {(slug(row.body), slug(row.title)): row for row in whole}
    return found | {(_STATE, slug(row.title)): row for row in rows("positions") if _is_all(row)}


def _is_all(row: Position) -> bool:
    """Whether a post is of the state itself, and of none of its bodies: Presiden."""
    return row.takes == "nothing" and not row.body


def _names(subject: str, label: str, other: str | None) -> Iterator[str]:
    yield triple(subject, RDFS.label, indonesian(label))
    if other is not None and other != label:
        yield triple(subject, SKOS.altLabel, indonesian(other))


def _place(identity: str, region: _Region) -> Iterator[str]:
    yield is_a(identity, PAMONG.Region)
    yield from _names(identity, region.full, region.short)
    yield triple(identity, SKOS.notation, literal(region.code))
    if region.parent is not None:
        yield triple(identity, SDO.containedInPlace, iri(f"region/{region.parent}"))


def _body(identity: str, kind: str, label: str, other: str | None) -> Iterator[str]:
    yield is_a(identity, CV.PublicOrganisation)
    yield from _names(identity, label, other)
    yield triple(identity, ORG.classification, concept(kind))


def _post(identity: str, role: str, label: str, body: str) -> Iterator[str]:
    yield is_a(identity, ORG.Post)
    yield from _names(identity, label, None)
    yield triple(identity, ORG.role, concept(role))
    yield triple(identity, ORG.postIn, iri(body))


def _body_of_region(identity: str, region: _Region, level: _Level, path: str) -> Iterator[str]:
    if path == level.government:
        short = f"{level.short} {region.short}" if region.short else None
        yield from _body(identity, "body-pemda", f"Pemerintah {region.full}", short)
    elif path == "setda":
        yield from _body(identity, "body-setda", f"Sekretariat Daerah {region.full}", None)
        government = f"org/{region.code}/{level.government}"
        yield triple(identity, ORG.subOrganizationOf, iri(government))
    elif path in _COUNCILS:
        yield from _body(identity, f"body-{path}", f"{path.upper()} {region.full}", None)
    else:
        return
    yield triple(identity, DCT.spatial, iri(f"region/{region.code}"))


def _post_of_region(identity: str, region: _Region, level: _Level, path: str) -> Iterator[str]:
    head, deputy = level.head, f"Wakil {level.head}"
    government = f"org/{region.code}/{level.government}"
    if path in (slug(head), slug(deputy)):
        title = head if path == slug(head) else deputy
        yield from _post(identity, f"role-{path}", f"{title} {region.bare}", government)
    elif path == "sekretaris-daerah":
        label = f"Sekretaris Daerah {region.full}"
        yield from _post(identity, "role-sekda", label, f"org/{region.code}/setda")
    else:
        return
    yield triple(identity, DCT.spatial, iri(f"region/{region.code}"))


def _of_region(kind: str, identity: str, region: _Region, path: str) -> Iterator[str]:
    if region.level is None:
        return
    of = _body_of_region if kind == "org" else _post_of_region
    yield from of(identity, region, region.level, path)


def _of_state(kind: str, identity: str, body: BodyRow, path: str) -> Iterator[str]:
    if kind == "org" and not path:
        short = _as_written(body.form, body.example)
        yield from _body(identity, body.concept, body.name, short)
    elif kind == "post" and path and "/" not in path:
        yield from _post_of_state(identity, body, path)


def _post_of_state(identity: str, body: BodyRow, path: str) -> Iterator[str]:
    """A post of the state: described where a table knows it, else only placed in its body."""
    where = identity_of_body(identity)
    known = next((row for of in (where.removeprefix("org/"), slug(body.form))
                  if (row := _state_titles().get((of, path)))), None)  # fmt: skip
    if path == "menteri" and body.concept == "body-kementerian":
        label = f"Menteri {body.name.removeprefix('Kementerian ')}"
        yield from _post(identity, "role-menteri", label, where)
    elif known is not None:
        yield from _post(identity, known.role, known.title, where)
    else:
        yield is_a(identity, ORG.Post)
        yield triple(identity, ORG.postIn, iri(where))


def identity_of_body(post: str) -> str:
    """The body a post's identity lies in.

    >>> identity_of_body("post/kemendagri/menteri")
    'org/kemendagri'
    """
    return f"org/{post.removeprefix('post/').rpartition('/')[0]}"


@cache
def described(identity: str) -> tuple[str, ...]:
    """The background of one thing as sorted triples in N-Triples text, none where none is known.

    >>> print(described("region/64.02")[-1].split("> ", 1)[1])
    <https://schema.org/containedInPlace> <https://w3id.org/pamong/id/region/64>
    >>> described("person/64.02/sunggono"), described("region/00"), described("org/64.02/camat")
    ((), (), ())
    """
    kind, _, rest = identity.partition("/")
    scope, _, path = rest.partition("/")
    region = _region(scope)
    if kind == "region":
        return tuple(sorted(_place(identity, region))) if region and not path else ()
    if kind not in KINDS:
        return ()
    if region is not None:
        return tuple(sorted(_of_region(kind, identity, region, path)))
    body = _of_the_state().get(scope)
    return tuple(sorted(_of_state(kind, identity, body, path))) if body else ()
