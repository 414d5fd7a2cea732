import re
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.html.hiding import Hiding
from index.html.visible import seen_blocks, visible_blocks
from index.records import Article, Block, BlockKind
from index.sentences import article_units
from index.storage.store import ARTICLES, PASSAGES, Store, write_store

H, P, L, C, Q = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.QUOTATION


def seen(html: str) -> list[DraftBlock]:
    return list(visible_blocks(LexborHTMLParser(html)))


def words(html: str) -> str:
    return " ".join(block.text for block in seen(html))


def article(html: str) -> Article:
    draft = Draft(Metadata(title="T", published=date(2026, 1, 2)), tuple(seen(html)))
    return make_article(draft, article_id="a", language="en")


def test_lists_keep_their_numbers_and_their_nesting() -> None:
    html = "<ol start=3><li>c<ul><li>one</li><li><p>two</p><p>more</p></li></ul>after</li><li>d</li></ol><ul><li>x</ul>"
    assert seen(html) == [
        DraftBlock(L, "3. c"),
        DraftBlock(L, "one", 1),
        DraftBlock(L, "two\nmore", 1),
        DraftBlock(P, "after"),
        DraftBlock(L, "4. d"),
        DraftBlock(L, "x"),
    ]


def test_a_table_keeps_its_rows_columns_and_headings() -> None:
    html = """<p>Before</p><table><caption>Members</caption><thead><tr><th></th><th>Year<th>People</tr></thead>
    <tr><th rowspan=2>Belize</th><td>1996</td><td><p>400</p><p>thousand</p></td></tr><tr><td colspan=2>none</td></tr>
    </table><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"""
    assert seen(html) == [
        DraftBlock(P, "Before"),
        DraftBlock(P, "Members"),
        DraftBlock(C, "Year", 1, 1, 2),
        DraftBlock(C, "People", 1, 1, 3),
        DraftBlock(C, "Belize", 1, 2, 1),
        DraftBlock(C, "1996", 0, 2, 2),
        DraftBlock(C, "400\nthousand", 0, 2, 3),
        DraftBlock(C, "Belize", 1, 3, 1),
        DraftBlock(C, "none", 0, 3, 2),
        *(DraftBlock(C, text, 0, 1 + n // 2, 1 + n % 2) for n, text in enumerate("abcd")),
    ]
    made = article(html)
    assert made.text.endswith("Year | People\nBelize | 1996 | 400 thousand\nBelize | none\n\na | b\nc | d")
    tables = [spans for block, spans in article_units(made) if block.kind is C]
    rows = [[made.text[start:end] for start, end in spans] for spans in tables]
    assert rows == [["Year | People", "Belize | 1996 | 400 thousand", "Belize | none"], ["a | b", "c | d"]]


HEADS = "<tr><th rowspan=2>Paper<th colspan=2>Fee<tr><th>Local<th>Foreign"
ROWS = "<tr><td rowspan=2>Visa<td>Q5<td>$9<tr><td>Q7 (fast)<td>$12<tr><td>Seal<td colspan=2>free"
READ = ["Paper | Fee Local | Fee Foreign", "Visa | Q5 | $9", "Visa | Q7 (fast) | $12", "Seal | free"]
SIMPLE = "<tr><td>Seal<td>Q2<tr><td>Copy<td>Q1"


@pytest.mark.parametrize(
    ("table", "heads", "expected"),
    [
        (HEADS + ROWS, 3, READ),
        (f"<tr><th colspan=3>Fees of 2026{HEADS}{ROWS}", 3, READ),
        (f"<thead><tr><td>Paper<td>Fee</thead>{SIMPLE}", 2, ["Paper | Fee", "Seal | Q2", "Copy | Q1"]),
        (f"<tr><td><b>Paper</b><td><p><strong>Fee</strong>{SIMPLE}", 2, ["Paper | Fee", "Seal | Q2", "Copy | Q1"]),
        (
            f"<tr><td colspan=2>Fees of 2026<tr><td><td><tr><td><b>Paper</b><td><b>Fee</b>{SIMPLE}",
            2,
            ["Paper | Fee", "Seal | Q2", "Copy | Q1"],
        ),
        ("<tr><td><b>Seal</b><td>Q2<tr><td><b>Copy</b><td>Q1", 0, ["Seal | Q2", "Copy | Q1"]),
    ],
)
def test_each_row_of_a_table_has_what_reaches_over_it_and_one_head_a_column(
    table: str, heads: int, expected: list[str]
) -> None:
    made = article(f"<table>{table}</table>")
    (cells,) = (spans for block, spans in article_units(made) if block.kind is C)
    assert [made.text[start:end] for start, end in cells] == expected
    assert [block.column for block in made.blocks if block.kind is C and block.level] == list(range(1, heads + 1))
    assert ("Fees of 2026" in table) == (made.text.split("\n")[0] == "Fees of 2026")


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    html = "<table><tr><td><h2>Head</h2><p>One.</p><p>Two.</p></td><td><ul><li>x</ul></td></tr><tr><td></table>"
    assert [block.kind for block in seen(html)] == [H, P, P, L]
    inner = "<table border=1><tr><td>a<td>b<tr><td>c<td>d</table>"
    assert [block.kind for block in seen(f"<table><tr><td>Head<tr><td>{inner}</table>")] == [P, C, C, C, C]


def test_a_quotation_keeps_its_paragraphs_and_whose_it_is() -> None:
    html = "<blockquote><p>One.</p><p>Two.</p><footer>Ana Paz</footer></blockquote><p>She <q>said</q> so.</p>"
    expected = [(Q, "One."), (Q, "Two."), (Q, "Ana Paz"), (P, "She “said” so.")]
    assert [(block.kind, block.text) for block in seen(html)] == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<style>.x, #y {display:none}</style><p class=x>NO</p><p id=y>NO</p>",
        "<style>/* a */ .x { color: red; } .x p { visibility : hidden }</style><div class=x><p>NO</p></div>",
        "<div style='background:#123'><p style='color:#112233;background-color:#112233'>NO</p></div>",
        "<p style='font-size:1px'>NO</p><p style='font-size: 0.5pt'>NO</p><p style='font-size:1.5pt'>NO</p>",
        "<p style='clip: rect(0 0 0 0)'>NO</p><p style='position:absolute;left:-9999px'>NO</p>",
        "<p style='opacity:0'>NO</p><p style='color:transparent'>NO</p><p style='color:rgba(0,0,0,0)'>NO</p>",
        "<span class='sr-only'>NO</span><font color='#FFFFFF'>NO</font>",
        "<p style='height:0;overflow:hidden'>NO</p><template>NO</template><noscript>NO</noscript>",
        "<style>.clear:after, .x, a[title='a,b'] {display:none}</style><p class=x>NO</p><a title='a,b'>NO</a>",
        "<style>p.x{display:none} .x{display:block} #y{height:0} #y{display:block}</style><p class=x>NO<p id=y>NO",
        "<style>.x{display:none !important} p.x{display:block}</style><p class=x>NO</p>",
        "<style>.x{display:block} .x{display:none}</style><p class=x>NO</p>",
        "<style>.x{background:#fff}</style><div class=x><p style='color:white'>NO</p></div>",
        "<table><tr><td bgcolor=white><font color=white>NO</font></table><p style='color:#123;background:#123'>NO</p>",
        "<p style='color:#fffffe'>NO</p><p style='color:#FEFEFEFF'>NO</p><p style='color:#ffff'>NO</p>",
        "<p style='color:rgb(255 255 255)'>NO</p><p style='color:rgb(100%,100%,99%)'>NO</p>",
        "<p style='color:hsl(0,0%,100%)'>NO</p><p style='color:hsla(120deg 100% 99% / 1)'>NO</p>",
        "<p style='color:#0000'>NO</p><p style='color:#12345600'>NO</p><p style='color:rgb(0 0 0 / 0%)'>NO</p>",
        "<p style='background:black;color:#000'>NO</p><p style='background:#036;color:rgb(0,51,102)'>NO</p>",
        "<p style='position:absolute;right:-9999px'>NO</p><p style='font:0/0 a'>NO</p>",
        "<style>.x{color:#fff} #y{color:rgb(0 0 0 / 0)}</style><p class=x>NO</p><p id=y>NO</p>",
        "<style>body{background:#000} .x{color:black}</style><p class=x>NO</p>",
        "<div style='font-size:0'><p style='font-size:2em'>NO</p><p style='color:#000'>NO</p></div>",
        "<style>@font-face{font-family:Calibri} @page A{size:auto}</style><div class=A><p style='color:#fff'>NO</div>",
        "<div role=contentinfo>NO</div><div role=complementary>NO</div><div role=dialog>NO</div>",
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>NO</p></div></div>",
        "<div title=header><p>NO</p></div><div title=footer><p>NO</p></div>",
        "<div class=doc-content><div><p><a href='#cmnt_ref1'>[a]</a>NO</p></div></div>",
        "<h2><span class=mw-editsection>[<a href=/e>NO</a>]</span></h2><div class='x noprint'>NO</div>",
        "<div id=cookie-law-info-bar><p>NO</p><a>Accept All</a></div><div class='x GDPR'>NO<button>OK</button></div>",
        "<div class=aviso-cookies>NO <a href='#'>Aceptar</a></div><p id=CookieBar>NO<input value='I agree'>",
        "<div class=x1><div><p>NO usamos cookies.</p></div><p><a href=/c>NO</a><button>Entendido</button></p></div>",
        "<section><h2>NO</h2><p>NO cookies.</p><a class=btn href='?ok'>Accept all</a></section>",
    ],
)
def test_hidden_text_is_not_text(hidden: str) -> None:
    assert words(f"<p>yes</p>{hidden}") == "yes"


def test_a_page_that_mentions_cookies_beside_a_button_is_no_notice() -> None:
    page = (
        "<div><p>Our site sets cookies.</p><div><p>Survey</p><button>Accept</button></div><a href=/c>Cookies</a></div>"
    )
    assert words(page) == "Our site sets cookies. Survey Cookies"


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print {p {display:none}} @media (max-width: 600px) { p {display: none} }</style><p>yes</p>",
        "<style>p:hover{display:none} p..{display:none} {</style><p>yes</p>",
        "<p style='line-height:0;border-width:0;margin-left:-100px;font-size:12px'>yes</p>",
        "<details><summary>yes</summary></details>",
        "<div hidden=until-found>yes</div><div hidden>NO</div><div hidden=''>NO</div>",
        "<style>.tab{display:none}.tab.active{display:block}</style><p class='tab active'>yes</p><p class=tab>NO</p>",
        "<style>.x{display:none} .x{display:block}</style><p class=x>yes</p>",
        "<table><tr><td bgcolor='#003366'><font color=white>yes</font></table>",
        "<style>.hero{background-color:#003366}</style><div class=hero><p style='color:#fff'>yes</p></div>",
        "<style>body{background:#111}</style><p style='color:#fff'>yes</p>",
        "<link rel=stylesheet href=x.css><div class=hero><p style='color:#fff'>yes</p></div>",
        "<style>@media screen{.hero{background:#036}}</style><div class=hero><p style='color:#fff'>yes</p></div>",
        "<table background=x.png><tr><td style='color:#fff'>yes</table>",
        "<div style='background:transparent url(x.png)'><p style='color:#fff'>yes</p></div>",
        "<h1 style='background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent'>yes</h1>",
        "<p style='color:#0008'>yes</p>",
        "<body class=cookies-ok><section id=cookies><p>yes</p><a href='/x'></a><button>Print</button></section>",
        "<p style='color:rgb(0 0 0 / 1)'>yes</p>",
        "<p style='color:hsl(210 100% 20%)'>yes</p>",
        "<p style='color:rgb(x)'>yes</p>",
        "<p style='color:var(--white)'>yes</p>",
        "<p style='background:#fff;color:#ddd'>yes</p>",
        "<table><tr><td style='font-size:0px'>NO<div style='font-size:13px'>yes</div><q>NO</q></table>",
        "<style>.g{font-size:0}.g p{font:1rem/1.5 Arial}</style><div class=g>NO<p>yes</p></div>",
        "<div style='color:#fff'>NO<p style='background:#036'>yes</p></div>",
        "<div style='color:#fff'><p style='color:#333'>yes</p><h1>NO</h1></div>",
        "<style>.x{color:white} .x.dark{color:#333} .x{color:#fff}</style><p class='x dark'>yes</p><p class=x>NO</p>",
        "<style>.x{color:white} .x b{background:#036}</style><p class=x>NO<b>yes</b></p>",
        "<link rel=stylesheet href=x.css><style>p{color:#fff}</style><p>yes</p>",
        "<style>.x{color:#333}</style><div style='color:#fff'><p class=x>yes</p></div>",
        "<div style='background:#036'><div style='background:rgba(255,255,255,.1)'><p style='color:#fff'>yes</div>",
    ],
)
def test_what_can_be_seen_stays(shown: str) -> None:
    assert words(shown) == "yes"


def test_every_kind_comes_back_out_of_the_store(tmp_path: Path) -> None:
    made = article("<h2>h</h2><p>p</p><ul><li>i<ul><li>j</ul></ul><table><tr><th>a<td>b<tr><td>c<td>d</table>")
    write_store(tmp_path, [made], [])
    store = Store(tmp_path)
    assert store.article("a") == made
    store.close()
    assert {file.name for file in tmp_path.iterdir()} == {ARTICLES, PASSAGES}
    assert Block(C, made.text.index("d", 8), len(made.text), 0, 2, 2) == made.blocks[-1]


def test_lists_are_counted_as_a_browser_counts_them() -> None:
    html = "<ol type=a><li>x<li>y</ol><ol type=I><li>z</ol><ol reversed><li>b<li>a</ol><ol><li value=7>s<li>e</ol>"
    assert [block.text for block in seen(html)] == ["a) x", "b) y", "I) z", "2. b", "1. a", "7. s", "8. e"]
    styled = "<ol style='list-style-type: lower-alpha'><li>x</ol><ol type=a style='list-style:none'><li>y</ol>"
    styled += "<ol style='color: red; list-style: inside UPPER-ROMAN'><li>z</ol>"
    assert [block.text for block in seen(styled)] == ["a) x", "y", "I) z"]
    # A letter is a mark of its own: no bullet is put before it.
    assert article("<p>Lleve:</p><ol type=a><li>x<li>y</ol>").text == "Lleve:\na) x\nb) y"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>El plazo es de 30<sup>1</sup> días.", "El plazo es de 30 ¹ días."),
        (
            "<p>Cuesta $10<sup>50</sup>, un 1<sup>er</sup> piso de 50 m<sup>2</sup>.",
            "Cuesta $10 ⁵⁰, un 1er piso de 50 m2.",
        ),
        (
            "<p>Cuesta Q100<sup><a href='#n2'>2</a></sup> hoy<sup id=r><a href='/p#n3'>[3]</a></sup>.",
            "Cuesta Q100 hoy.",
        ),
        ("<p>Es gratis.<sup>1</sup> Tarda “nada”<sup>12</sup> hoy.", "Es gratis. Tarda “nada” hoy."),
        ("<p>Tiene plazo<sup>1</sup> de hoy.<p><sup>1</sup>Hábil.", "Tiene plazo¹ de hoy.\n\n¹ Hábil."),
        ("<p>Es gratis<sup>i</sup> en la oficina<sup>iv</sup>.<p><sup>i</sup>Ya.", "Es gratis en la oficina.\n\ni Ya."),
        ("<h2>Visas<a href='#visas'>¶</a></h2><p>Es gratis. <a href='#n'>↩</a>", "Visas\n\nEs gratis."),
        ("<p>Cuesta Q<span epub:type=pagebreak>12</span>50<span role=doc-pagebreak>13</span>.</p>", "Cuesta Q50."),
        ("<p>Es gratis.</p><aside epub:type=footnote>Ya.</aside><aside>No.</aside>", "Es gratis.\n\nYa."),
        ("<p>Es gratis.<a href='#_ftn1'><span>[1]</span></a> Tarda.", "Es gratis. Tarda."),
        ("<p>Cuesta Q100<a href='/x'><sup>2</sup></a>.", "Cuesta Q100 ²."),
        ("<p>Cuesta Q100<a href='#n2'><sup>2</sup></a>.", "Cuesta Q100."),
        ("<p>30<a role=doc-noteref href='#n1'>1</a> días, <a href='#dos'>2 años</a>.", "30 días, 2 años."),
        ("<p>30<a epub:type=noteref href='n.xhtml#n1'>1</a> días.", "30 días."),
        ("<p><del>Cuesta Q50.</del> <ins>Cuesta Q75.</ins> <s>Tarda 5 días.</s>", "Cuesta Q75."),
        ("<p>Cuesta <span style='text-decoration: line-through'>Q50</span> Q75.", "Cuesta Q75."),
        ("<style>.c2{text-decoration:line-through}</style><p>Cuesta <b class=c2>Q50</b> Q75.", "Cuesta Q75."),
    ],
)
def test_what_is_raised_or_struck_out_makes_no_other_figure(html: str, text: str) -> None:
    assert article(html).text == text


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    made = article(
        "<div>Lleve:<br>- carné;<br>- fotos.<br><br>Tarda <b>tres<br>días</b>.<br>&nbsp;<br> Es gratis.</div>"
    )
    assert made.text == "Lleve:\n- carné;\n- fotos.\n\nTarda tres\ndías.\n\nEs gratis."
    assert [block.kind for block in made.blocks] == [P, L, L, P, P]


def test_lines_of_preformatted_text_stay_lines() -> None:
    made = article("<pre>\nLunes    8-16\n<b>Martes</b>   8-12\n \nFin.\n</pre><p>Una\nlínea.</p><pre>Otra.</pre>")
    assert made.text == "Lunes 8-16\nMartes 8-12\n\nFin.\n\nUna línea.\n\nOtra."
    assert [block.kind for block in made.blocks] == [P] * 4
    cells = article("<table><tr><th>Día<th>Horas<tr><td>Lunes<td><pre>8-12\n14-16</pre></table>")
    assert cells.text == "Día | Horas\nLunes | 8-12 14-16"


def test_what_a_definition_is_of_heads_it() -> None:
    html = "<dl><dt>Plazo</dt><dd>90 días</dd><div><dt>Costo<dd>Nada</div></dl><dl><dt>Llame al 1500</dl>"
    expected = [(H, "Plazo"), (P, "90 días"), (H, "Costo"), (P, "Nada"), (P, "Llame al 1500")]
    assert [(block.kind, block.text) for block in seen(html)] == expected


def test_a_heading_is_told_by_its_role_and_by_the_titles_of_word_processors() -> None:
    html = "<div role=heading aria-level=3>a</div><p class=MsoTitle>b</p><p class='c1 title'>c</p>"
    html += "<div class=doc-content><p class='c1 title'>d</div>"
    assert [(b.kind, b.level) for b in seen(html)] == [(H, 3), (H, 1), (P, 0), (H, 1)]


def test_a_legend_is_not_glued_to_what_is_below_it() -> None:
    html = "<p>Uno</p><fieldset><legend>Costo</legend>Q100</fieldset><search>Buscar</search>"
    assert [block.text for block in seen(html)] == ["Uno", "Costo", "Q100"]


def test_what_unfolds_a_text_and_a_question_above_a_list_or_table_are_headings() -> None:
    html = """<details><summary>Pasaporte</summary><p>Cuesta Q250.</p></details><p>¿Qué llevo?</p><ul><li>Cédula</ul>
    <p>¿Dónde?</p><table><tr><th>Sede<th>Zona<tr><td>Norte<td>4</table>"""
    made = article(html)
    found = [made.text[block.start : block.end] for block in made.blocks if block.kind is H]
    assert found == ["Pasaporte", "¿Qué llevo?", "¿Dónde?"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<style>.x{display:none}</style><button class=acc>Costo</button><div class=x>La visa cuesta Q250.</div>"
            "<button class=acc>Plazo</button><div class=x>La visa tarda quince días.</div>",
            [(H, "Costo"), (P, "La visa cuesta Q250."), (H, "Plazo"), (P, "La visa tarda quince días.")],
        ),
        (
            "<h2><button aria-controls=a>Costo</button></h2><div id=a hidden>La visa cuesta Q250 en el banco.</div>",
            [(H, "Costo"), (P, "La visa cuesta Q250 en el banco.")],
        ),
        (
            "<ul role=tablist><li><a role=tab aria-controls=a href=#a>Niños</a><li><a role=tab aria-controls=b>Adultos"
            "</a></ul><div id=a>La visa es gratis en mayo.</div><div id=b hidden>La visa cuesta Q250.</div>",
            [(H, "Niños"), (P, "La visa es gratis en mayo."), (H, "Adultos"), (P, "La visa cuesta Q250.")],
        ),
        (
            "<style>.collapse{display:none}</style><a data-toggle=collapse href='#a'>Costo</a>"
            "<div id=a class=collapse>Cuesta Q300.</div><h4><a data-bs-toggle=collapse data-bs-target='#b' href='/x'>"
            "Plazo</a></h4><div id=b class=collapse>Tres días.</div><p data-toggle=collapse data-target='#c'>Edad</p>"
            "<div id=c class=collapse>No pagan.</div>",
            [(H, "Costo"), (P, "Cuesta Q300."), (H, "Plazo"), (P, "Tres días."), (H, "Edad"), (P, "No pagan.")],
        ),
        (
            "<h3 aria-controls=a aria-expanded=false>Costo</h3><div id=a hidden>Q300.</div>"
            "<div aria-controls=b aria-expanded=false>Plazo</div><div id=b hidden>Un día.</div>",
            [(H, "Costo"), (P, "Q300."), (H, "Plazo"), (P, "Un día.")],
        ),
        (
            "<div id=a hidden>Cuesta Q300.</div><button aria-controls=a>Leer más</button><p>Uno.",
            [(P, "Cuesta Q300."), (P, "Uno.")],
        ),
        (
            "<p>Uno.<p><a role=button href='#a'>Ver</a></p><div id=a hidden>Cuesta Q300.</div>",
            [(P, "Uno."), (P, "Ver")],
        ),
        (
            "<div aria-controls=a aria-expanded=true>Uno. <p id=a>Cuesta Q300.</p></div>",
            [(P, "Uno."), (P, "Cuesta Q300.")],
        ),
        ("<div id='' hidden>Cuesta Q300.</div><p>Uno.<button aria-controls=''>Enviar</button>", [(P, "Uno.")]),
        ("<button class=x aria-expanded=false>Enviar</button><div hidden>Gracias.</div><p>Uno.", [(P, "Uno.")]),
        ("<button>Enviar</button><div hidden>Gracias, su mensaje fue enviado.</div><p>Uno.", [(P, "Uno.")]),
        (
            "<button aria-controls=menu>Ver</button><div id=menu hidden>Inicio, noticias y contacto</div><p>Uno.",
            [(P, "Uno.")],
        ),
    ],
)
def test_a_text_that_a_button_unfolds_is_seen_below_the_words_of_the_button(
    page: str, expected: list[tuple[BlockKind, str]]
) -> None:
    assert [(block.kind, block.text) for block in seen(page)] == expected


@pytest.mark.parametrize(
    "asked",
    [
        "<h3>¿Cuánto cuesta?</h3><div hidden>Cuesta Q300.</div>",
        "<style>.a{display:none}</style><div onclick='t()'><b>¿Cuánto cuesta?</b></div><div class=a>Cuesta Q300.</div>",
        "<input type=checkbox id=x><label for=x>¿Cuánto?</label><div style='max-height:0;overflow:hidden'>Q300.</div>",
    ],
)
def test_a_question_whose_answer_is_out_of_sight_heads_nothing_else(asked: str) -> None:
    assert words(f"<p>Uno.</p>{asked}<p>Dos.</p>") == "Uno. Dos."


@pytest.mark.parametrize(
    "shown",
    [
        "<h3>¿Cuánto cuesta?</h3><script>x</script><p>Q300.</p>",
        "<h3>¿Cuánto cuesta?</h3><div class=share hidden>Comparta esta página</div><p>Q300.</p>",
        "<h3>Costo</h3><div hidden>NO</div><p>Q300.</p>",
        "<section><p>Es gratis.</p><p>¿Cuánto cuesta?</p></section><div hidden>NO</div><p>Q300.</p>",
        "<h1>¿Cuánto cuesta?</h1><div hidden>NO</div><p>Q300.</p>",
    ],
)
def test_what_asks_stays_where_its_answer_is_not_what_is_hidden(shown: str) -> None:
    assert re.search(r"Cost|cuesta", words(shown))
    assert words(shown).endswith("Q300.")
    assert "NO" not in words(shown)


def test_a_page_in_a_form_and_headings_that_are_buttons_are_seen() -> None:
    html = """<form><h2><button>¿Puedo trabajar?</button></h2><p>No.</p><button>Enviar</button><input value=x>
    <details><summary><button>¿Y estudiar?</button></summary>Sí.</details></form><form role=search>Buscar</form>"""
    assert words(html) == "¿Puedo trabajar? No. ¿Y estudiar? Sí."


def test_a_link_that_calls_or_writes_is_no_menu() -> None:
    html = (
        "<p><a href='tel:1555'>Crisis: 1555</a><p><a href='mailto:a@b.example'>a@b.example</a><p><a href=/x>Inicio</a>"
    )
    tree = LexborHTMLParser(html)
    assert [found.linked for found in seen_blocks(Hiding(tree), tree.body)] == [0, 0, 6]
