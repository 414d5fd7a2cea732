"""What the judge tells of single words: that others would say it better, or that a name is there in translation."""

from collections.abc import Sequence

from index.records import Span
from rag.checks.names.names import names
from rag.checks.polarity.quantifiers import ONLY, quantifiers
from rag.checks.readings import Reading, places_of, read, read_pair, root
from rag.checks.records import NAMES, Difference, Excerpt
from rag.judging.regression import log_odds
from rag.ports import ClaimJudge

# How much surer the judge must be, in log-odds, and of how many other words; more found nothing more.
_SURER, _MOST = 0.6, 4
_LEAST = 1e-4
# "Among its achievements is a handbook": whom these words are about stands elsewhere, and a claim may name it.
_REFERRING = frozenset(
    "it its he his she her they their them this that these those su sus ello ella ellos ellas".split()
)
# Chosen on claims about development articles, where no wrong name reached 0.57.
_IS_FOUND = 0.6


def better_said_of(claim: str, words: str, evidence: str, supported: float, judge: ClaimJudge) -> Excerpt | None:
    """Return the first word of a claim if ``words`` bear the claim out better with one of theirs in its place.

    ``evidence`` is what the judge reads of the words, and ``supported`` its judgement of the claim. A claim mixed from
    words of its source looks supported, but less so than what the source says. Across languages nothing is returned,
    nor where the words refer to what they are about.
    """
    ours, theirs = read_pair(claim, words)
    first = next((token for token in ours.tokens if token.is_telling), None)
    is_about_another = any(token.key in _REFERRING for token in theirs.tokens)
    if first is None or is_about_another or ours.language != theirs.language:
        return None
    for other in _others(ours, theirs)[:_MOST]:
        (judged,) = judge.judge(f"{claim[: first.start]}{other}{claim[first.end :]}", [evidence])
        if log_odds(judged.supported, _LEAST) - log_odds(supported, _LEAST) > _SURER:
            return Excerpt(claim, Span(first.start, first.end))
    return None


def _others(ours: Reading, theirs: Reading) -> list[str]:
    """Return the content words of a text that a claim has in no form, each once; amounts are no other thing."""
    amounts = places_of(quantifiers(theirs))
    places = (at for at, token in enumerate(theirs.tokens) if token.is_telling and at not in amounts)
    known = ours.all_roots() | {root(key) for key in ONLY}
    return [*dict.fromkeys(theirs.written(at).casefold() for at in places if root(theirs.key(at)) not in known)]


def without_translated(found: Sequence[Difference], text: str, judge: ClaimJudge) -> tuple[Difference, ...]:
    """Return the differences without missing names that ``text`` has in translation.

    Each word of such a name must match a word of the text, as *Birmania* matches *Burma*.
    """
    return tuple(one for one in found if one.is_denied or one.kind not in NAMES or not _is_found(one, text, judge))


def _is_found(lacking: Difference, text: str, judge: ClaimJudge) -> bool:
    reading = read(lacking.claim.text)
    capitals = (reading.tokens[at] for at in sorted(places_of(names(reading))) if reading.tokens[at].has_capital)
    words = [span for token in capitals if (span := Span(token.start, token.end)).overlaps(lacking.claim.span)]
    likeness = judge.likeness(reading.text, words, text)
    return len(likeness) == len(words) > 0 and min(likeness) >= _IS_FOUND
