"""Who holds what post: every way in which a person and a post meet in a sentence.

Each rule is a function from a line to the holdings it sees; :data:`RULES` is their order. A post
that one rule has given to a person is not given again by a later one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from pamong.find.mentions import PostMention
from pamong.find.scan import Line
from pamong.join import careers
from pamong.join.about import PRONOUNS, last_subject, subject
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

Rule: TypeAlias = Callable[[Scene, int, Line], Iterator[Held]]

_THEN: Final = frozenset({"itu", "tersebut", "ini"})
_TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika", "masa"})
_JOINERS: Final = frozenset({"sekaligus", "merangkap", "juga"})
_LINKS: Final = frozenset(
    {"selaku", "sebagai", "menjabat", "menjadi", "adalah", "ialah", "merupakan", "masih"}
)
_PROPOSED: Final = frozenset({
    "diusulkan", "dicalonkan", "mencalonkan", "diusung", "mengusulkan", "mengusung", "bakal",
    "diproyeksikan", "digadang", "disebut-sebut", "calon",
})  # fmt: skip
_BEFORE: Final = frozenset({
    "pernah", "sebelumnya", "dulu", "dahulu", "semula", "mantan", "semasa", "memulai", "mengawali",
})  # fmt: skip
_HOLDING: Final = frozenset({
    "dipercaya", "dijabat", "diemban", "dipegang", "diisi", "dipimpin", "diduduki",
    "dipercayakan", "dirangkap", "beralih",
})  # fmt: skip
_PERIOD: Final = re.compile(r"(\d{4})\s?[-\u2013/]\s?(\d{4})")
_MARKS: Final = frozenset({",", ":", "\u2013", "-", "\u2014"})
_AND: Final = frozenset({"dan", "serta", "&", "maupun", "bersama"})


def _then_after(s: Scene, line: Line, k: int) -> int:
    """Step over "waktu itu" at ``k``: how many items it takes, 0 where it does not stand there."""
    return 2 if word(s, line, k) in _TIMES and word(s, line, k + 1) == "itu" else 0


# ---- side by side -------------------------------------------------------------------------------


def post_before_name(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Bupati Kukar Edi Damansyah; Bupati dan Wakil Bupati A dan B are taken in pairs."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None:
            continue
        at = k + 1 if person_at(s, line, k + 1) is not None else k + 2
        person, second = person_at(s, line, at), person_at(s, line, at + 2)
        earlier = post_at(line, k - 2) if word(s, line, k - 1) in _AND | {"/"} else None
        if at == k + 2 and word(s, line, k + 1) != ",":
            continue
        joined = word(s, line, at + 1) in _AND
        if joined and person is not None and second is not None and earlier is not None:
            yield Held(person, _like(earlier, post), number, "posts_in_pairs", 0.95)
            yield Held(second, post, number, "posts_in_pairs", 0.95)
            continue
        if person is not None and at == k + 1:
            standing = "former" if _hands_on(s, line, k) else None
            yield Held(person, post, number, "post_before_name", 0.97, standing)


def _hands_on(s: Scene, line: Line, k: int) -> bool:
    """Whether an office passes on from the holder named here: peralihan dari Pj A kepada B."""
    if word(s, line, k - 1) != "dari":
        return False
    passing = any(word(s, line, at) in _PASSING for at in range(k))
    return passing and any(word(s, line, at) == "kepada" for at in range(k, min(k + 5, len(line))))


_PASSING: Final = frozenset({"peralihan", "beralih", "beralihnya", "estafet", "alih", "pergantian"})
_SHARING: Final = frozenset({"dua", "tiga", "empat", "lima", "enam", "para", "kedua", "ketiga"})
_NAMELY: Final = frozenset({",", ":", "yakni", "yaitu", "masing-masing", "masing", "-", "ialah"})


def post_shared(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Dua wakil ketua, Abdul Rasid dan Aini Faridah; tiga camat, yakni A, B, dan C."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or word(s, line, k - 1) not in _SHARING:
            continue
        at = k + 1
        while word(s, line, at) in _NAMELY:
            at += 1
        if at == k + 1:
            continue
        while (person := person_at(s, line, at)) is not None:
            yield Held(person, post, number, "post_shared", 0.88)
            at += 1
            while word(s, line, at) in _AND | {","} and at < len(line):
                at += 1


def _like(post: PostMention, model: PostMention) -> PostMention:
    """A post completed by the region or body of the one it shares its words with."""
    if post.region is None and post.body is None:
        return replace(post, region=model.region, body=model.body)
    return post


_ENDED: Final = frozenset({"usai", "berakhir", "tuntas", "habis", "selesai", "purna", "lengser"})
_TERMS: Final = frozenset({"bakti", "jabatan", "periode", "tugas", "masa", "kepemimpinan"})
_DURING: Final = frozenset({"semasa", "sewaktu", "almarhum", "mendiang"})


def term_over(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Masa bakti Bupati A dan Wabup B tuntas; semasa Bupati C: offices that have ended."""
    words = line.words
    if _ENDED.isdisjoint(words) and _DURING.isdisjoint(words):
        return
    ended = next((k for k, word in enumerate(words) if word in _ENDED), None)
    begun = next((k for k, word in enumerate(words) if word in _TERMS), None)
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, k + 1)
        if post is None or person is None:
            continue
        inside = ended is not None and begun is not None and begun < k < ended
        if inside or (k and words[k - 1] in _DURING):
            yield Held(person, post, number, "term_over", 0.9, "former")


def name_with_post_in_brackets(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Muhammad Iswanto (Pj Bupati Aceh Besar)."""
    for k in line.posts:
        person, post = person_at(s, line, k - 2), post_at(line, k)
        if person is not None and post is not None and word(s, line, k - 1) == "(":
            yield Held(person, post, number, "name_with_post_in_brackets", 0.95)


def _elements(s: Scene, line: Line) -> Iterator[list[tuple[str, int]]]:
    """Stretches of a line that hold only persons, posts and commas: (what, place) each.

    A name right after a post is one with it and stands in no stretch of its own.
    """
    run: list[tuple[str, int]] = []
    k = 0
    while k < len(line):
        what = _element(s, line, k)
        if what == "" or (what == "then" and not run):
            if run:
                yield run
            run = []
            k += 1
            continue
        run.append((what, k))
        k += 2 if what in {"both", "then"} else 1
    yield run


def _element(s: Scene, line: Line, k: int) -> str:
    """What stands at a place of a stretch, "" where a stretch ends."""
    here = line.words[k]
    if here:
        if here in _MARKS:
            return ","
        return "and" if here in _AND else "then" if _then_after(s, line, k) else ""
    if post_at(line, k) is not None:
        return "both" if person_at(s, line, k + 1) is not None else "post"
    return "name" if person_at(s, line, k) is not None else ""


def by_commas(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Sunggono, Sekda, dan Ahmad Taufik, Asisten I; Gubernur Kaltim, Rudy Mas'ud.

    What begins the stretch tells its order: posts before names, or names before posts.
    """
    for run in _elements(s, line):
        yield from _paired(s, number, line, run)


def _paired(s: Scene, number: int, line: Line, run: list[tuple[str, int]]) -> Iterator[Held]:
    k = 0
    while k + 2 < len(run):
        (what, at), (mark, _), (other, to) = run[k], run[k + 1], run[k + 2]
        if (what, mark, other) == ("name", ",", "then") and run[k + 3 : k + 4]:
            yield from _then_post(s, number, line, at, run[k + 3])
            k += 3
            continue
        then = mark == "then"
        if then and k + 3 < len(run) and other == ",":
            other, to = run[k + 3]
        if (mark == "," or then) and {what, other} == {"post", "name"}:
            name_k, post_k = (at, to) if what == "name" else (to, at)
            person, post = person_at(s, line, name_k), post_at(line, post_k)
            assert person is not None
            assert post is not None
            standing = "former" if then or _then_after(s, line, post_k + 1) else None
            if _believable(s, line, what, at, to):
                rule = "name_comma_post" if what == "name" else "post_comma_name"
                yield Held(person, post, number, rule, 0.9, standing)
            k += 3 + then
            continue
        k += 1


def _then_post(
    s: Scene, number: int, line: Line, at: int, following: tuple[str, int]
) -> Iterator[Held]:
    """Wiyono, waktu itu Asisten II: a post that was held then."""
    what, to = following
    person, post = person_at(s, line, at), post_at(line, to)
    if what == "post" and person is not None and post is not None:
        standing = None if post.standing is not None else "former"
        yield Held(person, post, number, "name_then_post", 0.9, standing)


def _believable(s: Scene, line: Line, what: str, at: int, to: int) -> bool:
    """A post in small letters before a comma is rarely an apposition to the name after it."""
    post = post_at(line, at if what == "post" else to)
    assert post is not None
    named = post.proper or post.body is not None or what == "name"
    return named or word(s, line, at - 1) == "sang"


# ---- by a verb or a particle -------------------------------------------------------------------


_SEATS: Final = frozenset({"posisi", "jabatan", "kursi"})
_TO_SEATS: Final = frozenset({"untuk", "mengisi", "menduduki", "menempati"})
_NOW: Final = frozenset({"kini", "sekarang", "sehari-hari", "masih", "saat", "ini", "juga"})


def _clause_of(s: Scene, line: Line, k: int) -> int | None:
    """The place of a "yang" whose clause is the post at ``k``: yang sehari-hari Sekda."""
    at = k - 1
    while word(s, line, at) in _NOW | _TIMES | {"itu", "hari", "-", "sehari"} and at > k - 5:
        at -= 1
    clause = word(s, line, at) == "yang" and at < k - 1
    return at if clause and word(s, line, at - 1) in {",", ""} else None


def _linked_at(s: Scene, line: Line, k: int) -> int | None:
    """The place of the linking word that leads to the post at ``k``, None where none does."""
    post = post_at(line, k)
    if post is not None and post.capacity is not None and word(s, line, k - 1) == "untuk":
        return k - 1 if person_at(s, line, k - 2) is not None else None
    if word(s, line, k - 1) in _SEATS and word(s, line, k - 2) in _TO_SEATS:
        return k - 2
    if _clause_of(s, line, k) is not None:
        return _clause_of(s, line, k)
    for back in range(1, 4):
        here = word(s, line, k - back)
        if here in _LINKS:
            return k - back
        if not here or here in _MARKS:
            return None
    return None


def by_link(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Rully Purbayanto selaku Pj Kepala Desa; melantik Aden menjadi Pj Sekda; ia menjabat Ketua."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or person_at(s, line, k + 1) is not None:
            continue
        link = _linked_at(s, line, k)
        if link is None or post_at(line, link - 1) is not None:
            continue  # "Sekda selaku pembina": the post before the link is meant, not a person
        person, others = _whom(s, number, line, link)
        if person is None:
            continue
        pair = _pair(s, line, link, k)
        if pair is not None:
            standing = _standing_at(s, line, link, k)
            yield Held(pair[0], post, number, "posts_in_pairs", 0.85, standing)
            second = post_at(line, k + 2)
            assert second is not None
            yield Held(pair[1], second, number, "posts_in_pairs", 0.85, standing)
            continue
        yield Held(person, post, number, "by_link", 0.9, _standing_at(s, line, link, k),
                   others=others)  # fmt: skip


def _pair(s: Scene, line: Line, link: int, k: int) -> tuple[int, int] | None:
    """Two persons for two posts: A dan B dilantik sebagai bupati dan wakil bupati."""
    if post_at(line, k + 2) is None or word(s, line, k + 1) not in _AND:
        return None
    for at in range(link - 1, 1, -1):
        first, second = person_at(s, line, at - 2), person_at(s, line, at)
        if first is not None and second is not None and word(s, line, at - 1) in _AND:
            return first, second
    return None


def _whom(s: Scene, number: int, line: Line, link: int) -> tuple[int | None, tuple[int, ...]]:
    """The person a link is about; of a pronoun, the subject of the line before."""
    person = subject(s, line, link)
    if person is not None:
        return person, ()
    if any(word(s, line, at) in PRONOUNS or _epithet_at(line, s, at) for at in range(link)):
        found = last_subject(s, number)
        if found is not None:
            return found
    return None, ()


def _epithet_at(line: Line, s: Scene, k: int) -> bool:
    """Whether a post stands at ``k`` for the person last named: mantan Camat itu."""
    return post_at(line, k) is not None and word(s, line, k + 1) in _THEN


def _over(s: Scene, line: Line, link: int, k: int) -> bool:
    """Whether the line says that the term is over: masa tugas X sebagai Plh Bupati selesai."""
    begun = any(word(s, line, at) in _TERMS for at in range(link))
    return begun and any(word(s, line, at) in _ENDED for at in range(k, len(line)))


def _standing_at(s: Scene, line: Line, link: int, k: int) -> str | None:
    words = {word(s, line, at) for at in range(link)}
    if words & _PROPOSED:
        return "candidate"
    if "pemenang" in words:
        return "elect"
    if word(s, line, link) == "untuk" and word(s, line, link + 1) in _SEATS:
        return "candidate"
    if _over(s, line, link, k):
        return "former"
    post = post_at(line, k)
    if post is not None and post.capacity is not None:
        return None  # an acting office that is over is said to be so by words of its own
    if word(s, line, 0) in {"sebelum", "sewaktu", "semasa"}:
        return "former"
    near = {word(s, line, at) for at in range(max(0, link - 5), link)}
    then = _then_after(s, line, k + 1) or (
        word(s, line, link) == "yang" and word(s, line, k - 1) == "itu"
    )
    if near & _BEFORE or then or _past_period(s, line, link):
        return "former"
    return None


def _past_period(s: Scene, line: Line, link: int) -> bool:
    """Whether "pada periode lalu" or "tahun silam" stands before the link."""
    return any(
        word(s, line, at) in {"periode", "tahun"} and word(s, line, at + 1) in {"lalu", "silam"}
        for at in range(link)
    )


def post_held_by(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Jabatan sekretaris dinas kini diemban Joko; kursi wali kota dipercayakan kepada Amiruddin."""
    for k, here in enumerate(line.words):
        if here not in _HOLDING:
            continue
        if word(s, line, k) == "beralih" and word(s, line, k + 1) == "dari":
            yield from _handed_over(s, number, line, k)
            continue
        person_k = next((at for at in range(k + 1, min(k + 5, len(line)))
                          if person_at(s, line, at) is not None), None)  # fmt: skip
        post_k = next((at for at in range(k - 1, max(-1, k - 7), -1)
                        if post_at(line, at) is not None), None)  # fmt: skip
        if person_k is None or post_k is None or person_at(s, line, post_k + 1) is not None:
            continue
        person, post = person_at(s, line, person_k), post_at(line, post_k)
        assert person is not None
        assert post is not None
        yield Held(person, post, number, "post_held_by", 0.85)


def _handed_over(s: Scene, number: int, line: Line, k: int) -> Iterator[Held]:
    """Jabatan Bupati beralih dari A kepada B: A held it, B holds it."""
    post = next((p for at in range(k - 1, -1, -1) if (p := post_at(line, at)) is not None), None)
    older, newer = person_at(s, line, k + 2), person_at(s, line, k + 4)
    if post is None or older is None or newer is None:
        return
    yield Held(older, post, number, "handed_over", 0.85, "former")
    yield Held(newer, post, number, "handed_over", 0.85)


def also(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Sunggono, Sekda sekaligus Plh Bupati; Ketua DPRD yang juga Ketua PKB itu."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or word(s, line, k - 1) not in _JOINERS:
            continue
        person = subject(s, line, k)
        if person is not None:
            yield Held(person, post, number, "also", 0.85)


def epithet(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Bekas Kepala Biro Humas Setda Aceh itu ...: a post that stands for the person last named."""
    for k in line.posts:
        post = post_at(line, k)
        if (
            post is None
            or word(s, line, k + 1) not in _THEN
            or person_at(s, line, k + 1) is not None
        ):
            continue
        if post.standing is None and post.region is None and post.body is None:
            continue
        found = _last_named(s, number, line, k)
        if found is not None:
            yield Held(found[0], post, number, "epithet", 0.75, others=found[1])


def _last_named(s: Scene, number: int, line: Line, k: int) -> tuple[int, tuple[int, ...]] | None:
    for at in range(k - 1, -1, -1):
        person = person_at(s, line, at)
        if person is not None:
            return person, ()
    return last_subject(s, number)


def _dated(s: Scene, held: Held) -> Held:
    """A holding of a period that had ended when the article came out: periode 2019-2024."""
    published, line = s.document.published, s.lines[held.line]
    if published is None or held.standing or held.post.standing or held.post not in line:
        return held
    k = line.index(held.post) + 1
    at = line[k + 1] if word(s, line, k) == "periode" and k + 1 < len(line) else None
    years = _PERIOD.match(s.t.text, s.t.starts[at]) if isinstance(at, int) else None
    if years is None or int(years[2]) >= published.year:
        return held
    return replace(held, standing="former")


RULES: Final[tuple[Rule, ...]] = (
    term_over,
    post_before_name,
    post_shared,
    name_with_post_in_brackets,
    by_commas,
    by_link,
    also,
    post_held_by,
    epithet,
)


def holdings(s: Scene) -> tuple[Held, ...]:
    """Everything the article says of persons in posts, in text order, replaced ones included.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah bertemu Sunggono, Sekda Kukar."))
    >>> [(s.people.known[h.person].name, h.post.title) for h in holdings(s)]
    [('Edi Damansyah', 'Bupati'), ('Sunggono', 'Sekretaris Daerah')]
    >>> holdings(scene(Document("x", "x", "")))
    ()
    """
    found: list[Held] = []
    for number, line in s.body_lines():
        if not line.posts:
            continue
        taken: set[int] = set()
        for rule in RULES:
            for held in rule(s, number, line):
                if held.post.first not in taken:
                    found.append(held)
            taken.update(h.post.first for h in found if h.line == number)
    found = [_dated(s, held) for held in found]
    for later in careers.RULES:
        found.extend(later(s, tuple(found)))
    return tuple(sorted(found, key=lambda h: (h.line, h.post.first, h.person)))
