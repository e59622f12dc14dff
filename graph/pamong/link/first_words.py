"""Words beside a post that belong to the name or the post: Camat, Candu | Ali; Kasubdit | Kamneg.

A name may begin with a word of the language, and a post may be of matters that no table knows. What
stands around them tells: the post before, the comma, the title of who holds it.
"""

from __future__ import annotations

from typing import Final

from pamong.find.mentions import Item, NameMention, PostMention
from pamong.find.scan import Line
from pamong.find.tokens import Tokens
from pamong.find.words import name_words
from pamong.values import replace

# What stands before a name and is no part of it.
_CALLINGS: Final = frozenset({
    "saudara", "sang", "politisi", "politikus", "wartawan", "mantan", "bersama", "dokter", "guru",
    "ustaz", "ustad", "pendeta", "pastor", "komisioner", "hakim", "jaksa", "advokat", "pengacara",
    "tokoh", "ketua", "warga", "mewakili", "menurut", "kata", "ujar", "legislator", "senator",
})  # fmt: skip
_SHORTEST: Final = 4


def with_first_words(t: Tokens, line: Line) -> Line:
    """The line with names whole that a word of the language begins, and posts with their matters.

    >>> from pamong.find.scan import scan
    >>> from pamong.find.tokens import tokenise
    >>> t = tokenise("Hadir Camat Loa Kulu, Candu Muhammad Tahir.")
    >>> [item.name for item in with_first_words(t, scan(t)[0]) if isinstance(item, NameMention)]
    ['Candu Muhammad Tahir']
    >>> t = tokenise("Hadir Kasubdit Kamneg, Kompol Budi Santoso.")
    >>> [p.field for p in with_first_words(t, scan(t)[0]) if isinstance(p, PostMention)]
    ['Kamneg']
    >>> len(with_first_words(tokenise(""), Line(tokenise(""), [])))
    0
    """
    if len(line.posts) == 0 or not any(_changes(t, line, k) for k in line.names):
        return line
    out: list[Item] = []
    for k, item in enumerate(line):
        if not isinstance(item, NameMention):
            if k == 0 or not _is_bare_rank(line, k - 1):
                out.append(item)
        elif _is_bare_rank(line, k):
            out.pop()  # Kapolda, Irjen Pol, Wahyu: rank and comma are no one
        elif _has_first_word(t, line, k) or _is_called_sultan(t, line, k):
            out[-1] = _from(t, item, item.first - 1)
        elif _is_matter(line, k):
            out[-1] = _with_matter(line[k - 1], item)
        else:
            out.append(item)
    return line if len(out) == len(line) else Line(t, out)


def _changes(t: Tokens, line: Line, k: int) -> bool:
    """Whether anything is read otherwise because of what stands around the name at ``k``."""
    if _is_bare_rank(line, k) or _has_first_word(t, line, k):
        return True
    return _is_called_sultan(t, line, k) or _is_matter(line, k)


_ARMS: Final = frozenset({"pol", "tni", "inf", "arm", "kav", "czi", "arh", "cba", "chb"})


def _is_bare_rank(line: Line, k: int) -> bool:
    """Whether a rank that a comma parts from its bearer was read as a name: Irjen Pol, | Wahyu."""
    name, bearer = line[k], line[k + 2] if k + 2 < len(line) else None
    if not isinstance(name, NameMention) or not isinstance(bearer, NameMention):
        return False
    ranked = k > 1 and isinstance(line[k - 1], int) and line.words[k - 2] == ","
    return ranked and name.name.lower() in _ARMS and line.words[k + 1] == ","


def _with_matter(post: Item, name: NameMention) -> PostMention:
    assert isinstance(post, PostMention)
    return replace(post, last=name.last, field=name.name)


def _from(t: Tokens, name: NameMention, first: int) -> NameMention:
    """A name that begins at an earlier token."""
    return replace(name, first=first, name_first=first, name=t.slice(first, name.name_last))


def _has_first_word(t: Tokens, line: Line, k: int) -> bool:
    """Whether a capitalised word between a post's comma and a name is the name's first word."""
    name, word = line[k], line[k - 1] if k > 2 else None
    if not isinstance(word, int) or not isinstance(name, NameMention) or name.prefixes:
        return False
    if line.words[k - 2] != "," or not isinstance(line[k - 3], PostMention):
        return False
    written = t.words[word]
    said = written.isalpha() and written.istitle() and len(written) >= _SHORTEST
    return said and word + 1 == name.first and t.lowers[word] not in _CALLINGS


def _is_called_sultan(t: Tokens, line: Line, k: int) -> bool:
    """Whether "Sultan" after another's post is a given name: Ketua DPD RI | Sultan Najamudin."""
    name, post, before = line[k], line[k - 1] if k else None, line[k - 2] if k > 1 else None
    if not isinstance(post, PostMention) or not isinstance(before, PostMention):
        return False
    if not isinstance(name, NameMention) or name.prefixes or post.last != name.first:
        return False
    bare = post.row.role == "role-sultan" and post.last == post.first + 1 and post.region is None
    called = t.words[post.first] in {"Sultan", "Raja"} and "hamengku" not in name.name.lower()
    return bare and called


def _is_matter(line: Line, k: int) -> bool:
    """Whether a lone strange word after a post is its matter, who holds it titled behind a comma.

    Kasubdit | Kamneg, Kompol Lely: the post is nothing without its matter.
    """
    name, post = line[k], line[k - 1] if k else None
    holder = line[k + 2] if k + 2 < len(line) and line.words[k + 1] == "," else None
    if not isinstance(name, NameMention) or not isinstance(post, PostMention):
        return False
    if not isinstance(holder, NameMention) or not holder.prefixes or name.prefixes:
        return False
    open_ = post.row.takes == "field" and not (post.field or post.body or post.region)
    lone = name.last == name.first + 1 == name.name_first + 1
    return open_ and lone and post.last == name.first and name.name.lower() not in name_words()
