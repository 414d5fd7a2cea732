"""What a quoted sentence is quoted with: what limits it, what it points back at, and the notes of its marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from index.records import Article, BlockKind, Span
from index.sentences import sentences_within
from rag.checks.dates.calendar import WEEKDAY
from rag.literal import AMOUNT
from rag.pointing import pointed_at, sentence_before
from rag.records import Evidence
from rag.rows import heads_over
from rag.speech.speakers import speaker_of

# What permits, costs, is open, or holds for a time is a rule; of what only tells, the next sentence limits nothing. Of
# what denies or limits itself, only what begins by a contrast or with a case of its own does.
_DAYS = rf"{WEEKDAY}|weekends?|holidays?|fin(?:es)? de semana|(?:d[ií]as? )?feriados?|festivos?"
_RULE = re.compile(
    r"\b(?:can|could|may|allowed|permitted|entitled|eligible|possible|free|costs?|fees?|pays?|paid|opens?|accept(?:s|ed)?"
    r"|rights?|cover(?:s|ed)?|include[sd]?|available|pued\w+|podr[áa]\w*|podemos|permit\w+|derecho"
    r"|posible|gratis|gratuit[oa]s?|cuestan?|precio|tarifa|pagan?|cobran?|abren?|abiert[oa]s?|acept\w+|cubren?"
    r"|incluyen?|autoriza\w*|valen?)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(rf"\b(?:valid|lasts?|every|v[aá]lid[oa]s?|duran?|cada|{_DAYS})\b", re.IGNORECASE)
_ONLY = r"only|except\w*|unless|s[oó]lo|solamente|[uú]nicamente|salvo|excepto|a menos|siempre que"
# "In August it closes at one", "Para ampliaciones basta un aviso": how it is in one case is how it is not in others.
# Such sentences are short, since a long one tells on, and what was is no case of what is.
_CASE = (
    r"(?=.{0,90}\Z)(?!.*\b(?:was|were|had|did|became|fue|fueron|eran?|hab[ií]an?|estaban?|\w{2,}(?:ó|aron|ieron))\b)"
    r"(?:in|on|at|during|after|before|outside|for|from|if|when|where|with(?:out)?|en|durante|tras|fuera de|antes de"
    rf"|despu[eé]s de|para|desde|si|cuando|con|sin|de (?:noche|madrugada)|(?:el|los)(?= (?:{_DAYS})))"
    r" (?!more |example|addition|fact |\d{4}|the \d{4}s|ejemplo|m[aá]s )"
)
_STARTS_WITH_CASE = re.compile(rf"\A\W*{_CASE}", re.IGNORECASE)
_STARTS = re.compile(
    rf"\A\W*(?:(?:{_ONLY}|however|but|yet|nevertheless|otherwise|this (?:does|is)|these (?:do|are)|sin embargo|pero"
    rf"|no obstante|en cambio|ahora bien|aunque|est[aeo]s? no)\b|{_CASE})",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    rf"{_STARTS.pattern}|\b(?:{_ONLY}|not|cannot|never|nobody|none|nothing|neither|nor|no|must|should|needs?|needed"
    r"|require[sd]?|ha(?:s|ve) to|however|instead|limited|refused|withdrawn|loses?|lost|clos(?:es?|ed)|shut|reserved"
    r"|prohibited|forbidden|ends?|up to|at (?:most|least)|maximum|minimum|whatever|regardless|exempt|waived"
    r"|cualquiera que sea|sea cual sea|sin importar|exent[oa]s?|exonerad[oa]s?|nunca|jam[áa]s|nadie|nada"
    r"|ning[uú]n\w*|tampoco|ni|deben?|deber[áa]n?|tienen? que|hay que|necesitan?|requieren?|hacen? falta"
    r"|obligatori[oa]s?|pierden?|cierran?|cerrad[oa]s?|reservad[oa]s?|prohibid[oa]s?|excluid[oa]s?|hasta|m[aá]xim[oa]"
    r"|m[ií]nim[oa]|como mucho|al menos)\b|n['’]t\b",
    re.IGNORECASE,
)
# What is to be brought depends on cases, as what must be done does.
_TO_BRING = re.compile(r"\b(?:brings?|come with|traigan?|lleven?|presenten?)\b", re.IGNORECASE)
# What others pay, or what is paid besides.
_PRICED = re.compile(
    r"\b(?:pays?|half|more|less|extra|discount\w*|reduced|free|pagan?|mitad|aparte|adicional(?:es)?|menos|descuentos?"
    r"|gratis|gratuit[oa]s?|sin cost[oe]|exent[oa]s?)\b",
    re.IGNORECASE,
)
_PAID = re.compile(r"\b(?:costs?|fees?|pays?|cuestan?|precio|tarifa|pagan?|cobran?|valen?)\b", re.IGNORECASE)
# What is open at other hours.
_HOURS = re.compile(
    r"\d[:.h]\d\d|\d ?[ap]\.?m\b|\b(?:24 ?(?:hours|horas|h)|24/7|around the clock|day and night|every day|at any hour"
    r"|d[ií]a y noche|todos los d[ií]as|a cualquier hora|siempre abiert[oa]s?|always open)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:opens?|hours|abr(?:en?|imos)|abiert[oa]s?|atien\w+|atendemos|horarios?)\b", re.IGNORECASE)
# An exception alone reads as the rule: "In August it is closed" of when it is open.
_DENIES = re.compile(
    r"\b(?:only|except|not|cannot|never|nobody|none|nothing|no|clos(?:es?|ed)|shut|s[oó]lo|solamente|salvo|excepto|nunca"
    r"|nadie|nada|ning[uú]n\w*|tampoco|cerramos|cierran?|cerrad[oa]s?)\b|n['’]t\b",
    re.IGNORECASE,
)
# What an exception depends on denies nothing: "If you have no form, come all the same."
_CONDITION = re.compile(r"\A\W*(?:if|si|unless|a menos que)\b[^,]*,", re.IGNORECASE)
# How long something holds is not limited by what is paid for it.
_LIMITS_OF_LASTING = re.compile(rf"\A(?!.*(?:{_PAID.pattern})).*?(?:{_LIMITS.pattern})", re.IGNORECASE | re.DOTALL)
_LONGEST = 300
# "$70*", "30 ¹", "40 €1)". A note begins with its mark, of which Markdown makes the mark of a list. Numbers in brackets
# mostly stand for a source or another paragraph, and before the bracket of "(713) 555-0101" there are digits.
_MARK = re.compile(r"(?<=\S) ?(\*{1,3}|[†‡]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<![ \d(])\d\))")
_NOTE = re.compile(r"^(\*{1,3}|[†‡•]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d[.)])\s?(?=[^\s*])", re.MULTILINE)
_OF_LISTS = str.maketrans("•.", "*)")


def with_provisos(article: Article, span: Span) -> Span:
    """Return the span of a sentence with those directly after it that limit what it permits, costs, gives or denies.

    What begins with a case of its own may come some sentences later. An exception comes with the rule before it, and
    what is said of the sentence before ("This resulted in ...") comes with that sentence.
    """
    rule = _rule_before(article, span)
    longer = _with_limits(article, rule or span)
    if before := pointed_at(article, longer):
        longer = Span(before.start, longer.end)
    return longer if speaker_of(article, longer) == speaker_of(article, span) else span


def _rule_before(article: Article, span: Span) -> Span | None:
    """Return the sentence before a denial that begins with a contrast or a case of its own, if that limits it."""
    said = article.cut(span)
    if not (_STARTS.match(said) and _DENIES.search(_CONDITION.sub("", said))):
        return None
    before = sentence_before(article, span)
    return before if before and _with_limits(article, before).end >= span.end else None


def _with_limits(article: Article, span: Span) -> Span:
    limits = _limits_after(article.cut(span))
    if not limits:
        return span
    near = [(one, article.cut(one)) for one in _told_after(article, span) if one.end <= span.end + _LONGEST]
    directly = takewhile(lambda told: any(limit.search(told[1]) for limit in limits), near)
    cases = [one for one, words in near if _STARTS_WITH_CASE.match(words)]
    return Span(span.start, max((one.end for one in [*(one for one, _ in directly), *cases]), default=span.end))


def _limits_after(said: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what may limit a sentence; there are none for one that is no rule."""
    if _LIMITS.search(said) or _TO_BRING.search(said):
        return (_STARTS,)
    if _PAID.search(said) or AMOUNT.search(said):
        return _LIMITS, _PRICED
    if _OPEN.search(said) and _HOURS.search(said):
        return _LIMITS, _HOURS
    if _RULE.search(said):
        return (_LIMITS,)
    return (_LIMITS_OF_LASTING,) if _LASTING.search(said) else ()


def _told_after(article: Article, span: Span) -> Iterator[Span]:
    """Yield the sentences after one in its paragraph, else in the next if it begins by a contrast.

    They end before a question, and before what introduces a list or another's words.
    """
    at = next((at for at, one in enumerate(article.blocks) if one.start < span.end <= one.end), None)
    if at is None or article.blocks[at].kind is BlockKind.CELL:
        return
    start, end = span.end, article.blocks[at].end
    if not article.text[start:end].strip():
        block = article.blocks[at + 1] if at + 1 < len(article.blocks) else None
        if block is None or block.kind is not BlockKind.PARAGRAPH or not _STARTS.match(article.cut(block)):
            return
        start, end = block.start, block.end
    spans = sentences_within(article.text, Span(start, end))
    yield from takewhile(lambda one: article.text[one.end - 1] not in "?:", spans)


def quoted_apart(chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the chosen sentences without those that are quoted with another of them."""
    return [one for one in chosen if not any(_is_quoted_with(one, other) for other in chosen)]


def _is_quoted_with(one: Evidence, other: Evidence) -> bool:
    if one.hit.article.id != other.hit.article.id or one.span.overlaps(other.span):
        return False
    is_told = one.span.overlaps(with_provisos(other.hit.article, other.span))
    # Of two that are each quoted with the other, the first tells both.
    is_first = one.span.start < other.span.start
    return is_told and not (is_first and other.span.overlaps(with_provisos(one.hit.article, one.span)))


def notes_for(chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the notes that marks in the chosen sentences stand for, without those that are chosen themselves."""
    found = (replace(one, span=note) for one in chosen for note in notes_of(one.hit.article, one.span))
    told = {(note.hit.article.id, note.span): note for note in found}
    return [note for note in told.values() if not any(note.overlaps(other) for other in chosen)]


def notes_of(article: Article, span: Span) -> list[Span]:
    """Return the notes below a sentence, or a row of a table, for which marks in it or in its columns' heads stand."""
    marks = set(_MARK.findall(f"{article.cut(span)}\n{heads_over(article, span)}"))
    found = [(mark, note) for mark, note in _notes(article, span.end) if mark in marks] if marks else []
    # The first of each mark: further tables have notes of their own.
    return sorted(dict(reversed(found)).values())


def _notes(article: Article, start: int) -> Iterator[tuple[str, Span]]:
    """Yield the notes after a place in an article, one sentence of each, with their marks."""
    kinds = [BlockKind.HEADING, *(block.kind for block in article.blocks), BlockKind.HEADING]
    for at, block in enumerate(article.blocks):
        if block.start < start or block.kind is BlockKind.CELL:
            continue
        is_alone = BlockKind.ITEM not in (kinds[at], kinds[at + 2])
        for mark in _NOTE.finditer(article.text, block.start, block.end):
            if mark[1] != "•" or is_alone:
                said = sentences_within(article.text, Span(mark.end(), block.end))
                yield mark[1].translate(_OF_LISTS), Span(mark.start(), said[0].end)
