"""Passes sentences from the thread that answers to the event loop that streams them."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from typing import Any

from rag.records import Answer, Told
from ui.traffic.asking import Pending


class Telling:
    """A queue of sentences: created in the event loop that reads it, called in the thread that answers."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Told] = asyncio.Queue()

    def __call__(self, told: Told) -> None:
        """Queue a sentence; ignored if the reader's event loop has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._queue.put_nowait, told)

    async def with_answer(self, pending: Pending) -> AsyncGenerator[Told | Answer]:
        """Yield each sentence, then the answer; raises what answering does. Closing it gives up the place."""
        answering = asyncio.ensure_future(pending.answer())
        try:
            async for told in self.until(answering, None):
                if told is not None:
                    yield told
            yield answering.result()
        finally:
            answering.cancel()

    async def until(self, answering: "asyncio.Future[Answer]", heartbeat: float | None) -> AsyncIterator[Told | None]:
        """Yield each sentence as it comes, or None after ``heartbeat`` seconds without one, until the answer is done.

        Errors of answering are not raised here, but by ``answering.result()``.
        """
        while not answering.done():
            getting = asyncio.ensure_future(self._queue.get())
            either: tuple[asyncio.Future[Any], ...] = (answering, getting)
            try:
                done, _ = await asyncio.wait(either, timeout=heartbeat, return_when=asyncio.FIRST_COMPLETED)
            finally:
                # Also if the reader is closed meanwhile: a pending task would be logged as an error.
                getting.cancel()
            if getting in done:
                yield getting.result()
            elif not done:
                yield None
        # Let calls that were scheduled before the answer was set reach the queue.
        await asyncio.sleep(0)
        while not self._queue.empty():
            yield self._queue.get_nowait()
