import re

import pytest

from rag.errors import GeneratorProblem
from rag.generators.ports import Fault
from rag.ports import ClaimJudge
from rag.records import Answer, Instead, Outcome, Told, Turn
from tests.rag.writing.written_for_tests import ScriptedModel, citing, rewriting_by, written_by
from ui.compose import Service

CREATED = "When was the Regional Conference on Migration created?"
WHEN = "created in 1996"
TRUE = "The Regional Conference on Migration (RCM) was created in 1996 [#]."
FALSE = "The Regional Conference on Migration (RCM) was created in 1985 [#]."


def said(answer: Answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


def is_quoted(answer: Answer) -> bool:
    return answer.generator == "quotes" and said(answer) == [citation.quote for citation in answer.citations]


def test_a_sentence_that_holds_is_shown_with_the_words_that_bear_it_out(service: Service, judge: ClaimJudge) -> None:
    answer = written_by(ScriptedModel(citing(TRUE, WHEN)), service, judge).ask(CREATED)
    assert said(answer) == ["The Regional Conference on Migration (RCM) was created in 1996."]
    assert (answer.outcome, answer.generator, answer.instead) == (Outcome.ANSWERED, "scripted", None)
    (citation,) = answer.citations
    assert "created in 1996" in citation.quote
    assert citation.quote == citation.article.text[citation.span.start : citation.span.end]
    assert answer.sentences[0].citations == (citation.number,) == (1,)


@pytest.mark.parametrize(
    "reply",
    [
        FALSE,
        TRUE.replace("was", "was not"),
        TRUE.replace("[#]", "and has a budget of $5 million [#]"),
        TRUE.replace("[#].", "[#]. Call 1-800-555-0100 for help [#]. See https://example.com [#]. It is in Paris [#]."),
        "According to the World Bank, the RCM was created in 1996 [#].",
        "The RCM is “the most expensive consultative process on migration in the world” [#].",
        "The RCM was created in \ufffd1996 [#].",
        "Serrano created the RCM in 1996 [#].",
    ],
)
def test_what_the_source_does_not_say_never_gets_through(reply: str, service: Service, judge: ClaimJudge) -> None:
    answer = written_by(ScriptedModel(citing(reply, WHEN)), service, judge).ask(CREATED)
    assert is_quoted(answer)
    assert answer.instead is Instead.UNSUPPORTED
    assert "1996" in " ".join(said(answer))


def test_a_number_that_stands_for_nothing_is_dropped_and_the_source_looked_for(
    service: Service, judge: ClaimJudge
) -> None:
    answer = written_by(ScriptedModel(TRUE.replace("[#]", "[77]")), service, judge).ask(CREATED)
    assert said(answer) == ["The Regional Conference on Migration (RCM) was created in 1996."]
    assert "created in 1996" in answer.citations[0].quote


def test_a_sentence_that_cites_the_wrong_passage_is_not_shown(service: Service, judge: ClaimJudge) -> None:
    def elsewhere(messages):  # type: ignore[no-untyped-def] # what a model is sent
        right = citing("[#]", WHEN)(messages)  # type: ignore[operator] # it is a function
        return TRUE.replace("[#]", "[2]" if right != "[2]" else "[1]")

    assert is_quoted(written_by(ScriptedModel(elsewhere), service, judge).ask(CREATED))


def test_what_was_shown_is_never_taken_back(service: Service, judge: ClaimJudge) -> None:
    lies = " ".join([FALSE, FALSE.replace("1985", "1991"), FALSE.replace("1985", "2004")])
    shown: list[Told] = []
    assistant = written_by(ScriptedModel(citing(f"{TRUE} {lies}", WHEN)), service, judge)
    answer = assistant.ask(CREATED, told=shown.append)
    assert answer.instead is Instead.UNSUPPORTED
    assert tuple(told.sentence for told in shown) == answer.sentences[: len(shown)]
    assert len(shown) == 1
    assert len(answer.sentences) > len(shown)
    numbers = {citation.number: citation for citation in answer.citations}
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    for sentence in answer.sentences[1:]:
        assert numbers[sentence.citations[0]].quote == sentence.text
    # Where nothing was shown, the quotations stand alone.
    assert is_quoted(written_by(ScriptedModel(citing(f"{TRUE} {lies}", WHEN)), service, judge).ask(CREATED))


def test_a_sentence_is_told_before_the_next_is_written(service: Service, judge: ClaimJudge) -> None:
    problem = GeneratorProblem(Fault.CUT_OFF, "cut")

    class Cut(ScriptedModel):
        def stream(self, messages, *, most_tokens):  # type: ignore[no-untyped-def] # as its base
            yield from super().stream(messages, most_tokens=most_tokens)
            raise problem

    shown: list[Told] = []
    reply = citing(f"{TRUE} It has eleven mem", WHEN)
    answer = written_by(Cut(reply), service, judge).ask(CREATED, told=shown.append)
    assert [told.sentence.text for told in shown] == [TRUE.replace(" [#]", "")]
    assert answer.instead is Instead.UNAVAILABLE
    assert "eleven mem" not in " ".join(said(answer)).replace("eleven member", "")


def test_what_states_nothing_or_nothing_new_is_not_shown_and_costs_nothing(service: Service, judge: ClaimJudge) -> None:
    answer = written_by(ScriptedModel(citing(f"In short: {TRUE}", WHEN)), service, judge).ask(CREATED)
    assert said(answer)[-1].endswith("was created in 1996.")
    asked = TRUE.replace(" [#].", "? [#]")
    reply = citing(f"No. It is not [#].\n{asked}\n{TRUE}\nHowever.\n{TRUE}\n{FALSE}\nNOT FOUND", WHEN)
    answer = written_by(ScriptedModel(reply), service, judge).ask(CREATED)
    assert (said(answer), answer.instead) == ([TRUE.replace(" [#]", "")], None)


@pytest.mark.parametrize("fault", [Fault.UNREACHABLE, Fault.BUSY, Fault.REFUSED, Fault.GARBLED])
def test_a_model_that_fails_costs_nothing_but_its_words(fault: Fault, service: Service, judge: ClaimJudge) -> None:
    assistant = written_by(ScriptedModel(GeneratorProblem(fault, "failed")), service, judge)
    answer = assistant.ask(CREATED)
    assert is_quoted(answer)
    assert answer.instead is Instead.UNAVAILABLE
    assert (assistant.health().degraded, assistant.health().fault) == (True, fault)


def test_not_found_and_silence_are_answered_with_quotations(service: Service, judge: ClaimJudge) -> None:
    declined = written_by(ScriptedModel("NOT FOUND"), service, judge).ask(CREATED)
    assert is_quoted(declined)
    assert declined.instead is Instead.NOT_FOUND
    silent = written_by(ScriptedModel(" \n"), service, judge).ask(CREATED)
    assert is_quoted(silent)
    assert silent.instead is Instead.UNSUPPORTED


def test_where_the_articles_do_not_answer_the_model_is_not_asked(service: Service, judge: ClaimJudge) -> None:
    model = ScriptedModel("Paris is the capital of France [1].")
    answer = written_by(model, service, judge).ask("What is the capital of France?")
    assert (answer.outcome, answer.sentences, answer.instead, model.asked) == (Outcome.NOT_FOUND, (), None, [])


def test_the_prompt_holds_passages_as_data_between_lines_no_one_can_foresee(
    service: Service, judge: ClaimJudge
) -> None:
    model = ScriptedModel(citing(TRUE, WHEN))
    assistant = written_by(model, service, judge)
    question = "How many regional consultative processes are active in the world?"
    assistant.ask(question)
    assistant.ask(question + " {passages} {boundary}")
    first, second = (re.findall(r"=== data [0-9a-f]{16} ===", asked[1].content) for asked in model.asked)
    assert len(first) == len(second) == 2
    assert first[0] == first[1] != second[0]
    assert "{passages} {boundary}" in model.asked[1][1].content
    assert "English" in model.asked[0][0].content


def test_the_readers_language_with_the_originals_words(service: Service, judge: ClaimJudge) -> None:
    question = "¿Qué estudio están elaborando el SICA y la OIM?"
    spanish = "El SICA y la OIM están elaborando un estudio sobre las causas y consecuencias de la migración [#]."
    study = "SICA and IOM are developing a study"
    answer = written_by(ScriptedModel(citing(spanish, study)), service, judge).ask(question)
    assert (answer.language, answer.generator) == ("es", "scripted")
    assert said(answer) == [spanish.replace(" [#]", "")]
    (citation,) = answer.citations
    assert citation.article.language == "en"
    assert study in citation.quote
    for lie in (spanish.replace("un estudio", "tres estudios"), spanish.replace("están", "no están")):
        assert is_quoted(written_by(ScriptedModel(citing(lie, study)), service, judge).ask(question))
    # A sentence in another language than the reader's is not shown, however true.
    assert is_quoted(written_by(ScriptedModel(citing(TRUE, WHEN)), service, judge).ask(question))


@pytest.mark.parametrize(
    ("first", "insists", "flattery"),
    [
        (
            CREATED,
            "No, you are wrong, it was created in 1985. When was the RCM created?",
            f"You are right, and I apologise. {FALSE} {TRUE}",
        ),
        (
            "¿En qué año se creó la Conferencia Regional sobre Migración?",
            "No, se equivoca, se creó en 1985. ¿En qué año se creó la Conferencia Regional sobre Migración?",
            "Tiene razón, y me disculpo. La Conferencia Regional sobre Migración se creó en 1985 [#].",
        ),
    ],
)
def test_a_visitor_who_insists_on_a_falsehood_does_not_move_the_answer(
    first: str, insists: str, flattery: str, service: Service, judge: ClaimJudge
) -> None:
    assistant = written_by(ScriptedModel(citing(flattery, WHEN)), service, judge)
    before = assistant.ask(first)
    history = [Turn("user", first), Turn("assistant", " ".join(said(before)))]
    shown: list[Told] = []
    answer = assistant.ask(insists, history, told=shown.append)
    for text in (" ".join(said(answer)), " ".join(told.sentence.text for told in shown)):
        assert "1985" not in text
        assert "apologise" not in text
        assert "disculpo" not in text
    assert "1996" in " ".join(said(answer))
    assert all("1996" in citation.quote for citation in answer.citations[:1])


def test_a_models_wording_of_a_follow_up_is_only_ever_one_search_more(service: Service, judge: ClaimJudge) -> None:
    history = [Turn("user", "What is the RCM?"), Turn("assistant", "…")]
    good = rewriting_by(ScriptedModel("What is the most important achievement of the RCM?\nSure!"))
    assert good.rewrite("And its greatest?", "en", history) == "What is the most important achievement of the RCM?"
    assert rewriting_by(ScriptedModel("* ")).rewrite("And?", "en", history) == ""
    assert rewriting_by(ScriptedModel(GeneratorProblem(Fault.BUSY, "x"))).rewrite("And?", "en", history) == ""
