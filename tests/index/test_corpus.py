import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from index.corpus import read_corpus
from index.drafts import Metadata
from index.errors import CorpusProblem
from index.front_matter import TextPart, split_articles
from index.records import Article, BlockKind
from tests.corpus_for_tests import articles_of

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT.parent / "shared" / "articles"


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def only(folder: Path) -> Article:
    (article,) = articles_of(folder)
    return article


def headings(article: Article) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind is BlockKind.HEADING]


def test_the_first_corpus_is_two_articles() -> None:
    interview, cooperation = read_corpus([ROOT / "corpus"])
    assert interview.title == "Interview: Combating Trafficking in Persons"
    assert interview.author == "Dayan Corrales-Morales"
    assert interview.category is None
    assert interview.published is None
    assert cooperation.author == "Guest Contributor"
    assert cooperation.category == "Migration Governance"
    assert cooperation.url == "https://rosanjose.iom.int/site/en/blog/multilateral-cooperation-key-migration-governance"
    assert len(headings(interview)) == 7
    assert headings(interview)[0] == "What case has struck you the most and why?"


def test_the_body_text_is_verbatim() -> None:
    """The digests are those of the publisher's text, which is compared itself where it is at hand."""
    bodies = {
        file.name: file.read_text(encoding="utf-8").split("---\n", 2)[2].strip("\n")
        for file in (ROOT / "corpus").glob("[!R]*.md")
    }
    assert {name: hashlib.sha256(body.encode()).hexdigest() for name, body in bodies.items()} == {
        "interview-combating-trafficking-persons.md": (
            "485b52dbc946077e9387a261c155d66fdd42b36fb9e252ff3d5c10ad36feb9de"
        ),
        "multilateral-cooperation-key-migration-governance.md": (
            "6b7823a4ecba8f147eeadcb892c117cf6cc000b6d38d25f7c6149d5c94872511"
        ),
    }
    for source in SOURCE.glob("*.txt"):
        assert all(body in source.read_text(encoding="utf-8") for body in bodies.values())


def test_an_interviews_questions_are_headings_of_the_answers(tmp_path: Path) -> None:
    text = "My title\n\nWhy?\n\nBecause it is so.\n\nHow did it go?\n\nWell enough.\n\nAbout the author:\n\nShe writes."
    assert headings(only(write(tmp_path, a_txt=text))) == ["Why?", "How did it go?", "About the author:"]


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("# T\n\nAyuda.\n\n## Contacto\n\n### Llame al 1500\n", "Contacto\n\nLlame al 1500"),
        ("# T\n\n## Ayuda\n\n### Llame al 2222-3333\n\nEs gratis.", "Llame al 2222-3333\n\nEs gratis."),
        ("# T\n\n## Llame al 911\n\n## Costos\n\nQ50.", "Costos\n\nQ50."),
    ],
)
def test_a_heading_that_tells_a_number_to_call_can_be_quoted(tmp_path: Path, text: str, ending: str) -> None:
    article = only(write(tmp_path, a_md=text))
    assert article.text.endswith(ending)
    assert not any("Llame" in heading for heading in headings(article))
    assert headings(article)


def test_a_heading_that_names_an_office_with_its_number_heads_what_is_said_of_it(tmp_path: Path) -> None:
    assert headings(only(write(tmp_path, a_md="# T\n\n## Oficina Norte: 2222-3333\n\nCalle 5."))) == [
        "Oficina Norte: 2222-3333"
    ]


def test_a_heading_that_tells_a_year_or_asks_stays_one(tmp_path: Path) -> None:
    assert headings(
        only(write(tmp_path, a_md="# T\n\nAyuda.\n\n## Informe 2023-2024\n\n## ¿Es el 2222-3333?\n\nSí."))
    ) == [
        "Informe 2023-2024",
        "¿Es el 2222-3333?",
    ]


def test_what_tells_something_before_it_asks_is_no_heading(tmp_path: Path) -> None:
    told = ["Llame al 110 si está en peligro. ¿Necesita intérprete?", "No firme nada. Otros consejos:"]
    parts = [
        "Guía",
        "¿Qué es? ¿Cómo se pide?",
        "Es un permiso.",
        told[0],
        "Hay.",
        "¿Y si no?",
        "Venga.",
        told[1],
        "Calle.",
    ]
    text = "\n\n".join(parts)
    article = only(write(tmp_path, a_txt=text))
    assert headings(article) == ["¿Qué es? ¿Cómo se pide?", "¿Y si no?"]
    assert all(part in article.text for part in told)


def test_hidden_text_never_becomes_an_article(tmp_path: Path) -> None:
    page = """<html lang="es"><head><title>Sitio</title><meta name="author" content="Ana"></head><body>
    <nav>Menú</nav><article><h1>Título</h1><p>Se ve.<span style="display: none">NO</span>
    <b hidden>NO</b><i aria-hidden="true">NO</i><!-- NO --><script>NO</script></p>
    <div style="visibility:hidden"><p>NO<span>NO</span></p></div><p style="font-size:0">NO</p>
    <ul><li>Uno</li><li><p>Dos</p></li></ul><h2>Parte</h2>Suelto<br>fin</article><footer>NO</footer></body></html>"""
    article = only(write(tmp_path, pagina_html=page))
    assert article.text == "Se ve.\n\n• Uno\n• Dos\n\nParte\n\nSuelto\nfin"
    assert (article.title, article.author, article.language) == ("Título", "Ana", "es")


BODY = "<p>La oficina atiende a todas las personas sin distinción y sin costo alguno, de lunes a viernes.</p>"


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<h1>Informe anual<br>Migración y trabajo</h1>", "Informe anual Migración y trabajo"),
        ("<h1>Visa<span class='sr-only'>se abre en otra ventana</span></h1>", "Visa"),
        ("<h1><div>Visa de</div><div>turismo</div></h1>", "Visa de turismo"),
        ("<h1 class='sr-only'>Sitio</h1><div hidden><h1>Menú</h1></div><h1>Visa</h1>", "Visa"),
        ("<h1 hidden>Sitio</h1>", "Nombre"),
        ("<p class=MsoTitle>Guía</p><h1>Uno</h1>", "Guía"),
    ],
)
def test_a_page_is_called_what_its_visible_heading_says(tmp_path: Path, inside: str, title: str) -> None:
    article = only(write(tmp_path, a_html=f"<title>Nombre</title><main>{inside}{BODY}</main>"))
    assert (article.title, article.text.count(title)) == (title, 0)


def test_the_language_that_a_program_put_there_counts_only_where_the_text_may_be_in_it(tmp_path: Path) -> None:
    page = f"<html lang=en><title>T</title>{BODY * 3}"
    assert only(write(tmp_path / "page", a_html=page)).language == "es"
    french = (
        "<html lang=fr><title>T</title><p>" + "Le bureau est ouvert du lundi au vendredi de huit heures à midi. " * 5
    )
    assert only(write(tmp_path / "other", a_html=french)).language == "fr"
    said = f"---\ntitle: T\nlanguage: en\n---\n\n{'La oficina abre a las ocho y no cobra nada. ' * 9}"
    assert only(write(tmp_path / "said", a_md=said)).language == "en"


_DAYS = "Día | Cierre\nLunes | 14:00\n"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (
            "Tarda ~~cinco~~ diez días[^1]. Es gratis.[^a]\n\n[^1]: Hábiles.\n[^a]: Ya.",
            "Tarda diez días. Es gratis.\n\nHábiles.\n\nYa.",
        ),
        ("## Qué llevar {#llevar .clase}\n\nUse {llaves}.", "Qué llevar\n\nUse {llaves}."),
        ('!!! warning "Atención"\n    No pague.\n\n    A nadie.\n\nFin.', "Atención\n\nNo pague.\n\nA nadie.\n\nFin."),
        (
            "Horario:\n\n    Lunes   8-16\n    Martes  8-12\n\n```\nUno\ndos\n```",
            "Horario:\n\nLunes 8-16\nMartes 8-12\n\nUno\ndos",
        ),
        ("Salvo festivos^1^.", "Salvo festivos¹."),
        ("Día     Cierre\n------- ------\nLunes   14:00\nMartes  12:00\n\nFin.", f"{_DAYS}Martes | 12:00\n\nFin."),
        (
            "------------ ------\nDía          Cierre\n\nLunes        14:00\n\n"
            "Martes       12:00\nsanto\n------------ ------\n\nFin.",
            f"{_DAYS}Martes santo | 12:00\n\nFin.",
        ),
        (
            "-------------\nDía    Cierre\n------ ------\nLunes  14:00\n\nMartes 12:00\nsanto\n-------------\n\nFin.",
            f"{_DAYS}Martes santo | 12:00\n\nFin.",
        ),
        (
            "+--------+--------+\n| Día    | Cierre |\n+========+========+\n| Lunes  | 14:00  |\n+--------+--------+\n"
            "| Martes | 12:00  |\n| santo  |        |\n+--------+--------+\n\nFin.",
            f"{_DAYS}Martes santo | 12:00\n\nFin.",
        ),
        ("??? note\n    No pague.\n\n[TOC]\n\nFin.", "No pague.\n\nFin."),
        ("::: tip Consejo\nLlegue temprano.\n:::\n\nFin.", "Consejo\n\nLlegue temprano.\n\nFin."),
        ("> [!NOTE]\n> Es gratis.", "Es gratis."),
        ("<aside>\n💡 Es **gratis**.\n\n</aside>\n\nFin.", "💡 Es gratis.\n\nFin."),
        (":::tip[Consejo]\nLlegue temprano.\n:::\n\nFin.", "Consejo\n\nLlegue temprano.\n\nFin."),
        ('=== "Niños"\n    Es gratis.\n\n=== "Adultos"\n    Q5.', "Niños\n\nEs gratis.\n\nAdultos\n\nQ5."),
        ('Vea [la lista](https://a.org){:target="_blank"}.\n{: .nota}\n\n{.clase}\nFin.', "Vea la lista.\n\nFin."),
        ('{{< figure src="a.png" >}}\n\n{% include a.html %}\nCuesta {{ x }}.', "Cuesta {{ x }}."),
        ("Vea [[visas|las visas]], [[Tarifas]] y ==esto== [aquí]{.u}.", "Vea las visas, Tarifas y esto aquí."),
        ("- [ ] Carné\n- [x] Foto\n\n*[IGM]: Migración", "• ☐ Carné\n• ☒ Foto\n\nIGM: Migración"),
        (
            "Visa\n: Permiso para entrar.\n: Sello.\n\nCita\n\n:   Un turno.",
            "Visa\n\nPermiso para entrar.\n\nSello.\n\nCita\n\nUn turno.",
        ),
    ],
)
def test_marks_of_other_kinds_of_markdown_are_no_words(tmp_path: Path, written: str, text: str) -> None:
    assert only(write(tmp_path, a_md=f"# T\n\n{written}\n")).text == text


def test_lines_of_json_are_read_as_programs_export_them(tmp_path: Path) -> None:
    fields = {"title": "Visa", "language": "es-GT", "author": ["Ana", "Luis"], "category": ["Visas"]}
    line = json.dumps({**fields, "body": "<p>Es <b>gratis</b>.</p><p>Tarda 5 d&iacute;as.</p>"})
    article = only(write(tmp_path, a_jsonl=line))
    assert (article.text, article.language) == ("Es gratis.\n\nTarda 5 días.", "es")
    assert (article.author, article.category) == ("Ana, Luis", "Visas")
    plain = json.dumps({**fields, "text": "<15 años: gratis.\n\n5 < 6 y <p> no es nada."})
    assert only(write(tmp_path / "plain", a_jsonl=plain)).text == "<15 años: gratis.\n\n5 < 6 y <p> no es nada."


def test_bullets_that_word_draws_as_letters_are_bullets(tmp_path: Path) -> None:
    gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>"
    items = [("Wingdings", "§", "Carné."), ("Courier New", "o", "Fotos."), ("Calibri", "1.", "Pague.")]
    lines = "".join(f"<p><span style='font-family:{font}'>{mark}{gap}</span>{words}" for font, mark, words in items)
    text = only(write(tmp_path, a_html=f"<title>T</title>{BODY}<p>Lleve:{lines}")).text
    assert text.endswith("Lleve:\n• Carné.\n• Fotos.\n1. Pague.")


def test_a_first_paragraph_with_a_note_and_the_note_are_part_of_the_page(tmp_path: Path) -> None:
    note = "<a href='#_ftn1'><span>[1]</span></a>"
    first = "<p>La persona que solicita refugio va a la oficina de relaciones{} sin pagar nada por ello.</p>"
    foot = f"<p>Cierra a las 21{note}.</p><div><p><a href='#_ftnref1'>[1]</a> En mayo, 22.</p></div>"
    article = only(write(tmp_path, a_html=f"<title>T</title><h1>Refugio</h1>{first.format(note)}{BODY}{foot}"))
    assert article.text.startswith("La persona que solicita refugio va a la oficina de relaciones sin pagar")
    assert article.text.endswith("Cierra a las 21.\n\nEn mayo, 22.")


@pytest.mark.parametrize(
    ("end", "text"),
    [
        ("<h2>Dónde</h2><address>Calle Olmo 14<br>555 0100</address>", "Dónde\n\nCalle Olmo 14\n555 0100"),
        ("<p>Pregunte por Ana<sup><a href=#cmnt1>[a]</a></sup>.</p>", "Pregunte por Ana."),
    ],
)
def test_a_page_has_its_short_last_lines_and_nothing_of_its_foot(tmp_path: Path, end: str, text: str) -> None:
    foot = "<div class=foot><p>Todos los derechos reservados.</p></div>"
    page = f"<title>T</title><body><div class=page><h1>Refugio</h1>{BODY * 4}{end}</div>{foot}"
    assert only(write(tmp_path, a_html=page)).text.endswith(text)


TEASER = "<article><h3><a href=/x>Feria</a></h3><p>El sábado se celebra la feria de empleo en el parque.</p></article>"


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (f"<main><h1>Permiso</h1>{BODY}<h2>Horario</h2>{BODY}{TEASER}</main>", True),
        (f"<main><h1>Permiso</h1>{BODY}{BODY}</main>{TEASER}", False),
        (f"<main><article><h1>Permiso</h1>{BODY}</article><p>Otra cosa, más larga que todo lo otro.</p></main>", False),
        (f"<header><h1>Sitio</h1></header><article><h2>Permiso</h2>{BODY}</article><p>Otra cosa.</p>", False),
    ],
)
def test_a_page_is_its_article_only_where_that_holds_it(tmp_path: Path, page: str, *, kept: bool) -> None:
    text = only(write(tmp_path, a_html=f"<title>Permiso</title><body>{page}")).text
    assert "sin distinción y sin costo" in text
    assert ("El sábado" in text or "Otra cosa" in text) is kept


def test_a_comment_that_is_an_article_is_not_the_page(tmp_path: Path) -> None:
    comment = "<ol class=commentlist><li><article class=comment><p>Yo pagué 500 dólares.</p></article></ol>"
    article = only(write(tmp_path, a_html=f"<title>Guía</title><div><h1>Guía</h1>{BODY}{BODY}</div>{comment}"))
    assert article.text.startswith("La oficina atiende")


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Las inscripciones cierran el <time datetime='2024-08-30'>30 de agosto</time>.</p>",
        "<p>Vence el <abbr class='published' title='2024-08-30'>30 de agosto</abbr>.</p>",
        "<p class='date'>Fecha: 2024-08-30T10:00</p><p>Organiza <span class='author'>María López</span>.</p>",
        "<a rel='author' href='/x'>Ana Paz</a><meta name='date' content='2024-08-30'>",
        "<script type='application/ld+json'>{'@type':'Event','startDate':'2024-08-30T10:00:00'}</script>",
    ],
)
def test_a_date_or_a_name_in_the_text_is_not_of_the_page(tmp_path: Path, inside: str) -> None:
    head = "<meta name='description' content='Vence 2024-08-30 10:00:00'><title>Curso 2024-08-30</title>"
    head += "<meta name='generator' content='LibreOffice 7.4'><meta name='created' content='2024-08-30T10:00:00'>"
    article = only(write(tmp_path, a_html=f"<head>{head}</head><body><main><h1>Curso</h1>{BODY}{inside}</main></body>"))
    assert (article.published, article.author) == (None, None)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<meta property='article:published_time' content='2019-07-30T10:00Z'><meta name=author content=Ana>", "Ana"),
        ("<meta name='DC.date' content='2019-07-30'><meta property='author' content='Ana Paz'>", "Ana Paz"),
        ("<link rel=canonical href='https://x.example/2019/07/30/nota'>", None),
        (
            """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Curso", "datePublished": "2019-07-30", "dateModified": "2020-01-01",
            "author": {"@type": "Person", "name": "Ana Paz"}}</script>""",
            "Ana Paz",
        ),
    ],
)
def test_a_page_says_its_date_and_author_in_its_head(tmp_path: Path, head: str, author: str | None) -> None:
    article = only(write(tmp_path, a_html=f"<head>{head}</head><body><h1>Curso</h1>{BODY}</body>"))
    assert (article.published, article.author) == (date(2019, 7, 30), author)


def test_hidden_text_in_markdown_goes_too(tmp_path: Path) -> None:
    seen = 'Seen <span style="display:none">NO</span>**bold** [link](https://x.example).'
    text = f"# Head\n\n{seen}\n\n<!-- NO -->\n\n- a\n- b\n"
    article = only(write(tmp_path, a_md=text))
    assert (article.title, article.text) == ("Head", "Seen bold link.\n\n• a\n• b")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: One\n---\nFirst body.\n\n---\ntitle: Two\n---\nSecond body.\n",
        "One\n\nFirst body.\n\n=====\nTwo\n\nSecond body.\n",
        "---\ntitle: One\n---\n\nFirst body.\n\n=======\n\n---\ntitle: Two\n---\n\nSecond body.",
    ],
)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_one_file_may_hold_several_articles(tmp_path: Path, text: str, ending: str) -> None:
    if ending == "md":
        text = text.replace("One\n\nFirst", "# One\n\nFirst").replace("Two\n\nSecond", "# Two\n\nSecond")
    found = articles_of(write(tmp_path, **{f"both_{ending}": text}))
    assert [(a.id, a.title, a.text) for a in found] == [
        ("both-one", "One", "First body."),
        ("both-two", "Two", "Second body."),
    ]


def test_a_ruler_or_an_underlined_heading_separates_nothing(tmp_path: Path) -> None:
    article = only(write(tmp_path, a_md="Title\n=====\n\nOne.\n\n---\n\nTwo.\n"))
    assert (article.title, article.text) == ("Title", "One.\n\nTwo.")


@pytest.mark.parametrize(
    "between",
    [
        "Contacto: María López, tel. 5555-1234",
        "title: Aviso\nNota: cierra el lunes",
        "author: Ana",
        "title: A\nCierra hoy",
    ],
)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_words_between_two_rules_in_the_body_stay_words(tmp_path: Path, between: str, ending: str) -> None:
    text = f"---\ntitle: One\n---\n\nFirst body.\n\n---\n{between}\n\n---\ntitle: Two\n---\n\nSecond body.\n"
    one, two = articles_of(write(tmp_path, **{f"a_{ending}": text}))
    assert (one.title, two.title, two.text) == ("One", "Two", "Second body.")
    assert between.split("\n")[-1] in one.text


def test_front_matter_in_the_body_that_does_not_parse_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusProblem, match="does not parse"):
        articles_of(write(tmp_path, a_md="# One\n\nFirst body.\n\n---\ntitle: a: b\n---\n\nSecond body.\n"))


def test_front_matter_is_read_and_the_unknown_stays_absent(tmp_path: Path) -> None:
    text = "---\ntitle: 'A: b'\npublished: 2026-01-31\ntags: [x]\n---\nThis is plainly written in English."
    article = only(write(tmp_path, deep__a_md=text, notes_rst="no", README_md="# no\n\nno"))
    assert (article.id, article.title, article.published) == ("deep-a", "A: b", date(2026, 1, 31))
    assert (article.url, article.author, article.category, article.language) == (None, None, None, "en")


@pytest.mark.parametrize(
    "above",
    ["# Nota: interna\n", "\n# Nota\n\n", "meta-title: x\n", "título: x\n", "Fecha de alta: x\n", "'slug': x\n", "  "],
)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_front_matter_may_begin_with_a_comment_an_empty_line_or_any_name(
    tmp_path: Path, above: str, ending: str
) -> None:
    known = '"title": Pasaporte\nauthor: Ana\n'.replace("\n", "\n  " if above == "  " else "\n").rstrip(" ")
    article = only(write(tmp_path, **{f"a_{ending}": f"---\n{above}{known}---\n\nCuesta Q300.\n"}))
    assert (article.title, article.author, article.text) == ("Pasaporte", "Ana", "Cuesta Q300.")
    with pytest.raises(CorpusProblem, match="does not end"):
        articles_of(write(tmp_path, **{f"a_{ending}": f"---\n{above}{known}\n\nCuesta Q300.\n"}))


@pytest.mark.parametrize("above", ["# Nota interna", "", "título: x"])
def test_a_draft_is_one_wherever_its_front_matter_says_so(above: str) -> None:
    (part,) = split_articles(f"---\n{above}\ntitle: Pasaporte\ndraft: true\n---\n\nCuesta Q300.\n")
    assert [hold.said for hold in part.metadata.holds] == ["draft: true"]


@pytest.mark.parametrize(
    "block",
    ["\nUn párrafo.\n\n", "# Encabezado\n\nTexto: sí\n", "\nUn párrafo.\n\nAuthor: Ana\n", "- title: uno\n"],
)
@pytest.mark.parametrize("end", ["---\n", ""])
def test_words_between_two_rules_at_the_start_stay_words(block: str, end: str) -> None:
    text = f"---\n{block}{end}\nFin.\n"
    assert split_articles(text) == [TextPart(Metadata(), text)]


def test_front_matter_between_plus_signs_is_read_as_hugo_writes_it(tmp_path: Path) -> None:
    text = """+++\ntitle = "A: b"\ndate = 2026-01-31T09:00:00+01:00\ndraft = false\n[cover]\nimage = "a.png"\n+++\n
This is plainly written in English.\n\n=====\nIt goes on."""
    article = only(write(tmp_path, a_md=text))
    assert (article.title, article.published) == ("A: b", date(2026, 1, 31))
    assert article.text.split("\n\n")[-1].endswith("goes on.")
    assert only(write(tmp_path / "b", a_md="# T\n\n+++\nNo = front matter.\n+++")).text.startswith("+++")


def test_front_matter_in_braces_is_read_as_hugo_writes_it(tmp_path: Path) -> None:
    text = """{\n  "Title": "A: {b}",\n  "date": "2026-01-31T09:00:00+01:00",\n  "draft": false,\n  "tags": ["x"]\n}\n
This is plainly written in English.\n\n=====\nIt goes on."""
    article = only(write(tmp_path, a_md=text))
    assert (article.title, article.published) == ("A: {b}", date(2026, 1, 31))
    assert article.text.startswith("This is plainly")
    for n, opening in enumerate(('{ "name": 1 }', "{ raw }", "{% raw %}")):
        assert only(write(tmp_path / str(n), a_txt=f"{opening}\n\nPlain.")).title == opening


def test_each_file_that_cannot_be_read_is_named_at_once(tmp_path: Path) -> None:
    write(tmp_path, a_md="No title here.", b_md="# Only a title", c_md="---\ntitle: a: b\n---\nText.")
    with pytest.raises(CorpusProblem) as caught:
        articles_of(tmp_path)
    assert [line.split()[0][-4:] for line in str(caught.value).split("\n")] == ["a.md", "b.md", "c.md"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("---\ntitle: a: b\n---\nText.", "does not parse (line 2 of the front matter)"),
        ("---\ntitle: a\nText.", "does not end"),
        ("+++\ntitle = a\n+++\nText.", "between +++ that does not parse"),
        ('{ "title": "a",\n}\nText.', "in braces that does not parse"),
        ('{ "title": "a", "draft": "no", "url": 5 }\nText.', "'url' is not a web address"),
        ("---\ntitle: a\nurl: javascript:alert(1)\n---\nText.", "'url' is not a web address"),
        ("---\ntitle: a\nurl: https://[bad/harbour\n---\nText.", "'url' is not a web address"),
        ("---\ntitle: a\nurl: https://example.org:port/a\n---\nText.", "'url' is not a web address"),
        ("---\ntitle: a\npublished: soon\n---\nText.", "'published' is not a date"),
        ("---\ntitle: a\npublished: 2026-02-30\n---\nText.", "'published' is not a date"),
        ("---\ntitle: [a]\n---\nText.", "'title' is not one line"),
        ("---\nlanguage: english\n---\nText.", "'language' is not a two-letter code"),
        ("No title here.", "has no title"),
        ("# Only a title", "has no text"),
        ("", "has no text"),
        (b"\xff\xfe\xfd\x00\x81", "is not"),
        (b"\x81\x8d\x8f\x90" * 9, "an encoding that cannot be told"),
        ("¡Qué niña!".encode() + b"\xff", "UTF-8 text that is damaged (byte 13)"),
        (b"text\x00more", "is not a text file"),
        (b"text\x01\x02more", "is not a text file"),
    ],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(CorpusProblem) as caught:
        articles_of(write(tmp_path, bad_md=content))
    assert said in str(caught.value)
    assert str(tmp_path / "bad.md") in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("title", ["10:30", "Yes", "0123", "2026-13-01", "0x1F"])
def test_a_title_is_what_is_written(tmp_path: Path, title: str) -> None:
    article = only(write(tmp_path, a_md=f"---\ntitle: {title}\nauthor: ~\ndate: 2026-1-5\n---\nText in English."))
    assert (article.title, article.author, article.published) == (title, None, date(2026, 1, 5))


@pytest.mark.parametrize("ending", ["html", "md"])
def test_one_odd_character_costs_no_more_than_itself(tmp_path: Path, ending: str) -> None:
    assert "El plazo vence" in only(write(tmp_path, **{f"a_{ending}": "# Aviso\n\nEl plazo \x02vence hoy.\n"})).text


def test_a_line_of_json_is_read_whatever_is_empty_or_cut_in_it(tmp_path: Path) -> None:
    lines = [
        {"title": "Uno", "text": "Recortado \ud83d", "published": "", "url": ""},
        {"title": "Dos", "text": "Texto.", "html": " "},
    ]
    two, one = articles_of(write(tmp_path, a_jsonl="\n".join(map(json.dumps, lines))))
    assert (one.text, one.published, two.text) == ("Recortado", None, "Texto.")


def test_a_page_that_is_xml_closes_its_elements_as_xml_does(tmp_path: Path) -> None:
    page = """<?xml version="1.0" encoding="ISO-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>
    <script src="a.js"/></head><body><h1>Atención</h1><p>Abre a<br/>las ocho.</p><audio src="a.mp3"/><p>Es gratis.</p>
    </body></html>"""
    article = only(write(tmp_path, a_xhtml=page.encode("latin-1")))
    assert (article.title, article.text) == ("Atención", "Abre a\nlas ocho.\n\nEs gratis.")


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("Horario\n-------\nDe 8 a 16.\n\nCosto\n=====\n\nCinco.", "Horario\n\nDe 8 a 16.\n\nCosto\n\nCinco.", 2),
        ("Abre a las 8.\n\n________\nAna Gil\n--------\nAviso legal.", "Abre a las 8.\n\nAna Gil\n\nAviso legal.", 0),
        ("Visa   Costo\n----   -----\nUna    $5\n+---+---+\nDos    $9", "Visa Costo\nUna $5\nDos $9", 0),
        ("Acta     $9\n-----------\n\nEs todo.\n" + 60 * "-", "Acta $9\n\nEs todo.", 0),
        ("Firma:\n______\n\nUna - dos\n--\n***", "Firma:\n\nUna - dos\n--", 0),
    ],
)
def test_lines_of_signs_in_plain_text_are_no_words(tmp_path: Path, text: str, told: str, found: int) -> None:
    line = json.dumps({"title": "Guía", "text": text})
    for article in articles_of(write(tmp_path, a_txt=f"Guía\n====\n\n{text}", b_jsonl=line)):
        assert (article.title, article.text, len(headings(article))) == ("Guía", told, found)


def test_an_empty_or_missing_corpus_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CorpusProblem, match=r"no article there; put \.csv"):
        read_corpus([write(tmp_path, picture_png=b"\x89PNG")])
    with pytest.raises(CorpusProblem, match="no such folder"):
        read_corpus([tmp_path / "nowhere"])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_ends_of_lines_within_a_json_string_part_paragraphs(tmp_path: Path, end: str) -> None:
    line = json.dumps({"title": "Preguntas", "text": end.join(["Horario", "", "Abre a las ocho.", "", "Es gratis."])})
    assert only(write(tmp_path, a_jsonl=line)).text == "Horario\n\nAbre a las ocho.\n\nEs gratis."


def test_a_page_break_parts_paragraphs_where_it_is_a_line_of_its_own(tmp_path: Path) -> None:
    text = "Abre a\n\flas ocho.\n\f\nEs gratis."
    line = json.dumps({"title": "Horario", "text": text})
    found = articles_of(write(tmp_path, a_txt=f"Horario\n\n{text}", b_jsonl=line))
    assert [article.text for article in found] == ["Abre a\nlas ocho.\n\nEs gratis."] * 2
    assert [len(article.blocks) for article in found] == [2, 2]


def test_lines_longer_than_anybody_wraps_them_are_paragraphs(tmp_path: Path) -> None:
    long = (
        "Contra la resolución cabe recurso, " + "que se presenta por escrito y sin costo alguno, " * 3 + "en diez días."
    )
    lines = ["Capítulo I", "Lleve:", "a) pasaporte;", "b) dos fotos.", long, "Capítulo II"]
    line = json.dumps({"title": "Ley", "text": "\n".join(lines)})
    for article in articles_of(write(tmp_path, a_txt="\n".join(["Ley", *lines]), b_jsonl=line)):
        assert article.text.split("\n\n") == ["Capítulo I", "Lleve:\na) pasaporte;\nb) dos fotos.", long, "Capítulo II"]
    wrapped = only(write(tmp_path / "wrapped", a_txt="Ley\n\nContra la resolución cabe\nrecurso."))
    assert len(wrapped.blocks) == 1


def test_a_deeply_nested_page_is_read(tmp_path: Path) -> None:
    page = "<title>T</title>" + "<div>" * 5000 + "Deep." + "</div>" * 5000
    assert only(write(tmp_path, deep_html=page)).text == "Deep."
