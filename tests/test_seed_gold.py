"""The seed article against its hand-written gold graph, claim by claim.

The gold graph was written by hand before the engine; the engine was tuned on this article.
"""

from compare_seed import compare, gold_claims, own_claims, seed_document
from pamong.extract import extract


def test_the_seed_article_is_read_as_its_gold_graph_says() -> None:
    gold = gold_claims()
    found = compare(gold, own_claims(extract(seed_document())))
    assert len(gold) > 60
    assert found.recall >= 0.95
    assert not found.false
