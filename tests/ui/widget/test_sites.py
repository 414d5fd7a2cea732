import time
from pathlib import Path

import pytest

from ui.errors import SettingsProblem
from ui.widget.live_sites import LiveSites
from ui.widget.site_file import add_site, set_paused
from ui.widget.sites import Site, parse_sites, read_sites

WHOLE = """
# who: the office
[[site]]
id = "migration-office"
origins = ["https://www.example.org", "http://localhost:8080"]
languages = ["en"]
daily_limit = 50
paused = true
[site.colours]
light = "#7a1f2b"
[site.greeting]
en = "What would you like to know?"

[[site]]   # a library
id = "library"
origins = ["https://library.example.net:8443"]
"""


def test_a_whole_file_is_read() -> None:
    office, library = parse_sites(WHOLE, "sites.toml")
    assert office == Site(
        "migration-office",
        ("https://www.example.org", "http://localhost:8080"),
        ("en",),
        {"light": "#7a1f2b"},
        {"en": "What would you like to know?"},
        50,
        True,
    )
    assert (library.languages, library.daily_limit, library.paused) == (("es", "en"), 1000, False)


def test_without_a_file_there_is_no_site(tmp_path: Path) -> None:
    assert read_sites(tmp_path / "sites.toml") == ()


def one(**changed: str) -> str:
    lines = {"id": '"a"', "origins": '["https://a.example"]', **changed}
    return "[[site]]\n" + "\n".join(f"{key} = {value}" for key, value in lines.items())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[site", "does not parse"),
        ("[[sites]]\nid='a'", "no part of it"),
        ("site = 1", r"begin every site with \[\[site\]\]"),
        ("site = [1]", r"begin every site with \[\[site\]\]"),
        (one(color='"red"'), "'color', which is not one of"),
        (one(id='"A"'), "'id' that is 'A': write up to 40"),
        (one(id='"a/b"'), "write up to 40 of"),
        (one(id='"-a"'), "write up to 40 of"),
        (one(id="1"), "'id' that is 1: write a text"),
        (one(id=f'"{"a" * 41}"'), "write up to 40 of"),
        (one(origins="[]"), "'origins' that is .*: it is empty"),
        (one(origins='"https://a.example"'), "'origins' that is .*: write a list"),
        (one(origins="[1]"), "'origins.0' that is 1: write a text"),
        (one(origins=str([f"https://a{n}.example" for n in range(21)])), "write 20 at most"),
        (one(languages='["fr"]'), "'languages.0' that is 'fr': write 'en' or 'es'"),
        (one(languages="[]"), "'languages' that is .*: it is empty"),
        (one(languages='["en", "en"]'), "each language once"),
        (one(daily_limit="0"), "'daily_limit'"),
        (one(daily_limit="true"), "'daily_limit'"),
        (one(daily_limit="1.5"), "'daily_limit'"),
        (one(daily_limit='"5"'), "'daily_limit'"),
        (one(paused='"yes"'), "write true or false"),
        (one(paused="0"), "write true or false"),
        (one(colours='{ light = "red" }'), "write 'light' as # and six"),
        (one(colours='{ light = "#FFFFFF" }'), "write 'light' as # and six"),
        (one(colours='{ light = "#ffee00" }'), "too faint on a light page"),
        (one(colours='{ dark = "#0b5563" }'), "too faint on a dark page"),
        (one(colours='{ sepia = "#000000" }'), "'colours' that is .* for light and dark, or for one of them"),
        (one(greeting='{ en = "" }'), "'greeting' that is .*: type it anew"),
        (one(greeting='{ en = "a\\u202eb" }'), "hidden characters"),
        (one(greeting=f'{{ en = "{"a" * 301}" }}'), "300 characters"),
        (one(greeting='{ fr = "a" }'), "'greeting' that is .* for es and en, or for one of them"),
        (one(greeting='"Hello"'), "'greeting' that is 'Hello': write a table"),
        (one() + "\n" + one(), "two sites called 'a'"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(text: str, says: str) -> None:
    with pytest.raises(SettingsProblem, match=says) as caught:
        parse_sites(text, "sites.toml")
    assert "\n" not in str(caught.value).replace(text, "")


@pytest.mark.parametrize(
    "origin",
    [
        "http://www.example.org", "https://*.example.org", "*", "https:", "https://", "https://example",
        "https://www.example.org/", "https://www.example.org/page", "https://WWW.example.org", "www.example.org",
        "https://www.example.org:443", "http://localhost:80", "https://www.example.org:0",
        "https://www.example.org:70000", "https://user@www.example.org", "https://www.example.org 'unsafe-inline'",
        "https://www.example.org; script-src *", "https://www.example.org\\nx", "https://münchen.example", "'self'",
        "null", "data:", "file://", "https://127.0.0.1", "https://192.168.0.1", "http://127.0.0.2:80",
        "https://www.example.org:²",
    ],
)  # fmt: skip
def test_an_origin_that_says_more_or_less_than_one_host_is_refused(origin: str) -> None:
    with pytest.raises(SettingsProblem, match=r"origin.*http:// is for this machine alone"):
        parse_sites(one(origins=f'["{origin}"]'), "sites.toml")


@pytest.mark.parametrize(
    "origin", ["https://example.org", "https://a-b.xn--mnchen-3ya.example:8443", "http://127.0.0.1:7861"]
)
def test_an_origin_of_one_host_is_taken(origin: str) -> None:
    assert parse_sites(one(origins=f'["{origin}"]'), "sites.toml")[0].origins == (origin,)


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(SettingsProblem, match="not UTF-8"):
        read_sites(path)
    with pytest.raises(SettingsProblem, match="cannot be read"):
        read_sites(tmp_path)


def test_a_site_is_added_and_everything_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_text(WHOLE, encoding="utf-8")
    added = Site("new", ("https://new.example",), ("es",), {"dark": "#7fd1de"}, {"es": "Hola"}, 5)
    assert add_site(path, added) == added
    text = path.read_text(encoding="utf-8")
    assert text.startswith(WHOLE.rstrip())
    assert [site.id for site in read_sites(path)] == ["migration-office", "library", "new"]
    assert list(tmp_path.iterdir()) == [path]


def test_the_first_site_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    add_site(path, Site("a", ("https://a.example",)))
    assert read_sites(path) == (Site("a", ("https://a.example",)),)


def test_a_site_that_cannot_be_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    add_site(path, Site("a", ("https://a.example",)))
    before = path.read_bytes()
    for bad in (Site("a", ("https://b.example",)), Site("b", ("http://b.example",)), Site("B", ("https://b.example",))):
        with pytest.raises(SettingsProblem):
            add_site(path, bad)
    assert path.read_bytes() == before


def test_a_link_to_a_file_that_is_managed_elsewhere_stays_one(tmp_path: Path) -> None:
    managed, path = tmp_path / "etc" / "fuente.toml", tmp_path / "sites.toml"
    managed.parent.mkdir()
    # As some editors write it.
    managed.write_text("\ufeff" + WHOLE, encoding="utf-8")
    path.symlink_to(managed)
    set_paused(path, "library", paused=True)
    assert path.is_symlink()
    assert {site.id: site.paused for site in read_sites(managed)}["library"] is True
    assert list(managed.parent.iterdir()) == [managed]


def test_pausing_changes_one_word(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_text(WHOLE, encoding="utf-8")
    assert set_paused(path, "migration-office", paused=False).paused is False
    assert path.read_text(encoding="utf-8") == WHOLE.replace("paused = true", "paused = false")
    assert set_paused(path, "library", paused=True).paused is True
    assert "# a library" in path.read_text(encoding="utf-8")
    with pytest.raises(SettingsProblem, match=r"no site 'nobody'.*migration-office, library"):
        set_paused(path, "nobody", paused=True)


def test_a_file_with_a_fault_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_text("[[site]]\nid = 1\n", encoding="utf-8")
    with pytest.raises(SettingsProblem):
        add_site(path, Site("a", ("https://a.example",)))
    assert path.read_text(encoding="utf-8") == "[[site]]\nid = 1\n"


def test_a_running_server_follows_the_file(tmp_path: Path) -> None:
    path, warnings = tmp_path / "sites.toml", list[str]()
    sites = LiveSites(path, warnings.append, (Site("demo", ("http://127.0.0.1:1",)),))
    assert sites.site("a") is None
    assert sites.site("demo") is not None
    add_site(path, Site("a", ("https://a.example",)))
    assert sites.site("a") == Site("a", ("https://a.example",))
    set_paused(path, "a", paused=True)
    found = sites.site("a")
    assert found is not None
    assert found.paused
    time.sleep(0.01)
    path.write_text("[[site]]\nid = 1\n", encoding="utf-8")
    assert sites.site("a") == found
    assert sites.site("a") == found
    assert len(warnings) == 1
    assert "until then" in warnings[0]
    path.unlink()
    assert sites.site("a") is None
    assert sites.site("demo") is not None


def test_a_bad_file_stops_a_start(tmp_path: Path) -> None:
    path = tmp_path / "sites.toml"
    path.write_text("nonsense", encoding="utf-8")
    with pytest.raises(SettingsProblem):
        LiveSites(path, pytest.fail)
