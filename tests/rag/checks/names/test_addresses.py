from time import process_time

import pytest

from rag.checks.names.identifiers import addresses
from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Escriba a Ayuda@residencia.gob.mx, o llame.", ["Ayuda@residencia.gob.mx"]),
        ("See https://www.example.org/a?b=1#c.", ["https://www.example.org/a?b=1#c"]),
        ("(www.example.org/guide/)", ["www.example.org/guide"]),
        ("Visite migracion.gob.mx o iom.int/es hoy.", ["migracion.gob.mx", "iom.int/es"]),
        ("It ended.Later it was 3.5 at most.", []),
        ("Dr. No met J. Smith at 8 a.m.", []),
    ],
)
def test_addresses_are_read(text: str, words: list[str]) -> None:
    assert [address.excerpt.words for address in addresses(text)] == words


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Write to AYUDA@residencia.gob for help.", "Escriba a ayuda@residencia.gob para recibir ayuda."),
        ("See example.org.", "See https://www.example.org/guide/ for more."),
        ("See www.example.org/guide.", "See [the guide](https://example.org/guide)."),
        ("It is on https://example.org/en/guide and open.", "Está en https://example.org/es/guia y es abierta."),
        ("Escriba a ayuda@residencia.gob.", "Escriba a ayuda@residencia.gob, o a prensa@residencia.gob."),
        ("Write to us.", "Write to us at help@example.org."),
    ],
)
def test_the_same_address_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Escriba a ayuda@a.com.", "Escriba a ayuda@a.gob.", ("number", "ayuda@a.com", "ayuda@a.gob")),
        ("Escriba a info@a.gob.", "Write to ayuda@a.gob.", ("number", "info@a.gob", "ayuda@a.gob")),
        ("See www.a.com/guide.", "See www.a.org/guide.", ("number", "www.a.com/guide", "www.a.org/guide")),
        ("See a.org/fees.", "See a.org/guide.", ("number", "a.org/fees", "a.org/guide")),
        (
            "It is on https://example.com/en/guide and open.",
            "Está en https://example.org/es/guia y es abierta.",
            ("number", "https://example.com/en/guide", "https://example.org/es/guia"),
        ),
        ("See www.a.org/fees.", "See www.b.org/guide.", ("number", "www.a.org/fees", None)),
        ("Write to info@a.org.", "Write to info@b.gob.gt.", ("number", "info@a.org", None)),
        (
            "Book at https://visas.a.com/new.",
            "Book at citas.a.org/new.",
            ("number", "https://visas.a.com/new", "citas.a.org/new"),
        ),
        ("See a.org/guide.", "See a.org.", ("number", "a.org/guide", None)),
        ("See www.a.org.", "Write to ayuda@b.org.", ("number", "www.a.org", None)),
        ("Write to ayuda@a.org.", "Write to us.", ("number", "ayuda@a.org", None)),
        ("Write to a@a.org or b@a.org.", "Write to a@a.org.", ("number", "b@a.org", None)),
    ],
)
def test_another_address_is_a_difference(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert found(claim, source) == [difference]


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "www.", "a-", "http://", "a.com/"])
def test_a_long_crafted_text_is_looked_through_for_addresses_at_once(piece: str) -> None:
    begun = process_time()
    addresses(piece * 10_000)
    assert process_time() - begun < 0.5
