"""Number words in English and Spanish."""

from decimal import Decimal
from fractions import Fraction


def _count(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


_SMALL = {
    "en": _count(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen",
        0,
    )
    | {"dozen": 12},
    "es": _count(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
        " dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
        " veintiocho veintinueve",
        0,
    )
    | {"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "decena": 10, "docena": 12, "centenar": 100, "millar": 1000},
}
_LEAST_OF_A_GROUP = 100
_TENS = {
    "en": _count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    "es": _count("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
}
_HUNDREDS = {
    "en": {"hundred": 100},
    "es": {"cien": 100}
    | _count("ciento doscientos trescientos cuatrocientos quinientos seiscientos", 100, 100)
    | _count("setecientos ochocientos novecientos", 700, 100)
    | _count("doscientas trescientas cuatrocientas quinientas seiscientas", 200, 100)
    | _count("setecientas ochocientas novecientas", 700, 100),
}
# A Spanish billón is 10¹².
_MAGNITUDES = {
    "en": {"thousand": 10**3, "million": 10**6, "mln": 10**6, "billion": 10**9, "trillion": 10**12},
    "es": {"mil": 10**3, "millon": 10**6, "millones": 10**6, "mln": 10**6, "billon": 10**12, "billones": 10**12}
    | {"millardo": 10**9, "millardos": 10**9, "trillon": 10**18, "trillones": 10**18},
}
_SUFFIXES = {"k": 10**3, "bn": 10**9, "mn": 10**6}
_ORDINALS = {
    "en": _count("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth", 1)
    | _count("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 14),
    "es": _count("primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo", 1)
    | _count("primera segunda tercera cuarta quinta sexta septima octava novena decima", 1)
    | {"primer": 1, "tercer": 3, "undecimo": 11, "undecima": 11, "duodecimo": 12, "duodecima": 12, "vigesimo": 20},
}
_PARTS = {
    "en": {"half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4)}
    | {"fifth": (1, 5), "fifths": (1, 5), "tenth": (1, 10), "tenths": (1, 10)},
    "es": {"mitad": (1, 2), "tercio": (1, 3), "tercios": (1, 3), "cuarto": (1, 4), "cuartos": (1, 4)}
    | {"quinto": (1, 5), "quintos": (1, 5), "tercera": (1, 3), "cuarta": (1, 4), "quinta": (1, 5), "decima": (1, 10)}
    | {"terceras": (1, 3), "cuartas": (1, 4), "quintas": (1, 5)},
}
_PART_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
ORDINAL_ENDINGS = frozenset("st nd rd th º ª ro ero er ra do da to ta".split())


def sign_of_part(key: str) -> Decimal | None:
    """Return the value of "½" and the like, which may follow a number, or None."""
    return _PART_SIGNS.get(key)


def small(key: str, language: str) -> int | None:
    """Return the number below thirty, or of a group such as "centenar", that a folded word stands for, or None."""
    return _SMALL[language].get(key)


def small_word(number: Decimal, language: str) -> str | None:
    """Return the word for a number below twenty in English or thirty in Spanish, or None."""
    # Unlike "hundred", "centenar" does not stand right before a noun.
    return next((word for word, value in _SMALL[language].items() if value == number < _LEAST_OF_A_GROUP), None)


def tens(key: str, language: str) -> int | None:
    """Return the multiple of ten, which a small number can follow, that a folded word stands for, or None."""
    return _TENS[language].get(key)


def hundreds(key: str, language: str) -> int | None:
    """Return the multiple of a hundred that a folded word stands for, or None."""
    return _HUNDREDS[language].get(key)


def magnitude(key: str, language: str) -> int | None:
    """Return the factor that a folded word such as "million" stands for, or None."""
    return _MAGNITUDES[language].get(key)


def suffix(key: str) -> int | None:
    """Return the factor that letters attached to a number, such as "bn", stand for, or None."""
    return _SUFFIXES.get(key)


def ordinal(key: str, language: str) -> int | None:
    """Return the position that a folded ordinal stands for, or None."""
    return _ORDINALS[language].get(key)


def part(key: str, language: str) -> Fraction | None:
    """Return the fraction that a folded word such as "half" stands for, or None."""
    found = _PARTS[language].get(key)
    return Fraction(*found) if found else None


def is_one(key: str, language: str) -> bool:
    """Tell whether a folded word writes a number in a language."""
    return any(key in table[language] for table in (_SMALL, _TENS, _HUNDREDS, _MAGNITUDES))


def digits(written: str) -> tuple[Decimal, ...]:
    """Return the values that digits with points and commas can have: both if a mark may part thousands or decimals."""
    marks = [ch for ch in written if ch in ".,"]
    groups = written.replace(",", ".").split(".")
    if not marks:
        return (Decimal(written),)
    grouped = len(groups[0]) <= 3 and groups[0] != "0" and all(len(group) == 3 for group in groups[1:])
    if len(marks) == 1:
        decimal = Decimal(".".join(groups))
        return (Decimal("".join(groups)), decimal) if grouped else (decimal,)
    if len(set(marks)) == 1:
        return (Decimal("".join(groups)),) if grouped else ()
    whole = "".join(groups[:-1])
    parts_thousands = len(set(marks[:-1])) == 1 and all(len(group) == 3 for group in groups[1:-1])
    return (Decimal(f"{whole}.{groups[-1]}"),) if parts_thousands else ()
