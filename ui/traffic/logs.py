"""Logs as lines of JSON, without questions, addresses or ids.

Records from libraries are reduced to where they came from, because their messages and exceptions can repeat anything
that was sent.
"""

import io
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

_OWN = ("fuente", "ui", "rag", "index")
_FRAMES = 12
# Warnings and errors from one place in the code within a minute: a fault must not fill the disk with its lines.
_MOST = 20
_MINUTE = 60.0
_PRINTED = logging.getLogger("fuente.printed")


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as one line of JSON."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds"),
            "level": record.levelname.lower(),
            "from": record.name,
        }
        if record.name.split(".")[0] in _OWN:
            line["event"] = record.getMessage()
            line.update(getattr(record, "fields", {}))
        else:
            line["event"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])[-_FRAMES:]
            line["at"] = [f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno}" for frame in frames]
        if left_out := getattr(record, "left_out", 0):
            line["left_out"] = left_out
        return json.dumps(line, ensure_ascii=False)


class Sparing(logging.Filter):
    """Lets through only so many faults from one place in the code a minute; the next says how many were left out."""

    def __init__(self) -> None:
        super().__init__()
        self._counted: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is logged."""
        if record.levelno < logging.WARNING:
            return True
        place = (record.pathname, record.lineno)
        began, count = self._counted.get(place, (record.created, 0))
        if not 0 <= record.created - began < _MINUTE:
            record.left_out = max(0, count - _MOST)
            began, count = record.created, 0
        self._counted[place] = (began, count + 1)
        return count < _MOST


class Hushed(io.TextIOBase):
    """Wraps standard error while strangers are served, and drops what libraries print while handling an exception.

    Gradio prints whole tracebacks, whose last line can repeat what a visitor sent. Only the exception's type is logged;
    everything else is passed on.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._told = 0

    def write(self, text: str) -> int:
        """Pass on a text, unless an exception from a library is being handled."""
        error = sys.exception()
        if error is None or type(error).__module__.split(".")[0] in _OWN:
            return self._stream.write(text)
        # A traceback is printed in many pieces. Only the id is kept, not the exception with its message.
        if id(error) != self._told:
            self._told = id(error)
            _PRINTED.error("a library printed an exception", extra={"fields": {"error": type(error).__name__}})
        return len(text)

    def flush(self) -> None:
        """Flush the wrapped stream."""
        self._stream.flush()


def log_as_json(*, requests: bool, stream: TextIO = sys.stderr) -> None:
    """Log to ``stream`` as JSON lines: warnings and worse, and each request if ``requests``."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    handler.addFilter(Sparing())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("fuente.requests").setLevel(logging.INFO if requests else logging.WARNING)
