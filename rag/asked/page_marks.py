"""What tells a page from others: the names in which titles differ that are the same otherwise, or a title's names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product

from index.words import Words, fold
from rag.asked.folded import written_words
from rag.asked.looks import COMMON_PARTS, Looks
from rag.checks.known_names import is_country

# A longer title or heading is a sentence.
_LONGEST_TITLE = 16
_LONGEST_MARK = 3
_Keys = tuple[str, ...]
_Frame = tuple[_Keys, _Keys]
_Ends = tuple[str | None, str | None]
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
    places = {frame: _Place(filled, looks) for frame, filled in fillings.items() if len(filled) > 1}
    return {
        label: tuple(
            _telling(own, words) for frame, own in told if frame in places and places[frame].is_held_by_name(own)
        )
        for label, told in parts.items()
    }


class _Place:
    """The place of a part in titles that are the same otherwise: what stands there, folded, and as it is written."""

    def __init__(self, filled: Mapping[_Keys, _Keys], looks: Looks) -> None:
        self._filled = filled
        self._looks = looks
        # By first word, last word, both and neither, so that not each is compared with each.
        self._all = _by_ends(filled)

    def is_held_by_name(self, own: _Keys) -> bool:
        """Tell whether a part is a name: it looks like one, or could be one and most of those apart from it do.

        Only parts that share neither its first nor its last word are apart from it; without any it tells nothing.
        """
        apart = _apart(own, self._all)
        if not apart:
            return False
        if any(map(self._looks.is_name, self._filled[own])):
            return True
        return 2 * _apart(own, self._names) > apart and all(map(self._looks.could_be_name, self._filled[own]))

    @cached_property
    def _names(self) -> Counter[_Ends]:
        is_name = self._looks.is_name
        return _by_ends(keys for keys, written in self._filled.items() if any(map(is_name, written)))


def _by_ends(parts: Iterable[_Keys]) -> Counter[_Ends]:
    return Counter(ends for keys in parts for ends in product((keys[0], None), (keys[-1], None)))


def _apart(own: _Keys, counted: Counter[_Ends]) -> int:
    first, last = own[0], own[-1]
    return counted[None, None] - counted[first, None] - counted[None, last] + counted[first, last]


def _parts(keys: _Keys, words: Words) -> Iterator[tuple[int, int]]:
    """Yield where a title's parts of up to three words begin and end, such that the rest says something too."""
    if len(keys) > _LONGEST_TITLE:
        return
    told = [not words.is_stop_word_anywhere(key) for key in keys]
    for first in range(len(keys)):
        for last in range(first + 1, min(len(keys), first + _LONGEST_MARK) + 1):
            if told[first] and told[last - 1] and any([*told[:first], *told[last:]]):
                yield first, last


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
