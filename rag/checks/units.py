"""Units of measure in English and Spanish: the dimension and size of each."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from rag.checks import number_words
from rag.checks.readings import Reading


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured or counted, and how many of the dimension's base unit this one holds.

    ``sign`` is a currency sign shared with other currencies, if the amount has it: "$200" may be the same as "$200
    pesos". ``days`` is "working" or "calendar" if a text says which days it counts, else "".
    """

    dimension: str
    size: Decimal = Decimal(1)
    sign: str = field(default="", compare=False)
    days: str = field(default="", compare=False)


PER_CENT = Unit("per cent")
CLOCK = Unit("time of day")
_MEASURES = """
length 0.001 mm millimeter millimeters millimetre millimetres milimetro milimetros
length 0.01 cm centimeter centimeters centimetre centimetres centimetro centimetros
length 1 m meter meters metre metres metro metros
length 1000 km kms kilometer kilometers kilometre kilometres kilometro kilometros
length 0.0254 inch inches pulgada pulgadas
length 0.3048 ft foot feet pie pies
length 0.9144 yard yards yarda yardas
length 1609.344 mile milla millas
area 1 m2
area 1000000 km2
area 10000 hectare hectares hectarea hectareas
area 4046.86 acre acres
mass 0.001 g gram grams gramo gramos
mass 1 kg kgs kilo kilos kilogram kilograms kilogramo kilogramos
mass 1000 ton tons tonne tonnes tonelada toneladas
mass 0.4536 lb lbs
volume 1 l liter liters litre litres litro litros
volume 3.785 gallon gallons galon galones
time 1 s sec secs second seconds segundo segundos
time 60 min mins minute minutes minuto minutos
time 3600 h hr hrs hour hours hora horas
time 86400 day days dia dias
time 604800 week weeks semana semanas
time 2629800 month months mes meses
time 1209600 fortnight fortnights
time 1314900 quincena quincenas
time 5259600 bimestre bimestres
time 7889400 quarter quarters trimestre trimestres
time 15778800 semester semesters semestre semestres
time 31557600 year years yr yrs año años ano anos
times 1 times vez veces
time 315576000 decade decades decada decadas
time 3155760000 century centuries siglo siglos
dollar 1 dollar dollars dolar dolares usd balboa balboas pab
euro 1 euro euros eur
pound 1 pound pounds libra libras gbp
peso 1 peso pesos mxn
quetzal 1 quetzal quetzales gtq
lempira 1 lempira lempiras hnl
colon 1 colon colones crc
cordoba 1 cordobas nio
yen 1 yen yenes jpy
degree 1 ° degree degrees grado grados
point 1 point points punto puntos
households 1 family families familia familias household households hogar hogares
people 1 person persons people persona personas individual individuals individuo individuos
women 1 woman women mujer mujeres
men 1 man men hombre hombres varones
girls 1 girl girls niñas
boys 1 boy boys
children 1 child children minor minors kid kids niño niños menor menores
states 1 country countries nation nations pais paises nacion naciones state states estado estados
cities 1 city cities town towns ciudad ciudades
"""
_BY_WORD = {
    word: Unit(line.split()[0], Decimal(line.split()[1]))
    for line in _MEASURES.strip().splitlines()
    for word in line.split()[2:]
}
YEAR, HOUR, TIMES, DOLLAR, DAY = (_BY_WORD[word] for word in ("year", "hour", "times", "dollar", "day"))
MONEY = frozenset("dollar euro pound peso quetzal lempira colon cordoba yen".split())
# People of one of these groups may be counted as people: a woman is a person.
_WIDER = frozenset({"women", "men", "girls", "boys", "children"})
_WITHIN = frozenset({("girls", "women"), ("girls", "children"), ("boys", "men"), ("boys", "children")})
CURRENCY_SIGNS = {
    sign: Unit(name) for sign, name in zip("€£¥₡¢", "euro pound yen colon colon".split(), strict=True)
} | {"$": Unit("dollar", sign="$")}
_DAYS = {
    word: kind
    for kind, words in (
        ("working", "working business habil habiles laborable laborables laboral laborales"),
        ("calendar", "calendar consecutive calendario natural naturales corridos continuos consecutivos"),
    )
    for word in words.split()
}
_QUARTERS = frozenset({"quarter", "quarters"})
# A quarter is a time only after one of these or a number, and a part before "of": "every quarter", "a quarter of them".
_EACH = frozenset("each every per".split())
_SQUARED = frozenset("cuadrado cuadrados cuadrada cuadradas".split())
_COUNTED = frozenset({"households", "people", "states", "cities"}) | _WIDER


def unit_after(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the unit at a token, or a counted noun or time up to two words on, with its last token, or None."""
    unit = unit_at(reading, place)
    if unit is not None:
        return unit
    for ahead in (place + 1, place + 2):
        before = reading.tokens[ahead - 1] if ahead <= len(reading.tokens) else None
        if before is None or not before.is_word or not before.is_content:
            return None
        named = unit_at(reading, ahead)
        if named is not None:
            # "30 working days" are days, but "12 long metres" is hardly ever said.
            return named if is_counted(named[0]) or named[0].dimension == "time" else None
    return None


def unit_at(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the unit at a token and its last token, or None."""
    # "15 US dollars" are dollars.
    place += reading.key(place) == "us" and reading.key(place + 1) in {"dollar", "dollars"}
    if reading.key(place) in {"-", "‐", "‑"}:
        place += 1
    key, following = reading.key(place), reading.key(place + 1)
    if key in {"%", "percent"}:
        return PER_CENT, place
    if (key, following) in {("per", "cent"), ("por", "ciento"), ("por", "cien")}:
        return PER_CENT, place + 1
    if key in {"square", "cubic"} and following in _BY_WORD:
        return _power(_BY_WORD[following], key == "square"), place + 1
    if (key, following, reading.key(place + 2)) == ("m", ".", "n") and reading.tokens[place].has_capital:
        return _BY_WORD["peso"], place + 2
    unit = CURRENCY_SIGNS.get(key) or _named(key, reading.language)
    if unit == DAY:
        return _days(reading, place)
    # "Una vez que llega" means "once she arrives".
    if unit is None or (key, following) == ("vez", "que") or (key in _QUARTERS and not _is_of_year(reading, place)):
        return None
    if following in _SQUARED or _is_square_sign(reading, place + 1):
        return _power(unit, True), place + 1
    return _speed(reading, unit, place)


def named_unit(word: str) -> Unit | None:
    """Return the unit that a folded word names in either language, or None."""
    return _BY_WORD.get(word)


def agree(one: Unit, other: Unit) -> bool:
    """Tell whether two units can measure the same thing."""
    a, b = one.dimension, other.dimension
    if a == b or (one.sign and one.sign == other.sign):
        return not one.days or not other.days or one.days == other.days
    if (a, b) in _WITHIN or (b, a) in _WITHIN:
        return True
    return (a == "people" and b in _WIDER) or (b == "people" and a in _WIDER)


def is_counted(unit: Unit) -> bool:
    """Tell whether a unit is a noun that is counted, such as people, rather than a measure."""
    return unit.dimension in _COUNTED


def _days(reading: Reading, place: int) -> tuple[Unit, int]:
    """Return days, as working or calendar days if a text says so ("días hábiles"), and their last token."""
    before, after = (_DAYS.get(reading.key(at), "") for at in (place - 1, place + 1))
    return replace(DAY, days=before or after), place + (not before and bool(after))


def _is_of_year(reading: Reading, place: int) -> bool:
    before = reading.key(place - 1)
    is_counted = before.isdecimal() or number_words.small(before, reading.language) is not None
    return reading.key(place + 1) != "of" and (before in _EACH or (reading.key(place) == "quarters" and is_counted))


def _is_square_sign(reading: Reading, place: int) -> bool:
    written = reading.written(place)
    return written == "²" or (written == "2" and not reading.key(place + 1)[:1].isalnum())


def _named(key: str, language: str) -> Unit | None:
    if key == "miles":
        return _BY_WORD["mile"] if language == "en" else None
    return _BY_WORD.get(key)


def _power(unit: Unit, is_square: bool) -> Unit:
    if unit.dimension != "length":
        return unit
    return Unit("area", unit.size**2) if is_square else Unit("volume", unit.size**3 * 1000)


def _speed(reading: Reading, unit: Unit, place: int) -> tuple[Unit, int]:
    sign, second = reading.key(place + 1), reading.key(place + 2)
    if unit.dimension == "length" and sign in {"/", "per", "por", "an"} and second in {"h", "hour", "hora"}:
        return Unit(f"{unit.dimension} an hour", unit.size), place + 2
    return unit, place
