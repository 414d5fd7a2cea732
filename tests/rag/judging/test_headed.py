"""Answers below headings that ask, scored anew; what is below others keeps its score."""

from collections.abc import Sequence

import numpy as np
import pytest

from index.articles import make_article
from index.embedding import Vector
from index.library import Library
from index.readers.markdown import read
from index.records import Hit, Passage, Scores
from index.sentences import sentences_within
from rag.judging.headed import Headed, heading_signs
from rag.judging.regression import Regression, SignWeight
from rag.ports import Library as Searched
from rag.ports import Question
from rag.records import Evidence

(DRAFT,) = read(
    b"# Page\n\n## What does it cost?\n\nIt costs $5. Bring cash.\n\n## Fees\n\nThey are low.\n\n"
    b"## When do you open?\n\nAt nine.\n"
)
PAGE = make_article(DRAFT, article_id="page", language="en")
BODIES = [block for block in PAGE.blocks if not PAGE.cut(block).endswith("?") and PAGE.cut(block) != "Fees"]
HEADINGS = ("What does it cost?", "Fees", "When do you open?")
VECTORS = {"What does it cost?": [0.6, 0.8], "When do you open?": [1.0, 0.0]}
ASKED = np.array([0.0, 1.0], dtype=np.float32)


def embed(heading: str) -> Vector:
    return np.array(VECTORS[heading], dtype=np.float32)


def hits() -> list[Hit]:
    found = []
    for place, (heading, body) in enumerate(zip(HEADINGS, BODIES[-3:], strict=True)):
        spans = tuple(sentences_within(PAGE.text, body))
        passage = Passage(f"p{place}", PAGE.id, (heading,), body.start, body.end, spans)
        found.append(Hit(passage, PAGE, place + 1, Scores(0.9, None, 0.1)))
    return found


class Fixed:
    """Gives the sentences the scores that it was made with, in their order."""

    threshold = 0.4
    threshold_in_danger = 0.7

    def __init__(self, scores: Sequence[float]) -> None:
        self._scores = tuple(scores)

    def score(self, question: Question, hits: Sequence[Hit], library: Searched) -> list[Evidence]:
        del question, library
        spans = [(hit, span) for hit in hits for span in hit.passage.sentences]
        return [Evidence(hit, span, score) for (hit, span), score in zip(spans, self._scores, strict=True)]


def test_likeness_and_lead_are_those_of_the_heading_among_headings_that_ask() -> None:
    question = Question("How much is it?", "en", "How much is it?")
    found = Fixed([0.2, 0.1, 0.3, 0.0]).score(question, hits(), None)  # type: ignore[arg-type]
    signs = heading_signs(ASKED, found, embed)
    assert set(signs) == {"p0", "p2"}
    assert signs["p0"].likeness == pytest.approx(0.8)
    assert signs["p0"].ahead == pytest.approx(0.0, abs=1e-6)
    assert signs["p2"].ahead == pytest.approx(-0.8)
    assert signs["p0"].odds == pytest.approx(np.log(0.2 / 0.8))
    assert signs["p0"].together == pytest.approx(np.log(0.3), abs=2e-3)


def test_the_surest_sentence_gets_the_probability_of_the_answer_and_others_keep_theirs(library: Library) -> None:
    certain = Regression(0.0, (SignWeight("likeness", 0.0, 0.0, 1.0, 0.0, 1.0),))
    headed = Headed(Fixed([0.2, 0.1, 0.3, 0.0]), certain, embed_any)
    question = Question("How much is it?", "en", "How much is it?")
    scored = {one.words: one.score for one in headed.score(question, hits(), library)}
    assert scored == {"It costs $5.": 0.5, "Bring cash.": 0.25, "They are low.": 0.3, "At nine.": 0.0}
    assert (headed.threshold, headed.threshold_in_danger) == (0.4, 0.7)


def embed_any(_heading: str) -> Vector:
    return np.ones(384, dtype=np.float32) / np.float32(np.sqrt(384))
