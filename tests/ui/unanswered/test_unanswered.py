"""Unanswered questions: kept only where the operator wants it, redacted, grouped, and forgotten in time."""

import asyncio
import sqlite3
import stat
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from index.embedding import Embedder, Matrix, Vector
from index.files.sandbox import Sandbox
from index.unit_vectors import unit_rows
from rag.records import Answer, Outcome, Turn
from tests.apart import apart
from tests.ui.desk.conftest import client_of, member_of
from tests.ui.desk.desks import NAME, PASSWORD, Clock, MadeUpChecking, MadeUpShelf, MadeUpWeb, quick_passwords, token
from tests.ui.page import parsed
from ui.compose import Service, traffic_for
from ui.desk.desk import Desk, open_desk
from ui.desk.home.documents import Documents
from ui.errors import SurfaceProblem
from ui.settings.settings import Settings, read_settings
from ui.traffic.asking import Asked, Surface
from ui.traffic.caller import Caller
from ui.unanswered.gaps import Gaps, forgetting, gaps_for
from ui.unanswered.noting import noting
from ui.unanswered.store import FILE, MOST, Unanswered, UnansweredStore
from ui.unanswered.topics import ALIKE, topics_of

DAY = 86_400.0
LOST = "¿Cuánto cuesta renovar mi pasaporte? Me llamo Ana Ruiz, mi número es 5512 3344"
KEPT = "¿Cuánto cuesta renovar mi pasaporte? Me llamo [name], mi número es [number]"


def settings_of(folder: Path, days: int) -> Settings:
    return read_settings({"data_dir": folder, "unanswered": {"keep_days": days}}, {})


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> UnansweredStore:
    return UnansweredStore(tmp_path, 30, clock)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def ask(service: Service, settings: Settings, question: str) -> Answer:
    """Ask as the server does, through everything that stands before the model."""
    asked = Asked(question, (), None, Caller("203.0.113.9"), Surface.CHAT)

    async def answer() -> Answer:
        return await traffic_for(settings, service).asking.begin(asked).answer()

    return apart(asyncio.run, answer())


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_nothing_is_kept_unless_the_operator_says_so(service: Service, tmp_path: Path) -> None:
    off = settings_of(tmp_path, 0)
    assert read_settings({}, {}).unanswered.keep_days == 0
    assert ask(service, off, LOST).outcome is Outcome.NOT_FOUND
    # Looked at first, since what else reads that file deletes it where it should not be.
    assert list(tmp_path.iterdir()) == []
    assert gaps_for(off, service.embedder) is None


def test_what_is_kept_is_redacted_and_nothing_else_is_kept(service: Service, tmp_path: Path) -> None:
    on = settings_of(tmp_path, 30)
    assert ask(service, on, LOST).outcome is Outcome.NOT_FOUND
    assert ask(service, on, "When was the RCM created?").outcome is Outcome.ANSWERED
    gaps = gaps_for(on, service.embedder)
    assert gaps is not None
    assert [question.text for topic in gaps.topics() for question in topic.questions] == [KEPT]
    held = everything_in(tmp_path)
    for secret in (b"Ana", b"Ruiz", b"5512", b"3344", b"When was"):
        assert secret not in held
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_what_follows_on_danger_is_never_kept(service: Service, tmp_path: Path) -> None:
    kept = noting(settings_of(tmp_path, 30), service.assistant, service.shelf)
    history = (Turn("user", "mi esposo me encerró y no me deja salir"), Turn("assistant", ""))
    for question, holds in (("¿Y si vuelve a la casa de Xochimilco?", False), ("¿Cuánto cuesta el metro?", True)):
        assert kept.ask(question, history).outcome is Outcome.NOT_FOUND
        assert (tmp_path / FILE).exists() == holds


def test_a_message_that_speaks_of_danger_is_never_kept(service: Service, tmp_path: Path) -> None:
    on = settings_of(tmp_path, 30)
    ask(service, on, "He locked me in and took my passport, please help me")
    assert list(tmp_path.iterdir()) == []


def test_turning_it_off_deletes_what_was_kept(service: Service, tmp_path: Path) -> None:
    ask(service, settings_of(tmp_path, 30), LOST)
    assert (tmp_path / FILE).exists()
    # What SQLite leaves behind where it was killed while it wrote.
    (tmp_path / f"{FILE}-journal").write_bytes(b"words")
    assert gaps_for(settings_of(tmp_path, 0), service.embedder) is None
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_given_although_its_question_cannot_be_kept(
    service: Service, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).mkdir()
    assert ask(service, settings_of(tmp_path, 30), LOST).outcome is Outcome.NOT_FOUND
    assert "was not kept" in caplog.text
    assert "pasaporte" not in caplog.text
    with pytest.raises(SurfaceProblem, match="cannot be deleted"):
        gaps_for(settings_of(tmp_path, 0), service.embedder)


def test_an_answer_waits_only_a_moment_for_a_file_that_another_program_holds(
    store: UnansweredStore, tmp_path: Path
) -> None:
    store.add("kept", "en")
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        with pytest.raises(SurfaceProblem, match="locked"):
            store.add("not kept", "en")
        assert time.monotonic() - began < 3
    assert [question.text for question in store.read()] == ["kept"]


def test_a_page_that_was_opened_before_deletes_no_question_that_came_after(store: UnansweredStore) -> None:
    store.add("Where is the office?", "en")
    shown = [question.number for question in store.read()]
    store.delete(shown)
    store.add("¿Dónde queda la oficina?", "es")
    store.delete(shown)
    assert [question.text for question in store.read()] == ["¿Dónde queda la oficina?"]


def test_questions_are_forgotten_after_their_days(store: UnansweredStore, clock: Clock, tmp_path: Path) -> None:
    store.add("¿Dónde queda la oficina de enero?", "es")
    clock.now += 29 * DAY
    store.add("Where is the office?", "en")
    assert [question.text for question in store.read()] == ["Where is the office?", "¿Dónde queda la oficina de enero?"]
    clock.now += DAY
    assert [question.text for question in store.read()] == ["Where is the office?"]
    assert b"enero" not in (tmp_path / FILE).read_bytes()
    first, second = store.read()[0], timedelta(days=1)
    assert first.language == "en"
    assert first.day + second > first.day


def test_what_was_kept_under_a_clock_ahead_goes_with_the_rest(store: UnansweredStore, clock: Clock) -> None:
    clock.now += 365 * DAY
    store.add("How much is a visa?", "en")
    clock.now -= 365 * DAY
    assert len(store.read()) == 1
    clock.now += 30 * DAY
    assert store.read() == []


def test_questions_are_forgotten_while_nobody_asks_or_looks(
    store: UnansweredStore, embedder: Embedder, clock: Clock, tmp_path: Path
) -> None:
    def is_kept(word: bytes) -> bool:
        return word in (tmp_path / FILE).read_bytes()

    store.add("¿Dónde queda la oficina de enero?", "es")
    clock.now += 5 * DAY
    store.add("Where is the office of April?", "en")
    # The operator has lowered the number of days, and starts the server again.
    gaps = Gaps(UnansweredStore(tmp_path, 3, clock), embedder.embed_query)
    with forgetting(gaps, every=0.05):
        assert (is_kept(b"enero"), is_kept(b"April")) == (False, True)
        clock.now += 3 * DAY
        deadline = time.monotonic() + 10
        while is_kept(b"April") and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not is_kept(b"April")
    assert "forgetting" not in {thread.name for thread in threading.enumerate()}


def test_a_broken_file_keeps_no_server_from_starting(
    tmp_path: Path, embedder: Embedder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    with forgetting(Gaps(UnansweredStore(tmp_path, 30, clock), embedder.embed_query)):
        assert "were not forgotten" in caplog.text


def test_only_so_many_are_kept(store: UnansweredStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.unanswered.store.MOST", 3)
    for number in range(6):
        store.add(f"question {number}", "en")
    assert [question.text for question in store.read()] == ["question 5", "question 4", "question 3"]


def test_a_broken_file_is_told_in_one_line(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    with pytest.raises(SurfaceProblem, match=r"unanswered\.sqlite cannot be used"):
        UnansweredStore(tmp_path, 30, clock).read()


def test_questions_that_ask_the_same_are_one_topic_in_both_languages(
    store: UnansweredStore, embedder: Embedder
) -> None:
    for text in (
        "How much does it cost to renew a passport?",
        "What is the price of renewing my passport?",
        "¿Cuánto cuesta renovar el pasaporte?",
        "Where can I learn English in the evening?",
        "¿Cuándo abre la frontera con Guatemala?",
    ):
        store.add(text, "es" if text.startswith("¿") else "en")
    topics = Gaps(store, embedder.embed_query).topics()
    assert [len(topic.questions) for topic in topics] == [3, 1, 1]
    assert all("pas" in question.text for question in topics[0].questions)


@dataclass
class Counting:
    """The real model, and which questions it was given."""

    embedder: Embedder
    given: list[str] = field(default_factory=list)

    def embed_query(self, text: str) -> Vector:
        self.given.append(text)
        return self.embedder.embed_query(text)


def test_no_question_is_read_twice_and_none_has_the_number_of_another(
    store: UnansweredStore, embedder: Embedder, clock: Clock
) -> None:
    model = Counting(embedder)
    gaps = Gaps(store, model.embed_query)
    assert gaps.topics() == []
    store.add("How much does a passport cost?", "en")
    store.add("What is the price of a passport?", "en")
    assert [len(topic.questions) for topic in gaps.topics()] == [2]
    first = gaps.topics()
    assert (gaps.topics(), len(model.given)) == (first, 2)
    newest = store.read()[0].number
    gaps.delete([newest])
    store.add("Where can I learn English in the evening?", "en")
    assert store.read()[0].number > newest
    assert [len(topic.questions) for topic in gaps.topics()] == [1, 1]
    assert len(model.given) == 3
    # What was deleted is forgotten at once, and so would have to be read again.
    gaps.delete([store.read()[0].number])
    store.add("Where can I learn English in the evening?", "en")
    gaps.topics()
    assert len(model.given) == 4
    clock.now += 30 * DAY
    gaps.forget()
    store.add("What is the price of a passport?", "en")
    gaps.topics()
    assert model.given[4:] == ["What is the price of a passport?"]


def grouped_anew_each_time(vectors: Matrix) -> list[list[int]]:
    """Return the groups by their definition: the questions that are left are compared anew for each."""
    likeness = vectors.astype(np.float64) @ vectors.astype(np.float64).T
    left, groups = set(range(len(vectors))), []
    while left:
        rows = np.array(sorted(left))
        near = likeness[np.ix_(rows, rows)] >= ALIKE
        members = [int(row) for row in rows[near[int(near.sum(axis=1).argmax())]]]
        groups.append(sorted(members, key=lambda row: -float(likeness[row, members].sum())))
        left -= set(members)
    return sorted(groups, key=lambda group: -len(group))


def made_up(count: int) -> list[Unanswered]:
    return [Unanswered(number, f"question {number}", "en", date(2026, 1, 1)) for number in range(count)]


@pytest.mark.parametrize(("count", "dimensions"), [(1, 8), (300, 3), (300, 4), (700, 6), (300, 384)])
def test_topics_are_those_of_their_definition(count: int, dimensions: int) -> None:
    drawn = np.random.default_rng(count + dimensions).normal(size=(count, dimensions))
    vectors = unit_rows(drawn.astype(np.float32), "made up")
    topics = topics_of(made_up(count), vectors)
    found = [[question.number for question in topic.questions] for topic in topics]
    assert found == grouped_anew_each_time(vectors)


def test_as_many_questions_as_are_kept_are_grouped_in_seconds() -> None:
    vectors = unit_rows(np.random.default_rng(7).normal(size=(MOST, 384)).astype(np.float32), "made up")
    began = time.process_time()
    assert len(topics_of(made_up(MOST), vectors)) == MOST
    # Comparing those that are left anew for each topic takes minutes.
    assert time.process_time() - began < 20


@pytest.fixture
def gaps(store: UnansweredStore, embedder: Embedder) -> Gaps:
    store.add("How much does a <b>passport</b> cost?", "en")
    store.add("¿Cuánto cuesta un pasaporte?", "es")
    store.add("Where can I learn English in the evening?", "en")
    return Gaps(store, embedder.embed_query)


def desk_with(gaps: Gaps | None, folder: Path, clock: Callable[[], float]) -> Desk:
    shelf = MadeUpShelf()
    documents = Documents(Sandbox(), MadeUpWeb().fetch)
    desk = open_desk(folder, MadeUpChecking(shelf), shelf, documents, quick_passwords(), clock, gaps=gaps)
    desk.accounts.add(NAME, PASSWORD)
    return desk


def test_staff_see_topics_and_delete_them(gaps: Gaps, tmp_path: Path, clock: Clock) -> None:
    desk = desk_with(gaps, tmp_path, clock)
    stranger = client_of(desk).get("/staff/unanswered", follow_redirects=False)
    assert (stranger.status_code, stranger.headers["location"]) == (303, "/staff/sign-in")
    member = member_of(desk)
    assert parsed(member.get("/staff").text).css('a[href="/staff/unanswered"]')
    page = member.get("/staff/unanswered").text
    assert "kept for 30 days" in page
    assert "&lt;b&gt;passport" in page
    shown = parsed(page).css(".topics > li")
    assert [li.css(".by")[0].text()[:13] for li in shown] == ["Asked 2 times", "Asked once · "]
    # All of them go only by a second press.
    assert [
        all_of_them.css("summary")[0].text() for all_of_them in parsed(page).css("main > details:has(.danger)")
    ] == ["Delete all of them"]
    numbers = shown[0].css("input[name=numbers]")[0].attributes["value"]
    form = {"token": token(page), "numbers": numbers or ""}
    assert member.post("/staff/unanswered/delete", data={**form, "token": "x"}).status_code == 403
    assert len(gaps.store.read()) == 3
    assert member.post("/staff/unanswered/delete", data=form, follow_redirects=False).status_code == 303
    assert [question.text for question in gaps.store.read()] == ["Where can I learn English in the evening?"]
    desk.database.close()


def test_where_nothing_is_kept_the_page_says_so(tmp_path: Path, clock: Clock) -> None:
    desk = desk_with(None, tmp_path, clock)
    member = member_of(desk)
    assert not parsed(member.get("/staff").text).css('a[href="/staff/unanswered"]')
    assert "Nothing is kept." in member.get("/staff/unanswered").text
    desk.database.close()


def test_a_broken_file_is_told_at_the_desk(gaps: Gaps, tmp_path: Path, clock: Clock) -> None:
    desk = desk_with(gaps, tmp_path, clock)
    member = member_of(desk)
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    told = member.get("/staff/unanswered", headers={"accept": "text/html"})
    assert (told.status_code, "Its file cannot be used;" in told.text) == (503, True)
    assert parsed(told.text).css('a[href="/staff"]')
    desk.database.close()
