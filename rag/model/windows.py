"""Windows: runs of whole sentences of a passage, short enough to be read with a question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.records import Hit, Span

_TOKENS = 112


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences ``first`` to ``last`` (not included) of a hit's passage."""

    hit: Hit
    first: int
    last: int

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, as offsets into the article's text."""
        return self.hit.passage.sentences[self.first : self.last]

    @property
    def above(self) -> str:
        """The article's title and the nearest heading above the passage, if any, on a line each.

        A heading alone, such as "How long it takes", could be about anything.
        """
        title = self.hit.article.title
        heading = (self.hit.passage.headings or (title,))[-1]
        return title if heading == title else f"{title}\n{heading}"

    @property
    def text(self) -> str:
        """The text to read: ``above``, then the sentences as in the article."""
        return f"{self.above}\n{self.hit.article.text[self.sentences[0].start : self.sentences[-1].end]}"

    def place(self, sentence: Span) -> Span:
        """Return a sentence's span in ``text``."""
        return Span(sentence.start + self._shift, sentence.end + self._shift)

    def origin(self, words: Span) -> Span:
        """Return the span in the article of a span of ``text``."""
        return Span(words.start - self._shift, words.end - self._shift)

    @property
    def _shift(self) -> int:
        return len(self.above) + 1 - self.sentences[0].start


def windows_of(hit: Hit, count_tokens: Callable[[str], int]) -> list[Window]:
    """Cut a passage into windows of about equal length; a very long sentence is a window by itself."""
    sizes = [count_tokens(hit.article.text[start:end]) for start, end in hit.passage.sentences]
    target = sum(sizes) / max(1, round(sum(sizes) / _TOKENS + 0.3))
    windows, first, size = [], 0, 0
    for i, tokens in enumerate(sizes):
        if i > first and size + tokens / 2 > target:
            windows.append(Window(hit, first, i))
            first, size = i, 0
        size += tokens
    return [*windows, Window(hit, first, len(sizes))]


def holding(windows: Sequence[Window], sentence: Span) -> Window:
    """Return the window that contains a sentence of the passage."""
    return next(window for window in windows if sentence in window.sentences)
