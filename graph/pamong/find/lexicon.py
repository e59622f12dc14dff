"""One trie over everything the tables know, asked once a token.

A phrase is matched word by word, so that word boundaries, line breaks and double spaces need no
care; a full stop after an abbreviation inside a phrase (Kombes. Pol.) is stepped over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

from pamong import tables
from pamong.find.tokens import Tokens, phrase_words
from pamong.tables import Row, rows

# The kinds of phrases: one bit each, so that a set of kinds is a number.
CAPACITY: Final = 1
POSITION: Final = 2
HEAD: Final = 4
BODY: Final = 8
REGION: Final = 16
CAPITAL: Final = 32
REGULATION: Final = 64
EVENT: Final = 128
HONORIFIC: Final = 256
VENUE: Final = 512

_LEVEL_WORDS: Final = (
    "kabupaten administrasi",
    "kota administrasi",
    "kabupaten",
    "kota",
    "provinsi",
    "daerah khusus ibukota",
    "daerah istimewa",
)


class Hit(NamedTuple):
    """A phrase found: the token after its last word, and the rows it stands for, by kind."""

    last: int
    entries: list[tuple[int, Row]]

    def row(self, kind: int) -> Any:
        """The first row of one kind, None where the phrase is not of that kind."""
        for found, row in self.entries:
            if found == kind:
                return row
        return None


Node = dict[str, Any]  # word -> Node; "" -> list of (kind, row)


def _insert(root: Node, form: str, kind: int, row: Row) -> None:
    node = root
    for word in phrase_words(form):
        node = node.setdefault(word, {})
    node.setdefault("", []).append((kind, row))


def _build(phrases: Iterable[tuple[str, int, Row]]) -> Node:
    root: Node = {}
    for form, kind, row in phrases:
        _insert(root, form, kind, row)
    return root


def bare_region(name: str) -> str:
    """A region's name without its level word.

    >>> bare_region("Kabupaten Kutai Kartanegara"), bare_region("Aceh")
    ('Kutai Kartanegara', 'Aceh')
    >>> bare_region("Kota Kotamobagu")
    'Kotamobagu'
    """
    low = name.lower()
    for word in _LEVEL_WORDS:
        if low.startswith(word + " "):
            return name[len(word) + 1 :]
    return name


@dataclass(frozen=True, slots=True)
class _Source:
    table: str
    kind: int


_SOURCES: Final = (
    _Source("capacities", CAPACITY),
    _Source("positions", POSITION),
    _Source("body-heads", HEAD),
    _Source("bodies", BODY),
    _Source("region-short-names", REGION),
    _Source("capitals", CAPITAL),
    _Source("regulation-kinds", REGULATION),
    _Source("event-kinds", EVENT),
    _Source("honorifics", HONORIFIC),
    _Source("venues", VENUE),
)


def _phrases() -> Iterable[tuple[str, int, Row]]:
    for source in _SOURCES:
        for row in rows(source.table):
            yield row.form, source.kind, row
    for region in rows("regions"):
        if region.code.count(".") < 2:
            for form in _spellings(bare_region(region.name)):
                yield form, REGION, region


def _spellings(name: str) -> tuple[str, ...]:
    """A region's name in lower case, and as it is written together or apart besides.

    >>> _spellings("Deli Serdang"), _spellings("Gunungsari"), _spellings("Aceh")
    (('deli serdang', 'deliserdang'), ('gunungsari', 'gunung sari'), ('aceh',))
    """
    form = name.lower()
    if form.count(" ") == 1:
        joined = form.replace(" ", "")
        return (form, joined) if joined.isalpha() else (form,)
    parted = next((f"{w} {form[len(w) :]}" for w in _LANDMARKS if _begins(form, w)), None)
    return (form, parted) if parted else (form,)


# Words that begin names of places, written apart or together.
_LANDMARKS: Final = ("gunung", "tanjung", "sungai", "muara", "lubuk", "teluk", "kuala", "pulau")


def _begins(form: str, word: str) -> bool:
    return form.startswith(word) and form.isalpha() and len(form) >= len(word) + 3


@cache
def trie() -> Node:
    """The trie of all phrases that begin a mention."""
    return _build(_phrases())


@cache
def districts() -> Node:
    """The trie of the names of districts (kecamatan); they need their level word or a parent.

    >>> "tenggarong" in districts(), "Tenggarong" in districts()
    (True, False)
    """
    found = (r for r in rows("regions") if r.code.count(".") == 2)
    return _build((form, REGION, r) for r in found for form in _spellings(r.name))


@cache
def openings() -> dict[str, int]:
    """The kinds of phrases that may begin with a word, a small word first looked up here.

    >>> openings()["bupati"] & POSITION == POSITION, openings()["bupati"] & BODY
    (True, 0)
    >>> "" in openings()
    False
    """
    return {word: _kinds_below(node) for word, node in trie().items()}


def _kinds_below(node: Node) -> int:
    kinds = 0
    for word, below in node.items():
        if word:
            kinds |= _kinds_below(below)
        else:
            for kind, _ in below:
                kinds |= kind
    return kinds


def phrases_at(t: Tokens, i: int, stop: int) -> tuple[Hit, ...]:
    """All phrases of the main trie that begin at token ``i`` and end before ``stop``.

    The longest comes first. The trie is walked once a token; who asks again is told again.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Wakil Bupati hadir")
    >>> [(hit.last, t.slice(0, hit.last)) for hit in phrases_at(t, 0, 3)]
    [(2, 'Wakil Bupati')]
    >>> [hit.last for hit in phrases_at(t, 1, 3)], phrases_at(t, 2, 3)
    ([2], ())
    >>> phrases_at(t, 0, 1)
    ()
    """
    found: tuple[Hit, ...] | None = t.known[i]
    if found is None:
        root = trie()
        begins = t.lowers[i] in root
        found = t.known[i] = tuple(walk(root, t, i, len(t.words))) if begins else ()
    if found and found[0].last > stop:
        return tuple(hit for hit in found if hit.last <= stop)
    return found


def walk(root: Node, t: Tokens, i: int, stop: int) -> list[Hit]:
    """All phrases of a trie that begin at token ``i`` and end before ``stop``, longest first.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kec. Tenggarong Seberang")
    >>> [t.slice(2, hit.last) for hit in walk(districts(), t, 2, 4)]
    ['Tenggarong Seberang', 'Tenggarong']
    >>> walk(districts(), t, 0, 4)
    []
    """
    lowers = t.lowers
    found: list[Hit] = []
    node: Node | None = root.get(lowers[i])
    k = i + 1
    while node is not None:
        ends = node.get("")
        if ends is not None:
            found.append(Hit(k, ends))
        if k >= stop:
            break
        following: Node | None = node.get(lowers[k])
        if following is None and lowers[k] == "." and k + 1 < stop and len(lowers[k - 1]) <= 7:
            k += 1
            following = node.get(lowers[k])
        node = following
        k += 1
    found.reverse()
    return found


@cache
def heads_by_kind() -> dict[str, tables.BodyHead]:
    """One row for every kind of body head (dinas, bagian), the one with the plainest form.

    >>> heads_by_kind()["dinas"].form, heads_by_kind().get("bupati")
    ('dinas', None)
    """
    found: dict[str, tables.BodyHead] = {}
    for row in rows("body-heads"):
        known = found.get(row.kind)
        if known is None or (row.form == row.kind and known.form != row.kind):
            found[row.kind] = row
    return found


@cache
def bodies_by_form() -> dict[str, tables.Body]:
    """The fixed bodies by each of their forms.

    >>> bodies_by_form()["bpbd"].name, bodies_by_form().get("BPBD")
    ('Badan Penanggulangan Bencana Daerah', None)
    """
    return {row.form: row for row in rows("bodies")}


@cache
def positions_by_form() -> dict[str, tables.Position]:
    """The positions by each of their forms, the first row of a form.

    >>> positions_by_form()["sekda"].title, positions_by_form().get("")
    ('Sekretaris Daerah', None)
    """
    found: dict[str, tables.Position] = {}
    for row in rows("positions"):
        found.setdefault(row.form, row)
    return found
