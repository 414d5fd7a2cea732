"""Creates the configured language model, and the assistant that writes with it."""

import importlib

from index.languages import LanguageDetector
from index.words import Words
from rag.answering import Assistant
from rag.errors import GeneratorUnusable
from rag.gate.gate import Gate
from rag.gate.limits import load_limits
from rag.generators.breaker import BrokenCircuit
from rag.generators.ports import Model
from rag.generators.timed import TimedModel
from rag.ports import ClaimJudge
from rag.writing.prompting import read_prompt
from rag.writing.rewriting import ModelRewriter
from rag.writing.written import WritingOptions, WrittenAssistant
from ui.settings.model_settings import GeneratorSection


def writer_for(section: GeneratorSection) -> BrokenCircuit:
    """Return the configured model with its time limit; raise ``GeneratorUnusable`` if it cannot be loaded."""
    return BrokenCircuit(TimedModel(_model(section), at_once=section.at_once))


def rewriter_for(section: GeneratorSection, writer: BrokenCircuit) -> ModelRewriter | None:
    """Return what rewords follow-ups, or None if that is switched off."""
    return ModelRewriter(writer, read_prompt("rewrite")) if section.follow_ups else None


def written_assistant(
    section: GeneratorSection,
    writer: BrokenCircuit,
    quoting: Assistant,
    judge: ClaimJudge,
    detector: LanguageDetector,
) -> WrittenAssistant:
    """Return an assistant that writes, with quotations to fall back on."""
    options = WritingOptions(section.seconds, section.most_tokens, section.passages)
    gate = Gate(judge, detector, Words(), load_limits())
    return WrittenAssistant(quoting, writer, gate, read_prompt("answer"), options)


def _model(section: GeneratorSection) -> Model:
    # Both clients take a second to import; without a model nobody should wait for them.
    if section.kind == "local" and section.file is not None:
        local: Model = importlib.import_module("rag.generators.local").load_local(
            section.file, threads=section.threads, context_tokens=section.context_tokens
        )
        return local
    try:
        module = importlib.import_module("rag.generators.server")
    except ModuleNotFoundError as problem:
        raise GeneratorUnusable(f"{problem.name} is not installed: pip install 'fuente[model]'") from problem
    served: Model = module.ServedModel(
        module.ServerOptions(
            base_url=section.base_url,
            model=section.model,
            key=section.key.get_secret_value(),
            headers=section.headers,
            connect_seconds=section.connect_seconds,
            stall_seconds=min(section.stall_seconds, section.seconds),
            seconds=section.seconds,
        )
    )
    return served
