"""Posts: Plt. Kepala Dinas Kesehatan Kaltim, mantan Camat Muara Badak, Asisten II, Wakil Ketua."""

from __future__ import annotations

from typing import Final

from pamong import tables
from pamong.find.bodies import named_body, read_body, unknown_body
from pamong.find.lexicon import CAPACITY, POSITION, bodies_by_form, heads_by_kind, positions_by_form
from pamong.find.mentions import BodyMention, PostMention, RegionMention
from pamong.find.post_matters import (
    is_matter,
    matters,
    matters_up_to_body,
    small_matters,
    small_matters_of_state,
)
from pamong.find.post_words import (
    STANDINGS,
    after_title,
    capacity_hit,
    held_how,
    past_restated,
    position,
)
from pamong.find.regions import (
    begins_rank,
    is_city,
    level_of,
    past_again,
    read_district,
    read_region,
    read_small_region,
)
from pamong.find.shapes import (
    abbreviation_in_brackets,
    begins_balinese,
    is_capital,
    is_roman,
    letters_fit,
    may_continue_name,
    roman,
)
from pamong.find.tokens import Tokens
from pamong.find.units import read_unit
from pamong.find.villages import read_village
from pamong.find.words import name_words
from pamong.values import replace

# Police of a precinct, which mostly is a district and bears its name.
_PRECINCT_ROLES: Final = frozenset({"role-kapolsek"})
_DISTRICT_ROLES: Final = frozenset({"role-camat", "role-sekcam"})
# Commanders of units with a number, a name or both: Danrem 091/Aji Surya Natakesuma.
COMMANDS: Final = frozenset({
    "role-dandim", "role-danrem", "role-danramil", "role-pangdam", "role-danlanal",
    "role-danlanud", "role-komandan",
})  # fmt: skip
_UNITS: Final = frozenset({"kodim", "kodam", "korem", "koramil"})


def is_command(row: tables.Position) -> bool:
    """Whether a post is of a numbered unit of the forces: Danrem 091, Kasdam XII, Kapendam.

    >>> from pamong.find.lexicon import positions_by_form
    >>> [is_command(positions_by_form()[form]) for form in ("danrem", "kapendam", "bupati")]
    [True, True, False]
    """
    return row.role in COMMANDS or row.body in _UNITS


_SULTANS: Final = frozenset({"role-sultan"})
_VILLAGE_WORDS: Final = frozenset(
    {"desa", "kampung", "nagari", "nagori", "gampong", "kelurahan", "pekon", "negeri", "desa adat"}
)
_SMALL_HEADS: Final = frozenset({"dinas", "badan", "bagian", "bidang", "seksi"})
_VILLAGE_QUALIFIERS: Final = frozenset({"persiapan"})


def _ordinal(t: Tokens, k: int, stop: int) -> tuple[int, str | None]:
    """A Roman or plain number after a title: Asisten II, Wakil Ketua 1.

    The I of a Balinese name is none: Ketua I Nyoman Parta.
    """
    if begins_balinese(t, k, stop):
        return k, None
    if k < stop and t.words[k].isdigit() and len(t.words[k]) == 1:
        return k + 1, t.words[k]
    number = roman(t.words[k]) if k < stop else None
    return (k, None) if number is None else (k + 1, number)


def _body(t: Tokens, k: int, stop: int) -> BodyMention | None:
    if k < stop and t.lowers[k] in {"pada", "di", "dari"} and k + 1 < stop:
        body = read_body(t, k + 1, stop)
        return body if body is not None and is_capital(t, k + 1) else None
    return read_body(t, k, stop) if k < stop else None


def _region(t: Tokens, k: int, stop: int) -> RegionMention | None:
    if k < stop and t.lowers[k] in {"di"} and k + 1 < stop and is_capital(t, k + 1):
        region = read_region(t, k + 1, stop)
        return region if region is not None and region.codes else None
    if k >= stop or not is_capital(t, k):
        return _levelled_in_small(t, k, stop) if k + 1 < stop else None
    return _city_after(t, read_region(t, k, stop), stop)


_SMALL_LEVELS: Final = {"kabupaten": 2, "provinsi": 1}


def _levelled_in_small(t: Tokens, k: int, stop: int) -> RegionMention | None:
    """A region whose level word is in small letters: Asisten 1 | kabupaten Gorontalo."""
    level = _SMALL_LEVELS.get(t.words[k])
    region = read_region(t, k + 1, stop) if level and is_capital(t, k + 1) else None
    if level is None or region is None or region.word:
        return None
    codes = tuple(code for code in region.codes if level_of(code) == level and not is_city(code))
    if not codes:
        return None
    return replace(region, first=k, codes=codes, level=level, word=t.words[k].title())


def _city_after(t: Tokens, region: RegionMention | None, stop: int) -> RegionMention | None:
    """A city whose level word follows its name, as the police write it: Kapolres Serang Kota."""
    if region is None or region.word or region.last >= stop or t.words[region.last] != "Kota":
        return region
    cities = tuple(code for code in region.codes if is_city(code))
    after = region.last + 1
    if not cities:
        return region
    if after < stop and is_capital(t, after) and not begins_rank(t, after, stop):
        return region
    return replace(region, last=region.last + 1, codes=cities, level=2)


def village_word(row: tables.Position) -> str | None:
    """The kind of village a post is of (desa, nagari, negeri), None for every other post.

    >>> from pamong.find.lexicon import positions_by_form
    >>> forms = ("kepala desa", "wali nagari", "bupati")
    >>> [village_word(positions_by_form()[form]) for form in forms]
    ['desa', 'nagari', None]
    """
    last = row.form.split()[-1]
    if row.body in _VILLAGE_WORDS:
        return row.body
    return last if row.role == "role-kepala-desa" and last in _VILLAGE_WORDS else None


def _own_region(t: Tokens, k: int, stop: int, row: tables.Position) -> RegionMention | None:
    """The region a post that takes one is of: Bupati | Kukar, Camat | Talibura, Kades | Nebe."""
    if row.role in _DISTRICT_ROLES | _PRECINCT_ROLES or row.form == "wakapolsek":
        if k + 1 < stop and t.lowers[k] == "di" and read_district(t, k + 1, stop) is not None:
            return read_district(t, k + 1, stop)  # Camat di Balikpapan Timur
        if k + 1 < stop and t.lowers[k] == "pada" and read_region_named(t, k + 1, stop):
            k += 1  # Camat pada Kecamatan Batang Dua
        named = read_region_named(t, k, stop)
        if named is not None and named.word == "Kota" and row.role in _DISTRICT_ROLES:
            named = None  # Camat | Kota Ternate Utara, a district of that name
        return named or (read_district(t, k, stop) if k < stop else None)
    if village_word(row) is not None:
        while k < stop and t.lowers[k] in _VILLAGE_QUALIFIERS | _VILLAGE_WORDS:
            if t.lowers[k] == "kampung" and row.body == "kelurahan":
                break  # Lurah Kampung Pelita
            k += 1
        return read_village(t, k, stop) if k < stop else None
    return _region(t, k, stop) or (read_small_region(t, k, stop) if k < stop else None)


def read_region_named(t: Tokens, k: int, stop: int) -> RegionMention | None:
    """A region with its level word at ``k`` (Kecamatan Talibura), None otherwise.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Kecamatan Talibura, Sikka")
    >>> read_region_named(t, 0, 4).codes
    ('53.07.08',)
    >>> read_region_named(t, 3, 4) is None, read_region_named(t, 4, 4) is None
    (True, True)
    """
    region = read_region(t, k, stop) if k < stop and is_capital(t, k) else None
    return region if region is not None and region.word and region.level is not None else None


def _headed(t: Tokens, post: PostMention, stop: int) -> PostMention | None:
    """The post whose last words begin its body: Kepala | Dinas Kesehatan, Ketua | DPRD Kukar."""
    if post.row.takes == "region" and post.row.body in _STATIONS:
        return None  # Kepala Kepolisian Daerah Riau is its Kapolda
    for k in range(post.core + 1, post.last):
        if not _is_said(t, post, k):
            continue
        body = read_body(t, k, stop)
        if body is not None and body.last >= post.last and body.concept != "body-sekolah":
            body = _named_in_short(t, body, stop)
            title = _prefix_of(post.title, k - post.core)
            return replace(post, last=body.last, title=title, body=body, ordinal=None)
    return None


# Houses of the police and the prosecution, whose heads go by one contracted title.
_STATIONS: Final = frozenset({"polda", "polres", "polresta", "polrestabes", "kejati", "kejari"})


def _is_said(t: Tokens, post: PostMention, k: int) -> bool:
    """Whether a title says its words before ``k`` in full: Ketua | DPRD, but not Kapuspen | TNI."""
    words = tuple(post.title.lower().split()[: k - post.core])
    if t.lowers[post.core : k] != words:
        return False
    tail = " ".join(t.lowers[k : post.last])
    if tail == "dpr" and t.lowers[post.last : post.last + 1] in {("kota",), ("kabupaten",)}:
        return True  # Ketua | DPR Kota Palembang, whose house is no DPR
    return post.row.takes != "nothing" or post.row.body == tail


def _of_sultanate(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """A sultan or raja with the whole name of his realm and his number: Sultan ... ke-21."""
    k = _past_ordinal(t, post.last, stop)
    region = _region(t, k, stop)
    end = region.last if region is not None else k
    if region is not None:
        while end < stop and is_capital(t, end) and _goes_on(t, end, stop):
            end += 1
        region = replace(region, last=end)
    return replace(post, last=_past_ordinal(t, end, stop), region=region)


def _goes_on(t: Tokens, k: int, stop: int) -> bool:
    """Whether a word is of a realm's name and not the sultan's: Sultan Ternate | Hidayatullah."""
    return may_continue_name(t, k, stop) and t.lowers[k] not in name_words()


def _past_ordinal(t: Tokens, k: int, stop: int) -> int:
    """Step over an ordinal: ke-21, ke XXI."""
    if k + 2 < stop and t.lowers[k] == "ke" and t.words[k + 1] == "-":
        return k + 3
    if k + 1 < stop and t.lowers[k] == "ke" and is_roman(t.words[k + 1]):
        return k + 2
    return k


def _prefix_of(title: str, count: int) -> str:
    """The first words of a title, as many as stood before its body."""
    return " ".join(title.split()[:count])


def _completed(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post with what it is of, by what its row says it takes."""
    row, k = post.row, post.last
    headed = _headed(t, post, stop)
    if headed is not None:
        return headed
    if row.role in _SULTANS:
        return _of_sultanate(t, post, stop)
    if row.takes == "nothing":
        body = _own_body(t, k, stop, row)
        if body is not None:
            return replace(post, last=body.last, body=body)
        k = _past_state(t, k, stop)
        post = replace(post, last=k)
        region = _region(t, k, stop)
        return post if region is None else replace(post, last=region.last, region=region)
    if row.takes == "region":
        region = _by_title(row, _own_region(t, k, stop, row))
        if region is None:
            return _of_government(t, post, stop)
        return replace(post, last=past_again(t, region, stop), region=region)
    if row.takes == "body":
        return _with_body(t, post, stop)
    return _with_field(t, post, stop)


def _of_government(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post with the region whose government it is said to be of: Sekda | Pemprov Riau."""
    k = post.last
    body = read_body(t, k, stop) if k < stop and is_capital(t, k) else None
    if body is None or body.concept != "body-pemda" or body.region is None:
        return post
    if post.row.role in _DISTRICT_ROLES or village_word(post.row) is not None:
        return post
    return replace(post, last=body.last, region=body.region)


def _own_body(t: Tokens, k: int, stop: int, row: tables.Position) -> BodyMention | None:
    """The body that a whole post implies and the text says besides: Wakabareskrim | Polri."""
    if not row.body or k >= stop or not is_capital(t, k):
        return None
    body = read_body(t, k, stop)
    if body is None or body.fixed is None or body.region is not None:
        return None
    own = bodies_by_form().get(row.body)
    same = own is not None and own.name == body.fixed.name
    return body if same or body.fixed.parent == row.body else None


_TITLE_LEVELS: Final = (("prov", 1), ("kab", 2), ("kota", 2))


def _by_title(row: tables.Position, region: RegionMention | None) -> RegionMention | None:
    """The region of the level that the title says: Sekretaris Daerah Provinsi | Gorontalo."""
    last = row.form.split()[-1]
    level = next((lv for word, lv in _TITLE_LEVELS if word in last and "sek" in row.form), None)
    if region is None or level is None or region.word:
        return region
    fitting = tuple(code for code in region.codes if level_of(code) == level)
    return replace(region, codes=fitting, level=level) if fitting else region


def _with_body(t: Tokens, post: PostMention, stop: int) -> PostMention:
    body = _body(t, post.last, stop) or unknown_body(t, post.last, stop)
    if body is None:
        return _with_field(t, post, stop)
    body = _named_in_short(t, body, stop)
    return replace(post, last=body.last, body=body)


def _named_in_short(t: Tokens, body: BodyMention, stop: int) -> BodyMention:
    """The body whose short form repeats its first word: Kepala Dinas | DPMG, for Kepala DPMG."""
    if body.head is None or body.name != body.head.name or body.region is not None:
        return body
    short = read_body(t, body.last, stop) if body.last < stop else None
    if short is None or short.fixed is None or not short.name.startswith(body.name + " "):
        return body
    return short


def _with_field(t: Tokens, post: PostMention, stop: int) -> PostMention:
    k, ordinal = _past_secretary(t, post, post.last, stop), post.ordinal
    region = _region(t, k, stop)
    if region is not None and not is_matter(t, k):
        found_end, field = matters(t, region.last, stop)
        return replace(post, last=found_end, region=region, field=field)
    end, field = matters_up_to_body(t, k, stop) or matters(t, k, stop)
    if field is None and not post.proper and post.row.body in _SMALL_HEADS:
        end, field = small_matters(t, k, stop)
    if field is None and post.row.role == "role-deputi":
        end, field = small_matters_of_state(t, k, stop)
    short_end = _past_state(t, _after_short(t, end, stop, field), stop)
    short_end = _past_secretary(t, post, short_end, stop)
    body = _body(t, short_end, stop)
    parent = body if body is not None and is_capital(t, body.first) else None
    region = _region(t, short_end, stop) if parent is None else None
    last = parent.last if parent else region.last if region else short_end
    last = _past_state(t, last, stop) if parent else last
    return _in_own_body(
        replace(post, last=last, field=field, body=parent, region=region, ordinal=ordinal)
    )


_SECRETARY: Final = (("sekretaris", "daerah"), ("sekda",), ("sekdaprov",), ("sekdakab",))


def _past_secretary(t: Tokens, post: PostMention, k: int, stop: int) -> int:
    """Step over whose assistant one is: Asisten Bidang Umum | Sekda | Papua."""
    if post.row.role != "role-asisten":
        return k
    for words in _SECRETARY:
        end = k + len(words)
        if end <= stop and t.lowers[k:end] == words:
            return end
    return k


def _in_own_body(post: PostMention) -> PostMention:
    """A contracted post with its own body: Kabid Transmigrasi Disnaker is head of a Bidang
    there.
    """
    head = heads_by_kind().get(post.row.body)
    if head is None or post.field is None or not post.title.endswith(" " + head.name):
        return post
    name = f"{post.ordinal} {post.field}" if post.ordinal else post.field
    body = named_body(head, post.first, post.last, name)
    body = replace(body, parent=post.body, region=post.region)
    title = post.title[: -len(head.name) - 1]
    return replace(post, title=title, body=body, region=None, field=None, ordinal=None)


def _past_state(t: Tokens, k: int, stop: int) -> int:
    """Step over RI or Republik Indonesia."""
    if k < stop and t.words[k] == "RI":
        return k + 1
    if k + 1 < stop and t.words[k] == "Republik" and t.words[k + 1] == "Indonesia":
        return k + 2
    return k


def _after_short(t: Tokens, k: int, stop: int, field: str | None) -> int:
    if field is None:
        return k
    found = abbreviation_in_brackets(t, k, stop)
    return found[0] if found is not None and letters_fit(found[1], field) else k


def _standing_after(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """Standing said after the post: Bupati terpilih, Ketua Sementara."""
    if post.last >= stop:
        return post
    hit = capacity_hit(t, post.last, stop, "after")
    if hit is None:
        return post
    status = hit.row(CAPACITY).status
    if status in STANDINGS:
        return replace(post, last=hit.last, standing=status)
    return replace(post, last=hit.last, capacity=post.capacity or status or None)


def _is_region(t: Tokens, k: int, stop: int) -> bool:
    """Whether a region's name of two words begins at ``k``: Raja Ampat."""
    region = read_region(t, k, stop) if is_capital(t, k) else None
    return region is not None and bool(region.codes) and region.last > k + 1


def _begins_name(t: Tokens, k: int, stop: int) -> bool:
    """Whether a name of two words follows a title that names are borne with: Raja | Bonaran S."""
    if k + 1 >= stop or not (is_capital(t, k) and is_capital(t, k + 1)):
        return False
    return _region(t, k, stop) is None


# Short for who runs for an office: calon gubernur, calon wakil bupati.
_CONTESTANTS: Final = frozenset({
    "cagub", "cawagub", "cabup", "cawabup", "cawalkot", "cawawali", "cawali", "cawawalkot",
})  # fmt: skip


def read_post(t: Tokens, i: int, stop: int) -> PostMention | None:
    """The post that begins at token ``i``, capacity first, None where none does.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Plt. Kepala Dinas Kesehatan Kaltim Jaya Mualimin")
    >>> post = read_post(t, 0, len(t.words))
    >>> post.title, post.capacity, post.body.name, post.body.region.codes, t.words[post.last]
    ('Kepala', 'Plt', 'Dinas Kesehatan', ('64',), 'Jaya')
    >>> read_post(t, 3, len(t.words)) is None
    True
    >>> t = tokenise("mantan Camat Muara Badak itu")
    >>> post = read_post(t, 0, len(t.words))
    >>> post.standing, post.region.name
    ('former', 'Muara Badak')
    """
    core, capacity, standing = held_how(t, i, stop)
    if core >= stop:
        return None
    hit = position(t, core, stop)
    if hit is None:
        return _headless(t, i, core, stop, capacity)
    row: tables.Position = hit.row(POSITION)
    if row.form in _CONTESTANTS:
        standing = standing or "candidate"
    if row.form == "raja" and (_begins_name(t, hit.last, stop) or _is_region(t, core, stop)):
        return None
    k = past_restated(t, after_title(t, hit.last, stop, row.title), stop)
    k += row.role == "role-asisten" and t.lowers[k : k + 1] == ("daerah",)
    commands = is_command(row)
    k, ordinal = (k, None) if commands else _ordinal(t, k, stop)
    post = PostMention(i, k, core, row.title, row, capacity, standing, ordinal=ordinal,
                       proper=is_capital(t, core))  # fmt: skip
    unit = read_unit(t, k, stop) if commands else None
    if unit is not None:
        return replace(post, last=_past_short(t, unit, stop), field=t.slice(k, unit))
    post = _standing_after(t, post, stop)
    post = _chapter(t, _of_state(t, _restated(t, _completed(t, post, stop), stop), stop), stop)
    post = _standing_after(t, post, stop)
    if post.body is not None and post.body.scope == "state":
        post = replace(post, last=_past_state(t, post.last, stop))
    return replace(post, last=_past_inactive(t, post.last, stop))


def _past_short(t: Tokens, k: int, stop: int) -> int:
    """Step over a unit's short name in brackets: Danrem 042/Garuda Putih | (Gapu)."""
    found = abbreviation_in_brackets(t, k, stop)
    if found is None or found[0] - k != 3 or position(t, k + 1, found[0] - 1) is not None:
        return k
    return found[0]


_HEADED_BY: Final = frozenset({"body-dinas", "body-badan", "body-bagian", "body-biro"})
_HEADS_OF: Final = {"kabupaten": "bupati", "kota": "wali kota", "provinsi": "gubernur"}


def _headless(t: Tokens, i: int, core: int, stop: int, capacity: str | None) -> PostMention | None:
    """An acting head whose office only what it is of tells: Plt Dinas Kesehatan, Pjs Kota Bontang.

    A mere "pejabat" of a body is any official there.
    """
    if capacity is None or t.lowers[i] == "pejabat" or not is_capital(t, core):
        return None
    form = _HEADS_OF.get(t.lowers[core])
    region = read_region_named(t, core, stop) if form is not None else None
    if form is not None and region is not None:
        row = positions_by_form()[form]
        return PostMention(i, region.last, core, row.title, row, capacity, region=region)
    body = read_body(t, core, stop)
    if body is None or body.concept not in _HEADED_BY:
        return None
    row = positions_by_form()["kepala"]
    return PostMention(i, body.last, core, row.title, row, capacity, body=body)


PARTIES: Final = frozenset({"body-partai", "body-partai-pengurus"})


def _of_state(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post with the ministry its body sits in: Kepala Badan Litbang | Kemendagri."""
    body, k = post.body, post.last
    alone = body is not None and body.parent is None and body.region is None
    if body is None or not alone or body.head is None or k >= stop or not is_capital(t, k):
        return post
    ministry = read_body(t, k, stop)
    if ministry is None or ministry.fixed is None or ministry.scope != "state":
        return post
    return replace(post, last=ministry.last, body=replace(body, parent=ministry))


def _chapter(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post of a party with the region of its chapter: Ketua DPD Partai Golkar | Kalbar."""
    body = post.body
    if body is None or body.concept not in PARTIES or body.region is not None:
        return post
    region = _region(t, post.last, stop)
    return post if region is None else replace(post, last=region.last, region=region)


# Classes of courts, prisons and ports: Ketua Pengadilan Negeri Lembata Kelas II.
_CLASSES: Final = frozenset({"I", "IA", "I-A", "IB", "I-B", "II", "IIA", "IIB", "III", "1A", "1B"})


def _past_inactive(t: Tokens, k: int, stop: int) -> int:
    """Step over "nonaktif": whoever is suspended still has the office; and a court's class."""
    if k < stop and t.lowers[k] in {"nonaktif", "non-aktif"}:
        return k + 1
    if k + 1 < stop and t.lowers[k] == "kelas" and t.words[k + 1] in _CLASSES:
        return k + 2
    return k + 2 if k + 1 < stop and t.lowers[k : k + 2] == ("non", "aktif") else k


def _restated(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post with what follows its short form in brackets: ... (Kasi Penkum) | Kejati Sumut."""
    k = past_restated(t, post.last, stop)
    if k == post.last:
        return post
    body = _body(t, k, stop) if post.body is not None and post.body.parent is None else None
    if body is None or not is_capital(t, body.first) or post.body is None:
        return _placed(t, replace(post, last=k), stop)
    return replace(post, last=body.last, body=replace(post.body, parent=body, last=body.last))


def _placed(t: Tokens, post: PostMention, stop: int) -> PostMention:
    """The post with the region after its short form: Kepala Dinas X (Kadis) | Kabupaten Berau."""
    region = _region(t, post.last, stop)
    if region is None or post.region is not None:
        return post
    if post.body is None:
        return replace(post, last=region.last, region=region)
    if post.body.region is not None:
        return post
    return replace(post, last=region.last, body=replace(post.body, region=region))
