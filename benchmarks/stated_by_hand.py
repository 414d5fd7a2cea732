"""Hand-written claims about sections of offices' pages that are kept out of training, put to a dozen of these."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.asked_by_hand import asked_of
from benchmarks.datasets import QuestionSet, spread
from benchmarks.kept_out import kept_out, offices_of
from benchmarks.stated import Stated, StatedSet
from benchmarks.texts_by_hand import SECTIONS, VERDICTS, places_of_sentences, rows_by_hand
from index.records import Article


def stated_for_fitting(language: str) -> list[StatedSet]:
    """Return the claims about every other section in ``language``, in either language; each label is a kind."""
    return [stated for office in _offices(language) for stated in _of_either_language(office, office.articles[0::2])]


def stated_for_measuring(language: str, most: int) -> list[StatedSet]:
    """Return about ``most`` of the claims about the other sections in each language, which is their kind."""
    offices = _offices(language)
    measured = []
    for office in offices:
        for stated in _of_either_language(office, office.articles[1::2]):
            some = spread(stated.claims, max(1, most // len(offices)))
            kind = f"sections in {language}, claims in {some[0].language}"
            measured.append(replace(stated, claims=tuple(replace(one, kind=kind) for one in some)))
    return measured


def _offices(language: str) -> list[QuestionSet]:
    return offices_of(kept_out(asked_of(SECTIONS, language)))


def _of_either_language(office: QuestionSet, about: Sequence[Article]) -> list[StatedSet]:
    claims = _stated(about)
    sets = [
        StatedSet(f"{office.name}, claims in {told}", office, tuple(one for one in claims if one.language == told))
        for told in ("en", "es")
    ]
    return [stated for stated in sets if stated.claims]


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
