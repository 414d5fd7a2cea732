import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.readers.markdown import read
from index.records import Article
from rag.provisos import notes_of, with_provisos

PERMIT = "You can work with the permit."


def page(text: str) -> Article:
    (draft,) = read(f"# Permits\n\n{text}\n".encode())
    return make_article(draft, article_id="permits", language="en")


@pytest.mark.parametrize(
    ("rule", "limit"),
    [
        (PERMIT, "You cannot change employer in the first year."),
        (PERMIT, "You must carry it with you. Nobody may copy it."),
        (PERMIT, "This does not apply to students."),
        ("The permit costs $70.", "Refugees pay nothing."),
        ("The office is open on Saturday.", "On that day only the desk for permits is staffed."),
        ("Sí, puede trabajar.", "Sin embargo, no puede cambiar de empleador."),
        ("La consulta es gratuita.", "Los análisis se pagan, salvo los del embarazo."),
        ("Adults pay $12.", "Pensioners pay $5."),
        ("Adults pay a fee.", "Pensioners pay half."),
        ("A ticket is $12.", "Pensioners get a discount."),
        ("The card lasts two years.", "A student's card ends in June."),
        (
            "It opens from Monday to Friday, 8 a.m. to 4 p.m.",
            "The entrance is behind the mill. In May it shuts at one.",
        ),
        ("El pasaporte vale diez años.", "Para los mayores de 65 años vale quince."),
        ("Abre de lunes a viernes.", "Tiene estacionamiento. En diciembre cierra al mediodía."),
        ("Los padres pueden inscribir a sus hijos.", "Si solo viene uno, debe traer la firma del otro."),
        ("Tenants can apply with a wage of less than $900.", "Widows are helped regardless of their wage."),
        ("Puede entrar quien gane poco.", "Los jubilados entran cualquiera que sea su pensión."),
        ("Bring the blue slip to the desk.", "If you have none, say your name."),
        ("Para inscribirse traiga la libreta.", "Si no la tiene, le damos otra."),
        ("The pharmacy opens from 9:00 to 17:00.", "The night desk sells medicines around the clock."),
        ("La biblioteca abre de 8:00 a 16:00.", "La sala de lectura atiende hasta las 22:30."),
    ],
)
def test_a_rule_is_taken_with_the_sentences_after_it_that_limit_it(rule: str, limit: str) -> None:
    for text in (f"{rule} {limit}", f"{rule} {limit} The office is at 5 Mill Street. It cannot be missed."):
        article = page(text)
        assert article.cut(with_provisos(article, places_of_sentences(article)[0])) == f"{rule} {limit}"


@pytest.mark.parametrize(
    ("rule", "exception"),
    [
        ("The pool is open every day.", "On Sundays the big basin is closed."),
        ("Parents may stay overnight.", "However, visitors may not."),
        ("El mercado abre de lunes a sábado.", "En enero cierra los lunes."),
    ],
)
def test_an_exception_is_taken_with_the_rule_before_it(rule: str, exception: str) -> None:
    article = page(f"It is near the bridge. {rule} {exception}")
    assert article.cut(with_provisos(article, places_of_sentences(article)[-1])) == f"{rule} {exception}"


@pytest.mark.parametrize(
    "text",
    [
        "The pool is open every day. On Sundays the guards teach children.",
        "The pool was built in 1990. In winter it is closed.",
        "You can borrow a towel. If you have no towel, ask at the desk.",
        "You can borrow a towel. The basin is not heated.",
        "The pool is open every day.\n\n## Sauna\n\nOn Sundays it is closed.",
    ],
)
def test_what_is_no_exception_to_the_sentence_before_it_stands_alone(text: str) -> None:
    article = page(text)
    last = places_of_sentences(article)[-1]
    assert with_provisos(article, last) == last


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        (f"{PERMIT}\n\nHowever, you cannot change employer.", True),
        (f"{PERMIT}\n\nYou cannot smoke in the office.", False),
        (f"{PERMIT}\n\n## Renewal\n\nHowever, it must be renewed.", False),
        (f"{PERMIT} It is green. You cannot copy it.", False),
        (f"{PERMIT} In 1996 nobody had one.", True),
        (f"{PERMIT} It is green. After the war it was blue.", False),
        (f"{PERMIT} It is green. For more about it, call us.", False),
        ("The office was founded in 1990. In August it closes at one.", False),
        (f"{PERMIT} Do you need help? Call us.", False),
        (f"{PERMIT} You must not {'very ' * 70} often be late.", False),
        (f"{PERMIT} “It never got me a job”, said Ana Ruiz.", False),
        ("The office was founded in 1990. It has never moved.", False),
        ("You cannot bring dogs. You must leave them at home.", False),
        ("You cannot bring dogs. Except for guide dogs.", True),
        ("The card lasts two years. Students pay nothing for it.", False),
        ("| Permit | Fee |\n|---|---|\n| Work | $70. Not refunded |\n| Study | $80 |", False),
    ],
)
def test_what_stands_apart_or_limits_no_rule_is_not_taken(text: str, longer: bool) -> None:
    article = page(text)
    span = places_of_sentences(article)[-2]
    assert (with_provisos(article, span) != span) is longer


TABLE = """| Permit | Fee† |
|---|---|
| Work | $70* |
| Study | $55 ¹ |
| Family | 40 €1) |

* Partner countries pay $35. Bring proof.

¹ Refugees pay nothing.

1) Children are free.

† In cash.

| Copy | Fee |
|---|---|
| First | $2* |

* For each page."""


@pytest.mark.parametrize(
    ("row", "notes"),
    [
        ("Work", ["• Partner countries pay $35.", "† In cash."]),
        ("Study", ["¹ Refugees pay nothing.", "† In cash."]),
        ("Family", ["1. Children are free.", "† In cash."]),
        ("First", ["• For each page."]),
        ("¹", []),
    ],
)
def test_a_mark_leads_to_the_first_note_below_that_begins_with_it(row: str, notes: list[str]) -> None:
    article = page(TABLE)
    (span,) = (one for one in places_of_sentences(article) if article.cut(one).startswith(row))
    assert list(map(article.cut, notes_of(article, span))) == notes


@pytest.mark.parametrize(
    "text",
    [
        "A copy costs $2*.\n\n* Bring the form.\n* Bring a photo.",
        "A room of 12 m².\n\n1. Call us.\n2. Come.",
        "Fill in form (2), then come [1].\n\n(2) The form is free.\n\n[1] Ruiz, 2020.",
    ],
)
def test_lists_units_and_sources_are_no_notes(text: str) -> None:
    article = page(text)
    assert notes_of(article, places_of_sentences(article)[0]) == []
