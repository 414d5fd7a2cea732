"""Settings: ``fuente.toml``, then ``FUENTE_*`` variables, then options; read once into an object that cannot change."""

import ipaddress
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from rag.records import Language
from ui.care.care import NEUTRAL_PAGE
from ui.errors import SettingsProblem
from ui.settings.addresses import ADDRESS, Allowed, Internal
from ui.settings.model_settings import (
    AddressSection,
    GeneratorSection,
    Key,
    McpSection,
    NamedPath,
    OpenAISection,
    Section,
    refuse_keys,
)
from ui.settings.variables import NESTED, PREFIX, refuse_variables
from ui.settings.words import said_of
from ui.traffic.rates import parse_rates

CONFIG_FILE = Path("fuente.toml")


class EmbeddingSection(Section):
    """The embedding model; ``builtin`` is multilingual-e5-small, anything else a sentence-transformers name or path."""

    model: str = Field("builtin", min_length=1)
    precision: Literal["auto", "float32", "bfloat16"] = "auto"
    threads: int = Field(0, ge=0, le=256, description="0 leaves the choice to torch")


class ServerSection(AddressSection):
    """The address to serve on, the proxies to trust, and how many questions to answer at once."""

    port: int = Field(7860, ge=1, le=65535)
    concurrency: int = Field(0, ge=0, le=256, description="0 is one for each processor core")
    queue: int = Field(64, ge=1, le=10_000)
    trusted_proxies: tuple[str, ...] = ()
    shutdown_seconds: int = Field(10, ge=1, le=25)

    @field_validator("trusted_proxies")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for proxy in value:
            ipaddress.ip_network(proxy, strict=False)
        return value

    @property
    def at_once(self) -> int:
        """How many questions are answered at once."""
        return self.concurrency or os.cpu_count() or 1


class LimitSection(Section):
    """Limits for strangers; rates are texts such as ``30/minute; 300/hour``, and "" means no limit."""

    questions: str = "30/minute; 300/hour; 1000/day"
    requests: str = "300/minute"
    everyone: str = "50000/day"
    body_seconds: float = Field(15, gt=0, le=300)
    wait_seconds: float = Field(8, gt=0, le=120)
    answer_seconds: float = Field(30, gt=0, le=600)
    verify_seconds: float = Field(120, gt=0, le=3600)

    @field_validator("questions", "requests", "everyone")
    @classmethod
    def _rates(cls, value: str) -> str:
        parse_rates(value)
        return value


class ApiSection(Section):
    """Who may use the restricted routes; ``key`` is sent as a Bearer token."""

    verify: Literal["staff", "everyone"] = "staff"
    metrics: Literal["local", "everyone"] = "local"
    key: Key = SecretStr("")


class LogSection(Section):
    """What is logged to standard error; never a question, an address or an id."""

    requests: bool = True


class ChunkSection(Section):
    """How articles are cut into passages; needs a new build when changed."""

    max_tokens: int = Field(200, ge=32, le=480)


class AsideSection(Section):
    """Marks of passages that address a machine but that staff found harmless: these are served."""

    keep: frozenset[Annotated[str, Field(pattern="^[0-9a-f]{12}$")]] = Field(
        frozenset(), description="the mark of 12 letters and digits that `fuente doctor` gives"
    )


class WebSection(Section):
    """Which sites articles may be fetched from, and how politely; no site is allowed unless it is named."""

    allow: tuple[Allowed, ...] = Field((), description="a host alone, such as example.org or *.example.net:8443")
    internal: tuple[Internal, ...] = Field((), description="a host and its port, such as intranet.example.org:80")
    agent: str = Field(
        "Fuente", min_length=1, max_length=200, pattern=r"^[\x20-\x7e]+$", description="letters without accents"
    )
    delay_seconds: float = Field(1.0, ge=0, le=60)
    page_seconds: float = Field(30, gt=0, le=600)
    page_megabytes: int = Field(20, ge=1, le=50)


class AnswersSection(Section):
    """``alpha`` is the largest share of shown answers that may be wrong, on questions like those measured."""

    alpha: float = Field(0.10, ge=0.02, le=0.5)


class ExamplesSection(Section):
    """Example questions for the empty page; those that the articles do not answer are left out."""

    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()

    def by_language(self) -> dict[Language, tuple[str, ...]]:
        """Return the questions of each interface language."""
        return {"en": self.en, "es": self.es}


class UnansweredSection(Section):
    """How long unanswered questions are kept, redacted; 0 days keeps none."""

    keep_days: int = Field(0, ge=0, le=365)


class WidgetSection(Section):
    """The widget on partners' sites: this server's public address, and where its signing secret is kept."""

    address: str | None = Field(
        None,
        pattern=ADDRESS,
        max_length=200,
        description="scheme and host with nothing behind them, such as https://ask.example.org",
    )
    secret: NamedPath | None = None


class CareSection(Section):
    """The page that *Leave this page* opens; the help lines are in ``help.toml``."""

    leave: str = Field(
        NEUTRAL_PAGE,
        pattern=r"^https://[a-z0-9.-]+\.[a-z]{2,}(/[A-Za-z0-9._~%/?=&-]*)?$",
        max_length=200,
        description="a full address that begins with https:// and a host in small letters, all without accents",
    )


class Settings(BaseSettings):
    """Everything an operator can set; unknown keys are refused."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=NESTED, extra="forbid", frozen=True, toml_file=CONFIG_FILE
    )

    corpus: Annotated[tuple[NamedPath, ...], NoDecode, Field(min_length=1)] = (Path("corpus"),)
    data_dir: NamedPath | None = None
    embedding: EmbeddingSection = EmbeddingSection()
    server: ServerSection = ServerSection()
    limits: LimitSection = LimitSection()
    api: ApiSection = ApiSection()
    log: LogSection = LogSection()
    chunks: ChunkSection = ChunkSection()
    aside: AsideSection = AsideSection()
    answers: AnswersSection = AnswersSection()
    examples: ExamplesSection = ExamplesSection()
    web: WebSection = WebSection()
    widget: WidgetSection = WidgetSection()
    generator: GeneratorSection = GeneratorSection()
    openai: OpenAISection = OpenAISection()
    mcp: McpSection = McpSection()
    care: CareSection = CareSection()
    unanswered: UnansweredSection = UnansweredSection()

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

    def on_one_thread(self) -> "Settings":
        """Return these settings with one thread for the model, unless they name a number of threads."""
        # A second thread for each question gains a tenth when idle, and loses tenfold when they compete for the cores.
        section = self.embedding.model_copy(update={"threads": self.embedding.threads or 1})
        return self.model_copy(update={"embedding": section})


def read_settings(options: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
    """Return the settings, ``options`` winning; raise ``SettingsProblem`` for anything unknown or impossible."""
    refuse_variables(environment, Settings)
    try:
        refuse_keys(CONFIG_FILE)
        return Settings(**options)
    except UnicodeDecodeError as error:
        raise SettingsProblem(f"{CONFIG_FILE} is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    except OSError as error:
        raise SettingsProblem(
            f"{CONFIG_FILE} cannot be read ({error.strerror}): it has to be a file that may be read"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblem(f"{CONFIG_FILE} does not parse ({error}): mend it there") from error
    except ValidationError as error:
        line = said_of(error.errors()[0], Settings, options, environment, CONFIG_FILE)
        raise SettingsProblem(line) from error
