"""What people decided: which things are one, which are two, and in which article a name is another.

A decision is never overruled by a judgement, and leaves with the hand that made it: undone, the
graph is as it was. In a store they lie in ``graph/decisions``; as a file they are a CSV table that
a spreadsheet can edit.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING, Final, cast

from pamong.errors import PamongError
from pamong.lines import Line
from pamong.ntriples import literal
from pamong.ntriples import triple as written
from pamong.resolve.judge import Verdict
from pamong.resolve.sketch import KINDS, kind_of
from pamong.vocabulary import ID, PAMONG

if TYPE_CHECKING:
    import pyoxigraph as ox

DECISIONS: Final = f"<{ID}graph/decisions>"
"""The graph of a store that holds what people decided."""

_VERDICTS: Final = ("same", "different", "unsure")
COLUMNS: Final = ("left", "right", "verdict", "by", "on", "why")


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """What a person decided of two things, by their paths; ``left`` comes first in order.

    Where ``right`` is a document (``doc/ID``), ``different`` says that the thing of that article
    is another than ``left``, its namesake. ``by`` is who decided, ``on`` the ISO date, ``why`` the
    reason in words; each may be empty.
    """

    left: str
    right: str
    verdict: Verdict
    by: str = ""
    on: str = ""
    why: str = ""


def decision(
    one: str, other: str, verdict: str, by: str = "", on: str = "", why: str = ""
) -> Decision:
    """A decision on two things, in order. Raises PamongError where it makes no sense.

    >>> decision("person/64/b", "person/64/a", "same").left
    'person/64/a'
    >>> decision("person/64/b", "org/64/a", "same")
    Traceback (most recent call last):
    pamong.errors.PamongError: person/64/b and org/64/a are of two kinds; give two of one kind
    """
    if verdict not in _VERDICTS:
        raise PamongError(f"{verdict!r} is no verdict; write same, different or unsure")
    if kind_of(one) == "doc":
        one, other = other, one
    if kind_of(other) != "doc":
        one, other = sorted((one, other))
    if kind_of(one) not in KINDS:
        raise PamongError(f"{one} is no {', '.join(KINDS)}; give the identity of such a thing")
    if kind_of(other) == "doc" and verdict == "same":
        raise PamongError(f"{other} is an article; only 'different' can be said of it")
    if kind_of(other) not in ("doc", kind_of(one)):
        raise PamongError(f"{other} and {one} are of two kinds; give two of one kind")
    if one == other:
        raise PamongError(f"{one} was given twice; give two things")
    return Decision(one, other, cast("Verdict", verdict), by, on, why)


class Decisions:
    """All that was decided, by the things it is about."""

    def __init__(self, made: Iterable[Decision] = ()) -> None:
        self.made = tuple(sorted(made))
        self._verdicts: dict[tuple[str, str], Verdict] = {
            (d.left, d.right): d.verdict for d in self.made
        }
        self._partners: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.made:
            self._partners[one.left].add(one.right)
            self._partners[one.right].add(one.left)

    def verdict(self, one: str, other: str) -> Verdict | None:
        """What was decided of two things, None where nobody did.

        Whom a person told apart in one article is another than the namesake.
        """
        left, right = sorted((one, other))
        namesake, _, article = right.rpartition("~")
        if namesake == left and self.node(left, article) == right:
            return "different"
        return self._verdicts.get((left, right))

    def partners(self, node: str) -> frozenset[str]:
        """The things that a decision sets beside one."""
        return frozenset(p for p in self._partners.get(node, ()) if kind_of(p) != "doc")

    def node(self, node: str, document: str) -> str:
        """The node of a thing in an article: another one where a person said that it is.

        >>> ruled = Decisions([decision("person/64/ani", "doc/d1", "different")])
        >>> ruled.node("person/64/ani", "d1"), ruled.node("person/64/ani", "d2")
        ('person/64/ani~d1', 'person/64/ani')
        """
        apart = self._verdicts.get((node, f"doc/{document}")) == "different"
        return f"{node}~{document}" if apart else node


# ---- as quads and as a table -------------------------------------------------------------------


def lines_of(made: Iterable[Decision]) -> Iterator[Line]:
    """Decisions as quads."""
    for one in made:
        text = json.dumps(astuple(one)[1:], ensure_ascii=False)
        yield Line(written(one.left, PAMONG.decision, literal(text)), DECISIONS)


def decisions_in(graph: ox.Store) -> Decisions:
    """What a store holds of decisions."""
    from pyoxigraph import NamedNode

    where = NamedNode(DECISIONS[1:-1])
    quads = graph.quads_for_pattern(None, NamedNode(PAMONG.decision), None, where)
    return Decisions(
        Decision(
            cast("ox.NamedNode", quad.subject).value.removeprefix(ID),
            *json.loads(cast("ox.Literal", quad.object).value),
        )
        for quad in quads
    )


def as_table(made: Iterable[Decision]) -> str:
    """Decisions as CSV with a header.

    >>> print(as_table([decision("person/64/a", "person/64/b", "same", "Ani", "2026-01-02")]))
    left,right,verdict,by,on,why
    person/64/a,person/64/b,same,Ani,2026-01-02,
    <BLANKLINE>
    """
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(astuple(one) for one in sorted(made))
    return out.getvalue()


def from_table(text: str, name: str) -> tuple[Decision, ...]:
    """The decisions in a CSV table; ``name`` says in errors where it comes from.

    >>> from_table("left,right,verdict\\nperson/64/b,person/64/a,same\\n", "x.csv")[0].right
    'person/64/b'
    >>> from_table("a,b\\n", "x.csv")
    Traceback (most recent call last):
    pamong.errors.PamongError: x.csv: the header lacks left, right, verdict; keep the columns \
left,right,verdict,by,on,why
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    lacking = [c for c in COLUMNS[:3] if c not in (rows.fieldnames or ())]
    if lacking:
        raise PamongError(
            f"{name}: the header lacks {', '.join(lacking)}; keep the columns {','.join(COLUMNS)}"
        )
    return tuple(_row(row, f"{name}, line {rows.line_num}") for row in rows)


def _row(row: dict[str, str | None], where: str) -> Decision:
    given = {f.name: (row.get(f.name) or "").strip() for f in fields(Decision)}
    paths = {k: given[k].strip("<>").removeprefix(ID) for k in ("left", "right")}
    try:
        return decision(
            paths["left"], paths["right"], given["verdict"], given["by"], given["on"], given["why"]
        )
    except PamongError as error:
        raise PamongError(f"{where}: {error}") from error
