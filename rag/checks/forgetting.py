"""Nothing of a text that was put to the checks outlives the work on it."""

from rag.checks.denials import denials
from rag.checks.moments import moments
from rag.checks.name_words import in_the_other_language
from rag.checks.names import names, openers
from rag.checks.numerals import numerals
from rag.checks.quantifiers import quantifiers
from rag.checks.readings import read, root


def forget_texts() -> None:
    """Forget every text that was read, and its words: a visitor's may be among them.

    Work that goes on in another thread reads its texts again, and ends as it would have.
    """
    for kept in (read, root, denials, names, openers, moments, quantifiers, numerals, in_the_other_language):
        kept.cache_clear()
