"""Near-duplicates: how like two texts have to be, and which of them is quoted."""

import random
import time
from datetime import UTC, date, datetime

import pytest

from index.catalogue.entries import Version
from index.catalogue.twins import SAME, fold, likeness, signature
from index.records import Article

READ = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = [f"{first}{second}" for first in "bcdfghlmnprst" for second in ("a", "e", "ino", "ora", "uel", "ista")]


def made_up(chance: random.Random, words: int) -> list[str]:
    return [chance.choice(WORDS) + str(chance.randrange(1000)) for _ in range(words)]


def version(name: str, text: str, published: date | None = None, **known: object) -> Version:
    read = known.get("read", READ)
    assert isinstance(read, datetime)
    title, language = str(known.get("title", "The plan")), str(known.get("language", "en"))
    return Version(Article(name, title, None, language, None, published, None, text, "", ()), read, signature(text))


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
        articles += [version(f"{number:03}", " ".join(words)), version(f"{number:03}-b", " ".join(other))]
    folds = fold(articles)
    found = len(folds)
    assert all(name == f"{twin}-b" or twin == f"{name}-b" for name, twin in folds.items())
    # Those that are this little alike share a piece of their signature nineteen times in twenty.
    assert found >= 90


def test_the_later_published_is_quoted_else_the_later_read() -> None:
    text = " ".join(made_up(random.Random(4), 60))
    old, new = version("old", text, date(2020, 1, 1)), version("new", text, date(2021, 1, 1))
    undated = version("undated", text)
    late = version("late", text, read=datetime(2024, 2, 1, tzinfo=UTC))
    assert fold([new, old]) == fold([old, new]) == {"old": "new"}
    assert fold([undated, old]) == {"undated": "old"}
    assert fold([undated, late]) == {"undated": "late"}
    assert fold([old, undated, late, new]) == dict.fromkeys(("old", "undated", "late"), "new")


def test_articles_in_two_languages_are_no_twins() -> None:
    text = " ".join(made_up(random.Random(5), 60))
    assert fold([version("a", text), version("b", text, language="es")]) == {}


OFFICE = """The office in {town} sees refugees, people who ask for asylum and migrants who need advice on their
papers. It is free and private, and no appointment is needed. You may come with your family. If you do
not speak Spanish, ask for an interpreter when you arrive. Bring your passport or any paper that you
have; if you have none, you are seen all the same. Staff tell you which permits you can ask for, how long
they take and which papers they need, and help you with the forms. They know about health, school and
work as well, and speak to other institutions where you allow it. No one may charge you for any of this:
if someone asks for money, report it. The office is in {place}, telephone {telephone}."""
FEES = """These are the fees of {year}. A temporary permit costs {fee} colones and a permanent one twice as much.
Pay at the bank before you come to the office. Keep the receipt and bring it on the day of your
appointment. Refugees and people who ask for asylum pay nothing. Children pay nothing either. If you
cannot pay, speak to the staff of the office. The fee is not given back where the permit is refused. To
learn more, call on weekdays."""


def test_pages_of_one_template_are_no_twins() -> None:
    offices = [
        ("Liberia", "Moracia, house 8", "2666-4444"),
        ("Upala", "the square", "2470-1111"),
        ("Quepos", "the pier", "2777"),
    ]
    pages = [OFFICE.format(town=town, place=place, telephone=number) for town, place, number in offices]
    assert likeness(pages[0], pages[1]) >= SAME
    assert fold([version(f"office-{number}", page) for number, page in enumerate(pages)]) == {}
    # Nor are they where the town alone differs, or the title.
    towns = [OFFICE.format(town=town, place="the square", telephone="110") for town in ("Liberia", "Upala", "Quepos")]
    assert fold([version(f"town-{number}", page) for number, page in enumerate(towns)]) == {}
    assert fold([version("a", towns[0], title="The Liberia office"), version("b", towns[0], title="The desk")]) == {}


def test_fees_of_two_years_both_stay() -> None:
    old, new = FEES.format(year=2023, fee="50.000"), FEES.format(year=2024, fee="75.000")
    assert likeness(old, new) >= SAME
    assert fold([version("fees-2023", old), version("fees-2024", new)]) == {}


def test_a_text_that_is_mended_in_a_few_words_is_a_twin() -> None:
    old = FEES.format(year=2024, fee="75.000")
    new = f"{old.replace('nothing either', 'nothing')} Children are all who are under age."
    folds = fold([version("old", old), version("new", new, date(2024, 5, 1), title="The plan, mended")])
    assert folds == {"old": "new"}


def test_many_pages_of_one_template_take_time_in_step_with_their_number() -> None:
    def seconds(pages: int) -> float:
        texts = [OFFICE.format(town="Upala", place="the square", telephone=number) for number in range(pages)]
        made = [version(str(number), text) for number, text in enumerate(texts)]
        began = time.process_time()
        assert fold(made) == {}
        return time.process_time() - began

    took = seconds(800)
    assert took < 1 or took < 10 * seconds(200)
