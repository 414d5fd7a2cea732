"""Fit ``rag/weights/danger.json``: how much each word, pair and group of letters counts for danger.

The messages are those of ``tests/rag/danger/danger_*.toml`` but the unseen, the blind and the ones put apart; for
prose that nobody says of their own life, sentences and paragraphs of SQuAD 2.0 and SQuAD-es; and for questions that an
office is asked on any day, those of ``benchmarks/by_hand`` about pages that are not kept out. Run it with ``python -m
training.fit_danger --data ../shared/data``; it prints what fivefold cross-validation says of messages left out, signs
included.
"""

import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from benchmarks.asked_by_hand import in_twos_by_hand, pages_by_hand
from benchmarks.datasets import squad2_half, squad_es
from benchmarks.kept_out import for_training
from index.sentences import split_sentences
from rag.danger.likeness import AGAINST, features, has_enough_words, parts, without_courtesy
from rag.danger.signs import first_sign, sentences_of
from tests.rag.danger.danger_phrases import Phrases, calm, daily, known, more, spent, visits
from training.options import data_folder

_STRENGTH = 10.0
_SEEN_AT_LEAST = 2
_LEAST = 0.45
# There are more of the questions than of all messages, and they must cost hardly any message of danger.
_ASKED_WEIGHS = 0.1
_SCALE = 1000
_PARAGRAPHS = 250  # of each language

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A message and its kind: direct, indirect, ordinary, prose or asked."""

    text: str
    kind: str

    @property
    def is_danger(self) -> bool:
        """Whether it speaks of danger."""
        return self.kind in {"direct", "indirect"}


def examples() -> list[Example]:
    """Return every message that may be fitted on."""
    found = [Example(text, "ordinary") for messages in calm().values() for text in messages]
    for phrases in (known(), spent(), more(), daily(), visits()):
        found += [each for language in phrases.values() for each in _of(language)]
    return found


def prose(data: Path) -> list[Example]:
    """Return paragraphs of SQuAD 2.0 and SQuAD-es; every other one is a single sentence of its paragraph."""
    rng, found = random.Random(5), list[Example]()
    for loaded in (squad2_half(data), squad_es(data)):
        for number, article in enumerate(rng.sample(loaded.articles, _PARAGRAPHS)):
            start, end = rng.choice(list(split_sentences(article.text)))
            found.append(Example(article.text if number % 2 else article.text[start:end], "prose"))
    return found


def asked() -> list[Example]:
    """Return the questions by hand about pages but those with a sign of danger, since they may be meant as said."""
    pages = [pages_by_hand(language).asked for language in ("en", "es")]
    about = [one for page in pages for one in (page, *in_twos_by_hand(page))]
    texts = dict.fromkeys(question.text for one in about for question in for_training(one))
    return [Example(text, "asked") for text in texts if first_sign(sentences_of(text)) is None]


def _of(phrases: Phrases) -> list[Example]:
    return [Example(text, kind) for kind in Phrases.__slots__ for text in getattr(phrases, kind)]


def main() -> None:
    """Fit, print the cross-validated figures, and write."""
    found = [*examples(), *prose(data_folder()), *asked()]
    seen = [features(next(parts(without_courtesy(sentences_of(each.text))), [])) for each in found]
    counts = Counter(name for one in seen for name in one)
    kept = [{name: value for name, value in one.items() if counts[name] >= _SEEN_AT_LEAST} for one in seen]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    danger = np.array([each.is_danger for each in found])
    weighs = np.array([_ASKED_WEIGHS if each.kind == "asked" else 1.0 for each in found])
    _tell(found, _left_out(matrix, danger, weighs, [each.kind for each in found]))
    model = _fitted(matrix, danger, weighs)
    rounded = np.rint(model.coef_[0] * _SCALE).astype(int)
    weights = {name: int(w) for name, w in zip(vectorizer.get_feature_names_out(), rounded, strict=True) if w}
    result = {
        "made_by": "python -m training.fit_danger --data ../shared/data",
        "least": _LEAST,
        "constant": round(float(model.intercept_[0]), 4),
        "scale": _SCALE,
        "weights": weights,
    }
    Path("rag/weights/danger.json").write_text(
        json.dumps(result, indent=0, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def _fitted(matrix: Floats, danger: npt.NDArray[np.bool_], weighs: Floats) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=500).fit(matrix, danger, sample_weight=weighs)


def _left_out(matrix: Floats, danger: npt.NDArray[np.bool_], weighs: Floats, kinds: Sequence[str]) -> Floats:
    told = np.zeros(len(kinds))
    for rest, left in StratifiedKFold(5, shuffle=True, random_state=0).split(matrix, kinds):
        told[left] = _fitted(matrix[rest], danger[rest], weighs[rest]).predict_proba(matrix[left])[:, 1]
    return told


def _tell(found: Sequence[Example], told: Floats) -> None:
    for kind in (*Phrases.__slots__, "prose", "asked"):
        pairs = [(each, float(p)) for each, p in zip(found, told, strict=True) if each.kind == kind]
        shown = [_is_told(each.text, probability) for each, probability in pairs]
        print(f"{kind}: {sum(shown)} of {len(shown)}")


# As the product does, but for a trace in a message of several sentences, which it weighs one by one too.
def _is_told(text: str, probability: float) -> bool:
    sentences = sentences_of(text)
    counts = has_enough_words(without_courtesy(sentences))
    sign = first_sign(sentences)
    if sign is not None and not (sign.is_trace and counts and probability < AGAINST):
        return True
    return counts and probability >= _LEAST


if __name__ == "__main__":
    main()
