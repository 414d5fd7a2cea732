"""Earlier versions of articles, kept until they are pruned."""

from datetime import UTC, datetime, timedelta

from index.intake import Fate
from tests.index.desk_for_tests import SCHOOL, SHELTER, Desk, page


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


def test_prune_keeps_what_was_read_of_late(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    desk.sync()
    assert desk.keeper.prune(datetime.now(UTC) - timedelta(days=30)).versions == 0
    assert len(desk.versions("shelter")) == 2
