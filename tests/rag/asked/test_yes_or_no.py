"""Questions for yes or no, as statements."""

import pytest

from rag.asked.yes_or_no import asked_statement
from rag.records import Language


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Does the RCM have 11 member states?", "en", "The RCM has 11 member states."),
        ("is mexico a member of the RCM", "en", "Mexico is a member of the RCM."),
        ("Are the decisions of the RCM binding?", "en", "The decisions of the RCM are binding."),
        ("Are member states required to pay?", "en", "Member states are required to pay."),
        ("Isn’t Cuba a member?", "en", "Cuba is a member."),
        ("Are there eleven members?", "en", "There are eleven members."),
        ("Must I pay for a passport?", "en", "I must pay for a passport."),
        ("Has Mexico joined the RCM?", "en", "Mexico has joined the RCM."),
        ("Is it true that the RCM began in 1996?", "en", "The RCM began in 1996."),
        ("can I be deported while I wait", "en", "I can be deported while I wait."),
        ("may we leave at night?", "en", "We can leave at night."),
        ("puedo trabajar mientras espero", "es", "Puedo trabajar mientras espero."),
        ("me pueden despedir", "es", "Me pueden despedir."),
        ("tienen dentista en la clínica", "es", "Tienen dentista en la clínica."),
        ("¿Es México miembro de la CRM?", "es", "Es México miembro de la CRM."),
        ("¿Trabaja la OIM como mediadora?", "es", "Trabaja la OIM como mediadora."),
        ("¿Es cierto que la CRM se creó en 1996?", "es", "La CRM se creó en 1996."),
    ],
)
def test_what_is_asked_as_a_statement(question: str, language: Language, expected: str) -> None:
    assert asked_statement(question, language) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When was the RCM created?", "en"),
        ("Who does what?", "en"),
        ("Is the RCM a forum or a treaty?", "en"),
        ("Is it?", "en"),
        ("The RCM was created in 1996.", "en"),
        ("¿Es un foro o un tratado?", "es"),
        ("puedo ir el lunes o el martes", "es"),
        ("???", "en"),
        ("", "es"),
    ],
)
def test_what_wants_more_than_yes_or_no_is_none(question: str, language: Language) -> None:
    assert asked_statement(question, language) is None
