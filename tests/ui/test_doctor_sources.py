"""``fuente doctor`` looks at the sources, too, and commands say what cannot be written or read."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.command import FUENTE, Run, environment
from ui.options import piped

CLINIC = "---\ntitle: The clinic\nlanguage: en\n---\n\nThe clinic of the hill opens at noon on Mondays.\n"


@pytest.fixture
def built(tmp_path: Path, run: Run) -> Path:
    """A folder whose corpus was built."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "clinic.md").write_text(CLINIC, encoding="utf-8")
    assert run("build", data=tmp_path / "data", cwd=tmp_path).returncode == 0
    return tmp_path


def test_articles_that_are_not_in_the_index_are_named(built: Path, run: Run) -> None:
    well = run("doctor", data=built / "data", cwd=built)
    assert (well.returncode, "1: 1 article known, 0 removed by hand" in well.stdout) == (0, True)
    assert "not as in the index" not in well.stderr
    (built / "corpus" / "clinic.md").write_text(CLINIC.replace("noon", "one"), encoding="utf-8")
    changed = run("doctor", data=built / "data", cwd=built)
    assert "1 article of the corpus not as in the index: run `fuente build`" in changed.stderr
    assert run("remove", "clinic", data=built / "data", cwd=built).returncode == 0
    empty = run("doctor", data=built / "data", cwd=built)
    assert (empty.returncode, "the index holds no article" in empty.stderr) == (1, True)
    assert "not as in the index" not in empty.stderr


@pytest.mark.parametrize("setting", ["[chunks]\nmax_tokens = 100", '[aside]\nkeep = ["3f0c5d1a9b2e"]'])
def test_a_setting_that_waits_for_a_build_is_named(built: Path, run: Run, setting: str) -> None:
    (built / "fuente.toml").write_text(setting, encoding="utf-8")
    assert "[chunks] or [aside]" in run("doctor", data=built / "data", cwd=built).stderr
    assert run("build", data=built / "data", cwd=built).returncode == 0
    assert "[chunks] or [aside]" not in run("doctor", data=built / "data", cwd=built).stderr


@pytest.mark.parametrize("file", ["sources.sqlite", "embeddings.sqlite"])
def test_a_damaged_file_is_a_problem(built: Path, run: Run, file: str) -> None:
    (built / "data" / file).write_bytes(b"no database" * 500)
    ill = run("doctor", data=built / "data", cwd=built)
    assert (ill.returncode, f"{file} cannot be used" in ill.stderr) == (1, True)
    assert "everything is in order" not in ill.stdout


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [str(FUENTE), "--version"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
            timeout=240,
            check=False,
            text=True,
        )
    said = f"fuente: the output cannot be written ({os.strerror(errno.ENOSPC)}): free its disk\n"
    assert (done.returncode, done.stderr) == (1, said)


def test_a_closed_standard_input_is_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert piped(10) == b""
