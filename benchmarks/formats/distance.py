"""Edit distance between two texts, in characters."""

import re

import numpy as np

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata


def text_of(blocks: tuple[DraftBlock, ...]) -> str:
    """Return the text of an article with these blocks, without list bullets."""
    text = make_article(Draft(Metadata(title="-"), blocks), article_id="-", language="en").text
    return re.sub(r"\n+", "\n", text.replace("• ", ""))


def edits(one: str, two: str) -> int:
    """Return the least number of character insertions, deletions and replacements between the texts (Levenshtein)."""
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    end = 0
    while end < min(len(one), len(two)) - start and one[-1 - end] == two[-1 - end]:
        end += 1
    rest, other = one[start : len(one) - end], two[start : len(two) - end]
    if not rest or not other:
        return max(len(rest), len(other))
    codes = np.frombuffer(other.encode("utf-32-le"), np.uint32)
    places = np.arange(len(other) + 1)
    row = places.copy()
    for number, letter in enumerate(rest, start=1):
        best = np.minimum(row[1:] + 1, row[:-1] + (codes != ord(letter)))
        after = np.concatenate(([number], best))
        row = np.minimum.accumulate(after - places) + places
    return int(row[-1])
