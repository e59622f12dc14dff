"""Whom a linking word is about: the name before it, the subject, or whom a pronoun stands for.

Nobody, where the words are about several, about a noun with a clause, or about an unread name.
"""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import BodyMention, NameMention, RegionMention
from pamong.find.scan import Line
from pamong.join.about import PRONOUNS, last_subject, subject
from pamong.join.beside import AND
from pamong.join.line import person_at, post_at, word
from pamong.join.standings import ONCE
from pamong.link.doubts import is_degree
from pamong.link.scene import Scene

THEN: Final = frozenset({"itu", "tersebut", "ini"})
# What may stand between a name and a link: B, | sebelumnya | menjabat Wakapolda.
SAID_BETWEEN: Final = ONCE | {
    "yang", "kini", "pernah", "menjabat", "kembali", "resmi", "dipercaya", "dipercayakan",
    "dilantik", "ditunjuk", "diangkat", "didapuk", "diberikan", "diberi", "amanah", "kepercayaan",
    "sekaligus",
}  # fmt: skip

# Whoever these mean, they are not the one person named last.
_SEVERAL: Final = frozenset({
    "keduanya", "ketiganya", "keempatnya", "mereka", "saya", "kami", "kita", "semuanya",
    "masing-masing",
})  # fmt: skip


def whom(s: Scene, number: int, line: Line, link: int) -> tuple[int | None, tuple[int, ...]]:
    """The person a link is about; of a pronoun, the subject of the line before."""
    if of_others(s, line, link) or _is_unread(s, line, link):
        return None, ()
    person = _right_before(s, line, link)
    if person is None:
        person = _antecedent(s, line, link)
    if person is None and not _is_installer(s, line, link):
        person = subject(s, line, link)
    if person is not None:
        return person, ()
    if any(word(s, line, at) in PRONOUNS or _epithet_at(line, s, at) for at in range(link)):
        found = last_subject(s, number)
        if found is not None:
            return found
    return None, ()


def _is_unread(s: Scene, line: Line, link: int) -> bool:
    """Whether a name that was not read as a person's stands right before a link."""
    at = link - 1
    while word(s, line, at) in SAID_BETWEEN or word(s, line, at) in {"saat", "ini"}:
        at -= 1
    at -= word(s, line, at) == ","
    if at > 0 and isinstance(item := line[at], int):
        before = line[at - 1]
        return s.t.words[item].istitle() and isinstance(before, NameMention) and (
            person_at(s, line, at - 1) is None)  # fmt: skip
    unread = at >= 0 and isinstance(line[at], NameMention) and person_at(s, line, at) is None
    return unread and word(s, line, at - 1) in _NEXT_CLAUSE and not _is_degree_at(line, at)


def _is_degree_at(line: Line, at: int) -> bool:
    """Whether what stands after a comma at ``at`` is only the end of the degrees of a name."""
    item = line[at] if 1 < at < len(line) else None
    return isinstance(item, NameMention) and line.words[at - 1] == "," and is_degree(item.name)


# What begins a clause about somebody else: A merupakan Kaban X, | hingga B menjadi Pj Bupati.
_NEXT_CLAUSE: Final = frozenset({",", "dan", "serta", "hingga", "sedangkan", "sementara", "lalu"})


def _right_before(s: Scene, line: Line, link: int) -> int | None:
    """The person whom "selaku" follows, an agent or not: dipimpin oleh Budi, selaku Kapolres."""
    if word(s, line, link) != "selaku":
        return None
    return person_at(s, line, link - 2 if word(s, line, link - 1) == "," else link - 1)


APPOINTING: Final = frozenset({"melantik", "mengangkat", "menunjuk", "mengukuhkan"})


def _is_installer(s: Scene, line: Line, link: int) -> bool:
    """Whether the person before a link puts others into office: A melantik tujuh orang sebagai."""
    for at in range(link - 1, -1, -1):
        if word(s, line, at) in APPOINTING:
            return True
        if person_at(s, line, at) is not None:
            return False
    return False


def _antecedent(s: Scene, line: Line, link: int) -> int | None:
    """The person whom a clause is about: digantikan oleh Subakri yang sebelumnya menjabat ..."""
    for at in range(link - 1, max(-1, link - 6), -1):
        if word(s, line, at) == "yang":
            before = at - 2 if word(s, line, at - 1) == "," else at - 1
            if post_at(line, before) is not None and word(s, line, before - 1) == ",":
                before -= 2  # Nurdin, Pj Bupati Aceh Jaya yang ...
            before -= 2 * _is_degree_at(line, before)  # Ali, M.App, Sc yang ...
            return person_at(s, line, before)
        if not line.words[at]:
            return None
    return None


def of_others(s: Scene, line: Line, link: int) -> bool:
    """Whether the words before a link are about others than the person named last.

    About several (ketiganya ... sebagai; 14 orang ... sebagai), or about a noun with a clause
    (pejabat yang ditunjuk).
    """
    for at in range(link - 1, -1, -1):
        if person_at(s, line, at) is not None:
            return False
        if post_at(line, at) is not None:
            return _has_unknown_holder(s, line, at)
        if word(s, line, at) in _SEVERAL or (
            word(s, line, at) == "orang" and word(s, line, at - 1).isdigit()):  # fmt: skip
            return True
        if word(s, line, at) == "yang" and word(s, line, at + 1) != "baru":
            return _qualifies_noun(s, line, at)
    return False


def _has_unknown_holder(s: Scene, line: Line, at: int) -> bool:
    """Whether a post that a comma or "dan" sets off is of somebody whose name was not read."""
    joined = word(s, line, at - 1) in AND and word(s, line, at - 2) == ","
    item = line[at + 1] if at + 1 < len(line) else None
    named = isinstance(item, NameMention) or (
        isinstance(item, int) and s.t.words[item][:1].isupper()
    )
    return joined and named


_PERSONAL: Final = frozenset({
    ",", ")", "itu", "ini", "tersebut", "\u2013", "-", "\u2014", "sosok", "lalu", "adalah", "ialah",
    "juga",
})  # fmt: skip


def _qualifies_noun(s: Scene, line: Line, at: int) -> bool:
    before = word(s, line, at - 1)
    if before == "":
        unread = isinstance(line[at - 1], NameMention) and person_at(s, line, at - 1) is None
        unread = unread and not _is_degree_at(line, at - 1)
        return at > 1 and (unread or isinstance(line[at - 1], BodyMention | RegionMention))
    called = word(s, line, at - 2) in {"merupakan", "adalah", "ialah", "seorang", "sosok"}
    return before not in _PERSONAL | PRONOUNS and not called


def _epithet_at(line: Line, s: Scene, k: int) -> bool:
    """Whether a post stands at ``k`` for the person last named: mantan Camat itu."""
    return post_at(line, k) is not None and word(s, line, k + 1) in THEN
