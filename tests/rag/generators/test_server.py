import pytest

from rag.errors import GeneratorProblem
from rag.generators.ports import Fault, Message
from tests.rag.generators.servers import Deed, chunk, cut, hangs, model_at, raw, says, served, status

ASKED = (Message("system", "Rules."), Message("user", "¿Qué?"))


def test_a_reply_comes_piece_by_piece_and_the_request_is_in_openais_form() -> None:
    with served(says("Es ", "así. ", "[1]")) as (address, seen):
        model = model_at(address)
        assert list(model.stream(ASKED, most_tokens=7)) == ["Es ", "así. ", "[1]"]
    headers, body = seen[0]["headers"], seen[0]["body"]
    assert isinstance(headers, dict)
    assert isinstance(body, dict)
    assert headers["authorization"] == "Bearer secret"
    assert headers["x-team"] == "care"
    assert body["messages"] == [{"role": "system", "content": "Rules."}, {"role": "user", "content": "¿Qué?"}]
    assert (body["model"], body["max_tokens"], body["temperature"], body["stream"]) == ("m", 7, 0, True)


GARBAGE = b"data: this is no json\n\n"
LATIN = chunk({"content": "asi"}, None).replace(b"asi", "así".encode("latin-1"))


@pytest.mark.parametrize(
    ("deed", "fault", "before"),
    [
        (status(429), Fault.BUSY, []),
        (status(500), Fault.REFUSED, []),
        (status(401), Fault.REFUSED, []),
        (hangs(3, "One."), Fault.SLOW, ["One."]),
        (cut("One.", "Tw"), None, ["One.", "Tw"]),
        (raw(chunk({"content": "One."}, None)), Fault.CUT_OFF, ["One."]),
        (raw(GARBAGE), Fault.GARBLED, []),
        (raw(b"data: []\n\n"), Fault.GARBLED, []),
        (raw(b'data: {"choices": 7}\n\n'), Fault.GARBLED, []),
        (raw(b"<html>Bad gateway</html>", kind="text/html"), Fault.CUT_OFF, []),
        (raw(LATIN), None, None),
        (raw(b'data: {"error": {"message": "out of memory"}}\n\n'), Fault.REFUSED, []),
        (says("x" * 50_000), Fault.GARBLED, []),
        (raw(*[b"x" * 1_000_000] * 20), Fault.UNREACHABLE, []),
    ],
)
def test_whatever_goes_wrong_is_told_as_a_fault(deed: Deed, fault: Fault | None, before: list[str] | None) -> None:
    got: list[str] = []
    with served(deed) as (address, _), pytest.raises(GeneratorProblem) as caught:  # noqa: PT012 -- what came before it counts too
        # On a busy machine the first piece may take a second.
        for piece in model_at(address, stall=1.5).stream(ASKED, most_tokens=7):
            got.append(piece)
    assert before is None or got == before
    assert fault is None or caught.value.fault is fault
    assert caught.value.fault in {
        Fault.BUSY,
        Fault.UNREACHABLE,
        Fault.REFUSED,
        Fault.SLOW,
        Fault.CUT_OFF,
        Fault.GARBLED,
    }
    # The key and what was asked stay out of every message.
    assert "secret" not in str(caught.value)
    assert "Qué" not in str(caught.value)


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    with served(says("x")) as (address, _):
        pass
    with pytest.raises(GeneratorProblem) as caught:
        list(model_at(address).stream(ASKED, most_tokens=7))
    assert caught.value.fault is Fault.UNREACHABLE
