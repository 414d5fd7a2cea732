"""The widget says everything in one language at a time."""

from playwright.sync_api import expect

from tests.ui.widget.answering import FAILS
from tests.ui.widget.conftest import Desktop, Running, ask, launch
from ui.strings import Strings


def test_why_it_does_not_answer_is_said_in_the_language_that_is_chosen(desktop: Desktop, server: Running) -> None:
    frame = launch(desktop.open(server.address("nobody")))
    expect(frame.locator(".f-head")).to_have_text("! There is no assistant by this name.")
    frame.get_by_role("button", name="Español").click()
    expect(frame.locator(".f-head")).to_have_text("! No hay ningún asistente con este nombre.")
    expect(frame.locator("main .f-help")).to_have_attribute("lang", "es")
    expect(frame.locator("#box")).not_to_be_visible()


def test_what_fails_is_told_in_the_language_of_the_question(desktop: Desktop, server: Running) -> None:
    frame = launch(desktop.open(server.address("library")))
    ask(frame, FAILS)
    expect(frame.locator(".f-answer")).to_have_attribute("lang", "es")
    expect(frame.locator(".f-answer .f-head")).to_have_text(f"! {Strings('es').failed_head}")
    expect(frame.locator(".f-answer").get_by_role("button")).to_have_text(Strings("es").again)


def test_a_page_may_write_its_language_as_programs_do(desktop: Desktop, server: Running) -> None:
    page = desktop.open(server.address("library", lang="es_MX"))
    expect(page.locator("fuente-widget .launcher")).to_have_accessible_name("Consultar los artículos")
