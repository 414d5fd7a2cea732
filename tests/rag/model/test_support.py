from importlib.resources import files
from pathlib import Path

import pytest
import torch

from rag.errors import WeightsDamaged
from rag.model.support import Support
from rag.model.weights import read_joint

SOURCE = "The Regional Conference on Migration was created in 1996 in Tuxtla and has 11 member countries."


@pytest.mark.parametrize(
    "claim",
    [
        SOURCE,
        "The Regional Conference on Migration has 11 member countries.",
    ],
)
def test_what_the_source_says_is_supported(judge: Support, claim: str) -> None:
    assert judge.judge(claim, [SOURCE])[0].supported >= judge.threshold


@pytest.mark.parametrize(
    "claim",
    [
        "The Regional Conference on Migration was created in 1998 in Tuxtla and has 11 member countries.",
        "The Regional Conference on Migration was created in 1996 in Tuxtla and has 17 member countries.",
        "The Regional Conference on Migration was not created in 1996 in Tuxtla and has 11 member countries.",
        "La Conferencia Regional sobre Migración se creó en 1985.",
        "The annual budget of the Regional Conference on Migration is two million dollars.",
    ],
)
def test_what_the_source_does_not_say_is_not(judge: Support, claim: str) -> None:
    judged = judge.judge(claim, [SOURCE])[0]
    assert judged.supported < judge.threshold
    assert judged.supported + judged.contradicted + judged.unknown == pytest.approx(1)


def test_the_first_half_of_a_sentence_is_likelier_than_another_year(judge: Support) -> None:
    # Alone the judge is not sure enough of it; verdicts weigh it with what the exact checks find.
    half, wrong = (judge.judge(f"The Regional Conference on Migration was created in {year}.", [SOURCE])[0]
                   for year in (1996, 1998))  # fmt: skip
    assert half.supported > wrong.supported
    assert half.supported > half.unknown


def test_evidence_is_judged_one_by_one(judge: Support) -> None:
    other = "The officer likes to help people."
    both = judge.judge("The Conference has 11 member countries.", [SOURCE, other])
    assert both[0].supported > both[1].supported
    assert judge.judge("A claim.", []) == []


def test_damage_of_weights_is_told(tmp_path: Path) -> None:
    file = tmp_path / "copy.safetensors"
    file.write_bytes(files("rag").joinpath("weights", "support.safetensors").read_bytes()[:1000])
    with pytest.raises(WeightsDamaged, match=r"copy\.safetensors is damaged"):
        read_joint(file, torch.float32)
