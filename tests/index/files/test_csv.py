"""Sheets of cells are read as tables with their heads."""

import pytest

from index.articles import make_article
from index.files.reading import read_file
from index.files.refusals import Reason
from index.records import BlockKind

_HEADS = "Trámite | Costo | Plazo"


def read(raw: bytes, name: str = "tarifas 2026.csv") -> tuple[str, str, list[str]]:
    """Return the title, the text and the heads of columns of a sheet."""
    reading = read_file(name, raw)
    assert not reading.refusals
    article = make_article(reading.drafts[0], article_id="a", language="es")
    heads = [article.cut(block) for block in article.blocks if block.kind is BlockKind.CELL and block.level]
    return article.title, article.text, heads


@pytest.mark.parametrize(
    "raw",
    [
        "Trámite;Costo;Plazo\r\nPasaporte;25,50 €;10 días\r\n;;\r\nCédula;10,00 €;5 días\r\n".encode("cp1252"),
        "\ufeffTrámite,Costo,Plazo\nPasaporte,\"25,50 €\",10 días\n\nCédula,\"10,00 €\",5 días\n".encode(),
        "Trámite\tCosto\tPlazo\r\nPasaporte\t25,50 €\t10 días\r\nCédula\t10,00 €\t5 días\r\n".encode("utf-16"),
        "sep=|\nTrámite|Costo|Plazo\nPasaporte|\"25,50 €\"|\"10\ndías\"\nCédula|10,00 €|5 días\n".encode(),
    ],
)  # fmt: skip
def test_a_sheet_is_a_table_whatever_parts_its_cells(raw: bytes) -> None:
    title, text, heads = read(raw)
    assert text == f"{_HEADS}\nPasaporte | 25,50 € | 10 días\nCédula | 10,00 € | 5 días"
    assert (title, " | ".join(heads)) == ("tarifas 2026", _HEADS)


@pytest.mark.parametrize(
    ("raw", "text", "heads"),
    [
        ("Oficina,Horario\nCentro,8:00\nSur,9:00", "Oficina | Horario\nCentro | 8:00\nSur | 9:00", 2),
        ("Teléfono,911\nHorario,lunes a viernes", "Teléfono | 911\nHorario | lunes a viernes", 0),
        ("Nombre,Cargo,Oficina\nAna,Jefa,Sur", "Nombre | Cargo | Oficina\nAna | Jefa | Sur", 0),
        ("Trámite,2025,2026\nVisa,$5,$6", "Trámite | 2025 | 2026\nVisa | $5 | $6", 3),
        ("Requisitos\nPasaporte\nFoto", "Requisitos\n\nPasaporte\n\nFoto", 0),
        (
            "Sede,Día,Hora\nSur,lunes,8\n,martes,9\n,Total,17",
            "Sede | Día | Hora\nSur | lunes | 8\nSur | martes | 9\nTotal | 17",
            3,
        ),
        (
            "Norte,,\nSede,Calle,Tel\nLago,Av. 9,55\nMar,,\n\nSur,,\nSol,Av. 2,56\n\nHoy,,",
            "Sede | Calle | Tel\nLago | Av. 9 | 55\nMar\n\nSur\n\nSede | Calle | Tel\nSol | Av. 2 | 56\n\nHoy",
            6,
        ),
    ],
)
def test_what_stands_alone_in_a_sheet_is_a_heading_or_text_and_heads_are_those_above_figures(
    raw: str, text: str, heads: int
) -> None:
    _, told, found = read(raw.encode())
    assert (told, len(found)) == (text, heads)


def test_the_row_above_the_heads_is_the_title_of_a_sheet() -> None:
    assert read("Tarifas del consulado,,\n\nTrámite,Costo,Plazo\nVisa,$5,3 días".encode())[0] == "Tarifas del consulado"


@pytest.mark.parametrize(
    ("raw", "reason", "why"),
    [
        (b"a,b,c\n" + b"x,1,2\n" * 7000, Reason.TOO_LARGE, "has 21,003 cells, more than 20,000: split it"),
        (b'a,b\n"Office, c\nd,e\n', Reason.MALFORMED, "is no table of cells"),
        (b";;\n;;\n", Reason.NO_TEXT, "has no text"),
    ],
)
def test_a_sheet_that_is_data_or_damaged_is_refused(raw: bytes, reason: Reason, why: str) -> None:
    (refusal,) = read_file("a.csv", raw).refusals
    assert refusal.reason is reason
    assert refusal.message.startswith(why)
