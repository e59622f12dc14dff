"""Single words by what the tables know of them: names, matters of government, common words."""

from __future__ import annotations

from functools import cache

from pamong.tables import rows


@cache
def subject_words() -> frozenset[str]:
    """Words that occur inside the names of government bodies.

    >>> "perhubungan" in subject_words(), "Perhubungan" in subject_words()
    (True, False)
    """
    return frozenset(row.form for row in rows("subject-words"))


@cache
def name_words() -> frozenset[str]:
    """Words that are mostly personal names.

    >>> "siti" in name_words(), "rapat" in name_words()
    (True, False)
    """
    return frozenset(row.form for row in rows("name-words"))


@cache
def common_words() -> dict[str, str]:
    """Words that are no names, with their kind.

    >>> common_words()["yang"], common_words().get("siti")
    ('function', None)
    """
    return {row.form: row.kind for row in rows("common-words")}


@cache
def degrees() -> frozenset[str]:
    """Degrees after a name, dots and spaces off.

    >>> "ssos" in degrees(), "s.sos" in degrees()
    (True, False)
    """
    return frozenset(row.form for row in rows("degrees"))
