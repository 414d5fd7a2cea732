"""Settings for the language model that writes, and for the OpenAI-compatible and MCP servers."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticKnownError

from ui.errors import SettingsProblem
from ui.traffic.caller import is_loopback

_SHORTEST_KEY = 24
# As HTTP takes them, whatever the client would make of others.
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"([!-~]([ -~]*[!-~])?)?")


def _long_enough(key: SecretStr) -> SecretStr:
    # An empty key gives access to nothing.
    if 0 < len(key.get_secret_value()) < _SHORTEST_KEY:
        raise ValueError(f"a key has {_SHORTEST_KEY} characters or more")
    return key


def _can_be_sent(key: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[!-~]*", key.get_secret_value()):
        raise ValueError("a key for a model has letters, digits and signs only: no accents, spaces or line breaks")
    return key


def _named(name: object) -> object:
    # The system takes an empty name for the current folder, but nobody who means that leaves it empty.
    if name == "":
        raise ValueError("it is empty: write a name, or take it out")
    if "\0" in str(name):
        raise ValueError("no name has a null character")
    # In a file no shell writes out the name of the home folder.
    if isinstance(name, str) and name.startswith("~/"):
        return Path.home() / name[2:]
    # Also if the name is not valid text in any encoding.
    return Path(name) if isinstance(name, str) else name


Key = Annotated[SecretStr, AfterValidator(_long_enough)]
NamedPath = Annotated[Path, BeforeValidator(_named)]


class Section(BaseModel):
    """A part of the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _no_switches(cls, value: object, info: ValidationInfo) -> object:
        # Pydantic would take ``true`` for 1.
        kind = cls.model_fields[info.field_name or ""].annotation
        if isinstance(value, bool) and kind in {int, float}:
            raise PydanticKnownError("int_type" if kind is int else "float_type")
        return value


class AddressSection(Section):
    """Where a server is reached."""

    host: str = "127.0.0.1"
    port: int = Field(ge=1, le=65535)

    @property
    def address(self) -> str:
        """The server's own address, without a path."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"


class GeneratorSection(Section):
    """The language model that writes answers: on a ``server`` with an OpenAI-compatible API, or a ``local`` GGUF file.

    ``seconds`` is the time limit for an answer, after which quotations are shown; ``stall_seconds`` is the longest wait
    for a server's next words.
    """

    kind: Literal["off", "server", "local"] = "off"
    base_url: str = Field("http://127.0.0.1:8080/v1", max_length=2000)
    model: str = Field("default", min_length=1, max_length=200)
    key: Annotated[SecretStr, AfterValidator(_can_be_sent)] = SecretStr("")
    headers: dict[str, str] = Field(default_factory=dict)
    file: NamedPath | None = None
    threads: int = Field(2, ge=1, le=256)
    context_tokens: int = Field(4096, ge=1024, le=1_000_000)
    seconds: float = Field(20.0, ge=1, le=600)
    connect_seconds: float = Field(2.0, gt=0, le=60)
    stall_seconds: float = Field(10.0, gt=0, le=600)
    most_tokens: int = Field(300, ge=16, le=4000)
    passages: int = Field(5, ge=1, le=8)
    at_once: int = Field(4, ge=1, le=64)
    follow_ups: bool = True

    @field_validator("base_url")
    @classmethod
    def _address(cls, value: str) -> str:
        problem = ValueError("it must be an address such as http://127.0.0.1:8080/v1")
        try:
            address, _port = urlsplit(value), urlsplit(value).port
        except ValueError as error:
            raise problem from error
        is_plain = value.isprintable() and " " not in value
        if address.scheme not in {"http", "https"} or not address.hostname or not is_plain:
            raise problem
        if address.username or address.password or address.query:
            raise ValueError("it may hold no name, password or query: a key goes into FUENTE_GENERATOR__KEY")
        return value

    @field_validator("headers")
    @classmethod
    def _headers(cls, value: dict[str, str]) -> dict[str, str]:
        if all(_HEADER_NAME.fullmatch(name) and _HEADER_VALUE.fullmatch(text) for name, text in value.items()):
            return value
        raise ValueError("names and values of headers have letters, digits and signs only: no accents or line breaks")

    @model_validator(mode="after")
    def _file_for_local(self) -> "GeneratorSection":
        if self.kind == "local" and self.file is None:
            raise ValueError("kind is local, so set generator.file to a GGUF file")
        return self

    @property
    def sends_to(self) -> str:
        """The host to which questions are sent, or "" if they stay on this machine."""
        host = urlsplit(self.base_url).hostname or ""
        return host if self.kind == "server" and not is_this_machine(host) else ""


class OpenAISection(Section):
    """The OpenAI-compatible routes; disabled unless a key of 24 characters or more is set."""

    key: Key = SecretStr("")


class McpSection(AddressSection):
    """The MCP server over HTTP: its address, and its key; without a key only this machine may use it."""

    port: int = Field(7870, ge=1, le=65535)
    key: Key = SecretStr("")


def is_this_machine(host: str) -> bool:
    """Tell whether a host's name or address is this machine's own."""
    return host == "localhost" or is_loopback(host)


def refuse_keys(file: Path) -> None:
    """Raise ``SettingsProblem`` if a settings file contains a key, which belongs in the environment."""
    if not file.exists():
        return
    text = file.read_text(encoding="utf-8")
    if text.startswith("\ufeff"):
        raise SettingsProblem(f"{file} begins with a byte order mark: save it as UTF-8 without one")
    read = tomllib.loads(text)
    for name, section in read.items():
        if isinstance(section, dict) and "key" in section:
            raise SettingsProblem(
                f"{file} holds '{name}.key', and a file is no place for a key: set FUENTE_{name.upper()}__KEY instead"
            )


def warning_of_leaving(section: GeneratorSection) -> str:
    """Return the warning that visitors' questions are sent to another host."""
    return (
        f"fuente: questions leave this machine: [generator] sends them, with passages of your articles, to "
        f"{section.sends_to}. Say so to your visitors, or set generator.kind to off."
    )
