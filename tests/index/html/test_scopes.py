from contextlib import closing
from pathlib import Path

import pytest

from index.articles import make_article
from index.chunking import ChunkSettings, split_article
from index.readers import html
from index.records import Article
from index.storage.store import Store, write_store

LAST = "<p>The office is open from Monday to Friday.</p>"
COLLAPSE = "<h5><button data-toggle=collapse data-target='#c'>Cost</button></h5><div id=c class=collapse>Q50.</div>"
PAGES = {
    "a folded-out answer": "<details><summary>Cost</summary><p>Q50 a year.</p></details>",
    "an accordion": COLLAPSE,
    "buttons": "<button class=a>Cost</button><div class=x>Q50 a year at the bank.</div>"
    "<button class=a>Time</button><div class=x>It takes three days.</div>",
    "a list of terms": "<dl><dt>Cost</dt><dd>Q50 a year.</dd><dt>Time</dt><dd>Three days.</dd></dl>",
    "tabs": "<ul role=tablist><li><a role=tab aria-controls=t>Cost</a></ul><div id=t><p>Q50 a year.</p></div>",
    "a menu behind it": "<details><summary>Cost</summary><p>Q50 a year.</p></details><a href=#top>Back to top</a>",
    "headings in it": "<details><summary>Cost</summary><h4>Adults</h4><p>Q50 a year.</p></details>",
}


def read(body: str) -> Article:
    page = f"<html lang=en><title>T</title><main><h1>T</h1><p>Permits are given here to all.</p>{body}</main>"
    [draft] = html.read(page.encode())
    return make_article(draft, article_id="a", language="en")


def headings(article: Article) -> dict[str, tuple[str, ...]]:
    passages = split_article(article, ChunkSettings(), len)
    return {article.cut(span): passage.headings for passage in passages for span in passage.sentences}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_what_follows_it_stands_below_the_section_again(body: str) -> None:
    found = headings(read(f"<h2>Permits</h2>{body}{LAST}<h2>Other</h2><p>More.</p>"))
    assert found["The office is open from Monday to Friday."] == ("Permits",)
    assert next(above for text, above in found.items() if text.startswith("Q50"))[:2] != ("Permits",)
    assert found["More."] == ("Other",)


def test_questions_tables_and_lists_that_follow_it_stand_below_the_section_too() -> None:
    folded = "<details><summary>Cost</summary><p>You need:</p></details>"
    found = headings(read(f"<h2>Permits</h2>{folded}<ul><li>A photo.</ul>{folded}<p>When?</p><p>On Mondays.</p>"))
    assert (found["You need:"], found["• A photo."]) == (("Permits", "Cost"), ("Permits",))
    assert found["On Mondays."] == ("Permits", "When?")
    table = "<table><tr><th>Day<th>Hour<tr><td>Monday<td>8</table>"
    assert headings(read(f"<h2>Permits</h2>{folded}{table}"))["Monday | 8"] == ("Permits",)


def test_one_in_another_ends_alone() -> None:
    inner = "<details><summary>Minors</summary><p>Both parents sign.</p></details>"
    found = headings(read(f"<details><summary>Who?</summary><p>Adults.</p>{inner}<p>Nobody else.</p></details>{LAST}"))
    assert list(found.values())[1:] == [("Who?",), ("Who?", "Minors"), ("Who?",), ()]


def test_notes_at_the_end_stand_below_no_section() -> None:
    notes = "<section role=doc-endnotes><ol><li>This has been so since the month of May.</ol></section>"
    assert (
        headings(read(f"<h2>Permits</h2><p>Q50 a year.</p>{notes}"))["1. This has been so since the month of May."]
        == ()
    )


def test_ends_of_headings_are_stored(tmp_path: Path) -> None:
    article = read(f"{PAGES['tabs']}{LAST}")
    write_store(tmp_path, [article], [])
    with closing(Store(tmp_path)) as store:
        assert store.article("a") == article
