"""Finds out who says something: the speaker of a quotation or of a turn in a dialogue, or the interviewee."""

import re
from dataclasses import dataclass, replace

from index.records import Article, Block, BlockKind, Span
from rag.speech.patterns import aside, following, preceding, reporting, signature
from rag.speech.quotations import Quotation, quotations_of
from rag.speech.words import NAME, PRONOUN, interviewed, is_someone, without_adverbs

_TURN = re.compile(r"(?P<who>[^\n:“”\"«»?!]{1,50}):\s+\S")
_ANSWERS = frozenset("a r answer respuesta interviewee entrevistado entrevistada".split())
_ASKS = frozenset("q p question pregunta interviewer entrevistador entrevistadora".split())
_NOT_ANSWERS = re.compile(r"(?i)(?:about|sobre|acerca|more|más|note|nota|contact|contacto|related|véase|see)\b")
_PREPOSITION = re.compile(
    r"(?<!acuerdo )(?<!words )(?<!palabras )\b(?:on|of|in|for|with|by|from|and|de|del|en|para|con|por|y)"
    r"(?: the| la| el)? \Z",
    re.IGNORECASE,
)
_MOST_OF = 0.5
_ALL_OF = 0.9
_WORDS = 3
_LEAD = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """A span and the number of the block in which it begins."""

    article: Article
    block: int
    span: Span

    @property
    def text(self) -> str:
        return self.article.cut(self.span)


def speaker_of(article: Article, span: Span) -> str | None:
    """Return who says the words of ``span``, in words of the article, or None if the article itself says them.

    A surname is expanded to the full name if the article has exactly one for it.
    """
    article = article if article.blocks else replace(article, blocks=_paragraphs(article))
    block = next((row for row, one in enumerate(article.blocks) if one.start <= span.start < one.end), None)
    if block is None:
        return None
    place = _Place(article, block, span)
    for found in (_quoted(place), _reported(place), _in_dialogue(place), _in_turn(place), _interviewed(place)):
        if found is not None:
            return _whole_name(article, found)
    return None


def _quoted(place: _Place) -> str | None:
    """Return the speaker of a quotation that overlaps the span, or None."""
    article, span = place.article, place.span
    chain = quotations_of(article, place.block)
    inside = [row for row, one in enumerate(chain) if min(one.end, span.end) > max(one.start, span.start)]
    covered = sum(min(chain[row].end, span.end) - max(chain[row].start, span.start) for row in inside)
    mostly = covered >= _MOST_OF * (span.end - span.start)
    for row in inside:
        told = _attributed(article, chain, row)
        if told and (mostly or len(article.cut(Span(chain[row].start, chain[row].end)).split()) >= _WORDS):
            return told
    if covered < _ALL_OF * (span.end - span.start):
        return None
    # Further quotations in a paragraph are by the same speaker.
    around = [*range(inside[0] - 1, -1, -1), *range(inside[-1] + 1, len(chain))]
    return next((told for row in around if (told := _attributed(article, chain, row))), None)


def _attributed(article: Article, chain: list[Quotation], row: int) -> str | None:
    quotation = chain[row]
    block = article.blocks[quotation.block]
    next_start = chain[row + 1].start if row + 1 < len(chain) else block.end
    last_end = chain[row - 1].end if row else block.start
    after = article.text[quotation.end : min(max(next_start, quotation.end), block.end)]
    before = article.text[max(last_end, block.start) : quotation.start]
    lead = re.split(r"(?<=[.!?…])\s+(?=[A-ZÀ-Þ¿¡])", before)[-1]
    for pattern in following():
        if found := _someone(article, quotation.start, pattern.match(after)):
            return found
    for pattern in preceding():
        if found := _someone(article, quotation.start, pattern.search(lead)):
            return found
    return None


def _reported(place: _Place) -> str | None:
    """Return the speaker of a sentence such as "Ana Ruiz said that …" or "…, according to Ana Ruiz"."""
    for pattern in reporting():
        if found := _someone(place.article, place.span.start, pattern.search(place.text)):
            return found
    return None


def _in_dialogue(place: _Place) -> str | None:
    """Return the speaker of a paragraph that opens with a dash, or the name below a block quotation, or None."""
    article, block = place.article, place.article.blocks[place.block]
    text = article.cut(block)
    if text[:1] in "—–" and (found := _someone(article, block.start, aside().search(text, 1))):
        return found
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING}:
        own = signature().search(text)
        below = article.blocks[place.block + 1 : place.block + 2]
        signed = own or (signature().match(article.cut(below[0])) if below else None)
        return _someone(article, block.start, signed)
    return None


def _in_turn(place: _Place) -> str | None:
    """Return the speaker of the turn ("NAME: ...") to which the paragraph belongs, or None."""
    article = place.article
    turns = sum(1 for block in article.blocks if _turn(article, block) is not None)
    if turns < 2:
        return None
    for block in reversed(article.blocks[: place.block + 1]):
        if block.kind is BlockKind.HEADING:
            return None
        who = _turn(article, block)
        if who is None:
            continue
        label = who.strip(". ").lower()
        if label in _ASKS:
            return None
        return interviewee(article) if label in _ANSWERS else _initials(article, who)
    return None


def _turn(article: Article, block: Block) -> str | None:
    match = _TURN.match(article.text, block.start, block.end)
    if match is None or block.kind is BlockKind.HEADING:
        return None
    who = match["who"].strip()
    label = who.strip(". ").lower()
    is_name = NAME.match(who) is not None and len(who.split()) >= 2 and is_someone(who)
    return who if label in _ANSWERS | _ASKS or is_name or _initials(article, who) != who else None


def _initials(article: Article, label: str) -> str:
    """Return the interviewee's name if ``label`` is its initials, else the label."""
    letters = label.replace(".", "").replace(" ", "")
    name = interviewee(article)
    if name is None or len(letters) < 2:
        return label
    return name if "".join(word[0] for word in name.split() if word[0].isupper()) == letters else label


def _interviewed(place: _Place) -> str | None:
    """Return the interviewee if the span is in an answer of an interview, or None."""
    article = place.article
    above: list[Block] = []
    for block in article.blocks[: place.block + 1]:
        above = block.headings(above)
    headings = [one for one in above if one.end <= place.span.start]
    if not headings:
        return None
    asked = article.cut(headings[-1])
    if not asked.endswith(("?", ":", "?”", "?»", '?"')) or _NOT_ANSWERS.match(asked):
        return None
    return interviewee(article)


def interviewee(article: Article) -> str | None:
    """Return the person that an article says it interviews, by name or description, or None if it is no interview."""
    lead = [block for block in article.blocks[:_LEAD] if block.kind is not BlockKind.HEADING]
    for text in (article.title, *(article.cut(block) for block in lead)):
        match = interviewed().search(text)
        if match is not None and is_someone(match["who"]):
            return match["who"].strip()
    return None


def _someone(article: Article, before: int, match: re.Match[str] | None) -> str | None:
    if match is None or _PREPOSITION.search(match.string[: match.start("who")]):
        return None
    who = without_adverbs(match["who"].strip())
    if PRONOUN.match(who):
        return _last_named(article, before)
    return who if is_someone(who) else None


def _last_named(article: Article, before: int) -> str | None:
    """Return whom a pronoun refers to: the only person who has been quoted by name so far, or None."""
    named = set()
    for row in range(len(article.blocks)):
        chain = [one for one in quotations_of(article, row) if one.end < before]
        for position in range(len(chain)):
            told = _named(article, chain, position)
            if told is not None:
                named.add(_whole_name(article, told))
    return named.pop() if len(named) == 1 else None


def _named(article: Article, chain: list[Quotation], position: int) -> str | None:
    quotation = chain[position]
    end = article.blocks[quotation.block].end
    for pattern in following():
        match = pattern.match(article.text[quotation.end : end])
        if match is not None and NAME.match(match["who"]) and is_someone(match["who"]):
            return match["who"]
    return None


def _whole_name(article: Article, who: str) -> str:
    """Return the only longer name in the article that ends in ``who``, else ``who``."""
    if " " in who or NAME.match(who) is None:
        return who
    longer = set(re.findall(rf"\b(?:[A-ZÀ-ÖØ-Þ][\w’'-]+ ){{1,3}}{re.escape(who)}\b", article.text))
    names = {name for name in longer if is_someone(name)}
    return names.pop() if len(names) == 1 else who


def _paragraphs(article: Article) -> tuple[Block, ...]:
    """Return paragraphs as blocks, for an article that was kept without its blocks."""
    found = re.finditer(r"[^\n]+(?:\n[^\n]+)*", article.text)
    return tuple(Block(BlockKind.PARAGRAPH, match.start(), match.end()) for match in found)
