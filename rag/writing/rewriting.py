"""Lets a model reword a follow-up as a question that stands alone; it is searched in addition to the rules' wording."""

from collections.abc import Sequence
from contextlib import closing

from index.canonical import canonical_line
from rag.asked.questions import LONGEST_QUESTION
from rag.errors import GeneratorProblem
from rag.generators.ports import Writer
from rag.records import Language, Turn
from rag.writing.prompting import Prompt, rewrite_messages

_SECONDS = 4.0
_TOKENS = 60
_LONGEST = 300


class ModelRewriter:
    """Rewords a follow-up so that it stands alone, with a model; limited in time."""

    def __init__(self, writer: Writer, prompt: Prompt, seconds: float = _SECONDS) -> None:
        self._writer = writer
        self._prompt = prompt
        self._seconds = seconds

    def rewrite(self, question: str, language: Language, history: Sequence[Turn]) -> str:
        """Return the first line that the model writes, or "" on a fault, which the writer counts."""
        messages = rewrite_messages(self._prompt, question[:LONGEST_QUESTION], language, history)
        written = ""
        try:
            with closing(self._writer.write(messages, seconds=self._seconds, most_tokens=_TOKENS)) as pieces:
                for piece in pieces:
                    written += piece
                    if "\n" in written.lstrip() or len(written) > _LONGEST:
                        break
        except GeneratorProblem:
            return ""
        line = canonical_line((written.strip().splitlines() or [""])[0]).strip("\"“”'*")
        return line if any(ch.isalpha() for ch in line) and len(line) <= _LONGEST else ""
