"""The texts shown around checked texts."""

from rag.checks.records import Kind
from rag.verifying.verdicts import Label
from ui.both import Both, Texts

_LABELS = {
    Label.SUPPORTED: Both("Supported by the articles", es="Lo confirman los artículos"),
    Label.CONTRADICTED: Both("Contradicted by the articles", es="Lo contradicen los artículos"),
    Label.PARTLY: Both("Supported in part", es="Confirmado en parte"),
    Label.NOT_FOUND: Both("Not in the articles", es="No está en los artículos"),
    Label.NOTHING_TO_CHECK: Both("Nothing to check", es="Nada que comprobar"),
}
_KINDS = {
    Kind.NUMBER: Both("Number", es="Número"),
    Kind.DATE: Both("Date", es="Fecha"),
    Kind.UNIT: Both("Unit", es="Unidad"),
    Kind.NAME: Both("Name", es="Nombre"),
    Kind.PLACE: Both("Place", es="Lugar"),
    Kind.NEGATION: Both("Negation", es="Negación"),
    Kind.QUANTIFIER: Both("Extent", es="Alcance"),
    Kind.COMPARISON: Both("Comparison", es="Comparación"),
    Kind.EXCHANGE: Both("Swapped", es="Intercambio"),
    Kind.CONDITION: Both("Condition left out", es="Condición omitida"),
}


class VerifyStrings(Texts):
    """The words around a verdict."""

    title = Both("What the articles say", es="Lo que dicen los artículos")
    differs = Both(
        "the text says “{claim}”, the article “{source}”",
        es="el texto dice «{claim}», el artículo «{source}»",
    )
    silent = Both("the text says “{claim}”, the article does not", es="el texto dice «{claim}», el artículo no")
    limited = Both("the article adds “{source}”", es="el artículo agrega «{source}»")
    denied = Both(
        "the text denies with “{claim}” what the article does not deny",
        es="el texto niega con «{claim}» lo que el artículo no niega",
    )
    as_a_whole = Both(
        "No single word or figure shows it: the sentences as a whole do. Read both.",
        es="Ninguna palabra ni cifra lo muestra por sí sola, sino las frases enteras. Lea ambas.",
    )
    certainty = Both("certainty {percent}%", es="certeza {percent}\N{NO-BREAK SPACE}%")

    def label(self, label: Label) -> str:
        """Return the words of a label."""
        return _LABELS[label].said_in(self.language)

    def kind(self, kind: Kind) -> str:
        """Return the words of a kind of difference."""
        return _KINDS[kind].said_in(self.language)

    def sure(self, score: float) -> str:
        """Return the words for how sure a verdict is."""
        return self.certainty.format(percent=round(100 * score))
