"""Questions from strangers: each is counted, waits its turn, has a deadline, and goes through the one gate."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from rag.errors import QuestionProblem
from rag.questions import clean_question
from rag.records import Answer, Language, Told, Turn
from ui.ports import Answering
from ui.traffic.caller import Caller
from ui.traffic.gate import Gate, GivenUp, Place
from ui.traffic.metrics import Metrics
from ui.traffic.rates import Rates
from ui.traffic.refusals import Refused


class Surface(StrEnum):
    """Where a question was asked."""

    CHAT = "chat"
    API = "api"
    WIDGET = "widget"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from outside; ``history`` is what the other side says was said, and nothing in it is trusted."""

    question: str
    history: tuple[Turn, ...]
    language: Language | None
    caller: Caller
    surface: Surface


class Asking:
    """Takes questions of every surface; safe to share between event loops."""

    def __init__(self, answering: Answering, rates: Rates, gate: Gate, metrics: Metrics) -> None:
        self._answering = answering
        self._rates = rates
        self._gate = gate
        self._metrics = metrics
        metrics.watch("fuente_model_running", "Questions being answered.", lambda: gate.running)
        metrics.watch("fuente_model_waiting", "Questions waiting for their turn.", lambda: gate.waiting)

    def begin(self, asked: Asked, told: Callable[[Told], None] | None = None) -> "Pending":
        """Take a question, at once or not at all.

        ``told`` is called, in another thread, with sentences of the answer while it is being made. Raises
        ``QuestionProblem`` for one that cannot be asked, and ``Refused`` when a limit has been reached or too many
        wait.
        """
        noted = _Noted(self._metrics, asked.surface)
        try:
            self._rates.question(asked.caller)
            clean_question(asked.question)
            place = self._gate.enter(self._work(asked, told))
        except Refused as refused:
            noted.end(refused.reason.value)
            raise
        except QuestionProblem as problem:
            noted.end(problem.code)
            raise
        return Pending(place, noted)

    def shed(self, surface: Surface) -> Refused | None:
        """Return how the next question is refused when there is no place for it, else None; the refusal is counted."""
        if not self._gate.is_full:
            return None
        refused = self._gate.refusal()
        _Noted(self._metrics, surface).end(refused.reason.value)
        return refused

    async def ask(self, asked: Asked) -> Answer:
        """Return the answer; raises what ``begin`` and ``Pending.answer`` do."""
        return await self.begin(asked).answer()

    def _work(self, asked: Asked, told: Callable[[Told], None] | None) -> Callable[[], Answer]:
        return lambda: self._answering.ask(asked.question, asked.history, language=asked.language, told=told)


class _Noted:
    """One question in the figures, once."""

    def __init__(self, metrics: Metrics, surface: Surface) -> None:
        self._metrics = metrics
        self._surface = surface
        self._began = time.perf_counter()

    def end(self, outcome: str) -> None:
        self._metrics.question_ended(self._surface.value, outcome, time.perf_counter() - self._began)


class Pending:
    """A question that has been taken."""

    def __init__(self, place: Place[Answer], noted: _Noted) -> None:
        self._place = place
        self._noted = noted

    async def answer(self) -> Answer:
        """Return the answer; whoever stops waiting for it gives up the place.

        Raises ``Refused`` when it takes too long, ``GivenUp`` after ``give_up`` or ``abandon``, and what answering
        raises.
        """
        outcome = "failed"
        try:
            answer = await self._place.result()
            outcome = answer.outcome.value
        except Refused as refused:
            outcome = refused.reason.value
            raise
        except (GivenUp, asyncio.CancelledError):
            outcome = "left"
            raise
        finally:
            self._noted.end(outcome)
        return answer

    def give_up(self) -> None:
        """Leave the queue; whoever waits for the answer is told so, and work that runs already goes on to its end."""
        self._place.give_up()

    def abandon(self) -> None:
        """Leave the queue and want no answer any more; whoever waits for it is told so at once."""
        self._place.abandon()
