"""A site on this machine as a source: what is asked of it, and what becomes of its pages."""

import threading
from pathlib import Path

import pytest

from index.catalogue.intake import Fate
from index.catalogue.register import Register
from index.catalogue.sources import Source, SourceKind, SourceProblem
from index.catalogue.sync_records import Steps
from index.catalogue.syncing import Keeper
from index.catalogue.web_source import WebSource, web_source
from index.chunking import ChunkSettings
from index.embedding import Embedder
from index.files.sandbox import Sandbox
from index.storage.generations import DataFolder, Patience
from index.web.opening import open_web
from index.web.records import WebSettings
from tests.detector_for_tests import DETECTOR
from tests.index.web.site import Site

QUIET = Steps()


@pytest.fixture
def web(site: Site, sandbox: Sandbox) -> WebSource:
    here = f"127.0.0.1:{site.port}"
    return WebSource(open_web(WebSettings(allow=(here,), internal=(here,), delay=0), sandbox), sandbox)


@pytest.fixture
def keeper(tmp_path: Path, web: WebSource, embedder: Embedder) -> Keeper:
    gatherers = {SourceKind.PAGE: web, SourceKind.LISTING: web}
    data, patience = DataFolder(tmp_path), Patience("fuente sync")
    return Keeper(data, gatherers, lambda: embedder, DETECTOR, ChunkSettings(), patience)


def test_a_site_is_kept_true_to_what_it_says(site: Site, web: WebSource, tmp_path: Path, keeper: Keeper) -> None:
    assert web.kind_of(f"{site.url}/sitemap.xml") is SourceKind.LISTING
    assert web.kind_of(f"{site.url}/a5") is SourceKind.PAGE
    with pytest.raises(SourceProblem, match="nowhere"):
        web.kind_of(f"{site.url}/nowhere")
    sitemap = web_source(f"{site.url}/sitemap.xml", SourceKind.LISTING)
    report = keeper.add([sitemap, web_source(f"{site.url}/a5", SourceKind.PAGE)], [], QUIET)
    assert report.count(Fate.ADDED) == 4
    # What the sitemap names elsewhere, and what robots.txt closes, has its line.
    assert {problem.what.rpartition("/")[2] for problem in report.problems} == {"x"}
    assert site.asked["/a5"] == 1

    again = keeper.sync([], QUIET)
    assert (again.count(Fate.SAME), again.build.changed) == (4, False)
    site.texts["/a1"] = "Este es otro texto del sitio."
    site.gone.add("/a3")
    changed = keeper.sync([], QUIET)
    assert (changed.count(Fate.CHANGED), changed.count(Fate.GONE), changed.count(Fate.SAME)) == (1, 1, 2)
    register = Register(DataFolder(tmp_path).register)
    (newest, older) = register.versions("a1")
    assert newest.article.url == f"{site.url}/a1"
    assert "otro texto" in newest.article.text
    assert "texto número 1" in older.article.text
    assert [entry.id for entry in keeper.remove([f"{site.url}/a1"], QUIET).taken] == ["a1"]
    assert keeper.sync([], QUIET).count(Fate.KEPT_OUT) == 1
    register.close()


def test_a_page_that_two_sources_name_is_read_once(site: Site, keeper: Keeper) -> None:
    named = [web_source(f"{site.url}/{name}", SourceKind.LISTING) for name in ("feed", "sitemap.xml")]
    report = keeper.add(named, [], QUIET)
    assert (report.count(Fate.ADDED), report.folded) == (3, 0)
    assert (site.asked["/a1"], site.asked["/a2"], site.asked["/a3"]) == (1, 1, 1)
    assert keeper.remove(["a1"], QUIET).instead == ()
    assert keeper.sync([], QUIET).count(Fate.KEPT_OUT) == 1
    # What only one of them gave up is the other's from then on.
    keeper.remove([named[0].address], QUIET)
    assert keeper.sync([], QUIET).count(Fate.ADDED) == 2


def test_a_page_that_the_feed_names_no_more_outlives_a_fault_of_its_site(site: Site, keeper: Keeper) -> None:
    assert keeper.add([web_source(f"{site.url}/feed", SourceKind.LISTING)], [], QUIET).count(Fate.ADDED) == 2
    site.fed = ["/a2", "/a3", "/a9"]
    assert keeper.sync([], QUIET).count(Fate.SAME) == 2
    site.busy.add("/a1")
    site.fed.remove("/a9")
    busy = keeper.sync([], QUIET)
    assert (busy.count(Fate.SAME), [problem.what for problem in busy.problems]) == (3, [f"{site.url}/a1"])
    site.busy.clear()
    well = keeper.sync([], QUIET)
    assert (well.count(Fate.SAME), well.count(Fate.GONE), well.problems) == (3, 0, ())
    # What never was read is asked for while it is named, and no longer.
    assert site.asked["/a9"] == 1
    # What stands there while a site is mended is no article.
    site.moved["/feed"] = "/a5"
    mended = keeper.sync([], QUIET)
    assert (mended.count(Fate.ADDED), [f"{site.url}/feed is an ordinary page now" in one for one in mended.failed]) == (
        0,
        [True],
    )
    site.moved.clear()
    site.gone.add("/a1")
    assert keeper.sync([], QUIET).count(Fate.GONE) == 1


def fill(site: Site, count: int) -> Source:
    """Have a feed name some pages that have nothing in common."""
    site.texts = {
        f"/b{n}": " ".join(f"{word}{n}" for word in "uno dos tres cuatro cinco".split()) for n in range(count)
    }
    site.fed = list(site.texts)
    return web_source(f"{site.url}/feed", SourceKind.LISTING)


@pytest.mark.parametrize("fault", ["gone", "notice", "password"])
def test_what_a_site_under_repair_says_of_its_pages_changes_nothing(site: Site, keeper: Keeper, fault: str) -> None:
    keeper.add([fill(site, 4)], [], QUIET)
    before, texts = keeper.sync([], QUIET), dict(site.texts)
    site.fed = ["/b1", "/b9"]
    if fault == "gone":
        site.gone |= set(texts)
    elif fault == "notice":
        site.texts = dict.fromkeys([*texts, "/b9"], "El sitio está en mantenimiento. Vuelva mañana.")
    else:
        site.moved = dict.fromkeys(texts, "/enter")
    report = keeper.sync([], QUIET)
    assert (report.count(Fate.CHANGED), report.count(Fate.GONE), report.count(Fate.ADDED)) == (0, 0, 0)
    assert report.problems or "under repair" in report.failed[0]
    site.texts, site.moved, site.gone = texts, {}, set()
    after = keeper.sync([], QUIET)
    assert after.count(Fate.SAME) == before.count(Fate.SAME) == 4
    assert not [problem for problem in after.problems if not problem.what.endswith("/b9")]


def test_of_several_pages_some_may_be_gone_or_say_the_same(site: Site, keeper: Keeper) -> None:
    keeper.add([fill(site, 4)], [], QUIET)
    site.gone |= {"/b0", "/b3"}
    site.moved["/b1"] = "/b2"
    report = keeper.sync([], QUIET)
    assert (report.count(Fate.GONE), report.count(Fate.CHANGED), report.problems) == (2, 1, ())


def test_a_listed_page_that_is_not_there_is_named_by_every_sync(site: Site, keeper: Keeper) -> None:
    listing = fill(site, 4)
    site.fed.append("/nowhere")
    keeper.add([listing], [], QUIET)
    site.gone.add("/b0")
    assert keeper.sync([], QUIET).count(Fate.GONE) == 1
    for _ in range(3):
        named = [problem.what.rpartition("/")[2] for problem in keeper.sync([], QUIET).problems]
        assert named == ["b0", "nowhere"]


@pytest.mark.parametrize("what", ["article", "source"])
def test_what_is_removed_while_pages_are_fetched_is_out_at_once(site: Site, keeper: Keeper, what: str) -> None:
    source = fill(site, 2)
    keeper.add([source], [], QUIET)
    fill(site, 3)
    reached, go_on = threading.Event(), threading.Event()
    answer = site.answer

    def slowly(path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        if path == "/b2":
            reached.set()
            go_on.wait(60)
        return answer(path, headers)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site, "answer", slowly)
        syncing = threading.Thread(target=keeper.sync, args=([], QUIET))
        syncing.start()
        assert reached.wait(60)
        removed = keeper.remove(["b0" if what == "article" else source.address], QUIET)
        assert len(removed.taken) == (1 if what == "article" else 2)
        go_on.set()
        syncing.join(60)
    assert not syncing.is_alive()
    after = keeper.sync([], QUIET)
    assert (after.build.articles, after.build.changed) == ((2, False) if what == "article" else (0, False))
