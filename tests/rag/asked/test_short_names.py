import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.readers.markdown import read
from index.records import Article, Hit, Passage, Scores
from index.words import Words
from rag.asked.short_names import as_used_there, learn_short_names, written_out
from rag.records import Evidence, Language

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


_SAID = (
    "Se eligen comités locales de apoyo o CLAs.",
    "Some are regional consultative processes on migration or RPCs.",
    "The national technical groups (NTGs) met.",
    "The RPCs are sixteen.",
    "The Health Federation (HF) met.",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what are RPCs", _SAID[1]),
        ("What does RPC stand for?", _SAID[1]),
        ("¿Qué son los CLAs?", _SAID[0]),
        ("que significa CLA", _SAID[0]),
        ("what does NTG mean", _SAID[2]),
        ("what does HF stand for", _SAID[4]),
        ("what are the RPCs doing", ""),
        ("what are visas", ""),
        ("what does ABC mean", ""),
    ],
)
def test_what_a_short_name_of_several_stands_for_is_written_out(question: str, said: str) -> None:
    text = article("en", "\n\n".join(_SAID))
    spans = tuple(places_of_sentences(text))
    hit = Hit(Passage("one", text.id, (), spans[0].start, spans[-1].end, spans), text, 1, Scores(1.0, None, 1.0))
    evidence = [Evidence(hit, span, 0.1) for span in spans]
    assert [one.words for one in written_out(question, evidence, WORDS)] == [said] * bool(said)
