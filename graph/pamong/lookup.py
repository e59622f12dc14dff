"""What a word stands for: from the words of a user to a thing of the store or a typed value.

Names match by their words, whatever the case and the punctuation, on labels and other names; a
region's short name in them (Kukar) is read as its full one as well. Nothing is guessed: several
matches and none are errors that name the candidates.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pamong.errors import PamongError
from pamong.tables import rows
from pamong.vocabulary import CONCEPT, ID

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Store

_CLASSES: Mapping[str, str] = {
    "person": "foaf:Person",
    "body": "org:Organization cv:PublicOrganisation",
    "post": "org:Post",
    "regulation": "eli:LegalResource",
    "event": "sdo:Event",
}
_SCHEMES: Mapping[str, str] = {
    "post": "k:role",
    "body-kind": "k:bodytype",
    "regulation-kind": "k:doctype",
    "event-kind": "k:eventtype",
}
_PREFIXES = """
PREFIX cv: <http://data.europa.eu/m8g/> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX k: <https://w3id.org/pamong/concept/>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sdo: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
# A regulation is cited as "Nomor 22 Tahun 2020", "No. 22 Tahun 2020" and "22/2020" alike.
_FILLERS = frozenset({"no", "nomor", "tahun"})
_KINDS_OF_REGION = r"(?:provinsi|prov|kabupaten|kab|kota administrasi|kota)\.? "


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A thing that has names: its IRI and the label to show."""

    iri: str
    label: str


def term_of(store: Store, kind: str, words: str) -> NamedNode | Literal:
    """The RDF term that ``words`` stand for as a parameter of this kind.

    Raises PamongError where they are no such value, or name nothing or several things.

    >>> import pyoxigraph
    >>> empty = pyoxigraph.Store()
    >>> print(term_of(empty, "region", "Kukar"), term_of(empty, "text", "22"))
    <https://w3id.org/pamong/id/region/64.02> "22"
    >>> term_of(empty, "integer", "dua ribu")
    Traceback (most recent call last):
    pamong.errors.PamongError: 'dua ribu' is no whole number; write digits such as 2020
    """
    import pyoxigraph

    if kind == "text":
        return pyoxigraph.Literal(words)
    if kind == "integer":
        return pyoxigraph.Literal(_whole(words))
    if kind == "date":
        return pyoxigraph.Literal(_iso(words))
    if kind == "iri" or words.startswith((ID, CONCEPT)):
        return _node(words)
    return _node((region if kind == "region" else thing)(store, kind, words).iri)


def _node(words: str) -> NamedNode:
    """An IRI, or a path below Pamong's own IRIs, as a node."""
    import pyoxigraph

    try:
        return pyoxigraph.NamedNode(words if re.match(r"[a-zA-Z][\w+.-]*:", words) else ID + words)
    except ValueError as error:
        raise PamongError(f"{words!r} is no IRI; leave out spaces and brackets") from error


def _whole(words: str) -> int:
    if re.fullmatch(r"[+-]?[0-9]{1,18}", words.strip()):
        return int(words)
    raise PamongError(f"{words!r} is no whole number; write digits such as 2020")


def _iso(words: str) -> str:
    if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", words.strip()):
        return words.strip()
    raise PamongError(f"{words!r} is no date; write 2023, 2023-10 or 2023-10-05")


# ---- regions -----------------------------------------------------------------------------------


def region(store: Store, kind: str, words: str) -> Known:
    """The region of that name, short name or dotted Kemendagri code.

    Of several namesakes the one that the store speaks of is taken, where it speaks of one only.

    >>> from pamong.store import open_store
    >>> store = open_store().graph
    >>> region(store, "region", "Kukar").label, region(store, "region", "64.02").label
    ('Kabupaten Kutai Kartanegara', 'Kabupaten Kutai Kartanegara')
    """
    known = _regions_named()
    found = next((known[spelled] for spelled in _region_spellings(words) if spelled in known), ())
    used = [one for one in found if _speaks_of(store, one.iri)]
    if len(found) > 1 and len(used) == 1:
        return used[0]
    return _only(words, found, _region_labels())


def _speaks_of(store: Store, iri: str) -> bool:
    import pyoxigraph

    return any(store.quads_for_pattern(None, None, pyoxigraph.NamedNode(iri), None))


@cache
def _regions_named() -> Mapping[str, tuple[Known, ...]]:
    """Regions by the words that name them; a district only where no larger region has the name."""
    names: dict[str, set[Known]] = {}
    known = {r.code: Known(f"{ID}region/{r.code}", r.name) for r in rows("regions")}
    for code, one in known.items():
        for name in {code, _key(one.label), _bare(_key(one.label))}:
            names.setdefault(name, set()).add(one)
    for short in rows("region-short-names"):
        if short.code in known:
            names.setdefault(_key(short.form), set()).add(known[short.code])
    return {name: tuple(sorted(_largest(found))) for name, found in names.items()}


def _largest(found: Iterable[Known]) -> list[Known]:
    """Provinces, regencies and cities where there are any, else all."""
    everything = list(found)
    return [one for one in everything if one.iri.count(".") <= ID.count(".") + 1] or everything


@cache
def _region_labels() -> tuple[str, ...]:
    return tuple(sorted({r.name for r in rows("regions") if r.code.count(".") <= 1}))


def _region_spellings(words: str) -> tuple[str, ...]:
    """What to look for: a code as it is; a name as written, then with its kind in full or off.

    >>> _region_spellings("64.02")[0], _region_spellings("Kab. Kutai")[1:]
    ('64.02', ('kab kutai', 'kabupaten kutai'))
    >>> _region_spellings("Provinsi Aceh")[-1]
    'aceh'
    """
    key = _key(words)
    full = re.sub("^kab ", "kabupaten ", key)
    # A province's name stands bare in the register; a regency's kind tells namesakes apart.
    province = (re.sub("^(?:provinsi|prov) ", "", key),) if key.startswith("prov") else ()
    return (words.strip(), key, full, *province)


def _bare(key: str) -> str:
    """
    >>> _bare("kabupaten kutai kartanegara"), _bare("aceh")
    ('kutai kartanegara', 'aceh')
    """
    return re.sub(f"^{_KINDS_OF_REGION}", "", key)


# ---- things of the store -----------------------------------------------------------------------


def thing(store: Store, kind: str, words: str) -> Known:
    """The one thing of this kind that ``words`` name: by label, other name, path or IRI.

    A post may also be given as a role that many posts have (Sekda). Raises PamongError where
    there is none or several.

    >>> from pamong.extract import extract
    >>> from pamong.records import Document
    >>> from pamong.store import open_store
    >>> store = open_store()
    >>> _ = store.load([extract(Document("x", "x", "Bupati Kukar Edi Damansyah hadir."))])
    >>> thing(store.graph, "person", "edi damansyah").label
    'Edi Damansyah'
    """
    names = _names(store, kind)
    labels = tuple(sorted({one.label for found in names.values() for one in found}))
    for spelled in _spellings(kind, words):
        if spelled in names:
            return _only(words, tuple(sorted(names[spelled])), labels)
    for one in {one for found in names.values() for one in found}:
        if words in (one.iri, one.iri.removeprefix(ID), one.iri.removeprefix(CONCEPT)):
            return one
    return _only(words, (), labels)


def _only(words: str, found: tuple[Known, ...], labels: Iterable[str]) -> Known:
    if len(found) == 1:
        return found[0]
    if found:
        listed = "; ".join(f"{one.label} ({one.iri.removeprefix(ID)})" for one in found)
        raise PamongError(f"{words!r} dapat berarti beberapa hal, pilih satu: {listed}")
    near = nearest(words, labels)
    cure = f"Maksud Anda {' atau '.join(near)}?" if near else "Periksa ejaannya."
    raise PamongError(f"Tidak ada {words!r}. {cure}")


def nearest(words: str, labels: Iterable[str]) -> list[str]:
    """Up to three labels that ``words`` may have meant, the likeliest first.

    >>> nearest("sungono", ["Sunggono", "Edi Damansyah"]), nearest("taufik", ["Ahmad Taufik"])
    (['Sunggono'], ['Ahmad Taufik'])
    >>> nearest("zzz", ["Sunggono"])
    []
    """
    by_key = {_key(label): label for label in sorted(labels, reverse=True)}
    wanted = _key(words)
    alike = difflib.get_close_matches(wanted, by_key, n=3, cutoff=0.7)
    inside = sorted(k for k in by_key if set(wanted.split()) <= set(k.split()) and wanted)
    return [by_key[k] for k in dict.fromkeys([*alike, *inside])][:3]


def _names(store: Store, kind: str) -> Mapping[str, set[Known]]:
    names: dict[str, set[Known]] = {}
    for iri, label, name in (*_concepts(store, kind), *_things(store, kind)):
        names.setdefault(_key(name, kind), set()).add(Known(iri, label))
    # "Sekda" is a role of many posts and the other name of some: the role comes first.
    return {k: _roles_first(found) for k, found in names.items()}


def _roles_first(found: set[Known]) -> set[Known]:
    return {one for one in found if one.iri.startswith(CONCEPT)} or found


def _things(store: Store, kind: str) -> Iterator[tuple[str, str, str]]:
    if kind not in _CLASSES:
        return iter(())
    pattern = f"VALUES ?class {{ {_CLASSES[kind]} }} ?thing a ?class ; rdfs:label ?label ."
    return _rows(store, f"{pattern} ?thing rdfs:label|skos:altLabel ?name")


def _concepts(store: Store, kind: str) -> Iterator[tuple[str, str, str]]:
    if kind not in _SCHEMES:
        return iter(())
    pattern = f"?thing skos:inScheme {_SCHEMES[kind]} ; skos:prefLabel ?label ."
    name = "?thing skos:prefLabel|skos:altLabel|skos:notation ?name"
    return _rows(store, f'{pattern} FILTER(LANG(?label) = "id") {name}')


def _rows(store: Store, pattern: str) -> Iterator[tuple[str, str, str]]:
    import pyoxigraph

    found = store.query(f"{_PREFIXES} SELECT DISTINCT ?thing ?label ?name {{ {pattern} }}")
    assert isinstance(found, pyoxigraph.QuerySolutions)
    for row in found:
        yield row["thing"].value, row["label"].value, row["name"].value


def _key(words: str, kind: str = "") -> str:
    """What of a name counts: its words in lower case.

    >>> _key("H. Sunggono"), _key("Permendagri No. 22/2020", "regulation"), _key("")
    ('h sunggono', 'permendagri 22 2020', '')
    """
    found = re.findall(r"\w+", words.casefold())
    return " ".join(w for w in found if kind != "regulation" or w not in _FILLERS)


def _spellings(kind: str, words: str) -> Iterator[str]:
    """The keys to look for: as written, then with a region's short name written out.

    >>> list(_spellings("post", "Bupati Kukar"))[:2]
    ['bupati kukar', 'bupati kutai kartanegara']
    """
    key = _key(words, kind)
    yield key
    head, _, last = key.rpartition(" ")
    for one in _regions_named().get(last, ()) if head else ():
        yield f"{head} {_bare(_key(one.label))}"
        yield f"{head} {_key(one.label)}"
