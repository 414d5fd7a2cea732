import time
from dataclasses import replace

import pytest

from index.records import Article, Span
from tests.ui.samples import COOPERATION, make_article
from ui.shown.fragments import original_page, text_directive

DOTTED = "\n".join(f"- {name} ticket{' .' * 2000} {price}" for name, price in (("Adult", 12), ("Child", 6), ("Dog", 3)))


def test_a_list_with_dotted_lines_takes_no_longer_than_its_length() -> None:
    text = f"The prices are these:\n\n{DOTTED}"
    started = time.process_time()
    directive = text_directive(text, place(text, DOTTED))
    assert time.process_time() - started < 1
    assert directive is not None
    assert directive.startswith("Adult%20ticket")


@pytest.mark.parametrize(
    "url", ["https://[bad/harbour", "https://example.org:port/a", "https://", "http://example.org/a"]
)
def test_what_no_browser_opens_safely_is_no_page(article: Article, url: str) -> None:
    assert original_page(replace(article, url=url), Span(0, 10)) is None


@pytest.fixture
def article() -> Article:
    return make_article("a", "A", COOPERATION)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "directive"),
    [
        ("One two three. Four.", "One two three.", "One%20two%20three"),
        ("It says a-b, c & d here.", "a-b, c & d", "a%2Db%2C%20c%20%26%20d"),
        ("“Help people,” he said.", "“Help people,”", "Help%20people"),
        ("• Promote exchange.\n• Other.", "• Promote exchange.", "Promote%20exchange"),
        ("1. Promote exchange.\n2. Other.", "1. Promote exchange.", "Promote%20exchange"),
        ("año: ¿qué?", "¿qué?", "qu%C3%A9"),
        (
            "first of list:\n• one item\n• two items",
            "first of list:\n• one item\n• two items",
            "first%20of%20list,two%20items",
        ),
        ("a b. No. c d. No. e f", "No. c", "No.%20c"),
    ],
)
def test_directive(text: str, words: str, directive: str) -> None:
    assert text_directive(text, place(text, words)) == directive


def test_a_long_quotation_is_given_by_its_ends(article: Article) -> None:
    words = "There are 15 Regional Consultative Processes on migration active in the world, but few as consolidated and"
    directive = text_directive(article.text, place(article.text, words))
    assert directive == "There%20are%2015%20Regional,few%20as%20consolidated%20and"


def test_words_that_stand_twice_are_told_apart() -> None:
    text = "a b. No. c d. No. e f"
    assert text_directive(text, Span(14, 17)) == "No.%20c%20d.-,No.,-e%20f"
    assert text_directive(text, Span(5, 8)) == "a%20b.-,No.,-c%20d.%20No."


def test_the_ends_grow_until_they_are_told_apart() -> None:
    text = "one two three four five six seven. one two three four nine ten eleven twelve thirteen fourteen."
    start = text.rindex("one")
    directive = text_directive(text, Span(start, len(text)))
    assert directive == "one%20two%20three%20four%20nine,ten%20eleven%20twelve%20thirteen%20fourteen"


def test_nothing_to_find_is_no_directive() -> None:
    assert text_directive("… — …", Span(0, 5)) is None


def test_only_an_https_address_is_linked(article: Article) -> None:
    span = Span(0, 9)
    for url in (None, "", "http://example.org/a", "javascript:alert(1)", "//example.org"):
        assert original_page(replace(article, url=url), span) is None


def test_a_fragment_of_the_address_stays(article: Article) -> None:
    assert (
        original_page(replace(article, url="https://e.org/a#top"), Span(0, 9)) == "https://e.org/a#top:~:text=Migratory"
    )
    assert original_page(replace(article, url="https://e.org/a"), Span(0, 9)) == "https://e.org/a#:~:text=Migratory"
