"""Who speaks: a speaker after a verb, and whom a role, an epithet or a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import Item, PostMention, first_of
from pamong.find.scan import Line
from pamong.join.held import Held
from pamong.join.line import person_at, post_at, word
from pamong.link.scene import Scene

PRONOUNS: Final = frozenset({"ia", "dia", "beliau"})
THAT: Final = frozenset({"itu", "tersebut", "ini"})
# Words that begin a description standing for a person: orang nomor satu di Kukar itu.
EPITHETS: Final = frozenset({
    "orang", "pria", "perempuan", "wanita", "lelaki", "laki-laki", "politisi", "politikus",
    "legislator", "mantan", "bekas", "eks", "sosok", "tokoh", "kader", "srikandi", "alumnus",
    "alumni", "lulusan", "jenderal", "perwira", "birokrat", "bapak", "ayah", "ibu", "suami",
    "istri", "putra", "putri", "penyandang", "peraih", "pemilik", "penerima", "purnawirawan",
    "doktor", "dokter", "guru", "akademisi", "pemimpin", "figur", "ketua", "pengusaha", "anak",
    "kepala", "wakil", "anggota", "pejabat", "ondofolo", "raja", "sultan", "pangeran",
})  # fmt: skip
_BEFORE_SPEAKER: Final = frozenset({"oleh", "langsung", "sang", "si", "pak", "bu", "lagi", "pula",
                                    "juga", "singkat", "kembali", "secara"})  # fmt: skip
_GLUE: Final = frozenset({"waktu", "saat", "kala", "itu", "sekaligus", "merangkap", "juga", "yang",
                          "dan", "selaku", "terpilih", "setempat"})  # fmt: skip
OBLIQUE: Final = frozenset({
    "oleh", "kepada", "bersama", "dengan", "dari", "untuk", "bagi", "terhadap", "mendampingi",
    "menggantikan", "melantik", "mewakili", "menunjuk", "pada", "antara", "atas", "tentang",
    "mengenai", "soal", "menurut", "dan", "serta", "beserta", "pernyataan", "kecuali", "selain",
    "seperti", "sejak",
})  # fmt: skip
TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika", "hari", "kesempatan"})
_STEPS: Final = frozenset({
    "kepada", "saat", "usai", "di", "dalam", "bersama", "dengan", "pada", "ketika", "melalui",
    "untuk", "yang", "dari", "bahwa", ":", ".", "seusai", "didampingi", "mengenai", "soal",
    "terkait", "sambil",
})  # fmt: skip
_LONGEST: Final = 14


@dataclass(slots=True, unsafe_hash=True)
class Speaker:
    """A speaker as the text names him there.

    ``person`` is None where the article does not tell who it is (kata seorang warga), and where
    ``back`` is True: then it is whoever was last spoken of. ``last`` is the item after the words
    that name him; of a subject, the first of them.
    """

    person: int | None
    by: str
    last: int
    back: bool = False


@dataclass(slots=True)
class Talk:
    """What is known of an article while its statements are gathered, in text order."""

    s: Scene
    holders: dict[str, list[Held]]
    told: dict[int, int | None] = field(default_factory=dict)

    def place(self, token: int) -> tuple[int, Line, int] | None:
        """The line and the item of a token, None where the token is part of a mention."""
        number = self.s.t.sentence[token]
        line = self.s.lines[number]
        k = min(token - self.s.t.sentences[number].start, len(line) - 1)
        while k >= 0:
            first = first_of(line[k])
            if first <= token:
                return (number, line, k) if first == token else None
            k -= 1
        return None


def talk(s: Scene, held: tuple[Held, ...]) -> Talk:
    """The beginning of the gathering: who holds which post."""
    holders: dict[str, list[Held]] = {}
    for h in held:
        ref = s.posts.get(h.post.first)
        if ref is not None:
            holders.setdefault(ref.id, []).append(h)
    return Talk(s, holders)


def head_word(s: Scene, item: Item) -> str:
    """The first word of an item, in lower case."""
    return s.t.lowers[first_of(item)]


# ---- whom a role or a pronoun stands for --------------------------------------------------------


def holder(w: Talk, post: PostMention, number: int) -> int | None:
    """The person who holds a post in this article, at its nearest mention before a line.

    A post that nobody holds here goes to the only holder of its kind (Bupati, of a place that
    the article spells in two ways); None where nobody is, or several are.
    """
    ref = w.s.posts.get(post.first)
    if ref is None:
        return None
    found = w.holders.get(ref.id) or _of_role(w, ref.role)
    able = [h for h in found if h.standing not in {"former", "candidate"}
            and h.post.standing not in {"former", "candidate"}] or found  # fmt: skip
    if post.capacity is not None:
        able = [h for h in able if h.post.capacity == post.capacity] or able
    if not able:
        return None
    return min(able, key=lambda h: (h.line > number, abs(number - h.line))).person


def _of_role(w: Talk, role: str | None) -> list[Held]:
    """All holdings of one kind of post, where one person has them all."""
    if role is None:
        return []
    found = [h for held in w.holders.values() for h in held
             if (ref := w.s.posts.get(h.post.first)) is not None and ref.role == role]  # fmt: skip
    return found if len({h.person for h in found}) == 1 else []


def topic(w: Talk, number: int, k: int) -> int | None:
    """The person last spoken of before item ``k`` of a line: who spoke last, else who was subject.

    Looks back four lines at most.
    """
    own = _subject(w, number, k)
    if own is not None:
        return own
    for back in range(number, max(number - 5, w.s.t.headline - 1), -1):
        if back in w.told:
            return w.told[back]
        found = _subject(w, back, len(w.s.lines[back])) if back < number else None
        if found is not None:
            return found
    return None


def _subject(w: Talk, number: int, stop: int) -> int | None:
    """The person a line is about, up to item ``stop``: its first name that is no agent or object.

    A role counts only where the line begins with it; an agent, where there is nobody else.
    """
    line = w.s.lines[number]
    agent = None
    for k in range(stop):
        person = person_at(w.s, line, k)
        if person is None:
            held = _first_role(w, number, line) if k == 0 else None
            if held is not None:
                return held
            continue
        if not is_oblique(w.s, line, k):
            return person
        agent = person if agent is None else agent
    return agent if stop == len(line) else None


def _first_role(w: Talk, number: int, line: Line) -> int | None:
    """The holder of the post that a line begins with, if no name follows it."""
    post = post_at(line, 0)
    if post is None or person_at(w.s, line, 1) is not None or word(w.s, line, 1) == ",":
        return None
    return holder(w, post, number)


def before_name(line: Line, k: int) -> int:
    """The place before a name and the post that belongs to it."""
    k -= 1
    if post_at(line, k) is not None:
        return k - 1
    return k


def is_oblique(s: Scene, line: Line, k: int) -> bool:
    """Whether a name is no subject: after a preposition, an "and", or a passive verb."""
    before = word(s, line, before_name(line, k))
    return before in OBLIQUE or (
        len(before) > 5 and before.startswith("di") and before not in {"ditanya", "ditemui"}
    )


# ---- a speaker after a verb ----------------------------------------------------------------------


def resolved(w: Talk, found: Speaker, number: int, k: int) -> int | None:
    """The person a speaker is; a pronoun is read from item ``k`` of a line backwards."""
    return topic(w, number, k) if found.back else found.person


def speaker_at(w: Talk, number: int, k: int, loose: bool = False) -> Speaker | None:
    """The speaker whose words begin at item ``k``; None where no words for one stand there.

    ``loose`` takes any noun for a speaker, as after a quotation: kata warga RT 6, Rusmina.
    """
    line = w.s.lines[number]
    while word(w.s, line, k) in _BEFORE_SPEAKER:
        k += 1
    if k >= len(line) or word(w.s, line, k) in {",", ".", ":", ";"}:
        return None
    found = _named(w, number, line, k)
    if found is None and loose:
        found = _by_noun(w.s, line, k)
    return None if found is None else _through(w, number, line, found)


def _named(w: Talk, number: int, line: Line, k: int) -> Speaker | None:
    person = person_at(w.s, line, k)
    if person is not None:
        return Speaker(person, "name", _past_apposition(w.s, line, k + 1))
    if word(w.s, line, k) in PRONOUNS:
        return Speaker(None, "pronoun", k + 1, back=True)
    if post_at(line, k) is not None:
        return _by_post(w, number, line, k)
    end = _end_of_description(w.s, line, k)
    if end is not None and head_word(w.s, line[k]) in EPITHETS:
        return described(w, number, line, k, end)
    if _is_number_one(w.s, line, k):
        return described(w, number, line, k, k + 3)
    return None


def _by_post(w: Talk, number: int, line: Line, k: int) -> Speaker:
    """A post, with the name after it where there is one: Kabag Humas waktu itu, Dafip."""
    at = _past_bracket(w.s, line, k + 1)
    while at < min(k + 6, len(line)) and (word(w.s, line, at) in _GLUE or post_at(line, at)):
        at += 1
    for step in (0, 1):
        person = person_at(w.s, line, at + step)
        if person is not None and (not step or word(w.s, line, at) == ","):
            return Speaker(person, "name", _past_apposition(w.s, line, at + step + 1))
    end = _end_of_description(w.s, line, k + 1)
    if end is not None and end > k + 2:
        return described(w, number, line, k, end)
    post = post_at(line, k)
    assert post is not None
    return Speaker(holder(w, post, number), "role", _past_bracket(w.s, line, k + 1))


def _by_noun(s: Scene, line: Line, k: int) -> Speaker:
    """A noun with a name after it (warga RT 6, Rusmina), else somebody without a name."""
    for at in range(k, min(k + 10, len(line))):
        person = person_at(s, line, at)
        if person is not None:
            return Speaker(person, "name", _past_apposition(s, line, at + 1))
        if word(s, line, at) in _STEPS:
            break
    return Speaker(None, "role", k + 1)


def _end_of_description(s: Scene, line: Line, k: int) -> int | None:
    """The item after the "itu" that closes a description, None where a comma comes first."""
    for at in range(k, min(k + _LONGEST, len(line))):
        here = word(s, line, at)
        if here in THAT and not (here == "itu" and word(s, line, at - 1) in TIMES):
            return at + 1
        if here in {",", ".", ":", ";"}:
            return None
    return None


def described(w: Talk, number: int, line: Line, k: int, end: int) -> Speaker:
    """Whom an epithet stands for: a name in it, the holder of its post, else the last topic."""
    for at in range(k, end):
        person = person_at(w.s, line, at)
        if person is not None:
            return Speaker(person, "epithet", end)
    post = next((p for at in range(k, end) if (p := post_at(line, at)) is not None), None)
    person = None if post is None else holder(w, post, number)
    if person is None:
        person = _first_citizen(w) if _is_number_one(w.s, line, k) else None
    return Speaker(person, "epithet", end, back=person is None)


def _is_number_one(s: Scene, line: Line, k: int) -> bool:
    return tuple(word(s, line, k + n) for n in (1, 2)) == ("nomor", "satu")


def _first_citizen(w: Talk) -> int | None:
    """The only person who heads a region here, whom "orang nomor satu" stands for."""
    heads = {h.person for held in w.holders.values() for h in held if h.standing != "former"
             and h.post.row.role in {"role-bupati", "role-wali-kota", "role-gubernur"}}  # fmt: skip
    return heads.pop() if len(heads) == 1 else None


def _past_bracket(s: Scene, line: Line, k: int) -> int:
    """Step over a bracket at ``k``."""
    if word(s, line, k) != "(":
        return k
    for at in range(k + 1, min(k + 8, len(line))):
        if word(s, line, at) == ")":
            return at + 1
    return k


def _past_apposition(s: Scene, line: Line, k: int) -> int:
    """Step over a bracket and a post between commas after a name."""
    k = _past_bracket(s, line, k)
    if word(s, line, k) == "," and post_at(line, k + 1) is not None:
        at = _past_bracket(s, line, k + 2)
        while at < min(k + 6, len(line)) and (word(s, line, at) in _GLUE or post_at(line, at)):
            at += 1
        if word(s, line, at) == ",":
            return at
    return k


def _through(w: Talk, number: int, line: Line, found: Speaker) -> Speaker:
    """M. Hatta melalui Kabid Saiful: the one through whom he speaks is the one who speaks."""
    k = found.last + (word(w.s, line, found.last) == ",")
    if word(w.s, line, k) not in {"melalui", "lewat"}:
        return found
    if post_at(line, k + 1) is None and person_at(w.s, line, k + 1) is None:
        return found
    other = _named(w, number, line, k + 1)
    return found if other is None or other.person is None else other
