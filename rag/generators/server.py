"""A model on a server with an OpenAI-compatible API: llama.cpp, Ollama, vLLM, or a hosted one."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field

import httpx2
import openai
from openai.types.chat import ChatCompletionMessageParam

from rag.errors import GeneratorProblem
from rag.generators.bounded import bounded_client
from rag.generators.ports import Fault, Message

_MOST_CHARACTERS = 40_000


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """Where a model is served; ``stall_seconds`` is the longest wait for its next bytes, ``seconds`` for its last.

    Key and headers are left out of ``repr``.
    """

    base_url: str
    model: str
    key: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    connect_seconds: float
    stall_seconds: float
    seconds: float = 600.0


class ServedModel:
    """Talks to one server; safe to share between threads."""

    def __init__(self, options: ServerOptions) -> None:
        self._model = options.model
        timeout = httpx2.Timeout(options.stall_seconds, connect=options.connect_seconds)
        self._client = openai.OpenAI(
            base_url=options.base_url,
            # A server without keys accepts any. Without one here the client would take a key from the environment.
            api_key=options.key or "none",
            organization="",
            project="",
            default_headers=dict(options.headers),
            timeout=timeout,
            max_retries=0,
            # A gateway may keep a connection alive for ever while the model behind it hangs.
            http_client=bounded_client(options.seconds, timeout),
        )

    @property
    def name(self) -> str:
        """The name of the model on its server."""
        return self._model

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raises ``GeneratorProblem`` if it breaks off or is not a valid reply."""
        try:
            yield from self._pieces(messages, most_tokens)
        except openai.APITimeoutError as problem:
            raise GeneratorProblem(Fault.SLOW, "the model's server does not answer in time") from problem
        except openai.APIConnectionError as problem:
            raise GeneratorProblem(Fault.UNREACHABLE, "the model's server cannot be reached") from problem
        except openai.RateLimitError as problem:
            raise GeneratorProblem(Fault.BUSY, "the model's server is busy") from problem
        except openai.APIStatusError as problem:
            raise GeneratorProblem(
                Fault.REFUSED, f"the model's server answers with status {problem.status_code}"
            ) from problem
        except openai.OpenAIError as problem:
            raise GeneratorProblem(Fault.REFUSED, "the model's server reports an error") from problem
        except httpx2.HTTPError as problem:
            raise GeneratorProblem(Fault.CUT_OFF, "the model's reply broke off") from problem
        # These are raised by the client's own types if a server sends something that is not a reply at all.
        except (ValueError, TypeError, AttributeError) as problem:
            raise GeneratorProblem(Fault.GARBLED, "the model's server sends what is no reply") from problem

    def _pieces(self, messages: Sequence[Message], most_tokens: int) -> Generator[str]:
        sent: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": message.content}
            if message.role == "system"
            else {"role": "user", "content": message.content}
            for message in messages
        ]
        read, ended = 0, False
        stream = self._client.chat.completions.create(
            model=self._model, messages=sent, stream=True, temperature=0, max_tokens=most_tokens
        )
        with closing(stream):
            for chunk in stream:
                for choice in chunk.choices[:1]:
                    piece = choice.delta.content or ""
                    read += len(piece)
                    if read > _MOST_CHARACTERS:
                        raise GeneratorProblem(Fault.GARBLED, "the model's reply does not end")
                    ended = ended or choice.finish_reason is not None
                    if piece:
                        yield piece
        if not ended:
            raise GeneratorProblem(Fault.CUT_OFF, "the model's reply broke off")
