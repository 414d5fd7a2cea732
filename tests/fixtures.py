"""What tests share: the built-in model, the index of the two sample articles, and the product over it."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.asked_by_hand import ByHand, pages_by_hand
from benchmarks.shelves import build
from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.files.sandbox import Sandbox
from index.library import Library
from index.storage.generations import DataFolder
from rag.model.support import Support
from rag.model.trained import load_support
from tests.corpus_for_tests import articles_of
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The real built-in model, loaded once for all tests."""
    return load_embedder(EmbeddingSettings())


@pytest.fixture(scope="session")
def judge(embedder: Embedder) -> Support:
    """The real judge of claims."""
    return load_support(embedder, default_cache())


@pytest.fixture(scope="session")
def data_folder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an index of the two sample articles; tests must only read it."""
    own = tmp_path_factory.getbasetemp()
    # The processes of a run have one folder above their own: the first builds what the others copy.
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with (shared / "index.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = DataFolder(shared / "index")
        if made.current() is None:
            build(articles_of(ROOT / "corpus"), made, embedder)
    return shutil.copytree(made.path, tmp_path_factory.mktemp("index") / "data")


@pytest.fixture(scope="session")
def service(embedder: Embedder, data_folder: Path) -> Service:
    """The product over the two sample articles, as every surface gets it."""
    return open_service(read_settings({"data_dir": data_folder}, {}), embedder)


@pytest.fixture(scope="session")
def library(service: Service) -> Library:
    """The open index of the two sample articles."""
    return service.shelf.current()


@pytest.fixture(scope="session")
def pages() -> list[ByHand]:
    """The made-up pages in English and in Spanish that questions and claims are written about."""
    return [pages_by_hand("en"), pages_by_hand("es")]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """The real reading process."""
    with Sandbox() as opened:
        yield opened
