"""Stops waiting for work when the client that asked for it disconnects."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from fastapi import Request

T = TypeVar("T")


class Gone(Exception):
    """The client has disconnected, so nobody would read the answer."""


async def while_here(request: Request, work: Coroutine[None, None, T]) -> T:
    """Return what ``work`` returns; if the client disconnects first, cancel it and raise ``Gone``.

    The request's body must have been read before.
    """
    working, leaving = asyncio.ensure_future(work), asyncio.ensure_future(_leaves(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise Gone
        return working.result()
    finally:
        working.cancel()
        leaving.cancel()


async def _leaves(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
