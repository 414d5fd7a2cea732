"""The telephones rule: a telephone number is compared whole, however its digits are grouped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.records import Span
from rag.checks.readings import Reading, once
from rag.checks.records import Difference, Excerpt, Kind

_RUN = re.compile(r"(?<![\w/.,$€£#-])\+?\(?\d{1,12}\)?(?:[ .\-]{1,2}\(?\d{1,8}\)?){0,6}(?![\w%/-])")
# A run of digits is a telephone number after one of these words, beside another one, or in one of these forms.
_TOLD = re.compile(
    r"\b(?:call(?:ing)?|dial|ring|phone|tel(?:ephone)?|fax|whatsapp|helpline|hotline|llam\w{1,5}|marque|marcar"
    r"|tel[eé]fonos?|n[uú]meros?|number|celular|m[oó]vil|l[ií]nea)\b[^.;\d+(]{0,40}$",
    re.IGNORECASE,
)
_FORM = re.compile(r"\d{4}-\d{4}|\+?\d{1,3}-\d{3}-\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|\+\d.*|\(\d.*")
_JOINING = frozenset({"or", "and", "o", "y", ","})
_THOUSANDS = re.compile(r"\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*")
_YEARS = re.compile(r"(?:1\d|20)\d\d-(?:1\d|20)\d\d")
_SIGN = re.compile(r"\D")
_NEAR = 80
_FEWEST, _MOST = 6, 15
# So many digits tell a number without the codes of its country and region.
_LOCAL = 7


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as written, with its ``digits`` alone."""

    excerpt: Excerpt
    digits: str


def phone_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the telephone numbers that only the claim has, each beside one that only the source has, if any."""
    stated, known = phones(claim), phones(source)
    left = [other.excerpt for other in known if not any(_are_one(one, other) for one in stated)]
    for one in stated:
        if not any(_are_one(one, other) for other in known):
            yield Difference(Kind.NUMBER, one.excerpt, left[0] if left else None)


@once
def phones(reading: Reading) -> tuple[Phone, ...]:
    """Return the telephone numbers in a text, in order."""
    found: list[Phone] = []
    for match in _RUN.finditer(reading.text):
        words, digits = match.group(), _SIGN.sub("", match.group())
        between = reading.text[found[-1].excerpt.span.end : match.start()].strip() if found else ""
        before = reading.text[max(0, match.start() - _NEAR) : match.start()]
        is_told = between in _JOINING or _FORM.fullmatch(words) or _TOLD.search(before)
        is_other = _THOUSANDS.fullmatch(words) or _YEARS.fullmatch(words)
        if _FEWEST <= len(digits) <= _MOST and is_told and not is_other:
            found.append(Phone(reading.matched(match), digits))
    return tuple(found)


def is_of_phone(reading: Reading, span: Span) -> bool:
    """Tell whether a span is in a telephone number."""
    return any(one.excerpt.span.overlaps(span) for one in phones(reading))


def _are_one(one: Phone, other: Phone) -> bool:
    shorter, longer = sorted((one.digits, other.digits), key=len)
    return longer == shorter or (len(shorter) >= _LOCAL and longer.endswith(shorter))
