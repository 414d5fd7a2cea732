"""The words of a text without its signs, accents and capitals, in which names can be looked for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from index.words import fold

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# A shorter name must end where a word ends.
_SHORT = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyzñ"


def written_words(text: str) -> list[str]:
    """Return the words of a text as they are written, without signs."""
    return _WORD.findall(text)


def folded_words(text: str) -> str:
    """Return the folded words of a text, with a space before and after each."""
    return f" {' '.join(map(fold, written_words(text)))} "


# The passages that a question finds are each looked into several times. What is asked is kept nowhere.
@lru_cache(maxsize=256)
def folded_passage(text: str) -> str:
    """Return the folded words of an article's text, with a space before and after each."""
    return folded_words(text)


def has_form(text: str, form: str) -> bool:
    """Tell whether an article's text has a folded name, or a word that begins with it: "hondureñas" for "hondureño"."""
    return (f" {form} " if len(form) <= _SHORT else f" {form.removesuffix('o')}") in folded_passage(text)


def misspelt(word: str) -> Iterator[str]:
    """Yield what a word could be with one letter too many, too few, another, or two exchanged."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]
