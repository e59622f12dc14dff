"""Regulations as records: identity, label, kind, issuer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong import tables
from pamong.find.mentions import BodyMention, PostMention, RegulationMention
from pamong.find.regions import is_city
from pamong.link.bodies import state_path
from pamong.link.keys import slug
from pamong.link.posts import PostRef
from pamong.link.scene import Scene
from pamong.link.scope import full_name, resolve, short_name
from pamong.records import Regulation, Relation, Span, Support
from pamong.tables import rows
from pamong.values import replace

_ALL_CAPITALS: Final = 3
# Kinds that an office of a region issues, by the office: UU 12/2011 art. 1 and Permendagri 80/2015.
_ISSUED_KINDS: Final = {
    "role-bupati": "bupati", "role-gubernur": "gubernur", "role-wali-kota": "wali-kota",
    "role-kepala-desa": "kepala-desa",
}  # fmt: skip
_OFFICES: Final = ("Bupati", "Gubernur", "Wali Kota")
_BODIES: Final = frozenset({"dprd", "kpu"})  # issue in their own name: UU 12/2011 art. 8
_GENERIC: Final = frozenset(
    {"doc-keputusan", "doc-surat-keputusan", "doc-peraturan", "doc-instruksi"}
)


@dataclass(slots=True, unsafe_hash=True)
class RegulationRef:
    """A regulation of this article and the sentence that cites it."""

    id: str
    label: str
    written: str
    kind: str
    kind_name: str
    number: str | None
    year: int | None
    issuer: str | None
    issuer_name: str | None
    title: str | None
    region: str | None
    line: int
    slip: str | None


@cache
def _short_forms() -> dict[str, str]:
    """The one-word form of a kind as it is usually written (Permendagri, UU), by its full name."""
    found: dict[str, str] = {}
    for row in rows("regulation-kinds"):
        if " " in row.form or row.form == row.name.lower():
            continue
        at = row.example.lower().find(row.form)
        written = row.example[at : at + len(row.form)] if at >= 0 else row.form
        written = written.upper() if len(written) <= _ALL_CAPITALS else written
        if row.name not in found or len(written) < len(found[row.name]):
            found[row.name] = written
    return found


@cache
def _concepts() -> frozenset[str]:
    return frozenset(row.concept for row in rows("regulation-kinds"))


def _refined(
    row: tables.RegulationKind, issuer: PostMention | BodyMention | None
) -> tuple[str, str]:
    """Concept and name of the kind, told by its issuer where the word alone is general (SK)."""
    if isinstance(issuer, PostMention):
        office = _ISSUED_KINDS.get(issuer.row.role)
        if row.concept in _GENERIC and office is not None:
            concept = f"doc-keputusan-{office}"
            if concept in _concepts():
                return concept, f"Keputusan {issuer.row.title}"
        return row.concept, f"{row.name} {issuer.title}"
    return row.concept, row.name


def _region(s: Scene, found: RegulationMention) -> str | None:
    """The code of the region a regulation is of, None where the text gives none."""
    if found.region is not None:
        return resolve(found.region, s.scope)
    issuer = found.issuer
    if issuer is not None and issuer.region is not None:
        role = issuer.row.role if isinstance(issuer, PostMention) else None
        return resolve(issuer.region, s.scope, role)
    return None


def _issuer(s: Scene, found: RegulationMention, home: str | None) -> tuple[str | None, str | None]:
    """The identity and the name of the post or body that issued it."""
    issuer = found.issuer
    if isinstance(issuer, PostMention):
        ref: PostRef = s.posts[issuer.first]
        return (ref.id, ref.label) if not ref.id.startswith("post/x/") else (None, ref.label)
    if isinstance(issuer, BodyMention):
        body = s.bodies[issuer.first]
        return body.id, body.label
    row = found.row
    if row.issuer.startswith("post/") or row.issuer.startswith("org/"):
        return state_path(row.issuer), _issuer_title(row)
    if row.issuer in _BODIES and row.scope == "region" and home is not None:
        return f"org/{home}/{row.issuer}", f"{row.issuer.upper()} {full_name(home)}"
    if row.issuer and row.scope == "region" and home is not None:
        office = _office(row.issuer, home)
        post = f"post/{home}/{office}" if office is not None else None
        return post, f"{_title_case(office or row.issuer)} {short_name(home)}"
    return None, None


def _office(issuer: str, home: str) -> str | None:
    """The key of the office of a region that a kind of regulation names, None where it has many.

    A "kepala daerah" is what UU 23/2014 art. 59 calls him at his region's level; a region has one
    secretary and many camat.

    >>> [_office("kepala-daerah", code) for code in ("64", "64.02", "64.72")]
    ['gubernur', 'bupati', 'wali-kota']
    >>> _office("sekda", "64.02"), _office("camat", "64.02"), _office("camat", "64.02.06")
    ('sekretaris-daerah', None, 'camat')
    """
    if issuer in _OF_SMALL_PLACES and home.count(".") < _OF_SMALL_PLACES[issuer]:
        return None
    if issuer == "kepala-daerah" and home.count(".") < 2:
        return ("wali-kota" if is_city(home) else "bupati") if "." in home else "gubernur"
    return {"sekda": "sekretaris-daerah"}.get(issuer, slug(issuer))


# How many dots the code has of a region that has one such office.
_OF_SMALL_PLACES: Final = {"camat": 2, "kepala-desa": 3}


def _title_case(role: str) -> str:
    return role.replace("-", " ").title()


def _issuer_title(row: tables.RegulationKind) -> str:
    """The name of a state office from the kind's own name: Peraturan | Menteri Dalam Negeri."""
    return row.name.split(" ", 1)[1] if " " in row.name else row.name


def _label(found: RegulationMention, name: str, region: str | None) -> str:
    # A decree goes by its full name: its one-word forms (Kepbup) are rare in the press.
    short = name if name.startswith("Keputusan") else _short_forms().get(name, name)
    words = [short]
    if region is not None:
        plain = isinstance(found.issuer, PostMention) or name.endswith(_OFFICES)
        words.append(short_name(region) if plain else full_name(region))
    elif isinstance(found.issuer, BodyMention):
        words.append(found.issuer.name)
    if found.number is not None:
        words += ["Nomor", found.number]
    year = str(found.year) if found.year is not None else None
    if year is not None and not (found.number or "").endswith(year):
        words += ["Tahun", year]
    return " ".join(words)


def _key(kind: str, home: str | None, year: int | None, number: str | None, doc: str) -> str:
    """decree/kind/[scope/]year/number; a citation without its year stays inside the document."""
    parts = ["decree", kind.removeprefix("doc-")]
    if home is not None:
        parts.append(home)
    parts.append(str(year) if year is not None else doc)
    parts.append(slug(number) if number else "x")
    return "/".join(parts)


def regulation_ref(s: Scene, found: RegulationMention) -> RegulationRef:
    """The regulation a mention cites."""
    kind, name = _refined(found.row, found.issuer)
    region = _region(s, found)
    home = None if found.row.scope == "state" else region or s.scope.local or s.scope.province
    issuer, issuer_name = _issuer(s, found, home)
    body = s.bodies[found.issuer.first] if isinstance(found.issuer, BodyMention) else None
    if body is not None and region is None:
        home = body.id.removeprefix("org/").replace("/", ".")
    end = _citation_end(s, found)
    return RegulationRef(
        _key(kind, home, found.year, found.number, s.document.id), _label(found, name, region),
        " ".join(s.t.slice(found.first, end).split()), kind, name, found.number, found.year,
        issuer, issuer_name, found.title, region, s.t.sentence[found.first], found.slip,
    )  # fmt: skip


def _citation_end(s: Scene, found: RegulationMention) -> int:
    """The token after a citation, its title left out."""
    for k in range(found.first, found.last):
        if s.t.lowers[k] in {"tentang", "mengenai", "perihal"}:
            return k
    return found.last


def citations(s: Scene) -> tuple[RegulationRef, ...]:
    """Every citation of the article, in text order; one of several numbers counts as several.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Perda Nomor 2 dan 3 Tahun 2022 dicabut."))
    >>> [c.number for c in citations(s)]
    ['2', '3']
    >>> citations(scene(Document("x", "x", "")))
    ()
    """
    return tuple(
        regulation_ref(s, one)
        for _, line in s.body_lines()
        for k in line.citations
        if isinstance(item := line.items[k], RegulationMention)
        for one in each_number(item)
    )


def each_number(found: RegulationMention) -> Iterator[RegulationMention]:
    """A citation once for each of its numbers: Perda Nomor 2 dan 3 Tahun 2022."""
    yield found
    for number, year in found.also:
        yield replace(found, number=number, year=year, also=())


def regulations(s: Scene, refs: tuple[RegulationRef, ...]) -> Iterator[Regulation | Relation]:
    """One record a regulation, and who issued it."""
    grouped: dict[str, list[RegulationRef]] = {}
    for ref in refs:
        grouped.setdefault(ref.id, []).append(ref)
    for same in grouped.values():
        yield _record(s, same)
    for same in grouped.values():
        issued = [r for r in same if r.issuer is not None]
        if issued and issued[0].issuer is not None:
            yield Relation(same[0].id, "issued_by", issued[0].issuer,
                           Support(_spans(s, issued), "issuer_of_kind"))  # fmt: skip


def _spans(s: Scene, refs: list[RegulationRef]) -> tuple[Span, ...]:
    return s.spans([ref.line for ref in refs])


def _region_of(issuer: str | None) -> str | None:
    """The code of the region that an issuer is of, None where it is of none."""
    home = issuer.split("/")[1] if issuer is not None else ""
    return home if home.replace(".", "").isdigit() else None


def _record(s: Scene, same: list[RegulationRef]) -> Regulation:
    first = same[0]
    title = next((r.title for r in same if r.title), None)
    forms = tuple(dict.fromkeys(r.written for r in same if r.written != first.label))
    slips = [r.slip for r in same if r.slip]
    code = first.region or _region_of(first.issuer)
    note = f"{slips[0]} read as {first.label.split(' Nomor')[0]}" if slips else None
    return Regulation(
        first.id, first.label, forms, first.kind, first.kind_name, first.number, first.year,
        first.issuer, first.issuer_name, title,
        f"region/{code}" if code else None,
        Support(_spans(s, same), "regulation", 1.0, note),
    )  # fmt: skip
