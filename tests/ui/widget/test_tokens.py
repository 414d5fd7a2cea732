from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.desk.desks import Clock
from ui.errors import SettingsProblem
from ui.widget.tokens import Tokens, signing_secret


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tokens(clock: Clock) -> Tokens:
    return Tokens(b"s" * 32, clock)


def test_a_token_opens_its_site_from_its_address_for_a_quarter_of_an_hour(tokens: Tokens, clock: Clock) -> None:
    token = tokens.made("a", "192.0.2.1")
    assert tokens.is_good(token, "a", "192.0.2.1")
    assert not tokens.is_good(token, "b", "192.0.2.1")
    assert not tokens.is_good(token, "a", "192.0.2.2")
    clock.now += 15 * 60
    assert tokens.is_good(token, "a", "192.0.2.1")
    clock.now += 1
    assert not tokens.is_good(token, "a", "192.0.2.1")


def test_a_token_of_another_server_or_of_the_future_is_worth_nothing(tokens: Tokens, clock: Clock) -> None:
    assert not tokens.is_good(Tokens(b"t" * 32, clock).made("a", "x"), "a", "x")
    token = tokens.made("a", "x")
    clock.now -= 1
    assert not tokens.is_good(token, "a", "x")


@given(st.text(max_size=100))
def test_nothing_else_is_a_token(text: str) -> None:
    assert not Tokens(b"s" * 32, Clock()).is_good(text, "a", "x")


def test_a_token_cannot_be_changed(tokens: Tokens) -> None:
    token = tokens.made("a", "x")
    ends, _, signature = token.partition(".")
    for changed in (f"{int(ends) - 1}.{signature}", f"0{token}", f"{ends}.{signature[:-1]}", f"{token}\n", f" {token}"):
        assert not tokens.is_good(changed, "a", "x")


def test_a_token_names_neither_site_nor_address(tokens: Tokens) -> None:
    token = tokens.made("migration-office", "192.0.2.77")
    assert "migration" not in token
    assert "192" not in token.partition(".")[2]


def test_without_a_file_each_start_has_its_own_secret() -> None:
    assert signing_secret(None) != signing_secret(None)
    assert len(signing_secret(None)) == 32


def test_a_secret_comes_from_a_file_that_others_cannot_read(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    with pytest.raises(SettingsProblem, match="cannot be read"):
        signing_secret(path)
    path.write_bytes(b"x" * 32)
    path.chmod(0o644)
    with pytest.raises(SettingsProblem, match="chmod 600"):
        signing_secret(path)
    path.chmod(0o600)
    assert signing_secret(path) == b"x" * 32
    path.write_bytes(b"short")
    with pytest.raises(SettingsProblem, match="no secret of 32"):
        signing_secret(path)


def test_a_device_is_no_secret_and_is_not_read_to_its_end() -> None:
    with pytest.raises(SettingsProblem, match="no secret of 32"):
        signing_secret(Path("/dev/urandom"))
