"""Help lines are read whole or refused with a line that says what to do."""

from datetime import date
from pathlib import Path

import pytest

from ui.care.care import Care
from ui.errors import SettingsProblem
from ui.settings.helplines import HelpLine, old_lines, read_help_lines, strings_of

ROOT = Path(__file__).parent.parent.parent.parent
# No number in this file is a real line.
GOOD = """
[[line]]
country = "Nowhere"
name = "Example line"
phone = "+00 (0) 000-0000"
web = "https://lines.example/help?a=1"
languages = ["es", "en"]
source = "https://lines.example/about"
checked = 2026-01-31
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "help.toml"
    path.write_text(text, encoding="utf-8")
    return path


def line(name: str, *languages: str, phone: str | None = "000 0000", checked: date = date(2026, 1, 1)) -> HelpLine:
    return HelpLine("Nowhere", name, phone, "https://lines.example/", languages, "a visit", checked)


def test_a_line_is_read(tmp_path: Path) -> None:
    (read,) = read_help_lines(written(tmp_path, GOOD))
    assert read == HelpLine(
        "Nowhere",
        "Example line",
        "+00 (0) 000-0000",
        "https://lines.example/help?a=1",
        ("es", "en"),
        "https://lines.example/about",
        date(2026, 1, 31),
    )


def test_no_file_is_no_lines(tmp_path: Path) -> None:
    assert read_help_lines(tmp_path / "help.toml") == ()


def test_the_file_that_ships_is_empty_and_its_example_holds_no_number() -> None:
    path = ROOT / "help.toml"
    assert read_help_lines(path) == ()
    lines = path.read_text(encoding="utf-8").splitlines()
    assert all(text.startswith("#") for text in lines if text)
    assert '# phone = "..."' in path.read_text(encoding="utf-8")


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    assert len(read_help_lines(written(tmp_path, "\ufeff" + GOOD))) == 1


def test_a_telephone_alone_or_a_page_alone_is_enough(tmp_path: Path) -> None:
    for key in ("phone", "web"):
        text = "\n".join(row for row in GOOD.splitlines() if not row.startswith(key))
        assert getattr(read_help_lines(written(tmp_path, text))[0], key) is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[[line]]", "[[linea]]", "'linea'"),
        ("[[line]]", "[line]", "begin every line with [[line]]"),
        ("country", "pais", "'pais'"),
        ('"Nowhere"', '""', "'country' that is ''"),
        ('"Nowhere"', "7", "'country' that is 7"),
        ('"Example line"', '"Example\\u202eline"', "hidden characters"),
        ('"+00 (0) 000-0000"', '"call us"', "'phone' that is 'call us'"),
        ('"+00 (0) 000-0000"', '"00"', "3 to 15 digits"),
        ('"+00 (0) 000-0000"', '"0000000000000000"', "3 to 15 digits"),
        ('"+00 (0) 000-0000"', '"000 0000; 000"', "3 to 15 digits"),
        ("https://lines.example/help", "http://lines.example/help", "begins with https://"),
        ("https://lines.example/help", "javascript:alert(1)//", "begins with https://"),
        ("https://lines.example/help", "https://me@lines.example/", "begins with https://"),
        ("https://lines.example/help", "https://localhost/", "begins with https://"),
        ("https://lines.example/help", "https://[::1/", "begins with https://"),
        ("https://lines.example/help", "https://lines.example:99999/", "begins with https://"),
        ("https://lines.example/help", "https://línes.example/", "begins with https://"),
        ('["es", "en"]', '"es"', "write a list"),
        ('["es", "en"]', '["Spanish"]', "two-letter codes"),
        ('["es", "en"]', "[]", "it is empty"),
        ("2026-01-31", '"2026-01-31"', "without quotation marks"),
        ("2026-01-31", "2026-01-31T10:00:00", "without quotation marks"),
        ("2026-01-31", "2026-02-31", "does not parse"),
        ('source = "https://lines.example/about"', "", "no 'source'"),
        ('name = "Example line"', "", "no 'name'"),
        ("[[line]]", "[[line", "does not parse"),
    ],
)
def test_what_could_mislead_is_refused_in_one_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    with pytest.raises(SettingsProblem) as problem:
        read_help_lines(written(tmp_path, GOOD.replace(old, new, 1)))
    assert says in str(problem.value)
    assert "\n" not in str(problem.value)
    assert "help.toml" in str(problem.value)


def test_what_is_counted_are_the_help_lines_and_not_the_lines_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsProblem, match=r"^help line 2 of .*help\.toml has 'phone'"):
        read_help_lines(written(tmp_path, GOOD + GOOD.replace("+00 (0) 000-0000", "call us")))


def test_neither_telephone_nor_page_is_refused(tmp_path: Path) -> None:
    text = "\n".join(row for row in GOOD.splitlines() if not row.startswith(("phone", "web")))
    with pytest.raises(SettingsProblem, match="neither 'phone' nor 'web'"):
        read_help_lines(written(tmp_path, text))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "help.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsProblem, match="UTF-8"):
        read_help_lines(tmp_path / "help.toml")
    with pytest.raises(SettingsProblem, match="cannot be read"):
        read_help_lines(tmp_path)


def test_lines_warn_after_180_days() -> None:
    lines = (line("A", "en"),)
    assert old_lines(lines, date(2026, 1, 1)) == old_lines(lines, date(2026, 6, 30)) == ()
    (warning,) = old_lines(lines, date(2026, 7, 1))
    assert "'A'" in warning
    assert "181 days ago" in warning
    (early,) = old_lines(lines, date(2025, 12, 31))
    assert "still to come" in early


def test_lines_are_ordered_for_a_language() -> None:
    english, spanish, both, page = line("1", "en"), line("2", "es"), line("3", "es", "en"), line("4", "es", phone=None)
    lines = (english, page, spanish, both)
    assert Care(lines).lines_for("es") == (spanish, both, page, english)
    assert Care(lines).lines_for("en") == (english, both, spanish, page)


def test_an_answer_may_hold_what_a_line_holds() -> None:
    assert strings_of((line("1", "en"), line("2", "es", phone=None))) == (
        "000 0000",
        "https://lines.example/",
        "https://lines.example/",
    )
