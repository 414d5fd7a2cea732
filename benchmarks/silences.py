"""Removes a figure from a sentence, which then neither supports nor denies a claim with that figure or another."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.falsehoods import NUMBER, YEAR, other_digits
from benchmarks.opposites import MONTHS, NUMBER_WORDS

_BEFORE = {
    "en": r"(?:in|since|by|from|of|during|until|around|circa|on|after|before)(?: the year| early| late| about)?",
    "es": (
        r"(?:el \d{1,2} de [a-z]+ del?|en|desde|hasta|hacia|durante|del?|a partir de|después de|antes de)"
        r"(?: el año| año)?"
    ),
}
_DAY = {
    "en": r"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{months})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? ",
    "es": r"(?:el )?(?:\d{{1,2}} de )?(?:{months}) (?:de|del) ",
}
_VAGUE = {"en": ("several", "many", "some", "a number of"), "es": ("vari{}s", "much{}s", "algun{}s")}
_COUNTED = r"(?= (?P<noun>[a-záéíóúñ]{3,}s)\b)"
# Before a count, these words do not allow a vague word in its place.
_NO_COUNT = re.compile(
    r"(?i)\b(?:the|these|those|first|last|next|other|than|least|most|los|las|primer[oa]s|últim[oa]s|menos|más|de) $"
)
_NEAR_YEARS = (1, 2, 3, 5, 8, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Figure:
    """A year or a count as written, and another to replace it."""

    words: str
    other: str
    is_year: bool

    def exchanged(self, text: str) -> str:
        """Return a text with the other figure in place of this one."""
        return re.sub(rf"(?<![\w-]){re.escape(self.words)}(?![\w-])", self.other, text)


def figures_in(text: str, language: str, rng: random.Random) -> Iterator[Figure]:
    """Yield the years and the counts of a text."""
    for year in sorted({match.group() for match in YEAR.finditer(text)}):
        other = int(year) + rng.choice([-1, 1]) * rng.choice(_NEAR_YEARS)
        yield Figure(year, str(min(2099, max(1000, other))), True)
    words = NUMBER_WORDS[language]
    for word in words:
        if has_words(text, word):
            yield Figure(word, rng.choice([other for other in words if other != word]), False)
    for number in sorted({match.group() for match in NUMBER.finditer(text)} - {"1"}):
        if not YEAR.fullmatch(number):
            yield Figure(number, other_digits(number, rng), False)


def without(text: str, figure: Figure, language: str, rng: random.Random) -> str | None:
    """Return a text without a figure (a count gives way to a vague word), or None if that does not work."""
    left = _without_year(text, figure.words, language) if figure.is_year else _vaguer(text, figure.words, language, rng)
    return None if left == text or has_words(left, figure.words) else left


def has_words(text: str, words: str) -> bool:
    """Tell whether a text contains the given words as whole words."""
    return re.search(rf"(?i)(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None


def _without_year(text: str, year: str, language: str) -> str:
    """Remove a year, with the words that belong to it."""
    day = _DAY[language].format(months="|".join(MONTHS[language]))
    text = re.sub(rf" ?\([^()]{{0,30}}\b{year}\b[^()]{{0,30}}\)", "", text)
    text = re.sub(rf"(?i),? ?\b{_BEFORE[language]} (?:{day})?{year}\b(?![-–/]| (?:to|a|hasta)\b),?", " ", text)
    text = re.sub(rf"(?<=\b[Tt]he ){year} (?=[a-z]{{3}})", "", text)
    text = re.sub(r" (?=[.,;:!?])", "", re.sub(r" {2,}", " ", text)).strip(" ,;")
    return text[:1].upper() + text[1:]


def _vaguer(text: str, number: str, language: str, rng: random.Random) -> str:
    def vague(found: re.Match[str]) -> str:
        if _NO_COUNT.search(text[: found.start()]):
            return found.group()
        word = rng.choice(_VAGUE[language]).format("a" if found["noun"].endswith("as") else "o")
        return word[0].upper() + word[1:] if found.group()[0].isupper() else word

    return re.sub(rf"(?i)(?<![\w.,$€£-]){re.escape(number)}{_COUNTED}", vague, text)
