"""Splits a pasted text into claims that can be checked alone; each knows its place in the text as pasted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from index.canonical import canonical_line
from index.records import Span
from index.sentences import split_sentences
from index.words import fold
from rag.claimed.assertions import asserts, has_known_verb, is_question, only_names
from rag.claimed.clauses import lacks_subject, opens_with_verb, split_clauses, subject_of
from rag.claimed.paragraphs import is_blank_between, is_heading, is_item, paragraphs, without_quote_marks
from rag.claimed.pasted_rows import is_head_of, is_pasted_row, row_in_words
from rag.claimed.signatures import signing
from rag.claimed.words import POINTING, TIMES
from rag.errors import TextProblem

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

# "It is necessary to", "Es preciso que": these refer to nothing.
_YES_OR_NO = re.compile(r"(?:yes|no|sí)[,.:;] ", re.IGNORECASE)
_EMPTY_SUBJECT = re.compile(r"(?:it (?:is|was) \w+ (?:to|that)|(?:es|era|fue|sera) \w+ (?:que|\w+[aei]r))\b")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
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
    def span(self) -> Span:
        """Where it stands in the pasted text."""
        return Span(self.start, self.end)

    @cached_property
    def words(self) -> str:
        """The claim on one line, without Markdown, note references and invisible characters."""
        return plain_words(without_notes(self.text))

    @cached_property
    def compared(self) -> str:
        """What the checks compare: the claim's words, after the introduction of its list if they only complete it.

        "cash" below "You cannot pay with:" is "You cannot pay with cash", and "Cash" is "You cannot pay with: Cash". A
        row of a table has its columns' headings: "Passport: $65 Fee, 10 Days". An answer has its question, since
        "It is free." alone would be borne out by whatever is free.
        """
        if is_question(_named(self.about)):
            return f"{_named(self.about)} {self.words}"
        if row := row_in_words(self.about, self.text):
            return row
        if not _completes(self.text, self.about):
            return self.words
        introduction = _named(self.about)
        return f"{introduction.rstrip(':') if self.words[:1].islower() else introduction} {self.words}"

    @cached_property
    def judged(self) -> str:
        """What the judge reads: ``compared``, after the subject that it shares with ``about`` if it begins with a verb.

        "has eleven member states" after "The RCM was created in 1996" is "The RCM has eleven member states".
        """
        if self.compared != self.words or not lacks_subject(self.text):
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
    _check_length(text)
    claims: list[Claim] = []
    named, introduces = "", 0
    spans = [*_sentences(text)]
    for (start, end), heads, is_signed in zip(spans, _heads(text, spans), signing(text, spans), strict=True):
        sentence = text[start:end]
        if heads or is_signed:
            is_row = bool(heads) and heads != sentence
            claims.append(Claim(sentence, start, end, heads if is_row else "", is_checkable=is_row))
            continue
        is_of_list = _named(named).endswith(":") and is_item(text, start)
        is_next = bool(claims) and introduces == len(claims) - 1 and "\n" in text[claims[-1].end : start]
        said = sentence[lead.end() :] if (lead := _YES_OR_NO.match(sentence)) else sentence
        is_answer = is_next and is_question(_named(named)) and (not subject_of(said) or _leans(said))
        about = named if named and (is_of_list or is_answer or _leans(sentence)) else ""
        if about and _completes(sentence, about):
            # It is checked with each of its items, and says nothing alone.
            claims[introduces] = replace(claims[introduces], is_checkable=False)
        claims += _claims_of(text, Span(start, end), about)
        if not about:
            named, introduces = sentence, len(claims) - 1
    return tuple(claims)


def _check_length(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise TextProblem(
            "too_long",
            f"the text has {len(text):,} characters and at most {LONGEST_TEXT:,} can be checked: check it in parts",
        )
    if not any(ch.isalnum() for ch in text):
        raise TextProblem("empty", "the text is empty: paste or name a text to check")


def without_notes(text: str) -> str:
    """Return a text without note references, as in "created in 1996.[1]"."""
    return _NOTE.sub("", text)


def plain_words(text: str) -> str:
    """Return a text on one line, without Markdown and invisible characters."""
    return canonical_line(_EMPHASIS.sub("", _LINK.sub(r"\1", without_quote_marks(text))))


def _claims_of(text: str, sentence: Span, about: str) -> Iterator[Claim]:
    begin, length = sentence.start, sentence.end - sentence.start
    if length > LONGEST_CLAIM:
        raise TextProblem(
            "claim_too_long",
            f"the sentence at character {begin:,} has {length:,} characters and at most {LONGEST_CLAIM:,} can be "
            "checked as one: part it with full stops or empty lines",
        )
    label = is_heading(text, sentence) and only_names(plain_words(text[begin : sentence.end]))
    opening = ""
    for start, end in split_clauses(text[begin : sentence.end]):
        part = text[begin + start : begin + end]
        named = about if start == 0 else (about or opening) if lacks_subject(part) else ""
        claim = Claim(part, begin + start, begin + end, named, is_checkable=True)
        said = claim.words if is_question(_named(named)) else claim.compared
        yield replace(claim, is_checkable=asserts(said) and not label)
        opening = opening or part


def _sentences(text: str) -> Iterator[Span]:
    for start, end in paragraphs(text):
        # Note references stand between sentences, and the full stops in a link's address end none.
        shown = _NOTE.sub(lambda note: " " * len(note.group()), without_quote_marks(text[start:end]))
        shown = _TARGET.sub(lambda target: "x" * len(target.group()), shown)
        for first, last in split_sentences(shown):
            if any(ch.isalnum() for ch in text[start + first : start + last]):
                yield Span(start + first, start + last)


def _heads(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Yield for each sentence the headings of the table that it is a row of, as pasted, or ""."""
    lines = [text[start:end] for start, end in spans]
    breaks = [True, *(is_blank_between(text, one.end, other.start) for one, other in pairwise(spans)), True]
    heads = ""
    for place, line in enumerate(lines):
        if breaks[place] or not is_pasted_row(lines[place - 1]):
            is_head = not breaks[place + 1] and is_head_of(line, lines[place + 1])
            heads = line if is_head else ""
        heads = heads if is_pasted_row(line) else ""
        yield heads


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
    return plain[:1].islower() or not has_known_verb(plain)
