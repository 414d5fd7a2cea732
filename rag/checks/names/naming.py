"""The names rule: every name in a claim must be in its source, in the same or another form."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from rag.checks.names.acronyms import Acronyms, are_turned
from rag.checks.names.known_names import in_the_other_language, place_forms, places_inside
from rag.checks.names.names import TITLES, Name, forms_of, is_known_place, is_place, names, openers
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind
from rag.shipped import read_rows

_COGNATE = 0.7
_CODE = 2
_PARTING = r"[\s-]*"
_PREFIX = 5
_SHORT = 3
_TITLE_CASE = 0.9


def name_differences(claim: Reading, source: Reading, acronyms: Acronyms) -> Iterator[Difference]:
    """Yield the names that only the claim has, each beside one that the source has in its place, if any."""
    known = names(source)
    missing = [name for name in names(claim) if not has_name(name, claim, source, acronyms)]
    # Where nearly all words have capitals, these tell no names.
    content = [token.has_capital for token in claim.tokens if token.is_telling]
    if not missing or (len(content) > 3 and sum(content) > _TITLE_CASE * len(content)):
        return
    left = [name for name in known if not has_name(name, source, claim, acronyms)]
    for name in missing:
        # Else one that stands between the same words, even if the claim has it elsewhere as well.
        beside = (other for other in known if _are_between_same(name, claim, other, source))
        other = _nearest(name, claim, source, left) or next(beside, None)
        if other in left:
            left.remove(other)
        is_known = is_known_place(name, claim)
        # Both are known places, both not, or both used as locations: they may be said of one thing.
        is_instead = other is not None and (
            is_known is is_known_place(other, source) or (is_place(name, claim) and is_place(other, source))
        )
        there = source.excerpt_of(other) if other and is_instead else None
        yield Difference(Kind.PLACE if is_known else Kind.NAME, claim.excerpt_of(name), there)


def has_name(name: Name, reading: Reading, other: Reading, acronyms: Acronyms) -> bool:
    """Tell whether a text has a name of another text in any known form."""
    text = f" {' '.join(token.key for token in other.tokens if token.is_word)} "
    known_as = [*forms_of(name, reading), *places_inside(name.key)]
    forms = {form for known in known_as for form in acronyms.forms(known)}
    if any(f" {form} " in text for form in forms):
        return True
    if name.is_acronym:
        return _has_acronym(name, reading, other)
    # One code is like another: "I131" is no form of "I-130".
    coded = [word for word in name.words if any(map(str.isdecimal, word))]
    if not all(_has_code(word, other) for word in coded):
        return False
    if len(coded) == len(name.words):
        return True
    if _has_surname(name, reading, other):
        return True
    words = [word for word in name.words if word not in TITLES]
    held = sum(_has_word(word, reading, other) for word in words)
    needed = len(words) if reading.language == other.language else (len(words) + 1) // 2
    return held >= needed


def _has_surname(name: Name, reading: Reading, other: Reading) -> bool:
    """Tell whether a text has just "Serrano" where another has "Luis Alonso Serrano"."""
    if name.last - name.first + 1 > len(name.words) or is_place(name, reading):
        return False
    if any(len(alias.words) == 1 and alias.key in name.words[1:] for alias in names(other)):
        return True
    # The first word of a sentence may be no name, but also a surname that is known.
    return not openers(other).isdisjoint(name.words[1:])


def _has_acronym(name: Name, reading: Reading, other: Reading) -> bool:
    """Tell whether a text has an acronym, its form in the other language, or a name with these initials."""
    short = reading.excerpt_of(name).words
    # Each of "NGOs" is an NGO, and "Ly6C" is "Ly-6C".
    is_plural = short.endswith("s") and short[:-1].isupper() and short.isalpha()
    short, letters = (short[:-1], name.key[:-1]) if is_plural else (short, name.key)
    if any(token.key in {letters, letters + "s"} for token in other.tokens) or _has_code(letters, other):
        return True
    # A sentence of names does not show its language, so the languages of the two texts are not compared here.
    known = in_the_other_language(letters)
    there = [other.written(place) for place in range(len(other.tokens))]
    if any(are_turned(short, word) or (word.isupper() and word.casefold() in known) for word in there):
        return True
    return len(letters) > 1 and any("".join(word[0] for word in one.words) == letters for one in names(other))


def _has_code(key: str, other: Reading) -> bool:
    """Tell whether a text has a name of letters and digits, with or without a separator."""
    if len(key) < _CODE or not any(letter.isdecimal() for letter in key):
        return False
    return re.search(rf"(?<!\w){_PARTING.join(map(re.escape, key))}(?!\w)", other.text, re.IGNORECASE) is not None


def _has_word(word: str, reading: Reading, other: Reading) -> bool:
    keys = {token.key for token in other.tokens if token.is_word}
    if word in keys or any(_is_form(word, key) for key in keys) or not _short_forms(word).isdisjoint(keys):
        return True
    if reading.language == other.language:
        return False
    place = place_forms(word)
    if not keys.isdisjoint({*in_the_other_language(word), *place}) or (place and place in map(place_forms, keys)):
        return True
    return any(_are_cognates(word, key) for key in keys if len(key) > _SHORT)


def _is_form(word: str, key: str) -> bool:
    """Tell whether two words differ only in their ending: Guatemala and Guatemalan."""
    if len(word) == 1 or len(key) == 1:
        return False
    shorter, longer = sorted((word, key), key=len)
    if longer in {shorter + "s", shorter + "es", shorter + "'"}:
        return True
    return (
        len(shorter) >= _PREFIX
        and longer.startswith(shorter[: max(_PREFIX, len(shorter) - 1)])
        and (len(longer) - len(shorter) <= 4)
    )


def _are_cognates(word: str, key: str) -> bool:
    if word[:2] != key[:2] and word[:1] != key[:1]:
        return False
    return SequenceMatcher(None, word, key, autojunk=False).ratio() >= _COGNATE


def _nearest(name: Name, claim: Reading, source: Reading, left: list[Name]) -> Name | None:
    """Return the most similar name that only the source has and that stands where the claim's does, or None."""
    around = set(forms_of(name, claim))
    alike = [
        other
        for other in left
        if is_place(name, claim) == is_place(other, source)
        and _stand_alike(name, claim, other, source)
        and around.isdisjoint(places_inside(other.key))
    ]
    return max(alike, key=lambda other: len(other.words) == len(name.words), default=None)


def _stand_alike(name: Name, claim: Reading, other: Name, source: Reading) -> bool:
    """Tell whether two names have the same words beside them, or share a word.

    Across languages any two places do.
    """
    if claim.language != source.language:
        return is_place(name, claim) and is_place(other, source)
    if not set(name.words).isdisjoint(other.words):
        return True
    if not claim.beside(name.first, name.last).isdisjoint(source.beside(other.first, other.last)):
        return True
    return _are_between_same(name, claim, other, source)


def _are_between_same(name: Name, claim: Reading, other: Name, source: Reading) -> bool:
    return claim.neighbours(name.first, name.last) == source.neighbours(other.first, other.last)


def _short_forms(word: str) -> frozenset[str]:
    """Return what a word of a name is also written as: "St." for "Street" and for "Saint"."""
    return frozenset(form for row in _shortened() if word in row for form in row)


@cache
def _shortened() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in read_rows("shortened"))
