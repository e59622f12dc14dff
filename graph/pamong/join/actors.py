"""The persons of a line as they act in it: by name, by office, by pronoun; alone or in a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pamong.find.mentions import BodyMention, NameMention, PostMention, RegionMention
from pamong.find.scan import Line
from pamong.find.verbs import event_at, role_at
from pamong.join.cues import sayings
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.speakers import OBLIQUE, THAT, Talk, holder, talk, topic
from pamong.link.scene import Scene
from pamong.values import replace

PRONOUNS: Final = frozenset({"ia", "dia", "beliau", "dirinya", "dialah", "ialah"})
# Words before a post that make it no person: an office as such, or a class of people.
_NO_PERSON: Final = frozenset({
    "para", "sejumlah", "beberapa", "calon", "jabatan", "kursi", "posisi", "sebagai", "menjadi",
    "selaku", "tugas", "masa", "periode", "pemilihan", "wewenang", "semua", "seluruh", "tiap",
    "setiap", "seorang", "tiga", "empat", "lima", "enam", "dua", "nama", "pelantikan",
    "pengukuhan", "peraturan", "keputusan", "surat", "sk", "perwakilan", "utusan", "jadi",
})  # fmt: skip
_DESCRIBED: Final = frozenset({"pria", "perempuan", "wanita", "lelaki", "laki-laki", "politisi",
                               "politikus", "mantan", "bekas"})  # fmt: skip
_STANDING_FOR: Final = PRONOUNS | _DESCRIBED | {"keduanya"}
# How many who are no subject may stand between one and its verb.
_MOST_BEFORE: Final = 16
_APPOINTING: Final = frozenset({"menunjuk", "mengangkat", "melantik", "menetapkan", "mengusulkan",
                                "mengumumkan"})  # fmt: skip
_AND: Final = frozenset({"dan", "serta", "&", "bersama", "beserta", "berserta", "maupun"})
_GLUE: Final = _AND | frozenset({
    ",", ";", "/", "\u2013", "para", "wakilnya", "istri", "suami", "istrinya", "suaminya",
    "waktu", "itu", "saat", "ketika", "kala", "juga", "yang", "sekaligus", "setempat", "terpilih",
    "(", ")", "ri", "yakni", "yaitu", "sang", "pula", "selaku", "sebagai", "untuk",
})  # fmt: skip
# Words that a list may begin with, between the verb and its first name.
_LEAD: Final = frozenset({
    "oleh", "langsung", "secara", "resmi", "pula", "juga", "antara", "lain", "yakni", "yaitu",
    "masing-masing", ":", ",", "sang", "sejumlah", "di", "antaranya", "para", "turut", "adalah",
    "ialah", "diantaranya", "seperti", "termasuk", "beberapa", "simbolis", "bersama", "dengan",
    "penggantinya", "ri", "wakilnya", "istrinya", "suaminya", "pendahulunya", "(", ")", "irup",
})  # fmt: skip
_TURNS: Final = frozenset({
    ";", ":", "sementara", "sedangkan", "tetapi", "namun", "karena", "sebab", "sehingga", "agar",
    "supaya", "bahwa", '"', "\u201c", "\u201d",
})  # fmt: skip
_SPOKEN_OF: Final = frozenset({"nama", "semasa", "sewaktu", "zaman", "era"})
_WHEN: Final = frozenset({"setelah", "sesudah", "ketika", "saat", "sebelum"})
_ADVERBS: Final = frozenset({
    "resmi", "lebih", "dulu", "dahulu", "langsung", "juga", "telah", "baru", "turut", "ikut",
    "yang", ",",
})  # fmt: skip
_STEPS_OVER: Final = _ADVERBS - {"yang", ","}
_WHEN_TOLD: Final = frozenset({"saat", "ketika", "usai", "seusai", "kala"})
_DASHES: Final = frozenset({"\u2013", "-", "&"})
_STEPS_BACK: Final = 4


@dataclass(slots=True, unsafe_hash=True)
class Actor:
    """A person in a line: the items ``[at, end)`` with the posts that go with the name.

    ``post`` is one he is named with there; ``by`` is name, role or pronoun.
    """

    at: int
    end: int
    person: int
    post: PostMention | None
    by: str


Group: TypeAlias = tuple[Actor, ...]


@dataclass(slots=True, unsafe_hash=True)
class Cast:
    """Who is who in an article: the holders of posts, and what each line says of its persons."""

    s: Scene
    talk: Talk
    owners: dict[int, Held]
    lines: dict[int, Group] = field(default_factory=dict)


def cast(s: Scene, held: tuple[Held, ...]) -> Cast:
    """The cast of an article, from who holds what in it.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar Edi Damansyah hadir. Bupati pulang."))
    >>> c = cast(s, holdings(s))
    >>> [[s.people.known[a.person].name for a in actors(c, n)] for n in (0, 1)]
    [['Edi Damansyah'], ['Edi Damansyah']]
    """
    owners: dict[int, Held] = {}
    for h in held:
        owners.setdefault(h.post.first, h)
    return Cast(s, talk(s, held), owners)


def actors(c: Cast, number: int) -> Group:
    """The persons of a line in order, each with the items that name him.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def named(text):
    ...     s = scene(Document("x", "x", text))
    ...     c = cast(s, holdings(s))
    ...     return [(s.people.known[a.person].name, a.by) for a in actors(c, len(s.lines) - 1)]
    >>> named("Bupati Kukar Edi Damansyah tiba. Bupati didampingi Rendi Solihin, Wakil Bupati.")
    [('Edi Damansyah', 'role'), ('Rendi Solihin', 'name')]
    >>> named("Bupati Kukar Edi Damansyah tiba. Ia disambut warga.")
    [('Edi Damansyah', 'pronoun')]
    >>> named("Jabatan bupati kosong.")
    []
    """
    known = c.lines.get(number)
    if known is None:
        known = c.lines[number] = tuple(_read(c, number, c.s.lines[number]))
    return known


def _read(c: Cast, number: int, line: Line) -> list[Actor]:
    found: list[Actor] = []
    who, lowers = c.s.people.who, c.s.t.lowers
    names = [x for k in line.names if isinstance(x := line[k], NameMention)]
    named = {who[x.first] for x in names if x.first in who}
    pronouns = not _STANDING_FOR.isdisjoint(line.said)
    for k in range(len(line)) if pronouns else line.mentions:
        item = line.items[k]
        if type(item) is int:
            if lowers[item] in _STANDING_FOR:
                found.extend(_by_word(c, number, line, k, found))
        elif type(item) is PostMention:
            actor = _by_post(c, number, line, k, item, named)
            if actor is not None:
                found.append(actor)
        elif type(item) is NameMention and item.first in who:
            actor = _by_name(c, number, line, k, who[item.first])
            if found and found[-1].end == k and found[-1].person == actor.person:
                actor = replace(found.pop(), end=actor.end)  # a title after the name is one, too
            found.append(actor)
    return found


def _by_name(c: Cast, number: int, line: Line, k: int, person: int) -> Actor:
    """A name with the posts beside it that are the person's own."""
    at, end, post = k, k + 1, None
    for start, back in ((k - 1, k - 1), (k - 2, k - 2)):
        before = post_at(line, start)
        beside = start == k - 1
        own = before is not None and (beside or _owns(c, before, person))
        if own and (beside or word(c.s, line, k - 1) == ","):
            at, post = back, before
            break
    while word(c.s, line, end) in {",", "("}:
        after = post_at(line, end + 1)
        if after is None or not _owns(c, after, person):
            break
        post = post or after
        end += 2
        end += word(c.s, line, end) == ")"
    return Actor(at, end, person, post, "name")


def _owns(c: Cast, post: PostMention, person: int) -> bool:
    held = c.owners.get(post.first)
    return held is not None and held.person == person


def _by_post(c: Cast, number: int, line: Line, k: int, post: PostMention,
             named: set[int]) -> Actor | None:  # fmt: skip
    """A post that stands for the person who holds it; None where it is part of a name's."""
    held = c.owners.get(post.first)
    if held is not None:
        if held.person in named:
            return None
        return Actor(k, k + 1, held.person, post, "role")
    if post.standing is not None or (k + 1 < len(line) and isinstance(line[k + 1], NameMention)):
        return None
    before = word(c.s, line, k - 1)
    if before in _NO_PERSON or before.isdigit() or _is_many(c, post):
        return None
    person = None if _is_another(c, line, k, post) else holder(c.talk, post, number)
    return None if person is None or person in named else Actor(k, k + 1, person, post, "role")


def _is_another(c: Cast, line: Line, k: int, post: PostMention) -> bool:
    """Whether a post says itself what it is of, and nobody here holds it: Bupati Toba.

    So it is where a name follows: Irwasum Polri, Dedi Prasetyo.
    """
    ref = c.s.posts.get(post.first)
    if ref is None or ref.id in c.talk.holders:
        return False
    return ref.whole or _is_named_after(line, k)


def _is_named_after(line: Line, k: int) -> bool:
    at = k + 1
    while at < len(line) and isinstance(line[at], BodyMention | RegionMention):
        at += 1
    if at + 1 >= len(line) or line.words[at] != ",":
        return False
    return isinstance(line[at + 1], NameMention)


def _is_many(c: Cast, post: PostMention) -> bool:
    """Whether a post in small letters is a class of people: kepala desa, camat."""
    return not post.proper and post.row.role in {
        "role-kepala-desa", "role-camat", "role-lurah", "role-anggota", "role-ketua-rt",
    }  # fmt: skip


def _by_word(c: Cast, number: int, line: Line, k: int, found: list[Actor]) -> list[Actor]:
    here = word(c.s, line, k)
    if here in PRONOUNS and not (here == "ialah" and k):
        named = next((a.person for a in found if a.by == "name"), None)
        person = _who(c, number, k) if named is None or here == "dialah" else named
        return [] if person is None else [Actor(k, k + 1, person, None, "pronoun")]
    if here == "keduanya" and not found:
        return [Actor(k, k + 1, p, None, "pronoun") for p in pair_before(c, number)]
    if here in _DESCRIBED and k == 0:
        return _described(c, number, line)
    return []


def _who(c: Cast, number: int, k: int) -> int | None:
    """Whom "ia" stands for: the subject of the line before, through its own pronouns."""
    for back in range(number - 1, max(number - _STEPS_BACK, c.s.t.headline) - 1, -1):
        found = actors(c, back)
        if found:
            return next((a for a in found if not is_oblique(c, back, a)), found[0]).person
    return topic(c.talk, number, k)


def pair_before(c: Cast, number: int) -> tuple[int, ...]:
    """The two persons last named before a line, offices that somebody here takes among them."""
    for back in range(number - 1, max(number - _STEPS_BACK, c.s.t.headline) - 1, -1):
        persons = [a.person for a in actors(c, back)] or []
        offices = [p for p in _takers(c, back) if p not in persons]
        if len(offices) >= 2:
            return tuple(offices[-2:])
        if len(persons) >= 2:
            return tuple(persons[-2:])
    return ()


def _takers(c: Cast, number: int) -> list[int]:
    """Who takes the offices that a line only names: nama baru untuk Pj Bupati X."""
    line = c.s.lines[number]
    out: list[int] = []
    for k in range(len(line)):
        post = post_at(line, k)
        if post is not None and post.first not in c.owners and person_at(c.s, line, k + 1) is None:
            person = holder(c.talk, post, number)
            if person is not None and person not in out:
                out.append(person)
    return out


def _described(c: Cast, number: int, line: Line) -> list[Actor]:
    """Pria yang akrab disapa Boy itu: the last one named before, or the subject."""
    end = next((k for k in range(min(14, len(line))) if word(c.s, line, k) in THAT), None)
    if end is None or number <= c.s.t.headline:
        return []
    before = actors(c, number - 1)
    if not before:
        return []
    words = {word(c.s, c.s.lines[number - 1], k) for k in range(len(c.s.lines[number - 1]))}
    chosen = before[-1] if words & _APPOINTING else before[0]
    return [Actor(0, end + 1, chosen.person, None, "pronoun")]


# ---- relations between the actors of a line --------------------------------------------------


def is_oblique(c: Cast, number: int, actor: Actor) -> bool:
    """Whether a person is no subject: after a preposition, or agent or object of a verb."""
    line = c.s.lines[number]
    before = word(c.s, line, actor.at - 1)
    if before in {"dan", "serta", "langsung", ""}:
        return before == "langsung"
    if before in OBLIQUE or before in _SPOKEN_OF:
        return True
    return takes_object(c.s, line, actor.at - 1)


def takes_object(s: Scene, line: Line, k: int) -> bool:
    """Whether a verb of taking part or of an occasion stands at item ``k``."""
    item = line.items[k] if 0 <= k < len(line) else None
    if not isinstance(item, int):
        return False
    stop = s.t.sentences[s.t.sentence[item]].stop
    if s.t.lowers[item].startswith("hadir"):
        return False
    return role_at(s.t, item, stop) is not None or event_at(s.t, item, stop) is not None


def _glued(c: Cast, line: Line, start: int, stop: int) -> bool:
    """Whether only commas, "dan", posts, bodies and regions stand between two persons."""
    for k in range(start, stop):
        item = line.items[k]
        if isinstance(item, int):
            here = c.s.t.lowers[item]
            if here not in _GLUE and not _joins(line, k, here):
                return False
        elif not isinstance(item, PostMention | BodyMention | RegionMention):
            return False
    return True


def _joins(line: Line, k: int, here: str) -> bool:
    """Bersama dengan B; A dari Partai X dan B dari Partai Y."""
    if here == "dengan":
        return line.words[k - 1] == "bersama"
    return here == "dari" and k + 1 < len(line) and isinstance(line[k + 1], BodyMention)


def _joined(c: Cast, line: Line, start: int, stop: int) -> bool:
    return any(word(c.s, line, k) in _AND for k in range(start, stop))


def first_after(c: Cast, number: int, k: int, reach: int = 8) -> int | None:
    """The place among the actors of a line of the one whose words follow item ``k``.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat dibuka Edi Damansyah."))
    >>> c = cast(s, holdings(s))
    >>> first_after(c, 0, 2), first_after(c, 0, 3)
    (0, None)
    """
    line = c.s.lines[number]
    for place, actor in enumerate(actors(c, number)):
        if actor.at < k:
            continue
        if actor.at - k > reach:
            return None
        between = range(k, actor.at)
        plain = all(word(c.s, line, j) in _LEAD or isinstance(line[j], PostMention | RegionMention)
                    for j in between)  # fmt: skip
        return place if plain else None
    return None


def group_after(c: Cast, number: int, k: int) -> Group:
    """The person after item ``k`` and whoever is coordinated with him: dibuka A dan B.

    After a comma alone another person is a new thought, unless an "and" closes the list.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> text = "Rapat dibuka Edi Damansyah dan Siti Aminah, Ali Hatala pulang."
    >>> s = scene(Document("x", "x", text))
    >>> c = cast(s, holdings(s))
    >>> [s.people.known[a.person].name for a in group_after(c, 0, 2)]
    ['Edi Damansyah', 'Siti Aminah']
    >>> group_after(c, 0, 8)
    ()
    """
    place = first_after(c, number, k)
    if place is None:
        return ()
    return _coordinated(c, number, place)


def _coordinated(c: Cast, number: int, place: int) -> Group:
    line = c.s.lines[number]
    everybody = actors(c, number)
    last, closed = place, place
    while last + 1 < len(everybody):
        start, stop = everybody[last].end, everybody[last + 1].at
        if not _glued(c, line, start, stop):
            break
        last += 1
        if _joined(c, line, start, stop):
            closed = last
    end = everybody[last].end
    open_ = word(c.s, line, end + (word(c.s, line, end) == ",")) in {"dan", "serta"}
    if open_ and everybody[last].by == "name":
        closed = last  # dan para camat: somebody without a name closes the list
    return everybody[place : closed + 1]


def list_after(c: Cast, number: int, k: int, stop: int) -> Group:
    """Everybody named from item ``k`` up to ``stop``: hadir A; B; serta C.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Hadir Edi Damansyah, Siti Aminah, serta Ali Hatala."))
    >>> c = cast(s, holdings(s))
    >>> [s.people.known[a.person].name for a in list_after(c, 0, 1, 5)]
    ['Edi Damansyah', 'Siti Aminah']
    >>> list_after(c, 0, 1, 1)
    ()
    """
    return tuple(a for a in actors(c, number) if k <= a.at < stop)


def subject_before(c: Cast, number: int, k: int) -> Group:
    """The subject of the verb at item ``k``: the nearest person before it that is no object.

    A subject of several (A dan B) is given whole; empty where the clause has none.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Edi Damansyah bersama Siti Aminah membuka rapat."))
    >>> c = cast(s, holdings(s))
    >>> [s.people.known[a.person].name for a in subject_before(c, 0, 3)]
    ['Edi Damansyah', 'Siti Aminah']
    >>> subject_before(c, 0, 0)
    ()
    """
    line = c.s.lines[number]
    before = [a for a in actors(c, number) if a.end <= k]
    end = k
    company: tuple[Actor, ...] = ()
    relative = _relative(c.s, line, k)
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_BEFORE), -1):
        actor = before[place]
        if _turns(c.s, line, actor.end, end) or (relative is not None and actor.end < relative):
            return ()
        relative = None
        first = _list_start(c, line, before, place)
        if not is_oblique(c, number, before[first]) or _told_when(c.s, line, before[first].at, k):
            return (*before[first : place + 1], *company)
        if word(c.s, line, before[first].at - 1) in {"bersama", "beserta"}:
            company = (*before[first : place + 1], *company)
        end = before[first].at
    return ()


def _told_when(s: Scene, line: Line, at: int, k: int) -> bool:
    """Disampaikan Sekda X saat membuka rapat: whoever said it is the subject of the clause."""
    by = at - 2 if word(s, line, at - 1) == "oleh" else at - 1
    return word(s, line, by) == "disampaikan" and word(s, line, k - 1) in _WHEN_TOLD


def _relative(s: Scene, line: Line, k: int) -> int | None:
    """Where somebody must be named for a "yang" before a verb to be about him; None without one."""
    at = k - 1
    while at >= 0 and word(s, line, at) in _STEPS_OVER:
        at -= 1
    if at < 1 or word(s, line, at) != "yang":
        return None
    at -= word(s, line, at - 1) in {"pula", "juga", "lah"}
    return at - (word(s, line, at - 1) == ",")


def _turns(s: Scene, line: Line, start: int, stop: int) -> bool:
    """Whether another clause begins between a person and a verb, with a subject of its own."""
    for k in range(start, stop):
        here = word(s, line, k)
        if here in _TURNS or (here in sayings() and word(s, line, k + 1) == ","):
            return True
        if here in _WHEN and k + 1 < stop:
            return not all(word(s, line, j) in _ADVERBS for j in range(k + 1, stop))
    return False


def _list_start(c: Cast, line: Line, before: list[Actor], place: int) -> int:
    """Where the list that ends with an actor begins: A, B, dan C; alone without an "and".

    The "and" may follow the last one, too: A, B, dan para camat.
    """
    first, last = place, before[place].end
    closed = word(c.s, line, last + (word(c.s, line, last) == ",")) in {"dan", "serta", "beserta"}
    while first > 0:
        start, stop = before[first - 1].end, before[first].at
        if before[first - 1].at == before[first].at:
            first -= 1
            continue
        if not _glued(c, line, start, stop):
            break
        closed = closed or word(c.s, line, stop - 1) in {"dan", "serta", "&"}
        if not closed and word(c.s, line, start) not in _DASHES:
            break
        first -= 1
    return first
