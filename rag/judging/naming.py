"""Whether the text around a sentence names the thing asked about, and the sentence no other of its kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.records import Hit, Span
from index.words import fold
from rag.asked.folded import misspelt, written_words
from rag.asked.things import asked_things, is_thing
from rag.model.windows import Window
from rag.ports import Library, Question, SentenceReader
from rag.records import Language
from rag.rows import in_words

# A word that means the same as one in the text is mostly more like it than this, in another language too. So is the
# name of a thing of the same kind, such as "visa" beside "passport", which only the judge tells apart.
_LIKE = 0.38
_SHORTEST = 4
_STEM = 3
_W = r"([^\W\d_]+)\b"
# "Work visa", "visa de trabajo": a thing, and what tells which of its kind it is.
_WHICH = {
    "en": re.compile(rf"\b(?={_W}[ -]{_W}(?: {_W})?)"),
    "es": re.compile(rf"\b(?={_W} (?:(?:de|del|para) (?:el |los |las? )?)?{_W})", re.IGNORECASE),
}
_NEAR = 2
# Forms of a word begin alike, and so does what is short for it: "student" and "study", "ID" and "identity".
_FORM = 2


@dataclass(frozen=True, slots=True)
class Kinds:
    """The things that a question asks about of which there may be several kinds, each with what tells which."""

    language: Language
    asked: tuple[tuple[str, str], ...]

    def is_other(self, hit: Hit, span: Span, library: Library) -> bool:
        """Tell whether a sentence in the question's language names another kind, and nowhere the one asked about."""
        if not self.asked or hit.article.language != self.language:
            return False
        said = in_words(hit.article, span)
        terms = library.terms(said, self.language)
        above = library.terms("\n".join(hit.titles), self.language)
        told = list(_kinds(said, self.language, library))
        for thing, which in self.asked:
            ((noun, *_), (telling, *_)) = (library.terms(word, self.language) for word in (thing, which))
            others = [fold(other)[:_FORM] for one, other in told if noun in library.terms(one, self.language)]
            near = (terms[max(0, at - _NEAR) : at + _NEAR + 1] for at, term in enumerate(terms) if term == noun)
            if others and fold(which)[:_FORM] not in others and not any(telling in some for some in (above, *near)):
                return True
        return False


def asked_kinds(question: Question, library: Library) -> Kinds:
    """Return the things of which a question asks for one kind: "work" of "visa"."""
    language = question.language
    words = {question.text[one.start : one.end] for one in asked_things(question.text, language, library)}
    kinds = _kinds(question.text, language, library) if len(words) > 1 else ()
    return Kinds(language, tuple(kind for kind in kinds if words.issuperset(kind)))


def _kinds(text: str, language: Language, library: Library) -> Iterator[tuple[str, str]]:
    """Yield each thing in a text that a word beside it tells from others of its kind, with that word."""
    for one, other, *rest in _WHICH[language].findall(text):
        # Of "student visa fee" the last two are the thing.
        if not any(is_thing(word, language, library) for word in rest if word):
            thing, which = (other, one) if language == "en" else (one, other)
            if is_thing(thing, language, library) and is_thing(which, language, library):
                yield thing, which


def windows_that_name(
    question: Question, windows: Sequence[Window], reader: SentenceReader, library: Library
) -> list[bool]:
    """Tell for each window whether it or its passage names every thing asked about; True if none is asked about."""
    things = asked_things(question.text, question.language, library)
    if not things:
        return [True] * len(windows)
    words = [question.text[thing.start : thing.end] for thing in things]
    found = reader.likeness(question, things, windows)
    # Words past the longest that is read have no likeness, and tell nothing.
    unlike = [[word for word, like in zip(words, likeness, strict=False) if like < _LIKE] for likeness in found]
    return [all(_has(window.hit, word, library) for word in some) for window, some in zip(windows, unlike, strict=True)]


def _has(hit: Hit, word: str, library: Library) -> bool:
    """Tell whether a passage or its titles have a word in some form, or one that it could be a slip for."""
    key, language = fold(word), hit.article.language
    written = _folded("\n".join((hit.article.title, *hit.passage.headings, hit.text)))
    alike = " ".join(one for one in written if one.startswith(key[:_STEM]))
    if not set(library.terms(alike, language)).isdisjoint(library.terms(word, language)):
        return True
    return len(key) >= _SHORTEST and not written.isdisjoint(misspelt(key))


# Successive questions tend to find the same few articles.
@lru_cache(maxsize=32)
def _folded(text: str) -> frozenset[str]:
    return frozenset(map(fold, written_words(text)))
