"""The posts beside a name that make a person of it: Bupati Kukar, Edi; Sunggono, Sekda."""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import BodyMention, DateMention, NameMention, PostMention, RegionMention
from pamong.find.shapes import letters_fit
from pamong.find.words import common_words, name_words
from pamong.link.doubts import PLACE_NOUNS, Place, half_common, known_words, length, plausible
from pamong.link.slips import is_slip


def after_post(p: Place) -> float | None:
    """A post right before it, or before its comma: Bupati Kukar, Edi Damansyah."""
    if isinstance(p.item(-1), PostMention):
        return right_after_post(p) if plausible(p) or half_common(p) else None
    if p.word(-1) in {",", ":", "("} and isinstance(p.item(-2), PostMention):
        enclosed = p.word(-1) == p.word(1) == "," and half_common(p)
        named = plausible(p) or enclosed or _begins_common(p)
        return 0.92 if named and not _restates_post(p) else None
    if _after_qualified_post(p) or _after_village(p) or _after_post_of(p) or _after_term(p):
        return 0.9 if plausible(p) else None
    if p.word(-1) in _NAMELY and isinstance(p.item(-2), PostMention):
        return 0.9 if plausible(p) else None
    if p.word(-1) == "itu" and p.word(-2) in _TIMES and isinstance(p.item(-3), PostMention):
        return 0.9 if plausible(p) else None
    if (length(p) > 1 or known_words(p)) and (_after_post_in(p) or _after_matters(p)):
        return 0.85 if plausible(p) else None
    return None


_NAMELY: Final = frozenset({"adalah", "ialah", "yakni", "yaitu", "bernama"})


def _begins_common(p: Place) -> bool:
    """Whether only the first word of a name is common: Kasi Pidsus, Kuadrat Mantolas."""
    common = [word in common_words() for word in p.words]
    return len(common) == 2 and common[0] and not common[1]


def _restates_post(p: Place) -> bool:
    """Whether brackets after a post hold its short form: Kepala Biro Penerangan (Karopenmas)."""
    post = p.item(-2)
    if p.word(-1) != "(" or p.word(1) != ")" or length(p) > 1 or known_words(p):
        return False
    if not isinstance(post, PostMention) or isinstance(p.item(2), NameMention):
        return True
    return letters_fit(p.name.name, p.t.slice(post.first, post.last))


def _after_post_in(p: Place) -> bool:
    """A post and where it is, or its short form: Kepala Penghubung di Jakarta | Raihan Nuzba."""
    if isinstance(p.item(-1), BodyMention) and isinstance(p.item(-2), PostMention):
        return True
    if p.word(-1) == "(" and isinstance(p.item(-3), PostMention) and _capital(p, -2):
        return True
    if p.word(-1) == ")" and p.word(-3) == "(":
        return isinstance(p.item(-4), PostMention)
    if isinstance(p.item(-1), NameMention):
        return False
    if not isinstance(p.item(-1), RegionMention) or p.word(-2) not in {"di", "untuk"}:
        return False
    k = -4 if isinstance(p.item(-3), BodyMention) else -3
    return isinstance(p.item(k), PostMention)


def _after_matters(p: Place) -> bool:
    """A post and words of its matter that no table knows: Dubes Finlandia | Pekka Kaihila."""
    start = -2 if p.word(-1) == "," and isinstance(p.item(-3), PostMention) else -1
    k = start
    while k > -6 and _is_matter(p, k):
        k -= 1
    if k == start or not _is_matter(p, k + 1):
        return False
    posts = (isinstance(p.item(k - n), PostMention) for n in range(1, 9))
    return isinstance(p.item(k), PostMention) or (isinstance(p.item(k), BodyMention) and any(posts))


_JOINING: Final = frozenset({"dan", "&", "/", "untuk"})


def _is_matter(p: Place, offset: int) -> bool:
    item = p.item(offset)
    if not isinstance(item, int):
        return False
    kind = common_words().get(p.t.lowers[item])
    if p.t.lowers[item] in _JOINING:
        return offset < -1
    return p.t.words[item][0].isupper() and kind in {"noun", "adjective"}


def right_after_post(p: Place) -> float:
    """How sure a name right after a post is: the less, the likelier its beginning is a place's.

    Bupati Kukar Edi Damansyah; but Bupati Sagara | Mulya Ani, of a region that no table has.
    """
    if p.words[0] in name_words() or len(p.words[0]) == 1:
        return 0.96
    return 0.8 if known_words(p) else 0.75


def _after_post_of(p: Place) -> bool:
    """A post, a body or region beside it, a comma: Ketua Umum PSMTI | Pusat, Wiliandra Tanta.

    Or whom the post is held for: Anggota DPRD dari Dapil I, Fomba Manau.
    """
    if p.word(-1) != ",":
        return False
    if any(p.word(k + 1) == "dari" and isinstance(p.item(k), PostMention) for k in (-4, -5, -6)):
        return True
    if not isinstance(p.item(-2), BodyMention | RegionMention):
        return False
    post = p.item(-3)
    if isinstance(post, NameMention) and is_slip(p.t.slice(post.first, post.last).lower()):
        post = p.item(-4)  # Kabid Jasa Kontruksi Dinas PUPR, Rina
    if isinstance(post, BodyMention):  # Ketua DPD partai Demokrat Provinsi Sulbar, Suhardi
        post = p.item(-5 if p.word(-4) == "partai" else -4)
    return isinstance(post, PostMention) and (length(p) > 1 or known_words(p))


def _after_village(p: Place) -> bool:
    """A post, words of its village and a comma: Pj. Wali Nagari Koto Gadang, Jafri."""
    if p.word(-1) != ",":
        return False
    end = -2 if p.word(-2) == "terpilih" else -1
    for k in range(end - 2, end - 6, -1):
        post = p.item(k)
        if isinstance(post, PostMention):
            named = p.word(k + 1) in PLACE_NOUNS and k + 2 < end
            village = post.row.body in PLACE_NOUNS or post.row.role == "role-kepala-desa"
            return (named or village) and all(_capital(p, j) for j in range(k + 1 + named, end))
    return False


def _capital(p: Place, offset: int) -> bool:
    item = p.item(offset)
    if isinstance(item, int):
        return p.t.words[item][0].isupper()
    return isinstance(item, NameMention) and not item.prefixes


_TERM: Final = frozenset({"periode", "masa", "jabatan", "bakti", ",", "-", "\u2013"})


def _after_term(p: Place) -> bool:
    """A post and a term between commas before it: Kades Labanan, periode 2015-2020, | Budi."""
    if p.word(-1) != ",":
        return False
    k = -2
    while k > -8 and (p.word(k) in _TERM or p.word(k)[:1].isdigit() or _is_date(p, k)):
        k -= 1
    return p.word(k + 1) in {",", "periode"} and isinstance(p.item(k), PostMention) and k < -3


def _is_date(p: Place, offset: int) -> bool:
    return isinstance(p.item(offset), DateMention)


_QUALIFIERS: Final = frozenset({"lama", "baru", "sebelumnya", "definitif", "terdahulu"})


def _after_qualified_post(p: Place) -> bool:
    """A post, an adjective of its term and a comma before it: Kepala BKD lama, Afan Martadi."""
    k = -2 if p.word(-1) == "," else -1
    if p.word(k) not in _QUALIFIERS:
        return False
    return isinstance(p.item(k - 2 if p.word(k - 1) == "yang" else k - 1), PostMention)


_TIMES: Final = frozenset({"waktu", "saat", "kala", "ketika"})


def spouse_of(p: Place) -> float | None:
    """The post of a husband or a wife before it: istri Wali Kota Bogor | Bima Arya."""
    if p.word(-2) not in _SPOUSES or not isinstance(p.item(-1), PostMention):
        return None
    return 0.9 if plausible(p) else None


def heads_pkk(p: Place) -> float | None:
    """A name of three words or more after an office of heads' wives: Ketua TP PKK | Ivo Sugianto S.

    Of two, where a head of a region bears the last by himself: Gubernur Soekarwo.
    Heads of TP PKK are married to the heads of regions (Permendagri 36/2020, which carries out
    Perpres 99/2017), and many bear the husband's whole name after their own.
    """
    post = p.item(-1)
    if not isinstance(post, PostMention) or len(p.words) < 2:
        return None
    if len(p.words) == 2 and not _bears_heads_name(p):
        return None
    if _WIVES_OFFICES.isdisjoint(p.t.lowers[post.first : post.last]):
        return None
    return 0.9 if plausible(p) else None


_HEADS: Final = frozenset({"gubernur", "bupati", "walikota", "kota"})
_BETWEEN: Final = 4  # words of a region between an office and its holder


def _bears_heads_name(p: Place) -> bool:
    """Whether the last word of a name stands behind the office of a head of a region as well."""
    last, words = p.words[-1], p.t.lowers
    return any(word == last and k != p.name.name_last - 1
               and not _HEADS.isdisjoint(words[max(0, k - _BETWEEN) : k])
               for k, word in enumerate(words))  # fmt: skip


_WIVES_OFFICES: Final = frozenset({"pkk", "dekranasda", "paud", "posyandu"})
_SPOUSES: Final = frozenset({"istri", "isteri", "suami"})


# Who becomes what, told of several in a row: Asman menjadi Fanyira Lede, Ardi sebagai Kapita.
_BECOMING: Final = frozenset({"sebagai", "menjadi"})
# A place follows these words, whatever comes behind its comma: menuju Beji, Bupati mampir.
_WHITHER: Final = frozenset({"di", "ke", "menuju", "kawasan", "sekitar", "melintasi"})


def before_post(p: Place) -> float | None:
    """A post after it, in apposition, in brackets or by a verb: Sunggono, Sekda."""
    if p.word(-1) in _WHITHER and not p.name.prefixes:
        return None
    if p.word(1) in {",", "("} and isinstance(p.item(2), PostMention):
        return 0.93 if plausible(p) else None
    at = 3 if p.word(2) in _LINKS or p.word(2) in {"dari", "semula"} else 2
    if p.word(1) in {"\u2013", "-", ":"} and isinstance(p.item(at), PostMention):
        certain = known_words(p) or length(p) > 1 or at == 3
        return 0.9 if plausible(p) and certain else None
    if p.word(1) in _LINKS and isinstance(p.item(2), PostMention):
        return 0.93
    second = p.word(1) in {"menjabat", "kembali"} and p.word(2) in _LINKS
    if second and isinstance(p.item(3), PostMention):
        return 0.93 if plausible(p) else None
    if (
        p.word(1) == ","
        and p.word(2) in {"sebagai", "selaku"}
        and isinstance(p.item(3), PostMention)
    ):
        return 0.85 if plausible(p) else None
    if p.word(1) in _BECOMING and sum(w in _BECOMING for w in p.line.words) > 2:
        return 0.85 if plausible(p) else None
    if p.word(1) in {"sebagai", "menjabat"} and isinstance(p.item(2), BodyMention):
        return 0.85 if plausible(p) and length(p) > 1 else None
    if p.word(-1) in _NAMELY and any(isinstance(p.item(k), PostMention) for k in (-3, -4)):
        return 0.88 if plausible(p) else None
    if isinstance(p.item(1), PostMention) and p.word(2) == "(" and p.word(3) in _ONCE:
        return 0.85 if plausible(p) else None
    told = _made(p) or _once_held(p)
    return 0.88 if told and plausible(p) else None


def _once_held(p: Place) -> bool:
    """An office held before, behind a comma: Jusuf Rupidara, sebelumnya sebagai | Kabid Mutasi."""
    if p.word(1) != "," or p.word(2) not in _ONCE:
        return False
    at = 3
    while p.word(at) in _LINKS and at < 5:
        at += 1
    return isinstance(p.item(at), PostMention)


_ONCE: Final = frozenset({"sebelumnya", "semula"})
_LINKS: Final = frozenset(
    {"selaku", "sebagai", "menjabat", "menjadi", "adalah", "merupakan", "jadi"}
)


def _made(p: Place) -> bool:
    """A verb between name and post: Jon diangkat sebagai Camat, Ali yang sebelumnya Kadis."""
    if p.word(1) == "dari" and p.word(2) in {"jabatan", "jabatannya"}:
        return True
    if p.word(1) == "dari" and isinstance(p.item(2), PostMention):
        return any(p.word(k) in {"menjadi", "jadi", "ke"} for k in (3, 4, 5))
    at = 2 if p.word(1) in {"juga", ","} else 1
    if p.word(at) == "yang":
        return any(isinstance(p.item(at + k), PostMention) for k in (1, 2, 3, 4))
    verb = p.word(1).startswith(("di", "ter")) or p.word(1) in {"resmi", "sebelumnya", "kini"}
    now = p.word(1) in {"saat", "waktu"} and p.word(2) in {"ini", "itu"} and p.word(3) in _LINKS
    if now and isinstance(p.item(4), PostMention):
        return True  # Herson saat ini menjadi Pj Bupati
    if not verb:
        return False
    entrusted = p.word(2) in {"amanah", "kepercayaan", "mandat"}
    at = 3 if entrusted or (p.word(2) in _LINKS and p.word(3) in _LINKS) else 2
    return p.word(at) in _LINKS and isinstance(p.item(at + 1), PostMention)
