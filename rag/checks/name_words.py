"""Translations between English and Spanish of common words in names, such as "Second World War", and of short names.

The table is ``rag/lists/name_words.txt``.
"""

from collections import defaultdict
from functools import cache

from rag.listed import read_rows


def in_the_other_language(word: str) -> frozenset[str]:
    """Return the translations of a folded common word of names into the other of the two languages."""
    return _translations().get(word, frozenset())


@cache
def _translations() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for english, *spanish in map(str.split, read_rows("name_words")):
        found[english].update(spanish)
        for word in spanish:
            found[word].add(english)
    return {word: frozenset(others) for word, others in found.items()}
