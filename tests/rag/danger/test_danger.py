"""Danger is told from questions about it; the goals hold on messages at hand, on unseen ones and on blind ones.

The likeness is fitted on all sets but ``danger_unseen.toml``, of which a few messages have mended a sign,
``danger_blind.toml`` and ``danger_apart.toml``, which nothing may be mended for.
"""

import time
from collections.abc import Sequence

import pytest

from rag.danger.messages import danger_language, reason_for_care, speaks_of_danger
from tests.rag.danger.danger_phrases import Phrases, apart, blind, calm, daily, known, more, spent, unseen, visits

SETS = {"known": known(), "spent": spent(), "visits": visits(), "unseen": unseen(), "blind": blind()}


def missed(messages: Sequence[str]) -> list[str]:
    return [message for message in messages if not speaks_of_danger(message)]


def everything(kind: str, name: str) -> list[str]:
    return [message for phrases in SETS[name].values() for message in getattr(phrases, kind)]


@pytest.mark.parametrize("name", SETS)
def test_danger_said_directly_is_told(name: str) -> None:
    messages = everything("direct", name)
    lost = missed(messages)
    assert len(lost) <= 0.05 * len(messages), lost


@pytest.mark.parametrize("name", SETS)
def test_danger_said_indirectly_is_told(name: str) -> None:
    messages = everything("indirect", name)
    lost = missed(messages)
    assert len(lost) <= 0.20 * len(messages), lost


@pytest.mark.parametrize("name", SETS)
def test_ordinary_questions_are_not_taken_for_danger(name: str) -> None:
    messages = everything("ordinary", name)
    shown = [message for message in messages if speaks_of_danger(message)]
    assert len(shown) <= 0.02 * len(messages), shown


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_calm_news_of_a_family_is_not_taken_for_danger(language: str) -> None:
    told = calm()[language]
    shown = [message for message in told if speaks_of_danger(message)]
    assert len(shown) <= 0.1 * len(told), shown


@pytest.mark.parametrize("language", ["en", "es"])
def test_messages_put_apart_are_told(language: str) -> None:
    danger, plain = apart()[language].indirect, apart()[language].ordinary
    lost = missed(danger)
    assert len(lost) <= 0.08 * len(danger), lost
    shown = [message for message in plain if speaks_of_danger(message)]
    assert len(shown) <= 0.2 * len(plain), shown


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sets_are_large_enough_and_share_no_message(language: str) -> None:
    for kind, least in (("direct", 60), ("indirect", 60), ("ordinary", 100)):
        assert len(set(getattr(SETS["blind"][language], kind))) >= least
        assert len(set(getattr(SETS["unseen"][language], kind))) >= least / 2
    held_out = _all(SETS["unseen"][language]) | _all(SETS["blind"][language])
    assert not held_out & (_all(SETS["known"][language]) | _all(SETS["spent"][language]) | _all(more()[language]))
    assert not _all(apart()[language]) & (_all(daily()[language]) | _all(SETS["known"][language]) | held_out)
    assert not _all(SETS["unseen"][language]) & _all(SETS["blind"][language])


def _all(phrases: Phrases) -> set[str]:
    return {message.lower().strip(" .?¿!") for kind in Phrases.__slots__ for message in getattr(phrases, kind)}


@pytest.mark.parametrize(
    "message",
    [
        "NO ME DEJAN SALIR!!!",
        "no me dejan saliiir",
        "nó mé déjan sálir",
        "xfa ayudaaaa me tienen encerada, no me degan salir",
        "helppp meee pls",
        "help please",
        "emergency",
        "una emergencia",
        "They won’t let me leave",
        "hola. que es la trata? mi hermana esta encerrada",
        "What is trafficking?\nthey locked my sister in a room",
        "mi ermano no a vuelto, no savemos nada de el",
        "mi marido m pega",
        "M quitaron el pasaporte",
        "dicen q m van a matar",
        "no m dejan salir y m tienen encerada",
        "estoi encerrada",
        "toi encerrada",
        "nesesito salir de aki",
        "kiero salir de aki",
        "my husband hits me n i cnt leave",
        "they won;t let me leave",
        "mi pa\u00adtrón tie\u00adne mi pasa\u200bporte",
        "\U0001d5fa\U0001d5f2 \U0001d601\U0001d5f6\U0001d5f2\U0001d5fb\U0001d5f2\U0001d5fb encerrada",
        "me vi0laron",
        "s3cuestro",
        "estamos encerrad@s",
        "estamos encerradxs",
        "my husband no let me learn english",
        "cant leave",
        "S.O.S",
        "el me ensierra",
        "nesesito escapar",
    ],
)
def test_typing_on_a_telephone_does_not_hide_danger(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "la oficina abre a las 9 a.m. y cierra a las 5 p.m.",
        "la oficina abre a las 9 a m, llevan a los niños?",
        "el muro de 20 m maltrata la vista",
        "el muro mide 5 m² y es blanco",
        "a 300 m tocan la campana",
        "a 5 m pegan el cartel",
        "quiero la talla m",
        "mi tía M tiene tres hijos",
        "m ayudaron en la oficina",
        "estoi en la oficina",
        "kiero saber de la visa",
        "hay una oficina aki?",
        "the hotel is 5 m from the border",
        "The office opens at 9 a.m. and closes at 5 p.m.",
        "the m train goes to the office",
        "I m looking for the office",
    ],
)
def test_a_lone_m_and_short_forms_are_not_danger(message: str) -> None:
    assert not speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "mi tío abusa de mí",
        "mi patrón abusa de mí, no sé qué hacer",
        "mi tio abusaba de mi cuando era niña",
        "¿qué hago? mi jefe abusa de mí",
        "mi padrastro abusó de mi hermana",
        "mi vecino abuza de mi hija menor",
        "mi padrastro quiere abusar de mí",
        "mi tío se aprovecha de mí",
        "un señor abusa de una niña",
        "el dueño abusa de ella",
        "my uncle abuses me",
        "my stepfather abused my sister",
    ],
)
def test_abuse_of_a_person_is_told(message: str) -> None:
    assert reason_for_care(message) == "violence"


@pytest.mark.parametrize(
    "message",
    [
        "I am suicidal",
        "my friend is suicidal",
        "i want to end my life",
        "im tired of living",
        "my daughter cuts herself",
        "everyone would be better off without me",
        "how many pills does it take to die",
        "What is the easiest way to die?",
        "suicide hotline",
        "tengo pensamientos suicidas",
        "kiero suisidarme",
        "quiero suicidarme",
        "quiero acabar con mi vida",
        "estoy cansada de vivir",
        "mi hijo intentó suicidarse",
        "mi hija se corta los brazos",
        "ojalá me muriera",
        "todos estarían mejor sin mí",
        "¿Cuántas pastillas se necesitan para morir?",
        "¿Cuál es la forma más fácil de morir?",
        "línea contra el suicidio",
        "what's the point of living?",
        "¿para qué vivir?",
        "i feel like nobody would care",
        "mi vida no vale nada",
        "no doy más",
        "ya me tomé el veneno",
        "mi cuñada se tomó veneno para ratas",
        "mi sobrino se tragó una pastilla de curar frijol",
        "mi prima bebió insecticida y vomita",
        "my sister drank bleach and she is vomiting",
        "my wife swallow a bottle of pills",
        "me corto porque así se calma",
        "me quiero tirar al metro",
        "cuántas pastillas para dormir son demasiadas",
        "how many sleeping pills is too much",
        "better i was dead",
        "i dont want live more",
        "life is no worth",
        "estoy en la cornisa",
        "im on the ledge",
    ],
)
def test_not_wanting_to_live_is_told(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "scared",
        "so scared",
        "in danger",
        "Raped.",
        "hi, kidnapped",
        "please help trapped",
        "domestic violence",
        "suicide",
        "miedo",
        "MUCHO MIEDO",
        "asustada 😢",
        "Secuestrada!!!",
        "hola. muy asustada",
        "biolada",
        "secuestro",
        "violencia de género",
        "suicidio",
    ],
)
def test_a_word_that_says_danger_is_told_alone(message: str) -> None:
    assert reason_for_care(message) == "alone"


@pytest.mark.parametrize(
    "message",
    [
        "asylum",
        "refugio",
        "visa",
        "police cooperation",
        "trata de personas",
        "human trafficking",
        "forced labor",
        "secuestro?",
        "Trata de responder",
        "el artículo trata de la CRM",
        "victim support officer",
        "beaten path",
        "danger pay",
        "abuse of power",
        "violencia en la frontera",
        "en peligro de extinción",
        "secuestro de carbono",
        "Estoy desesperado por la visa",
    ],
)
def test_such_a_word_beside_others_is_not_nor_what_articles_are_about(message: str) -> None:
    assert not speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "How many migrants died by suicide?",
        "What are the suicide rates among migrants?",
        "¿Cuántos suicidios hubo el año pasado?",
        "¿Qué dice el artículo sobre el suicidio?",
        "cómo se previene el suicidio en adolescentes",
        "tomé dos pastillas para la gripe",
        "ya no puedo más con tanto papeleo",
        "i dont want to wake up early",
        "is it worth it to apply",
        "i take many pills for my blood pressure, can i bring them",
        "how many tablets is too many to bring through customs",
        "tomé ácido fólico en el embarazo",
        "el agua se toma con cloro o hervida?",
        "me corto el pelo cada mes",
        "me quiero aventar el viaje en bus",
        "i better be at the office at 8",
    ],
)
def test_talk_of_suicide_in_general_and_of_weariness_is_not_danger(message: str) -> None:
    assert not speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "el oficial me violó",
        "la oficial de migración me quitó mis documentos y me pide dinero",
        "el oficial abusó de mi hija en la frontera",
        "hay gritos, la están matando",
        "es urgente la estan golpeando",
        "cuando llega borracho la golpea",
        "como denuncio que en un bar hay menores",
        "I want to report girls being sold at a motel",
        "my ex posted my nudes",
        "mi ex subió mis fotos desnuda",
        "meu patrão não me deixa sair",
        "oi preciso de ajuda meu marido me bate",
        "ficou com meu passaporte",
        "🆘",
        "helpme",
        "911",
    ],
)
def test_danger_is_told_that_opens_like_a_question_or_names_an_official(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "me pagan por hora",
        "I got married in June",
        "my boss gave me a day off",
        "my feet are killing me",
        "you are killing me lol",
        "me mata la curiosidad",
        "tengo miedo de reprobar el examen",
        "im locked out of my account",
        "the page wont let me leave the form",
        "no puedo abrir el pdf, ayuda",
        "shoot me an email",
        "vendí mi casa para migrar",
        "mi esposo me compró un carro",
        "my boyfriend bought me flowers",
        "la policía rescató a 20 personas encerradas en una bodega",
        "the president threatened to deport everyone",
        "el banco me quitó la tarjeta",
        "se me perdió el pasaporte",
        "my husband and i met online",
        "estoy preocupada por el trámite",
        "a que hora abren por favor",
        "y los domingos",
        "y el telefono",
        "y a que hora",
        "and the phone",
        "and where is it",
        "me puede decir cuando fue creada la crm por favor",
        "quiero dejar de vivir con mi suegra",
        "my essay is about a woman who was locked in",
        "can you send me the article?",
        "could you find me the interview",
        "can you report my question to the team",
        "the hotel kept a copy of my passport",
        "mi empresa me pidió copia del pasaporte",
        "el consulado me tiene en espera",
        "nos tienen en sala de espera",
        "i was held up at work",
        "violencia doméstica en mi país",
        "domestic abuse in my country",
        "i broke my wrist playing soccer",
        "no me dejan usar el celular en clase",
        "the price of gas is killing us",
        "i'm a survivor advocate looking for research",
        "leí que los coyotes abandonaron a un grupo",
        "remove me from the mailing list",
        "me siguen en instagram",
        "¿qué pasa si me deportan?",
        "quieren cobrar 50 dólares por el formulario",
        "¿puedo traer a mi hermana conmigo?",
        "y si el papá no puede firmar",
        "me dijeron que regresara el martes",
        "me dijeron que tarda tres semanas",
        "me dijeron que llevara copias",
        "me contaron que aquí orientan",
        "¿cuánto me cobran?",
        "donde me atienden",
        "donde se paga",
        "cuantas noches me puedo quedar",
        "y qué pasa si me rechazan",
        "le van a avisar a la embajada",
        "necesito la visa de mi hija",
        "they told me to come back tomorrow",
        "he told me it takes two weeks",
        "my friend told me about this clinic",
        "what if the father cant sign",
        "no i meant outside the city",
        "the hospital says i owe 900 dollars",
        "tengo que pagar una deuda con el banco",
        "i was forced to restart the page and lost my answers",
        "tengo miedo de llenar mal el formulario",
        "mi abuelo me vendió su carro, puedo cruzarlo a México",
        "we are scared of the new rules",
        "dijo que si tengo dudas llame a migración",
        "oigo a los niños gritar gol en el parque",
        "i want find a lawyer",
        "i can no see the video in the page",
        "i have my passport",
        "i took my passport to the consulate",
        "can i take my phone inside",
        "i dont have my papers yet",
        "my wife has her passport already",
        "he has his papers ready",
        "guardo mis papeles en casa",
        "mi hermana tiene su pasaporte vencido",
        "tengo miedo de perder mi cita",
        "donde me toman las huellas",
        "puedo llevar a mi perro",
        "someone stole my bike",
        "es cierto que a las victimas las drogan",
        "what if they find a mistake in my form",
        "y si se dan cuenta de un error",
    ],
)
def test_any_day_and_figures_of_speech_are_not_danger(message: str) -> None:
    assert not speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "estoy en un cuarto encerrada",
        "estoy en un tráiler encerrado con 40 personas",
        "nos falta aire",
        "mi bebé no respira",
        "quiero dejar de existir",
        "quisiera dejar de vivir",
        "estoy harta de vivir",
        "mi cipota no aparece",
        "mi chamaca no aparece",
        "me metió una golpiza",
        "me agarró a patadas",
        "mi padrastro se acuesta conmigo",
        "mi jefe me pide favores sexuales",
        "mi papá me cae a palos",
        "me agarró a trompadas",
        "mi esposo me madrea",
        "me jaló del pelo y me arrastró",
        "me sacó a la calle sin mis hijos",
        "nos cobran vacuna",
        "me piden el impuesto de guerra",
        "patrão fica com nosso documento",
        "eles me obrigam a trabalhar de graça",
        "¿cómo borro el historial para que mi esposo no vea?",
        "delete this before he sees it",
        "my landlord wants sex instead of rent",
        "he shoved me into the wall",
        "my passport is in his safe",
        "salí huyendo con mis hijos",
        "huyo de las maras",
        "necesito salir de una relación",
        "i ran from my husband",
        "i havent eaten in two days",
        "my grandpa makes me sit on his lap",
        "my coach wants a pic of me in underwear",
        "vengan por mí antes de que vuelva",
        "mándenme una ambulancia pero sin ruido",
        "¿me pueden recoger de este lugar?",
        "tengo la soga lista",
        "le escribo en secreto desde el baño",
        "si dejo de responder es porque llegó",
        "hagan de cuenta que esto es de la escuela",
        "él está detrás de mí",
        "he is behind me",
        "pretend we are talking about school",
        "i cant type much",
        "please be quick before he wakes up",
        "im ready to end everything",
        "they will be happier when im gone",
        "could somebody come and get me",
        "quiero que venga una patrulla",
        "i need an officer here",
        "hay una muchacha que nunca sale en mi edificio",
        "me puso el machete en el cuello",
        "tengo una cadena en el pie",
        "el dueño dice que si renuncio llama a migración",
        "el señor del albergue entra al baño cuando estamos las mujeres",
        "the manager walks into the shower while women are inside",
        "oigo a la niña del 4 gritar no por favor",
        "i hear the kids begging",
        "mi hermano habla como leyendo",
        "me hace videos dormida",
        "is it a crime what my uncle does to my sister",
        "can i report their father without he knows",
        "every month i owe more than before",
        "all my pay is for the debt",
        "i signed a paper i could not read",
        "i must bring 500 every night",
        "he can see what i write",
        "what will they do to my mother",
        "can he really call immigration on me",
        "they know my village and my kids school",
        "nobody knows i am here",
        "he wants to take my passport",
        "my aunt has my papers",
        "cada dia debo mas",
        "mi sueldo se lo depositan a el",
        "firme unos papeles en blanco",
        "no podemos cerrar la puerta del cuarto",
        "no conozco la direccion de donde vivo",
        "no he visto ni un peso",
        "puede de verdad echarme a la migra",
        "saben a que escuela van mis hijos",
        "el ve lo que escribo",
        "tiene unos videos mios y pide mas",
        "los pasaportes estan en la oficina del jefe",
        "i afraid he come back",
        "and what if he finds out",
        "and if my boss finds out",
        "y si mi patron se entera",
    ],
)
def test_danger_is_told_as_it_is_said_in_the_region(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "i need run from here tonight",
        "we no can talk with our family",
        "my husband break my nose",
        "she twist my arm every time",
        "my mother in law she burn my hand with iron",
        "i scared of my stepfather",
        "i am scare of him",
        "we scared for our kids",
        "mister make photo of me in shower",
        "my freind drink bleach what i do",
    ],
)
def test_danger_is_told_in_english_that_is_a_second_language(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    "message",
    [
        "no puedo abrir el pdf, ayuda, mi marido me pega",
        "nos obligan a descargar camiones toda la noche",
        "debo dinero al banco y mi marido me pega",
        "el coyote me vendió",
        "the page froze and my boss took my passport",
        "me mata la curiosidad pero no me dejan salir",
        "la policía la tiene encerrada con mi hija",
        "mi tío me vendió a un señor",
        "me compró un hombre en mi pueblo",
        "se me perdió mi hija en la frontera",
        "me obligan a hacer una película porno",
        "i read your article because my husband beats me",
        "hice el reporte en la fiscalia porque me violaron",
        "me mandaron un texto con amenazas de muerte",
        "i read this article and my boss does the same he has my passport",
        "can you send me the article my boss took my passport",
        "they can send me back to the house",
        "violencia en mi casa",
        "domestic abuse at my house",
        "he broke my wrist",
        "i am a survivor",
        "leí que los coyotes se llevan gente y mi hermano no contesta",
        "copia de mi pasaporte no tengo me lo quitó el patrón",
        "my boss kept a copy of my passport and wont give me the real one",
        "estoy encerrada",
        "sácame de aquí",
        "en el camión no hay aire",
        "me sigue en instagram y me amenaza",
        "si me deportan me matan",
        "piden 3000 dólares por mi hermano",
        "me quieren llevar a mi hija",
        "me dijeron que lleve otra muchacha",
        "me dijeron que tardan tres días en soltar a mi hermano",
        "me cobran piso",
        "they told me to come back or they hurt my mom",
        "they told me to bring photos of me naked",
    ],
)
def test_what_is_harmless_does_not_hide_what_stands_beside_it(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    ("danger", "ordinary"),
    [
        ("me cortan si no pago", "¿me cortan la luz si no pago?"),
        ("me cortan el agua y no me dejan salir", "me cortan el agua si debo un mes"),
        ("my brother took my passport", "my brother took my passport to the consulate to renew it"),
        ("he sells her to his friends", "my sister sells her old furniture"),
        ("he is killing me slowly", "the new printer is killing me"),
        ("estoy embarazada de mi patrón", "estoy embarazada de siete meses"),
        ("mi tío me toca", "¿qué turno me toca mañana en la clínica?"),
        ("i was locked in", "i was locked out"),
        ("please send the police", "does the office send the police a copy?"),
        ("help", "where do I apply for the emergency help?"),
    ],
)
def test_who_does_it_to_whom_tells_danger_from_any_day(danger: str, ordinary: str) -> None:
    assert speaks_of_danger(danger)
    assert not speaks_of_danger(ordinary)


def test_a_trace_of_danger_counts_unless_the_other_words_speak_against_it() -> None:
    assert reason_for_care("my aunt has my papers") == "papers"
    assert reason_for_care("my aunt has my papers and gets angry when i ask") == "papers"
    assert reason_for_care("my aunt has my papers, which office prints a copy of the form for the appointment?") == ""


@pytest.mark.parametrize(
    "message",
    [
        "mi jefe abusa de mi confianza",
        "el artículo abusa de mi paciencia",
        "mi hermano abusa de mi buena voluntad",
        "no quiero abusar de su amabilidad",
        "mi tío abusa del alcohol",
        "se abusa de ella en los discursos",
        "mi jefe se aprovecha de mi experiencia",
        "las empresas abusan de la gente",
        "¿Qué pena tiene quien abusa de una menor?",
        "¿Cómo se denuncia el abuso de un menor?",
        "my boss abuses my patience",
        "What is the punishment for child abuse?",
    ],
)
def test_abuse_of_a_thing_and_questions_about_abuse_are_not_danger(message: str) -> None:
    assert not speaks_of_danger(message)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("they took our passports", "papers"),
        ("mi esposo me pega", "violence"),
        ("he tells the clients I am eighteen", "likeness"),
        ("What is trafficking?", ""),
        ("", ""),
        ("?!", ""),
    ],
)
def test_the_reason_is_named(message: str, reason: str) -> None:
    assert reason_for_care(message) == reason


def test_a_part_of_a_long_message_is_enough() -> None:
    story = (
        "he tells the clients I am eighteen. my mother thinks I am at school and he says I should smile more for them "
    )
    calm_words = "The conference was created in 1996. It has eleven member states, and its objectives are public. " * 6
    assert reason_for_care(calm_words) == ""
    assert reason_for_care(calm_words + story + calm_words) == "likeness"


@pytest.mark.parametrize(
    ("message", "language"),
    [("he tells the clients I am eighteen", "en"), ("él les dice a los clientes que tengo dieciocho", "es")],
)
def test_help_speaks_the_language_of_the_message(message: str, language: str) -> None:
    assert danger_language(message) == language


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "ab ",
        "my ",
        "my sister ",
        "they ",
        "me ",
        "mi hija se fue ",
        "hay mi ",
        ". ",
        "? ",
        "\n",
        "q ",
        "no ",
        "á",
        "m los ",
        "tio abuso de la ",
        "abusa de mi ",
        "ayuda con la ",
        "how many pills ",
        "tome muchas ",
        "la pagina no me ",
        "quiero ",
        "mi hija se tomo un ",
        "photos of me when i ",
        "i want no can go ",
    ],
)
def test_hostile_messages_take_time_in_step_with_their_length(unit: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        reason_for_care(unit * (size // len(unit)))
        return time.process_time() - began

    took = seconds(20_000)
    assert took < 0.4 or took < 12 * seconds(4_000)


FURTHER = {
    "fr": (
        ["mon employeur garde mon passeport", "on m'oblige à coucher avec des hommes", "il a menacé de me tuer",
         "je ne peux pas sortir de la maison", "ils ne nous paient pas",
         "ma sœur a été enlevée", "aidez-moi vite"],
        ["les victimes ont peur de parler", "j'ai perdu mes papiers",
         "aidez-moi à trouver l'article",
         "pourquoi les trafiquants gardent les passeports", "je ne peux pas ouvrir le document",
         "mon mari est au Canada"],
    ),
    "ht": (
        ["bòs la kenbe paspò m", "yo fèmen nou nan yon chanm", "mari m di l ap touye m", "mwen pa ka soti",
         "yo pa peye m", "yo kidnape frè m", "tanpri ede m"],
        ["viktim yo pè pale", "mwen pèdi papye m yo", "ede m jwenn atik la", "konbyen fanm yo te vann",
         "mwen pa ka louvri dokiman an", "mari m nan Kanada"],
    ),
    "pt": (
        ["sequestraram meu irmão", "trabalho sem receber", "ele ameaçou matar minha filha",
         "nos trancaram num quarto"],
        ["as vítimas têm medo de falar", "perdi meus documentos", "não respondem no consulado",
         "meu irmão quer emigrar"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", FURTHER)
def test_danger_is_told_in_the_languages_of_others_on_the_way(language: str) -> None:
    danger, ordinary = FURTHER[language]
    assert missed(danger) == []
    assert missed(ordinary) == ordinary
