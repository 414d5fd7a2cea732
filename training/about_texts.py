"""Hand-written claims about texts: most of the claims about one text are read in the same training step."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.asked_by_hand import written_about
from benchmarks.claims import Pair
from benchmarks.claims_by_hand import drafted_by_hand, reasoned_by_hand
from benchmarks.kept_out import ESSAY, SECTION, is_kept_out
from index.records import Article
from training.claim_alone import weights_of
from training.in_turn import Group, InTurn, Portion

# Without one claim of each six, the words of the claims alone hardly tell the labels (docs/decisions/0066).
_LEFT_OUT = 1
_REASONED = 2
# Sections of pages are nearest to what is published.
_WRITTEN = 2


def drafted(data: Path, seed: int) -> InTurn:
    """Return the claims written as drafts and reports make them, about texts that are not kept out of training."""
    articles = _articles(data)
    written = [article for article in articles if article.id.startswith((SECTION, ESSAY))]
    others = [article for article in articles if not article.id.startswith((SECTION, ESSAY))]
    parts = ((others, 1), (written, _WRITTEN))
    return InTurn(tuple(Portion(told_by_evidence(drafted_by_hand(some)), count) for some, count in parts), seed)


def reasoned(data: Path, seed: int) -> InTurn:
    """Return the claims that take a step of reasoning, about texts that are not kept out of training."""
    return InTurn((Portion(told_by_evidence(reasoned_by_hand(_articles(data))), _REASONED),), seed)


def told_by_evidence(texts: Sequence[Sequence[Pair]]) -> tuple[Group, ...]:
    """Return the claims of each text without the one whose own words most give its label away."""
    weights = iter(weights_of([pair for pairs in texts for pair in pairs]))
    kept = []
    for pairs in texts:
        own = [next(weights) for _ in pairs]
        given_away = sorted(range(len(pairs)), key=own.__getitem__)[:_LEFT_OUT]
        kept.append(tuple(pair for place, pair in enumerate(pairs) if place not in given_away))
    return tuple(kept)


def _articles(data: Path) -> list[Article]:
    return [article for loaded in written_about(data) for article in loaded.articles if not is_kept_out(article)]
