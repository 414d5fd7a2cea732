"""Finds sentences: syntok splits, then what it split wrongly in English and Spanish is joined again."""

import re

from syntok import segmenter
from syntok.tokenizer import Tokenizer

from index.records import Article, Block, BlockKind, Span

# In lower case, without the final full stop.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr drs prof rev hon gov sen rep gen col lt sgt capt st mt art arts fig figs vol ed eds pp p ch sec
    inc ltd co corp dept univ vs etc approx est ca cf al e.g i.e u.s u.k u.n u.s.a d.c a.m p.m ph.d
    jan feb apr jun jul aug sep sept oct nov dec
    sr sra srta sres dra dres dn dña d lic licda lcdo lcda ing arq prof profa mtro mtra pdte pdta excmo excma ilmo
    av avda c ctra pza núm nro tel telf ext pág págs párr cap caps tít inc ej p.ej vid fdo ee.uu ee uu s.a s.l a.c d.c
    ene abr dic
    sta sto ma fco gral cnel tte sgto cmdte pbro hna mons psic abg abog
    edif blvd bldg urb mz mpio deleg fracc prol carr cd cía
    srita lics licdas alc dip bach enf msc dir reg sn
    """.split()
)
# Abbreviations before a figure; before anything else, the full stop after one of these ends the sentence.
_BEFORE_FIGURES = frozenset(
    """
    tels cel cels fax ph dto dec res exp secc of ofic km rm apt apto dpto ste fl hwy rd subd para sched app tit frac
    no nos num lt bo mon tue wed thu thur thurs fri sat sun lun mar mié jue vie sáb dom
    aprox máx max mín lps nº depto int tfno tlf cód cta gub par num ago set
    """.split()
)
# Of these, words of the two languages, by which syntok may find no end.
_WORDS_TOO = frozenset("mar ago set".split())
_LAST_WORD = re.compile(r"(?:^|[\s(\[«“\"'])((?:[^\W\d_]\.)+[^\W\d_]|[^\W_]+)\.\Z")
_CLOSERS = re.compile(r"[\"”’»')\]]+(?:\s|\Z)")
_CONTINUES = re.compile(r"[a-zà-öø-ÿ,;:]")
_INITIAL = re.compile(r"(?:^|\s)[A-ZÀ-ÖØ-Þ]\.\Z")
# After an abbreviation that can end a sentence, one of these words begins the next.
_STARTS = re.compile(
    r"(?:the|a|an|he|she|it|they|we|i|you|this|that|these|those|there|in|on|at|but|and|however|when|if|as|for|his|her|its"
    r"|el|la|los|las|un|una|en|este|esta|estos|estas|esto|ese|esa|su|sus|se|no|ella|él|ellos|ellas|pero|y|sin|cuando|si"
    r"|por|para|también|además|otr[oa]s?|much[oa]s|algun[oa]s|tod[oa]s|cada|others?|many|some|all|after)\s",
    re.IGNORECASE,
)
_CAN_END = frozenset(
    """
    u.s u.k u.n u.s.a d.c a.m p.m etc inc ltd co corp uu ee.uu s.a s.l a.c d.c cía al jr sr ext alc dip st
    art cd cap jan feb apr jun jul aug sep sept oct nov dec ene abr dic
    """.split()
)
# "Exp. Núm. 7" as well as "Exp. 7".
_FIGURE = re.compile(r"(?:n(?:o|ro|[úu]m)?[.º°]\.? ?)?\(?\+?\d", re.IGNORECASE)
# "6a. Avenida", "2do. nivel", but not "May 5th.", which ends a sentence more often.
_ORDINAL = re.compile(r"\d{1,3}(?:[aoªº]s?|er[ao]?|[rdtmvn][ao])")
_NUMBER_OF_ITEM = re.compile(r"\(?\d{1,3}(?:\.\d{1,3}){0,4}[aoªº]?[.)]\Z")
# "Hay tres opciones: 1. Llamar", but not "Costo: 50. Pague".
_FIRST_OF_LIST = re.compile(r"(?:(?<!\d):\s+\(?1|;\s+\(?\d{1,2})[.)]\Z")
# "Artículo 5 bis.-", "Paso 2.", "Chapter IV."
_PART = (
    r"(?:art(?:[íi]culo|icle)?|sec(?:ci[óo]n|tion)?|cap(?:[íi]tulo)?|chapter|t[íi]t(?:ulo)?|title|anexo|annex|appendix"
    r"|ap[ée]ndice|apartado|regla|rule|cl[áa]usula|clause|p[áa]rrafo|paragraph|parte?|paso|step|inciso|numeral|punto|point"
    r"|fase|phase|etapa|stage|nota|note|cuadro|tabla|table|fig(?:ur[ae])?)\.? "
)
_NUMBERED = re.compile(
    rf"{_PART}(?:\d{{1,4}}|[IVXLC]{{1,7}})(?: ?[.º°ª]|[ao])?(?: (?:bis|ter|qu[aá]ter))?\.[-–—]?",
    re.IGNORECASE,
)
# "sección 3.2. Plazos": the heading stands with its number.
_NUMBERED_BELOW = re.compile(rf"\b{_PART}\d{{1,3}}(?:\.\d{{1,3}})+\.\Z", re.IGNORECASE)
# Such words make sense only with the sentence after them.
_REPLY = re.compile(r"(?:yes|no|sí)[.!]", re.IGNORECASE)
_SLASHED = re.compile(r"\b[A-Z]/\.\Z")
# "Et tu, Brute?" asks nothing.
_ASKS = re.compile(
    r"[^\w¿]{0,4}(?:¿|(?:wh(?:at|o|om|ose|ich|en|ere|y)|how|is|are|am|was|were|do|does|did|can|could|may|must|should|will|would|has|have"
    r"|qué|quién(?:es)?|cuál(?:es)?|cuándo|(?:a)?dónde|cómo|cuánt[oa]s?|por qué|para qué)\b)",
    re.IGNORECASE,
)
# Where a space stands before the sign, as in "un 75 %. El …" or "30 €. Se …", syntok finds no end.
_AFTER_SIGN = re.compile(r"(?<=\d\s)[%‰€£$₡]\.\s+(?=[¿¡«“\"(]?[A-ZÁÉÍÓÚÑ])")
# Nor after a word with a full stop inside, before a capital: a figure, the address of a page, an e-mail address.
_AFTER_WORD = re.compile(r"(?<!\S)(\S+)\.\s+(?=[¿¡«“\"(]?[A-ZÁÉÍÓÚÑ])")
_DOTTED = re.compile(
    r"[(«“\"]?(?:.*\d[.,]\d{1,4}|(?:https?://|www\.).*[\w/]|[^@]+@[\w.-]+\w|[a-z0-9-]{3,}(?:\.[a-z0-9-]{2,})+)[)»”\"]?"
)
# Only at such signs, and at no full stop that ends a text, does syntok part sentences.
_ENDING, _OPENING = map(re.escape, ("!.;?‼‽⁇⁈⁉。﹒﹗！．？｡", "([{\u2329⦃⦅〘〚﴾﹙﹛﹝（［｛｟"))
_MAY_PART = re.compile(rf"[{_ENDING}](?=.)|[{_OPENING}]", re.DOTALL)
_PRINTED = re.compile(r"[^\s\u200b]")
_LONGEST_LIST = 1500


def split_sentences(text: str) -> list[Span]:
    """Return the sentences of one paragraph in order, without white space around them. Takes linear time."""
    starts = _starts(text)
    if not starts:
        return []
    rough = [Span(begin, _end(text, begin, end)) for begin, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    joined: list[Span] = []
    for span in rough:
        if joined and _belongs_together(text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def sentence_texts(text: str) -> list[str]:
    """Return the words of each sentence of one paragraph."""
    return [text[start:end] for start, end in split_sentences(text)]


def sentences_within(text: str, place: Span | Block) -> list[Span]:
    """Return the sentences at a place of a text, as places of the whole text."""
    return [
        Span(place.start + start, place.start + end) for start, end in split_sentences(text[place.start : place.end])
    ]


def article_units(article: Article) -> list[tuple[Block, list[Span]]]:
    """Return an article's blocks with their sentences, as offsets into its text; headings have none.

    A list shares the span of the sentence that introduces it, under that sentence's block, unless both together are
    longer than 1,500 characters. A question that a block begins with shares the span of the sentence after it. Each row
    of a table is one span, under the block of the table's first cell.
    """
    units: list[tuple[Block, list[Span]]] = []
    before: Block | None = None
    for block in article.blocks:
        if block.kind is BlockKind.HEADING:
            units.append((block, []))
        elif block.kind is BlockKind.ITEM and units and _takes_item(article.text, units[-1], block):
            lead, spans = units[-1]
            units[-1] = (lead, [*spans[:-1], Span(spans[-1].start, block.end)])
        elif block.kind is BlockKind.CELL:
            _add_cell(units, block, before)
        else:
            units.append((block, _with_answer(article.text, sentences_within(article.text, block))))
        before = block
    return units


def _with_answer(text: str, spans: list[Span]) -> list[Span]:
    """Return the sentences of a block, those that it begins by asking with the next: "Is it free? Always."."""
    is_asked = bool(spans) and _ASKS.match(text, spans[0].start) is not None
    answer = next((place for place, span in enumerate(spans) if text[span.end - 1] != "?"), 0) if is_asked else 0
    return [Span(spans[0].start, spans[answer].end), *spans[answer + 1 :]] if answer else spans


def _add_cell(units: list[tuple[Block, list[Span]]], cell: Block, before: Block | None) -> None:
    if before is None or not cell.shares_table(before):
        units.append((cell, [Span(cell.start, cell.end)]))
    elif before.row == cell.row:
        rows = units[-1][1]
        rows[-1] = Span(rows[-1].start, cell.end)
    else:
        units[-1][1].append(Span(cell.start, cell.end))


def _takes_item(text: str, unit: tuple[Block, list[Span]], item: Block) -> bool:
    lead, spans = unit
    if item.closes or lead.kind is not BlockKind.PARAGRAPH or not spans or item.end - spans[-1].start > _LONGEST_LIST:
        return False
    return text[lead.start : lead.end].endswith(":") and not text[spans[-1].end : item.start].strip()


def _starts(text: str) -> list[int]:
    if _MAY_PART.search(text.rstrip()) is None:
        first = _PRINTED.search(text)
        return [first.start()] if first else []
    tokenizer = Tokenizer(replace_not_contraction=False)
    sentences = segmenter.split(tokenizer.tokenize(text))
    after_signs = (match.end() for match in _AFTER_SIGN.finditer(text))
    after_words = (found.end() for found in _AFTER_WORD.finditer(text) if _ends_sentence(found[1], text, found.end()))
    return sorted({*(sentence[0].offset for sentence in sentences if sentence), *after_signs, *after_words})


def _ends_sentence(word: str, text: str, after: int) -> bool:
    """Tell whether a full stop after a word ends a sentence where syntok may not see it."""
    if word.isalpha() and word.lower() in _CAN_END:
        return _STARTS.match(text, after) is not None
    return word.lower() in _WORDS_TOO or _DOTTED.fullmatch(word) is not None


def _end(text: str, begin: int, end: int) -> int:
    return begin + len(text[begin:end].rstrip())


def _is_wordless(text: str) -> bool:
    return not any(map(str.isalpha, text)) and _NUMBER_OF_ITEM.fullmatch(text) is None


def _belongs_together(text: str, before: Span, after: Span) -> bool:
    first = text[max(before.start, before.end - 40) : before.end]
    second = text[after.start : min(after.end, after.start + 12)]
    if _CLOSERS.match(second) or _CONTINUES.match(second) or _NUMBER_OF_ITEM.fullmatch(first):
        return True
    if first.endswith(";"):
        # Nobody reads more as one sentence.
        return after.end - before.start <= _LONGEST_LIST
    if _FIRST_OF_LIST.search(first):
        return True
    if any(label.fullmatch(text, before.start, before.end) for label in (_REPLY, _NUMBERED)):
        return True
    if not first.endswith(("?", "!")) and _is_wordless(text[after.start : after.end]):
        return True
    if not first.endswith("."):
        return False
    match = _LAST_WORD.search(first)
    word = match.group(1).lower() if match else ""
    # The number's own abbreviation may have been parted from it.
    if _FIGURE.match(text, after.start) and (word in _BEFORE_FIGURES or _SLASHED.search(first)):
        return True
    goes_on = _ORDINAL.fullmatch(word) is not None or _NUMBERED_BELOW.search(first) is not None
    if (goes_on or word in _CAN_END) and _STARTS.match(second):
        return False
    return goes_on or word in _ABBREVIATIONS or _INITIAL.search(first) is not None
