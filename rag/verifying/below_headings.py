"""Adds headings to an article's words where a claim needs them."""

from collections.abc import Callable

from index.records import Hit


def below_headings(words: str, hit: Hit, claim: str, terms: Callable[[str, str], list[str]]) -> str:
    """Return words of a hit, preceded by each heading above them that has a term of the claim which the words lack.

    "The card costs 4 dollars" below *Library card* says the same as "The library card costs 4 dollars". ``terms``
    returns the terms of a text in a language.
    """
    language = hit.article.language
    lacking = set(terms(claim, language)) - set(terms(words, language))
    named = [_ended(heading) for heading in dict.fromkeys(hit.titles) if lacking & set(terms(heading, language))]
    return " ".join((*named, words))


def _ended(heading: str) -> str:
    return heading if heading.endswith(("?", "!")) else f"{heading.rstrip('.:')}."
