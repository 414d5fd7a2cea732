"""Where a claim departs from a sentence, once what stands around the sentence has been read as well."""

from collections.abc import Sequence

from rag.checks.acronyms import Acronyms
from rag.checks.differences import differences
from rag.checks.names import Name, is_known_place, names
from rag.checks.naming import has_name
from rag.checks.quantities import quantities
from rag.checks.readings import Reading, read, read_pair
from rag.checks.records import FIGURES, NAMES, Difference, Excerpt, Kind
from rag.checks.units import is_counted
from rag.claims import Claim, plain_words

_FIRST = 5
_BLANK_LINE = "\n\n"


def departures(claim: Claim, sources: Sequence[str], context: str, acronyms: Acronyms) -> tuple[Difference, ...]:
    """Return what differs between a claim and the texts that were judged, in the order of the claim.

    The first of them is the sentence itself. Of a figure that it leaves out another text, which has the sentence before
    as well, says nothing otherwise: what figures stand there is about something else.
    The context, what stands around them, can only supply what the sources leave out. It never excuses what they say
    otherwise, since the same number nearby may count something else.
    """
    own = differences(claim.words, sources[0], acronyms)
    wider = [d for source in sources[1:] for d in differences(claim.words, source, acronyms)]
    found = [*own, *(d for d in wider if not _is_of_the_one_before(d, own))]
    silent = [d for d in found if not is_denied(d)]
    missing = [d.claim.span for d in differences(claim.words, context, acronyms)] if silent else []
    kept: list[Difference] = []
    for difference in sorted(found, key=lambda d: not is_denied(d)):
        span = difference.claim.span
        is_open = is_denied(difference) or any(span.overlaps(other) for other in missing)
        if is_open and not any(span.overlaps(other.claim.span) for other in kept):
            kept.append(difference)
    subject = missing_subject(claim, context, acronyms)
    return (*subject, *sorted(kept, key=lambda d: d.claim.span))


def _is_of_the_one_before(difference: Difference, own: Sequence[Difference]) -> bool:
    """Tell whether a figure that a wider text has in place of the claim's is lacking in the sentence itself.

    "Eleven member states" are not of something else than "fifteen member states", wherever they stand.
    """
    if difference.kind not in FIGURES or not is_denied(difference) or _counts_the_same(difference):
        return False
    about = [one for one in own if one.kind in FIGURES and one.claim.span.overlaps(difference.claim.span)]
    return bool(about) and not any(is_denied(one) for one in about)


def _counts_the_same(difference: Difference) -> bool:
    return difference.source is not None and bool(_counted(difference.claim) & _counted(difference.source))


def _counted(said: Excerpt) -> set[str]:
    """Return what the numbers of an excerpt count, of what the table knows."""
    reading = read(said.text)
    inside = (q for q in quantities(reading) if reading.excerpt(q.first, q.last).span.overlaps(said.span))
    return {q.unit.dimension for q in inside if q.unit is not None and is_counted(q.unit)}


def missing_subject(claim: Claim, context: str, acronyms: Acronyms) -> tuple[Difference, ...]:
    """Return the name that a claim such as "It has eleven members" is about, if nothing around the sentence has it."""
    if not claim.about:
        return ()
    named, there = read_pair(plain_words(claim.about), context)
    subject = next((name for name in names(named) if named.key(name.first - 1) not in {"in", "en", "at"}), None)
    if subject is None or subject.first > _FIRST or has_name(subject, named, there, acronyms):
        return ()
    kind = Kind.PLACE if is_known_place(subject, named) else Kind.NAME
    return (Difference(kind, named.excerpt(subject.first, subject.last), None),)


def are_named(lacking: Sequence[Difference], text: str, acronyms: Acronyms) -> bool:
    """Tell whether a text, such as a whole article, has every name that a claim has and its source lacks."""
    unnamed = [one for one in lacking if one.kind is Kind.NAME and not is_denied(one)]
    for claim in {one.claim.text for one in unnamed}:
        named, parts = _read_parts(claim, text)
        for name in names(named):
            span = named.excerpt(name.first, name.last).span
            is_lacking = any(one.claim.text == claim and one.claim.span.overlaps(span) for one in unnamed)
            if is_lacking and not _has_name(name, named, parts, acronyms):
                return False
    return True


def has_all_names(statement: str, text: str, acronyms: Acronyms) -> bool:
    """Tell whether a text, such as a whole article in the statement's language, has every name of a statement."""
    named, parts = _read_parts(statement, text)
    return all(_has_name(name, named, parts, acronyms) for name in names(named))


def is_of_another(differences: Sequence[Difference], text: str, acronyms: Acronyms) -> bool:
    """Tell whether a claim begins with a name, which it is about, that a text such as a whole article does not have."""
    lacking = next((one for one in differences if one.kind in NAMES and not is_denied(one)), None)
    if lacking is None:
        return False
    named, parts = _read_parts(lacking.claim.text, text)
    name = _begun_with(named)
    if name is None or not named.excerpt(name.first, name.last).span.overlaps(lacking.claim.span):
        return False
    return not _has_name(name, named, parts, acronyms)


def begins_with_unknown_acronym(statement: str, text: str, acronyms: Acronyms) -> bool:
    """Tell whether a statement begins with an acronym, whom it is about, that a text such as a whole article lacks.

    Any other name may be another word for somebody in the text, as "Peruvians" is for whoever comes from Peru.
    """
    named, parts = _read_parts(statement, text)
    name = _begun_with(named)
    return name is not None and name.is_acronym and not _has_name(name, named, parts, acronyms)


def _begun_with(claim: Reading) -> Name | None:
    """Return the name before which a claim has no word of content."""
    name = next(iter(names(claim)), None)
    return None if name is None or any(token.is_content for token in claim.tokens[: name.first]) else name


def _read_parts(claim: str, text: str) -> tuple[Reading, list[str]]:
    """Return a claim's reading and the paragraphs of a text.

    Readings are remembered, and while paragraphs are small, there may be any number of articles as long as a book.
    """
    parts = text.split(_BLANK_LINE)
    return read_pair(claim, parts[0])[0], parts


def _has_name(name: Name, named: Reading, parts: Sequence[str], acronyms: Acronyms) -> bool:
    return any(has_name(name, named, read(part, named.language), acronyms) for part in parts)


def is_denied(difference: Difference) -> bool:
    """Tell whether a source says otherwise, and not just nothing."""
    return difference.source is not None or difference.kind is Kind.NEGATION
