"""Which names are one person in this article.

A shorter form belongs to the person whose name begins with it, or holds it where nobody's begins
so; several candidates go to the one named last.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from pamong.find.mentions import Item, NameMention, PostMention
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.find.words import name_words
from pamong.link.anchors import SKIPPED_FIRST, anchored
from pamong.link.doubts import Place
from pamong.link.namesakes import Namesakes
from pamong.link.nicknames import is_nickname, is_short_form

_BY_KIN: Final = frozenset({"after_kin", "spouse_of", "heads_pkk"})
_OF_WIVES: Final = frozenset({"ny", "nyonya", "ibu", "hj", "dra"})


@dataclass(slots=True)
class Known:
    """One person of the article while mentions are gathered."""

    tokens: tuple[str, ...]
    name: str
    confidence: float
    rule: str
    mentions: list[NameMention] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    note: str | None = None
    nicknames: set[str] = field(default_factory=set)

    @property
    def spouse(self) -> bool:
        """Whether the name may be a husband's after a wife's own: Ny. Rina Edi Damansyah."""
        titles = (title.lower().rstrip(".") for m in self.mentions for title in m.prefixes)
        return self.rule in _BY_KIN or any(title in _OF_WIVES for title in titles)


@dataclass(frozen=True, slots=True)
class People:
    """The persons of one article. ``who`` maps a name mention's first token to its person."""

    known: tuple[Known, ...]
    who: dict[int, int]

    def of(self, item: Item | None) -> int | None:
        """The person a mention names, None for every other item."""
        return self.who.get(item.first) if isinstance(item, NameMention) else None


def tokens_of(t: Tokens, name: NameMention) -> tuple[str, ...]:
    """The lower-case words of a bare name, dots and what says a daughter of a clan left out.

    >>> from pamong.find.names import read_name
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("H. Muh. Edi Damansyah, S.Sos.")
    >>> tokens_of(t, read_name(t, 0, len(t.words)))
    ('muh', 'edi', 'damansyah')
    >>> t = tokenise("Iriana Br. Tarigan")
    >>> tokens_of(t, read_name(t, 0, len(t.words)))
    ('iriana', 'tarigan')
    """
    words = t.lowers[name.name_first : name.name_last]
    words = tuple(w for w in words if w != ".") if "." in words else words
    if len(words) > 2 and not _OF_CLANS.isdisjoint(words[1:-1]):
        words = tuple(w for w in words if w not in _OF_CLANS)
    return _parted(words) if "-" in name.name or "." in name.name else words


_OF_CLANS: Final = frozenset({"br", "bru", "boru", "beru"})


def _parted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with article and initials apart, as others write it: Al-Banjari.

    >>> _parted(("arsyad", "al-banjari")), _parted(("m.hasbi",)), _parted(("mas'ud",))
    (('arsyad', 'al', 'banjari'), ('m', 'hasbi'), ("mas'ud",))
    """
    return tuple(part for w in words for part in _parts(w))


def _parts(word: str) -> list[str]:
    if word[:3] == "al-":
        return word.split("-", 1)
    initial, _, rest = word.partition(".")
    return [initial, rest] if len(initial) == 1 and rest.isalpha() else [word]


def _contains_run(tokens: tuple[str, ...], part: tuple[str, ...]) -> int | None:
    """Where ``part`` stands in ``tokens`` as a run, None where it does not."""
    for k in range(len(tokens) - len(part) + 1):
        if tokens[k : k + len(part)] == part:
            return k
    return None


def _same_as(known: Known, part: tuple[str, ...], anchored: bool) -> int | None:
    """How well a form fits a person: 0 the name, 1 its beginning, 2 inside it; None not at all."""
    if part == known.tokens or _is_called(known, part) or _same_letters(known.tokens, part):
        return 0
    if len(part) >= len(known.tokens):
        return _initials(known.tokens, part)
    at = _contains_run(known.tokens, part)
    if at is None:
        return 1 if _skips_middle(known.tokens, part) else None
    if at == 0 or all(w in SKIPPED_FIRST for w in known.tokens[:at]):
        return 1
    at_end = at + len(part) == len(known.tokens)
    if len(part) == 1 and anchored and at_end and known.spouse:
        return None
    if len(part) == 1 or not anchored:
        return 2
    return 2 if at_end and not known.spouse else None


def _same_letters(tokens: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether two forms differ in spaces only, the last word whole: A M Romly, AM Romly."""
    if tokens[-1] != part[-1] or len(tokens) == len(part) or min(len(tokens), len(part)) < 2:
        return False
    return "".join(tokens) == "".join(part)


def _is_called(known: Known, part: tuple[str, ...]) -> bool:
    """Whether a form is a nickname, its number behind it or not: Jokowi, HB X."""
    return part[0] in known.nicknames and all(word in known.tokens for word in part[1:])


def _skips_middle(tokens: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a form leaves out words between the first and the last: Frans (Johanis) Papilaya."""
    if len(part) < 2 or part[0] != tokens[0] or part[-1] != tokens[-1]:
        return False
    rest = iter(tokens)
    return all(word in rest for word in part)


def _cuts_first(tokens: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a form cuts the first name short and keeps the last: Marsel(inus Y. W.) Petu."""
    if len(part) != 2 or part[1] != tokens[-1]:
        return False
    return len(part[0]) >= 4 and len(tokens[0]) > len(part[0]) and tokens[0].startswith(part[0])


def _initials(tokens: tuple[str, ...], part: tuple[str, ...]) -> int | None:
    """A form with initials for some words: Ben R. Situmorang, M. Taufik."""
    if len(part) != len(tokens) or len(part) < 2:
        return None
    if all(a == b or (len(b) == 1 and a[0] == b) or (len(a) == 1 and b[0] == a)
           for a, b in zip(tokens, part, strict=True)):  # fmt: skip
        return 1
    return None


def _slip(known: Known, part: tuple[str, ...]) -> bool:
    """Whether a form is a typing or scanning slip of a name: one letter off in a long name."""
    if len(part) != len(known.tokens) or len(part) < 2:
        return False
    if sum(a != b for a, b in zip(part, known.tokens, strict=True)) != 1:
        return False
    a, b = next((x, y) for x, y in zip(part, known.tokens, strict=True) if x != y)
    if min(len(a), len(b)) < 4:
        return False
    return _is_slip(a, b)


def link_people(t: Tokens, lines: tuple[Line, ...]) -> People:
    """The persons of an article and the mentions that name them.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Bupati Kukar Edi Damansyah hadir. Kata Edi, semua siap.")
    >>> people = link_people(t, scan(t))
    >>> [(k.name, len(k.mentions)) for k in people.known]
    [('Edi Damansyah', 2)]
    >>> link_people(tokenise(""), ()).known
    ()
    """
    vouched = anchored(t, lines)
    names = [
        item for line in lines for k in line.names if isinstance(item := line.items[k], NameMention)
    ]
    known: list[Known] = []
    near = Namesakes()
    who: dict[int, int] = {}
    for name in sorted(names, key=lambda n: (-len(tokens_of(t, n)), n.first)):
        _place(t, name, vouched, known, near, who)
    for name in names:
        if name.first not in who and name.first not in vouched:
            _place_again(t, name, known, near, who)
    nicknames = _nicknames(t, lines)
    called = {word for nickname in nicknames for word in tokens_of(t, nickname.name)}
    singles = [name for name in names if len(tokens_of(t, name)) == 1]
    own = [n for n in singles if called.isdisjoint(tokens_of(t, n))]
    _place_singles(t, own, vouched, known, near, who)
    _place_nicknames(t, nicknames, known, near, who)
    short = [n for n in singles if not called.isdisjoint(tokens_of(t, n))]
    _place_singles(t, short, vouched, known, near, who)
    return _ordered(known, who)


def _join(known: Known, t: Tokens, name: NameMention) -> None:
    if known.mentions:
        _cut(t, known, tokens_of(t, name))
    known.mentions.append(name)
    insort(known.places, name.first)
    known.spellings[name.name] += 1


def _cut(t: Tokens, known: Known, part: tuple[str, ...]) -> None:
    """Take from a name the unknown words between its post and itself: Kacabjari Pancurbatu | Dodi.

    They are a place where the rest is told as a name of its own.
    """
    extra = len(known.tokens) - len(part)
    if len(part) < 2 or extra < 1 or known.tokens[extra:] != part:
        return
    if known.rule not in {"after_post", "with_degree"} or len(known.mentions) > 1:
        return
    first = known.mentions[0].first
    if known.mentions[0].prefixes or (first and not t.words[first - 1][0].isalpha()):
        return
    if not all(len(w) == 1 or w in name_words() for w in known.tokens[:extra]):
        known.tokens = part
        known.spellings.clear()


# What everybody calls them, said in no article.
_CALLED: Final = {
    ("joko", "widodo"): "jokowi",
    ("susilo", "bambang", "yudhoyono"): "sby",
    ("basuki", "tjahaja", "purnama"): "ahok",
    ("hamengku", "buwono", "x"): "hb",
    ("hamengku", "bawono", "x"): "hb",
    ("hamengkubuwono", "x"): "hb",
    ("pakubuwono", "xiii"): "pb",
    ("paku", "buwono", "xiii"): "pb",
}


def _new(t: Tokens, name: NameMention, verdict: tuple[float, str]) -> Known:
    fresh = Known(tokens_of(t, name), name.name, verdict[0], verdict[1])
    called = _CALLED.get(fresh.tokens)
    if called is not None:
        fresh.nicknames.add(called)
    _join(fresh, t, name)
    return fresh


def _place(t: Tokens, name: NameMention, anchored: dict[int, tuple[float, str]],
           known: list[Known], near: Namesakes, who: dict[int, int]) -> None:  # fmt: skip
    """Give a name of two words or more to its person, or make it one where a rule vouches."""
    part = tokens_of(t, name)
    if len(part) < 2:
        return
    best = _best(known, near, part, name, name.first in anchored)
    if best is not None and anchored.get(name.first, (0, ""))[1] in {"spouse_of", "heads_pkk"}:
        best = best if known[best].tokens == part else None  # whose name the other bears
    if best is None and name.first in anchored:
        known.append(_new(t, name, anchored[name.first]))
        who[name.first] = len(known) - 1
        near.add(len(known) - 1, part)
        near.call(len(known) - 1, known[-1].nicknames)
    elif best is not None:
        _join(known[best], t, name)
        near.add(best, known[best].tokens)
        who[name.first] = best


def _place_again(t: Tokens, name: NameMention, known: list[Known], near: Namesakes,
                 who: dict[int, int]) -> None:  # fmt: skip
    """Give a name that nothing vouches for to whom a later mention made a person of."""
    part = tokens_of(t, name)
    long = len(part) > 1
    same = [k for k in near.holding(part) if _is_same_length(known[k], part)] if long else []
    if len(same) == 1:
        _join(known[same[0]], t, name)
        who[name.first] = same[0]


def _is_same_length(known: Known, part: tuple[str, ...]) -> bool:
    """Whether a form is the name, or the name with initials: Vandiko T. Gultom."""
    return len(known.tokens) == len(part) and _same_as(known, part, anchored=False) is not None


def _best(known: list[Known], near: Namesakes, part: tuple[str, ...], name: NameMention,
          anchored: bool) -> int | None:  # fmt: skip
    fits = [(fit, k) for k in near.holding(part)
            if (fit := _same_as(known[k], part, anchored)) is not None]  # fmt: skip
    if len(fits) == 1:
        return fits[0][1]
    if fits:
        return min(fits, key=lambda f: (f[0], _distance(known[f[1]], name), f[1]))[1]
    for k in near.holding(part[-1:]):
        if _cuts_first(known[k].tokens, part):
            return k
    for k in near.slipped(part):
        if _slip(known[k], part):
            known[k].note = f"{name.name} read as {known[k].name}"
            known[k].nicknames.update(w for w in part if w not in known[k].tokens)
            near.call(k, known[k].nicknames)
            return k
    return None


def _nicknames(t: Tokens, lines: tuple[Line, ...]) -> list[Place]:
    """Where the article says what somebody is called."""
    places = (Place(t, line, at) for line in lines for at in line.names)
    return [place for place in places if is_nickname(place)]


def _of_holder(p: Place) -> bool:
    """Whether a post's holder is called so, whoever it is: gubernur yang biasa disapa Harum."""
    if is_short_form(p) or p.name.kind == "nobility":
        return False
    near = reversed(p.line.items[max(0, p.at - 5) : p.at])
    named = next((item for item in near if isinstance(item, NameMention | PostMention)), None)
    return isinstance(named, PostMention)


def _place_nicknames(
    t: Tokens, places: list[Place], known: list[Known], near: Namesakes, who: dict[int, int]
) -> None:
    """Give what somebody is called to the person named last before it."""
    for place in places:
        item = place.name
        person = _nicknamed(
            tokens_of(t, item), None if _of_holder(place) else item.first, known, who
        )
        if item.first in who or person is None:
            continue
        who[item.first] = person
        known[person].mentions.append(item)
        insort(known[person].places, item.first)
        known[person].nicknames.update(w for w in tokens_of(t, item) if len(w) > 2)
        near.call(person, known[person].nicknames)


def _nicknamed(
    nickname: tuple[str, ...], first: int | None, known: list[Known], who: dict[int, int]
) -> int | None:
    """Whom a nickname means: the one whose name it is cut from (Win of Bodewin), else the last
    before ``first``, which is None where it need not be the last.
    """
    cut = [
        k
        for k, p in enumerate(known)
        if any(nickname[0] in w and nickname[0] != w for w in p.tokens)
    ]
    if len(cut) == 1 or first is None:
        return cut[0] if len(cut) == 1 else None
    earlier = [at for at in who if at < first]
    return who[max(earlier)] if earlier else None


def _distance(person: Known, name: NameMention) -> int:
    """How far back the person was named; later mentions only count where there is no earlier
    one.
    """
    before = bisect_left(person.places, name.first)
    if before:
        return name.first - person.places[before - 1]
    return 1_000_000 + person.places[0] - name.first


def _place_singles(t: Tokens, names: list[NameMention], anchored: dict[int, tuple[float, str]],
                   known: list[Known], near: Namesakes, who: dict[int, int]) -> None:  # fmt: skip
    """Give one-word names to persons, in text order; a vouched one without a person is its own."""
    for name in names:
        part = tokens_of(t, name)
        best = _best(known, near, part, name, name.first in anchored)
        rule = anchored.get(name.first, ("", ""))[1]
        if best is None and rule in _BY_VERBS | _BY_POSTS:
            best = _misspelt(known, part[0], name)
            if best is not None and len(known[best].tokens) == 1 and (
                rule in _BY_POSTS or _is_beside(t, known[best], name)):  # fmt: skip
                best = None  # Herianto, and the member Heriyanto
        if best is not None and not (name.first in anchored and _is_whole(known[best], part, name)):
            if name.first not in who:
                _join(known[best], t, name)
                who[name.first] = best
        elif name.first in anchored:
            known.append(_new(t, name, anchored[name.first]))
            who[name.first] = len(known) - 1
            near.add(len(known) - 1, part)


def _is_beside(t: Tokens, person: Known, name: NameMention) -> bool:
    """Whether a person was just named in the sentence of a name: sepeninggal Junaidi, Junadi ..."""
    number = t.sentence[name.first]
    return any(t.sentence[place] == number for place in person.places)


# Who only says or does something was most likely introduced before.
_BY_VERBS: Final = frozenset({"speaking", "taking_part"})
_BY_POSTS: Final = frozenset({"after_post"})
_FEW: Final = 200  # persons who are compared letter by letter


def _misspelt(known: list[Known], word: str, name: NameMention) -> int | None:
    """Whose first name a word of five letters or more is but for a letter, or of whose it is cut.

    Mochtar of Mohtar Alting, Bram of Yanuarti Bramuda; None where it is nobody's, or several.
    """
    if len(word) < 4:
        return None
    fits = [
        k
        for k in range(max(0, len(known) - _FEW), len(known))
        if known[k].places[0] < name.first and _is_like(known[k].tokens, word)
    ]
    return fits[0] if len(fits) == 1 else None


def _given(tokens: tuple[str, ...]) -> str:
    """The first word of a name that people are called by."""
    return next((w for w in tokens if w not in SKIPPED_FIRST), tokens[0])


def _is_like(tokens: tuple[str, ...], word: str) -> bool:
    given = _given(tokens)
    if len(tokens) > 1 and any(w.startswith(word) and len(w) > len(word) + 1 for w in tokens):
        return True
    same = (w for w in tokens[1:] if len(w) == len(word) >= 6 and w[:4] == word[:4])
    if any(_is_slip(w, word) for w in same):
        return True
    if len(word) < (5 if len(tokens) > 1 else 6) or given[0] != word[0]:
        return False
    given = given[: len(word)] if len(given) > len(word) + 1 else given
    return _is_slip(given, word)


def _is_slip(a: str, b: str) -> bool:
    """Whether two words differ by one letter, or by two letters in each other's place."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=1) <= 1


def _is_whole(known: Known, part: tuple[str, ...], name: NameMention) -> bool:
    """Whether one word with a title is a whole name, named before a longer one that holds it.

    Bupati Solok, H. Gusmal, ... Renaldo Gusmal.
    """
    titled = bool(name.prefixes or name.suffixes) and known.places[0] > name.first
    return titled and _same_as(known, part, True) == 2


def _ordered(known: list[Known], who: dict[int, int]) -> People:
    """The persons in the order in which the text names them, each by its usual full spelling."""
    for person in known:
        person.mentions.sort(key=lambda m: m.first)
        longest = max(_written_out(s) for s in person.spellings)
        full = {s: n for s, n in person.spellings.items() if _written_out(s) == longest}
        full = {s: n for s, n in full.items() if not any(_is_cut(s, other) for other in full)}
        person.name = min(full, key=lambda s: -full[s])
    order = sorted(range(len(known)), key=lambda k: known[k].mentions[0].first)
    rank = {old: new for new, old in enumerate(order)}
    return People(tuple(known[k] for k in order), {i: rank[k] for i, k in who.items()})


def _is_cut(spelling: str, other: str) -> bool:
    """Whether a spelling has the first word of another cut short: Marsel Petu, Marselinus Petu."""
    first, longer = spelling.split()[0], other.split()[0]
    return len(first) > 2 and len(longer) > len(first) and longer.startswith(first)


def _written_out(spelling: str) -> int:
    """How many words of a name are written out; of a name of one such word, how many there are.

    >>> _written_out("T. Erry Nuradi"), _written_out("M. Taufik"), _written_out("I Made Suwena")
    (2, 2, 3)
    """
    words = spelling.split()
    full = sum(len(w.rstrip(".")) > 1 or w == "I" for w in words)
    return full if full > 1 else len(words)
