"""What a question asks the price, the hours or the address of, or what somebody wants to have or do."""

import pytest

from index.library import Library
from rag.asked.things import asked_things
from rag.records import Language


@pytest.mark.parametrize(
    ("question", "language", "things"),
    [
        ("how much is a work visa", "en", "work visa"),
        ("what is the phone number of the school?", "en", "school"),
        ("fee for a marriage certificate", "en", "marriage certificate"),
        ("what time does the bank open", "en", "bank"),
        ("when do the computer classes start", "en", ""),
        ("what does the birth certificate cost", "en", "birth certificate"),
        ("is the refuge unit open on Saturday", "en", "refuge unit"),
        ("are you open on Saturday", "en", ""),
        ("¿La clínica abre los sábados?", "es", "clínica"),
        ("can i get dual citizenship", "en", "dual citizenship"),
        ("and a passport, how much is it?", "en", "passport"),
        ("how long does asylum take", "en", "asylum"),
        ("where is the office on the map of Tapachula", "en", ""),
        ("how much is a visa in Guatemala", "en", "visa"),
        ("cuanto cuesta el pasaporte", "es", "pasaporte"),
        ("telefono de la escuela", "es", "escuela"),
        ("a que hora abre el banco los domingos", "es", "banco"),
        ("¿Cuál es la dirección de la clínica?", "es", "clínica"),
        ("hay psicologo en la escuela", "es", "psicologo escuela"),
        ("puedo casarme sin papeles", "es", "casarme papeles"),
        ("how long does the stamp last", "en", "stamp"),
        ("how long is the licence valid", "en", "licence"),
        ("cuanto demora la visa", "es", "visa"),
        ("do you have a nurse who speaks Swahili", "en", "nurse speaks"),
        ("hay medico en quechua", "es", "medico"),
        ("and for my son?", "en", ""),
        ("y los domingos?", "es", ""),
        ("puedo aplicar si volví voluntariamente", "es", ""),
        ("how much is a visa if I am a refugee", "en", "visa"),
        ("how much is it?", "en", ""),
        ("puedo pedir otra vez el próximo año", "es", ""),
        ("who leads the conference", "en", ""),
        ("how many beds does the shelter have", "en", ""),
        ("how long do I have to wait", "en", ""),
        ("qué pasa si no tengo acta de nacimiento", "es", ""),
    ],
)
def test_the_thing_that_is_asked_about(question: str, language: Language, things: str, library: Library) -> None:
    found = asked_things(question, language, library)
    assert " ".join(question[one.start : one.end] for one in found) == things
