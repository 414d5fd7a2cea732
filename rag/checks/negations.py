"""The negation rule: a claim denies what its source denies, and nothing else."""

from collections.abc import Sequence
from itertools import pairwise

from rag.checks.denials import Denial, denials, denying_words, is_denying, is_either_way
from rag.checks.quantifiers import ONLY
from rag.checks.readings import Reading, places_of, root
from rag.checks.records import Difference, Excerpt, Kind

_PREFIXES = ("un", "in", "im", "i", "il", "ir", "dis", "non", "des")
_LONG = 5
_MOST_LEFT_OUT = 1.5
# "Necesita cita" lacks the "you", "do" and "a" of "You do not need an appointment".
_LITTLE_WORDS = 4
_WITHOUT = frozenset({"without", "sin"})
# After one of these a "not" or "no" contrasts two things; in Spanish only before a noun.
_CONTRASTS = frozenset(", and y".split())
_BEFORE_THING = frozenset("el la los las un una en con por para de del a al su sus".split())
_BUT = frozenset({"but", "pero"})
_EXCEPT = frozenset("except excepto salvo".split())
# After a denial these say what it leaves: "not outside the city", "nadie más que ella", "not unless you pay".
_LEAVING = frozenset("outside unless excepting besides sino except excepto salvo".split())
_LEAVING_TWO = frozenset(
    {("other", "than"), ("mas", "que"), ("fuera", "de"), ("si", "no"), ("one", "but"), ("nobody", "but")}
)
_JOINING = frozenset("and but or y e pero o ; . :".split())


def negation_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return where either of claim and source denies what the other says."""
    stated, known = denials(claim), denials(source)
    if claim.language != source.language:
        return _across(claim, source, stated, known)
    if any(_is_about_exception(claim, source, one) for one in known):
        return ()
    pairs = _pairs(claim, source, stated, known)
    ours, theirs = {a.first for a, _ in pairs}, {b.first for _, b in pairs}
    extra = [one for one in stated if one.is_hard and one.first not in ours]
    gone = [one for one in known if one.is_hard and one.first not in theirs]
    extra, gone = _uncancelled(claim, extra, source, known), _uncancelled(source, gone, claim, stated)
    found = [d for one in extra if (d := _added(claim, source, one, gone, known)) is not None]
    if not (found or (extra and gone)):
        found += [d for one in gone if (d := _dropped(claim, source, one, stated, known)) is not None]
    return (*found, *_prefixes(claim, source, stated, known))


def _uncancelled(reading: Reading, some: list[Denial], other: Reading, others: Sequence[Denial]) -> list[Denial]:
    """Return the denials, without those that cancel out: of "cannot enter without a passport", of "not unless"."""
    if any(_leaves_only(reading, one, other) for one in some):
        return []
    if len(some) != 2 or sum(reading.key(one.first) in _WITHOUT for one in some) != 1:
        return some
    between = {reading.key(at) for at in range(some[0].first, some[1].first)}
    joins = _JOINING if reading.key(some[0].first) in _WITHOUT else _JOINING | {","}
    is_one = joins.isdisjoint(between) and all(_said(other, one, others) is not None for one in some)
    return [] if is_one else some


def _leaves_only(reading: Reading, one: Denial, other: Reading) -> bool:
    """Tell whether a denial with what it leaves is the "only" of the other text."""
    if ONLY.isdisjoint(token.key for token in other.tokens):
        return False
    rest = [token.key for token in reading.tokens[one.first :]]
    return not _LEAVING.isdisjoint(rest) or not _LEAVING_TWO.isdisjoint(pairwise(rest))


def _is_about_exception(claim: Reading, source: Reading, one: Denial) -> bool:
    """Tell whether a claim is about its source's exception, where nothing holds that the source says of the rest."""
    held = {*one.heads} & claim.all_roots()
    return source.key(one.first) in _EXCEPT and len(held) > 1 and 3 * len(held) >= 2 * len(one.heads)


def _pairs(
    claim: Reading, source: Reading, stated: Sequence[Denial], known: Sequence[Denial]
) -> list[tuple[Denial, Denial]]:
    """Pair each denial of the claim with the source's denial of the same, the most similar first."""
    likeness = sorted(
        (-like, i, j)
        for i, a in enumerate(stated)
        for j, b in enumerate(known)
        if not (is_either_way(claim, a.first) or is_either_way(source, b.first))
        if (like := _likeness(a, b) or _is_turned(a, b) or _is_turned(b, a))
    )
    ours: set[int] = set()
    theirs: set[int] = set()
    pairs: list[tuple[Denial, Denial]] = []
    for _, i, j in likeness:
        if i not in ours and j not in theirs:
            pairs.append((stated[i], known[j]))
            ours.add(i)
            theirs.add(j)
    return pairs


def _likeness(a: Denial, b: Denial) -> int:
    heads = len({*a.heads} & {*b.heads})
    first = bool(a.heads and b.heads and a.heads[0] == b.heads[0])
    beside = len(a.before & b.before)
    if not heads and a.heads and b.heads and not (beside and {*a.heads, *b.heads} & (a.before | b.before)):
        return 0
    return 4 * first + 2 * heads + beside + 3 * (a.is_hard is b.is_hard)


def _is_turned(a: Denial, b: Denial) -> bool:
    """Tell whether the words that one denial denies stand before the other denial.

    "No referral is needed" and "a referral is not necessary" say the same; so do "bring no copies" and "copies are not
    accepted".
    """
    return not b.before.isdisjoint(a.heads)


def _is_contrast(reading: Reading, one: Denial) -> bool:
    """Tell whether a denial only contrasts two things: "by card, not in cash", "y no el consulado"."""
    if reading.key(one.first) not in {"not", "no"} or reading.key(one.first - 1) not in _CONTRASTS:
        return False
    return reading.language == "en" or reading.key(one.first + 1) in _BEFORE_THING


def _added(
    claim: Reading, source: Reading, one: Denial, gone: Sequence[Denial], known: Sequence[Denial]
) -> Difference | None:
    said = _said(source, one, known)
    # The source may deny the same in other words, unless it says what the claim denies.
    if said is None and (gone or _is_contrast(claim, one) or any(not other.is_hard for other in known)):
        return None
    return Difference(Kind.NEGATION, claim.excerpt_of(one), said)


def _said(reading: Reading, one: Denial, others: Sequence[Denial]) -> Excerpt | None:
    """Return where a text says, undenied, what a denial in another text denies, or None."""
    denied = {place for other in others for place in range(other.first + (not other.is_hard), other.last + 1)}
    wanted = one.heads[:1] or tuple(one.before)
    for place, token in enumerate(reading.tokens):
        if place not in denied and token.is_content and root(token.key) in wanted:
            return reading.excerpt(place, place)
    return None


def _phrases(reading: Reading, one: Denial, others: Sequence[Denial]) -> set[tuple[str, str]]:
    """Return the undenied phrases for what a denial denies: pairs of its root and the root of the next content word."""
    denied = places_of(others)
    telling = [place for place, token in enumerate(reading.tokens) if token.is_content]
    return {
        (root(reading.key(place)), root(reading.key(after)))
        for place, after in pairwise(telling)
        if place not in denied and root(reading.key(place)) in one.heads[:1]
    }


def _dropped(
    claim: Reading, source: Reading, one: Denial, stated: Sequence[Denial], known: Sequence[Denial]
) -> Difference | None:
    """Return a difference if a claim says what its source denies and has at least half the words around the denial."""
    around = {*one.heads, *one.before}
    held = around & claim.all_roots()
    said = _said(claim, one, stated)
    if said is None or 2 * len(held) < len(around) or (len(around) > 1 and len(held) < 2):
        return None
    # "Incompatible with a free lunch, but not with a grant" allows the grant.
    if source.key(one.first - 1) in _BUT and any(not other.is_hard and other.first < one.first for other in known):
        return None
    # "... who choose to; those who do not choose to ..." says both.
    if _phrases(claim, one, stated) & _phrases(source, one, known):
        return None
    return Difference(Kind.NEGATION, said, source.excerpt_of(one))


def _across(
    claim: Reading, source: Reading, stated: Sequence[Denial], known: Sequence[Denial]
) -> tuple[Difference, ...]:
    """Compare denials across languages, where only their number can be compared."""
    ours, theirs = [one for one in stated if one.is_hard], [one for one in known if one.is_hard]
    # Words such as "independently" may be the same in both texts, so only the surplus counts.
    more = denying_words(source) - denying_words(claim)
    if len(ours) > len(theirs) and len(stated) > len(known) + max(0, more):
        return (Difference(Kind.NEGATION, claim.excerpt(ours[0].first, ours[0].last), None),)
    is_whole = len(source.tokens) <= _MOST_LEFT_OUT * len(claim.tokens) + _LITTLE_WORDS
    if len(theirs) > len(ours) and len(known) > len(stated) + max(0, -more) and is_whole and claim.tokens:
        there = source.excerpt(theirs[0].first, theirs[0].last)
        return (Difference(Kind.NEGATION, claim.excerpt(0, len(claim.tokens) - 1), there),)
    return ()


def _prefixes(
    claim: Reading, source: Reading, stated: Sequence[Denial], known: Sequence[Denial]
) -> tuple[Difference, ...]:
    """Return where one text says "legal" and the other "illegal", if neither denies anything else."""
    if not (_are_prefixed(claim, stated) and _are_prefixed(source, known)):
        return ()
    ours = {token.key: place for place, token in enumerate(claim.tokens) if token.is_word}
    theirs = {token.key: place for place, token in enumerate(source.tokens) if token.is_word}
    found = []
    for key, place in ours.items():
        for other in (*(prefix + key for prefix in _PREFIXES), *_bare(key)):
            if min(len(key), len(other)) >= _LONG and other in theirs and key not in theirs and other not in ours:
                if claim.beside(place, place).isdisjoint(source.beside(theirs[other], theirs[other])):
                    continue
                there = source.excerpt(theirs[other], theirs[other])
                found.append(Difference(Kind.NEGATION, claim.excerpt(place, place), there))
    return tuple(found)


def _are_prefixed(reading: Reading, some: Sequence[Denial]) -> bool:
    return all(is_denying(reading.key(one.first)) for one in some)


def _bare(key: str) -> tuple[str, ...]:
    return tuple(key[len(prefix) :] for prefix in _PREFIXES if key.startswith(prefix))
