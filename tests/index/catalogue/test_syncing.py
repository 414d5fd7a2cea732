"""Reading sources again, over the real reader, model and index."""

import json
import os
import shutil
from contextlib import nullcontext
from pathlib import Path

import pytest

from index.article_ids import free_id
from index.catalogue.intake import Fate
from index.catalogue.local_source import LocalSource, local_source
from index.catalogue.sources import Fresh, SourceProblem, Unchanged
from index.corpus import read_corpus
from index.drafts import Draft, Metadata
from index.errors import CorpusProblem, IndexMissing, IndexProblem
from index.files.reading import read_file
from tests.corpus_for_tests import InThisProcess, articles_of
from tests.index.desk_for_tests import QUIET, SCHOOL, SHELTER, Desk, page

CORPUS = Path(__file__).parents[3] / "corpus"


def test_what_cannot_be_read_is_named_and_the_rest_goes_in(desk: Desk) -> None:
    desk.write("broken.md", "---\ntitle: a: b\n---\nText")
    (desk.folder / "binary.txt").write_bytes(b"\0\1")
    for other in ("photo.jpg", "plan.jpg", "old.doc", ".hidden.jpg"):
        (desk.folder / other).write_bytes(b"\0")
    report = desk.add(desk.folder)
    assert report.count(Fate.ADDED) == 2
    named = {Path(problem.what).name for problem in report.problems}
    assert named == {"broken.md", "binary.txt", desk.folder.name}
    (others,) = [problem.why for problem in report.problems if Path(problem.what) == desk.folder]
    assert others == "holds files of kinds that cannot be read: 2 .jpg, 1 .doc"
    assert desk.ids() == ["school", "shelter"]
    again = desk.sync()
    assert {Path(problem.what).name for problem in again.problems} == named
    assert (again.count(Fate.SAME), again.build.changed) == (2, False)
    for other in "abcd":
        (desk.folder / f"x.{other}").write_bytes(b"\0")
    more = [problem.why for problem in desk.sync().problems if Path(problem.what) == desk.folder]
    assert more == ["holds files of kinds that cannot be read: 2 .jpg, 1 .doc, 1 .a, 1 .b, 1 .c and 1 more"]
    for whole in (lambda: desk.keeper.build([desk.folder], QUIET), lambda: read_corpus([desk.folder])):
        with pytest.raises(CorpusProblem, match=r"\A\S+/binary\.txt .+\n\S+/broken\.md .+\Z"):
            whole()


def test_what_is_no_article_by_its_name_is_named_and_words_locks_are_passed_over(desk: Desk) -> None:
    (desk.folder / "~$guide.docx").write_bytes(b"\x03Ana" + b" " * 158)
    desk.write("License.md", page("Driver's licence", "The fee is 20 dollars. Bring your passport."))
    desk.write("LICENSE", "Anyone may copy this.")
    (desk.folder / "_drafts").mkdir()
    desk.write("_drafts/fees.md", page("Fees", "The fee will be 30 dollars."))
    report = desk.add(desk.folder)
    assert (desk.ids(), report.count(Fate.ADDED)) == (["school", "shelter"], 2)
    assert [problem.why for problem in report.problems] == [
        "holds files that are no articles by their name or folder: License.md, _drafts/fees.md"
    ]
    built = desk.keeper.build([desk.folder], QUIET)
    assert (built.build.articles, built.problems) == (2, report.problems)
    assert [article.id for article in articles_of(desk.folder)] == ["school", "shelter"]


@pytest.mark.parametrize(
    ("said", "is_held", "waits"),
    [
        ("draft: true", True, True),
        ("Draft: True", True, True),
        ("published: false", True, True),
        ("private: yes", True, True),
        ("unlisted: true", True, True),
        ("status: Draft", True, True),
        ("publishDate: 2999-01-31T08:00:00-06:00", True, True),
        ("date: 2999-01-31 08:00:00 -0600", True, True),
        ("published: 2999-1-31", True, True),
        ("expiryDate: 2020-01-31", True, True),
        ("expiryDate: 2999-01-31", False, True),
        ("publishDate: 2020-01-31\ndate: 2999-01-31", False, False),
        ("draft: false\npublished: true\ndate: 2020-01-31\nstatus: published", False, False),
    ],
)
def test_what_a_file_keeps_back_is_left_out_and_looked_at_each_time(
    tmp_path: Path, said: str, is_held: bool, waits: bool
) -> None:
    file = tmp_path / "fees.md"
    file.write_text(f"---\ntitle: Fees\n{said}\n---\nThe fee is 20 dollars.", encoding="utf-8")
    (tmp_path / "fees.jsonl").write_text(json.dumps({"title": "Fees", "draft": True, "text": "It is 20 dollars."}))
    local, source = LocalSource(InThisProcess()), local_source(str(tmp_path))
    found = local.read(source, str(file), None)
    assert isinstance(found, Fresh)
    assert (not found.drafts, not found.stamp, len(found.held)) == (is_held, waits, int(is_held))
    line = local.read(source, str(tmp_path / "fees.jsonl"), None)
    assert isinstance(line, Fresh)
    assert line.held == ("has 'draft: True' in its front matter (Fees)",)


def test_an_article_that_becomes_a_draft_leaves_the_answers_and_comes_back(desk: Desk) -> None:
    parts = [page("Fees", "The fee is 20 dollars."), page("Hours", "We open at eight.")]
    desk.write("office.md", "\n".join(parts))
    desk.add(desk.folder)
    assert desk.ids() == ["office-fees", "office-hours", "school", "shelter"]
    held = page("Fees", "The fee is 20 dollars.", draft="true")
    place = desk.write("office.md", "\n".join([parts[1], held]))
    for report in (desk.sync(), desk.sync(), desk.keeper.build([desk.folder], QUIET)):
        assert desk.ids() == ["office-hours", "school", "shelter"]
        assert [(one.what, one.why) for one in report.held] == [
            (str(place), "has 'draft: true' in its front matter (Fees)")
        ]
        assert not report.problems
    desk.write("office.md", "\n".join(parts))
    assert desk.sync().count(Fate.ADDED) == 1
    assert desk.ids() == ["office-fees", "office-hours", "school", "shelter"]


def test_a_corpus_folder_that_is_added_by_name_is_read_once(desk: Desk) -> None:
    report = desk.keeper.add([local_source(str(desk.folder))], [desk.folder], QUIET)
    assert (report.count(Fate.ADDED), report.count(Fate.SAME)) == (2, 0)


def test_a_file_is_read_again_by_a_program_that_may_read_it_otherwise(desk: Desk) -> None:
    local, source = LocalSource(desk.sandbox), local_source(str(desk.folder))
    place = str(desk.write("school.md", page("School", SCHOOL)))
    first = local.read(source, place, None)
    assert isinstance(first, Fresh)
    assert local.read(source, place, first.stamp) == Unchanged()
    # Each program puts a number of its own before the checksum of the file.
    assert local.read(source, place, f"7:{first.stamp.split(':')[1]}") == first


def test_a_source_of_which_nothing_can_be_read_is_not_remembered(desk: Desk) -> None:
    desk.add(desk.folder)
    bad = desk.folder.parent / "bad.md"
    bad.write_text("---\ntitle: a: b\n---\nText", encoding="utf-8")
    report = desk.add(bad)
    assert [str(bad) in line for line in report.failed] == [True]
    assert [source.address for source in desk.sources()] == [str(desk.folder)]


def test_a_folder_that_is_added_and_holds_nothing_is_named(desk: Desk) -> None:
    empty = desk.folder / "empty"
    empty.mkdir()
    (failed,) = desk.add(empty).failed
    assert failed.startswith(f"{empty} holds no article: put .")
    (empty / "plan.jpg").write_bytes(b"\0")
    assert "kinds that cannot be read: 1 .jpg" in desk.add(empty).failed[0]
    assert desk.sources() == []
    (empty / "plan.jpg").unlink()
    desk.write("empty/clinic.md", page("The clinic", "The clinic opens at noon. A nurse is there."))
    desk.add(desk.folder)
    assert desk.add(empty).failed == ()


def test_sync_changes_only_what_changed_and_embeds_only_that(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", page("The shelter", SHELTER.replace("forty", "sixty"), published="2020-05-01"))
    desk.write("clinic.md", page("The clinic", "The clinic opens at noon. A nurse is there."))
    report = desk.sync()
    fates = {article_id: fate for outcome in report.outcomes for article_id, fate in outcome.fates}
    assert fates == {"school": Fate.SAME, "shelter": Fate.CHANGED, "clinic": Fate.ADDED}
    # A passage and the changed sentence of one, a passage and two sentences of the other.
    assert report.build.embedded == 2 + 3
    nothing = desk.sync()
    assert (nothing.count(Fate.SAME), nothing.build.changed, nothing.build.embedded) == (3, False, 0)


def test_a_title_that_changes_is_a_change_and_no_new_version(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", page("The coast shelter", SHELTER, published="2020-05-01"))
    assert desk.sync().count(Fate.CHANGED) == 1
    assert [version.article.title for version in desk.versions("shelter")] == ["The coast shelter"]


def test_a_folder_that_is_gone_or_empty_keeps_its_articles(desk: Desk) -> None:
    desk.add(desk.folder)
    away = desk.folder.rename(desk.folder.with_name("away"))
    assert "no such folder" in desk.sync().failed[0]
    desk.folder.mkdir()
    assert "is it mounted" in desk.sync().failed[0]
    assert desk.ids() == ["school", "shelter"]
    desk.folder.rmdir()
    away.rename(desk.folder)
    assert desk.sync().count(Fate.SAME) == 2


def test_a_folder_that_is_elsewhere_now_is_added_there_and_then_removed_as_the_line_says(desk: Desk) -> None:
    desk.add(desk.folder)
    away = desk.folder.rename(desk.folder.with_name("away"))
    assert f"`fuente add` it there, and after that `fuente remove {desk.folder}`" in desk.sync().failed[0]
    desk.add(away)
    desk.keeper.remove([str(desk.folder)], QUIET)
    assert [source.address for source in desk.sources()] == [str(away)]
    assert desk.sync().count(Fate.SAME) == len(desk.ids()) == 2


def test_what_may_be_on_a_disk_that_is_not_mounted_stays(desk: Desk) -> None:
    disk = desk.folder.parent / "disk"
    for place in (disk, desk.folder / "inner", desk.folder / "other"):
        place.mkdir()
        text = f"The clinic called {place.name} opens at noon. A nurse is there."
        (place / "clinic.md").write_text(page(f"Clinic {place.name}", text), encoding="utf-8")
    (desk.folder / "linked.md").symlink_to(disk / "clinic.md")
    desk.add(desk.folder, disk / "clinic.md")
    before = desk.ids()
    assert len(before) == 6 - 1
    disk.rename(desk.folder.parent / "off")
    (desk.folder / "inner" / "clinic.md").unlink()
    shutil.rmtree(desk.folder / "other")
    report = desk.sync()
    assert sorted(problem.what for problem in report.problems) == [
        str(desk.folder / "inner"), str(desk.folder / "linked.md"), str(disk / "clinic.md")
    ]  # fmt: skip
    assert (report.count(Fate.GONE), desk.ids()) == (1, [one for one in before if one != "other-clinic"])


def test_a_file_that_is_written_while_it_is_read_is_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add(desk.folder)
    file, read = desk.folder / "shelter.md", Path.read_bytes

    def half(one: Path) -> bytes:
        if one == file:
            file.write_text(page("The shelter", SHELTER[:30]), encoding="utf-8")
        return read(one)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", half)
        assert [problem.why for problem in desk.sync().problems] == ["is being written: try again"]
    assert "forty beds" in desk.library().articles()[1].text
    assert desk.sync().count(Fate.CHANGED) == 1


def test_a_pipe_is_no_file(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.md")
    with pytest.raises(SourceProblem, match="cannot be read"):
        desk.add(desk.folder / "pipe.md")


def test_hundreds_of_articles_may_have_one_name(desk: Desk) -> None:
    lines = (json.dumps({"title": "Nota", "text": f"Note {n} tells of room {n * 3}."}) for n in range(3))
    for number, line in enumerate(lines):
        (desk.folder / f"{number:0>90}").mkdir()
        desk.write(f"{number:0>90}/note.jsonl", line)
    desk.add(desk.folder)
    taken = {"note": "", **{f"note-{number}": "" for number in range(2, 3000)}}
    assert free_id("Note", Draft(Metadata(), ()), taken.get) == "note-3000"
    assert len(desk.ids()) == 5


def test_a_file_that_breaks_keeps_the_article_it_had(desk: Desk) -> None:
    desk.add(desk.folder)
    desk.write("shelter.md", "---\ntitle: a: b\n---\nText")
    report = desk.sync()
    assert len(report.problems) == 1
    assert desk.ids() == ["school", "shelter"]
    desk.write("shelter.md", page("The shelter", SHELTER, published="2020-05-01"))
    assert desk.sync().count(Fate.SAME) == 2


def refuse(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have a folder refuse to be looked into, whoever asks."""
    look = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    patch.setattr(os, "scandir", scandir)


def test_a_folder_that_cannot_be_looked_into_is_named_and_keeps_its_articles(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = desk.folder / "inner"
    inner.mkdir()
    desk.write("inner/clinic.md", page("The clinic", "The clinic opens at noon. A nurse is there."))
    desk.add(desk.folder)
    refuse(monkeypatch, inner)
    report = desk.sync()
    assert [(problem.what, problem.why) for problem in report.problems] == [
        (str(inner), "cannot be read: Permission denied")
    ]
    assert (report.count(Fate.SAME), desk.ids()) == (3, ["inner-clinic", "school", "shelter"])
    for whole in (lambda: desk.keeper.build([desk.folder], QUIET), lambda: articles_of(desk.folder)):
        with pytest.raises(CorpusProblem, match=r"articles/inner cannot be read: Permission denied\Z"):
            whole()
    refuse(monkeypatch, desk.folder)
    assert desk.sync().failed == (f"{desk.folder} cannot be read: Permission denied",)
    assert len(desk.ids()) == 3


def test_what_cannot_be_told_from_a_folder_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add(desk.folder)

    class Unknown:
        """A thing in a folder whose names can be listed and no more."""

        def __init__(self, path: Path) -> None:
            self.name, self.path = path.name, str(path)

        def is_file(self) -> bool:
            raise PermissionError(13, "Permission denied", self.path)

    there = sorted(desk.folder.iterdir())
    look = os.scandir

    def scandir(path: str | Path) -> object:
        return nullcontext([Unknown(one) for one in there]) if Path(path) == desk.folder else look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = desk.sync()
    assert [problem.what for problem in report.problems] == [str(path) for path in reversed(there)]
    assert desk.ids() == ["school", "shelter"]


def test_a_name_that_is_no_text_is_named_and_left_out(desk: Desk) -> None:
    folder = os.fsencode(desk.folder)
    for name in (b"caf\xe9.md", b"caf\xe9.jpg"):
        Path(os.fsdecode(folder + b"/" + name)).write_text(page("Café", SHELTER), encoding="utf-8")
    Path(os.fsdecode(folder + b"/gu\xeda")).mkdir()
    report = desk.add(desk.folder)
    why = "has a name that is not UTF-8: rename it"
    told = sorted((Path(problem.what).name, problem.why) for problem in report.problems)
    assert told == [
        (desk.folder.name, "holds files of kinds that cannot be read: 1 .jpg"),
        ("caf\ufffd.md", why),
        ("gu\ufffda", why),
    ]
    assert desk.ids() == ["school", "shelter"]
    for whole in (lambda: desk.keeper.build([desk.folder], QUIET), lambda: articles_of(desk.folder)):
        with pytest.raises(CorpusProblem, match=r"articles/(gu\ufffda|caf\ufffd\.md) has a name that is not UTF-8"):
            whole()


@pytest.mark.parametrize(
    ("name", "advice"),
    [("offices.ods", "save each of its"), ("offices.XLSX", "save each of its"), ("a.jpg", "use .csv,")],
)
def test_a_kind_of_file_that_cannot_be_read_says_what_to_do_instead(tmp_path: Path, name: str, advice: str) -> None:
    (tmp_path / name).write_bytes(b"Office;Hours\r\n")
    with pytest.raises(SourceProblem, match=f"this kind of file cannot be read; {advice}"):
        local_source(str(tmp_path / name))
    assert advice in read_file(name, b"Office;Hours").refusals[0].message


@pytest.mark.parametrize("address", ["n" * 300, "~nobody-of-this-name/x", "caf\udce9.md"])
def test_a_name_that_can_be_of_nothing_is_one_line(desk: Desk, address: str) -> None:
    desk.add(desk.folder)
    with pytest.raises(SourceProblem, match=r"\A[^\n\ud800-\udfff]+\Z"):
        local_source(address)
    with pytest.raises(IndexProblem):
        desk.keeper.build([Path(address)], QUIET)
    with pytest.raises(SourceProblem):
        desk.keeper.remove([address], QUIET)


def test_a_link_to_a_folder_is_not_entered_and_is_named(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    (desk.folder / "link").symlink_to(tmp_path / "away")
    (desk.folder / "lost").symlink_to(tmp_path / "nowhere")
    (desk.folder / "lost+found").mkdir()
    report = desk.add(desk.folder)
    assert [problem.why for problem in report.problems] == ["is a link to a folder: add that folder by its own name"]
    assert desk.keeper.build([desk.folder], QUIET).build.articles == 2


def test_articles_called_alike_in_two_folders_are_both_there(desk: Desk) -> None:
    other = desk.folder.parent / "more"
    other.mkdir()
    (other / "shelter.md").write_text(
        page("The clinic", "The clinic opens at noon. A nurse is there."), encoding="utf-8"
    )
    desk.add(desk.folder, other)
    assert desk.ids() == ["school", "shelter", "shelter-2"]
    assert desk.sync().build.changed is False
    desk.write("one.md", page("One", "One thing is said here.", id="shelter"))
    assert "both have the id 'shelter'" in desk.sync().problems[0].why


def test_articles_of_one_name_are_numbered_and_those_that_give_themselves_one_id_are_refused(desk: Desk) -> None:
    folder = desk.folder.parent / "alike"
    folder.mkdir()
    for name, text in {"a.md": f"# A\n\n{SHELTER}", "a.txt": f"A\n\n{SCHOOL}"}.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert desk.keeper.build([folder], QUIET).build.articles == 2
    assert desk.ids() == [article.id for article in articles_of(folder)] == ["a", "a-2"]
    both = f"{page('One', SHELTER, id='b')}\n{page('Other', SCHOOL, id='b')}"
    for name, text in {"c.md": page("One", SHELTER, id="a"), "d.md": both}.items():
        (folder / name).write_text(text, encoding="utf-8")
        for whole in (lambda: desk.keeper.build([folder], QUIET), lambda: articles_of(folder)):
            with pytest.raises(CorpusProblem, match=rf"{name} and .*alike/\w\.md both have the id '[ab]'"):
                whole()
        (folder / name).unlink()


@pytest.mark.parametrize("is_sync", [True, False])
def test_an_article_that_moves_to_another_folder_or_file_keeps_its_own_id(desk: Desk, *, is_sync: bool) -> None:
    desk.write("shelter.md", page("The shelter", SHELTER, id="refuge"))
    first = desk.folder.parent / "another"
    first.mkdir()
    (first / "clinic.md").write_text(page("The clinic", "The clinic opens at noon.", id="clinic"), encoding="utf-8")

    def read() -> None:
        if is_sync:
            assert desk.keeper.sync([first, desk.folder], QUIET).problems == ()
        else:
            desk.keeper.build([first, desk.folder], QUIET)

    read()
    (desk.folder / "shelter.md").rename(first / "shelter.md")
    read()
    assert desk.ids() == ["clinic", "refuge", "school"]
    first_words = (first / "clinic.md").read_text(encoding="utf-8")
    (first / "clinic.md").write_text((first / "shelter.md").read_text(encoding="utf-8"), encoding="utf-8")
    (first / "shelter.md").write_text(first_words, encoding="utf-8")
    read()
    assert desk.ids() == ["clinic", "refuge", "school"]


def test_an_article_that_was_refused_for_its_id_is_there_once_that_is_free(desk: Desk) -> None:
    desk.write("one.md", page("One", "One thing is said here.", id="shelter"))
    desk.write("another.md", page("Another", "Another thing is said here.", id="shelter"))
    assert len(desk.add(desk.folder).problems) == 1
    (desk.folder / "another.md").unlink()
    assert desk.sync().problems == ()
    assert desk.ids() == ["school", "shelter", "shelter-2"]


def test_an_article_whose_part_of_a_file_cannot_be_read_stays(desk: Desk) -> None:
    lines = [
        json.dumps({"id": name, "title": name, "text": text}) for name, text in {"a": SHELTER, "b": SCHOOL}.items()
    ]
    whole = "\n".join(lines)
    file = desk.write("all.jsonl", whole)
    desk.add(file)
    for there, fate in ((whole[:-9], Fate.SAME), (lines[0], Fate.GONE)):
        file.write_text(there, encoding="utf-8")
        assert dict(desk.sync().outcomes[-1].fates)["b"] is fate
    file.write_text(whole, encoding="utf-8")
    assert desk.sync().count(Fate.ADDED) == 1


def test_build_is_all_or_nothing_and_keeps_what_was_added(desk: Desk, tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
    desk.keeper.build([corpus], QUIET)
    desk.add(desk.folder)
    assert len(desk.ids()) == 4
    (corpus / "bad.md").write_text("---\ntitle: a: b\n---\nText", encoding="utf-8")
    with pytest.raises(CorpusProblem, match=r"bad\.md has front matter"):
        desk.keeper.build([corpus], QUIET)
    assert len(desk.ids()) == 4
    (corpus / "bad.md").unlink()
    assert desk.keeper.build([corpus], QUIET).build.changed is False
    desk.keeper.build([desk.folder], QUIET)
    assert desk.ids() == ["school", "shelter"]


def test_a_build_takes_an_empty_folder_for_one_that_is_not_mounted(desk: Desk, tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
    desk.keeper.build([corpus, desk.folder], QUIET)
    before = desk.ids()
    away = desk.folder.rename(desk.folder.with_name("away"))
    desk.folder.mkdir()
    with pytest.raises(SourceProblem, match=r"holds no article any more: is it mounted\?"):
        desk.keeper.build([corpus, desk.folder], QUIET)
    assert desk.ids() == before
    desk.folder.rmdir()
    away.rename(desk.folder)
    assert desk.keeper.build([corpus, desk.folder], QUIET).build.changed is False
    shutil.rmtree(desk.folder)
    desk.folder.mkdir()
    desk.keeper.remove([str(desk.folder)], QUIET)
    desk.keeper.build([corpus, desk.folder], QUIET)
    assert len(desk.ids()) == 2


def test_sync_reads_the_corpus_of_the_settings_too(desk: Desk) -> None:
    desk.keeper.sync([desk.folder], QUIET)
    desk.write("clinic.md", page("The clinic", "The clinic opens at noon. A nurse is there."))
    assert desk.keeper.sync([desk.folder], QUIET).count(Fate.ADDED) == 1


def test_nothing_to_sync_says_what_to_do(desk: Desk) -> None:
    with pytest.raises(IndexMissing, match="fuente add"):
        desk.sync()
