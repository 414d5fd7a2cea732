import random
import time

import pytest

from rag.writing.sentence_stream import Draft, drafts

REPLY = (
    "The RCM was created in 1996. [Source 1] It has 11 members [1, 2]. Dra. Pérez said “no.” [3]\n"
    "- **Guatemala** leads it [2-4]!\n\n## Source\nIt costs 3.5 million (2019); 10 people pay [Source 2-90]. "
    "See [1](http://x.y/z). NOT FOUND\n"
    "1. First item 【9】. Last without stop"
)
READ = [
    Draft("The RCM was created in 1996.", (1,)),
    Draft("It has 11 members.", (1, 2)),
    Draft("Dra. Pérez said “no.”", (3,)),
    Draft("Guatemala leads it!", (2, 3, 4)),
    Draft("Source", ()),
    Draft("It costs 3.5 million (2019); 10 people pay.", (2, 3, 4, 5, 6, 7, 8, 9, 10)),
    Draft("See.", (1,)),
    Draft("NOT FOUND", ()),
    Draft("First item.", (9,)),
    Draft("Last without stop", ()),
]


def test_a_reply_is_read_in_sentences_with_what_they_cite() -> None:
    assert list(drafts([REPLY])) == READ


@pytest.mark.parametrize("seed", range(20))
def test_it_does_not_matter_where_the_pieces_are_cut(seed: int) -> None:
    rng, pieces, place = random.Random(seed), [], 0
    while place < len(REPLY):
        size = rng.randint(1, 9)
        pieces.append(REPLY[place : place + size])
        place += size
    assert list(drafts(pieces)) == READ


def test_a_sentence_is_given_out_before_the_reply_ends() -> None:
    pieces = iter(["One [1]. ", "Two", " [2]."])
    found = drafts(pieces)
    assert next(found) == Draft("One.", (1,))
    assert next(pieces) == " [2]."


def test_a_title_a_question_and_what_was_cut_off_are_no_statements() -> None:
    found = list(drafts([f"{REPLY}\nIs it? It is:\n"]))
    assert [draft.text for draft in found if not draft.is_whole] == [
        "Source", "NOT FOUND", "Last without stop", "Is it?", "It is:",
    ]  # fmt: skip


def test_only_not_found_alone_declines() -> None:
    assert [draft.says_not_found for draft in drafts(["NOT FOUND"])] == [True]
    assert [draft.says_not_found for draft in drafts(["*Not found.*"])] == [True]
    assert [draft.says_not_found for draft in drafts(["The file was not found [1]."])] == [False]


@pytest.mark.parametrize("piece", ["the " * 5, "a. " * 5])
def test_a_reply_without_an_end_costs_no_more_than_its_length(piece: str) -> None:
    def seconds(pieces: int) -> float:
        began = time.process_time()
        assert sum(len(draft.text) for draft in drafts([piece] * pieces)) >= (len(piece) - 1) * pieces - 1
        return time.process_time() - began

    # Both are longer than a sentence may be. By the square of its length it would take sixteen times as long.
    assert seconds(600) < 8 * max(seconds(150), 0.05)


def test_reading_costs_no_more_than_its_length() -> None:
    hostile = "[" * 5000 + "1" * 5000 + "](" * 2000
    assert len(list(drafts([hostile]))) <= 2
