"""A library of forms and laws that have codes: what is asked of one is not answered with another."""

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.storage.generations import DataFolder
from rag.records import Outcome, Turn
from rag.verifying.verdicts import Label
from tests.corpus_for_tests import articles_of
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

_PAGES = {
    "Forms we help with": "Our volunteers help at no cost.\n\n## Form N-400, naturalization\n\nYou file Form N-400 to "
    "become a citizen. The government fee is $760 on paper.\n\n## Form I-130, relatives\n\nA citizen files Form I-130 "
    "for a relative. The fee for the I-130 is $675 on paper. Allow about 14 months.\n\n## Form I-765\n\nYou file Form "
    "I-765 to get a work permit.",
    "Formularios": "## Formulario I-589\n\nEl formulario I-589 sirve para pedir asilo. Se presenta dentro del primer "
    "año.",
    "The law on migration": "Article 12 of Law 9095 punishes trafficking in persons with six to ten years in prison. "
    "Article 14 protects whoever reports it.",
}


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Service:
    folder, data = tmp_path_factory.mktemp("forms"), tmp_path_factory.mktemp("data")
    for number, (title, text) in enumerate(_PAGES.items()):
        (folder / f"{number}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data}, {}), embedder)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How much is the N-400?", "$760"),
        ("n400 fee", "$760"),
        ("i 130 fee", "$675"),
        ("What is the fee for form I130?", "$675"),
        ("¿Para qué sirve el I589?", "asilo"),
        ("Which form gives a work permit?", "I-765"),
        ("What does article 12 of law 9095 punish?", "six to ten years"),
    ],
)
def test_a_code_may_be_written_in_any_way(forms: Service, question: str, words: str) -> None:
    answer = forms.answering.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert words in " ".join(sentence.text for sentence in answer.sentences)


@pytest.mark.parametrize(
    "question",
    [
        "How much is the I-131?",
        "i131 fee",
        "form i 131 fee",
        "¿Para qué sirve el I-590?",
        "para que es el formulario i 590",
        "¿Cuánto cuesta el I-485?",
        "What does article 15 of law 9095 punish?",
        "What does law 8764 punish?",
    ],
)
def test_another_form_or_law_is_no_answer(forms: Service, question: str) -> None:
    assert forms.answering.ask(question).outcome is Outcome.NOT_FOUND


def test_a_conversation_about_a_form_goes_on_about_it(forms: Service) -> None:
    first = forms.answering.ask("How much is the I-130?")
    history = [Turn("user", first.question), Turn("assistant", " ".join(one.text for one in first.sentences))]
    later = forms.answering.ask("and how long does it take?", history)
    assert "14 months" in " ".join(sentence.text for sentence in later.sentences)


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("The fee for form I130 is $675 on paper.", Label.SUPPORTED),
        ("El formulario I589 sirve para pedir asilo.", Label.SUPPORTED),
        ("The fee for Form I-131 is $675 on paper.", Label.CONTRADICTED),
        ("The fee for form I131 is $675 on paper.", Label.CONTRADICTED),
        ("The fee for form I13 is $675 on paper.", Label.CONTRADICTED),
        ("La tarifa del formulario I130 es de $675.", Label.SUPPORTED),
        ("La tarifa del formulario I131 es de $675.", Label.CONTRADICTED),
        ("La tarifa del formulario DS131 es de $675.", Label.PARTLY),
    ],
)
def test_a_claim_may_write_a_code_in_any_way_but_no_other(forms: Service, claim: str, label: Label) -> None:
    assert [one.label for one in forms.checking.verify(claim).verdicts] == [label]
