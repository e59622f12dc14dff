"""The words of a post itself: its capacity, its title, and both said again in brackets.

Plt. | Kepala Dinas; Sekretaris Daerah (Sekda); Kepala Biro Penerangan Masyarakat (Karopenmas).
"""

from __future__ import annotations

from typing import Final

from pamong.find.lexicon import (
    BODY,
    CAPACITY,
    HEAD,
    HONORIFIC,
    POSITION,
    Hit,
    openings,
    phrases_at,
)
from pamong.find.shapes import abbreviation_in_brackets, brackets, is_abbreviation, letters_fit
from pamong.find.tokens import Tokens
from pamong.find.words import name_words, subject_words

STANDINGS: Final = frozenset({"former", "elect", "candidate"})
# Mantan calon Pj.: a row of hundreds must not be walked from each of its words.
_MOST_CAPACITIES: Final = 6
_ECHELONS: Final = ("Eselon", "eselon")


def held_how(t: Tokens, i: int, stop: int) -> tuple[int, str | None, str | None]:
    """Words of capacity or standing at ``i``: where they end, the capacity, the standing.

    >>> from pamong.find.tokens import tokenise
    >>> held_how(tokenise("mantan Plt. Camat"), 0, 4), held_how(tokenise("Camat"), 0, 1)
    ((3, 'Plt', 'former'), (0, None, None))
    """
    capacity: str | None = None
    standing: str | None = None
    k = i
    for _ in range(_MOST_CAPACITIES):
        hit = capacity_hit(t, k, stop, "before") if k < stop else None
        if hit is None:
            break
        status = hit.row(CAPACITY).status
        if status in STANDINGS:
            standing = status
        else:
            capacity = status
        k = _past_dot(t, hit.last, stop)
        k = _past_own_short(t, k, stop, capacity)
    return k, capacity, standing


def capacity_hit(t: Tokens, k: int, stop: int, where: str) -> Hit | None:
    """The word at ``k`` that says how a post before or after it is held, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Plt Bupati")
    >>> capacity_hit(t, 0, 2, "before").last
    1
    >>> capacity_hit(t, 1, 2, "before") is None
    True
    """
    if not openings().get(t.lowers[k], 0) & CAPACITY:
        return None
    for hit in phrases_at(t, k, stop):
        row = hit.row(CAPACITY)
        if row is not None and row.where == where:
            return hit
    return None


def _past_dot(t: Tokens, k: int, stop: int) -> int:
    return k + 1 if k < stop and t.words[k] == "." else k


def _past_own_short(t: Tokens, k: int, stop: int, capacity: str | None) -> int:
    """Step over the short form in brackets: Pelaksana Harian (Plh), Penjabat (Pj.)."""
    last = brackets(t, k, stop)
    if last is None or capacity is None:
        return k
    inside = t.slice(k + 1, last - 1).rstrip(".").lower()
    return last if inside == capacity.lower() else k


def position(t: Tokens, k: int, stop: int) -> Hit | None:
    """The longest position at ``k``; an assistant's field is read apart, so his is the shortest.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Wakil Bupati Kukar")
    >>> position(t, 0, 3).last
    2
    >>> position(t, 2, 3) is None
    True
    """
    hits = [hit for hit in phrases_at(t, k, stop) if hit.row(POSITION) is not None]
    if not hits or _is_rank(t, k, stop, hits[0].last):
        return None
    assistant = all(hit.row(POSITION).role == "role-asisten" for hit in hits)
    return hits[-1] if assistant or _goes_on(t, hits, stop) else hits[0]


def _goes_on(t: Tokens, hits: list[Hit], stop: int) -> bool:
    """Whether "dan" joins another matter to the office in short: Kadis Sosial | dan PMD."""
    k, general = hits[0].last, hits[-1].row(POSITION)
    if len(hits) == 1 or general.takes != "field" or hits[-1].last != hits[0].last - 1:
        return False
    if k + 1 >= stop or t.lowers[k] not in {"dan", "serta", "&"}:
        return False
    after = t.words[k + 1]
    matter = t.lowers[k + 1] in subject_words() or (after.isupper() and len(after) <= _SHORT)
    return after[0].isupper() and matter and not _begins_post(t, k + 1, stop)


_SHORT: Final = 5


def _begins_post(t: Tokens, k: int, stop: int) -> bool:
    return any(hit.row(POSITION) is not None for hit in phrases_at(t, k, stop))


def _is_rank(t: Tokens, k: int, stop: int, last: int) -> bool:
    """Whether the words are a rank before a name: Inspektur Jenderal Polisi | Umar."""
    for hit in phrases_at(t, k, stop):
        row = hit.row(HONORIFIC)
        if row is not None and row.kind == "rank" and hit.last >= last and hit.last > k + 1:
            return True
    return False


_ACTING: Final = frozenset({"pj", "plt", "plh", "pjs"})


def after_title(t: Tokens, k: int, stop: int, title: str) -> int:
    """Step over the short form of the title in brackets: Sekretaris Daerah (Sekda).

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Sekretaris Daerah (Sekda) Kukar (lama)")
    >>> after_title(t, 2, 9, "Sekretaris Daerah"), after_title(t, 6, 9, "Sekretaris Daerah")
    (5, 6)
    """
    found = abbreviation_in_brackets(t, k, stop)
    if found is not None and (letters_fit(found[1], title) or found[1].startswith(_ECHELONS)):
        return found[0]
    last = brackets(t, k, stop)
    if last is not None and last - k == 3 and letters_fit(t.words[k + 1], title):
        return last
    acting = last is not None and last - k == 4 and t.lowers[k + 1] in _ACTING
    if acting and letters_fit(t.words[k + 2], title):
        return last or k  # Penjabat Sekretaris Daerah (Pj Sekda) Mimika
    return k


def past_restated(t: Tokens, k: int, stop: int) -> int:
    """Step over a post said again in short in brackets: (Kasi Penkum), (Kapuspenkum), (Pangdam)."""
    last = brackets(t, k, stop)
    if last is None or last - k > 6:
        return k
    if last == k + 3 and _contracts(t, k):
        return last
    hit = position(t, k + 1, last - 1) or _body_hit(t, k + 1, last - 1)
    if hit is None or any(word in {",", "("} for word in t.words[k + 1 : last - 1]):
        return k
    rest = t.words[hit.last : last - 1]
    short = all(word == "." or is_abbreviation(word) or len(word) < 8 for word in rest)
    return last if short else k


_CONTRACTED: Final = ("ka", "wa", "dan", "dir", "sek", "as", "pang")


def _contracts(t: Tokens, k: int) -> bool:
    """Whether the word in brackets at ``k`` contracts the words before: Kepala Biro X (Karopenmas).

    A holder's name does not begin as a contracted title and go on with the letters of the office.
    """
    word = t.lowers[k + 1]
    if len(word) < 6 or not word.startswith(_CONTRACTED) or word in name_words():
        return False
    start = max(0, k - 8)
    while start < k and t.lowers[start][0] != word[0]:
        start += 1
    return letters_fit(word, " ".join(t.lowers[start:k]))


def _body_hit(t: Tokens, k: int, stop: int) -> Hit | None:
    """The short name of a body that is all the brackets hold: Sekretaris Daerah Kota (Setdako)."""
    hits = (hit for hit in phrases_at(t, k, stop) if hit.last == stop)
    return next((hit for hit in hits if hit.row(BODY) or hit.row(HEAD)), None)
