"""Takes questions from strangers: each is counted and limited, and passes the gate with its queue and deadline."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from rag.asked.questions import clean_question
from rag.errors import QuestionProblem
from rag.ports import Answering
from rag.records import Answer, Language, Told, Turn
from ui.traffic.caller import Caller, whose_turn
from ui.traffic.gate import Gate, GivenUp, Place
from ui.traffic.metrics import Metrics
from ui.traffic.rates import Rates
from ui.traffic.refusals import Refused


class Surface(StrEnum):
    """The surface on which a question was asked."""

    CHAT = "chat"
    PLAIN = "plain"
    API = "api"
    WIDGET = "widget"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from outside; ``history`` comes from the client and is not trusted."""

    question: str
    history: tuple[Turn, ...]
    language: Language | None
    caller: Caller
    surface: Surface


class Asking:
    """Takes questions from all surfaces; safe to share between event loops."""

    def __init__(self, answering: Answering, rates: Rates, gate: Gate, metrics: Metrics) -> None:
        self._answering = answering
        self._rates = rates
        self._gate = gate
        self._metrics = metrics
        metrics.watch("fuente_model_running", "Questions being answered.", lambda: gate.running)
        metrics.watch("fuente_model_waiting", "Questions waiting for their turn.", lambda: gate.waiting)

    def begin(self, asked: Asked, told: Callable[[Told], None] | None = None) -> "Pending":
        """Accept a question or refuse it, without waiting.

        ``told`` is called, in another thread, with sentences of the answer while it is being made. Raises
        ``QuestionProblem`` for a question that cannot be asked, and ``Refused`` if a limit is reached or the queue is
        full.
        """
        end = self._metrics.question(asked.surface.value)
        try:
            self._rates.question(asked.caller)
            clean_question(asked.question)
            place = self._gate.enter(self._work(asked, told), whose_turn(asked.caller))
        except Refused as refused:
            end(refused.code.value)
            raise
        except QuestionProblem as problem:
            end(problem.code)
            raise
        return Pending(place, end)

    def shed(self, surface: Surface, caller: Caller) -> Refused | None:
        """Return the refusal for the next question of a caller if there is no room for it, and count it; else None."""
        if not self._gate.refuses(whose_turn(caller)):
            return None
        refused = self._gate.refusal()
        self._metrics.question(surface.value)(refused.code.value)
        return refused

    def _work(self, asked: Asked, told: Callable[[Told], None] | None) -> Callable[[], Answer]:
        return lambda: self._answering.ask(asked.question, asked.history, language=asked.language, told=told)


class Pending:
    """A question that was accepted, and its place in the queue."""

    def __init__(self, place: Place[Answer], end: Callable[[str], None]) -> None:
        self.place = place
        self._end = end

    async def answer(self) -> Answer:
        """Wait for the answer; if the caller is cancelled, the question's place is given up.

        Raises ``Refused`` if it takes too long, ``GivenUp`` after its place was given up or abandoned, and whatever
        answering raises.
        """
        outcome = "failed"
        try:
            answer = await self.place.result()
            outcome = answer.outcome.value
        except Refused as refused:
            outcome = refused.code.value
            raise
        except (GivenUp, asyncio.CancelledError):
            outcome = "left"
            raise
        finally:
            self._end(outcome)
        return answer
