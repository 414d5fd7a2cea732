"""A way in which machines are spoken to, and what the ways of both languages are made of."""

from dataclasses import dataclass

# Gaps are counted in words and short, so that a pattern does bounded work wherever it starts.
NEAR = r"(?:\W{1,3}\w{1,20}){0,4}\W{1,3}"
BEGINNING = r"(?:^|[\n.!?:;(\[*¡-] ?)\W{0,4}"
# An agent or an assistant may be a person; "llama" and "bard" are words and names of people, and so, where someone is
# greeted or written to, are Claude and Gemini.
GREETED = (
    r"(?:ai|a\.i\.|llms?|chatgpt|gpt(?:-?\d)?|copilot|chat ?bots?|crawlers?|ias?"
    r"|(?:ai|ia) (?:assistants?|agents?|systems?|models?|bots?)"
    r"|(?:large )?language models?|(?:virtual|digital|automated) (?:assistants?|agents?)"
    r"|inteligencia artificial|modelos? (?:de lenguaje|de ia)"
    r"|(?:asistentes?|agentes?) (?:virtual(?:es)?|digital(?:es)?|de ia|de inteligencia artificial)|sistemas? de ia)"
)
MACHINE = rf"(?:claude|gemini|{GREETED})"


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which machines are spoken to: its name, and a pattern of lower-case text without accents."""

    name: str
    pattern: str
