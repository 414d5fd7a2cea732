"""The negation rule: a claim denies what its source denies, and nothing else."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from rag.checks.dates.moments import moments
from rag.checks.dates.opening_days import is_day_off
from rag.checks.figures.quantities import figures
from rag.checks.figures.same_quantities import has_value
from rag.checks.opposites.comparisons import is_opposite
from rag.checks.opposites.contrasts import is_of_opposite
from rag.checks.polarity.denials import Denial, denials, denies_something, denying_words, is_denying, is_either_way
from rag.checks.polarity.duties import forbids
from rag.checks.polarity.exceptions import excepted
from rag.checks.polarity.quantifiers import ONLY
from rag.checks.readings import Reading, places_of, root
from rag.checks.records import Difference, Excerpt, Kind

_PREFIXES = ("un", "in", "im", "i", "il", "ir", "dis", "non", "des")
_LONG = 5
_MOST_LEFT_OUT = 1.5
# "Necesita cita" lacks the "you", "do" and "a" of "You do not need an appointment".
_LITTLE_WORDS = 4
# How far before "cannot enter" the "non-" of "non-members" may stand.
_TO_GROUP = 6
_WITHOUT = frozenset({"without", "sin"})
# After one of these a "not" or "no" contrasts two things; in Spanish only before a noun.
_CONTRASTS = frozenset(", and y".split())
_BEFORE_THING = frozenset("el la los las un una en con por para de del a al su sus".split())
_BUT = frozenset({"but", "pero"})
# After a denial these say what it leaves: "not outside the city", "nadie más que ella", "not unless you pay".
_LEAVING = frozenset("outside unless excepting besides sino except excepto salvo".split())
_LEAVING_TWO = frozenset(
    {("other", "than"), ("mas", "que"), ("fuera", "de"), ("si", "no"), ("one", "but"), ("nobody", "but")}
)
_JOINING = frozenset("and but or y e pero o ; . :".split())


def negation_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return where either of claim and source denies what the other says."""
    if claim.language != source.language:
        return tuple(_across(claim, source))
    stated, known = denials(claim), denials(source)
    if excepted(claim, source) is not None:
        return ()
    if _is_said_otherwise(claim, source):
        return tuple(_prefixes(claim, source))
    pairs = _pairs(claim, source)
    ours, theirs = {a.first for a, _ in pairs}, {b.first for _, b in pairs}
    extra = [one for one in stated if one.is_hard and one.first not in ours]
    gone = [one for one in known if one.is_hard and one.first not in theirs]
    extra = [one for one in extra if not (is_opposite(claim, one, source) or _has_affixed(claim, one, source))]
    gone = [one for one in gone if not _has_affixed(source, one, claim)]
    extra, gone = _uncancelled(claim, extra, source), _uncancelled(source, gone, claim)
    found = [d for one in extra if (d := _added(claim, source, one, gone)) is not None]
    if not (found or (extra and gone)):
        found += [d for one in gone if (d := _dropped(claim, source, one)) is not None]
    return (*found, *_prefixes(claim, source))


def _has_affixed(reading: Reading, denied: Denial, other: Reading) -> bool:
    """Tell whether another text says what one denies with a denying affix: "unpaid" for "not paid"."""
    words = {token.key for token in other.tokens}
    return any(prefix + reading.key(denied.last) in words for prefix in _PREFIXES)


def _is_said_otherwise(claim: Reading, source: Reading) -> bool:
    """Tell whether a denial is told without "not": by a law that forbids, or by a bound on the other side."""
    if forbids(claim) is not forbids(source):
        return True
    bounds = [[one for one in figures(text) if one.bound is not None] for text in (claim, source)]
    return denies_something(claim) is not denies_something(source) and any(
        one.bound is not other.bound and has_value(one, other) for one, other in product(*bounds)
    )


def _uncancelled(reading: Reading, some: list[Denial], other: Reading) -> list[Denial]:
    """Return the denials, without those that cancel out: of "cannot enter without a passport", of "not unless"."""
    if any(_leaves_only(reading, one, other) for one in some):
        return []
    if len(some) != 2 or sum(reading.key(one.first) in _WITHOUT for one in some) != 1:
        return some
    between = {reading.key(at) for at in range(some[0].first, some[1].first)}
    joins = _JOINING if reading.key(some[0].first) in _WITHOUT else _JOINING | {","}
    is_one = joins.isdisjoint(between) and all(_said(other, one) is not None for one in some)
    return [] if is_one else some


def _leaves_only(reading: Reading, one: Denial, other: Reading) -> bool:
    """Tell whether a denial with what it leaves is the "only" of the other text."""
    if ONLY.isdisjoint(token.key for token in other.tokens):
        return False
    if any(reading.keys(at, 2) == ("non", "-") for at in range(max(0, one.first - _TO_GROUP), one.first)):
        return True
    rest = [token.key for token in reading.tokens[one.first :]]
    return not _LEAVING.isdisjoint(rest) or not _LEAVING_TWO.isdisjoint(pairwise(rest))


def _pairs(claim: Reading, source: Reading) -> list[tuple[Denial, Denial]]:
    """Pair each denial of the claim with the source's denial of the same, the most similar first."""
    stated, known = denials(claim), denials(source)
    likeness = sorted(
        (-like, i, j)
        for i, a in enumerate(stated)
        for j, b in enumerate(known)
        if not (is_either_way(claim, a.first) or is_either_way(source, b.first))
        # The words that one denies may stand before the other: "no referral is needed", "a referral is not necessary".
        if (like := _likeness(a, b) or not (b.before.isdisjoint(a.heads) and a.before.isdisjoint(b.heads)))
    )
    pairs: dict[int, int] = {}
    for _, i, j in likeness:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(stated[i], known[j]) for i, j in pairs.items()]


def _likeness(a: Denial, b: Denial) -> int:
    heads = len({*a.heads} & {*b.heads})
    first = bool(a.heads and b.heads and a.heads[0] == b.heads[0])
    beside = len(a.before & b.before)
    if not heads and a.heads and b.heads and not (beside and {*a.heads, *b.heads} & (a.before | b.before)):
        return 0
    return 4 * first + 2 * heads + beside + 3 * (a.is_hard is b.is_hard)


def _is_contrast(reading: Reading, one: Denial) -> bool:
    """Tell whether a denial only contrasts two things: "by card, not in cash", "y no el consulado"."""
    if reading.key(one.first) not in {"not", "no"} or reading.key(one.first - 1) not in _CONTRASTS:
        return False
    return reading.language == "en" or reading.key(one.first + 1) in _BEFORE_THING


def _added(claim: Reading, source: Reading, one: Denial, gone: Sequence[Denial]) -> Difference | None:
    said = _said(source, one)
    if _is_of_another(claim, source, one):
        return None
    # The source may deny the same in other words, unless it says what the claim denies.
    if said is None and (gone or _is_contrast(claim, one) or any(not other.is_hard for other in denials(source))):
        return None
    return Difference(Kind.NEGATION, claim.excerpt_of(one), said)


def _is_of_another(claim: Reading, source: Reading, one: Denial) -> bool:
    """Tell whether what a claim denies is of a group, a thing or a weekday of which its source says nothing."""
    place = next((at for at, t in enumerate(source.tokens) if t.is_content and root(t.key) in one.heads[:1]), None)
    if place is not None and is_of_opposite(claim, source, place):
        return True
    days = [moment for moment in moments(claim) if moment.weekday]
    if days and all(is_day_off(claim, source, moment) for moment in days):
        return True
    is_only = not ONLY.isdisjoint(token.key for token in source.tokens)
    return is_only and bool(one.before) and one.before.isdisjoint(source.all_roots())


def _said(reading: Reading, one: Denial) -> Excerpt | None:
    """Return where a text says, undenied, what a denial in another text denies, or None."""
    denied = {place for other in denials(reading) for place in range(other.first + (not other.is_hard), other.last + 1)}
    # "Tengan o no documentos" says neither that they have any nor that they have none.
    open_ways = [other for other in denials(reading) if is_either_way(reading, other.first)]
    is_open = {key for other in open_ways for key in (*other.heads[:1], *other.before)}
    wanted = set(one.heads[:1] or one.before) - is_open
    for place, token in enumerate(reading.tokens):
        if place not in denied and token.is_content and root(token.key) in wanted:
            return reading.excerpt(place, place)
    return None


def _phrases(reading: Reading, one: Denial) -> set[tuple[str, str]]:
    """Return the undenied phrases for what a denial denies: pairs of its root and the root of the next content word."""
    denied = places_of(denials(reading))
    telling = [place for place, token in enumerate(reading.tokens) if token.is_content]
    return {
        (root(reading.key(place)), root(reading.key(after)))
        for place, after in pairwise(telling)
        if place not in denied and root(reading.key(place)) in one.heads[:1]
    }


def _dropped(claim: Reading, source: Reading, one: Denial) -> Difference | None:
    """Return a difference if a claim says what its source denies and has at least half the words around the denial."""
    around = {*one.heads, *one.before}
    held = around & claim.all_roots()
    said = _said(claim, one)
    if is_of_opposite(claim, source, one.first):
        return None
    if said is None or 2 * len(held) < len(around) or (len(around) > 1 and len(held) < 2):
        return None
    # "Incompatible with a free lunch, but not with a grant" allows the grant.
    soft = [other.first for other in denials(source) if not other.is_hard]
    if source.key(one.first - 1) in _BUT and any(place < one.first for place in soft):
        return None
    # "... who choose to; those who do not choose to ..." says both.
    if _phrases(claim, one) & _phrases(source, one):
        return None
    return Difference(Kind.NEGATION, said, source.excerpt_of(one))


def _across(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Compare denials across languages, where only their number can be compared."""
    stated, known = denials(claim), denials(source)
    ours, theirs = [one for one in stated if one.is_hard], [one for one in known if one.is_hard]
    # Words such as "independently" may be the same in both texts, so only the surplus counts.
    more = denying_words(source) - denying_words(claim)
    is_whole = len(source.tokens) <= _MOST_LEFT_OUT * len(claim.tokens) + _LITTLE_WORDS
    is_whole = is_whole and not (theirs and _leaves_out(claim, source, theirs[0].first))
    if len(ours) > len(theirs) and len(stated) > len(known) + max(0, more):
        yield Difference(Kind.NEGATION, claim.excerpt_of(ours[0]), None)
    elif len(theirs) > len(ours) and len(known) > len(stated) + max(0, -more) and is_whole and claim.tokens:
        yield Difference(Kind.NEGATION, claim.excerpt(0, len(claim.tokens) - 1), source.excerpt_of(theirs[0]))


def _leaves_out(claim: Reading, source: Reading, place: int) -> bool:
    """Tell whether a claim is nearer in length to its source without the part between semicolons that has a place."""
    ends = [-1, *(at for at, token in enumerate(source.tokens) if token.key == ";"), len(source.tokens)]
    part = next(last - first for first, last in pairwise(ends) if place < last)
    rest = len(source.tokens) - part
    return rest > 0 and abs(len(claim.tokens) - rest) < abs(len(claim.tokens) - len(source.tokens))


def _prefixes(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where one text says "legal" and the other "illegal", if neither denies anything else."""
    denying = (text.key(one.first) for text in (claim, source) for one in denials(text))
    if not all(map(is_denying, denying)):
        return
    ours, theirs = ({t.key: at for at, t in enumerate(text.tokens) if t.is_word} for text in (claim, source))
    for key, place in ours.items():
        bare = (key[len(prefix) :] for prefix in _PREFIXES if key.startswith(prefix))
        for other in (*(prefix + key for prefix in _PREFIXES), *bare):
            if min(len(key), len(other)) < _LONG or other not in theirs or key in theirs or other in ours:
                continue
            at = theirs[other]
            if not claim.beside(place, place).isdisjoint(source.beside(at, at)):
                yield Difference(Kind.NEGATION, claim.excerpt(place, place), source.excerpt(at, at))
