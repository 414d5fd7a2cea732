"""Lower states are computed once, for the texts that are asked for."""

from pathlib import Path

import pytest
import torch

from index.e5.network import E5Network
from index.e5.weights import install_e5
from index.embedding import default_cache
from rag.model.joint import LOWER
from training.states import Reader, States

TEXTS = ("The house was opened in 1994.", "Guests stay for up to 90 days.", "Nobody pays.")


class Counting(E5Network):
    """The network, which tells how many texts it has read."""

    read = 0

    def states(self, ids: torch.Tensor, mask: torch.Tensor, *, layers: int) -> torch.Tensor:
        self.read += len(ids)
        return super().states(ids, mask, layers=layers)


@pytest.fixture(scope="module")
def folder() -> Path:
    return install_e5(default_cache())


def test_only_what_is_asked_for_is_computed_and_only_once(folder: Path, tmp_path: Path) -> None:
    reader, network = Reader(folder), Counting(folder, torch.float32)
    rows = [reader.add("document", text) for text in TEXTS]
    states = States(tmp_path / "states.f16", reader.texts, network)
    states.fill([rows[0], rows[2], rows[0]])
    assert network.read == 2
    states.fill(rows)
    assert network.read == 3

    later = States(tmp_path / "states.f16", reader.texts, network)
    later.fill(rows)
    assert network.read == 3
    ids = torch.tensor([reader.texts[rows[1]].ids])
    with torch.inference_mode():
        alone = super(Counting, network).states(ids, torch.ones_like(ids, dtype=torch.bool), layers=LOWER)[0]
    assert torch.allclose(later.of(rows[1]).states, alone, atol=0.01)


def test_other_texts_do_not_disturb_those_before(folder: Path, tmp_path: Path) -> None:
    network = Counting(folder, torch.float32)
    found = []
    for text in (TEXTS[0], TEXTS[1], TEXTS[0]):
        reader = Reader(folder)
        row = reader.add("document", text)
        states = States(tmp_path / "states.f16", reader.texts, network)
        states.fill([row])
        found.append(states.of(row).states)
    assert network.read == 2
    assert torch.equal(found[0], found[2])


@pytest.mark.parametrize("lost", ["*.f16", "*.known"])
def test_what_was_lost_is_computed_anew(folder: Path, tmp_path: Path, lost: str) -> None:
    reader, network = Reader(folder), Counting(folder, torch.float32)
    row = reader.add("document", TEXTS[0])
    for _ in range(2):
        states = States(tmp_path / "states.f16", reader.texts, network)
        states.fill([row])
        assert states.of(row).states.any()
        for file in tmp_path.glob(lost):
            file.unlink()
    assert network.read == 2
