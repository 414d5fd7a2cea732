"""Rewrites names as another text writes them, so that "RCM" and its long name do not look like two things."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.records import Span
from rag.checks.names.acronyms import Acronyms, Names
from rag.checks.readings import Reading, read

# Most tokens in parentheses after a name that give another form of it.
_LONGEST_BRACKETS = 8
_HYPHEN = "-"

_Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Where a name was in the original text, and where its new form is now."""

    old: Span
    new: Span


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with names in another form; ``replacements`` are in order."""

    text: str
    replacements: tuple[Replacement, ...] = ()

    def there(self, span: Span) -> Span:
        """Map a span of the original text to this one; an offset inside a replaced name maps to its new start."""
        replacements = [(one.old, one.new) for one in self.replacements]
        return Span(_moved(span.start, replacements), _moved(span.end, replacements))

    def origin(self, span: Span) -> Span:
        """Map a span of this text to the original; a name that it touches is included as a whole."""
        replacements = [(one.new, one.old) for one in self.replacements]
        whole = [one.old for one in self.replacements if one.new.overlaps(span)]
        start, end = _moved(span.start, replacements), _moved(span.end, replacements)
        return Span(min([start, *(one.start for one in whole)]), max([end, *(one.end for one in whole)]))


def with_names_of(claim: str, source: str, acronyms: Acronyms) -> Rewritten:
    """Return a source with the claim's form of every name that ``acronyms`` knows in other forms.

    "The Regional Conference on Migration (RCM), created in 1996" beside "The RCM was created" is "The RCM, created in
    1996".
    """
    ours, found = read(claim), list[tuple[Span, str]]()
    for names in _named(ours, acronyms):
        forms = _forms(names)
        stated = next(_places(ours, forms), None)
        if stated:
            theirs = read(source)
            words = ours.excerpt(stated[0], _with_brackets(ours, stated[1], forms)).words
            for first, last in _places(theirs, forms):
                found.append((theirs.excerpt(first, _with_brackets(theirs, last, forms)).span, words))
    return rewritten(source, found)


def with_short_names(text: str, acronyms: Acronyms) -> str:
    """Return a text with every name that has an acronym replaced by it, as articles do after the first mention."""
    reading = read(text)
    found = []
    for names in _named(reading, acronyms):
        for first, last in _places(reading, [form for form in _forms(names) if len(form) > 1]):
            short = names.short_of(reading.excerpt(first, last).words)
            if short:
                found.append((reading.excerpt(first, _with_brackets(reading, last, _forms(names))).span, short))
    return rewritten(text, found).text


def rewritten(text: str, found: Iterable[tuple[Span, str]]) -> Rewritten:
    """Return a text with the given replacements; of overlapping ones the first and longest counts."""
    written, end, replacements = "", 0, []
    for span, words in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if span.start >= end:
            written += text[end : span.start]
            replacements.append(Replacement(span, Span(len(written), len(written) + len(words))))
            written, end = written + words, span.end
    return Rewritten(written + text[end:], tuple(replacements))


def _named(reading: Reading, acronyms: Acronyms) -> list[Names]:
    """Return the known names that may be in a text: few of the thousands that a library can have.

    An acronym shared by two things names neither.
    """
    words = f" {' '.join(token.key for token in reading.tokens if token.key != _HYPHEN)} "
    named = (names for names in acronyms.known if any(f" {form} " in words for form in names.forms))
    return [names for names in named if not names.is_of_several]


def _forms(names: Names) -> list[list[str]]:
    return sorted((form.split() for form in names.forms), key=lambda words: (-len(words), words))


def _places(reading: Reading, forms: Sequence[_Words]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each occurrence of the forms in a text, form by form."""
    words = [place for place, token in enumerate(reading.tokens) if token.key != _HYPHEN]
    keys = [reading.key(place) for place in words]
    for form in forms:
        for begin in range(len(words) - len(form) + 1):
            first, last = begin, begin + len(form) - 1
            # A single word has several capitals, like an acronym: "us" is not the country.
            if keys[first : last + 1] == [*form] and (last > first or _is_in_capitals(reading.written(words[first]))):
                yield words[first], words[last]


def _is_in_capitals(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _with_brackets(reading: Reading, last: int, forms: Sequence[_Words]) -> int:
    """Return the last token of a name, including parentheses after it that hold another form of it."""
    if reading.key(last + 1) != "(":
        return last
    ends = (place for place in range(last + 2, last + 2 + _LONGEST_BRACKETS) if reading.key(place) == ")")
    closed = next(ends, None)
    inside = {reading.key(place) for place in range(last + 2, closed or 0)}
    return closed if closed and any(inside.issuperset(form) for form in forms) else last


def _moved(place: int, replacements: Sequence[tuple[Span, Span]]) -> int:
    """Map an offset of one text to the other; inside an exchanged name it maps to the start of the other form."""
    past = 0
    for one, other in replacements:
        if place >= one.end:
            past = other.end - one.end
        elif place > one.start:
            return other.start
    return place + past
