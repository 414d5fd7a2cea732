"""What ``/readyz`` says of an index with a problem, and to whom."""

import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from index.embedding import Embedder
from tests.ui.conftest import traffic_to
from ui.compose import ServedShelf, open_service
from ui.server.app import AppOptions, build_app
from ui.settings.settings import read_settings


@pytest.fixture(scope="module")
def fallen_back(data_folder: Path, embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose live generation is damaged, so that the one before is served."""
    folder = Path(shutil.copytree(data_folder, tmp_path_factory.mktemp("damaged") / "data"))
    whole = next((folder / "generations").iterdir())
    live = Path(shutil.copytree(whole, whole.parent / "000009"))
    (live / "vectors.faiss").write_bytes(b"not vectors")
    (folder / "CURRENT").write_text("000009", encoding="utf-8")
    return folder


def test_a_stranger_is_told_of_no_folder_and_this_machine_is(fallen_back: Path, embedder: Embedder) -> None:
    service = open_service(read_settings({"data_dir": fallen_back}, {}), embedder)
    traffic = traffic_to(service.answering, service.checking)
    app = build_app(traffic, service.answering, ServedShelf(service.shelf), AppOptions())
    stranger = TestClient(app, client=("203.0.113.9", 1)).get("/readyz")
    local = TestClient(app, client=("127.0.0.1", 1))
    here = local.get("/readyz")
    assert stranger.status_code == here.status_code == 200
    assert stranger.json()["fallback"] is here.json()["fallback"] is True
    assert str(fallen_back) in here.json()["problem"]
    assert str(fallen_back) not in stranger.text
    assert "/" not in stranger.json()["problem"]
    # What a proxy on this machine passes on.
    for name in ("forwarded", "x-forwarded-for", "x-real-ip", "via"):
        assert local.get("/readyz", headers={name: "203.0.113.9"}).json() == stranger.json()
        assert local.get("/metrics", headers={name: "203.0.113.9"}).status_code == 404
    assert {**stranger.json(), "problem": None} == {**here.json(), "problem": None}
