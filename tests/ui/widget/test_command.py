from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ui.cli import app
from ui.errors import SurfaceProblem
from ui.widget.sites import read_sites

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, ["site", *arguments])


def test_a_site_is_added_listed_paused_and_resumed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fuente.toml").write_text('[widget]\naddress = "https://ask.example.org"\n', encoding="utf-8")
    added = run("add", "library", "--origin", "https://library.example", "--colour", "#7A1F2B", "--language", "es")
    assert added.exit_code == 0, added.output
    assert added.stdout == (
        '<script async src="https://ask.example.org/widget.js" data-site="library" data-lang="es" '
        'data-colour="#7a1f2b"></script>\n'
    )
    assert "script-src https://ask.example.org; frame-src https://ask.example.org" in added.stderr
    assert "https://ask.example.org/sites/library" in added.stderr
    assert run("list").stdout == "library\tactive\t1000\tes\thttps://library.example\n"
    assert run("pause", "library").exit_code == 0
    assert run("list").stdout == "library\tpaused\t1000\tes\thttps://library.example\n"
    assert run("resume", "library").exit_code == 0
    assert read_sites(tmp_path / "sites.toml")[0].paused is False
    assert run("show", "library").stdout == added.stdout


def test_a_site_that_is_removed_leaves_the_others_and_the_comments(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sites.toml"
    first = '# Partners.\n[[site]]\nid = "a"\norigins = ["https://a.example"] # ours\n'
    file.write_text(f'{first}\n[[site]]\nid = "b"\norigins = ["https://b.example"]\npaused = true\n', encoding="utf-8")
    assert run("remove", "b").exit_code == 0
    assert file.read_text(encoding="utf-8").strip() == first.strip()
    assert run("remove", "a").exit_code == 0
    assert read_sites(file) == ()
    assert run("add", "c", "--origin", "https://c.example").exit_code == 0
    assert [site.id for site in read_sites(file)] == ["c"]


def test_an_address_of_ipv6_stands_in_brackets(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fuente.toml").write_text('[server]\nhost = "::1"\n', encoding="utf-8")
    added = run("add", "library", "--origin", "https://library.example")
    assert 'src="http://[::1]:7860/widget.js"' in added.stdout
    assert "frame-src http://[::1]:7860" in added.stderr
    assert "http://[::1]:7860/sites/library" in added.stderr


def test_without_a_site_the_list_says_what_to_do(run: Run) -> None:
    listed = run("list")
    assert (listed.exit_code, listed.stdout) == (0, "")
    assert "fuente site add" in listed.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("add", "a", "--origin", "http://a.example"), "origin"),
        (("add", "A", "--origin", "https://a.example"), "the new site has 'id' that is 'A'"),
        (("add", "a", "--origin", "https://a.example", "--language", "fr"), "no language 'fr'"),
        (("add", "a", "--origin", "https://a.example", "--colour", "#ffee00"), "would do"),
        (("add", "a", "--origin", "https://a.example", "--daily-limit", "0"), "daily_limit"),
        (("pause", "nobody"), "no site 'nobody'"),
        (("show", "nobody"), "no site 'nobody'"),
        (("remove", "nobody"), "no site 'nobody'"),
    ],
)
def test_what_cannot_be_is_one_line(run: Run, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert isinstance(result.exception, SurfaceProblem)
    assert says in str(result.exception)
    assert not (tmp_path / "sites.toml").exists()


def test_a_site_is_added_once(run: Run) -> None:
    assert run("add", "a", "--origin", "https://a.example").exit_code == 0
    again = run("add", "a", "--origin", "https://b.example")
    assert "already" in str(again.exception)


def test_without_an_origin_nothing_is_added(run: Run) -> None:
    assert run("add", "a").exit_code == 2
