"""Who puts whom into office, by the verb: A melantik B; dilantik: A, B, dan C."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pamong.join.actors import (
    Cast,
    Group,
    actors,
    first_after,
    group_after,
    list_after,
    subject_before,
)
from pamong.join.deeds import Deed, everybody
from pamong.join.line import post_at, word
from pamong.join.part import Part

# What puts somebody into an office or honours him.
CEREMONIES: Final = frozenset({"ev-pelantikan", "ev-pengukuhan", "ev-sumpah", "ev-penganugerahan"})
_INSTALLING: Final = frozenset({
    "dilantik", "dikukuhkan", "disumpah", "diambil", "dianugerahi", "melantik", "mengukuhkan",
    "mengambil", "dilantiknya", "dikukuhkannya",
})  # fmt: skip
_LISTED: Final = frozenset({":", "yakni", "yaitu", "masing-masing", "seperti", "termasuk",
                            "bersama", "bersamaan", "dengan", "adalah", "ialah", ",", "antara",
                            "lain", "dari"})  # fmt: skip
# What a list of those put into office begins with; after an agent only the second set.
_NAMELY: Final = frozenset({":", "yakni", "yaitu", "masing-masing", "bersama", "bersamaan",
                            "termasuk", "adalah", "ialah", "lain"})  # fmt: skip
_FELLOWS: Final = frozenset({"bersamaan", ":"})


def installs(c: Cast, d: Deed) -> Iterator[Part]:
    """A dilantik B; A melantik B; dilantik bersama B; disumpah: A, B, dan C."""
    if not (d.exact and d.row.role in {"inaugurated", "inaugurates"} and _installing(d)):
        return
    agents, patients = installed(c, d)
    yield from everybody(c, d, agents, "inaugurates", "installs")
    yield from everybody(c, d, patients, "inaugurated", "installed")


def _installing(d: Deed) -> bool:
    words = d.row.form.split()
    return bool(_INSTALLING & set(words)) or words[0].startswith("mengucap")


def installed(c: Cast, d: Deed) -> tuple[Group, Group]:
    """Who puts into office, and who is put there.

    >>> from pamong.join.deeds import verbs_in
    >>> from pamong.join.actors import cast
    >>> from pamong.join.tenures import holdings
    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Edi Damansyah dilantik Gubernur Isran Noor."))
    >>> c = cast(s, holdings(s))
    >>> (at, end, row), = verbs_in(c, 0, range(len(s.lines[0])))
    >>> deed = Deed(0, at, end, len(s.lines[0]), row, True, True, True)
    >>> [[s.people.known[a.person].name for a in group] for group in installed(c, deed)]
    [['Isran Noor'], ['Edi Damansyah']]
    """
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
