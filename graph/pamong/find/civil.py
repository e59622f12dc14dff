"""Numbers that single out a person in a register: they are struck out before a text is read.

A NIP holds a civil servant's day of birth (BKN Regulation 22/2007), a NIK a citizen's, their place
and sex (Law 24/2013, article 13; personal data by Law 27/2022, article 4). No fact needs them, so
nothing that Pamong stores or prints holds one: neither a value nor the sentence it rests on.
"""

from __future__ import annotations

import re
from typing import Final

_LABEL: Final = r"\b(?i:NIP|NIK|NRP|NIPPPK|KTP)\b[\s.:]*"
# The date of birth, the month of entry, the sex and a running number; sixteen digits of a citizen.
_SERVANT: Final = (
    r"(?:19|20)\d\d[01]\d[0-3]\d[ .]?(?:19|20)\d\d[01]\d(?:[ .]?[12](?:[ .]?\d{3}\b)?)?"
)
_CITIZEN: Final = r"\d{16}"
_NUMBER: Final = re.compile(
    rf"\(\s*{_LABEL}\d[\d .-]{{6,22}}\d\s*\)|{_LABEL}\d[\d .-]{{6,22}}\d\b|"
    rf"(?<![\d./-])(?:{_SERVANT}|{_CITIZEN})(?![\d/-])"
)
# What must be there for one of them to be; asked first, as most texts have none.
_MANY_DIGITS: Final = re.compile(r"\d(?:[ .-]?\d){7}")
_UNBROKEN: Final = re.compile(r"\d{8}")
_LABELLED: Final = tuple(
    re.compile(rf"{label}\b[\s.:]*\d") for label in ("nip", "nik", "nrp", "nipppk", "ktp")
)


def without_civil_numbers(text: str) -> str:
    """A text with such numbers and their labels blanked out, so that every place stays.

    >>> without_civil_numbers("Siti, S.E. (NIP. 19751212 200501 2 003) sebagai Camat")
    'Siti, S.E.                              sebagai Camat'
    >>> without_civil_numbers("Nomor 821.2/04-BKD tanggal 28/05/2024"), without_civil_numbers("")
    ('Nomor 821.2/04-BKD tanggal 28/05/2024', '')
    >>> without_civil_numbers("anggaran Rp 19.763.500.000.000 atau 0812 3456 7890")
    'anggaran Rp 19.763.500.000.000 atau 0812 3456 7890'
    """
    return _NUMBER.sub(lambda found: " " * len(found.group()), text) if _may_hold(text) else text


def _may_hold(text: str) -> bool:
    """Whether eight digits of a text are a number of this kind by their length or by a label."""
    if _MANY_DIGITS.search(text) is None:
        return False
    small = text.lower()
    return any(label.search(small) for label in _LABELLED) or bool(_UNBROKEN.search(text))
