"""Which short and long names stand for one thing, as the articles themselves say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from index.words import fold

_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ]"
_WORD = rf"{_CAPITAL}[\w’'-]*"
_SMALL = r"(?:of|the|on|for|and|in|to|against|de|del|la|las|los|el|y|e|para|sobre|en|con|contra|por|al)"
_LONG = rf"{_WORD}(?:[ \n](?:{_SMALL}[ \n]){{0,3}}{_WORD}){{1,11}}"
_SHORT = rf"{_CAPITAL}[A-Za-zÁÉÍÓÚÑÜ]*{_CAPITAL}s?"
# From within a word a long one would be read again and again.
_LONG_FIRST = re.compile(
    rf"(?<!\w)(?<![\w’'-][’'-])({_LONG}),? \((?:[^()\d]{{0,40}}?[ ,;/“\"])?({_SHORT})\b[^()]{{0,60}}\)"
)
_SHORT_FIRST = re.compile(rf"\b({_SHORT}) \(({_LONG})(?:[,;/][^()]{{0,80}})?\)")
_OTHER_SHORT = re.compile(rf"\b{_SHORT}\b")
_CAPITALS = re.compile(rf"\b{_CAPITAL}{{2,}}\b")
_SMALL_WORD = re.compile(rf"{_SMALL}$")
_PARTED = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Folded names, short and long, of one thing; ``shorts`` are the acronyms among them as they are written."""

    forms: frozenset[str]
    shorts: frozenset[str] = frozenset()

    def short_of(self, long: str) -> str:
        """Return the acronym of a long name: that of its initials in order, or else any; "" where there is none."""
        return min(self.shorts, key=lambda short: (fold(short) != _initials(fold(long)), short), default="")

    @property
    def is_of_several(self) -> bool:
        """Whether an acronym is declared for two long names, which in one language are those of two things."""
        initials = [_initials(form) for form in self.forms if " " in form]
        return len(set(initials)) < len(initials)


@dataclass(frozen=True, slots=True)
class Acronyms:
    """What is known of names that are one, from the articles."""

    known: tuple[Names, ...] = ()

    def forms(self, name: str) -> frozenset[str]:
        """Return every folded name of what ``name`` stands for, itself included."""
        key = _key(name)
        return frozenset({key}).union(*(names.forms for names in self.known if key in names.forms))

    def turned_as(self, text: str) -> "Acronyms":
        """Return them with the acronyms of a text that are turned round, as in two languages, among their names."""
        ours = [_key(word) for word in _CAPITALS.findall(text)]

        def turned(forms: frozenset[str]) -> frozenset[str]:
            return forms.union(one for one in ours for form in forms if are_turned(one.upper(), form.upper()))

        return Acronyms(tuple(replace(names, forms=turned(names.forms)) for names in self.known))


def learn_acronyms(texts: Iterable[str]) -> Acronyms:
    """Return the names that texts declare to be one, by "Long Name (LN)" and "LN (Long Name)".

    Names of two languages are one when they are declared with the same acronym or in the same parentheses.
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
    """Tell whether two acronyms have the same letters in another order, as in two languages: RCM and CRM."""
    return one.isupper() and other.isupper() and len(one) > 1 and sorted(one) == sorted(other)


def with_acronyms_of(text: str, source: str) -> str:
    """Return a source with acronyms turned round as a text in another language has them: "the CRM" for "the RCM"."""
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
    """Return the first letters of a folded name's words but the small ones."""
    return "".join(word[0] for word in name.split() if not _SMALL_WORD.match(word))


def _matching(long: str, short: str) -> str | None:
    """Return the end of a long name whose initials are the letters of the short one, in any order."""
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
    """Tell whether initials in order are all but one letter of an acronym, as in SICA, Integración Centroamericana."""
    letters = iter(short)
    is_start = bool(initials) and short[0] == initials[0]
    return is_start and len(initials) >= 3 and len(short) == len(initials) + 1 and all(i in letters for i in initials)


def _key(name: str) -> str:
    return " ".join(word for word in _PARTED.split(fold(name).replace("’", "'")) if word)
