"""What tells a page from others: the names in which titles differ that are the same otherwise, or a title's names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from index.words import Words, fold
from rag.asked.folded import written_words
from rag.asked.looks import COMMON_PARTS, Looks
from rag.checks.places import is_country

# A longer title or heading is a sentence.
_LONGEST_TITLE = 16
_LONGEST_MARK = 3
_Keys = tuple[str, ...]
_Frame = tuple[_Keys, _Keys]
# The folded words of one name that tells a page, or a part of it, from others.
Mark = tuple[str, ...]


def marks_of(labels: Sequence[str], looks: Looks, words: Words) -> dict[str, tuple[Mark, ...]]:
    """Return the marks of titles, or of the headings of one article; a label without any is left out."""
    siblings = _siblings(labels, looks, words)
    found = {label: siblings.get(label) or _named(label, looks) for label in dict.fromkeys(labels)}
    return {label: marks for label, marks in found.items() if marks}


def _siblings(labels: Sequence[str], looks: Looks, words: Words) -> dict[str, tuple[Mark, ...]]:
    """Return, for each label, the names in which it differs from labels that are the same otherwise."""
    fillings: dict[_Frame, dict[_Keys, _Keys]] = defaultdict(dict)
    parts: dict[str, list[tuple[_Frame, _Keys]]] = defaultdict(list)
    for label in dict.fromkeys(labels):
        written = tuple(written_words(label))
        keys = tuple(map(fold, written))
        for first, last in _parts(keys, words):
            frame = (keys[:first], keys[last:])
            fillings[frame][keys[first:last]] = written[first:last]
            parts[label].append((frame, keys[first:last]))
    return {
        label: tuple(_telling(own, words) for frame, own in told if _is_name(own, _apart(own, fillings[frame]), looks))
        for label, told in parts.items()
    }


def _parts(keys: _Keys, words: Words) -> Iterator[tuple[int, int]]:
    """Yield where a title's parts of up to three words begin and end, such that the rest says something too."""
    if len(keys) > _LONGEST_TITLE:
        return
    told = [not words.is_stop_word_anywhere(key) for key in keys]
    for first in range(len(keys)):
        for last in range(first + 1, min(len(keys), first + _LONGEST_MARK) + 1):
            if told[first] and told[last - 1] and any([*told[:first], *told[last:]]):
                yield first, last


def _apart(own: _Keys, fillings: Mapping[_Keys, _Keys]) -> dict[_Keys, _Keys]:
    """Return a part and those in its place that share neither its first nor its last word."""
    return {
        keys: written
        for keys, written in fillings.items()
        if keys == own or (keys[0] != own[0] and keys[-1] != own[-1])
    }


def _is_name(own: _Keys, fillings: Mapping[_Keys, _Keys], looks: Looks) -> bool:
    """Tell whether a part is a name: it looks like one, or could be one and most of those in its place do."""
    if len(fillings) == 1:
        return False
    if any(map(looks.is_name, fillings[own])):
        return True
    names = sum(any(map(looks.is_name, written)) for written in fillings.values())
    return 2 * names >= len(fillings) and all(map(looks.could_be_name, fillings[own]))


def _telling(keys: _Keys, words: Words) -> Mark:
    told = tuple(key for key in keys if not words.is_stop_word_anywhere(key))
    return tuple(key for key in told if key not in COMMON_PARTS) or told


def _named(label: str, looks: Looks) -> tuple[Mark, ...]:
    """Return the names in a title as one mark, without countries if it has others: an office is in a city of one."""
    written = written_words(label)
    if len(written) > _LONGEST_TITLE:
        return ()
    names = [fold(word) for word in written if looks.is_name(word)]
    own = tuple(name for name in names if not is_country(name)) or tuple(names)
    return (own,) if own else ()
