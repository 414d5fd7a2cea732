"""Questions made statements, as verdicts are fitted on them."""

from benchmarks.datasets import Asked, QuestionSet
from index.records import Article, Span
from rag.verifying.verdicts import Label
from training.asked import ANSWERED, MISLED, asked_claims

TEXT = "The river is short. The bridge over the river was built in 1931 by Ana Ruiz, and a mill was built in 1950."
ARTICLE = Article("a", "The bridge", None, "en", None, None, None, TEXT, "0", ())


def asked(text: str, words: str, *, article: str = "a") -> Asked:
    start = TEXT.index(words)
    return Asked(text, text, "en", article, (Span(start, start + len(words)),))


def test_a_question_with_its_answer_is_true_and_with_what_only_seems_one_is_not() -> None:
    question = asked("When was the bridge over the river built?", "1931")
    misleading = asked("When was the bridge over the river painted?", "1950")
    elsewhere = asked("When was the bridge built?", "1950", article="b")
    made = asked_claims(QuestionSet("set", (ARTICLE,), (question,)), [misleading, elsewhere], 5, 1)
    true, false = made.claims
    assert (true.kind, true.labels) == (ANSWERED, (Label.SUPPORTED,))
    assert (false.kind, false.labels) == (MISLED, (Label.CONTRADICTED, Label.NOT_FOUND))
    assert "1931" in true.text
    assert "1950" in false.text
    sentence = TEXT[true.spans[0].start : true.spans[0].end]
    assert sentence.startswith("The bridge over")


def test_a_question_that_shares_no_words_with_the_sentence_makes_none() -> None:
    question = asked("Which engineer planned this crossing?", "Ana Ruiz")
    assert asked_claims(QuestionSet("set", (ARTICLE,), (question,)), [], 5, 1).claims == ()
