"""Public sets of claims with evidence; ``data`` is the folder that holds them."""

import csv
import gzip
import re
import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.datasets import detokenised, json_lines, letters_of

_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_FM2_KEPT_OUT = 40


class Label(StrEnum):
    """What evidence says about a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


NOT_SUPPORTED = (Label.CONTRADICTED, Label.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim with evidence; it has two labels if its set does not distinguish contradicted from unknown."""

    claim: str
    evidence: str
    labels: tuple[Label, ...]
    language: str = "en"

    @property
    def is_supported(self) -> bool:
        """Tell whether the evidence supports the claim."""
        return self.labels == (Label.SUPPORTED,)


def fever_symmetric(data: Path) -> list[Pair]:
    """FEVER-symmetric dev (CC BY-SA 3.0): half the claims are false, and the claim alone does not tell which."""
    names = {"SUPPORTS": Label.SUPPORTED, "REFUTES": Label.CONTRADICTED}
    return [
        Pair(plain(row["claim"]), plain(row["evidence"]), (names[row["gold_label"]],))
        for row in json_lines(data / "fever_symmetric" / "fever_symmetric_dev.jsonl")
    ]


def fever_pairs(data: Path) -> list[Pair]:
    """FEVER dev (CC BY-SA 3.0) in two classes, without the claims that are in FEVER-symmetric."""
    known = {letters_of(pair.claim) for pair in fever_symmetric(data)}
    pairs = []
    for row in json_lines(data / "fever_pairs" / "pairs.jsonl"):
        labels = (Label.SUPPORTED,) if row["label"] == "entailment" else NOT_SUPPORTED
        pair = Pair(plain(row["claim"]), plain(row["evidence"]), labels)
        if letters_of(pair.claim) not in known:
            pairs.append(pair)
    return pairs


def snli_cad(data: Path, split: str) -> list[Pair]:
    """SNLI with counterfactual revisions (CC BY-SA 4.0), in three classes; ``split`` is ``train`` or ``dev``."""
    names = {"entailment": Label.SUPPORTED, "contradiction": Label.CONTRADICTED, "neutral": Label.UNKNOWN}
    rows = _rows(data / "snli_cad" / f"{split}.tsv", "\t")
    return [Pair(row["sentence2"], row["sentence1"], (names[row["gold_label"]],)) for row in rows]


def fm2(data: Path, split: str) -> list[Pair]:
    """Fool Me Twice (text CC BY-SA) with gold evidence; ``split``, by claim id, is ``train`` (60 %) or ``test``."""
    names = {"SUPPORTS": Label.SUPPORTED, "REFUTES": Label.CONTRADICTED}
    pairs = []
    for row in json_lines(data / "fm2" / "dev.jsonl"):
        kept_out = zlib.crc32(row["id"].encode()) % 100 < _FM2_KEPT_OUT
        if kept_out is (split == "test"):
            gold = " ".join(part["text"] for part in row["gold_evidence"])
            pairs.append(Pair(row["text"], gold, (names[row["label"]],)))
    return pairs


def scifact(data: Path, split: str) -> list[Pair]:
    """SciFact (CC BY 4.0) with the deciding sentences; claims without any get the start of an abstract they cite."""
    return [
        Pair(one.claim, " ".join([one.sentences[i] for i in one.decisive] or one.sentences[:2]), (one.label,))
        for one in scifact_abstracts(data, split)
    ]


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim of SciFact with an abstract as sentences, and the numbers of those that decide it, if any do."""

    claim: str
    document: str
    sentences: tuple[str, ...]
    decisive: tuple[int, ...]
    label: Label


def scifact_abstracts(data: Path, split: str) -> list[Cited]:
    """SciFact (CC BY 4.0) with whole abstracts, in which the deciding sentences must be found."""
    names = {"SUPPORT": Label.SUPPORTED, "CONTRADICT": Label.CONTRADICTED, "": Label.UNKNOWN}
    abstracts = _abstracts(data)
    cited = []
    for row in _rows(data / "scifact" / f"claims_{split}.csv", ","):
        label = names[row["evidence_label"]]
        document = row["evidence_doc_id"] or re.findall(r"\d+", row["cited_doc_ids"])[0]
        decisive = tuple(int(i) for i in re.findall(r"\d+", row["evidence_sentences"])) if row["evidence_label"] else ()
        cited.append(Cited(row["claim"], document, tuple(abstracts[document]), decisive, label))
    return cited


def plain(text: str) -> str:
    """Return treebank tokens as normal text."""
    for token, sign in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"')):
        text = text.replace(token, sign)
    return detokenised(text, [])[0].strip()


def _abstracts(data: Path) -> dict[str, list[str]]:
    with gzip.open(data / "scifact" / "corpus_train.csv.gz", "rt", encoding="utf-8", newline="") as stream:
        csv.field_size_limit(1 << 24)
        rows = list(csv.DictReader(stream))
    return {
        row["doc_id"]: [(a or b).replace("\\'", "'").strip() for a, b in _QUOTED.findall(row["abstract"])]
        for row in rows
    }


def _rows(file: Path, delimiter: str) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        if delimiter == ",":
            return list(csv.DictReader(stream))
        return list(csv.DictReader(stream, delimiter=delimiter, quoting=csv.QUOTE_NONE))
