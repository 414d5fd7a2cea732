"""Names of months and days in English and Spanish."""

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_SHORT = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
}
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "lunes martes miercoles jueves viernes sabado domingo",
)
_MONTH = {word: n for names in _MONTHS.values() for n, word in enumerate(names.split(), 1)} | {"setiembre": 9}
_MONTH_SHORT = {word: n for names in _SHORT.values() for n, word in enumerate(names.split(), 1)} | {"sept": 9, "set": 9}
_WEEKDAY = {word: n for names in _DAYS for n, word in enumerate(names.split(), 1)}
# First and last day, Monday being 1.
_WEEKS = {
    tuple(phrase.split()): days
    for days, phrases in (
        ((1, 5), "weekdays|weekday|entre semana|dias de semana"),
        ((6, 7), "weekend|weekends|fin de semana|fines de semana"),
        ((1, 7), "daily|every day|each day|todos los dias|cada dia|diariamente"),
    )
    for phrase in phrases.split("|")
}
_LONGEST_WEEK = 3
_TENS = {
    word: n
    for names in (
        "twenties thirties forties fifties sixties seventies eighties nineties",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    )
    for n, word in zip(range(20, 100, 10), names.split(), strict=True)
}


def month(key: str) -> int | None:
    """Return the number of a month, 1 to 12, from its folded name, or None."""
    return _MONTH.get(key)


def month_name(number: int, language: str) -> str:
    """Return the name of a month as a language writes it within a sentence."""
    name = _MONTHS[language].split()[number - 1]
    return name.capitalize() if language == "en" else name


def short_month(key: str) -> int | None:
    """Return the number of a month from its folded abbreviation, which needs a day or a year beside it, or None."""
    return _MONTH_SHORT.get(key)


def weekday(key: str) -> int | None:
    """Return the number of a weekday, 1 for Monday, from its folded name, or None."""
    return _WEEKDAY.get(key) or _WEEKDAY.get(key.removesuffix("s"))


def is_month_or_weekday(key: str) -> bool:
    """Tell whether a folded word is the name of a month or a weekday."""
    return month(key) is not None or weekday(key) is not None


def week(keys: tuple[str, ...]) -> tuple[int, int, int] | None:
    """Return first day, last day and length of the phrase, such as "weekdays", that begins the words, or None."""
    lengths = range(1, _LONGEST_WEEK + 1)
    return next(((*_WEEKS[some], len(some)) for n in lengths if (some := keys[:n]) in _WEEKS), None)


def decade(key: str) -> int | None:
    """Return the tens that the name of a decade stands for, such as 50 for "fifties", or None."""
    return _TENS.get(key)


def is_verb_as_well(key: str) -> bool:
    """Tell whether the English name of a month is also another word."""
    return key in {"may", "march"}


def roman(key: str) -> int | None:
    """Return the value of a folded Roman numeral up to 39, as used for centuries, or None."""
    values = {"i": 1, "v": 5, "x": 10}
    if not key or not set(key) <= set(values) or len(key) > 6:
        return None
    worth = [values[ch] for ch in key]
    return sum(-n if n < max(worth[i:]) else n for i, n in enumerate(worth))
