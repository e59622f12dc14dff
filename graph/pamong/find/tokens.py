"""Words with their places in the text, and the sentences and paragraphs they stand in.

Tokenising happens once a document; every later step reads the same parallel tuples.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from typing import Any, Final, TypeVar

from pamong.find.noise import GAP, as_space, may_hold_noise
from pamong.find.pairs import split_pairs
from pamong.find.unseen import is_tidy, places, tidied, unwrapped
from pamong.find.words import degrees
from pamong.records import Span
from pamong.tables import rows

# A number keeps its slashes, dots and dashes (105/SK/BUP/HK/2021, 6/9/2024, 100.2.1.3-400);
# an honorific written against the name or the next lets go of it (Drs.Ahmad, Dr.H.M.); a word
# keeps inner apostrophes and dashes (Mas'ud, antar-daerah) and, after at most four letters,
# inner dots (S.Sos, Ph.D), so that a missing space after a full stop does not glue two sentences.
# A short word lets go of the degree behind its dot (Sari.SH.MH).
# A dateline lets go of the word its dash is written against (AMBON-Gubernur).
# The next alternatives take the plainest words, which are most; they change nothing but speed.
_LETTER = r"[^\W\d_]"
_TAIL = rf"(?:['\u2019`\u02bc]\w+|-{_LETTER}\w*)*"
_WORD = (
    r"(?<![^\n])[A-Z]{4,}(?=-[A-Z][a-z])"
    r"|[a-zA-Z]+(?=[ ,])"
    r"|[A-Z][a-z]{2,3}(?=\.(?:SH|SE|ST|SIP|MM|MH|MT|MP|MSi)\b)"
    r"|(?<=\.)(?:[Cc]om|COM|[Ii]d|ID|[Nn]et|NET|[Cc]o)(?=-[A-Z])"
    rf"|{_LETTER}\w*(?![\w.]){_TAIL}"
    r"|[^\w\s]|_"
    r"|\d(?:[\w./-]*\w)?"
    r"|(?:Drs?|DRS?|Dra|DRA|Ir|IR|Hj?|HJ|KH|Prof|PROF|dr|Tgk|Plt|Plh|Pjs?|No)"
    rf"(?=\.(?:{_LETTER}{{3}}|[ABD-Z]\b|(?:Drs?|dr|Ir|Hj|KH)\b))"
    rf"|{_LETTER}{{1,4}}(?:\.{_LETTER}{{1,5}}\b)+"
    rf"|{_LETTER}\w*{_TAIL}"
)
_TOKEN = re.compile(_WORD)
# At the end the word is empty, so that the last gap is walked once and not from each of its signs.
_GAP_AND_WORD = re.compile(rf"(\s*+)({_WORD}|\Z)")
_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n")
_END = frozenset(".!?\u2026")
_CLOSERS = frozenset("\"'\u201d\u2019)]\u00bb")
_OPENERS = frozenset("\"'\u201c\u2018([\u00ab")
_FULL_STOPS = _END - {"\u2026"}
_STOPS = _END | _CLOSERS
_PLAIN = frozenset({"", " "})
_LIST_MARK = re.compile(r"[-*\u2022\u2013]$")
# No sentence of a reader is this long: a table, a list in one line, a text without stops. Rules
# look around in their sentence, so its length bounds what each of them can cost.
_LONGEST = 400
_PAUSES = frozenset(",;)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one text.

    ``words`` as written, ``lowers`` in lower case, ``starts`` and ``ends`` their offsets,
    ``sentence`` the number of the sentence each stands in; ``sentences`` are token ranges,
    ``spans`` the same as offsets; ``paragraph`` gives the paragraph number of a sentence;
    ``headline`` is how many sentences at the top are headline. ``known`` is where the lexicon
    notes the phrases that begin at a token, once it was asked, and ``coined`` where the regions
    are noted that the text names and no table knows. ``tidy`` is False where the text looks
    otherwise than it is written.
    """

    text: str
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentence: tuple[int, ...]
    sentences: tuple[range, ...]
    spans: tuple[Span, ...]
    paragraph: tuple[int, ...]
    headline: int
    known: list[Any] = field(repr=False, compare=False)
    coined: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    tidy: bool = True

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to and without token ``last``, as a reader sees it."""
        written = self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""
        return written if self.tidy else " ".join(tidied(written).split())


_R = TypeVar("_R")
_KEPT: Final = 1 << 15
_LONGEST_KEPT: Final = 100


def per_word(ask: Callable[[str], _R]) -> Callable[[str], _R]:
    """Keep what a function says of a word or name, for articles share most of theirs.

    So many answers are kept and no more, and none about a word of absurd length.

    >>> per_word(str.title)("kukar"), per_word(len)("x" * 1000)
    ('Kukar', 1000)
    """
    known = lru_cache(maxsize=_KEPT)(ask)

    @wraps(ask)
    def answer(word: str) -> _R:
        return known(word) if len(word) <= _LONGEST_KEPT else ask(word)

    return answer


def phrase_words(form: str) -> tuple[str, ...]:
    """The words of a table's form as the tokeniser would cut them, dots left out.

    >>> phrase_words("kombes. pol."), phrase_words("k.h."), phrase_words("")
    (('kombes', 'pol'), ('k.h',), ())
    """
    words = form.split(" ")
    if all(map(str.isalpha, words)):  # as nearly all of them are, at a third of the cost
        return tuple(words)
    return tuple(m.group() for m in _TOKEN.finditer(form) if m.group() != ".")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row.form.rstrip(".") for row in rows("abbreviations")) | frozenset(
        row.form.rstrip(".") for row in rows("honorifics")
    )


_APOSTROPHE: Final = "\u2019"
_VOWELS: Final = frozenset("AEIOU")
# Two letters that are no one's: sekolah dasar, surat keputusan, kilometres, a neighbourhood.
_NO_INITIALS: Final = frozenset({"SD", "SK", "TK", "TV", "HP", "PP", "PT", "CV", "KM", "RT", "RW"})


def are_initials(before: str, following: str) -> bool:
    """Whether two capitals before a stop begin a name: SF. Hariyanto, and no degree ends one.

    >>> are_initials("SF", "Hariyanto"), are_initials("SH", "Ia"), are_initials("RI", "Kini")
    (True, False, False)
    >>> are_initials("L.M", "Muharram"), are_initials("S.E", "Ia")
    (True, False)
    """
    if not before.isupper() or not following[0].isupper():
        return False
    if len(before) == 3 and before[1] == ".":  # L.M. Muharram
        return before[::2].lower() not in degrees()
    if len(before) != 2:
        return False
    return _VOWELS.isdisjoint(before) and before not in _NO_INITIALS and (
        before.lower() not in degrees())  # fmt: skip


def _ends_sentence(words: list[str], at: int, gap: str, following: str) -> bool:
    """Whether the stop at ``at`` closes a sentence, given the gap and the word after it."""
    if words[at] != ".":
        return following[0].isupper() or following[0] in _OPENERS or "\n" in gap
    before = words[at - 1] if at else ""
    if following[0].islower():
        return len(before) >= 4 and before.islower() and before not in _abbreviations()
    if not (following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS):
        return "\n" in gap
    if (len(before) == 1 and before.isupper()) or are_initials(before, following):
        return "\n" in gap
    return before.lower() not in _abbreviations() or "\n\n" in gap


def _line_ends(words: list[str], at: int, following: str) -> bool:
    """Whether a single line break after token ``at`` parts two sentences.

    A line that ends in a comma, a word that needs another or a title, or before a small letter
    is one sentence broken by its layout.
    """
    last = words[at]
    if last in _END or last in ":;":
        return True
    if last in _CLOSERS and at and words[at - 1] in _END:
        return True
    if last == "," or following[0].islower():
        return False
    return last not in _UNFINISHED and last.lower().rstrip(".") not in _titles()


# What no line ends with that ends a sentence.
_UNFINISHED: Final = frozenset({
    "(", "/", "&", "antara", "atau", "bersama", "dalam", "dan", "dari", "dengan", "di", "ke",
    "kepada", "oleh", "pada", "para", "sebagai", "selaku", "serta", "tentang", "untuk", "yang",
})  # fmt: skip


@cache
def _titles() -> frozenset[str]:
    """The titles that stand before names, without their stop."""
    return frozenset(row.form.rstrip(".") for row in rows("honorifics") if row.part != "yes")


def _cuts(words: list[str], gaps: list[str]) -> list[int]:
    """Token numbers at which a new sentence begins, the first one (0) included.

    ``gaps`` are the spaces before each word; no sentence ends where there are none.
    """
    after = enumerate(zip(words, gaps[1:], strict=False))
    likely = [(i, gap) for i, (word, gap) in after if word in _STOPS or gap not in _PLAIN]
    return [0, *(i + 1 for i, gap in likely if _cut_after(words, i, gap))]


def _bounded(words: list[str], cuts: list[int]) -> list[int]:
    """The cuts with as many more as keep every sentence under ``_LONGEST`` tokens."""
    bounded = cuts[:1]
    for end in cuts[1:]:
        while end - bounded[-1] > _LONGEST:
            bounded.append(_best_break(words, bounded[-1] + _LONGEST))
        bounded.append(end)
    return bounded


def _best_break(words: list[str], stop: int) -> int:
    """Where to break a sentence that must end before ``stop``: after a comma not far back."""
    near = range(stop, stop - _LONGEST // 2, -1)
    return next((k for k in near if words[k - 1] in _PAUSES), stop)


def _cut_after(words: list[str], i: int, gap: str) -> bool:
    """Whether a sentence ends with token ``i``, before a gap."""
    word = words[i]
    if not gap:
        return word == "." and _runs_on(words, i)
    if "\n" in gap:
        return _line_ends(words, i, words[i + 1]) or bool(_BLANK_LINE.search(gap))
    if word in _END:
        return _ends_sentence(words, i, gap, words[i + 1])
    if word in _CLOSERS and i and words[i - 1] in _FULL_STOPS:
        following = words[i + 1][0]
        short = i > 1 and word == ")" and words[i - 2].lower() in _abbreviations()
        return not short and (following.isupper() or following in _OPENERS)  # not (Pjs.) Bupati
    return False


def _runs_on(words: list[str], i: int) -> bool:
    """Whether only the space after a full stop is missing: ... di Kukar.Ia pulang."""
    before, following = words[i - 1] if i else "", words[i + 1]
    if len(before) < _SHORTEST or not (before[1:].islower() and following[0].isupper()):
        return False
    return following[1:].islower() and before.lower() not in _abbreviations()


_SHORTEST = 4


def _lowered(words: list[str], text: str) -> tuple[str, ...]:
    """The words in lower case, the apostrophe inside a word as the tables write it: mi'raj."""
    lowers = map(str.lower, words)
    if _APOSTROPHE not in text:
        return tuple(lowers)
    return tuple([w if w == _APOSTROPHE else w.replace(_APOSTROPHE, "'") for w in lowers])


def _paragraphs(gaps: list[str], sentences: list[range]) -> tuple[int, ...]:
    return tuple(itertools.accumulate("\n" in gaps[r.start] and k > 0
                                      for k, r in enumerate(sentences)))  # fmt: skip


def _headline(text: str, words: list[str], gaps: list[str], spans: list[Span],
              sentences: list[range]) -> int:  # fmt: skip
    """How many sentences make up the headline: the first line where a blank line follows it.

    A line that ends in a full stop, or is long, or has a dateline's dash is body already. Where
    no line is blank, a longer line must follow: a whole paragraph, and no line of its width.
    """
    if len(spans) < 2:
        return 0
    length = spans[0].end - spans[0].start
    gap = gaps[sentences[1].start]
    first = words[sentences[0].start : sentences[0].stop]
    if length > _LONGEST_HEADLINE or first[-1] in {".", ","}:
        return 0
    if _BLANK_LINE.search(gap):
        return 1
    longer = _LONGER if _is_title(first) else _MUCH_LONGER
    return int("\n" in gap and _line_length(text, spans[1].start) > longer * length)


_LONGEST_HEADLINE: Final = 200
_MUCH_LONGER: Final = 2.0
_LONGER: Final = 1.2
_SMALL: Final = 3


def _is_title(words: list[str]) -> bool:
    """Whether most words that are not small begin with capitals, as in headlines."""
    long = [word for word in words if len(word) > _SMALL and word.isalpha()]
    return len(long) > _SMALL and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _line_length(text: str, start: int) -> int:
    end = text.find("\n", start)
    return (end if end >= 0 else len(text)) - start


@cache
def _gap_with_noise_and_word() -> re.Pattern[str]:
    return re.compile(rf"({GAP})({_WORD}|\Z)")


def _parts(text: str, noisy: bool) -> list[str]:
    """The spaces and words of a text in turn; joined they are the text, but for its end."""
    found = (_gap_with_noise_and_word() if noisy else _GAP_AND_WORD).findall(text)
    while found and not found[-1][1]:
        found.pop()
    return list(itertools.chain.from_iterable(found))


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut a text, or its stretch ``[start, end)``, into words and sentences.

    >>> t = tokenise("Plt. Kepala Dinas hadir. Ia, Dr. H. Ali, S.Sos, pulang.")
    >>> [t.text[s.start:s.end] for s in t.spans]
    ['Plt. Kepala Dinas hadir.', 'Ia, Dr. H. Ali, S.Sos, pulang.']
    >>> tokenise("").words
    ()
    >>> tokenise("sudah tersedia. untuk dimasukkan").spans
    (Span(start=0, end=15), Span(start=16, end=32))
    >>> tokenise("Rapat. Selesai.", 7, 15).spans
    (Span(start=7, end=15),)
    >>> t = tokenise("\u200bDaman\u00adsyah hadir.")
    >>> t.words, t.spans
    (('Damansyah', 'hadir', '.'), (Span(start=1, end=18),))
    """
    stretch = text if end is None else text[start:end]
    tidy = is_tidy(stretch)
    shown = stretch if tidy else tidied(stretch)
    lined = unwrapped(shown)
    noisy = may_hold_noise(lined)
    parts = _parts(lined, noisy)
    if "-" in lined:
        parts = split_pairs(parts)
    gaps, words = parts[::2], parts[1::2]
    starts, ends = _places(parts, stretch, start, tidy)
    if noisy:
        gaps = list(map(as_space, gaps))
    cuts = _bounded(words, [*_cuts(words, gaps), len(words)]) if words else [0]
    sentences = [range(a, b) for a, b in itertools.pairwise(cuts)]
    spans = [Span(starts[r.start], ends[r.stop - 1]) for r in sentences]
    number: list[int] = []
    for k, r in enumerate(sentences):
        number.extend([k] * len(r))
    return Tokens(
        text,
        tuple(words),
        _lowered(words, text),
        tuple(starts),
        tuple(ends),
        tuple(number),
        tuple(sentences),
        tuple(spans),
        _paragraphs(gaps, sentences),
        0 if start else _headline(text, words, gaps, spans, sentences),
        [None] * len(words),
        tidy=tidy and lined is shown,
    )


def _places(parts: list[str], stretch: str, start: int, tidy: bool) -> tuple[list[int], list[int]]:
    """Where the words of a stretch begin and end in the text as it is written."""
    found = list(itertools.accumulate(map(len, parts), initial=start if tidy else 0))
    starts, ends = found[1::2], found[2::2]
    if not tidy:
        begun, ended = places(stretch)
        starts = [start + begun[place] for place in starts[: len(ends)]]
        ends = [start + ended[place - 1] for place in ends]
    return starts, ends
