import pytest

from rag.asked.asking import asks_something


@pytest.mark.parametrize(
    "message",
    [
        "what do i do",
        "I am being trafficked, what do I do",
        "my boss took my passport is that legal",
        "is it normal that my employer keeps my papers",
        "i have no papers and can i be deported",
        "tell me where to go",
        "they hit me. who can help",
        "¿me ayudan?",
        "qué hago si me pega",
        "soy víctima de trata qué hago",
        "no se que hacer",
        "me pueden despedir si estoy embarazada",
        "puedo pedir ayuda sin papeles",
        "me quitaron el pasaporte, cómo lo recupero",
        "es normal que me quiten el pasaporte",
        "they won't let me leave?",
        "me pegan, a quien llamo",
        "mi patron me quito el pasaporte eso es delito",
        "no me pagan quiero saber donde denunciar",
        "si denuncio me deportan",
        "me amenazan hay algun albergue",
        "soy victima de trata tengo derecho a un abogado",
        "mi novio me pega y necesito un albergue",
        "my boss took my passport is that a crime",
        "my husband hits me and i need a shelter",
        "y los domingos",
        "y si me quieren sacar",
        "and the phone number",
        "and if he finds me",
        "they wont let me leave if i call police will they deport me",
        "dígame cómo denuncio a mi patrón",
        "explíqueme la visa U porque mi esposo me pega",
        "quiero poner una denuncia",
        "quisiera orientación, no me pagan",
        "información de refugios, mi esposo me pega",
        "teléfono de un refugio mi esposo me pega",
        "shelter near me please he hits me",
        "quiero inscribir a mi hija y mi esposo me pega",
        "i need to renew my passport but my boss has it",
    ],
)
def test_what_asks_is_told_with_and_without_its_marks(message: str) -> None:
    assert asks_something(message)


@pytest.mark.parametrize(
    "message",
    [
        "they won't let me leave",
        "my boss took my passport and says i cant go",
        "I don't know where I am",
        "im being trafficked",
        "help me please",
        "he hits me when he drinks",
        "no me dejan salir",
        "no puedo salir de la casa",
        "me tiene encerrada en un cuarto",
        "dice que me va a matar",
        "tengo miedo de mi jefe",
        "ayúdenme por favor",
        "necesito ayuda",
        "no tengo derecho a nada dice él",
        "si hablo me mata",
        "y el me pega",
        "and he hits me",
        "y la policia me pego",
        "i need help",
        "no tengo información de mi hermano",
        "me quitó el teléfono de mi hija",
        "he has a number for my mother",
        "me dijo que se lo diga si hablo",
        "",
    ],
)
def test_what_only_tells_asks_nothing(message: str) -> None:
    assert not asks_something(message)
