"""Claims about one item of a list: "Mexico is a member of the RCM" with a sentence that names all members.

Public sets have no such claims, and layers trained on these sets alone find them undecided or contradicted. The bodies
are made up. Claim and evidence are in English, Spanish or one in each, and use the body's short or long name.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.opposites import NUMBER_WORDS
from training.member_words import BESIDE, BODIES, COUNTRIES, LEADING, RELATIONS, SUBJECTS, Named, Relation

_LEADING = 0.5
_LONG_NAME = 0.4
_IN_DIGITS = 0.4
_FEWEST, _MOST = 3, 11
_LANGUAGES = (("en", "en"), ("en", "en"), ("es", "es"), ("es", "es"), ("es", "en"), ("es", "en"), ("en", "es"))
_CONTRACTED = ((re.compile(r"\b([Dd])e el "), r"\1el "), (re.compile(r"\b([Aa]) el "), r"\1l "))


@dataclass(frozen=True, slots=True)
class Body:
    """A made-up body, with its long and its short name in both languages."""

    long: Named
    short: Named

    def named(self, language: str, *, is_long: bool) -> str:
        """Return its name with an article before it."""
        if is_long:
            return self.long.of(language)
        article = self.long.of(language).split()[0]
        return f"{article} {self.short.of(language)}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A relation between a body and the countries ``inside`` it; those ``outside`` have no part in it."""

    relation: Relation
    body: Body
    inside: tuple[Named, ...]
    outside: tuple[Named, ...]


def member_pairs(count: int, rng: random.Random) -> Iterator[Pair]:
    """Yield claims about ``count`` lists: true, false, and undecided by the evidence."""
    for _ in range(count):
        scene = _scene(rng)
        spoken, told = rng.choice(_LANGUAGES)
        evidence, is_named = _evidence(scene, told, rng)
        for template, labels in _claims(scene.relation, rng):
            yield Pair(_filled(template.of(spoken), scene, spoken, rng), evidence, labels, spoken)
        true = rng.choice(scene.relation.true).of(spoken)
        if is_named:
            yield Pair(_filled(true, _of_another(scene, rng), spoken, rng), evidence, NOT_SUPPORTED, spoken)
        beside = _filled(rng.choice(BESIDE).of(told), scene, told, rng)
        yield Pair(_filled(true, scene, spoken, rng), beside, (Label.UNKNOWN,), spoken)


def short_name(name: str) -> str:
    """Return the acronym of a name: the first letters of its capitalised words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def listed(names: Sequence[str], language: str) -> str:
    """Return names as a list in words: "A, B and C"."""
    last = names[-1]
    word = "and" if language == "en" else "e" if re.match(r"H?[IÍ]", last) else "y"
    return f"{', '.join(names[:-1])} {word} {last}"


def _scene(rng: random.Random) -> Scene:
    some = rng.sample(COUNTRIES, _MOST + 3)
    size = rng.randint(_FEWEST, _MOST)
    return Scene(rng.choice(RELATIONS), _body(rng), tuple(some[:size]), tuple(some[_MOST:]))


def _body(rng: random.Random) -> Body:
    body, subject = rng.choice(BODIES), rng.choice(SUBJECTS)
    long = Named(f"the {body.english} on {subject.english}", f"{body.spanish} sobre {subject.spanish}")
    return Body(long, Named(short_name(long.english), short_name(long.spanish)))


def _of_another(scene: Scene, rng: random.Random) -> Scene:
    while (body := _body(rng)).short.english == scene.body.short.english:
        pass
    return replace(scene, body=body)


def _evidence(scene: Scene, language: str, rng: random.Random) -> tuple[str, bool]:
    """Return evidence that states the list, and whether it names the body."""
    template = rng.choice(scene.relation.telling).of(language)
    if rng.random() >= _LEADING:
        template = f"{rng.choice(LEADING).of(language)} {template}"
    return _filled(template, scene, language, rng), "{body}" in template


def _claims(relation: Relation, rng: random.Random) -> Iterator[tuple[Named, tuple[Label, ...]]]:
    for template in rng.sample(relation.true, 2):
        yield template, (Label.SUPPORTED,)
    outsider = rng.choice(relation.true)
    yield (Named(outsider.english.replace("{x}", "{out}"), outsider.spanish.replace("{x}", "{out}")), NOT_SUPPORTED)
    yield rng.choice(relation.denied), (Label.CONTRADICTED,)
    yield rng.choice(relation.untold), (Label.UNKNOWN,)


def _filled(template: str, scene: Scene, language: str, rng: random.Random) -> str:
    count = len(scene.inside)
    x, y = rng.sample(scene.inside, 2)
    out, host = rng.sample(scene.outside, 2)
    sentences = template.format(
        body=scene.body.named(language, is_long=rng.random() < _LONG_NAME),
        list=listed([one.of(language) for one in scene.inside], language),
        n=_number(count, language, rng),
        m=_number(rng.choice([n for n in range(_FEWEST, _MOST + 1) if n != count]), language, rng),
        x=x.of(language),
        y=y.of(language),
        out=out.of(language),
        host=host.of(language),
        year=rng.randint(1950, 2020),
    )
    return " ".join(_sentence(one, language) for one in re.split(r"(?<=\.) ", sentences))


def _number(number: int, language: str, rng: random.Random) -> str:
    return str(number) if rng.random() < _IN_DIGITS else NUMBER_WORDS[language][number - 2]


def _sentence(text: str, language: str) -> str:
    if language == "es":
        for pattern, new in _CONTRACTED:
            text = pattern.sub(new, text)
    return text[0].upper() + text[1:]
