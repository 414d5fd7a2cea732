"""Whether a sentence tells how something is or was in other years than the question asks about."""

import re

from rag.asked.named import YEAR

# What happened when, a law of a year, and what began before, are told with other years.
_ASKED = re.compile(
    r"(?i:\A(?!.*\b(?:when|how long|what (?:year|date)|which year|since|until|before|after|between|cu[aá]ndo"
    r"|qu[eé] (?:año|fecha)|desde|hasta|antes|despu[eé]s|entre|tiempo)\b))"
    r".*\b(?i:in|during|for|en|durante|para|del?)(?: (?i:el|the|year|año))* (?:19|20)\d\d\b(?!['’]s\b)",
)
_LASTING = re.compile(
    r"\b(?:since|from|until|till|every|each|between|force|effects?|began|founded|created|desde|hasta|a partir|cada"
    r"|entre|vigor|vigentes?|empez\w+|fundad\w+|cread\w+|cre[oó])\b",
    re.IGNORECASE,
)


def is_of_another_year(question: str, said: str) -> bool:
    """Tell whether a sentence names only other years than a question that asks of one, and nothing that lasts."""
    if not _ASKED.search(question) or _LASTING.search(said):
        return False
    told = YEAR.findall(said)
    asked = YEAR.findall(question)
    is_between = any(min(told) < year < max(told) for year in asked) if told else False
    return bool(told) and not is_between and set(told).isdisjoint(asked)
