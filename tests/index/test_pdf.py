"""Lines of a PDF that end within a word, or at a hyphen that is the word's own; figures that are raised."""

import io

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
