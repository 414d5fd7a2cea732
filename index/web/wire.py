"""Sends one request: connects to exactly the IP address that was checked, within a limit on the total time."""

import gzip
import re
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import httpcore

from index.web.addresses import Resolver, addresses_of
from index.web.places import Place
from index.web.records import WebProblem, WebReason, WebSettings

_STEP = 10.0
_TIMEOUTS = {"connect": _STEP, "read": _STEP, "write": _STEP, "pool": _STEP}
_NUMBER = re.compile(r"^\[Errno -?\d+\] ")


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's response; header names are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Wire:
    """Sends requests; ``backend`` opens the connections, always to IP addresses and never to host names."""

    def __init__(self, settings: WebSettings, resolve: Resolver, backend: httpcore.NetworkBackend) -> None:
        self._settings = settings
        self._resolve = resolve
        self._backend = backend

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpcore.default_ssl_context()

    def get(self, place: Place, headers: dict[str, str], most_bytes: int) -> Answer:
        """Return the response; raise ``WebProblem`` if it is too large, too slow, internal or unreachable."""
        deadline = time.monotonic() + self._settings.seconds
        checked = _Checked(self._settings, self._resolve, self._backend, deadline)
        address = httpcore.URL(
            scheme=place.scheme, host=place.host, port=place.port, target=place.target.encode("ascii")
        )
        tls = self._tls if place.scheme == "https" else None
        with _translated(), httpcore.ConnectionPool(tls, network_backend=checked) as pool:
            told = {**headers, "host": place.authority, "accept-encoding": "gzip", "connection": "close"}
            # Latin-1, so that an ETag is sent back exactly as it came.
            sent = [(name.encode("ascii"), value.encode("latin-1")) for name, value in told.items()]
            with pool.stream("GET", address, headers=sent, extensions={"timeout": _TIMEOUTS}) as response:
                named = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                return Answer(response.status, named, _body(response, named, most_bytes))


class _Checked(httpcore.NetworkBackend):
    """Resolves a host name once, checks the addresses, and connects to one of them."""

    def __init__(
        self, settings: WebSettings, resolve: Resolver, inner: httpcore.NetworkBackend, deadline: float
    ) -> None:
        self._settings = settings
        self._resolve = resolve
        self._inner = inner
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = addresses_of(host, port, self._settings.internal, self._resolve)
        for address in addresses[:-1]:
            try:
                return self._to(address, port, _left(self._deadline, timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue  # try the host's next address; all of them were checked
        return self._to(addresses[-1], port, _left(self._deadline, timeout), local_address, socket_options)

    def _to(
        self, address: str, port: int, timeout: float, local_address: str | None, socket_options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
        return _Timed(stream, self._deadline)


class _Timed(httpcore.NetworkStream):
    """A connection on which every operation is limited to the time that is left in total."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(self._deadline, timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(
            self._inner.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout)), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(deadline: float, most: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for the whole page is over")
    return min(left, _STEP if most is None else most)


def _body(response: httpcore.Response, headers: dict[str, str], most_bytes: int) -> bytes:
    coding = headers.get("content-encoding", "identity").strip().lower()
    if coding not in {"identity", "", "gzip", "x-gzip"}:
        raise WebProblem(WebReason.KIND, f"is packed in a way that was not asked for ({coding:.20})")
    body = bytearray()
    for part in response.iter_stream():
        body += part
        if len(body) > most_bytes:
            raise _too_large(most_bytes)
    return gunzipped(bytes(body), most_bytes) if coding.endswith("gzip") else bytes(body)


def gunzipped(packed: bytes, most_bytes: int) -> bytes:
    """Return the unpacked bytes; raise ``WebProblem`` if they are more than ``most_bytes``, damaged or cut off."""
    try:
        with gzip.open(BytesIO(packed)) as unpacking:
            unpacked = unpacking.read(most_bytes + 1)
    except EOFError as error:
        raise WebProblem(WebReason.UNREACHABLE, "broke off in the middle: try again later") from error
    except (OSError, zlib.error) as error:
        raise WebProblem(WebReason.KIND, "is packed with gzip and damaged") from error
    if len(unpacked) > most_bytes:
        raise _too_large(most_bytes)
    return unpacked


def _too_large(most_bytes: int) -> WebProblem:
    return WebProblem(WebReason.TOO_LARGE, f"is larger than {most_bytes // 1_000_000} MB: take the page apart")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except httpcore.TimeoutException as error:
        raise WebProblem(WebReason.TOO_SLOW, "takes too long to answer: try again later") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, ssl.SSLError) as error:
        why = _NUMBER.sub("", str(error))[:100].replace("\n", " ") or "no answer"
        raise WebProblem(WebReason.UNREACHABLE, f"cannot be reached ({why}): try again later") from error
