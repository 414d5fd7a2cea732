import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.readers import html
from index.readers.markdown import read
from index.records import Article, Span
from rag.checks.records import Excerpt
from rag.rows import Cell, as_it_stands, cells_of, heads_over, in_words, is_heads, is_row

PAGE = b"""# Fees

Pay at the bank.

| Document | Fee | Days |
|---|---|---|
| Passport | $65 | 10 |
| Letter | none | |

After it come others.

| A | B |
|---|---|
| Peru | Lima |
"""


@pytest.fixture(scope="module")
def article() -> Article:
    (draft,) = read(PAGE)
    return make_article(draft, article_id="fees", language="en")


def test_a_row_is_said_with_the_heads_of_its_columns(article: Article) -> None:
    told = [in_words(article, span) for span in places_of_sentences(article)]
    assert told == [
        "Pay at the bank.",
        "Document: Fee, Days",
        "Passport: $65 Fee, 10 Days",
        "Letter: Fee none",
        "After it come others.",
        "A: B",
        "Peru: B Lima",
    ]


def test_the_row_that_names_the_columns_is_told_from_the_others(article: Article) -> None:
    told = [article.text[span.start : span.end] for span in places_of_sentences(article) if is_heads(article, span)]
    assert told == ["Document | Fee | Days", "A | B"]


def test_only_a_whole_row_is_one(article: Article) -> None:
    first, _, passport, letter, *_ = places_of_sentences(article)
    assert [is_row(article, span) for span in (first, passport)] == [False, True]
    across = Span(passport.start, letter.end)
    assert not is_row(article, across)
    assert in_words(article, across) == "Passport | $65 | 10\nLetter | none"


def test_the_heads_over_a_row_are_those_of_its_own_table(article: Article) -> None:
    over = [heads_over(article, span) for span in places_of_sentences(article)]
    assert over == ["", "", "Document | Fee | Days", "Document | Fee | Days", "", "", "A | B"]


def test_words_of_a_row_are_shown_as_the_article_has_them(article: Article) -> None:
    first, _, passport, *_ = places_of_sentences(article)
    said = in_words(article, passport)
    begin = said.index("10 Days")
    shown = as_it_stands(Excerpt(said, Span(begin, begin + 7)), article, passport)
    assert (shown.text, shown.words) == ("Passport | $65 | 10", "10")
    elsewhere = Excerpt("Pay at the bank.", Span(0, 3))
    assert as_it_stands(elsewhere, article, first) == elsewhere


def test_a_row_without_heads_has_its_cells_too() -> None:
    (draft,) = html.read(
        b"<h1>Hours</h1><p>The office is open to all.</p>"
        b"<table><tr><td>Monday</td><td>nine to one</td></tr><tr><td>Friday</td><td>closed</td></tr></table>"
    )
    article = make_article(draft, article_id="hours", language="en")
    start = article.text.index("Friday")
    assert cells_of(article, Span(start, len(article.text))) == (Cell("", "Friday"), Cell("", "closed"))
