"""Hand-written claims about the pages and passages of ``benchmarks.asked_by_hand``, with the sentences to judge by.

A third are supported, a third contradicted, and a third left open by sentences that speak of the same thing.
"""

from collections.abc import Iterator, Sequence

from benchmarks.claims import Label, Pair
from benchmarks.texts_by_hand import joined, rows_by_hand, sentences_of
from index.records import Article

_LABELS = {"S": Label.SUPPORTED, "C": Label.CONTRADICTED, "N": Label.UNKNOWN}


def claims_by_hand(articles: Sequence[Article]) -> list[Pair]:
    """Return the claims about these articles by writers who set out to mislead."""
    return [pair for pairs in _claimed(articles, "claims.jsonl") for pair in pairs]


def drafted_by_hand(articles: Sequence[Article]) -> list[list[Pair]]:
    """Return the claims about these articles written as in drafts and reports, grouped by article."""
    return list(_claimed(articles, "drafted.jsonl"))


def reasoned_by_hand(articles: Sequence[Article]) -> list[list[Pair]]:
    """Return the claims about these articles that take a step of reasoning to judge, grouped by article."""
    return list(_claimed(articles, "reasoned.jsonl"))


def reasoned_in_halves(articles: Sequence[Article]) -> tuple[list[list[Pair]], list[list[Pair]]]:
    """Return the same about every other article that has some, for fitting, and about the rest, for measuring."""
    about = reasoned_by_hand(articles)
    return about[0::2], about[1::2]


def _claimed(articles: Sequence[Article], name: str) -> Iterator[list[Pair]]:
    by_id = {article.id: article for article in articles}
    for row in rows_by_hand(name):
        article = by_id.get(row["id"])
        if article is not None:
            sentences = sentences_of(article)
            yield [
                Pair(claim["c"], joined(sentences, claim["e"]), (_LABELS[claim["v"]],), claim["l"])
                for claim in row["claims"]
            ]
