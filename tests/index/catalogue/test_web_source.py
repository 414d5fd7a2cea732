"""A site on this machine as a source: what is asked of it, and what becomes of its pages."""

from pathlib import Path

import pytest

from index.catalogue.intake import Fate
from index.catalogue.register import Register
from index.catalogue.sources import SourceKind, SourceProblem
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

QUIET = Steps(*[lambda _done, _total: None] * 3)


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
