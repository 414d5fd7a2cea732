"""Turns text into terms for BM25: words without accents or stop words, stemmed for their language."""

import re
import threading
import unicodedata

import Stemmer
from bm25s.stopwords import STOPWORDS_EN_PLUS, STOPWORDS_SPANISH

_WORD = re.compile(r"\w+(?:[.,]\d+)*", re.UNICODE)
# Forms of the verbs "estar" and "sentir" that are mostly nouns in articles: "Estados Unidos", "en este sentido".
_NOUNS = frozenset({"estado", "estados", "sentido", "sentidos"})
# Question words that the list lacks; an article does not answer by containing them.
_ASKING = frozenset("cual cuales quien quienes cuanto cuanta cuantos cuantas donde cuando como que".split())
_STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese", "it": "italian", "de": "german"}


class Words:
    """Turns text into terms; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()  # a stemmer is not thread-safe
        self._stemmers = {language: Stemmer.Stemmer(name) for language, name in _STEMMERS.items()}
        self._stop = {
            "en": frozenset(fold(word) for word in STOPWORDS_EN_PLUS),
            "es": frozenset(fold(word) for word in STOPWORDS_SPANISH) - _NOUNS | _ASKING,
        }

    def terms(self, text: str, language: str) -> list[str]:
        """Return the terms of ``text`` in order; words of a language without a stemmer are not stemmed."""
        stop = self._stop.get(language, frozenset())
        words = [word for word in (fold(match) for match in _WORD.findall(text)) if word not in stop]
        stemmer = self._stemmers.get(language)
        if stemmer is None:
            return words
        with self._lock:
            return [str(term) for term in stemmer.stemWords(words)]

    def is_stop_word(self, word: str, language: str) -> bool:
        """Tell whether ``word`` carries no meaning of its own in ``language``."""
        return fold(word) in self._stop.get(language, frozenset())

    def is_stop_word_anywhere(self, word: str) -> bool:
        """Tell whether ``word`` carries no meaning of its own in one of the languages whose stop words are known."""
        return any(self.is_stop_word(word, language) for language in self._stop)

    def likely_languages(self, text: str) -> list[str]:
        """Return the languages, of those whose stop words are known, of which ``text`` has the most stop words."""
        folded = [fold(word) for word in _WORD.findall(text)]
        counts = {language: sum(word in stop for word in folded) for language, stop in self._stop.items()}
        return [language for language, count in counts.items() if count == max(counts.values())]


def fold(word: str) -> str:
    """Return ``word`` in lower case without accents (but with ñ), since people often type without them."""
    if word.isascii():  # most words are, and this takes a tenth of the time
        return word.lower()
    kept = word.casefold().replace("ñ", "\0")
    plain = "".join(ch for ch in unicodedata.normalize("NFD", kept) if not unicodedata.combining(ch))
    return unicodedata.normalize("NFC", plain.replace("\0", "ñ"))
