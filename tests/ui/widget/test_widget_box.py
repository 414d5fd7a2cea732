"""What is being written in the widget stays in its box."""

import pytest
from playwright.sync_api import expect

from tests.ui.conftest import EXAMPLES
from tests.ui.widget.conftest import Desktop, Running, answers, ask, launch

WRITING = "My passport was taken and"


def test_an_example_leaves_what_is_being_written(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    box = frame.locator("#box")
    box.fill(WRITING)
    frame.get_by_role("button", name=EXAMPLES["en"][1]).click()
    answers(frame, 1)
    expect(box).to_have_value(WRITING)
    ask(frame, EXAMPLES["en"][0], count=2)
    expect(box).to_have_value("")


@pytest.mark.parametrize("length", [5_000, 70_000])
def test_a_long_text_is_kept_whole_and_told_so(desktop: Desktop, running: Running, length: int) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    long = "Which countries are members? ".ljust(length, "x")
    frame.locator("#box").focus()
    # As someone pastes: a limit of the box would cut it, which ``fill`` passes by.
    page.keyboard.insert_text(long)
    page.keyboard.press("Enter")
    expect(frame.locator("#problem")).to_contain_text("2,000 characters")
    assert frame.locator("#box").input_value() == long


def test_after_many_long_questions_in_any_script_the_next_is_asked(desktop: Desktop, server: Running) -> None:
    frame = launch(desktop.open(server.address("library")))
    for count in range(1, 13):
        ask(frame, "护照" * 990 + str(count), count=count)
    expect(frame.locator("#problem")).to_be_hidden()
    assert desktop.errors == []
