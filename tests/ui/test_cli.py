"""The command as a person runs it: its two streams and its exit code."""

import json
import shutil
import socket
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest

from benchmarks.served import free_port
from tests.ui.command import ROOT, Run, process, refused

CITATION = {
    "number", "article_id", "title", "url", "author", "published", "language", "start", "end", "quote", "heading",
    "heads", "cells", "score", "speaker", "version",
}  # fmt: skip


def test_a_process_says_the_same_and_ends_with_the_same_code(data_folder: Path, run: Run) -> None:
    asked = "¿Cuáles son los objetivos de la CRM?".encode()
    for arguments, stdin, code in ((["ask", "-"], asked, 0), (["ask", "-"], b"\xff\xfe", 1), (["ask"], b"", 2)):
        done = process(*arguments, data=data_folder, stdin=stdin)
        assert done == run(*arguments, data=data_folder, stdin=stdin)
        assert done.returncode == code


def test_a_server_without_a_folder_for_temporary_files_says_so_in_one_line(
    data_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/nowhere"])
    with socket.create_server(("127.0.0.1", 0)) as taken:
        # Gradio, which cannot even be imported then, is imported before the port is looked at.
        done = run("serve", "--port", str(taken.getsockname()[1]), data=data_folder)
    refused(done, "name another with TMPDIR")


def test_ask_prints_the_answer_and_its_source(data_folder: Path, run: Run) -> None:
    done = run("ask", "What are the objectives of the RCM?", data=data_folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "governed by the following objectives:" in " ".join(done.stdout.split())
    assert "• Encourage cooperation and regional efforts" in done.stdout
    assert "[1] Multilateral cooperation, a key for migration governance · Guest Contributor" in done.stdout
    assert "#:~:text=" in done.stdout


def test_ask_as_json_has_the_contracted_shape(data_folder: Path, run: Run) -> None:
    done = run(
        "ask", "¿Cuáles son los objetivos de la Conferencia Regional sobre Migración?", "--json", data=data_folder
    )
    answer = json.loads(done.stdout)
    assert set(answer) == {
        "question", "language", "outcome", "answer", "sentences", "citations", "nearest", "searched_for", "generator",
        "index", "took_ms", "instead", "disagreements", "ask_next", "help",
    }  # fmt: skip
    assert (answer["language"], answer["outcome"], answer["generator"]) == ("es", "answered", "quotes")
    assert answer["index"] == "000001"
    for citation in [*answer["citations"], *answer["nearest"]]:
        assert set(citation) == CITATION
        assert 0 <= citation["score"] <= 1
    assert answer["sentences"][0] == {"text": answer["citations"][0]["quote"], "citations": [1]}
    assert answer["answer"].startswith(answer["citations"][0]["quote"])
    assert "[1]" in answer["answer"]


def test_an_honest_not_found_is_done_and_offers_the_nearest(data_folder: Path, run: Run) -> None:
    done = run("ask", "-", "--json", data=data_folder, stdin=b"What is the capital of France?\n")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert (answer["outcome"], answer["citations"], answer["answer"]) == ("not_found", [], "")
    assert answer["nearest"]


def test_search_as_json_has_the_contracted_shape(data_folder: Path, run: Run) -> None:
    done = run("search", "victims of trafficking", "--limit", "2", "--json", data=data_folder)
    hits = json.loads(done.stdout)["hits"]
    assert [hit["rank"] for hit in hits] == [1, 2]
    assert set(hits[0]) == {"rank", "article_id", "title", "url", "start", "end", "text", "scores"}
    assert set(hits[0]["scores"]) == {"dense", "bm25", "fused", "evidence"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (b"", "the question is empty"),
        (b" \x07\xe2\x80\xae ?! \n", "the question is empty"),
        (b"a" * 2001, "at most 2,000"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_question_that_cannot_be_asked_is_one_line(question: bytes, said: str, data_folder: Path, run: Run) -> None:
    refused(run("ask", "-", data=data_folder, stdin=question), said)


def test_markup_in_a_question_is_only_text(data_folder: Path, run: Run) -> None:
    done = run("ask", "<script>alert(1)</script> objectives of the RCM\x1b[31m", "--json", data=data_folder)
    assert json.loads(done.stdout)["question"] == "<script>alert(1)</script> objectives of the RCM[31m"


def test_a_terminal_of_another_encoding_gets_the_whole_answer(data_folder: Path, run: Run) -> None:
    done = run("ask", "When was the RCM created?", data=data_folder, PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "created in 1996" in done.stdout


def test_no_index_says_how_to_make_one(tmp_path: Path, run: Run) -> None:
    refused(run("ask", "hello there", data=tmp_path), "run `fuente build`")


def test_build_counts_and_a_second_build_does_nothing(tmp_path: Path, run: Run) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "school.md").write_text("# The school\n\nIt teaches for free.", encoding="utf-8")
    (corpus / "clinic.md").write_text("# The clinic\n\nIt opens at noon.", encoding="utf-8")
    first = run("build", "--corpus", str(corpus), data=tmp_path / "data")
    assert (first.returncode, first.stdout) == (0, "")
    assert "Built generation 000001: 2 articles" in first.stderr
    second = run("build", "--corpus", str(corpus), data=tmp_path / "data")
    assert "Nothing to do" in second.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "no article there"), (b"---\ntitle: a: b\n---\nText", "does not parse"), (b"\x00\x01", "not a text file")],
)
def test_a_bad_corpus_is_one_line(content: bytes | None, said: str, tmp_path: Path, run: Run) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    if content is not None:
        (corpus / "bad.md").write_bytes(content)
    refused(run("build", "--corpus", str(corpus), data=tmp_path / "data"), said)


def test_a_data_folder_that_cannot_be_written_is_one_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    refused(run("build", data=tmp_path / "file" / "data"), "name another with FUENTE_DATA_DIR")


def test_a_busy_port_is_one_line_before_any_slow_work(data_folder: Path, run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused(run("serve", "--port", str(taken.getsockname()[1]), data=data_folder), "choose another with --port")


@pytest.mark.parametrize("host", ["é..x", "", "x" * 300, ":::1", "x\u0000y"])
def test_a_host_that_is_none_of_this_machine_is_one_line(data_folder: Path, run: Run, host: str) -> None:
    done = run("serve", "--host", host, data=data_folder)
    refused(done, "name one of this machine's addresses")
    assert len(done.stderr) < 250


def test_an_unknown_setting_is_one_line(data_folder: Path, run: Run) -> None:
    refused(run("ask", "hello there", data=data_folder, FUENTE_COLOUR="red"), "FUENTE_COLOUR is not a setting")


def test_wrong_usage_is_two(data_folder: Path, run: Run) -> None:
    for arguments, said in (
        (["ask"], "Missing argument 'QUESTION'"),
        (["search", "x", "--limit", "0"], "Invalid value for '--limit'"),
        (["add"], "Missing argument 'SOURCE'"),
        (["prune", "--keep-days", "soon"], "Invalid value for '--keep-days'"),
        (["list", "--all"], "No such option: --all"),
        (["forget"], "No such command 'forget'"),
    ):
        done = run(*arguments, data=data_folder)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert said in done.stderr
    assert "Usage: fuente site" in (bare := run("site", data=data_folder)).stdout
    assert (bare.returncode, bare.stderr) == (2, "")


def test_the_version_is_that_of_the_package(data_folder: Path, run: Run) -> None:
    done = run("--version", data=data_folder)
    assert (done.returncode, done.stdout) == (0, f"{version('fuente')}\n")


def test_doctor_shows_what_is_there_and_what_is_wrong(data_folder: Path, tmp_path: Path, run: Run) -> None:
    well = run("doctor", data=data_folder)
    assert well.returncode == 0
    # No help line ships, so that none is out of date: the operator is reminded.
    assert well.stderr.splitlines() == [
        "fuente: help.toml lists no help line: who is in danger is told so, see its example"
    ]
    for word in ("multilingual-e5-small", "precision", "generation 000001", "everything is in order"):
        assert word in well.stdout
    # A path that is longer than a line is not broken.
    assert all(len(line) <= 80 for line in well.stdout.splitlines() if str(data_folder) not in line)
    (tmp_path / "desk.sqlite").mkdir()
    ill = run("doctor", data=tmp_path)
    assert ill.returncode == 1
    assert "run `fuente build`" in ill.stderr
    assert f"fuente: {tmp_path / 'desk.sqlite'} cannot be used" in ill.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to start in that has nothing but the articles."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("sites.toml", b"[[site]]\nid = 3\n", "sites.toml"),
        ("sites.toml", b"\xe9", "sites.toml is not UTF-8"),
        ("fuente.toml", b'[widget]\nsecret = "nowhere"\n', "mend widget.secret"),
    ],
)
def test_doctor_finds_what_the_server_would_not_start_over(
    data_folder: Path, folder: Path, run: Run, file: str, content: bytes, said: str
) -> None:
    (folder / file).write_bytes(content)
    ill = run("doctor", data=data_folder, cwd=folder)
    assert ill.returncode == 1
    assert said in ill.stderr
    assert "generation 000001" in ill.stdout
    assert "everything is in order" not in ill.stdout
    refused = run("serve", "--port", str(free_port()), data=data_folder, cwd=folder)
    assert (refused.returncode, refused.stderr) == (1, ill.stderr.splitlines(keepends=True)[-1])


def test_doctor_reports_although_there_is_no_model_that_writes(data_folder: Path, folder: Path, run: Run) -> None:
    (folder / "fuente.toml").write_text('[generator]\nkind = "local"\nfile = "nowhere.gguf"\n', encoding="utf-8")
    ill = run("doctor", data=data_folder, cwd=folder)
    assert ill.returncode == 1
    assert ill.stderr.splitlines()[-1] == "fuente: nowhere.gguf is not there: set generator.file to a GGUF file"
    for word in ("corpus", "multilingual-e5-small", "generation 000001", "sites           0 in sites.toml"):
        assert word in ill.stdout
    assert "problems        1" in ill.stdout
