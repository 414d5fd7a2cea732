"""Groups, roles and directions that exclude each other: adults and minors, employer and worker, arrival and exit."""

from dataclasses import dataclass
from functools import lru_cache

from rag.checks.readings import REMEMBERED, Reading

# An axis begins where a line is not indented; "|" parts what excludes each other on it, and "_" the words of a phrase.
_AXES = """
adult adults adulto adulta adultos adultas | minors minor child children kid kids niño niña niños niñas menores
    menor
man men hombre hombres varon varones | woman women mujer mujeres
boy boys | girl girls
father padre papa | mother madre mama
husband husbands esposo esposos marido maridos | wife wives esposa esposas
employer employers patrono patronos patrona patron patrones empleador empleadora empleadores | worker workers
    employee employees trabajador trabajadora trabajadores trabajadoras empleado empleada empleados empleadas
landlord landlords landlady arrendador arrendadora arrendadores casero casera caseros | tenant tenants inquilino
    inquilina inquilinos inquilinas arrendatario arrendataria arrendatarios
sender senders remitente remitentes | recipient recipients addressee destinatario destinataria destinatarios
buyer buyers comprador compradora compradores | seller sellers vendedor vendedora vendedores
lender lenders prestamista prestamistas | borrower borrowers prestatario prestataria prestatarios
driver drivers conductor conductora conductores chofer choferes | passenger passengers pasajero pasajera pasajeros
doctor doctors physician physicians medico medica medicos medicas | nurse nurses enfermera enfermero enfermeras
    enfermeros
teacher teachers maestro maestra maestros maestras profesor profesora profesores | pupil pupils student students
    alumno alumna alumnos alumnas estudiante estudiantes
tourist tourists turista turistas | student students estudiante estudiantes
consul consuls consules | vice_consul viceconsul vice_consuls viceconsules
citizen citizens ciudadano ciudadana ciudadanos ciudadanas | foreigner foreigners extranjero extranjera extranjeros
    extranjeras
refugee refugees refugiado refugiada refugiados refugiadas | citizen citizens
plaintiff plaintiffs demandante demandantes | defendant defendants demandado demandada demandados
victim victims victima victimas | trafficker traffickers tratante tratantes traficante traficantes
married casado casada casados casadas | single unmarried soltero soltera solteros solteras
temporary temporal temporales | permanent permanente permanentes
first_time first_-_time por_primera_vez | renewal renewals renew renews renewing renewed renovar renueva renuevan
    renovacion renovaciones
online en_linea por_internet | in_person personally en_persona personalmente
arrival arrivals arriving llegada llegadas llegar | departure departures departing salida salidas salir
entry entrada ingreso ingresar | exit salida salidas salir
primary primaria primarias | secondary secundaria secundarias
"""
_LONGEST = 3
_Place = tuple[int, int]
# Before another noun it is an adjective: "a minor change", "menor tiempo".
_ALSO_ADJECTIVES = frozenset("minor menor single".split())
_SOCIAL = "social"


def _table() -> dict[tuple[str, ...], tuple[_Place, ...]]:
    found: dict[tuple[str, ...], tuple[_Place, ...]] = {}
    for axis, line in enumerate(_AXES.replace("\n    ", " ").strip().splitlines()):
        for member, words in enumerate(line.split("|")):
            for phrase in words.split():
                key = tuple(phrase.split("_"))
                found[key] = (*found.get(key, ()), (axis, member))
    return found


_PHRASES = _table()
_OPENING = frozenset(words[0] for words in _PHRASES)


@dataclass(frozen=True, slots=True)
class Group:
    """Words from token ``first`` to ``last`` for one ``member`` of an ``axis``."""

    first: int
    last: int
    axis: int
    member: int


@lru_cache(maxsize=REMEMBERED)
def groups(reading: Reading) -> tuple[Group, ...]:
    """Return the groups, roles and directions that a text names, in order; the longest phrase is taken."""
    found: list[Group] = []
    place = 0
    while place < len(reading.tokens):
        some = _at(reading, place) if reading.tokens[place].key in _OPENING else ()
        found += some
        place = some[0].last + 1 if some else place + 1
    return tuple(found)


def _at(reading: Reading, place: int) -> tuple[Group, ...]:
    for length in range(_LONGEST, 0, -1):
        words = reading.keys(place, length)
        if words in _PHRASES and not (length == 1 and _is_other(reading, place)):
            return tuple(Group(place, place + length - 1, *one) for one in _PHRASES[words])
    return ()


def _is_other(reading: Reading, place: int) -> bool:
    """Tell whether a word means something else here: "a minor change", "social worker"."""
    if _SOCIAL in {reading.key(place - 1), reading.key(place + 1)}:
        return True
    return reading.key(place) in _ALSO_ADJECTIVES and reading.token(place + 1).is_content
