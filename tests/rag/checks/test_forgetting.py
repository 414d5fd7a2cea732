"""What was asked or checked leaves nothing behind in the memory of the checks."""

import importlib
import pkgutil
from collections.abc import Iterator
from inspect import signature
from typing import Any

import pytest

import rag
from rag.asked.folded import folded_passage
from ui.compose import Service

# What these are given is words of articles alone.
OF_ARTICLES = {
    "rag.learned.declared_in",
    "rag.asked.coded._codes_of_article",
    "rag.asked.coded._numbers_of_article",
    "rag.asked.folded.folded_passage",
    "rag.judging.naming._folded",
}
QUESTION = "Was the RCM created in 1996 by Zorbaquine Plimptrick and not by the eleven States?"
ANSWERED = "Who leads the RCM this year?"


def caches() -> Iterator[tuple[str, Any]]:
    """Every cache of ``rag`` whose keys come from texts."""
    for module in pkgutil.walk_packages(rag.__path__, "rag."):
        for name, kept in vars(importlib.import_module(module.name)).items():
            if hasattr(kept, "cache_info") and kept.__module__ == module.name and signature(kept).parameters:
                yield f"{module.name}.{name}", kept


def left() -> set[str]:
    return {name for name, kept in caches() if kept.cache_info().currsize} - OF_ARTICLES


def test_a_question_is_forgotten(service: Service) -> None:
    service.answering.ask(QUESTION)
    assert left() == set()
    service.answering.search(QUESTION, limit=3)
    assert left() == set()


def test_nor_is_it_kept_beside_the_words_of_articles(service: Service) -> None:
    service.answering.ask(ANSWERED)
    missed = folded_passage.cache_info().misses
    folded_passage(ANSWERED)
    assert folded_passage.cache_info().misses == missed + 1


def test_a_text_that_was_checked_is_forgotten(service: Service) -> None:
    service.checking.verify(f"{QUESTION.strip('?')}. It has 12 members.")
    assert left() == set()


def test_so_is_one_whose_check_was_given_up(service: Service) -> None:
    def give_up(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        service.checking.verify("The RCM was created in 1996. It has 12 members.", progress=give_up)
    assert left() == set()


def test_without_forgetting_there_would_be_something(service: Service) -> None:
    service.assistant.ask(QUESTION)
    assert "rag.checks.readings.read" in left()
    service.answering.search(QUESTION, limit=1)
