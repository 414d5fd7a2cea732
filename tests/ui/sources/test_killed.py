"""The commands that write, killed or stopped at exact moments: nothing is lost, the next goes on, and one is alone."""

import os
import re
import shutil
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.catalogue.intake import Fate
from index.embedding import Embedder
from index.files.sandbox import Sandbox
from index.storage.generations import DataFolder
from index.storage.store import Store
from tests.index.desk_for_tests import QUIET, SCHOOL, SHELTER, Desk, page
from tests.ui.command import Run, refused
from tests.ui.stopped_for_tests import Moment, await_stop, killed, start

READING = Moment("open", "more66.md")
EMBEDDING = Moment("sqlite3.connect", "embeddings.sqlite")
WRITING = Moment("open", "building-000003/vectors.faiss")
NAMING = Moment("os.rename", "building-")
SWAPPING = Moment("os.rename", "CURRENT.new")
SWEEPING = Moment("shutil.rmtree", "generations/0")
NEVER = Moment("never", "")
CLINIC = "The clinic of the hill opens at noon on Mondays."


@pytest.fixture(scope="module")
def two_read(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox, embedder: Embedder) -> Desk:
    """Two articles that are read, and a third generation to come, so that the first is swept away."""
    made = Desk(tmp_path_factory.mktemp("two"), sandbox, embedder)
    made.write("shelter.md", page("The shelter", SHELTER))
    made.add(made.folder)
    made.write("school.md", page("La escuela", SCHOOL))
    made.sync()
    return made


@pytest.fixture
def desk(two_read: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The two articles again for each test, in the place that the register knows them by."""
    base = two_read.folder.parent
    kept = shutil.copytree(base, tmp_path / "kept")
    yield two_read
    shutil.rmtree(base)
    shutil.move(kept, base)


def write_more(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        told = f"Matter {number} is told in room {number * 3}. It is told again on day {number * 7}."
        (folder / f"more{number:02}.md").write_text(page(f"More {number}", told), encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "moment"),
    [
        ("add", READING),
        ("sync", EMBEDDING),
        ("build", WRITING),
        ("add", NAMING),
        ("sync", SWAPPING),
        ("build", SWEEPING),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.event}-{value.part}",
)
def test_a_killed_command_leaves_an_index_and_the_next_goes_on(
    desk: Desk, tmp_path: Path, command: str, moment: Moment
) -> None:
    folder = tmp_path / "more" if command == "add" else desk.folder
    # Reading is remembered by 64 articles, and nothing else needs so many.
    count = 70 if moment is READING else 10
    write_more(folder, count)
    arguments = {"add": ["add", str(folder)], "sync": ["sync"], "build": ["build", "--corpus", str(folder)]}[command]
    live, ids = desk.data.current(), desk.ids()
    killed(arguments, desk.data.path, moment, tmp_path)
    if moment is SWEEPING:
        assert len(desk.ids()) == count + 2
    else:
        assert (desk.data.current(), desk.ids()) == (live, ids)
    if command == "build":
        desk.keeper.build([desk.folder], QUIET)
    elif command == "add":
        report = desk.add(folder)
        # What was read in whole batches before the end is not read again.
        assert report.count(Fate.SAME) == (64 if moment is READING else count)
    else:
        assert desk.sync().count(Fate.GONE) == 0
    assert len(desk.ids()) == count + 2
    assert desk.library().search("In which room is matter 6 told?", limit=1)[0].article.id == "more06"
    assert list((desk.data.path / "generations").glob("building-*")) == []


def test_what_was_embedded_before_the_end_is_not_embedded_again(desk: Desk, tmp_path: Path) -> None:
    write_more(desk.folder, 120)
    live, ids = desk.data.current(), desk.ids()
    before = _vectors(desk)
    process = start(["sync"], desk.data.path, NEVER, signal.SIGKILL, tmp_path)
    while _vectors(desk) == before:
        assert process.code() is None
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.ended()
    assert (desk.data.current(), desk.ids()) == (live, ids)
    kept = _vectors(desk) - before
    report = desk.sync()
    assert kept >= 128
    assert report.build.embedded == 120 * 3 - kept
    assert len(desk.ids()) == 122


def test_a_command_that_is_interrupted_says_that_it_can_go_on(desk: Desk, tmp_path: Path) -> None:
    write_more(desk.folder, 10)
    process = start(["sync"], desk.data.path, EMBEDDING, signal.SIGINT, tmp_path)
    said = process.ended()
    assert process.code() == 130
    assert said.splitlines() == ["fuente: stopped; what was done is kept, and the same command goes on from there"]


@pytest.mark.parametrize(("moment", "then"), [(EMBEDDING, "remove"), (SWEEPING, "sync")], ids=lambda value: str(value))
def test_a_removal_that_was_killed_is_finished_by_the_next_command(
    desk: Desk, tmp_path: Path, moment: Moment, then: str
) -> None:
    killed(["remove", "shelter"], desk.data.path, moment, tmp_path)
    if then == "remove":
        desk.keeper.remove(["shelter"], QUIET)
    else:
        desk.sync()
    assert desk.ids() == ["school"]
    assert desk.data.names() == [desk.data.current()]


def test_the_process_that_reads_files_ends_with_its_owner(desk: Desk, tmp_path: Path) -> None:
    write_more(desk.folder, 70)
    process = start(["sync"], desk.data.path, READING, signal.SIGSTOP, tmp_path)
    await_stop(process)
    (reader,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
    os.kill(process.pid, signal.SIGKILL)
    process.ended()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{reader}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_second_writer_says_who_writes_or_waits_for_it_and_a_removal_goes_on(tmp_path: Path, run: Run) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    folder.mkdir()
    (folder / "shelter.md").write_text(page("The shelter", SHELTER), encoding="utf-8")
    assert run("add", str(folder), data=data, cwd=tmp_path).returncode == 0
    (folder / "clinic.md").write_text(page("The clinic", CLINIC), encoding="utf-8")
    first = start(["sync"], data, EMBEDDING, signal.SIGSTOP, tmp_path)
    await_stop(first)
    (folder / "school.md").write_text(page("La escuela", SCHOOL), encoding="utf-8")
    held = rf"`fuente sync` \(process {first.pid}\) since \d\d:\d\d:\d\d is writing to {re.escape(str(data))}"
    assert "out of answers: The shelter" in run("remove", "shelter", data=data, cwd=tmp_path).stderr
    for command in (["sync"], ["build", "--corpus", str(folder)], ["add", str(folder)], ["prune"]):
        second = run(*command, data=data, cwd=tmp_path)
        refused(second, "wait for it to end, then try again")
        assert re.search(held, second.stderr)

    waiting = start(["sync", "--wait"], data, NEVER, signal.SIGSTOP, tmp_path)
    told = waiting.stderr.readline()
    assert re.search(f"{held}: waiting for it to end", told)
    assert waiting.code() is None
    os.kill(first.pid, signal.SIGCONT)
    first.ended()
    assert first.code() == 0
    said = waiting.ended()
    assert (waiting.code(), "1 new, 1 unchanged" in said) == (0, True), said
    with closing(Store(data / "generations" / (DataFolder(data).current() or ""))) as store:
        assert [article.id for article in store.articles()] == ["clinic", "school"]


def test_a_removal_waits_for_what_is_being_written_and_says_so(desk: Desk, tmp_path: Path) -> None:
    write_more(desk.folder, 3)
    first = start(["sync"], desk.data.path, NAMING, signal.SIGSTOP, tmp_path)
    await_stop(first)
    removal = start(["remove", "shelter"], desk.data.path, NEVER, signal.SIGSTOP, tmp_path)
    assert f"(process {first.pid})" in removal.stderr.readline()
    os.kill(first.pid, signal.SIGCONT)
    first.ended()
    removal.ended()
    assert (removal.code(), desk.ids()) == (0, ["more00", "more01", "more02", "school"])


def _vectors(desk: Desk) -> int:
    database = sqlite3.connect(desk.data.embeddings)
    try:
        return int(database.execute("SELECT count(*) FROM vectors").fetchone()[0])
    finally:
        database.close()
