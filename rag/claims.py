"""Splits a pasted text into claims that can be checked alone; each knows its place in the text as pasted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.canonical import canonical_line
from index.records import Span
from index.sentences import split_sentences
from index.words import fold
from rag.claim_words import AUXILIARIES, POINTING, TIMES, VERBS
from rag.clauses import lacks_subject, opens_with_verb, split_clauses, subject_of
from rag.errors import TextProblem
from rag.paragraphs import is_heading, is_item, paragraphs

LONGEST_TEXT = 50_000
LONGEST_CLAIM = 2_000

_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=[\w.,:;!?])[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
# "Created in 1996.[1]" and "[^2]" have note references; "state[s]" has none.
_NOTE = re.compile(
    r"(?<=[\w.,;:!?”»\"’)])"
    r"(?:\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|\^\w{1,10}|not[ae] \d{1,3})\](?:\([^()\s]{1,2000}\))?)+"
)
_TARGET = re.compile(r"(?<=\])\([^()\s]{1,2000}\)")

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}|[#@]\w+")
_WORD = re.compile(r"[^\W\d_]{2,}")
# "It is necessary to", "Es preciso que": these refer to nothing.
_EMPTY_SUBJECT = re.compile(r"(?:it (?:is|was) \w+ (?:to|that)|(?:es|era|fue|sera) \w+ (?:que|\w+[aei]r))\b")
# A line with fewer words than this, without or with a final stop, is a title or label, unless it states a figure.
_FEWEST, _FEWEST_STOPPED = 3, 2
# "Page 3" and "Paso 1" number a part of the text itself.
_NUMBERED = re.compile(
    r"\W*(?:page|pagina|pag|pp?|chapter|capitulo|cap|section|seccion|part|parte|step|paso|figure|figura|fig|table|tabla"
    r"|cuadro|chart|grafico|annex|anexo|appendix|apendice|note|nota|item|punto|slide|question|pregunta)s?\b[\d\s.,:ºª°#–-]*"
)
# The figure in a name such as "COVID-19" states nothing.
_FIGURE = re.compile(r"(?<![-–\d])\d")
_STOPS = (".", "!", ";", "…")
_ASKS = re.compile(
    r"(?:what|how|why|when|where|who|which|whom|lo que|(?:por |a )?que|como|cuando|donde|quien(?:es)?|cual(?:es)?)\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# "Report 2024" is only a name; "Founded: 1996" and "Fee $2000" state something.
_NAMED_YEAR = re.compile(r"(?<![$€£¥:])(?<![$€£¥:] )\b(?:1[89]|20)\d\d\b(?!:| ?[%€])")
_WORDS = re.compile(r"[^\W_]+")
_QUESTION = re.compile(r"¿|.*\?[\"”’»')\]!]*$", re.DOTALL)
_GREETING = re.compile(
    r"\W*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks?(?! to (?!all|every|you))"
    r"|best wishes|(?:best|kind|warm) regards|regards|sincerely|yours|cheers|hola|buen[oa]s (?:dias|tardes|noches)"
    r"|buen dia|estimad[oa]s?|querid[oa]s?|saludos|gracias(?! al? (?!tod[oa]s|usted|quienes))|muchas gracias"
    r"|atentamente|cordialmente|un (?:saludo|abrazo)|reciban? (?:un|nuestro)|sin otro particular"
    r"|let me know|please (?:find|let|do not hesitate)|all rights reserved|todos los derechos reservados"
    r"|for immediate release|para (?:su )?(?:publicacion|difusion) inmediata"
    # "Welcome centers are closed" is no greeting.
    r"|(?:welcome|bienvenid[oa]s?)(?: back| all| everyone| everybody| tod[oa]s)?(?=\W*$| ?[.,:;!…]| to\b| al?\b))(?!\w)"
)
_GREETING_LONGEST = 8
_OPINION = re.compile(
    r"\W*(?:(?:and|but|so|personally|y|pero|personalmente|yo)\W+)?(?:"
    r"(?:i|we) (?:also |really |just |do |don['’]t |do not |still )?(?:think|believe|feel|hope|wish|like|love|hate"
    r"|prefer|guess|suppose|doubt|admire)\b|i['’]m (?:glad|happy|sad|sorry|proud|afraid)\b"
    r"|(?:in|to) my (?:opinion|view|mind)\b"
    r"|(?:no )?(?:creo|creemos|pienso|pensamos|opino|opinamos|siento|sentimos|espero|esperamos|prefiero|dudo)\b"
    r"|(?:a mi )?(?:nos|me) (?:parece|gusta|gustan|encanta|encantan|alegra|preocupa|da)\b"
    r"|(?:en|a) mi (?:opinion|juicio|parecer|entender)\b)"
)
# "Nos alegra informar que" and "I'm glad to announce that" introduce a fact.
_TELLING = re.compile(
    r"\b(?:to (?:announce|inform|report|confirm|share|tell)|(?:anunciar|informar|comunicar|confirmar|compartir"
    r"|notificar|avisar|decir)(?:l[ea]s?|te|os)?)\b(?: \w+){0,4} (?:that|que)\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a pasted text: ``text`` is its characters from ``start`` to ``end``.

    ``about`` is the sentence that names what the claim refers to, or "". If ``is_checkable`` is false the claim asserts
    nothing: it is a question, a greeting, an opinion or a heading that only names what follows.
    """

    text: str
    start: int
    end: int
    about: str
    is_checkable: bool

    @property
    def words(self) -> str:
        """The claim on one line, without Markdown, note references and invisible characters."""
        return plain_words(without_notes(self.text))

    @property
    def compared(self) -> str:
        """What the checks compare: the claim's words, after the introduction of its list if they only complete it.

        "cash" below "You cannot pay with:" is "You cannot pay with cash", and "Cash" is "You cannot pay with: Cash".
        """
        if not _completes(self.text, self.about):
            return self.words
        introduction = _named(self.about)
        return f"{introduction.rstrip(':') if self.words[:1].islower() else introduction} {self.words}"

    @property
    def judged(self) -> str:
        """What the judge reads: ``compared``, after the subject that it shares with ``about`` if it begins with a verb.

        "has eleven member states" after "The RCM was created in 1996" is "The RCM has eleven member states".
        """
        if _completes(self.text, self.about) or not lacks_subject(self.text):
            return self.compared
        subject = plain_words(subject_of(without_notes(self.about)))
        return f"{subject} {self.words[:1].lower()}{self.words[1:]}" if subject else self.words

    @property
    def searched_for(self) -> str:
        """What to search the articles for."""
        is_whole = not self.about or self.judged != self.words
        return self.judged if is_whole else f"{self.words} ({plain_words(self.about)})"


def split_claims(text: str) -> tuple[Claim, ...]:
    """Return the claims in a text, in order.

    Raises ``TextProblem`` if there is nothing to read, the text is longer than 50,000 characters or one of its
    sentences is longer than 2,000.
    """
    if len(text) > LONGEST_TEXT:
        raise TextProblem(
            "too_long",
            f"the text has {len(text):,} characters and at most {LONGEST_TEXT:,} can be checked: check it in parts",
        )
    if not any(ch.isalnum() for ch in text):
        raise TextProblem("empty", "the text is empty: paste or name a text to check")
    claims: list[Claim] = []
    named, introduces = "", 0
    for start, end in _sentences(text):
        sentence = text[start:end]
        is_of_list = _named(named).endswith(":") and is_item(text, start)
        about = named if named and (is_of_list or _leans(sentence)) else ""
        if about and _completes(sentence, about):
            # It is checked with each of its items, and says nothing alone.
            claims[introduces] = replace(claims[introduces], is_checkable=False)
        claims += _claims_of(text, Span(start, end), about)
        if not about:
            named, introduces = sentence, len(claims) - 1
    return tuple(claims)


def without_notes(text: str) -> str:
    """Return a text without note references, as in "created in 1996.[1]"."""
    return _NOTE.sub("", text)


def plain_words(text: str) -> str:
    """Return a text on one line, without Markdown and invisible characters."""
    return canonical_line(_EMPHASIS.sub("", _LINK.sub(r"\1", text)))


def _claims_of(text: str, sentence: Span, about: str) -> Iterator[Claim]:
    begin, length = sentence.start, sentence.end - sentence.start
    if length > LONGEST_CLAIM:
        raise TextProblem(
            "claim_too_long",
            f"the sentence at character {begin:,} has {length:,} characters and at most {LONGEST_CLAIM:,} can be "
            "checked as one: part it with full stops or empty lines",
        )
    label = is_heading(text, sentence) and _only_names(text[begin : sentence.end])
    opening = ""
    for start, end in split_clauses(text[begin : sentence.end]):
        part = text[begin + start : begin + end]
        named = about if start == 0 else (about or opening) if lacks_subject(part) else ""
        claim = Claim(part, begin + start, begin + end, named, is_checkable=True)
        yield replace(claim, is_checkable=_asserts(claim.compared) and not label)
        opening = opening or part


def _sentences(text: str) -> Iterator[Span]:
    for start, end in paragraphs(text):
        # Note references stand between sentences, and the full stops in a link's address end none.
        shown = _NOTE.sub(lambda note: " " * len(note.group()), text[start:end])
        shown = _TARGET.sub(lambda target: "x" * len(target.group()), shown)
        for first, last in split_sentences(shown):
            if any(ch.isalnum() for ch in text[start + first : start + last]):
                yield Span(start + first, start + last)


def _leans(sentence: str) -> bool:
    """Tell whether a sentence refers back to something named in another."""
    if _EMPTY_SUBJECT.match(fold(sentence[:80])):
        return False
    first, second = (*(fold(word) for word in _WORDS.findall(sentence)[:2]), "", "")[:2]
    points = first in POINTING and second not in TIMES
    return points or sentence.startswith(("Él ", "él ")) or opens_with_verb(sentence)


def _named(about: str) -> str:
    return plain_words(without_notes(about))


def _completes(sentence: str, about: str) -> bool:
    """Tell whether a list item makes sense only after its introduction, ``about``."""
    if not _named(about).endswith(":"):
        return False
    plain = plain_words(sentence)
    return plain[:1].islower() or not any(fold(word) in AUXILIARIES | VERBS for word in _WORDS.findall(plain))


def _only_names(heading: str) -> bool:
    """Tell whether a heading only names what follows and states nothing that could be right or wrong."""
    plain = plain_words(heading)
    if plain.endswith(_STOPS) or any(ch.isdecimal() for ch in _YEAR.sub("", plain)):
        return False
    if _ASKS.match(fold(plain)):
        return True
    return not any(fold(word) in AUXILIARIES | VERBS for word in _WORDS.findall(plain))


def _asserts(sentence: str) -> bool:
    plain = plain_words(without_notes(sentence))
    rest = _ADDRESS.sub(" ", plain)
    if not _WORD.search(rest) or _QUESTION.match(plain):
        return False
    key = fold(plain)
    words = len(_WORDS.findall(rest))
    # "Yes." and "Gracias." state nothing alone.
    if words < (_FEWEST_STOPPED if plain.endswith(_STOPS) else _FEWEST) and not _says_a_figure(fold(rest)):
        return False
    has_figure = any(ch.isdecimal() for ch in plain)
    if _GREETING.match(key) and len(_WORDS.findall(plain)) <= _GREETING_LONGEST and not has_figure:
        return False
    # A figure is a fact, however it is introduced.
    return has_figure or not _OPINION.match(key) or _TELLING.search(key) is not None


def _says_a_figure(label: str) -> bool:
    """Tell whether a folded line of one or two words states a figure: "Multa: $500", "90 días"."""
    return _NUMBERED.fullmatch(label) is None and _FIGURE.search(_NAMED_YEAR.sub("", label)) is not None
