"""Features of a sentence before the reader sees it: similarity, shared terms, and the kind of answer it could give."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit
from rag.judging.kinds import asked_kind, holds_kind
from rag.ports import Library, Question
from rag.rows import in_words

_K1 = 1.2
_B = 0.5
# The subject of a conversation is in many sentences; the words of the follow-up itself tell them apart.
_SUBJECT = 0.25


@dataclass(frozen=True, slots=True)
class Features:
    """Cosines are -1 to 1; ``bm25`` is a share of the highest possible score, 0 to 1.

    ``kind`` is 1 if the sentence has the kind of answer asked for, 0 if not, and 0.5 if the question does not say;
    ``length`` is log(1 + number of terms).
    """

    sentence_cosine: float
    passage_cosine: float
    bm25: float
    kind: float
    length: float


def sentence_features(question: Question, hit: Hit, library: Library) -> list[Features]:
    """Return the features of each sentence of a hit's passage, in order."""
    cosines = library.sentence_vectors(hit.passage) @ library.embed_query(question.searched_for)
    language = hit.article.language
    own = set(library.query_terms(question.text, language))
    asked = library.query_terms(question.searched_for, language)
    weights = {term: library.idf(term) * (1.0 if term in own else _SUBJECT) for term in asked}
    texts = [in_words(hit.article, span) for span in hit.passage.sentences]
    terms = [library.terms(text, language) for text in texts]
    kind = asked_kind(question.text)
    average = max(1.0, sum(len(found) for found in terms) / max(1, len(terms)))
    return [
        Features(
            sentence_cosine=float(cosine),
            passage_cosine=hit.scores.dense,
            bm25=_bm25(weights, found, average),
            kind=0.5 if kind is None else float(holds_kind(text, kind)),
            length=math.log1p(len(found)),
        )
        for cosine, text, found in zip(cosines, texts, terms, strict=True)
    ]


def _bm25(weights: dict[str, float], terms: Sequence[str], average: float) -> float:
    """Return the BM25 score of one sentence as a share of the highest possible; after Robertson and Zaragoza, 2009."""
    most = sum(weights.values()) * (_K1 + 1)
    if most == 0:
        return 0.0
    length = _K1 * (1 - _B + _B * len(terms) / average)
    total = 0.0
    for term, weight in weights.items():
        frequency = terms.count(term)
        total += weight * frequency * (_K1 + 1) / (frequency + length)
    return total / most
