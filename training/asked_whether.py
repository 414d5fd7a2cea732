"""Questions whether something is so, with the sentence that tells: made of claims, of answers and of sentences."""

import random
from collections.abc import Iterator, Sequence

from benchmarks.claims import Label, Pair
from benchmarks.datasets import Asked, QuestionSet, article_of
from benchmarks.rewrites import rewrites
from index.records import Article, Span
from index.sentences import split_sentences
from rag.statements import statement
from training.yes_no import yes_no_question

_SENTENCES = 0.35
_AROUND = 2


def asked_of_answers(loaded: QuestionSet, questions: Sequence[Asked], rng: random.Random) -> Iterator[Asked]:
    """Yield whether what a question with its answer states is so, for those that the rules can turn."""
    articles = {article.id: article for article in loaded.articles}
    for asked in questions:
        if asked.answerable:
            text, span = articles[asked.article_id].text, asked.spans[0]
            stated = statement(asked.text, text[span.start : span.end].strip(" .,;"), asked.language)
            turned = yes_no_question(stated, asked.language, rng) if stated else None
            if turned:
                sentences = tuple(s for s in split_sentences(text) if s.overlaps(span))
                yield Asked(f"{asked.id}:whether", turned, asked.language, asked.article_id, sentences)


def asked_of_sentences(articles: Sequence[Article], rng: random.Random) -> Iterator[Asked]:
    """Yield whether what some sentences say, mostly in other words, is so."""
    for article in articles:
        language = "es" if article.language == "es" else "en"
        for number, span in enumerate(split_sentences(article.text)):
            if rng.random() < _SENTENCES:
                said = article.text[span.start : span.end]
                others = [other.text for other in rewrites(said, language, rng)]
                turned = yes_no_question(rng.choice(others or [said]), language, rng)
                if turned:
                    yield Asked(f"{article.id}:{number}:whether", turned, language, article.id, (span,))


def asked_of_claims(pairs: Sequence[Pair], name: str, rng: random.Random) -> QuestionSet:
    """Return whether claims that one sentence bears out are so; each stands among the evidence of others."""
    alone = [p for p in pairs if p.labels == (Label.SUPPORTED,) and len(split_sentences(p.evidence)) == 1]
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
