from collections.abc import Iterator

import pytest

from tests.index.web.site import Site, open_site


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened
