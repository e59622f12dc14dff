"""Posts and places that a list leaves out: Jafri untuk Nagari Koto Gadang; Agus (Kutai Timur).

A list of holders names the office once and then only its regions. Each such region is read as the
office there, so that the rules that join names and posts see it.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterator
from typing import Final

from pamong.find.lexicon import positions_by_form
from pamong.find.lines import Line
from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.posts import village_word
from pamong.find.regions import is_city, level_of
from pamong.find.tokens import Tokens
from pamong.find.words import name_words
from pamong.link.doubts import Place, completes_post
from pamong.link.scope import Scope, resolve
from pamong.values import replace

_LEVELS: Final = {
    "role-gubernur": 1, "role-bupati": 2, "role-wali-kota": 2, "role-camat": 3,
}  # fmt: skip
_LONGEST_LIST: Final = 40  # lines after the one that names the office
_LONGEST_ROW: Final = 16  # items in a line of a list
_SEPARATORS: Final = frozenset({";", ",", "dan", "serta"})


def with_elided_posts(t: Tokens, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with the regions of such lists read as posts.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Pj Bupati: Agus (Kutai Timur) dan Budi (Paser).")
    >>> line, = with_elided_posts(t, scan(t))
    >>> [(post.capacity, post.region.name) for k in line.posts if (post := line[k]).region]
    [('Pj', 'Kutai Timur'), ('Pj', 'Paser')]
    >>> with_elided_posts(t, ())
    ()
    """
    out: list[Line] = []
    head: PostMention | None = None
    opened = -_LONGEST_LIST
    for number, line in enumerate(lines):
        own = _head(line) if number >= t.headline else None
        line = _with_acting(t, line)
        if own is not None:
            head, opened = _sworn_in(line, own), number
        listing = head is not None and number - opened <= _LONGEST_LIST and len(line.mentions) > 1
        if head is None or not listing:
            out.append(line)
            continue
        out.append(_filled(t, line, head, same=own is not None, near=number - opened <= 1))
    return tuple(out)


# Who heads a village, by the village's own word (UU 6/2014 art. 1; the regions' bylaws).
_VILLAGE_HEADS: Final = {
    "desa": "kepala desa", "nagari": "wali nagari", "gampong": "keuchik", "pekon": "peratin",
    "kampung": "kepala kampung", "kelurahan": "lurah", "negeri": "raja negeri",
}  # fmt: skip


def _with_acting(t: Tokens, line: Line) -> Line:
    """Penjabat were sworn in, Jafri untuk Nagari Koto Gadang: the village's word says as what."""
    if "penjabat" not in line.said or "untuk" not in line.said:
        return line
    out: list[Item] = list(line)
    for k in line.mentions:
        region = _region(line, k)
        form = _VILLAGE_HEADS.get(region.word.lower()) if region is not None else None
        row = positions_by_form().get(form or "")
        if region is None or row is None or _word(line, k - 1) != "untuk":
            continue
        if _name(line, k - 2) is not None:
            out[k] = PostMention(region.first, region.last, region.first, row.title, row, "Pj",
                                 region=region)  # fmt: skip
    return Line(t, out)


def _head(line: Line) -> PostMention | None:
    """The office that a line may begin a list of: its last one with a level of regions."""
    for k in reversed(line.posts):
        post = line[k]
        if isinstance(post, PostMention) and _level(post) is not None:
            return post
    return None


_SWEARING: Final = frozenset({"melantik", "dilantik", "mengukuhkan", "dikukuhkan"})
_TO_COME: Final = frozenset({"akan", "bakal", "belum"})


def _sworn_in(line: Line, head: PostMention) -> PostMention:
    """The office of a list, elected no more where its holders are sworn in: melantik enam kades."""
    sworn = not _SWEARING.isdisjoint(line.words) and _TO_COME.isdisjoint(line.words)
    return replace(head, standing=None) if sworn and head.standing == "elect" else head


def _level(post: PostMention) -> int | None:
    return 4 if village_word(post.row) is not None else _LEVELS.get(post.row.role)


def _filled(t: Tokens, line: Line, head: PostMention, *, same: bool, near: bool) -> Line:
    """A line with its elided posts filled in."""
    regions = [k for k in line.mentions if isinstance(line[k], RegionMention)]
    found = {k for k in regions if _fits(line, k, head) and _placed(line, k, same)}
    if near:
        found |= _bracketed(line, head)
    if not found:
        return line
    return Line(t, [_post_at(item, head) if k in found else item for k, item in enumerate(line)])


def _region(line: Line, k: int) -> RegionMention | None:
    item = line.items[k] if 0 <= k < len(line) else None
    return item if isinstance(item, RegionMention) else None


def _name(line: Line, k: int) -> NameMention | None:
    item = line.items[k] if 0 <= k < len(line) else None
    return item if isinstance(item, NameMention) else None


def _word(line: Line, k: int) -> str:
    return line.words[k] if 0 <= k < len(line) else ""


def _fits(line: Line, k: int, head: PostMention) -> bool:
    """Whether the region at ``k`` is of the level of the office."""
    region = _region(line, k)
    if region is None or region.word == "ibu kota":
        return False
    level = region.level or (level_of(region.codes[0]) if region.codes else None)
    return level == _level(head)


def _placed(line: Line, k: int, same: bool) -> bool:
    """Whether the region stands where a list has it: A untuk | B; ; B, A; on a line of its own."""
    if _word(line, k - 1) == "untuk" and _name(line, k - 2) is not None:
        return True
    if same:
        return _after_a_holder(line, k)
    return len(line) <= _LONGEST_ROW and _in_row(line, k)


def _after_a_holder(line: Line, k: int) -> bool:
    """Pj Bupati Paser, Syirajuddin; | Berau, Sufian Agus."""
    if _word(line, k - 1) not in _SEPARATORS or _word(line, k + 1) != ",":
        return False
    back = 3 if _word(line, k - 2) in _SEPARATORS else 2
    holder = _name(line, k - back) is not None and _word(line, k - back - 1) == ","
    before = line[k - back - 2] if k - back - 2 >= 0 else None
    whole = isinstance(before, PostMention | RegionMention)
    return holder and whole and _name(line, k + 2) is not None


def _in_row(line: Line, k: int) -> bool:
    """- Abdul Kadir dari | Desa Wasilomata; Desa Lasori, Buradin: the only holder on its line."""
    region = _region(line, k)
    if len(line.names) != 1 or line.posts or region is None or not region.word:
        return False
    name = line.names[0]
    if name < k:
        return k - name == 2 and _word(line, k - 1) in {"dari", "di", "\u2013", "-", ":", "("}
    if _word(line, k - 1)[:1].isalpha():
        return False  # Tokoh adat Kampung Kabare, Yance Lapon
    return name - k == 2 and _word(line, k + 1) in {",", ":", "\u2013", "-", "("}


def _bracketed(line: Line, head: PostMention) -> set[int]:
    """The regions of Agus (Kutai Timur), Budi (Paser); one alone may be where somebody is from."""
    found = {
        k for k in line.mentions
        if _word(line, k - 1) == "(" and _word(line, k + 1) == ")" and _fits(line, k, head)
        and _name(line, k - 2) is not None
    }  # fmt: skip
    return found if len(found) > 1 else set()


def _post_at(item: Item, head: PostMention) -> Item:
    """The office of ``head`` in the region ``item``; a city's is a wali kota."""
    assert isinstance(item, RegionMention)
    row = head.row
    if item.codes and row.role in {"role-bupati", "role-wali-kota"}:
        cities = [is_city(code) for code in item.codes]
        if all(cities) or not any(cities):
            row = positions_by_form()["wali kota" if all(cities) else "bupati"]
    return PostMention(item.first, item.last, item.first, row.title, row, head.capacity,
                       head.standing, region=item)  # fmt: skip


# ---- two offices of one region ------------------------------------------------------------------


def with_shared_regions(t: Tokens, line: Line) -> Line:
    """The line with the region of the second of two offices given to the first, too.

    Bupati dan Wakil Bupati Mahakam Ulu: both are of Mahakam Ulu.
    """
    if len(line.posts) < 2:
        return line
    out: list[Item] = list(line)
    for k in line.posts:
        first, second = line[k], line[k + 2] if k + 2 < len(line) else None
        joined = _word(line, k + 1) in {"dan", "/", "-", "serta"}
        if not joined or not isinstance(first, PostMention) or not isinstance(second, PostMention):
            continue
        if first.region is None and _of_one_region(first, second):
            out[k] = replace(first, region=second.region)
        elif first.body is not None and second.region is not None and _chairs(first, second):
            out[k] = replace(first, body=replace(first.body, region=second.region))
    return line if all(map(operator.is_, out, line)) else Line(t, out)


def _of_one_region(first: PostMention, second: PostMention) -> bool:
    """Whether two offices may be of one region: a head and the deputy, or two beside each other."""
    if _DEPUTIES.get(first.row.role) == second.row.role:
        return True
    both = first.row.takes == second.row.takes == "region" and first.body is None
    return both and second.region is not None and _level(first) is None and _level(second) is None


def _chairs(first: PostMention, second: PostMention) -> bool:
    """Whether a TP PKK is of the region of the office beside its chair's: ... dan Bunda PAUD X."""
    body = first.body
    alone = body is not None and body.region is None and body.parent is None
    return alone and first.row.role == "role-ketua-tp-pkk" and second.body is None


_DEPUTIES: Final = {
    "role-bupati": "role-wakil-bupati",
    "role-wali-kota": "role-wakil-wali-kota",
    "role-gubernur": "role-wakil-gubernur",
}


# ---- names of places that were taken for persons -----------------------------------------------

_AS: Final = frozenset({"sebagai", "selaku", "menjadi", "menjabat"})
_ENDS: Final = frozenset({",", ".", ";", ")", "dan", "serta", "", "pada", "di"})


def with_whole_places(t: Tokens, line: Line) -> Line:
    """The line with a place's name whole where part of it looked like a person's.

    Bukhari sebagai Pj Keuchik Ujong | Bayu; M. Muas'ad (Pj Bupati | Woropen).
    """
    if not line.names or len(line.mentions) == len(line.names):
        return line
    taken: dict[int, Item] = {}
    for k in line.names:
        whole = _place_name(t, line, k) or _village_name(t, line, k)
        if whole is not None:
            taken[k] = whole
    if not taken:
        return line
    out: list[Item] = []
    for k, item in enumerate(line):
        if k in taken:
            out[-1] = taken[k]
        else:
            out.append(item)
    return Line(t, out)


def _place_name(t: Tokens, line: Line, k: int) -> PostMention | None:
    """The post before ``k`` with the words at ``k`` as the end of its place, None where none is."""
    post, name = line[k - 1] if k else None, _name(line, k)
    if not isinstance(post, PostMention) or name is None or name.prefixes or name.suffixes:
        return None
    bracketed = _word(line, k - 2) == "(" and _word(line, k + 1) == ")"
    held = bracketed or _word(line, k - 2) in _AS
    if not held or _name(line, k - 3) is None or _word(line, k + 1) not in _ENDS:
        return None
    if village_word(post.row) is not None and post.region is not None:
        first = post.region.first
    elif bracketed and _level(post) is not None and post.region is None:
        first = name.first
    else:
        return None
    region = RegionMention(first, name.last, t.slice(first, name.last), (), _level(post), "")
    return replace(post, last=name.last, region=region)


def _village_name(t: Tokens, line: Line, k: int) -> RegionMention | None:
    """The village before ``k`` with the word at ``k``: Jafri untuk Nagari Koto | Gadang."""
    region, name = _region(line, k - 1), _name(line, k)
    if region is None or name is None or region.level != 4 or name.last != name.first + 1:
        return None
    listed = _word(line, k - 2) == "untuk" and _name(line, k - 3) is not None
    if not listed or _word(line, k + 1) not in _ENDS:
        return None
    first = region.last - len(region.name.split())
    return replace(region, last=name.last, name=t.slice(first, name.last))


# ---- bodies behind a comma ----------------------------------------------------------------------


def with_bodies_behind(t: Tokens, line: Line) -> Line:
    """The line with the body that a comma parts from its post: Kasat Samapta, Polres Muna, AKP X.

    Or that an unknown matter or short form parts: Kasubdit I Indagsi | Ditreskrimsus, Kompol Agus.
    """
    if not line.posts:
        return line
    if line.names and _has_neighbours(line):
        line = _with_parents(t, _with_unknown(t, line))
    out: list[Item] = list(line)
    cut: set[int] = set()
    for k in line.posts:
        out[k] = _before_bracket(line, k) or line[k]
        post, body = line[k], line[k + 2] if k + 2 < len(line) else None
        if not isinstance(post, PostMention) or not isinstance(body, BodyMention):
            continue
        bare = post.body is None and post.region is None and post.row.takes != "nothing"
        named = _word(line, k + 3) == "," and _name(line, k + 4) is not None
        if bare and named and _word(line, k + 1) == "," and _name(line, k - 1) is None:
            out[k] = replace(post, last=body.last, body=body)
            cut |= {k + 1, k + 2}
    if all(map(operator.is_, out, line)):
        return line
    return Line(t, [item for k, item in enumerate(out) if k not in cut])


def _has_neighbours(line: Line) -> bool:
    """Whether a mention stands right behind another anywhere in a line."""
    return any(after - before == 1 for before, after in itertools.pairwise(line.mentions))


def _before_bracket(line: Line, k: int) -> PostMention | None:
    """The post at ``k`` in the body whose bracket it stands in: Unismuh (oleh Rektor Ambo Asse)."""
    post = line[k]
    if not isinstance(post, PostMention) or _word(line, k - 1) != "oleh":
        return None
    at = k - 2 if _word(line, k - 2) == "(" else k - 3
    body = line[at - 1] if at > 0 and _word(line, at) == "(" else None
    bare = post.body is None and post.region is None and post.row.takes == "body"
    return replace(post, body=body) if bare and isinstance(body, BodyMention) else None


def _with_parents(t: Tokens, line: Line) -> Line:
    """The line with what stands between a post and its holder read as where the post is."""
    out: list[Item] = []
    for k, item in enumerate(line):
        post = out[-1] if out else None
        if isinstance(item, RegionMention) and _is_region_of(post, item) and _held(line, k + 1):
            assert isinstance(post, PostMention)
            out[-1] = replace(post, last=item.last, region=item)
            continue
        if isinstance(item, BodyMention) and isinstance(post, NameMention):
            post = _with_matter(t, out)
        if isinstance(item, BodyMention) and isinstance(post, PostMention) and _held(line, k + 1):
            whole = _in_parent(post, item)
            if whole is not None and (whole.last == item.last):
                out[-1] = whole
                continue
        out.append(item)
    return line if len(out) == len(line) else Line(t, out)


_UNKNOWN: Final = ("body-organisasi", "private")
_SCHOLARS: Final = frozenset({"role-rektor", "role-wakil-rektor", "role-dekan"})


def _with_unknown(t: Tokens, line: Line) -> Line:
    """The line with unknown words before a comma and a holder as bodies: Rektor Unitas, X."""
    out: list[Item] = []
    for k, item in enumerate(line):
        post = out[-1] if out else None
        place = isinstance(item, NameMention) and isinstance(post, PostMention)
        if place and completes_post(Place(t, line, k)) and _word(line, k + 1) == ",":
            assert isinstance(item, NameMention)
            assert isinstance(post, PostMention)
            bare = post.body is None and post.region is None and post.row.takes == "body"
            if bare and _name(line, k + 2) is not None:
                scholar = post.row.role in _SCHOLARS
                kind = ("body-perguruan-tinggi", "state") if scholar else _UNKNOWN
                body = BodyMention(item.first, item.last, item.name, *kind)
                out[-1] = replace(post, last=item.last, body=body)
                continue
        out.append(item)
    return line if len(out) == len(line) else Line(t, out)


def _with_matter(t: Tokens, out: list[Item]) -> PostMention | None:
    """The post before an unknown word that ends a line so far, with the word as its matter."""
    post, name = out[-2] if len(out) > 1 else None, out[-1]
    if not isinstance(post, PostMention) or not isinstance(name, NameMention):
        return None
    lone = name.last == name.first + 1 and t.lowers[name.first] not in name_words()
    if not lone or post.body is not None or post.region is not None or post.field is not None:
        return None
    if post.row.takes != "field" or post.last != name.first:
        return None
    out.pop()
    matter = f"{post.ordinal} {name.name}" if post.ordinal else name.name
    whole = replace(post, last=name.last, field=matter, ordinal=None)
    out[-1] = whole
    return whole


def _is_region_of(post: Item | None, region: RegionMention) -> bool:
    """Whether the region right behind a party's post is that of its chapter."""
    body = post.body if isinstance(post, PostMention) else None
    if not isinstance(post, PostMention) or body is None or post.last != region.first:
        return False
    return body.parent is not None and body.parent.scope == "party" and post.region is None


def _held(line: Line, k: int) -> bool:
    """Whether a name stands at ``k``, or behind a comma there."""
    if _region(line, k) is not None:
        k += 1
    return _name(line, k) is not None or (_word(line, k) == "," and _name(line, k + 1) is not None)


def _in_parent(post: PostMention, body: BodyMention) -> PostMention | None:
    """The post in the body right after it, None where it has one with a place already."""
    own = post.body
    if (
        post.last != body.first
        or post.region is not None
        or post.row.takes in {"nothing", "region"}
    ):
        return None
    if own is None:
        return replace(post, last=body.last, body=body)
    if own.parent is not None or own.region is not None:
        return None
    return replace(post, last=body.last, body=replace(own, parent=body, last=body.last))


# The houses whose heads a place before them tells of: Di Sampang, posisi | Kajari.
_OF_PLACES: Final = frozenset({"kejari", "kejati", "polda", "polres", "polresta", "polrestabes"})


def with_opening_place(t: Tokens, line: Line) -> Line:
    """The line with its first office in the place that opens it: Di Sampang, posisi Kajari.

    Only a bare office of the police or the prosecution.
    """
    region = _region(line, 1)
    if region is None or _word(line, 0) not in {"di", "untuk"} or _word(line, 2) != ",":
        return line
    for k in line.posts:
        post = line[k]
        bare = isinstance(post, PostMention) and post.region is None and post.body is None
        if bare and isinstance(post, PostMention) and post.row.body in _OF_PLACES:
            whole = replace(post, region=region)
            return Line(t, [whole if at == k else item for at, item in enumerate(line)])
    return line


# ---- bodies that a text says only once ----------------------------------------------------------


def with_same_bodies(t: Tokens, line: Line) -> Line:
    """The line with "pada rumah sakit yang sama" read as the body named before it."""
    if "sama" not in line.said:
        return line
    out: list[Item] = list(line)
    for k in line.posts:
        post, earlier = line[k], _body_before(line, k)
        same = _says_same(line, k)
        if not same or earlier is None or not isinstance(post, PostMention):
            continue
        if post.body is None:
            out[k] = replace(post, body=earlier)
        elif post.body.parent is None:
            out[k] = replace(post, body=replace(post.body, parent=earlier))
    return Line(t, out)


def _says_same(line: Line, k: int) -> bool:
    """Whether "di dinas yang sama" follows the post at ``k``."""
    if _word(line, k + 1) not in {"di", "pada", "dari"}:
        return False
    return any(line.words[at : at + 2] == ("yang", "sama") for at in range(k + 3, k + 6))


def _body_before(line: Line, k: int) -> BodyMention | None:
    for at in range(k - 1, -1, -1):
        item = line[at]
        body = item.body if isinstance(item, PostMention) else item
        if isinstance(body, BodyMention):
            return body.parent or body
    return None


# ---- bodies whose region was named before --------------------------------------------------------

_ONE_A_REGION: Final = frozenset({"body-dprd", "body-kpu", "body-bawaslu"})


def with_placed_bodies(t: Tokens, lines: tuple[Line, ...], scope: Scope) -> tuple[Line, ...]:
    """The lines with posts of "DPRD" alone in the region whose DPRD was named before.

    Only where that is another region than the one the article plays in. In an article on a
    province, the posts of a sentence are of the regency that it has just named.
    """
    seen: dict[str, RegionMention] = {}
    return tuple(_with_placed(t, line, scope, seen) for line in lines)


def _with_placed(t: Tokens, line: Line, scope: Scope, seen: dict[str, RegionMention]) -> Line:
    filled: dict[int, Item] = {}
    here: RegionMention | None = None  # the regency that this sentence has named last
    for k, post in _posts_in_bodies(line):
        body = post.body
        assert body is not None
        if body.region is not None:
            seen[body.concept] = body.region
            here = body.region if _is_regency(body.region, scope) else None
            continue
        meant = seen.get(body.concept) if body.concept in _ONE_A_REGION else None
        if meant is None and scope.local is None and body.scope not in {"state", "party"}:
            meant = here
        if meant is not None and resolve(meant, scope) != scope.local:
            filled[k] = replace(post, body=replace(body, region=meant))
    if not filled:
        return line
    return Line(t, [filled.get(k, item) for k, item in enumerate(line)])


def _is_regency(region: RegionMention, scope: Scope) -> bool:
    code = resolve(region, scope)
    return code is not None and level_of(code) == 2


def _posts_in_bodies(line: Line) -> Iterator[tuple[int, PostMention]]:
    for k in line.posts:
        post = line[k]
        body = post.body if isinstance(post, PostMention) else None
        if body is not None and body.parent is None and isinstance(post, PostMention):
            yield k, post
