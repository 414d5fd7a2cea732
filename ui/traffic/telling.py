"""Sentences on their way from the thread that answers to the event loop that streams them."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from typing import Any

from rag.records import Answer, Told
from ui.traffic.asking import Pending


class Telling:
    """Made in the event loop that reads it, called in the thread that answers."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Told] = asyncio.Queue()

    def __call__(self, told: Told) -> None:
        """Pass on a sentence; once the reader's loop has ended there is nobody to pass it to."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._queue.put_nowait, told)

    async def with_answer(self, pending: Pending) -> AsyncGenerator[Told | Answer]:
        """Yield each sentence as it comes, then the answer; raises what answering does. Leaving gives up the place."""
        answering = asyncio.ensure_future(pending.answer())
        try:
            async for told in self.until(answering, None):
                if told is not None:
                    yield told
            yield answering.result()
        finally:
            answering.cancel()

    async def until(self, answering: "asyncio.Future[Answer]", heartbeat: float | None) -> AsyncIterator[Told | None]:
        """Yield each sentence as it comes, and None when none has come for ``heartbeat`` seconds; end with the answer.

        What the answer raises is left to whoever asks it for its result.
        """
        while not answering.done():
            getting = asyncio.ensure_future(self._queue.get())
            either: tuple[asyncio.Future[Any], ...] = (answering, getting)
            try:
                done, _ = await asyncio.wait(either, timeout=heartbeat, return_when=asyncio.FIRST_COMPLETED)
            finally:
                # Also where the reader leaves meanwhile: what waited on would be an error in the log.
                getting.cancel()
            if getting in done:
                yield getting.result()
            elif not done:
                yield None
        # Calls made before the answer was set have been queued by now or are about to be.
        await asyncio.sleep(0)
        while not self._queue.empty():
            yield self._queue.get_nowait()
