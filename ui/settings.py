"""Settings: ``fuente.toml``, then ``FUENTE_*`` variables, then options; read once into an object that cannot change."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from rag.records import Language
from ui.errors import SettingsProblem

CONFIG_FILE = Path("fuente.toml")
_PREFIX = "FUENTE_"
_NESTED = "__"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class EmbeddingSection(_Section):
    """The embedding model; ``builtin`` is multilingual-e5-small, anything else a sentence-transformers name or path."""

    model: str = "builtin"
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    threads: int = Field(0, ge=0, le=256, description="0 leaves the choice to torch")


class ServerSection(_Section):
    """Where the chat is served and how many questions are answered at once."""

    host: str = "127.0.0.1"
    port: int = Field(7860, ge=1, le=65535)
    concurrency: int = Field(8, ge=1, le=256)
    queue: int = Field(64, ge=1, le=10_000)


class ChunkSection(_Section):
    """How articles are cut into passages; a change needs a new build."""

    max_tokens: int = Field(200, ge=32, le=480)


class ExamplesSection(_Section):
    """Questions to offer on the empty page; those that the articles do not answer are left out."""

    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()

    def by_language(self) -> dict[Language, tuple[str, ...]]:
        """Return the questions of each interface language."""
        return {"en": self.en, "es": self.es}


class Settings(BaseSettings):
    """Everything an operator can set; unknown keys are refused."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_nested_delimiter=_NESTED, extra="forbid", frozen=True, toml_file=CONFIG_FILE
    )

    corpus: Annotated[tuple[Path, ...], NoDecode] = (Path("corpus"),)
    data_dir: Path | None = None
    embedding: EmbeddingSection = EmbeddingSection()
    server: ServerSection = ServerSection()
    chunks: ChunkSection = ChunkSection()
    examples: ExamplesSection = ExamplesSection()

    @field_validator("corpus", mode="before")
    @classmethod
    def _paths(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part for part in value.split(os.pathsep) if part)
        return (value,) if isinstance(value, Path) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options win over variables, and variables over the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def data_folder(self) -> Path:
        """The folder of the index: ``data_dir``, or ``.fuente`` beside the first corpus folder."""
        return self.data_dir or self.corpus[0].resolve().parent / ".fuente"


def read_settings(options: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
    """Return the settings, ``options`` winning; raise ``SettingsProblem`` for anything unknown or impossible."""
    for name in environment:
        if name.startswith(_PREFIX) and not _is_known(name):
            raise SettingsProblem(
                f"the variable {name} is not a setting: take it out, or see docs/operating.md for the names"
            )
    try:
        return Settings(**options)
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblem(f"{CONFIG_FILE} does not parse ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        unknown = first["type"] == "extra_forbidden"
        reason = (
            "is not a setting: take it out, or see docs/operating.md" if unknown else f"is not valid: {first['msg']}"
        )
        raise SettingsProblem(f"the setting '{where}' {reason}") from error


def _is_known(name: str) -> bool:
    path = name.removeprefix(_PREFIX).lower().split(_NESTED)
    fields: Mapping[str, Any] = Settings.model_fields
    for part in path:
        if part not in fields:
            return False
        annotation = fields[part].annotation
        is_section = isinstance(annotation, type) and issubclass(annotation, BaseModel)
        fields = annotation.model_fields if is_section else {}
    return True
