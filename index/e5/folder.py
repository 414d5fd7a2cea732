"""The files of multilingual-e5-small that its network reads: weights and sizes, named as BERT's are."""

import json
from collections.abc import Iterator
from pathlib import Path

from index.e5.source import Shape, Source
from index.progress import Progress

WEIGHTS_FILE = "model.safetensors"
CONFIG_FILE = "config.json"
MAX_TOKENS = 512
PROMPTS = {"query": "query: ", "document": "passage: "}

_EMBEDDINGS = {"word": "word_embeddings", "pos": "position_embeddings", "type": "token_type_embeddings"}
_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def write_weights(source: Source, folder: Path, progress: Progress) -> None:
    """Write ``model.safetensors``, one tensor in memory at a time; ``progress`` gets (tensors done, of all)."""
    names = dict(_names(source.shape))
    header = _header(source, names)
    with (folder / WEIGHTS_FILE).open("wb") as file:
        file.write(len(header).to_bytes(8, "little"))
        file.write(header)
        for done, name in enumerate(names.values(), start=1):
            file.write(source.tensor(name).tobytes())
            progress(done, len(names))


def write_config(source: Source, folder: Path) -> None:
    """Write ``config.json``: the sizes that the network is built by."""
    shape = source.shape
    config = {
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "layer_norm_eps": round(shape.epsilon, 15),
    }
    (folder / CONFIG_FILE).write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def _names(shape: Shape) -> Iterator[tuple[str, str]]:
    for short, long in _EMBEDDINGS.items():
        yield f"embeddings.{long}.weight", f"emb.{short}"
    yield "embeddings.LayerNorm.weight", "emb.ln.w"
    yield "embeddings.LayerNorm.bias", "emb.ln.b"
    for layer in range(shape.layers):
        for short, long in _LAYER_PARTS.items():
            yield f"encoder.layer.{layer}.{long}.weight", f"l{layer}.{short}.w"
            yield f"encoder.layer.{layer}.{long}.bias", f"l{layer}.{short}.b"


def _header(source: Source, names: dict[str, str]) -> bytes:
    # Not written by the safetensors package, which needs all tensors in memory at once and may order them differently
    # in another version. These bytes are the model's identity, and must be the same on every machine.
    tensors: dict[str, object] = {"__metadata__": {"format": "pt"}}
    offset = 0
    for long, short in names.items():
        entry = source.entries[short]
        size = entry.weights * (2 if entry.quantised else 4)
        tensors[long] = {
            "dtype": "F16" if entry.quantised else "F32",
            "shape": _dimensions(source.shape, short, entry.weights),
            "data_offsets": [offset, offset + size],
        }
        offset += size
    header = json.dumps(tensors, separators=(",", ":")).encode("ascii")
    return header + b" " * (-len(header) % 8)


def _dimensions(shape: Shape, name: str, weights: int) -> list[int]:
    if name.endswith(("ln.w", ".b")):
        return [weights]
    columns = shape.feed_forward if name.endswith(".fo.w") else shape.hidden
    return [weights // columns, columns]
