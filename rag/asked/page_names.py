"""What is learned from a library's titles, headings and words about what its pages are told apart by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.records import Article, BlockKind
from index.words import Words, fold
from rag.asked.folded import folded_words, misspelt, written_words
from rag.asked.looks import COMMON_PARTS, Looks, is_place_alone, learn_looks
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import LANGUAGE_NAMES, begins_place, is_country, place_forms

# A longer title or heading is a sentence.
_LONGEST_TITLE = 16
# In characters; nobody types a longer one after "and in".
_LONGEST_HEADING = 60
_SHORTEST = 4
# The folded words of one name that tells a page, or a part of it, from others.
Mark = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageNames:
    """The ``marks`` of titles and headings, and the folded ``names`` among them.

    ``known`` are all folded words of the articles, ``looks`` how they are written there, in which ``languages``,
    ``titles`` the terms of each title, ``headings`` the folded words of each heading, and ``places`` the known places
    that an article names, by its id, in all their forms.
    """

    marks: dict[str, Mark]
    names: frozenset[str]
    known: frozenset[str]
    looks: Looks
    languages: frozenset[str]
    titles: frozenset[frozenset[str]]
    headings: frozenset[str]
    places: dict[str, frozenset[str]]

    def of(self, labels: Sequence[str]) -> list[Mark]:
        """Return what tells the page under these titles and headings from others."""
        return [self.marks[label] for label in labels if label in self.marks]

    def is_name(self, word: str) -> bool:
        """Tell whether the articles write a folded word only with a capital, and it names no day or language."""
        is_written_so = word in self.looks.inside and word not in self.looks.small
        return is_written_so and word not in LANGUAGE_NAMES and not is_month_or_weekday(word)

    def is_unknown(self, word: str) -> bool:
        """Tell whether no article has a folded word, nor one that it could be a slip for."""
        is_word = len(word) >= _SHORTEST and word.isalpha()
        return is_word and word not in self.known and self.known.isdisjoint(misspelt(word))

    def is_stranger(self, word: str) -> bool:
        """Tell whether a folded word is unknown to the articles and too rare to be anything but a name."""
        is_known = word in LANGUAGE_NAMES or is_month_or_weekday(word)
        return bool(self.known) and not is_known and self.is_unknown(word) and self.looks.is_rare(word)

    def is_title(self, phrase: str) -> bool:
        """Tell whether a phrase is the whole title of an article."""
        terms = self.looks.words.terms
        return any(frozenset(terms(phrase, language)) in self.titles for language in self.languages)

    def is_heading(self, phrase: str) -> bool:
        """Tell whether a phrase is a whole heading of an article, as offices are told apart on a page of them."""
        return folded_words(phrase) in self.headings


def learn_page_names(articles: Sequence[Article], count_pieces: Callable[[str], int], words: Words) -> PageNames:
    """Return what tells the pages of a library, and the parts of each, from each other."""
    looks = learn_looks([_without_headings(article) for article in articles], count_pieces, words)
    headings = {heading for article in articles for heading in _headings(article)}
    labels = headings.union(article.title for article in articles)
    marks = {label: mark for label in labels if (mark := _mark(label, looks))}
    names = {word for mark in marks.values() for word in mark}
    folded = _Folded(words, {}, {})
    places = {article.id: folded.places_in(f"{article.title} {article.text}") for article in articles}
    return PageNames(
        marks,
        names=frozenset(names - looks.small - COMMON_PARTS),
        known=frozenset(folded.keys.values()),
        looks=looks,
        languages=frozenset(article.language for article in articles),
        titles=frozenset(frozenset(words.terms(article.title, article.language)) for article in articles),
        headings=frozenset(folded_words(heading) for heading in headings if len(heading) <= _LONGEST_HEADING),
        places=places,
    )


@dataclass(frozen=True, slots=True)
class _Folded:
    """The folded ``keys`` of every word met so far, and the forms of those that are ``places``, each told once."""

    words: Words
    keys: dict[str, str]
    places: dict[str, tuple[str, ...]]

    def places_in(self, text: str) -> frozenset[str]:
        """Return the known places that a text names, in all their forms."""
        written = written_words(text)
        for word in set(written).difference(self.keys):
            key = self.keys[word] = fold(word)
            if is_place_alone(key, self.words):
                self.places[key] = place_forms(key)
        keys = [self.keys[word] for word in written]
        alone = (self.places[key] for key in self.places.keys() & set(keys))
        together = {f"{one} {other}" for one, other in pairwise(keys) if begins_place(one)}
        return frozenset(form for forms in (*alone, *map(place_forms, together)) for form in forms)


def _mark(label: str, looks: Looks) -> Mark:
    """Return the names in a title, without countries and acronyms if it has others: an office is in a city of one."""
    written = written_words(label)
    names = [word for word in written if looks.is_name(word)] if len(written) <= _LONGEST_TITLE else []
    told = [word for word in names if not word.isupper()] or names
    keys = [fold(word) for word in told]
    return tuple(key for key in keys if not is_country(key)) or tuple(keys)


def _headings(article: Article) -> list[str]:
    return [article.cut(one) for one in article.blocks if one.kind is BlockKind.HEADING]


def _without_headings(article: Article) -> str:
    return "\n".join(article.cut(one) for one in article.blocks if one.kind is not BlockKind.HEADING)
