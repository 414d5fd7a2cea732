"""The texts shown around checked texts, in English and Spanish."""

from dataclasses import dataclass

from rag.checks.records import Kind
from rag.records import Language
from rag.verdicts import Label


@dataclass(frozen=True, slots=True)
class VerifyStrings:
    """The words in one language; ``{claim}``, ``{source}`` and ``{percent}`` are filled in by the caller."""

    title: str
    supported: str
    contradicted: str
    partly: str
    not_found: str
    nothing_to_check: str
    number: str
    date: str
    unit: str
    name: str
    place: str
    negation: str
    quantifier: str
    comparison: str
    exchange: str
    differs: str
    silent: str
    denied: str
    as_a_whole: str
    certainty: str

    def label(self, label: Label) -> str:
        """Return the words of a label."""
        return {
            Label.SUPPORTED: self.supported,
            Label.CONTRADICTED: self.contradicted,
            Label.PARTLY: self.partly,
            Label.NOT_FOUND: self.not_found,
            Label.NOTHING_TO_CHECK: self.nothing_to_check,
        }[label]

    def kind(self, kind: Kind) -> str:
        """Return the words of a kind of difference."""
        return {
            Kind.NUMBER: self.number,
            Kind.DATE: self.date,
            Kind.UNIT: self.unit,
            Kind.NAME: self.name,
            Kind.PLACE: self.place,
            Kind.NEGATION: self.negation,
            Kind.QUANTIFIER: self.quantifier,
            Kind.COMPARISON: self.comparison,
            Kind.EXCHANGE: self.exchange,
        }[kind]

    def sure(self, score: float) -> str:
        """Return the words for how sure a verdict is."""
        return self.certainty.format(percent=round(100 * score))


def verify_strings(language: Language) -> VerifyStrings:
    """Return the words around checked texts in ``language``."""
    return _spanish() if language == "es" else _english()


def _english() -> VerifyStrings:
    return VerifyStrings(
        title="What the articles say",
        supported="Supported by the articles",
        contradicted="Contradicted by the articles",
        partly="Supported in part",
        not_found="Not in the articles",
        nothing_to_check="Nothing to check",
        number="Number",
        date="Date",
        unit="Unit",
        name="Name",
        place="Place",
        negation="Negation",
        quantifier="Amount",
        comparison="Comparison",
        exchange="Changed places",
        differs="the text says “{claim}”, the article “{source}”",
        silent="the text says “{claim}”, the article does not",
        denied="the text denies with “{claim}” what the article does not",
        as_a_whole="No single word or figure shows it: the sentences as a whole do. Read both.",
        certainty="certainty {percent}%",
    )


def _spanish() -> VerifyStrings:
    return VerifyStrings(
        title="Lo que dicen los artículos",
        supported="Lo confirman los artículos",
        contradicted="Lo contradicen los artículos",
        partly="Confirmado en parte",
        not_found="No está en los artículos",
        nothing_to_check="Nada que comprobar",
        number="Número",
        date="Fecha",
        unit="Unidad",
        name="Nombre",
        place="Lugar",
        negation="Negación",
        quantifier="Cantidad",
        comparison="Comparación",
        exchange="Papeles cambiados",
        differs="el texto dice «{claim}», el artículo «{source}»",
        silent="el texto dice «{claim}», el artículo no",
        denied="el texto niega con «{claim}» lo que el artículo no niega",
        as_a_whole="Ninguna palabra ni cifra lo muestra por sí sola, sino las frases enteras. Lea ambas.",
        certainty="certeza {percent}\N{NO-BREAK SPACE}%",
    )
