"""Codes of forms, visas and laws: "I-130", which people also write "i130", and "Law 9095"."""

import re
from dataclasses import dataclass

from index.records import Span

_DASH = "[-\u2010\u2011\u2013]"
_CODE = re.compile(rf"(?<![\w-])([A-Za-z]{{1,3}})({_DASH}?)(\d{{1,4}}){_DASH}?([A-Za-z]?)(?![\w-])")
# "Form DS 160", "modelo EX 17": elsewhere letters before a number are a word or a currency.
_SPACED = re.compile(
    r"\b(?:forms?|formularios?|forma|modelos?|visas?|visados?) ([A-Za-z]{1,3})( )(\d{1,4}[A-Za-z]?)(?![\w-])",
    re.IGNORECASE,
)
# Words that stand before a number without naming a thing, and, without a dash, measures and money too.
_WORDS = frozenset("no art pag pp top sub pre mid pos non age co vs".split())
_MEASURES = frozenset(
    "m km cm mm kg mg ml am pm h hr hrs q l s us usd eur mxn crc gtq hnl nio pab dop bzd cop pen".split()
)
# Levels of a language, which are compared and not chosen: "is A2 enough?"
_LEVEL = re.compile(r"[abc][12]")
_KINDS = {
    "article": r"art[íi]culos?|articles?|arts?\.",
    "law": r"ley(?:es)?|laws?|decretos?(?: ley)?|decrees?|acuerdos?|reglamentos?|regulations?|resoluci[óo]n(?:es)?"
    r"|resolutions?",
    "convention": r"convenios?|convenci[óo]n(?:es)?|conventions?|protocolos?|protocols?",
    "form": r"formularios?|forms?|modelos?|subclass|subclase",
}
_NUMBERED = {
    kind: re.compile(rf"\b(?:{words}) (?:n[o.°º]{{1,3}} ?|n[úu]m(?:ero|\.)? )?(\d[\d.]{{0,7}})(?![\w-])", re.IGNORECASE)
    for kind, words in _KINDS.items()
}
_NUMBER = re.compile(r"\d[\d.]*")


@dataclass(frozen=True, slots=True)
class Code:
    """A code, its ``name`` written one way: "i130" of "I-130"; ``letters`` are those before the number.

    ``is_sure`` unless it may be something else: "b4" also stands for "before".
    """

    name: str
    letters: str
    span: Span
    is_sure: bool


def codes(text: str) -> tuple[Code, ...]:
    """Return the codes in a text."""
    found = [_code(match, match[3], is_sure=True) for match in _SPACED.finditer(text)]
    for match in _CODE.finditer(text):
        letters, dash, digits, _ = match.groups()
        code = _code(match, f"{digits}{match[4]}", is_sure=bool(dash) or letters.isupper() or len(digits) > 1)
        is_measure = code.letters in _MEASURES or _LEVEL.fullmatch(code.name) is not None
        if code.letters not in _WORDS and (dash or not is_measure):
            found.append(code)
    return tuple(found)


def codes_in(text: str) -> frozenset[str]:
    """Return the names of the codes in a text."""
    return frozenset(code.name for code in codes(text))


def sure_codes_in(text: str) -> frozenset[str]:
    """Return the names of the codes in a text that are nothing else."""
    return frozenset(code.name for code in codes(text) if code.is_sure)


def numbered_in(text: str) -> frozenset[tuple[str, str]]:
    """Return the laws, articles of laws, conventions and forms in a text, each as its kind and number."""
    return frozenset((kind, _plain(number)) for kind, pattern in _NUMBERED.items() for number in pattern.findall(text))


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers in a text, in digits without separators."""
    return frozenset(map(_plain, _NUMBER.findall(text)))


def _plain(number: str) -> str:
    return number.replace(".", "")


def _code(match: re.Match[str], number: str, *, is_sure: bool) -> Code:
    letters = match[1].casefold()
    return Code(f"{letters}{number}".casefold(), letters, Span(match.start(1), match.end()), is_sure)
