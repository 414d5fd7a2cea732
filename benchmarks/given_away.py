"""How far a question's words alone give away whether its passage answers.

``python -m benchmarks.given_away --data ../shared/data``
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.asked_by_hand import pages_by_hand, passages_by_hand
from benchmarks.datasets import Asked, qed, squad2_half, squad_es

_FOLDS = 5


def given_away(questions: Sequence[Asked]) -> float:
    """Return the AUC of answered against not of a logistic regression of words, told of no question of a passage."""
    words = HashingVectorizer(n_features=2**18, ngram_range=(1, 2), alternate_sign=False)
    numbers: dict[str, int] = {}
    groups = [numbers.setdefault(asked.article_id.split(":")[0], len(numbers)) for asked in questions]
    answered = np.array([asked.answerable for asked in questions])
    chances = cross_val_predict(
        LogisticRegression(C=10.0, max_iter=1000),
        words.transform([asked.text for asked in questions]),
        answered,
        groups=groups,
        cv=GroupKFold(_FOLDS),
        method="predict_proba",
    )
    return round(float(roc_auc_score(answered, chances[:, 1])), 3)


def main() -> None:
    """Print it for each set."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    pages = [pages_by_hand(language) for language in ("en", "es")]
    passages = passages_by_hand(qed(data, "train"))
    for name, questions in (
        ("SQuAD 2.0, half", squad2_half(data).questions),
        ("SQuAD-es", squad_es(data).questions),
        ("pages by hand", [asked for some in pages for asked in some.asked.questions]),
        ("with the sentences added", [a for some in pages for one in (some.asked, some.told) for a in one.questions]),
        ("passages by hand", passages.asked.questions),
        ("with the sentences added", [*passages.asked.questions, *passages.told.questions]),
    ):
        print(f"{name}: {len(questions)} questions, AUC {given_away(questions)}")


if __name__ == "__main__":
    main()
