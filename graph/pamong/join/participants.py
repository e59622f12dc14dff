"""Who took part in an occasion, and as what: by verbs of taking part, of office, and of speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from pamong import tables
from pamong.find.mentions import BodyMention, Item, PostMention, RegionMention, first_of
from pamong.find.scan import Line
from pamong.find.verbs import role_at
from pamong.join.actors import (
    Actor,
    Cast,
    Group,
    actors,
    first_after,
    group_after,
    list_after,
    subject_before,
)
from pamong.join.cues import SAYING, cue_at, sayings
from pamong.join.line import post_at, word
from pamong.link.scene import Scene
from pamong.values import replace

# From the most to the least telling role; whoever has several is given the first of them.
RANK: Final = ("inaugurated", "inaugurates", "opens", "closes", "chairs", "signs", "hosts",
               "accompanies", "organizes", "resource", "speaks", "attends")  # fmt: skip
_INSTALLING: Final = frozenset({
    "dilantik", "dikukuhkan", "disumpah", "diambil", "dianugerahi", "melantik", "mengukuhkan",
    "mengambil", "dilantiknya", "dikukuhkannya",
})  # fmt: skip
_BEING_THERE: Final = frozenset({
    "hadir", "turut", "ikut", "tampak", "terlihat", "berhadir", "duduk", "berpartisipasi",
    "juga", "nampak",
})  # fmt: skip
# Verbs of this table that mean an occasion only where the line names one right beside them.
_BESIDE: Final = frozenset({
    "opens", "closes", "chairs", "organizes", "hosts", "inaugurates", "inaugurated", "signs",
})  # fmt: skip
_OWN_DEED: Final = frozenset({
    "mengunjungi", "meninjau", "menyambangi", "menyerahkan", "bertemu", "berkunjung",
    "memantau", "pantau", "melayat", "bertakziah", "menjenguk", "mengecek",
    "bertandang", "bersilaturahmi", "bersilaturrahmi", "bersilaturrahim", "bersilaturahim",
    "berdialog", "beraudiensi", "diserahkan", "mengikuti",
    "menghadiri", "menemui", "temui", "mewakili", "ikuti",
})  # fmt: skip
_LISTED: Final = frozenset({":", "yakni", "yaitu", "masing-masing", "seperti", "termasuk",
                            "bersama", "bersamaan", "dengan", "adalah", "ialah", ",", "antara",
                            "lain", "dari"})  # fmt: skip
# What a list of those put into office begins with; after an agent only the second set.
_NAMELY: Final = frozenset({":", "yakni", "yaitu", "masing-masing", "bersama", "bersamaan",
                            "termasuk", "adalah", "ialah", "lain"})  # fmt: skip
_FELLOWS: Final = frozenset({"bersamaan", ":"})
_LIST_STOPS: Final = frozenset({"sementara", "sedangkan", "karena", "agar", "guna", "sebelum",
                                "melakukan", "melaksanakan"})  # fmt: skip
_NEGATED: Final = frozenset({"tidak", "tak", "belum", "batal", "urung", "tanpa", "bukan"})
_WISHED: Final = frozenset({"akan", "agar", "untuk", "diminta", "meminta", "dapat", "bisa", "ingin",
                            "harus", "supaya", "wajib", "siap"})  # fmt: skip
_ADDRESSES: Final = frozenset({"sambutan", "pidato", "amanat", "arahan", "laporan", "sambutannya",
                               "paparan", "titah", "ceramah", "tausiah", "tausiyah",
                               "materi", "testimoni"})  # fmt: skip
_AMOUNTING: Final = frozenset({"adalah", "ialah", "yakni", "yaitu", "masing-masing", ":"})
_THEM: Final = frozenset({"mereka", "para", "pejabat", "penjabat", "nama", "nama-nama", "adapun",
                          "dilantik", "dikukuhkan", "disumpah"})  # fmt: skip
_OTHERS: Final = frozenset({"dipimpin", "dijabat", "digantikan", "hadir", "menggantikan"})
_PAIRING: Final = frozenset({"untuk", "di", "(", "memimpin", "mengisi", "ke"})
_REACH: Final = 3
_SHORT: Final = 5
_BEYOND: Final = frozenset({"dalam", "usai", "saat", "ketika", "untuk", "pada", "dengan", "di"})
# Parts of an occasion that somebody leads: ibadah dipimpin Pendeta X.
RITES: Final = frozenset({"ibadah", "doa", "kebaktian", "misa", "salat", "tausiah", "pembacaan"})
_PRESENTED: Final = frozenset({"dibahas", "dipaparkan", "sambutan"})
_VILLAGE: Final = 4
# What verbs end with that say no more than that somebody spoke: mengucapkan terima kasih.
_THANKS: Final = frozenset({"kasih", "selamat", "apresiasi"})
_CATCHING: Final = frozenset({"menangkap", "mengamankan", "menjaring", "menjatuhkan", "memvonis",
                              "menuntut", "mendakwa"})  # fmt: skip
_OBJECTS: Final = frozenset({"kepada", "menggantikan", "mewakili", "nama", "dari"})
_REPRESENTED: Final = frozenset({"diwakili", "diwakilkan", "mewakilkan"})
# Whoever is quoted may speak for another one without having been there: kata X mewakili Y.
_SAID_BY: Final = frozenset({"kata", "ujar", "ucap", "tutur", "jelas", "ungkap", "imbuh"})
_LONG_AGO: Final = frozenset({"sejak", "pernah", "selama"})


@dataclass(slots=True, unsafe_hash=True)
class Part:
    """One person in one role at one occasion.

    ``stood_for`` is the person a proxy stands for, ``stood_post`` the post where it is only
    named; ``weak`` counts only where the person has no other part.
    """

    person: int
    role: str
    lines: tuple[int, ...]
    confidence: float
    rule: str
    post: PostMention | None = None
    accompanying: int | None = None
    stood_for: int | None = None
    stood_post: PostMention | None = None
    weak: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Deed:
    """A verb of taking part at the items ``[at, end)``; ``stop`` is where its lists end.

    ``own`` is True where the line itself tells of the occasion, ``exact`` where this very verb
    does; ``ceremony`` where the occasion puts somebody into an office or unveils a work; ``near``
    where the word for the occasion stands beside the verb; ``planned`` where that is to come.
    """

    line: int
    at: int
    end: int
    stop: int
    row: tables.RoleVerb
    own: bool
    exact: bool
    ceremony: bool
    near: bool = True
    planned: bool = False

    @property
    def first(self) -> str:
        """The first word of the verb's form."""
        return self.row.form.split()[0]


Verb: TypeAlias = tuple[int, int, tables.RoleVerb]
Rule: TypeAlias = Callable[[Cast, Deed], Iterator[Part]]


def verbs_in(c: Cast, number: int, places: Sequence[int]) -> tuple[Verb, ...]:
    """The verbs of taking part of a line: the items ``[at, end)`` of each, and its row.

    ``places`` are the items at which one may begin.
    """
    line = c.s.lines[number]
    stop = c.s.t.sentences[number].stop
    found: list[Verb] = []
    for k in places:
        if found and k < found[-1][1]:
            continue
        verb = role_at(c.s.t, first_of(line[k]), stop)
        if verb is not None:
            end = k + 1
            while end < len(line) and first_of(line[end]) < verb[0]:
                end += 1
            found.append((k, end, verb[1]))
    return tuple(found)


def list_stop(c: Cast, number: int, start: int,
              verbs: Sequence[Verb]) -> int:  # fmt: skip
    """Where a list after item ``start`` ends: at the next verb, or a turn of thought."""
    line = c.s.lines[number]
    others = [
        at for at, _, row in verbs
        if at >= start and not _stands_in(row) and not _is_aside(line, at, row)
    ]  # fmt: skip
    stop = min(others, default=len(line))
    for k, here in enumerate(line.words[start:stop], start):
        if here in _LIST_STOPS or (here in sayings() and _says(c.s, line[k])):
            return k
    return stop


def _is_aside(line: Line, at: int, row: tables.RoleVerb) -> bool:
    """Whether a verb is told of one in a list only: dihadiri A yang juga bertindak sebagai ..."""
    acting = row.form.startswith(("bertindak", "bertugas"))
    return acting and "yang" in line.words[max(0, at - 2) : at]


def _stands_in(row: tables.RoleVerb) -> bool:
    """Whether a verb only tells for whom somebody in a list came: dihadiri A mewakili B, dan C."""
    words = row.form.split()
    return words[-1] == "mewakili" or words[0] == "diwakili"


def _says(s: Scene, item: Item) -> bool:
    cue = cue_at(s.t, item) if isinstance(item, int) else None
    return cue is not None and cue.kind == SAYING


# ---- one verb --------------------------------------------------------------------------------


def parts(c: Cast, d: Deed) -> Iterator[Part]:
    """Everybody whom one verb puts into the occasion of its line.

    >>> from pamong.join.tenures import holdings
    >>> from pamong.join.actors import cast
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> def seen(text):
    ...     s = scene(Document("x", "x", text))
    ...     c = cast(s, holdings(s))
    ...     return [(s.people.known[p.person].name, p.role)
    ...             for at, end, row in verbs_in(c, 0, range(len(s.lines[0])))
    ...             for p in parts(c, Deed(0, at, end, len(s.lines[0]), row, True, True, True))]
    >>> seen("Rapat dibuka Bupati Kukar Edi Damansyah.")
    [('Edi Damansyah', 'opens')]
    >>> seen("Edi Damansyah tidak hadir.")
    []
    >>> seen("Bupati Edi Damansyah melantik Ali Hatala sebagai Camat Tenggarong.")
    [('Edi Damansyah', 'inaugurates'), ('Ali Hatala', 'inaugurated')]
    """
    before = word(c.s, c.s.lines[d.line], d.at - 1)
    if before in _NEGATED or (before in _WISHED and not d.exact and not _is_planned(before, d)):
        return
    for rule in RULES:
        found = tuple(p for p in rule(c, d) if _plausible(c, p, d))
        if found:
            yield from found
            return


def _is_planned(before: str, d: Deed) -> bool:
    """Whether a deed to come is one of an occasion to come: Menteri akan membuka MTQ, Jumat."""
    return d.planned and d.own and before == "akan"


def _plausible(c: Cast, p: Part, d: Deed) -> bool:
    return p.accompanying != p.person


# How much less sure a part is than that of a doer whom the text names.
_LESS: Final = {"name": 0.0, "role": 0.05, "pronoun": 0.1, "agent": 0.1}


def _part(c: Cast, d: Deed, actor: Actor, role: str, rule: str) -> Part:
    confidence = (0.95 if d.own else 0.85) - _LESS[actor.by] - _LESS.get(rule, 0.0)
    lines = (d.line,) if actor.by == "name" else _naming(c, d.line, actor.person)
    return Part(actor.person, role, lines, round(confidence, 2), rule, actor.post)


def _naming(c: Cast, number: int, person: int) -> tuple[int, ...]:
    """A line in which a role or a pronoun stands, and the nearest line that gives the name."""
    lines = {c.s.t.sentence[m.first] for m in c.s.people.known[person].mentions}
    if number in lines:
        return (number,)
    body = [n for n in lines if n >= c.s.t.headline]
    nearest = min(body, key=lambda n: (abs(n - number), n), default=number)
    return tuple(sorted({number, nearest}))


def _everybody(c: Cast, d: Deed, group: Group, role: str, rule: str) -> Iterator[Part]:
    for actor in group:
        if not _is_object(c, d.line, actor):
            yield _part(c, d, actor, role, rule)


def _is_object(c: Cast, number: int, actor: Actor) -> bool:
    """Whether somebody in a list is only spoken of there: mewakili X; Nagari Koto Gadang."""
    line = c.s.lines[number]
    if word(c.s, line, actor.at - 1) in _OBJECTS:
        return True
    here = word(c.s, line, actor.end)
    after = actor.end + (here in {"yang", "di", ","})
    if word(c.s, line, after) in _REPRESENTED:
        return True
    if here == "yang" and word(c.s, line, after + 1) in _REPRESENTED:
        return True
    before = line[actor.at - 1] if actor.at else None
    return isinstance(before, RegionMention) and before.level == _VILLAGE


def installs(c: Cast, d: Deed) -> Iterator[Part]:
    """A dilantik B; A melantik B; dilantik bersama B; disumpah: A, B, dan C."""
    if not (d.exact and d.row.role in {"inaugurated", "inaugurates"} and _installing(d)):
        return
    agents, patients = installed(c, d)
    yield from _everybody(c, d, agents, "inaugurates", "installs")
    yield from _everybody(c, d, patients, "inaugurated", "installed")


def _installing(d: Deed) -> bool:
    words = d.row.form.split()
    return bool(_INSTALLING & set(words)) or words[0].startswith("mengucap")


def installed(c: Cast, d: Deed) -> tuple[Group, Group]:
    """Who puts into office, and who is put there."""
    if d.row.form.endswith("kannya") or d.first == "dilantiknya":
        return (), group_after(c, d.line, d.end)
    if d.row.form.startswith("mengucap"):
        return (), subject_before(c, d.line, d.at) + _listed(c, d, d.at - 8, d.at)
    if d.row.voice == "active":
        return subject_before(c, d.line, d.at), _objects(c, d)
    if _is_further(c, d):
        return (), group_after(c, d.line, d.end)
    agents = _agent(c, d)
    patients = subject_before(c, d.line, d.at)
    last = agents[-1].end if agents else d.end
    more = _listed(c, d, last if agents else d.end, d.stop, fellows=bool(agents))
    return agents, (*patients, *(a for a in more if a not in agents))


def _is_further(c: Cast, d: Deed) -> bool:
    """Turut dilantik A; dikukuhkan pula B: whoever follows is put into office as well."""
    line = c.s.lines[d.line]
    return word(c.s, line, d.at - 1) in {"turut", "ikut", "juga"} or word(c.s, line, d.end) in {
        "pula",
        "juga",
    }


def _objects(c: Cast, d: Deed) -> Group:
    return group_after(c, d.line, d.end) or _listed(c, d, d.end, d.stop)


def _agent(c: Cast, d: Deed) -> Group:
    """The agent of a passive verb: right after it, or after "oleh"."""
    line = c.s.lines[d.line]
    place = first_after(c, d.line, d.end, 5)
    if place is not None and d.row.form.split()[-1] not in {"sebagai", "menjadi"}:
        between = range(d.end, actors(c, d.line)[place].at)
        if not any(word(c.s, line, k) in _LISTED or post_at(line, k) for k in between):
            return group_after(c, d.line, d.end)
    by = next((k for k in range(d.end, d.stop) if word(c.s, line, k) == "oleh"), None)
    return () if by is None else group_after(c, d.line, by + 1)


def _listed(c: Cast, d: Deed, start: int, stop: int, fellows: bool = False) -> Group:
    """A list after a colon, "yakni", "bersama": who else is meant by a number or a noun.

    ``fellows``: after an agent only "bersamaan" goes on with those put into office.
    """
    line = c.s.lines[d.line]
    begins = _FELLOWS if fellows else _NAMELY
    for k in range(max(0, start), stop):
        if word(c.s, line, k) in begins:
            return list_after(c, d.line, k + 1, len(line) if word(c.s, line, k) == ":" else stop)
    return ()


def accompanies(c: Cast, d: Deed) -> Iterator[Part]:
    """A didampingi B dan C; didampingi B, A berkata; B mendampingi A."""
    if d.row.role != "accompanies":
        return
    if d.row.voice == "active":
        yield from _beside(c, d)
        return
    company = list_after(c, d.line, d.end, _company_stop(c, d))
    subject = subject_before(c, d.line, d.at)
    if not subject and d.at <= 1:
        subject = _inverted(c, d, company)
        company = tuple(a for a in list_after(c, d.line, d.end, d.stop) if a not in subject)
    yield from _with(c, d, company, subject)


def _company_stop(c: Cast, d: Deed) -> int:
    """Where the company ends: before what is done, when, or with whom."""
    line = c.s.lines[d.line]
    return next((k for k in range(d.end, d.stop) if word(c.s, line, k) in _BEYOND
                 and not (word(c.s, line, k) == "pada" and isinstance(line[k + 1], BodyMention))),
                d.stop)  # fmt: skip


def _inverted(c: Cast, d: Deed, company: Group) -> Group:
    """Didampingi B, Asisten I, A mengucapkan ...: the last one before the verb is the subject."""
    everybody = list_after(c, d.line, d.end, d.stop)
    if len(everybody) < 2:
        return ()
    last = everybody[-1]
    line = c.s.lines[d.line]
    parted = word(c.s, line, last.at - 1) == ","
    return (last,) if parted and d.stop - last.end <= 4 else ()


def _with(c: Cast, d: Deed, company: Group, subject: Group) -> Iterator[Part]:
    leader = subject[0].person if subject else None
    for actor in company:
        if not _is_object(c, d.line, actor):
            part = _part(c, d, actor, "accompanies", "accompanied")
            yield replace(part, accompanying=leader)
    yield from _everybody(c, d, subject, "attends", "accompanied")


def _beside(c: Cast, d: Deed) -> Iterator[Part]:
    """B mendampingi A; hadir mendampingi A: B; C; D."""
    line = c.s.lines[d.line]
    if any(word(c.s, line, k) in _LONG_AGO for k in range(d.at)):
        return
    led = group_after(c, d.line, d.end)[:1]
    company = subject_before(c, d.line, d.at)
    if not company:
        start = led[0].end if led else d.end
        company = list_after(c, d.line, start, d.stop)
    yield from _with(c, d, company, led)


def proxies(c: Cast, d: Deed) -> Iterator[Part]:
    """Bupati diwakili Asisten I; X hadir mewakili Bupati: the one represented stays away."""
    words = d.row.form.split()
    if "mewakili" in words:
        for actor in subject_before(c, d.line, d.at):
            if word(c.s, c.s.lines[d.line], actor.at - 1) not in _SAID_BY:
                yield _standing_for(c, d, actor, d.end)
    elif words[0] == "diwakili":
        absent = subject_before(c, d.line, d.at)
        for actor in group_after(c, d.line, d.end):
            part = _part(c, d, actor, "attends", "proxy")
            yield replace(part, stood_for=absent[0].person if absent else None,
                          stood_post=None if absent else _post_near(c, d.line, d.at))  # fmt: skip


def _standing_for(c: Cast, d: Deed, actor: Actor, k: int) -> Part:
    part = _part(c, d, actor, "attends", "proxy")
    absent = group_after(c, d.line, k)[:1]
    if absent:
        return replace(part, stood_for=absent[0].person)
    return replace(part, stood_post=post_at(c.s.lines[d.line], k))


def _post_near(c: Cast, number: int, k: int) -> PostMention | None:
    return post_at(c.s.lines[number], k - 1)


def addresses(c: Cast, d: Deed) -> Iterator[Part]:
    """Sambutan Bupati dibacakan Sekda: who reads it speaks, for the author."""
    if d.row.role != "speaks" or d.row.voice != "passive":
        return
    line = c.s.lines[d.line]
    address = next((k for k in range(d.at - 1, max(-1, d.at - 8), -1)
                    if word(c.s, line, k) in _ADDRESSES), None)  # fmt: skip
    if address is None and d.first not in _PRESENTED:
        return
    start = d.at if address is None else address + 1
    author = next((a for a in actors(c, d.line) if start <= a.at < d.at), None)
    for actor in group_after(c, d.line, d.end):
        part = _part(c, d, actor, "speaks", "address")
        yield part if author is None else replace(part, stood_for=author.person)


def agents(c: Cast, d: Deed) -> Iterator[Part]:
    """Dibuka Bupati; dihadiri A, B, dan C; disambut Sekda; diserahkan A kepada B."""
    if d.row.voice != "passive" or d.row.role in {"accompanies", "inaugurated", "speaks"}:
        return
    if d.row.role in _BESIDE and not d.own and not _is_rite(c, d):
        return
    if d.first == "dilakukan" and not d.ceremony:
        return
    titled = next((a for a in actors(c, d.line) if a.at == d.at and a.end > d.end), None)
    if titled is not None:  # Komandan Upacara Letkol Inf X: the verb is his title
        yield _part(c, d, titled, d.row.role, "agent")
        return
    many = d.row.role in {"attends", "resource"} and d.first != "diserahkan"
    group = list_after(c, d.line, d.end, d.stop) if many else group_after(c, d.line, d.end)
    if d.row.role == "signs":
        group = parties(c, d.line, d.end)
    role = "attends" if _is_rite(c, d) else d.row.role
    yield from _sure(_everybody(c, d, group, role, "agent"), d)
    if d.exact and d.row.role == "hosts":
        yield from _everybody(c, d, subject_before(c, d.line, d.at), "attends", "guest")
    yield from _receivers(c, d)


def _is_rite(c: Cast, d: Deed) -> bool:
    """Ibadah dipimpin Pendeta X: whoever leads a part of an occasion is there."""
    return d.row.role == "chairs" and word(c.s, c.s.lines[d.line], d.at - 1) in RITES


def _sure(found: Iterator[Part], d: Deed) -> Iterator[Part]:
    """Who informed is told without the occasion: less sure."""
    for part in found:
        yield replace(part, confidence=0.7) if d.row.role == "resource" and not d.own else part


def _receivers(c: Cast, d: Deed) -> Iterator[Part]:
    """Diserahkan A kepada B; kepada B dan kepada C."""
    if d.first not in {"diserahkan", "menyerahkan"} or not d.own:
        return
    words = c.s.lines[d.line].words
    given = [k for k in range(d.end, len(words)) if words[k] == "kepada"]
    for k in given:
        if k != given[0] and words[k - 1] not in {"dan", "serta"}:
            return
        for actor in group_after(c, d.line, k + 1):
            yield _part(c, d, actor, "attends", "receiver")


def doers(c: Cast, d: Deed) -> Iterator[Part]:
    """A membuka rapat; turut hadir A, B; A menyerahkan SK kepada B."""
    if d.row.voice != "active":
        return
    if (d.row.role in _BESIDE and not d.near) or (d.first in _OWN_DEED and not d.own):
        return
    if d.first == "melakukan" and not d.near:
        return
    subject = subject_before(c, d.line, d.at)
    group = subject
    if d.first in _BEING_THERE and (not subject or _is_listed(c, d)):
        group = list_after(c, d.line, d.end, d.stop) or subject
    if not group and d.first in {"bertindak", "bertugas", "menjadi", "selaku", "sebagai"}:
        group = group_after(c, d.line, d.end) or list_after(c, d.line, d.end, d.stop)[:1]
    unveils = d.first == "melakukan" and d.ceremony
    if d.first in _CATCHING:
        yield from _caught(c, d)
        return
    for part in _everybody(c, d, group, "inaugurates" if unveils else d.row.role, "doer"):
        yield replace(part, weak=True) if d.row.form.split()[-1] in _THANKS else part
    yield from _fellows(c, d)
    yield from _receivers(c, d)
    if d.exact and d.first in {"bertemu", "menyambut", "menjamu", "menerima", "menemui", "temui"}:
        yield from _everybody(c, d, group_after(c, d.line, d.end), "attends", "met")


def parties(c: Cast, number: int, k: int) -> Group:
    """Those who sign with each other: Rektor A dengan Bupati B serta Wakil Bupati C."""
    found = group_after(c, number, k)
    while found and word(c.s, c.s.lines[number], found[-1].end) in {"dengan", "bersama"}:
        more = group_after(c, number, found[-1].end + 1)
        if not more:
            break
        found = (*found, *more)
    return found


def _caught(c: Cast, d: Deed) -> Iterator[Part]:
    """KPK menangkap A dalam operasi tangkap tangan; hakim menjatuhkan vonis kepada A."""
    if not d.own:
        return
    line = c.s.lines[d.line]
    to = next((k for k in range(d.end, d.stop) if word(c.s, line, k) in {"kepada", "terhadap"}),
              d.end - 1)  # fmt: skip
    yield from _everybody(c, d, group_after(c, d.line, to + 1), "attends", "caught")


def _is_listed(c: Cast, d: Deed) -> bool:
    """Whether those who are there are named right after the verb: turut hadir Sekda Sunggono."""
    place = first_after(c, d.line, d.end, 4)
    if place is None:
        return False
    stop = actors(c, d.line)[place].at
    words = {word(c.s, c.s.lines[d.line], k) for k in range(d.end, stop)}
    return not words & {"bersama", "dengan"}


def _fellows(c: Cast, d: Deed) -> Iterator[Part]:
    """Who comes along: hadir bersama Wakil Bupati Rendi."""
    line = c.s.lines[d.line]
    places = (d.at - 1, *range(d.end, min(d.stop, len(line))))
    with_ = {"bersama", "beserta", "dengan"} if d.row.role == "signs" else {"bersama", "beserta"}
    for k in places:
        if word(c.s, line, k) in with_:
            for actor in group_after(c, d.line, k + 1):
                yield _part(c, d, actor, "attends", "fellow")


RULES: Final[tuple[Rule, ...]] = (installs, accompanies, proxies, addresses, agents, doers)


# ---- one person, one part --------------------------------------------------------------------


def settled(found: list[Part]) -> tuple[Part, ...]:
    """One part a person: the most telling role, its lines and its best confidence.

    Whoever was asked for information (resource) keeps that beside another role. Weak parts count
    only for persons without any other.

    >>> a = Part(0, "attends", (2,), 0.9, "doer")
    >>> [(p.role, p.lines) for p in settled([a, replace(a, lines=(4,)), replace(a, role="opens")])]
    [('opens', (2,))]
    >>> settled([])
    ()
    """
    strong = {p.person for p in found if not p.weak}
    kept: dict[int, list[Part]] = {}
    for part in found:
        if not part.weak or part.person not in strong:
            kept.setdefault(part.person, []).append(part)
    return tuple(p for own in kept.values() for p in _roles_of(own))


def _roles_of(own: list[Part]) -> Iterator[Part]:
    asked = [p for p in own if p.role == "resource"]
    other = [p for p in own if p.role != "resource"]
    for same in (other, asked):
        if same:
            yield _united(same)


def _united(own: list[Part]) -> Part:
    if len(own) == 1:
        return own[0]
    role = min((p.role for p in own), key=RANK.index)
    chosen = [p for p in own if p.role == role]
    best = max(chosen, key=lambda p: (p.confidence, -p.lines[0]))
    lines = tuple(sorted({line for p in chosen for line in p.lines}))
    return replace(
        best, lines=lines,
        post=best.post or next((p.post for p in own if p.post is not None), None),
        accompanying=next((p.accompanying for p in chosen if p.accompanying is not None), None),
        stood_for=next((p.stood_for for p in own if p.stood_for is not None), None),
        stood_post=next((p.stood_post for p in own if p.stood_post is not None), None),
    )  # fmt: skip
