"""Which language a text is in."""

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from index.errors import IndexProblem


class LanguageDetector:
    """Tells one of a few languages from another; ``docs/evaluation.md`` has its accuracy on questions."""

    def __init__(self) -> None:
        try:
            self._identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        except OSError as error:
            # It is unpacked into a file that goes at once.
            raise IndexProblem(
                f"the folder for temporary files cannot be used ({error.strerror or error}): free or open it, or name "
                "another with TMPDIR"
            ) from error
        self._identifier.set_languages(["en", "es"])

    def detect(self, text: str) -> tuple[str, float]:
        """Return the likeliest language of ``text`` and its probability, 0.5 to 1."""
        language, probability = self._identifier.classify(text)
        return str(language), float(probability)
