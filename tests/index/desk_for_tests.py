"""A data folder with the real reader, model and index, and the articles that it is synced with."""

from contextlib import closing
from pathlib import Path

from index.catalogue.entries import Entry, Version
from index.catalogue.local_source import LocalSource, local_source
from index.catalogue.register import Register
from index.catalogue.sources import Source, SourceKind
from index.catalogue.sync_records import Steps, SyncReport
from index.catalogue.syncing import Keeper
from index.chunking import ChunkSettings
from index.embedding import Embedder
from index.files.sandbox import Sandbox
from index.library import Library, open_library
from index.storage.generations import DataFolder, Patience
from tests.detector_for_tests import DETECTOR

SHELTER = "The shelter of the coast opened in 2019. It has forty beds and a kitchen. Families stay there for a month."
SCHOOL = "La escuela del puerto enseña español a los niños. Abre de lunes a viernes. Las clases son gratuitas."
QUIET = Steps()


def page(title: str, text: str, **known: str) -> str:
    lines = "".join(f"{name}: {value}\n" for name, value in known.items())
    return f"---\ntitle: {title}\n{lines}---\n\n{text}\n"


class Desk:
    """A data folder, a folder of articles, and the keeper that syncs the first with the second."""

    def __init__(self, base: Path, sandbox: Sandbox, embedder: Embedder) -> None:
        self.folder = base / "articles"
        self.folder.mkdir()
        self.data = DataFolder(base / "data")
        self.embedder = embedder
        self.sandbox = sandbox
        self.keeper = self.keeper_with(Patience("fuente sync"))

    def keeper_with(self, patience: Patience) -> Keeper:
        local = LocalSource(self.sandbox)
        gatherers = {SourceKind.FOLDER: local, SourceKind.FILE: local}
        return Keeper(self.data, gatherers, lambda: self.embedder, DETECTOR, ChunkSettings(), patience)

    def write(self, name: str, content: str) -> Path:
        file = self.folder / name
        file.write_text(content, encoding="utf-8")
        return file

    def add(self, *paths: Path) -> SyncReport:
        return self.keeper.add([local_source(str(path)) for path in paths], [], QUIET)

    def sync(self) -> SyncReport:
        return self.keeper.sync([], QUIET)

    def library(self) -> Library:
        name = self.data.current()
        assert name
        return open_library(self.data.folder(name), self.embedder, DETECTOR)

    def ids(self) -> list[str]:
        return [article.id for article in self.library().articles()]

    def sources(self) -> list[Source]:
        with closing(Register(self.data.register)) as register:
            return register.sources()

    def versions(self, article_id: str) -> list[Version]:
        with closing(Register(self.data.register)) as register:
            return register.versions(article_id)

    def entry(self, article_id: str) -> Entry | None:
        with closing(Register(self.data.register)) as register:
            return register.entry(article_id)
