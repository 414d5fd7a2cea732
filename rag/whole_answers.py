"""The whole answer below a heading that asks, as on a page of frequent questions, where it is short.

Its first sentence is often only "No.", and what that means for the visitor stands in the next.
"""

from collections.abc import Sequence
from dataclasses import replace

from index.records import Hit, Span
from rag.own_questions import question_above
from rag.records import Evidence

_SENTENCES = 4
_LONGEST = 450


def is_whole_answer(hit: Hit) -> bool:
    """Tell whether a passage is the short answer to the question above it."""
    spans = hit.passage.sentences
    is_short = len(spans) <= _SENTENCES and spans[-1].end - spans[0].start <= _LONGEST
    return is_short and bool(question_above(hit))


def with_whole_answers(chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the chosen sentences, those of a short answer below a heading that asks as that answer, once."""
    told: dict[tuple[str, Span], Evidence] = {}
    for one in map(_whole, chosen):
        told.setdefault((one.hit.article.id, one.span), one)
    return list(told.values())


def _whole(one: Evidence) -> Evidence:
    if not is_whole_answer(one.hit):
        return one
    spans = one.hit.passage.sentences
    return replace(one, span=Span(spans[0].start, spans[-1].end))
