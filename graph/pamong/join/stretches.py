"""Posts and names that commas join: Sunggono, Sekda, dan Ahmad Taufik, Asisten I.

What begins a stretch of names and posts tells its order: posts before names, or names before posts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from pamong.find.mentions import BodyMention, Item, NameMention, PostMention, RegionMention
from pamong.find.scan import Line
from pamong.join.about import INSTALLING
from pamong.join.beside import (
    AND,
    MARKS,
    TIMES,
    has_own_post,
    is_late,
    is_plural,
    listed,
    past_restated,
    past_term,
    then_after,
)
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

_Element: TypeAlias = tuple[str, int]  # what stands there, and at which place of the line


def _elements(s: Scene, line: Line) -> Iterator[list[_Element]]:
    """Stretches of a line that hold only persons, posts and commas, asides left out."""
    run: list[_Element] = []
    k = 0
    while k < len(line):
        what, step = _element(s, line, k, run)
        if what == "end":
            if len(run) > 2:
                yield _without_regions(run)
            run = []
        elif what and not (what == "," and run and run[-1][0] == ","):
            run.append((what, k))
        k += step
    yield _without_regions(run)


def _element(s: Scene, line: Line, k: int, run: list[_Element]) -> tuple[str, int]:
    """What stands at ``k`` and how many items it takes, "" for what is stepped over.

    A name right after a post is one with it.
    """
    here = line.words[k]
    if here:
        return _small_element(s, line, k, here, run)
    if post_at(line, k) is not None:
        at = past_term(s, line, past_restated(s, line, k + 1))
        if person_at(s, line, at) is not None:
            return "both", at + 1 - k
        return ("both" if _is_taken(s, line, k) else "post"), 1
    if person_at(s, line, k) is not None:
        own = _holds_already(s, line, k) or _is_cut(s, line, k)
        return ("both" if own else "name"), 1
    placed = _is_place(line[k]) and [w for w, _ in run[-2:]] == ["post", ","]
    return ("region", 1) if placed else ("end", 1)


def _is_place(item: Item) -> bool:
    """Whether a region, or the government of one, is named: Kadis Sosial, Pemkab Kukar, Budi."""
    government = isinstance(item, BodyMention) and item.concept == "body-pemda"
    return government or isinstance(item, RegionMention)


_HELD_BY: Final = frozenset({"dijabat", "diisi", "dipegang", "diemban", "diduduki", "dipimpin"})


def _holds_already(s: Scene, line: Line, k: int) -> bool:
    """Whether a verb gives the name at ``k`` the post before it: Lurah Taipa dijabat | Leond."""
    verb = k - 1 - (word(s, line, k - 1) == "oleh")
    return word(s, line, verb) in _HELD_BY and post_at(line, verb - 1) is not None


def _is_cut(s: Scene, line: Line, k: int) -> bool:
    """Whether the name at ``k`` has lost its first word, behind a post: Kaban X Sah | Alim."""
    before = line[k - 1] if k > 1 else None
    cut = isinstance(before, int) and s.t.words[before].istitle()
    return cut and post_at(line, k - 2) is not None


def _is_taken(s: Scene, line: Line, k: int) -> bool:
    """Whether the name before a particle has the post at ``k``: Benny sebagai Kepala Bapenda."""
    return word(s, line, k - 1) in _AS and person_at(s, line, k - 2) is not None


def _small_element(s: Scene, line: Line, k: int, here: str, run: list[_Element]) -> tuple[str, int]:
    """What a small word or a mark is in a stretch: a comma, "dan", "waktu itu", an aside."""
    if here in MARKS:
        return ",", 1
    if here in AND:
        return "and", 1
    if run and then_after(s, line, k):
        return "then", 2
    aside = _aside(s, line, k) if run and run[-1][0] == "name" else 0
    return ("", aside) if aside else ("end", 1)


def _aside(s: Scene, line: Line, k: int) -> int:
    """How many items an age or a party in brackets takes after a name: (41), (Golkar)."""
    if word(s, line, k) != "(":
        return 0
    inside = line[k + 1] if k + 1 < len(line) else None
    told = isinstance(inside, BodyMention) or word(s, line, k + 1).isdigit()
    for length in (3, 4):
        if told and word(s, line, k + length - 1) == ")":
            return length
    return 0


def _without_regions(run: list[_Element]) -> list[_Element]:
    """A stretch without the regions that only place a post: Camat Gandapura, Bireuen, Azmi."""
    out: list[_Element] = []
    for at, (what, k) in enumerate(run):
        if what != "region":
            out.append((what, k))
        elif at + 1 < len(run) and run[at + 1][0] == ",":
            out.pop()
    return out


def by_commas(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Sunggono, Sekda, dan Ahmad Taufik, Asisten I; Gubernur Kaltim, Rudy Mas'ud.

    What begins the stretch tells its order: posts before names, or names before posts.
    """
    if not any(_may_pair(s, line, k) for k in line.posts):
        return
    for run in _elements(s, line):
        yield from _paired(s, number, line, run)


def _may_pair(s: Scene, line: Line, k: int) -> bool:
    """Whether a mark or "waktu itu" stands beside the post at ``k``, as every pair needs."""
    before, after = word(s, line, k - 1), word(s, line, k + 1)
    return before in MARKS or after in MARKS or before == "itu" or after in TIMES


def _paired(s: Scene, number: int, line: Line, run: list[_Element]) -> Iterator[Held]:
    run = _without_marks(run)
    k = 2 * _orphaned(line, run)
    names_first = run[:1] and run[0][0] == "name"
    while k + 2 < len(run):
        (what, at), (mark, _), (other, to) = run[k], run[k + 1], run[k + 2]
        if (what, mark, other) == ("name", ",", "then") and run[k + 3 : k + 4]:
            yield from _then_post(s, number, line, at, run[k + 3])
            k += 3
            continue
        if what == "name" and _is_only_recalled(s, line, run, k):
            k += 2  # Senada dengan Ade, | Kasubbag Humas, Kompol Lily
            continue
        if names_first and (what, mark) == ("name", "post"):
            k += 2  # A, Kadis X, B Kadis Y, C, Kadis Z: B's comma is missing
            continue
        then = mark == "then"
        if then and k + 3 < len(run) and other == ",":
            other, to = run[k + 3]
        if (mark == "," or then) and {what, other} == {"post", "name"}:
            yield from _joined(s, number, line, what, at, to, then)
            k += 3 + then
            continue
        k += 1


def _is_only_recalled(s: Scene, line: Line, run: list[_Element], k: int) -> bool:
    """Whether a name in short says again who was named before, and a name of its own follows."""
    kinds = [what for what, _ in run[k + 1 : k + 5]]
    name, person = line[run[k][1]], person_at(s, line, run[k][1])
    if kinds != [",", "post", ",", "name"] or person is None or not isinstance(name, NameMention):
        return False
    short = name.last - name.first == 1 and not name.prefixes
    return short and " " in s.people.known[person].name


def _orphaned(line: Line, run: list[_Element]) -> bool:
    """Whether a stretch begins with a name whose post was not read, and posts stand before names.

    Bupati X, A, Rektor Y, B, Rektor Z, C: a name more than posts, and posts came first so far.
    """
    kinds = [what for what, _ in run]
    if kinds[:2] != ["name", ","] or kinds.count("name") != kinds.count("post") + 1:
        return False
    first = run[0][1]
    if kinds.count("post") == 0:
        return False
    if line.words[first - 1] == "," and first > 1 and isinstance(line[first - 2], BodyMention):
        return True  # DPRD Kota Denpasar, A, Camat X, B, Perbekel Y, C
    return any(k < first and _heads_list(line, k) for k in line.posts)


def _without_marks(run: list[_Element]) -> list[_Element]:
    """A stretch from its first person or post on; a mark before that joins nothing that is read."""
    start = next((k for k, (what, _) in enumerate(run) if what not in {",", "and"}), 0)
    return run[start:]


def _heads_list(line: Line, k: int) -> bool:
    """Whether a comma and a name follow the post at ``k``, its first word a party's (Pan Budi)."""
    after = line[k + 2] if k + 2 < len(line) else None
    if isinstance(after, BodyMention) and after.last == after.first + 1 and k + 3 < len(line):
        after = line[k + 3]
    return line.words[k + 1 : k + 2] == (",",) and isinstance(after, NameMention)


def _joined(
    s: Scene, number: int, line: Line, what: str, at: int, to: int, then: bool
) -> Iterator[Held]:
    """The holding of a name and a post that a comma joins, and of those who share the post."""
    name_k, post_k = (at, to) if what == "name" else (to, at)
    person, post = person_at(s, line, name_k), post_at(line, post_k)
    if person is None or post is None or not _believable(s, line, what, at, post):
        return
    if what == "name" and (_is_rest(s, line, at) or _is_left_aside(s, line, at, post_k)):
        return
    if what == "name" and _is_officer(line, at) and post.row.role in _CIVIL and not post.capacity:
        return
    if what == "post" and _names_own_region(s, line, post, name_k):
        return
    if what == "post" and _is_next_place(s, line, post, name_k):
        return
    left = then or then_after(s, line, post_k + 1) or is_late(line, name_k)
    standing = "former" if left else None
    rule = "name_comma_post" if what == "name" else "post_comma_name"
    yield Held(person, post, number, rule, 0.9, standing)
    if what == "post" and is_plural(post):
        for sharing in listed(s, line, name_k + 1):
            yield Held(sharing, post, number, "post_shared", 0.85, standing)


# Offices that nobody in the service of the police or the forces holds (UU 34/2004 art. 47).
_CIVIL: Final = frozenset({
    "role-bupati", "role-wakil-bupati", "role-wali-kota", "role-wakil-wali-kota", "role-gubernur",
    "role-wakil-gubernur", "role-camat", "role-sekda", "role-ketua-dprd",
})  # fmt: skip


def _is_officer(line: Line, k: int) -> bool:
    """Whether the name at ``k`` bears a rank: AKBP Muharman, | Bupati dan Forkopimda."""
    name = line[k]
    return isinstance(name, NameMention) and name.kind == "rank" and not is_late(line, k)


def _is_left_aside(s: Scene, line: Line, name_k: int, post_k: int) -> bool:
    """Whether a post after a name begins the clause: Selain A, | Gubernur juga melantik.

    So does it in "Sebagai pengganti A, | Bupati menunjuk B".
    """
    before, after = word(s, line, name_k - 1), word(s, line, post_k + 1)
    if before in {"pengganti", "menggantikan"}:
        return after.startswith("me")
    return before == "selain" and after == "juga"


def _then_post(s: Scene, number: int, line: Line, at: int, following: _Element) -> Iterator[Held]:
    """Wiyono, waktu itu Asisten II: a post that was held then."""
    what, to = following
    person, post = person_at(s, line, at), post_at(line, to)
    if what == "post" and person is not None and post is not None:
        standing = None if post.standing is not None else "former"
        yield Held(person, post, number, "name_then_post", 0.9, standing)


def _names_own_region(s: Scene, line: Line, post: PostMention, name_k: int) -> bool:
    """Whether the name has the same office elsewhere: Pj Bupati: Agus (Kutai Timur)."""
    own = post_at(line, name_k + 2) if has_own_post(s, line, name_k) else None
    bare = post.region is None and post.body is None
    same = own is not None and own.title == post.title and own.field == post.field
    return same and bare  # not Dirjen Perkebunan, A, Dirjen Hortikultura, B


def _is_next_place(s: Scene, line: Line, post: PostMention, name_k: int) -> bool:
    """Whether a word is the next village of a list: Kades Yamluli, | Sera dan Letoda."""
    name = line[name_k]
    lone = isinstance(name, NameMention) and name.last - name.first == 1 and not name.prefixes
    small = post.region is not None and post.region.level == 4
    goes_on = word(s, line, name_k + 1) in AND | {","} and not has_own_post(s, line, name_k)
    if word(s, line, name_k + 1) == "," and word(s, line, name_k + 2)[:1].isalpha():
        return False  # Kades Polewali, Mujais, didampingi ...
    return lone and small and goes_on and person_at(s, line, name_k + 2) is None


def _is_rest(s: Scene, line: Line, at: int) -> bool:
    """Whether a lone word is what is left of the name of the post before it: Danrem Arnold A.P. X.

    Where posts stand before their names, its comma does not lead to a post of its own.
    """
    name, before = line[at], line[at - 1] if at else None
    lone = isinstance(name, NameMention) and name.last - name.first == 1
    cut = isinstance(before, NameMention) or word(s, line, at - 1) == "."
    return lone and cut


# Whoever is named after these and an office is kin to its holder: istri Bupati Maros, Siti.
_KIN: Final = frozenset({
    "istri", "isteri", "suami", "putra", "putri", "anak", "adik", "kakak", "menantu", "ipar",
    "keponakan", "ibunda", "ayahanda", "cucu",
})  # fmt: skip
_MANY: Final = frozenset({"para", "seluruh", "semua", "sejumlah", "beberapa", "setiap"})


def _believable(s: Scene, line: Line, what: str, at: int, post: PostMention) -> bool:
    """Whether an apposition may be meant: no post in small letters, none of somebody spoken for.

    "Mewakili Bupati Kukar, Ahyani ..." names whom Ahyani speaks for.
    """
    if what == "name":
        return word(s, line, at + 3) != "/"  # Bupati/Wakil Bupati se-Luwu are no one's
    before = word(s, line, at - 1)
    if before in _MANY | _KIN:
        return False
    named = post.proper or post.body is not None or post.region is not None or before == "sang"
    named = named or not s.t.slice(post.first, post.last).islower()
    own = _in_a_row(s, line, at) or _of_earlier(s, line, at)
    return named and not _spoken_for(s, line, at) and not own


_AS: Final = frozenset({
    "sebagai", "selaku", "menjadi", "menjabat", "sebelumnya", "semula", "jadi", "dari",
})  # fmt: skip


def _in_a_row(s: Scene, line: Line, at: int) -> bool:
    """Whether post and name are of two members of a list: A dilantik sebagai X, | B sebagai Y."""
    after = at + 3 + (word(s, line, at + 3) == ",")
    return word(s, line, at - 1) in _AS and word(s, line, after) in _AS | {"yang", "dilantik"}


def _of_earlier(s: Scene, line: Line, at: int) -> bool:
    """Whether a name before has been put into the post: A, semula staf, dilantik menjadi X, | B."""
    put = word(s, line, at - 2) in INSTALLING and word(s, line, at - 1) in _AS
    return put and any(person_at(s, line, k) is not None for k in line.names if k < at - 2)


def _spoken_for(s: Scene, line: Line, at: int) -> bool:
    """Whether the post at ``at`` is of somebody whom the next name stands for."""
    before = word(s, line, at - 1)
    named = any(person_at(s, line, k) is not None for k in range(at))
    on_behalf = before == "nama" and word(s, line, at - 2) == "atas"
    return not named and (before == "mewakili" or on_behalf)
