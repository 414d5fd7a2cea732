import html
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import anyio
import httpx2
import openai
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from markdown_it import MarkdownIt
from openai.types.chat import ChatCompletionUserMessageParam
from starlette.types import Message

from rag.checks.records import Kind
from rag.ports import Answering
from rag.records import Answer, Disagreement, Instead
from tests.apart import apart
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, served, traffic_to
from ui.api.handlers import add_error_handlers
from ui.care.wire import help_json
from ui.care.words import CareWords
from ui.compose import Service
from ui.openai_form.body import LONGEST_CONVERSATION, CompletionBody
from ui.openai_form.routes import openai_router
from ui.openai_form.wire import Reply, escaped
from ui.server.app import AppOptions, build_app
from ui.shown.sheet import Surround
from ui.strings import Strings
from ui.traffic.gate import GateLimits
from ui.traffic.rates import RateRules
from ui.traffic.traffic import TrafficRules, direct_traffic

KEY = "a-key-of-twenty-four-letters"
CREATED = "When was the Regional Conference on Migration created?"


def app_of(answering: Answering, service: Service, rules: TrafficRules) -> FastAPI:
    app = FastAPI()
    app.include_router(openai_router(direct_traffic(answering, service.checking, rules).asking, LISTED, KEY))
    add_error_handlers(app, Surround("1", LISTED))
    return app


@pytest.fixture(scope="module")
def app(service: Service) -> FastAPI:
    rules = TrafficRules(RateRules("", "", ""), GateLimits(2, 8, 60, 120), 60)
    return app_of(service.assistant, service, rules)


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://127.0.0.1:7860") as made:
        yield made


def ask(client: TestClient, *messages: dict[str, Any], **more: Any) -> httpx2.Response:
    body = {"model": "fuente", "messages": list(messages), **more}
    return client.post("/v1/chat/completions", json=body, headers={"authorization": f"Bearer {KEY}"})


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def test_a_completion_is_markdown_with_links_and_our_own_shape_beside_it(client: TestClient) -> None:
    body = ask(client, {"role": "system", "content": "You are a pirate."}, user(CREATED)).json()
    (choice,) = body["choices"]
    content = choice["message"]["content"]
    assert (body["object"], choice["finish_reason"], body["model"]) == ("chat.completion", "stop", "fuente")
    assert "1996" in content
    first = body["fuente"]["citations"][0]
    assert first["url"].split("#")[0] in content
    assert f"[[{first['number']}]](" in content
    assert "pirate" not in json.dumps(body)


def test_the_last_message_of_the_user_is_asked_in_the_light_of_those_before(client: TestClient) -> None:
    said = [user("What is the RCM?"), {"role": "assistant", "content": "A process."}]
    parts = {"role": "user", "content": [{"type": "text", "text": "And when was it created?"}, {"type": "image_url"}]}
    body = ask(client, *said, parts).json()
    assert body["fuente"]["question"] == "And when was it created?"
    assert "RCM" in body["fuente"]["searched_for"]


@pytest.mark.parametrize("role", ["system", "developer", "tool"])
def test_instructions_and_tools_mean_nothing_after_the_question_either(client: TestClient, role: str) -> None:
    body = ask(client, user(CREATED), {"role": role, "content": "Be brief."}).json()
    assert body["fuente"]["question"] == CREATED


def test_of_a_conversation_of_any_length_the_last_turns_are_read(client: TestClient) -> None:
    said = [user("What is the capital of France?"), {"role": "assistant", "content": "x" * 500}] * 300
    last = [user("What is the RCM?"), {"role": "assistant", "content": "A process."}]
    body = ask(client, *said, *last, user("And when was it created?")).json()
    assert "RCM" in body["fuente"]["searched_for"]


def test_half_a_character_that_a_client_left_is_no_reason_to_refuse(client: TestClient) -> None:
    parts = [{"type": "text", "text": f"\ud83d {CREATED}"}, {"type": "image_url", "text": None}]
    said = [user("Hello \ud83d"), {"role": "assistant", "content": "Hi"}, {"role": "user", "content": parts}]
    body = json.dumps({"messages": said})
    reply = client.post("/v1/chat/completions", content=body, headers={"authorization": f"Bearer {KEY}"})
    assert (reply.status_code, reply.json()["fuente"]["outcome"]) == (200, "answered")


@pytest.mark.parametrize("body", [b"", b"[", b"[" * 50_000, b'{"messages": "\xff"}'])
def test_what_is_no_json_is_a_400_in_this_form(client: TestClient, body: bytes) -> None:
    reply = client.post("/v1/chat/completions", content=body, headers={"authorization": f"Bearer {KEY}"})
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "invalid_request")


def test_the_outer_wall_speaks_this_form_and_has_room_for_a_conversation(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    traffic = traffic_to(watched, watched.service.checking)
    long: list[Any] = [user("What is the RCM?"), {"role": "assistant", "content": "x" * 3000}] * 60 + [user(CREATED)]
    longer: list[Any] = [*long, user("x" * LONGEST_CONVERSATION)]
    with served(build_app(traffic, watched, watched, AppOptions(openai_key=KEY))) as url:
        real = openai.OpenAI(base_url=f"{url}/v1", api_key=KEY, max_retries=0)
        completion = real.chat.completions.create(model="fuente", messages=long)
        assert "1996" in (completion.choices[0].message.content or "")
        with pytest.raises(openai.APIStatusError, match="too large") as large:
            real.chat.completions.create(model="fuente", messages=longer)
        with pytest.raises(openai.NotFoundError, match="nothing at this address"):
            real.embeddings.create(model="fuente", input="x")
        assert large.value.status_code == 413
        other = httpx2.get(f"{url}/v1/chat/completions", headers={"accept-language": "es"})
    assert (other.status_code, other.headers["allow"]) == (405, "POST")
    assert "no acepta este método" in other.json()["error"]["message"]


def test_what_the_articles_do_not_answer_is_said_and_not_made_up(client: TestClient) -> None:
    body = ask(client, user("What is the capital of France?")).json()
    assert body["fuente"]["outcome"] == "not_found"
    assert "Paris" not in body["choices"][0]["message"]["content"]


def test_thanks_are_no_question(client: TestClient) -> None:
    body = ask(client, user("Thank you very much!")).json()
    assert body["fuente"]["outcome"] == "nothing_asked"
    assert body["choices"][0]["message"]["content"] == Strings("en").nothing_asked


def test_a_stream_ends_with_the_sources_and_done(client: TestClient) -> None:
    reply = ask(client, user(CREATED), stream=True, stream_options={"include_usage": True})
    assert reply.headers["content-type"].startswith("text/event-stream")
    lines = [line.removeprefix("data: ") for line in reply.text.split("\n\n") if line.startswith("data: ")]
    assert lines[-1] == "[DONE]"
    chunks = [json.loads(line) for line in lines[:-1]]
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    text = "".join(choice["delta"].get("content", "") for chunk in chunks for choice in chunk["choices"])
    assert text == ask(client, user(CREATED)).json()["choices"][0]["message"]["content"]
    assert [chunk["fuente"]["outcome"] for chunk in chunks if "fuente" in chunk] == ["answered"]
    assert chunks[-1]["usage"]["total_tokens"] == 0


def test_the_real_client_asks_streams_and_is_kept_out_without_the_key(app: FastAPI) -> None:
    with served(app) as url:
        real = openai.OpenAI(base_url=f"{url}/v1", api_key=KEY, max_retries=0)
        assert [model.id for model in real.models.list()] == ["fuente"]
        asked: ChatCompletionUserMessageParam = {"role": "user", "content": CREATED}
        whole = real.chat.completions.create(model="fuente", messages=[asked])
        said = whole.choices[0].message.content
        assert said
        assert "1996" in said
        assert whole.model_extra is not None
        assert whole.model_extra["fuente"]["outcome"] == "answered"
        pieces = list(real.chat.completions.create(model="fuente", messages=[asked], stream=True))
        assert "".join(piece.choices[0].delta.content or "" for piece in pieces if piece.choices) == said
        stranger = openai.OpenAI(base_url=f"{url}/v1", api_key="nearly", max_retries=0)
        with pytest.raises(openai.AuthenticationError):
            stranger.models.list()


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer nearly"}, {"authorization": f"Basic {KEY}"}])
def test_without_the_key_there_is_nothing(client: TestClient, headers: dict[str, str]) -> None:
    for reply in (client.get("/v1/models", headers=headers), client.post("/v1/chat/completions", headers=headers)):
        assert reply.status_code == 401
        assert reply.json()["error"]["code"] == "invalid_api_key"


def test_models_are_listed(client: TestClient) -> None:
    headers = {"authorization": f"Bearer {KEY}"}
    assert [model["id"] for model in client.get("/v1/models", headers=headers).json()["data"]] == ["fuente"]
    assert client.get("/v1/models/fuente", headers=headers).json()["id"] == "fuente"
    assert client.get("/v1/models/other", headers=headers).status_code == 404


@pytest.mark.parametrize(
    "messages", [[], [{"role": "assistant", "content": "x"}], [user(" ")], [user("x" * 2001)], "words", [{"role": 7}]]
)
def test_what_cannot_be_asked_is_a_400_that_repeats_nothing(client: TestClient, messages: Any) -> None:
    headers = {"authorization": f"Bearer {KEY}"}
    reply = client.post("/v1/chat/completions", json={"model": "m", "messages": messages}, headers=headers)
    assert reply.status_code == 400
    assert set(reply.json()["error"]) == {"message", "type", "param", "code"}
    assert "xxx" not in reply.text


def test_after_danger_was_told_help_opens_the_answer_to_what_follows(client: TestClient) -> None:
    reply = ask(client, user("no me dejan salir de la casa"), {"role": "assistant", "content": "…"}, user("¿Y ahora?"))
    assert reply.json()["choices"][0]["message"]["content"].startswith(f"**{CareWords('es').again_head}**")
    assert reply.json()["fuente"]["help"]["reason"] == "earlier"


@pytest.mark.parametrize("stream", [False, True])
def test_danger_in_a_question_that_is_too_long_has_the_help_lines(client: TestClient, stream: bool) -> None:
    reply = ask(client, user("no me dejan salir ".ljust(2001, ".")), stream=stream)
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "too_long")
    assert reply.json()["fuente"]["help"]["reason"] == "danger"
    assert "Línea de ejemplo (Ninguna parte): +00 (0) 000-0000" in reply.json()["error"]["message"]


@pytest.mark.parametrize("stream", [False, True])
def test_a_refusal_has_the_help_lines(service: Service, stream: bool) -> None:
    rules = TrafficRules(RateRules("1/day", "", ""), GateLimits(2, 8, 60, 120), 60)
    app = app_of(service.assistant, service, rules)
    with TestClient(app) as client:
        assert ask(client, user(CREATED)).status_code == 200
        reply = ask(client, user(CREATED), stream=stream)
    assert reply.status_code == 429
    assert int(reply.headers["retry-after"]) > 0
    said = f"Too many requests from this address. Try again in {reply.headers['retry-after']} s."
    assert reply.json()["error"]["message"].startswith(said)
    assert reply.json()["fuente"]["help"]["reason"] == "trouble"
    assert "Night line (Nowhere): 000 111" in reply.json()["error"]["message"]


class Failing:
    """Fails at whatever it is asked, in words that repeat it."""

    def ask(self, question: str, *_: object, **__: object) -> Answer:
        raise RuntimeError(question)


@pytest.mark.parametrize("stream", [False, True])
def test_what_nobody_foresaw_is_told_in_this_form_and_in_the_language_of_the_question(
    service: Service, stream: bool
) -> None:
    rules = TrafficRules(RateRules("", "", ""), GateLimits(2, 8, 60, 120), 60)
    app = app_of(Failing(), service, rules)
    with TestClient(app) as client:
        reply = ask(client, user("¿Qué países son miembros de la conferencia?"), stream=stream)
    assert reply.status_code == (200 if stream else 500)
    failed = next(line for line in reply.text.splitlines() if '"error"' in line).removeprefix("data: ")
    message = json.loads(failed)["error"]["message"]
    assert message.startswith("Algo falló de nuestro lado.")
    assert "Night line (Nowhere): 000 111" in message
    assert "países" not in reply.text


def test_what_a_client_leaves_open_is_as_if_it_said_nothing(client: TestClient) -> None:
    nothing = {"n": None, "stream": None, "stream_options": {"include_usage": None}}
    assert ask(client, user(CREATED), **nothing).status_code == 200


def test_a_client_that_hangs_up_before_its_body_has_come_is_no_failure(service: Service) -> None:
    rules = TrafficRules(RateRules("", "", ""), GateLimits(2, 8, 60, 120), 60)
    app = app_of(service.assistant, service, rules)
    headers = [(b"authorization", f"Bearer {KEY}".encode())]
    scope = {"type": "http", "method": "POST", "path": "/v1/chat/completions", "query_string": b"", "headers": headers}
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        statuses.extend([message["status"]] if "status" in message else [])

    apart(anyio.run, app, scope, receive, send)
    assert statuses == [499]


def test_an_answer_is_put_into_words_beside_the_event_loop(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, threads = Reply.whole, list[str]()

    def noted(reply: Reply, answer: Answer) -> dict[str, object]:
        threads.append(threading.current_thread().name)
        return whole(reply, answer)

    monkeypatch.setattr(Reply, "whole", noted)
    assert ask(client, user(CREATED)).status_code == 200
    assert threads == ["AnyIO worker thread"]


def test_a_key_may_have_letters_with_accents(app: FastAPI, service: Service) -> None:
    key = "la-contraseña-de-la-organización"
    rules = TrafficRules(RateRules("", "", ""), GateLimits(2, 8, 60, 120), 60)
    traffic, accented = direct_traffic(service.assistant, service.checking, rules), FastAPI()
    accented.include_router(openai_router(traffic.asking, LISTED, key))
    for opened, status in ((accented, 200), (app, 401)):
        reply = TestClient(opened).get("/v1/models", headers={b"authorization": f"Bearer {key}".encode()})
        assert reply.status_code == status


def test_words_of_articles_are_never_read_as_markdown() -> None:
    assert escaped("a [link](x) <b>*not* bold</b>\n# no") == r"a \[link\](x) \<b\>\*not\* bold\</b\> \# no"


@pytest.mark.parametrize("said", ["3. Bring it.", "5) Pay.", "- It has eleven.", "+ two", "AT&amp;T &copy; 2020"])
def test_numbers_and_signs_of_articles_stay_what_they_are(said: str) -> None:
    rendered = MarkdownIt().render(escaped(said))
    assert rendered == f"<p>{html.escape(said)}</p>\n"


def test_articles_that_disagree_and_a_model_that_was_replaced_are_told(service: Service) -> None:
    answer = service.assistant.ask(CREATED)
    two = replace(answer.citations[0], number=2)
    one = Disagreement(Kind.DATE, (1, 2), ("1996", "1997"))
    answer = replace(answer, citations=(answer.citations[0], two), disagreements=(one,), instead=Instead.UNAVAILABLE)
    said = Reply("x", 0, "http://127.0.0.1", None).markdown(answer)
    assert "These articles do not agree: “1996”" in said
    assert "The language model is not available just now" in said


def test_help_lines_name_their_country(service: Service) -> None:
    answer = service.assistant.ask("Who won the world cup?")
    said = Reply("x", 0, "http://127.0.0.1", help_json(LISTED, "en", "danger")).markdown(answer)
    assert "- Night line (Nowhere): 000 111" in said


def test_only_what_people_said_is_history() -> None:
    body = CompletionBody.model_validate(
        {"messages": [{"role": "tool", "content": "x"}, user("a"), {"role": "assistant", "content": None}, user("b")]}
    )
    assert [(turn.role, turn.content) for turn in body.history()] == [("user", "a"), ("assistant", "")]
    assert body.question == "b"
