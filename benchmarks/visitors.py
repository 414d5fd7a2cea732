"""Simulated visitors over HTTP, made as cheap as possible, since they share their cores with the server measured."""

import asyncio
import json
import re
import secrets
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

QUESTIONS = (
    "What are the objectives of the RCM?",
    "When was the Regional Conference on Migration created?",
    "Which countries are member states of the RCM?",
    "¿Cuáles son los objetivos de la Conferencia Regional sobre Migración?",
    "What is the most important achievement of the RCM?",
    "¿Qué se debe hacer contra la trata de personas?",
    "Who won the world cup?",
    "What does the officer like most about working on this issue?",
)
_TIMEOUT = 90.0


@dataclass(frozen=True, slots=True)
class Reply:
    """How a question ended: HTTP status, seconds to the first sentence (or None) and to the end, and the response."""

    status: int
    first: float | None
    total: float
    text: str

    @property
    def is_answer(self) -> bool:
        """Tell whether a whole answer came."""
        return self.status == 200 and "event: answer" in self.text

    @property
    def is_refusal(self) -> bool:
        """Tell whether the question was refused properly: with a time to come back.

        A stream that has begun says so in its last event, if the question waited too long for its turn.
        """
        in_time = self.status in {429, 503} and "retry-after:" in self.text.lower()
        return in_time or ("event: problem" in self.text and '"retry_after"' in self.text)


async def request(address: str, head: str, body: bytes = b"", until: bytes | None = None) -> Reply:
    """Send one request on its own connection and read to the end, or until the bytes ``until`` have come."""
    host = urlsplit(address)
    began = time.perf_counter()
    reader, writer = await asyncio.open_connection(host.hostname, host.port, limit=1 << 20)
    try:
        lines = f"{head} HTTP/1.1\r\nhost: {host.netloc}\r\nconnection: close\r\n"
        if body:
            lines += f"content-type: application/json\r\ncontent-length: {len(body)}\r\n"
        writer.write(lines.encode() + b"accept: text/event-stream\r\n\r\n" + body)
        got, first = b"", None
        while part := await asyncio.wait_for(reader.read(1 << 16), _TIMEOUT):
            got += part
            if first is None and b"event: sentence" in got:
                first = time.perf_counter() - began
            if until is not None and until in got:
                break
        status = int(got.split(b" ", 2)[1]) if got else 0
        return Reply(status, first, time.perf_counter() - began, got.decode("utf-8", "replace"))
    finally:
        writer.close()


async def ask(address: str, question: str) -> Reply:
    """Put a question to the API and read its event stream."""
    return await request(address, "POST /api/v1/ask", json.dumps({"question": question}).encode())


async def page(address: str) -> str:
    """Return the HTML of the chat page."""
    return (await request(address, "GET /")).text


async def chat(address: str, steps: list[int], question: str) -> Reply:
    """Ask a question in the chat as its page does, in its own session; ``steps`` are the page's events, in order."""
    session = secrets.token_hex(6)
    began, reply = time.perf_counter(), Reply(0, None, 0.0, "")
    for place, step in enumerate(steps):
        data = [question, None, "en"] if place == 0 else [None, "en"]
        joined = json.dumps({"data": data, "fn_index": step, "session_hash": session, "trigger_id": 1}).encode()
        sent = await request(address, "POST /gradio_api/queue/join", joined)
        if sent.status != 200:
            return sent
        reply = await request(
            address, f"GET /gradio_api/queue/data?session_hash={session}", until=b'"msg":"close_stream"'
        )
    return Reply(reply.status, None, time.perf_counter() - began, reply.text)


def steps_of(html: str) -> list[int]:
    """Return the events that the chat page triggers for a question in its box, in order."""
    config = json.loads(re.search(r"window\.gradio_config = (\{.*?\});</script>", html, re.DOTALL)[1])  # type: ignore[index]  # a page without it is no chat
    box = next(part["id"] for part in config["components"] if part["props"].get("elem_id") == "f-box")
    events = config["dependencies"]
    first = next(each["id"] for each in events if [box, "submit"] in each["targets"])
    return [first, *(each["id"] for each in events if each.get("trigger_after") == first)]
