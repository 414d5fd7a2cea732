"""Measures the choice of the sentence that answers: within the right passage, and among all passages of a set."""

from collections.abc import Callable, Iterable, Sequence

from benchmarks.bench import PASSAGES, Asking, Bench, question_of
from benchmarks.datasets import Asked, sample
from benchmarks.tables import Table, share
from index.library import Library
from index.records import Hit, Span
from rag.answering import Assistant
from rag.judging.features import Features, sentence_features

# Deeper than any set that is chosen in: the right passage is always given.
_DEPTH = 300
Ranked = list[tuple[Hit, Span]]


def choice(bench: Bench) -> Table:
    """Measure how often the first sentence is right if the right passage is given."""
    rows = []
    for asking in [*bench.answerable_sets(), bench.qed_dev(), *bench.texts()]:
        library, minilm = bench.library(asking.articles), bench.minilm_library(asking.articles)
        questions = sample([asked for asked in asking.questions if asked.answerable], bench.most)
        row: list[bool | float | None] = []
        for rank, shelf in (
            (by_cosine, minilm),
            (by_cosine, library),
            (by_cosine_and_words, library),
            (by_scorer(bench), library),
        ):
            right = [_is_right(asked, rank(asked, _right_hit(asked, shelf), shelf)[:1]) for asked in questions]
            row.append(share(right))
        rows.append((asking.name, len(questions), *row))
    columns = ("set", "questions", "MiniLM cosine", "cosine", "cosine + BM25", "this")
    return Table("Sentence choice inside the right passage", columns, tuple(rows))


def end_to_end(bench: Bench) -> Table:
    """Measure over all passages whether the first sentence, or one of the first three, holds the answer."""
    rows = []
    for asking in [*bench.answerable_sets(), bench.qed_dev(), bench.clapnq(), *bench.pages(), *bench.in_twos()]:
        library = bench.library(asking.articles)
        questions = sample([asked for asked in asking.questions if asked.answerable], bench.most)
        row: list[float | None] = []
        for rank in (by_cosine, by_cosine_and_words, by_scorer(bench)):
            ranked = [rank(asked, library.search(asked.text, limit=PASSAGES), library) for asked in questions]
            for first in (1, 3):
                row.append(share([_is_right(a, found[:first]) for a, found in zip(questions, ranked, strict=True)]))
        rows.append((asking.name, len(questions), *row))
    systems = ("cosine", "cosine + BM25", "this")
    columns = ("set", "questions", *(f"{name}, {what}" for name in systems for what in ("first", "one of three")))
    return Table("First sentence over all passages, nothing declined", columns, tuple(rows))


def answered(bench: Bench, assistant_of: Callable[[Asking], Assistant]) -> Table:
    """Measure the whole product, including when it declines."""
    rows = []
    for asking in [*bench.answerable_sets(), bench.clapnq(), *bench.on_topic()]:
        assistant = assistant_of(asking)
        answers = [(asked, assistant.ask(asked.text)) for asked in sample(asking.questions, bench.most)]
        known = [(asked, answer) for asked, answer in answers if asked.answerable]
        quoted = [(asked, sorted(answer.citations, key=lambda citation: -citation.score)) for asked, answer in known]
        first = [bool(c) and _holds(asked, [(c[0].article.id, c[0].span)]) for asked, c in quoted]
        some = [_holds(asked, [(one.article.id, one.span) for one in c]) for asked, c in quoted]
        wrong = [not right for right, (_, c) in zip(first, quoted, strict=True) if c]
        unknown = [bool(answer.citations) for asked, answer in answers if not asked.answerable]
        rows.append(
            (
                asking.name,
                len(answers),
                share(first),
                share(some),
                share([not c for _, c in quoted]),
                share(wrong),
                share([not u for u in unknown]),
            )
        )
    columns = (
        "set",
        "questions",
        "best quotation right",
        "one of three right",
        "declined, answerable",
        "wrong of the answered",
        "declined, unanswerable",
    )
    return Table("The whole product", columns, tuple(rows))


def by_cosine(asked: Asked, hits: Sequence[Hit], library: Library) -> Ranked:
    """Rank sentences by the cosine similarity of their vectors to the question's."""
    return _ranked(asked, hits, library, lambda features: features.sentence_cosine)


def by_cosine_and_words(asked: Asked, hits: Sequence[Hit], library: Library) -> Ranked:
    """Rank sentences by cosine plus half of their BM25 score as a share of the highest possible."""
    return _ranked(asked, hits, library, lambda features: features.sentence_cosine + features.bm25 / 2)


def by_scorer(bench: Bench) -> Callable[[Asked, Sequence[Hit], Library], Ranked]:
    """Return a ranking of sentences by the product's own judge."""

    def rank(asked: Asked, hits: Sequence[Hit], library: Library) -> Ranked:
        return [(found.hit, found.span) for found in bench.scorer.score(question_of(asked), hits, library)]

    return rank


def _ranked(asked: Asked, hits: Sequence[Hit], library: Library, score: Callable[[Features], float]) -> Ranked:
    found = [
        (score(features), hit, span)
        for hit in hits
        for span, features in zip(
            hit.passage.sentences, sentence_features(question_of(asked), hit, library), strict=True
        )
    ]
    return [(hit, span) for _, hit, span in sorted(found, key=lambda one: -one[0])]


def _right_hit(asked: Asked, library: Library) -> list[Hit]:
    return [hit for hit in library.search(asked.text, limit=_DEPTH) if hit.article.id == asked.article_id][:1]


def _is_right(asked: Asked, ranked: Ranked) -> bool:
    return _holds(asked, [(hit.article.id, span) for hit, span in ranked])


def _holds(asked: Asked, places: Iterable[tuple[str, Span]]) -> bool:
    return any(asked.is_answered_at(article, span) for article, span in places)
