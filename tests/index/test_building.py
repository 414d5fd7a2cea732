import gc
import json
import os
import resource
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from benchmarks.shelves import build
from index.building import BuildReport, prepare, publish
from index.chunking import ChunkSettings
from index.embedding import Embedder, Matrix, Vector
from index.errors import IndexBusy, IndexDamaged, IndexMismatch, IndexMissing
from index.shelf import Shelf, open_newest
from index.storage.embedding_cache import EmbeddingCache
from index.storage.generations import DataFolder
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR

CORPUS = Path(__file__).parent.parent.parent / "corpus"


class Counting:
    """The real embedder, counting what it is asked to embed."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self.name = embedder.name
        self.identity = embedder.identity
        self.dimensions = embedder.dimensions
        self.precision = embedder.precision
        self.texts: list[str] = []

    def embed_query(self, text: str) -> Vector:
        return self._embedder.embed_query(text)

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        self.texts.extend(texts)
        return self._embedder.embed_documents(texts)

    def count_tokens(self, text: str) -> int:
        return self._embedder.count_tokens(text)


def run(corpus: Path, data: Path, embedder: Embedder) -> BuildReport:
    return build(articles_of(corpus), DataFolder(data), embedder)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture
def data(data_folder: Path, tmp_path: Path) -> Path:
    """An index of the corpus that a test may change; it remembers its vectors."""
    return Path(shutil.copytree(data_folder, tmp_path / "data"))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A corpus that is embedded in a moment."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "school.md").write_text("# The school\n\nIt is at the port. It teaches for free.", encoding="utf-8")
    (folder / "clinic.md").write_text("# La clínica\n\nAbre a mediodía.", encoding="utf-8")
    return folder


def live(data: Path) -> Path:
    folder = DataFolder(data)
    return folder.folder(folder.current() or "")


def test_an_unchanged_corpus_embeds_nothing_and_makes_no_generation(
    small: Path, tmp_path: Path, embedder: Embedder
) -> None:
    counting = Counting(embedder)
    first = run(small, tmp_path / "data", counting)
    assert first.changed
    assert first.embedded == len(counting.texts) == first.passages + first.sentences
    counting.texts.clear()
    second = run(small, tmp_path / "data", counting)
    assert (second.generation, second.embedded, second.changed, counting.texts) == (first.generation, 0, False, [])


def test_one_changed_paragraph_embeds_only_its_own_texts(corpus: Path, data: Path, embedder: Embedder) -> None:
    counting = Counting(embedder)
    file = corpus / "interview-combating-trafficking-persons.md"
    file.write_text(file.read_text(encoding="utf-8").replace("fills my heart", "filled my heart"), encoding="utf-8")
    report = run(corpus, data, counting)
    assert report.changed
    assert len(counting.texts) == report.embedded == 2
    assert all("It really filled my heart with joy." in text for text in counting.texts)


def test_progress_reaches_its_total(small: Path, tmp_path: Path, embedder: Embedder) -> None:
    cut: list[tuple[int, int]] = []
    seen: list[tuple[int, int]] = []
    articles = articles_of(small)
    data = DataFolder(tmp_path / "data")
    with data.writing():
        made = prepare(
            articles,
            data,
            lambda: embedder,
            ChunkSettings(),
            lambda done, total: cut.append((done, total)),
            lambda done, total: seen.append((done, total)),
        )
        report = publish(made, data)
    assert cut == [(done, len(articles)) for done in range(1, len(articles) + 1)]
    total = report.passages + report.sentences
    assert seen[0] == (0, total)
    assert seen[-1] == (total, total)


def test_progress_counts_texts_that_say_the_same_once(tmp_path: Path, embedder: Embedder) -> None:
    cache = EmbeddingCache(tmp_path / "vectors.sqlite")
    seen: list[tuple[int, int]] = []
    cache.embed(["The shelter is full."] * 9, embedder, lambda done, total: seen.append((done, total)))
    cache.close()
    assert seen == [(0, 1), (1, 1)]


def test_every_offset_cuts_its_words_from_the_stored_article(data_folder: Path, embedder: Embedder) -> None:
    library = open_newest(DataFolder(data_folder), embedder, DETECTOR).library
    originals = {article.id: article for article in articles_of(CORPUS)}
    assert {article.id: article for article in library.articles()} == originals
    hits = library.search("conference", limit=library.manifest.passages)
    assert len(hits) == library.manifest.passages
    for passage, text in ((hit.passage, hit.article.text) for hit in hits):
        vectors = library.sentence_vectors(passage)
        assert vectors.shape == (len(passage.sentences), embedder.dimensions)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-2)
        assert all(text[s:e].strip() == text[s:e] != "" for s, e in passage.sentences)


def test_the_right_passage_is_found_in_either_language(data_folder: Path, embedder: Embedder) -> None:
    library = open_newest(DataFolder(data_folder), embedder, DETECTOR).library
    for question in ("Which countries are members of the RCM?", "¿Qué países son miembros de la conferencia regional?"):
        hits = library.search(question, limit=3)
        assert [hit.rank for hit in hits] == [1, 2, 3]
        assert any("Belize, Canada" in hit.article.text[hit.passage.start : hit.passage.end] for hit in hits)
        assert hits[0].scores.fused >= hits[1].scores.fused


def test_nothing_built_says_so(tmp_path: Path, embedder: Embedder) -> None:
    with pytest.raises(IndexMissing, match="run `fuente build`"):
        open_newest(DataFolder(tmp_path), embedder, DETECTOR)


def test_another_model_is_refused_naming_both(data_folder: Path, embedder: Embedder) -> None:
    other = Counting(embedder)
    other.name, other.identity = "another-model", "another-model@123456789abc"
    with pytest.raises(IndexMismatch, match=r"made with the model .*another-model .*run `fuente build`"):
        open_newest(DataFolder(data_folder), other, DETECTOR)


def damage(folder: Path, name: str) -> None:
    file = folder / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))


FILES = [
    "articles.sqlite",
    "passages.sqlite",
    "vectors.faiss",
    "sentences.npy",
    "keywords/data.csc.index.npy",
    "manifest.json",
]


@pytest.mark.parametrize("name", FILES)
def test_one_flipped_bit_is_found_and_named(name: str, corpus: Path, data: Path, embedder: Embedder) -> None:
    damage(live(data), name)
    with pytest.raises(IndexDamaged, match=r"run `fuente build`"):
        open_newest(DataFolder(data), embedder, DETECTOR)
    assert run(corpus, data, embedder).changed
    assert open_newest(DataFolder(data), embedder, DETECTOR).problem is None


@pytest.mark.parametrize("trouble", ["missing", "extra", "cut"])
def test_a_missing_extra_or_cut_file_is_found(trouble: str, data: Path, embedder: Embedder) -> None:
    file = live(data) / "vectors.faiss"
    if trouble == "missing":
        file.unlink()
    elif trouble == "cut":
        file.write_bytes(file.read_bytes()[:-7])
    else:
        file.with_name("other").write_bytes(b"")
    with pytest.raises(IndexDamaged):
        open_newest(DataFolder(data), embedder, DETECTOR)


def test_articles_of_words_that_are_not_searched_for_are_an_index(tmp_path: Path, embedder: Embedder) -> None:
    (tmp_path / "who.md").write_text("# Who we are\n\nWe are here for you.", encoding="utf-8")
    run(tmp_path / "who.md", tmp_path / "data", embedder)
    library = open_newest(DataFolder(tmp_path / "data"), embedder, DETECTOR).library
    assert [hit.article.id for hit in library.search("Who are you?", limit=3)] == ["who"]
    assert [hit.scores.bm25 for hit in library.search("shelter who", limit=3)] == [None]


def test_a_damaged_live_generation_gives_way_to_the_one_before(corpus: Path, data: Path, embedder: Embedder) -> None:
    first = live(data).name
    (corpus / "new.md").write_text("# New\n\nSomething new.", encoding="utf-8")
    run(corpus, data, embedder)
    damage(live(data), "vectors.faiss")
    opened = open_newest(DataFolder(data), embedder, DETECTOR)
    assert opened.library.name == first
    assert opened.problem is not None
    assert "vectors.faiss has changed" in opened.problem


def test_a_shelf_picks_up_a_new_generation_and_old_holders_go_on(corpus: Path, data: Path, embedder: Embedder) -> None:
    now = [0.0]
    shelf = Shelf(DataFolder(data), embedder, DETECTOR, clock=lambda: now[0])
    held = shelf.current()
    for number in range(3):
        (corpus / f"new{number}.md").write_text(f"# New {number}\n\nSomething new.", encoding="utf-8")
        run(corpus, data, embedder)
    assert shelf.current() is held
    now[0] = 10.0
    assert len(shelf.current().articles()) == 5
    assert len(held.articles()) == 2
    assert held.search("members of the RCM", limit=1)


def test_a_shelf_picks_up_an_index_that_was_made_anew_under_the_same_name(
    small: Path, data: Path, embedder: Embedder
) -> None:
    now = [0.0]
    shelf = Shelf(DataFolder(data), embedder, DETECTOR, clock=lambda: now[0])
    held = shelf.current()
    shutil.rmtree(data)
    now[0] = 10.0
    assert (shelf.opened().library, "there is no index" in (shelf.opened().problem or "")) == (held, True)
    assert run(small, data, embedder).generation == held.name
    now[0] = 20.0
    assert shelf.opened().problem is None
    assert [article.id for article in shelf.current().articles()] == ["clinic", "school"]
    opened = shelf.current()
    now[0] = 60.0
    assert shelf.current() is opened


def test_a_library_that_nothing_holds_is_closed_though_no_collector_runs(data: Path, embedder: Embedder) -> None:
    gc.collect()
    gc.disable()
    try:
        library = open_newest(DataFolder(data), embedder, DETECTOR).library
        assert library.articles()
        assert [name for name in opened_in(data) if name.endswith(".sqlite")]
        del library
        assert opened_in(data) == []
    finally:
        gc.enable()


def opened_in(folder: Path) -> list[str]:
    """The files of a folder that this process holds open."""
    held = [os.path.realpath(descriptor) for descriptor in Path("/proc/self/fd").iterdir()]
    return [name for name in held if name.startswith(str(folder))]


def test_a_generation_that_could_not_be_read_is_served_once_it_can(
    corpus: Path, data: Path, embedder: Embedder
) -> None:
    now = [0.0]
    shelf = Shelf(DataFolder(data), embedder, DETECTOR, clock=lambda: now[0])
    first = shelf.current().name
    (corpus / "new.md").write_text("# New\n\nSomething new.", encoding="utf-8")
    second = run(corpus, data, embedder).generation
    vectors = live(data) / "vectors.faiss"
    sound = vectors.rename(data / "aside")
    vectors.symlink_to("/proc/self/mem")  # whose beginning no one can read, as on a disk that fails
    now[0] = 10.0
    assert shelf.opened().library.name == first
    assert "Input/output error" in (shelf.opened().problem or "")
    sound.replace(vectors)
    now[0] = 13.0
    assert shelf.opened().library.name == first
    now[0] = 41.0
    assert (shelf.opened().library.name, shelf.opened().problem) == (second, None)


def test_a_shelf_that_cannot_look_keeps_what_it_has(data: Path, embedder: Embedder) -> None:
    now = [0.0]
    shelf = Shelf(DataFolder(data), embedder, DETECTOR, clock=lambda: now[0])
    held = shelf.current()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    now[0] = 10.0
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
        opened = shelf.opened()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert opened.library is held
    assert "Too many open files" in (opened.problem or "")
    now[0] = 50.0
    assert shelf.opened().problem is None


def test_a_second_builder_is_turned_away(corpus: Path, tmp_path: Path, embedder: Embedder) -> None:
    with DataFolder(tmp_path / "data").writing(), pytest.raises(IndexBusy):
        run(corpus, tmp_path / "data", embedder)


def test_a_damaged_remembered_vector_is_computed_again(corpus: Path, data: Path, embedder: Embedder) -> None:
    with sqlite3.connect(data / "embeddings.sqlite") as database:
        key, vector = database.execute("SELECT text, vector FROM vectors LIMIT 1").fetchone()
        damaged = bytes([vector[0] ^ 1]) + vector[1:]
        database.execute("UPDATE vectors SET vector = ? WHERE text = ?", (damaged, key))
    database.close()
    (corpus / "new.md").write_text("# New\n\nSomething new.", encoding="utf-8")
    counting = Counting(embedder)
    run(corpus, data, counting)
    assert len(counting.texts) == 3


def test_no_pickle_is_written(data_folder: Path) -> None:
    folder = live(data_folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert all(name.endswith((".sqlite", ".faiss", ".npy", ".json")) for name in manifest["files"])
    for array in folder.rglob("*.npy"):
        np.load(array, allow_pickle=False)
