"""Articles kept out of training: half of their questions fit the judge, the other half measures it."""

import zlib

from benchmarks.datasets import Asked, QuestionSet
from index.records import Article

# Whole topics, the same in both languages, so that training does not see translations of them either.
TRANSLATIONS = {"Force": "Fuerza", "Warsaw": "Varsovia", "Steam engine": "Motor"}
TOPICS = frozenset({*TRANSLATIONS, *TRANSLATIONS.values()})
# What the ids of hand-written pages, sections of pages and essays begin with.
SECTION, ESSAY = "section", "essay"
OF_PAGES = ("page", SECTION)
_PERCENT = 7
# Hand-written texts are few, and pages are closest to what the product is asked.
_PERCENT_OF_WRITTEN = 20


def is_kept_out(article: Article) -> bool:
    """Tell whether an article is kept out of training."""
    if article.id.startswith((*OF_PAGES, ESSAY)):
        return zlib.crc32(article.id.split(":")[0].encode()) % 100 < _PERCENT_OF_WRITTEN
    if article.id.startswith(("qed", "tydiqa")):
        return zlib.crc32(article.id.encode()) % 100 < _PERCENT
    return article.title in TOPICS


def kept_out(loaded: QuestionSet) -> QuestionSet:
    """Return the articles of a set that are kept out of training, with their questions."""
    articles = tuple(article for article in loaded.articles if is_kept_out(article))
    names = {article.id for article in articles}
    questions = tuple(asked for asked in loaded.questions if asked.article_id in names)
    return QuestionSet(f"{loaded.name}-kept-out", articles, questions)


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
