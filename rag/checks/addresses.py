"""The addresses rule: every e-mail and web address of a claim is one that its source gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Span
from rag.checks.readings import Reading
from rag.checks.records import Difference, Excerpt, Kind

# Runs are bounded and begin where a word does, so that hostile text costs no more than its length.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<!\w)(?:https?://|www\.)[^\s()<>\[\]{}\"“”«»]{1,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|int|gob|gov|edu)(?:\.[a-z]{2})?(?![\w@.-]\w|\w)"
    r"(?:/[^\s()<>\[\]{}\"“”«»]{0,2000})?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:https?://)?(?:www\.)?")
_ENDS, _COUNTRY = frozenset("com org net int gob gov edu info".split()), 2
_TRAILING = ".,;:!?…'’*_/"


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is written, and in the form in which two are compared."""

    excerpt: Excerpt
    key: str

    @property
    def is_email(self) -> bool:
        """Whether it is of a mailbox."""
        return "@" in self.key

    @property
    def house(self) -> frozenset[str]:
        """What its host is called, without what any host may end in."""
        labels = self.key.split("/")[0].split("@")[-1].split(".")
        while labels and (labels[-1] in _ENDS or len(labels[-1]) == _COUNTRY):
            labels.pop()
        return frozenset(labels)


def address_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return the addresses of a claim that its source lacks, each beside one of its house that only the source has."""
    stated, known = addresses(claim.text), addresses(source.text)
    is_across = claim.language != source.language
    missing = [one for one in stated if not any(_leads_to(one, other, is_across=is_across) for other in known)]
    left = [other for other in known if not any(_leads_to(one, other, is_across=is_across) for one in stated)]
    return tuple(Difference(Kind.NUMBER, one.excerpt, _beside(one, left)) for one in missing)


def addresses(text: str) -> tuple[Address, ...]:
    """Return the e-mail and web addresses of a text in order."""
    found = []
    for match in _ADDRESS.finditer(text):
        words = match.group().rstrip(_TRAILING)
        key = words.casefold() if "@" in words and "/" not in words else _LEAD.sub("", words.casefold(), count=1)
        if key:
            found.append(Address(Excerpt(text, Span(match.start(), match.start() + len(words))), key))
    return tuple(found)


def _leads_to(one: Address, other: Address, *, is_across: bool) -> bool:
    """Tell whether an address is another, or its start: pages of one site have others in each language."""
    if is_across:
        return one.key.split("/")[0] == other.key.split("/")[0]
    return one.key == other.key or other.key.startswith(f"{one.key}/")


def _beside(one: Address, left: Sequence[Address]) -> Excerpt | None:
    """Return the address that a source has in place of a claim's; a page of the same site may be one page more.

    "residencia.com" and "residencia.gob" are of one house; what is of another may be for something else.
    """
    others = [other for other in left if other.is_email is one.is_email and not one.key.startswith(f"{other.key}/")]
    return next((other.excerpt for other in others if not one.house.isdisjoint(other.house)), None)
