"""Measures how far words alone give away what only a passage should tell.

That is whether the passage answers a question or supports a claim. Run it with ``python -m benchmarks.given_away --data
../shared/data``.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.asked_by_hand import asked_of_texts, in_twos_by_hand, pages_by_hand, passages_by_hand
from benchmarks.datasets import Asked, qed, squad2_half, squad_es

_FOLDS = 5


def chances(texts: Sequence[str], flags: NDArray[np.bool_], sources: Sequence[str]) -> NDArray[np.float64]:
    """Return (texts,) the probability of each flag given only the text's words, 0 to 1.

    A logistic regression on words and pairs of words predicts it; it has seen no text of the same source.
    """
    words = HashingVectorizer(n_features=2**18, ngram_range=(1, 2), alternate_sign=False)
    numbers: dict[str, int] = {}
    told: NDArray[np.float64] = cross_val_predict(
        LogisticRegression(C=10.0, max_iter=1000),
        words.transform(texts),
        flags,
        groups=[numbers.setdefault(source, len(numbers)) for source in sources],
        cv=GroupKFold(_FOLDS),
        method="predict_proba",
    )
    return told[:, 1]


def given_away(questions: Sequence[Asked]) -> float:
    """Return the AUC of answered against not, predicted by words alone from questions about other passages."""
    answered = np.array([asked.answerable for asked in questions])
    # The id of a passage with an added sentence continues after a colon.
    passages = [asked.article_id.split(":")[0] for asked in questions]
    told = chances([asked.text for asked in questions], answered, passages)
    return round(float(roc_auc_score(answered, told)), 3)


def main() -> None:
    """Print the AUC of each set."""
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
        *((asked.name, asked.questions) for asked in asked_of_texts()),
        ("passages by hand", passages.asked.questions),
        ("with the sentences added", [*passages.asked.questions, *passages.told.questions]),
        *(
            (twos.name, twos.questions)
            for loaded in (qed(data, "train"), *(some.asked for some in pages))
            for twos in in_twos_by_hand(loaded)
        ),
    ):
        print(f"{name}: {len(questions)} questions, AUC {given_away(questions)}")


if __name__ == "__main__":
    main()
