"""Measures the layers that ship, those of a run, and those halfway between, on what the runs are watched on.

``python -m training.compare --data ../shared/data``
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import torch

from index.e5_network import E5Network
from index.e5_weights import install_e5
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.joint import LOWER, JointLayers
from rag.weights import load_joint
from training import relevance, support
from training.export import halfway_to, trained_layers
from training.question_pairs import gather
from training.states import Reader, States, states_dtype

_PAIRS, _QUESTIONS = 500, 700


def layers_of(work: Path, name: str) -> Iterator[tuple[str, JointLayers]]:
    """Yield what ships, what a run trained and what lies between, as far as there was a run."""
    yield "ships", load_joint(name, torch.float32)
    trained = trained_layers(work, name)
    if trained is not None:
        yield "run", trained
        yield "halfway", halfway_to(trained, name)


def compare_support(data: Path, work: Path, folder: Path, network: E5Network) -> None:
    """Print the balanced accuracies of the support layers."""
    reader = Reader(folder)
    pairs = {name: support.read_pairs(some, reader) for name, some in support.watched_pairs(data).items()}
    states = States(work / "watched_claims.f16", reader.texts, network, LOWER)
    for which, joint in layers_of(work, "support"):
        figures = {name: support.measured(some, states, joint, _PAIRS) for name, some in pairs.items()}
        print(f"support, {which}: {figures}", flush=True)


def compare_relevance(data: Path, work: Path, folder: Path, network: E5Network) -> None:
    """Print how often the relevance layers choose right and how well they tell what is not answered."""
    reader = Reader(folder)
    examples = gather(data, reader, load_embedder(EmbeddingSettings(threads=1)))
    states = States(work / "reading.f16", reader.texts, network, LOWER)
    for which, joint in layers_of(work, "relevance"):
        figures = {
            f"{name} {what}": figure
            for name, some in examples.watched.items()
            for what, figure in relevance.measured(some, states, joint, _QUESTIONS).items()
        }
        print(f"relevance, {which}: {figures}", flush=True)


def main() -> None:
    """Measure and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    told = parser.parse_args()
    torch.set_num_threads(1)
    folder = install_e5(default_cache(), progress=lambda _done, _total: None)
    network = E5Network(folder, states_dtype())
    compare_support(told.data, told.work, folder, network)
    compare_relevance(told.data, told.work, folder, network)


if __name__ == "__main__":
    main()
