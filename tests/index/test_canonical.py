import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.canonical import canonical, canonical_line


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("cafe\u0301", "café"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("Dayan\u00a0Corrales", "Dayan Corrales"),
        ("in\u200bvisible \u202eevil\u202c \ufeffmark\u00ad", "invisible evil mark"),
        ("tags \U000e0041\U000e0042 end\ufe0f", "tags end"),
        ("می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष"),
        ("bell\x07 null\x00 tab\tend", "bell null tab end"),
        ("lunes\va viernes.\fLas clases\n\fson de\r\n\vdía", "lunes\na viernes.\nLas clases\nson de\ndía"),
        ("private \ue000 use", "private use"),
        ("800\u034f123 \u3164\u115f\uffa0fill\u180b\u17b4er\u2800blank", "800123 filler blank"),
    ],
)
def test_what_is_kept_and_what_goes(raw: str, expected: str) -> None:
    assert canonical(raw) == expected


@given(st.text())
def test_canonical_is_stable_and_composed(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n" not in canonical_line(text)


def test_marks_heaped_on_a_letter_are_thinned_before_they_take_the_square_of_their_number_in_time() -> None:
    started = time.process_time()
    heap = canonical("a" + "\u0316\u0301" * 25_000 + " \u0958" + "\u0301" * 40 + " " + "\u2014" * 40)
    assert time.process_time() - started < 1
    assert unicodedata.normalize("NFD", heap) == unicodedata.normalize(
        "NFD", "a" + "\u0316\u0301" * 15 + " \u0958" + "\u0301" * 29 + " " + "\u2014" * 40
    )
    assert canonical(heap) == heap
