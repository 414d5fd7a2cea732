import pytest

from benchmarks.formats.texts import Language, work
from benchmarks.formats.writers import plain
from index.files.encodings import decode
from index.files.refusals import Reason, Unreadable


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "iso8859_15", "utf_16_le", "utf_16_be", "utf-16"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_encoding_is_told_from_the_text(encoding: str, language: Language) -> None:
    for number in range(200, 230):
        raw = plain(work(number, language), encoding)
        assert decode(raw) == raw.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf_16_le", "utf_16_be"])
def test_english_of_two_bytes_a_letter_without_a_mark_is_read(encoding: str) -> None:
    assert decode("Open from 8.\r\n".encode(encoding)) == "Open from 8.\n"
    with pytest.raises(Unreadable, match="is not a text file"):
        decode(b"RIFF\0\0" + b"\1\0" * 400)


def test_a_sign_of_money_tells_the_encoding_that_has_it() -> None:
    text = "El trámite cuesta 50 € y dura tres días."
    assert [decode(text.encode(encoding)) for encoding in ("cp1252", "iso8859_15", "mac_roman")] == [text] * 3


def test_what_is_declared_counts_only_where_the_bytes_are_not_utf8() -> None:
    assert decode("niña".encode(), "cp1252") == "niña"
    assert decode("niña — sí".encode("cp1252"), "ISO-8859-1") == "niña — sí"
    assert decode("niña".encode("cp1252"), "no-such-thing") == "niña"


@pytest.mark.parametrize(
    "raw",
    [
        "привет, как дела".encode("cp1251"),
        "日本語のテキスト".encode("shift_jis"),
        bytes([0x81, 0x8D, 0x8F, 0x90]) * 50,
        bytes(range(128, 256)),
        "¡Qué niña!".encode() + b"\xff",
    ],
)
def test_what_cannot_be_told_is_refused_and_not_guessed(raw: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(raw)
    assert caught.value.refusal.reason in {Reason.ENCODING, Reason.MALFORMED}
