import pytest

from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The built-in model, from the user's cache, in the precision that suits this processor."""
    return load_embedder(EmbeddingSettings(cache=default_cache()))
