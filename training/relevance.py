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

# Each step also reads both windows of some pairs that differ in one thing: questions written to mislead, with both
# their texts, questions about one text, and either kind about texts that were written with their questions, answers
# below headings that ask among them. More misleading ones cost the public sets (docs/decisions/0057, 0058).
_BATCH = 10
_BESIDE = 1
_OF_ONE_TEXT = 1
_OF_TEXTS = 5
_BELOW = 2
_SORTED = 8
_WATCHED = 160


def main() -> None:
    """Train from the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--public", action="store_true", help="on public sets and what is in twos alone")
    told = parser.parse_args()
    options = options_of(told)
    folder = install_e5(default_cache())
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

    in_pairs = (
        (examples.beside, _BESIDE),
        (examples.of_one_text, _OF_ONE_TEXT),
        (examples.texts, _OF_TEXTS),
        (examples.below, _BELOW),
    )

    def loss_of(step: int) -> torch.Tensor:
        batch = batch_of(mixed, step, options.seed, reader)
        pairs = [pair for some, count in in_pairs if some for pair in turn(some, count, step, options.seed)]
        return reading_loss([*batch, *windows_of_pairs(pairs, step, reader)], states, joint)

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


def windows_of_pairs(pairs: Sequence[AskedBeside], step: int, reader: Reader) -> list[Window]:
    """Return two windows of each pair; of one text both are the same, around the answer to one of the questions.

    That question is also asked of a section that stands beside the text, if there is one.
    """
    rng = random.Random(step)
    windows: list[Window] = []
    for one in pairs:
        if one.open.passage == one.told.passage:
            told = window_of_answer(one.told, rng)
            windows += (told, replace(told, question=one.open.question, answers=()))
            if one.told.others:
                elsewhere = replace(one.told, passage=rng.choice(one.told.others), answers=(), others=())
                windows.append(choose_window(elsewhere, reader.texts, rng))
        else:
            windows += (choose_window(example, reader.texts, rng) for example in (one.open, one.told))
    return windows


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
