"""One article with everything linked: who, which post, which body, where; what joins read."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from typing import Final

from pamong.find.lexicon import positions_by_form
from pamong.find.mentions import (
    BodyMention,
    EventMention,
    Item,
    NameMention,
    PostMention,
    RegionMention,
    RegulationMention,
    VenueMention,
)
from pamong.find.regions import level_of
from pamong.find.scan import Line, scan
from pamong.find.tokens import Tokens, tokenise
from pamong.link.bodies import BodyRef, bodies_in, body_ref, shorts_of
from pamong.link.doubts import is_aside
from pamong.link.elided import (
    with_bodies_behind,
    with_elided_posts,
    with_opening_place,
    with_placed_bodies,
    with_same_bodies,
    with_shared_regions,
    with_whole_places,
)
from pamong.link.first_words import with_first_words
from pamong.link.people import People, link_people
from pamong.link.posts import PostRef, Setting, is_numbered_commission, of_document, post_ref
from pamong.link.scope import Scope, scope_of, short_name
from pamong.link.shorts import (
    with_named_bodies,
    with_own_shorts,
    with_unknown_units,
    without_borrowed,
)
from pamong.records import Document, Span
from pamong.values import replace


@dataclass(frozen=True, slots=True)
class Scene:
    """A linked article. ``posts`` and ``bodies`` are keyed by a mention's first token.

    ``told`` are the lines of the article without its headline and credits, each with its number;
    ``index`` has the numbers of those in which a small word stands.
    """

    document: Document
    t: Tokens
    lines: tuple[Line, ...]
    scope: Scope
    people: People
    posts: dict[int, PostRef]
    bodies: dict[int, BodyRef]
    told: tuple[tuple[int, Line], ...]
    index: dict[str, list[int]]

    def spans(self, numbers: set[int] | tuple[int, ...] | list[int]) -> tuple[Span, ...]:
        """The sentences of these numbers, in text order."""
        spans = self.t.spans
        if len(numbers) == 1:
            return (spans[next(iter(numbers))],)
        return tuple([spans[k] for k in sorted(set(numbers))])

    def lines_with(self, words: frozenset[str] | set[str]) -> list[tuple[int, Line]]:
        """The lines of :meth:`body_lines` in which one of these small words stands."""
        found = words & self.index.keys()
        if not found:
            return []
        numbers = {number for word in found for number in self.index[word]}
        return [(number, self.lines[number]) for number in sorted(numbers)]

    def body_lines(self) -> tuple[tuple[int, Line], ...]:
        """The lines of the article without its headline and credits, each with its number."""
        return self.told


def _with_shorts(t: Tokens, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with abbreviations the article itself introduced read as their bodies."""
    shorts = shorts_of(lines)
    if not shorts:
        return lines
    lines = with_own_shorts(t, lines, shorts)
    small = {short.lower() for short in shorts}
    return tuple(_with_bodies(t, line, shorts, small) for line in lines)


def _with_bodies(t: Tokens, line: Line, shorts: dict[str, BodyMention], small: set[str]) -> Line:
    """The line with its abbreviations read as bodies; ``small`` are they in small letters."""
    if not line.names and small.isdisjoint(line.said):
        return line
    line = with_named_bodies(t, line, shorts)
    items = [_as_body(t, item, shorts) if not word or word in small else item
             for item, word in zip(line, line.words, strict=True)]  # fmt: skip
    return line if all(map(operator.is_, items, line)) else Line(t, items)


def _as_body(t: Tokens, item: Item, shorts: dict[str, BodyMention]) -> Item:
    if isinstance(item, int):
        first, last = item, item + 1
    elif isinstance(item, PostMention):
        return _of_own_short(item, shorts)
    elif isinstance(item, NameMention) and not item.prefixes and not item.suffixes:
        first, last = item.first, item.last
    else:
        return item
    body = shorts.get(t.slice(first, last))
    if body is None:
        return item
    return replace(body, first=first, last=last, short=None)


def _of_own_short(post: PostMention, shorts: dict[str, BodyMention]) -> PostMention:
    """The post with the body that the article has told in full before: Kepala | BKPMD."""
    body = post.body
    if body is None or body.fixed is not None or body.head is not None or body.parent is not None:
        return post
    meant = shorts.get(body.name)
    if meant is None or meant is body:
        return post
    own = replace(meant, first=body.first, last=body.last, short=None)
    return replace(post, body=own if body.region is None else replace(own, region=body.region))


def _with_region_names(t: Tokens, line: Line) -> Line:
    """The line with a region's name that begins a person's read so: Wamendagri, Bima | Arya."""
    if not any(k - 1 in line.things for k in line.names):
        return line
    out: list[Item] = []
    for item in line.items:
        if isinstance(item, NameMention) and out and _begins_name(t, out, item):
            region = out.pop()
            assert isinstance(region, RegionMention)
            first, name = region.first, t.slice(region.first, item.name_last)
            item = replace(item, first=first, name_first=first, name=name)
        out.append(item)
    return line if len(out) == len(line) else Line(t, out)


def _begins_name(t: Tokens, before: list[Item], name: NameMention) -> bool:
    region = before[-1]
    if not isinstance(region, RegionMention) or name.prefixes or region.last - region.first > 1:
        return False
    known = region.name.lower() == short_name(region.codes[0]).lower() if region.codes else False
    if region.word or not known or name.first != region.last:
        return False
    at = before[-2] if len(before) > 1 else None
    if isinstance(at, int) and t.words[at] == "," and len(before) > 2:
        at = before[-3]
    return isinstance(at, PostMention)


_DEPUTIES: Final = {
    "role-bupati": "wakil bupati",
    "role-gubernur": "wakil gubernur",
    "role-wali-kota": "wakil wali kota",
}


def _with_deputies(t: Tokens, line: Line) -> Line:
    """The line with "wakilnya" read as the deputy of the office named before it."""
    if "wakilnya" not in line.said:
        return line
    out: list[Item] = []
    head: PostMention | None = None
    for item in line.items:
        if isinstance(item, PostMention) and item.row.role in _DEPUTIES:
            head = item
        if isinstance(item, int) and t.lowers[item] == "wakilnya" and head is not None:
            row = positions_by_form()[_DEPUTIES[head.row.role]]
            item = PostMention(item, item + 1, item, row.title, row, region=head.region)
        out.append(item)
    return Line(t, out)


def _with_deputies_of(t: Tokens, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with "A sebagai wakilnya" read as the deputy of the head of region named last.

    What goes on with "lalu" is over: dengan Edi sebagai wakilnya, lalu pada Oktober 2017 ...
    """
    out: list[Line] = []
    head: PostMention | None = None
    for line in lines:
        at = next((k for k, here in enumerate(line.words) if here == "wakilnya"), 0)
        named = at > 1 and line.words[at - 1] == "sebagai" and isinstance(line[at - 2], NameMention)
        place = line[at]
        if named and head is not None and isinstance(place, int):
            row = positions_by_form()[_DEPUTIES[head.row.role]]
            gone = line.words[at + 1 : at + 3] in {(",", "lalu"), (",", "kemudian")}
            post = PostMention(place, place + 1, place, row.title, row, None,
                               "former" if gone else None, region=head.region)  # fmt: skip
            line = Line(t, [*line.items[:at], post, *line.items[at + 1 :]])
        heads = (line.held[k] for k in line.posts if line.held[k].row.role in _DEPUTIES)
        head = next(iter(reversed(list(heads))), head)
        out.append(line)
    return tuple(out)


def _with_sought(t: Tokens, line: Line) -> Line:
    """The line with "pemilihan bupati dan wakil bupati X" read as the two offices sought there."""
    if len(line.posts) == 0 or "dan" not in line.said:
        return line
    out: list[Item] = []
    for k, item in enumerate(line):
        deputy = line[k + 2] if k + 2 < len(line) and line.words[k + 1] == "dan" else None
        if isinstance(item, EventMention) and isinstance(deputy, PostMention):
            out.extend(_election(t, item, deputy))
        else:
            out.append(item)
    return line if len(out) == len(line) else Line(t, out)


def _election(t: Tokens, event: EventMention, deputy: PostMention) -> tuple[Item, ...]:
    """An election's name without the office at its end, and that office of the deputy's region."""
    for words in (2, 1):
        core = event.last - words
        row = positions_by_form().get(" ".join(t.lowers[core : event.last]))
        if row is None or core <= event.first:
            continue
        if _DEPUTIES.get(row.role) != deputy.row.title.lower():
            continue
        head = PostMention(core, event.last, core, row.title, row, region=deputy.region)
        return replace(event, last=core), head
    return (event,)


def _posts(t: Tokens, lines: tuple[Line, ...], scope: Scope) -> dict[int, PostRef]:
    """Every post, elided parts completed from what was named before it."""
    setting = Setting(scope)
    found: dict[int, PostRef] = {}
    full: dict[str, PostMention] = {}
    for line in lines:
        if setting.kin is not None:
            setting = replace(setting, kin=None)
        for k in line.things:
            item = line.items[k]
            if isinstance(item, PostMention):
                item = _as_before(item, full)
                found[item.first] = post_ref(t, item, setting)
            elif isinstance(item, RegulationMention) and isinstance(item.issuer, PostMention):
                found[item.issuer.first] = post_ref(t, item.issuer, setting)
            setting = _seen(item, setting)
    return found


_TELLING_TITLES: Final = ("Kepala ", "Direktur ", "Wakil Direktur ", "Asisten ", "Inspektur ")


def _as_before(post: PostMention, full: dict[str, PostMention]) -> PostMention:
    """The post with what one of its title was of before: Kabid Humas, after that of a Polda."""
    if post.row.takes != "body" or not post.row.title.startswith(_TELLING_TITLES):
        return post
    if post.body is not None or post.region is not None:
        full[post.row.title] = post
        return post
    known = full.get(post.row.title)
    return post if known is None else replace(post, body=known.body, region=known.region)


# Whoever chairs or serves a body lets the next bare "ketua" or "sekretaris" be of that body.
_CHAIRS: Final = frozenset(
    {
        "role-ketua",
        "role-ketua-dprd",
        "role-wakil-ketua",
        "role-sekretaris",
        "role-ketua-komisi",
        "role-direktur-utama",
        "role-direktur",
    }
)


def _seen(item: Item, setting: Setting) -> Setting:
    if isinstance(item, RegionMention):
        return _seen_region(item, setting)
    if isinstance(item, PostMention) and item.region is not None:
        setting = replace(_seen_region(item.region, setting), kin=item)
        if item.row.body in {"kecamatan"}:
            return replace(setting, district=item.region)
        if item.region.level == 4:
            return replace(setting, village=item.region)
    if isinstance(item, VenueMention):
        return setting  # a room's name says nothing of whose chair is meant next
    for body in bodies_in(item)[:1]:
        if body.concept == "body-forum":
            return setting  # a forum of heads has no offices of its own
        if body.region is not None:
            setting = _seen_region(body.region, setting)
        if body.head is not None and body.head.kind in _HOUSES:
            others = (h for h in setting.houses if h.head and h.head.kind != body.head.kind)
            setting = replace(setting, houses=(body, *others))
        realm = body if body.concept == "body-kesultanan" else setting.realm
        setting = replace(setting, body=body, realm=realm)
        if is_numbered_commission(body):
            setting = replace(setting, commission=body)
        if isinstance(item, PostMention) and _lends_chair(item, body):
            setting = replace(setting, chaired=body)
    return setting


def _lends_chair(post: PostMention, body: BodyMention) -> bool:
    """Whether the next bare "ketua" is of a post's body: pimpinan Komisi II, with its Ketua."""
    led = post.row.role == "role-pimpinan" and is_numbered_commission(body)
    return led or post.row.role in _CHAIRS


_HOUSES: Final = frozenset({"polda", "polres", "polsek", "kejati", "kejari"})


def _seen_region(region: RegionMention, setting: Setting) -> Setting:
    if region.codes and level_of(region.codes[0]) == 2 and region.word != "ibu kota":
        return replace(setting, regency=region)
    if region.level == 3:
        return replace(setting, district=region)
    if region.level == 4:
        return replace(setting, village=region)
    return setting


def _bodies(t: Tokens, lines: tuple[Line, ...], scope: Scope) -> dict[int, BodyRef]:
    """Every body named on its own or inside a post, venue or regulation."""
    found: dict[int, BodyRef] = {}
    for line in lines:
        for k in line.things:
            for body in bodies_in(line.items[k]):
                found[body.first] = body_ref(t, body, scope)
    return _same_elsewhere(found)


def _same_elsewhere(found: dict[int, BodyRef]) -> dict[int, BodyRef]:
    """Give a body without its region to the one of that name which the article placed."""
    found = _by_companies(_longer_names(found))
    placed: dict[str, set[str]] = {}
    refs: dict[str, BodyRef] = {}
    for ref in found.values():
        if ref.region is not None and ref.parent is None:
            placed.setdefault(ref.id.rsplit("/", 1)[-1], set()).add(ref.id)
            refs[ref.id] = ref
    out: dict[int, BodyRef] = {}
    for first, ref in found.items():
        homes = placed.get(ref.id.rsplit("/", 1)[-1], set())
        if ref.region is None and ref.parent is None and len(homes) == 1 and ref.home is not None:
            target = refs[next(iter(homes))]
            ref = replace(target, written=ref.written, short=ref.short or target.short)
        out[first] = ref
    return out


_COMPANY: Final = "PT "


def _by_companies(found: dict[int, BodyRef]) -> dict[int, BodyRef]:
    """Give a company's short name to it: PT FMI, once PT Forward Matrix Indonesia (FMI) is told.

    In a headline other words seem to go on with it: PT FMI Diduga Ilegal.
    """
    whole = {_COMPANY + ref.short: ref for ref in found.values()
             if ref.short and ref.label.startswith(_COMPANY)}  # fmt: skip
    if not whole:
        return found
    out = dict(found)
    for first, ref in found.items():
        company = whole.get(" ".join(ref.label.split(" ")[:2]))
        if company is not None and company.id != ref.id:
            out[first] = replace(company, written=ref.written)
    return out


def _by_beginning(found: dict[int, BodyRef]) -> dict[str, list[BodyRef]]:
    """The bodies that sit in no other, by every run of words with which their names go on."""
    begun: dict[str, list[BodyRef]] = {}
    for ref in {ref.id: ref for ref in found.values() if ref.parent is None}.values():
        for k, sign in enumerate(ref.label):
            if sign == " ":
                begun.setdefault(ref.label[:k], []).append(ref)
    return begun


def _longer_names(found: dict[int, BodyRef]) -> dict[int, BodyRef]:
    """Give a body whose name begins exactly one longer name to that: Majelis Latupati (Kota
    Ambon).
    """
    begun = _by_beginning(found)
    out: dict[int, BodyRef] = {}
    for first, ref in found.items():
        bare = ref.region is None and ref.parent is None and not ref.generic
        longer = [o for o in begun.get(ref.label, ()) if o.id != ref.id] if bare else []
        out[first] = replace(longer[0], written=ref.written) if len(longer) == 1 else ref
    return out


_OF_A_DINAS: Final = {"sekretaris-dinas": "sekretaris", "kepala-dinas": "kepala"}


def _in_full(found: dict[int, PostRef]) -> dict[int, PostRef]:
    """The posts of an article, a "sekretaris dinas" as the one of a named office before it.

    Maria, Sekretaris Disdikbud. Jabatan sekretaris dinas | kini diemban Joko. Where the article
    names several, or none, it stays as it is.
    """
    named: dict[tuple[str, str], dict[str, PostRef]] = {}
    out: dict[int, PostRef] = {}
    for first, ref in found.items():
        place, _, last = ref.id.rpartition("/dinas/")
        same = named.get((place, _OF_A_DINAS.get(last, "")), {})
        out[first] = next(iter(same.values())) if len(same) == 1 else ref
        if ref.body is not None and ref.body.concept == "body-dinas" and not ref.body.generic:
            own, _, last = ref.id.rpartition("/")
            named.setdefault((own.rpartition("/")[0], last), {})[ref.id] = ref
    return out


def _placed(t: Tokens, line: Line) -> Line:
    """The line with places' names whole, and posts in the bodies behind their commas."""
    return with_bodies_behind(t, with_whole_places(t, line))


def scene(document: Document, start: int = 0, end: int | None = None) -> Scene:
    """Read and link one document, or a stretch ``[start, end)`` of it."""
    t = tokenise(document.text, start, end)
    lines = _with_shorts(t, without_borrowed(t, scan(t, document.published)))
    lines = tuple(with_first_words(t, with_unknown_units(t, line)) for line in lines)
    lines = tuple(_with_deputies(t, _with_sought(t, _with_region_names(t, line))) for line in lines)
    lines = _with_deputies_of(t, lines)
    lines = tuple(with_opening_place(t, with_same_bodies(t, _placed(t, line))) for line in lines)
    lines = with_elided_posts(t, tuple(with_shared_regions(t, line) for line in lines))
    scope = scope_of(lines)
    lines = with_placed_bodies(t, lines, scope)
    people = link_people(t, lines)
    told = tuple((n, lines[n]) for n in range(t.headline, len(lines)) if not is_aside(t, n))
    posts = {first: of_document(ref, document.id)
             for first, ref in _in_full(_posts(t, lines, scope)).items()}  # fmt: skip
    return Scene(document, t, lines, scope, people, posts,
                 _bodies(t, lines, scope), told, _index(told))  # fmt: skip


def _index(told: tuple[tuple[int, Line], ...]) -> dict[str, list[int]]:
    """The numbers of the lines in which each small word stands."""
    found: dict[str, list[int]] = {}
    for number, line in told:
        for word in set(line.words):
            if word in found:
                found[word].append(number)
            else:
                found[word] = [number]
    return found
