import pytest

from index.articles import make_article
from index.readers.markdown import read
from index.records import Article
from index.words import Words
from rag.asked.short_names import as_used_there, learn_short_names
from rag.records import Language

WORDS = Words()


def article(language: Language, text: str) -> Article:
    [draft] = read(f"# Offices\n\n{text}\n".encode())
    return make_article(draft, article_id=language, language=language)


ENGLISH = article("en", "The IOM, the ILO and the RCM work with the DGM. Ask for a TPS card, or an EAD. Aid is free.")
BOTH = learn_short_names([ENGLISH, article("es", "La CRM y la DGM tienen oficinas, y la ONU no.")])


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("¿Qué hace la OIM?", "es", "¿Qué hace la IOM?"),
        ("que hace la oim en la dgm", "es", "que hace la IOM en la DGM"),
        ("¿La OIT ayuda?", "es", "¿La ILO ayuda?"),
        ("what is tps and who gives it to us", "en", "what is TPS and who gives it to us"),
        # The articles in the question's language have it, and no other word is a name.
        ("¿Cuándo se creó la CRM?", "es", "¿Cuándo se creó la CRM?"),
        ("Is aid free at the UN? Is the AED the EAD?", "en", "Is aid free at the ONU? Is the AED the EAD?"),
        ("escriba a oim@example.org o a www.oim.org", "es", "escriba a oim@example.org o a www.oim.org"),
    ],
)
def test_a_short_name_is_written_as_articles_in_the_other_language_have_it(
    question: str, language: Language, asked: str
) -> None:
    assert as_used_there(question, language, BOTH, WORDS) == asked


def test_a_word_that_is_in_capitals_once_is_no_short_name() -> None:
    names = learn_short_names([article("es", "TECÚN UMÁN, 3 de junio. El puente de Tecún Umán cerró.")])
    asked = "¿Cuándo cerró el puente de Tecún Umán?"
    assert as_used_there(asked, "es", names, WORDS) == asked


def test_of_two_that_it_could_be_none_is_taken() -> None:
    names = learn_short_names([article("en", "The RCM and the MRC met.")])
    assert as_used_there("¿Y la CRM?", "es", names, WORDS) == "¿Y la CRM?"
