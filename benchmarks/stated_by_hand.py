"""Hand-written claims about sections of offices' pages that are kept out of training, put to all of these sections."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.asked_by_hand import asked_of
from benchmarks.datasets import QuestionSet
from benchmarks.kept_out import kept_out
from benchmarks.stated import Stated, StatedSet
from benchmarks.texts_by_hand import SECTIONS, VERDICTS, places_of_sentences, rows_by_hand
from index.records import Article


def stated_for_fitting(language: str) -> list[StatedSet]:
    """Return the claims about every other section in ``language``, in either language; each label is a kind."""
    loaded = kept_out(asked_of(SECTIONS, language))
    return _of_either_language(loaded, loaded.articles[0::2])


def stated_for_measuring(language: str) -> list[StatedSet]:
    """Return the claims about the other sections, in either language; each set is one kind."""
    loaded = kept_out(asked_of(SECTIONS, language))
    return [
        replace(stated, claims=tuple(replace(one, kind=stated.name) for one in stated.claims))
        for stated in _of_either_language(loaded, loaded.articles[1::2])
    ]


def _of_either_language(loaded: QuestionSet, about: Sequence[Article]) -> list[StatedSet]:
    claims = _stated(about)
    return [
        StatedSet(f"{loaded.name}, claims in {told}", loaded, tuple(one for one in claims if one.language == told))
        for told in ("en", "es")
    ]


def _stated(about: Sequence[Article]) -> list[Stated]:
    articles = {article.id: article for article in about}
    claims = []
    for row in rows_by_hand("drafted.jsonl"):
        article = articles.get(row["id"])
        if article is not None:
            places = places_of_sentences(article)
            for one in row["claims"]:
                label = VERDICTS[one["v"]]
                spans = tuple(places[number] for number in one["e"])
                claims.append(Stated(one["c"], f"drafted, {label}", (label,), one["l"], article.id, spans))
    return claims
