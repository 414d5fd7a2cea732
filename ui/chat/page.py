"""The chat page in Gradio; all HTML is made on the server, and the conversation stays on the page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rag.records import Language
from ui.both import LANGUAGES
from ui.chat.sessions import Sessions
from ui.chat.steps import EXAMPLES, ChatSteps
from ui.ports import Shelf
from ui.server.doorway import Furnished
from ui.shown.document import NAME
from ui.shown.sheet import Setting
from ui.strings import Strings
from ui.traffic.asking import Asking

_LINES = 6
_QUEUE = 1024
# The number of sessions that Gradio keeps, at some 60 KB each; its default, 10,000, would fill 600 MB.
_SESSIONS = 1000
# Seconds between checks of the queue. Gradio's default, 0.001, uses a twelfth of a core while idle.
_LOOK = 0.02
# Seconds between estimates of who waits how long, which the page does not show; Gradio sends all one with each event.
_ESTIMATES = 3600


class _Page:
    """The components of the page, laid out where it is made."""

    def __init__(self) -> None:
        with gr.Row(elem_id="f-header"):
            self.masthead = _html("f-name")
            self.language = gr.Radio(
                [(Strings(choice).language_name, choice) for choice in LANGUAGES],
                show_label=False,
                container=False,
                elem_id="f-language",
            )
            self.theme = _html("f-theme")
        self.notice = _html("f-notice")
        with gr.Column(elem_id="f-welcome"):
            self.welcome_words = _html("f-welcome-words")
            self.examples = [gr.Button(visible=False, elem_classes="f-example") for _ in range(EXAMPLES)]
        self.log = _log()
        self.clear = gr.Button("", elem_id="f-clear")
        with gr.Column(elem_id="f-composer"):
            self.waiting, self.problem = _html("f-waiting"), _html("f-problem")
            with gr.Row(elem_id="f-ask-row"):
                self.box = _box()
                self.ask = gr.Button("", elem_id="f-ask")
        # No element of the page, so that the browser does not keep it as it keeps a box's text.
        self.turns = gr.Textbox(visible=False)

    @property
    def furnished(self) -> list[Any]:
        """The components whose text depends on the language, in the order of ``ChatSteps.furnish``."""
        words = [self.masthead, self.language, self.theme, self.notice, self.welcome_words, *self.examples]
        return [*words, self.waiting, self.problem, self.box, self.ask, self.clear]

    @property
    def shown(self) -> list[Any]:
        """The components that a step of a conversation updates, in the order of ``Shown``."""
        return [self.log, self.turns, self.problem]


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat page with its queue, and what its components begin with in a language.

    Those words go out with the page, since the first event may take long on a slow line.
    """

    blocks: gr.Blocks
    words: Callable[[Language], list[Furnished]]


def build_chat(asking: Asking, shelf: Shelf, setting: Setting) -> Chat:
    """Return the chat page."""
    demo = gr.Blocks(title=NAME, analytics_enabled=False)
    steps = ChatSteps(asking, shelf, setting, Sessions(demo))
    with demo:
        page = _Page()
        _quick(page.language.input, steps.furnish, page.language, page.furnished)
        _quick(page.clear.click, steps.clear, None, page.shown)
        _on_question([page.box.submit, page.ask.click], steps.ask, page.box, page)
        for example in page.examples:
            _on_question([example.click], steps.ask, example, page)
        demo.unload(steps.leave)
    demo.queue(max_size=_QUEUE, api_open=False, status_update_rate=_ESTIMATES)
    _arrange(demo)

    def words(language: Language) -> list[Furnished]:
        return [*map(_furnished, page.furnished, steps.furnish(language))]

    return Chat(demo, words)


def _arrange(demo: gr.Blocks) -> None:
    queue = demo._queue
    queue.sleep_when_free = _LOOK
    # Nothing is noted of who asked when; Gradio would, and reckon with it after each event.
    queue.ANALYTICS_MAX_EVENTS = 0
    # All begin at once, so that only ``ui.traffic.gate`` says whose turn it is.
    queue.max_thread_count = _QUEUE
    demo.state_session_capacity = _SESSIONS


def _furnished(component: Any, update: Any) -> Furnished:
    props = update if isinstance(update, dict) else {"value": update}
    return Furnished(component._id, {name: value for name, value in props.items() if name != "__type__"})


def _log() -> gr.Chatbot:
    # Gradio's own sanitiser removes aria and data attributes and opens every link in a new tab. The messages are
    # sanitised by ``ui.shown.markup`` instead, whose allow-list is smaller, and are not interpreted as Markdown.
    return gr.Chatbot(
        elem_id="f-log",
        sanitize_html=False,
        render_markdown=False,
        allow_tags=False,
        latex_delimiters=[],
        feedback_options=None,
        buttons=[],
        show_label=False,
        container=False,
        height=None,
        autoscroll=False,
        group_consecutive_messages=False,
    )


def _box() -> gr.Textbox:
    return gr.Textbox(
        elem_id="f-box",
        show_label=False,
        container=False,
        lines=1,
        max_lines=_LINES,
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
    )


def _html(elem_id: str) -> gr.Markdown:
    # Not ``gr.HTML``, which evaluates a template in the browser; the Content-Security-Policy forbids that.
    return gr.Markdown(elem_id=f"{elem_id}-html", sanitize_html=False, latex_delimiters=[], header_links=False)


def _quick(event: Callable[..., Any], step: Callable[..., Any], inputs: Any, outputs: list[Any]) -> None:
    event(step, inputs, outputs, show_progress="hidden", api_visibility="private", concurrency_limit=None)


def _on_question(triggers: list[Any], step: Callable[..., Any], asked: gr.Textbox | gr.Button, page: _Page) -> None:
    gr.on(
        triggers,
        step,
        [asked, page.turns, page.language],
        page.shown,
        show_progress="hidden",
        api_visibility="private",
        # ``ui.traffic.gate`` limits how many are answered at once; here they only wait.
        concurrency_limit=None,
        # Gradio ends an event a moment after its answer is shown; "once" would drop a question asked in between.
        trigger_mode="always_last",
    )
