"""Number words in English and Spanish, folded: the value of each by language."""

from decimal import Decimal


def count(first: int, step: int, *rows: str) -> dict[str, int]:
    """Return the number of each word of some rows, each of which counts from ``first`` on by ``step``."""
    return {word: first + step * place for row in rows for place, word in enumerate(row.split())}


_ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SPANISH = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
_VEINTE = "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
SMALL = {
    "en": count(0, 1, f"{_ENGLISH} seventeen eighteen nineteen"),
    "es": count(0, 1, f"{_SPANISH} diecisiete dieciocho diecinueve {_VEINTE}")
    | {"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21},
}
# These are counted themselves: "two dozen", "medio centenar", "un par de días".
GROUPS = {
    "en": {"couple": 2, "dozen": 12, "dozens": 12},
    "es": {"par": 2, "decena": 10, "decenas": 10, "docena": 12, "docenas": 12}
    | {"centenar": 100, "centenares": 100, "millar": 1000, "millares": 1000},
}
# A small number can follow these.
TENS = {
    "en": count(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
    "es": count(30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
}
_CIENTOS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
HUNDREDS = {
    "en": {"hundred": 100},
    "es": {"cien": 100} | count(100, 100, _CIENTOS) | count(100, 100, _CIENTOS.replace("os", "as")),
}
# A Spanish billón is 10¹².
MAGNITUDES = {
    "en": {
        "thousand": 10**3,
        "million": 10**6,
        "mln": 10**6,
        "mn": 10**6,
        "bn": 10**9,
        "billion": 10**9,
        "trillion": 10**12,
    },
    "es": {"mil": 10**3, "millon": 10**6, "millones": 10**6, "mln": 10**6, "billon": 10**12, "billones": 10**12}
    | {"millardo": 10**9, "millardos": 10**9, "trillon": 10**18, "trillones": 10**18},
}
# Letters that are attached to a number.
SUFFIXES = {"k": 10**3, "bn": 10**9, "mn": 10**6}
ORDINALS = {
    "en": count(1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth")
    | count(14, 1, "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
    "es": count(1, 1, "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo")
    | count(1, 1, "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima")
    | {"primer": 1, "tercer": 3, "vigesimo": 20},
}
# How many of each part are a whole.
PARTS = {
    "en": count(2, 1, "half third quarter fifth sixth")
    | count(3, 1, "thirds quarters fifths sixths")
    | {"eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10},
    "es": count(2, 1, "mitad tercio cuarto quinto sexto")
    | count(3, 1, "tercios cuartos quintos sextos", "tercera cuarta quinta sexta", "terceras cuartas quintas sextas")
    | {"octavo": 8, "octavos": 8, "octava": 8, "octavas": 8, "decima": 10},
}
# These may follow a number.
PART_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
ORDINAL_ENDINGS = frozenset("st nd rd th º ª ro ero er ra do da to ta".split())


def small_word(number: Decimal, language: str) -> str | None:
    """Return the word for a number below twenty in English or thirty in Spanish, or None."""
    return next((word for word, value in SMALL[language].items() if value == number), None)


def is_one(key: str, language: str) -> bool:
    """Tell whether a folded word writes a number in a language."""
    return any(key in table[language] for table in (SMALL, TENS, HUNDREDS, MAGNITUDES, GROUPS))


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
