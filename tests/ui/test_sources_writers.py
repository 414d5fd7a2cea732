"""One process writes at a time; a second says who holds the folder, or waits for it."""

import os
import re
import signal
from pathlib import Path

from index.catalogue.register import Register
from tests.ui.command import Run, refused
from tests.ui.stopped_for_tests import Moment, await_stop, start

CLINIC = "---\ntitle: The clinic\nlanguage: en\n---\n\nThe clinic of the hill opens at noon on Mondays.\n"
SCHOOL = "---\ntitle: The school\nlanguage: en\n---\n\nThe school of the port teaches for free.\n"


def test_a_second_writer_says_who_writes_or_waits_for_it(tmp_path: Path, run: Run) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    folder.mkdir()
    (folder / "clinic.md").write_text(CLINIC, encoding="utf-8")
    first = start(["add", str(folder)], data, Moment("os.mkdir", "building-"), signal.SIGSTOP, tmp_path)
    await_stop(first)
    (folder / "school.md").write_text(SCHOOL, encoding="utf-8")
    held = rf"`fuente add` \(process {first.pid}\) since \d\d:\d\d:\d\d is writing to {re.escape(str(data))}"
    for command in (["sync"], ["build", "--corpus", str(folder)], ["add", str(folder)], ["remove", "clinic"]):
        second = run(*command, data=data, cwd=tmp_path)
        refused(second, "wait for it to end, then try again")
        assert re.search(held, second.stderr)

    waiting = start(["sync", "--wait"], data, Moment("never", ""), signal.SIGSTOP, tmp_path)
    told = waiting.stderr.readline()
    assert re.search(f"{held}: waiting for it to end", told)
    assert waiting.returncode is None
    os.kill(first.pid, signal.SIGCONT)
    first.ended()
    assert first.returncode == 0
    said = waiting.ended()
    assert (waiting.returncode, "1 new, 1 unchanged" in said) == (0, True), said
    register = Register(data / "sources.sqlite")
    assert [entry.id for entry in register.entries()] == ["clinic", "school"]
    register.close()
