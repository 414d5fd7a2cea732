"""What could tell who wrote a question goes before it is kept, on messages made by script in both languages."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from index.words import fold
from rag.redaction.redaction import Vocabulary, redacted, vocabulary_of

ARTICLES = (
    "The Regional Conference on Migration (RCM) was created in 1996. El Salvador, Guatemala and Costa Rica are in it.",
    "La Conferencia Regional sobre Migración (CRM) publicó guías en San José. Luis Alonso Serrano habló de la guerra.",
)


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return vocabulary_of(ARTICLES)


FIRST = ("María", "Jose", "Xiomara", "Kevin", "Yesenia", "Juan Carlos", "Ashley", "Wilmer", "Guadalupe", "Dayan")
LAST = ("López", "Hernández", "Menjívar", "Smith", "Castillo", "Zúñiga", "Flores", "Orellana")
RARE = ("Ixchel Tzunún", "Nokomis Wapasha", "Otoniel Xicará", "Brunilda Quisquinay")
EMAILS = ("ana.ruiz87@gmail.com", "lopez_m@buzon.gob.gt", "kev+in@mail.example.org")
PHONES = (
    "+502 5512-3344",
    "5512 3344",
    "(503) 7788 9911",
    "55-123-44556",
    "1-800-555-0199",
    "cinco cinco uno dos tres cuatro",
)
IDS = ("A1234567", "0801-1990-12345", "PA-889123", "1990123456789", "CURP LOZM900101", "G-44812")
LINKS = ("https://facebook.com/ana.ruiz", "www.example.org/u/77", "instagram.com/kevin", "@kevin_22")
STREETS = ("Calle Los Almendros 14", "5th street 22", "colonia La Reforma casa 9", "1200 Maple Street")
FRAMES = {
    "es": (
        "me llamo {name} y no sé cómo renovar mi permiso",
        "Soy {name}, ¿dónde puedo pedir asilo?",
        "mi nombre es {name} y mi correo es {email}",
        "¿Pueden llamarme al {phone}? quiero saber de la visa",
        "mi pasaporte es {id}, ¿ya venció?",
        "vivo en {street}, ¿qué oficina me toca?",
        "escríbanme a {email} o al {phone} por favor",
        "¿Mi hermana {name} puede trabajar aquí?",
        "vean {link} y díganme si es una estafa",
        "hola, busco a {name}, desapareció en Tapachula",
    ),
    "en": (
        "my name is {name} and I don't know how to renew my permit",
        "I am {name}, where can I ask for asylum?",
        "Can you call me at {phone}? I want to know about the visa",
        "my passport is {id}, has it expired?",
        "I live at {street}, which office is mine?",
        "write to {email} or {phone} please",
        "Can my sister {name} work here?",
        "look at {link} and tell me whether it is a scam",
        "hi, I am looking for {name}, she went missing in Tapachula",
    ),
}


@dataclass(frozen=True)
class Secret:
    words: str
    message: str


def messages() -> Iterator[Secret]:
    rng = random.Random(5)
    for frames in FRAMES.values():
        for frame in frames:
            for _ in range(12):
                name = f"{rng.choice(FIRST)} {rng.choice(LAST)}" if rng.random() < 0.8 else rng.choice(RARE)
                told = {
                    "name": name.lower() if rng.random() < 0.4 and name not in RARE else name,
                    "email": rng.choice(EMAILS),
                    "phone": rng.choice(PHONES),
                    "id": rng.choice(IDS),
                    "link": rng.choice(LINKS),
                    "street": rng.choice(STREETS),
                }
                message = frame.format(**told)
                yield from (Secret(words, message) for part, words in told.items() if f"{{{part}}}" in frame)


def leaks(secret: str, kept: str) -> bool:
    """Tell whether a part of a secret that tells something is left."""
    small = {
        "los",
        "las",
        "la",
        "st",
        "street",
        "calle",
        "colonia",
        "casa",
        "com",
        "org",
        "www",
        "https",
        "curp",
        "mail",
    }
    parts = fold(secret).replace("@", " ").replace(".", " ").replace("-", " ").replace("_", " ").split()
    left = fold(kept)
    return any(len(part) > 2 and part not in small and part in left for part in parts)


def test_nothing_private_is_left_in_script_made_messages(known: Vocabulary) -> None:
    made = list(messages())
    assert len(made) > 200
    failed = [
        (secret.words, redacted(secret.message, known))
        for secret in made
        if leaks(secret.words, redacted(secret.message, known))
    ]
    assert failed == []


@pytest.mark.parametrize(
    "question",
    [
        "What is the RCM's annual budget?",
        "How do I apply for asylum in Mexico?",
        "¿Cuántos migrantes cruzaron por Costa Rica en 2019?",
        "¿Puedo pedir refugio en El Salvador por la guerra?",
        "¿Hay una oficina en Nueva Zelanda?",
        "Where does the Regional Conference on Migration meet in 2027?",
        "soy de Honduras y estoy buscando trabajo, ¿qué permiso necesito?",
        "I am looking for work in Guatemala, which permit do I need?",
        "mi hermana vive en Panamá y quiere volver, ¿quién la ayuda?",
        "between 1996 and 2016, how many members joined on the 30th of May?",
        "is there an office within 120km of it?",
        "what did the RCM 2019 decide?",
    ],
)
def test_what_tells_nobody_stays(known: Vocabulary, question: str) -> None:
    assert redacted(question, known) == question


@pytest.mark.parametrize("message", ["la Dra. Banegas me atendió", "mi abogado es el Lic. Banegas", "Att: Banegas"])
def test_a_title_hides_no_name(known: Vocabulary, message: str) -> None:
    assert "Banegas" not in redacted(message, known)


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (
            "Me llamo Ana Ruiz, nací el 12/03/1998. ¿Qué visa necesito?",
            "Me llamo [name], nací el [number]. ¿Qué visa necesito?",
        ),
        ("Who is Brunilda Quisquinay?", "Who is [name]?"),
        ("Call +502 5512-3344 or ana@example.org", "Call [number] or [email]"),
        ("write me: yuleisi.tz at gmail dot com", "write me: [email]"),
        ("I am yuleisi at gmail.com", "I am [email]"),
        ("escribame a kfunez@gmail por la visa", "escribame a [email] por la visa"),
        ("mi correo es kfunez (arroba) gmail (punto) com", "mi correo es [email]"),
        ("mi correo es kfunez@gmail,com", "mi correo es [email]"),
        ("mi correo es kfunez @ gmail . com", "mi correo es [email]"),
        ("kfunez@gmail punto com. Quiero una visa", "[email]. Quiero una visa"),
        ("me apellido banegas", "me apellido [name]"),
        ("¿Qué visa necesito? Gracias. Xicay", "¿Qué visa necesito? Gracias. [name]"),
        ("mi numero es noventa y ocho setenta y seis cincuenta y cuatro treinta y dos", "mi numero es [number]"),
        ("entre treinta y cinco y cuarenta años", "entre treinta y cinco y cuarenta años"),
        ("vivo en la col. kennedy bloque 5, ¿qué oficina?", "vivo en la [address], ¿qué oficina?"),
        ("mi insta es lupita_xol", "mi insta es [name]"),
        ("mi insta es lupita.xol99 y busco a mi prima", "mi insta es [name] y busco a mi prima"),
        ("my username is sad.girl", "my username is [name]"),
        ("mi facebook: sirenita", "mi facebook: [name]"),
        ("busquen a lil_ana", "busquen a [name]"),
        ("no encuentro a xiomara desde ayer", "no encuentro a [name] desde ayer"),
        ("vi a menjívar ayer en la frontera", "vi a [name] ayer en la frontera"),
        ("@kevinx me pidió dinero", "[name] me pidió dinero"),
    ],
)
def test_signs_stand_in_the_place_of_what_was_taken_out(known: Vocabulary, message: str, kept: str) -> None:
    assert redacted(message, known) == kept


def test_a_long_message_is_cut_after_it_was_read_and_hostile_ones_take_no_time(known: Vocabulary) -> None:
    assert len(redacted("visa" * 200, known)) == 300
    for hostile in (
        "1 " * 20_000,
        "a@" * 20_000,
        "A-" * 20_000,
        "my name is " * 4_000,
        "calle " * 8_000,
        "uno " * 10_000,
    ):
        redacted(hostile[:4000], known)


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("his name is mynor tzul", "his name is [name]"),
        ("my name was yuleisi tzoc and I left", "my name was [name] and I left"),
        ("my sister's name is yuleisi", "my sister's name is [name]"),
        ("a girl called yuleisi tzoc", "a girl called [name]"),
        ("everyone calls me yuleisi", "everyone calls me [name]"),
        ("su nombre es mynor tzul", "su nombre es [name]"),
        ("el nombre de mi jefe es mynor", "el nombre de mi jefe es [name]"),
        ("mi jefe se llamaba mynor", "mi jefe se llamaba [name]"),
        ("me dicen yuleisi", "me dicen [name]"),
        ("Me llamo: yuleisi tzoc", "Me llamo: [name]"),
        ('me llamo "yuleisi tzoc" y busco trabajo', 'me llamo "[name]" y busco trabajo'),
        ("My name is, yuleisi tzoc.", "My name is, [name]."),
        ("My sister, where is she?", "My sister, where is she?"),
        ("mi curp es garc850101hdfrrl09", "mi curp es [number]"),
        ("mi apellido es tzoc y no tzul", "mi apellido es [name] y no tzul"),
        ("Apellidos: tzoc tzul", "Apellidos: [name]"),
        ("me llaman yuleisi y no me pagan", "me llaman [name] y no me pagan"),
        ("Yuleisi Tzoc wants to leave", "[name] wants to leave"),
        ("Hola. ¿Yuleisi Tzoc tiene derecho?", "Hola. ¿[name] tiene derecho?"),
        ("Doña Yuleisi", "Doña [name]"),
        ("Hello Luisa", "Hello [name]"),
        ("Does María qualify?", "Does [name] qualify?"),
    ],
)
def test_names_that_are_introduced_or_open_a_sentence_are_taken_out(known: Vocabulary, message: str, kept: str) -> None:
    assert redacted(message, known) == kept


@pytest.mark.parametrize(
    "message",
    [
        "his name is wrong on the visa",
        "my name was misspelled by the office",
        "a form called declaration of work",
        "a girl called the police",
        "a woman called and asked for my visa",
        "they call me every day",
        "su nombre es distinto en el pasaporte",
        "mi apellido es incorrecto en la visa",
        "look at the office dot on the map",
        "me dicen que no puedo trabajar",
        "me dicen cosas feas",
        "me llaman de la oficina",
        "como se llama la conferencia",
        "¿cómo se llamaba la oficina?",
        "Regional Conference members",
        "mi facebook no abre",
        "usan facebook para engañar",
    ],
)
def test_words_that_name_nobody_stay(known: Vocabulary, message: str) -> None:
    assert redacted(message, known) == message


@pytest.mark.parametrize(
    "unit", ["my ", "my a ", "my aaaa", "nombre de mi ", "me dicen ", "girl called ", "A [name] ", "a"]
)
def test_names_are_looked_for_in_time_that_grows_with_the_text(known: Vocabulary, unit: str) -> None:
    began = time.process_time()
    redacted(unit * (20_000 // len(unit)), known)
    assert time.process_time() - began < 1
