"""How the server bears people: ``python -m benchmarks.load chat|burst|soak|drops``."""

import argparse
import asyncio
import itertools
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.served import Server, served
from benchmarks.visitors import QUESTIONS, Reply, ask, chat, page, request, steps_of

_THINK = 8.0  # mean seconds between an answer and the next question
_SAMPLE = 10.0


def main() -> None:
    """Run one measurement and print what it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=["chat", "burst", "soak", "drops"])
    parser.add_argument("--people", type=int)
    parser.add_argument("--seconds", type=float)
    chosen = parser.parse_args()
    runs = {"chat": (_chat, 200, 60.0), "burst": (_burst, 1000, 0.0), "soak": (_soak, 20, 1800.0)}
    run, people, seconds = runs.get(chosen.kind, (_drops, 200, 0.0))
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server:
        asyncio.run(run(server, chosen.people or people, chosen.seconds or seconds))


async def _chat(server: Server, people: int, seconds: float) -> None:
    replies: list[Reply] = []
    began = time.monotonic()
    await asyncio.gather(*(_person(server, number, began + seconds, replies) for number in range(people)))
    took = time.monotonic() - began
    answered = [reply for reply in replies if reply.is_answer]
    refused = [reply for reply in replies if reply.is_refusal]
    print(f"{people} people, {took:.0f} s: {len(replies)} questions, {len(answered)} answered, {len(refused)} refused,")
    print(f"errors {len(replies) - len(answered) - len(refused)}, {len(answered) / took:.1f} answers a second")
    print(f"first sentence: {_spread([reply.first for reply in answered if reply.first is not None])}")
    print(f"whole answer:   {_spread([reply.total for reply in answered])}")
    print(f"memory {server.megabytes():.0f} MB")


async def _person(server: Server, number: int, ends_at: float, replies: list[Reply]) -> None:
    chance = random.Random(number)
    for question in itertools.cycle(chance.sample(QUESTIONS, len(QUESTIONS))):
        await asyncio.sleep(chance.expovariate(1 / _THINK))
        if time.monotonic() >= ends_at:
            return
        replies.append(await ask(server.address, question))


async def _burst(server: Server, people: int, _seconds: float) -> None:
    await ask(server.address, QUESTIONS[0])
    before = server.megabytes()
    replies = await asyncio.gather(*(ask(server.address, QUESTIONS[n % len(QUESTIONS)]) for n in range(people)))
    answered = [reply for reply in replies if reply.is_answer]
    refused = [reply for reply in replies if reply.is_refusal]
    helped = [reply for reply in refused if '"help"' in reply.text]
    print(f"{people} at once: {len(answered)} answered, {len(refused)} refused ({len(helped)} with help lines),")
    print(f"errors {people - len(answered) - len(refused)}")
    print(f"refused:  {_spread([reply.total for reply in refused])}")
    print(f"answered: {_spread([reply.total for reply in answered])}")
    print(f"memory {before:.0f} MB before, {server.megabytes():.0f} MB after")
    began = time.perf_counter()
    recovered = await ask(server.address, QUESTIONS[0])
    print(f"the next question: {recovered.status} in {time.perf_counter() - began:.2f} s")


async def _soak(server: Server, people: int, seconds: float) -> None:
    """Half of the people ask the API and half use the chat, in a new session for each question."""
    steps = steps_of(await page(server.address))
    began = time.monotonic()
    replies: list[Reply] = []
    samples: list[tuple[float, float]] = []
    crowd = [asyncio.create_task(_soaking(server, number, began + seconds, steps, replies)) for number in range(people)]
    while time.monotonic() < began + seconds:
        samples.append((time.monotonic() - began, server.own_megabytes()))
        if len(samples) % 30 == 1:
            held = f"{server.own_megabytes():.0f} MB own, {server.megabytes():.0f} MB in all"
            open_now = f"{server.files()} files, {server.threads()} threads"
            print(f"{samples[-1][0]:6.0f} s {held}, {open_now}, {len(replies)} questions", flush=True)
        await asyncio.sleep(_SAMPLE)
    await asyncio.gather(*crowd)
    good = sum(reply.is_answer or '"success":true' in reply.text.replace(" ", "") for reply in replies)
    refused = sum(reply.is_refusal for reply in replies)
    print(f"{people} people, {time.monotonic() - began:.0f} s: {len(replies)} questions, {refused} refused,")
    print(f"errors {len(replies) - good - refused}; load average {os.getloadavg()[2]:.0f}")
    for name, part in (("whole", samples), ("second half", samples[len(samples) // 2 :])):
        print(f"memory slope, {name}: {_slope(part):+.1f} MB an hour")
    print(f"own memory {samples[0][1]:.0f} MB at first, {samples[-1][1]:.0f} MB at last, {server.files()} files")


async def _soaking(server: Server, number: int, ends_at: float, steps: list[int], replies: list[Reply]) -> None:
    chance = random.Random(number)
    while True:
        await asyncio.sleep(chance.expovariate(1 / _THINK))
        if time.monotonic() >= ends_at:
            return
        question = chance.choice(QUESTIONS)
        if number % 2:
            replies.append(await ask(server.address, question))
        else:
            replies.append(await chat(server.address, steps, question))


async def _drops(server: Server, people: int, _seconds: float) -> None:
    """Everyone disconnects as soon as the server has started its response."""
    await ask(server.address, QUESTIONS[0])
    body = b'{"question": "What are the objectives of the RCM?"}'
    dropped = await asyncio.gather(
        *(request(server.address, "POST /api/v1/ask", body, until=b"HTTP/1.1") for _ in range(people))
    )
    taken = sum(reply.status == 200 for reply in dropped)
    began = time.monotonic()
    while left := [name for name in ("fuente_model_running", "fuente_model_waiting") if server.figure(name)]:
        if time.monotonic() > began + 30:
            sys.exit(f"work is left behind after 30 s: {left}")
        await asyncio.sleep(0.05)
    print(
        f"{people} streams dropped, {taken} of them taken: nothing runs or waits after {time.monotonic() - began:.2f} s"
    )
    # The request for the figures is itself open.
    print(f"open requests: {server.figure('fuente_open_requests') - 1:.0f}")


def _spread(seconds: Sequence[float]) -> str:
    if len(seconds) < 2:
        return "none"
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    p50, p95 = cuts[49] * 1000, cuts[94] * 1000
    return f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, slowest {max(seconds) * 1000:.0f} ms"


def _slope(samples: Sequence[tuple[float, float]]) -> float:
    times, sizes = np.array(samples).T
    return float(np.polyfit(times, sizes, 1)[0] * 3600)


if __name__ == "__main__":
    main()
