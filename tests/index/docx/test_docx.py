"""Word documents are read as Word shows them."""

import copy
import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import RGBColor

from index.articles import make_article
from index.files.reading import read_file

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WHITE, _BLACK = RGBColor(255, 255, 255), RGBColor(0, 0, 0)


def text_of(document: Document) -> str:
    stream = io.BytesIO()
    document.save(stream)
    reading = read_file("guide.docx", stream.getvalue())
    assert not reading.refusals
    return make_article(reading.drafts[0], article_id="a", language="es").text


def numbered(document: Document, number: int, *levels: tuple[int, str, str]) -> Callable[[str, int], None]:
    """Describe a list, its levels as (start, format, text), and return what adds a paragraph of it."""
    described = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (start, kind, text) in enumerate(levels)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {_NS} w:abstractNumId="{number}">{described}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {_NS} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))

    def add(text: str, level: int) -> None:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        named = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        properties.append(parse_xml(f"<w:numPr {_NS}>{named}</w:numPr>"))

    return add


def test_a_numbered_paragraph_has_the_number_that_word_shows() -> None:
    document = docx.Document()
    letter = numbered(document, 91, (1, "lowerLetter", "%1)"))
    article = numbered(document, 92, (1, "decimal", "Artículo %1."))
    part = numbered(document, 93, (5, "decimal", "%1."), (1, "lowerRoman", "%1.%2"))
    document.add_paragraph("Se requiere:")
    letter("pasaporte;", 0)
    letter("foto, según el inciso a).", 0)
    article("El plazo es de 30 días.", 0)
    document.add_paragraph("Se cuenta desde hoy.")
    article("La multa es de Q100.", 0)
    part("Objeto", 0)
    part("Uno.", 1)
    part("Dos.", 1)
    part("Alcance", 0)
    part("Otro.", 1)
    assert text_of(document).split("\n") == [
        "Se requiere:",
        "a) pasaporte;",
        "b) foto, según el inciso a).",
        *("", "Artículo 1. El plazo es de 30 días."),
        *("", "Se cuenta desde hoy."),
        *("", "Artículo 2. La multa es de Q100."),
        *("", "5. Objeto"),
        *("", "5.i Uno."),
        *("", "5.ii Dos."),
        *("", "6. Alcance"),
        *("", "6.i Otro."),
    ]


def test_a_list_goes_on_after_a_paragraph_and_bullets_have_no_number() -> None:
    document = docx.Document()
    for text in ("Llene.", "Pague."):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Luego:")
    document.add_paragraph("Firme.", style="List Number")
    document.add_paragraph("Foto.", style="List Bullet")
    assert text_of(document) == "1. Llene.\n2. Pague.\n\nLuego:\n3. Firme.\n• Foto."


def test_what_is_struck_out_or_raised_makes_no_other_figure() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("La multa es Q")
    paragraph.add_run("50").font.strike = True
    paragraph.add_run("75 y el plazo 30")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" días.")
    assert text_of(document) == "La multa es Q75 y el plazo 30 ¹ días."


def test_a_field_has_its_text() -> None:
    document = docx.Document()
    field = f'<w:fldSimple {_NS} w:instr="DATE"><w:r><w:t>5 de mayo de 2024</w:t></w:r></w:fldSimple>'
    document.add_paragraph("Fecha: ")._p.append(parse_xml(field))
    assert text_of(document) == "Fecha: 5 de mayo de 2024"


def test_white_words_are_seen_on_the_dark_band_of_a_style_or_a_table() -> None:
    document = docx.Document()
    heading = document.styles["Heading 1"]
    heading.font.color.rgb = _WHITE
    heading.element.get_or_add_pPr().append(parse_xml(f'<w:shd {_NS} w:val="clear" w:color="auto" w:fill="1F4E79"/>'))
    document.add_heading("Guía", 0)
    document.add_heading("Plazos", 1)
    document.add_paragraph("El plazo es de 30 días.")
    table = document.add_table(rows=2, cols=2, style="Medium Shading 1 Accent 1")
    for cell, words in zip(table.rows[0].cells, ("Oficina", "Teléfono"), strict=True):
        cell.paragraphs[0].add_run(words).font.color.rgb = _WHITE
    for cell, words in zip(table.rows[1].cells, ("Central", "2222"), strict=True):
        cell.text = words
    assert text_of(document) == "Plazos\n\nEl plazo es de 30 días.\n\nOficina | Teléfono\nCentral | 2222"


@pytest.mark.parametrize("by_style", [True, False])
def test_a_colour_that_is_set_nearer_counts(by_style: bool) -> None:
    document = docx.Document()
    white = document.styles.add_style("Banner", WD_STYLE_TYPE.PARAGRAPH)
    white.font.color.rgb = _WHITE
    dark = document.styles.add_style("Banner dark", WD_STYLE_TYPE.PARAGRAPH)
    dark.base_style = white
    dark.font.color.rgb = _BLACK
    document.add_paragraph("No se ve.", style="Banner")
    run = document.add_paragraph(style="Banner dark" if by_style else "Banner").add_run("Se ve.")
    if not by_style:
        run.font.color.rgb = _BLACK
    assert text_of(document) == "Se ve."


@pytest.mark.parametrize(
    ("properties", "seen"),
    [
        ('<w:vanish w:val="0"/><w:color w:val="FFFFFF"/>', False),
        ('<w:vanish w:val="0"/><w:sz w:val="2"/>', False),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="none"/>', False),
        ('<w:color w:val="000000"/><w:shd w:fill="000000"/>', False),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', False),
        ('<w:rStyle w:val="Gone"/>', False),
        ('<w:rStyle w:val="Gone"/><w:strike w:val="0"/>', True),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>', True),
        ('<w:color w:val="auto"/><w:shd w:fill="auto"/>', True),
    ],
)
def test_nothing_that_is_said_of_letters_undoes_another_reason_why_they_are_not_seen(
    properties: str, seen: bool
) -> None:
    document = docx.Document()
    document.styles.add_style("Gone", WD_STYLE_TYPE.CHARACTER).font.strike = True
    run = f"<w:r {_NS}><w:rPr>{properties}</w:rPr><w:t>Q50</w:t></w:r>"
    document.add_paragraph("Cuesta: ")._p.append(parse_xml(run))
    assert text_of(document) == ("Cuesta: Q50" if seen else "Cuesta:")


def test_a_paragraph_style_that_hides_is_undone_by_what_is_nearer() -> None:
    document = docx.Document()
    style = document.styles.add_style("Unseen", WD_STYLE_TYPE.PARAGRAPH)
    style.font.hidden = True
    document.add_paragraph("No se ve.", style="Unseen")
    document.add_paragraph(style="Unseen").add_run("Se ve.").font.hidden = False
    assert text_of(document) == "Se ve."


def test_breaks_and_brackets_glue_no_words_and_lose_none() -> None:
    document = docx.Document()
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    inside = (
        '<w:r><w:t>Uno.</w:t><w:br w:type="page"/><w:t>Dos</w:t><w:cr/><w:t>tres</w:t><w:ptab/><w:t>Q5</w:t></w:r>'
        '<w:bdo w:val="ltr"><w:r><w:t> y </w:t></w:r></w:bdo><m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>'
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    )
    document.add_paragraph()._p.extend(list(parse_xml(f"<w:p {_NS} {maths}>{inside}</w:p>")))
    assert text_of(document) == "Uno.\nDos\ntres Q5 y x=5"


def test_paragraphs_of_which_the_end_was_deleted_are_one_and_count_once() -> None:
    document = docx.Document()
    letter = numbered(document, 91, (1, "lowerLetter", "%1)"))
    for text in ("pasaporte;", "", "foto.", "El plazo es ", "de 30 días."):
        letter(text, 0)
    deleted = parse_xml(f'<w:rPr {_NS}><w:del w:id="1" w:author="x"/></w:rPr>')
    for place in (1, 3):
        document.paragraphs[place]._p.get_or_add_pPr().append(copy.deepcopy(deleted))
    assert text_of(document) == "a) pasaporte;\nb) foto.\nc) El plazo es de 30 días."


def test_a_large_first_letter_belongs_to_its_word() -> None:
    document = docx.Document()
    letter = document.add_paragraph("L")
    letter._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {_NS} w:dropCap="drop" w:lines="3"/>'))
    document.add_paragraph("a visa cuesta Q50.")
    assert text_of(document) == "La visa cuesta Q50."


def test_a_list_in_a_text_box_is_counted_once() -> None:
    document = docx.Document()
    letter = numbered(document, 91, (1, "lowerLetter", "%1)"))
    for text in ("pasaporte;", "foto."):
        letter(text, 0)
    first = document.paragraphs[0]._p
    box = f"<w:txbxContent {_NS}/>"
    shape = parse_xml(
        f'<w:p {_NS} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    for place in shape.iter(f"{{{_NS[9:-1]}}}txbxContent"):
        place.append(copy.deepcopy(first))
    first.getparent().replace(first, shape)
    assert text_of(document) == "a) pasaporte;\nb) foto."


def test_levels_begin_anew_only_where_they_say_so_and_legal_ones_have_no_roman_digits() -> None:
    document = docx.Document()
    chapter = numbered(document, 91, (1, "upperRoman", "CAPÍTULO %1"), (1, "decimal", "Artículo %2."))
    section = numbered(document, 92, (1, "upperRoman", "Article %1."), (1, "decimalZero", "Section %1.%2"))
    for level in document.part.numbering_part.element.iter(f"{{{_NS[9:-1]}}}lvl"):
        text = level.find(f"{{{_NS[9:-1]}}}lvlText").get(f"{{{_NS[9:-1]}}}val")
        if text == "Artículo %2.":
            level.append(parse_xml(f'<w:lvlRestart {_NS} w:val="0"/>'))
        elif text == "Section %1.%2":
            level.append(parse_xml(f"<w:isLgl {_NS}/>"))
    for text, level in (("Objeto", 0), ("Uno.", 1), ("Dos.", 1), ("Multas", 0), ("Tres.", 1)):
        chapter(text, level)
    for text, level in (("Terms", 0), ("One.", 1), ("More", 0), ("Two.", 1)):
        section(text, level)
    assert text_of(document).split("\n\n") == [
        *("CAPÍTULO I Objeto", "Artículo 1. Uno.", "Artículo 2. Dos.", "CAPÍTULO II Multas", "Artículo 3. Tres."),
        *("Article I. Terms", "Section 1.01 One.", "Article II. More", "Section 2.01 Two."),
    ]


def test_what_is_ticked_is_told_from_what_is_not() -> None:
    document = docx.Document()
    modern = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

    def control(sign: str) -> str:
        box = "<w:sdtPr><w14:checkbox/></w:sdtPr>"
        return f"<w:sdt>{box}<w:sdtContent><w:r><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"

    def field(ticked: str) -> str:
        box = f'<w:checkBox><w:default w:val="0"/>{ticked}</w:checkBox>'
        begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{box}</w:ffData></w:fldChar></w:r>'
        told = "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        return f'{begin}{told}<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    for yes, no in ((control("☒"), control("☐")), (field("<w:checked/>"), field(""))):
        inside = f"<w:r><w:t>¿Paga? </w:t></w:r>{yes}<w:r><w:t> Sí </w:t></w:r>{no}<w:r><w:t> No</w:t></w:r>"
        document.add_paragraph()._p.extend(list(parse_xml(f"<w:p {_NS} {modern}>{inside}</w:p>")))
    assert text_of(document) == "¿Paga? ☒ Sí ☐ No\n\n¿Paga? ☒ Sí ☐ No"


@pytest.mark.parametrize(
    ("result", "chosen"), [('<w:result w:val="1"/>', " Sur"), ("", " Norte"), ('<w:result w:val="7"/>', "")]
)
def test_what_is_chosen_from_a_list_is_read(result: str, chosen: str) -> None:
    document = docx.Document()
    entries = "".join(f'<w:listEntry w:val="{place}"/>' for place in ("Norte", "Sur"))
    data = f"<w:ffData><w:ddList>{result}{entries}</w:ddList></w:ffData>"
    begin = f'<w:r><w:t>Sede: </w:t></w:r><w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    told = '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    document.add_paragraph()._p.extend(list(parse_xml(f"<w:p {_NS}>{begin}{told}</w:p>")))
    assert text_of(document) == f"Sede:{chosen}"


def test_the_words_of_a_diagram_are_items_below_it() -> None:
    names = "http://schemas.openxmlformats.org"
    diagram = f'xmlns:d="{names}/drawingml/2006/diagram" xmlns:a="{names}/drawingml/2006/main"'
    words = enumerate(("Pague Q250", "Pida cita", "En el banco", "Otro"), start=1)
    written = ((n, f"<d:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></d:t>") for n, text in words)
    points = "".join(f'<d:pt modelId="{n}">{text}</d:pt>' for n, text in written)
    order = (("0", "2", 0), ("0", "1", 1), ("1", "3", 0), ("3", "1", 0))
    lines = "".join(f'<d:cxn srcId="{above}" destId="{below}" srcOrd="{n}"/>' for above, below, n in order)
    whole = f'<d:ptLst><d:pt modelId="0" type="doc"/>{points}</d:ptLst><d:cxnLst>{lines}</d:cxnLst>'
    document = docx.Document()
    document.add_paragraph("Los pasos son:")
    data = f"<d:dataModel {diagram}>{whole}</d:dataModel>".encode()
    part = Part(PackURI("/word/diagrams/data1.xml"), "application/xml", data)
    link = document.part.relate_to(part, f"{names}/officeDocument/2006/relationships/diagramData")
    drawn = f'<d:relIds {diagram} xmlns:r="{names}/officeDocument/2006/relationships" r:dm="{link}"/>'
    for hidden in ("", "<w:rPr><w:vanish/></w:rPr>"):
        run = parse_xml(f"<w:r {_NS}>{hidden}<w:drawing>{drawn}</w:drawing></w:r>")
        document.add_paragraph()._p.append(run)
    assert text_of(document) == "Los pasos son:\n• Pida cita\n• Pague Q250\n• En el banco"


def test_a_text_box_is_read_where_old_readers_get_none_or_a_picture_of_it() -> None:
    document = docx.Document()
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def drawing(words: str) -> str:
        box = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
        return f"<w:r><w:drawing>{box}</w:drawing></w:r>"

    choice = f'<mc:Choice Requires="wps">{drawing("Llame al 1500.")}</mc:Choice>'
    picture = "<mc:Fallback><w:r><w:drawing/></w:r></mc:Fallback>"
    for inside in (
        drawing("Es gratis."),
        f"<mc:AlternateContent>{choice}{picture}</mc:AlternateContent>",
        f"<mc:AlternateContent>{choice.replace('1500', '110')}</mc:AlternateContent>",
    ):
        document.add_paragraph()._p.extend(list(parse_xml(f"<w:p {_NS} {compatible}>{inside}</w:p>")))
    assert text_of(document) == "Es gratis.\n\nLlame al 1500.\n\nLlame al 110."


@pytest.mark.parametrize(
    ("said", "author"), [("Usuario de Windows", None), ("python-docx", None), ("Ana Autor", "Ana Autor")]
)
def test_a_name_that_programs_put_there_is_no_author(said: str, author: str | None) -> None:
    document = docx.Document()
    document.add_paragraph("Es gratis.")
    document.core_properties.author = said
    stream = io.BytesIO()
    document.save(stream)
    assert read_file("guide.docx", stream.getvalue()).drafts[0].metadata.author == author


def test_libreoffices_heads_of_columns_are_heads_although_only_their_style_is_bold() -> None:
    document = docx.Document()
    document.styles.add_style("Table Heading", WD_STYLE_TYPE.PARAGRAPH)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table.rows[0].cells, ("Día", "Cierre"), strict=True):
        cell.text, cell.paragraphs[0].style = text, "Table Heading"
    for cell, text in zip(table.rows[1].cells, ("Lunes", "14:00"), strict=True):
        cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    (draft,) = read_file("guide.docx", stream.getvalue()).drafts
    assert [(block.text, block.level) for block in draft.blocks] == [
        ("Día", 1),
        ("Cierre", 1),
        ("Lunes", 0),
        ("14:00", 0),
    ]


def test_headings_of_a_template_are_told_by_their_level_in_the_outline() -> None:
    document = docx.Document()
    own = document.styles.add_style("Rótulo", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Requisitos", style="Rótulo")
    document.add_paragraph("Lleve su pasaporte.")
    direct = document.add_paragraph("Costos")
    direct._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {_NS} w:val="7"/>'))
    document.add_paragraph("Cuesta Q50.")
    document.add_paragraph("El plazo es de 30 días.", style="Rótulo")
    document.add_paragraph("Contenido", style=document.styles.add_style("TOC Título", WD_STYLE_TYPE.PARAGRAPH))
    stream = io.BytesIO()
    document.save(stream)
    (draft,) = read_file("guide.docx", stream.getvalue()).drafts
    assert [(block.level, block.text) for block in draft.blocks] == [
        (2, "Requisitos"),
        (0, "Lleve su pasaporte."),
        (6, "Costos"),
        (0, "Cuesta Q50."),
        (0, "El plazo es de 30 días."),
        (0, "Contenido"),
    ]


def test_notes_stand_at_the_end_below_no_heading() -> None:
    document = docx.Document()
    marked = document.add_paragraph("Cuesta Q50.")
    marked._p.append(parse_xml(f'<w:r {_NS}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_heading("Contacto", 1)
    document.add_paragraph("Llame.")
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Desde mayo.</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {_NS}>{note}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    stream = io.BytesIO()
    document.save(stream)
    (draft,) = read_file("guide.docx", stream.getvalue()).drafts
    assert [(block.text, block.closes) for block in draft.blocks[-2:]] == [("Llame.", 0), ("1. Desde mayo.", 1)]


def test_a_row_that_begins_further_in_stays_below_its_heads() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    told = (("Trámite", "Costo", "Plazo"), ("Visa", "Q50", "3 días"), ("", "Q60", "1 día"))
    for row, texts in zip(table.rows, told, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    last = table.rows[2]._tr
    last.remove(last.tc_lst[0])
    last.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {_NS} w:val="1"/>'))
    stream = io.BytesIO()
    document.save(stream)
    (draft,) = read_file("guide.docx", stream.getvalue()).drafts
    assert [(block.column, block.text) for block in draft.blocks[-2:]] == [(2, "Q60"), (3, "1 día")]
