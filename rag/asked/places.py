"""The known places that words name."""

from rag.checks.names.known_names import place_forms

# Words in the longest name that is known of one: "Trinidad and Tobago".
_LONGEST = 3


def places_in(folded: str) -> frozenset[str]:
    """Return all forms, in both languages, of the known places that folded words name."""
    told = folded.split()
    ends = ((start, start + count) for start in range(len(told)) for count in range(1, _LONGEST + 1))
    return frozenset(form for start, end in ends for form in place_forms(" ".join(told[start:end])))
