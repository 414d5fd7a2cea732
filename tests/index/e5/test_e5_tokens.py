from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.e5.folder import MAX_TOKENS, PROMPTS
from index.e5.source import find_source, read_source
from index.e5.tokens import E5Tokenizer
from index.e5.weights import install_e5
from index.embedding import default_cache
from index.records import Span
from tests.index.e5.folder_for_tests import tokenizer_of


@pytest.fixture(scope="module")
def folder() -> Path:
    return install_e5(default_cache())


@pytest.fixture(scope="module")
def tokenizer(folder: Path) -> E5Tokenizer:
    return E5Tokenizer(folder)


@pytest.fixture(scope="module")
def other() -> Tokenizer:
    return tokenizer_of(read_source(find_source()).pieces)


@pytest.mark.parametrize(
    "text",
    [
        "How many member states does the RCM have?",
        "¿Cuántos Estados miembros tiene la CRM? Fue creada en 1996.",
        "La ﬁesta costó ½ millón… «así» dijo — 10 000 €.",
        "移民 помощь 🙂 e\u0301 \u200b x",
        "one\ntwo\tthree",
    ],
)
def test_pieces_are_those_of_a_tokenizer_that_sentence_transformers_reads(
    text: str, other: Tokenizer, tokenizer: E5Tokenizer
) -> None:
    for role in ("query", "document"):
        assert tokenizer.read(role, text).ids == tuple(other.encode(PROMPTS[role] + text).ids)


def test_places_cover_the_words_and_marks_cover_nothing(tokenizer: E5Tokenizer) -> None:
    text = "Año: la ﬁesta de los niños 🙂 terminó."
    tokens = tokenizer.read("query", text)
    assert tokens.places[0] == tokens.places[-1] == Span(0, 0)
    for word in ("ﬁesta", "niños", "terminó"):
        start = text.index(word)
        inside = tokens.covering(Span(start, start + len(word)))
        found = text[tokens.places[inside.start].start : tokens.places[inside.end - 1].end]
        assert found.strip() == word


@pytest.mark.parametrize("mark", ["<s>", "</s>", "<pad>", "<unk>", "<mask>"])
def test_no_text_can_spell_a_mark(mark: str, tokenizer: E5Tokenizer) -> None:
    plain, spelled = tokenizer.read("query", "a b").ids, tokenizer.read("query", f"a {mark} b").ids
    assert set(spelled) & {0, 1, 2, 250001} == set(plain) & {0, 1, 2, 250001} == {0, 2}
    assert len(spelled) > len(plain)


def test_a_long_text_is_cut_before_its_end_mark(tokenizer: E5Tokenizer) -> None:
    tokens = tokenizer.read("document", "word " * 1000)
    assert len(tokens.ids) == len(tokens.places) == MAX_TOKENS
    assert (tokens.ids[0], tokens.ids[-1]) == (0, 2)
    assert tokenizer.count("word " * 1000) == 1000


def test_a_long_run_of_one_sign_is_read(tokenizer: E5Tokenizer) -> None:
    assert len(tokenizer.read("query", "\x00" + "ﷺ" * 3000).ids) == MAX_TOKENS
