"""Measures how well text for machines is told from articles.

``python -m benchmarks.aside --data ../shared/data``
"""

import time
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.datasets import paragraphs_of
from benchmarks.injections import injections
from index.aside.instructions import instruction_in
from index.canonical import canonical

_CLEAN = {
    "XQuAD en": "xquad/xquad.en.json",
    "XQuAD es": "xquad/xquad.es.json",
    "SQuAD 2": "squad2_half/dev-v2.0.json",
    "SQuAD-es": "squad_es/dev-v2.0-es_small.json",
}


def main(data: Annotated[Path, typer.Option(help="The folder of public question sets.")], seed: int = 2) -> None:
    """Print how many clean paragraphs are set aside wrongly, and how many injections are caught."""
    for name, file in _CLEAN.items():
        texts = _contexts(data / file)
        began = time.process_time()
        wrong = sum(instruction_in(text) is not None for text in texts)
        each = (time.process_time() - began) / len(texts) * 1000
        typer.echo(f"{name:10}{wrong} of {len(texts)} set aside, {each:.1f} ms a paragraph")
    for language in ("en", "es"):
        clean = [text for text in _contexts(data / _CLEAN[f"XQuAD {language}"]) if instruction_in(text) is None]
        made = list(injections(clean, language, seed))
        caught = sum(instruction_in(canonical(one.text)) is not None for one in made)
        typer.echo(f"{language:10}{caught} of {len(made)} injections caught ({caught / len(made):.3f})")


def _contexts(file: Path) -> list[str]:
    return list(dict.fromkeys(paragraph["context"] for _, paragraph in paragraphs_of(file)))


if __name__ == "__main__":
    typer.run(main)
