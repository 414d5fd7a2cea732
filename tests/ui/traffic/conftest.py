import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def quiet_gradio() -> None:
    """What the application wants of its environment, as ``fuente serve`` sets it."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
