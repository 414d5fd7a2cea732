"""Detects the language of a text."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from index.drafts import Draft
from index.storage.disk import no_temporary

LANGUAGES = ("en", "es")
_SAMPLE = 4000  # characters
_SURE, _ENOUGH = 0.99, 200


class LanguageDetector:
    """Tells which of ``LANGUAGES`` a text is in; ``docs/evaluation.md`` has its accuracy on questions.

    Raises ``IndexProblem`` if the folder for temporary files cannot be used.
    """

    def __init__(self) -> None:
        try:
            self._identifier = _identifier()
        except OSError as error:
            # The model is unpacked into a temporary file that is deleted at once.
            raise no_temporary(error) from error

    def detect(self, text: str) -> tuple[str, float]:
        """Return the likeliest language of ``text`` and its probability, 0.5 to 1."""
        language, probability = self._identifier.classify(text)
        return str(language), float(probability)


@cache
def _identifier() -> LanguageIdentifier:
    # It takes half a second to unpack, and nothing changes it afterwards.
    every = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    every.set_languages(list(LANGUAGES))
    # Made again of what is left: one that was restricted keeps the weights of all its languages, 28 MB.
    two = every.nb_ptc, every.nb_pc, every.nb_classes
    return LanguageIdentifier(*two, every.tk_nextmove, every.tk_output, norm_probs=True, tk_row=every.tk_row)


def language_of(draft: Draft, detector: LanguageDetector) -> str:
    """Return the language that an article declares, else the one detected in its text.

    A language that a program wrote into a file is often the program's own, and gives way to one that the text is surely
    in.
    """
    said = draft.metadata.language
    if said and not draft.by_program:
        return said
    text = " ".join(block.text for block in draft.blocks)[:_SAMPLE]
    told, probability = detector.detect(text)
    is_sure = probability > _SURE and len(text) > _ENOUGH and said in LANGUAGES
    return told if not said or is_sure else said
