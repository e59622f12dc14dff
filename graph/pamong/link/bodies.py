"""Which body a mention names: its identity, its place in the hierarchy, its full label."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong import tables
from pamong.find.lexicon import bodies_by_form, heads_by_kind, positions_by_form
from pamong.find.mentions import (
    BodyMention,
    Item,
    PostMention,
    RegulationMention,
    VenueMention,
)
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.link.keys import slug, spelled
from pamong.link.scope import Scope, full_name, resolve, role_of, short_name
from pamong.tables import rows

# Parts that sit in one body of the region where the text names none: UU 23/2014 on the parts of
# a DPRD, PP 18/2016 on the secretariats.
_HOMES: Final = {"bagian": "setda", "biro": "setda", "subbagian": "setda"}
_DPRD_CONCEPTS: Final = frozenset({"body-akd", "body-komisi", "body-fraksi", "body-pansus"})
# Units of the forces, which their number tells apart.
_NUMBERED: Final = frozenset({"body-kodim", "body-korem", "body-koramil", "body-batalyon"})
# Short forms of offices that the press prefers to those in dis-.
_WELL_KNOWN: Final = frozenset({"dinkes", "dinsos"})
# Bodies that a region has one of, so that the head alone names one; every other head needs a
# name.
NAMED_BY_HEAD: Final = frozenset({
    "body-dprd", "body-setda", "body-pemda", "body-sekretariat-dprd", "body-inspektorat",
    "body-kpu",
    "body-bawaslu", "body-polres", "body-polda", "body-akd", "body-mrp", "body-kodam", "body-korem",
    "body-lembaga-negara", "body-kementerian",
})  # fmt: skip
# Fixed forms that are a kind of body until a region says which.
KINDS: Final = frozenset(
    {
        "body-forum",
        "body-lembaga-desa",
        "body-bumdes",
        "body-bumd",
        "body-pemdes",
        "body-kelompok",
        "body-koperasi",
    }
)
_LEVEL_WORDS: Final = ("Kabupaten", "Kota", "Provinsi", "Desa", "Kecamatan")


@dataclass(slots=True, unsafe_hash=True)
class BodyRef:
    """A body of this article. ``id`` is its identity, ``label`` its full name, ``written`` as here.

    ``region`` is the code the text gives, None where it gives none; ``home`` the code of its
    identity (the article's scope where the text gives none). ``long`` is the name that tells it
    apart from its like in other bodies, as posts' labels use it.
    """

    id: str
    label: str
    long: str
    written: str
    short: str | None
    concept: str
    public: bool
    region: str | None
    home: str | None
    parent: BodyRef | None
    generic: bool


@cache
def _canonical() -> dict[str, tuple[str, tables.Body]]:
    """Every fixed body by its full name: the short form that keys it, and its first row.

    The key is the shortest one-word form, of several the first in the alphabet.
    """
    forms: dict[str, list[tables.Body]] = {}
    for row in rows("bodies"):
        forms.setdefault(row.name.lower(), []).append(row)
    return {name: (_shortest(found), found[0]) for name, found in forms.items()}


def _shortest(found: list[tables.Body]) -> str:
    """The form that keys a body; a ministry goes by today's word (kemen...), not by dep... of
    old.
    """
    single = [row.form for row in found if " " not in row.form] or [row.form for row in found]
    if found[0].concept == "body-kementerian":
        single = [form for form in single if form.startswith("kemen")] or single
    return slug(min(single, key=lambda form: (len(form), *_by_use(form), form)))


def _by_use(form: str) -> tuple[bool, bool]:
    """How far a short form is from use: dinkes and dinsos, then disdik rather than dindik."""
    return form not in _WELL_KNOWN, not form.startswith("dis")


def known_body(name: str) -> tuple[str, tables.Body] | None:
    """The key and row of a body the tables know by its full name, None for others.

    >>> known_body("Badan Perencanaan Pembangunan Daerah")[0]
    'bappeda'
    >>> known_body("Badan Antah") is None
    True
    """
    return _canonical().get(name.lower())


def state_path(path: str) -> str:
    """An issuer's path from a table with its body by today's key.

    >>> state_path("post/kemendagri/menteri"), state_path("post/ri/presiden")
    ('post/kemendagri/menteri', 'post/indonesia/presiden')
    """
    kind, body, *rest = path.split("/")
    row = bodies_by_form().get(body)
    known = known_body(row.name) if row is not None else None
    keys = [_whole_title(title) for title in rest]
    return "/".join([kind, known[0] if known else _OTHER_KEYS.get(body, body), *keys])


_OTHER_KEYS: Final = {"ri": "indonesia"}


def _whole_title(key: str) -> str:
    """The key of a title that a table knows by its short form: kapolri."""
    row = positions_by_form().get(key.replace("-", " "))
    return slug(row.title) if row is not None and row.takes == "nothing" else key


def _rest(body: BodyMention) -> str:
    """What follows the head in a body's name."""
    return body.name[len(body.head.name) :].strip() if body.head is not None else ""


def body_key(body: BodyMention) -> str:
    """The last part of a body's identity: ``setda``, ``bagian-kerja-sama``, ``bappeda``.

    >>> from pamong.find.bodies import read_body
    >>> from pamong.find.tokens import tokenise
    >>> def key(text):
    ...     t = tokenise(text)
    ...     return body_key(read_body(t, 0, len(t.words)))
    >>> key("Dinas Sosial Kukar"), key("Bagian Kerja Sama"), key("DPRD")
    ('dinsos', 'bagian-kerja-sama', 'dprd')
    """
    known = known_body(spelled(body.name))
    if body.head is None or (known is not None and known[1].scope != "part"):
        return known[0] if known else slug(body.name)
    rest = _rest(body)
    if body.head.concept in _NUMBERED and rest[:1].isdigit():
        return f"{body.head.kind}-{slug(rest.split('/')[0].split()[0])}"
    if body.head.concept == "body-bumd":
        return _company_key(body.head.kind, slug(rest)) if rest else body.head.kind
    return f"{body.head.kind}-{slug(rest)}" if rest else body.head.kind


def _company_key(kind: str, rest: str) -> str:
    """The key of a company of a region; a water company is one before and after its new form.

    >>> _company_key("pdam", "tirta-mahakam"), _company_key("perumda", "air-minum-tirta-mahakam")
    ('perumda-tirta-mahakam', 'perumda-tirta-mahakam')
    >>> _company_key("perusda", "pertambangan")
    'perusda-pertambangan'
    """
    plain = rest.removeprefix("air-minum-")
    return f"perumda-{plain}" if plain.startswith("tirta") else f"{kind}-{rest}"


def _scope_of(body: BodyMention) -> str:
    known = known_body(spelled(body.name))
    return known[1].scope if body.fixed is None and known else body.scope


def _in_state(body: BodyMention) -> bool:
    """Whether the tables place a part in a body of the state: Ditjen Otda in Kemendagri."""
    parent = bodies_by_form().get(body.fixed.parent) if body.fixed is not None else None
    return parent is not None and parent.scope == "state"


def _home(body: BodyMention, scope: Scope) -> tuple[str | None, str | None]:
    """The region the text gives, and the one its identity lies in."""
    if body.region is not None:
        code = resolve(body.region, scope, role_of(body))
        if code is None:
            return None, slug(f"{body.region.word} {body.region.name}".strip())
        return code, code
    if _scope_of(body) in {"state", "party"} or _in_state(body):
        return None, None
    return None, scope.local or scope.province


def _label(body: BodyMention, region: str | None) -> str:
    name = spelled(body.name)
    if body.region is None:
        return name
    if region is None:
        return f"{name} {body.region.word} {body.region.name}".replace("  ", " ")
    if name.split()[-1] in _LEVEL_WORDS:
        return f"{name} {short_name(region)}"
    return f"{name} {full_name(region)}"


def _as_head(t: Tokens, body: BodyMention, region: str | None) -> str:
    """A parent's name as the text writes it, its region spelled out: Setkab Kutai Kartanegara."""
    end = body.region.first if body.region is not None else body.last
    if body.short is not None and body.region is None:
        end = body.last
    words = t.slice(body.first, end)
    if region is not None:
        return f"{words} {short_name(region)}"
    return words if body.region is None else f"{words} {body.region.name}"


def body_ref(t: Tokens, body: BodyMention, scope: Scope) -> BodyRef:
    """The body a mention names."""
    parent = body_ref(t, body.parent, scope) if body.parent is not None else None
    region, home = _home(body, scope)
    if parent is not None:
        region, home = parent.region, parent.home
    key = body_key(body)
    public = _scope_of(body) not in {"party", "private"}
    generic = body.fixed is None and body.head is not None and not _rest(body)
    label, long = _names(t, body, region, parent, generic)
    return BodyRef(f"org/{_path(body, key, home, parent)}", label, long,
                   t.slice(body.first, body.last), body.short, body.concept, public, region,
                   home, parent, generic)  # fmt: skip


def is_named(ref: BodyRef) -> bool:
    """Whether a body has a name of its own, or is the one of its kind in a region: a DPRD.

    >>> from pamong.find.bodies import read_body
    >>> from pamong.find.tokens import tokenise
    >>> def named(text: str) -> bool:
    ...     t = tokenise(text)
    ...     body = read_body(t, 0, len(t.words))
    ...     return body is not None and is_named(body_ref(t, body, Scope("64.02", "64")))
    >>> named("Dinas Kesehatan"), named("DPRD"), named("Dinas")
    (True, True, False)
    """
    if ref.region is not None or ref.parent is not None:
        return True
    return ref.concept in NAMED_BY_HEAD or not (ref.generic or ref.concept in KINDS)


def _path(body: BodyMention, key: str, home: str | None, parent: BodyRef | None) -> str:
    if parent is not None:
        return f"{parent.id.removeprefix('org/')}/{key}"
    inner = _implied_parent(body)
    parts = [part for part in (home, inner, key) if part]
    return "/".join(parts)


def _implied_parent(body: BodyMention) -> str | None:
    """The body of the region that a part sits in where the text names none."""
    if body.fixed is not None and _in_state(body):
        parent = known_body(bodies_by_form()[body.fixed.parent].name)
        return parent[0] if parent is not None else body.fixed.parent
    if body.fixed is not None and body.scope == "region":
        return body.fixed.parent if body.fixed.parent in heads_by_kind() else None
    if body.head is None:
        return None
    if body.concept in _DPRD_CONCEPTS:
        return "dprd"
    return _HOMES.get(body.head.kind)


def _names(t: Tokens, body: BodyMention, region: str | None, parent: BodyRef | None,
           generic: bool) -> tuple[str, str]:  # fmt: skip
    """The label, and the long name that posts use."""
    if parent is None or body.parent is None:
        label = _label(body, region)
        return label, label
    name = spelled(body.name)
    tail = _as_head(t, body.parent, parent.region if body.parent.region else None)
    if body.parent.parent is not None:
        tail = t.slice(body.parent.first, body.parent.last)
    long = f"{name} {tail}"
    if generic:
        return f"{name} {parent.label}", long
    return (long if parent.region is not None else name), long


def bodies_in(item: Item) -> list[BodyMention]:
    """The bodies inside a mention, outer ones first.

    >>> bodies_in(3)
    []
    """
    found: list[BodyMention] = []
    body: BodyMention | None = None
    if isinstance(item, BodyMention):
        body = item
    elif isinstance(item, PostMention):
        body = item.body
    elif isinstance(item, VenueMention):
        return [inner for outer in item.bodies for inner in bodies_in(outer)]
    elif isinstance(item, RegulationMention) and item.issuer is not None:
        if isinstance(item.issuer, PostMention):
            return bodies_in(item.issuer)
        body = item.issuer
    while body is not None:
        found.append(body)
        body = body.parent
    return found


def shorts_of(lines: tuple[Line, ...]) -> dict[str, BodyMention]:
    """Abbreviations the article introduces in brackets, by the words they are."""
    found: dict[str, BodyMention] = {}
    for line in lines:
        for k in line.things:
            for body in bodies_in(line.items[k]):
                if body.short is not None:
                    found.setdefault(body.short, body)
    return found
