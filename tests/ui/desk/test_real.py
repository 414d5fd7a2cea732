"""The desk over the real index and the real checker; which verdict comes out is not tried here."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from benchmarks.shelves import build
from index.embedding import Embedder
from index.files.sandbox import Sandbox
from index.storage.generations import DataFolder
from tests.corpus_for_tests import articles_of
from tests.fixtures import ROOT
from tests.ui.desk.conftest import client_of, sign_in, wait
from tests.ui.desk.desks import NAME, PASSWORD, MadeUpWeb
from tests.ui.desk.test_checks import post
from ui.compose import ServedShelf, Service, open_service
from ui.desk.desk import Desk, open_desk
from ui.desk.door.passwords import Passwords
from ui.desk.home.documents import Documents
from ui.settings.settings import read_settings

TEXT = "The RCM was created in 1996.\n\nBelize and Canada are members of the RCM."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "corpus", tmp_path / "corpus")


@pytest.fixture
def own_service(embedder: Embedder, data_folder: Path, tmp_path: Path) -> Service:
    shutil.copytree(data_folder, tmp_path, dirs_exist_ok=True)
    return open_service(read_settings({"data_dir": tmp_path}, {}), embedder)


@pytest.fixture
def desk(own_service: Service, sandbox: Sandbox, tmp_path: Path) -> Iterator[Desk]:
    shelf, documents = ServedShelf(own_service.shelf), Documents(sandbox, MadeUpWeb().fetch)
    desk = open_desk(tmp_path, own_service.checking, shelf, documents, Passwords(PasswordHasher()))
    desk.accounts.add(NAME, PASSWORD)
    yield desk
    desk.database.close()


def build_again(embedder: Embedder, corpus: Path, data: Path) -> None:
    build(articles_of(corpus), DataFolder(data), embedder)


def test_a_check_is_made_kept_and_stale_after_the_corpus_changed(
    desk: Desk, own_service: Service, embedder: Embedder, corpus: Path, tmp_path: Path
) -> None:
    client = client_of(desk)
    sign_in(client)
    address = post(client, "/staff/checks", "/staff", text=TEXT).headers["location"]
    wait(desk, address, seconds=60)
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    assert [verdict.claim.text for verdict in check.report.verdicts] == TEXT.split("\n\n")
    cited = [citation for verdict in check.report.verdicts for citation in verdict.evidence]
    assert cited, "neither claim has evidence: choose others for this test"
    for citation in cited:
        article = own_service.shelf.current().article(citation.article.id)
        assert article is not None
        assert article.text[citation.span.start : citation.span.end] == citation.quote
        assert citation.quote.split("\n")[0].replace("“", "").replace("”", "")[:20] in client.get(address).text
    assert 'class="note stale"' not in client.get(address).text
    for file in corpus.glob("*.md"):
        if file.name != "README.md":
            file.write_text(file.read_text(encoding="utf-8") + "\n\nA sentence was added.\n", encoding="utf-8")
    build_again(embedder, corpus, tmp_path)
    deadline = time.monotonic() + 10
    while 'class="note stale"' not in client.get(address).text and time.monotonic() < deadline:
        time.sleep(0.2)
    assert desk.lists.out_of_date().count == 1
