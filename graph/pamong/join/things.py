"""The things of an article as records: persons, regions, bodies and posts, each with its
sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    Item,
    NameMention,
    PostMention,
    RegionMention,
    RegulationMention,
)
from pamong.find.tokens import Tokens
from pamong.join.held import Held
from pamong.join.regulations import regulation_ref
from pamong.link.bodies import KINDS, NAMED_BY_HEAD, BodyRef, bodies_in, is_named
from pamong.link.keys import slug, spelled
from pamong.link.people import Known
from pamong.link.posts import PostRef
from pamong.link.scene import Scene
from pamong.link.scope import full_name, regions_in, resolve, short_name
from pamong.records import Body, Person, Post, Region, Relation, Support

# Words for a part of any body, which name none even where the body follows.
_OFFICES: Final = frozenset({"kantor", "pusat", "unit", "bidang", "seksi", "satuan", "pos"})
# Heads that are whole names, of which a region has one.
_SELF_NAMED: Final = frozenset({
    "dewan kesenian", "dewan pendidikan", "labkesda", "laboratorium kesehatan daerah",
    "majelis desa adat", "mal pelayanan publik", "mall pelayanan publik", "mda", "mpp",
    "unit layanan administrasi", "unit layanan pengadaan",
})  # fmt: skip
# Short forms of bodies of which a region has many.
_MANY: Final = frozenset({
    "kantor urusan agama", "kua", "linmas", "panitia pemilihan kecamatan",
    "panitia pemungutan suara", "panwascam", "ppid", "ppk", "pps", "satlinmas", "sppg", "upt",
    "uptd",
})  # fmt: skip


# ---- persons ---------------------------------------------------------------------------------


def person_ids(s: Scene, held: tuple[Held, ...]) -> tuple[str, ...]:
    """The identity of every person: under the scope of the first post, else under the document.

    One bare name without a post never leaves its document.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah dan Siti Aminah hadir."))
    >>> person_ids(s, holdings(s))
    ('person/64.02/edi-damansyah', 'person/x/siti-aminah')
    >>> person_ids(s, ())[0]
    'person/x/edi-damansyah'
    """
    first: dict[int, str] = {}
    for h in held:
        ref = s.posts.get(h.post.first)
        if ref is not None and h.person not in first and not ref.id.startswith("post/x/"):
            first[h.person] = ref.id.split("/")[1]
    return _distinct([
        f"person/{first.get(number, s.document.id)}/{slug(known.name)}"
        for number, known in enumerate(s.people.known)
    ])  # fmt: skip


def _distinct(ids: list[str]) -> tuple[str, ...]:
    """Tell namesakes of one article apart: the second becomes ~2."""
    seen: dict[str, int] = defaultdict(int)
    out = []
    for identity in ids:
        seen[identity] += 1
        out.append(identity if seen[identity] == 1 else f"{identity}~{seen[identity]}")
    return tuple(out)


def _forms(t: Tokens, known: Known) -> tuple[str, ...]:
    """The other spellings of a person, titles included, in text order."""
    forms: dict[str, None] = {}
    for mention in known.mentions:
        forms[mention.name] = None
        if mention.prefixes or mention.suffixes:
            forms[t.slice(mention.first, mention.last)] = None
    for nickname in sorted(known.nicknames):
        forms[nickname.title()] = None
    return tuple(" ".join(form.split()) for form in forms if form != known.name)


def _prefixes(known: Known) -> tuple[str, ...]:
    found = {p.rstrip(".") for m in known.mentions for p in m.prefixes}
    return tuple(sorted(found))


def persons(s: Scene, ids: tuple[str, ...]) -> Iterator[Person]:
    """The persons of the article in the order in which it names them."""
    for number, known in enumerate(s.people.known):
        lines = [s.t.sentence[m.first] for m in known.mentions]
        body = [n for n in lines if n >= s.t.headline] or lines
        support = Support(s.spans(body), known.rule, known.confidence, known.note)
        yield Person(ids[number], known.name, _forms(s.t, known), _prefixes(known), support)


# ---- regions ---------------------------------------------------------------------------------


def _region_mentions(s: Scene) -> dict[str, list[tuple[int, RegionMention]]]:
    found: dict[str, list[tuple[int, RegionMention]]] = defaultdict(list)
    for number, line in s.body_lines():
        for k in line.things:
            for region, _, role in regions_in(line[k]):
                code = resolve(region, s.scope, role)
                if code is not None and region.word != "ibu kota":
                    found[code].append((number, region))
    return found


def regions(s: Scene) -> Iterator[Region]:
    """The regions the article names, each by the sentence that names it most fully.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat di Kabupaten Kukar dan Kota Bogor."))
    >>> [r.name for r in regions(s)]
    ['Kabupaten Kutai Kartanegara', 'Kota Bogor']
    >>> list(regions(scene(Document("x", "x", ""))))
    []
    """
    for code, mentions in _region_mentions(s).items():
        number, _ = min(mentions, key=lambda m: (not (m[1].word and m[1].level), m[0]))
        plain = {full_name(code).lower(), short_name(code).lower()}
        forms: dict[str, None] = {}
        for line, region in mentions:
            if line == number:
                for form in (region.name, region.short):
                    if form and form.lower() not in plain:
                        forms[form] = None
        yield Region(f"region/{code}", full_name(code), tuple(forms),
                     Support(s.spans([number]), "region"))  # fmt: skip


# ---- bodies ----------------------------------------------------------------------------------


def _all_bodies(s: Scene) -> Iterator[tuple[int, BodyMention, BodyRef]]:
    for number, line in s.body_lines():
        for k in line.things:
            item = line.items[k]
            for body in bodies_in(item):
                ref = s.bodies[body.first]
                if not _implied_only(item, body) and not _nameless(body, ref):
                    yield number, body, ref


def _implied_only(item: Item, body: BodyMention) -> bool:
    """Whether a post names no body of its own but contracts one: Kabid, Kadis."""
    return isinstance(item, PostMention) and body.first <= item.core


def _nameless(body: BodyMention, ref: BodyRef) -> bool:
    """Whether a mention is only the kind of a body: Kantor, Forkopimda, Dewan, Pusat UGM."""
    if body.region is not None or body.parent is not None:
        return ref.generic and body.head is not None and body.head.form in _OFFICES
    if _is_kind(body, ref):
        return True
    if body.head is not None and body.head.form in _SELF_NAMED:
        return False
    return ref.generic and body.concept not in NAMED_BY_HEAD


def _is_kind(body: BodyMention, ref: BodyRef) -> bool:
    """Whether a body without its region is a kind of which a region has many or one: KUA, PPK."""
    row = body.fixed or body.head
    many = body.concept in KINDS or (row is not None and row.form in _MANY)
    return many and (body.fixed is not None or ref.generic)


def _written(t: Tokens, body: BodyMention, ref: BodyRef) -> str:
    """A body as written; without a parent that its own label leaves out."""
    if body.parent is not None and ref.label == spelled(body.name):
        return t.slice(body.first, body.parent.first).strip()
    return " ".join(t.slice(body.first, body.last).split())


def bodies(s: Scene) -> Iterator[Body | Relation]:
    """The bodies the article names, then which sits in which.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Dinas Sosial Kukar hadir."))
    >>> [type(b).__name__ for b in bodies(s)]
    ['Body']
    >>> next(iter(bodies(s))).name
    'Dinas Sosial Kabupaten Kutai Kartanegara'
    """
    lines: dict[str, list[int]] = defaultdict(list)
    forms: dict[str, dict[str, None]] = defaultdict(dict)
    refs: dict[str, BodyRef] = {}
    parts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, body, ref in _all_bodies(s):
        refs.setdefault(ref.id, ref)
        if refs[ref.id].short is None and ref.short is not None:
            refs[ref.id] = ref
        lines[ref.id].append(number)
        forms[ref.id][_written(s.t, body, ref)] = None
        if ref.parent is not None:
            parts[ref.id, ref.parent.id].append(number)
    for identity, ref in refs.items():
        yield _body(s, identity, ref, lines[identity], forms[identity])
    for (child, parent), numbers in parts.items():
        if parent in refs:
            yield Relation(child, "part_of", parent, Support(s.spans(numbers), "body_in_body"))


def _body(s: Scene, identity: str, ref: BodyRef, lines: list[int], forms: dict[str, None]) -> Body:
    spellings = {part.strip() for form in forms for part in _unbracketed(form, ref.short)}
    kept = tuple(f for f in sorted(spellings, key=lambda f: (-len(f), f)) if f and f != ref.label)
    return Body(identity, ref.label, kept, ref.short, ref.concept,
                f"region/{ref.region}" if ref.region else None,
                ref.parent.id if ref.parent else None, ref.public,
                Support(s.spans(lines), "body", 0.95))  # fmt: skip


def _unbracketed(form: str, short: str | None) -> Iterable[str]:
    """A form with its abbreviation in brackets is two forms."""
    bracketed = f"({short})"
    if short is None or bracketed not in form:
        return (form,)
    return (" ".join(form.replace(bracketed, " ").split()), short)


# ---- posts -----------------------------------------------------------------------------------


def _post_mentions(s: Scene) -> Iterator[tuple[int, PostMention, PostRef]]:
    for number, line in s.body_lines():
        for k in line.things:
            item = line.items[k]
            post: PostMention | None = None
            if isinstance(item, PostMention):
                post = item
            elif isinstance(item, RegulationMention) and isinstance(item.issuer, PostMention):
                post = item.issuer
            if post is not None:
                yield number, post, s.posts[post.first]


def posts(
    s: Scene, wanted: set[str], described: frozenset[str] = frozenset()
) -> Iterator[Post | Body | Relation]:
    """The posts that someone holds or that issued something, then the bodies they sit in.

    A body that is named by its post alone (Kadistransnaker) is described for the post's sake,
    where ``described`` does not have it; a body without a name of its own (sekretaris dinas) is
    none that a post could sit in.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Kadis Perkim Kukar Ani Lestari hadir."))
    >>> post, body, seat = posts(s, {"post/64.02/dinas-perkim/kepala"})
    >>> body.id, seat.predicate
    ('org/64.02/dinas-perkim', 'post_in')
    >>> list(posts(s, set()))
    []
    """
    lines: dict[str, list[int]] = defaultdict(list)
    forms: dict[str, dict[str, None]] = defaultdict(dict)
    refs: dict[str, PostRef] = {}
    inside: dict[tuple[str, str], list[int]] = defaultdict(list)
    seated: dict[str, BodyRef] = {}
    for number, post, ref in _post_mentions(s):
        if ref.id not in wanted:
            continue
        if ref.id not in refs or (ref.whole and not refs[ref.id].whole):
            refs[ref.id] = ref
        lines[ref.id].append(number)
        forms[ref.id][_post_form(s.t, post)] = None
        if ref.body is not None and (ref.body.id in described or is_named(ref.body)):
            inside[ref.id, ref.body.id].append(number)
            seated.setdefault(ref.body.id, ref.body)
    for number, identity in _named_by_decrees(s):
        if identity in refs:
            lines[identity].append(number)
    housed = {post_id for post_id, _ in inside}
    for identity, ref in refs.items():
        yield _post(s, identity, ref, lines[identity], forms[identity], identity in housed)
    for identity, body in seated.items():
        if identity not in described:
            held = [n for (_, of), numbers in inside.items() if of == identity for n in numbers]
            yield _body_of_post(s, body, held)
    for (post_id, body_id), numbers in inside.items():
        yield Relation(post_id, "post_in", body_id, Support(s.spans(numbers), "post_in_body"))


def _named_by_decrees(s: Scene) -> Iterator[tuple[int, str]]:
    """The offices that a decree's own words name: SK Bupati Kukar names the regent's."""
    for number, line in s.body_lines():
        for k in line.citations:
            item = line.items[k]
            if isinstance(item, RegulationMention) and item.row.scope == "region":
                ref = regulation_ref(s, item)
                if ref.issuer is not None and item.row.issuer in ref.written.lower():
                    yield number, ref.issuer


def _post_form(t: Tokens, post: PostMention) -> str:
    """A post as written, without capacity, and without short forms of its own in brackets."""
    return " ".join(t.slice(post.core, post.last).split())


def _body_of_post(s: Scene, ref: BodyRef, lines: list[int]) -> Body:
    """A body that only a post in it names."""
    return Body(ref.id, ref.label, (), None, ref.concept,
                f"region/{ref.region}" if ref.region else None,
                ref.parent.id if ref.parent else None, ref.public,
                Support(s.spans(lines), "body_of_post", 0.9))  # fmt: skip


def _home_region(identity: str) -> str | None:
    """The code of the region that a post's identity lies in, None where it lies in none."""
    home = identity.split("/")[1]
    return home if home.replace(".", "").isdigit() else None


def _post(
    s: Scene, identity: str, ref: PostRef, lines: list[int], forms: dict[str, None], housed: bool
) -> Post:
    """A post; one that sits in no body is of the region that its identity lies in."""
    body = ref.body.id if ref.body is not None else None
    code = ref.region if ref.region or housed else _home_region(identity)
    region = f"region/{code}" if code else None
    plain = ref.label.lower()
    kept = tuple(form for form in forms if not _restates(form, plain))
    return Post(identity, ref.label, ref.title, ref.of, kept, ref.role, body, region,
                Support(s.spans(lines), "post"))  # fmt: skip


def _restates(form: str, label: str) -> bool:
    """Whether a form is the label itself, a short name in brackets aside."""
    return form.split("(")[0].strip().lower() == label


__all__ = ["NameMention", "bodies", "person_ids", "persons", "posts", "regions"]
