"""Trains the relevance layers: where in a passage a question is answered, or that it is not.

``python -m training.relevance --data ../shared/data``; a run that was stopped goes on where it was.
"""

import argparse
import random
import statistics
from collections.abc import Sequence
from dataclasses import replace

import torch
from sklearn.metrics import roc_auc_score

from index.e5.network import E5Network
from index.e5.weights import install_e5
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.model.joint import JointLayers
from training.asked_beside import AskedBeside
from training.in_turn import turn
from training.loop import train
from training.options import add_options, options_of
from training.question_pairs import gather
from training.reading import (
    Example,
    Window,
    choose_window,
    read_windows,
    reading_loss,
    sentence_scores,
    whole_window,
    window_of_answer,
)
from training.start import first_layers, shipped_layers, trainable
from training.states import Reader, States, keep_center, states_dtype

# Each step also reads six windows of pairs that differ in one thing: one question written to mislead, with both its
# texts, and two pairs of questions about one text. More misleading ones cost the public sets (docs/decisions/0057,
# 0058).
_BATCH = 12
_BESIDE = 3
_SORTED = 8
_WATCHED = 160


def main() -> None:
    """Train from the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--public", action="store_true", help="on public sets and what is in twos alone")
    told = parser.parse_args()
    options = options_of(told)
    folder = install_e5(default_cache(), progress=lambda _done, _total: None)
    embedder = load_embedder(EmbeddingSettings(threads=options.threads))
    reader = Reader(folder)
    examples = gather(options.data, reader, embedder)
    if told.public:
        examples = examples.asked_plainly()
    # Public sets count twice: they are what people asked, but there is more written in twos.
    mixed = [*examples.public, *examples.public, *examples.in_twos, *examples.written]
    print(f"{len(mixed)} examples, {len(reader.texts)} texts", flush=True)
    network = E5Network(folder, states_dtype())
    states = States(options.work / "reading.f16", reader.texts, network)
    joint = shipped_layers("relevance") if options.onward else first_layers(network, states.center(), outputs=2)
    keep_center(joint.center, options.work / "relevance")

    def loss_of(step: int) -> torch.Tensor:
        batch = batch_of(mixed, step, options.seed, reader)
        by_hand = turn(examples.beside, 1, step, options.seed) if examples.beside else []
        of_one_text = turn(examples.of_one_text, _BESIDE - len(by_hand), step, options.seed)
        told_beside = [*windows_of_one_text(of_one_text, step), *windows_beside(by_hand, step, reader)]
        return reading_loss([*batch, *told_beside], states, joint)

    def measure() -> dict[str, float]:
        figures: dict[str, float] = {}
        for name, watched in examples.watched.items():
            figures |= {f"{name} {k}": v for k, v in measured(watched, states, joint).items()}
        return figures

    train(trainable(joint), loss_of, measure, options.schedule, options.work / "relevance")


def batch_of(examples: Sequence[Example], step: int, seed: int, reader: Reader) -> list[Window]:
    """Return the windows of a step: examples in a new order each epoch, batched with others of similar length."""
    per_group = _BATCH * _SORTED
    epoch, within = divmod(step // _SORTED, len(examples) // per_group)
    rng = random.Random(seed * 1_000_003 + epoch * 1009 + within)

    def length(w: Window) -> int:
        return len(reader.texts[w.question].ids) + w.passage.sentences[w.last].end - w.passage.sentences[w.first].start

    some = turn(examples, per_group, step // _SORTED, seed)
    windows = sorted([choose_window(example, reader.texts, rng) for example in some], key=length)
    batches = [windows[i : i + _BATCH] for i in range(0, per_group, _BATCH)]
    rng.shuffle(batches)
    return batches[step % _SORTED]


def windows_beside(beside: Sequence[AskedBeside], step: int, reader: Reader) -> list[Window]:
    """Return a window of each of the two texts of each question."""
    rng = random.Random(step)
    return [choose_window(example, reader.texts, rng) for one in beside for example in (one.open, one.told)]


def windows_of_one_text(of_one_text: Sequence[AskedBeside], step: int) -> list[Window]:
    """Return for each pair of questions about one text the same window twice, around the answer to one of them."""
    rng = random.Random(step)
    tolds = [(one, window_of_answer(one.told, rng)) for one in of_one_text]
    return [w for one, told in tolds for w in (told, replace(told, question=one.open.question, answers=()))]


def measured(examples: Sequence[Example], states: States, joint: JointLayers, most: int = _WATCHED) -> dict[str, float]:
    """Return how often the best sentence of the whole passage is right, and the AUC of answerable against not.

    About ``most`` of the examples are used, spread evenly. The AUC is left out if all or none can be answered.
    """
    spread = examples[:: max(1, len(examples) // most)]
    right, best, answerable = [], [], []
    with torch.inference_mode():
        for example in spread:
            window = whole_window(example)
            scores = sentence_scores(window, read_windows([window], states, joint))
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
