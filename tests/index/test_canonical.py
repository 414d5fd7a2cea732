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
