import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.readers.markdown import read
from index.records import Article, Hit, Passage, Scores
from rag.provisos import notes_of, quoted_apart, with_provisos
from rag.records import Evidence

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
        ("The card costs $5.\n\nFor a second one bring:\n\n- the first", False),
        ("Los jubilados no pagan.\n\nPara solicitarla hay que traer:\n\n- la cédula", False),
        ("| Permit | Fee |\n|---|---|\n| Work | $70. Not refunded |\n| Study | $80 |", False),
    ],
)
def test_what_stands_apart_or_limits_no_rule_is_not_taken(text: str, longer: bool) -> None:
    article = page(text)
    span = places_of_sentences(article)[-2]
    assert (with_provisos(article, span) != span) is longer


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("She was afraid for her family.", "This resulted in fainting spells."),
        ("The clinic sees every child under five.", "That is free of charge."),
        ("The keys are kept at the gate.", "These are handed out until six."),
        ("The bridge fell in 2019.", "As a result of that the bus goes by the coast."),
        ("Se entrega una copia del contrato.", "Esto no cuesta nada."),
        ("El puente se cayó en 2019.", "Por eso el autobús va por la costa."),
        ("The office copies your contract.", "This is free. However, you must bring paper."),
    ],
)
def test_what_points_back_at_the_sentence_before_comes_with_it(before: str, said: str) -> None:
    article = page(f"Something else stands here. {before} {said}")
    assert article.cut(with_provisos(article, places_of_sentences(article)[2])) == f"{before} {said}"


@pytest.mark.parametrize(
    "said",
    [
        "This year the office is closed.",
        "Those who pay are let in.",
        "These permits are green.",
        "That, is how it goes.",
        "Esta oficina está cerrada.",
        "Por esta puerta se entra.",
    ],
)
def test_what_names_what_it_is_about_stands_alone(said: str) -> None:
    article = page(f"The card is blue. {said}")
    last = places_of_sentences(article)[-1]
    assert with_provisos(article, last) == last


@pytest.mark.parametrize(
    "text",
    [
        "This is free.",
        "“It fell apart”, said Ana Ruiz. This is free.",
        f"It is {'very ' * 70}often late. This is free.",
        "The card is blue.\n\nThis is free.",
        "| Card | Fee |\n|---|---|\n| Blue | It is $5. This is less |",
    ],
)
def test_what_points_at_nothing_near_that_the_same_one_says_stands_alone(text: str) -> None:
    article = page(text)
    last = places_of_sentences(article)[-1]
    assert with_provisos(article, last) == last


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("She was afraid.", "This resulted in a fever.", 1),
        # Each is quoted with the other: the second limits the first.
        ("The pool is open every day.", "This is only so in May.", 0),
    ],
)
def test_of_two_chosen_sentences_one_is_quoted_with_the_other(first: str, second: str, kept: int) -> None:
    article = page(f"{first} {second} It is green.")
    spans = places_of_sentences(article)
    passage = Passage("p", article.id, (), 0, len(article.text), tuple(spans))
    found = [Evidence(Hit(passage, article, 1, Scores(1.0, None, 1.0)), span, 1.0) for span in spans]
    assert quoted_apart(found) == [found[kept], found[2]]
    assert quoted_apart(found[::-1]) == [found[2], found[kept]]


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
        "Call the office at (713) 555-0101.\n\n1. Press one.\n2. Wait.\n3. Say your name.",
        "A room of 12 m².\n\n1. Call us.\n2. Come.",
        "Fill in form (2), then come [1].\n\n(2) The form is free.\n\n[1] Ruiz, 2020.",
    ],
)
def test_lists_units_and_sources_are_no_notes(text: str) -> None:
    article = page(text)
    assert notes_of(article, places_of_sentences(article)[0]) == []
