"""How a claim differs from a sentence, taking the text around the sentence into account."""

from collections.abc import Sequence

from rag.checks.differences import differences
from rag.checks.figures.quantities import quantities
from rag.checks.figures.units import is_counted
from rag.checks.names.acronyms import Acronyms
from rag.checks.names.names import Name, is_known_place, names
from rag.checks.names.naming import has_name
from rag.checks.readings import Reading, read, read_pair
from rag.checks.records import FIGURES, NAMES, Difference, Excerpt, Kind
from rag.claimed.claims import Claim, plain_words

_FIRST = 5
_BLANK_LINE = "\n\n"


def departures(claim: Claim, sources: Sequence[str], context: str, acronyms: Acronyms) -> tuple[Difference, ...]:
    """Return what differs between a claim and ``sources``, the texts that were judged, in the order of the claim.

    The first source is the sentence itself; others also have the sentence before it. Where the sentence lacks one of
    the claim's figures, a different figure in the other sources does not contradict it: it is about something else.
    ``context``, the text around, can supply what the sources lack. It never excuses a contradiction, since the same
    number nearby may count something else.
    """
    own = differences(claim.compared, sources[0], acronyms, context)
    wider = [d for source in sources[1:] for d in differences(claim.compared, source, acronyms, context)]
    found = [*own, *(d for d in wider if not _is_of_the_one_before(d, own, sources[0]))]
    silent = [d for d in found if not d.is_denied]
    missing = [d.claim.span for d in differences(claim.compared, context, acronyms)] if silent else []
    kept: list[Difference] = []
    for difference in sorted(found, key=lambda d: not d.is_denied):
        span = difference.claim.span
        is_open = difference.is_denied or any(span.overlaps(other) for other in missing)
        if is_open and not any(span.overlaps(other.claim.span) for other in kept):
            kept.append(difference)
    subject = missing_subject(claim, context, acronyms)
    return (*subject, *sorted(kept, key=lambda d: d.claim.span))


def _is_of_the_one_before(difference: Difference, own: Sequence[Difference], alone: str) -> bool:
    """Tell whether a contradicting figure or comparison is only in the sentence before ``alone``: of something else.

    If both figures count the same ("eleven member states" and "fifteen member states"), it does contradict the claim.
    """
    told = difference.source
    if difference.kind is Kind.COMPARISON and told is not None:
        return told.span.end <= len(told.text) - len(alone)
    if difference.kind not in FIGURES or told is None:
        return False
    if _counted(difference.claim) & _counted(told):
        return False
    about = [one for one in own if one.kind in FIGURES and one.claim.span.overlaps(difference.claim.span)]
    return bool(about) and not any(one.is_denied for one in about)


def _counted(said: Excerpt) -> set[str]:
    """Return the kinds of things that the numbers of an excerpt count, as far as the table of units has them."""
    reading = read(said.text)
    inside = (q for q in quantities(reading) if reading.excerpt_of(q).span.overlaps(said.span))
    return {q.unit.dimension for q in inside if q.unit is not None and is_counted(q.unit)}


def missing_subject(claim: Claim, context: str, acronyms: Acronyms) -> tuple[Difference, ...]:
    """Return a difference if ``context`` lacks the name that a claim such as "It has eleven members" is about."""
    # An introduction, or the heads of a table, are among the words that are compared.
    if not claim.about or claim.compared != claim.words:
        return ()
    named, there = read_pair(plain_words(claim.about), context)
    subject = next((name for name in names(named) if named.key(name.first - 1) not in {"in", "en", "at"}), None)
    if subject is None or subject.first > _FIRST or has_name(subject, named, there, acronyms):
        return ()
    kind = Kind.PLACE if is_known_place(subject, named) else Kind.NAME
    return (Difference(kind, named.excerpt_of(subject), None),)


def are_named(lacking: Sequence[Difference], text: str, acronyms: Acronyms) -> bool:
    """Tell whether a text, such as a whole article, has all names, places apart, that a claim's source lacks."""
    for one in (one for one in lacking if one.kind is Kind.NAME and not one.is_denied):
        named = _read_before(one.claim.text, text)
        unsaid = [name for name in names(named) if named.excerpt_of(name).span.overlaps(one.claim.span)]
        if any(_lacks(text, name, named, acronyms) for name in unsaid):
            return False
    return True


def has_all_names(statement: str, text: str, acronyms: Acronyms) -> bool:
    """Tell whether a text, such as a whole article in the statement's language, has every name of a statement."""
    named = _read_before(statement, text)
    return not any(_lacks(text, name, named, acronyms) for name in names(named))


def is_of_another(differences: Sequence[Difference], text: str, acronyms: Acronyms) -> bool:
    """Tell whether the name that a claim begins with, its subject, is missing in a text such as a whole article."""
    lacking = next((one for one in differences if one.kind in NAMES and not one.is_denied), None)
    if lacking is None:
        return False
    named = _read_before(lacking.claim.text, text)
    name = _begun_with(named)
    is_lacking = name is not None and named.excerpt_of(name).span.overlaps(lacking.claim.span)
    return is_lacking and name is not None and _lacks(text, name, named, acronyms)


def begins_with_unknown_acronym(statement: str, text: str, acronyms: Acronyms) -> bool:
    """Tell whether a statement begins with an acronym, its subject, that a text such as a whole article lacks.

    Other names do not count: they may be other words for something in the text, as "Peruvians" for people from Peru.
    """
    named = _read_before(statement, text)
    name = _begun_with(named)
    return name is not None and name.is_acronym and _lacks(text, name, named, acronyms)


def _begun_with(claim: Reading) -> Name | None:
    """Return the name that a claim begins with, apart from function words, or None."""
    return next((name for name in names(claim)[:1] if not claim.roots(0, name.first)), None)


def _read_before(claim: str, text: str) -> Reading:
    """Return a claim's reading, in the language of a text if its own is unclear."""
    return read_pair(claim, text.split(_BLANK_LINE)[0])[0]


def _lacks(text: str, name: Name, named: Reading, acronyms: Acronyms) -> bool:
    # By paragraph, because readings are cached, and whole articles can be as long as books.
    parts = text.split(_BLANK_LINE)
    return not any(has_name(name, named, read(part, named.language), acronyms) for part in parts)


def denies(differences: Sequence[Difference]) -> bool:
    """Tell whether a source contradicts the claim, rather than saying of another what the claim says."""
    return any(one.is_denied and not _is_of_another_thing(one) for one in differences)


def _is_of_another_thing(difference: Difference) -> bool:
    if difference.kind is not Kind.EXCHANGE or difference.source is None:
        return False
    return difference.claim.words.split()[0].casefold() not in difference.source.words.casefold()
