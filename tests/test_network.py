"""The graph as a network, read from the gold graphs (the seed article and five invented ones)."""

import os
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import networkx as nx
import pytest

from factories import document, person, reading, whole
from gold_store import gold_store
from pamong.layout import arrange
from pamong.network import Actor, Link, Words, network, words
from pamong.records import Document, Fact, Post, Relation, Tenure
from pamong.store import Store, open_store
from pamong.vocabulary import ID

SUNGGONO = ID + "person/64.02/sunggono"
FAJRI = ID + "person/kemendagri/ahmad-fajri"
TAUFIK = ID + "person/64.02/ahmad-taufik-hidayat"
BUDI = ID + "person/kemendagri/budi-santoso"
RUDI = ID + "person/64.02/rudi-hartono"
SECRETARY = ID + "post/64.02/sekretaris-daerah"
MEETING = ID + "event/4a4847d21d14bf21/rakor-dan-evaluasi"
DECREE = ID + "decree/keputusan-bupati/64.02/2021/105-sk-bup-hk-2021"
TEAM = ID + "org/64.02/tkksd"


@cache
def gold() -> nx.MultiDiGraph:
    return network(gold_store())


def links(graph: nx.MultiDiGraph, source: str, kind: str) -> list[Link]:
    found = [data["link"] for _, _, data in graph.out_edges(source, data=True)]
    return [link for link in found if link.kind == kind]


def actor(graph: nx.MultiDiGraph, iri: str) -> Actor:
    return graph.nodes[iri]["actor"]


def test_every_kind_of_actor_is_there() -> None:
    kinds = {data["actor"].kind for _, data in gold().nodes(data=True)}
    assert kinds == {"person", "post", "body", "decree", "event", "place", "topic", "region"}


def test_concepts_of_the_lists_are_words_and_no_actors() -> None:
    assert not [iri for iri in gold() if not iri.startswith(ID)]


def test_an_actor_has_its_names_and_the_claims_that_describe_it() -> None:
    found = actor(gold(), SUNGGONO)
    assert (found.kind, found.name, found.also) == ("person", "Sunggono", ("H Sunggono",))
    texts = {sentence.text for claim in found.claims for sentence in claim.sentences}
    assert "FGD itu dibuka Sekda Kukar Sunggono." in texts


def test_a_link_carries_its_sentences_and_their_article() -> None:
    (link,) = links(gold(), DECREE, "establishes")
    assert link.target == TEAM
    assert [claim.confidence for claim in link.claims] == [0.9, 1.0]
    first = link.claims[1].sentences[0]
    assert first.text.startswith("TKKSD dibentuk dengan Keputusan Bupati")
    assert first.article.date == "2023-10-21"
    assert first.article.title == "(fiktif) FGD TKKSD"


def test_an_article_without_an_outlet_has_the_host_of_its_address() -> None:
    (link,) = links(gold(), ID + "person/64.02/edi-damansyah", "tenure")
    article = link.claims[0].sentences[0].article
    assert article.outlet == "kerjasama.kukarkab.go.id"


def test_acting_is_told_from_holding() -> None:
    (link,) = links(gold(), FAJRI, "tenure")
    assert (link.role, link.standing, link.since) == (Words("Pj", "Pj"), "acting", "2023-07-03")


def test_a_tenure_and_its_only_term_are_one_link_with_the_claims_of_both() -> None:
    (link,) = links(gold(), FAJRI, "tenure")
    assert len(link.claims) == 3


def test_two_terms_that_disagree_stay_two_links() -> None:
    since = {link.since for link in links(gold(), SUNGGONO, "tenure")}
    assert {"2020-02-05", "2020-02-12"} <= since


def test_a_term_that_has_ended_is_former() -> None:
    (link,) = links(gold(), RUDI, "tenure")
    assert (link.standing, link.until) == ("former", "2021-06-30")


def test_who_was_succeeded_is_former() -> None:
    (link,) = links(gold(), BUDI, "tenure")
    assert link.standing == "former"
    (succession,) = links(gold(), FAJRI, "replaces")
    assert succession.target == BUDI


def test_a_participation_is_a_link_from_person_to_event_with_its_role() -> None:
    roles = {link.role for link in links(gold(), TAUFIK, "participation") if link.role}
    assert {role.id for role in roles} == {"Mendampingi", "Narasumber"}
    assert all(role.en != role.id for role in roles)


def test_accompanying_joins_two_persons_at_an_event() -> None:
    (link,) = links(gold(), TAUFIK, "accompanies")
    assert (link.target, link.via) == (SUNGGONO, MEETING)


def test_statements_are_counted_on_one_link_and_kept_each() -> None:
    at = [link for link in links(gold(), SUNGGONO, "said_at") if link.target == MEETING]
    sayings = [one for one in gold().graph["sayings"] if one.speaker == SUNGGONO]
    assert len(at) == 1
    assert len(at[0].claims) == sum(one.at == MEETING for one in sayings) > 1
    assert [one.direct for one in sayings].count(True) == 1


def test_an_event_has_its_headcounts_in_words() -> None:
    counts = {d.value.id for d in actor(gold(), MEETING).details if d.kind == "headcount"}
    assert {count.split()[0] for count in counts} == {"32", "21", "11"}


def test_the_full_number_of_a_decree_hides_the_short_one() -> None:
    numbers = [d.value.id for d in actor(gold(), DECREE).details if d.kind == "number"]
    assert numbers == ["105/SK/BUP/HK/2021"]


def test_background_has_no_claims() -> None:
    (link,) = links(gold(), SECRETARY, "post_in")
    assert link.claims == ()


def test_every_kind_of_link_has_words_both_ways() -> None:
    kinds = {data["link"].kind for _, _, data in gold().edges(data=True)}
    assert len(kinds) > 10
    assert not [k for k in kinds if f"link.{k}" not in words() or f"link.{k}.back" not in words()]


@pytest.mark.parametrize("part", ["id", "en"])
def test_no_word_is_empty(part: str) -> None:
    assert not [key for key, pair in words().items() if not getattr(pair, part).strip()]


# ---- stores made by hand ---------------------------------------------------------------------


def store_of(doc: Document, *facts: Fact) -> Store:
    store = open_store()
    store.load([reading(doc, *facts)])
    return store


def test_a_store_of_our_own_is_read_alike_and_names_its_rules() -> None:
    doc = document("d1", "Andi, mantan Bupati Kukar.")
    post = Post(
        "post/64.02/bupati", "Bupati Kukar", "Bupati", None, (), None, None, None, whole(doc)
    )
    held = Tenure("tenure/x.andi/64.02.bupati/x", "person/x/andi", post.id, None, "former", None,
                  None, whole(doc, rule="former-holder"))  # fmt: skip
    graph = network(store_of(doc, person(doc, "person/x/andi", "Andi"), post, held))
    (link,) = links(graph, ID + "person/x/andi", "tenure")
    assert link.standing == "former"
    assert [claim.rule for claim in link.claims] == ["former-holder"]


def test_appointing_is_drawn_to_the_person_by_way_of_the_post() -> None:
    doc = document("d1", "SK itu mengangkat Andi.")
    post = Post("post/x/kepala", "Kepala", "Kepala", None, (), None, None, None, whole(doc))
    held = Tenure("tenure/x.andi/x.kepala/x", "person/x/andi", post.id, None, None, None, None,
                  whole(doc))  # fmt: skip
    act = Relation("decree/sk/2020/1", "appoints", held.id, whole(doc))
    decree = person(doc, "decree/sk/2020/1", "SK 1/2020")  # any typed thing will do
    graph = network(store_of(doc, person(doc, "person/x/andi", "Andi"), post, held, decree, act))
    (link,) = links(graph, ID + "decree/sk/2020/1", "appoints")
    assert (link.target, link.via) == (ID + "person/x/andi", ID + "post/x/kepala")


def test_a_candidate_is_drawn_as_one() -> None:
    doc = document("d1", "Andi, calon Bupati Kukar.")
    post = Post(
        "post/64.02/bupati", "Bupati Kukar", "Bupati", None, (), None, None, None, whole(doc)
    )
    wants = Tenure("tenure/x.andi/64.02.bupati/x", "person/x/andi", post.id, None, "candidate",
                   None, None, whole(doc))  # fmt: skip
    graph = network(store_of(doc, person(doc, "person/x/andi", "Andi"), post, wants))
    (link,) = links(graph, ID + "person/x/andi", "tenure")
    assert link.standing == "candidate"


def test_the_end_of_a_term_is_measured_by_the_newest_article_and_not_by_the_clock() -> None:
    text = "Andi menjabat Kepala sampai 2031."
    doc = Document(id="d1", name="d1", text=text, published=date(2030, 1, 1))
    post = Post("post/x/kepala", "Kepala", "Kepala", None, (), None, None, None, whole(doc))
    held = Tenure("tenure/x.andi/x.kepala/x/until-2031", "person/x/andi", post.id, None, None, None,
                  "2031", whole(doc))  # fmt: skip
    graph = network(store_of(doc, person(doc, "person/x/andi", "Andi"), post, held))
    (link,) = links(graph, ID + "person/x/andi", "tenure")
    assert (link.standing, link.until) == (None, "2031")


def test_an_empty_store_is_an_empty_network() -> None:
    assert len(network(open_store())) == 0


# ---- order and places ------------------------------------------------------------------------

FINGERPRINT = """
from hashlib import sha256
from gold_store import gold_store
from pamong.draw import page
print(sha256(page(gold_store()).encode()).hexdigest())
"""


def fingerprint(seed: str) -> str:
    tests = str(Path(__file__).parent)
    source = str(Path(__file__).parents[1] / "graph")
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": f"{tests}{os.pathsep}{source}",
    }
    done = subprocess.run(
        [sys.executable, "-c", FINGERPRINT], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_page_is_the_same_bytes_whatever_the_hash_seed() -> None:
    assert fingerprint("1") == fingerprint("2")


def named(graph: nx.Graph) -> nx.Graph:
    """The same graph with text for its numbers: identities are text."""
    return nx.relabel_nodes(graph, {node: str(node) for node in graph})


def test_everyone_has_a_place_and_no_two_share_one() -> None:
    flat = nx.Graph(gold().to_undirected())
    places = arrange(flat, sorted(flat))
    assert set(places) == set(flat)
    assert len(set(places.values())) == len(flat)


def test_parts_that_nothing_joins_lie_apart() -> None:
    flat = nx.disjoint_union(nx.star_graph(6), nx.star_graph(6))
    flat = named(flat)
    places = arrange(flat, sorted(flat))
    left = [places[str(n)][0] for n in range(7)], [places[str(n)][1] for n in range(7)]
    right = [places[str(n)][0] for n in range(7, 14)], [places[str(n)][1] for n in range(7, 14)]
    assert any(max(a) < min(b) or max(b) < min(a) for a, b in zip(left, right, strict=True))


def test_who_is_not_in_the_first_view_stands_by_a_neighbour() -> None:
    flat = named(nx.star_graph(30))
    places = arrange(flat, ["0"])
    hub = places["0"]
    assert all(abs(places[n][0] - hub[0]) < 600 and abs(places[n][1] - hub[1]) < 600 for n in flat)


def test_a_graph_of_thousands_is_no_burden() -> None:
    flat = named(nx.barabasi_albert_graph(5000, 3, seed=1))
    core = sorted(flat, key=lambda n: (-flat.degree[n], n))[:100]
    assert len(arrange(flat, core)) == 5000
