"""Claims that attribute to someone else what an article says of its subject: "UNICEF was created in 1996"."""

import random
import re

from benchmarks.datasets import QuestionSet
from benchmarks.falsehoods import names_of
from benchmarks.stated import Stated
from index.records import Article
from index.sentences import split_sentences
from rag.verifying.verdicts import Label

MISNAMED = "of someone else"
# Such a sentence names its subject somewhere before it.
_ABOUT = re.compile(r"(?:It|He|She) (?=(?:also )?(?:is|was|has|had|[a-z]+(?:ed|es))\b(?! \w+ (?:to|that|how)\b))")
NOT_BORNE_OUT = (Label.NOT_FOUND, Label.PARTLY, Label.CONTRADICTED)


def made_misnamed(loaded: QuestionSet, most: int, seed: int) -> tuple[Stated, ...]:
    """Return up to ``most`` English claims: sentences with a name foreign to the article for "It", "He" or "She"."""
    rng = random.Random(seed)
    named = [(article.title, names_of([article])) for article in loaded.articles]
    made = []
    for article in loaded.articles:
        others = [name for title, names in named if title != article.title for name in names]
        for span in split_sentences(article.text):
            sentence = article.cut(span)
            if _ABOUT.match(sentence) and others:
                claim = _ABOUT.sub(f"{_unheard_of(article, others, rng)} ", sentence, count=1)
                made.append(Stated(claim, MISNAMED, NOT_BORNE_OUT, article.language, article.id, (span,)))
    return tuple(rng.sample(made, min(most, len(made))))


def _unheard_of(article: Article, names: list[str], rng: random.Random) -> str:
    return rng.choice([name for name in names if not any(word in article.text or "'" in word for word in name.split())])
