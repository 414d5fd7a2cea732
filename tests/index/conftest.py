from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding import Embedder
from index.files.sandbox import Sandbox
from tests.index.desk_for_tests import SCHOOL, SHELTER, Desk, page
from tests.index.web.site import Site, open_site


@pytest.fixture
def desk(tmp_path: Path, sandbox: Sandbox, embedder: Embedder) -> Desk:
    """A desk with two articles in its folder that it has not read yet."""
    made = Desk(tmp_path, sandbox, embedder)
    made.write("shelter.md", page("The shelter", SHELTER, published="2020-05-01"))
    made.write("school.md", page("La escuela", SCHOOL))
    return made


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened
