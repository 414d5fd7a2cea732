from hypothesis import given
from hypothesis import strategies as st

from index.articles import make_article
from index.chunking import ChunkSettings, passage_context, split_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind, Passage


def count(text: str) -> int:
    return len(text.split())


def article_of(*blocks: DraftBlock) -> Article:
    return make_article(Draft(Metadata(title="Title"), blocks), article_id="a", language="en")


def paragraph(text: str) -> DraftBlock:
    return DraftBlock(BlockKind.PARAGRAPH, text)


def heading(text: str, level: int) -> DraftBlock:
    return DraftBlock(BlockKind.HEADING, text, level)


def texts(article: Article, passages: list[Passage]) -> list[str]:
    return [article.text[passage.start : passage.end] for passage in passages]


def test_short_paragraphs_under_one_heading_share_a_passage() -> None:
    article = article_of(paragraph("One two."), paragraph("Three four."), heading("H", 2), paragraph("Five six."))
    passages = split_article(article, ChunkSettings(max_tokens=10), count)
    assert texts(article, passages) == ["One two.\n\nThree four.", "Five six."]
    assert [passage.headings for passage in passages] == [(), ("H",)]


def test_a_long_paragraph_is_cut_between_sentences_and_an_endless_sentence_is_kept() -> None:
    article = article_of(paragraph("One two three. Four five six. Seven " + "eight " * 20 + "nine."))
    passages = split_article(article, ChunkSettings(max_tokens=5), count)
    assert [len(passage.sentences) for passage in passages] == [1, 1, 1]


def test_headings_are_a_path_and_part_of_the_context() -> None:
    article = article_of(heading("A", 2), heading("B", 3), paragraph("Deep."), heading("C", 2), paragraph("Flat."))
    deep, flat = split_article(article, ChunkSettings(), count)
    assert (deep.headings, flat.headings) == (("A", "B"), ("C",))
    assert passage_context(article, deep) == "Title\nA\nB\nDeep."


@given(st.lists(st.text(alphabet="abc .?\n•:", min_size=1, max_size=80), min_size=1, max_size=8), st.integers(1, 30))
def test_every_sentence_is_in_just_one_passage_and_every_offset_cuts_it(bodies: list[str], budget: int) -> None:
    article = article_of(*(paragraph(body) for body in [*bodies, "End."]))
    passages = split_article(article, ChunkSettings(max_tokens=budget), count)
    spans = [span for passage in passages for span in passage.sentences]
    assert spans == sorted(set(spans))
    assert all(p.start == p.sentences[0].start and p.end == p.sentences[-1].end for p in passages)
    quotable = [b for b in article.blocks if b.kind is not BlockKind.HEADING]
    said = "".join(article.text[s:e] for s, e in spans)
    assert "".join(said.split()) == "".join("".join(article.text[b.start : b.end] for b in quotable).split())
