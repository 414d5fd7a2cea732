"""Articles of folders, read in this process where the one that reads files for the product is not what is tested."""

from pathlib import Path

from index.corpus import articles_in
from index.files.reading import read_file
from index.files.refusals import Reading
from index.records import Article
from tests.detector_for_tests import DETECTOR


class InThisProcess:
    """Reads files as the other process does, which takes a third of a second to start."""

    def read(self, name: str, raw: bytes) -> Reading:
        return read_file(name, raw)


def articles_of(*folders: Path) -> list[Article]:
    return articles_in(folders, InThisProcess(), DETECTOR)
