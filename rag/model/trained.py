"""Loads the trained layers, on top of the encoder that the index has in memory, or on one of their own."""

from pathlib import Path

import torch

from index.e5.embedder import E5Embedder
from index.e5.lower import LowerLayers
from index.e5.network import E5Network
from index.e5.tokens import E5Tokenizer
from index.e5.weights import install_e5
from index.embedding import Embedder
from rag.judging.weights import load_temper
from rag.model.joint import LOWER
from rag.model.relevance import Relevance
from rag.model.support import Support
from rag.model.weights import load_joint


def load_relevance(embedder: Embedder, cache: Path) -> Relevance:
    """Return the relevance layers; raises ``ModelProblem`` or ``WeightsDamaged``."""
    lower = lower_layers(embedder, cache)
    return Relevance(lower, load_joint("relevance", lower.dtype))


def load_support(embedder: Embedder, cache: Path) -> Support:
    """Return the support layers; raises ``ModelProblem`` or ``WeightsDamaged``."""
    lower = lower_layers(embedder, cache)
    return Support(lower, load_joint("support", lower.dtype), load_temper())


def lower_layers(embedder: Embedder, cache: Path) -> LowerLayers:
    """Return the built-in model's lower layers: shared with the embedder, or loaded if that is another model."""
    if isinstance(embedder, E5Embedder):
        return LowerLayers(embedder.tokenizer, embedder.network, LOWER)
    folder = install_e5(cache)
    dtype = torch.bfloat16 if embedder.precision == "bfloat16" else torch.float32
    return LowerLayers(E5Tokenizer(folder), E5Network(folder, dtype, layers=LOWER), LOWER)
