"""Who holds what post: every way in which a person and a post meet in a sentence.

Each rule is a function from a line to the holdings it sees; :data:`RULES` is their order. A post
that one rule has given to a person is not given again by a later one. The rules lie by kind:
:mod:`pamong.join.beside`, :mod:`pamong.join.stretches`, :mod:`pamong.join.linked`, and here those
of terms and epithets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, TypeAlias

from pamong.find.mentions import DateMention
from pamong.find.scan import Line
from pamong.join import careers
from pamong.join.about import INSTALLING, last_subject
from pamong.join.antecedents import THEN
from pamong.join.beside import (
    AND,
    MARKS,
    TIMES,
    degree_then_post,
    labelled,
    name_with_post_in_brackets,
    named_with_posts,
    past_term,
    post_before_name,
    post_elided,
    post_now_name,
    post_shared,
    post_with_name_in_brackets,
)
from pamong.join.handed import (
    JOINERS,
    NAMELY,
    PASSED_ON,
    REPLACED,
    also,
    also_before,
    from_to,
    hands_over,
    moved,
    post_held_by,
    post_is_name,
    seat_handed_on,
)
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.join.linked import HOLDING, LEADING, by_link, by_near_link
from pamong.join.members import members_named, seat_of_party
from pamong.join.standings import ENDED, ONCE, SEATS, TERMS
from pamong.join.stretches import by_commas
from pamong.link.scene import Scene
from pamong.tables import rows
from pamong.values import replace

Rule: TypeAlias = Callable[[Scene, int, Line], Iterator[Held]]

_DURING: Final = frozenset({"semasa", "sewaktu", "almarhum", "mendiang"})


_OVER: Final = ENDED | _DURING | {"berakhirnya"}


def term_over(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Masa bakti Bupati A dan Wabup B tuntas; semasa Bupati C: offices that have ended."""
    words = line.words
    if _OVER.isdisjoint(line.said):
        return
    ended = next((k for k, here in enumerate(words)
                  if here in ENDED and not _is_after(line, k) and word(s, line, k - 1) != "akan"),
                 None)  # fmt: skip
    begun = next((k for k, word in enumerate(words) if word in TERMS), None)
    for k in line.posts:
        post, person = post_at(line, k), person_at(s, line, past_term(s, line, k + 1))
        if post is None or person is None or _is_second(s, line, k):
            continue
        inside = ended is not None and begun is not None and begun < k < ended
        if inside or (k and words[k - 1] in _DURING) or _at_its_end(line, k):
            yield Held(person, post, number, "term_over", 0.9, "former")


def _at_its_end(line: Line, k: int) -> bool:
    """Whether the end of a term is told right before its post: berakhirnya masa jabatan | X A."""
    before = line.words[max(0, k - 3) : k]
    return "berakhirnya" in before and not TERMS.isdisjoint(before)


def _is_second(s: Scene, line: Line, k: int) -> bool:
    """Whether the post at ``k`` is the second of a pair, whose holders follow both."""
    return word(s, line, k - 1) in AND and post_at(line, k - 2) is not None


def _is_after(line: Line, k: int) -> bool:
    """Whether "usai" only says after what: usai melantik pejabat, usai salat."""
    if line.words[k] != "usai" or k + 1 >= len(line) or isinstance(line[k + 1], DateMention):
        return False
    return line.words[k + 1] not in _AFTER_USAI


# What may follow "usai" where it tells that a term is over: masa jabatannya usai pada Mei.
_AFTER_USAI: Final = frozenset({
    ".", ",", ";", "pada", "per", "tanggal", "sejak", "dan", "sudah", "hari", "tahun", "bulan",
})  # fmt: skip


def epithet(s: Scene, number: int, line: Line) -> Iterator[Held]:
    """Bekas Kepala Biro Humas Setda Aceh itu ...: a post that stands for the person last named."""
    for k in line.posts:
        post = post_at(line, k)
        if post is None or not (word(s, line, k + 1) in THEN or _said_by_former(s, line, k)):
            continue
        if post.standing is None and post.region is None and post.body is None:
            continue
        if _is_of_others(s, line, k):
            continue
        speaking = word(s, line, k - 1) in _SAYING
        found = _last_speaker(s, number) if speaking else None
        found = found or _last_named(s, number, line, k)
        if found is not None:
            once = not _ONCE.isdisjoint(line.words[max(0, k - 5) : k])
            yield Held(found[0], post, number, "epithet", 0.75, "former" if once else None,
                       others=found[1])  # fmt: skip


def _said_by_former(s: Scene, line: Line, k: int) -> bool:
    """Whether a post that somebody once held says who spoke: ujar mantan Kapolda Sulsel yang ..."""
    post = post_at(line, k)
    spoken = post is not None and post.standing == "former" and word(s, line, k - 1) in _SAYING
    return spoken and word(s, line, k + 1) in {"yang", ".", ","} and (
        person_at(s, line, k + 2) is None)  # fmt: skip


_ONCE: Final = frozenset({"sebelumnya", "dulunya", "tadinya"})


@cache
def _nouns() -> frozenset[str]:
    """The common nouns: whoever has what they mean is not the one whom a post stands for."""
    return frozenset(row.form for row in rows("common-words") if row.kind == "noun")


_COUNTED: Final = frozenset({"kedua", "ketiga", "para", "dua", "tiga", "empat", "semua", "setiap"})


def _is_of_others(s: Scene, line: Line, k: int) -> bool:
    """Whether a post belongs to words before it: istri | Wali Kota itu; Bupati dan | Wabup itu."""
    before = word(s, line, k - 1)
    if before in AND:
        return post_at(line, k - 2) is not None
    if before in _SAYING:
        return False
    if before in _COUNTED:
        return True
    return before in _nouns() or (before.startswith(("ke", "pe")) and before.endswith("an"))


_SAYING: Final = frozenset({
    "kata", "ujar", "tutur", "ungkap", "jelas", "tambah", "imbuh", "terang", "papar", "beber",
    "tegas", "ucap", "lanjut", "sebut", "tandas", "pungkas", "cetus", "tukas", "urai", "sambung",
})  # fmt: skip
_TELLING: Final = frozenset({
    "mengatakan", "menjelaskan", "menyampaikan", "mengungkapkan", "menuturkan", "menyebut",
    "menyebutkan", "menambahkan", "menegaskan", "menilai", "mengaku", "berharap", "menyatakan",
    "memaparkan", "membeberkan", "menerangkan", "menyoroti", "mengungkap",
})  # fmt: skip
_MEMORY: Final = 8  # lines


def _last_speaker(s: Scene, number: int) -> tuple[int, tuple[int, ...]] | None:
    """Who spoke last before a line: kata Erisman; Erisman mengatakan."""
    for back in range(number - 1, max(number - _MEMORY, s.t.headline - 1), -1):
        line = s.lines[back]
        for at in reversed(line.names):
            person = person_at(s, line, at)
            after = at + 1 + (word(s, line, at + 1) == ",")
            speaks = word(s, line, at - 1) in _SAYING or word(s, line, after) in _TELLING
            if person is not None and speaks:
                return person, (back,)
    return None


def _last_named(s: Scene, number: int, line: Line, k: int) -> tuple[int, tuple[int, ...]] | None:
    for at in range(k - 1, -1, -1):
        person = person_at(s, line, at)
        if person is not None:
            return person, ()
    return last_subject(s, number)


_OF_TERM: Final = frozenset({"periode", "masa", "jabatan", "bakti", "dua", "tahun", "("})
_PERIOD: Final = re.compile(r"(\d{4})\s?[-\u2013/]\s?(\d{4})")


def _dated(s: Scene, held: Held) -> Held:
    """A holding of a period that had ended when the article came out: periode 2019-2024."""
    published, line = s.document.published, s.lines[held.line]
    if published is None or held.standing or held.post.standing or held.post not in line.items:
        return held
    if _told_of_before(s, held, line, published.year):
        return replace(held, standing="former")
    k = line.items.index(held.post) + 1
    k += word(s, line, k) == "," and word(s, line, k + 1) == "periode"
    while word(s, line, k) in _OF_TERM:
        k += 1
    at = line[k] if k < len(line) else None
    first = at if isinstance(at, int) else at.first if isinstance(at, DateMention) else None
    years = _PERIOD.match(s.t.text, s.t.starts[first]) if first is not None else None
    if years is None or int(years[2]) >= published.year:
        return held
    return replace(held, standing="former")


_GONE: Final = frozenset({
    "pensiun", "meninggal", "wafat", "mengundurkan", "mundur", "purnatugas", "dicopot", "lengser",
    "diberhentikan", "dipecat", "purnabakti",
})  # fmt: skip


_SWORN_IN: Final = INSTALLING | {"melantik", "mengangkat", "menunjuk", "mengukuhkan", "terpilih"}
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_MENTIONED: Final = frozenset({"menjabat", "jabat", "menjadi", "sebagai"})
_REACH: Final = 5
_ONLY_YEAR: Final = len("2024")


def _told_of_before(s: Scene, held: Held, line: Line, now: int) -> bool:
    """Whether a year that is over dates a holding: menjabat bupati pada 2012 hingga 2017."""
    if held.rule != "by_link" or held.post.capacity or not _SWORN_IN.isdisjoint(line.said):
        return False
    if _MENTIONED.isdisjoint(line.said) or "sejak" in line.said:
        return False
    k = line.items.index(held.post) + 1
    after = _years_at(s, line, k) if word(s, line, k) in {"pada", "tahun", "("} else []
    first = _years_at(s, line, 0) if word(s, line, 0) in {"pada", "tahun"} else []
    ended = after or first
    return bool(ended) and max(ended) < now


def _years_at(s: Scene, line: Line, k: int) -> list[int]:
    """The years that stand at a place of a line, up to "hingga" or a dash and the next."""
    found: list[int] = []
    for item in line.items[k : k + _REACH]:
        if not isinstance(item, int | DateMention):
            break
        if isinstance(item, DateMention) and len(item.start or "") > _ONLY_YEAR:
            break  # a day is when something happened
        first, last = (item, item + 1) if isinstance(item, int) else (item.first, item.last)
        found += [int(year) for year in _YEAR.findall(s.t.slice(first, last))]
        if found and isinstance(item, int) and s.t.lowers[item].isalpha() and (
            s.t.lowers[item] not in {"hingga", "sampai", "tahun"}):  # fmt: skip
            break
    return found


def _departed(s: Scene, held: Held) -> Held:
    """A holding of whom the text says that he has left: Kadis ESDM A yang telah pensiun."""
    line = s.lines[held.line]
    if held.standing or held.post.standing or _GONE.isdisjoint(line.said):
        return held
    for at in line.names:
        if person_at(s, line, at) != held.person or word(s, line, at + 1) != "yang":
            continue
        left = word(s, line, at + 2) in {"telah", "sudah", "baru"}
        if left and any(word(s, line, k) in _GONE for k in (at + 3, at + 4, at + 5)):
            return replace(held, standing="former")
    return held


# Kinds of body that stand for all of them: "Kepala OPD" is no one's office.
_GENERIC: Final = frozenset({"OPD", "SKPD", "Perangkat Daerah", "SKPK"})
# What every head of a region is called, whose office has a name of its own.
_CALLED: Final = frozenset({"Kepala Daerah", "Wakil Kepala Daerah"})
_LEADING: Final = frozenset({"role-pimpinan", "role-pimpinan-dprd"})


# What is led for an hour: inspektur upacara, komandan apel.
_CEREMONIES: Final = frozenset({"upacara", "apel", "barisan", "pertandingan"})


def _is_office(s: Scene, held: Held) -> bool:
    """Whether words name an office: not "selaku kepala daerah" nor "selaku pimpinan rapat"."""
    post = held.post
    if post.last < len(s.t.lowers) and s.t.lowers[post.last] in _CEREMONIES:
        return False
    if post.field in _GENERIC or post.title in _CALLED:
        return False
    return post.row.role not in _LEADING or post.proper or post.body is not None


RULES: Final[tuple[Rule, ...]] = (
    term_over,
    seat_handed_on,
    by_near_link,
    post_before_name,
    seat_of_party,
    post_elided,
    post_now_name,
    post_shared,
    members_named,
    name_with_post_in_brackets,
    post_with_name_in_brackets,
    labelled,
    moved,
    from_to,
    hands_over,
    post_is_name,
    also_before,
    named_with_posts,
    by_commas,
    by_link,
    also,
    post_held_by,
    degree_then_post,
    epithet,
)
# The rules that look for a person beyond their line, in the ones before it.
_LOOKING_BACK: Final[frozenset[Rule]] = frozenset({by_link, labelled, moved, also, epithet})
# Words without one of which in the line a rule sees nothing, so that it is not asked.
_NEEDED: Final[dict[Rule, frozenset[str]]] = {
    term_over: _OVER,
    seat_handed_on: SEATS,
    by_near_link: LEADING,
    by_link: LEADING,
    post_elided: frozenset({"dari", "di", "untuk"}),
    post_now_name: frozenset({"ini"}),
    name_with_post_in_brackets: frozenset({"("}),
    post_with_name_in_brackets: frozenset({"("}),
    labelled: frozenset({":", "jabatan"}),
    moved: ONCE | {"dari"},
    from_to: frozenset({"dari"}),
    hands_over: frozenset({"kepada"}),
    post_is_name: NAMELY | {"kepada"},
    also_before: JOINERS,
    by_commas: MARKS | TIMES | {"itu"},
    also: JOINERS,
    post_held_by: HOLDING | REPLACED | PASSED_ON,
    epithet: THEN,
}


def rules_for(line: Line) -> list[Rule]:
    """The rules that may see something in a line, in their order.

    >>> from pamong.find.lines import Line
    >>> from pamong.find.tokens import tokenise
    >>> nobody = tokenise("yang ini")
    >>> [rule.__name__ for rule in rules_for(Line(nobody, [0, 1]))]
    ['by_link', 'epithet']
    >>> rules_for(Line(tokenise(""), ()))
    []
    """
    said = line.said
    rules = RULES if line.names else [rule for rule in RULES if rule in _LOOKING_BACK]
    return [rule for rule in rules if not _NEEDED.get(rule, said).isdisjoint(said)]


def _held_in(s: Scene, number: int, line: Line) -> list[Held]:
    """What a line says of persons in posts, a post given by the first rule that sees it."""
    here: list[Held] = []
    taken: set[int] = set()
    for rule in rules_for(line):
        new = [held for held in rule(s, number, line)
               if held.post.first not in taken and _is_office(s, held)]  # fmt: skip
        if new:
            here += new
            taken.update([held.post.first for held in new])
    return here


_ONCE_OVER: Final = frozenset({"setelah", "sesudah", "usai", "sejak", "selepas"})


def _terms_over(s: Scene) -> set[int]:
    """Whose term an article says is over: Setelah | Fahsar | selesai dua periode."""
    over: set[int] = set()
    for _, line in s.lines_with(ENDED):
        for k in line.names:
            person = person_at(s, line, k)
            told = word(s, line, k - 1) in _ONCE_OVER or word(s, line, k - 2) in _ONCE_OVER
            if person is not None and told and _ends_term(s, line, k + 1):
                over.add(person)
    return over


def _ends_term(s: Scene, line: Line, k: int) -> bool:
    """Whether a term ends at ``k``, not a speech: selesai dua periode; lengser."""
    if word(s, line, k) == "lengser":
        return True
    return word(s, line, k) in ENDED and not TERMS.isdisjoint(line.words[k + 1 : k + 4])


def _without_terms_over(s: Scene, found: list[Held]) -> list[Held]:
    """The holdings, the one office of whoever has ended his term a former one."""
    over = _terms_over(s)
    for person in over:
        offices = {s.posts[held.post.first].id for held in found if held.person == person}
        if len(offices) == 1:
            found = [_ended(held) if held.person == person else held for held in found]
    return found


def _while(s: Scene, found: list[Held], held: Held) -> Held:
    """An acting office that another has now: Selama Islamuddin menjadi Pj Bupati, ..."""
    acting = held.post.capacity
    if held.standing or acting is None or s.lines[held.line].words[:1] != ("selama",):
        return held
    post = s.posts[held.post.first].id
    others = [h for h in found if h.person != held.person and h.post.capacity == acting]
    replaced = any(s.posts[h.post.first].id == post for h in others)
    return replace(held, standing="former") if replaced else held


def _without_bare(s: Scene, found: list[Held]) -> list[Held]:
    """The holdings without those that only shorten another: Menteri Halim, for Menteri Desa."""
    whole = {(held.person, held.post.row.role) for held in found if _says_of_what(held)}
    return [held for held in found
            if _says_of_what(held) or (held.person, held.post.row.role) not in whole]  # fmt: skip


_LATER: Final = frozenset({"kemudian", "lalu", "lantas", "sempat"})


def _once_held(s: Scene, found: list[Held]) -> list[Held]:
    """The holdings, those told of a former holder former: Mantan Bupati A; A kemudian menjadi X."""
    left = {(held.person, s.posts[held.post.first].id) for held in found
            if held.post.standing == "former"}  # fmt: skip
    if not left:
        return found
    return [_ended(held) if held.rule == "by_link" and held.post.capacity is None
            and (held.person, s.posts[held.post.first].id) in left
            and not _LATER.isdisjoint(s.lines[held.line].said) else held
            for held in found]  # fmt: skip


def _says_of_what(held: Held) -> bool:
    """Whether a post says which of its kind it is: by its matters, its number or its body."""
    post = held.post
    told = post.field or post.ordinal or post.body or post.region
    return post.row.takes != "field" or bool(told)


def _ended(held: Held) -> Held:
    if held.standing or held.post.standing:
        return held
    return replace(held, standing="former")


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
        found.extend(_held_in(s, number, line))
    found = [_while(s, found, _departed(s, _dated(s, held))) for held in found]
    found = _without_terms_over(s, found)
    found = _without_bare(s, found)
    found = _once_held(s, found)
    for later in careers.RULES:
        found.extend(held for held in later(s, tuple(found)) if _is_office(s, held))
    return tuple(sorted(found, key=lambda h: (h.line, h.post.first, h.person)))
