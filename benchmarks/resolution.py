"""What it costs to know things again: a store of many articles, and one more.

    python benchmarks/resolution.py [--articles 10000]

The articles are made up: each regency has a cast of holders of offices, and every article names a
few of them, some under another spelling, with a rank, or without their post. Reported are the time
to store them and settle their identities, to judge all anew, the CPU time of one further article,
and how far the identities agree with the casts.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from pamong.extract import extract
from pamong.records import Document, Reading
from pamong.resolve.index import indexed_in
from pamong.resolve.settle import name_of
from pamong.resolve.sketch import kind_of
from pamong.store import Store, open_store
from pamong.tables import rows

BATCH: Final = 50
OFFICES: Final = (
    "Bupati {r}",
    "Wakil Bupati {r}",
    "Sekretaris Daerah {r}",
    "Kepala Dinas Kesehatan {r}",
    "Kepala Dinas Pendidikan {r}",
    "Kepala Dinas Perhubungan {r}",
    "Kepala Dinas Sosial {r}",
    "Kepala Bappeda {r}",
    "Ketua DPRD {r}",
)
SPELLINGS: Final = (("Muhammad", "Mohammad"), ("Ahmad", "Akhmad"), ("Aji", "Adji"), ("u", "oe"))


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody of the cast of a regency."""

    name: str
    office: str
    region: str


def casts(rand: random.Random) -> dict[str, list[Holder]]:
    """A cast for every regency of the table."""
    names = [row.form.title() for row in rows("name-words") if 4 < len(row.form) < 9]
    regions = [
        r.name.removeprefix("Kabupaten ") for r in rows("regions") if r.name[:9] == "Kabupaten"
    ]
    return {
        region: [
            Holder(" ".join(rand.sample(names, 3)), office.format(r=region), region)
            for office in OFFICES
        ]
        for region in regions
    }


def text(rand: random.Random, cast: Sequence[Holder], day: int) -> str:
    """An article about some of a cast, one of them in another spelling."""
    first, second, third, fourth = rand.sample(list(cast), 4)
    return (
        f"{first.region} Gelar Rapat Koordinasi\n\n"
        f"{first.office} {respelled(rand, first.name)} membuka rapat koordinasi di Aula Kantor "
        f"Bupati, Senin ({1 + day % 28}/{1 + day // 28 % 12}/2024). Hadir {second.office} "
        f"{second.name} dan {third.office} {third.name}.\n\n"
        f'"Rapat ini penting bagi daerah kita," kata {first.name.split()[0]}.\n\n'
        f"Sementara itu, {fourth.name} menyampaikan terima kasih kepada semua pihak.\n"
    )


def respelled(rand: random.Random, name: str) -> str:
    """A name as it is, or, one time in five, in another spelling."""
    if rand.random() > 0.2:
        return name
    for one, other in SPELLINGS:
        if one in name:
            return name.replace(one, other, 1)
    return name


def as_usual(name: str) -> str:
    """A name in the spelling that all its spellings share."""
    for one, other in SPELLINGS:
        name = name.replace(other, one)
    return name


def readings(articles: int, seed: int) -> Iterator[Reading]:
    """Made-up articles, read."""
    rand = random.Random(seed)
    every = casts(rand)
    regions = sorted(every)
    for number in range(articles):
        cast = every[rand.choice(regions)]
        yield extract(Document(f"{number:08x}", f"a{number}", text(rand, cast, number)))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    read = list(readings(given.articles + 20, seed=1))
    store = open_store()
    start = time.process_time()
    store.load(read[: given.articles])
    spent = time.process_time() - start
    print(f"{given.articles} articles stored and settled in {spent:.1f} CPU seconds")
    start = time.process_time()
    store.judge_anew()
    print(f"all of them judged and settled anew in {time.process_time() - start:.1f} CPU seconds")
    split, joined, holders = agreement(store, read[: given.articles])
    print(f"{holders} holders: {split} shown as more than one, {joined} nodes that are several")
    costs = [one_more(store, reading) for reading in read[given.articles :]]
    print(f"one more article: {median(costs) * 1000:.1f} ms, at worst {max(costs) * 1000:.1f} ms")


def agreement(store: Store, read: Sequence[Reading]) -> tuple[int, int, int]:
    """How many holders are shown as several nodes, how many nodes are several holders, of how many.

    Who somebody is follows from the region and the name, whichever way it is spelled.
    """
    shown: defaultdict[str, set[str]] = defaultdict(set)
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for reading in read:
        region = reading.document.text.partition(" Gelar ")[0]
        index = indexed_in(store.graph, reading.document.id)
        for thing in index.things:
            if kind_of(thing.node) == "person":
                node = name_of(store.graph, thing.node) or thing.node
                who = f"{region}: {as_usual(thing.sketch.names[0])}"
                shown[who].add(node)
                holders[node].add(who)
    several = sum(1 for nodes in shown.values() if len(nodes) > 1)
    return several, sum(1 for who in holders.values() if len(who) > 1), len(shown)


def one_more(store: Store, reading: Reading) -> float:
    """The seconds it takes to store one more article and to settle its identities."""
    start = time.process_time()
    store.load([reading])
    return time.process_time() - start


if __name__ == "__main__":
    main()
