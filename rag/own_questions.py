"""Questions that articles ask themselves: a heading with its answer below it, a name with its short form."""

import re
from collections.abc import Iterator, Mapping, Sequence

from index.records import Article, Block, BlockKind, Hit
from rag.asked.folded import folded_words
from rag.records import Citation, Evidence, Language

_NEXT = 2
LONGEST = 90
# A name in words and its short form after it: "Regional Conference on Migration (RCM)". It begins where a word does, or
# what is one long word would be read to its end from each of its letters.
_DEFINED = re.compile(
    r"(?<![\w’'-])(?:[A-ZÁÉÍÓÚÑ][\w’'-]+\s(?:[a-záéíóúñ]\w{0,3}\s)*){1,6}[A-ZÁÉÍÓÚÑ]?[\w’'-]*\s?\(([A-ZÁÉÍÓÚÑ]{2,8})\)"
)
# "¿Qué es …?" would need the name's article: "la CRM", "el SICA".
_ASKED: Mapping[Language, str] = {"en": "What is the {}?", "es": "¿Qué significa {}?"}


# "How long does it take? (2024)", and a line that asks without a mark, as above an answer or in a list of links.
_ASKED_ALONE = re.compile(r"[^?]*\?\W*(?:\([^()]*\)\W*)?")
_UNMARKED = re.compile(
    r"(?:[A-Z0-9]{1,2}[.:)]\s+|[•–-]\s+)?(?:How (?:much|many|long|often|old|do|does|can|to)|What (?:is|are|do|does"
    r"|if|happens|to)"
    r"|Where (?:do|does|can|is|are|to)|When (?:do|does|can|is|are)|Who (?:can|is|are|may)|(?:Can|Do|May|Must"
    r"|Should) (?:I|we)"
    r"|(?:Qué|Cuál(?:es)?|Quién(?:es)?|Cuándo|Cuánt[oa]s?|Cómo|A?[Dd]ónde|Por qué|(?:A|De|Con|Para|En) (?:qué|quién"
    r"|cuál)) \w+)"
    r"\b[^.:;!|\n]*[^.:;!|\n\W]"
)


def only_asks(words: str) -> bool:
    """Tell whether a sentence of an article is a question without its answer."""
    return any(pattern.fullmatch(words) for pattern in (_ASKED_ALONE, _UNMARKED))


def headings_of(article: Article) -> list[Block]:
    """Return the headings of an article that are short enough to be offered as a question."""
    return [one for one in article.blocks if one.kind is BlockKind.HEADING and one.end - one.start <= LONGEST]


def short_form_questions(text: str, language: Language) -> list[str]:
    """Return a question for each short form of a name that a text spells out."""
    return [_ASKED[language].format(name) for name in dict.fromkeys(_DEFINED.findall(text))]


def answers_below(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the sentences, in their order, that stand below the question itself as a heading that asks."""
    asked = folded_words(question)
    above = ((one, question_above(one.hit)) for one in evidence)
    return [one for one, heading in above if heading and folded_words(heading) == asked]


def question_above(hit: Hit) -> str:
    """Return the heading directly above a passage if it asks, else ""."""
    heading = "".join(hit.passage.headings[-1:])
    return heading if _asks(heading) else ""


def next_questions(citations: Sequence[Citation], asked: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return up to two questions of the cited articles that were not ``asked``, those after the cited words first."""
    known = {folded_words(question) for question in asked}
    offered: dict[str, str] = {}
    for question in (*_headed(citations, language), *_named(citations, language)):
        if (key := folded_words(question)) not in known:
            offered.setdefault(key, question)
    return tuple(offered.values())[:_NEXT]


def _headed(citations: Sequence[Citation], language: Language) -> Iterator[str]:
    """Yield the headings that ask, those below cited words first; the one above them is answered, and left out."""
    for citation in citations:
        article = citation.article
        asking = [one for one in headings_of(article) if _asks(article.cut(one))]
        below = [one for one in asking if one.start > citation.span.end]
        above = [one for one in asking if one.start < citation.span.start][:-1]
        if article.language == language:
            yield from (article.cut(one).strip() for one in (*below, *above))


def _named(citations: Sequence[Citation], language: Language) -> Iterator[str]:
    told = {question for one in citations for question in short_form_questions(one.quote, language)}
    for text in {one.article.id: one.article.text for one in citations}.values():
        yield from (question for question in short_form_questions(text, language) if question not in told)


def _asks(heading: str) -> bool:
    return heading.rstrip().endswith("?")
