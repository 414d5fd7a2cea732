"""Recognises questions that lean on earlier ones, and what in a question says of what it asks."""

import re
from collections.abc import Iterable

from index.words import Words, fold
from rag.asked.short_forms import is_named_letter
from rag.asked.things import ASPECT, is_light
from rag.records import Language

WORD = re.compile(r"[^\W_][\w’'-]*")
MEANT = r"(?:i meant?|(?:yo )?(?:quise|quiero|queria) decir|me refi?er(?:o|ia))"
OPENING = (
    r"\W*(?:and|but|so|also|then|or|what about|how about|y|e|pero|entonces|tambien|o|que hay de|que pasa con"
    rf"|(?:(?:no|sorry|perdon|disculp[ae])\W+){{0,2}}{MEANT}"
    r"|no\W+(?:(?:not|no|that|this|one|es[aeo]s?|est[aeo]s?)\W+){0,3}(?:the|in|at|for|el|las?|los|en|para|del?))\b"
)
_OPENING = re.compile(OPENING)
# Words that refer to something already named. Spanish "la", "lo", "los" and "las" do so only before a verb, which
# would take the following word to tell; that is left to the rule for short questions.
_POINTING = {
    "en": frozenset(
        "it its itself they them their theirs he him his she her hers this that these those there one ones both former"
        " latter same another others else".split()
    ),
    "es": frozenset(
        "el_ ella ellos ellas ello su sus suyo suya esto eso aquello ese esa esos esas aquel aquella aquellos aquellas"
        " alli ahi mismo misma mismos mismas ambos ambas otro otra otros otras le les".split()
    ),
}
# After a name in the same question these refer to that name: "the RCM … its next meeting".
_OF_A_NAME = frozenset("its their his her su sus".split())
# Uses of such words that refer to nothing earlier: "there is", "the form that I sign", "le pagan a una …".
_PLAIN = re.compile(
    r"\bthere(?:['’]s| (?:is|are|was|were|has been|have been|will be))\b|(?<!\bwho )\b(?:is|are|was|were|be|been)"
    r"(?:n['’]t)? there(?= \w)(?! any(?:thing|more| more| other)\b)|\bis it true that\b|\bthis (?:year|month|week)\b"
    r"|\b(?!(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|has|have|had|about|of|for|to|with"
    r"|by|in|on|at|from|after|before|if|when|where|why|how|and|but|than|like)\b)(\w+) that(?= (?:i|you|he|she|it|we"
    r"|they|the|an?|my|your|is|are|was|were|has|have|had|do|does|did|can|could|must|may|will|would|should|works?|lives?"
    r"|pays|helps|gives|offers|needs|wants|takes)\b)"
    r"|(?<!l[oa] )(?<!l[oa]s )\botra vez\b|\b(?:a|de|desde|en|para) otro pa[ií]s\b"
    r"|\bles?\b(?= (?:\w+ ){1,6}a (?:un|unas?|unos|mis?|quien(?:es)?|alguien|l[oa]s \w{4,}[aeo]s)\b)",
    re.IGNORECASE,
)
# What visitors may or must do, and what "they" ask for where Spanish leaves them unnamed, depends on what was talked
# about, unless the question itself names more of it.
_OF_BOTH = re.compile(
    r"\W*(?:(?:can|could|may|do|should|must|will|would|am) i|(?:do|can|should) we|(?:no )?(?:me |se )?(?:puedo|podemos"
    r"|puede[ns]?|podria(?:mos)?|debo|debemos|van a)|(?:no )?(?:tengo|tenemos|hay) que|necesit(?:o|amos)"
    r"|(?:can|could|do|does|will|must) (?:my|our)|(?:y )?mis? \w+ (?:tambien )?(?:puede|tiene|debe|necesita)n?"
    r"|(?:no )?(?:me |se |les? )?(?:piden|aceptan|atienden|dan|tienen|cobran|ofrecen|necesitan|hablan|ayudan|reciben"
    r"|abren|cierran|hacen|pagan|exigen|permiten|dejan|entregan|revisan|avisan|llaman|mandan))\b"
)
_ASKS_ITSELF = re.compile(
    r"\b(?:what(?! else| about)|which|how(?! about)|when|where|who|why|can|could|do|does|did|is|are|will|must|should"
    r"|que(?! mas)|cual(?:es)?|como|cuando|a?donde|quien(?:es)?|cuant[oa]s?|puedo|puede[ns]?|podemos|hay|tengo"
    r"|tiene[ns]?|cuesta|cobran|tarda[n]?|dura[n]?|abre[n]?|necesit[oa]|its|their|his|her(?= \w)|sus?)\b"
)
# "And for my son who is 8?", "y para mi hija que tiene 3": what is said of somebody asks nothing.
_OF_SOMEBODY = re.compile(
    rf"({OPENING}\W*(?:(?:for|with|to|para|con|a)\W+)?(?:my|our|mis?|nuestr[ao]s?|someone|somebody|alguien)(?: \w+)?)"
    r" (?:who|that|que)\b[^?.!]*"
)
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|m|d|re|ll|ve))\Z", re.IGNORECASE)
_SHORT = 2
_FEW = 3
NAMED = re.compile(r"(?<![.!?:;…“\"«¿¡(•*–-] )(?<![“\"«¿¡(])(?<!^)\b[A-ZÁÉÍÓÚÑÜ][\w’'-]+|\b[A-ZÁÉÍÓÚÑÜ]{2,}\b")


def refers_back(question: str, languages: Iterable[Language] = ("en", "es")) -> bool:
    """Tell whether a question in one of the languages opens with "and" or has a word for something named before it."""
    return _OPENING.match(fold(question)) is not None or any(points_back(question, each) for each in languages)


def is_follow_up(question: str, language: Language, words: Words) -> bool:
    """Tell whether a question depends on an earlier one: it opens with "and", refers back, or is very short."""
    if refers_back(question, (language,)):
        return True
    content = content_words(question, words)
    if any(len(word) > 1 and word[:2].isupper() for word in content):
        return False
    own = [word for word in content if not is_light(word)]
    is_short = len(own) < _SHORT + bool(_OF_BOTH.match(fold(question)))
    return is_short or not names_something(question, words)


def asks_itself(question: str, words: Words) -> bool:
    """Tell whether a follow-up says what it asks: "and where is it?", "the phone?", but not "and for children?"."""
    plain = _OF_SOMEBODY.sub(r"\1", fold(question))
    if _ASKS_ITSELF.search(plain) or _OF_BOTH.match(plain):
        return True
    if not _OPENING.match(plain) and len(WORD.findall(question)) > _FEW:
        return True
    content = content_words(question, words)
    return bool(content) and all(fold(word) in ASPECT for word in content)


def names_something(question: str, words: Words) -> bool:
    """Tell whether a follow-up has words of its own that say of what it asks: "on Sundays", but not "what days?"."""
    content = content_words(question, words)
    return any(not is_light(word) and fold(word) not in ASPECT for word in content)


def points_back(question: str, language: Language) -> bool:
    """Tell whether a question has a word that refers to something named before it."""
    pointing = _PLAIN.sub(r"\1 ", question)
    named = next((match.end() for match in NAMED.finditer(pointing)), len(pointing))
    return any(
        _is_pointing(match.group(), language) and (match.start() <= named or fold(match.group()) not in _OF_A_NAME)
        for match in WORD.finditer(pointing)
    )


def content_words(text: str, words: Words) -> list[str]:
    """Return the words of ``text`` that carry meaning in the language, or in both, that it is likely in, as written."""
    # "My son" has "son" of one language and none of the other's, in which it means "are".
    languages = words.likely_languages(text)
    found = ((match, _CONTRACTED.sub("", match.group())) for match in WORD.finditer(text))
    return [
        match.group()
        for match, plain in found
        if not any(words.is_stop_word(plain, one) for one in languages)
        or is_named_letter(text, match.start(), match.end())
    ]


def _is_pointing(word: str, language: Language) -> bool:
    # "él" refers back and "el" is an article, so the accent is checked before folding removes it.
    key = "el_" if word.casefold() == "él" else fold(word)
    return key in _POINTING[language]
