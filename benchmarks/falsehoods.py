"""Makes true sentences false in one place each, as lies that a careful reader must catch."""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.opposites import (
    AUXILIARIES,
    COMPARISONS,
    MODALS,
    MONTHS,
    NUMBER_WORDS,
    PLACES,
    QUANTIFIERS,
    UNITS,
    Exchange,
)
from index.records import Article

YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b(?![.,]?\d)")
NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?(?![\w-]|[.,]\d)")
_NAME = re.compile(r"(?<![.!?:«“\"] )(?<!^)\b[A-ZÁÉÍÓÚÑ][\w’'-]+(?: (?:(?:of|the|de|del|la) )*[A-ZÁÉÍÓÚÑ][\w’'-]+)*")
# The first word of a sentence always has a capital, so a name there needs a second one or an article before it.
_FIRST_NAME = re.compile(
    r"(?:(?:The|El|La|Los|Las) [A-ZÁÉÍÓÚÑ]|[A-ZÁÉÍÓÚÑ][a-zé]\S* [A-ZÁÉÍÓÚÑ])[\w’'-]+(?: [A-ZÁÉÍÓÚÑ][\w’'-]+)*"
)
_BETWEEN_ROLES = re.compile(r"^ (?!and\b|or\b|y\b|e\b|o\b)(?=[^,;:()]*[a-zé]{3})[^,;:()]{4,80} $")
_NOT = {
    "en": re.compile(r"\b(?:is|are|was|were|has|had|have|could|will|would|may|might|must|should|does|did|do) not\b"),
    "es": re.compile(r"\bno (?=(?:se )?[a-záéíóú]+)"),
}
_CLITIC = r"(?:(?:se|le|les|lo|la|los|las) )?"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim made from a sentence; ``kind`` says how, ``fuzzy`` that the sentence may leave it open."""

    kind: str
    text: str
    fuzzy: bool = False


def names_in(text: str) -> list[str]:
    """Return the capitalised names inside the sentences of a text, except at their start."""
    return [match.group() for match in _NAME.finditer(text)]


def names_of(articles: Iterable[Article]) -> list[str]:
    """Return the names in some articles, each once, sorted."""
    return sorted({name for article in articles for name in names_in(article.text)})


def falsehoods(sentence: str, language: str, names: Sequence[str], rng: random.Random) -> list[Claim]:
    """Return one false claim of each kind that the sentence allows; ``names`` are replacements from elsewhere."""
    made: list[Claim] = []
    for kind, change in _KINDS.items():
        text = change(sentence, language, rng)
        if text is not None and text != sentence:
            made.append(Claim(kind, text, kind in _FUZZY))
    text = _other_name(sentence, names, language, rng)
    return [*made, Claim("name", text)] if text is not None else made


def replaced(text: str, start: int, end: int, new: str) -> str:
    """Return the text with a part replaced; the new part gets a capital if the old one had one."""
    old = text[start:end]
    if old[:1].isupper():
        new = new[:1].upper() + new[1:]
    return text[:start] + new + text[end:]


def exchanging(
    table: dict[str, tuple[Exchange, ...]], flags: re.RegexFlag = re.IGNORECASE
) -> Callable[[str, str, random.Random], str | None]:
    """Return a change that puts the new words of one row of a table in the place of its old ones."""

    def change(sentence: str, language: str, rng: random.Random) -> str | None:
        found = []
        for pair in table[language]:
            places = re.finditer(rf"\b{re.escape(pair.old)}\b", sentence, flags)
            found += [(m.start(), m.end(), pair.new) for m in places]
        return replaced(sentence, *rng.choice(found)) if found else None

    return change


def _number(sentence: str, language: str, rng: random.Random) -> str | None:
    found: list[tuple[int, int, str]] = []
    for match in NUMBER.finditer(sentence):
        if not YEAR.fullmatch(match.group()) and not _beside_month(sentence, match.end(), language):
            found.append((match.start(), match.end(), other_digits(match.group(), rng)))
    words = NUMBER_WORDS[language]
    for match in re.finditer(rf"(?i)\b(?:{'|'.join(words)})\b", sentence):
        found.append((match.start(), match.end(), rng.choice([w for w in words if w != match.group().lower()])))
    return replaced(sentence, *rng.choice(found)) if found else None


def other_digits(number: str, rng: random.Random) -> str:
    """Return a number of the same form with one digit changed."""
    places = [i for i, letter in enumerate(number) if letter.isdigit()]
    place = places[0] if rng.random() < 0.6 else rng.choice(places)
    lowest = "1" if place == 0 and len(number) > 1 else "0"
    digits = [digit for digit in "0123456789" if digit != number[place] and digit >= lowest]
    return number[:place] + rng.choice(digits) + number[place + 1 :]


def _year(sentence: str, _language: str, rng: random.Random) -> str | None:
    found = list(YEAR.finditer(sentence))
    if not found:
        return None
    match = rng.choice(found)
    year = int(match.group()) + rng.choice([-1, 1]) * rng.choice([1, 2, 3, 5, 8, 10, 14, 20, 50, 100])
    return replaced(sentence, match.start(), match.end(), str(min(2099, max(1000, year))))


def _date(sentence: str, language: str, rng: random.Random) -> str | None:
    months = MONTHS[language]
    found: list[tuple[int, int, str]] = []
    for match in re.finditer(rf"\b(?:{'|'.join(months)})\b", sentence):
        # At the start of a sentence "May" can be the auxiliary verb.
        if language == "en" and match.group() == "May" and match.start() == 0:
            continue
        found.append((match.start(), match.end(), rng.choice([m for m in months if m != match.group()])))
        day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of| de)? $", sentence[: match.start()])
        after = re.match(r" (\d{1,2})\b(?!\d)", sentence[match.end() :])
        for found_day, base in ((day, 0), (after, match.end())):
            if found_day:
                other = str(rng.choice([d for d in range(1, 29) if d != int(found_day.group(1))]))
                found.append((base + found_day.start(1), base + found_day.end(1), other))
    return replaced(sentence, *rng.choice(found)) if found else None


def _beside_month(sentence: str, end: int, language: str) -> bool:
    return bool(re.match(rf"(?: de)? (?:{'|'.join(MONTHS[language])})\b", sentence[end:]))


def _place(sentence: str, language: str, rng: random.Random) -> str | None:
    places = PLACES[language]
    found = list(re.finditer(rf"\b(?:{'|'.join(places)})\b(?! [A-Z])", sentence))
    if not found:
        return None
    match = rng.choice(found)
    other = rng.choice([place for place in places if place not in sentence])
    return replaced(sentence, match.start(), match.end(), other)


def _roles(sentence: str, _language: str, rng: random.Random) -> str | None:
    found = list(_NAME.finditer(sentence))
    first = _FIRST_NAME.match(sentence)
    spans = [(m.start(), m.end()) for m in ([first] if first else []) + found]
    swaps = [
        (a, b)
        for a in spans
        for b in spans
        if a[1] < b[0]
        and _BETWEEN_ROLES.match(sentence[a[1] : b[0]])
        and sentence[a[0] : a[1]] != sentence[b[0] : b[1]]
    ]
    if not swaps:
        return None
    (a, b), (c, d) = rng.choice(swaps)
    return sentence[:a] + sentence[c:d] + sentence[b:c] + sentence[a:b] + sentence[d:]


def _negation(sentence: str, language: str, rng: random.Random) -> str | None:
    match = _NOT[language].search(sentence)
    if match and language == "en":
        return sentence[: match.start()] + match.group().removesuffix(" not") + sentence[match.end() :]
    if match:
        return sentence[: match.start()] + sentence[match.end() :]
    words = "|".join(AUXILIARIES[language])
    if language == "en":
        found = list(re.finditer(rf"\b(?:{words})\b(?! not|n't)", sentence))
        if not found:
            return None
        chosen = found[0] if rng.random() < 0.7 else rng.choice(found)
        return sentence[: chosen.end()] + " not" + sentence[chosen.end() :]
    found = list(re.finditer(rf"(?<![Nn]o )\b{_CLITIC}(?:{words})\b", sentence))
    if not found or found[0].start() == 0:
        return None
    chosen = found[0] if rng.random() < 0.7 else rng.choice(found)
    return sentence[: chosen.start()] + "no " + sentence[chosen.start() :]


def _other_name(sentence: str, names: Sequence[str], language: str, rng: random.Random) -> str | None:
    kept = {*PLACES[language], *MONTHS[language]}
    found = [m for m in _NAME.finditer(sentence) if m.group() not in kept]
    if not found:
        return None
    match = rng.choice(found)
    length = len(match.group().split())
    others = [name for name in names if name not in sentence and len(name.split()) == length]
    return replaced(sentence, match.start(), match.end(), rng.choice(others)) if others else None


_KINDS: dict[str, Callable[[str, str, random.Random], str | None]] = {
    "number": _number,
    "year": _year,
    "date": _date,
    "unit": exchanging(UNITS),
    "place": _place,
    "role swap": _roles,
    "negation": _negation,
    "quantifier": exchanging(QUANTIFIERS),
    "modality": exchanging(MODALS),
    "comparison": exchanging(COMPARISONS),
}
_FUZZY = {"modality", "role swap", "quantifier"}
