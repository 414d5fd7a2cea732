import pytest

from rag.checks.polarity.denials import denials
from rag.checks.readings import read
from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They don’t recognize it.", 1),
        ("They can't, won't and cannot stay.", 3),
        ("No. 5 is ready.", 0),
        ("No hay ningún acuerdo ni lo habrá nunca.", 1),
        ("Ya no se aceptan y nunca se aceptaron.", 1),
        ("Neither Cuba nor Haiti takes part.", 1),
        ("No tiene que pagar nada.", 1),
        ("No tendrán que esperar nunca.", 1),
        ("No dijo que nadie pagara.", 2),
        ("No tiene la visa que nadie pidió.", 2),
        ("No, it is free.", 0),
        ("Vale con o sin visa.", 0),
    ],
)
def test_denials_are_read(text: str, count: int) -> None:
    assert sum(denial.is_hard for denial in denials(read(text))) == count


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The efforts of countries aren't always recognized.", "Countries’ efforts are not always recognized."),
        ("Los esfuerzos no siempre se reconocen.", "Efforts are not always recognized."),
        ("No cases were found.", "Zero cases were found."),
        ("The council has yet to decide who pays.", "The council has not yet decided who pays."),
        ("No hubo heridos.", "There were zero injuries."),
        ("The job isn't paid.", "The job is unpaid."),
        ("The work is unpaid.", "The work is not paid."),
        ("El equipo pierde por tres a cero.", "El equipo pierde el partido por tres a cero."),
        ("Countries did not sign the agreement.", "Countries failed to sign the agreement."),
        ("Aliens are members.", "Aliens are members, although they were never invited."),
        ("No hay que traer documentos.", "No hay que traer ningún documento."),
        ("No tiene que pagar nada.", "You do not have to pay anything."),
        (
            "Visas are for visitors who choose to stay.",
            "Visas are for visitors who choose to stay; visitors who do not choose to stay have papers.",
        ),
        ("You pay by card, not in cash.", "You pay by card."),
        ("Se paga con tarjeta y no en efectivo.", "Los trámites deben pagarse con tarjeta."),
        ("La visa la da el Instituto y no el consulado.", "El consulado no tramita visas: las da el Instituto."),
        ("Interpreters are not available.", "There are no interpreters."),
        ("They may enter even if they do not work.", "They may enter, whether or not they work."),
        ("Un niño sin papeles puede ir a la escuela.", "Los niños pueden ir a la escuela, tengan o no papeles."),
        ("No se avisa al consulado si el niño pide asilo.", "Se avisa al consulado, salvo si el niño pide asilo."),
        ("You must not bring copies.", "You must bring your card. Copies are not accepted."),
        ("No, no necesita abogado.", "No necesita abogado."),
        ("No, you need no lawyer.", "You need no lawyer."),
        ("Seasonal workers may not work outside agriculture.", "Seasonal workers may work only in agriculture."),
        ("Visits are not possible unless you call.", "Visits are only possible if you call."),
        ("Nadie más que la madre puede recogerlo.", "Solo la madre puede recogerlo."),
        ("The course did not take place.", "The course was cancelled."),
        ("El viceministro no aceptó cerrar el centro.", "El viceministro descartó cerrar el centro."),
    ],
)
def test_what_both_say_is_no_difference(claim: str, source: str) -> None:
    assert Kind.NEGATION not in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        (
            "SICA is not developing a study.",
            "SICA is developing a study.",
            ("negation", "not developing", "developing"),
        ),
        ("The women weren’t victims.", "The women were victims.", ("negation", "weren’t victims", "victims")),
        ("Tiene que firmar.", "No tiene que firmar nada.", ("negation", "firmar", "No tiene que firmar")),
        ("Hay que traer pasaporte.", "No hay que traer ningún pasaporte.", ("negation", "traer", "No hay que traer")),
        ("You have to sign.", "No tiene que firmar nada.", ("negation", "You have to sign.", "No tiene que firmar")),
        ("La oficina nunca abre.", "The office opens at nine.", ("negation", "nunca abre", None)),
        ("Undocumented people may work.", "Documented people may work.", ("negation", "Undocumented", "Documented")),
        ("A referral is necessary.", "No referral is necessary.", ("negation", "referral", "No referral")),
        ("Los padres pueden entrar.", "Los hijos pueden entrar; los padres, no.", ("negation", "padres", "no")),
        ("Se avisa al consulado.", "No se avisa al consulado.", ("negation", "avisa", "No se avisa")),
    ],
)
def test_a_denial_in_one_text_alone_is_a_difference(
    claim: str, source: str, difference: tuple[str, str, str | None]
) -> None:
    assert difference in found(claim, source)


def test_a_denial_that_another_language_drops_is_about_the_whole_claim() -> None:
    assert kinds("La oficina abre los lunes.", "The office does not open on Mondays.") == {Kind.NEGATION}


@pytest.mark.parametrize(
    ("claim", "is_denied"),
    [
        ("The programme pays for the ticket and gives 150 dollars on arrival.", False),
        ("The programme pays for the ticket and gives 150 dollars on arrival; it pays debts.", True),
        ("The programme pays for the ticket, 150 dollars on arrival and all of the debts.", True),
    ],
)
def test_across_languages_a_denial_after_a_semicolon_may_be_left_out(claim: str, is_denied: bool) -> None:
    source = "El programa paga el boleto y entrega 150 dólares al llegar; no paga deudas."
    assert (Kind.NEGATION in kinds(claim, source)) is is_denied


def test_a_word_that_begins_with_no_denies_nothing() -> None:
    assert found("El agua es no-tóxica.", "Water is non-toxic.") == []


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Sin saber cuál, no es imposible decidir.", "Without knowing which, it is impossible to decide."),
        ("The failure showed that they can be observed.", "El fracaso mostró que no pueden ser observados."),
        ("The licence has not since not been renewed.", "La licencia no ha sido renovada desde entonces."),
        ("The laws were not developed independently.", "Las leyes se desarrollaron independientemente."),
    ],
)
def test_across_languages_one_denial_more_is_a_difference_whatever_else_is_denied(claim: str, source: str) -> None:
    assert kinds(claim, source) == {Kind.NEGATION}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Las fuerzas no conservadoras cambian la energía.", "Nonconservative forces change the energy."),
        ("The mill stood where water power was unavailable.", "El molino estaba donde el agua no estaba disponible."),
        ("Cuesta lo mismo, sin importar la nacionalidad.", "It costs the same, no matter which nationality."),
        ("The cables are massless.", "Los cables son sin masa."),
        ("If A is not B, then C is not D.", "En el caso de que A no sea B, entonces C tampoco será D."),
    ],
)
def test_across_languages_one_word_may_be_a_denial(claim: str, source: str) -> None:
    assert kinds(claim, source) == set()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("La tienda no abre los lunes.", "La tienda permanece cerrada los lunes."),
        ("Those who did not meet the deadline lost their places.", "Those who missed the deadline lost their places."),
        ("No se rechazó ninguna solicitud.", "Ninguna solicitud fue rechazada."),
        ("Es obligatorio tener cita para ser atendido.", "No se atiende sin cita."),
        ("Perú firmó antes que ningún otro país.", "Perú fue el primer país que firmó."),
    ],
)
def test_the_opposite_denied_is_the_same(claim: str, source: str) -> None:
    assert not kinds(claim, source)


def test_the_same_denied_is_no_opposite() -> None:
    assert kinds("La tienda no cierra los lunes.", "La tienda permanece cerrada los lunes.") == {Kind.NEGATION}
