"""The application with an operator's help lines, and with none."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI

from tests.ui.care.lines import LISTED, NONE_LISTED
from tests.ui.conftest import Watched, served, traffic_to
from ui.care.care import Care
from ui.server.app import AppOptions, build_app


def app_with(care: Care, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> FastAPI:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    traffic = traffic_to(watched, watched.service.checking, at_once=1)
    return build_app(traffic, watched, watched, AppOptions(care=care))


@pytest.fixture(scope="module")
def listed_url(watched: Watched) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch, served(app_with(LISTED, watched, patch)) as url:
        yield url


@pytest.fixture(scope="module")
def none_listed_url(watched: Watched) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch, served(app_with(NONE_LISTED, watched, patch)) as url:
        yield url
