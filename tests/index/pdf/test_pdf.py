"""Lines of a PDF that end within a word; figures that are raised; tables, headings and lists by how they look."""

import io
from collections.abc import Callable, Sequence

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from index.articles import make_article
from index.drafts import Draft
from index.files.reading import read_file
from index.records import BlockKind

JUSTIFIED_TO = 402.0


def pdf_of(lines: list[str]) -> bytes:
    """Make a page with one paragraph; all its lines but the last are as wide as the column."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setTitle("Guía")
    for number, line in enumerate(lines):
        text = canvas.beginText(72, 700 - 14 * number)
        text.setFont("Helvetica", 11)
        room = JUSTIFIED_TO - 72 - canvas.stringWidth(line, "Helvetica", 11)
        text.setWordSpace(room / line.count(" ") if number < len(lines) - 1 else 0)
        text.textOut(line)
        canvas.drawText(text)
    canvas.save()
    return stream.getvalue()


def paragraphs(lines: list[str]) -> list[str]:
    (draft,) = read_file("guide.pdf", pdf_of(lines)).drafts
    return make_article(draft, article_id="guide", language="es").text.split("\n\n")


def test_a_word_divided_between_lines_ends_no_paragraph() -> None:
    lines = [
        "Toda persona que solicite la condición de refugiada tiene ple-",
        "no derecho a permanecer en el territorio mientras se resuelve",
        "su solicitud, y no puede ser devuelta a su país de origen ni a",
        "otro donde su vida corra peligro. La autoridad debe resolver ca-",
        "da caso en cuarenta y cinco días hábiles, salvo que el expedien-",
        "te requiera más pruebas; entonces el plazo se amplía una sola",
        "vez por treinta días más. Contra la resolución cabe recurso.",
    ]
    whole = " ".join(lines).replace("ple- no", "pleno").replace("ca- da", "cada").replace("expedien- te", "expediente")
    assert paragraphs(lines) == [whole]


def test_a_hyphen_before_a_figure_or_a_capital_is_kept() -> None:
    lines = [
        "La persona debe presentarse con su carné de vacuna de COVID-",
        "19 y llamar antes al número de la oficina central, que es 2222-",
        "3333, o escribir. Vea los artículos de la ley del año 2010-",
        "2014 sobre refugio, y llene por favor antes el formulario I-",
        "589 de la ley que se entrega a la señora doña Ana García-",
        "Pérez, de la zona centro.",
    ]
    (text,) = paragraphs(lines)
    for word in ("COVID-19", "2222-3333", "2010-2014", "I-589", "García-Pérez"):
        assert word in text


def test_an_address_keeps_its_hyphen() -> None:
    lines = [
        "Lea antes de ir a la oficina lo que dice https://oim.int/guia-",
        "tramites sobre su caso y el de los niños y niñas/adoles-",
        "centes, escriba una carta breve y clara a quejas@mi-",
        "oficina.org, o vea las preguntas en oim.int/preguntas-",
        "frecuentes sobre la ciudad.",
    ]
    (text,) = paragraphs(lines)
    for word in (
        "https://oim.int/guia-tramites",
        "niñas/adolescentes",
        "quejas@mi-oficina.org",
        "oim.int/preguntas-frecuentes",
    ):
        assert word in text


def pages_of(*pages: Sequence[tuple[str, float, float]]) -> list[str]:
    """Return the blocks of a document of pages with lines: the words, how high they stand, and their size."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setTitle("Guía")
    for page in pages:
        for words, height, size in page:
            canvas.setFont("Helvetica", size)
            canvas.drawString(72, height, words)
        canvas.showPage()
    canvas.save()
    (draft,) = read_file("guide.pdf", stream.getvalue()).drafts
    return [block.text for block in draft.blocks]


def test_a_number_to_call_is_no_page_number() -> None:
    told = "Llame a cualquier hora si usted o su familia está en peligro."
    assert pages_of([(told, 400, 12), ("1147", 40, 30)]) == [told, "1147"]
    assert pages_of([(told, 400, 12), ("1147", 40, 12)]) == [told, "1147"]
    for number in ("1", "Página 1", "- 1 de 1 -"):
        assert pages_of([(told, 400, 12), (number, 40, 12)]) == [told]
    first = [(told, 400, 12), ("911", 40, 24)]
    second = [("La llamada no cuesta nada y nadie pide sus papeles.", 400, 12), ("2", 40, 9)]
    assert pages_of(first, second) == [told, "911", "La llamada no cuesta nada y nadie pide sus papeles."]


def test_a_raised_figure_is_no_part_of_the_one_before_it() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    text = canvas.beginText(72, 700)
    parts = [("El plazo es de 30", 11, 0), ("1", 6, 5), (" días y cuesta Q100", 11, 0), ("2", 6, 5), (".", 11, 0)]
    for words, size, rise in parts:
        text.setFont("Helvetica", size)
        text.setRise(rise)
        text.textOut(words)
    canvas.drawText(text)
    canvas.save()
    (draft,) = read_file("guide.pdf", stream.getvalue()).drafts
    assert [block.text for block in draft.blocks] == ["El plazo es de 30 ¹ días y cuesta Q100 ²."]


def test_rows_at_the_edges_of_pages_that_differ_in_figures_are_text() -> None:
    told = "Las cuotas de cada zona se pagan en la ventanilla del primer piso."
    pages = [
        [(f"Tarifas, página {n} de 4", 760, 9), (told, 400 + n, 12), (f"Zona {n * n + 30}: Q{n * 75}", 50, 12)]
        for n in range(1, 5)
    ]
    text = " ".join(pages_of(*pages))
    assert all(f"Zona {n * n + 30}: Q{n * 75}" in text for n in range(1, 5))
    assert "página" not in text
    years = pages_of([("Cuota de 2023: Q500", 760, 12), (told, 400, 12)], [("Cuota de 2024: Q750", 760, 12)])
    assert years[0] == "Cuota de 2023: Q500"
    assert years[-1].endswith("Cuota de 2024: Q750")


def test_what_counts_the_pages_high_above_their_foot_is_no_text_though_the_cover_has_none() -> None:
    told = "Las cuotas de cada zona se pagan en la ventanilla del primer piso."
    pages = [[(told, 400, 12), (f"Informe 7/2024 – {n}", 92, 12)] for n in (2, 3)]
    assert pages_of([("El informe.", 400, 12)], *pages) == ["El informe.", told, told]
    rows = [[(told, 400, 12), (f"Zona {n * n}: Q75", 92, 12)] for n in (2, 3)]
    assert all(zone in " ".join(pages_of(*rows)) for zone in ("Zona 4: Q75", "Zona 9: Q75"))


def test_what_counts_steps_at_the_head_of_pages_is_text() -> None:
    told = "Las cuotas de cada zona se pagan en la ventanilla del primer piso."
    pages = [[(f"Paso {n}", 740, 16), (f"Presente {n} copias.", 690, 12), (told, 400, 12)] for n in (1, 2, 3)]
    assert pages_of(*pages)[:3] == ["Paso 1", "Presente 1 copias.", told]


def drawn(draw: Callable[[Canvas], None]) -> Draft:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setTitle("Guía")
    draw(canvas)
    canvas.save()
    (draft,) = read_file("guide.pdf", stream.getvalue()).drafts
    return draft


HEAD = [["Servicio"], ["Plazo"], ["Tarifa"]]


def ruled(canvas: Canvas, rows: Sequence[list[list[str]]], top: float) -> None:
    """Draw a table with a head; its cells are as narrow as their words, and some have two lines."""
    lefts = [72, 172, 222, 272]
    canvas.setLineWidth(0.5)
    for row in rows:
        foot = top - 14 * max(map(len, row))
        canvas.setFont("Helvetica-Bold" if row == HEAD else "Helvetica", 11)
        for left, right, words in zip(lefts, lefts[1:], row, strict=False):
            canvas.rect(left, foot, right - left, top - foot)
            middle = (top + foot) / 2 + 7 * (len(words) - 1) - 4
            for number, line in enumerate(words):
                canvas.drawString(left + 2, middle - 14 * number, line)
        top = foot


def columns(canvas: Canvas, rows: Sequence[list[list[str]]], top: float) -> None:
    """Draw a table without lines, whose cells have a line each."""
    for number, row in enumerate(rows, start=1):
        canvas.setFont("Helvetica-Bold" if row == HEAD else "Helvetica", 11)
        for left, (line,) in zip((74, 174, 224), row, strict=True):
            canvas.drawString(left, top - 14 * number + 3, line)


def cells(draft: Draft) -> list[tuple[int, int, int, str]]:
    return [(b.row, b.column, b.level, b.text) for b in draft.blocks if b.kind is BlockKind.CELL]


def test_a_ruled_table_has_its_cells_whole_though_they_are_narrow_and_have_several_lines() -> None:
    rows = [
        HEAD,
        [["Permiso de trabajo", "para temporada"], ["15 días"], ["Q150.00"]],
        [["Visa"], ["3 días"], ["Q9.00"]],
    ]
    draft = drawn(lambda canvas: ruled(canvas, rows, 700))
    assert cells(draft) == [
        (1, 1, 1, "Servicio"), (1, 2, 1, "Plazo"), (1, 3, 1, "Tarifa"),
        (2, 1, 0, "Permiso de trabajo para temporada"), (2, 2, 0, "15 días"), (2, 3, 0, "Q150.00"),
        (3, 1, 0, "Visa"), (3, 2, 0, "3 días"), (3, 3, 0, "Q9.00"),
    ]  # fmt: skip


def test_cells_of_a_ruled_table_that_reach_over_others_stand_in_each_row_and_head() -> None:
    spans = {
        "De 2026": (0, 0, 3, 1),
        "Trámite": (0, 1, 1, 2), "Costo": (1, 1, 2, 1), "Adultos": (1, 2, 1, 1), "Menores": (2, 2, 1, 1),
        "Visa": (0, 3, 1, 2), "$9": (1, 3, 1, 1), "$5": (2, 3, 1, 1), "$8": (1, 4, 1, 1), "$4": (2, 4, 1, 1),
    }  # fmt: skip

    def draw(canvas: Canvas) -> None:
        for more in ("", "0"):
            for text, (column, row, wide, tall) in spans.items():
                canvas.rect(72 + 100 * column, 700 - 24 * (row + tall), 100 * wide, 24 * tall)
                canvas.setFont("Helvetica-Bold" if row in (1, 2) else "Helvetica", 11)
                canvas.drawString(78 + 100 * column, 684 - 24 * row, text + more * (row > 2))
            canvas.showPage()

    blocks = drawn(draw).blocks
    assert [block.text for block in blocks if block.level] == ["Trámite", "Costo Adultos", "Costo Menores"]
    assert [(block.row, block.text) for block in blocks if not block.level] == [
        (0, "De 2026"), (2, "Visa"), (2, "$9"), (2, "$5"), (3, "Visa"), (3, "$8"), (3, "$4"),
        (4, "Visa0"), (4, "$90"), (4, "$50"), (5, "Visa0"), (5, "$80"), (5, "$40"),
    ]  # fmt: skip


def test_a_ruled_table_goes_on_over_the_page_and_its_head_counts_once() -> None:
    def draw(canvas: Canvas) -> None:
        for start in (1, 4):
            rows = [[[f"Trámite {n}"], [f"{n} días"], [f"Q{n}.00"]] for n in range(start, start + 3)]
            ruled(canvas, [HEAD, *rows], 600)
            canvas.showPage()

    found = cells(drawn(draw))
    assert [text for row, _, _, text in found if row == 1] == ["Servicio", "Plazo", "Tarifa"]
    assert [(row, text) for row, column, _, text in found if column == 1][1:] == [
        (n + 1, f"Trámite {n}") for n in range(1, 7)
    ]


TARIFFS = [
    HEAD,
    [["Permiso de trabajo", "para temporada"], ["15 días", "hábiles", "como máximo"], ["Q150.00"]],
    [["Visa"], ["3 días"], ["Q9.00"]],
]


def written_in_cells(canvas: Canvas, rows: Sequence[list[list[str]]], top: float, align: float, leading: float) -> None:
    """Write a table without lines cell by cell; ``align`` is 0 for cells at the top of rows, 1 at the foot."""
    for row in rows:
        canvas.setFont("Helvetica-Bold" if row == HEAD else "Helvetica", 11)
        height = max(map(len, row))
        for left, words in zip([72, 222, 352], row, strict=True):
            for number, line in enumerate(words):
                canvas.drawString(left, top - 13 * (number + align * (height - len(words))), line)
        top -= 13 * (height - 1) + leading


@pytest.mark.parametrize("align", [0, 0.5, 1])
@pytest.mark.parametrize("leading", [13, 24])
def test_a_table_without_lines_has_its_cells_whole_though_they_have_several_lines(align: float, leading: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 713, "Estas son las tarifas de la oficina central, que se pagan en la ventanilla.")
        written_in_cells(canvas, TARIFFS, 700, align, leading)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 560, "Los pagos se hacen en el banco del primer piso.")

    draft = drawn(draw)
    assert cells(draft) == [
        (1, 1, 1, "Servicio"), (1, 2, 1, "Plazo"), (1, 3, 1, "Tarifa"),
        (2, 1, 0, "Permiso de trabajo para temporada"), (2, 2, 0, "15 días hábiles como máximo"), (2, 3, 0, "Q150.00"),
        (3, 1, 0, "Visa"), (3, 2, 0, "3 días"), (3, 3, 0, "Q9.00"),
    ]  # fmt: skip
    assert [block.kind for block in draft.blocks if block.kind is not BlockKind.CELL] == [BlockKind.PARAGRAPH] * 2


def test_a_table_without_lines_goes_on_over_the_page_and_its_head_counts_once() -> None:
    def draw(canvas: Canvas) -> None:
        for start in (1, 4):
            rows = [[[f"Trámite {n}", "de la ley"], [f"{n} días"], [f"Q{n}.00"]] for n in range(start, start + 3)]
            written_in_cells(canvas, [HEAD, *rows], 600, 0, 20)
            canvas.showPage()

    found = cells(drawn(draw))
    assert [text for row, _, _, text in found if row == 1] == ["Servicio", "Plazo", "Tarifa"]
    assert [text for _, column, _, text in found if column == 1][1:] == [f"Trámite {n} de la ley" for n in range(1, 7)]


@pytest.mark.parametrize("lines", [0.5, 0.0])
def test_a_table_has_its_heads_and_all_rows_although_it_reaches_the_edges_of_pages(lines: float) -> None:
    rows = [[[f"Sede {n}"], [f"Zona {n % 4}"], ["8 a 16"]] for n in range(1, 101)]

    def draw(canvas: Canvas) -> None:
        for some in (rows[:49], rows[49:98], rows[98:]):
            if lines:
                ruled(canvas, [HEAD, *some], 770)
            else:
                columns(canvas, [HEAD, *some], 770)
            canvas.showPage()

    found = cells(drawn(draw))
    assert [text for *_, head, text in found if head] == ["Servicio", "Plazo", "Tarifa"]
    assert [text for *_, head, text in found if not head] == [cell for row in rows for (cell,) in row]


@pytest.mark.parametrize(("degrees", "corner"), [(90, (612, 0)), (180, (612, 792)), (270, (0, 792))])
def test_a_turned_page_is_read_as_it_is_shown(degrees: int, corner: tuple[int, int]) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setTitle("Guía")
    canvas.translate(*corner)
    canvas.rotate(degrees)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(["Estas son las tarifas que se pagan en la ventanilla,", "salvo los lunes."]):
        canvas.drawString(72, 560 - 14 * number, line)
    written_in_cells(canvas, TARIFFS, 500, 0, 24)
    canvas.save()
    raw = stream.getvalue().replace(b"/Rotate 0", b"/Rotate %d" % degrees)
    (draft,) = read_file("guide.pdf", raw).drafts
    assert draft.blocks[0].text == "Estas son las tarifas que se pagan en la ventanilla, salvo los lunes."
    whole = "Permiso de trabajo para temporada", "15 días hábiles como máximo", "Q150.00"
    assert [text for row, *_, text in cells(draft) if row == 2] == [*whole]


def test_a_mark_that_is_written_across_a_page_is_neither_its_title_nor_a_heading() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(3):
            canvas.saveState()
            canvas.setFont("Helvetica-Bold", 80)
            canvas.setFillGray(0.85)
            canvas.translate(150, 250)
            canvas.rotate(45)
            canvas.drawString(0, 0, "BORRADOR")
            canvas.restoreState()
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, 700, f"La tarifa {number} es de Q{number}50.")
            canvas.showPage()

    assert [block.text for block in drawn(draw).blocks] == [f"La tarifa {n} es de Q{n}50." for n in range(3)]


def test_a_note_at_the_foot_stands_behind_the_sentence_that_goes_on_over_the_page() -> None:
    pages = [
        [
            "El permiso de residencia cuesta 50 dólares al año y se paga en el",
            "banco antes de la visita. Nadie necesita una",
        ],
        [
            "cita para la primera visita, que dura una hora y es gratuita.",
            "Los menores vienen con su madre o con su padre.",
        ],
    ]

    def draw(canvas: Canvas) -> None:
        for number, lines in enumerate(pages, start=1):
            canvas.setFont("Helvetica", 11)
            for row, line in enumerate(lines):
                canvas.drawString(72, 160 - 14 * row, line)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(72, 100, f"{number} La tarifa {number} rige desde 202{number}.")
            canvas.showPage()

    texts = [block.text for block in drawn(draw).blocks]
    assert texts[0].endswith("Nadie necesita una cita para la primera visita, que dura una hora y es gratuita.")
    assert texts[1] == "1 La tarifa 1 rige desde 2021."
    assert texts[-1] == "2 La tarifa 2 rige desde 2022."


def scan(canvas: Canvas, ink: bool) -> None:
    """Draw a page that is a picture, with words where they were recognised."""
    picture = Image.new("L", (612, 792), 250)
    for number in range(4 * ink):
        ImageDraw.Draw(picture).rectangle([72, 100 + 20 * number, 500, 108 + 20 * number], 30)
    canvas.drawInlineImage(picture, 0, 0, 612, 792)


def recognised(canvas: Canvas) -> None:
    for number, (line, size) in enumerate([("El trámite cuesta Q150 y tarda", 11), ("quince días hábiles.", 9.5)]):
        text = canvas.beginText(72, 685 - 20 * number)
        text.setFont("Helvetica", size)
        text.setTextRenderMode(3)
        text.textOut(line)
        canvas.drawText(text)


def test_what_was_recognised_in_a_picture_is_read_where_the_picture_has_ink() -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas, ink=True)
        recognised(canvas)

    assert [block.text for block in drawn(draw).blocks] == ["El trámite cuesta Q150 y tarda quince días hábiles."]


@pytest.mark.parametrize("pictures", [1, 2, 3])
def test_pages_that_are_pictures_are_told_of_if_they_are_most(pictures: int) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    for _ in range(2):
        canvas.drawString(72, 700, "Reglamento de la oficina, con las tarifas de este año.")
        canvas.showPage()
    for _ in range(pictures):
        scan(canvas, ink=True)
        canvas.showPage()
    scan(canvas, ink=False)
    recognised(canvas)
    canvas.save()
    reading = read_file("guide.pdf", stream.getvalue())
    told = f"has {pictures + 1} of {pictures + 3} pages that are pictures: recognise their text first, or take them out"
    assert "Q150" not in " ".join(block.text for block in reading.drafts[0].blocks)
    assert [refusal.message for refusal in reading.refusals] == [told] * (pictures > 1)


def test_what_is_filled_into_a_form_stands_beside_the_words_that_ask_for_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        form = canvas.acroForm
        shown = {"width": 90, "height": 16, "borderWidth": 0, "forceBorder": False, "fontSize": 11}
        canvas.drawString(72, 720, "Fecha: __________________ Lugar: __________________")
        form.textfield(name="fecha", value="3 de mayo", x=112, y=716, **shown)
        form.textfield(name="lugar", value="Quiché", x=255, y=716, **shown)
        canvas.drawString(72, 680, "Quien lo pide")
        form.textfield(name="nombre", value="Ana López", x=72, y=660, **shown)
        canvas.drawString(72, 620, "Atiende sábados:")
        for number, (name, ticked) in enumerate((("Sí", False), ("No", True))):
            form.checkbox(name=name, checked=ticked, x=170 + 60 * number, y=618, size=12)
            canvas.drawString(186 + 60 * number, 620, name)
        canvas.drawString(72, 580, "Teléfono:")
        form.textfield(name="vacío", value="", x=140, y=576, **shown)

    text = [block.text for block in drawn(draw).blocks]
    assert text[0].replace("_", " ").split() == "Fecha: 3 de mayo Lugar: Quiché".split()
    assert text[1:] == ["Quien lo pide", "Ana López", "Atiende sábados: ☐ Sí ☒ No", "Teléfono:"]


def test_columns_of_a_page_numbered_headings_and_lines_with_wide_spaces_are_no_table() -> None:
    told = ["La oficina atiende a toda persona", "que lo pida, sin cita previa y sin", "costo, de lunes a viernes."]

    def draw(canvas: Canvas) -> None:
        for number, words in enumerate(("Quién atiende", "Cuándo se atiende")):
            canvas.setFont("Helvetica-Bold", 20 - 5 * number)
            canvas.drawString(72, 740 - 20 * number, "2.1"[: 1 + 2 * number])
            canvas.drawString(112, 740 - 20 * number, words)
        canvas.setFont("Helvetica", 11)
        for left in (72, 322):
            for number, line in enumerate(told * 2):
                canvas.drawString(left, 690 - 14 * number, line)
        for number, line in enumerate(
            ["Las municipalidades administran estos", "establecimientos y rinden cuentas al", "año."]
        ):
            text = canvas.beginText(72, 580 - 14 * number)
            text.setWordSpace(7)
            text.textOut(line)
            canvas.drawText(text)

    blocks = drawn(draw).blocks
    assert not [block for block in blocks if block.kind is BlockKind.CELL]
    assert [block.text for block in blocks[:2]] == ["2 Quién atiende", "2.1 Cuándo se atiende"]


def test_a_frame_and_a_line_under_words_make_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 600, 400, 120)
        canvas.setFont("Helvetica", 11)
        for number, line in enumerate(["No pague a nadie por un lugar", "en la fila.", "Vea la guía."]):
            canvas.drawString(72, 700 - 14 * number, line)
        canvas.line(72, 670, 130, 670)

    assert [(b.kind, b.text) for b in drawn(draw).blocks] == [
        (BlockKind.PARAGRAPH, "No pague a nadie por un lugar en la fila."),
        (BlockKind.PARAGRAPH, "Vea la guía."),
    ]


def bold_and_plain(lines: Sequence[tuple[bool, str]]) -> list[tuple[BlockKind, str]]:
    def draw(canvas: Canvas) -> None:
        for number, (bold, line) in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
            canvas.drawString(72, 700 - 14 * number, line)

    return [(block.kind, block.text) for block in drawn(draw).blocks]


def test_bold_words_alone_in_their_line_are_a_heading_and_bold_sentences_are_text() -> None:
    told = "Cualquier persona que viva en el municipio puede pedir atención aquí."
    assert bold_and_plain([(True, "Quién puede venir"), (False, told)]) == [
        (BlockKind.HEADING, "Quién puede venir"),
        (BlockKind.PARAGRAPH, told),
    ]
    loud = [(True, f"Lleve {thing} a la oficina de la zona {n}") for n, thing in enumerate(("su carné", "dos fotos"))]
    assert {kind for kind, _ in bold_and_plain(loud)} == {BlockKind.PARAGRAPH}
    warned = ["No entregue su pasaporte a nadie que diga que trabaja en la clínica,", "y no pague por su lugar."]
    assert bold_and_plain([(False, told), *((True, line) for line in warned)]) == [
        (BlockKind.PARAGRAPH, " ".join([told, *warned])),
    ]
    begun = "Artículo 5, sobre lo que no puede pedir nunca el personal de la oficina"
    assert bold_and_plain([(True, begun), (False, "de atención: documentos de otra clase.")]) == [
        (BlockKind.PARAGRAPH, f"{begun} de atención: documentos de otra clase.")
    ]


def test_a_bold_heading_may_be_numbered_and_bold_items_are_a_list() -> None:
    told = "Cualquier persona que viva en el municipio puede pedir atención aquí."
    assert bold_and_plain([(True, "1. Quién puede venir"), (False, told)]) == [
        (BlockKind.HEADING, "1. Quién puede venir"),
        (BlockKind.PARAGRAPH, told),
    ]
    found = bold_and_plain([(False, told), (True, "1. Pasaporte"), (True, "2. Foto"), (False, told)])
    assert BlockKind.HEADING not in [kind for kind, _ in found]
    found = bold_and_plain([(True, "1. Pasaporte"), (False, "2. Foto"), (False, "3. Pago")])
    assert [kind for kind, _ in found] == [BlockKind.ITEM] * 3


def test_bold_words_that_nothing_stands_below_are_text() -> None:
    told = "Cualquier persona que viva en el municipio puede pedir atención aquí."
    assert bold_and_plain(
        [(True, "Atención"), (False, told), (False, ""), (True, "Contacto"), (False, ""), (True, "Tel. 2222-3333")]
    ) == [
        (BlockKind.HEADING, "Atención"),
        (BlockKind.PARAGRAPH, told),
        (BlockKind.HEADING, "Contacto"),
        (BlockKind.PARAGRAPH, "Tel. 2222-3333"),
    ]


def dotted(canvas: Canvas, top: float, entries: Sequence[tuple[str, str]]) -> None:
    canvas.setFont("Helvetica", 11)
    for number, (text, figure) in enumerate(entries):
        canvas.drawString(72, top - 14 * number, f"{text} {'.' * 60}")
        canvas.drawRightString(500, top - 14 * number, figure)


def test_a_table_of_contents_is_no_text_and_a_list_of_prices_is() -> None:
    headings = ["1. Requisitos", "2. Costos", "3. Plazos"]
    told = "Cualquier persona que viva en el municipio puede pedir atención aquí."

    def draw(canvas: Canvas) -> None:
        dotted(canvas, 700, [(heading, f"{number}") for number, heading in enumerate(headings, start=2)])
        dotted(canvas, 600, [("Visa", "50"), ("Permiso", "75"), ("Carné", "90")] if prices else [])
        for heading in [] if prices else headings:
            canvas.showPage()
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(72, 700, heading)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, 680, told)

    prices = False
    assert [block.text for block in drawn(draw).blocks] == [text for one in headings for text in (one, told)]
    prices = True
    assert {"50", "75", "90"} <= {block.text for block in drawn(draw).blocks}


def test_the_marks_of_items_that_were_written_apart_stand_before_them() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Los pasos son:")
        for number, line in enumerate(["Pida una cita.", "Lleve sus documentos."]):
            canvas.drawString(90, 680 - 14 * number, line)
        canvas.drawString(72, 600, "La respuesta tarda.")
        for number in range(2):
            canvas.drawString(76, 680 - 14 * number, f"{number + 1}.")

    texts = [block.text for block in drawn(draw).blocks]
    assert texts == ["Los pasos son:", "1. Pida una cita.", "2. Lleve sus documentos.", "La respuesta tarda."]


def test_figures_below_each_other_are_not_run_together() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Plazo")
        for number, figure in enumerate(("10", "5", "3")):
            canvas.drawRightString(130, 686 - 11 * number, figure)

    assert "10 5" in " ".join(block.text for block in drawn(draw).blocks)


@pytest.mark.parametrize(
    ("marks", "kind", "text"),
    [(("1", "2", "3"), BlockKind.ITEM, "2. Dos fotos"), (("2024", "2025", "2026"), BlockKind.CELL, "Dos fotos")],
)
def test_bare_numbers_from_one_on_before_lines_are_the_marks_of_a_list(
    marks: Sequence[str], kind: BlockKind, text: str
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for number, (mark, line) in enumerate(zip(marks, ("Un pasaporte", "Dos fotos", "El pago"), strict=True)):
            canvas.drawString(90, 680 - 14 * number, mark)
            canvas.drawString(130, 680 - 14 * number, line)

    assert (kind, text) in [(block.kind, block.text) for block in drawn(draw).blocks]


def test_a_larger_heading_may_be_numbered_and_ends_the_list_above_it() -> None:
    lines = [("Lleve a la oficina:", 700, 11), ("1. Pasaporte.", 686, 11), ("2. Dos fotos.", 672, 11)]
    more = [("3. Beneficios", 640, 16), ("La cuota se paga cada mes en la oficina.", 620, 11)]

    def draw(canvas: Canvas) -> None:
        for words, height, size in (*lines, *more):
            canvas.setFont("Helvetica", size)
            canvas.drawString(72, height, words)

    expected = [BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert [block.kind for block in drawn(draw).blocks] == expected


def test_the_mark_of_a_note_after_a_sentence_does_not_join_the_next_one_to_it() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        for words, size, rise in [
            ("La atención es gratuita.", 11, 0),
            ("1", 7, 4),
            (" El plazo es de diez días.", 11, 0),
        ]:
            text.setFont("Helvetica", size)
            text.setRise(rise)
            text.textOut(words)
        canvas.drawText(text)

    assert [block.text for block in drawn(draw).blocks] == ["La atención es gratuita. El plazo es de diez días."]


def test_rows_of_unequal_letters_do_not_part_the_lines_of_paragraphs() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for number, line in enumerate(
            ["La municipalidad hace constar que la persona vive aquí desde hace", "más de un año."]
        ):
            canvas.drawString(72, 700 - 17 * number, line)
        for number, (name, value) in enumerate(
            [("Nombre", "María"), ("Domicilio", "5a calle"), ("Vigencia", "Un año")]
        ):
            canvas.rect(70, 634 - 22 * number, 200, 22)
            canvas.rect(270, 634 - 22 * number, 200, 22)
            canvas.drawString(72, 640 - 22 * number, name)
            canvas.drawString(300, 639.4 - 22 * number, value)

    assert (
        drawn(draw).blocks[0].text == "La municipalidad hace constar que la persona vive aquí desde hace más de un año."
    )


def test_the_letter_that_word_draws_as_a_bullet_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Lleve a la oficina abrigo")
        canvas.drawString(72, 686, "o calcetines.")
        for number, words in enumerate(["Documento de identidad", "Dos fotos"]):
            canvas.setFont("Courier", 11)
            canvas.drawString(90, 650 - 14 * number, "o")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(108, 650 - 14 * number, words)

    texts = [block.text for block in drawn(draw).blocks]
    assert texts == ["Lleve a la oficina abrigo o calcetines.", "• Documento de identidad", "• Dos fotos"]


def test_what_a_font_of_symbols_has_at_places_of_its_own_is_told_by_its_name() -> None:
    codes = b"2 beginbfchar <B7> <F0B7> <6C> <F06C> endbfchar"
    content = b"BT /F 11 Tf 72 700 Td (Lleve:) Tj /S 11 Tf 18 -14 Td (\xb7) Tj /F 11 Tf 18 0 Td (Fotos de frente) Tj"
    content += b" /S 11 Tf -18 -14 Td (\xb7) Tj /F 11 Tf 18 0 Td (Pasaporte) Tj ET"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R/S 6 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Symbol/ToUnicode 7 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(codes), codes),
    ]
    whole = b"".join(b"%d 0 obj%s endobj\n" % (number, part) for number, part in enumerate(parts, start=1))
    (draft,) = read_file("guide.pdf", b"%PDF-1.4\n" + whole + b"trailer<</Root 1 0 R/Size 8>>\n").drafts
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.PARAGRAPH, "Lleve:"),
        (BlockKind.ITEM, "• Fotos de frente"),
        (BlockKind.ITEM, "• Pasaporte"),
    ]


def test_heads_on_the_left_of_narrow_columns_belong_to_the_figures_on_their_right() -> None:
    def draw(canvas: Canvas) -> None:
        for number, row in enumerate([("Trámite", "Importe", "Desde"), ("Volante", "3,50 €", "01/03/2024")]):
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 10)
            for words, left, right in zip(row, (58, 122, 186), (120, 183, 247), strict=True):
                place = canvas.drawRightString if number and left > 58 else canvas.drawString
                place(right if number and left > 58 else left, 700 - 13 * number, words)

    assert cells(drawn(draw)) == [
        (1, 1, 1, "Trámite"), (1, 2, 1, "Importe"), (1, 3, 1, "Desde"),
        (2, 1, 0, "Volante"), (2, 2, 0, "3,50 €"), (2, 3, 0, "01/03/2024"),
    ]  # fmt: skip


def test_lines_stretched_to_a_narrow_column_are_text_and_words_at_both_of_its_edges_a_table() -> None:
    lines = ["asistencia jurídica y", "nadie permanece", "gratis mientras", "duerme allí."]
    rows = [("Pan", "sí"), ("Sopa", "no")]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        width = max(canvas.stringWidth(line, "Helvetica", 11) for line in lines)
        for number, line in enumerate(lines):
            text = canvas.beginText(72, 700 - 14 * number)
            text.setFont("Helvetica", 11)
            room = width - canvas.stringWidth(line, "Helvetica", 11) if number < len(lines) - 1 else 0
            text.setWordSpace(room / max(line.count(" "), 1))
            text.textOut(line)
            canvas.drawText(text)
        for number, (left, right) in enumerate(rows):
            canvas.drawString(72, 600 - 14 * number, left)
            canvas.drawRightString(72 + width, 600 - 14 * number, right)

    draft = drawn(draw)
    assert draft.blocks[0].text == " ".join(lines)
    assert [(row, column, words) for row, column, _, words in cells(draft)] == [
        (1, 1, "Pan"), (1, 2, "sí"), (2, 1, "Sopa"), (2, 2, "no"),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", [0, 28])
def test_lines_of_a_column_beside_another_are_one_paragraph_below_wider_text(gap: float) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setTitle("(anonymous)")  # as reportlab writes where nobody names the text
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 720, "La casa acoge a todas las personas que llegan a la ciudad y lo piden en la recepción.")
    left = ["La casa da cursos a los", "vecinos del barrio y la", "lista de espera se lee", "los lunes en la sala."]
    right = ["Quien falta a tres clases", "pierde su plaza, que pasa a", "la primera persona", "de la lista."]
    for at, top, lines in ((72, 690, left), (242, 690, right[:2]), (242, 662 - gap, right[2:])):
        for number, line in enumerate(lines):
            canvas.drawString(at, top - 14 * number, line)
    canvas.save()
    (draft,) = read_file("guide.pdf", stream.getvalue()).drafts
    assert draft.metadata.title == "guide"
    beside = [" ".join(right[:2]), " ".join(right[2:])] if gap else [" ".join(right)]
    assert [block.text for block in draft.blocks][1:] == [" ".join(left), *beside]


def test_what_a_browser_puts_around_a_page_that_it_prints_is_no_text() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter)
    canvas.setFont("Helvetica", 8)
    around = ("11/30/26, 1:22 PM", "Guía", "https://casa.example/guia?a=1", "1/1")
    for at, top, words in zip((24, 300, 24, 560), (770, 770, 15, 15), around, strict=True):
        canvas.drawString(at, top, words)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 690, "La casa abre a las 8:00 y cierra a las 19:30, y más está en la página:")
    canvas.drawString(72, 40, "https://casa.example/horario")
    canvas.save()
    (draft,) = read_file("guide.pdf", stream.getvalue()).drafts
    assert [block.text for block in draft.blocks][-1].endswith("horario")
    assert not any(words in block.text for block in draft.blocks for words in around)
