from pathlib import Path

import pytest

from index.precision import choose_precision, explain_precision


@pytest.mark.parametrize(
    ("flags", "wanted", "why"),
    [
        ("fpu avx512_bf16 sse", "bfloat16", "bfloat16: this processor has avx512_bf16"),
        ("amx_bf16 avx512_bf16", "bfloat16", "bfloat16: this processor has amx_bf16 and avx512_bf16"),
        ("fpu avx2 avx512f", "float32", "float32: no amx_bf16 or avx512_bf16 reported by "),
    ],
)
def test_auto_follows_the_processor(tmp_path: Path, flags: str, wanted: str, why: str) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text(f"processor\t: 0\nflags\t\t: {flags}\nbugs\t: none\n", encoding="utf-8")
    assert choose_precision("auto", cpuinfo=cpuinfo) == wanted
    assert explain_precision("auto", cpuinfo=cpuinfo).startswith(why)


def test_a_machine_that_does_not_say_runs_float32(tmp_path: Path) -> None:
    assert choose_precision("auto", cpuinfo=tmp_path / "none") == "float32"
    (tmp_path / "arm").write_text("Features\t: fp asimd bf16\n", encoding="utf-8")
    assert choose_precision("auto", cpuinfo=tmp_path / "arm") == "float32"


def test_what_is_asked_for_is_done_and_its_cost_is_told(tmp_path: Path) -> None:
    assert choose_precision("bfloat16", cpuinfo=tmp_path / "none") == "bfloat16"
    assert "no instructions for it" in explain_precision("bfloat16", cpuinfo=tmp_path / "none")
    assert explain_precision("float32", cpuinfo=tmp_path / "none") == "float32: asked for in the settings"
