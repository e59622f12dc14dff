"""Where an article plays: the regency or city, and the province, that its mentions speak for.

An article says "Bupati" or "Sekda" of the region it is about; the scope completes such elided
posts and bodies, and chooses between a regency and a city of one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from pamong.find.lexicon import bare_region
from pamong.find.lines import Line
from pamong.find.mentions import (
    BodyMention,
    Item,
    PostMention,
    RegionMention,
    RegulationMention,
)
from pamong.find.regions import is_city, level_of
from pamong.tables import rows

_POST_WEIGHT: Final = 3.0
_BODY_WEIGHT: Final = 2.0
_CAPITAL_SHARE: Final = 0.5
_MUCH_MORE: Final = 2.0
_CLOSE: Final = 2.0
_FEW: Final = 2
_CITY_ROLES: Final = frozenset({"role-wali-kota", "role-wakil-wali-kota", "role-walikota"})
_REGENCY_ROLES: Final = frozenset({"role-bupati", "role-wakil-bupati"})
_PROVINCE_ROLES: Final = frozenset({"role-gubernur", "role-wakil-gubernur", "role-kapolda"})
# Bodies of which every province has one, and no regency (UU 2/2002, UU 16/2004).
_OF_PROVINCES: Final = frozenset({"polda", "kejati"})


@dataclass(frozen=True, slots=True)
class Scope:
    """The codes of the regency or city and of the province an article is about, None if unknown.

    ``unlisted`` and ``unlisted_province`` are the ones it is about where no table has them.
    ``contested`` says that it is about several regencies, none of which stands out.
    """

    local: str | None
    province: str | None
    unlisted: RegionMention | None = field(default=None, repr=False)
    unlisted_province: RegionMention | None = field(default=None, repr=False)
    contested: bool = field(default=False, repr=False)


@cache
def region_names() -> dict[str, str]:
    """The official name of every region by its code.

    >>> region_names()["64.02"], region_names().get("99")
    ('Kabupaten Kutai Kartanegara', None)
    """
    return {row.code: row.name for row in rows("regions")}


@cache
def full_name(code: str) -> str:
    """A region's name with its level word, as labels write it.

    >>> full_name("64.02"), full_name("64"), full_name("11")
    ('Kabupaten Kutai Kartanegara', 'Provinsi Kalimantan Timur', 'Provinsi Aceh')
    >>> full_name("64.02.10").startswith("Kecamatan")
    True
    """
    name = region_names()[code]
    level = level_of(code)
    if level == 1 and not name.startswith("Daerah"):
        return f"Provinsi {name}"
    if level == 3:
        return f"{'Distrik' if code[:2] in _PAPUA else 'Kecamatan'} {name}"
    return name


_PAPUA: Final = frozenset({"91", "92", "93", "94", "95", "96"})


@cache
def short_name(code: str) -> str:
    """A region's name without its level word.

    >>> short_name("64.02"), short_name("64")
    ('Kutai Kartanegara', 'Kalimantan Timur')
    """
    return bare_region(region_names()[code])


def regions_in(item: Item) -> Iterator[tuple[RegionMention, float, str | None]]:
    """The regions inside a mention, each with its weight and the role of the post it completes."""
    if isinstance(item, RegionMention):
        yield item, 1.0, None
    elif isinstance(item, PostMention):
        if item.region is not None:
            yield item.region, _POST_WEIGHT, role_of(item)
        if item.body is not None:
            yield from regions_in(item.body)
    elif isinstance(item, BodyMention):
        if item.region is not None:
            yield item.region, _BODY_WEIGHT, role_of(item)
        if item.parent is not None:
            yield from regions_in(item.parent)
    elif isinstance(item, RegulationMention):
        if item.region is not None:
            yield item.region, _BODY_WEIGHT, None
        if item.issuer is not None:
            yield from regions_in(item.issuer)


def role_of(item: PostMention | BodyMention) -> str | None:
    """The role that tells the level of the region a post or a body is of.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> line, = scan(tokenise("Bupati Kukar, Polda Jambi dan Diskominfo Jambi"))
    >>> [role_of(item) for item in line if isinstance(item, PostMention | BodyMention)]
    ['role-bupati', 'role-kapolda', None]
    """
    if isinstance(item, PostMention):
        return "role-kapolda" if item.row.body in _OF_PROVINCES else item.row.role
    provincial = item.head is not None and item.head.kind in _OF_PROVINCES
    return "role-kapolda" if provincial else None


def _admitted(region: RegionMention, role: str | None) -> tuple[str, ...]:
    """The codes a region may mean where the post before it tells a city from a regency."""
    codes = region.codes
    if role in _CITY_ROLES:
        return tuple(c for c in codes if is_city(c)) or codes
    if role in _REGENCY_ROLES:
        return tuple(c for c in codes if level_of(c) == 2 and not is_city(c)) or codes
    if role in _PROVINCE_ROLES:
        return tuple(c for c in codes if level_of(c) == 1) or codes
    return codes


def _votes(lines: tuple[Line, ...]) -> dict[str, float]:
    votes: dict[str, float] = defaultdict(float)
    for line in lines:
        for k in line.things:
            for region, weight, role in regions_in(line[k]):
                codes = _admitted(region, role)
                if region.word == "ibu kota":
                    weight *= _CAPITAL_SHARE
                for code in codes:
                    votes[code] += weight / len(codes)
    return votes


def _parents(votes: dict[str, float]) -> None:
    """Let a district speak for its regency, where the text has no better witness."""
    for code, weight in list(votes.items()):
        if level_of(code) == 3:
            votes[code[:5]] = votes.get(code[:5], 0.0) + weight * 0.3


def scope_of(lines: tuple[Line, ...]) -> Scope:
    """The scope of an article from all its regions.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> scope_of(scan(tokenise("Bupati Kukar dan Gubernur Kaltim hadir di Samarinda.")))
    Scope(local='64.02', province='64')
    >>> scope_of(())
    Scope(local=None, province=None)
    """
    votes = _votes(lines)
    _parents(votes)
    unlisted = _unlisted(lines, 2)
    if unlisted is not None and unlisted[1] > votes.get(_top(votes, 2) or "", 0.0):
        above = _unlisted(lines, 1)
        return Scope(None, None if above else _top(votes, 1), unlisted[0],
                     above[0] if above else None)  # fmt: skip
    local, province = _top(votes, 2), _top(votes, 1)
    if local is not None and province is not None and _provincial(votes, local, province):
        return Scope(None, province)
    contested = _contested(votes, local)
    if contested and province is not None and local is not None and local[:2] == province:
        local = None if votes[province] >= _POST_WEIGHT else local
    return Scope(local, local[:2] if local else province, contested=contested)


def _contested(votes: dict[str, float], local: str | None) -> bool:
    """Whether other regencies are named about as much as the one named most."""
    if local is None:
        return False
    close = [c for c, w in votes.items() if level_of(c) == 2 and w * _CLOSE >= votes[local]]
    return len(close) > _FEW


def _unlisted(lines: tuple[Line, ...], level: int) -> tuple[RegionMention, float] | None:
    """The region of a level that the text speaks of most and no table has, and how much it does."""
    votes: dict[str, tuple[RegionMention, float]] = {}
    for line in lines:
        for k in line.things:
            for region, weight, _ in regions_in(line[k]):
                if not region.codes and region.level == level and region.word:
                    known = votes.get(region.name.lower(), (region, 0.0))
                    votes[region.name.lower()] = known[0], known[1] + weight
    return max(votes.values(), key=lambda vote: vote[1], default=None)


def _provincial(votes: dict[str, float], local: str, province: str) -> bool:
    """Whether an article is about a province, its capital or a regency being named in passing."""
    return votes[province] >= _MUCH_MORE * votes[local] and votes[province] >= _POST_WEIGHT


def _top(votes: dict[str, float], level: int) -> str | None:
    own = {code: weight for code, weight in votes.items() if level_of(code) == level}
    return min(own, key=lambda code: (-own[code], code)) if own else None


def resolve(region: RegionMention, scope: Scope, role: str | None = None) -> str | None:
    """The one code a region means in this article, None where it is in no register.

    Of several, the one in scope; else the one in the scope's province; else a regency before a
    city, the older reading of a bare name.

    >>> from pamong.find.mentions import RegionMention
    >>> bogor = RegionMention(0, 1, "Bogor", ("32.01", "32.71"), None, "")
    >>> resolve(bogor, Scope(None, None)), resolve(bogor, Scope("32.71", "32"))
    ('32.01', '32.71')
    >>> resolve(RegionMention(0, 1, "Antah", (), None, ""), Scope(None, None)) is None
    True
    """
    codes = _admitted(region, role)
    if region.level == 3 or (codes and level_of(codes[0]) == 3):
        return _district(codes, scope)
    if not codes:
        return None
    if scope.local in codes:
        return scope.local
    near = [c for c in codes if scope.province and c.startswith(scope.province)]
    return min(near or codes, key=lambda c: (is_city(c), c))


def _district(codes: tuple[str, ...], scope: Scope) -> str | None:
    """A district is only sure inside the regency the article is about, or its province."""
    codes = tuple(c for c in codes if level_of(c) == 3)
    local = [c for c in codes if scope.local and c.startswith(scope.local + ".")]
    if len(local) == 1:
        return local[0]
    near = [c for c in codes if scope.province and c.startswith(scope.province + ".")]
    return near[0] if len(near) == 1 and not local else None
