import pytest

from rag.judging.answer_statements import statement


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("When was the RCM created?", "1996", "The RCM was created in 1996."),
        ("When was the RCM created?", "in 1996", "The RCM was created in 1996."),
        ("Who leads the RCM this year?", "Guatemala", "Guatemala leads the RCM this year."),
        ("How many countries belong to the RCM?", "Eleven", "Eleven countries belong to the RCM."),
        ("How many countries belong to the RCM?", "eleven countries", "Eleven countries belong to the RCM."),
        ("How many electors does Ohio have?", "18 electors", "18 electors Ohio have."),
        ("What is the capital of Honduras?", "Tegucigalpa", "Tegucigalpa is the capital of Honduras."),
        ("Where did the women travel?", "Honduras", "The women travel in Honduras."),
        ("Where are the Bay Islands?", "the Caribbean", "The Bay Islands are in the Caribbean."),
        ("Why did they leave?", "for work", "They leave for work."),
        ("Why did they leave?", "the harvest failed", "They leave because the harvest failed."),
        ("Why is the vote on a Tuesday?", "the market", "The vote is on a Tuesday because the market."),
        ("How was the road built?", "by hand", "The road was built by hand."),
        ("How tall is the tower?", "40 metres", "The tower is 40 metres tall."),
        ("How long did the war last?", "two years", "The war last two years."),
        ("By what name was she known?", "Ana", "She was known by Ana."),
        ("Under which court does it fall?", "the county", "It fall under the county."),
        ("What color is the flag?", "blue", "The flag is blue."),
        ("What country is south of Mexico?", "Guatemala", "Guatemala is south of Mexico."),
        ("What's the capital of Honduras?", "Tegucigalpa", "Tegucigalpa is the capital of Honduras."),
        ("In 1996, who led the RCM?", "Mexico", "In 1996, Mexico led the RCM."),
        ("No, it was created in 1985. When was the RCM created?", "1996", "The RCM was created in 1996."),
        ("The office is run by whom?", "volunteers", "The office is run by volunteers."),
    ],
)
def test_an_english_question_and_its_answer_become_a_statement(question: str, answer: str, stated: str) -> None:
    assert statement(question, answer, "en") == stated


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("¿Quién preside la CRM?", "Guatemala", "Guatemala preside la CRM."),
        ("¿En qué año nació la iniciativa?", "en 1981", "Nació la iniciativa en 1981."),
        ("¿Por quién fue fundada?", "Ana Ruiz", "Fue fundada por Ana Ruiz."),
        ("¿Durante qué siglo se construyó?", "el XIX", "Se construyó durante el XIX."),
        ("¿En qué continente no se han visto osos?", "África", "No se han visto osos en el continente África."),
        ("¿De qué país viene la mayoría?", "Honduras", "Viene la mayoría del país Honduras."),
        ("¿De qué palabra francesa viene?", "la carte", "Viene de la carte."),
        ("¿Qué premio ganó Ana Ruiz en 1996?", "Nacional", "Ganó Ana Ruiz en 1996 el premio Nacional."),
        ("¿Qué ministerio de Honduras se negó?", "Gobernación", "Se negó el ministerio de Honduras Gobernación."),
        ("¿Qué ciudad es la capital?", "Tegucigalpa", "La ciudad Tegucigalpa es la capital."),
        ("¿Qué representan las franjas?", "los estados", "Representan las franjas los estados."),
        ("¿Qué porcentaje de Honduras habla garífuna?", "el 2 %", "El 2 % de Honduras habla garífuna."),
        ("¿Cuántos países integran la CRM?", "once", "Integran la CRM once países."),
        ("¿Cuántos países integran la CRM?", "once países miembros", "Integran la CRM once países miembros."),
        ("¿Por qué película ganó Ana Ruiz?", "Luna", "Ganó Ana Ruiz por la película Luna."),
        ("¿Cada cuánto se reúne la CRM?", "año", "Se reúne la CRM cada año."),
        ("fecha de creación de la CRM", "1996", "Fecha de creación de la CRM es 1996."),
        ("¿Por qué se fueron?", "no había trabajo", "Se fueron porque no había trabajo."),
        ("¿Por qué se fueron?", "para trabajar", "Se fueron para trabajar."),
        ("¿Cómo se llama la capital?", "Tegucigalpa", "La capital se llama Tegucigalpa."),
        ("No, se equivoca, fue en 1985. ¿En qué año se creó?", "1996", "Se creó en 1996."),
        ("¿Cómo es el clima?", "húmedo", "El clima es húmedo."),
        ("En 1996, ¿quién dirigía la CRM?", "México", "En 1996, México dirigía la CRM."),
        ("La oficina la llevan ¿quiénes?", "voluntarias", "La oficina la llevan voluntarias."),
    ],
)
def test_a_spanish_question_and_its_answer_become_a_statement(question: str, answer: str, stated: str) -> None:
    assert statement(question, answer, "es") == stated


@pytest.mark.parametrize("question", ["Is the RCM a treaty?", "Tell me about the RCM", "", "???"])
def test_a_form_that_is_not_known_makes_no_statement(question: str) -> None:
    assert statement(question, "for work", "en") is None


def test_neither_nothing_nor_a_whole_paragraph_is_an_answer() -> None:
    assert statement("Who leads the RCM?", "", "en") is None
    assert statement("Who leads the RCM?", "a" * 101, "en") is None
    assert statement("Who leads the RCM?", "a" * 100, "en") is not None
