"""Yes-or-no questions with the sentences that decide them, made from claims, answers and sentences."""

import random
from collections.abc import Iterator, Sequence

from benchmarks.claims import Pair
from benchmarks.datasets import Asked, QuestionSet, article_of
from benchmarks.rewrites import rewrites
from index.records import Article, Span
from index.sentences import split_sentences
from rag.judging.answer_statements import statement
from training.question_claims import words_at
from training.yes_no import yes_no_question

_SENTENCES = 0.35
_AROUND = 2


def asked_of_answers(loaded: QuestionSet, questions: Sequence[Asked], rng: random.Random) -> Iterator[Asked]:
    """Yield a yes-or-no question for each question and answer that the rules can turn into one."""
    articles = {article.id: article for article in loaded.articles}
    for asked in questions:
        if asked.answerable:
            article, span = articles[asked.article_id], asked.spans[0]
            stated = statement(asked.text, words_at(article, span), asked.language)
            turned = yes_no_question(stated, asked.language, rng) if stated else None
            if turned:
                sentences = tuple(s for s in split_sentences(article.text) if s.overlaps(span))
                yield Asked(f"{asked.id}:whether", turned, asked.language, asked.article_id, sentences)


def asked_of_sentences(articles: Sequence[Article], rng: random.Random) -> Iterator[Asked]:
    """Yield yes-or-no questions for some of the sentences, mostly reworded."""
    for article in articles:
        language = article.language
        for number, span in enumerate(split_sentences(article.text)):
            if rng.random() < _SENTENCES:
                said = article.cut(span)
                others = [other.text for other in rewrites(said, language, rng)]
                turned = yes_no_question(rng.choice(others or [said]), language, rng)
                if turned:
                    yield Asked(f"{article.id}:{number}:whether", turned, language, article.id, (span,))


def asked_of_claims(pairs: Sequence[Pair], name: str, rng: random.Random) -> QuestionSet:
    """Return yes-or-no questions from claims that one sentence supports, placed among the evidence of other claims."""
    alone = [p for p in pairs if p.is_supported and len(split_sentences(p.evidence)) == 1]
    articles, questions = [], []
    for number, pair in enumerate(alone):
        turned = yes_no_question(pair.claim, pair.language, rng)
        if turned:
            around = [other.evidence for other in rng.sample(alone, _AROUND) if other.evidence != pair.evidence]
            place = rng.randrange(len(around) + 1)
            before = " ".join(around[:place])
            start = len(before) + 1 if before else 0
            text = " ".join([*around[:place], pair.evidence, *around[place:]])
            article = article_of(f"{name}-{number}", "Untitled", text, pair.language)
            if article.text == text:
                articles.append(article)
                span = Span(start, start + len(pair.evidence))
                questions.append(Asked(f"{name}-{number}", turned, pair.language, article.id, (span,)))
    return QuestionSet(name, tuple(articles), tuple(questions))
