"""Short names, such as RCM: written in a question as in the articles, and what they stand for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.records import Article
from index.words import Words, fold
from rag.checks.names.acronyms import are_turned, learn_acronyms
from rag.records import Evidence, Language

_WORD = re.compile(r"(?<![\w./@’'-])[^\W\d_]{2,}(?![\w@’'-]|[./]\w)")
_SHORT = re.compile(r"\b[A-ZÁÉÍÓÚÑÜ]{2,8}\b")
# "TECÚN UMÁN, 3 June" begins the news of a town, and "COSTO" is above what "Costo: 20" says.
_SMALL = re.compile(r"\b[A-ZÁÉÍÓÚÑÜ]?[a-záéíóúñü]{2,8}\b")
# Two small letters are too often a word.
_SHORTEST_SMALL = 3
# "What does RCM stand for", "el significado de las siglas CRM".
_MEANS = re.compile(
    r"\b(?:stands? for|short for|means?|meanings?|abbreviations?|acronyms?|full (?:name|form)|initials|letters"
    r"|signific\w+|quieren? decir|representan?|siglas?|acr[oó]nimos?|abreviaturas?|letras|nombre completo)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\A\W*(?:(?:[Ww]hat|[Ww]ho) are (?:the )?|[Qq]u[eé] son (?:l[ao]s )?)[A-ZÁÉÍÓÚÑÜ]{3,8}s?\W*\Z")
# Words that give a short name no letter, and how far before it the others may stand.
_JOINING = frozenset("of the on for and or in to a de del la las los el y e o en para por sobre con".split())
_BEFORE = 8


@dataclass(frozen=True, slots=True)
class ShortNames:
    """The short names that the articles of each language use, and all their short words in other letters, folded."""

    used: dict[str, frozenset[str]]
    words: frozenset[str]

    def of_others(self, language: Language) -> frozenset[str]:
        """Return the short names of the articles in other languages."""
        return frozenset().union(*(names for other, names in self.used.items() if other != language))


def learn_short_names(articles: Iterable[Article]) -> ShortNames:
    """Return the short names and the words of ``articles``."""
    used: dict[str, set[str]] = {}
    words: set[str] = set()
    for article in articles:
        used.setdefault(article.language, set()).update(_SHORT.findall(f"{article.title}\n{article.text}"))
        words.update(map(fold, _SMALL.findall(article.text)))
    return ShortNames({language: frozenset(names) for language, names in used.items()}, frozenset(words))


def as_used_there(question: str, language: Language, names: ShortNames, words: Words) -> str:
    """Return a question with the short names of its language as the articles have them: "RCM" for "la crm".

    Only one that no article in the question's language has is put in the form of the others, and one in small letters
    only if it is no word.
    """
    own, others = names.used.get(language, frozenset()), names.of_others(language)

    def used(match: re.Match[str]) -> str:
        word = match.group()
        short = word.upper()
        is_word = len(word) < _SHORTEST_SMALL or fold(word) in names.words or words.is_stop_word_anywhere(word)
        if word != short and is_word:
            return word
        if short in own | others:
            return short
        same = [one for one in others if are_turned(short, one)]
        return same[0] if len(same) == 1 else word

    return _WORD.sub(used, question)


def written_out(question: str, evidence: Sequence[Evidence], words: Words) -> list[Evidence]:
    """Return the sentence that writes out the short name, if what it stands for is all that is asked.

    Who asks what several of a name are, as in "what are RPCs", asks that too.
    """
    if not _MEANS.search(question) and not _SEVERAL.search(question):
        return []
    left = [word for word in _WORD.findall(_MEANS.sub(" ", question)) if not words.is_stop_word_anywhere(word)]
    if len(left) != 1:
        return []
    name = left[0].removesuffix("s") if left[0][:-1].isupper() else left[0]
    declaring = [one for one in evidence if any(name in names.shorts for names in learn_acronyms([one.words]).known)]
    return (declaring or [one for one in evidence if _is_written_out_in(one.words, name)])[:1]


def _is_written_out_in(said: str, name: str) -> bool:
    """Tell whether words with the initials of a short name stand in small letters before it: "free zones (FZs)"."""
    for found in re.finditer(rf"\b{re.escape(name)}s?\b", said):
        before = [word for word in re.findall(r"[^\W\d_]+", said[: found.start()]) if word not in _JOINING][-_BEFORE:]
        runs = ("".join(word[0] for word in before[at : at + len(name)]) for at in range(len(before)))
        if len(name) >= _SHORTEST_SMALL and any(sorted(fold(run)) == sorted(fold(name)) for run in runs):
            return True
    return False
