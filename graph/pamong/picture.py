"""What the picture shows: which actors it opens on, and its nodes and edges as pyvis makes them.

pyvis prepares data and options; its own page is not used, as that loads styles from elsewhere
and runs what a name or a title smuggles in.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeAlias

from pamong.errors import PamongError
from pamong.evidence import sources
from pamong.layout import arrange
from pamong.network import Actor, Link

if TYPE_CHECKING:
    import networkx as nx

Json: TypeAlias = dict[str, Any]

FIRST_VIEW = 300
"""More actors than this are no longer read but only looked at."""
FIRST_VIEW_OF_ONE = 90
"""How many actors a page about one actor opens on."""

SHAPES: Mapping[str, str] = {
    "person": "dot",
    "post": "diamond",
    "body": "square",
    "decree": "hexagon",
    "event": "triangle",
    "place": "triangleDown",
    "topic": "star",
    "region": "ellipse",
}
"""The shape of each kind, so that nothing hangs on colour alone. Colours are in the style sheet."""

DASHES: Mapping[str, tuple[int, int]] = {
    "acting": (9, 5),
    "former": (2, 5),
    "elect": (9, 5),
    "candidate": (2, 5),
}

_OPTIONS: Json = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": True,
        "hover": True,
        "hoverConnectedEdges": False,
        "keyboard": {"enabled": False},
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 86400000,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "color": {"inherit": False}},
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A network made ready to draw.

    ``actors`` are in order of strength, and an actor's place in them is its number. ``edges``
    hold the numbers of their ``links``. ``core`` is what the page opens on.
    """

    actors: tuple[Actor, ...]
    links: tuple[Link, ...]
    core: tuple[int, ...]
    focus: int | None
    nodes: tuple[Json, ...]
    edges: tuple[Json, ...]
    options: Json


def picture(graph: nx.MultiDiGraph, focus: str | None = None) -> Picture:
    """Make a network ready to draw, around one actor where ``focus`` names one.

    Raises PamongError where no actor has that name.
    """
    pairs = _pairs(graph)
    flat = _flat(graph, pairs)
    strength = _strength(graph, flat)
    first = graph.graph["reprints"]
    order = sorted(graph, key=lambda node: _rank(strength, graph.nodes[node]["actor"], first))
    actors = tuple(graph.nodes[node]["actor"] for node in order)
    middle = find(actors, focus) if focus is not None else None
    core = _around(flat, strength, middle.iri) if middle else _strongest(strength, actors)
    number = {node: i for i, node in enumerate(order)}
    links = tuple(data["link"] for _, _, data in graph.edges(data=True))
    nodes, edges, options = _drawn(strength, actors, arrange(flat, core), pairs, links, first)
    return Picture(
        actors=actors,
        links=links,
        core=tuple(sorted(number[node] for node in core)),
        focus=number[middle.iri] if middle else None,
        nodes=nodes,
        edges=edges,
        options=options,
    )


def find(actors: Sequence[Actor], name: str) -> Actor:
    """Find an actor by name, then by other spelling or IRI, the strongest where several share it.

    Raises PamongError, with the names most like it, where there is none.

    >>> find([], "Sunggono")
    Traceback (most recent call last):
    pamong.errors.PamongError: focus: no actor of the graph is called 'Sunggono'; the graph is empty
    """
    folded = name.casefold().strip()
    for actor in sorted(actors, key=lambda actor: actor.name.casefold() != folded):
        if folded in _folded_names(actor):
            return actor
    names = [actor.name for actor in actors]
    near = get_close_matches(name, names, n=3, cutoff=0.5) or names[:3]
    cure = "try " + ", ".join(repr(one) for one in near) if near else "the graph is empty"
    raise PamongError(f"focus: no actor of the graph is called {name!r}; {cure}")


def _folded_names(actor: Actor) -> set[str]:
    names = (actor.name, *actor.also, actor.iri, actor.iri.partition("/id/")[2])
    return {name.casefold() for name in names}


# ---- which actors ----------------------------------------------------------------------------


def _pairs(graph: nx.MultiDiGraph) -> dict[tuple[str, str], list[Link]]:
    """All that joins two actors, in either direction: the picture shows it as one line."""
    found: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for source, target, data in graph.edges(data=True):
        if source != target:
            found[min(source, target), max(source, target)].append(data["link"])
    return dict(sorted(found.items()))


def _flat(graph: nx.MultiDiGraph, pairs: Iterable[tuple[str, str]]) -> nx.Graph:
    import networkx as nx

    flat = nx.Graph()
    flat.add_nodes_from(sorted(graph))
    flat.add_edges_from(pairs)
    return flat


def _strength(graph: nx.MultiDiGraph, flat: nx.Graph) -> dict[str, int]:
    """How many others each actor is joined to, regions aside: nearly everything lies in one."""
    regions = {node for node, data in graph.nodes(data=True) if data["actor"].kind == "region"}
    return {node: len(set(flat[node]) - regions) for node in flat}


def _rank(
    strength: Mapping[str, int], actor: Actor, first: Mapping[str, str]
) -> tuple[bool, int, int, str, str]:
    """Sort key: the most connected first, regions last."""
    told = -sources(actor.claims, first)
    return actor.kind == "region", -strength[actor.iri], told, actor.name, actor.iri


def _strongest(strength: Mapping[str, int], actors: Sequence[Actor]) -> list[str]:
    """The first view. Regions stay out of it: as hubs of everything they would hide the rest;
    so do actors joined to nobody, unless there are no others."""
    fit = [actor.iri for actor in actors if actor.kind != "region"]
    joined = [iri for iri in fit if strength[iri]]
    return (joined or fit)[:FIRST_VIEW]


def _around(flat: nx.Graph, strength: Mapping[str, int], middle: str) -> list[str]:
    """The nearest actors, in order of distance and then strength."""
    seen, ring = [middle], [middle]
    while ring and len(seen) < FIRST_VIEW_OF_ONE:
        near = {other for node in ring for other in flat[node]} - set(seen)
        ring = sorted(near, key=lambda node: (-strength[node], node))
        ring = [node for node in ring if "/id/region/" not in node]
        seen.extend(ring[: FIRST_VIEW_OF_ONE - len(seen)])
    return seen


# ---- nodes and edges -------------------------------------------------------------------------


def _drawn(
    strength: Mapping[str, int],
    actors: Sequence[Actor],
    places: Mapping[str, tuple[int, int]],
    pairs: Mapping[tuple[str, str], Sequence[Link]],
    links: Sequence[Link],
    first: Mapping[str, str],
) -> tuple[tuple[Json, ...], tuple[Json, ...], Json]:
    """Nodes, edges and options of a pyvis network.

    Its lists are filled directly: ``add_node`` and ``add_edge`` look through all nodes on every
    call (35,600 edges took a minute), for checks that hold here by construction.
    """
    from pyvis.edge import Edge
    from pyvis.network import Network
    from pyvis.node import Node

    number = {actor.iri: i for i, actor in enumerate(actors)}
    link_number = {id(link): i for i, link in enumerate(links)}
    drawn = Network(directed=True, cdn_resources="in_line")
    drawn.set_options(json.dumps(_OPTIONS))
    for i, actor in enumerate(actors):
        x, y = places[actor.iri]
        look = {"group": actor.kind, "size": _size(strength[actor.iri]), "x": x, "y": y}
        drawn.nodes.append(Node(i, SHAPES[actor.kind], actor.name, **look).options)
        drawn.node_ids.append(i)
    for i, ((one, other), joined) in enumerate(pairs.items()):
        numbers = [link_number[id(link)] for link in joined]
        look = {"id": i, "links": numbers, **_line(joined, first)}
        drawn.edges.append(Edge(number[one], number[other], **look).options)
    nodes, edges, _, _, _, options = drawn.get_network_data()
    return tuple(nodes), tuple(edges), json.loads(options)


def _size(neighbours: int) -> int:
    """The area of a node, not its width, grows with its links.

    >>> _size(0), _size(1), _size(9), _size(10_000)
    (7, 11, 19, 38)
    """
    return round(7 + min(4 * neighbours**0.5, 31))


def _line(links: Sequence[Link], first: Mapping[str, str]) -> Json:
    """How the line of a pair looks: its weight by sources, its dashes by how a post is held."""
    articles = sources((claim for link in links for claim in link.claims), first)
    look: Json = {"width": 1 + 0.7 * min(articles, 6), "style": _style(links)}
    if look["style"] in DASHES:
        look["dashes"] = list(DASHES[look["style"]])
    return look


def _style(links: Sequence[Link]) -> str:
    """``holds`` before ``acting`` before the rest: a pair may have had several tenures.

    >>> _style([Link("part_of", "a", "b", ())])
    'other'
    >>> _style([Link("tenure", "a", "b", (), standing="former"), Link("tenure", "a", "b", ())])
    'holds'
    """
    held = {link.standing or "holds" for link in links if link.kind == "tenure"}
    ranks = ("holds", "acting", "elect", "former", "candidate")
    return next((rank for rank in ranks if rank in held), "other")
