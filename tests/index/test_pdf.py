"""Lines of a PDF that end within a word, or at a hyphen that is the word's own; figures that are raised."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from index.articles import make_article
from index.reading import read_file

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
