"""The heading above quoted words, without which nobody can tell what "Yes." answers or whose hours are quoted."""

import csv
import io

import pytest

from index.articles import make_article
from index.readers.markdown import read
from index.records import Article
from rag.claimed.claims import split_claims
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.page import one, parsed
from tests.ui.samples import cite
from tests.ui.shown.test_render import answered, not_found
from ui.openai_form.wire import Reply
from ui.shown.render import render_answer
from ui.terminal import print_answer
from ui.verify.command import as_text
from ui.verify.export import as_csv, as_markdown
from ui.verify.wire import CheckedText
from ui.wire import answer_json

PAGE = b"""# Work

We open on Mondays.

## Do you help me *find* work?

Yes. The list costs nothing.

### Choluteca

Tuesdays from 9 to 3.
"""
YES, HOURS = "Yes. The list costs nothing.", "Tuesdays from 9 to 3."
ASKED = "Do you help me find work?"


@pytest.fixture
def article() -> Article:
    (draft,) = read(PAGE)
    return make_article(draft, article_id="work", language="en")


def test_it_stands_above_the_quotation_and_in_the_card(article: Article) -> None:
    tree = parsed(render_answer(answered(cite(article, YES)), "1", gently=False))
    assert [node.text() for node in tree.css(".f-below")] == [ASKED] * 2
    assert one(tree, "section > .f-below + .f-quote")
    assert one(tree, ".f-place > .f-below + .f-words")
    assert one(tree, ".f-copy").attributes["data-copy"] == f"{ASKED}\n“{YES}”\n\nWork"


def test_it_stands_once_above_all_that_is_below_it_and_the_title_above_what_has_none(article: Article) -> None:
    quotes = ("Yes.", "The list costs nothing.", "We open on Mondays.")
    cited = [cite(article, quote, number) for number, quote in enumerate(quotes, start=1)]
    tree = parsed(render_answer(answered(*cited), "1"))
    said = [node.text() for node in tree.css("section > .f-below, section .f-verbatim")]
    assert said == [ASKED, "“Yes.”", "“The list costs nothing.”", "Work", "“We open on Mondays.”"]


def test_what_is_near_has_it_in_its_card_in_its_own_language(article: Article) -> None:
    tree = parsed(render_answer(not_found(cite(article, HOURS), language="es"), "1"))
    assert (one(tree, ".f-below").text(), one(tree, ".f-below").attributes["lang"]) == ("Choluteca", "en")


def test_below_the_title_alone_nothing_is_said(article: Article) -> None:
    assert article.heading_above(cite(article, "We open on Mondays.").span) == ""
    assert "f-below" not in render_answer(answered(cite(article, "We open on Mondays.")), "1")


def test_programs_and_terminals_get_it_too(article: Article, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(cite(article, YES))
    assert answer_json(answer)["citations"][0]["heading"] == ASKED
    assert f"{ASKED} · {YES} [[1]]" in Reply("x", 0, "", None).markdown(answer)
    print_answer(answer)
    assert f"{ASKED} · {YES} [1]\n" in capsys.readouterr().out


def test_near_passages_have_it_at_the_terminal_and_for_programs(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = not_found(cite(article, HOURS))
    print_answer(answer)
    assert f"Choluteca · “{HOURS}”" in capsys.readouterr().out
    assert f"Choluteca · “{HOURS}”" in Reply("x", 0, "", None).markdown(answer)


def test_a_checked_claim_is_shown_what_its_evidence_stands_below(article: Article) -> None:
    verdict = Verdict(split_claims("It opens at 9.")[0], Label.SUPPORTED, 0.9, (cite(article, HOURS),), ())
    checked = CheckedText("draft.md", Report((verdict,), "en", "000001", 1))
    assert f"[1] Choluteca · “{HOURS}”" in as_text(checked)
    assert f"> **Choluteca**\n>\n> “{HOURS}”\n" in as_markdown([checked])
    row = next(csv.DictReader(io.StringIO(as_csv([checked]))))
    assert (row["evidence"], row["heading"]) == (HOURS, "Choluteca")
