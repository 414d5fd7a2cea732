"""Deletes what Gradio keeps of closed pages; only this module uses Gradio's internal objects for that.

Gradio 6.31 keeps a session's state for an hour after its page was closed, and the contents of its components until
enough newer sessions have replaced it.
"""

import asyncio
from typing import Any

import gradio as gr

# Seconds. A page with a broken connection looks closed until something is asked on it again.
_AFTER_CLOSING = 60.0
_AFTER_ALL = 3600.0


class ClosedPages:
    """Deletes the sessions of closed pages; for use in one event loop."""

    def __init__(self, blocks: gr.Blocks) -> None:
        self._blocks: Any = blocks
        self._patience: dict[str, float] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._asking: set[str] = set()

    def gone(self, session: str) -> None:
        """Delete a session one minute from now, or after its current question has ended."""
        self._patience[session] = _AFTER_CLOSING
        self._wait(session)

    def begun(self, session: str) -> None:
        """Note that a question has begun: the page is open, and if it had seemed closed, is kept for another hour."""
        self._asking.add(session)
        if session in self._patience:
            self._patience[session] = _AFTER_ALL
        self._stop(session)

    def ended(self, session: str) -> None:
        """Note that the question has ended."""
        self._asking.discard(session)
        self._wait(session)

    def cleared(self, session: str) -> None:
        """Delete what was sent and shown so far; Gradio keeps every version of it."""
        if state := self._blocks.state_holder.session_data.get(session):
            state.config_values.clear()

    def _wait(self, session: str) -> None:
        if session not in self._patience or session in self._asking:
            return
        self._stop(session)
        loop = asyncio.get_running_loop()
        self._timers[session] = loop.call_later(self._patience[session], self._forget, session)

    def _stop(self, session: str) -> None:
        if timer := self._timers.pop(session, None):
            timer.cancel()

    def _forget(self, session: str) -> None:
        del self._patience[session], self._timers[session]
        holder = self._blocks.state_holder
        with holder.lock:
            holder.session_data.pop(session, None)
            holder.time_last_used.pop(session, None)
        # Messages that were not delivered before the page closed.
        self._blocks._queue.pending_messages_per_session.pop(session, None)
