"""An assistant for tests of the widget that needs no model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from index.records import Article, Span
from rag.records import Answer, Citation, Evidence, Language, Outcome, Sentence, Told, Turn
from tests.ui.samples import COOPERATION, make_article

FAILS = "¿Por qué falla?"
_WORDS = "Migratory movements in Central and North America"


@dataclass(frozen=True)
class MadeUpAnswering:
    """Answers everything with one quotation, but for ``FAILS``, which it cannot answer."""

    article: Article = field(default_factory=lambda: make_article("cooperation", "Cooperation", COOPERATION))

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        del history, told
        if question == FAILS:
            return Answer(question, "es", Outcome.UNAVAILABLE, (), (), (), question, "quotes", "1", 1)
        cited = (Citation(1, self.article, Span(0, len(_WORDS)), 0.9),)
        said = (Sentence(_WORDS, (1,)),)
        return Answer(question, language or "en", Outcome.ANSWERED, said, cited, (), question, "quotes", "1", 1)

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        del question, limit
        return []
