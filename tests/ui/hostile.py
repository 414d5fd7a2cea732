"""An assistant, a shelf and a checker whose articles are nothing but hostile texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.progress import Progress, no_progress
from index.records import Article, Block, BlockKind, Span
from rag.checks.records import Kind
from rag.claimed.claims import split_claims
from rag.records import Answer, Citation, Disagreement, Evidence, Language, Outcome, Sentence, Told, Turn
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.payloads import Payload, payloads
from tests.ui.samples import make_article

PAYLOADS = payloads()
EVERYTHING = "everything"
_LONGEST = 2000  # characters that a question may have
# What none of the pages has where words of an article or a person stand.
NEVER_INSIDE = (
    "img, svg, iframe, script, style, link, form, input, object, embed, video, audio, dialog, base, meta, [style]"
)


@dataclass(frozen=True)
class Hostile:
    """Quotes every article, or says that nothing is there and shows as searched for what was said last."""

    articles: tuple[Article, ...]

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        del language, told
        citations = _cited(self.articles)
        said = tuple(Sentence(citation.quote, (citation.number,)) for citation in citations)
        answer = Answer(
            question, "en", Outcome.ANSWERED, said, citations, (), f"{question} {PAYLOADS[0].text}", "quotes", "1", 1,
            ask_next=tuple(one.text for one in PAYLOADS[:2]),
            disagreements=tuple(
                Disagreement(Kind.NUMBER, (one.number, other.number), (one.quote, other.quote))
                for one, other in pairwise(citations)
            ),
        )  # fmt: skip
        if question == EVERYTHING:
            return answer
        last = [turn.content for turn in history if turn.content][-1:] or [question]
        return replace(answer, outcome=Outcome.NOT_FOUND, sentences=(), citations=(), searched_for=last[0])

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        del question, limit
        return []


@dataclass(frozen=True)
class HostileChecking:
    """Finds every claim borne out, each by the next of the articles."""

    articles: tuple[Article, ...]

    def verify(self, text: str, *, progress: Progress = no_progress) -> Report:
        claims, cited = split_claims(text), _cited(self.articles)
        progress(len(claims), len(claims))
        verdicts = (
            Verdict(claim, Label.SUPPORTED, 0.9, (cited[number % len(cited)],), ())
            for number, claim in enumerate(claims)
        )
        return Report(tuple(verdicts), "en", "1", 1)


def hostile_articles() -> tuple[Article, ...]:
    """Return an article for each payload, which is its title, author and text."""
    return tuple(_article(f"a{number}", (payload,)) for number, payload in enumerate(PAYLOADS))


def collected_articles() -> tuple[Article, ...]:
    """Return an article for each kind of attack, with its payloads as blocks of every kind."""
    kinds = dict.fromkeys(payload.kind for payload in PAYLOADS)
    return tuple(_article(kind, [payload for payload in PAYLOADS if payload.kind == kind]) for kind in kinds)


def hostile_questions() -> list[str]:
    """Return the payloads in few questions, one in each line."""
    questions = [PAYLOADS[0].text]
    for payload in PAYLOADS[1:]:
        longer = f"{questions[-1]}\n{payload.text}"
        if len(longer) <= _LONGEST:
            questions[-1] = longer
        else:
            questions.append(payload.text)
    return questions


def as_shown(text: str) -> str:
    """Return a text as a page can hold it: the one character that HTML has no place for is left out."""
    return text.replace("\x00", "")


def _article(article_id: str, attacks: Sequence[Payload]) -> Article:
    text, blocks = "", list[Block]()
    for number, attack in enumerate(attacks):
        kind = [*BlockKind][number % len(BlockKind)] if len(attacks) > 1 else BlockKind.PARAGRAPH
        cell = (number + 1, 1) if kind is BlockKind.CELL else (0, 0)
        blocks.append(Block(kind, len(text), len(text) + len(attack.text), 0, *cell))
        text += attack.text + "\n\n"
    made = make_article(article_id, attacks[0].text, text.removesuffix("\n\n"))
    return replace(made, author=attacks[0].text, url=f"https://example.org/{article_id}", blocks=tuple(blocks))


def _cited(articles: Sequence[Article]) -> tuple[Citation, ...]:
    return tuple(
        Citation(number, article, Span(0, len(article.text)), 0.9) for number, article in enumerate(articles, start=1)
    )
