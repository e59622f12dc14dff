"""Who speaks: a speaker after a verb, the subject before one, and whom a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import DateMention, Item, PostMention
from pamong.find.scan import Line
from pamong.join.tenures import Held
from pamong.link.scene import Scene

PRONOUNS: Final = frozenset({"ia", "dia", "beliau"})
_THAT: Final = frozenset({"itu", "tersebut", "ini"})
# Words that begin a description standing for a person: orang nomor satu di Kukar itu.
_EPITHETS: Final = frozenset({
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
_AGENTS: Final = frozenset({"oleh", "melalui", "lewat"})
_OBLIQUE: Final = frozenset({
    "oleh", "kepada", "bersama", "dengan", "dari", "untuk", "bagi", "terhadap", "mendampingi",
    "menggantikan", "melantik", "mewakili", "menunjuk", "pada", "antara", "atas", "tentang",
    "mengenai", "soal", "menurut", "dan", "serta", "beserta", "pernyataan", "kecuali", "selain",
    "seperti", "sejak",
})  # fmt: skip
_AT: Final = frozenset({
    "pada", "di", "dalam", "saat", "ketika", "usai", "seusai", "melalui", "dengan", "kepada",
    "bersama", "lewat", "selaku", "sebagai", "atas", "dari", "waktu", "kala", "sela", "selepas",
    "secara", "didampingi", "sendiri", "juga", "pun", "di hadapan", "sewaktu", "setelah", "yang",
    "(", "kembali", "turut", "sempat", "lantas", "lalu", "kemudian", "terus", "ini", "itu",
    "tersebut", "untuk", "terkait", "mengenai", "soal", "tentang",
})  # fmt: skip
_ADVERBS: Final = frozenset({
    "juga", "pun", "kembali", "lalu", "kemudian", "turut", "sempat", "telah", "sudah", "pernah",
    "justru", "bahkan", "langsung", "sendiri", "pula", "hanya", "terus", "masih", "lantas", "lagi",
    "singkatnya", "tegas", "gamblang", "singkat", "selalu", "cuma", "secara", "resmi",
    "terbuka", "blak-blakan", "khusus", "rinci", "senada", "tetap", "serius", "sangat", "menyebut",
    "menyatakan", "mengaku", "merasa",
})  # fmt: skip
_DENIED: Final = frozenset({
    "tidak", "tak", "belum", "bukan", "enggan", "akan", "bakal", "hendak", "untuk", "agar", "guna",
    "yang", "tanpa", "demi", "supaya", "bisa", "dapat", "harus", "perlu", "mesti", "wajib", "mau",
    "usai", "seusai", "setelah", "sesudah", "sebelum", "diminta", "mampu", "boleh", "jangan",
    "dengan", "bahwa", "jika", "bila", "apabila", "kalau", "siap", "diharapkan", "segera",
})  # fmt: skip
_AND_THEN: Final = frozenset({"dan", "serta", "lalu", "sambil", "seraya", "sembari"})
_TURNS: Final = frozenset({";", "sementara", "sedangkan", "adapun", "namun", "tetapi", "tapi",
                           "sehingga", "sebab", "karena", "bahwa", "agar"})  # fmt: skip
_WHEN: Final = frozenset({"setelah", "sesudah", "jika", "bila", "apabila", "kalau", "sejak",
                          "begitu", "sebelum", "selama", "sampai", "hingga", "seperti",
                          "sebagaimana"})  # fmt: skip
_TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika", "hari", "kesempatan"})
_STEPS: Final = frozenset({"kepada", "saat", "usai", "di", "dalam", "bersama", "dengan", "pada",
                           "ketika", "melalui", "untuk", "yang", "dari", "bahwa", ":", ".", "seusai",
                           "didampingi", "mengenai", "soal", "terkait", "sambil"})  # fmt: skip
_LONGEST: Final = 14


@dataclass(frozen=True, slots=True)
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
    told: dict[int, int] = field(default_factory=dict)

    def place(self, token: int) -> tuple[int, Line, int] | None:
        """The line and the item of a token, None where the token is part of a mention."""
        number = self.s.t.sentence[token]
        line = self.s.lines[number]
        k = min(token - self.s.t.sentences[number].start, len(line) - 1)
        while k >= 0:
            item = line[k]
            first = item if isinstance(item, int) else item.first
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


def word(s: Scene, line: Line, k: int) -> str:
    """The small word at a place of a line, "" where a mention or nothing stands there."""
    if 0 <= k < len(line):
        item = line[k]
        if isinstance(item, int):
            return s.t.lowers[item]
    return ""


def _head(s: Scene, item: Item) -> str:
    """The first word of an item, in lower case."""
    return s.t.lowers[item if isinstance(item, int) else item.first]


def _person(s: Scene, line: Line, k: int) -> int | None:
    return s.people.of(line[k]) if 0 <= k < len(line) else None


def _post(line: Line, k: int) -> PostMention | None:
    item = line[k] if 0 <= k < len(line) else None
    return item if isinstance(item, PostMention) else None


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
        person = _person(w.s, line, k)
        if person is None:
            if k == 0 and (post := _post(line, 0)) is not None and _person(w.s, line, 1) is None:
                if (held := holder(w, post, number)) is not None and word(w.s, line, 1) != ",":
                    return held
            continue
        if not _is_oblique(w.s, line, k):
            return person
        agent = person if agent is None else agent
    return agent if stop == len(line) else None


def _before_name(line: Line, k: int) -> int:
    """The place before a name and the post that belongs to it."""
    k -= 1
    if _post(line, k) is not None:
        return k - 1
    return k


def _is_oblique(s: Scene, line: Line, k: int) -> bool:
    """Whether a name is no subject: after a preposition, an "and", or a passive verb."""
    before = word(s, line, _before_name(line, k))
    return before in _OBLIQUE or (
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
    person = _person(w.s, line, k)
    if person is not None:
        return Speaker(person, "name", _past_apposition(w.s, line, k + 1))
    if word(w.s, line, k) in PRONOUNS:
        return Speaker(None, "pronoun", k + 1, back=True)
    if _post(line, k) is not None:
        return _by_post(w, number, line, k)
    end = _end_of_description(w.s, line, k)
    if end is not None and _head(w.s, line[k]) in _EPITHETS:
        return _described(w, number, line, k, end)
    return None


def _by_post(w: Talk, number: int, line: Line, k: int) -> Speaker:
    """A post, with the name after it where there is one: Kabag Humas waktu itu, Dafip."""
    at = _past_bracket(w.s, line, k + 1)
    while at < min(k + 6, len(line)) and (word(w.s, line, at) in _GLUE or _post(line, at)):
        at += 1
    for step in (0, 1):
        person = _person(w.s, line, at + step)
        if person is not None and (not step or word(w.s, line, at) == ","):
            return Speaker(person, "name", _past_apposition(w.s, line, at + step + 1))
    end = _end_of_description(w.s, line, k + 1)
    if end is not None and end > k + 2:
        return _described(w, number, line, k, end)
    post = _post(line, k)
    assert post is not None
    return Speaker(holder(w, post, number), "role", _past_bracket(w.s, line, k + 1))


def _by_noun(s: Scene, line: Line, k: int) -> Speaker:
    """A noun with a name after it (warga RT 6, Rusmina), else somebody without a name."""
    for at in range(k, min(k + 10, len(line))):
        person = _person(s, line, at)
        if person is not None:
            return Speaker(person, "name", _past_apposition(s, line, at + 1))
        if word(s, line, at) in _STEPS:
            break
    return Speaker(None, "role", k + 1)


def _end_of_description(s: Scene, line: Line, k: int) -> int | None:
    """The item after the "itu" that closes a description, None where a comma comes first."""
    for at in range(k, min(k + _LONGEST, len(line))):
        here = word(s, line, at)
        if here in _THAT and not (here == "itu" and word(s, line, at - 1) in _TIMES):
            return at + 1
        if here in {",", ".", ":", ";"}:
            return None
    return None


def _described(w: Talk, number: int, line: Line, k: int, end: int) -> Speaker:
    """Whom an epithet stands for: a name in it, the holder of its post, else the last topic."""
    for at in range(k, end):
        person = _person(w.s, line, at)
        if person is not None:
            return Speaker(person, "epithet", end)
    post = next((p for at in range(k, end) if (p := _post(line, at)) is not None), None)
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
    if word(s, line, k) == "," and _post(line, k + 1) is not None:
        at = _past_bracket(s, line, k + 2)
        while at < min(k + 6, len(line)) and (word(s, line, at) in _GLUE or _post(line, at)):
            at += 1
        if word(s, line, at) == ",":
            return at
    return k


def _through(w: Talk, number: int, line: Line, found: Speaker) -> Speaker:
    """M. Hatta melalui Kabid Saiful: the one through whom he speaks is the one who speaks."""
    k = found.last + (word(w.s, line, found.last) == ",")
    if word(w.s, line, k) not in {"melalui", "lewat"}:
        return found
    if _post(line, k + 1) is None and _person(w.s, line, k + 1) is None:
        return found
    other = _named(w, number, line, k + 1)
    return found if other is None or other.person is None else other


# ---- the subject before a verb -------------------------------------------------------------------


def subject_of(w: Talk, number: int, v: int) -> Speaker | None:
    """The speaker who is subject of the verb at item ``v``; None where the verb has another one.

    ``last`` of the answer is the first item of his words.
    """
    line = w.s.lines[number]
    k = _before_adverbs(w.s, line, v - 1)
    here = word(w.s, line, k)
    if here in _DENIED:
        if not _wishes(w.s, line, v):
            return None
        k = _before_adverbs(w.s, line, k - 1)
    if here in _AND_THEN:
        return _clause_subject(w, number, line, k)
    end = k + 1
    for _ in range(5):
        start = _segment_start(w.s, line, end)
        found = _in_segment(w, number, line, start, end)
        if found is not None:
            return found
        if not _is_aside(w.s, line, start, end) or word(w.s, line, start - 1) != ",":
            return None
        end = start - 1
    return None


def _wishes(s: Scene, line: Line, v: int) -> bool:
    return word(s, line, v) == "ingin" and word(s, line, v - 1) in {"tidak", "tak"}


def _before_adverbs(s: Scene, line: Line, k: int) -> int:
    """Step back over adverbs and "waktu itu"."""
    while k >= 0:
        if word(s, line, k) in _THAT and word(s, line, k - 1) in _TIMES:
            k -= 2
        elif word(s, line, k) in _ADVERBS:
            k -= 1
        else:
            break
    return k


def _segment_start(s: Scene, line: Line, end: int) -> int:
    """Where the stretch between commas that ends before ``end`` begins."""
    k = end
    depth = 0
    while k > 0:
        here = word(s, line, k - 1)
        depth += (here == ")") - (here == "(")
        if depth <= 0 and (here in _TURNS or here in {",", ":", "\u2013", "\u2014"}):
            break
        k -= 1
    return k


def _is_aside(s: Scene, line: Line, start: int, end: int) -> bool:
    """Whether a stretch between commas may part a subject from its verb."""
    if start >= end:
        return True
    item = line[start]
    if isinstance(item, DateMention | PostMention):
        return True
    first = _head(s, item)
    return first in _AT or first in _AND_THEN or (len(first) > 5 and first.startswith("di")) or (
        first in {"sapaan", "begitu", "akrab", "seorang", "salah", "warga"}
    )


def _in_segment(w: Talk, number: int, line: Line, start: int, end: int) -> Speaker | None:
    """The subject in one stretch: at its very end, or before a preposition inside it."""
    if end > start:
        found = _ending_at(w, number, line, start, end - 1)
        if found is not None:
            return found
    for k in range(start, end - 1):
        if word(w.s, line, k + 1) in _AT or isinstance(line[k + 1], DateMention):
            found = _ending_at(w, number, line, start, k)
            if found is not None:
                return found
    return None


def _ending_at(w: Talk, number: int, line: Line, start: int, k: int) -> Speaker | None:
    """The subject whose words end with item ``k``: a name, a post, a pronoun or an epithet."""
    here = word(w.s, line, k)
    if here == ")":
        return _before_the_bracket(w, number, line, start, k)
    person = _person(w.s, line, k)
    if person is not None:
        return _free(w, line, k, Speaker(person, "name", _before_name(line, k) + 1))
    if here in PRONOUNS:
        return Speaker(None, "pronoun", k, back=True)
    if _post(line, k) is not None:
        return _role(w, number, line, k)
    if here in _THAT:
        return _epithet_ending(w, number, line, start, k)
    if here == "akrabnya":
        return Speaker(None, "name", 0, back=True)
    return None


def _before_the_bracket(w: Talk, number: int, line: Line, start: int, k: int) -> Speaker | None:
    for at in range(k - 1, max(start, k - 10), -1):
        if word(w.s, line, at) == "(":
            return _ending_at(w, number, line, start, at - 1)
    return None


def _role(w: Talk, number: int, line: Line, k: int) -> Speaker | None:
    """A post as subject; of a name before its comma, the name: Sunggono, Sekda Kukar, ..."""
    post = _post(line, k)
    assert post is not None
    person = _person(w.s, line, k - 2) if word(w.s, line, k - 1) == "," else None
    if person is not None:
        return _free(w, line, k - 2, Speaker(person, "name", k - 2))
    before = word(w.s, line, k - 1)
    if before == "yang" or before in _OBLIQUE - {"dan", "serta"} or before in _WHEN:
        return None
    found = holder(w, post, number)
    return None if found is None else Speaker(found, "role", k)


def _epithet_ending(w: Talk, number: int, line: Line, start: int, k: int) -> Speaker | None:
    """An epithet that ends with the "itu" at ``k``; its first word may be a mention's."""
    for at in range(start, k):
        if _head(w.s, line[at]) in _EPITHETS or _post(line, at) is not None:
            if word(w.s, line, at - 1) in _OBLIQUE:
                return None
            found = _described(w, number, line, at, k + 1)
            return Speaker(found.person, "epithet", at, found.back)
    return None


def _free(w: Talk, line: Line, k: int, found: Speaker) -> Speaker | None:
    """A name as subject, None where it is an agent, an object or in a clause of time."""
    before = word(w.s, line, _before_name(line, k))
    if before in _AGENTS and before != "oleh":
        return found
    if before in _WHEN or (_is_oblique(w.s, line, k) and before not in {"dan", "serta"}):
        return None
    return found


def _clause_subject(w: Talk, number: int, line: Line, stop: int) -> Speaker | None:
    """The subject of the clause before "dan", "sambil": its first name, role or pronoun."""
    start = stop
    while start > 0 and word(w.s, line, start - 1) not in _TURNS:
        start -= 1
    for k in range(start, stop):
        if word(w.s, line, k) in PRONOUNS or (
            _person(w.s, line, k) is not None and not _is_oblique(w.s, line, k)
        ):
            return _ending_at(w, number, line, start, k)
        if _post(line, k) is not None and _person(w.s, line, k + 1) is None:
            return _role(w, number, line, k)
    return None
