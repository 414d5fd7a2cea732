"""Near-duplicates: how like two texts have to be, and which of them is quoted."""

import random
from datetime import UTC, date, datetime

import pytest

from index.twins import SAME, Candidate, fold, likeness, signature

READ = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = [f"{first}{second}" for first in "bcdfghlmnprst" for second in ("a", "e", "ino", "ora", "uel", "ista")]


def made_up(chance: random.Random, words: int) -> list[str]:
    return [chance.choice(WORDS) + str(chance.randrange(1000)) for _ in range(words)]


def candidate(name: str, text: str, published: date | None = None, **known: object) -> Candidate:
    read = known.get("read", READ)
    assert isinstance(read, datetime)
    return Candidate(name, str(known.get("language", "en")), published, read, signature(text), text)


@pytest.mark.parametrize(("every", "alike"), [(40, True), (20, False)])
def test_one_word_in_forty_may_differ(every: int, alike: bool) -> None:
    words = made_up(random.Random(1), 400)
    changed = [f"{word}x" if at % every == 0 else word for at, word in enumerate(words)]
    assert (likeness(" ".join(words), " ".join(changed)) >= SAME) is alike


@pytest.mark.parametrize(("kept", "alike"), [(5, True), (4, False)])
def test_one_paragraph_of_six_may_be_missing(kept: int, alike: bool) -> None:
    chance = random.Random(2)
    paragraphs = [" ".join(made_up(chance, 100)) for _ in range(6)]
    assert (likeness("\n".join(paragraphs), "\n".join(paragraphs[:kept])) >= SAME) is alike


def test_twins_are_found_among_many_articles() -> None:
    chance = random.Random(3)
    articles = []
    for number in range(100):
        words = made_up(chance, 320)
        other = [f"{word}x" if at % 40 == 0 else word for at, word in enumerate(words)]
        articles += [candidate(f"{number:03}", " ".join(words)), candidate(f"{number:03}-b", " ".join(other))]
    folds = fold(articles)
    found = len(folds)
    assert all(name == f"{twin}-b" or twin == f"{name}-b" for name, twin in folds.items())
    # Those that are this little alike share a piece of their signature nineteen times in twenty.
    assert found >= 90


def test_the_later_published_is_quoted_else_the_later_read() -> None:
    text = " ".join(made_up(random.Random(4), 60))
    old, new = candidate("old", text, date(2020, 1, 1)), candidate("new", text, date(2021, 1, 1))
    undated = candidate("undated", text)
    late = candidate("late", text, read=datetime(2024, 2, 1, tzinfo=UTC))
    assert fold([new, old]) == fold([old, new]) == {"old": "new"}
    assert fold([undated, old]) == {"undated": "old"}
    assert fold([undated, late]) == {"undated": "late"}
    assert fold([old, undated, late, new]) == dict.fromkeys(("old", "undated", "late"), "new")


def test_articles_in_two_languages_are_no_twins() -> None:
    text = " ".join(made_up(random.Random(5), 60))
    assert fold([candidate("a", text), candidate("b", text, language="es")]) == {}
