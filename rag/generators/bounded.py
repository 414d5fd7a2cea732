"""A client whose responses end, whatever the server sends: in time, and within a number of bytes."""

import time
from collections.abc import Iterator

import httpx2
import openai

_MOST_BYTES = 16_000_000


def bounded_client(seconds: float, timeout: httpx2.Timeout) -> openai.DefaultHttpxClient:
    """Return a client that breaks off a response after ``seconds``; ``timeout`` is for each of its steps."""

    def bound(response: httpx2.Response) -> None:
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Bounded(response.stream, time.monotonic() + seconds)

    return openai.DefaultHttpxClient(timeout=timeout, event_hooks={"response": [bound]})


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, ends: float) -> None:
        self._inner = inner
        self._ends = ends

    def __iter__(self) -> Iterator[bytes]:
        read = 0
        for part in self._inner:
            read += len(part)
            if read > _MOST_BYTES or time.monotonic() > self._ends:
                raise httpx2.ReadError("the response does not end")
            yield part

    def close(self) -> None:
        self._inner.close()
