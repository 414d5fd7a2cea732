from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from index.catalogue.archive import Archive
from index.records import Article, Block, BlockKind, Span
from rag.records import Citation
from tests.ui.browsing import COOPERATION, INTERVIEW
from tests.ui.conftest import Watched, traffic_to
from tests.ui.desk.desks import MadeUpShelf
from tests.ui.page import one, parsed
from ui.care.care import Care
from ui.reader.page import article_page
from ui.reader.places import PlaceProblem, marks_of
from ui.reader.routes import reader_router
from ui.server.app import AppOptions, build_app
from ui.shown.cards import reader_path
from ui.shown.marks import Mark, merged, pieces
from ui.shown.sheet import Surround

OBJECTIVES = "Created at the first"
SURROUND = Surround("v", Care())


@pytest.fixture(scope="module")
def client(app: FastAPI) -> TestClient:
    # Without its lifespan: the reader needs nothing that starts with the server.
    return TestClient(app, headers={"accept-language": "en"})


@pytest.fixture
def article(watched: Watched) -> Article:
    found = watched.article(COOPERATION)
    assert found is not None
    return found


def marked(html: str) -> list[str]:
    tree = parsed(html)
    for hidden in tree.css("mark .hidden"):
        hidden.decompose()
    return [mark.text() for mark in tree.css("mark")]


def objectives(article: Article) -> Span:
    return Span(article.text.index(OBJECTIVES), article.text.index("\n\nThis poses"))


def test_the_link_of_a_citation_marks_exactly_its_words(client: TestClient, article: Article) -> None:
    citation = Citation(3, article, Span(article.text.index("created in"), article.text.index("created in") + 15), 0.9)
    reply = client.get(reader_path(citation))
    assert reply.status_code == 200
    assert client.get(reader_path(citation, "es")).text.startswith('<!doctype html><html lang="es">')
    assert marked(reply.text) == [citation.quote] == ["created in 1996"]
    tree = parsed(reply.text)
    assert [node.text() for node in tree.css(".number")] == ["3"]
    assert [node.attributes["id"] for node in tree.css("mark")] == ["mark"]


def test_a_mark_over_several_blocks_is_labelled_as_one(article: Article) -> None:
    span = objectives(article)
    html = article_page(article, [Mark(span, 1)], "en", SURROUND)
    assert marked(html) == [line for line in article.text[span.start : span.end].split("\n") if line]
    tree = parsed(html)
    assert len(tree.css("mark")) == 4
    assert len(tree.css("mark#mark")) == 1
    assert [node.text().strip() for node in tree.css(".text .hidden")] == [
        "Quoted passage begins.",
        "Quoted passage ends.",
    ]
    assert len(tree.css(".number")) == 1


def test_lists_are_lists_and_bullets_are_not_doubled(article: Article) -> None:
    tree = parsed(article_page(article, [], "en", SURROUND))
    assert [node.attributes.get("class") for node in tree.css(".text ul > li")] == ["own"] * 3
    plain = replace(article, text="one\ntwo", blocks=(Block(BlockKind.ITEM, 0, 3), Block(BlockKind.ITEM, 4, 7)))
    tree = parsed(article_page(plain, [], "en", SURROUND))
    assert [node.attributes.get("class") for node in tree.css(".text ul > li")] == [None, None]


def test_the_page_shows_every_character_of_the_article(article: Article) -> None:
    tree = parsed(article_page(article, [], "en", SURROUND))
    shown = "".join("".join(node.text() for node in tree.css(".text")).split())
    assert shown == "".join(article.text.split())


def test_several_marks_lead_from_one_to_the_next(client: TestClient) -> None:
    html = client.get(f"/articles/{INTERVIEW}?start=10&end=20&n=2&start=200&end=220&n=5").text
    tree = parsed(html)
    assert [node.attributes["id"] for node in tree.css("mark[id]")] == ["mark", "mark-2"]
    assert [node.text() for node in tree.css(".number")] == ["2", "5"]
    assert [node.attributes["href"] for node in tree.css(".next")] == ["#mark-2", "#mark"]
    assert "2 marked passages" in one(tree, ".bar").text()


def test_the_whole_page_speaks_the_visitors_language(client: TestClient) -> None:
    for reply in (
        client.get(
            f"/articles/{INTERVIEW}?start=10&end=20",
            headers={"accept-language": "es-CR,es;q=0.9"},
        ),
        client.get(f"/articles/{INTERVIEW}?start=10&end=20&lang=es"),
    ):
        tree = parsed(reply.text)
        assert one(tree, "html").attributes["lang"] == "es"
        assert one(tree, ".text").attributes["lang"] == "en"
        assert one(tree, ".home").text() == "← Preguntar"
        assert one(tree, ".home").attributes["href"] == "/?lang=es"
        assert {node.attributes["lang"] for node in tree.css(".text .hidden")} == {"es"}


def test_a_language_that_was_chosen_goes_along_from_page_to_page(client: TestClient) -> None:
    english = {"accept-language": "en"}
    lost = parsed(client.get("/articles/none?lang=es", headers=english).text)
    shelf = parsed(client.get(_leads_to(lost, "main header a"), headers=english).text)
    page = parsed(client.get(_leads_to(shelf, ".shelf li:first-child a"), headers=english).text)
    assert [one(tree, "html").attributes["lang"] for tree in (lost, shelf, page)] == ["es", "es", "es"]
    assert [_leads_to(tree, ".home") for tree in (lost, shelf, page)] == ["/?lang=es"] * 3
    assert _leads_to(page, ".bar a:not(.home, .language)") == "/articles?lang=es"


@pytest.mark.parametrize(
    "path", [f"/articles/{INTERVIEW}?start=10&end=20&n=3&start=40&end=44&n=", "/articles?page=1", "/no"]
)
def test_each_page_leads_to_itself_in_the_other_language(client: TestClient, path: str) -> None:
    english = client.get(path, headers={"accept": "text/html", "accept-language": "en"})
    way = _leads_to(parsed(english.text), ".language")
    spanish = client.get(f"{path.partition('?')[0]}{way}", headers={"accept": "text/html"})
    assert one(parsed(spanish.text), "html").attributes["lang"] == "es"
    assert spanish.status_code == english.status_code
    assert marked(spanish.text) == marked(english.text)
    assert _leads_to(parsed(spanish.text), ".language") == way.replace("es", "en", 1)


def test_the_page_names_its_source(client: TestClient, article: Article) -> None:
    tree = parsed(client.get(f"/articles/{COOPERATION}").text)
    assert one(tree, "h1").text() == article.title
    assert one(tree, ".by").text() == "Guest Contributor · Migration Governance"
    assert one(tree, "code").text() == article.sha256
    assert one(tree, ".original a").attributes["href"] == article.url
    # Paper cannot be pressed, so the address is printed.
    assert one(tree, ".original a").attributes["data-address"] == article.url
    assert not tree.css("mark")
    assert not tree.css("a[href='#mark']")


@pytest.mark.parametrize(
    "query",
    [
        "start=a&end=5", "start=1&end=b", "start=5&end=5", "start=9&end=5", "start=-1&end=5", "start=0&end=99999999",
        "start=1", "end=1", "start=1&end=2&start=3", "start=1.0&end=2", "start=&end=", "start=٣&end=9",
        "start=" + "9" * 5000 + "&end=1", "&".join(["start=1&end=2"] * 51),
    ],
)  # fmt: skip
def test_a_place_that_is_none_is_refused_in_one_line(client: TestClient, query: str) -> None:
    reply = client.get(f"/articles/{INTERVIEW}?{query}")
    assert reply.status_code == 422
    assert one(parsed(reply.text), "h1").text() == "This link does not point to a place in the article."
    assert _leads_to(parsed(reply.text), "main header a") == f"/articles/{INTERVIEW}?lang=en"


@pytest.mark.parametrize("article_id", ["none", "..%2F..%2Fetc%2Fpasswd", "a/b", "%00", "<b>"])
def test_an_unknown_article_is_said_to_be_unknown(client: TestClient, article_id: str) -> None:
    reply = client.get(f"/articles/{article_id}")
    assert reply.status_code == 404
    assert one(parsed(reply.text), "h1").text() == "There is no such article here."
    assert "<b>" not in reply.text


def test_the_list_shows_all_articles(client: TestClient, watched: Watched) -> None:
    tree = parsed(client.get("/articles").text)
    assert [node.attributes["href"] for node in tree.css(".shelf a")] == [
        f"/articles/{INTERVIEW}?lang=en",
        f"/articles/{COOPERATION}?lang=en",
    ]
    assert [node.text() for node in tree.css(".shelf a")] == [article.title for article in watched.articles()]


@pytest.mark.parametrize(
    ("asked", "shown", "ways"),
    [
        ("", range(100), [("next", 2)]),
        ("2", range(100, 200), [("prev", 1), ("next", 3)]),
        ("3", range(200, 201), [("prev", 2)]),
        ("9", range(200, 201), [("prev", 2)]),
    ],
)
def test_a_long_list_has_pages(article: Article, asked: str, shown: range, ways: list[tuple[str, int]]) -> None:
    app = FastAPI()
    shelf = MadeUpShelf({f"a{number}": replace(article, id=f"a{number}") for number in range(201)})
    app.include_router(reader_router(shelf, SURROUND, None))
    tree = parsed(TestClient(app).get("/articles", params={"lang": "es", "page": asked}).text)
    linked = [node.attributes["href"] for node in tree.css(".shelf a")]
    assert linked == [f"/articles/a{number}?lang=es" for number in shown]
    assert [(node.attributes["rel"], node.attributes["href"]) for node in tree.css(".turning a")] == [
        (way, f"/articles?lang=es&page={page}") for way, page in ways
    ]


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "9" * 40, "²"])
def test_a_page_that_there_is_not_is_the_nearest(client: TestClient, page: str) -> None:
    assert len(parsed(client.get("/articles", params={"page": page}).text).css(".shelf a")) == 2


def test_pages_run_nothing_that_is_not_a_file_of_ours(client: TestClient) -> None:
    for path in ("/articles", f"/articles/{INTERVIEW}?start=1&end=9", "/articles/none"):
        reply = client.get(path)
        assert "unsafe" not in reply.headers["content-security-policy"]
        tree = parsed(reply.text)
        assert all((node.attributes["src"] or "").startswith("/static/") for node in tree.css("script"))
        assert not tree.css("style, [style], [onclick], [onload]")


def test_hostile_text_is_text(article: Article) -> None:
    hostile = "<img src=x onerror=alert(1)> &amp; \"'"
    page = article_page(
        replace(article, title=hostile, author=hostile, text=hostile, blocks=(), language='e"n'),
        [Mark(Span(0, 4), None)],
        "en",
        SURROUND,
    )
    tree = parsed(page)
    assert not tree.css("img")
    assert one(tree, "h1").text() == hostile
    assert marked(page) == ["<img"]


def test_overlapping_marks_become_one_under_the_lowest_number() -> None:
    marks = [Mark(Span(5, 9), 2), Mark(Span(0, 6), 3), Mark(Span(20, 22), None), Mark(Span(9, 10), 1)]
    assert merged(marks) == [Mark(Span(0, 9), 2), Mark(Span(9, 10), 1), Mark(Span(20, 22), None)]


def test_pieces_cover_each_block_once() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, 0, 10), Block(BlockKind.PARAGRAPH, 12, 20))
    marks = [Mark(Span(2, 4), 1), Mark(Span(8, 15), 2)]
    lines = pieces(blocks, marks)
    assert [[(p.start, p.end, p.mark) for p in line] for line in lines] == [
        [(0, 2, None), (2, 4, 0), (4, 8, None), (8, 10, 1)],
        [(12, 15, 1), (15, 20, None)],
    ]
    assert [(p.begins, p.ends) for line in lines for p in line if p.mark is not None] == [
        (True, True),
        (True, False),
        (False, True),
    ]


def test_numbers_are_optional(article: Article) -> None:
    assert marks_of(article, ["1"], ["5"], []) == [Mark(Span(1, 5), None)]
    assert marks_of(article, ["1"], ["5"], ["x"]) == [Mark(Span(1, 5), None)]
    assert marks_of(article, [], [], ["1"]) == []
    with pytest.raises(PlaceProblem):
        marks_of(article, ["1"], [str(len(article.text) + 1)], [])
    assert marks_of(article, ["1"], [str(len(article.text))], [])


def test_the_client_is_the_real_server(app_url: str) -> None:
    assert httpx.get(f"{app_url}/articles/{INTERVIEW}").status_code == 200


def _leads_to(tree: LexborHTMLParser, selector: str) -> str:
    return one(tree, selector).attributes["href"] or ""


def test_what_is_quoted_opens_although_the_register_of_versions_cannot_be_read(
    watched: Watched, article: Article, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "sources.sqlite").write_bytes(b"SQLite format 3\0" + b"cut short")
    options = AppOptions(archive=Archive(tmp_path / "sources.sqlite"))
    client = TestClient(build_app(traffic_to(watched, watched.service.checking), watched, watched, options))
    assert article.title in client.get(f"/articles/{COOPERATION}").text
    assert client.get(f"/articles/{COOPERATION}?v={article.sha256[:16]}").status_code == 200
    # Whether there ever was such a one is not known now.
    assert client.get(f"/articles/{COOPERATION}?v={'0' * 16}").status_code == 503
    assert client.get("/articles/nothing-of-ours").status_code == 503
    assert caplog.text.count("sources.sqlite") == 4
    assert "nothing-of-ours" not in caplog.text
