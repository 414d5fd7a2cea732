"""What is written of a run, and of what ships."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from index.e5.transformer import Linear
from rag.model.joint import JointLayers
from rag.model.weights import load_joint, read_joint
from training import export
from training.export import Share, between, trained_layers, write_joint
from training.loop import SNAPSHOTS
from training.start import named_tensors


@pytest.fixture(scope="module")
def ships() -> JointLayers:
    return load_joint("support", torch.float32)


def _moved(joint: JointLayers, by: float) -> JointLayers:
    return replace(joint, head=Linear(joint.head.weight + by, joint.head.bias + by))


def _run(folder: Path, joint: JointLayers) -> Path:
    snapshots = folder / "support" / SNAPSHOTS
    snapshots.mkdir(parents=True)
    tensors = {name: tensor.contiguous() for name, tensor in named_tensors(joint) if name != "center"}
    save_file(tensors, snapshots / "100.safetensors")
    save_file({"center": joint.center}, folder / "support" / "center.safetensors")
    return folder


@pytest.mark.parametrize("share", [0.0, 0.5, 0.75, 1.0])
def test_a_share_lies_that_far_from_what_ships(ships: JointLayers, share: float) -> None:
    found = between(_moved(ships, 0.5), Share("support", share))
    assert torch.allclose(found.head.weight, ships.head.weight + 0.5 * share, atol=1e-6)
    assert torch.equal(found.segments, ships.segments)


def test_of_several_runs_the_mean_is_taken(ships: JointLayers, tmp_path: Path) -> None:
    works = [_run(tmp_path / str(by), _moved(ships, by)) for by in (0.25, 0.75)]
    found = trained_layers(works, "support")
    assert found is not None
    assert torch.allclose(found.head.bias, ships.head.bias + 0.5, atol=1e-6)
    assert trained_layers(works, "relevance") is None


def test_what_is_written_is_read_again(ships: JointLayers, tmp_path: Path) -> None:
    write_joint(ships, tmp_path / "new" / "copy.safetensors")
    again = read_joint(tmp_path / "new" / "copy.safetensors", torch.float32)
    assert all(
        torch.equal(one, other) for (_, one), (_, other) in zip(named_tensors(ships), named_tensors(again), strict=True)
    )


@pytest.mark.parametrize("told", [("suport", "0.5"), ("support", "half"), ("support", "75"), ("support", "nan")])
def test_a_share_that_is_none_is_refused_in_one_line(
    told: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["export", "--share", *told])
    with pytest.raises(SystemExit) as ended:
        export.main()
    assert ended.value.code == 2
    assert "--share: name one of relevance, support and how much of it" in capsys.readouterr().err
