"""Writes out words as they are typed on a phone: "a q hora abren", "what docs do u need"."""

import re

from rag.records import Language

_SPANISH = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "xq": "por que", "xk": "por que", "pq": "por que",
    "porq": "por que", "xfa": "por favor", "tmb": "también", "d": "de", "pa": "para", "dnd": "donde",
}  # fmt: skip
_ENGLISH = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "whats": "what is", "wheres": "where is",
    "whos": "who is", "hows": "how is", "whens": "when is", "im": "I am", "ive": "I have", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "isnt": "isn't", "arent": "aren't", "wont": "won't",
    "cuz": "because", "ppl": "people", "wanna": "want to", "gonna": "going to", "gotta": "have to",
}  # fmt: skip
_WORD = re.compile(r"(?<![\w./@'’-])[a-z]+(?![\w@'’-]|[./]\w)")
# Beside one of these a letter is a name: "u visa", "visa tipo d", "u s citizen".
_NAMED = re.compile(
    r"(?:visa(?:s|dos?)?|type|class|form|group|status|nonimmigrant|s|tipo|clase|forma|formulario|grupo)\b"
)
_NAMED_BEFORE = re.compile(r"\b(?:visa(?:s|dos?)?|type|class|form|group|tipo|clase|forma|formulario|grupo) \Z")
# Words of one letter: "a visa", "la visa y".
_SHORT_WORDS = "aeioy"
_LONGEST_NAME = 12


def written_out(question: str, language: Language) -> str:
    """Return a question with the short forms of its language written out; words with a capital are left alone."""
    known = _SPANISH if language == "es" else _ENGLISH

    def whole(match: re.Match[str]) -> str:
        is_name = is_named_letter(question, match.start(), match.end())
        return match.group() if is_name else known.get(match.group(), match.group())

    return _WORD.sub(whole, question)


def is_named_letter(text: str, start: int, end: int) -> bool:
    """Tell whether a word of ``text`` is a single letter that names what stands beside it: "the U visa"."""
    if end - start != 1 or text[start].lower() in _SHORT_WORDS:
        return False
    before = text[max(0, start - _LONGEST_NAME) : start].lower()
    return (_NAMED.match(text.lower(), end + 1) or _NAMED_BEFORE.search(before)) is not None
