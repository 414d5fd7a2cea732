"""Unique ids for articles, made from their own id, their file's name, or their title."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from index.canonical import canonical_line
from index.drafts import Draft
from index.errors import CorpusProblem


def slug(text: str) -> str:
    """Return ``text`` as lower-case ASCII words joined by hyphens, at most 80 characters, never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"


def named(drafts: Sequence[Draft], name: str) -> list[tuple[str, Draft]]:
    """Return the drafts of the file called ``name``, each with its own id, or else a name unique in that file."""
    alone = len(drafts) == 1
    counts: Counter[str] = Counter()
    found = []
    for draft in drafts:
        own = draft.metadata.id
        called = own or (name if alone else f"{name}-{canonical_line(draft.metadata.title or '')}")
        counts[called] += 1
        found.append((called if own or counts[called] == 1 else f"{called}-{counts[called]}", draft))
    return found


def free_id(called: str, draft: Draft, holder: Callable[[str], str | None]) -> str:
    """Return an unused id for a new article: its own id if it gives one, else its name, with a number if that is taken.

    ``holder`` returns the file that already has an id, or None. Raises ``CorpusProblem`` if the article's own id is
    taken. The number is the first that is free as long as those below it are taken.
    """
    wanted = slug(called)
    taken = holder(wanted)
    if taken is None:
        return wanted
    if draft.metadata.id is not None:
        raise CorpusProblem(
            f"and {taken} both have the id '{wanted}': give one of them an 'id: ...' line in its front matter"
        )
    last, free = 1, 2
    while holder(f"{wanted}-{free}") is not None:
        last, free = free, 2 * free
    # All pages of a site may be called index, so they are not tried one by one.
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (last, middle) if holder(f"{wanted}-{middle}") is None else (middle, free)
    return f"{wanted}-{free}"
