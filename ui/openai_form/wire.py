"""Answers in OpenAI's format: Markdown with links, and our own JSON under the key ``fuente``."""

import re
from dataclasses import dataclass

from rag.records import Answer, Citation, Outcome, Told, told_of
from ui.care.wire import HelpJson, line_text
from ui.shown.cards import reader_path
from ui.shown.disagreeing import disagreement_lines
from ui.shown.fragments import original_page
from ui.shown.markup import unlisted
from ui.shown.quotations import quotation_line, sentence_line
from ui.shown.written_words import note_on, note_on_rest
from ui.strings import Strings
from ui.wire import answer_json

MODEL = "fuente"
# Characters with a meaning in Markdown or HTML.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


@dataclass(frozen=True, slots=True)
class Reply:
    """Formats one reply; ``base`` is the address under which the client reached this server.

    ``help_lines`` come before the answer.
    """

    id: str
    created: int
    base: str
    help_lines: HelpJson | None

    def whole(self, answer: Answer) -> dict[str, object]:
        """Return a completion."""
        message = {"role": "assistant", "content": self.markdown(answer), "refusal": None}
        return {
            **self._head("chat.completion"),
            "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
            "usage": _USAGE,
            "fuente": dict(answer_json(answer, self.help_lines)),
        }

    def chunk(self, content: str | None = None, *, role: str | None = None, ends: bool = False) -> dict[str, object]:
        """Return one chunk of a stream."""
        delta = {key: value for key, value in (("role", role), ("content", content)) if value is not None}
        return {
            **self._head("chat.completion.chunk"),
            "choices": [{"index": 0, "delta": delta, "finish_reason": "stop" if ends else None, "logprobs": None}],
        }

    def last(self, answer: Answer) -> dict[str, object]:
        """Return the last chunk of a stream, with the answer in our own format."""
        return {**self.chunk(ends=True), "fuente": dict(answer_json(answer, self.help_lines))}

    def usage(self) -> dict[str, object]:
        """Return the chunk with the usage that clients can ask for; tokens are not counted, so it is all zeros."""
        return {**self._head("chat.completion.chunk"), "choices": [], "usage": _USAGE}

    def markdown(self, answer: Answer) -> str:
        """Return a whole answer as Markdown."""
        told = map(self.sentence, told_of(answer))
        return "\n\n".join([*self.opening(), *told, *self.ending(answer)])

    def opening(self) -> list[str]:
        """Return the beginning of a reply: help lines, if the question is about danger."""
        if self.help_lines is None:
            return []
        lines = [f"- {escaped(line_text(line))}" for line in self.help_lines["lines"]]
        said = [f"**{escaped(self.help_lines['heading'])}**", *map(escaped, self.help_lines["paragraphs"])]
        return [*said, "\n".join(lines)] if lines else said

    def sentence(self, told: Told) -> str:
        """Return one sentence with a link for each of its sources."""
        links = "".join(f" [[{c.number}]]({self._address(c)})" for c in told.citations)
        return f"{escaped(sentence_line(told.sentence, told.citations))}{links}"

    def ending(self, answer: Answer) -> list[str]:
        """Return the end of a reply: the sources, or that there is no answer, with the nearest passages."""
        words = Strings(answer.language)
        if answer.outcome is Outcome.ANSWERED:
            said = [*disagreement_lines(answer), note_on(answer), note_on_rest(answer)]
            sources = f"**{words.sources}**\n\n" + "\n".join(self._source(c) for c in answer.citations)
            return [*(escaped(line) for line in said if line), sources]
        if answer.outcome is Outcome.NOTHING_ASKED:
            return [words.nothing_asked]
        parts = [f"**{words.not_found_title}**"]
        if answer.nearest:
            near = "\n".join(f"{self._source(c)}: {escaped(quotation_line(c))}" for c in answer.nearest)
            parts.append(f"{words.nearest_heading}\n\n{near}")
        return parts

    def _source(self, citation: Citation) -> str:
        return f"{citation.number}. [{escaped(citation.article.title)}]({self._address(citation)})"

    def _address(self, citation: Citation) -> str:
        original = original_page(citation.article, citation.span)
        address = original or f"{self.base}{reader_path(citation)}"
        # A bracket would end the link too early.
        return address.replace("(", "%28").replace(")", "%29").replace(" ", "%20")

    def _head(self, kind: str) -> dict[str, object]:
        return {"id": self.id, "object": kind, "created": self.created, "model": MODEL, "system_fingerprint": None}


_USAGE = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


def escaped(text: str) -> str:
    """Escape text of an article or model for Markdown."""
    return unlisted(_SIGNS.sub(r"\\\1", " ".join(text.split())))
