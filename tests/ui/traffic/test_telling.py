import asyncio

from rag.records import Answer
from tests.apart import apart
from ui.traffic.telling import Telling


def test_whoever_stops_reading_leaves_nothing_that_waits() -> None:
    async def leave() -> int:
        answering: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        reading = asyncio.ensure_future(anext(aiter(Telling().until(answering, None))))
        await asyncio.sleep(0.01)
        reading.cancel()
        await asyncio.wait({reading})
        await asyncio.sleep(0.01)
        return len(asyncio.all_tasks())

    assert apart(asyncio.run, leave()) == 1
