"""The type for a way of addressing a machine, and patterns that both languages share."""

from dataclasses import dataclass

# Gaps are short and counted in words, so that each match attempt takes bounded time.
NEAR = r"(?:\W{1,3}\w{1,20}){0,4}\W{1,3}"
BEGINNING = r"(?:^|[\n.!?:;(\[*¡-] ?)\W{0,4}"
# An agent or an assistant may be a person; "llama" and "bard" are words and names of people, and so, where someone is
# greeted or written to, are Claude and Gemini.
GREETED = (
    r"(?:ai|a\.i\.|llms?|chatgpt|gpt(?:-?\d)?|copilot|chat ?bots?|crawlers?|ias?|(?:ai|ia) (?:assistants?|agents?"
    r"|systems?|models?|bots?)|(?:large )?language models?|(?:virtual|digital|automated) (?:assistants?|agents?)"
    r"|inteligencia artificial|modelos? (?:de lenguaje|de ia)|(?:asistentes?|agentes?) (?:virtual(?:es)?"
    r"|digital(?:es)?|de ia|de inteligencia artificial)|sistemas? de ia)"
)
MACHINE = rf"(?:claude|gemini|{GREETED})"


@dataclass(frozen=True, slots=True)
class Way:
    """One way of addressing a machine: its name, and a pattern for lower-case text without accents."""

    name: str
    pattern: str
