"""A question of what is needed is answered by the whole list of which an item is quoted."""

import pytest

from index.articles import make_article
from index.readers.markdown import read
from index.records import Article, Hit, Passage, Scores, Span
from index.sentences import article_units
from rag.records import Evidence
from rag.whole_lists import list_around, with_whole_lists

_PAGE = """# Library card

The card is made at once.

## For the card

- A water bill
- A letter from your host
- Two coins for the photo booth

The library lends tents too.
"""


def page(text: str = _PAGE) -> Article:
    (draft,) = read(text.encode())
    return make_article(draft, article_id="card", language="en")


def spans(article: Article) -> list[Span]:
    return [span for _, found in article_units(article) for span in found]


def quoted(question: str, numbers: list[int]) -> list[str]:
    article = page()
    passage = Passage("card/0", "card", (), 0, len(article.text), tuple(spans(article)))
    hit = Hit(passage, article, 1, Scores(1.0, None, 1.0))
    return [one.words for one in with_whole_lists(question, [Evidence(hit, spans(article)[n], 0.9) for n in numbers])]


WHOLE = "• A water bill\n• A letter from your host\n• Two coins for the photo booth"


@pytest.mark.parametrize(
    "question",
    [
        "what do i need for the card",
        "What should my wife bring?",
        "what papers do you want for a card",
        "what are the steps",
        "pasos para la tarjeta",
        "que llevo para sacar la tarjeta",
        "qué me piden para la tarjeta",
        "requisitos de la tarjeta",
        "cuales son los papeles para la tarjeta",
    ],
)
def test_who_asks_what_is_needed_gets_the_whole_list_once(question: str) -> None:
    assert quoted(question, [2, 1]) == [WHOLE]


@pytest.mark.parametrize(
    "question",
    [
        "how many coins",
        "what can i borrow",
        "is a water bill enough",
        "que foto necesito",
        "cuanto cuesta",
        "cual es el primer paso",
    ],
)
def test_who_asks_something_else_gets_the_item(question: str) -> None:
    assert quoted(question, [3]) == ["• Two coins for the photo booth"]


def test_what_is_no_item_stays_as_it_is() -> None:
    assert quoted("what do i need for the card", [0]) == ["The card is made at once."]


def test_a_long_list_is_not_quoted_whole() -> None:
    article = page("# Rules\n\n" + "\n".join(f"- Rule {n} is that nobody may run, shout or climb." for n in range(20)))
    span = spans(article)[4]
    assert list_around(article, span) == span
