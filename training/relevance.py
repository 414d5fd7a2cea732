"""Trains the relevance layers: where in a passage a question is answered, or that it is not.

``python -m training.relevance --data ../shared/data``; a run that was stopped goes on where it was.
"""

import random
import statistics
from collections.abc import Sequence

import torch
from sklearn.metrics import roc_auc_score

from index.e5_network import E5Network
from index.e5_weights import install_e5
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.joint import LOWER, JointLayers
from training.asked_beside import AskedBeside
from training.loop import train
from training.options import read_options
from training.question_pairs import gather
from training.reading import Example, Window, choose_window, read_windows, reading_loss, sentence_scores, whole_window
from training.side_by_side import turn
from training.start import first_layers, shipped_layers, trainable
from training.states import Reader, States, keep_center, states_dtype

# And of what stands side by side one question in every step, with both its texts: more of what was written by hand
# costs the public sets (docs/decisions/0057).
_BATCH = 14
_BESIDE = 1
_SORTED = 8
_WATCHED = 160


def main() -> None:
    """Train."""
    options = read_options(steps=4500)
    folder = install_e5(default_cache(), progress=lambda _done, _total: None)
    embedder = load_embedder(EmbeddingSettings(threads=options.threads))
    reader = Reader(folder)
    examples = gather(options.data, reader, embedder)
    print(f"{len(examples.trained)} examples, {len(reader.texts)} texts", flush=True)
    network = E5Network(folder, states_dtype())
    states = States(options.work / "reading.f16", reader.texts, network, LOWER)
    joint = shipped_layers("relevance") if options.onward else first_layers(network, states.center(), outputs=2)
    keep_center(joint.center, options.work / "relevance")

    def loss_of(step: int) -> torch.Tensor:
        batch = batch_of(examples.trained, step, options.seed, reader)
        beside = turn(examples.beside, _BESIDE, step, options.seed)
        return reading_loss([*batch, *windows_beside(beside, step, reader)], states, joint)

    def measure() -> dict[str, float]:
        figures: dict[str, float] = {}
        for name, watched in examples.watched.items():
            figures |= {f"{name} {k}": v for k, v in measured(watched, states, joint).items()}
        return figures

    train(trainable(joint), loss_of, measure, options.schedule, options.work / "relevance")


def batch_of(examples: Sequence[Example], step: int, seed: int, reader: Reader) -> list[Window]:
    """Return the windows of a step: examples in a new order each epoch, those of like length together."""
    per_group = _BATCH * _SORTED
    groups = len(examples) // per_group
    epoch, within = divmod(step // _SORTED, groups)
    order = list(range(len(examples)))
    random.Random(seed * 1000 + epoch).shuffle(order)
    rng = random.Random(seed * 1_000_003 + epoch * 1009 + within)
    windows = [
        choose_window(examples[i], reader.texts, rng) for i in order[within * per_group : (within + 1) * per_group]
    ]

    def length(i: int) -> int:
        w = windows[i]
        return len(reader.texts[w.question].ids) + w.passage.sentences[w.last].end - w.passage.sentences[w.first].start

    places = sorted(range(len(windows)), key=length)
    batches = [places[i : i + _BATCH] for i in range(0, per_group, _BATCH)]
    rng.shuffle(batches)
    return [windows[i] for i in batches[step % _SORTED]]


def windows_beside(beside: Sequence[AskedBeside], step: int, reader: Reader) -> list[Window]:
    """Return a window of either text of each question."""
    rng = random.Random(step)
    return [choose_window(example, reader.texts, rng) for one in beside for example in (one.open, one.told)]


def measured(examples: Sequence[Example], states: States, joint: JointLayers, most: int = _WATCHED) -> dict[str, float]:
    """Return how often the best sentence of the whole passage is right, and the AUC of answerable against not.

    They are measured on about ``most`` of the examples.
    """
    spread = examples[:: max(1, len(examples) // most)]
    right, best, answerable = [], [], []
    with torch.inference_mode():
        for example in spread:
            window = whole_window(example)
            scores = sentence_scores(window, read_windows([window], states, joint), 0)
            best.append(max(scores))
            answerable.append(bool(example.answers))
            if example.answers:
                chosen = window.passage.sentences[scores.index(max(scores))]
                right.append(any(answer.overlaps(chosen) for answer in example.answers))
    figures = {"choice": round(statistics.mean(right), 3)}
    if len(set(answerable)) == 2:
        figures["auc"] = round(float(roc_auc_score(answerable, best)), 3)
    return figures


if __name__ == "__main__":
    main()
