"""The plans rule: what a source only plans, promises or asks for, a claim must not tell as done."""

from rag.checks.deeds import deeds, intended
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind


def plan_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return the verbs that a claim tells as done and its source only as intended, in one language.

    They are lacking and not denied: what was planned when the article was written may have been done since.
    """
    done = deeds(claim) if claim.language == source.language else ()
    planned = intended(source) - intended(claim) if done else frozenset[str]()
    return tuple(
        Difference(Kind.DATE, claim.excerpt(one.place, one.place), None) for one in done if one.root in planned
    )
