"""The sentence that lists the members of what a question asks who is a member of, or whether somebody is."""

import re
from collections.abc import Sequence

from rag.asked.folded import folded_words, has_form
from rag.asked.places import places_in
from rag.asked.yes_or_no import asked_statement
from rag.checks.names.acronyms import Acronyms
from rag.records import Evidence, Language

# "Is Mexico a member of the RCM", "does it belong to …", "forma parte Cuba de …"; groups: what it may be in.
_ONE_MEMBER = re.compile(
    r" (?:members?(?: (?:states?|country|countries|nations?))?|part|one) of (.+)"
    r"| belongs? to (.+)| (?:miembros?|parte|integrantes?) (?:[\w ]+ )?(?:de|del) (.+)"
    r"| pertenecen? (?:[\w ]+ )?(?:a|al) (.+)| integran? (.+)"
)
# "Which countries belong to …", "quiénes forman parte de …"; groups: the same.
_ALL_MEMBERS = re.compile(
    r"\A (?:(?:and|y|who|which|what|are|is|all|the|countr(?:y|ies)|states?|quien(?:es)?|que|cual(?:es)?|son|es|l[ao]s"
    r"|pais(?:es)?|estados?) )+(?:(?:members?(?: (?:states?|countries))?|part) of (.+)|belongs? to (.+)|makes? up (.+)"
    r"|are in (.+)|(?:miembros?|integrantes?|(?:con)?forman?(?: parte)?|integran?|componen?) (?:(?:de|del) )?(.+)"
    r"|pertenecen? (?:a|al) (.+)|(?:hay|estan) en (.+)) \Z"
)
_OF_MEMBERS = re.compile(
    r"\b(?:members?|belong\w*|integrate\w*|made up|composed|part of|miembros?|integra\w*|pertenec\w+|part[eo] de"
    r"|compuest\w+|formad\w+)\b",
    re.IGNORECASE,
)
# Whoever only watches, left or may join is no member.
_NO_MEMBERS = re.compile(
    r"\b(?:observ\w+|left|withdr\w+|except|former|not|no|salvo|excepto|retir\w+|abandon\w+|nunca|never)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r",|;|\n| (?:and|y|e) ")
_FEWEST = 3


def lists_of_members(
    question: str, language: Language, evidence: Sequence[Evidence], acronyms: Acronyms
) -> list[Evidence]:
    """Return the first sentence that lists members of what a question asks of, with a place that it names, if any."""
    asked = folded_words(question)
    if of_all := _ALL_MEMBERS.search(asked):
        body, whose = _body(of_all), ""
    # Without its mark a Spanish one is told from a statement by few verbs.
    elif (of_one := _ONE_MEMBER.search(asked.rstrip())) and asked_statement(f"{question}?", language):
        body = _body(of_one)
        whose = asked.rstrip().removesuffix(body)
    else:
        return []
    listing = (one for one in evidence if _lists(one.words, whose) and _is_of(one, body, acronyms))
    return list(listing)[:1]


def _body(found: re.Match[str]) -> str:
    return " ".join(filter(None, found.groups()))


def _lists(said: str, whose: str) -> bool:
    """Tell whether a sentence lists members: among them a place that words name, or places where no words are given."""
    if len(_LISTED.split(said)) < _FEWEST or not _OF_MEMBERS.search(said) or _NO_MEMBERS.search(said):
        return False
    if not whose:
        return sum(bool(places_in(folded_words(part))) for part in _LISTED.split(said)) >= _FEWEST
    return any(has_form(said, form) for form in places_in(whose))


def _is_of(one: Evidence, body: str, acronyms: Acronyms) -> bool:
    """Tell whether a sentence, its passage or its titles name a body by one of its names."""
    around = folded_words("\n".join((*one.hit.titles, one.hit.text)))
    return any(f" {form} " in around for form in acronyms.forms(_bare(body)))


def _bare(body: str) -> str:
    return re.sub(r"\A(?:the|el|la|los|las) ", "", body.strip())
