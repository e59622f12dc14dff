"""Which post a mention names: its identity, its title, what it is of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamong.find.lexicon import bodies_by_form, heads_by_kind
from pamong.find.mentions import BodyMention, PostMention, RegionMention
from pamong.find.posts import PARTIES, is_command, village_word
from pamong.find.tokens import Tokens
from pamong.link.bodies import BodyRef, body_ref, is_named, known_body
from pamong.link.keys import slug, spelled
from pamong.link.roles import role_in_body
from pamong.link.scope import Scope, full_name, resolve, role_of, short_name
from pamong.values import replace

# Titles that say their region's level themselves: Bupati Kutai Kartanegara, Camat Tenggarong.
_PLAIN_ROLES: Final = frozenset({
    "role-bupati", "role-wakil-bupati", "role-gubernur", "role-wakil-gubernur", "role-wali-kota",
    "role-wakil-wali-kota", "role-camat", "role-sekcam", "role-lurah", "role-kepala-desa",
    "role-sekdes",
})  # fmt: skip
_PROVINCE_ROLES: Final = frozenset(
    {"role-gubernur", "role-wakil-gubernur", "role-kapolda", "role-pangdam"}
)
_DISTRICT_ROLES: Final = frozenset({"role-camat", "role-sekcam"})
# Offices of regencies and cities, which no province has (UU 23/2014 art. 59; Perpol 2/2021).
_REGENCY_ROLES: Final = frozenset({
    "role-bupati", "role-wakil-bupati", "role-wali-kota", "role-wakil-wali-kota", "role-kapolres",
})  # fmt: skip
# Offices of ministries, whose ministry the text may leave out.
_STATE_ROLES: Final = frozenset({"role-dirjen", "role-inspektur-jenderal", "role-asisten-deputi"})
_STATE_FORMS: Final = frozenset({"staf ahli menteri"})
_STATE: Final = "Republik Indonesia"


@dataclass(slots=True, unsafe_hash=True)
class PostRef:
    """A post of this article; ``whole`` is False where nothing tells what it is of.

    ``vague`` are posts of which a region has many: Kepala Dinas, Ketua Komisi, Ketua Pokja.
    """

    id: str
    label: str
    title: str
    of: str | None
    written: str
    role: str | None
    body: BodyRef | None
    region: str | None
    whole: bool
    vague: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Setting:
    """What an article offers to complete an elided post: its scope and what was named before."""

    scope: Scope
    district: RegionMention | None = None
    village: RegionMention | None = None
    body: BodyMention | None = None
    chaired: BodyMention | None = None
    realm: BodyMention | None = None
    regency: RegionMention | None = None
    houses: tuple[BodyMention, ...] = ()  # of the police and the prosecution, one a kind
    kin: PostMention | None = None  # the last post of this line with a region of its own
    commission: BodyMention | None = None


# A soldier and a policeman for each village (Perkasad 19/IV/2008; Perpol 1/2021 on Polmas, which
# followed Perkap 3/2015).
_VILLAGE_GUARDS: Final = frozenset({"role-babinsa", "role-bhabinkamtibmas"})


def _elided_region(post: PostMention, setting: Setting) -> str | None:
    scope = setting.scope
    governors = post.row.form.endswith(" gubernur")  # staf ahli gubernur, ajudan gubernur
    if post.row.role in _PROVINCE_ROLES or governors or post.row.body == "polda":
        return scope.province
    return scope.local or scope.province


def _of_house(post: PostMention, setting: Setting) -> RegionMention | None:
    """The region of the house that a chief of police or of prosecutors heads: Polres Lahat."""
    house = _house(post, setting)
    return None if house is None else house.region


def _house(post: PostMention, setting: Setting) -> BodyMention | None:
    """The house of a post's kind that was named before it, None where none was."""
    return next((h for h in setting.houses if h.head and h.head.kind == post.row.body), None)


def _of_last_named(post: PostMention, scope: Scope) -> bool:
    """Whether an elided office is a regency's where the article is about no single one."""
    several = scope.contested or (scope.local is None and scope.unlisted is None)
    return several and post.row.role in _REGENCY_ROLES


def _elided_unlisted(post: PostMention, scope: Scope) -> RegionMention | None:
    """The region an elided post is of where the article is about one that no table has."""
    provincial = post.row.role in _PROVINCE_ROLES or post.row.form.endswith(" gubernur")
    return scope.unlisted_province if provincial else scope.unlisted


def _beside(post: PostMention, kin: PostMention) -> bool:
    """Whether two posts are of one house: Kapolda Riau digantikan B, yang menjabat Wakapolda.

    In small letters, one is of the region of its like: Pj Gubernur Bali, jabatan gubernur yang ...
    """
    if post.row.role == kin.row.role:
        return not post.proper
    return bool(post.row.body) and post.row.body == kin.row.body and post.row.role != kin.row.role


def _place(post: PostMention, setting: Setting) -> tuple[str | None, str, str] | None:
    """The code, the key and the name of the region a post is of, None where it is of none."""
    region = post.region
    if post.row.role in _DISTRICT_ROLES or village_word(post.row) is not None:
        return _small_place(post, region, setting)
    if region is None and post.row.role in _VILLAGE_GUARDS:
        region = setting.village or setting.district
        if region is None:
            return None
    if region is None and setting.kin is not None and _beside(post, setting.kin):
        region = setting.kin.region
    if region is None:
        region = _of_house(post, setting)
    if region is None and _of_last_named(post, setting.scope):
        region = setting.regency
        if region is None and setting.scope.local is None:
            return None
    if region is None:
        code = _elided_region(post, setting)
        if code is not None:
            return code, code, full_name(code)
        region = _elided_unlisted(post, setting.scope)
    if region is None:
        return None
    code = resolve(region, setting.scope, role_of(post))
    if code is None:
        name = f"{_level_word(region)} {region.name}".strip()
        return None, slug(name), name
    return code, code, full_name(code)


_LEVEL_WORDS: Final = {"Pemkab": "Kabupaten", "Pemkot": "Kota", "Pemprov": "Provinsi",
                       "Kab": "Kabupaten", "Prov": "Provinsi"}  # fmt: skip


def _level_word(region: RegionMention) -> str:
    return _LEVEL_WORDS.get(region.word, region.word)


def _small_place(post: PostMention, region: RegionMention | None,
                 setting: Setting) -> tuple[str | None, str, str] | None:  # fmt: skip
    """A district or village: by its code where the register has it, else below the scope."""
    district = post.row.role in _DISTRICT_ROLES
    if region is None:
        region = setting.district if district else setting.village
    if region is None:
        return None
    word = "Kecamatan" if district else (village_word(post.row) or "desa").title()
    code = resolve(replace(region, level=3), setting.scope) if district else None
    if code is not None:
        return code, code, full_name(code)
    name = f"{word} {region.name}"
    home = _home(setting.scope)
    return None, f"{home}/{slug(name)}" if home else slug(name), name


def _home(scope: Scope) -> str | None:
    """The key of the region that an article's districts lie in, None where nothing tells it."""
    known, unlisted = scope.local or scope.province, scope.unlisted
    if scope.local is None and unlisted is not None:
        return slug(f"{_level_word(unlisted)} {unlisted.name}")
    return known


def _title(post: PostMention) -> str:
    """The position without its body: Asisten II, Wakil Ketua III, Kepala Bagian Kerja Sama."""
    title = post.title
    if post.ordinal and post.ordinal not in title.split():
        title = f"{title} {post.ordinal}"
    if post.field:
        title = f"{title} {spelled(post.field)}"
    return title


# Houses of regencies and cities by the name of the national one: Ketua DPR Kota Palembang.
_MISNAMED: Final = frozenset({"dpr kota", "dpr kabupaten"})


def _body_title(t: Tokens, post: PostMention, body: BodyMention) -> str:
    """A head's position with its body as the text writes it: Kepala Diskop UKM."""
    before = body.first <= post.core
    if before and body.concept in PARTIES:
        return _title(post)  # Ketua Umum, of the party named before
    misnamed = body.head is not None and body.head.form in _MISNAMED
    name = spelled(body.name) if before or misnamed else spelled(_plain_words(t, body))
    return f"{_title(post)} {name}"


def _plain_words(t: Tokens, body: BodyMention) -> str:
    """A body's words without its parent, region and brackets."""
    end = body.last
    for inner in (body.parent, body.region):
        if inner is not None and body.first < inner.first < end:
            end = inner.first
    while end > body.first + 1 and t.lowers[end - 1] in {"pada", "di", "dari"}:
        end -= 1
    words = t.slice(body.first, end)
    return words.split("(")[0].strip()


def _in_body(t: Tokens, post: PostMention, body: BodyMention, setting: Setting) -> PostRef:
    ref = body_ref(t, body, setting.scope)
    key = slug(_title(post))
    title = _body_title(t, post, body)
    if post.region is not None and body.region is None and body.concept in PARTIES:
        return _in_chapter(t, post, post.region, ref, title, setting)
    of = ref.long if ref.region is not None or ref.home is None else _with_home(ref)
    path = f"{ref.id.removeprefix('org/')}/{key}"
    return _made(t, post, path, f"{_title(post)} {ref.long}", title, of, ref, ref.region)


def _in_chapter(
    t: Tokens, post: PostMention, region: RegionMention, ref: BodyRef, title: str, setting: Setting
) -> PostRef:
    """A post of a party's chapter: Ketua DPC PDI Perjuangan Kukar."""
    code = resolve(region, setting.scope)
    place = short_name(code) if code else region.name
    path = f"{ref.id.removeprefix('org/')}/{code or slug(region.name)}/{slug(_title(post))}"
    of = f"{ref.long} {place}"
    return _made(t, post, path, f"{_title(post)} {of}", title, of, ref, code)


def _with_home(ref: BodyRef) -> str:
    """A body's name with the region its identity lies in, as spreadsheets want it."""
    assert ref.home is not None
    try:
        if ref.long.split()[-1] in {"Kabupaten", "Kota", "Provinsi"}:
            return f"{ref.long} {short_name(ref.home)}"
        return f"{ref.long} {full_name(ref.home)}"
    except KeyError:
        return ref.long


@cache
def _implied(form: str) -> tuple[str, bool] | None:
    """The key of the body a contracted post implies (kapolres → polres), and whether it is
    state.
    """
    body = bodies_by_form().get(form)
    if body is not None:
        known = known_body(body.name)
        return (known[0] if known else slug(body.name)), body.scope == "state"
    head = heads_by_kind().get(form)
    return None if head is None else (head.kind, head.scope == "state" and False)


def _made(
    t: Tokens, post: PostMention, path: str, label: str, title: str, of: str | None,
    body: BodyRef | None = None, region: str | None = None, whole: bool = True,
) -> PostRef:  # fmt: skip
    return PostRef(f"post/{path}", label, title, of, t.slice(post.core, post.last),
                   _role(post, path, body), body, region, whole,
                   body is not None and not is_named(body))  # fmt: skip


def _role(post: PostMention, path: str, body: BodyRef | None) -> str | None:
    """The role of a post, by its identity alone where it is in a body."""
    told = post.row.role or None
    if body is None:
        return told
    title, of = path.rsplit("/", 1)[-1], body.id.rsplit("/", 1)[-1]
    return role_in_body(title, of, body.concept) or told


def _unplaced(t: Tokens, post: PostMention, key: str) -> PostRef:
    """A post of which nothing tells what it is of."""
    title = _title(post)
    return _made(t, post, f"x/{key}", title, title, None, whole=False)


def _with_field(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    """A post that takes a field: Asisten II, Staf Ahli Bupati Bidang ..., Menteri Pariwisata."""
    if post.row.role in {"role-menteri", "role-wakil-menteri"}:
        path = f"kementerian-{slug(post.field or '')}/{slug(_base(post))}"
        return _made(t, post, path, _title(post), _title(post), _STATE)
    if is_command(post.row) and post.field is not None:
        return _of_unit(t, post, setting)
    if post.body is not None:
        return _with_field_in(t, post, post.body, setting)
    implied = _implied(post.row.body)
    stately = post.row.role in _STATE_ROLES or post.row.form in _STATE_FORMS
    of_state = stately or (implied is not None and implied[1])
    if of_state and post.region is None:
        path = f"{implied[0] if implied and implied[1] else 'indonesia'}/{_field_key(post)}"
        return _made(t, post, path, _title(post), _title(post), _STATE)
    return _with_field_of(t, post, setting)


def _base(post: PostMention) -> str:
    """A title without its number, as a field tells the post apart: Asisten (II)."""
    title = post.row.title
    return title.split(" I")[0] if post.row.role == "role-asisten" else title


def _field_key(post: PostMention) -> str:
    return f"{slug(_base(post))}-{slug(post.field)}" if post.field else slug(_title(post))


def _field_label(post: PostMention, place: str) -> str:
    if not post.field:
        return f"{_title(post)} {place}"
    return f"{_base(post)} Bidang {spelled(post.field)} {place}"


def _with_field_in(t: Tokens, post: PostMention, body: BodyMention, setting: Setting) -> PostRef:
    """A post with a field in a body: Asisten II Setkab Kukar."""
    ref = body_ref(t, body, setting.scope)
    parent = _written_parent(t, body, ref)
    of = parent if ref.region is not None or ref.home is None else _with_home(ref)
    path = f"{ref.id.removeprefix('org/')}/{_field_key(post)}"
    return _made(t, post, path, _field_label(post, parent), _title(post), of, ref, ref.region)


def _with_field_of(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    """A post with a field of a region: Staf Ahli Bupati Bidang Hukum."""
    place, implied = _place(post, setting), _implied(post.row.body)
    if place is None:
        return _unplaced(t, post, _field_key(post))
    code, home, name = place
    parts = (home, implied[0] if implied else "", _field_key(post))
    path = "/".join(part for part in parts if part)
    made = _made(t, post, path, _field_label(post, name), _title(post), name, None, code,
                 post.region is not None)  # fmt: skip
    return made if post.field or post.ordinal else replace(made, vague=True)


def of_document(ref: PostRef, document: str) -> PostRef:
    """A post of which a region has many is another one in every document.

    >>> ref = PostRef("post/64.02/dinas/kepala", "", "", None, "", None, None, None, True, True)
    >>> of_document(ref, "d1").id, of_document(replace(ref, vague=False), "d1").id
    ('post/64.02/d1/kepala', 'post/64.02/dinas/kepala')
    >>> of_document(replace(ref, id="post/dinas/kepala"), "d1").id
    'post/d1/kepala'
    """
    kind, home, *_, title = ref.id.split("/")
    if not ref.vague or home == "x":
        return ref
    scope = [home] if home.replace(".", "").isdigit() else []
    return replace(ref, id="/".join([kind, *scope, document, title]))


_UNIT_WORDS: Final = frozenset({"Kodim", "Kodam", "Korem", "Koramil", "Lanal", "Lanud"})


def _of_unit(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    """A commander of a unit that the text names: it lies where the article plays, or nowhere."""
    title = _title(post)
    home = setting.scope.province or "indonesia"
    words = title.split()
    start = next((k for k, word in enumerate(words) if word in _UNIT_WORDS), 1)
    unit = " ".join(words[start:]) or title
    return _made(t, post, f"{home}/{slug(title)}", title, title, unit)


def _written_parent(t: Tokens, body: BodyMention, ref: BodyRef) -> str:
    """A parent as the text writes it, its region spelled out: Setkab Kutai Kartanegara."""
    if body.region is not None and ref.region is not None and body.parent is None:
        return f"{t.slice(body.first, body.region.first)} {short_name(ref.region)}"
    return ref.long


def _changes_title(post: PostMention) -> bool:
    """Whether a whole post was read as another with its body: Kepala | BPSDM Kemendagri."""
    return post.title != post.row.title


def _of_state(t: Tokens, post: PostMention) -> PostRef:
    """A post that is whole by itself: Mendagri, Kapolri, Karopenmas Divisi Humas Polri."""
    of = _STATE if post.body is None else t.slice(post.body.first, post.body.last)
    implied = _implied(post.row.body)
    path = f"indonesia/{slug(post.title)}"
    if implied is not None:
        path = f"{implied[0]}/{slug(_short_title(post))}"
    return _made(t, post, path, post.title, post.title, of)


def _short_title(post: PostMention) -> str:
    """A minister's key is his rank, the ministry's name being in the path already."""
    role = post.row.role.removeprefix("role-")
    return role if role in {"menteri", "wakil-menteri"} else post.title


def _of_region(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    landless = post.row.role in _THRONES and post.region is None and setting.realm is None
    place, title = None if landless else _place(post, setting), _title(post)
    if place is None:
        house = _house(post, setting)
        return _unplaced(t, post, slug(title)) if house is None else (
            _in_house(t, post, house, setting))  # fmt: skip
    code, home, place_name = place
    name = _realm_name(t, post, setting) or place_name
    implied = _implied(post.row.body) if post.row.role not in _UNHOUSED else None
    key = slug(title)
    if implied is not None and post.row.body in bodies_by_form():
        key = slug(title.split()[0])
    path = "/".join(part for part in (home, implied[0] if implied else "", key) if part)
    return _made(t, post, path, f"{title} {_tail(post, code, name)}", title, name, None, code,
                 post.region is not None)  # fmt: skip


def _realm_name(t: Tokens, post: PostMention, setting: Setting) -> str | None:
    """What a sultan, a raja or a precinct's chief is of, where that is no region of the state."""
    if post.row.role == "role-sultan" and post.region is not None:
        return f"Kesultanan {t.slice(post.region.first, post.region.last)}"
    if post.row.role in _THRONES and setting.realm is not None and post.region is None:
        return t.slice(setting.realm.first, setting.realm.last)
    if post.row.role == "role-kapolsek" and post.region is not None and not post.region.word:
        return f"Polsek {post.region.name}"
    return None


def _tail(post: PostMention, code: str | None, name: str) -> str:
    """What a label says the post is of, the level word left out where the title tells it."""
    if post.row.role not in _PLAIN_ROLES:
        return name
    if code is not None:
        return short_name(code)
    return name.split(" ", 1)[1] if " " in name else name


# Posts of a region as a whole, though they sit in one of its bodies: a Sekda is the regency's.
_UNHOUSED: Final = frozenset(
    {
        "role-sekda",
        "role-camat",
        "role-sekcam",
        "role-lurah",
        "role-kepala-desa",
        "role-sekdes",
        "role-sultan",
    }
)


# Offices of a realm or a custom: they are of a place, never of the state.
_THRONES: Final = frozenset({"role-sultan", "role-permaisuri"})
_REALMS: Final = frozenset({"role-sultan", "role-permaisuri", "role-ketua-adat"})
# In small letters and alone these are of whatever is being held or done, not of the last body.
_VAGUE_ROLES: Final = frozenset({
    "role-ketua-panitia", "role-koordinator", "role-anggota", "role-pembina", "role-penasihat",
    "role-bendahara",
})  # fmt: skip
# Titles of parties and associations: elided, they are of the body named last.
_PARTY_TITLES: Final = frozenset({"Ketua Umum", "Sekretaris Jenderal"})


def is_numbered_commission(body: BodyMention) -> bool:
    """Whether a body is one commission of several: Komisi III, not Komisi alone."""
    return body.concept == "body-komisi" and body.head is not None and body.name != body.head.name


def _which_commission(body: BodyMention, setting: Setting) -> BodyMention:
    """The body, "Komisi" alone read as the commission named before."""
    bare = body.concept == "body-komisi" and body.head is not None and body.name == body.head.name
    known = setting.commission if bare and body.parent is None and body.region is None else None
    return known or body


def _is_of_members(t: Tokens, post: PostMention) -> bool:
    """Whether "para anggota" are spoken of, who are those of the body named last."""
    if post.row.role != "role-anggota" or post.proper or post.region is not None:
        return False
    return post.first > 0 and t.lowers[post.first - 1] in {"para", "sejumlah", "beberapa"}


_NOUNS_HEADED: Final = frozenset({
    "kontingen", "rombongan", "kelompok", "tim", "panitia", "kelas", "umat", "jemaat", "sidang",
    "rapat", "delegasi", "kloter", "regu", "suku", "adat", "warga", "lingkungan", "majelis",
    "pelaksana", "penyelenggara", "kegiatan", "acara", "asosiasi", "koperasi", "yayasan",
    "gapoktan",
})  # fmt: skip


def _heads_noun(t: Tokens, post: PostMention) -> bool:
    """Whether a post in small letters is of the noun after it: ketua kontingen, ketua kelas."""
    return post.last < len(t.words) and t.words[post.last] in _NOUNS_HEADED


def _heads_unknown(t: Tokens, post: PostMention) -> bool:
    """Whether "Kepala" heads what no table knows: Kepala | Kasbangpol Aceh."""
    last = post.last
    return post.row.form == "kepala" and last < len(t.words) and t.words[last][:1].isupper()


def post_ref(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    """The post a mention names, elided parts completed from the setting.

    >>> from pamong.find.posts import read_post
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Plt Bupati Kukar")
    >>> ref = post_ref(t, read_post(t, 0, 3), Setting(Scope("64.02", "64")))
    >>> ref.id, ref.label, ref.of
    ('post/64.02/bupati', 'Bupati Kutai Kartanegara', 'Kabupaten Kutai Kartanegara')
    >>> t = tokenise("Sekda")
    >>> post_ref(t, read_post(t, 0, 1), Setting(Scope("64.02", "64"))).id
    'post/64.02/sekretaris-daerah'
    >>> post_ref(t, read_post(t, 0, 1), Setting(Scope(None, None))).whole
    False
    """
    if post.row.role in _REALMS and post.body is None:
        return _of_region(t, post, setting)
    takes_field = post.field is not None or post.row.takes == "field"
    bare = post.body is None or post.field is not None or post.row.role == "role-asisten"
    if takes_field and bare:
        return _with_field(t, post, setting)
    if post.row.takes == "nothing" and (post.body is None or not _changes_title(post)):
        return _of_state(t, post)
    body = _own_body(t, post, setting)
    if body is not None:
        return _in_body(t, post, body, setting)
    if post.row.takes == "region" or post.region is not None:
        return _of_region(t, post, setting)
    return _elided(t, post, setting)


def _own_body(t: Tokens, post: PostMention, setting: Setting) -> BodyMention | None:
    """The body that a post says itself to be in, a commission named before read whole."""
    if post.body is not None:
        return _which_commission(post.body, setting)
    return setting.commission if _is_of_members(t, post) else None


def _in_house(t: Tokens, post: PostMention, house: BodyMention, setting: Setting) -> PostRef:
    """A post of the police or the prosecution in the house of its kind named before."""
    ref, title = body_ref(t, house, setting.scope), _title(post)
    of = ref.long if ref.region is not None or ref.home is None else _with_home(ref)
    path = f"{ref.id.removeprefix('org/')}/{slug(title)}"
    return _made(t, post, path, f"{title} {ref.long}", title, of, ref, ref.region, False)


def _elided(t: Tokens, post: PostMention, setting: Setting) -> PostRef:
    """A post of the body that was named or chaired before, where it may be meant."""
    body = setting.chaired or setting.body
    if post.title in _PARTY_TITLES and setting.body is not None:
        body = setting.body
    vague = not post.proper and (post.row.role in _VAGUE_ROLES or _heads_noun(t, post))
    vague = vague or _heads_unknown(t, post)
    house = _house(post, setting)
    if house is not None:
        return _in_house(t, post, house, setting)
    if post.row.body in _POLICE:
        return _of_region(t, post, setting)  # Dirreskrimum is of no Polres, named before or not
    if body is None or vague:
        return _unplaced(t, post, slug(_title(post)))
    ref = _in_body(t, post, body, setting)
    title = _title(post) if len(body.name.split()) > _SHORT_NAME else ref.title
    return replace(ref, whole=False, title=title, written=t.slice(post.core, post.last))


_POLICE: Final = frozenset({"polda", "polres", "polsek"})
_SHORT_NAME: Final = 2  # words of a body's name that a title bears: Ketua DPRD
