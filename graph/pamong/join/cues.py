"""Words that announce speech: which they are, and what kind of phrase each of them makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong.find.tokens import Tokens, phrase_words
from pamong.join.quotes import MARKS
from pamong.tables import rows

SOURCE: Final = "source"  # menurut X, ...
PASSIVE: Final = "passive"  # dikatakan X
SHORT: Final = "short"  # kata X, ujarnya: beside the words said
SAYING: Final = "saying"  # X mengatakan ...
READING: Final = "reading"  # dibacakan Y: who lent the author a voice
REPORT: Final = "report"  # pernyataan X

# Verbs of wish and plan that report what someone says, though no verb of speech stands there.
_WISHES: Final = frozenset({"ingin", "berencana"})
# Verbs without their prefix, as headlines and hurried reports have them: Bupati sampaikan bahwa.
_BARE: Final = frozenset({"sampaikan", "katakan", "jelaskan", "tegaskan", "ungkapkan", "tambahkan",
                          "sebutkan", "ingatkan", "harapkan", "minta"})  # fmt: skip
# Acts that need no words; they report speech only where a clause follows (bahwa, agar, a comma).
ACTS: Final = frozenset({
    "membacakan", "melontarkan", "mengajukan", "menyetujui", "menyepakati", "menugaskan",
    "memerintahkan", "menunjukkan", "membandingkan", "mengidentifikasi", "mencermati", "mendukung",
    "memberi", "memberikan", "menyerahkan", "mengusulkan", "menanggapi", "merespon", "merespons",
    "menjawab", "menanyakan", "menuntut", "menolak", "menguatkan", "menyinggung", "mencontohkan",
    "bertanya", "menyapa", "mengulas",
})  # fmt: skip
_SHARED: Final = frozenset({"direct", "both"})
_SPOKEN: Final = frozenset({"both", "indirect"})


@dataclass(slots=True, unsafe_hash=True)
class Cue:
    """A phrase of speech at the tokens ``[first, last)``; ``theirs``: its -nya is the speaker."""

    first: int
    last: int
    kind: str
    theirs: bool = False


_Form = tuple[tuple[str, ...], str, bool]


def _forms() -> Iterable[_Form]:
    for row in rows("speech-verbs"):
        yield from _forms_of(phrase_words(row.form), row.mode)
    for word in sorted(_WISHES | _BARE):
        yield (word,), SAYING, False
    yield ("menurut",), SOURCE, False
    yield ("menurutnya",), SOURCE, True
    yield ("demikian",), SHORT, False
    yield ("dibacakan",), READING, False
    yield ("pernyataan",), REPORT, False


def _forms_of(words: tuple[str, ...], mode: str) -> Iterable[_Form]:
    """What one row of the table makes: phrases with a speaker in them are left to the parser."""
    if len(words) == 1:
        yield from _single(words[0], mode)
    elif mode in _SPOKEN and words[-1] not in {"bahwa", "itu"}:
        yield words, SAYING, False


def _single(word: str, mode: str) -> Iterable[_Form]:
    stem = word.removesuffix("nya") if len(word) > 5 else word
    if mode in _SHARED and not word.startswith(("me", "ber")):
        yield (stem,), SHORT, False
        yield (stem + "nya",), SHORT, True
    elif mode in _SPOKEN:
        yield (word,), SAYING, False
        yield (word + "nya",), SAYING, False
    elif mode == "source" and stem.startswith("di"):
        yield (stem,), PASSIVE, False
        yield (stem + "nya",), PASSIVE, True


@cache
def _by_first() -> dict[str, tuple[_Form, ...]]:
    found: dict[str, list[_Form]] = {}
    for form in _forms():
        known = found.setdefault(form[0][0], [])
        if form not in known:
            known.append(form)
    return {word: tuple(sorted(forms, key=lambda f: -len(f[0]))) for word, forms in found.items()}


def cue_at(t: Tokens, i: int) -> Cue | None:
    """The cue that begins at token ``i``, the longest one, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Edi mengatakan, semua siap. ujarnya")
    >>> cue_at(t, 1), cue_at(t, 0)
    (Cue(first=1, last=2, kind='saying', theirs=False), None)
    >>> cue_at(t, 6).theirs
    True
    """
    forms = _by_first().get(t.lowers[i])
    if forms is None:
        return None
    stop = t.sentences[t.sentence[i]].stop
    for words, kind, theirs in forms:
        last = i + len(words)
        if last <= stop and (len(words) == 1 or t.lowers[i:last] == words):
            return Cue(i, last, kind, theirs)
    return None


@cache
def sayings() -> frozenset[str]:
    """The words that begin a cue of speech which has a subject, or stands beside a quotation.

    >>> "mengatakan" in sayings(), "kata" in sayings(), "menurut" in sayings()
    (True, True, False)
    """
    return frozenset(word for word, forms in _by_first().items()
                     if any(kind in {SAYING, SHORT} for _, kind, _ in forms))  # fmt: skip


@cache
def _announcing() -> frozenset[str]:
    return frozenset(_by_first()) | MARKS


def spots(t: Tokens) -> tuple[list[int], list[int]]:
    """The tokens of the body that may begin a cue, and those that are quotation marks.

    >>> from pamong.find.tokens import tokenise
    >>> spots(tokenise('"Siap," kata Edi.')), spots(tokenise(""))
    (([4], [0, 3]), ([], []))
    """
    if not t.sentences:
        return [], []
    known = _announcing()
    start = t.sentences[t.headline].start
    hits = [i for i, word in enumerate(t.lowers) if word in known and i >= start]
    return [i for i in hits if t.lowers[i] not in MARKS], [i for i in hits if t.lowers[i] in MARKS]
