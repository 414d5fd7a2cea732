"""Whether passages are from the page that a question names, or from that of another place, people or year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.records import Article, Hit
from index.words import Words
from rag.asked.folded import folded_passage, has_form
from rag.asked.named import YEAR, Named, named_in
from rag.asked.page_names import Mark, PageNames, learn_page_names
from rag.checks.names.known_names import is_country, is_people_anywhere, place_forms, places_inside
from rag.learned import LearnedOnce, ReadableLibrary
from rag.ports import Question


class AskedPages:
    """Learns once for each library what tells its pages apart; safe to share between threads."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known = LearnedOnce(lambda library: learn_page_names(library.articles(), library.count_pieces, words))

    def of(self, question: Question, library: ReadableLibrary) -> "AskedPage":
        """Return the page that a question names, as far as it names one."""
        known = self.names(library)
        return AskedPage(named_in(question, known, self._words), known, self._words)

    def names(self, library: ReadableLibrary) -> PageNames:
        """Return what was learned of a library's titles and names."""
        return self._known.of(library)


@dataclass(frozen=True, slots=True)
class AskedPage:
    """The page that a question names, told by its words; it need not exist."""

    named: Named
    known: PageNames
    words: Words

    def is_elsewhere(self, hit: Hit) -> bool:
        """Tell whether a passage is from another page: its titles name another, and it lacks the one asked for."""
        return self._is_of_another_year(hit) or any(self._is_of_another(mark, hit) for mark in self._marks(hit))

    def is_here(self, hit: Hit) -> bool:
        """Tell whether the titles above a passage name what the question names."""
        return any(self._is_named(mark, hit) for mark in self._marks(hit))

    def is_left(self, told: Article | None, hits: Iterable[Hit]) -> bool:
        """Tell whether a question names a page, by the titles of some passages, and that page is not ``told``."""
        here = {hit.article.id for hit in hits if self.is_here(hit)}
        return told is not None and bool(here) and told.id not in here

    def _marks(self, hit: Hit) -> list[Mark]:
        return self.known.of(hit.titles)

    def _is_of_another_year(self, hit: Hit) -> bool:
        told = YEAR.findall(_above(hit))
        if not told or not self.named.years:
            return False
        is_between = any(min(told) <= year <= max(told) for year in self.named.years)
        return not is_between and self.named.years.isdisjoint(YEAR.findall(hit.text))

    def _is_named(self, mark: Mark, hit: Hit) -> bool:
        shared = self._terms(self.named.words, hit) & self._terms(mark, hit)
        return bool(shared) or any(_is_form(form, mark) for forms in self.named.names for form in forms)

    def _is_of_another(self, mark: Mark, hit: Hit) -> bool:
        return not self._is_named(mark, hit) and any(not self._is_there(forms, hit) for forms in self._like(mark, hit))

    def _like(self, mark: Mark, hit: Hit) -> Iterator[frozenset[str]]:
        """Yield what the question names of a mark's kind: a people for a people, a country for one, else a place."""
        of_country = any(is_country(whole) and not _is_city(whole, hit) for whole in _wholes(mark))
        of_people = of_country and any(is_people_anywhere(word) for word in mark)
        for forms in (*self.named.names, *self.named.strangers):
            is_nation = any(is_country(form) for form in forms)
            is_origin = not forms.isdisjoint(self.named.origins)
            if (is_nation or not of_country) and (of_people or not is_origin):
                yield forms

    def _is_there(self, forms: frozenset[str], hit: Hit) -> bool:
        """Tell whether a passage or its titles have a name, or its article, if no titles of other pages have it."""
        if any(has_form(f"{_above(hit)}\n{hit.text}", form) for form in forms):
            return True
        return forms.isdisjoint(self.known.names) and not forms.isdisjoint(self.known.places.get(hit.article.id, ()))

    def _terms(self, keys: Iterable[str], hit: Hit) -> frozenset[str]:
        return frozenset(self.words.terms(" ".join(keys), hit.article.language))


def _above(hit: Hit) -> str:
    return "\n".join(hit.titles)


def _is_city(country: str, hit: Hit) -> bool:
    """Tell whether the titles above a passage name the city that is called as its country: Guatemala City."""
    above = folded_passage(_above(hit))
    return any(f" {whole} " in above for whole in (f"{country} city", f"ciudad {country}", f"ciudad de {country}"))


def _wholes(mark: Mark) -> list[str]:
    return [*mark, *map(" ".join, pairwise(mark))]


def _is_form(form: str, mark: Mark) -> bool:
    return any(form in {whole, *place_forms(whole), *places_inside(whole)} for whole in _wholes(mark))
