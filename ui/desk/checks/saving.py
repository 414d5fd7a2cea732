"""Saves verdicts as JSON and reads them back; claims and quotations are stored as offsets, not as text."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from index.records import Article, Span
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import Claim
from rag.records import Citation
from rag.verifying.verdicts import Label, Verdict
from ui.desk.checks.records import Cited


def saved_verdicts(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts as JSON, without the articles, which are stored separately."""
    return json.dumps([_verdict_json(verdict) for verdict in verdicts], ensure_ascii=False)


def read_verdicts(saved: str, text: str, articles: Mapping[Cited, Article]) -> tuple[Verdict, ...]:
    """Return the verdicts on a text; ``articles`` holds every article that they cite."""
    return tuple(_verdict(value, text, articles) for value in json.loads(saved))


def _verdict_json(verdict: Verdict) -> dict[str, Any]:
    claim = verdict.claim
    return {
        "start": claim.start,
        "end": claim.end,
        "about": claim.about,
        "checkable": claim.is_checkable,
        "label": verdict.label.value,
        "score": verdict.score,
        "evidence": [
            [c.number, c.article.id, c.article.sha256, c.span.start, c.span.end, c.score] for c in verdict.evidence
        ],
        "differences": [
            [d.kind.value, _excerpt_json(d.claim), _excerpt_json(d.source) if d.source else None]
            for d in verdict.differences
        ],
    }


def _excerpt_json(excerpt: Excerpt) -> list[Any]:
    return [excerpt.text, excerpt.span.start, excerpt.span.end]


def _verdict(value: Mapping[str, Any], text: str, articles: Mapping[Cited, Article]) -> Verdict:
    start, end = int(value["start"]), int(value["end"])
    return Verdict(
        claim=Claim(text[start:end], start, end, str(value["about"]), bool(value["checkable"])),
        label=Label(value["label"]),
        score=float(value["score"]),
        evidence=tuple(
            Citation(number, articles[Cited(article_id, sha256)], Span(begin, stop), score)
            for number, article_id, sha256, begin, stop, score in value["evidence"]
        ),
        differences=tuple(
            Difference(Kind(kind), _excerpt(claim), _excerpt(source) if source else None)
            for kind, claim, source in value["differences"]
        ),
    )


def _excerpt(value: Sequence[Any]) -> Excerpt:
    words, start, end = value
    return Excerpt(str(words), Span(int(start), int(end)))
