"""Articles and sources that are taken out by hand."""

import json
import unicodedata
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from index.catalogue.entries import State
from index.catalogue.intake import Fate
from index.catalogue.local_source import local_source
from index.catalogue.register import Register
from index.catalogue.sources import SourceKind, SourceProblem, now
from index.errors import IndexMissing, IndexProblem
from index.storage.manifest import MANIFEST
from tests.index.desk_for_tests import QUIET, SHELTER, Desk, page


def test_what_was_removed_stays_out_until_it_is_added_again(desk: Desk) -> None:
    desk.add(desk.folder)
    assert [entry.id for entry in desk.keeper.remove(["shelter"], QUIET).taken] == ["shelter"]
    assert desk.ids() == ["school"]
    # No generation on the disk holds it any more, so none that is served for want of the newest does.
    assert desk.data.names() == [desk.data.current()]
    report = desk.sync()
    assert (report.count(Fate.KEPT_OUT), report.count(Fate.SAME)) == (1, 1)
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert desk.ids() == ["school"]
    desk.keeper.prune(datetime.now(UTC) + timedelta(seconds=1))
    assert desk.versions("shelter") == []
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert desk.ids() == ["school"]
    assert desk.add(desk.folder / "shelter.md").count(Fate.ADDED) == 1
    assert desk.ids() == ["school", "shelter"]
    assert [source.kind for source in desk.sources()] == [SourceKind.FOLDER]


def test_what_was_removed_stays_out_under_another_name(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    desk.keeper.prune(datetime.now(UTC) + timedelta(seconds=1))
    (desk.folder / "shelter.md").rename(desk.folder / "refuge.md")
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert (desk.ids(), desk.versions("refuge")) == (["school"], [])
    # Its words may change there.
    desk.write("refuge.md", page("The shelter", SHELTER.replace("forty", "sixty")))
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert desk.ids() == ["school"]
    assert desk.add(desk.folder / "refuge.md").count(Fate.ADDED) == 1
    assert desk.ids() == ["refuge", "school"]


@pytest.mark.parametrize("is_read_between", [True, False])
def test_what_was_removed_stays_out_when_it_is_edited_and_then_renamed(desk: Desk, *, is_read_between: bool) -> None:
    long = " ".join(f"Point {number} of the plan speaks of matter {number * 7}." for number in range(9))
    desk.write("plan.md", page("The plan", long))
    desk.add(desk.folder)
    desk.keeper.remove(["plan"], QUIET)
    for file, matter in (("plan.md", "theme"), ("plan.md", "question"), ("scheme.md", "question")):
        for old in desk.folder.glob("*l*n*.md"):
            old.unlink()
        desk.write(file, page("The plan", long.replace("matter 56", f"{matter} 57")))
        if is_read_between or file == "scheme.md":
            assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert desk.ids() == ["school", "shelter"]
    # What it said when it was removed still opens for earlier citations.
    assert ["matter 56" in version.article.text for version in desk.versions("plan")] == [True]


def test_what_was_removed_stays_out_of_a_folder_that_moves(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    away = desk.folder.rename(desk.folder.with_name("away"))
    assert desk.add(away).count(Fate.KEPT_OUT) == 1
    desk.keeper.remove([str(desk.folder)], QUIET)
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert [article.language for article in desk.library().articles()] == ["es"]
    assert desk.add(away).count(Fate.ADDED) == 1


def test_a_name_is_removed_as_it_is_typed(desk: Desk) -> None:
    desk.write(unicodedata.normalize("NFD", "información.md"), page("The tent", "The tent holds nine people."))
    desk.add(desk.folder)
    desk.keeper.remove([str(desk.folder / unicodedata.normalize("NFC", "información.md"))], QUIET)
    assert desk.ids() == ["school", "shelter"]


def test_a_copy_of_what_was_removed_is_let_in_by_hand(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    copy = desk.write("copy.md", page("A copy", SHELTER))
    assert desk.sync().count(Fate.KEPT_OUT) == 2
    assert desk.add(copy).count(Fate.ADDED) == 1
    assert desk.ids() == ["copy", "school"]
    other = desk.folder.parent / "elsewhere.md"
    other.write_text(page("Elsewhere", SHELTER), encoding="utf-8")
    desk.keeper.remove(["copy"], QUIET)
    assert desk.add(other).count(Fate.ADDED) == 1
    assert (desk.ids(), desk.sync().count(Fate.SAME)) == (["elsewhere", "school"], 2)


def test_what_was_removed_stays_out_when_its_file_gets_another_article_and_loses_it(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    changed = page("The shelter", SHELTER.replace("forty", "sixty"))
    desk.write("shelter.md", f"{changed}\n{page('The clinic', 'The clinic opens at noon. A nurse is there.')}")
    report = desk.sync()
    assert (report.count(Fate.KEPT_OUT), report.count(Fate.ADDED)) == (1, 1)
    assert desk.ids() == ["school", "shelter-the-clinic"]
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "seventy")))
    report = desk.sync()
    assert (report.count(Fate.KEPT_OUT), report.count(Fate.GONE)) == (1, 1)
    assert desk.ids() == ["school"]


def test_an_article_keeps_its_id_when_its_file_gets_another(desk: Desk) -> None:
    desk.add(desk.folder)
    before = (desk.folder / "shelter.md").read_text(encoding="utf-8")
    desk.write("shelter.md", f"{before}\n{page('The clinic', 'The clinic opens at noon. A nurse is there.')}")
    report = desk.sync()
    assert (report.count(Fate.SAME), report.count(Fate.ADDED), report.count(Fate.GONE)) == (2, 1, 0)
    assert desk.ids() == ["school", "shelter", "shelter-the-clinic"]


def test_an_id_that_was_removed_stays_out_in_another_file(desk: Desk) -> None:
    desk.write("tent.md", page("The tent", "The tent holds nine people. It is warm.", id="tent"))
    desk.add(desk.folder)
    desk.keeper.remove(["tent"], QUIET)
    (desk.folder / "tent.md").unlink()
    desk.write("camp.md", page("The tent", "The tent holds ten people. It is warm.", id="tent"))
    report = desk.sync()
    assert (report.count(Fate.KEPT_OUT), report.problems) == (1, ())
    assert desk.ids() == ["school", "shelter"]


def test_a_source_is_removed_with_all_its_articles(desk: Desk) -> None:
    desk.add(desk.folder)
    assert len(desk.keeper.remove([str(desk.folder)], QUIET).taken) == 2
    assert desk.library().search("shelter", limit=5) == []
    assert desk.sources() == []
    assert desk.sync().count(Fate.SAME) == 0
    assert desk.add(desk.folder).count(Fate.ADDED) == 2
    assert desk.library().search("How many beds are there?", limit=1)[0].article.id == "shelter"


def test_what_is_not_there_cannot_be_removed(desk: Desk) -> None:
    desk.add(desk.folder)
    with pytest.raises(SourceProblem, match="fuente list"):
        desk.keeper.remove(["shelter", "nobody"], QUIET)
    assert desk.ids() == ["school", "shelter"]


@pytest.mark.parametrize("name", ["", " ", "\t\n"])
def test_an_empty_name_takes_nothing_out_and_adds_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(desk.folder)
    desk.add(desk.folder / "shelter.md")
    for targets in ([name], ["shelter", name]):
        with pytest.raises(SourceProblem, match="empty name"):
            desk.keeper.remove(targets, QUIET)
    with pytest.raises(SourceProblem, match="empty name"):
        local_source(name)
    assert desk.ids() == ["shelter"]
    assert [source.address for source in desk.sources()] == [str(desk.folder / "shelter.md")]


def test_of_near_duplicates_the_newest_is_quoted_and_the_other_comes_back(desk: Desk) -> None:
    long = " ".join(f"Point {number} of the plan speaks of matter {number * 7}." for number in range(40))
    desk.write("old.md", page("The plan", long, published="2020-01-01"))
    desk.write("new.md", page("The plan, mended", f"{long} It was mended.", published="2021-01-01"))
    report = desk.add(desk.folder)
    assert report.folded == 1
    assert desk.ids() == ["new", "school", "shelter"]
    entry = desk.entry("old")
    assert entry is not None
    assert (entry.folded_into, entry.state) == ("new", State.LIVE)
    removed = desk.keeper.remove(["new"], QUIET)
    assert [entry.id for entry in removed.instead] == ["old"]
    assert desk.ids() == ["old", "school", "shelter"]


def test_whoever_removes_what_is_behind_a_twin_is_told_that_the_twin_is_quoted(desk: Desk) -> None:
    desk.add(desk.folder)
    newer = desk.folder.parent / "newer"
    newer.mkdir()
    (newer / "twin.md").write_text((desk.folder / "shelter.md").read_text(encoding="utf-8"), encoding="utf-8")
    desk.add(newer)
    assert desk.ids() == ["school", "twin"]
    assert [entry.id for entry in desk.keeper.remove(["shelter"], QUIET).instead] == ["twin"]


def test_what_is_removed_twice_is_out_all_the_same(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.keeper.remove(["shelter"], QUIET)
    since = desk.entry("shelter")
    assert [entry.id for entry in desk.keeper.remove(["shelter"], QUIET).taken] == ["shelter"]
    assert desk.entry("shelter") == since
    assert desk.ids() == ["school"]


def test_a_sync_finishes_a_removal_that_was_cut_off(desk: Desk) -> None:
    desk.add(desk.folder)
    with closing(Register(desk.data.register)) as register, register.changing():
        register.put_state("shelter", State.WITHDRAWN, now())
    assert desk.sync().count(Fate.KEPT_OUT) == 1
    assert desk.ids() == ["school"]
    assert desk.data.names() == [desk.data.current()]


def test_no_generation_that_holds_what_was_removed_is_left_whatever_the_clock_said(desk: Desk) -> None:
    desk.add(desk.folder)
    manifest = desk.data.folder(desk.data.current() or "") / MANIFEST
    told = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(told | {"created": "2099-01-01T00:00:00+00:00"}), encoding="utf-8")
    desk.keeper.remove(["shelter"], QUIET)
    assert desk.data.names() == [desk.data.current()]
    desk.write("clinic.md", page("The clinic", "The clinic opens at noon. A nurse is there."))
    desk.sync()
    assert len(desk.data.names()) == 2


def test_no_generation_that_holds_the_words_under_a_name_of_before_is_left(desk: Desk) -> None:
    desk.add(desk.folder)
    (desk.folder / "shelter.md").rename(desk.folder / "refuge.md")
    in_the_way = desk.data.path / "generations" / "building-000002"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(IndexProblem):
        desk.sync()
    in_the_way.unlink()
    desk.keeper.remove(["refuge"], QUIET)
    assert desk.data.names() == [desk.data.current()]


def test_where_nothing_was_added_nothing_is_made(desk: Desk) -> None:
    for attempt in (
        lambda: desk.keeper.remove(["shelter"], QUIET),
        lambda: desk.keeper.prune(now()),
    ):
        with pytest.raises(IndexMissing, match="fuente add"):
            attempt()
    assert not desk.data.path.exists()
