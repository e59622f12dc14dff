"""Texts of the words that Pamong knows, in no order: nothing a person would write."""

from __future__ import annotations

from hypothesis import strategies as st

from pamong.tables import rows

WORDS = sorted(
    {row.form for table in ("positions", "bodies", "body-heads", "honorifics", "capacities",
                            "event-kinds", "regulation-kinds", "venues", "name-words", "degrees")
     for row in rows(table)}
)  # fmt: skip
GLUE = [" ", ", ", ". ", "\n", "\n\n", " (", ") ", " dan ", " \u2013 ", ' "', '," kata ', ": ", "/"]


@st.composite
def newsish(draw: st.DrawFn) -> str:
    """Words of the tables in any order, in any case, glued by anything."""
    picked = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE),
                                     st.sampled_from([str, str.title, str.upper])),
                           max_size=40))  # fmt: skip
    return "".join(f"{cased(word)}{glue}" for word, glue, cased in picked)
