import pytest

from rag.ports import ClaimJudge
from rag.verifying.single_words import better_said_of


@pytest.mark.parametrize(
    ("claim", "words", "ours"),
    [
        ("Everyone may come without an appointment.",
         "People over 70 and pregnant women may come without an appointment.", "Everyone"),
        ("Los estudiantes entran a las consultas.", "Solo los médicos de la clínica entran a las consultas.",
         "estudiantes"),
    ],
)  # fmt: skip
def test_words_that_bear_out_a_claim_about_another_do_not_bear_it_out(
    claim: str, words: str, ours: str, judge: ClaimJudge
) -> None:
    (judged,) = judge.judge(claim, [words])
    found = better_said_of(claim, words, words, judged.supported, judge)
    assert found is not None
    assert found.words == ours


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("Pregnant women may come without an appointment.",
         "People over 70 and pregnant women may come without an appointment."),
        ("Relatives have to wait outside.", "Lawyers may accompany applicants, but relatives must wait outside."),
        ("La clínica paga el traslado.", "La clínica paga el traslado; en los demás casos lo paga la familia."),
        ("You pay at the post office.", "You pay at the post office."),
        ("The conference has published a comparison of laws on trafficking in persons.",
         "Among its achievements is a comparative matrix of legislation on trafficking in persons."),
    ],
)  # fmt: skip
def test_a_claim_about_what_the_words_are_about_is_said_best(claim: str, words: str, judge: ClaimJudge) -> None:
    (judged,) = judge.judge(claim, [words])
    assert better_said_of(claim, words, words, judged.supported, judge) is None
