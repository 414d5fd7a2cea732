"""The command without a process of its own: what is typed, what comes in, and its two streams and exit code."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.embedding import BUILTIN, Embedder, EmbeddingSettings
from ui import compose
from ui.cli import main

ROOT = Path(__file__).parent.parent.parent
FUENTE = Path(sys.executable).with_name("fuente")


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class Run:
    """Runs ``fuente`` in this process, with the built-in model that is loaded already."""

    embedder: Embedder

    def __call__(self, *arguments: str, data: Path, stdin: bytes = b"", cwd: Path = ROOT, **variables: str) -> Done:
        encoding = variables.get("PYTHONIOENCODING", "utf-8")
        out, err = _stream(encoding), _stream(encoding)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(cwd)
            for name in _own_variables():
                patch.delenv(name)
            for name, value in {"FUENTE_DATA_DIR": str(data), **variables}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["fuente", *arguments])
            # A program that was started by its file and not as a module calls itself by the file's name.
            patch.setattr(sys.modules["__main__"], "__package__", None)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(compose, "load_embedder", self._load)
            with pytest.raises(SystemExit) as ended:
                main()
        return Done(int(ended.value.code or 0), _written(out), _written(err))

    def _load(self, wanted: EmbeddingSettings, *, progress: object) -> Embedder:
        del progress
        assert (wanted.model, wanted.precision) == (BUILTIN, "auto"), "another model is for a process of its own"
        return self.embedder


def environment(data: Path, **variables: str) -> dict[str, str]:
    """Return the variables for a process of the command, of which none is left from outside."""
    kept = {name: value for name, value in os.environ.items() if name not in _own_variables()}
    return {**kept, "FUENTE_DATA_DIR": str(data), **variables}


def process(*arguments: str, data: Path, stdin: bytes = b"") -> Done:
    """Run ``fuente`` in a process of its own, which takes seconds to start."""
    done = subprocess.run(
        [str(FUENTE), *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env=environment(data),
        timeout=240,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def refused(done: Done, said: str) -> None:
    """Find that a command did nothing but say in one line what is wrong."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("fuente: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def _own_variables() -> list[str]:
    return [name for name in os.environ if name.startswith("FUENTE_")]


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)
