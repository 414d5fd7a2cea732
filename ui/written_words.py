"""What is said around an answer that a language model wrote, or was to write."""

from dataclasses import dataclass

from rag.records import Answer, Instead, Language


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """The words in one language."""

    written: str
    unsupported: str
    not_found: str
    unavailable: str

    def instead_of(self, reason: Instead) -> str:
        """Return why quotations stand where a model was to write."""
        return {
            Instead.UNSUPPORTED: self.unsupported,
            Instead.NOT_FOUND: self.not_found,
            Instead.UNAVAILABLE: self.unavailable,
        }[reason]


_WORDS: dict[Language, WrittenWords] = {
    "en": WrittenWords(
        written="Written by a language model. Each sentence was checked against the words quoted below.",
        unsupported="The language model's answer did not hold against the articles, so here are their own words.",
        not_found="The language model found no answer to write, so here are the articles' own words.",
        unavailable="The language model is not available just now, so here are the articles' own words.",
    ),
    "es": WrittenWords(
        written="Escrito por un modelo de lenguaje. Cada frase se comprobó con las palabras citadas abajo.",
        unsupported="La respuesta del modelo de lenguaje no se sostiene; estas son las palabras de los artículos.",
        not_found="El modelo de lenguaje no encontró qué responder; estas son las propias palabras de los artículos.",
        unavailable="El modelo de lenguaje no está disponible ahora; estas son las propias palabras de los artículos.",
    ),
}


def written_words(language: Language) -> WrittenWords:
    """Return the words in ``language``."""
    return _WORDS[language]


def note_on(answer: Answer) -> str:
    """Return what a reader is told of how an answer came about, or "" for one that quotes as it always does."""
    words = written_words(answer.language)
    if answer.instead is not None:
        return words.instead_of(answer.instead)
    return "" if answer.generator == "quotes" else words.written
