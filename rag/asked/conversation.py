"""Recognises follow-up questions, and finds what the conversation is about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.canonical import canonical_line
from index.words import Words, fold
from rag.asked.courtesy import plainly_asked
from rag.asked.short_forms import is_named_letter
from rag.asked.things import ASPECT, is_light
from rag.checks.calendar_words import is_month_or_weekday
from rag.checks.places import LANGUAGES, place_forms
from rag.records import Language, Turn

_TURNS_READ = 12
_CHARACTERS_READ = 2000
_WORD = re.compile(r"[^\W_][\w’'-]*")
_OPENING = re.compile(
    r"\W*(?:and|but|so|also|then|or|what about|how about|y|e|pero|entonces|tambien|o|que hay de|que pasa con"
    r"|(?:(?:no|sorry|perdon|disculp[ae])\W+){0,2}"
    r"(?:i meant?|(?:yo )?(?:quise|quiero|queria) decir|me refier(?:o|ia)))\b"
)
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
# Typed without its accent, "él" is known by the verb after it.
_HE = r"\bel (?:me|se|no|puede|tiene|va|es|esta|debe|quiere|necesita|trabaja|vive|tambien)\b"
_CLITIC = re.compile(rf"\b(?:quien|como|cuando|donde|por que|quienes)\s+(?:la|lo|los|las|le|les)\s+\w+|{_HE}")
# Who is meant was often named in a follow-up: "and my wife?", "can she work?".
_SOMEONE = re.compile(rf"\b(?:he|him|his|she|hers?|they|them|their|él|ell[oa]s?)\b|{_HE}", re.IGNORECASE)
_ASKS_ITSELF = re.compile(
    r"\b(?:what(?! else| about)|which|how(?! about)|when|where|who|why|can|could|do|does|did|is|are|will|must|should"
    r"|que(?! mas)|cual(?:es)?|como|cuando|a?donde|quien(?:es)?|cuant[oa]s?|puedo|puede[ns]?|podemos|hay|tengo"
    r"|tiene[ns]?|cuesta|cobran|tarda[n]?|dura[n]?|abre[n]?|necesit[oa])\b"
)
# "What time" and "how long" name a subject no more than "when" does.
_MEASURE = re.compile(
    r"\b(?:what (?:time|days?)|how (?:much|long|old|far|often|many (?:days|nights|weeks|months|hours))"
    r"|qu[eé] (?:horas?|d[ií]as?|n[uú]mero)|cu[aá]nto tiempo|cu[aá]nt[oa]s (?:d[ií]as|noches|semanas|meses|horas))\b",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|m|d|re|ll|ve))\Z", re.IGNORECASE)
# In lower case this is a place only after "the": "can they help us".
_WE = re.compile(r"(?<!the )\bus\b")
# "And in maquilas?" after "the wage in farming": what stands after the same word takes the place of what stood there.
_IN_PLACE = re.compile(
    r"\W*(?:y|e|and|what about|how about|or|o)\W+(?:(?:el|la|los|las|the one)\s+)?"
    r"(?P<word>in|en|for|para|on|with|con|without|sin|de)\b"
)
_AFTER_IT = r"\b{}\s+(?:(?:the|an?|my|el|la|los|las|una?|unos|unas|mis?)\s+)?(\w+)"
_SHORT = 2
_NAMES = 4
_NAMED = re.compile(r"(?<![.!?:;…“\"«¿¡(•*–-] )(?<![“\"«¿¡(])(?<!^)\b[A-ZÁÉÍÓÚÑÜ][\w’'-]+|\b[A-ZÁÉÍÓÚÑÜ]{2,}\b")


def follow_up_subject(question: str, language: Language, history: Sequence[Turn], words: Words) -> str:
    """Return the words that say what a follow-up is about, or "" if the question is not a follow-up.

    They are the content words of the visitor's last question that was not a follow-up, with its places replaced by
    those that follow-ups named since; those of the latest question, if a pronoun may mean someone in it; and the names
    in the latest answer. ``history`` comes from the browser: only its last twelve turns and the first 2,000 characters
    of each are read.
    """
    read = [Turn(turn.role, canonical_line(turn.content[:_CHARACTERS_READ])) for turn in history[-_TURNS_READ:]]
    asked = [plainly_asked(turn.content, language) for turn in read if turn.role == "user"]
    if not asked or not is_follow_up(question, language, words):
        return ""
    alone = max((at for at, earlier in enumerate(asked) if not is_follow_up(earlier, language, words)), default=0)
    named_now = _places(question)
    subject = _moved([*asked[alone:], question], words)
    if alone < len(asked) - 1 and _SOMEONE.search(question):
        subject = list(dict.fromkeys([*subject, *(w for w in content_words(asked[-1], words) if not is_light(w))]))
    subject = [word for word in subject if fold(word) not in named_now]
    replaced = _replaced(question, asked[alone], words)
    subject = [word for word in subject if fold(word) not in replaced] or subject
    if _ASKS_ITSELF.search(fold(question)):
        subject = [word for word in subject if fold(word) not in ASPECT] or subject
    known = {fold(word) for word in (*subject, *_WORD.findall(question))}
    answered = latest_answer(read)
    # What the answer said of another place, or of days, would draw the search back to it.
    known |= _places(answered) if named_now else set()
    named = [
        name for name in names_in(answered, words) if (key := fold(name)) not in known and not is_month_or_weekday(key)
    ]
    return " ".join([*subject, *named[:_NAMES]])


def _replaced(question: str, earlier: str, words: Words) -> set[str]:
    """Return the folded word of an earlier question in whose place a follow-up puts its own: "and in maquilas?"."""
    led = _IN_PLACE.match(fold(question))
    own = [fold(word) for word in content_words(question, words)]
    if led is None or not names_something(question, words) or not LANGUAGES.isdisjoint(own):
        return set()
    is_time = any(map(is_month_or_weekday, own))
    there = re.findall(_AFTER_IT.format(led["word"]), fold(earlier))[-1:]
    # Places move by rules of their own, and "and in July?" leaves where it was.
    return {word for word in there if is_month_or_weekday(word) == is_time} - _places(earlier)


def latest_answer(history: Sequence[Turn]) -> str:
    """Return what was last answered in a conversation, or "", at most 2,000 characters of it."""
    answered = next((turn.content for turn in reversed(history) if turn.role == "assistant"), "")
    return canonical_line(answered[:_CHARACTERS_READ])


def names_something(question: str, words: Words) -> bool:
    """Tell whether a follow-up has words of its own that say of what it asks: "on Sundays", but not "what days?"."""
    content = content_words(question, words)
    return any(not is_light(word) and fold(word) not in ASPECT for word in content)


def _moved(asked: Sequence[str], words: Words) -> list[str]:
    """Return the first question's content words, its places replaced by those named since: "and in Belize?"."""
    subject, places = content_words(asked[0], words), _places(asked[0])
    for later in asked[1:]:
        named = _places(later)
        if named:
            stays = [word for word in subject if fold(word) not in places]
            subject, places = [*stays, *(w for w in content_words(later, words) if fold(w) in named)], named
    return subject


def _places(text: str) -> set[str]:
    """Return the folded words that name countries, peoples or cities, but not languages, as in "and in Spanish?"."""
    found = [fold(word) for word in _WORD.findall(_WE.sub(" ", text))]
    alone = [word for word in found if place_forms(word) and word not in LANGUAGES]
    two = [(one, other) for one, other in pairwise(found) if place_forms(f"{one} {other}")]
    return set(alone).union(*two)


def names_in(text: str, words: Words) -> list[str]:
    """Return the distinct words with a capital inside a sentence, or all in capitals, as names are written."""
    found = [match.group() for match in _NAMED.finditer(text)]
    return list(dict.fromkeys(name for name in found if not words.is_stop_word_anywhere(name)))


def is_follow_up(question: str, language: Language, words: Words) -> bool:
    """Tell whether a question depends on an earlier one: it opens with "and", refers back, or is very short."""
    plain = fold(question)
    if _OPENING.match(plain):
        return True
    if _points_anywhere(question, language):
        return True
    content = content_words(_MEASURE.sub(" ", question), words)
    if any(len(word) > 1 and word[:2].isupper() for word in content):
        return False
    own = [word for word in content if not is_light(word)]
    return len(own) < _SHORT + bool(_OF_BOTH.match(plain))


def _points_anywhere(question: str, language: Language) -> bool:
    """Tell whether a question has a word that refers to something named before it."""
    pointing = _PLAIN.sub(r"\1 ", question)
    named = next((match.end() for match in _NAMED.finditer(pointing)), len(pointing))
    for match in _WORD.finditer(pointing):
        is_of_a_name = fold(match.group()) in _OF_A_NAME and match.start() > named
        if not is_of_a_name and _points_back(match.group(), language):
            return True
    return language == "es" and _CLITIC.search(fold(pointing)) is not None


def content_words(text: str, words: Words) -> list[str]:
    """Return the words of ``text`` that carry meaning in the language, or in both, that it is likely in, as written."""
    # "My son" has "son" of one language and none of the other's, in which it means "are".
    languages = words.likely_languages(text)
    found = ((match, _CONTRACTED.sub("", match.group())) for match in _WORD.finditer(text))
    return [
        match.group()
        for match, plain in found
        if not any(words.is_stop_word(plain, one) for one in languages)
        or is_named_letter(text, match.start(), match.end())
    ]


def _points_back(word: str, language: Language) -> bool:
    # "él" refers back and "el" is an article, so the accent is checked before folding removes it.
    key = "el_" if word.casefold() == "él" else fold(word)
    return key in _POINTING[language]
