"""Whether a number is a minimum, a maximum or approximate."""

import re
from enum import StrEnum

from rag.checks.readings import Reading

_NEAR = 60
# They stand between such words and a number.
_SIGNS = "$€£¥₡"
_MORE = re.compile(
    r"\b(?:(?<!no )(?:more|greater|higher|older|longer) than|over|above|exceed(?:s|ed|ing)?|at least"
    r"|no (?:fewer|less) than|not less than|upwards of|at a minimum|(?:a )?minimum of|(?<!no )m[aá]s del?"
    r"|(?<!no )mayor(?:es)? (?:del?|al?|que)|superior(?:es)? al?|por encima del?|al menos|por lo menos|como m[ií]nimo"
    r"|m[ií]nimo(?: de)?|no menos del?|supera(?:n|ron|ba|ban)?|super[oó]|m[aá]s de (?:los|las|el))"
    r"\s+(?:the |an? |una? )?$"
)
_LESS = re.compile(
    r"\b(?:(?<!no )(?:less|fewer|lower|smaller|younger|shorter) than|under|below|at most|up to|a maximum of"
    r"|(?:no|not) (?:more|greater|higher|older|longer) than|(?<!no )menos del?|(?<!no )menor(?:es)? (?:del?|al?|que)"
    r"|inferior(?:es)? al?|por debajo del?|hasta|como m[aá]ximo|como mucho|a lo sumo|m[aá]ximo(?: de)?|no m[aá]s del?"
    r"|menos de (?:los|las|el))\s+(?:the |an? |una? )?$"
)
_AFTER_MORE = re.compile(
    r"(?:\s+\w+)?,?\s+(?:or more|or over|or older|and over|o m[aá]s|y m[aá]s|como m[ií]nimo|at least)\b"
)
_AFTER_LESS = re.compile(
    r"(?:\s+\w+)?,?\s+(?:or (?:less|fewer|under|below|younger)|o menos|como m[aá]ximo|at most|at the most)\b"
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.|roughly|some|nearly|almost|close to|an estimated|circa"
    r"|aproximadamente|alrededor del?|cerca del?|casi|unos|unas|en torno al?)|~)"
    r"\s*(?:the |el |la |los |las |un |una |a )?$"
)
_NEARLY = re.compile(r"\b(?:nearly|almost|close to|casi)\s+(?:the |el |la |los |las |un |una |a )?$")
# "The minimum stay is five nights": no other number may stand between.
_EXTREME = re.compile(r"\b(?:(minimum|m[ií]nim[oa]s?)|maximum|m[aá]xim[oa]s?)\b[^.;,:\d]*$")
# "No later than ten days before" is a minimum: what is due then may be done earlier.
_BEFORE_THAT = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:before|prior|ahead|in advance|beforehand|antes|previ[oa]s?"
    r"|de (?:anticipaci[oó]n|antelaci[oó]n))\b"
)
_NO_LATER = re.compile(r"\b(?:(?:no|not) later than|a m[aá]s tardar)(?: (?:the|los|las|el))?\s*$")
# "May not exceed", "no puede trabajar más de": denying "more" makes a maximum, if nothing else is between.
_NO_MORE = re.compile(
    r"\b(?:not|cannot|\w+n['’]t|no|nunca|never)\b(?! (?:only|just|merely|s[oó]lo|solamente)\b)"
    r"(?:(?!\b(?:that|que|but|pero|because|porque)\b)[^.;,\d]){0,30}\b(?:exceed(?:ing)?|exce(?:der|de|da)n?(?: de)?"
    r"|super(?:ar|a|e)n?(?: a)?|(?:more|longer|later|greater|higher|older) than|m[aá]s de|mayor(?:es)? (?:de|a|que))"
    r"(?: (?:the|los|las|el))?\s*$"
)
# "Cannot be younger than": only with these verbs, since "no visa for stays of less than 90 days" sets no minimum.
_NO_LESS = re.compile(
    r"\b(?:not|cannot|\w+n['’]t|no|nunca|never)\b(?: \w+){0,2}?"
    r" (?:be|have|last|pay|cost|stay|work|get|earn|receive|ser|tener|durar|pagar|costar|trabajar|ganar|recibir|haber)"
    r"(?: (?:aged|paid|de|a|for|por))?"
    r" (?:(?:less|fewer|shorter|younger|lower|smaller) than|under|below|menos de|menor(?:es)? (?:de|a|que)"
    r"|inferior(?:es)? a)(?: (?:the|los|las|el))?\s*$"
)
_NOBODY = (
    r"\b(?:nobody|no one|no \w+|nadie|ning[uú]n[oa]?(?: \w+)?)"
    r" (?:may|can|must|shall|should|will|pays?|works?|earns?|puede|debe|podr[aá]|paga|trabaja|gana)\b[^.;,\d]{0,30}"
)
_NOBODY_MORE = re.compile(
    rf"{_NOBODY}\b(?:exceed(?:ing)?|(?:more|longer|later|greater|higher|older) than|m[aá]s de|be over)\s*$"
)
_NOBODY_LESS = re.compile(rf"{_NOBODY}\b(?:(?:less|fewer|shorter|younger) than|be under|menos de)\s*$")
_AT_MOST, _AT_LEAST = (_NO_MORE, _NOBODY_MORE), (_NO_LESS, _NOBODY_LESS)


class Bound(StrEnum):
    """The side of a number on which the true value lies."""

    MORE = "more"
    LESS = "less"


def bound_of(reading: Reading, first: int, last: int) -> Bound | None:
    """Return the bound that a text gives with the number from one token to another, or None."""
    before, after = reading.before(first, _NEAR), reading.after(last, _NEAR)
    if _NO_LATER.search(before) and _BEFORE_THAT.match(after):
        return Bound.MORE
    if any(denying.search(before) for denying in _AT_MOST):
        return Bound.LESS
    if any(denying.search(before) for denying in _AT_LEAST):
        return Bound.MORE
    if _MORE.search(before) or _AFTER_MORE.match(after):
        return Bound.MORE
    if _LESS.search(before) or _AFTER_LESS.match(after):
        return Bound.LESS
    extreme = _EXTREME.search(before)
    return None if extreme is None else Bound.MORE if extreme[1] else Bound.LESS


def is_about(reading: Reading, place: int) -> bool:
    """Tell whether a text calls the number at a token approximate."""
    return _ABOUT.search(reading.before(place, _NEAR)) is not None


def is_nearly(reading: Reading, place: int) -> bool:
    """Tell whether a text says that the number at a token is almost reached, as in "nearly 8"."""
    return _NEARLY.search(reading.before(place, _NEAR)) is not None


def denies_beyond(text: str) -> bool:
    """Tell whether a text right before a number begins by denying that something exceeds it or falls short of it."""
    written = text.casefold().rstrip(_SIGNS)
    return any(denying.match(written) for denying in (*_AT_MOST, *_AT_LEAST))
