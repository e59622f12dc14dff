"""The matters of a post: Asisten Bidang | Pemerintahan dan Hukum; Kabag | Pensat | Polri."""

from __future__ import annotations

from typing import Final

from pamong.find.bodies import read_body
from pamong.find.body_names import is_verbal_noun
from pamong.find.lexicon import HONORIFIC, phrases_at
from pamong.find.mentions import BodyMention
from pamong.find.post_words import position
from pamong.find.regions import LEVELS
from pamong.find.shapes import begins_balinese, is_abbreviation, is_capital
from pamong.find.tokens import Tokens
from pamong.find.words import common_words, name_words, subject_words

_CONNECTORS: Final = frozenset({"dan", "serta", "&", "/", ","})
_FIELD_WORDS: Final = frozenset({"bidang", "urusan"})
_SERVICES: Final = frozenset({
    "body-polda", "body-polres", "body-polsek", "body-kepolisian", "body-kejaksaan", "body-tni",
    "body-kodam", "body-kementerian", "body-lembaga-nonkementerian",
})  # fmt: skip
_LONGEST_MATTER: Final = 4  # words between a post and the body that it is in
_JOINED: Final = 2  # more of them, where "dan" is among them


def is_matter(t: Tokens, k: int) -> bool:
    """Whether the word at ``k`` begins a matter of government: Perhubungan, Pembangunan, UMKM.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kabid Perhubungan dan Anak Agung Gde Putra")
    >>> [is_matter(t, k) for k in (1, 2, 3)]
    [True, False, False]
    """
    word = t.words[k]
    if word == "Anak" and t.lowers[k + 1 : k + 2] == ("agung",):
        return False  # a title of Bali that begins a name
    if word == "I" and begins_balinese(t, k, len(t.words)):
        return False  # Kadis Perhubungan I Gede Artha
    return word[0].isupper() and (
        t.lowers[k] in subject_words()
        or is_verbal_noun(t.lowers[k])
        or (is_abbreviation(word) and word.isupper())
    )


def matters(t: Tokens, k: int, stop: int) -> tuple[int, str | None]:
    """The matters of a post: (Bidang) Pemerintahan, Hukum dan Politik; bidang pemerintahan.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kabid Perhubungan dan Sosial Kukar")
    >>> matters(t, 1, 5)
    (4, 'Perhubungan dan Sosial')
    >>> matters(t, 4, 5), matters(t, 5, 5)
    ((4, None), (5, None))
    """
    start = k
    if k < stop and t.lowers[k] in _FIELD_WORDS:
        k += 1
        small = _small_end(t, k, stop)
        if small > k:
            return small, t.slice(k, small)
    end = k
    while end < stop:
        if is_matter(t, end) and not _is_body(t, end, stop):
            end += 1
        elif end > k and (step := _connector(t, end, stop)):
            end += step
        else:
            break
    if end == k:
        return start, None
    return end, t.slice(k, end)


def _small_end(t: Tokens, k: int, stop: int) -> int:
    """Where matters in small letters end: bidang | kemasyarakatan dan SDM."""
    end = k
    while end < stop:
        joined = end > k and t.words[end] in {"dan", ","} and end + 1 < stop
        if t.words[end] in subject_words():
            end += 1
        elif joined and (t.lowers[end + 1] in subject_words() or is_abbreviation(t.words[end + 1])):
            end += 2
        elif end > k and t.lowers[end] in subject_words() and t.lowers[end] not in LEVELS:
            end += 1
        else:
            break
    return end


def small_matters(t: Tokens, k: int, stop: int) -> tuple[int, str | None]:
    """Matters in small letters, capitalised as a name: kepala dinas | sosial dan permukiman.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("kepala dinas sosial dan permukiman kukar")
    >>> small_matters(t, 2, 6)
    (5, 'Sosial dan Permukiman')
    >>> small_matters(t, 5, 6)
    (5, None)
    """
    end = _small_end(t, k, stop)
    words = (word if word in _CONNECTORS else word.capitalize() for word in t.words[k:end])
    return (end, " ".join(words)) if end > k else (k, None)


def small_matters_of_state(t: Tokens, k: int, stop: int) -> tuple[int, str | None]:
    """Matters in small letters up to the body they are of: Deputi | penindakan dan eksekusi | KPK.

    >>> from pamong.find.tokens import tokenise
    >>> small_matters_of_state(tokenise("penindakan dan eksekusi KPK"), 0, 4)
    (3, 'Penindakan dan Eksekusi')
    >>> small_matters_of_state(tokenise("datang ke KPK"), 0, 3)
    (0, None)
    """
    end = k
    while end < min(stop, k + _LONGEST_MATTER) and t.words[end].islower():
        if t.lowers[end] != "dan" and common_words().get(t.lowers[end]) != "noun":
            return k, None
        end += 1
    if end == k or end >= stop or read_body(t, end, stop) is None:
        return k, None
    words = (word if word in _CONNECTORS else word.capitalize() for word in t.words[k:end])
    return end, " ".join(words)


def matters_up_to_body(t: Tokens, k: int, stop: int) -> tuple[int, str] | None:
    """Matters that no table knows before the body they are of: Kabag | Pensat | Ropenmas Polri."""
    begin = k + (k < stop and t.lowers[k] in _FIELD_WORDS)
    longest = begin + _LONGEST_MATTER
    for end in range(begin, min(stop, longest + _JOINED + 1)):
        joins = end > begin and t.words[end] == "dan"
        if not joins and not (is_capital(t, end) and _may_be_matter(t, end)):
            return None
        if end > longest and "dan" not in t.words[begin:end]:
            return None
        if end > begin and _is_in_state(t, end, stop):
            return end, t.slice(begin, end)
    return None


def _may_be_matter(t: Tokens, k: int) -> bool:
    return (
        t.words[k].replace("-", "").isalpha()
        and t.lowers[k] not in name_words()
        and not _is_rank(t, k)
    )


def _is_rank(t: Tokens, k: int) -> bool:
    rows_ = (hit.row(HONORIFIC) for hit in phrases_at(t, k, len(t.words)))
    return any(row is not None for row in rows_)


def _is_in_state(t: Tokens, k: int, stop: int) -> bool:
    """Whether a body of the police, the forces or the prosecution begins at ``k``."""
    body = read_body(t, k, stop)
    return body is not None and (body.concept in _SERVICES or _is_polices(body))


def _is_polices(body: BodyMention) -> bool:
    return body.fixed is not None and body.fixed.parent == "polri"


def _begins_name_after(t: Tokens, comma: int, stop: int) -> bool:
    """Whether a matter after a comma is a name's first word: Olahraga, Sandi Wattimena."""
    k = comma + 2
    return t.words[comma] == "," and k < stop and is_capital(t, k) and not is_matter(t, k)


def _connector(t: Tokens, k: int, stop: int) -> int:
    """How many tokens join another matter to a field at ``k``, that one included; 0 for none."""
    if k >= stop or t.lowers[k] not in _CONNECTORS:
        return 0
    step = 2 if t.words[k] == "," and k + 1 < stop and t.lowers[k + 1] in {"dan", "serta"} else 1
    at = k + step
    if step == 1 and _begins_name_after(t, k, stop):
        return 0
    if at >= stop or not is_matter(t, at) or _is_post_or_body(t, at, stop):
        return 0
    return step + 1


def _is_body(t: Tokens, k: int, stop: int) -> bool:
    """Whether a body's name begins here, a lone matter that is also a head (Pusat) not counted."""
    body = read_body(t, k, stop)
    return body is not None and (body.fixed is not None or body.last > k + 1)


def _is_post_or_body(t: Tokens, k: int, stop: int) -> bool:
    return position(t, k, stop) is not None or _is_body(t, k, stop)
