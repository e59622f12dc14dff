"""The history of a post as text, in Indonesian or English, and as a record for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pamong.evidence import Sentence
from pamong.history import Candidacy, History
from pamong.history.line import CLOSED, CONFIRMED, OPEN, Holding, Succession, Vacancy
from pamong.history.reasons import REASONS
from pamong.tell import one_line
from pamong.vocabulary import ID

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "until-day": ("sampai", "up to"),
    "unknown": ("?", "?"),
    OPEN: ("masih menjabat menurut teks terakhir", "in office by the last text"),
    CLOSED: ("berakhir", "over"),
    CONFIRMED: ("terakhir dikonfirmasi", "last confirmed"),
    "unordered": ("Urutannya tidak disebut teks:", "No text tells their order:"),
    "never": ("tanpa tanggal dalam teks", "undated in the texts"),
    "seen": ("diberitakan", "in the news"),
    "over": ("diberitakan berakhir", "told as over"),
    "law": ("dasar hukum", "legal ground"),
    "successions": ("Pergantian", "Successions"),
    "said": ("menggantikan, kata teks", "replaced, a text says so"),
    "order": (
        "lebih dulu dan kemudian; tidak ada kalimat yang menyebut penggantian",
        "earlier and later; no sentence tells of a replacement",
    ),
    "overlaps": ("Bersamaan", "At the same time"),
    "vacancies": ("Kosong", "Vacant"),
    "gap": ("tidak ada yang disebut memangku", "nobody is told to hold it"),
    "vacant": ("kata teks", "a text says so"),
    "candidacies": ("Calon dan terpilih", "Candidates and elected"),
    "candidate": ("calon", "candidate"),
    "elect": ("terpilih", "elected"),
    "sentence": ("huruf ke-", "character "),
    "nobody": ("Tidak ada pejabat yang diberitakan.", "No holder is in the news."),
}


def lines(found: History, lang: str = "id") -> Iterator[str]:
    """A history as lines of text: the holders in order, each with dates, state and sentences."""
    upto = f", {_word('until-day', lang)} {found.day}" if found.day else ""
    yield one_line(f"{found.label}{upto}")
    if not found.holdings:
        yield _word("nobody", lang)
    undated = False
    for number, holding in enumerate(found.holdings, 1):
        yield ""
        if not undated and not any(h.begins for h in found.holdings[number - 1 :]):
            undated = True
            yield _word("unordered", lang)
        yield from _holding(number, holding, lang)
    yield from _part("successions", (_succession(s, lang) for s in found.successions), lang)
    met = (f"{m.one} \u2013 {m.other}: {m.first} \u2013 {m.last}" for m in found.overlaps)
    yield from _part("overlaps", met, lang)
    yield from _part("vacancies", (_vacancy(v, lang) for v in found.vacancies), lang)
    wanted = (f"{c.name}: {_word(c.how, lang)}{_days(c)}" for c in found.candidacies)
    yield from _part("candidacies", wanted, lang)


def _word(key: str, lang: str) -> str:
    return _WORDS[key][lang == "en"]


def _part(title: str, items: Iterable[str], lang: str) -> Iterator[str]:
    listed = [f"  - {one_line(item)}" for item in items]
    if listed:
        yield ""
        yield _word(title, lang)
        yield from listed


def named(holding: Holding) -> str:
    """A holder with the capacity in brackets, where there is one."""
    return f"{holding.name} ({holding.capacity})" if holding.capacity else holding.name


def _holding(number: int, holding: Holding, lang: str) -> Iterator[str]:
    unknown = _word("unknown", lang)
    dates = f"{holding.since or unknown} \u2013 {holding.until or unknown}"
    dated = f"  {dates}" if holding.since or holding.until else ""
    yield one_line(f"{number}. {named(holding)}{dated}")
    yield f"   {_state(holding, lang)}"
    for ground in holding.law:
        until = f"\u2013{ground.until}" if ground.until else ""
        says = ground.says_en if lang == "en" else ground.says
        yield f"   {_word('law', lang)}: {ground.law} ({ground.since}{until}): {says}"
    yield from _quoted(holding.quotes, lang)


def _state(holding: Holding, lang: str) -> str:
    said = [_word(holding.state, lang)]
    if holding.state == CONFIRMED:
        said = [f"{said[0]} {holding.confirmed}" if holding.confirmed else _word("never", lang)]
    elif holding.confirmed:
        said.append(f"{_word(CONFIRMED, lang)} {holding.confirmed}")
    if holding.seen_first:
        last = "" if holding.seen_first == holding.seen_last else f" \u2013 {holding.seen_last}"
        said.append(f"{_word('seen', lang)} {holding.seen_first}{last}")
    if holding.over_seen:
        said.append(f"{_word('over', lang)} {holding.over_seen}")
    return "; ".join(said)


def _quoted(quotes: Iterable[Sentence], lang: str) -> Iterator[str]:
    for quote in quotes:
        article = quote.article
        where = article.url or article.iri.removeprefix(ID)
        source = ", ".join(part for part in (article.outlet, article.date, where) if part)
        yield f"     \u201c{one_line(quote.text)}\u201d"
        yield f"     {one_line(source)}, {_word('sentence', lang)}{quote.start}"


def _succession(found: Succession, lang: str) -> str:
    how = _word("said" if found.said else "order", lang)
    why = f" ({REASONS[found.reason][lang == 'en']})" if found.reason else ""
    return f"{named(found.older)} \u2192 {named(found.newer)}: {how}{why}"


def _vacancy(found: Vacancy, lang: str) -> str:
    dates = f"{found.after} \u2013 {found.before}: " if found.after else ""
    told = _word("vacant" if found.said else "gap", lang)
    quotes = " ".join(f"\u201c{quote.text}\u201d" for quote in found.quotes)
    return f"{dates}{told} {quotes}".strip()


def _days(found: Candidacy) -> str:
    dates = sorted({s.article.date for c in found.claims for s in c.sentences if s.article.date})
    return f" ({', '.join(dates)})" if dates else ""


# ---- records -------------------------------------------------------------------------------------


def record(found: History) -> dict[str, Any]:
    """A history as a record that JSON can hold; its fields are named as in :class:`History`."""
    return {
        "posts": [post.removeprefix(ID) for post in found.posts],
        "label": found.label,
        "day": found.day,
        "holdings": [_holding_record(h) for h in found.holdings],
        "successions": [
            {
                "older": named(s.older),
                "newer": named(s.newer),
                "said": s.said,
                "reason": s.reason,
                "quotes": [_quote(q) for c in s.claims for q in c.sentences],
            }
            for s in found.successions
        ],
        "overlaps": [
            {"one": m.one, "other": m.other, "first": m.first, "last": m.last}
            for m in found.overlaps
        ],
        "vacancies": [
            {
                "after": v.after,
                "before": v.before,
                "said": v.said,
                "quotes": [_quote(q) for q in v.quotes],
            }
            for v in found.vacancies
        ],
        "candidacies": [
            {
                "name": c.name,
                "how": c.how,
                "quotes": [_quote(q) for claim in c.claims for q in claim.sentences],
            }
            for c in found.candidacies
        ],
    }


def _holding_record(holding: Holding) -> dict[str, Any]:
    return {
        "person": holding.person.removeprefix(ID),
        "name": holding.name,
        "capacity": holding.capacity,
        "since": holding.since,
        "until": holding.until,
        "confirmed": holding.confirmed,
        "seen": [holding.seen_first, holding.seen_last],
        "over_seen": holding.over_seen,
        "state": holding.state,
        "law": [
            {"law": g.law, "since": g.since, "until": g.until, "says": g.says} for g in holding.law
        ],
        "quotes": [_quote(q) for q in holding.quotes],
    }


def _quote(quote: Sentence) -> dict[str, Any]:
    article = quote.article
    return {
        "text": quote.text,
        "start": quote.start,
        "article": article.iri.removeprefix(ID),
        "outlet": article.outlet,
        "date": article.date,
        "url": article.url,
    }
