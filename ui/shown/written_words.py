"""The texts around an answer that a language model wrote or should have written."""

from collections.abc import Sequence

from rag.records import Answer, Instead, Language, Sentence, Told
from ui.both import Both, Texts
from ui.strings import Strings


class WrittenWords(Texts):
    """The texts of a model's answer."""

    written = Both(
        "Written by a language model. Each sentence was checked against the words quoted below.",
        es="Escrito por un modelo de lenguaje. Cada frase se comprobó con las palabras citadas abajo.",
    )
    unsupported = Both(
        "The articles do not support the language model's answer, so here are their own words.",
        es="Los artículos no respaldan la respuesta del modelo de lenguaje; esto es lo que dicen.",
    )
    not_found = Both(
        "The language model found no answer, so here are the articles' own words.",
        es="El modelo de lenguaje no encontró qué responder; estas son las propias palabras de los artículos.",
    )
    unavailable = Both(
        "The language model is not available just now, so here are the articles' own words.",
        es="El modelo de lenguaje no está disponible ahora; estas son las propias palabras de los artículos.",
    )
    rest_unsupported = Both(
        "The articles do not support the rest of what it wrote. In their own words:",
        es="Los artículos no respaldan el resto de lo que escribió. Con sus propias palabras:",
    )
    rest_unavailable = Both(
        "The language model could not go on. In the articles' own words:",
        es="El modelo de lenguaje no pudo seguir. Con las palabras de los artículos:",
    )

    def instead_of(self, reason: Instead) -> str:
        """Return why quotations are shown instead of a model's answer."""
        return {
            Instead.UNSUPPORTED: self.unsupported,
            Instead.NOT_FOUND: self.not_found,
            Instead.UNAVAILABLE: self.unavailable,
        }[reason]

    def instead_of_rest(self, reason: Instead) -> str:
        """Return why quotations follow the part a model wrote."""
        return self.rest_unavailable if reason is Instead.UNAVAILABLE else self.rest_unsupported


class WritingStrings(Strings):
    """The interface's texts where a language model writes the answers, some of which say so."""

    notice_one = Both(
        "It answers only from this one article, and shows its words below each answer.",
        es="Responde solo a partir de este artículo y muestra sus palabras debajo.",
    )
    notice_many = Both(
        "It answers only from these {count} articles, and shows their words below each answer.",
        es="Responde solo a partir de estos {count} artículos y muestra sus palabras debajo.",
    )
    welcome_more = Both(
        "A language model writes the answer, and each sentence is checked against the words shown below. If the "
        "articles do not say, you will be told so.",
        es="Un modelo de lenguaje escribe la respuesta, y cada frase se comprueba con las palabras que se muestran "
        "debajo. Si los artículos no lo dicen, se le avisará.",
    )


def page_strings(language: Language, *, written: bool) -> Strings:
    """Return the interface's texts; ``written``: whether a language model writes the answers."""
    return WritingStrings(language) if written else Strings(language)


def parts_of(answer: Answer) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Split an answer into what a model wrote and the quotations that replace the rest; either may be empty."""
    if answer.generator == "quotes":
        return (), answer.sentences
    if answer.instead is None:
        return answer.sentences, ()
    quotes = {citation.number: citation.quote for citation in answer.citations}
    written = [
        at
        for at, sentence in enumerate(answer.sentences, start=1)
        if sentence.text not in {quotes.get(number) for number in sentence.citations}
    ]
    last = written[-1] if written else 0
    return answer.sentences[:last], answer.sentences[last:]


def note_on(answer: Answer) -> str:
    """Return the note on how an answer was made; "" for one of quotations only, as usual."""
    words = WrittenWords(answer.language)
    if parts_of(answer)[0]:
        return words.written
    return "" if answer.instead is None else words.instead_of(answer.instead)


def note_on_draft(told: Sequence[Told], language: Language) -> str:
    """Return the note that a model writes what is told so far; "" while it is only quoted."""
    is_written = any(one.sentence.text not in {citation.quote for citation in one.citations} for one in told)
    return WrittenWords(language).written if is_written else ""


def note_on_rest(answer: Answer) -> str:
    """Return the note between what a model wrote and the quotations after it; "" if none follow."""
    if answer.instead is None or not all(parts_of(answer)):
        return ""
    return WrittenWords(answer.language).instead_of_rest(answer.instead)
