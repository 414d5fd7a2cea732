"""A scripted language model, in front of the real gate, index and evidence model."""

import re
from collections.abc import Callable, Generator, Sequence

from index.words import Words
from rag.gate.gate import Gate
from rag.gate.limits import load_limits
from rag.generators.breaker import BrokenCircuit
from rag.generators.ports import Message, Model
from rag.generators.timed import TimedModel
from rag.ports import ClaimJudge
from rag.writing.prompting import read_prompt
from rag.writing.rewriting import ModelRewriter
from rag.writing.written import WritingOptions, WrittenAssistant
from tests.detector_for_tests import DETECTOR
from ui.compose import Service

Reply = str | Callable[[Sequence[Message]], str] | Exception
_NUMBERED = re.compile(r"^\[(\d+)\] ", re.MULTILINE)


class ScriptedModel:
    """Answers each call with the next reply, in pieces of 7 characters; the last reply is repeated."""

    name = "scripted"

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.asked: list[Sequence[Message]] = []

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        assert most_tokens > 0
        self.asked.append(messages)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, Exception):
            raise reply
        text = reply(messages) if callable(reply) else reply
        for place in range(0, len(text), 7):
            yield text[place : place + 7]


def number_of(messages: Sequence[Message], words: str) -> int:
    """Return the number of the passage that contains the words."""
    parts = _NUMBERED.split(messages[-1].content)
    return next(int(n) for n, text in zip(parts[1::2], parts[2::2], strict=True) if words in text)


def citing(reply: str, words: str) -> Reply:
    """Return a reply with [#] replaced by the number of the passage that contains the words."""
    return lambda messages: reply.replace("[#]", f"[{number_of(messages, words)}]")


def written_by(model: Model, service: Service, judge: ClaimJudge, *, seconds: float = 20) -> WrittenAssistant:
    """Return the product's own assistant with the test's model."""
    writer = BrokenCircuit(TimedModel(model, at_once=2))
    gate = Gate(judge, DETECTOR, Words(), load_limits())
    options = WritingOptions(seconds=seconds, most_tokens=200, passages=5)
    quoting = service.assistant
    assert not isinstance(quoting, WrittenAssistant)
    return WrittenAssistant(quoting, writer, gate, read_prompt("answer"), options)


def rewriting_by(model: Model) -> ModelRewriter:
    """Return the product's own rewriter with the test's model."""
    return ModelRewriter(BrokenCircuit(TimedModel(model, at_once=1)), read_prompt("rewrite"))
