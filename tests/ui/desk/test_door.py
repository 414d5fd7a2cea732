import re
import time
from typing import Literal

import pytest
from argon2 import PasswordHasher
from fastapi import Request
from fastapi.testclient import TestClient

from tests.ui.desk.conftest import client_of, sign_in
from tests.ui.desk.desks import NAME, PASSWORD, Clock, Reply, token
from tests.ui.desk.full_disk import full_disk
from tests.ui.page import one, parsed
from ui.desk.admission import COOKIE
from ui.desk.desk import Desk
from ui.desk.door.accounts import Accounts
from ui.desk.door.passwords import Passwords
from ui.desk.door.throttle import FREE
from ui.errors import DeskHeld
from ui.traffic.caller import caller_of


def test_without_an_account_there_is_no_desk(empty_desk: Desk) -> None:
    client = client_of(empty_desk)
    for path in ("/staff", "/staff/sign-in", "/staff/checks/x"):
        reply = client.get(path)
        assert reply.status_code == 404
        assert "fuente staff add" in reply.text
    assert client.post("/staff/sign-in", data={"name": "a"}).status_code == 404


def test_the_desk_appears_with_its_first_account(empty_desk: Desk) -> None:
    client = client_of(empty_desk)
    assert client.get("/staff").status_code == 404
    empty_desk.accounts.add(NAME, PASSWORD)
    assert client.get("/staff", follow_redirects=False).headers["location"] == "/staff/sign-in"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/staff"), ("GET", "/staff/checks/x"), ("GET", "/staff/checks/x/progress"),
        ("GET", "/staff/checks/x/export/csv"), ("POST", "/staff/checks"), ("POST", "/staff/checks/x/again"),
        ("POST", "/staff/checks/x/delete"), ("POST", "/staff/sign-out"),
    ],
)  # fmt: skip
def test_strangers_are_sent_to_sign_in(stranger: TestClient, method: str, path: str) -> None:
    reply = stranger.request(method, path, follow_redirects=False)
    assert (reply.status_code, reply.headers["location"]) == (303, "/staff/sign-in")
    assert reply.text == ""


def test_strangers_with_a_note_are_told_how_to_sign_in_without_losing_it(stranger: TestClient) -> None:
    reply = stranger.post("/staff/checks/x/override", data={"note": "Counted again."})
    assert reply.status_code == 401
    assert one(parsed(reply.text), "main a").attributes["href"] == "/staff/sign-in"
    assert "Counted again." not in reply.text


def test_the_cookie_is_for_this_host_for_https_and_for_no_script(stranger: TestClient) -> None:
    reply = sign_in(stranger)
    assert (reply.status_code, reply.headers["location"]) == (303, "/staff")
    value, *flags = [part.strip() for part in reply.headers["set-cookie"].split(";")]
    assert value.startswith(f"{COOKIE}=")
    assert {flag.lower() for flag in flags} == {"httponly", "path=/", "samesite=strict", "secure"}


def test_a_link_on_another_site_signs_nobody_out(stranger: TestClient, member: TestClient) -> None:
    linked = {"sec-fetch-site": "cross-site"}
    for path in ("/staff", "/staff/sign-in", "/staff/checks/x"):
        reply = stranger.get(path, headers=linked, follow_redirects=False)
        assert (reply.status_code, "set-cookie" in reply.headers) == (200, False)
        assert one(parsed(reply.text), "meta[http-equiv=refresh]").attributes["content"] == "0"
    assert member.get("/staff", headers=linked, follow_redirects=False).status_code == 200
    assert "refresh" not in stranger.get("/staff/sign-in").text


def test_a_file_that_cannot_be_read_is_no_wrong_password(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_accounts: object, _name: str, _password: str) -> bool:
        raise DeskHeld("held")

    monkeypatch.setattr(Accounts, "admits", held)
    assert {sign_in(client_of(desk)).status_code for _ in range(FREE + 2)} == {503}
    monkeypatch.undo()
    assert sign_in(client_of(desk)).status_code == 303


def test_signing_in_gives_a_new_id_and_the_old_one_opens_nothing(stranger: TestClient, desk: Desk) -> None:
    stranger.get("/staff/sign-in")
    before = stranger.cookies[COOKIE]
    sign_in(stranger)
    assert stranger.cookies[COOKIE] != before
    other = client_of(desk)
    other.cookies.set(COOKIE, before, domain="desk.example")
    assert other.get("/staff", follow_redirects=False).status_code == 303


def test_a_made_up_or_altered_cookie_opens_nothing(member: TestClient, desk: Desk) -> None:
    real = member.cookies[COOKIE]
    session = real.partition(".")[0]
    first, middle = ("B" if real[0] == "A" else "A"), ("B" if real[-3] == "A" else "A")
    altered = (first + real[1:], real[:-3] + middle + real[-2:])
    for value in ("", "x", real[:-1], *altered, session, "a.b", real + "x"):
        other = client_of(desk)
        other.cookies.set(COOKIE, value, domain="desk.example")
        assert other.get("/staff", follow_redirects=False).status_code == 303, value
    assert session not in str(desk.database.read("SELECT * FROM sessions"))


def test_signing_out_ends_the_session_on_the_server(member: TestClient, desk: Desk) -> None:
    stolen = member.cookies[COOKIE]
    reply = member.post("/staff/sign-out", data={"token": token(member.get("/staff").text)}, follow_redirects=False)
    flags = {flag.strip().lower() for flag in reply.headers["set-cookie"].split(";")}
    # A browser lets no cookie of this host be taken by words that would not be good enough to set it.
    assert flags >= {"max-age=0", "httponly", "path=/", "samesite=strict", "secure"}
    other = client_of(desk)
    other.cookies.set(COOKIE, stolen, domain="desk.example")
    assert other.get("/staff", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(("steps", "signed_in"), [([3500.0] * 8, True), ([3500.0] * 9, False), ([3600.0], False)])
def test_a_session_ends_after_an_idle_hour_and_after_eight_hours(
    member: TestClient, clock: Clock, steps: list[float], signed_in: bool
) -> None:
    for step in steps[:-1]:
        clock.now += step
        assert member.get("/staff", follow_redirects=False).status_code == 200
    clock.now += steps[-1]
    assert (member.get("/staff", follow_redirects=False).status_code == 200) is signed_in


def test_a_form_without_its_token_changes_nothing(member: TestClient, stranger: TestClient, desk: Desk) -> None:
    stranger.get("/staff/sign-in")
    others = token(stranger.get("/staff/sign-in").text)
    for wrong in ("", "x", "ñ", others):
        for path in ("/staff/checks", "/staff/sign-out", "/staff/checks/x/delete", "/staff/checks/x/again"):
            reply = member.post(path, data={"token": wrong, "text": "The RCM has 15 members."}, follow_redirects=False)
            assert reply.status_code == 403
            assert "out of date" in reply.text
    assert member.get("/staff", follow_redirects=False).status_code == 200
    assert not desk.lists.up_to_date().count
    reply = stranger.post("/staff/sign-in", data={"name": NAME, "password": PASSWORD, "token": "x"})
    assert (reply.status_code, "cookie" in reply.text) == (403, True)
    assert stranger.get("/staff", follow_redirects=False).status_code == 303


def test_a_wrong_name_and_a_wrong_password_are_told_alike(desk: Desk) -> None:
    said = []
    for name in (NAME, "nobody"):
        client = client_of(desk)
        reply = sign_in(client, name, "wrong password here")
        assert reply.status_code == 401
        said.append(re.sub(rf'value="(?:{name}|[\w-]{{43}})"', "", reply.text))
    assert said[0] == said[1]


class Counting(PasswordHasher):
    """Hashes with little work, and counts how often a password is put to a hash of the same work."""

    checked = 0

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
        assert not self.check_needs_rehash(str(hash))
        self.checked += 1
        return super().verify(hash, password)


def test_unknown_names_take_as_long(empty_desk: Desk, clock: Clock) -> None:
    hasher = Counting(time_cost=1, memory_cost=8, parallelism=1)
    accounts = Accounts(empty_desk.database, Passwords(hasher), clock)
    accounts.add(NAME, PASSWORD)
    for count, name in enumerate((NAME, "nobody"), 1):
        assert not accounts.admits(name, "wrong password here")
        assert hasher.checked == count


def test_a_clock_that_is_set_back_prolongs_no_session_and_no_wait(member: TestClient, desk: Desk, clock: Clock) -> None:
    client = client_of(desk)
    for _ in range(FREE):
        assert sign_in(client, NAME, "wrong password here").status_code == 401
    assert sign_in(client).status_code == 429
    clock.now -= 24 * 3600.0
    assert member.get("/staff", follow_redirects=False).status_code == 303
    assert sign_in(client).status_code == 303


def test_who_signs_out_on_a_full_disk_is_signed_out_of_this_browser(member: TestClient) -> None:
    form = {"token": token(member.get("/staff").text)}
    with full_disk():
        assert member.post("/staff/sign-out", data=form, follow_redirects=False).status_code == 503
        assert member.get("/staff", follow_redirects=False).status_code == 303


@pytest.mark.parametrize("name", [NAME, "nobody"])
def test_after_five_wrong_passwords_even_the_right_one_waits(desk: Desk, clock: Clock, name: str) -> None:
    client = client_of(desk)
    for _ in range(FREE):
        assert sign_in(client, name, "wrong password here").status_code == 401
    reply = sign_in(client, name, PASSWORD)
    assert (reply.status_code, reply.headers["retry-after"]) == (429, "30")
    assert "Wait 30 seconds" in one(parsed(reply.text), "[role=alert]").text()
    clock.now += 31
    assert sign_in(client, name, PASSWORD).status_code == (303 if name == NAME else 401)


def test_a_name_and_a_password_of_any_length_do_no_harm(stranger: TestClient) -> None:
    assert sign_in(stranger, "x" * 5000, "y" * 50_000).status_code == 401
    assert sign_in(stranger, '"><script>', "y" * 20).status_code == 401
    started = time.process_time()
    heap = "a" + "\u0316\u0301" * 20_000
    assert sign_in(stranger, heap, heap).status_code == 401
    assert time.process_time() - started < 3


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "198.51.100.1", ""])
def test_nobody_is_believed_about_an_address_here(peer: str) -> None:
    """A proxy that the operator trusts has been seen through before the desk is asked."""
    headers = [(b"x-forwarded-for", b"192.0.2.7")]
    assert caller_of(Request({"type": "http", "client": (peer, 1), "headers": headers})).address == peer


def test_a_stranger_cannot_choose_an_address(desk: Desk) -> None:
    client = client_of(desk)
    for attempt in range(FREE + 1):
        client.headers["x-forwarded-for"] = f"10.0.0.{attempt}"
        reply = sign_in(client, f"somebody{attempt}", "wrong password here")
    assert reply.status_code == 429


def test_every_answer_states_the_policy_of_the_desk(member: TestClient, stranger: TestClient) -> None:
    replies: list[Reply] = [
        member.get("/staff"), member.get("/staff/checks/none"), member.get("/staff/checks/none/progress"),
        member.post("/staff/checks"), stranger.get("/staff", follow_redirects=False), stranger.get("/staff/sign-in"),
    ]  # fmt: skip
    for reply in replies:
        headers = reply.headers
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert not [name for name in headers if name.startswith("access-control-")]
        tree = parsed(reply.text)
        assert all((node.attributes["src"] or "").startswith("/static/") for node in tree.css("script"))
        assert not tree.css("style, [style], [onclick], [onload]")


def test_the_desk_speaks_the_browsers_language(stranger: TestClient) -> None:
    page = stranger.get("/staff/sign-in", headers={"accept-language": "es-CR"}).text
    assert one(parsed(page), "html").attributes["lang"] == "es"
    assert "Contraseña" in page


def test_a_language_that_was_chosen_is_kept_from_page_to_page(member: TestClient, stranger: TestClient) -> None:
    for client, path, said in ((stranger, "/staff/sign-in", "Contraseña"), (member, "/staff", "Texto por comprobar")):
        way = one(parsed(client.get(path).text), ".bar a[lang=es]").attributes["href"] or ""
        assert said in client.get(path + way).text
        page = client.get(path).text
        assert said in page
        assert one(parsed(page), ".bar a[lang=en]").attributes["href"] == "?lang=en"
    form = {"token": token(member.get("/staff").text), "text": ""}
    answer = member.post("/staff/checks", data=form).text
    assert "No hay nada que comprobar" in answer
    # Following it would lose what was sent.
    assert not parsed(answer).css(".bar a[lang]")
    assert "Check a text" in member.get("/staff?lang=en").text


def test_a_broken_file_is_told_of_and_names_nothing_to_the_visitor(desk: Desk, stranger: TestClient) -> None:
    with desk.database.writing() as connection:
        connection.execute("DROP TABLE accounts")
    reply = stranger.get("/staff")
    assert reply.status_code == 503
    assert "does not work at the moment" in reply.text
    assert "desk.sqlite" not in reply.text
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]
