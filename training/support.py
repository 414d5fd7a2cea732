"""Trains the support layers: whether evidence supports a claim, contradicts it, or does neither.

``python -m training.support --data ../shared/data``; a run that was stopped goes on where it was.
"""

import argparse
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from benchmarks.claims import Label, Pair, fever_symmetric, scifact, snli_cad
from benchmarks.datasets import squad2_half, squad_es
from benchmarks.kept_out import kept_out
from index.e5.network import E5Network
from index.e5.weights import install_e5
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.model.joint import JointLayers
from rag.model.support import EVIDENCE_TOKENS, pooled_claims
from training.about_texts import drafted, reasoned
from training.claim_alone import weights_of
from training.claim_pairs import gather_claims, made_pairs
from training.claims_written import side_by_side_written
from training.gathered import kept_pairs
from training.in_turn import InTurn, turn
from training.loop import train
from training.options import Options, add_options, options_of
from training.public_claims import public_claims
from training.rewritten import rewritten
from training.said_back import said_back
from training.side_by_side import SideBySide
from training.start import first_layers, shipped_layers, trainable
from training.states import Reader, States, keep_center, states_dtype

# With the sources of every step, a step reads about ten times as many. Twice as many took twice as long.
_BATCH = 5
_SORTED = 8
# Pairs of similar length are read together, to save padding.
_TOGETHER = 10
_WATCHED = 240
_ORDER = tuple(Label)


@dataclass(frozen=True, slots=True)
class ReadPair:
    """A pair as rows of texts, the indices of the labels that it may have, and its weight in the loss."""

    claim: int
    evidence: int
    labels: tuple[int, ...]
    weight: float = 1.0


def main() -> None:
    """Train from the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    options = options_of(parser.parse_args())
    folder = install_e5(default_cache())
    reader = Reader(folder)
    pairs = mixture(options, reader)
    in_every_step = every_step(options.data, options.seed)
    watched = {name: read_pairs(some, reader) for name, some in watched_pairs(options.data).items()}
    together = read_pairs([pair for source in in_every_step for pair in source.every()], reader)
    print(f"{len(pairs)} pairs, {len(together)} of every step, {len(reader.texts)} texts", flush=True)
    network = E5Network(folder, states_dtype())
    states = States(options.work / "claims.f16", reader.texts, network)
    joint = (
        shipped_layers("support")
        if options.onward
        else first_layers(network, states.center(), outputs=len(_ORDER), inputs=2)
    )
    keep_center(joint.center, options.work / "support")

    def loss_of(step: int) -> Tensor:
        told = [pair for source in in_every_step for pair in source.of_step(step)]
        batch = [*batch_of(pairs, step, options.seed, reader), *read_pairs(told, reader)]
        logits = read_batch(batch, states, joint)
        return torch.stack(
            [-p.weight * torch.logsumexp(row[list(p.labels)], 0) for p, row in zip(batch, logits, strict=True)]
        ).mean()

    def measure() -> dict[str, float]:
        return {name: measured(some, states, joint) for name, some in watched.items()}

    train(trainable(joint), loss_of, measure, options.schedule, options.work / "support")


def mixture(options: Options, reader: Reader) -> list[ReadPair]:
    """Return the pairs that are read in an order of chance, those that give their label away counting less."""
    gathered = kept_pairs(
        options.work / "claims.jsonl",
        lambda: gather_claims(options.data, load_embedder(EmbeddingSettings(threads=options.threads))),
    )
    weighed = zip(read_pairs(gathered, reader), weights_of(gathered), strict=True)
    return [replace(pair, weight=weight) for pair, weight in weighed]


def every_step(data: Path, seed: int) -> list[SideBySide | InTurn]:
    """Return the sources that each step reads some pairs of."""
    in_turn = (public_claims, rewritten, drafted, reasoned, said_back)
    return [side_by_side_written(data, seed), *(source(data, seed) for source in in_turn)]


def read_pairs(pairs: Sequence[Pair], reader: Reader) -> list[ReadPair]:
    """Return the pairs with their texts added to the reader."""
    return [
        ReadPair(
            reader.add("query", pair.claim),
            reader.add("document", pair.evidence),
            tuple(_ORDER.index(label) for label in pair.labels),
        )
        for pair in pairs
    ]


def batch_of(pairs: Sequence[ReadPair], step: int, seed: int, reader: Reader) -> list[ReadPair]:
    """Return the pairs of a step: in a new order each epoch, batched with others of similar length."""
    per_group = _BATCH * _SORTED

    def length(pair: ReadPair) -> int:
        return len(reader.texts[pair.claim].ids) + min(EVIDENCE_TOKENS, len(reader.texts[pair.evidence].ids))

    some = sorted(turn(pairs, per_group, step // _SORTED, seed), key=length)
    places = random.Random(step // _SORTED).sample(range(_SORTED), _SORTED)
    begin = places[step % _SORTED] * _BATCH
    return some[begin : begin + _BATCH]


def read_batch(batch: Sequence[ReadPair], states: States, joint: JointLayers) -> Tensor:
    """Return (batch, 3) log-probabilities of supported, contradicted and unknown."""
    states.fill(row for pair in batch for row in (pair.claim, pair.evidence))
    claims = [states.of(pair.claim) for pair in batch]
    evidence = [states.of(pair.evidence).part(0, EVIDENCE_TOKENS) for pair in batch]
    order = sorted(range(len(batch)), key=lambda i: len(claims[i].ids) + len(evidence[i].ids))
    read: list[Tensor] = []
    for begin in range(0, len(order), _TOGETHER):
        some = order[begin : begin + _TOGETHER]
        rows = joint([claims[i] for i in some], [evidence[i] for i in some])
        pooled = pooled_claims(rows, [len(claims[i].ids) for i in some])
        read.append(joint.head(pooled).float().log_softmax(dim=1))
    return torch.cat(read)[torch.tensor(order).argsort()]


def measured(pairs: Sequence[ReadPair], states: States, joint: JointLayers, most: int = _WATCHED) -> float:
    """Return the balanced accuracy of supported against the rest, on about ``most`` of the pairs."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    spread = pairs[:: max(1, len(pairs) // most)]
    with torch.inference_mode():
        for begin in range(0, len(spread), _BATCH):
            batch = spread[begin : begin + _BATCH]
            for pair, row in zip(batch, read_batch(batch, states, joint), strict=True):
                supported = pair.labels == (0,)
                right[supported].append(bool(row[0] > torch.logsumexp(row[1:], 0)) is supported)
    return round(statistics.mean(statistics.mean(flags) for flags in right.values()), 3)


def watched_pairs(data: Path) -> dict[str, list[Pair]]:
    """Return by name the pairs that a run is watched on; none of them is trained on."""
    rng = random.Random(5)
    watched = {"snli dev": snli_cad(data, "dev"), "scifact validation": scifact(data, "validation")}
    # This half chooses the threshold of what ships; the other half measures it.
    watched["fever symmetric"] = fever_symmetric(data)[0::2]
    for loaded in (squad2_half(data), squad_es(data)):
        held = kept_out(loaded).articles
        watched[f"made {loaded.name}"] = made_pairs(replace(loaded, articles=held), 150, rng)
    return watched


if __name__ == "__main__":
    main()
