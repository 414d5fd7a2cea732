"""Countries, their peoples, some cities and common words of names, in English and Spanish.

The tables are ``rag/lists/places.txt`` and ``rag/lists/name_words.txt``.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from rag.shipped import read_rows

LANGUAGE_NAMES = frozenset(
    "english spanish french portuguese ingles español frances portugues arabic arabe mandarin cantonese quechua aymara"
    " guarani nahuatl mixteco kiche garifuna creole hindi urdu farsi swahili tagalog".split()
)

# English people are British, and British people may be Welsh.
_PARTS = {"united kingdom": ("england", "scotland", "wales")}


@dataclass(frozen=True, slots=True)
class _Table:
    """All forms of each place by any one of them; which forms are of a country, and which words are of a people."""

    forms: dict[str, tuple[str, ...]]
    countries: frozenset[str]
    peoples: frozenset[str]
    peoples_in_english: frozenset[str]
    beginnings: frozenset[str]


@cache
def _table() -> _Table:
    rows = [[part.split("|") for part in row.split(";")] for row in read_rows("places")]
    forms = {form: (*chain(*row),) for row in rows for form in chain(*row)}
    with_people = [row for row in rows if len(row) > 1]
    return _Table(
        forms,
        countries=frozenset(form for row in with_people for form in chain(*row)),
        peoples=frozenset(people for _, peoples in with_people for people in peoples),
        peoples_in_english=frozenset(names[-1] for names, _ in with_people),
        beginnings=frozenset(form.partition(" ")[0] for form in forms if " " in form),
    )


def places_inside(name: str) -> tuple[str, ...]:
    """Return the folded names, in both languages, of the places inside the one that a folded name belongs to."""
    forms = place_forms(name)
    return tuple(form for part in _PARTS.get(forms[0], ()) for form in place_forms(part)) if forms else ()


def is_people(word: str) -> bool:
    """Tell whether a folded Spanish word, which is written in lower case, is a nationality."""
    return not _table().peoples.isdisjoint(_bare(word))


def is_people_anywhere(word: str) -> bool:
    """Tell whether a folded word of either language is a nationality."""
    return is_people(word) or not _table().peoples_in_english.isdisjoint(_bare(word))


def is_country(name: str) -> bool:
    """Tell whether a folded name is a country's or its people's, not a city's or a region's."""
    return not _table().countries.isdisjoint(_bare(name))


def begins_place(word: str) -> bool:
    """Tell whether a folded word is the first of a known place's name of several words."""
    return word in _table().beginnings


def place_forms(name: str) -> tuple[str, ...]:
    """Return the folded names, in both languages, of the place that a folded name or people belongs to."""
    forms = _table().forms
    return next((forms[form] for form in _bare(name) if form in forms), ())


def _bare(name: str) -> Iterator[str]:
    """Yield a name as it is, and its possible singular and masculine forms."""
    for ending in ("", "s", "es", "a", "as"):
        if name.endswith(ending):
            bare = name.removesuffix(ending)
            yield from (bare, bare + "o", bare + "e") if ending in {"a", "as"} else (bare,)


def in_the_other_language(word: str) -> frozenset[str]:
    """Return the translations of a folded common word of names into the other of the two languages."""
    return _translations().get(word, frozenset())


@cache
def _translations() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for english, *spanish in map(str.split, read_rows("name_words")):
        found[english].update(spanish)
        for word in spanish:
            found[word].add(english)
    return {word: frozenset(others) for word, others in found.items()}
