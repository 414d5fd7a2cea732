"""Measures the layers that ship, those of a run, and what lies between, on what the runs are watched on.

``python -m training.compare support --data ../shared/data --share 0.75``; support also on what is kept out by hand.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from benchmarks.support import pairs_by_hand
from index.e5.network import E5Network
from index.e5.weights import install_e5
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.model.joint import JointLayers
from rag.model.weights import load_joint
from training import relevance, support
from training.export import NAMES, Share, between, trained_layers
from training.question_pairs import gather
from training.states import Reader, States, states_dtype

_PAIRS, _QUESTIONS = 500, 700


@dataclass(frozen=True, slots=True)
class Runs:
    """The working folders of runs, and the shares at which trained layers are blended with those that ship."""

    works: Sequence[Path]
    shares: Sequence[float]

    def layers(self, name: str) -> Iterator[tuple[str, JointLayers]]:
        """Yield the layers that ship and, if there was a run, the trained ones and each blend of the two."""
        yield "ships", load_joint(name, torch.float32)
        trained = trained_layers(self.works, name)
        if trained is not None:
            yield "run", trained
            for share in self.shares:
                yield f"{share} of it", between(trained, Share(name, share))


def compare_support(data: Path, runs: Runs, folder: Path, network: E5Network) -> None:
    """Print the balanced accuracies of the support layers."""
    reader = Reader(folder)
    watched = support.watched_pairs(data) | dict(pairs_by_hand(data))
    pairs = {name: support.read_pairs(some, reader) for name, some in watched.items()}
    states = States(runs.works[0] / "watched_claims.f16", reader.texts, network)
    for which, joint in runs.layers("support"):
        figures = {name: support.measured(some, states, joint, _PAIRS) for name, some in pairs.items()}
        print(f"support, {which}: {figures}", flush=True)


def compare_relevance(data: Path, runs: Runs, folder: Path, network: E5Network) -> None:
    """Print how often the relevance layers choose the right sentence, and the AUC of answerable against not."""
    reader = Reader(folder)
    examples = gather(data, reader, load_embedder(EmbeddingSettings(threads=1)))
    states = States(runs.works[0] / "reading.f16", reader.texts, network)
    for which, joint in runs.layers("relevance"):
        figures = {
            f"{name} {what}": figure
            for name, some in examples.watched.items()
            for what, figure in relevance.measured(some, states, joint, _QUESTIONS).items()
        }
        print(f"relevance, {which}: {figures}", flush=True)


def main() -> None:
    """Measure, and print one line for each set of layers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("names", choices=NAMES, nargs="+")
    parser.add_argument("--work", type=Path, nargs="+", default=[Path(".fuente/training")], help="of one run or more")
    parser.add_argument("--share", type=float, nargs="*", default=[0.5], help="how much of what is trained")
    told = parser.parse_args()
    torch.set_num_threads(1)
    folder = install_e5(default_cache())
    network = E5Network(folder, states_dtype())
    runs = Runs(told.work, told.share)
    if "support" in told.names:
        compare_support(told.data, runs, folder, network)
    if "relevance" in told.names:
        compare_relevance(told.data, runs, folder, network)


if __name__ == "__main__":
    main()
