"""How similar a message is to messages about danger, by its words, pairs of words and groups of letters."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.shipped import read_fitted

_LETTERS = 4
_LETTERS_COUNT = 0.4  # a word counts 1
_LENGTH = 4.0
# With fewer words a single one decides: of such messages that likeness alone told, seven of eight were ordinary ones.
_FEWEST = 6
# A long message is read in overlapping parts, since only one of many sentences may matter.
_PART, _STEP = 40, 20
_BETWEEN = "|"
# Below this the words of a message speak against danger.
AGAINST = 0.035
# People who ask for help say "please", but so do those who ask for opening hours; follow-up questions begin with "and".
_POLITE = re.compile(r"\b(?:por favor|please)\b")
_ASKING_ON = re.compile(r"\A(?:(?:y|e|pero|entonces|and|but|so)\s+)+(?=\w)")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Feature weights, fitted by ``training/fit_danger.py``; a message is like danger from probability ``least`` on."""

    constant: float
    weights: Mapping[str, float]
    least: float

    def is_like(self, sentences: Sequence[str]) -> bool:
        """Tell whether a message, given as folded sentences, has enough words and is like one about danger."""
        weighed = without_courtesy(sentences)
        return has_enough_words(weighed) and self.probability(weighed) >= self.least

    def speaks_against(self, sentences: Sequence[str]) -> bool:
        """Tell whether a message, given as folded sentences, has enough words and no part like danger."""
        weighed = without_courtesy(sentences)
        # What one sentence tells, a question after it does not take back.
        apart = (weighed, *([sentence] for sentence in weighed))
        return has_enough_words(weighed) and all(self.probability(some) < AGAINST for some in apart)

    def probability(self, sentences: Sequence[str]) -> float:
        """Return the probability, 0 to 1, that what is weighed, or the likeliest part of it, is about danger."""
        odds = max((self._odds(part) for part in parts(sentences)), default=-math.inf)
        return 1 / (1 + math.exp(-odds)) if odds > -math.inf else 0.0

    def _odds(self, part: Sequence[str]) -> float:
        return self.constant + sum(self.weights.get(name, 0.0) * value for name, value in features(part).items())


def without_courtesy(sentences: Sequence[str]) -> list[str]:
    """Return what is weighed of a message: its sentences without please, and without and where it begins."""
    less = [" ".join(_POLITE.sub(" ", sentence).split()) for sentence in sentences]
    less = [_ASKING_ON.sub("", one) for one in less[:1]] + less[1:]
    return [sentence for sentence in less if sentence]


def has_enough_words(sentences: Sequence[str]) -> bool:
    """Tell whether a message has enough words for likeness to count."""
    return sum(len(one.split()) for one in sentences) >= _FEWEST


def parts(sentences: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words of a message, whole or in parts of up to 40, with a mark between sentences."""
    words = f" {_BETWEEN} ".join(sentences).split()
    for at in range(0, max(len(words) - _PART, 0) + _STEP, _STEP) if len(words) > _PART else (0,):
        if part := words[at : at + _PART]:
            yield part


def features(words: Sequence[str]) -> dict[str, float]:
    """Return the features of a part of a message, scaled to a Euclidean norm of 4."""
    around = [_BETWEEN, *words, _BETWEEN]
    found = dict.fromkeys(words, 1.0)
    found.update((f"{one} {other}", 1.0) for one, other in pairwise(around))
    text = f" {' '.join(words)} "
    letters = {f"~{text[at : at + _LETTERS]}" for at in range(len(text) - _LETTERS + 1)}
    found.update(dict.fromkeys(letters, _LETTERS_COUNT))
    length = math.sqrt(sum(value * value for value in found.values()))
    return {name: value * _LENGTH / length for name, value in found.items()}


def load_likeness() -> Likeness:
    """Return the weights fitted by ``training/fit_danger.py``."""
    fitted = read_fitted("danger")
    weights = {name: value / fitted["scale"] for name, value in fitted["weights"].items()}
    return Likeness(fitted["constant"], weights, fitted["least"])
