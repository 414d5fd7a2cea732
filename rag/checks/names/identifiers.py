"""The identifiers rules: addresses, and what identifies a part, as in "form B", must be the source's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from index.records import Span
from rag.checks.dates import calendar
from rag.checks.readings import Reading, Stretch
from rag.checks.records import Difference, Excerpt, Kind
from rag.codes import codes
from rag.shipped import read_rows

# Runs are bounded and start where a word does, so that hostile text takes linear time.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<!\w)(?:https?://|www\.)[^\s()<>\[\]{}\"“”«»]{1,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|int|gob|gov|edu)(?:\.[a-z]{2})?(?![\w@.-]\w|\w)"
    r"(?:/[^\s()<>\[\]{}\"“”«»]{0,2000})?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:https?://)?(?:www\.)?")
_ENDS, _OF_COUNTRY = frozenset("com org net int gob gov edu info".split()), 2
_TRAILING = ".,;:!?…'’*_/"
_ROMAN, _LONGEST = frozenset("IVXLC"), 7
_QUOTES = frozenset("\"'“‘«")
_JOINING = frozenset(", y e and o u or a al to - –".split())
# Before any other word "I" is the pronoun: "In this section I explain".
_AFTER_I = frozenset("of and or to".split())


@dataclass(frozen=True, slots=True)
class Address:
    """An address as written, with the ``key`` by which addresses are compared."""

    excerpt: Excerpt
    key: str

    @property
    def is_email(self) -> bool:
        """Whether it is an e-mail address."""
        return "@" in self.key

    @property
    def house(self) -> frozenset[str]:
        """The labels of its host name without top-level domains such as ".gob.mx"."""
        labels = self.key.split("/")[0].split("@")[-1].split(".")
        while labels and (labels[-1] in _ENDS or len(labels[-1]) == _OF_COUNTRY):
            labels.pop()
        return frozenset(labels)


def address_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the addresses that only the claim has, each beside one of its house that only the source has, if any."""
    stated, known = addresses(claim.text), addresses(source.text)
    is_across = claim.language != source.language
    left = [other for other in known if not any(_leads_to(one, other, is_across=is_across) for one in stated)]
    for one in stated:
        if not any(_leads_to(one, other, is_across=is_across) for other in known):
            yield Difference(Kind.NUMBER, one.excerpt, _beside(one, left))


def addresses(text: str) -> tuple[Address, ...]:
    """Return the e-mail and web addresses in a text, in order."""
    found = []
    for match in _ADDRESS.finditer(text):
        words = match.group().rstrip(_TRAILING)
        key = words.casefold() if "@" in words and "/" not in words else _LEAD.sub("", words.casefold(), count=1)
        if key:
            found.append(Address(Excerpt(text, Span(match.start(), match.start() + len(words))), key))
    return tuple(found)


def _leads_to(one: Address, other: Address, *, is_across: bool) -> bool:
    """Tell whether ``one`` is ``other`` or its parent path; across languages, whether both have one host.

    Pages of one site have other paths in each language.
    """
    if is_across:
        return one.key.split("/")[0] == other.key.split("/")[0]
    return one.key == other.key or other.key.startswith(f"{one.key}/")


def _beside(one: Address, left: Sequence[Address]) -> Excerpt | None:
    """Return the source's address that the claim's replaces, or None.

    Both must share a label of their host: "residencia.com" and "residencia.gob" do, and an address of another house may
    serve something else. A source's parent path of the claim's address is left out: the claim's may be one more page.
    """
    others = [other for other in left if other.is_email is one.is_email and not one.key.startswith(f"{other.key}/")]
    return next((other.excerpt for other in others if not one.house.isdisjoint(other.house)), None)


def code_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the codes without a dash that only the claim has, each beside one of its letters that only the source has.

    The numbers of those with a dash are compared by another rule.
    """
    stated, known = codes(claim.text), codes(source.text)
    said, there = {one.name for one in stated}, {other.name for other in known}
    for one in stated:
        if one.is_sure and one.name not in there and claim.text[one.span.start : one.span.end].isalnum():
            left = (other for other in known if other.letters == one.letters and other.name not in said)
            beside = next((Excerpt(source.text, other.span) for other in left), None)
            yield Difference(Kind.NUMBER, Excerpt(claim.text, one.span), beside)


@dataclass(frozen=True, slots=True)
class Designation(Stretch):
    """What identifies a ``part``, from token ``first`` to ``last``: in "room 3B" the part is 3 and the key B."""

    part: str
    key: str


def designation_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield what a claim designates differently from its source, which has only other designations of the part."""
    stated, known = designations(claim), designations(source)
    for one in stated:
        # Digits are compared as numbers, by another rule.
        others = [other for other in known if other.part == one.part and not other.key.isdecimal()]
        if one.key.isdecimal() or not others or any(_are_one(one, other) for other in known):
            continue
        left = [other for other in others if not any(_are_one(mine, other) for mine in stated)]
        yield Difference(Kind.NUMBER, claim.excerpt_of(one), source.excerpt_of(left[0]) if left else None)


def designations(reading: Reading) -> tuple[Designation, ...]:
    """Return the letters, Roman numerals and digits that identify a part in a text, in order."""
    found: list[Designation] = []
    for place in range(len(reading.tokens)):
        found += _coded(reading, place)
        part = _parts().get(reading.key(place))
        # After a word all in capitals, a capital letter identifies nothing.
        if part is not None and not reading.written(place).isupper():
            found += _after(reading, place + 1, part)
    return tuple(found)


@cache
def _parts() -> dict[str, str]:
    """Return the first of the words for a part by each of them."""
    return {word: row.split()[0] for row in read_rows("parts") for word in row.split()}


def _after(reading: Reading, place: int, part: str) -> list[Designation]:
    """Return what identifies a part, from a token on: one designation, or several as in "fracciones IV, V y VI"."""
    found: list[Designation] = []
    at = place + (reading.key(place) in _QUOTES)
    while _designates(reading, at):
        found.append(Designation(at, at, part, reading.key(at)))
        at += 1 + (reading.key(at + 1) in _QUOTES)
        if (inner := _in_brackets(reading, at, f"{part} {found[-1].key}")) is not None:
            found.append(inner)
            at = inner.last + 2
        while reading.written(at) in _JOINING:
            at += 1
    return found


def _in_brackets(reading: Reading, place: int, part: str) -> Designation | None:
    """Return what brackets that touch a designation identify inside it: the b of "section 3(b)"."""
    marks = reading.keys(place, 3)
    is_one = (marks[0], marks[2]) == ("(", ")") and len(marks[1]) == 1 and marks[1].isalnum()
    is_joined = is_one and reading.touches(place) and reading.touches(place + 1) and reading.touches(place + 2)
    return Designation(place + 1, place + 1, part, marks[1]) if is_joined else None


def _designates(reading: Reading, place: int) -> bool:
    written, following = reading.written(place), reading.token(place + 1)
    goes_on = reading.touches(place + 1) and (following.is_word or following.key == "-")
    # "Form I-94" is identified by its number, and "room 3B" by its letter.
    if goes_on or not written.isalnum():
        return False
    is_listed = len(written) == 1 and reading.key(place + 1) == ")" and reading.touches(place + 1)
    if written.isdecimal() or is_listed:
        return True
    if not written.isalpha() or not written.isupper():
        return False
    if written == "I" and reading.language == "en" and following.is_word:
        return following.key in _AFTER_I
    return len(written) == 1 or (len(written) <= _LONGEST and _ROMAN.issuperset(written))


def _coded(reading: Reading, place: int) -> list[Designation]:
    """Return the letter of codes such as "3B", "3-B" and "H-2A"."""
    at = place + 1 + (reading.key(place + 1) == "-" and reading.touches(place + 1))
    letter = reading.written(at)
    is_code = reading.written(place).isdecimal() and reading.touches(at) and len(letter) == 1
    if not is_code or not letter.isalpha() or not letter.isupper():
        return []
    return [Designation(place, at, reading.key(place), reading.key(at))]


def _are_one(one: Designation, other: Designation) -> bool:
    return one.part == other.part and (one.key == other.key or _worth(one.key) == _worth(other.key))


def _worth(key: str) -> int | str:
    return int(key) if key.isdecimal() and len(key) <= _LONGEST else calendar.roman(key) or key
