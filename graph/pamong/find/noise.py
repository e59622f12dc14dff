"""What a page leaves in a text that is no part of the article: it counts as space.

Lines such as "Baca juga: ...", ADVERTISEMENT or ``***``, tags of blocks and hard spaces. A
paragraph of them parts what stands around it no further than an empty line does.
"""

from __future__ import annotations

from typing import Final

# A line is only left out while it is short: a whole article run into one line is none.
_LINE_BEGINS: Final = (
    r"baca\s(?:juga|selengkapnya)\b", r"simak\s(?:juga|pula)\b", r"lihat\sjuga\b", "advertisement",
    r"scroll\sto\scontinue", r"lanjutkan\smembaca", r"share\s?:", r"bagikan\s?:", r"dibaca\s\d",
    r"dilihat\s\d", r"ikuti\s(?:kami|berita)", r"cek\sberita", "copyright", "\u00a9", r"hak\scipta",
    r"halaman\s?:", r"pilihan\seditor\b", r"artikel\sterkait", r"berita\sterkait", r"tags?\s?:",
    r"baca\s?:", r"simak\svideo\b", r"video\s?:", r"lihat\sfoto", r"bagikan\sartikel",
    r"kirim\skomentar", r"tinggalkan\s(?:komentar|balasan)", r"follow\s", r"google\snews",
    r"dapatkan\s(?:update|berita|informasi)", r"temukan\sberita", r"topik\s?:", r"views?\s?:",
    r"halaman\s(?:selanjutnya|berikutnya|\d)", r"-\sadvertisement", r"https?://", r"www\.",
    r"<!--", r"\[gambas", r"loading\b", r"\#\w",
)  # fmt: skip
# Lines that are nothing but one of these.
_WHOLE: Final = (
    r"[\d.,]+\s(?:views|kali\sdilihat)", "komentar", r"\d+\skomentar", "facebook", "twitter",
    "whatsapp", "telegram", "iklan", "tags?", "trending", "terpopuler", "populer", "terkini",
    "next", "prev", "share", r"foto\sistimewa", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", r"\(\*\)",
    r"\((?:adv|advertorial|red|rls|hms|adv/[\w/ ]{1,30}|hms/[\w/ ]{1,30}|rls/[\w/ ]{1,30})\)",
)  # fmt: skip
_SIGNS: Final = r"[-*_=~#\u2022.]{3,}[ \t]*"
_LINE: Final = (
    rf"(?<![^\n])(?:(?i:{'|'.join(_LINE_BEGINS)})[^\n]{{0,200}}"
    rf"|(?i:{'|'.join(_WHOLE)})[ \t.]*|{_SIGNS})(?![^\n])"
)
_BLOCK: Final = (
    r"</?(?i:p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|figure|figcaption|blockquote|hr|article|section"
    r"|aside|header|footer|nav|main|iframe|video|noscript|button|form|input|html|body|head|title"
    r"|meta|link|tbody|thead|dl|dt|dd|pre|center)\b"
    r"[^<>\n]{0,200}>"
)
# A hard space between two words is left alone: it may stand inside a name.
_HARD_SPACE: Final = r"(?<=[\s.,;:!?>)])&nbsp;|&nbsp;(?=[\s<]|\Z)"

GAP: Final = rf"(?:\s|{_BLOCK}|{_LINE}|{_HARD_SPACE})*+"
"""A pattern for what stands between two words of a text with such remains."""

_BEGINNINGS: Final = (
    "baca", "simak", "lihat", "adver", "scroll", "lanjut", "share", "bagikan", "dibaca", "dilihat",
    "ikuti", "cek ", "copyr", "\u00a9", "hak ", "halaman", "pilihan", "artikel", "berita", "tag",
    "--", "**", "__", "==", "~~", "##", "..", "\u2022\u2022", "video", "kirim k", "tinggalk",
    "follow", "google n", "dapatkan", "temukan", "topik", "view", "- advert", "http", "www.",
    "[gambas", "loading", "#", "komentar", "facebook", "twitter", "whatsapp", "telegram", "iklan",
    "trending", "terpopul", "populer", "terkini", "next", "prev", "foto ist", "(*)", "(adv", "(red",
    "(rls", "(hms",
)  # fmt: skip


_ANYWHERE: Final = ("<", "@", "&nbsp;", " views", " kali dilihat", " komentar\n", " Komentar\n")


def may_hold_noise(text: str) -> bool:
    r"""Whether a line begins as noise does, or there is a tag or a hard space; mostly not.

    >>> may_hold_noise("Rapat.\n\nBaca juga: Harga cabai"), may_hold_noise("Rapat selesai.")
    (True, False)
    """
    if any(sign in text for sign in _ANYWHERE):
        return True
    return any(line[:8].lower().startswith(_BEGINNINGS) for line in text.split("\n") if line)


def as_space(gap: str) -> str:
    r"""A gap as far as it parts sentences: tags of blocks and lines of noise end a paragraph.

    >>> as_space(" "), as_space("<p>"), as_space("\n\nBaca juga: x\n\n")
    (' ', '\n\n', '\n\n')
    """
    blank = gap.isspace() or not gap or gap.strip() == "&nbsp;"
    return gap if blank else "\n\n"
