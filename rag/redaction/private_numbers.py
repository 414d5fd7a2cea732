"""Removes numbers that could identify a person: phone numbers, documents, dates of birth; years and prices stay."""

import re

from rag.checks.dates.calendar import MONTH
from rag.literal import AMOUNT

_BREAKS = r"[\s().\-‐-―/·_]*"
_DIGITS = re.compile(rf"\+?\(?\d(?:{_BREAKS}\d){{4,}}")
_SPELT = re.compile(
    r"\b(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|diez|once|doce|trece|catorce"
    r"|quince|dieci\w+|veint\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
    r"(?:\s+y)?[\s,-]+){4,}\w+\b",
    re.IGNORECASE,
)
# Commas are also in prices and dates, so with commas more digits are required, and prices and dates excluded.
_COMMAS = re.compile(rf"\d(?: \d){{2,}}, \d(?: \d){{2,}}|\d(?:(?:,|{_BREAKS})\d){{6,}}")
_PRICE_OR_DATE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})*,\d{1,2}|(?:\d\d?,)?(?:19|20)\d\d(?:,(?:19|20)\d\d)*"
)
_PARTS = re.compile(r"[\s\-‐-―/]+")
_RANGE = re.compile(r"(\d+)\s?[\-‐-―]\s?(?=\d+\Z)")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\D+(?:19|20)\d\d)*|(?:19|20)\d\d[‐-―]\d\d")
_CALLING = re.compile(
    r"\b(?:call|dial|text|phone|telephone|cell|mobile|number|whats ?app|wh?asap|tel|cel|celular|tel[eé]fono|n[uú]mero"
    r"|ll[aá]m[ae]\w{0,4}|marc\w{1,4}|marque\w{0,3}|escr[ií]b\w{1,5})\W{1,3}"
    r"(?:(?:me|us|him|her|now|please|number|n[uú]mero|is|at|on|to|the|my|es|al|a|el|mi|su|por|favor|ya)\W{1,3}){0,4}\Z",
    re.IGNORECASE,
)
_CALLED_BEFORE = 60
_MONTH = rf"(?:{MONTH}|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)\b"
# A day with a month's name is private only as a date of birth.
_BORN = re.compile(
    r"\b((?:nac[ií]|naci[oó]|nacid[oa]s?|nacimiento|cumplea[nñ]os|cumpl[eo]|born|birth|birthday|birthdate|dob)\W{1,3}"
    r"(?:(?:a[nñ]os|fecha|d[ií]a|date|el|en|es|fue|on|in|is|was|the)\W{1,3}){0,3})"
    rf"(?:(?:(?!after|before|since|until|desde|hasta)\w{{1,12}}\s+(?:de\s+|of\s+)?)?{_MONTH}"
    r"(?:\W{1,3}(?:del?\s+)?\d{1,4}(?:st|nd|rd|th)?\b){0,2}|\d{1,2}\s?[/.\-]\s?\d{1,2}(?:\s?[/.\-]\s?\d{2,4})?\b)",
    re.IGNORECASE,
)


def without_numbers(text: str, sign: str) -> str:
    """Replace each number that could identify a person, in digits or in words, by ``sign``."""

    def with_commas(match: re.Match[str]) -> str:
        found = match.group()
        is_plain = "," not in found or all(_PRICE_OR_DATE.fullmatch(part) for part in _PARTS.split(found))
        return found if is_plain else sign

    def digits(match: re.Match[str]) -> str:
        return match.group() if _is_price_range(match) or _are_years(match) else sign

    text = _BORN.sub(rf"\g<1>{sign}", text)
    return _SPELT.sub(sign, _DIGITS.sub(digits, _COMMAS.sub(with_commas, text)))


def _are_years(match: re.Match[str]) -> bool:
    found = match.group().strip()
    years = re.findall(r"\d{4}", found)
    if not _YEARS.fullmatch(found) or years != sorted(years):
        return False
    return not _CALLING.search(match.string[max(0, match.start() - _CALLED_BEFORE) : match.start()])


def _is_price_range(match: re.Match[str]) -> bool:
    ends = _RANGE.match(match.group())
    if ends is None:
        return False
    return match.string[: match.start()].endswith(("$", "€", "£")) or bool(
        AMOUNT.match(match.string, match.start() + ends.end())
    )
