"""Whether a word looks like a name: by how articles write it, and by how many pieces a model has for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.words import Words, fold
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import LANGUAGE_NAMES, place_forms

_INSIDE = re.compile(r"(?<=[a-záéíóúñü,;0-9] )[A-ZÁÉÍÓÚÑÜ][\w’'-]*")
# Not the words of an address, which is written small whatever it names.
_SMALL = re.compile(r"(?<![\w’'@./-])[a-záéíóúñü][\w’'-]*(?![@./]\w)")
_SHORTEST_PLACE = 3
# Many names begin or end with these words, so that sharing one says nothing.
COMMON_PARTS = frozenset(
    "san santa santo saint new nuevo nueva north south norte sur fort port el la las los city ciudad".split()
)


@dataclass(frozen=True, slots=True)
class Looks:
    """How articles write words: the folded ``small`` ones, and those with a capital ``inside`` a sentence.

    ``count_pieces`` returns how many pieces a model has for a text: one for a word that is common as it is written.
    """

    small: frozenset[str]
    inside: frozenset[str]
    count_pieces: Callable[[str], int]
    words: Words

    def is_name(self, word: str) -> bool:
        """Tell whether a word of a title, as written, looks like a name."""
        key = fold(word)
        if is_place_alone(key, self.words):
            return True
        is_written_so = key in self.inside or self.count_pieces(word.capitalize()) < self.count_pieces(word.lower())
        return is_written_so and self.could_be_name(word)

    def could_be_name(self, word: str) -> bool:
        """Tell whether a word of a title, as written, is nowhere a common word."""
        key = fold(word)
        is_common = key in self.small or key in COMMON_PARTS or is_month_or_weekday(key)
        return word[0].isupper() and not is_common and self.is_rare(word.lower())

    def is_rare(self, word: str) -> bool:
        """Tell whether a word in lower case is none that a model knows as a whole."""
        return self.count_pieces(word) > 1

    def is_known_name(self, word: str) -> bool:
        """Tell whether a word in lower case is one that a model knows as a whole only with a capital."""
        return self.is_rare(word) and self.count_pieces(word.capitalize()) == 1


def is_place_alone(key: str, words: Words) -> bool:
    """Tell whether a folded word is a known place or people, neither a language nor a small word such as "us"."""
    return (
        len(key) >= _SHORTEST_PLACE
        and bool(place_forms(key))
        and key not in LANGUAGE_NAMES
        and not words.is_stop_word_anywhere(key)
    )


def learn_looks(texts: list[str], count_pieces: Callable[[str], int], words: Words) -> Looks:
    """Return how texts, without headings, write their words."""
    small, inside = ({word for text in texts for word in pattern.findall(text)} for pattern in (_SMALL, _INSIDE))
    return Looks(frozenset(map(fold, small)), frozenset(map(fold, inside)), count_pieces, words)
