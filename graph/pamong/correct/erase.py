"""A person's data taken out of a document: claims go, the text stays with the name blanked out.

A blank has as many code points as the words it stands for, so that every offset stays true. What
goes are the claims that name the person, by identity, in an identity made of the name, or as the
one whose words they rest on. What stays, of other people and things, has the name blanked out in
labels, statements and sentences, and the text has a new hash.

Names are known by salted hashes only (:mod:`pamong.correct.tombstones`). A name that many bear, or
of one word, is blanked where the article's person of that name belongs to the same region or body;
any other name wherever it stands. Whoever may be meant is rather left out than shown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

from pamong.claim import key, text_hash
from pamong.correct.tombstones import Tombstones
from pamong.correct.trim import trimmed, without
from pamong.lines import DEFAULT, Line
from pamong.link.keys import slug
from pamong.resolve.common import is_common
from pamong.resolve.index import Indexed
from pamong.resolve.keep import Kept
from pamong.resolve.sketch import Sketched, kind_of, scope_of
from pamong.vocabulary import DCT, ID, OA, PROV, RDFS, SDO, SKOS

if TYPE_CHECKING:
    import pyoxigraph as ox

BLANK: Final = "\u2588"
"""What stands in the place of each code point of a name."""

_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 5
_GAP: Final = 3
_SHORTEST: Final = 3
_NAMES: Final = (f"<{RDFS.label}>", f"<{SKOS.altLabel}>")
_THING: Final = f"<{ID}"
_COMPOSITE: Final = ("tenure", "candidacy", "participation", "statement")
_NAMED_FREELY: Final = ("topic", "event", "place", "decree")


# ---- what tells a person -----------------------------------------------------------------------


def told_by(names: Iterable[str], scopes: Iterable[str], paths: Iterable[str]) -> frozenset[str]:
    """The texts whose hashes tell a person: paths, names in regions and bodies, rare names.

    >>> sorted(told_by(["Ani Budi Cici", "Ani"], ["64.02"], ["person/64/ani"]))
    ['*/ani-budi-cici', '64.02/ani', '64.02/ani-budi-cici', '64/ani']
    >>> told_by([], [], [])
    frozenset()
    """
    slugs = {slug(name) for name in names}
    near = {f"{scope}/{one}" for one in slugs for scope in scopes}
    rare = {f"*/{slug(name)}" for name in names if not is_common(name)}
    return frozenset(near | rare | {path.removeprefix("person/") for path in paths})


def _names_of(lines: Iterable[Line]) -> Mapping[str, tuple[str, ...]]:
    """The names that the claims of a document give each thing, by its path, the label first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in sorted(lines):
        subject, predicate, _ = line.triple.split(" ", 2)
        if "#" in line.graph and predicate in _NAMES and subject.startswith(_THING):
            words = cast("ox.Literal", _parsed(line).object).value
            at = 0 if predicate == _NAMES[0] else len(found[subject])
            found[subject].insert(at, words)
    return {subject[len(_THING) : -1]: tuple(names) for subject, names in found.items()}


def _parsed(line: Line) -> ox.Triple:
    from pyoxigraph import RdfFormat, parse

    return next(parse(f"{line.triple} .", format=RdfFormat.N_TRIPLES)).triple


def telling(names: Iterable[str]) -> tuple[str, ...]:
    """The names that tell somebody: the first, and the others of several words.

    >>> telling(("Edi Damansyah", "Edi", "H Edi"))
    ('Edi Damansyah', 'H Edi')
    """
    first, *others = names or ("",)
    return (first, *(name for name in others if len(_WORD.findall(name)) > 1))


def _meant(index: Indexed, names: Mapping[str, tuple[str, ...]], taken: Tombstones) -> set[str]:
    """The people of a document whose data was taken back, by their paths."""
    return {
        thing.path
        for thing in index.things
        if kind_of(thing.path) == "person" and _is_meant(thing, names.get(thing.path, ()), taken)
    }


def _is_meant(thing: Sketched, names: tuple[str, ...], taken: Tombstones) -> bool:
    known = (*thing.sketch.names, *telling(names))
    scopes = (*thing.sketch.scopes, scope_of(thing.path))
    paths = (thing.path, thing.node)
    return any(taken.knows(text) for text in told_by(filter(None, known), scopes, paths))


def _written(text: str, taken: Tombstones) -> Iterator[str]:
    """The rare names taken back that a text holds, whether anybody was read there or not."""
    words = [(m.start(), m.end(), slug(m[0])) for m in _WORD.finditer(text)]
    for i, (start, _, _) in enumerate(words):
        if not text[start].isupper():
            continue
        for last in range(i + 1, min(i + _LONGEST, len(words))):
            if words[last][0] - words[last - 1][1] > _GAP:
                break
            if taken.knows("*/" + "-".join(word for _, _, word in words[i : last + 1])):
                yield text[start : words[last][1]]


# ---- blanking ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Eraser:
    """What is blanked out in texts.

    ``whole`` are names of several words, blanked anywhere; ``single`` names of one word and
    ``words`` the words of the whole ones, blanked but inside the names of ``others``.
    """

    whole: frozenset[str]
    single: frozenset[str]
    others: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __call__(self, text: str) -> str:
        """A text with the names blanked out, as long as before.

        >>> eraser = Eraser(frozenset(["Edi Damansyah"]), frozenset(["Edi"]), frozenset(["Edi J"]))
        >>> eraser("Kata Edi, H. EDI  DAMANSYAH bertemu Edi J.").replace(BLANK, "*")
        'Kata ***, H. ************** bertemu Edi J.'
        >>> eraser("")
        ''
        """
        spans = [m.span() for m in self._whole.finditer(text)] if self._whole else []
        others = [m.span() for m in self._others.finditer(text)] if self._others else []
        inside = [s for s in others if not any(a < s[1] and s[0] < b for a, b in spans)]
        alone = [m.span() for m in self._single.finditer(text)] if self._single else []
        spans += [s for s in alone if not any(a <= s[0] and s[1] <= b for a, b in inside)]
        return _blanked(text, spans)

    @cached_property
    def _whole(self) -> re.Pattern[str] | None:
        return _pattern(self.whole, re.IGNORECASE)

    @cached_property
    def _others(self) -> re.Pattern[str] | None:
        return _pattern(self.others, re.IGNORECASE)

    @cached_property
    def _single(self) -> re.Pattern[str] | None:
        alone = self.single | self.words
        return _pattern({form for word in alone for form in (word, word.upper())}, 0)


def _pattern(names: Iterable[str], flags: int) -> re.Pattern[str] | None:
    parts = {rf"[\W_]{{1,{_GAP}}}".join(map(re.escape, _WORD.findall(name))) for name in names}
    longest_first = sorted(parts - {""}, key=lambda part: (-len(part), part))
    if not longest_first:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(longest_first)})(?![^\W_])", flags)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    done, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            done += [text[at:start], BLANK * (end - start)]
            at = end
    return "".join((*done, text[at:]))


def _eraser(
    names: Mapping[str, tuple[str, ...]], meant: set[str], written: Iterable[str]
) -> Eraser:
    """What to blank in a document in which ``meant`` are the people, ``names`` all names."""
    theirs = {name for path in meant for name in names.get(path, ())} | set(written)
    labels = {names[path][0] for path in meant if names.get(path)}
    words = {w for label in labels for w in _WORD.findall(label) if len(w) >= _SHORTEST}
    kinds = ("person", "org", "place", "region", "post")
    others = {
        name
        for path, given in names.items()
        if path not in meant and kind_of(path) in kinds
        for name in given
        if len(_WORD.findall(name)) > 1
    }
    several = {name for name in theirs if len(_WORD.findall(name)) > 1}
    return Eraser(
        frozenset(several), frozenset(theirs - several), frozenset(others), frozenset(words)
    )


# ---- a document --------------------------------------------------------------------------------


def erased(whole: Kept, taken: Tombstones) -> Kept:
    """A document without the data of the people whose tombstones there are.

    A document that names none of them is given as it is.
    """
    if not taken.salts or not whole:
        return whole
    names = _names_of(whole.lines)
    meant = _meant(whole.index, names, taken)
    text = _text_of(whole.lines)
    titles = [words for path, given in names.items() if path not in meant for words in given]
    told = (text, *titles, *_titles(whole.lines))
    written = {name for words in told for name in _written(words, taken)}
    if not meant and not written:
        return whole
    return _without(whole, meant, _eraser(names, meant, written))


def _text_of(lines: Iterable[Line]) -> str:
    found = (line for line in lines if line.graph != DEFAULT and "#" not in line.graph)
    texts = [cast("ox.Literal", _parsed(line).object).value for line in found]
    return texts[0] if texts else ""


def _titles(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        predicate = line.triple.split(" ", 2)[1]
        if line.graph == DEFAULT and predicate in (f"<{SDO.headline}>", f"<{RDFS.label}>"):
            yield cast("ox.Literal", _parsed(line).object).value


def _without(whole: Kept, meant: set[str], eraser: Eraser) -> Kept:
    naming = _Naming(frozenset(meant), eraser)
    claims = {line.graph for line in whole.lines if "#" in line.graph and naming.in_line(line)}
    claims |= {line.triple.split(" ", 1)[0] for line in whole.lines if naming.attributes(line)}
    left = whole.lines - set(without(whole.lines, claims))
    text = eraser(_text_of(left))
    lines = frozenset(new for line in left if (new := _rewritten(line, naming, text)) is not None)
    return Kept(lines, _erased_index(trimmed(whole.index, lines), naming))


@dataclass(frozen=True)
class _Naming:
    """Whether an identity names one of some people."""

    meant: frozenset[str]
    eraser: Eraser

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(map(key, self.meant))

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return _slugs(self.eraser.whole)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return _slugs(self.eraser.whole | self.eraser.single)

    def in_path(self, path: str) -> bool:
        """Whether a path is theirs, or made of their path or name."""
        kind = kind_of(path)
        if path in self.meant or (kind in _COMPOSITE and self._keys & set(path.split("/"))):
            return True
        names = self._any if kind in _NAMED_FREELY else self._whole
        return kind != "doc" and bool(names.search(path))

    def in_line(self, line: Line) -> bool:
        """Whether the subject or the object of a triple names one of them."""
        subject, _, term = line.triple.split(" ", 2)
        paths = (n[len(_THING) : -1] for n in (subject, term) if n.startswith(_THING))
        return any(map(self.in_path, paths))

    def attributes(self, line: Line) -> bool:
        """Whether a triple says that a claim rests on the words of one of them."""
        says = f" <{PROV.wasAttributedTo}> " in line.triple
        return says and line.graph == DEFAULT and self.in_line(line)

    def in_address(self, line: Line) -> bool:
        """Whether a triple gives an address that is made of a name."""
        subject, predicate, term = line.triple.split(" ", 2)
        del subject
        return predicate == f"<{DCT.source}>" and bool(self._any.search(slug(term)))


def _slugs(names: Iterable[str]) -> re.Pattern[str]:
    """What finds names in identities; nothing where there are no names."""
    alternatives = "|".join(re.escape(one) for one in sorted(set(map(slug, names)))) or "(?!)"
    return re.compile(rf"(?:^|[/.-])(?:{alternatives})(?:$|[/.-])")


def _rewritten(line: Line, naming: _Naming, text: str) -> Line | None:
    """A quad with the names blanked out; None for an address that is made of a name."""
    subject, predicate, term = line.triple.split(" ", 2)
    if naming.in_address(line):
        return None
    if predicate == f"<{SDO.sha256}>":
        return _with_object(line, text_hash(text))
    if not term.startswith('"'):
        return line
    if predicate == f"<{OA.exact}>" and line.graph == DEFAULT:
        start, end = subject[:-1].rpartition("#char=")[2].split(",")
        return _with_object(line, text[int(start) : int(end)])
    if predicate == f"<{SDO.text}>" and line.graph != DEFAULT and "#" not in line.graph:
        return _with_object(line, text)
    old = cast("ox.Literal", _parsed(line).object).value
    new = naming.eraser(old)
    return line if new == old else _with_object(line, new)


def _with_object(line: Line, text: str) -> Line:
    from pyoxigraph import Literal, Triple

    old = _parsed(line)
    literal = cast("ox.Literal", old.object)
    if literal.language:
        term = Literal(text, language=literal.language)
    else:
        term = Literal(text, datatype=literal.datatype)
    new = Triple(old.subject, old.predicate, term)
    return Line(str(new), line.graph)


def _erased_index(index: Indexed, naming: _Naming) -> Indexed:
    things = (
        _erased_thing(thing, naming)
        for thing in index.things
        if not naming.in_path(thing.path) and not naming.in_path(thing.node)
    )
    return replace(index, things=tuple(things))


def _erased_thing(thing: Sketched, naming: _Naming) -> Sketched:
    sketch = replace(
        thing.sketch,
        names=tuple(map(naming.eraser, thing.sketch.names)),
        forms=tuple(map(naming.eraser, thing.sketch.forms)),
    )
    named = kind_of(thing.path) != "person"
    keys = tuple(k for k in thing.keys if not (named and naming.in_path(f"topic/{slug(k)}")))
    return replace(thing, sketch=sketch, keys=keys)
