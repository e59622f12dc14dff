"""A name in its line, and what speaks against a run of words being a person of the article."""

from __future__ import annotations

from functools import cache
from typing import Final

from pamong.find.degree_marks import degree_key
from pamong.find.landforms import QUARTERS
from pamong.find.lexicon import HONORIFIC, phrases_at
from pamong.find.mentions import (
    BodyMention,
    DateMention,
    EventMention,
    Item,
    NameMention,
    PostMention,
    RegionMention,
    VenueMention,
)
from pamong.find.names import COMMON_GIVEN, POST_BEGINNINGS
from pamong.find.scan import Line
from pamong.find.shapes import is_capital
from pamong.find.tokens import Tokens, per_word
from pamong.find.words import common_words, degrees, name_words
from pamong.link.slips import is_slip, is_slip_before_post
from pamong.tables import rows


class Place:
    """A name in its line: what stands before and after it.

    ``name`` is the name itself, ``words`` the lower-case words of the bare name, dots included.
    """

    __slots__ = ("at", "line", "name", "t", "words")

    def __init__(self, t: Tokens, line: Line, at: int) -> None:
        """The place of the name that is item ``at`` of a line."""
        name = line.items[at]
        assert isinstance(name, NameMention)
        self.t, self.line, self.at, self.name = t, line, at, name
        self.words = t.lowers[name.name_first : name.name_last]

    def item(self, offset: int) -> Item | None:
        """The item so many places away, None beyond the line."""
        k = self.at + offset
        items = self.line.items
        return items[k] if 0 <= k < len(items) else None

    def word(self, offset: int) -> str:
        """The lower-case word so many places away, "" where a mention or nothing stands there."""
        k = self.at + offset
        words = self.line.words
        return words[k] if 0 <= k < len(words) else ""


def length(p: Place) -> int:
    """How many words a bare name has, dots not counted."""
    return len(p.words) - p.words.count(".")


def known_words(p: Place) -> bool:
    """Whether a word of the run is mostly a personal name, or sounds like one."""
    return not name_words().isdisjoint(p.words) or any(map(sounds_like_name, p.words))


# Endings that Javanese, Arabic and Malay given names share, and no other words.
_NAME_ENDINGS: Final = (
    "wati", "ningsih", "astuti", "yanti", "yanto", "ianto", "yono", "diono", "uddin", "udin",
    "ansyah", "nursyah", "wibowo", "setiawan", "kurniawan", "gunawan", "hermawan", "nugroho",
    "hidayat", "rahman", "rohman", "sutrisno", "susanto", "santoso", "hartono", "purnomo",
    "prasetyo", "saputra", "wijaya", "kusuma", "mulyono", "mulyadi", "riyadi", "ullah",
)  # fmt: skip


@per_word
def sounds_like_name(word: str) -> bool:
    """Whether a small word that no table knows ends as given names do.

    >>> sounds_like_name("yuliastuti"), sounds_like_name("lewati"), sounds_like_name("yanto")
    (True, False, False)
    """
    return len(word) >= 7 and word.endswith(_NAME_ENDINGS) and word not in common_words()


@cache
def _district_names() -> frozenset[tuple[str, ...]]:
    """The names of districts, which a run may be instead of a person."""
    names = (tuple(row.name.lower().split()) for row in rows("regions") if row.code.count(".") == 2)
    return frozenset(n for n in names if len(n) > 1 or not name_words().issuperset(n))


def plausible(p: Place) -> bool:
    """Whether nothing in the run speaks against a person: a lone common word, an abbreviation."""
    words = p.words
    if words in _district_names():
        return False
    if len(words) == 1:
        return _plausible_alone(p.t.words[p.name.name_first], words[0])
    if known_words(p):
        return True
    return sum(w in common_words() and w not in COMMON_GIVEN for w in words) * 2 < len(words)


_CLUBS: Final = frozenset({"fc", "united", "club"})  # Kartanegara FC

# Grades of office: Pejabat Pimpinan Tinggi Pratama.
_RANKS: Final = frozenset({"pratama", "madya", "administrator", "pengawas", "fungsional"})


def half_common(p: Place) -> bool:
    """Whether a run of two words or more begins with a strange word and half of it is common."""
    words = p.words
    common = sum(w in common_words() for w in words)
    return len(words) > 1 and words[0] not in common_words() and common * 2 <= len(words)


def _plausible_alone(word: str, lower: str) -> bool:
    """Whether one word can be a whole name: no abbreviation, no common word, no abstract noun.

    >>> _plausible_alone("Sunggono", "sunggono"), _plausible_alone("PMD", "pmd")
    (True, False)
    >>> _plausible_alone("HERLINA", "herlina"), _plausible_alone("Pemonitoran", "pemonitoran")
    (True, False)
    """
    if lower in name_words():
        return True
    if any(c.isupper() for c in word[1:]) or lower in common_words():
        return False
    if lower in _RANKS or is_slip(lower):
        return False
    return not (len(word) >= 8 and lower[:2] in {"pe", "ke"} and lower.endswith("an"))


# ---- what a post leaves to its right ----------------------------------------------------------

# The army's commands are called after heroes and realms: Pangdam IX Udayana, Kodam Iskandar Muda.
_COMMANDS: Final = frozenset({
    "iskandar muda", "bukit barisan", "sriwijaya", "siliwangi", "diponegoro", "brawijaya",
    "mulawarman", "udayana", "tanjungpura", "tambun bungai", "merdeka", "hasanuddin", "pattimura",
    "cenderawasih", "kasuari", "jayakarta", "tuanku imam bonjol", "tuanku tambusai",
})  # fmt: skip
_FORCES: Final = frozenset({"kodam", "korem", "kodim", "koramil", "brigif", "yonif", "lanal"})
PLACE_NOUNS: Final = frozenset({
    "desa", "nagari", "kampung", "kelurahan", "kecamatan", "distrik", "dusun", "wilayah", "daerah",
    "negeri", "kabupaten", "gampong", "pekon", "titik", "lokasi", "jorong", "kota",
})  # fmt: skip


# Offices that are nothing without their matter, and what parts them in a list.
_OF_MATTERS: Final = frozenset({"dinas", "badan", "bagian", "bidang", "seksi", "subbagian"})
_LISTED: Final = frozenset({",", ";", "dan", "serta"})


def _names_where(p: Place) -> bool:
    """Whether unknown words are what a post is of, its holder behind a comma: Rektor Unitas, X."""
    if known_words(p) or p.word(1) != ",":
        return False
    holder = p.item(2)
    if not isinstance(holder, NameMention) or (not holder.prefixes and p.word(3) == "("):
        return False
    return bool(holder.prefixes or holder.suffixes) or known_words(Place(p.t, p.line, p.at + 2))


def completes_post(p: Place) -> bool:
    """Whether the run right after a post belongs to it: its village, its command, its matters."""
    post = p.item(-1)
    if not isinstance(post, PostMention):
        return p.word(-1) == "/" and isinstance(p.item(-2), PostMention) and not p.name.prefixes
    if " ".join(p.words) in _COMMANDS and post.row.body in _FORCES:
        return True
    if p.name.prefixes or p.name.suffixes:
        return False
    lone = length(p) == 1 and not known_words(p)
    noun = p.t.lowers[p.name.first - 1]
    if noun in PLACE_NOUNS and noun != "daerah" and post.last == p.name.first:
        return not known_words(p)  # Kepala Desa | Mekar Sari, but no Sekretaris Daerah | Jahang
    if post.row.form in _OF_SOME_BODY and post.body is None and not known_words(p):
        return True
    if post.row.form in _OF_TRIBES and post.region is None and lone:
        return True  # Kepala Suku Hatam, Yosias
    open_row = post.row.takes in {"body", "field"} or post.row.form == "babinsa"
    unfinished = post.body is None and post.field is None and open_row
    if unfinished and _names_where(p):
        return True
    if unfinished and post.row.body in _OF_MATTERS and lone and p.word(1) in _LISTED:
        return True  # Kadis Lindup, Kabag Ekon dan ...
    following = p.item(1)
    if _taken(p, post) and length(p) == 1 and not known_words(p):
        return True
    if isinstance(following, RegionMention) and following.word:
        unfinished = True
    return (
        unfinished
        and isinstance(following, RegionMention | BodyMention | EventMention | VenueMention)
        and length(p) == 1
        and not known_words(p)
    )


# What nobody is by itself, so that a strange word after it is a body: anggota Pokosi.
_OF_SOME_BODY: Final = frozenset({"anggota", "pimpinan", "pengurus"})
_OF_TRIBES: Final = frozenset({"kepala suku", "kepala suku besar", "ketua adat", "ketua suku"})


def _taken(p: Place, post: PostMention) -> bool:
    """Whether who holds the post stands before it: Novi sebagai Wali Nagari Sidang Koto | Laweh."""
    if p.word(-2) in {"sebagai", "selaku", "menjadi", "jadi"}:
        return True
    if post.row.takes == "region" and post.region is None and isinstance(p.item(-2), NameMention):
        return True  # Misrun JS Mantir Adat Petuk
    village = post.row.body in PLACE_NOUNS or post.row.role == "role-kepala-desa"
    return village and p.word(-2) == "," and isinstance(p.item(-3), NameMention)


# What stands before a title of custom that is conferred, and before streets and slogans.
_CONFERRED: Final = frozenset({"gelar", "adat", "sebagai", "dari", "bergelar"})
_DATUK: Final = frozenset({"dt", "datuak", "datuk"})
_NO_PERSON: Final = frozenset({
    "gelar", "bergelar", "jalan", "jl", "jln", "bertema", "tema", "bertajuk",
    # what is called after people: schools, hospitals, houses of prayer, works, ships, prizes
    "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "tk", "mts", "ponpes", "pesantren",
    "universitas", "unversitas", "kampus", "akademi", "yayasan", "stadion", "gor", "gelanggang",
    "lapangan", "bandara", "udara", "pelabuhan", "terminal", "jembatan", "waduk", "bendungan",
    "monumen",
    "tugu", "museum", "taman", "masjid", "mesjid", "musala", "mushola", "gereja", "pura",
    "rsud", "rsu", "rsup", "rs", "klinik", "mukim", "kemukiman", "kri", "kapal", "piala", "asrama",
    "paroki", "kapel", "stasi", "katedral", "keuskupan",
    "gedung", "aula", "perumahan", "dermaga", "bukit", "pulau", "sungai", "danau", "pantai",
    "geria", "griya", "puri", "banjar", "tempek", "lingkungan", "tari", "marga",
})  # fmt: skip
_BUILDINGS: Final = frozenset({
    "rumah", "istana", "benteng", "candi", "gunung", "goa", "gua", "betang",
})  # fmt: skip
_PROPHETS: Final = frozenset({"saw", "swt", "allah", "yesus", "kristus"})
# Gods and spirits of Bali, whose names begin as people's do: Ida Bhatara, Ida Sang Hyang Widhi.
_DEITIES: Final = frozenset({
    "bhatara", "batara", "betara", "bhatari", "hyang", "sesuhunan", "rejang",
})  # fmt: skip
# Mottoes and prizes in the words of which people are called too: Kartika Eka Paksi.
_MOTTOES: Final = frozenset({
    ("kartika", "eka", "paksi"), ("wahana", "tata", "nugraha"), ("satya", "lencana"),
    ("bhinneka", "tunggal", "ika"), ("upakarya", "wanua", "nugraha"), ("jaya", "raya"),
    ("widhi", "wasa"), ("widi", "wasa"), ("idul", "adha"), ("idul", "fitri"),
    ("parahita", "ekapraya"), ("swasti", "saba", "wistara"), ("karya", "satya"),
})  # fmt: skip
_ENGLISH: Final = frozenset({"to", "of", "the", "and", "for", "in", "on", "is"})
_DOMAINS: Final = frozenset({"com", "id", "co", "net", "news", "online"})


def _is_initials(p: Place) -> bool:
    """Whether a run is only letters that stand for a name, as of a suspect: JK, S."""
    word = p.t.words[p.name.name_first]
    if length(p) == 2 and len(word) == 1:
        return degree_key(p.name.name) in degrees()  # S. Sos, of which the name was cut
    short = len(word) <= 3 and word.isupper()
    return length(p) == 1 and (short or len(word) <= 2) and not known_words(p)


# The ends of degrees, which a comma may part from their beginnings: M.App, | Sc, Ph.D.
_DEGREE_ENDS: Final = frozenset({"sc", "si", "pd", "kom", "hum", "kes", "sos", "ag"})


def is_degree(word: str) -> bool:
    """Whether a word after a comma is a degree, or the end of one.

    >>> is_degree("Lc"), is_degree("Sc"), is_degree("Budi")
    (True, True, False)
    """
    return word.lower() in _DEGREE_ENDS or degree_key(word) in degrees()


def _amid_english(p: Place) -> bool:
    """Whether a lone word is one of an English name: Face to Face, Sheila on Seven."""
    return length(p) == 1 and (p.word(1) in _ENGLISH or p.word(-1) in _ENGLISH - {"is"})


def _is_coined(p: Place) -> bool:
    """Whether the text names a region or village so, with its level word: Desa Baya Mulya."""
    if p.name.prefixes or p.name.suffixes or not p.t.coined:
        return False
    return any(region.words == p.words for region in p.t.coined.get(p.words[0], ()))


def _adjoins(p: Place) -> bool:
    """Whether the token after a run's full stop is written against it."""
    k = p.name.last + 1
    return p.t.starts[k] == p.t.ends[k - 1]


_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})


def _is_dateline(p: Place) -> bool:
    """Whether capitals and a dash open the body of an article: TANJUNG BIDARA - Bupati ..."""
    t = p.t
    if t.headline >= len(t.sentences) or p.name.first != t.sentences[t.headline].start:
        return False
    return p.word(1) in _DASHES and t.slice(p.name.first, p.name.last).isupper()


def _is_cut_post(p: Place) -> bool:
    """Whether a lone word before a post is the post's own, a letter lost: Waki | Bupati."""
    if length(p) > 1 or not isinstance(p.item(1), PostMention):
        return False
    return is_slip_before_post(p.words[0])


def _is_rank_alone(p: Place) -> bool:
    """Whether a rank of two words or more is all that is written: Pabung Lembata, Mayor Inf."""
    if p.name.prefixes or length(p) < 2:
        return False
    hits = phrases_at(p.t, p.name.name_first, p.name.name_last)
    found = (hit.row(HONORIFIC) for hit in hits if hit.last == p.name.name_last)
    return any(row is not None and row.kind == "rank" for row in found)


def _is_quarter(p: Place) -> bool:
    """Whether two strange words or more end in a quarter, as places do: KPHP | Barito Hilir."""
    if p.words[-1] not in QUARTERS - {"raya"} or p.name.prefixes or p.name.suffixes:
        return False
    return length(p) > 1 and not known_words(p)


def _is_made(p: Place) -> bool:
    """Whether a strange run is what somebody becomes: diangkat menjadi Pemuntuh Agung."""
    if p.word(-1) not in _BECOMING or p.name.prefixes or p.name.suffixes:
        return False
    return p.word(-2)[:2] == "di" and not known_words(p)


_BECOMING: Final = frozenset({"menjadi", "sebagai"})


def is_no_person(p: Place) -> bool:
    """Whether a title of custom, a street or a slogan is named, and no human being."""
    before = _before(p)
    post = p.item(-1)
    if before in _SAINTS and _is_patron(p):
        return True
    sultan = isinstance(post, PostMention) and post.row.role == "role-sultan"
    named_after = before in _NO_PERSON and (sultan or not isinstance(post, PostMention))
    if named_after or _is_pair(p) or not _PROPHETS.isdisjoint(p.words):
        return True
    if before in _BUILDINGS and is_capital(p.t, p.name.first - 1):
        return True
    if p.words[0] == "kri" or not _DEITIES.isdisjoint(p.words) or _is_initials(p) or _is_coined(p):
        return True
    if _is_dateline(p) or _is_cut_post(p) or _is_made(p) or _is_quarter(p):
        return True
    if p.words == ("ida",) and p.word(1) == "sang":
        return True  # Ida Sang Hyang Widhi Wasa
    if p.word(-1) in {",", "."} and length(p) == 1 and is_degree(p.name.name):
        return True  # Muhammad Afif, Lc
    if _is_rank_alone(p):
        return True
    if p.words[0] in common_words() and "Tuan" in p.name.prefixes and length(p) > 1:
        return True  # Tuan Rumah
    if p.words[-1] in _CLUBS or p.words in _MOTTOES or _amid_english(p):
        return True
    if p.word(1) == "." and p.word(2) in _DOMAINS and _adjoins(p):
        return True  # an outlet's address: Kabarbumi.com
    if before.startswith(POST_BEGINNINGS) and length(p) == 1 and not known_words(p):
        return True  # the matters of a post that no table knows: Kasubsi Pidum
    titles = {prefix.lower().rstrip(".") for prefix in p.name.prefixes}
    return bool(titles & _DATUK) and p.word(-1) in _CONFERRED and not known_words(p)


# What princes and princesses of Java are called before names of their own.
_OF_COURTS: Final = frozenset({
    "GKR", "KPH", "KGPH", "GBPH", "GPH", "BPH", "KRT", "KGPAA", "KPA", "GRAy", "GRAj", "KRMT",
    "BRM", "GRM", "Kanjeng", "Gusti", "Bendara", "Bendoro",
})  # fmt: skip


def is_title_of_custom(p: Place) -> bool:
    """Whether a run is what the one named right before it is titled: Ridwan Datuak Garang."""
    back = 2 if p.word(-1) == "," else 1
    before = p.item(-back)
    if p.name.kind != "nobility" or not isinstance(before, NameMention):
        return False
    if any(title.split()[0] in _OF_COURTS for title in p.name.prefixes):
        return False  # Sultan Hamengku Buwono X, KGPH Hadiwinoto: two persons
    titled = bool(before.prefixes or before.suffixes) and before.kind != "nobility"
    return titled or (before.kind == "" and plausible(Place(p.t, p.line, p.at - back)))


def _before(p: Place) -> str:
    """The lower-case word before a run or a sultan's post, its full stop left out."""
    post = p.item(-1)
    sultan = isinstance(post, PostMention) and post.row.role == "role-sultan"
    if sultan and isinstance(p.item(-2), PostMention | RegionMention):
        return ""  # Bupati Banjar Sultan H Khairul Saleh
    if p.name.prefixes and isinstance(post, BodyMention | RegionMention):
        return ""  # Polres Banjar Ipda Suwarji
    k = (post.first if sultan and isinstance(post, PostMention) else p.name.first) - 1
    if k > 0 and p.t.words[k] == ".":
        k -= 1
    if k > 0 and p.t.lowers[k - 1 : k + 1] == ("bina", "marga"):
        return ""  # Kabid Bina Marga: a matter, and no clan
    return p.t.lowers[k] if k >= 0 else ""


_SAINTS: Final = frozenset({"st", "santo", "santa"})


def _is_patron(p: Place) -> bool:
    """Whether a house of prayer or a school is named after a saint: Paroki St. Yohanes."""
    k = p.name.first - 2
    if p.t.words[k + 1] == ".":
        k -= 1
    return k >= 0 and p.t.lowers[k] in _NO_PERSON


def _is_pair(p: Place) -> bool:
    """Whether a dash joins two people: Darwin Siagian-Hulman Sitorus."""
    if "-" not in p.name.name:
        return False
    words = p.t.words[p.name.name_first : p.name.name_last]
    return any("-" in w and w.rpartition("-")[2][:1].isupper() for w in words[1:-1])


# ---- lines that name who wrote, not who did ---------------------------------------------------

_BYLINES: Final = frozenset({
    "editor", "reporter", "pewarta", "penulis", "wartawan", "kontributor", "fotografer", "laporan",
    "redaktur", "penyunting", "author", "peliput", "jurnalis", "uploader", "by", "posted",
    "sumber", "rilis",
})  # fmt: skip
_CREDITS: Final = _BYLINES | {"foto", "oleh", "teks", "ket", "dok"}
_BYLINE_LENGTH: Final = 14
_CREDIT_LENGTH: Final = 7


def after_byline(p: Place) -> bool:
    """Whether a word for who wrote and its colon stand right before: Editor: Rina."""
    if p.word(-1) == "/" and p.word(1) in {"-", ")", "\u2013"} and p.item(2) is None:
        return True  # a caption's end: -Radar Utara/Benny Siswanto-
    return p.word(-1) in {":", "|"} and p.word(-2) in _BYLINES


def is_aside(t: Tokens, number: int) -> bool:
    """Whether a sentence tells nothing of the matter: a byline, a credit, another article's title.

    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Rapat selesai. (rls/Budi)\\nEditor: Rina Wati\\nFoto: Dok Ali")
    >>> [is_aside(t, k) for k in range(len(t.sentences))]
    [False, True, True, True]
    """
    tokens = t.sentences[number]
    first = t.lowers[tokens.start]
    second = t.lowers[tokens.start + 1] if len(tokens) > 1 else ""
    if first == "baca" and second in {"juga", "selengkapnya", ":"}:
        return True
    if first == "(":
        return len(tokens) <= _BYLINE_LENGTH and ")" in t.words[tokens.stop - 2 : tokens.stop]
    if first not in _CREDITS:
        return False
    if first == "laporan" and _is_all_capital(t, tokens):
        return True
    if second in {":", "/", "|"}:
        return len(tokens) <= (_BYLINE_LENGTH if first in _BYLINES else _CREDIT_LENGTH)
    return first in {"by", "posted"} and len(tokens) <= _BYLINE_LENGTH


def _is_all_capital(t: Tokens, tokens: range) -> bool:
    """Whether a short line has capitals only, as who reported signs: Laporan Ali Akbar I Sigli."""
    words = t.words[tokens.start : tokens.stop]
    return 1 < len(words) <= _CREDIT_LENGTH and all(w[0].isupper() or w in ".,|-" for w in words)


_TOP: Final = 6


def is_bare_byline(lines: tuple[Line, ...], number: int) -> bool:
    """Whether a line at the top or bottom is one name and nothing else, as who wrote signs.

    A name in a list stands beside other such lines, or beside a post.
    """
    if number > _TOP and number < len(lines) - 2:
        return False
    if not _only_name(lines[number]):
        return False
    if number <= _TOP and number + 1 < len(lines) and _is_dated(lines[number + 1]):
        return True  # who wrote, and when
    near = [lines[k] for k in (number - 1, number + 1) if 0 <= k < len(lines)]
    return not any(_only_name(line) or _has_post(line) for line in near)


def _is_dated(line: Line) -> bool:
    return len(line) > 0 and isinstance(line[0], DateMention)


def _only_name(line: Line) -> bool:
    if not 1 <= len(line.names) <= 3 or len(line.mentions) > len(line.names):
        return False
    return all(word in ",." for word in line.words)


def _has_post(line: Line) -> bool:
    return bool(line.posts) and len(line) <= _CREDIT_LENGTH
