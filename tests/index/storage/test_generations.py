import errno
import fcntl
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from index import languages
from index.articles import make_article
from index.catalogue.archive import Archive
from index.catalogue.entries import Entry, State, Version
from index.catalogue.register import Register
from index.catalogue.sources import Source, SourceKind, now
from index.drafts import Draft, DraftBlock, Metadata
from index.errors import IndexBusy, IndexDamaged, IndexProblem
from index.languages import LanguageDetector
from index.records import Article, BlockKind
from index.storage.disk import is_there
from index.storage.embedding_cache import EmbeddingCache
from index.storage.generations import DataFolder
from index.storage.manifest import read_manifest
from index.storage.store import write_store


def add(data: DataFolder, content: str = "x") -> str:
    with data.writing(), data.new_generation() as folder:
        (folder / "file").write_text(content, encoding="utf-8")
    return data.current() or ""


def test_a_generation_goes_live_whole_and_two_are_kept(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    assert data.current() is None
    assert [add(data, str(n)) for n in range(4)] == ["000001", "000002", "000003", "000004"]
    assert data.names() == ["000004", "000003"]
    assert (data.folder("000004") / "file").read_text(encoding="utf-8") == "3"


def build_half(data: DataFolder) -> None:
    with data.writing(), data.new_generation() as folder:
        (folder / "half").write_text("x", encoding="utf-8")
        raise ZeroDivisionError


def test_a_build_that_fails_leaves_the_live_generation_as_it_was(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    live = add(data)
    with pytest.raises(ZeroDivisionError):
        build_half(data)
    assert data.current() == live
    assert [path.name for path in (tmp_path / "generations").iterdir()] == [live]


def test_a_killed_build_is_swept_by_the_next(tmp_path: Path) -> None:
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom index.storage.generations import DataFolder\n"
        "data = DataFolder(Path(sys.argv[1]))\n"
        "with data.writing(), data.new_generation() as folder:\n"
        "    (folder / 'half').write_text('x')\n    os.kill(os.getpid(), 9)\n"
    )
    data = DataFolder(tmp_path)
    live = add(data)
    killed = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert killed.returncode == -9
    assert data.current() == live
    assert add(data) == "000002"
    assert data.names() == ["000002", "000001"]
    assert not list((tmp_path / "generations").glob("building-*"))


def test_there_is_one_writer_at_a_time(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    with (
        data.writing(),
        pytest.raises(IndexBusy, match=f"process {os.getpid()}.* is writing to"),
        DataFolder(tmp_path).writing(),
    ):
        pass
    with DataFolder(tmp_path).writing():
        pass


def test_a_drive_without_locks_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(IndexProblem, match="Operation not supported"), DataFolder(tmp_path).writing():
        pass


def test_a_damaged_pointer_falls_back_to_the_newest_generation(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    live = add(data)
    (tmp_path / "CURRENT").write_bytes(b"\xff\x00../../etc")
    assert data.current() == live


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(IndexProblem, match="FUENTE_DATA_DIR"), DataFolder(tmp_path / "file").writing():
        pass


@pytest.mark.parametrize(
    "look",
    [
        DataFolder.current,
        DataFolder.mark,
        DataFolder.names,
        lambda data: Archive(data.register).find("shelter"),
        lambda data: is_there(data.register),
    ],
)
def test_a_folder_that_cannot_be_looked_into_is_one_clear_line(
    look: Callable[[DataFolder], object], tmp_path: Path
) -> None:
    # As everyone may open every folder who tests as root, one whose name no system takes.
    with pytest.raises(IndexProblem, match=r"\Acannot read the index in [^\n]+ \(File name too long\)[^\n]+\Z"):
        look(DataFolder(tmp_path / ("n" * 300)))


def test_a_generation_that_may_not_be_read_is_not_called_damaged(tmp_path: Path) -> None:
    folder = tmp_path / ("n" * 300)
    with pytest.raises(IndexDamaged, match=r"\A[^\n]+ cannot be read \(File name too long\): open it[^\n]+\Z"):
        read_manifest(folder)
    with pytest.raises(IndexDamaged, match="is missing or damaged"):
        read_manifest(tmp_path)


def test_no_folder_for_temporary_files_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    # Other tests have unpacked the model already.
    monkeypatch.setattr(languages, "_identifier", languages._identifier.__wrapped__)
    with pytest.raises(IndexProblem, match=r"\A[^\n]+ \(No such file or directory\)[^\n]+ with TMPDIR\Z"):
        LanguageDetector()


def test_vectors_that_do_not_fit_the_disk_are_not_to_be_deleted(tmp_path: Path) -> None:
    file = tmp_path / "embeddings.sqlite"
    with pytest.raises(IndexProblem, match=r"^cannot write the index to .*FUENTE_DATA_DIR$"), files_of_at_most(4096):
        EmbeddingCache(file)
    file.write_bytes(b"no database" * 1000)
    with pytest.raises(IndexProblem, match="delete it, it is made again"):
        EmbeddingCache(file)


def test_a_full_disk_is_one_clear_line_and_loses_nothing(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    live = add(data)
    with pytest.raises(IndexProblem, match="No space left"), data.writing(), data.new_generation():
        raise OSError(28, os.strerror(28))
    assert data.current() == live


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Have the system refuse to make any file larger, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def long_article() -> Article:
    blocks = (DraftBlock(BlockKind.PARAGRAPH, "The shelter of the coast has forty beds. " * 20_000),)
    return make_article(Draft(Metadata(title="The shelter"), blocks), article_id="shelter", language="en")


def test_articles_that_do_not_fit_the_disk_are_one_clear_line(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    live = add(data)
    with pytest.raises(IndexProblem, match=r"^cannot write the index to .*FUENTE_DATA_DIR$"), files_of_at_most(200_000):
        write_half(data)
    assert data.current() == live


def write_half(data: DataFolder) -> None:
    with data.writing(), data.new_generation() as folder:
        write_store(folder, [long_article()], [])


def test_a_register_that_cannot_be_written_is_to_be_kept(tmp_path: Path) -> None:
    article = long_article()
    entry = Entry("shelter", "s", "p", "shelter", State.LIVE, now(), None, article.title, article.sha256, now())
    with closing(Register(tmp_path / "sources.sqlite")) as register:
        with (
            pytest.raises(IndexProblem, match=r"cannot be read or written now .* keep the file"),
            files_of_at_most(200_000),
        ):
            put(register, entry, Version(article, now(), b""))
        assert register.entries() == []
        put(register, entry, Version(article, now(), b""))
        assert [one.id for one in register.entries()] == ["shelter"]
    (tmp_path / "sources.sqlite").write_bytes(b"no database" * 1000)
    with pytest.raises(IndexProblem, match="put a copy back"):
        Register(tmp_path / "sources.sqlite")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE versions SET text = 'The shelter of the coast has fourty beds.'",
        "UPDATE versions SET blocks = '[['",
        "UPDATE versions SET blocks = '[[1]]'",
        "UPDATE versions SET read = 'then'",
        "UPDATE versions SET title = CAST(x'c3' AS TEXT)",
        "UPDATE articles SET state = 'living'",
        "UPDATE sources SET kind = NULL",
    ],
)
def test_a_register_whose_words_have_changed_is_not_read_from(tmp_path: Path, change: str) -> None:
    article = long_article()
    entry = Entry("shelter", "s", "p", "shelter", State.LIVE, now(), None, article.title, article.sha256, now())
    file = tmp_path / "sources.sqlite"
    with closing(Register(file)) as register:
        with register.changing():
            register.put_source(Source("s", SourceKind.FILE, now()))
        put(register, entry, Version(article, now(), b""))
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(change)
    with closing(Register(file)) as register, pytest.raises(IndexProblem, match=r"\A[^\n]+put a copy back[^\n]+\Z"):
        assert (register.sources(), register.versions("shelter"), register.entries()) is None


def put(register: Register, entry: Entry, version: Version) -> None:
    with register.changing():
        register.put_article(entry, version)


def test_a_disk_too_full_to_say_who_writes_can_still_be_written(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    (tmp_path / "lock").symlink_to("/dev/full")
    assert add(data) == "000001"
