"""Which short and long names mean the same thing, as declared in the articles themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from index.words import fold
from rag.shipped import read_rows

_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ]"
_WORD = rf"{_CAPITAL}[\w’'-]*"
_SMALL = r"(?:of|the|on|for|and|in|to|against|de|del|la|las|los|el|y|e|para|sobre|en|con|contra|por|al)"
_LONG = rf"{_WORD}(?:[ \n](?:{_SMALL}[ \n]){{0,3}}{_WORD}){{1,11}}"
_SHORT = rf"{_CAPITAL}[A-Za-zÁÉÍÓÚÑÜ]*{_CAPITAL}s?"
# Starting inside a word would scan a long name again from each position.
_LONG_FIRST = re.compile(
    rf"(?<!\w)(?<![\w’'-][’'-])({_LONG}),? \((?:[^()\d]{{0,40}}?[ ,;/“\"])?({_SHORT})\b[^()]{{0,60}}\)"
)
_SHORT_FIRST = re.compile(rf"\b({_SHORT}) \(({_LONG})(?:[,;/][^()]{{0,80}})?\)")
_OTHER_SHORT = re.compile(rf"\b{_SHORT}\b")
_CAPITALS = re.compile(rf"\b{_CAPITAL}{{2,}}\b")
_SMALL_WORD = re.compile(rf"{_SMALL}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Folded names of one thing, short and long; ``shorts`` holds the acronyms among them as written."""

    forms: frozenset[str]
    shorts: frozenset[str] = frozenset()

    def short_of(self, long: str) -> str:
        """Return the acronym of a long name, preferably one of its initials in order; "" if there is none."""
        return min(self.shorts, key=lambda short: (fold(short) != _initials(fold(long)), short), default="")

    @property
    def is_of_several(self) -> bool:
        """Whether two long names have the same initials: in one language, these are two things with one acronym."""
        initials = [_initials(form) for form in self.forms if " " in form]
        return len(set(initials)) < len(initials)


@dataclass(frozen=True, slots=True, eq=False)
class Acronyms:
    """The names that mean the same thing, as learned from the articles."""

    known: tuple[Names, ...] = ()

    def forms(self, name: str) -> frozenset[str]:
        """Return all folded names of the thing that ``name`` stands for, including itself."""
        key = _key(name)
        return frozenset({key}).union(*(names.forms for names in self.known if key in names.forms))

    def turned_as(self, text: str) -> "Acronyms":
        """Return a copy in which acronyms of a text join the names that they are anagrams of, as in two languages."""
        ours = [_key(word) for word in _CAPITALS.findall(text)]

        def turned(forms: frozenset[str]) -> frozenset[str]:
            return forms.union(one for one in ours for form in forms if are_turned(one.upper(), form.upper()))

        return Acronyms(tuple(replace(names, forms=turned(names.forms)) for names in self.known))


def learn_acronyms(texts: Iterable[str]) -> Acronyms:
    """Return the names that texts declare to be equivalent, by "Long Name (LN)" or "LN (Long Name)".

    Names in two languages are equivalent if they are declared with the same acronym or in the same parentheses.
    """
    groups: list[Names] = []
    for text in texts:
        for pattern, long_at, short_at in ((_LONG_FIRST, 1, 2), (_SHORT_FIRST, 2, 1)):
            for match in pattern.finditer(text):
                long = _matching(match.group(long_at), match.group(short_at))
                if long is not None:
                    others = _OTHER_SHORT.findall(match.group()[len(match.group(1)) :]) if long_at == 1 else []
                    shorts = [match.group(short_at), *(short for short in others if _matching(long, short))]
                    groups.append(Names(frozenset(_key(name) for name in (long, *shorts)), frozenset(shorts)))
    return Acronyms(tuple(_joined(groups)))


def are_turned(one: str, other: str) -> bool:
    """Tell whether two acronyms may name one thing in two languages: RCM and CRM, or ILO and OIT of the list."""
    if not (one.isupper() and other.isupper() and len(one) > 1):
        return False
    return sorted(one) == sorted(other) or frozenset({fold(one), fold(other)}) in _listed()


@cache
def _listed() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row.split()) for row in read_rows("short_names"))


def with_acronyms_of(text: str, source: str) -> str:
    """Return a source with the text's acronyms in place of their anagrams: "the CRM" for "the RCM"."""
    ours = _CAPITALS.findall(text)

    def turned(match: re.Match[str]) -> str:
        written = match.group()
        return written if written in ours else next((one for one in ours if are_turned(one, written)), written)

    return _CAPITALS.sub(turned, source)


def _joined(groups: Iterable[Names]) -> list[Names]:
    held: dict[str, Names] = {}
    for group in groups:
        same = [group, *{held[form] for form in group.forms if form in held}]
        whole = Names(frozenset().union(*(one.forms for one in same)), frozenset().union(*(one.shorts for one in same)))
        held |= dict.fromkeys(whole.forms, whole)
    return list(dict.fromkeys(held.values()))


def _initials(name: str) -> str:
    """Return the initials of a folded name without its small words."""
    return "".join(word[0] for word in name.split() if not _SMALL_WORD.match(word))


def _matching(long: str, short: str) -> str | None:
    """Return the end of a long name whose initials, in any order, are the letters of the short name, or None."""
    words = long.split()
    wanted = sorted(letter for letter in fold(short) if letter != "s" or not short.endswith("s"))
    for start in range(len(words)):
        if _SMALL_WORD.match(words[start]):
            continue
        initials = [fold(word)[0] for word in words[start:] if not _SMALL_WORD.match(word)]
        every = [fold(word)[0] for word in words[start:]]
        if wanted in (sorted(initials), sorted(every)) or _spell_most(initials, fold(short)):
            return " ".join(words[start:])
    return None


def _spell_most(initials: list[str], short: str) -> bool:
    """Tell whether initials, in order, are all but one letter of an acronym, as S, I and C are of SICA."""
    letters = iter(short)
    is_start = bool(initials) and short[0] == initials[0]
    return is_start and len(initials) >= 3 and len(short) == len(initials) + 1 and all(i in letters for i in initials)


def _key(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").replace("-", " ").split())
