"""Splits a model's reply, as it arrives, into sentences with the numbers that they cite."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.canonical import canonical_line
from index.records import Span
from index.sentences import split_sentences

_MARK = re.compile(
    r"[ \t]*[\[【]\s{0,3}(?:(?:passages?|sources?|pasajes?|fuentes?|nos?\.?)\s{0,3})?#?\d{1,3}"
    r"(?:\s{0,3}(?:[,;–-]|and|y)\s{0,3}#?\d{1,3}){0,9}\s{0,3}[\]】]"
    # Some models turn the number into a link to an invented address.
    r"(?:\([^()\s]{1,300}\))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?")
_OPEN = re.compile(r"[\[【](?:[^\]】]{0,40}|[^\]】]{0,40}[\]】](?:\([^()\s]{0,300})?)\Z")
_STOPPED = re.compile(r"[.!?…:][\"”»’')\]]*\Z")
_MAY_HAVE_ENDED = re.compile(r"[.!?…:]\S{0,40}\s")
# A sentence that does not end is cut after so many characters.
_LONGEST = 2_000
# A question states nothing, nor does "The steps are:".
_SAYS = re.compile(r"[.!…][\"”»’')\]]*\Z")
_LINE_MARK = re.compile(r"^\s*(?:#{1,6}\s+|[-*+•]\s+|\d{1,2}[.)]\s+|>\s*)+")
_EMPHASIS = re.compile(r"\*\*|__|`")
_NOT_FOUND = re.compile(r"\W*NOT[ _-]FOUND\W*", re.IGNORECASE)
_WIDEST_RANGE = 8


@dataclass(frozen=True, slots=True)
class Draft:
    """One sentence by a model: ``text`` on one line, without the markers, and the numbers that it ``cited``."""

    text: str
    cited: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether it ends like a statement, unlike a title, a question, or text that was cut off."""
        return bool(_SAYS.search(self.text))

    @property
    def says_not_found(self) -> bool:
        """Tell whether the model says that it found no answer."""
        return bool(_NOT_FOUND.fullmatch(self.text))


def drafts(pieces: Iterable[str]) -> Iterator[Draft]:
    """Yield each sentence of a reply as soon as it is complete; the last one when the reply ends."""
    waiting = ""
    for piece in pieces:
        *lines, waiting = (waiting + piece).split("\n")
        for line in lines:
            yield from _worded(_read(line))
        if not _MAY_HAVE_ENDED.search(waiting):
            continue
        # A marker can follow the full stop, so a sentence waits while a bracket after it is still open.
        found = [] if _OPEN.search(waiting) else _read(waiting)
        if len(found) > 1:
            yield from _worded(found[:-1])
            waiting = waiting[found[-2].end :]
        elif len(waiting) > _LONGEST:
            yield from _worded(found)
            waiting = ""
    yield from _worded(_read(waiting))


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a line, and the offset where it ends, including markers after it."""

    draft: Draft
    end: int


def _read(line: str) -> list[_Part]:
    """Return the sentences of a line; markers are removed for splitting, as they hide where a sentence ends."""
    marks = list(_MARK.finditer(line))
    inside = {place for mark in marks for place in range(mark.start(), mark.end())}
    places = [place for place in range(len(line)) if place not in inside]
    plain = "".join(line[place] for place in places)
    parts: list[_Part] = []
    begin = 0
    for start, end in _sentences(plain):
        # Markers between two sentences belong to the first; markers before the first sentence belong to it too.
        last = places[end] if end < len(places) else len(line)
        own = [mark for mark in marks if begin <= mark.start() < last]
        numbers = (number for mark in own for number in _numbers(mark.group()))
        parts.append(_Part(Draft(_bare(plain[start:end]), tuple(dict.fromkeys(numbers))), last))
        begin = last
    return parts


def _sentences(plain: str) -> list[Span]:
    """Split a text without markers into sentences; a part without a final mark is joined with the next."""
    joined: list[Span] = []
    for span in split_sentences(plain):
        if joined and not _STOPPED.search(plain[: joined[-1].end]):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _bare(sentence: str) -> str:
    return canonical_line(_EMPHASIS.sub("", _LINE_MARK.sub("", sentence)))


def _worded(parts: Iterable[_Part]) -> Iterator[Draft]:
    return (part.draft for part in parts if any(ch.isalnum() for ch in part.draft.text))


def _numbers(mark: str) -> list[int]:
    found = []
    for first, last in _NUMBER.findall(mark):
        end = int(last) if last else int(first)
        found += list(range(int(first), min(end, int(first) + _WIDEST_RANGE) + 1)) or [int(first)]
    return found
