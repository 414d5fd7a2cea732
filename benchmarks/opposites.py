"""Words whose exchange makes a true sentence false, by kind, in English and Spanish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """A word or phrase and its replacement."""

    old: str
    new: str


def pairs(text: str, *, both_ways: bool = True) -> tuple[Exchange, ...]:
    """Return the exchanges of a list: "old = new; old = new"."""
    found = []
    for pair in text.split(";"):
        old, new = map(str.strip, pair.split("="))
        found.append(Exchange(old, new))
        if both_ways:
            found.append(Exchange(new, old))
    return tuple(found)


QUANTIFIERS = {
    "en": pairs(
        """
        all = none; all of the = none of the; most of = few of; many = few; every = no; both = neither;
        always = never; often = rarely; usually = rarely; several = no; everyone = no one;
        a majority of = a minority of; the majority of = a minority of
        """
    ),
    "es": pairs(
        """
        todos los = pocos; todas las = pocas; muchos = pocos; muchas = pocas; la mayoría de = una minoría de;
        siempre = nunca; ambos = ninguno de los; ambas = ninguna de las; a menudo = casi nunca; varios = ningún;
        varias = ninguna; cada = ningún
        """,
        both_ways=False,
    ),
}

MODALS = {
    "en": pairs(
        """
        may = must; might = will; could = had to; can = must; must = need not; should = must; will = might;
        is required to = is free to; are required to = are free to; is allowed to = is forbidden to;
        are allowed to = are forbidden to; possibly = certainly; probably = certainly; likely = certain;
        plans to = refuses to; was able to = failed to; were able to = failed to
        """,
        both_ways=False,
    ),
    "es": pairs(
        """
        puede = debe; pueden = deben; podría = tendrá que; podrían = tendrán que; podía = debía; podían = debían;
        debe = puede; deben = pueden; debería = debe; deberían = deben; probablemente = con toda certeza;
        posiblemente = con toda certeza; es obligatorio = es voluntario; está permitido = está prohibido
        """,
        both_ways=False,
    ),
}

COMPARISONS = {
    "en": pairs(
        """
        more than = less than; more = less; higher = lower; highest = lowest; larger = smaller; largest = smallest;
        greater = smaller; before = after; earlier = later; above = below; first = last; increased = decreased;
        increase = decrease; rose = fell; at least = at most; older = younger; oldest = youngest; best = worst;
        better = worse; longer = shorter; longest = shortest; stronger = weaker; north = south; northern = southern;
        east = west; eastern = western; major = minor; high = low; over = under; won = lost; began = ended;
        success = failure
        """
    ),
    "es": pairs(
        """
        más de = menos de; más = menos; mayor = menor; mayores = menores; antes = después; primero = último;
        primera = última; aumentó = disminuyó; aumento = descenso; superior = inferior; mejor = peor;
        al menos = como máximo; norte = sur; este de = oeste de; alto = bajo; alta = baja; ganó = perdió;
        comenzó = terminó; éxito = fracaso; grande = pequeño; grandes = pequeños
        """
    ),
}

UNITS = {
    "en": pairs(
        """
        million = billion; thousand = million; percent = points; kilometers = meters; kilometres = metres; km = miles;
        feet = miles; years = months; hours = days; minutes = hours; days = weeks; weeks = years; dollars = euros;
        degrees = percent; tons = kilograms; people = families
        """
    ),
    "es": pairs(
        """
        millones = miles de millones; mil = millones; por ciento = puntos; kilómetros = metros; km = millas;
        pies = millas; años = meses; horas = días; minutos = horas; días = semanas; semanas = años; dólares = euros;
        grados = por ciento; toneladas = kilogramos; personas = familias
        """
    ),
}

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}

NUMBER_WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve".split(),
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce".split(),
}

PLACES = {
    "en": """
        France Germany Spain Italy England Scotland Ireland Poland Russia China Japan India Mexico Canada Brazil
        Argentina Chile Colombia Peru Guatemala Honduras Panama Belize Cuba Egypt Nigeria Kenya Morocco Australia
        Turkey Iran Iraq Israel Greece Portugal Sweden Norway Denmark Finland Austria Hungary Ukraine Europe Asia
        Africa America London Paris Berlin Madrid Rome Vienna Moscow Beijing Tokyo Boston Chicago California Texas
        Florida Virginia Washington Warsaw Istanbul Athens Lisbon Dublin Sydney Toronto Lima Bogotá
        """.split(),
    "es": """
        Francia Alemania España Italia Inglaterra Escocia Irlanda Polonia Rusia China Japón India México Canadá
        Brasil Argentina Chile Colombia Perú Guatemala Honduras Panamá Belice Cuba Egipto Nigeria Kenia Marruecos
        Australia Turquía Irán Irak Israel Grecia Portugal Suecia Noruega Dinamarca Finlandia Austria Hungría
        Ucrania Europa Asia África América Londres París Berlín Madrid Roma Viena Moscú Pekín Tokio Boston Chicago
        California Texas Florida Virginia Washington Varsovia Estambul Atenas Lisboa Dublín Sídney Toronto Lima
        Bogotá
        """.split(),
}

# "Not" after one of these words, or "no" before it, negates the sentence.
AUXILIARIES = {
    "en": "is are was were has had have can could will would may might must should does did do".split(),
    "es": """
        es son era eran fue fueron será serán está están estaba estaban ha han había habían puede pueden podría
        podían debe deben tiene tienen tenía tenían hay hubo existe existen se incluye incluyen permite permiten
        utiliza utilizan
        """.split(),
}
