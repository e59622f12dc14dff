"""The hand-made graph of the seed article, as a store of Pamong holds it.

``tests/gold/seed-expected.trig`` and ``reference.trig`` were written by hand from the seed
article before any code was; the concepts are the shipped ones. As in a store, the claim graphs
stay as they are and the default graph is the union of everything.
"""

from functools import cache
from pathlib import Path

import pyoxigraph

from pamong.paths import ONTOLOGY

GOLD = Path(__file__).parent / "gold"


@cache
def gold_store() -> pyoxigraph.Store:
    """The gold graph in Oxigraph."""
    store = pyoxigraph.Store()
    for name in ("seed-expected.trig", "reference.trig"):
        store.load(path=GOLD / name, format=pyoxigraph.RdfFormat.TRIG)
    store.load(path=ONTOLOGY / "concepts.ttl", format=pyoxigraph.RdfFormat.TURTLE)
    merged = [pyoxigraph.Quad(q.subject, q.predicate, q.object) for q in store]
    store.extend(merged)
    return store
