from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.claimed.claims import LONGEST_CLAIM, LONGEST_TEXT, split_claims
from rag.errors import TextProblem


def texts(pasted: str) -> list[str]:
    return [claim.text for claim in split_claims(pasted)]


@given(st.text(alphabet='aA1 .,;:?!\n\r\t-*#>•"“”()yand óÉ\u00a0\u200b\u0301', max_size=300))
def test_every_claim_is_cut_from_the_text_in_order(pasted: str) -> None:
    try:
        claims = split_claims(pasted)
    except TextProblem:
        return
    assert all(pasted[claim.start : claim.end] == claim.text for claim in claims)
    assert all(one.end <= other.start for one, other in pairwise(claims))


def test_offsets_count_what_was_pasted() -> None:
    pasted = "\ufeff  Cafe\u0301 abre.\r\n\r\n\tLa RCM\u200b crecio\u0301 mucho.\r\n"
    claims = split_claims(pasted)
    assert [pasted[c.start : c.end] for c in claims] == [c.text for c in claims]
    assert claims[-1].words == "La RCM creció mucho."


@pytest.mark.parametrize(
    ("pasted", "parts"),
    [
        ("The RCM met in\nthe city.", ["The RCM met in\nthe city."]),
        ("The RCM met in\r\nthe city.", ["The RCM met in\r\nthe city."]),
        ("the RCM met\r\n\r\nthe SICA met", ["the RCM met", "the SICA met"]),
        ("# The head of it\n- One thing met.\n2. Another met.", ["The head of it", "One thing met.", "Another met."]),
        ("---\ntitle: A thing\nlanguage: en\n---\nThe RCM met.", ["The RCM met."]),
        ("1.- La RCM sesionó.\n2.- Hubo acuerdo.\n3- Se firmó.", ["La RCM sesionó.", "Hubo acuerdo.", "Se firmó."]),
        ("a) the RCM met\nb) the SICA met\n(iv) the IOM met", ["the RCM met", "the SICA met", "the IOM met"]),
        (
            "The RCM met in\n1996) and left.\n(UN) The UN met.",
            ["The RCM met in", "1996) and left.", "(UN) The UN met."],
        ),
        ("5-year visas are given.\n1990 - 1995 was a war.", ["5-year visas are given.", "1990 - 1995 was a war."]),
        ("👉 The RCM met\n⚠️ SICA met\n❌ No visa is given", ["The RCM met", "SICA met", "❌ No visa is given"]),
        ("🧵 1/2 The RCM met in May\n\n2/2 💔 SICA met in June", ["The RCM met in May", "SICA met in June"]),
        ("1/2 of them met in May\n2/3 of them met in June", ["1/2 of them met in May", "2/3 of them met in June"]),
        ("Tweet 2/4: The RCM met\n3/ SICA met\n1/4 of it met", ["The RCM met", "SICA met", "1/4 of it met"]),
        ("Q: Did it meet?\nA: It met in May.\nR: Sí.", ["Did it meet?", "It met in May.", "Sí."]),
        (
            "[12/5/25, 09:15:01] Ana: The RCM met in the city of San José, where it was created in 1996.\n"
            "12/05/2025, 9:16 a. m. - Luis Mora: SICA met",
            ["The RCM met in the city of San José, where it was created in 1996.", "SICA met"],
        ),
        (
            "From: Ana <ana@example.org>\nTo: all@example.org\nSubject: The RCM has 12 members\n\nThe RCM met.\n\n"
            "On Mon, 12 May 2025 at 08:02, Luis <luis@example.org> wrote:\n> De: Ana\n> Asunto: RV\n> SICA met.",
            ["The RCM met.", "SICA met."],
        ),
        (
            "El vie, 2 may 2025 a las 9:01, Ana (<ana@example.org>)\nescribió:\n\n> La CRM sesionó en la ciudad de\n"
            "> San José y su\n> teléfono es el 2299.\n>\n> Hubo acuerdo\n>> El SICA no",
            ["La CRM sesionó en la ciudad de", "San José y su\n> teléfono es el 2299.", "Hubo acuerdo", "El SICA no"],
        ),
        ("\u200e[12/5/25, 09:18:00] Luis: The RCM met", ["The RCM met"]),
        ("7.1. The RCM met.\n7.2. SICA met.\n1.5 million met.", ["The RCM met.", "SICA met.", "1.5 million met."]),
        (
            "Costa Rica y la CRM abren un centro de atención en Paso Canoas\n"
            "El centro atenderá a 300 personas por día y tendrá servicios médicos, legales y de alojamiento",
            [
                "Costa Rica y la CRM abren un centro de atención en Paso Canoas",
                "El centro atenderá a 300 personas por día y tendrá servicios médicos, legales y de alojamiento",
            ],
        ),
        (
            "The vice ministers of the eleven member states met in the city of\nSan José and signed the text.",
            ["The vice ministers of the eleven member states met in the city of\nSan José and signed the text."],
        ),
        (
            "The vice ministers of the states, who met for two whole days in\n"
            "San José, signed the text on the rights of all children and adolescents who migrate without parents.",
            [
                "The vice ministers of the states, who met for two whole days in\n"
                "San José, signed the text on the rights of all children and adolescents who migrate without parents."
            ],
        ),
        ("SAN JOSÉ, 5 de mayo de 2025 — La CRM sesionó.", ["La CRM sesionó."]),
        ("WASHINGTON, D.C. (May 5, 2025) -- The RCM met.", ["The RCM met."]),
        ("Ciudad de México, a 5 de mayo de 2025.- La CRM sesionó.", ["La CRM sesionó."]),
        ("Panamá, 5 may. (ACAN-EFE). La CRM sesionó.", ["La CRM sesionó."]),
        ("Honduras (5 mayo 2025) recibió a 45.", ["Honduras (5 mayo 2025) recibió a 45."]),
        ("Tel.: 2299-8100\nana@example.org", ["Tel.: 2299-8100", "ana@example.org"]),
        ("Managua, lunes 5 de mayo de 2025. La CRM sesionó.", ["La CRM sesionó."]),
        ("Fecha: 12 de mayo\nPara: mujeres", ["Fecha: 12 de mayo", "Para: mujeres"]),
        (
            "| Regional body of the member states | Year |\n| --- | --- |\n"
            "| Regional Conference on Migration (RCM) in its own words | 1996 |\n| SICA | 1991 |",
            [
                "| Regional body of the member states | Year |",
                "| Regional Conference on Migration (RCM) in its own words | 1996 |",
                "| SICA | 1991 |",
            ],
        ),
    ],
)
def test_paragraphs_lists_and_wrapped_lines(pasted: str, parts: list[str]) -> None:
    assert texts(pasted) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The RCM was created in 1996, and Guatemala hosted the summit.",
            ["The RCM was created in 1996", "Guatemala hosted the summit."],
        ),
        (
            "La CRM fue creada en 1996 y tiene once Estados miembros.",
            ["La CRM fue creada en 1996", "tiene once Estados miembros."],
        ),
        ("The states met in May and signed the text.", ["The states met in May", "signed the text."]),
        ("Eleven states signed the text, but Cuba has not.", ["Eleven states signed the text", "Cuba has not."]),
        ("México firmó el texto, pero Cuba no lo ha firmado.", ["México firmó el texto", "Cuba no lo ha firmado."]),
        ("The RCM is old, and SICA is new, and the IOM is big.", ["The RCM is old", "SICA is new", "the IOM is big."]),
    ],
)
def test_main_clauses_with_subjects_of_their_own_are_parted(sentence: str, parts: list[str]) -> None:
    assert texts(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "The RCM was created in 1996, and it has eleven members.",
        "Members are Belize, Canada, and the Dominican Republic.",
        "The RCM met the officer, and the women who were deceived.",
        "If the plan fails, and the states agree, the RCM will act.",
        "In 2019, Guatemala was in the chair, and Honduras was the host.",
        "He said: “The office is open, and the school is closed.”",
        "It has laws on trafficking, and the countries interested in it.",
        "The RCM helps the women who fled and have no papers.",
        "Según Serrano, la CRM es antigua, y Guatemala preside el proceso.",
        "The office (the door is open, and the lamp is on) was built in May.",
    ],
)
def test_what_might_not_stand_alone_is_left_whole(sentence: str) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Estimados colegas:",
        "Best regards,",
        "I think migration is a beautiful thing.",
        "In my opinion, borders are wrong.",
        "Creo que es muy importante.",
        "A mí me parece muy bien.",
        "Pág. 35",
        "Step 1:",
        "Anexo 2",
        "COVID-19",
        "Visit www.iom.int/24",
        "Gracias, equipo",
        "Gracias por su apoyo a todos.",
        "Welcome!",
        "¡Bienvenidos!",
        "Bienvenidas a la Conferencia",
        "Me gusta informar.",
        "I hope to tell them.",
        "Reciba un cordial saludo.",
        "FOR IMMEDIATE RELEASE",
        "San José, 5 de mayo de 2025",
        "About the Regional Conference",
        "Sobre la Conferencia Regional",
        "Dirección General de Migración y Extranjería",
        "Gráfico 1.",
        "Síganos en Facebook: @crm",
        "PRESS RELEASE No. 14/2025",
        "Comunicado de prensa n.º 12/2025",
        "Notes to editors",
        "Les comparto el nuevo borrador del boletín.",
        "Attached is the draft release.",
    ],
)
def test_what_asserts_nothing_is_not_checked(sentence: str) -> None:
    assert [claim.is_checkable for claim in split_claims(sentence)] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "His question was heard.",
        "Costo: $50",
        "Multa: $500",
        "Multa $2000",
        "Teléfono: 911",
        "Residencia: $95",
        "Parte: $95",
        "Welcome centers are closed on Mondays.",
        "Nos da gusto anunciar que la visa es gratuita.",
        "Nos alegra informar que ya no se necesita visa para México.",
        "Nos alegra informarles a todas las personas que la visa es gratuita.",
        "I am glad to announce that the visa is free.",
        "I'm happy to tell you that the visa is free.",
        "Les comparto el dato de que la visa es gratuita.",
    ],
)
def test_a_fact_is_checked_however_it_is_introduced(sentence: str) -> None:
    assert [claim.is_checkable for claim in split_claims(sentence)] == [True]


@pytest.mark.parametrize(
    ("pasted", "about"),
    [
        ("We have:\n-\n\nThe RCM met.", ["", ""]),
        ("The RCM met. It has members. They are eleven.", ["", "The RCM met.", "The RCM met."]),
        ("La CRM sesionó. Tiene once miembros.", ["", "La CRM sesionó."]),
        ("The RCM met. This year, it rained.", ["", ""]),
        ("The RCM met. It is necessary to act.", ["", ""]),
        ("The aims are:\n• Promote exchange now.\n\nThe RCM met.", ["", "The aims are:", ""]),
        ("It has members.", [""]),
    ],
)
def test_a_claim_that_points_back_knows_what_it_is_about(pasted: str, about: list[str]) -> None:
    assert [claim.about for claim in split_claims(pasted)] == about


def test_markdown_is_not_part_of_the_words() -> None:
    claim = split_claims("- **Eleven** states of the [RCM](https://example.org/a) `met` in _May_ 3*4.")[0]
    assert claim.words == "Eleven states of the RCM met in May 3*4."
    assert claim.text.startswith("**Eleven**")


@pytest.mark.parametrize(
    ("pasted", "code", "said"),
    [
        ("", "empty", "is empty"),
        (" \n?! \u202e", "empty", "is empty"),
        ("A b. " * (LONGEST_TEXT // 5) + "x", "too_long", "50,001 characters"),
        ("One. A" + " a" * (LONGEST_CLAIM // 2), "claim_too_long", "at character 5 has 2,001"),
    ],
)
def test_a_text_that_cannot_be_checked_is_one_line(pasted: str, code: str, said: str) -> None:
    with pytest.raises(TextProblem, match=said) as caught:
        split_claims(pasted)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "[a](",
        "nota 1 ",
        "to tell ",
        "1: ",
        "welcome ",
        "x\n",
        "a, and the b is ",
        "- ",
        "#",
        "@",
        "a@",
        "**_",
        "?!",
        '"(',
        "a[1]",
        "a[1](x",
        "(a) ",
        "1.- ",
        "- x:\n- y\n",
        "1/1/11, 1:11 a: ",
        "👉 ",
        "To: a\n",
        "| a\n|--\n",
        "On a wrote",
        "SAN JOSÉ, ",
        "San de la, 5 may (",
        "> ",
        "> a\n",
        "a   1\n",
        "best\n",
        "Dirección de ",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    refused: list[str] = []
    for pasted in (piece * (LONGEST_TEXT // len(piece)), "A. " + piece * (LONGEST_CLAIM // len(piece) - 1)):
        try:
            assert all(claim.words for claim in split_claims(pasted))
        except TextProblem as problem:
            refused.append(problem.code)
    assert set(refused) <= {"empty", "claim_too_long"}


@pytest.mark.parametrize(
    ("heading", "checkable"),
    [
        ("What you need to bring", False),
        ("Fees in 2024", False),
        ("What the Conference is", False),
        ("Lo que ofrece la Conferencia", False),
        ("Por qué es importante", False),
        ("Los objetivos de la Conferencia", False),
        ("La Conferencia y sus redes en 1996", False),
        ("The Conference has many members", True),
        ("La Conferencia tiene muchos miembros", True),
        ("Guatemala asume la presidencia de la Conferencia", True),
        ("Mexico Opens Shelter for Families", True),
        ("Eleven members, 15 observers", True),
        ("No woman alone.", True),
    ],
)
@pytest.mark.parametrize("mark", ["# ", "### "])
def test_a_heading_that_only_names_what_follows_is_not_checked(mark: str, heading: str, checkable: bool) -> None:
    text = f"{mark}{heading}\n\nThe Conference was created in 1996."
    first, second = split_claims(text)
    assert (first.text, first.is_checkable) == (heading, checkable)
    assert second.is_checkable
    assert split_claims(heading)[0].is_checkable


def test_the_marks_that_end_a_press_release_make_no_heading_of_what_follows() -> None:
    assert split_claims("###\n\nFees of the office in 2024")[0].is_checkable


def test_a_clause_without_a_subject_is_about_what_its_sentence_names() -> None:
    first, second, third = split_claims("La CRM fue creada en 1996 y tiene once miembros. Tiene tres redes.")
    assert (first.about, second.about) == ("", "La CRM fue creada en 1996")
    assert third.about.startswith("La CRM")


@pytest.mark.parametrize(
    ("pasted", "judged", "searched_for"),
    [
        (
            "The RCM was created in 1996 and has eleven members.",
            "The RCM has eleven members.",
            "The RCM has eleven members.",
        ),
        ("La CRM sesionó. Tiene once miembros.", "La CRM tiene once miembros.", "La CRM tiene once miembros."),
        (
            "María nació en Cuba y estudió **Derecho** en Quito.",
            "María estudió Derecho en Quito.",
            "María estudió Derecho en Quito.",
        ),
        # A pronoun is left to the judge, and so is a verb after a sentence that does not begin with its subject.
        ("The RCM met. It has members.", "It has members.", "It has members. (The RCM met.)"),
        (
            "En 1996 sesionó la CRM. Tiene once miembros.",
            "Tiene once miembros.",
            "Tiene once miembros. (En 1996 sesionó la CRM.)",
        ),
    ],
)
def test_a_claim_that_begins_with_its_verb_is_judged_with_its_subject(
    pasted: str, judged: str, searched_for: str
) -> None:
    last = split_claims(pasted)[-1]
    assert (last.judged, last.searched_for) == (judged, searched_for)


@pytest.mark.parametrize(
    ("pasted", "judged"),
    [
        ("El tema migratorio no es fácil. Es propio de un solo país.", "El tema migratorio es propio de un solo país."),
        ("La CRM se creó en 1996. Tiene once Estados.", "La CRM tiene once Estados."),
        ("La CRM ya no está en Lima. Tiene una oficina.", "La CRM tiene una oficina."),
        ("La CRM no es un país. No tiene ejército.", "No tiene ejército."),
        ("The RCM never was dissolved and has eleven members.", "The RCM has eleven members."),
        ("No se ha creado la red. Tiene once miembros.", "Tiene once miembros."),
        ("Ningún país ha firmado el acuerdo. Es un proceso.", "Es un proceso."),
        ("Ningún país ha firmado y tiene red propia.", "Ningún país ha firmado y tiene red propia."),
        ("No visitor is let in and has a key.", "No visitor is let in and has a key."),
    ],
)
def test_what_one_sentence_denies_is_not_denied_by_the_next(pasted: str, judged: str) -> None:
    assert split_claims(pasted)[-1].judged == judged


@pytest.mark.parametrize(
    ("pasted", "judged"),
    [
        ("You cannot pay with:\n- cash\n- Checks", ["You cannot pay with cash", "You cannot pay with: Checks"]),
        ("*Los niños pueden:*\n• ir a la escuela;", ["Los niños pueden ir a la escuela;"]),
        ("The RCM decided this:\n- Guatemala has the chair.", ["The RCM decided this:", "Guatemala has the chair."]),
        ("The RCM has members:\n\nThey are eleven.", ["The RCM has members:", "They are eleven."]),
    ],
)
def test_a_list_is_checked_item_by_item_with_its_introduction(pasted: str, judged: list[str]) -> None:
    claims = [claim for claim in split_claims(pasted) if claim.is_checkable]
    assert [claim.judged for claim in claims] == judged
    assert [claim.compared for claim in claims] == judged


@pytest.mark.parametrize(
    ("pasted", "judged"),
    [
        (
            "Trámite\tCosto\tPlazo\nPasaporte\t$65\t10 días\nVisa\t\tno",
            ["Pasaporte: $65 Costo, 10 días Plazo", "Visa: Plazo no"],
        ),
        ("Country     2023     2024\nBelize      1,200    900", ["Belize: 1,200 2023, 900 2024"]),
        ("| City | Hours | Phone |\n|---|---|---|\n| Lima | 8-4 | 664 682 |", ["Lima: 8-4 Hours, 664 682 Phone"]),
        ("Passport\t$65\t1 day\nVisa\t$20\t2 days", ["Passport $65 1 day", "Visa $20 2 days"]),
        ("Fee\tUsual\tFast\n\nPassport\t$65\t$90", ["Fee Usual Fast", "Passport $65 $90"]),
        ("Name of office\tTijuana\nTelephone\t664 682", ["Name of office Tijuana", "Telephone 664 682"]),
    ],
)
def test_a_row_that_was_pasted_is_checked_with_the_heads_of_its_columns(pasted: str, judged: list[str]) -> None:
    claims = [claim for claim in split_claims(pasted) if claim.is_checkable]
    assert [claim.judged for claim in claims] == judged
    assert [claim.compared for claim in claims] == judged


@pytest.mark.parametrize(
    ("pasted", "judged"),
    [
        ("1. ¿Cuánto cuesta la visa?\nNo tiene costo.", ["¿Cuánto cuesta la visa? No tiene costo."]),
        ("Q: What is the RCM?\n\nA: It is a process.", ["What is the RCM? It is a process."]),
        (
            "¿Qué es la CRM?\nEs un proceso. Tiene once miembros.",
            ["¿Qué es la CRM? Es un proceso.", "¿Qué es la CRM? Tiene once miembros."],
        ),
        ("¿Qué es la CRM?\nLa CRM es un proceso.", ["La CRM es un proceso."]),
        ("Is the RCM a process?\nYes, it is a process.", ["Is the RCM a process? Yes, it is a process."]),
        ("Is the RCM a process?\nYes, the RCM is a process.", ["Yes, the RCM is a process."]),
        ("¿Lo sabía? En Lima sesionó la CRM.", ["En Lima sesionó la CRM."]),
        ("¿Quién vino?\n¿Cuándo fue?\nGracias.", []),
    ],
)
def test_an_answer_is_checked_with_its_question_where_it_does_not_name_its_subject(
    pasted: str, judged: list[str]
) -> None:
    claims = [claim for claim in split_claims(pasted) if claim.is_checkable]
    assert [claim.judged for claim in claims] == judged
    assert [claim.searched_for for claim in claims] == judged


@pytest.mark.parametrize(
    ("pasted", "checked"),
    [
        ("La CRM sesionó.\n\nAtentamente,\n\nAna Lucía Mora\nDirectora de prensa\nOficina de San José", 1),
        ("The RCM met.\n-- \nJane Doe\nPress Officer | Regional Conference on Migration\nSan José, Costa Rica", 1),
        ("Contacto de prensa:\nAna Lucía Mora\nEncargada de Comunicación\n\nLa CRM sesionó ayer en Lima", 1),
        ("Kind regards,\nJane Ann Doe\nTel.: 2299 8100", 1),
        ("Saludos a todos\nLa oficina de Tapachula cierra mañana\nLuis Mora Solís", 2),
        ("Atentamente,\nAna Lucía Mora.\nLa CRM sesionó ayer en Lima", 2),
    ],
)
def test_names_and_posts_of_a_signature_are_not_checked(pasted: str, checked: int) -> None:
    assert sum(claim.is_checkable for claim in split_claims(pasted)) == checked


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("> The RCM met\n> in May.", ["The RCM met in May."]),
        ("The RCM was created in 1996.[1] It has members.[2][3]", ["The RCM was created in 1996.", "It has members."]),
        ("La RCM[^nota] se creó en 1996[1](#n1).", ["La RCM se creó en 1996."]),
        ("La RCM[12] creó redes. Tiene once miembros.", ["La RCM creó redes.", "Tiene once miembros."]),
        ("The state[s] met in [1996] at last.", ["The state[s] met in [1996] at last."]),
        ("The [RCM](https://example.org/a.b) met [1] time.", ["The RCM met [1] time."]),
    ],
)
def test_the_call_of_a_note_and_marks_of_quoted_lines_are_no_part_of_what_is_claimed(
    pasted: str, words: list[str]
) -> None:
    assert [claim.words for claim in split_claims(pasted)] == words
