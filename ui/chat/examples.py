"""Example questions: the operator's, then some made from the articles; only answered ones are offered."""

import re
from collections.abc import Iterator, Mapping, Sequence

from index.records import Article
from rag.own_questions import LONGEST, headings_of, short_form_questions
from rag.ports import Answering
from rag.records import Language, Outcome
from ui.both import LANGUAGES

_OFFERED = 3
_TRIED = 40
# "How to ask for asylum", "Cómo pedir refugio": with its accent the Spanish word asks.
_TITLES: Mapping[Language, tuple[re.Pattern[str], str]] = {
    "en": (re.compile(r"(How|What|When|Where) to ([^?:–—]+)"), r"\1 do I \2?"),
    "es": (re.compile(r"((?:Cómo|Cuál(?:es)?|Cuándo|Cuánt[oa]s?|Dónde|Qué|Quién(?:es)?) [^?:–—]+)"), r"¿\1?"),
}


def example_questions(
    answering: Answering, articles: Sequence[Article], configured: Mapping[Language, Sequence[str]]
) -> dict[Language, tuple[str, ...]]:
    """Return up to three questions for each interface language; each of them gets an answer."""
    return {
        code: _answered(answering, _candidates(articles, code, configured.get(code, ())), code) for code in LANGUAGES
    }


def _candidates(articles: Sequence[Article], language: Language, configured: Sequence[str]) -> Iterator[str]:
    yield from configured
    for article in articles:
        yield from short_form_questions(article.text, language)
    own = [article for article in articles if article.language == language]
    headings = [article.cut(heading) for article in own for heading in headings_of(article)]
    yield from (text for text in headings if text.endswith("?"))
    pattern, asked = _TITLES[language]
    for title in (*(article.title for article in own), *headings):
        if len(title) <= LONGEST and (found := pattern.fullmatch(title.rstrip("."))):
            yield found.expand(asked)


def _answered(answering: Answering, candidates: Iterator[str], language: Language) -> tuple[str, ...]:
    kept: list[str] = []
    for _, question in zip(range(_TRIED), candidates, strict=False):
        if question not in kept and answering.ask(question, language=language).outcome is Outcome.ANSWERED:
            kept.append(question)
        if len(kept) == _OFFERED:
            break
    return tuple(kept)
