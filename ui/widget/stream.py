"""An answer for the widget's frame: made as for the chat, and sent in parts that the frame's script puts together."""

from dataclasses import dataclass, field

from fastapi.responses import StreamingResponse

from rag.danger.conversation import Danger
from rag.records import Answer, Language, Told
from ui.api.events import TAKEN, event, problem_event, stream_of
from ui.care.care import Care
from ui.care.panel import panel_before
from ui.shown.markup import in_parts
from ui.shown.render import new_key, render_answer, render_draft
from ui.traffic.asking import Pending
from ui.traffic.telling import Telling
from ui.wire import answer_text


def answer_stream(
    pending: Pending, telling: Telling, language: Language, care: Care, danger: Danger | None
) -> StreamingResponse:
    """Return the frame's stream: a ``help`` event, a ``draft`` after each sentence, then ``answer`` or ``problem``."""
    return stream_of(pending, telling, _InParts(language, care, danger))


@dataclass(slots=True)
class _InParts:
    """An answer as the frame shows it, with the danger that its question is about, if any."""

    language: Language
    care: Care
    danger: Danger | None
    key: str = field(default_factory=new_key)
    told: list[Told] = field(default_factory=list)

    def opening(self) -> str:
        if self.danger is None:
            return TAKEN
        shown = in_parts(panel_before(self.care, self.danger))
        return TAKEN + event("help", {"told": not self.danger.is_earlier, "shown": shown})

    def sentence(self, told: Told) -> str:
        self.told.append(told)
        return event("draft", {"shown": in_parts(render_draft(self.told, self.key, self.language))})

    def ending(self, answer: Answer) -> str:
        shown = render_answer(answer, self.key, gently=self.danger is not None)
        said = {"question": answer.question, "outcome": answer.outcome.value, "language": answer.language}
        return event("answer", {**said, "answer": answer_text(answer), "shown": in_parts(shown)})

    def failure(self, error: Exception) -> str:
        return problem_event(error, self.language, self.care)
