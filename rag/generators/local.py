"""A model in this process: a GGUF file run by llama-cpp-python, which ``fuente[local]`` installs."""

import importlib
from collections.abc import Generator, Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from rag.errors import GeneratorProblem, GeneratorUnusable
from rag.generators.ports import Fault, Message


class ChatModel(Protocol):
    """The part of ``llama_cpp.Llama`` that is used here."""

    def create_chat_completion(
        self, messages: list[dict[str, str]], *, stream: bool, temperature: float, max_tokens: int
    ) -> Iterable[Mapping[str, Any]]:
        """Yield the reply in OpenAI's chunks; raises ``ValueError`` if the messages exceed the context window."""


class LocalModel:
    """A model in this process's memory; it writes one reply at a time."""

    def __init__(self, model: ChatModel, name: str) -> None:
        self._model = model
        self._name = name
        self._lock = Lock()

    @property
    def name(self) -> str:
        """The name of the file."""
        return self._name

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raises ``GeneratorProblem`` if the model cannot read the messages."""
        sent = [{"role": message.role, "content": message.content} for message in messages]
        with self._lock:
            try:
                chunks = self._model.create_chat_completion(sent, stream=True, temperature=0.0, max_tokens=most_tokens)
                for chunk in chunks:
                    piece = chunk["choices"][0]["delta"].get("content")
                    if piece:
                        yield piece
            except (ValueError, RuntimeError) as problem:
                raise GeneratorProblem(Fault.REFUSED, "the model cannot read this question") from problem


def load_local(file: Path, *, threads: int, context_tokens: int) -> LocalModel:
    """Load the model of a GGUF file; raises ``GeneratorUnusable`` if that is impossible."""
    if not file.is_file():
        raise GeneratorUnusable(f"{file} is not there: set generator.file to a GGUF file")
    try:
        library: Any = importlib.import_module("llama_cpp")
    except ImportError as problem:
        raise GeneratorUnusable(
            "llama-cpp-python is not installed: pip install 'fuente[local]' (it compiles llama.cpp, which needs a"
            " C++ compiler and a quarter of an hour or more)"
        ) from problem
    try:
        model: ChatModel = library.Llama(
            str(file), n_ctx=context_tokens, n_threads=threads, verbose=False, use_mmap=True
        )
    except (ValueError, OSError) as problem:
        raise GeneratorUnusable(f"{file} is no GGUF file that can be run ({problem}): name another") from problem
    return LocalModel(model, file.stem)
