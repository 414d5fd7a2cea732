"""Telling a message that speaks of danger, to the writer or someone near, from a question about the subject.

Two things are read. A sign is a phrase that says danger outright. A story tells of someone's life, asks for nothing an
office could answer, and is darker than such stories are; people in danger and those near them often say no more.
"""

import re
from dataclasses import dataclass

from index.words import fold
from rag.danger_words.english import ENGLISH
from rag.danger_words.signs import Asking, Tongue, sounds
from rag.danger_words.spanish import SPANISH

_TONGUES = (ENGLISH, SPANISH)
_SHORT_FORMS = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "xq": "porque", "xk": "porque", "pq": "porque", "pk": "porque",
    "porq": "porque", "porke": "porque", "aunq": "aunque", "x": "por", "xfa": "por favor", "xfavor": "por favor",
    "porfa": "por favor", "porfavor": "por favor", "plis": "por favor", "tmb": "tambien", "tb": "tambien", "d": "de",
    "toy": "estoy", "ta": "esta", "tan": "estan", "pa": "para", "pal": "para el", "dnd": "donde", "tel": "telefono",
    "cel": "celular", "pls": "please", "plz": "please", "plss": "please", "pliz": "please", "u": "you", "ur": "your",
    "r": "are", "cuz": "because", "coz": "because", "bc": "because", "cus": "because", "dnt": "dont", "cnt": "cant",
    "bf": "boyfriend", "gf": "girlfriend", "hubby": "husband", "bro": "brother", "sis": "sister", "wanna": "want to",
    "gonna": "going to", "gotta": "have to", "lemme": "let me", "hlp": "help", "sum1": "someone", "ppl": "people",
    "em": "them", "cannot": "cant", "im": "i am", "ive": "i have", "shes": "she is", "hes": "he is", "til": "until",
    "theyre": "they are", "theyve": "they have", "ill": "i will", "theres": "there is", "id": "i would",
    "theyll": "they will", "till": "until", "weve": "we have",
}  # fmt: skip
_APOSTROPHES = re.compile("['’‘`´]")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_PIECE = re.compile(r"[a-z0-9]+|[.?!;:\n]")
_ENDS = frozenset(".?!;:\n")
# How many kinds of words make a story dark. Who writes of someone near and asks for nothing an office could answer
# hardly wants information, so that alone is enough; where no one near is named, keywords must not pass for a story.
_FAR_ENOUGH = 3
_DARK_DESPITE_ERRAND = 3
_LEAST_SPACES = 5


@dataclass(frozen=True, slots=True)
class _Reading:
    """A message as one language reads it; ``sentences`` leaves out what only asks for information."""

    tongue: Tongue
    sentences: tuple[str, ...]

    @property
    def told(self) -> str:
        return " | ".join(self.sentences)


def speaks_of_danger(message: str) -> bool:
    """Tell whether a message in English or Spanish speaks of danger to its writer or to someone near."""
    return reason_for_care(message) != ""


def reason_for_care(message: str) -> str:
    """Return the name of the first sign of danger in a message, "story", or ""; time grows with its length only."""
    sentences = _sentences(message)
    readings = [_reading(sentences, tongue) for tongue in _TONGUES]
    for reading in readings:
        for sign in reading.tongue.signs:
            if sign.pattern.search(reading.told):
                return sign.name
    # An errand in one language is none in the other, so a story must be free of errands in both.
    errand = any(_is_errand(reading) for reading in readings)
    return "story" if any(_is_dark_story(reading, errand=errand) for reading in readings) else ""


def _reading(sentences: list[str], tongue: Tongue) -> _Reading:
    heard = [sounds(sentence) for sentence in sentences] if tongue.by_ear else sentences
    # What is told, without what is asked about the subject in general: "Why could she not leave?" is about an article.
    return _Reading(tongue, tuple(sentence for sentence in heard if not _asks_in_general(sentence, tongue.asking)))


def _asks_in_general(sentence: str, asking: Asking) -> bool:
    if asking.study.search(sentence):
        return True
    lead = asking.lead.match(sentence)
    question = sentence[lead.end() :].lstrip() if lead else sentence
    asked = lead is not None or question.endswith("?") or asking.opening.match(question) is not None
    return asked and asking.own.search(question) is None


def _is_errand(reading: _Reading) -> bool:
    story = reading.tongue.story
    return story.errand.search(story.worry.sub("", reading.told)) is not None


def _is_dark_story(reading: _Reading, *, errand: bool) -> bool:
    story = reading.tongue.story
    told = " | ".join(part for part in reading.sentences if not part.endswith("?") or story.worry.search(part))
    if told.count(" ") < _LEAST_SPACES:
        return False
    dark = sum(1 for words in story.dark if words.search(told))
    plain = sum(1 for words in story.plain if words.search(told))
    near = story.near.search(told) is not None
    if errand:
        return near and dark >= _DARK_DESPITE_ERRAND and not told.endswith("?")
    if near:
        return True
    return dark + plain > 0 if story.teller.search(told) else dark > 0 and dark + plain >= _FAR_ENOUGH


def _sentences(message: str) -> list[str]:
    folded = _APOSTROPHES.sub("", fold(message)).replace("ñ", "n")
    words: list[list[str]] = [[]]
    for piece in _PIECE.findall(_STRETCHED.sub(r"\1", folded)):
        if piece in _ENDS:
            # The mark stays for a question, since "Was she threatened?" asks without a word that asks.
            words[-1] += ["?"] if piece == "?" and words[-1] else []
            words.append([])
        else:
            words[-1].append(_SHORT_FORMS.get(piece, piece))
    return [" ".join(sentence) for sentence in words if sentence]
