"""Numbers that a text writes in words: "two million and a half", "first", "twenty-first", "vigésimo primero"."""

from decimal import Decimal

from rag.checks.figures import number_words
from rag.checks.readings import Reading

_KINDS = {
    "small": number_words.SMALL,
    "tens": number_words.TENS,
    "hundreds": number_words.HUNDREDS,
    "magnitude": number_words.MAGNITUDES,
}
_MAGNITUDES = tuple(Decimal(10**power) for power in (12, 9, 6, 3))
# What may stand before a group, and by what it divides that.
_BEFORE_GROUPS: dict[str, dict[tuple[str, ...], int]] = {
    "en": {("half", "a"): 2, ("a",): 1},
    "es": {("medio",): 2, ("media",): 2, ("un",): 1, ("una",): 1},
}
_OF_THINGS = frozenset({"couple", "par"})
# What may follow a number, and what it adds: "two hours and a quarter", "dos años y medio".
_PARTS_AFTER = {
    ("and", "a", "half"): Decimal("0.5"),
    ("and", "a", "quarter"): Decimal("0.25"),
    ("and", "three", "quarters"): Decimal("0.75"),
    ("y", "medio"): Decimal("0.5"),
    ("y", "media"): Decimal("0.5"),
    ("y", "cuarto"): Decimal("0.25"),
    ("y", "tres", "cuartos"): Decimal("0.75"),
}
_HYPHENS = frozenset("-‐‑")
_TEN, _LEAST_TENS = 10, 20


def worded_number(reading: Reading, place: int) -> tuple[Decimal, int] | None:
    """Return the value of the number in words at a token, with a half after it, and its last token, or None."""
    total, group, last, end = 0, 0, "", place - 1
    here = place
    while here < len(reading.tokens):
        key = reading.key(here)
        if last and _joins(reading, here, last):
            here += 1
            continue
        kind, value = _word(key, reading.language)
        # "Millón y medio" is complete without "un".
        is_begun = kind == "magnitude" and not last and part_after(reading, here)[1] > 0
        if not is_begun and not _may_follow(kind, last, value, group, reading.key(here - 1)):
            break
        if kind == "magnitude":
            bigger = total and value > 1000 and total < value
            total = (total + group) * value if bigger else total + max(group, 1) * value
            group = 0
        else:
            group = max(group, 1) * value if key == "hundred" else group + value
        last, end = kind, here
        here += 1
    if end < place or (total == 0 and group == 0 and reading.key(place) not in {"zero", "cero"}):
        return None
    return _with_half(reading, Decimal(total + group), end, ends_in_magnitude=last == "magnitude")


def part_after(reading: Reading, last: int) -> tuple[int, Decimal]:
    """Return the last token of a number that continues with a half or a quarter, and what that adds, or 0."""
    for words, part in _PARTS_AFTER.items():
        if reading.keys(last + 1, len(words)) == words:
            return last + len(words), part
    return last, Decimal(0)


def counted_group(reading: Reading, place: int) -> tuple[Decimal, int] | None:
    """Return the value of "two dozen", "half a dozen" or "un centenar" at a token, and its last token, or None."""
    groups = number_words.GROUPS[reading.language]
    # "A couple" without "of" may be two people who are married, and "a la par" no two of anything.
    if reading.key(place + 1) in _OF_THINGS and reading.key(place + 2) not in {"of", "de"}:
        return None
    for before, parts in _BEFORE_GROUPS[reading.language].items():
        size = groups.get(reading.key(place + len(before)))
        if size is not None and reading.keys(place, len(before)) == before:
            return Decimal(size) / parts, place + len(before)
    counted = worded_number(reading, place)
    if reading.token(place).is_number and len(values := number_words.digits(reading.key(place))) == 1:
        counted = values[0], place
    if counted is not None and (size := groups.get(reading.key(counted[1] + 1))) is not None:
        return counted[0] * size, counted[1] + 1
    # "Dozens" alone is no number, but "a good dozen" is.
    key = reading.key(place)
    is_one = key in groups and key not in _OF_THINGS and not key.endswith("s")
    return (Decimal(groups[key]), place) if is_one else None


def worded_ordinal(reading: Reading, place: int) -> tuple[int, int] | None:
    """Return the value of the ordinal in words that begins at a token, and its last token, or None."""
    known = number_words.ORDINALS[reading.language]
    value, last = known.get(reading.key(place)), place
    if reading.key(place + 1) == "-" and reading.touches(place + 1) and value is None:
        value, last = number_words.TENS[reading.language].get(reading.key(place)), place + 1
    if value is None:
        return None
    more = known.get(reading.key(last + 1), 0) if value >= _LEAST_TENS and value % _TEN == 0 else 0
    if 0 < more < _TEN:
        return value + more, last + 1
    return (value, last) if last == place else None


def _with_half(reading: Reading, worth: Decimal, end: int, *, ends_in_magnitude: bool) -> tuple[Decimal, int]:
    """Return the value and last token of a number in words with the half after it, as in "dos millones y medio"."""
    last, half = part_after(reading, end)
    if last == end:
        return worth, end
    if ends_in_magnitude:
        return worth + half * next((times for times in _MAGNITUDES if worth >= times), Decimal(1)), last
    times = number_words.MAGNITUDES[reading.language].get(reading.key(last + 1))
    return ((worth + half) * times, last + 1) if times else (worth + half, last)


def _word(key: str, language: str) -> tuple[str, int]:
    return next(((kind, table[language][key]) for kind, table in _KINDS.items() if key in table[language]), ("", 0))


def _may_follow(kind: str, last: str, value: int, group: int, before: str) -> bool:
    if kind in {"small", "tens"}:
        return last in {"", "hundreds", "magnitude"} or (kind == "small" and last == "tens" and 0 < value < 10)
    if kind == "hundreds":
        return last in {"", "magnitude"} or (last == "small" and value == 100 and group < 20)
    # "Millions" alone is no number, but "a million" and the Spanish "mil" are.
    return kind == "magnitude" and (last != "" or before in {"a", "el"} or value == 1000)


def _joins(reading: Reading, place: int, last: str) -> bool:
    key = reading.key(place)
    kind, value = _word(reading.key(place + 1), reading.language)
    if key in _HYPHENS or (key == "y" and reading.language == "es"):
        return last == "tens" and kind == "small" and 0 < value < 10
    return key == "and" and last in {"hundreds", "magnitude"} and kind in {"small", "tens"} and reading.language == "en"
