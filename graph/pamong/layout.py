"""Where the actors of a picture stand: computed once, so that the page needs no physics.

The actors the page opens on are settled by forces, each connected part by itself, and the parts
are packed side by side. All others nestle around a neighbour that has its place, so that a graph
of any size costs no more than its first view and a pass over its links.

Nothing is random: the same network has the same picture on every run. Positions are rounded
after each step, so that the last bits of floating point, in which processors differ, die out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import networkx as nx

Point: TypeAlias = tuple[float, float]
_Box: TypeAlias = tuple[float, float, float, float]
Array: TypeAlias = Any
"""A numpy array of points; numpy is imported where it is used."""

SPACE = 110.0
"""The length of a typical link; the nodes of :mod:`pamong.picture` are 14 to 76 wide."""
WIDER = 1.35
"""Names are written along the line, so a picture needs more room sideways."""

_GOLDEN = math.pi * (3 - math.sqrt(5))
_STEPS = 240


def arrange(graph: nx.Graph, core: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Give a place to every node of an undirected graph; the first view is made of ``core``.

    >>> import networkx
    >>> places = arrange(networkx.path_graph(["a", "b", "c"]), ["a", "b"])
    >>> sorted(places)
    ['a', 'b', 'c']
    >>> arrange(networkx.Graph(), [])
    {}
    """
    placed = _pack([_settled(graph, part) for part in _parts(graph, core)])
    placed = _nestled(graph, placed)
    return {node: (round(x * WIDER), round(y)) for node, (x, y) in placed.items()}


def _parts(graph: nx.Graph, core: Sequence[str]) -> list[list[str]]:
    """The connected parts of the core, the largest first, each in a fixed order."""
    import networkx as nx

    inner = graph.subgraph(core)
    parts = [sorted(part) for part in nx.connected_components(inner)]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


# ---- forces within a part --------------------------------------------------------------------


def _settled(graph: nx.Graph, part: Sequence[str]) -> dict[str, Point]:
    """The places of one connected part around the origin."""
    order = _outward(graph.subgraph(part), part)
    links = [(order[a], order[b]) for a, b in graph.subgraph(part).edges]
    points = _settle(len(order), sorted(tuple(sorted(link)) for link in links))
    return {node: (float(points[i][0]), float(points[i][1])) for node, i in order.items()}


def _outward(graph: nx.Graph, part: Sequence[str]) -> dict[str, int]:
    """The nodes in breadth-first order from the most connected one: hubs start in the middle."""
    start = min(part, key=lambda node: (-graph.degree[node], node))
    order, queue = {start: 0}, [start]
    for node in queue:
        for other in sorted(graph[node], key=lambda near: (-graph.degree[near], near)):
            if other not in order:
                order[other] = len(order)
                queue.append(other)
    return order


def _settle(size: int, links: Sequence[tuple[int, ...]]) -> Array:
    """Let linked points attract and all points repel each other (Fruchterman and Reingold 1991).

    Pushes grow with the number of links, as in ForceAtlas2 (Jacomy et al. 2014): leaves stay
    close to their hub and hubs keep apart.
    """
    import numpy as np

    points = _spiral(size)
    if size < 2:
        return points
    one, other = np.array(links).T
    mass = 1 + np.bincount(np.concatenate((one, other)), minlength=size) ** 0.75
    for step in range(_STEPS):
        move = _pushes(points, mass)
        pull = points[one] - points[other]
        pull = pull * (np.hypot(pull[:, 0], pull[:, 1]) / SPACE)[:, None]
        for axis in (0, 1):
            move[:, axis] -= np.bincount(one, pull[:, axis], size)
            move[:, axis] += np.bincount(other, pull[:, axis], size)
        points = np.round(points + _cooled(move, step), 6)
    return _apart(_measured(points - points.mean(axis=0), one, other))


def _measured(points: Array, one: Array, other: Array) -> Array:
    """The same picture at the size at which the typical link is ``SPACE`` long."""
    import numpy as np

    gap = points[one] - points[other]
    return points * (SPACE / max(float(np.median(np.hypot(gap[:, 0], gap[:, 1]))), 1.0))


def _apart(points: Array) -> Array:
    """Move points that lie too near each other apart, until nearly none do."""
    import numpy as np

    for _ in range(40):
        gap = points[:, None, :] - points[None, :, :]
        far = np.maximum(np.hypot(gap[:, :, 0], gap[:, :, 1]), 1e-3)
        lack = np.clip(SPACE * 0.75 / far - 1, 0, 2)
        np.fill_diagonal(lack, 0)
        points = np.round(points + (gap * lack[:, :, None]).sum(axis=1) * 0.3, 6)
    return points


def _spiral(size: int) -> Array:
    import numpy as np

    index = np.arange(size)
    radius = SPACE * 0.6 * np.sqrt(index)
    return np.stack((radius * np.cos(index * _GOLDEN), radius * np.sin(index * _GOLDEN)), axis=1)


def _pushes(points: Array, mass: Array) -> Array:
    import numpy as np

    gap = points[:, None, :] - points[None, :, :]
    square = np.maximum((gap**2).sum(axis=2), 1.0)
    return ((SPACE**2 * np.outer(mass, mass) / square)[:, :, None] * gap).sum(axis=1)


def _cooled(move: Array, step: int) -> Array:
    """No point moves further than the temperature, which falls to nothing."""
    import numpy as np

    length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)
    heat = SPACE * 0.8 * (1 - step / _STEPS) ** 1.5
    return move * (np.minimum(length, heat) / length)[:, None]


# ---- parts side by side ----------------------------------------------------------------------


def _pack(parts: Sequence[dict[str, Point]]) -> dict[str, Point]:
    """Put the parts side by side: each walks a spiral outward until it meets no other."""
    placed: dict[str, Point] = {}
    boxes: list[_Box] = []
    for part in parts:
        wide, high = _half(x for x, _ in part.values()), _half(y for _, y in part.values())
        middle = _middle(x for x, _ in part.values()), _middle(y for _, y in part.values())
        east, south = _free(wide, high, boxes)
        boxes.append((east, south, wide, high))
        for node, (x, y) in part.items():
            placed[node] = (x - middle[0] + east, y - middle[1] + south)
    return placed


def _half(numbers: Iterable[float]) -> float:
    """Half of what a part takes in one direction, with room for its names."""
    known = list(numbers)
    return (max(known) - min(known)) / 2 + SPACE * 0.45


def _middle(numbers: Iterable[float]) -> float:
    known = list(numbers)
    return (max(known) + min(known)) / 2


def _free(wide: float, high: float, boxes: Sequence[_Box]) -> Point:
    step = 0
    while True:
        reach = SPACE * 0.4 * math.sqrt(step)
        x, y = reach * math.cos(step * _GOLDEN), reach * math.sin(step * _GOLDEN)
        if all(abs(x - a) >= wide + w or abs(y - b) >= high + h for a, b, w, h in boxes):
            return x, y
        step += 1


# ---- everyone else ---------------------------------------------------------------------------


def _nestled(graph: nx.Graph, placed: dict[str, Point]) -> dict[str, Point]:
    """Place all other nodes around a placed neighbour, ring by ring, the rest below the picture."""
    places = dict(placed)
    guests: defaultdict[str, int] = defaultdict(int)
    ring = sorted(placed)
    while ring:
        fresh = _hosts(graph, ring, places)
        for node, host in fresh:
            places[node] = _beside(places[host], guests[host])
            guests[host] += 1
        ring = [node for node, _ in fresh]
    return places | _below(places, sorted(set(graph) - set(places)))


def _hosts(graph: nx.Graph, ring: Iterable[str], places: dict[str, Point]) -> list[tuple[str, str]]:
    """Each node that has no place yet beside the least busy of its placed neighbours."""
    hosts: dict[str, str] = {}
    for host in ring:
        for node in graph[host]:
            if node not in places:
                best = min((hosts.get(node, host), host), key=lambda h: (graph.degree[h], h))
                hosts[node] = best
    return sorted(hosts.items())


def _beside(host: Point, guest: int) -> Point:
    reach, angle = SPACE * (0.9 + 0.35 * math.sqrt(guest)), guest * _GOLDEN
    return host[0] + reach * math.cos(angle), host[1] + reach * math.sin(angle)


def _below(places: dict[str, Point], nodes: Sequence[str]) -> dict[str, Point]:
    """A grid for what hangs on nothing that is placed."""
    floor = max((y for _, y in places.values()), default=0.0) + 2 * SPACE
    width = max(4, math.isqrt(len(nodes)))
    return {
        node: ((i % width - width / 2) * SPACE, floor + i // width * SPACE)
        for i, node in enumerate(nodes)
    }
