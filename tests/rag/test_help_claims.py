"""Thirty-eight claims as visitors make them beside one sentence of a help page each, judged by the layers alone.

They were written after the layers were trained on made-up pages, were in view when it was chosen which of the trained
ones ship, and are not to be tuned to. Until `docs/decisions/0055` one more of the denied was told, and one fewer was
supported.
"""

import pytest

from index.embedding import Embedder
from rag.ports import ClaimJudge
from ui.judging import support_for

BORNE_OUT = (
    ("Pets are welcome.", "I can bring my dog."),
    ("Guests may receive visits.", "My brother can visit me there."),
    ("The consultation is free of charge.", "I do not have to pay."),
    ("Se atiende también a quien no tiene papeles.", "Puedo ir sin papeles."),
    ("Complaints can be anonymous.", "I can complain without giving my name."),
    ("Children under twelve travel free.", "A child of five pays nothing."),
    ("El programa paga el boleto de avión.", "Pagan el pasaje."),
    ("You have the right to a lawyer.", "I can have a lawyer."),
)
DENIED = (
    ("Until then the applicant may not be deported.", "People can be deported while they wait."),
    ("Nobody has to show papers.", "I need papers."),
    ("No hay servicio de odontología.", "Hay dentista."),
    ("Pets are not allowed.", "I can bring my dog."),
    ("Guests cannot receive visits.", "My brother can visit me there."),
    ("The report is not needed.", "I need a police report."),
    ("No se pagan deudas ni multas.", "Pagan mis deudas."),
    ("We never share data with the police.", "They tell the police."),
    ("The document cannot be extended.", "The document can be renewed."),
    ("Overtime is voluntary.", "I must work overtime."),
)
OF_SOMETHING_ELSE = (
    ("You may bring one person you trust.", "I can bring my dog."),
    ("With the provisional card it is allowed to work.", "I can study with the provisional card."),
    ("With the provisional card it is allowed to work.", "I can marry with the card."),
    ("Guests may leave whenever they want.", "Guests may smoke."),
    ("There is a kitchen at the shelter.", "There is a swimming pool at the shelter."),
    ("We offer legal advice.", "We offer driving lessons."),
    ("You need a passport.", "You need a lawyer."),
    ("The permit costs 20 dollars.", "The visa costs 20 dollars."),
    ("The test is free.", "The translation is free."),
    ("Workers may not be fired for being pregnant.", "Workers may not be fired for being late."),
    ("Los huéspedes pueden cocinar.", "Los huéspedes pueden fumar."),
    ("La clínica tiene farmacia.", "La clínica tiene gimnasio."),
    ("Se puede pagar con tarjeta.", "Se puede pagar con cheque."),
    ("Ofrecemos clases de inglés.", "Ofrecemos clases de cocina."),
    ("The shelter accepts families.", "The shelter accepts pets."),
    ("Guatemala leads the RCM.", "Guatemala leads the UN."),
    ("The RCM has published manuals.", "The RCM has published songs."),
    ("The office answers by e-mail.", "The office answers by fax."),
    ("Minors can travel with both parents.", "Minors can travel alone."),
    ("You can appeal within ten days.", "You can vote within ten days."),
)


@pytest.fixture(scope="module")
def judge(embedder: Embedder) -> ClaimJudge:
    return support_for(embedder)


def test_what_is_borne_out_is_mostly_supported(judge: ClaimJudge) -> None:
    told = [judge.judge(claim, [evidence])[0] for evidence, claim in BORNE_OUT]
    assert sum(one.supported > 0.5 for one in told) >= 5


def test_what_is_denied_is_mostly_contradicted(judge: ClaimJudge) -> None:
    told = [judge.judge(claim, [evidence])[0] for evidence, claim in DENIED]
    assert sum(one.contradicted > 0.5 for one in told) >= 7
    assert sum(one.supported > 0.5 for one in told) <= 2


def test_what_is_said_of_something_else_is_mostly_not_supported(judge: ClaimJudge) -> None:
    told = [judge.judge(claim, [evidence])[0] for evidence, claim in OF_SOMETHING_ELSE]
    assert sum(one.supported > 0.5 for one in told) <= 5
