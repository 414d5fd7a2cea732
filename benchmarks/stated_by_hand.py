"""Hand-written claims about sections of offices' pages that are kept out of training, put to a dozen of these."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.asked_by_hand import kept_out_of
from benchmarks.datasets import spread
from benchmarks.kept_out import offices_of
from benchmarks.stated import Stated, StatedSet
from benchmarks.texts_by_hand import SECTIONS, VERDICTS, places_of_sentences, rows_by_hand
from index.records import Article


def offices_in(language: str) -> list[StatedSet]:
    """Return the sections in ``language`` kept out of training, a dozen at a time, with the claims about them."""
    loaded = kept_out_of(SECTIONS, language)
    claims = _stated(loaded.articles)
    return [StatedSet(office.name, office, _about(office.articles, claims)) for office in offices_of(loaded)]


def stated_for_fitting(offices: Sequence[StatedSet]) -> list[StatedSet]:
    """Return the claims about every other section of each office, in either language; each label is a kind."""
    return [stated for office in offices for stated in _of_either_language(office, office.articles.articles[0::2])]


def stated_for_measuring(offices: Sequence[StatedSet], most: int) -> list[StatedSet]:
    """Return about ``most`` of the claims about the other sections in each language; both languages are the kind."""
    measured = []
    for office in offices:
        sections = office.articles.articles
        for stated in _of_either_language(office, sections[1::2]):
            some = spread(stated.claims, max(1, most // len(offices)))
            kind = f"sections in {sections[0].language}, claims in {some[0].language}"
            measured.append(replace(stated, claims=tuple(replace(one, kind=kind) for one in some)))
    return measured


def _about(sections: Sequence[Article], claims: Sequence[Stated]) -> tuple[Stated, ...]:
    names = {section.id for section in sections}
    return tuple(one for one in claims if one.article_id in names)


def _of_either_language(office: StatedSet, about: Sequence[Article]) -> list[StatedSet]:
    claims = _about(about, office.claims)
    sets = [
        replace(
            office, name=f"{office.name}, claims in {told}", claims=tuple(one for one in claims if one.language == told)
        )
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
