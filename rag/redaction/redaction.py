"""Removes from a question what could identify its author, before it is stored."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from index.canonical import canonical_line
from index.words import fold
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import place_forms
from rag.checks.small_words import is_small
from rag.redaction.private_numbers import without_numbers
from rag.redaction.words import BEFORE_A_NAME, ENDS, family, given, words_too

_LONGEST = 300
# Longer text is cut first, because the patterns below take more than linear time.
_READ = 1_000
_NAMED = 4


class Private(StrEnum):
    """Kinds of private information; the value is what replaces it in the text."""

    EMAIL = "[email]"
    ADDRESS = "[link]"
    NUMBER = "[number]"
    NAME = "[name]"
    PLACE = "[address]"


_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|int|gob|gov|edu|io|me|co|mx|gt|hn|sv"
    r"|ni|cr|pa|us|es)"
    r"\b(?:/\S*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"[^\s@<>()]+\s?@\s?[^\s@<>()]+\.[^\s@<>()]+"
    r"|[^\s@<>()]+\s?@\s?[\w-]{2,}(?:[.,]\w+|\s?[.,]\s?(?:com|org|net|es|mx|gt|hn|sv|ni|cr|pa|edu|gob|gov)\b"
    r"|\s(?:punto|dot)\s\w+)*"
    r"|\b[\w.+-]+\s*(?:[(\[]\s?(?:at|arroba)\s?[)\]]|\barroba\b)\s*[\w-]+"
    r"(?:\s*(?:\.|[(\[]\s?(?:dot|punto)\s?[)\]]|\bpunto\b|\bdot\b)\s*\w+)*"
    r"|\b[\w.+-]+\s+at\s+(?:[\w-]+(?:\s+(?:dot|punto)\s+\w+)+|(?:gmail|hotmail|outlook|yahoo|icloud)\s?\.\s?\w+)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<!\w)@\w+")
# An account name: what follows "mi insta es", and any word with an underscore, since no other word has one.
_ACCOUNT = re.compile(
    r"\b((?:mi|my|su|his|her) (?:insta(?:gram)?|ig|face(?:book)?|fb|tik ?tok|telegram|snap(?:chat)?|discord|twitter"
    r"|usuario|user ?name)(?:\s*[:=]\s*| (?:es|is) ))[\w.]*\w|\b(?=\w*[^\W_]_+[^\W_])[\w.]*\w",
    re.IGNORECASE,
)
# A Spanish street with what follows up to the next stop, an English street after its number, an apartment number.
_STREET = re.compile(
    r"\b(?:calle|avenida|av\.|carrera|colonia|col\.|barrio|residencial|pasaje|callej[oó]n|manzana|lote|apartado"
    r"|casa n[uú]mero|apartamento|apto\.?|zona)\s+(?:\d|[#A-ZÁÉÍÓÚÑ]|(?:de|del|la|los|las)\s)[^,.;?!\n]*"
    r"|\b\d+(?:st|nd|rd|th|-?[a-f])?\s+(?:[A-Z]\w+\s+){0,3}(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln"
    r"|boulevard|blvd|court|ct)\b\.?(?:\s*#?\d+)?"
    r"|\b(?:apartment|apt|suite|unit)\.?\s+#?\w+",
    re.IGNORECASE,
)
# Document numbers mix letters and digits.
_CODE = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])[\w]{4,}(?:[-/]\w+)*\b|\b[A-Z]{1,5}[-/ ]?\d{3,}[\w-]*\b")
# Letters of the names, the date of birth, and more: a CURP and an RFC.
_PERSONS_CODE = re.compile(r"\b[^\W\d_]{3,4}\d{6}\w{2,8}\b")
_PEOPLE = (
    r"(?:sister|brother|mother|father|son|daughter|husband|wife|friend|cousin|boss|boyfriend|girlfriend|uncle|aunt)"
)
# "Me llamo: yuleisi", "me llamo \"yuleisi\"".
_TO_NAME = r"(?:\s*[:,]\s*|\s+)[\"“'‘(*]?"
_INTRODUCED = re.compile(
    r"\b(?:(?:my|his|her|their) (?:[\w'’]+ )?(?:full |real )?names? (?:is|was|are|were)|my name'?s|i am called"
    rf"|(?:girl|boy|woman|man|lady|guy|child|kid|baby|someone|somebody|{_PEOPLE}) (?:called|named|known as)"
    r"|calls? me|named|called|this is|i'?m|i am|name:|se[nñ]or[a]?|sra?\.|mr\.?|mrs\.?|ms\.?|miss|me llamo|me apellido"
    r"|dra?\.|lic(?:da)?\.|ing\.|profa?\.|att?e?[.:]"
    r"|(?:mi|su) nombre (?:completo |real )?(?:es|era)|(?:mi|su)s? apellidos?(?: (?:es|era|son|eran))?|apellidos?:"
    r"|sus nombres (?:son|eran)|nombre de (?:mi|su) \w+ (?:es|era)"
    r"|se llama(?:n|ba|ban)?|llamad[oa]s?|me (?:dicen|llaman)(?=\s+[^\W\d_]+(?:\s*\Z|[,.;!?]| (?:y|e|pero)\b))"
    rf"|de nombre|soy|nombre:|do[nñ]a?|my {_PEOPLE}"
    r"|mi (?:hermana|hermano|madre|mam[aá]|padre|pap[aá]|hij[oa]|espos[oa]|marido|amig[oa]"
    r"|prim[oa]|jef[ea]|novi[oa]|t[ií][oa]))"
    rf"{_TO_NAME}",
    re.IGNORECASE,
)
# After these only a capitalised word or a known name is a name: "I am looking", "mi hermana vive".
_LOOSE = re.compile(
    rf"(?:i'?m|i am|this is|soy|my \w+|mi \w+|named|called|se[nñ]or[a]?|miss)({_TO_NAME})", re.IGNORECASE
)
_OPENS = re.compile(r"((?:\A|[.?!:] )[¿¡\"“'(]{0,3})([^\W\d_]+)(?= \[name\])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A single word at the end, like a signature: "Gracias. Xicay".
_SIGNED = re.compile(r"(?<=[.,;!?] )([A-ZÁÉÍÓÚÑ][^\W\d_]+)(?=\.?\Z)")
_AFTER_NAME = re.compile(r"(\[name\]) ([^\W\d_]+)")
_AGAIN = re.compile(r"(\[name\])(?:[\s,]+(?:(?:de|del|la|los|y)\s+)?\[name\])+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The folded words of the articles; a name that is published there is not a visitor's secret."""

    words: frozenset[str]

    def has(self, word: str) -> bool:
        """Tell whether a word is in the articles or in the lists of places, months and weekdays."""
        key = fold(word).replace("’", "'").removesuffix("'s")
        return key in self.words or bool(place_forms(key)) or is_month_or_weekday(key)


def vocabulary_of(texts: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of articles, without common names of people."""
    words = {fold(word) for text in texts for word in _WORD.findall(text)}
    return Vocabulary(frozenset(words - given() - family()))


def redacted(question: str, known: Vocabulary) -> str:
    """Return a question on one line, at most 300 characters, with placeholders such as ``[name]`` for private parts.

    Removed are e-mail and web addresses, handles, streets, five or more digits in a row, codes of letters and digits,
    dates of birth, names after phrases such as "me llamo", common given and family names in upper or lower case, and
    any other capitalised word inside a sentence that is not in the articles. Years stay.
    """
    text = canonical_line(question)[:_READ]
    text = _EMAIL.sub(Private.EMAIL, text)
    text = _HANDLE.sub(Private.NAME, _LINK.sub(Private.ADDRESS, text))
    text = _STREET.sub(Private.PLACE, text)
    text = without_numbers(_PERSONS_CODE.sub(Private.NUMBER, text), Private.NUMBER)
    text = _ACCOUNT.sub(lambda found: f"{found[1] or ''}{Private.NAME}", text)
    text = _CODE.sub(_code, text)
    text = _names(_introduced(text), known)
    text = _SIGNED.sub(lambda signed: signed[0] if known.has(signed[0]) else Private.NAME, text)
    text = _AGAIN.sub(r"\1", _opening(_AFTER_NAME.sub(_family, text), known))
    return text[:_LONGEST].strip()


def _code(match: re.Match[str]) -> str:
    word = match.group()
    is_counted = re.fullmatch(r"\d{1,4}(?:st|nd|rd|th|s|º|ª|km|kg)|[A-Z]+ (?:19|20)\d\d", word, re.IGNORECASE)
    return word if is_counted else Private.NUMBER


def _introduced(text: str) -> str:
    """Replace up to four words after a phrase that introduces a name."""
    parts, at = [], 0
    for match in _INTRODUCED.finditer(text):
        if match.start() < at:
            continue
        loose = _LOOSE.fullmatch(match.group())
        # "My sister, where is she?"
        is_another = loose is not None and bool(loose[1].strip())
        end = match.end() if is_another else _name_end(text, match.end(), needs_capital=loose is not None)
        if end > match.end():
            parts += [text[at : match.end()], Private.NAME]
            at = end
    return "".join((*parts, text[at:]))


def _name_end(text: str, begin: int, *, needs_capital: bool) -> int:
    end = at = begin
    for _ in range(_NAMED):
        word = _WORD.match(text, at)
        if word is None or fold(word.group()) in ENDS:
            break
        if needs_capital and not (word.group()[0].isupper() or _is_persons(word.group())):
            break
        end = word.end()
        at = end + 1 if text[end : end + 1] == " " else len(text)
    return end


def _names(text: str, known: Vocabulary) -> str:
    def shown(match: re.Match[str]) -> str:
        word = match.group()
        if _is_persons(word):
            return Private.NAME
        earlier = text[: match.start()].rstrip(" ¿¡\"“'(")
        opens = not earlier or earlier[-1] in ".?!:"
        before = _WORD.findall(text[max(0, match.start() - 20) : match.start()])[-1:]
        after = _WORD.findall(text[match.end() : match.end() + 20])[:1]
        is_known = known.has(word) or any(place_forms(fold(" ".join(two))) for two in ((*before, word), (word, *after)))
        is_name = word[0].isupper() and not opens and not is_known and not is_small(fold(word))
        return Private.NAME if is_name else word

    return _WORD.sub(shown, text)


def _family(match: re.Match[str]) -> str:
    """Replace a family name that follows a name, even one that is also an ordinary word in lower case."""
    return f"{match.group(1)} {Private.NAME}" if fold(match.group(2)) in family() | words_too() else match.group()


def _opening(text: str, known: Vocabulary) -> str:
    """Replace a capitalised word at the start of a sentence, right before a name: "Yuleisi [name] wants to leave"."""

    def shown(match: re.Match[str]) -> str:
        word = match.group(2)
        is_name = word[0].isupper() and not known.has(word) and fold(word) not in ENDS | BEFORE_A_NAME
        return match.group(1) + Private.NAME if is_name else match.group()

    return _OPENS.sub(shown, text)


def _is_persons(word: str) -> bool:
    parts = [fold(part) for part in re.split(r"['’-]", word)]
    return any(
        (part in given() or part in family()) and (part not in words_too() or word[0].isupper()) for part in parts
    )
