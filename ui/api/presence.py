"""Waiting for something only as long as whoever asked for it is there."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from fastapi import Request

T = TypeVar("T")


class Gone(Exception):
    """Whoever asked has hung up; nobody reads what would be answered."""


async def while_here(request: Request, work: Coroutine[None, None, T]) -> T:
    """Return what ``work`` returns, or cancel it and raise ``Gone`` when the connection ends first.

    The body of the request must have been read.
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
