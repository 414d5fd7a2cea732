"""One writer at a time."""

import os
import threading
import time

import pytest

from index.errors import IndexBusy
from index.storage.generations import Patience
from tests.index.desk_for_tests import QUIET, Desk


def test_a_second_writer_is_told_who_writes_or_waits(desk: Desk) -> None:
    desk.add(desk.folder)
    told: list[str] = []
    with desk.data.gathering(Patience("fuente add")):
        with pytest.raises(IndexBusy, match=rf"`fuente add` \(process {os.getpid()}\) since .* is writing to"):
            desk.sync()
        waiting = desk.keeper_with(Patience("b", True, told.append))
        thread = threading.Thread(target=waiting.sync, args=([], QUIET))
        thread.start()
        while not told:
            time.sleep(0.01)
    thread.join(30)
    assert not thread.is_alive()
    assert "waiting for it to end" in told[0]
