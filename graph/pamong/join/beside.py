"""A post beside a name: Bupati Kukar Edi Damansyah; Muhammad Iswanto (Pj Bupati); tiga camat.

What commas join is read by :mod:`pamong.join.stretches`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    DateMention,
    NameMention,
    PostMention,
    RegionMention,
    first_of,
)
from pamong.find.scan import Line
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene
from pamong.values import replace

AND: Final = frozenset({"dan", "serta", "&", "maupun", "bersama"})
MARKS: Final = frozenset({",", ":", "\u2013", "-", "\u2014"})
TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika", "masa"})


_JOINING: Final = AND | {","}
_BESIDE: Final = MARKS | {",", "(", "selaku", "sebagai", "menjabat", "menjadi"}


def then_after(s: Scene, line: Line, k: int) -> int:
    """How many items "waktu itu" takes at ``k``, 0 where it does not stand there."""
    return 2 if word(s, line, k) in TIMES and word(s, line, k + 1) == "itu" else 0


# Posts of which a body has several, so that names after one of them may share it.
_PLURAL: Final = frozenset({
    "role-wakil-ketua", "role-wakil-ketua-dprd", "role-anggota", "role-anggota-dprd",
    "role-anggota-dpr", "role-anggota-dpd", "role-komisioner", "role-staf-khusus",
    "role-tenaga-ahli", "role-pimpinan-dprd", "role-hakim", "role-jaksa", "role-staf-ahli",
})  # fmt: skip


def is_plural(post: PostMention) -> bool:
    """Whether several persons may hold a post at once, no number or field telling them apart."""
    return post.row.role in _PLURAL and post.ordinal is None and post.field is None


def listed(s: Scene, line: Line, at: int) -> list[int]:
    """The persons of the list that goes on at ``at``: "dan B", ", B dan C"; [] where none does.

    A name that has a post of its own ends the list, and a list that no "dan" closes is none.
    """
    found: list[int] = []
    while word(s, line, at) in _JOINING:
        at += 1 + (word(s, line, at) == "," and word(s, line, at + 1) in AND)
        person = person_at(s, line, at)
        if person is None or has_own_post(s, line, at):
            return []
        found.append(person)
        at += 1
        if word(s, line, at - 2) in AND:
            return found
    return []


def others_of_parties(s: Scene, line: Line, k: int) -> list[int]:
    """Who else is named, each with a party: yakni A dari Partai X | dan B dari Fraksi Y."""
    found: list[int] = []
    while word(s, line, k) == "dari" and k + 1 < len(line) and (
        isinstance(line[k + 1], BodyMention)):  # fmt: skip
        k += 2 + (word(s, line, k + 2) == ",")
        person = person_at(s, line, k + (word(s, line, k) in {"dan", "serta"}))
        if person is None:
            return found
        found.append(person)
        k += 1 + (word(s, line, k) in {"dan", "serta"})
    return found


def has_own_post(s: Scene, line: Line, k: int) -> bool:
    """Whether a post of its own follows a name: , Sekda; (Sekda); selaku Sekda.

    The next of a list has its name right behind it: A dan B, | Ketua DPRD C.
    """
    if word(s, line, k + 1) not in _BESIDE or post_at(line, k + 2) is None:
        return False
    return word(s, line, k + 1) != "," or person_at(s, line, k + 3) is None


_LATE: Final = frozenset({"alm", "almh", "almarhum", "almarhumah"})


def is_late(line: Line, k: int) -> bool:
    """Whether the name at ``k`` is that of a dead person: Bupati Bangka Barat, Alm. Parhan Ali."""
    name = line[k] if k < len(line) else None
    prefixes = name.prefixes if isinstance(name, NameMention) else ()
    return any(prefix.lower().strip(".").split()[0] in _LATE for prefix in prefixes)


# ---- before and after --------------------------------------------------------------------------


def post_before_name(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Bupati Kukar Edi Damansyah; Bupati dan Wakil Bupati A dan B are taken in pairs."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None:
            continue
        pair = _paired_names(s, line, k, post)
        if pair is not None:
            earlier, person, second = pair
            standing = (post.standing or earlier.standing or _pair_standing(s, line, k)
                        or _pair_left(s, line, k))  # fmt: skip
            for whom, which in ((person, _like(earlier, post)), (second, post)):
                yield Held(whom, which, number, "posts_in_pairs", 0.9, standing,
                           capacity=earlier.capacity)  # fmt: skip
            continue
        called, past = _called(s, line, k)
        if called is not None:
            yield Held(called, post, number, "post_then_name", 0.88, past)
            continue
        at = past_term(s, line, past_restated(s, line, k + 1))
        holder = person_at(s, line, at)
        if holder is not None and _is_anothers(s, line, k):
            continue
        if holder is not None and not (_is_place_of(s, line, k, post) or _is_facility(line, k)):
            left = _hands_on(s, line, k) or is_late(line, at)
            standing = "former" if left else None
            yield Held(holder, post, number, "post_before_name", 0.94, standing)
            for other in listed(s, line, k + 2) if is_plural(post) else ():
                yield Held(other, post, number, "post_shared", 0.85)


def past_restated(s: Scene, line: Line, k: int) -> int:
    """The place after a house in brackets or before a term behind a comma, ``k`` where neither is.

    Kajari Berau (Kejari Berau) | Budi; Sekretaris Jenderal X (Sekjen X) | Budi;
    Kepala Desa Labanan, | periode 2015-2020, Budi.
    """
    if word(s, line, k) == "," and word(s, line, k + 1) == "periode":
        return k + 1
    if word(s, line, k) != "(" or word(s, line, k + 2) != ")":
        return k
    post, again = post_at(line, k - 1), post_at(line, k + 1)
    same = post is not None and again is not None and post.row.role == again.row.role
    if not same and not isinstance(line[k + 1], BodyMention):
        return k
    return k + 3 + (word(s, line, k + 3) == ",")


def _is_anothers(s: Scene, line: Line, k: int) -> bool:
    """Whether a post is of the name before it: A sebagai Pjs Bupati | Sagara Raya."""
    linked = (
        word(s, line, k - 1) in {"sebagai", "menjadi"} and person_at(s, line, k - 2) is not None
    )
    return linked and word(s, line, k + 2) in {".", ",", ";", ""}


_TERM_WORDS: Final = frozenset({"periode", "masa", "jabatan", "bakti", "kali", "tahun"})
_LONGEST_TERM: Final = 7
_COUNTS: Final = frozenset({"satu", "dua", "tiga", "2", "3"})


def past_term(s: Scene, line: Line, k: int) -> int:
    """The place after a term of office at ``k``, its comma included: dua periode, 2018-2023.

    It is ``k`` where no term stands there.
    """
    at = k
    while at < k + _LONGEST_TERM and _is_of_term(s, line, at, begun=at > k):
        at += 1
    if at > k and word(s, line, at) == ",":
        at += 1
    return at


def _is_of_term(s: Scene, line: Line, at: int, *, begun: bool) -> bool:
    here = word(s, line, at)
    counted = here == "ke" or (begun and word(s, line, at - 1) == "ke")
    if counted and word(s, line, at + (here == "ke")).isdigit():
        return True  # Ketua Panitia HUT ke 23 tahun 2024, Budi
    if here in _TERM_WORDS or (here in _COUNTS and word(s, line, at + 1) == "periode"):
        return True
    if not here or not here[0].isdigit():
        return begun and (here in MARKS - {",", ":"} or _is_date(line, at))
    return here[:2] in {"19", "20"} and len(here) in {4, 9}


def _is_date(line: Line, at: int) -> bool:
    return at < len(line) and isinstance(line[at], DateMention)


_PAIRS: Final = frozenset({"pasangan", "paslon", "duet", "duo"})
_NAMED: Final = frozenset({
    ",", "yakni", "yaitu", ":", "atas", "nama", "masa", "jabatan", "bakti", "periode",
})  # fmt: skip


def _pair_standing(s: Scene, line: Line, k: int) -> str | None:
    """A pair of candidates, where the words before two posts say so: paslon bupati dan wakil."""
    before = {s.t.lowers[first_of(line[at])] for at in range(max(0, k - 4), max(0, k - 2))}
    if before.isdisjoint(_PAIRS):
        return None
    return "elect" if "terpilih" in before else "candidate"


_TERM_OVER: Final = frozenset({"berakhir", "habis", "usai", "tuntas", "selesai"})


def _pair_left(s: Scene, line: Line, k: int) -> str | None:
    """Whether the term of a pair is over: masa jabatan Wali Kota dan Wakil A dan B berakhir."""
    term = word(s, line, k - 3) in {"jabatan", "bakti", "tugas"} and word(s, line, k - 4) == "masa"
    return "former" if term and not _TERM_OVER.isdisjoint(line.words[k:]) else None


def _paired_names(
    s: Scene, line: Line, k: int, post: PostMention
) -> tuple[PostMention, int, int] | None:
    """The earlier post and two persons of "Bupati dan Wakil Bupati(,) A dan B"."""
    earlier = post_at(line, k - 2) if word(s, line, k - 1) in AND | {"/", "-"} else None
    if earlier is None:
        return None
    at = k + 1
    while word(s, line, at) in _NAMED or word(s, line, at)[:1].isdigit():
        at += 1
    person, joined = person_at(s, line, at), at + 1
    if word(s, line, joined) == "," and word(s, line, joined + 1) in AND:
        joined += 1  # Bupati dan Wakil Bupati, A, S.H., dan B
    second = person_at(s, line, joined + 1)
    if person is None or second is None or word(s, line, joined) not in AND | {"-"}:
        return None
    return earlier, person, second


def _like(post: PostMention, model: PostMention) -> PostMention:
    """A post completed by the region or body of the one it shares its words with."""
    if post.region is None and post.body is None:
        return replace(post, region=model.region, body=model.body)
    return post


# What people head that bears a name of its own, mostly somebody's.
_FACILITIES: Final = frozenset({"bandara", "pelabuhan", "terminal", "stasiun", "museum"})


def _is_facility(line: Line, k: int) -> bool:
    """Whether a name without titles is that of what is headed: Kepala Bandara | Sis Aljufri."""
    post, name = line[k], line[k + 1] if k + 1 < len(line) else None
    headed = isinstance(post, PostMention) and (post.field or "").lower() in _FACILITIES
    return headed and isinstance(name, NameMention) and not name.prefixes


def _is_place_of(s: Scene, line: Line, k: int, post: PostMention) -> bool:
    """Whether a lone word after a post says what it is of: Rektor Umitra, Dr. Ir. Armalia Reny."""
    name, after = line[k + 1], line[k + 3] if k + 3 < len(line) else None
    if not isinstance(name, NameMention) or not isinstance(after, NameMention):
        return False
    lone = name.last == name.first + 1 and word(s, line, k + 2) == ","
    open_ = post.row.takes in {"body", "field"} and post.body is None and post.field is None
    return lone and open_ and post.region is None and bool(after.prefixes or after.suffixes)


_FORMERLY: Final = frozenset({"sebelumnya", "terdahulu", "lama", "lalu"})


def _called(s: Scene, line: Line, k: int) -> tuple[int | None, str | None]:
    """The person after "sebelumnya", "saat itu" or "yang lama", whose office is past."""
    at = k + 1
    fresh = at + (word(s, line, at) == "yang")
    if word(s, line, fresh) == "baru":
        fresh += 1 + (word(s, line, fresh + 1) in {",", "yakni", "yaitu"})
        return person_at(s, line, fresh), None
    if word(s, line, at) in {"yang", "periode"}:
        at += 1
    step = then_after(s, line, at) or (1 if word(s, line, at) in _FORMERLY else 0)
    if not step:
        return None, None
    at += step
    if word(s, line, at) == ",":
        at += 1
    at += word(s, line, at) in {"yaitu", "yakni"}
    return person_at(s, line, at), "former"


def post_now_name(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Wakil Bupati saat ini, Frederik Palimbong: who holds the office today."""
    if "ini" not in line.said:
        return
    for k in line.posts:
        now = word(s, line, k + 1) in TIMES and word(s, line, k + 2) == "ini"
        post, at = post_at(line, k), k + 3 + (word(s, line, k + 3) == ",")
        person = person_at(s, line, at) if now else None
        if post is not None and person is not None:
            yield Held(person, post, number, "post_now_name", 0.88)


_PASSING: Final = frozenset({"peralihan", "beralih", "beralihnya", "estafet", "alih", "pergantian"})


def _hands_on(s: Scene, line: Line, k: int) -> bool:
    """Whether an office passes on from the holder named here: peralihan dari Pj A kepada B."""
    if word(s, line, k - 1) != "dari":
        return False
    passing = any(word(s, line, at) in _PASSING for at in range(k))
    return passing and any(word(s, line, at) == "kepada" for at in range(k, min(k + 5, len(line))))


def named_with_posts(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Memberhentikan A Kades X, B Kades Y, dan C Kades Z: a list in which names come first."""
    if len(line.posts) < 2 and not any(_is_former(line, k) for k in line.posts):
        return
    pairs = [k for k in line.posts if _follows_name(s, line, k)]
    for k in pairs:
        post, person = post_at(line, k), person_at(s, line, k - 1)
        beside = any(at in pairs for at in (k - 3, k - 4, k + 3, k + 4))
        beside = beside or (word(s, line, k + 1) == "(" and word(s, line, k + 2) in _FORMERLY)
        beside = beside or (post is not None and bool(post.body or post.region) and post.proper)
        beside = beside or (post is not None and post.standing == "former")
        if beside and post is not None and person is not None:
            yield Held(person, post, number, "named_with_posts", 0.86)


_AFTER_PAIR: Final = frozenset({",", "dan", ".", "", "(", "sebagai", ";"})


def _is_former(line: Line, k: int) -> bool:
    post = post_at(line, k)
    return post is not None and post.standing == "former"


def _follows_name(s: Scene, line: Line, k: int) -> bool:
    """Whether a name stands right before the post at ``k``, and none right after."""
    if person_at(s, line, k - 1) is None or post_at(line, k - 2) is not None:
        return False
    if _is_former(line, k) and person_at(s, line, k + 1) is None:
        return word(s, line, k + 1) != ","  # Warsono mantan Kapolres Jepara ditunjuk
    return person_at(s, line, k + 1) is None and word(s, line, k + 1) in _AFTER_PAIR


def degree_then_post(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Drs. Zahri, M.AP Asisten Pemerintahan: a degree ends the name, and no comma is needed."""
    for k in line.posts:
        post, name = post_at(line, k), line[k - 1] if k else None
        person = s.people.of(name)
        if person is None or post is None or not isinstance(name, NameMention):
            continue
        at_end = person_at(s, line, k + 1) is None and word(s, line, k + 1) != "("
        whole = len(line) <= 3 and k == 1  # a row that is only a name and a post
        listed_ = word(s, line, k - 2) == "," and word(s, line, k + 1) == ","
        if (name.suffixes or whole or listed_) and at_end:
            yield Held(person, post, number, "degree_then_post", 0.85)


# ---- lists -------------------------------------------------------------------------------------

_SHARING: Final = frozenset({"dua", "tiga", "empat", "lima", "enam", "para", "kedua", "ketiga"})
_NAMELY: Final = frozenset({
    ",", ":", "yakni", "yaitu", "masing-masing", "masing", "-", "ialah", "seperti", "diantaranya",
    "antaranya", "di", "antara", "lain", "meliputi",
})  # fmt: skip


def post_shared(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Dua wakil ketua, Abdul Rasid dan Aini Faridah; tiga camat, yakni A, B, dan C."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or not (word(s, line, k - 1) in _SHARING or is_plural(post)):
            continue
        at = k + 1
        while word(s, line, at) in _NAMELY:
            at += 1
        if at == k + 1 or not _tells_several(s, line, k, at):
            continue
        while (person := person_at(s, line, at)) is not None:
            yield Held(person, post, number, "post_shared", 0.88)
            at += 1
            for other in others_of_parties(s, line, at):
                yield Held(other, post, number, "post_shared", 0.85)
            while word(s, line, at) in AND | {","} and at < len(line):
                at += 1


_SUCH: Final = frozenset({
    "seperti", "diantaranya", "antaranya", "lain", "yakni", "yaitu", "meliputi", "masing-masing",
    "antara", "di",
})  # fmt: skip


def _tells_several(s: Scene, line: Line, k: int, at: int) -> bool:
    """Whether more than one name is sure to follow: tiga camat, yakni; anggota, seperti."""
    if word(s, line, k - 1) in _SHARING:
        return True
    said = {word(s, line, between) for between in range(k + 1, at)}
    return not said.isdisjoint(_SUCH) and word(s, line, at + 1) in AND | {","}


_OLD_LABELS: Final = frozenset({"lama", "sebelumnya", "semula"})
_NEW_LABELS: Final = frozenset({"baru", "jabatan", "sekarang"})


_LIKELY: Final = frozenset({"kemungkinan", "usulan", "calon"})


def _label(s: Scene, line: Line, k: int) -> str:
    """The label of the post at ``k``, "" where none is: Jabatan lama: ; , jabatan baru."""
    if word(s, line, k - 1) == ":":
        label = word(s, line, k - 2)
        return label if label in _OLD_LABELS | _NEW_LABELS else ""
    said = word(s, line, k - 2) == "jabatan" and word(s, line, k - 1) in {"lama", "baru"}
    return word(s, line, k - 1) if said else ""


def labelled(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Nama: Budi. Jabatan lama: Kabag Umum. Jabatan baru: Kepala Dinas X: rows of a table."""
    for k in line.posts:
        post, label = post_at(line, k), _label(s, line, k)
        if post is None or not label:
            continue
        found = _row_owner(s, number, line, k)
        if found is not None:
            standing = "former" if label in _OLD_LABELS else None
            if _LIKELY.intersection(line.words[max(0, k - 4) : k]):
                standing = "candidate"
            yield Held(found[0], post, number, "labelled", 0.85, standing, others=found[1])


def _row_owner(s: Scene, number: int, line: Line, k: int) -> tuple[int, tuple[int, ...]] | None:
    """The person a row of a table is about: the last one named in it or just above."""
    for at in range(k - 1, -1, -1):
        person = person_at(s, line, at)
        if person is not None:
            return person, ()
    for back in range(number - 1, max(s.t.headline - 1, number - 4), -1):
        named = [p for item in s.lines[back] if (p := s.people.of(item)) is not None]
        if named:
            return named[-1], (back,)
    return None


def post_elided(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Abdul Kadir dari Desa Wasilomata, in a list of village heads: only the place is said."""
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, k - 2)
        if post is None or person is None or post.region is None:
            continue
        if post.core == post.region.first and word(s, line, k - 1) in {"dari", "di", "untuk"}:
            yield Held(person, post, number, "post_elided", 0.8)


# ---- brackets ----------------------------------------------------------------------------------


def name_with_post_in_brackets(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Muhammad Iswanto (Pj Bupati Aceh Besar); A (Sekda Seruyan), Pj Bupati Seruyan."""
    for k in line.posts:
        opening = k - 2 if word(s, line, k - 1) in _NOWADAYS else k - 1
        person, post = person_at(s, line, opening - 1), post_at(line, k)
        if person is None or post is None or word(s, line, opening) != "(":
            continue
        if _spells_out(s, line, k + 1):
            continue
        yield Held(person, post, number, "name_with_post_in_brackets", 0.9,
                   _replaced_before(line, opening))  # fmt: skip
        second = _after_brackets(s, line, k + 1)
        if second is not None:
            yield Held(person, second, number, "name_with_post_in_brackets", 0.88)


def _spells_out(s: Scene, line: Line, k: int) -> bool:
    """Whether a post only begins what brackets spell out: Gule Kabung (Gubernur Langsung ...)."""
    item = line[k] if k < len(line) else None
    return isinstance(item, int) and s.t.words[item].istitle()


def _replaced_before(line: Line, k: int) -> str | None:
    """Whether brackets at ``k`` tell who was before: menggantikan pejabat lama, Ali (Dirut)."""
    said = line.words[:k]
    told = "menggantikan" in said and not {"sebelumnya", "lama", "terdahulu"}.isdisjoint(said)
    return "former" if told else None


_NOWADAYS: Final = frozenset({"kini", "sekarang"})
_ON_TO: Final = frozenset({",", ":", "-", "\u2013", "\u2014", "sebagai", "menjadi"})


def _after_brackets(s: Scene, line: Line, k: int) -> PostMention | None:
    """The post that goes on after a name with another in brackets, no name of its own behind."""
    if word(s, line, k) != ")" or word(s, line, k + 1) not in _ON_TO:
        return None
    behind = k + 4 if word(s, line, k + 3) == "," else k + 3
    return None if person_at(s, line, behind) is not None else post_at(line, k + 2)


def post_with_name_in_brackets(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Kapolres MBD (AKBP Pulung Wietono)."""
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, k + 2)
        if person is None or post is None or word(s, line, k + 1) != "(":
            continue
        if not _shortens(line, k + 2) and not word(s, line, k + 3).isalpha():
            yield Held(person, post, number, "post_with_name_in_brackets", 0.93)


def _shortens(line: Line, k: int) -> bool:
    """Whether the word in brackets at ``k`` is short for what stands before: (Nayantoko) DIY."""
    name, after = line[k], line[k + 2] if k + 2 < len(line) else None
    lone = isinstance(name, NameMention) and name.last == name.first + 1
    return lone and isinstance(after, RegionMention | NameMention)
