"""Who said it, in the forms that English and Spanish articles use."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind, Span
from index.sentences import article_units
from rag.speech.speakers import interviewee, speaker_of
from tests.corpus_for_tests import articles_of

CORPUS = Path(__file__).parents[3] / "corpus"


def article(text: str, title: str = "Notes from the region", language: str = "en") -> Article:
    blocks = tuple(
        DraftBlock(BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH, line.removeprefix("# "))
        for line in text.split("\n\n")
    )
    return make_article(Draft(Metadata(title=title), blocks), article_id="a", language=language)


def speaker(text: str, words: str, title: str = "Notes from the region") -> str | None:
    made = article(text, title)
    start = made.text.index(words)
    return speaker_of(made, Span(start, start + len(words)))


QUOTED = [
    ("“The shelter is full,” said Ana Pérez.", "“The shelter is full,”", "Ana Pérez"),
    ("“The shelter is full,” said Ana Pérez in a meeting. It rained.", "“The shelter is full,”", "Ana Pérez"),
    ('"The shelter is full," Ana Pérez, its director, explained.', '"The shelter is full,"', "Ana Pérez"),
    ("Ana Pérez said: “The shelter is full. Nobody sleeps.”", "Nobody sleeps.", "Ana Pérez"),
    ("“We grew. We learnt,” said Ana Pérez. “We are forty now.”", "“We are forty now.”", "Ana Pérez"),
    ("“We grew. We learnt,” said Ana Pérez. “We are forty now.”", "“We grew.", "Ana Pérez"),
    ("“We are forty now,” said the director of the shelter.", "“We are forty now,”", "the director of the shelter"),
    (
        "According to Dr. Ana Pérez, the shelter is full.",
        "According to Dr. Ana Pérez, the shelter is full.",
        "Dr. Ana Pérez",
    ),
    ("Ana Pérez said that the shelter is full.", "Ana Pérez said that the shelter is full.", "Ana Pérez"),
    ("Yesterday Ana Pérez said that it is full.", "Yesterday Ana Pérez said that it is full.", "Ana Pérez"),
    ("Ana Pérez runs it.\n\n“It is full,” Pérez said.", "“It is full,”", "Ana Pérez"),
    ("“It is full,” said Ana Pérez.\n\n“It has forty beds,” she added.", "“It has forty beds,”", "Ana Pérez"),
    ("“It is full.\n\n“It has forty beds,” said Ana Pérez.", "“It is full.", "Ana Pérez"),
    ("«El albergue está lleno», dijo Ana Pérez.", "«El albergue está lleno»", "Ana Pérez"),
    (
        "«El albergue está lleno», señaló la directora del albergue.",
        "«El albergue está lleno»",
        "la directora del albergue",
    ),
    ("Según explica Ana Pérez: «El albergue está lleno».", "«El albergue está lleno»", "Ana Pérez"),
    ("Como explicó Ana de la Cruz: “Está lleno”.", "“Está lleno”", "Ana de la Cruz"),
    ("“Está lleno”, según Ana Pérez, su directora.", "“Está lleno”", "Ana Pérez"),
    ("Ana Pérez, su directora, dijo que está lleno.", "Ana Pérez, su directora, dijo que está lleno.", "Ana Pérez"),
    ("De acuerdo con Ana Pérez, está lleno.", "De acuerdo con Ana Pérez, está lleno.", "Ana Pérez"),
    ("—No lo sabíamos —dijo Ana Pérez—. Volvimos tarde.", "Volvimos tarde.", "Ana Pérez"),
    ("«Está lleno», dijo Ana Pérez.\n\n«Tiene cuarenta camas», agregó ella.", "«Tiene cuarenta camas»", "Ana Pérez"),
    ("«Está lleno.\n\n»Tiene cuarenta camas», dijo Ana Pérez.", "«Está lleno.", "Ana Pérez"),
    ("Ana Pérez and Luis Pérez run it.\n\n“It is full,” Pérez said.", "“It is full,”", "Pérez"),
]


@pytest.mark.parametrize(("text", "words", "said"), QUOTED)
def test_a_quotation_has_its_speaker(text: str, words: str, said: str) -> None:
    assert speaker(text, words) == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("People call it “white slave trade” and are wrong.", "People call it “white slave trade” and are wrong."),
        ("El informe señala que está lleno.", "El informe señala que está lleno."),
        ("“It is full,” she said.", "“It is full,”"),
        ("“Full,” said Ana Pérez. “So it is,” said Eva Ruiz.\n\n“It is,” she said.", "“It is,”"),
        ("Note: it is full.\n\nAddress: First street.", "Note: it is full."),
        ("“It is full,” she said.\n\n“It has forty beds,” said Ana Pérez.", "“It is full,”"),
        ("Casa Alianza: It opens at nine.\n\nIt rained.", "It opens at nine."),
        ("Ana Pérez: It is full.\n\nEva Ruiz: So it is.\n\n# Beds\n\nIt has forty.", "It has forty."),
        ("A report by Ana Pérez said: “It is full.”", "“It is full.”"),
        (
            "Ana Pérez explained “pollero” to the children who came.",
            "Ana Pérez explained “pollero” to the children who",
        ),
        ("“We grew,” said Ana Pérez. The “open house of all” is free.", "The “open house of all” is free."),
        ('Ana Pérez said the board is 5" wide and blue all over.', 'the board is 5" wide and blue all over.'),
    ],
)
def test_no_speaker_is_made_up(text: str, words: str) -> None:
    assert speaker(text, words) is None


@pytest.mark.parametrize(
    ("text", "title", "words", "said"),
    [
        ("We met.\n\nWhy?\n\nIt is full.\n\nHow?\n\nIt grew.", "An interview with Ana Pérez", "It grew.", "Ana Pérez"),
        ("Nos vimos.\n\n¿Por qué?\n\nEstá lleno.\n\n¿Y?\n\nCreció.", "Entrevista a Ana Pérez", "Creció.", "Ana Pérez"),
        (
            "Conversamos con una oficial de la OIM en San José.\n\n¿Por qué?\n\nEstá lleno.\n\n¿Y?\n\nCreció.",
            "Voces", "Creció.", "una oficial de la OIM",
        ),
        ("Q: Why?\n\nA: It is full.\n\nIt grew.", "Interview with Ana Pérez", "It grew.", "Ana Pérez"),
        ("P: ¿Por qué?\n\nR: Está lleno.", "Entrevista con Ana Pérez", "Está lleno.", "Ana Pérez"),
        ("OIM: ¿Por qué?\n\nAP: Está lleno.", "Entrevista con Ana Pérez", "Está lleno.", "Ana Pérez"),
        ("Ana Pérez: It is full.\n\nEva Ruiz: It is not.", "A talk", "It is not.", "Eva Ruiz"),
    ],
)  # fmt: skip
def test_an_interview_names_who_answers(text: str, title: str, words: str, said: str) -> None:
    assert speaker(text, words, title) == said


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("Q: Is the shelter full?\n\nA: It is full.", "Interview with Ana Pérez", "Is the shelter full?"),
        ("Q: Tell us of it.\n\nA: It is full.", "Interview with Ana Pérez", "Tell us of it."),
        ("Why?\n\nIt is full.\n\n# The shelter\n\nIt rained.", "Interview with Ana Pérez", "It rained."),
        (
            f"{'It rained. ' * 4}We met Ana Pérez.\n\nWhy?\n\nIt is full.".replace(". ", ".\n\n").replace(
                "met", "interviewed"
            ),
            "A talk",
            "It is full.",
        ),
    ],
)
def test_what_an_interview_says_around_its_answers_is_by_nobody(text: str, title: str, words: str) -> None:
    assert speaker(text, words, title) is None


def test_the_articles_that_ship_name_theirs() -> None:
    found = {one.id: one for one in articles_of(CORPUS)}
    interview = found["interview-combating-trafficking-persons"]
    assert interviewee(interview) == "an IOM officer"
    by = {interview.cut(span): speaker_of(interview, span) for _, spans in article_units(interview) for span in spans}
    assert by["It really fills my heart with joy."] == "an IOM officer"
    assert {said for words, said in by.items() if "Dayan Corrales-Morales works" in words} == {None}
    page = found["multilateral-cooperation-key-migration-governance"]
    said = {page.cut(span): speaker_of(page, span) for _, spans in article_units(page) for span in spans}
    assert {words: who for words, who in said.items() if who} == {
        words: "Luis Alonso Serrano" for words in said if "public opinion" in words or "misinformation" in words
        or "Sometimes the issue" in words or "single country" in words or "good practices, a dialogue" in words
        or "learn from the good" in words
    }  # fmt: skip


def test_an_article_of_which_only_the_text_was_kept_has_speakers_too() -> None:
    made = replace(article("It rained.\n\n“It is full,” said Ana Pérez."), blocks=())
    assert speaker_of(made, Span(12, 24)) == "Ana Pérez"


def test_time_is_linear_in_what_a_page_can_hold() -> None:
    for text in (
        "“a " * 20_000,
        "Ana " * 30_000,
        "said Ana, " * 12_000,
        "The " + "very " * 20_000 + "said:",
        "—" * 50_000,
    ):
        made = article(text)
        started = time.process_time()
        speaker_of(made, Span(0, 40))
        speaker_of(made, Span(len(made.text) - 40, len(made.text)))
        assert time.process_time() - started < 2


def test_what_stands_below_a_question_no_more_is_not_its_answer() -> None:
    asked = DraftBlock(BlockKind.HEADING, "What do you do?", 3)
    answer, after = (
        DraftBlock(BlockKind.PARAGRAPH, "We cook."),
        DraftBlock(BlockKind.PARAGRAPH, "It is open.", closes=3),
    )
    draft = Draft(Metadata(title="Interview with Ana Pérez"), (asked, answer, after))
    made = make_article(draft, article_id="a", language="en")
    said = [speaker_of(made, Span(block.start, block.end)) for block in made.blocks[1:]]
    assert said == ["Ana Pérez", None]
