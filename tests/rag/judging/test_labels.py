import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.records import Article
from rag.judging.labels import labels_for
from rag.ports import Question

PAGE = b"""# Opening hours

In summer the Harbour branch closes at 2 pm. Only Central has a lift. Desks are closed on holidays.

| Branch | Saturday | Sunday |
|---|---|---|
| Central (main building) | 10 am - 5 pm | 12 - 4 pm |
| Harbour | 10 am - 4 pm | Closed |
| Old Mill | Closed | Closed |
"""
HARBOUR, LIFT, HOLIDAYS = "In summer the Harbour", "Only Central", "Desks"
ROWS = ("Central (main", "Harbour |", "Old Mill |")


@pytest.fixture(scope="module")
def article() -> Article:
    (draft,) = read(PAGE)
    return make_article(draft, article_id="hours", language="en")


@pytest.mark.parametrize(
    ("question", "subject", "others"),
    [
        ("when does central close on saturday", "", (HARBOUR, "Harbour |", "Old Mill |")),
        ("is harbour open on sunday", "", ("Central (main", "Old Mill |")),
        ("and the mill?", "close saturday Central", ("Central (main", "Harbour |")),
        ("and on sundays?", "close Central", (HARBOUR, "Harbour |", "Old Mill |")),
        ("when do central and harbour close", "", ("Old Mill |",)),
        ("when do you close on saturday", "", ()),
    ],
)
def test_what_is_about_another_row_than_a_question_names_is_told(
    question: str, subject: str, others: tuple[str, ...], article: Article, library: Library
) -> None:
    searched = f"{question} ({subject})" if subject else question
    labels = labels_for(Question(question, "en", searched), article, library)
    apart = [article.cut(one) for one in places_of_sentences(article) if labels.is_of_another(article, one, library)]
    expected = [one for one in (HARBOUR, LIFT, HOLIDAYS, *ROWS) if one in others]
    assert [next(one for one in (HARBOUR, LIFT, HOLIDAYS, *ROWS) if text.startswith(one)) for text in apart] == expected


CLASSES = b"""# Fees

Class B also needs an eye test.

| Licence | Fee |
|---|---|
| Class A | $20 |
| Class B | $45 |
"""


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("how much is a class a licence", ["Class B also", "Class B |"]),
        ("Class B costs $45.", ["Class A |"]),
        ("what does a licence of any class cost", []),
    ],
)
def test_a_letter_alone_tells_one_row_from_another(text: str, others: list[str], library: Library) -> None:
    (draft,) = read(CLASSES)
    article = make_article(draft, article_id="fees", language="en")
    labels = labels_for(Question(text, "en", text), article, library)
    apart = [article.cut(one) for one in places_of_sentences(article) if labels.is_of_another(article, one, library)]
    assert len(apart) == len(others)
    assert all(said.startswith(other) for said, other in zip(apart, others, strict=True))
