"""The names in a text: capitalised words that stand together."""

from dataclasses import dataclass

from index.sentences import split_sentences
from rag.checks.dates import calendar
from rag.checks.figures import number_words
from rag.checks.figures.units import is_currency_code
from rag.checks.names.known_names import is_people, place_forms
from rag.checks.readings import Reading, Stretch, Token, found_along, once
from rag.checks.small_words import is_small

_INSIDE = frozenset("of the de del la las los on sobre for para against contra".split())
# What stands before the name of a place where something happens.
LOCATING = frozenset("in en at across throughout within inside near".split())
_DATE_SIGNS = frozenset("-/")
_LINKS = frozenset("of de del".split())
_AFTER_STOP = frozenset('. ! ? : ; « “ " ‘ ( [ ¿ ¡ • —'.split())
# Endings of English and Spanish words that name no person or place.
_ENDINGS = (
    "tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|ed|ly|ous|ive|ist|ure|age|cion|dad|miento|mente|encia|ancia|ando|iendo"
).split("|")
# Words that are no names although a sentence begins with them before a verb: "Help is free", "Nadie es ilegal".
_COMMON = frozenset(
    """
    nobody everybody anybody somebody everyone anyone someone nothing everything anything something none most many few
    several others both each another all half part work help food water money police staff shelter housing health care
    aid law justice time life love fear hope hunger poverty travel crime abuse rape slavery labour labor trade traffic
    smuggling data news research evidence advice support school medicine equipment access asylum refuge status training
    transport insurance income debt pay wage rent tax war peace violence consent silence trust family home exploitation
    migration trafficking detention recruitment torture blackmail bondage servitude coercion force fraud harm risk sex
    land air heat rain drought climate paper proof cash credit cost interest
    nadie alguien nada todo algo cada muchos pocos algunos varios otros ambos ninguno quien gente ayuda trabajo comida
    agua dinero policia salud ley vida trata trafico asilo refugio familia escuela medicina vivienda violencia
    migrar viajar trabajar pedir denunciar solicitar salir entrar huir volver ayudar pagar vivir emigrar regresar
    miedo esperanza pobreza hambre delito abuso esclavitud explotacion dignidad justicia paz guerra migracion
    """.split()
)
# A plural precedes these verbs, and few names are plural.
_PLURAL_VERBS = frozenset("are were have".split())
_VERBS = frozenset(
    """
    is are was were has had have will would said says leads led joined signed created became hosts hosted held
    adopted announced chairs chaired coordinates coordinated organized organised won founded presides
    es era fue ha habia tiene tuvo dijo dice lidera lidero firmo creo preside presidio organizo anuncio adopto fundo
    """.split()
)
# These precede a name without being part of it.
TITLES = frozenset(
    """
    mr mrs ms dr dra sr sra don doña president presidente presidenta minister ministro ministra general director
    directora secretary secretario secretaria professor profesor profesora king queen rey reina prince principe
    princess princesa pope papa saint san santa st lord lady sir university universidad government gobierno republic
    state states estado estados member members miembro miembros ministry ministerio department departamento
    republica
    """.split()
)


@dataclass(frozen=True, slots=True)
class Name(Stretch):
    """A name from token ``first`` to ``last``; ``words`` are its folded words without those that only join."""

    words: tuple[str, ...]
    is_acronym: bool

    @property
    def key(self) -> str:
        """The folded words, joined by spaces."""
        return " ".join(self.words)


@once
def names(reading: Reading) -> tuple[Name, ...]:
    """Return the names in a text, in order; a first word counts only if it looks like a name."""
    named = [name for one in capitalised(reading) if (name := _name(reading, one)) is not None]
    small = [(at, t.key) for at, t in enumerate(reading.tokens) if reading.language == "es" and not t.has_capital]
    peoples = [Name(at, at, (key,), False) for at, key in small if is_people(key)]
    return tuple(sorted([*named, *peoples], key=lambda name: name.first))


@once
def capitalised(reading: Reading) -> tuple[Stretch, ...]:
    """Return the capitalised words that stand together, in order; the first may have its capital from its sentence."""
    return found_along(reading, _capitalised)


def _capitalised(reading: Reading, place: int) -> Stretch | None:
    is_begun = _is_capital(reading.tokens[place]) and not _is_no_name(reading, place)
    return Stretch(place, _end(reading, place)) if is_begun else None


def _name(reading: Reading, one: Stretch) -> Name | None:
    first = one.first + (_opens(reading, one.first) and _is_just_first(reading, one.first, one.last))
    words = tuple(token.key for token in reading.tokens[first : one.last + 1] if token.has_capital)
    name = Name(first, one.last, words, first == one.last and _has_capitals(reading, first))
    # Letters, Roman numerals and small words, such as the first of a quotation, name nothing.
    is_small_word = not name.is_acronym and all(map(is_small, words))
    is_nothing = is_small_word or len(name.key) == 1 or all(map(calendar.roman, words))
    return None if is_nothing or _is_spelt_out(reading, name) else name


@once
def _sentence_ends(reading: Reading) -> frozenset[int]:
    """Return where the sentences of a text end, in characters."""
    return frozenset(span.end for span in split_sentences(reading.text))


def _is_spelt_out(reading: Reading, name: Name) -> bool:
    """Tell whether a name only abbreviates the words before it: "stem cells (SCs)"."""
    if not name.is_acronym or (reading.key(name.first - 1), reading.key(name.last + 1)) != ("(", ")"):
        return False
    letters = name.key.removesuffix("s")
    before = [token.key for token in reading.tokens[: name.first - 1] if token.is_word and not is_small(token.key)]
    return "".join(word[0] for word in before[-len(letters) :]) == letters


@once
def openers(reading: Reading) -> frozenset[str]:
    """Return the folded single words whose capital may only come from starting a sentence."""
    return frozenset(
        token.key
        for place, token in enumerate(reading.tokens)
        if _is_capital(token) and _opens(reading, place) and _end(reading, place) == place
    )


def is_place(name: Name, reading: Reading) -> bool:
    """Tell whether a name is a known place, or follows a word such as "in"."""
    is_located = reading.key(name.first - 1) in LOCATING and not name.is_acronym
    return is_located or is_known_place(name, reading)


def is_known_place(name: Name, reading: Reading) -> bool:
    """Tell whether a name is a place or people in the table, in either language."""
    return bool(place_forms(_whole(reading, name)))


def forms_of(name: Name, reading: Reading) -> tuple[str, ...]:
    """Return the folded forms of a name: as written, and of the place that it names."""
    whole = _whole(reading, name)
    return (whole, name.key, *place_forms(whole), *place_forms(name.key))


def _whole(reading: Reading, name: Name) -> str:
    return " ".join(token.key for token in reading.tokens[name.first : name.last + 1] if token.is_word)


def _has_capitals(reading: Reading, place: int) -> bool:
    return sum(letter.isupper() for letter in reading.written(place)) > 1


def _is_capital(token: Token) -> bool:
    return token.has_capital and token.key not in {"i", "i'm", "i've"}


def _is_no_name(reading: Reading, place: int) -> bool:
    is_of_calendar = calendar.is_month_or_weekday(reading.key(place)) or _is_short_month(reading, place)
    return is_of_calendar or is_currency_code(reading, place)


def _is_short_month(reading: Reading, place: int) -> bool:
    """Tell whether a word abbreviates a month, as "Dec" does in "Dec. 31", "31 Dec" and "31-Dec-2024"."""
    if reading.key(place) not in calendar.SHORT_MONTHS:
        return False
    before = place - (2 if reading.key(place - 1) in _DATE_SIGNS else 1)
    after = place + (2 if reading.key(place + 1) in {".", *_DATE_SIGNS} else 1)
    return reading.token(before).is_number or reading.token(after).is_number


def _end(reading: Reading, place: int) -> int:
    """Return the last token of the name that begins at a token: capitalised words, "of" and hyphens between them."""
    last, at = place, place + 1
    while at < len(reading.tokens) and at - last <= 3:
        token = reading.tokens[at]
        if _is_capital(token) and not _is_no_name(reading, at):
            last = at
        elif not _goes_on(reading, at, last):
            break
        at += 1
    return last


def _goes_on(reading: Reading, place: int, last: int) -> bool:
    """Tell whether a name can continue after a small word or sign that follows its part up to ``last``."""
    key = reading.key(place)
    if key == ".":
        return place - last == 1 and reading.touches(place) and reading.tokens[place].end not in _sentence_ends(reading)
    return key in _INSIDE or (key == "-" and reading.touches(place))


def _opens(reading: Reading, place: int) -> bool:
    before = reading.key(place - 1)
    is_quoted = before in {'"', "'"} and not reading.touches(place)
    return place == 0 or (before in _AFTER_STOP and not is_quoted)


def _is_just_first(reading: Reading, place: int, last: int) -> bool:
    """Tell whether a word has its capital only because a sentence begins with it."""
    key = reading.key(place)
    # The article of "El Salvador" is part of the name.
    if place_forms(" ".join(reading.keys(place, last + 1 - place))):
        return False
    if _has_capitals(reading, place) and not is_small(key):
        return False
    # The "Fifteen" of "Fifteen Regional Processes" is a count.
    if is_small(key) or number_words.is_one(key, reading.language):
        return True
    if last > place:
        return reading.key(place + 1) in _LINKS and not place_forms(key) and key not in TITLES
    following = reading.key(place + 1)
    is_common = key.endswith(tuple(_ENDINGS)) or (key.endswith("s") and len(key) > 4)
    return is_common or following not in _VERBS or key in _COMMON or following in _PLURAL_VERBS
