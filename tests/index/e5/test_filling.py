"""Texts of any length go through the network in few sizes, and come out as they would alone."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor

from index.e5.lower import TokenStates
from index.e5.network import E5Network
from index.e5.transformer import Linear, filled
from index.e5.weights import install_e5
from index.embedding import default_cache
from rag.model.joint import LOWER, JointLayers
from rag.model.support import EVIDENCE_TOKENS
from rag.model.weights import load_joint


def sizes_of(work: Callable[[], object]) -> set[int]:
    """Return how many rows the products with weights have."""
    sizes: set[int] = set()
    mapped = Linear.__call__

    def noted(linear: Linear, rows: Tensor) -> Tensor:
        sizes.add(rows.shape[:-1].numel())
        return mapped(linear, rows)

    with torch.inference_mode(), pytest.MonkeyPatch.context() as patched:
        patched.setattr(Linear, "__call__", noted)
        work()
    return sizes


@pytest.fixture(scope="module")
def network() -> E5Network:
    return E5Network(install_e5(default_cache()), torch.float32)


@pytest.fixture(scope="module")
def joint() -> JointLayers:
    return load_joint("support", torch.float32)


def ids_of(tokens: int) -> Tensor:
    return torch.arange(1000, 1000 + tokens)[None]


@pytest.mark.parametrize(("tokens", "expected"), [(1, 16), (16, 16), (17, 32), (500, 512), (512, 512)])
def test_a_text_is_filled_to_the_next_size(tokens: int, expected: int) -> None:
    assert filled(tokens) == expected


@pytest.mark.parametrize("tokens", [1, 15, 16, 17, 100, 512])
def test_what_is_filled_up_changes_no_state(network: E5Network, tokens: int) -> None:
    ids = ids_of(tokens)
    with torch.inference_mode():
        found = network.states(ids, torch.ones_like(ids, dtype=torch.bool), layers=LOWER)
        again = network.states(
            torch.cat([ids, ids]), torch.arange(2 * tokens).view(2, tokens) < 2 * tokens, layers=LOWER
        )
    assert found.shape == (1, tokens, network.dimensions)
    np.testing.assert_allclose(found[0], again[1], atol=1e-4)
    # Without a mask what is filled up would be read: the last token would see it.
    longer = torch.cat([ids, torch.zeros((1, 16), dtype=torch.long)], dim=1)[:, :512]
    with torch.inference_mode():
        masked = network.states(longer, torch.arange(longer.shape[1])[None] < tokens, layers=LOWER)
    np.testing.assert_allclose(found[0], masked[0, :tokens], atol=1e-4)


def test_texts_of_sixty_lengths_need_four_sizes(network: E5Network) -> None:
    def read() -> None:
        for tokens in range(3, 63):
            ids = ids_of(tokens)
            network.states(ids, torch.ones_like(ids, dtype=torch.bool), layers=1)

    assert sizes_of(read) == {16, 32, 48, 64}


def test_two_texts_read_together_are_as_alone_and_in_few_sizes(network: E5Network, joint: JointLayers) -> None:
    def text(tokens: int) -> TokenStates:
        ids = ids_of(tokens)
        with torch.inference_mode():
            states = network.states(ids, torch.ones_like(ids, dtype=torch.bool), layers=LOWER)
        return TokenStates(ids[0], states[0])

    with torch.inference_mode():
        claim = text(11)
        alone = joint([claim], [text(20)])
        beside = joint([claim, claim], [text(20), text(EVIDENCE_TOKENS)])
        first = joint([claim], [text(20)], 11)
    assert alone.shape == (1, 31, network.dimensions)
    assert first.shape == (1, 11, network.dimensions)
    np.testing.assert_allclose(alone[0], beside[0, :31], atol=2e-4)
    np.testing.assert_allclose(alone[0, :11], first[0], atol=2e-4)
    told = [text(tokens) for tokens in range(5, 53, 2)]
    assert sizes_of(lambda: [joint([claim], [one], 11) for one in told]) == {16, 32, 48, 64}
