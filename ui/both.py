"""The two languages of the interface, and texts that are said in both."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rag.records import Language

T = TypeVar("T")

LANGUAGES: tuple[Language, ...] = ("es", "en")


def language_in(code: str | None) -> Language | None:
    """Return the language of the interface that a code names, or None."""
    return next((language for language in LANGUAGES if language == code), None)


def other(language: Language) -> Language:
    """Return the interface's other language."""
    return "en" if language == "es" else "es"


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in one language: each is a ``Both`` of a subclass, and an attribute here in that language alone."""

    language: Language

    def by_name(self) -> dict[str, Any]:
        """Return every text by its name."""
        kinds = reversed(type(self).__mro__)
        return {name: getattr(self, name) for kind in kinds for name, said in vars(kind).items() if type(said) is Both}


class Both(Generic[T]):
    """A text in English and Spanish; the caller fills in ``{count}``, ``{name}`` and the like."""

    def __init__(self, en: T, *, es: T) -> None:
        self._en = en
        self._es = es

    def said_in(self, language: Language) -> T:
        """Return the text in ``language``."""
        return self._es if language == "es" else self._en

    def __get__(self, words: Texts, _kind: type[Texts]) -> T:
        """Return the text in the language of ``words``, of which it is an attribute."""
        return self.said_in(words.language)
