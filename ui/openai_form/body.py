"""Requests in OpenAI's format: unknown fields are ignored, and few have an effect here."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from index.canonical import canonical_line
from rag.asked.questions import LONGEST_QUESTION
from rag.records import Turn
from ui.api.v1 import MOST_TURNS

COMPLETIONS = "/v1/chat/completions"
# A client sends the whole conversation each time, with the links of all answers, and never shortens it.
LONGEST_CONVERSATION = 1024 * 1024


class _Lenient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class TextPart(_Lenient):
    """A part of a message; only text parts are read."""

    type: str
    text: str | None = None


class MessageBody(_Lenient):
    """One message; instructions to a model (``system``, ``developer``) and tools are ignored."""

    role: str = Field(max_length=40)
    content: str | tuple[TextPart, ...] | None = None

    @property
    def text(self) -> str:
        """The message's text."""
        if self.content is None or isinstance(self.content, str):
            return self.content or ""
        return "\n".join(part.text or "" for part in self.content if part.type == "text")


class StreamOptions(_Lenient):
    """Options for streaming."""

    include_usage: bool | None = False


class CompletionBody(_Lenient):
    """A request for a completion; the last message is the question if it is the user's."""

    model: str = Field("fuente", max_length=200)
    messages: Annotated[tuple[MessageBody, ...], Field(min_length=1)]
    stream: bool | None = False
    stream_options: StreamOptions | None = None
    n: Literal[1] | None = 1

    @property
    def question(self) -> str:
        """The text of the last message if it is the user's, else ""."""
        said = self._said()
        return said[-1].text if said and said[-1].role == "user" else ""

    def history(self) -> tuple[Turn, ...]:
        """Return the earlier messages as plain text, one line each."""
        return tuple(
            Turn("user" if message.role == "user" else "assistant", canonical_line(message.text[:LONGEST_QUESTION]))
            for message in self._said()[-MOST_TURNS - 1 : -1]
        )

    def _said(self) -> list[MessageBody]:
        """Return the messages of users and assistants; instructions and tools may even follow the question."""
        return [message for message in self.messages if message.role in {"user", "assistant"}]
