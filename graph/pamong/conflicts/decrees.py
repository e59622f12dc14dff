"""Two numbers for one decree, one number for two decrees, numbers that nearly fit a known one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong.conflicts.given import Conflict, Given, Side, in_dispute, path
from pamong.evidence import Claim, in_order
from pamong.link.keys import slug
from pamong.tables import KnownRegulation, rows
from pamong.vocabulary import CONCEPT, ELI, ORG, PAMONG

_EMPTY: Final = frozenset((
    "atas", "bagi", "dalam", "dan", "dari", "dengan", "di", "ke", "kedua", "ketiga", "mengenai",
    "nomor", "oleh", "pada", "pedoman", "pelaksanaan", "perubahan", "peraturan", "petunjuk",
    "tahun", "tata", "cara", "tentang", "teknis", "undang", "untuk", "yang",
))  # fmt: skip
"""Words of titles that tell no regulation apart."""
_FEW: Final = 2
_MEANT: Final = 0.8  # share of the words of a title that must be there to say that it is meant
_ALIKE: Final = 0.5  # share of the words of two titles, or of the shorter one, that is one title


def of_decrees(given: Given) -> Iterator[Conflict]:
    """All that does not fit of numbers and titles of decrees."""
    for decree, said in given.of(ELI.title).items():
        yield from in_dispute("decree-title", "medium", given, decree, said, one_title)
    yield from _numbers(given)
    yield from _appointments(given)
    yield from to_check(given)


def one_title(one: str, other: str) -> bool:
    """Whether two titles may be of one decree: of the shorter one's words, half are the other's.

    >>> one_title("Pengelolaan Sampah", "pengelolaan sampah rumah tangga")
    True
    >>> one_title("Pengelolaan Sampah", "Pajak Daerah"), one_title("", "Pajak Daerah")
    (False, True)
    """
    left, right = title_words(one), title_words(other)
    least = min(len(left), len(right))
    return least == 0 or len(left & right) / least >= _ALIKE


@cache
def title_words(title: str) -> frozenset[str]:
    """The words of a title that tell it apart.

    >>> sorted(title_words("Tata Cara Kerja Sama Daerah"))
    ['daerah', 'kerja', 'sama']
    """
    words = frozenset(slug(title).split("-")) if title else frozenset[str]()
    return frozenset(word for word in words - _EMPTY if word.isalpha())


# ---- two numbers for one decree ----------------------------------------------------------------


def _numbers(given: Given) -> Iterator[Conflict]:
    """Decrees of one kind, region, year and title under two numbers, each in its own article."""
    found: defaultdict[tuple[str, ...], dict[str, tuple[Claim, ...]]] = defaultdict(dict)
    for decree, titles in given.of(ELI.title).items():
        for title, claims in titles.items():
            words = title_words(title)
            if len(words) > 1 and given.year(decree) is not None:
                key = (given.issuer(decree), given.year(decree) or "", " ".join(sorted(words)))
                found[key][decree] = claims
    for _, said in sorted(found.items()):
        about = min(said)
        for one in in_dispute("decree-number", "medium", given, about, said, name=given.name):
            yield Conflict(one.kind, one.severity, one.about, _title(given, about), one.sides)


def _title(given: Given, decree: str) -> str:
    return given.value(ELI.title).get(decree) or given.name(decree)


def _appointments(given: Given) -> Iterator[Conflict]:
    """Two decrees of one issuer and year that put one person into one office."""
    people, posts = given.value(ORG.member), given.value(PAMONG.post)
    found: defaultdict[tuple[str, ...], dict[str, tuple[Claim, ...]]] = defaultdict(dict)
    for decree, tenures in given.of(PAMONG.appoints).items():
        for tenure, claims in tenures.items():
            year = given.year(decree)
            if year is not None and tenure in people and tenure in posts:
                key = (given.issuer(decree), year, people[tenure], posts[tenure])
                found[key][decree] = claims
    for (_, _, person, post), said in sorted(found.items()):
        about = min(said)
        for one in in_dispute("decree-number", "medium", given, about, said, name=given.name):
            name = f"{given.name(person)}, {given.name(post)}"
            yield Conflict(one.kind, one.severity, one.about, name, one.sides)


# ---- citations to check ------------------------------------------------------------------------


@cache
def _known() -> Mapping[str, tuple[KnownRegulation, ...]]:
    found: defaultdict[str, list[KnownRegulation]] = defaultdict(list)
    for row in rows("known-regulations"):
        found[row.kind].append(row)
    return {kind: tuple(listed) for kind, listed in found.items()}


def to_check(given: Given) -> Iterator[Conflict]:
    """Citations that fit no known regulation, but nearly fit one.

    A citation is to check where another regulation of its kind, of the same year or of the same
    number, has the title that is cited, or else the words of the sentence that cites it; unless
    what is known under its own number fits as well.
    """
    numbers, kinds = given.value(ELI.number), given.value(ELI.type_document)
    for decree, number in sorted(numbers.items()):
        kind = kinds.get(decree, "").removeprefix(f"{CONCEPT}doc-")
        year = given.year(decree)
        if year is not None and kind in _known():
            cited = _cited(given, decree)
            nearest = _nearest(cited, _known()[kind], number.lstrip("0"), year)
            if nearest is not None:
                yield _doubt(given, decree, cited, nearest)


@dataclass(frozen=True, slots=True)
class _Cited:
    """How articles cite a regulation: the titles they give it, and the claims that name it."""

    titles: tuple[str, ...]
    claims: tuple[Claim, ...]


def _cited(given: Given, decree: str) -> _Cited:
    named = given.names.get(decree, {})
    claims = in_order(claim for said in named.values() for claim in said)
    return _Cited(tuple(given.of(ELI.title).get(decree, ())), claims)


def _doubt(given: Given, decree: str, cited: _Cited, known: KnownRegulation) -> Conflict:
    name = given.name(decree)
    kind = _kind_name(known.kind)
    right = f"{kind} Nomor {known.number} Tahun {known.year} tentang {known.title}"
    return Conflict(
        "to-check", "low", path(decree), name, (Side(name, cited.claims), Side(right, ()))
    )


@cache
def _kind_name(kind: str) -> str:
    return next(row.name for row in rows("regulation-kinds") if row.concept == f"doc-{kind}")


def _nearest(
    cited: _Cited, listed: tuple[KnownRegulation, ...], number: str, year: str
) -> KnownRegulation | None:
    """The known regulation that a citation may mean; None where it is right or cannot be told."""
    own = [k for k in listed if (k.number, k.year) == (number, year)]
    if any(_may_mean(cited, k) for k in own):
        return None
    others = (k for k in listed if k not in own and (k.year == year or k.number == number))
    return next((k for k in others if _is_meant(cited, k)), None)


def _may_mean(cited: _Cited, known: KnownRegulation) -> bool:
    """Whether what a citation says goes with a regulation: its title, or a word in passing."""
    if cited.titles:
        return any(one_title(title, known.title) for title in cited.titles)
    words = _sentence_words(cited.claims)
    return not cited.claims or bool(title_words(known.title) & words)


def _is_meant(cited: _Cited, known: KnownRegulation) -> bool:
    """Whether the title that is cited, or else the citing sentence, speaks of what is known."""
    if cited.titles:
        return any(_is_title(title, known) for title in cited.titles)
    wanted = title_words(known.title)
    if len(wanted) <= _FEW:
        return len(wanted) > 1 and any(_has_phrase(claim, known.title) for claim in cited.claims)
    shared = wanted & _sentence_words(cited.claims)
    return len(shared) / len(wanted) >= _MEANT


def _has_phrase(claim: Claim, title: str) -> bool:
    """Whether a title of a word or two stands in a sentence as it is."""
    return any(f"-{slug(title)}-" in f"-{slug(s.text)}-" for s in claim.sentences)


def _sentence_words(claims: tuple[Claim, ...]) -> frozenset[str]:
    """The words of the sentences of some claims; only those of one regulation tell of it."""
    texts = {s.text for claim in claims for s in claim.sentences}
    return frozenset(w for text in texts for w in slug(text).split("-"))


def _is_title(title: str, known: KnownRegulation) -> bool:
    """Whether a title, perhaps cut short, is a known one's; two words say so only alone."""
    words, wanted = title_words(title), title_words(known.title)
    least = min(len(words), len(wanted))
    if least <= _FEW:
        return least > 1 and words == wanted
    return len(words & wanted) / least >= _MEANT
