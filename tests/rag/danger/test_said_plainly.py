"""Danger said outright in forms that a reader of patterns overlooks, and what any day has of the same words."""

import pytest

from rag.danger.messages import reason_for_care


@pytest.mark.parametrize(
    "message",
    [
        "We're locked in a container",
        "we’re forced to work all day",
        "we;re scared",
        "I wasn't allowed to leave",
        "I wasn't paid for three months",
        "He's got my passport",
        "got raped last night",
        "I hear screaming from the apartment next door",
        "no vale la pena vivir",
        "la vida ya no tiene sentido",
        "me hago daño",
        "a veces me hago daño a mí misma",
        "el casero quiere sexo por la renta",
        "oigo gritos en la casa de al lado",
        "él contesta mi teléfono",
        "my son got shot",
        "my sister disappear in Tapachula",
        "i look for my sister, she dissapear",
        "my sister is lost",
        "ayuda me pega",
        "They told me I have to pay 5000 dollars before I can leave",
        "ando buscando a mi hermana",
        "mi hermana se perdió en el camino",
        "cómo encuentro a mi hijo migrante",
        "dónde está mi hermano",
        "no encuentro a mi hija",
        "no aparece mi mamá",
        "se perdió mi papá",
        "perdí a mi hermano en la frontera",
        "se la llevaron",
        "no me sueltan",
        "me deben tres quincenas",
        "mi hermana trabaja en un bar obligada",
        "me descuentan la comida y el cuarto y no me queda nada",
        "me agarra las nalgas el capataz",
        "mi esposo me quitó a mis hijos",
        "ya no quiero seguir",
        "looking for my brother",
        "where is my mom",
        "I lost my sister at the border",
        "my cousin got lost in the desert",
        "how do I find my missing brother",
    ],
)
def test_it_is_told(message: str) -> None:
    assert reason_for_care(message)


@pytest.mark.parametrize(
    "message",
    [
        "Were you open on Sunday?",
        "q ayuda me dan",
        "que ayuda nos dan a los que regresan",
        "my daughter is lost in math class",
        "Where can I get a flu shot?",
        "Can my baby get a shot here?",
        "My son got a measles shot last year",
        "nadie contesta el teléfono",
        "no contestan el teléfono",
        "my lawyer has got my papers",
        "They told me I have to pay 50 dollars, is that true?",
        "me dijeron que tengo que pagar 50 dólares, ¿es cierto?",
        "ando buscando información para mi hermano",
        "mi hermana se perdió la cita",
        "mi maleta se perdió en el camino",
        "hay ayuda para los que regresan",
        "me pagan el boleto",
        "me pagan el pasaje de regreso",
        "vine deportado y no tengo ningún papel",
        "vine sola a la oficina y no me atendieron",
        "me quedo sin internet a cada rato",
        "no puedo salir temprano del trabajo, abren los sábados",
        "no puedo ir entre semana",
        "me descuentan la comida es legal",
        "me toca mañana la cita",
        "estuve preso, puedo sacar pasaporte",
        "trabajé en una finca y quiero mi carta de trabajo",
        "mi jefe no me da copia del contrato",
        "no tengo dinero para el pasaporte",
        "me lastimé la espalda trabajando",
        "I came back with no papers",
        "I need a letter that says I was released",
    ],
)
def test_any_day_has_the_same_words(message: str) -> None:
    assert not reason_for_care(message)
