"""The addresses rule: every e-mail and web address in a claim must be in its source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Span
from rag.checks.readings import Reading
from rag.checks.records import Difference, Excerpt, Kind

# Runs are bounded and start where a word does, so that hostile text takes linear time.
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
        while labels and (labels[-1] in _ENDS or len(labels[-1]) == _COUNTRY):
            labels.pop()
        return frozenset(labels)


def address_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return the addresses that only the claim has, each beside one of its house that only the source has, if any."""
    stated, known = addresses(claim.text), addresses(source.text)
    is_across = claim.language != source.language
    missing = [one for one in stated if not any(_leads_to(one, other, is_across=is_across) for other in known)]
    left = [other for other in known if not any(_leads_to(one, other, is_across=is_across) for one in stated)]
    return tuple(Difference(Kind.NUMBER, one.excerpt, _beside(one, left)) for one in missing)


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
