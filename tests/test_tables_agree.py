"""The tables of offices, bodies, occasions and verbs point at one another, and never astray."""

from __future__ import annotations

import re
from functools import cache

from pamong.tables import rows

ROLES = frozenset({
    "opens", "closes", "attends", "accompanies", "speaks", "organizes", "chairs", "inaugurates",
    "inaugurated", "signs", "hosts", "resource",
})  # fmt: skip
"""The roles of :class:`pamong.records.Participation`."""
STATUSES = frozenset({"Pj", "Plt", "Plh", "Pjs", "former", "elect", "candidate"})
SCOPES = frozenset({"state", "region", "party", "private", "parent", "part"})
BOTH = frozenset({
    "bidang", "damkar", "desa", "distrik", "dukcapil", "gampong", "kalurahan", "kampung",
    "kecamatan", "kelompok", "kelurahan", "kerukunan", "kesbangpol", "koperasi", "kua", "lembaga",
    "linmas", "madrasah", "nagari", "paud", "pembina", "pemdes", "pengawas", "penyuluh",
    "pesantren", "pimpinan", "pramuka", "presiden", "pusat", "puskesmas", "satuan", "sd", "sma",
    "smk", "smp", "unit",
})  # fmt: skip
"""Words that begin a body or name a post, and stand inside bodies' names as well."""
GIVEN_NAMES = frozenset({
    "aji", "aminah", "ansor", "aulia", "bambang", "budi", "catur", "dewi", "didik", "hakim",
    "hayati", "jaya", "muslim", "muslimin", "nur", "pratama", "putra", "putri", "sari", "satria",
    "sri", "utama",
})  # fmt: skip
"""Names that once stood among the matters of bodies: own knowledge, and the corpus (Jaya)."""


@cache
def body_forms() -> frozenset[str]:
    return frozenset(row.form for row in (*rows("body-heads"), *rows("bodies")))


def slug(form: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", form)


def test_positions_sit_in_bodies_that_the_tables_know() -> None:
    named = {row.form: row.body for row in rows("positions") if row.body}
    assert named
    assert {f: body for f, body in named.items() if body not in body_forms()} == {}


def test_positions_that_a_subject_or_nothing_completes_say_what_they_are() -> None:
    assert [row.form for row in rows("positions") if not row.title or not row.role] == []


def test_parents_are_known_and_no_body_is_its_own() -> None:
    parents = {row.form: row.parent for row in rows("bodies") if row.parent}
    assert parents
    assert {f: p for f, p in parents.items() if p not in body_forms() or f == p} == {}


def test_every_form_of_a_body_says_the_same() -> None:
    """One name is one body: its forms may not differ in concept, scope or parent."""
    said: dict[str, set[tuple[str, str, str]]] = {}
    for row in rows("bodies"):
        said.setdefault(row.name, set()).add((row.concept, row.scope, row.parent))
    assert {name: found for name, found in said.items() if len(found) > 1} == {}


def test_every_form_of_a_kind_of_document_says_the_same() -> None:
    said: dict[str, set[tuple[str, str, str]]] = {}
    for row in rows("regulation-kinds"):
        said.setdefault(row.name, set()).add((row.concept, row.issuer, row.scope))
    assert {name: found for name, found in said.items() if len(found) > 1} == {}


def test_issuers_are_identities_roles_or_bodies() -> None:
    roles = {row.role.removeprefix("role-") for row in rows("positions")}
    bodies = {slug(form) for form in body_forms()}
    astray = [
        (row.form, row.issuer)
        for row in rows("regulation-kinds")
        if row.issuer
        and not re.fullmatch(r"post/[a-z0-9-]+/[a-z-]+", row.issuer)
        and row.issuer.removeprefix("org/") not in bodies | roles
    ]
    assert astray == []


def test_no_word_is_a_head_and_a_body() -> None:
    assert {row.form for row in rows("body-heads")} & {row.form for row in rows("bodies")} == set()


def test_scopes_are_known() -> None:
    assert {row.scope for row in (*rows("body-heads"), *rows("bodies"))} <= SCOPES


def test_capacities_have_a_status_of_the_records() -> None:
    assert {row.status for row in rows("capacities")} == STATUSES


def test_roles_of_verbs_are_those_of_the_records() -> None:
    assert {row.role for row in rows("role-verbs")} <= ROLES


def test_topics_are_narrower_than_topics() -> None:
    names = {row.name for row in rows("topics")}
    broader = {row.name: row.broader for row in rows("topics") if row.broader}
    assert broader
    assert {n: b for n, b in broader.items() if b not in names or n == b} == {}


def test_verbs_and_nouns_of_an_occasion_agree() -> None:
    """What a verb reports is an occasion that a noun names as well."""
    nouns = {row.concept for row in rows("event-kinds")}
    assert {row.concept for row in rows("event-verbs")} <= nouns


def test_both_ways_of_writing_a_verb_of_speech_are_there() -> None:
    """Kata Sunggono, katanya: a direct verb of one word is listed with its -nya, or the reverse."""
    direct = {row.form for row in rows("speech-verbs") if row.mode == "direct"}
    assert len({form for form in direct if form + "nya" in direct}) >= 60


def test_few_words_are_matters_and_bodies_at_once() -> None:
    """A head among the matters lets two bodies run into one: Bagian Kerja Sama | Setkab Kukar."""
    begin = body_forms() | {row.form for row in rows("positions")}
    assert {row.form for row in rows("subject-words")} & begin == BOTH


def test_no_given_name_is_a_matter_of_a_body() -> None:
    assert {row.form for row in rows("subject-words")} & GIVEN_NAMES == set()
