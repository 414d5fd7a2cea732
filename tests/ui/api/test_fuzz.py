"""Made-up requests by the API's own description: whatever is sent, nothing fails on the server's side."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.conftest import Watched, served, traffic_to
from ui.server.app import AppOptions, build_app

_SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"


@pytest.fixture(scope="module")
def open_to_all(watched: Watched) -> Iterator[str]:
    traffic = traffic_to(watched, watched.service.checking)
    with served(build_app(traffic, watched, watched, AppOptions(verify_is_open=True))) as url:
        yield url


def test_no_request_makes_the_api_fail(open_to_all: str, tmp_path: Path) -> None:
    """A short run; docs/evaluation.md has the command of a long one."""
    command = [
        str(_SCHEMATHESIS), "run", f"{open_to_all}/api/v1/openapi.json", "--checks", "not_a_server_error",
        "--phases", "examples,fuzzing", "--max-examples", "12", "--seed", "7", "--workers", "1", "--no-color",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert "No issues found" in done.stdout or "generated" in done.stdout, done.stdout[-1500:]
