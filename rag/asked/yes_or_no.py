"""Turns a yes-or-no question into the statement it asks about: "Was it founded?" asks whether it was founded.

The statement may be clumsy; it is only searched and judged, never shown.
"""

import re

from rag.records import Language

_SHORTEST = 3
# Verbs that move behind the subject in the statement.
_MOVED = frozenset("is are was were has have had must should".split())
# With a pronoun ("can I ...") these become "I can ...".
_MAY = frozenset("can could may might".split())
# These are dropped: the statement is then stronger than the question, and what supports it answers all the more.
_LEFT_OUT = frozenset("do does did can could will would may might".split())
_NOT = re.compile(r"n['’]t$")
_TRUE_THAT = re.compile(
    r"^(?:(?:is|isn['’]t) it (?:true|correct|right|so) that|(?:no )?es (?:cierto|verdad|correcto) que)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\b(?:or|o)\b", re.IGNORECASE)
_SPANISH_ASKED = re.compile(
    r"^como\b|\b(?:qu[eé] es|qué|qui[eé]n(?:es)?|cómo|cu[aá]ndo|a?d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|por que)\b",
    re.IGNORECASE,
)
# Spanish questions are often typed without question marks; a yes-or-no question then begins with its verb.
_SPANISH_VERB = re.compile(
    r"^(?:no )?(?:(?:me|se|le|les|nos|lo|la) )?(?:puedo|puede[ns]?|podemos|podr[ií]an?|debo|deben?|tengo|tienen?|hay|es"
    r"|son|est[aá]n?|existen?|dan?|necesito|hacen? falta|ofrecen?|cobran?|aceptan?|atienden?|piden?|hablan?|ayudan?"
    r"|dejan|van? a|pagan?|abren?|reciben?|sirven?|vale|fue|fueron|era|eran)\b",
    re.IGNORECASE,
)
DETERMINERS = frozenset("a an the this that these those any all some every its their his her my your our no".split())
_PRONOUNS = frozenset("i you he she it we they there".split())
# Words with which the predicate begins, after the subject.
_SAID = re.compile(
    r"(?:\w{2,}ed|\w{3,}ing|born|built|held|made|known|found|sold|won|written|set|sent|lost|taken|given|spoken|begun|paid"
    r"|part|able|free|open|in|on|at|to|for|from|with|by|under|about)$"
)


def asked_statement(question: str, language: Language) -> str | None:
    """Return the statement that a yes-or-no question asks about, or None for any other question."""
    asked = " ".join(question.strip(" .").split())
    is_marked = asked.endswith("?") or asked.startswith("¿")
    asked = asked.strip(" ?¿")
    if len(asked.split()) < _SHORTEST or _ALTERNATIVE.search(asked):
        return None
    found = _TRUE_THAT.match(asked)
    if found:
        text: str | None = found["rest"]
    elif language == "es":
        wants_it = is_marked or _SPANISH_VERB.match(asked)
        text = asked if wants_it and not _SPANISH_ASKED.search(asked) else None
    else:
        text = turned(asked.split())
    return text and text[0].upper() + text[1:] + "."


def turned(words: list[str]) -> str | None:
    """Turn an English question that begins with an auxiliary verb into a statement; None if it does not."""
    if len(words) < _SHORTEST:
        return None
    verb, rest = _NOT.sub("", words[0].casefold()), words[1:]
    if verb in _MAY and rest[0].casefold() in _PRONOUNS:
        return " ".join([rest[0], "can", *rest[1:]])
    if verb in _LEFT_OUT:
        if verb == "does" and "have" in rest:
            rest[rest.index("have")] = "has"
        return " ".join(rest)
    if verb not in _MOVED:
        return None
    end = _subject(rest)
    return " ".join([*rest[:end], verb, *rest[end:]])


def _subject(words: list[str]) -> int:
    """Return how many of the words, two or more, are the subject."""
    if words[0].casefold() in _PRONOUNS:
        return 1
    first = 1 if words[0].casefold() in DETERMINERS else 0
    for place in range(first + 1, len(words)):
        word = words[place]
        is_new = word.casefold() in DETERMINERS and words[place - 1] != "of"
        if is_new or _SAID.match(word):
            return place
    # Without any sign, take the last word as the predicate.
    return len(words) - 1
