"""Answers in a model's words: evidence is found as for quotations, a model writes, and the gate checks."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from index.records import Hit
from rag.answering import Assistant, Found
from rag.errors import GeneratorProblem
from rag.gate.gate import Gate
from rag.generators.ports import Health, Writer
from rag.records import Answer, Evidence, Instead, Language, Outcome, Told, Turn
from rag.writing.prompting import Prompt, answer_messages
from rag.writing.sentence_stream import Draft, drafts
from rag.writing.writing import Writing


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """Limits for an answer: total seconds, tokens, and the number of passages given to the model."""

    seconds: float
    most_tokens: int
    passages: int


class WrittenAssistant:
    """Answers like ``Assistant``, but in a model's words if they pass the gate; safe to share between threads.

    The model does not decide whether the articles answer: it is asked only if there is something to quote.
    """

    def __init__(self, quoting: Assistant, writer: Writer, gate: Gate, prompt: Prompt, options: WritingOptions) -> None:
        self._quoting = quoting
        self._writer = writer
        self._gate = gate
        self._prompt = prompt
        self._options = options

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        """Return what the model wrote, or quotations if less than half of it passed the gate.

        ``told`` is called with each sentence that passes. Sentences given to it are never taken back: quotations, if
        needed, then follow them. Raises what ``Assistant.ask`` does; a failure of the model is not an error, and is
        reported in ``Answer.instead``.
        """
        started = time.perf_counter()
        found = self._quoting.find(question, history, language=language)
        quoted = self._quoting.quote(found, started)
        writing = Writing()
        for sentence in self._write(found, quoted, writing, started):
            if told is not None:
                told(sentence)
        if writing.instead and told is None:
            writing = Writing(instead=writing.instead)
        return self._concluded(writing, quoted, started)

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages, best first, each with its best sentence; raises what ``ask`` does."""
        return self._quoting.search(question, limit=limit)

    def health(self) -> Health:
        """Return the model's state and counts."""
        return self._writer.health()

    def _write(self, found: Found, quoted: Answer, writing: Writing, started: float) -> Iterator[Told]:
        """Yield what passes the gate; set ``writing.instead`` if quotations are needed."""
        if quoted.outcome is not Outcome.ANSWERED:
            return
        passages = likeliest_passages(found, self._options.passages)
        messages = answer_messages(self._prompt, found.asked, passages)
        seconds = self._options.seconds - (time.perf_counter() - started)
        try:
            with closing(
                self._writer.write(messages, seconds=seconds, most_tokens=self._options.most_tokens)
            ) as pieces:
                for draft in drafts(pieces):
                    if draft.says_not_found and not writing.kept:
                        writing.instead = Instead.NOT_FOUND
                        return
                    yield from self._taken(draft, passages, found, writing)
                    if writing.is_over:
                        break
        except GeneratorProblem:
            # The writer has counted the fault, and reports it in its health.
            writing.instead = Instead.UNAVAILABLE
            return
        if not writing.holds:
            writing.instead = Instead.UNSUPPORTED

    def _taken(self, draft: Draft, passages: Sequence[Hit], found: Found, writing: Writing) -> Iterator[Told]:
        """Put one sentence through the gate, and yield it if it can be shown."""
        if draft.says_not_found or not draft.is_whole or writing.has(draft.text):
            return
        if self._gate.says_too_little(draft.text, found.asked.language):
            return
        ruling = self._gate.rule(draft, passages, found.asked.language, found.library, found.acronyms)
        if ruling.objection is None:
            yield writing.keep(draft.text, ruling)
        else:
            writing.removed += 1

    def _concluded(self, writing: Writing, quoted: Answer, started: float) -> Answer:
        took = round((time.perf_counter() - started) * 1000)
        if not writing.sentences:
            return replace(quoted, instead=writing.instead, took_ms=took)
        if writing.instead:
            return replace(writing.before(quoted), generator=self._writer.name, took_ms=took)
        disagreements = writing.disagreements(quoted)
        return replace(
            quoted,
            sentences=tuple(writing.sentences),
            citations=tuple(writing.citations),
            generator=self._writer.name,
            took_ms=took,
            disagreements=disagreements,
        )


def likeliest_passages(found: Found, most: int) -> tuple[Hit, ...]:
    """Return up to ``most`` passages to write from: those with the most likely sentences, then in search order."""
    by_id = {one.hit.passage.id: one.hit for one in found.evidence}
    by_id |= {hit.passage.id: hit for hit in found.hits if hit.passage.id not in by_id}
    return tuple(by_id.values())[:most]
