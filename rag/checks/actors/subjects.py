"""The subjects rule: a claim must not say that one did what its source says another did, to them or beside them."""

from collections.abc import Iterator
from itertools import takewhile

from index.words import fold
from rag.checks.actors.deeds import Deed, acts, deeds
from rag.checks.opposites.clauses import PRONOUNS, clauses
from rag.checks.readings import Reading, root
from rag.checks.records import Difference, Kind
from rag.claimed.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, REPORTING, TIMES

_MARKS = {"en": frozenset("who which that".split()), "es": frozenset("que quien quienes".split())}
_BEFORE_VERB = AUXILIARIES | frozenset("no not se also tambien".split())
# "The landlord has to give", "los inquilinos tienen que dar".
_DUTIES = AUXILIARIES | frozenset("to que must should shall not no also tambien se".split())
_OBLIGING = frozenset(
    "have has had must should shall may can could will would tiene tienen debe deben puede pueden".split()
)
_JOINS = frozenset("of and de del y".split())
_PASSIVE, _BY = frozenset("was were been fue fueron sido".split()), frozenset({"by", "por"})
# "Is paying" is no passive.
_PASSIVE_BEFORE_BY = frozenset("is are be being es son ser siendo".split())
_NOBODY = frozenset(
    "end start beginning deadline date hour moment mail post phone fin correo telefono tarde noche".split()
)
_FURTHEST = 10
# What may stand between the words of one subject: "the Union of the Workers and Tenants".
_INSIDE = DETERMINERS | frozenset("of and de del y e & su sus their its his her".split())
# Who meets another is met by them.
_MUTUAL = frozenset("met meet married joined resembled matched faced equaled".split())
# "People arrested in 2024" arrested nobody.
_AFTER_PARTICIPLE = PREPOSITIONS - {"for"} | {"by", "to", "and", "or", ",", "", "."}
_NO_SUBJECT_AFTER = PREPOSITIONS | AUXILIARIES | {"been", "being", "sido"}
_TO = frozenset("a al".split())
_SIGNS = frozenset("$ € £ Q L".split())
_IT = frozenset("lo la los las le les".split())
_ENUMERATING = frozenset(", ; and y".split())
_ALONG, _WITH = frozenset("along together jointly junto juntos juntas".split()), frozenset({"with", "con"})
_NEAR, _HALF = 5, 0.5


def agent(reading: Reading, place: int) -> list[int]:
    """Return the content words for who does what a verb says, the nearest first, or nothing if no form of it tells.

    "The man who hired Ana pays" tells that the man hired and pays, "Ana was hired by the man" that he hired.
    """
    # "Paid for by".
    by = place + 1 + (reading.key(place + 1) == "for")
    if reading.key(by) in _BY and reading.key(place - 1) in _PASSIVE | _PASSIVE_BEFORE_BY:
        return _named_after(reading, by + 1)
    if reading.key(place - 1) in _PASSIVE:
        return []
    if _is_fronted(reading, place):
        return _named_after(reading, place + 1)
    at = place - 1
    while reading.key(at) in _BEFORE_VERB:
        at -= 1
    is_marked = reading.key(at) in _MARKS[reading.language]
    mark = at if is_marked else _mark_of_clause_before(reading, at + 1)
    return [] if mark is None else _antecedent(reading, mark)


def _is_fronted(reading: Reading, place: int) -> bool:
    """Tell whether a verb comes after its object: "al ministro lo criticaron los sindicatos"."""
    return reading.language == "es" and reading.key(place - 1) in _IT and reading.token(place - 2).is_telling


def _named_after(reading: Reading, place: int) -> list[int]:
    """Return the places of the noun with an article, or the name, after "by": not of "by post" or "by the end"."""
    first = place + (reading.key(place) in DETERMINERS)
    named = reading.token(first)
    if named.key in TIMES | _NOBODY or (first == place and not named.has_capital):
        return []
    places = range(first, len(reading.tokens))
    return [*takewhile(lambda at: reading.tokens[at].is_telling, places)]


def _mark_of_clause_before(reading: Reading, place: int) -> int | None:
    """Return the first word of the relative clause right before a verb, if that has a verb and an object of its own."""
    if not reading.token(place - 1).is_content:
        return None
    for at in range(place - 2, max(-1, place - _FURTHEST), -1):
        token = reading.tokens[at]
        if token.key in _MARKS[reading.language]:
            return at if _has_verb_and_object(reading, at + 1, place - 1) else None
        if not token.is_word:
            return None
    return None


def _has_verb_and_object(reading: Reading, first: int, last: int) -> bool:
    while first < last and reading.key(first) in _BEFORE_VERB:
        first += 1
    # "That workers need" has its own subject, and "who says the worker pays" says something of the worker.
    is_verb = reading.tokens[first].is_content and reading.key(first) not in REPORTING
    return is_verb and any(not reading.tokens[at].is_content for at in range(first + 1, last))


def _antecedent(reading: Reading, mark: int) -> list[int]:
    """Return the places of the noun with an article, or the name, before a relative clause: not of "says that"."""
    found: list[int] = []
    done = {one.place for one in deeds(reading)}
    for at in range(mark - 1 - (reading.key(mark - 1) == ","), -1, -1):
        token = reading.tokens[at]
        if token.is_telling and at not in done and token.key not in REPORTING:
            found.append(at)
        elif found and (token.is_number or token.key in DETERMINERS) and reading.key(at - 1) not in _JOINS:
            return found
        elif not found or token.key not in _JOINS | DETERMINERS:
            break
    return found if found and reading.tokens[found[0]].has_capital else []


def subject_differences(claim: Reading, source: Reading, around: Reading) -> Iterator[Difference]:
    """Yield the subjects of a claim that a source names, but not as those who did what the claim says they did.

    Nothing is found if the text ``around`` says anywhere that they did.
    """
    if claim.language != source.language:
        return
    # "It" is named in the sentence before.
    known = source.all_roots() | (around.all_roots() if source.key(0) in PRONOUNS else frozenset())
    for deed in (*deeds(claim), *_other_acts(claim)):
        ours, key = _subject(claim, deed), claim.key(deed.place)
        # A participle may be said of its words rather than by them.
        is_participle = claim.language == "en" and claim.key(deed.place + 1) in _AFTER_PARTICIPLE
        if not ours or is_participle or key in REPORTING or key in _MUTUAL:
            continue
        # Where a source tells the verb as done, or where its form tells who does it.
        same = [one for one in acts(source) if one.root == deed.root]
        theirs = [
            (one, _subject(source, one))
            for one in same
            if one in deeds(source) or _is_told_so(source, one) or agent(source, one.place)
        ]
        told = [(one, who) for one, who in theirs if who and _is_another(claim, deed, source, who, known)]
        said = claim.roots(deed.place + 1, len(claim.tokens))
        is_shared = len(said & known) >= _HALF * len(said)
        if told and is_shared and len(told) == len(theirs) and not _does(around, ours, claim, deed):
            one, who = told[0]
            there = source.excerpt(min(*who, one.place), max(*who, one.place))
            yield Difference(Kind.EXCHANGE, claim.excerpt(min(ours), max(ours)), there)


def _is_told_so(reading: Reading, one: Deed) -> bool:
    """Tell whether a verb is a duty of someone's, or comes after its object."""
    return _before_duty(reading, one.place) < one.place or _is_fronted(reading, one.place)


def _other_acts(claim: Reading) -> list[Deed]:
    """Return the verbs, in whatever tense, that a claim has after its first words, a duty, or an object of theirs."""
    first = int(claim.key(0) in DETERMINERS)
    words = takewhile(lambda token: token.is_telling, claim.tokens[first:])
    last = first + len([*words]) - 1
    following = claim.token(last + 1)
    has_object = following.key in DETERMINERS | _SIGNS | _TO or following.is_number
    some = [one for one in acts(claim) if one not in deeds(claim)]
    return [one for one in some if (has_object and one.place == last) or _is_told_so(claim, one)]


def _subject(reading: Reading, deed: Deed) -> list[int]:
    """Return the places of the content words for who does a deed, the nearest first, or nothing."""
    told = agent(reading, deed.place)
    if told:
        return told
    done = {one.place for one in deeds(reading)}
    found: list[int] = []
    for place in range(_before_duty(reading, deed.place) - 1, -1, -1):
        token = reading.tokens[place]
        if token.is_telling and place not in done:
            found.append(place)
        elif not found or token.key not in _INSIDE:
            # "In April" tells when and not who, and so does "had often".
            return [] if token.key in _NO_SUBJECT_AFTER else found
    return found


def _before_duty(reading: Reading, place: int) -> int:
    """Return where what obliges or allows to do something begins, such as "has to", or the place of the verb itself."""
    at = place
    while reading.key(at - 1) in _DUTIES:
        at -= 1
    return at if reading.key(at) in _OBLIGING else place


def _is_another(claim: Reading, deed: Deed, source: Reading, theirs: list[int], known: frozenset[str]) -> bool:
    """Tell whether two subjects share no word, are alike in form, and the source's words have the claim's elsewhere."""
    ours = _subject(claim, deed)
    here, there = claim.roots_at(ours), source.roots_at(theirs)
    if not here.isdisjoint(there) or not here <= known:
        return False
    # "Produce made up 46%, canned goods 31%": the second share has no verb of its own.
    named = [at for at in range(len(source.tokens)) if root(source.key(at)) in here and source.token(at + 1).is_number]
    if any(not _ENUMERATING.isdisjoint(source.keys(at - _NEAR, _NEAR)) for at in named):
        return False
    if any(_acts_along(source, at) for at in range(len(source.tokens)) if root(source.key(at)) in here):
        return False
    if _may_be_short_for(claim, ours, source, theirs) or _may_be_short_for(source, theirs, claim, ours):
        return False
    # Whom the claim names too, or by the acronym that the source gives them, is no other name for its subject.
    is_alike = claim.tokens[ours[0]].has_capital is source.tokens[theirs[0]].has_capital
    acted_on = claim.roots(deed.place + 1, len(claim.tokens))
    return is_alike or there <= acted_on or not acted_on.isdisjoint(_acronym_after(source, theirs))


def _acts_along(reading: Reading, place: int) -> bool:
    """Tell whether somebody at a place does what another does: "along with the ministry, the charity paid"."""
    at = place - 1 - (reading.key(place - 1) in DETERMINERS)
    return reading.key(at) in _WITH and reading.key(at - 1) in _ALONG


def _may_be_short_for(reading: Reading, short: list[int], other: Reading, words: list[int]) -> bool:
    """Tell whether an acronym may stand for words: for "the charity", or for a name with no other initials."""
    if not reading.written(short[0]).isupper():
        return False
    names = (other.written(at) for at in sorted(words))
    initials = "".join(name if name.isupper() else name[:1] for name in names)
    letters = iter(reading.key(short[0]))
    return not other.tokens[words[0]].has_capital or all(letter in letters for letter in fold(initials))


def _acronym_after(reading: Reading, words: list[int]) -> frozenset[str]:
    """Return the root of the acronym in brackets right after a name, if there is one."""
    last = max(words)
    return reading.roots_at([last + 2] if reading.key(last + 1) == "(" and reading.written(last + 2).isupper() else [])


def _does(around: Reading, ours: list[int], claim: Reading, deed: Deed) -> bool:
    """Tell whether a text says of a claim's subject what the claim does, in any order of the two."""
    names = claim.roots_at(ours)
    for one in acts(around):
        is_theirs = one.root == deed.root and not names.isdisjoint(around.roots_at(_subject(around, one)))
        if is_theirs and _may_do_it_to(around, one, claim, deed):
            return True
        # "Pidió el Ministerio un informe", but not "pidió al Ministerio".
        after = range(one.place + 1, min(one.place + _NEAR, len(around.tokens)))
        named = [at for at in after if root(around.key(at)) in names]
        if one.root == deed.root and named and around.language == "es" and around.key(named[0] - 1) not in _TO:
            return True
    return False


def _may_do_it_to(around: Reading, one: Deed, claim: Reading, deed: Deed) -> bool:
    """Tell whether the sentence of a deed has a word of what a claim says after its own, or points to something."""
    told = claim.roots(deed.place + 1, len(claim.tokens))
    first, last = next(part.sentence for part in clauses(around) if part.first <= one.place <= part.last)
    has_it = around.key(one.place - 1) in _IT | {"se"}
    is_pointing = has_it or any(around.key(at) in PRONOUNS for at in range(first, last + 1))
    return not told or is_pointing or not told.isdisjoint(around.roots(first, last + 1))
