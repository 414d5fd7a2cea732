"""The whole list of which an item is to be quoted, where all that is needed, or all steps, are asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.records import Article, BlockKind, Span
from rag.records import Evidence

_OF_NEED = r"(?:need|bring|take|show|submit|present|provide|carry|send)"
_DE_NECESIDAD = r"(?:necesit|llev|tra[ei]|present|entreg|pide[ns]?\b|exig|hace falta|hacen falta|se requiere)"
_ASKED = re.compile(
    rf"\bwhat (?:else )?(?:(?:do|does|did|must|should|shall|will|would) )?(?:i|we|you|they|he|she|(?:my|our) \w+)"
    rf" (?:(?:have|need) to |must |should )?{_OF_NEED}\b|\bwhat (?:else )?is (?:needed|required)\b|\bwhat to bring\b"
    r"|\b(?:what|which) (?:are the |other )?(?:documents?|papers|paperwork|requirements|proofs?)\b"
    rf"|\bqu[eé] (?:m[aá]s )?(?:(?:me|nos|se|le|debo|hay que|tengo que|tenemos que) )*{_DE_NECESIDAD}"
    r"|\b(?:qu[eé]|cu[aá]les) (?:son los )?(?:documentos|papeles|requisitos)\b|\A\W*(?:y )?(?:los )?requisitos\b"
    # "Pasos para sacar el DNI", but not "¿cuál es el primer paso?".
    r"|\b(?:what|which) (?:are the )?(?:\w+ )?steps\b|\A\W*(?:the )?steps (?:to|for|of)\b"
    r"|\b(?:qu[eé]|cu[aá]les) (?:son (?:los )?)?(?:\w+ )?pasos\b|\A\W*(?:los )?pasos (?:para|del?|a seguir)\b",
    re.IGNORECASE,
)
# Longer ones are pages of their own, which nobody reads in an answer.
_LONGEST = 700


def asks_for_a_list(question: str) -> bool:
    """Tell whether a question asks for all that is needed, or for all steps."""
    return _ASKED.search(question) is not None


def with_whole_lists(question: str, chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the chosen sentences, an item of a list as the whole list if all of it is asked for."""
    if not asks_for_a_list(question):
        return list(chosen)
    found = (replace(one, span=list_around(one.hit.article, one.span)) for one in chosen)
    told: dict[tuple[str, Span], Evidence] = {}
    for one in found:
        told.setdefault((one.hit.article.id, one.span), one)
    return list(told.values())


def list_around(article: Article, span: Span) -> Span:
    """Return the span of the list that a sentence is an item of, or its own if it is in none or in a long one."""
    blocks = article.blocks
    at = next((at for at, one in enumerate(blocks) if one.start <= span.start < one.end), None)
    if at is None or blocks[at].kind is not BlockKind.ITEM:
        return span
    first = last = at
    while first > 0 and blocks[first - 1].kind is BlockKind.ITEM:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind is BlockKind.ITEM:
        last += 1
    whole = Span(blocks[first].start, blocks[last].end)
    return whole if whole.end - whole.start <= _LONGEST else span
