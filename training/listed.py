"""Claims that name some items of a list in their source sentence, or also one that the list does not contain."""

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import QuestionSet
from benchmarks.opposites import NUMBER_WORDS
from index.sentences import sentence_texts
from training.members import listed

_PART = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?: (?:(?:of|the|de|del|la) )?[A-ZÁÉÍÓÚÑ][\w’'-]+){0,3}"
_NAME = rf"(?:(?:the|el|la|los|las) )?{_PART}"
_LIST = re.compile(
    rf"\b(?P<before>[a-záéíóúñ]+:?) (?P<all>{_NAME}(?:, {_NAME})+,? (?:and|y|e) {_NAME})(?![\w’'-]| [A-ZÁÉÍÓÚÑ(])"
)
# One name may replace several only after words that do not call for more than one.
_ONE_WILL_DO = re.compile(r"(?i)\b(?:such as|including|like|in|by|from|with|to|como|incluyendo|en|por|con|desde) $")
_EACH = re.compile(r"(?i)\b(?:respectively|respectivamente|between|among|entre|both|only|solo|sólo|or|o)\b")
_COUNTED_BEFORE = 60
_LONGEST = 45
_ONE = 0.6


def listed_pairs(loaded: QuestionSet, count: int, rng: random.Random) -> list[Pair]:
    """Return true and false claims about up to ``count`` sentences that list three or more names."""
    found = [
        (sentence, match, article.language)
        for article in loaded.articles
        for sentence in sentence_texts(article.text)
        if len(sentence.split()) <= _LONGEST and (match := _LIST.search(sentence)) is not None
    ]
    kept = [one for one in found if not _is_counted(one[0], one[1].start("all"), one[2])]
    names = sorted({name for _, match, _ in kept for name in _items(match)})
    return [
        pair
        for sentence, match, language in rng.sample(kept, min(count, len(kept)))
        for pair in _claims(sentence, match, rng.sample(names, min(20, len(names))), language, rng)
    ]


def _items(found: re.Match[str]) -> list[str]:
    return re.split(rf",? (?:and|y|e) (?={_NAME}$)|, (?={_NAME})", found["all"])


def _claims(
    sentence: str, found: re.Match[str], others: Sequence[str], language: str, rng: random.Random
) -> Iterator[Pair]:
    items = _items(found)
    size = 1 if _ONE_WILL_DO.search(sentence[: found.start("all")]) and rng.random() < _ONE else 2

    def with_names(names: Sequence[str]) -> str:
        told = listed(names, language) if len(names) > 1 else names[0]
        return sentence[: found.start("all")] + told + sentence[found.end("all") :]

    fewer = rng.sample(items, size)
    outsider = next((name for name in others if name not in sentence), others[0])
    yield Pair(with_names(fewer), sentence, (Label.SUPPORTED,), language)
    yield Pair(with_names(rng.sample(items, len(items))), sentence, (Label.SUPPORTED,), language)
    wrong = [*fewer[1:], outsider]
    yield Pair(with_names(rng.sample(wrong, len(wrong))), sentence, NOT_SUPPORTED, language)


def _is_counted(sentence: str, start: int, language: str) -> bool:
    """Tell whether fewer names would change the meaning, because the names are counted or set against each other."""
    before = sentence[max(0, start - _COUNTED_BEFORE) : start]
    numbers = rf"(?i)\b(?:{'|'.join(NUMBER_WORDS[language])})\b|(?<!\d)\d{{1,2}}(?!\d)"
    return bool(re.search(numbers, before) or _EACH.search(sentence))
