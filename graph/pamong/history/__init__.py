"""The history of a post: the line of its holders, with the sentences that tell of each.

A tenure is *closed* only by a sentence that says so (a former holder, a term that ended, somebody
replaced, dismissed, dead), *open* where it began on a known day and nothing says that it ended,
and else *confirmed* up to the last day of which an article tells it as running. No end is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pamong.evidence import Claim
from pamong.history.given import Given
from pamong.history.law import Ground
from pamong.history.line import (
    Holding,
    Meeting,
    Succession,
    Vacancy,
    holdings,
    meetings,
    successions,
    vacancies,
)

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = [
    "Candidacy",
    "Ground",
    "History",
    "Holding",
    "Meeting",
    "Succession",
    "Vacancy",
    "history",
]


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Somebody who was to hold the post or wanted to; ``how`` is ``candidate`` or ``elect``."""

    name: str
    how: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The history of a post, or of one with the office that takes its place for a time.

    ``overlaps`` are people told to have held it at once, ``day`` the day up to which it is told.
    """

    posts: tuple[str, ...]
    label: str
    day: str | None
    holdings: tuple[Holding, ...]
    successions: tuple[Succession, ...]
    overlaps: tuple[Meeting, ...]
    vacancies: tuple[Vacancy, ...]
    candidacies: tuple[Candidacy, ...]


def history(store: Store, post: str, region: str | None = None, day: str | None = None) -> History:
    """The line of holders of a post by its name, or of a role in a region.

    With ``day`` (an ISO date of any precision) the history up to that day, as the texts give it,
    see :mod:`pamong.asof.slice`. Raises PamongError where the words mean no post, or several, or
    the day is no date.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> [(h.name, h.state) for h in history(store.graph, "Bupati Kukar").holdings]
    [('Edi Damansyah', 'confirmed')]
    >>> history(store.graph, "Camat Kukar")
    Traceback (most recent call last):
    pamong.errors.PamongError: Tidak ada 'Camat Kukar' dalam berita yang dimuat; periksa wilayahnya.
    """
    posts = Given(store).posts_named(post, region)
    if day is not None:
        from pamong.asof.slice import as_of

        store = as_of(store, day, past=True)
    given = Given(store)
    line = holdings(given, posts)
    return History(
        posts=posts,
        label=given.name(posts[0]),
        day=day,
        holdings=line,
        successions=successions(given, line),
        overlaps=meetings(line),
        vacancies=vacancies(line),
        candidacies=tuple(
            Candidacy(given.name(person), how, claims)
            for person, how, claims in given.candidacies(posts)
        ),
    )
