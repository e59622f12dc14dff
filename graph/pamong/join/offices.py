"""Holdings as records: tenures and candidacies, one a person, post and capacity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pamong.join.held import ACTING, Held
from pamong.join.line import person_at
from pamong.link.keys import dotted
from pamong.link.posts import PostRef
from pamong.link.scene import Scene
from pamong.records import Relation, Support, Tenure

_CANDIDACIES: Final = frozenset({"elect", "candidate"})
_PLAIN_RULES: Final = frozenset(
    {
        "post_before_name",
        "post_comma_name",
        "name_comma_post",
        "posts_in_pairs",
        "epithet",
        "post_held_by",
    }
)


@dataclass(slots=True, unsafe_hash=True)
class _Key:
    person: int
    post: str
    capacity: str | None
    candidacy: str | None


def _standing(h: Held) -> str | None:
    return h.standing or h.post.standing


def _capacity(h: Held) -> str | None:
    return h.capacity or (h.post.capacity if h.post.capacity in ACTING else None)


def _key(h: Held, ref: PostRef) -> _Key:
    standing = _standing(h)
    candidacy = standing if standing in _CANDIDACIES else None
    return _Key(h.person, ref.id, _capacity(h), candidacy)


def _grouped(s: Scene, held: tuple[Held, ...]) -> dict[_Key, list[Held]]:
    groups: dict[_Key, list[Held]] = defaultdict(list)
    for h in held:
        groups[_key(h, s.posts[h.post.first])].append(h)
    return groups


def _by_office(
    groups: dict[_Key, list[Held]],
) -> dict[tuple[int, str], dict[_Key, list[Held]]]:
    """The groups of each person and post together."""
    offices: dict[tuple[int, str], dict[_Key, list[Held]]] = defaultdict(dict)
    for key, group in groups.items():
        offices[key.person, key.post][key] = group
    return offices


def _echoes_acting(key: _Key, group: list[Held], groups: dict[_Key, list[Held]]) -> bool:
    """Whether a plain title only repeats an acting one in short: Pj Bupati X, later Bupati X."""
    if key.capacity is not None or key.candidacy is not None:
        return False
    if any(h.rule not in _PLAIN_RULES or _standing(h) for h in group):
        return False
    return any(
        other.person == key.person and other.post == key.post and other.capacity in ACTING
        and not any(_standing(h) == "former" for h in found) and _heads(group) & _heads(found)
        for other, found in groups.items()
    )  # fmt: skip


def _heads(group: list[Held]) -> set[str]:
    """How the bodies of these posts are written: a company's old form (PDAM) is another time."""
    bodies = (h.post.body for h in group)
    return {b.head.form if b is not None and b.head is not None else "" for b in bodies}


# Rules that read an inauguration rather than a title beside a name.
_INSTALLING_RULES: Final = frozenset({"sworn_pair", "moved"})


def _sworn_in(key: _Key, groups: dict[_Key, list[Held]]) -> bool:
    """Whether somebody who was a candidate, or elected, comes into the office in this article.

    An elect may have held it for a term before; only an inauguration told of ends that state.
    """
    rules = _INSTALLING_RULES | ({"by_link"} if key.candidacy == "candidate" else set())
    return any(
        other.person == key.person and other.post == key.post and other.candidacy is None
        and any(h.rule in rules and _standing(h) is None for h in found)
        for other, found in groups.items()
    )  # fmt: skip


def tenure_id(person: str, post: str, capacity: str | None, candidacy: str | None) -> str:
    """The identity of a tenure or a candidacy.

    >>> tenure_id("person/64.02/sunggono", "post/64.02/bupati", "Plh", None)
    'tenure/64.02.sunggono/64.02.bupati/plh'
    >>> tenure_id("person/x/a", "post/64.02/bupati", None, "elect")
    'candidacy/x.a/64.02.bupati/elect'
    """
    kind = "candidacy" if candidacy else "tenure"
    last = candidacy or (capacity or "x").lower()
    return f"{kind}/{dotted(person)}/{dotted(post)}/{last}"


def tenures(s: Scene, held: tuple[Held, ...], ids: tuple[str, ...]) -> Iterator[Tenure]:
    """The tenures and candidacies of the article, in text order."""
    for key, group, against in _judged(s, held):
        if against is None:
            yield _record(s, key, group, ids)


def refusals(s: Scene, held: tuple[Held, ...]) -> Iterator[tuple[Held, str | None]]:
    """Every holding with why it is no tenure, None where it is one.

    The reasons are keys of :data:`pamong.reasons.REASONS`.
    """
    for _, group, against in _judged(s, held):
        for h in group:
            yield h, against


def _judged(s: Scene, held: tuple[Held, ...]) -> Iterator[tuple[_Key, list[Held], str | None]]:
    """The holdings of each person, post and capacity, with what speaks against them."""
    groups = _grouped(s, held)
    same = _by_office(groups)
    own: dict[int, dict[_Key, list[Held]]] = defaultdict(dict)
    for key, group in groups.items():
        own[key.person][key] = group
    for key, group in groups.items():
        yield key, group, _against(s, key, group, own[key.person], same[key.person, key.post])


def _against(s: Scene, key: _Key, group: list[Held], own: dict[_Key, list[Held]],
             same: dict[_Key, list[Held]]) -> str | None:  # fmt: skip
    """Why holdings make no tenure, None where they do.

    ``own`` are all holdings of their person, ``same`` those of the post.
    """
    if _echoes_acting(key, group, same):
        return "acting_in_short"
    if not _sure(s, group):
        return "of_nothing"
    if _restates(s, key, group, own):
        return "said_in_full"
    if key.candidacy is not None and _sworn_in(key, same):
        return "sworn_in"
    return None


def _restates(s: Scene, key: _Key, group: list[Held], groups: dict[_Key, list[Held]]) -> bool:
    """Whether a title in short says again what another sentence says in full.

    Kajari Zainur Rochman, after Kepala Kejaksaan Negeri Lampung Barat, is not of the regency
    that the article plays in.
    """
    own = [s.posts[h.post.first] for h in group]
    if _in_fewer_words(s, key, own[0], group, groups):
        return True
    if any(ref.whole or ref.role is None for ref in own) or any(_standing(h) for h in group):
        return False
    return any(
        other.capacity == key.capacity and other.post != key.post
        and any(ref.whole and ref.role == own[0].role for ref in _refs(s, found))
        for other, found in groups.items()
    )  # fmt: skip


def _in_fewer_words(
    s: Scene, key: _Key, own: PostRef, group: list[Held], groups: dict[_Key, list[Held]]
) -> bool:
    """Whether another office of this person says the same more fully: Ketua, Ketua Umum KONI."""
    if own.body is None or key.candidacy or any(_standing(h) for h in group):
        return False
    words = set(own.title.split())
    return any(
        other.post != key.post and other.capacity == key.capacity
        and any(ref.of == own.of and words < set(ref.title.split())
                and ref.title.split()[0] == own.title.split()[0] for ref in _refs(s, found))
        and not any(_standing(h) for h in found)
        for other, found in groups.items()
    )  # fmt: skip


def _refs(s: Scene, group: list[Held]) -> list[PostRef]:
    return [s.posts[h.post.first] for h in group]


def _sure(s: Scene, group: list[Held]) -> bool:
    """Whether something tells what the post is of; a bare "Ketua" of nothing is no office."""
    return any(not s.posts[h.post.first].id.startswith("post/x/") for h in group)


def _record(s: Scene, key: _Key, group: list[Held], ids: tuple[str, ...]) -> Tenure:
    lines = {line for h in group for line in (h.line, *h.others)}
    best = max(group, key=lambda h: (h.confidence, -h.line))
    standing = key.candidacy or _over(s, group)
    since = next((h.since for h in group if h.since), None)
    until = next((h.until for h in group if h.until), None)
    person = ids[key.person]
    confidence = round(best.confidence, 2)
    return Tenure(
        tenure_id(person, key.post, key.capacity, key.candidacy), person, key.post, key.capacity,
        standing, since, until, Support(s.spans(lines), best.rule, confidence),
    )  # fmt: skip


_INTO: Final = frozenset({"dilantik", "kembali", "dikukuhkan"})


def _over(s: Scene, group: list[Held]) -> str | None:
    """Whether an office is over: unless the article tells how the same person came into it again.

    Mantan Camat Rumbai A kembali menjadi Camat Rumbai.
    """
    former = [h for h in group if _standing(h) == "former"]
    if not former:
        return None
    again = any(_standing(h) is None and h.rule == "by_link"
                and not _INTO.isdisjoint(s.lines[h.line].words) for h in group)  # fmt: skip
    told = all(h.rule in {"by_link", *_PLAIN_RULES} for h in former)
    return None if again and told else "former"


_PASSED: Final = frozenset({"replaced", "handed_over"})


def successions(
    s: Scene, held: tuple[Held, ...], ids: tuple[str, ...], offices: Iterable[Tenure]
) -> Iterator[Relation]:
    """Whose tenure replaced whose, where a sentence says so; both must be among ``offices``.

    Whoever is only designated for a post replaces nobody yet.
    """
    given = {tenure.id for tenure in offices}
    said: set[tuple[str, str]] = set()
    for older in held:
        if older.rule not in _PASSED or (older.rule == "handed_over" and _standing(older) is None):
            continue
        newer = _newer(s, held, older)
        if newer is None:
            continue
        ref = s.posts[older.post.first]
        pair = (tenure_id(ids[newer.person], ref.id, _capacity(newer), None),
                tenure_id(ids[older.person], ref.id, _capacity(older), None))  # fmt: skip
        if pair not in said and given.issuperset(pair):
            said.add(pair)
            spans = s.spans({older.line, *older.others})
            yield Relation(
                pair[0], "replaces", pair[1], Support(spans, "replaced", older.confidence)
            )


def _newer(s: Scene, held: tuple[Held, ...], older: Held) -> Held | None:
    """Who holds an office after somebody: by the same words, or by others and in the same line."""
    others = [h for h in held if h.person != older.person and _standing(h) is None]
    same = next((h for h in others if h.post.first == older.post.first
                 and (h.rule != "replaced" or h.line == older.line)), None)  # fmt: skip
    if same is not None:
        return same
    post, line = s.posts[older.post.first].id, s.lines[older.line]
    here = {person_at(s, line, k) for k in line.names}
    near = [h for h in others if h.person in here and s.posts[h.post.first].id == post]
    return near[0] if len({h.person for h in near}) == 1 else None
