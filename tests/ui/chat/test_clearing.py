"""A conversation that is cleared is gone, whatever is being answered meanwhile."""

import re

from playwright.sync_api import Route, expect

from tests.ui.browsing import COUNTRIES, LOST, NOWHERE, SEVERAL, Open, ask
from tests.ui.conftest import Watched, until
from ui.traffic.traffic import Traffic


def test_clear_forgets(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".f-answer")).to_have_count(0)
    expect(page.get_by_role("button", name="What are the objectives of the RCM?")).to_be_visible()
    page.get_by_role("button", name="What are the objectives of the RCM?").click()
    expect(page.locator(".f-answer")).to_have_count(1)
    assert watched.histories[-1] == ()


def test_what_is_cleared_cannot_be_heard_any_more(open_chat: Open) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    heard = page.locator("p[role=status].f-hidden", has_text=re.compile(r"\S"))
    expect(heard).to_contain_text("eleven member states")
    page.get_by_role("button", name="Clear").click()
    expect(heard).to_have_count(0)


def test_what_is_cleared_while_it_is_answered_does_not_come_back(
    open_chat: Open, watched: Watched, app_traffic: Traffic
) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    with watched.held():
        page.locator("#f-box textarea").fill(SEVERAL)
        page.keyboard.press("Enter")
        expect(page.locator(".f-asked")).to_have_count(2)
        page.get_by_role("button", name="Clear").click()
        expect(page.locator(".f-asked")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("data-state", "")
        page.locator("#f-box textarea").fill(NOWHERE)
        page.keyboard.press("Enter")
        expect(page.locator(".f-asked")).to_have_count(1)
    expect(page.locator(".f-answer")).to_have_count(1)
    until(lambda: app_traffic.gate.running == 0)
    page.wait_for_timeout(500)
    assert page.locator(".f-asked").count() == 1
    expect(page.locator(".f-asked")).to_contain_text(NOWHERE)
    assert watched.histories[-1] == ()


def test_an_answer_that_is_written_is_gone_for_good_once_it_is_cleared(
    open_chat: Open, watched: Watched, app_traffic: Traffic
) -> None:
    page = open_chat()
    with watched.held():
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator(".f-asked")).to_have_count(1)
        page.get_by_role("button", name="Clear").click()
        expect(page.locator(".f-asked")).to_have_count(0)
    until(lambda: app_traffic.gate.running == 0)
    page.wait_for_timeout(500)
    assert page.locator("#f-log .f-asked, #f-log .f-answer").count() == 0
    expect(page.get_by_role("button", name="What are the objectives of the RCM?")).to_be_visible()


def test_what_is_cleared_is_out_of_sight_though_the_server_cannot_be_reached(open_quietly: Open) -> None:
    page = open_quietly()
    ask(page, COUNTRIES)
    page.locator("#f-box textarea").fill("half a question")
    page.route("**/queue/join*", lambda route: route.abort())
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#f-log")).not_to_be_visible()
    expect(page.locator("#f-box textarea")).to_have_value("")
    page.unroute("**/queue/join*")
    expect(page.locator(".f-asked")).to_have_count(0)
    page.locator("#f-box textarea").fill(NOWHERE)
    page.keyboard.press("Enter")
    expect(page.locator(".f-asked")).to_contain_text(NOWHERE)
    expect(page.locator("#f-log")).to_be_visible()


def test_a_question_waits_until_what_is_cleared_cannot_come_along(open_chat: Open, watched: Watched) -> None:
    page, held = open_chat(), list[Route]()
    ask(page, COUNTRIES)
    page.route("**/queue/join*", lambda route: held.append(route), times=1)
    with page.expect_request("**/queue/join*"):
        page.get_by_role("button", name="Clear").click()
    page.locator("#f-box textarea").fill(SEVERAL)
    page.keyboard.press("Enter")
    expect(page.locator("#f-box textarea")).to_have_value(SEVERAL)
    held[0].continue_()
    expect(page.locator(".f-asked")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(1)
    assert (watched.questions[-1], watched.histories[-1]) == (SEVERAL, ())


def test_a_page_that_is_never_told_that_all_is_cleared_starts_again(open_quietly: Open) -> None:
    page = open_quietly()
    ask(page, COUNTRIES)
    page.route("**/queue/data*", lambda route: route.fulfill(status=200, content_type="text/event-stream", body=LOST))
    with page.expect_navigation():
        page.get_by_role("button", name="Clear").click()
    expect(page.get_by_role("button", name=COUNTRIES)).to_be_visible()
    expect(page.locator(".f-asked")).to_have_count(0)


def test_what_is_cleared_while_it_waits_for_a_connection_is_never_sent(open_quietly: Open, watched: Watched) -> None:
    page, asked = open_quietly(), len(watched.questions)
    ask(page, COUNTRIES)
    page.context.set_offline(True)
    page.locator("#f-box textarea").fill(SEVERAL)
    page.keyboard.press("Enter")
    expect(page.locator(".f-offline")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#f-log")).not_to_be_visible()
    # Longer than it takes to try again.
    page.wait_for_timeout(2500)
    expect(page.locator(".f-offline")).not_to_be_visible()
    with page.expect_navigation():
        page.context.set_offline(False)
    expect(page.get_by_role("button", name=COUNTRIES)).to_be_visible()
    page.wait_for_timeout(2500)
    assert page.locator(".f-asked").count() == 0
    assert watched.questions[asked:] == [COUNTRIES]


def test_what_is_cleared_while_a_slow_server_takes_it_does_not_come_back(open_quietly: Open, watched: Watched) -> None:
    page, asked, held = open_quietly(), len(watched.questions), list[Route]()
    ask(page, COUNTRIES)
    page.route("**/queue/join*", lambda route: held.append(route), times=2)
    with page.expect_request("**/queue/join*"):
        page.locator("#f-box textarea").fill(SEVERAL)
        page.keyboard.press("Enter")
    with page.expect_request("**/queue/join*"):
        page.get_by_role("button", name="Clear").click()
    with page.expect_navigation():
        held[1].continue_()
    expect(page.get_by_role("button", name=COUNTRIES)).to_be_visible()
    page.wait_for_timeout(1000)
    assert page.locator(".f-asked").count() == 0
    assert watched.questions[asked:] == [COUNTRIES]


def test_what_is_cleared_before_its_answer_is_lost_is_not_asked_again(open_quietly: Open, watched: Watched) -> None:
    page, streams = open_quietly(), list[Route]()
    ask(page, COUNTRIES)
    asked = len(watched.questions)
    page.route("**/queue/data*", lambda route: streams.append(route), times=1)
    with page.expect_request("**/queue/data*"):
        page.locator("#f-box textarea").fill(SEVERAL)
        page.keyboard.press("Enter")
    until(lambda: watched.questions[asked:] == [SEVERAL])
    with page.expect_response("**/queue/join*"):
        page.get_by_role("button", name="Clear").click()
    streams[0].fulfill(status=200, content_type="text/event-stream", body='data: {"msg": "heartbeat"}\n\n')
    expect(page.locator(".f-asked")).to_have_count(0)
    page.locator("#f-box textarea").fill(NOWHERE)
    page.keyboard.press("Enter")
    expect(page.locator("#f-log .f-asked")).to_contain_text(NOWHERE)
    expect(page.locator(".f-answer")).to_have_count(1)
    assert watched.questions[asked:] == [SEVERAL, NOWHERE]
