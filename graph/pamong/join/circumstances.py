"""When and where: the days and the places that a line gives for what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pamong.find.mentions import (
    BodyMention,
    DateMention,
    Item,
    NameMention,
    RegionMention,
    RegulationMention,
    VenueMention,
)
from pamong.find.regions import read_region
from pamong.find.scan import Line
from pamong.join.line import word
from pamong.link.scene import Scene
from pamong.link.scope import resolve
from pamong.values import replace

_DAY: Final = 10
# What may follow a day before its sentence ends: Senin (5/5/2025) siang kemarin.
PARTS_OF_DAY: Final = frozenset({"pagi", "siang", "sore", "malam", "petang", "kemarin", "lalu",
                                 "tadi"})  # fmt: skip
# Before a date: it tells of something else than the occasion's day.
_OTHER_DAYS: Final = frozenset({
    "sejak", "hingga", "sampai", "tertanggal", "bertanggal", "mulai", "wafat", "lahir", "meninggal",
    "tiba", "terhitung", "per", "sebelum", "sesudah", "setelah", "berakhirnya",
})  # fmt: skip
_AT: Final = frozenset({"di", "depan", "ke", "bertempat", "kompleks"})
# Bodies that are a place to meet in as well: a school, a hospital, a mosque.
_HOUSES: Final = frozenset({
    "body-sekolah", "body-puskesmas", "body-rumah-sakit", "body-perguruan-tinggi", "body-kantor",
    "body-pesantren", "body-lapas", "body-kesultanan", "body-lembaga-agama", "body-polres",
    "body-kodim", "body-polda", "body-korem", "body-kodam", "body-sekretariat", "body-setda",
})  # fmt: skip
_SMALL: Final = frozenset({
    "kantor", "kantornya", "halaman", "aula", "ruang", "gedung", "pendopo", "pendapa", "lapangan",
    "rumah", "balai", "masjid", "gereja", "pura", "hotel", "pelataran", "stadion", "ruangan",
    "lokasi", "auditorium", "kediaman", "posko", "dermaga", "pelabuhan", "bandara", "alun-alun",
})  # fmt: skip
_ENDS: Final = frozenset({
    ",", ".", ";", ":", "(", "pada", "untuk", "yang", "dengan", "dan", "saat", "usai", "ketika",
    "dalam", "sebagai", "oleh", "bersama", "serta", "karena", "agar", '"', "\u201d", "di", "dari",
    "itu", "ini", "tersebut", "berlangsung", "pukul", "mulai", "secara",
})  # fmt: skip
_UNTIL: Final = frozenset({"hingga", "sampai", "-", "\u2013", "s.d", "sd"})
_LONGEST: Final = 7
_SHORT: Final = 4
_NO_VERBS: Final = frozenset({"dinas", "diklat", "merdeka", "merah", "media", "medan", "menteri"})
# Between an occasion and a day or place: what follows is told of something else.
_BARRIERS: Final = frozenset({
    "begitu", "setelah", "sesudah", "sebelum", "karena", "sebab", "agar", "supaya", "sehingga",
    "tiba", "bahwa", "ketika", "hingga", "sampai", "menyusul", "usai", "jika", "bila", "sedangkan",
    "sementara", "sejak", ";", "menindaklanjuti", "berdasarkan", "mendatang",
    "dijadwalkan", "tertanggal", "bernomor", "menggantikan", "dari",
})  # fmt: skip
_SOFT: Final = frozenset({"dari", "dijadwalkan", "mendatang", "setelah", "sesudah", "karena"})
_HARD: Final = _BARRIERS - _SOFT
_FROM_TO: Final = frozenset({"dari", "hingga", "sampai"})
_OF_DEATHS: Final = frozenset({"yang", "pada"})
_DYING: Final = frozenset({"wafat", "meninggal", "tiba"})


@dataclass(slots=True, unsafe_hash=True)
class When:
    """A day, or a range of days, and the hour; ``line`` is where it stands, ``item`` its place."""

    start: str
    end: str | None
    time: str | None
    line: int
    item: int


@dataclass(slots=True, unsafe_hash=True)
class Where:
    """A place as written, the tokens ``[first, last)``.

    ``region`` is the code of the region it is, or lies in as the text says beside it; ``whole``
    is True where the place is that region itself.
    """

    name: str
    first: int
    last: int
    line: int
    item: int
    region: str | None = None
    whole: bool = False


def days_in(s: Scene, number: int) -> list[When]:
    """The days a line gives; dates of decrees, of terms and of deaths are none.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Sejak 6 Mei 2024 ia sakit. Rapat digelar Senin (5/5/2025)."))
    >>> [w.start for number in (0, 1) for w in days_in(s, number)]
    ['2025-05-05']
    """
    line = s.lines[number]
    found = [
        When(day, item.end, item.time, number, k)
        for k in line.mentions
        if isinstance(item := line.items[k], DateMention)
        and (day := _day(item)) is not None
        and not _of_something_else(s, line, k)
    ]
    ranged = _range_in(s, number)
    return found if ranged is None else [ranged]


def _range_in(s: Scene, number: int) -> When | None:
    """Mulai 22 Juni 2025 hingga 26 Juni 2025: one stretch of days."""
    line = s.lines[number]
    for k in line.mentions:
        joined = k + 2 < len(line) and word(s, line, k + 1) in _UNTIL
        first, last = (_day(line[k]), _day(line[k + 2])) if joined else (None, None)
        if joined and first is not None and last is not None and first <= last:
            return When(first, last, None, number, k)
    return None


def _day(item: Item) -> str | None:
    """The day of a date that names one."""
    if isinstance(item, DateMention) and item.start is not None and len(item.start) == _DAY:
        return item.start
    return None


def _of_something_else(s: Scene, line: Line, k: int) -> bool:
    at = k - 1
    if word(s, line, at) in {"pada", "tanggal", ","}:
        at -= 1
    if word(s, line, at) == "pada":
        at -= 1
    if at >= 0 and isinstance(line[at], RegulationMention):
        return True
    return word(s, line, at) in _OTHER_DAYS and word(s, line, k - 1) != ","


def places_in(s: Scene, number: int) -> list[Where]:
    """The places at which a line puts what it tells: di Aula Bappeda, di kantor camat setempat.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Hadir di Hotel Grand Jatra, Samarinda, lalu di aula desa."))
    >>> [(w.name, w.region) for w in places_in(s, 0)]
    [('Hotel Grand Jatra', '64.72'), ('aula desa', None)]
    """
    line = s.lines[number]
    found: list[Where] = []
    for k, before in enumerate(line.words[:-1], 1):
        if before not in _AT:
            if before[:2] != "di" or before[2:] not in _SMALL:
                continue
            where = _small(s, number, line, k - 1)
            where = None if where is None else replace(where, name=where.name[2:])
        elif found and found[-1].item >= k - 1:
            continue
        else:
            where = _place(s, number, line, k, before)
        if where is not None:
            found.append(where)
    return found


def _place(s: Scene, number: int, line: Line, k: int, before: str) -> Where | None:
    item = line.items[k]
    if isinstance(item, RegionMention):
        return _region(s, number, line, k, item)
    if isinstance(item, int):
        return _small(s, number, line, k) if s.t.lowers[item] in _SMALL else None
    if isinstance(item, VenueMention) or (isinstance(item, BodyMention) and _is_house(s, item)):
        return _named(s, number, line, k, item.first, item.last)
    if isinstance(item, NameMention) and s.people.of(item) is None and before == "di":
        return _named(s, number, line, k, item.first, item.last)
    return None


def _is_house(s: Scene, body: BodyMention) -> bool:
    return body.concept in _HOUSES or s.t.lowers[body.first] in _SMALL


def _named(s: Scene, number: int, line: Line, k: int, first: int, last: int) -> Where:
    """A place with a name, the region right after it taken in, the one after a comma noted."""
    after = line[k + 1] if k + 1 < len(line) else None
    if isinstance(after, RegionMention | VenueMention) or (
        isinstance(after, NameMention) and s.people.of(after) is None
    ):
        last = after.last
        k += 1
    return Where(" ".join(s.t.slice(first, last).split()), first, last, number, k,
                 _region_after(s, line, k + 1))  # fmt: skip


def _region_after(s: Scene, line: Line, k: int) -> str | None:
    while word(s, line, k) == "," and k + 1 < len(line):
        item = line[k + 1]
        if isinstance(item, RegionMention):
            return resolve(item, s.scope)
        if not isinstance(item, VenueMention):
            return None
        k += 2
    return None


def _small(s: Scene, number: int, line: Line, k: int) -> Where | None:
    """A place in small letters: kantor camat setempat, halaman stadion."""
    end = k + 1
    while end < min(k + _LONGEST, len(line)) and not _ends_place(word(s, line, end)):
        if isinstance(line[end], DateMention):
            break
        end += 1
    first = line[k]
    assert isinstance(first, int)
    item = line[end - 1]
    last = item + 1 if isinstance(item, int) else item.last
    name = " ".join(s.t.slice(first, last).split())
    return Where(name, first, last, number, end - 1, _region_after(s, line, end))


def _ends_place(here: str) -> bool:
    """Whether a word goes on with the sentence: kantor camat | dihadiri ..."""
    verb = here[:2] in {"di", "me"} and len(here) > _SHORT and here not in _NO_VERBS
    return here in _ENDS or verb


def _region(s: Scene, number: int, line: Line, k: int, region: RegionMention) -> Where | None:
    """A region stands for a place only beside the day, or where the clause ends with it."""
    at = k + 1
    while (
        word(s, line, at) == "," and at + 1 < len(line) and isinstance(line[at + 1], RegionMention)
    ):
        at += 2
    at += word(s, line, at) == ","
    dated = at < len(line) and isinstance(line[at], DateMention)
    before = k >= 2 and isinstance(line[k - 2], DateMention)
    if not (dated or before or k == 1):
        return None
    code = resolve(region, s.scope)
    name = " ".join(s.t.slice(region.first, region.last).split())
    return Where(name, region.first, region.last, number, k, code, whole=code is not None)


def region_inside(s: Scene, where: Where) -> str | None:
    """The region at the end of a place's name (Hotel Grand Jatra Kukar), None where none is.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati Kukar hadir di Hotel Grand Jatra Kukar."))
    >>> region_inside(s, places_in(s, 0)[0])
    '64.02'
    """
    for at in range(where.first + 1, where.last):
        region = read_region(s.t, at, where.last)
        if region is not None and region.last == where.last:
            return resolve(region, s.scope)
    return None


# ---- how far a clause reaches ------------------------------------------------------------------


def ends_with(s: Scene, line: Line, k: int) -> bool:
    """Whether a line ends with the day at item ``k``, set off by a comma: its clause is the first.

    Bupati meninjau jembatan yang rusak karena banjir, Senin (5/5/2025) siang.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Bupati meninjau jembatan, Senin (5/5/2025) siang."))
    >>> line = s.lines[0]
    >>> [k for k in range(len(line)) if ends_with(s, line, k)]
    [4]
    """
    after = k + 1
    while word(s, line, after) in PARTS_OF_DAY:
        after += 1
    return word(s, line, k - 1) == "," and (after >= len(line) or word(s, line, after) == ".")


def clear_after(s: Scene, line: Line, start: int, stop: int) -> int:
    """Up to where a day or a place still belongs to the words before ``start``.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Rapat di Aula Bappeda, setelah itu makan."))
    >>> line = s.lines[0]
    >>> clear_after(s, line, 1, len(line)) < len(line)
    True
    >>> clear_after(s, line, 1, 2)
    2
    """
    for k, here in enumerate(line.words[start:stop], start):
        if not here:
            continue
        if here in _BARRIERS and not (here in _SOFT and k <= start + 1):
            following = line[k + 1] if k + 1 < len(line) else None
            goes_on = DateMention if here != "dari" else DateMention | BodyMention
            if here not in _FROM_TO or not isinstance(following, goes_on):
                return k
        if here in _OF_DEATHS and word(s, line, k + 1) in _DYING:
            return k
    return stop


def clear_before(line: Line, stop: int) -> int:
    """From where a day or a place before item ``stop`` belongs to it.

    >>> from pamong.link.scene import scene
    >>> from pamong.records import Document
    >>> s = scene(Document("x", "x", "Senin, ia hadir; rapat dibuka."))
    >>> line = s.lines[0]
    >>> clear_before(line, 5), clear_before(line, 3), clear_before(line, 0)
    (5, 0, 0)
    """
    for k in range(stop - 1, -1, -1):
        if line.words[k] in _HARD:
            return k + 1
    return 0
