"""The places, peoples, pages and years that a question names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.words import Words, fold
from rag.asked.folded import written_words
from rag.asked.looks import is_place_alone
from rag.asked.page_names import PageNames
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import LANGUAGE_NAMES, is_people_anywhere, place_forms
from rag.ports import Question

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# How many of the words after these can name a place.
_BEFORE = {"en": 2, "in": 2, "at": 2, "near": 2, "desde": 2, "from": 2, "de": 1}
_ORIGIN = r"\b(?:from|(?:soy|somos|vengo|venimos) de) {}\b"


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, folded, each name in all its forms.

    ``strangers`` are words that no article has and that may name a place; ``origins`` are peoples, and countries that
    somebody is said to be from.
    """

    words: frozenset[str]
    names: tuple[frozenset[str], ...]
    strangers: tuple[frozenset[str], ...]
    origins: frozenset[str]
    years: frozenset[str]


def named_in(question: Question, known: PageNames, words: Words) -> Named:
    """Return what a question names, the subject of its conversation included."""
    keys = [fold(word) for word in written_words(question.searched_for)]
    places = tuple(_places(keys, words))
    taken = {word for forms in places for form in forms for word in form.split()}
    told = " ".join(keys)
    countries = {form for forms in places for form in forms if re.search(_ORIGIN.format(re.escape(form)), told)}
    # Where no article is in the question's language, all of its words are strangers, whatever they mean.
    is_of_theirs = question.language in known.languages
    strangers = _strangers(question.searched_for, known, words) if is_of_theirs else ()
    return Named(
        words=frozenset(keys),
        names=(*places, *(frozenset({key}) for key in keys if key in known.names - taken)),
        strangers=tuple(frozenset({key}) for key in strangers if key not in taken),
        origins=frozenset(filter(is_people_anywhere, keys)) | countries,
        years=frozenset(YEAR.findall(question.searched_for)),
    )


def _places(keys: Sequence[str], words: Words) -> Iterator[frozenset[str]]:
    """Yield the known places, in all their forms; a language is none."""
    taken: set[str] = set()
    for one, other in pairwise(keys):
        forms = place_forms(f"{one} {other}")
        if forms:
            taken |= {one, other}
            yield frozenset({f"{one} {other}", *forms})
    for key in keys:
        if key not in taken and is_place_alone(key, words):
            yield frozenset({key, *place_forms(key)})


def _strangers(question: str, known: PageNames, words: Words) -> Iterator[str]:
    """Yield the words that no article has and that are written or known as names, or stand where places are named."""
    written = written_words(question)
    capital = [word[0].isupper() and not word.isupper() for word in written]
    # Who writes some words with a capital, or a mark before the question, writes all names so; who writes most, none.
    is_careful = "¿" in question or 0 < sum(capital[1:]) <= len(written) / 2
    left = 0
    for place, word in enumerate(written):
        key = fold(word)
        if key in _BEFORE:
            left = _BEFORE[key]
            continue
        tells = not words.is_stop_word_anywhere(key) and key not in LANGUAGE_NAMES and not is_month_or_weekday(key)
        if is_careful:
            is_likely = capital[place] and place > 0
        else:
            is_likely = known.looks.is_rare(key) if left else known.looks.is_known_name(key)
        if tells and is_likely and known.is_unknown(key):
            yield key
        left = left - 1 if tells and left else 0
