"""OpenDocument texts are read as LibreOffice shows them."""

import io
import zipfile

import pytest

from index.articles import make_article
from index.drafts import Draft
from index.files.reading import read_file
from index.files.refusals import Reason
from index.records import BlockKind

_NAMES = {
    **{name: name for name in ("office", "style", "text", "table", "meta")},
    "draw": "drawing",
    "fo": "xsl-fo-compatible",
}
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in _NAMES.items()
)
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def style(name: str, family: str, said: str = "", parent: str = "Standard") -> str:
    named = f'style:name="{name}" style:family="{family}" style:parent-style-name="{parent}"'
    return f"<style:style {named}>{said}</style:style>"


def letters(said: str) -> str:
    return f"<style:text-properties {said}/>"


def paragraph(text: str, named: str = "Standard") -> str:
    return f'<text:p text:style-name="{named}">{text}</text:p>'


def heading(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def items(*texts: str, said: str = "", begin: str = "") -> str:
    inside = "".join(f"<text:list-item {begin}>{text}</text:list-item>" for text in texts)
    return f"<text:list {said}>{inside}</text:list>"


def odt(body: str, automatic: str = "", styles: str = "", more: dict[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    parts = {
        "content.xml": f"<office:document-content {_SPACES} xmlns:xlink='http://www.w3.org/1999/xlink'>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles><style:header><text:p>Borrador 3</text:p></style:header></office:master-styles>"
        "</office:document-styles>",
        **(more or {}),
    }
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def read(body: str, automatic: str = "", styles: str = "", more: dict[str, str] | None = None) -> Draft:
    reading = read_file("guia.odt", odt(body, automatic, styles, more))
    assert not reading.refusals
    return reading.drafts[0]


def text_of(body: str, automatic: str = "", styles: str = "") -> str:
    return make_article(read(body, automatic, styles), article_id="a", language="es").text


def test_the_title_paragraph_is_the_title_and_headings_keep_their_level() -> None:
    draft = read(
        paragraph("Ayuda al alquiler", "P7") + heading("Requisitos") + heading("Ingresos", 2) + paragraph("Son bajos."),
        style("P7", "paragraph", parent="Title"),
        style("Title", "paragraph"),
        {
            "meta.xml": f"<office:document-meta {_SPACES} {_DC}><office:meta><dc:title>Plantilla</dc:title>"
            "<dc:creator>Quien guardó</dc:creator><meta:initial-creator>Ana Ruiz</meta:initial-creator>"
            "<dc:language>es-ES</dc:language></office:meta></office:document-meta>"
        },
    )
    assert (draft.metadata.title, draft.metadata.author, draft.metadata.language) == (
        "Ayuda al alquiler",
        "Ana Ruiz",
        "es",
    )
    assert draft.is_headed
    assert [(block.kind, block.level, block.text) for block in draft.blocks] == [
        (BlockKind.HEADING, 1, "Requisitos"),
        (BlockKind.HEADING, 2, "Ingresos"),
        (BlockKind.PARAGRAPH, 0, "Son bajos."),
    ]


def test_what_was_deleted_is_hidden_or_said_of_the_text_is_left_out() -> None:
    hiding = "".join(
        style(name, "text", letters(said))
        for name, said in (
            ("T1", 'text:display="none"'),
            ("T2", 'fo:color="#ffffff"'),
            ("T3", 'fo:font-size="1pt"'),
            ("T4", 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
        )
    )
    spans = "".join(f'<text:span text:style-name="T{n}">oculto {n}</text:span>' for n in range(1, 5))
    remark = "<office:annotation><text:p>¿Seguro?</text:p></office:annotation>"
    text = text_of(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>borrado</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Índice 1</text:p></text:index-body></text:table-of-content>"
        + paragraph(f'La ayuda <text:change text:change-id="c"/>es{spans} de 50{remark} euros.')
        + paragraph("nota interna", "P1")
        + paragraph('<text:hidden-paragraph text:is-hidden="true"/>párrafo oculto')
        + f'<text:section text:display="none">{paragraph("sección oculta")}</text:section>'
        + paragraph("Se paga al mes."),
        hiding + style("P1", "paragraph", parent="Oculto"),
        style("Oculto", "paragraph", letters('text:display="none"')),
    )  # fmt: skip
    assert text == "La ayuda es de 50 euros.\n\nSe paga al mes."


def test_white_letters_on_a_dark_cell_are_read_and_automatic_ones_are_not_white() -> None:
    table = (
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="C">{paragraph(head, "W")}</table:table-cell>' for head in ("A", "B")
        )
        + "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p>"
        "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>"
    )
    styles = style("C", "table-cell", '<style:table-cell-properties fo:background-color="#1f3864"/>')
    styles += style("W", "paragraph", letters('fo:color="#ffffff"'))
    styles += style("V", "paragraph", letters('fo:color="#ffffff" style:use-window-font-color="true"'))
    draft = read(table + paragraph("Se ve.", "V"), styles)
    cells = [(block.row, block.column, block.level, block.text) for block in draft.blocks]
    assert cells == [(1, 1, 1, "A"), (1, 2, 1, "B"), (2, 1, 0, "1"), (2, 2, 0, "2"), (0, 0, 0, "Se ve.")]


def test_cells_that_reach_over_others_keep_their_place() -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(text: str, said: str = "") -> str:
        return f"<table:table-cell {said}>{paragraph(text)}</table:table-cell>"

    covered = "<table:covered-table-cell/>"
    table = row(cell("Visado", 'table:number-rows-spanned="2"'), cell("60 €"), cell("adultos"))
    table += row(covered, cell("30 €"), cell("menores"))
    table += row(cell("Copia"), cell("gratis", 'table:number-columns-spanned="2"'), covered)
    draft = read(f"<table:table>{table}</table:table>")
    assert [(block.row, block.column, block.text) for block in draft.blocks] == [
        (1, 1, "Visado"), (1, 2, "60 €"), (1, 3, "adultos"), (2, 1, "Visado"), (2, 2, "30 €"), (2, 3, "menores"),
        (3, 1, "Copia"), (3, 2, "gratis"),
    ]  # fmt: skip


def test_items_and_headings_have_the_numbers_that_libreoffice_shows() -> None:
    number = 'style:num-suffix="." style:num-format'
    lists = (
        '<text:list-style style:name="L1">'
        f'<text:list-level-style-number text:level="1" {number}="1"/>'
        '<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        '</text:list-style><text:list-style style:name="L3"><text:list-level-style-number text:level="1"'
        ' style:num-prefix="Artículo " style:num-suffix="." style:num-format="1"/></text:list-style>'
    )
    outline = (
        f'<text:outline-style><text:outline-level-style text:level="1" {number}="1"/>'
        f'<text:outline-level-style text:level="2" text:display-levels="2" {number}="1"/></text:outline-style>'
    )
    named = 'text:style-name="L1"'
    inner = items(paragraph("con foto;"), paragraph("sin ella."))
    blocks = read(
        heading("Pasos") + heading("Antes", 2) + '<text:h text:is-list-header="true">Nota</text:h>'
        + items(paragraph("Leer."), paragraph("Firmar:") + inner, said=f'{named} xml:id="uno"')
        + paragraph("Espere.")
        + items(paragraph("Entregar."), said=f'{named} text:continue-numbering="true"')
        + items(paragraph("Pagar."), said=f'{named} text:continue-list="uno"')
        + items(paragraph("Otra."), said=named)
        + items(paragraph("Diez."), said=named, begin='text:start-value="10"')
        + items(paragraph("Un punto.") + paragraph("Y más."), said='text:style-name="L2"')
        + items(paragraph("El plazo es de un mes."), said='text:style-name="L3"'),
        lists,
        outline,
    ).blocks  # fmt: skip
    assert [(block.kind.value, block.level, block.text) for block in blocks] == [
        ("heading", 2, "1.1. Antes"), ("heading", 1, "Nota"), ("item", 0, "1. Leer."), ("item", 0, "2. Firmar:"),
        ("item", 1, "a) con foto;"), ("item", 1, "b) sin ella."), ("paragraph", 0, "Espere."),
        ("item", 0, "3. Entregar."), ("item", 0, "4. Pagar."), ("item", 0, "1. Otra."), ("item", 0, "10. Diez."),
        ("item", 0, "Un punto.\nY más."), ("paragraph", 0, "Artículo 1. El plazo es de un mes."),
    ]  # fmt: skip


def test_notes_stand_at_the_end_and_boxes_below_their_paragraph() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Agosto no cuenta.</text:p>"
        "</text:note-body></text:note>"
    )
    told = paragraph("Importante") + paragraph("Traiga el pasaporte.")
    box = f"<draw:frame><draw:text-box>{told}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{paragraph('Cerrado en agosto.')}</draw:custom-shape>"
    page = f"<draw:frame><draw:text-box>{paragraph('Al margen.')}</draw:text-box></draw:frame>"
    text = text_of(
        page + paragraph(f"{box}El plazo es de un mes{note}, {shape}sin excepción.") + paragraph("Es gratis.")
    )
    assert text.split("\n\n") == [
        "El plazo es de un mes, sin excepción.", "Importante", "Traiga el pasaporte.", "Cerrado en agosto.",
        "Es gratis.", "Al margen.", "1. Agosto no cuenta.",
    ]  # fmt: skip


def test_notes_stand_below_no_heading() -> None:
    note = "<text:note><text:note-body><text:p>Desde mayo.</text:p></text:note-body></text:note>"
    blocks = read(
        heading("Guía") + paragraph(f"Cuesta Q50{note}.") + heading("Contacto", 2) + paragraph("Llame.")
    ).blocks
    assert [block.text for block in blocks if block.closes == 1] == ["1. Desde mayo."]


def test_gaps_and_line_ends_part_words() -> None:
    text = text_of(
        paragraph('Lunes<text:tab/>9<text:s text:c="3"/>a 14<text:line-break/>Martes<text:soft-page-break/>: no')
    )
    assert text == "Lunes 9 a 14\nMartes: no"


@pytest.mark.parametrize(
    ("raw", "reason", "told"),
    [
        (odt("", more={"META-INF/manifest.xml": "<m><encryption-data/></m>"}), Reason.ENCRYPTED, "without a password"),
        (odt("", more={"content.xml": "<none/>"}), Reason.MALFORMED, "is not an OpenDocument text"),
        (odt("", more={"content.xml": "<none"}), Reason.MALFORMED, "content.xml is not XML"),
        (odt("", more={"content.xml": " " * 50_000_000}), Reason.EXPANDS, "made to fill the memory"),
        (odt(paragraph(" ")), Reason.NO_TEXT, "has no text"),
        (b"none", Reason.MALFORMED, "its archive cannot be opened"),
    ],
)
def test_what_cannot_be_read_is_told(raw: bytes, reason: Reason, told: str) -> None:
    refusal = read_file("guia.odt", raw).refusals[0]
    assert refusal.reason is reason
    assert told in refusal.message
