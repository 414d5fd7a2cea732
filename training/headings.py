"""Headings for passages: questions, as help pages have them, over text that answers something else as well."""

import random
from collections.abc import Sequence

from benchmarks.datasets import Asked

_USUAL = {
    "en": (
        "How long it takes; Where to apply; Who can ask for it; What it costs; What to bring; How to reach us; "
        "When we are open; What happens next; If the answer is no; Who we are; How does it work?; What we do; "
        "Is it free?; Who is it for?; Frequently asked questions; Contact; Before you come; Can I bring my family?"
    ).split("; "),
    "es": (
        "Cuánto tarda; Dónde se solicita; Quién puede pedirlo; Cuánto cuesta; Qué debe llevar; Cómo contactarnos; "
        "Cuándo abrimos; Qué pasa después; Si la respuesta es no; Quiénes somos; ¿Cómo funciona?; Qué hacemos; "
        "¿Es gratis?; ¿Para quién es?; Preguntas frecuentes; Contacto; Antes de venir; ¿Puedo llevar a mi familia?"
    ).split("; "),
}
_WORDS = 4


def headings_of(questions: Sequence[Asked], rng: random.Random) -> dict[str, str]:
    """Return a heading for each article asked about: one of its questions, the start of one, or a usual heading."""
    asked: dict[str, list[Asked]] = {}
    for question in questions:
        asked.setdefault(question.article_id, []).append(question)
    return {article: _heading(rng.choice(some), rng) for article, some in asked.items()}


def usual_heading(language: str, rng: random.Random) -> str:
    """Return a heading that many help pages have."""
    return rng.choice(_USUAL["es" if language == "es" else "en"])


def _heading(asked: Asked, rng: random.Random) -> str:
    chance = rng.random()
    if chance < 1 / 3:
        return usual_heading(asked.language, rng)
    whole = asked.text.strip("¿? ")
    words = whole.split() if chance < 2 / 3 else whole.split()[:_WORDS]
    text = " ".join(words)
    return text[0].upper() + text[1:] if text else asked.text
