"""The files of multilingual-e5-small as sentence-transformers reads them: weights, tokenizer and settings."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from index.e5.source import Pieces, Shape, Source

WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"
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


def write_weights(source: Source, folder: Path, progress: Callable[[int, int], None]) -> None:
    """Write ``model.safetensors``, one tensor in memory at a time; ``progress`` gets (tensors done, of all)."""
    names = dict(_names(source.shape))
    header = _header(source, names)
    with (folder / WEIGHTS_FILE).open("wb") as file:
        file.write(len(header).to_bytes(8, "little"))
        file.write(header)
        for done, name in enumerate(names.values(), start=1):
            file.write(source.tensor(name).tobytes())
            progress(done, len(names))


def write_tokenizer(pieces: Pieces, folder: Path) -> None:
    """Write ``tokenizer.json``: NMT and NFKC, runs of spaces as one, then pieces between ``<s>`` and ``</s>``."""
    begin, end, unknown = (pieces.texts[i] for i in (pieces.begin, pieces.end, pieces.unknown))
    # Rows of the word table without a piece get none: invented pieces would change the cost of unknown characters, and
    # a question could contain them.
    tokenizer = Tokenizer(models.Unigram(list(zip(pieces.texts, pieces.scores, strict=True)), pieces.unknown, False))
    steps = [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}", special_tokens=[(begin, pieces.begin), (end, pieces.end)]
    )
    padding = pieces.texts[pieces.padding]
    tokenizer.add_special_tokens([AddedToken(text) for text in (begin, padding, end, unknown)])
    tokenizer.add_special_tokens([AddedToken("<mask>", lstrip=True)])
    tokenizer.save(str(folder / TOKENIZER_FILE), pretty=False)


def write_settings(source: Source, folder: Path) -> None:
    """Write the JSON files that tell transformers and sentence-transformers what the weights and pieces are."""
    _write_json(folder / CONFIG_FILE, _bert_config(source))
    _write_json(folder / "tokenizer_config.json", _tokenizer_config(source.pieces))
    _write_json(
        folder / "modules.json",
        [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
    )
    # Otherwise transformers would create a pooling layer of random numbers and warn about it.
    _write_json(
        folder / "sentence_bert_config.json",
        {"max_seq_length": MAX_TOKENS, "model_args": {"add_pooling_layer": False}},
    )
    _write_json(
        folder / "config_sentence_transformers.json",
        {
            "model_type": "SentenceTransformer",
            "prompts": PROMPTS,
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    )
    pooling = {"embedding_dimension": source.shape.hidden, "pooling_mode": "mean", "include_prompt": True}
    _write_json(folder / "1_Pooling" / "config.json", pooling)
    _write_json(folder / "2_Normalize" / "config.json", {})


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


def _bert_config(source: Source) -> dict[str, object]:
    shape = source.shape
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "dtype": "float32",
        "vocab_size": shape.vocabulary,
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "hidden_act": "gelu",
        "layer_norm_eps": round(shape.epsilon, 15),
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "pad_token_id": source.pieces.padding,
        "use_cache": False,
    }


def _tokenizer_config(pieces: Pieces) -> dict[str, object]:
    begin, end = pieces.texts[pieces.begin], pieces.texts[pieces.end]
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": MAX_TOKENS,
        "model_input_names": ["input_ids", "attention_mask"],
        "padding_side": "right",
        "bos_token": begin,
        "cls_token": begin,
        "eos_token": end,
        "sep_token": end,
        "pad_token": pieces.texts[pieces.padding],
        "unk_token": pieces.texts[pieces.unknown],
        "mask_token": "<mask>",
    }


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
