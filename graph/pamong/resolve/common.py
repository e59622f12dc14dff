"""Names that many bear, so that the name alone is no proof of who is meant."""

from __future__ import annotations

from functools import cache

from pamong.link.keys import slug
from pamong.tables import rows


@cache
def _words() -> frozenset[str]:
    return frozenset(row.form for row in rows("common-names"))


def is_common(name: str) -> bool:
    """Whether a name is one word, or of at most two words that are both common in names.

    >>> is_common("Ahmad Yani"), is_common("Sunggono"), is_common("Dafip Haryanto")
    (True, True, False)
    >>> is_common("")
    True
    """
    words = slug(name).split("-")
    return len(words) < 2 or (len(words) == 2 and all(w in _words() or len(w) < 2 for w in words))
