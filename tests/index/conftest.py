from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.sandbox import Sandbox
from tests.index.desk_for_tests import SCHOOL, SHELTER, Desk, page


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The built-in model, from the user's cache, in the precision that suits this processor."""
    return load_embedder(EmbeddingSettings(cache=default_cache()))


@pytest.fixture(scope="session")
def desk_sandbox() -> Iterator[Sandbox]:
    """What reads files, in one process for all desks."""
    with Sandbox() as opened:
        yield opened


@pytest.fixture
def desk(tmp_path: Path, desk_sandbox: Sandbox, embedder: Embedder) -> Desk:
    """A folder with two articles, which were not read yet."""
    made = Desk(tmp_path, desk_sandbox, embedder)
    made.write("shelter.md", page("The shelter", SHELTER, published="2020-05-01"))
    made.write("school.md", page("La escuela", SCHOOL))
    return made
