"""The page of unanswered questions."""

from collections.abc import Sequence

from ui.desk.frame import Frame, desk_sheet, form
from ui.shown.markup import text
from ui.strings import date_words
from ui.unanswered.store import Unanswered
from ui.unanswered.topics import Topic

PATH = "/staff/unanswered"


def gaps_page(topics: Sequence[Topic], keep_days: int, frame: Frame) -> str:
    """Return the kept questions, topic by topic."""
    words = frame.words
    if topics:
        numbers = [question.number for topic in topics for question in topic.questions]
        button = _delete(numbers, words.delete_button, "", frame, is_danger=True)
        # Two presses, since it is the list of everyone at the desk and cannot be had back.
        everything = f"<details><summary>{text(words.gaps_delete_all)}</summary>{button}</details>"
        shown = f'<ol class="topics">{"".join(_topic(topic, frame) for topic in topics)}</ol>{everything}'
    else:
        shown = f'<p class="empty">{text(words.gaps_none)}</p>'
    body = f"<p>{text(words.gaps_more.format(days=keep_days))}</p>{shown}"
    return desk_sheet(words.gaps_head, body, frame)


def gaps_off_page(frame: Frame) -> str:
    """Return the page for when no questions are kept."""
    words = frame.words
    body = f'<p class="empty">{text(words.gaps_off)}</p><p><a href="/staff">{text(words.home)}</a></p>'
    return desk_sheet(words.gaps_head, body, frame)


def _topic(topic: Topic, frame: Frame) -> str:
    words, count = frame.words, len(topic.questions)
    head = f'<h2 lang="{topic.head.language}">{text(topic.head.text)}</h2>'
    asked = words.gaps_asked_once if count == 1 else words.gaps_asked.format(count=count)
    latest = date_words(max(question.day for question in topic.questions), frame.language)
    line = f'<p class="by">{text(asked)} · {text(words.gaps_latest.format(day=latest))}</p>'
    others = "".join(_question(question, frame) for question in topic.questions[1:])
    more = f"<details><summary>{text(words.gaps_all)}</summary><ul>{others}</ul></details>" if others else ""
    numbers = [question.number for question in topic.questions]
    return f"<li>{head}{line}{more}{_delete(numbers, words.gaps_delete, topic.head.text, frame)}</li>"


def _question(question: Unanswered, frame: Frame) -> str:
    day = date_words(question.day, frame.language)
    return f'<li><span lang="{question.language}">{text(question.text)}</span> <span class="by">{text(day)}</span></li>'


def _delete(numbers: Sequence[int], label: str, which: str, frame: Frame, *, is_danger: bool = False) -> str:
    told = f'<span class="hidden">: {text(which)}</span>' if which else ""
    kind = "danger" if is_danger else "plain"
    fields = (
        f'<input type="hidden" name="numbers" value="{",".join(str(number) for number in numbers)}">'
        f'<button class="{kind}">{text(label)}{told}</button>'
    )
    return form(f"{PATH}/delete", fields, frame)
