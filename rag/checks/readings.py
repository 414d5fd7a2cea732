"""A text as the checks read it: its tokens in order, and its language, English or Spanish."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from itertools import islice, takewhile
from typing import Any, TypeVar

from index.records import Span
from index.words import fold
from rag.checks.figures import number_words
from rag.checks.records import Excerpt
from rag.checks.small_words import ENGLISH, SPANISH, is_small

# "Q100", "Q5.00" and "Q4 million" are amounts in quetzales, "Q1" is a quarter of a year.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[QL](?=\d{2}|\d[.,]\d|\d mil)|[^\W\d_]\w*(?:['’]\w+)*|[^\w\s]|_")
# Only words in lower case: English texts name people such as "Mejía" and "Núñez".
_SPANISH_LOOK = re.compile(
    r"[¿¡]|\b[a-zñáéíóúü]\w*?(?:ñ|(?:ción|ciones|dad|dades|mente|aron|ieron|ando|iendo|ía|ían|ó)\b)"
)
# Spelling decides the language of texts too short to have small words: "Tourists cannot work".
_ENGLISH_LOOK = re.compile(r"^(?:never|none|everyone)$|[kw]|th|sh|ck|ee|oo|ing$|ed$|[^aeiouñnrlsdzyj]$|[^aeiou]s$|y$")
_SPANISH_END = re.compile(r"^nadie$|[aoi]s?$|[bcdfglmnprstvz]e$|ar$|er$|ir$|cion$")
_ENDING = re.compile(
    r"(?<=\w{3})(?:ing|ed|e|ion|ly|ies|y|i|ieron|aron|iendo|ando|[aei]r|[ai]d[ao]|iones|io|ia|mente|[aeo]n?|[ao]ba)$"
)
ARTICLES = frozenset("the a an el la los las un una".split())
DEFINITE = frozenset("the el la los las".split())
# What these part is seldom said of one thing.
_STOPS = frozenset('. , ; : ! ? ( ) | — – « » "'.split())
_ROOT = 6
# How many readings are cached, in memory only, while a question or a text is worked on.
REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; ``key`` is its folded form without a possessive ending. Only words have a capital."""

    start: int
    end: int
    key: str
    has_capital: bool

    @property
    def is_word(self) -> bool:
        """Tell whether the token begins with a letter."""
        return self.key[:1].isalpha()

    @property
    def is_number(self) -> bool:
        """Tell whether the token is made of digits."""
        return self.key[:1].isdecimal()

    @property
    def is_content(self) -> bool:
        """Tell whether the token carries meaning of its own."""
        return self.is_number or self.is_telling

    @property
    def is_telling(self) -> bool:
        """Tell whether the token is a word that carries meaning of its own."""
        return self.is_word and not is_small(self.key)


_BEYOND = Token(0, 0, "", has_capital=False)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that a text says from its token ``first`` to its token ``last``, which is included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its tokens; ``language`` is ``en`` or ``es``, and ``seen`` what was found in it once."""

    text: str
    tokens: tuple[Token, ...]
    language: str
    seen: dict[Callable[["Reading"], Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def excerpt(self, first: int, last: int) -> Excerpt:
        """Return the words from one token to another, both included."""
        return Excerpt(self.text, Span(self.tokens[first].start, self.tokens[last].end))

    def excerpt_of(self, one: Stretch) -> Excerpt:
        """Return the words of a stretch."""
        return self.excerpt(one.first, one.last)

    def matched(self, match: re.Match[str]) -> Excerpt:
        """Return the words that a pattern matched."""
        return Excerpt(self.text, Span(*match.span()))

    def token(self, place: int) -> Token:
        """Return the token at a place; beyond either end it is an empty one, neither word, number nor sign."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else _BEYOND

    def key(self, place: int) -> str:
        """Return the folded word at a place, "" beyond either end."""
        return self.token(place).key

    def keys(self, first: int, count: int) -> tuple[str, ...]:
        """Return the folded words of ``count`` tokens from ``first`` on, "" for each beyond either end."""
        return tuple(self.key(place) for place in range(first, first + count))

    def written(self, place: int) -> str:
        """Return the word at a place as it is written, "" beyond either end."""
        token = self.token(place)
        return self.text[token.start : token.end]

    def up_to_sign(self, places: Iterable[int]) -> Iterator[int]:
        """Yield places up to the first of a sign that parts what a text says, or beyond its end."""
        return takewhile(lambda at: self.key(at) not in _STOPS and self.key(at) != "", places)

    def neighbours(self, first: int, last: int) -> tuple[str, str]:
        """Return the folded words right before ``first`` and right after ``last``, "" beyond either end."""
        return self.key(first - 1), self.key(last + 1)

    def touches(self, place: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return 0 < place < len(self.tokens) and self.tokens[place - 1].end == self.tokens[place].start

    def before(self, place: int, count: int) -> str:
        """Return up to ``count`` characters before a token, casefolded."""
        start = self.tokens[place].start
        return self.text[max(0, start - count) : start].casefold()

    def after(self, place: int, count: int) -> str:
        """Return up to ``count`` characters after a token, casefolded."""
        end = self.tokens[place].end
        return self.text[end : end + count].casefold()

    def beside(self, first: int, last: int) -> frozenset[str]:
        """Return the roots of the nearest content words, at most three tokens before ``first`` and after ``last``."""
        before = next((t.key for t in reversed(self.tokens[max(0, first - 3) : first]) if t.is_content), "")
        after = next((t.key for t in self.tokens[last + 1 : last + 4] if t.is_content), "")
        return frozenset(root(key) for key in (before, after) if key)

    def roots(self, first: int, last: int) -> frozenset[str]:
        """Return the roots of the content words from token ``first`` up to, but not including, ``last``."""
        some = self.tokens[max(0, first) : max(0, last)]
        return frozenset(root(token.key) for token in some if token.is_content)

    def all_roots(self) -> frozenset[str]:
        """Return the roots of all content words."""
        return self.roots(0, len(self.tokens))

    def roots_at(self, places: Iterable[int]) -> frozenset[str]:
        """Return the roots of the words at these places."""
        return frozenset(root(self.key(place)) for place in places)


_Some = TypeVar("_Some", bound=Stretch)
_Seen = TypeVar("_Seen")


def once(look: Callable[[Reading], _Seen]) -> Callable[[Reading], _Seen]:
    """Return a function that looks at each reading once; what it found is kept, and forgotten, with the reading."""

    @wraps(look)
    def looked(reading: Reading) -> _Seen:
        if look not in reading.seen:
            reading.seen[look] = look(reading)
        seen: _Seen = reading.seen[look]
        return seen

    return looked


def places_of(some: Iterable[Stretch]) -> frozenset[int]:
    """Return the places of all tokens of some stretches."""
    return frozenset(place for one in some for place in range(one.first, one.last + 1))


def found_along(reading: Reading, *looks: Callable[[Reading, int], _Some | None]) -> tuple[_Some, ...]:
    """Return what the first of ``looks`` to find anything finds at each token, in order and without overlaps."""
    found: list[_Some] = []
    for place in range(len(reading.tokens)):
        if not found or place > found[-1].last:
            some = (one for look in looks if (one := look(reading, place)) is not None)
            found += islice(some, 1)
    return tuple(found)


# Claims of one text are compared with the same few sentences again and again.
@lru_cache(maxsize=REMEMBERED)
def read(text: str, likely: str = "en") -> Reading:
    """Return a text's reading; ``likely`` is its language if its words do not show it."""
    tokens = tuple(_token(match) for match in _TOKEN.finditer(text))
    return Reading(text, tokens, _language(text, tokens, likely))


def read_pair(claim: str, source: str) -> tuple[Reading, Reading]:
    """Return the readings of two texts; one whose language is unclear is taken to be in the other's."""
    there = read(source, read(claim).language)
    return read(claim, there.language), there


@lru_cache(maxsize=4096)
def root(key: str) -> str:
    """Return the stem of a folded word, at most six letters and the same for most of its forms."""
    plain = key[:-1] if key.endswith("s") and len(key) > 3 else key
    return _ENDING.sub("", plain)[:_ROOT]


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    key = fold(word).replace("’", "'")
    if key.endswith("'s"):
        key = key[:-2]
    return Token(match.start(), match.end(), key, word[0].isupper() and key[:1].isalpha())


def _language(text: str, tokens: tuple[Token, ...], likely: str) -> str:
    # Names do not count: "El Salvador" is its name in English too.
    capitals = [*(token.has_capital for token in tokens), False]
    named = [all(capitals[at : at + 2]) and not text[t.start : t.end].isupper() for at, t in enumerate(tokens)]
    keys = [token.key for token, begins in zip(tokens, named, strict=True) if not begins]
    english = sum(key in ENGLISH for key in keys)
    spanish = sum(key in SPANISH for key in keys) + len(_SPANISH_LOOK.findall(text))
    if english == spanish:
        english, spanish = (sum(number_words.is_one(t.key, language) for t in tokens) for language in ("en", "es"))
    if english == spanish:
        english, spanish = (sum(bool(look.search(t.key)) for t in tokens) for look in (_ENGLISH_LOOK, _SPANISH_END))
    if english == spanish:
        return likely
    return "en" if english > spanish else "es"
