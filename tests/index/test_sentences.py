import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import BlockKind
from index.sentences import article_units, sentence_texts, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["La Dra. Pérez llegó a EE. UU. el lunes.", "Vive en la Av. Central núm. 5, San José."],
        ["Gov. Smith met Dr. Jones at 5 p.m. Monday.", "They spoke about the U.S. Congress.", "It ended."],
        ["Venden pan, arroz, etc.", "El otro día no."],
        ["It is Acme Inc.", "The firm grew."],
        ["La hora extra se paga con el 75 %.", "El resto cuesta 30 €.", "«No» es no."],
        ["J. K. Rowling wrote it.", "It cost $5."],
        ["El costo fue de 3.500 dólares, p. ej. el 5.5 % del total.", "Véase el art. 5 de la ley."],
        ['He asked "Where are you going?" and left.', 'She said "Stop!"', "He did not."],
        ["«No hay duda.» dijo él.", "¿Quién preside la CRM?", "La preside Guatemala."],
        ['"It has many challenges.', "Some say so.", 'It is not recognized," said Luis Alonso Serrano, coordinator.'],
        ['"You learn from the good: the population we owe our work to. "'],
        ["(See above.)", "Then it ended."],
        ["Tel. (502) 2222-3333.", "Llame al Cel. 5555-5555 o a los Tels. (502) 2222-4444."],
        ["Según el Dto. 5 y la Res. 22/2019 hay plazo.", "Está en el Edif. Central, Of. 3."],
        ["Go to Rm. 12, Apt. 9, Hwy. 6 north.", "Ring twice."],
        ["La Psic. Paz y la Abg. Soto atienden en Sta. Ana.", "Ma. Elena también."],
        ["Tarda aprox. 30 días, mín. 5 y máx. 45.", "Es aprox.", "Nadie lo sabe."],
        ["Está en Calle 5, depto. 4, int. 2, y es gratis.", "Llame al tfno. 555 1234 o al tlf. +34 555 123."],
        ["Escriba el cód. 12 y la cta. 00123.", "Firme."],
        ["Los atiende Pérez y Cía. Ltda. cada lunes.", "El local es de Mora y Cía.", "El otro no."],
        ["10. Espere su turno.", "11. Pague."],
        ["La oficina está en la 6a. Avenida 3-45.", "Abre a las 8.", "Está en la 7ma. Calle y la 1ra. Avenida."],
        ["Suba al 2do. Nivel.", "Es el 3er. Piso y no el 2º. Piso.", "Vaya a la 7ª. Avenida.", "Art. 2o. Derechos."],
        ["Llegó en el 2o.", "El otro fue el 3ro.", "La cita es el 1o.", "No falte."],
        ["1o. El pasaporte.", "Artículo 2o. La copia es gratis.", "It is due on May 5th.", "Bring it."],
        ["La Srita. Paz, los Lics. Mora y Sol y las Licdas. Vega y Ruiz atienden.", "La Enf. Mora no."],
        ["El Alc. Luis Mora, la Dip. Ana Ruiz, el Bach. Juan Paz y el MSc. Luis Sol vinieron.", "Hablaron."],
        ["Es un plan de ALC.", "Los países lo firman."],
        ["Lo firma la Dir. Gral. de Migración.", "El Reg. Civil está en Sn. Marcos.", "Abre a las 8."],
        [
            "Cuesta Lps. 500.00 por persona.",
            "Lleve fotos (Max. 5).",
            "Vea la Res. No. 5 y el Exp. Núm. 7 hoy.",
            "Firme.",
        ],
        ["Artículo 5. Plazos.", "5.1. El plazo es de un año, salvo lo del art. 2 lit. b).", "5.2. Se cuenta en días."],
        ["Art. 7 bis.- Vigencia.", "Vea el Par. 2 del Acuerdo Gub. 83-2017 hoy.", "Chapter IV. Fees are due."],
        ["Presente: original del pasaporte; 2 fotografías recientes; 1 copia.", "Luego pague."],
        ["Adultos pagan Q100; Los niños no pagan.", "El costo es de 100; 50 para niños.", "Entre si x &lt; 5."],
        ["Hay tres opciones: 1. Ir a la oficina central.", "2. Llamar al 1515.", "3. Escribir."],
        ["Traiga: 1. Su DPI; 2. Dos fotos; 3. El recibo.", "Costo: 50.", "Son 2: 1.", "Pague en el banco."],
        [
            "The fee is $50.00.",
            "Bring cash.",
            "We met on 5.10.2019.",
            "Ask for Ana at 2232.1234.",
            "Children pay Q1,250.",
        ],
        ["Cuesta Q50.00.", "Traiga efectivo.", "Lo dice el art. 5.1. Plazos de la ley.", "Vea Q50.00. por persona."],
        ["Email us at info@iom.int.", "Complaints go to complaints@iom.int.", "Visit iom.int.", "Bring ID."],
        ["Vea www.migracion.gob.gt.", "Descargue el formulario.", "Está en https://a.example/visas.", "Es gratis."],
        [
            "Vea la página (www.iom.int).",
            "Imprímala.",
            "La ley (art. 5.2).",
            "Vive en EE.UU. Ana Paz.",
            "Es M.Sc. Luis Sol.",
        ],
        ["Rige la sección 3.2. Plazos desde hoy.", "Rige el numeral 3.2.", "Los plazos corren.", "3.2. Plazos."],
        ["Rescataron a 40 personas en el mar.", "La mayoría son niños.", "Muchos mueren en el mar.", "Nadie ayuda."],
        ["There are classes in music and art.", "The office opens at 8.", "Bring a full set.", "Copies must be clear."],
        ["Guarde la copia en un CD.", "La oficina no la devuelve.", "Wear a cap.", "The sun is strong."],
        ["It opened two years ago.", "Nurses run it.", "Vence el 5 de ago. de 2026.", "Abre el 6 de set. 2026."],
        ["Vence el 3 de dic.", "El plazo es corto.", "Vive en Cd. Juárez.", "Lea el art. 5 y el cap. 2 de mar. 2020."],
        ["We met in Dec.", "We left in Jan.", "They stayed at 5 Main St.", "The bus stops there.", "St. Mark is far."],
        ["Paso 2. Pague en el banco.", "Marque 1500.", "Lo atienden en la sala 4.", "Llegue a tiempo."],
        ["Llame al 911.", "No espere.", "Llegó a Perú.", "30 personas esperan."],
        ["How many came?", "15."],
        ["Unos pagan y otros no.", "Vea la ley no. 5 y las nos. 6 y 7.", "Vive en la calle No. 12."],
        [
            "Yes. There are rooms for families.",
            "No! Dogs stay outside.",
            "Sí. Atendemos a todos.",
            "Yes and no.",
            "It is.",
        ],
    ],
)
def test_sentences_are_whole(sentences: list[str]) -> None:
    assert sentence_texts(" ".join(sentences)) == sentences


@given(st.text(alphabet="aB.?! \n\"”'(),;:é¿5", max_size=300))
def test_sentences_lose_and_repeat_nothing(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))


def seconds(text: str) -> float:
    took = []
    for _ in range(3):
        # Of the processor, so that a busy machine changes nothing.
        started = time.thread_time()
        split_sentences(text)
        took.append(time.thread_time() - started)
    return min(took)


@pytest.mark.parametrize("unit", ["a. ", "Dr. ", '"', "A.B.", "..[111 111]", "( ", "? ! ", "¿"])
def test_crafted_text_takes_linear_time(unit: str) -> None:
    once, four_times = (seconds(unit * (size // len(unit))) for size in (4_000, 16_000))
    assert four_times < 8 * once + 0.05


def article_of(*blocks: tuple[BlockKind, str]) -> list[str]:
    article = make_article(
        Draft(Metadata(title="T"), tuple(DraftBlock(kind, text) for kind, text in blocks)),
        article_id="a",
        language="en",
    )
    return [article.text[s:e] for _, spans in article_units(article) for s, e in spans]


def test_a_list_stays_with_the_sentence_that_introduces_it() -> None:
    got = article_of(
        (BlockKind.PARAGRAPH, "It has members. It has two aims:"),
        (BlockKind.ITEM, "• to learn"),
        (BlockKind.ITEM, "to share"),
        (BlockKind.PARAGRAPH, "That is all."),
    )
    assert got == ["It has members.", "It has two aims:\n• to learn\n• to share", "That is all."]


def test_a_question_stays_with_its_answer() -> None:
    got = article_of(
        (BlockKind.PARAGRAPH, "Can I bring my dog? Only on a lead. It sleeps outside."),
        (BlockKind.ITEM, "Is there a fee? And a deposit? Never."),
        (BlockKind.PARAGRAPH, "It is open. Is it free? Yes, always."),
        (BlockKind.PARAGRAPH, "Who may come?"),
    )
    assert got == [
        "Can I bring my dog? Only on a lead.",
        "It sleeps outside.",
        "• Is there a fee? And a deposit? Never.",
        "It is open.",
        "Is it free?",
        "Yes, always.",
        "Who may come?",
    ]


def test_items_without_an_introduction_stand_alone() -> None:
    got = article_of((BlockKind.PARAGRAPH, "It has members."), (BlockKind.ITEM, "One."), (BlockKind.ITEM, "Two."))
    assert got == ["It has members.", "• One.", "• Two."]


def test_a_list_too_long_to_quote_is_parted() -> None:
    items = [(BlockKind.ITEM, f"item {n} " + "word " * 60) for n in range(10)]
    got = article_of((BlockKind.PARAGRAPH, "The items are:"), *items)
    assert len(got) > 1
    assert all(len(text) <= 1500 for text in got)


def test_what_semicolons_part_is_one_sentence_up_to_the_length_of_a_list() -> None:
    item = "The Office of the Region and its 3 branches near the old harbour of the town;"
    assert len(split_sentences(" ".join([item] * 10))) == 1
    parted = split_sentences(" ".join([item] * 50))
    assert len(parted) == 3
    assert all(span.end - span.start <= 1500 for span in parted)
