import pytest

from rag.asked.asking import asks_something


@pytest.mark.parametrize(
    "message",
    [
        "soy víctima de trata qué hago",
        "me quitaron el pasaporte, cómo lo recupero",
        "es normal que me quiten el pasaporte",
        "me pegan, a quien llamo",
        "mi patron me quito el pasaporte eso es delito",
        "me amenazan hay algun albergue",
        "soy victima de trata tengo derecho a un abogado",
        "mi novio me pega y necesito un albergue",
        "y si me quieren sacar",
        "dígame cómo denuncio a mi patrón",
        "explíqueme la visa U porque mi esposo me pega",
        "quiero poner una denuncia",
        "información de refugios, mi esposo me pega",
        "shelter near me please he hits me",
        "my boss hasnt paid me can the consulate help",
        "soy hombre solo puedo quedarme ahi",
        "me ayudan a pasar al otro lado",
        "me robaron el pasaporte como saco otro",
        "y la clinica que dia viene",
        "y el telefono de la inspectora de vivienda",
        "que papeles llevo",
        "hay doctor",
        "y tienen comida caliente",
    ],
)
def test_what_asks_is_told_with_and_without_its_marks(message: str) -> None:
    assert asks_something(message)


@pytest.mark.parametrize(
    "message",
    [
        "they won't let me leave",
        "hay hombres armados que nos vigilan",
        "my boss took my passport and says i cant go",
        "im being trafficked",
        "he hits me when he drinks",
        "si hablo me mata",
        "y la policia me pego",
        "no se que dia es",
    ],
)
def test_what_only_tells_asks_nothing(message: str) -> None:
    assert not asks_something(message)
