"""Articles kept out of training: half of their questions fit the judge, the other half measures it."""

import zlib
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.datasets import Asked, QuestionSet
from index.records import Article

# Whole topics, the same in both languages, so that training does not see translations of them either.
TRANSLATIONS = {"Force": "Fuerza", "Warsaw": "Varsovia", "Steam engine": "Motor"}
TOPICS = frozenset({*TRANSLATIONS, *TRANSLATIONS.values()})
# What the ids of hand-written pages, sections of pages and essays begin with.
SECTION, ESSAY = "section", "essay"
OF_PAGES = ("page", SECTION)
# What the name of such a set ends with.
KEPT_OUT = "-kept-out"
_PERCENT = 7
# Hand-written texts are few, and pages are closest to what the product is asked.
_PERCENT_OF_WRITTEN = 20
# About as many pages as a small office has.
_TOGETHER = 12


def is_kept_out(article: Article) -> bool:
    """Tell whether an article is kept out of training."""
    if article.id.startswith((*OF_PAGES, ESSAY)):
        return is_written_kept_out(article.id)
    if article.id.startswith(("qed", "tydiqa")):
        return zlib.crc32(article.id.encode()) % 100 < _PERCENT
    return article.title in TOPICS


def is_written_kept_out(article_id: str) -> bool:
    """Tell the same of a hand-written text by its id alone."""
    return zlib.crc32(article_id.split(":")[0].encode()) % 100 < _PERCENT_OF_WRITTEN


def kept_out(loaded: QuestionSet) -> QuestionSet:
    """Return the articles of a set that are kept out of training, with their questions."""
    articles = tuple(article for article in loaded.articles if is_kept_out(article))
    return QuestionSet(f"{loaded.name}{KEPT_OUT}", articles, _about(articles, loaded.questions))


def offices_of(loaded: QuestionSet) -> list[QuestionSet]:
    """Return the articles of a set twelve by twelve with their questions: what one library of an office may hold.

    Among hundreds of offices' pages another one's often answers too what is asked about one of them.
    """
    parts = [loaded.articles[start : start + _TOGETHER] for start in range(0, len(loaded.articles), _TOGETHER)]
    return [
        replace(loaded, name=f"{loaded.name} {number}", articles=part, questions=_about(part, loaded.questions))
        for number, part in enumerate(parts)
    ]


def _about(articles: Sequence[Article], questions: Sequence[Asked]) -> tuple[Asked, ...]:
    names = {article.id for article in articles}
    return tuple(asked for asked in questions if asked.article_id in names)


def for_training(loaded: QuestionSet) -> list[Asked]:
    """Return the questions about articles that are not kept out."""
    out = {article.id for article in loaded.articles if is_kept_out(article)}
    return [asked for asked in loaded.questions if asked.article_id not in out]


def for_fitting(loaded: QuestionSet) -> list[Asked]:
    """Return every other question, starting with the first."""
    return list(loaded.questions[::2])


def for_measuring(loaded: QuestionSet) -> list[Asked]:
    """Return the questions that ``for_fitting`` does not."""
    return list(loaded.questions[1::2])
