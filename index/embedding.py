"""Turns text into vectors: the ``Embedder`` protocol, sentence-transformers models, and loading the one chosen."""

import gc
import hashlib
import importlib
import os
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.e5.folder import PROMPTS
from index.e5.weights import install_e5
from index.errors import ModelProblem
from index.precision import Precision, RequestedPrecision, choose_precision
from index.progress import Progress, no_progress
from index.unit_vectors import Matrix, Vector, unit_rows

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

__all__ = [
    "BUILTIN",
    "Embedder",
    "EmbeddingSettings",
    "Matrix",
    "SentenceTransformerEmbedder",
    "Vector",
    "default_cache",
    "load_embedder",
]

BUILTIN = "builtin"

_E5_NAME = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])", re.IGNORECASE)
_HUB_TIMEOUT_SECONDS = 10.0


class Embedder(Protocol):
    """An embedding model; each method may be called from several threads at once."""

    @property
    def name(self) -> str:
        """What people call the model."""

    @property
    def identity(self) -> str:
        """The name and a hash of the weights; only vectors of the same identity can be compared, in any precision."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    @property
    def precision(self) -> str:
        """The number format that the model computes in; its vectors are always float32."""

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question: (d,) float32 of unit length; raises ModelProblem if the model gives none."""

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return one row per passage, in their order: (n, d) float32 of unit length; raises ModelProblem."""

    def count_tokens(self, text: str) -> int:
        """Return how many tokens the text alone has, without prefix and end marks."""


def default_cache() -> Path:
    """Return the user's cache folder for Fuente, existing or not; raise ``ModelProblem`` if the user has no home."""
    configured = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification says that a relative path must be ignored.
    if Path(configured).is_absolute():
        return Path(configured) / "fuente"
    try:
        return Path.home() / ".cache" / "fuente"
    except RuntimeError as error:
        raise ModelProblem("this user has no home to keep the model in: set XDG_CACHE_HOME to a folder") from error


@dataclass(frozen=True, slots=True)
class EmbeddingSettings:
    """Which model to load and how; ``model`` is ``builtin`` or a sentence-transformers name or folder.

    ``threads`` is the number of threads for torch; 0 leaves it to torch.
    """

    model: str = BUILTIN
    precision: RequestedPrecision = "auto"
    cache: Path = field(default_factory=default_cache)
    threads: int = 0


def load_embedder(settings: EmbeddingSettings, *, progress: Progress = no_progress) -> Embedder:
    """Load the model; raises ModelProblem if it cannot be found, downloaded or read.

    The first call unpacks the built-in model into the cache; ``progress`` then gets (tensors done, of all).
    """
    precision = choose_precision(settings.precision)
    if settings.model == BUILTIN:
        folder = install_e5(settings.cache, progress=progress)
        embedder: Embedder = _heavy("index.e5.embedder").E5Embedder(folder, precision)
    else:
        embedder = SentenceTransformerEmbedder(_load_model(settings.model), settings.model, precision)
    if settings.threads:
        _heavy("torch").set_num_threads(settings.threads)
    return embedder


class SentenceTransformerEmbedder:
    """An ``Embedder`` over any sentence-transformers model, given in float32.

    Uses the model's own prompts. A model without prompts whose name says e5 gets those that all e5 models expect.
    """

    def __init__(self, model: "SentenceTransformer", name: str, precision: Precision) -> None:
        self.name = Path(name).name if Path(name).is_dir() else name
        self.precision: str = precision
        needs_e5 = not any(model.prompts.values()) and _E5_NAME.search(self.name)
        # None means that the model uses its own prompts.
        self._query_prompt = PROMPTS["query"] if needs_e5 else None
        self._document_prompt = PROMPTS["document"] if needs_e5 else None
        self.identity = f"{self.name}@{_weights_hash(model, self._query_prompt)}"
        self._model = model.to(getattr(_heavy("torch"), precision))
        # The tokenizer keeps the last call's truncation and padding, so calls must not overlap.
        self._lock = threading.Lock()
        self.dimensions = int(model.get_embedding_dimension() or len(self.embed_query("")))

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        with self._lock:
            rows = self._model.encode_query([text], prompt=self._query_prompt, show_progress_bar=False)
        vector: Vector = unit_rows(rows, self.name)[0]
        return vector

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return one row per passage, in their order."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        with self._lock:
            rows = self._model.encode_document(list(texts), prompt=self._document_prompt, show_progress_bar=False)
        return unit_rows(rows, self.name)

    def count_tokens(self, text: str) -> int:
        """Return how many tokens the text alone has, without prefix and end marks."""
        with self._lock:
            tokens = self._model.tokenizer(text, add_special_tokens=False, truncation=False, verbose=False)
        return len(tokens["input_ids"])


def _load_model(name: str) -> "SentenceTransformer":
    # Before the library, which would take it for the name of a model and complain of it.
    if name.startswith(("/", ".", "~")) and not Path(name).exists():
        raise ModelProblem(f"there is no folder {name}: set embedding.model to a folder or {BUILTIN}")
    library = _heavy("sentence_transformers")
    _heavy("transformers").utils.logging.disable_progress_bar()
    # Offline first: a model that is already here then loads even if the hub is down, and the hub is not told.
    try:
        model = library.SentenceTransformer(name, device="cpu", trust_remote_code=False, local_files_only=True)
    # Each library that reads a model's files raises errors of its own kinds.
    except Exception as problem:
        if Path(name).exists():
            raise ModelProblem(f"{name} cannot be loaded as an embedding model: {_first_line(problem)}") from problem
        model = _download_model(name)
    loaded: SentenceTransformer = model.float().eval()
    return loaded


def _download_model(name: str) -> Any:
    library = _heavy("sentence_transformers")
    try:
        # A quick check first: sentence-transformers by itself would retry for a minute before giving up.
        _heavy("huggingface_hub").HfApi().model_info(name, timeout=_HUB_TIMEOUT_SECONDS)
        return library.SentenceTransformer(name, device="cpu", trust_remote_code=False)
    # Which errors the hub's client raises, its own or its HTTP library's, changes between versions.
    except Exception as problem:
        raise ModelProblem(
            f"the embedding model {name} is neither on this machine nor to be had ({_first_line(problem)}): "
            f"check the name and the network, or set embedding.model = {BUILTIN}"
        ) from problem


def _first_line(problem: Exception) -> str:
    return (str(problem).strip() or type(problem).__name__).splitlines()[0]


def _weights_hash(model: "SentenceTransformer", added_prompt: str | None) -> str:
    digest = hashlib.sha256(repr((sorted(model.prompts.items()), added_prompt, model.max_seq_length)).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().numpy())
    return digest.hexdigest()


def _heavy(module: str) -> Any:
    # torch takes a second to import and sentence-transformers four; ``fuente --help`` must not wait for them.
    with _collector_paused():
        return importlib.import_module(module)


@contextmanager
def _collector_paused() -> Iterator[None]:
    # Importing creates a million objects that stay; scanning them again and again would take a fifth of the time.
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
