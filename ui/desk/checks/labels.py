"""How labels are shown: with a sign, a word and a pattern, never by colour alone."""

from rag.records import Language
from rag.verifying.verdicts import Label
from ui.shown.markup import text
from ui.verify.strings import VerifyStrings

# The order of labels in lists: those that need work come first.
ORDER = (Label.CONTRADICTED, Label.PARTLY, Label.NOT_FOUND, Label.SUPPORTED, Label.NOTHING_TO_CHECK)


def sign_of(label: Label) -> str:
    """Return the sign of a label."""
    return {
        Label.SUPPORTED: "✓",
        Label.CONTRADICTED: "✗",
        Label.PARTLY: "◐",
        Label.NOT_FOUND: "?",
        Label.NOTHING_TO_CHECK: "–",
    }[label]


def kind_of(label: Label) -> str:
    """Return the class that gives a label its pattern."""
    return label.value.replace("_", "-")


def labelled(label: Label, language: Language) -> str:
    """Return a label's sign and words, as HTML."""
    return (
        f'<span class="label {kind_of(label)}"><span class="sign" aria-hidden="true">{sign_of(label)}</span>'
        f" {text(VerifyStrings(language).label(label))}</span>"
    )
