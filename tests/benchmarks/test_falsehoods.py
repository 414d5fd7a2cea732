import random

import pytest

from benchmarks.falsehoods import falsehoods, names_in
from benchmarks.rewrites import rewrites

SENTENCE = (
    "In 1996, Guatemala and Mexico founded the forum, which has 11 members and may admit all of the countries "
    "before 3 March, at most 40 kilometers from the northern border."
)
ORACION = (
    "En 1996, Guatemala fundó el foro, que tiene 11 miembros y puede admitir a todos los países antes del 3 de marzo, "
    "a más de 40 kilómetros de la frontera norte."
)
NAMES = ["Venice", "Tokyo", "Rome", "Lake Victoria"]


def made(sentence: str, language: str, seed: int) -> dict[str, str]:
    found = falsehoods(sentence, language, NAMES, random.Random(seed))
    return {claim.kind: claim.text for claim in found}


@pytest.mark.parametrize("seed", range(5))
def test_each_kind_of_lie_changes_the_sentence_in_one_place(seed: int) -> None:
    lies = made(SENTENCE, "en", seed)
    assert {"number", "year", "date", "unit", "place", "negation", "quantifier", "modality", "comparison"} <= set(lies)
    assert {"number", "year", "date", "negation", "modality", "comparison"} <= set(made(ORACION, "es", seed))
    for lie in lies.values():
        assert lie != SENTENCE
        words, told = SENTENCE.split(), lie.split()
        same_start = next(i for i, word in enumerate(words) if i >= len(told) or told[i] != word)
        same_end = next(i for i, word in enumerate(reversed(words)) if told[-1 - i] != word)
        assert same_start + same_end >= len(words) - 8


def test_a_year_is_never_given_as_another_number() -> None:
    for seed in range(20):
        assert "1996" in made(SENTENCE, "en", seed)["number"]
        assert "11 members" in made(SENTENCE, "en", seed)["year"]


def test_a_negation_is_taken_away_as_well_as_put_in() -> None:
    assert made("The forum is not a court.", "en", 1)["negation"] == "The forum is a court."
    assert made("El foro no es un tribunal.", "es", 1)["negation"] == "El foro es un tribunal."
    assert made("The forum is a court.", "en", 1)["negation"] == "The forum is not a court."


def test_roles_are_swapped_around_a_verb_only() -> None:
    assert (
        made("The Romans defeated Carthage in the war.", "en", 1)["role swap"]
        == "Carthage defeated The Romans in the war."
    )
    assert "role swap" not in made("The forum joined Guatemala and Mexico.", "en", 1)


def test_rewrites_begin_with_the_sentence_and_keep_its_figures() -> None:
    for seed in range(10):
        told = rewrites(SENTENCE, "en", random.Random(seed))
        assert told[0].text == SENTENCE
        assert {"order changed", "number written"} & {claim.kind for claim in told}
        for claim in told:
            if claim.kind == "order changed":
                assert claim.text.endswith("in 1996.")


def test_names_leave_the_first_word_out() -> None:
    assert names_in("Yesterday the Lake Victoria ferry reached Kisumu.") == ["Lake Victoria", "Kisumu"]
