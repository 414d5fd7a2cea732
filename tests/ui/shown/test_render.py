from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from selectolax.lexbor import LexborNode

from index.articles import make_article as real_article
from index.chunking import ChunkSettings, split_article
from index.readers.markdown import read
from index.records import Article, Hit, Scores, Span
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import split_claims
from rag.records import Answer, Citation, Instead, Language, Outcome, Sentence, Told
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.desk.desks import MadeUpShelf
from tests.ui.page import one, parsed
from tests.ui.samples import COOPERATION, INTERVIEW, cite, make_article
from ui.both import LANGUAGES, other
from ui.chat.furniture import notice, welcome
from ui.desk.checks.records import Check, Reviewed
from ui.desk.checks.staleness import Freshness
from ui.desk.checks.verdict_card import verdict_card
from ui.desk.frame import Frame
from ui.openai_form.wire import Reply
from ui.shown.markup import cleaned
from ui.shown.quotations import passage_text, quoted
from ui.shown.reader_text import article_html
from ui.shown.render import render_answer, render_draft, render_failure, render_question
from ui.shown.written_words import WrittenWords, page_strings
from ui.strings import Strings
from ui.terminal import print_answer
from ui.verify.export import markdown_claim
from ui.wire import answer_json

HOSTILE = "<img src=x onerror=alert(1)> **x** $y$ \"'&<script>alert(2)</script> [a](javascript:alert(3))"


@pytest.fixture
def first() -> Article:
    return make_article("cooperation", "Multilateral cooperation", COOPERATION)


@pytest.fixture
def second() -> Article:
    return make_article("interview", "Interview", INTERVIEW)


def answered(*citations: Citation, language: Language = "en", question: str = "Who?") -> Answer:
    return Answer(
        question=question,
        language=language,
        outcome=Outcome.ANSWERED,
        sentences=tuple(Sentence(citation.quote, (citation.number,)) for citation in citations),
        citations=citations,
        nearest=(),
        searched_for=question,
        generator="quotes",
        index="i",
        took_ms=1,
    )


def not_found(*nearest: Citation, language: Language = "en") -> Answer:
    return replace(answered(language=language), outcome=Outcome.NOT_FOUND, nearest=nearest)


def href(node: LexborNode | None) -> str:
    assert node is not None
    return node.attributes["href"] or ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_quoted_in_the_other_language_says_so_once(first: Article, second: Article, language: Language) -> None:
    said = Strings(language).quoted_as_it_is
    articles = [replace(article, language=other(language)) for article in (first, second)]
    citations = [cite(articles[0], "created in 1996", 1), cite(articles[1], "I like to help people.", 2)]
    sentences = [Sentence(citation.quote, (citation.number,)) for citation in citations]
    told = [Told(sentence, (citation,)) for sentence, citation in zip(sentences, citations, strict=True)]
    for html in (render_answer(answered(*citations, language=language), "4"), render_draft(told, "4", language)):
        lines = [node.text() for node in parsed(html).css(".f-quote, .f-as-it-is")]
        assert [line == said for line in lines] == [False, True, False]
    own = cite(replace(first, language=language), "created in 1996", 1)
    assert said not in render_answer(answered(own, language=language), "4")


def test_an_answer_is_its_quotations_with_markers_that_lead_to_their_words(first: Article, second: Article) -> None:
    citations = (
        cite(second, "I like to help people.", 1),
        cite(second, "It really fills my heart with joy.", 2),
        cite(first, "created in 1996", 3),
    )
    tree = parsed(render_answer(answered(*citations), "4"))
    assert [node.text() for node in tree.css(".f-verbatim")] == [f"“{citation.quote}”" for citation in citations]
    assert len(tree.css(".f-card")) == 2
    for citation, marker in zip(citations, tree.css(".f-marker"), strict=True):
        assert marker.text() == f"Source [{citation.number}]"
        place = one(tree, f'[id="{href(marker)[1:]}"]')
        assert one(parsed(place.html or ""), "mark").text() == citation.quote
        assert href(place.css_first(".f-open")) == (
            f"/articles/{citation.article.id}?start={citation.span.start}&end={citation.span.end}"
            f"&n={citation.number}&v={citation.article.sha256[:16]}&lang=en#mark"
        )


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        ("It is old. It opens at nine. It is free.", "It is old. It opens at nine. It is free."),
        (
            f"The way was {'long ' * 40}then. The house is old. It opens at nine. {'Very ' * 40}far.",
            "… The house is old. It opens at nine. …",
        ),
        (f"The way was {'long ' * 40}then. It opens at nine.", "… It opens at nine."),
        ("It opens at nine. It is free.\n\nIt is far.", "It opens at nine. It is free."),
    ],
)
def test_a_card_shows_whole_sentences_around_the_quoted_words(paragraph: str, shown: str) -> None:
    (draft,) = read(f"# Hours\n\n{paragraph}\n".encode())
    article = real_article(draft, article_id="hours", language="en")
    tree = parsed(render_answer(answered(cite(article, "It opens at nine.")), "1"))
    assert one(tree, ".f-words").text() == shown


def test_a_row_of_a_table_stands_under_the_heads_of_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    (draft,) = read(b"# Fees\n\n| Document | Fee |\n|---|---|\n| Passport | $65 |\n| Letter | none |\n")
    article = real_article(draft, article_id="fees", language="en")
    answer = answered(cite(article, "Letter | none", 1))
    assert answer_json(answer)["citations"][0]["heads"] == "Document | Fee"
    assert "Document: Letter · Fee: none [[1]]" in Reply("x", 0, "", None).markdown(answer)
    print_answer(answer)
    assert "Document: Letter · Fee: none [1]\n" in capsys.readouterr().out
    (passage,) = split_article(article, ChunkSettings(), len)
    lines = passage_text(Hit(passage, article, 1, Scores(0.9, None, 0.1))).splitlines()
    assert lines == ["Document · Fee", "Document: Passport · Fee: $65", "Document: Letter · Fee: none"]
    tree = parsed(render_answer(answer, "4"))
    assert one(tree, ".f-verbatim").text() == one(tree, ".f-words").text() == "Document: Letter\nFee: none"
    assert [node.text() for node in tree.css(".f-words mark")] == ["Letter", "none"]
    assert one(tree, ".f-copy").attributes["data-copy"] == "Document: Letter\nFee: none\n\nFees"


def test_a_row_of_a_table_is_told_cell_by_cell_with_a_verdict() -> None:
    (draft,) = read(b"# Fees\n\n| Document | Fee |\n|---|---|\n| Passport | $65 |\n")
    row = cite(real_article(draft, article_id="fees", language="en"), "Passport | $65", 1)
    (claim,) = split_claims("A passport costs $75.")
    amounts = Difference(Kind.NUMBER, Excerpt(claim.text, Span(17, 20)), Excerpt(row.quote, Span(11, 14)))
    verdict = Verdict(claim, Label.CONTRADICTED, 0.9, (row,), (amounts,))
    assert "> Document: Passport · Fee: $65\n" in unescape(markdown_claim(verdict, "en"))
    check = Check("c", "draft", claim.text, Report((verdict,), "en", "1", 1), "ana", 0.0, 0.0)
    card = verdict_card(Reviewed(1, verdict, ()), check, Freshness(MadeUpShelf()), Frame("en", "1"))
    assert "Passport · <mark>$65</mark>" in card


def test_a_cell_never_stands_under_the_head_of_another_column() -> None:
    (draft,) = read(b"# Fees\n\n| | Fee | Days |\n|---|---|---|\n| Passport | | 10 |\n")
    answer = answered(cite(real_article(draft, article_id="fees", language="en"), "Passport | 10", 1))
    assert one(parsed(render_answer(answer, "4")), ".f-verbatim").text() == "Passport\nDays: 10"
    cells = answer_json(answer)["citations"][0]["cells"]
    assert cells == [{"head": "", "text": "Passport"}, {"head": "Days", "text": "10"}]


def test_each_cell_of_the_article_has_the_heads_of_its_column_and_its_row() -> None:
    (draft,) = read(b"# Fees\n\n| Document | Fee |\n|---|---|\n| Passport | $65 |\n")
    tree = parsed(article_html(real_article(draft, article_id="fees", language="en"), (), "en"))
    assert [node.text() for node in tree.css("th[scope=col]")] == ["Document", "Fee"]
    assert [node.text() for node in tree.css("th[scope=row]")] == ["Passport"]
    assert [node.text() for node in tree.css("td")] == ["$65"]


def test_what_a_model_writes_says_so_from_its_first_sentence(first: Article) -> None:
    citation = cite(first, "created in 1996")
    written, repeated = (Told(Sentence(said, (1,)), (citation,)) for said in ("It began in 1996.", citation.quote))
    assert one(parsed(render_draft([written], "1", "en")), ".f-note").text() == WrittenWords("en").written
    assert not parsed(render_draft([repeated], "1", "en")).css(".f-note")


def test_ids_differ_between_messages(first: Article) -> None:
    answer = answered(cite(first, "created in 1996"))
    ids = [{node.attributes["id"] for node in parsed(render_answer(answer, key)).css("[id]")} for key in ("1", "2")]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_list_keeps_its_lines(first: Article) -> None:
    words = "following objectives:\n• Promote the exchange of information, experiences and best practices."
    tree = parsed(render_answer(answered(cite(first, words)), "1"))
    assert one(tree, ".f-verbatim").text() == f"“{words}”"
    assert one(tree, "mark").text() == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Help.", "“Help.”"),
        ("“Help.”", "“Help.”"),
        ('"Help."', '"Help."'),
        ("«Ayuda».", "“«Ayuda».”"),
        ("«Está lleno», dijo Ana.", "“«Está lleno», dijo Ana.”"),
        ("“Wearing the hat” helps.", "«“Wearing the hat” helps.»"),
        ("“We grew,” she said. “We are forty.”", "«“We grew,” she said. “We are forty.”»"),
        ("I said «help»", "“I said «help»”"),
        ("'80s", "“'80s”"),
        ("“We grew.", "“We grew.”"),
        ("We are forty.”", "“We are forty.”"),
        ("The members’", "“The members’”"),
        ("“", "“”"),
        ("", "“”"),
    ],
)
def test_quotation_marks_stand_in_pairs_and_are_not_doubled(words: str, expected: str) -> None:
    assert quoted(words) == expected


def test_the_card_says_what_is_known_and_nothing_else(first: Article) -> None:
    tree = parsed(render_answer(answered(cite(first, "created in 1996")), "1"))
    assert one(tree, ".f-by").text() == "Guest Contributor · Migration Governance · 5\u00a0August\u00a02019"
    bare = replace(first, author=None, category=None, published=None, url=None)
    tree = parsed(render_answer(answered(cite(bare, "created in 1996")), "1"))
    assert not tree.css(".f-by")
    assert not tree.css(".f-original")
    assert "None" not in tree.body.text() if tree.body else False


def test_the_original_page_opens_elsewhere_and_tells_nobody(first: Article) -> None:
    link = one(parsed(render_answer(answered(cite(first, "created in 1996")), "1")), ".f-original")
    assert href(link) == "https://example.org/cooperation#:~:text=created%20in%201996"
    assert link.attributes["target"] == "_blank"
    assert link.attributes["rel"] == "noopener noreferrer nofollow"


def test_copying_takes_words_and_source(first: Article) -> None:
    button = one(parsed(render_answer(answered(cite(first, "created in 1996")), "1")), ".f-copy")
    assert button.attributes["data-copy"] == (
        "“created in 1996”\n\nMultilateral cooperation, Guest Contributor, 5 August 2019\n"
        "https://example.org/cooperation#:~:text=created%20in%201996"
    )


def test_a_spanish_answer_from_an_english_article(first: Article) -> None:
    tree = parsed(render_answer(answered(cite(first, "created in 1996"), language="es"), "1"))
    assert one(tree, ".f-answer").attributes["lang"] == "es"
    for selector in (".f-verbatim", ".f-title", ".f-words"):
        assert one(tree, selector).attributes["lang"] == "en"
    assert "Ver en el artículo" in (one(tree, ".f-open").text())
    assert href(one(tree, ".f-open")).endswith("&lang=es#mark")
    assert one(tree, ".f-by").text().endswith("5\u00a0de\u00a0agosto\u00a0de\u00a02019")


def test_the_language_of_the_answer_is_not_repeated(first: Article) -> None:
    tree = parsed(render_answer(answered(cite(first, "created in 1996")), "1"))
    assert [node.attributes["lang"] for node in tree.css("[lang]")] == ["en"]


def test_what_was_searched_for_is_said_when_it_differs(first: Article) -> None:
    answer = answered(cite(first, "created in 1996"))
    assert not parsed(render_answer(answer, "1")).css(".f-searched")
    followed = replace(answer, searched_for="Who? (RCM)")
    assert one(parsed(render_answer(followed, "1")), ".f-searched").text() == "Searched for: Who? (RCM)"


def test_not_found_is_a_page_of_its_own(first: Article, second: Article) -> None:
    nearest = (cite(first, "created in 1996", 1), cite(second, "I like to help people.", 2), cite(second, "joy", 3))
    tree = parsed(render_answer(not_found(*nearest), "1"))
    assert one(tree, ".f-none").text() == "These articles do not say."
    assert [node.text() for node in tree.css(".f-small")] == ["The closest they come", "How to ask another way"]
    assert [node.text() for node in tree.css("mark")] == ["created in 1996", "I like to help people."]
    assert not tree.css(".f-trouble")
    assert not tree.css(".f-marker")


def test_what_to_ask_next_is_one_press_away(first: Article) -> None:
    told = replace(answered(cite(first, "created in 1996", 1)), ask_next=("Who leads <it>?", "Where?"))
    shown = parsed(render_answer(told, "1")).css(".f-next .f-again")
    assert [button.attributes["value"] for button in shown] == ["Who leads <it>?", "Where?"]
    assert not parsed(render_answer(replace(told, ask_next=()), "1")).css(".f-next")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_greeting_is_not_told_that_the_articles_do_not_say(language: Language) -> None:
    greeted = replace(not_found(language=language), outcome=Outcome.NOTHING_ASKED, question="Hola")
    tree = parsed(render_answer(greeted, "1"))
    assert one(tree, ".f-answer").attributes["data-outcome"] == "nothing-asked"
    assert one(tree, ".f-heard").text() == Strings(language).nothing_asked
    assert not tree.css(".f-none, .f-trouble, .f-ways")


def test_not_found_with_nothing_near() -> None:
    tree = parsed(render_answer(not_found(), "1"))
    assert [node.text() for node in tree.css(".f-small")] == ["How to ask another way"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_failing_never_looks_like_not_found(language: Language, first: Article) -> None:
    failed = replace(not_found(cite(first, "created in 1996"), language=language), outcome=Outcome.UNAVAILABLE)
    for html in (render_answer(failed, "1"), render_failure("Who?", language, "", "1")):
        tree = parsed(html)
        assert one(tree, ".f-answer").attributes["data-outcome"] == "unavailable"
        assert one(tree, ".f-again").attributes["value"] == "Who?"
        assert not tree.css(".f-none")


def test_a_question_is_shown_literally() -> None:
    html = render_question(HOSTILE, "en", "1")
    tree = parsed(html)
    assert one(tree, ".f-asked").text() == f"You asked: {HOSTILE}"
    assert {node.tag for node in tree.body.traverse()} <= {"body", "p", "span"} if tree.body else False


def test_an_article_cannot_bring_markup(first: Article) -> None:
    hostile = replace(
        first,
        id='a/../"b',
        title=HOSTILE,
        author=HOSTILE,
        category=HOSTILE,
        text=HOSTILE,
        blocks=(),
        language='en" x="',
    )
    answer = answered(Citation(1, hostile, Span(0, len(HOSTILE)), 0.9), language="es", question=HOSTILE)
    for made in (answer, replace(answer, outcome=Outcome.UNAVAILABLE), replace(answer, searched_for="<b>")):
        html = render_answer(made, "1")
        tree = parsed(html)
        assert not tree.css("img, script, b, style, iframe")
        for node in tree.css("*"):
            assert not [name for name in node.attributes if name.startswith("on") or name == "x"]
            address = node.attributes.get("href")
            assert address is None or address.startswith(("https://example.org/", "/articles/", "#a1-"))
        assert "javascript:alert" not in "".join(href(link) for link in tree.css("a"))


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<script>x</script>", ""),
        ('<a href="javascript:x">y</a>', "<a>y</a>"),
        ('<a href="//evil.example">y</a>', "<a>y</a>"),
        ('<a href="http://evil.example">y</a>', "<a>y</a>"),
        ('<a href="/logout">y</a>', "<a>y</a>"),
        ('<p style="x" onclick="y" class="f-ok evil">z</p>', "<p>z</p>"),
        ('<p class="f-ok f-too" id="f-masthead">z</p>', '<p class="f-ok f-too">z</p>'),
        ("<svg><style>x</style></svg><form><input></form>", ""),
    ],
)
def test_the_second_wall(html: str, left: str) -> None:
    assert cleaned(html) == left


def test_the_published_date_is_optional_in_the_copy(first: Article) -> None:
    undated = replace(first, published=None)
    html = render_answer(answered(cite(undated, "created in 1996")), "1")
    assert "Multilateral cooperation, Guest Contributor\nhttps" in unescape(html)
    assert str(date(2019, 8, 5).year) not in (parsed(html).css_first(".f-by") or one(parsed(html), "h3")).text()


@pytest.mark.parametrize(
    ("instead", "english", "spanish"),
    [
        (None, "Written by a language model", "Escrito por un modelo"),
        (Instead.UNAVAILABLE, "not available just now", "no está disponible ahora"),
        (Instead.UNSUPPORTED, "do not support the language model", "no respaldan"),
        (Instead.NOT_FOUND, "found no answer", "no encontró qué responder"),
    ],
)
def test_a_reader_is_told_who_wrote_an_answer_and_why_it_is_quoted_instead(
    instead: Instead | None, english: str, spanish: str, first: Article
) -> None:
    generator = "quotes" if instead else "a model"
    for language, words in (("en", english), ("es", spanish)):
        quoted_answer = answered(cite(first, "created in 1996", 1), language="es" if language == "es" else "en")
        shown = parsed(render_answer(replace(quoted_answer, generator=generator, instead=instead), "4"))
        assert words in one(shown, ".f-note").text()
        assert not parsed(render_answer(quoted_answer, "4")).css(".f-note")


def test_quotations_after_what_a_model_wrote_have_their_own_note(first: Article) -> None:
    cited = cite(first, "created in 1996", 1)
    said = Sentence("It began in 1996.", (1,)), Sentence(cited.quote, (1,))
    whole = replace(answered(cited), sentences=said, generator="a model", instead=Instead.UNSUPPORTED)
    shown = parsed(render_answer(whole, "4"))
    order = [part.text().split(" Source")[0] for part in shown.css(".f-note, .f-prose, .f-verbatim")]
    words = WrittenWords("en")
    assert order == [words.written, said[0].text, words.rest_unsupported, f"“{cited.quote}”"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_that_a_model_writes_where_one_does(language: Language) -> None:
    quoting, writing = (page_strings(language, written=written) for written in (False, True))
    assert notice(2, language, quoting) != notice(2, language, writing)
    assert notice(1, language, quoting) != notice(1, language, writing)
    assert welcome(quoting, examples=False) != welcome(writing, examples=False)
    assert "2" in one(parsed(notice(2, language, writing)), ".f-notice").text()
