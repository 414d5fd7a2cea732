"""Deletes what Gradio keeps of a page; only this module uses Gradio's internal objects for that.

The server needs none of it, since the page brings along what an answer depends on. But Gradio 6.31 keeps what was
shown until enough newer sessions have replaced it, and messages that were not delivered.
"""

import asyncio
from typing import Any

import gradio as gr

# Seconds.
_IDLE = 60.0


class Sessions:
    """Deletes sessions that are not used any more; for use in one event loop."""

    def __init__(self, blocks: gr.Blocks) -> None:
        self._blocks: Any = blocks
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def used(self, session: str) -> None:
        """Delete a session one minute after it was last used, and after its questions have ended."""
        if timer := self._timers.pop(session, None):
            timer.cancel()
        self._timers[session] = asyncio.get_running_loop().call_later(_IDLE, self._end, session)

    def forget(self, session: str) -> None:
        """Delete what was sent and shown so far, now."""
        holder = self._blocks.state_holder
        with holder.lock:
            holder.session_data.pop(session, None)
            holder.time_last_used.pop(session, None)

    def _end(self, session: str) -> None:
        del self._timers[session]
        queue = self._blocks._queue
        if any(event.session_hash == session for event in queue.event_ids_to_events.values()):
            self.used(session)
            return
        self.forget(session)
        # Messages that were not delivered.
        queue.pending_messages_per_session.pop(session, None)
