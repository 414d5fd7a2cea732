"""Findings and a judge with known answers, for the tests of verdicts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from index.records import Article, Hit, Passage, Scores, Span
from rag.checks.records import Difference, Excerpt, Kind
from rag.judging.features import Features
from rag.judging.regression import Regression, SignWeight
from rag.records import Judgement, Language
from rag.verifying.deciding import Finding
from rag.verifying.weighing import Scale, Weighing, claim_signs

SURE = Judgement(0.95, 0.02, 0.03)
CERTAIN = Judgement(0.998, 0.001, 0.001)
BARELY = Judgement(0.6, 0.15, 0.25)
AGAINST = Judgement(0.05, 0.9, 0.05)
SOMEWHAT_AGAINST = Judgement(0.1, 0.75, 0.15)
BARELY_AGAINST = Judgement(0.3, 0.5, 0.2)
SURELY_AGAINST = Judgement(0.01, 0.98, 0.01)
UNSURE = Judgement(0.1, 0.1, 0.8)
SILENT_THOUGH_ALIKE = Judgement(0.02, 0.38, 0.6)
THRESHOLD = 0.7
NEAR, FAR = Features(0.9, 0.9, 0.2, 0.5, 2.0), Features(0.78, 0.8, 0.1, 0.5, 2.0)
COPY = Features(0.98, 0.9, 0.4, 0.5, 2.0)
# Pages of a title, headings and one sentence.
ENGLISH = ("Library card", ("Prices", "For children:"), "The card costs 4 dollars.")
SPANISH = ("Carné de la biblioteca", (), "El carné cuesta 4 dólares.")


def regression(intercept: float, **weights: float) -> Regression:
    """Return one whose signs count as they are."""
    return Regression(intercept, tuple(SignWeight(sign, weight, 0, 1, -9, 9) for sign, weight in weights.items()))


# As fitted ones are, in round numbers: a sentence decides what it is about, and what it says otherwise denies.
SCALE = Scale(
    decides=regression(2.0, supported=0.5, contradicted=0.4, cosine=1.0, lead=1.0, elsewhere=-4.0),
    denies=regression(0.0, supported=-0.6, contradicted=0.6, number=3.0, date=3.0, negation=3.0, name=3.0),
    supported_from=0.6,
    contradicted_from=0.5,
)
WEIGHING = Weighing(SCALE, SCALE)


@dataclass
class ScriptedJudge:
    """Says what it was told to of evidence that holds certain words, and of any other that it cannot tell."""

    script: dict[str, Judgement]
    claims: str = ""
    threshold: float = THRESHOLD
    aligned: float = 0.8
    asked: list[tuple[str, list[str]]] = field(default_factory=list)

    def judge(self, claim: str, evidence: Sequence[str]) -> list[Judgement]:
        self.asked.append((claim, list(evidence)))
        script = self.script.items() if self.claims in claim else ()
        return [next((j for words, j in script if words in text), UNSURE) for text in evidence]

    def align(self, claim: str, language: Language, text: str, *, without: Sequence[Span]) -> float:
        del claim, language, text, without
        return self.aligned

    def likeness(self, claim: str, words: Sequence[Span], text: str) -> list[float]:
        del claim, text
        return [0.0 for _ in words]

    def heard(self, text: str, words: Sequence[Span], claim: str) -> list[float]:
        del text, claim
        return [1.0 for _ in words]


def difference(kind: Kind, start: int = 0, source: str | None = "11") -> Difference:
    there = Excerpt(source, Span(0, len(source))) if source else None
    return Difference(kind, Excerpt("x" * 50, Span(start, start + 2)), there)


NUMBER, SILENT = difference(Kind.NUMBER), difference(Kind.NAME, source=None)


def finding(
    judgement: Judgement,
    *differences: Difference,
    features: Features = NEAR,
    elsewhere: bool = False,
    article: str = "a",
    published: date | None = None,
    text: str = "A sentence.",
    sentences: int = 1,
) -> Finding:
    held = Article(article, "T", None, "en", None, published, None, text, "", ())
    passage = Passage(f"{article}/0", article, (), 0, len(text), (Span(0, len(text)),))
    hit = Hit(passage, held, 1, Scores(0.9, None, 0.1))
    signs = claim_signs(judgement, features, 0.0, differences, is_elsewhere=elsewhere)
    return Finding(hit, Span(0, len(text)), sentences, differences, signs, SCALE)


def hit_of(page: tuple[str, tuple[str, ...], str], language: Language) -> Hit:
    """Return a page as a passage that was found."""
    title, headings, text = page
    article = Article("a", title, None, language, None, None, None, text, "0", ())
    passage = Passage("a/0", "a", headings, 0, len(text), (Span(0, len(text)),))
    return Hit(passage, article, 1, Scores(0.9, None, 0.1))
