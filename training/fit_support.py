"""Fit ``rag/weights/support.json``: a temperature for the support layers, and the threshold of *supported*.

Temperature (Guo and others, 2017): it maximises the likelihood of half of SNLI's revised development pairs and of
claims made from topics kept out of training. Threshold: the least probability at which at most 3 in 100 unsupported
made claims, and at most 1 in 10 of those in a half of FEVER-symmetric (a set made to mislead), pass as supported. The
other half is for measuring.

Run it with ``python -m training.fit_support --data ../shared/data``.
"""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from benchmarks.claims import Label, Pair, fever_symmetric, snli_cad
from benchmarks.datasets import squad2_half, squad_es
from benchmarks.kept_out import kept_out
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.judging.weights import Temper
from rag.model.support import Support
from rag.model.trained import lower_layers
from rag.model.weights import load_joint
from training.claim_pairs import made_pairs
from training.options import data_folder, write_fitted

_ORDER = tuple(Label)
_PASSED = {"made": 0.03, "adversarial": 0.1}


def logits_of(pairs: Sequence[Pair], support: Support) -> Tensor:
    """Return (pairs, 3) log-probabilities of supported, contradicted and unknown, at temperature 1."""
    rows = []
    for pair in pairs:
        judged = support.judge(pair.claim, [pair.evidence])[0]
        rows.append([judged.supported, judged.contradicted, judged.unknown])
    return torch.tensor(rows, dtype=torch.float64).clamp_min(1e-9).log()


def fit_temperature(logits: Tensor, pairs: Sequence[Pair]) -> float:
    """Return the temperature, from 0.5 to 3.45, that maximises the likelihood of the labels."""
    masks = torch.tensor([[label in pair.labels for label in _ORDER] for pair in pairs])
    grid = [round(0.5 + 0.05 * i, 2) for i in range(60)]

    def loss(temperature: float) -> float:
        told = (logits / temperature).log_softmax(dim=1)
        return float(-told.masked_fill(~masks, -torch.inf).logsumexp(dim=1).mean())

    return min(grid, key=loss)


def least_threshold(supported: Sequence[float], pairs: Sequence[Pair], passed: float) -> float:
    """Return the least threshold at which at most a share ``passed`` of the unsupported claims pass."""
    wrong = sorted((p for p, pair in zip(supported, pairs, strict=True) if not pair.is_supported), reverse=True)
    return wrong[int(passed * len(wrong))] + 1e-4


def main() -> None:
    """Fit, print and write."""
    data = data_folder()
    embedder = load_embedder(EmbeddingSettings(threads=1))
    lower = lower_layers(embedder, default_cache())
    support = Support(lower, load_joint("support", lower.dtype), Temper(1.0, 0.5))
    rng = random.Random(23)
    made: list[Pair] = []
    for loaded in (squad2_half(data), squad_es(data)):
        held = kept_out(loaded).articles
        made += made_pairs(replace(loaded, articles=held), 250, rng)
    fitted = [*snli_cad(data, "dev")[::2], *made]
    temperature = fit_temperature(logits_of(fitted, support), fitted)
    thresholds = []
    for name, pairs in (("made", made), ("adversarial", fever_symmetric(data)[0::2])):
        supported = (logits_of(pairs, support) / temperature).softmax(dim=1)[:, 0].tolist()
        thresholds.append(least_threshold(supported, pairs, _PASSED[name]))
        told = np.array(supported) >= 0.5
        right = np.array([pair.is_supported for pair in pairs])
        print(f"{name}: {len(pairs)} pairs, {np.mean(told == right):.3f} right at 0.5, threshold {thresholds[-1]:.3f}")
    result = {
        "made_by": "python -m training.fit_support --data ../shared/data",
        "temperature": temperature,
        "threshold": round(max(0.5, *thresholds), 3),
    }
    write_fitted("support", result)


if __name__ == "__main__":
    main()
