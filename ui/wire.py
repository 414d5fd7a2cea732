"""The JSON that the terminal and the HTTP API share; its keys are a contract and only ever grow."""

from collections.abc import Sequence

from typing_extensions import TypedDict

from index.records import Article
from rag.records import Answer, Citation, Evidence, Told
from ui.care.wire import HelpJson
from ui.shown.cards import VERSION
from ui.shown.fragments import original_page


class SentenceJson(TypedDict):
    """One sentence of an answer."""

    text: str
    citations: list[int]


class ToldJson(SentenceJson):
    """A sentence of an answer that is still being made, with the quotations it cites."""

    sources: "list[CitationJson]"


class CellJson(TypedDict):
    """One cell of a quoted row of a table; ``head`` is that of its column, or empty."""

    head: str
    text: str


class CitationJson(TypedDict):
    """One numbered quotation; ``cells`` is empty unless it is a row of a table."""

    number: int
    article_id: str
    title: str
    url: str | None
    author: str | None
    published: str | None
    language: str
    start: int
    end: int
    quote: str
    heading: str | None
    heads: str | None
    cells: list[CellJson]
    score: float
    speaker: str | None
    version: str


class DisagreementJson(TypedDict):
    """Two quotations that disagree, the later published first; the second words are null where one denies the other."""

    kind: str
    citations: list[int]
    words: list[str | None]


class AnswerJson(TypedDict):
    """One answer."""

    question: str
    language: str
    outcome: str
    answer: str
    sentences: list[SentenceJson]
    citations: list[CitationJson]
    nearest: list[CitationJson]
    searched_for: str
    generator: str
    index: str
    took_ms: int
    instead: str | None
    disagreements: list[DisagreementJson]
    ask_next: list[str]
    help: HelpJson | None


class ScoresJson(TypedDict):
    """A hit's scores; higher is better and the scales differ."""

    dense: float
    bm25: float | None
    fused: float
    evidence: float


class HitJson(TypedDict):
    """One passage found."""

    rank: int
    article_id: str
    title: str
    url: str | None
    start: int
    end: int
    text: str
    scores: ScoresJson


class HitsJson(TypedDict):
    """The passages found, best first."""

    hits: list[HitJson]


class ArticleJson(TypedDict):
    """One article."""

    id: str
    title: str
    url: str | None
    language: str
    author: str | None
    published: str | None
    sha256: str
    text: str


def answer_json(answer: Answer, help_lines: HelpJson | None = None) -> AnswerJson:
    """Return an answer as JSON values, with the help shown before it if the question is about danger."""
    return AnswerJson(
        question=answer.question,
        language=answer.language,
        outcome=answer.outcome.value,
        answer=answer_text(answer),
        sentences=[SentenceJson(text=s.text, citations=list(s.citations)) for s in answer.sentences],
        citations=[citation_json(citation) for citation in answer.citations],
        nearest=[citation_json(citation) for citation in answer.nearest],
        searched_for=answer.searched_for,
        generator=answer.generator,
        index=answer.index,
        took_ms=answer.took_ms,
        instead=answer.instead.value if answer.instead else None,
        disagreements=[
            DisagreementJson(kind=one.kind.value, citations=list(one.citations), words=list(one.words))
            for one in answer.disagreements
        ],
        ask_next=list(answer.ask_next),
        help=help_lines,
    )


def told_json(told: Told) -> ToldJson:
    """Return a sentence with its sources, as sent in an event stream."""
    return ToldJson(
        text=told.sentence.text,
        citations=list(told.sentence.citations),
        sources=[citation_json(citation) for citation in told.citations],
    )


def answer_text(answer: Answer) -> str:
    """Return the sentences of an answer with their ``[1]`` markers."""
    return " ".join(s.text + "".join(f" [{number}]" for number in s.citations) for s in answer.sentences)


def hits_json(found: Sequence[Evidence]) -> HitsJson:
    """Return the passages of a search, each with the score of its best sentence."""
    return HitsJson(hits=[_hit(evidence) for evidence in found])


def article_json(article: Article) -> ArticleJson:
    """Return an article as JSON values."""
    return ArticleJson(
        id=article.id,
        title=article.title,
        url=article.url,
        language=article.language,
        author=article.author,
        published=_date(article),
        sha256=article.sha256,
        text=article.text,
    )


def citation_json(citation: Citation) -> CitationJson:
    """Return one quotation, as used in every answer and verdict."""
    article = citation.article
    return CitationJson(
        number=citation.number,
        article_id=article.id,
        title=article.title,
        url=original_page(article, citation.span),
        author=article.author,
        published=_date(article),
        language=article.language,
        start=citation.span.start,
        end=citation.span.end,
        quote=citation.quote,
        heading=citation.heading,
        heads=citation.heads,
        cells=[CellJson(head=cell.head, text=cell.words) for cell in citation.cells],
        score=round(citation.score, 4),
        speaker=citation.speaker,
        version=article.sha256[:VERSION],
    )


def _hit(evidence: Evidence) -> HitJson:
    hit = evidence.hit
    return HitJson(
        rank=hit.rank,
        article_id=hit.article.id,
        title=hit.article.title,
        url=hit.article.url,
        start=hit.passage.start,
        end=hit.passage.end,
        text=hit.text,
        scores=ScoresJson(
            dense=round(hit.scores.dense, 4),
            bm25=None if hit.scores.bm25 is None else round(hit.scores.bm25, 4),
            fused=round(hit.scores.fused, 6),
            evidence=round(evidence.score, 4),
        ),
    )


def _date(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None
