import pytest

from rag.checks.opposites.exchanges import exchange_differences
from rag.checks.readings import read_pair
from rag.checks.records import Kind


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("In 146 Carthage defeated the Romans.", "Then, the Romans defeated Carthage.", "Carthage defeated the Romans",
         "Romans defeated Carthage"),
        ("IOM is led by the RCM.", "The RCM is led by IOM.", "IOM is led by the RCM", "RCM is led by IOM"),
        ("Panamá limita con Costa Rica al norte.", "Costa Rica limita con Panamá al norte.",
         "Panamá limita con Costa Rica", "Costa Rica limita con Panamá"),
        ("Bridge House owes money to Wheels of Hope.", "Wheels of Hope owes money to Bridge House.",
         "Bridge House owes money to Wheels of Hope", "Wheels of Hope owes money to Bridge House"),
        ("The family doctor refers patients to the social worker.",
         "The social worker refers patients to the family doctor.",
         "family doctor refers patients to the social worker", "social worker refers patients to the family doctor"),
        ("La empleadora devuelve el dinero al ayuntamiento.", "El ayuntamiento devuelve el dinero a la empleadora.",
         "empleadora devuelve el dinero al ayuntamiento", "ayuntamiento devuelve el dinero a la empleadora"),
        ("It rose from 12 to 7.", "It rose from 7 to 12.", "12 to 7", "7 to 12"),
        ("UNICEF atiende con apoyo de la Cruz Roja.", "La Cruz Roja atiende, con apoyo de UNICEF.",
         "UNICEF atiende con apoyo de la Cruz Roja", "Cruz Roja atiende, con apoyo de UNICEF"),
    ],
)  # fmt: skip
def test_what_changed_places_is_shown_in_both_texts(claim: str, source: str, ours: str, theirs: str) -> None:
    (found,) = exchange_differences(*read_pair(claim, source))
    assert found.kind is Kind.EXCHANGE
    assert found.source is not None
    assert (found.claim.words, found.source.words) == (ours, theirs)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The Romans defeated Carthage.", "In 146, the Romans defeated Carthage."),
        ("Peter ruled in France.", "In France, Peter ruled."),
        ("The RCM (Regional Conference) met.", "The Regional Conference (RCM) met."),
        ("Rome and Paris are cities.", "Paris and Rome are cities."),
        ("Carthage was defeated by the Romans.", "The Romans defeated Carthage."),
        ("Rome fought Carthage.", "Carthage fought Rome, and Rome fought Carthage."),
        ("The quota is 66,000 farm visas a year.", "Each year 66,000 farm visas are given."),
        ("The war lasted from 1914 to 1918.", "From 1914 to 1918 the war lasted."),
    ],
)
def test_another_order_of_the_same_is_no_exchange(claim: str, source: str) -> None:
    assert [*exchange_differences(*read_pair(claim, source))] == []
