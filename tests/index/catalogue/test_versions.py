"""Earlier versions of articles, kept until they are pruned."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from index.catalogue import syncing
from index.catalogue.intake import Fate
from index.catalogue.sources import now
from index.errors import IndexDamaged
from index.storage.store import ARTICLES, PASSAGES, Store
from tests.index.desk_for_tests import QUIET, SCHOOL, SHELTER, Desk, page


def test_old_versions_stay_until_they_are_pruned(desk: Desk) -> None:
    desk.add(desk.folder)
    old = desk.library().article("shelter")
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    (desk.folder / "school.md").unlink()
    assert desk.sync().count(Fate.GONE) == 1
    assert desk.ids() == ["shelter"]
    kept = {version.article.sha256: version.article for version in desk.versions("shelter")}
    assert old is not None
    assert kept[old.sha256] == old
    assert len(kept) == 2
    assert desk.versions("school")
    before = desk.data.embeddings.stat().st_size
    pruned = desk.keeper.prune(datetime.now(UTC) + timedelta(seconds=1))
    assert (pruned.versions, pruned.generations) == (2, 1)
    assert pruned.vectors > 0
    assert desk.data.embeddings.stat().st_size <= before
    assert len(desk.versions("shelter")) == 1
    assert desk.versions("school") == []
    assert SCHOOL.split(".")[0].encode() not in desk.data.register.read_bytes()
    nothing = desk.sync()
    assert (nothing.build.changed, nothing.build.embedded) == (False, 0)


def test_prune_forgets_what_was_read_under_a_clock_that_ran_ahead(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(syncing, "now", lambda: now() + timedelta(days=400))
        desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    desk.keeper.prune(now() + timedelta(seconds=1))
    assert (desk.versions("shelter"), len(desk.versions("school"))) == ([], 1)


def test_prune_keeps_what_was_read_of_late(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    desk.sync()
    assert desk.keeper.prune(datetime.now(UTC) - timedelta(days=30)).versions == 0
    assert len(desk.versions("shelter")) == 2


@pytest.mark.parametrize("name", ["vectors.faiss", "passages.sqlite", "manifest.json", "../../CURRENT"])
def test_prune_drops_nothing_where_the_live_generation_is_damaged(desk: Desk, name: str) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    desk.sync()
    live = desk.data.folder(desk.data.current() or "")
    if name.endswith("CURRENT"):
        (live / name).unlink()
    else:
        (live / name).write_bytes(bytes(100))
    with pytest.raises(IndexDamaged, match=r"\A[^\n]+: run `fuente build`\Z"):
        desk.keeper.prune(datetime.now(UTC) + timedelta(seconds=1))
    assert (len(desk.data.names()), len(desk.versions("shelter"))) == (2, 2)
    desk.keeper.build([desk.folder], QUIET)
    assert desk.keeper.prune(datetime.now(UTC) + timedelta(seconds=1)).generations == 1


def test_articles_that_cannot_be_read_are_one_clear_line(tmp_path: Path) -> None:
    for name in (ARTICLES, PASSAGES):
        (tmp_path / name).write_bytes(bytes(100))
    with closing(Store(tmp_path)) as store, pytest.raises(IndexDamaged, match=r"\A[^\n]+: look at its disk"):
        store.passage(0)
