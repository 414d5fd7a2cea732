"""The pages on which one can ask without a script; their looks are those of the chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.asked.courtesy import is_only_courteous
from rag.asked.questions import LONGEST_QUESTION
from rag.records import Language, Turn
from ui.care.panel import care_bar, glance
from ui.chat.carried import written
from ui.chat.furniture import noticed, problem, reading, welcome
from ui.reader.places import chat_path
from ui.shown.document import NAME, document, language_link, linked
from ui.shown.markup import text
from ui.shown.sheet import Setting
from ui.shown.written_words import page_strings
from ui.strings import Strings

ADDRESS = "/ask"
_FILES = ("icon.svg", "tokens.css", "fuente.css", "care.css", "care.js", "plain.js")
# Beyond what can be asked, so that a longer question is told so, and far below what a request may bring.
_LONGEST = 2 * LONGEST_QUESTION
_HERE = "<!--here-->"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page is about: how many articles there are, and its language."""

    setting: Setting
    articles: int
    language: Language


@dataclass(frozen=True, slots=True)
class Box:
    """What the box for a question begins with: a line about what is wrong, a question, the conversation before it."""

    problem: str = ""
    question: str = ""
    turns: Sequence[Turn] = ()


def first_sight(scene: Scene) -> str:
    """Return what is shown until Gradio's page is there, which takes ten seconds on a slow line, or never is."""
    words = page_strings(scene.language, written=scene.setting.written)
    examples = [text(example) for example in scene.setting.examples.get(scene.language, ())]
    buttons = "".join(f'<button class="f-example" name="again" value="{each}">{each}</button>' for each in examples)
    greeting = f'<div class="f-greeting"><div>{welcome(words, examples=bool(examples))}</div>{buttons}</div>'
    return _main(scene, language_link(scene.language), _notice(scene) + _form(scene, greeting, Box()))


def answer_page(scene: Scene, log: str, box: Box) -> str:
    """Return a page with a conversation and the box for the next question; ``log`` is HTML made on the server."""
    surround, language = scene.setting.surround, scene.language
    again = f'<p class="f-start-again"><a href="{chat_path(language)}">{text(Strings(language).start_again)}</a></p>'
    # What the first page said comes last here, so that on a small phone a number to call is in view.
    inside = _form(scene, f'<div id="f-log">{log}</div>', box) + again + _notice(scene)
    body = care_bar(surround.care, language) + _main(scene, "", inside)
    return document(NAME, language, linked(surround.version, *_FILES), body)


def earlier(turns: Sequence[Turn], language: Language) -> str:
    """Return what was asked before, each with its answer's words and a press away from its sources; "" for nothing."""
    words = Strings(language)
    every = zip(turns[::2], turns[1::2], strict=False)
    pairs = [(asked, said) for asked, said in every if not is_only_courteous(asked.content)]
    if not pairs:
        return ""
    told = "".join(
        f'<p class="f-actions"><button class="f-again" name="again" value="{text(asked.content)}">'
        f'{text(asked.content)}</button></p><p dir="auto">{text(said.content or words.not_found_title)}</p>'
        for asked, said in pairs
    )
    summary = text(words.asked_before.format(count=len(pairs)))
    return (
        f'<details class="f-earlier"><summary>{summary}</summary>'
        f'<p class="f-small">{text(words.asked_before_more)}</p>{told}</details>'
    )


def before_answer(scene: Scene, log: str) -> str:
    """Return such a page as far as it is known without the answer to its last question."""
    waiting = f'<p class="f-working">{text(reading(scene.articles, scene.language))}</p>'
    return answer_page(scene, log + waiting + _HERE, Box()).partition(_HERE)[0]


def from_answer(scene: Scene, answer: str, box: Box) -> str:
    """Return the rest of that page."""
    return answer_page(scene, _HERE + answer, box).partition(_HERE)[2]


def _form(scene: Scene, inside: str, box: Box) -> str:
    """Return the form with buttons that ask a question ``inside`` it, and the box for another."""
    words = Strings(scene.language)
    unsent = problem(words.problem_offline) + glance(scene.setting.surround.care, scene.language)
    # Autocomplete is off, since browsers save a box's text to disk to restore it with the page.
    return (
        f'<form method="post" action="{ADDRESS}?lang={scene.language}" autocomplete="off">{inside}'
        f'<input type="hidden" name="history" value="{text(written(box.turns))}">'
        f'<div class="f-composer"><div class="f-unsent" role="status"><div hidden>{unsent}</div></div>'
        f'{problem(box.problem)}<div class="f-ask-row">'
        f'<textarea name="question" rows="1" maxlength="{_LONGEST}" autocomplete="off" '
        f'aria-label="{text(words.box_label)}" placeholder="{text(words.box_label)}…">\n'
        f'{text(box.question)}</textarea><button class="f-send">{text(words.ask)}</button></div></div></form>'
    )


def _notice(scene: Scene) -> str:
    words = page_strings(scene.language, written=scene.setting.written)
    return f"<p>{noticed(scene.articles, scene.language, words)}</p>"


def _main(scene: Scene, way: str, inside: str) -> str:
    heading = f'<header><h1 class="f-wordmark">{NAME}</h1>{way}</header>'
    return f'<main class="f-first" lang="{scene.language}">{heading}{inside}</main>'
