import re
from pathlib import Path

import pytest

from ui.errors import SettingsProblem
from ui.settings.model_settings import GeneratorSection, warning_of_leaving
from ui.settings.settings import read_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("FUENTE_DATA_DIR", "FUENTE_CORPUS"):
        monkeypatch.delenv(name, raising=False)


def test_options_win_over_variables_and_variables_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fuente.toml").write_text('data_dir = "a"\n[server]\nport = 1\nhost = "::1"\n', encoding="utf-8")
    assert read_settings({}, {}).data_folder == Path("a")
    monkeypatch.setenv("FUENTE_DATA_DIR", "b")
    monkeypatch.setenv("FUENTE_SERVER__PORT", "2")
    settings = read_settings({}, {"FUENTE_DATA_DIR": "b", "FUENTE_SERVER__PORT": "2"})
    assert (settings.data_folder, settings.server.port, settings.server.host) == (Path("b"), 2, "::1")
    assert read_settings({"data_dir": Path("c")}, {}).data_folder == Path("c")


def test_the_data_folder_lies_beside_the_corpus(tmp_path: Path) -> None:
    assert read_settings({"corpus": (tmp_path / "x" / "articles",)}, {}).data_folder == tmp_path / "x" / ".fuente"


NO_HOSTS: tuple[str, ...] = ("", "*", "https://example.org", "example.org/news", "*.*.org", "a..b")
NO_HOSTS += ("example.org:https", "example.org:²", "example.org:0", "example.org:65536", "example.org:99999")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("colour = 1", "'colour' is not a setting"),
        ("[server]\nports = 1", "'server.ports' is not a setting"),
        ("[server]\nport = 0", "'server.port' is not valid"),
        ("[embedding]\nprecision = 'int8'", "'embedding.precision' is not valid"),
        ("port = = 1", "does not parse"),
        ("\ufeffdata_dir = 'a'", "save it as UTF-8 without one"),
        ('corpus = ["a\\u0000b"]', "'corpus.0' is not valid: no name has a null character"),
        ('corpus = [""]', "'corpus.0' is not valid: it is empty"),
        ("data_dir = ''", "'data_dir' is not valid: it is empty"),
        ("[widget]\nsecret = ''", "'widget.secret' is not valid: it is empty"),
        ("[embedding]\nmodel = ''", "'embedding.model' is not valid: write something"),
        ("corpus = 5", "'corpus' is not valid: write a list, such as"),
        ("server = 5", "'server' is not valid: write a table, [name] with"),
        ("[server]\nport = 'http'", "in fuente.toml the setting 'server.port' is not valid: write a whole number"),
        ("[server]\nport = 70000", "'server.port' is not valid: write 65535 or less"),
        ("[server]\nport = true", "in fuente.toml the setting 'server.port' is not valid: write a whole number"),
        ("[unanswered]\nkeep_days = true", "'unanswered.keep_days' is not valid: write a whole number"),
        ("[answers]\nalpha = true", "'answers.alpha' is not valid: write a number"),
        ("[mcp]\nport = true", "'mcp.port' is not valid: write a whole number"),
        ("[limits]\nquestions = '30 a minute'", 'is not valid: write rates such as "30/minute; 300/hour"'),
        ("[limits]\nquestions = '30/minute; 0/day'", 'is not valid: a rate of 0 would refuse everybody: write ""'),
        ("[limits]\nbody_seconds = 0", "is not valid: write more than 0"),
        ("[api]\nverify = 'public'", "is not valid: write 'staff' or 'everyone'"),
        ("[log]\nrequests = 'perhaps'", "is not valid: write true or false"),
        ("[aside]\nkeep = ['XYZ']", "'aside.keep.0' is not valid: write the mark"),
        *((f"[web]\nallow = ['{entry}']", "'web.allow.0' is not valid: write a host alone") for entry in NO_HOSTS),
        ("[web]\ninternal = ['intranet']", "'web.internal.0' is not valid: write a host and its port"),
        ("[web]\ninternal = ['x.org:99999']", "'web.internal.0' is not valid: write a host and its port"),
        *(
            (f"[widget]\naddress = 'https://{rest}'", "is not valid: write scheme and host")
            for rest in ("x.org:99999", "x.org:0", "x:y", "a..b", "[x]")
        ),
        ("[widget]\naddress = 'ask.example.org'", "is not valid: write scheme and host"),
        ("[care]\nleave = 'http://x'", "is not valid: write a full address that begins with https://"),
        ("[generator]\nkey = 'k'", "FUENTE_GENERATOR__KEY"),
        ("[openai]\nkey = 'k'", "FUENTE_OPENAI__KEY"),
        ("[api]\nkey = 'k'", "FUENTE_API__KEY"),
        ("[generator]\nkind = 'local'", "generator.file"),
        ("[generator]\nbase_url = 'ftp://x'", "'generator.base_url' is not valid"),
        ("[generator]\nbase_url = 'http://me:secret@x/v1'", "'generator.base_url' is not valid"),
        *(
            (f"[generator]\nbase_url = '{address}'", "is not valid: it must be an address such as")
            for address in ("http://x:abc/v1", "http://x:99999/v1", "http://[::1/v1", "http://x/v1 ")
        ),
        ("[generator]\nheaders = {'x y' = 'z'}", "'generator.headers' is not valid: names and values of headers"),
        ("[generator]\nheaders = {x-y = 'año'}", "'generator.headers' is not valid"),
        ('[generator]\nheaders = {x-y = "a\\nb"}', "'generator.headers' is not valid"),
        ("[care]\nleave = 'https://es.wikipedia.org/wiki/Año'", "without accents"),
    ],
)
def test_what_is_unknown_or_impossible_is_one_line(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "fuente.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsProblem) as caught:
        read_settings({}, {})
    assert said in str(caught.value)
    assert not re.search(r"\n|Input should|Value error|pattern|<class", str(caught.value))


@pytest.mark.parametrize(
    ("options", "environment", "said"),
    [
        ({}, {"FUENTE_SERVER__PORT": "http"}, r"\Ain the variable FUENTE_SERVER__PORT the setting 'server\.port' is"),
        ({}, {"fuente_web__allow": "[1]"}, r"\Ain the variable fuente_web__allow the setting 'web\.allow\.0' is"),
        ({}, {"FUENTE_DATA_DIR": ""}, r"\Ain the variable FUENTE_DATA_DIR the setting 'data_dir' is not valid: it is"),
        ({"corpus": ("",)}, {"FUENTE_CORPUS": "x"}, r"\Ain --corpus the setting 'corpus\.0' is not valid: it is empty"),
        ({"data_dir": ""}, {}, r"\Ain --data-dir the setting 'data_dir' is not valid: it is empty"),
    ],
)
def test_what_is_wrong_is_looked_for_where_it_stands(
    options: dict[str, object], environment: dict[str, str], said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "fuente.toml").write_text('data_dir = "a"\n[server]\nport = 1\n', encoding="utf-8")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsProblem, match=said):
        read_settings(options, environment)


def test_a_key_that_is_left_empty_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API", "OPENAI", "MCP"):
        monkeypatch.setenv(f"FUENTE_{name}__KEY", "")
    settings = read_settings({}, {})
    assert not any(section.key.get_secret_value() for section in (settings.api, settings.openai, settings.mcp))


@pytest.mark.parametrize("name", ["FUENTE_PORT", "FUENTE_SERVER__PORTS", "FUENTE_SERVER__PORT__X"])
def test_an_unknown_variable_is_refused(name: str) -> None:
    with pytest.raises(SettingsProblem, match=f"{name} is not a setting"):
        read_settings({}, {name: "1"})


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FUENTE_WEB__ALLOW", "example.org", """write a JSON list, such as '["example.org"]'"""),
        ("FUENTE_WEB__ALLOW", '"example.org"', "write a JSON list"),
        ("FUENTE_WEB__ALLOW", "a.org, b.org", """such as '["one", "another"]'"""),
        ("FUENTE_WEB__ALLOW", "", "write a JSON list"),
        ("FUENTE_SERVER__TRUSTED_PROXIES", "127.0.0.1", """such as '["127.0.0.1"]'"""),
        ("FUENTE_ASIDE__KEEP", "3f0c5d1a9b2e", """such as '["3f0c5d1a9b2e"]'"""),
        ("FUENTE_GENERATOR__HEADERS", "x-key: secret", "write a JSON object"),
        ("FUENTE_WEB", "example.org", "write a JSON object"),
        ("FUENTE_CORPUS", "", "'corpus' is not valid"),
        ("FUENTE_API__KEY", "secret", "a key has 24 characters or more"),
        ("FUENTE_GENERATOR__KEY", "secret\n", "a key for a model has letters, digits and signs only"),
        ("FUENTE_GENERATOR__KEY", "“secret”", "a key for a model has letters, digits and signs only"),
    ],
)
def test_a_variable_that_is_not_written_as_it_must_be_is_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsProblem) as caught:
        read_settings({}, {name: value})
    assert said in str(caught.value)
    assert name in str(caught.value) or name == "FUENTE_CORPUS"
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_lists_and_tables_in_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "FUENTE_WEB__ALLOW": '["example.org", "*.example.net"]',
        "FUENTE_GENERATOR__HEADERS": '{"x-gateway": "1"}',
        "FUENTE_CORPUS": "one:two",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = read_settings({}, given)
    assert settings.web.allow == ("example.org", "*.example.net")
    assert settings.generator.headers == {"x-gateway": "1"}
    assert settings.corpus == (Path("one"), Path("two"))


def test_every_port_there_is_may_be_named(tmp_path: Path) -> None:
    allow = ["x.org", *(f"x.org:{port}" for port in (1, 80, 8443, 60000, 65535)), "[::1]:65499"]
    lines = f"[web]\nallow = {allow}\n[widget]\naddress = 'https://[::1]:65535'"
    (tmp_path / "fuente.toml").write_text(lines, encoding="utf-8")
    settings = read_settings({}, {})
    assert (settings.web.allow, settings.widget.address) == (tuple(allow), "https://[::1]:65535")


def test_the_home_folder_is_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_settings({}, {}).corpus == (Path("corpus"),)
    monkeypatch.setenv("FUENTE_CORPUS", "~/articles:~a/b")
    assert read_settings({}, {}).corpus == (tmp_path / "articles", Path("~a/b"))


def test_a_folder_in_place_of_the_settings_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "fuente.toml").mkdir()
    with pytest.raises(SettingsProblem, match=r"\Afuente\.toml cannot be read \(Is a directory\)[^\n]+\Z"):
        read_settings({}, {})


def test_a_file_that_is_not_utf_8_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "fuente.toml").write_bytes('data_dir = "café"\n'.encode("latin-1"))
    with pytest.raises(SettingsProblem, match=r"fuente\.toml is not UTF-8 text \(byte 15\): save it as UTF-8$"):
        read_settings({}, {})


def test_settings_cannot_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        setattr(read_settings({}, {}).server, "port", 1)  # noqa: B010  # a checker would rightly refuse the plain form


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://127.0.0.1:8080/v1", ""),
        ("http://localhost/v1", ""),
        ("http://[::1]:8080/v1", ""),
        ("https://models.example.org/v1", "models.example.org"),
        ("http://192.168.1.7:8080/v1", "192.168.1.7"),
        ("http://localhost.example.org/v1", "localhost.example.org"),
    ],
)
def test_a_model_elsewhere_is_known_as_such(address: str, host: str) -> None:
    section = GeneratorSection(kind="server", base_url=address)
    assert section.sends_to == host
    assert not GeneratorSection(base_url=address).sends_to
    if host:
        assert host in warning_of_leaving(section)
        assert "leave this machine" in warning_of_leaving(section)


def test_keys_come_from_the_environment_and_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FUENTE_GENERATOR__KEY", "sk-one")
    monkeypatch.setenv("FUENTE_OPENAI__KEY", "short")
    with pytest.raises(SettingsProblem, match="24 characters") as caught:
        read_settings({}, {})
    assert "short" not in str(caught.value)
    monkeypatch.setenv("FUENTE_OPENAI__KEY", "k" * 24)
    settings = read_settings({}, {})
    assert settings.generator.key.get_secret_value() == "sk-one"
    assert "sk-one" not in repr(settings)
