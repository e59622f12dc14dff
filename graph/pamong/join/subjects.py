"""The subject of a verb of speech: the speaker who stands before it, near or past an aside."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import DateMention, PostMention
from pamong.find.scan import Line
from pamong.join.line import person_at, post_at, word
from pamong.join.speakers import (
    EPITHETS,
    OBLIQUE,
    PRONOUNS,
    THAT,
    TIMES,
    Speaker,
    Talk,
    before_name,
    described,
    head_word,
    holder,
    is_oblique,
)
from pamong.link.scene import Scene

# Through whom somebody speaks.
_AGENTS: Final = frozenset({"oleh", "melalui", "lewat"})
# What may follow a subject before its verb: Bupati pada kesempatan itu menyatakan.
_AT: Final = frozenset({
    "pada", "di", "dalam", "saat", "ketika", "usai", "seusai", "melalui", "dengan", "kepada",
    "bersama", "lewat", "selaku", "sebagai", "atas", "dari", "waktu", "kala", "sela", "selepas",
    "secara", "didampingi", "sendiri", "juga", "pun", "di hadapan", "sewaktu", "setelah", "yang",
    "(", "kembali", "turut", "sempat", "lantas", "lalu", "kemudian", "terus", "ini", "itu",
    "tersebut", "untuk", "terkait", "mengenai", "soal", "tentang",
})  # fmt: skip
# What may stand between a subject and its verb.
_ADVERBS: Final = frozenset({
    "juga", "pun", "kembali", "lalu", "kemudian", "turut", "sempat", "telah", "sudah", "pernah",
    "justru", "bahkan", "lebih", "langsung", "sendiri", "pula", "hanya", "terus", "masih", "lantas",
    "lagi",
    "singkatnya", "tegas", "gamblang", "singkat", "selalu", "cuma", "secara", "resmi",
    "terbuka", "blak-blakan", "khusus", "rinci", "senada", "tetap", "serius", "sangat", "menyebut",
    "menyatakan", "mengaku", "merasa",
})  # fmt: skip
# A verb after one of these reports no speech: tidak menyebut, akan menyampaikan, yang mengaku.
_DENIED: Final = frozenset({
    "tidak", "tak", "belum", "bukan", "enggan", "akan", "bakal", "hendak", "untuk", "agar", "guna",
    "yang", "tanpa", "demi", "supaya", "bisa", "dapat", "harus", "perlu", "mesti", "wajib", "mau",
    "usai", "seusai", "setelah", "sesudah", "sebelum", "diminta", "mampu", "boleh", "jangan",
    "dengan", "bahwa", "jika", "bila", "apabila", "kalau", "siap", "diharapkan", "segera",
})  # fmt: skip
# The verb after these has the subject of the one before.
_AND_THEN: Final = frozenset({"dan", "serta", "lalu", "sambil", "seraya", "sembari"})
# Where another clause begins.
_TURNS: Final = frozenset({";", "sementara", "sedangkan", "adapun", "namun", "tetapi", "tapi",
                           "sehingga", "sebab", "karena", "bahwa", "agar"})  # fmt: skip
# A subject after one of these is in a clause of time or condition: setelah Edi menyatakan.
_WHEN: Final = frozenset({"setelah", "sesudah", "jika", "bila", "apabila", "kalau", "sejak",
                          "begitu", "sebelum", "selama", "sampai", "hingga", "seperti",
                          "sebagaimana"})  # fmt: skip
# What stands before a post in an aside: Tedy Marta, yang kala itu Kepala Dinas, ...
_THEN: Final = TIMES | THAT | frozenset({"yang", "juga", "kini", "selaku", "sebagai", "sekaligus"})
# Nouns that begin an aside about the subject: Win, sapaan akrabnya, ...
_NOUNS_ASIDE: Final = frozenset({
    "sapaan", "begitu", "akrab", "seorang", "salah", "warga", "senin", "selasa", "rabu", "kamis",
    "jumat", "jum'at", "sabtu", "minggu",
})  # fmt: skip
# Verbs that assert something where they are denied: tidak menampik, tak ingin.
_DENIALS: Final = frozenset({"ingin", "menampik", "membantah", "memungkiri", "menyangkal"})


def subject_of(w: Talk, number: int, v: int) -> Speaker | None:
    """The speaker who is subject of the verb at item ``v``; None where the verb has another one.

    ``last`` of the answer is the first item of his words.
    """
    line = w.s.lines[number]
    k = _before_adverbs(w.s, line, v - 1)
    here = word(w.s, line, k)
    if here in _DENIED:
        if not _asserts(w.s, line, v):
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


def _asserts(s: Scene, line: Line, v: int) -> bool:
    return word(s, line, v) in _DENIALS and word(s, line, v - 1) in {"tidak", "tak"}


def _before_adverbs(s: Scene, line: Line, k: int) -> int:
    """Step back over adverbs and "waktu itu"."""
    while k >= 0:
        if word(s, line, k) in THAT and word(s, line, k - 1) in TIMES:
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
    first = head_word(s, item)
    if len(first) > 5 and first.startswith("di"):
        return True
    return first in _AT or first in _AND_THEN or first in _NOUNS_ASIDE


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
    person = person_at(w.s, line, k)
    if person is not None:
        return _free(w, line, k, Speaker(person, "name", before_name(line, k) + 1))
    if here in PRONOUNS:
        return Speaker(None, "pronoun", k, back=True)
    if post_at(line, k) is not None:
        return _role(w, number, line, k)
    if here in THAT and word(w.s, line, k - 1) in TIMES and k - 2 >= start:
        return _ending_at(w, number, line, start, k - 2)
    if here in THAT:
        return _epithet_ending(w, number, line, start, k)
    if here == "akrabnya":
        return Speaker(None, "name", 0, back=True)
    return None


def _before_the_bracket(w: Talk, number: int, line: Line, start: int, k: int) -> Speaker | None:
    """The subject before a bracket; Ismu (sapaan akrab Ismunandar) is named inside it."""
    for at in range(k - 1, max(start, k - 10), -1):
        if word(w.s, line, at) == "(":
            inside = person_at(w.s, line, k - 1)
            if inside is not None and word(w.s, line, at + 1) in {"sapaan", "panggilan"}:
                return Speaker(inside, "name", at - 1)
            return _ending_at(w, number, line, start, at - 1)
    return None


def _role(w: Talk, number: int, line: Line, k: int) -> Speaker | None:
    """A post as subject; of a name before its comma, the name: Sunggono, Sekda Kukar, ..."""
    post = post_at(line, k)
    assert post is not None
    comma = k - 1
    while word(w.s, line, comma) in _THEN:
        comma -= 1
    person = person_at(w.s, line, comma - 1) if word(w.s, line, comma) == "," else None
    if person is not None:
        return _free(w, line, comma - 1, Speaker(person, "name", comma - 1))
    before = word(w.s, line, k - 1)
    if before == "yang" or before in OBLIQUE - {"dan", "serta"} or before in _WHEN:
        return None
    found = holder(w, post, number)
    if found is None and _has_just_spoken(w, post, number):
        return Speaker(None, "role", 0, back=True)
    return None if found is None else Speaker(found, "role", k)


_HEADS: Final = frozenset({"role-bupati", "role-wali-kota", "role-gubernur", "role-kepala-desa",
                           "role-camat", "role-lurah", "role-sultan"})  # fmt: skip


def _has_just_spoken(w: Talk, post: PostMention, number: int) -> bool:
    """Whether a bare role goes on with the one who spoke: "...," ujar Aulia. Bupati menyebut ...

    Only for a post of which the article names no holder, of one without another post in it.
    """
    person = w.told.get(number - 1)
    if person is None or post.region is not None or post.body is not None:
        return False
    if post.row.role not in _HEADS or w.s.t.paragraph[number] != w.s.t.paragraph[number - 1]:
        return False
    return all(h.person != person for held in w.holders.values() for h in held)


def _epithet_ending(w: Talk, number: int, line: Line, start: int, k: int) -> Speaker | None:
    """An epithet that ends with the "itu" at ``k``; its first word may be a mention's."""
    for at in range(start, k):
        if head_word(w.s, line[at]) in EPITHETS or post_at(line, at) is not None:
            if word(w.s, line, at - 1) in OBLIQUE:
                return None
            found = described(w, number, line, at, k + 1)
            return Speaker(found.person, "epithet", at, found.back)
    return None


def _free(w: Talk, line: Line, k: int, found: Speaker) -> Speaker | None:
    """A name as subject, None where it is an agent, an object or in a clause of time.

    Who stands in for another speaks himself: Bupati yang diwakili Sekda Sunggono mengatakan.
    """
    at = before_name(line, k)
    before = word(w.s, line, at)
    if before in _AGENTS and (before != "oleh" or word(w.s, line, at - 1) == "diwakili"):
        return found
    if before == "diwakili":
        return found
    if before in _WHEN or (is_oblique(w.s, line, k) and before not in {"dan", "serta"}):
        return None
    return found


def _clause_subject(w: Talk, number: int, line: Line, stop: int) -> Speaker | None:
    """The subject of the clause before "dan", "sambil": its first name, role or pronoun."""
    start = stop
    while start > 0 and word(w.s, line, start - 1) not in _TURNS:
        start -= 1
    for k in range(start, stop):
        if word(w.s, line, k) in PRONOUNS or (
            person_at(w.s, line, k) is not None and not is_oblique(w.s, line, k)
        ):
            return _ending_at(w, number, line, start, k)
        if post_at(line, k) is not None and person_at(w.s, line, k + 1) is None:
            return _role(w, number, line, k)
    return None
