"""An answer as the HTML of one chat message."""

import secrets
from collections.abc import Iterator, Sequence

from rag.records import Answer, Citation, Language, Outcome, Told, told_of
from ui.both import other
from ui.care.words import CareWords
from ui.shown.cards import foreign, place_id, render_cards
from ui.shown.disagreeing import disagreement_note
from ui.shown.markup import attribute, cleaned, text
from ui.shown.quotations import place_html, quotation_html
from ui.shown.written_words import note_on, note_on_draft, note_on_rest, parts_of
from ui.strings import Strings

_NEAREST = 2


def new_key() -> str:
    """Return digits for one question, which tell what is shown of it from all else on its page."""
    return str(secrets.randbelow(10**9))


def render_question(question: str, language: Language, key: str) -> str:
    """Return the visitor's question, shown literally; ``key`` (digits) identifies it on the page."""
    asked = Strings(language).you_asked
    # The visitor may write in any language, so the text's own direction is used.
    return cleaned(
        f'<p class="f-asked" dir="auto" data-key="{key}">'
        f'<span class="f-hidden"{attribute("lang", language)}>{text(asked)} </span>{text(question)}</p>'
    )


def render_answer(answer: Answer, key: str, *, gently: bool = False) -> str:
    """Return an answer as HTML; ``key`` (digits) makes its ids unique on the page.

    ``gently`` leaves out advice on how to rephrase a question, for someone in danger.
    """
    words = Strings(answer.language)
    body = {
        Outcome.ANSWERED: _answered,
        Outcome.NOT_FOUND: _not_found_gently if gently else _not_found,
        Outcome.NOTHING_ASKED: _nothing_asked,
        Outcome.UNAVAILABLE: _unavailable,
    }[answer.outcome](answer, key, words)
    return _message(answer.outcome, answer.language, body, key)


def render_draft(told: Sequence[Told], key: str, language: Language) -> str:
    """Return the sentences of an answer so far, with their sources; the finished answer replaces it."""
    by_number = {citation.number: citation for one in told for citation in one.citations}
    said = "".join(_sentences(told, key, language))
    cards = render_cards(tuple(by_number.values()), key, language)
    # As the finished answer has it, so that nothing moves when that comes.
    note = _note(note_on_draft(told, language))
    return cleaned(f'<article class="f-draft" lang="{language}">{note}<section>{said}</section>{cards}</article>')


def render_failure(question: str, language: Language, help_lines: str, key: str) -> str:
    """Return the message for an answer that failed; ``help_lines`` is HTML made on the server."""
    return _message(Outcome.UNAVAILABLE, language, _failed(question, Strings(language)) + help_lines, key)


def render_care(panel: str, key: str) -> str:
    """Return help lines as a chat message; ``panel`` is HTML made on the server, ``key`` (digits) the message's own."""
    return cleaned(f'<div data-key="help-{key}">{panel}</div>')


def _message(outcome: Outcome, language: Language, body: str, key: str) -> str:
    kind = outcome.value.replace("_", "-")
    marked = f'class="f-answer f-{kind}" lang="{language}" data-outcome="{kind}" data-key="{key}"'
    return cleaned(f"<article {marked}>{body}</article>")


def _answered(answer: Answer, key: str, words: Strings) -> str:
    said, first = _sentences(told_of(answer), key, answer.language), len(parts_of(answer)[0])
    written, quotations = "".join(said[:first]), "".join(said[first:])
    count = len(answer.citations)
    heard = words.said_one if count == 1 else words.said_many.format(count=count)
    return (
        f'<h2 class="f-hidden">{text(words.answer)}</h2>'
        f"{_note(note_on(answer))}<section>{written}{_note(note_on_rest(answer))}{quotations}</section>"
        f'<p class="f-hidden f-heard">{text(heard)}</p>'
        f"{disagreement_note(answer)}"
        f"{_searched(answer, words)}"
        f'<h3 class="f-hidden">{text(words.sources)}</h3>'
        f"{render_cards(answer.citations, key, answer.language)}"
        f"{_ask_next(answer, words)}"
    )


def _sentences(told: Sequence[Told], key: str, language: Language) -> list[str]:
    """Return each sentence as HTML; the first quotation in the interface's other language says which that is."""
    said = [above + _sentence(one, key, language) for above, one in zip(_above(told, language), told, strict=True)]
    for at, one in enumerate(told):
        verbatim = _verbatim(one)
        if verbatim is not None and verbatim.article.language == other(language):
            said[at] += f'<p class="f-as-it-is">{text(Strings(language).quoted_as_it_is)}</p>'
            break
    return said


def _above(told: Sequence[Told], language: Language) -> Iterator[str]:
    """Yield as HTML what stands above each sentence: the heading above quoted words, once for all in a row below it.

    What asks whether "Yes." is the answer. Where another quotation stands below a heading, one below none has its
    article's title, since it would seem to stand below that heading too.
    """
    quoted = [_verbatim(one) for one in told]
    has_headings = any(one is not None and one.heading for one in quoted)
    last = None
    for one in quoted:
        place = (one.article.id, one.heading) if one is not None else None
        words = None if one is None or not has_headings else one.heading or one.article.title
        yield "" if one is None or place == last else place_html(words, one, language)
        last = place


def _verbatim(told: Told) -> Citation | None:
    """Return what a sentence quotes word for word, if anything."""
    return next((citation for citation in told.citations if citation.quote == told.sentence.text), None)


def _sentence(told: Told, key: str, language: Language) -> str:
    words = Strings(language)
    markers = "".join(
        f' <a class="f-marker" href="#{place_id(key, citation.number)}">'
        f'<span class="f-hidden">{text(words.source)} </span>[{citation.number}]</a>'
        for citation in told.citations
    )
    verbatim = _verbatim(told)
    if verbatim is not None:
        spoken, said = foreign(verbatim.article.language, language), quotation_html(verbatim, "f-of")
        return f'<p class="f-quote"><span class="f-verbatim"{spoken}>{said}</span>{markers}</p>'
    return f'<p class="f-prose">{text(told.sentence.text)}{markers}</p>'


def _note(note: str) -> str:
    return f'<p class="f-note">{text(note)}</p>' if note else ""


def _searched(answer: Answer, words: Strings) -> str:
    if answer.searched_for.strip() in {"", answer.question.strip()}:
        return ""
    return f'<p class="f-searched">{text(words.searched_for)} <span dir="auto">{text(answer.searched_for)}</span></p>'


def _not_found(answer: Answer, key: str, words: Strings) -> str:
    ways = (words.rephrase_words, words.rephrase_short, words.rephrase_list)
    return (
        f'<h2 class="f-head f-none">{text(words.not_found_title)}</h2><p class="f-heard">{text(words.none_more)}</p>'
        f"{_searched(answer, words)}{_closest(answer, key, words)}"
        f'<h3 class="f-small">{text(words.rephrase)}</h3>'
        f'<ul class="f-ways">{"".join(f"<li>{text(way)}</li>" for way in ways)}</ul>'
    )


def _nothing_asked(answer: Answer, key: str, words: Strings) -> str:
    del answer, key
    return f'<p class="f-heard">{text(words.nothing_asked)}</p>'


def _ask_next(answer: Answer, words: Strings) -> str:
    if not answer.ask_next:
        return ""
    buttons = "".join(_button(question, question) for question in answer.ask_next)
    return (
        f'<section class="f-next"><h3 class="f-small">{text(words.ask_next)}</h3>'
        f'<p class="f-actions">{buttons}</p></section>'
    )


def _button(question: str, label: str) -> str:
    """Return a button that asks a question."""
    return (
        f'<button class="f-again" type="submit" name="again"{attribute("value", question)} data-action="again">'
        f"{text(label)}</button>"
    )


def _not_found_gently(answer: Answer, key: str, words: Strings) -> str:
    line = CareWords(answer.language).closest if answer.nearest else words.not_found_title
    return f'<p class="f-heard">{text(line)}</p>{render_cards(answer.nearest[:_NEAREST], key, answer.language)}'


def _closest(answer: Answer, key: str, words: Strings) -> str:
    nearest = answer.nearest[:_NEAREST]
    if not nearest:
        return ""
    return f'<h3 class="f-small">{text(words.nearest_heading)}</h3>{render_cards(nearest, key, answer.language)}'


def _unavailable(answer: Answer, key: str, words: Strings) -> str:
    return _failed(answer.question, words) + _closest(answer, key, words)


def _failed(question: str, words: Strings) -> str:
    return (
        f'<section class="f-trouble"><h2 class="f-head"><span class="f-sign" aria-hidden="true">!</span> '
        f'{text(words.failed_head)}</h2><p class="f-heard">{text(words.failed_more)} '
        f"{text(words.failed_not_none)}</p>"
        f'<p class="f-actions">{_button(question, words.again)}</p></section>'
    )
