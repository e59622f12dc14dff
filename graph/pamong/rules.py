"""What each rule means, in one sentence with an example: the names that facts carry as ``rule``.

The names are kept: once a rule has given facts, its name in the graph and in fact records stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_PERSONS: Final = {
    "after_kin": "a word of kin or for a deputy stands before the name: istrinya, Rina Wati",
    "after_post": "a post stands before the name: Bupati Kukar, Edi Damansyah",
    "before_post": "a post follows the name: Sunggono, Sekda; Sunggono selaku Sekda",
    "borne_title": "a word of birth that begins names, and more of a name: I Nyoman Pukel",
    "by_its_words": "half of the words or more are personal names, and none is a common word",
    "ends_list_line": "it ends a line of a list that begins with a post: - Camat Kembang: Rina",
    "in_brackets": "a party or an age follows in brackets: Farida (PDI Perjuangan)",
    "in_list": "it stands in a list beside a person: Abdul Rasid, Junadi, dan Aini Faridah",
    "meant_for": "a post or a village follows for which it is meant: Jafri untuk Nagari X",
    "numbered": "a number on the ballot follows: Barko dengan nomor urut empat",
    "oblique": "a word stands before it that persons follow: menggantikan Ali Hatala",
    "of_a_party": "a party follows: Djasmi Has dari Partai NasDem",
    "relative_clause": "a clause about a person follows: Widiyanti, yang hadir",
    "same_name": "the name, or a part of it, of a person whom the article names elsewhere",
    "speaking": "a verb of speech stands beside it: kata Heriansyah; Arianto menjelaskan",
    "taking_part": "a verb of taking part stands beside it: dibuka Ahyani; Joko membuka",
    "titled": "a title stands before it: H. Sunggono; AKBP Dody",
    "with_degree": "a degree follows: Suriami, S.K.M., M.Kes.",
}
_TENURES: Final = {
    "also": "a second post of the person: Sunggono, Sekda sekaligus Plh Bupati",
    "also_before": "two posts stand before the name: Bupati yang juga Ketua KONI, Ali",
    "bare_capacity": "only the capacity is said, the post was named before: Plt Ali",
    "by_link": "a word links name and post: Ali sebagai Camat; Ali menjabat Sekda",
    "candidates_in_pairs": "a pair of candidates for two posts named before or after it",
    "career": "a post of a career that is told: pernah menjabat Camat Muara Kaman",
    "degree_then_post": "a degree ends the name and the post follows: Zahri, M.AP Asisten I",
    "epithet": "a post stands for the person last named: mantan Camat itu",
    "handed_over": "an office passes from one to the other: Kepala Dinas dari A kepada B",
    "incumbent_runs": "whoever holds the office stands for it again: calon petahana",
    "labelled": "rows of a table: Nama: Ali. Jabatan baru: Camat",
    "moved": "what was held, and what is now: Budi, dari Camat menjadi Kepala Dinas",
    "name_comma_post": "name, comma, post: Sunggono, Sekda Kukar",
    "name_then_post": "the post at that time follows: Wiyono, waktu itu Asisten II",
    "name_with_post_in_brackets": "the post stands in brackets: Iswanto (Pj Bupati Aceh Besar)",
    "post_before_name": "the post stands right before the name: Bupati Kukar Edi Damansyah",
    "post_comma_name": "post, comma, name: Bupati Kukar, Edi Damansyah",
    "post_elided": "in a list of heads of regions only the place is said: Ali dari Desa Loa",
    "post_held_by": "a verb says who holds it: Posisi Sekda dijabat Sunggono",
    "post_is_name": "the post is said to be, or given to, somebody: Ketua adalah Sunggono",
    "post_now_name": "whoever holds the post today is named after it: Wakil Bupati saat ini, Ali",
    "post_shared": "several persons share the post: wakil ketua, A dan B",
    "post_then_name": "the post at that time, then the name: Bupati saat itu, Rita",
    "post_with_name_in_brackets": "the name stands in brackets: Kapolres (AKBP Pulung)",
    "posts_in_pairs": "two posts and two names in pairs: Bupati dan Wakil Bupati A dan B",
    "replaced": "somebody is said to have been replaced: menggantikan Ali Hatala",
    "role_then_name": "a bare title that the article gave a post before: Bupati Edi",
    "sworn_pair": "two are sworn in to two posts named before: Gubernur mengambil sumpah A dan B",
    "term_over": "the term is said to be over: masa bakti Bupati A tuntas; semasa Bupati B",
}
_PARTICIPATIONS: Final = {
    "accompanied": "who goes with somebody, and with whom: A didampingi B",
    "address": "who reads out an address: sambutan Bupati dibacakan Sekda",
    "agent": "after a passive verb: dibuka Bupati; dihadiri A, B, dan C",
    "at_it": "named right beside the word for the occasion: rapat bersama Ali",
    "beside_it": "named beside a word that points to the occasion: pada kesempatan itu, Ali",
    "by_whom": "the doer of a deed that is named by a noun: pelantikan oleh Bupati",
    "caught": "the one at whom a deed of the law is aimed: KPK menangkap Ali",
    "doer": "before or after an active verb: Bupati membuka rapat; turut hadir Sekda",
    "fellow": "who comes along: hadir bersama Wakil Bupati",
    "guest": "who is received: Ali disambut Bupati",
    "handing_over": "whoever hands over an office, and whoever takes it",
    "installed": "who is put into office: Bupati melantik Ali",
    "installs": "who puts into office: Bupati melantik Ali",
    "listed_below": "named in the list below a sentence that tells of the occasion",
    "met": "whom somebody meets: Bupati menemui Ali",
    "named_to_office": "named to an office in an article about an inauguration",
    "of_whom": "whose inauguration, arrest or visit it is: pelantikan Ali",
    "proxy": "who stands for somebody else: Bupati diwakili Sekda",
    "quoted_on": "quoted on the occasion, and perhaps there",
    "receiver": "who is handed something: menyerahkan SK kepada Ali",
    "spoke_at": "speaks in a sentence that tells of the occasion",
    "spoke_in": "speaks in an address that the occasion had: dalam sambutannya, Ali",
}
_STATEMENTS: Final = {
    "according_to": "a word for whose view it is: menurut Sunggono",
    "continues": "the sentence goes on with what was reported: Hal ini penting",
    "goes_on": "a speech of several paragraphs, or a quotation right after his words",
    "led_in": 'a quotation that words of speech lead in: Ali berkata, "Siap"',
    "put_in": "a verb of speech put into or behind the words: ..., kata Ali, ...",
    "reported": "only that somebody spoke is reported: menyusul pernyataan Bupati",
    "said_after": 'a verb of speech follows the quotation: "Siap," kata Ali',
    "said_by": "a passive verb of speech: disampaikan Ali bahwa ...",
    "says": "a verb of speech stands before the words: Ali mengatakan, bahwa ...",
    "stands_alone": "a whole sentence between marks, of the person last spoken of",
    "told_in_the_next": "the sentence after a quotation says whose it is",
    "told_of_after": "words about the quotation follow it and say whose it is",
}
_OTHERS: Final = {
    "aim": "what an occasion is for: rapat itu bertujuan ...",
    "body": "a body named with what tells it from others of its kind",
    "body_in_body": "a body named together with the one it belongs to: Bagian Umum Setkab",
    "decree_appoints": "a decree in a sentence that puts somebody into office",
    "decree_dismisses": "a decree in a sentence that ends somebody's office",
    "decree_follows": "a decree that answers an earlier regulation: menyusul Permendagri ...",
    "decree_sets_up": "a decree that sets up a team: pembentukan tim tercermin dalam SK ...",
    "headcount": "how many of a group were there: dihadiri 21 ASN",
    "held_at": "where an occasion was: rapat di Hotel Grand Jatra",
    "issuer_of_kind": "who issues regulations of that kind: a Permendagri is by the minister",
    "located_in": "the region in which a place lies: Hotel Grand Jatra, Samarinda",
    "matter": "what an occasion is about: rapat tentang stunting",
    "occasion": "a word for an occasion that took place, or a verb that makes one",
    "organizer": "who holds an occasion: DPRD menggelar rapat",
    "place": "a venue at which an occasion was",
    "post": "an office that somebody holds, or that issued a decree",
    "post_in_body": "a post named with its body: Kepala Dinas Kesehatan",
    "region": "a region of the register, or of the article's own making",
    "regulates": "what a regulation is about: Perda tentang pajak daerah",
    "regulation": "a regulation cited with a number or a year",
    "regulation_amends": "words between two citations say that one changes the other",
    "regulation_based_on": "words between two citations say that one rests on the other",
    "regulation_repeals": "words between two citations say that one repeals the other",
}

MEANINGS: Final[Mapping[str, str]] = dict(
    sorted((_PERSONS | _TENURES | _PARTICIPATIONS | _STATEMENTS | _OTHERS).items())
)
"""What each rule means, by its name."""
