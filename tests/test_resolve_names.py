"""Names compared. Where a name is a real one, its bearer holds a public office; the rest are made.

The labelled pairs are ``gold/name-pairs.csv`` (``name_pairs.py`` says how they came about); the
cases here were written beside the rules, so they show what a rule is for and measure nothing.
"""

from __future__ import annotations

import hashlib
import re
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from name_pairs import judged, measured, pairs
from pamong.resolve.names import REASONS, blocking_keys, compare, likeliest
from pamong.resolve.spelling import near_sound, read, sound
from pamong.tables import rows

SAME = [
    ("Mochamad Surotirto", "Moh. Soerotirto", "one-sound"),
    ("M. Surotirto", "Muhammad Surotirto", "initials"),
    ("Akhmad Wirya Negara", "Achmad Wirja Negara", "one-letter"),
    ("Djoko Tjahjono", "Joko Cahyono", "one-sound"),
    ("Sjafruddin Wiryamanta", "Syafrudin Wiryamanta", "one-sound"),
    ("Zainal Wiryamanta", "Jainal Wiryamanta", "one-sound"),
    ("Saiful Wiryamanta", "Saipul Wiryamanta", "near-sound"),
    ("Taufiq Wiryamanta", "Thaufik Wiryamanta", "one-sound"),
    ("Mas\u2019ud Wiryamanta", "Mas'ud Wiryamanta", "one-sound"),
    ("Abdurrahman Wiryamanta", "Abdul Rachman Wiryamanta", "one-sound"),
    ("Nur Hayati", "Nurhayati", "one-sound"),
    ("Prof. Dr. H. Surotirto, S.H., M.Hum.", "Surotirto", "one-sound"),
    ("Irjen Pol (Purn) Drs. Wirya Surotirto", "Wirya Surotirto", "one-sound"),
    ("Wirya Surotirto, S.Sos", "Wirya Surotirto M. Si", "one-sound"),
    ("I Gusti Ngurah Wiryamanta", "IGN Wiryamanta", "one-sound"),
    ("AA LaNyalla Mahmud Mattalitti", "La Nyalla Mattalitti", "middle-left-out"),
    ("Sri Sultan HB X", "Sri Sultan Hamengku Buwono X", "one-sound"),
    ("I Wayan Adi Wiryamanta", "Adi Wiryamanta", "usual-word-left-out"),
    ("Tito Wiryamanta", "Muhammad Tito Wiryamanta", "usual-word-left-out"),
    ("Tiorita Br. Surbakti", "Tiorita boru Surbakti", "one-sound"),
    ("Andreas Paru", "Paru Andreas", "other-order"),
    ("Vandiko Timotius Gultom", "Vandiko T. Gultom", "initials"),
    ("Vandiko Gultom", "Vandiko Timotius Gultom", "middle-left-out"),
    ("Robby Idong alias Fransiskus Diogo", "Fransiskus Diogo", "alias"),
    ("Bodewin Wattimena", "Bodewin Wattimema", "one-letter"),
    ("Indra Catri Dt. Malako Nan Putiah", "Indra Catri", "one-sound"),
    ("Siti Surotirto binti Wirya", "Siti Surotirto", "one-sound"),
    ("Putra Mahkota Alam Hsb, SE", "Putra Mahkota Alam Hasibuan", "one-sound"),
]
UNSURE = [
    ("Edi", "Edi Damansyah", "one-word"),
    ("Gultom", "Vandiko Gultom", "last-word"),
    ("Junaidi", "Junadi", "one-letter-of-one-word"),
    ("Mahfud Wiryamanta", "Mahmud Wiryamanta", "one-letter-of-two"),
    ("Ahmad Yani", "Ahmad Yani Putra", "more-words-behind"),
    ("Andi Syafril Chaidir Syam", "Chaidir Syam", "more-words-before"),
    ("Ny. Surotirto", "Surotirto", "maybe-the-wife"),
    ("Paku Alam", "Paku Alam X", "other-generation"),
    ("Stef Bria Seran", "Stefanus Bria Seran", "shortened"),
    ("Ahmad Rizal Fauzi", "Rizal Ahmad Fauzi", "other-order"),
    ("Muhammad MTA", "Muhammad Taufik", "usual-word-only"),
    ("Emanuel Melki Wirya", "Melki Wirya", "baptismal-name-left-out"),
]
DIFFERENT = [
    ("Maslianawati Edi Damansyah", "Edi Damansyah", "spouse-or-child"),
    ("Rudini Darwan Ali", "Darwan Ali", "spouse-or-child"),
    ("Wirya bin Surotirto", "Surotirto", "parent-and-child"),
    ("Ali bin Wirya", "Ali bin Surotirto", "other-father"),
    ("Rudy Mas'ud", "Rahmad Mas'ud", "other-words"),
    ("Syahrul Yasin Limpo", "Irman Yasin Limpo", "other-words"),
    ("Rizky Wiryamanta", "Rizka Wiryamanta", "other-words"),
    ("Setiawan Wiryamanta", "Setiawati Wiryamanta", "other-words"),
    ("Junaidi Wiryamanta", "Junaida Wiryamanta", "other-words"),
    ("Farid Wiryamanta", "Farida Wiryamanta", "other-words"),
    ("I Made Satria", "I Nyoman Satria", "other-words"),
    ("Hamengku Buwono X", "Hamengkubuwono IX", "other-generation"),
    ("Wirya Surotirto Jr.", "Wirya Surotirto Sr", "other-generation"),
    ("Poltak Sitorus", "Hendriyanto Sitorus", "other-words"),
    ("M. Hatta", "Mahyuddin", "other-words"),
    ("Arianto", "Erianto Wiryamanta", "other-words"),
    ("I Made Dwi Adnyana", "Imran", "other-words"),
    ("", "Surotirto", "no-name"),
]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        (one, other, verdict, reason)
        for verdict, cases in (("same", SAME), ("unsure", UNSURE), ("different", DIFFERENT))
        for one, other, reason in cases
    ],
)
def test_names_say_what_they_can(one: str, other: str, verdict: str, reason: str) -> None:
    for found in (compare(one, other), compare(other, one)):
        assert (found.verdict, found.reason) == (verdict, reason)
        assert 0 <= found.score <= 1


SOUGHT = [case[:2] for case in SAME + UNSURE if case[2] != "usual-word-only"]


@pytest.mark.parametrize(("one", "other"), SOUGHT)
def test_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert blocking_keys(one) & blocking_keys(other)


def test_every_reason_is_told_in_both_languages_and_kept_in_order() -> None:
    shown = {reason for *_, reason in SAME + UNSURE + DIFFERENT}
    assert shown <= REASONS.keys()
    assert list(REASONS) == sorted(REASONS)
    assert all(indonesian != english for indonesian, english in REASONS.values())


WORDS = st.sampled_from(sorted(row.form for row in rows("name-words"))[::40])
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(words).title())


@settings(max_examples=200, deadline=None)
@given(one=NAMES, other=NAMES)
def test_to_compare_is_the_same_both_ways(one: str, other: str) -> None:
    assert compare(one, other) == compare(other, one)
    assert compare(one, one).verdict == "same"


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=40))
def test_any_text_may_be_a_name(text: str) -> None:
    assert read(text).words or not blocking_keys(text)
    assert len(blocking_keys(text)) <= 2 * len(text)


def test_the_best_of_several_names_is_told() -> None:
    names = ("Edi", "Edi Damansyah", "Surotirto")
    found = {likeliest(order, ("Edy Damansyah",)) for order in permutations(names)}
    assert {likeness.verdict for likeness in found} == {"same"}
    assert len(found) == 1


# ---- the table of sounds -----------------------------------------------------------------------


def test_each_pair_of_the_table_sounds_alike() -> None:
    bad: list[str] = []
    for row in rows("name-sounds"):
        one, other = (word.strip().lower() for word in row.pair.split("="))
        heard = near_sound if row.place.startswith("near") else sound
        if heard(one) != heard(other) or row.form not in one:
            bad.append(f"{row.form}: {row.pair}")
    assert not bad, f"name-sounds.csv: write pairs that sound alike and show the form: {bad}"


@pytest.mark.parametrize(
    ("one", "other"),
    [("panjaitan", "panyaitan"), ("hadi", "adi"), ("dedi", "tedi"), ("joko", "yoko")],
)
def test_what_differs_in_speech_differs_in_sound(one: str, other: str) -> None:
    assert sound(one) != sound(other)


# ---- the labelled pairs ------------------------------------------------------------------------


def test_the_pairs_are_as_described() -> None:
    given = pairs()
    assert len(given) >= 450
    assert len({pair[:4] for pair in given}) == len(given)
    assert list(given) == sorted(given)
    assert {pair.same for pair in given} == {"no", "yes"}
    context = re.compile(r"|[^,]*, (\d\d(\.\d\d)*)?, \d{4}")
    for pair in given:
        assert context.fullmatch(pair.context_left), pair
        assert context.fullmatch(pair.context_right), pair
        digest = hashlib.sha256(f"{pair.left}|{pair.right}".encode()).digest()[0]
        assert pair.part == ("kept" if digest % 5 < 2 else "tune"), pair
        assert pair.source, pair


def test_real_people_are_in_regions_of_the_register_and_made_ones_are_not() -> None:
    register = {region.code for region in rows("regions")}
    for pair in pairs():
        codes = {c.split(", ")[1] for c in (pair.context_left, pair.context_right) if c} - {""}
        made = {code for code in codes if code.startswith("99.")}
        assert codes - made <= register, pair
        assert (pair.source == "invented") == bool(made), pair


@pytest.mark.parametrize(
    ("part", "recall"), [(("kept", "tune"), 0.90), (("tune",), 0.91), (("kept",), 0.89)]
)
def test_pairs_are_judged_well_enough(part: tuple[str, ...], recall: float) -> None:
    """The bar over all pairs is precision 0.99 and recall 0.90; the kept part is told as it is."""
    chosen = [pair for pair in pairs() if pair.part in part]
    found = measured((pair, judged(pair).verdict == "same") for pair in chosen)
    assert found.precision >= 0.99
    assert found.recall >= recall


def test_one_person_is_nearly_always_looked_for_under_one_key() -> None:
    same = [pair for pair in pairs() if pair.same == "yes"]
    apart = [p for p in same if not blocking_keys(p.left) & blocking_keys(p.right)]
    assert {(p.left, p.right) for p in apart} == {
        ("Hendi", "Hendrar Prihadi"),  # a nickname
        ("Rijianto", "Rijanto"),  # one word, misspelt where old and new spelling part
    }
