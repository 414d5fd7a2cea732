"""True claims in people's own words, with one of their facts exchanged in the claim, in the evidence, or in both.

Each claim is thus paired with evidence that supports it and evidence that does not, and each evidence with claims of
both kinds, so neither text alone tells the label. FEVER-symmetric measures exactly that (Schuster and others, 2019).
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.falsehoods import NUMBER, YEAR, names_in, other_digits
from benchmarks.opposites import COMPARISONS, MONTHS, NUMBER_WORDS, UNITS

# A claim with such words may stay true if its number changes (first), or if its two names swap (second).
_LIMIT = re.compile(
    r"(?i)\b(?:at least|more than|less than|over|under|up to|almost|nearly|al menos|más de|menos de|hasta|casi)\b"
)
_MUTUAL = re.compile(
    r"(?i)\b(?:and|or|with|both|between|married|alongside|like|same|y|e|o|con|entre|casad[oa]|junto|como|mism[oa]s?)\b"
)
_FIRST = re.compile(r"^(?:[A-ZÁÉÍÓÚÑ][\w’'-]+)(?: (?:(?:of|the|de|del|la) )*[A-ZÁÉÍÓÚÑ][\w’'-]+)*")
_LONG_WORD = 4

Exchanged = dict[str, str]


def mirrored_pairs(pairs: Sequence[Pair], rng: random.Random) -> Iterator[Pair]:
    """Yield each true pair with a shared fact thrice: its claim changed, its evidence changed, and both changed."""
    true = [pair for pair in pairs if pair.is_supported]
    names = {
        language: sorted({name for pair in true if pair.language == language for name in shared_names(pair)})
        for language in ("en", "es")
    }
    for pair in true:
        changes = [
            *_figures(pair, rng),
            *_words(pair, rng),
            *_names(pair, names[pair.language], rng),
            *_changed_places(pair),
        ]
        changes = [change for change in changes if _clean(pair, change[0])]
        if not changes:
            continue
        change, labels = rng.choice(changes)
        claim, evidence = exchange(pair.claim, change), exchange(pair.evidence, change)
        yield replace(pair, claim=claim, labels=labels)
        yield replace(pair, evidence=evidence, labels=labels)
        yield replace(pair, claim=claim, evidence=evidence)


def exchange(text: str, change: Exchanged) -> str:
    """Return the text with whole words replaced simultaneously, so that two words can swap."""
    pattern = "|".join(re.escape(old) for old in sorted(change, key=len, reverse=True))
    return re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", lambda match: change[match.group()], text)


def shared_names(pair: Pair) -> list[str]:
    """Return the names of a claim that its evidence contains too."""
    first = _FIRST.match(pair.claim)
    told = names_in(pair.evidence)
    # The first word always has a capital: alone it counts as a name only if the evidence has it inside a sentence.
    begins = [first.group()] if first and (" " in first.group() or first.group() in told) else []
    found = [name for name in [*begins, *names_in(pair.claim)] if name not in MONTHS[pair.language]]
    return [name for name in dict.fromkeys(found) if _has(pair.evidence, name)]


def _figures(pair: Pair, rng: random.Random) -> Iterator[tuple[Exchanged, tuple[Label, ...]]]:
    denied = (Label.CONTRADICTED,)
    for year in sorted({match.group() for match in YEAR.finditer(pair.claim)}):
        if _has(pair.evidence, year):
            other = int(year) + rng.choice([-1, 1]) * rng.choice([1, 2, 3, 5, 8, 10, 20, 50])
            yield {year: str(min(2099, max(1000, other)))}, denied
    if _LIMIT.search(pair.claim):
        return
    for number in sorted({match.group() for match in NUMBER.finditer(pair.claim)}):
        if not YEAR.fullmatch(number) and _has(pair.evidence, number):
            yield {number: other_digits(number, rng)}, denied
    words = NUMBER_WORDS[pair.language]
    for word in words:
        if _has(pair.claim, word) and _has(pair.evidence, word):
            yield {word: rng.choice([other for other in words if other != word])}, denied


def _words(pair: Pair, rng: random.Random) -> Iterator[tuple[Exchanged, tuple[Label, ...]]]:
    for table in (COMPARISONS, UNITS):
        for one in table[pair.language]:
            if _has(pair.claim, one.old) and _has(pair.evidence, one.old):
                yield {one.old: one.new}, NOT_SUPPORTED
    months = MONTHS[pair.language]
    for month in months:
        if month not in ("May", "March") and _has(pair.claim, month) and _has(pair.evidence, month):
            yield {month: rng.choice([other for other in months if other != month])}, (Label.CONTRADICTED,)


def _names(pair: Pair, names: Sequence[str], rng: random.Random) -> Iterator[tuple[Exchanged, tuple[Label, ...]]]:
    for name in shared_names(pair):
        size = len(name.split())
        for _ in range(20):
            other = rng.choice(names)
            if len(other.split()) == size and other not in pair.evidence and other not in pair.claim:
                yield _whole_and_last(name, other), NOT_SUPPORTED
                break


def _changed_places(pair: Pair) -> Iterator[tuple[Exchanged, tuple[Label, ...]]]:
    shared = shared_names(pair)
    if len(shared) == 2 and not _MUTUAL.search(pair.claim):
        change = _whole_and_last(shared[0], shared[1]) | _whole_and_last(shared[1], shared[0])
        # Claims with two names are rare, and only they teach who did what to whom.
        yield from [(change, NOT_SUPPORTED)] * 3


def _whole_and_last(name: str, other: str) -> Exchanged:
    change = {name: other}
    if " " in name:
        change[name.split()[-1]] = other.split()[-1]
    return change


def _clean(pair: Pair, change: Exchanged) -> bool:
    """Tell whether no long word of an exchanged name is left in either text."""
    words = {word for old in change for word in old.split() if len(word) >= _LONG_WORD and word[0].isupper()}
    words -= {word for new in change.values() for word in new.split()}
    left = exchange(pair.claim, change) + " " + exchange(pair.evidence, change)
    return exchange(pair.claim, change) != pair.claim and not any(_has(left, word) for word in words)


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None
