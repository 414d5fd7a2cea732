"""The texts shown around checked texts, in English and Spanish."""

from collections.abc import Mapping
from dataclasses import dataclass

from rag.checks.records import Kind
from rag.records import Language
from rag.verifying.verdicts import Label


@dataclass(frozen=True, slots=True)
class VerifyStrings:
    """The words in one language; ``{claim}``, ``{source}`` and ``{percent}`` are filled in by the caller."""

    title: str
    labels: Mapping[Label, str]
    kinds: Mapping[Kind, str]
    differs: str
    silent: str
    denied: str
    as_a_whole: str
    certainty: str

    def label(self, label: Label) -> str:
        """Return the words of a label."""
        return self.labels[label]

    def kind(self, kind: Kind) -> str:
        """Return the words of a kind of difference."""
        return self.kinds[kind]

    def sure(self, score: float) -> str:
        """Return the words for how sure a verdict is."""
        return self.certainty.format(percent=round(100 * score))


def verify_strings(language: Language) -> VerifyStrings:
    """Return the words around checked texts in ``language``."""
    return _spanish() if language == "es" else _english()


def _english() -> VerifyStrings:
    return VerifyStrings(
        title="What the articles say",
        labels={
            Label.SUPPORTED: "Supported by the articles",
            Label.CONTRADICTED: "Contradicted by the articles",
            Label.PARTLY: "Supported in part",
            Label.NOT_FOUND: "Not in the articles",
            Label.NOTHING_TO_CHECK: "Nothing to check",
        },
        kinds={
            Kind.NUMBER: "Number",
            Kind.DATE: "Date",
            Kind.UNIT: "Unit",
            Kind.NAME: "Name",
            Kind.PLACE: "Place",
            Kind.NEGATION: "Negation",
            Kind.QUANTIFIER: "Amount",
            Kind.COMPARISON: "Comparison",
            Kind.EXCHANGE: "Changed places",
        },
        differs="the text says “{claim}”, the article “{source}”",
        silent="the text says “{claim}”, the article does not",
        denied="the text denies with “{claim}” what the article does not",
        as_a_whole="No single word or figure shows it: the sentences as a whole do. Read both.",
        certainty="certainty {percent}%",
    )


def _spanish() -> VerifyStrings:
    return VerifyStrings(
        title="Lo que dicen los artículos",
        labels={
            Label.SUPPORTED: "Lo confirman los artículos",
            Label.CONTRADICTED: "Lo contradicen los artículos",
            Label.PARTLY: "Confirmado en parte",
            Label.NOT_FOUND: "No está en los artículos",
            Label.NOTHING_TO_CHECK: "Nada que comprobar",
        },
        kinds={
            Kind.NUMBER: "Número",
            Kind.DATE: "Fecha",
            Kind.UNIT: "Unidad",
            Kind.NAME: "Nombre",
            Kind.PLACE: "Lugar",
            Kind.NEGATION: "Negación",
            Kind.QUANTIFIER: "Cantidad",
            Kind.COMPARISON: "Comparación",
            Kind.EXCHANGE: "Papeles cambiados",
        },
        differs="el texto dice «{claim}», el artículo «{source}»",
        silent="el texto dice «{claim}», el artículo no",
        denied="el texto niega con «{claim}» lo que el artículo no niega",
        as_a_whole="Ninguna palabra ni cifra lo muestra por sí sola, sino las frases enteras. Lea ambas.",
        certainty="certeza {percent}\N{NO-BREAK SPACE}%",
    )
